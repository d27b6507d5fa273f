//! Biên bản khảo sát.

use crate::bac_quang::facts as bac_quang;
use crate::golden::{prints_as, says_all};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::paper::survey_minutes;
use lienvien::record::{Event as _, Record};
use lienvien::survey::{Survey, SurveyEvent, SurveyPlan};
use lienvien::value::When;
use lienvien::{id, text};

#[test]
fn the_survey_of_the_article_prints_whole() {
    let survey = bac_quang::survey().unwrap();
    let minutes = survey_minutes(&survey);
    says_all(&minutes, &serde_json::to_value(&survey).unwrap(), &[]);
    prints_as("survey_full", &minutes);
}

#[test]
fn a_survey_that_is_only_planned_is_a_form_to_fill_in() {
    let surveyor = OrganisationRef::new(
        OrganisationKind::CentralHospital,
        text!("Bệnh viện Lục Sơn"),
    );
    let host = OrganisationRef::new(
        OrganisationKind::RegionalHospital,
        text!("Bệnh viện Yên Lục"),
    );
    let planned = SurveyEvent::planned(SurveyPlan::new(surveyor, [host]));
    let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
    let record = Record::<Survey>::open(id, planned.on(When::UNKNOWN)).unwrap();
    prints_as("survey_blank", &survey_minutes(&record));
}
