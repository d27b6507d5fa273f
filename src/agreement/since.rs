//! Since when and until when what an agreement says is in force.

use super::{Agreement, PartyNumber, Terms};
use crate::record::Record;
use crate::value::When;
use chrono::{Days, NaiveDate};

/// The earliest and the latest possible day; `None` if it is not known.
type Bounds = (Option<NaiveDate>, Option<NaiveDate>);

/// Since when the terms say something.
enum Said {
    Never,
    AsSigned,
    /// An appendix began to say it.
    Since(Bounds),
}

impl Agreement {
    /// The first day on which the agreement may be and certainly is in force, under the terms as signed.
    fn first_day(&self) -> Bounds {
        let Some(signed) = &self.signed else {
            return (None, None);
        };
        let signed = (signed.when.earliest(), signed.by().latest());
        let terms = &self.as_signed;
        let first = match (&terms.effective, &terms.period) {
            (Some(effective), _) => bounds(effective),
            (None, Some(period)) if !period.from().is_unknown() => {
                let start = (period.earliest_start(), period.latest_start());
                let (earliest, latest) = later(signed, start);
                // a day before the signing may be meant; what is left of a year is from the signing
                let may_look_back = !period.from().is_year();
                (if may_look_back { start.0 } else { earliest }, latest)
            }
            (None, Some(_) | None) => signed,
        };
        let permitted = self.approvals_needed().map(|it| bounds(&it.on));
        match permitted.reduce(earlier) {
            Some(permitted) => later(first, permitted),
            None => first,
        }
    }

    /// Since when the terms of a day say something, as far as the appendices up to it tell.
    fn said_since(&self, day: NaiveDate, says: impl Fn(&Terms) -> bool) -> Said {
        let mut said = if says(&self.as_signed) {
            Said::AsSigned
        } else {
            Said::Never
        };
        for amendment in &self.amendments {
            if amendment.from.on_or_before(day).is_no() {
                continue;
            }
            let from = bounds(&amendment.from);
            said = match (said, says(&amendment.appendix.terms)) {
                (_, false) => Said::Never,
                (Said::AsSigned, true) => Said::AsSigned,
                (Said::Never, true) => Said::Since(from),
                (Said::Since(before), true) => Said::Since(earlier(before, from)),
            };
        }
        said
    }
}

impl Record<Agreement> {
    /// Of an agreement that is in force on a day, the first day on which it says so something that it says
    /// then. That is not after the day.
    pub(crate) fn in_force_since(&self, day: NaiveDate, says: impl Fn(&Terms) -> bool) -> When {
        let state = self.state();
        let first = state.first_day();
        let (earliest, latest) = match state.said_since(day, says) {
            Said::Since(from) => later(first, from),
            Said::AsSigned | Said::Never => first,
        };
        let latest = latest.map_or(day, |latest| latest.min(day));
        When::within(earliest, Some(latest))
    }

    /// Of an agreement that is in force on a day, the last day on which it says so something that it says
    /// then, and these are its parties. `None` if no last day can be given.
    pub(crate) fn in_force_until(
        &self,
        day: NaiveDate,
        parties: &[PartyNumber],
        says: impl Fn(&Terms) -> bool,
    ) -> Option<When> {
        let state = self.state();
        let mut ends = alloc::vec::Vec::new();
        for left in state.left() {
            if parties.contains(&left.what) {
                ends.push(&left.on);
            }
        }
        for amendment in &state.amendments {
            if amendment.from.on_or_before(day).is_no() && !says(&amendment.appendix.terms) {
                ends.push(&amendment.from);
            }
        }
        let (mut earliest, mut latest) = match self.last_day_from(day) {
            Some((earliest, latest)) => (Some(earliest), Some(latest)),
            None => (None, None),
        };
        for end in ends {
            let eve = |day: NaiveDate| day.pred_opt().unwrap_or(day);
            let (first, last) = bounds(end);
            let first = first.map_or(day, |first| eve(first).max(day));
            earliest = Some(earliest.map_or(first, |earliest| earliest.min(first)));
            latest = match (latest, last.map(eve)) {
                (Some(latest), Some(last)) => Some(latest.min(last)),
                (latest, last) => latest.or(last),
            };
        }
        earliest.or(latest).map(|_| When::within(earliest, latest))
    }

    /// The earliest and the latest possible last day, seen from a day; `None` if no last day can be given.
    /// See [`remaining`](Self::remaining).
    pub(crate) fn last_day_from(&self, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let remaining = self.remaining(day)?;
        let after = |days: i64| day.checked_add_days(Days::new(u64::try_from(days).ok()?));
        after(*remaining.start()).zip(after(*remaining.end()))
    }
}

fn bounds(date: &When) -> Bounds {
    (date.earliest(), date.latest())
}

/// The later of two days.
fn later(one: Bounds, other: Bounds) -> Bounds {
    let latest = one.1.zip(other.1);
    (one.0.max(other.0), latest.map(|(a, b)| a.max(b)))
}

/// The earlier of two days.
fn earlier(one: Bounds, other: Bounds) -> Bounds {
    let earliest = one.0.zip(other.0);
    let latest = match (one.1, other.1) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    (earliest.map(|(a, b)| a.min(b)), latest)
}
