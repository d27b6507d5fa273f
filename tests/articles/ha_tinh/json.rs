//! The record as JSON.

use super::{facts, memorandum};
use lienvien::agreement::Agreement;
use lienvien::record::Record;
use lienvien::value::Provenance;

#[test]
fn the_json_of_the_record_reads_back_equal() {
    let record = memorandum();
    let json = serde_json::to_string(&record).unwrap();
    assert!(!json.contains('\n'));
    let read: Record<Agreement> = serde_json::from_str(&json).unwrap();
    assert_eq!(read, record);
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["status"], "signed");
    assert_eq!(value["version"], 13);
}

#[test]
fn every_provenance_survives_the_json() {
    let json = serde_json::to_string(&memorandum()).unwrap();
    let read: Record<Agreement> = serde_json::from_str(&json).unwrap();
    let in_terms = read.state().terms().provenance.clone();
    let in_notes: Vec<Provenance> = read
        .notes()
        .filter_map(|(_, note)| note.source.as_deref().cloned())
        .collect();
    assert_eq!(in_notes.len(), 9);
    let article = facts::article();
    assert!(
        in_terms
            .iter()
            .chain(&in_notes)
            .all(|source| *source == article)
    );
    assert_eq!(json.matches("\"publisher\":\"ĐCSVN\"").count(), 10);
}

#[test]
fn a_document_cannot_claim_a_status_that_its_lines_do_not_earn() {
    let draft = serde_json::to_string(&facts::drafted().unwrap()).unwrap();
    let forged = draft.replace(r#""status":"draft""#, r#""status":"signed""#);
    let refused = serde_json::from_str::<Record<Agreement>>(&forged)
        .unwrap_err()
        .to_string();
    let said = "`status` says `signed`, but the lines of `entries` earn `draft` \
                | `status` ghi `signed`, nhưng các mục trong `entries` chỉ cho `draft`";
    assert!(refused.starts_with(said), "{refused}");
}
