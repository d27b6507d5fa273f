//! The other papers: a contract under the framework, a decision, and a memorandum without a period.

use super::{capitalised, heading, known, letter, standings, title};
use crate::facts::papers::Papers;
use crate::facts::{Result, day, organisations};
use chrono::NaiveDate;
use lienvien::agreement::{Agreement, ContentKind, Coverage, LinkTarget, Obligation, Standing};
use lienvien::organisation::Organisation;
use lienvien::record::Record;
use lienvien::specialty::Specialty;
use lienvien::value::{Answer, RecordRef};
use std::io::Write;

pub(super) fn write(out: &mut impl Write, papers: &Papers) -> Result<()> {
    heading(out, "IV. HỢP ĐỒNG CHUYỂN GIAO KỸ THUẬT")?;
    contract(out, papers)?;
    heading(out, "V. QUYẾT ĐỊNH CỦA SỞ Y TẾ")?;
    let decision = &papers.decision;
    writeln!(out, "{}", title(decision))?;
    standings(out, decision, &["14/09/2025", "15/09/2025", "15/06/2026"])?;
    heading(out, "VI. BIÊN BẢN GHI NHỚ KHÔNG GHI THỜI HẠN")?;
    memorandum(out, &papers.memorandum)
}

fn contract(out: &mut impl Write, papers: &Papers) -> Result<()> {
    let contract = &papers.contract;
    writeln!(out, "{}", title(contract))?;
    for link in contract.state().links() {
        let other = match &link.what.other {
            LinkTarget::Record(record) => linked(papers, *record),
            LinkTarget::Document(document) => document.title.to_string(),
            _ => "văn bản khác".to_owned(),
        };
        writeln!(out, "   {}: {other}", capitalised(link.what.kind.vi()))?;
    }
    let terms = contract.state().terms();
    let asked = "30/04/2024";
    writeln!(out, "   Nghĩa vụ, tính đến ngày {asked}:")?;
    for owed in &terms.obligations {
        let (who, what) = (letter(terms, owed.party), &owed.what);
        writeln!(out, "   - {who}: {what} – {}", due(owed, day(asked)?))?;
    }
    if let Some(period) = &terms.period {
        writeln!(
            out,
            "   Thời hạn: {} kể từ ngày bên cuối cùng ký",
            period.vi()
        )?;
    }
    standings(
        out,
        contract,
        &["09/03/2024", "10/03/2024", "09/09/2024", "10/09/2024"],
    )
}

fn linked(papers: &Papers, other: RecordRef) -> String {
    let mut records = papers.records().into_iter();
    let found = records.find(|record| RecordRef::from(record.id()) == other);
    found.map_or_else(|| other.to_string(), title)
}

fn due(owed: &Obligation, day: NaiveDate) -> String {
    if owed.due.is_unknown() {
        return "không ghi hạn".to_owned();
    }
    let state = match owed.due.on_or_before(day) {
        Answer::Yes => "đã đến hạn",
        Answer::No => "chưa đến hạn",
        Answer::Unknown => "chưa xác định được",
    };
    format!("hạn {}, {state}", owed.due.vi())
}

fn memorandum(out: &mut impl Write, memorandum: &Record<Agreement>) -> Result<()> {
    writeln!(out, "{}", title(memorandum))?;
    standings(out, memorandum, &["04/06/2024", "05/06/2024", "01/08/2025"])?;
    let asked = "01/08/2025";
    writeln!(
        out,
        "   Cơ sở tiếp nhận là cơ sở trên địa bàn tỉnh Bắc Giang khi ký (mã 24); hỏi ngày {asked}:"
    )?;
    for facility in [organisations::luc_son()?, organisations::gia_thuan()?] {
        covered(out, memorandum, &facility, day(asked)?)?;
    }
    Ok(())
}

fn covered(
    out: &mut impl Write,
    memorandum: &Record<Agreement>,
    facility: &Organisation,
    day: NaiveDate,
) -> Result<()> {
    let dialysis = Specialty::Dialysis;
    let covering = memorandum.covers(facility, ContentKind::Consultation, &[dialysis.into()], day);
    let name = known(facility.name_on(day), ToString::to_string);
    let (by_terms, answer) = (covering.by_terms.vi(), covering.coverage.vi());
    write!(out, "   - {} tại {name}: ", capitalised(dialysis.vi()))?;
    if covering.standing == Standing::Unknown && covering.coverage == Coverage::Unknown {
        let missing: Vec<_> = covering.missing.iter().map(|fact| fact.vi()).collect();
        let missing = missing.join(", ");
        writeln!(out, "{by_terms}, nhưng hiệu lực {answer} (thiếu {missing})")?;
    } else {
        writeln!(out, "{answer}")?;
    }
    Ok(())
}
