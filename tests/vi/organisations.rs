//! Names of organisations: abbreviations written out, the unit, the kind that a name shows.

use lienvien::organisation::{OrganisationKind, OrganisationRef, name_key};
use lienvien::vi::full_name;
use proptest::prelude::*;

use OrganisationKind::*;

/// As written, and in full.
const IN_FULL: &[(&str, &str)] = &[
    ("BV Chợ Rẫy", "Bệnh viện Chợ Rẫy"),
    ("BV. Chợ Rẫy", "Bệnh viện Chợ Rẫy"),
    ("B.V Chợ Rẫy", "Bệnh viện Chợ Rẫy"),
    ("BV ĐH Y Hà Nội", "Bệnh viện Đại học Y Hà Nội"),
    ("BV ĐHY Hà Nội", "Bệnh viện Đại học Y Hà Nội"),
    (
        "BV ĐHYD TP.HCM",
        "Bệnh viện Đại học Y Dược Thành phố Hồ Chí Minh",
    ),
    ("ĐHYD TPHCM", "Đại học Y Dược Thành phố Hồ Chí Minh"),
    ("Trường ĐH Y Dược Huế", "Trường Đại học Y Dược Huế"),
    (
        "BV đa khoa huyện Sốp Cộp",
        "Bệnh viện đa khoa huyện Sốp Cộp",
    ),
    ("BVĐK tỉnh Phú Thọ", "Bệnh viện đa khoa tỉnh Phú Thọ"),
    ("BVDK tinh A", "Bệnh viện đa khoa tinh A"),
    ("BVĐKT Hà Tĩnh", "Bệnh viện đa khoa tỉnh Hà Tĩnh"),
    ("BV ĐKKV Bắc Quang", "Bệnh viện đa khoa khu vực Bắc Quang"),
    ("BVĐKKV BẮC QUANG", "BỆNH VIỆN ĐA KHOA KHU VỰC BẮC QUANG"),
    ("BVĐK KV Bắc Quang", "Bệnh viện đa khoa khu vực Bắc Quang"),
    ("BV Nhi TƯ", "Bệnh viện Nhi Trung ương"),
    ("BV Nhi TW", "Bệnh viện Nhi Trung ương"),
    ("BV Nhi T.Ư", "Bệnh viện Nhi Trung ương"),
    ("BV Nhi T.W.", "Bệnh viện Nhi Trung ương"),
    ("BV tư nhân A", "Bệnh viện tư nhân A"),
    ("BV TWQĐ 108", "Bệnh viện Trung ương Quân đội 108"),
    ("BV TƯ QĐ 108", "Bệnh viện Trung ương Quân đội 108"),
    ("BV QY 103", "Bệnh viện Quân y 103"),
    ("BVQY 103", "Bệnh viện Quân y 103"),
    ("BV PS Hà Nội", "Bệnh viện Phụ sản Hà Nội"),
    ("BV PS TƯ", "Bệnh viện Phụ sản Trung ương"),
    ("BV UB Hà Nội", "Bệnh viện Ung bướu Hà Nội"),
    ("UB A", "UB A"),
    ("BV RHM TW", "Bệnh viện Răng Hàm Mặt Trung ương"),
    ("BV PHCN Hà Giang", "Bệnh viện Phục hồi chức năng Hà Giang"),
    ("BVYHCT tỉnh A", "Bệnh viện Y học cổ truyền tỉnh A"),
    ("BVCC A", "BVCC A"),
    ("BVTƯ Thái Nguyên", "Bệnh viện Trung ương Thái Nguyên"),
    ("BVĐKTƯ A", "Bệnh viện đa khoa Trung ương A"),
    ("BVSN A", "Bệnh viện Sản Nhi A"),
    ("BVĐKTP Vinh", "Bệnh viện đa khoa thành phố Vinh"),
    ("BV YDCT tỉnh A", "Bệnh viện Y Dược cổ truyền tỉnh A"),
    ("Trường CĐ Y tế A", "Trường Cao đẳng Y tế A"),
    ("Cty CP A", "Công ty CP A"),
    ("BVHN Việt Đức", "BVHN Việt Đức"),
    ("BV K", "Bệnh viện K"),
    (
        "TT Sản nhi, BV đa khoa tỉnh Phú Thọ",
        "Trung tâm Sản nhi, Bệnh viện đa khoa tỉnh Phú Thọ",
    ),
    (
        "BV Bạch Mai - TT Đột quỵ",
        "Bệnh viện Bạch Mai - Trung tâm Đột quỵ",
    ),
    ("Trạm Y tế TT Phố Châu", "Trạm Y tế TT Phố Châu"),
    ("TYT xã A", "Trạm Y tế xã A"),
    ("TTYT huyện A", "Trung tâm Y tế huyện A"),
    ("TTYT KV Yên Lục", "Trung tâm Y tế khu vực Yên Lục"),
    ("TTYT TX A", "Trung tâm Y tế thị xã A"),
    ("TTYT TP. Vinh", "Trung tâm Y tế thành phố Vinh"),
    ("TTYT TP Vinh", "Trung tâm Y tế thành phố Vinh"),
    ("TTYTDP tỉnh A", "Trung tâm Y tế dự phòng tỉnh A"),
    ("TT KSBT tỉnh A", "Trung tâm Kiểm soát bệnh tật tỉnh A"),
    ("TTKSBT tỉnh A", "Trung tâm Kiểm soát bệnh tật tỉnh A"),
    ("CDC Hà Nội", "Trung tâm Kiểm soát bệnh tật Hà Nội"),
    ("CDC Hoa Kỳ", "CDC Hoa Kỳ"),
    ("US CDC", "US CDC"),
    ("TT Cấp cứu 115", "Trung tâm Cấp cứu 115"),
    ("PKĐK khu vực A", "Phòng khám đa khoa khu vực A"),
    ("UBND TP", "Ủy ban nhân dân thành phố"),
    ("UBND tỉnh A", "Ủy ban nhân dân tỉnh A"),
    ("UBND TỈNH A", "ỦY BAN NHÂN DÂN TỈNH A"),
    ("HĐND tỉnh A", "Hội đồng nhân dân tỉnh A"),
    ("SYT Hà Nội", "Sở Y tế Hà Nội"),
    ("SYT TP.HCM", "Sở Y tế Thành phố Hồ Chí Minh"),
    ("BYT", "Bộ Y tế"),
    ("BHXH tỉnh A", "Bảo hiểm xã hội tỉnh A"),
    ("Cục QLKCB - BYT", "Cục QLKCB - Bộ Y tế"),
    ("BV Hữu nghị Việt Đức", "Bệnh viện Hữu nghị Việt Đức"),
    ("Bệnh viện Bạch Mai", "Bệnh viện Bạch Mai"),
    (
        "Khoa Nội - BVĐK tỉnh A",
        "Khoa Nội - Bệnh viện đa khoa tỉnh A",
    ),
    ("Công ty CP BV A", "Công ty CP Bệnh viện A"),
    ("CTCP BV A", "Công ty cổ phần Bệnh viện A"),
    ("", ""),
];

#[test]
fn abbreviations_are_written_out() {
    let mut wrong = Vec::new();
    for &(written, full) in IN_FULL {
        if full_name(written) != full {
            wrong.push(format!("{written}: {}", full_name(written)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Names, and the kind that each shows.
const KINDS: &[(&str, Option<OrganisationKind>)] = &[
    ("Bệnh viện đa khoa tỉnh Hà Tĩnh", Some(ProvincialHospital)),
    ("BỆNH VIỆN ĐA KHOA TỈNH HÀ TĨNH", Some(ProvincialHospital)),
    ("BVĐK tỉnh A", Some(ProvincialHospital)),
    ("BVĐKT A", Some(ProvincialHospital)),
    ("Bệnh viện Sản - Nhi tỉnh A", Some(ProvincialHospital)),
    ("Bệnh viện Y học cổ truyền tỉnh A", Some(ProvincialHospital)),
    (
        "Bệnh viện Y dược cổ truyền và Phục hồi chức năng tỉnh A",
        Some(ProvincialHospital),
    ),
    (
        "Bệnh viện Lao và Bệnh phổi tỉnh A",
        Some(ProvincialHospital),
    ),
    // no kind without the word `tỉnh`
    ("Bệnh viện đa khoa Hà Tĩnh", None),
    ("Bệnh viện Sản Nhi Hà Tĩnh", None),
    ("Benh vien da khoa tinh A", None),
    ("Bệnh viện đa khoa thành phố Cần Thơ", None),
    ("Bệnh viện Bạch Mai", None),
    ("Bệnh viện Hữu nghị Việt Đức", None),
    ("Bệnh viện Chợ Rẫy", None),
    ("Bệnh viện K", None),
    ("Bệnh viện Nhân dân 115", None),
    ("Bệnh viện đa khoa quốc tế A", None),
    ("Bệnh viện đa khoa quốc tế A, tỉnh B", None),
    ("Bệnh viện", None),
    ("BV Nhi TƯ", Some(CentralHospital)),
    ("Bệnh viện Trung ương Huế", Some(CentralHospital)),
    (
        "Bệnh viện đa khoa Trung ương Quảng Nam",
        Some(CentralHospital),
    ),
    ("Bệnh viện 74 Trung ương", Some(CentralHospital)),
    ("BV TWQĐ 108", Some(MilitaryHospital)),
    ("Bệnh viện Trung ương Quân đội 108", Some(MilitaryHospital)),
    ("Bệnh viện Quân y 103", Some(MilitaryHospital)),
    ("Bệnh viện quân dân y A", None),
    ("Bệnh viện 19-8, Bộ Công an", Some(PoliceHospital)),
    ("Bệnh viện Công an tỉnh A", Some(PoliceHospital)),
    ("BV ĐH Y Hà Nội", Some(UniversityHospital)),
    (
        "Bệnh viện Trường Đại học Y Dược Huế",
        Some(UniversityHospital),
    ),
    (
        "Bệnh viện đa khoa khu vực Bắc Quang",
        Some(RegionalHospital),
    ),
    ("BVĐKKV Bắc Quang", Some(RegionalHospital)),
    ("BVĐK huyện A", Some(DistrictHospital)),
    ("BV đa khoa huyện Sốp Cộp", Some(DistrictHospital)),
    ("Bệnh viện quận A", Some(DistrictHospital)),
    ("BVĐK thị xã A", Some(DistrictHospital)),
    ("BVĐK huyện A tỉnh B", Some(DistrictHospital)),
    ("Bệnh viện đa khoa tư nhân A", Some(PrivateHospital)),
    ("Bệnh viện đa khoa tư nhân A, tỉnh B", Some(PrivateHospital)),
    ("TTYT huyện A", Some(HealthCentre)),
    ("Trung tâm Y tế A", Some(HealthCentre)),
    ("TTYT khu vực A", Some(AreaHealthCentre)),
    ("Trung tâm Y tế khu vực A", Some(AreaHealthCentre)),
    ("Trung tâm Y tế dự phòng tỉnh A", None),
    ("Trung tâm Y tế quân dân y A", None),
    ("CDC Hà Nội", Some(DiseaseControlCentre)),
    ("CDC", Some(DiseaseControlCentre)),
    ("CDC Hoa Kỳ", None),
    ("TTKSBT tỉnh A", Some(DiseaseControlCentre)),
    ("Trung tâm Cấp cứu 115 Hà Nội", Some(EmergencyCentre)),
    ("Trung tâm 115", Some(EmergencyCentre)),
    ("Trung tâm Cấp cứu A9", None),
    ("Trung tâm Đào tạo và Chỉ đạo tuyến", None),
    ("Trung tâm Pháp y tỉnh A", None),
    ("Trạm Y tế xã A", Some(CommuneStation)),
    ("TYT phường A", Some(CommuneStation)),
    ("Trạm Y tế lưu động", None),
    ("PKĐK A", Some(Polyclinic)),
    ("Phòng khám đa khoa khu vực A", Some(Polyclinic)),
    ("Phòng khám chuyên khoa Mắt A", None),
    ("Nhà hộ sinh A", Some(MaternityHome)),
    ("Viện Huyết học - Truyền máu Trung ương", Some(Institute)),
    ("Viện Pasteur Nha Trang", Some(Institute)),
    ("Viện Kiểm sát nhân dân tỉnh A", None),
    ("Viện phí", None),
    ("Bộ Y tế", Some(Ministry)),
    ("BYT", Some(Ministry)),
    ("Bộ môn Nội", None),
    ("Bộ phận một cửa", None),
    ("Cục Quản lý Khám, chữa bệnh", Some(Ministry)),
    ("Cục Quản lý Khám, chữa bệnh, Bộ Y tế", Some(Ministry)),
    ("Vụ Bảo hiểm y tế", Some(Ministry)),
    ("Cục Thuế tỉnh A", None),
    ("Chi cục Dân số", None),
    ("SYT Hà Nội", Some(DepartmentOfHealth)),
    ("Sở Y tế tỉnh A", Some(DepartmentOfHealth)),
    ("Sở Tài chính", None),
    ("UBND tỉnh A", Some(PeoplesCommittee)),
    ("Uỷ ban nhân dân tỉnh A", Some(PeoplesCommittee)),
    ("UBND TP", Some(PeoplesCommittee)),
    ("UBND", Some(PeoplesCommittee)),
    ("UBND xã A", Some(CommunePeoplesCommittee)),
    ("UBND phường A", Some(CommunePeoplesCommittee)),
    ("UBND đặc khu A", Some(CommunePeoplesCommittee)),
    ("Ủy ban nhân dân thị trấn A", Some(CommunePeoplesCommittee)),
    ("UBND A", None),
    ("UBMTTQ tỉnh A", None),
    ("HĐND tỉnh A", Some(PeoplesCouncil)),
    ("HĐND và UBND tỉnh A", None),
    ("BHXH tỉnh A", Some(SocialInsurance)),
    ("Tỉnh uỷ A", Some(PartyCommittee)),
    ("Đảng ủy Bệnh viện A", Some(PartyCommittee)),
    ("Đảng ủy, Ban Giám đốc Bệnh viện A và Bệnh viện B", None),
    ("Công đoàn Bệnh viện A", Some(TradeUnion)),
    ("LĐLĐ tỉnh A", Some(TradeUnion)),
    ("Đoàn Thanh niên Bệnh viện A", None),
    ("Trường Đại học Y Hà Nội", Some(University)),
    ("Trường Cao đẳng Y tế A", Some(University)),
    ("Học viện Quân y", Some(University)),
    ("Trường Trung cấp Y A", None),
    ("Hội Điều dưỡng Việt Nam", Some(Society)),
    ("Tổng hội Y học Việt Nam", Some(Society)),
    ("Hội đồng khoa học", None),
    ("Hội Nông dân", None),
    ("Công ty TNHH A", Some(Company)),
    ("Công ty CP Bệnh viện A", Some(Company)),
    ("Tổ chức Y tế Thế giới", Some(ForeignBody)),
    ("Bệnh viện A và Bệnh viện B", None),
    ("Sở Y tế, BVĐK tỉnh A", None),
    ("BỘ Y TẾ - BỆNH VIỆN BẠCH MAI", None),
    ("BVĐK tỉnh A, TTYT huyện B", None),
    ("Các bệnh viện tỉnh", None),
    ("Khoa Nội", None),
    ("Giám đốc Bệnh viện", None),
    ("", None),
];

#[test]
fn a_kind_is_read_where_the_name_shows_it() {
    let mut wrong = Vec::new();
    for &(name, kind) in KINDS {
        let read = OrganisationKind::of_name(name);
        if read != kind {
            wrong.push(format!("{name}: {read:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_unit_is_told_from_its_house() {
    let mut wrong = Vec::new();
    for (written, unit, name) in [
        (
            "TT Sản nhi, BV đa khoa tỉnh Phú Thọ",
            Some("TT Sản nhi"),
            "BV đa khoa tỉnh Phú Thọ",
        ),
        ("Khoa Nội - BV Bạch Mai", Some("Khoa Nội"), "BV Bạch Mai"),
        (
            "Khoa Nội Bệnh viện Bạch Mai",
            Some("Khoa Nội"),
            "Bệnh viện Bạch Mai",
        ),
        (
            "Khoa Nội của Bệnh viện Bạch Mai",
            Some("Khoa Nội"),
            "Bệnh viện Bạch Mai",
        ),
        (
            "Khoa Ngoại thuộc TTYT huyện A",
            Some("Khoa Ngoại"),
            "TTYT huyện A",
        ),
        (
            "Trung tâm Tim mạch trực thuộc BV A",
            Some("Trung tâm Tim mạch"),
            "BV A",
        ),
        (
            "Viện Tim mạch, Bệnh viện Bạch Mai",
            Some("Viện Tim mạch"),
            "Bệnh viện Bạch Mai",
        ),
        (
            "Khoa Cấp cứu, Trung tâm A, Bệnh viện B",
            Some("Khoa Cấp cứu, Trung tâm A"),
            "Bệnh viện B",
        ),
        (
            "Phòng Nghiệp vụ Y, Sở Y tế tỉnh A",
            Some("Phòng Nghiệp vụ Y"),
            "Sở Y tế tỉnh A",
        ),
        (
            "Bệnh viện Bạch Mai - Khoa Nội",
            Some("Khoa Nội"),
            "Bệnh viện Bạch Mai",
        ),
        (
            "Bộ môn Nội, Trường Đại học Y A",
            Some("Bộ môn Nội"),
            "Trường Đại học Y A",
        ),
        // organisations of their own, places, and what may be two
        (
            "Trung tâm Y tế huyện A, Sở Y tế tỉnh B",
            None,
            "Trung tâm Y tế huyện A, Sở Y tế tỉnh B",
        ),
        (
            "Trung tâm Pháp y, Sở Y tế tỉnh B",
            None,
            "Trung tâm Pháp y, Sở Y tế tỉnh B",
        ),
        ("Viện Pasteur, Bộ Y tế", None, "Viện Pasteur, Bộ Y tế"),
        (
            "Bệnh viện Bạch Mai, Hà Nội",
            None,
            "Bệnh viện Bạch Mai, Hà Nội",
        ),
        ("Bệnh viện A - Viện B", None, "Bệnh viện A - Viện B"),
        ("Công đoàn Bệnh viện A", None, "Công đoàn Bệnh viện A"),
        (
            "Đoàn Thanh niên Bệnh viện A",
            None,
            "Đoàn Thanh niên Bệnh viện A",
        ),
        ("Công ty CP Bệnh viện A", None, "Công ty CP Bệnh viện A"),
        (
            "Viện Huyết học - Truyền máu Trung ương",
            None,
            "Viện Huyết học - Truyền máu Trung ương",
        ),
        (
            "Phòng khám đa khoa Bệnh viện A",
            None,
            "Phòng khám đa khoa Bệnh viện A",
        ),
        ("Khoa Nội", None, "Khoa Nội"),
    ] {
        let read = OrganisationRef::parse_vi(written).unwrap();
        if (read.unit.as_deref(), read.name.as_str()) != (unit, name) {
            wrong.push(format!("{written}: {:?} | {}", read.unit, read.name));
        }
        assert_eq!(read.kind.listed(), OrganisationKind::of_name(&read.name));
        if read.kind.listed().is_none() {
            assert_eq!(read.kind.vi(), read.name.as_str());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(OrganisationRef::parse_vi(" ").is_err());
}

proptest! {
    #[test]
    fn a_full_name_is_in_full(
        written in prop_oneof![
            prop::collection::vec(prop::sample::select(vec![
                "BV", "TƯ", "T.Ư", "ĐK", "TT", "PS", "QĐ", "TP.", "HCM", ",", "-", "Bạch", "MAI", "KV", "UB", "TW",
            ]), 0..8).prop_map(|words| words.join(" ")),
            "\\PC{0,60}".boxed(),
        ],
    ) {
        let full = full_name(&written);
        prop_assert_eq!(full_name(&full), full);
        // no panic, and a kind only of what is also in full
        let kind = OrganisationKind::of_name(&written);
        prop_assert_eq!(OrganisationKind::of_name(&full_name(&written)), kind);
    }

    /// What is not an abbreviation stays letter for letter.
    #[test]
    fn other_words_stay(words in prop::collection::vec(prop::sample::select(vec![
        "Bệnh viện", "Bạch Mai", "đa khoa", "tỉnh", "Hà Tĩnh", "108", "-", ",", "tư", "thành phố",
    ]), 0..8)) {
        let written = words.join(" ");
        prop_assert_eq!(full_name(&written), written.as_str());
        prop_assert_eq!(name_key(&full_name(&written)), name_key(&written));
    }

    /// Unit and house are the text, and the text can be printed again.
    #[test]
    fn a_reference_keeps_what_is_written(written in "\\PC{0,60}") {
        if let Ok(read) = OrganisationRef::parse_vi(&written) {
            prop_assert!(written.contains(read.name.as_str()) || read.unit.is_none());
            let json = serde_json::to_string(&read).unwrap();
            prop_assert_eq!(serde_json::from_str::<OrganisationRef>(&json).unwrap(), read);
        }
    }
}
