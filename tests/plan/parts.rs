//! The parts of a plan: PL-11, its minutes, what an item lacks, and the draft of a content.

use crate::door::*;
use crate::plan_support::*;
use lienvien::agreement::{Modality, Mode};
use lienvien::organisation::OrganisationRef;
use lienvien::plan::{
    ItemPart, PlanContent, PlanContentDraft, PlanEvent, PlanItem, PlanStatus, ResponsibleSide,
};
use lienvien::specialty::Specialty;
use lienvien::value::Explain;

#[test]
fn pl_11_a_supporter_is_named_once() {
    let of = |supporters: &[OrganisationRef]| {
        let mut draft = draft();
        draft.supporters = supporters.to_vec();
        draft
    };
    let mut unknown = bach_mai();
    unknown.id = None;
    let heart = bach_mai().unit(text("Viện Tim mạch"));
    let apart = [bach_mai(), heart, viet_duc(), unknown.clone(), unknown];
    opened(of(&apart), "2025").unwrap();
    let twice = [viet_duc(), bach_mai(), viet_duc()];
    let refused = opened(of(&twice), "2025").unwrap_err();
    assert_says(
        &refused,
        (
            "PL-11",
            "plan.supporter.twice",
            "supporter 3 is the same organisation as a supporter before it, expected each supporter once",
            "bên hỗ trợ thứ 3 trùng với một bên đã nêu, mỗi bên chỉ nêu một lần",
        ),
    );
    assert_eq!(refused.path(), "payload.supporters[2]");
    let mut told = report(PlanStatus::Approved, "unknown");
    told.known.supporters = twice.to_vec();
    let refused = open(PlanEvent::reported(told), "2025").unwrap_err();
    assert_eq!(
        (refused.rule(), refused.path()),
        (Some("PL-11"), "payload.known.supporters[2]".into())
    );
}

/// A plan that rests on minutes is no older than they are.
#[test]
fn a_reported_plan_that_is_older_than_its_minutes_is_warned_of() {
    let recipient = report(PlanStatus::Approved, "unknown").known.recipient;
    let told = |minutes: &str, approved: &str, on: &str| {
        let mut told = report(PlanStatus::Approved, approved);
        told.known.premise = Some(stored_minutes(&recipient, minutes));
        open(PlanEvent::reported(told), on)
    };
    for (minutes, approved, on) in [
        ("2024-07-18", "2024-07-18", "2025-01-01"),
        ("2024-07-18", "unknown", "2024-07-18"),
        ("2024-07-18", "2024-07", "2025-01-01"),
        ("2024-07-18", "unknown", "2024"),
        ("unknown", "2024-07-18", "2025-01-01"),
    ] {
        let plan = told(minutes, approved, on).unwrap();
        assert!(plan.warnings(day("2024-01-01")).is_empty());
    }
    for (approved, on) in [("2024-07-17", "2025-01-01"), ("unknown", "2024-07-17")] {
        let plan = told("2024-07-18", approved, on).unwrap();
        let warnings = plan.warnings(day("2024-01-01"));
        let codes: Vec<_> = warnings.iter().map(Explain::code).collect();
        assert_eq!(codes, ["plan.premise.before_minutes"], "{approved}, {on}");
    }
}

/// A content gives back the draft that it was made of, shared or not.
#[test]
fn a_content_gives_its_draft_back() {
    let draft = PlanContentDraft::new()
        .period(period("2025", "2026"))
        .items([item(1), item(2).after([1])]);
    let content = PlanContent::try_from(draft.clone()).unwrap();
    assert_eq!(PlanContentDraft::from(content.clone()), draft);
    assert_eq!(PlanContentDraft::from(content), draft);
}

#[test]
fn an_item_lacks_what_it_does_not_say() {
    let lacks = |item: &PlanItem| item.lacks().collect::<Vec<_>>();
    let item = PlanItem::new(1);
    assert_eq!(lacks(&item), ItemPart::ALL);
    let item = item.subject(Specialty::Urology);
    assert_eq!(lacks(&item), [ItemPart::Mode, ItemPart::Responsible]);
    let item = item.modes([Mode::new(Modality::OnSite)]);
    assert_eq!(lacks(&item), [ItemPart::Responsible]);
    assert_eq!(lacks(&item.responsible(ResponsibleSide::Both)), []);
}
