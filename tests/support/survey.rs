//! Surveys to test with: that of the Bắc Quang article, and builders for what a test changes in it.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::basis::Basis;
use lienvien::record::{Event, Postponement, Reason, Record, Refused, Reported};
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::{
    AgreedItem, AgreedList, Delegation, Finding, MinutesSignature, NeedProposal, Opening,
    Presentation, ProposedItem, ReportedSurvey, Requirement, RequirementKind, RequirementMet,
    RequirementUnmet, RequirementWaived, SigningRefusal, SiteNumber, Supersession, Survey,
    SurveyConclusion, SurveyEvent, SurveyEventKind as Kind, SurveyPlan, SurveyPurpose, SurveySide,
    SurveyStatus as Status, Verdict,
};
use lienvien::value::{Provenance, When};

pub(crate) type Visit = Record<Survey>;

pub(crate) const SITE: SiteNumber = SiteNumber::new(1);
pub(crate) const DIGESTIVE: Subject = Subject::Specialty(Specialty::DigestiveSurgery);
pub(crate) const UROLOGY: Subject = Subject::Specialty(Specialty::UrologicalSurgery);
pub(crate) const TRAUMA: Subject = Subject::Specialty(Specialty::TraumaOrthopaedicSurgery);
pub(crate) const IMAGING: Subject = Subject::Specialty(Specialty::DiagnosticImaging);
pub(crate) const PATHOLOGY: Subject = Subject::Specialty(Specialty::Pathology);
pub(crate) const AGREED: [Subject; 5] = [DIGESTIVE, UROLOGY, TRAUMA, IMAGING, PATHOLOGY];

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
    SurveyEvent::Concluded(Box::new(SurveyConclusion {
        agreed: vec![list],
        ..SurveyConclusion::default()
    }))
}

pub(crate) fn signed(side: impl Into<SurveySide>) -> SurveyEvent {
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

pub(crate) fn refused(side: impl Into<SurveySide>) -> SurveyEvent {
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

/// A record opened by this event.
pub(crate) fn open(event: SurveyEvent, on: &str) -> Result<Visit, Refused<Survey>> {
    Record::open(uuid(7), event.on(when(on)))
}

pub(crate) fn survey(plan: SurveyPlan) -> Visit {
    open(planned(plan), "unknown").unwrap()
}

/// Opened, presented and proposed, by this plan.
pub(crate) fn begun(plan: SurveyPlan) -> Visit {
    then_each(
        survey(plan),
        [opened(), presented(), proposed(&AGREED)],
        "unknown",
    )
}

pub(crate) fn standing_in(status: Status) -> Visit {
    let found = [verdict(DIGESTIVE, Verdict::Conditional)];
    let in_progress = || {
        then_each(
            then_each(begun(plan()), found.clone(), "unknown"),
            requirements(),
            "unknown",
        )
    };
    let concluded = || then(in_progress(), concluded([]), "unknown");
    let delegation = || signed(SurveySide::Delegation);
    match status {
        Status::Planned => survey(plan()),
        Status::InProgress => in_progress(),
        Status::Concluded => concluded(),
        Status::PartlySigned => then(concluded(), delegation(), "unknown"),
        Status::Signed => then_each(concluded(), [delegation(), signed(SITE)], "unknown"),
        Status::Disputed => then(concluded(), refused(SITE), "unknown"),
        Status::Cancelled => then(survey(plan()), event(Kind::Cancelled), "unknown"),
        Status::Superseded => then_each(
            concluded(),
            [delegation(), signed(SITE), event(Kind::Superseded)],
            "unknown",
        ),
    }
}

/// With these findings and requirements, concluded and signed by all on 18/07/2024.
pub(crate) fn signed_with(events: impl IntoIterator<Item = SurveyEvent>) -> Visit {
    let record = then_each(begun(plan()), events, "unknown");
    let signatures = [concluded([]), signed(SurveySide::Delegation), signed(SITE)];
    then_each(record, signatures, "2024-07-18")
}

// -------------------------------------------------------------------------------------- assertions

/// Asserts that the event opens no record by this rule, in these words.
#[track_caller]
pub(crate) fn assert_unopened(event: SurveyEvent, said: Said<'_>) {
    assert_says(&open(event, "2024-07-18").unwrap_err(), said);
}
