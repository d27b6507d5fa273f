//! The lifecycle of a consultation: which event may follow which status, and where it leads.

use crate::consultation_support::*;
use crate::lifecycle::{Leads, Lifecycle, Stays, To};
use lienvien::consultation::{
    Adviser, AdviserRef, Consultation, ConsultationEvent, ConsultationEventKind as Kind,
    ConsultationMilestone, ConsultationSide, ConsultationStatus as Status, ReportedConsultation,
};
use lienvien::survey::CaseSeverity;

/// Where the event of [`event`] leads from each status that it may follow, written out by hand.
const LEADS: &[Leads<Status, Kind>] = {
    use Status::{
        Accepted, ApprovedInternally, Cancelled, Closed, Concluded, InSession, RefusedInternally,
        Requested, Scheduled,
    };
    const BEFORE_THE_SESSION: &[Status] = &[Requested, ApprovedInternally, Accepted, Scheduled];
    &[
        (Kind::Requested, &[], Stays),
        (Kind::Reported, &[], Stays),
        (
            Kind::ApprovedInternally,
            &[Requested],
            To(ApprovedInternally),
        ),
        (Kind::ApprovedInternally, &[InSession, Concluded], Stays),
        (Kind::RefusedInternally, &[Requested], To(RefusedInternally)),
        (Kind::Accepted, &[ApprovedInternally], To(Accepted)),
        (
            Kind::Accepted,
            &[Accepted, Scheduled, InSession, Concluded],
            Stays,
        ),
        // One of two advisers: the other is left.
        (
            Kind::Declined,
            &[ApprovedInternally, Accepted, Scheduled],
            Stays,
        ),
        (
            Kind::AcceptanceWithdrawn,
            &[Accepted, Scheduled],
            To(ApprovedInternally),
        ),
        (Kind::Scheduled, &[Accepted, Scheduled], To(Scheduled)),
        (Kind::NoShow, &[Scheduled], To(Accepted)),
        (Kind::Started, BEFORE_THE_SESSION, To(InSession)),
        // Neither approval has come yet.
        (Kind::BrokenOff, &[InSession], To(Requested)),
        (Kind::Concluded, &[InSession], To(Concluded)),
        (Kind::OutcomeReported, &[Concluded, Closed], Stays),
        (Kind::Closed, &[Concluded], To(Closed)),
        (Kind::Cancelled, BEFORE_THE_SESSION, To(Cancelled)),
    ]
};

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let broken = || ConsultationEvent::broken_off(reason());
    let critical = |events: Vec<ConsultationEvent>| asked(CaseSeverity::Critical, events);
    let accepted_first = critical(vec![emergency(), accepted(1), broken()]);
    let one_left = critical(vec![approved(), declined(1)]);
    let both = critical(vec![approved(), accepted(1), accepted(2)]);
    let both_scheduled = then(both.clone(), event(Kind::Scheduled), "unknown");
    let approved_late = critical(vec![emergency(), approved()]);
    let usual = in_session(CaseSeverity::Critical);
    Lifecycle::<Consultation> {
        size: (10, 15),
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
        reports: &[Status::Concluded, Status::Closed],
        leads: LEADS,
        refused: &[],
        also: &[
            (accepted_first, approved(), Status::Accepted),
            (one_left, declined(2), Status::Declined),
            (both, withdrawn(1), Status::Accepted),
            (both_scheduled, withdrawn(1), Status::Scheduled),
            (approved_late, broken(), Status::ApprovedInternally),
            (usual, broken(), Status::Accepted),
        ],
        ends: &[
            Status::RefusedInternally,
            Status::Declined,
            Status::Cancelled,
        ],
        drawn: &[
            "[*] --> closed: reported",
            "requested --> in_session: started",
            "scheduled --> accepted: no_show",
            "in_session --> requested: broken_off",
            "concluded --> concluded: accepted",
            "declined --> [*]",
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
