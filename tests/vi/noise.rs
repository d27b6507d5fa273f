//! Noise does not turn what is read into something else: what is not read as it was meant is refused.

use chrono::{Datelike, NaiveDate};
use lienvien::testing::values::{count, day, length};
use lienvien::value::{Count, Period, When};
use proptest::prelude::*;

/// A day as papers write it.
fn written(day: NaiveDate) -> impl Strategy<Value = String> {
    let (d, m, y) = (day.day(), day.month(), day.year());
    proptest::sample::select(vec![
        format!("{d}/{m}/{y}"),
        format!("{d:02}-{m:02}-{y}"),
        format!("ngày {d} tháng {m} năm {y}"),
        format!("Hà Nội, ngày {d:02} tháng {m} năm {y}"),
        format!("sáng ngày {d}/{m}/{y}"),
        format!("Ngày đăng: {d}/{m}/{y}"),
    ])
}

fn days() -> impl Strategy<Value = (NaiveDate, String)> {
    day().prop_flat_map(|day| (Just(day), written(day)))
}

/// Words that say something about a date that follows them.
const MEANT: &[&str] = &[
    "trước", "sau", "từ", "đến", "tới", "khoảng", "truoc", "tu", "den", "khoang", "kể", "giữa",
];

/// The text without its letter at this place.
fn without_letter(text: &str, nth: usize) -> Option<String> {
    let letters = text.char_indices().filter(|(_, c)| c.is_alphabetic());
    let (at, c) = letters.clone().nth(nth % letters.count().max(1))?;
    Some(format!("{}{}", &text[..at], &text[at + c.len_utf8()..]))
}

proptest! {
    #[test]
    fn a_word_before_a_date_never_makes_another_date(
        (day, written) in days(),
        word in "[A-ZĐa-zđàáăâêôơưếộứ]{1,7}",
        join in proptest::sample::select(&[" ", ", ", ": "][..]),
    ) {
        prop_assume!(!MEANT.contains(&word.to_lowercase().as_str()));
        if let Ok(read) = When::parse_vi(&format!("{word}{join}{written}")) {
            prop_assert_eq!(read, When::from(day), "{}", word);
        }
    }

    #[test]
    fn a_word_of_a_date_before_a_date_never_makes_another_date(
        (day, written) in days(),
        word in proptest::sample::select(&[
            "ngày", "tháng", "năm", "quý", "thứ", "Thứ Hai", "tuần", "sáng", "chiều nay", "hai", "một", "và",
            "không", "chưa", "cả", "ký", "nay", "hôm qua", "Tháng Ba", "mùng", "lúc", "hồi", "…", "Từ Sơn,",
        ][..]),
    ) {
        if let Ok(read) = When::parse_vi(&format!("{word} {written}")) {
            prop_assert_eq!(read, When::from(day), "{}", word);
        }
    }

    #[test]
    fn a_date_that_lost_a_letter_is_the_same_or_refused((day, written) in days(), nth in 0..60_usize) {
        let Some(damaged) = without_letter(&written, nth) else { return Ok(()) };
        if let Ok(read) = When::parse_vi(&damaged) {
            prop_assert_eq!(read, When::from(day), "{}", damaged);
        }
    }

    #[test]
    fn a_length_that_lost_a_letter_is_the_same_or_refused(length in length(), nth in 0..30_usize) {
        let period = Period::lasting(length);
        let Some(damaged) = without_letter(&period.vi().to_string(), nth) else { return Ok(()) };
        if let Ok(read) = Period::parse_vi(&damaged) {
            prop_assert_eq!(read, period, "{}", damaged);
        }
    }

    #[test]
    fn a_count_that_lost_a_letter_is_the_same_or_refused(count in count(), nth in 0..30_usize) {
        let Some(damaged) = without_letter(&count.vi().to_string(), nth) else { return Ok(()) };
        if let Ok(read) = Count::parse_vi(&damaged) {
            prop_assert_eq!(read, count, "{}", damaged);
        }
    }

    #[test]
    fn what_the_strategies_make_reads_back(when in lienvien::testing::values::when(), length in length(), count in count()) {
        let read = When::parse_vi(&when.vi().to_string()).unwrap();
        // the year that was supplied is printed as if the paper said it
        prop_assert_eq!((read.earliest(), read.latest()), (when.earliest(), when.latest()));
        if when.basis().is_none() { prop_assert_eq!(read, when); }
        let period = Period::lasting(length);
        prop_assert_eq!(Period::parse_vi(&period.vi().to_string()), Ok(period));
        prop_assert_eq!(length.to_string().parse(), Ok(length));
        prop_assert_eq!(Count::parse_vi(&count.vi().to_string()), Ok(count));
    }
}
