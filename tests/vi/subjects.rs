//! Subjects as papers and hospital staff name them.

use lienvien::specialty::{Department, ManagementField, OtherSubject, Specialty, Subject};
use lienvien::value::{Vocabulary, search_key};
use proptest::prelude::*;

fn found(text: &str) -> Option<String> {
    Subject::find(text).map(|subject| subject.code().to_owned())
}

fn all(text: &str) -> Option<Vec<String>> {
    let all = Subject::find_all(text)?;
    Some(
        all.iter()
            .map(|subject| subject.code().to_owned())
            .collect(),
    )
}

/// What is said of each subject.
#[rustfmt::skip] // as a table
const SAID: &[(&str, &[&str])] = &[
    ("cardiology", &[
        "Tim mạch", "nội tim mạch", "Khoa Tim mạch", "KHOA NỘI TIM MẠCH", "trung tâm Tim mạch",
        "Tim mạch học",
    ]),
    ("interventional_cardiology", &["Tim mạch can thiệp", "can thiệp tim mạch", "Đơn vị Tim mạch can thiệp"]),
    ("cardiology_and_intervention", &["tim mạch và tim mạch can thiệp", "Tim mạch và can thiệp tim mạch"]),
    ("urology_and_dialysis", &["tiết niệu và lọc máu", "Thận - Tiết niệu và Lọc máu", "Trung tâm Thận tiết niệu và Lọc máu"]),
    ("urology", &[
        "tiết niệu", "thận - tiết niệu", "Thận–Tiết niệu", "nội thận", "Nội thận - tiết niệu",
        "Khoa Nội thận tiết niệu", "nội tiết niệu",
    ]),
    ("dialysis", &[
        "lọc máu", "thận nhân tạo", "Lọc máu (thận nhân tạo)", "lọc máu nhân tạo",
        "đơn nguyên Thận nhân tạo", "chạy thận nhân tạo", "Khoa Thận nhân tạo",
    ]),
    ("emergency_critical_care", &[
        "Hồi sức cấp cứu", "HỒI SỨC CẤP CỨU", "hồi sức tích cực", "hồi sức", "cấp cứu", "ICU", "HSTC",
        "HSCC", "Khoa HSTC", "Hồi sức - Cấp cứu", "Cấp cứu - Hồi sức", "khoa Cấp cứu",
        "chuyên khoa Hồi sức cấp cứu", "chuyên ngành Hồi sức cấp cứu", "“Hồi sức tích cực”.",
        "Hồi sức tích cực (ICU)", "Hồi sức tích cực (HSTC)",
    ]),
    ("emergency_critical_care_and_toxicology", &[
        "hồi sức cấp cứu - chống độc", "Hồi sức cấp cứu – Chống độc", "hồi sức cấp cứu và chống độc",
        "Hồi sức tích cực - Chống độc", "Khoa Hồi sức tích cực – Chống độc", "HSTC-CĐ", "HSTC & CĐ",
        "HSTCCĐ",
    ]),
    (
        "toxicology",
        &["chống độc", "Khoa Chống độc", "Trung tâm Chống độc"],
    ),
    ("neurology", &["thần kinh", "nội thần kinh", "Khoa Thần kinh", "Nội-Thần kinh"]),
    ("neurosurgery", &["ngoại thần kinh", "phẫu thuật thần kinh", "Khoa Ngoại thần kinh", "phẩu thuật thần kinh"]),
    ("musculoskeletal", &["cơ xương khớp", "Cơ - Xương - Khớp", "nội cơ xương khớp", "Khoa Cơ xương khớp"]),
    ("endocrinology", &["nội tiết", "Nội tiết - Đái tháo đường", "Khoa Nội tiết", "nội tiết học"]),
    ("gastroenterology", &["tiêu hóa", "tiêu hoá", "nội tiêu hóa", "TIÊU HOÁ", "Khoa Nội tiêu hoá"]),
    ("respiratory", &["hô hấp", "nội hô hấp", "Khoa Hô hấp"]),
    ("clinical_allergy_and_immunology", &["dị ứng", "Dị ứng - Miễn dịch lâm sàng", "dị ứng miễn dịch lâm sàng", "Khoa Dị ứng"]),
    ("haematology_and_transfusion", &["huyết học - truyền máu", "Huyết học và Truyền máu", "HHTM", "Huyết học-Truyền máu"]),
    (
        "haematology",
        &["huyết học", "Khoa Huyết học", "huyết học lâm sàng"],
    ),
    ("transfusion", &["truyền máu", "Khoa Truyền máu"]),
    ("rehabilitation", &[
        "phục hồi chức năng", "PHCN", "Vật lý trị liệu - Phục hồi chức năng", "vật lí trị liệu",
        "VLTL-PHCN", "Khoa PHCN", "Phục hồi chức năng (PHCN)", "Khoa Vật lý trị liệu - PHCN",
    ]),
    ("psychiatry", &["tâm thần", "Khoa Tâm thần", "tâm thần học"]),
    ("surgery", &[
        "ngoại khoa", "ngoại", "Khoa Ngoại", "Ngoại tổng hợp", "chuyên khoa Ngoại", "KHOA NGOẠI TỔNG HỢP",
        "bộ môn Ngoại",
    ]),
    ("internal_medicine", &["nội khoa", "nội", "Khoa Nội", "Nội tổng hợp", "chuyên ngành Nội", "Nội khoa."]),
    ("paediatrics", &["nhi", "nhi khoa", "Nhi khoa", "Khoa Nhi", "chuyên ngành nhi khoa"]),
    ("neonatology", &["sơ sinh", "Đơn nguyên Sơ sinh", "nhi sơ sinh", "Khoa Sơ sinh"]),
    ("obstetrics", &["sản khoa", "sản", "Khoa Sản"]),
    ("gynaecology", &["phụ khoa"]),
    ("obstetrics_and_gynaecology", &[
        "phụ sản", "sản phụ khoa", "Sản - Phụ khoa", "Khoa Phụ sản", "Phụ - Sản",
        "chuyên khoa Sản phụ khoa",
    ]),
    ("infectious_diseases", &[
        "truyền nhiễm", "bệnh nhiệt đới", "các bệnh truyền nhiễm", "Khoa Bệnh Nhiệt đới", "Khoa Nhiễm",
        "Khoa Điều trị COVID-19",
    ]),
    ("diagnostic_imaging", &["chẩn đoán hình ảnh", "CĐHA", "CDHA", "điện quang", "Khoa CĐHA", "phòng Chẩn đoán hình ảnh"]),
    (
        "laboratory",
        &["xét nghiệm", "XN", "Khoa Xét nghiệm", "phòng xét nghiệm"],
    ),
    ("clinical_nutrition", &["dinh dưỡng", "dinh dưỡng lâm sàng", "Dinh dưỡng - Tiết chế", "Khoa Dinh dưỡng – tiết chế"]),
    ("infection_control", &[
        "kiểm soát nhiễm khuẩn", "KSNK", "Kiểm soát nhiễm khuẩn bệnh viện", "Khoa KSNK",
        "chống nhiễm khuẩn", "Lĩnh vực kiểm soát nhiễm khuẩn",
    ]),
    ("digestive_surgery", &["ngoại tiêu hóa", "phẫu thuật tiêu hóa", "Khoa Ngoại tiêu hoá"]),
    ("urological_surgery", &["ngoại tiết niệu", "ngoại thận - tiết niệu", "phẫu thuật tiết niệu", "Khoa Ngoại Thận - Tiết niệu"]),
    ("trauma_orthopaedic_surgery", &[
        "chấn thương chỉnh hình", "Chấn thương - Chỉnh hình", "CTCH", "ngoại chấn thương",
        "Ngoại Chấn thương chỉnh hình", "Chấn thương chỉnh hình (CTCH)", "Khoa Ngoại CTCH",
    ]),
    (
        "thoracic_surgery",
        &["ngoại lồng ngực", "phẫu thuật lồng ngực"],
    ),
    ("pathology", &["giải phẫu bệnh", "GPB", "Giải phẫu bệnh - Tế bào bệnh học", "Khoa Giải phẫu bệnh"]),
    ("molecular_biology", &["sinh học phân tử"]),
    ("tuberculosis", &["bệnh lao", "Lao", "Khoa Lao", "LAO"]),
    ("tuberculosis_and_lung_diseases", &["lao và bệnh phổi", "Lao - Bệnh phổi", "chuyên khoa Lao và bệnh phổi"]),
    ("dermatology", &["da liễu", "Khoa Da liễu"]),
    ("traditional_medicine", &["y học cổ truyền", "YHCT", "Y học cổ truyền (YHCT)", "đông y", "Khoa YHCT", "Khoa Châm cứu"]),
    ("geriatrics", &["lão khoa", "lão học", "Lão", "Khoa Lão", "KHOA LÃO KHOA", "người cao tuổi"]),
    ("burns", &["bỏng", "Khoa Bỏng", "BỎNG"]),
    ("anaesthesia", &[
        "gây mê hồi sức", "GMHS", "Gây mê - Hồi sức", "gây mê", "Phẫu thuật - Gây mê hồi sức",
        "Khoa PT-GMHS", "Khoa Gây mê hồi sức",
    ]),
    ("otorhinolaryngology", &["tai mũi họng", "TMH", "Tai - Mũi - Họng", "Tai-Mũi-Họng", "Tai, Mũi, Họng", "Tai Mũi Họng"]),
    ("odonto_maxillofacial", &["răng hàm mặt", "RHM", "Răng - hàm - mặt", "nha khoa", "Răng Hàm Mặt", "Khoa RHM"]),
    (
        "ophthalmology",
        &["mắt", "nhãn khoa", "khoa Mắt", "KHOA MẮT"],
    ),
    ("nuclear_medicine", &["y học hạt nhân", "YHHN"]),
    ("oncology", &["ung bướu", "ung thư", "Trung tâm Ung bướu", "Khoa Ung bướu", "chuyên ngành Ung thư"]),
    (
        "biochemistry",
        &["hóa sinh", "sinh hóa", "hoá sinh", "Khoa Hóa sinh"],
    ),
    (
        "microbiology",
        &["vi sinh", "Khoa Vi sinh", "vi sinh y học"],
    ),
    ("parasitology", &["ký sinh trùng", "kí sinh trùng"]),
    ("functional_exploration", &["thăm dò chức năng", "TDCN"]),
    ("endoscopy", &["nội soi", "Nội Soi", "phòng Nội soi"]),
    ("stroke", &["đột quỵ", "đột qụy", "đột quị", "Đơn vị Đột quỵ", "Trung tâm Đột quỵ", "Khoa Đột quỵ"]),
    ("plastic_surgery", &["phẫu thuật tạo hình thẩm mỹ", "Phẫu thuật tạo hình - Thẩm mỹ", "tạo hình thẩm mĩ"]),
    ("andrology", &["nam học", "nam khoa", "Khoa Nam học"]),
    ("family_medicine", &["y học gia đình"]),
    (
        "assisted_reproduction",
        &["hỗ trợ sinh sản", "Khoa Hỗ trợ sinh sản"],
    ),
    ("clinical_genetics", &["di truyền lâm sàng"]),
    ("hospital_management", &["quản lý bệnh viện", "Quản lí bệnh viện", "lĩnh vực quản lý bệnh viện", "quản trị bệnh viện"]),
    (
        "pharmacy_management",
        &["quản lý dược", "Khoa Dược", "Dược", "phòng Dược"],
    ),
    (
        "clinical_pharmacy",
        &["dược lâm sàng", "Dược lâm sàng", "bộ môn Dược lâm sàng"],
    ),
    ("equipment", &["trang thiết bị", "trang thiết bị y tế", "quản lý trang thiết bị y tế", "thiết bị y tế"]),
    ("nursing_management", &["quản lý điều dưỡng", "Quản lí điều dưỡng", "lĩnh vực quản lý điều dưỡng"]),
    ("nursing", &["điều dưỡng", "Phòng Điều dưỡng", "ĐD", "chuyên ngành Điều dưỡng", "công tác điều dưỡng"]),
    ("quality", &[
        "quản lý chất lượng", "QLCL", "cải tiến chất lượng bệnh viện", "Phòng Quản lý chất lượng",
        "quản lý chất lượng bệnh viện", "chất lượng bệnh viện", "lĩnh vực cải tiến chất lượng",
    ]),
    (
        "social_work",
        &["công tác xã hội", "CTXH", "Phòng Công tác xã hội"],
    ),
    ("planning", &["kế hoạch tổng hợp", "KHTH", "Phòng Kế hoạch tổng hợp", "Phòng KHTH"]),
    ("training", &["đào tạo", "công tác đào tạo"]),
    ("direction", &["chỉ đạo tuyến", "công tác chỉ đạo tuyến"]),
    ("research", &["nghiên cứu khoa học", "NCKH", "lĩnh vực nghiên cứu khoa học"]),
    ("digital", &["công nghệ thông tin", "CNTT", "chuyển đổi số", "Phòng Công nghệ thông tin"]),
    ("science_and_technology", &["khoa học công nghệ", "khoa học và công nghệ", "Khoa học – Công nghệ"]),
    ("referral", &["chuyển tuyến", "chuyển viện"]),
    ("prevention", &["phòng bệnh", "y tế dự phòng"]),
];

#[test]
fn subjects_are_found_as_staff_name_them() {
    for (code, names) in SAID {
        for name in *names {
            assert_eq!(found(name).as_deref(), Some(*code), "{name}");
            let others = [
                name.to_uppercase(),
                name.to_lowercase(),
                format!("  “{name}”. "),
                format!("\t{name};"),
            ];
            for other in others {
                assert_eq!(found(&other).as_deref(), Some(*code), "{other}");
            }
        }
    }
}

/// Near a name, more than a name, or the words of something else.
#[test]
#[rustfmt::skip] // as a table
fn what_is_only_near_a_name_is_no_subject() {
    for near in [
        "", ".", "khoa", "chuyên khoa", "chuyên ngành", "phòng", "đơn vị", "khoa học", "các", "ngoại nhi",
        "nhi tim mạch", "tim mạch trẻ em", "hồi sức sơ sinh", "cấp cứu nhi", "hồi sức nhi", "năm học",
        "nam hóc", "chuyên viên", "chuyên tuyến", "quản lý được", "được", "mật", "bóng", "nơi", "nói", "nối",
        "ngoài", "sàn", "nhì", "nội thần", "thân nhân tạo", "DD", "dd", "ĐQ", "TMCT", "DL", "CĐT", "UB", "CC",
        "DS", "khoa quản lý dược", "khoa nghiên cứu", "đơn vị đào tạo", "đơn vị nghiên cứu",
        "đơn vị chuyển tuyến", "trung tâm đào tạo", "phòng bỏng", "phòng đột quỵ", "phòng lao", "phòng mổ",
        "phòng khám", "phòng, chống lao", "phòng, chống đột quỵ", "Khám bệnh", "khoa Khám bệnh",
        "Khoa Điều trị ban ngày", "nội soi tiêu hóa", "phẫu thuật nội soi", "phẫu thuật", "phẫu thuật cột sống",
        "gan mật", "mạch máu", "ghép tạng", "ghép thận", "siêu âm", "siêu âm tim", "X-quang", "xạ trị",
        "đái tháo đường", "tăng huyết áp", "Bệnh viện Mắt", "Bệnh viện Phụ sản", "Viện Tim mạch",
        "Nội - Tim mạch", "Ngoại - Thần kinh", "Nội, Tim mạch", "Ngoại, thần kinh", "Nội - Nhi", "Ngoại và Sản",
        "ngoại và tiêu hóa", "Hồi sức (Nhi)", "Y học cổ truyền (PHCN)", "tim mạch 2", "tim mạch abc",
        "không tim mạch", "ngoài ngoại khoa",
    ] {
        assert_eq!(found(near), None, "{near}");
    }
}

#[test]
#[rustfmt::skip] // as a table
fn a_text_may_name_several_subjects() {
    for (text, codes) in [
        ("Ngoại - Sản", &["surgery", "obstetrics"][..]),
        ("Khoa Ngoại - Sản", &["surgery", "obstetrics"]),
        ("Nội – Nhi", &["internal_medicine", "paediatrics"]),
        (
            "Khoa Nội - Nhi - Nhiễm",
            &["internal_medicine", "paediatrics", "infectious_diseases"],
        ),
        (
            "Nội, Ngoại, Sản, Nhi",
            &["internal_medicine", "surgery", "obstetrics", "paediatrics"],
        ),
        ("Nội và Tim mạch", &["internal_medicine", "cardiology"]),
        ("Nội khoa và ngoại khoa", &["internal_medicine", "surgery"]),
        (
            "Y học cổ truyền & PHCN",
            &["traditional_medicine", "rehabilitation"],
        ),
        ("YHCT-PHCN", &["traditional_medicine", "rehabilitation"]),
        (
            "Y HỌC CỔ TRUYỀN – PHỤC HỒI CHỨC NĂNG",
            &["traditional_medicine", "rehabilitation"],
        ),
        ("Liên chuyên khoa TMH-RHM-Mắt", &["otorhinolaryngology", "odonto_maxillofacial", "ophthalmology"]),
        ("Khoa Liên chuyên khoa Tai Mũi Họng, Răng Hàm Mặt, Mắt", &["otorhinolaryngology", "odonto_maxillofacial", "ophthalmology"]),
        ("tim mạch/đột quỵ", &["cardiology", "stroke"]),
        ("Tai - Mũi - Họng", &["otorhinolaryngology"]),
        (
            "tim mạch và tim mạch can thiệp",
            &["cardiology_and_intervention"],
        ),
        (
            "Hồi sức cấp cứu - Chống độc - Nhi",
            &["emergency_critical_care_and_toxicology", "paediatrics"],
        ),
        (
            "dược lâm sàng và điều dưỡng",
            &["clinical_pharmacy", "nursing"],
        ),
        ("Đào tạo và Chỉ đạo tuyến", &["training", "direction"]),
        (
            "quản lý chất lượng, công tác xã hội",
            &["quality", "social_work"],
        ),
        (
            "Đào tạo - Chỉ đạo tuyến - NCKH",
            &["training", "direction", "research"],
        ),
        (
            "Ngoại Chấn thương chỉnh hình và Bỏng",
            &["trauma_orthopaedic_surgery", "burns"],
        ),
        ("khoa Nội, khoa Nhi", &["internal_medicine", "paediatrics"]),
        (
            "Huyết học, Hóa sinh, Vi sinh",
            &["haematology", "biochemistry", "microbiology"],
        ),
        ("Vi sinh - Ký sinh trùng", &["microbiology", "parasitology"]),
        ("mắt", &["ophthalmology"]),
        ("Sản Nhi", &["obstetrics", "paediatrics"]),
        ("Trung tâm Sản nhi", &["obstetrics", "paediatrics"]),
        ("Khoa Ngoại Sản", &["surgery", "obstetrics"]),
        ("VLTL - PHCN", &["rehabilitation"]),
        ("Sản, Phụ khoa", &["obstetrics_and_gynaecology"]),
        (
            "Hồi sức tích cực, chống độc và nhi",
            &["emergency_critical_care_and_toxicology", "paediatrics"],
        ),
        (
            "Đột quỵ + Tim mạch can thiệp",
            &["stroke", "interventional_cardiology"],
        ),
        (
            "Chẩn đoán hình ảnh, giải phẫu bệnh",
            &["diagnostic_imaging", "pathology"],
        ),
    ] {
        let codes: Vec<_> = codes.iter().map(|code| (*code).to_owned()).collect();
        assert_eq!(all(text), Some(codes), "{text}");
    }
}

#[test]
#[rustfmt::skip] // as a table
fn what_has_two_readings_names_no_subjects() {
    for unclear in [
        "Nội và", "", "và", "-", "Nội - Tim mạch", "Ngoại - Thần kinh", "Ngoại, thần kinh", "ngoại tiêu hóa - tiết niệu",
        "phẫu thuật tiêu hóa, tiết niệu", "Tim mạch và mạch máu", "Ngoại - Ung", "Nhi - Sơ", "tim mạch, …",
        "Nội, Nhi...", "Nội, Nhi v.v.", "không Nội, Nhi", "Liên chuyên khoa Mắt", "đơn vị đào tạo, nghiên cứu",
        "Ngoại - Chấn thương chỉnh hình", "Nội nhi", "Hồi sức sản nhi", "tim mạch - lồng ngực",
    ] {
        assert_eq!(all(unclear), None, "{unclear}");
    }
    let long = "Nội, ".repeat(100);
    assert_eq!(all(&long), None);
}

#[test]
fn all_names_of_all_departments_lead_to_their_place() {
    for department in Department::all() {
        for name in department.names() {
            let bare = name.strip_prefix("Khoa ").unwrap();
            for written in [
                name,
                bare,
                &*name.to_uppercase(),
                &*bare.to_uppercase(),
                &*name.to_lowercase(),
            ] {
                let Some(subject) = department.place().subject() else {
                    assert_eq!(Subject::find(written), None, "{written}");
                    continue;
                };
                let found = Subject::find(written).unwrap_or_else(|| panic!("{written}"));
                // the name may be that of a part: `Khoa Sản`
                let is_near = found == subject
                    || found.covers(&subject).is_yes()
                    || subject.covers(&found).is_yes();
                assert!(is_near, "{written}: {found}, not {subject}");
            }
        }
    }
}

fn every_subject() -> Vec<Subject> {
    let specialties = Specialty::ALL.iter().copied().map(Subject::from);
    let fields = ManagementField::ALL.iter().copied().map(Subject::from);
    let others = OtherSubject::ALL.iter().copied().map(Subject::from);
    specialties.chain(fields).chain(others).collect()
}

#[test]
fn what_is_printed_is_found_again() {
    for subject in every_subject() {
        let (vi, en, code) = (subject.vi(), subject.en(), subject.code());
        for written in [vi, en, code, &*vi.to_uppercase(), &*search_key(vi)] {
            assert_eq!(Subject::find(written), Some(subject.clone()), "{written}");
        }
        assert_eq!(Subject::find_all(vi), Some(vec![subject.clone()]), "{vi}");
        let announced = ["lĩnh vực", "chuyên ngành"].map(|word| format!("{word} {vi}"));
        for written in announced {
            assert_eq!(Subject::find(&written), Some(subject.clone()), "{written}");
        }
        if subject.specialty().is_some() {
            for word in ["Khoa", "CHUYÊN KHOA", "đơn nguyên", "đơn vị", "trung tâm"] {
                let written = format!("{word} {vi}");
                assert_eq!(Subject::find(&written), Some(subject.clone()), "{written}");
            }
        }
    }
}

/// Words that stand beside the names of subjects.
#[rustfmt::skip] // as a table
const WORDS: &[&str] = &[
    "nội", "ngoại", "nhi", "sản", "trẻ em", "can thiệp", "bệnh", "và", "không", "trừ", "phẫu thuật", "cấp",
    "sơ sinh", "tim", "mạch", "2", "x", "cơ bản", "tổng hợp", "chống", "quản lý",
];

proptest! {
    #[test]
    fn an_added_word_never_makes_another_specialty(
        subject in prop::sample::select(every_subject()),
        word in prop::sample::select(WORDS),
        is_before in any::<bool>(),
    ) {
        let vi = subject.vi();
        let text = if is_before { format!("{word} {vi}") } else { format!("{vi} {word}") };
        // with the word it is nothing, or exactly a name of the list
        if let Some(found) = Subject::find(&text) {
            let names = match &found {
                Subject::Specialty(it) => it.names_vi(),
                Subject::Management(it) => it.names_vi(),
                Subject::Other(it) => it.names_vi(),
                _ => &[],
            };
            let mut names = names.iter().map(|name| search_key(name));
            let key = search_key(&text);
            let is_department = || Department::named(&text).count() == 1;
            prop_assert!(names.any(|name| name == key) || is_department(), "{}: {}", text, found);
        }
    }

    #[test]
    fn joined_subjects_are_all_found(
        subjects in prop::collection::vec(prop::sample::select(every_subject()), 2..5),
        between in prop::sample::select(&[", ", "; ", " và ", " & ", "/"][..]),
    ) {
        let names: Vec<_> = subjects.iter().map(Subject::vi).collect();
        let text = names.join(between);
        if let Some(found) = Subject::find_all(&text) {
            // fewer, if two of them together have a name
            for subject in &subjects {
                let is_found = found.iter().any(|it| it == subject || it.covers(subject).is_yes());
                prop_assert!(is_found, "{}: {:?}", text, found);
            }
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,30}|(nội|ngoại|và|khoa|[-,/& ]|tim mạch|nhi){0,20}") {
        let one = Subject::find(&text);
        let all = Subject::find_all(&text);
        if let (Some(one), Some(all)) = (one, all) {
            prop_assert_eq!(all, [one]);
        }
        Department::named(&text).count();
    }
}
