//! Consultations to test with: the hospital of the Bắc Quang article asks, in every status.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::basis::Basis;
use lienvien::consultation::{
    AdviceFollowed, AdviserRef, Afterwards, CasePart, Consultation, ConsultationAcceptance,
    ConsultationConclusion, ConsultationEvent, ConsultationEventKind as Kind, ConsultationKind,
    ConsultationSide, ConsultationStatus as Status, ConsultationWithdrawal, ConsultedCase, Decline,
    InternalApproval, NoShow, Outcome, Participant, Presence, ReportedConsultation, Request,
    Schedule, Start,
};
use lienvien::organisation::{Office, OrganisationRef};
use lienvien::record::{Actor, Event, Reason, Record, Refused, Reported};
use lienvien::specialty::{CustomSpecialty, Specialty, Subject};
use lienvien::survey::{CaseSeverity, Channel};
use lienvien::value::{Document, Provenance, RecordKind, RecordRef};

pub(crate) type Consult = Record<Consultation>;

/// A case with one question, asked of two advisers.
pub(crate) fn request(severity: CaseSeverity) -> Request {
    Request::new(
        bac_quang(),
        ConsultationKind::Case,
        severity,
        ConsultedCase::of(token(1)),
    )
    .to(viet_duc())
    .to(bach_mai())
    .asking(text("có chỉ định phẫu thuật không?"))
}

/// The same of a difficult case.
pub(crate) fn difficult() -> Request {
    request(CaseSeverity::Difficult)
}

/// Everything that a request can say.
pub(crate) fn rich_request() -> Request {
    let case = ConsultedCase::of(token(1)).part(CasePart::Newborn);
    let custom =
        CustomSpecialty::new(text("phẫu thuật nhi sơ sinh"), None, Some(text("PTNSS"))).unwrap();
    Request {
        advisers: vec![
            viet_duc().with_unit(text("Khoa Phẫu thuật tiêu hóa")),
            bach_mai(),
        ],
        case: case.linked_to(token(2)),
        subjects: vec![Specialty::DigestiveSurgery.into(), Subject::Custom(custom)],
        emergency: true,
        basis: Some(Basis::Document(Document {
            number: Some(text("12/KH-BV")),
            dated: Some(when("2024-12-30")),
            ..document("Kế hoạch chỉ đạo tuyến")
        })),
        offer: Some(RecordRef {
            kind: RecordKind::Survey,
            id: uuid(30),
        }),
        previous: Some(id(31)),
        ..request(CaseSeverity::Critical)
    }
    .asking(text("có cần chuyển người bệnh không?"))
}

pub(crate) fn requested(request: Request) -> ConsultationEvent {
    ConsultationEvent::Requested(Box::new(request))
}

pub(crate) fn reported(reached: Status, known: ReportedConsultation) -> ConsultationEvent {
    ConsultationEvent::Reported(Box::new(Reported {
        reached,
        source: Provenance {
            author: Some(text("Đặng Hồng")),
            ..Provenance::by(text("BVĐKKV BẮC QUANG"))
        },
        known,
    }))
}

pub(crate) fn reason() -> Reason {
    let reason = text("mất đường truyền");
    Reason { reason }
}

pub(crate) fn approved() -> ConsultationEvent {
    let office = Office::parse("Phó Giám đốc Bệnh viện").unwrap();
    let by = Some(Actor::Person(person(41).with_office(office)));
    ConsultationEvent::ApprovedInternally(InternalApproval { by })
}

pub(crate) fn accepted(adviser: u16) -> ConsultationEvent {
    let adviser = AdviserRef::Number(adviser);
    ConsultationEvent::Accepted(Box::new(ConsultationAcceptance { adviser }))
}

pub(crate) fn joined(adviser: OrganisationRef) -> ConsultationEvent {
    let adviser = AdviserRef::Joining(adviser);
    ConsultationEvent::Accepted(Box::new(ConsultationAcceptance { adviser }))
}

pub(crate) fn declined(adviser: u16) -> ConsultationEvent {
    declined_by(AdviserRef::Number(adviser))
}

pub(crate) fn declined_by(adviser: AdviserRef) -> ConsultationEvent {
    let reason = text("ngoài phạm vi chuyên môn");
    ConsultationEvent::Declined(Box::new(Decline { adviser, reason }))
}

pub(crate) fn withdrawn(adviser: u16) -> ConsultationEvent {
    let reason = text("ê-kíp bận ca mổ khác");
    ConsultationEvent::AcceptanceWithdrawn(ConsultationWithdrawal { adviser, reason })
}

/// One of either side, of whom only the presence is known.
pub(crate) fn both_sides() -> [Participant; 2] {
    [ConsultationSide::Asker, ConsultationSide::Adviser(1)]
        .map(|side| Participant::of(side).present(Presence::Remote))
}

/// A named doctor of the asker, nobody named of the adviser, and a second adviser on site.
pub(crate) fn rich_participants() -> Vec<Participant> {
    let doctor = named("BS.CKII Nguyễn Văn An").with_organisation(bac_quang());
    let office = Office::parse("Đại diện lãnh đạo khoa").unwrap();
    vec![
        Participant::of(ConsultationSide::Asker).person(doctor.with_office(office)),
        Participant::of(ConsultationSide::Adviser(1)).present(Presence::Remote),
        Participant::of(ConsultationSide::Adviser(2)).present(Presence::OnSite),
    ]
}

pub(crate) fn telehealth() -> Channel {
    let system = Some(text("hệ thống TeleHealth"));
    Channel::TeleHealth { system }
}

pub(crate) fn schedule_at(at: &str) -> Schedule {
    let schedule = Schedule::at(when(at)).over(telehealth());
    both_sides().into_iter().fold(schedule, Schedule::with)
}

pub(crate) fn scheduled(schedule: Schedule) -> ConsultationEvent {
    ConsultationEvent::Scheduled(Box::new(schedule))
}

pub(crate) fn no_show(side: ConsultationSide) -> ConsultationEvent {
    ConsultationEvent::NoShow(NoShow { side })
}

pub(crate) fn started() -> ConsultationEvent {
    ConsultationEvent::Started(Box::new(Start {
        patient_informed: Some(true),
        ..Start::default()
    }))
}

pub(crate) fn emergency() -> ConsultationEvent {
    ConsultationEvent::Started(Box::new(Start {
        channel: Some(Channel::Other(text("điện thoại"))),
        ..Start::in_emergency(text("người bệnh sốc mất máu"))
    }))
}

/// Answers to the first so many questions.
pub(crate) fn conclusion(questions: u16) -> ConsultationConclusion {
    let minutes = ConsultationConclusion::written_in(document("Biên bản hội chẩn"));
    let conclusion = both_sides()
        .into_iter()
        .fold(minutes, ConsultationConclusion::with);
    (1..=questions).fold(conclusion, |conclusion, question| {
        conclusion.answering(question, text("có, mổ tại chỗ"))
    })
}

pub(crate) fn concluded(conclusion: ConsultationConclusion) -> ConsultationEvent {
    ConsultationEvent::Concluded(Box::new(conclusion))
}

pub(crate) fn outcome(followed: AdviceFollowed, then: Option<Afterwards>) -> ConsultationEvent {
    ConsultationEvent::OutcomeReported(Box::new(Outcome {
        followed,
        then,
        detail: None,
    }))
}

/// An event of each kind that no rule refuses where the table allows it and nothing blocks it.
pub(crate) fn event(kind: Kind) -> ConsultationEvent {
    match kind {
        Kind::Requested => requested(request(CaseSeverity::Critical)),
        Kind::Reported => reported(
            Status::Concluded,
            ReportedConsultation::of(request(CaseSeverity::Critical)),
        ),
        Kind::ApprovedInternally => approved(),
        Kind::RefusedInternally => ConsultationEvent::RefusedInternally(reason()),
        Kind::Accepted => accepted(2),
        Kind::Declined => declined(2),
        Kind::AcceptanceWithdrawn => withdrawn(1),
        Kind::Scheduled => scheduled(schedule_at("unknown")),
        Kind::NoShow => no_show(ConsultationSide::Adviser(1)),
        Kind::Started => emergency(),
        Kind::BrokenOff => ConsultationEvent::BrokenOff(reason()),
        Kind::Concluded => concluded(conclusion(2)),
        Kind::OutcomeReported => outcome(AdviceFollowed::Wholly, None),
        Kind::Closed => ConsultationEvent::Closed,
        Kind::Cancelled => ConsultationEvent::Cancelled(reason()),
    }
}

/// A record opened by this event.
pub(crate) fn open(event: ConsultationEvent, on: &str) -> Result<Consult, Refused<Consultation>> {
    Record::open(uuid(88), event.on(when(on)))
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
    let schedule = Schedule {
        participants: rich_participants(),
        ..schedule_at("2025-03-02T08:00+07:00")
    };
    let conclusion = ConsultationConclusion {
        participants: rich_participants(),
        ..conclusion(2)
    };
    let referred = Afterwards::Referred {
        to: Some(viet_duc()),
    };
    let report = ConsultationEvent::OutcomeReported(Box::new(Outcome {
        detail: Some(text("chuyển tiếp sau ba ngày")),
        ..Outcome::of(AdviceFollowed::Partly).then(referred)
    }));
    let lived: Vec<ConsultationEvent> = match status {
        Status::Requested => vec![],
        Status::ApprovedInternally => vec![approved()],
        Status::RefusedInternally => vec![ConsultationEvent::RefusedInternally(reason())],
        Status::Declined => vec![approved(), declined(1), declined(2)],
        Status::Accepted => vec![approved(), accepted(1)],
        Status::Scheduled => vec![approved(), accepted(1), scheduled(schedule)],
        Status::Cancelled => vec![
            approved(),
            accepted(1),
            scheduled(schedule),
            no_show(ConsultationSide::Adviser(1)),
            withdrawn(1),
            ConsultationEvent::Cancelled(reason()),
        ],
        // In an emergency: the approvals are still to come.
        Status::InSession => vec![
            emergency(),
            ConsultationEvent::BrokenOff(reason()),
            emergency(),
        ],
        Status::Concluded => vec![emergency(), concluded(conclusion)],
        Status::Closed => vec![
            approved(),
            accepted(1),
            scheduled(schedule),
            started(),
            concluded(conclusion),
            ConsultationEvent::Closed,
            report,
        ],
    };
    let mut record = open(requested(rich_request()), "2025-03-01T22:10+07:00").unwrap();
    for (event, minute) in lived.into_iter().zip(20..) {
        let on = format!("2025-03-01T22:{minute}+07:00");
        record = then(record, event, &on);
    }
    record
}
