//! Offices as papers write them: the name of the office, how it is held, its scope.

use lienvien::organisation::{Office, OfficeHolding, OfficeKind, SigningCapacity};
use lienvien::value::{Text, TextError, Vocabulary};
use proptest::prelude::*;

use OfficeHolding::{Acting, Former, InCharge};
use OfficeKind::*;

fn read(written: &str) -> Office {
    Office::parse(written).unwrap()
}

fn kind(written: &str) -> Option<OfficeKind> {
    read(written).kind.listed()
}

/// The offices of real papers, with the kind of each; none for what the list does not have.
#[test]
fn offices_of_papers_are_of_the_right_kind() {
    for (written, expected) in [
        ("Phó Giám đốc Sở Y tế", Some(DeputyHealthDirector)),
        ("Phó Trưởng đoàn", None),
        ("Quyền Trưởng phòng Kế hoạch tổng hợp", Some(HeadOfOffice)),
        ("Trưởng phòng Điều dưỡng", Some(HeadOfOffice)),
        ("Phó Trưởng khoa Dược", Some(DeputyHeadOfDepartment)),
        (
            "Phó Giám đốc Bệnh viện đa khoa Sa Đéc",
            Some(DeputyDirector),
        ),
        ("GIÁM ĐỐC TRUNG TÂM", Some(Director)),
        ("Phó Chủ tịch thường trực UBND tỉnh", Some(ViceChair)),
        ("Trưởng khoa Gây mê", Some(HeadOfDepartment)),
    ] {
        assert_eq!(kind(written), expected, "{written}");
    }
}

/// Invented offices with their scopes.
const SCOPED: &[(&str, Option<OfficeKind>)] = &[
    // directors
    ("Giám đốc", Some(Director)),
    ("Giám đốc Bệnh viện", Some(Director)),
    ("Giám đốc BVĐK tỉnh A", Some(Director)),
    ("Giám đốc TTYT huyện A", Some(Director)),
    ("Giám đốc Trung tâm Y tế khu vực A", Some(Director)),
    (
        "Giám đốc Trung tâm Kiểm soát bệnh tật tỉnh A",
        Some(Director),
    ),
    ("Giám đốc CDC", Some(Director)),
    ("Giám đốc Trung tâm Cấp cứu 115", Some(Director)),
    ("Giám đốc Công ty TNHH A", Some(Director)),
    ("Giám đốc Đại học Y A", Some(Director)),
    ("Giám đốc Trung tâm Đào tạo", Some(DirectorOfCentre)),
    (
        "Giám đốc Trung tâm Đào tạo và Chỉ đạo tuyến",
        Some(DirectorOfCentre),
    ),
    ("Giám đốc Trung tâm Cấp cứu A9", Some(DirectorOfCentre)),
    (
        "Phó Giám đốc Trung tâm Ung bướu, Bệnh viện A",
        Some(DeputyDirectorOfCentre),
    ),
    (
        "Giám đốc Viện Tim mạch, Bệnh viện A",
        Some(InstituteDirector),
    ),
    ("Viện trưởng", Some(InstituteDirector)),
    (
        "Phó Viện trưởng Viện Sốt rét A",
        Some(DeputyInstituteDirector),
    ),
    ("Viện trưởng Viện Kiểm sát nhân dân tỉnh", None),
    ("GIÁM ĐỐC SỞ Y TẾ TỈNH HÀ GIANG", Some(HealthDirector)),
    ("Giám đốc SYT", Some(HealthDirector)),
    (
        "Phó Giám đốc thường trực Sở Y tế",
        Some(DeputyHealthDirector),
    ),
    ("Giám đốc Sở Tài chính", None),
    ("Giám đốc chuyên môn", None),
    ("Giám đốc điều hành Bệnh viện A", None),
    ("Giám đốc Ban Quản lý dự án", None),
    ("Tổng Giám đốc", Some(GeneralDirector)),
    ("Trợ lý Giám đốc", None),
    ("Nguyên Giám đốc Bệnh viện A", None),
    ("Phó giám đốc bệnh viện", Some(DeputyDirector)),
    ("Phó Giám đốc chuyên môn", Some(DeputyDirector)),
    (
        "Phó Giám đốc phụ trách chuyên môn Bệnh viện A",
        Some(DeputyDirector),
    ),
    ("Phó Giám đốc phụ trách Trung tâm A", None),
    ("Phó Giám đốc Sở Nội vụ", None),
    // People's Committees, unions, associations
    ("Chủ tịch", Some(Chair)),
    ("Chủ tịch UBND tỉnh A", Some(Chair)),
    ("Chủ tịch Uỷ ban nhân dân phường A", Some(Chair)),
    ("Chủ tịch huyện A", Some(Chair)),
    ("Phó Chủ tịch UBND xã A", Some(ViceChair)),
    ("Phó Chủ tịch Công đoàn", Some(UnionViceChair)),
    ("Chủ tịch Công đoàn Bệnh viện A", Some(UnionChair)),
    ("Phó Chủ tịch Hội Điều dưỡng tỉnh A", None),
    ("Chủ tịch Hội đồng quản trị", Some(BoardChair)),
    ("Chủ tịch Hội đồng nhân dân tỉnh", None),
    ("Chủ tịch Ủy ban MTTQ tỉnh", None),
    ("Chủ tịch Tỉnh hội Đông y", None),
    ("Chủ tịch Xã hội học", None),
    // the Party, the youth union, embassies
    ("Bí thư", Some(PartySecretary)),
    ("Bí thư Đảng ủy", Some(PartySecretary)),
    (
        "Phó Bí thư Thường trực Huyện uỷ A",
        Some(DeputyPartySecretary),
    ),
    ("Bí thư Chi bộ khoa Nội", Some(PartySecretary)),
    ("Bí thư Đoàn Thanh niên", None),
    ("Bí thư Thành đoàn", None),
    ("Bí thư thứ nhất Đại sứ quán", None),
    // departments, offices, schools, stations
    ("Phó trưởng khoa Ngoại", Some(DeputyHeadOfDepartment)),
    ("Phó khoa", Some(DeputyHeadOfDepartment)),
    ("Trưởng khoa Ngoại, BV Đại học Y A", Some(HeadOfDepartment)),
    ("Trưởng khoa Điều dưỡng, Trường Cao đẳng Y tế A", None),
    ("Trưởng khoa Y, Đại học Y Dược A", None),
    ("Trưởng phòng", Some(HeadOfOffice)),
    ("Phó Trưởng phòng Tổ chức cán bộ", Some(DeputyHeadOfOffice)),
    ("Trưởng phòng khám đa khoa A", Some(HeadOfClinic)),
    ("Trưởng phòng mổ", None),
    ("Trưởng bộ môn Nội", Some(HeadOfSubject)),
    ("Hiệu trưởng Trường Đại học Y A", Some(Rector)),
    ("Phó Hiệu trưởng", Some(ViceRector)),
    ("Trưởng trạm Y tế xã A", Some(HeadOfStation)),
    ("Trưởng trạm thu phí", None),
    ("Điều dưỡng trưởng khoa Nội", Some(ChiefNurse)),
    // the state
    ("Bộ trưởng Bộ Y tế", Some(Minister)),
    ("Thứ trưởng", Some(DeputyMinister)),
    (
        "Cục trưởng Cục Quản lý Khám, chữa bệnh",
        Some(HeadOfAdministration),
    ),
    ("Phó Cục trưởng", Some(DeputyHeadOfAdministration)),
    // meetings and delegations
    ("Trưởng đoàn", Some(HeadOfDelegation)),
    ("Trưởng đoàn khảo sát", Some(HeadOfDelegation)),
    ("Trưởng đoàn Đại biểu Quốc hội tỉnh A", None),
    ("Thư ký", Some(Secretary)),
    ("Thư ký đoàn khảo sát", Some(Secretary)),
    ("Thư ký cuộc họp", Some(Secretary)),
    ("Thư ký Giám đốc", None),
    ("Thư ký Đoàn Thanh niên", None),
    ("Người đại diện theo pháp luật", Some(Representative)),
    ("đại diện lãnh đạo", Some(Representative)),
    ("Lãnh đạo Bệnh viện", None),
    // whole words only
    ("Thư kýx", None),
    ("Giám đốcx", None),
];

/// What follows the name of an office decides with it.
#[test]
fn the_scope_decides_the_kind() {
    for &(written, expected) in SCOPED {
        let office = read(written);
        assert_eq!(office.kind.listed(), expected, "{written}");
        assert_eq!(office.to_string(), written);
        if expected.is_none() && office.holding.is_none() {
            // What is not known is kept in its words.
            assert_eq!((office.kind.vi(), office.scope), (written, None));
        }
    }
    assert_eq!(Office::parse(" "), Err(TextError::Blank));
}

#[test]
fn an_acting_head_and_a_deputy_in_charge_are_no_holders() {
    for (written, expected, holding) in [
        ("Quyền Giám đốc", Director, Some(Acting)),
        ("Q. Giám đốc Bệnh viện A", Director, Some(Acting)),
        ("Q.GIÁM ĐỐC", Director, Some(Acting)),
        ("Quyền Giám đốc Sở Y tế", HealthDirector, Some(Acting)),
        ("Quyền Trưởng khoa Nội", HeadOfDepartment, Some(Acting)),
        (
            "Quyền Trưởng phòng Kế hoạch tổng hợp",
            HeadOfOffice,
            Some(Acting),
        ),
        ("Phó Giám đốc phụ trách", DeputyDirector, Some(InCharge)),
        ("Phó Giám đốc (phụ trách)", DeputyDirector, Some(InCharge)),
        (
            "Phó Giám đốc phụ trách, điều hành",
            DeputyDirector,
            Some(InCharge),
        ),
        (
            "Phó Giám đốc phụ trách Bệnh viện A",
            DeputyDirector,
            Some(InCharge),
        ),
        (
            "Phó Giám đốc Bệnh viện A phụ trách",
            DeputyDirector,
            Some(InCharge),
        ),
        (
            "Phó Giám đốc phụ trách Sở Y tế",
            DeputyHealthDirector,
            Some(InCharge),
        ),
        (
            "Phó Trưởng khoa phụ trách khoa Nội",
            DeputyHeadOfDepartment,
            Some(InCharge),
        ),
        (
            "Phó Trưởng phòng phụ trách",
            DeputyHeadOfOffice,
            Some(InCharge),
        ),
        // responsible for a field
        ("Phó Giám đốc phụ trách chuyên môn", DeputyDirector, None),
        (
            "Phó Giám đốc phụ trách công tác đào tạo",
            DeputyDirector,
            None,
        ),
        ("Phó Giám đốc", DeputyDirector, None),
        ("Phó Giám đốc thường trực", DeputyDirector, None),
    ] {
        let office = read(written);
        assert_eq!(office.kind, expected, "{written}");
        assert_eq!(office.holding, holding, "{written}");
    }
    // `Quyền` before what is no office.
    assert_eq!((kind("Quyền lợi"), read("Quyền lợi").holding), (None, None));
    assert_eq!(Acting.signs(), Some(SigningCapacity::Acting));
    assert_eq!(Acting.signs().and_then(SigningCapacity::prefix), Some("Q."));
    assert_eq!(
        InCharge.signs().and_then(SigningCapacity::prefix),
        Some("KT.")
    );
    assert_eq!(OfficeHolding::find("Q."), Some(Acting));
    assert_eq!(SigningCapacity::find("Q."), Some(SigningCapacity::Acting));
}

#[test]
fn the_scope_is_kept_as_written() {
    for (written, scope) in [
        ("Giám đốc", None),
        ("Giám đốc Bệnh viện Bạch Mai", Some("Bệnh viện Bạch Mai")),
        ("Phó Chủ tịch UBND tỉnh Hà Tĩnh", Some("UBND tỉnh Hà Tĩnh")),
        ("Phó Chủ tịch thường trực UBND tỉnh", Some("UBND tỉnh")),
        (
            "Trưởng khoa – Ngoại, Bệnh viện A",
            Some("Ngoại, Bệnh viện A"),
        ),
        ("Q. Giám đốc, BV A", Some("BV A")),
        ("Phó Giám đốc (phụ trách)", None),
    ] {
        let office = read(written);
        assert!(office.kind.listed().is_some(), "{written}");
        assert_eq!(office.scope.as_deref(), scope, "{written}");
        let json = serde_json::to_string(&office).unwrap();
        assert_eq!(serde_json::from_str::<Office>(&json).unwrap(), office);
    }
    let json = serde_json::to_string(&read("Trợ lý Giám đốc")).unwrap();
    assert_eq!(
        json,
        r#"{"kind":{"other":"Trợ lý Giám đốc"},"written":"Trợ lý Giám đốc"}"#
    );
    // Without what was read later it is still an office.
    let plain = r#"{"kind":"director","written":"Giám đốc Bệnh viện A"}"#;
    assert_eq!(serde_json::from_str::<Office>(plain).unwrap().scope, None);
}

/// Other forms of papers and web pages: abbreviations, other heads, and what is nobody's head.
const FORMS: &[(&str, Option<OfficeKind>, Option<&str>)] = &[
    ("GĐ BV", Some(Director), Some("BV")),
    ("GĐ BVĐK tỉnh A", Some(Director), Some("BVĐK tỉnh A")),
    ("GĐ TTYT huyện A", Some(Director), Some("TTYT huyện A")),
    ("GĐ.", Some(Director), None),
    ("PGĐ", Some(DeputyDirector), None),
    ("PGĐ Bệnh viện", Some(DeputyDirector), Some("Bệnh viện")),
    ("PGĐ SYT", Some(DeputyHealthDirector), Some("SYT")),
    ("GĐ SYT", Some(HealthDirector), Some("SYT")),
    ("Phó GĐ", Some(DeputyDirector), None),
    ("P.GĐ", Some(DeputyDirector), None),
    ("P. Giám đốc", Some(DeputyDirector), None),
    (
        "P. GIÁM ĐỐC Bệnh viện A",
        Some(DeputyDirector),
        Some("Bệnh viện A"),
    ),
    ("Phó giám đốc Thường trực", Some(DeputyDirector), None),
    ("TK Ngoại", Some(HeadOfDepartment), Some("Ngoại")),
    (
        "TK. Nội tổng hợp",
        Some(HeadOfDepartment),
        Some("Nội tổng hợp"),
    ),
    ("TK", None, None),
    ("TK Hội đồng", None, None),
    ("TK đoàn", None, None),
    ("PTK", Some(DeputyHeadOfDepartment), None),
    ("PTK Ngoại", Some(DeputyHeadOfDepartment), Some("Ngoại")),
    ("P. Trưởng khoa", Some(DeputyHeadOfDepartment), None),
    (
        "Phó khoa Ngoại",
        Some(DeputyHeadOfDepartment),
        Some("Ngoại"),
    ),
    ("TP KHTH", Some(HeadOfOffice), Some("KHTH")),
    ("TP. TCCB", Some(HeadOfOffice), Some("TCCB")),
    ("TP Hà Nội", None, None),
    ("TP. Điện Biên Phủ", None, None),
    ("TP.HCM", None, None),
    ("TP", None, None),
    ("PTP KHTH", Some(DeputyHeadOfOffice), Some("KHTH")),
    (
        "Phó Trưởng phòng KHTH",
        Some(DeputyHeadOfOffice),
        Some("KHTH"),
    ),
    ("P. Trưởng phòng", Some(DeputyHeadOfOffice), None),
    ("CT UBND", Some(Chair), Some("UBND")),
    ("CT UBND xã A", Some(Chair), Some("UBND xã A")),
    ("PCT UBND tỉnh", Some(ViceChair), Some("UBND tỉnh")),
    ("Phó CT UBND tỉnh", Some(ViceChair), Some("UBND tỉnh")),
    ("CT Công đoàn", Some(UnionChair), Some("Công đoàn")),
    ("CT HĐQT", Some(BoardChair), Some("HĐQT")),
    ("CT scan", None, None),
    ("CT", None, None),
    ("CT HĐND tỉnh", None, None),
    ("PCT Hội Điều dưỡng", None, None),
    ("TGĐ", Some(GeneralDirector), None),
    (
        "Tổng Giám đốc Công ty A",
        Some(GeneralDirector),
        Some("Công ty A"),
    ),
    (
        "Phó Tổng Giám đốc Bảo hiểm xã hội Việt Nam",
        Some(DeputyGeneralDirector),
        Some("Bảo hiểm xã hội Việt Nam"),
    ),
    ("Quyền Tổng Giám đốc", Some(GeneralDirector), None),
    (
        "Chủ tịch HĐQT Bệnh viện A",
        Some(BoardChair),
        Some("HĐQT Bệnh viện A"),
    ),
    (
        "Chủ tịch Hội đồng thành viên",
        Some(BoardChair),
        Some("Hội đồng thành viên"),
    ),
    (
        "Chủ tịch Hội đồng quản lý Bệnh viện A",
        Some(BoardChair),
        Some("Hội đồng quản lý Bệnh viện A"),
    ),
    (
        "Chủ tịch Hội đồng trường",
        Some(BoardChair),
        Some("Hội đồng trường"),
    ),
    ("Chủ tịch Hội đồng nghiệm thu", None, None),
    ("Chủ tịch Hội đồng khoa học", None, None),
    ("Chủ tịch HĐND tỉnh A", None, None),
    ("Chủ tịch Ủy ban MTTQ Việt Nam tỉnh A", None, None),
    ("Chủ tịch Hội Thầy thuốc trẻ", None, None),
    ("Chủ tịch Hội Liên hiệp Phụ nữ", None, None),
    (
        "Chủ tịch Liên đoàn Lao động tỉnh",
        Some(UnionChair),
        Some("Liên đoàn Lao động tỉnh"),
    ),
    (
        "Chủ tịch Công đoàn cơ sở",
        Some(UnionChair),
        Some("Công đoàn cơ sở"),
    ),
    ("Chủ tịch nước", None, None),
    ("Bí thư Đoàn TNCS Hồ Chí Minh", None, None),
    ("Bí thư Đoàn", None, None),
    ("Bí thư Chi đoàn", None, None),
    ("Phó Bí thư Đoàn Thanh niên", None, None),
    ("Bí thư Trung ương Đoàn", None, None),
    (
        "Bí thư Đảng bộ Bệnh viện A",
        Some(PartySecretary),
        Some("Đảng bộ Bệnh viện A"),
    ),
    ("Giám đốc Công an tỉnh", None, None),
    ("Phó Giám đốc Công an tỉnh A", None, None),
    ("Giám đốc Sở", None, None),
    ("Giám đốc Sở Khoa học và Công nghệ", None, None),
    ("Giám đốc Kho bạc", None, None),
    ("Giám đốc y khoa", None, None),
    ("Giám đốc Điều dưỡng", None, None),
    ("Giám đốc dự án", None, None),
    ("Ban Giám đốc", None, None),
    ("Thư ký Ban Giám đốc", None, None),
    ("KT. GIÁM ĐỐC", None, None),
    ("TM. UBND TỈNH", None, None),
    ("Thủ trưởng đơn vị", None, None),
    ("Thủ trưởng", None, None),
    ("Trưởng Khoa học", None, None),
    ("Hiệu trưởng Trường THPT A", None, None),
    (
        "Hiệu trưởng Trường CĐ Y tế A",
        Some(Rector),
        Some("Trường CĐ Y tế A"),
    ),
    ("Phụ trách chuyên môn", None, None),
    ("THỦ TRƯỞNG ĐƠN VỊ", None, None),
    ("Thu truong", None, None),
    ("Trường phòng", None, None),
    ("GD&ĐT", None, None),
    ("Phó Thủ tướng", None, None),
    ("Thư kí", Some(Secretary), None),
    ("Giam doc Benh vien A", Some(Director), Some("Benh vien A")),
    ("Trưởng phòng khám", Some(HeadOfClinic), Some("khám")),
    ("Phó Trưởng phòng khám", None, None),
    ("Trưởng phòng Y tế", Some(HeadOfOffice), Some("Y tế")),
    ("Trưởng khoa/phòng", None, None),
    ("Trưởng khoa, phòng", None, None),
    ("Trưởng ban", None, None),
    ("Trưởng ban Quản lý dự án", None, None),
    ("Tổ trưởng", None, None),
    ("Trợ lý Bộ trưởng", None, None),
    ("Thư ký Bộ trưởng", None, None),
    ("Ủy viên", None, None),
    ("Thành viên", None, None),
    ("Chuyên viên", None, None),
    ("Chủ nhiệm khoa", Some(HeadOfDepartment), None),
    (
        "Chủ nhiệm Khoa Nội tim mạch",
        Some(HeadOfDepartment),
        Some("Nội tim mạch"),
    ),
    ("Phó Chủ nhiệm khoa", Some(DeputyHeadOfDepartment), None),
    ("Chủ nhiệm Bộ môn Nội", Some(HeadOfSubject), Some("Nội")),
    ("Phó Chủ nhiệm Bộ môn", Some(DeputyHeadOfSubject), None),
    (
        "Phó Trưởng Bộ môn Ngoại",
        Some(DeputyHeadOfSubject),
        Some("Ngoại"),
    ),
    ("Chủ nhiệm đề tài", None, None),
    ("Chủ nhiệm Chính trị", None, None),
    ("Vụ trưởng", Some(HeadOfMinistryDepartment), None),
    (
        "Phó Vụ trưởng Vụ Tổ chức cán bộ",
        Some(DeputyHeadOfMinistryDepartment),
        Some("Vụ Tổ chức cán bộ"),
    ),
    ("Cục phó", Some(DeputyHeadOfAdministration), None),
    ("Viện phó", Some(DeputyInstituteDirector), None),
    ("Hiệu phó", Some(ViceRector), None),
    ("Viện trưởng VKSND tỉnh", None, None),
    ("Chánh Văn phòng", Some(ChiefOfOffice), None),
    (
        "Chánh Văn phòng Sở Y tế",
        Some(ChiefOfOffice),
        Some("Sở Y tế"),
    ),
    (
        "Phó Chánh Văn phòng UBND tỉnh",
        Some(DeputyChiefOfOffice),
        Some("UBND tỉnh"),
    ),
    ("Chánh Thanh tra Sở Y tế", None, None),
    ("Trưởng trạm", Some(HeadOfStation), None),
    (
        "Phó Trưởng trạm Y tế xã A",
        Some(DeputyHeadOfStation),
        Some("Y tế xã A"),
    ),
    ("Kế toán trưởng", Some(ChiefAccountant), None),
    ("Kế toán", None, None),
    (
        "Điều dưỡng trưởng bệnh viện",
        Some(ChiefNurse),
        Some("bệnh viện"),
    ),
    ("ĐD trưởng khoa Nội", Some(ChiefNurse), Some("khoa Nội")),
    ("ĐDT khoa Nhi", Some(ChiefNurse), Some("khoa Nhi")),
    ("Điều dưỡng", None, None),
    ("Hộ sinh trưởng", Some(ChiefMidwife), None),
    ("Kỹ thuật viên trưởng", Some(ChiefTechnician), None),
    (
        "KTV trưởng khoa Xét nghiệm",
        Some(ChiefTechnician),
        Some("khoa Xét nghiệm"),
    ),
    ("Thủ tướng Chính phủ", None, None),
    ("Phó Trưởng đoàn", None, None),
    ("Trưởng Đơn vị Đột quỵ", None, None),
];

#[test]
fn offices_are_read_in_the_forms_of_papers() {
    let mut wrong = Vec::new();
    for &(written, expected, scope) in FORMS {
        let office = read(written);
        if office.kind.listed() != expected || office.scope.as_deref() != scope {
            wrong.push(format!(
                "{written}: {:?} {:?}",
                office.kind.listed(),
                office.scope
            ));
        }
        assert_eq!(office.to_string(), written);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Who is in charge, acting, or holds an office no more.
#[test]
fn an_office_that_is_not_stated_or_no_more_held_has_no_kind() {
    for (written, holding, scope) in [
        ("Nguyên Giám đốc", Former, None),
        ("Nguyên Giám đốc Bệnh viện A", Former, Some("Bệnh viện A")),
        ("nguyên Phó Giám đốc BV A", Former, Some("BV A")),
        ("Cựu Giám đốc Bệnh viện A", Former, Some("Bệnh viện A")),
        ("Nguyên quyền Trưởng khoa Nội", Former, Some("Nội")),
        ("Nguyên Bộ trưởng Bộ Y tế", Former, Some("Bộ Y tế")),
        ("Phụ trách khoa Nội", InCharge, Some("khoa Nội")),
        ("Phụ trách phòng KHTH", InCharge, Some("phòng KHTH")),
        ("Phụ trách Bệnh viện A", InCharge, Some("Bệnh viện A")),
        ("Phụ trách", InCharge, None),
    ] {
        let office = read(written);
        assert_eq!(office.kind.listed(), None, "{written}");
        assert_eq!(office.holding, Some(holding), "{written}");
        assert_eq!(office.scope.as_deref(), scope, "{written}");
        let json = serde_json::to_string(&office).unwrap();
        assert_eq!(serde_json::from_str::<Office>(&json).unwrap(), office);
    }
    assert_eq!(Former.signs(), None);
    // `Nguyên` may also be a name.
    assert_eq!(read("Nguyên tắc").holding, None);
}

#[test]
fn offices_side_by_side_are_several() {
    let kinds = |written| {
        let offices = Office::several(&Text::new(written).unwrap());
        let kinds = offices.iter().map(|office| office.kind.listed());
        kinds.collect::<Vec<_>>()
    };
    for written in [
        "Bí thư Đảng ủy, Giám đốc Bệnh viện A",
        "Bí thư Đảng ủy - Giám đốc",
        "Bí thư Đảng ủy kiêm Giám đốc bệnh viện",
        "Bí thư Đảng ủy, kiêm Giám đốc",
        "Bí thư Đảng uỷ; Q. Giám đốc",
    ] {
        assert_eq!(
            kinds(written),
            [Some(PartySecretary), Some(Director)],
            "{written}"
        );
        // One office is read: the first.
        assert_eq!(kind(written), Some(PartySecretary), "{written}");
    }
    assert_eq!(
        kinds("Phó Giám đốc Bệnh viện A, Trưởng khoa Ngoại, Chủ tịch Công đoàn"),
        [
            Some(DeputyDirector),
            Some(HeadOfDepartment),
            Some(UnionChair)
        ]
    );
    assert_eq!(
        kinds("Chủ tịch Hội đồng quản trị, Giám đốc"),
        [Some(BoardChair), Some(Director)]
    );
    assert_eq!(
        kinds("Trưởng Khoa, Phó Giám đốc"),
        [Some(HeadOfDepartment), Some(DeputyDirector)]
    );
    assert_eq!(
        kinds("PGĐ, TK Ngoại"),
        [Some(DeputyDirector), Some(HeadOfDepartment)]
    );
    assert_eq!(
        kinds("Phó Chủ tịch Hội A, nguyên Giám đốc Bệnh viện B"),
        [None, None]
    );
    assert_eq!(kinds("Trưởng khoa CĐHA, CT"), [Some(HeadOfDepartment)]);
    assert_eq!(kinds("Giám đốc, Bệnh viện A"), [Some(Director)]);
    assert_eq!(kinds("Lãnh đạo"), [None]);
}

#[test]
fn every_office_of_the_list_is_read_by_each_of_its_names() {
    for &office in OfficeKind::ALL {
        for name in office.names_vi() {
            for written in [
                (*name).to_owned(),
                name.to_uppercase(),
                format!("  {name}. "),
            ] {
                assert_eq!(kind(&written), Some(office), "{written}");
            }
            assert_eq!(kind(&format!("Nguyên {name}")), None, "{name}");
            // Whole words only, unless the last word is a scope already.
            let title = name.rsplit_once(' ').map(|(title, _)| title);
            if title.is_none_or(|title| kind(title).is_none()) {
                for written in [format!("{name}a"), format!("{name}Ω")] {
                    assert_ne!(kind(&written), Some(office), "{written}");
                }
            }
        }
    }
}

/// How great an office is: the head of a body, a deputy, the head of a unit, a deputy of that; nothing
/// is said of the others.
fn rank(kind: Option<OfficeKind>) -> u8 {
    let Some(kind) = kind else { return 0 };
    match kind {
        Director | Rector | Minister | HeadOfAdministration | Chair | HealthDirector
        | PartySecretary | InstituteDirector | GeneralDirector | BoardChair => 4,
        DeputyDirector
        | ViceRector
        | DeputyMinister
        | DeputyHeadOfAdministration
        | ViceChair
        | DeputyHealthDirector
        | DeputyPartySecretary
        | DeputyGeneralDirector
        | DeputyInstituteDirector => 3,
        HeadOfMinistryDepartment
        | ChiefOfOffice
        | HeadOfClinic
        | ChiefMidwife
        | ChiefTechnician
        | ChiefAccountant
        | DirectorOfCentre
        | HeadOfDepartment
        | HeadOfOffice
        | HeadOfStation
        | HeadOfSubject
        | ChiefNurse
        | HeadOfDelegation
        | UnionChair => 2,
        DeputyDirectorOfCentre
        | DeputyHeadOfMinistryDepartment
        | DeputyChiefOfOffice
        | DeputyHeadOfStation
        | DeputyHeadOfSubject
        | DeputyHeadOfDepartment
        | DeputyHeadOfOffice
        | UnionViceChair
        | Secretary
        | Representative => 1,
        _ => unreachable!("{kind} has a rank"),
    }
}

proptest! {
    #[test]
    fn a_scope_never_makes_a_greater_office(
        held in prop::sample::select(vec!["", "Quyền ", "Q. "]),
        kind in prop::sample::select(OfficeKind::ALL),
        modifier in prop::sample::select(vec!["", " thường trực", " phụ trách"]),
        scopes in prop::collection::vec(prop::sample::select(vec![
            "Bệnh viện A", "Sở Y tế", "UBND tỉnh A", "Công đoàn", "Đảng ủy", "Đoàn Thanh niên",
            "Trung tâm Đào tạo", "Trung tâm", "Viện Tim mạch", "khoa Ngoại", "phòng Kế hoạch",
            "Hội Điều dưỡng", "Hội đồng quản trị", "Trường Đại học Y", "Tỉnh đoàn", "xã A", "Y tế",
            "chuyên môn", "Đại biểu Quốc hội", "Ω", "kiêm nhiệm", "khám", "phụ trách",
        ]), 1..4),
        between in prop::sample::select(vec![" ", ", ", " - "]),
    ) {
        let title = format!("{held}{}{modifier}", kind.vi());
        let scoped = format!("{title} {}", scopes.join(between));
        let (bare, read) = (read(&title), read(&scoped));
        prop_assert!(rank(read.kind.listed()) <= rank(bare.kind.listed()), "{scoped}");
        // The scope is a part of what is written, and nothing is lost.
        prop_assert_eq!(read.written.as_str(), scoped.as_str());
        prop_assert!(read.scope.is_none_or(|scope| scoped.contains(scope.as_str())));
    }

    /// Any spelling of an office is the same office.
    #[test]
    fn an_office_is_read_in_any_spelling(
        written in prop::sample::select(vec![
            "Giám đốc Trung tâm Đào tạo", "Phó Chủ tịch UBND tỉnh A", "Quyền Trưởng khoa Nội",
            "Phó Giám đốc phụ trách chuyên môn", "Bí thư Đoàn Thanh niên", "Thư ký Giám đốc",
        ]),
        between in prop::sample::select(vec![" ", "  ", "\u{a0}"]),
        upper in any::<bool>(),
    ) {
        let spelt = written.replace(' ', between);
        let spelt = if upper { spelt.to_uppercase() } else { spelt };
        let (one, other) = (read(written), read(&spelt));
        prop_assert_eq!(one.kind.listed(), other.kind.listed());
        prop_assert_eq!(one.holding, other.holding);
    }

    #[test]
    fn any_text_is_an_office_or_is_kept_in_its_words(written in "\\PC{0,60}") {
        if let Ok(office) = Office::parse(&written) {
            let offices = Office::several(&office.written);
            prop_assert!(!offices.is_empty());
            prop_assert_eq!(&offices[0].kind.listed(), &office.kind.listed());
        }
    }
}
