//! Indicators: what counts, in which period, and what is behind each number.

use crate::agreement_support as pact;
use crate::consultation_support as consult;
use crate::course_support as class;
use crate::door::*;
use crate::enrolment_support as trainee;
use crate::package_support as pack;
use crate::secondment_support as sent;
use crate::survey_support as visit;
use lienvien::any::AnyRecord;
use lienvien::consultation::{AdviceFollowed, ConsultationEvent, PatientOutcome, PatientReferral};
use lienvien::package::{Package, PackageStatus, ReportedPackage};
use lienvien::record::{Event, Line, Record, Reported};
use lienvien::register::{Indicator, IndicatorKind, Register};
use lienvien::secondment::{Secondment, SecondmentStatus};
use lienvien::survey::{CaseSeverity, Requirement, RequirementKind};
use lienvien::training::course::{CourseEvent, SessionHeld};
use lienvien::value::{Count, Period, Provenance};
use std::collections::BTreeSet;

mod others;
mod transfers;

fn days(from: &str, to: &str) -> Period {
    Period::new(when(from), when(to)).unwrap()
}

/// The lived and the reported number of an indicator over these records.
fn counted(code: &str, records: &[AnyRecord], (from, to): (&str, &str)) -> (String, String) {
    let found = indicator(code, records, (from, to));
    (
        found.lived.count.to_string(),
        found.reported.count.to_string(),
    )
}

fn indicator(code: &str, records: &[AnyRecord], (from, to): (&str, &str)) -> Indicator {
    let register: Register = records.iter().cloned().collect();
    let all = register.indicators(&days(from, to));
    all.into_iter().find(|it| it.kind.code == code).unwrap()
}

#[track_caller]
fn assert_lived(code: &str, records: &[AnyRecord], expected: &[((&str, &str), &str)]) {
    for (period, number) in expected {
        let (lived, reported) = counted(code, records, *period);
        assert_eq!(
            (lived.as_str(), reported.as_str()),
            (*number, "0"),
            "{code} {period:?}"
        );
    }
}

#[test]
fn every_row_of_the_table_is_worded() {
    let (mut codes, mut names) = (BTreeSet::new(), BTreeSet::new());
    for kind in IndicatorKind::all() {
        assert!(codes.insert(kind.code) && names.insert(kind.vi) && names.insert(kind.en));
        assert_eq!(IndicatorKind::with_code(kind.code), Some(kind));
        for said in [kind.vi, kind.en, kind.definition_vi, kind.definition_en] {
            assert!(!said.is_empty() && !said.ends_with('.'), "{}", kind.code);
            assert!(said.chars().next().unwrap().is_lowercase(), "{}", kind.code);
        }
        assert!(!kind.by.is_empty() && !kind.code.contains(' '));
    }
    let register = Register::new();
    let all = register.indicators(&days("2025-01-01", "2025-12-31"));
    assert_eq!(all.len(), codes.len());
    assert!(
        all.iter()
            .all(|it| it.lived.count == Count::exact(0) && it.lived.parts.is_empty())
    );
}

#[test]
fn a_package_counts_where_it_first_came_so_far() {
    let opened = pack::open(pack::proposed(pack::proposal()), "2025-01-10").unwrap();
    let package = then(opened, pack::committed(pack::project_1816()), "2025-02-10");
    let package = then(package, pack::accepted(pack::whole()), "2025-03-10");
    let package = then(package, pack::accepted(pack::whole()), "2025-04-10");
    let package = then(package, pack::stated(), "2025-05");
    let records = [AnyRecord::from(package.clone())];
    for (code, on, next) in [
        ("packages.proposed", "2025-01-10", "2025-01-11"),
        ("packages.committed", "2025-02-10", "2025-02-11"),
        ("packages.accepted", "2025-03-10", "2025-03-11"),
    ] {
        assert_lived(
            code,
            &records,
            &[
                ((on, on), "1"),
                (("2024-01-01", on), "1"),
                ((next, "2026-01-01"), "0"),
            ],
        );
    }
    assert_lived(
        "packages.independent",
        &records,
        &[
            (("2025-05-01", "2025-05-31"), "1"),
            (("2025-05-02", "2025-05-31"), "0..1"),
            (("2025-06-01", "2025-12-31"), "0"),
        ],
    );
    let found = indicator("packages.accepted", &records, ("2025-01-01", "2025-12-31"));
    assert_eq!(found.lived.certain, [package.id().into()]);
    assert_eq!(found.lived.parts[0].key[0], "neurology");
    let mut voided = package;
    voided.append(Line::void(text("nhập trùng"))).unwrap();
    let year = ("2025-01-01", "2025-12-31");
    assert_lived("packages.accepted", &[voided.into()], &[(year, "0")]);
}

#[test]
fn what_is_reported_stands_apart() {
    let told = |since: &str, on: &str| {
        let mut known = ReportedPackage::new(pack::proposal());
        known.since = when(since);
        let report = Reported::new(
            PackageStatus::Accepted,
            Provenance::new(text("ĐCSVN")),
            known,
        );
        AnyRecord::from(pack::open(lienvien::package::PackageEvent::reported(report), on).unwrap())
    };
    let year = ("2025-01-01", "2025-12-31");
    let ask = |record: AnyRecord| counted("packages.accepted", &[record], year);
    let pair = |lived: &str, reported: &str| (lived.to_owned(), reported.to_owned());
    assert_eq!(ask(told("2025-06-01", "2025-12-31")), pair("0", "1"));
    assert_eq!(ask(told("2024-06-01", "2025-12-31")), pair("0", "0"));
    // It was reached before the report, nobody knows when.
    assert_eq!(ask(told("unknown", "2025-12-31")), pair("0", "0..1"));
    assert_eq!(ask(told("unknown", "2024-12-31")), pair("0", "0"));
}

#[test]
fn trainees_count_by_cadre() {
    let opened = trainee::open(trainee::nominated(trainee::bedside()), "2025-01-10").unwrap();
    let acceptance = lienvien::training::enrolment::EnrolmentAcceptance::new(
        lienvien::training::enrolment::WithoutCourse::new(),
    );
    let mut record = then(opened, trainee::accepted(acceptance), "2025-01-11");
    for (event, on) in [
        (
            lienvien::training::enrolment::EnrolmentEvent::Started,
            "2025-01-12",
        ),
        (trainee::failed(), "2025-02-01"),
        (trainee::passed(), "2025-03-01"),
        (trainee::certified(trainee::certificate()), "2025-04-01"),
        (trainee::returned(trainee::home()), "2025-05-01"),
        (trainee::said(Some(false)), "2025-06-01"),
        (trainee::said(Some(true)), "2025-07-01"),
    ] {
        record = then(record, event, on);
    }
    let records = [AnyRecord::from(record)];
    for (code, on, next) in [
        ("trainees.nominated", "2025-01-10", "2025-01-11"),
        ("trainees.passed", "2025-03-01", "2025-03-02"),
        ("trainees.certified", "2025-04-01", "2025-04-02"),
        ("trainees.practising", "2025-07-01", "2025-07-02"),
    ] {
        assert_lived(
            code,
            &records,
            &[((on, on), "1"), ((next, "2026-01-01"), "0")],
        );
    }
    let found = indicator("trainees.passed", &records, ("2025-01-01", "2025-12-31"));
    assert_eq!(found.lived.parts[0].key, ["not_stated"]);
}

#[test]
fn courses_count_with_their_sessions() {
    let course = class::open_with(class::plan());
    let course = then(course, CourseEvent::Started, "2025-03-01");
    let held = |number| class::held(class::session(number, []));
    let course = then(course, held(1), "2025-03-02");
    let course = then(course, held(2), "2025-04-02");
    let make_up = class::held(SessionHeld::new().session(1).makes_up().minutes(60));
    let course = then(course, make_up, "2025-04-03");
    let year = ("2025-01-01", "2025-12-31");
    let records = [AnyRecord::from(course.clone())];
    assert_lived(
        "courses.held",
        &records,
        &[(year, "1"), (("2025-03-02", "2025-12-31"), "0")],
    );
    assert_lived(
        "courses.sessions",
        &records,
        &[(year, "2"), (("2025-03-02", "2025-04-01"), "1")],
    );
    assert_lived(
        "courses.minutes",
        &records,
        &[(year, "180"), (("2025-03-02", "2025-04-01"), "90")],
    );
    // A session of unknown length: at least the others.
    let course = then(course, class::held(SessionHeld::new()), "2025-05-01");
    let records = [AnyRecord::from(course)];
    assert_lived("courses.minutes", &records, &[(year, ">=180")]);
    assert_lived("courses.sessions", &records, &[(year, "3")]);
}

#[test]
fn a_day_of_an_expert_counts_once() {
    let away = |number| {
        let proposed = sent::proposed(sent::proposal()).on(when("unknown"));
        let opened = Record::<Secondment>::open(uuid(number), proposed).unwrap();
        then(opened, sent::approved(), "unknown")
    };
    let stint = |record, person, from: &str, to: &str| then(record, sent::past(person, from), to);
    // Two secondments of the doctor overlap on three days.
    let one = stint(away(1), sent::doctor(), "2025-03-03", "2025-03-07");
    let one = stint(one, sent::nurse(), "2025-03-03", "2025-03-03");
    let other = stint(away(2), sent::doctor(), "2025-03-05", "2025-03-10");
    let records = [AnyRecord::from(one), AnyRecord::from(other)];
    let march = ("2025-03-01", "2025-03-31");
    assert_lived(
        "experts.days",
        &records,
        &[
            (march, "9"),
            (("2025-03-06", "2025-03-08"), "3"),
            (("2025-03-11", "2025-03-31"), "0"),
        ],
    );
    assert_lived(
        "experts.sent",
        &records,
        &[(march, "2"), (("2025-03-04", "2025-03-31"), "1")],
    );
    let found = indicator("experts.sent", &records, march);
    assert_eq!(found.lived.certain.len(), 2);
    // Some days in March, one of them at least.
    let unclear = stint(away(3), sent::doctor(), "2025-03", "2025-03");
    assert_lived(
        "experts.days",
        &[unclear.clone().into()],
        &[(march, "1..31")],
    );
    assert_lived(
        "experts.sent",
        &[unclear.into()],
        &[(march, "1"), (("2025-03-15", "2025-03-15"), "0..1")],
    );
    // A stint that nobody ended goes on.
    let open = then(away(4), sent::begun(sent::doctor()), "2025-03-20");
    assert_lived("experts.days", &[open.into()], &[(march, "12")]);
    // A report names some stints, and there may be more.
    let told = sent::reported(
        SecondmentStatus::Completed,
        [sent::stint("2025-03-03", Some("2025-03-04"))],
    );
    let all = sent::open(sent::all_stints(told.clone()), "2025-04-01").unwrap();
    let some = sent::open(told, "2025-04-01").unwrap();
    assert_eq!(
        counted("experts.days", &[all.into()], march),
        ("0".into(), "2".into())
    );
    assert_eq!(
        counted("experts.days", &[some.into()], march),
        ("0".into(), ">=2".into())
    );
}

#[test]
fn consultations_count_by_kind_severity_and_outcome() {
    let asked = |number, on: &str| {
        let event = consult::requested(consult::request(CaseSeverity::Difficult)).on(when(on));
        Record::<lienvien::consultation::Consultation>::open(uuid(number), event).unwrap()
    };
    let ended = |record, then_: PatientOutcome, on: &str| {
        let record = then_each(
            record,
            [
                consult::approved(),
                consult::accepted(1),
                consult::scheduled(consult::schedule_at("2025-03-02")),
                consult::started(),
            ],
            "2025-03-02",
        );
        let record = then(
            record,
            consult::concluded(consult::conclusion(1)),
            "2025-03-02",
        );
        then(
            record,
            consult::outcome(AdviceFollowed::Wholly, Some(then_)),
            on,
        )
    };
    let local = ended(
        asked(1, "2025-03-01"),
        PatientOutcome::TreatedLocally,
        "2025-03-10",
    );
    let referred = PatientOutcome::Referred(PatientReferral::new());
    let away = ended(asked(2, "2025-03-01"), referred.clone(), "2025-03-11");
    let event: ConsultationEvent = consult::outcome(AdviceFollowed::Wholly, Some(referred));
    let later_away = then(
        ended(
            asked(3, "2025-03-01"),
            PatientOutcome::TreatedLocally,
            "2025-03-10",
        ),
        event,
        "2025-03-12",
    );
    let records = [local, away, later_away, asked(4, "2025-04-01")].map(AnyRecord::from);
    let march = ("2025-03-01", "2025-03-31");
    assert_lived(
        "consultations.requested",
        &records,
        &[(march, "3"), (("2025-04-01", "2025-04-30"), "1")],
    );
    assert_lived(
        "consultations.concluded",
        &records,
        &[(march, "3"), (("2025-03-03", "2025-04-30"), "0")],
    );
    assert_lived(
        "referrals.avoided",
        &records,
        &[(march, "1"), (("2025-03-11", "2025-04-30"), "0")],
    );
    assert_lived(
        "referrals.made",
        &records,
        &[(march, "2"), (("2025-03-12", "2025-04-30"), "1")],
    );
    let found = indicator("consultations.requested", &records, march);
    let keys: Vec<_> = found
        .lived
        .parts
        .iter()
        .map(|it| (it.key.join(" "), it.count.to_string()))
        .collect();
    assert_eq!(
        keys,
        [
            ("case difficult referred".to_owned(), "2".to_owned()),
            ("case difficult treated_locally".to_owned(), "1".to_owned()),
        ]
    );
}

#[test]
fn requirements_are_open_at_the_end_of_the_period() {
    let required = visit::required(Requirement::of_host(1, RequirementKind::EquipmentUpgrade));
    let survey = then(visit::begun(visit::plan()), required, "2024-07-18");
    let survey = then(survey, visit::met(1), "2025-03-01");
    let records = [AnyRecord::from(survey)];
    assert_lived(
        "requirements.open",
        &records,
        &[
            (("2024-01-01", "2024-07-17"), "0"),
            (("2024-01-01", "2024-07-18"), "1"),
            (("2025-01-01", "2025-02-28"), "1"),
            (("2025-01-01", "2025-03-01"), "0"),
        ],
    );
}

#[cfg(feature = "proptest")]
mod laws {
    use super::days;
    use crate::incremental::any_record;
    use lienvien::any::AnyRecord;
    use lienvien::register::{Indicator, IndicatorRatio, Register, Tally};
    use lienvien::secondment::WorkCalendar;
    use lienvien::value::{Count, RecordRef};
    use proptest::{collection::vec, prelude::*};
    use std::collections::BTreeSet;

    /// The number is the sum of its parts, and the records behind it are those behind them.
    fn check(tally: &Tally, known: &BTreeSet<RecordRef>) -> Result<(), TestCaseError> {
        let sum = Count::sum(tally.parts.iter().map(|part| part.count));
        prop_assert_eq!(sum, Some(tally.count));
        let mut certain = BTreeSet::new();
        let mut possible = BTreeSet::new();
        for part in &tally.parts {
            certain.extend(part.certain.iter().copied());
            possible.extend(part.possible.iter().copied());
        }
        possible.retain(|record| !certain.contains(record));
        prop_assert_eq!(
            certain.iter().copied().collect::<Vec<_>>(),
            tally.certain.clone()
        );
        prop_assert_eq!(
            possible.iter().copied().collect::<Vec<_>>(),
            tally.possible.clone()
        );
        prop_assert!(
            certain
                .union(&possible)
                .all(|record| known.contains(record))
        );
        prop_assert_eq!(
            tally.certain.is_empty(),
            tally.count.is_at_least(1).is_no() || !tally.count.is_at_least(1).is_yes()
        );
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_number_is_the_sum_of_its_parts(records in vec(any_record(), 1..12)) {
            let register: Register = records.iter().cloned().collect();
            let known = register.iter().map(AnyRecord::reference).collect();
            for period in [days("2024-01-01", "2025-06-30"), days("2025", "2026"), days("2020-01-01", "unknown")] {
                for indicator in register.indicators(&period) {
                    check(&indicator.lived, &known)?;
                    check(&indicator.reported, &known)?;
                }
                let every_day = WorkCalendar::every_day();
                let with = register.indicators_with(&period, &every_day);
                let of = |all: &[Indicator], code| {
                    let found = all.iter().find(|it| it.kind.code == code).unwrap();
                    (found.lived.count, found.reported.count)
                };
                prop_assert_eq!(of(&with, "experts.working_days"), of(&with, "experts.days"));
                for ratio in IndicatorRatio::all(&with) {
                    let (base, _) = of(&with, ratio.kind.base);
                    prop_assert_eq!(ratio.lived.is_some(), base.is_at_least(1).is_yes());
                }
            }
        }
    }
}
