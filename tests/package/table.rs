//! The lifecycle of a package: which event may follow which status, and where it leads.

use crate::lifecycle::{Leads, Lifecycle, Stays, To};
use crate::package_support::*;
use lienvien::package::{
    CaseLevel, Package, PackageEvent, PackageEventKind as Kind, PackageStatus as Status, StagePlace,
};
use lienvien::record::Aggregate;
use lienvien::value::Explain;

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

/// From here it can be suspended.
const PERFORMED: &[Status] = &[
    Status::Training,
    Status::OnSite,
    Status::Received,
    Status::Accepted,
    Status::Independent,
    Status::AtRisk,
];

/// Here the recipient may be permitted to perform it.
const RECEIVED: &[Status] = &[
    Status::Received,
    Status::Accepted,
    Status::Independent,
    Status::AtRisk,
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
        (Kind::Committed, &[Outlined], To(Committed)),
        (Kind::TrainingStarted, &[Committed, OnSite], To(Training)),
        (Kind::OnSiteStarted, &[Committed, Training], To(OnSite)),
        (Kind::StageEnded, &[Training], Stays),
        (
            Kind::CaseLogged,
            &[Committed, OnHold, Lapsed, Suspended],
            Stays,
        ),
        (
            Kind::CaseLogged,
            &[Training, OnSite, Received, Accepted, Independent, AtRisk],
            Stays,
        ),
        (Kind::Assessed, &[Training, OnSite, Received], Stays),
        (Kind::Accepted, &[Training, OnSite, Received], To(Accepted)),
        (Kind::Failed, &[Training, OnSite], To(Failed)),
        (Kind::Authorised, RECEIVED, Stays),
        // By report, and nobody knows whether it was permitted.
        (Kind::AuthorisationEnded, &[Received], Stays),
        (Kind::Independent, &[Received, Accepted], To(Independent)),
        (Kind::Reviewed, &[Accepted, Independent, AtRisk], To(AtRisk)),
        (Kind::Suspended, PERFORMED, To(Suspended)),
        (Kind::Restored, &[Suspended], To(Training)),
        (Kind::Lapsed, &[Suspended], To(Lapsed)),
        (Kind::Held, OPEN, To(OnHold)),
        (Kind::Resumed, &[OnHold], To(Committed)),
        (Kind::Cancelled, OPEN, To(Cancelled)),
        (Kind::Cancelled, &[OnHold], To(Cancelled)),
    ]
};

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let after = |status, event| then(standing_in(status), event, "unknown");
    let on_site = standing_in(Status::OnSite);
    let accepted = after(Status::Accepted, reviewed(Some(true)));
    let independent = after(Status::Independent, reviewed(Some(true)));
    let mut also = vec![
        (on_site, ended(StagePlace::OnSite), Status::OnSite),
        (accepted, reviewed(Some(false)), Status::Accepted),
        (independent, reviewed(Some(false)), Status::Independent),
    ];
    for status in [Status::Accepted, Status::Independent] {
        also.push((standing_in(status), reviewed(Some(false)), status));
    }
    for &status in RECEIVED {
        let authorised = after(status, authorised(None));
        also.push((authorised, PackageEvent::AuthorisationEnded, status));
    }
    for &status in PERFORMED {
        also.push((after(status, suspended()), restored(), status));
    }
    for &status in OPEN {
        let held = after(status, PackageEvent::held(reason()));
        also.push((held, PackageEvent::Resumed, status));
    }
    Lifecycle::<Package> {
        size: (16, 23),
        standing_in,
        event,
        report: |reached| reported(reached, proposal()),
        opens: &[
            (Kind::Proposed, Status::Proposed),
            (Kind::Reported, Status::Received),
        ],
        reports: &[Status::Received, Status::Accepted, Status::Independent],
        leads: LEADS,
        refused: &[
            // The stage at the supporter is not under way.
            (Kind::StageEnded, Status::OnSite, "PK-12"),
            // Nothing is permitted that could end.
            (Kind::AuthorisationEnded, Status::Accepted, "PK-21"),
            (Kind::AuthorisationEnded, Status::Independent, "PK-21"),
            (Kind::AuthorisationEnded, Status::AtRisk, "PK-21"),
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
            "on_site --> training: training_started",
            "at_risk --> accepted: reviewed",
            "lapsed --> lapsed: case_logged",
            "failed --> [*]",
        ],
    }
    .check();
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
    let blocked = |record: &Pack, kind| blockers(record, kind, "2025-06-01");
    let training = standing_in(Status::Training);
    assert_eq!(blocked(&training, Kind::StageEnded), [""; 0]);
    let over = then(training, ended(StagePlace::AtSupporter), "unknown");
    assert_eq!(blocked(&over, Kind::StageEnded), ["PK-11"]);
    let early = then(
        standing_in(Status::Outlined),
        PackageEvent::held(reason()),
        "unknown",
    );
    assert_eq!(blocked(&early, Kind::CaseLogged), ["PK-13"]);
    assert_eq!(
        blocked(&standing_in(Status::OnHold), Kind::CaseLogged),
        [""; 0]
    );
    let accepted = standing_in(Status::Accepted);
    assert_eq!(blocked(&accepted, Kind::AuthorisationEnded), ["PK-21"]);
}
