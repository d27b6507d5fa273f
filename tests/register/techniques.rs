//! Packages of one recipient, and cases that several packages log.

use crate::door::*;
use crate::found::{assert_clean, assert_finds, register};
use crate::package_support::{
    case, committed, logged, on_site, outlined, project_1816, restored, started,
};
use crate::readiness::survey_with;
use crate::survey_support::{concluded, met, opened, planned, signed, verdict};
use lienvien::any::AnyRecord;
use lienvien::organisation::OrganisationRef;
use lienvien::package::{
    CaseLevel, Package, PackageEvent, PackageProposal, PackageSuspension, PackageTechnique,
    Readiness,
};
use lienvien::record::{Correction, Event, Line, Record};
use lienvien::specialty::{Specialty, TechniqueCode};
use lienvien::survey::{
    Requirement, RequirementKind, SiteNumber, Survey, SurveyPlan, SurveySide, Verdict,
};
use lienvien::value::{RecordKind, RecordRef};

type Dated<'a, E> = (E, &'a str);

fn package(number: u128) -> RecordRef {
    RecordRef::new(RecordKind::Package, uuid(number))
}

fn proposal(name: &str, recipient: OrganisationRef) -> PackageProposal {
    PackageProposal::new(text(name), recipient).subjects([Specialty::Neurology])
}

fn with<'a>(
    number: u128,
    proposal: PackageProposal,
    events: impl IntoIterator<Item = Dated<'a, PackageEvent>>,
) -> Record<Package> {
    let proposed = PackageEvent::proposed(proposal).on(when("2025-01-02"));
    let record = Record::open(uuid(number), proposed).unwrap();
    let events = events.into_iter();
    events.fold(record, |record, (event, on)| then(record, event, on))
}

#[test]
fn one_package_is_open_twice() {
    let first = || with(3, proposal("Tiêu sợi huyết", hospital_of_ha_tinh()), []);
    let both = |second: Record<Package>| register([first().into(), second.into()]);
    let second = || with(4, proposal("tiêu sợi huyết", hospital_of_ha_tinh()), []);
    let other = package(4);
    let en = format!(
        "`{other}` is the same package `Tiêu sợi huyết` for the same recipient, and neither has come to an end"
    );
    let vi = format!(
        "hồ sơ `{other}` cũng là gói “Tiêu sợi huyết” cho cùng cơ sở tiếp nhận, và cả hai chưa kết thúc"
    );
    let lines = [(package(3), "1"), (other, "1")];
    let found = both(second());
    assert_clean(&found, "2025-01-01");
    assert_finds(
        &found,
        "2025-01-02",
        ("register.package.open_twice", &en, &vi, &lines),
    );
    // until one of them ends
    let ended = PackageEvent::withdrawn(crate::package_support::reason());
    let ended = both(then(second(), ended, "2025-02-01"));
    assert_finds(
        &ended,
        "2025-01-31",
        ("register.package.open_twice", &en, &vi, &lines),
    );
    assert_clean(&ended, "2025-02-01");
    // another name, no common subject, another recipient or unit, or one that is not known
    let mut others = vec![proposal("tiêu sợi huyết não", hospital_of_ha_tinh())];
    others.push(PackageProposal::new(
        text("tiêu sợi huyết"),
        hospital_of_ha_tinh(),
    ));
    let mut unknown = hospital_of_ha_tinh();
    unknown.id = None;
    for recipient in [
        bac_quang(),
        hospital_of_ha_tinh().unit(text("Khoa Nội")),
        unknown,
    ] {
        others.push(proposal("tiêu sợi huyết", recipient));
    }
    for proposal in others {
        assert_clean(&both(with(4, proposal, [])), "2025-06-01");
    }
    let mut voided = second();
    voided.append(Line::void(text("ghi nhầm"))).unwrap();
    assert_clean(&both(voided), "2025-06-01");
}

#[test]
fn one_case_was_performed_at_two_recipients() {
    let at = |number, recipient, level, on| {
        let name = format!("gói {number}");
        let alone = [(logged(case(1, level)), on)];
        with(number, proposal(&name, recipient), alone)
    };
    let both = |second: Record<Package>| {
        let first = at(
            3,
            hospital_of_ha_tinh(),
            CaseLevel::Independent,
            "2025-03-04",
        );
        register([first.into(), second.into()])
    };
    let (other, case) = (package(4), token(1));
    let en = format!(
        "1 cases were performed without help here, and by `{other}` at another recipient, the first is `{case}`"
    );
    let vi = format!(
        "1 ca được thực hiện độc lập tại đây, nhưng theo hồ sơ `{other}` thì tại cơ sở tiếp nhận khác, đầu tiên là ca `{case}`"
    );
    let lines = [(package(3), "2"), (other, "2")];
    let found = both(at(4, bac_quang(), CaseLevel::TaughtOthers, "2025-03-05"));
    assert_clean(&found, "2025-03-04");
    assert_finds(
        &found,
        "2025-03-05",
        ("register.case.two_recipients", &en, &vi, &lines),
    );
    // with help, it may have been performed at the supporter; at one recipient, for two techniques
    for second in [
        at(4, bac_quang(), CaseLevel::SupervisedInRoom, "2025-03-05"),
        at(
            4,
            hospital_of_ha_tinh(),
            CaseLevel::Independent,
            "2025-03-05",
        ),
        at(4, bac_quang(), CaseLevel::Independent, "unknown"),
    ] {
        assert_clean(&both(second), "2025-06-01");
    }
}

/// A package with one technique of this code.
fn coded(name: &str, code: &str) -> PackageProposal {
    let code: TechniqueCode = code.parse().unwrap();
    let technique = PackageTechnique::new(text("kỹ thuật")).code(code);
    proposal(name, hospital_of_ha_tinh()).techniques([technique])
}

#[test]
fn a_stopped_technique_is_performed_by_another_package() {
    let order = PackageSuspension::ordered_by(committee(), document("Quyết định đình chỉ"));
    let stopped = |suspension: PackageSuspension| {
        with(
            3,
            coded("gói cũ", "2.1"),
            [(PackageEvent::suspended(suspension), "2025-03-01")],
        )
    };
    let performed =
        |code, level, on| with(4, coded("gói mới", code), [(logged(case(1, level)), on)]);
    let both = |one: Record<Package>, other: Record<Package>| register([one.into(), other.into()]);
    let on_the_day = |on| performed("2.1", CaseLevel::Independent, on);
    let other = package(4);
    let en = format!(
        "technique `2.1` is stopped by an order here, and by `{other}` was performed without help at the same recipient, in 1 cases"
    );
    let vi = format!(
        "đã có yêu cầu tạm ngừng thực hiện kỹ thuật `2.1` theo hồ sơ này, nhưng theo hồ sơ `{other}` có 1 ca vẫn được thực hiện độc lập tại cùng cơ sở tiếp nhận"
    );
    let lines = [(package(3), "2"), (other, "2")];
    let found = both(stopped(order.clone()), on_the_day("2025-03-02"));
    assert_clean(&found, "2025-03-01");
    assert_finds(
        &found,
        "2025-03-02",
        ("register.case.under_stop_order", &en, &vi, &lines),
    );
    // on the day of the order, before it, perhaps after it; another technique; with help
    for performed in [
        on_the_day("2025-03-01"),
        on_the_day("2025-02-28"),
        on_the_day("2025-03"),
        performed("2.2", CaseLevel::Independent, "2025-03-02"),
        performed("2.1", CaseLevel::Assisted, "2025-03-02"),
    ] {
        assert_clean(&both(stopped(order.clone()), performed), "2025-06-01");
    }
    // without an order, and once it is lifted
    let own = stopped(lienvien::package::SuspensionCause::Equipment.into());
    assert_clean(&both(own, on_the_day("2025-03-02")), "2025-06-01");
    let lifted = || then(stopped(order.clone()), restored(), "2025-04-01");
    assert_clean(&both(lifted(), on_the_day("2025-04-01")), "2025-06-01");
    let before = both(lifted(), on_the_day("2025-03-31"));
    assert_finds(
        &before,
        "2025-06-01",
        ("register.case.under_stop_order", &en, &vi, &lines),
    );
}

/// What a correction took out is still asked: its finding may be gone.
#[test]
fn a_correction_affects_what_was_shared_before() {
    let alone = || (logged(case(1, CaseLevel::Independent)), "2025-03-04");
    let first = with(3, proposal("gói", hospital_of_ha_tinh()), [alone()]);
    let mut second = with(4, proposal("gói", hospital_of_ha_tinh()), [alone()]);
    let moved = PackageEvent::proposed(proposal("gói", bac_quang())).on(when("2025-01-02"));
    let correction = Correction::because(text("ghi nhầm cơ sở")).replace(1, moved);
    second.append(correction.strike(2)).unwrap();
    let found = register([first.into(), second.into()]);
    assert_clean(&found, "2025-06-01");
    assert_eq!(found.affected_by(package(4)), [package(3), package(4)]);
}

// ------------------------------------------------------------------------------------------- surveys

fn survey(number: u128) -> RecordRef {
    RecordRef::new(RecordKind::Survey, uuid(number))
}

/// A survey of the hospital of Hà Tĩnh with this verdict in neurology, signed on the next day.
fn surveyed(number: u128, found: Verdict, on: &str) -> Record<Survey> {
    let plan = SurveyPlan::new(bach_mai(), [hospital_of_ha_tinh()]);
    let record = Record::open(uuid(number), planned(plan).on(when("2024-01-02"))).unwrap();
    let record = then_each(record, [opened()], "2024-07-01");
    let record = then(record, verdict(Specialty::Neurology.into(), found), on);
    let site = SiteNumber::new(1);
    then_each(
        record,
        [concluded([]), signed(SurveySide::Delegation), signed(site)],
        "2024-12-30",
    )
}

fn taught_on_site(subject: Specialty, on: &str) -> Record<Package> {
    let package = PackageProposal::new(text("gói"), hospital_of_ha_tinh()).subjects([subject]);
    let before = [
        (outlined([]), "2025-01-03"),
        (committed(project_1816()), "2025-01-04"),
    ];
    then(with(3, package, before), on_site(), on)
}

#[test]
fn a_transfer_begins_where_a_survey_found_the_host_not_ready() {
    let refused = || -> AnyRecord { surveyed(7, Verdict::NotReady, "2024-07-18").into() };
    let taught = || -> AnyRecord { taught_on_site(Specialty::Neurology, "2025-01-06").into() };
    let found = register([refused(), taught()]);
    let other = survey(7);
    let en = format!(
        "the transfer on site began, although `{other}` had found the recipient not ready in `neurology`"
    );
    let vi = format!(
        "đã bắt đầu chuyển giao tại cơ sở tiếp nhận dù khảo sát `{other}` kết luận cơ sở chưa đủ điều kiện về “thần kinh”"
    );
    let lines = [(package(3), "4"), (other, "3")];
    assert_clean(&found, "2025-01-05");
    assert_finds(
        &found,
        "2025-01-06",
        ("register.package.not_ready", &en, &vi, &lines),
    );
    // found ready later, perhaps later, or on the same day; in another subject; begun before
    for on in ["2024-07-19", "2024-07-18", "2024", "unknown"] {
        let later = surveyed(8, Verdict::Ready, on).into();
        assert_clean(&register([refused(), later, taught()]), "2026-01-01");
    }
    let earlier = surveyed(8, Verdict::Ready, "2024-07-17").into();
    let found = register([refused(), earlier, taught()]);
    assert_finds(
        &found,
        "2025-01-06",
        ("register.package.not_ready", &en, &vi, &lines),
    );
    let another = taught_on_site(Specialty::Pathology, "2025-01-06").into();
    assert_clean(&register([refused(), another]), "2026-01-01");
    let weighed = surveyed(7, Verdict::ToBeWeighed, "2024-07-18").into();
    assert_clean(&register([weighed, taught()]), "2026-01-01");
    let undated = surveyed(7, Verdict::NotReady, "unknown").into();
    assert_clean(&register([undated, taught()]), "2026-01-01");
}

/// A survey that found the host ready on 18 July 2024.
fn found_ready(requirements: &[Requirement]) -> Record<Survey> {
    let requirements = requirements.iter().cloned();
    let neurology = [Specialty::Neurology];
    survey_with(
        hospital_of_ha_tinh(),
        &neurology,
        Verdict::Ready,
        requirements,
    )
}

/// A transfer on site that relies on this survey, with the survey.
fn taught_as_surveyed(survey: Record<Survey>) -> [AnyRecord; 2] {
    let on = "2025-01-06";
    let subjects = [Specialty::Neurology.into()];
    let ready = survey.ready_to_start(SiteNumber::new(1), &subjects, day(on));
    let started = started(Readiness::Surveyed(ready.unwrap()));
    let package =
        PackageProposal::new(text("gói"), hospital_of_ha_tinh()).subjects([Specialty::Neurology]);
    let before = [
        (outlined([]), "2025-01-03"),
        (committed(project_1816()), "2025-01-04"),
    ];
    let package = then(with(3, package, before), started, on);
    [survey.into(), package.into()]
}

#[test]
fn a_transfer_relies_on_a_survey_that_a_later_one_contradicts() {
    let both = |on: &str| {
        let [survey, package] = taught_as_surveyed(found_ready(&[]));
        let refused = surveyed(7, Verdict::NotReady, on).into();
        register([refused, survey, package])
    };
    let found = both("2024-07-19");
    let other = survey(7);
    let en = format!(
        "the transfer on site began, although `{other}` had found the recipient not ready in `neurology`"
    );
    let vi = format!(
        "đã bắt đầu chuyển giao tại cơ sở tiếp nhận dù khảo sát `{other}` kết luận cơ sở chưa đủ điều kiện về “thần kinh”"
    );
    let lines = [(package(3), "4"), (other, "3")];
    assert_clean(&found, "2025-01-05");
    assert_finds(
        &found,
        "2025-01-06",
        ("register.package.not_ready", &en, &vi, &lines),
    );
    for on in ["2024-07-18", "2024-07-17", "2024", "unknown"] {
        assert_clean(&both(on), "2026-01-01");
    }
    // what the survey required was met later than that
    let required = Requirement::of_host(1, RequirementKind::StaffDevelopmentPlan);
    let satisfied = then(found_ready(&[required]), met(1), "2024-09-01");
    let [ready, package_] = taught_as_surveyed(satisfied);
    let refused = surveyed(7, Verdict::NotReady, "2024-07-19").into();
    assert_clean(&register([refused, ready, package_]), "2026-01-01");
    // nobody knows what the survey on which it relies had found, and when
    let mut found = both("2024-07-19");
    found.remove(survey(55));
    let numbers = found.findings(day("2026-01-01"));
    let codes: Vec<_> = numbers.iter().map(|it| it.code().to_owned()).collect();
    assert!(
        !codes.contains(&"register.package.not_ready".to_owned()),
        "{codes:?}"
    );
}

#[test]
fn a_transfer_begins_while_a_survey_is_not_signed() {
    let looked = |on: &str| -> Record<Survey> {
        let plan = SurveyPlan::new(bach_mai(), [hospital_of_ha_tinh()]);
        let record = Record::open(uuid(7), planned(plan).on(when("2024-01-02"))).unwrap();
        let record = then_each(record, [opened()], "2024-07-01");
        then(
            record,
            verdict(Specialty::Neurology.into(), Verdict::Ready),
            on,
        )
    };
    let taught = || -> AnyRecord { taught_on_site(Specialty::Neurology, "2025-01-06").into() };
    let found = register([looked("2024-07-18").into(), taught()]);
    let other = survey(7);
    let en = format!(
        "the transfer on site began without a survey, although the minutes of `{other}`, which has looked at `neurology` there, are not signed"
    );
    let vi = format!(
        "đã bắt đầu chuyển giao tại cơ sở tiếp nhận mà không dẫn khảo sát nào, trong khi biên bản khảo sát `{other}` về “thần kinh” tại cơ sở này chưa được ký"
    );
    let lines = [(package(3), "4"), (other, "3")];
    assert_clean(&found, "2025-01-05");
    assert_finds(
        &found,
        "2025-01-06",
        ("register.package.survey_not_signed", &en, &vi, &lines),
    );
    let done = then(looked("2024-07-18"), concluded([]), "2025-02-01");
    let signatures = [signed(SurveySide::Delegation), signed(SiteNumber::new(1))];
    let signed_later = register([then_each(done, signatures, "2025-02-02").into(), taught()]);
    assert_clean(&signed_later, "2025-02-02");
    assert_eq!(signed_later.findings(day("2025-02-01")).len(), 1);
    for on in ["2025-01-06", "2025-01-07", "2025", "unknown"] {
        assert_clean(&register([looked(on).into(), taught()]), "2026-01-01");
    }
    let another = taught_on_site(Specialty::Pathology, "2025-01-06").into();
    assert_clean(
        &register([looked("2024-07-18").into(), another]),
        "2026-01-01",
    );
    let [other, package] = taught_as_surveyed(found_ready(&[]));
    let open = looked("2024-07-18").into();
    assert_clean(&register([open, other, package]), "2026-01-01");
}
