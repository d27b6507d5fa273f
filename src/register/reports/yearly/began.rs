//! When packages and courses began and ended, as far as their records say it.

use crate::package::{Package, PackageEvent, PackageStatus};
use crate::record::Record;
use crate::register::time::{Time, course_report, dates, has_started};
use crate::training::course::{Course, CourseEvent, CourseStatus};
use crate::value::{Answer, Period, When};
use alloc::vec::Vec;

/// Whether something began in the time, and whether its record only reports that.
pub(in crate::register::reports) struct Began {
    pub(in crate::register::reports) is_report: bool,
    pub(in crate::register::reports) in_time: Answer,
}

/// Whether the first stage of a package began in the time.
pub(in crate::register::reports) fn transfer(package: &Record<Package>, time: Time<'_>) -> Began {
    if let Some((told, report)) = package_report(package) {
        let begun = has_begun(report);
        if !begun.is_no() {
            let from = package.state().transferred().map(Period::from);
            let since = package.state().reached_since();
            let bound = if since.is_unknown() { told } else { since };
            let in_time = time.contains_told(from.unwrap_or(&When::UNKNOWN), bound);
            let in_time = in_time.and(begun);
            return Began {
                is_report: true,
                in_time,
            };
        }
    }
    let begun = dates(package, |event| {
        matches!(
            event,
            PackageEvent::TrainingStarted(_)
                | PackageEvent::OnSiteStarted(_)
                | PackageEvent::StageStarted(_)
        )
    });
    let in_time = if begun.is_empty() {
        // it began before what is told of it, nobody knows when
        let later = dates(package, |event| {
            matches!(
                event,
                PackageEvent::StageEnded(_) | PackageEvent::Assessed(_) | PackageEvent::Accepted(_)
            )
        });
        began_before(time, &later)
    } else {
        time.contains_first(begun)
    };
    Began {
        is_report: false,
        in_time,
    }
}

/// Whether something began in the time that began before each of these dates, if there are any.
pub(super) fn began_before(time: Time<'_>, dates: &[&When]) -> Answer {
    if dates.is_empty() {
        return Answer::No;
    }
    let mut in_time = Answer::Unknown;
    for date in dates {
        in_time = in_time.and(time.contains_told(&When::UNKNOWN, date));
    }
    in_time
}

pub(in crate::register::reports) fn package_report(
    package: &Record<Package>,
) -> Option<(&When, PackageStatus)> {
    let first = package.history().next()?;
    if let PackageEvent::Reported(report) = &first.entry.event {
        Some((&first.entry.on, report.reached))
    } else {
        None
    }
}

/// Whether a package that reached this had a stage that began.
pub(in crate::register::reports) fn has_begun(reached: PackageStatus) -> Answer {
    match reached {
        PackageStatus::Proposed
        | PackageStatus::Outlined
        | PackageStatus::Committed
        | PackageStatus::Declined
        | PackageStatus::Withdrawn => Answer::No,
        PackageStatus::Training
        | PackageStatus::OnSite
        | PackageStatus::Received
        | PackageStatus::Accepted
        | PackageStatus::Independent
        | PackageStatus::AtRisk
        | PackageStatus::Failed
        | PackageStatus::Lapsed => Answer::Yes,
        PackageStatus::Suspended | PackageStatus::OnHold | PackageStatus::Cancelled => {
            Answer::Unknown
        }
    }
}

/// Whether a course started in the time.
pub(super) fn course(course: &Record<Course>, time: Time<'_>) -> Began {
    let state = course.state();
    if let Some(started) = state.started() {
        return Began {
            is_report: false,
            in_time: time.contains(started),
        };
    }
    if let Some((told, report)) = course_report(course)
        && has_started(report.reached)
    {
        let since = state.reached_since();
        let bound = if since.is_unknown() { told } else { since };
        let started = if report.reached == CourseStatus::Running {
            since
        } else {
            &When::UNKNOWN
        };
        return Began {
            is_report: true,
            in_time: time.contains_told(started, bound),
        };
    }
    let sessions: Vec<_> = state.sessions().iter().map(|it| &it.on).collect();
    Began {
        is_report: false,
        in_time: began_before(time, &sessions),
    }
}

/// Whether a course ended in the time.
pub(super) fn course_finished(course: &Record<Course>, time: Time<'_>) -> Answer {
    let ended = dates(course, |event| matches!(event, CourseEvent::Finished));
    match course_report(course) {
        Some((told, report)) if ended.is_empty() => match report.reached {
            CourseStatus::Finished => time.contains_told(course.state().reached_since(), told),
            CourseStatus::Closed => time.contains_told(&When::UNKNOWN, told),
            CourseStatus::Running
            | CourseStatus::Interrupted
            | CourseStatus::Aborted
            | CourseStatus::Planned
            | CourseStatus::Open
            | CourseStatus::Refused
            | CourseStatus::Cancelled => Answer::No,
        },
        Some(_) | None => time.contains_first(ended),
    }
}
