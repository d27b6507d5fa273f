//! Organisations as the embedder's master data knows them.

use chrono::NaiveDate;
use lienvien::organisation::{
    DatedCode, DatedLevel, DatedManager, DatedName, DatedPlace, DatedRank, DatedTier, DatedWhole,
    FacilityCode, FacilityLicence, FacilityRank, ManagingBody, Organisation, OrganisationDraft,
    OrganisationError, OrganisationKind, OrganisationRef, ProvinceCode, Succession, SuccessionKind,
    TechnicalLevel, Tier,
};
use lienvien::value::{Answer, Explain, Id, Known, Problems, Text, When};
use std::error::Error as _;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn since(written: &str) -> When {
    written.parse().unwrap()
}

fn place(code: &str, from: &str) -> DatedPlace {
    let province: ProvinceCode = code.parse().unwrap();
    DatedPlace::new(province).since(since(from))
}

fn called(name: &str, from: &str) -> DatedName {
    DatedName::new(text(name)).since(since(from))
}

fn draft() -> OrganisationDraft {
    let name = text("Bệnh viện đa khoa khu vực Bắc Quang");
    let id = Id::new(uuid::Uuid::from_u128(1));
    OrganisationDraft::new(id, OrganisationKind::RegionalHospital, [name])
}

fn with_names(names: Vec<DatedName>) -> Result<Organisation, Problems<OrganisationError>> {
    let mut draft = draft();
    draft.names = names;
    draft.try_into()
}

fn with_places(located: Vec<DatedPlace>) -> Result<Organisation, Problems<OrganisationError>> {
    let mut draft = draft();
    draft.located = located;
    draft.try_into()
}

fn places_on(organisation: &Organisation, day: NaiveDate) -> Vec<&'static str> {
    match organisation.province_on(day) {
        Known::Known(province) => vec![province.name()],
        Known::Unknown(candidates) => {
            assert_ne!(candidates.len(), 1);
            candidates.iter().map(|province| province.name()).collect()
        }
    }
}

#[test]
fn a_reference_alone_is_an_organisation_of_which_nothing_else_is_known() {
    let named = OrganisationRef::new(
        OrganisationKind::CentralHospital,
        text("Bệnh viện Bạch Mai"),
    );
    let named = named.unit(text("Khoa Ngoại"));
    let problems = Organisation::try_from(named.clone()).unwrap_err();
    assert_eq!(problems.code(), "organisation.no_id");
    assert_eq!(
        problems
            .iter()
            .map(|problem| &*problem.path)
            .collect::<Vec<_>>(),
        ["id"]
    );
    let source = problems.source().and_then(|why| why.downcast_ref());
    assert_eq!(source, Some(&OrganisationError::NoId));

    let named = named.id(uuid::Uuid::from_u128(2));
    let hospital = Organisation::try_from(named.clone()).unwrap();
    let on = day(2024, 10, 12);
    let Known::Known(reference) = hospital.reference_on(on) else {
        panic!("it has one name");
    };
    assert_eq!(reference.same_as(&named), Answer::Yes);
    assert_eq!((reference.name, reference.unit), (named.name, None));
    assert_eq!(hospital.province_on(on), Known::Unknown(vec![]));
    assert_eq!(hospital.is_open_on(on), Answer::Unknown);
    assert_eq!(hospital.is_licensed_on(on), Answer::Unknown);
}

#[test]
fn the_master_data_says_what_its_draft_said() {
    let part_of = Id::new(uuid::Uuid::from_u128(3));
    let others = [Id::new(uuid::Uuid::from_u128(4))];
    let said = OrganisationDraft::new(
        uuid::Uuid::from_u128(1),
        OrganisationKind::RegionalHospital,
        [called("A", "2001"), called("B", "2002")],
    )
    .aliases([text("a")])
    .country(text("Việt Nam"))
    .located([place("02", "2003")])
    .part_of([DatedWhole::new().of(part_of).since(since("2004"))])
    .codes([DatedCode::new("02001".parse::<FacilityCode>().unwrap()).since(since("2005"))])
    .licences([FacilityLicence::new("12/BYT-GPHĐ".parse().unwrap())])
    .levels([DatedLevel::new(TechnicalLevel::Basic).since(since("2006"))])
    .ranks([DatedRank::new(FacilityRank::Two).since(since("2007"))])
    .tiers([DatedTier::new(Tier::District).since(since("2008"))])
    .managed([DatedManager::new(ManagingBody::DepartmentOfHealth).since(since("2009"))])
    .opened(since("2000"))
    .closed([since("2030")])
    .succession([Succession::new(SuccessionKind::MergedInto).others(others)]);
    let organisation = Organisation::try_from(said.clone()).unwrap();
    assert_eq!(organisation.id(), said.id);
    assert_eq!(*organisation.kind(), said.kind);
    assert_eq!(organisation.names(), said.names);
    assert_eq!(organisation.aliases(), said.aliases);
    assert_eq!(organisation.country(), said.country.as_ref());
    assert_eq!(organisation.located(), said.located);
    assert_eq!(organisation.part_of(), said.part_of);
    assert_eq!(organisation.codes(), said.codes);
    assert_eq!(organisation.licences(), said.licences);
    assert_eq!(organisation.levels(), said.levels);
    assert_eq!(organisation.ranks(), said.ranks);
    assert_eq!(organisation.tiers(), said.tiers);
    assert_eq!(organisation.managed(), said.managed);
    assert_eq!(organisation.opened(), &said.opened);
    assert_eq!(organisation.closed(), said.closed);
    assert_eq!(organisation.succession(), said.succession);
    // each of them says something here
    let lengths = [
        organisation.names().len(),
        organisation.aliases().len(),
        organisation.located().len(),
        organisation.part_of().len(),
        organisation.codes().len(),
        organisation.licences().len(),
        organisation.levels().len(),
        organisation.ranks().len(),
        organisation.tiers().len(),
        organisation.managed().len(),
        organisation.succession().len(),
    ];
    assert_eq!(lengths, [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    assert!(organisation.country().is_some() && !organisation.closed().is_empty());
    assert_eq!(OrganisationDraft::from(organisation), said);
}

#[test]
fn a_draft_takes_one_name_or_several() {
    let id = uuid::Uuid::from_u128(1);
    let kind = OrganisationKind::RegionalHospital;
    let one = OrganisationDraft::new(id, kind, [text("A")]);
    assert_eq!(
        one,
        OrganisationDraft::new(id, kind, [DatedName::from(text("A"))])
    );
    let two = OrganisationDraft::new(id, kind, [called("A", "unknown"), called("B", "2025")]);
    assert_eq!(two.names.len(), 2);
    let none: [DatedName; 0] = [];
    let problems = Organisation::try_from(OrganisationDraft::new(id, kind, none)).unwrap_err();
    assert_eq!(problems.code(), "organisation.no_name");
}

#[test]
fn rows_2_01_2_05_2_42_and_trap_t11_one_host_under_all_its_names() {
    let host = Organisation::try_from(draft()).unwrap();
    for name in [
        "BỆNH VIỆN ĐA KHOA KHU VỰC BẮC QUANG",
        "Bệnh viện ĐKKV Bắc Quang",
        "BVĐKKV BẮC QUANG",
        "bvdkkv  bac\u{a0}quang",
    ] {
        assert!(host.matches(name), "{name}");
    }
    assert!(!host.matches("Bệnh viện đa khoa"));
    assert!(!host.matches("Bệnh viện Hữu nghị Việt Đức"));
}

#[test]
fn row_1_15_a_named_recipient_becomes_the_reference_of_a_record() {
    let name = "Bệnh viện đa khoa tỉnh Hà Tĩnh";
    let id = Id::new(uuid::Uuid::from_u128(7));
    let draft = OrganisationDraft::new(id, OrganisationKind::ProvincialHospital, [text(name)]);
    let hospital = Organisation::try_from(draft).unwrap();
    let reference = hospital.reference_on(day(2024, 10, 12)).known().unwrap();
    assert_eq!(
        (reference.id, reference.kind.clone()),
        (Some(id), OrganisationKind::ProvincialHospital.into())
    );
    assert_eq!(reference.to_string(), name);
}

#[test]
fn a_name_holds_until_the_next_begins() {
    let names = vec![
        called("A", "unknown"),
        called("B", "2010-05-01"),
        called("C", "2020"),
    ];
    let renamed = with_names(names).unwrap();
    let on = |day| renamed.name_on(day).known().map(Text::as_str);
    assert_eq!(on(day(1990, 1, 1)), Some("A"));
    assert_eq!(on(day(2010, 4, 30)), Some("A"));
    assert_eq!(on(day(2010, 5, 1)), Some("B"));
    assert_eq!(on(day(2019, 12, 31)), Some("B"));
    assert_eq!(on(day(2020, 12, 31)), Some("C"));
    // At some time in 2020 it was renamed.
    let (b, c) = (text("B"), text("C"));
    assert_eq!(
        renamed.name_on(day(2020, 6, 1)),
        Known::Unknown(vec![&b, &c])
    );
    let Known::Unknown(candidates) = renamed.reference_on(day(2020, 6, 1)) else {
        panic!("renamed on some day of that year");
    };
    let names: Vec<&str> = candidates.iter().map(|named| named.name.as_str()).collect();
    assert_eq!(names, ["B", "C"]);
    assert!(["a", "b", "c"].iter().all(|name| renamed.matches(name)));
}

#[test]
fn before_its_first_dated_name_none_is_known() {
    let named = with_names(vec![called("A", "2010-05-01")]).unwrap();
    assert_eq!(named.name_on(day(2010, 4, 30)), Known::Unknown(vec![]));
    assert_eq!(named.reference_on(day(2010, 4, 30)), Known::Unknown(vec![]));
    assert!(named.reference_on(day(2010, 5, 1)).known().is_some());
    // Nor while it isn't certain that it had begun.
    let named = with_names(vec![called("A", "2010")]).unwrap();
    assert_eq!(named.name_on(day(2010, 12, 30)), Known::Unknown(vec![]));
}

#[test]
fn a_place_goes_with_its_province() {
    let bac_quang = with_places(vec![place("02", "unknown")]).unwrap();
    assert_eq!(places_on(&bac_quang, day(2025, 6, 30)), ["Hà Giang"]);
    assert_eq!(places_on(&bac_quang, day(2025, 7, 1)), ["Tuyên Quang"]);
    let same = with_places(vec![place("02", "2010"), place("08", "2025-07-01")]).unwrap();
    assert_eq!(places_on(&same, day(2025, 6, 30)), ["Hà Giang"]);
    assert_eq!(places_on(&same, day(2025, 7, 1)), ["Tuyên Quang"]);
    assert_eq!(places_on(&same, day(2009, 12, 31)), [""; 0]);
}

#[test]
fn a_code_is_read_as_of_the_day_since_when() {
    let bac_giang = with_places(vec![place("24", "2010")]).unwrap();
    assert_eq!(places_on(&bac_giang, day(2025, 6, 30)), ["Bắc Giang"]);
    assert_eq!(places_on(&bac_giang, day(2025, 7, 1)), ["Bắc Ninh"]);
    // Without a date it may have been written down after the merger.
    let either = with_places(vec![place("24", "unknown")]).unwrap();
    assert_eq!(
        places_on(&either, day(2025, 6, 30)),
        ["Bắc Giang", "Bắc Ninh"]
    );
    assert_eq!(places_on(&either, day(2025, 7, 1)), ["Bắc Ninh"]);
    // A later place says that it was written down before.
    let moved = with_places(vec![place("24", "unknown"), place("40", "2025-07-01")]).unwrap();
    assert_eq!(places_on(&moved, day(2025, 6, 30)), ["Bắc Giang"]);
    assert_eq!(places_on(&moved, day(2025, 7, 1)), ["Nghệ An"]);
}

#[test]
fn an_organisation_is_open_from_its_first_day_to_its_last() {
    let mut draft = draft();
    draft.opened = since("2010-05-01");
    draft.closed = vec![since("2020").into()];
    let closed = Organisation::try_from(draft.clone()).unwrap();
    assert_eq!(closed.is_open_on(day(2010, 4, 30)), Answer::No);
    assert_eq!(closed.is_open_on(day(2010, 5, 1)), Answer::Yes);
    assert_eq!(closed.is_open_on(day(2020, 1, 1)), Answer::Yes);
    assert_eq!(closed.is_open_on(day(2020, 1, 2)), Answer::Unknown);
    assert_eq!(closed.is_open_on(day(2020, 12, 31)), Answer::Unknown);
    assert_eq!(closed.is_open_on(day(2021, 1, 1)), Answer::No);
    draft.closed = vec![since("2020-06-30").into()];
    let closed = Organisation::try_from(draft.clone()).unwrap();
    assert_eq!(closed.is_open_on(day(2020, 6, 30)), Answer::Yes);
    assert_eq!(closed.is_open_on(day(2020, 7, 1)), Answer::No);
    (draft.opened, draft.closed) = (When::UNKNOWN, vec![]);
    let open = Organisation::try_from(draft).unwrap();
    assert_eq!(open.is_open_on(day(2020, 7, 1)), Answer::Unknown);
}

#[test]
fn a_draft_is_refused_with_all_its_problems_in_order() {
    let mut draft = draft();
    draft.names = vec![];
    draft.located = vec![
        place("08", "2020"),
        place("02", "2026"),
        place("40", "2026-01-01"),
    ];
    draft.opened = since("2012-10");
    draft.closed = vec![since("2012-09-30").into()];
    let problems = Organisation::try_from(draft.clone()).unwrap_err();
    let found: Vec<_> = problems
        .iter()
        .map(|p| (&*p.path, p.error.code()))
        .collect();
    assert_eq!(
        found,
        [
            ("names", "organisation.no_name"),
            ("located[2].since", "organisation.not_after"),
            ("located[1].province", "organisation.code_not_in_use"),
            ("closed[0].last_day", "organisation.closed_before_opened"),
        ]
    );
    assert_eq!(
        problems.to_string(),
        "`names`: there is no name, expected at least one; \
         `located[2].since`: `2026-01-01` is not after the entries before it, expected them in order of time; \
         `located[1].province`: `02` was the code of no province at that time; \
         `closed[0].last_day`: it closed `2012-09-30`, before it opened `2012-10`"
    );
    assert_eq!(
        problems.vi(),
        "`names`: chưa có tên gọi, cần ít nhất một tên; \
         `located[2].since`: `01/01/2026` không sau các mục đứng trước, cần xếp theo thứ tự thời gian; \
         `located[1].province`: vào thời điểm đó `02` không phải mã của tỉnh, thành phố nào; \
         `closed[0].last_day`: ngày ngừng hoạt động `30/09/2012` trước ngày bắt đầu hoạt động `10/2012`"
    );
    assert_eq!(problems.code(), "organisation.no_name");

    let json = serde_json::to_string(&draft).unwrap();
    let error = serde_json::from_str::<Organisation>(&json)
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("there is no name") && error.contains("chưa có tên gọi"),
        "{error}"
    );
}

#[test]
fn only_what_is_certainly_out_of_order_is_refused() {
    let in_order =
        |dates: &[&str]| with_names(dates.iter().map(|date| called("A", date)).collect()).is_ok();
    assert!(in_order(&["2024", "2024-10-12", "2024"]));
    assert!(in_order(&["2024", "unknown", "--10-12", "2025"]));
    assert!(in_order(&["2024-10-12", "2024-10-13"]));
    assert!(!in_order(&["2024-10-12", "2024-10-12"]));
    assert!(!in_order(&["2024-10-12", "2024-10-11"]));
    assert!(!in_order(&["2024-12", "2024", "2024-01"]));
}

#[test]
fn an_organisation_reads_and_writes_the_json_of_its_draft() {
    let mut draft = draft();
    draft.located = vec![place("02", "unknown"), place("08", "2025-07-01")];
    draft.opened = since("2010");
    let organisation = Organisation::try_from(draft.clone()).unwrap();
    let json = serde_json::to_string(&organisation).unwrap();
    assert_eq!(
        json,
        "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"kind\":\"regional_hospital\",\
          \"names\":[{\"name\":\"Bệnh viện đa khoa khu vực Bắc Quang\"}],\
          \"located\":[{\"province\":\"02\"},{\"province\":\"08\",\"since\":\"2025-07-01\"}],\
          \"opened\":\"2010\"}"
    );
    assert_eq!(
        serde_json::from_str::<Organisation>(&json).unwrap(),
        organisation
    );
    assert_eq!(OrganisationDraft::from(organisation), draft);
    let error = serde_json::from_str::<Organisation>(r#"{"rank":"I"}"#).unwrap_err();
    assert!(
        error.to_string().starts_with("unknown field `rank`"),
        "{error}"
    );
}
