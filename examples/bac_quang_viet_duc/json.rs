//! The records as JSON, for a store that reads a record a line.

use super::facts::{self, Result};
use super::invented::{self, consultations};
use serde::Serialize;
use std::io::Write;

/// Writes every record on a line of its own: the survey, which goes on after a note that the rest is
/// invented; then the invented plan, packages and consultations, each with such a note.
pub(crate) fn write(out: &mut impl Write) -> Result<()> {
    let survey = facts::survey()?;
    let ready = invented::with_requirements_met(&survey)?;
    let whole = invented::digestive_surgery(&ready)?;
    line(out, &ready)?;
    line(out, &invented::plan_under_way(&survey, whole.id())?)?;
    line(out, &whole)?;
    line(out, &invented::pathology(&ready)?)?;
    line(out, &consultations::routine_case(&survey)?)?;
    line(out, &consultations::difficult_case(&survey)?)?;
    line(out, &consultations::critical_case(&survey)?)
}

fn line(out: &mut impl Write, record: &impl Serialize) -> Result<()> {
    writeln!(out, "{}", serde_json::to_string(record)?)?;
    Ok(())
}
