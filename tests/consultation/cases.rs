//! Cases that return, mothers and newborns, and what became of the patients.

use crate::consultation_support::*;
use lienvien::consultation::{
    AdviceFollowed, CasePart, ConsultationKind, ConsultationMilestone, ConsultationOutcome,
    ConsultationRequest, ConsultationStatus as Status, ConsultedCase, PatientOutcome,
    PatientReferral, ReportedConsultation,
};
use lienvien::record::{Correction, Event, Record};
use lienvien::survey::CaseSeverity;
use lienvien::value::{Answer, When};
use proptest::{option, prelude::*, sample::select};

fn of(case: ConsultedCase) -> ConsultationRequest {
    let mut request = request(CaseSeverity::Critical);
    request.case = Some(case);
    request
}

/// One case is consulted on again and again: each time is a record, with the same token, and names
/// the one before it.
#[test]
fn a_case_is_consulted_on_again_under_its_token() {
    let first = asked(
        CaseSeverity::Critical,
        [emergency(), concluded(conclusion(1))],
    );
    let mut again = of(first.state().request().case.clone().unwrap()).previous(first.id());
    again.kind = ConsultationKind::Imaging.into();
    let opening = requested(again).on(When::UNKNOWN);
    let again: Consult = Record::open(uuid(89), opening).unwrap();
    let (one, other) = (first.state().request(), again.state().request());
    assert_ne!(first.id(), again.id());
    let case = |of: &ConsultationRequest| of.case.clone().unwrap();
    assert_eq!(case(one).token, case(other).token);
    assert_eq!(case(one).is_same_patient(&case(other)), Answer::Yes);
    assert_eq!((one.previous, other.previous), (None, Some(first.id())));
}

#[test]
fn a_mother_and_her_newborn_stay_apart_under_one_token_or_two() {
    let of_part = |part| ConsultedCase::new(token(1)).part(part);
    let (mother, newborn) = (of_part(CasePart::Mother), of_part(CasePart::Newborn));
    let own = ConsultedCase::new(token(2)).part(CasePart::Newborn);
    let linked = own.clone().linked([token(1)]);
    for (a, b, same) in [
        (&mother, &mother, Answer::Yes),
        (&mother, &newborn, Answer::No),
        (&mother, &ConsultedCase::new(token(1)), Answer::Unknown),
        (&mother, &linked, Answer::No),
        // Another token, and nobody says that they belong together.
        (&mother, &own, Answer::Unknown),
        (&newborn, &own, Answer::Unknown),
        // Twins: a token each.
        (
            &linked,
            &ConsultedCase::new(token(3)).linked([token(2)]),
            Answer::No,
        ),
    ] {
        assert_eq!(a.is_same_patient(b), same);
        assert_eq!(b.is_same_patient(a), same);
    }
    // Both can be asked about on one night.
    for case in [mother, newborn, linked] {
        assert_eq!(
            record_of(requested(of(case)), []).status(),
            Status::Requested
        );
    }
}

fn case() -> impl Strategy<Value = ConsultedCase> {
    let linked = proptest::collection::vec(0..4_u128, 0..3);
    (0..4_u128, option::of(select(CasePart::ALL)), linked).prop_map(|(own, part, linked)| {
        let others = linked.into_iter().filter(|it| *it != own).map(token);
        let mut case = ConsultedCase::new(token(own)).linked(others);
        case.part = part;
        case
    })
}

proptest! {
    /// Whoever is compared with whom: the same patient from both sides, and oneself is oneself.
    #[test]
    fn being_the_same_patient_goes_both_ways(a in case(), b in case()) {
        prop_assert_eq!(a.is_same_patient(&b), b.is_same_patient(&a));
        prop_assert_eq!(a.is_same_patient(&a), Answer::Yes);
    }
}

fn over() -> Consult {
    asked(
        CaseSeverity::Critical,
        [emergency(), concluded(conclusion(1))],
    )
}

fn told(then_: Option<PatientOutcome>) -> lienvien::consultation::ConsultationEvent {
    outcome(AdviceFollowed::Wholly, then_)
}

#[test]
fn the_latest_outcome_counts_and_unknown_is_not_good() {
    let mut record = over();
    assert_eq!(record.state().is_advice_followed(), Answer::Unknown);
    for (followed, answer) in [
        (AdviceFollowed::Wholly, Answer::Yes),
        (AdviceFollowed::Partly, Answer::No),
        (AdviceFollowed::NotFollowed, Answer::No),
    ] {
        record = then(record, outcome(followed, None), "unknown");
        assert_eq!(record.state().is_advice_followed(), answer, "{followed}");
        assert_eq!(
            *record.state().outcome().unwrap().what,
            ConsultationOutcome::from(followed)
        );
    }
    assert_eq!(record.state().outcomes().len(), 3);
    // It goes on once the record is closed.
    let closed = then(
        record,
        event(lienvien::consultation::ConsultationEventKind::Closed),
        "unknown",
    );
    let closed = then(closed, outcome(AdviceFollowed::Wholly, None), "unknown");
    assert_eq!(closed.state().is_advice_followed(), Answer::Yes);
}

#[test]
fn a_patient_referred_later_is_no_referral_avoided() {
    use PatientOutcome as A;
    let local = || Some(A::TreatedLocally);
    let to_adviser = || Some(A::Referred(PatientReferral::new().to(viet_duc())));
    let elsewhere = || Some(A::Referred(PatientReferral::new()));
    let other = || Some(A::Other(text("xin về")));
    for (told_in_turn, answer) in [
        (vec![], Answer::Unknown),
        (vec![None], Answer::Unknown),
        (vec![local()], Answer::Yes),
        (vec![to_adviser()], Answer::No),
        (vec![elsewhere()], Answer::No),
        (vec![local(), to_adviser()], Answer::No),
        // Back again, but sent away it was.
        (vec![to_adviser(), local()], Answer::No),
        (vec![Some(A::Died)], Answer::Unknown),
        (vec![local(), Some(A::Died)], Answer::Unknown),
        (vec![local(), other()], Answer::Unknown),
        (vec![local(), None], Answer::Unknown),
        (vec![Some(A::Died), local()], Answer::Yes),
    ] {
        let record = told_in_turn
            .iter()
            .cloned()
            .fold(over(), |record, then_| then(record, told(then_), "unknown"));
        let avoided = record.state().is_referral_avoided();
        assert_eq!(avoided, answer, "{told_in_turn:?}");
    }
    // Reported in error: a correction takes it back.
    let mut record = then(over(), told(to_adviser()), "unknown");
    let last = record.version();
    let why = Correction::because(text("ghi nhầm ca khác"));
    record
        .append(why.replace(last, told(local()).on(When::UNKNOWN)))
        .unwrap();
    assert_eq!(record.state().is_referral_avoided(), Answer::Yes);
}

#[test]
fn what_is_reported_says_what_is_known() {
    let mut unasked = request(CaseSeverity::Routine);
    unasked.questions.clear();
    let known = ReportedConsultation::new(unasked).held(when("2023"));
    let record = record_of(reported(Status::Closed, known), []);
    let state = record.state();
    assert!(record.is_reported());
    assert_eq!(state.conclusion(), None);
    assert_eq!(
        state.reached(ConsultationMilestone::Concluded),
        Some(&when("2023"))
    );
    assert_eq!(
        state.minutes(
            ConsultationMilestone::Requested,
            ConsultationMilestone::Concluded
        ),
        None
    );
    assert_eq!(state.approvals_due().count(), 0);
    // Its outcome may be reported all the same.
    let record = then(
        record,
        told(Some(PatientOutcome::TreatedLocally)),
        "unknown",
    );
    assert_eq!(record.state().is_referral_avoided(), Answer::Yes);
    // With its conclusion.
    let known = ReportedConsultation::new(request(CaseSeverity::Routine))
        .held(when("2023-05-04"))
        .conclusion(conclusion(1));
    let record = record_of(reported(Status::Concluded, known), []);
    let conclusion = record.state().conclusion().unwrap();
    assert_eq!(conclusion.on, when("2023-05-04"));
}
