//! Bản tóm tắt: what can be asked of the network, as a Vietnamese official reads it.

mod framework;
mod mistakes;
mod organisations;
mod others;
mod register;
mod specialties;

use crate::facts::papers::Papers;
use crate::facts::{self, Result};
use chrono::NaiveDate;
use lienvien::agreement::{Agreement, PartyNumber, TermsDraft};
use lienvien::day;
use lienvien::paper::agreement_summary;
use lienvien::record::Record;
use lienvien::specialty::Subject;
use lienvien::value::Known;
use std::io::Write;

/// The day of the summaries.
const SUMMED_UP: NaiveDate = day!(2025 - 08 - 01);

/// Writes the whole report.
pub(crate) fn write(out: &mut impl Write, papers: &Papers) -> Result<()> {
    writeln!(
        out,
        "TƯ LIỆU GIẢ ĐỊNH ĐỂ MINH HỌA: các cơ sở, văn bản và số hiệu dưới đây đều được đặt ra, không có thật."
    )?;
    writeln!(
        out,
        "Các cơ quan nhà nước được nêu tên không ban hành, không ký văn bản nào trong số này."
    )?;
    writeln!(
        out,
        "\nMẠNG LƯỚI HỢP TÁC CỦA BỆNH VIỆN LỤC SƠN, GIAI ĐOẠN 2024 – 2029"
    )?;
    organisations::write(out)?;
    specialties::write(out)?;
    framework::write(out, papers)?;
    others::write(out, papers)?;
    mistakes::write(out, papers)?;
    register::write(out, papers)?;
    heading(out, "IX. TÓM TẮT CÁC VĂN BẢN, TẠI NGÀY 01/08/2025")?;
    for record in papers.records() {
        writeln!(out, "\n{}", agreement_summary(record, SUMMED_UP))?;
    }
    Ok(())
}

fn heading(out: &mut impl Write, text: &str) -> Result<()> {
    writeln!(out, "\n{text}")?;
    Ok(())
}

/// What is known, in words; otherwise what remains possible.
fn known<T>(known: Known<T>, words: impl Fn(T) -> String) -> String {
    match known {
        Known::Known(thing) => words(thing),
        Known::Unknown(candidates) if candidates.is_empty() => "chưa có thông tin".to_owned(),
        Known::Unknown(candidates) => {
            let candidates: Vec<_> = candidates.into_iter().map(words).collect();
            format!(
                "chưa xác định được, có thể là {}",
                candidates.join(" hoặc ")
            )
        }
    }
}

/// The number of a paper, and its title.
fn title(record: &Record<Agreement>) -> String {
    let state = record.state();
    let title = &state.terms().title;
    match state.number() {
        Some(number) => format!("{title} (số {number})"),
        None => format!("{title} (không số)"),
    }
}

/// What the paper calls a party for short: its letter, or its number.
fn letter(terms: &TermsDraft, number: PartyNumber) -> String {
    let letter = terms.party(number).and_then(|party| party.letter.as_ref());
    letter.map_or_else(
        || format!("bên thứ {number}"),
        |letter| letter.vi().to_owned(),
    )
}

fn subjects(subjects: &[Subject]) -> String {
    let names: Vec<_> = subjects.iter().map(Subject::vi).collect();
    names.join(", ")
}

/// How a paper stands on each of these days.
fn standings(out: &mut impl Write, record: &Record<Agreement>, days: &[&str]) -> Result<()> {
    let standing = |asked: &&str| {
        Ok(format!(
            "ngày {asked} {}",
            record.standing_on(facts::day(asked)?).vi()
        ))
    };
    let standings: Vec<_> = days.iter().map(standing).collect::<Result<_>>()?;
    writeln!(out, "   Hiệu lực: {}", standings.join("; "))?;
    Ok(())
}

fn capitalised(text: &str) -> String {
    with_first(text, char::to_uppercase)
}

fn in_sentence(text: &str) -> String {
    with_first(text, char::to_lowercase)
}

fn with_first<L: Iterator<Item = char>>(text: &str, change: impl Fn(char) -> L) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(change);
    first.chain(letters).collect()
}
