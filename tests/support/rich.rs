//! Consultations that say everything that can be said, wherever a text can be written.

use crate::agreement_support::covered_between;
use crate::consultation_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::consultation::{
    AdviceFollowed, ConsultationEvent, ConsultationOutcome, ConsultationParticipant,
    ConsultationSchedule, ConsultationSide, ConsultationStart, ConsultationStatus as Status,
    InternalApproval, PatientOutcome, PatientReferral, ReportedConsultation,
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
        .with_organisation(bach_mai().unit(text("Khoa Nhi")))
}

fn rich_document() -> Document {
    document("Biên bản hội chẩn")
        .number(text("12/BBHC"))
        .dated(resolved())
}

fn resolved() -> When {
    let said = when("--03-01");
    said.resolved(2025, text("năm của kế hoạch")).unwrap()
}

fn rich_source() -> Provenance {
    Provenance::new(text("BVĐKKV BẮC QUANG"))
        .author(text("Đặng Hồng"))
        .title(text("Hỗ trợ từ xa"))
        .locator(text("kho lưu trữ, hộp 3"))
}

fn rich_figure() -> Figure {
    let count = Count::exact;
    let time = || Some(FigureTime::Since(resolved()));
    let part = Part::new(text("nhi khoa"), count(3));
    {
        let mut made = Figure::new(text("hội chẩn từ xa"), count(12), Unit::Session)
            .out_of(count(19))
            .scope(text("toàn viện"))
            .baseline({
                let mut made = Baseline::new(count(9));
                made.time = time();
                made
            })
            .parts([part])
            .source(text("báo cáo năm"));
        made.time = time();
        made
    }
}

fn rich_notes() -> Vec<NoteContent> {
    let attachment = || {
        Attachment::new(AttachmentKind::Photo)
            .title(text("phòng hội chẩn"))
            .credit(text("Phúc Quang"))
            .locator(text("ảnh số 3"))
    };
    vec![
        NoteContent::Statement(text("cảm ơn sự hỗ trợ")),
        NoteContent::Dispute(text("giờ bắt đầu chưa đúng")),
        NoteContent::Assessment(
            Assessment::new(text("phối hợp tốt")).period(Period::years(2024, 2030).unwrap()),
        ),
        NoteContent::Need(Need::new(text("cần tăng số buổi")).subjects([Specialty::Surgery])),
        NoteContent::Commitment(Commitment::new(text("hỗ trợ thường xuyên"), Fields::All)),
        NoteContent::Ceremony(
            Ceremony::new(text("khai trương phòng hội chẩn"))
                .organisers([bac_quang().unit(text("Phòng Kế hoạch tổng hợp"))])
                .place(text("Bắc Quang"))
                .attachments([attachment()]),
        ),
        NoteContent::Attachment(attachment()),
        NoteContent::Figure(Box::new(rich_figure())),
        NoteContent::Source(rich_source()),
    ]
}

/// The bases that an event may rest on.
fn bases() -> Vec<Basis> {
    let covered = covered_between(
        &[viet_duc(), bach_mai()],
        &bac_quang(),
        ContentKind::Consultation,
        &[Specialty::DigestiveSurgery.into()],
        "2025-03-01",
    );
    let document = rich_document();
    vec![
        Basis::Covered(covered),
        Basis::direction_of_lower_levels(resolved()),
        Basis::project_1816(document.clone()),
        Basis::satellite(document.clone()),
        Basis::rotation(document.clone()),
        Basis::authority_order(document.clone()),
        Basis::invitation(document.clone()),
        Basis::emergency(text("lũ quét")),
        Basis::Document(document),
    ]
}

/// Records that say everything that can be said, in every status.
pub(crate) fn records() -> Vec<Consult> {
    let mut records: Vec<_> = Status::ALL.iter().copied().map(standing_in).collect();
    for basis in bases() {
        let mut request = rich_request().basis(basis);
        request.asker = bac_quang().unit(text("Khoa Ngoại"));
        let opening = requested(request).on(resolved());
        records.push(Record::open(uuid(88), opening).unwrap());
    }
    let doctor = ConsultationParticipant::new(ConsultationSide::Asker).person(rich_person());
    let mut concluded = conclusion(2).participants([doctor]);
    concluded.minutes = Some(rich_document());
    let known = ReportedConsultation::new(rich_request())
        .held(resolved())
        .conclusion(concluded);
    let ConsultationEvent::Reported(mut report) = reported(Status::Closed, known) else {
        panic!("a report")
    };
    report.source = rich_source();
    let mut last = record_of(ConsultationEvent::reported(*report), []);
    for outcome in [
        PatientOutcome::TreatedLocally,
        PatientOutcome::Died,
        PatientOutcome::Other(text("xin về")),
        PatientReferral::new()
            .to(bach_mai().unit(text("Khoa Nhi")))
            .into(),
    ] {
        let reported = ConsultationOutcome::from(AdviceFollowed::Partly).then(outcome);
        last = then(
            last,
            ConsultationEvent::outcome_reported(reported),
            "unknown",
        );
    }
    records.push(last);
    let unit = |organisation: OrganisationRef| organisation.unit(text("Khoa Nhi"));
    let mut without_id = unit(viet_duc());
    without_id.id = None;
    let other_way = ConsultationSchedule::new()
        .at(resolved())
        .participants(both_sides())
        .channel(Channel::Other(text("điện thoại")));
    records.push(asked(
        CaseSeverity::Critical,
        [
            ConsultationEvent::approved_internally(InternalApproval::new().by(rich_person())),
            joined(unit(bach_mai())),
            joined(rich_person()),
            declined(3),
            accepted(1),
            withdrawn(1),
            joined(without_id),
            scheduled(other_way),
            ConsultationEvent::started(
                ConsultationStart::new()
                    .emergency(text("người bệnh sốc mất máu"))
                    .channel(telehealth()),
            ),
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
            .line(1)
            .source(rich_source());
        let organisation = Actor::Organisation(bac_quang().unit(text("Khoa Ngoại")));
        let note = note.by([organisation, Actor::Person(rich_person())]);
        record.append(note).unwrap();
    }
    let replaced = approved().on(when("2025-03-01T22:21+07:00"));
    let other = Some(PatientOutcome::Other(text("xin về")));
    let inserted = outcome(AdviceFollowed::Partly, other).on(when("2025-03-02"));
    let correction = Correction::because(text("ghi nhầm giờ"));
    let correction = correction.replace(2, replaced).insert_after(8, inserted);
    record.append(correction).unwrap();
    record
        .append(lienvien::record::Line::void(text("ghi nhầm ca")))
        .unwrap();
    record
}
