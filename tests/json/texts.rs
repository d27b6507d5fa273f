//! Texts that are not JSON, or not of the form that is read: one problem each, with its place and both
//! sentences.

use lienvien::agreement::{Agreement, AgreementEvent, Terms};
use lienvien::any::AnyRecord;
use lienvien::json::{self, problems_in};
use lienvien::record::{Line, Record};
use lienvien::value::{Explanation, OrganisationId};
use serde::de::DeserializeOwned;
use serde_json::{Value, json, to_value};
use std::fmt::Debug;

type Signing = Line<AgreementEvent>;

/// A line and a record with letters of one, two and three bytes, an escape, a list, and line breaks as
/// Windows writes them; so that whatever is cut off, something is missing.
const LINE: &str = "{\r\n  \"on\": \"2024-10-12\",\r\n  \"type\": \"drafted\", \"payload\": {\"kind\": \"memorandum\",\r\n\
    \x20 \"title\": \"Bản ghi nhớ\\u00e0 “\\\"hợp tác\\\"”\",\r\n  \"parties\": [\r\n\
    \x20   {\"organisation\": {\"kind\": \"peoples_committee\", \"name\": \"UBND tỉnh Hà Tĩnh\"}, \"role\": \"recipient\", \"signs\": true},\r\n\
    \x20   {\"organisation\": {\"kind\": \"central_hospital\", \"name\": \"Bệnh viện Bạch Mai\"}, \"role\": \"transferor\", \"signs\": true}],\r\n\
    \x20 \"contents\": [{\"kind\": \"technique_transfer\", \"direction\": {\"from\": [2], \"to\": [1]}}]}}";

fn record() -> String {
    let id = "67e55044-10b1-426f-9247-bb680e5fe0c8";
    format!(
        "{{\"entries\": [{LINE}],\r\n \"id\": \"{id}\", \"version\": 1,\r\n \"schema\": \"lienvien/agreement/1\", \"status\": \"draft\"}}"
    )
}

/// The line and the character at this byte, both from 1, counted by hand.
fn position(text: &str, at: usize) -> Value {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    json!({
        "line": before.matches('\n').count() + 1,
        "column": before[line_start..].chars().count() + 1,
    })
}

/// What is told of a text, which the ways that tell only one problem tell first.
#[track_caller]
fn told<T: DeserializeOwned + Debug>(text: &str) -> Vec<Explanation> {
    let problems = problems_in::<T>(text);
    match problems.first() {
        Some(first) => assert_eq!(*json::read_as::<T>(text).unwrap_err(), *first),
        None => assert!(json::read_as::<T>(text).is_ok(), "{text}"),
    }
    problems
}

/// The only problem of a text, as a browser gets it.
#[track_caller]
fn only<T: DeserializeOwned + Debug>(text: &str) -> Value {
    match &*told::<T>(text) {
        [problem] => to_value(problem).unwrap(),
        other => panic!("{text}: {other:?}"),
    }
}

fn problem(code: &str, path: &str, parameters: &Value, [en, vi]: [&str; 2], at: &Value) -> Value {
    json!({"code": code, "path": path, "parameters": parameters, "en": en, "vi": vi, "position": at})
}

fn cut_short(at: &Value) -> Value {
    let sentences = [
        "the text ends before its JSON does, expected the rest",
        "văn bản JSON bị cắt cụt, cần phần còn lại",
    ];
    problem("json.cut_short", "", &json!({}), sentences, at)
}

fn wrong_type(path: &str, found: [&str; 3], expected: [&str; 3], at: &Value) -> Value {
    let parameters = json!({"found": found[0], "expected": expected[0]});
    let sentences = [
        &*format!("the value is {}, expected {}", found[1], expected[1]),
        &*format!("giá trị là {}, cần {}", found[2], expected[2]),
    ];
    problem("json.wrong_type", path, &parameters, sentences, at)
}

fn not_json(why: [&str; 3], at: &Value) -> Value {
    let sentences = [
        &*format!("the text is not JSON here: {}, expected valid JSON", why[1]),
        &*format!(
            "từ chỗ này văn bản không phải JSON: {}, cần JSON hợp lệ",
            why[2]
        ),
    ];
    problem("json.syntax", "", &json!({"why": why[0]}), sentences, at)
}

/// The bytes at which a text can be cut: every one that is not inside a character.
fn cuts(text: &str) -> impl Iterator<Item = usize> {
    (0..text.len()).filter(|at| text.is_char_boundary(*at))
}

#[track_caller]
fn is_cut_everywhere<T: DeserializeOwned + Debug>(text: &str) {
    assert_eq!(told::<T>(text), []);
    for at in cuts(text) {
        let cut = &text[..at];
        assert_eq!(only::<T>(cut), cut_short(&position(text, at)), "{cut}");
    }
}

#[test]
fn what_is_cut_short_is_told_where_it_ends() {
    is_cut_everywhere::<Signing>(LINE);
    is_cut_everywhere::<Record<Agreement>>(&record());
    is_cut_everywhere::<AnyRecord>(&record());
    let terms: Value = serde_json::from_str(LINE).unwrap();
    is_cut_everywhere::<Terms>(&terms["payload"].to_string());
    is_cut_everywhere::<OrganisationId>("\"67e55044-10b1-426f-9247-bb680e5fe0c8\"");
    is_cut_everywhere::<bool>("true");
}

/// A cut number is still a number, and white space at the end is no part of the JSON.
#[test]
fn what_is_still_whole_is_judged_as_it_is() {
    assert_eq!(told::<u16>("12"), []);
    assert_eq!(told::<u16>("1"), []);
    let text = format!("{LINE}\r\n\r\n");
    for at in LINE.len()..=text.len() {
        assert_eq!(told::<Signing>(&text[..at]), []);
    }
    // the position is the end of the text, also after a line break
    let at = json!({"line": 3, "column": 1});
    assert_eq!(only::<Signing>("{\r\n\"on\": \r\n"), cut_short(&at));
}

#[test]
fn a_wrong_character_is_told_where_it_stands() {
    let mut refused = 0;
    for text in [LINE, &record()] {
        for at in cuts(text) {
            // one of three bytes that JSON has nowhere but in texts
            let broken = format!("{}ệ{}", &text[..at], &text[at..]);
            let problems = if text == LINE {
                told::<Signing>(&broken)
            } else {
                told::<Record<Agreement>>(&broken)
            };
            if let [problem] = &*problems
                && problem.code == "json.syntax"
            {
                let told = to_value(problem).unwrap();
                // of an escape, where it begins
                let place = match &*problem.parameters["why"] {
                    "bad_escape" => broken[..at].rfind('\\').unwrap(),
                    _ => at,
                };
                assert_eq!(told["position"], position(&broken, place), "{broken}");
                assert_eq!(told["path"], "");
                refused += 1;
            } else {
                // it stands in a text
                assert!(serde_json::from_str::<Value>(&broken).is_ok(), "{broken}");
            }
        }
    }
    assert!(refused > 350, "{refused}");
}

#[test]
fn what_is_wrong_with_the_syntax_is_said_in_both_languages() {
    let no_colon = [
        "no_colon",
        "no colon after the key",
        "thiếu dấu hai chấm sau khóa",
    ];
    let in_list = [
        "no_comma_in_list",
        "no comma or `]` in the list",
        "thiếu dấu phẩy hoặc dấu `]` của danh sách",
    ];
    let in_object = [
        "no_comma_in_object",
        "no comma or `}` in the object",
        "thiếu dấu phẩy hoặc dấu `}` của đối tượng",
    ];
    let key = [
        "key_not_text",
        "a key is not in double quotes",
        "khóa phải nằm trong dấu ngoặc kép",
    ];
    let value = ["no_value", "no valid value", "không có giá trị hợp lệ"];
    let word = [
        "unknown_word",
        "no word but true, false and null is known",
        "chỉ có các từ true, false, null",
    ];
    let number = ["bad_number", "the number is written wrongly", "số viết sai"];
    let escape = [
        "bad_escape",
        "the character after `\\` is written wrongly",
        "ký tự viết sai sau dấu `\\`",
    ];
    let control = [
        "control_character",
        "a text has a control character, a line break is written `\\n`",
        "chuỗi có ký tự điều khiển, xuống dòng phải viết là `\\n`",
    ];
    let after = [
        "after_the_end",
        "something stands after the end",
        "thừa nội dung ở cuối",
    ];
    for (text, why, line, column) in [
        (r#"{"ngày" 1}"#, no_colon, 1, 9),
        ("{\"ngày\":\r\n  [1 2]}", in_list, 2, 6),
        ("{\"ngày\": \"ệ\"\r\n \"type\": 1}", in_object, 2, 2),
        ("{\"ngày\": \"ệ\",}", key, 1, 14),
        ("{ngày: 1}", key, 1, 2),
        ("{'on': 1}", key, 1, 2),
        ("[\"ệ\",]", value, 1, 6),
        ("[\r\n,]", value, 2, 1),
        ("\u{feff}{}", value, 1, 1),
        ("Ngày", value, 1, 1),
        ("[\"ệ\", NaN]", value, 1, 7),
        ("[\"ệ\", trúe]", word, 1, 9),
        ("{\"ệ\": 01}", number, 1, 8),
        ("{\"ệ\": -x}", number, 1, 8),
        ("{\"ệ\": 1.}", number, 1, 9),
        (r#"{"ệ": "\x"}"#, escape, 1, 8),
        (r#"{"ệ": "\u12ộ"}"#, escape, 1, 8),
        (r#"{"ệ": "\ud800"}"#, escape, 1, 8),
        ("{\"ệ\": \"Bản\r\nghi\"}", control, 1, 11),
        ("{\"ệ\":\r\n\"\tghi\"}", control, 2, 2),
        ("{\"ệ\": 1}\r\n {}", after, 2, 2),
    ] {
        let expected = not_json(why, &json!({"line": line, "column": column}));
        assert_eq!(only::<Signing>(text), expected, "{text}");
        assert_eq!(only::<Record<Agreement>>(text), expected, "{text}");
        assert_eq!(only::<AnyRecord>(text), expected, "{text}");
        assert_eq!(only::<Terms>(text), expected, "{text}");
    }
}

#[test]
fn what_is_no_object_is_neither_record_nor_line_nor_draft() {
    let object = ["object", "an object", "đối tượng"];
    for (text, found) in [
        ("null", ["null", "null", "giá trị rỗng (null)"]),
        ("[]", ["list", "a list", "danh sách"]),
        ("7", ["number", "a number", "số"]),
        ("-0.5e400", ["number", "a number", "số"]),
        ("\"\"", ["text", "a text", "chuỗi ký tự"]),
        (
            "true",
            [
                "boolean",
                "true or false",
                "giá trị đúng, sai (true, false)",
            ],
        ),
    ] {
        let padded = format!("\r\n {text}\r\n");
        let expected = wrong_type("", found, object, &json!({"line": 2, "column": 2}));
        assert_eq!(only::<Signing>(&padded), expected);
        assert_eq!(only::<Record<Agreement>>(&padded), expected);
        assert_eq!(only::<AnyRecord>(&padded), expected);
        assert_eq!(only::<Terms>(&padded), expected);
    }
}

#[test]
fn values_are_nested_64_deep_and_no_deeper() {
    let line = |lists: usize| {
        let value = format!("{}{}", "[".repeat(lists), "]".repeat(lists));
        format!(r#"{{"on": "2024", "type": "signed", "payload": {{"side": {value}}}}}"#)
    };
    let [number, list] = [
        ["number", "a number", "số"],
        ["list", "a list", "danh sách"],
    ];
    // the line and its payload are two levels
    let expected = wrong_type(
        "payload.side",
        list,
        number,
        &json!({"line": 1, "column": 54}),
    );
    assert_eq!(only::<Signing>(&line(61)), expected);
    assert_eq!(only::<Signing>(&line(62)), expected);
    let sentences = [
        "values are nested deeper than 64 levels, expected no more",
        "các giá trị lồng nhau quá 64 cấp, không được lồng sâu hơn",
    ];
    let at = json!({"line": 1, "column": 54 + 62});
    let expected = problem("json.too_deep", "", &json!({"most": "64"}), sentences, &at);
    assert_eq!(only::<Signing>(&line(63)), expected);
    assert_eq!(only::<Signing>(&line(100_000)), expected);
    assert_eq!(
        only::<Terms>(&"[".repeat(100_000)),
        cut_short(&json!({"line": 1, "column": 100_001}))
    );
}

#[test]
fn a_repeated_key_is_told_where_it_is_repeated() {
    let repeated = |key: &str, path: &str, at: &Value| {
        let sentences = [
            &*format!("the key `{key}` is there more than once, expected it once"),
            &*format!("khóa `{key}` bị lặp lại, chỉ được ghi một lần"),
        ];
        problem(
            "json.repeated_key",
            path,
            &json!({"key": key}),
            sentences,
            at,
        )
    };
    let text =
        "{\"on\": \"2024\", \"type\": \"signed\",\r\n \"payload\": {\"side\": 1, \"side\": 1}}";
    let at = json!({"line": 2, "column": 33});
    assert_eq!(only::<Signing>(text), repeated("side", "payload.side", &at));
    let text = r#"{"on": "2024", "on": "2024", "type": "signed", "payload": {"side": 1}}"#;
    let at = json!({"line": 1, "column": 22});
    assert_eq!(only::<Signing>(text), repeated("on", "on", &at));
    let text = record().replace("\"version\": 1", "\"version\": 1, \"version\": 1");
    let place = text.rfind("\"version\": 1").unwrap() + "\"version\": ".len();
    let expected = repeated("version", "version", &position(&text, place));
    assert_eq!(only::<Record<Agreement>>(&text), expected);
    assert_eq!(only::<AnyRecord>(&text), expected);
    let terms = LINE.split_once("\"payload\": ").unwrap().1;
    let terms = &terms[..terms.len() - 1].replace("\"role\"", "\"signs\": true, \"role\"");
    let problems = told::<Terms>(terms);
    let paths: Vec<_> = problems.iter().map(|it| (&*it.path, &*it.code)).collect();
    assert_eq!(
        paths,
        [
            ("parties[0].signs", "json.repeated_key"),
            ("parties[1].signs", "json.repeated_key")
        ]
    );
}

#[test]
fn a_number_is_whole_and_within_its_bounds() {
    let line = |number: &str| {
        format!(
            "{{\"on\": \"--10-12\",\r\n \"type\": \"signed\", \"payload\": {{\"side\": {number}}}}}"
        )
    };
    for allowed in ["0", "65535"] {
        assert_eq!(told::<Signing>(&line(allowed)), []);
    }
    for number in [
        "65536",
        "-1",
        "-0",
        "1.5",
        "1.0",
        "1e2",
        "1e400",
        "18446744073709551616",
        "-9223372036854775809",
    ] {
        // a long number may be that of a person
        let is_long = number.chars().filter(char::is_ascii_digit).count() >= 9;
        let hidden = number.replace(|c: char| c.is_ascii_digit(), "#");
        let found = if is_long { &*hidden } else { number };
        let sentences = [
            &*format!("the number is {found}, expected a whole number from 0 to 65535"),
            &*format!("số {found} không hợp lệ, cần số nguyên từ 0 đến 65535"),
        ];
        let parameters = json!({"found": found, "least": "0", "most": "65535"});
        let at = json!({"line": 2, "column": 40});
        let expected = problem(
            "json.wrong_number",
            "payload.side",
            &parameters,
            sentences,
            &at,
        );
        assert_eq!(only::<Signing>(&line(number)), expected);
    }
    let digits = "9".repeat(50);
    let shortened = format!("{}…", "#".repeat(40));
    assert_eq!(
        only::<Signing>(&line(&digits))["parameters"]["found"],
        shortened
    );
}

/// Where a value may have several forms, what was found is shown as JSON writes it.
#[test]
fn a_value_of_another_form_is_shown_as_it_is_written() {
    let expected = [
        "the number of a line, or a text like \"5.1\" for the first change of line 5",
        "số thứ tự của mục, hoặc chuỗi như \"5.1\" cho thay đổi thứ nhất của mục 5",
    ];
    for (value, found) in [
        ("true", "true"),
        ("-1", "-1"),
        ("4294967296", "##########"),
        ("null", "null"),
        ("[[1], 2]", "[…]"),
        ("{\"a\": 1}", "{…}"),
        ("\"5\"", "5"),
    ] {
        let text = format!("{{\"why\": \"ghi nhầm\", \"changes\": [{{\"strike\": {value}}}]}}");
        let parameters = json!({"found": found, "expected": expected[0]});
        let sentences = [
            &*format!("the value is `{found}`, expected {}", expected[0]),
            &*format!("giá trị là `{found}`, cần {}", expected[1]),
        ];
        let (path, at) = ("changes[0].strike", json!({"line": 1, "column": 44}));
        let expected = problem("json.wrong_form", path, &parameters, sentences, &at);
        assert_eq!(only::<Signing>(&text), expected);
    }
}
