//! Transfer plans to test with: that which the Bắc Quang article announces, and builders for what a
//! test changes in it.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::agreement::{Modality, Mode};
use lienvien::basis::Basis;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::plan::{
    Approver, ItemAcceptance, ItemOutcome, ItemSettlement, Plan, PlanApproval, PlanContent,
    PlanContentDraft, PlanDraft, PlanEvent, PlanEventKind, PlanFault, PlanItem, PlanStatus,
    Premise, ReportedPlan, ResponsibleSide,
};
use lienvien::record::{Event, Reason, Record, Refused, Reported};
use lienvien::specialty::Specialty;
use lienvien::value::{Period, Problems, Provenance};
use lienvien::{period, when};

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
    Basis::direction_of_lower_levels(when!(2024))
}

/// An item that says all it must.
pub(crate) fn item(number: u16) -> PlanItem {
    PlanItem::new(number)
        .subject(Specialty::DigestiveSurgery)
        .modes([Mode::new(Modality::OnSite)])
        .responsible(ResponsibleSide::Supporter)
}

/// A content of these items, with no period yet.
pub(crate) fn unscheduled(
    items: impl IntoIterator<Item = PlanItem>,
) -> Result<PlanContent, Problems<PlanFault>> {
    PlanContentDraft::new().items(items).try_into()
}

/// A content of these items within this period.
pub(crate) fn within(
    period: Period,
    items: impl IntoIterator<Item = PlanItem>,
) -> Result<PlanContent, Problems<PlanFault>> {
    PlanContentDraft::new()
        .period(period)
        .items(items)
        .try_into()
}

/// Items with these numbers, in the years 2025 and 2026.
pub(crate) fn content(items: impl IntoIterator<Item = u16>) -> PlanContent {
    within(period!(2025..=2026), items.into_iter().map(item)).unwrap()
}

pub(crate) fn draft() -> PlanDraft {
    PlanDraft::new(bac_quang())
        .premise(direction_of_2024())
        .supporters([viet_duc()])
        .content(content([1, 2]))
}

// ------------------------------------------------------------------------------------------ events

pub(crate) fn drafted(draft: PlanDraft) -> PlanEvent {
    PlanEvent::drafted(draft)
}

pub(crate) fn reason() -> Reason {
    let reason = text("chưa bố trí được nhân lực");
    Reason::from(reason)
}

pub(crate) fn approved(by: Approver) -> PlanEvent {
    PlanEvent::approved(PlanApproval::new(by))
}

pub(crate) fn settled(item: u16) -> PlanEvent {
    settled_as(item, ItemAcceptance::new())
}

pub(crate) fn settled_as(item: u16, outcome: impl Into<ItemOutcome>) -> PlanEvent {
    PlanEvent::item_settled(ItemSettlement::new(item, outcome))
}

pub(crate) fn report(reached: PlanStatus, approved: &str) -> Reported<PlanStatus, ReportedPlan> {
    let known = ReportedPlan::new(bac_quang())
        .supporters([viet_duc()])
        .content(content([1, 2]))
        .approved(when(approved));
    let source = Provenance::new(text("Cổng thông tin bệnh viện"));
    Reported::new(reached, source, known)
}

pub(crate) fn reported(reached: PlanStatus, approved: &str) -> PlanEvent {
    PlanEvent::reported(report(reached, approved))
}

/// An event of this kind. Where the table allows it, only an earlier step can still be missing.
pub(crate) fn event(kind: PlanEventKind) -> PlanEvent {
    match kind {
        PlanEventKind::Drafted => drafted(draft()),
        PlanEventKind::Reported => reported(PlanStatus::Approved, "2024"),
        PlanEventKind::Revised => PlanEvent::revised(content([1, 2])),
        PlanEventKind::Submitted => PlanEvent::Submitted,
        PlanEventKind::Returned => PlanEvent::returned(reason()),
        PlanEventKind::Approved => approved(Approver::Authority),
        PlanEventKind::Rejected => PlanEvent::rejected(reason()),
        PlanEventKind::Withdrawn => PlanEvent::withdrawn(reason()),
        PlanEventKind::Held => PlanEvent::held(reason()),
        PlanEventKind::Resumed => PlanEvent::Resumed,
        PlanEventKind::Amended => PlanEvent::amended(content([1, 2, 3])),
        PlanEventKind::ItemSettled => settled(2),
        PlanEventKind::Completed => PlanEvent::Completed,
        PlanEventKind::Cancelled => PlanEvent::cancelled(reason()),
        _ => panic!("{kind} is new here"),
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
        PlanStatus::OnHold => then(approved_plan(), PlanEvent::held(reason()), "unknown"),
        PlanStatus::Completed => then_each(
            approved_plan(),
            [settled(1), settled(2), PlanEvent::Completed],
            "unknown",
        ),
        PlanStatus::Rejected => then(submitted(), PlanEvent::rejected(reason()), "unknown"),
        PlanStatus::Withdrawn => then(draft(), PlanEvent::withdrawn(reason()), "unknown"),
        PlanStatus::Cancelled => then(approved_plan(), PlanEvent::cancelled(reason()), "unknown"),
        _ => panic!("{status} is new here"),
    }
}

// --------------------------------------------------------------------------------------- evidence

/// The minutes of a survey at this host, as a stored line holds them.
pub(crate) fn stored_minutes(host: &OrganisationRef, signed: &str) -> Premise {
    let certainty = match signed {
        "unknown" => serde_json::json!({"presumed": ["signing_date"]}),
        _ => "certain".into(),
    };
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
                "certainty": certainty,
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
