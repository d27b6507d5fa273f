//! The organisations: what they were called, where they lay and what they were, by date.

use super::{capitalised, heading, known};
use crate::facts::organisations::{self, OF_SERVICES, OF_STAFF};
use crate::facts::{Result, day};
use chrono::NaiveDate;
use lienvien::organisation::Organisation;
use lienvien::value::{Id, kind};
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
        province.full_name().to_owned()
    })
}

fn hospital(out: &mut impl Write) -> Result<()> {
    let hospital = organisations::luc_son()?;
    writeln!(out, "1. Một bệnh viện trước và sau ngày 01/07/2025:")?;
    for asked in ["31/12/2024", "01/07/2025"] {
        let on = day(asked)?;
        writeln!(
            out,
            "   - Ngày {asked}: {}, {}",
            name(&hospital, on),
            province(&hospital, on)
        )?;
        let code = known(hospital.code_on(on), |code| code.to_string());
        let level = known(hospital.level_on(on), |level| level.vi().to_owned());
        let rank = known(hospital.rank_on(on), |rank| rank.vi().to_owned());
        writeln!(
            out,
            "     Mã cơ sở: {code}; cấp chuyên môn kỹ thuật: {level}; xếp hạng: {rank}"
        )?;
        let licensed = hospital.is_licensed_on(on).vi();
        writeln!(out, "     Giấy phép hoạt động còn hiệu lực: {licensed}")?;
    }
    let tier = known(hospital.tier_on(day("31/12/2024")?), |tier| {
        tier.vi().to_owned()
    });
    writeln!(out, "   Phân tuyến theo quy định cũ: {tier}")?;
    for step in hospital.succession() {
        let names: Vec<_> = step
            .others
            .iter()
            .map(|other| named(*other))
            .collect::<Result<_>>()?;
        let number = step
            .basis
            .as_ref()
            .and_then(|basis| basis.number.as_deref());
        let basis = number.map_or_else(String::new, |number| format!(" (văn bản số {number})"));
        let names = names.join(", ");
        writeln!(
            out,
            "   Ngày {}: {} {names}{basis}",
            step.on.vi(),
            step.kind.vi()
        )?;
    }
    Ok(())
}

/// The latest name of an organisation of the master data.
fn named(id: Id<kind::Organisation>) -> Result<String> {
    let all = organisations::all()?;
    let found = all.iter().find(|organisation| organisation.id() == id);
    let last = found.and_then(|found| found.names().last());
    Ok(last.map_or_else(|| id.to_string(), |dated| dated.name.to_string()))
}

fn merger_and_campus(out: &mut impl Write) -> Result<()> {
    let centre = organisations::yen_luc_centre()?;
    writeln!(
        out,
        "2. {} – đơn vị kế thừa:",
        name(&centre, day("31/12/2025")?)
    )?;
    for asked in ["31/12/2025", "01/01/2026"] {
        let words = |ids: &[Id<kind::Organisation>]| match ids {
            [] => "chưa có".to_owned(),
            ids => ids
                .iter()
                .filter_map(|id| named(*id).ok())
                .collect::<Vec<_>>()
                .join(", "),
        };
        let successors = known(centre.successors_on(day(asked)?), words);
        writeln!(out, "   - Ngày {asked}: {successors}")?;
    }
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
    for (i, first) in found.iter().enumerate() {
        for (j, second) in found.iter().enumerate().skip(i + 1) {
            let answer = first.may_be(second, on).vi();
            let [first, second] = [i, j].map(|at| ('a'..).nth(at).unwrap_or('?'));
            writeln!(
                out,
                "   - {first}) và {second}) là cùng một cơ sở: {answer}"
            )?;
        }
    }
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
        "5. {} của người hành nghề (không in số): số {form} dạng thường dùng; còn hiệu lực ngày {asked}: {holds}",
        capitalised(licence.kind().vi())
    )?;
    Ok(())
}

fn columns(out: &mut impl Write) -> Result<()> {
    writeln!(
        out,
        "6. Các cột chuyển giao kỹ thuật trong danh mục bảo hiểm y tế:"
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
