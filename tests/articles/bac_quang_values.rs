//! The Bắc Quang article, fact by fact: its organisations, persons, dates and specialties.

use chrono::NaiveDate;
use lienvien::agreement::{
    AgreementContent, ContentKind, InstrumentKind, Party, PartyRole, Terms, TermsDraft,
};
use lienvien::organisation::{
    Honorific, Office, OfficeKind, Organisation, OrganisationDraft, OrganisationKind,
    OrganisationRef, PersonName, PersonRef, Title,
};
use lienvien::record::Actor;
use lienvien::specialty::{Specialty, SpecialtyGroup, Subject};
use lienvien::value::{
    Answer, Explain as _, Id, Known, Provenance, Text, When, same_key, search_key,
};
use lienvien::vi::items;
use serde::{Serialize, de::DeserializeOwned};

const HEADLINE: &str = "BỆNH VIỆN HỮU NGHỊ VIỆT ĐỨC KHẢO SÁT HỖ TRỢ CHUYỂN GIAO KỸ THUẬT TẠI \
                        BỆNH VIỆN ĐA KHOA KHU VỰC BẮC QUANG";

/// What is to be handed over. A CEDILLA stands in the second list where a comma is meant.
const SURGERY: &str =
    "phẫu thuật Tiêu hóa, phẫu thuật Tiết niệu, phẫu thuật Chấn thương Chỉnh hình";
const PARACLINICAL: &str = "Chẩn đoán hình ảnh\u{b8} Giải phẫu bệnh.";

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn organisation(kind: OrganisationKind, name: &str, aliases: &[&str]) -> Organisation {
    let id = Id::new(uuid::Uuid::from_u128(1));
    let mut draft = OrganisationDraft::new(id, kind, [text(name)]);
    draft.aliases = aliases.iter().map(|alias| text(alias)).collect();
    draft.try_into().unwrap()
}

fn viet_duc() -> Organisation {
    let name = "Bệnh viện Hữu Nghị Việt Đức";
    organisation(OrganisationKind::CentralHospital, name, &[])
}

fn bac_quang() -> Organisation {
    let name = "Bệnh viện Đa khoa khu vực Bắc Quang";
    let aliases = ["Bệnh viện ĐKKV Bắc Quang", "BVĐKKV Bắc Quang"];
    organisation(OrganisationKind::RegionalHospital, name, &aliases)
}

fn person(name: &str, office: &str) -> PersonRef {
    PersonRef::named(PersonName::parse(name).unwrap()).with_office(Office::parse(office).unwrap())
}

fn specialties(list: &str) -> Vec<Specialty> {
    let list = items(list).items.into_iter();
    list.map(|name| Specialty::from_vi(name).unwrap()).collect()
}

#[track_caller]
fn round_trips<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value);
}

// ----------------------------------------------------------------------------- organisations, sources

#[test]
fn row_2_01_names_in_capitals_are_the_same_names() {
    let (surveyor, host) = HEADLINE.split_once(" KHẢO SÁT ").unwrap();
    let (purpose, host) = host.split_once(" TẠI ").unwrap();
    assert!(viet_duc().matches(surveyor) && !bac_quang().matches(surveyor));
    assert!(bac_quang().matches(host) && !viet_duc().matches(host));
    assert!(same_key(purpose, "hỗ trợ chuyển giao kỹ thuật"));
}

#[test]
fn row_2_03_a_delegation_is_a_unit_of_its_hospital() {
    let hospital = viet_duc().reference_on(NaiveDate::MIN).known().unwrap();
    let delegation = hospital.clone().unit(text("Đoàn công tác"));
    assert_eq!(
        delegation.to_string(),
        "Đoàn công tác, Bệnh viện Hữu Nghị Việt Đức"
    );
    assert_eq!(delegation.same_as(&hospital), Answer::Yes);
    round_trips(&Actor::Organisation(delegation));
}

#[test]
fn row_2_05_short_names_are_one_organisation() {
    for name in [
        "Bệnh viện ĐKKV Bắc Quang",
        "BVĐKKV BẮC QUANG",
        "BỆNH VIỆN ĐA KHOA KHU VỰC BẮC QUANG",
        "Bệnh viện\u{a0}ĐKKV Bắc Quang",
    ] {
        assert!(bac_quang().matches(name), "{name}");
    }
    assert!(!bac_quang().matches("Bệnh viện Đa khoa tỉnh"));
}

#[test]
fn row_2_07_a_department_whose_province_is_not_named() {
    let department = organisation(OrganisationKind::DepartmentOfHealth, "Sở Y tế", &[]);
    let day = NaiveDate::from_ymd_opt(2024, 7, 18).unwrap();
    assert_eq!(department.province_on(day), Known::Unknown(Vec::new()));
    assert!(department.kind().is_authority().is_yes() && department.kind().is_facility().is_no());
    round_trips(&department);
}

#[test]
fn row_2_08_a_party_committee_neither_gives_nor_receives() {
    let committee =
        || OrganisationRef::new(OrganisationKind::PartyCommittee, text("Huyện uỷ Bắc Quang"));
    let hospital = || {
        OrganisationRef::new(
            OrganisationKind::RegionalHospital,
            text("Bệnh viện ĐKKV Bắc Quang"),
        )
    };
    let terms = |role| {
        let parties = [
            Party::signing(hospital(), PartyRole::Mutual),
            Party::signing(committee(), role),
        ];
        let title = text("Bản ghi nhớ");
        Terms::try_from(TermsDraft::new(InstrumentKind::Memorandum, title, parties))
    };
    for role in [
        PartyRole::Transferor,
        PartyRole::Recipient,
        PartyRole::Mutual,
    ] {
        let problems = terms(role).unwrap_err();
        assert_eq!(problems.code(), "agreement.terms.not_a_supporter", "{role}");
    }
    for role in [PartyRole::Monitor, PartyRole::NotStated] {
        assert!(terms(role).is_ok(), "{role}");
    }
}

#[test]
fn row_2_08_and_trap_t11_the_place_of_a_tone_mark_is_no_difference() {
    let written = text("Huyện uỷ Bắc Quang");
    assert!(same_key(&written, "Huyện ủy Bắc Quang"));
    assert_eq!(written.as_str(), "Huyện uỷ Bắc Quang");
}

#[test]
fn row_2_42_the_host_is_author_and_publisher() {
    let signed = "Đặng Hồng - BVĐKKV BẮC QUANG";
    let (author, publisher) = signed.split_once(" - ").unwrap();
    let provenance = Provenance::new(text(publisher))
        .author(text(author))
        .title(text(HEADLINE));
    assert!(bac_quang().matches(&provenance.publisher));
    round_trips(&provenance);
}

// -------------------------------------------------------------------------------------- dates, persons

#[test]
fn row_2_02_the_year_comes_from_the_programme() {
    let printed = When::parse_vi("Ngày 18.7").unwrap();
    assert_eq!(printed, When::day_month(18, 7).unwrap());
    assert_eq!(printed.exact_day(), None);
    let basis = text("theo biên bản khảo sát công tác chỉ đạo tuyến năm 2024");
    let resolved = printed.clone().resolved(2024, basis.clone()).unwrap();
    assert_eq!(resolved.exact_day(), NaiveDate::from_ymd_opt(2024, 7, 18));
    assert_eq!(
        (resolved.said(), resolved.basis()),
        (&printed, Some(&basis))
    );
    assert_eq!(resolved.vi().to_string(), "18/07/2024");
    round_trips(&resolved);
}

#[test]
fn row_2_04_a_deputy_director_with_titles_leads() {
    let leader = person("PGS.TS Nguyễn Mạnh Khánh", "Phó Giám đốc Bệnh viện");
    let name = leader.name().unwrap();
    assert_eq!(name.titles(), [Title::AssociateProfessor, Title::Doctorate]);
    assert_eq!(name.name(), "Nguyễn Mạnh Khánh");
    assert_eq!(leader.office().unwrap().kind, OfficeKind::DeputyDirector);
    // To lead the delegation is an office apart from that at home.
    let leads = Office::parse("trưởng đoàn").unwrap();
    assert_eq!(leads.kind, OfficeKind::HeadOfDelegation);
    round_trips(&leader);
}

#[test]
fn row_2_07_an_honorific_is_no_part_of_the_name() {
    let guest = person("đồng chí Đỗ Thị Mỹ", "Phó Giám đốc Sở Y tế");
    let name = guest.name().unwrap();
    assert_eq!(name.honorific(), Some(Honorific::Comrade));
    assert_eq!((name.name(), name.titles().len()), ("Đỗ Thị Mỹ", 0));
    assert_eq!(name.to_string(), "đồng chí Đỗ Thị Mỹ");
    assert_eq!(
        guest.office().unwrap().kind,
        OfficeKind::DeputyHealthDirector
    );
}

#[test]
fn row_2_08_a_guest_from_a_party_committee() {
    let guest = person(
        "đồng chí Lương Tiến Dũng",
        "Phó Bí thư Thường trực Huyện uỷ Bắc Quang",
    );
    assert_eq!(guest.name().unwrap().name(), "Lương Tiến Dũng");
    assert_eq!(
        guest.office().unwrap().kind,
        OfficeKind::DeputyPartySecretary
    );
    round_trips(&Actor::Person(guest));
}

#[test]
fn row_2_09_and_trap_t8_two_hospitals_are_represented_by_nobody_named() {
    let phrase = "đại diện lãnh đạo Bệnh viện Đa khoa tỉnh, Bệnh viện Phục hồi chức năng";
    let hospitals = phrase.strip_prefix("đại diện lãnh đạo ").unwrap();
    let hospitals = items(hospitals).items;
    assert_eq!(
        hospitals,
        ["Bệnh viện Đa khoa tỉnh", "Bệnh viện Phục hồi chức năng"]
    );
    for hospital in hospitals {
        let kind = OrganisationKind::ProvincialHospital;
        let attendee = PersonRef::of(OrganisationRef::new(kind, text(hospital)));
        assert!(attendee.name().is_none() && attendee.office().is_none());
        round_trips(&Actor::Person(attendee));
    }
}

// ----------------------------------------------------------------------------------------- specialties

#[test]
fn row_2_14_the_emphasis_is_on_surgery() {
    let phrase = "đặc biệt chuyên ngành về ngoại khoa";
    let (_, emphasis) = phrase.split_once(" về ").unwrap();
    assert_eq!(Specialty::from_vi(emphasis), Some(Specialty::Surgery));
}

#[test]
fn row_2_26_to_2_28_three_kinds_of_surgery() {
    let named = specialties(SURGERY);
    let expected = [
        Specialty::DigestiveSurgery,
        Specialty::UrologicalSurgery,
        Specialty::TraumaOrthopaedicSurgery,
    ];
    assert_eq!(named, expected);
    assert!(
        named
            .iter()
            .all(|specialty| specialty.is_a(Specialty::Surgery))
    );
}

#[test]
fn row_2_26_and_trap_t6_digestive_surgery_is_not_gastroenterology() {
    let surgical = Specialty::from_vi("phẫu thuật Tiêu hóa").unwrap();
    let medical = Specialty::from_vi("tiêu hóa").unwrap();
    assert_ne!(surgical, medical);
    assert!(!surgical.is_a(medical) && !medical.covers(surgical));
}

#[test]
fn row_2_29_the_two_lists_stay_two() {
    let written = |list: &str| {
        let subjects = specialties(list);
        let mut content = AgreementContent::new(ContentKind::TechniqueTransfer).subjects(subjects);
        content.subjects_open = true; // “các kỹ thuật như”, “một số kỹ thuật chuyên khoa như”
        content.written(text(list))
    };
    let contents = vec![written(SURGERY), written(PARACLINICAL)];
    let counts: Vec<_> = contents
        .iter()
        .map(|content| content.subjects.len())
        .collect();
    assert_eq!(counts, [3, 2]);
    round_trips(&contents);
}

#[test]
fn row_2_30_imaging_is_the_one_of_the_memorandum() {
    let specialty = Specialty::from_vi("Chẩn đoán hình ảnh");
    assert_eq!(specialty, Specialty::from_vi("chẩn đoán hình ảnh"));
    assert_eq!(specialty, Some(Specialty::DiagnosticImaging));
}

#[test]
fn row_2_31_pathology_is_known_and_no_laboratory() {
    let pathology = Specialty::from_vi("Giải phẫu bệnh").unwrap();
    assert_eq!(pathology.group(), SpecialtyGroup::Paraclinical);
    assert!(!Specialty::Laboratory.covers(pathology));
    assert_eq!(Subject::find("giai phau benh"), Some(pathology.into()));
}

#[test]
fn row_2_32_and_trap_t11_a_cedilla_is_a_comma_and_a_wide_space_a_space() {
    let list = items(PARACLINICAL);
    assert_eq!(list.items, ["Chẩn đoán hình ảnh", "Giải phẫu bệnh"]);
    assert_eq!(search_key("Chẩn\u{a0}đoán hình ảnh"), "chan doan hinh anh");
}
