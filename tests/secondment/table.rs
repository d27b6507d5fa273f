//! The lifecycle of a secondment: which event may follow which status, and where it leads.

use crate::lifecycle::{Leads, Lifecycle, Stays, To};
use crate::secondment_support::*;
use lienvien::secondment::{Secondment, SecondmentEventKind as Kind, SecondmentStatus as Status};

/// Where the event of [`event`] leads from each status that it may follow, written out by hand.
const LEADS: &[Leads<Status, Kind>] = {
    use Status::{
        Approved, Between, Cancelled, Closed, Completed, Confirmed, Decided, Declined, OnSite,
        Proposed, Recalled, Refused,
    };
    const ALL: &[Status] = &[
        Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between, Completed,
        Recalled, Cancelled, Closed,
    ];
    &[
        (Kind::Proposed, &[], Stays),
        (Kind::Reported, &[], Stays),
        (Kind::Approved, &[Proposed, Refused], To(Approved)),
        (
            Kind::Approved,
            &[
                Approved, Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled,
                Cancelled, Closed,
            ],
            Stays,
        ),
        (Kind::Refused, &[Proposed, Approved], To(Refused)),
        (
            Kind::Refused,
            &[
                Refused, Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled,
                Cancelled, Closed,
            ],
            Stays,
        ),
        (Kind::Decided, &[Proposed, Approved, Refused], To(Decided)),
        (
            Kind::Decided,
            &[
                Decided, Confirmed, Declined, OnSite, Between, Completed, Recalled, Cancelled,
                Closed,
            ],
            Stays,
        ),
        (
            Kind::Confirmed,
            &[Proposed, Approved, Decided, Declined],
            To(Confirmed),
        ),
        (
            Kind::Confirmed,
            &[
                Refused, Confirmed, OnSite, Between, Completed, Recalled, Cancelled, Closed,
            ],
            Stays,
        ),
        (
            Kind::Declined,
            &[Proposed, Approved, Decided, Confirmed],
            To(Declined),
        ),
        (
            Kind::Declined,
            &[
                Refused, Declined, OnSite, Between, Completed, Recalled, Cancelled, Closed,
            ],
            Stays,
        ),
        (
            Kind::StintBegun,
            &[
                Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between,
                Completed, Recalled,
            ],
            To(OnSite),
        ),
        (Kind::StintEnded, &[OnSite], To(Between)),
        (Kind::StintTold, ALL, Stays),
        (Kind::DayLogged, ALL, Stays),
        (Kind::Extended, ALL, Stays),
        (Kind::Replaced, ALL, Stays),
        (
            Kind::Cancelled,
            &[Proposed, Approved, Refused, Decided, Confirmed, Declined],
            To(Cancelled),
        ),
        (
            Kind::Recalled,
            &[
                Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between,
            ],
            To(Recalled),
        ),
        (
            Kind::Completed,
            &[
                Proposed, Approved, Refused, Decided, Confirmed, Declined, OnSite, Between,
                Recalled,
            ],
            To(Completed),
        ),
        (Kind::ReportedBack, ALL, Stays),
        (Kind::HostAssessed, ALL, Stays),
        (
            Kind::Closed,
            &[
                Proposed, Approved, Refused, Decided, Confirmed, Declined, Between, Completed,
                Recalled,
            ],
            To(Closed),
        ),
    ]
};

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let two = then(standing_in(Status::OnSite), begun(nurse()), "unknown");
    Lifecycle::<Secondment> {
        size: (12, 19),
        standing_in,
        event,
        report: |reached| {
            let goes_on = (reached == Status::OnSite).then(|| stint("2024-11", None));
            reported(reached, goes_on)
        },
        opens: &[
            (Kind::Proposed, Status::Proposed),
            (Kind::Reported, Status::Completed),
        ],
        reports: Status::ALL,
        leads: LEADS,
        refused: &[],
        also: &[(two, ended(doctor()), Status::OnSite)],
        ends: &[Status::Cancelled, Status::Closed],
        drawn: &[
            "[*] --> on_site: reported",
            "[*] --> declined: reported",
            "proposed --> on_site: stint_begun",
            "approved --> decided: decided",
            "recalled --> recalled: decided",
            "on_site --> on_site: stint_ended",
            "on_site --> between: stint_ended",
            "closed --> closed: day_logged",
            "closed --> [*]",
        ],
    }
    .check();
}

/// It is *between* only once the last of them has left, in whatever order they came.
#[test]
fn the_site_is_left_with_the_last_person() {
    for (first, second) in [(doctor(), nurse()), (nurse(), doctor())] {
        let one = then(standing_in(Status::Decided), begun(doctor()), "2025-03-03");
        let two = then(one, begun(nurse()), "2025-03-05");
        assert!(two.state().on_site().eq([doctor(), nurse()]));
        let one = then(two, ended(first), "2025-03-10");
        assert_eq!(one.status(), Status::OnSite);
        assert!(one.state().on_site().eq([second]));
        let none = then(one, ended(second), "2025-03-12");
        assert_eq!(none.status(), Status::Between);
        assert_eq!(none.state().on_site().count(), 0);
    }
}

/// A decision that comes late, or anew, takes nothing back.
#[test]
fn a_decision_keeps_what_was_reached() {
    let record = then(standing_in(Status::OnSite), decided(None), "2025-06");
    assert_eq!(record.status(), Status::OnSite);
    assert_eq!(record.state().decisions().len(), 2);
    let confirmed = then(
        standing_in(Status::Approved),
        event(Kind::Confirmed),
        "2025-02-13",
    );
    let decided = then(confirmed, decided(None), "2025-02-14");
    assert_eq!(decided.status(), Status::Confirmed);
    assert!(!decided.state().confirmations().is_empty());
}

#[test]
fn a_recall_and_a_completion_end_the_stints_that_go_on() {
    for kind in [Kind::Recalled, Kind::Completed] {
        let two = then(standing_in(Status::OnSite), begun(nurse()), "2025-05-06");
        let over = then(two, event(kind), "2025-05-20");
        let state = over.state();
        assert_eq!(state.on_site().count(), 0);
        let ends: Vec<_> = state.stints().iter().map(|stint| &stint.ended).collect();
        let (first, last) = (day("2025-03-28").into(), day("2025-05-20").into());
        assert_eq!(
            ends,
            [&Some(first), &Some(last), &ends[1].clone()],
            "{kind}"
        );

        let between = standing_in(Status::Between);
        let over = then(between.clone(), event(kind), "2025-06-30");
        assert_eq!(over.state().stints(), between.state().stints(), "{kind}");
    }
}

/// What stands in the way is told without a payload.
#[test]
fn the_next_steps_name_the_rules_that_stand_in_the_way() {
    let (on_site, between) = (standing_in(Status::OnSite), standing_in(Status::Between));
    assert_eq!(blockers(&on_site, Kind::Completed, "2025-05-04"), ["SE-12"]);
    assert_eq!(blockers(&on_site, Kind::Completed, "2025-05-05"), [""; 0]);
    assert_eq!(blockers(&between, Kind::Completed, "2025-05-20"), [""; 0]);
    assert_eq!(blockers(&on_site, Kind::DayLogged, "2025-05-20"), [""; 0]);
    assert_eq!(blockers(&between, Kind::DayLogged, "2025-05-17"), [""; 0]);
    assert_eq!(
        blockers(&on_site, Kind::StintEnded, "2025-05-04"),
        ["SE-12"]
    );
    assert_eq!(blockers(&on_site, Kind::Recalled, "2025-05-04"), ["SE-12"]);
    assert_eq!(blockers(&on_site, Kind::Recalled, "2025-05-05"), [""; 0]);
}
