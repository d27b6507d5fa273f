//! Text: kept in one form, found in any spelling, split as papers list.

use lienvien::value::{Explain, Text, TextError, same_key, search_key};
use lienvien::vi::{groups, items};
use proptest::prelude::*;

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

#[test]
fn a_text_is_trimmed_and_composed() {
    assert_eq!(text(" \u{a0}Bắc Quang\u{3000}\n").as_str(), "Bắc Quang");
    // Ba + breve + acute
    assert_eq!(text("Ba\u{306}\u{301}c Quang").as_str(), "Bắc Quang");
    // the marks in another order, as some keyboards give them
    assert_eq!(text("Vie\u{302}\u{323}t"), text("Vie\u{323}\u{302}t"));
    assert_eq!(text("Vie\u{323}\u{302}t").as_str(), "Việt");
    // U+212A KELVIN SIGN isn't NFC although it is no combining character
    assert_eq!(text("\u{212a}").as_str(), "K");
    // what stands inside stays as written
    assert_eq!(
        text("Hữu Nghị\u{a0}Việt  Đức").as_str(),
        "Hữu Nghị\u{a0}Việt  Đức"
    );
}

#[test]
fn a_text_has_at_most_4000_characters() {
    for (letter, count) in [("a", 3_999), ("a", 4_000), ("ữ", 4_000)] {
        assert_eq!(text(&letter.repeat(count)).chars().count(), count);
    }
    for letter in ["a", "ữ"] {
        assert_eq!(
            Text::new(letter.repeat(4_001)),
            Err(TextError::TooLong { found: 4_001 })
        );
    }
    // white space around it doesn't count
    assert!(Text::new(format!("  {}  ", "a".repeat(4_000))).is_ok());
}

#[test]
fn length_is_counted_after_composing() {
    let decomposed = "u\u{31b}\u{303}".repeat(4_000);
    assert_eq!(text(&decomposed).chars().count(), 4_000);
    let decomposed = "u\u{31b}\u{303}".repeat(4_001);
    assert_eq!(
        Text::new(decomposed),
        Err(TextError::TooLong { found: 4_001 })
    );
}

#[test]
fn control_characters_are_refused_with_their_place() {
    for (written, at) in [
        ("\u{0}", 1),
        ("a\u{7f}", 2),
        ("ký\nkết", 3),
        ("a\tb", 2),
        ("ữ\u{85}b", 2),
        ("a\rb", 2),
        ("\u{1b}[0m", 1),
        ("a\u{2028}b", 2),
        ("a\u{2029}b", 2),
        ("a\u{202e}b", 2),
        ("a\u{2066}b", 2),
    ] {
        assert_eq!(
            Text::new(written),
            Err(TextError::Control { at }),
            "{written:?}"
        );
    }
    assert!(
        Text::new("line\n").is_ok(),
        "white space at the end is trimmed"
    );
}

#[test]
fn nothing_visible_is_blank() {
    for written in [
        "",
        " ",
        "\u{a0}",
        "\n\t ",
        "\u{3000}",
        "\u{feff}",
        " \u{200b} ",
        "\u{2060}",
    ] {
        assert_eq!(Text::new(written), Err(TextError::Blank), "{written:?}");
    }
}

#[test]
fn every_refusal_in_both_languages() {
    for (error, code, en, vi) in [
        (
            Text::new("").unwrap_err(),
            "text.blank",
            "the text is blank, expected at least one visible character",
            "nội dung để trống, cần ít nhất một ký tự nhìn thấy được",
        ),
        (
            Text::new("a".repeat(4_001)).unwrap_err(),
            "text.too_long",
            "the text has 4001 characters, expected at most 4000",
            "nội dung có 4001 ký tự, chỉ được tối đa 4000",
        ),
        (
            Text::new("a\nb").unwrap_err(),
            "text.control",
            "character 2 of the text is a control character, expected visible characters",
            "ký tự thứ 2 của nội dung là ký tự điều khiển, chỉ được dùng ký tự nhìn thấy được",
        ),
        (
            Text::new("CCCD 001099012345").unwrap_err(),
            "text.identity",
            "an identity number or health-insurance card number begins at character 6 of the text, \
             expected none: a patient is a case token",
            "từ ký tự thứ 6 của nội dung là số định danh hoặc số thẻ bảo hiểm y tế, không được ghi: \
             người bệnh chỉ được ghi bằng mã ca ẩn danh",
        ),
    ] {
        assert_eq!((error.code(), error.rule()), (code, None));
        assert_eq!(error.to_string(), en);
        assert_eq!(error.vi(), vi);
    }
    assert_eq!(TextError::CASES.len(), 4);
}

#[test]
fn every_way_in_is_checked() {
    assert_eq!(" a ".parse(), Ok(text("a")));
    assert_eq!(Text::try_from(" a "), Ok(text("a")));
    assert_eq!(Text::try_from(String::from(" a ")), Ok(text("a")));
    assert_eq!(serde_json::from_str::<Text>("\" a \"").unwrap(), text("a"));
    assert_eq!(
        serde_json::to_string(&text("Bắc Quang")).unwrap(),
        "\"Bắc Quang\""
    );
    let error = |json: &str| serde_json::from_str::<Text>(json).unwrap_err().to_string();
    assert_eq!(
        error("\" \""),
        "the text is blank, expected at least one visible character | nội dung để trống, cần ít nhất một ký tự nhìn \
         thấy được at line 1 column 3",
    );
    // the text itself is never repeated: it may name a person
    assert!(!error("\"Nguyễn Văn A\\n1\"").contains("Nguyễn"));
    assert!(error("1").contains("expected a text"));
}

#[test]
fn trap_t11_one_key_for_every_spelling() {
    for (one, other) in [
        ("đội ngũ y bác sĩ", "đội ngũ y bác sỹ"),
        ("Huyện uỷ Bắc Quang", "Huyện ủy Bắc Quang"),
        ("Bệnh viện Hữu Nghị Việt Đức", "BỆNH VIỆN HỮU NGHỊ VIỆT ĐỨC"),
        (
            "Bệnh viện Hữu nghị Việt Đức",
            "Bệnh viện Hữu Nghị\u{a0}Việt Đức",
        ),
        ("BVĐKKV BẮC QUANG", "bvdkkv bac quang"),
        ("hóa mô miễn dịch", "hoá mô miễn dịch"),
        ("hồi sức cấp cứu - chống độc", "Hồi sức cấp cứu – Chống độc"),
        ("huyết học - truyền máu", "huyết học-truyền máu"),
        ("PGS.TS Đào Xuân Cơ", "PGS. TS. Đào Xuân Cơ"),
        (
            "Chẩn đoán hình ảnh",
            "Cha\u{309}n đoa\u{301}n hi\u{300}nh a\u{309}nh",
        ),
        ("quí", "quý"),
        ("kỹ thuật", "kĩ thuật"),
        ("đ", "Đ"),
        // two marks that are letters to Unicode, in either order
        ("\u{1f80}\u{2de0}", "α\u{2de0}\u{313}\u{345}"),
    ] {
        assert_eq!(search_key(one), search_key(other), "{one} / {other}");
        assert!(same_key(one, other));
        assert_eq!(text(one).search_key(), text(other).search_key());
    }
}

#[test]
fn different_names_keep_different_keys() {
    for (one, other) in [
        ("Thúy", "Thúi"),
        ("phẫu thuật Tiêu hóa", "tiêu hóa"),
        ("Bắc Quang", "BắcQuang"),
        ("tay", "tai"),
        ("Bệnh viện 1", "Bệnh viện 2"),
    ] {
        assert!(!same_key(one, other), "{one} / {other}");
    }
}

#[test]
fn keys_are_plain() {
    for (written, key) in [
        ("", ""),
        ("  ", ""),
        ("…", ""),
        (" - Đức - ", "duc"),
        ("ĐKKV", "dkkv"),
        ("y", "y"),
        ("y tế", "y te"),
        ("Đỗ Thị Mỹ", "do thi mi"),
        ("quy", "qui"),
        ("uỷ", "uy"),
        ("khuyến", "khuyen"),
        ("TeleHealth 2.0", "telehealth 2 0"),
        ("Hà\u{a0}\u{a0}Tĩnh", "ha tinh"),
        ("a,b;c", "a b c"),
    ] {
        assert_eq!(search_key(written), key, "{written:?}");
    }
}

#[test]
fn row_1_20_an_open_list_of_eight() {
    let list = items(
        "can thiệp mạch vành, sinh học phân tử, hóa mô miễn dịch; tiêu sợi huyết; chạy thận nhân tạo, đo chức \
         năng hô hấp, siêu âm, tiêm khớp,…",
    );
    assert_eq!(
        list.items,
        [
            "can thiệp mạch vành",
            "sinh học phân tử",
            "hóa mô miễn dịch",
            "tiêu sợi huyết",
            "chạy thận nhân tạo",
            "đo chức năng hô hấp",
            "siêu âm",
            "tiêm khớp",
        ],
    );
    assert!(!list.is_exhaustive);
}

#[test]
fn row_2_32_a_cedilla_is_read_as_a_comma() {
    let list = items("Chẩn đoán hình ảnh¸ Giải phẫu bệnh");
    assert_eq!(list.items, ["Chẩn đoán hình ảnh", "Giải phẫu bệnh"]);
    assert!(list.is_exhaustive);
    // inside a word it is a letter's own mark
    assert_eq!(items("Franc\u{327}ois").items, ["Franc\u{327}ois"]);
}

#[test]
fn row_1_32_groups_are_set_off_by_semicolons() {
    let list = groups(
        "quản lý dược, dược lâm sàng; vật tư, hóa chất xét nghiệm; quản lý và bảo dưỡng, sửa chữa thiết bị y tế",
    );
    assert_eq!(
        list.items,
        [
            "quản lý dược, dược lâm sàng",
            "vật tư, hóa chất xét nghiệm",
            "quản lý và bảo dưỡng, sửa chữa thiết bị y tế",
        ],
    );
    assert!(list.is_exhaustive);
}

#[test]
fn lists_end_in_many_ways() {
    for (written, items_, is_exhaustive) in [
        ("", &[][..], true),
        ("…", &[], false),
        (",;, ", &[], true),
        ("siêu âm", &["siêu âm"], true),
        ("siêu âm.", &["siêu âm"], true),
        ("siêu âm...", &["siêu âm"], false),
        ("siêu âm, v.v.", &["siêu âm"], false),
        ("siêu âm, v.v...", &["siêu âm"], false),
        ("siêu âm, v.v…", &["siêu âm"], false),
        ("siêu âm,…; ", &["siêu âm"], false),
        ("siêu âm,…; tiêm khớp", &["siêu âm", "tiêm khớp"], false),
        ("siêu âm...; tiêm khớp", &["siêu âm", "tiêm khớp"], false),
        (
            "tim mạch và tim mạch can thiệp, nhi khoa",
            &["tim mạch và tim mạch can thiệp", "nhi khoa"],
            true,
        ),
        ("a，b；c", &["a", "b", "c"], true),
        ("\u{a0}a\u{a0},\u{a0}b", &["a", "b"], true),
    ] {
        let list = items(written);
        assert_eq!(
            (&list.items[..], list.is_exhaustive),
            (items_, is_exhaustive),
            "{written:?}"
        );
    }
}

/// Vietnamese syllables, marks, separators and anything else.
fn any_written() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[a-zA-ZđĐăâêôơưẮỆỹýỳyiu\u{300}\u{301}\u{303}\u{309}\u{323}\u{306}\u{302}\u{31b} .,;–\u{a0}0-9]{0,40}",
    ]
}

proptest! {
    #[test]
    fn a_key_is_its_own_key(written in any_written()) {
        let key = search_key(&written);
        prop_assert_eq!(search_key(&key), key);
    }

    #[test]
    fn a_key_ignores_case(written in "[a-yđăâêôơưắệỹýỳọủĩ –,0-9]{0,40}") {
        prop_assert_eq!(search_key(&written.to_uppercase()), search_key(&written));
    }

    #[test]
    fn a_key_ignores_the_form(written in any_written()) {
        use unicode_normalization::UnicodeNormalization;
        let key = search_key(&written);
        prop_assert_eq!(search_key(&written.nfd().collect::<String>()), key.clone());
        prop_assert_eq!(search_key(&written.nfc().collect::<String>()), key);
    }

    #[test]
    fn a_text_is_stable(written in any_written()) {
        use unicode_normalization::is_nfc;
        let Ok(text) = Text::new(&written) else { return Ok(()) };
        prop_assert!(is_nfc(&text));
        prop_assert_eq!(text.trim(), text.as_str());
        prop_assert_eq!(Text::new(text.as_str()).unwrap(), text.clone());
        let json = serde_json::to_string(&text).unwrap();
        prop_assert_eq!(serde_json::from_str::<Text>(&json).unwrap(), text);
    }

    #[test]
    fn items_are_trimmed_and_not_blank(written in any_written()) {
        for item in items(&written).items.into_iter().chain(groups(&written).items) {
            prop_assert!(!item.is_empty());
            prop_assert_eq!(item.trim(), item);
        }
    }
}

/// Ordinary texts are judged by their bytes, others character by character; a dash makes a text one of
/// the others. The judgement is the same.
#[test]
fn bytes_and_characters_are_judged_alike() {
    let without_dash = |text: Result<Text, TextError>| match text {
        Ok(text) => Ok(text.replacen('–', "", 1)),
        Err(TextError::Control { at }) => Err(TextError::Control { at: at - 1 }),
        Err(error) => Err(error),
    };
    for c in ('\0'..'\u{3000}').chain(['\u{feff}', '\u{fffd}', '\u{1f600}', '\u{10ffff}']) {
        for text in [format!("a{c}b"), format!("a{c}"), format!("ệ{c}ệ{c}ơn")] {
            let exact = without_dash(Text::new(format!("–{text}")));
            assert_eq!(
                Text::new(&text).map(|text| text.to_string()),
                exact,
                "{c:?}"
            );
        }
    }
}
