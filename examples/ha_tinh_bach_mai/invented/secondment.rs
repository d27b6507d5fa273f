//! GIẢ ĐỊNH: an expert of Bệnh viện Bạch Mai is sent to the provincial hospital, in two stints.

use super::super::facts::{self, Result};
use super::{EXPERT, TEACHING_DAYS, day, document, open, write};
use lienvien::agreement::{Agreement, ExpertRank, TeachingMethod};
use lienvien::basis::Basis;
use lienvien::package::Package;
use lienvien::record::{Approval, Record};
use lienvien::secondment::{
    BackReport, CompletionGrade, Decision, HostAssessment, LoggedDay, Secondment, SecondmentEvent,
    SecondmentProposal, SecondmentPurpose, StintEnd, StintStart, Team, WorkCalendar,
};
use lienvien::specialty::Specialty;
use lienvien::value::{Count, Figure, Period, Text, TextError, Unit};
use uuid::Uuid;

const SECONDMENT: Uuid = Uuid::from_u128(0x0c7d_f392_8a64_4e1b_95f0_4b2e_c8d7_a036);

/// The day of the proposal: on this day the memorandum has to be in force.
const PROPOSED: &str = "05/05/2025";

/// Ngày nghỉ của bên sử dụng: the caller's, and invented.
pub(crate) const HOLIDAY: &str = "09/07/2025";

/// Lịch làm việc của bên sử dụng: from Monday to Friday, with that one day off.
pub(crate) fn calendar() -> Result<WorkCalendar> {
    Ok(WorkCalendar::monday_to_friday().with_holidays([day(HOLIDAY)?]))
}

/// The secondment from its proposal to its end.
pub(crate) fn closed(
    memorandum: &Record<Agreement>,
    package: &Record<Package>,
) -> Result<Record<Secondment>> {
    let mut sent = confirmed(memorandum)?;
    write(&mut sent, stints(package)?)?;
    let assessed = HostAssessment {
        person: Some(EXPERT),
        staff_works_alone: Some(true),
        ..HostAssessment::graded(CompletionGrade::Good)
    };
    write(
        &mut sent,
        [
            ("18/07/2025", SecondmentEvent::Completed),
            (
                "25/07/2025",
                SecondmentEvent::ReportedBack(report()?.into()),
            ),
            ("28/07/2025", SecondmentEvent::HostAssessed(assessed.into())),
            ("31/07/2025", SecondmentEvent::Closed),
        ],
    )?;
    Ok(sent)
}

/// The same, when the host awaited the expert.
fn confirmed(memorandum: &Record<Agreement>) -> Result<Record<Secondment>> {
    let proposed = SecondmentEvent::Proposed(proposal(memorandum)?.into());
    let mut sent = open(SECONDMENT, PROPOSED, proposed)?;
    let approval = Approval::by(facts::bach_mai()?);
    let decision = Decision::numbered(Text::new("Số 01 (giả định)")?);
    write(
        &mut sent,
        [
            ("12/05/2025", SecondmentEvent::Approved(approval.into())),
            ("19/05/2025", SecondmentEvent::Decided(decision)),
            ("26/05/2025", SecondmentEvent::Confirmed),
        ],
    )?;
    Ok(sent)
}

/// As the Director promised: a leading expert, who teaches hands-on.
fn proposal(memorandum: &Record<Agreement>) -> Result<SecondmentProposal> {
    let (home, host) = (facts::bach_mai()?, facts::provincial_hospital_ref()?);
    let in_force = memorandum.in_force_on(day(PROPOSED)?)?;
    Ok(
        SecondmentProposal::new(home, host, SecondmentPurpose::Teach)
            .ranked(ExpertRank::Leading)
            .by_method(TeachingMethod::HandsOn)
            .in_subjects([Specialty::Cardiology])
            .with_team(Team::of([EXPERT]))
            .during(Period::parse_vi(
                "từ ngày 02/06/2025 đến hết ngày 18/07/2025",
            )?)
            .on_basis(Basis::Agreement(in_force)),
    )
}

/// Two stints, with two days logged of each.
fn stints(package: &Record<Package>) -> Result<[(&'static str, SecondmentEvent); 8]> {
    let person = EXPERT;
    let begun = || {
        SecondmentEvent::StintBegun(StintStart {
            person,
            emergency: None,
        })
    };
    let ended = || SecondmentEvent::StintEnded(StintEnd { person });
    let here = |taught, assisted| {
        let content = Text::new("hướng dẫn siêu âm tim tại giường")?;
        Ok::<_, TextError>(logged(content, taught, assisted))
    };
    // The cases of these days are logged one by one in the package, and counted there.
    let there = |taught| {
        let content = Text::new("hướng dẫn siêu âm tim qua thực quản")?;
        Ok::<_, TextError>(LoggedDay {
            package: Some(package.id()),
            ..logged(content, taught, 0)
        })
    };
    let [first, second, third, fourth] = TEACHING_DAYS;
    Ok([
        ("02/06/2025", begun()),
        (first, SecondmentEvent::DayLogged(here(2, 1)?)),
        (second, SecondmentEvent::DayLogged(there(2)?)),
        ("13/06/2025", ended()),
        ("07/07/2025", begun()),
        (third, SecondmentEvent::DayLogged(here(3, 2)?)),
        (fourth, SecondmentEvent::DayLogged(there(1)?)),
        ("18/07/2025", ended()),
    ])
}

fn logged(content: Text, taught: u16, assisted: u16) -> LoggedDay {
    LoggedDay {
        content: Some(content),
        taught: Some(taught),
        assisted: Some(assisted),
        person: Some(EXPERT),
        ..LoggedDay::default()
    }
}

/// What the expert reports: held against the days that are logged, never added to them.
fn report() -> Result<BackReport> {
    let measure = Text::new("ca hướng dẫn")?;
    Ok(BackReport {
        person: Some(EXPERT),
        figures: vec![Figure::new(measure, Count::exact(8), Unit::Case)],
        grade: Some(CompletionGrade::Good),
        document: Some(document("Báo cáo kết quả công tác (giả định)")?),
        ..BackReport::default()
    })
}
