//! What an organisation is a part of, its codes, licences, level, rank and tier.

use chrono::NaiveDate;
use lienvien::organisation::{
    DatedCode, DatedLevel, DatedRank, DatedTier, DatedWhole, FacilityCode, FacilityLicence,
    FacilityRank, Organisation, OrganisationDraft, OrganisationKind, TechnicalLevel, Tier,
};
use lienvien::value::{Answer, Explain, Id, Known, OrganisationId, Text, Vocabulary, When};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn when(written: &str) -> When {
    written.parse().unwrap()
}

fn id(n: u128) -> OrganisationId {
    Id::new(uuid::Uuid::from_u128(n))
}

fn draft() -> OrganisationDraft {
    let name = Text::new("Bệnh viện Bạch Mai").unwrap();
    OrganisationDraft::new(id(1), OrganisationKind::CentralHospital, [name])
}

fn made(change: impl FnOnce(&mut OrganisationDraft)) -> Organisation {
    let mut draft = draft();
    change(&mut draft);
    draft.try_into().unwrap()
}

fn tier(tier: Tier, since: &str) -> DatedTier {
    DatedTier::new(tier).since(when(since))
}

fn level(level: TechnicalLevel, since: &str) -> DatedLevel {
    DatedLevel::new(level).since(when(since))
}

fn rank(rank: FacilityRank, since: &str) -> DatedRank {
    DatedRank::new(rank).since(when(since))
}

fn whole(of: Option<u128>, since: &str) -> DatedWhole {
    let mut whole = DatedWhole::new().since(when(since));
    whole.of = of.map(id);
    whole
}

fn code(code: &str, since: &str) -> DatedCode {
    DatedCode::new(code.parse::<FacilityCode>().unwrap()).since(when(since))
}

fn licence(issued: Option<&str>, expires: Option<&str>) -> FacilityLicence {
    let number = "000123/BYT-GPHĐ".parse().unwrap();
    let [issued, expires] = [issued, expires].map(|date| date.map_or(When::UNKNOWN, when));
    FacilityLicence::new(number)
        .with_dates(issued, expires)
        .unwrap()
}

#[test]
fn row_1_55_an_upper_tier_is_greater_and_dated() {
    let [commune, district, provincial, central] = [
        Tier::Commune,
        Tier::District,
        Tier::Provincial,
        Tier::Central,
    ];
    assert!(central > provincial && provincial > district && district > commune);
    let raised = made(|draft| {
        draft.tiers = vec![tier(district, "2014-01-01"), tier(provincial, "2020-07-01")];
    });
    assert_eq!(raised.tier_on(day(2013, 12, 31)), Known::Unknown(vec![]));
    assert_eq!(raised.tier_on(day(2014, 1, 1)), Known::Known(district));
    assert_eq!(raised.tier_on(day(2020, 6, 30)), Known::Known(district));
    assert_eq!(raised.tier_on(day(2020, 7, 1)), Known::Known(provincial));
    assert_eq!(raised.tiers().len(), 2);
}

#[test]
fn levels_and_ranks_are_in_order() {
    assert_eq!(
        TechnicalLevel::ALL,
        [
            TechnicalLevel::Initial,
            TechnicalLevel::Basic,
            TechnicalLevel::Specialised
        ]
    );
    assert!(TechnicalLevel::ALL.is_sorted());
    let codes: Vec<_> = FacilityRank::ALL.iter().map(|rank| rank.code()).collect();
    assert_eq!(codes, ["iv", "iii", "ii", "i", "special"]);
    assert!(FacilityRank::ALL.is_sorted());
}

#[test]
fn words_of_standing_are_found_by_their_names() {
    fn every<V: Vocabulary>() {
        for &word in V::ALL {
            for name in word
                .names_vi()
                .iter()
                .copied()
                .chain([word.code(), word.en()])
            {
                assert_eq!(V::find(name), Some(word), "{name}");
            }
        }
    }
    every::<TechnicalLevel>();
    every::<FacilityRank>();
    every::<Tier>();
    assert_eq!(FacilityRank::find("hạng I"), Some(FacilityRank::One));
    assert_eq!(FacilityRank::find("HẠNG II"), Some(FacilityRank::Two));
}

#[test]
fn level_rank_and_tier_are_three_things() {
    // A hospital of a province may be of the highest level (Luật 15/2023/QH15, Điều 104).
    let hospital = made(|draft| {
        draft.levels = vec![level(TechnicalLevel::Specialised, "2024")];
        draft.ranks = vec![
            rank(FacilityRank::Two, "2015"),
            rank(FacilityRank::One, "2024-06-01"),
        ];
    });
    assert_eq!(hospital.level_on(day(2023, 12, 31)), Known::Unknown(vec![]));
    assert_eq!(hospital.level_on(day(2024, 6, 1)), Known::Unknown(vec![]));
    assert_eq!(
        hospital.level_on(day(2024, 12, 31)),
        Known::Known(TechnicalLevel::Specialised)
    );
    assert_eq!(
        hospital.rank_on(day(2024, 5, 31)),
        Known::Known(FacilityRank::Two)
    );
    assert_eq!(
        hospital.rank_on(day(2024, 6, 1)),
        Known::Known(FacilityRank::One)
    );
    assert_eq!(hospital.tier_on(day(2024, 6, 1)), Known::Unknown(vec![]));
    assert_eq!((hospital.levels().len(), hospital.ranks().len()), (1, 2));
}

#[test]
fn what_begins_at_some_time_of_a_year_leaves_both_possible_in_it() {
    let hospital = made(|draft| {
        draft.ranks = vec![
            rank(FacilityRank::Two, "2010"),
            rank(FacilityRank::One, "2020"),
        ];
    });
    let both = Known::Unknown(vec![FacilityRank::Two, FacilityRank::One]);
    assert_eq!(hospital.rank_on(day(2020, 1, 1)), both);
    assert_eq!(hospital.rank_on(day(2020, 12, 30)), both);
    assert_eq!(
        hospital.rank_on(day(2020, 12, 31)),
        Known::Known(FacilityRank::One)
    );
}

#[test]
fn a_campus_is_a_part_until_it_stands_on_its_own() {
    let campus =
        made(|draft| draft.part_of = vec![whole(Some(2), "2014"), whole(None, "2025-03-02")]);
    assert_eq!(campus.part_of_on(day(2013, 12, 31)), Known::Unknown(vec![]));
    assert_eq!(
        campus.part_of_on(day(2014, 12, 31)),
        Known::Known(Some(id(2)))
    );
    assert_eq!(
        campus.part_of_on(day(2025, 3, 1)),
        Known::Known(Some(id(2)))
    );
    assert_eq!(campus.part_of_on(day(2025, 3, 2)), Known::Known(None));
    // Nothing said is nothing known.
    assert_eq!(
        made(|_| ()).part_of_on(day(2025, 3, 2)),
        Known::Unknown(vec![])
    );
    assert_eq!(campus.part_of().len(), 2);
    assert_eq!(
        serde_json::to_string(campus.part_of()).unwrap(),
        "[{\"of\":\"00000000-0000-0000-0000-000000000002\",\"since\":\"2014\"},\
          {\"since\":\"2025-03-02\"}]"
    );
}

#[test]
fn a_code_is_asked_by_date_and_says_nothing_of_the_province() {
    let hospital = made(|draft| {
        draft.codes = vec![code("01C51", "2010"), code("01929", "2018-01-01")];
    });
    let on = |day| hospital.code_on(day).known().map(ToString::to_string);
    assert_eq!(on(day(2009, 12, 31)), None);
    assert_eq!(on(day(2017, 12, 31)).as_deref(), Some("01C51"));
    assert_eq!(on(day(2018, 1, 1)).as_deref(), Some("01929"));
    assert_eq!(
        hospital.province_on(day(2018, 1, 1)),
        Known::Unknown(vec![])
    );
    assert_eq!(hospital.codes().len(), 2);
}

#[test]
fn a_campus_may_share_the_code_of_its_whole_or_have_its_own() {
    // Bệnh viện Bạch Mai and its campus in Ninh Bình, as insurance lists have them.
    let whole_code = made(|draft| draft.codes = vec![code("01929", "2016")]);
    for own in ["01929", "37470"] {
        let campus = made(|draft| {
            draft.id = id(2);
            draft.part_of = vec![whole(Some(1), "2022")];
            draft.codes = vec![code(own, "2022")];
        });
        let on = day(2026, 1, 1);
        assert_eq!(campus.part_of_on(on), Known::Known(Some(whole_code.id())));
        assert_eq!(
            campus
                .code_on(on)
                .known()
                .map(ToString::to_string)
                .as_deref(),
            Some(own)
        );
        assert_eq!(campus.reference_on(on).known().unwrap().id, Some(id(2)));
    }
}

#[test]
fn one_licence_that_holds_is_enough() {
    let on = day(2020, 6, 30);
    let over = || licence(Some("2012-01-01"), Some("2020-06-29"));
    let holds = || licence(Some("2012-01-01"), Some("2020-06-30"));
    let endless = || licence(Some("2012-01-01"), None);
    for (licences, answer) in [
        (vec![], Answer::Unknown),
        (vec![over()], Answer::No),
        (vec![over(), endless()], Answer::Unknown),
        (vec![over(), holds(), endless()], Answer::Yes),
    ] {
        let hospital = made(|draft| draft.licences = licences);
        assert_eq!(hospital.is_licensed_on(on), answer);
    }
}

#[test]
fn each_list_stands_in_order_of_time() {
    let mut draft = draft();
    draft.part_of = vec![
        whole(Some(2), "2020-01-01"),
        whole(None, "2020-01-01"),
        whole(Some(1), "2021"),
    ];
    draft.codes = vec![code("01929", "2020"), code("01001", "2019-12-31")];
    draft.levels = vec![
        level(TechnicalLevel::Basic, "2025"),
        level(TechnicalLevel::Basic, "2024"),
    ];
    draft.ranks = vec![
        rank(FacilityRank::One, "2025"),
        rank(FacilityRank::One, "2024"),
    ];
    draft.tiers = vec![tier(Tier::Central, "2025"), tier(Tier::Central, "2024")];
    let problems = Organisation::try_from(draft).unwrap_err();
    let found: Vec<_> = problems
        .iter()
        .map(|p| (&*p.path, p.error.code()))
        .collect();
    assert_eq!(
        found,
        [
            ("part_of[1].since", "organisation.not_after"),
            ("part_of[2].of", "organisation.part_of_itself"),
            ("codes[1].since", "organisation.not_after"),
            ("levels[1].since", "organisation.not_after"),
            ("ranks[1].since", "organisation.not_after"),
            ("tiers[1].since", "organisation.not_after"),
        ]
    );
    let itself = &problems.iter().nth(1).unwrap().error;
    assert_eq!(
        itself.to_string(),
        "it is said to be a part of itself, expected another organisation"
    );
    assert_eq!(
        itself.vi(),
        "tổ chức không thể trực thuộc chính mình, cần một tổ chức khác"
    );
}

#[test]
fn a_country_is_as_written_and_not_stated_is_not_viet_nam() {
    assert_eq!(made(|_| ()).country(), None);
    let abroad = made(|draft| draft.country = Some(Text::new("JP").unwrap()));
    assert_eq!(abroad.country().map(Text::as_str), Some("JP"));
}

#[test]
fn all_of_it_goes_through_json() {
    let hospital = made(|draft| {
        draft.country = Some(Text::new("Việt Nam").unwrap());
        draft.part_of = vec![whole(Some(2), "2014")];
        draft.codes = vec![code("01929", "unknown")];
        draft.licences = vec![licence(Some("2012"), None)];
        draft.levels = vec![level(TechnicalLevel::Specialised, "2024")];
        draft.ranks = vec![rank(FacilityRank::Special, "2006")];
        draft.tiers = vec![tier(Tier::Central, "unknown")];
    });
    let json = serde_json::to_string(&hospital).unwrap();
    assert_eq!(
        json,
        "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"kind\":\"central_hospital\",\
          \"names\":[{\"name\":\"Bệnh viện Bạch Mai\"}],\"country\":\"Việt Nam\",\
          \"part_of\":[{\"of\":\"00000000-0000-0000-0000-000000000002\",\"since\":\"2014\"}],\
          \"codes\":[{\"code\":\"01929\"}],\
          \"licences\":[{\"number\":\"000123/BYT-GPHĐ\",\"issued\":\"2012\"}],\
          \"levels\":[{\"level\":\"specialised\",\"since\":\"2024\"}],\
          \"ranks\":[{\"rank\":\"special\",\"since\":\"2006\"}],\"tiers\":[{\"tier\":\"central\"}]}"
    );
    assert_eq!(
        serde_json::from_str::<Organisation>(&json).unwrap(),
        hospital
    );
    for (json, message) in [
        (r#"{"rank":"i","until":"2024"}"#, "unknown field `until`"),
        (r#"{"rank":"v"}"#, "`v` is not a rank"),
    ] {
        let error = serde_json::from_str::<DatedRank>(json)
            .unwrap_err()
            .to_string();
        assert!(error.starts_with(message), "{error}");
    }
    let error = serde_json::from_str::<DatedRank>("1")
        .unwrap_err()
        .to_string();
    assert!(error.contains("expected an object"), "{error}");
}
