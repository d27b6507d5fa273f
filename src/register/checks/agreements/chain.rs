//! An agreement and the one that continues it.

use super::{Pact, agreement, dated};
use crate::agreement::Agreement;
use crate::register::Finding;
use crate::register::check::{Look, Out};
use crate::value::{Period, When};
use alloc::vec::Vec;
use chrono::{Days, NaiveDate};

pub(super) fn successor_unknown(look: &Look<'_>, out: &mut Out<'_>) {
    let renewal = agreement(look).and_then(|this| this.state().renewal());
    let Some(successor) = renewal.map(|renewal| renewal.successor) else {
        return;
    };
    if look.register.record(successor).is_none() {
        let finding = out.finding().record(successor);
        out.push(finding.with("successor", successor));
    }
}

pub(super) fn renewed_with_gap(look: &Look<'_>, out: &mut Out<'_>) {
    let Some(seam) = Seam::of(look) else { return };
    if seam.last.succ_opt().is_some_and(|next| next < seam.first) {
        out.push(seam.told(out));
    }
}

pub(super) fn renewed_with_overlap(look: &Look<'_>, out: &mut Out<'_>) {
    let Some(seam) = Seam::of(look) else { return };
    if seam.first <= seam.last {
        out.push(seam.told(out));
    }
}

/// The last day of an agreement, and the first day of the one that continues it, if both are certain.
struct Seam<'a> {
    last: NaiveDate,
    successor: &'a Pact,
    first: NaiveDate,
}

impl<'a> Seam<'a> {
    fn of(look: &Look<'a>) -> Option<Self> {
        let this = agreement(look)?;
        let successor = this.state().renewal()?.successor;
        let successor = look.register.get::<Agreement>(successor)?;
        if successor.is_voided() {
            return None;
        }
        let (last, first) = (last_day(this)?, first_day(successor)?);
        Some(Self {
            last,
            successor,
            first,
        })
    }

    fn told(&self, out: &Out<'_>) -> Finding {
        let successor = self.successor.id();
        let finding = out.finding().record(successor).with("successor", successor);
        dated(dated(finding, "last", self.last), "first", self.first)
    }
}

/// The last day on which it certainly is in force, after which it certainly is not.
fn last_day(this: &Pact) -> Option<NaiveDate> {
    let state = this.state();
    let mut asked: Vec<_> = state.amendments().iter().map(|it| &it.from).collect();
    asked.extend(state.signed());
    let ends_on = |last: &NaiveDate| {
        let next = last.succ_opt();
        is_in_force(this, Some(*last), true) && is_in_force(this, next, false)
    };
    let last_after = |day: NaiveDate| {
        let remaining = this.remaining(day)?;
        let days = u64::try_from(*remaining.end()).ok()?;
        day.checked_add_days(Days::new(days))
    };
    let asked = asked.into_iter().filter_map(When::exact_day);
    asked.filter_map(last_after).find(ends_on)
}

/// The first day on which it certainly is in force, before which it certainly was not.
fn first_day(this: &Pact) -> Option<NaiveDate> {
    let terms = this.state().terms_as_signed();
    let days = [
        this.state().signed().and_then(When::exact_day),
        terms.effective.as_ref().and_then(When::exact_day),
        terms.period.as_ref().and_then(Period::earliest_start),
    ];
    let begins_on = |first: &NaiveDate| {
        let eve = first.pred_opt();
        is_in_force(this, Some(*first), true) && is_in_force(this, eve, false)
    };
    days.into_iter().flatten().find(begins_on)
}

/// Whether the agreement certainly is in force on a day, or certainly is not.
fn is_in_force(this: &Pact, day: Option<NaiveDate>, wanted: bool) -> bool {
    let standing = day.map(|day| this.standing_on(day).is_in_force());
    standing == Some(wanted.into())
}
