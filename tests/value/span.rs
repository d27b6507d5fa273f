//! Spans of time: what papers write, how it is kept, and what follows from it.

use crate::told;
use Answer::{No, Unknown, Yes};
use chrono::NaiveDate;
use lienvien::value::{Answer, Explain, Period, SpanPart, Text, When, WhenError};
use proptest::prelude::*;

fn when(written: &str) -> When {
    written.parse().unwrap()
}

fn vi(written: &str) -> When {
    When::parse_vi(written).unwrap_or_else(|why| panic!("{written}: {why}"))
}

fn day(written: &str) -> Option<NaiveDate> {
    (written != "..").then(|| written.parse().unwrap())
}

/// What is written, as Vietnamese, in no language, and its first and last day.
const SPANS: &[(&str, &str, &str, &str, &str)] = &[
    (
        "12–13/10/2024",
        "12–13/10/2024",
        "2024-10-12/2024-10-13",
        "2024-10-12",
        "2024-10-13",
    ),
    (
        "ngày 12 - 13 tháng 10 năm 2024",
        "12–13/10/2024",
        "2024-10-12/2024-10-13",
        "2024-10-12",
        "2024-10-13",
    ),
    ("12–13/10", "12–13/10", "--10-12/--10-13", "..", ".."),
    ("12-13.10", "12–13/10", "--10-12/--10-13", "..", ".."),
    (
        "trước 30/6/2021",
        "trước ngày 30/06/2021",
        "../2021-06-29",
        "..",
        "2021-06-29",
    ),
    (
        "trước ngày 01/01/2021",
        "trước ngày 01/01/2021",
        "../2020-12-31",
        "..",
        "2020-12-31",
    ),
    ("trước 30/6", "trước ngày 30/06", "../--06-29", "..", ".."),
    ("trước 1/3", "trước ngày 01/03", "../--02-29", "..", ".."),
    (
        "trước tháng 6/2021",
        "trước tháng 06/2021",
        "../2021-05",
        "..",
        "2021-05-31",
    ),
    (
        "trước tháng 1/2021",
        "trước tháng 01/2021",
        "../2020-12",
        "..",
        "2020-12-31",
    ),
    (
        "trước năm 2021",
        "trước năm 2021",
        "../2020",
        "..",
        "2020-12-31",
    ),
    (
        "sau ngày 30/6/2021",
        "sau ngày 30/06/2021",
        "2021-07-01/..",
        "2021-07-01",
        "..",
    ),
    ("sau 28/2", "sau ngày 28/02", "--02-29/..", "..", ".."),
    (
        "sau năm 2021",
        "sau năm 2021",
        "2022/..",
        "2022-01-01",
        "..",
    ),
    (
        "quý III/2025",
        "quý III/2025",
        "2025-07/2025-09",
        "2025-07-01",
        "2025-09-30",
    ),
    (
        "Quý 2/2025",
        "quý II/2025",
        "2025-04/2025-06",
        "2025-04-01",
        "2025-06-30",
    ),
    (
        "quý I năm 2024",
        "quý I/2024",
        "2024-01/2024-03",
        "2024-01-01",
        "2024-03-31",
    ),
    (
        "QUÝ IV 2025",
        "quý IV/2025",
        "2025-10/2025-12",
        "2025-10-01",
        "2025-12-31",
    ),
    ("quý III", "quý III", "--07/--09", "..", ".."),
    (
        "6 tháng đầu năm 2021",
        "6 tháng đầu năm 2021",
        "2021-01/2021-06",
        "2021-01-01",
        "2021-06-30",
    ),
    (
        "6 tháng cuối năm 2021",
        "6 tháng cuối năm 2021",
        "2021-07/2021-12",
        "2021-07-01",
        "2021-12-31",
    ),
    (
        "9 tháng đầu năm",
        "9 tháng đầu năm",
        "--01/--09",
        "..",
        "..",
    ),
    (
        "3 tháng cuối năm 2020",
        "quý IV/2020",
        "2020-10/2020-12",
        "2020-10-01",
        "2020-12-31",
    ),
    (
        "3 tháng đầu năm 2020",
        "quý I/2020",
        "2020-01/2020-03",
        "2020-01-01",
        "2020-03-31",
    ),
    (
        "tháng 7-8/2024",
        "từ tháng 07/2024 đến tháng 08/2024",
        "2024-07/2024-08",
        "2024-07-01",
        "2024-08-31",
    ),
    (
        "từ năm 2009 đến hết năm 2012",
        "từ năm 2009 đến năm 2012",
        "2009/2012",
        "2009-01-01",
        "2012-12-31",
    ),
    (
        "từ 12/10/2024 - 2/11/2024",
        "từ ngày 12/10/2024 đến ngày 02/11/2024",
        "2024-10-12/2024-11-02",
        "2024-10-12",
        "2024-11-02",
    ),
    (
        "từ ngày 12/10/2024",
        "sau ngày 11/10/2024",
        "2024-10-12/..",
        "2024-10-12",
        "..",
    ),
    (
        "đến hết năm 2021",
        "trước năm 2022",
        "../2021",
        "..",
        "2021-12-31",
    ),
    (
        "giữa 30/9/2024 và 2/11/2024",
        "từ ngày 30/09/2024 đến ngày 02/11/2024",
        "2024-09-30/2024-11-02",
        "2024-09-30",
        "2024-11-02",
    ),
    ("khoảng tháng 3", "khoảng tháng 03", "--03~", "..", ".."),
    (
        "khoảng tháng 3/2024",
        "khoảng tháng 03/2024",
        "2024-03~",
        "..",
        "..",
    ),
    ("khoảng năm 2015", "khoảng năm 2015", "2015~", "..", ".."),
    (
        "khoảng ngày 12/10",
        "khoảng ngày 12/10",
        "--10-12~",
        "..",
        "..",
    ),
    (
        "đầu năm 2021",
        "đầu năm 2021",
        "2021-01/2021-06",
        "2021-01-01",
        "2021-06-30",
    ),
    (
        "giữa năm 2021",
        "giữa năm 2021",
        "2021-04/2021-09",
        "2021-04-01",
        "2021-09-30",
    ),
    (
        "cuối năm 2021",
        "cuối năm 2021",
        "2021-07/2021-12",
        "2021-07-01",
        "2021-12-31",
    ),
    (
        "cuối tháng 12/2021",
        "cuối tháng 12/2021",
        "2021-12",
        "2021-12-01",
        "2021-12-31",
    ),
    (
        "đầu tháng 2/2024",
        "đầu tháng 02/2024",
        "2024-02",
        "2024-02-01",
        "2024-02-29",
    ),
    ("cuối tháng 12", "cuối tháng 12", "--12", "..", ".."),
    ("tháng 3", "tháng 03", "--03", "..", ".."),
];

#[test]
fn spans_are_read_kept_and_shown() {
    for (written, shown, iso, earliest, latest) in SPANS {
        let span = vi(written);
        assert_eq!(span.vi().to_string(), *shown, "{written}");
        assert_eq!(vi(shown), span, "{shown}");
        assert_eq!(span.to_string(), *iso, "{written}");
        assert_eq!(span.earliest(), day(earliest), "{written}");
        assert_eq!(span.latest(), day(latest), "{written}");
        assert!(!span.is_unknown() && !span.is_exact_day() && !span.is_year());
        let json = serde_json::to_string(&span).unwrap();
        assert_eq!(serde_json::from_str::<When>(&json).unwrap(), span, "{json}");
        let in_words = written.starts_with("đầu") || written.starts_with("giữa năm");
        let in_words = in_words || written.starts_with("cuối");
        if in_words {
            assert_eq!(json, format!(r#"{{"said":"{shown}","span":"{iso}"}}"#));
        } else {
            assert_eq!(json, format!("\"{iso}\""));
            assert_eq!(when(iso), span);
        }
    }
}

#[test]
fn what_is_no_span_is_refused() {
    for written in [
        "trước",
        "sau",
        "cuối",
        "khoảng",
        "quý",
        "quý V/2025",
        "quý 5/2025",
        "quý 0/2025",
        "quý III/25",
        "12-10/2024",
        "tháng 10-12",
        "1 tháng đầu năm 2021",
        "12 tháng đầu năm 2021",
        "đầu ngày 12/10/2024",
        "khoảng quý III",
        "trước quý III",
        "trước 1/1",
        "sau 31/12",
        "trước tháng 1",
        "sau tháng 12",
        "trước năm 1",
        "sau năm 9999",
        "trước 9 giờ 30 ngày 12/10/2024",
        "khoảng 9 giờ 30 ngày 12/10/2024",
        "giữa năm 2021 và",
        "cuối năm",
        "2010/15",
        "12–13/10-2024",
    ] {
        let found = told(written);
        assert_eq!(
            When::parse_vi(written),
            Err(WhenError::NotVietnamese { found })
        );
    }
    for (written, code) in [
        ("13–12/10/2024", "when.reversed"),
        ("13–12/10", "when.reversed"),
        ("từ năm 2024 đến năm 2023", "when.reversed"),
        ("30–31/4", "when.day_of_month"),
        ("28–29/2/2023", "when.day"),
        ("12–13/13/2024", "when.month"),
        ("từ ngày 30/9 đến ngày 2/10/2024", "when.not_a_span"),
        ("khoảng tháng 13", "when.month"),
        ("cuối tháng 13/2024", "when.month"),
        ("trước 31/4/2021", "when.day"),
    ] {
        assert_eq!(
            When::parse_vi(written).unwrap_err().code(),
            code,
            "{written}"
        );
    }
    for written in [
        "../..",
        "2024/",
        "/2024",
        "2024/2025/2026",
        "unknown/2024",
        "2024/unknown",
        "~",
        "unknown~",
        "2024~~",
        "..~",
        "2024/2025~",
        "2024-10-12T09:30+07:00/2025",
        "--1",
        "2024-10-12T09:30+07:00~",
    ] {
        let code = written.parse::<When>().unwrap_err().code();
        assert!(
            code == "when.not_a_date" || code == "when.not_a_span",
            "{written}"
        );
    }
    assert_eq!(
        "2024/2023".parse::<When>().unwrap_err().code(),
        "when.reversed"
    );
    assert_eq!("--13".parse::<When>().unwrap_err().code(), "when.month");
    // one date is not a span of it
    assert_eq!(when("2024/2024"), when("2024"));
    for of in ["2024-10-12", "--10-12", "unknown", "2024/2025", "2024~"] {
        let refused = When::part(SpanPart::End, when(of)).unwrap_err();
        assert_eq!(refused.code(), "when.not_a_span");
    }
    let deep = "/".repeat(100_000);
    assert_eq!(deep.parse::<When>().unwrap_err().code(), "when.not_a_date");
}

#[test]
fn a_month_or_years_is_refused_with_both_readings() {
    for written in [
        "2009-12",
        "2010 - 12",
        "2009-10",
        "2010/11",
        "từ 2009-12",
        "2009-12 đến 2015",
    ] {
        let refused = Period::parse_vi(written).unwrap_err();
        assert!(
            refused.to_string().contains("the month `1"),
            "{written}: {refused}"
        );
        assert_eq!(refused.code(), "period.date");
    }
    for (written, month, years) in [
        ("2009-12", "12/2009", "2009–2012"),
        ("2010 - 12", "12/2010", "2010–2012"),
        ("2010/11", "11/2010", "2010–2011"),
    ] {
        let (month, years) = (month.into(), years.into());
        assert_eq!(
            When::parse_vi(written),
            Err(WhenError::Ambiguous { month, years })
        );
    }
    // what decides
    for written in [
        "giai đoạn 2009-12",
        "Giai đoạn 2009 – 12",
        "trong giai đoạn 2009-12",
    ] {
        assert_eq!(
            Period::parse_vi(written),
            Period::years(2009, 2012),
            "{written}"
        );
    }
    assert_eq!(Period::parse_vi("2009-15"), Period::years(2009, 2015));
    assert_eq!(vi("2024-10"), when("2024-10"));
    assert_eq!(vi("2012-12"), when("2012-12"));
    assert_eq!(vi("2009-12-10"), when("2009-12-10"));
    for written in [
        "giai đoạn 2024-10",
        "2024-15",
        "10-12",
        "giai đoạn 10-12",
        "giai đoạn 09-12",
    ] {
        assert!(Period::parse_vi(written).is_err(), "{written}");
    }
}

#[test]
fn a_span_is_as_certain_as_its_bounds() {
    let due = vi("trước 30/6/2021");
    for (other, before, after) in [
        ("2021-06-29", Unknown, No),
        ("2021-06-30", Yes, No),
        ("2022", Yes, No),
        ("1990", Unknown, Unknown),
        ("unknown", Unknown, Unknown),
    ] {
        assert_eq!(due.is_before(&when(other)), before, "{other}");
        assert_eq!(due.is_after(&when(other)), after, "{other}");
    }
    let later = vi("sau 30/6/2021");
    assert_eq!(due.is_before(&later), Yes);
    assert_eq!(
        due.on_or_before(when("2021-06-29").exact_day().unwrap()),
        Yes
    );
    assert_eq!(
        later.on_or_before(when("2021-06-30").exact_day().unwrap()),
        No
    );
    assert_eq!(
        later.on_or_before(when("2999-01-01").exact_day().unwrap()),
        Unknown
    );
    for vague in [
        "khoảng tháng 3/2024",
        "khoảng năm 2015",
        "12–13/10",
        "tháng 3",
        "quý III",
    ] {
        for other in ["1900", "2024-03", "2900"] {
            assert_eq!(vi(vague).is_before(&when(other)), Unknown, "{vague}");
        }
    }
    let minute = when("2021-06-30T00:00+07:00");
    assert_eq!(due.is_before(&minute), Yes);
    assert_eq!(later.is_after(&minute), Yes);
}

#[test]
fn a_span_without_a_year_is_resolved() {
    let basis = || Text::new("năm của kế hoạch").unwrap();
    for (written, year, meant) in [
        ("12–13/10", 2024, "2024-10-12/2024-10-13"),
        ("trước 30/6", 2021, "../2021-06-29"),
        ("trước 1/3", 2023, "../2023-02-28"),
        ("trước 1/3", 2024, "../2024-02-29"),
        ("sau 28/2", 2023, "2023-03-01/.."),
        ("sau 28/2", 2024, "2024-02-29/.."),
        ("khoảng tháng 3", 2024, "2024-03~"),
        ("tháng 3", 2024, "2024-03"),
        ("quý III", 2025, "2025-07/2025-09"),
        ("6 tháng đầu năm", 2021, "2021-01/2021-06"),
        ("cuối tháng 12", 2021, "2021-12"),
    ] {
        let said = vi(written);
        let resolved = said.clone().resolved(year, basis()).unwrap();
        assert_eq!(resolved.to_string(), meant, "{written}");
        assert_eq!((resolved.said(), resolved.basis()), (&said, Some(&basis())));
        if written != "cuối tháng 12" {
            let with_year = when(meant);
            assert_eq!(resolved.earliest(), with_year.earliest());
            assert_eq!(resolved.latest(), with_year.latest());
            assert_eq!(resolved.vi().to_string(), with_year.vi().to_string());
        }
        let json = serde_json::to_string(&resolved).unwrap();
        assert_eq!(
            serde_json::from_str::<When>(&json).unwrap(),
            resolved,
            "{json}"
        );
        assert!(resolved.resolved(year, basis()).is_err());
    }
    let part = vi("cuối tháng 12").resolved(2021, basis()).unwrap();
    assert_eq!(
        serde_json::to_string(&part).unwrap(),
        r#"{"said":"cuối tháng 12","year":2021,"basis":"năm của kế hoạch"}"#
    );
    assert_eq!(part.vi().to_string(), "cuối tháng 12/2021");
    for (written, code) in [
        ("12–13/10/2024", "when.not_day_month"),
        ("cuối năm 2021", "when.not_day_month"),
        ("trước năm 2021", "when.not_day_month"),
    ] {
        assert_eq!(
            vi(written).resolved(2024, basis()).unwrap_err().code(),
            code
        );
    }
    // a day that is named must exist
    let days = vi("28–29/2");
    assert_eq!(
        days.clone().resolved(2023, basis()).unwrap_err().code(),
        "when.day"
    );
    assert!(days.resolved(2024, basis()).is_ok());
    assert_eq!(
        vi("12–13/10").resolved(0, basis()).unwrap_err().code(),
        "when.year"
    );
}

#[test]
fn words_and_span_in_json_agree() {
    let error = |json: &str| serde_json::from_str::<When>(json).unwrap_err().to_string();
    for (json, part) in [
        (
            r#"{"said":"cuối năm 2021","span":"2021-10/2021-12"}"#,
            "the span is `####-##/####-##`, expected `2021-07/2021-12` as the words say | khoảng thời gian",
        ),
        (r#"{"said":"2021"}"#, "missing field `year`"),
        (r#"{"said":"quý III/2025"}"#, "is not a date"),
        (
            r#"{"said":"cuối năm 2021","basis":"x"}"#,
            "missing field `year`",
        ),
        (
            r#"{"said":"cuối tháng 3","year":2021}"#,
            "missing field `basis`",
        ),
        (
            r#"{"said":"cuối tháng 3","span":"--03","year":2021,"basis":"x"}"#,
            "unknown field `span`",
        ),
        (
            r#"{"said":"cuối năm 2021","year":2021,"basis":"x"}"#,
            "a year was supplied for `####-##/####-##`",
        ),
    ] {
        assert!(error(json).contains(part), "{}", error(json));
    }
    // the words are enough
    let words: When = serde_json::from_str(r#"{"said":"CUOI NAM 2021"}"#).unwrap();
    assert_eq!(words, vi("cuối năm 2021"));
}

#[test]
fn spans_as_periods() {
    for (written, json) in [
        ("quý III/2025", r#"{"from":"2025-07","to":"2025-09"}"#),
        ("Quý 2/2025", r#"{"from":"2025-04","to":"2025-06"}"#),
        (
            "3 tháng cuối năm 2020",
            r#"{"from":"2020-10","to":"2020-12"}"#,
        ),
        (
            "trong 6 tháng đầu năm 2021",
            r#"{"from":"2021-01","to":"2021-06"}"#,
        ),
        (
            "12–13/10/2024",
            r#"{"from":"2024-10-12","to":"2024-10-13"}"#,
        ),
        (
            "từ quý I/2024 đến hết quý III/2025",
            r#"{"from":"2024-01","to":"2025-09"}"#,
        ),
        (
            "từ 12–13/10/2024",
            r#"{"from":"2024-10-12","to":"2024-10-13"}"#,
        ),
        (
            "từ giữa ngày 12/10/2024 và ngày 13/10/2024",
            r#"{"from":"2024-10-12/2024-10-13"}"#,
        ),
        ("đến quý III/2025", r#"{"to":"2025-09"}"#),
        (
            "từ cuối năm 2021 đến năm 2024",
            r#"{"from":{"said":"cuối năm 2021","span":"2021-07/2021-12"},"to":"2024"}"#,
        ),
        (
            "khoảng tháng 3/2024",
            r#"{"from":"2024-03~","to":"2024-03~"}"#,
        ),
        ("tháng 3", r#"{"from":"--03","to":"--03"}"#),
    ] {
        let period = Period::parse_vi(written).unwrap_or_else(|why| panic!("{written}: {why}"));
        assert_eq!(serde_json::to_string(&period).unwrap(), json, "{written}");
        assert_eq!(serde_json::from_str::<Period>(json).unwrap(), period);
        let shown = period.vi().to_string();
        assert_eq!(Period::parse_vi(&shown), Ok(period));
    }
    for written in [
        "trước 30/6/2021",
        "sau 30/6/2021",
        "từ từ năm 2024 đến năm 2025",
        "đến đến năm 2024",
    ] {
        assert!(Period::parse_vi(written).is_err(), "{written}");
    }
    let quarter = Period::parse_vi("quý III/2025").unwrap();
    for (on, inside) in [
        ("2025-06-30", No),
        ("2025-07-01", Yes),
        ("2025-09-30", Yes),
        ("2025-10-01", No),
    ] {
        assert_eq!(quarter.contains(day(on).unwrap()), inside, "{on}");
    }
    // some day of a span is not all of it
    let vague = Period::parse_vi("từ cuối năm 2021 đến giữa năm 2024").unwrap();
    for (on, inside) in [
        ("2021-06-30", No),
        ("2021-07-01", Unknown),
        ("2021-12-30", Unknown),
        ("2021-12-31", Yes),
        ("2024-04-01", Yes),
        ("2024-04-02", Unknown),
        ("2024-09-30", Unknown),
        ("2024-10-01", No),
    ] {
        assert_eq!(vague.contains(day(on).unwrap()), inside, "{on}");
    }
    let narrowed =
        Period::parse_vi("từ ngày 12/10/2024 đến cuối năm 2026, thời hạn 2 năm").unwrap();
    assert_eq!(narrowed.agrees(), Yes);
    assert_eq!(narrowed.earliest_end(), day("2026-10-12"));
    assert_eq!(narrowed.latest_end(), day("2026-10-12"));
}

#[test]
fn a_start_between_two_dates_leaves_the_end_between_two() {
    let agreed = Period::parse_vi("thời hạn 2 năm").unwrap();
    let between = |earliest, latest| {
        agreed
            .clone()
            .anchored_between(&when(earliest), &when(latest))
    };
    let anchored = between("2024-10-12", "2025-01");
    assert_eq!(anchored.earliest_start(), day("2024-10-12"));
    assert_eq!(anchored.latest_start(), day("2025-01-31"));
    for (on, inside) in [
        ("2024-10-11", No),
        ("2024-10-12", Unknown),
        ("2025-01-30", Unknown),
        ("2025-01-31", Yes),
        ("2026-10-12", Yes),
        ("2026-10-13", Unknown),
        ("2027-01-31", Unknown),
        ("2027-02-01", No),
    ] {
        assert_eq!(anchored.contains(day(on).unwrap()), inside, "{on}");
    }
    assert_eq!(
        between("2024-10-12", "2024-10-12").from(),
        &when("2024-10-12")
    );
    let open = between("2024-10-12", "unknown");
    assert_eq!(
        (open.earliest_end(), open.latest_end()),
        (day("2026-10-12"), None)
    );
    assert_eq!(open.ended_before(day("2026-10-12").unwrap()), No);
    for nothing in [between("unknown", "unknown"), between("2025", "2024")] {
        assert_eq!(nothing, agreed);
    }
    let shown = anchored.vi().to_string();
    assert_eq!(Period::parse_vi(&shown), Ok(anchored));
}

#[test]
fn a_date_stays_small() {
    assert!(size_of::<When>() <= 16);
    assert!(size_of::<Period>() <= 40);
}

fn any_plain() -> impl Strategy<Value = When> {
    let day = (1990..=2060, 1..=366_u32).prop_filter_map("no such day", |(year, day)| {
        NaiveDate::from_yo_opt(year, day)
    });
    prop_oneof![
        (1990..=2060).prop_map(|year| When::year(year).unwrap()),
        (1990..=2060, 1..=12_u32).prop_map(|(year, month)| When::month(year, month).unwrap()),
        day.prop_map(When::from),
        (2..=27_u32, 1..=12_u32).prop_map(|(d, m)| When::day_month(d, m).unwrap()),
        (2..=11_u32).prop_map(|month| When::month_of_year(month).unwrap()),
    ]
}

pub(crate) fn any_span() -> impl Strategy<Value = When> {
    let part = proptest::sample::select(SpanPart::ALL);
    prop_oneof![
        any_plain().prop_map(|date| date.about().unwrap()),
        (part, any_plain()).prop_filter_map("no part", |(part, of)| When::part(part, of).ok()),
        any_plain().prop_map(|to| When::span(When::UNKNOWN, to).unwrap()),
        any_plain().prop_map(|from| When::span(from, When::UNKNOWN).unwrap()),
        (any_plain(), any_plain()).prop_filter_map("no span", |(a, b)| When::span(a, b).ok()),
        (1..=12_u32, 1..=12_u32, 1990..=2060).prop_filter_map("no months", |(a, b, year)| {
            When::span(When::month(year, a).ok()?, When::month(year, b).ok()?).ok()
        }),
    ]
}

proptest! {
    #[test]
    fn spans_read_back(span in any_span()) {
        prop_assert_eq!(When::parse_vi(&span.vi().to_string()), Ok(span.clone()));
        let json = serde_json::to_string(&span).unwrap();
        prop_assert_eq!(serde_json::from_str::<When>(&json).unwrap(), span.clone());
        if json.starts_with('"') {
            prop_assert_eq!(span.to_string().parse(), Ok(span));
        }
    }

    #[test]
    fn spans_are_ordered_as_their_bounds(one in any_span(), other in any_span()) {
        prop_assert_eq!(one.is_before(&other), other.is_after(&one));
        prop_assert!(one.is_before(&other).and(one.is_after(&other)) != Yes);
        if let (Some(latest), Some(earliest)) = (one.latest(), other.earliest()) {
            prop_assert_eq!(one.is_before(&other).is_yes(), latest < earliest);
        } else {
            prop_assert_ne!(one.is_before(&other), Yes);
        }
        if let (Some(earliest), Some(latest)) = (one.earliest(), one.latest()) {
            prop_assert!(earliest <= latest);
        }
    }

    #[test]
    fn no_words_panic(written in "(quý|trước|sau|cuối|đầu|giữa|khoảng|tháng|năm|ngày|và|đến|từ|[-0-9/. ]| III ){0,12}") {
        if let Ok(read) = When::parse_vi(&written) {
            prop_assert_eq!(When::parse_vi(&read.vi().to_string()), Ok(read));
        }
        let _ = Period::parse_vi(&written);
    }
}
