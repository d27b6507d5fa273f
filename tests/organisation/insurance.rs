//! What the insurance lists say of facilities and of techniques handed over.

use lienvien::organisation::{DocumentRef, FacilityCode, InsuranceError, TransferColumns};
use lienvien::value::{Explain, Text};
use proptest::prelude::*;

fn code(written: &str) -> FacilityCode {
    written.parse().unwrap()
}

fn read(columns: [&str; 3]) -> TransferColumns {
    TransferColumns::read(columns[0], columns[1], columns[2]).unwrap()
}

fn written(columns: &TransferColumns) -> [String; 3] {
    [
        columns.cskcb_cgkt(),
        columns.qd_cgkt(),
        columns.so_luong_cgkt(),
    ]
}

#[test]
fn a_facility_code_is_any_five_characters_and_its_form_is_a_question() {
    for (written, strict, lenient) in [
        ("01929", true, true),
        ("01C51", false, true),
        ("01H09", false, true),
        ("01c51", false, false),
        ("0C151", false, false),
        ("ABCDE", false, false),
        ("01Đ51", false, false),
    ] {
        let code = code(written);
        assert_eq!(code.as_str(), written);
        assert_eq!(
            (code.is_strict(), code.is_lenient()),
            (strict, lenient),
            "{written}"
        );
    }
    for refused in [
        "",
        "1929",
        "019299",
        "01 29",
        "0192 ",
        " 0192",
        "0192\u{a0}",
        "01;29",
        "0192\n",
        // what nobody sees would make two codes of one
        "0192\u{200b}",
        "\u{feff}0192",
        "01\u{ad}92",
        "0192\u{2060}",
        "0192\u{200e}",
        "0192\u{202e}",
        "0192\u{fe0f}",
        "0192\u{34f}",
        "0192\u{e0030}",
        "0192\u{3164}",
        "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}",
    ] {
        let error = refused.parse::<FacilityCode>().unwrap_err();
        assert_eq!(error.code(), "insurance.not_a_facility_code", "{refused:?}");
    }
}

#[test]
fn the_first_two_characters_are_text_and_no_province() {
    assert_eq!(code("01929").province_prefix(), "01");
    assert_eq!(code("ĐĐ929").province_prefix(), "ĐĐ");
    // Of the army and of the police; 96 and 99 lie beside.
    let armed = |written| code(written).is_armed_forces();
    assert_eq!(
        ["96001", "97001", "98001", "99001"].map(armed),
        [false, true, true, false]
    );
}

#[test]
fn a_facility_code_is_a_string_in_json() {
    let code = code("01929");
    assert_eq!(serde_json::to_string(&code).unwrap(), r#""01929""#);
    assert_eq!(
        serde_json::from_str::<FacilityCode>(r#""01929""#).unwrap(),
        code
    );
    let error = serde_json::from_str::<FacilityCode>("1929").unwrap_err();
    assert!(error.to_string().starts_with("invalid type"), "{error}");
    assert_eq!(
        (format!("{code}"), format!("{code:?}")),
        ("01929".into(), "\"01929\"".into())
    );
}

#[test]
fn a_document_is_its_date_its_number_and_at_times_a_facility() {
    for (written, date, number, facility) in [
        ("20240201_456/QĐ-SYT", "2024-02-01", "456/QĐ-SYT", None),
        (
            "20251210_277/NQ-HĐND_92003",
            "2025-12-10",
            "277/NQ-HĐND",
            Some("92003"),
        ),
        ("20240229_1_2/QĐ", "2024-02-29", "1_2/QĐ", None),
        (
            "20240229_1_2/QĐ_01C51",
            "2024-02-29",
            "1_2/QĐ",
            Some("01C51"),
        ),
        // No code of the usual form: part of the number.
        ("20240229_456_QĐSYT", "2024-02-29", "456_QĐSYT", None),
        ("20240229_92003", "2024-02-29", "92003", None),
    ] {
        let document: DocumentRef = written.parse().unwrap();
        assert_eq!(
            (document.as_str(), document.to_string()),
            (written, written.into())
        );
        assert_eq!(document.dated().to_string(), date);
        assert_eq!(document.number(), number, "{written}");
        assert_eq!(
            document.facility(),
            facility.map(code).as_ref(),
            "{written}"
        );
        let number = Text::new(document.number()).unwrap();
        let mut made = DocumentRef::new(document.dated(), &number).unwrap();
        if let Some(code) = document.facility() {
            made = made.with_facility(code).unwrap();
        }
        assert_eq!(made, document);
    }
    for refused in [
        "",
        "20240201",
        "20240201_",
        "20240201_ ",
        "20240201_ 456",
        "20240201_456 ",
        "20240201456",
        "2024021_456",
        "202402011_456",
        "20230229_456",
        "20241301_456",
        "00000101_456",
        "+2024020_456",
        "_456",
        "ngày hôm_456",
    ] {
        let error = refused.parse::<DocumentRef>().unwrap_err();
        assert_eq!(error.code(), "insurance.not_a_document", "{refused:?}");
    }
    let year = chrono::NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap();
    let error = DocumentRef::new(year, &Text::new("1").unwrap()).unwrap_err();
    assert_eq!(error.code(), "insurance.not_a_document");
}

#[test]
fn the_columns_are_written_as_they_were_read() {
    for columns in [
        ["", "", ""],
        ["79001", "", ""],
        ["79001;79002", "20240201_456/QĐ-SYT", "120"],
        ["79001;79001;01C51", "20251210_277/NQ-HĐND_92003", "0"],
        ["", "20240201_456/QĐ-SYT", "4294967295"],
    ] {
        assert_eq!(written(&read(columns)), columns);
    }
    let nothing = read(["", "", ""]);
    assert_eq!(nothing, TransferColumns::default());
    assert_eq!(serde_json::to_string(&nothing).unwrap(), "{}");
}

#[test]
fn the_columns_are_read_and_written_in_json() {
    let columns = read(["79001;79002", "20240201_456/QĐ-SYT", "120"]);
    let json = serde_json::to_string(&columns).unwrap();
    assert_eq!(
        json,
        r#"{"facilities":["79001","79002"],"decision":"20240201_456/QĐ-SYT","quantity":120}"#
    );
    assert_eq!(
        serde_json::from_str::<TransferColumns>(&json).unwrap(),
        columns
    );
    let unknown = serde_json::from_str::<TransferColumns>(r#"{"count":1}"#).unwrap_err();
    assert!(unknown.to_string().starts_with("unknown field `count`"));
    let error = serde_json::from_str::<TransferColumns>(r#"{"decision":"456"}"#).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("`456` is not a reference to a document"),
        "{error}"
    );
}

#[test]
fn all_that_is_wrong_in_the_columns_is_said_with_its_place() {
    let problems = TransferColumns::read("79001;7900;", "456", "007").unwrap_err();
    let places: Vec<_> = problems
        .iter()
        .map(|p| (&*p.path, p.error.code()))
        .collect();
    assert_eq!(
        places,
        [
            ("CSKCB_CGKT[1]", "insurance.not_a_facility_code"),
            ("CSKCB_CGKT[2]", "insurance.not_a_facility_code"),
            ("QD_CGKT", "insurance.not_a_document"),
            ("SO_LUONG_CGKT", "insurance.not_a_quantity"),
        ]
    );
    let [short, _, document, quantity] = problems.iter().collect::<Vec<_>>()[..] else {
        panic!("four problems");
    };
    assert_eq!(
        [short, document, quantity].map(|problem| problem.error.to_string()),
        [
            "`7900` is not a facility code, expected five characters without spaces, such as `01929`",
            "`456` is not a reference to a document, expected its date and number, such as `20240201_456/QĐ-SYT`",
            "`007` is not a number of services, expected digits without a leading zero, at most 4294967295",
        ]
    );
    assert_eq!(
        [short, document, quantity].map(|problem| problem.error.vi()),
        [
            "`7900` không phải mã cơ sở khám bệnh, chữa bệnh, cần năm ký tự không có dấu cách, ví dụ `01929`",
            "`456` không phải tham chiếu văn bản, cần ngày và số văn bản, ví dụ `20240201_456/QĐ-SYT`",
            "`007` không phải số lượng dịch vụ, cần các chữ số, không có số 0 ở đầu, tối đa 4294967295",
        ]
    );
    // the fourth is that of a column with too many facilities, below
    assert_eq!(InsuranceError::CASES.len(), 4);
}

#[test]
fn a_column_has_at_most_a_thousand_facilities() {
    let column = |n: usize| vec!["79001"; n].join(";");
    for n in [999, 1_000] {
        assert_eq!(read([&column(n), "", ""]).facilities.len(), n);
    }
    let problems = TransferColumns::read(&column(1_001), "", "").unwrap_err();
    assert_eq!(problems.code(), "insurance.out_of_bounds");
    assert_eq!(
        problems.to_string(),
        "`CSKCB_CGKT`: the list has more than 1000 items, expected no more",
    );
    assert_eq!(
        problems.vi(),
        "`CSKCB_CGKT`: danh sách có hơn 1000 mục, chỉ được tối đa 1000 mục",
    );
}

#[test]
fn a_quantity_is_a_whole_number_in_one_form() {
    let quantity = |written| {
        TransferColumns::read("", "", written)
            .map(|c| c.quantity)
            .ok()
    };
    assert_eq!(quantity("4294967295"), Some(Some(u32::MAX)));
    assert_eq!(quantity("4294967296"), None);
    for refused in ["-1", "+1", "1.5", "1.000", " 1", "01", "một"] {
        assert_eq!(quantity(refused), None, "{refused}");
    }
}

proptest! {
    #[test]
    fn whatever_is_read_is_written_back(
        codes in prop::collection::vec("[0-9A-Z]{5}", 0..4),
        decision in prop_oneof!["", "20[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])_[0-9]{1,4}/QĐ-SYT(_[0-9]{5})?"],
        quantity in prop_oneof!["", "[1-9][0-9]{0,8}"],
    ) {
        let columns = [codes.join(";"), decision, quantity];
        let columns = [&*columns[0], &*columns[1], &*columns[2]];
        prop_assert_eq!(written(&read(columns)), columns);
    }

    #[test]
    fn any_text_is_read_or_refused_and_never_changed(cells in prop::array::uniform3("[0-9;_ A-Z/Đ]{0,16}")) {
        let [a, b, c] = &cells;
        if let Ok(columns) = TransferColumns::read(a, b, c) {
            prop_assert_eq!(written(&columns), cells);
        }
    }
}
