//! Organisations as papers name them, and what kinds there are.

use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::value::{Answer, Coded, Id, OrganisationId, Text, Vocabulary, same_key};

fn named(kind: OrganisationKind, name: &str) -> OrganisationRef {
    OrganisationRef::new(kind, Text::new(name).unwrap())
}

fn id(n: u128) -> OrganisationId {
    Id::new(uuid::Uuid::from_u128(n))
}

#[test]
fn row_1_03_a_peoples_committee_is_an_authority_and_no_facility() {
    let committee = named(OrganisationKind::PeoplesCommittee, "UBND tỉnh Hà Tĩnh");
    assert!(committee.kind.is_authority().is_yes() && committee.kind.is_facility().is_no());
    let hospital = named(OrganisationKind::CentralHospital, "Bệnh viện Bạch Mai");
    assert!(hospital.kind.is_facility().is_yes() && hospital.kind.is_authority().is_no());
}

#[test]
fn row_1_11_two_organisations_hold_a_ceremony_together() {
    let organisers = [
        named(OrganisationKind::PeoplesCommittee, "UBND tỉnh Hà Tĩnh"),
        named(OrganisationKind::CentralHospital, "Bệnh viện Bạch Mai"),
    ];
    let json = serde_json::to_string(&organisers).unwrap();
    let read: Vec<OrganisationRef> = serde_json::from_str(&json).unwrap();
    assert_eq!(read, organisers);
}

#[test]
fn every_kind_is_a_facility_an_authority_or_neither_where_all_of_the_kind_are() {
    use Answer::{No, Unknown, Yes};
    use OrganisationKind::*;
    // Each kind, whether it treats patients and whether it is an authority.
    let table = [
        (CentralHospital, Yes, No),
        (ProvincialHospital, Yes, No),
        (RegionalHospital, Yes, No),
        (DistrictHospital, Yes, No),
        (PrivateHospital, Yes, No),
        (MilitaryHospital, Yes, No),
        (PoliceHospital, Yes, No),
        (UniversityHospital, Yes, No),
        (ForeignHospital, Yes, No),
        (HealthCentre, Yes, No),
        (AreaHealthCentre, Yes, No),
        (CommuneStation, Yes, No),
        (Polyclinic, Yes, No),
        (MaternityHome, Yes, No),
        (EmergencyCentre, Yes, No),
        (DiseaseControlCentre, Unknown, No),
        (Institute, Unknown, No),
        (Ministry, No, Yes),
        (DepartmentOfHealth, No, Yes),
        (PeoplesCommittee, No, Yes),
        (CommunePeoplesCommittee, No, Yes),
        (PeoplesCouncil, No, Yes),
        (SocialInsurance, No, Unknown),
        (PartyCommittee, No, No),
        (TradeUnion, No, No),
        (University, No, No),
        (Society, No, No),
        (Company, No, No),
        (ForeignBody, No, No),
    ];
    assert_eq!(table.map(|(kind, ..)| kind), OrganisationKind::ALL);
    for (kind, is_facility, is_authority) in table {
        assert_eq!(kind.is_facility(), is_facility, "{kind}");
        assert_eq!(kind.is_authority(), is_authority, "{kind}");
        let coded = Coded::from(kind);
        assert_eq!(
            (coded.is_facility(), coded.is_authority()),
            (is_facility, is_authority)
        );
    }
    // Nobody can tell of words that the list does not have.
    let other: Coded<OrganisationKind> = Text::new("Ban Bảo vệ, chăm sóc sức khỏe cán bộ")
        .unwrap()
        .into();
    assert_eq!(
        (other.is_facility(), other.is_authority()),
        (Unknown, Unknown)
    );
}

#[test]
fn papers_name_kinds_in_many_words() {
    use OrganisationKind::*;
    for (words, kind) in [
        ("CDC", DiseaseControlCentre),
        ("Trung tâm Kiểm soát bệnh tật", DiseaseControlCentre),
        ("PKĐK", Polyclinic),
        ("Phòng khám đa khoa", Polyclinic),
        ("Viện", Institute),
        ("Trung tâm Cấp cứu 115", EmergencyCentre),
        ("TRUNG TÂM Y TẾ KHU VỰC", AreaHealthCentre),
        ("Trung tâm y tế", HealthCentre),
        ("Trạm Y tế phường", CommuneStation),
        ("UBND xã", CommunePeoplesCommittee),
        ("UBND phường", CommunePeoplesCommittee),
        ("UBND tỉnh", PeoplesCommittee),
        ("HĐND", PeoplesCouncil),
        ("BHXH", SocialInsurance),
        ("Bệnh viện quân y", MilitaryHospital),
        ("bệnh viện công an", PoliceHospital),
        ("Bệnh viện trực thuộc trường đại học", UniversityHospital),
        ("Công đoàn", TradeUnion),
        ("Cục", Ministry),
        ("nhà hộ sinh", MaternityHome),
        ("bệnh viện y học cổ truyền tỉnh", ProvincialHospital),
    ] {
        assert_eq!(OrganisationKind::find(words), Some(kind), "{words}");
        let coded = Coded::of(Text::new(words).unwrap());
        assert_eq!(coded, kind);
    }
    // A word of both is of neither.
    assert_eq!(OrganisationKind::find("bệnh viện lực lượng vũ trang"), None);
}

#[test]
fn every_kind_is_found_by_each_of_its_names_and_by_no_other() {
    for &kind in OrganisationKind::ALL {
        assert_eq!(kind.code().parse(), Ok(kind));
        for name in kind.names_vi().iter().copied().chain([kind.en()]) {
            assert_eq!(OrganisationKind::find(name), Some(kind), "{name}");
        }
    }
    assert_eq!(
        OrganisationKind::find("ttyt"),
        Some(OrganisationKind::HealthCentre)
    );
    assert_eq!(
        "clinic"
            .parse::<OrganisationKind>()
            .unwrap_err()
            .to_string()
            .split(", expected")
            .next(),
        Some("`clinic` is not an organisation kind")
    );
}

#[test]
fn row_2_03_a_delegation_is_a_unit_of_its_organisation() {
    let delegation = named(
        OrganisationKind::CentralHospital,
        "Bệnh viện Hữu Nghị Việt Đức",
    )
    .id(id(1))
    .unit(Text::new("Đoàn công tác").unwrap());
    assert_eq!(
        delegation.to_string(),
        "Đoàn công tác, Bệnh viện Hữu Nghị Việt Đức"
    );
    assert_eq!(
        serde_json::to_string(&delegation).unwrap(),
        "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"kind\":\"central_hospital\",\
          \"name\":\"Bệnh viện Hữu Nghị Việt Đức\",\"unit\":\"Đoàn công tác\"}"
    );
    let whole = named(
        OrganisationKind::CentralHospital,
        "Bệnh viện Hữu nghị Việt Đức",
    )
    .id(id(1));
    assert_eq!(delegation.same_as(&whole), Answer::Yes);
}

#[test]
fn row_2_07_a_department_of_health_may_lie_in_a_province_not_named() {
    let department = named(OrganisationKind::DepartmentOfHealth, "Sở Y tế");
    assert_eq!(
        serde_json::to_string(&department).unwrap(),
        r#"{"kind":"department_of_health","name":"Sở Y tế"}"#
    );
}

#[test]
fn row_2_08_and_trap_t11_names_are_kept_as_written_and_compared_by_key() {
    let committee = named(OrganisationKind::PartyCommittee, "Huyện uỷ Bắc Quang");
    assert_eq!(committee.to_string(), "Huyện uỷ Bắc Quang");
    assert!(same_key(&committee.name, "HUYỆN ỦY BẮC QUANG"));
    assert!(same_key(
        "BỆNH VIỆN HỮU NGHỊ VIỆT ĐỨC",
        &named(
            OrganisationKind::CentralHospital,
            "Bệnh viện Hữu\u{a0}nghị Việt Đức"
        )
        .name
    ));
}

#[test]
fn organisations_are_the_same_by_id_only() {
    let unknown = named(OrganisationKind::CentralHospital, "Bệnh viện Bạch Mai");
    let [one, two] = [1, 2].map(|n| unknown.clone().id(id(n)));
    let renamed = named(OrganisationKind::CentralHospital, "BV Bạch Mai").id(id(1));
    for (a, b, same) in [
        (&one, &renamed, Answer::Yes),
        (&one, &two, Answer::No),
        (&one, &unknown, Answer::Unknown),
        (&unknown, &unknown, Answer::Unknown),
    ] {
        assert_eq!((a.same_as(b), b.same_as(a)), (same, same));
    }
}

#[test]
fn unknown_fields_and_kinds_are_refused_by_name() {
    let read = |json| {
        serde_json::from_str::<OrganisationRef>(json)
            .unwrap_err()
            .to_string()
    };
    assert!(
        read(r#"{"kind":"society","name":"Hội A","code":"1"}"#).starts_with("unknown field `code`")
    );
    assert!(
        read(r#"{"kind":"clinic","name":"A"}"#).starts_with("`clinic` is not an organisation kind")
    );
    assert!(read(r#"{"kind":"society"}"#).starts_with("missing field `name`"));
    assert!(read("1").contains("expected an object"));
}
