//! Indicators of technique packages: what was reached in the time.

use super::items::{Gathered, Key, NOT_STATED, organisations_word, subjects_word};
use crate::package::{
    IndependenceEvidence, Package, PackageEvent, PackageEventKind, PackageStatus,
};
use crate::record::{Aggregate, Event as _, Record};
use crate::register::time::{Time, dates, told_on};
use crate::value::{Answer, Id, RecordRef, When};
use alloc::{borrow::ToOwned, vec::Vec};

/// What the report with which a record begins tells of what an indicator counts.
pub(super) enum Told<'a> {
    /// There is no report, or what it tells comes before.
    Less,
    /// It was reached since then.
    Reached(&'a When),
    /// Something further was reached. So this may have been reached before.
    More,
}

impl<'a> Told<'a> {
    /// By the order of the statuses.
    pub(super) fn of<S: Ord>(told: Option<S>, wanted: &S, since: &'a When) -> Self {
        match told {
            Some(told) if told == *wanted => Self::Reached(since),
            Some(told) if told > *wanted => Self::More,
            Some(_) | None => Self::Less,
        }
    }
}

/// Whether a record first reached something in the time, and whether only by a report: by one of these
/// entries, or by the report with which the record begins, if that tells the same. Then later entries are
/// no first ones.
pub(super) fn reached<A: Aggregate>(
    time: Time<'_>,
    record: &Record<A>,
    told: &Told<'_>,
    entries: Vec<&When>,
) -> (bool, Answer) {
    let first = || time.contains_first(entries);
    match told {
        Told::Reached(since) => {
            let told = told_on(record).unwrap_or(&When::UNKNOWN);
            (true, time.contains_told(since, told))
        }
        Told::More => (false, first().and(Answer::Unknown)),
        Told::Less => (false, first()),
    }
}

/// Adds a record that first reached something in the time.
pub(super) fn add_reached<A: Aggregate>(
    gathered: &mut Gathered<'_>,
    (record, key): (&Record<A>, Key),
    told: &Told<'_>,
    is_it: impl Fn(&A::Event) -> bool,
) where
    RecordRef: From<Id<A::Tag>>,
{
    let (is_report, counts) = reached(gathered.time, record, told, dates(record, is_it));
    gathered.add_one(is_report, key, record.id(), counts);
}

/// The subjects and the recipient of a package.
pub(super) fn key_of(package: &Package) -> Key {
    alloc::vec![
        subjects_word(&package.subjects()),
        organisations_word([package.recipient()]),
    ]
}

/// What the report with which a package begins tells of a status.
pub(super) fn told_of(record: &Record<Package>, status: PackageStatus) -> Told<'_> {
    let told = match record.history().next().map(|first| &first.entry.event) {
        Some(PackageEvent::Reported(report)) => Some(report.reached),
        Some(_) | None => None,
    };
    Told::of(told, &status, record.state().reached_since())
}

fn packages(gathered: &mut Gathered<'_>, event: PackageEventKind, status: PackageStatus) {
    for package in gathered.records::<Package>() {
        let told = told_of(package, status);
        let is_it = |it: &PackageEvent| it.kind() == event;
        add_reached(gathered, (package, key_of(package.state())), &told, is_it);
    }
}

pub(super) fn proposed(gathered: &mut Gathered<'_>) {
    packages(
        gathered,
        PackageEventKind::Proposed,
        PackageStatus::Proposed,
    );
}

pub(super) fn outlined(gathered: &mut Gathered<'_>) {
    packages(
        gathered,
        PackageEventKind::Outlined,
        PackageStatus::Outlined,
    );
}

pub(super) fn committed(gathered: &mut Gathered<'_>) {
    packages(
        gathered,
        PackageEventKind::Committed,
        PackageStatus::Committed,
    );
}

pub(super) fn training(gathered: &mut Gathered<'_>) {
    packages(
        gathered,
        PackageEventKind::TrainingStarted,
        PackageStatus::Training,
    );
}

pub(super) fn on_site(gathered: &mut Gathered<'_>) {
    packages(
        gathered,
        PackageEventKind::OnSiteStarted,
        PackageStatus::OnSite,
    );
}

/// No entry tells that a package was received, only a report does.
pub(super) fn received(gathered: &mut Gathered<'_>) {
    for package in gathered.records::<Package>() {
        if let told @ Told::Reached(_) = told_of(package, PackageStatus::Received) {
            let key = key_of(package.state());
            add_reached(gathered, (package, key), &told, |_| false);
        }
    }
}

pub(super) fn accepted(gathered: &mut Gathered<'_>) {
    packages(
        gathered,
        PackageEventKind::Accepted,
        PackageStatus::Accepted,
    );
}

/// By the first evidence too: what cases show was measured, what somebody states was claimed.
pub(super) fn independent(gathered: &mut Gathered<'_>) {
    for package in gathered.records::<Package>() {
        let told = told_of(package, PackageStatus::Independent);
        let shown = package.state().independence();
        let evidence = match (&told, shown.map(|it| &it.what.evidence)) {
            (Told::Reached(_), _) | (_, None) => NOT_STATED,
            (_, Some(IndependenceEvidence::Cases(_))) => "cases",
            (_, Some(IndependenceEvidence::Statement(_))) => "statement",
        };
        let mut key = key_of(package.state());
        key.push(evidence.to_owned());
        add_reached(gathered, (package, key), &told, |it| {
            it.kind() == PackageEventKind::Independent
        });
    }
}
