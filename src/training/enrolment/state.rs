//! The state of an enrolment.

use super::award::Paper;
use super::{
    Admission, EnrolmentAcceptance, EnrolmentStatus, Examination, FollowUp, Nomination, PassRule,
    Repayment, RepaymentRequest, ReportedEnrolment, Return,
};
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::package::{AssessmentConclusion, LoggedCase, Package};
use crate::record::{Dated, Reason, Reported, may_be_last};
use crate::specialty::Subject;
use crate::training::course::Seat;
use crate::value::{AgreementId, Answer, CourseId, Period, PersonId, Text, When};
use alloc::{collections::BTreeSet, sync::Arc, vec::Vec};

/// Học viên: the state of one person's training, in a course or without one.
///
/// To pass, to be certified, to return and to practise are four different facts. Training does not
/// end with the certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    pub(super) nomination: Arc<Nomination>,
    /// From the report that opened the record: the status reached, the period of the training, and
    /// the date on which the status was reached.
    pub(super) reached: Option<EnrolmentStatus>,
    pub(super) trained: Option<Period>,
    pub(super) since: When,
    pub(super) acceptance: Option<Dated<Arc<EnrolmentAcceptance>>>,
    pub(super) started: Option<When>,
    pub(super) leaves: Vec<Leave>,
    pub(super) assessments: Vec<Dated<Arc<Examination>>>,
    /// The assessments of one who had the certificate or had returned, by date.
    pub(super) later_assessments: Vec<Dated<Arc<Examination>>>,
    /// The certificates and attestations issued and revoked, by date.
    pub(super) papers: Vec<Dated<Paper>>,
    pub(super) returned: Option<Dated<Arc<Return>>>,
    pub(super) follow_ups: Vec<Dated<Arc<FollowUp>>>,
    pub(super) broken: Option<Dated<Reason>>,
    pub(super) requests: Vec<Dated<RepaymentRequest>>,
    pub(super) repayments: Vec<Dated<Repayment>>,
}

/// Thời gian tạm nghỉ: a time away from the training.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Leave {
    /// The date on which the trainee left.
    pub from: When,
    /// The reason, if it is given.
    pub reason: Option<Text>,
    /// The date on which the trainee came back. `None`: the trainee has not come back. Unknown: the
    /// trainee came back on a day that is not known.
    pub back: Option<When>,
}

impl Enrolment {
    pub(super) const fn nominated(nomination: Arc<Nomination>) -> Self {
        Self {
            nomination,
            reached: None,
            trained: None,
            since: When::UNKNOWN,
            acceptance: None,
            started: None,
            leaves: Vec::new(),
            assessments: Vec::new(),
            later_assessments: Vec::new(),
            papers: Vec::new(),
            returned: None,
            follow_ups: Vec::new(),
            broken: None,
            requests: Vec::new(),
            repayments: Vec::new(),
        }
    }

    pub(super) fn reported(report: &Reported<EnrolmentStatus, ReportedEnrolment>) -> Self {
        let (reached, known) = (report.reached, &report.known);
        // The date is known only for the status that was reached last.
        let reached_on = |status| {
            if reached == status {
                known.since.clone()
            } else {
                When::UNKNOWN
            }
        };
        let mut state = Self::nominated(Arc::new(known.nomination.clone()));
        if let Some(certificate) = &known.certificate {
            let on = reached_on(EnrolmentStatus::Certified);
            state.certify(Arc::new(certificate.clone()), &on);
        }
        if reached == EnrolmentStatus::Revoked {
            state.revoke(&Reason::new(), &known.since);
        }
        if let Some(unit) = &known.unit {
            let on = reached_on(EnrolmentStatus::Returned);
            state.returned = Some(Dated::new(Arc::new(Return::new(unit.clone())), on));
        }
        Self {
            reached: Some(reached),
            trained: known.period.clone(),
            since: known.since.clone(),
            ..state
        }
    }

    /// The nomination: which unit sent whom to learn what.
    pub fn nomination(&self) -> &Nomination {
        &self.nomination
    }

    /// The trainee.
    pub fn person(&self) -> PersonId {
        self.nomination.person
    }

    /// The course of the seat, or else the course of the nomination.
    pub fn course(&self) -> Option<CourseId> {
        match self.seat() {
            Some(seat) => Some(seat.course()),
            None => self.nomination.study.course(),
        }
    }

    /// The specialty or field that the trainee was sent to learn. Empty if the trainee was sent to a
    /// course: its subjects are stated in the record of the course.
    pub fn subjects(&self) -> Vec<&Subject> {
        self.nomination.study.subject().into_iter().collect()
    }

    /// The organisations that take part: the unit that sends the trainee, then the host of training
    /// without a course, if it is known.
    pub fn organisations(&self) -> Vec<&OrganisationRef> {
        let mut organisations = alloc::vec![&self.nomination.home];
        if let Some(accepted) = &self.acceptance
            && let Admission::WithoutCourse(training) = &accepted.what.admission
        {
            organisations.extend(&training.host);
        }
        organisations
    }

    /// The basis that authorises training without a course. `None` with a seat: ask the course.
    pub fn basis(&self) -> Option<&Basis> {
        self.acceptance.as_ref()?.what.admission.basis()
    }

    /// The agreement under which training without a course is counted: the agreement that was in
    /// force at the acceptance. `None` if it has another basis, or if it is reported, because a
    /// reported enrolment was accepted before its record. `None` also with a seat, because then the
    /// course is counted.
    pub fn counted_under(&self) -> Option<AgreementId> {
        self.basis()?.counted_under()
    }

    /// The period of the training, from the report that opened the record.
    pub const fn trained(&self) -> Option<&Period> {
        self.trained.as_ref()
    }

    /// The date on which the trainee reached the reported status; unknown if the report does not
    /// say, or if there is no report.
    pub const fn reached_since(&self) -> &When {
        &self.since
    }

    /// The acceptance of the trainee.
    pub const fn acceptance(&self) -> Option<&Dated<Arc<EnrolmentAcceptance>>> {
        self.acceptance.as_ref()
    }

    /// The seat in the course.
    pub fn seat(&self) -> Option<&Seat> {
        self.acceptance.as_ref()?.what.admission.seat()
    }

    /// The date on which the trainee began. `None`: this record does not contain the beginning.
    /// Unknown: the trainee began on a day that is not known.
    pub const fn started(&self) -> Option<&When> {
        self.started.as_ref()
    }

    /// The times away, in their order.
    pub fn leaves(&self) -> &[Leave] {
        &self.leaves
    }

    /// The rule by which the trainee passes: the rule of the acceptance, or else the rule of the
    /// nomination. An assessment may have a rule of its own.
    pub fn pass_rule(&self) -> Option<PassRule> {
        match &self.acceptance {
            Some(acceptance) => acceptance.what.pass_rule.or(self.nomination.pass_rule),
            None => self.nomination.pass_rule,
        }
    }

    /// Whether the trainee ever passed, whatever came later: by an assessment, a certificate, or the report
    /// that opened the record. Unknown if the training is over and the record does not say.
    pub fn has_passed(&self) -> Answer {
        let mut assessments = self.assessments.iter().chain(&self.later_assessments);
        let once = assessments
            .any(|it| it.what.assessment.conclusion == Some(AssessmentConclusion::Passed));
        if once || !self.papers.is_empty() {
            return Answer::Yes;
        }
        match self.reached {
            Some(
                EnrolmentStatus::Passed | EnrolmentStatus::Certified | EnrolmentStatus::Revoked,
            ) => Answer::Yes,
            Some(
                EnrolmentStatus::Nominated
                | EnrolmentStatus::Waitlisted
                | EnrolmentStatus::Accepted
                | EnrolmentStatus::Rejected,
            )
            | None => {
                let is_judged = !self.assessments.is_empty() || !self.later_assessments.is_empty();
                match &self.returned {
                    Some(_) if !is_judged => Answer::Unknown,
                    Some(_) | None => Answer::No,
                }
            }
            Some(
                EnrolmentStatus::Active
                | EnrolmentStatus::OnLeave
                | EnrolmentStatus::Failed
                | EnrolmentStatus::Returned
                | EnrolmentStatus::Closed
                | EnrolmentStatus::Withdrawn
                | EnrolmentStatus::NoShow
                | EnrolmentStatus::Expelled,
            ) => Answer::Unknown,
        }
    }

    /// The assessments of one who had the certificate already, or had returned, by date.
    pub fn later_assessments(&self) -> &[Dated<Arc<Examination>>] {
        &self.later_assessments
    }

    /// The assessments before a certificate or the return, in their order.
    pub fn assessments(&self) -> &[Dated<Arc<Examination>>] {
        &self.assessments
    }

    /// Passed (đạt) or not yet passed (chưa đạt), by the last assessment or by the report that opened
    /// the record; `None` if there is neither, or if the dates leave open which of two contrary ones is the
    /// last. Whether the trainee passed before is asked by [`has_passed`](Self::has_passed).
    pub fn conclusion(&self) -> Option<AssessmentConclusion> {
        // one that does not say whether the trainee passed is left out
        let of = |it: &Dated<Arc<Examination>>| {
            let conclusion = it.what.assessment.conclusion?;
            Some((it.on.sort_key(), conclusion))
        };
        let told = self.reached.and_then(conclusion_of);
        let told = told.map(|told| (self.since.sort_key(), told));
        let in_order = self.assessments.iter().rev().find_map(of).or(told);
        let all = || {
            in_order
                .into_iter()
                .chain(self.later_assessments.iter().filter_map(of))
        };
        let latest_start = all().map(|((earliest, _), _)| earliest).max()?;
        let mut last = all().filter(|((_, latest), _)| Some(*latest) >= latest_start);
        let (_, conclusion) = last.next()?;
        last.all(|(_, other)| other == conclusion)
            .then_some(conclusion)
    }

    /// The return to a unit.
    pub const fn returned(&self) -> Option<&Dated<Arc<Return>>> {
        self.returned.as_ref()
    }

    /// Whether the trainee returned to a unit other than the home unit. Only ids are compared: the
    /// answer is unknown if one of the units has no id, and no before any return.
    pub fn returned_elsewhere(&self) -> Answer {
        match &self.returned {
            Some(returned) => returned.what.unit.same_as(&self.nomination.home).negate(),
            None if self.reached == Some(EnrolmentStatus::Returned) => Answer::Unknown,
            None => Answer::No,
        }
    }

    /// The follow-ups, by date.
    pub fn follow_ups(&self) -> &[Dated<Arc<FollowUp>>] {
        &self.follow_ups
    }

    /// Whether the trainee practises what was learnt, by the packages that teach it.
    ///
    /// Yes if there is a case that the trainee did without help: a case logged for the trainee, or
    /// a case logged without a performer and named in a follow-up. A case has no date here, so if
    /// the last follow-up denies that the trainee practises, the answer is unknown. If there is no
    /// such case, the last follow-up answers. If that does not say either, the answer is unknown:
    /// the absence of cases proves nothing.
    pub fn practises<'a>(&self, packages: impl IntoIterator<Item = &'a Package>) -> Answer {
        let named = self.follow_ups.iter().flat_map(|it| &it.what.cases);
        let named: BTreeSet<_> = named.collect();
        // A case is the trainee's if it is logged for the trainee, or if it is logged without a
        // performer and named in a follow-up.
        let did = |case: &LoggedCase| match case.performer {
            Some(performer) => performer == self.person(),
            None => named.contains(&case.token),
        };
        let cases = packages.into_iter().flat_map(Package::cases);
        let mut cases = cases.map(|case| &*case.what);
        let is_shown = cases.any(|case| case.is_unaided().is_yes() && did(case));
        let said = self.last_said();
        match (is_shown, said) {
            (true, Some(true) | None) | (false, Some(true)) => Answer::Yes,
            (true, Some(false)) | (false, None) => Answer::Unknown,
            (false, Some(false)) => Answer::No,
        }
    }

    /// What the last follow-up says of practising; nothing if another that says otherwise may be the last.
    fn last_said(&self) -> Option<bool> {
        let said = self.follow_ups.last()?.what.practising;
        let is_certain = may_be_last(&self.follow_ups).all(|it| it.what.practising == said);
        said.filter(|_| is_certain)
    }

    /// Whether the trainee has passed but does not practise what was learnt, by the packages that
    /// teach it. No if the trainee has not passed.
    pub fn trained_but_not_practising<'a>(
        &self,
        packages: impl IntoIterator<Item = &'a Package>,
    ) -> Answer {
        self.has_passed().and(self.practises(packages).negate())
    }
}

/// The conclusion that a reported status implies. One who has returned need not have passed.
const fn conclusion_of(reached: EnrolmentStatus) -> Option<AssessmentConclusion> {
    match reached {
        EnrolmentStatus::Passed | EnrolmentStatus::Certified | EnrolmentStatus::Revoked => {
            Some(AssessmentConclusion::Passed)
        }
        EnrolmentStatus::Failed => Some(AssessmentConclusion::Failed),
        EnrolmentStatus::Nominated
        | EnrolmentStatus::Waitlisted
        | EnrolmentStatus::Accepted
        | EnrolmentStatus::Active
        | EnrolmentStatus::OnLeave
        | EnrolmentStatus::Returned
        | EnrolmentStatus::Closed
        | EnrolmentStatus::Rejected
        | EnrolmentStatus::Withdrawn
        | EnrolmentStatus::NoShow
        | EnrolmentStatus::Expelled => None,
    }
}
