//! Recipients that are named by where they lie.

use chrono::NaiveDate;
use lienvien::organisation::{
    DatedPlace, Organisation, OrganisationDraft, OrganisationKind, Province, ProvinceCode,
    Territory,
};
use lienvien::value::{Answer, Id, Text, When};
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn signed() -> NaiveDate {
    day(2024, 10, 12)
}

fn before() -> NaiveDate {
    day(2025, 6, 30)
}

fn after() -> NaiveDate {
    day(2025, 7, 1)
}

fn territory(code: &str) -> Territory {
    Territory::new(code.parse::<ProvinceCode>().unwrap())
}

fn organisation(
    kind: OrganisationKind,
    places: &[(&str, &str)],
    opened: Option<&str>,
) -> Organisation {
    let id = Id::new(uuid::Uuid::from_u128(1));
    let mut draft = OrganisationDraft::new(id, kind, [Text::new("Bệnh viện A").unwrap()]);
    draft.opened = opened.unwrap_or("1990").parse::<When>().unwrap();
    draft.located = places
        .iter()
        .map(|(code, since)| {
            let province: ProvinceCode = code.parse().unwrap();
            DatedPlace::new(province).since(since.parse::<When>().unwrap())
        })
        .collect();
    draft.try_into().unwrap()
}

fn hospital(places: &[(&str, &str)], opened: Option<&str>) -> Organisation {
    organisation(OrganisationKind::RegionalHospital, places, opened)
}

#[test]
fn row_1_16_and_trap_t2_a_facility_of_ha_tinh_is_covered_and_one_of_nghe_an_is_not() {
    let ha_tinh = territory("42");
    for day in [signed(), before(), after()] {
        let inside = hospital(&[("42", "unknown")], None);
        assert_eq!(ha_tinh.covers(&inside, signed(), day), Answer::Yes);
        let outside = hospital(&[("40", "unknown")], None);
        assert_eq!(ha_tinh.covers(&outside, signed(), day), Answer::No);
        let nowhere = hospital(&[], None);
        assert_eq!(ha_tinh.covers(&nowhere, signed(), day), Answer::Unknown);
    }
}

#[test]
fn rows_1_03_and_1_48_facilities_of_every_kind_are_covered_and_nothing_else() {
    for &kind in OrganisationKind::ALL {
        let there = organisation(kind, &[("42", "unknown")], None);
        let covered = territory("42").covers(&there, signed(), after());
        assert_eq!(covered, kind.is_facility(), "{kind}");
    }
}

#[test]
fn row_1_04_a_territory_names_a_population_without_any_party() {
    let people = territory("42");
    let json = serde_json::to_string(&people).unwrap();
    assert_eq!(json, r#"{"province":"42"}"#);
    assert_eq!(serde_json::from_str::<Territory>(&json).unwrap(), people);
    assert_eq!(people.province_as_of(signed()).unwrap().name(), "Hà Tĩnh");
}

#[test]
fn a_facility_opened_later_in_an_unmerged_province_is_covered() {
    let ha_tinh = territory("42");
    let new = hospital(&[("42", "2026-01-01")], Some("2026-01-01"));
    assert_eq!(ha_tinh.covers(&new, signed(), day(2026, 1, 1)), Answer::Yes);
    // The day before, there was no such facility.
    assert_eq!(
        ha_tinh.covers(&new, signed(), day(2025, 12, 31)),
        Answer::No
    );
    let elsewhere = hospital(&[("40", "2026-01-01")], Some("2026-01-01"));
    assert_eq!(
        ha_tinh.covers(&elsewhere, signed(), day(2026, 1, 1)),
        Answer::No
    );
}

#[test]
fn row_2_01_bac_quang_stays_covered_when_ha_giang_goes_into_tuyen_quang() {
    let bac_quang = [
        hospital(&[("02", "unknown")], None),
        hospital(&[("02", "unknown"), ("08", "2025-07-01")], None),
    ];
    for host in &bac_quang {
        for day in [before(), after(), day(2026, 4, 30)] {
            assert_eq!(territory("02").covers(host, signed(), day), Answer::Yes);
            // Signed for Tuyên Quang as it was then: another province, though one of them now.
            assert_eq!(territory("08").covers(host, signed(), day), Answer::No);
        }
        // Signed for Tuyên Quang as it is since 01/07/2025.
        assert_eq!(territory("08").covers(host, after(), after()), Answer::Yes);
        // The code of Hà Giang meant nothing any more.
        assert_eq!(
            territory("02").covers(host, after(), after()),
            Answer::Unknown
        );
        assert_eq!(territory("02").covers(host, before(), after()), Answer::Yes);
    }
}

#[test]
fn a_facility_opened_later_in_a_merged_province_is_unknown() {
    let new = hospital(&[("08", "2025-07-01")], Some("2025-07-01"));
    assert_eq!(
        territory("02").covers(&new, signed(), after()),
        Answer::Unknown
    );
    assert_eq!(
        territory("08").covers(&new, signed(), after()),
        Answer::Unknown
    );
    assert_eq!(territory("04").covers(&new, signed(), after()), Answer::No);
    let elsewhere = hospital(&[("40", "2025-07-01")], Some("2025-07-01"));
    assert_eq!(
        territory("02").covers(&elsewhere, signed(), after()),
        Answer::No
    );
}

#[test]
fn a_facility_opened_in_the_province_on_the_eve_of_the_merger_stays_covered() {
    let eve = hospital(&[("02", "2025-06-30")], Some("2025-06-30"));
    let covers = |code, day| territory(code).covers(&eve, signed(), day);
    assert_eq!(covers("02", day(2025, 6, 29)), Answer::No);
    assert_eq!(covers("02", before()), Answer::Yes);
    assert_eq!(covers("02", after()), Answer::Yes);
    assert_eq!(covers("08", before()), Answer::No);
    assert_eq!(covers("08", after()), Answer::No);
}

#[test]
fn a_facility_whose_place_then_is_not_known_is_unknown() {
    let known_since_merger = hospital(&[("08", "2025-07-01")], None);
    assert_eq!(
        territory("02").covers(&known_since_merger, signed(), after()),
        Answer::Unknown
    );
    // It may have been opened before the merger or after it.
    let sometime = hospital(&[("02", "unknown")], Some("2025"));
    assert_eq!(
        territory("02").covers(&sometime, signed(), after()),
        Answer::Unknown
    );
    assert_eq!(
        territory("02").covers(&sometime, signed(), before()),
        Answer::Unknown
    );
    assert_eq!(
        territory("40").covers(&sometime, signed(), after()),
        Answer::No
    );
}

#[test]
fn a_reused_code_is_read_as_of_the_signature() {
    let bac_giang = hospital(&[("24", "2010")], None);
    let bac_ninh = hospital(&[("27", "2010")], None);
    assert_eq!(
        territory("24").covers(&bac_giang, before(), after()),
        Answer::Yes
    );
    assert_eq!(
        territory("24").covers(&bac_ninh, before(), after()),
        Answer::No
    );
    assert_eq!(
        territory("24").covers(&bac_giang, after(), after()),
        Answer::Yes
    );
    assert_eq!(
        territory("24").covers(&bac_ninh, after(), after()),
        Answer::Yes
    );
    // The very same place, written without a date in the code of today.
    let undated = hospital(&[("24", "unknown")], None);
    assert_eq!(
        territory("24").covers(&undated, before(), after()),
        Answer::Unknown
    );
    assert_eq!(
        territory("24").covers(&undated, after(), after()),
        Answer::Yes
    );
    assert_eq!(
        territory("42").covers(&undated, before(), after()),
        Answer::No
    );
}

#[test]
fn a_province_that_only_became_a_city_is_not_merged() {
    let new = hospital(&[("75", "2026-04-30")], Some("2026-04-30"));
    let covers = |as_of| territory("75").covers(&new, as_of, day(2026, 4, 30));
    assert_eq!(covers(day(2026, 4, 29)), Answer::Yes);
    assert_eq!(covers(day(2026, 4, 30)), Answer::Yes);
    assert_eq!(covers(day(2025, 6, 30)), Answer::Unknown);
}

#[test]
fn a_facility_that_moved() {
    let left = hospital(&[("42", "unknown"), ("40", "2025-01-01")], None);
    assert_eq!(
        territory("42").covers(&left, signed(), after()),
        Answer::Yes
    );
    let came = hospital(&[("40", "unknown"), ("42", "2025-01-01")], None);
    assert_eq!(
        territory("42").covers(&came, signed(), day(2024, 12, 31)),
        Answer::No
    );
    assert_eq!(
        territory("42").covers(&came, signed(), day(2025, 1, 1)),
        Answer::Yes
    );
}

proptest! {
    #[test]
    fn a_facility_that_lay_there_is_covered_for_ever_and_by_one_province_only(
        home in prop::sample::select(Province::all().filter(|p| p.exists_on(before())).collect::<Vec<_>>()),
        later in 0_u64..4_000,
    ) {
        let code = home.code();
        let there = hospital(&[(code.as_str(), "2010")], None);
        let day = before() + chrono::Days::new(later);
        for other in Province::all().filter(|p| p.exists_on(before())) {
            let covered = Territory::new(other.code()).covers(&there, before(), day);
            prop_assert_eq!(covered, Answer::from(other == home));
        }
    }

    #[test]
    fn knowing_less_never_turns_a_certain_answer_round(
        place in prop::sample::select(vec!["02", "08", "24", "27", "42", "75"]),
        asked in prop::sample::select(vec!["02", "08", "24", "27", "42", "75"]),
        exact in prop::sample::select(vec!["2010-05-01", "2025-06-30"]),
        as_of in prop::sample::select(vec![day(2010, 5, 1), day(2024, 10, 12), before()]),
        later in 0_u64..1_000,
    ) {
        let exactly = hospital(&[(place, exact)], None);
        let vaguely = hospital(&[(place, exact.get(..4).unwrap())], None);
        let day = as_of + chrono::Days::new(later);
        let [sure, vague] = [exactly, vaguely].map(|h| territory(asked).covers(&h, as_of, day));
        prop_assert!(vague == Answer::Unknown || vague == sure);
    }
}

#[test]
fn the_unknown_date_of_a_draft_is_left_out_of_its_json() {
    let place = DatedPlace::new("42".parse::<ProvinceCode>().unwrap());
    assert_eq!(
        serde_json::to_string(&place).unwrap(),
        r#"{"province":"42"}"#
    );
}
