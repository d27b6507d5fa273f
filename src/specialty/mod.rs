//! The subjects of cooperation: specialties, fields of management, and other subjects.
//!
//! A [`Specialty`] has the specialties of which it is a kind ([`is_a`](Specialty::is_a)), the
//! [`parts`](Specialty::parts) of a compound name, and its codes. To learn what a list of subjects
//! covers, call [`covers`](Specialty::covers) and [`is_covered_by`](Specialty::is_covered_by);
//! never compare names. For a specialty that is not in the catalogue, an embedder makes a
//! [`CustomSpecialty`].
//!
//! Here are also the code lists of hospital data: [`Department`], [`TechniqueChapter`],
//! [`Technique`] and [`PracticeScope`]. Codes are text, never numbers. If the meaning of a code
//! changes over time, the method takes a day.

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
mod subject_set;
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
pub(crate) use subject_set::SubjectSet;
pub use technique::{Technique, TechniqueGrade, TechniqueKind, TechniqueTopic};
pub use technique_code::{TechniqueCode, TechniqueCodeError};
