//! The lifecycle of an enrolment: which event may follow which status, and where it leads.

use crate::enrolment_support::*;
use lienvien::record::Aggregate as _;
use lienvien::training::enrolment::{
    Enrolment, EnrolmentEventKind as Kind, EnrolmentStatus as Status, ReportedEnrolment,
};
use lienvien::value::Explain;

/// The statuses from which the event of [`event`] leads, and where, written out by hand; nothing
/// where it leaves the status as it is.
fn leads(kind: Kind) -> (&'static [Status], Option<Status>) {
    use Status as S;
    const BEFORE_THE_END: &[Status] = &[
        S::Nominated,
        S::Waitlisted,
        S::Accepted,
        S::Active,
        S::OnLeave,
    ];
    const AFTER_PASSING: &[Status] = &[S::Returned, S::Certified, S::Passed];
    match kind {
        Kind::Nominated | Kind::Reported => (&[], None),
        Kind::Accepted => (&[S::Nominated, S::Waitlisted], Some(S::Accepted)),
        Kind::Waitlisted => (&[S::Nominated, S::Waitlisted], Some(S::Waitlisted)),
        Kind::Rejected => (&[S::Nominated, S::Waitlisted], Some(S::Rejected)),
        Kind::Started => (&[S::Accepted], Some(S::Active)),
        Kind::LeaveTaken => (&[S::Active], Some(S::OnLeave)),
        Kind::CameBack => (&[S::OnLeave], Some(S::Active)),
        Kind::Assessed => (&[S::Active, S::Failed], Some(S::Passed)),
        Kind::Certified => (&[S::Passed], Some(S::Certified)),
        Kind::CertificateRevoked => (&[S::Certified], Some(S::Passed)),
        Kind::Returned => (&[S::Passed, S::Certified], Some(S::Returned)),
        Kind::FollowedUp => (&[S::Returned], None),
        Kind::CommitmentBroken | Kind::Repaid => (AFTER_PASSING, None),
        Kind::Closed => (
            &[S::Returned, S::Certified, S::Passed, S::Failed],
            Some(S::Closed),
        ),
        Kind::Withdrawn => (BEFORE_THE_END, Some(S::Withdrawn)),
        Kind::NoShow => (BEFORE_THE_END, Some(S::NoShow)),
        Kind::Expelled => (BEFORE_THE_END, Some(S::Expelled)),
        _ => panic!("{kind} is new here"),
    }
}

#[test]
fn every_event_after_every_status_leads_where_the_table_says_or_is_refused() {
    for &status in Status::ALL {
        for &kind in Kind::ALL {
            let record = standing_in(status);
            assert_eq!(record.status(), status);
            let (from, to) = leads(kind);
            if !from.contains(&status) {
                assert_not_allowed(&record, event(kind));
                continue;
            }
            if (status, kind) == (Status::Returned, Kind::CommitmentBroken) {
                // It is broken there already.
                assert_eq!(
                    refusal(&record, event(kind), "unknown").rule(),
                    Some("EN-13")
                );
                continue;
            }
            let after = then(record, event(kind), "unknown");
            assert_eq!(
                after.status(),
                to.unwrap_or(status),
                "{kind} after {status}"
            );
        }
    }
}

#[test]
fn the_openings_are_a_nomination_and_a_report() {
    assert!(
        Enrolment::TRANSITIONS
            .allowed(None)
            .eq([Kind::Nominated, Kind::Reported])
    );
    let may_be = [
        Status::Active,
        Status::Passed,
        Status::Failed,
        Status::Certified,
        Status::Returned,
    ];
    let report = |reached| {
        let known = ReportedEnrolment::new(nomination());
        reported(reached, known)
    };
    assert_reports_reach::<Enrolment>(report, &may_be);
    let openings = [
        (Kind::Nominated, Status::Nominated),
        (Kind::Reported, Status::Returned),
    ];
    assert_opens::<Enrolment>(event, &openings);
}

#[test]
fn an_end_takes_no_further_event() {
    let ends = [
        Status::Closed,
        Status::Rejected,
        Status::Withdrawn,
        Status::NoShow,
        Status::Expelled,
    ];
    for &status in Status::ALL {
        assert_eq!(
            Enrolment::TRANSITIONS.is_terminal(status),
            ends.contains(&status)
        );
        assert_eq!(standing_in(status).is_ended(), ends.contains(&status));
    }
}

/// One who failed may be assessed again, and pass or fail again.
#[test]
fn one_who_failed_may_pass_later() {
    let failed_once = standing_in(Status::Failed);
    let failed_twice = then(failed_once.clone(), failed(), "2025-05-01");
    assert_eq!(failed_twice.status(), Status::Failed);
    for record in [failed_once, failed_twice] {
        assert_eq!(then(record, passed(), "2025-06").status(), Status::Passed);
    }
}

#[test]
fn the_drawing_shows_every_row() {
    let drawing = Enrolment::TRANSITIONS.mermaid();
    for line in [
        "[*] --> returned: reported",
        "failed --> passed: assessed",
        "certified --> passed: certificate_revoked",
        "returned --> returned: followed_up",
        "no_show --> [*]",
    ] {
        assert!(drawing.lines().any(|drawn| drawn.trim() == line), "{line}");
    }
}

/// What blocks an event is known without its payload.
#[test]
fn the_next_steps_name_the_rules_that_stand_in_the_way() {
    let blocked = |record: &Trainee, kind| blockers(record, kind, "2026-06-01");
    let returned = standing_in(Status::Returned);
    assert_eq!(blocked(&returned, Kind::CommitmentBroken), ["EN-13"]);
    assert_eq!(blocked(&returned, Kind::Repaid), [""; 0]);
    let free = then(at_the_bedside(), passed(), "unknown");
    for kind in [Kind::CommitmentBroken, Kind::Repaid] {
        assert_eq!(blocked(&free, kind), ["EN-12"]);
    }
    let passed = standing_in(Status::Passed);
    assert_eq!(blocked(&passed, Kind::CommitmentBroken), [""; 0]);
}
