//! When organisations open, close, open again, and are merged away.

use chrono::NaiveDate;
use lienvien::organisation::{
    Closure, DatedKind, DatedLevel, DatedManager, DatedPlace, DatedRank, DatedTier, FacilityClass,
    FacilityRank, ManagingBody, Organisation, OrganisationDraft, OrganisationError,
    OrganisationKind, ProvinceCode, Succession, SuccessionKind, TechnicalLevel, Territory, Tier,
};
use lienvien::value::{Answer, Explain, Id, Known, OrganisationId, Problems, Text, When};
use proptest::prelude::*;

use Answer::{No, Unknown, Yes};
use SuccessionKind::{GavePart, MergedInto, Renamed, SplitFrom, SplitInto, TookOver, TookOverPart};

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

fn when(written: &str) -> When {
    written.parse().unwrap()
}

fn id(n: u128) -> OrganisationId {
    Id::new(uuid::Uuid::from_u128(n))
}

fn draft() -> OrganisationDraft {
    let name = Text::new("Bệnh viện A").unwrap();
    OrganisationDraft::new(id(1), OrganisationKind::DistrictHospital, [name]).opened(when("2000"))
}

fn made(draft: OrganisationDraft) -> Result<Organisation, Problems<OrganisationError>> {
    draft.try_into()
}

fn step(kind: SuccessionKind, on: &str, others: &[u128]) -> Succession {
    Succession::new(kind)
        .on(when(on))
        .others(others.iter().copied().map(id))
}

fn problems(draft: OrganisationDraft) -> Vec<(String, &'static str)> {
    let problems = made(draft).unwrap_err();
    let told = problems.iter();
    told.map(|it| (it.path.to_string(), it.error.code()))
        .collect()
}

fn open_on(organisation: &Organisation, on: &str) -> Answer {
    organisation.is_open_on(day(on))
}

#[test]
fn it_closes_and_opens_again() {
    let clinic = made(draft().closed([
        Closure::new(when("2010-03-31")).reopened(when("2010-09-01")),
        Closure::new(when("2021-07-31")).reopened(when("2021-11")),
        Closure::new(when("2024-12-31")),
    ]))
    .unwrap();
    for (on, expected) in [
        ("1999-12-31", No),
        ("2000-06-01", Unknown),
        ("2010-03-31", Yes),
        ("2010-04-01", No),
        ("2010-08-31", No),
        ("2010-09-01", Yes),
        ("2021-10-31", No),
        ("2021-11-15", Unknown),
        ("2021-11-30", Yes),
        ("2024-12-31", Yes),
        ("2025-01-01", No),
    ] {
        assert_eq!(open_on(&clinic, on), expected, "{on}");
    }
    // It opened again, nobody knows when; it is closed, nobody knows since when.
    let vague = made(draft().closed([Closure::new(when("2010-03-31")).reopened(When::UNKNOWN)]));
    assert_eq!(open_on(&vague.unwrap(), "2015-01-01"), Unknown);
    let vague = made(draft().closed([When::UNKNOWN])).unwrap();
    assert_eq!(open_on(&vague, "2015-01-01"), Unknown);
    assert_eq!(open_on(&vague, "1999-01-01"), No);
}

#[test]
fn openings_and_closings_that_no_day_allows_are_refused() {
    let closed = |closures: &[(&str, Option<&str>)]| {
        let closures = closures.iter().map(|(last, reopened)| {
            let mut closure = Closure::new(when(last));
            closure.reopened = reopened.map(when);
            closure
        });
        draft().closed(closures.collect::<Vec<_>>())
    };
    for (closures, path, code) in [
        (
            &[("1999-12-31", None)][..],
            "closed[0].last_day",
            "organisation.closed_before_opened",
        ),
        (
            &[("2010-03-31", Some("2010-03-31"))],
            "closed[0].reopened",
            "organisation.reopened_too_early",
        ),
        (
            &[("2010", Some("2009"))],
            "closed[0].reopened",
            "organisation.reopened_too_early",
        ),
        (
            &[("2010", None), ("2020", None)],
            "closed[0].reopened",
            "organisation.not_reopened",
        ),
        (
            &[("2010", Some("2012")), ("2011", None)],
            "closed[1].last_day",
            "organisation.closed_before_opened",
        ),
    ] {
        assert_eq!(
            problems(closed(closures)),
            [(path.to_owned(), code)],
            "{closures:?}"
        );
    }
    for closures in [
        &[("2000", None)][..],
        &[("2010-03-31", Some("2010-04-01"))],
        &[("2010", Some("2010"))],
        &[("2010", Some("unknown")), ("2020", None)],
        &[("unknown", Some("2012")), ("2012", None)],
    ] {
        assert!(made(closed(closures)).is_ok(), "{closures:?}");
    }
}

#[test]
fn a_hospital_that_was_merged_away_or_split_up_is_not_open_from_that_day() {
    for (kind, others, from) in [
        (MergedInto, &[2][..], No),
        (SplitInto, &[2, 3], No),
        // It is itself one of the parts.
        (SplitInto, &[1, 2], Yes),
        (Renamed, &[], Yes),
        (TookOver, &[2], Yes),
        (GavePart, &[2], Yes),
        (TookOverPart, &[2], Yes),
        (SplitFrom, &[2], Yes),
    ] {
        let hospital = made(draft().succession([step(kind, "2025-07-01", others)])).unwrap();
        assert_eq!(open_on(&hospital, "2025-06-30"), Yes, "{kind}");
        assert_eq!(open_on(&hospital, "2025-07-01"), from, "{kind}");
        assert_eq!(open_on(&hospital, "2030-01-01"), from, "{kind}");
    }
    // On some day of that year.
    let hospital = made(draft().succession([step(MergedInto, "2025", &[2])])).unwrap();
    assert_eq!(open_on(&hospital, "2024-12-31"), Yes);
    assert_eq!(open_on(&hospital, "2025-06-01"), Unknown);
    assert_eq!(open_on(&hospital, "2025-12-31"), No);
    // Separated again.
    let steps = [
        step(MergedInto, "2010-01-01", &[2]),
        step(SplitFrom, "2020-01-01", &[2]),
    ];
    let hospital = made(draft().succession(steps)).unwrap();
    assert_eq!(open_on(&hospital, "2019-12-31"), No);
    assert_eq!(open_on(&hospital, "2020-01-01"), Yes);
    // Whoever took a part does not stand in its place.
    let gave = made(draft().succession([step(GavePart, "2020-01-01", &[2])])).unwrap();
    assert_eq!(gave.successors_on(day("2021-01-01")), Known::Known(&[][..]));
}

#[test]
fn after_its_end_only_its_separation_follows() {
    for (end, others) in [(MergedInto, &[2][..]), (SplitInto, &[2, 3])] {
        for (kind, others_of_it) in [
            (MergedInto, &[4][..]),
            (SplitInto, &[4, 5]),
            (TookOver, &[4]),
            (TookOverPart, &[4]),
            (GavePart, &[4]),
            (Renamed, &[]),
        ] {
            let steps = |third: &[Succession]| {
                let mut steps = vec![step(end, "2010", others)];
                steps.extend_from_slice(third);
                draft().succession(steps)
            };
            let again = step(kind, "2020", others_of_it);
            assert_eq!(
                problems(steps(std::slice::from_ref(&again))),
                [("succession[1]".to_owned(), "organisation.after_its_end")],
                "{end}, {kind}"
            );
            let parted = step(SplitFrom, "2015", &[2]);
            assert!(made(steps(&[parted, again])).is_ok(), "{end}, {kind}");
        }
    }
}

#[test]
fn it_is_not_open_while_it_is_gone() {
    let merged = || draft().succession([step(MergedInto, "2010-01-01", &[2])]);
    let reopened = Closure::new(when("2009-12-31")).reopened(when("2012"));
    for (draft, path) in [
        (merged().opened(when("2010-01-01")), "opened"),
        (merged().closed([when("2010-01-01")]), "closed[0].last_day"),
        (merged().closed([reopened.clone()]), "closed[0].reopened"),
    ] {
        let expected = [(path.to_owned(), "organisation.open_after_its_end")];
        assert_eq!(problems(draft), expected);
    }
    assert!(made(merged().closed([when("2009-12-31")])).is_ok());
    // In some day of that year, before the merger.
    assert!(made(merged().opened(when("unknown")).closed([when("2010")])).is_err());
    let vague = draft().succession([step(MergedInto, "2010", &[2])]);
    assert!(made(vague.closed([when("2010-06-30")])).is_ok());
    let parted = [
        step(MergedInto, "2010-01-01", &[2]),
        step(SplitFrom, "2012", &[2]),
    ];
    assert!(made(draft().succession(parted).closed([reopened])).is_ok());
}

#[test]
fn nothing_is_taken_over_while_it_is_closed() {
    let shut = Closure::new(when("2010-06-30")).reopened(when("2012-01-01"));
    for kind in [TookOver, TookOverPart] {
        for (on, refused) in [
            ("2010-06-30", false),
            ("2010-07-01", true),
            ("2011", true),
            ("2011-12-31", true),
            ("2012-01-01", false),
            ("2010", false),
            ("unknown", false),
        ] {
            let taking = draft()
                .closed([shut.clone()])
                .succession([step(kind, on, &[2])]);
            if refused {
                let expected = [("succession[0]".to_owned(), "organisation.while_closed")];
                assert_eq!(problems(taking), expected, "{kind} {on}");
            } else {
                assert!(made(taking).is_ok(), "{kind} {on}");
            }
        }
    }
    // A closed one may be merged away and give its parts to others.
    for (kind, others) in [
        (MergedInto, &[2][..]),
        (SplitInto, &[2, 3]),
        (GavePart, &[2]),
    ] {
        let taken = draft()
            .closed([when("2010")])
            .succession([step(kind, "2011", others)]);
        assert!(made(taken).is_ok(), "{kind}");
    }
}

#[test]
fn its_kind_is_of_a_day() {
    let centre = made(draft().became([
        DatedKind::new(OrganisationKind::HealthCentre).since(when("2018-03-01")),
        DatedKind::new(Text::new("Cơ sở bảo trợ").unwrap()).since(when("2025")),
    ]))
    .unwrap();
    let kind_on = |on| {
        centre
            .kind_on(day(on))
            .known()
            .map(|kind| kind.vi().to_owned())
    };
    assert_eq!(
        kind_on("2018-02-28").as_deref(),
        Some("bệnh viện tuyến huyện")
    );
    assert_eq!(kind_on("2018-03-01").as_deref(), Some("trung tâm y tế"));
    assert_eq!(kind_on("2025-06-01"), None);
    assert_eq!(kind_on("2026-01-01").as_deref(), Some("Cơ sở bảo trợ"));
    let reference = centre.reference_on(day("2020-01-01")).known().unwrap();
    assert_eq!(reference.kind, OrganisationKind::HealthCentre);
    // Both kinds of that year treat patients for certain only if both are in the list.
    assert_eq!(centre.is_facility_on(day("2020-01-01")), Yes);
    assert_eq!(centre.is_facility_on(day("2025-06-01")), Unknown);
    let hospital = |on| FacilityClass::Hospital.includes(&centre, day(on));
    assert_eq!(
        [hospital("2018-02-28"), hospital("2018-03-01")],
        [Yes, Unknown]
    );
    let early = draft().became([
        DatedKind::new(OrganisationKind::HealthCentre).since(when("2018")),
        DatedKind::new(OrganisationKind::Polyclinic).since(when("2017")),
    ]);
    assert_eq!(
        problems(early),
        [("became[1].since".to_owned(), "organisation.not_after")]
    );
}

/// What has no date is true on no day for certain, but a first name and a first place are those with
/// which the organisation opened.
#[test]
fn a_fact_without_a_date_is_not_certain() {
    let ha_tinh: ProvinceCode = "42".parse().unwrap();
    let hospital = made(
        draft()
            .located([DatedPlace::new(ha_tinh)])
            .levels([DatedLevel::new(TechnicalLevel::Basic)])
            .ranks([
                DatedRank::new(FacilityRank::Two),
                DatedRank::new(FacilityRank::One).since(when("2020-01-01")),
            ])
            .tiers([DatedTier::new(Tier::District)])
            .managed([DatedManager::new(ManagingBody::DepartmentOfHealth)]),
    )
    .unwrap();
    let on = day("2010-01-01");
    assert!(hospital.name_on(on).known().is_some());
    assert!(hospital.province_on(on).known().is_some());
    assert_eq!(hospital.level_on(on), Known::Unknown(vec![]));
    assert_eq!(hospital.rank_on(on), Known::Unknown(vec![]));
    assert_eq!(hospital.tier_on(on), Known::Unknown(vec![]));
    assert_eq!(hospital.managed_on(on), Known::Unknown(vec![]));
    assert_eq!(
        hospital.rank_on(day("2020-01-01")),
        Known::Known(FacilityRank::One)
    );
    // Before it opened it had neither name nor place.
    let before = day("1999-12-31");
    assert_eq!(hospital.name_on(before), Known::Unknown(vec![]));
    assert_eq!(hospital.province_on(before), Known::Unknown(vec![]));
}

/// What a paper or the master data says beyond a list leaves it open.
#[test]
fn other_classes_and_managers_leave_it_open() {
    let ha_tinh: ProvinceCode = "42".parse().unwrap();
    let on = day("2026-01-01");
    let other = |words: &str| Text::new(words).unwrap();
    let facility = |kind: OrganisationKind, by: Option<DatedManager>| {
        let mut draft = draft().located([DatedPlace::new(ha_tinh)]);
        draft.kind = kind.into();
        draft.managed.extend(by);
        made(draft).unwrap()
    };
    let hospital = facility(OrganisationKind::DistrictHospital, None);
    let classes = Territory::new(ha_tinh).classes([other("trạm y tế quân dân y")]);
    assert_eq!(classes.covers(&hospital, day("2024-10-12"), on), Unknown);
    let company = facility(OrganisationKind::Company, None);
    assert_eq!(classes.covers(&company, day("2024-10-12"), on), No);
    let json = r#"{"province":"42","classes":[{"other":"trạm y tế quân dân y"}]}"#;
    assert_eq!(serde_json::to_string(&classes).unwrap(), json);
    assert_eq!(serde_json::from_str::<Territory>(json).unwrap(), classes);
    // A manager that the list does not have decides nothing, and the kind does.
    let by = DatedManager::new(other("Tổng công ty Đường sắt")).since(when("2010"));
    let hospital = facility(OrganisationKind::PoliceHospital, Some(by));
    assert_eq!(hospital.is_directed_by_province_on(on), Unknown);
    for (class, expected) in [
        (FacilityClass::Police, Yes),
        (FacilityClass::Military, No),
        (FacilityClass::ArmedForces, Yes),
        (FacilityClass::Public, Unknown),
    ] {
        assert_eq!(class.includes(&hospital, on), expected, "{class}");
    }
    let by = DatedManager::new(ManagingBody::NationalDefence).since(when("2010"));
    let clinic = facility(OrganisationKind::Polyclinic, Some(by));
    assert_eq!(FacilityClass::Military.includes(&clinic, on), Yes);
    assert_eq!(FacilityClass::Police.includes(&clinic, on), No);
}

#[test]
fn a_territory_covers_who_is_known_to_have_opened_and_is_open() {
    let ha_tinh: ProvinceCode = "42".parse().unwrap();
    let (signed, on) = (day("2024-10-12"), day("2026-01-01"));
    let covers = |draft: OrganisationDraft| {
        let facility = made(draft.located([DatedPlace::new(ha_tinh)])).unwrap();
        Territory::new(ha_tinh).covers(&facility, signed, on)
    };
    assert_eq!(covers(draft()), Yes);
    assert_eq!(covers(draft().opened(when("../2024-10-12"))), Yes);
    assert_eq!(covers(draft().opened(When::UNKNOWN)), Unknown);
    assert_eq!(covers(draft().closed([when("2025-06-30")])), No);
    assert_eq!(covers(draft().closed([When::UNKNOWN])), Unknown);
    let reopened = Closure::new(when("2024-06-30")).reopened(when("2025-01-01"));
    assert_eq!(covers(draft().closed([reopened])), Yes);
    assert_eq!(
        covers(draft().succession([step(MergedInto, "2025-07-01", &[2])])),
        No
    );
}

proptest! {
    /// A step whose day is not known never turns a certain answer round.
    #[test]
    fn knowing_less_of_a_life_turns_no_certain_answer_round(
        kind in prop::sample::select(SuccessionKind::ALL),
        exact in prop::sample::select(vec!["2010-05-01", "2015-12-31"]),
        last in prop::sample::select(vec!["2009-01-01", "2012-06-30"]),
        shift in 0_u64..4_000,
    ) {
        let others: &[u128] = match kind {
            Renamed => &[],
            SplitInto => &[2, 3],
            MergedInto | SplitFrom | TookOver | GavePart | TookOverPart => &[2],
            _ => unreachable!(),
        };
        let on = day("2008-01-01") + chrono::Days::new(shift);
        let life = |at: &str, last: &str| {
            let closure = Closure::new(when(last)).reopened(when("2013-01-01"));
            let draft = draft().succession([step(kind, at, others)]).closed([closure]);
            made(draft).map(|it| it.is_open_on(on)).ok()
        };
        let Some(sure) = life(exact, last) else { return Ok(()) };
        for (at, last) in [("unknown", last), (&exact[..4], last), (exact, &last[..4])] {
            let vague = life(at, last);
            prop_assert!(vague.is_none_or(|it| it == Unknown || it == sure), "{at} {last}");
        }
    }
}
