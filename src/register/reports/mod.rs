//! Báo cáo: what offices ask of a training-and-direction centre, as rows that a caller prints.
//!
//! Each row has its numbers and the records behind them, and gives its cells in the order of the headings, so
//! that nobody has to know the form. What records do not say is unknown in the rows, and an empty cell.

mod activities;
mod numbers;
mod programme;
mod staff;
mod trainees;
mod yearly;

pub use activities::{ActivityKind, ActivityRow};
pub use numbers::TrainingNumbers;
pub use programme::SupportProgramme;
pub use staff::TrainedStaffRow;
pub use trainees::CadreColumn;
pub use yearly::{ProgrammeRow, ProgrammeTable, TaughtKind, YearlyTable, YearlyTotals};

use alloc::string::{String, ToString};
use core::fmt::Display;

/// What is known as a cell; an empty one if nothing is.
fn cell<T: Display>(known: Option<T>) -> String {
    known.map_or_else(String::new, |known| known.to_string())
}

/// Several things as one cell, with `;` between them.
fn list<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    let mut words = String::new();
    for item in items {
        if !words.is_empty() {
            words.push_str("; ");
        }
        words.push_str(&item.to_string());
    }
    words
}
