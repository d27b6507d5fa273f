//! How often work allocates. Alone, since it counts what the allocator of the whole program does.

#[path = "../support/allocation.rs"]
mod allocation;
#[path = "../support/consultation.rs"]
mod consultation_support;
#[path = "../support/country.rs"]
mod country;
#[path = "../support/course.rs"]
mod course_support;
#[path = "../support/door.rs"]
mod door;
#[path = "../support/enrolment.rs"]
mod enrolment_support;
#[path = "../support/growing/mod.rs"]
mod growing;
#[path = "../support/package.rs"]
mod package_support;
#[path = "../support/secondment.rs"]
mod secondment_support;

mod names;
mod package;
mod parsers;
mod peak;
mod record;
mod refused;
mod register;
