//! Indicators of technique packages and trainees: what was reached in the time.

use super::items::{Gathered, Key, code_of, organisations_word, subjects_word};
use crate::any::AnyRecord;
use crate::package::{
    AssessmentConclusion, Package, PackageEvent, PackageEventKind, PackageStatus,
};
use crate::record::{Aggregate, Event as _, KindOf, Record};
use crate::training::enrolment::{Enrolment, EnrolmentEvent, EnrolmentStatus};
use crate::value::{Answer, Id, RecordRef, When};
use alloc::vec::Vec;

/// The dates of the entries of which this is true.
fn dates<A: Aggregate>(record: &Record<A>, is_it: impl Fn(&A::Event) -> bool) -> Vec<&When> {
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

/// Adds a record that first reached something in the time: by an entry, or by the report with which the
/// record begins, if that tells the same. Then later entries are no first ones.
fn add_reached<A: Aggregate>(
    gathered: &mut Gathered<'_>,
    (record, key): (&Record<A>, Key),
    told_since: Option<&When>,
    is_it: impl Fn(&A::Event) -> bool,
) where
    RecordRef: From<Id<A::Tag>>,
{
    let time = gathered.time;
    let (is_report, counts) = match told_since.zip(told_on(record)) {
        Some((since, told)) => (true, time.contains_told(since, told)),
        None => (false, time.contains_first(dates(record, is_it))),
    };
    gathered.add_one(is_report, key, record.id(), counts);
}

fn packages(gathered: &mut Gathered<'_>, event: PackageEventKind, status: PackageStatus) {
    for record in gathered.records() {
        let AnyRecord::Package(package) = record else {
            continue;
        };
        let state = package.state();
        let key = alloc::vec![
            subjects_word(&state.subjects()),
            organisations_word([state.recipient()]),
        ];
        let since = (told_package(package) == Some(status)).then(|| state.reached_since());
        add_reached(gathered, (package, key), since, |it| it.kind() == event);
    }
}

fn told_package(record: &Record<Package>) -> Option<PackageStatus> {
    let first = record.history().next()?;
    if let PackageEvent::Reported(report) = &first.entry.event {
        Some(report.reached)
    } else {
        None
    }
}

pub(super) fn proposed(gathered: &mut Gathered<'_>) {
    packages(
        gathered,
        PackageEventKind::Proposed,
        PackageStatus::Proposed,
    );
}

pub(super) fn committed(gathered: &mut Gathered<'_>) {
    packages(
        gathered,
        PackageEventKind::Committed,
        PackageStatus::Committed,
    );
}

pub(super) fn accepted(gathered: &mut Gathered<'_>) {
    packages(
        gathered,
        PackageEventKind::Accepted,
        PackageStatus::Accepted,
    );
}

pub(super) fn independent(gathered: &mut Gathered<'_>) {
    packages(
        gathered,
        PackageEventKind::Independent,
        PackageStatus::Independent,
    );
}

fn trainees(
    gathered: &mut Gathered<'_>,
    status: EnrolmentStatus,
    is_it: impl Fn(&EnrolmentEvent) -> bool,
) {
    for record in gathered.records() {
        let AnyRecord::Enrolment(enrolment) = record else {
            continue;
        };
        let key = cadre_of(enrolment);
        let told = told_enrolment(enrolment) == Some(status);
        let since = told.then(|| enrolment.state().reached_since());
        add_reached(gathered, (enrolment, key), since, &is_it);
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

pub(super) fn passed(gathered: &mut Gathered<'_>) {
    trainees(gathered, EnrolmentStatus::Passed, |event| {
        if let EnrolmentEvent::Assessed(examination) = event {
            examination.assessment.conclusion == Some(AssessmentConclusion::Passed)
        } else {
            false
        }
    });
}

pub(super) fn certified(gathered: &mut Gathered<'_>) {
    let event = is_of(KindOf::<Enrolment>::Certified);
    trainees(gathered, EnrolmentStatus::Certified, event);
}

pub(super) fn practising(gathered: &mut Gathered<'_>) {
    for record in gathered.records() {
        let AnyRecord::Enrolment(enrolment) = record else {
            continue;
        };
        let mut counts = Answer::No;
        for follow_up in enrolment.state().follow_ups() {
            if follow_up.what.practising == Some(true) {
                counts = counts.or(gathered.time.contains(&follow_up.on));
            }
        }
        gathered.add_one(false, cadre_of(enrolment), enrolment.id(), counts);
    }
}
