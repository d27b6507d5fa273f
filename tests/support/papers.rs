//! Builders for tests of whole papers: terms from JSON, records through the door, and questions.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::agreement::{
    Agreement, AgreementContent, AgreementEvent, Appendix, ContentKind, Coverage, Leaving, Link,
    LinkKind, LinkTarget, Party, PartySignature, PartySuccession, Renewal, Standing, Terms,
    TermsDraft,
};
use lienvien::organisation::{
    DatedPlace, Organisation, OrganisationDraft, OrganisationKind, OrganisationRef, ProvinceCode,
};
use lienvien::record::{Event, Record};
use lienvien::specialty::Subject;
use lienvien::value::{Document, Period, RecordRef, When};

pub(crate) type Pact = Record<Agreement>;

// ------------------------------------------------------------------------------------------ values

pub(crate) fn subject(code: &str) -> Subject {
    Subject::find(code).unwrap()
}

/// A facility of master data, older than all papers, in this province.
pub(crate) fn facility(number: u128, kind: OrganisationKind, province: &str) -> Organisation {
    opened(number, kind, province, "2000")
}

/// The same, opened on this day.
pub(crate) fn opened(
    number: u128,
    kind: OrganisationKind,
    province: &str,
    since: &str,
) -> Organisation {
    let mut draft = OrganisationDraft::new(id(number), kind, [text("Cơ sở y tế")]);
    draft.opened = when(since);
    let province: ProvinceCode = province.parse().unwrap();
    draft.located = vec![DatedPlace::new(province).since(draft.opened.clone())];
    draft.try_into().unwrap()
}

// ------------------------------------------------------------------------------------------ papers

/// The terms of a paper. What is written again is what was read.
pub(crate) fn terms(json: &str) -> Terms {
    let read: serde_json::Value = serde_json::from_str(json).unwrap();
    let terms: Terms = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_value(&terms).unwrap(), read);
    terms
}

/// The terms of a paper, with a change.
pub(crate) fn terms_with(json: &str, change: impl FnOnce(&mut TermsDraft)) -> Terms {
    let mut draft = terms(json).to_draft();
    change(&mut draft);
    draft.try_into().unwrap()
}

/// A record of these terms, on the text of which the parties agree.
pub(crate) fn agreed(number: u128, terms: Terms) -> Pact {
    let drafted = AgreementEvent::drafted(terms).on(When::UNKNOWN);
    let record = Pact::open(uuid(number), drafted).unwrap();
    then(record, AgreementEvent::Agreed, "unknown")
}

/// A record of these terms, signed for these parties on these dates.
pub(crate) fn signed(number: u128, terms: Terms, signatures: &[(u16, &str)]) -> Pact {
    let record = agreed(number, terms);
    signatures.iter().fold(record, |record, (party, on)| {
        then(record, signature(*party), on)
    })
}

// ------------------------------------------------------------------------------------------ events

pub(crate) fn signature(party: u16) -> AgreementEvent {
    AgreementEvent::signed(PartySignature::new(party))
}

/// An appendix that says what it changes: its terms are made from those that it changes.
#[derive(Clone, Default)]
pub(crate) struct Planned {
    pub(crate) changes: Vec<Change>,
    pub(crate) successions: Vec<(u16, OrganisationRef, Document)>,
    pub(crate) signatures: Vec<PartySignature>,
    pub(crate) document: Option<Document>,
    pub(crate) effective: Option<When>,
}

#[derive(Clone)]
pub(crate) enum Change {
    Period(Period),
    AddContent(AgreementContent),
    /// Nothing happens if there is no such content.
    RemoveContent(usize),
    AddParty(Party),
}

impl Planned {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn changes(mut self, changes: impl IntoIterator<Item = Change>) -> Self {
        self.changes.extend(changes);
        self
    }

    pub(crate) fn signatures(
        mut self,
        signatures: impl IntoIterator<Item: Into<PartySignature>>,
    ) -> Self {
        self.signatures
            .extend(signatures.into_iter().map(Into::into));
        self
    }

    pub(crate) fn effective(mut self, effective: When) -> Self {
        self.effective = Some(effective);
        self
    }

    /// The appendix to these terms.
    pub(crate) fn to(self, terms: &Terms) -> Appendix {
        let mut draft = terms.to_draft();
        for change in self.changes {
            match change {
                Change::Period(period) => draft.period = Some(period),
                Change::AddContent(content) => draft.contents.push(content),
                Change::RemoveContent(number) if number <= draft.contents.len() => {
                    draft.contents.remove(number - 1);
                }
                Change::RemoveContent(_) => {}
                Change::AddParty(party) => draft.parties.push(party),
            }
        }
        let mut successions = Vec::new();
        for (party, by, document) in self.successions {
            draft.parties[usize::from(party) - 1].organisation = Some(by);
            successions.push(PartySuccession::new(party).document(document));
        }
        let mut appendix = Appendix::new(Terms::try_from(draft).unwrap())
            .successions(successions)
            .signatures(self.signatures);
        appendix.document = self.document;
        appendix.effective = self.effective;
        appendix
    }

    /// The appendix to the present terms of this record.
    pub(crate) fn of(self, pact: &Pact) -> AgreementEvent {
        AgreementEvent::amended(self.to(pact.state().terms()))
    }
}

/// The record with this appendix too.
#[track_caller]
pub(crate) fn amend(pact: Pact, planned: Planned, on: &str) -> Pact {
    let event = planned.of(&pact);
    then(pact, event, on)
}

/// An appendix by which an organisation takes the place of a party, not signed yet.
pub(crate) fn succeeded(party: u16, by: OrganisationRef, document: Document) -> Planned {
    let mut planned = Planned::new();
    planned.successions.push((party, by, document));
    planned
}

pub(crate) fn left(party: u16, effective: Option<&str>) -> AgreementEvent {
    let mut leaving = Leaving::new(party).cause(text("cơ cấu lại nhiệm vụ chỉ đạo tuyến"));
    leaving.effective = effective.map(when);
    AgreementEvent::party_left(leaving)
}

pub(crate) fn renewed(successor: u128, from: Option<&str>) -> AgreementEvent {
    let mut renewal = Renewal::new(id(successor));
    renewal.from = from.map(when);
    AgreementEvent::renewed(renewal)
}

pub(crate) fn linked(kind: LinkKind, other: &Pact) -> AgreementEvent {
    let other = LinkTarget::Record(RecordRef::from(other.id()));
    AgreementEvent::linked(Link::new(kind, other))
}

// --------------------------------------------------------------------------------------- questions

/// Asserts how the record stands on each of these days.
#[track_caller]
pub(crate) fn stands(record: &Pact, expected: &[(&str, Standing)]) {
    for (on, standing) in expected {
        assert_eq!(record.standing_on(day(on)), *standing, "on {on}");
    }
}

/// Asserts what the record answers for a facility, by subject, day and answer: the strongest of the
/// answers for each activity.
#[track_caller]
pub(crate) fn covers(record: &Pact, facility: &Organisation, expected: &[(&str, &str, Coverage)]) {
    for (code, on, coverage) in expected {
        let subjects = [subject(code)];
        let activities = ContentKind::ALL.iter();
        let answers = activities.map(|it| record.covers(facility, *it, &subjects, day(on)));
        let strongest = answers.max_by_key(|covering| match covering.coverage {
            Coverage::Covered => 3,
            Coverage::OnDemand => 2,
            Coverage::Unknown => 1,
            Coverage::NotCovered => 0,
            new => panic!("{new} is new here"),
        });
        let covering = strongest.unwrap();
        assert_eq!(covering.coverage, *coverage, "{code} on {on}: {covering:?}");
    }
}
