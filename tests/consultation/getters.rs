//! What the record of a consultation answers of itself.

use crate::agreement_support::{covered_between, ha_tinh_agreement};
use crate::consultation_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::consultation::{
    ConsultationSide, ConsultationStart, ConsultationStatus as Status, PatientOutcome,
    PatientReferral, ReportedConsultation,
};
use lienvien::specialty::Specialty;

#[test]
fn a_consultation_counts_under_the_agreement_of_its_request() {
    let agreement = ha_tinh_agreement();
    let covered = covered_between(
        &[viet_duc(), bach_mai()],
        &bac_quang(),
        ContentKind::Consultation,
        &[Specialty::DigestiveSurgery.into()],
        "2025-03-01",
    );
    let on_agreement = || difficult().basis(Basis::from(covered.clone()));
    let record = open(requested(on_agreement()), "2025-03-01").unwrap();
    assert_eq!(record.state().counted_under(), Some(agreement.id()));
    assert_eq!(record.state().basis(), on_agreement().basis.as_ref());
    for other in [difficult(), difficult().basis(Basis::rotation(None))] {
        let record = open(requested(other), "2025-03-01").unwrap();
        assert_eq!(record.state().counted_under(), None);
    }
    // by report, as it is reported
    let known = ReportedConsultation::new(on_agreement());
    let record = open(reported(Status::Concluded, known), "2025-03-01").unwrap();
    assert_eq!(record.state().counted_under(), Some(agreement.id()));
    assert!(record.state().basis().is_some());
}

#[test]
fn a_side_has_a_name_in_both_languages() {
    for (side, en, vi) in [
        (ConsultationSide::Asker, "the asker", "bên đề nghị"),
        (
            ConsultationSide::adviser(1),
            "adviser 1",
            "bên tư vấn thứ 1",
        ),
        (
            ConsultationSide::adviser(12),
            "adviser 12",
            "bên tư vấn thứ 12",
        ),
    ] {
        assert_eq!(
            (side.to_string(), side.vi().to_string()),
            (en.into(), vi.into())
        );
    }
}

#[test]
fn a_start_says_whether_the_patient_was_informed() {
    for informed in [true, false] {
        let start = ConsultationStart::new().patient_informed(informed);
        assert_eq!(start.patient_informed, Some(informed));
    }
    assert_eq!(ConsultationStart::new().patient_informed, None);
}

#[test]
fn only_a_referral_sends_the_patient_away() {
    for (outcome, is_referral) in [
        (
            PatientOutcome::Referred(PatientReferral::new().to(viet_duc())),
            true,
        ),
        (PatientOutcome::Referred(PatientReferral::new()), true),
        (PatientOutcome::TreatedLocally, false),
        (PatientOutcome::Died, false),
        (PatientOutcome::Other(text("xin về")), false),
    ] {
        assert_eq!(outcome.is_referral(), is_referral, "{outcome:?}");
    }
}
