//! The lifecycle of a consultation: which event may follow which status, and where it leads.

use crate::consultation_support::*;
use crate::lifecycle::{Leads, Lifecycle, Stays, To};
use lienvien::consultation::{
    Consultation, ConsultationEvent, ConsultationEventKind as Kind, ConsultationMilestone,
    ConsultationSide, ConsultationStatus as Status, ReportedConsultation,
};
use lienvien::survey::CaseSeverity;
use lienvien::value::Answer;

/// Where the event of [`event`] leads from each status that it may follow, written out by hand.
const LEADS: &[Leads<Status, Kind>] = {
    use Status::{
        Accepted, ApprovedInternally, Cancelled, Closed, Concluded, Declined, InSession,
        RefusedInternally, Requested, Scheduled,
    };
    const ALL: &[Status] = &[
        Requested,
        ApprovedInternally,
        Accepted,
        Scheduled,
        InSession,
        Concluded,
        Closed,
        RefusedInternally,
        Declined,
        Cancelled,
    ];
    &[
        (Kind::Requested, &[], Stays),
        (Kind::Reported, &[], Stays),
        (
            Kind::ApprovedInternally,
            &[Requested, RefusedInternally],
            To(ApprovedInternally),
        ),
        (
            Kind::ApprovedInternally,
            &[
                ApprovedInternally,
                Accepted,
                Scheduled,
                InSession,
                Concluded,
                Closed,
                Declined,
                Cancelled,
            ],
            Stays,
        ),
        (
            Kind::RefusedInternally,
            &[Requested, ApprovedInternally, Accepted],
            To(RefusedInternally),
        ),
        (
            Kind::RefusedInternally,
            &[
                Scheduled,
                InSession,
                Concluded,
                Closed,
                RefusedInternally,
                Declined,
                Cancelled,
            ],
            Stays,
        ),
        (Kind::AdviserJoined, ALL, Stays),
        (
            Kind::Accepted,
            &[Requested, ApprovedInternally, Declined],
            To(Accepted),
        ),
        (
            Kind::Accepted,
            &[
                Accepted,
                Scheduled,
                InSession,
                Concluded,
                Closed,
                RefusedInternally,
                Cancelled,
            ],
            Stays,
        ),
        // One of two advisers: the other is left.
        (Kind::Declined, ALL, Stays),
        // Of a rich request the asker has approved, except where the session was an emergency.
        (
            Kind::AcceptanceWithdrawn,
            &[Accepted, Scheduled],
            To(ApprovedInternally),
        ),
        (
            Kind::AcceptanceWithdrawn,
            &[
                Requested,
                ApprovedInternally,
                InSession,
                Concluded,
                Closed,
                RefusedInternally,
                Declined,
                Cancelled,
            ],
            Stays,
        ),
        (
            Kind::Scheduled,
            &[Requested, ApprovedInternally, Accepted, Scheduled],
            To(Scheduled),
        ),
        (
            Kind::Scheduled,
            &[
                InSession,
                Concluded,
                Closed,
                RefusedInternally,
                Declined,
                Cancelled,
            ],
            Stays,
        ),
        (Kind::NoShow, &[Scheduled], To(Accepted)),
        (
            Kind::NoShow,
            &[
                Requested,
                ApprovedInternally,
                Accepted,
                InSession,
                Concluded,
                Closed,
                RefusedInternally,
                Declined,
                Cancelled,
            ],
            Stays,
        ),
        (
            Kind::Started,
            &[
                Requested,
                ApprovedInternally,
                Accepted,
                Scheduled,
                RefusedInternally,
                Declined,
            ],
            To(InSession),
        ),
        // Neither approval has come yet.
        (Kind::BrokenOff, &[InSession], To(Requested)),
        (
            Kind::Concluded,
            &[
                Requested,
                ApprovedInternally,
                Accepted,
                Scheduled,
                InSession,
                RefusedInternally,
                Declined,
            ],
            To(Concluded),
        ),
        (Kind::Concluded, &[Concluded, Closed], Stays),
        (Kind::OutcomeReported, ALL, Stays),
        (
            Kind::Closed,
            &[
                Requested,
                ApprovedInternally,
                Accepted,
                Scheduled,
                Concluded,
                RefusedInternally,
                Declined,
            ],
            To(Closed),
        ),
        (
            Kind::Cancelled,
            &[
                Requested,
                ApprovedInternally,
                Accepted,
                Scheduled,
                RefusedInternally,
                Declined,
            ],
            To(Cancelled),
        ),
    ]
};

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let broken = || ConsultationEvent::broken_off(reason());
    let critical = |events: Vec<ConsultationEvent>| asked(CaseSeverity::Critical, events);
    let accepted_first = critical(vec![emergency(), accepted(1), broken()]);
    let refused = || ConsultationEvent::refused_internally(reason());
    let accepted_and_refused = critical(vec![accepted(1), refused()]);
    let one_left = critical(vec![approved(), declined(1)]);
    let one_left_unapproved = critical(vec![declined(1)]);
    let unapproved = critical(vec![accepted(1)]);
    let unapproved_scheduled = then(unapproved.clone(), event(Kind::Scheduled), "unknown");
    let both = critical(vec![approved(), accepted(1), accepted(2)]);
    let both_scheduled = then(both.clone(), event(Kind::Scheduled), "unknown");
    let approved_late = critical(vec![emergency(), approved()]);
    let scheduled_only =
        |events: Vec<ConsultationEvent>| then(critical(events), event(Kind::Scheduled), "unknown");
    let absent = || no_show(ConsultationSide::Asker);
    let usual = in_session(CaseSeverity::Critical);
    Lifecycle::<Consultation> {
        size: (10, 16),
        standing_in,
        event,
        report: |reached| {
            let known = ReportedConsultation::new(request(CaseSeverity::Difficult));
            reported(reached, known)
        },
        opens: &[
            (Kind::Requested, Status::Requested),
            (Kind::Reported, Status::Concluded),
        ],
        reports: Status::ALL,
        leads: LEADS,
        refused: &[],
        also: &[
            (accepted_first, emergency(), Status::InSession),
            (accepted_and_refused, approved(), Status::Accepted),
            (
                critical(vec![emergency(), accepted(1)]),
                broken(),
                Status::Accepted,
            ),
            (
                critical(vec![declined(1), declined(2), accepted(1)]),
                approved(),
                Status::Accepted,
            ),
            (one_left, declined(2), Status::Declined),
            (one_left_unapproved, declined(2), Status::Declined),
            (both, withdrawn(1), Status::Accepted),
            (both_scheduled, withdrawn(1), Status::Scheduled),
            (unapproved, withdrawn(1), Status::Requested),
            (unapproved_scheduled, withdrawn(1), Status::Requested),
            (scheduled_only(vec![]), absent(), Status::Requested),
            (
                scheduled_only(vec![approved()]),
                absent(),
                Status::ApprovedInternally,
            ),
            (approved_late, broken(), Status::ApprovedInternally),
            (usual, broken(), Status::Accepted),
        ],
        ends: &[Status::Closed, Status::Cancelled],
        drawn: &[
            "[*] --> closed: reported",
            "[*] --> in_session: reported",
            "requested --> in_session: started",
            "requested --> concluded: concluded",
            "scheduled --> accepted: no_show",
            "in_session --> requested: broken_off",
            "concluded --> concluded: accepted",
            "declined --> accepted: accepted",
        ],
    }
    .check();
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
    let events = [approved(), joined(viet_duc()), declined(1)];
    let open = record_of(requested(open), events);
    assert_eq!(open.status(), Status::ApprovedInternally);
    assert_eq!(open.state().adviser(1).unwrap().has_declined(), Answer::Yes);
}

#[test]
fn several_advisers_answer_each_for_itself() {
    let both = asked(
        CaseSeverity::Difficult,
        [approved(), accepted(1), accepted(2)],
    );
    let mut advisers = both.state().advisers().iter();
    assert!(advisers.all(|adviser| adviser.has_accepted().is_yes()));
    // One takes its acceptance back: the other still stands.
    let one = then(both, withdrawn(1), "unknown");
    assert_eq!(one.status(), Status::Accepted);
    assert_eq!(one.state().adviser(1).unwrap().has_accepted(), Answer::No);
    let none = then(one.clone(), withdrawn(2), "unknown");
    assert_eq!(none.status(), Status::ApprovedInternally);
    assert_eq!(none.state().is_accepted(), Answer::No);
    // A third joins and gets the next number.
    let third = bach_mai().unit(text("Khoa Nhi"));
    let joined = then(one, joined(third.clone()), "unknown");
    assert_eq!(joined.state().adviser(3).unwrap().party, third.into());
    // A person outside any facility joins too.
    let alone = then(
        joined,
        crate::consultation_support::joined(person(41)),
        "unknown",
    );
    let alone = then(alone, accepted(4), "unknown");
    assert_eq!(alone.state().adviser(4).unwrap().party, person(41).into());
    assert_eq!(alone.state().organisations().len(), 4);
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
        (vec![accepted(1)], Status::Accepted),
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
    // Nor once that session broke off and the acceptance that it had was taken back.
    let broken = then(usual, ConsultationEvent::broken_off(reason()), "unknown");
    let withdrawn_since = then(broken, withdrawn(1), "unknown");
    assert_eq!(withdrawn_since.status(), Status::ApprovedInternally);
    assert_eq!(withdrawn_since.state().approvals_due().count(), 0);
    // One that came late and was taken back is due again.
    let opening = requested(request(CaseSeverity::Critical));
    let mut late = open(opening, "2025-03-01").unwrap();
    for (event, on) in [
        (emergency(), "2025-03-01"),
        (crate::consultation_support::approved(), "2025-03-02"),
        (crate::consultation_support::accepted(1), "2025-03-02"),
        (ConsultationEvent::broken_off(reason()), "2025-03-03"),
        (withdrawn(1), "2025-03-04"),
    ] {
        late = then(late, event, on);
    }
    assert!(
        late.state()
            .approvals_due()
            .eq([ConsultationMilestone::Accepted])
    );
}
