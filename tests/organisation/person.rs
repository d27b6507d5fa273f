//! Persons, titles, offices and the capacity in which one signs.

use lienvien::organisation::{
    Honorific, Office, OfficeKind, OrganisationKind, OrganisationRef, PersonError, PersonName,
    PersonRef, SigningCapacity, Title,
};
use lienvien::value::{Answer, Explain, Id, PersonId, Text, TextError, Vocabulary};
use lienvien::vi::items;
use proptest::prelude::*;
use std::error::Error as _;

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn name(written: &str) -> PersonName {
    PersonName::parse(written).unwrap()
}

fn person_id(n: u128) -> PersonId {
    Id::new(uuid::Uuid::from_u128(n))
}

fn json<T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>(
    value: &T,
) -> String {
    let written = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&written).unwrap(), value);
    written
}

#[test]
fn a_text_becomes_an_office_and_a_name() {
    for written in ["Phó Chủ tịch UBND tỉnh Hà Tĩnh", "Lãnh đạo Bệnh viện"] {
        let office = Office::from(text(written));
        assert_eq!(Office::parse(written), Ok(office.clone()));
        assert_eq!(PersonRef::in_office(text(written)).office(), Some(&office));
    }
    for written in ["PGS.TS Đào Xuân Cơ", "PGS.TS"] {
        assert_eq!(
            PersonName::try_from(text(written)),
            PersonName::parse(written)
        );
    }
}

#[test]
fn row_1_07_a_signatory_has_ordered_titles_an_office_and_an_organisation() {
    let signatory = PersonRef::named(name("PGS.TS Đào Xuân Cơ"))
        .with_office(Office::parse("Giám đốc").unwrap())
        .with_organisation(OrganisationRef::new(
            OrganisationKind::CentralHospital,
            text("Bệnh viện Bạch Mai"),
        ));
    let who = signatory.name().unwrap();
    assert_eq!(who.titles(), [Title::AssociateProfessor, Title::Doctorate]);
    assert_eq!(who.name(), "Đào Xuân Cơ");
    assert_eq!(who.to_string(), "PGS.TS Đào Xuân Cơ");
    assert_eq!(signatory.office().unwrap().kind, OfficeKind::Director);
    assert_eq!(
        signatory.to_string(),
        "PGS.TS Đào Xuân Cơ, Giám đốc, Bệnh viện Bạch Mai"
    );
    assert_eq!(
        json(&signatory),
        "{\"name\":\"PGS.TS Đào Xuân Cơ\",\
          \"office\":{\"kind\":\"director\",\"written\":\"Giám đốc\"},\
          \"organisation\":{\"kind\":\"central_hospital\",\"name\":\"Bệnh viện Bạch Mai\"}}"
    );
}

#[test]
fn row_1_08_a_signatory_is_known_by_office_only_and_identified_later() {
    let caption = PersonRef::in_office(Office::parse("Phó Chủ tịch UBND tỉnh Hà Tĩnh").unwrap());
    assert_eq!(caption.name(), None);
    assert_eq!(caption.office().unwrap().kind, OfficeKind::ViceChair);
    assert_eq!(
        json(&caption),
        r#"{"office":{"kind":"vice_chair","written":"Phó Chủ tịch UBND tỉnh Hà Tĩnh","scope":"UBND tỉnh Hà Tĩnh"}}"#
    );
    let identified = caption.with_name(name("Trần Báu Hà"));
    assert_eq!(
        identified.to_string(),
        "Trần Báu Hà, Phó Chủ tịch UBND tỉnh Hà Tĩnh"
    );
}

#[test]
fn row_1_08_a_deputy_signs_for_the_authority() {
    assert_eq!(SigningCapacity::ForSuperior.prefix(), Some("KT."));
    let printed: Vec<_> = SigningCapacity::ALL.iter().map(|c| c.prefix()).collect();
    assert_eq!(
        printed,
        [
            None,
            Some("KT."),
            Some("TM."),
            Some("TL."),
            Some("TUQ."),
            Some("Q.")
        ]
    );
    for capacity in SigningCapacity::ALL {
        assert_eq!(SigningCapacity::find(capacity.vi()), Some(*capacity));
        if let Some(prefix) = capacity.prefix() {
            assert_eq!(SigningCapacity::find(prefix), Some(*capacity));
        }
    }
}

#[test]
fn row_1_37_a_named_signatory_may_have_no_title() {
    let who = name("Trần Báu Hà");
    assert_eq!((who.titles(), who.honorific()), (&[][..], None));
    assert_eq!(who.name(), who.as_written());
}

#[test]
fn row_2_07_the_honorific_is_kept_apart_from_the_name() {
    let guest = PersonRef::named(name("đồng chí Đỗ Thị Mỹ"))
        .with_office(Office::parse("Phó Giám đốc Sở Y tế").unwrap());
    let who = guest.name().unwrap();
    assert_eq!(who.honorific(), Some(Honorific::Comrade));
    assert_eq!((who.name(), who.titles()), ("Đỗ Thị Mỹ", &[][..]));
    assert_eq!(who.to_string(), "đồng chí Đỗ Thị Mỹ");
    assert_eq!(
        guest.office().unwrap().kind,
        OfficeKind::DeputyHealthDirector
    );
}

#[test]
fn row_2_08_a_secretary_of_a_party_committee_comes_from_no_facility() {
    let office = Office::parse("Phó Bí thư Thường trực Huyện uỷ Bắc Quang").unwrap();
    assert_eq!(office.kind, OfficeKind::DeputyPartySecretary);
    assert_eq!(office, {
        let same = text("Phó Bí thư Thường trực Huyện uỷ Bắc Quang");
        Office::new(OfficeKind::DeputyPartySecretary, same).scope(text("Huyện uỷ Bắc Quang"))
    });
    assert!(OrganisationKind::PartyCommittee.is_facility().is_no());
    assert!(OrganisationKind::PartyCommittee.is_authority().is_no());
}

#[test]
fn row_2_09_sister_hospitals_are_represented_by_nobody_named() {
    let listed = items("Bệnh viện Đa khoa tỉnh, Bệnh viện Phục hồi chức năng");
    let guests: Vec<_> = listed
        .items
        .iter()
        .map(|hospital| {
            let hospital =
                OrganisationRef::new(OrganisationKind::ProvincialHospital, text(hospital));
            PersonRef::of(hospital).with_office(Office::parse("đại diện lãnh đạo").unwrap())
        })
        .collect();
    assert_eq!(guests.len(), 2);
    assert_eq!(guests[0].office().unwrap().kind, OfficeKind::Representative);
    assert_eq!(
        guests[1].to_string(),
        "đại diện lãnh đạo, Bệnh viện Phục hồi chức năng"
    );
    assert_eq!(guests[0].same_as(&guests[1]), Answer::Unknown);
}

#[test]
fn trap_t8_unnamed_persons_round_trip() {
    let nobody_named = PersonRef::of(OrganisationRef::new(
        OrganisationKind::RegionalHospital,
        text("Bệnh viện ĐKKV Bắc Quang"),
    ));
    assert!(!json(&nobody_named).contains("\"name\":null"));
    assert_eq!(nobody_named.name(), None);
    assert_eq!(json(&PersonRef::identified(person_id(1))).len(), 45);
}

#[test]
fn trap_t11_titles_are_found_in_any_spelling_and_printed_as_written() {
    use Title::{
        AssistantDoctor, BachelorNurse, Doctorate, Master, MeritedPhysician, Midwife, Nurse,
        PeoplesPhysician, PharmacistTwo, Physician, Professor, ResidentTrained, SpecialistOne,
        SpecialistTwo, Technician,
    };
    let cases: [(&str, &[Title], &str); 16] = [
        (
            "TTND.GS.TS.BS Nguyễn Văn A",
            &[PeoplesPhysician, Professor, Doctorate, Physician],
            "Nguyễn Văn A",
        ),
        ("ThS.BSNT Lê B", &[Master, ResidentTrained], "Lê B"),
        ("Th.S. BS. CKII Lê B", &[Master, SpecialistTwo], "Lê B"),
        ("BSCKI. Lê B", &[SpecialistOne], "Lê B"),
        ("BS CK1 Lê B", &[SpecialistOne], "Lê B"),
        ("Bs Lê B", &[Physician], "Lê B"),
        ("bác sỹ Lê B", &[Physician], "Lê B"),
        ("Bác sĩ chuyên khoa II Lê B", &[SpecialistTwo], "Lê B"),
        ("Giáo sư, Tiến sĩ Lê B", &[Professor, Doctorate], "Lê B"),
        (
            "TTƯT.DSCKII Lê B",
            &[MeritedPhysician, PharmacistTwo],
            "Lê B",
        ),
        ("CNĐD Lê B", &[BachelorNurse], "Lê B"),
        ("ĐD. Lê B", &[Nurse], "Lê B"),
        ("NHS Lê B", &[Midwife], "Lê B"),
        ("KTY Lê B", &[Technician], "Lê B"),
        ("YS. Lê B", &[AssistantDoctor], "Lê B"),
        ("TS Khổng Văn B", &[Doctorate], "Khổng Văn B"),
    ];
    for (written, titles, bare) in cases {
        let read = name(written);
        assert_eq!((read.titles(), read.name()), (titles, bare), "{written}");
        assert_eq!(read.to_string(), written);
        assert_eq!(json(&read), format!("\"{written}\""));
    }
    // A name is no abbreviation, though it may be spelt like one without its accents.
    for written in ["Ngút Văn B", "Bàn Văn B", "Y Sơn Niê"] {
        assert_eq!(name(written).titles(), [], "{written}");
        assert_eq!(name(written).honorific(), None, "{written}");
    }
    let both = name("đồng chí PGS.TS Lê B");
    assert_eq!((both.titles().len(), both.name()), (2, "Lê B"));
}

/// The names of real papers: what stands before the name, and the name.
#[test]
fn names_are_read_as_papers_write_them() {
    for (written, codes, bare) in [
        (
            "Thầy thuốc Ưu tú – BS chuyên khoa II Nguyễn Văn An",
            "ttut,bsckii",
            "Nguyễn Văn An",
        ),
        (
            "Thầy thuốc ưu tú, Bác sỹ chính, TS. BS. Lê Thị Cúc",
            "ttut,bs,ts,bs",
            "Lê Thị Cúc",
        ),
        ("TS. Bs. Nguyễn Thị Dung", "ts,bs", "Nguyễn Thị Dung"),
        ("PGS.TS. Lê Văn Đức", "pgs,ts", "Lê Văn Đức"),
        ("BSCKII.Lê Thị Oanh", "bsckii", "Lê Thị Oanh"),
        ("Bác Sĩ Lê Thị Vy", "bs", "Lê Thị Vy"),
        ("ThS.BS. Lê Văn Sơn", "ths,bs", "Lê Văn Sơn"),
        ("GS.TS. Lê Văn Giang", "gs,ts", "Lê Văn Giang"),
        ("ThS. BSNT. Lê Văn Giang", "ths,bsnt", "Lê Văn Giang"),
        (
            "Bác sĩ Chuyên khoa 1 Nguyễn Văn Nam",
            "bscki",
            "Nguyễn Văn Nam",
        ),
        (
            "Phó Giáo sư Tiến sĩ Bác sĩ Nguyễn Văn Khoa",
            "pgs,ts,bs",
            "Nguyễn Văn Khoa",
        ),
        ("Bà Nguyễn Thị Ninh", "ms:", "Nguyễn Thị Ninh"),
        ("Tiến sĩ Nguyễn Văn Hiền", "ts", "Nguyễn Văn Hiền"),
        (
            "PGS.TS.BS Nguyễn Văn Dương",
            "pgs,ts,bs",
            "Nguyễn Văn Dương",
        ),
        (
            "BS chuyên khoa cấp 2 Nguyễn Văn An",
            "bsckii",
            "Nguyễn Văn An",
        ),
        (
            "Dược sĩ Chuyên khoa 2 Nguyễn Văn An",
            "dsckii",
            "Nguyễn Văn An",
        ),
        (
            "AHLĐ.TTND.BSCC Nguyễn Văn An",
            "ahld,ttnd,bs",
            "Nguyễn Văn An",
        ),
        ("ThS. CKII Nguyễn Văn An", "ths,ckii", "Nguyễn Văn An"),
        ("ĐDCKI. Nguyễn Thị Dung", "ddcki", "Nguyễn Thị Dung"),
        ("Bác sĩ cao cấp Nguyễn Văn An", "bs", "Nguyễn Văn An"),
    ] {
        let read = name(written);
        let honorific = read
            .honorific()
            .map_or(String::new(), |it| format!("{it}:"));
        let titles: Vec<_> = read.titles().iter().map(|it| it.code()).collect();
        assert_eq!(
            format!("{honorific}{}", titles.join(",")),
            codes,
            "{written}"
        );
        assert_eq!((read.name(), read.as_written()), (bare, written));
    }
}

#[test]
fn every_title_is_read_from_its_abbreviation_and_from_its_names() {
    for &title in Title::ALL {
        for written in title
            .names_vi()
            .iter()
            .copied()
            .chain([title.abbreviation()])
        {
            assert_eq!(
                name(&format!("{written} Lê B")).titles(),
                [title],
                "{written}"
            );
        }
    }
}

#[test]
fn persons_are_the_same_by_id_only() {
    let named = PersonRef::named(name("Lê B"));
    let [one, two] = [1, 2].map(|n| named.clone().with_id(person_id(n)));
    let renamed = PersonRef::identified(person_id(1)).with_name(name("BS Lê B"));
    assert_eq!(one.same_as(&renamed), Answer::Yes);
    assert_eq!(one.same_as(&two), Answer::No);
    assert_eq!(one.same_as(&named), Answer::Unknown);
    assert_eq!(named.same_as(&named.clone()), Answer::Unknown);
    // The id is shown only if nothing else is known.
    assert_eq!(
        PersonRef::identified(person_id(1)).to_string(),
        person_id(1).to_string()
    );
    assert_eq!(one.to_string(), "Lê B");
    let office = PersonRef::in_office(text("Giám đốc")).with_id(person_id(1));
    assert_eq!(office.to_string(), "Giám đốc");
}

#[test]
fn refusals_never_repeat_what_was_given() {
    let cases = [
        (
            PersonName::parse("PGS.TS ").unwrap_err(),
            "person.no_name",
            "the 6 characters given are titles alone, expected a name after them",
            "6 ký tự đã ghi chỉ gồm học hàm, học vị, chức danh; cần có họ tên ở sau",
        ),
        (
            PersonName::parse("Lê\nB").unwrap_err(),
            "person.name_not_text",
            "a person's name is refused: character 3 of the text is a control character, expected visible characters",
            "họ tên không hợp lệ: ký tự thứ 3 của nội dung là ký tự điều khiển, chỉ được dùng ký tự nhìn thấy được",
        ),
        (
            PersonError::Nobody,
            "person.nobody",
            "nothing is said of the person, expected an id, a name, an office or an organisation",
            "chưa có thông tin nào về người này, cần ít nhất mã định danh, họ tên, chức vụ hoặc tổ chức",
        ),
    ];
    for (error, code, en, vi) in cases {
        assert_eq!(
            (error.code(), &*error.to_string(), &*error.vi()),
            (code, en, vi)
        );
    }
    let not_text = PersonName::parse(" ").unwrap_err();
    let source = not_text.source().and_then(|why| why.downcast_ref());
    assert_eq!(source, Some(&TextError::Blank));
    assert!(PersonError::Nobody.source().is_none());
    let error = serde_json::from_str::<PersonRef>("{}")
        .unwrap_err()
        .to_string();
    assert!(error.contains("nothing is said of the person"), "{error}");
    assert!(error.contains("chưa có thông tin nào"), "{error}");
    let error = serde_json::from_str::<PersonRef>(r#"{"phone":"0900"}"#).unwrap_err();
    assert!(
        error.to_string().starts_with("unknown field `phone`"),
        "{error}"
    );
    let debug = format!("{:?}", PersonRef::named(name("BS Lê B")));
    assert!(
        debug.contains("PersonName(7 characters)") && !debug.contains("Lê"),
        "{debug}"
    );
}

proptest! {
    #[test]
    fn any_name_prints_as_written_and_never_panics(written in any::<String>()) {
        if let Ok(read) = PersonName::parse(&written) {
            let text = Text::new(&written).unwrap();
            prop_assert_eq!(read.as_written(), text.as_str());
            prop_assert!(text.contains(read.name()) && !read.name().is_empty());
            prop_assert_eq!(PersonName::parse(read.as_written()).unwrap(), read);
        }
    }

    #[test]
    fn titles_in_any_order_are_read_in_that_order(
        titles in prop::collection::vec(prop::sample::select(Title::ALL), 0..5),
        separator in prop::sample::select(vec![".", " ", ". ", ", "]),
    ) {
        // Side by side these spell one title: `CNĐD`, `BSCKII`, `DSCKI`, `ĐDCKI`.
        let spell_one = |pair: &[Title]| {
            use Title::{Nurse, Pharmacist, Physician, SpecialistDegreeOne, SpecialistDegreeTwo};
            pair == [Title::Bachelor, Nurse]
                || (matches!(pair, [Physician | Pharmacist | Nurse, _])
                    && matches!(pair, [_, SpecialistDegreeOne | SpecialistDegreeTwo]))
        };
        prop_assume!(!titles.windows(2).any(spell_one));
        let mut written = String::new();
        for title in &titles {
            written.push_str(title.abbreviation());
            written.push_str(separator);
        }
        written.push_str("Đặng Hồng");
        let read = PersonName::parse(&written).unwrap();
        prop_assert_eq!(read.name(), "Đặng Hồng");
        prop_assert_eq!(read.titles(), &titles[..]);
    }

    #[test]
    fn any_office_keeps_its_text(written in "\\PC{1,40}") {
        if let Ok(office) = Office::parse(&written) {
            let text = Text::new(&written).unwrap();
            prop_assert_eq!(office.written, text);
        }
    }
}
