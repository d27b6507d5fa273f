//! The JSON of a record: its bytes, its strictness, and where it says an error is.

use crate::support::{day, loan::*, on, text, uuid};
use lienvien::{
    record::{Correction, Line, LineContent, Note, NoteContent, Place, Record},
    value::Provenance,
};
use serde_json::{Value, json};

const ID: &str = "00000000-0000-0000-0000-000000000007";

/// One record with every kind of line and change in it.
fn every_kind() -> Record<Loan> {
    let mut record = lent();
    let source = Provenance::new(text("BVĐKKV BẮC QUANG"));
    record
        .append(Note::new(NoteContent::Source(source)).line(2))
        .unwrap();
    record
        .append(
            Correction::because(text("nhầm ngày"))
                .replace(3, on("2024-10", handed_over(2)))
                .strike(4)
                .insert_after(3, on("2024-10-30", LoanEvent::RepairOpened)),
        )
        .unwrap();
    let void: Line<_> = LineContent::Void(text("ghi nhầm")).into();
    record.append(void.recorded_on(day("2025-01-02"))).unwrap();
    record
        .append(Correction::because(text("không nhầm")).strike(7))
        .unwrap();
    record
        .append(Correction::because(text("sửa xong")).strike(Place::inserted(6, 3)))
        .unwrap();
    record
}

const LINES: [&str; 9] = [
    r#"{"on":"2024-10-01","type":"requested","payload":{"device":"00000000-0000-0000-0000-00000000dec1","pieces":3}}"#,
    r#"{"on":"2024-10-05","type":"approved"}"#,
    r#"{"on":"2024-10-12","type":"handed_over","payload":2}"#,
    r#"{"on":"2024-11-01","type":"handed_over","payload":1}"#,
    r#"{"note":{"line":2,"content":{"source":{"publisher":"BVĐKKV BẮC QUANG"}}}}"#,
    r#"{"why":"nhầm ngày","changes":[{"replace":3,"on":"2024-10","type":"handed_over","payload":2},{"strike":4},{"after":3,"on":"2024-10-30","type":"repair_opened"}]}"#,
    r#"{"void":"ghi nhầm","recorded":"2025-01-02"}"#,
    r#"{"why":"không nhầm","changes":[{"strike":7}]}"#,
    r#"{"why":"sửa xong","changes":[{"strike":"6.3"}]}"#,
];

fn document(status: &str, version: usize, lines: &[&str]) -> String {
    format!(
        r#"{{"id":"{ID}","schema":"tests/loan/1","status":"{status}","version":{version},"entries":[{}]}}"#,
        lines.join(",")
    )
}

fn read(text: &str) -> Result<Record<Loan>, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

#[track_caller]
fn refuses(text: &str, said: &str) {
    let error = read(text).expect_err(text);
    assert!(error.starts_with(said), "{error}\n{said}");
}

/// Reads a single line.
#[track_caller]
fn refuses_line(line: &str, said: &str) {
    let error = serde_json::from_str::<Line<LoanEvent>>(line).expect_err(line);
    assert!(error.to_string().starts_with(said), "{error}\n{said}");
}

#[test]
fn every_kind_of_line_has_its_bytes_and_reads_back() {
    let record = every_kind();
    let written: Vec<_> = record
        .ledger()
        .iter()
        .map(|line| serde_json::to_string(line).unwrap())
        .collect();
    assert_eq!(written, LINES);
    let text = serde_json::to_string(&record).unwrap();
    assert_eq!(text, document("partly_lent", 9, &LINES));
    assert_eq!(read(&text), Ok(record));
    for (json, line) in LINES.iter().zip(every_kind().ledger()) {
        assert_eq!(
            &serde_json::from_str::<Line<LoanEvent>>(json).unwrap(),
            line
        );
    }
}

#[test]
fn evidence_is_read_as_part_of_a_line() {
    let mut earlier = lent();
    earlier.append(on("2025-01-15", returned(3))).unwrap();
    let proof = proof_of_return(&earlier).unwrap();
    let line: Line<_> = on("2025", LoanEvent::Vouched(Vouch::by(proof))).into();
    let json = serde_json::to_string(&line).unwrap();
    assert_eq!(
        json,
        r#"{"on":"2025","type":"vouched","payload":{"proof":{"id":"00000000-0000-0000-0000-000000000007","on":"2025-01-15","device":"00000000-0000-0000-0000-00000000dec1","version":5}}}"#
    );
    assert_eq!(
        serde_json::from_str::<Line<LoanEvent>>(&json).unwrap(),
        line
    );
}

#[test]
fn a_reported_opening_reads_back() {
    let record = loan([("2024", reported(LoanStatus::Lent, 3, 3))]);
    let text = serde_json::to_string(&record).unwrap();
    let line = r#"{"on":"2024","type":"reported","payload":{"reached":"lent","source":{"publisher":"BVĐKKV BẮC QUANG"},"known":{"device":"00000000-0000-0000-0000-00000000dec1","pieces":3,"out":3}}}"#;
    assert_eq!(text, document("lent", 1, &[line]));
    assert_eq!(read(&text), Ok(record));
}

// -------------------------------------------------------------------------------- key order

/// The keys as PostgreSQL's jsonb orders them: shorter first, then by bytes, at every depth.
fn jsonb(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by_key(|(key, _)| (key.len(), *key));
            let entries: Vec<_> = entries
                .into_iter()
                .map(|(key, value)| format!("{}: {}", json!(key), jsonb(value)))
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
        Value::Array(values) => {
            let values: Vec<_> = values.iter().map(jsonb).collect();
            format!("[{}]", values.join(", "))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}

#[test]
fn jsonb_may_reorder_the_keys() {
    for record in [
        every_kind(),
        loan([("2024", reported(LoanStatus::PartlyLent, 3, 2))]),
    ] {
        let value = serde_json::to_value(&record).unwrap();
        let text = jsonb(&value);
        assert!(
            text.starts_with(r#"{"id": "0"#)
                && text.contains(r#""schema": "tests/loan/1", "status""#)
        );
        assert_eq!(read(&text), Ok(record.clone()));
    }
}

/// A tree of `serde_json` forgets the order and gives the keys back by the alphabet.
#[test]
fn the_order_of_the_alphabet_is_read() {
    for record in [every_kind(), lent()] {
        let tree = serde_json::to_value(&record).unwrap();
        let text = tree.to_string();
        assert!(text.starts_with(r#"{"entries""#));
        assert_eq!(read(&text), Ok(record.clone()));
        assert_eq!(serde_json::from_value(tree).ok(), Some(record));
    }
}

#[test]
fn a_payload_may_come_before_its_type() {
    let line = |text: &str| serde_json::from_str::<Line<LoanEvent>>(text);
    let written = line(r#"{"on":"2024","type":"handed_over","payload":2}"#).unwrap();
    let waiting = r#"{"payload":2,"on":"2024","type":"handed_over"}"#;
    assert_eq!(line(waiting).unwrap(), written);
    refuses_line(
        r#"{"payload":2,"type":"handed_over","payload":2,"on":"2024"}"#,
        "duplicate field `payload`",
    );
    refuses_line(
        r#"{"type":"handed_over","payload":2,"payload":2,"on":"2024"}"#,
        "duplicate field `payload`",
    );
    refuses_line(r#"{"payload":2,"on":"2024"}"#, "missing field `type`");
    refuses_line(
        r#"{"payload":2,"type":"approved","on":"2024"}"#,
        "`payload`: an event of type `approved` has no `payload` \
         | `payload`: sự việc loại `approved` không có `payload`",
    );
    // what is wrong in it is said with its path
    refuses_line(
        r#"{"payload":{"pieces":"3"},"on":"2024","type":"requested"}"#,
        "`payload.device`: the key `device` is missing, expected it here; \
         `payload.pieces`: the value is a text, expected a number \
         | `payload.device`: thiếu khóa `device`, cần có ở đây; `payload.pieces`: giá trị là chuỗi ký tự, cần số",
    );
}

/// What waits for its kind is bounded: in its values and in their depth.
#[test]
fn a_payload_that_waits_is_bounded() {
    let waiting =
        |payload: &str| format!(r#"{{"payload":{payload},"on":"2024","type":"handed_over"}}"#);
    let list = |n: usize| format!("[{}]", vec!["0"; n].join(","));
    let too_many = "more than 100000 values stand before the key";
    for (n, is_bounded) in [(99_998, false), (99_999, false), (100_000, true)] {
        let told = serde_json::from_str::<Line<LoanEvent>>(&waiting(&list(n))).unwrap_err();
        assert_eq!(
            told.to_string().starts_with(too_many),
            is_bounded,
            "{n}: {told}"
        );
    }
    let nested = |depth: usize| format!("{}0{}", "[".repeat(depth), "]".repeat(depth));
    for (depth, is_bounded) in [(63, false), (64, false), (65, true)] {
        let told = serde_json::from_str::<Line<LoanEvent>>(&waiting(&nested(depth))).unwrap_err();
        let says = told
            .to_string()
            .starts_with("values are nested deeper than 64 levels");
        assert_eq!(says, is_bounded, "{depth}: {told}");
    }
}

// ------------------------------------------------------------------------------- strictness

#[test]
fn a_document_says_what_its_lines_earn() {
    let says = |status, version| document(status, version, &LINES[..2]);
    assert!(read(&says("approved", 2)).is_ok());
    refuses(
        &says("lent", 2),
        "`status` says `lent`, but the lines of `entries` earn `approved` | `status` ghi `lent`, nhưng các mục trong `entries` chỉ cho `approved`",
    );
    refuses(
        &says("approved", 3),
        "`version` says `3`, but the lines of `entries` earn `2` | `version` ghi `3`, nhưng các mục trong `entries` chỉ cho `2`",
    );
    refuses(&says("approved", 1), "`version` says `1`");
    refuses(
        &says("borrowed", 2),
        "`borrowed` is not a loan status, expected one of `requested`, `approved`",
    );
    refuses(
        &document("requested", 0, &[]),
        "line 1 is refused: there are no lines, expected at least the one that opens the record | mục 1 không được chấp nhận: không có mục nào",
    );
}

#[test]
fn an_unknown_schema_names_the_one_expected() {
    let text = document("requested", 1, &LINES[..1]).replace("loan/1", "loan/2");
    refuses(
        &text,
        "unknown schema `tests/loan/2`, expected `tests/loan/1` | không đọc được mẫu `tests/loan/2`, cần `tests/loan/1` at line 1 column 68",
    );
}

#[test]
fn missing_unknown_and_duplicate_keys_are_named() {
    let whole = document("requested", 1, &LINES[..1]);
    for key in ["id", "status", "version", "entries"] {
        let mut value: Value = serde_json::from_str(&whole).unwrap();
        value.as_object_mut().unwrap().remove(key);
        refuses(&jsonb(&value), &format!("missing field `{key}`"));
    }
    let mut value: Value = serde_json::from_str(&whole).unwrap();
    value.as_object_mut().unwrap().remove("schema");
    refuses(&jsonb(&value), "missing field `schema`");
    for key in [
        r#""id":"00000000-0000-0000-0000-000000000007""#,
        r#""schema":"tests/loan/1""#,
        r#""status":"requested""#,
        r#""version":1"#,
        &format!(r#""entries":[{}]"#, LINES[0]),
    ] {
        let name = key.split('"').nth(1).unwrap();
        let twice = whole.replacen(key, &format!("{key},{key}"), 1);
        refuses(&twice, &format!("duplicate field `{name}`"));
    }
    refuses(
        &whole.replacen('{', r#"{"note":1,"#, 1),
        "unknown field `note`, expected one of `id`, `schema`, `status`, `version`, `entries`",
    );
}

#[test]
fn a_line_is_strict() {
    for (line, said) in [
        ("{}", "missing field `type`"),
        (
            "[]",
            "invalid type: sequence, expected a line: an entry, a correction, a note or a void",
        ),
        (r#"{"on":"2024"}"#, "missing field `type`"),
        (r#"{"type":"approved"}"#, "missing field `on`"),
        (
            r#"{"on":"2024","type":"handed_over"}"#,
            "missing field `payload`",
        ),
        (
            r#"{"on":"2024","type":"approved","payload":null}"#,
            "an event of type `approved` has no `payload` | sự việc loại `approved` không có `payload`",
        ),
        (
            r#"{"on":"2024","type":"lost"}"#,
            "`lost` is not a loan event, expected one of `requested`, `reported`, `vouched`",
        ),
        (
            r#"{"on":"2024-13","type":"approved"}"#,
            "the month is 13, expected 1 to 12 | tháng 13 không hợp lệ",
        ),
        (
            r#"{"on":"2024","on":"2024","type":"approved"}"#,
            "duplicate field `on`",
        ),
        (
            r#"{"on":"2024","type":"approved","type":"approved"}"#,
            "duplicate field `type`",
        ),
        (
            r#"{"on":"2024","type":"handed_over","payload":1,"payload":1}"#,
            "duplicate field `payload`",
        ),
        (
            r#"{"on":"2024","type":"approved","by":"ai"}"#,
            "unknown field `by`, expected one of `on`, `v`, `type`, `payload`, `why`, `changes`, `note`, `void`, `recorded`",
        ),
        (r#"{"recorded":"2024-01-01"}"#, "missing field `type`"),
        (
            r#"{"on":"2024","type":"approved","recorded":"2024-01"}"#,
            "`2024-01` is not a day",
        ),
        (
            r#"{"on":"2024","type":"approved","recorded":null}"#,
            "invalid type: null",
        ),
        (
            r#"{"recorded":"2024-01-01","recorded":"2024-01-01","void":"a"}"#,
            "duplicate field `recorded`",
        ),
        (r#"{"why":"a"}"#, "missing field `changes`"),
        (r#"{"changes":[{"strike":2}]}"#, "missing field `why`"),
        (r#"{"void":" "}"#, "the text is blank"),
        (r#"{"void":"a","void":"a"}"#, "duplicate field `void`"),
        (
            r#"{"note":{"content":{"poem":"a"}}}"#,
            "unknown variant `poem`",
        ),
        (
            r#"{"note":{"content":{"statement":"a"},"mood":"b"}}"#,
            "unknown field `mood`",
        ),
        (
            r#"{"on":"2024","type":"held","payload":{"until":"2024-01"}}"#,
            "`2024-01` is not a day",
        ),
        (
            r#"{"on":"2024","type":"held","payload":{"till":"2024-01-01"}}"#,
            "unknown field `till`",
        ),
    ] {
        refuses_line(line, said);
    }
}

#[test]
fn a_line_is_of_one_kind() {
    let parts = [
        r#""on":"2024","type":"approved""#,
        r#""why":"a","changes":[{"strike":2}]"#,
        r#""note":{"content":{"statement":"a"}}"#,
        r#""void":"a""#,
    ];
    for (n, one) in parts.iter().enumerate() {
        assert!(serde_json::from_str::<Line<LoanEvent>>(&format!("{{{one}}}")).is_ok());
        for other in parts.iter().skip(n + 1) {
            refuses_line(
                &format!("{{{one},{other}}}"),
                "the line mixes keys of an entry, a correction, a note and a void, expected those of one | mục trộn lẫn các khóa",
            );
        }
    }
}

#[test]
fn a_change_is_strict() {
    let unclear = "the change is unclear, expected one of `replace`, `strike` and `after`, and an entry unless it strikes | thay đổi không rõ";
    for (change, said) in [
        ("{}", unclear),
        (r#"{"on":"2024","type":"approved"}"#, unclear),
        (
            r#"{"strike":2,"replace":2,"on":"2024","type":"approved"}"#,
            unclear,
        ),
        (
            r#"{"after":2,"replace":2,"on":"2024","type":"approved"}"#,
            unclear,
        ),
        (r#"{"strike":2,"on":"2024","type":"approved"}"#, unclear),
        (r#"{"strike":2,"on":"2024"}"#, unclear),
        (r#"{"strike":2,"strike":2}"#, "duplicate field `strike`"),
        (r#"{"after":2,"after":2}"#, "duplicate field `after`"),
        (r#"{"replace":2,"replace":2}"#, "duplicate field `replace`"),
        (r#"{"after":2,"on":"2024"}"#, "missing field `type`"),
        (r#"{"after":2,"type":"approved"}"#, "missing field `on`"),
        (
            r#"{"after":2,"payload":1,"type":"handed_over"}"#,
            "missing field `on`",
        ),
        (
            r#"{"strike":2,"why":"a"}"#,
            "unknown field `why`, expected one of `on`, `v`, `type`, `payload`, `after`, `strike`, `replace`",
        ),
        (
            r#"{"strike":"2"}"#,
            r#"invalid value: string "2", expected the number of a line, or a text like "5.1" for the first change of line 5"#,
        ),
    ] {
        refuses_line(&format!(r#"{{"why":"a","changes":[{change}]}}"#), said);
    }
}

// --------------------------------------------------------------------------------- positions

/// One line of text for each line of the record, as people keep such files.
fn line_by_line(lines: &[&str]) -> String {
    format!(
        "{{\"id\":\"{ID}\",\"schema\":\"tests/loan/1\",\"status\":\"lent\",\"version\":1,\"entries\":[\n{}\n]}}",
        lines.join(",\n")
    )
}

#[test]
fn an_error_stands_at_the_guilty_line() {
    // A rule, a broken value, a wrong key: the second line of the record is the third of the text.
    for (guilty, said) in [
        (
            r#"{"on":"2024-10-05","type":"returned","payload":1}"#,
            "line 2 is refused: `returned` can't follow `requested`, expected one of `vouched`, `approved`, `declined` | mục 2 không được chấp nhận: không thể ghi “trả” khi hồ sơ ở trạng thái “đã đề nghị”, lúc này chỉ ghi được “xác nhận máy đã trả”, “duyệt”, “từ chối” at line 3 column ",
        ),
        (
            r#"{"on":"2024-09-30","type":"approved"}"#,
            "line 2 is refused: the event happened on 2024-09-30 at the latest, expected not before 2024-10-01, the date of an earlier entry | mục 2 không được chấp nhận: sự việc xảy ra muộn nhất 30/09/2024, không được trước 01/10/2024 là thời điểm của mục đã ghi at line 3 column ",
        ),
        (
            r#"{"on":"2024-10-05","type":"handed_over","payload":-1}"#,
            "invalid value: integer `-1`, expected u32 at line 3 column ",
        ),
        (
            r#"{"on":"05/10/2024","type":"approved"}"#,
            "`05/10/2024` is not a date, expected one like",
        ),
        (r#"{"on":"2024","kind":"approved"}"#, "unknown field `kind`"),
    ] {
        for text in [
            line_by_line(&[LINES[0], guilty, LINES[2]]),
            line_by_line(&[LINES[0], guilty, LINES[2]])
                .replace(",\n", "\n,\n ")
                .replace("\n,", ","),
        ] {
            refuses(&text, said);
            let error = serde_json::from_str::<Record<Loan>>(&text).unwrap_err();
            assert_eq!(error.line(), 3, "{error}");
            assert!((1..=guilty.len() + 2).contains(&error.column()), "{error}");
        }
    }
}

#[test]
fn an_error_in_the_opening_stands_there_too() {
    let opening = r#"{"on":"2024-10-05","type":"approved"}"#;
    let error =
        serde_json::from_str::<Record<Loan>>(&line_by_line(&[opening, LINES[1]])).unwrap_err();
    assert_eq!((error.line(), error.column()), (2, opening.len()));
    assert!(
        error
            .to_string()
            .starts_with("line 1 is refused: `approved` can't open a record")
    );
}

#[test]
fn a_pretty_document_reads_and_errs_alike() {
    let text = serde_json::to_string_pretty(&every_kind()).unwrap();
    assert_eq!(read(&text), Ok(every_kind()));
    let text = text.replacen(r#""payload": 1"#, r#""payload": 9"#, 1);
    let error = serde_json::from_str::<Record<Loan>>(&text).unwrap_err();
    let shown = text.lines().nth(error.line() - 1).unwrap();
    assert_eq!(shown, "    },", "{error}");
    assert!(
        error
            .to_string()
            .starts_with("line 4 is refused: 9 pieces were handed over")
    );
}

#[test]
fn a_record_of_something_else_is_refused() {
    for (text, said) in [
        (
            "null",
            "invalid type: null, expected a record of schema `tests/loan`",
        ),
        ("[]", "invalid type: sequence, expected a record of schema"),
        (r#"{"id":7}"#, "invalid type: integer `7`, expected an id"),
        (
            r#"{"schema":7}"#,
            "invalid type: integer `7`, expected a schema",
        ),
        (
            r#"{"schema":"tests/loan/1","entries":{}}"#,
            "invalid type: map, expected the lines of a record",
        ),
        (
            r#"{"schema":"tests/loan/1","entries":[7]}"#,
            "invalid type: integer `7`, expected a line",
        ),
    ] {
        refuses(text, said);
    }
    assert_eq!(
        read(&serde_json::to_string(&lent()).unwrap()).unwrap().id(),
        uuid(7).into()
    );
}
