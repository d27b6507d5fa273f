//! The state of an enrolment.

use super::{
    Admission, Certification, EnrolmentAcceptance, EnrolmentStatus, Examination, FollowUp,
    Nomination, PassRule, Repayment, ReportedEnrolment, Return, ServiceCommitment,
};
use crate::agreement::{Currency, Money};
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::package::{AssessmentConclusion, LoggedCase, Package};
use crate::record::{Dated, Reason, Reported};
use crate::specialty::Subject;
use crate::training::course::Seat;
use crate::value::{AgreementId, Answer, Count, CourseId, Decimal, Period, PersonId, Text, When};
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
    pub(super) conclusion: Option<AssessmentConclusion>,
    pub(super) certificates: Vec<Award>,
    pub(super) returned: Option<Dated<Arc<Return>>>,
    pub(super) follow_ups: Vec<Dated<Arc<FollowUp>>>,
    pub(super) broken: Option<Dated<Reason>>,
    pub(super) repayments: Vec<Dated<Repayment>>,
}

/// Thời gian tạm nghỉ: a time away from the training.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Leave {
    /// The date on which the trainee left.
    pub from: When,
    /// The reason.
    pub reason: Text,
    /// The date on which the trainee came back. `None`: the trainee has not come back. Unknown: the
    /// trainee came back on a day that is not known.
    pub back: Option<When>,
}

/// Chứng chỉ, giấy chứng nhận đã cấp: a certificate or attestation, and whether it is still valid.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Award {
    /// The paper.
    pub certificate: Arc<Certification>,
    /// The date on which it was issued.
    pub on: When,
    /// The date on which it was revoked, and the reason, if it was revoked.
    pub revoked: Option<Dated<Reason>>,
}

/// Khoản còn phải bồi hoàn: the amount still to repay after a broken commitment of service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owed {
    /// Nothing: no commitment is broken, or all of it is repaid.
    Nothing,
    /// This amount.
    Amount(Money),
    /// Not known: the sum is not stated, or amounts are not exact, or they are in several
    /// currencies.
    Unknown,
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
            conclusion: None,
            certificates: Vec::new(),
            returned: None,
            follow_ups: Vec::new(),
            broken: None,
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
            state.certificates.push(Award {
                certificate: Arc::new(certificate.clone()),
                on: reached_on(EnrolmentStatus::Certified),
                revoked: None,
            });
        }
        if let Some(unit) = &known.unit {
            let on = reached_on(EnrolmentStatus::Returned);
            state.returned = Some(Dated::new(Arc::new(Return::new(unit.clone())), on));
        }
        Self {
            reached: Some(reached),
            trained: known.period.clone(),
            since: known.since.clone(),
            conclusion: conclusion_of(reached),
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

    /// The assessments, in their order.
    pub fn assessments(&self) -> &[Dated<Arc<Examination>>] {
        &self.assessments
    }

    /// Passed (Đạt) or not yet passed (Chưa đạt), by the last assessment or by the report that opened
    /// the record; `None` if there is neither.
    pub const fn conclusion(&self) -> Option<AssessmentConclusion> {
        self.conclusion
    }

    /// The certificates and attestations, including those that were revoked.
    pub fn certificates(&self) -> &[Award] {
        &self.certificates
    }

    /// The certificate or attestation that is valid.
    pub fn certificate(&self) -> Option<&Award> {
        let mut held = self.certificates.iter().rev();
        held.find(|award| award.revoked.is_none())
    }

    /// The credit for the training in minutes, from the valid certificate.
    pub fn credit(&self) -> Option<u32> {
        self.certificate()?.certificate.credit
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

    /// The follow-ups, in their order.
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
        let mut cases = packages.into_iter().flat_map(Package::cases);
        let is_shown = cases.any(|case| case.level.is_unaided() && did(case));
        let said = self.follow_ups.last().and_then(|last| last.what.practising);
        match (is_shown, said) {
            (true, Some(true) | None) | (false, Some(true)) => Answer::Yes,
            (true, Some(false)) | (false, None) => Answer::Unknown,
            (false, Some(false)) => Answer::No,
        }
    }

    /// Whether the trainee has passed but does not practise what was learnt, by the packages that
    /// teach it. No if the trainee has not passed.
    pub fn trained_but_not_practising<'a>(
        &self,
        packages: impl IntoIterator<Item = &'a Package>,
    ) -> Answer {
        match self.conclusion {
            Some(AssessmentConclusion::Passed) => self.practises(packages).negate(),
            Some(AssessmentConclusion::Failed) | None => Answer::No,
        }
    }

    /// The trainee's promise in return.
    pub fn commitment(&self) -> Option<&ServiceCommitment> {
        self.nomination.commitment.as_ref()
    }

    /// The date on which the commitment was broken, and the reason, if it was broken.
    pub const fn broken(&self) -> Option<&Dated<Reason>> {
        self.broken.as_ref()
    }

    /// The repayments, in their order.
    pub fn repayments(&self) -> &[Dated<Repayment>] {
        &self.repayments
    }

    /// The amount still to repay under the broken commitment.
    pub fn owed(&self) -> Owed {
        if self.broken.is_none() {
            return Owed::Nothing;
        }
        match self.commitment().and_then(|commitment| commitment.repay) {
            Some(sum) if self.repayments.is_empty() => Owed::Amount(sum),
            Some(sum) => self.left_of(sum).unwrap_or(Owed::Unknown),
            None => Owed::Unknown,
        }
    }

    fn left_of(&self, sum: Money) -> Option<Owed> {
        let currency = sum.currency();
        let mut left = exact(sum, currency)?;
        for repayment in &self.repayments {
            left = left.checked_sub(exact(repayment.what.amount, currency)?)?;
        }
        if left <= Decimal::ZERO {
            return Some(Owed::Nothing);
        }
        let owed = Money::new(Count::Exact(left), currency);
        owed.ok().map(Owed::Amount)
    }
}

/// The amount, if it is exact and in this currency.
fn exact(money: Money, currency: Currency) -> Option<Decimal> {
    match money.amount() {
        Count::Exact(amount) if money.currency() == currency => Some(amount),
        Count::Exact(_)
        | Count::AtLeast(_)
        | Count::MoreThan(_)
        | Count::AtMost(_)
        | Count::LessThan(_)
        | Count::About(_)
        | Count::Between(_)
        | Count::Up
        | Count::Down => None,
    }
}

/// The conclusion that a reported status implies.
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
