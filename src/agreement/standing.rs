//! The standing of an agreement on a day.

use super::candidates::are_few;
use super::rollover::LastDay;
use super::{Agreement, NeededPermission, Standing};
use crate::record::{Actor, Approval, Dated, Missing, Record};
use crate::value::{Answer, Known, Period, PeriodStart, When, same_key};
use alloc::{collections::BTreeSet, vec::Vec};
use chrono::NaiveDate;
use core::ops::RangeInclusive;

impl Agreement {
    /// The period of the terms with so many appendices, from its start.
    ///
    /// A length from the signing starts between the first signature and the last, and one from the day
    /// of effect on the effective date, or on the day of the last signature. If the paper names no start,
    /// it is any of these days.
    pub(super) fn period(&self, amendments: usize) -> Option<Period> {
        let period = self.period_with(amendments)?;
        let Some(signed) = self.signed() else {
            return Some(period.clone());
        };
        let effective = self.reading(amendments).effective.as_ref();
        let signatures = self.signatures.iter().map(|given| &given.on);
        let signatures = signatures.chain([signed]);
        let (first, last) = match period.starts() {
            PeriodStart::NotStated => (
                earliest_of(signatures.chain(effective)),
                latest_of([signed].into_iter().chain(effective)),
            ),
            PeriodStart::Signing => (earliest_of(signatures), signed),
            PeriodStart::Effect => (effective.unwrap_or(signed), effective.unwrap_or(signed)),
        };
        Some(period.clone().anchored_between(first, last))
    }

    /// Whether the terms are or were in effect on the day: from the effective date if there is one,
    /// otherwise from the start of the period.
    fn has_begun_by(&self, amendments: usize, day: NaiveDate) -> Answer {
        match (
            &self.reading(amendments).effective,
            self.period_with(amendments),
        ) {
            (Some(effective), _) => effective.on_or_before(day),
            (None, Some(period)) if !period.from().is_unknown() => period.started_on_or_before(day),
            (None, Some(_) | None) => Answer::Yes,
        }
    }

    /// Whether it is certainly or perhaps in effect on the day although it was signed later. An effective
    /// date says so. A period that begins on a day before the signing may say so, or only count from
    /// there; one that names a year means what is left of it after the signing.
    fn looks_back_to(&self, amendments: usize, day: NaiveDate) -> Answer {
        match (
            &self.reading(amendments).effective,
            self.period_with(amendments),
        ) {
            (Some(effective), _) => effective.on_or_before(day),
            (None, Some(period)) if !period.from().is_unknown() && !period.from().is_year() => {
                period.started_on_or_before(day).and(Answer::Unknown)
            }
            (None, Some(_) | None) => Answer::No,
        }
    }

    /// Whether the day is before the signing and the agreement does not look back to it; and the fact
    /// that is missing if this is not known.
    fn is_draft_on(&self, amendments: usize, day: NaiveDate) -> (Answer, Missing) {
        let Some(signed) = &self.signed else {
            return (Answer::Yes, Missing::SigningDate);
        };
        let unsigned = signed.on_or_before(day).negate();
        let missing = if unsigned == Answer::Unknown {
            Missing::SigningDate
        } else {
            Missing::PeriodStart
        };
        let looks_back = self.looks_back_to(amendments, day);
        (unsigned.and(looks_back.negate()), missing)
    }

    /// Whether the permission that the paper needs was given by the day: unknown as long as no approval
    /// says so, since one may be missing in the record.
    fn is_permitted_by(&self, day: NaiveDate) -> Answer {
        if self.as_signed.permission.is_none() {
            return Answer::Yes;
        }
        let given = self.approvals_needed();
        let given = given.map(|approval| approval.on.on_or_before(day));
        given.fold(Answer::Unknown, Answer::or)
    }

    /// The approvals that give the permission that the paper needs.
    pub(super) fn approvals_needed(&self) -> impl Iterator<Item = &Dated<Approval>> {
        let needed = self.as_signed.permission.iter();
        needed.flat_map(|needed| {
            let approvals = self.approvals.iter();
            approvals.filter(move |approval| is_of(needed, &approval.what.by))
        })
    }

    fn is_suspended_on(&self, day: NaiveDate) -> Answer {
        let mut found = Answer::No;
        for suspended in &self.suspensions {
            let has_begun = suspended.from.on_or_before(day);
            let is_suspended = match (&suspended.resumed, &suspended.until) {
                (Some(resumed), _) => resumed.on_or_before(day).negate(),
                // The suspension should have ended before the day, but no event says when it did.
                (None, Some(until)) if until.latest().is_none_or(|last| last < day) => {
                    Answer::Unknown
                }
                (None, _) => Answer::Yes,
            };
            found = found.or(has_begun.and(is_suspended));
        }
        found
    }

    /// The last day of the terms with so many appendices, if nothing ends them before.
    fn last_day(&self, amendments: usize) -> LastDay {
        let period = self.period(amendments);
        let end = period.as_ref().map_or(LastDay::UNKNOWN, LastDay::of);
        if self.may_renew_itself(amendments) {
            self.last_day_of_terms(amendments, end)
        } else {
            end
        }
    }

    /// The latest possible last day of the terms with so many appendices, if nothing ends them before.
    pub(super) fn last_day_of(&self, amendments: usize) -> Option<NaiveDate> {
        self.last_day(amendments).latest
    }

    /// The last day on which they may be in force: that of the terms, or the eve of what ends them
    /// before, or of the day from which a later agreement takes their place.
    fn last_day_in_force(&self, amendments: usize) -> LastDay {
        let mut last = self.last_day(amendments);
        for end in &self.ends {
            last = last.or_before(end.when.earliest(), end.by());
        }
        for notice in self.notices_of_an_end() {
            let effective = notice.what.from();
            last = last.or_before(effective.earliest().or(notice.on.earliest()), effective);
        }
        if let Some(from) = self.renewal.as_ref().and_then(|it| it.from.as_ref()) {
            last = last.or_before(from.earliest(), from);
        }
        last
    }

    /// Whether the period of the terms with so many appendices ended before the day, or a later
    /// agreement has taken the place of this one; and the fact that is missing if this is not known.
    fn is_over_by(&self, amendments: usize, day: NaiveDate) -> (Answer, Missing) {
        let over = match self.period(amendments) {
            Some(period) => period.ended_before(day),
            None => Answer::Unknown,
        };
        let renews_itself = self.may_renew_itself(amendments);
        let over = if renews_itself && !over.is_no() {
            self.last_day(amendments).is_before(day)
        } else {
            over
        };
        let renewal = self.renewal.as_ref();
        let renewed = match renewal.and_then(|renewal| renewal.from.as_ref()) {
            Some(from) => from.on_or_before(day),
            None => Answer::No,
        };
        let missing = match over {
            Answer::Unknown if self.as_signed.automatic_renewal.is_some() => Missing::RenewalNotice,
            Answer::Unknown => Missing::PeriodEnd,
            Answer::Yes | Answer::No => Missing::RenewalDate,
        };
        (renewed.or(over), missing)
    }

    /// The standing under the terms with so many appendices, and the facts that are missing if it is
    /// not known.
    fn stand_under(
        &self,
        amendments: usize,
        suspended: Answer,
        day: NaiveDate,
    ) -> (Standing, Vec<Missing>) {
        let (over, end) = self.is_over_by(amendments, day);
        let (draft, signing) = self.is_draft_on(amendments, day);
        let hurdles = [
            (
                self.ended_on_or_before(day),
                Standing::Ended,
                Missing::TerminationDate,
            ),
            (draft, Standing::Draft, signing),
            (over, Standing::Expired, end),
            (
                self.has_begun_by(amendments, day).negate(),
                Standing::NotInForce,
                Missing::PeriodStart,
            ),
            (suspended, Standing::Suspended, Missing::SuspensionEnd),
            (
                self.is_permitted_by(day).negate(),
                Standing::NotInForce,
                Missing::Permission,
            ),
        ];
        let mut missing = Vec::new();
        for (stands, standing, fact) in hurdles {
            match stands {
                Answer::No => {}
                Answer::Yes if missing.is_empty() => return (standing, missing),
                // Certainly not in force, for this reason or an earlier one.
                Answer::Yes => return (Standing::NotInForce, missing),
                Answer::Unknown => missing.push(fact),
            }
        }
        if missing.is_empty() {
            (Standing::InForce, missing)
        } else {
            (Standing::Unknown, missing)
        }
    }

    /// The standing under the terms of the day, and the facts that are missing, each once.
    pub(super) fn stand_on(&self, day: NaiveDate) -> (Standing, Vec<Missing>) {
        let suspended = self.is_suspended_on(day);
        let readings = self.readings_on(day);
        let mut readings = readings
            .into_iter()
            .map(|amendments| self.stand_under(amendments, suspended, day));
        let Some((mut standing, mut missing)) = readings.next() else {
            return (Standing::Unknown, Vec::new());
        };
        for (other, lacking) in readings {
            if other != standing {
                standing = standing.either(other);
                note(&mut missing, [Missing::AmendmentDate]);
            }
            note(&mut missing, lacking);
        }
        (standing, missing)
    }
}

/// Whether an approval by this organisation or person is the permission that the paper needs: by the
/// ids of the two organisations or, if one has none, by their names. If the paper names no authority,
/// any approval is.
fn is_of(needed: &NeededPermission, by: &Actor) -> bool {
    let Some(authority) = &needed.authority else {
        return true;
    };
    let by = match by {
        Actor::Organisation(organisation) => Some(organisation),
        Actor::Person(person) => person.organisation(),
    };
    by.is_some_and(|by| match by.same_as(authority) {
        Answer::Yes => true,
        Answer::No => false,
        Answer::Unknown => same_key(&by.name, &authority.name),
    })
}

/// The date that may be the earliest of these; one of which that is not known, if there is any.
fn earliest_of<'a>(dates: impl Iterator<Item = &'a When>) -> &'a When {
    let first = dates.min_by_key(|date| date.earliest());
    first.unwrap_or(&When::UNKNOWN)
}

/// The date that may be the latest of these; one of which that is not known, if there is any.
pub(super) fn latest_of<'a>(dates: impl Iterator<Item = &'a When>) -> &'a When {
    let last = dates.max_by_key(|date| (date.latest().is_none(), date.latest()));
    last.unwrap_or(&When::UNKNOWN)
}

/// Adds the facts that are not yet listed as missing.
pub(super) fn note(missing: &mut Vec<Missing>, facts: impl IntoIterator<Item = Missing>) {
    for fact in facts {
        if !missing.contains(&fact) {
            missing.push(fact);
        }
    }
}

impl Standing {
    /// Whether an agreement with this standing is in force.
    pub const fn is_in_force(self) -> Answer {
        match self {
            Self::InForce => Answer::Yes,
            Self::Unknown => Answer::Unknown,
            Self::Draft | Self::NotInForce | Self::Suspended | Self::Expired | Self::Ended => {
                Answer::No
            }
        }
    }

    /// The standing if it is one of these two: only whether the agreement is in force, if both
    /// agree, else unknown.
    fn either(self, other: Self) -> Self {
        match (self.is_in_force(), other.is_in_force()) {
            (Answer::No, Answer::No) => Self::NotInForce,
            (Answer::Yes, Answer::Yes) => Self::InForce,
            (_, _) => Self::Unknown,
        }
    }
}

impl Record<Agreement> {
    /// The standing of the agreement on a day.
    ///
    /// It is in force from the later of the last signature and the start of the period, or from the
    /// effective date if the paper gives one, even if that is before the signing; to the end of the
    /// period, inclusive. (By Articles 400 and 401 of the Civil Code, 91/2015/QH13, an agreement is
    /// concluded when the last party signs, and takes effect then unless the parties agree otherwise.)
    /// This answers with what is known now; for what was known then, ask
    /// [`at_version`](Record::at_version). If the period begins on a day before the signing, and the
    /// paper names no effective date, the time between them is unknown. If there is no
    /// period, the answer after the signing is [`Standing::Unknown`], never a no. The answer is
    /// also unknown between the earliest and the latest possible end, if the paper leaves open from which
    /// day a length counts, or if its dates and its length disagree, and after the planned end of a suspension if no event says that the suspension
    /// ended. An appendix changes the period only from the day on which it takes effect.
    ///
    /// If the paper needs a permission, the answer is unknown until an approval gives it: by the authority
    /// that the paper names, by id or, without ids, by name.
    ///
    /// A paper that renews itself is in force after its first term, but only presumed to be, unless
    /// the renewal was noted ([`AgreementEvent::RolledOver`](super::AgreementEvent::RolledOver)); after
    /// a notice against the renewal it expires with the term. A notice against the agreement ends it
    /// from the day that it names.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// assert_eq!(memorandum.standing_on(day!(2024-10-11)), Standing::Draft);
    /// assert_eq!(memorandum.standing_on(day!(2024-10-12)), Standing::InForce);
    /// assert_eq!(memorandum.standing_on(day!(2030-12-31)), Standing::InForce);
    /// assert_eq!(memorandum.standing_on(day!(2031-01-01)), Standing::Expired);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn standing_on(&self, day: NaiveDate) -> Standing {
        if self.is_voided() {
            return Standing::Ended;
        }
        self.state().stand_on(day).0
    }

    /// The days that remain after this day until the agreement is over: the fewest and the most
    /// possible; both are equal if the last day is known. It is over when its period is, with the
    /// renewals that were noted, or before that when it was ended, when a notice takes effect, or when a
    /// later agreement takes its place. `None` if no last day can be given, as for a paper without a
    /// fixed term, or one that may renew itself again and again.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// assert_eq!(memorandum.remaining(day!(2030-12-01)), Some(30..=30));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn remaining(&self, day: NaiveDate) -> Option<RangeInclusive<i64>> {
        if self.is_voided() {
            return Some(0..=0);
        }
        let days_to = |last: NaiveDate| last.signed_duration_since(day).num_days().max(0);
        let (mut least, mut most) = (i64::MAX, 0);
        for amendments in self.state().readings_on(day) {
            let end = self.state().last_day_in_force(amendments);
            least = least.min(end.earliest.map_or(0, days_to));
            most = most.max(days_to(end.latest.filter(|day| *day < NaiveDate::MAX)?));
        }
        Some(least..=most)
    }

    /// Whether it was signed and its period is over by this day, but it was neither terminated
    /// early nor settled (thanh lý).
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// assert_eq!(memorandum.is_expired_but_not_liquidated(day!(2030-12-31)), Answer::No);
    /// assert_eq!(memorandum.is_expired_but_not_liquidated(day!(2031-01-01)), Answer::Yes);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn is_expired_but_not_liquidated(&self, day: NaiveDate) -> Answer {
        let state = self.state();
        let ended = state.ended_on_or_before(day).or(self.is_voided().into());
        let readings = state.readings_on(day).into_iter();
        let over = readings.map(|amendments| {
            let (draft, _) = state.is_draft_on(amendments, day);
            state.is_over_by(amendments, day).0.and(draft.negate())
        });
        Answer::agreed(over).and(ended.negate())
    }
}

/// Which of several agreements, for example of a chain of renewals, are in force on a day. There
/// may be none, or more than one; an agreement that is given twice counts once. If this is not known
/// for some, the candidates are: only those that are certainly in force, and these with each of the
/// others. Of more than 128 candidates, or candidates that would list more than 10,000 agreements
/// together, none is listed.
pub fn in_force_among<'a>(
    agreements: impl IntoIterator<Item = &'a Record<Agreement>>,
    day: NaiveDate,
) -> Known<Vec<&'a Record<Agreement>>> {
    let (mut certain, mut possible) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for agreement in agreements {
        if !seen.insert(agreement.id()) {
            continue;
        }
        match agreement.standing_on(day).is_in_force() {
            Answer::Yes => certain.push(agreement),
            Answer::Unknown => possible.push(agreement),
            Answer::No => {}
        }
    }
    if possible.is_empty() {
        return Known::Known(certain);
    }
    let candidates = possible.len().saturating_add(1);
    let listed = certain.len().saturating_mul(candidates);
    if !are_few(candidates, listed.saturating_add(possible.len())) {
        return Known::Unknown(Vec::new());
    }
    let mut candidates = alloc::vec![certain.clone()];
    for agreement in possible {
        let mut with_it = certain.clone();
        with_it.push(agreement);
        candidates.push(with_it);
    }
    Known::Unknown(candidates)
}
