//! The way to version 2: a lifecycle whose payload changed reads both forms and writes the second.

use lienvien::record::{Aggregate, Broken, Entry, Event, Gate, Line, Record, Reported, Table};
use lienvien::value::When;
use lienvien::{events, messages, payload, transitions, vocabulary};
use serde_json::{Value, json};

vocabulary! { pub enum Status("status") {
    Lent = "lent", "đang mượn", "lent";
    Returned = "returned", "đã trả", "returned";
} }

vocabulary! { pub enum Group("blood group") {
    O = "o", "nhóm O", "group O";
    Other = "other", "nhóm khác", "another group";
} }

payload! {
    /// What version 1 said: only how many.
    pub struct LentV1 {
        /// How many units.
        pub count: u16,
    }
}

payload! {
    /// What version 2 says: how many units, and of which group.
    pub struct Lent {
        /// How many units.
        pub units: u16,
        /// The group; version 1 did not know it.
        pub group: Option<Group> = None,
    }
}

impl From<LentV1> for Lent {
    fn from(old: LentV1) -> Self {
        Self::new(old.count)
    }
}

events! { pub enum BloodEvent / BloodEventKind("blood event", versions 1, 2) {
    Lent(Box<Lent>) = lent, "cho mượn", "lent", until 1 LentV1;
    Reported(Reported<Status, Lent>) = reported, "ghi nhận theo báo cáo", "reported";
    Returned = returned, "trả", "returned";
} }

transitions! { pub const BLOOD: Status, BloodEventKind = {
    [] Lent => [Lent];
    [] Reported => [Lent, Returned];
    [Lent] Lent => [same];
    [Lent] Returned => [Returned];
}; }

messages! { pub enum Never {
    Never = "blood.never" {
        en("never, expected nothing")
        vi("không bao giờ")
    }
} }

#[derive(Debug, Clone, PartialEq, Eq)]
struct Blood(u16);

impl Aggregate for Blood {
    type Tag = Self;
    type Event = BloodEvent;
    type Status = Status;
    type Refusal = Never;
    type Warning = lienvien::record::NoWarning;
    const SCHEMA: &'static str = "tests/blood";
    const TRANSITIONS: Table<Status, BloodEventKind> = BLOOD;
    const REPORTED: BloodEventKind = BloodEventKind::Reported;

    fn open(
        entry: &Entry<BloodEvent>,
        _: &mut Broken<Never>,
        _: &Gate<Self>,
    ) -> Option<(Self, Status)> {
        match &entry.event {
            BloodEvent::Lent(lent) => Some((Self(lent.units), Status::Lent)),
            BloodEvent::Reported(report) => Some((Self(report.known.units), report.reached)),
            BloodEvent::Returned => None,
        }
    }

    fn blockers(&self, _: Status, _: BloodEventKind, _: &When, _: &mut Broken<Never>) {}

    fn guard(&self, status: Status, entry: &Entry<BloodEvent>, _: &mut Broken<Never>) -> Status {
        match entry.event {
            BloodEvent::Returned => Status::Returned,
            BloodEvent::Lent(_) | BloodEvent::Reported(_) => status,
        }
    }

    fn fold(&mut self, entry: &Entry<BloodEvent>, _: Status, _: &Gate<Self>) {
        if let BloodEvent::Lent(lent) = &entry.event {
            self.0 += lent.units;
        }
    }
}

fn document(schema: &str, entries: &Value) -> Value {
    json!({
        "id": "00000000-0000-0000-0000-000000000001",
        "schema": schema,
        "status": "lent",
        "version": entries.as_array().unwrap().len(),
        "entries": entries,
    })
}

fn read(document: &Value) -> Result<Record<Blood>, String> {
    serde_json::from_str(&document.to_string()).map_err(|error| error.to_string())
}

#[test]
fn both_versions_are_read_and_the_second_is_written() {
    let old = document(
        "tests/blood/1",
        &json!([
            {"on": "2024", "type": "lent", "payload": {"count": 4}},
            {"on": "2025", "type": "lent", "payload": {"count": 1}},
            {"why": "ghi nhầm", "changes": [
                {"replace": 2, "on": "2025", "type": "lent", "payload": {"count": 2}},
            ]},
        ]),
    );
    let record = read(&old).unwrap();
    assert_eq!(record.state(), &Blood(6));
    let written = serde_json::to_value(&record).unwrap();
    let new = document(
        "tests/blood/2",
        &json!([
            {"on": "2024", "v": 2, "type": "lent", "payload": {"units": 4}},
            {"on": "2025", "v": 2, "type": "lent", "payload": {"units": 1}},
            {"why": "ghi nhầm", "changes": [
                {"replace": 2, "on": "2025", "v": 2, "type": "lent", "payload": {"units": 2}},
            ]},
        ]),
    );
    assert_eq!(written, new);
    assert_eq!(read(&new), Ok(record));
}

/// A store keeps lines of both versions side by side: each says its own.
#[test]
fn a_line_says_its_version() {
    let line = |text: &str| serde_json::from_str::<Line<BloodEvent>>(text);
    let second = BloodEvent::lent(Lent::new(4)).on(When::UNKNOWN).into();
    for text in [
        r#"{"on":"unknown","type":"lent","payload":{"count":4}}"#,
        r#"{"on":"unknown","v":1,"type":"lent","payload":{"count":4}}"#,
        r#"{"on":"unknown","v":2,"type":"lent","payload":{"units":4}}"#,
        // the version after what it is about
        r#"{"on":"unknown","payload":{"units":4},"type":"lent","v":2}"#,
        r#"{"payload":{"count":4},"on":"unknown","type":"lent"}"#,
    ] {
        assert_eq!(line(text).unwrap(), second, "{text}");
    }
    let bare = line(r#"{"on":"unknown","type":"returned"}"#).unwrap();
    assert_eq!(
        serde_json::to_string(&bare).unwrap(),
        r#"{"on":"unknown","v":2,"type":"returned"}"#
    );
    // the form of one version under the number of the other
    assert!(line(r#"{"on":"unknown","v":1,"type":"lent","payload":{"units":4}}"#).is_err());
    assert!(line(r#"{"on":"unknown","v":2,"type":"lent","payload":{"count":4}}"#).is_err());
}

#[test]
fn other_versions_are_refused() {
    let of = |v: u16| json!([{"on": "2024", "v": v, "type": "lent", "payload": {"units": 4}}]);
    for v in [0, 3] {
        let told = read(&document("tests/blood/2", &of(v))).unwrap_err();
        assert!(
            told.starts_with(&format!(
                "the entry has the form of version {v}, expected one of: 1, 2 \
                 | mục theo mẫu phiên bản {v}, chỉ đọc được các phiên bản: 1, 2"
            )),
            "{told}"
        );
    }
    for schema in [
        "tests/blood/0",
        "tests/blood/3",
        "tests/blood/02",
        "tests/blood/+2",
        "tests/blood",
        "tests/blood/",
        "tests/bloods/2",
    ] {
        let told = read(&document(schema, &of(2))).unwrap_err();
        assert!(
            told.starts_with(&format!(
                "unknown schema `{schema}`, expected `tests/blood/1, tests/blood/2` \
                 | không đọc được mẫu `{schema}`, cần `tests/blood/1, tests/blood/2`"
            )),
            "{told}"
        );
    }
}
