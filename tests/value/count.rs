//! Counts and decimals.

use core::cmp::Ordering::{self, Equal, Greater, Less};
use core::ops::Bound;
use lienvien::value::{
    Answer, Coded, Count, CountError, Decimal, Explain, Known, Magnitude, Text, Unit,
};
use proptest::prelude::*;

fn decimal(written: &str) -> Decimal {
    written.parse().unwrap()
}

fn count(written: &str) -> Count {
    written.parse().unwrap()
}

fn vi(written: &str) -> Count {
    Count::parse_vi(written).unwrap_or_else(|error| panic!("{error}"))
}

fn any_decimal() -> impl Strategy<Value = Decimal> {
    (any::<i64>(), 0..=Decimal::MAX_SCALE)
        .prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale).unwrap())
}

fn any_count() -> impl Strategy<Value = Count> {
    let magnitude = proptest::sample::select(Magnitude::ALL);
    (0..13, any_decimal(), any_decimal(), magnitude).prop_map(|(kind, a, b, m)| match kind {
        0 => Count::Exact(a),
        1 => Count::AtLeast(a),
        2 => Count::MoreThan(a),
        3 => Count::AtMost(a),
        4 => Count::LessThan(a),
        5 => Count::About(a),
        6 => Count::between(a.min(b), a.max(b)).unwrap(),
        7 => Count::Up,
        8 => Count::Nearly(a),
        9 => Count::Several(m),
        10 => Count::NotAsked,
        11 => Count::NotStated,
        _ => Count::Down,
    })
}

/// A count with a number that it may stand for: small numbers, so that sums stay in range.
fn meant() -> impl Strategy<Value = (Count, i64)> {
    (0..8, -50_i64..50, 0_i64..9).prop_map(|(kind, number, more)| match kind {
        0 => (Count::exact(number), number),
        1 => (Count::AtLeast(number.into()), number + more),
        2 => (Count::MoreThan(number.into()), number + more + 1),
        3 => (Count::AtMost(number.into()), number - more),
        4 => (Count::LessThan(number.into()), number - more - 1),
        5 => (Count::Nearly(number.into()), number - more - 1),
        6 => (Count::Several(Magnitude::Tens), 10 + more),
        _ => (Count::between(number - 3, number + more).unwrap(), number),
    })
}

#[test]
fn decimals_are_kept_in_one_form() {
    for (written, kept) in [
        ("12", "12"),
        ("12.50", "12.5"),
        ("-0.000001", "-0.000001"),
        ("-0", "0"),
        ("1.0000000", "1"),
        ("9223372036854775807", "9223372036854775807"),
        ("-9223372036854775808", "-9223372036854775808"),
    ] {
        assert_eq!(decimal(written).to_string(), kept);
    }
    assert_eq!(Decimal::new(1_000, 9), Ok(decimal("0.000001")));
    assert_eq!(Decimal::from(7_u32), Decimal::from(7_i64));
    assert_eq!((decimal("1.25").scale(), Decimal::ZERO.scale()), (2, 0));
}

#[test]
fn what_is_no_decimal_is_refused() {
    for wrong in [
        "",
        "-",
        "007",
        "-01",
        "00",
        "001203004567",
        ".5",
        "5.",
        "+5",
        "1,5",
        " 5",
        "5 ",
        "1e3",
        "--5",
        "1.2.3",
        "٣",
        "0x1",
    ] {
        let error = wrong.parse::<Decimal>().unwrap_err();
        assert_eq!(error.code(), "count.not_number", "{wrong}");
    }
    let error = "1,5".parse::<Decimal>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "`1,5` is not a number, expected one like `12` or `12.5`"
    );
    assert_eq!(error.vi(), "`1,5` không phải số, cần dạng `12` hoặc `12.5`");
}

#[test]
fn decimals_end_at_their_bounds() {
    for wrong in [
        "0.0000001",
        "9223372036854775808",
        "-9223372036854775809",
        &"9".repeat(400),
    ] {
        let error = wrong.parse::<Decimal>().unwrap_err();
        assert_eq!(error.code(), "count.out_of_range", "{wrong}");
    }
    let error = Decimal::new(1, 7).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`1e-7` is out of range, expected at most 18 digits of which at most 6 decimals",
    );
    assert_eq!(
        error.vi(),
        "`1e-7` nằm ngoài phạm vi, chỉ được tối đa 18 chữ số trong đó tối đa 6 chữ số thập phân",
    );
    assert_eq!(Decimal::from(i64::MAX).checked_add(1_u32.into()), None);
    assert_eq!(Decimal::from(i64::MAX).checked_add(decimal("0.5")), None);
    assert_eq!(
        decimal("0.5").checked_add(decimal("0.5")),
        Some(1_u32.into())
    );
    assert_eq!(Decimal::from(i64::MIN).checked_sub(1_u32.into()), None);
    assert_eq!(
        decimal("0.5").checked_sub(decimal("0.75")),
        Some(decimal("-0.25"))
    );
    assert!(Decimal::from(i64::MIN) < decimal("-9223372036854.775808"));
}

#[test]
fn each_kind_of_count_has_its_written_form() {
    for (written, expected) in [
        ("12", Count::exact(12_u32)),
        (">=12", Count::AtLeast(12_u32.into())),
        (">12", Count::MoreThan(12_u32.into())),
        ("<=12", Count::AtMost(12_u32.into())),
        ("<12", Count::LessThan(12_u32.into())),
        ("~12", Count::About(12_u32.into())),
        ("12..15", Count::between(12_u32, 15_u32).unwrap()),
        ("-2.5..-1", Count::between(decimal("-2.5"), -1_i64).unwrap()),
        ("<~12", Count::Nearly(12_u32.into())),
        ("tens", Count::Several(Magnitude::Tens)),
        ("millions", Count::Several(Magnitude::Millions)),
        ("up", Count::Up),
        ("down", Count::Down),
        ("not_asked", Count::NotAsked),
        ("not_stated", Count::NotStated),
    ] {
        assert_eq!(count(written), expected);
        assert_eq!(expected.to_string(), written);
        assert_eq!(
            serde_json::to_string(&expected).unwrap(),
            format!("\"{written}\"")
        );
    }
}

#[test]
fn what_is_no_count_is_refused() {
    for wrong in [
        "", "hơn 12", ">", "=12", "=>12", "≥12", "> 12", "12..", "..12", "1..2..3", "~~1", "Up",
        "1...2", "~<1", "Tens", "ten",
    ] {
        let error = wrong.parse::<Count>().unwrap_err();
        assert_eq!(error.code(), "count.not_count", "{wrong}");
    }
    let error = "many".parse::<Count>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "`many` is not a count, expected one like `12`, `>=12`, `>12`, `<=12`, `<12`, `<~12`, `~12`, `12..15`, `tens`, `up`, `down`, `not_asked` or `not_stated`",
    );
    assert_eq!(
        error.vi(),
        "`many` không phải số lượng, cần dạng `12`, `>=12`, `>12`, `<=12`, `<12`, `<~12`, `~12`, `12..15`, `tens`, `up`, `down`, `not_asked` hoặc `not_stated`",
    );
    assert!(matches!(
        ">0.0000001".parse::<Count>(),
        Err(CountError::OutOfRange { .. })
    ));
    let json = serde_json::from_str::<Count>("\"many\"")
        .unwrap_err()
        .to_string();
    assert!(
        json.contains("`many` is not a count") && json.contains("không phải số lượng"),
        "{json}"
    );
    let error = serde_json::from_str::<Count>("12").unwrap_err();
    assert!(error.to_string().starts_with("invalid type"), "{error}");
}

#[test]
fn a_range_never_goes_backward() {
    assert!(Count::between(5_u32, 7_u32).is_ok());
    assert!(Count::between(5_u32, 5_u32).is_ok());
    let error = Count::between(7_u32, 5_u32).unwrap_err();
    assert_eq!(error.code(), "count.backward");
    assert_eq!(
        error.to_string(),
        "the range goes from `7` to `5`, expected an end not below the start"
    );
    assert_eq!(
        error.vi(),
        "khoảng từ `7` đến `5` bị ngược, số cuối không được nhỏ hơn số đầu"
    );
    assert_eq!("7..5".parse::<Count>(), Err(error.clone()));
    assert_eq!(Count::parse_vi("từ 7 đến 5"), Err(error));
}

#[test]
fn counts_are_read_as_vietnamese_papers_write_them() {
    for (written, expected) in [
        ("25", "25"),
        ("25.000", "25000"),
        ("1.234.567", "1234567"),
        ("1000", "1000"),
        ("2,5", "2.5"),
        ("1.000,25", "1000.25"),
        ("hơn 240", ">240"),
        ("Hơn 240.", ">240"),
        ("trên 240", ">240"),
        ("TRÊN 240", ">240"),
        ("tren\u{a0}240", ">240"),
        ("ít nhất 5", ">=5"),
        ("tối thiểu 5", ">=5"),
        ("không dưới 5", ">=5"),
        ("từ 5 trở lên", ">=5"),
        ("5 trở lên", ">=5"),
        ("tối đa 10", "<=10"),
        ("không quá 10", "<=10"),
        ("10 trở xuống", "<=10"),
        ("dưới 5", "<5"),
        ("chưa đến 5", "<5"),
        ("khoảng 1.000", "~1000"),
        ("gần 40", "<~40"),
        ("gần đến 40", "<~40"),
        ("hàng chục", "tens"),
        ("Hàng nghìn", "thousands"),
        ("hàng chục ngàn", "tens_of_thousands"),
        ("không hỏi", "not_asked"),
        ("không nêu", "not_stated"),
        ("từ 5 đến 7", "5..7"),
        ("5 - 7", "5..7"),
        ("5–7", "5..7"),
        ("5-7", "5..7"),
        ("5 -7", "5..7"),
        ("từ 1.000 tới 2.500,5", "1000..2500.5"),
        ("-5", "-5"),
        ("-9.223.372.036.854.775.808", "-9223372036854775808"),
        ("từ -7 đến -5", "-7..-5"),
        ("≥ 5", ">=5"),
        ("tăng", "up"),
        (" Giảm ", "down"),
    ] {
        assert_eq!(vi(written), count(expected), "{written}");
    }
}

#[test]
fn what_vietnamese_leaves_open_is_refused() {
    for wrong in [
        "",
        "nhiều",
        "25,000",
        "2.5",
        "25.0000",
        "0.123.456",
        "1.00,5",
        "25 000",
        "40%",
        "hơn 5 đến 7",
        "khoảng từ 5 đến 7",
        "tăng 30",
        "> 5-7",
        "~5 trở lên",
        "? 5",
        "5 ?",
        "= 5",
        "hơn 5 trở lên",
        "5, 6",
        "5 hoặc 6",
        "từ 5 đến",
        "1..2",
        "hàng",
        "hàng chục 5",
        "trên 8 bệnh nhân",
    ] {
        let error = Count::parse_vi(wrong)
            .map(|read| panic!("{wrong} was read as {read}"))
            .unwrap_err();
        assert_eq!(error.code(), "count.not_vietnamese", "{wrong}");
    }
    let error = Count::parse_vi("nhiều").unwrap_err();
    assert_eq!(
        error.to_string(),
        "`xxxxx` is not a count in Vietnamese, expected one like `hơn 240`, `khoảng 1.000`, `từ 5 đến 7` or `2,5`",
    );
    assert_eq!(
        error.vi(),
        "không đọc được số lượng `xxxxx`, cần dạng `hơn 240`, `khoảng 1.000`, `từ 5 đến 7` hoặc `2,5`",
    );
}

/// Papers write the numbers below ten as `05`; more zeros make a code. Both readers have this rule.
#[test]
fn zeros_in_front_are_read_alike_everywhere() {
    for (written, is_number) in [
        ("0", true),
        ("05", true),
        ("09", true),
        ("10", true),
        ("00", false),
        ("000", false),
        ("005", false),
        ("012", false),
        ("0123", false),
    ] {
        let [json, vi] = [written.parse::<Count>(), Count::parse_vi(written)];
        assert_eq!([json.is_ok(), vi.is_ok()], [is_number; 2], "{written}");
        assert_eq!(written.parse::<Decimal>().is_ok(), is_number, "{written}");
        assert_eq!(json.ok(), vi.ok());
        let of = |written: String| serde_json::from_value::<Count>(written.into()).is_ok();
        assert_eq!(of(format!(">={written}")), is_number);
        assert_eq!(of(format!("{written}..99")), is_number);
        assert_eq!(
            Count::parse_vi(&format!("từ {written} đến 99")).is_ok(),
            is_number
        );
        assert_eq!(
            Count::parse_vi(&format!("hơn {written}")).is_ok(),
            is_number
        );
        // with decimals or a sign, any zero in front is too many
        let is_plain = !written.starts_with('0') || written == "0";
        assert_eq!(of(format!("{written}.5")), is_plain);
        assert_eq!(Count::parse_vi(&format!("{written},5")).is_ok(), is_plain);
        assert_eq!(of(format!("-{written}")), is_plain);
        assert_eq!(Count::parse_vi(&format!("-{written}")).is_ok(), is_plain);
    }
    assert_eq!(count("05").to_string(), "5");
}

/// The point of a count is a number that it cannot miss: a range of one number has one, a wider one has none.
#[test]
fn only_a_count_of_one_number_equals_another() {
    let one = Count::between(5_u32, 5_u32).unwrap();
    let wide = Count::between(5_u32, 6_u32).unwrap();
    assert_eq!(one.compare(Count::exact(5_u32)), Known::Known(Equal));
    assert_eq!(Count::exact(5_u32).compare(one), Known::Known(Equal));
    for other in [one, wide, Count::exact(5_u32), Count::exact(6_u32)] {
        assert_eq!(wide.is_equal_to(other), Answer::Unknown);
        assert_eq!(other.is_equal_to(wide), Answer::Unknown);
    }
}

/// Too large and written wrongly are two things: what is no number is never said to be out of range.
#[test]
fn what_is_no_number_is_not_out_of_range() {
    let digits = "9".repeat(20);
    for (written, code) in [
        (digits.clone(), "count.out_of_range"),
        (format!("0{digits}"), "count.not_number"),
        (format!("{digits}."), "count.not_number"),
        (format!(".{digits}"), "count.not_number"),
        (format!("-0{digits}"), "count.not_number"),
    ] {
        assert_eq!(
            written.parse::<Decimal>().unwrap_err().code(),
            code,
            "{written}"
        );
    }
}

/// `trở lên` and `trở xuống` stand after a number that nothing bounds already.
#[test]
fn a_count_has_one_bound_in_words() {
    for (written, read) in [
        ("5 trở lên", Some(">=5")),
        ("từ 5 trở lên", Some(">=5")),
        ("5 trở xuống", Some("<=5")),
        ("từ 5 trở xuống", Some("<=5")),
        ("hơn 5 trở lên", None),
        ("dưới 5 trở xuống", None),
        ("khoảng 5 trở xuống", None),
        ("~5 trở xuống", None),
    ] {
        assert_eq!(Count::parse_vi(written).ok(), read.map(count), "{written}");
    }
}

#[test]
fn counts_are_shown_in_vietnamese() {
    for (written, shown) in [
        ("1234567", "1.234.567"),
        ("2.5", "2,5"),
        (">=5", "ít nhất 5"),
        (">240", "hơn 240"),
        ("<=10", "tối đa 10"),
        ("<5", "dưới 5"),
        ("<~1000", "gần 1.000"),
        ("~1000", "khoảng 1.000"),
        ("5..7", "từ 5 đến 7"),
        ("hundreds", "hàng trăm"),
        ("not_asked", "không hỏi"),
        ("not_stated", "không nêu"),
        ("up", "tăng"),
        ("down", "giảm"),
    ] {
        assert_eq!(count(written).vi().to_string(), shown);
    }
}

#[test]
fn bounds_are_what_is_certain() {
    use Bound::{Excluded, Included, Unbounded};
    let five = Decimal::from(5_u32);
    for (written, lower, upper) in [
        ("5", Included(five), Included(five)),
        (">=5", Included(five), Unbounded),
        (">5", Excluded(five), Unbounded),
        ("<=5", Unbounded, Included(five)),
        ("<5", Unbounded, Excluded(five)),
        ("5..7", Included(five), Included(7_u32.into())),
        ("<~5", Unbounded, Excluded(five)),
        ("tens", Included(10_u32.into()), Unbounded),
        (
            "hundreds_of_thousands",
            Included(100_000_u32.into()),
            Unbounded,
        ),
        ("~5", Unbounded, Unbounded),
        ("not_asked", Unbounded, Unbounded),
        ("up", Unbounded, Unbounded),
    ] {
        assert_eq!(
            (count(written).lower(), count(written).upper()),
            (lower, upper),
            "{written}"
        );
    }
}

#[test]
fn whether_a_number_is_reached_may_be_unknown() {
    use Answer::{No, Unknown, Yes};
    for (written, at_least, at_most) in [
        // for 4, 5 and 6
        ("5", [Yes, Yes, No], [No, Yes, Yes]),
        (">=5", [Yes, Yes, Unknown], [No, Unknown, Unknown]),
        (">5", [Yes, Yes, Unknown], [No, No, Unknown]),
        ("<=5", [Unknown, Unknown, No], [Unknown, Yes, Yes]),
        ("<5", [Unknown, No, No], [Unknown, Yes, Yes]),
        ("<~5", [Unknown, No, No], [Unknown, Yes, Yes]),
        ("4..5", [Yes, Unknown, No], [Unknown, Yes, Yes]),
        ("tens", [Yes, Yes, Yes], [No, No, No]),
        ("~5", [Unknown; 3], [Unknown; 3]),
        ("down", [Unknown; 3], [Unknown; 3]),
        ("not_stated", [Unknown; 3], [Unknown; 3]),
    ] {
        let ask = |is: fn(Count, u32) -> Answer| [4_u32, 5, 6].map(|n| is(count(written), n));
        assert_eq!(ask(Count::is_at_least), at_least, "{written}");
        assert_eq!(ask(Count::is_at_most), at_most, "{written}");
    }
}

/// The orders that are possible: one if it is certain, and never one that is impossible.
#[test]
fn counts_compare_as_far_as_it_is_certain() {
    let any = &[Less, Equal, Greater][..];
    for (a, b, expected) in [
        ("5", "5.0", &[Equal][..]),
        ("5", "5..5", &[Equal]),
        ("5", "6", &[Less]),
        ("<5", "5", &[Less]),
        ("<~5", "5", &[Less]),
        ("<~5", "<5", any),
        ("<=5", "5", &[Less, Equal]),
        ("<=5", ">5", &[Less]),
        ("<=5", ">=5", &[Less, Equal]),
        ("<5", ">=5", &[Less]),
        (">5", ">5", any),
        ("~5", "500", any),
        ("5..7", "8", &[Less]),
        ("5..7", "7", &[Less, Equal]),
        ("tens", "9", &[Greater]),
        ("tens", "10", &[Equal, Greater]),
        ("tens", "hundreds", any),
        ("up", "down", any),
        ("not_asked", "0", any),
        ("not_stated", "not_stated", any),
    ] {
        let known = Known::among(expected.iter().copied());
        assert_eq!(count(a).compare(count(b)), known, "{a} with {b}");
        let turned = expected
            .iter()
            .rev()
            .map(|order: &Ordering| order.reverse());
        assert_eq!(
            count(b).compare(count(a)),
            Known::among(turned),
            "{b} with {a}"
        );
    }
}

/// Zero, a question that was not asked, and an answer that was not given.
#[test]
fn not_asked_is_not_zero() {
    for silent in [Count::NotAsked, Count::NotStated] {
        assert_ne!(silent, Count::exact(0));
        assert_eq!(silent.is_equal_to(0), Answer::Unknown);
        assert!(!silent.is_given() && !silent.is_negative());
        assert_eq!(
            (silent.number(), Count::sum([silent, Count::exact(5)])),
            (None, None)
        );
    }
    assert_ne!(Count::NotAsked, Count::NotStated);
}

#[test]
fn a_count_is_read_with_what_it_counts() {
    let other = |words: &str| Some(Coded::Other(Text::new(words).unwrap()));
    for (written, expected, unit) in [
        ("trên 8 bệnh nhân", ">8", Some(Unit::Person.into())),
        ("hơn 30 ca", ">30", Some(Unit::Case.into())),
        ("Hơn 1.250 Lượt khám", ">1250", Some(Unit::Visit.into())),
        ("gần 100 học viên", "<~100", Some(Unit::Person.into())),
        ("từ 5 đến 7 buổi", "5..7", Some(Unit::Session.into())),
        ("5-7 tiết", "5..7", Some(Unit::Lesson.into())),
        ("5 trở lên", ">=5", None),
        ("từ 5 trở lên khoa", ">=5", Some(Unit::Department.into())),
        ("9 chuyên khoa", "9", Some(Unit::Specialty.into())),
        ("09 chuyên ngành", "9", Some(Unit::Specialty.into())),
        ("hàng chục bệnh nhân", "tens", Some(Unit::Person.into())),
        (
            "hàng chục nghìn người",
            "tens_of_thousands",
            Some(Unit::Person.into()),
        ),
        ("300 giường", "300", Some(Unit::Bed.into())),
        ("2,5 giờ", "2.5", Some(Unit::Hour.into())),
        ("91,77%", "91.77", Some(Unit::Percent.into())),
        ("91,77", "91.77", None),
        ("120.000 USD", "120000", Some(Unit::Usd.into())),
        ("10 ca COVID-19", "10", other("ca COVID-19")),
        ("20 học viên/năm", "20", other("học viên/năm")),
        ("hàng chục", "tens", None),
        ("tăng", "up", None),
    ] {
        let (read, read_unit) = Count::parse_vi_with_unit(written).unwrap();
        assert_eq!((read, read_unit), (count(expected), unit), "{written}");
    }
    for wrong in [
        "",
        "bệnh nhân",
        "trên bệnh nhân",
        "hơn 5 đến 7 ca",
        "5 ?",
        "tăng 30 ca",
        "007 ca",
    ] {
        let error = Count::parse_vi_with_unit(wrong).unwrap_err();
        assert_eq!(error.code(), "count.not_vietnamese", "{wrong}");
    }
}

#[test]
fn sums_keep_the_bounds() {
    for (counts, expected) in [
        (&[][..], Some("0")),
        (&["1.5", "2"], Some("3.5")),
        (&[">240", "5"], Some(">245")),
        (&[">=240", "5"], Some(">=245")),
        (&[">240", ">=5"], Some(">245")),
        (&["<5", "<=5"], Some("<10")),
        (&["<=5", "5"], Some("<=10")),
        (&["5..7", "1"], Some("6..8")),
        (&["5..7", ">=1"], Some(">=6")),
        (&["~100", "5", "~20"], Some("~125")),
        (&["<~100", "5"], Some("<~105")),
        (&["<~100", "<~5"], Some("<~105")),
        (&["<~100", "<5"], Some("<105")),
        (&["<~100", "~5"], None),
        (&["tens", "5"], Some(">=15")),
        (&["tens", ">5"], Some(">15")),
        (&["tens", "not_asked"], None),
        (&["~100", ">5"], None),
        (&[">5", "<5"], None),
        (&["up", "5"], None),
        (&["9223372036854775807", "1"], None),
    ] {
        let sum = Count::sum(counts.iter().map(|written| count(written)));
        assert_eq!(sum, expected.map(count), "{counts:?}");
    }
}

proptest! {
    #[test]
    fn decimals_round_trip(number in any_decimal()) {
        prop_assert_eq!(number.to_string().parse(), Ok(number));
        let json = serde_json::to_string(&number).unwrap();
        prop_assert_eq!(serde_json::from_str::<Decimal>(&json).unwrap(), number);
    }

    #[test]
    fn decimals_order_and_add_as_numbers_do(
        a in -1_000_000_i64..1_000_000, b in -1_000_000_i64..1_000_000, scale in 0..=6_u8,
    ) {
        let [x, y, sum] = [a, b, a + b].map(|m| Decimal::new(m, scale).unwrap());
        prop_assert_eq!(x.cmp(&y), a.cmp(&b));
        prop_assert_eq!(x.checked_add(y), Some(sum));
        prop_assert_eq!(sum.checked_sub(y), Some(x));
    }

    #[test]
    fn counts_round_trip(count in any_count()) {
        prop_assert_eq!(count.to_string().parse(), Ok(count));
        prop_assert_eq!(Count::parse_vi(&count.vi().to_string()), Ok(count));
        let json = serde_json::to_string(&count).unwrap();
        prop_assert_eq!(serde_json::from_str::<Count>(&json).unwrap(), count);
    }

    #[test]
    fn a_certain_answer_holds_for_what_was_meant((count, meant) in meant(), number in -60_i64..60) {
        let truth = Answer::from(meant >= number);
        prop_assert!(count.is_at_least(number) == Answer::Unknown || count.is_at_least(number) == truth);
        let possible = match count.compare(Count::exact(number)) {
            Known::Known(order) => vec![order],
            Known::Unknown(orders) => orders,
        };
        prop_assert!(possible.contains(&meant.cmp(&number)));
        let most = count.is_at_most(number);
        prop_assert!(most == Answer::Unknown || most == Answer::from(meant <= number));
    }

    #[test]
    fn a_sum_holds_for_what_was_meant((a, x) in meant(), (b, y) in meant()) {
        if let Some(sum) = Count::sum([a, b]) {
            prop_assert_ne!(sum.is_at_least(x + y), Answer::No);
            prop_assert_ne!(sum.is_at_least(x + y + 1), Answer::Yes);
        }
        prop_assert_eq!(Count::sum([a, b]), Count::sum([b, a]));
    }

    #[test]
    fn nothing_written_makes_it_panic(text in "\\PC{0,30}", digits in "[-0-9., đếntừ≥<>~%]{0,24}") {
        for text in [text, digits] {
            let _ = (text.parse::<Count>(), text.parse::<Decimal>());
            let _ = (Count::parse_vi(&text), Count::parse_vi_with_unit(&text));
        }
    }
}
