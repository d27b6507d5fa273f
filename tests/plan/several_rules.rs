//! Lines that break several rules at once: each is told, with its place in the line.

use crate::agreement_support::covered_between;
use crate::door::paths::{assert_breaks, assert_opening_breaks};
use crate::plan_support::*;
use lienvien::agreement::ContentKind;
use lienvien::plan::{Plan, PlanEvent, PlanStatus as Status};
use lienvien::specialty::Specialty;

#[test]
fn a_draft_breaks_three_rules() {
    let itself = || [bac_quang(), viet_duc(), bac_quang()];
    let mut draft = draft();
    draft.supporters = itself().to_vec();
    draft.premise = Some(stored_minutes(&another_hospital(), "2024-07-18"));
    assert_opening_breaks::<Plan>(
        drafted(draft.clone()),
        "2024-07-17",
        &[
            ("PL-06", "payload.supporters[0]"),
            ("PL-06", "payload.supporters[2]"),
            ("PL-04", "payload.premise.survey.host"),
        ],
    );
    let covered = covered_between(
        &[viet_duc()],
        &bac_quang(),
        ContentKind::TechniqueTransfer,
        &[Specialty::DigestiveSurgery.into()],
        "2025-01-01",
    );
    draft.premise = Some(covered.into());
    draft.supporters.truncate(2);
    assert_opening_breaks::<Plan>(
        drafted(draft),
        "2025-01-02",
        &[
            ("PL-06", "payload.supporters[0]"),
            ("PL-05", "payload.premise.basis.covered.day"),
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
            ("PL-06", "payload.known.supporters[1]"),
            ("PL-04", "payload.known.premise.survey.host"),
            ("PL-07", "on"),
        ],
    );
}

#[test]
fn a_settlement_is_held_to_no_order() {
    let running = then(approved_plan(), settled(1), "2025-01-02");
    for (item, rule) in [(1, "PL-10"), (9, "PL-09")] {
        assert_breaks(
            &running,
            settled(item),
            "2025-01-01",
            &[(rule, "payload.item")],
        );
    }
}

#[test]
fn what_blocks_every_settlement_is_told_once() {
    let all = then_each(approved_plan(), [settled(1), settled(2)], "unknown");
    assert_breaks(&all, settled(1), "unknown", &[("PL-08", "type")]);
    // That the item is not in this revision is another matter.
    let broken = [("PL-08", "type"), ("PL-09", "payload.item")];
    assert_breaks(&all, settled(9), "unknown", &broken);
}
