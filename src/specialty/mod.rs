//! What cooperation is about: specialties, fields of management, and other subjects.
//!
//! A [`Specialty`] knows what it is a kind of ([`is_a`](Specialty::is_a)), what a compound name is
//! made of ([`parts`](Specialty::parts)) and which codes it goes by. What a list of subjects
//! extends to is asked with [`covers`](Specialty::covers) and
//! [`is_covered_by`](Specialty::is_covered_by), never by comparing names.

#[macro_use]
mod table;
mod catalogue;
mod department;
mod hierarchy;
mod subject;

pub use catalogue::{Specialty, SpecialtyGroup};
pub use department::{
    Department, DepartmentCode, DepartmentError, DepartmentForm, DepartmentList, DepartmentPlace,
};
pub use subject::{ManagementField, OtherSubject, Subject, TechniqueClass};
