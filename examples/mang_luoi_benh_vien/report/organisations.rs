//! The organisations: what they were called, where they lay and what they were, by date.

use super::{capitalised, heading, in_sentence, known};
use crate::facts::organisations::{self, OF_SERVICES, OF_STAFF};
use crate::facts::{Result, day};
use chrono::NaiveDate;
use lienvien::organisation::{Organisation, Succession};
use lienvien::value::{Answer, Known, OrganisationId};
use std::io::Write;

pub(super) fn write(out: &mut impl Write) -> Result<()> {
    heading(out, "I. ĐƠN VỊ VÀ MÃ SỐ")?;
    hospital(out)?;
    merger_and_campus(out)?;
    found(out)?;
    licence(out)?;
    columns(out)
}

fn name(organisation: &Organisation, day: NaiveDate) -> String {
    known(organisation.name_on(day), ToString::to_string)
}

fn province(organisation: &Organisation, day: NaiveDate) -> String {
    known(organisation.province_on(day), |province| {
        in_sentence(province.full_name())
    })
}

fn hospital(out: &mut impl Write) -> Result<()> {
    let hospital = organisations::luc_son()?;
    let tier = known(hospital.tier_on(day("31/12/2024")?), |tier| {
        tier.vi().to_owned()
    });
    writeln!(
        out,
        "1. Một bệnh viện trước và sau ngày 01/07/2025 (phân tuyến theo quy định cũ: {tier}):"
    )?;
    for asked in ["31/12/2024", "01/07/2025"] {
        let on = day(asked)?;
        writeln!(
            out,
            "   - Ngày {asked}: {}, {}",
            name(&hospital, on),
            province(&hospital, on)
        )?;
        let code = known(hospital.code_on(on), ToString::to_string);
        let level = known(hospital.level_on(on), |level| level.vi().to_owned());
        let rank = known(hospital.rank_on(on), |rank| rank.vi().to_owned());
        let licensed = licensed(hospital.is_licensed_on(on));
        writeln!(
            out,
            "     Mã cơ sở: {code}; cấp chuyên môn kỹ thuật: {level}; xếp hạng: {rank}; \
             giấy phép hoạt động còn hiệu lực: {licensed}"
        )?;
    }
    let mut steps = hospital.succession().iter();
    steps.try_for_each(|step| reorganised(out, step))
}

/// A licence without a last day is never certain to hold still.
fn licensed(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes | Answer::No => answer.vi(),
        Answer::Unknown => "chưa rõ (không ghi ngày hết hiệu lực)",
    }
}

fn reorganised(out: &mut impl Write, step: &Succession) -> Result<()> {
    write!(out, "   Ngày {}: {}", step.on.vi(), step.kind.vi())?;
    for other in &step.others {
        write!(out, " {}", named(*other)?)?;
    }
    if let Some(number) = step.basis.as_ref().and_then(|basis| basis.number.as_ref()) {
        write!(out, " (Quyết định số {number})")?;
    }
    writeln!(out)?;
    Ok(())
}

/// The latest name of an organisation of the master data.
fn named(id: OrganisationId) -> Result<String> {
    let all = organisations::all()?;
    let found = all.iter().find(|organisation| organisation.id() == id);
    let last = found.and_then(|found| found.names().last());
    Ok(last.map_or_else(|| id.to_string(), |dated| dated.name.to_string()))
}

fn merger_and_campus(out: &mut impl Write) -> Result<()> {
    let centre = organisations::yen_luc_centre()?;
    write!(
        out,
        "2. {} – đơn vị kế thừa:",
        name(&centre, day("31/12/2025")?)
    )?;
    for (mark, asked) in [("", "31/12/2025"), (";", "01/01/2026")] {
        let successors = successors(&centre, day(asked)?)?;
        write!(out, "{mark} ngày {asked}: {successors}")?;
    }
    writeln!(out)?;
    let campus = organisations::hong_ha_campus()?;
    let [before, after] = [day("30/06/2025")?, day("01/07/2025")?];
    let whole = campus.part_of_on(after).known().flatten();
    let whole = whole.map(named).transpose()?.unwrap_or_default();
    writeln!(out, "3. {}: trực thuộc {whole}", name(&campus, after))?;
    writeln!(
        out,
        "   Địa bàn ngày 30/06/2025: {}; ngày 01/07/2025: {}",
        province(&campus, before),
        province(&campus, after)
    )?;
    Ok(())
}

fn successors(organisation: &Organisation, day: NaiveDate) -> Result<String> {
    let Known::Known(successors) = organisation.successors_on(day) else {
        return Ok("chưa xác định được".to_owned());
    };
    let names: Vec<_> = successors
        .iter()
        .map(|id| named(*id))
        .collect::<Result<_>>()?;
    Ok(if names.is_empty() {
        "chưa có".to_owned()
    } else {
        names.join(", ")
    })
}

fn found(out: &mut impl Write) -> Result<()> {
    let (asked, written) = ("01/07/2025", "BVĐKKV LỤC SƠN");
    let on = day(asked)?;
    let mut all = organisations::all()?;
    all.push(organisations::namesake_without_a_place()?);
    let found: Vec<_> = all.iter().filter(|one| one.matches(written)).collect();
    writeln!(
        out,
        "4. Tìm “{written}” tại ngày {asked}: {} kết quả",
        found.len()
    )?;
    for (letter, one) in ('a'..).zip(&found) {
        writeln!(
            out,
            "   {letter}) {} – {}",
            name(one, on),
            province(one, on)
        )?;
    }
    let lettered: Vec<_> = ('a'..).zip(&found).collect();
    let mut pairs = Vec::new();
    for (i, (a, first)) in lettered.iter().enumerate() {
        for (b, second) in lettered.iter().skip(i + 1) {
            pairs.push(format!("{a}) và {b}): {}", first.may_be(second, on).vi()));
        }
    }
    writeln!(out, "   Có phải cùng một cơ sở không? {}", pairs.join("; "))?;
    Ok(())
}

/// The number of a practitioner's licence names a person: only its form is shown.
fn licence(out: &mut impl Write) -> Result<()> {
    let licence = organisations::practitioner_licence()?;
    let form = if licence.number().is_usual_form() {
        "đúng"
    } else {
        "không đúng"
    };
    let asked = "10/09/2025";
    let holds = licence.holds_on(day(asked)?).vi();
    writeln!(
        out,
        "5. {} của một bác sĩ (không hiển thị số): số {form} dạng thường dùng; còn hiệu lực ngày {asked}: {holds}",
        capitalised(licence.kind().vi())
    )?;
    Ok(())
}

fn columns(out: &mut impl Write) -> Result<()> {
    writeln!(
        out,
        "6. Các cột chuyển giao kỹ thuật trong danh mục bảo hiểm y tế, đọc rồi ghi lại nguyên văn:"
    )?;
    for (list, written) in [
        ("Danh mục dịch vụ", OF_SERVICES),
        ("Danh mục nhân lực", OF_STAFF),
    ] {
        let columns = organisations::transfer_columns(written)?;
        let [facilities, decision, quantity] = [
            columns.cskcb_cgkt(),
            columns.qd_cgkt(),
            columns.so_luong_cgkt(),
        ];
        writeln!(
            out,
            "   - {list}: CSKCB_CGKT={facilities} | QD_CGKT={decision} | SO_LUONG_CGKT={quantity}"
        )?;
    }
    Ok(())
}
