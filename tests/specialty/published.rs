//! What the catalogue has published, and what the department lists add to the articles.

use lienvien::{specialty::Specialty, value::Vocabulary};
use unicode_normalization::is_nfc;

/// The codes as published: a row may be added at the end, none may change or move.
const CODES: [&str; 63] = [
    "cardiology_and_intervention",
    "urology_and_dialysis",
    "emergency_critical_care_and_toxicology",
    "neurology",
    "musculoskeletal",
    "endocrinology",
    "gastroenterology",
    "respiratory",
    "clinical_allergy_and_immunology",
    "haematology_and_transfusion",
    "rehabilitation",
    "psychiatry",
    "surgery",
    "paediatrics",
    "obstetrics",
    "infectious_diseases",
    "diagnostic_imaging",
    "laboratory",
    "clinical_nutrition",
    "infection_control",
    "cardiology",
    "interventional_cardiology",
    "urology",
    "dialysis",
    "emergency_critical_care",
    "toxicology",
    "haematology",
    "transfusion",
    "digestive_surgery",
    "urological_surgery",
    "trauma_orthopaedic_surgery",
    "pathology",
    "molecular_biology",
    "internal_medicine",
    "tuberculosis",
    "dermatology",
    "traditional_medicine",
    "geriatrics",
    "neurosurgery",
    "thoracic_surgery",
    "burns",
    "anaesthesia",
    "obstetrics_and_gynaecology",
    "gynaecology",
    "otorhinolaryngology",
    "odonto_maxillofacial",
    "ophthalmology",
    "nuclear_medicine",
    "oncology",
    "biochemistry",
    "microbiology",
    "functional_exploration",
    "endoscopy",
    "stroke",
    "plastic_surgery",
    "andrology",
    "family_medicine",
    "underwater_medicine",
    "assisted_reproduction",
    "parasitology",
    "clinical_genetics",
    "tuberculosis_and_lung_diseases",
    "neonatology",
];

#[test]
fn codes_are_as_published() {
    let codes: Vec<_> = Specialty::ALL
        .iter()
        .map(|specialty| specialty.code())
        .collect();
    assert_eq!(codes, CODES);
}

#[test]
fn every_name_is_in_nfc() {
    for name in Specialty::ALL.iter().flat_map(|s| s.names_vi()) {
        assert!(is_nfc(name), "{name}");
    }
}

#[test]
fn row_1_36_what_the_department_lists_add_can_be_asked_for_and_is_not_covered() {
    let listed = || Specialty::ALL.iter().copied().take(20);
    for added in Specialty::ALL.iter().skip(33) {
        let is_of = |whole| added.is_a(whole);
        let is_covered = is_of(Specialty::Surgery)
            || is_of(Specialty::Laboratory)
            || is_of(Specialty::Paediatrics);
        assert_eq!(added.is_covered_by(listed()), is_covered, "{added}");
    }
    // sản khoa is listed, phụ khoa is not: phụ sản as a whole isn't covered
    assert!(!Specialty::ObstetricsAndGynaecology.is_covered_by(listed()));
    assert!(Specialty::ObstetricsAndGynaecology.covers(Specialty::Obstetrics));
    assert!(Specialty::Surgery.covers(Specialty::Neurosurgery));
    assert!(!Specialty::Neurology.covers(Specialty::Neurosurgery));
}
