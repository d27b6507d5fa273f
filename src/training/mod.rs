//! Đào tạo: training, from the course to what the trainee does at home with what was learnt.
//!
//! A course counts its seats ([`course`]); one person's way through it, or through training without a
//! course, is a record of its own ([`enrolment`]). What continuing training is worth in credit is
//! worked out by a table that the caller brings ([`CreditTable`]).

pub mod course;
mod credit;
pub mod enrolment;

pub use credit::{
    Attended, CreditRow, CreditTable, CreditTableError, CreditTotal, CreditUnit, Effort,
};
