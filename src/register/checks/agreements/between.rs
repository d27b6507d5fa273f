//! Two agreements between the same organisations.

use super::{Pact, agreement, dated};
use crate::agreement::{ContentKind, PartyNumber, Terms};
use crate::any::AnyRecord;
use crate::register::Finding;
use crate::register::check::{Look, Out};
use crate::register::links::{Key, parties_ever};
use crate::specialty::Subject;
use crate::value::{Known, Mention, OrganisationId};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::String,
    vec::Vec,
};
use chrono::NaiveDate;

/// The agreements with a greater reference that are certainly in force on the day and have two parties in
/// common with this one; none if this one is not.
fn beside<'a>(look: &Look<'a>, this: &Pact) -> Vec<&'a Pact> {
    let mut beside = BTreeMap::new();
    if !this.standing_on(look.day).is_in_force().is_yes() {
        return Vec::new();
    }
    let ids = parties_ever(this.state());
    for one in &ids {
        for other in ids.range(one..).skip(1) {
            for shared in look.register.sharing(Key::Between(*one, *other)) {
                if let AnyRecord::Agreement(shared) = shared
                    && shared.id() > this.id()
                    && shared.standing_on(look.day).is_in_force().is_yes()
                {
                    beside.insert(shared.id(), shared);
                }
            }
        }
    }
    beside.into_values().collect()
}

/// Who supports whom.
pub(super) type Way = (OrganisationId, OrganisationId);

/// What an agreement certainly says on a day of who supports whom.
pub(super) struct Said<'a> {
    record: &'a Pact,
    pub(super) terms: Terms,
    pub(super) day: NaiveDate,
}

impl<'a> Said<'a> {
    pub(super) fn by(record: &'a Pact, day: NaiveDate) -> Option<Self> {
        let terms = record.state().terms_on(day).known()?;
        Some(Self { record, terms, day })
    }

    /// Each activity that is listed, with each subject that it is listed with.
    fn listed(&self) -> BTreeSet<(ContentKind, &Subject)> {
        let mut listed = BTreeSet::new();
        for content in &self.terms.contents {
            if let Some(kind) = content.kind.listed() {
                listed.extend(content.subjects.iter().map(|subject| (kind, subject)));
            }
        }
        listed
    }

    fn ways(&self, activity: ContentKind, subject: &Subject) -> BTreeSet<Way> {
        let mut ways = BTreeSet::new();
        if let Known::Known(pairs) = self.record.supports(activity, subject, self.day) {
            for (giver, receiver) in pairs {
                ways.extend(self.id(giver).zip(self.id(receiver)));
            }
        }
        ways
    }

    pub(super) fn id(&self, party: PartyNumber) -> Option<OrganisationId> {
        self.terms.party(party)?.organisation.as_ref()?.id
    }

    pub(super) fn name(&self, id: OrganisationId) -> String {
        let organisations = self.terms.organisations();
        let mut named = organisations.iter().filter(|it| it.id == Some(id));
        named
            .next()
            .map_or_else(String::new, |it| format!("{}", it.name))
    }
}

pub(super) fn overlapping(look: &Look<'_>, out: &mut Out<'_>) {
    let Some(this) = agreement(look) else { return };
    for other in beside(look, this) {
        if are_linked(look.record, other) {
            continue;
        }
        let Some((ours, theirs)) = Said::by(this, look.day).zip(Said::by(other, look.day)) else {
            continue;
        };
        let mut listed = ours.listed();
        listed.extend(theirs.listed());
        let mut shared: BTreeMap<(ContentKind, Way), Vec<&Subject>> = BTreeMap::new();
        for (activity, subject) in listed {
            let also = theirs.ways(activity, subject);
            for way in ours.ways(activity, subject).intersection(&also) {
                shared.entry((activity, *way)).or_default().push(subject);
            }
        }
        for ((activity, way), subjects) in shared {
            let finding = supporting(out.finding(), &ours, way, &subjects).record(other.id());
            let finding = dated(finding, "day", look.day).with("other", other.id());
            out.push(finding.worded("activity", activity, activity.vi()));
        }
    }
}

/// Only if neither paper by itself goes both ways: then that is what the parties want.
pub(super) fn cycle(look: &Look<'_>, out: &mut Out<'_>) {
    let Some(this) = agreement(look) else { return };
    for other in beside(look, this) {
        let Some((ours, theirs)) = Said::by(this, look.day).zip(Said::by(other, look.day)) else {
            continue;
        };
        let (ours_by_subject, theirs_by_subject) = (by_subject(&ours), by_subject(&theirs));
        let mut back: BTreeMap<Way, Vec<&Subject>> = BTreeMap::new();
        for (subject, ways) in &ours_by_subject {
            let Some(other_ways) = theirs_by_subject.get(subject) else {
                continue;
            };
            for (giver, receiver) in ways {
                let turned = (*receiver, *giver);
                let goes_back = other_ways.contains(&turned);
                let is_mutual = ways.contains(&turned) || other_ways.contains(&(*giver, *receiver));
                if goes_back && !is_mutual {
                    back.entry((*giver, *receiver)).or_default().push(subject);
                }
            }
        }
        for (way, subjects) in back {
            let finding = supporting(out.finding(), &ours, way, &subjects).record(other.id());
            out.push(dated(finding, "day", look.day).with("other", other.id()));
        }
    }
}

/// Who supports whom in each subject that is listed, by whatever activity.
fn by_subject<'a>(said: &'a Said<'_>) -> BTreeMap<&'a Subject, BTreeSet<Way>> {
    let mut by_subject: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for (activity, subject) in said.listed() {
        let ways = said.ways(activity, subject);
        by_subject.entry(subject).or_default().extend(ways);
    }
    by_subject
}

fn supporting(
    finding: Finding,
    said: &Said<'_>,
    (giver, receiver): Way,
    subjects: &[&Subject],
) -> Finding {
    let (mut en, mut vi) = (String::new(), String::new());
    for subject in subjects {
        let between = if en.is_empty() { "" } else { ", " };
        en = format!("{en}{between}`{subject}`");
        vi = format!("{vi}{between}{}", subject.vi());
    }
    let finding = finding
        .organisation(Some(giver))
        .organisation(Some(receiver));
    let finding = finding.with("giver", said.name(giver));
    let finding = finding.with("receiver", said.name(receiver));
    finding.worded("subjects", en, vi)
}

/// Whether one of the two names the other: as its framework, its ground, or the paper that continues it.
fn are_linked(this: &AnyRecord, other: &Pact) -> bool {
    let names = |mentions: Vec<Mention<'_>>, named| mentions.contains(&Mention::Record(named));
    names(this.mentions(), other.id().into()) || names(other.mentions(), this.reference())
}
