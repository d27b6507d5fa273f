//! A memorandum of a province with a central hospital, and what happened to it.

use lienvien::{
    agreement::{
        AcceptedRequest, AgreementContent, AgreementEvent, AgreementSuspension, Beneficiary,
        BeneficiaryKind, ContentKind, Identification, InstrumentKind, Modality, Mode, Numbering,
        Objective, OnDemand, Party, PartyRole, PartySignature, Recipient, Terms, TermsDraft,
    },
    organisation::{
        Office, OrganisationKind, OrganisationRef, PersonName, PersonRef, SigningCapacity,
    },
    record::{Approval, Assessment, Entry, Event, Line, Note, NoteContent},
    specialty::{ManagementField, Specialty, SpecialtyGroup, Subject},
    value::{Document, Id, Period, Provenance, Text, When},
};
use uuid::Uuid;

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn organisation(kind: OrganisationKind, number: u128, name: &str) -> OrganisationRef {
    OrganisationRef::new(kind, text(name)).id(Uuid::from_u128(number))
}

fn person(number: u128, name: &str, office: &str) -> PersonRef {
    PersonRef::identified(Id::new(Uuid::from_u128(number)))
        .with_name(PersonName::parse(name).unwrap())
        .with_office(Office::parse(office).unwrap())
}

fn province() -> OrganisationRef {
    organisation(OrganisationKind::PeoplesCommittee, 1, "UBND tỉnh Hà Tĩnh")
}

fn hospital() -> OrganisationRef {
    organisation(OrganisationKind::CentralHospital, 2, "Bệnh viện Bạch Mai")
}

fn terms() -> Terms {
    let title = "Bản ghi nhớ hợp tác hỗ trợ phát triển y tế giai đoạn 2024 – 2030";
    let parties = [
        Party::signing(province(), PartyRole::Recipient).short_name(text("UBND tỉnh")),
        Party::signing(hospital(), PartyRole::Transferor).short_name(text("Bệnh viện")),
    ];
    let mut draft = TermsDraft::new(InstrumentKind::Memorandum, text(title), parties);
    draft.contents = vec![
        AgreementContent::new(ContentKind::TechniqueTransfer)
            .subjects([Specialty::CardiologyAndIntervention, Specialty::Neurology])
            .modes([Mode::new(Modality::OnSite)])
            .written(text("chuyển giao kỹ thuật theo hình thức cầm tay chỉ việc")),
        AgreementContent::new(ContentKind::ManagementTraining)
            .subjects([
                ManagementField::ClinicalPharmacy,
                ManagementField::Equipment,
            ])
            .modes([Mode::new(Modality::AtSupporter)]),
    ];
    draft.on_demand = Some(
        OnDemand::new([SpecialtyGroup::Clinical])
            .written(text("các chuyên khoa khác theo nhu cầu của địa phương")),
    );
    let general = organisation(
        OrganisationKind::ProvincialHospital,
        3,
        "Bệnh viện Đa khoa tỉnh Hà Tĩnh",
    );
    draft.recipients = vec![Recipient::Facility(general)];
    draft.period = Some(Period::years(2024, 2030).unwrap());
    draft.objectives = vec![
        Objective::StaffCompetence.into(),
        Objective::TreatedLocally.into(),
    ];
    draft.beneficiaries = vec![Beneficiary::new(
        BeneficiaryKind::Population,
        text("Nhân dân tỉnh Hà Tĩnh"),
    )];
    draft.provenance = Some(Provenance::new(text("Sở Y tế Hà Tĩnh")));
    Terms::try_from(draft).unwrap()
}

fn document(title: &str, number: usize, on: &When) -> Document {
    Document::new(text(title))
        .number(text(&format!("{number}/QĐ-BVBM")))
        .dated(on.clone())
}

fn approval(number: usize, on: &When) -> AgreementEvent {
    AgreementEvent::approved(
        Approval::new(organisation(
            OrganisationKind::DepartmentOfHealth,
            4,
            "Sở Y tế Hà Tĩnh",
        ))
        .decision(document(
            "Quyết định về việc cho phép hợp tác chuyên môn",
            number,
            on,
        )),
    )
}

fn request(number: usize, on: &When) -> AgreementEvent {
    const ASKED: [Specialty; 4] = [
        Specialty::Neurology,
        Specialty::Cardiology,
        Specialty::InterventionalCardiology,
        Specialty::DigestiveSurgery,
    ];
    AgreementEvent::request_accepted(
        AcceptedRequest::new(Subject::Specialty(ASKED[number % ASKED.len()])).document(document(
            "Công văn chấp thuận đề nghị hỗ trợ chuyên môn",
            number,
            on,
        )),
    )
}

fn signature(party: u16, number: u128, name: &str, office: &str) -> AgreementEvent {
    let signature = PartySignature::new(party).capacity(SigningCapacity::InPerson);
    AgreementEvent::signed(signature.signer(person(number, name, office)))
}

/// What opens the record.
pub fn opening() -> Entry<AgreementEvent> {
    AgreementEvent::drafted(terms()).on(day(0))
}

fn day(after: usize) -> When {
    let first = chrono::NaiveDate::from_ymd_opt(2024, 1, 2).unwrap();
    let after = chrono::Days::new(after.try_into().unwrap());
    When::from(first.checked_add_days(after).unwrap())
}

/// So many entries that follow the opening: 3 in 10 before the signing, the rest after it.
pub fn entries(count: usize) -> Vec<Entry<AgreementEvent>> {
    let approvals = count * 3 / 10;
    let mut entries = vec![AgreementEvent::agreed().on(day(1))];
    entries.extend((0..approvals).map(|n| approval(n, &day(2 + n)).on(day(2 + n))));
    let signing = day(2 + approvals);
    let anonymous = PartySignature::new(2).capacity(SigningCapacity::InPerson);
    entries.extend([
        signature(1, 11, "Trần Báu Hà", "Phó Chủ tịch UBND tỉnh").on(signing.clone()),
        AgreementEvent::signed(anonymous).on(signing.clone()),
        AgreementEvent::numbered(Numbering::new(text("02/BGN-UBND-BVBM"))).on(signing.clone()),
        AgreementEvent::identified(Identification::new(
            2,
            person(12, "PGS.TS Đào Xuân Cơ", "Giám đốc"),
        ))
        .on(signing),
    ]);
    for n in approvals + 3.. {
        let on = day(n);
        entries.push(match n % 20 {
            10 => AgreementEvent::suspended(
                AgreementSuspension::from(text("tập trung phòng, chống bão lũ trên địa bàn tỉnh"))
                    .until(day(n + 1)),
            )
            .on(on),
            11 if entries.last().is_some_and(is_suspension) => AgreementEvent::resumed().on(on),
            _ => request(n, &on).on(on),
        });
        if entries.len() >= count {
            break;
        }
    }
    entries
}

fn is_suspension(entry: &Entry<AgreementEvent>) -> bool {
    matches!(entry.event, AgreementEvent::Suspended(_))
}

fn note(number: usize) -> Note {
    let said = "Bệnh viện đã tiếp nhận và làm chủ được các kỹ thuật được chuyển giao";
    let content = if number.is_multiple_of(2) {
        NoteContent::Statement(text(said))
    } else {
        NoteContent::Assessment(Assessment::new(text(said)))
    };
    Note::new(content)
        .on(day(100))
        .source(Provenance::new(text("Sở Y tế Hà Tĩnh")))
}

/// So many lines, the opening first, and every tenth a note.
pub fn lines(count: usize) -> Vec<Line<AgreementEvent>> {
    let notes = count / 10;
    let mut entries = entries(count - 1 - notes).into_iter().map(Line::from);
    let mut lines = vec![Line::from(opening())];
    for number in 2..=count {
        lines.extend(if number % 10 == 0 {
            Some(note(number / 10).into())
        } else {
            entries.next()
        });
    }
    lines
}
