//! Bản tóm tắt: what the record says and what can be asked of it, as a Vietnamese official reads it.

mod continuation;
mod mistakes;
mod packages;
mod paper;
mod questions;
mod told;

use crate::facts::Result;
use chrono::NaiveDate;
use lienvien::agreement::{Agreement, AgreementContent, Recipient};
use lienvien::organisation::{PersonRef, Province};
use lienvien::package::Package;
use lienvien::record::{Actor, Note, Record};
use lienvien::specialty::Subject;
use lienvien::training::course::Course;
use lienvien::value::When;
use std::io::Write;

/// The day that most questions here are about.
const SIGNING_DAY: &str = "12/10/2024";

/// Writes the whole report.
pub(crate) fn write(
    out: &mut impl Write,
    memorandum: &Record<Agreement>,
    packages: &[Record<Package>],
    training: &Record<Course>,
) -> Result<()> {
    let terms = memorandum.state().terms();
    writeln!(out, "{}", terms.title.to_uppercase())?;
    writeln!(
        out,
        "Trạng thái hồ sơ: {}; số dòng ghi: {}",
        memorandum.status().vi(),
        memorandum.version()
    )?;
    paper::parties(out, memorandum)?;
    paper::period(out, terms)?;
    paper::contents(out, terms)?;
    paper::modes(out, terms)?;
    paper::purpose(out, terms)?;
    packages::received(out, memorandum, packages)?;
    paper::ceremony(out, memorandum)?;
    paper::needs_and_commitments(out, memorandum)?;
    questions::in_force(out, memorandum)?;
    questions::coverage(out, memorandum)?;
    mistakes::refusals(out)?;
    mistakes::correction(out)?;
    told::done_and_promised(out, memorandum, packages, training)?;
    paper::source(out, terms)?;
    continuation::write(out, memorandum)
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

/// Name and office; the office as written names the organisation.
fn person(person: &PersonRef) -> String {
    let name = person.name().map(ToString::to_string);
    let office = person.office().map(ToString::to_string);
    let parts: Vec<_> = name.into_iter().chain(office).collect();
    parts.join(", ")
}

fn speakers(note: &Note) -> String {
    let name = |actor: &Actor| match actor {
        Actor::Organisation(organisation) => organisation.to_string(),
        Actor::Person(speaker) => person(speaker),
    };
    let names: Vec<_> = note.by.iter().map(name).collect();
    names.join("; ")
}

/// What the paper calls a content, or what kind it is.
fn words(content: &AgreementContent) -> &str {
    content.written.as_deref().unwrap_or(content.kind.vi())
}

fn subjects(subjects: &[Subject]) -> String {
    let names: Vec<_> = subjects.iter().map(Subject::vi).collect();
    capitalised(&names.join("; "))
}

/// A territory is named as it was on a day.
fn recipient(recipient: &Recipient, day: NaiveDate) -> String {
    match recipient {
        Recipient::Facility(facility) => facility.to_string(),
        Recipient::Territory(territory) => {
            let province = territory.province_as_of(day);
            let name = province.map_or("chưa rõ", Province::full_name);
            format!(
                "các cơ sở y tế trên địa bàn {}",
                with_first(name, char::to_lowercase)
            )
        }
        _ => "đơn vị khác".to_owned(),
    }
}

fn capitalised(text: &str) -> String {
    with_first(text, char::to_uppercase)
}

fn with_first<L: Iterator<Item = char>>(text: &str, change: impl Fn(char) -> L) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(change);
    first.chain(letters).collect()
}
