//! The provinces, one row each, sorted by code and then by time.
//!
//! Names and codes: QĐ 124/2004/QĐ-TTg (63 provinces) and QĐ 19/2025/QĐ-TTg (34 provinces, from
//! 01/07/2025); which merged into which: NQ 202/2025/QH15; Huế a city from 01/01/2025, Tỉnh Thừa Thiên
//! Huế before: NQ 175/2024/QH15 of 30/11/2024; Đồng Nai a city from 30/04/2026: Nghị quyết
//! 30/2026/QH16. The sources do not say from when a province of the 63 existed.

use super::ProvinceCode;
use chrono::NaiveDate;

/// A province during the time in which it had one code, one name and one kind.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Row {
    pub(super) code: ProvinceCode,
    pub(super) name: &'static str,
    /// The search key of the name.
    pub(super) key: &'static str,
    pub(super) full_name: &'static str,
    /// The search keys of other names by which it is found.
    pub(super) also: &'static [&'static str],
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
    /// The code of the province that it became part of, from the day after `to`.
    pub(super) into: Option<ProvinceCode>,
}

/// The first day and the last day.
type Span = [Option<NaiveDate>; 2];

/// Not changed by the merger of 01/07/2025.
const ALWAYS: Span = [None, None];
const OF_63: Span = [None, NaiveDate::from_ymd_opt(2025, 6, 30)];
const OF_34: Span = [NaiveDate::from_ymd_opt(2025, 7, 1), None];
/// Thừa Thiên Huế, and the city that it became.
const BEFORE_HUE: Span = [None, NaiveDate::from_ymd_opt(2024, 12, 31)];
const HUE: Span = [NaiveDate::from_ymd_opt(2025, 1, 1), None];
/// Đồng Nai, merged and still a `tỉnh`.
const BEFORE_CITY: Span = [
    NaiveDate::from_ymd_opt(2025, 7, 1),
    NaiveDate::from_ymd_opt(2026, 4, 29),
];
const CITY: Span = [NaiveDate::from_ymd_opt(2026, 4, 30), None];

macro_rules! row {
    ($code:literal, $kind:literal, $name:literal, $span:ident $(, $into:literal)? $(; $($also:literal),+)?) => {{
        let [from, to] = $span;
        Row {
            code: ProvinceCode(*$code),
            name: $name,
            key: __name_key!($name),
            full_name: concat!($kind, " ", $name),
            also: &[$($(__name_key!($also)),+)?],
            from,
            to,
            into: row!(@maybe $(ProvinceCode(*$into))?),
        }
    }};
    (@maybe $value:expr) => { Some($value) };
    (@maybe) => { None };
}

pub(super) static ROWS: &[Row] = &[
    row!(b"01", "Thành phố", "Hà Nội", ALWAYS; "HN", "Thủ đô Hà Nội"),
    row!(b"02", "Tỉnh", "Hà Giang", OF_63, b"08"),
    row!(b"04", "Tỉnh", "Cao Bằng", ALWAYS),
    row!(b"06", "Tỉnh", "Bắc Kạn", OF_63, b"19"; "Bắc Cạn"),
    row!(b"08", "Tỉnh", "Tuyên Quang", OF_63, b"08"),
    row!(b"08", "Tỉnh", "Tuyên Quang", OF_34),
    row!(b"10", "Tỉnh", "Lào Cai", OF_63, b"15"),
    row!(b"11", "Tỉnh", "Điện Biên", ALWAYS),
    row!(b"12", "Tỉnh", "Lai Châu", ALWAYS),
    row!(b"14", "Tỉnh", "Sơn La", ALWAYS),
    row!(b"15", "Tỉnh", "Yên Bái", OF_63, b"15"),
    row!(b"15", "Tỉnh", "Lào Cai", OF_34),
    row!(b"17", "Tỉnh", "Hoà Bình", OF_63, b"25"),
    row!(b"19", "Tỉnh", "Thái Nguyên", OF_63, b"19"),
    row!(b"19", "Tỉnh", "Thái Nguyên", OF_34),
    row!(b"20", "Tỉnh", "Lạng Sơn", ALWAYS),
    row!(b"22", "Tỉnh", "Quảng Ninh", ALWAYS),
    row!(b"24", "Tỉnh", "Bắc Giang", OF_63, b"24"),
    row!(b"24", "Tỉnh", "Bắc Ninh", OF_34),
    row!(b"25", "Tỉnh", "Phú Thọ", OF_63, b"25"),
    row!(b"25", "Tỉnh", "Phú Thọ", OF_34),
    row!(b"26", "Tỉnh", "Vĩnh Phúc", OF_63, b"25"),
    row!(b"27", "Tỉnh", "Bắc Ninh", OF_63, b"24"),
    row!(b"30", "Tỉnh", "Hải Dương", OF_63, b"31"),
    row!(b"31", "Thành phố", "Hải Phòng", OF_63, b"31"),
    row!(b"31", "Thành phố", "Hải Phòng", OF_34),
    row!(b"33", "Tỉnh", "Hưng Yên", OF_63, b"33"),
    row!(b"33", "Tỉnh", "Hưng Yên", OF_34),
    row!(b"34", "Tỉnh", "Thái Bình", OF_63, b"33"),
    row!(b"35", "Tỉnh", "Hà Nam", OF_63, b"37"),
    row!(b"36", "Tỉnh", "Nam Định", OF_63, b"37"),
    row!(b"37", "Tỉnh", "Ninh Bình", OF_63, b"37"),
    row!(b"37", "Tỉnh", "Ninh Bình", OF_34),
    row!(b"38", "Tỉnh", "Thanh Hóa", ALWAYS),
    row!(b"40", "Tỉnh", "Nghệ An", ALWAYS),
    row!(b"42", "Tỉnh", "Hà Tĩnh", ALWAYS),
    row!(b"44", "Tỉnh", "Quảng Bình", OF_63, b"44"),
    row!(b"44", "Tỉnh", "Quảng Trị", OF_34),
    row!(b"45", "Tỉnh", "Quảng Trị", OF_63, b"44"),
    row!(b"46", "Tỉnh", "Thừa Thiên Huế", BEFORE_HUE, b"46"; "Huế", "TT Huế", "T.T. Huế"),
    row!(b"46", "Thành phố", "Huế", HUE; "Thừa Thiên Huế", "TT Huế", "T.T. Huế"),
    row!(b"48", "Thành phố", "Đà Nẵng", OF_63, b"48"),
    row!(b"48", "Thành phố", "Đà Nẵng", OF_34),
    row!(b"49", "Tỉnh", "Quảng Nam", OF_63, b"48"),
    row!(b"51", "Tỉnh", "Quảng Ngãi", OF_63, b"51"),
    row!(b"51", "Tỉnh", "Quảng Ngãi", OF_34),
    row!(b"52", "Tỉnh", "Bình Định", OF_63, b"52"),
    row!(b"52", "Tỉnh", "Gia Lai", OF_34),
    row!(b"54", "Tỉnh", "Phú Yên", OF_63, b"66"),
    row!(b"56", "Tỉnh", "Khánh Hòa", OF_63, b"56"),
    row!(b"56", "Tỉnh", "Khánh Hòa", OF_34),
    row!(b"58", "Tỉnh", "Ninh Thuận", OF_63, b"56"),
    row!(b"60", "Tỉnh", "Bình Thuận", OF_63, b"68"),
    row!(b"62", "Tỉnh", "Kon Tum", OF_63, b"51"; "Kontum"),
    row!(b"64", "Tỉnh", "Gia Lai", OF_63, b"52"),
    row!(b"66", "Tỉnh", "Đắk Lắk", OF_63, b"66"; "Đắc Lắc", "Đắklắk", "Đắclắc"),
    row!(b"66", "Tỉnh", "Đắk Lắk", OF_34; "Đắc Lắc", "Đắklắk", "Đắclắc"),
    row!(b"67", "Tỉnh", "Đắk Nông", OF_63, b"68"; "Đắc Nông", "Đắknông"),
    row!(b"68", "Tỉnh", "Lâm Đồng", OF_63, b"68"),
    row!(b"68", "Tỉnh", "Lâm Đồng", OF_34),
    row!(b"70", "Tỉnh", "Bình Phước", OF_63, b"75"),
    row!(b"72", "Tỉnh", "Tây Ninh", OF_63, b"80"),
    row!(b"74", "Tỉnh", "Bình Dương", OF_63, b"79"),
    row!(b"75", "Tỉnh", "Đồng Nai", OF_63, b"75"),
    row!(b"75", "Tỉnh", "Đồng Nai", BEFORE_CITY, b"75"),
    row!(b"75", "Thành phố", "Đồng Nai", CITY),
    row!(b"77", "Tỉnh", "Bà Rịa - Vũng Tàu", OF_63, b"79"; "BR-VT", "BRVT"),
    row!(b"79", "Thành phố", "Hồ Chí Minh", OF_63, b"79"; "HCM", "TPHCM"),
    row!(b"79", "Thành phố", "Hồ Chí Minh", OF_34; "HCM", "TPHCM"),
    row!(b"80", "Tỉnh", "Long An", OF_63, b"80"),
    row!(b"80", "Tỉnh", "Tây Ninh", OF_34),
    row!(b"82", "Tỉnh", "Tiền Giang", OF_63, b"82"),
    row!(b"82", "Tỉnh", "Đồng Tháp", OF_34),
    row!(b"83", "Tỉnh", "Bến Tre", OF_63, b"86"),
    row!(b"84", "Tỉnh", "Trà Vinh", OF_63, b"86"),
    row!(b"86", "Tỉnh", "Vĩnh Long", OF_63, b"86"),
    row!(b"86", "Tỉnh", "Vĩnh Long", OF_34),
    row!(b"87", "Tỉnh", "Đồng Tháp", OF_63, b"82"),
    row!(b"89", "Tỉnh", "An Giang", OF_63, b"91"),
    row!(b"91", "Tỉnh", "Kiên Giang", OF_63, b"91"),
    row!(b"91", "Tỉnh", "An Giang", OF_34),
    row!(b"92", "Thành phố", "Cần Thơ", OF_63, b"92"),
    row!(b"92", "Thành phố", "Cần Thơ", OF_34),
    row!(b"93", "Tỉnh", "Hậu Giang", OF_63, b"92"),
    row!(b"94", "Tỉnh", "Sóc Trăng", OF_63, b"92"),
    row!(b"95", "Tỉnh", "Bạc Liêu", OF_63, b"96"),
    row!(b"96", "Tỉnh", "Cà Mau", OF_63, b"96"),
    row!(b"96", "Tỉnh", "Cà Mau", OF_34),
];
