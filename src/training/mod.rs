//! Đào tạo: training, from the plan of a course to the practice of the trainee at home.
//!
//! A [`course`] has seats. Each person who is trained, in a course or without one, has a separate
//! record, an [`enrolment`]. Credit for continuing training is computed by a table that the caller
//! provides ([`CreditTable`]).

pub mod course;
mod credit;
pub mod enrolment;

use crate::agreement::ContentKind;

pub use credit::{
    Attended, CreditRow, CreditTable, CreditTableError, CreditTotal, CreditUnit, Effort,
};

/// The activities of an agreement that training may be.
const ACTIVITIES: [ContentKind; 2] = [
    ContentKind::ManagementTraining,
    ContentKind::ProfessionalTraining,
];
