//! What holds of the whole crate: golden files, the documents, sizes and the dependency tree.

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
#[path = "../support/secondment.rs"]
mod secondment_support;
#[path = "../support/survey.rs"]
mod survey_support;

mod architecture;
mod downstream;
mod glossary;
mod golden;
mod json_document;
mod limits;
mod maximum;
mod parameters;
mod questions;
mod rules_document;
mod vocabularies;
mod wording;
