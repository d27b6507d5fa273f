//! Departments, professions and scopes of practice as papers name them.

use lienvien::specialty::{Department, DepartmentCode, DepartmentForm, PracticeScope, Profession};
use lienvien::value::{Vocabulary, search_key};
use lienvien::vi::DepartmentName;
use proptest::prelude::*;

/// The codes, with `,` between them; "-" for none.
fn codes(name: &str) -> String {
    let codes: Vec<_> = Department::named(name).map(Department::code).collect();
    if codes.is_empty() {
        "-".to_owned()
    } else {
        codes.join(",")
    }
}

#[rustfmt::skip] // as a table
const NAMED: &[(&str, &[&str])] = &[
    ("K01", &["Khoa Khám bệnh", "khoa khám bệnh", "KHÁM BỆNH", "Khoa Khám bệnh."]),
    ("K02", &[
        "Khoa Hồi sức cấp cứu", "KHOA HỒI SỨC CẤP CỨU", "Khoa Cấp cứu", "Khoa HSCC",
        "Khoa Cấp cứu - Hồi sức", "Khoa Hồi sức - Cấp cứu",
    ]),
    (
        "K03",
        &["Khoa Nội tổng hợp", "Khoa Nội", "KHOA NỘI", "Nội khoa"],
    ),
    (
        "K04",
        &["Khoa Nội tim mạch", "Khoa Tim mạch", "Nội Tim mạch"],
    ),
    ("K05", &["Khoa Tiêu hóa", "Khoa Tiêu hoá", "Khoa Nội tiêu hóa", "KHOA NỘI TIÊU HOÁ"]),
    ("K06", &["Khoa Cơ xương khớp", "Khoa Nội cơ xương khớp", "Khoa Nội Cơ - Xương - Khớp"]),
    ("K07", &["Khoa Nội thận - tiết niệu", "Khoa Nội Thận – Tiết niệu", "Khoa Nội thận tiết niệu"]),
    ("K08", &["Khoa Nội tiết", "Khoa Nội tiết - Đái tháo đường"]),
    ("K09", &["Khoa Dị ứng", "Khoa Dị ứng - Miễn dịch lâm sàng"]),
    ("K11", &["Khoa Truyền nhiễm", "Khoa Bệnh nhiệt đới", "Khoa Bệnh Nhiệt Đới", "Khoa Nhiễm"]),
    ("K12", &["Khoa Lao", "KHOA LAO", "Khoa Lao và Bệnh phổi"]),
    ("K16", &["Khoa Y học cổ truyền", "Khoa YHCT", "Khoa Đông y"]),
    ("K17", &["Khoa Lão học", "Khoa Lão", "KHOA LÃO"]),
    ("K18", &["Khoa Nhi", "Nhi", "Khoa Nhi khoa"]),
    (
        "K19",
        &["Khoa Ngoại tổng hợp", "Khoa Ngoại", "Khoa Ngoại Tổng Hợp"],
    ),
    (
        "K23",
        &["Khoa Ngoại tiết niệu", "Khoa Ngoại Thận - Tiết niệu"],
    ),
    ("K24", &[
        "Khoa Chấn thương chỉnh hình", "Khoa Ngoại Chấn thương chỉnh hình", "Khoa CTCH",
        "Khoa Chấn thương - Chỉnh hình",
    ]),
    ("K26", &["Khoa Gây mê hồi sức", "Khoa GMHS", "Khoa Phẫu thuật - Gây mê hồi sức", "Khoa Gây mê - Hồi sức"]),
    ("K27", &["Khoa Phụ sản", "Khoa Sản", "Khoa Phụ - Sản", "Khoa Sản phụ khoa", "Khoa Sản - Phụ khoa"]),
    (
        "K28",
        &["Khoa Tai mũi họng", "Khoa Tai - Mũi - Họng", "Khoa TMH"],
    ),
    (
        "K29",
        &["Khoa Răng hàm mặt", "Khoa Răng - Hàm - Mặt", "Khoa RHM"],
    ),
    ("K30", &["Khoa Mắt", "KHOA MẮT"]),
    ("K31", &["Khoa Phục hồi chức năng", "Khoa PHCN", "Khoa Vật lí trị liệu - Phục hồi chức năng"]),
    ("K33", &["Khoa Ung bướu", "Khoa Ung thư"]),
    ("K35", &["Khoa Lọc máu nhân tạo", "Khoa Thận nhân tạo", "Khoa Lọc máu (thận nhân tạo)", "Khoa Lọc máu"]),
    ("K37", &["Khoa Hóa sinh", "Khoa Hoá sinh", "Khoa Sinh hóa"]),
    ("K39", &["Khoa Chẩn đoán hình ảnh", "Khoa CĐHA"]),
    ("K43", &["Khoa Kiểm soát nhiễm khuẩn", "Khoa KSNK", "Khoa Chống nhiễm khuẩn"]),
    ("K44", &["Khoa Dược", "khoa Dược", "DƯỢC"]),
    ("K45", &["Khoa Dinh dưỡng", "Khoa Dinh dưỡng - Tiết chế"]),
    ("K47", &["Khoa Xét nghiệm", "Khoa XN"]),
    ("K48", &["Khoa Hồi sức tích cực", "Khoa HSTC"]),
    ("K50", &["Khoa Nội hô hấp", "Khoa Hô hấp"]),
    ("K51", &["Khoa Đột quỵ", "Khoa Đột qụy"]),
    ("K99", &["Khoa Điều trị COVID-19"]),
    // joined
    ("K16,K31", &[
        "Khoa Y học cổ truyền & PHCN", "Khoa Y học cổ truyền - Phục hồi chức năng", "Khoa YHCT-PHCN",
        "Khoa Y học cổ truyền và Phục hồi chức năng", "KHOA Y HỌC CỔ TRUYỀN – PHỤC HỒI CHỨC NĂNG",
    ]),
    ("K31,K16", &["Khoa PHCN - YHCT"]),
    ("K03,K18", &["Khoa Nội - Nhi", "Khoa Nội và Nhi", "Khoa Nội, Nhi", "Khoa Nội tổng hợp - Nhi"]),
    ("K19,K27", &["Khoa Ngoại - Sản", "Khoa Ngoại – Sản", "Khoa Ngoại-Sản", "Khoa Ngoại & Phụ sản"]),
    (
        "K03,K18,K11",
        &["Khoa Nội - Nhi - Nhiễm", "Khoa Nội - Nhi - Truyền nhiễm"],
    ),
    ("K48,K49", &["Khoa Hồi sức tích cực - Chống độc", "Khoa Hồi sức tích cực và Chống độc"]),
    ("K02,K49", &["Khoa Hồi sức cấp cứu - Chống độc"]),
    ("K24,K25", &["Khoa Ngoại Chấn thương chỉnh hình và Bỏng"]),
    ("K28,K29,K30", &[
        "Khoa Liên chuyên khoa TMH-RHM-Mắt", "Liên chuyên khoa Tai mũi họng - Răng hàm mặt - Mắt",
        "Khoa Tai mũi họng, Răng hàm mặt, Mắt",
    ]),
    ("K47,K39", &["Khoa Xét nghiệm - Chẩn đoán hình ảnh"]),
    ("K01,K02", &["Khoa Khám bệnh - Cấp cứu", "Khoa Khám bệnh và Hồi sức cấp cứu"]),
    ("K44,K43", &["Khoa Dược - Kiểm soát nhiễm khuẩn"]),
    (
        "K27,K18",
        &["Khoa Sản Nhi", "Khoa Sản - Nhi", "Khoa Phụ sản và Nhi"],
    ),
    (
        "K03,K17",
        &["Khoa Nội tổng hợp - Lão khoa", "Khoa Nội - Lão khoa"],
    ),
    (
        "K04,K17",
        &["Khoa Nội tim mạch - Lão học", "Khoa Tim mạch - Lão khoa"],
    ),
    ("K48,K35", &["Khoa Hồi sức tích cực - Thận nhân tạo", "Khoa HSTC & Thận nhân tạo"]),
    ("K39,K40", &["Khoa Chẩn đoán hình ảnh - Thăm dò chức năng", "Khoa CĐHA - TDCN"]),
    ("K16,K31", &["Khoa Y dược cổ truyền và Phục hồi chức năng"]),
    ("K11,K13", &["Khoa Truyền nhiễm - Da liễu"]),
    // no department, or not certainly one
    ("-", &[
        "", "Khoa", "khoa học", "Khoa Ma", "Khoa Nội - Tim mạch", "Khoa Ngoại - Thần kinh",
        "Khoa Ngoại tiêu hóa - Tiết niệu", "Khoa Láo", "Khoa Mật", "Khoa Nội trú", "Khoa Ngoại tình",
        "Khoa Thận - Tiết niệu", "Khoa Nội - Ngoài", "Khoa Liên chuyên khoa", "Khoa Ngoại nhi",
        "Phòng Điều dưỡng", "Khoa Nội 1", "Khoa Nhi, Bệnh viện Bạch Mai", "Bệnh viện Nhi", "K16",
        "Khoa Khoa Nhi Nhi",
    ]),
];

#[test]
fn departments_are_found_as_papers_name_them() {
    for (expected, names) in NAMED {
        for name in *names {
            assert_eq!(codes(name), *expected, "{name}");
            assert_eq!(codes(&name.to_uppercase()), *expected, "{name}");
            assert_eq!(codes(&format!(" “{name}”;")), *expected, "{name}");
        }
    }
}

#[test]
fn joined_departments_have_a_joint_code() {
    for (name, code) in [
        ("Khoa Y học cổ truyền & PHCN", Some("K1631")),
        ("Khoa Nội - Nhi - Truyền nhiễm", Some("K031811")),
        ("Khoa TMH-RHM-Mắt", Some("K282930")),
        ("Khoa Nhi", None),
        ("Khoa Châm cứu - PHCN", None),      // K16.2 is a part
        ("Nội, Ngoại, Sản, Nhi, Mắt", None), // too many
        ("", None),
    ] {
        let joined: Vec<_> = Department::named(name).collect();
        let joint = DepartmentCode::joining(&joined);
        assert_eq!(joint.as_ref().map(DepartmentCode::as_str), code, "{name}");
        if let Some(joint) = joint {
            assert_eq!(joint.form(), DepartmentForm::Joint);
            let numbers: Vec<_> = joint.numbers().map(|number| format!("K{number}")).collect();
            assert!(
                numbers
                    .iter()
                    .eq(joined.iter().map(|department| department.code()))
            );
        }
    }
}

#[test]
#[rustfmt::skip] // as a table
fn a_number_and_a_hospital_stand_behind_the_name() {
    for (written, code, number, hospital) in [
        ("Khoa Nội 1", "K03", Some("1"), None), ("Khoa Ngoại II", "K19", Some("II"), None),
        ("Khoa Nội A", "K03", Some("A"), None), ("Khoa Cấp cứu A9", "K02", Some("A9"), None),
        ("Khoa Phẫu thuật Thần kinh I", "K20", Some("I"), None),
        (
            "Khoa Ung bướu thuộc Bệnh viện A", "K33",
            None,
            Some("Bệnh viện A"),
        ),
        ("Khoa Nhi số 2", "K18", Some("2"), None),
        ("Khoa Ngoại, BVĐK tỉnh X", "K19", None, Some("BVĐK tỉnh X")),
        (
            "Khoa Ngoại Bệnh viện Bạch Mai", "K19",
            None,
            Some("Bệnh viện Bạch Mai"),
        ),
        (
            "Khoa Nội II – Bệnh viện đa khoa tỉnh A", "K03",
            Some("II"),
            Some("Bệnh viện đa khoa tỉnh A"),
        ),
        (
            "Khoa Mắt - Trung tâm Y tế huyện A", "K30",
            None,
            Some("Trung tâm Y tế huyện A"),
        ),
        (
            "Khoa Hồi sức cấp cứu (BV Chợ Rẫy)", "K02",
            None,
            Some("BV Chợ Rẫy"),
        ),
        (
            "Khoa Dược của Bệnh viện A", "K44",
            None,
            Some("Bệnh viện A"),
        ),
        (
            "Khoa Y học cổ truyền & PHCN, TTYT huyện B", "K16,K31",
            None,
            Some("TTYT huyện B"),
        ),
        ("KHOA GÂY MÊ HỒI SỨC", "K26", None, None),
    ] {
        let read = DepartmentName::parse(written).unwrap_or_else(|| panic!("{written}"));
        let codes: Vec<_> = read.departments.iter().map(|one| one.code()).collect();
        assert_eq!(
            (codes.join(","), read.number, read.hospital), (code.to_owned(), number, hospital),
            "{written}"
        );
    }
    for unclear in [
        "", "Khoa", "Khoa 1", "Khoa Nội 1 2", "Khoa Nội 100", "Khoa Nội tình", "Bệnh viện Nhi",
        "Khoa Bệnh viện A", "Khoa Ngoại Bệnh viện", "Khoa Ma Bệnh viện A", "Khoa Nội - Tim mạch 1",
        "Khoa Nội X", "Khoa Nội 1a",
    ] {
        assert_eq!(DepartmentName::parse(unclear), None, "{unclear}");
    }
}

#[test]
#[rustfmt::skip] // as a table
fn professions_are_found_as_papers_name_them() {
    for (written, code) in [
        ("bác sĩ", "doctor"), ("Bác sỹ", "doctor"), ("BS", "doctor"), ("y sĩ", "assistant_doctor"),
        ("Y sỹ", "assistant_doctor"), ("điều dưỡng", "nurse"), ("Điều dưỡng viên", "nurse"),
        ("hộ sinh", "midwife"), ("Nữ hộ sinh", "midwife"), ("NHS", "midwife"), ("kỹ thuật y", "technician"),
        ("Kĩ thuật viên", "technician"), ("KTV", "technician"), ("tâm lý lâm sàng", "clinical_psychologist"),
        ("lương y", "traditional_healer"), ("Dược sĩ", "pharmacist"), ("DS", "pharmacist"),
        ("kỹ sư", "engineer"), ("Dinh dưỡng lâm sàng", "nutritionist"),
        ("cấp cứu viên ngoại viện", "paramedic"), ("người có bài thuốc gia truyền", "remedy_holder"),
        (
            "Người có bài thuốc gia truyền hoặc có phương pháp chữa bệnh gia truyền", "remedy_holder",
        ),
    ] {
        assert_eq!(
            Profession::find(written).map(Profession::code),
            Some(code),
            "{written}"
        );
    }
    for none in [
        "", "DD", "bác", "bác sĩ nội trú", "cử nhân", "giám đốc", "y tá trưởng", "ý sĩ",
    ] {
        assert_eq!(Profession::find(none), None, "{none}");
    }
}

#[test]
#[rustfmt::skip] // as a table
fn scopes_of_practice_are_found_as_papers_name_them() {
    for (written, code) in [
        ("Bác sĩ chuyên khoa Nhi khoa", "103"), ("BS Nhi", "103"), ("BS chuyên khoa Nhi", "103"),
        ("BS CK Nhi", "103"), ("Bác sĩ Tim mạch", "102.04"), ("Bác sỹ chuyên khoa tim mạch", "102.04"),
        ("BS. Mắt", "114"), ("Bác sĩ nhãn khoa", "114"), ("Bác sĩ Răng Hàm Mặt", "116"), ("BS RHM", "116"),
        ("BS TMH", "115"), ("Bác sĩ Y học cổ truyền", "108"), ("BS YHCT", "108"),
        ("Bác sĩ sản phụ khoa", "113"), ("bác sĩ đa khoa", "129"), ("BS đa khoa", "129"),
        ("Bác sĩ Y khoa", "132"), ("BS Y học dự phòng", "130"), ("Bác sĩ ngoại khoa", "110"),
        ("BS ngoại tiết niệu", "110.23"), ("Bác sĩ GMHS", "109"), ("BS CĐHA", "118"),
        ("Bác sĩ ung bướu", "112"), ("Khám bệnh, chữa bệnh chuyên khoa Nhi", "103"),
        ("Khám, chữa bệnh chuyên khoa Mắt", "-"),
        ("KHÁM BỆNH, CHỮA BỆNH CHUYÊN KHOA TAI MŨI HỌNG", "115"),
        ("Khám bệnh, chữa bệnh đa khoa", "-"), ("Y sĩ đa khoa", "201"), ("YS đa khoa", "201"),
        ("Y sỹ Y học cổ truyền", "202"), ("Y sĩ YHCT", "202"), ("Điều dưỡng chuyên khoa Mắt", "314"),
        ("ĐD chuyên khoa Ngoại", "310"), ("Dược sĩ từ đại học trở lên", "801"), ("102.04", "102.04"),
        ("114", "114"),
        // a degree, or no scope of the list
        ("Bác sĩ chuyên khoa I", "-"), ("BSCKI", "-"), ("BS CK II", "-"), ("bác sĩ", "-"), ("BS", "-"),
        ("Bác sĩ nội trú", "-"), ("BS chuyên khoa Chống độc", "-"), ("BS Nguyễn Văn A", "-"),
        ("Bác sĩ ngoại nhi", "-"), ("Điều dưỡng", "-"), ("Điều dưỡng trưởng", "-"), ("Bác sĩ chuyên khoa", "-"),
        ("", "-"), ("BS Nội - Tim mạch", "-"),
    ] {
        let found =
            PracticeScope::find(written).map_or_else(|| "-".to_owned(), |it| it.code().to_string());
        assert_eq!(found, code, "{written}");
    }
}

fn all() -> Vec<Department> {
    Department::all().collect()
}

proptest! {
    #[test]
    fn what_is_printed_is_found_again(
        department in prop::sample::select(all()),
        upper in any::<bool>(),
        bare in any::<bool>(),
    ) {
        let mut name = department.name().to_owned();
        if bare { name = name.replacen("Khoa ", "", 1); }
        if upper { name = name.to_uppercase(); }
        let found: Vec<_> = Department::named(&name).collect();
        prop_assert_eq!(found, [department], "{}", name);
    }

    #[test]
    fn joined_names_are_read_as_their_parts_or_not_at_all(
        departments in prop::collection::vec(prop::sample::select(all()), 2..4),
        between in prop::sample::select(&[" - ", ", ", " và ", " & ", "/", " – "][..]),
    ) {
        let names: Vec<_> = departments.iter().map(|it| it.name().replacen("Khoa ", "", 1)).collect();
        let name = format!("Khoa {}", names.join(between));
        let found: Vec<_> = Department::named(&name).collect();
        // what is named twice is given once
        let mut seen = Vec::new();
        let mut departments = departments;
        departments.retain(|it| !seen.contains(it) && { seen.push(*it); true });
        // two names together may be one name of the list
        let is_one = all().iter().any(|one| one.names().iter().any(|own| {
            found.contains(one) && !departments.contains(one) && search_key(&name).contains(&search_key(own)[5..])
        }));
        prop_assert!(found.is_empty() || found == departments || is_one, "{}: {:?}", name, found);
    }

    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,30}|(Khoa|Nội|Ngoại|Bệnh viện|[0-9IA ]|[-,(&])( ?[a-z]?){0,12}") {
        if let Some(read) = DepartmentName::parse(&text) {
            prop_assert!(!read.departments.is_empty());
        }
        PracticeScope::find(&text);
    }
}
