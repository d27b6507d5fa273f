//! Golden files: a record in every status of every aggregate, and with every kind of event, as JSON
//! that never changes once it is released. A later form is a later version that reads these.
//!
//! `BLESS=1 cargo test --test project golden` writes the files that are missing, and no other.

use chrono::NaiveDate;
use lienvien::agreement::{Agreement, AgreementEvent, AgreementEventKind, AgreementStatus};
use lienvien::any::AnyRecord;
use lienvien::record::{
    Aggregate, Change, Correction, Event, KindOf, Line, LineContent, Place, Record,
};
use lienvien::value::{Vocabulary, When, tag::Recorded};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// A folder of golden files: their aggregate and the part that gives them their names.
fn folder<A: Aggregate<Tag: Recorded>>(part: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1");
    root.join(A::Tag::KIND.code()).join(part)
}

/// What the file of this name holds; written first where it is missing and that is wanted.
fn golden<A: Aggregate<Tag: Recorded>>(
    folder: &Path,
    name: &str,
    sample: impl FnOnce() -> Record<A>,
) -> Record<A> {
    let path = folder.join(name).with_extension("json");
    if !path.exists() && env::var_os("BLESS").is_some() {
        let written = serde_json::to_string_pretty(&sample()).unwrap();
        fs::create_dir_all(folder).unwrap();
        fs::write(&path, written + "\n").unwrap();
    }
    let written = fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("{} is missing: BLESS=1 writes it", path.display()));
    let written = written.replace("\r\n", "\n");
    let record: Record<A> = serde_json::from_str(&written)
        .unwrap_or_else(|error| panic!("{} is no longer read: {error}", path.display()));
    let now = serde_json::to_string_pretty(&record).unwrap() + "\n";
    assert!(now == written, "{} is written otherwise", path.display());
    record
}

/// Every status and every kind of event has its file, and no file is left over.
fn is_frozen<A: Aggregate<Tag: Recorded>>(
    standing_in: impl Fn(A::Status) -> Record<A> + Copy,
    event: impl Fn(KindOf<A>) -> A::Event + Copy,
) {
    let statuses = folder::<A>("status");
    for &status in A::Status::ALL {
        let record = golden(&statuses, status.code(), || standing_in(status));
        assert_eq!(record.status(), status);
    }
    let events = folder::<A>("event");
    for &kind in KindOf::<A>::ALL {
        let record = golden(&events, kind.code(), || with(kind, standing_in, event));
        let last = record.history().last().unwrap();
        assert_eq!(last.entry.event.kind(), kind);
    }
    let count = |folder| fs::read_dir(folder).unwrap().count();
    assert_eq!(count(statuses), A::Status::ALL.len());
    assert_eq!(count(events), KindOf::<A>::ALL.len());
    assert_eq!(
        A::Event::VERSIONS,
        [1],
        "a later form gets a folder of its own"
    );
}

/// A record whose last event is of this kind: opened by it, or grown by it, or by another event and it;
/// or one of those in a status.
fn with<A: Aggregate>(
    kind: KindOf<A>,
    standing_in: impl Fn(A::Status) -> Record<A> + Copy,
    event: impl Fn(KindOf<A>) -> A::Event + Copy,
) -> Record<A> {
    let entry = |kind| event(kind).on(When::UNKNOWN);
    let grow = |mut record: Record<A>, kind| record.append(entry(kind)).ok().map(|()| record);
    let mut samples: Vec<_> = Vec::new();
    for &status in A::Status::ALL {
        let record = standing_in(status);
        samples.extend(Record::open(record.id().uuid(), entry(kind)).ok());
        samples.extend(grow(record.clone(), kind));
        for &first in KindOf::<A>::ALL {
            let grown = grow(record.clone(), first);
            samples.extend(grown.and_then(|grown| grow(grown, kind)));
        }
    }
    samples.extend(A::Status::ALL.iter().copied().map(standing_in));
    let ends = |record: &Record<A>| record.history().last().map(|held| held.entry.event.kind());
    samples.retain(|record| ends(record) == Some(kind));
    let shortest = samples.into_iter().min_by_key(Record::version);
    shortest.unwrap_or_else(|| panic!("no record takes `{kind}`"))
}

/// An agreement with every kind of line that is no entry: each content of a note, corrections of each
/// kind, a void; and the days on which lines were written down.
fn with_every_line() -> Record<Agreement> {
    let mut record = crate::agreement_support::standing_in(AgreementStatus::Signed);
    let text = "nội dung ghi chú";
    let neurology = json!({"specialty": "neurology"});
    let contents = [
        json!({"statement": text}),
        json!({"dispute": text}),
        json!({"assessment": {"text": text, "period": {"from": "2020", "to": "2024"}}}),
        json!({"need": {"text": text, "subjects": [neurology], "techniques": {"new": true, "advanced": true}}}),
        json!({"commitment": {"text": text, "fields": "all"}}),
        json!({"commitment": {"text": text, "fields": {"these": [neurology]}}}),
        json!({"ceremony": {"name": "Lễ ký kết", "attachments": [{"kind": "photo", "credit": "Phúc Quang"}]}}),
        json!({"attachment": {"kind": "scan", "title": "Bản ghi nhớ"}}),
        json!({"figure": {"measure": "học viên được đào tạo", "count": ">240", "unit": "person"}}),
        json!({"source": {"publisher": "ĐCSVN"}}),
    ];
    let recorded = |content: LineContent<_>, day: u32| {
        let day = NaiveDate::from_ymd_opt(2024, 12, day).unwrap();
        Line::from(content).recorded_on(day)
    };
    for (day, content) in (1..).zip(contents) {
        let note = json!({"on": "2024-10-12", "line": 3, "content": content}).to_string();
        let note = LineContent::Note(serde_json::from_str(&note).unwrap());
        record.append(recorded(note, day)).unwrap();
    }
    let suspended = crate::agreement_support::event(AgreementEventKind::Suspended);
    let resumed = AgreementEvent::Resumed;
    let suspension = record.version() + 1;
    for content in [
        LineContent::Entry(suspended.clone().on(When::UNKNOWN)),
        correction([
            Change::InsertAfter(Place::line(suspension), resumed.clone().on(When::UNKNOWN)),
            Change::Replace(Place::line(suspension), suspended.on(When::UNKNOWN)),
        ]),
        correction([Change::Strike(Place::inserted(suspension + 1, 1))]),
        LineContent::Void(crate::agreement_support::text("nhập nhầm hồ sơ")),
    ] {
        record.append(recorded(content, 31)).unwrap();
    }
    record
}

fn correction(
    changes: impl IntoIterator<Item = Change<AgreementEvent>>,
) -> LineContent<AgreementEvent> {
    let why = crate::agreement_support::text("ghi nhầm");
    LineContent::Correction(Box::new(Correction::because(why).changes(changes)))
}

#[test]
fn every_kind_of_line() {
    let folder = folder::<Agreement>("lines");
    let record = golden(&folder, "every_kind", with_every_line);
    assert!(record.is_voided());
    let written = serde_json::to_string(&record).unwrap();
    for key in [
        "statement",
        "dispute",
        "assessment",
        "need",
        "commitment",
        "ceremony",
        "attachment",
        "figure",
        "source",
        "replace",
        "strike",
        "after",
        "why",
        "void",
        "recorded",
    ] {
        assert!(written.contains(&format!("\"{key}\":")), "{key} is missing");
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), 1);
}

/// The records of the two articles and of their invented sequels, as the examples wrote them when this
/// form was released: what one record vouches for to another is in them.
#[test]
fn the_examples() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1/examples");
    let mut written = String::new();
    for file in ["ha_tinh_bach_mai.jsonl", "bac_quang_viet_duc.jsonl"] {
        written += &fs::read_to_string(folder.join(file)).unwrap();
    }
    for line in written.lines() {
        let record: AnyRecord = serde_json::from_str(line).unwrap();
        let now = serde_json::to_string(&record).unwrap();
        assert_eq!(now, line);
    }
    for evidence in [
        r#""covered":{"agreement":"#,
        r#""survey":{"survey":"#,
        r#""surveyed":{"survey":"#,
        r#""seat":{"course":"#,
    ] {
        assert!(written.contains(evidence), "{evidence} is missing");
    }
}

#[test]
fn agreements() {
    is_frozen(
        crate::agreement_support::standing_in,
        crate::agreement_support::event,
    );
}

#[test]
fn surveys() {
    is_frozen(
        crate::survey_support::standing_in,
        crate::survey_support::event,
    );
}

#[test]
fn plans() {
    is_frozen(crate::plan_support::standing_in, crate::plan_support::event);
}

#[test]
fn packages() {
    is_frozen(
        crate::package_support::standing_in,
        crate::package_support::event,
    );
}

#[test]
fn courses() {
    is_frozen(
        crate::course_support::standing_in,
        crate::course_support::event,
    );
}

#[test]
fn enrolments() {
    is_frozen(
        crate::enrolment_support::standing_in,
        crate::enrolment_support::event,
    );
}

#[test]
fn secondments() {
    is_frozen(
        crate::secondment_support::standing_in,
        crate::secondment_support::event,
    );
}

#[test]
fn consultations() {
    is_frozen(
        crate::consultation_support::standing_in,
        crate::consultation_support::event,
    );
}
