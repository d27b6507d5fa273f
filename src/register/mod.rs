//! Sổ theo dõi: what holds between records. One record is honest by construction; the register finds what
//! does not fit between them. *Structure refuses, the register finds*: nothing that it finds was refused.
//!
//! A [`Register`] holds records of any kind and the master data of organisations. [`findings`] tells all
//! that is wrong on a day, [`findings_of`] what is wrong about one record, [`affected_by`] which records to ask
//! again after one has changed. A register in which nothing is wrong has no findings. Each check is a row of
//! [`Check::all`], and `RULES.md` lists them.
//!
//! [`findings`]: Register::findings
//! [`findings_of`]: Register::findings_of
//! [`affected_by`]: Register::affected_by
//!
//! ```
//! use lienvien::register::{Register, Stored};
#![doc = include_str!("../any/example.txt")]
//! let mut register = Register::new();
//! assert_eq!(register.put(sent.clone().into()), Stored::New);
//! // A later version of the same record takes its place.
//! sent.append(lienvien::secondment::SecondmentEvent::refused(lienvien::record::Reason::new()).on(day!(2025-05-12)))?;
//! assert_eq!(register.put(sent.into()), Stored::Later);
//! assert_eq!(register.len(), 1);
//! assert!(register.findings(day!(2025-06-01)).is_empty());
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

mod check;
mod checks;
mod finding;
mod index;
mod indicators;
mod links;
mod load;
mod open;
mod questions;
mod reach;
mod reports;
mod rows;
mod slots;
mod store;
mod time;
mod told;

pub use check::Check;
pub use finding::{Finding, FoundLine, Severity};
pub use indicators::{
    FigureChange, Indicator, IndicatorKind, IndicatorPart, IndicatorRatio, IndicatorUnit,
    RatioKind, Tally,
};
pub use load::LoadError;
pub use questions::{
    AgreementChain, AnyNextStep, CaseWork, ChainLink, ChainMember, CourseTaught, CoveredBy, Due,
    DueKind, PersonHistory, PersonStint, PersonStudy, RecipientCoverage, SubjectCoverage,
    Supporting, TechniqueAtRisk, Timeline, TimelineEntry,
};
pub use reports::{
    ActivityKind, ActivityRow, CadreColumn, ProgrammeRow, ProgrammeTable, SupportProgramme,
    TaughtKind, TrainedStaffRow, TrainingNumbers, YearlyTable, YearlyTotals,
};
pub use rows::{FlatCsv, FlatRow};
pub use store::{Register, Stored};
