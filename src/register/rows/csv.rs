//! Rows as CSV.

use super::{FlatRow, Register};
use crate::value::When;
use alloc::borrow::ToOwned;
use alloc::string::String;
use chrono::NaiveDate;
use core::fmt;

/// Bảng CSV: the flat rows of a register as CSV; see [`Register::rows_csv`].
#[derive(Debug, Clone, Copy)]
pub struct FlatCsv<'a>(&'a Register);

impl<'a> FlatCsv<'a> {
    pub(super) const fn of(register: &'a Register) -> Self {
        Self(register)
    }
}

impl fmt::Display for FlatCsv<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_line(f, FlatRow::COLUMNS.iter().map(|(name, _, _)| *name))?;
        for row in self.0.rows() {
            let cells = row.cells();
            write_line(f, cells.iter().map(String::as_str))?;
        }
        Ok(())
    }
}

fn write_line<'a>(f: &mut fmt::Formatter<'_>, cells: impl Iterator<Item = &'a str>) -> fmt::Result {
    for (number, cell) in cells.enumerate() {
        if number > 0 {
            f.write_str(",")?;
        }
        write_cell(f, cell)?;
    }
    f.write_str("\r\n")
}

fn write_cell(f: &mut fmt::Formatter<'_>, cell: &str) -> fmt::Result {
    if !cell.contains([',', '"', '\r', '\n']) {
        return f.write_str(cell);
    }
    f.write_str("\"")?;
    for (number, piece) in cell.split('"').enumerate() {
        if number > 0 {
            f.write_str("\"\"")?;
        }
        f.write_str(piece)?;
    }
    f.write_str("\"")
}

/// A value of a column as the text of a cell.
pub(super) trait Cell {
    fn cell(&self) -> String;
}

impl Cell for String {
    fn cell(&self) -> String {
        self.clone()
    }
}

impl Cell for &str {
    fn cell(&self) -> String {
        (*self).to_owned()
    }
}

impl Cell for bool {
    fn cell(&self) -> String {
        alloc::format!("{self}")
    }
}

impl Cell for u32 {
    fn cell(&self) -> String {
        alloc::format!("{self}")
    }
}

impl Cell for NaiveDate {
    fn cell(&self) -> String {
        alloc::format!("{}", When::from(*self))
    }
}

impl<T: Cell> Cell for Option<T> {
    fn cell(&self) -> String {
        self.as_ref().map_or_else(String::new, Cell::cell)
    }
}
