//! Indicators of techniques: how many different ones the packages have.

use super::items::{Gathered, organisations_word, subjects_word};
use super::packages::{Told, key_of, reached, told_of};
use crate::organisation::OrganisationRef;
use crate::package::{
    Exception, Extent, Package, PackageEvent, PackageEventKind, PackageStatus, PackageTechnique,
    TechniqueNumber,
};
use crate::record::{Event as _, Record};
use crate::register::time::Time;
use crate::specialty::Subject;
use crate::value::{Answer, Bounds, RecordRef, When, numbered};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::{string::String, vec::Vec};

/// A technique in all packages that have it.
struct Taught<'a> {
    counts: Answer,
    subjects: Vec<&'a Subject>,
    recipients: Vec<&'a OrganisationRef>,
    certain: BTreeSet<RecordRef>,
    possible: BTreeSet<RecordRef>,
}

/// By what a technique is the same as another: its code without the price, or else its name.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Technique {
    Code(String),
    Name(String),
}

impl Technique {
    fn of(technique: &PackageTechnique) -> Self {
        match &technique.code {
            Some(code) => Self::Code(code.technique().as_str().into()),
            None => Self::Name(technique.name.search_key()),
        }
    }
}

/// Whether an entry says it of the technique with this number.
type Says = fn(&PackageEvent, TechniqueNumber) -> Answer;

pub(super) fn committed(gathered: &mut Gathered<'_>) {
    add_techniques(gathered, PackageStatus::Committed, |event, _| {
        (event.kind() == PackageEventKind::Committed).into()
    });
}

pub(super) fn accepted(gathered: &mut Gathered<'_>) {
    add_techniques(gathered, PackageStatus::Accepted, is_accepted);
}

/// Minutes that accept a part tell by their exceptions which techniques are left out, if they name any.
fn is_accepted(event: &PackageEvent, number: TechniqueNumber) -> Answer {
    let PackageEvent::Accepted(acceptance) = event else {
        return Answer::No;
    };
    let mut names_techniques = false;
    for exception in &acceptance.exceptions {
        if let Exception::Technique(excepted) = exception {
            names_techniques = true;
            if *excepted == number {
                return Answer::No;
            }
        }
    }
    if acceptance.extent == Some(Extent::Partial) && !names_techniques {
        Answer::Unknown
    } else {
        Answer::Yes
    }
}

pub(super) fn independent(gathered: &mut Gathered<'_>) {
    add_techniques(gathered, PackageStatus::Independent, |event, _| {
        (event.kind() == PackageEventKind::Independent).into()
    });
}

fn add_techniques(gathered: &mut Gathered<'_>, status: PackageStatus, says: Says) {
    for is_report in [false, true] {
        let mut found: BTreeMap<Technique, Taught<'_>> = BTreeMap::new();
        for package in gathered.records::<Package>() {
            let told = told_of(package, status);
            if matches!(told, Told::Reached(_)) != is_report {
                continue;
            }
            let (state, reference) = (package.state(), RecordRef::from(package.id()));
            let proposal = state.proposal();
            let asked = Asked::of(gathered.time, package, &told, says);
            for (number, technique) in numbered(&proposal.techniques) {
                let counts = asked.counts(number);
                let taught = found.entry(Technique::of(technique)).or_insert(Taught {
                    counts: Answer::No,
                    subjects: Vec::new(),
                    recipients: Vec::new(),
                    certain: BTreeSet::new(),
                    possible: BTreeSet::new(),
                });
                match counts {
                    Answer::Yes => taught.certain.insert(reference),
                    Answer::Unknown => taught.possible.insert(reference),
                    Answer::No => continue,
                };
                taught.counts = taught.counts.or(counts);
                taught.subjects.extend(state.subjects());
                taught.recipients.push(state.recipient());
            }
            if proposal.techniques_open || proposal.techniques.is_empty() {
                add_others(gathered, package, &asked);
            }
        }
        for taught in found.into_values() {
            let key = alloc::vec![
                subjects_word(&taught.subjects),
                organisations_word(taught.recipients),
            ];
            let bounds = Bounds::one(taught.counts);
            let records = match taught.counts {
                Answer::Yes => taught.certain,
                Answer::Unknown | Answer::No => taught.possible,
            };
            gathered.items(is_report).add(key, records, bounds);
        }
    }
}

/// Adds the techniques of a package that are not named: none or more, as some named elsewhere may be them.
fn add_others(gathered: &mut Gathered<'_>, package: &Record<Package>, asked: &Asked<'_>) {
    // no technique has the number 0
    if !asked.counts(TechniqueNumber::new(0)).is_no() {
        let is_report = matches!(asked.told, Told::Reached(_));
        let more = Bounds { low: 0, high: None };
        let key = key_of(package.state());
        let records = [package.id().into()];
        gathered.items(is_report).add(key, records, more);
    }
}

/// A package that is asked about its techniques.
struct Asked<'a> {
    time: Time<'a>,
    package: &'a Record<Package>,
    told: &'a Told<'a>,
    says: Says,
    /// The entries that say it of some technique.
    entries: Vec<(&'a PackageEvent, &'a When)>,
}

impl<'a> Asked<'a> {
    fn of(time: Time<'a>, package: &'a Record<Package>, told: &'a Told<'a>, says: Says) -> Self {
        let mut entries = Vec::new();
        for held in package.history() {
            let event = &held.entry.event;
            if !says(event, TechniqueNumber::new(0)).is_no() {
                entries.push((event, &held.entry.on));
            }
        }
        Self {
            time,
            package,
            told,
            says,
            entries,
        }
    }

    /// Whether it was first said of a technique in the time.
    fn counts(&self, number: TechniqueNumber) -> Answer {
        let (mut certain, mut all, mut in_doubt) = (Vec::new(), Vec::new(), Vec::new());
        for (event, on) in &self.entries {
            match (self.says)(event, number) {
                Answer::Yes => certain.push(*on),
                Answer::Unknown => in_doubt.push(*on),
                Answer::No => continue,
            }
            all.push(*on);
        }
        let may_be = self.time.contains_any(in_doubt);
        let first = |entries| reached(self.time, self.package, self.told, entries).1;
        let (certain, any) = (first(certain), first(all));
        if certain == any && (certain.is_yes() || may_be.is_no()) {
            certain
        } else {
            Answer::Unknown
        }
    }
}
