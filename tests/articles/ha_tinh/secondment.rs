//! The expert who is sent: what the article promises, and what the example invents.

use super::{commitments, day, facts, invented, memorandum, modes};
use invented::{ASSESSOR, EXPERT, Invented};
use lienvien::agreement::{ExpertRank, Modality, TeachingMethod};
use lienvien::basis::Basis;
use lienvien::organisation::OrganisationKind;
use lienvien::package::{LoggedCase, Package};
use lienvien::record::Record;
use lienvien::secondment::{CompletionGrade, Secondment, SecondmentStatus};
use lienvien::specialty::Specialty;
use lienvien::value::{Answer, Count};

fn continuation() -> Invented {
    invented::all(&memorandum()).unwrap()
}

/// The cases that the expert taught, by the log of the package.
fn taught(package: &Record<Package>) -> Vec<&LoggedCase> {
    package.state().taught_by(EXPERT).collect()
}

#[test]
fn row_1_50_an_expert_is_sent_once_somebody_proposes_it() {
    let sent = continuation().secondment;
    let proposal = sent.state().proposal();
    assert_eq!(sent.state().home(), &facts::bach_mai());
    assert_eq!(sent.state().subjects(), [&Specialty::Cardiology.into()]);
    // Of the rank that was promised; the promise itself names no field and is no secondment.
    let promised = modes(Modality::OnSite)[0].experts;
    assert_eq!(
        (proposal.rank, promised),
        (promised, Some(ExpertRank::Leading))
    );
    assert_eq!(commitments().len(), 2);
    let Some(Basis::Covered(covered)) = sent.state().basis() else {
        panic!("it rests on the memorandum");
    };
    assert_eq!(
        (covered.agreement(), covered.day()),
        (memorandum().id(), day(2025, 5, 5))
    );
    assert_eq!(covered.supporters(), [facts::bach_mai()]);
}

#[test]
fn row_1_51_on_site_in_two_stints() {
    let sent = continuation().secondment;
    let state = sent.state();
    let hospital = facts::provincial_hospital().unwrap();
    assert_eq!(state.host().id, Some(hospital.id()));
    assert_eq!(state.host().kind, OrganisationKind::ProvincialHospital);
    let calendar = invented::secondment::calendar().unwrap();
    for (asked, there, worked, all) in [
        (day(2025, 6, 1), Answer::No, 0, 0),
        (day(2025, 6, 2), Answer::Yes, 1, 1),
        (day(2025, 6, 13), Answer::Yes, 10, 12),
        (day(2025, 6, 14), Answer::No, 10, 12),
        (day(2025, 7, 8), Answer::Yes, 12, 14),
        (day(2025, 7, 9), Answer::Yes, 12, 15), // the caller's holiday
        (day(2025, 7, 18), Answer::Yes, 19, 24),
        (day(2025, 7, 19), Answer::No, 19, 24),
    ] {
        assert_eq!(state.is_on_site_on(EXPERT, asked), there, "{asked}");
        let found = state.working_days(&calendar, asked);
        assert_eq!(found, Count::exact(worked), "{asked}");
        assert_eq!(state.calendar_days(asked), Count::exact(all), "{asked}");
    }
}

/// What is taught is taught: somebody else assesses, and each case counts once.
#[test]
fn row_1_52_hands_on_cases_are_taught_cases_and_count_once() {
    let continuation = continuation();
    let state = continuation.secondment.state();
    assert_eq!(state.proposal().method, modes(Modality::OnSite)[0].method);
    assert_eq!(state.proposal().method, Some(TeachingMethod::HandsOn));
    let taught = taught(&continuation.package);
    assert_eq!(
        (state.taught(), state.taught_here()),
        (Count::exact(8), Count::exact(5))
    );
    assert_eq!((taught.len(), state.assisted()), (3, Count::exact(3)));
    // Of the days, those that name the package hold as many as its log.
    let there = state.days().iter().filter(|day| day.what.package.is_some());
    let there = there.map(|day| usize::from(day.what.taught.unwrap()));
    assert_eq!(there.sum::<usize>(), taught.len());
    assert!(taught.iter().all(|case| case.is_unaided().is_no()));
    let [assessed] = continuation.package.state().assessments() else {
        panic!("one assessment")
    };
    assert_eq!(assessed.what.assessors, [ASSESSOR]);
}

#[test]
fn a_secondment_ends_with_a_report_and_an_assessment() {
    let sent: Record<Secondment> = continuation().secondment;
    let state = sent.state();
    assert_eq!(
        (sent.status(), state.on_site().count()),
        (SecondmentStatus::Closed, 0)
    );
    assert_eq!((state.decisions().len(), state.stints().len()), (1, 2));
    assert!(!state.confirmations().is_empty());
    // What the expert reports is held against the days that are logged, and not added.
    let [report] = state.reports() else {
        panic!("one report")
    };
    assert_eq!(report.what.figures[0].count, state.taught());
    let [assessed] = state.assessments() else {
        panic!("one assessment")
    };
    assert_eq!(assessed.what.grade, Some(CompletionGrade::Good.into()));
}

/// What rests on the memorandum counts under it; what is known by report counts under nothing.
#[test]
fn what_follows_counts_under_the_memorandum() {
    let continuation = continuation();
    let memorandum = Some(memorandum().id());
    assert_eq!(continuation.course.state().counted_under(), memorandum);
    assert_eq!(continuation.secondment.state().counted_under(), memorandum);
    let before = facts::past_training().unwrap();
    assert_eq!(before.state().counted_under(), None);
}
