//! The state of a consultation.

use super::{
    AdviceFollowed, AdviserAnswer, AdviserNumber, ConsultationConclusion, ConsultationMilestone,
    ConsultationNoShow, ConsultationOutcome, ConsultationRequest, ConsultationSchedule,
    ConsultationSide, ConsultationStart, ConsultationStatus, InternalApproval, PatientOutcome,
    ReportedConsultation,
};
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::record::{Dated, Reason, Reported};
use crate::specialty::Subject;
use crate::survey::Channel;
use crate::value::{AgreementId, Answer, When, distinct, nth, numbered};
use alloc::{sync::Arc, vec::Vec};
use core::iter;

/// Hội chẩn: the state of a consultation on one case.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Consultation {
    pub(super) request: Arc<ConsultationRequest>,
    pub(super) approval: Option<Dated<InternalApproval>>,
    pub(super) advisers: Vec<Adviser>,
    pub(super) schedule: Option<Dated<Arc<ConsultationSchedule>>>,
    pub(super) no_shows: Vec<Dated<ConsultationNoShow>>,
    pub(super) sessions: Vec<ConsultationSession>,
    pub(super) conclusion: Option<Dated<Arc<ConsultationConclusion>>>,
    pub(super) outcomes: Vec<Dated<Arc<ConsultationOutcome>>>,
    /// The milestones, each once, in the order of the ledger.
    pub(super) times: Vec<Dated<ConsultationMilestone>>,
}

/// Đơn vị tư vấn: an adviser, and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Adviser {
    /// The organisation.
    pub organisation: OrganisationRef,
    /// The current answer, if there is one.
    pub answer: Option<Dated<AdviserAnswer>>,
}

/// Buổi hội chẩn: a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ConsultationSession {
    /// The beginning, with its date.
    pub began: Dated<Arc<ConsultationStart>>,
    /// The approvals that were missing when it began.
    pub without: Vec<ConsultationMilestone>,
    /// The interruption, with its date, if there was one.
    pub broken_off: Option<Dated<Reason>>,
}

impl Consultation {
    pub(super) fn requested(request: &Arc<ConsultationRequest>, on: &When) -> Self {
        let advisers = request.advisers.iter().map(|organisation| Adviser {
            organisation: organisation.clone(),
            answer: None,
        });
        Self {
            request: request.clone(),
            approval: None,
            advisers: advisers.collect(),
            schedule: None,
            no_shows: Vec::new(),
            sessions: Vec::new(),
            conclusion: None,
            outcomes: Vec::new(),
            times: alloc::vec![Dated::copied(&ConsultationMilestone::Requested, on)],
        }
    }

    pub(super) fn reported(report: &Reported<ConsultationStatus, ReportedConsultation>) -> Self {
        let known = &report.known;
        let conclusion = known.conclusion.as_ref();
        Self {
            conclusion: conclusion
                .map(|conclusion| Dated::new(Arc::new(conclusion.clone()), known.held.clone())),
            times: alloc::vec![Dated::copied(
                &ConsultationMilestone::Concluded,
                &known.held
            )],
            ..Self::requested(&Arc::new(known.request.clone()), &When::UNKNOWN)
        }
    }

    /// The request: who asked whom, what was asked, and about which case.
    pub fn request(&self) -> &ConsultationRequest {
        &self.request
    }

    /// The sides: the asker, then the advisers in the order of their numbers.
    pub fn sides(&self) -> impl Iterator<Item = ConsultationSide> {
        let advisers =
            numbered(&self.advisers).map(|(number, _)| ConsultationSide::Adviser(number));
        iter::once(ConsultationSide::Asker).chain(advisers)
    }

    /// The subjects, if known.
    pub fn subjects(&self) -> Vec<&Subject> {
        distinct(self.request.subjects.iter())
    }

    /// The organisations that take part: the asker, then the advisers in the order of their numbers.
    pub fn organisations(&self) -> Vec<&OrganisationRef> {
        let advisers = self.advisers.iter().map(|adviser| &adviser.organisation);
        iter::once(&self.request.asker).chain(advisers).collect()
    }

    /// The basis that authorises the support, if known.
    pub fn basis(&self) -> Option<&Basis> {
        self.request.basis.as_ref()
    }

    /// The organisation that decides how the advice is used: always the asker, whose practitioners
    /// are responsible for the treatment (Law 15/2023/QH15, TT 49/2017/TT-BYT).
    pub fn decision_owner(&self) -> &OrganisationRef {
        &self.request.asker
    }

    /// The agreement under which it is counted: the agreement that was in force at the request.
    /// `None` if it has another basis, or if it is reported, because a reported consultation was
    /// held before its record.
    pub fn counted_under(&self) -> Option<AgreementId> {
        self.reached(ConsultationMilestone::Requested)?;
        self.request.basis.as_ref()?.counted_under()
    }

    /// The approval of the asking hospital, if it is in this record.
    pub const fn internal_approval(&self) -> Option<&Dated<InternalApproval>> {
        self.approval.as_ref()
    }

    /// The advisers in the order of their numbers: those that were asked, then those that joined.
    pub fn advisers(&self) -> &[Adviser] {
        &self.advisers
    }

    /// The adviser with this number.
    pub fn adviser(&self, number: impl Into<AdviserNumber>) -> Option<&Adviser> {
        nth(&self.advisers, number.into())
    }

    /// Whether an adviser has accepted and has not withdrawn.
    pub fn is_accepted(&self) -> bool {
        self.advisers.iter().any(Adviser::has_accepted)
    }

    /// The schedule of the session: the current one, or the one by which the session began.
    pub const fn schedule(&self) -> Option<&Dated<Arc<ConsultationSchedule>>> {
        self.schedule.as_ref()
    }

    /// The times when a side did not come, in their order.
    pub fn no_shows(&self) -> &[Dated<ConsultationNoShow>] {
        &self.no_shows
    }

    /// The sessions that began, in their order: more than one if a session was interrupted.
    pub fn sessions(&self) -> &[ConsultationSession] {
        &self.sessions
    }

    /// The channel of the last session if it names one, otherwise the channel of the schedule.
    pub fn channel(&self) -> Option<&Channel> {
        if let Some(session) = self.sessions.last()
            && let Some(channel) = &session.began.what.channel
        {
            return Some(channel);
        }
        self.schedule.as_ref()?.what.channel.as_ref()
    }

    /// The organisation of a side.
    pub fn organisation(&self, side: ConsultationSide) -> Option<&OrganisationRef> {
        match side {
            ConsultationSide::Asker => Some(&self.request.asker),
            ConsultationSide::Adviser(number) => Some(&self.adviser(number)?.organisation),
        }
    }

    /// Whether it was requested as an emergency, or a session began as one.
    pub fn is_emergency(&self) -> bool {
        let mut sessions = self.sessions.iter();
        self.request.emergency || sessions.any(|session| session.began.what.emergency.is_some())
    }

    /// The approvals that were missing when a session began and are still missing: the approval of
    /// the asking hospital, and the acceptance of an adviser. An acceptance that was in effect when
    /// every session began, and was withdrawn later, is not due.
    pub fn approvals_due(&self) -> impl Iterator<Item = ConsultationMilestone> {
        let missing = self.approvals_missing().into_iter();
        missing.filter(|approval| {
            let mut sessions = self.sessions.iter();
            sessions.any(|session| session.without.contains(approval))
        })
    }

    /// The approvals that are not given, or no longer in effect.
    pub(super) fn approvals_missing(&self) -> Vec<ConsultationMilestone> {
        let mut missing = Vec::new();
        if self.approval.is_none() {
            missing.push(ConsultationMilestone::ApprovedInternally);
        }
        if !self.is_accepted() {
            missing.push(ConsultationMilestone::Accepted);
        }
        missing
    }

    /// The conclusion.
    pub const fn conclusion(&self) -> Option<&Dated<Arc<ConsultationConclusion>>> {
        self.conclusion.as_ref()
    }

    /// The reported outcomes, in their order.
    pub fn outcomes(&self) -> &[Dated<Arc<ConsultationOutcome>>] {
        &self.outcomes
    }

    /// The outcome that was reported last: this one counts.
    pub fn outcome(&self) -> Option<&Dated<Arc<ConsultationOutcome>>> {
        self.outcomes.last()
    }

    /// Whether the advice was wholly followed. The answer is unknown if there is no report, or if
    /// the last report says so.
    pub fn is_advice_followed(&self) -> Answer {
        match self.outcome().map(|outcome| outcome.what.followed) {
            Some(AdviceFollowed::Wholly) => Answer::Yes,
            Some(AdviceFollowed::Partly | AdviceFollowed::NotFollowed) => Answer::No,
            Some(AdviceFollowed::Unknown) | None => Answer::Unknown,
        }
    }

    /// Whether the patient was treated at the asker and not sent to another hospital.
    ///
    /// `No` if any report says that the patient was sent, even if the patient has come back. To
    /// remove a referral that was reported by mistake, write a correction. Otherwise the last
    /// report counts: `Yes` if the patient was treated at the asker, and unknown if the patient
    /// died or the report does not say.
    pub fn is_referral_avoided(&self) -> Answer {
        let mut answer = Answer::Unknown;
        for outcome in &self.outcomes {
            answer = match &outcome.what.then {
                Some(PatientOutcome::Referred(_)) => return Answer::No,
                Some(PatientOutcome::TreatedLocally) => Answer::Yes,
                Some(PatientOutcome::Died | PatientOutcome::Other(_)) | None => Answer::Unknown,
            };
        }
        answer
    }

    /// The status that follows from its approvals, before any session or after an interrupted one.
    pub(super) fn earned(&self, is_approved: bool) -> ConsultationStatus {
        match (is_approved, self.is_accepted()) {
            (false, _) => ConsultationStatus::Requested,
            (true, false) => ConsultationStatus::ApprovedInternally,
            (true, true) => ConsultationStatus::Accepted,
        }
    }
}

impl Adviser {
    /// Whether it has accepted and has not withdrawn.
    pub fn has_accepted(&self) -> bool {
        self.has_answered(AdviserAnswer::Accepted)
    }

    /// Whether it has declined and has not accepted later.
    pub fn has_declined(&self) -> bool {
        self.has_answered(AdviserAnswer::Declined)
    }

    fn has_answered(&self, wanted: AdviserAnswer) -> bool {
        match &self.answer {
            Some(answer) => answer.what == wanted,
            None => false,
        }
    }
}
