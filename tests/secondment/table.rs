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
    &[
        (Kind::Proposed, &[], Stays),
        (Kind::Reported, &[], Stays),
        (Kind::Approved, &[Proposed], To(Approved)),
        (Kind::Refused, &[Proposed], To(Refused)),
        (Kind::Decided, &[Approved], To(Decided)),
        (
            Kind::Decided,
            &[Decided, Confirmed, OnSite, Between, Completed, Recalled],
            Stays,
        ),
        (Kind::Confirmed, &[Approved, Decided], To(Confirmed)),
        (Kind::Declined, &[Approved, Decided], To(Declined)),
        (
            Kind::StintBegun,
            &[Approved, Decided, Confirmed, Between, OnSite],
            To(OnSite),
        ),
        (Kind::StintEnded, &[OnSite], To(Between)),
        (Kind::DayLogged, &[OnSite, Between], Stays),
        (
            Kind::Extended,
            &[Decided, Confirmed, OnSite, Between],
            Stays,
        ),
        (
            Kind::Replaced,
            &[Decided, Confirmed, OnSite, Between],
            Stays,
        ),
        (
            Kind::Cancelled,
            &[Proposed, Approved, Decided, Confirmed],
            To(Cancelled),
        ),
        (Kind::Recalled, &[OnSite, Between], To(Recalled)),
        (Kind::Completed, &[OnSite, Between], To(Completed)),
        (Kind::ReportedBack, &[Completed, Recalled], Stays),
        (Kind::HostAssessed, &[Completed, Recalled], Stays),
        (Kind::Closed, &[Completed, Recalled], To(Closed)),
    ]
};

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let two = then(standing_in(Status::OnSite), begun(nurse()), "unknown");
    Lifecycle::<Secondment> {
        size: (12, 18),
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
        reports: &[
            Status::OnSite,
            Status::Between,
            Status::Completed,
            Status::Recalled,
        ],
        leads: LEADS,
        refused: &[],
        also: &[(two, ended(doctor()), Status::OnSite)],
        ends: &[
            Status::Refused,
            Status::Declined,
            Status::Cancelled,
            Status::Closed,
        ],
        drawn: &[
            "[*] --> on_site: reported",
            "approved --> decided: decided",
            "recalled --> recalled: decided",
            "on_site --> on_site: stint_ended",
            "on_site --> between: stint_ended",
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
    assert!(decided.state().confirmed().is_some());
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
    assert_eq!(blockers(&between, Kind::DayLogged, "2025-05-16"), [""; 0]);
    assert_eq!(blockers(&between, Kind::DayLogged, "2025-05-17"), ["SE-13"]);
    assert_eq!(blockers(&on_site, Kind::Recalled, "2025-05-04"), ["SE-12"]);
    assert_eq!(blockers(&on_site, Kind::Recalled, "2025-05-05"), [""; 0]);
}
