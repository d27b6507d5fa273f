//! Transfer plans to test with: that which the Bắc Quang article announces, and builders for what a
//! test changes in it.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::agreement::{Modality, Mode};
use lienvien::basis::Basis;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::plan::{
    Approver, ItemNumber, ItemOutcome, ItemSettlement, Plan, PlanApproval, PlanContent, PlanDraft,
    PlanEvent, PlanEventKind, PlanItem, PlanStatus, Premise, ReportedPlan, ResponsibleSide,
};
use lienvien::record::{Event, Reason, Record, Refused, Reported};
use lienvien::specialty::Specialty;
use lienvien::value::{Period, Provenance};

pub(crate) type Transfer = Record<Plan>;

/// From one date to another, as ISO 8601 writes them.
pub(crate) fn period(from: &str, to: &str) -> Period {
    Period::new(when(from), when(to)).unwrap()
}

// ---------------------------------------------------------------------------------- organisations

/// Another hospital of the province.
pub(crate) fn another_hospital() -> OrganisationRef {
    let kind = OrganisationKind::ProvincialHospital;
    organisation(kind, "Bệnh viện Phục hồi chức năng", 22)
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
    PlanEvent::Approved(PlanApproval::of(by))
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

/// A record opened by this event.
pub(crate) fn open(event: PlanEvent, on: &str) -> Result<Transfer, Refused<Plan>> {
    Record::open(uuid(7), event.on(when(on)))
}

pub(crate) fn opened(draft: PlanDraft, on: &str) -> Result<Transfer, Refused<Plan>> {
    open(drafted(draft), on)
}

/// A draft with these events after it.
pub(crate) fn plan_of(draft: PlanDraft, events: impl IntoIterator<Item = PlanEvent>) -> Transfer {
    then_each(opened(draft, "unknown").unwrap(), events, "unknown")
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
    then(approved_plan(), event(PlanEventKind::Amended), "unknown")
}

/// A plan of two items in this status, by its first revision.
pub(crate) fn standing_in(status: PlanStatus) -> Transfer {
    let draft = || plan_of(draft(), []);
    let submitted = || then(draft(), PlanEvent::Submitted, "unknown");
    match status {
        PlanStatus::Draft => draft(),
        PlanStatus::Submitted => submitted(),
        PlanStatus::Approved => approved_plan(),
        PlanStatus::OnHold => then(approved_plan(), PlanEvent::Held(reason()), "unknown"),
        PlanStatus::Completed => then_each(
            approved_plan(),
            [settled(1), settled(2), PlanEvent::Completed],
            "unknown",
        ),
        PlanStatus::Rejected => then(submitted(), PlanEvent::Rejected(reason()), "unknown"),
        PlanStatus::Withdrawn => then(draft(), PlanEvent::Withdrawn(reason()), "unknown"),
        PlanStatus::Cancelled => then(approved_plan(), PlanEvent::Cancelled(reason()), "unknown"),
    }
}

// --------------------------------------------------------------------------------------- questions

// --------------------------------------------------------------------------------------- evidence

/// The minutes of a survey at this host, as a stored line holds them.
pub(crate) fn stored_minutes(host: &OrganisationRef, signed: &str) -> Premise {
    let json = serde_json::json!({
        "id": uuid(7).to_string(),
        "schema": "lienvien/plan/1",
        "status": "draft",
        "version": 1,
        "entries": [{"on": "unknown", "type": "drafted", "payload": {
            "recipient": host,
            "premise": {"survey": {
                "survey": uuid(30).to_string(),
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
