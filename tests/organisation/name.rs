//! Names of organisations: abbreviations written out, and what a shared name proves.

use chrono::NaiveDate;
use lienvien::organisation::{
    DatedName, DatedPlace, Organisation, OrganisationDraft, OrganisationKind, ProvinceCode,
    name_key,
};
use lienvien::value::{Answer, Id, Text, When, search_key};
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn draft(id: u128, name: &str, provinces: &[(&str, &str)]) -> OrganisationDraft {
    let id = Id::new(uuid::Uuid::from_u128(id));
    let mut draft = OrganisationDraft::new(id, OrganisationKind::RegionalHospital, [text(name)]);
    let place = |&(province, since): &(&str, &str)| {
        let province: ProvinceCode = province.parse().unwrap();
        DatedPlace::new(province).since(since.parse::<When>().unwrap())
    };
    draft.located = provinces.iter().map(place).collect();
    draft
}

fn hospital(id: u128, name: &str, provinces: &[(&str, &str)]) -> Organisation {
    draft(id, name, provinces).try_into().unwrap()
}

#[test]
fn row_2_05_and_trap_t11_abbreviation_and_full_name_share_a_key() {
    let host = hospital(1, "Bệnh viện đa khoa khu vực Bắc Quang", &[]);
    for name in [
        "Bệnh viện ĐKKV Bắc Quang",
        "BVĐKKV BẮC QUANG",
        "BVĐKKV Bắc\u{a0}Quang",
        "BV ĐKKV Bắc Quang",
        "BV ĐK KV Bắc Quang",
        "BVĐK khu vực Bắc Quang",
        "bvdkkv bac quang",
    ] {
        assert_eq!(name_key(name), "benh vien da khoa khu vuc bac quang");
        assert!(host.matches(name), "{name}");
    }
    assert!(!host.matches("BVĐK Bắc Quang"));
    assert!(!host.matches("BVĐKKV Bắc Giang"));
}

#[test]
fn every_abbreviation_is_written_out() {
    for (short, full) in [
        ("BV", "bệnh viện"),
        ("BVĐK", "bệnh viện đa khoa"),
        ("BVĐKKV", "bệnh viện đa khoa khu vực"),
        ("BVĐKT", "bệnh viện đa khoa tỉnh"),
        ("BVĐKTW", "bệnh viện đa khoa trung ương"),
        ("BVTW", "bệnh viện trung ương"),
        ("BVPHCN", "bệnh viện phục hồi chức năng"),
        ("BVYHCT", "bệnh viện y học cổ truyền"),
        ("ĐK", "đa khoa"),
        ("ĐKKV", "đa khoa khu vực"),
        ("ĐKT", "đa khoa tỉnh"),
        ("KV", "khu vực"),
        ("TW", "trung ương"),
        ("PHCN", "phục hồi chức năng"),
        ("YHCT", "y học cổ truyền"),
        ("ĐH", "đại học"),
        ("ĐHY", "đại học y"),
        ("ĐHYD", "đại học y dược"),
        ("PK", "phòng khám"),
        ("PKĐK", "phòng khám đa khoa"),
        ("CDC", "trung tâm kiểm soát bệnh tật"),
        ("TTKSBT", "trung tâm kiểm soát bệnh tật"),
        ("TTYTKV", "trung tâm y tế khu vực"),
        ("TTYTDP", "trung tâm y tế dự phòng"),
        ("HĐND", "Hội đồng nhân dân"),
        ("BHXH", "Bảo hiểm xã hội"),
        ("TTYT", "trung tâm y tế"),
        ("TYT", "trạm y tế"),
        ("BYT", "Bộ Y tế"),
        ("SYT", "Sở Y tế"),
        ("UBND", "Ủy ban nhân dân"),
        ("TP", "thành phố"),
        ("HCM", "Hồ Chí Minh"),
        ("TPHCM", "thành phố Hồ Chí Minh"),
        ("BVĐKTP", "bệnh viện đa khoa thành phố"),
        ("BVĐKQT", "bệnh viện đa khoa quốc tế"),
        ("BVĐKTƯ", "bệnh viện đa khoa trung ương"),
        ("BVTƯ", "bệnh viện trung ương"),
        ("BVPS", "bệnh viện phụ sản"),
        ("BVUB", "bệnh viện ung bướu"),
        ("BVSN", "bệnh viện sản nhi"),
        ("BVQY", "bệnh viện quân y"),
        ("ĐKTW", "đa khoa trung ương"),
        ("ĐKTƯ", "đa khoa trung ương"),
        ("TWQĐ", "trung ương quân đội"),
        ("YDCT", "y dược cổ truyền"),
        ("HVQY", "học viện quân y"),
        ("YTDP", "y tế dự phòng"),
        ("KCB", "khám bệnh chữa bệnh"),
        ("KSBT", "kiểm soát bệnh tật"),
        ("CSSKSS", "chăm sóc sức khỏe sinh sản"),
        ("BCA", "Bộ Công an"),
        ("BQP", "Bộ Quốc phòng"),
        ("LĐLĐ", "Liên đoàn Lao động"),
        ("CTCP", "công ty cổ phần"),
        ("Cty", "công ty"),
        ("TX", "thị xã"),
    ] {
        assert_eq!(name_key(short), search_key(full), "{short}");
        // Only as a whole word.
        let glued = format!("x{short}");
        assert_eq!(name_key(&glued), search_key(&glued), "{short}");
    }
}

#[test]
fn names_as_papers_shorten_them() {
    for (short, full) in [
        ("BVĐKT Hà Tĩnh", "Bệnh viện đa khoa tỉnh Hà Tĩnh"),
        ("BVĐK tỉnh Hà Tĩnh", "Bệnh viện đa khoa tỉnh Hà Tĩnh"),
        ("UBND tỉnh Hà Tĩnh", "Uỷ ban nhân dân tỉnh Hà Tĩnh"),
        ("SYT Hà Tĩnh", "Sở Y tế Hà Tĩnh"),
        ("BV PHCN Hà Giang", "Bệnh viện Phục hồi chức năng Hà Giang"),
        (
            "BV ĐHYD TP.HCM",
            "Bệnh viện Đại học Y Dược Thành phố Hồ Chí Minh",
        ),
        ("BV Huyết học TW", "Bệnh viện Huyết học Trung ương"),
        ("TTYT KV Bắc Quang", "Trung tâm Y tế khu vực Bắc Quang"),
    ] {
        assert_eq!(name_key(short), name_key(full), "{short}");
    }
    // A private hospital is none of the centre: `TƯ` folds to the key of `tư`.
    assert_ne!(name_key("BV TƯ"), name_key("BV trung ương"));
}

/// The names of real papers, and the full name of each.
#[test]
fn organisations_are_found_as_papers_write_them() {
    for (written, full) in [
        (
            "BV đa khoa huyện Sốp Cộp",
            "Bệnh viện đa khoa huyện Sốp Cộp",
        ),
        (
            "TT Sản nhi, BV đa khoa tỉnh Phú Thọ",
            "Trung tâm Sản nhi, Bệnh viện đa khoa tỉnh Phú Thọ",
        ),
        ("BV Nhi Trung ương", "Bệnh viện Nhi Trung ương"),
        ("BV ĐH Y Hà Nội", "Bệnh viện Đại học Y Hà Nội"),
        ("BV Chợ Rẫy", "Bệnh viện Chợ Rẫy"),
        (
            "Bệnh viện Trường ĐH Y Dược Huế",
            "Bệnh viện Trường Đại học Y-Dược Huế",
        ),
        ("UBND TP", "Ủy ban nhân dân thành phố"),
    ] {
        assert_eq!(name_key(written), name_key(full), "{written}");
        assert!(hospital(1, full, &[]).matches(written), "{written}");
    }
    // Inside a name `TT` may be a township.
    assert_eq!(name_key("Trạm Y tế TT Phố Châu"), "tram y te tt pho chau");
}

#[test]
fn aliases_and_former_names_are_found_in_any_spelling() {
    let mut draft = draft(1, "Bệnh viện đa khoa tỉnh Hà Tĩnh", &[]);
    draft.aliases = vec![text("BV Thành Sen")];
    draft
        .names
        .insert(0, DatedName::new(text("Nhà thương Hà Tĩnh")));
    draft.names[1].since = When::year(1960).unwrap();
    let host = Organisation::try_from(draft).unwrap();
    for name in ["bệnh viện Thành Sen", "NHÀ THƯƠNG HÀ TĨNH", "BVĐKT Hà Tĩnh"] {
        assert!(host.matches(name), "{name}");
    }
}

#[test]
fn two_hospitals_called_alike_in_two_provinces_stay_two() {
    let on = day(2024, 10, 12);
    let name = "Bệnh viện đa khoa Đức Minh";
    let here = hospital(1, name, &[("42", "unknown")]);
    let there = hospital(2, "BVĐK ĐỨC MINH", &[("40", "unknown")]);
    assert!(here.matches("BVĐK Đức Minh") && there.matches("BVĐK Đức Minh"));
    assert_eq!(here.may_be(&there, on), Answer::No);
    assert_eq!(there.may_be(&here, on), Answer::No);
    // In one province, or where one place isn't known, somebody has to look.
    let beside = hospital(3, "BVĐK Đức Minh", &[("42", "unknown")]);
    let nowhere = hospital(4, "BVĐK Đức Minh", &[]);
    for other in [&beside, &nowhere] {
        assert_eq!(here.may_be(other, on), Answer::Unknown);
        assert_eq!(other.may_be(&here, on), Answer::Unknown);
    }
    let other_name = hospital(5, "Bệnh viện đa khoa Đức Thọ", &[("42", "unknown")]);
    assert_eq!(here.may_be(&other_name, on), Answer::No);
    // One id is one organisation, whatever it is called.
    let renamed = hospital(1, "Bệnh viện Hồng Lĩnh", &[("40", "unknown")]);
    assert_eq!(here.may_be(&renamed, on), Answer::Yes);
}

#[test]
fn whether_two_may_be_one_is_asked_of_the_day() {
    let name = "Bệnh viện đa khoa khu vực Sông Hồng";
    let lao_cai = hospital(1, name, &[("10", "2010")]);
    let yen_bai = hospital(2, name, &[("15", "2010")]);
    let ask = |on| lao_cai.may_be(&yen_bai, on);
    assert_eq!(ask(day(2025, 6, 30)), Answer::No);
    assert_eq!(ask(day(2025, 7, 1)), Answer::Unknown);
    // Before their places are known nothing tells them apart.
    assert_eq!(ask(day(2009, 12, 31)), Answer::Unknown);
    // A place that may be either doesn't tell them apart; one that can't be does.
    let either = hospital(3, name, &[("24", "unknown")]);
    let bac_ninh = hospital(4, name, &[("27", "2010")]);
    assert_eq!(either.may_be(&bac_ninh, day(2025, 6, 30)), Answer::Unknown);
    assert_eq!(either.may_be(&lao_cai, day(2025, 6, 30)), Answer::No);
}

fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "BV", "BVĐKKV", "ĐKKV", "TP", "HCM", "TW", "TTYT", "UBND", "Bắc", "Quang", "ý", "sỹ", "Từ",
        "quý", "K", "108",
    ]);
    prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn writing_out_twice_changes_nothing(text in prop_oneof![words(), "\\PC{0,40}".boxed()]) {
        let key = name_key(&text);
        prop_assert_eq!(name_key(&key), key);
    }

    #[test]
    fn one_search_key_is_one_name_key(text in words()) {
        prop_assert_eq!(name_key(&text.to_uppercase()), name_key(&text));
        prop_assert_eq!(name_key(&search_key(&text)), name_key(&text));
    }

    #[test]
    fn renaming_changes_no_answer_about_the_past(
        first in prop::sample::select(vec!["unknown", "2010", "2010-05", "2010-05-01"]),
        renamed in 1_u64..6_000,
        asked in 0_u64..6_000,
        name in "[A-Z]{1,8}",
    ) {
        let start = day(2010, 6, 1);
        let (from, asked) = (start + chrono::Days::new(renamed), start + chrono::Days::new(asked));
        prop_assume!(asked < from);
        let mut draft = draft(1, "Bệnh viện A", &[("42", "unknown")]);
        draft.names[0].since = first.parse().unwrap();
        let before = Organisation::try_from(draft.clone()).unwrap();
        draft.names.push(DatedName::new(text(&name)).since(from));
        let after = Organisation::try_from(draft).unwrap();
        prop_assert_eq!(after.name_on(asked), before.name_on(asked));
        prop_assert_eq!(after.reference_on(asked), before.reference_on(asked));
        prop_assert_eq!(after.province_on(asked), before.province_on(asked));
        prop_assert!(after.matches("BV A") && after.matches(&name));
        prop_assert_eq!(after.reference_on(from).known().unwrap().name, text(&name));
    }

    #[test]
    fn may_be_is_symmetric(
        a in words(), b in words(),
        here in prop::sample::select(vec!["24", "27", "42"]),
        there in prop::sample::select(vec!["24", "27", "42"]),
        later in 0_u64..400,
    ) {
        let on = day(2025, 1, 1) + chrono::Days::new(later);
        let one = hospital(1, &format!("BV {a}"), &[(here, "unknown")]);
        let two = hospital(2, &format!("Bệnh viện {b}"), &[(there, "unknown")]);
        prop_assert_eq!(one.may_be(&two, on), two.may_be(&one, on));
        prop_assert_ne!(one.may_be(&two, on), Answer::Yes);
    }
}
