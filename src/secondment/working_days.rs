//! Working days between two dates, by the caller's calendar, and over the stints of a secondment.

use super::{Secondment, Stint};
use crate::value::{Count, PersonId, When};
use alloc::{collections::BTreeMap, vec::Vec};
use chrono::{Datelike, NaiveDate, Weekday, WeekdaySet};

/// Lịch làm việc: which days are worked on. All of it is the caller's: the days off of the week,
/// the holidays, and the days that are worked in exchange for others (ngày làm bù).
///
/// A count takes as long as there are holidays, however far its dates lie apart.
///
/// ```
/// use chrono::NaiveDate;
/// use lienvien::{secondment::WorkCalendar, value::{Count, When}};
/// let day = |day| NaiveDate::from_ymd_opt(2025, 4, day).unwrap();
/// // Wednesday 30/04 is a holiday; Saturday 26/04 is worked for Friday 02/05.
/// let calendar = WorkCalendar::monday_to_friday()
///     .with_holidays([day(30)])
///     .with_working_days([day(26)]);
/// assert_eq!(calendar.days(day(21), day(30)), 8);
/// let (monday, april) = (When::from(day(21)), When::month(2025, 4)?);
/// assert_eq!(calendar.working_days(&monday, &day(30).into()), Count::exact(8));
/// // To some day of April: from none to all of these.
/// assert_eq!(calendar.working_days(&monday, &april), "0..8".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkCalendar {
    off: WeekdaySet,
    /// Days that are not as their day of the week is, and whether they are worked on.
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

    /// The same, with these holidays. Of a day that is said to be both off and worked on, the
    /// last word holds.
    #[must_use]
    pub fn with_holidays(self, days: impl IntoIterator<Item = NaiveDate>) -> Self {
        self.with(days, false)
    }

    /// The same, with these days worked on, whatever day of the week they are.
    #[must_use]
    pub fn with_working_days(self, days: impl IntoIterator<Item = NaiveDate>) -> Self {
        self.with(days, true)
    }

    fn with(mut self, days: impl IntoIterator<Item = NaiveDate>, is_worked_on: bool) -> Self {
        let days = days.into_iter().map(|day| (day, is_worked_on));
        self.exceptions.extend(days);
        self
    }

    /// Whether a day is worked on.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        let exception = self.exceptions.get(&day).copied();
        exception.unwrap_or_else(|| self.is_usual(day))
    }

    /// Whether it would be worked on by its day of the week alone.
    fn is_usual(&self, day: NaiveDate) -> bool {
        !self.off.contains(day.weekday())
    }

    /// How many days are worked on from one day to the other, both included; none if the second is
    /// before the first.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> u32 {
        if last < first {
            return 0;
        }
        // No two days are more than 2³⁰ days apart, so nothing here overflows.
        let length = last.signed_duration_since(first).num_days() + 1;
        let (weeks, beyond) = (length / 7, length % 7);
        let per_week = i64::from(7_u8.saturating_sub(self.off.len()));
        let beyond = first.iter_days().zip(0..beyond);
        let beyond = beyond.filter(|(day, _)| self.is_usual(*day)).count();
        let exceptions = self.exceptions.range(first..=last);
        let exceptions = exceptions
            .map(|(day, is_worked_on)| i64::from(*is_worked_on) - i64::from(self.is_usual(*day)));
        let usual = weeks * per_week + i64::try_from(beyond).unwrap_or_default();
        u32::try_from(usual + exceptions.sum::<i64>()).unwrap_or_default()
    }

    /// How many days are worked on from one date to another, both included: exactly if both days
    /// are known, otherwise within bounds, or at least so many where there is no upper one.
    pub fn working_days(&self, from: &When, to: &When) -> Count {
        self.union(&[Span::between(from, to)]).count()
    }

    /// How many days are worked on that belong to any of these.
    fn union(&self, spans: &[Span]) -> Bounds {
        let certain = spans.iter().filter_map(Span::certain).collect();
        let possible: Option<Vec<_>> = spans.iter().map(Span::possible).collect();
        Bounds {
            low: self.days_of(certain).into(),
            high: possible.map(|possible| self.days_of(possible).into()),
        }
    }

    /// How many days are worked on that belong to any of these; each counts once.
    fn days_of(&self, mut ranges: Vec<(NaiveDate, NaiveDate)>) -> u32 {
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

/// From some day to some day, both included, as far as each is known.
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

    /// The part of a stint up to a day. As long as nobody has ended it, it goes on.
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

    /// The days that certainly belong to it.
    fn certain(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.first.1?, self.last.0?)).filter(|(first, last)| first <= last)
    }

    /// The days of which some may belong to it, unless that may be any days at all.
    fn possible(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.first.0?, self.last.1?))
    }
}

/// A number of days, as far as it is known.
#[derive(Clone, Copy)]
struct Bounds {
    low: i64,
    high: Option<i64>,
}

impl Bounds {
    const NONE: Self = Self {
        low: 0,
        high: Some(0),
    };

    fn plus(self, other: Self) -> Self {
        let high = self.high.zip(other.high);
        Self {
            low: self.low.saturating_add(other.low),
            high: high.map(|(one, other)| one.saturating_add(other)),
        }
    }

    fn count(self) -> Count {
        let at_least = Count::AtLeast(self.low.into());
        match self.high {
            Some(high) if high == self.low => Count::exact(high),
            Some(high) => Count::between(self.low, high).unwrap_or(at_least),
            None => at_least,
        }
    }
}

impl Secondment {
    /// The working days of all together up to a day, that day included: of two who are there on one
    /// day both count. Of a reported secondment it is at least so many, since there may have been
    /// stints that nobody told of.
    pub fn working_days(&self, calendar: &WorkCalendar, day: NaiveDate) -> Count {
        let each = self.persons().map(|it| self.days_of(it, calendar, day));
        self.as_told(each.fold(Bounds::NONE, Bounds::plus))
    }

    /// The working days of one person up to a day, that day included. Stints add up, and no day
    /// counts twice. A stint that nobody has ended goes on; one that ended nobody knows when has at
    /// least the day on which it began.
    ///
    /// ```
    /// use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// use lienvien::record::{Approval, Event, Record};
    /// use lienvien::secondment::{
    ///     SecondmentProposal, SecondmentPurpose, Secondment, SecondmentEvent, StintEnd, StintStart, WorkCalendar,
    /// };
    /// use lienvien::value::{Count, Id, Text, When};
    /// use uuid::Uuid;
    /// # let home = OrganisationRef::new(OrganisationKind::CentralHospital, Text::new("Bệnh viện Bạch Mai")?);
    /// # let host = OrganisationRef::new(OrganisationKind::ProvincialHospital, Text::new("Bệnh viện đa khoa tỉnh Hà Tĩnh")?);
    /// # let approval = Approval::by(home.clone());
    /// # let proposal = SecondmentProposal::new(home, host, SecondmentPurpose::Teach);
    /// # let proposed = SecondmentEvent::Proposed(Box::new(proposal)).on(When::UNKNOWN);
    /// # let mut sent = Record::<Secondment>::open(Uuid::nil(), proposed)?;
    /// # sent.append(SecondmentEvent::Approved(Box::new(approval)).on(When::UNKNOWN))?;
    /// let person = Id::new(Uuid::from_u128(1));
    /// for (from, to) in [("2025-03-03", "2025-03-07"), ("2025-03-13", "2025-03-17")] {
    ///     let begun = SecondmentEvent::StintBegun(StintStart { person, emergency: None });
    ///     sent.append(begun.on(from.parse::<When>()?))?;
    ///     sent.append(SecondmentEvent::StintEnded(StintEnd { person }).on(to.parse::<When>()?))?;
    /// }
    /// let calendar = WorkCalendar::monday_to_friday();
    /// let on = |day| chrono::NaiveDate::from_ymd_opt(2025, 3, day).unwrap();
    /// assert_eq!(sent.state().working_days_of(person, &calendar, on(31)), Count::exact(8));
    /// assert_eq!(sent.state().working_days_of(person, &calendar, on(16)), Count::exact(7));
    /// assert_eq!(sent.state().calendar_days_of(person, on(31)), Count::exact(10));
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

    /// The calendar days of all together up to a day; see [`working_days`](Self::working_days).
    pub fn calendar_days(&self, day: NaiveDate) -> Count {
        self.working_days(&WorkCalendar::every_day(), day)
    }

    /// The calendar days of one person up to a day; see [`working_days_of`](Self::working_days_of).
    pub fn calendar_days_of(&self, person: PersonId, day: NaiveDate) -> Count {
        self.working_days_of(person, &WorkCalendar::every_day(), day)
    }

    fn days_of(&self, person: PersonId, calendar: &WorkCalendar, day: NaiveDate) -> Bounds {
        let stints = self.stints_of(person);
        let spans: Vec<_> = stints.map(|stint| Span::of_until(stint, day)).collect();
        calendar.union(&spans)
    }

    fn as_told(&self, days: Bounds) -> Count {
        let high = match self.told {
            Some(_) => None,
            None => days.high,
        };
        Bounds { high, ..days }.count()
    }
}
