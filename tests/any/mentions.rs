//! Whatever the JSON of a record names is a mention, and whatever is a mention stands in it.
#![cfg(feature = "proptest")]

use crate::records::golden;
use lienvien::agreement::Agreement;
use lienvien::any::AnyRecord;
use lienvien::consultation::Consultation;
use lienvien::organisation::OrganisationKind;
use lienvien::package::Package;
use lienvien::plan::Plan;
use lienvien::secondment::Secondment;
use lienvien::survey::Survey;
use lienvien::testing::histories;
use lienvien::training::{course::Course, enrolment::Enrolment};
use lienvien::value::{Id, Mention, RecordRef};
use proptest::{prelude::*, test_runner::Config};
use serde_json::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Keys whose uuid is no id of an organisation, a person or a record, and why.
const NOT_NAMED: [(&str, &str); 4] = [
    (
        "token",
        "the token of a case identifies neither a patient nor a record",
    ),
    ("cases", "tokens of cases"),
    ("linked", "tokens of the cases of mother and child"),
    ("key", "a session of several consultations is no record"),
];

/// The ids and the names of organisations in the JSON of lines.
#[derive(Default)]
struct Named {
    ids: BTreeSet<Uuid>,
    organisations: BTreeSet<String>,
    persons: usize,
    skipped: BTreeSet<&'static str>,
}

impl Named {
    fn read(&mut self, key: &str, value: &Value) {
        let skip = NOT_NAMED.iter().find(|(name, _)| *name == key);
        match value {
            Value::String(text) => {
                let reference = text.parse::<RecordRef>().map(|it| it.id).ok();
                match (reference.or_else(|| text.parse().ok()), skip) {
                    (Some(_), Some((name, _))) => drop(self.skipped.insert(name)),
                    (Some(id), None) => drop(self.ids.insert(id)),
                    (None, _) => {}
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.read(key, item)),
            Value::Object(fields) => {
                // A kind of the list, or other words.
                let is_organisation = fields.get("kind").is_some_and(|kind| {
                    let code = kind.as_str().map(str::parse::<OrganisationKind>);
                    code.map_or_else(|| kind.get("other").is_some(), |code| code.is_ok())
                });
                // A course has a kind and a name too.
                let is_course =
                    fields.contains_key("subjects") || fields.contains_key("subjects_open");
                let is_organisation = is_organisation && !is_course;
                if let (true, Some(Value::String(name))) = (is_organisation, fields.get("name")) {
                    self.organisations.insert(name.clone());
                }
                fields.iter().for_each(|(key, value)| self.read(key, value));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// What the JSON of the lines names is what the record mentions. The id of the record itself stands
/// beside the lines.
fn compare(record: &AnyRecord) -> Named {
    let json = serde_json::to_value(record.since(0)).unwrap();
    let mut named = Named::default();
    named.read("entries", &json);
    let (mut ids, mut organisations) = (BTreeSet::new(), BTreeSet::new());
    for mention in record.mentions() {
        match mention {
            Mention::Organisation { id, name, .. } => {
                ids.extend(id.map(Id::uuid));
                organisations.extend(name.map(str::to_owned));
            }
            Mention::Person { id, name, .. } => {
                ids.extend(id.map(Id::uuid));
                let text = json.to_string();
                assert!(name.is_none_or(|name| text.contains(name)));
                named.persons += usize::from(name.is_some());
            }
            Mention::Record(reference) => drop(ids.insert(reference.id)),
            other => panic!("{other:?} is new here"),
        }
    }
    assert_eq!(ids, named.ids, "{json}");
    assert_eq!(organisations, named.organisations, "{json}");
    named
}

#[test]
fn everything_named_in_a_golden_file_is_mentioned() {
    let (mut ids, mut organisations, mut persons) = (0, 0, 0);
    let mut skipped = BTreeSet::new();
    for (_, text) in golden() {
        let record: AnyRecord = serde_json::from_str(&text).unwrap();
        let named = compare(&record);
        ids += named.ids.len();
        organisations += named.organisations.len();
        persons += named.persons;
        skipped.extend(named.skipped);
    }
    let found = (ids, organisations, persons);
    assert!(
        ids > 300 && organisations > 200 && persons > 20,
        "{found:?}"
    );
    let every = NOT_NAMED.map(|(key, _)| key);
    assert_eq!(
        skipped,
        BTreeSet::from(every),
        "an exception that excepts nothing"
    );
}

macro_rules! at_random {
    ($($name:ident: $Aggregate:ty;)+) => { proptest! {
        #![proptest_config(Config::with_cases(64))]
        $(
            #[test]
            fn $name(record in histories::<$Aggregate>()) {
                compare(&record.into());
            }
        )+
    } };
}

at_random! {
    agreements: Agreement;
    surveys: Survey;
    plans: Plan;
    packages: Package;
    courses: Course;
    enrolments: Enrolment;
    secondments: Secondment;
    consultations: Consultation;
}
