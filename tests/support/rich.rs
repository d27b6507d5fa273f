//! Consultations that say everything that can be said, wherever a text can be written.

use crate::agreement_support::ha_tinh_agreement;
use crate::consultation_support::*;
use lienvien::basis::Basis;
use lienvien::consultation::{
    AdviceFollowed, AdviserRef, Afterwards, ConsultationConclusion, ConsultationEvent,
    ConsultationSide, ConsultationStatus as Status, InternalApproval, Outcome, Participant,
    ReportedConsultation, Request, Schedule, Start,
};
use lienvien::organisation::{Office, OrganisationRef, PersonRef};
use lienvien::record::{
    Actor, Assessment, Attachment, AttachmentKind, Ceremony, Commitment, Correction, Event, Fields,
    Need, Note, NoteContent, Record,
};
use lienvien::specialty::Specialty;
use lienvien::survey::{CaseSeverity, Channel};
use lienvien::value::{
    Baseline, Count, Document, Figure, FigureTime, Part, Period, Provenance, Unit, When,
};

fn rich_person() -> PersonRef {
    named("BS.CKII Nguyễn Văn An")
        .with_office(Office::parse("Trưởng khoa").unwrap())
        .with_organisation(bach_mai().with_unit(text("Khoa Nhi")))
}

fn rich_document() -> Document {
    Document {
        number: Some(text("12/BBHC")),
        dated: Some(resolved()),
        ..document("Biên bản hội chẩn")
    }
}

fn resolved() -> When {
    let said = when("--03-01");
    said.resolved(2025, text("năm của kế hoạch")).unwrap()
}

fn rich_source() -> Provenance {
    Provenance {
        author: Some(text("Đặng Hồng")),
        title: Some(text("Hỗ trợ từ xa")),
        locator: Some(text("kho lưu trữ, hộp 3")),
        ..Provenance::by(text("BVĐKKV BẮC QUANG"))
    }
}

fn rich_figure() -> Figure {
    let count = Count::exact;
    let time = || Some(FigureTime::Since(resolved()));
    let part = Part {
        label: text("nhi khoa"),
        count: count(3),
    };
    Figure {
        out_of: Some(count(19)),
        time: time(),
        scope: Some(text("toàn viện")),
        baseline: Some(Baseline {
            count: count(9),
            time: time(),
        }),
        parts: vec![part],
        source: Some(text("báo cáo năm")),
        ..Figure::new(text("hội chẩn từ xa"), count(12), Unit::Session)
    }
}

fn rich_notes() -> Vec<NoteContent> {
    let attachment = || Attachment {
        kind: AttachmentKind::Photo,
        title: Some(text("phòng hội chẩn")),
        credit: Some(text("Phúc Quang")),
        locator: Some(text("ảnh số 3")),
    };
    vec![
        NoteContent::Statement(text("cảm ơn sự hỗ trợ")),
        NoteContent::Dispute(text("giờ bắt đầu chưa đúng")),
        NoteContent::Assessment(Assessment {
            text: text("phối hợp tốt"),
            period: Some(Period::years(2024, 2030).unwrap()),
        }),
        NoteContent::Need(Need {
            text: text("cần tăng số buổi"),
            subjects: vec![Specialty::Surgery.into()],
            techniques: None,
        }),
        NoteContent::Commitment(Commitment {
            text: text("hỗ trợ thường xuyên"),
            fields: Fields::All,
            techniques: None,
        }),
        NoteContent::Ceremony(Ceremony {
            name: text("khai trương phòng hội chẩn"),
            organisers: vec![bac_quang().with_unit(text("Phòng Kế hoạch tổng hợp"))],
            place: Some(text("Bắc Quang")),
            attachments: vec![attachment()],
        }),
        NoteContent::Attachment(attachment()),
        NoteContent::Figure(rich_figure()),
        NoteContent::Source(rich_source()),
    ]
}

/// The bases that an event may rest on.
fn bases() -> Vec<Basis> {
    let in_force = ha_tinh_agreement().in_force_on(day("2025-03-01")).unwrap();
    let document = rich_document();
    vec![
        Basis::Agreement(in_force),
        Basis::DirectionOfLowerLevels { year: resolved() },
        Basis::Project1816 {
            decision: Some(document.clone()),
        },
        Basis::Satellite {
            project: Some(document.clone()),
        },
        Basis::Rotation {
            decision: Some(document.clone()),
        },
        Basis::AuthorityOrder {
            document: document.clone(),
        },
        Basis::Invitation {
            document: document.clone(),
        },
        Basis::Emergency {
            reason: text("lũ quét"),
        },
        Basis::Document(document),
    ]
}

/// Records that say everything that can be said, in every status.
pub(crate) fn records() -> Vec<Consult> {
    let mut records: Vec<_> = Status::ALL.iter().copied().map(standing_in).collect();
    for basis in bases() {
        let request = Request {
            asker: bac_quang().with_unit(text("Khoa Ngoại")),
            basis: Some(basis),
            ..rich_request()
        };
        let opening = requested(request).on(resolved());
        records.push(Record::open(uuid(88), opening).unwrap());
    }
    let known = ReportedConsultation {
        held: resolved(),
        conclusion: Some(ConsultationConclusion {
            minutes: rich_document(),
            ..conclusion(2).with(Participant::of(ConsultationSide::Asker).person(rich_person()))
        }),
        ..ReportedConsultation::of(rich_request())
    };
    let ConsultationEvent::Reported(mut report) = reported(Status::Closed, known) else {
        panic!("a report")
    };
    report.source = rich_source();
    let mut last = record_of(ConsultationEvent::Reported(report), []);
    for afterwards in [
        Afterwards::TreatedLocally,
        Afterwards::Died,
        Afterwards::Other(text("xin về")),
        Afterwards::Referred {
            to: Some(bach_mai().with_unit(text("Khoa Nhi"))),
        },
    ] {
        let outcome = Outcome::of(AdviceFollowed::Partly).then(afterwards);
        last = then(
            last,
            ConsultationEvent::OutcomeReported(Box::new(outcome)),
            "unknown",
        );
    }
    records.push(last);
    let unit = |organisation: OrganisationRef| organisation.with_unit(text("Khoa Nhi"));
    let other_way = Schedule {
        at: resolved(),
        ..schedule_at("unknown")
    };
    let other_way = other_way.over(Channel::Other(text("điện thoại")));
    records.push(asked(
        CaseSeverity::Critical,
        [
            ConsultationEvent::ApprovedInternally(InternalApproval {
                by: Some(Actor::Person(rich_person())),
            }),
            declined_by(AdviserRef::Joining(unit(bach_mai()))),
            accepted(1),
            withdrawn(1),
            joined(OrganisationRef {
                id: None,
                ..unit(viet_duc())
            }),
            scheduled(other_way),
            ConsultationEvent::Started(Box::new(Start {
                channel: Some(telehealth()),
                ..Start::in_emergency(text("người bệnh sốc mất máu"))
            })),
        ],
    ));
    records
}

/// A record with notes of every kind, a correction and a void.
pub(crate) fn noted() -> Consult {
    let mut record = standing_in(Status::Closed);
    for content in rich_notes() {
        let note = Note::new(content)
            .on(resolved())
            .about(1)
            .source(rich_source());
        let organisation = Actor::Organisation(bac_quang().with_unit(text("Khoa Ngoại")));
        let note = note.by(organisation).by(Actor::Person(rich_person()));
        record.note(note).unwrap();
    }
    let replaced = approved().on(when("2025-03-01T22:21+07:00"));
    let other = Some(Afterwards::Other(text("xin về")));
    let inserted = outcome(AdviceFollowed::Partly, other).on(when("2025-03-02"));
    let correction = Correction::because(text("ghi nhầm giờ"));
    let correction = correction.replace(2, replaced).insert_after(8, inserted);
    record.correct(correction).unwrap();
    record.void(text("ghi nhầm ca")).unwrap();
    record
}
