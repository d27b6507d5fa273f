//! What a record knows of a consultation.

use super::{
    AdviceFollowed, AdviserAnswer, Afterwards, ConsultationConclusion, ConsultationSide,
    ConsultationStatus, InternalApproval, Milestone, NoShow, Outcome, ReportedConsultation,
    Request, Schedule, Start,
};
use crate::organisation::OrganisationRef;
use crate::record::{Dated, Reason, Reported};
use crate::survey::Channel;
use crate::value::{AgreementId, Answer, When, nth};
use alloc::vec::Vec;

/// Hội chẩn: the state of a consultation on one case.
#[derive(Debug, Clone, PartialEq)]
pub struct Consultation {
    pub(super) request: Request,
    pub(super) approval: Option<Dated<InternalApproval>>,
    pub(super) advisers: Vec<Adviser>,
    pub(super) schedule: Option<Dated<Schedule>>,
    pub(super) no_shows: Vec<Dated<NoShow>>,
    pub(super) sessions: Vec<Session>,
    pub(super) conclusion: Option<Dated<ConsultationConclusion>>,
    pub(super) outcomes: Vec<Dated<Outcome>>,
    /// Each milestone once, in the order of the ledger.
    pub(super) times: Vec<Dated<Milestone>>,
}

/// Đơn vị tư vấn: an adviser, and what it answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adviser {
    /// Who it is.
    pub organisation: OrganisationRef,
    /// Its answer that stands, if it has answered.
    pub answer: Option<Dated<AdviserAnswer>>,
}

/// Buổi hội chẩn: a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// How and when it began.
    pub began: Dated<Start>,
    /// The approvals that it began without.
    pub without: Vec<Milestone>,
    /// How and when it broke off, if it did.
    pub broken_off: Option<Dated<Reason>>,
}

impl Consultation {
    pub(super) fn requested(request: &Request, on: &When) -> Self {
        let unanswered = |organisation: &OrganisationRef| Adviser {
            organisation: organisation.clone(),
            answer: None,
        };
        Self {
            request: request.clone(),
            approval: None,
            advisers: request.advisers.iter().map(unanswered).collect(),
            schedule: None,
            no_shows: Vec::new(),
            sessions: Vec::new(),
            conclusion: None,
            outcomes: Vec::new(),
            times: alloc::vec![Dated::new(&Milestone::Requested, on)],
        }
    }

    pub(super) fn reported(report: &Reported<ConsultationStatus, ReportedConsultation>) -> Self {
        let known = &report.known;
        let conclusion = known.conclusion.as_ref();
        Self {
            conclusion: conclusion.map(|conclusion| Dated::new(conclusion, &known.held)),
            times: alloc::vec![Dated::new(&Milestone::Concluded, &known.held)],
            ..Self::requested(&known.request, &When::UNKNOWN)
        }
    }

    /// What was asked, by whom, of whom.
    pub const fn request(&self) -> &Request {
        &self.request
    }

    /// Who decides what is done with the advice: always the asker, whose practitioners answer for
    /// the treatment (Law 15/2023/QH15, TT 49/2017/TT-BYT).
    pub const fn decision_owner(&self) -> &OrganisationRef {
        &self.request.asker
    }

    /// The agreement that it counts under: the one in force that it was asked for on. None for what
    /// rests on anything else, and for what is reported, which was done before any record.
    pub fn counted_under(&self) -> Option<AgreementId> {
        self.reached(Milestone::Requested)?;
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
    pub fn adviser(&self, number: u16) -> Option<&Adviser> {
        nth(&self.advisers, number)
    }

    pub(super) fn adviser_mut(&mut self, number: u16) -> Option<&mut Adviser> {
        self.advisers.get_mut(usize::from(number).checked_sub(1)?)
    }

    /// Whether the acceptance of an adviser stands.
    pub fn is_accepted(&self) -> bool {
        self.advisers.iter().any(Adviser::has_accepted)
    }

    /// The time that is set for the session, or was when it began.
    pub const fn schedule(&self) -> Option<&Dated<Schedule>> {
        self.schedule.as_ref()
    }

    /// When a side did not come.
    pub fn no_shows(&self) -> &[Dated<NoShow>] {
        &self.no_shows
    }

    /// The sessions that began, in their order: more than one if one broke off.
    pub fn sessions(&self) -> &[Session] {
        &self.sessions
    }

    /// How the places talk: as the last session went, or else as it is scheduled.
    pub fn channel(&self) -> Option<&Channel> {
        let held = self.sessions.last();
        let held = held.and_then(|session| session.began.what.channel.as_ref());
        held.or_else(|| self.schedule.as_ref()?.what.channel.as_ref())
    }

    /// Who a side is.
    pub fn organisation(&self, side: ConsultationSide) -> Option<&OrganisationRef> {
        match side {
            ConsultationSide::Asker => Some(&self.request.asker),
            ConsultationSide::Adviser(number) => Some(&self.adviser(number)?.organisation),
        }
    }

    /// Whether it was asked for as an emergency, or begun as one.
    pub fn is_emergency(&self) -> bool {
        let mut sessions = self.sessions.iter();
        self.request.emergency || sessions.any(|session| session.began.what.emergency.is_some())
    }

    /// The approvals that a session began without and that still have not come: that of the asking
    /// hospital, and the acceptance of an adviser. One that a session began with is not among them,
    /// also if it was taken back since.
    pub fn approvals_due(&self) -> impl Iterator<Item = Milestone> {
        let went_without = |approval| {
            let mut sessions = self.sessions.iter();
            sessions.any(|session| session.without.contains(&approval))
        };
        let lacking = self.approvals_lacking().into_iter();
        lacking.filter(move |approval| went_without(*approval))
    }

    /// The approvals that have not come, or do not stand.
    pub(super) fn approvals_lacking(&self) -> Vec<Milestone> {
        let lacks = [
            (Milestone::ApprovedInternally, self.approval.is_none()),
            (Milestone::Accepted, !self.is_accepted()),
        ];
        let lacking = lacks.into_iter().filter(|(_, is_lacking)| *is_lacking);
        lacking.map(|(approval, _)| approval).collect()
    }

    /// The conclusion.
    pub const fn conclusion(&self) -> Option<&Dated<ConsultationConclusion>> {
        self.conclusion.as_ref()
    }

    /// The reports of what came of it, in their order.
    pub fn outcomes(&self) -> &[Dated<Outcome>] {
        &self.outcomes
    }

    /// The latest report of what came of it: the one that counts.
    pub fn outcome(&self) -> Option<&Dated<Outcome>> {
        self.outcomes.last()
    }

    /// Whether the advice was followed, all of it. Without a report that is unknown, and so is it by
    /// a report that says so.
    pub fn is_advice_followed(&self) -> Answer {
        match self.outcome().map(|outcome| outcome.what.followed) {
            Some(AdviceFollowed::Wholly) => Answer::Yes,
            Some(AdviceFollowed::Partly | AdviceFollowed::NotFollowed) => Answer::No,
            Some(AdviceFollowed::Unknown) | None => Answer::Unknown,
        }
    }

    /// Whether the patient was treated at the asker and not sent elsewhere.
    ///
    /// A referral that any report tells of took place, also if the patient has come back: one that
    /// was reported in error is taken back by a correction. Otherwise the latest report counts, and
    /// only treatment at the asker is a referral avoided: of one who died, or of whom nothing is
    /// told, nobody knows.
    pub fn is_referral_avoided(&self) -> Answer {
        let mut told = self.outcomes.iter().filter_map(|it| it.what.then.as_ref());
        if told.any(Afterwards::is_referral) {
            return Answer::No;
        }
        match self.outcome().and_then(|latest| latest.what.then.as_ref()) {
            Some(Afterwards::TreatedLocally) => Answer::Yes,
            Some(Afterwards::Referred { .. }) => Answer::No,
            Some(Afterwards::Died | Afterwards::Other(_)) | None => Answer::Unknown,
        }
    }

    /// Where its approvals have brought it, with no session yet or after one that broke off.
    pub(super) fn earned(&self, is_approved: bool) -> ConsultationStatus {
        match (is_approved, self.is_accepted()) {
            (false, _) => ConsultationStatus::Requested,
            (true, false) => ConsultationStatus::ApprovedInternally,
            (true, true) => ConsultationStatus::Accepted,
        }
    }
}

impl Adviser {
    /// Whether its acceptance stands.
    pub fn has_accepted(&self) -> bool {
        self.has_answered(AdviserAnswer::Accepted)
    }

    /// Whether it declined, and has not accepted since.
    pub fn has_declined(&self) -> bool {
        self.has_answered(AdviserAnswer::Declined)
    }

    fn has_answered(&self, wanted: AdviserAnswer) -> bool {
        let mut answer = self.answer.iter();
        answer.any(|answer| answer.what == wanted)
    }
}
