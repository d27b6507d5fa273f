//! Lines that break several rules at once: each is told, with its place in the line.

use crate::agreement_support::covered_between;
use crate::door::paths::{assert_breaks, assert_opening_breaks};
use crate::plan_support::*;
use lienvien::agreement::ContentKind;
use lienvien::plan::{Approver, Plan, PlanEvent, PlanItem, PlanStatus as Status};
use lienvien::specialty::Specialty;

#[test]
fn a_draft_breaks_three_rules() {
    let itself = || [bac_quang(), viet_duc(), bac_quang()];
    let mut draft = draft();
    draft.supporters = itself().to_vec();
    draft.premise = stored_minutes(&another_hospital(), "2024-07-18");
    assert_opening_breaks::<Plan>(
        drafted(draft.clone()),
        "2024-07-17",
        &[
            ("PL-08", "payload.supporters[0]"),
            ("PL-08", "payload.supporters[2]"),
            ("PL-05", "payload.premise.survey.host"),
            ("PL-06", "on"),
        ],
    );
    draft.premise = covered_between(
        &[viet_duc()],
        &bac_quang(),
        ContentKind::TechniqueTransfer,
        &[Specialty::DigestiveSurgery.into()],
        "2025-01-01",
    )
    .into();
    draft.supporters.truncate(2);
    assert_opening_breaks::<Plan>(
        drafted(draft),
        "2025-01-02",
        &[
            ("PL-08", "payload.supporters[0]"),
            ("PL-07", "payload.premise.basis.covered.day"),
        ],
    );
}

#[test]
fn a_report_breaks_four_rules() {
    let mut report = report(Status::Approved, "2024-05-02");
    report.known.supporters = vec![viet_duc(), bac_quang()];
    report.known.premise = Some(stored_minutes(&another_hospital(), "2024-07-18"));
    assert_opening_breaks::<Plan>(
        PlanEvent::reported(report),
        "2024-05-01",
        &[
            ("PL-08", "payload.known.supporters[1]"),
            ("PL-05", "payload.known.premise.survey.host"),
            ("PL-20", "payload.known.approved"),
            ("PL-09", "on"),
        ],
    );
}

#[test]
fn a_submission_tells_all_that_it_lacks() {
    let items = [item(1), PlanItem::new(2)];
    let record = plan_of(draft().content(unscheduled(items).unwrap()), []);
    let broken = [
        ("PL-10", "type"),
        ("PL-12", "type"),
        ("PL-12", "type"),
        ("PL-12", "type"),
    ];
    assert_breaks(&record, PlanEvent::Submitted, "unknown", &broken);
}

#[test]
fn a_step_breaks_a_rule_and_the_order() {
    let submitted = plan_of(draft(), [PlanEvent::Submitted]);
    let supported = then(submitted, approved(Approver::Supporter), "2025-01-02");
    assert_breaks(
        &supported,
        approved(Approver::Supporter),
        "2025-01-01",
        &[("PL-13", "payload.side"), ("RE-01", "on")],
    );
    let running = then(approved_plan(), settled(1), "2025-01-02");
    for (item, rule) in [(1, "PL-17"), (9, "PL-16")] {
        let broken = [(rule, "payload.item"), ("RE-01", "on")];
        assert_breaks(&running, settled(item), "2025-01-01", &broken);
    }
    let broken = [("PL-18", "type"), ("RE-01", "on")];
    assert_breaks(&running, PlanEvent::Completed, "2025-01-01", &broken);
}

#[test]
fn what_blocks_every_settlement_is_told_once() {
    let all = then_each(approved_plan(), [settled(1), settled(2)], "unknown");
    assert_breaks(&all, settled(1), "unknown", &[("PL-15", "type")]);
    // That the item is not in this revision is another matter.
    let broken = [("PL-15", "type"), ("PL-16", "payload.item")];
    assert_breaks(&all, settled(9), "unknown", &broken);
}
