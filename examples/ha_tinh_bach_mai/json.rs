//! The records as JSON, for a store that reads a record a line.

use super::facts::{self, Result};
use super::invented;
use serde::Serialize;
use std::io::Write;

/// Writes every record on a line of its own: those that the article gives, then those that are invented,
/// each with a note that says so.
pub(crate) fn write(out: &mut impl Write) -> Result<()> {
    told(out)?;
    continuation(out)
}

/// The memorandum, then the packages and the training before it.
pub(crate) fn told(out: &mut impl Write) -> Result<()> {
    line(out, &facts::memorandum()?)?;
    for package in facts::packages()? {
        line(out, &package)?;
    }
    line(out, &facts::past_training()?)
}

/// The course and its trainees, the package, the expert who was sent.
fn continuation(out: &mut impl Write) -> Result<()> {
    let invented = invented::all(&facts::memorandum()?)?;
    line(out, &invented.course)?;
    for (_, enrolment) in invented.enrolments() {
        line(out, enrolment)?;
    }
    line(out, &invented.package)?;
    line(out, &invented.secondment)
}

fn line(out: &mut impl Write, record: &impl Serialize) -> Result<()> {
    writeln!(out, "{}", serde_json::to_string(record)?)?;
    Ok(())
}
