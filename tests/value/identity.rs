//! Numbers that identify a patient: what a text refuses, and what it allows.

use lienvien::value::{Text, TextError};
use proptest::prelude::*;
use proptest::sample::select;

/// Marks of the number of a citizen, as people write them.
const CITIZEN: &[&str] = &[
    "CCCD",
    "Số CCCD",
    "CCCD số",
    "CCCD No.",
    "CMND",
    "CMTND",
    "số CMT",
    "thẻ căn cước",
    "căn cước công dân",
    "Căn-cước",
    "chứng minh nhân dân",
    "chứng minh thư",
    "số định danh",
    "mã định danh",
    "định danh cá nhân",
    "số ĐDCN",
    "CCCD/CMND",
    "citizen ID",
    "identity card",
    "CCCD của bệnh nhân là",
    "CCCD gắn chíp cấp năm",
];
/// Marks of the number of a health insurance.
const INSURED: &[&str] = &[
    "BHYT",
    "thẻ BHYT",
    "mã số BHYT",
    "số thẻ BHYT",
    "BHYT số",
    "mã số BHXH",
    "thẻ bảo hiểm y tế",
    "sổ bảo hiểm xã hội",
];
const PASSPORT: &[&str] = &[
    "hộ chiếu",
    "số hộ chiếu",
    "Passport",
    "passport No.",
    "hộ chiếu B",
    "hộ chiếu số C",
];
/// Marks that must stand directly before the number.
const PATIENT: &[&str] = &["người bệnh", "bệnh nhân số", "BN"];

/// What joins two groups of digits.
const JOINERS: &[&str] = &[
    "", " ", "  ", "/", "_", ",", ".", "-", "–", "—", "·", "•", ":", "*", "+", "'", " - ", " / ",
    "\u{a0}", "\u{2009}", "\u{202f}", "\u{3000}", "\u{200b}", "\u{200d}", "\u{2060}", "\u{feff}",
    "\u{ad}", "\u{ad}-", "\u{2011}", "\u{2212}", "\u{fe0f}", "．", "／", "、",
];

/// Zero of some scripts that have ten digits.
const ZEROS: &[char] = &[
    '0', '０', '٠', '۰', '०', '০', '๐', '໐', '០', '၀', '߀', '𝟎', '𝟘', '𝟬', '𞥐', '꧐',
];

fn spelled(mark: &str, how: usize) -> String {
    use unicode_normalization::UnicodeNormalization;
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
        other => other,
    };
    let plain = || {
        let base = mark.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c));
        base.collect::<String>().replace('đ', "d").replace('Đ', "D")
    };
    match how {
        0 => mark.to_owned(),
        1 => mark.to_uppercase(),
        2 => mark.to_lowercase(),
        3 => plain(),
        4 => plain().to_uppercase(),
        5 => mark.nfd().collect(),
        6 => mark.chars().map(wide).collect(),
        _ => mark.chars().flat_map(|c| [c, '\u{200b}']).collect(),
    }
}

/// Digits in uneven groups: after each digit a joiner stands or not.
fn number(digits: usize) -> impl Strategy<Value = (String, String)> {
    let digit = (0..10_u32, any::<bool>());
    let digits = prop::collection::vec(digit, digits);
    (digits, select(JOINERS), select(ZEROS)).prop_map(|(digits, joiner, zero)| {
        let (mut written, mut plain) = (String::new(), String::new());
        for (n, (digit, is_joined)) in digits.into_iter().enumerate() {
            if n > 0 && is_joined {
                written.push_str(joiner);
            }
            // no number of a citizen begins with a year
            let digit = if n == 0 { 0 } else { digit };
            written.push(char::from_u32(u32::from(zero) + digit).unwrap());
            plain.push(char::from_digit(digit, 10).unwrap());
        }
        (written, plain)
    })
}

fn is_refused(written: &str) -> Result<(), TestCaseError> {
    let refused = Text::new(written);
    prop_assert!(
        matches!(refused, Err(TextError::Identity { .. })),
        "{:?} is {:?}",
        written,
        refused
    );
    Ok(())
}

fn marked(marks: &'static [&'static str], digits: usize) -> impl Strategy<Value = String> {
    let between = select(&[" ", ": ", ":", "", ". ", " – ", " (", " số ", " là: "][..]);
    (select(marks), 0..8_usize, between, number(digits)).prop_map(
        |(mark, how, between, (number, _))| format!("{}{between}{number}", spelled(mark, how)),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_marked_number_of_a_citizen_is_refused(
        written in marked(CITIZEN, 12),
        before in select(&["", "Bệnh nhân Nguyễn Văn A, ", "40 tuổi; "][..]),
        after in select(&["", ", 40 tuổi", " cấp ngày 12/10/2021", ".", "/BV", " đồng"][..]),
    ) {
        is_refused(&format!("{before}{written}{after}"))?;
    }

    #[test]
    fn so_is_the_old_one_of_nine_digits(written in marked(CITIZEN, 9)) {
        is_refused(&written)?;
    }

    #[test]
    fn the_marked_number_of_an_insured_person_is_refused(written in marked(INSURED, 10)) {
        is_refused(&written)?;
    }

    #[test]
    fn a_marked_passport_is_refused(written in marked(PASSPORT, 7)) {
        // seven digits may also be a date
        let digits: String = written.chars().filter(|c| c.is_numeric()).collect();
        let folded: String = unicode_normalization::UnicodeNormalization::nfkc(&*digits).collect();
        prop_assume!(!["19", "20", "21"].iter().any(|century| folded.contains(century)));
        is_refused(&written)?;
    }

    #[test]
    fn a_number_directly_after_the_patient_is_refused(written in marked(PATIENT, 12)) {
        is_refused(&written)?;
    }

    /// Marked or not, after whatever, whatever joins the letters and the digits.
    #[test]
    fn the_number_of_a_card_is_refused(
        before in select(&["", "BHYT", "BHYT: ", "thẻ ", "(", "40 tuổi, ", "BHYT số "][..]),
        code in "[A-Za-z]{2}",
        how in select(&[0_usize, 6, 7][..]),
        joiner in select(&["", " ", ":", "-", ": ", ".", "–", "\u{2009}"][..]),
        (level, zero) in (1..=5_u32, select(ZEROS)),
        (number, _) in number(12),
        after in select(&["", ", 40 tuổi", " hạn 12/2026"][..]),
    ) {
        let level = char::from_u32(u32::from(zero) + level).unwrap();
        is_refused(&format!("{before}{}{joiner}{level}{number}{after}", spelled(&code, how)))?;
    }

    /// A mark may also follow the number.
    #[test]
    fn a_number_that_is_marked_after_it_is_refused(
        (number, _) in number(12),
        after in select(&[" (CCCD)", " (số CCCD)", "(căn cước)", " là số CMND", " [CMT]", " (số thẻ căn cước"][..]),
    ) {
        is_refused(&format!("{number}{after}"))?;
    }

    /// Nobody can tell a bare number from an account or a sum.
    #[test]
    fn a_bare_number_is_allowed((number, plain) in number(12)) {
        prop_assert!(Text::new(&plain).is_ok(), "{}", plain);
        let with_word = format!("số {plain}");
        prop_assert!(Text::new(with_word).is_ok());
        prop_assert!(Text::new(&number).is_ok(), "{}", number);
    }
}

#[test]
fn the_place_of_the_number_is_told() {
    for (written, at) in [
        ("CCCD 001099012345, sinh năm 1960", 6),
        ("người bệnh số 001 099 012 345", 15),
        ("giường 12, CCCD: 001099012345", 18),
        ("BHYT: GD4010112345678.", 9),
        ("gd 4 01 01 123 45678", 4),
        ("(HT-3 01 0112345678)", 5),
        ("001099012345 (CCCD)", 1),
        ("  CCCD 001099012345", 6),
        ("thẻ căn cu\u{31b}o\u{31b}\u{301}c 001099012345", 14),
    ] {
        let refused = Text::new(written).unwrap_err();
        assert_eq!(refused, TextError::Identity { at }, "{written}");
    }
}

/// Numbers of true papers.
#[test]
fn other_numbers_stand_in_a_text() {
    for written in [
        // bare runs of digits
        "001099012345",
        "00109901234",
        "001 099 012 345",
        "001, 099, 012, 345",
        "0010990123456",
        "giường 12 001099012345",
        // accounts
        "STK 0011001234567 tại Vietcombank",
        "tài khoản 123456789012",
        "TK 0011001234567",
        "TK: 9704 3600 0000 0018",
        // sums
        "100.000.000.000 đồng",
        "mức hỗ trợ: 1.250.000.000đ",
        "Quỹ BHYT chi trả 1.250.000.000 đồng",
        "BHYT năm 2024: 1.250.000.000 đồng",
        "thanh toán BHYT 100.000.000.000 VND",
        "lệ phí hộ chiếu 1.200.000 đồng",
        "cho bệnh nhân 100.000.000 đồng",
        "cấp căn cước: 12.345.678.901 đồng",
        // documents
        "số 20240201_456/QĐ-SYT, 1816/QĐ-BYT ngày 26/05/2008",
        "QĐ 1351/QĐ-BHXH ngày 16/11/2015",
        "Luật Căn cước số 26/2023/QH15 ngày 27/11/2023",
        "Thông tư 59/2021/TT-BCA về CCCD ngày 15/05/2021",
        "Nghị định về hộ chiếu 136/2007/NĐ-CP",
        "mã định danh cơ quan 000.00.01.H12",
        "20251210_277/NQ-HĐND_92003",
        // dates and periods
        "các năm 2022 2023 2024",
        "từ 05.09.2024 08.30 đến 06.09.2024",
        "giai đoạn 2024 – 2030",
        "thẻ BHYT hạn 01/01/2025 - 31/12/2025",
        "CCCD cấp ngày 12/10/2021",
        "hộ chiếu cấp 10/2024, hạn 10/2034",
        "đối tượng BHYT các năm 2022, 2023, 2024",
        // telephones, tax codes, codes of techniques
        "điện thoại 0912 345 678",
        "Phòng Hộ chiếu, điện thoại: 024 3825 7941",
        "CCCD và số điện thoại 0912345678",
        "MST 0100109106-001",
        "cơ sở nhận BHYT, mã số thuế 0100109106",
        "định danh vi khuẩn bằng hệ thống tự động 24.0004.1716",
        "số lượt khám BHYT: 123.456, 234.567",
        "BHYT 2024: 12.345 lượt; 2025: 13.456 lượt",
        // not two letters before thirteen digits, or not the level of a card
        "ABC4010112345678",
        "ữD4010112345678",
        "QĐ 4010112345678",
        "ABCD 40101 12345678",
        "HT 6010112345678",
        "HT 401011234567",
        // a mark too far from the number
        "CCCD là giấy tờ cần mang theo khi đến khám tại cơ sở y tế, tài liệu 123456789012",
    ] {
        assert_eq!(
            Text::new(written).map(|text| text.to_string()),
            Ok(written.to_owned())
        );
    }
}

/// The fewest digits of each kind, and one digit fewer.
#[test]
fn the_shortest_numbers() {
    for (mark, fewest) in [
        ("CCCD ", 9),
        ("bệnh nhân ", 9),
        ("BHYT ", 10),
        ("mã số BHXH ", 10),
        ("hộ chiếu ", 7),
        ("hộ chiếu B", 6),
    ] {
        let number = |digits| format!("{mark}{}", "7".repeat(digits));
        assert!(Text::new(number(fewest - 1)).is_ok(), "{mark}");
        let at = mark.chars().count() + 1;
        assert_eq!(
            Text::new(number(fewest)),
            Err(TextError::Identity { at }),
            "{mark}"
        );
    }
}
