//! What it is for, whom it reaches, what it rests on.

use super::{covers, facility, facts, memorandum, signing_day, terms, with_terms};
use lienvien::agreement::{AgreementStatus, BeneficiaryKind, Coverage, Objective, Recipient};
use lienvien::organisation::OrganisationKind;
use lienvien::specialty::{Specialty, Subject};
use lienvien::value::Vocabulary as _;

#[test]
fn row_1_05_staff_competence_is_an_objective() {
    assert!(
        terms()
            .objectives
            .contains(&Objective::StaffCompetence.into())
    );
}

#[test]
fn row_1_06_care_quality_is_an_objective_and_none_is_required() {
    assert!(terms().objectives.contains(&Objective::CareQuality.into()));
    let aimless = with_terms(|terms| terms.objectives.clear());
    assert_eq!(aimless.status(), AgreementStatus::Signed);
}

#[test]
fn row_1_14_clinical_capacity_is_an_objective() {
    assert!(
        terms()
            .objectives
            .contains(&Objective::ClinicalCapacity.into())
    );
    let phrase = "nâng cao năng lực khám, chữa bệnh";
    assert_eq!(Objective::find(phrase), Some(Objective::ClinicalCapacity));
}

#[test]
fn row_1_39_population_health_is_an_objective() {
    assert!(
        terms()
            .objectives
            .contains(&Objective::PopulationHealth.into())
    );
}

#[test]
fn row_1_40_an_objective_stated_again_is_one_objective() {
    assert_eq!(facts::terms().unwrap().objectives.len(), 11);
    assert_eq!(
        terms().objectives,
        [
            Objective::StaffCompetence,
            Objective::CareQuality,
            Objective::ClinicalCapacity,
            Objective::PopulationHealth,
            Objective::ManagementCapacity,
            Objective::TreatedLocally,
            Objective::ReduceUpperLevelLoad,
        ],
    );
}

#[test]
fn row_1_44_and_row_1_54_treatment_at_home_is_one_objective() {
    let objectives = terms().objectives;
    let local = objectives
        .iter()
        .filter(|objective| **objective == Objective::TreatedLocally);
    assert_eq!(local.count(), 1);
}

#[test]
fn row_1_55_less_load_above_is_an_objective() {
    assert!(
        terms()
            .objectives
            .contains(&Objective::ReduceUpperLevelLoad.into())
    );
    let phrase = "giảm tải cho các cơ sở y tế tuyến trên";
    assert_eq!(
        Objective::find(phrase),
        Some(Objective::ReduceUpperLevelLoad)
    );
}

#[test]
fn row_1_15_a_facility_receives_without_signing() {
    let hospital = facts::provincial_hospital().unwrap();
    assert!(hospital.matches("Bệnh viện đa khoa tỉnh Hà Tĩnh"));
    let reference = hospital.reference_on(signing_day()).known().unwrap();
    let parties = terms()
        .parties
        .into_iter()
        .filter_map(|party| party.organisation);
    assert!(
        parties
            .into_iter()
            .all(|party| party.same_as(&reference).is_no())
    );
    assert_eq!(
        covers(&memorandum(), &hospital, Specialty::Cardiology),
        Coverage::Covered
    );
}

#[test]
fn row_1_16_every_hospital_of_the_province_receives_and_none_of_another() {
    let record = memorandum();
    for (province, coverage) in [("42", Coverage::Covered), ("40", Coverage::NotCovered)] {
        let hospital = facility(OrganisationKind::DistrictHospital, province);
        assert_eq!(
            covers(&record, &hospital, Specialty::Neurology),
            coverage,
            "{province}"
        );
    }
    assert!(matches!(terms().recipients[..], [Recipient::Territory(_)]));
}

#[test]
fn row_1_48_health_centres_and_stations_receive_too() {
    let record = memorandum();
    for kind in [
        OrganisationKind::HealthCentre,
        OrganisationKind::CommuneStation,
    ] {
        let coverage = covers(&record, &facility(kind, "42"), Specialty::Paediatrics);
        assert_eq!(coverage, Coverage::Covered, "{kind}");
    }
    let department = facility(OrganisationKind::DepartmentOfHealth, "42");
    assert_eq!(
        covers(&record, &department, Specialty::Paediatrics),
        Coverage::NotCovered
    );
}

#[test]
fn row_1_21_training_was_for_health_staff() {
    assert_eq!(
        BeneficiaryKind::find("cán bộ y tế"),
        Some(BeneficiaryKind::Staff)
    );
    let terms = terms();
    let mut staff = terms
        .beneficiaries
        .iter()
        .filter(|one| one.kind == BeneficiaryKind::Staff);
    assert_eq!(
        staff.next().map(|one| &*one.name),
        Some("đội ngũ y bác sĩ tỉnh Hà Tĩnh")
    );
}

#[test]
fn row_1_22_a_subject_is_a_field_of_management_or_a_specialty() {
    let subjects: Vec<_> = terms()
        .contents
        .into_iter()
        .flat_map(|content| content.subjects)
        .collect();
    let fields = subjects
        .iter()
        .filter(|subject| matches!(subject, Subject::Management(_)));
    let specialties = subjects
        .iter()
        .filter(|subject| matches!(subject, Subject::Specialty(_)));
    assert_eq!(
        (fields.count(), specialties.count(), subjects.len()),
        (5, 20, 25)
    );
}
