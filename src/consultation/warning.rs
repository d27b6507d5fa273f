//! What a consultation warns of.

use super::{
    AdviserAnswer, Consultation, ConsultationEvent, ConsultationParticipant, ConsultationSide,
    ConsultationStatus, QuestionNumber,
};
use crate::record::{Dated, Place, Record, Warnings};
use crate::survey::CaseSeverity;
use crate::value::{Coded, Joined, When, numbered};
use alloc::{boxed::Box, collections::BTreeSet, vec::Vec};
use chrono::NaiveDate;

messages! {
    /// What a consultation warns of.
    pub enum ConsultationWarning {
        /// A session began before the request was approved, without an emergency.
        BeforeApproval {
            /// The date on which it began.
            began: Box<When>,
        } = "consultation.session.before_approval" {
            en("a session began on {began}, before the asking hospital approved the request, and no emergency is given")
            vi("buổi hội chẩn bắt đầu {began}, trước khi đề nghị được phê duyệt, và không nêu lý do khẩn cấp", began = began.vi())
        }
        /// A session began before any adviser accepted, without an emergency.
        BeforeAcceptance {
            /// The date on which it began.
            began: Box<When>,
        } = "consultation.session.before_acceptance" {
            en("a session began on {began}, before an adviser accepted the case, and no emergency is given")
            vi("buổi hội chẩn bắt đầu {began}, trước khi có bên tư vấn tiếp nhận, và không nêu lý do khẩn cấp", began = began.vi())
        }
        /// An emergency is claimed for a case that is not critical.
        NotCritical {
            /// The severity of the case.
            severity: CaseSeverity,
        } = "consultation.emergency.not_critical" {
            en("an emergency is claimed, and the case is `{severity}`")
            vi("nêu lý do khẩn cấp trong khi mức độ ca bệnh là “{severity}”", severity = severity.vi())
            parameters(severity = severity.code())
        }
        /// A time was set for a session that was already past.
        ScheduledForThePast {
            /// The time of the session.
            at: Box<When>,
        } = "consultation.schedule.in_the_past" {
            en("the session is scheduled for {at}, before the day on which it was scheduled")
            vi("lịch hội chẩn vào {at}, trước ngày xếp lịch", at = at.vi())
        }
        /// The time of the session passed, and no session was told.
        SchedulePassed {
            /// The time of the session.
            at: Box<When>,
        } = "consultation.schedule.passed" {
            en("the session was scheduled for {at}, and it is not known whether it was held")
            vi("lịch hội chẩn vào {at} đã qua nhưng chưa ghi nhận buổi hội chẩn", at = at.vi())
        }
        /// A question has no answer, although there is a conclusion.
        Unanswered {
            /// The numbers of the questions.
            questions: Box<Joined<QuestionNumber>>,
        } = "consultation.conclusion.unanswered" {
            en("there is a conclusion, and these questions have no answer: {questions}")
            vi("đã kết luận nhưng các câu hỏi sau chưa có trả lời: {questions}")
        }
        /// Those who took part are named, and nobody is from the asker.
        NobodyOfAsker = "consultation.participants.no_asker" {
            en("the participants are named, and nobody takes part for the asker")
            vi("thành phần tham gia không có người của bên đề nghị")
        }
        /// Those who took part are named, and nobody is from an adviser.
        NobodyOfAdviser = "consultation.participants.no_adviser" {
            en("the participants are named, and nobody takes part for an adviser")
            vi("thành phần tham gia không có người của bên tư vấn")
        }
    }
}

/// The lines that the warnings are about.
#[derive(Default)]
struct Lines {
    approvals: Vec<Place>,
    acceptances: Vec<Place>,
    schedules: Vec<Place>,
    conclusions: Vec<Place>,
}

/// Adds what may be wrong in the record on this day.
pub(super) fn find(
    record: &Record<Consultation>,
    day: NaiveDate,
    out: &mut Warnings<Consultation>,
) {
    let mut lines = Lines::default();
    for held in record.history() {
        let (place, on) = (held.place, &held.entry.on);
        match &held.entry.event {
            ConsultationEvent::ApprovedInternally(_) => lines.approvals.push(place),
            ConsultationEvent::Accepted(_) => lines.acceptances.push(place),
            ConsultationEvent::Scheduled(schedule) => {
                lines.schedules.push(place);
                if schedule.at.is_before(on).is_yes() {
                    let at = Box::new(schedule.at.clone());
                    out.push(ConsultationWarning::ScheduledForThePast { at }, [place]);
                }
            }
            ConsultationEvent::Concluded(conclusion) => {
                lines.conclusions.push(place);
                warn_of_sides(&conclusion.participants, place, out);
            }
            ConsultationEvent::Requested(_)
            | ConsultationEvent::Reported(_)
            | ConsultationEvent::RefusedInternally(_)
            | ConsultationEvent::AdviserJoined(_)
            | ConsultationEvent::Declined(_)
            | ConsultationEvent::AcceptanceWithdrawn(_)
            | ConsultationEvent::NoShow(_)
            | ConsultationEvent::Started(_)
            | ConsultationEvent::BrokenOff(_)
            | ConsultationEvent::OutcomeReported(_)
            | ConsultationEvent::Closed
            | ConsultationEvent::Cancelled(_) => {}
        }
    }
    warn_of_sessions(record, &lines, out);
    warn_of_emergency(record, out);
    warn_of_questions(record.state(), &lines, out);
    if record.status() == ConsultationStatus::Scheduled
        && let Some(schedule) = record.state().schedule()
        && schedule.what.at.is_before(&day.into()).is_yes()
    {
        let at = Box::new(schedule.what.at.clone());
        let last = lines.schedules.last().copied();
        out.push(ConsultationWarning::SchedulePassed { at }, last);
    }
}

/// Warns of participants of one side only, where participants are named.
fn warn_of_sides(
    participants: &[ConsultationParticipant],
    place: Place,
    out: &mut Warnings<Consultation>,
) {
    if participants.is_empty() {
        return;
    }
    let of_asker = participants
        .iter()
        .filter(|it| it.side == ConsultationSide::Asker)
        .count();
    if of_asker == 0 {
        out.push(ConsultationWarning::NobodyOfAsker, [place]);
    }
    if of_asker == participants.len() {
        out.push(ConsultationWarning::NobodyOfAdviser, [place]);
    }
}

/// Warns of sessions that began before the approvals that are told, without an emergency.
fn warn_of_sessions(
    record: &Record<Consultation>,
    lines: &Lines,
    out: &mut Warnings<Consultation>,
) {
    let state = record.state();
    if state.request().emergency || state.told.is_some() {
        return;
    }
    let approvals: Vec<&When> = state.approvals.iter().map(|it| &it.on).collect();
    let mut acceptances = Vec::new();
    for adviser in &state.advisers {
        let is_accepted = |it: &&Dated<AdviserAnswer>| it.what == AdviserAnswer::Accepted;
        let accepted = adviser.answers.iter().filter(is_accepted);
        acceptances.extend(accepted.map(|it| &it.on));
    }
    for held in record.history() {
        let (ConsultationEvent::Started(start), on) = (&held.entry.event, &held.entry.on) else {
            continue;
        };
        if start.emergency.is_some() {
            continue;
        }
        let are_all_later = |dates: &[&When]| {
            !dates.is_empty() && dates.iter().all(|date| date.is_after(on).is_yes())
        };
        let began = || Box::new(on.clone());
        let with = |others: &[Place]| {
            let mut places = alloc::vec![held.place];
            places.extend(others);
            places
        };
        if are_all_later(&approvals) {
            let warning = ConsultationWarning::BeforeApproval { began: began() };
            out.push(warning, with(&lines.approvals));
        }
        if are_all_later(&acceptances) {
            let warning = ConsultationWarning::BeforeAcceptance { began: began() };
            out.push(warning, with(&lines.acceptances));
        }
    }
}

/// Warns of emergencies that are claimed for a case that is said not to be critical.
fn warn_of_emergency(record: &Record<Consultation>, out: &mut Warnings<Consultation>) {
    let stated = record.state().request().severity.as_ref();
    let severity = match stated.and_then(Coded::listed) {
        Some(severity @ (CaseSeverity::Routine | CaseSeverity::Difficult)) => severity,
        Some(CaseSeverity::Critical) | None => return,
    };
    let mut places = Vec::new();
    if record.state().request().emergency {
        places.push(Place::FIRST);
    }
    for held in record.history() {
        if let ConsultationEvent::Started(start) = &held.entry.event
            && start.emergency.is_some()
        {
            places.push(held.place);
        }
    }
    if !places.is_empty() {
        out.push(ConsultationWarning::NotCritical { severity }, places);
    }
}

/// Warns of questions that no conclusion answers. A conclusion that was only reported may have answered
/// them.
fn warn_of_questions(state: &Consultation, lines: &Lines, out: &mut Warnings<Consultation>) {
    if lines.conclusions.is_empty() || state.told.is_some() {
        return;
    }
    let mut answered = BTreeSet::new();
    for conclusion in state.conclusions() {
        answered.extend(conclusion.what.answers.iter().map(|it| it.question));
    }
    let mut unanswered: Vec<QuestionNumber> = Vec::new();
    for (number, _) in numbered(&state.request().questions) {
        if !answered.contains(&number) {
            unanswered.push(number);
        }
    }
    if !unanswered.is_empty() {
        let questions = Box::new(Joined(unanswered));
        let lines = lines.conclusions.iter().copied();
        out.push(ConsultationWarning::Unanswered { questions }, lines);
    }
}
