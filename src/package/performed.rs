//! Whether the technique is permitted on a day, and whether it may be performed.

use super::{Authorisation, CaseLevel, LoggedCase, Package, PackageSuspension};
use crate::record::ByDate;
use crate::value::{Answer, When};
use alloc::{collections::BTreeSet, sync::Arc, vec::Vec};
use chrono::NaiveDate;

/// Quyết định cho phép và thời gian áp dụng: a permission, and the time for which it is valid.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TechniquePermission {
    /// The permission.
    pub authorisation: Arc<Authorisation>,
    /// The date on which it was given.
    pub on: When,
}

/// Thời gian không thực hiện: a suspension or a lapse, from its beginning to its end.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Interruption {
    /// The suspension. `None`: the recipient could no longer perform it (a lapse).
    pub suspension: Option<PackageSuspension>,
    /// The date on which it began.
    pub began: When,
    /// A date on which it certainly had begun: that of the entry.
    pub(super) known: When,
    /// The date on which it was restored. `None`: no restoration is recorded. Unknown: it was, on a day
    /// that is not known.
    pub restored: Option<When>,
}

impl TechniquePermission {
    /// The date from which it is valid.
    pub fn from(&self) -> &When {
        self.authorisation.from.as_ref().unwrap_or(&self.on)
    }

    /// Whether an end of permissions on that date ended this one: it was given before that. Of a permission
    /// and an end of one day nobody knows which came first.
    fn is_ended_by(&self, end: &When) -> Answer {
        if self.on.is_before(end).is_yes() {
            Answer::Yes
        } else if end.is_before(&self.on).is_yes() {
            Answer::No
        } else {
            Answer::Unknown
        }
    }

    /// Whether it is valid on a day, if these ends are recorded.
    fn holds_on(&self, day: NaiveDate, ends: &[When]) -> Answer {
        let until = self.authorisation.until.as_ref();
        let mut over = until.map_or(Answer::No, |until| until.is_before(&day.into()));
        for end in ends {
            over = over.or(self.is_ended_by(end).and(end.on_or_before(day)));
        }
        self.from().on_or_before(day).and(over.negate())
    }

    /// Whether the logged cases used it up by the end of a day: each token is one case. A case counts that
    /// was performed unaided; one with help may have been performed elsewhere, and may count. Cases that
    /// are not logged do not count.
    pub(super) fn is_used_up_on(&self, day: NaiveDate, cases: &ByDate<Arc<LoggedCase>>) -> Answer {
        let Some(most) = self.authorisation.cases else {
            return Answer::No;
        };
        let (certain, possible) = self.used_by(day, cases);
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        if certain >= most {
            Answer::Yes
        } else if possible < most {
            Answer::No
        } else {
            Answer::Unknown
        }
    }

    /// How many logged cases were certainly performed under it by the end of a day, and how many may have
    /// been.
    pub(super) fn used_by(
        &self,
        day: NaiveDate,
        cases: &ByDate<Arc<LoggedCase>>,
    ) -> (usize, usize) {
        let (mut certain, mut possible) = (BTreeSet::new(), BTreeSet::new());
        for case in cases {
            let token = case.what.token;
            let within = case.on.is_before(self.from()).negate();
            match within.and(case.on.on_or_before(day)) {
                Answer::Yes if case.what.is_unaided().is_yes() => {
                    certain.insert(token);
                    possible.insert(token);
                }
                Answer::Yes | Answer::Unknown if case.what.level != Some(CaseLevel::Observed) => {
                    possible.insert(token);
                }
                Answer::Yes | Answer::Unknown | Answer::No => {}
            }
        }
        (certain.len(), possible.len())
    }
}

impl Interruption {
    pub(super) fn new(suspension: Option<PackageSuspension>, on: &When) -> Self {
        Self {
            suspension,
            began: on.clone(),
            known: on.clone(),
            restored: None,
        }
    }

    /// Whether the technique was certainly not performed under it on a day.
    fn lasts_on(&self, day: NaiveDate) -> Answer {
        let began = match self.known.on_or_before(day) {
            Answer::Yes => Answer::Yes,
            Answer::No | Answer::Unknown => self.began.on_or_before(day),
        };
        let over = self.restored.as_ref();
        let over = over.map_or(Answer::No, |restored| restored.on_or_before(day));
        began.and(over.negate())
    }

    /// Whether that date certainly lies after its beginning and before its end.
    pub(super) fn certainly_lasts_at(&self, on: &When) -> bool {
        let over = self.restored.as_ref();
        self.began.is_before(on).is_yes() && over.is_none_or(|over| on.is_before(over).is_yes())
    }
}

impl Package {
    /// The permissions to perform it, by date, including those that ended.
    pub fn authorisations(&self) -> &[TechniquePermission] {
        &self.authorisations
    }

    /// The dates on which the permissions given by then ended, in order.
    pub fn authorisations_ended(&self) -> &[When] {
        &self.authorisations_ended
    }

    /// The suspensions and lapses.
    pub fn interruptions(&self) -> &[Interruption] {
        &self.interruptions
    }

    /// Whether a permission exists on a day. Acceptance and independence do not answer this, nor
    /// does it say that the technique [may be performed](Self::may_be_performed_on).
    ///
    /// Before a report, and before the recorded end of a permission that is not known, a permission may
    /// have been given: the answer is unknown.
    pub fn is_authorised_on(&self, day: NaiveDate) -> Answer {
        let mut answer = self.may_be_authorised_before_on(day);
        for permission in &self.authorisations {
            answer = answer.or(permission.holds_on(day, &self.authorisations_ended));
        }
        answer
    }

    /// Whether it may be performed on a day: a permission exists, its number of cases is not used up by
    /// the logged cases, and the technique is neither suspended nor lapsed. A hold of the transfer stops
    /// nothing.
    ///
    /// A day is judged as it ends: on the day of a stop order the answer is no.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// assert_eq!(package.state().may_be_performed_on(day!(2025-05-31)), Answer::Yes);
    /// let order = Document::new(text!("Quyết định đình chỉ"));
    /// let stopped = PackageSuspension::ordered_by(department, order);
    /// package.append(PackageEvent::suspended(stopped).on(day!(2025-06-01)))?;
    /// assert_eq!(package.state().is_authorised_on(day!(2025-06-01)), Answer::Yes);
    /// assert_eq!(package.state().may_be_performed_on(day!(2025-06-01)), Answer::No);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn may_be_performed_on(&self, day: NaiveDate) -> Answer {
        let mut permitted = self.may_be_authorised_before_on(day);
        for permission in &self.authorisations {
            let holds = permission.holds_on(day, &self.authorisations_ended);
            if holds.is_no() {
                continue;
            }
            let used_up = permission.is_used_up_on(day, &self.cases);
            permitted = permitted.or(holds.and(used_up.negate()));
        }
        permitted.and(self.is_interrupted_on(day).negate())
    }

    /// Whether it is suspended or lapsed on a day. Before a report it may have been.
    pub fn is_interrupted_on(&self, day: NaiveDate) -> Answer {
        let report = self.report.as_ref();
        let before = report.map_or(Answer::No, |report| report.on.on_or_before(day).negate());
        let mut answer = before.and(Answer::Unknown);
        for interruption in &self.interruptions {
            answer = answer.or(interruption.lasts_on(day));
        }
        answer
    }

    /// Whether a permission that is not in the record may exist on a day: one given before a report, or
    /// one of which only the end is recorded.
    fn may_be_authorised_before_on(&self, day: NaiveDate) -> Answer {
        let mut answer = Answer::No;
        if let Some(report) = &self.report {
            let mut over = Answer::No;
            for end in &self.authorisations_ended {
                let after = end.is_before(&report.on).negate();
                over = over.or(after.and(end.on_or_before(day)));
            }
            answer = over.negate().and(Answer::Unknown);
        }
        for end in self.ends_of_unknown() {
            answer = answer.or(end.on_or_before(day).negate().and(Answer::Unknown));
        }
        answer
    }

    /// The ends of permissions of which none that is recorded can have ended by them.
    fn ends_of_unknown(&self) -> Vec<&When> {
        let ends = self.authorisations_ended.iter();
        let unknown = ends.filter(|end| {
            let mut given = self.authorisations.iter();
            given.all(|permission| end.is_before(&permission.on).is_yes())
        });
        unknown.collect()
    }
}
