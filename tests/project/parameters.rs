//! The parameters of an error are the same in every language, also where its sentences use words.

use crate::plan_support::{day, draft, item, opened, text, when, within};
use crate::survey_support;
use lienvien::agreement::{AgreementUnavailable, Coverage};
use lienvien::organisation::{OrganisationError, PersonName, SuccessionKind};
use lienvien::specialty::Specialty;
use lienvien::survey::{
    Assessed, Dimension, NotReady, ReportedSurvey, SiteNumber, SurveyFinding, SurveySide,
    SurveyStatus, SurveyUnavailable, Verdict,
};
use lienvien::value::{
    Count, Explain, Figure, FigureTime, Length, Period, PeriodError, PeriodStart, Text, Unit,
    WhenError,
};

#[track_caller]
fn assert_given(error: &dyn Explain, expected: &[(&str, &str)]) {
    let given = error.parameters();
    let given: Vec<_> = given
        .iter()
        .map(|(name, value)| (*name, &**value))
        .collect();
    assert_eq!(given, expected, "{error}");
}

#[test]
fn a_side_is_a_code() {
    for (side, code) in [
        (SurveySide::Delegation, "delegation"),
        (SiteNumber::new(2).into(), "site/2"),
    ] {
        assert_eq!(side.code().to_string(), code);
        assert_given(&SurveyUnavailable::NotSigned { side }, &[("side", code)]);
    }
}

#[test]
fn a_bound_in_words_is_a_code_or_a_count() {
    let day = when("2024-10-12").exact_day().unwrap();
    let coverage = Coverage::OnDemand;
    assert_given(
        &AgreementUnavailable::NotCovered { coverage, day },
        &[
            ("coverage", "on_demand"),
            ("day", "2024-10-12"),
            ("covered", "covered"),
        ],
    );
    for (kind, expected) in [
        (SuccessionKind::Renamed, "0"),
        (SuccessionKind::MergedInto, "1"),
        (SuccessionKind::TookOver, ">=1"),
        (SuccessionKind::SplitInto, ">=2"),
    ] {
        let error = OrganisationError::Others { kind, found: 9 };
        let expected = [
            ("kind", kind.code()),
            ("found", "9"),
            ("expected", expected),
        ];
        assert_given(&error, &expected);
    }
    let staff = Assessed::new(Dimension::Staff);
    let finding = SurveyFinding::of(Specialty::Neurology, Verdict::Ready);
    let finding = finding.assessed([staff.clone(), staff]);
    let known = ReportedSurvey::new(survey_support::plan()).findings([finding]);
    let reported = survey_support::reported(SurveyStatus::Signed, known);
    let refused = survey_support::open(reported, "unknown").unwrap_err();
    assert_given(&refused, &[("dimension", "staff")]);
}

#[test]
fn a_period_is_an_interval() {
    let period = |from, to| Period::new(when(from), when(to)).unwrap();
    let months = "P6M".parse::<Length>().unwrap();
    let during = |period| Some(FigureTime::During(period));
    let figure = |time| {
        let mut figure = Figure::new(text("học viên"), Count::exact(5), Unit::Person);
        figure.time = time;
        figure
    };
    for (time, interval) in [
        (during(period("2024", "2030")), "2024/2030"),
        (during(period("2024", "2024")), "2024/2024"),
        (during(period("2024-10-12", "unknown")), "2024-10-12/"),
        (during(period("unknown", "2030-12")), "/2030-12"),
        (
            during(Period::open_ended(when("2024-10-12"))),
            "2024-10-12/..",
        ),
        (during(Period::lasting(months)), "P6M"),
        (
            during(Period::lasting(months).starting(PeriodStart::Signing)),
            "signing/P6M",
        ),
        (
            during(period("2024", "unknown").with_length(months)),
            "2024/P6M",
        ),
        (
            during(period("unknown", "2030").with_length(months)),
            "/2030/P6M",
        ),
        (Some(FigureTime::Since(when("2025"))), "2025/.."),
        (None, ""),
    ] {
        let other = figure(during(period("1999", "1999")));
        let error = figure(time).compare(&other).unwrap_err();
        assert_given(&error, &[("this", interval), ("other", "1999/1999")]);
    }
    let year = || figure(during(period("1999", "1999")));
    let mut here = year();
    here.scope = Some(text("Hà Tĩnh"));
    let error = here.compare(&year()).unwrap_err();
    assert_given(&error, &[("this", "Hà Tĩnh"), ("other", "")]);
    let undated = figure(None).compare(&figure(None)).unwrap_err();
    assert_given(&undated, &[("time", "")]);

    let outside = [item(1).window(period("2027", "unknown"))];
    let content = within(period("2025", "2026"), outside).unwrap();
    let plan = opened(draft().content(content), "unknown").unwrap();
    let warnings = plan.warnings(day("2025-01-01"));
    let expected = [("item", "1"), ("window", "2027/"), ("period", "2025/2026")];
    assert_given(&warnings[0], &expected);
}

#[test]
fn what_is_wrapped_gives_its_code_and_its_parameters() {
    let control = PersonName::parse("Lê\nB").unwrap_err();
    assert_given(&control, &[("why", "text.control"), ("at", "3")]);
    let blank = Text::new(" ").unwrap_err();
    assert_given(&blank, &[]);
    let error = WhenError::Year { found: 99 };
    let mut expected = vec![("error", "when.year".to_owned())];
    expected.extend(error.parameters());
    assert_eq!(PeriodError::Date { error }.parameters(), expected);
    let side = SurveySide::Delegation;
    let why = SurveyUnavailable::NotSigned { side };
    assert_given(
        &NotReady::from(why),
        &[
            ("why", "survey.evidence.not_signed"),
            ("side", "delegation"),
        ],
    );
}
