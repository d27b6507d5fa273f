//! Dates as exact as the paper: what is built, refused, read, shown and compared.

use crate::told;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use lienvien::value::{Answer, Explain, Text, When, WhenError, day};
use proptest::prelude::*;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn at(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> When {
    When::minute(date(year, month, day).and_hms_opt(hour, minute, 0).unwrap())
}

fn text(written: &str) -> Text {
    written.parse().unwrap()
}

fn resolved() -> When {
    When::day_month(12, 10)
        .unwrap()
        .resolved(2024, text("năm ký"))
        .unwrap()
}

/// How a date is written and shown, and its bounds.
type Sample = (
    When,
    &'static str,
    &'static str,
    Option<(NaiveDate, NaiveDate)>,
);

/// One of each precision.
fn samples() -> Vec<Sample> {
    let days = |a, b| Some((a, b));
    let signed = date(2024, 10, 12);
    vec![
        (When::UNKNOWN, "unknown", "không rõ ngày", None),
        (
            When::year(2024).unwrap(),
            "2024",
            "năm 2024",
            days(date(2024, 1, 1), date(2024, 12, 31)),
        ),
        (
            When::month(2024, 2).unwrap(),
            "2024-02",
            "02/2024",
            days(date(2024, 2, 1), date(2024, 2, 29)),
        ),
        (When::day_month(12, 10).unwrap(), "--10-12", "12/10", None),
        (
            When::from(signed),
            "2024-10-12",
            "12/10/2024",
            days(signed, signed),
        ),
        (
            at(2024, 10, 12, 9, 5),
            "2024-10-12T09:05+07:00",
            "9 giờ 05 ngày 12/10/2024",
            days(signed, signed),
        ),
    ]
}

#[test]
fn each_precision_is_written_shown_and_bounded() {
    for (when, written, vi, bounds) in samples() {
        assert_eq!(when.to_string(), written);
        assert_eq!(written.parse(), Ok(when.clone()));
        assert_eq!(when.vi().to_string(), vi);
        assert_eq!(When::parse_vi(vi), Ok(when.clone()));
        assert_eq!(when.earliest().zip(when.latest()), bounds);
        assert_eq!(when.said(), &when);
        assert_eq!(when.basis(), None);
        assert_eq!(when.is_exact_day(), bounds.is_some_and(|(a, b)| a == b));
        assert_eq!(when.is_unknown(), written == "unknown");
        let json = serde_json::to_string(&when).unwrap();
        assert_eq!(json, format!("\"{written}\""));
        assert_eq!(serde_json::from_str::<When>(&json).unwrap(), when);
    }
}

#[test]
fn row_1_10_a_day_without_its_year_is_no_day_until_a_year_is_supplied() {
    let said = When::parse_vi("Ngày 12/10").unwrap();
    assert_eq!(
        (said.exact_day(), said.earliest(), said.latest()),
        (None, None, None)
    );
    let basis = text("giai đoạn 2024 – 2030");
    let signed = said.clone().resolved(2024, basis.clone()).unwrap();
    assert_eq!(signed.exact_day(), Some(date(2024, 10, 12)));
    assert_eq!((signed.said(), signed.basis()), (&said, Some(&basis)));
    assert_eq!(signed.to_string(), "2024-10-12");
    assert_eq!(signed.vi().to_string(), "12/10/2024");
}

#[test]
fn row_2_02_a_dot_stands_between_day_and_month() {
    let said = When::parse_vi("Ngày 18.7").unwrap();
    assert_eq!(said, When::day_month(18, 7).unwrap());
    let surveyed = said
        .resolved(2024, text("công tác chỉ đạo tuyến năm 2024"))
        .unwrap();
    assert_eq!(surveyed.exact_day(), Some(date(2024, 7, 18)));
    assert_eq!(
        surveyed.basis().unwrap().as_str(),
        "công tác chỉ đạo tuyến năm 2024"
    );
}

#[test]
fn bounds_of_year_month_and_day() {
    for (year, ok) in [
        (0, false),
        (1, true),
        (9999, true),
        (10_000, false),
        (-1, false),
        (i32::MIN, false),
    ] {
        assert_eq!(When::year(year).is_ok(), ok, "{year}");
        assert_eq!(When::month(year, 1).is_ok(), ok, "{year}");
        assert_eq!(When::ymd(year, 1, 1).is_ok(), ok, "{year}");
        let said = When::day_month(1, 1).unwrap();
        assert_eq!(said.resolved(year, text("x")).is_ok(), ok, "{year}");
    }
    for (month, ok) in [
        (0, false),
        (1, true),
        (12, true),
        (13, false),
        (257, false),
        (u32::MAX, false),
    ] {
        assert_eq!(When::month(2024, month).is_ok(), ok, "{month}");
        assert_eq!(When::day_month(1, month).is_ok(), ok, "{month}");
        assert_eq!(When::ymd(2024, month, 1).is_ok(), ok, "{month}");
    }
    for (day, month, ok) in [
        (0, 1, false),
        (1, 1, true),
        (31, 1, true),
        (32, 1, false),
        (30, 4, true),
        (31, 4, false),
        (29, 2, true),
        (30, 2, false),
        (257, 1, false),
        (u32::MAX, 1, false),
    ] {
        assert_eq!(When::day_month(day, month).is_ok(), ok, "{day}/{month}");
        assert_eq!(
            When::ymd(2024, month, day).is_ok(),
            ok,
            "{day}/{month}/2024"
        );
    }
    assert_eq!(When::ymd(2025, 2, 29).unwrap_err().code(), "when.day");
    assert_eq!(When::ymd(1900, 2, 29).unwrap_err().code(), "when.day");
}

#[test]
fn only_a_day_and_month_is_resolved_and_only_to_a_year_that_has_it() {
    let leap = When::day_month(29, 2).unwrap();
    assert!(leap.clone().resolved(2024, text("x")).is_ok());
    assert_eq!(
        leap.resolved(2023, text("x")),
        Err(WhenError::Day {
            year: 2023,
            month: 2,
            day: 29,
            last: 28
        }),
    );
    for (when, ..) in samples() {
        let is_day_month = when == When::day_month(12, 10).unwrap();
        assert_eq!(when.resolved(2024, text("x")).is_ok(), is_day_month);
    }
    assert_eq!(
        resolved().resolved(2025, text("x")).unwrap_err().code(),
        "when.not_day_month"
    );
}

#[test]
fn a_resolved_date_is_not_the_printed_one_but_the_same_day() {
    let printed = When::ymd(2024, 10, 12).unwrap();
    assert_ne!(resolved(), printed);
    assert_eq!(resolved().exact_day(), printed.exact_day());
    assert_eq!(resolved().is_before(&printed), Answer::No);
    assert_eq!(
        format!("{:?}", resolved()),
        "When(--10-12 → 2024-10-12: \"năm ký\")"
    );
    assert_eq!(format!("{printed:?}"), "When(2024-10-12)");
}

#[test]
fn a_when_is_small() {
    assert!(size_of::<When>() <= 24);
    assert_eq!(size_of::<Option<When>>(), size_of::<When>());
}

#[test]
fn seconds_are_dropped() {
    let moment = date(2024, 10, 12)
        .and_hms_nano_opt(9, 30, 59, 1_999_999_999)
        .unwrap();
    assert_eq!(When::minute(moment), at(2024, 10, 12, 9, 30));
}

#[test]
fn other_offsets_become_vietnam_time() {
    for (written, read) in [
        ("2024-10-12T09:30+07:00", "2024-10-12T09:30+07:00"),
        ("2024-10-12T02:30Z", "2024-10-12T09:30+07:00"),
        ("2024-12-31T23:00+00:00", "2025-01-01T06:00+07:00"),
        ("2024-01-01T00:30+09:00", "2023-12-31T22:30+07:00"),
        ("2024-10-12T09:30-05:30", "2024-10-12T22:00+07:00"),
        ("2024-10-12T00:00+23:59", "2024-10-11T07:01+07:00"),
    ] {
        assert_eq!(written.parse::<When>().unwrap().to_string(), read);
    }
}

#[test]
fn what_is_no_date_is_refused() {
    for written in [
        "",
        " ",
        "24",
        "20245",
        "2024-1",
        "2024-1-2",
        "2024/10/12",
        "2024-10-12 ",
        " 2024-10-12",
        "+024",
        "2024-10-1x",
        "２０２４",
        "--1-2",
        "--10-1x",
        "---10-12",
        "Unknown",
        "20241012",
        "-024-10-12",
        "+2024-10-12",
        "2024-10-12T",
        "2024-10-12T09",
        "2024-10-12T9:30+07:00",
        "2024-10-12T24:00+07:00",
        "2024-10-12T09:60+07:00",
        "2024-10-12T09:30:00+07:00",
        "2024-10-12T09:30+7",
        "2024-10-12T09:30+24:00",
        "2024-10-12T09:30+07:60",
        "2024-10-12T09:30z",
        "2024-10-12t09:30Z",
        "2024-10T09:30Z",
        "--10-12T09:30Z",
        "12/10/2024",
        "+10000 - 1-1",
        "2024-10-12T09:30ữ",
        "\u{0}",
        "+262142-12-31T23:59-01:00",
    ] {
        assert_eq!(
            written.parse::<When>(),
            Err(WhenError::NotDate {
                found: told(written)
            }),
        );
    }
    for written in ["2024-10-12T09:30", "0001-01-01T00:00"] {
        assert_eq!(
            written.parse::<When>(),
            Err(WhenError::NoOffset {
                found: told(written)
            }),
        );
    }
    assert_eq!("0000".parse::<When>(), Err(WhenError::Year { found: 0 }));
    assert_eq!(
        "2024-13".parse::<When>(),
        Err(WhenError::Month { found: 13 })
    );
    assert_eq!(
        "2024-00-10".parse::<When>(),
        Err(WhenError::Month { found: 0 })
    );
    let no_day = Err(WhenError::Day {
        year: 2023,
        month: 2,
        day: 29,
        last: 28,
    });
    assert_eq!("2023-02-29".parse::<When>(), no_day);
    assert_eq!("2023-02-29T09:30Z".parse::<When>(), no_day);
}

#[test]
fn a_day_of_chrono_outside_the_written_years_survives() {
    for day in [
        NaiveDate::MIN,
        date(-1, 3, 1),
        date(0, 1, 1),
        date(10_000, 1, 1),
        NaiveDate::MAX,
    ] {
        let when = When::from(day);
        assert_eq!(when.to_string().parse(), Ok(when.clone()));
        let json = serde_json::to_string(&when).unwrap();
        assert_eq!(serde_json::from_str::<When>(&json).unwrap(), when);
        let minute = When::minute(day.and_hms_opt(9, 30, 0).unwrap());
        assert_eq!(minute.to_string().parse(), Ok(minute));
    }
}

#[test]
fn vietnamese_forms() {
    let day = When::ymd(2024, 10, 12).unwrap();
    let unpadded = When::ymd(2024, 9, 5).unwrap();
    let month = When::month(2024, 10).unwrap();
    let year = When::year(2024).unwrap();
    let bare = When::day_month(12, 10).unwrap();
    let minute = at(2024, 10, 12, 9, 30);
    for (written, when) in [
        ("12/10/2024", &day),
        ("12-10-2024", &day),
        ("12.10.2024", &day),
        (" 12 / 10 / 2024 ", &day),
        ("ngày 12/10/2024", &day),
        ("NGÀY 12 THÁNG 10 NĂM 2024", &day),
        ("ngay 12 thang 10 nam 2024", &day),
        ("12 tháng 10 năm 2024", &day),
        ("ngày 12 tháng 10, năm 2024", &day),
        ("ngày 12 tháng 10/2024", &day),
        ("nga\u{300}y 12 tha\u{301}ng 10 na\u{306}m 2024", &day),
        ("ngày\u{a0}12–10–2024", &day),
        ("2024-10-12", &day),
        ("5/9/2024", &unpadded),
        ("ngày 05 tháng 9 năm 2024", &unpadded),
        ("10/2024", &month),
        ("10-2024", &month),
        ("tháng 10 năm 2024", &month),
        ("tháng 10/2024", &month),
        ("2024-10", &month),
        ("2024", &year),
        ("năm 2024", &year),
        ("NĂM 2024", &year),
        ("12/10", &bare),
        ("12.10", &bare),
        ("12-10", &bare),
        ("ngày 12 tháng 10", &bare),
        ("9 giờ 30 ngày 12/10/2024", &minute),
        ("9h30 ngày 12/10/2024", &minute),
        ("09:30 12/10/2024", &minute),
        ("9 giờ 30 phút, ngày 12 tháng 10 năm 2024", &minute),
        ("ngày 12/10/2024, vào lúc 9 giờ 30", &minute),
        ("12/10/2024 9:30", &minute),
        ("9h ngày 12/10/2024", &at(2024, 10, 12, 9, 0)),
        ("không rõ", &When::UNKNOWN),
        ("Chưa rõ ngày", &When::UNKNOWN),
    ] {
        assert_eq!(When::parse_vi(written).as_ref(), Ok(when), "{written}");
    }
}

#[test]
fn what_is_no_vietnamese_date_is_refused() {
    for written in [
        "",
        " ",
        "12",
        "ngày 12",
        "tháng",
        "12/10/24",
        "24",
        "12/10-2024",
        "12 10 2024",
        "12:10",
        "1.200",
        "ngày 10/2024",
        "ngày 2024",
        "năm 24",
        "10 tháng",
        "2 năm",
        "2024-2030",
        "năm ngoái",
        "12/10/2024 2025",
        "9 giờ 30",
        "9 giờ 30 năm 2024",
        "24 giờ 00 ngày 12/10/2024",
        "9 giờ 60 ngày 12/10/2024",
        "9 giờ tháng 10",
        "hôm nay",
        "99999999999999/1",
        "//",
        "không",
        "ngày ngày 12/10/2024",
    ] {
        assert_eq!(
            When::parse_vi(written),
            Err(WhenError::NotVietnamese {
                found: told(written.trim())
            }),
        );
    }
    assert_eq!(
        When::parse_vi(&"- 1 ".repeat(100_000)).unwrap_err().code(),
        "when.not_vietnamese"
    );
    assert_eq!(
        When::parse_vi("ngày 31/4"),
        Err(WhenError::DayOfMonth {
            month: 4,
            day: 31,
            last: 30
        }),
    );
    assert_eq!(
        When::parse_vi("9 giờ 30 ngày 31/4/2024"),
        Err(WhenError::Day {
            year: 2024,
            month: 4,
            day: 31,
            last: 30
        }),
    );
    assert_eq!(
        When::parse_vi("13/2024"),
        Err(WhenError::Month { found: 13 })
    );
    assert_eq!(
        When::parse_vi("năm 0000"),
        Err(WhenError::Year { found: 0 })
    );
}

#[test]
fn order_is_three_valued() {
    use Answer::{No, Unknown, Yes};
    let when = |written: &str| written.parse::<When>().unwrap();
    for (one, other, before, after) in [
        ("2023", "2024", Yes, No),
        ("2024", "2024", Unknown, Unknown),
        ("2024", "2024-01-01", No, Unknown),
        ("2024", "2025-01-01", Yes, No),
        ("2024-12-31", "2024", No, Unknown),
        ("2024-01-01", "2024", Unknown, No),
        ("2024-09", "2024-10-01", Yes, No),
        ("2024-10", "2024-10-01", No, Unknown),
        ("2024-10-11", "2024-10-12", Yes, No),
        ("2024-10-12", "2024-10-12", No, No),
        ("2024-10-12", "2024-10-12T00:00+07:00", No, Unknown),
        ("2024-10-12", "2024-10-12T09:30+07:00", Unknown, Unknown),
        ("2024-10-12T09:29+07:00", "2024-10-12T09:30+07:00", Yes, No),
        ("2024-10-12T09:30+07:00", "2024-10-12T09:30+07:00", No, No),
        ("2024-10-12T09:30+07:00", "2024-10-13", Yes, No),
        ("--10-11", "--10-12", Unknown, Unknown),
        ("--10-12", "--10-12", Unknown, Unknown),
        ("--10-11", "2024-10-12", Unknown, Unknown),
        ("unknown", "2024-10-12", Unknown, Unknown),
        ("unknown", "unknown", Unknown, Unknown),
    ] {
        let (one, other) = (when(one), when(other));
        assert_eq!(one.is_before(&other), before, "{one} before {other}");
        assert_eq!(one.is_after(&other), after, "{one} after {other}");
    }
}

#[test]
fn minutes_of_a_day() {
    let day = When::ymd(2024, 10, 12).unwrap();
    assert_eq!(day.earliest_minute(), at(2024, 10, 12, 0, 0).exact_minute());
    assert_eq!(day.latest_minute(), at(2024, 10, 12, 23, 59).exact_minute());
    let minute = at(2024, 10, 12, 9, 30);
    assert_eq!(minute.earliest_minute(), minute.latest_minute());
    assert_eq!(minute.earliest_minute(), minute.exact_minute());
    assert_eq!(When::UNKNOWN.latest_minute(), None);
}

#[test]
fn json_of_a_resolved_date() {
    let json = r#"{"said":"--10-12","year":2024,"basis":"năm ký"}"#;
    assert_eq!(serde_json::to_string(&resolved()).unwrap(), json);
    assert_eq!(serde_json::from_str::<When>(json).unwrap(), resolved());
    let reversed = r#"{"basis":"năm ký","year":2024,"said":"--10-12"}"#;
    assert_eq!(serde_json::from_str::<When>(reversed).unwrap(), resolved());
}

#[test]
fn json_refuses_with_both_sentences() {
    let error = |json: &str| serde_json::from_str::<When>(json).unwrap_err().to_string();
    assert_eq!(
        error("\"2023-02-29\""),
        "the day is 29 in month 2 of 2023, expected 1 to 28 | tháng 2 năm 2023 không có ngày 29, chỉ từ ngày 1 \
         đến ngày 28 at line 1 column 12",
    );
    for (json, part) in [
        (
            r#"{"said":"--02-29","year":2023,"basis":"x"}"#,
            "the day is 29 in month 2 of 2023",
        ),
        (
            r#"{"said":"2024","year":2024,"basis":"x"}"#,
            "a year was supplied for `2024`",
        ),
        (
            r#"{"said":"--10-12","year":0,"basis":"x"}"#,
            "the year is 0",
        ),
        (
            r#"{"said":"--10-12","year":2024,"basis":" "}"#,
            "the text is blank",
        ),
        (r#"{"said":"--10-12","year":2024}"#, "missing field `basis`"),
        (
            r#"{"said":"--10-12","year":2024,"basis":"x","on":1}"#,
            "unknown field `on`",
        ),
        (
            r#"{"said":"--10-12","said":"--10-12","year":2024,"basis":"x"}"#,
            "duplicate field `said`",
        ),
        (
            r#"{"said":{"said":"--10-12","year":2024,"basis":"x"},"year":2024,"basis":"x"}"#,
            "expected a day and month",
        ),
        ("2024", "expected a date"),
        ("null", "expected a date"),
        ("[]", "expected a date"),
    ] {
        assert!(error(json).contains(part), "{}", error(json));
    }
}

#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Days {
    #[serde(with = "day")]
    on: NaiveDate,
    #[serde(with = "day::option", default, skip_serializing_if = "Option::is_none")]
    recorded: Option<NaiveDate>,
}

#[test]
fn a_day_in_json_is_a_whole_day() {
    let days = Days {
        on: date(2024, 10, 12),
        recorded: Some(date(2024, 10, 13)),
    };
    let json = r#"{"on":"2024-10-12","recorded":"2024-10-13"}"#;
    assert_eq!(serde_json::to_string(&days).unwrap(), json);
    assert_eq!(serde_json::from_str::<Days>(json).unwrap(), days);
    let bare = Days {
        on: date(2024, 10, 12),
        recorded: None,
    };
    assert_eq!(
        serde_json::to_string(&bare).unwrap(),
        r#"{"on":"2024-10-12"}"#
    );
    for json in [
        r#"{"on":"2024-10-12"}"#,
        r#"{"on":"2024-10-12","recorded":null}"#,
    ] {
        assert_eq!(serde_json::from_str::<Days>(json).unwrap(), bare);
    }
    let error = |on: &str| {
        let json = format!("{{\"on\":{on}}}");
        serde_json::from_str::<Days>(&json).unwrap_err().to_string()
    };
    assert!(error("\"2024-10\"").starts_with(
        "`2024-10` is not a day, expected one like `2024-10-12` | `2024-10` không phải một ngày, cần dạng `2024-10-12`"
    ));
    assert!(
        error("\"2024-02-30\"")
            .starts_with("the day is 30 in month 2 of 2024, expected 1 to 29 | ")
    );
    assert!(error("\"2024-10-12T09:30+07:00\"").contains("is not a day"));
    assert!(error("\"unknown\"").contains("is not a day"));
    assert!(error("20241012").contains("expected a day"));
}

#[test]
fn every_refusal_in_both_languages() {
    for (error, code, en, vi) in [
        (
            When::year(0).unwrap_err(),
            "when.year",
            "the year is 0, expected 1 to 9999",
            "năm 0 không hợp lệ, chỉ từ năm 1 đến năm 9999",
        ),
        (
            When::month(2024, 13).unwrap_err(),
            "when.month",
            "the month is 13, expected 1 to 12",
            "tháng 13 không hợp lệ, chỉ từ tháng 1 đến tháng 12",
        ),
        (
            When::ymd(2024, 2, 30).unwrap_err(),
            "when.day",
            "the day is 30 in month 2 of 2024, expected 1 to 29",
            "tháng 2 năm 2024 không có ngày 30, chỉ từ ngày 1 đến ngày 29",
        ),
        (
            When::day_month(31, 4).unwrap_err(),
            "when.day_of_month",
            "the day is 31 in month 4, expected 1 to 30",
            "tháng 4 không có ngày 31, chỉ từ ngày 1 đến ngày 30",
        ),
        (
            "soon".parse::<When>().unwrap_err(),
            "when.not_a_date",
            "`soon` is not a date, expected one like `2024`, `2024-10`, `2024-10-12`, `2024-10-12T09:30+07:00`, `--10-12` or `unknown`",
            "`soon` không phải ngày tháng, cần dạng `2024`, `2024-10`, `2024-10-12`, `2024-10-12T09:30+07:00`, `--10-12` hoặc `unknown`",
        ),
        (
            "2024-10-12T09:30".parse::<When>().unwrap_err(),
            "when.no_offset",
            "`2024-10-12T09:30` has no utc offset, expected one like `2024-10-12T09:30+07:00`",
            "`2024-10-12T09:30` thiếu múi giờ, cần dạng `2024-10-12T09:30+07:00`",
        ),
        (
            When::parse_vi("hôm qua").unwrap_err(),
            "when.not_vietnamese",
            "`xxx xxx` is not a date in Vietnamese, expected one like `12/10/2024`, `12/10`, `10/2024`, `năm 2024` or `9 giờ 30 ngày 12/10/2024`",
            "không đọc được ngày tháng `xxx xxx`, cần dạng `12/10/2024`, `12/10`, `10/2024`, `năm 2024` hoặc `9 giờ 30 ngày 12/10/2024`",
        ),
        (
            When::year(2024)
                .unwrap()
                .resolved(2024, text("x"))
                .unwrap_err(),
            "when.not_day_month",
            "a year was supplied for `2024`, expected a date without a year like `--10-12`",
            "không thể bổ sung năm cho `2024`, chỉ bổ sung được cho ngày tháng chưa có năm như `--10-12`",
        ),
        (
            "2024/--10-12".parse::<When>().unwrap_err(),
            "when.not_a_span",
            "`2024/--10-12` is not a span, expected years, months or days, all with a year or all without, like `2025-07/2025-09`",
            "`2024/--10-12` không phải một khoảng thời gian, cần năm, tháng hoặc ngày, cùng có năm hoặc cùng không có năm, như `2025-07/2025-09`",
        ),
        (
            "2024/2023".parse::<When>().unwrap_err(),
            "when.reversed",
            "the span begins in `2024` and ends in `2023`, expected an end that is not before the beginning",
            "khoảng thời gian bắt đầu `2024` nhưng kết thúc `2023`, thời điểm kết thúc không được trước thời điểm bắt đầu",
        ),
        (
            When::parse_vi("2009-12").unwrap_err(),
            "when.ambiguous",
            "the date may be the month `12/2009` or the years `2009–2012`, expected one of these forms",
            "ngày tháng có thể là tháng `12/2009` hoặc các năm `2009–2012`, cần viết theo một trong hai dạng này",
        ),
    ] {
        assert_eq!((error.code(), error.rule()), (code, None));
        assert_eq!(error.to_string(), en);
        assert_eq!(error.vi(), vi);
    }
    // `when.not_a_day` and `when.other_span` come out of JSON only
    assert_eq!(WhenError::CASES.len(), 14);
}

#[test]
fn what_is_quoted_is_cut() {
    let error = "x".repeat(10_000).parse::<When>().unwrap_err();
    assert!(error.to_string().len() < 250);
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (1..=9999_i32, 1..=366_u32).prop_filter_map("no such day", |(year, day)| {
        NaiveDate::from_yo_opt(year, day)
    })
}

fn any_moment() -> impl Strategy<Value = NaiveDateTime> {
    (any_day(), 0..1440_i64)
        .prop_map(|(day, minute)| day.and_hms_opt(0, 0, 0).unwrap() + TimeDelta::minutes(minute))
}

fn any_said() -> impl Strategy<Value = When> {
    prop_oneof![
        Just(When::UNKNOWN),
        (1..=9999).prop_map(|year| When::year(year).unwrap()),
        (1..=9999, 1..=12_u32).prop_map(|(year, month)| When::month(year, month).unwrap()),
        (1..=31_u32, 1..=12_u32)
            .prop_filter_map("no such day", |(d, m)| When::day_month(d, m).ok()),
        any_day().prop_map(When::from),
        any_moment().prop_map(When::minute),
    ]
}

fn any_when() -> impl Strategy<Value = When> {
    (any_said(), 1..=9999, "[a-zđ]{1,9}")
        .prop_map(|(said, year, basis)| said.clone().resolved(year, text(&basis)).unwrap_or(said))
}

proptest! {
    #[test]
    fn what_is_said_reads_back(when in any_said()) {
        prop_assert_eq!(when.to_string().parse(), Ok(when.clone()));
        prop_assert_eq!(When::parse_vi(&when.vi().to_string()), Ok(when));
    }

    #[test]
    fn json_reads_back(when in any_when()) {
        let json = serde_json::to_string(&when).unwrap();
        prop_assert_eq!(serde_json::from_str::<When>(&json).unwrap(), when);
    }

    #[test]
    fn no_input_panics(written in "\\PC*", dates in "[-0-9T:+Z/. ngàythánăm]{0,30}") {
        for written in [&written, &dates] {
            let _ = written.parse::<When>();
            let _ = When::parse_vi(written);
        }
    }

    #[test]
    fn order_mirrors(one in any_when(), other in any_when()) {
        prop_assert_eq!(one.is_before(&other), other.is_after(&one));
        prop_assert!(one.is_before(&other).and(one.is_after(&other)) != Answer::Yes);
    }

    #[test]
    fn certain_order_is_transitive(a in any_when(), b in any_when(), c in any_when()) {
        if a.is_before(&b).is_yes() && b.is_before(&c).is_yes() {
            prop_assert_eq!(a.is_before(&c), Answer::Yes);
        }
    }

    #[test]
    fn knowing_the_day_never_turns_an_answer_round(one in any_when(), other in any_when(), within in 0..366_u64) {
        let (Some(earliest), Some(latest)) = (one.earliest(), one.latest()) else { return Ok(()) };
        let day = (earliest + chrono::Days::new(within)).min(latest);
        let coarse = one.is_before(&other);
        if one.exact_minute().is_none() && coarse != Answer::Unknown {
            prop_assert_eq!(When::from(day).is_before(&other), coarse);
        }
    }

    #[test]
    fn bounds_are_in_order(when in any_when()) {
        prop_assert!(when.earliest() <= when.latest());
        prop_assert!(when.earliest_minute() <= when.latest_minute());
        prop_assert_eq!(when.earliest().is_some(), when.latest().is_some());
    }
}
