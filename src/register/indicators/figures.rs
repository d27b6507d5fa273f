//! Figures that notes report: how they are known, and how they changed.

use super::items::{Gathered, NOT_STATED};
use crate::record::LineNumber;
use crate::register::Register;
use crate::register::time::Time;
use crate::register::told::noted;
use crate::value::{Answer, Figure, FigureTime, Period, Ratio, RecordRef, When};
use alloc::{borrow::ToOwned, vec::Vec};
use chrono::NaiveDate;
use serde::Serialize;

/// Biến động so với mốc so sánh: a figure against the earlier count that it is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FigureChange {
    /// The record whose note reports it.
    pub record: RecordRef,
    /// The line of the note.
    pub line: LineNumber,
    /// The figure; its basis tells whether it was measured, claimed or planned.
    pub figure: Figure,
    /// Whether the time of the figure lies in the period.
    pub in_time: Answer,
    /// The count against the earlier one; `None` if that is or may be 0, or if the count is not given.
    pub change: Option<Ratio>,
}

impl Register {
    /// The figures with an earlier count to compare with, whose time lies or may lie in the period, by record
    /// and line: such as of patients sent to other hospitals, before and after. What is disputed is left out.
    ///
    /// ```
    #[doc = include_str!("../../package/example.txt")]
    /// use lienvien::record::{Note, NoteContent};
    /// use lienvien::value::{Baseline, Count, Figure, FigureTime, Unit};
    /// use lienvien::period;
    /// let sent = Figure::new(text!("ca chuyển tuyến"), Count::exact(12), Unit::Case)
    ///     .time(FigureTime::During(period!(2025-01-01 ..= 2025-12-31)))
    ///     .baseline(Baseline::new(Count::exact(104)));
    /// package.append(Note::new(NoteContent::Figure(sent.into())))?;
    /// # let mut register = lienvien::register::Register::new();
    /// register.put(package.into());
    /// let changes = register.figure_changes(&period!(2025-01-01 ..= 2025-12-31));
    /// assert_eq!(changes[0].change.unwrap().to_string(), "12/104");
    /// assert!(register.figure_changes(&period!(2024-01-01 ..= 2024-12-31)).is_empty());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn figure_changes(&self, period: &Period) -> Vec<FigureChange> {
        let time = Time(period);
        let mut changes = Vec::new();
        for record in self.valid() {
            for (line, _, figure) in noted(record) {
                let in_time = lies_in(time, figure);
                if figure.baseline.is_some() && !in_time.is_no() {
                    changes.push(FigureChange {
                        record: record.reference(),
                        line,
                        figure: figure.clone(),
                        in_time,
                        change: figure.change(),
                    });
                }
            }
        }
        changes.sort_by_key(|it| (it.record, it.line));
        changes
    }
}

/// Whether what a figure counts lies in the time: all of it, or the day as of which it is given.
fn lies_in(time: Time<'_>, figure: &Figure) -> Answer {
    match &figure.time {
        Some(FigureTime::During(period)) => {
            let first = exact_or(
                (period.earliest_start(), period.latest_start()),
                period.from(),
            );
            let last = exact_or((period.earliest_end(), period.latest_end()), period.to());
            time.contains(&first).and(time.contains(&last))
        }
        Some(FigureTime::Since(start)) => time.contains(start).and(time.contains(&figure.as_of)),
        None => time.contains(&figure.as_of),
    }
}

/// The day, if both bounds are the same one; else what is said.
fn exact_or(bounds: (Option<NaiveDate>, Option<NaiveDate>), said: &When) -> When {
    match bounds {
        (Some(first), Some(last)) if first == last => first.into(),
        (_, _) => said.clone(),
    }
}

pub(super) fn told(gathered: &mut Gathered<'_>) {
    for record in gathered.records_of_all_kinds() {
        for (_, note, figure) in noted(record) {
            let counts = gathered.time.contains(&note.on);
            let basis = figure.basis.map_or(NOT_STATED, |basis| basis.code());
            let key = alloc::vec![basis.to_owned()];
            gathered.add_one(true, key, record.reference(), counts);
        }
    }
}
