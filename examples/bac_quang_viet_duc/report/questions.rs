//! What the record vouches for, and what it refuses.

use super::refused;
use crate::facts::{self, Result, SITE};
use chrono::NaiveDate;
use lienvien::day;
use lienvien::paper::Paper;
use lienvien::record::{Certainty, Event as _, Record};
use lienvien::specialty::Subject;
use lienvien::survey::{SigningRefusal, SiteNumber, Survey, SurveyEvent, SurveySide};
use lienvien::value::{Explain as _, When};

/// The day of the working session.
const WORKING_DAY: NaiveDate = day!(2024 - 07 - 18);

pub(super) fn next_steps(report: &mut Paper, survey: &Record<Survey>) -> Result<()> {
    report.heading("CĂN CỨ CHO BƯỚC TIẾP THEO");
    report.point("Xây dựng kế hoạch chuyển giao kỹ thuật:");
    planning(report, survey);
    start(report, survey, WORKING_DAY)
}

/// Requirements do not stand in the way of planning.
fn planning(report: &mut Paper, survey: &Record<Survey>) {
    match survey.signed_minutes(SITE) {
        Ok(minutes) => {
            let (host, signed) = (minutes.host(), minutes.signed().vi());
            report.dash(format!(
                "Đủ căn cứ: biên bản khảo sát đã được đoàn công tác và {host} ký, ngày {signed}"
            ));
        }
        Err(why) => report.dash(format!("Chưa đủ căn cứ: {}", why.vi())),
    }
}

/// Whether all that was agreed on can start at the site.
pub(super) fn start(report: &mut Paper, survey: &Record<Survey>, on: NaiveDate) -> Result<()> {
    report.point(format!(
        "Triển khai tại cơ sở tiếp nhận, hỏi tại ngày {}:",
        When::from(on).vi()
    ));
    match survey.ready_to_start(SITE, &facts::agreed_subjects()?, on) {
        Ok(ready) => {
            let certainty = match ready.certainty() {
                Certainty::Certain => "",
                Certainty::Presumed(_) => " (suy đoán, còn điều chưa rõ)",
            };
            let started: Vec<_> = ready.subjects().iter().map(Subject::vi).collect();
            report.dash(format!("Đủ điều kiện{certainty}: {}", started.join("; ")));
        }
        Err(why) => report.dash(format!("Chưa đủ căn cứ: {}", why.vi())),
    }
    Ok(())
}

pub(super) fn refusals(report: &mut Paper) -> Result<()> {
    report.heading("VÍ DỤ: HỒ SƠ TỪ CHỐI ĐIỀU KHÔNG THỂ XẢY RA");
    let mut opened = facts::opened()?;
    report.point("Ghi chữ ký biên bản của một cơ sở không được khảo sát:");
    let nobody = SurveySide::Site(SiteNumber::new(2));
    refused(report, opened.append(facts::signed_by(nobody)?));
    report.point("Ghi việc từ chối ký của bên đã ký biên bản:");
    let mut signed = facts::survey()?;
    let refusal = SurveyEvent::refused_to_sign(SigningRefusal::new(SurveySide::Delegation));
    refused(report, signed.append(refusal.on(facts::working_day()?)));
    let concluded = facts::concluded()?;
    report.point("Lập kế hoạch khi biên bản chưa có chữ ký:");
    planning(report, &concluded);
    Ok(())
}
