//! The survey of the Bắc Quang article.
#![allow(dead_code)] // no test file needs all of it

use super::survey_support::*;
use lienvien::agreement::{Content, ContentKind};
use lienvien::organisation::{Office, OrganisationKind, OrganisationRef, PersonRef};
use lienvien::record::{Actor, Event};
use lienvien::specialty::{Specialty, Subject, TechniqueClass};
use lienvien::survey::{
    AgreedItem, AgreedList, Assessed, CaseSeverity, Channel, Conclusion, Delegation, Finding,
    MinutesSignature, NeedProposal, Opening, PackageKind, Presentation, ProposedItem,
    RemoteSupport, Side, SurveyEvent, Verdict,
};
use lienvien::value::When;

pub(crate) const OFFER: &str = "hỗ trợ từ xa, hội chẩn các ca bệnh khó, nguy cấp và cùng Bệnh viện ĐKKV Bắc Quang \
                     tìm phương án tốt nhất để kịp thời điều trị cho người bệnh";

pub(crate) fn the_day() -> When {
    let year = text("biên bản khảo sát công tác chỉ đạo tuyến năm 2024");
    When::parse_vi("18.7")
        .unwrap()
        .resolved(2024, year)
        .unwrap()
}

pub(crate) fn office(written: &str) -> Office {
    Office::parse(written).unwrap()
}

pub(crate) fn leader() -> PersonRef {
    named("PGS.TS Nguyễn Mạnh Khánh").with_office(office("Phó Giám đốc Bệnh viện"))
}

pub(crate) fn guest(
    name: &str,
    office_held: &str,
    kind: OrganisationKind,
    organisation: &str,
) -> Actor {
    let organisation = OrganisationRef::new(kind, text(organisation));
    let person = named(name).with_office(office(office_held));
    Actor::Person(person.with_organisation(organisation))
}

/// Somebody of whom only the organisation is told.
pub(crate) fn from(kind: OrganisationKind, organisation: &str) -> Actor {
    Actor::Person(PersonRef::of(OrganisationRef::new(
        kind,
        text(organisation),
    )))
}

pub(crate) fn guests() -> Vec<Actor> {
    let (health, party) = (
        OrganisationKind::DepartmentOfHealth,
        OrganisationKind::PartyCommittee,
    );
    let provincial = OrganisationKind::ProvincialHospital;
    vec![
        guest(
            "đồng chí Đỗ Thị Mỹ",
            "Phó Giám đốc Sở Y tế",
            health,
            "Sở Y tế",
        ),
        guest(
            "đồng chí Lương Tiến Dũng",
            "Phó Bí thư Thường trực Huyện uỷ Bắc Quang",
            party,
            "Huyện uỷ Bắc Quang",
        ),
        from(provincial, "Bệnh viện Đa khoa tỉnh"),
        from(provincial, "Bệnh viện Phục hồi chức năng"),
    ]
}

/// Those of the caption: guests, and staff of both hospitals, in no number.
pub(crate) fn witnesses() -> Vec<Actor> {
    let staff = |of: OrganisationRef| Actor::Organisation(of.with_unit(text("cán bộ")));
    let mut witnesses = guests();
    witnesses.extend([staff(viet_duc()), staff(bac_quang())]);
    witnesses
}

pub(crate) fn opening() -> Opening {
    let mut training = Content::of(ContentKind::ProfessionalTraining);
    training.written = Some(text("công tác hỗ trợ đào tạo"));
    let mut transfer = Content::of(ContentKind::TechniqueTransfer);
    transfer.techniques = Some(TechniqueClass {
        new: true,
        advanced: false,
    });
    Opening {
        guests: guests(),
        agenda: vec![training, transfer],
        ..Opening::of(Delegation::led_by(Some(leader())))
    }
}

pub(crate) fn proposal() -> NeedProposal {
    let package = |kind, written| ProposedItem {
        kind: Some(kind),
        written: Some(text(written)),
        ..ProposedItem::default()
    };
    NeedProposal {
        items: vec![
            package(PackageKind::Expertise, "các gói chuyên môn"),
            package(PackageKind::Technique, "các gói kỹ thuật"),
        ],
        ..NeedProposal::default()
    }
}

/// Staff and equipment were judged; how, the article doesn't tell.
pub(crate) fn findings() -> impl Iterator<Item = SurveyEvent> {
    AGREED.into_iter().map(|subject| {
        found(Finding {
            staff: Some(Assessed::default()),
            equipment: Some(Assessed::default()),
            ..Finding::of(subject, Verdict::Conditional)
        })
    })
}

pub(crate) fn conclusion() -> Conclusion {
    let list = |heading: Option<&str>, subjects: &[Subject]| AgreedList {
        heading: heading.map(text),
        items: subjects.iter().cloned().map(AgreedItem::proposed).collect(),
        open: true,
    };
    let remote = RemoteSupport {
        channel: Channel::TeleHealth {
            system: Some(text("hệ thống TeleHealth")),
        },
        severities: vec![CaseSeverity::Difficult, CaseSeverity::Critical],
        written: Some(text(OFFER)),
    };
    Conclusion {
        overall: Some(text(
            "đánh giá cao về những kết quả mà Bệnh viện ĐKKV Bắc Quang đã đạt được",
        )),
        agreed: vec![
            list(None, &[DIGESTIVE, UROLOGY, TRAUMA]),
            list(Some("một số kỹ thuật chuyên khoa"), &[IMAGING, PATHOLOGY]),
        ],
        remote_support: vec![remote],
        ..Conclusion::default()
    }
}

pub(crate) fn in_progress() -> Visit {
    let by = PersonRef::in_office(office("Lãnh đạo Bệnh viện"));
    let presentation = Presentation {
        by: Some(by),
        emphasis: vec![Specialty::Surgery.into()],
        ..Presentation::default()
    };
    let events = [
        SurveyEvent::Opened(Box::new(opening())),
        SurveyEvent::Presented(Box::new(presentation)),
        SurveyEvent::NeedsProposed(Box::new(proposal())),
    ];
    let events = events.into_iter().chain(findings()).chain(requirements());
    append(survey(plan()), events)
}

pub(crate) fn append(mut record: Visit, events: impl IntoIterator<Item = SurveyEvent>) -> Visit {
    for event in events {
        record.append(event.on(the_day())).unwrap();
    }
    record
}

pub(crate) fn signature(side: Side, witnesses: Vec<Actor>) -> SurveyEvent {
    SurveyEvent::Signed(Box::new(MinutesSignature {
        witnesses,
        ..MinutesSignature::of(side)
    }))
}

pub(crate) fn signed_before(witnesses: Vec<Actor>) -> Visit {
    let concluded = SurveyEvent::Concluded(Box::new(conclusion()));
    let events = [
        concluded,
        signature(Side::Delegation, witnesses.clone()),
        signature(Side::Site(SITE), witnesses),
    ];
    append(in_progress(), events)
}

pub(crate) fn the_article() -> Visit {
    signed_before(witnesses())
}
