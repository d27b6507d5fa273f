//! What the register finds between the papers, and what is due.

use super::{Result, heading, title};
use crate::facts::{organisations, papers::Papers};
use chrono::NaiveDate;
use lienvien::agreement::Agreement;
use lienvien::day;
use lienvien::register::{Finding, Register};
use lienvien::value::RecordRef;
use std::io::Write;

const ASKED: NaiveDate = day!(2025 - 08 - 01);
const A_YEAR_LATER: NaiveDate = day!(2026 - 07 - 31);

pub(super) fn write(out: &mut impl Write, papers: &Papers) -> Result<()> {
    let register = filled(papers)?;
    heading(out, "VIII. SỔ THEO DÕI, TẠI NGÀY 01/08/2025")?;
    let (records, known) = (register.len(), register.organisations().count());
    writeln!(
        out,
        "1. Sổ có {records} văn bản và {known} tổ chức; điều cần xem lại:"
    )?;
    let findings = register.findings(ASKED);
    if findings.is_empty() {
        writeln!(out, "   Không có")?;
    }
    for finding in &findings {
        found(out, &register, finding)?;
    }
    writeln!(out, "2. Hết thời hạn, đến hạn trong một năm tới:")?;
    for due in register.due(ASKED, A_YEAR_LATER) {
        let (on, what) = (due.on.vi(), due.kind.vi());
        let paper = called(&register, due.record);
        writeln!(out, "   {on}: {what} – {paper}")?;
    }
    writeln!(
        out,
        "3. Bên hỗ trợ và bên tiếp nhận, theo văn bản đang có hiệu lực:"
    )?;
    for support in register.supports_on(ASKED) {
        let (by, of, what) = (support.supporter, support.recipient, support.activity.vi());
        let (since, until) = (support.since.vi(), support.until);
        let until = until.map_or("chưa xác định".to_owned(), |until| {
            until.vi().to_string()
        });
        writeln!(out, "   {by} → {of}: {what}; từ {since}, đến {until}")?;
    }
    Ok(())
}

fn filled(papers: &Papers) -> Result<Register> {
    let mut register = Register::new();
    for organisation in organisations::all()? {
        register.put_organisation(organisation);
    }
    for record in papers.records() {
        register.put(record.clone().into());
    }
    Ok(register)
}

fn found(out: &mut impl Write, register: &Register, finding: &Finding) -> Result<()> {
    let severity = finding.severity.vi();
    match finding.number() {
        Some(number) => writeln!(out, "   - {number}, {severity}: {}", finding.vi())?,
        None => writeln!(out, "   - {severity}: {}", finding.vi())?,
    }
    for record in &finding.records {
        writeln!(out, "     Hồ sơ: {}", called(register, *record))?;
    }
    if finding.number().is_some() {
        writeln!(out, "     Cách xử lý: {}", finding.resolve_vi())?;
    }
    Ok(())
}

/// The title of a paper; its reference if it is not in the register.
fn called(register: &Register, record: RecordRef) -> String {
    let agreement = register.get::<Agreement>(record.id.into());
    agreement.map_or_else(|| record.to_string(), title)
}
