//! The lifecycle of a transfer plan: which event may follow which status, and where it leads.

use crate::plan_support::*;
use lienvien::plan::{Approver, Plan, PlanEvent, PlanEventKind as Kind, PlanStatus as Status};
use lienvien::record::Aggregate;
use lienvien::value::Explain;

/// From which status to which.
type Steps = &'static [(Status, Status)];

/// Where the event of [`event`] leads from each status that it may follow, of a first revision and of
/// a later one, written out by hand.
const LEADS: &[(Kind, Steps, Steps)] = {
    use Status::{Approved, Cancelled, Draft, OnHold, Rejected, Submitted, Withdrawn};
    &[
        (Kind::Drafted, &[], &[]),
        (Kind::Reported, &[], &[]),
        (Kind::Revised, &[(Draft, Draft)], &[(Draft, Draft)]),
        (
            Kind::Submitted,
            &[(Draft, Submitted)],
            &[(Draft, Submitted)],
        ),
        (Kind::Returned, &[(Submitted, Draft)], &[(Submitted, Draft)]),
        (
            Kind::Approved,
            &[(Submitted, Approved)],
            &[(Submitted, Approved)],
        ),
        (
            Kind::Rejected,
            &[(Submitted, Rejected)],
            &[(Submitted, Approved)],
        ),
        (
            Kind::Withdrawn,
            &[(Draft, Withdrawn), (Submitted, Withdrawn)],
            &[(Draft, Approved), (Submitted, Approved)],
        ),
        (Kind::Held, &[(Approved, OnHold)], &[]),
        (Kind::Resumed, &[(OnHold, Approved)], &[]),
        (Kind::Amended, &[(Approved, Draft)], &[]),
        // Of a first revision nothing is in effect, so there is nothing to settle.
        (
            Kind::ItemSettled,
            &[(Approved, Approved), (OnHold, OnHold)],
            &[(Draft, Draft), (Submitted, Submitted)],
        ),
        // Not before every item is settled.
        (Kind::Completed, &[], &[]),
        (
            Kind::Cancelled,
            &[(Approved, Cancelled), (OnHold, Cancelled)],
            &[],
        ),
    ]
};

#[test]
fn every_event_after_every_status_is_allowed_or_refused_as_the_table_says() {
    assert!(LEADS.iter().map(|(kind, ..)| kind).eq(Kind::ALL));
    assert_eq!(Status::ALL.len() * Kind::ALL.len(), 8 * 14);
    for (kind, leads, _) in LEADS {
        for &from in Status::ALL {
            let record = standing_in(from);
            assert_eq!(record.status(), from);
            if let Some((_, to)) = leads.iter().find(|(status, _)| *status == from) {
                let led = then(record, event(*kind), "unknown");
                assert_eq!(led.status(), *to, "{kind} after {from}");
                continue;
            }
            if Plan::TRANSITIONS.row(Some(from), *kind).is_some() {
                let refused = refusal(&record, event(*kind), "unknown");
                let rules = [("PL-14", Kind::ItemSettled), ("PL-18", Kind::Completed)];
                let rule = refused.rule().unwrap();
                assert!(
                    rules.contains(&(rule, *kind)),
                    "{kind} after {from}: {refused}"
                );
            } else {
                assert_not_allowed(&record, event(*kind));
            }
        }
    }
}

#[test]
fn an_event_after_a_later_revision_leads_back_to_the_former_one() {
    for (kind, _, leads) in LEADS {
        for (from, to) in *leads {
            let record = match from {
                Status::Submitted => then(amended_plan(), PlanEvent::Submitted, "unknown"),
                _ => amended_plan(),
            };
            assert_eq!(record.status(), *from);
            let led = then(record, event(*kind), "unknown");
            assert_eq!(led.status(), *to, "{kind} after {from}");
        }
    }
}

#[test]
fn only_a_draft_or_a_report_opens_a_record() {
    let openings = [
        (Kind::Drafted, Status::Draft),
        (Kind::Reported, Status::Approved),
    ];
    assert_opens::<Plan>(event, &openings);
}

#[test]
fn a_report_reaches_what_was_approved_and_nothing_before() {
    let reachable = [
        Status::Approved,
        Status::OnHold,
        Status::Completed,
        Status::Cancelled,
    ];
    assert_reports_reach::<Plan>(|status| reported(status, "2024"), &reachable);
}

/// The targets that the rows name and that the events above reach are the same: no row promises a
/// status that nothing leads to.
#[test]
fn every_target_of_the_table_is_reached() {
    let completed = (Kind::Completed, Status::Approved, Status::Completed);
    let one_side = (Kind::Approved, Status::Submitted, Status::Submitted);
    let mut reached = vec![completed, one_side];
    for (kind, first, later) in LEADS {
        let leads = first.iter().chain(*later);
        reached.extend(leads.map(|(from, to)| (*kind, *from, *to)));
    }
    let completed = standing_in(Status::Completed);
    assert_eq!(completed.status(), Status::Completed);
    let one_side = [PlanEvent::Submitted, approved(Approver::Supporter)];
    assert_eq!(plan_of(draft(), one_side).status(), Status::Submitted);
    for row in Plan::TRANSITIONS.rows() {
        for from in row.from {
            for to in row.targets(Some(*from)) {
                assert!(
                    reached.contains(&(row.event, *from, to)),
                    "{}: {from} to {to}",
                    row.event
                );
            }
        }
    }
    for (kind, from, to) in reached {
        let row = Plan::TRANSITIONS.row(Some(from), kind).unwrap();
        assert!(row.permits(Some(from), to), "{kind}: {from} to {to}");
    }
}

#[test]
fn an_end_takes_no_further_event() {
    let ends = [
        Status::Completed,
        Status::Rejected,
        Status::Withdrawn,
        Status::Cancelled,
    ];
    for &status in Status::ALL {
        assert_eq!(
            Plan::TRANSITIONS.is_terminal(status),
            ends.contains(&status)
        );
        assert_eq!(standing_in(status).is_ended(), ends.contains(&status));
    }
    let refused = refusal(
        &standing_in(Status::Cancelled),
        PlanEvent::Resumed,
        "unknown",
    );
    assert_eq!(
        refused.to_string(),
        "`resumed` can't follow `cancelled`, expected nothing more: that is an end"
    );
    assert_eq!(
        refused.vi(),
        "không thể ghi “tiếp tục thực hiện” khi hồ sơ ở trạng thái “đã hủy”, hồ sơ đã kết thúc"
    );
}

#[test]
fn to_approve_a_draft_names_the_step_that_is_missing() {
    let refused = refusal(
        &standing_in(Status::Draft),
        approved(Approver::Authority),
        "unknown",
    );
    assert_eq!(
        refused.to_string(),
        "`approved` can't follow `draft`, expected one of `revised`, `submitted`, `withdrawn`, `item_settled`"
    );
}
