//! The register: what it keeps, and what it finds between records. Each check finds its defect in an otherwise
//! clean register, and nothing beside it.

#[path = "../support/agreement.rs"]
mod agreement_support;
#[path = "../support/consultation.rs"]
mod consultation_support;
#[path = "../support/course.rs"]
mod course_support;
#[path = "../support/door.rs"]
mod door;
#[path = "../support/enrolment.rs"]
mod enrolment_support;
#[path = "../support/package.rs"]
mod package_support;
#[path = "../support/plan.rs"]
mod plan_support;
#[path = "../support/readiness.rs"]
mod readiness;
#[path = "../support/secondment.rs"]
mod secondment_support;
#[path = "../support/survey.rs"]
mod survey_support;

mod agreements;
mod checks;
mod consultations;
mod counting;
mod evidence;
mod figures;
mod found;
mod identity;
mod incremental;
mod indicators;
mod judged;
mod learners;
mod people;
mod planted;
mod presence;
mod questions;
mod reports;
mod rows;
mod sides;
mod store;
mod techniques;
mod trainees;
