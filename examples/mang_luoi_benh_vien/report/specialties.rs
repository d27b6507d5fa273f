//! The code lists: departments by date, technique codes by their parts, scopes of practice.

use super::heading;
use crate::facts::{self, Result, day};
use lienvien::specialty::{
    CustomSpecialty, Department, PracticeScope, Technique, TechniqueCode, TechniqueTopic,
};
use lienvien::text;
use lienvien::value::{Explain as _, Known};
use std::io::Write;

pub(super) fn write(out: &mut impl Write) -> Result<()> {
    heading(out, "II. CHUYÊN KHOA, MÃ KHOA VÀ MÃ KỸ THUẬT")?;
    departments(out)?;
    codes(out)?;
    topic(out)?;
    custom(out)
}

fn departments(out: &mut impl Write) -> Result<()> {
    writeln!(out, "1. Mã khoa K99 theo ngày:")?;
    for asked in ["29/12/2021", "18/06/2026", "19/06/2026", "01/08/2026"] {
        let name =
            |found: Option<Department>| found.map_or("chưa có trong danh mục", Department::name);
        let text = match Department::at("K99", day(asked)?) {
            Known::Known(found) => name(found).to_owned(),
            Known::Unknown(candidates) => {
                let names: Vec<_> = candidates.into_iter().map(name).collect();
                format!("tùy bệnh viện, {}", names.join(" hoặc "))
            }
        };
        writeln!(out, "   - Ngày {asked}: {text}")?;
    }
    Ok(())
}

fn codes(out: &mut impl Write) -> Result<()> {
    let listed: TechniqueCode = "2.101".parse()?;
    let shared: TechniqueCode = "02.0101.0054".parse()?;
    let same = if listed.same_technique_as(&shared) {
        "cùng"
    } else {
        "không cùng"
    };
    writeln!(out, "2. Mã {listed} và mã {shared}: {same} một kỹ thuật")?;
    let (chapter, number) = (shared.chapter(), shared.number());
    let item = shared.tariff_item().unwrap_or("không có");
    writeln!(
        out,
        "   Tách mã {shared}: chương {chapter}, số thứ tự {number}, mã giá {item}"
    )?;
    if let Some(technique) = Technique::with_code(&listed) {
        writeln!(out, "   Tên kỹ thuật: {technique} – {}", grade(technique))?;
    }
    Ok(())
}

fn grade(technique: Technique) -> String {
    match (technique.kind(), technique.grade()) {
        (Some(kind), Some(grade)) => format!("{} loại {}", kind.vi(), grade.vi()),
        (None, _) | (_, None) => "không phân loại".to_owned(),
    }
}

fn topic(out: &mut impl Write) -> Result<()> {
    let topic = TechniqueTopic::Haemodialysis;
    let techniques: Vec<_> = topic.techniques().collect();
    writeln!(
        out,
        "3. Chủ đề {}: {} kỹ thuật trong danh mục, trong đó thuộc chương 1:",
        topic.vi(),
        techniques.len()
    )?;
    for technique in techniques
        .iter()
        .filter(|technique| technique.code().chapter() == "1")
    {
        let code = technique.code();
        writeln!(out, "   - {code}: {technique} – {}", grade(*technique))?;
    }
    for specialty in topic.specialties() {
        let departments = specialty.department_codes().join(", ");
        let scopes = specialty.practice_scopes().iter();
        let scopes: Vec<_> = scopes
            .filter_map(|code| PracticeScope::find(code))
            .map(|scope| format!("{} – {scope}", scope.code()))
            .collect();
        let scopes = scopes.join(", ");
        writeln!(
            out,
            "   Chuyên khoa {}: mã khoa {departments}; phạm vi hành nghề {scopes}",
            specialty.vi()
        )?;
    }
    Ok(())
}

fn custom(out: &mut impl Write) -> Result<()> {
    let custom = facts::fetal_medicine()?;
    let code = custom.code().map_or("không có", |code| code);
    writeln!(
        out,
        "4. Chuyên khoa ngoài danh mục, được ghi nhận: {custom} (mã riêng {code})"
    )?;
    let shadowing = CustomSpecialty::new(text!("SẢN KHOA"));
    match shadowing {
        Ok(custom) => writeln!(out, "   Được ghi nhận: {custom}")?,
        Err(refused) => writeln!(out, "   Từ chối: {}", refused.vi())?,
    }
    Ok(())
}
