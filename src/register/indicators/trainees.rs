//! Indicators of trainees.

use super::items::{Gathered, Key, code_of};
use super::packages::{Told, add_reached};
use crate::package::AssessmentConclusion;
use crate::record::{Event as _, KindOf, Record};
use crate::register::time::{dates, told_on};
use crate::training::enrolment::{Enrolment, EnrolmentEvent, EnrolmentStatus, FollowUp};
use crate::value::{Answer, When};
use alloc::vec::Vec;

fn trainees(
    gathered: &mut Gathered<'_>,
    status: EnrolmentStatus,
    is_it: impl Fn(&EnrolmentEvent) -> bool,
) {
    for enrolment in gathered.records::<Enrolment>() {
        let since = enrolment.state().reached_since();
        let told = Told::of(told_enrolment(enrolment), &status, since);
        add_reached(gathered, (enrolment, cadre_of(enrolment)), &told, &is_it);
    }
}

fn told_enrolment(record: &Record<Enrolment>) -> Option<EnrolmentStatus> {
    let first = record.history().next()?;
    if let EnrolmentEvent::Reported(report) = &first.entry.event {
        Some(report.reached)
    } else {
        None
    }
}

fn cadre_of(enrolment: &Record<Enrolment>) -> Key {
    alloc::vec![code_of(enrolment.state().nomination().cadre.as_ref())]
}

fn is_of(kind: KindOf<Enrolment>) -> impl Fn(&EnrolmentEvent) -> bool {
    move |event| event.kind() == kind
}

pub(super) fn nominated(gathered: &mut Gathered<'_>) {
    let event = is_of(KindOf::<Enrolment>::Nominated);
    trainees(gathered, EnrolmentStatus::Nominated, event);
}

/// What the assessment of an entry concludes.
fn concluded(event: &EnrolmentEvent) -> Option<AssessmentConclusion> {
    if let EnrolmentEvent::Assessed(examination) = event {
        examination.assessment.conclusion
    } else {
        None
    }
}

pub(super) fn assessed(gathered: &mut Gathered<'_>) {
    for enrolment in gathered.records::<Enrolment>() {
        let time = gathered.time;
        let is_judged = matches!(
            told_enrolment(enrolment),
            Some(EnrolmentStatus::Passed | EnrolmentStatus::Failed)
        );
        if let Some(told) = told_on(enrolment).filter(|_| is_judged) {
            let since = enrolment.state().reached_since();
            let counts = time.contains_told(since, told);
            gathered.add_one(true, cadre_of(enrolment), enrolment.id(), counts);
        }
        let entries = dates(enrolment, |event| concluded(event).is_some());
        let counts = time.contains_any(entries);
        gathered.add_one(false, cadre_of(enrolment), enrolment.id(), counts);
    }
}

pub(super) fn passed(gathered: &mut Gathered<'_>) {
    trainees(gathered, EnrolmentStatus::Passed, |event| {
        concluded(event) == Some(AssessmentConclusion::Passed)
    });
}

pub(super) fn certified(gathered: &mut Gathered<'_>) {
    let event = is_of(KindOf::<Enrolment>::Certified);
    trainees(gathered, EnrolmentStatus::Certified, event);
}

pub(super) fn followed_up(gathered: &mut Gathered<'_>) {
    follow_ups(gathered, |it| it.practising.is_some());
}

pub(super) fn practising(gathered: &mut Gathered<'_>) {
    follow_ups(gathered, |it| it.practising == Some(true));
}

/// Adds each trainee with a follow-up in the time of which this is true.
fn follow_ups(gathered: &mut Gathered<'_>, is_it: fn(&FollowUp) -> bool) {
    for enrolment in gathered.records::<Enrolment>() {
        let mut dates: Vec<&When> = Vec::new();
        for follow_up in enrolment.state().follow_ups() {
            if is_it(&follow_up.what) {
                dates.push(&follow_up.on);
            }
        }
        let counts: Answer = gathered.time.contains_any(dates);
        gathered.add_one(false, cadre_of(enrolment), enrolment.id(), counts);
    }
}
