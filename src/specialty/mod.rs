//! What cooperation is about: specialties, fields of management, and other subjects.
//!
//! A [`Specialty`] knows what it is a kind of ([`is_a`](Specialty::is_a)), what a compound name is
//! made of ([`parts`](Specialty::parts)) and which codes it has. What a list of subjects
//! covers is asked with [`covers`](Specialty::covers) and
//! [`is_covered_by`](Specialty::is_covered_by), never by comparing names. What the catalogue lacks,
//! an embedder names as a [`CustomSpecialty`].
//!
//! Beside it stand the code lists of hospital data: [`Department`], [`TechniqueChapter`],
//! [`Technique`] and [`PracticeScope`]. Codes are text, never numbers; where the meaning of a
//! code changes, the question takes a day.

#[macro_use]
mod table;
mod catalogue;
mod chapter;
mod custom;
mod department;
mod hierarchy;
mod scope;
mod short;
mod subject;
mod technique;
mod technique_code;

pub use catalogue::{Specialty, SpecialtyGroup};
pub use chapter::{ChapterNumber, TechniqueChapter, TechniqueList};
pub use custom::{CustomSpecialty, CustomSpecialtyError};
pub use department::{
    Department, DepartmentCode, DepartmentError, DepartmentForm, DepartmentList, DepartmentPlace,
};
pub use scope::{PracticeScope, PracticeScopeCode, PracticeScopeError, Profession};
pub use subject::{ManagementField, OtherSubject, Subject, TechniqueClass};
pub use technique::{Technique, TechniqueGrade, TechniqueKind, TechniqueTopic};
pub use technique_code::{TechniqueCode, TechniqueCodeError};
