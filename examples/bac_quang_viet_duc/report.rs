//! Bản tóm tắt: what the record says and what can be asked of it, as a Vietnamese official reads it.

mod consultations;
mod continuation;
mod paper;
mod questions;

use crate::facts::Result;
use chrono::NaiveDate;
use lienvien::organisation::PersonRef;
use lienvien::record::{Actor, Record};
use lienvien::specialty::Subject;
use lienvien::survey::{Survey, SurveySide};
use lienvien::value::{Text, When};
use std::io::Write;

/// The day of the working session, about which most questions here are.
const WORKING_DAY: &str = "18/07/2024";

/// Writes the whole report.
pub(crate) fn write(out: &mut impl Write, survey: &Record<Survey>) -> Result<()> {
    writeln!(
        out,
        "KHẢO SÁT HỖ TRỢ CHUYỂN GIAO KỸ THUẬT TẠI BỆNH VIỆN ĐKKV BẮC QUANG"
    )?;
    writeln!(
        out,
        "Trạng thái hồ sơ: {}; số dòng ghi: {}",
        survey.status().vi(),
        survey.version()
    )?;
    paper::sides(out, survey.state())?;
    paper::meeting(out, survey.state())?;
    paper::findings(out, survey.state())?;
    paper::requirements(out, survey.state())?;
    paper::conclusion(out, survey.state())?;
    paper::signatures(out, survey.state())?;
    questions::next_steps(out, survey)?;
    questions::refusals(out)?;
    paper::source(out, survey)?;
    continuation::write(out, survey)
}

fn heading(out: &mut impl Write, text: &str) -> Result<()> {
    writeln!(out, "\n{text}")?;
    Ok(())
}

fn day(written: &str) -> Result<NaiveDate> {
    let no_day = || format!("“{written}” không phải một ngày cụ thể");
    Ok(When::parse_vi(written)?.exact_day().ok_or_else(no_day)?)
}

/// A date, and how it came to its year where the source leaves that out.
fn dated(on: &When) -> String {
    match on.basis() {
        Some(basis) => format!(
            "{} (nguồn ghi “{}”; năm xác định {basis})",
            on.vi(),
            on.said().vi()
        ),
        None => on.vi().to_string(),
    }
}

/// Who signs, by name rather than by number.
fn side(survey: &Survey, signing: SurveySide) -> String {
    match signing {
        SurveySide::Delegation => {
            let opening = survey.opening();
            let named = opening.and_then(|opening| opening.what.delegation.name.as_ref());
            named.map_or_else(|| signing.vi().to_string(), ToString::to_string)
        }
        SurveySide::Site(site) => {
            let named = survey.host(site);
            named.map_or_else(|| signing.vi().to_string(), ToString::to_string)
        }
    }
}

fn actor(actor: &Actor) -> String {
    match actor {
        Actor::Organisation(organisation) => {
            let unit = organisation.unit.iter();
            let parts: Vec<_> = unit.chain([&organisation.name]).map(Text::as_str).collect();
            parts.join(" ")
        }
        Actor::Person(named) => person(named),
    }
}

/// Name and office; the office as written names the organisation.
fn person(person: &PersonRef) -> String {
    let name = person.name().map(ToString::to_string);
    let office = person.office().map(ToString::to_string);
    let parts: Vec<_> = name.into_iter().chain(office).collect();
    parts.join(", ")
}

fn subjects<'a>(subjects: impl IntoIterator<Item = &'a Subject>) -> String {
    let names: Vec<_> = subjects.into_iter().map(Subject::vi).collect();
    names.join("; ")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
