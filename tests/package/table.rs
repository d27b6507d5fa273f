//! The lifecycle of a package: which event may follow which status, and where it leads.

use crate::package_support::*;
use lienvien::package::{
    CaseLevel, Package, PackageEvent, PackageEventKind as Kind, PackageStatus as Status, StagePlace,
};
use lienvien::record::{Aggregate, Table};
use lienvien::value::Explain;

const TRANSITIONS: Table<Status, Kind> = Package::TRANSITIONS;

const OPEN: &[Status] = &[
    Status::Proposed,
    Status::Outlined,
    Status::Committed,
    Status::Training,
    Status::OnSite,
    Status::Received,
    Status::Accepted,
    Status::Independent,
    Status::AtRisk,
    Status::Suspended,
];

/// The statuses from which the event of [`event_in`] leads, and where, written out by hand; nothing
/// where it leaves the status as it is.
fn leads(kind: Kind) -> (&'static [Status], Option<Status>) {
    use Status as S;
    match kind {
        Kind::Proposed | Kind::Reported => (&[], None),
        Kind::Declined => (&[S::Proposed, S::Outlined], Some(S::Declined)),
        Kind::Withdrawn => (&[S::Proposed, S::Outlined], Some(S::Withdrawn)),
        Kind::Outlined => (&[S::Proposed], Some(S::Outlined)),
        Kind::Committed => (&[S::Outlined], Some(S::Committed)),
        Kind::TrainingStarted => (&[S::Committed, S::OnSite], Some(S::Training)),
        Kind::OnSiteStarted => (&[S::Committed, S::Training], Some(S::OnSite)),
        Kind::StageEnded => (&[S::Training, S::OnSite], None),
        Kind::CaseLogged => (
            &[
                S::Committed,
                S::Training,
                S::OnSite,
                S::Received,
                S::Accepted,
                S::Independent,
                S::AtRisk,
                S::Suspended,
                S::OnHold,
                S::Lapsed,
            ],
            None,
        ),
        Kind::Assessed => (&[S::Training, S::OnSite, S::Received], None),
        Kind::Accepted => (&[S::Training, S::OnSite, S::Received], Some(S::Accepted)),
        Kind::Failed => (&[S::Training, S::OnSite], Some(S::Failed)),
        Kind::Authorised | Kind::AuthorisationEnded => {
            (&[S::Received, S::Accepted, S::Independent, S::AtRisk], None)
        }
        Kind::Independent => (&[S::Received, S::Accepted], Some(S::Independent)),
        Kind::Reviewed => (&[S::Accepted, S::Independent, S::AtRisk], Some(S::AtRisk)),
        Kind::Suspended => (
            &[
                S::Training,
                S::OnSite,
                S::Received,
                S::Accepted,
                S::Independent,
                S::AtRisk,
            ],
            Some(S::Suspended),
        ),
        Kind::Restored => (&[S::Suspended], Some(S::Training)),
        Kind::Lapsed => (&[S::Suspended], Some(S::Lapsed)),
        Kind::Held => (OPEN, Some(S::OnHold)),
        Kind::Resumed => (&[S::OnHold], Some(S::Committed)),
        Kind::Cancelled => (
            &[
                S::Proposed,
                S::Outlined,
                S::Committed,
                S::Training,
                S::OnSite,
                S::Received,
                S::Accepted,
                S::Independent,
                S::AtRisk,
                S::Suspended,
                S::OnHold,
            ],
            Some(S::Cancelled),
        ),
        _ => panic!("{kind} is new here"),
    }
}

/// The event of [`event`], of the stage that is under way.
fn event_in(status: Status, kind: Kind) -> PackageEvent {
    if (status, kind) == (Status::OnSite, Kind::StageEnded) {
        ended(StagePlace::OnSite)
    } else {
        event(kind)
    }
}

#[test]
fn every_event_after_every_status_leads_where_the_table_says_or_is_refused() {
    for &status in Status::ALL {
        for &kind in Kind::ALL {
            let mut record = standing_in(status);
            assert_eq!(record.status(), status);
            let (from, to) = leads(kind);
            if !from.contains(&status) {
                assert_not_allowed(&record, event(kind));
                continue;
            }
            if kind == Kind::AuthorisationEnded {
                record = then(record, authorised(None), "unknown");
            }
            let after = then(record, event_in(status, kind), "unknown");
            assert_eq!(
                after.status(),
                to.unwrap_or(status),
                "{kind} after {status}"
            );
        }
    }
}

#[test]
fn the_openings_are_a_proposal_and_a_report() {
    let openings = [
        (Kind::Proposed, Status::Proposed),
        (Kind::Reported, Status::Received),
    ];
    assert_opens::<Package>(event, &openings);
    let may_be = [Status::Received, Status::Accepted, Status::Independent];
    let report = |reached| reported(reached, proposal());
    assert_reports_reach::<Package>(report, &may_be);
}

#[test]
fn an_end_takes_no_further_event_but_a_lapsed_one_takes_its_cases() {
    let ends = [
        Status::Declined,
        Status::Withdrawn,
        Status::Failed,
        Status::Cancelled,
    ];
    for &status in Status::ALL {
        assert_eq!(TRANSITIONS.is_terminal(status), ends.contains(&status));
    }
    let after_lapse: Vec<_> = TRANSITIONS.allowed(Some(Status::Lapsed)).collect();
    assert_eq!(after_lapse, [Kind::CaseLogged]);
}

#[test]
fn either_stage_may_come_first_or_be_missing() {
    let committed = standing_in(Status::Committed);
    for (first, second) in [(training(), on_site()), (on_site(), training())] {
        let one = then(committed.clone(), first, "2025-03");
        let both = then(one.clone(), second, "2025-04");
        for record in [one, both] {
            let accepted = then(record, accepted(whole()), "2025-05");
            assert_eq!(accepted.status(), Status::Accepted);
        }
    }
    // Neither of them: nothing has begun that could be accepted.
    let refused = refusal(&committed, accepted(whole()), "2025-05");
    assert_eq!(refused.code(), "record.transition.not_allowed");
}

#[test]
fn the_first_stage_may_end_while_the_second_goes_on() {
    let both = then(standing_in(Status::Training), on_site(), "2025-04");
    let one = then(both, ended(StagePlace::AtSupporter), "2025-05");
    assert_eq!(one.status(), Status::OnSite);
    let stages = one.state().stages();
    assert_eq!(stages.len(), 2);
    assert!(stages[0].ended.is_some() && stages[1].ended.is_none());
}

/// What one returns to is kept through every hold, suspension and risk above it.
#[test]
fn holds_return_to_where_it_was() {
    for &status in OPEN {
        let held = then(standing_in(status), PackageEvent::held(reason()), "unknown");
        assert_eq!(held.status(), Status::OnHold);
        assert_eq!(
            then(held, PackageEvent::Resumed, "unknown").status(),
            status
        );
    }
    for &status in leads(Kind::Suspended).0 {
        let suspended = then(standing_in(status), suspended(), "unknown");
        let held = then(suspended, PackageEvent::held(reason()), "unknown");
        let held = then(held, logged(case(5, CaseLevel::Independent)), "unknown");
        let suspended = then(held, PackageEvent::Resumed, "unknown");
        assert_eq!(suspended.status(), Status::Suspended);
        assert_eq!(then(suspended, restored(), "unknown").status(), status);
    }
    for status in [Status::Accepted, Status::Independent] {
        let mut record = standing_in(status);
        for event in [
            reviewed(Some(true)),
            suspended(),
            PackageEvent::held(reason()),
            PackageEvent::Resumed,
            restored(),
        ] {
            record = then(record, event, "unknown");
        }
        assert_eq!(record.status(), Status::AtRisk);
        assert_eq!(
            then(record, reviewed(Some(false)), "unknown").status(),
            status
        );
    }
}

/// A review says that something may be lost; it never says that more was reached.
#[test]
fn a_review_earns_nothing() {
    for at_risk in [None, Some(false)] {
        for status in [Status::Accepted, Status::Independent] {
            let reviewed = then(standing_in(status), reviewed(at_risk), "unknown");
            assert_eq!(reviewed.status(), status);
        }
    }
    let at_risk = standing_in(Status::AtRisk);
    assert_eq!(
        then(at_risk, reviewed(None), "unknown").status(),
        Status::AtRisk
    );
    let targets = TRANSITIONS
        .row(Some(Status::Accepted), Kind::Reviewed)
        .unwrap();
    assert!(!targets.permits(Some(Status::Accepted), Status::Independent));
}

#[test]
fn the_drawing_shows_every_row() {
    let drawing = TRANSITIONS.mermaid();
    for line in [
        "[*] --> received: reported",
        "on_site --> training: training_started",
        "at_risk --> accepted: reviewed",
        "lapsed --> lapsed: case_logged",
        "failed --> [*]",
    ] {
        assert!(drawing.lines().any(|drawn| drawn.trim() == line), "{line}");
    }
}

/// What stands in the way is told without a payload.
#[test]
fn the_next_steps_name_the_rules_that_stand_in_the_way() {
    let blocked = |record: &Pack, kind| blockers(record, kind, "2025-06-01");
    let training = standing_in(Status::Training);
    assert_eq!(blocked(&training, Kind::StageEnded), [""; 0]);
    let over = then(training, ended(StagePlace::AtSupporter), "unknown");
    assert_eq!(blocked(&over, Kind::StageEnded), ["PK-14"]);
    let early = then(
        standing_in(Status::Outlined),
        PackageEvent::held(reason()),
        "unknown",
    );
    assert_eq!(blocked(&early, Kind::CaseLogged), ["PK-16"]);
    assert_eq!(
        blocked(&standing_in(Status::OnHold), Kind::CaseLogged),
        [""; 0]
    );
    let accepted = standing_in(Status::Accepted);
    assert_eq!(blocked(&accepted, Kind::AuthorisationEnded), ["PK-24"]);
}
