//! Figures: what makes them comparable, and whether they fit.

use core::cmp::Ordering;
use lienvien::value::{
    Answer, Baseline, Coded, Count, Explain, Figure, FigureBasis, FigureMismatch, FigureTime,
    Known, Part, Period, Text, Unit, Vocabulary, When,
};
use serde_json::json;

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn count(written: &str) -> Count {
    written.parse().unwrap()
}

/// Learners of 2024.
fn learners(number: &str) -> Figure {
    undated(number).time(during("2024", "2024"))
}

fn undated(number: &str) -> Figure {
    Figure::new(text("học viên được đào tạo"), count(number), Unit::Person)
}

fn in_unit(number: &str, unit: impl Into<Coded<Unit>>) -> Figure {
    let mut made = learners(number);
    made.unit = unit.into();
    made
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
    in_unit(whole, unit)
        .parts(parts.iter().map(part))
        .parts_fit()
}

#[test]
fn the_least_figure_is_short_in_json() {
    let written = json!({"measure": "học viên được đào tạo", "count": ">240", "unit": "person"});
    assert_eq!(serde_json::to_value(undated(">240")).unwrap(), written);
    assert_eq!(
        serde_json::from_value::<Figure>(written).unwrap(),
        undated(">240")
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
    .as_of(When::ymd(2026, 6, 30).unwrap())
    .scope(text("tỉnh Hà Tĩnh"))
    .baseline(Baseline::new(count("~12")).time(since("2023-05")))
    .parts([Part::new(text("bác sĩ"), count("18")).out_of(count("19"))])
    .parts_open()
    .basis(FigureBasis::SelfAssessed)
    .source(text("báo cáo của bệnh viện"));
    let written = json!({
        "measure": "kỹ thuật tự thực hiện được", "count": "18", "unit": "technique", "out_of": "19",
        "time": {"during": {"from": "2024", "to": "2030"}}, "as_of": "2026-06-30", "scope": "tỉnh Hà Tĩnh",
        "baseline": {"count": "~12", "time": {"since": "2023-05"}},
        "parts": [{"label": "bác sĩ", "count": "18", "out_of": "19"}], "parts_open": true,
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
    assert_eq!(many.compare(&few), Ok(Known::Known(Ordering::Greater)));
    assert!(matches!(
        few.compare(&learners("~5")),
        Ok(Known::Unknown(_))
    ));
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
    let error = learners("5")
        .compare(&in_unit("5", Unit::Turn))
        .unwrap_err();
    assert_eq!(error.code(), "figure.other_unit");
    assert_eq!(
        error.to_string(),
        "the figures are in `person` and `turn`, expected the same unit"
    );
    assert_eq!(
        error.vi(),
        "hai số liệu có đơn vị tính khác nhau, `người` và `lượt`, cần cùng một đơn vị"
    );
    // other words are the same unit only if they are the same words
    let topics = |words: &str| in_unit("5", text(words));
    assert!(topics("đề tài").sum_with(&topics("Đề tài")).is_ok());
    for other in [topics("đề án"), in_unit("5", Unit::Person)] {
        let error = topics("đề tài").sum_with(&other).unwrap_err();
        assert_eq!(error.code(), "figure.other_unit");
    }
}

#[test]
fn figure_other_time() {
    let at = |time: Option<FigureTime>| {
        let mut made = undated("5");
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
}

/// Two times are the same only if both are known, and known to be the same.
#[test]
#[allow(clippy::too_many_lines)] // one table
fn only_figures_of_the_same_known_time_are_added_or_compared() {
    let time = |time: Option<FigureTime>, as_of: &str| {
        let mut made = undated("5").as_of(as_of.parse::<When>().unwrap());
        made.time = time;
        made
    };
    let year = || Some(during("2024", "2024"));
    let from_2024 = || Some(since("2024"));
    let undated = || time(None, "unknown");
    for (one, other, expected) in [
        (undated(), undated(), Err("figure.undated")),
        (time(None, "2024-06-30"), time(None, "2024-06-30"), Ok(())),
        (
            time(None, "2024-06-30"),
            time(None, "2024-06-29"),
            Err("figure.other_as_of"),
        ),
        (
            time(None, "2024-06"),
            time(None, "2024-06"),
            Err("figure.undated"),
        ),
        (time(None, "2024-06-30"), undated(), Err("figure.undated")),
        (
            time(None, "--05-29"),
            time(None, "--05-29"),
            Err("figure.undated"),
        ),
        // a period that is over is counted to its end
        (time(year(), "unknown"), time(year(), "unknown"), Ok(())),
        (
            time(year(), "unknown"),
            time(Some(during("2024-01-01", "2024-12-31")), "unknown"),
            Ok(()),
        ),
        (
            time(year(), "unknown"),
            time(Some(during("2024-01-02", "2024-12-31")), "unknown"),
            Err("figure.other_time"),
        ),
        (time(year(), "2024-12-31"), time(year(), "2025-02"), Ok(())),
        (
            time(year(), "2024-12-30"),
            time(year(), "unknown"),
            Err("figure.other_as_of"),
        ),
        (
            time(year(), "2024-06-30"),
            time(year(), "2024-06-30"),
            Ok(()),
        ),
        (
            time(year(), "2024-06-30"),
            time(year(), "2024-07-31"),
            Err("figure.other_as_of"),
        ),
        (
            time(year(), "2024"),
            time(year(), "2024"),
            Err("figure.undated"),
        ),
        // a period that is not known is not the same period
        (
            time(Some(during("2024", "unknown")), "unknown"),
            time(Some(during("2024", "unknown")), "unknown"),
            Err("figure.undated"),
        ),
        (
            time(Some(during("2024", "unknown")), "unknown"),
            time(Some(during("unknown", "2030")), "unknown"),
            Err("figure.other_time"),
        ),
        // what is counted together grows: the same start, and the same day
        (
            time(from_2024(), "2026-06-30"),
            time(from_2024(), "2026-06-30"),
            Ok(()),
        ),
        (
            time(from_2024(), "2025-06-30"),
            time(from_2024(), "2026-06-30"),
            Err("figure.other_as_of"),
        ),
        (
            time(from_2024(), "unknown"),
            time(from_2024(), "unknown"),
            Err("figure.undated"),
        ),
        (
            time(from_2024(), "2026-06-30"),
            time(Some(since("2023")), "2026-06-30"),
            Err("figure.other_time"),
        ),
        (
            time(Some(since("unknown")), "2026-06-30"),
            time(Some(since("unknown")), "2026-06-30"),
            Err("figure.undated"),
        ),
    ] {
        for (a, b) in [(&one, &other), (&other, &one)] {
            let compared = a.compare(b).map(|_| ()).map_err(|error| error.code());
            assert_eq!(compared, expected, "{a:?} {b:?}");
            assert_eq!(
                a.sum_with(b).map(|_| ()).map_err(|error| error.code()),
                expected
            );
        }
    }
    let error = undated().sum_with(&undated()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the figures cover `no time given`, expected times that are known to be the same"
    );
    assert_eq!(
        error.vi(),
        "hai số liệu có thời gian `không nêu thời gian`, cần thời gian rõ ràng và giống nhau"
    );
    let (june, july) = (
        time(from_2024(), "2025-06-30"),
        time(from_2024(), "2025-07-31"),
    );
    let error = june.compare(&july).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the figures are as of 2025-06-30 and 2025-07-31, expected the same day"
    );
    assert_eq!(
        error.vi(),
        "hai số liệu tính đến ngày 30/06/2025 và ngày 31/07/2025, cần cùng một ngày"
    );
}

#[test]
fn figure_planned() {
    let target = learners("20").basis(FigureBasis::Planned);
    for reported in [learners("18"), learners("18").basis(FigureBasis::Measured)] {
        for (one, other) in [(&target, &reported), (&reported, &target)] {
            let error = one.compare(other).unwrap_err();
            assert_eq!(error, one.sum_with(other).unwrap_err());
            assert_eq!(error.code(), "figure.planned");
            assert_eq!(
                error.to_string(),
                "one figure is planned and the other was reported, expected two of the same kind"
            );
            assert_eq!(
                error.vi(),
                "một số liệu là kế hoạch, một số liệu là kết quả, cần hai số liệu cùng loại"
            );
        }
    }
    assert_eq!(target.sum_with(&target), Ok(Some(count("40"))));
}

/// Every unit: whether two figures in it have a sum, and whether a negative number of it is refused.
#[test]
fn rates_have_no_sum_and_what_is_counted_is_never_negative() {
    let mut units = Unit::ALL
        .iter()
        .map(|unit| Coded::from(*unit))
        .collect::<Vec<_>>();
    units.extend(["đề tài", "ca/ngày", "‰"].map(|words| Coded::from(text(words))));
    for unit in units {
        let is_rate =
            unit == Unit::Percent || unit == Unit::Point || unit.vi().contains(['/', '‰']);
        let summed = in_unit("5", unit.clone()).sum_with(&in_unit("6", unit.clone()));
        let code = summed.map_err(|error| error.code());
        let expected = if is_rate {
            Err("figure.rate")
        } else {
            Ok(Some(count("11")))
        };
        assert_eq!(code, expected, "{unit}");
        // rates are compared
        assert!(
            in_unit("5", unit.clone())
                .compare(&in_unit("6", unit.clone()))
                .is_ok()
        );

        let is_money = [Unit::Dong, Unit::Usd, Unit::Euro, Unit::Yen]
            .into_iter()
            .any(|m| unit == m);
        let may = is_rate || is_money || unit.listed().is_none();
        assert_eq!(unit.may_be_negative(), may);
        for negative in ["-1", ">=-1", "~-1", "-3..2", "<0", "<~0"] {
            let checked = in_unit(negative, unit.clone()).check();
            assert_eq!(checked.is_ok(), may, "{negative} {unit}");
        }
        for allowed in ["0", "<=0", "up", "not_asked", "<1"] {
            assert!(
                in_unit(allowed, unit.clone()).check().is_ok(),
                "{allowed} {unit}"
            );
        }
    }
    let error = in_unit("5", Unit::Percent)
        .sum_with(&in_unit("5", Unit::Percent))
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "the figures are in `percent`, expected a unit of which there is a sum"
    );
    assert_eq!(
        error.vi(),
        "hai số liệu có đơn vị tính là `phần trăm`, cần đơn vị tính cộng được"
    );
}

#[test]
fn figure_negative() {
    let negative = || count("-1");
    let part = || Part::new(text("một phần"), count("1"));
    for (figure, path) in [
        (learners("-1"), "count"),
        (learners("1").out_of(negative()), "out_of"),
        (
            learners("1").baseline(Baseline::new(negative())),
            "baseline.count",
        ),
        (
            learners("1").parts([part(), Part::new(text("phần"), negative())]),
            "parts[1].count",
        ),
        (
            learners("1").parts([part().out_of(negative())]),
            "parts[0].out_of",
        ),
        // what a percentage is out of is counted
        (in_unit("-1", Unit::Percent).out_of(negative()), "out_of"),
        (
            in_unit("-1", Unit::Percent).parts([part().out_of(negative())]),
            "parts[0].out_of",
        ),
    ] {
        let error = figure.check().unwrap_err();
        assert_eq!(
            (error.code(), error.path().as_str()),
            ("figure.negative", path)
        );
    }
    let error = learners("-1").check().unwrap_err();
    assert_eq!(
        error.to_string(),
        "the figure is `-1` in the unit `person`, expected 0 or more"
    );
    assert_eq!(
        error.vi(),
        "số liệu là `-1` theo đơn vị tính `người`, không được âm"
    );
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
            "figure.undated",
            "figure.other_as_of",
            "figure.planned",
            "figure.rate",
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
        ("100", &["101", "0"], Answer::Unknown), // growth rates may be above 100
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
fn a_part_of_a_rate_is_no_share_of_it() {
    use Answer::{No, Unknown, Yes};
    for (whole, parts, answer) in [
        // the mean of 90 and 70 may be 80, and they may be shares of nothing
        ("80", &["90", "70"][..], Unknown),
        ("70", &["30", "40"], Yes), // no mean of them
        ("80", &["30", "40"], No),
        ("35", &["30", "40"], Unknown),
        ("100", &["100", "100"], Unknown),
        ("80", &["80"], Unknown), // one part is the whole, or all that is named of it
        ("<80", &["90", "70"], Unknown),
    ] {
        assert_eq!(
            broken_down(whole, parts, Unit::Percent),
            answer,
            "{parts:?} of {whole}"
        );
    }
    assert_eq!(broken_down("8", &["9", "7"], Unit::Point), Unknown);
    assert_eq!(broken_down("16", &["9", "7"], Unit::Point), No);
}

#[test]
fn rates_with_what_they_are_out_of_are_weighed() {
    use Answer::{No, Unknown, Yes};
    let rates = |whole: &str, parts: &[(&str, &str)]| {
        let part =
            |(rate, of): &(&str, &str)| Part::new(text("một phần"), count(rate)).out_of(count(of));
        in_unit(whole, Unit::Percent).parts(parts.iter().map(part))
    };
    for (whole, parts, answer) in [
        ("75", &[("90", "50"), ("70", "150")][..], Yes),
        ("80", &[("90", "50"), ("70", "150")], No),
        ("75.4", &[("90", "50"), ("70", "150")], No), // finer than rounding explains
        ("66.7", &[("50", "2"), ("75", "4")], Yes),
        ("66.5", &[("50", "2"), ("75", "4")], No),
        ("75", &[("101", "50"), ("66", "150")], No),
        ("75", &[("~90", "50"), ("70", "150")], Unknown),
        ("75", &[("90", "~50"), ("70", "150")], Unknown),
        (
            "0",
            &[("0", "9223372036854775807"), ("0", "9223372036854775807")],
            Yes,
        ),
        (
            "50",
            &[
                ("9223372036854775807", "9223372036854775807"),
                ("0", "9223372036854775807"),
            ],
            No,
        ),
    ] {
        assert_eq!(
            rates(whole, parts).parts_fit(),
            answer,
            "{parts:?} of {whole}"
        );
    }
    // what they are out of makes up what the whole is out of
    let both = || rates("75", &[("90", "50"), ("70", "150")]);
    assert_eq!(both().out_of(count("200")).parts_fit(), Yes);
    assert_eq!(both().out_of(count("210")).parts_fit(), No);
    assert_eq!(both().parts_open().parts_fit(), Unknown);
    assert_eq!(
        both()
            .parts([Part::new(text("khác"), count("75"))])
            .parts_fit(),
        Unknown
    );
}

#[test]
fn an_open_breakdown_may_be_below_its_whole() {
    use Answer::{No, Unknown, Yes};
    for (whole, parts, closed, open) in [
        ("10", &["4", "5"][..], No, Yes),
        ("10", &["4", "6"], Yes, Yes),
        ("10", &["4", "7"], No, No),
        ("10", &["11"], No, No),
        (">10", &["4", "5"], No, Yes),
        ("10", &["4", "not_stated"], Unknown, Unknown),
        ("10", &["4", "not_asked"], Unknown, Unknown),
        ("~10", &["4"], Unknown, Unknown),
    ] {
        let part = |number: &&str| Part::new(text("một phần"), count(number));
        let figure = learners(whole).parts(parts.iter().map(part));
        assert_eq!(figure.parts_fit(), closed, "{parts:?} of {whole}");
        assert_eq!(
            figure.parts_open().parts_fit(),
            open,
            "{parts:?} of {whole}, open"
        );
    }
}

/// A loss makes the sum of the other parts greater than the whole.
#[test]
fn a_part_of_money_may_be_above_its_whole() {
    assert_eq!(broken_down("6", &["10", "-4"], Unit::Dong), Answer::Yes);
    assert_eq!(broken_down("6", &["10", "-5"], Unit::Dong), Answer::No);
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
    // a rate is no part of the number that it is a rate of
    let rate = |rate: &str| {
        in_unit(rate, Unit::Percent)
            .out_of(count("19"))
            .out_of_fits()
    };
    assert_eq!(rate("80"), Answer::Yes);
    assert_eq!(rate("101"), Answer::No);
    assert_eq!(rate("~101"), Answer::Unknown);
}

/// What each part is out of.
#[test]
fn parts_may_be_out_of_something_too() {
    let of = |parts: &[(&str, &str)], out_of: &str| {
        let part = |(number, of): &(&str, &str)| {
            Part::new(text("một phần"), count(number)).out_of(count(of))
        };
        learners("18")
            .out_of(count(out_of))
            .parts(parts.iter().map(part))
            .parts_fit()
    };
    assert_eq!(of(&[("8", "9"), ("10", "10")], "19"), Answer::Yes);
    assert_eq!(of(&[("8", "9"), ("10", "10")], "20"), Answer::No);
    assert_eq!(of(&[("8", "7"), ("10", "12")], "19"), Answer::No);
    assert_eq!(of(&[("8", "9"), ("10", "~10")], "19"), Answer::Unknown);
}

#[test]
fn units_and_bases_are_found_by_name() {
    for unit in Unit::ALL {
        assert_eq!(Unit::find(unit.vi()), Some(*unit));
    }
    assert_eq!(Unit::find("luot kham"), Some(Unit::Visit));
    for (written, unit) in [
        ("giường", Unit::Bed),
        ("giờ", Unit::Hour),
        ("tiết", Unit::Lesson),
        ("tháng", Unit::Month),
        ("khoa", Unit::Department),
        ("chuyên khoa", Unit::Specialty),
        ("chuyên ngành", Unit::Specialty),
        ("bệnh viện", Unit::Hospital),
        ("điểm", Unit::Point),
        ("USD", Unit::Usd),
    ] {
        assert_eq!(Unit::find(written), Some(unit));
    }
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
