//! Papers that renew themselves unless somebody gives notice.

use super::{Agreement, AgreementRefusal, Notice, NoticeKind};
use crate::record::{Dated, TooEarly};
use crate::value::{Answer, CountingRule, Document, Length, LengthUnit, Limit, Period, When};
use chrono::{Days, Months, NaiveDate};

payload! {
    /// Điều khoản tự động gia hạn: at the end of its term the paper renews itself for a further term,
    /// unless somebody gives notice before. After the first term it is only presumed to be in force, as
    /// long as nothing says that nobody gave notice.
    ///
    /// ```
    /// use lienvien::agreement::AutomaticRenewal;
    /// use lienvien::value::{Length, LengthUnit};
    /// let year_by_year = AutomaticRenewal::new()
    ///     .term(Length::new(1, LengthUnit::Year)?)
    ///     .notice(Length::new(30, LengthUnit::Day)?)
    ///     .most(3);
    /// assert_eq!(serde_json::to_string(&year_by_year).unwrap(), r#"{"term":"P1Y","notice":"P30D","most":3}"#);
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    pub struct AutomaticRenewal {
        /// How long each further term lasts. Absent: the paper does not say it. By a term that is not exact no
        /// ends are counted.
        pub term: Option<Length> = None,
        /// How long before the end of a term notice has to be given. Absent: at any time before the end.
        pub notice: Option<Length> = None,
        /// How often it renews itself at most. Absent: the paper sets no maximum.
        pub most: Option<u16> = None,
    }
}

payload! {
    /// Đã tự động gia hạn: nobody gave notice in time, so the agreement goes on for a further term.
    pub struct RollOver {
        /// The last day of that term, if it is stated; otherwise the clause decides.
        pub until: When = When::UNKNOWN,
        /// The paper that notes it.
        pub document: Option<Document> = None,
    }
}

/// The last day of the terms, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LastDay {
    /// They are not over by this day.
    pub(super) earliest: Option<NaiveDate>,
    /// They are over after this day.
    pub(super) latest: Option<NaiveDate>,
}

/// A chain of terms: what it starts from, and how far it is certain.
struct Chain {
    /// The end that was stated last: of the period, or of a term that was noted.
    end: LastDay,
    term: Option<Length>,
    /// How many terms after that end are certain.
    certain: u32,
    /// How often it was renewed when that end was stated.
    renewed: u32,
}

impl LastDay {
    pub(super) const UNKNOWN: Self = Self {
        earliest: None,
        latest: None,
    };

    /// The last day of a period.
    pub(super) fn of(period: &Period) -> Self {
        let is_endless = period.is_open_ended() && period.length().is_none();
        let earliest = period.earliest_end();
        Self {
            earliest: is_endless.then_some(NaiveDate::MAX).or(earliest),
            latest: period.latest_end(),
        }
    }

    /// Whether it is before the day.
    pub(super) fn is_before(self, day: NaiveDate) -> Answer {
        if self.latest.is_some_and(|latest| latest < day) {
            Answer::Yes
        } else if self.earliest.is_some_and(|earliest| earliest >= day) {
            Answer::No
        } else {
            Answer::Unknown
        }
    }

    /// This day, or if it is earlier the eve of another end, which is not before `earliest`.
    pub(super) fn or_before(self, earliest: Option<NaiveDate>, end: &When) -> Self {
        let eve = |day: NaiveDate| day.pred_opt().unwrap_or(day);
        let latest = [self.latest, end.latest().map(eve)];
        Self {
            earliest: self.earliest.min(earliest.map(eve)),
            latest: latest.into_iter().flatten().min(),
        }
    }

    fn exact(self) -> Option<NaiveDate> {
        self.earliest.filter(|_| self.earliest == self.latest)
    }
}

impl Chain {
    fn add(&mut self, noted: &Dated<RollOver>, nth: u32) {
        if let Some(until) = end_in(&noted.what.until) {
            self.end = LastDay::of(&until);
            (self.certain, self.renewed) = (0, nth);
            return;
        }
        self.certain = self.certain.saturating_add(1);
        // It happened at the end of a term, so the term of that date is certain too.
        if let (Some(end), Some(term), Some(on)) =
            (self.end.exact(), self.term, noted.on.earliest())
        {
            self.certain = self.certain.max(renewals_until(end, term, on));
        }
    }

    /// The last day on which the agreement certainly is not over.
    fn certain_to(&self) -> Option<NaiveDate> {
        let end = self.end.earliest?;
        Some(
            self.term
                .map_or(end, |term| after_terms(end, term, self.certain).0),
        )
    }

    /// The end if the paper renews itself at most so often.
    fn last_of(&self, most: u16) -> Option<NaiveDate> {
        let left = u32::from(most).saturating_sub(self.renewed);
        let end = self.end.latest?;
        // It was noted more often than at most, or that cannot be told.
        if self.certain > left || (self.certain > 0 && self.end.exact().is_none()) {
            return None;
        }
        match self.term {
            Some(term) => Some(after_terms(end, term, left).1),
            None => (left == 0).then_some(end),
        }
    }

    /// The last day on which the agreement may be in force after this notice against its renewal: the end
    /// of the term in which it was given or which it names, or of the next one if it may have come late.
    fn last_after(&self, notice: &Dated<Notice>, ahead: Option<Length>) -> Option<NaiveDate> {
        let aim = match &notice.what.effective {
            Some(named) => named.latest()?.pred_opt()?,
            None => notice.on.latest()?,
        };
        let (Some(end), Some(term)) = (self.end.exact(), self.term) else {
            let given = notice.on.latest().filter(|_| ahead.is_none());
            return self.last_after_about(aim, given);
        };
        let nth = renewals_until(end, term, aim);
        let (first, last) = after_terms(end, term, nth);
        let is_due_known = ahead.is_none_or(is_due_known);
        let ahead = ahead.filter(|_| is_due_known);
        let due = |end| ahead.map_or(end, |ahead| before(end, ahead));
        let is_in_time =
            is_due_known && notice.on.latest().is_some_and(|given| given <= due(first));
        let is_late = notice.on.earliest().is_some_and(|given| given > due(last));
        let next = nth.saturating_add(1);
        let (soonest, latest) = match (is_in_time, is_late) {
            (true, _) => (nth, nth),
            (false, true) => (next, next),
            (false, false) => (nth, next),
        };
        // What was noted happened, in spite of a notice that would have ended it before.
        let is_in_vain = Some(after_terms(end, term, soonest).1) < self.certain_to();
        (!is_in_vain).then_some(after_terms(end, term, latest).1)
    }

    /// The same where the ends of the terms are not exactly known: a term after the notice, or two.
    /// The notice aims at this day, and was given by that one, if any such notice is in time.
    fn last_after_about(&self, aim: NaiveDate, given: Option<NaiveDate>) -> Option<NaiveDate> {
        let (earliest, latest) = (self.end.earliest?, self.end.latest?);
        if self.certain > 0 || self.renewed > 0 {
            return None;
        }
        if aim <= earliest && given.is_some_and(|given| given <= earliest) {
            return Some(latest);
        }
        Some(after_terms(aim.max(latest), self.term?, 2).1)
    }
}

/// The period that ends on this date, if anything is known of it.
fn end_in(until: &When) -> Option<Period> {
    Period::new(When::UNKNOWN, until.clone()).ok()
}

/// The last day of so many further terms after the last day of a term. A paper may count them from that
/// day, or from the day after it: from 30/06, six months end on 30/12 or on 31/12. The earlier and the
/// later of these; beyond the calendar its last day.
fn after_terms(end: NaiveDate, term: Length, times: u32) -> (NaiveDate, NaiveDate) {
    let same_date = term.last_day_of(times, end, CountingRule::CivilCode);
    let next = end.succ_opt();
    let from_next =
        next.and_then(|next| term.last_day_of(times, next, CountingRule::FirstDayCounts));
    let (one, other) = (
        same_date.unwrap_or(NaiveDate::MAX),
        from_next.unwrap_or(NaiveDate::MAX),
    );
    (one.min(other), one.max(other))
}

/// How many further terms it takes from this end to reach a day: 0 if it is not after the end. Found by
/// halving, so that a million terms of a day take no longer than ten of a year.
fn renewals_until(end: NaiveDate, term: Length, day: NaiveDate) -> u32 {
    let (mut few, mut enough) = (0, u32::MAX);
    while few < enough {
        let middle = few.midpoint(enough);
        if after_terms(end, term, middle).0 < day {
            few = middle.saturating_add(1);
        } else {
            enough = middle;
        }
    }
    enough
}

/// Whether it is said by which day at the latest notice has to be given: not about or at most so long before.
const fn is_due_known(ahead: Length) -> bool {
    match ahead.limit() {
        Limit::Exactly | Limit::AtLeast | Limit::MoreThan => true,
        Limit::AtMost | Limit::LessThan | Limit::Nearly | Limit::About => false,
    }
}

/// The day by which notice has to be given, so long before an end.
fn before(end: NaiveDate, ahead: Length) -> NaiveDate {
    let count = u64::from(ahead.count());
    let months = |months: u64| Months::new(u32::try_from(months).unwrap_or(u32::MAX));
    let by = match ahead.unit() {
        LengthUnit::Day => end.checked_sub_days(Days::new(count)),
        LengthUnit::Week => end.checked_sub_days(Days::new(count.saturating_mul(7))),
        LengthUnit::Month => end.checked_sub_months(months(count)),
        LengthUnit::Year => end.checked_sub_months(months(count.saturating_mul(12))),
    };
    by.unwrap_or(NaiveDate::MIN)
}

impl Agreement {
    /// The renewals that were noted, in their order.
    pub fn roll_overs(&self) -> impl Iterator<Item = &Dated<RollOver>> {
        self.roll_overs.iter()
    }

    /// Whether the terms with so many appendices go on after their first term.
    pub(super) fn may_renew_itself(&self, amendments: usize) -> bool {
        self.reading(amendments).automatic_renewal.is_some()
            || self.noted_under(amendments).next().is_some()
    }

    /// The renewals that were noted of the period of the terms with so many appendices. A later period
    /// starts anew.
    fn noted_under(&self, amendments: usize) -> impl Iterator<Item = &Dated<RollOver>> {
        let period = self.period_with(amendments);
        let noted = self.roll_overs.iter();
        noted.filter(move |noted| self.period_with(self.amended_before(noted)) == period)
    }

    /// How many appendices were in effect when a renewal was noted, as far as the dates tell.
    fn amended_before(&self, noted: &Dated<RollOver>) -> usize {
        let before = self.amendments.iter();
        before
            .filter(|it| !it.from.is_after(&noted.on).is_yes())
            .count()
    }

    /// The chain of terms that starts with this end.
    fn chain(&self, amendments: usize, end: LastDay) -> Chain {
        let clause = self.reading(amendments).automatic_renewal.as_ref();
        // ends that follow one another are only counted by a term that is exact
        let term = clause
            .and_then(|clause| clause.term)
            .filter(|term| term.is_exact());
        let (certain, renewed) = (0, 0);
        let mut chain = Chain {
            end,
            term,
            certain,
            renewed,
        };
        for (nth, noted) in (1..).zip(self.noted_under(amendments)) {
            chain.add(noted, nth);
        }
        chain
    }

    /// The last day of a chain of terms that starts with this end.
    pub(super) fn last_day_of_terms(&self, amendments: usize, end: LastDay) -> LastDay {
        let chain = self.chain(amendments, end);
        let Some(clause) = &self.reading(amendments).automatic_renewal else {
            // Nothing says that it renews itself again: it ends with the end that was stated last.
            let latest = chain.end.latest.filter(|_| chain.certain == 0);
            return LastDay {
                latest,
                ..chain.end
            };
        };
        let earliest = chain.certain_to();
        let mut ends = alloc::vec![clause.most.and_then(|most| chain.last_of(most))];
        for (_, notice) in self.standing_notices() {
            if notice.what.kind == NoticeKind::NonRenewal {
                ends.push(chain.last_after(notice, clause.notice));
            }
        }
        let latest = ends.into_iter().flatten().min();
        LastDay { earliest, latest }
    }

    /// The next day, on or after this one, by which notice against the renewal has to be given, by both ways
    /// of counting; `None` if it cannot be told, if notice was given, or if it renews itself no more.
    #[cfg(feature = "register")]
    pub(crate) fn notice_due_from(&self, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let [reading] = self.readings_on(day)[..] else {
            return None;
        };
        let clause = self.reading(reading).automatic_renewal.as_ref()?;
        let mut notices = self.standing_notices();
        if notices.any(|(_, notice)| notice.what.kind == NoticeKind::NonRenewal) {
            return None;
        }
        let due = |end| match clause.notice {
            None => Some(end),
            Some(ahead) => is_due_known(ahead).then(|| before(end, ahead)),
        };
        let chain = self.chain(reading, LastDay::of(&self.period(reading)?));
        let end = chain.end.exact()?;
        let most = clause.most.map(u32::from);
        let left = most.map_or(u32::MAX, |most| most.saturating_sub(chain.renewed));
        let Some(term) = chain.term else {
            let by = due(end).filter(|by| *by >= day && left > 0)?;
            return Some((by, by));
        };
        let mut nth = renewals_until(end, term, day).max(chain.certain);
        if due(after_terms(end, term, nth).1)? < day {
            nth = nth.saturating_add(1);
        }
        let (first, last) = after_terms(end, term, nth);
        let (first, last) = (due(first)?, due(last)?);
        (nth < left && last < NaiveDate::MAX).then_some((first, last))
    }

    pub(super) fn guard_roll_over(&self, event: &RollOver) -> Result<(), AgreementRefusal> {
        let first = self.period(self.amendments.len());
        let end = first.as_ref().and_then(Period::earliest_end);
        let until = end_in(&event.until).and_then(|until| until.latest_end());
        match (end, until) {
            (Some(end), Some(until)) if until < end => {
                let dates = TooEarly::check(&event.until, &end.into());
                dates.map_err(|dates| AgreementRefusal::RolledOverTooEarly { dates })
            }
            (_, _) => Ok(()),
        }
    }
}
