//! The Hà Tĩnh article, fact by fact: what its memorandum says, through the records of the example; and
//! what the example invents to follow from it.

mod contents;
mod continuation;
mod json;
mod packages;
mod purpose;
mod said;
mod secondment;
mod signing;
mod training;
mod traps;

use chrono::NaiveDate;
use lienvien::agreement::{
    Agreement, AgreementEvent, ContentKind, Coverage, Modality, Mode, Terms, TermsDraft,
};
use lienvien::organisation::{Organisation, OrganisationDraft, OrganisationKind, PersonRef};
use lienvien::record::{
    Actor, Aggregate, Ceremony, Commitment, Event as _, LineNumber, Need, NeedAnswer, Note,
    NoteContent, Record, Wanted,
};
use lienvien::specialty::{Specialty, Subject};
use lienvien::value::{CaseToken, Id, Text, When};
use uuid::Uuid;

// The example uses all of it; a test need not.
#[allow(dead_code)]
#[path = "../../examples/ha_tinh_bach_mai/facts.rs"]
pub(crate) mod facts;
#[allow(dead_code)]
#[path = "../../examples/ha_tinh_bach_mai/invented.rs"]
mod invented;
#[path = "../../examples/ha_tinh_bach_mai/json.rs"]
mod printed;

/// A token that stands for a patient's case.
fn case(number: u128) -> CaseToken {
    CaseToken::new(Uuid::from_u128(
        0x0192_f0c1_7e4b_7c3a_9d52_0000_0000_0000 + number,
    ))
    .unwrap()
}

fn memorandum() -> Record<Agreement> {
    facts::memorandum().unwrap()
}

/// The terms as they stand in the record once signed.
fn terms() -> TermsDraft {
    memorandum().state().terms().clone().into()
}

/// The same record, on terms changed so.
fn with_terms(change: impl FnOnce(&mut TermsDraft)) -> Record<Agreement> {
    let mut draft = facts::terms().unwrap();
    change(&mut draft);
    let drafted = AgreementEvent::drafted(Terms::try_from(draft).unwrap());
    let id = Uuid::from_u128(7);
    let mut record = Record::open(id, drafted.on(When::UNKNOWN)).unwrap();
    for line in memorandum().ledger().iter().skip(1) {
        record.append(line.clone()).unwrap();
    }
    record
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn signing_day() -> NaiveDate {
    day(2024, 10, 12)
}

fn facility(kind: OrganisationKind, province: &str) -> Organisation {
    let id = Id::new(Uuid::from_u128(8));
    let hospital = facts::hospital_in(province, id, "Cơ sở y tế giả định").unwrap();
    let mut draft = OrganisationDraft::from(hospital);
    draft.kind = kind.into();
    draft.try_into().unwrap()
}

fn covers(record: &Record<Agreement>, facility: &Organisation, specialty: Specialty) -> Coverage {
    let covering = record.covers(
        facility,
        ContentKind::TechniqueTransfer,
        &[specialty.into()],
        signing_day(),
    );
    covering.coverage
}

fn covers_at_the_provincial_hospital(record: &Record<Agreement>, specialty: Specialty) -> Coverage {
    covers(record, &facts::provincial_hospital().unwrap(), specialty)
}

fn signer(record: &Record<Agreement>, signature: usize) -> PersonRef {
    let signature = &record.state().signatures()[signature].what;
    signature.signer.clone().unwrap()
}

/// The notes of which `find` makes something, with their lines.
fn notes<T>(find: impl Fn(&NoteContent) -> Option<T>) -> Vec<(LineNumber, Note, T)> {
    memorandum()
        .notes()
        .filter_map(|(line, note)| Some((line, note.clone(), find(&note.content)?)))
        .collect()
}

fn statements() -> Vec<(LineNumber, Note, Text)> {
    notes(|content| match content {
        NoteContent::Statement(text) => Some(text.clone()),
        _ => None,
    })
}

fn needs() -> Vec<(LineNumber, Note, Need)> {
    notes(|content| match content {
        NoteContent::Need(need) => Some(need.clone()),
        _ => None,
    })
}

fn commitments() -> Vec<(LineNumber, Note, Commitment)> {
    notes(|content| match content {
        NoteContent::Commitment(commitment) => Some(commitment.clone()),
        _ => None,
    })
}

fn ceremony() -> Ceremony {
    let mut found = notes(|content| match content {
        NoteContent::Ceremony(ceremony) => Some(ceremony.clone()),
        _ => None,
    });
    assert_eq!(found.len(), 1);
    found.remove(0).2
}

/// The notes that answer a need for this.
fn answers(wanted: &Wanted) -> Vec<LineNumber> {
    let all: Vec<NeedAnswer> = memorandum().needs_vs_commitments();
    let found = all.into_iter().find(|answer| answer.wanted == *wanted);
    found.unwrap().answered_by
}

fn is_by(note: &Note, person: &PersonRef) -> bool {
    match &note.by[..] {
        [Actor::Person(speaker)] => speaker.same_as(person).is_yes(),
        _ => false,
    }
}

fn modes(modality: Modality) -> Vec<Mode> {
    let modes = terms()
        .contents
        .into_iter()
        .flat_map(|content| content.modes);
    modes.filter(|mode| mode.modality == modality).collect()
}

fn transfer_subjects() -> Vec<Subject> {
    let mut contents = terms().contents.into_iter();
    let transfer = contents.find(|content| content.kind == ContentKind::TechniqueTransfer);
    transfer.unwrap().subjects
}

/// The lines that the example prints: by the article alone, or all.
fn lines(write: impl Fn(&mut Vec<u8>) -> facts::Result<()>) -> Vec<String> {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    let printed = String::from_utf8(out).unwrap();
    printed.lines().map(str::to_owned).collect()
}

/// Whether a line is a record of this kind.
fn is_of<A: Aggregate>(line: &str) -> bool {
    let value: serde_json::Value = serde_json::from_str(line).unwrap();
    value["schema"] == format!("{}/1", A::SCHEMA)
}
