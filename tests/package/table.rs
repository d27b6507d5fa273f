//! The lifecycle of a package: which event may follow which status, and where it leads.

use crate::lifecycle::{Leads, Lifecycle, Stays, To};
use crate::package_support::*;
use lienvien::package::{
    Authorisation, CaseLevel, OnSiteStart, Outline, Package, PackageAcceptance, PackageCommitment,
    PackageEvent, PackageEventKind as Kind, PackageStatus as Status, PackageSuspension,
    Restoration, StagePlace, TraineeAssessment,
};
use lienvien::record::Aggregate;

/// From here it can be put on hold.
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

/// Every status, and those but two in which nothing was ever begun.
const EVERY: &[Status] = Status::ALL;
const BEGUN: &[Status] = &[
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
    Status::OnHold,
    Status::Failed,
    Status::Lapsed,
    Status::Cancelled,
];

/// From here it can be suspended.
const PERFORMED: &[Status] = &[
    Status::Proposed,
    Status::Outlined,
    Status::Committed,
    Status::Training,
    Status::OnSite,
    Status::Received,
    Status::Accepted,
    Status::Independent,
    Status::AtRisk,
];

/// What comes before its acceptance.
const BEFORE: &[Status] = &[
    Status::Proposed,
    Status::Outlined,
    Status::Committed,
    Status::Training,
    Status::OnSite,
    Status::Received,
];

/// Where the event of [`event`] leads from each status that it may follow, written out by hand.
const LEADS: &[Leads<Status, Kind>] = {
    use Status::{
        Accepted, AtRisk, Cancelled, Committed, Declined, Failed, Independent, Lapsed, OnHold,
        OnSite, Outlined, Proposed, Received, Suspended, Training, Withdrawn,
    };
    &[
        (Kind::Proposed, &[], Stays),
        (Kind::Reported, &[], Stays),
        (Kind::Declined, &[Proposed, Outlined], To(Declined)),
        (Kind::Withdrawn, &[Proposed, Outlined], To(Withdrawn)),
        (Kind::Outlined, &[Proposed], To(Outlined)),
        (
            Kind::Outlined,
            &[
                Outlined,
                Committed,
                Training,
                OnSite,
                Received,
                Accepted,
                Independent,
                AtRisk,
                Suspended,
                OnHold,
            ],
            Stays,
        ),
        (Kind::Committed, &[Proposed, Outlined], To(Committed)),
        (
            Kind::Committed,
            &[
                Committed,
                Training,
                OnSite,
                Received,
                Accepted,
                Independent,
                AtRisk,
                Suspended,
                OnHold,
            ],
            Stays,
        ),
        (
            Kind::TrainingStarted,
            &[Proposed, Outlined, Committed, OnSite, OnHold],
            To(Training),
        ),
        (
            Kind::TrainingStarted,
            &[
                Training,
                Received,
                Accepted,
                Independent,
                AtRisk,
                Suspended,
                Failed,
                Lapsed,
                Cancelled,
            ],
            Stays,
        ),
        (
            Kind::OnSiteStarted,
            &[Proposed, Outlined, Committed, Training, OnHold],
            To(OnSite),
        ),
        (
            Kind::OnSiteStarted,
            &[
                OnSite,
                Received,
                Accepted,
                Independent,
                AtRisk,
                Suspended,
                Failed,
                Lapsed,
                Cancelled,
            ],
            Stays,
        ),
        (Kind::StageStarted, BEGUN, Stays),
        (Kind::StageEnded, BEGUN, Stays),
        (Kind::CaseLogged, EVERY, Stays),
        (Kind::Assessed, EVERY, Stays),
        (Kind::Accepted, BEFORE, To(Accepted)),
        (Kind::Accepted, &[OnHold], To(Accepted)),
        (
            Kind::Accepted,
            &[Accepted, Independent, AtRisk, Suspended, Lapsed, Cancelled],
            Stays,
        ),
        (Kind::Failed, BEFORE, To(Failed)),
        (Kind::Failed, &[Accepted, Suspended, OnHold], To(Failed)),
        (Kind::Authorised, EVERY, Stays),
        (Kind::AuthorisationEnded, EVERY, Stays),
        (Kind::Independent, BEFORE, To(Independent)),
        (Kind::Independent, &[Accepted, OnHold], To(Independent)),
        (
            Kind::Independent,
            &[Independent, AtRisk, Suspended, Lapsed, Cancelled],
            Stays,
        ),
        (
            Kind::Reviewed,
            &[Received, Accepted, Independent],
            To(AtRisk),
        ),
        (
            Kind::Reviewed,
            &[
                Proposed, Outlined, Committed, Training, OnSite, AtRisk, Suspended, OnHold, Failed,
                Lapsed, Cancelled,
            ],
            Stays,
        ),
        (Kind::Suspended, PERFORMED, To(Suspended)),
        (Kind::Suspended, &[Suspended, OnHold], Stays),
        (Kind::Restored, &[Suspended, Lapsed], To(Training)),
        (Kind::Restored, &[OnHold], Stays),
        (
            Kind::Lapsed,
            &[Received, Accepted, Independent, AtRisk, Suspended, OnHold],
            To(Lapsed),
        ),
        (Kind::Held, OPEN, To(OnHold)),
        (Kind::Resumed, &[OnHold], To(Committed)),
        (Kind::Cancelled, OPEN, To(Cancelled)),
        (Kind::Cancelled, &[OnHold, Lapsed], To(Cancelled)),
    ]
};

fn after(record: &Pack, events: impl IntoIterator<Item = PackageEvent>) -> Pack {
    then_each(record.clone(), events, "unknown")
}

/// What a hold, a suspension, a risk and a lapse return to, and where work that goes on leads.
fn ways_back() -> Vec<(Pack, PackageEvent, Status)> {
    let mut ways = Vec::new();
    for &status in OPEN {
        let held = after(&standing_in(status), [PackageEvent::held(reason())]);
        let further = |to: Status| if BEFORE.contains(&status) { to } else { status };
        let begun = |to: Status| {
            if status == Status::Received {
                status
            } else {
                further(to)
            }
        };
        let independent = match status {
            Status::Accepted => Status::Independent,
            _ => further(Status::Independent),
        };
        ways.extend([
            (held.clone(), PackageEvent::Resumed, status),
            (held.clone(), training(), begun(Status::Training)),
            (held.clone(), on_site(), begun(Status::OnSite)),
            (held.clone(), accepted(whole()), further(Status::Accepted)),
            (held, stated(), independent),
        ]);
    }
    for &status in PERFORMED {
        let suspended = after(&standing_in(status), [suspended()]);
        let lapsed = after(&suspended, [PackageEvent::lapsed(reason())]);
        ways.extend([
            (suspended, restored(), status),
            (lapsed, restored(), status),
        ]);
    }
    for status in [Status::Received, Status::Accepted, Status::Independent] {
        let at_risk = after(&standing_in(status), [reviewed(Some(true))]);
        ways.push((at_risk, reviewed(Some(false)), status));
        ways.push((standing_in(status), reviewed(Some(false)), status));
    }
    ways
}

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let held_early = after(
        &standing_in(Status::Outlined),
        [PackageEvent::held(reason())],
    );
    let mut also = ways_back();
    for (kind, to) in [
        (Kind::Declined, Status::Declined),
        (Kind::Withdrawn, Status::Withdrawn),
    ] {
        also.push((held_early.clone(), event(kind), to));
    }
    Lifecycle::<Package> {
        size: (16, 24),
        standing_in,
        event,
        report: |reached| reported(reached, proposal()),
        opens: &[
            (Kind::Proposed, Status::Proposed),
            (Kind::Reported, Status::Received),
        ],
        reports: &[
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
            Status::OnHold,
            Status::Declined,
            Status::Withdrawn,
            Status::Failed,
            Status::Lapsed,
            Status::Cancelled,
        ],
        leads: LEADS,
        refused: &[
            // Somebody committed to the transfer before the hold.
            (Kind::Declined, Status::OnHold, "PK-13"),
            (Kind::Withdrawn, Status::OnHold, "PK-13"),
        ],
        also: &also,
        ends: &[
            Status::Declined,
            Status::Withdrawn,
            Status::Failed,
            Status::Cancelled,
        ],
        drawn: &[
            "[*] --> received: reported",
            "[*] --> on_hold: reported",
            "proposed --> on_site: on_site_started",
            "on_site --> training: training_started",
            "at_risk --> accepted: reviewed",
            "lapsed --> independent: restored",
            "failed --> failed: case_logged",
            "failed --> [*]",
        ],
    }
    .check();
}

/// A step that no source tells is left out.
#[test]
fn every_step_may_be_missing() {
    let proposed = standing_in(Status::Proposed);
    for (event, status) in [
        (committed(project_1816()), Status::Committed),
        (training(), Status::Training),
        (on_site(), Status::OnSite),
        (accepted(whole()), Status::Accepted),
        (stated(), Status::Independent),
        (PackageEvent::failed(reason()), Status::Failed),
    ] {
        assert_eq!(after(&proposed, [event]).status(), status);
    }
    let nothing_told = [
        PackageEvent::outlined(Outline::new()),
        PackageEvent::committed(PackageCommitment::new()),
        PackageEvent::on_site_started(OnSiteStart::new()),
        assessed(TraineeAssessment::new()),
        accepted(PackageAcceptance::new()),
        PackageEvent::authorised(Authorisation::new()),
        PackageEvent::suspended(PackageSuspension::new()),
        PackageEvent::restored(Restoration::new()),
    ];
    assert_eq!(after(&proposed, nothing_told).status(), Status::Accepted);
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
    for &status in PERFORMED {
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
    let targets = Package::TRANSITIONS
        .row(Some(Status::Accepted), Kind::Reviewed)
        .unwrap();
    assert!(!targets.permits(Some(Status::Accepted), Status::Independent));
}

/// What stands in the way is told without a payload.
#[test]
fn the_next_steps_name_the_rules_that_stand_in_the_way() {
    let held = |status| after(&standing_in(status), [PackageEvent::held(reason())]);
    for kind in [Kind::Declined, Kind::Withdrawn] {
        let blocked = |record: &Pack| blockers(record, kind, "2025-06-01");
        assert_eq!(blocked(&held(Status::Outlined)), [""; 0]);
        assert_eq!(blocked(&held(Status::Committed)), ["PK-13"]);
        assert_eq!(blocked(&held(Status::Suspended)), ["PK-13"]);
    }
    assert_refused(
        &standing_in(Status::OnHold),
        PackageEvent::declined(reason()),
        "unknown",
        (
            "PK-13",
            "package.hold.committed",
            "somebody committed to the transfer before the hold, expected that the package is cancelled",
            "gói đã được cam kết chuyển giao trước khi tạm dừng, cần ghi là hủy",
        ),
    );
}
