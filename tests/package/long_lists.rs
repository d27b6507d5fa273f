//! Rules that hold at the end of the longest list as at its beginning.

use crate::package_support::*;
use lienvien::basis::BasisFault;
use lienvien::package::{
    AssessmentConclusion, CaseLevel, LoggedCase, PackageEvent, PackageEventKind, PackageRefusal,
    PracticeTarget, TraineeAssessment,
};
use lienvien::record::{Event, Line, Refused};
use lienvien::specialty::{CustomSpecialty, ManagementField, OtherSubject, Specialty, Subject};
use lienvien::value::{Explain, PersonId};
use std::collections::BTreeSet;

#[test]
fn the_last_of_200_targets_is_warned_of() {
    let mut targets = vec![PracticeTarget::new([CaseLevel::Assisted], 1); 199];
    targets.push(PracticeTarget::new([CaseLevel::Independent], 1));
    let record = training_with(targets.clone());
    let record = then(record, logged(case(1, CaseLevel::Assisted)), "unknown");
    let record = then(record, accepted(whole()), "unknown");
    let warned = record.warnings(day("2025-01-01"));
    assert_eq!(warned.len(), 1);
    let warned = warned[0].to_string();
    assert!(warned.contains("practice target 200"), "{warned}");
    let record = then(record, logged(case(2, CaseLevel::Independent)), "unknown");
    assert_eq!(warnings(&record, "2025-01-01"), [""; 0]);

    targets.push(PracticeTarget::new([CaseLevel::Assisted], 1));
    let proposed = open(proposed(proposal()), "unknown").unwrap();
    assert_eq!(
        refusal(&proposed, outlined(targets), "unknown").rule(),
        Some("RE-17")
    );
}

/// Few cases are compared in another way than many: a case is refused as one that is logged if and
/// only if another one has its token, its level and its technique.
#[test]
fn a_case_is_logged_once_among_few_and_among_many() {
    let mut record = training_with([]);
    let mut keys = BTreeSet::new();
    for n in 0..4_000_u32 {
        // Tokens come again at other levels, and sometimes at the same.
        let mixed = n.wrapping_mul(2_654_435_761) >> 16;
        let (token, level) = (mixed % 200, CaseLevel::ALL[mixed as usize % 5]);
        let technique = 1 + (mixed / 7 % 2) as u16;
        let event = logged(case(token.into(), level).technique(technique));
        let is_new = keys.insert((token, level, technique));
        match record.append(event.on(when("unknown"))) {
            Ok(()) => assert!(is_new, "{n}"),
            Err(refused) => {
                assert!(!is_new, "{n}");
                assert_eq!(refused.rule(), Some("PK-14"));
            }
        }
    }
    assert_eq!(record.state().cases().len(), keys.len());
    assert!(keys.len() > 300, "{}", keys.len());
}

/// The first case and the last, with exactly as many cases as are told apart by the filter, one
/// fewer and one more.
#[test]
fn a_case_is_found_again_on_both_sides_of_the_boundary() {
    let mut record = training_with([]);
    for n in 0..258_u128 {
        record = then(record, logged(case(n, CaseLevel::Assisted)), "unknown");
        if n < 254 {
            continue;
        }
        for again in [0, n / 2, n] {
            let again = logged(case(again, CaseLevel::Assisted));
            assert_eq!(
                refusal(&record, again, "unknown").rule(),
                Some("PK-14"),
                "{n}"
            );
        }
        let other_level = logged(case(n, CaseLevel::Observed));
        assert!(is_accepted(&record, other_level, "unknown"));
    }
}

#[test]
fn the_last_assessment_of_each_counts_by_its_date() {
    use AssessmentConclusion::{Failed, Passed};
    let assessed = |n, conclusion| {
        let assessment = TraineeAssessment::new()
            .conclusion(conclusion)
            .trainee(trainee(n));
        PackageEvent::assessed(assessment.reason(text("chưa đủ số ca")))
    };
    let events = [
        (1, Passed),
        (2, Passed),
        (3, Failed),
        (1, Failed),
        (3, Passed),
        (2, Passed),
    ];
    let mut record = training_with([]);
    for (month, (n, conclusion)) in (1..).zip(events) {
        let on = format!("2025-0{month}");
        record = then(record, assessed(n, conclusion), &on);
    }
    let passed: Vec<PersonId> = record.state().passed().collect();
    assert_eq!(passed, [trainee(2), trainee(3)]);
    let by = |n, level| logged(LoggedCase::new(token(n)).level(level).performer(trainee(n)));
    let record = then(record, by(3, CaseLevel::Independent), "unknown");
    let record = then(record, by(2, CaseLevel::Assisted), "unknown");
    let without: Vec<_> = record.state().passed_without_unaided_case().collect();
    assert_eq!(without, [trainee(2)]);
}

/// What a trainee is told to have done beside the log counts for each trainee alone: who has more
/// cases in the log than in the assessment takes nothing from another.
#[test]
fn cases_beside_the_log_are_counted_for_each_trainee() {
    let by = |n: u128, who| logged(case(n, CaseLevel::Independent).performer(trainee(who)));
    let told = |who, times| {
        let passed = TraineeAssessment::new()
            .conclusion(AssessmentConclusion::Passed)
            .trainee(trainee(who));
        PackageEvent::assessed(passed.times_performed(times))
    };
    let record = training_with([PracticeTarget::new([CaseLevel::Independent], 100)]);
    let events = [
        by(1, 1),
        by(2, 1),
        by(3, 1),
        by(4, 2),
        told(1, 1),
        told(2, 6),
        told(3, 2),
    ];
    let record = then_each(record, events, "unknown");
    // Four cases in the log, five more of the second trainee, two of the third.
    assert_eq!(record.state().shortfalls().next().unwrap().found, 4 + 5 + 2);
    // A case that was only observed was not performed.
    let observed = logged(case(9, CaseLevel::Observed).performer(trainee(3)));
    let record = then(record, observed, "unknown");
    assert_eq!(record.state().shortfalls().next().unwrap().found, 11);
}

#[test]
fn a_package_may_have_100_000_cases_and_few_stages() {
    assert_eq!(PackageEvent::most(PackageEventKind::CaseLogged), 100_000);
    for kind in [
        PackageEventKind::TrainingStarted,
        PackageEventKind::OnSiteStarted,
        PackageEventKind::StageEnded,
        PackageEventKind::Authorised,
        PackageEventKind::AuthorisationEnded,
    ] {
        assert_eq!(PackageEvent::most(kind), 200, "{kind}");
    }
    let mut record = standing_in(lienvien::package::PackageStatus::Accepted);
    for n in 0..200 {
        assert!(
            record.append(authorised(None).on(when("unknown"))).is_ok(),
            "{n}"
        );
    }
    assert_eq!(
        refusal(&record, authorised(None), "unknown").rule(),
        Some("RE-16")
    );
}

/// A commitment whose evidence covers these subjects.
fn covered_by(subjects: &[Subject]) -> Line<PackageEvent> {
    let subjects = serde_json::to_string(subjects).unwrap();
    let recipient = recipient().id.unwrap();
    let agreement = uuid(77);
    let covered = format!(
        r#"{{"agreement":"{agreement}","version":4,"day":"2025-03-01","activity":"technique_transfer","supporters":[],"recipient":"{recipient}","subjects":{subjects},"certainty":"certain"}}"#
    );
    lienvien::json::read_line(&format!(
        r#"{{"on":"2025-03-01","type":"committed","payload":{{"basis":{{"covered":{covered}}}}}}}"#
    ))
    .unwrap()
}

/// The rules of a package find what a list of subjects covers in another way than
/// [`Subject::is_covered_by`]: for every subject they find the same.
#[test]
fn what_evidence_does_not_cover_is_what_its_subjects_do_not_cover() {
    let custom = |name| Subject::Custom(CustomSpecialty::new(text(name)).unwrap());
    let mut all: Vec<Subject> = Specialty::ALL.iter().copied().map(Subject::from).collect();
    all.extend(ManagementField::ALL.iter().copied().map(Subject::from));
    all.extend(OtherSubject::ALL.iter().copied().map(Subject::from));
    all.extend(["y học thể thao", "Y HOC THE THAO", "y học biển"].map(custom));
    let mut proposal = proposal();
    proposal.subjects = all.clone();
    let record = record_of(proposed(proposal), [outlined([])]);
    let mut lists: Vec<Vec<Subject>> = all.iter().map(|one| vec![one.clone()]).collect();
    for whole in Specialty::ALL.iter().filter(|it| it.is_compound()) {
        let parts: Vec<_> = whole.parts().iter().copied().map(Subject::from).collect();
        lists.push(parts[1..].to_vec());
        lists.push(parts);
    }
    for list in lists {
        let refusals = record.refusals(&covered_by(&list));
        let found = refusals.iter().map(|refused| match refused {
            Refused::Rule(PackageRefusal::UnfitBasis { why }) => match &**why {
                BasisFault::SubjectNotCovered { subject, .. } => &**subject,
                other => panic!("{other}"),
            },
            other => panic!("{other}"),
        });
        let expected = all
            .iter()
            .filter(|subject| subject.is_covered_by(&list).is_no());
        assert!(found.eq(expected), "{list:?}");
    }
}
