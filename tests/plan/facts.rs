//! Facts about a plan in the order in which they become known, and what the record warns of.

use crate::plan_support::*;
use lienvien::plan::{
    Approver, ItemMove, PlanContentDraft, PlanDraft, PlanEvent, PlanEventKind as Kind, PlanItem,
    PlanStatus as Status, PlanWarning,
};
use lienvien::value::{Count, Explain, Figure, FigureBasis, Unit};

/// The codes of what the record warns of on a day.
fn warned(record: &Transfer, on: &str) -> Vec<&'static str> {
    record.warnings(day(on)).iter().map(Explain::code).collect()
}

#[test]
fn outcomes_become_known_in_any_order() {
    let early = then(
        then(approved_plan(), settled(1), "2025-03-01"),
        settled(2),
        "2025-06-01",
    );
    let late = then(
        then(approved_plan(), settled(2), "2025-06-01"),
        settled(1),
        "2025-03-01",
    );
    assert_eq!(early.state(), late.state());
    // after the plan was completed, or cancelled
    for end in [Kind::Completed, Kind::Cancelled] {
        let over = then(approved_plan(), event(end), "2025-12-01");
        let known = then(over, settled(2), "2025-06-01");
        assert!(known.is_ended());
        assert_eq!(
            known.state().settlement_of(2.into()).unwrap().on,
            when("2025-06-01")
        );
    }
    // while a revision is prepared, of an item that it brings
    let drafted = then(amended_plan(), settled(3), "2025-06-01");
    let done = then_each(drafted, approving(), "unknown");
    assert_eq!(done.state().open_items().count(), 2);
}

/// No premise, no submission and no approval has to be invented.
#[test]
fn a_step_that_nobody_tells_is_missing() {
    let bare = opened(PlanDraft::new(bac_quang()).content(content([1])), "2025").unwrap();
    assert_eq!(bare.state().premise(), None);
    let approved_at_once = then(bare.clone(), approved(Approver::Authority), "2025-02");
    assert_eq!(approved_at_once.status(), Status::Approved);
    let one_side = then(bare.clone(), approved(Approver::Supporter), "2025-02");
    assert_eq!(one_side.status(), Status::Draft);
    assert_eq!(
        then(one_side, approved(Approver::Recipient), "2025-03").status(),
        Status::Approved
    );
    let begun = then(bare, settled(1), "2025-02-01");
    let later = then(begun, approved(Approver::Authority), "2025-03-01");
    assert_eq!(warned(&later, "2025-03-02"), ["plan.item.before_approval"]);
    let on_hold = standing_in(Status::OnHold);
    assert_eq!(
        then(on_hold.clone(), PlanEvent::Completed, "unknown").status(),
        Status::Completed
    );
    let amended = then(on_hold, event(Kind::Amended), "unknown");
    let cancelled = then(amended, event(Kind::Cancelled), "unknown");
    assert_eq!(
        (cancelled.status(), cancelled.state().in_preparation()),
        (Status::Cancelled, None)
    );
    assert!(cancelled.state().in_effect().is_some());
}

#[test]
fn every_status_is_reported() {
    for status in Status::ALL {
        let record = open(reported(*status, "unknown"), "2025").unwrap();
        assert_eq!(record.status(), *status);
        let in_effect = record.state().in_effect().is_some();
        let none = [
            Status::Draft,
            Status::Submitted,
            Status::Rejected,
            Status::Withdrawn,
        ];
        assert_eq!(in_effect, !none.contains(status), "{status}");
    }
    let submitted = open(reported(Status::Submitted, "unknown"), "2025").unwrap();
    let known = then(submitted, approved(Approver::Authority), "2025-06");
    assert_eq!(known.state().in_effect().unwrap().since, when("2025-06"));
}

#[test]
fn a_plan_warns_of_what_it_lacks_when_it_is_submitted() {
    let submitted = |draft: PlanDraft| plan_of(draft, [PlanEvent::Submitted]);
    let unscheduled = unscheduled([item(1), PlanItem::new(2)]).unwrap();
    let lacking = submitted(draft().content(unscheduled));
    let incomplete = "plan.submitted.item_incomplete";
    let expected = [
        "plan.submitted.no_period",
        incomplete,
        incomplete,
        incomplete,
    ];
    assert_eq!(warned(&lacking, "2025-01-01"), expected);
    let said = &lacking.warnings(day("2025-01-01"))[1];
    assert_eq!(
        said.to_string(),
        "the plan was submitted, but item 2 has no `subject`"
    );
    assert_eq!(
        said.vi(),
        "kế hoạch được trình khi nội dung số 2 chưa có lĩnh vực"
    );
    // returned and revised, it lacks nothing
    let mended = [
        PlanEvent::returned(reason()),
        PlanEvent::revised(content([1])),
    ];
    assert_eq!(
        warned(&then_each(lacking, mended, "unknown"), "2025-01-01"),
        [""; 0]
    );
    let empty = submitted(draft().content(content([])));
    assert_eq!(warned(&empty, "2025-01-01"), ["plan.submitted.no_items"]);
    assert_eq!(warned(&submitted(draft()), "2025-01-01"), [""; 0]);
    // approved at once
    let at_once = plan_of(
        draft().content(content([])),
        [approved(Approver::Authority)],
    );
    assert_eq!(warned(&at_once, "2025-01-01"), ["plan.submitted.no_items"]);
}

#[test]
fn a_plan_warns_of_time_that_has_passed() {
    let window = period("2025-01", "2025-03");
    let items = [item(1).window(window), item(2)];
    let content = within(period("2025", "2026"), items).unwrap();
    let plan = plan_of(draft().content(content), approving());
    assert_eq!(warned(&plan, "2025-03-31"), [""; 0]);
    assert_eq!(warned(&plan, "2025-04-01"), ["plan.item.overdue"]);
    let said = &plan.warnings(day("2025-04-01"))[0];
    assert_eq!(
        said.vi(),
        "nội dung số 1 phải thực hiện đến ngày 31/03/2025 nhưng chưa có kết quả"
    );
    let settled_late = then(plan.clone(), settled(1), "2025-05-01");
    assert_eq!(warned(&settled_late, "2025-06-01"), [""; 0]);
    assert_eq!(warned(&settled_late, "2026-12-31"), [""; 0]);
    assert_eq!(
        warned(&settled_late, "2027-01-01"),
        ["plan.period.past_end"]
    );
    let moved = settled_as(
        2,
        ItemMove::from(text("chờ nâng cấp trang thiết bị")).to(id(8)),
    );
    let done = then_each(
        settled_late.clone(),
        [moved, PlanEvent::Completed],
        "unknown",
    );
    assert_eq!(warned(&done, "2027-01-01"), [""; 0]);
    let early = then(settled_late, PlanEvent::Completed, "2026-01-01");
    assert_eq!(warned(&early, "2026-01-01"), ["plan.completed.unsettled"]);
    assert_eq!(
        early.warnings(day("2026-01-01"))[0].vi(),
        "kế hoạch được ghi là hoàn thành nhưng các nội dung sau chưa có kết quả: 2"
    );
    assert_eq!(PlanWarning::CASES.len(), 9);
}

#[test]
fn a_plan_and_its_items_have_targets() {
    let packages = Figure::new(
        text("gói kỹ thuật mỗi năm"),
        Count::AtLeast(3.into()),
        Unit::Package,
    )
    .basis(FigureBasis::Planned);
    let learners = Figure::new(text("học viên"), Count::AtLeast(20.into()), Unit::Person)
        .basis(FigureBasis::Planned);
    let content = PlanContentDraft::new()
        .targets([packages.clone()])
        .items([item(1).targets([learners.clone()])]);
    let content: lienvien::plan::PlanContent = content.try_into().unwrap();
    let record = opened(draft().content(content), "2025").unwrap();
    let read: Transfer = serde_json::from_str(&serde_json::to_string(&record).unwrap()).unwrap();
    assert_eq!(read, record);
    let kept = &record.state().revisions()[0].content;
    assert_eq!(
        (&kept.targets[0], &kept.items[0].targets[0]),
        (&packages, &learners)
    );
    // a negative number of packages is no target
    let few = Figure::new(text("gói"), Count::exact(-3), Unit::Package);
    let wrong = PlanContentDraft::new().items([item(1).targets([few])]);
    let problems = lienvien::plan::PlanContent::try_from(wrong).unwrap_err();
    let first = problems.iter().next().unwrap();
    assert_eq!(
        (first.error.code(), &*first.path),
        ("plan.out_of_bounds", "items[0].targets[0].count")
    );
}
