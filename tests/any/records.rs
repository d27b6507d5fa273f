//! Records and lines of all eight kinds in one type.

use crate::door::*;
use crate::{agreement_support, course_support, survey_support};
use lienvien::agreement::{Agreement, AgreementEvent, AgreementStatus};
use lienvien::any::{AnyLine, AnyRecord, OtherKind};
use lienvien::json;
use lienvien::record::{Event, Line, Record};
use lienvien::survey::Survey;
use lienvien::value::{Explain, Mention, RecordKind, RecordRef, When};
use serde::de::DeserializeSeed;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Every golden record of one kind, or of all: the file of each, and its text.
pub(crate) fn golden() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1");
    let mut folders = vec![root];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let name = path.display().to_string();
            match path.extension().unwrap().to_str() {
                Some("jsonl") => found.extend(text.lines().map(|it| (name.clone(), it.to_owned()))),
                _ => found.push((name, text)),
            }
        }
    }
    assert!(found.len() > 150, "{}", found.len());
    found
}

/// Every golden record, and what its JSON says of it.
fn records() -> Vec<(AnyRecord, Value)> {
    let read = |(name, text): (String, String)| {
        let record = serde_json::from_str(&text).unwrap_or_else(|why| panic!("{name}: {why}"));
        (record, serde_json::from_str(&text).unwrap())
    };
    golden().into_iter().map(read).collect()
}

/// A line for a record of this kind, from its JSON.
pub(crate) fn line(kind: RecordKind, text: &str) -> AnyLine {
    let mut reader = serde_json::Deserializer::from_str(text);
    let line = AnyLine::seed(kind).deserialize(&mut reader).unwrap();
    reader.end().unwrap();
    line
}

#[test]
fn a_record_of_any_kind_reads_and_writes_as_itself() {
    for kind in RecordKind::ALL {
        assert!(
            records().iter().any(|(record, _)| record.kind() == *kind),
            "{kind}"
        );
    }
    for (record, json) in records() {
        assert_eq!(serde_json::to_value(&record).unwrap(), json);
        assert_eq!(json["schema"], format!("{}/1", record.schema()));
        assert_eq!(json["schema"], format!("lienvien/{}/1", record.kind()));
        assert_eq!(json["status"], record.status_code());
        assert_eq!(json["version"], record.version());
        assert_eq!(json["id"], record.id().to_string());
        assert_eq!(
            record.reference(),
            RecordRef::new(record.kind(), record.id())
        );
        assert!(!record.status_vi().is_empty() && !record.status_en().is_empty());
    }
}

/// Its lines build it again, through the erased door.
#[test]
fn a_record_of_any_kind_grows_line_by_line() {
    for (record, json) in records() {
        let lines = record.since(0);
        assert_eq!(serde_json::to_value(&lines).unwrap(), json["entries"]);
        let again = |written: &AnyLine| {
            let read = line(record.kind(), &serde_json::to_string(written).unwrap());
            assert_eq!((&read, read.kind()), (written, record.kind()));
            read
        };
        let mut lines = lines.iter().map(again);
        let mut grown = AnyRecord::open(record.id(), lines.next().unwrap()).unwrap();
        for line in lines {
            assert_eq!(record.since(grown.version())[0], line);
            assert!(grown.refusals(&line).is_empty());
            grown.check(&line).unwrap();
            grown.append(line).unwrap();
        }
        assert_eq!(grown, record);
        assert_eq!(
            (grown.is_voided(), grown.is_ended()),
            (record.is_voided(), record.is_ended())
        );
        assert_eq!(record.since(record.version()), []);
    }
}

#[test]
fn a_record_is_read_in_any_order_of_its_keys() {
    let record = AnyRecord::from(agreement_support::ha_tinh_agreement());
    let entries = serde_json::to_string(&record.since(0)).unwrap();
    let part = |key: &str| match key {
        "id" => format!("\"id\":\"{}\"", record.id()),
        "schema" => format!("\"schema\":\"{}/1\"", record.schema()),
        "status" => format!("\"status\":\"{}\"", record.status_code()),
        "version" => format!("\"version\":{}", record.version()),
        _ => format!("\"entries\":{entries}"),
    };
    for keys in [
        ["schema", "id", "status", "version", "entries"],
        ["id", "status", "version", "schema", "entries"],
        ["version", "id", "schema", "entries", "status"],
        ["entries", "id", "schema", "status", "version"],
        ["version", "status", "id", "entries", "schema"],
    ] {
        let text = format!("{{{}}}", keys.map(part).join(","));
        assert_eq!(serde_json::from_str::<AnyRecord>(&text).unwrap(), record);
        let tree: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::from_value::<AnyRecord>(tree).unwrap(), record);
        // what is wrong is found in any order, with its path
        let own = format!("\"id\":\"{}\"", record.id());
        for (from, to, code, path) in [
            (
                "\"type\":\"signed\"",
                "\"type\":\"singed\"",
                "vocabulary.unknown_code",
                "entries[2].type",
            ),
            (
                "\"version\":4",
                "\"version\":5",
                "record.json.other_version",
                "version",
            ),
            (
                "agreement/1",
                "agreement/2",
                "record.json.unknown_schema",
                "schema",
            ),
            (
                "lienvien/agreement",
                "lienvien/other",
                "record.json.unknown_schema",
                "schema",
            ),
            (&*own, "\"id\":\"7\"", "id.not_uuid", "id"),
        ] {
            let wrong = text.replacen(from, to, 1);
            assert_ne!(wrong, text, "{from}");
            let problems = json::problems_in::<AnyRecord>(&wrong);
            let told: Vec<_> = problems.iter().map(|it| (&*it.code, &*it.path)).collect();
            assert_eq!(told, [(code, path)], "{keys:?}");
            assert!(serde_json::from_str::<AnyRecord>(&wrong).is_err());
        }
    }
}

#[test]
fn a_document_that_is_no_record_is_refused() {
    let record = AnyRecord::from(agreement_support::ha_tinh_agreement());
    let text = serde_json::to_string(&record).unwrap();
    for (from, to, why) in [
        (
            "\"id\":",
            "\"version\":1,\"version\":1,\"id\":",
            "duplicate field `version`",
        ),
        ("\"id\":", "\"other\":1,\"id\":", "unknown field `other`"),
        (
            "agreement/1",
            "agreement/0",
            "unknown schema `lienvien/agreement/0`",
        ),
        ("\"lienvien/agreement/1\"", "1", "invalid type: integer `1`"),
        (
            "\"signed\",\"version\"",
            "\"draft\",\"version\"",
            "`status` says `draft`",
        ),
        (
            "\"schema\":\"lienvien/agreement/1\",",
            "",
            "missing field `schema`",
        ),
        (
            "00000000-0000",
            "0000",
            "`####-####-####-############` is not an id",
        ),
    ] {
        let wrong = text.replacen(from, to, 1);
        assert_ne!(wrong, text);
        let said = serde_json::from_str::<AnyRecord>(&wrong)
            .unwrap_err()
            .to_string();
        assert!(said.contains(why), "{said}");
    }
    let said = serde_json::from_str::<AnyRecord>("{}")
        .unwrap_err()
        .to_string();
    assert!(said.starts_with("missing field `schema`"), "{said}");
    assert!(serde_json::from_str::<AnyRecord>("[]").is_err());
}

#[test]
fn a_line_or_record_of_another_kind_is_refused() {
    let agreement = agreement_support::ha_tinh_agreement();
    let mut any = AnyRecord::from(agreement.clone());
    let other = AnyLine::from(Line::from(survey_support::opened().on(When::UNKNOWN)));
    let refused = any.append(other.clone()).unwrap_err();
    let (code, en, vi) = (
        "record.line_of_other_kind",
        "the line is for a record of the kind `survey`, expected a line for `agreement`",
        "mục thuộc hồ sơ loại “khảo sát”, cần mục của hồ sơ loại “văn bản hợp tác”",
    );
    assert_tells(&refused, (code, en, vi));
    assert_eq!(any, AnyRecord::from(agreement.clone()));
    assert_eq!(any.check(&other).unwrap_err().to_string(), en);
    assert_eq!(any.refusals(&other), refused.explanations());

    let expected = RecordKind::Survey;
    let found = RecordKind::Agreement;
    let why = Record::<Survey>::try_from(any.clone()).unwrap_err();
    assert_eq!(why, OtherKind::Record { found, expected });
    assert_tells(
        &why,
        (
            "record.other_kind",
            "the record is of the kind `agreement`, expected `survey`",
            "hồ sơ thuộc loại “văn bản hợp tác”, cần loại “khảo sát”",
        ),
    );
    assert_eq!(Record::<Agreement>::try_from(any), Ok(agreement));
    let line = Line::<AgreementEvent>::try_from(other);
    let (found, expected) = (expected, found);
    assert_eq!(line, Err(OtherKind::Line { found, expected }));
}

#[test]
fn the_server_states_the_day_of_a_line_of_any_kind() {
    let today = day("2025-06-01");
    for (record, _) in records() {
        for line in record.since(0) {
            let stated = line.clone().recorded_on(today);
            assert_eq!(
                (stated.recorded(), stated.kind()),
                (Some(today), record.kind())
            );
            let same = line.recorded().map(|day| stated.recorded_on(day));
            assert!(same.is_none_or(|same| same == line));
        }
    }
    let draft = AnyRecord::from(agreement_support::standing_in(AgreementStatus::Draft));
    let agreed = AnyLine::from(Line::from(AgreementEvent::agreed().on(When::UNKNOWN)));
    for (recorded, code) in [
        ("2025-05-31", None),
        ("2025-06-01", None),
        ("2025-06-02", Some("record.recorded.in_future")),
    ] {
        let line = agreed.clone().recorded_on(day(recorded));
        let refused = draft.check_as_of(&line, today).err();
        assert_eq!(refused.map(|why| why.code()), code, "{recorded}");
        assert!(draft.check(&line).is_ok());
    }
    // what `check` refuses is refused as well, and a line of another kind
    let resumed = AnyLine::from(Line::from(AgreementEvent::Resumed.on(When::UNKNOWN)));
    let refused = draft.check_as_of(&resumed, today).unwrap_err();
    assert_eq!(refused.rule(), Some("RE-11"));
    let other = AnyLine::from(Line::from(survey_support::opened().on(When::UNKNOWN)));
    let refused = draft.check_as_of(&other, today).unwrap_err();
    assert_eq!(refused.code(), "record.line_of_other_kind");
}

/// The erased error is that of the record: number, code, path, parameters, both languages.
#[test]
fn what_is_refused_explains_itself() {
    let agreement = agreement_support::standing_in(AgreementStatus::Draft);
    let early = AgreementEvent::Resumed.on(When::UNKNOWN);
    let refused = agreement.check(&early.clone().into()).unwrap_err();
    let mut any = AnyRecord::from(agreement.clone());
    let erased = any.append(Line::from(early.clone())).unwrap_err();
    assert_eq!(erased.explanations(), refused.explanations());
    assert_eq!(
        (erased.rule(), erased.code()),
        (refused.rule(), refused.code())
    );
    assert_eq!((erased.vi(), erased.path()), (refused.vi(), refused.path()));
    assert_eq!(erased.parameters(), refused.parameters());
    assert_eq!(
        any.refusals(&Line::from(early.clone()).into()),
        refused.explanations()
    );
    let unopened = AnyRecord::open(uuid(1), Line::from(early)).unwrap_err();
    assert_eq!(unopened.rule(), Some("RE-11"));
    let text = any.append(Line::<AgreementEvent>::void(text("nhập nhầm")));
    assert!(text.is_ok() && any.is_voided());
}

#[test]
fn a_record_names_each_thing_once_in_order() {
    let record = course_support::running_with(course_support::plan(), [1, 2]);
    let any = AnyRecord::from(record.clone());
    assert_eq!(any.mentions(), record.mentions());
    let mentions = any.mentions();
    assert!(
        matches!(
            mentions[0],
            Mention::Organisation {
                name: Some("Bệnh viện Bạch Mai"),
                ..
            }
        ),
        "{mentions:?}"
    );
    for (at, mention) in mentions.iter().enumerate() {
        assert!(!mentions[..at].contains(mention), "{mention:?}");
    }
    let enrolments = [1, 2].map(|n| Mention::Record(course_support::enrolment(n).into()));
    assert!(enrolments.iter().all(|it| mentions.contains(it)));
}

/// A name of a person must not appear in a log.
#[test]
fn a_mention_does_not_show_the_name_of_a_person() {
    use lienvien::value::Found;
    let person = named("PGS.TS Đào Xuân Cơ");
    let found = Found::within(&person);
    assert!(matches!(
        found.mentions(),
        [Mention::Person {
            id: None,
            name: Some("Đào Xuân Cơ"),
            ..
        }]
    ));
    assert_eq!(
        format!("{:?}", found.mentions()),
        "[Person { id: None, is_named: true }]"
    );
}
