//! Courses, enrolments and credit.

#[path = "../support/agreement.rs"]
mod agreement_support;
#[path = "../support/course.rs"]
mod course_support;
#[path = "../support/door.rs"]
mod door;
#[path = "../support/enrolment.rs"]
mod enrolment_support;
#[path = "../support/json.rs"]
mod json;
#[path = "../support/table.rs"]
mod lifecycle;
#[path = "../support/package.rs"]
mod package_support;

mod course_facts;
mod course_histories;
mod course_long_lists;
mod course_organisers;
mod course_rows;
mod course_rules;
mod course_session_rules;
mod course_several_rules;
mod course_table;
mod credit;
mod enrolment_facts;
mod enrolment_getters;
mod enrolment_histories;
mod enrolment_pass_rule;
mod enrolment_rows;
mod enrolment_rules;
mod enrolment_seat;
mod enrolment_several_rules;
mod enrolment_table;
