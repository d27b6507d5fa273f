//! The state of a consultation.

use super::{
    AdviceFollowed, AdviserAnswer, AdviserNumber, AdviserParty, ConsultationConclusion,
    ConsultationMilestone, ConsultationNoShow, ConsultationOutcome, ConsultationRequest,
    ConsultationSchedule, ConsultationSide, ConsultationStart, ConsultationStatus, DataGround,
    InternalApproval, PatientOutcome, ReportedConsultation, SharedSession,
};
use crate::basis::Basis;
use crate::organisation::OrganisationRef;
use crate::record::{Dated, Reason, Reported, latest};
use crate::specialty::Subject;
use crate::survey::Channel;
use crate::value::{AgreementId, Answer, Coded, When, distinct, nth, numbered};
use alloc::{sync::Arc, vec::Vec};
use core::iter;

/// Hội chẩn: the state of a consultation on one case, or of a lecture in a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Consultation {
    pub(super) request: Arc<ConsultationRequest>,
    /// The date of the request; `None` if the record begins with a report.
    pub(super) asked: Option<When>,
    /// The session of a report that says that it was held.
    pub(super) told: Option<ToldSession>,
    pub(super) approvals: Vec<Dated<InternalApproval>>,
    pub(super) refusals: Vec<Dated<Reason>>,
    pub(super) advisers: Vec<Adviser>,
    /// The schedule that is in effect.
    pub(super) schedule: Option<Dated<Arc<ConsultationSchedule>>>,
    pub(super) schedules: Vec<Dated<Arc<ConsultationSchedule>>>,
    pub(super) no_shows: Vec<Dated<ConsultationNoShow>>,
    pub(super) sessions: Vec<ConsultationSession>,
    pub(super) conclusions: Vec<Dated<Arc<ConsultationConclusion>>>,
    pub(super) outcomes: Vec<Dated<Arc<ConsultationOutcome>>>,
}

/// What a report says of the session.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct ToldSession {
    pub(super) held: When,
    pub(super) shared: Option<SharedSession>,
}

/// Đơn vị tư vấn: an adviser, and its answers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Adviser {
    /// The organisation, or the person.
    pub party: AdviserParty,
    /// The answers, by date. The latest counts.
    pub answers: Vec<Dated<AdviserAnswer>>,
}

/// Buổi hội chẩn: a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ConsultationSession {
    /// The beginning, with its date.
    pub began: Dated<Arc<ConsultationStart>>,
    /// The interruption, with its date, if there was one.
    pub broken_off: Option<Dated<Reason>>,
}

impl Consultation {
    pub(super) fn requested(request: &Arc<ConsultationRequest>, on: &When) -> Self {
        Self {
            asked: Some(on.clone()),
            ..Self::of(request.clone())
        }
    }

    fn of(request: Arc<ConsultationRequest>) -> Self {
        let advisers = request.advisers.iter().cloned().map(Adviser::new).collect();
        Self {
            request,
            asked: None,
            told: None,
            approvals: Vec::new(),
            refusals: Vec::new(),
            advisers,
            schedule: None,
            schedules: Vec::new(),
            no_shows: Vec::new(),
            sessions: Vec::new(),
            conclusions: Vec::new(),
            outcomes: Vec::new(),
        }
    }

    pub(super) fn reported(report: &Reported<ConsultationStatus, ReportedConsultation>) -> Self {
        let known = &report.known;
        let mut state = Self::of(Arc::new(known.request.clone()));
        let is_over = match report.reached {
            ConsultationStatus::Concluded | ConsultationStatus::Closed => true,
            ConsultationStatus::Requested
            | ConsultationStatus::ApprovedInternally
            | ConsultationStatus::Accepted
            | ConsultationStatus::Scheduled
            | ConsultationStatus::InSession
            | ConsultationStatus::RefusedInternally
            | ConsultationStatus::Declined
            | ConsultationStatus::Cancelled => known.conclusion.is_some(),
        };
        if is_over || report.reached == ConsultationStatus::InSession {
            state.told = Some(ToldSession {
                held: known.held.clone(),
                shared: known.session.clone(),
            });
        }
        let conclusion = known.conclusion.clone().map(Arc::new);
        let conclusion = conclusion.map(|conclusion| Dated::new(conclusion, known.held.clone()));
        state.conclusions.extend(conclusion);
        state
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

    /// The organisations that take part: the asker, then the advisers in the order of their numbers,
    /// without persons.
    pub fn organisations(&self) -> Vec<&OrganisationRef> {
        let advisers = self.advisers.iter();
        let advisers = advisers.filter_map(|adviser| adviser.party.organisation());
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

    /// The agreement under which it is counted: the agreement that was in force at the request. Of a
    /// record that begins with a report, that is reported too. `None` if it has another basis.
    pub fn counted_under(&self) -> Option<AgreementId> {
        self.request.basis.as_ref()?.counted_under()
    }

    /// On what ground data of the patient passed between the hospitals: as the session says that began
    /// last, or as the request says. `None` if it is not stated.
    pub fn data_ground(&self) -> Option<&Coded<DataGround>> {
        let mut sessions = self.sessions.iter().rev();
        let said = sessions.find_map(|session| session.began.what.data_ground.as_ref());
        said.or(self.request.data_ground.as_ref())
    }

    /// The approvals of the asking hospital that are in this record, by date.
    pub fn internal_approvals(&self) -> &[Dated<InternalApproval>] {
        &self.approvals
    }

    /// The refusals of the asking hospital, by date.
    pub fn internal_refusals(&self) -> &[Dated<Reason>] {
        &self.refusals
    }

    /// The advisers in the order of their numbers: those that were asked, then those that joined.
    pub fn advisers(&self) -> &[Adviser] {
        &self.advisers
    }

    /// The adviser with this number.
    pub fn adviser(&self, number: impl Into<AdviserNumber>) -> Option<&Adviser> {
        nth(&self.advisers, number.into())
    }

    /// Whether an adviser has accepted and has not withdrawn; unknown if the dates of its answers leave
    /// it open.
    pub fn is_accepted(&self) -> Answer {
        let answers = self.advisers.iter().map(Adviser::has_accepted);
        answers.fold(Answer::No, Answer::or)
    }

    /// The schedule of the session: the current one, or the one by which the session began.
    pub const fn schedule(&self) -> Option<&Dated<Arc<ConsultationSchedule>>> {
        self.schedule.as_ref()
    }

    /// Every schedule, by the date on which it was made.
    pub fn schedules(&self) -> &[Dated<Arc<ConsultationSchedule>>] {
        &self.schedules
    }

    /// The times when a side did not come, by date.
    pub fn no_shows(&self) -> &[Dated<ConsultationNoShow>] {
        &self.no_shows
    }

    /// The sessions that began, in their order: more than one if a session was interrupted.
    pub fn sessions(&self) -> &[ConsultationSession] {
        &self.sessions
    }

    /// Of each session that was held, the session of several consultations in which it was held, if it is
    /// told.
    pub(crate) fn held(&self) -> impl Iterator<Item = Option<&SharedSession>> {
        // A conclusion whose session is not told was made in one.
        let is_implied =
            self.told.is_none() && self.sessions.is_empty() && !self.conclusions.is_empty();
        let told = self.held_on().map(|(session, _)| session);
        told.chain(is_implied.then_some(self.scheduled_session()))
    }

    /// The same of each session of which it is told when it was held.
    pub(crate) fn held_on(&self) -> impl Iterator<Item = (Option<&SharedSession>, &When)> {
        let scheduled = self.scheduled_session();
        let told = self.told.iter();
        let told = told.map(|told| (told.shared.as_ref(), &told.held));
        let began = self.sessions.iter().map(move |session| {
            let own = session.began.what.session.as_ref();
            let shared = own.or(scheduled.filter(|_| session.broken_off.is_none()));
            (shared, &session.began.on)
        });
        told.chain(began)
    }

    fn scheduled_session(&self) -> Option<&SharedSession> {
        self.schedule.as_ref()?.what.session.as_ref()
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

    /// The organisation of a side; `None` for a person.
    pub fn organisation(&self, side: ConsultationSide) -> Option<&OrganisationRef> {
        match side {
            ConsultationSide::Asker => Some(&self.request.asker),
            ConsultationSide::Adviser(number) => self.adviser(number)?.party.organisation(),
        }
    }

    /// Whether it was requested as an emergency, or a session began as one.
    pub fn is_emergency(&self) -> bool {
        let mut sessions = self.sessions.iter();
        self.request.emergency || sessions.any(|session| session.began.what.emergency.is_some())
    }

    /// The approvals that are missing although a session began or a conclusion came: the approval of the
    /// asking hospital, and the acceptance of an adviser. An acceptance that may have been in effect at
    /// every session, and was withdrawn later, is not due. Before a report they may have been given.
    pub fn approvals_due(&self) -> impl Iterator<Item = ConsultationMilestone> {
        let is_held = self.told.is_none() && self.held().next().is_some();
        let is_approved = !self.approvals.is_empty();
        let approval =
            (is_held && !is_approved).then_some(ConsultationMilestone::ApprovedInternally);
        let is_accepted = !is_held || !self.is_accepted().is_no() || self.was_accepted();
        let acceptance = (!is_accepted).then_some(ConsultationMilestone::Accepted);
        approval.into_iter().chain(acceptance)
    }

    /// Whether an acceptance may have been in effect when every session began.
    fn was_accepted(&self) -> bool {
        let mut sessions = self.sessions.iter();
        let may_have = |session: &ConsultationSession| {
            let mut advisers = self.advisers.iter();
            advisers.any(|adviser| adviser.may_have_accepted_by(&session.began.on))
        };
        !self.sessions.is_empty() && sessions.all(may_have)
    }

    /// The conclusions, by date: a conclusion may be amended.
    pub fn conclusions(&self) -> &[Dated<Arc<ConsultationConclusion>>] {
        &self.conclusions
    }

    /// The conclusion that counts: the latest, by date. `None` if there is none, or if the dates leave
    /// open which is the latest.
    pub fn conclusion(&self) -> Option<&Dated<Arc<ConsultationConclusion>>> {
        only(&latest(&self.conclusions))
    }

    /// The reported outcomes, by date.
    pub fn outcomes(&self) -> &[Dated<Arc<ConsultationOutcome>>] {
        &self.outcomes
    }

    /// The outcome that counts: the latest, by date. `None` if there is none, or if the dates leave open
    /// which is the latest.
    pub fn outcome(&self) -> Option<&Dated<Arc<ConsultationOutcome>>> {
        only(&latest(&self.outcomes))
    }

    /// Whether the advice was wholly followed, as the latest outcome says. The answer is unknown if there
    /// is none, if it does not say, or if the dates leave open which is the latest and they differ.
    pub fn is_advice_followed(&self) -> Answer {
        let said = latest(&self.outcomes).into_iter();
        Answer::agreed(said.map(|outcome| match outcome.what.followed {
            Some(AdviceFollowed::Wholly) => Answer::Yes,
            Some(AdviceFollowed::Partly | AdviceFollowed::NotFollowed) => Answer::No,
            None => Answer::Unknown,
        }))
    }

    /// Whether the patient was treated at the asker and not sent to another hospital.
    ///
    /// `No` if any report says that the patient was sent, even if the patient has come back. To
    /// remove a referral that was reported by mistake, write a correction. Otherwise the latest
    /// report counts: `Yes` if the patient was treated at the asker, and unknown if the patient
    /// died, if the report does not say, or if the dates leave open which report is the latest.
    pub fn is_referral_avoided(&self) -> Answer {
        let mut then = self.outcomes.iter().filter_map(|it| it.what.then.as_ref());
        if then.any(PatientOutcome::is_referral) {
            return Answer::No;
        }
        let said = latest(&self.outcomes).into_iter();
        Answer::agreed(said.map(|outcome| match &outcome.what.then {
            Some(PatientOutcome::TreatedLocally) => Answer::Yes,
            Some(PatientOutcome::Referred(_)) => Answer::No,
            Some(PatientOutcome::Died | PatientOutcome::Other(_)) | None => Answer::Unknown,
        }))
    }

    /// The status that follows from its approvals, before any session or after an interrupted one.
    pub(super) fn earned(&self, is_approved: bool) -> ConsultationStatus {
        if self.is_accepted().is_yes() {
            ConsultationStatus::Accepted
        } else if is_approved {
            ConsultationStatus::ApprovedInternally
        } else {
            ConsultationStatus::Requested
        }
    }
}

/// The one item, if it is one.
fn only<'a, T>(items: &[&'a T]) -> Option<&'a T> {
    match items {
        [item] => Some(item),
        [] | [_, _, ..] => None,
    }
}

impl Adviser {
    pub(super) const fn new(party: AdviserParty) -> Self {
        let answers = Vec::new();
        Self { party, answers }
    }

    /// Whether it has accepted and has not withdrawn or declined later; unknown if the dates leave it open.
    pub fn has_accepted(&self) -> Answer {
        self.has_answered(AdviserAnswer::Accepted)
    }

    /// Whether it has declined and has not accepted later; unknown if the dates leave it open.
    pub fn has_declined(&self) -> Answer {
        self.has_answered(AdviserAnswer::Declined)
    }

    fn has_answered(&self, wanted: AdviserAnswer) -> Answer {
        if self.answers.is_empty() {
            return Answer::No;
        }
        let said = latest(&self.answers).into_iter();
        Answer::agreed(said.map(|answer| (answer.what == wanted).into()))
    }

    /// Whether it certainly accepted, again, after this time.
    pub(super) fn has_accepted_after(&self, on: &When) -> bool {
        let mut answers = self.answers.iter();
        answers.any(|it| it.what == AdviserAnswer::Accepted && it.on.is_after(on).is_yes())
    }

    /// Whether an acceptance may have been in effect at this time: it was not certainly given later, nor
    /// certainly followed by another answer before that time.
    fn may_have_accepted_by(&self, on: &When) -> bool {
        let mut others = self.answers.iter().rev();
        let last = others.find(|answer| {
            answer.what != AdviserAnswer::Accepted && answer.on.is_before(on).is_yes()
        });
        self.answers.iter().any(|answer| {
            let is_over = last.is_some_and(|last| answer.on.is_before(&last.on).is_yes());
            answer.what == AdviserAnswer::Accepted && !answer.on.is_after(on).is_yes() && !is_over
        })
    }

    /// The date of the acceptance that is in effect: the first one after every other answer.
    pub(super) fn accepted_on(&self) -> Option<&When> {
        if !self.has_accepted().is_yes() {
            return None;
        }
        let mut found = None;
        for answer in &self.answers {
            match answer.what {
                AdviserAnswer::Accepted => found = found.or(Some(&answer.on)),
                AdviserAnswer::Declined | AdviserAnswer::Withdrawn => found = None,
            }
        }
        found
    }
}
