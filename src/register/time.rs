//! When something counts: dates beside a time, and what the report with which a record begins tells.

use crate::record::{Aggregate, Event as _, Record, Reported};
use crate::training::course::{Course, CourseEvent, CourseStatus, ReportedCourse};
use crate::value::{Answer, Period, When};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// The time for which is asked: of an indicator, or of a report.
#[derive(Clone, Copy)]
pub(super) struct Time<'a>(pub(super) &'a Period);

impl Time<'_> {
    /// Whether a date is not before the time.
    pub(super) fn has_begun(self, on: &When) -> Answer {
        let Self(period) = self;
        if let (Some(start), Some(on)) = (period.latest_start(), on.earliest())
            && start <= on
        {
            return Answer::Yes;
        }
        match (period.earliest_start(), on.latest()) {
            (Some(start), Some(on)) if on < start => Answer::No,
            (_, _) => Answer::Unknown,
        }
    }

    /// Whether a date is not after the time.
    fn is_not_over(self, on: &When) -> Answer {
        let Self(period) = self;
        if period.is_open_ended() && period.length().is_none() {
            return Answer::Yes;
        }
        if let (Some(end), Some(on)) = (period.earliest_end(), on.latest())
            && on <= end
        {
            return Answer::Yes;
        }
        match (period.latest_end(), on.earliest()) {
            (Some(end), Some(on)) if end < on => Answer::No,
            (_, _) => Answer::Unknown,
        }
    }

    /// Whether a date lies in the time.
    pub(super) fn contains(self, on: &When) -> Answer {
        self.has_begun(on).and(self.is_not_over(on))
    }

    /// Whether something that lasts from a date until another, or goes on, has a day in the time.
    pub(super) fn meets(self, from: &When, until: Option<&When>) -> Answer {
        // it is neither over before the first date nor begun after the last
        let goes_on = until.map_or(Answer::Yes, |until| {
            self.has_begun(until).or(self.has_begun(from))
        });
        let begins = self.is_not_over(from);
        let begins = until.map_or(begins, |until| begins.or(self.is_not_over(until)));
        goes_on.and(begins)
    }

    /// Whether the first of some dates lies in the time.
    pub(super) fn contains_first<'a>(self, dates: impl IntoIterator<Item = &'a When>) -> Answer {
        let (mut found, mut may_be_earlier) = (Answer::No, false);
        for on in dates {
            match self.has_begun(on) {
                Answer::No => return Answer::No,
                Answer::Unknown => may_be_earlier = true,
                Answer::Yes => {}
            }
            found = found.or(self.contains(on));
        }
        if may_be_earlier {
            found.and(Answer::Unknown)
        } else {
            found
        }
    }

    /// Whether one of some dates lies in the time.
    pub(super) fn contains_any<'a>(self, dates: impl IntoIterator<Item = &'a When>) -> Answer {
        let mut found = Answer::No;
        for on in dates {
            found = found.or(self.contains(on));
        }
        found
    }

    /// Whether something lies in the time that a report of one date says to have been reached since
    /// another date, which may be unknown: then it was before the report.
    pub(super) fn contains_told(self, since: &When, told: &When) -> Answer {
        if since.is_unknown() {
            self.has_begun(told).and(Answer::Unknown)
        } else {
            self.contains(since)
        }
    }

    /// Whether a report of that date may tell of the time, or of something later.
    pub(super) fn may_be_told(self, told: &When) -> bool {
        !self.has_begun(told).is_no()
    }

    /// The days that certainly belong to the time, and those that may; `None` where it has no such bound.
    pub(super) fn days(self) -> [(Option<NaiveDate>, Option<NaiveDate>); 2] {
        let Self(period) = self;
        [
            (period.latest_start(), period.earliest_end()),
            (period.earliest_start(), period.latest_end()),
        ]
    }

    /// The earliest and the latest possible last day.
    pub(super) fn last_day(self) -> Option<[NaiveDate; 2]> {
        Some([self.0.earliest_end()?, self.0.latest_end()?])
    }
}

/// The dates of the entries of which this is true.
pub(super) fn dates<A: Aggregate>(
    record: &Record<A>,
    is_it: impl Fn(&A::Event) -> bool,
) -> Vec<&When> {
    let mut dates = Vec::new();
    for held in record.history() {
        if is_it(&held.entry.event) {
            dates.push(&held.entry.on);
        }
    }
    dates
}

/// The date of the report with which a record begins.
pub(super) fn told_on<A: Aggregate>(record: &Record<A>) -> Option<&When> {
    let first = record.history().next()?;
    (first.entry.event.kind() == A::REPORTED).then_some(&first.entry.on)
}

/// The report with which the record of a course begins, and its date.
pub(super) fn course_report(
    course: &Record<Course>,
) -> Option<(&When, &Reported<CourseStatus, ReportedCourse>)> {
    let told = told_on(course)?;
    let first = course.history().next()?;
    if let CourseEvent::Reported(report) = &first.entry.event {
        Some((told, report))
    } else {
        None
    }
}

/// Whether a course that reached this had started.
pub(super) fn has_started(reached: CourseStatus) -> bool {
    match reached {
        CourseStatus::Running
        | CourseStatus::Interrupted
        | CourseStatus::Finished
        | CourseStatus::Closed
        | CourseStatus::Aborted => true,
        CourseStatus::Planned
        | CourseStatus::Open
        | CourseStatus::Refused
        | CourseStatus::Cancelled => false,
    }
}
