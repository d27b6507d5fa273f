//! Figures: what makes them comparable, and whether they fit.

use core::cmp::Ordering;
use lienvien::value::{
    Answer, Baseline, Count, Explain, Figure, FigureBasis, FigureMismatch, FigureTime, Part,
    Period, Text, Unit, Vocabulary, When,
};
use serde_json::json;

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn count(written: &str) -> Count {
    written.parse().unwrap()
}

fn learners(number: &str) -> Figure {
    Figure::new(text("học viên được đào tạo"), count(number), Unit::Person)
}

fn during(from: &str, to: &str) -> FigureTime {
    let [from, to] = [from, to].map(|written| written.parse().unwrap());
    FigureTime::During(Period::new(from, to).unwrap())
}

fn since(written: &str) -> FigureTime {
    FigureTime::Since(written.parse().unwrap())
}

fn broken_down(whole: &str, parts: &[&str], unit: Unit) -> Answer {
    let part = |number: &&str| Part::new(text("một phần"), count(number));
    {
        let mut made = learners(whole).parts(parts.iter().map(part));
        made.unit = unit;
        made
    }
    .parts_fit()
}

#[test]
fn the_least_figure_is_short_in_json() {
    let written = json!({"measure": "học viên được đào tạo", "count": ">240", "unit": "person"});
    assert_eq!(serde_json::to_value(learners(">240")).unwrap(), written);
    assert_eq!(
        serde_json::from_value::<Figure>(written).unwrap(),
        learners(">240")
    );
}

#[test]
fn the_fullest_figure_round_trips() {
    let figure = Figure::new(
        text("kỹ thuật tự thực hiện được"),
        count("18"),
        Unit::Technique,
    )
    .out_of(count("19"))
    .time(during("2024", "2030"))
    .scope(text("tỉnh Hà Tĩnh"))
    .baseline(Baseline::new(count("~12")).time(since("2023-05")))
    .parts([Part::new(text("bác sĩ"), count("18"))])
    .basis(FigureBasis::SelfAssessed)
    .source(text("báo cáo của bệnh viện"));
    let written = json!({
        "measure": "kỹ thuật tự thực hiện được", "count": "18", "unit": "technique", "out_of": "19",
        "time": {"during": {"from": "2024", "to": "2030"}}, "scope": "tỉnh Hà Tĩnh",
        "baseline": {"count": "~12", "time": {"since": "2023-05"}},
        "parts": [{"label": "bác sĩ", "count": "18"}],
        "basis": "self_assessed", "source": "báo cáo của bệnh viện",
    });
    assert_eq!(serde_json::to_value(&figure).unwrap(), written);
    assert_eq!(
        serde_json::from_value::<Figure>(written.clone()).unwrap(),
        figure
    );
    let places = ["", "/baseline", "/parts/0"];
    for place in places {
        let mut wrong = written.clone();
        wrong.pointer_mut(place).unwrap()["extra"] = json!(1);
        let error = serde_json::from_value::<Figure>(wrong)
            .unwrap_err()
            .to_string();
        assert!(error.contains("unknown field `extra`"), "{error}");
    }
    for (wrong, says) in [
        (json!({"after": "2024"}), "unknown variant `after`"),
        (json!({}), "invalid value: map"),
        (json!("2024"), "unknown variant `2024`"),
    ] {
        let error = serde_json::from_value::<FigureTime>(wrong).unwrap_err();
        assert!(error.to_string().starts_with(says), "{error}");
    }
}

#[test]
fn like_figures_are_added_and_compared() {
    let (many, few) = (learners(">240"), learners("5"));
    assert_eq!(many.sum_with(&few), Ok(Some(count(">245"))));
    assert_eq!(many.compare(&few), Ok(Some(Ordering::Greater)));
    assert_eq!(few.compare(&learners("~5")), Ok(None));
    assert_eq!(few.sum_with(&learners("up")), Ok(None));
    // however they are spelt
    let loud = {
        let mut made = learners("7");
        made.measure = text("HỌC VIÊN ĐƯỢC ĐÀO TẠO");
        made
    };
    assert_eq!(few.sum_with(&loud), Ok(Some(count("12"))));
    // whatever else is said of them
    let claimed = learners("7")
        .basis(FigureBasis::Claimed)
        .source(text("bài báo"));
    assert_eq!(few.sum_with(&claimed), Ok(Some(count("12"))));
}

#[test]
fn figure_other_measure() {
    let other = {
        let mut made = learners("5");
        made.measure = text("học viên tốt nghiệp");
        made
    };
    let error = learners("5").sum_with(&other).unwrap_err();
    assert_eq!(error.code(), "figure.other_measure");
    assert_eq!(
        error.to_string(),
        "the figures measure `học viên được đào tạo` and `học viên tốt nghiệp`, expected the same measure",
    );
    assert_eq!(
        error.vi(),
        "hai số liệu có nội dung khác nhau, `học viên được đào tạo` và `học viên tốt nghiệp`, cần cùng một nội dung",
    );
    assert_eq!(learners("5").compare(&other), Err(error));
}

#[test]
fn figure_other_unit() {
    let other = {
        let mut made = learners("5");
        made.unit = Unit::Turn;
        made
    };
    let error = learners("5").compare(&other).unwrap_err();
    assert_eq!(error.code(), "figure.other_unit");
    assert_eq!(
        error.to_string(),
        "the figures are in `person` and `turn`, expected the same unit"
    );
    assert_eq!(
        error.vi(),
        "hai số liệu có đơn vị tính khác nhau, `người` và `lượt`, cần cùng một đơn vị"
    );
}

#[test]
fn figure_other_time() {
    let at = |time: Option<FigureTime>| {
        let mut made = learners("5");
        made.time = time;
        made
    };
    let error = at(Some(during("2024", "2030")))
        .compare(&at(Some(since("2024"))))
        .unwrap_err();
    assert_eq!(error.code(), "figure.other_time");
    assert_eq!(
        error.to_string(),
        "the figures cover `2024 – 2030` and `since 2024`, expected the same time"
    );
    assert_eq!(
        error.vi(),
        "hai số liệu có thời gian khác nhau, `giai đoạn 2024 – 2030` và `lũy kế từ năm 2024`, cần cùng một thời gian",
    );
    let error = at(None).compare(&at(Some(since("2024")))).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the figures cover `no time given` and `since 2024`, expected the same time"
    );
    assert!(error.vi().contains("`không nêu thời gian`"));

    for (one, other, is_same) in [
        (during("2024", "2030"), during("2024", "2030"), true),
        (
            during("2024", "2030"),
            during("2024-01-01", "2030-12-31"),
            true,
        ),
        (
            during("2024", "2030"),
            during("2024-01-02", "2030-12-31"),
            false,
        ),
        (during("2024", "unknown"), during("2024", "unknown"), true),
        (during("2024", "unknown"), during("unknown", "2030"), false),
        (since("2024"), since("2024"), true),
        (since("2024"), since("2023"), false),
    ] {
        let matched = at(Some(one)).compare(&at(Some(other.clone()))).is_ok();
        assert_eq!(matched, is_same, "{other:?}");
    }
    assert!(at(None).compare(&at(None)).is_ok());
}

#[test]
fn figure_other_scope() {
    let at = |scope: Option<&str>| {
        let mut made = learners("5");
        made.scope = scope.map(text);
        made
    };
    let error = at(Some("Hà Tĩnh")).sum_with(&at(None)).unwrap_err();
    assert_eq!(error.code(), "figure.other_scope");
    assert_eq!(
        error.to_string(),
        "the figures cover `Hà Tĩnh` and `no scope given`, expected the same scope"
    );
    assert_eq!(
        error.vi(),
        "hai số liệu có phạm vi khác nhau, `Hà Tĩnh` và `không nêu phạm vi`, cần cùng một phạm vi"
    );
    assert_eq!(
        at(Some("Hà Tĩnh"))
            .sum_with(&at(Some("Nghệ An")))
            .unwrap_err()
            .code(),
        "figure.other_scope"
    );
    assert!(at(Some("Hà Tĩnh")).sum_with(&at(Some("HÀ TĨNH"))).is_ok());
}

#[test]
fn each_case_is_declared_once() {
    let codes: Vec<_> = FigureMismatch::CASES.iter().map(|case| case.code).collect();
    assert_eq!(
        codes,
        [
            "figure.other_measure",
            "figure.other_unit",
            "figure.other_time",
            "figure.other_scope"
        ]
    );
}

#[test]
fn parts_fit_their_whole_or_not_or_nobody_knows() {
    use Answer::{No, Unknown, Yes};
    for (whole, parts, answer) in [
        ("10", &[][..], Yes),
        ("10", &["4", "6"], Yes),
        ("10", &["4", "5"], No),
        ("10", &["4", "7"], No),
        ("10", &["11", "up"], No),
        ("10", &["4", "up"], Unknown),
        ("10", &["4", "~6"], Unknown),
        (">240", &["100", "141"], Unknown),
        (">240", &["100", "140"], No),
        ("10", &["<4", "<6"], No),
        ("10", &["<=4", "<=6"], Unknown),
        ("up", &["4"], Unknown),
    ] {
        assert_eq!(
            broken_down(whole, parts, Unit::Person),
            answer,
            "{parts:?} of {whole}"
        );
    }
}

#[test]
fn percentages_may_miss_by_what_rounding_explains() {
    for (whole, parts, answer) in [
        ("100", &["33.3", "33.3", "33.3"][..], Answer::Yes),
        ("100", &["33", "33", "33"], Answer::Yes),
        ("100", &["33", "33", "32"], Answer::Yes),
        ("100", &["33", "33", "31"], Answer::No),
        ("100", &["33.3", "33.3", "33.2"], Answer::Yes),
        ("100", &["33.3", "33.3", "33.1"], Answer::No),
        ("100", &["34", "34", "34"], Answer::Yes),
        ("100", &["101", "0"], Answer::No),
    ] {
        assert_eq!(
            broken_down(whole, parts, Unit::Percent),
            answer,
            "{parts:?} of {whole}"
        );
    }
    assert_eq!(
        broken_down("100", &["33.3", "33.3", "33.3"], Unit::Case),
        Answer::No
    );
}

#[test]
fn a_figure_above_what_it_is_out_of_is_kept_and_does_not_fit() {
    let of = |count: &str, out_of: &str| {
        learners(count)
            .out_of(out_of.parse::<Count>().unwrap())
            .out_of_fits()
    };
    assert_eq!(of("18", "19"), Answer::Yes);
    assert_eq!(of("19", "19"), Answer::Yes);
    assert_eq!(of("20", "19"), Answer::No);
    assert_eq!(of(">18", "19"), Answer::Unknown);
    assert_eq!(learners("18").out_of_fits(), Answer::Yes);
}

#[test]
fn units_and_bases_are_found_by_name() {
    for unit in Unit::ALL {
        assert_eq!(Unit::find(unit.vi()), Some(*unit));
    }
    assert_eq!(Unit::find("luot kham"), Some(Unit::Visit));
    assert_eq!(
        FigureBasis::find("tự đánh giá"),
        Some(FigureBasis::SelfAssessed)
    );
    assert_eq!(Unit::find("-"), None);
}

#[test]
fn a_time_says_whether_it_counts_together() {
    let day = FigureTime::Since(When::ymd(2024, 10, 12).unwrap());
    assert_eq!(day.vi().to_string(), "lũy kế từ ngày 12/10/2024");
    assert_eq!(day.to_string(), "since 2024-10-12");
}
