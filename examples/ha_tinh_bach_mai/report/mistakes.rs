//! What the record refuses, and how a line that was wrong is corrected.

use super::{SIGNING_DAY, on};
use crate::facts::{self, Result};
use lienvien::agreement::{Agreement, AgreementEvent, Liquidation};
use lienvien::day;
use lienvien::paper::Paper;
use lienvien::record::{Correction, Event as _, Record, Refused};
use lienvien::value::{Explain as _, Text};

pub(super) fn refusals(report: &mut Paper) -> Result<()> {
    report.heading("VÍ DỤ: HỒ SƠ TỪ CHỐI ĐIỀU KHÔNG THỂ XẢY RA");
    let mut signed = facts::partly_signed()?;
    report.point("Ghi thanh lý khi mới có một bên ký:");
    let liquidated = AgreementEvent::liquidated(Liquidation::new()).on(day!(2024 - 10 - 12));
    refused(report, signed.append(liquidated));
    report.point("Ghi chữ ký thứ hai của cùng một bên:");
    refused(report, signed.append(facts::signed_for_the_province()?));
    Ok(())
}

fn refused(report: &mut Paper, written: std::result::Result<(), Refused<Agreement>>) {
    match written {
        Ok(()) => report.dash("Đã ghi"),
        Err(refused) => {
            let rule = refused.rule().unwrap_or_default();
            report.dash(format!("Từ chối ({rule}): {}", refused.vi()));
        }
    }
}

/// The same record, had a clerk turned day and month of the last signature around.
pub(super) fn correction(report: &mut Paper) -> Result<()> {
    report.heading("VÍ DỤ: ĐÍNH CHÍNH MỘT MỤC GHI SAI");
    let mut record = facts::partly_signed()?;
    record.append(facts::signed_for_bach_mai(day!(2024 - 12 - 10).into())?)?;
    let wrong = record.version();
    report.point("Trước khi đính chính:");
    history(report, &record);
    let why = "nhập đảo ngày và tháng, nguồn ghi “Ngày 12/10”";
    report.point(format!("Đính chính mục {wrong}; lý do: {why}"));
    let right = facts::signed_for_bach_mai(facts::signing_date()?)?;
    record.append(Correction::because(Text::new(why)?).replace(wrong, right))?;
    report.point("Sau khi đính chính:");
    history(report, &record);
    let kept = record.version();
    report.paragraph(format!(
        "Hồ sơ vẫn lưu đủ {kept} mục, kể cả mục ghi sai và lý do đính chính."
    ));
    Ok(())
}

fn history(report: &mut Paper, record: &Record<Agreement>) {
    report.history(record);
    let standing = record.standing_on(SIGNING_DAY);
    report.paragraph(format!(
        "Hiệu lực ngày {}: {}",
        on(SIGNING_DAY),
        standing.vi()
    ));
}
