//! Literals that are checked while compiling: each is what the checked constructor makes.

use chrono::NaiveDate;
use lienvien::__private::{
    TextLiteral, day as day_literal, period as period_literal, when as when_literal,
};
use lienvien::value::{AgreementId, Id, Period, Text, When};
use lienvien::{day, id, period, text, when};
use proptest::prelude::*;

const SIGNED: NaiveDate = day!(2024 - 10 - 12);
const LEAP_DAY: NaiveDate = day!(2024 - 02 - 29);
const STARTED: When = when!(2024 - 10);
const MEMORANDUM: AgreementId = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");

#[test]
fn literals_are_what_the_checked_constructors_make() {
    for (literal, written) in [
        (text!("Bệnh viện Bạch Mai"), "Bệnh viện Bạch Mai"),
        (text!("UBND tỉnh Hà Tĩnh"), "UBND tỉnh Hà Tĩnh"),
        (
            text!("đào tạo “cầm tay chỉ việc” – 02 tháng…"),
            "đào tạo “cầm tay chỉ việc” – 02 tháng…",
        ),
        (text!("100.000 ₫"), "100.000 ₫"),
        (text!("Café, Zürich; Ørsted"), "Café, Zürich; Ørsted"),
        (text!("12345678"), "12345678"),
        (
            text!("1816/QĐ-BYT ngày 26/05/2008"),
            "1816/QĐ-BYT ngày 26/05/2008",
        ),
        (text!("giai đoạn 2024 – 2030"), "giai đoạn 2024 – 2030"),
        (text!("a"), "a"),
    ] {
        assert_eq!(literal, Text::new(written).unwrap());
        assert_eq!(literal.as_str(), written);
    }
    for (literal, written) in [
        (when!(0001), "0001"),
        (when!(2024), "2024"),
        (when!(9999), "9999"),
        (STARTED, "2024-10"),
        (when!(2024 - 01), "2024-01"),
        (when!(2024 - 08 - 09), "2024-08-09"),
        (when!(2024 - 02 - 29), "2024-02-29"),
        (when!(9999 - 12 - 31), "9999-12-31"),
    ] {
        assert_eq!(literal, written.parse().unwrap(), "{written}");
        assert_eq!(literal.to_string(), written);
    }
    for (literal, written) in [
        (SIGNED, "2024-10-12"),
        (LEAP_DAY, "2024-02-29"),
        (day!(0001 - 01 - 01), "0001-01-01"),
    ] {
        assert_eq!(literal, written.parse().unwrap(), "{written}");
    }
    for (literal, from, to) in [
        (period!(2024..=2030), "2024", "2030"),
        (period!(2024..=2024), "2024", "2024"),
        (period!(2024 - 10 - 12..=2024), "2024-10-12", "2024"),
        (period!(2024..=2024 - 01), "2024", "2024-01"),
        (
            period!(2024 - 10 - 12..=2024 - 10 - 12),
            "2024-10-12",
            "2024-10-12",
        ),
    ] {
        let made = Period::new(from.parse().unwrap(), to.parse().unwrap());
        assert_eq!(literal, made.unwrap(), "{from} {to}");
    }
    let written = "67e55044-10b1-426f-9247-bb680e5fe0c8";
    assert_eq!(MEMORANDUM, written.parse().unwrap());
    assert_eq!(
        MEMORANDUM,
        Id::new(uuid::uuid!("67e55044-10b1-426f-9247-bb680e5fe0c8"))
    );
}

#[test]
fn what_is_refused_while_compiling_says_why() {
    let spaces = "the text is blank, or begins or ends with a space";
    let character = "the text has a character that no literal may have, call Text::new";
    for (written, why) in [
        ("", spaces),
        (" ", spaces),
        (" a", spaces),
        ("a ", spaces),
        ("\u{a0}a", spaces),
        ("a\u{a0}", spaces),
        ("a\nb", character),
        ("a\u{301}", character),
        ("a\u{200b}", character),
        ("a\u{2028}b", character),
        ("病院", character),
    ] {
        assert_eq!(TextLiteral::new(written).unwrap_err(), why, "{written:?}");
    }
    // what may be an identity is left to `Text::new`, however it is joined
    for written in [
        "079123456789",
        "123456789",
        "1 2/3-4.5,6(7)8–9",
        "hộ chiếu 123456",
        "HỘ CHIẾU B1234567",
        "ho chieu B1234567",
        "PassPort 123-456",
    ] {
        let why = "the text has a long number, call Text::new";
        assert_eq!(TextLiteral::new(written).unwrap_err(), why, "{written:?}");
    }
    for written in ["12345678", "hộ chiếu 12345", "12345 passport", "1234a56789"] {
        assert!(TextLiteral::new(written).is_ok(), "{written}");
    }
    let date = "expected a year, a month or a day, such as 2024, 2024-10 or 2024-10-12";
    for (written, why) in [
        ("-0000", date),
        ("-24", date),
        ("-20245", date),
        ("-2024-1", date),
        ("-2024-00", date),
        ("-2024-13", date),
        ("-2024-10-00", date),
        ("-2024-1x", date),
        ("-2023-02-29", "no such day, expected one like 2024-10-12"),
    ] {
        assert_eq!(when_literal(written).unwrap_err(), why, "{written}");
    }
    for (written, why) in [
        ("-2024", "no such day, expected one like 2024-10-12"),
        ("-2024-10", "no such day, expected one like 2024-10-12"),
        ("-2023-02-29", "no such day, expected one like 2024-10-12"),
        ("-24-10-12", "expected a day such as 2024-10-12"),
    ] {
        assert_eq!(day_literal(written).unwrap_err(), why, "{written}");
    }
    for (from, to, why) in [
        ("-2030", "-2024", "the period ends before it begins"),
        ("-2024-10", "-2024-09", "the period ends before it begins"),
        (
            "-2024-10-12",
            "-2024-10-11",
            "the period ends before it begins",
        ),
        (
            "-2024-10-12",
            "-2024-09",
            "the period ends before it begins",
        ),
        ("-2024", "-2024-13", date),
        ("-2024-13", "-2025", date),
    ] {
        assert_eq!(period_literal(from, to).unwrap_err(), why, "{from} {to}");
    }
}

/// A date as a literal may write it, real or not.
fn written() -> impl Strategy<Value = String> {
    (
        2023_u16..=2024,
        proptest::option::of((0_u8..=13, proptest::option::of(0_u8..=32))),
    )
        .prop_map(|(year, rest)| match rest {
            None => format!("{year:04}"),
            Some((month, None)) => format!("{year:04}-{month:02}"),
            Some((month, Some(day))) => format!("{year:04}-{month:02}-{day:02}"),
        })
}

proptest! {
    #[test]
    fn a_text_that_a_literal_may_have_is_kept_as_it_is(
        written in proptest::collection::vec(prop_oneof![
            4 => proptest::char::range(' ', '~'),
            4 => proptest::char::range('\u{80}', '\u{2ff}'),
            4 => proptest::char::range('\u{1e00}', '\u{1eff}'),
            1 => proptest::char::range('\u{300}', '\u{370}'),
            1 => proptest::char::range('\u{2000}', '\u{2030}'),
            1 => proptest::char::range('\u{20a0}', '\u{20b0}'),
            1 => any::<char>(),
        ], 0..12),
    ) {
        let written = written.into_iter().collect::<String>();
        let leaked: &'static str = String::leak(written.clone());
        if let Ok(literal) = TextLiteral::new(leaked) {
            let checked = Text::new(&written);
            prop_assert_eq!(checked.as_deref(), Ok(&*written));
            prop_assert_eq!(Text::from(literal), checked.unwrap());
        }
    }

    #[test]
    fn a_date_is_a_literal_if_it_can_be_read(from in written(), to in written()) {
        let read = [&from, &to].map(|written| written.parse::<When>());
        let literal = [&from, &to].map(|written| when_literal(&format!("-{written}")));
        prop_assert_eq!(literal.map(|made| made.ok().map(When::from_literal)), read.clone().map(Result::ok));
        let read = read.map(Result::ok);
        let period = match read {
            [Some(from), Some(to)] => Period::new(from, to).ok(),
            _ => None,
        };
        let literal = period_literal(&format!("-{from}"), &format!("-{to}"));
        prop_assert_eq!(literal.ok().map(Period::from_literal), period);
    }
}

#[test]
fn every_character_of_a_literal_is_kept() {
    for c in '\0'..='\u{2fff}' {
        let written: &'static str = String::leak(format!("a{c}b"));
        if TextLiteral::new(written).is_ok() {
            assert_eq!(Text::new(written).as_deref(), Ok(written), "{c:?}");
        }
    }
    let letters = "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ";
    for letters in [letters.to_owned(), letters.to_uppercase()] {
        let written: &'static str = String::leak(letters);
        assert!(TextLiteral::new(written).is_ok(), "{written}");
    }
}
