//! Consultations to test with: the hospital of the Bắc Quang article asks, in every status.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::basis::Basis;
use lienvien::consultation::{
    AdviceFollowed, AdviserParty, CasePart, Consultation, ConsultationAcceptance,
    ConsultationConclusion, ConsultationDecline, ConsultationEvent, ConsultationEventKind as Kind,
    ConsultationKind, ConsultationOutcome, ConsultationParticipant, ConsultationPresence,
    ConsultationRequest, ConsultationSchedule, ConsultationSide, ConsultationStart,
    ConsultationStatus as Status, ConsultationWithdrawal, ConsultedCase, DataGround,
    InternalApproval, ParticipantRole, PatientOutcome, PatientReferral, QuestionAnswer,
    ReportedConsultation, SessionPoint, SharedSession,
};
use lienvien::organisation::Office;
use lienvien::record::{Event, Reason, Record, Refused, Reported};
use lienvien::specialty::{CustomSpecialty, Specialty, Subject};
use lienvien::survey::{CaseSeverity, Channel, TeleHealth};
use lienvien::value::{Explain, Provenance, RecordKind, RecordRef};

pub(crate) type Consult = Record<Consultation>;

/// A case with one question, asked of two advisers.
pub(crate) fn request(severity: CaseSeverity) -> ConsultationRequest {
    ConsultationRequest::new(bac_quang(), ConsultationKind::Case)
        .severity(severity)
        .case(ConsultedCase::new(token(1)))
        .advisers([viet_duc(), bach_mai()])
        .questions([text("có chỉ định phẫu thuật không?")])
}

/// The same of a difficult case.
pub(crate) fn difficult() -> ConsultationRequest {
    request(CaseSeverity::Difficult)
}

/// Everything that a request can say.
pub(crate) fn rich_request() -> ConsultationRequest {
    let case = ConsultedCase::new(token(1))
        .part(CasePart::Newborn)
        .linked([token(2)]);
    let custom = CustomSpecialty::new(text("phẫu thuật nhi sơ sinh")).unwrap();
    let custom = custom.with_code(text("PTNSS")).unwrap();
    ConsultationRequest::new(bac_quang(), ConsultationKind::Case)
        .severity(CaseSeverity::Critical)
        .case(case)
        .data_ground(DataGround::Emergency)
        .advisers([
            viet_duc().unit(text("Khoa Phẫu thuật tiêu hóa")),
            bach_mai(),
        ])
        .subjects([Specialty::DigestiveSurgery.into(), Subject::Custom(custom)])
        .emergency()
        .basis(Basis::Document(
            document("Kế hoạch chỉ đạo tuyến")
                .number(text("12/KH-BV"))
                .dated(when("2024-12-30")),
        ))
        .offer(RecordRef::new(RecordKind::Survey, uuid(30)))
        .previous(id(31))
        .questions([
            text("có chỉ định phẫu thuật không?"),
            text("có cần chuyển người bệnh không?"),
        ])
}

pub(crate) fn requested(request: ConsultationRequest) -> ConsultationEvent {
    ConsultationEvent::requested(request)
}

pub(crate) fn reported(reached: Status, known: ReportedConsultation) -> ConsultationEvent {
    ConsultationEvent::reported(Reported::new(
        reached,
        Provenance::new(text("BVĐKKV BẮC QUANG")).author(text("Đặng Hồng")),
        known,
    ))
}

pub(crate) fn reason() -> Reason {
    let reason = text("mất đường truyền");
    Reason::from(reason)
}

pub(crate) fn approved() -> ConsultationEvent {
    let office = Office::parse("Phó Giám đốc Bệnh viện").unwrap();
    ConsultationEvent::approved_internally(
        InternalApproval::new().by(person(41).with_office(office)),
    )
}

pub(crate) fn accepted(adviser: u16) -> ConsultationEvent {
    ConsultationEvent::accepted(ConsultationAcceptance::new(adviser))
}

pub(crate) fn joined(adviser: impl Into<AdviserParty>) -> ConsultationEvent {
    ConsultationEvent::adviser_joined(adviser.into())
}

pub(crate) fn declined(adviser: u16) -> ConsultationEvent {
    let reason = text("ngoài phạm vi chuyên môn");
    ConsultationEvent::declined(ConsultationDecline::new(adviser).reason(reason))
}

pub(crate) fn withdrawn(adviser: u16) -> ConsultationEvent {
    let reason = text("ê-kíp bận ca mổ khác");
    ConsultationEvent::acceptance_withdrawn(ConsultationWithdrawal::new(adviser).reason(reason))
}

/// One of either side, of whom only the presence is known.
pub(crate) fn both_sides() -> [ConsultationParticipant; 2] {
    [ConsultationSide::Asker, ConsultationSide::adviser(1)]
        .map(|side| ConsultationParticipant::new(side).presence(ConsultationPresence::Remote))
}

/// A named doctor of the asker, nobody named of the adviser, and a second adviser on site.
pub(crate) fn rich_participants() -> Vec<ConsultationParticipant> {
    let doctor = named("BS.CKII Nguyễn Văn An").with_organisation(bac_quang());
    let office = Office::parse("Đại diện lãnh đạo khoa").unwrap();
    vec![
        ConsultationParticipant::new(ConsultationSide::Asker)
            .person(doctor.with_office(office))
            .role(ParticipantRole::Chair),
        ConsultationParticipant::new(ConsultationSide::adviser(1))
            .presence(ConsultationPresence::Remote),
        ConsultationParticipant::new(ConsultationSide::adviser(2))
            .presence(ConsultationPresence::OnSite),
    ]
}

pub(crate) fn telehealth() -> Channel {
    Channel::TeleHealth(TeleHealth::new().system(text("hệ thống TeleHealth")))
}

pub(crate) fn schedule_at(at: &str) -> ConsultationSchedule {
    ConsultationSchedule::new()
        .at(when(at))
        .participants(both_sides())
        .channel(telehealth())
}

pub(crate) fn scheduled(schedule: ConsultationSchedule) -> ConsultationEvent {
    ConsultationEvent::scheduled(schedule)
}

pub(crate) fn no_show(side: ConsultationSide) -> ConsultationEvent {
    ConsultationEvent::no_show(side)
}

pub(crate) fn started() -> ConsultationEvent {
    ConsultationEvent::started(ConsultationStart::new().patient_informed(true))
}

pub(crate) fn emergency() -> ConsultationEvent {
    ConsultationEvent::started(
        ConsultationStart::new()
            .emergency(text("người bệnh sốc mất máu"))
            .channel(Channel::Other(text("điện thoại"))),
    )
}

/// Answers to the first so many questions.
pub(crate) fn conclusion(questions: u16) -> ConsultationConclusion {
    conclusion_by(both_sides(), questions)
}

/// The conclusion of these participants, with answers to the first so many questions.
pub(crate) fn conclusion_by(
    participants: impl IntoIterator<Item = ConsultationParticipant>,
    questions: u16,
) -> ConsultationConclusion {
    let answers =
        (1..=questions).map(|question| QuestionAnswer::new(question, text("có, mổ tại chỗ")));
    ConsultationConclusion::from(document("Biên bản hội chẩn"))
        .answers(answers)
        .participants(participants)
}

pub(crate) fn concluded(conclusion: ConsultationConclusion) -> ConsultationEvent {
    ConsultationEvent::concluded(conclusion)
}

pub(crate) fn outcome(followed: AdviceFollowed, then: Option<PatientOutcome>) -> ConsultationEvent {
    let mut outcome = ConsultationOutcome::from(followed);
    outcome.then = then;
    ConsultationEvent::outcome_reported(outcome)
}

/// A session of two points, one of them abroad.
pub(crate) fn shared_session() -> SharedSession {
    let abroad = SessionPoint::from(text("điểm cầu Nhật Bản"));
    SharedSession::new(id(55)).points([SessionPoint::from(viet_duc()), abroad])
}

/// An event of each kind that no rule refuses where the table allows it and nothing blocks it.
pub(crate) fn event(kind: Kind) -> ConsultationEvent {
    match kind {
        Kind::Requested => requested(request(CaseSeverity::Critical)),
        Kind::Reported => reported(
            Status::Concluded,
            ReportedConsultation::new(request(CaseSeverity::Critical)),
        ),
        Kind::ApprovedInternally => approved(),
        Kind::RefusedInternally => ConsultationEvent::refused_internally(reason()),
        Kind::AdviserJoined => joined(bach_mai().unit(text("Khoa Nhi"))),
        Kind::Accepted => accepted(2),
        Kind::Declined => declined(2),
        Kind::AcceptanceWithdrawn => withdrawn(1),
        Kind::Scheduled => scheduled(schedule_at("unknown")),
        Kind::NoShow => no_show(ConsultationSide::adviser(1)),
        Kind::Started => emergency(),
        Kind::BrokenOff => ConsultationEvent::broken_off(reason()),
        Kind::Concluded => concluded(conclusion(2)),
        Kind::OutcomeReported => outcome(AdviceFollowed::Wholly, None),
        Kind::Closed => ConsultationEvent::Closed,
        Kind::Cancelled => ConsultationEvent::cancelled(reason()),
        _ => panic!("{kind} is new here"),
    }
}

/// A record opened by this event.
pub(crate) fn open(event: ConsultationEvent, on: &str) -> Result<Consult, Refused<Consultation>> {
    Record::open(uuid(88), event.on(when(on)))
}

/// The rule by which a record refuses to be opened by this event, if any.
pub(crate) fn rule_of(event: ConsultationEvent, on: &str) -> Option<&'static str> {
    open(event, on).err().and_then(|refused| refused.rule())
}

/// A record opened by this event, with these after it; nothing is dated.
pub(crate) fn record_of(
    opening: ConsultationEvent,
    events: impl IntoIterator<Item = ConsultationEvent>,
) -> Consult {
    then_each(open(opening, "unknown").unwrap(), events, "unknown")
}

/// A request of this severity, and these events; nothing is dated.
pub(crate) fn asked(
    severity: CaseSeverity,
    events: impl IntoIterator<Item = ConsultationEvent>,
) -> Consult {
    record_of(requested(request(severity)), events)
}

/// Scheduled in the usual way, of this severity.
pub(crate) fn in_session(severity: CaseSeverity) -> Consult {
    let events = [
        approved(),
        accepted(1),
        scheduled(schedule_at("unknown")),
        started(),
    ];
    asked(severity, events)
}

/// A rich record in each status, on a night in March 2025.
pub(crate) fn standing_in(status: Status) -> Consult {
    let schedule = ConsultationSchedule::new()
        .at(when("2025-03-02T08:00+07:00"))
        .participants(rich_participants())
        .session(shared_session())
        .channel(telehealth());
    let mut conclusion = conclusion_by(rich_participants(), 2);
    conclusion.answers[0].adviser = Some(1.into());
    let referred = PatientReferral::new().to(viet_duc());
    let report = ConsultationEvent::outcome_reported(
        ConsultationOutcome::from(AdviceFollowed::Partly)
            .then(referred)
            .detail(text("chuyển tiếp sau ba ngày")),
    );
    let lived: Vec<ConsultationEvent> = match status {
        Status::Requested => vec![],
        Status::ApprovedInternally => vec![approved()],
        Status::RefusedInternally => vec![ConsultationEvent::refused_internally(reason())],
        Status::Declined => vec![approved(), declined(1), declined(2)],
        Status::Accepted => vec![approved(), accepted(1)],
        Status::Scheduled => vec![approved(), accepted(1), scheduled(schedule)],
        Status::Cancelled => vec![
            approved(),
            accepted(1),
            scheduled(schedule),
            no_show(ConsultationSide::adviser(1)),
            withdrawn(1),
            ConsultationEvent::cancelled(reason()),
        ],
        // In an emergency: the approvals are still to come.
        Status::InSession => vec![
            emergency(),
            ConsultationEvent::broken_off(reason()),
            emergency(),
        ],
        Status::Concluded => vec![joined(person(42)), emergency(), concluded(conclusion)],
        Status::Closed => vec![
            approved(),
            accepted(1),
            scheduled(schedule),
            started(),
            concluded(conclusion),
            ConsultationEvent::Closed,
            report,
        ],
        _ => panic!("{status} is new here"),
    };
    let mut record = open(requested(rich_request()), "2025-03-01T22:10+07:00").unwrap();
    for (event, minute) in lived.into_iter().zip(20..) {
        let on = format!("2025-03-01T22:{minute}+07:00");
        record = then(record, event, &on);
    }
    record
}
