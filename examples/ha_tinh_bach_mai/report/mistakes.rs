//! What the record refuses, and how a line that was wrong is corrected.

use super::{SIGNING_DAY, day, heading};
use crate::facts::{self, Result};
use lienvien::agreement::Agreement;
use lienvien::record::{Correction, Event as _, Record, Refused};
use lienvien::value::{Explain as _, Text};
use std::io::Write;

pub(super) fn refusals(out: &mut impl Write) -> Result<()> {
    heading(out, "XI. VÍ DỤ: HỒ SƠ TỪ CHỐI ĐIỀU KHÔNG THỂ XẢY RA")?;
    let mut draft = facts::drafted()?;
    writeln!(out, "1. Ghi chữ ký khi mới có dự thảo:")?;
    refused(out, draft.append(facts::signed_for_the_province()?))?;
    let mut signed = facts::partly_signed()?;
    writeln!(out, "2. Ghi chữ ký thứ hai của cùng một bên:")?;
    refused(out, signed.append(facts::signed_for_the_province()?))
}

fn refused(
    out: &mut impl Write,
    written: std::result::Result<(), Refused<Agreement>>,
) -> Result<()> {
    match written {
        Ok(()) => writeln!(out, "   → Đã ghi")?,
        Err(refused) => {
            let rule = refused.rule().unwrap_or_default();
            writeln!(out, "   → Từ chối ({rule}): {}", refused.vi())?;
        }
    }
    Ok(())
}

/// The same record, had a clerk turned day and month of the last signature around.
pub(super) fn correction(out: &mut impl Write) -> Result<()> {
    heading(out, "XII. VÍ DỤ: ĐÍNH CHÍNH MỘT DÒNG GHI SAI")?;
    let mut record = facts::partly_signed()?;
    record.append(facts::signed_for_bach_mai(day("10/12/2024")?.into())?)?;
    let wrong = record.version();
    writeln!(out, "1. Trước khi đính chính:")?;
    history(out, &record)?;
    let why = "nhập đảo ngày và tháng, nguồn ghi “Ngày 12/10”";
    writeln!(out, "2. Đính chính dòng {wrong}; lý do: {why}")?;
    let right = facts::signed_for_bach_mai(facts::signing_date()?)?;
    record.append(Correction::because(Text::new(why)?).replace(wrong, right))?;
    writeln!(out, "3. Sau khi đính chính:")?;
    history(out, &record)?;
    let kept = record.version();
    writeln!(
        out,
        "   Sổ vẫn lưu đủ {kept} dòng, kể cả dòng ghi sai và lý do đính chính."
    )?;
    Ok(())
}

fn history(out: &mut impl Write, record: &Record<Agreement>) -> Result<()> {
    for held in record.history() {
        let (place, on) = (held.place, held.entry.on.vi());
        let (event, status) = (held.entry.event.kind().vi(), held.status.vi());
        writeln!(out, "   Dòng {place}: {event}, {on} → {status}")?;
    }
    let asked = SIGNING_DAY;
    let standing = record.standing_on(day(asked)?);
    writeln!(out, "   Hiệu lực ngày {asked}: {}", standing.vi())?;
    Ok(())
}
