//! What records have in common: the keys by which the register finds those that are judged together.

use super::told::{self, Scopes};
use crate::agreement::{Agreement, AgreementEvent, Terms};
use crate::any::AnyRecord;
use crate::consultation::ConsultationEvent;
use crate::organisation::{Organisation, OrganisationRef, ProvinceCode, name_key};
use crate::package::PackageEvent;
use crate::record::{Aggregate, LineContent, Record};
use crate::survey::SurveyEvent;
use crate::training::enrolment::{Enrolment, EnrolmentEvent};
use crate::value::{CaseToken, Mention, OrganisationId, PersonId, RecordRef, SessionId};
use alloc::{collections::BTreeSet, vec::Vec};
use core::ops::Bound::{Excluded, Unbounded};
use uuid::Uuid;

/// Something that records share.
#[derive(Debug, Clone, Copy)]
pub(super) enum Key {
    /// It is this record.
    Is(RecordRef),
    /// It names this record.
    Names(RecordRef),
    Person(PersonId),
    /// A package or a follow-up of a trainee with this case, or a consultation about it.
    Case(CaseToken),
    Session(SessionId),
    /// A package for this recipient, or a survey of it.
    PackageFor(OrganisationId),
    /// An agreement between these, the lesser id first.
    Between(OrganisationId, OrganisationId),
    /// A note or an entry with a figure of this measure and scope.
    Figure(u64),
    /// An agreement that names this organisation.
    Party(OrganisationId),
    /// An agreement for the facilities of a province.
    Province(ProvinceCode),
    /// An agreement for the facilities of any province.
    AnyProvince,
    /// An agreement that may be for a facility that it does not name.
    Anybody,
}

impl Key {
    /// A number that is nearly always another for another key. Who finds records by it looks again at
    /// what they say.
    pub(super) fn number(self) -> u32 {
        let (tag, first, second) = match self {
            Self::Is(record) => (record.kind as u8, record.id, Uuid::nil()),
            Self::Names(record) => (record.kind as u8 | 0x40, record.id, Uuid::nil()),
            Self::Person(id) => (0x80, id.uuid(), Uuid::nil()),
            Self::Case(token) => (0x81, token.uuid(), Uuid::nil()),
            Self::Session(id) => (0x82, id.uuid(), Uuid::nil()),
            Self::PackageFor(id) => (0x83, id.uuid(), Uuid::nil()),
            Self::Between(one, other) => (0x84, one.uuid(), other.uuid()),
            Self::Figure(words) => (0x85, Uuid::from_u64_pair(words, 0), Uuid::nil()),
            Self::Party(id) => (0x86, id.uuid(), Uuid::nil()),
            Self::Province(code) => {
                let mut bytes = [0; 16];
                for (place, digit) in bytes.iter_mut().zip(code.as_str().bytes()) {
                    *place = digit;
                }
                (0x87, Uuid::from_bytes(bytes), Uuid::nil())
            }
            Self::AnyProvince => (0x88, Uuid::nil(), Uuid::nil()),
            Self::Anybody => (0x89, Uuid::nil(), Uuid::nil()),
        };
        let bytes = first.as_bytes().iter().chain(second.as_bytes());
        folded(core::iter::once(&tag).chain(bytes))
    }
}

/// FNV-1a, because the numbers have to be the same on every machine.
pub(super) fn mixed<'a>(bytes: impl Iterator<Item = &'a u8>) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in bytes {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

fn folded<'a>(bytes: impl Iterator<Item = &'a u8>) -> u32 {
    let hash = mixed(bytes);
    #[allow(clippy::cast_possible_truncation)] // the upper bits are mixed into the lower ones
    let folded = (hash ^ (hash >> 32)) as u32;
    folded
}

/// The number by which organisations of this name are found.
pub(super) fn name_number(name: &str) -> u32 {
    folded(name_key(name).as_bytes().iter())
}

/// The numbers of the names and aliases of an organisation.
pub(super) fn name_numbers(organisation: &Organisation) -> impl Iterator<Item = u32> {
    let names = organisation.names().iter().map(|dated| &dated.name);
    let names = names.chain(organisation.aliases());
    names.map(|name| name_number(name))
}

/// Every event that was ever written into the record, also what a correction replaced or struck.
pub(super) fn each_entry<A: Aggregate>(record: &Record<A>, mut each: impl FnMut(&A::Event)) {
    for line in record.ledger() {
        match &line.content {
            LineContent::Entry(entry) => each(&entry.event),
            LineContent::Correction(correction) => {
                for change in &correction.changes {
                    if let Some(entry) = change.entry() {
                        each(&entry.event);
                    }
                }
            }
            LineContent::Note(_) | LineContent::Void(_) => {}
        }
    }
}

/// The keys of everything that was ever written into the record as an entry.
fn in_lines<A: Aggregate>(record: &Record<A>, keys: impl Fn(&A::Event) -> Vec<Key>) -> Vec<u32> {
    let mut numbers = Vec::new();
    each_entry(record, |event| {
        numbers.extend(keys(event).into_iter().map(Key::number));
    });
    numbers
}

/// The parties of every text of the terms, two by two.
fn of_agreement(event: &AgreementEvent) -> Vec<Key> {
    let terms: &Terms = if let AgreementEvent::Drafted(terms) = event {
        terms
    } else if let AgreementEvent::Revised(terms) = event {
        terms
    } else if let AgreementEvent::Reported(report) = event {
        &report.known.terms
    } else if let AgreementEvent::Amended(appendix) = event {
        &appendix.terms
    } else {
        return Vec::new();
    };
    let organisations = terms.organisations();
    let ids: BTreeSet<_> = organisations.iter().filter_map(|it| it.id).collect();
    let mut keys = Vec::new();
    for one in &ids {
        for other in ids.range((Excluded(*one), Unbounded)) {
            keys.push(Key::Between(*one, *other));
        }
    }
    keys
}

fn of_package(event: &PackageEvent) -> Vec<Key> {
    if let PackageEvent::Proposed(proposal) = event {
        for_recipient(&proposal.recipient).collect()
    } else if let PackageEvent::Reported(report) = event {
        for_recipient(&report.known.proposal.recipient).collect()
    } else if let PackageEvent::CaseLogged(case) = event {
        alloc::vec![Key::Case(case.token)]
    } else {
        Vec::new()
    }
}

fn of_consultation(event: &ConsultationEvent) -> Vec<Key> {
    let (request, session) = if let ConsultationEvent::Requested(request) = event {
        (Some(&**request), None)
    } else if let ConsultationEvent::Reported(report) = event {
        (Some(&report.known.request), report.known.session.as_ref())
    } else if let ConsultationEvent::Scheduled(schedule) = event {
        (None, schedule.session.as_ref())
    } else if let ConsultationEvent::Started(start) = event {
        (None, start.session.as_ref())
    } else {
        (None, None)
    };
    let case = request.and_then(|request| request.case.as_ref());
    let case = case.map(|case| Key::Case(case.token));
    let session = session.map(|session| Key::Session(session.key));
    case.into_iter().chain(session).collect()
}

fn of_enrolment(event: &EnrolmentEvent) -> Vec<Key> {
    let mut keys = Vec::new();
    if let EnrolmentEvent::FollowedUp(follow_up) = event {
        keys.extend(follow_up.cases.iter().copied().map(Key::Case));
    }
    keys
}

fn of_survey(event: &SurveyEvent) -> Vec<Key> {
    let hosts = if let SurveyEvent::Planned(plan) = event {
        plan.hosts.as_slice()
    } else if let SurveyEvent::Reported(report) = event {
        report.known.plan.hosts.as_slice()
    } else {
        &[]
    };
    hosts.iter().flat_map(for_recipient).collect()
}

fn for_recipient(recipient: &OrganisationRef) -> impl Iterator<Item = Key> {
    recipient.id.into_iter().map(Key::PackageFor)
}

/// The persons among what a record names.
pub(super) fn persons(mentions: &[Mention<'_>]) -> BTreeSet<PersonId> {
    let mut persons = BTreeSet::new();
    for mention in mentions {
        if let Mention::Person { id, .. } = mention {
            persons.extend(*id);
        }
    }
    persons
}

/// Whether a check may hold two records against each other because both name this person.
pub(super) fn meet_in(person: PersonId, one: &AnyRecord, other: &AnyRecord) -> bool {
    match (one, other) {
        (AnyRecord::Package(_), AnyRecord::Enrolment(enrolment))
        | (AnyRecord::Enrolment(enrolment), AnyRecord::Package(_)) => {
            is_trainee_of(enrolment, person)
        }
        (
            AnyRecord::Secondment(_),
            AnyRecord::Secondment(_) | AnyRecord::Package(_) | AnyRecord::Course(_),
        )
        | (AnyRecord::Package(_) | AnyRecord::Course(_), AnyRecord::Secondment(_)) => true,
        (_, _) => false,
    }
}

/// Whether the person is or was the trainee, and not only somebody who assessed.
fn is_trainee_of(enrolment: &Record<Enrolment>, person: PersonId) -> bool {
    let mut is_it = false;
    each_entry(enrolment, |event| {
        if let EnrolmentEvent::Nominated(nomination) = event {
            is_it |= nomination.person == person;
        } else if let EnrolmentEvent::Reported(report) = event {
            is_it |= report.known.nomination.person == person;
        }
    });
    is_it
}

/// The keys of a record with what it names, except for what it is and whom it names. They stay when lines are
/// added: what a correction replaced or struck is named too.
pub(super) fn keys(record: &AnyRecord, mentions: &[Mention<'_>]) -> Vec<u32> {
    let mut keys = Vec::new();
    for mention in mentions {
        if let Mention::Record(named) = mention {
            keys.push(Key::Names(*named).number());
        }
    }
    let scopes = Scopes::of(record);
    for figure in told::ever(record) {
        let about = scopes.about(&figure);
        keys.extend(about.map(|about| Key::Figure(about.words).number()));
    }
    match record {
        AnyRecord::Package(package) => keys.extend(in_lines(package, of_package)),
        AnyRecord::Consultation(consultation) => {
            keys.extend(in_lines(consultation, of_consultation));
        }
        AnyRecord::Agreement(agreement) => keys.extend(in_lines(agreement, of_agreement)),
        AnyRecord::Enrolment(enrolment) => keys.extend(in_lines(enrolment, of_enrolment)),
        AnyRecord::Survey(survey) => keys.extend(in_lines(survey, of_survey)),
        AnyRecord::Plan(_) | AnyRecord::Course(_) | AnyRecord::Secondment(_) => {}
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The ids of all organisations that are or were a party, by the terms as signed or an appendix.
pub(super) fn parties_ever(agreement: &Agreement) -> BTreeSet<OrganisationId> {
    let mut ids = BTreeSet::new();
    for terms in agreement.all_terms() {
        ids.extend(terms.organisations().iter().filter_map(|it| it.id));
    }
    ids
}
