//! The packages received before the memorandum: what the article says of them, and what it does not.

use super::{case, day, facts, memorandum, signing_day, transfer_subjects};
use lienvien::agreement::{ContentKind, Coverage, Ground};
use lienvien::organisation::OrganisationRef;
use lienvien::package::{
    AssessmentConclusion, CaseLevel, Independence, LoggedCase, Package, PackageEvent,
    PackageStatus, TraineeAssessment,
};
use lienvien::record::{Event as _, NoteContent, Record};
use lienvien::specialty::{Specialty, SpecialtyGroup, Subject};
use lienvien::value::{Explain as _, Known, PersonId, RecordRef, When};
use lienvien::vi::items;
use uuid::Uuid;

fn packages() -> Vec<Record<Package>> {
    facts::packages().unwrap()
}

/// The package that the article calls so.
fn package(name: &str) -> Record<Package> {
    let mut packages = packages().into_iter();
    let found = packages.find(|package| package.state().proposal().name.as_str() == name);
    found.unwrap()
}

/// Asserts that the package of this name, at this place of the list, is about these specialties.
#[track_caller]
fn is_about(place: usize, name: &str, specialties: &[Specialty]) {
    let packages = packages();
    let proposal = packages[place - 1].state().proposal();
    assert_eq!(proposal.name.as_str(), name);
    let subjects: Vec<Subject> = specialties.iter().copied().map(Subject::from).collect();
    assert_eq!(proposal.subjects, subjects);
}

#[test]
fn row_1_13_help_before_the_memorandum_has_no_date() {
    for package in packages() {
        let state = package.state();
        assert!(package.is_reported());
        assert_eq!(state.proposal().supporters, [facts::bach_mai()]);
        assert_eq!(state.transferred(), None);
        assert!(state.reached_since().is_unknown());
        // Since when is not known; that is not "not yet".
        let asked = day(2020, 1, 1);
        assert!(matches!(package.status_on(asked), Known::Unknown(_)));
    }
}

#[test]
fn row_1_15_the_hospital_receives_and_signs_nothing() {
    let hospital = facts::provincial_hospital().unwrap();
    let recipient = hospital.reference_on(signing_day()).known().unwrap();
    let is_recipient = |party: &OrganisationRef| party.same_as(&recipient).is_yes();
    for package in packages() {
        assert_eq!(package.state().proposal().recipient, recipient);
    }
    let record = memorandum();
    let parties = record.state().terms().parties.iter();
    let mut named = parties.filter_map(|party| party.organisation.as_ref());
    assert!(!named.any(is_recipient));
}

#[test]
fn row_1_17_received_and_performed_well_is_not_yet_independent() {
    for package in packages() {
        assert_eq!(package.status(), PackageStatus::Received);
        assert!(package.state().acceptance().is_none());
        assert!(package.state().independence().is_none());
        let said: Vec<_> = package
            .notes()
            .map(|(_, note)| note.content.clone())
            .collect();
        let [NoteContent::Statement(said)] = said.as_slice() else {
            panic!("one statement")
        };
        assert_eq!(said.as_str(), "đã tiếp nhận và thực hiện thành công");
    }
    // Cases done alone are what it takes; they may become known later.
    let mut package = package("siêu âm");
    let independent = || {
        let shown = Independence::shown_by([case(1)]);
        PackageEvent::independent(shown).on(When::UNKNOWN)
    };
    package.append(independent()).unwrap();
    let warned = package.warnings(day(2025, 1, 1));
    assert_eq!(warned[0].code(), "package.independence.case_not_unaided");
    let alone = LoggedCase::new(case(1)).level(CaseLevel::Independent);
    package
        .append(PackageEvent::case_logged(alone).on(When::UNKNOWN))
        .unwrap();
    assert_eq!(package.warnings(day(2025, 1, 1)), []);
    assert_eq!(package.status(), PackageStatus::Independent);
}

#[test]
fn row_1_18_many_packages_are_those_named_and_no_count() {
    assert_eq!(packages().len(), 8);
    assert!(!items(facts::RECEIVED).is_exhaustive);
}

#[test]
fn row_1_19a_coronary_intervention() {
    is_about(
        1,
        "can thiệp mạch vành",
        &[Specialty::InterventionalCardiology],
    );
    let later = transfer_subjects();
    assert!(
        Subject::from(Specialty::InterventionalCardiology)
            .is_covered_by(&later)
            .is_yes()
    );
}

#[test]
fn row_1_19b_molecular_biology() {
    is_about(2, "sinh học phân tử", &[Specialty::MolecularBiology]);
    assert_eq!(
        Specialty::MolecularBiology.group(),
        SpecialtyGroup::Paraclinical
    );
}

#[test]
fn row_1_19c_immunohistochemistry_belongs_to_none_of_the_twenty() {
    is_about(3, "hóa mô miễn dịch", &[Specialty::Pathology]);
    let later = transfer_subjects();
    assert!(
        Subject::from(Specialty::Pathology)
            .is_covered_by(&later)
            .is_no()
    );
}

#[test]
fn row_1_19d_thrombolysis_crosses_three_specialties() {
    let three = [
        Specialty::Neurology,
        Specialty::EmergencyCriticalCare,
        Specialty::Cardiology,
    ];
    is_about(4, "tiêu sợi huyết", &three);
}

#[test]
fn row_1_19e_haemodialysis_is_part_of_a_compound() {
    is_about(5, "chạy thận nhân tạo", &[Specialty::Dialysis]);
    let compound = Specialty::from_vi("tiết niệu và lọc máu").unwrap();
    assert!(compound.covers(Specialty::Dialysis) && compound != Specialty::Dialysis);
}

#[test]
fn row_1_19f_spirometry() {
    is_about(6, "đo chức năng hô hấp", &[Specialty::Respiratory]);
}

#[test]
fn row_1_19g_ultrasound() {
    is_about(7, "siêu âm", &[Specialty::DiagnosticImaging]);
}

#[test]
fn row_1_19h_joint_injection() {
    is_about(8, "tiêm khớp", &[Specialty::Musculoskeletal]);
}

#[test]
fn row_1_20_an_open_list_with_mixed_separators() {
    let list = items(facts::RECEIVED);
    assert_eq!((list.items.len(), list.is_exhaustive), (8, false));
    assert!(facts::RECEIVED.contains(';') && facts::RECEIVED.ends_with(",…"));
    let record = memorandum();
    let says = |ground: &&Ground| match ground {
        Ground::Results(text) => text.ends_with(facts::RECEIVED),
        _ => false,
    };
    assert_eq!(
        record.state().terms().grounds.iter().filter(says).count(),
        1
    );
}

#[test]
fn row_1_25_the_results_before_are_grounds_of_the_signed_terms() {
    let record = memorandum();
    let grounds = &record.state().terms().grounds;
    assert_eq!(*grounds, facts::terms().unwrap().grounds);
    let referred: Vec<_> = grounds
        .iter()
        .filter_map(|ground| match ground {
            Ground::Record(record) => Some(*record),
            _ => None,
        })
        .collect();
    let ids: Vec<_> = packages()
        .iter()
        .map(|it| RecordRef::from(it.id()))
        .collect();
    assert_eq!(referred, ids);
    assert_eq!(grounds.len() - referred.len(), 3);
    // Results are no events: nothing of them is done under the agreement.
    assert_eq!(record.history().count(), 4);
}

#[test]
fn trap_t3_eight_packages_before_the_memorandum_count_under_none() {
    let memorandum = memorandum();
    let counted =
        |package: &Record<Package>| package.state().counted_under() == Some(memorandum.id());
    let packages = packages();
    assert_eq!(packages.len(), 8);
    for mut package in packages {
        assert_eq!(package.state().counted_under(), None);
        // What happens to it while the memorandum is in force changes nothing of that.
        let case = LoggedCase::new(case(1)).level(CaseLevel::Independent);
        let logged = PackageEvent::case_logged(case).on(day(2025, 3, 1));
        package.append(logged).unwrap();
        assert!(!counted(&package));
    }
}

#[test]
fn trap_t5_the_list_of_packages_says_nothing_of_what_is_not_in_it() {
    assert!(!items(facts::RECEIVED).is_exhaustive);
    // It was received, and the later scope has it on demand only.
    let hospital = facts::provincial_hospital().unwrap();
    let subjects = &package("hóa mô miễn dịch")
        .state()
        .proposal()
        .subjects
        .clone();
    let covering = memorandum().covers(
        &hospital,
        ContentKind::TechniqueTransfer,
        subjects,
        signing_day(),
    );
    assert_eq!(covering.coverage, Coverage::OnDemand);
}

#[test]
fn trap_t14_who_was_trained_practises_once_a_case_is_done_alone() {
    let trainee: PersonId = Uuid::from_u128(2).into();
    let mut package = package("siêu âm");
    let passed = TraineeAssessment::new()
        .conclusion(AssessmentConclusion::Passed)
        .trainee(trainee);
    package
        .append(PackageEvent::assessed(passed).on(When::UNKNOWN))
        .unwrap();
    let logged = |n, level| {
        let case = LoggedCase::new(case(n)).level(level).performer(trainee);
        PackageEvent::case_logged(case).on(When::UNKNOWN)
    };
    package
        .append(logged(1, CaseLevel::SupervisedInRoom))
        .unwrap();
    assert!(package.state().passed_without_unaided_case().eq([trainee]));
    package.append(logged(2, CaseLevel::Independent)).unwrap();
    assert_eq!(package.state().passed_without_unaided_case().count(), 0);
    // Of the eight as reported nobody is known to be trained, and nobody is made up.
    assert!(packages().iter().all(|it| it.state().passed().count() == 0));
}
