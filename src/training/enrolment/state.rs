//! What a record knows of an enrolment.

use super::{
    Certification, EnrolmentAcceptance, EnrolmentStatus, Examination, FollowUp, Nomination,
    PassRule, Repayment, ReportedEnrolment, Return, ServiceCommitment,
};
use crate::agreement::Money;
use crate::package::{AssessmentConclusion, LoggedCase, Package};
use crate::record::{Dated, Reason, Reported};
use crate::training::course::Seat;
use crate::value::{Answer, Count, CourseId, Decimal, Period, PersonId, Text, When};
use alloc::vec::Vec;

/// Học viên: the state of one person's way through a course, or through training without one.
///
/// That somebody passed, was certified, returned and practises are four things; training does not
/// end at the certificate.
#[derive(Debug, Clone, PartialEq)]
pub struct Enrolment {
    pub(super) nomination: Nomination,
    /// What it reached, when the training was, and when it reached that: of a reported one.
    pub(super) reached: Option<EnrolmentStatus>,
    pub(super) trained: Option<Period>,
    pub(super) since: When,
    pub(super) acceptance: Option<Dated<EnrolmentAcceptance>>,
    pub(super) started: Option<When>,
    pub(super) leaves: Vec<Leave>,
    pub(super) assessments: Vec<Dated<Examination>>,
    pub(super) conclusion: Option<AssessmentConclusion>,
    pub(super) certificates: Vec<Award>,
    pub(super) returned: Option<Dated<Return>>,
    pub(super) follow_ups: Vec<Dated<FollowUp>>,
    pub(super) broken: Option<Dated<Reason>>,
    pub(super) repayments: Vec<Dated<Repayment>>,
}

/// Thời gian tạm nghỉ: a time away from the training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leave {
    /// Since when.
    pub from: When,
    /// Why.
    pub reason: Text,
    /// When the trainee came back, once that happened.
    pub back: Option<When>,
}

/// Chứng chỉ, giấy chứng nhận đã cấp: a certificate or attestation, and whether it still holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Award {
    /// The paper.
    pub certificate: Certification,
    /// When it was issued.
    pub on: When,
    /// When and why it was taken back, if it was.
    pub revoked: Option<Dated<Reason>>,
}

/// Khoản còn phải bồi hoàn: what is still owed by one who broke a commitment of service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owed {
    /// Nothing: no commitment is broken, or all of it is repaid.
    Nothing,
    /// So much.
    Amount(Money),
    /// It can't be told: no sum is known, or amounts are not exact, or of several currencies.
    Unknown,
}

impl Enrolment {
    pub(super) const fn nominated(nomination: Nomination) -> Self {
        Self {
            nomination,
            reached: None,
            trained: None,
            since: When::UNKNOWN,
            acceptance: None,
            started: None,
            leaves: Vec::new(),
            assessments: Vec::new(),
            conclusion: None,
            certificates: Vec::new(),
            returned: None,
            follow_ups: Vec::new(),
            broken: None,
            repayments: Vec::new(),
        }
    }

    pub(super) fn reported(report: &Reported<EnrolmentStatus, ReportedEnrolment>) -> Self {
        let Reported { reached, known, .. } = report;
        // What it reached, it reached then; what came before, at some time not known.
        let on = |status| {
            if *reached == status {
                known.since.clone()
            } else {
                When::UNKNOWN
            }
        };
        let award = |certificate: &Certification| Award {
            certificate: certificate.clone(),
            on: on(EnrolmentStatus::Certified),
            revoked: None,
        };
        let unit = known.unit.as_ref().map(|unit| Dated {
            on: on(EnrolmentStatus::Returned),
            what: Return { unit: unit.clone() },
        });
        Self {
            reached: Some(*reached),
            trained: known.period.clone(),
            since: known.since.clone(),
            conclusion: conclusion_of(*reached),
            certificates: known.certificate.iter().map(award).collect(),
            returned: unit,
            ..Self::nominated(known.nomination.clone())
        }
    }

    /// Who was sent by which unit to learn what.
    pub const fn nomination(&self) -> &Nomination {
        &self.nomination
    }

    /// The trainee.
    pub const fn person(&self) -> PersonId {
        self.nomination.person
    }

    /// The course: that of the seat, or else that of the nomination.
    pub fn course(&self) -> Option<CourseId> {
        let seat = self.seat().map(Seat::course);
        seat.or_else(|| self.nomination.study.course())
    }

    /// When the training was, as reported.
    pub const fn trained(&self) -> Option<&Period> {
        self.trained.as_ref()
    }

    /// When the trainee reached what is reported; unknown if nobody says, or if it was not reported.
    pub const fn reached_since(&self) -> &When {
        &self.since
    }

    /// How the training took the nominee in.
    pub const fn acceptance(&self) -> Option<&Dated<EnrolmentAcceptance>> {
        self.acceptance.as_ref()
    }

    /// The seat in the course.
    pub fn seat(&self) -> Option<&Seat> {
        self.acceptance.as_ref()?.what.seat()
    }

    /// When the trainee began.
    pub const fn started(&self) -> Option<&When> {
        self.started.as_ref()
    }

    /// The times away, in their order.
    pub fn leaves(&self) -> &[Leave] {
        &self.leaves
    }

    /// The rule by which one passes: that of the acceptance, or else that of the nomination. An
    /// assessment may bring its own.
    pub fn pass_rule(&self) -> Option<PassRule> {
        let accepted = self.acceptance.as_ref();
        let accepted = accepted.and_then(|accepted| accepted.what.pass_rule);
        accepted.or(self.nomination.pass_rule)
    }

    /// The assessments, in their order.
    pub fn assessments(&self) -> &[Dated<Examination>] {
        &self.assessments
    }

    /// Đạt or Chưa đạt, by the last assessment or by report; none if nobody has said yet.
    pub const fn conclusion(&self) -> Option<AssessmentConclusion> {
        self.conclusion
    }

    /// The certificates and attestations, those revoked too.
    pub fn certificates(&self) -> &[Award] {
        &self.certificates
    }

    /// The certificate or attestation that holds.
    pub fn certificate(&self) -> Option<&Award> {
        let mut held = self.certificates.iter().rev();
        held.find(|award| award.revoked.is_none())
    }

    /// What the training is worth in minutes of credit, by the certificate that holds.
    pub fn credit(&self) -> Option<u32> {
        self.certificate()?.certificate.credit
    }

    /// The return to a unit.
    pub const fn returned(&self) -> Option<&Dated<Return>> {
        self.returned.as_ref()
    }

    /// Whether the trainee returned to another unit than the one that sent. Only ids are compared, so
    /// without one on each side it is unknown; before any return it is no.
    pub fn returned_elsewhere(&self) -> Answer {
        match &self.returned {
            Some(returned) => returned.what.unit.same_as(&self.nomination.home).negate(),
            None if self.reached == Some(EnrolmentStatus::Returned) => Answer::Unknown,
            None => Answer::No,
        }
    }

    /// The follow-ups, in their order.
    pub fn follow_ups(&self) -> &[Dated<FollowUp>] {
        &self.follow_ups
    }

    /// Whether the trainee practises what was learnt, given the packages that teach it.
    ///
    /// One case that the trainee did unaided says yes: logged as the trainee's, or logged as nobody's
    /// and named in a follow-up. It doesn't say when, so if the last follow-up says no, it is unknown.
    /// Without such a case the last follow-up says it. That no case is logged proves nothing, so
    /// without either it is unknown.
    pub fn practises<'a>(&self, packages: impl IntoIterator<Item = &'a Package>) -> Answer {
        let is_named = |case: &LoggedCase| {
            let mut named = self.follow_ups.iter().flat_map(|it| &it.what.cases);
            case.performer.is_none() && named.any(|token| *token == case.token)
        };
        let is_own = |case: &LoggedCase| case.performer == Some(self.person()) || is_named(case);
        let shows = |case: &LoggedCase| case.level.is_unaided() && is_own(case);
        let mut packages = packages.into_iter();
        let is_shown = packages.any(|package| package.cases().iter().any(shows));
        let said = self.follow_ups.last().and_then(|last| last.what.practising);
        match (is_shown, said) {
            (true, Some(true) | None) | (false, Some(true)) => Answer::Yes,
            (true, Some(false)) | (false, None) => Answer::Unknown,
            (false, Some(false)) => Answer::No,
        }
    }

    /// Whether the trainee has passed and still doesn't practise what was learnt, given the packages
    /// that teach it. Of one who hasn't passed it is no.
    pub fn trained_but_not_practising<'a>(
        &self,
        packages: impl IntoIterator<Item = &'a Package>,
    ) -> Answer {
        match self.conclusion {
            Some(AssessmentConclusion::Passed) => self.practises(packages).negate(),
            Some(AssessmentConclusion::Failed) | None => Answer::No,
        }
    }

    /// What the trainee promised in return.
    pub const fn commitment(&self) -> Option<&ServiceCommitment> {
        self.nomination.commitment.as_ref()
    }

    /// That the commitment was broken, and why.
    pub const fn broken(&self) -> Option<&Dated<Reason>> {
        self.broken.as_ref()
    }

    /// What was repaid, in its order.
    pub fn repayments(&self) -> &[Dated<Repayment>] {
        &self.repayments
    }

    /// What is still owed of what the broken commitment sets.
    pub fn owed(&self) -> Owed {
        if self.broken.is_none() {
            return Owed::Nothing;
        }
        let sum = self.commitment().and_then(|commitment| commitment.repay);
        match sum {
            Some(sum) if self.repayments.is_empty() => Owed::Amount(sum),
            Some(sum) => self.left_of(sum).unwrap_or(Owed::Unknown),
            None => Owed::Unknown,
        }
    }

    fn left_of(&self, sum: Money) -> Option<Owed> {
        let exactly = |money: Money| match money.amount() {
            Count::Exact(amount) if money.currency() == sum.currency() => Some(amount),
            Count::Exact(_)
            | Count::AtLeast(_)
            | Count::MoreThan(_)
            | Count::AtMost(_)
            | Count::LessThan(_)
            | Count::About(_)
            | Count::Between(_)
            | Count::Up
            | Count::Down => None,
        };
        let mut left = exactly(sum)?;
        for repayment in &self.repayments {
            left = left.checked_sub(exactly(repayment.what.amount)?)?;
        }
        if left <= Decimal::ZERO {
            return Some(Owed::Nothing);
        }
        let left = Money::new(Count::Exact(left), sum.currency());
        left.ok().map(Owed::Amount)
    }
}

/// What a reported status says of the conclusion.
const fn conclusion_of(reached: EnrolmentStatus) -> Option<AssessmentConclusion> {
    match reached {
        EnrolmentStatus::Passed | EnrolmentStatus::Certified | EnrolmentStatus::Returned => {
            Some(AssessmentConclusion::Passed)
        }
        EnrolmentStatus::Failed => Some(AssessmentConclusion::Failed),
        EnrolmentStatus::Nominated
        | EnrolmentStatus::Waitlisted
        | EnrolmentStatus::Accepted
        | EnrolmentStatus::Active
        | EnrolmentStatus::OnLeave
        | EnrolmentStatus::Closed
        | EnrolmentStatus::Rejected
        | EnrolmentStatus::Withdrawn
        | EnrolmentStatus::NoShow
        | EnrolmentStatus::Expelled => None,
    }
}
