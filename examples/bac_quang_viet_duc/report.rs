//! What the records say, printed as papers, and what can be asked of them, as a Vietnamese official reads it.

mod consultations;
mod continuation;
mod questions;

use crate::facts::Result;
use lienvien::paper::{self, Paper};
use lienvien::record::{Aggregate, Record, Refused};
use lienvien::survey::Survey;
use lienvien::value::Explain as _;
use std::io::Write;

/// Writes the whole report.
pub(crate) fn write(out: &mut impl Write, survey: &Record<Survey>) -> Result<()> {
    writeln!(out, "{}", paper::survey_minutes(survey))?;
    let mut report = Paper::new("TRA CỨU TỪ HỒ SƠ");
    report.dash(format!("Trạng thái hồ sơ: {}", survey.status().vi()));
    report.dash("Không cần văn bản hợp tác có trước; đề xuất hỗ trợ từ xa mới là sẵn sàng hỗ trợ, chưa có ca hội chẩn nào");
    questions::next_steps(&mut report, survey)?;
    questions::refusals(&mut report)?;
    writeln!(out, "{report}")?;
    continuation::write(out, survey)
}

/// Whether a line was written, or why not.
fn refused<A: Aggregate>(report: &mut Paper, written: std::result::Result<(), Refused<A>>) {
    match written {
        Ok(()) => report.dash("Đã ghi"),
        Err(refused) => {
            let rule = refused.rule().unwrap_or(refused.code());
            report.dash(format!("Từ chối ({rule}): {}", refused.vi()));
        }
    }
}
