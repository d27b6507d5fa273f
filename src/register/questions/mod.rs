//! What only all records together can answer.
//!
//! Each answer says what is certain and what is not. A record that was entered in error answers nothing.

mod chain;
mod coverage;
mod due;
mod entries;
mod next;
mod person;
mod risk;
mod supports;
mod timeline;

pub use chain::{AgreementChain, ChainLink, ChainMember};
pub use coverage::{CoveredBy, RecipientCoverage, SubjectCoverage};
pub use due::{Due, DueKind};
pub(super) use entries::{AnyEntry, entries, organisations, subjects};
pub use next::AnyNextStep;
pub use person::{CaseWork, CourseTaught, PersonHistory, PersonStint, PersonStudy};
pub use risk::TechniqueAtRisk;
pub use supports::Supporting;
pub use timeline::{Timeline, TimelineEntry};
