//! Transfer plans to test with: that which the Bắc Quang article announces, and builders for what a
//! test changes in it.
#![allow(dead_code)] // no test file needs all of it

use lienvien::agreement::{Modality, Mode};
use lienvien::basis::Basis;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::plan::{
    Approver, ItemNumber, ItemOutcome, ItemSettlement, Plan, PlanApproval, PlanContent, PlanDraft,
    PlanEvent, PlanEventKind, PlanItem, PlanStatus, Premise, ReportedPlan, ResponsibleSide,
};
use lienvien::record::{Entry, Event, Reason, Record, Refused, Reported};
use lienvien::specialty::Specialty;
use lienvien::value::{Explain, Id, Period, Provenance, Text, When};
use uuid::Uuid;

pub(crate) type Transfer = Record<Plan>;

/// A date as ISO 8601 writes it, as far as it is known.
pub(crate) fn when(written: &str) -> When {
    written.parse().unwrap()
}

pub(crate) fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

pub(crate) fn id<K>(number: u128) -> Id<K> {
    Id::new(Uuid::from_u128(number))
}

/// From one date to another, as ISO 8601 writes them.
pub(crate) fn period(from: &str, to: &str) -> Period {
    Period::new(when(from), when(to)).unwrap()
}

// ---------------------------------------------------------------------------------- organisations

/// The host of the survey, which receives.
pub(crate) fn bac_quang() -> OrganisationRef {
    let name = text("Bệnh viện ĐKKV Bắc Quang");
    OrganisationRef::new(OrganisationKind::RegionalHospital, name).with_id(id(20))
}

/// The hospital that surveys and supports.
pub(crate) fn viet_duc() -> OrganisationRef {
    let name = text("Bệnh viện Hữu nghị Việt Đức");
    OrganisationRef::new(OrganisationKind::CentralHospital, name).with_id(id(21))
}

/// Another hospital of the province.
pub(crate) fn another_hospital() -> OrganisationRef {
    let name = text("Bệnh viện Phục hồi chức năng");
    OrganisationRef::new(OrganisationKind::ProvincialHospital, name).with_id(id(22))
}

// ---------------------------------------------------------------------------------------- contents

pub(crate) fn direction_of_2024() -> Basis {
    let year = when("2024");
    Basis::DirectionOfLowerLevels { year }
}

/// An item that says all it must.
pub(crate) fn item(number: u16) -> PlanItem {
    PlanItem::of(
        number,
        Specialty::DigestiveSurgery,
        Mode::of(Modality::OnSite),
        ResponsibleSide::Supporter,
    )
}

/// Items with these numbers, in the years 2025 and 2026.
pub(crate) fn content(items: impl IntoIterator<Item = u16>) -> PlanContent {
    PlanContent::within(period("2025", "2026"), items.into_iter().map(item)).unwrap()
}

pub(crate) fn draft() -> PlanDraft {
    PlanDraft::new(direction_of_2024(), bac_quang())
        .supported_by(viet_duc())
        .with(content([1, 2]))
}

// ------------------------------------------------------------------------------------------ events

pub(crate) fn drafted(draft: PlanDraft) -> PlanEvent {
    PlanEvent::Drafted(Box::new(draft))
}

pub(crate) fn reason() -> Reason {
    let reason = text("chưa bố trí được nhân lực");
    Reason { reason }
}

pub(crate) fn approved(by: Approver) -> PlanEvent {
    PlanEvent::Approved(PlanApproval::by(by))
}

pub(crate) fn settled(item: u16) -> PlanEvent {
    settled_as(item, ItemOutcome::Accepted { package: None })
}

pub(crate) fn settled_as(item: u16, outcome: ItemOutcome) -> PlanEvent {
    let item = ItemNumber::new(item);
    PlanEvent::ItemSettled(ItemSettlement { item, outcome })
}

pub(crate) fn report(reached: PlanStatus, approved: &str) -> Reported<PlanStatus, ReportedPlan> {
    Reported {
        reached,
        source: Provenance::by(text("Cổng thông tin bệnh viện")),
        known: ReportedPlan {
            premise: None,
            recipient: bac_quang(),
            supporters: vec![viet_duc()],
            content: content([1, 2]),
            approved: when(approved),
        },
    }
}

pub(crate) fn reported(reached: PlanStatus, approved: &str) -> PlanEvent {
    PlanEvent::Reported(Box::new(report(reached, approved)))
}

/// An event of this kind; where it is allowed, nothing stands in its way but what is to be done first.
pub(crate) fn event(kind: PlanEventKind) -> PlanEvent {
    match kind {
        PlanEventKind::Drafted => drafted(draft()),
        PlanEventKind::Reported => reported(PlanStatus::Approved, "2024"),
        PlanEventKind::Revised => PlanEvent::Revised(content([1, 2])),
        PlanEventKind::Submitted => PlanEvent::Submitted,
        PlanEventKind::Returned => PlanEvent::Returned(reason()),
        PlanEventKind::Approved => approved(Approver::Authority),
        PlanEventKind::Rejected => PlanEvent::Rejected(reason()),
        PlanEventKind::Withdrawn => PlanEvent::Withdrawn(reason()),
        PlanEventKind::Held => PlanEvent::Held(reason()),
        PlanEventKind::Resumed => PlanEvent::Resumed,
        PlanEventKind::Amended => PlanEvent::Amended(content([1, 2, 3])),
        PlanEventKind::ItemSettled => settled(2),
        PlanEventKind::Completed => PlanEvent::Completed,
        PlanEventKind::Cancelled => PlanEvent::Cancelled(reason()),
    }
}

// ----------------------------------------------------------------------------------------- records

pub(crate) fn opened(draft: PlanDraft, on: &str) -> Result<Transfer, Refused<Plan>> {
    Transfer::open(id(7), drafted(draft).on(when(on)))
}

/// The record with these events too, none of them dated.
pub(crate) fn then(mut record: Transfer, events: impl IntoIterator<Item = PlanEvent>) -> Transfer {
    for event in events {
        record.append(event.on(When::UNKNOWN)).unwrap();
    }
    record
}

/// A draft with these events after it.
pub(crate) fn plan_of(draft: PlanDraft, events: impl IntoIterator<Item = PlanEvent>) -> Transfer {
    then(opened(draft, "unknown").unwrap(), events)
}

/// What leads from a draft to an approved plan.
pub(crate) fn approving() -> [PlanEvent; 2] {
    [PlanEvent::Submitted, approved(Approver::Authority)]
}

/// A plan of two items that was approved by the authority.
pub(crate) fn approved_plan() -> Transfer {
    plan_of(draft(), approving())
}

/// The plan above, with its next revision of three items drafted.
pub(crate) fn amended_plan() -> Transfer {
    then(approved_plan(), [event(PlanEventKind::Amended)])
}

/// A plan of two items in this status, by its first revision.
pub(crate) fn standing_in(status: PlanStatus) -> Transfer {
    let draft = || plan_of(draft(), []);
    let submitted = || then(draft(), [PlanEvent::Submitted]);
    match status {
        PlanStatus::Draft => draft(),
        PlanStatus::Submitted => submitted(),
        PlanStatus::Approved => approved_plan(),
        PlanStatus::OnHold => then(approved_plan(), [PlanEvent::Held(reason())]),
        PlanStatus::Completed => then(
            approved_plan(),
            [settled(1), settled(2), PlanEvent::Completed],
        ),
        PlanStatus::Rejected => then(submitted(), [PlanEvent::Rejected(reason())]),
        PlanStatus::Withdrawn => then(draft(), [PlanEvent::Withdrawn(reason())]),
        PlanStatus::Cancelled => then(approved_plan(), [PlanEvent::Cancelled(reason())]),
    }
}

// --------------------------------------------------------------------------------------- questions

/// Why the record refuses the event, by both ways through its door.
#[track_caller]
pub(crate) fn refusal(record: &Transfer, entry: Entry<PlanEvent>) -> Refused<Plan> {
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
pub(crate) fn assert_says(error: &dyn Explain, rule: &str, code: &str, en: &str, vi: &str) {
    assert_eq!((error.rule(), error.code()), (Some(rule), code));
    assert_eq!(error.to_string(), en);
    assert_eq!(error.vi(), vi);
}

/// Asserts that the record refuses the undated event by this rule, with both its sentences.
#[track_caller]
pub(crate) fn assert_refused(record: &Transfer, event: PlanEvent, [rule, code, en, vi]: [&str; 4]) {
    assert_says(
        &refusal(record, event.on(When::UNKNOWN)),
        rule,
        code,
        en,
        vi,
    );
}

// --------------------------------------------------------------------------------------- evidence

/// The minutes of a survey at this host, as a stored line holds them.
pub(crate) fn stored_minutes(host: &OrganisationRef, signed: &str) -> Premise {
    let json = serde_json::json!({
        "id": Uuid::from_u128(7).to_string(),
        "schema": "lienvien/plan/1",
        "status": "draft",
        "version": 1,
        "entries": [{"on": "unknown", "type": "drafted", "payload": {
            "recipient": host,
            "premise": {"survey": {
                "survey": Uuid::from_u128(30).to_string(),
                "version": 8,
                "host": host,
                "signed": signed,
                "certainty": "certain",
            }},
        }}],
    });
    let json = in_order(&json);
    let stored: Transfer = serde_json::from_str(&json).unwrap();
    stored.state().premise().unwrap().clone()
}

/// The document with `schema` before `entries` and `type` before `payload`.
pub(crate) fn in_order(json: &serde_json::Value) -> String {
    let entries = json["entries"].as_array().unwrap().iter().map(|entry| {
        let (on, kind, payload) = (&entry["on"], &entry["type"], &entry["payload"]);
        format!(r#"{{"on":{on},"type":{kind},"payload":{payload}}}"#)
    });
    let entries: Vec<_> = entries.collect();
    format!(
        r#"{{"id":{},"schema":{},"status":{},"version":{},"entries":[{}]}}"#,
        json["id"],
        json["schema"],
        json["status"],
        json["version"],
        entries.join(",")
    )
}
