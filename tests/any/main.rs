//! Records and lines of any kind: in one type, what they name, and whether their claims hold.

#[path = "../support/agreement.rs"]
mod agreement_support;
#[path = "../support/course.rs"]
mod course_support;
#[path = "../support/door.rs"]
mod door;
#[path = "../support/enrolment.rs"]
mod enrolment_support;
#[path = "../support/package.rs"]
mod package_support;
#[path = "../support/survey.rs"]
mod survey_support;

mod bases;
mod claims;
mod evidence_forms;
mod forged;
mod histories;
mod mentions;
mod records;
