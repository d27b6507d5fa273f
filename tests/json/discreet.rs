//! No error repeats what may be the name or the number of a person, wherever in a document it stands.

use crate::documents::{documents, places, readers_of};
use lienvien::any::AnyRecord;
use lienvien::value::{Explanation, RecordKind};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What may be the name or the number of a person, and the parts that no error may hold.
fn personal() -> Vec<(Value, &'static [&'static str])> {
    vec![
        (json!("CCCD 001085001234"), &["001085", "5001234"]),
        (json!("K001085001234"), &["001085", "5001234"]),
        (
            json!("DN 4 01 0123456789, expected u8"),
            &["012345", "3456789"],
        ),
        (json!("２０３００４５６７１２３"), &["２０３", "203004"]),
        (json!("bệnh nhân Nguyễn \"Ất\""), &["nhân", "Nguy", "Ất"]),
        (json!(203_004_567_123_u64), &["203004567", "4567123"]),
        (json!(-203_004_567_123.5), &["203004567", "4567123"]),
    ]
}

/// What all readers say of the document, or of its line in which the place is.
fn told(kind: RecordKind, tree: &Value, pointer: &str) -> Vec<String> {
    let readers = readers_of(kind);
    let line = pointer.split('/').take(3).collect::<Vec<_>>().join("/");
    let line = tree
        .pointer(&line)
        .filter(|_| line.starts_with("/entries/"));
    let (reader, part) = line.map_or((readers.record, tree), |line| (readers.line, line));
    let text = part.to_string();
    let mut told: Vec<_> = (reader.problems)(&text).iter().map(everything).collect();
    told.extend((reader.read)(&text).err());
    told.extend((reader.read_value)(part.clone()).err());
    if line.is_some() {
        return told;
    }
    let text = tree.to_string();
    if let Err(error) = serde_json::from_str::<AnyRecord>(&text) {
        told.push(format!("{error} {error:?}"));
    }
    told
}

fn everything(problem: &Explanation) -> String {
    format!(
        "{problem} {problem:?} {}",
        serde_json::to_string(problem).unwrap()
    )
}

/// The kind of event and the last keys on the way to a place: what has these is read alike.
fn field(kind: RecordKind, tree: &Value, pointer: &str) -> String {
    let line = pointer.split('/').take(3).collect::<Vec<_>>().join("/");
    let event = tree
        .pointer(&line)
        .map_or(&Value::Null, |line| &line["type"]);
    let mut keys = pointer
        .split('/')
        .filter(|key| key.parse::<usize>().is_err());
    let (last, before) = (keys.next_back(), keys.next_back());
    match (before, last) {
        (Some("payload"), _) => format!("{kind} {event} {last:?}"),
        _ => format!("{before:?} {last:?}"),
    }
}

/// In the place of every kind of value of every kind of document, and as a key of every kind of object.
#[test]
fn no_error_repeats_what_may_name_a_person() {
    let (mut tried, mut refused) = (BTreeSet::new(), 0);
    let personal = personal();
    let mut upcoming = personal.iter().cycle();
    for document in documents() {
        for place in places(&document.tree) {
            if !tried.insert(field(document.kind, &document.tree, &place.pointer)) {
                continue;
            }
            let (value, parts) = upcoming.next().unwrap();
            let mut tree = document.tree.clone();
            *tree.pointer_mut(&place.pointer).unwrap() = value.clone();
            let mut all = told(document.kind, &tree, &place.pointer);
            let mut tree = document.tree.clone();
            let object = tree
                .pointer_mut(&place.pointer)
                .and_then(Value::as_object_mut);
            if let (Some(members), Value::String(key)) = (object, value) {
                members.insert(key.clone(), json!(1));
                all.extend(told(document.kind, &tree, &place.pointer));
            }
            for told in all {
                refused += 1;
                for part in *parts {
                    assert!(!told.contains(part), "{}: {told}", place.pointer);
                }
            }
        }
    }
    assert!(tried.len() > 300, "{}", tried.len());
    assert!(refused > 1_000, "{refused}");
}
