//! Provinces: 63 until 30/06/2025, 34 since.

use chrono::NaiveDate;
use lienvien::organisation::{Province, ProvinceCode, ProvinceError};
use lienvien::value::{Explain, search_key};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn code(written: &str) -> ProvinceCode {
    written.parse().unwrap()
}

fn last_of_63() -> NaiveDate {
    day(2025, 6, 30)
}

fn first_of_34() -> NaiveDate {
    day(2025, 7, 1)
}

fn names_at(written: &str, days: [NaiveDate; 2]) -> [Option<&'static str>; 2] {
    days.map(|day| Province::at(code(written), day).map(Province::name))
}

fn count_on(day: NaiveDate) -> usize {
    Province::all()
        .filter(|province| province.exists_on(day))
        .count()
}

#[test]
fn there_are_63_provinces_until_the_merger_and_34_from_it() {
    assert_eq!(count_on(day(2024, 10, 12)), 63);
    assert_eq!(count_on(last_of_63()), 63);
    assert_eq!(count_on(first_of_34()), 34);
    assert_eq!(count_on(day(2026, 4, 29)), 34);
    assert_eq!(count_on(day(2026, 4, 30)), 34);
    let untouched = Province::all()
        .filter(|province| province.valid_from().is_none() && province.valid_to().is_none());
    let untouched: Vec<_> = untouched
        .map(|province| province.code().to_string())
        .collect();
    assert_eq!(
        untouched,
        ["01", "04", "11", "12", "14", "20", "22", "38", "40", "42"]
    );
}

#[test]
fn a_code_names_one_province_a_day() {
    let boundaries = [
        last_of_63(),
        first_of_34(),
        day(2026, 4, 29),
        day(2026, 4, 30),
    ];
    for day in boundaries {
        for province in Province::all().filter(|province| province.exists_on(day)) {
            assert_eq!(Province::at(province.code(), day), Some(province));
            assert_eq!(Province::find(province.name(), day), Some(province));
            assert_eq!(Province::find(province.full_name(), day), Some(province));
        }
    }
    let rows: Vec<_> = Province::all()
        .map(|p| (p.code(), p.valid_from()))
        .collect();
    assert!(rows.is_sorted(), "codes are looked up by bisection");
}

#[test]
fn seven_codes_changed_their_meaning_with_the_merger() {
    let changed: Vec<_> = Province::all()
        .filter_map(|old| {
            let new = Province::at(old.code(), first_of_34())?;
            (old.exists_on(last_of_63()) && old.name() != new.name())
                .then(|| (old.code().to_string(), old.name(), new.name()))
        })
        .collect();
    let expected = [
        ("15", "Yên Bái", "Lào Cai"),
        ("24", "Bắc Giang", "Bắc Ninh"),
        ("44", "Quảng Bình", "Quảng Trị"),
        ("52", "Bình Định", "Gia Lai"),
        ("80", "Long An", "Tây Ninh"),
        ("82", "Tiền Giang", "Đồng Tháp"),
        ("91", "Kiên Giang", "An Giang"),
    ];
    assert_eq!(
        changed,
        expected.map(|(code, old, new)| (code.to_owned(), old, new))
    );
}

#[test]
fn every_ended_province_has_a_successor_of_which_it_is_a_predecessor() {
    for province in Province::all() {
        let successors: Vec<_> = province.successors().collect();
        assert_eq!(successors.len(), usize::from(province.valid_to().is_some()));
        for successor in successors {
            assert!(successor.predecessors().any(|before| before == province));
            assert_eq!(
                successor.valid_from(),
                province.valid_to().unwrap().succ_opt()
            );
        }
        let predecessors: Vec<_> = province.predecessors().collect();
        assert_eq!(predecessors.is_empty(), province.valid_from().is_none());
        for predecessor in predecessors {
            assert_eq!(predecessor.successors().collect::<Vec<_>>(), [province]);
        }
    }
}

#[test]
fn the_merger_made_23_provinces_of_52() {
    let made: Vec<_> = Province::all()
        .filter(|province| province.valid_from() == Some(first_of_34()))
        .map(|province| province.predecessors().count())
        .collect();
    assert_eq!((made.len(), made.iter().sum::<usize>()), (23, 52));
    assert!(made.iter().all(|&count| count >= 2));
}

#[test]
fn row_2_01_the_province_of_bac_quang_became_tuyen_quang() {
    let days = [last_of_63(), first_of_34()];
    assert_eq!(names_at("02", days), [Some("Hà Giang"), None]);
    let ha_giang = Province::at(code("02"), last_of_63()).unwrap();
    assert_eq!(ha_giang.became_on(last_of_63()), Some(ha_giang));
    let after = ha_giang.became_on(first_of_34()).unwrap();
    assert_eq!((after.code(), after.name()), (code("08"), "Tuyên Quang"));
    // The new one is not the old one of the same code and name.
    let old = Province::at(code("08"), last_of_63()).unwrap();
    assert_ne!(after, old);
    assert_eq!(after.became_on(last_of_63()), None);
    let made_of: Vec<_> = after.predecessors().collect();
    assert_eq!(made_of, [ha_giang, old]);
}

#[test]
fn row_1_16_ha_tinh_is_the_same_before_and_after() {
    let [before, after] = [last_of_63(), first_of_34()].map(|day| Province::at(code("42"), day));
    assert_eq!(before, after);
    assert_eq!(before.unwrap().became_on(day(2030, 12, 31)), before);
    assert_eq!(before.unwrap().full_name(), "Tỉnh Hà Tĩnh");
}

#[test]
fn dong_nai_became_a_city_on_30_04_2026() {
    let at = |day| Province::at(code("75"), day).unwrap().full_name();
    assert_eq!(at(day(2026, 4, 29)), "Tỉnh Đồng Nai");
    assert_eq!(at(day(2026, 4, 30)), "Thành phố Đồng Nai");
    let binh_phuoc = Province::find("Bình Phước", last_of_63()).unwrap();
    let became = |day| binh_phuoc.became_on(day).unwrap().full_name();
    assert_eq!(became(day(2026, 4, 29)), "Tỉnh Đồng Nai");
    assert_eq!(became(day(2026, 4, 30)), "Thành phố Đồng Nai");
}

#[test]
fn hue_became_a_city_on_01_01_2025() {
    let (last, first) = (day(2024, 12, 31), day(2025, 1, 1));
    assert_eq!((count_on(last), count_on(first)), (63, 63));
    let at = |on| Province::at(code("46"), on).unwrap().full_name();
    assert_eq!(
        (at(last), at(first)),
        ("Tỉnh Thừa Thiên Huế", "Thành phố Huế")
    );
    let [province, city] = [last, first].map(|on| Province::at(code("46"), on).unwrap());
    assert_eq!(province.became_on(day(2026, 1, 1)), Some(city));
    for (name, before, after) in [
        ("Huế", true, true),
        ("Thừa Thiên Huế", true, true),
        ("Thừa Thiên - Huế", true, true),
        ("tỉnh Thừa Thiên Huế", true, true),
        // Until then it was a part of the province.
        ("thành phố Huế", false, true),
        ("TP. Huế", false, true),
    ] {
        let found = [last, first].map(|on| Province::find(name, on).is_some());
        assert_eq!(found, [before, after], "{name}");
    }
}

/// The names of real papers, with the day on which each was read; none for what is no province then.
#[test]
fn provinces_are_found_as_papers_write_them() {
    for (written, on, expected) in [
        ("TP HỒ CHÍ MINH", day(2020, 1, 1), Some("79")),
        ("TP.HCM", day(2021, 1, 1), Some("79")),
        ("TPHCM", day(2025, 11, 28), Some("79")),
        ("Tp. Hồ Chí Minh", day(2021, 1, 1), Some("79")),
        ("CẦN GIUỘC", day(2020, 1, 1), None),
        ("thành phố Huế", day(2025, 3, 1), Some("46")),
        ("Bà Rịa-Vũng Tàu", day(2024, 10, 29), Some("77")),
        ("Quảng Nam", day(2025, 4, 10), Some("49")),
        ("Sơn La", day(2025, 8, 4), Some("14")),
        ("Bến Tre", day(2025, 12, 1), None),
        ("T.P. Hà Nội", day(2020, 1, 1), Some("01")),
        ("Đắc Lắc", day(2010, 1, 1), Some("66")),
        ("Bắc Cạn", day(2010, 1, 1), Some("06")),
    ] {
        let found = Province::find(written, on).map(|it| it.code().to_string());
        assert_eq!(found.as_deref(), expected, "{written}");
    }
}

#[test]
fn trap_t11_provinces_are_found_in_any_spelling() {
    let find = |name, day| Province::find(name, day).map(|found| found.code().to_string());
    let old = |name| find(name, last_of_63());
    assert_eq!(old("HÒA BÌNH").as_deref(), Some("17"));
    assert_eq!(old("tỉnh Hoà Bình").as_deref(), Some("17"));
    assert_eq!(old("ba ria\u{a0}– vung tau").as_deref(), Some("77"));
    assert_eq!(old("TP.HCM").as_deref(), Some("79"));
    assert_eq!(old("TP. Hồ Chí Minh").as_deref(), Some("79"));
    assert_eq!(old("Thừa Thiên Huế").as_deref(), Some("46"));
    assert_eq!(old("Đắk Lắk").as_deref(), Some("66"));
    assert_eq!(old("Hà Tây"), None);
    // A name, too, means something as of a day.
    assert_eq!(old("Bắc Ninh").as_deref(), Some("27"));
    assert_eq!(find("Bắc Ninh", first_of_34()).as_deref(), Some("24"));
    assert_eq!(find("Hà Giang", first_of_34()), None);
}

#[test]
fn every_province_is_found_with_every_kind_before_its_name() {
    for day in [last_of_63(), first_of_34()] {
        for province in Province::all().filter(|province| province.exists_on(day)) {
            let is_city = province.full_name().starts_with("Thành phố");
            for kind in ["", "Tỉnh ", "T. ", "THÀNH PHỐ ", "tp.", "TP ", "T.P. "] {
                let written = format!("{kind}{}", province.name());
                // a city of that name is another place
                let says_city = kind.to_lowercase().contains('p');
                let expected = Some(province).filter(|_| is_city || !says_city);
                for spelling in [written.to_uppercase(), search_key(&written)] {
                    assert_eq!(Province::find(&spelling, day), expected, "{spelling}");
                }
                for other in [format!("{written} 1"), format!("xã {written}")] {
                    assert_eq!(Province::find(&other, day), None, "{other}");
                }
            }
        }
        for unknown in ["", "tỉnh", "thành phố ", "…", "北寧"] {
            assert_eq!(Province::find(unknown, day), None, "{unknown}");
        }
    }
}

#[test]
fn a_province_code_is_two_digits_that_mean_something() {
    for (given, found) in [
        ("2", "2"),
        ("042", "042"),
        ("4a", "4a"),
        ("03", "03"),
        ("97", "97"),
        ("98", "98"),
        ("", ""),
    ] {
        let error = given.parse::<ProvinceCode>().unwrap_err();
        assert_eq!(
            error,
            ProvinceError::NotCode {
                found: found.into()
            }
        );
    }
    let error = "97".parse::<ProvinceCode>().unwrap_err();
    assert_eq!(error.code(), "province.not_a_code");
    assert_eq!(
        error.to_string(),
        "`97` is not a province code, expected two digits that name a province, such as `42`"
    );
    assert_eq!(
        error.vi(),
        "`97` không phải mã tỉnh, cần hai chữ số của một tỉnh, thành phố, ví dụ `42`"
    );
    for province in Province::all() {
        let code = province.code();
        assert_eq!(code.to_string().parse(), Ok(code));
        let json = serde_json::to_string(&code).unwrap();
        assert_eq!(json, format!("\"{code}\""));
        assert_eq!(serde_json::from_str::<ProvinceCode>(&json).unwrap(), code);
    }
    let error = serde_json::from_str::<ProvinceCode>("42").unwrap_err();
    assert!(error.to_string().starts_with("invalid type"), "{error}");
}

#[test]
fn a_province_shows_its_name() {
    let province = Province::at(code("24"), first_of_34()).unwrap();
    assert_eq!(format!("{province}"), "Bắc Ninh");
    assert_eq!(format!("{province:?}"), "24 Tỉnh Bắc Ninh");
}
