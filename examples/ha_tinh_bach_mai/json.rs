//! The records as JSON, for a store that reads a record a line.

use crate::facts::{self, Result};
use serde::Serialize;
use std::io::Write;

/// Writes every record on a line of its own: the memorandum, then the packages and the training before it.
pub(crate) fn write(out: &mut impl Write) -> Result<()> {
    line(out, &facts::memorandum()?)?;
    for package in facts::packages()? {
        line(out, &package)?;
    }
    line(out, &facts::past_training()?)
}

fn line(out: &mut impl Write, record: &impl Serialize) -> Result<()> {
    writeln!(out, "{}", serde_json::to_string(record)?)?;
    Ok(())
}
