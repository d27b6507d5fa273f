//! Lưu từng dòng: a program that keeps each line of a record under (id, number), as a row of a table.
//! The record and its hospitals are invented.
//!
//! `cargo run --example luu_tung_dong` prints in Vietnamese what happens when two people write at the
//! same time, what is said of a table in which a row is missing, comes twice or can't be read, and how the
//! whole table becomes a register; with `-- --json` it prints the rows as they are stored, one a line and
//! nothing else.

use lienvien::any::AnyLine;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::record::{Approval, Event as _, IntoLine as _, Line, Record, ReplayError};
use lienvien::register::Register;
use lienvien::secondment::{Secondment, SecondmentEvent, SecondmentProposal, SecondmentPurpose};
use lienvien::value::{Explain as _, PersonId, RecordRef, SecondmentId};
use lienvien::{day, id, text};
use std::collections::{BTreeMap, btree_map::Entry};
use std::error::Error;
use std::io::{self, Write};

type Result<T> = std::result::Result<T, Box<dyn Error>>;
type SecondmentLine = Line<SecondmentEvent>;

const ID: SecondmentId = id!("3b0c5a7e-9d14-4f26-8a61-c7e25f80d943");

/// Bảng: one row for each line, the JSON of the line under its id and its number. In SQL:
/// `create table secondment (id uuid, number integer, line text, primary key (id, number))`.
#[derive(Default)]
struct Table(BTreeMap<(SecondmentId, u32), String>);

impl Table {
    /// Inserts a row, unless the primary key is violated: whether the number was free.
    fn insert(&mut self, number: u32, line: &SecondmentLine) -> Result<bool> {
        let text = serde_json::to_string(line)?;
        match self.0.entry((ID, number)) {
            Entry::Occupied(_) => Ok(false),
            Entry::Vacant(free) => {
                free.insert(text);
                Ok(true)
            }
        }
    }

    /// `select number, line from secondment where id = $1 and number > $2 order by number`
    fn select(
        &self,
        after: u32,
    ) -> impl Iterator<Item = serde_json::Result<(u32, SecondmentLine)>> {
        let found = self.0.range((ID, after.saturating_add(1))..=(ID, u32::MAX));
        found.map(|((_, number), text)| Ok((*number, serde_json::from_str(text)?)))
    }
}

fn main() -> Result<()> {
    let mut out = io::stdout().lock();
    let mut table = Table::default();
    if std::env::args().any(|argument| argument == "--json") {
        write_lines(&mut io::sink(), &mut table)?;
        for ((id, number), line) in &table.0 {
            writeln!(out, r#"{{"id":"{id}","number":{number},"line":{line}}}"#)?;
        }
        return Ok(());
    }
    writeln!(out, "LƯU TỪNG MỤC THEO (MÃ HỒ SƠ, SỐ MỤC), hồ sơ giả định")?;
    write_lines(&mut out, &mut table)?;
    damage(&mut out, &table)?;
    load(&mut out, &table)
}

/// All rows of the table at once, as a program does that starts: here they are of one record.
fn load(out: &mut impl Write, table: &Table) -> Result<()> {
    let rows = table.select(0).map(|row| -> serde_json::Result<_> {
        let (number, line) = row?;
        Ok((RecordRef::from(ID), number, AnyLine::from(line)))
    });
    let mut register = Register::new();
    register.load(rows)?;
    let today = day!(2025 - 06 - 02);
    writeln!(
        out,
        "\nNạp cả bảng vào sổ theo dõi: {} hồ sơ, {} phát hiện.",
        register.len(),
        register.findings(today).len()
    )?;
    Ok(())
}

fn home() -> OrganisationRef {
    OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện A"))
}

/// Opens the record, then lets two people write the next line.
fn write_lines(out: &mut impl Write, table: &mut Table) -> Result<()> {
    let host = OrganisationRef::new(OrganisationKind::ProvincialHospital, text!("Bệnh viện B"));
    let proposal = SecondmentProposal::new(home(), host).purpose(SecondmentPurpose::Teach);
    let first = SecondmentEvent::proposed(proposal).on(day!(2025 - 05 - 05));
    let first = first.into_line().recorded_on(day!(2025 - 05 - 06));
    let opened = Record::<Secondment>::open(ID, first.clone())?;
    // The first line is number 1: if it is taken, there is a record with this id already.
    if !table.insert(1, &first)? {
        return Err("mã này đã có hồ sơ".into());
    }
    writeln!(out, "\nMở hồ sơ: {}.", opened.status().vi())?;

    writeln!(
        out,
        "\nHai người cùng đọc hồ sơ khi có 1 mục, rồi cùng ghi:"
    )?;
    let today = day!(2025 - 05 - 12);
    let cancelled = SecondmentEvent::cancelled(text!("lũ lụt")).on(day!(2025 - 05 - 12));
    let person: PersonId = id!("52f9c6b8-0e3d-4a71-8d94-af20671ec5b3");
    let begun = SecondmentEvent::stint_begun(person).on(day!(2025 - 05 - 12));
    // What the browser of the second person states of the day is not kept.
    let stated = begun.into_line().recorded_on(day!(9999 - 12 - 31));
    let (mut one, mut other) = (opened.clone(), opened);
    write(
        out,
        table,
        &mut one,
        "Người thứ nhất",
        cancelled.into_line().recorded_on(today),
    )?;
    write(
        out,
        table,
        &mut other,
        "Người thứ hai",
        stated.recorded_on(today),
    )?;

    writeln!(
        out,
        "\nNgười thứ hai ghi việc đã xảy ra trước đó, nay mới biết:"
    )?;
    let approved = SecondmentEvent::approved(Approval::new(home())).on(day!(2025 - 05 - 10));
    let approved = approved.into_line().recorded_on(day!(2025 - 05 - 21));
    write(out, table, &mut other, "Người thứ hai", approved)
}

/// Writes a line as a service does: judged by the record, kept by the table, and judged again if
/// somebody else was first.
fn write(
    out: &mut impl Write,
    table: &mut Table,
    record: &mut Record<Secondment>,
    who: &str,
    line: SecondmentLine,
) -> Result<()> {
    loop {
        if let Err(refused) = record.check(&line) {
            writeln!(out, "- {who}: không ghi được, {}.", refused.vi())?;
            return Ok(());
        }
        let number = record.version() + 1;
        if table.insert(number, &line)? {
            record.append(line)?;
            let status = record.status().vi();
            writeln!(out, "- {who}: đã ghi mục {number}, hồ sơ {status}.")?;
            return Ok(());
        }
        writeln!(
            out,
            "- {who}: mục {number} đã có người ghi, đọc lại rồi hỏi lại."
        )?;
        record.catch_up(table.select(record.version()))?;
    }
}

/// What is said of the table as it is, and of copies in which a row is wrong.
fn damage(out: &mut impl Write, table: &Table) -> Result<()> {
    writeln!(out, "\nDựng lại hồ sơ từ bảng:")?;
    replay(out, "đủ các mục", table.select(0))?;
    replay(
        out,
        "mất mục 2",
        table.select(0).filter(|row| !is_line(row, 2)),
    )?;
    let twice = table.select(0).take(2).chain(table.select(1));
    replay(out, "mục 2 lặp lại", twice)?;
    let mut cut = Table(table.0.clone());
    if let Some(text) = cut.0.get_mut(&(ID, 3)) {
        text.truncate(20);
    }
    replay(out, "mục 3 bị cắt", cut.select(0))
}

fn is_line(row: &serde_json::Result<(u32, SecondmentLine)>, wanted: u32) -> bool {
    matches!(row, Ok((number, _)) if *number == wanted)
}

fn replay(
    out: &mut impl Write,
    what: &str,
    rows: impl Iterator<Item = serde_json::Result<(u32, SecondmentLine)>>,
) -> Result<()> {
    match Record::<Secondment>::replay(ID, rows) {
        Ok(record) => {
            let (lines, status) = (record.version(), record.status().vi());
            writeln!(out, "- {what}: {lines} mục, {status}.")?;
        }
        Err(ReplayError::Refused(refused)) => {
            let rule = refused.rule().unwrap_or_default();
            writeln!(out, "- {what}: {} ({rule}).", refused.vi())?;
        }
        // The cause is for the people who run the store.
        Err(error @ ReplayError::NotLoaded { .. }) => writeln!(out, "- {what}: {}.", error.vi())?,
    }
    Ok(())
}
