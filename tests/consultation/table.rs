//! The lifecycle of a consultation: which event may follow which status, and where it leads.

use crate::consultation_support::*;
use lienvien::consultation::{
    Adviser, AdviserRef, Consultation, ConsultationEvent, ConsultationEventKind as Kind,
    ConsultationMilestone, ConsultationSide, ConsultationStatus as Status, ReportedConsultation,
};
use lienvien::record::Aggregate;
use lienvien::survey::CaseSeverity;

/// The statuses from which the event of [`event`] leads, and where, written out by hand; nothing
/// where it leaves the status as it is.
fn leads(kind: Kind, status: Status) -> Option<Status> {
    use Status as S;
    let (from, to): (&[Status], _) = match kind {
        Kind::Requested | Kind::Reported => (&[], None),
        Kind::ApprovedInternally if status == S::Requested => {
            (&[S::Requested], Some(S::ApprovedInternally))
        }
        Kind::ApprovedInternally => (&[S::InSession, S::Concluded], None),
        Kind::RefusedInternally => (&[S::Requested], Some(S::RefusedInternally)),
        Kind::Accepted if status == S::ApprovedInternally => {
            (&[S::ApprovedInternally], Some(S::Accepted))
        }
        Kind::Accepted => (
            &[S::Accepted, S::Scheduled, S::InSession, S::Concluded],
            None,
        ),
        // One of two advisers: the other is left.
        Kind::Declined => (&[S::ApprovedInternally, S::Accepted, S::Scheduled], None),
        Kind::AcceptanceWithdrawn => (&[S::Accepted, S::Scheduled], Some(S::ApprovedInternally)),
        Kind::Scheduled => (&[S::Accepted, S::Scheduled], Some(S::Scheduled)),
        Kind::NoShow => (&[S::Scheduled], Some(S::Accepted)),
        Kind::Started => (
            &[
                S::Requested,
                S::ApprovedInternally,
                S::Accepted,
                S::Scheduled,
            ],
            Some(S::InSession),
        ),
        // Neither approval has come yet.
        Kind::BrokenOff => (&[S::InSession], Some(S::Requested)),
        Kind::Concluded => (&[S::InSession], Some(S::Concluded)),
        Kind::OutcomeReported => (&[S::Concluded, S::Closed], None),
        Kind::Closed => (&[S::Concluded], Some(S::Closed)),
        Kind::Cancelled => (
            &[
                S::Requested,
                S::ApprovedInternally,
                S::Accepted,
                S::Scheduled,
            ],
            Some(S::Cancelled),
        ),
        _ => panic!("{kind} is new here"),
    };
    from.contains(&status).then(|| to.unwrap_or(status))
}

#[test]
fn every_event_after_every_status_leads_where_the_table_says_or_is_refused() {
    for &status in Status::ALL {
        let record = standing_in(status);
        assert_eq!(record.status(), status);
        for &kind in Kind::ALL {
            let Some(to) = leads(kind, status) else {
                assert_not_allowed(&record, event(kind));
                continue;
            };
            let after = then(record.clone(), event(kind), "unknown");
            assert_eq!(after.status(), to, "{kind} after {status}");
        }
    }
}

#[test]
fn the_openings_are_a_request_and_a_report() {
    let openings = [
        (Kind::Requested, Status::Requested),
        (Kind::Reported, Status::Concluded),
    ];
    assert_opens::<Consultation>(event, &openings);
    let may_be = [Status::Concluded, Status::Closed];
    let report = |reached| {
        let known = ReportedConsultation::new(request(CaseSeverity::Difficult));
        reported(reached, known)
    };
    assert_reports_reach::<Consultation>(report, &may_be);
}

#[test]
fn an_end_takes_no_further_event_but_a_closed_one_takes_what_came_of_it() {
    let ends = [
        Status::RefusedInternally,
        Status::Declined,
        Status::Cancelled,
    ];
    for &status in Status::ALL {
        assert_eq!(
            Consultation::TRANSITIONS.is_terminal(status),
            ends.contains(&status)
        );
    }
    let after_close: Vec<_> = Consultation::TRANSITIONS
        .allowed(Some(Status::Closed))
        .collect();
    assert_eq!(after_close, [Kind::OutcomeReported]);
}

#[test]
fn it_is_declined_only_when_no_adviser_is_left() {
    let one = asked(CaseSeverity::Difficult, [approved(), declined(1)]);
    assert_eq!(one.status(), Status::ApprovedInternally);
    let both = then(one.clone(), declined(2), "unknown");
    assert_eq!(both.status(), Status::Declined);
    // The other accepts, or the one thinks again.
    for adviser in [1, 2] {
        let accepted = then(one.clone(), accepted(adviser), "unknown");
        assert_eq!(accepted.status(), Status::Accepted);
    }
    // Where nobody was asked by name, somebody else may still be found.
    let mut open = request(CaseSeverity::Difficult);
    open.advisers.clear();
    let declined = declined_by(AdviserRef::Joining(viet_duc()));
    let open = record_of(requested(open), [approved(), declined]);
    assert_eq!(open.status(), Status::ApprovedInternally);
    assert!(open.state().adviser(1).unwrap().has_declined());
}

#[test]
fn several_advisers_answer_each_for_itself() {
    let both = asked(
        CaseSeverity::Difficult,
        [approved(), accepted(1), accepted(2)],
    );
    assert!(both.state().advisers().iter().all(Adviser::has_accepted));
    // One takes its acceptance back: the other still stands.
    let one = then(both, withdrawn(1), "unknown");
    assert_eq!(one.status(), Status::Accepted);
    assert_eq!(one.state().adviser(1).unwrap().answer, None);
    let none = then(one.clone(), withdrawn(2), "unknown");
    assert_eq!(none.status(), Status::ApprovedInternally);
    assert!(!none.state().is_accepted());
    // A third joins and gets the next number.
    let third = bach_mai().unit(text("Khoa Nhi"));
    let joined = then(one, joined(third.clone()), "unknown");
    assert_eq!(joined.state().adviser(3).unwrap().organisation, third);
}

#[test]
fn a_schedule_falls_when_a_side_does_not_come_or_no_acceptance_is_left() {
    let scheduled = asked(
        CaseSeverity::Difficult,
        [
            approved(),
            accepted(1),
            scheduled(schedule_at("2025-03-02")),
        ],
    );
    assert!(scheduled.state().schedule().is_some());
    for event in [no_show(ConsultationSide::Asker), withdrawn(1)] {
        let after = then(scheduled.clone(), event, "unknown");
        assert_eq!(after.state().schedule(), None);
    }
    let absent = then(scheduled, no_show(ConsultationSide::adviser(1)), "unknown");
    assert_eq!(absent.status(), Status::Accepted);
    assert_eq!(
        absent.state().no_shows()[0].what.side,
        ConsultationSide::adviser(1)
    );
}

/// A session that breaks off leaves the consultation where its approvals have brought it: no status
/// is claimed that was not earned.
#[test]
fn a_session_that_breaks_off_returns_to_what_was_earned() {
    let critical = |events: Vec<ConsultationEvent>| asked(CaseSeverity::Critical, events);
    let broken = || ConsultationEvent::broken_off(reason());
    for (events, status) in [
        (vec![], Status::Requested),
        (vec![approved()], Status::ApprovedInternally),
        (vec![accepted(1)], Status::Requested),
        (vec![approved(), accepted(1)], Status::Accepted),
    ] {
        let late = [emergency()].into_iter().chain(events).chain([broken()]);
        let record = critical(late.collect());
        assert_eq!(record.status(), status);
    }
    // Approved before the session, in the usual way.
    let usual = [
        approved(),
        accepted(1),
        scheduled(schedule_at("unknown")),
        started(),
        broken(),
    ];
    let usual = critical(usual.into());
    assert_eq!(usual.status(), Status::Accepted);
    // The adviser had accepted already: with the approval nothing is left to wait for.
    let accepted_first = critical(vec![emergency(), accepted(1), broken(), approved()]);
    assert_eq!(accepted_first.status(), Status::Accepted);
}

#[test]
fn the_emergency_path_goes_ahead_of_approvals_and_says_which_are_due() {
    let both = [
        ConsultationMilestone::ApprovedInternally,
        ConsultationMilestone::Accepted,
    ];
    let waiting = asked(CaseSeverity::Critical, []);
    assert_eq!(waiting.state().approvals_due().count(), 0);
    let begun = then(waiting, emergency(), "unknown");
    assert!(begun.state().is_emergency());
    assert!(begun.state().approvals_due().eq(both));
    let concluded = then(begun, concluded(conclusion(1)), "unknown");
    let approved = then(concluded, approved(), "unknown");
    assert!(
        approved
            .state()
            .approvals_due()
            .eq([ConsultationMilestone::Accepted])
    );
    let accepted = then(approved, accepted(1), "unknown");
    assert_eq!(accepted.status(), Status::Concluded);
    assert_eq!(accepted.state().approvals_due().count(), 0);
    let begun = &accepted.state().sessions()[0];
    assert_eq!(begun.without, both);
    // One that was scheduled owes nothing and is no emergency.
    let usual = [
        crate::consultation_support::approved(),
        crate::consultation_support::accepted(1),
        scheduled(schedule_at("unknown")),
        started(),
    ];
    let usual = asked(CaseSeverity::Difficult, usual);
    assert!(!usual.state().is_emergency());
    assert_eq!(usual.state().approvals_due().count(), 0);
    assert_eq!(usual.state().sessions()[0].without, []);
    // Nor once that session broke off and the acceptance that it had was taken back.
    let broken = then(usual, ConsultationEvent::broken_off(reason()), "unknown");
    let withdrawn_since = then(broken, withdrawn(1), "unknown");
    assert_eq!(withdrawn_since.status(), Status::ApprovedInternally);
    assert_eq!(withdrawn_since.state().approvals_due().count(), 0);
    // One that came late and was taken back is due again.
    let late = [
        emergency(),
        crate::consultation_support::approved(),
        crate::consultation_support::accepted(1),
        ConsultationEvent::broken_off(reason()),
        withdrawn(1),
    ];
    let late = asked(CaseSeverity::Critical, late);
    assert!(
        late.state()
            .approvals_due()
            .eq([ConsultationMilestone::Accepted])
    );
}

#[test]
fn the_drawing_shows_every_row() {
    let drawing = Consultation::TRANSITIONS.mermaid();
    for line in [
        "[*] --> closed: reported",
        "requested --> in_session: started",
        "scheduled --> accepted: no_show",
        "in_session --> requested: broken_off",
        "concluded --> concluded: accepted",
        "declined --> [*]",
    ] {
        assert!(drawing.lines().any(|drawn| drawn.trim() == line), "{line}");
    }
}

/// What stands in the way is told without a payload.
#[test]
fn the_next_steps_name_the_rules_that_stand_in_the_way() {
    let blocked = |record: &Consult, kind| blockers(record, kind, "2025-06-01");
    for (severity, rules) in [
        (CaseSeverity::Routine, &["CN-07"][..]),
        (CaseSeverity::Difficult, &["CN-07"]),
        (CaseSeverity::Critical, &[]),
    ] {
        assert_eq!(blocked(&asked(severity, []), Kind::Started), rules);
    }
    let usual = [
        approved(),
        accepted(1),
        scheduled(schedule_at("unknown")),
        started(),
    ];
    let usual = asked(CaseSeverity::Routine, usual);
    assert_eq!(
        blocked(&usual, Kind::ApprovedInternally),
        ["CN-09", "CN-10"]
    );
    assert_eq!(blocked(&usual, Kind::Accepted), ["CN-09"]);
    let critical = asked(CaseSeverity::Critical, [emergency()]);
    assert_eq!(blocked(&critical, Kind::ApprovedInternally), [""; 0]);
    assert_eq!(blocked(&critical, Kind::Accepted), [""; 0]);
}
