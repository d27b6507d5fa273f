//! Agreements that have ended, and what still counts under them.

use super::{agreement, dated};
use crate::agreement::{Agreement, Standing};
use crate::any::AnyRecord;
use crate::record::{Aggregate, Record};
use crate::register::check::{Look, Out};
use crate::register::checks::counting::{counted_under, in_counting};
use crate::register::open;
use crate::value::Known;
use chrono::NaiveDate;

/// What another agreement continues needs no settlement.
pub(super) fn not_liquidated(look: &Look<'_>, out: &mut Out<'_>) {
    let Some(this) = agreement(look) else { return };
    let is_continued = this.state().renewal().is_some();
    if !is_continued && this.is_expired_but_not_liquidated(look.day).is_yes() {
        out.push(dated(out.finding(), "day", look.day));
    }
}

pub(super) fn open_work(look: &Look<'_>, out: &mut Out<'_>) {
    let Some(under) = counted_under(look.record) else {
        return;
    };
    let Some(agreement) = look.register.get::<Agreement>(under) else {
        return;
    };
    let standing = agreement.standing_on(look.day);
    let has_ended = match standing {
        Standing::Expired | Standing::Ended => !agreement.is_voided(),
        Standing::Draft
        | Standing::NotInForce
        | Standing::InForce
        | Standing::Suspended
        | Standing::Unknown => false,
    };
    if has_ended && is_open(look.record, look.day) {
        let finding = in_counting(look, out, under).with("agreement", under);
        let finding = dated(finding, "day", look.day);
        out.push(finding.worded("standing", standing, standing.vi()));
    }
}

/// Whether there certainly is something left to do in a record on the day.
fn is_open(record: &AnyRecord, day: NaiveDate) -> bool {
    match record {
        AnyRecord::Plan(record) => is_in(record, day, open::is_open_plan),
        AnyRecord::Package(record) => is_in(record, day, open::is_open_package),
        AnyRecord::Course(record) => is_in(record, day, open::is_open_course),
        AnyRecord::Secondment(record) => is_in(record, day, open::is_open_secondment),
        AnyRecord::Agreement(_)
        | AnyRecord::Survey(_)
        | AnyRecord::Enrolment(_)
        | AnyRecord::Consultation(_) => false,
    }
}

/// Whether the status of the day is such a one; if it is not known, whether each possible one is.
fn is_in<A: Aggregate>(record: &Record<A>, day: NaiveDate, is_such: fn(A::Status) -> bool) -> bool {
    let is_such = |status: Option<A::Status>| status.is_some_and(is_such);
    match record.status_on(day) {
        Known::Known(status) => is_such(status),
        Known::Unknown(possible) => !possible.is_empty() && possible.into_iter().all(is_such),
    }
}
