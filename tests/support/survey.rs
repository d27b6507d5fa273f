//! Surveys to test with: that of the Bắc Quang article, and builders for what a test changes in it.
#![allow(dead_code)] // no test file needs all of it

use chrono::NaiveDate;
use lienvien::basis::Basis;
use lienvien::organisation::{OrganisationKind, OrganisationRef, PersonName, PersonRef};
use lienvien::record::{Entry, Event, Postponement, Reason, Record, Refused, Reported};
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::{
    AgreedItem, AgreedList, Conclusion, Delegation, Finding, MinutesSignature, NeedProposal,
    Opening, Presentation, ProposedItem, ReportedSurvey, Requirement, RequirementKind,
    RequirementMet, RequirementUnmet, RequirementWaived, Side, SigningRefusal, SiteNumber,
    Supersession, Survey, SurveyEvent, SurveyEventKind as Kind, SurveyPlan, SurveyPurpose,
    SurveyStatus as Status, Verdict,
};
use lienvien::value::{Document, Explain, Id, Provenance, Text, When};
use uuid::Uuid;

pub(crate) type Visit = Record<Survey>;

pub(crate) const SITE: SiteNumber = SiteNumber::new(1);
pub(crate) const DIGESTIVE: Subject = Subject::Specialty(Specialty::DigestiveSurgery);
pub(crate) const UROLOGY: Subject = Subject::Specialty(Specialty::UrologicalSurgery);
pub(crate) const TRAUMA: Subject = Subject::Specialty(Specialty::TraumaOrthopaedicSurgery);
pub(crate) const IMAGING: Subject = Subject::Specialty(Specialty::DiagnosticImaging);
pub(crate) const PATHOLOGY: Subject = Subject::Specialty(Specialty::Pathology);
pub(crate) const AGREED: [Subject; 5] = [DIGESTIVE, UROLOGY, TRAUMA, IMAGING, PATHOLOGY];

pub(crate) fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

pub(crate) fn when(written: &str) -> When {
    written.parse().unwrap()
}

pub(crate) fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

pub(crate) fn id<K>(number: u128) -> Id<K> {
    Id::new(Uuid::from_u128(number))
}

pub(crate) fn document(title: &str) -> Document {
    Document::called(text(title))
}

pub(crate) fn named(written: &str) -> PersonRef {
    PersonRef::named(PersonName::parse(written).unwrap())
}

pub(crate) fn person(number: u128) -> PersonRef {
    PersonRef::identified(id(number))
}

pub(crate) fn viet_duc() -> OrganisationRef {
    let name = text("Bệnh viện Hữu Nghị Việt Đức");
    OrganisationRef::new(OrganisationKind::CentralHospital, name)
}

pub(crate) fn bac_quang() -> OrganisationRef {
    let name = text("Bệnh viện ĐKKV Bắc Quang");
    OrganisationRef::new(OrganisationKind::RegionalHospital, name)
}

pub(crate) fn plan() -> SurveyPlan {
    let year = when("2024");
    SurveyPlan {
        year: year.clone(),
        ..SurveyPlan::new(viet_duc(), [bac_quang()], SurveyPurpose::Needs)
            .on_basis(Basis::DirectionOfLowerLevels { year })
    }
}

/// A survey of so many sites, each known by its id.
pub(crate) fn plan_of(sites: u128) -> SurveyPlan {
    let host = |n| bac_quang().with_id(id(100 + n));
    SurveyPlan::new(viet_duc(), (0..sites).map(host), SurveyPurpose::Needs)
}

// ------------------------------------------------------------------------------------------ events

pub(crate) fn planned(plan: SurveyPlan) -> SurveyEvent {
    SurveyEvent::Planned(Box::new(plan))
}

pub(crate) fn opened() -> SurveyEvent {
    let leader = named("PGS.TS Nguyễn Mạnh Khánh");
    SurveyEvent::Opened(Box::new(Opening::of(Delegation::led_by(Some(leader)))))
}

pub(crate) fn presented() -> SurveyEvent {
    SurveyEvent::Presented(Box::default())
}

pub(crate) fn proposed(subjects: &[Subject]) -> SurveyEvent {
    let item = |subject: &Subject| ProposedItem {
        subject: Some(subject.clone()),
        ..ProposedItem::default()
    };
    SurveyEvent::NeedsProposed(Box::new(NeedProposal {
        items: subjects.iter().map(item).collect(),
        ..NeedProposal::default()
    }))
}

pub(crate) fn found(finding: Finding) -> SurveyEvent {
    SurveyEvent::Found(Box::new(finding))
}

pub(crate) fn verdict(subject: Subject, verdict: Verdict) -> SurveyEvent {
    found(Finding::of(subject, verdict))
}

pub(crate) fn required(requirement: Requirement) -> SurveyEvent {
    SurveyEvent::Required(Box::new(requirement))
}

/// The two requirements of the article, of the whole host.
pub(crate) fn requirements() -> [SurveyEvent; 2] {
    [
        required(Requirement::of(
            1.into(),
            RequirementKind::StaffDevelopmentPlan,
        )),
        required(Requirement::of(2.into(), RequirementKind::EquipmentUpgrade)),
    ]
}

pub(crate) fn concluded(items: impl IntoIterator<Item = AgreedItem>) -> SurveyEvent {
    let list = AgreedList {
        items: items.into_iter().collect(),
        open: true,
        ..AgreedList::default()
    };
    SurveyEvent::Concluded(Box::new(Conclusion {
        agreed: vec![list],
        ..Conclusion::default()
    }))
}

pub(crate) fn signed(side: impl Into<Side>) -> SurveyEvent {
    SurveyEvent::Signed(Box::new(MinutesSignature::of(side.into())))
}

pub(crate) fn met(number: u16) -> SurveyEvent {
    SurveyEvent::Met(RequirementMet {
        requirement: number.into(),
        evidence: document("Kế hoạch phát triển nhân lực"),
    })
}

pub(crate) fn waived(number: u16) -> SurveyEvent {
    SurveyEvent::Waived(Box::new(RequirementWaived {
        requirement: number.into(),
        by: viet_duc(),
        document: document("Công văn"),
    }))
}

pub(crate) fn unmet(number: u16) -> SurveyEvent {
    SurveyEvent::Unmet(RequirementUnmet {
        requirement: number.into(),
        reason: text("chưa mua được máy"),
    })
}

pub(crate) fn refused(side: impl Into<Side>) -> SurveyEvent {
    SurveyEvent::RefusedToSign(SigningRefusal {
        side: side.into(),
        reason: text("không nhất trí với kết luận"),
    })
}

pub(crate) fn reported(reached: Status, known: ReportedSurvey) -> SurveyEvent {
    let source = Provenance::by(text("BVĐKKV BẮC QUANG"));
    SurveyEvent::Reported(Box::new(Reported {
        reached,
        source,
        known,
    }))
}

pub(crate) fn known() -> ReportedSurvey {
    ReportedSurvey {
        plan: plan(),
        findings: vec![Finding::of(DIGESTIVE, Verdict::Conditional)],
        requirements: vec![Requirement::of(
            1.into(),
            RequirementKind::StaffDevelopmentPlan,
        )],
        conclusion: None,
        signed: When::UNKNOWN,
    }
}

/// One event of each kind that is accepted wherever the table allows it and [`standing_in`] led.
pub(crate) fn event(kind: Kind) -> SurveyEvent {
    let reason = || Reason {
        reason: text("lũ lụt"),
    };
    let late = Some(text("bổ sung theo đề nghị của cơ sở"));
    match kind {
        Kind::Planned => planned(plan()),
        Kind::Reported => reported(Status::Signed, known()),
        Kind::Postponed => SurveyEvent::Postponed(Postponement {
            reason: text("lũ lụt"),
            to: Some(when("2024-08")),
        }),
        Kind::Cancelled => SurveyEvent::Cancelled(reason()),
        Kind::Opened => opened(),
        Kind::Presented => SurveyEvent::Presented(Box::new(Presentation {
            out_of_order: late,
            ..Presentation::default()
        })),
        Kind::NeedsProposed => SurveyEvent::NeedsProposed(Box::new(NeedProposal {
            out_of_order: late,
            ..NeedProposal::default()
        })),
        Kind::Found => verdict(UROLOGY, Verdict::Ready),
        Kind::Required => required(Requirement::of(9.into(), RequirementKind::Licence)),
        Kind::Concluded => concluded([]),
        Kind::Reopened => SurveyEvent::Reopened(reason()),
        Kind::Signed => signed(SITE),
        Kind::RefusedToSign => refused(SITE),
        Kind::Met => met(1),
        Kind::Waived => waived(1),
        Kind::Unmet => unmet(1),
        Kind::Superseded => SurveyEvent::Superseded(Supersession { by: id(8) }),
    }
}

// ----------------------------------------------------------------------------------------- surveys

pub(crate) fn survey(plan: SurveyPlan) -> Visit {
    Visit::open(id(7), planned(plan).on(When::UNKNOWN)).unwrap()
}

/// The same after these events, at unknown times.
#[track_caller]
pub(crate) fn then(mut record: Visit, events: impl IntoIterator<Item = SurveyEvent>) -> Visit {
    for event in events {
        record.append(event.on(When::UNKNOWN)).unwrap();
    }
    record
}

/// The same after these events, on one day.
#[track_caller]
pub(crate) fn then_on(
    mut record: Visit,
    date: &str,
    events: impl IntoIterator<Item = SurveyEvent>,
) -> Visit {
    for event in events {
        record.append(event.on(when(date))).unwrap();
    }
    record
}

/// Opened, presented and proposed, by this plan.
pub(crate) fn begun(plan: SurveyPlan) -> Visit {
    then(survey(plan), [opened(), presented(), proposed(&AGREED)])
}

pub(crate) fn standing_in(status: Status) -> Visit {
    let found = [verdict(DIGESTIVE, Verdict::Conditional)];
    let in_progress = || then(then(begun(plan()), found.clone()), requirements());
    let concluded = || then(in_progress(), [concluded([])]);
    let delegation = || signed(Side::Delegation);
    match status {
        Status::Planned => survey(plan()),
        Status::InProgress => in_progress(),
        Status::Concluded => concluded(),
        Status::PartlySigned => then(concluded(), [delegation()]),
        Status::Signed => then(concluded(), [delegation(), signed(SITE)]),
        Status::Disputed => then(concluded(), [refused(SITE)]),
        Status::Cancelled => then(survey(plan()), [event(Kind::Cancelled)]),
        Status::Superseded => then(
            concluded(),
            [delegation(), signed(SITE), event(Kind::Superseded)],
        ),
    }
}

/// With these findings and requirements, concluded and signed by all on 18/07/2024.
pub(crate) fn signed_with(events: impl IntoIterator<Item = SurveyEvent>) -> Visit {
    let record = then(begun(plan()), events);
    let signatures = [concluded([]), signed(Side::Delegation), signed(SITE)];
    then_on(record, "2024-07-18", signatures)
}

// -------------------------------------------------------------------------------------- assertions

/// Why the record refuses the entry; checked first, and then the record must be as it was.
#[track_caller]
pub(crate) fn refusal(record: &Visit, entry: Entry<SurveyEvent>) -> Refused<Survey> {
    let mut changed = record.clone();
    let line = entry.into();
    let checked = record.check(&line).unwrap_err();
    let refused = changed.append(line).unwrap_err();
    assert_eq!(checked, refused);
    assert_eq!(*record, changed, "a refusal changes nothing");
    refused
}

/// Asserts that an error is this rule, with its code and both its sentences.
#[track_caller]
pub(crate) fn assert_says(error: &dyn Explain, rule: Option<&str>, code: &str, en: &str, vi: &str) {
    assert_eq!((error.rule(), error.code()), (rule, code));
    assert_eq!(error.to_string(), en);
    assert_eq!(error.vi(), vi);
}

/// Refused at an unknown time, so that no date can be the reason.
#[track_caller]
pub(crate) fn assert_refused(
    record: &Visit,
    event: SurveyEvent,
    rule: &str,
    code: &str,
    en: &str,
    vi: &str,
) {
    let refused = refusal(record, event.on(When::UNKNOWN));
    assert_says(&refused, Some(rule), code, en, vi);
}

/// Refused as a first line.
#[track_caller]
pub(crate) fn assert_unopened(event: SurveyEvent, rule: &str, code: &str, en: &str, vi: &str) {
    let refused = Visit::open(id(7), event.on(when("2024-07-18"))).unwrap_err();
    assert_says(&refused, Some(rule), code, en, vi);
}

#[track_caller]
pub(crate) fn assert_accepted(record: &Visit, event: SurveyEvent) -> Visit {
    then(record.clone(), [event])
}
