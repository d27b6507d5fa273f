//! Working days between two dates, by the caller's calendar, and over the stints of a secondment.

use super::{Secondment, Stint};
use crate::value::{Bounds, Count, PersonId, When};
use alloc::{collections::BTreeMap, vec::Vec};
use chrono::{Datelike, NaiveDate, Weekday, WeekdaySet};

/// Lịch làm việc: the calendar of working days. The caller gives all of it: the days off in the
/// week, the holidays, and the days that are worked in exchange for others (ngày làm bù).
///
/// The time that a count takes depends on the number of holidays, not on the length of the period.
///
/// ```
/// use lienvien::{day, secondment::WorkCalendar, value::Count, when};
/// // Wednesday 30/04 is a holiday; Saturday 26/04 is worked instead of Friday 02/05.
/// let calendar = WorkCalendar::monday_to_friday()
///     .with_holidays([day!(2025-04-30)])
///     .with_working_days([day!(2025-04-26)]);
/// assert_eq!(calendar.days(day!(2025-04-21), day!(2025-04-30)), 8);
/// let monday = when!(2025-04-21);
/// assert_eq!(calendar.working_days(&monday, &when!(2025-04-30)), Count::exact(8));
/// // To an unknown day of April: from 0 to all of these days.
/// assert_eq!(calendar.working_days(&monday, &when!(2025-04)), "0..8".parse()?);
/// # Ok::<(), lienvien::value::CountError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WorkCalendar {
    off: WeekdaySet,
    /// The days that differ from the rule of their day of the week, and whether each is a working
    /// day.
    exceptions: BTreeMap<NaiveDate, bool>,
}

impl WorkCalendar {
    /// A calendar in which these days of the week are off, and no others.
    pub fn with_weekdays_off(off: impl IntoIterator<Item = Weekday>) -> Self {
        Self {
            off: off.into_iter().collect(),
            exceptions: BTreeMap::new(),
        }
    }

    /// A calendar in which Saturday and Sunday are off.
    pub fn monday_to_friday() -> Self {
        Self::with_weekdays_off([Weekday::Sat, Weekday::Sun])
    }

    /// A calendar in which no day is off: it counts calendar days.
    pub fn every_day() -> Self {
        Self::with_weekdays_off([])
    }

    /// Adds these holidays. If a day is given both as a holiday and as a working day, the last call
    /// counts.
    #[must_use]
    pub fn with_holidays(self, days: impl IntoIterator<Item = NaiveDate>) -> Self {
        self.with(days, false)
    }

    /// Adds these working days, on any day of the week.
    #[must_use]
    pub fn with_working_days(self, days: impl IntoIterator<Item = NaiveDate>) -> Self {
        self.with(days, true)
    }

    fn with(mut self, days: impl IntoIterator<Item = NaiveDate>, is_worked_on: bool) -> Self {
        for day in days {
            self.exceptions.insert(day, is_worked_on);
        }
        self
    }

    /// Whether a day is a working day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        match self.exceptions.get(&day) {
            Some(is_worked_on) => *is_worked_on,
            None => self.is_usual(day),
        }
    }

    /// Whether it is a working day by its day of the week alone.
    fn is_usual(&self, day: NaiveDate) -> bool {
        !self.off.contains(day.weekday())
    }

    /// The number of working days from one day to the other, both included; 0 if the second is before
    /// the first.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> u32 {
        if last < first {
            return 0;
        }
        // Two dates are never more than 2³⁰ days apart, so nothing here overflows.
        let length = last.signed_duration_since(first).num_days() + 1;
        let per_week = i64::from(7_u8.saturating_sub(self.off.len()));
        let mut days = length / 7 * per_week;
        for (day, _) in first.iter_days().zip(0..length % 7) {
            days += i64::from(self.is_usual(day));
        }
        for (day, is_worked_on) in self.exceptions.range(first..=last) {
            days += i64::from(*is_worked_on) - i64::from(self.is_usual(*day));
        }
        u32::try_from(days).unwrap_or_default()
    }

    /// The number of working days from one date to another, both included: exact if both days are
    /// known, otherwise between two bounds, or a lower bound if there is no upper bound.
    pub fn working_days(&self, from: &When, to: &When) -> Count {
        self.union(&[Span::between(from, to)]).count()
    }

    /// The number of working days that belong to any of these spans.
    fn union(&self, spans: &[Span]) -> Bounds {
        let certain = spans.iter().filter_map(Span::certain).collect();
        let possible: Option<Vec<_>> = spans.iter().map(Span::possible).collect();
        Bounds {
            low: self.days_of(certain).into(),
            high: possible.map(|possible| self.days_of(possible).into()),
        }
    }

    /// The number of working days that belong to any of these ranges; each day counts once. A range
    /// that ends before it begins has none.
    pub(crate) fn days_of(&self, mut ranges: Vec<(NaiveDate, NaiveDate)>) -> u32 {
        ranges.sort_unstable();
        let mut counted: Option<NaiveDate> = None;
        let mut sum = 0_u32;
        for (first, last) in ranges {
            let fresh = match counted {
                Some(counted) if counted >= last => continue,
                Some(counted) if counted >= first => counted.succ_opt().unwrap_or(counted),
                Some(_) | None => first,
            };
            sum = sum.saturating_add(self.days(fresh, last));
            counted = Some(last);
        }
        sum
    }
}

/// A span from one day to another, both included, with the earliest and the latest possible day of
/// each.
struct Span {
    first: (Option<NaiveDate>, Option<NaiveDate>),
    last: (Option<NaiveDate>, Option<NaiveDate>),
}

impl Span {
    fn between(from: &When, to: &When) -> Self {
        Self {
            first: (from.earliest(), from.latest()),
            last: (to.earliest(), to.latest()),
        }
    }

    /// The part of a stint up to a day. A stint is open until somebody ends it.
    fn of_until(stint: &Stint, day: NaiveDate) -> Self {
        let last = match &stint.ended {
            None => (Some(day), Some(day)),
            Some(ended) => {
                let earliest = stint.last_at_earliest().map(|last| last.min(day));
                let latest = ended.latest().map_or(day, |ended| ended.min(day));
                (earliest, Some(latest))
            }
        };
        Self {
            first: (stint.began.earliest(), stint.first_at_latest()),
            last,
        }
    }

    /// The days that certainly belong to the span.
    fn certain(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.first.1?, self.last.0?)).filter(|(first, last)| first <= last)
    }

    /// The days that may belong to the span; `None` if a bound is missing.
    fn possible(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.first.0?, self.last.1?))
    }
}

impl Secondment {
    /// The working days of all persons together, up to and including a day. A day on which two
    /// persons are on site counts twice. For a reported secondment it is a lower bound, because
    /// there may have been stints that the report does not name, unless it names all.
    pub fn working_days(&self, calendar: &WorkCalendar, day: NaiveDate) -> Count {
        let mut spans: BTreeMap<PersonId, Vec<Span>> = BTreeMap::new();
        for stint in self.stints() {
            let spans = spans.entry(stint.person).or_default();
            spans.push(Span::of_until(stint, day));
        }
        let each = spans.values().map(|spans| calendar.union(spans));
        self.as_told(each.fold(Bounds::NONE, Bounds::plus))
    }

    /// The working days of one person, up to and including a day. The stints are added, and no day
    /// counts twice. A stint is open until somebody ends it. A stint that ended on an unknown day
    /// counts at least the day on which it began.
    ///
    /// ```
    /// use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// use lienvien::record::{Approval, Event, Record};
    /// use lienvien::secondment::{Secondment, SecondmentEvent, SecondmentProposal, WorkCalendar};
    /// use lienvien::{day, text, value::{Count, PersonId, When}, when};
    /// use uuid::Uuid;
    /// # let home = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
    /// # let host = OrganisationRef::new(OrganisationKind::ProvincialHospital, text!("Bệnh viện đa khoa tỉnh Hà Tĩnh"));
    /// # let approval = Approval::new(home.clone());
    /// # let proposal = SecondmentProposal::new(home, host);
    /// # let proposed = SecondmentEvent::proposed(proposal).on(When::UNKNOWN);
    /// # let mut sent = Record::<Secondment>::open(Uuid::nil(), proposed)?;
    /// # sent.append(SecondmentEvent::approved(approval).on(When::UNKNOWN))?;
    /// let person = PersonId::new(Uuid::from_u128(1));
    /// for (from, to) in [(when!(2025-03-03), when!(2025-03-07)), (when!(2025-03-13), when!(2025-03-17))] {
    ///     sent.append(SecondmentEvent::stint_begun(person).on(from))?;
    ///     sent.append(SecondmentEvent::stint_ended(person).on(to))?;
    /// }
    /// let (calendar, end) = (WorkCalendar::monday_to_friday(), day!(2025-03-31));
    /// assert_eq!(sent.state().working_days_of(person, &calendar, end), Count::exact(8));
    /// assert_eq!(sent.state().working_days_of(person, &calendar, day!(2025-03-16)), Count::exact(7));
    /// assert_eq!(sent.state().calendar_days_of(person, end), Count::exact(10));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn working_days_of(
        &self,
        person: PersonId,
        calendar: &WorkCalendar,
        day: NaiveDate,
    ) -> Count {
        self.as_told(self.days_of(person, calendar, day))
    }

    /// The calendar days of all persons together up to a day; see [`working_days`](Self::working_days).
    pub fn calendar_days(&self, day: NaiveDate) -> Count {
        self.working_days(&WorkCalendar::every_day(), day)
    }

    /// The calendar days of one person up to a day; see [`working_days_of`](Self::working_days_of).
    pub fn calendar_days_of(&self, person: PersonId, day: NaiveDate) -> Count {
        self.working_days_of(person, &WorkCalendar::every_day(), day)
    }

    fn days_of(&self, person: PersonId, calendar: &WorkCalendar, day: NaiveDate) -> Bounds {
        let stints = self
            .stints_of(person)
            .map(|stint| Span::of_until(stint, day));
        calendar.union(&stints.collect::<Vec<_>>())
    }

    fn as_told(&self, days: Bounds) -> Count {
        let high = if self.has_gaps { None } else { days.high };
        Bounds { high, ..days }.count()
    }
}
