//! The JSON of an agreement: a document can't claim what its lines don't earn.

use crate::agreement_support::*;
use lienvien::agreement::{AgreementEventKind as Kind, AgreementStatus};
use lienvien::record::{Event, Note, NoteContent};
use lienvien::value::When;
use serde_json::{Value, json};

/// A document with all that an agreement goes through.
fn whole() -> Pact {
    let mut record = then(record_of(terms(), []), event(Kind::Approved), "2024-09-01");
    for (kind, on) in [
        (Kind::Agreed, "2024-10"),
        (Kind::Signed, "2024-10-12"),
        (Kind::Numbered, "2024-10-12"),
    ] {
        record = then(record, event(kind), on);
    }
    record = then(record, signed(1), "2024-10-12T09:30+07:00");
    for (kind, on) in [
        (Kind::Identified, "2024-10-13"),
        (Kind::RequestAccepted, "2025-03-01"),
        (Kind::Suspended, "2025-04-01"),
        (Kind::Resumed, "2025-05-01"),
        (Kind::Terminated, "2026-01-01"),
        (Kind::Liquidated, "2026"),
    ] {
        record = then(record, event(kind), on);
    }
    let thanks = Note::new(NoteContent::Statement(text("cảm ơn sự hỗ trợ")));
    record.append(thanks).unwrap();
    record
}

fn document(record: &Pact) -> Value {
    serde_json::to_value(record).unwrap()
}

/// Why the document is refused once edited, read from text as it would be from a store.
fn refused(record: &Pact, edit: impl FnOnce(&mut Value)) -> String {
    let mut json = document(record);
    edit(&mut json);
    let text = pretty(&json);
    serde_json::from_str::<Pact>(&text).unwrap_err().to_string()
}

/// Each line of the ledger on a line of its own, so that a place tells which it is: the lines of the
/// ledger begin at line 3. `schema` comes before `entries`.
fn pretty(json: &Value) -> String {
    let entries: Vec<_> = json["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(ordered)
        .collect();
    format!(
        "{{\"id\":{},\"schema\":{},\"status\":{},\"version\":{},\n\"entries\":[\n{}\n]}}",
        json["id"],
        json["schema"],
        json["status"],
        json["version"],
        entries.join(",\n")
    )
}

/// The line, with `type` before `payload` as every store keeps it.
fn ordered(line: &Value) -> String {
    let mut keys: Vec<_> = line.as_object().unwrap().iter().collect();
    keys.sort_by_key(|(key, _)| (key.len(), key.as_str()));
    let keys: Vec<_> = keys
        .iter()
        .map(|(key, value)| format!("\"{key}\":{value}"))
        .collect();
    format!("{{{}}}", keys.join(","))
}

#[test]
fn an_agreement_goes_through_json_and_back() {
    let reported = open(event(Kind::Reported), "2025-01-01").unwrap();
    let rejected = standing_in(AgreementStatus::Rejected);
    let withdrawn = standing_in(AgreementStatus::Withdrawn);
    for record in [whole(), reported, rejected, withdrawn] {
        let json = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<Pact>(&json).unwrap(), record);
        assert_eq!(
            serde_json::from_str::<Pact>(&pretty(&document(&record))).unwrap(),
            record
        );
    }
}

#[test]
fn the_document_of_a_signed_agreement_reads_like_its_history() {
    let terms = terms_with(|draft| {
        draft.contents.truncate(1);
        draft.contents[0].subjects.truncate(1);
        draft.contents_open = false;
        draft.on_demand = None;
    });
    assert_eq!(
        document(&signed_on(terms, "2024-10-12")),
        json!({
            "id": "00000000-0000-0000-0000-000000000007",
            "schema": "lienvien/agreement/1",
            "status": "signed",
            "version": 4,
            "entries": [
                {"on": "unknown", "type": "drafted", "payload": {
                    "kind": "memorandum",
                    "title": "Bản ghi nhớ hợp tác hỗ trợ y tế",
                    "parties": [
                        {"organisation": {
                            "id": "00000000-0000-0000-0000-000000000001",
                            "kind": "peoples_committee",
                            "name": "UBND tỉnh Hà Tĩnh",
                        }, "role": "recipient", "signs": true},
                        {"organisation": {
                            "id": "00000000-0000-0000-0000-000000000002",
                            "kind": "central_hospital",
                            "name": "Bệnh viện Bạch Mai",
                        }, "role": "transferor", "signs": true},
                    ],
                    "contents": [
                        {"kind": "management_training",
                         "subjects": [{"management": "hospital_management"}]},
                    ],
                    "recipients": [{"territory": {"province": "42"}}],
                    "period": {"from": "2024", "to": "2030"},
                }},
                {"on": "unknown", "type": "agreed"},
                {"on": "2024-10-12", "type": "signed", "payload": {"side": 1}},
                {"on": "2024-10-12", "type": "signed", "payload": {"side": 2}},
            ],
        })
    );
}

#[test]
fn a_status_that_the_lines_do_not_earn_is_refused() {
    let draft = record_of(terms(), []);
    let said = refused(&draft, |json| json["status"] = "signed".into());
    assert_eq!(
        said,
        "`status` says `signed`, but the lines of `entries` earn `draft` \
         | `status` ghi `signed`, nhưng các mục trong `entries` chỉ cho `draft` at line 4 column 2"
    );
}

#[test]
fn a_version_that_the_lines_do_not_earn_is_refused() {
    let said = refused(&ha_tinh_agreement(), |json| json["version"] = 5.into());
    assert_eq!(
        said,
        "`version` says `5`, but the lines of `entries` earn `4` \
         | `version` ghi `5`, nhưng các mục trong `entries` chỉ cho `4` at line 7 column 2"
    );
}

#[test]
fn a_signature_for_a_party_that_does_not_sign_is_refused_at_its_line() {
    let terms = terms_with(|draft| draft.parties[1].signs = false);
    let said = refused(&record_of(terms, [event(Kind::Agreed)]), |json| {
        let lines = json["entries"].as_array_mut().unwrap();
        lines.push(json!({"on": "2024-10-12", "type": "signed", "payload": {"side": 2}}));
    });
    assert_eq!(
        said,
        "line 3 is refused: party 2 does not sign this paper, expected a signature for a party that \
         signs | mục 3 không được chấp nhận: bên thứ 2 không phải bên ký văn bản này, chỉ ghi chữ ký \
         của bên phải ký at line 5 column 56"
    );
}

#[test]
fn a_second_signature_of_a_party_is_refused_at_its_line() {
    let said = refused(&ha_tinh_agreement(), |json| {
        json["entries"][3]["payload"]["side"] = 1.into();
    });
    assert_eq!(
        said,
        "line 4 is refused: party 1 has signed already, expected one signature for each party \
         | mục 4 không được chấp nhận: bên thứ 1 đã ký, mỗi bên chỉ ký một lần at line 6 column 56"
    );
}

#[test]
fn a_signature_dated_before_the_draft_is_refused_at_its_line() {
    let record = reported_draft("2024-10-01");
    let said = refused(&record, |json| {
        json["entries"][2]["on"] = "2024-09-30".into();
    });
    assert_eq!(
        said,
        "line 3 is refused: the event happened on 2024-09-30 at the latest, expected not before \
         2024-10-01, the date of an earlier entry | mục 3 không được chấp nhận: sự việc xảy ra muộn \
         nhất 30/09/2024, không được trước 01/10/2024 là thời điểm của mục đã ghi at line 5 column 56"
    );
    // On the very day it stands.
    let mut json = document(&record);
    json["entries"][2]["on"] = "2024-10-01".into();
    serde_json::from_str::<Pact>(&pretty(&json)).unwrap();
}

fn reported_draft(on: &str) -> Pact {
    let drafted = event(Kind::Drafted).on(when(on));
    let record = then(
        Pact::open(id(7), drafted).unwrap(),
        event(Kind::Agreed),
        "unknown",
    );
    then(
        then(record, signed(1), "2024-10-12"),
        signed(2),
        "2024-10-12",
    )
}

#[test]
fn a_missing_step_is_refused_at_the_line_that_lacks_it() {
    let said = refused(&ha_tinh_agreement(), |json| {
        json["entries"][1] = json["entries"][2].clone();
        json["entries"][2]["type"] = "agreed".into();
        json["entries"][2]
            .as_object_mut()
            .unwrap()
            .remove("payload");
    });
    assert!(
        said.starts_with(
            "line 3 is refused: `agreed` can't follow `partly_signed`, expected one of "
        ),
        "{said}"
    );
    assert!(
        said.contains(" | mục 3 không được chấp nhận: không thể ghi “thống nhất nội dung” khi hồ sơ ở trạng thái “đã ký một phần”"),
        "{said}"
    );
    assert!(said.ends_with(" at line 5 column 35"), "{said}");
}

#[test]
fn terms_that_contradict_themselves_are_refused_where_they_stand() {
    let said = refused(&record_of(terms(), []), |json| {
        let parties = &mut json["entries"][0]["payload"]["parties"];
        let first = parties[0].clone();
        parties[1] = first;
    });
    assert!(
        said.starts_with(
            "`parties[1].organisation`: the organisation is already party 1, expected another organisation \
             | `parties[1].organisation`: tổ chức này đã là bên thứ 1, mỗi tổ chức chỉ là một bên"
        ),
        "{said}"
    );
    assert!(said.contains(" at line 3 column "), "{said}");
}

#[test]
fn an_event_of_another_type_or_with_another_payload_is_refused() {
    let amended = refused(&ha_tinh_agreement(), |json| {
        json["entries"][3]["type"] = "countersigned".into();
    });
    assert!(
        amended
            .starts_with("`countersigned` is not an agreement event, expected one of `drafted`, "),
        "{amended}"
    );
    let extra = refused(&ha_tinh_agreement(), |json| {
        json["entries"][1]["payload"] = json!({});
    });
    assert!(
        extra.starts_with(
            "an event of type `agreed` has no `payload` | sự việc loại `agreed` không có `payload`"
        ),
        "{extra}"
    );
    let unknown = refused(&ha_tinh_agreement(), |json| {
        json["entries"][3]["payload"]["valid"] = true.into();
    });
    assert!(
        unknown.starts_with("unknown field `valid`, expected one of `side`, "),
        "{unknown}"
    );
}

#[test]
fn every_event_carries_the_same_through_json() {
    for &kind in Kind::ALL {
        let entry = event(kind).on(When::UNKNOWN);
        let line = lienvien::record::Line::from(entry);
        let json = serde_json::to_string(&line).unwrap();
        assert_eq!(
            serde_json::from_str::<lienvien::record::Line<_>>(&json).unwrap(),
            line
        );
    }
}
