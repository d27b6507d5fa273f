//! GIẢ ĐỊNH: an expert of Bệnh viện Bạch Mai is sent to the provincial hospital, in two stints.

use super::super::facts::{self, Result};
use super::{EXPERT, TEACHING_DAYS, day, document, open, write};
use lienvien::agreement::{Agreement, ContentKind, ExpertRank, TeachingMethod};
use lienvien::package::Package;
use lienvien::record::{Approval, Record};
use lienvien::secondment::{
    BackReport, CompletionGrade, HostAssessment, LoggedDay, Secondment, SecondmentEvent,
    SecondmentProposal, SecondmentPurpose, SecondmentTeam, WorkCalendar,
};
use lienvien::specialty::Specialty;
use lienvien::value::{Count, Figure, Period, SecondmentId, Text, Unit};
use lienvien::{id, text};

const SECONDMENT: SecondmentId = id!("0c7df392-8a64-4e1b-95f0-4b2ec8d7a036");

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
    write(&mut sent, stints(package))?;
    let assessed = HostAssessment::from(CompletionGrade::Good)
        .person(EXPERT)
        .staff_works_alone(true);
    write(
        &mut sent,
        [
            ("18/07/2025", SecondmentEvent::Completed),
            ("25/07/2025", SecondmentEvent::reported_back(report()?)),
            ("28/07/2025", SecondmentEvent::host_assessed(assessed)),
            ("31/07/2025", SecondmentEvent::Closed),
        ],
    )?;
    Ok(sent)
}

/// The same secondment, as it stood when the host had confirmed it.
fn confirmed(memorandum: &Record<Agreement>) -> Result<Record<Secondment>> {
    let proposed = SecondmentEvent::proposed(proposal(memorandum)?);
    let mut sent = open(SECONDMENT, PROPOSED, proposed)?;
    let approval = Approval::new(facts::bach_mai());
    let decision = text!("Số 01 (giả định)");
    write(
        &mut sent,
        [
            ("12/05/2025", SecondmentEvent::approved(approval)),
            ("19/05/2025", SecondmentEvent::decided(decision)),
            ("26/05/2025", SecondmentEvent::Confirmed),
        ],
    )?;
    Ok(sent)
}

/// As the Director promised: a leading expert, who teaches hands-on.
fn proposal(memorandum: &Record<Agreement>) -> Result<SecondmentProposal> {
    let (home, host) = (facts::bach_mai(), facts::provincial_hospital_ref()?);
    let hospital = facts::provincial_hospital()?;
    let subjects = [Specialty::Cardiology.into()];
    let activity = ContentKind::ExpertSupport;
    let covered = memorandum.covered_on(&hospital, activity, &subjects, day(PROPOSED)?)?;
    Ok(SecondmentProposal::new(home, host)
        .purpose(SecondmentPurpose::Teach)
        .rank(ExpertRank::Leading)
        .method(TeachingMethod::HandsOn)
        .subjects([Specialty::Cardiology])
        .team(SecondmentTeam::persons([EXPERT]))
        .period(Period::parse_vi(
            "từ ngày 02/06/2025 đến hết ngày 18/07/2025",
        )?)
        .basis(covered))
}

/// Two stints, with two days logged of each.
fn stints(package: &Record<Package>) -> [(&'static str, SecondmentEvent); 8] {
    let here = |taught, assisted| {
        let content = text!("hướng dẫn siêu âm tim tại giường");
        SecondmentEvent::day_logged(logged(content, taught, assisted))
    };
    // The cases of these days are logged one by one in the package, and counted there.
    let there = |taught| {
        let content = text!("hướng dẫn siêu âm tim qua thực quản");
        SecondmentEvent::day_logged(logged(content, taught, 0).package(package.id()))
    };
    let [first, second, third, fourth] = TEACHING_DAYS;
    [
        ("02/06/2025", SecondmentEvent::stint_begun(EXPERT)),
        (first, here(2, 1)),
        (second, there(2)),
        ("13/06/2025", SecondmentEvent::stint_ended(EXPERT)),
        ("07/07/2025", SecondmentEvent::stint_begun(EXPERT)),
        (third, here(3, 2)),
        (fourth, there(1)),
        ("18/07/2025", SecondmentEvent::stint_ended(EXPERT)),
    ]
}

fn logged(content: Text, taught: u16, assisted: u16) -> LoggedDay {
    LoggedDay::new()
        .content(content)
        .taught(taught)
        .assisted(assisted)
        .person(EXPERT)
}

/// What the expert reports. It can be compared with the days that are logged, and is never added to them.
fn report() -> Result<BackReport> {
    let taught = Figure::new(text!("ca hướng dẫn"), Count::exact(8), Unit::Case);
    Ok(BackReport::new()
        .person(EXPERT)
        .figures([taught])
        .grade(CompletionGrade::Good)
        .document(document("Báo cáo kết quả công tác (giả định)")?))
}
