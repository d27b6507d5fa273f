//! Provinces as papers name them, and their days.

use chrono::NaiveDate;
use lienvien::organisation::Province;
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The day before the merger, its day, and the day after.
fn around() -> [NaiveDate; 3] {
    [day(2025, 6, 30), day(2025, 7, 1), day(2025, 7, 2)]
}

fn code(name: &str, on: NaiveDate) -> String {
    Province::find(name, on).map_or_else(|| "-".to_owned(), |it| it.code().to_string())
}

/// Each name with its codes until 30/06/2025 and from 01/07/2025: QĐ 124/2004/QĐ-TTg, QĐ 19/2025/QĐ-TTg.
#[rustfmt::skip] // as a table
const NAMES: &[(&str, &str, &str)] = &[
    ("Hà Nội", "01", "01"), ("Hà Giang", "02", "-"), ("Cao Bằng", "04", "04"), ("Bắc Kạn", "06", "-"),
    ("Tuyên Quang", "08", "08"), ("Lào Cai", "10", "15"), ("Điện Biên", "11", "11"), ("Lai Châu", "12", "12"),
    ("Sơn La", "14", "14"), ("Yên Bái", "15", "-"), ("Hòa Bình", "17", "-"), ("Thái Nguyên", "19", "19"),
    ("Lạng Sơn", "20", "20"), ("Quảng Ninh", "22", "22"), ("Bắc Giang", "24", "-"), ("Phú Thọ", "25", "25"),
    ("Vĩnh Phúc", "26", "-"), ("Bắc Ninh", "27", "24"), ("Hải Dương", "30", "-"), ("Hải Phòng", "31", "31"),
    ("Hưng Yên", "33", "33"), ("Thái Bình", "34", "-"), ("Hà Nam", "35", "-"), ("Nam Định", "36", "-"),
    ("Ninh Bình", "37", "37"), ("Thanh Hóa", "38", "38"), ("Nghệ An", "40", "40"), ("Hà Tĩnh", "42", "42"),
    ("Quảng Bình", "44", "-"), ("Quảng Trị", "45", "44"), ("Huế", "46", "46"), ("Đà Nẵng", "48", "48"),
    ("Quảng Nam", "49", "-"), ("Quảng Ngãi", "51", "51"), ("Bình Định", "52", "-"), ("Phú Yên", "54", "-"),
    ("Khánh Hòa", "56", "56"), ("Ninh Thuận", "58", "-"), ("Bình Thuận", "60", "-"), ("Kon Tum", "62", "-"),
    ("Gia Lai", "64", "52"), ("Đắk Lắk", "66", "66"), ("Đắk Nông", "67", "-"), ("Lâm Đồng", "68", "68"),
    ("Bình Phước", "70", "-"), ("Tây Ninh", "72", "80"), ("Bình Dương", "74", "-"), ("Đồng Nai", "75", "75"),
    ("Bà Rịa - Vũng Tàu", "77", "-"), ("Hồ Chí Minh", "79", "79"), ("Long An", "80", "-"),
    ("Tiền Giang", "82", "-"), ("Bến Tre", "83", "-"), ("Trà Vinh", "84", "-"), ("Vĩnh Long", "86", "86"),
    ("Đồng Tháp", "87", "82"), ("An Giang", "89", "91"), ("Kiên Giang", "91", "-"), ("Cần Thơ", "92", "92"),
    ("Hậu Giang", "93", "-"), ("Sóc Trăng", "94", "-"), ("Bạc Liêu", "95", "-"), ("Cà Mau", "96", "96"),
];

#[test]
fn each_of_the_63_and_the_34_is_found_on_its_days() {
    assert_eq!(NAMES.len(), 63);
    assert_eq!(
        NAMES.iter().filter(|(_, _, after)| *after != "-").count(),
        34
    );
    for (name, before, after) in NAMES {
        for (on, expected) in around().into_iter().zip([before, after, after]) {
            for written in [
                (*name).to_owned(),
                name.to_uppercase(),
                format!("tỉnh {name}"),
                format!("Tỉnh {name}."),
                format!("T.{name}"),
            ] {
                assert_eq!(code(&written, on), *expected, "{written} {on}");
            }
        }
    }
    let cities = [
        "Hà Nội",
        "Hải Phòng",
        "Huế",
        "Đà Nẵng",
        "Hồ Chí Minh",
        "Cần Thơ",
    ];
    for (name, ..) in NAMES {
        for on in around() {
            for kind in ["thành phố", "Thành Phố", "TP", "TP.", "Tp.", "tp", "T.P."] {
                let found = code(&format!("{kind} {name}"), on) != "-";
                assert_eq!(found, cities.contains(name), "{kind} {name} {on}");
            }
        }
    }
    for (on, is_city) in [
        (day(2026, 4, 29), false),
        (day(2026, 4, 30), true),
        (day(2026, 5, 1), true),
    ] {
        assert_eq!(code("thành phố Đồng Nai", on) != "-", is_city, "{on}");
        assert_eq!(code("Đồng Nai", on), "75");
    }
}

#[test]
#[rustfmt::skip] // as a table
fn provinces_are_found_by_other_usual_names() {
    let [before, _, after] = around();
    for (name, old, new) in [
        ("TPHCM", "79", "79"), ("TP.HCM", "79", "79"), ("TP HCM", "79", "79"), ("Tp.HCM", "79", "79"),
        ("TP. HCM", "79", "79"), ("T.P HCM", "79", "79"), ("Tp. Hồ Chí Minh", "79", "79"), ("HCM", "79", "79"),
        ("Thành phố HCM", "79", "79"), ("TP. Hồ Chí Minh", "79", "79"), ("TP Hồ Chí Minh", "79", "79"),
        ("thành phố Hồ Chí Minh", "79", "79"), ("THÀNH PHỐ HỒ CHÍ MINH", "79", "79"), ("HN", "01", "01"),
        ("TP. HN", "01", "01"), ("T.P. Hà Nội", "01", "01"), ("Hà nội", "01", "01"), ("TP Hà Nội", "01", "01"),
        ("Thủ đô Hà Nội", "01", "01"), ("ha noi", "01", "01"), ("Kontum", "62", "-"), ("KonTum", "62", "-"),
        ("Kon Tum", "62", "-"), ("Đắc Lắc", "66", "66"), ("Đăk Lăk", "66", "66"), ("Đắc Lắk", "-", "-"),
        ("Đăklăk", "66", "66"), ("Đắk Lắk", "66", "66"), ("DakLak", "66", "66"), ("Dak Lak", "66", "66"),
        ("Đắc Nông", "67", "-"), ("Đăk Nông", "67", "-"), ("Bắc Cạn", "06", "-"), ("Bắc Kạn", "06", "-"),
        ("tỉnh Hà Tĩnh", "42", "42"), ("T. Hà Tĩnh", "42", "42"), ("Thừa Thiên - Huế", "46", "46"),
        ("Thừa Thiên Huế", "46", "46"), ("TT Huế", "46", "46"), ("TT-Huế", "46", "46"), ("TT. Huế", "46", "46"),
        ("T.T.Huế", "46", "46"), ("T.T. Huế", "46", "46"), ("BR-VT", "77", "-"), ("BRVT", "77", "-"),
        ("BR – VT", "77", "-"), ("Bà Rịa – Vũng Tàu", "77", "-"), ("Bà Rịa-Vũng Tàu", "77", "-"),
        ("Bà Rịa Vũng Tàu", "77", "-"), ("Hoà Bình", "17", "-"), ("Khánh Hoà", "56", "56"),
        ("Thanh Hoá", "38", "38"), ("Qui Nhơn", "-", "-"), ("Quy Nhơn", "-", "-"), ("Hà Tây", "-", "-"),
        ("Hà Nam Ninh", "-", "-"), ("Nghệ Tĩnh", "-", "-"), ("Sông Bé", "-", "-"), ("Sài Gòn", "-", "-"),
        ("TP. Sài Gòn", "-", "-"), ("Vũng Tàu", "-", "-"), ("Bà Rịa", "-", "-"), ("TP. Hà Tĩnh", "-", "-"),
        ("thành phố Nam Định", "-", "-"), ("TP Thái Nguyên", "-", "-"), ("TP. Biên Hòa", "-", "-"),
        ("thị xã Hà Tĩnh", "-", "-"), ("huyện Sơn La", "-", "-"), ("ĐN", "-", "-"), ("HP", "-", "-"),
        ("tỉnh", "-", "-"), ("T.", "-", "-"), ("TP", "-", "-"), ("", "-", "-"), ("Hà Nội và Hà Nam", "-", "-"),
        ("Sở Y tế Hà Nội", "-", "-"), ("Hà", "-", "-"), ("Nội", "-", "-"), ("Hồ Chí", "-", "-"),
        ("Huế 2", "-", "-"), ("Gia Lai", "64", "52"),
    ] {
        assert_eq!(
            (code(name, before), code(name, after)), (old.to_owned(), new.to_owned()),
            "{name}"
        );
    }
}

proptest! {
    #[test]
    fn what_is_printed_is_found_again(
        province in prop::sample::select(Province::all().collect::<Vec<_>>()),
        days in 0..20_000_i64,
        word in prop::sample::select(&["Bắc", "Nam", "xã", "1", "và", "Sở Y tế"][..]),
    ) {
        let on = day(1990, 1, 1) + chrono::TimeDelta::days(days);
        if province.exists_on(on) {
            for written in [province.name(), province.full_name()] {
                for written in [written.to_owned(), written.to_uppercase(), written.to_lowercase()] {
                    prop_assert_eq!(Province::find(&written, on), Some(province), "{}", written);
                }
            }
        }
        for written in [format!("{word} {province}"), format!("{province} {word}")] {
            prop_assert_eq!(Province::find(&written, on), None, "{}", written);
        }
    }
}
