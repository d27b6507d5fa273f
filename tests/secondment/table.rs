//! The lifecycle of a secondment: which event may follow which status, and where it leads.

use crate::secondment_support::*;
use lienvien::record::Aggregate;
use lienvien::secondment::{Secondment, SecondmentEventKind as Kind, SecondmentStatus as Status};

/// The statuses from which the event of [`event`] leads, and where, written out by hand; nothing
/// where it leaves the status as it is.
fn leads(kind: Kind) -> (&'static [Status], Option<Status>) {
    use Status as S;
    match kind {
        Kind::Proposed | Kind::Reported => (&[], None),
        Kind::Approved => (&[S::Proposed], Some(S::Approved)),
        Kind::Refused => (&[S::Proposed], Some(S::Refused)),
        // and from *approved* to *decided*
        Kind::Decided => (
            &[
                S::Approved,
                S::Decided,
                S::Confirmed,
                S::OnSite,
                S::Between,
                S::Completed,
                S::Recalled,
            ],
            None,
        ),
        Kind::Confirmed => (&[S::Approved, S::Decided], Some(S::Confirmed)),
        Kind::Declined => (&[S::Approved, S::Decided], Some(S::Declined)),
        Kind::StintBegun => (
            &[S::Approved, S::Decided, S::Confirmed, S::Between, S::OnSite],
            Some(S::OnSite),
        ),
        Kind::StintEnded => (&[S::OnSite], Some(S::Between)),
        Kind::DayLogged => (&[S::OnSite, S::Between], None),
        Kind::Extended | Kind::Replaced => {
            (&[S::Decided, S::Confirmed, S::OnSite, S::Between], None)
        }
        Kind::Cancelled => (
            &[S::Proposed, S::Approved, S::Decided, S::Confirmed],
            Some(S::Cancelled),
        ),
        Kind::Recalled => (&[S::OnSite, S::Between], Some(S::Recalled)),
        Kind::Completed => (&[S::OnSite, S::Between], Some(S::Completed)),
        Kind::ReportedBack | Kind::HostAssessed => (&[S::Completed, S::Recalled], None),
        Kind::Closed => (&[S::Completed, S::Recalled], Some(S::Closed)),
        _ => panic!("{kind} is new here"),
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
            let to = match (kind, status) {
                (Kind::Decided, Status::Approved) => Status::Decided,
                _ => to.unwrap_or(status),
            };
            record = then(record, event(kind), "unknown");
            assert_eq!(record.status(), to, "{kind} after {status}");
        }
    }
}

#[test]
fn the_openings_are_a_proposal_and_a_report() {
    let openings = [
        (Kind::Proposed, Status::Proposed),
        (Kind::Reported, Status::Completed),
    ];
    assert_opens::<Secondment>(event, &openings);
    let may_be = [
        Status::OnSite,
        Status::Between,
        Status::Completed,
        Status::Recalled,
    ];
    let report = |reached| {
        let goes_on = (reached == Status::OnSite).then(|| stint("2024-11", None));
        reported(reached, goes_on)
    };
    assert_reports_reach::<Secondment>(report, &may_be);
}

#[test]
fn an_end_takes_no_further_event() {
    let ends = [
        Status::Refused,
        Status::Declined,
        Status::Cancelled,
        Status::Closed,
    ];
    for &status in Status::ALL {
        assert_eq!(
            Secondment::TRANSITIONS.is_terminal(status),
            ends.contains(&status)
        );
    }
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

#[test]
fn the_drawing_shows_every_row() {
    let drawing = Secondment::TRANSITIONS.mermaid();
    for line in [
        "[*] --> on_site: reported",
        "approved --> decided: decided",
        "recalled --> recalled: decided",
        "on_site --> on_site: stint_ended",
        "on_site --> between: stint_ended",
        "closed --> [*]",
    ] {
        assert!(drawing.lines().any(|drawn| drawn.trim() == line), "{line}");
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
