//! What every aggregate answers under one name.

use lienvien::agreement::AgreementStatus;
use lienvien::consultation::ConsultationStatus;
use lienvien::organisation::OrganisationRef;
use lienvien::package::PackageStatus;
use lienvien::plan::PlanStatus;
use lienvien::secondment::SecondmentStatus;
use lienvien::specialty::Subject;
use lienvien::survey::SurveyStatus;
use lienvien::training::{course::CourseStatus, enrolment::EnrolmentStatus};
use lienvien::value::AgreementId;

/// The answers of a state: who takes part, in which subjects, whether a basis is known, and under which
/// agreement it is counted.
type Answers = (Vec<String>, Vec<String>, bool, Option<AgreementId>);

macro_rules! answers {
    ($record:expr) => {{
        let record = $record;
        let state = record.state();
        let (basis, counted_under) = (state.basis().is_some(), state.counted_under());
        said(
            state.organisations(),
            state.subjects(),
            basis,
            counted_under,
        )
    }};
}

fn said(
    organisations: Vec<&OrganisationRef>,
    subjects: Vec<&Subject>,
    basis: bool,
    counted_under: Option<AgreementId>,
) -> Answers {
    let organisations = organisations.into_iter().map(ToString::to_string);
    let subjects = subjects
        .into_iter()
        .map(|it| serde_json::to_string(it).unwrap());
    (
        organisations.collect(),
        subjects.collect(),
        basis,
        counted_under,
    )
}

#[test]
fn every_aggregate_answers_who_in_what_and_on_which_basis() {
    // An agreement is a basis itself, and counted under nothing.
    let agreement = crate::agreement_support::standing_in(AgreementStatus::Signed);
    let (organisations, subjects) = (
        agreement.state().organisations(),
        agreement.state().subjects(),
    );
    let (parties, listed, ..) = said(organisations, subjects, false, None);
    assert_eq!(parties, ["UBND tỉnh Hà Tĩnh", "Bệnh viện Bạch Mai"]);
    assert_eq!(listed.len(), 25);

    let bach_mai = "Bệnh viện Bạch Mai";
    let ha_tinh = "Bệnh viện đa khoa tỉnh Hà Tĩnh";
    let bac_quang = "Bệnh viện ĐKKV Bắc Quang";
    let viet_duc = "Bệnh viện Hữu Nghị Việt Đức";
    let digestive = r#"{"specialty":"digestive_surgery"}"#;
    let newborn = r#"{"custom":{"name":"phẫu thuật nhi sơ sinh","code":"PTNSS"}}"#;
    let surgeons = "Khoa Phẫu thuật tiêu hóa, Bệnh viện Hữu Nghị Việt Đức";
    let expected: [(Answers, &[&str], &[&str], bool); 7] = [
        (
            answers!(crate::survey_support::standing_in(SurveyStatus::Signed)),
            &[viet_duc, bac_quang],
            &[digestive],
            true,
        ),
        (
            answers!(crate::plan_support::standing_in(PlanStatus::Approved)),
            &[bac_quang, viet_duc],
            &[digestive],
            true,
        ),
        (
            answers!(crate::package_support::standing_in(
                PackageStatus::Committed
            )),
            &[ha_tinh, bach_mai],
            &[r#"{"specialty":"neurology"}"#],
            true,
        ),
        (
            answers!(crate::course_support::standing_in(CourseStatus::Running)),
            &[bach_mai],
            &[r#"{"specialty":"cardiology_and_intervention"}"#],
            false,
        ),
        // The subjects of a course stand in the record of the course.
        (
            answers!(crate::enrolment_support::standing_in(
                EnrolmentStatus::Active
            )),
            &[ha_tinh],
            &[],
            false,
        ),
        (
            answers!(crate::secondment_support::standing_in(
                SecondmentStatus::OnSite
            )),
            &[bach_mai, ha_tinh],
            &[r#"{"specialty":"cardiology"}"#],
            true,
        ),
        (
            answers!(crate::consultation_support::standing_in(
                ConsultationStatus::Concluded
            )),
            &[bac_quang, surgeons, bach_mai],
            &[digestive, newborn],
            true,
        ),
    ];
    for ((organisations, subjects, basis, counted_under), who, what, has_basis) in expected {
        assert_eq!(organisations, who);
        assert_eq!(subjects, what);
        assert_eq!(basis, has_basis, "{who:?}");
        // Only what rests on the evidence of an agreement is counted under it.
        assert_eq!(counted_under, None, "{who:?}");
    }
}
