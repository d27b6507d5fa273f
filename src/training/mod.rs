//! Đào tạo: training, from the plan of a course to what the trainee practises at home.
//!
//! A [`course`] has seats. Each person who is trained, in a course or without one, has a record of
//! their own, an [`enrolment`]. Credit for continuing training is computed by a table that the caller
//! provides ([`CreditTable`]).

pub mod course;
mod credit;
pub mod enrolment;

pub use credit::{
    Attended, CreditRow, CreditTable, CreditTableError, CreditTotal, CreditUnit, Effort,
};
