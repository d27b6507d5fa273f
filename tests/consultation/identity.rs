//! No patient's identity can be written anywhere into a consultation: every text of every event, of
//! notes and of corrections refuses the number of a citizen and of a health-insurance card.

use crate::consultation_support::*;
use crate::rich::{noted, records};
use lienvien::consultation::{ConsultationEventKind, ConsultedCase};
use lienvien::record::Event;
use lienvien::value::{CaseToken, Explain as _, Text};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What identifies a patient: the marked number of a citizen, and the number of a health-insurance card,
/// as people write them.
const IDENTITIES: [&str; 6] = [
    "CCCD 001203004567",
    "căn cước: 001/203/004567",
    "CMND 012 034567",
    "HT4010123456789",
    "HT 4 01 0123456789",
    "BHYT: HT 401 012 345 6789",
];

/// A text that every free text takes: the fixed forms are those that refuse it.
const FREE: &str = "hội chẩn lần thứ hai";

fn read(json: &Value) -> Result<Consult, String> {
    serde_json::from_str(&rewritten(json)).map_err(|error| error.to_string())
}

/// Keys in the order that streaming needs: `type` before `payload`, `schema` before `entries`.
fn rewritten(json: &Value) -> String {
    match json {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by_key(|(key, _)| (key.len(), key.as_str()));
            let field = |(key, value): (&String, &Value)| {
                format!("{}:{}", Value::from(key.as_str()), rewritten(value))
            };
            let fields: Vec<_> = fields.into_iter().map(field).collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(rewritten).collect();
            format!("[{}]", items.join(","))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => json.to_string(),
    }
}

/// The places of all strings, as JSON pointers.
fn strings(json: &Value, at: &str, found: &mut Vec<String>) {
    match json {
        Value::String(_) => found.push(at.to_owned()),
        Value::Object(fields) => {
            for (key, value) in fields {
                strings(value, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (n, value) in items.iter().enumerate() {
                strings(value, &format!("{at}/{n}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn with(json: &Value, place: &str, text: &str) -> Value {
    let mut changed = json.clone();
    *changed.pointer_mut(place).unwrap() = Value::from(text);
    changed
}

/// What a place is: the kind of event or line, and the keys on the way to it without the numbers.
fn field(json: &Value, place: &str) -> (String, String) {
    let keys = |path: &str| {
        let keys = path.split('/').filter(|key| key.parse::<usize>().is_err());
        keys.collect::<Vec<_>>().join("/")
    };
    let typed = place.split_once("/payload/").and_then(|(line, path)| {
        let kind = json.pointer(&format!("{line}/type"))?.as_str()?;
        let kind = if line.contains("/changes/") {
            format!("corrected {kind}")
        } else {
            kind.to_owned()
        };
        Some((kind, keys(path)))
    });
    typed.unwrap_or_else(|| {
        let keys = keys(place.trim_start_matches("/entries"));
        let keys = keys.trim_start_matches('/');
        let (kind, path) = keys.split_once('/').unwrap_or((keys, ""));
        (kind.to_owned(), path.to_owned())
    })
}

/// Fields by the kind of event or line that they belong to.
type Found = BTreeMap<String, BTreeSet<String>>;

/// Puts every identity into every field of the record that was not tried before: none is read, and
/// none is repeated. Keeps apart what is a free text and what has a form of its own.
fn refuses_identities(record: &Consult, [free, formed]: &mut [Found; 2]) {
    let json = serde_json::to_value(record).unwrap();
    assert_eq!(&read(&json).unwrap(), record);
    let mut places = Vec::new();
    strings(&json, "", &mut places);
    for place in places {
        let (kind, path) = field(&json, &place);
        let is_free = read(&with(&json, &place, FREE)).is_ok();
        let found = if is_free { &mut *free } else { &mut *formed };
        if !found.entry(kind).or_default().insert(path) {
            continue;
        }
        for identity in IDENTITIES {
            for text in [
                identity.to_owned(),
                format!("bệnh nhân {identity}, 40 tuổi"),
            ] {
                let Err(error) = read(&with(&json, &place, &text)) else {
                    panic!("{place} takes an identity");
                };
                assert_eq!(
                    is_free,
                    error.contains("an identity number"),
                    "{place}: {error}"
                );
                let is_repeated = ["4567", "6789", "bệnh nhân"].map(|part| error.contains(part));
                assert!(is_repeated == [false; 3], "{place}: {error}");
            }
        }
    }
}

/// The fields, each in a line.
fn listed(found: &Found) -> String {
    let lines = found.iter().flat_map(|(kind, fields)| {
        let line = move |field: &String| format!("{kind} {field}").trim_end().to_owned() + "\n";
        fields.iter().map(line)
    });
    lines.collect()
}

/// In no event, no note and no correction: `consultation_identity.txt` lists every free text that
/// was tried, so that none is left out unseen.
#[test]
fn no_text_takes_the_identity_of_a_patient() {
    let mut found = <[Found; 2]>::default();
    let mut met = BTreeSet::new();
    for record in records().into_iter().chain([noted()]) {
        refuses_identities(&record, &mut found);
        met.extend(record.history().map(|held| held.entry.event.kind()));
    }
    assert_eq!(met.len(), ConsultationEventKind::ALL.len());
    let [free, formed] = found;
    assert_eq!(listed(&free), include_str!("identity.txt"));
    // What has a form of its own: the case and its links, ids, dates, words of closed lists.
    for path in [
        "case/token",
        "case/linked",
        "case/part",
        "offer",
        "previous",
        "kind",
        "severity",
    ] {
        assert!(formed["requested"].contains(path), "{path}");
    }
}

/// The token of a case is no place for one either.
#[test]
fn a_token_takes_no_identity() {
    for identity in IDENTITIES {
        let error = identity.parse::<CaseToken>().unwrap_err().to_string();
        assert!(!error.contains(identity), "{error}");
        let case = serde_json::json!({ "token": identity });
        let read = ConsultedCase::deserialize(case).unwrap_err().to_string();
        assert!(read.starts_with(&error), "{read}");
        let refused = Text::new(identity).unwrap_err();
        assert_eq!(refused.code(), "text.identity");
    }
}
