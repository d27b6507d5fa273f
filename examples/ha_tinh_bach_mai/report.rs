//! What the records say, printed as papers, and what can be asked of them, as a Vietnamese official reads it.

mod continuation;
mod mistakes;
mod packages;
mod questions;
mod told;

use crate::facts::Result;
use chrono::NaiveDate;
use lienvien::agreement::{Agreement, AgreementContent, Recipient};
use lienvien::day;
use lienvien::organisation::Province;
use lienvien::package::Package;
use lienvien::paper::{self, Paper};
use lienvien::record::Record;
use lienvien::training::course::Course;
use lienvien::value::When;
use std::io::Write;

/// The day that most questions here are about.
const SIGNING_DAY: NaiveDate = day!(2024 - 10 - 12);

/// Writes the whole report.
pub(crate) fn write(
    out: &mut impl Write,
    memorandum: &Record<Agreement>,
    packages: &[Record<Package>],
    training: &Record<Course>,
) -> Result<()> {
    let summary = paper::agreement_summary(memorandum, SIGNING_DAY);
    writeln!(out, "{summary}")?;
    let mut report = Paper::new("TRA CỨU TỪ HỒ SƠ");
    packages::received(&mut report, memorandum, packages);
    questions::needs(&mut report, memorandum);
    questions::in_force(&mut report, memorandum);
    questions::coverage(&mut report, memorandum)?;
    mistakes::refusals(&mut report)?;
    mistakes::correction(&mut report)?;
    told::done_and_promised(&mut report, memorandum, packages, training);
    writeln!(out, "{report}")?;
    continuation::write(out, memorandum)
}

/// A day as papers write it.
fn on(day: NaiveDate) -> String {
    When::from(day).vi().to_string()
}

/// What the paper calls a content, or what kind it is.
fn words(content: &AgreementContent) -> &str {
    content.written.as_deref().unwrap_or(content.kind.vi())
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
