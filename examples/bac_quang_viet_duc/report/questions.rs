//! What the record vouches for, and what it refuses.

use super::{WORKING_DAY, day, heading, subjects};
use crate::facts::{self, Result, SITE};
use chrono::NaiveDate;
use lienvien::record::{Aggregate, Certainty, Event as _, Record, Refused};
use lienvien::survey::{SigningRefusal, SiteNumber, Survey, SurveyEvent, SurveySide};
use lienvien::value::Explain as _;
use std::io::Write;

pub(super) fn next_steps(out: &mut impl Write, survey: &Record<Survey>) -> Result<()> {
    heading(out, "VII. CĂN CỨ CHO BƯỚC TIẾP THEO")?;
    writeln!(out, "1. Xây dựng kế hoạch chuyển giao kỹ thuật:")?;
    planning(out, survey)?;
    writeln!(out, "2. Triển khai tại chỗ, hỏi tại ngày {WORKING_DAY}:")?;
    start(out, survey, day(WORKING_DAY)?)
}

/// Requirements do not stand in the way of planning.
fn planning(out: &mut impl Write, survey: &Record<Survey>) -> Result<()> {
    match survey.signed_minutes(SITE) {
        Ok(minutes) => {
            let (host, signed) = (minutes.host(), minutes.signed().vi());
            writeln!(
                out,
                "   → Được: biên bản khảo sát đã được đoàn công tác và {host} ký, ngày {signed}"
            )?;
        }
        Err(why) => writeln!(out, "   → Chưa được: {}", why.vi())?,
    }
    Ok(())
}

/// Whether all that was agreed on can start at the site.
pub(super) fn start(out: &mut impl Write, survey: &Record<Survey>, on: NaiveDate) -> Result<()> {
    match survey.ready_to_start(SITE, &facts::agreed_subjects()?, on) {
        Ok(ready) => {
            let certainty = match ready.certainty() {
                Certainty::Certain => "",
                Certainty::Presumed(_) => " (suy đoán, còn điều chưa rõ)",
            };
            let started = subjects(ready.subjects());
            writeln!(out, "   → Được{certainty}: {started}")?;
        }
        Err(why) => writeln!(out, "   → Chưa được: {}", why.vi())?,
    }
    Ok(())
}

pub(super) fn refusals(out: &mut impl Write) -> Result<()> {
    heading(out, "VIII. VÍ DỤ: HỒ SƠ TỪ CHỐI ĐIỀU KHÔNG THỂ XẢY RA")?;
    let mut opened = facts::opened()?;
    writeln!(
        out,
        "1. Ghi chữ ký biên bản của một cơ sở không được khảo sát:"
    )?;
    let nobody = SurveySide::Site(SiteNumber::new(2));
    refused(out, opened.append(facts::signed_by(nobody)?))?;
    writeln!(out, "2. Ghi việc từ chối ký của bên đã ký biên bản:")?;
    let mut signed = facts::survey()?;
    let refusal = SigningRefusal::new(SurveySide::Delegation);
    let refusal = SurveyEvent::refused_to_sign(refusal);
    refused(out, signed.append(refusal.on(facts::working_day()?)))?;
    let concluded = facts::concluded()?;
    writeln!(out, "3. Lập kế hoạch khi biên bản chưa có chữ ký:")?;
    planning(out, &concluded)
}

pub(super) fn refused<A: Aggregate>(
    out: &mut impl Write,
    written: std::result::Result<(), Refused<A>>,
) -> Result<()> {
    match written {
        Ok(()) => writeln!(out, "   → Đã ghi")?,
        Err(refused) => {
            let rule = refused.rule().unwrap_or(refused.code());
            writeln!(out, "   → Từ chối ({rule}): {}", refused.vi())?;
        }
    }
    Ok(())
}
