//! Names as hospitals print them: titles in front and behind, the honorific, the name.

use lienvien::organisation::{Honorific, PersonName, Title};
use proptest::prelude::*;

fn read(written: &str) -> PersonName {
    PersonName::parse(written).unwrap_or_else(|why| panic!("{written}: {why}"))
}

/// Titles and honorific in codes, then the name.
fn said(name: &PersonName) -> (String, &str) {
    let mut codes: Vec<_> = name.titles().iter().map(|title| title.code()).collect();
    let honorific = name.honorific().map(|it| format!("{}:", it.code()));
    codes.extend(honorific.as_deref());
    (codes.join(","), name.name())
}

/// What is written before `Nguyễn Văn An`, and what of it is read. All are invented.
const IN_FRONT: &[(&str, &str)] = &[
    ("", ""),
    // doctors
    ("BS", "bs"),
    ("BS.", "bs"),
    ("Bs ", "bs"),
    ("B.S.", "bs"),
    ("B/s", "bs"),
    ("Bác sĩ", "bs"),
    ("Bác Sỹ", "bs"),
    ("BÁC SĨ", "bs"),
    ("Bác sĩ:", "bs"),
    ("- Bác sĩ", "bs"),
    ("BSĐK", "bs"),
    ("Bác sĩ đa khoa", "bs"),
    ("Bác sĩ điều trị", "bs"),
    ("Bác sĩ chính", "bs"),
    ("Bác sĩ cao cấp", "bs"),
    ("Bác Sỹ Cao Cấp", "bs"),
    ("BSCC.", "bs"),
    ("BS. CC", "bs"),
    ("Bác sĩ hạng II", "bs"),
    ("Bác sĩ (hạng III)", "bs"),
    ("BS YHCT", "bs"),
    ("BS. Y học cổ truyền", "bs"),
    ("BS Răng Hàm Mặt", "bs"),
    ("BS. RHM", "bs"),
    ("BS.CKI", "bscki"),
    ("BSCKI.", "bscki"),
    ("BSCKII", "bsckii"),
    ("BS CKII.", "bsckii"),
    ("BS-CKII", "bsckii"),
    ("BSCK II", "bsckii"),
    ("BsCKII.", "bsckii"),
    ("Bs. CK2", "bsckii"),
    ("BS CK 2", "bsckii"),
    ("BS. CK 1", "bscki"),
    ("BS.CK.II", "bsckii"),
    ("BS. CK I", "bscki"),
    ("BS.CK1.", "bscki"),
    ("BS – CKII", "bsckii"),
    ("BS CKII -", "bsckii"),
    ("BS, CKII", "bsckii"),
    ("BS Chuyên khoa II", "bsckii"),
    ("BS. Chuyên khoa cấp 1", "bscki"),
    ("BS. CK cấp II", "bsckii"),
    ("Bác sĩ CKII", "bsckii"),
    ("Bác sỹ CK II", "bsckii"),
    ("Bác sĩ chuyên khoa II", "bsckii"),
    ("Bác sĩ chuyên khoa cấp II", "bsckii"),
    ("Bác sỹ chuyên khoa cấp 2", "bsckii"),
    ("Bác sĩ - Chuyên khoa I", "bscki"),
    ("BÁC SĨ CHUYÊN KHOA II", "bsckii"),
    ("BSCKII cao cấp", "bsckii"),
    ("BSCKII. BS cao cấp", "bsckii,bs"),
    ("BSCKI Ngoại khoa", "bscki"),
    ("BSCKI Nhi", "bscki"),
    ("BSCKII Gây mê hồi sức", "bsckii"),
    ("BSNT", "bsnt"),
    ("BSNT.", "bsnt"),
    ("BS nội trú", "bsnt"),
    ("BS.NT", "bsnt"),
    ("Bác sĩ nội trú", "bsnt"),
    ("Bác sỹ Nội trú", "bsnt"),
    ("ThS.BSNT", "ths,bsnt"),
    ("ThS. BS. nội trú", "ths,bsnt"),
    ("BSNT. ThS.", "bsnt,ths"),
    // degrees and academic ranks
    ("ThS", "ths"),
    ("Th.S", "ths"),
    ("Ths.", "ths"),
    ("Th.s", "ths"),
    ("Thạc sĩ", "ths"),
    ("Thạc sỹ", "ths"),
    ("Th.sỹ", "ths"),
    ("ThS.BS", "ths,bs"),
    ("ThS-BS", "ths,bs"),
    ("Ths Bs", "ths,bs"),
    ("ThSBS", "ths,bs"),
    ("Thạc sĩ, Bác sĩ", "ths,bs"),
    ("Thạc sĩ - Bác sĩ", "ths,bs"),
    ("ThS.BS.CKII", "ths,bsckii"),
    ("ThSBSCKII.", "ths,bsckii"),
    ("ThsBS CKII", "ths,bsckii"),
    ("ThS. BSCKII", "ths,bsckii"),
    ("BSCKII.ThS", "bsckii,ths"),
    ("BS.ThS", "bs,ths"),
    ("BS/ThS", "bs,ths"),
    ("ThS. CKII", "ths,ckii"),
    ("CKII", "ckii"),
    ("CK.II", "ckii"),
    ("Chuyên khoa II", "ckii"),
    ("CKI.", "cki"),
    ("ThS QLBV", "ths"),
    ("ThS. Quản lý bệnh viện", "ths"),
    ("ThS Y tế công cộng", "ths"),
    ("ThS.YTCC", "ths"),
    ("TS", "ts"),
    ("T.S", "ts"),
    ("TS.BS", "ts,bs"),
    ("TSBS.", "ts,bs"),
    ("TS-BS", "ts,bs"),
    ("TS. BSCKII", "ts,bsckii"),
    ("TS.BS.CKII", "ts,bsckii"),
    ("TS.BSCC", "ts,bs"),
    ("Tiến sĩ", "ts"),
    ("Tiến sỹ, bác sỹ", "ts,bs"),
    ("Tiến sĩ Y khoa", "ts"),
    ("Tiến sĩ Y học", "ts"),
    ("TSKH", "tskh"),
    ("Tiến sĩ khoa học", "tskh"),
    ("PGS", "pgs"),
    ("PGS.TS", "pgs,ts"),
    ("PGS. TS.", "pgs,ts"),
    ("PGS, TS", "pgs,ts"),
    ("PGS-TS", "pgs,ts"),
    ("PGSTS", "pgs,ts"),
    ("Pgs.Ts.Bs", "pgs,ts,bs"),
    ("PGS.TS.BSCC", "pgs,ts,bs"),
    ("Phó giáo sư", "pgs"),
    ("Phó Giáo sư, Tiến sĩ", "pgs,ts"),
    ("Phó Giáo sư - Tiến sĩ - Bác sĩ", "pgs,ts,bs"),
    ("GS.TS", "gs,ts"),
    ("GSTS.", "gs,ts"),
    ("GS.TSKH", "gs,tskh"),
    ("GS.VS", "gs,vs"),
    ("Giáo sư, Viện sĩ", "gs,vs"),
    ("Giáo sư Tiến sĩ", "gs,ts"),
    ("NCS.ThS", "ncs,ths"),
    ("Nghiên cứu sinh", "ncs"),
    ("GVCC.TS", "gv,ts"),
    ("GVC.ThS.BS", "gv,ths,bs"),
    ("Giảng viên cao cấp, PGS.TS", "gv,pgs,ts"),
    // honours
    ("TTƯT", "ttut"),
    ("TTUT.", "ttut"),
    ("TTƯT.BSCKII", "ttut,bsckii"),
    ("BSCKII.TTƯT", "bsckii,ttut"),
    ("TTƯT, ThS, BS", "ttut,ths,bs"),
    ("Thầy thuốc Ưu tú", "ttut"),
    ("Thầy thuốc ưu tú, Bác sĩ CKII", "ttut,bsckii"),
    ("Thầy thuốc ưu tú - Bác sĩ chuyên khoa II", "ttut,bsckii"),
    ("THẦY THUỐC ƯU TÚ", "ttut"),
    ("TTND", "ttnd"),
    ("TTND.PGS.TS", "ttnd,pgs,ts"),
    ("Thầy thuốc nhân dân - GS.TS", "ttnd,gs,ts"),
    ("Thầy thuốc Nhân dân, GS. TS. BS", "ttnd,gs,ts,bs"),
    ("GS.TS.TTND", "gs,ts,ttnd"),
    ("NGND.GS.TS", "ngnd,gs,ts"),
    ("NGƯT.PGS.TS", "ngut,pgs,ts"),
    ("Nhà giáo ưu tú", "ngut"),
    ("Nhà giáo Nhân dân", "ngnd"),
    ("AHLĐ.TTND.BSCC", "ahld,ttnd,bs"),
    ("AHLĐ", "ahld"),
    ("Anh hùng Lao động", "ahld"),
    (
        "Anh hùng Lao động, Thầy thuốc Nhân dân, GS.TS",
        "ahld,ttnd,gs,ts",
    ),
    ("Anh hùng LLVTND", "ahllvt"),
    ("Anh hùng LLVT, Đại tá", "ahllvt,dai_ta"),
    ("Anh hùng Lực lượng vũ trang nhân dân", "ahllvt"),
    // pharmacists
    ("DS", "ds"),
    ("Ds.", "ds"),
    ("Dược sĩ", "ds"),
    ("Dược sỹ", "ds"),
    ("DSĐH", "ds"),
    ("DS. ĐH", "ds"),
    ("Dược sĩ đại học", "ds"),
    ("DSTH", "ds"),
    ("DSCĐ", "ds"),
    ("Dược sĩ trung học", "ds"),
    ("Dược sĩ chính", "ds"),
    ("DS chính", "ds"),
    ("Dược sĩ hạng III", "ds"),
    ("DSCKI", "dscki"),
    ("DS.CKI", "dscki"),
    ("DS CK1", "dscki"),
    ("DSCKII.", "dsckii"),
    ("Ds.CKII", "dsckii"),
    ("Dược sĩ CKI", "dscki"),
    ("Dược sĩ chuyên khoa cấp I", "dscki"),
    ("ThS.DS", "ths,ds"),
    ("ThS. Dược sĩ", "ths,ds"),
    ("TS.DS", "ts,ds"),
    // nurses
    ("ĐD", "dd"),
    ("ĐD.", "dd"),
    ("Đd", "dd"),
    ("Điều dưỡng", "dd"),
    ("Điều dưỡng viên", "dd"),
    ("Điều dưỡng trưởng", "dd"),
    ("ĐD trưởng", "dd"),
    ("ĐDT.", "dd"),
    ("Điều dưỡng chính", "dd"),
    ("ĐD chính", "dd"),
    ("Điều dưỡng hạng IV", "dd"),
    ("ĐDĐH", "dd"),
    ("ĐD ĐH", "dd"),
    ("Điều dưỡng đại học", "dd"),
    ("ĐDCĐ", "dd"),
    ("CĐĐD", "dd"),
    ("ĐDTH", "dd"),
    ("Điều dưỡng cao đẳng", "dd"),
    ("Cao đẳng điều dưỡng", "dd"),
    ("ĐDCKI", "ddcki"),
    ("ĐD CKI.", "ddcki"),
    ("ĐD.CK1", "ddcki"),
    ("Điều dưỡng CKI", "ddcki"),
    ("Điều dưỡng chuyên khoa I", "ddcki"),
    ("ĐD CKII", "dd,ckii"),
    ("CNĐD", "cndd"),
    ("CNĐD.", "cndd"),
    ("CN.ĐD", "cndd"),
    ("CN ĐD", "cndd"),
    ("CN Điều dưỡng", "cndd"),
    ("Cử nhân điều dưỡng", "cndd"),
    ("Cử nhân ĐD", "cndd"),
    ("Cử nhân điều dưỡng trưởng", "cndd"),
    ("ThS.ĐD", "ths,dd"),
    ("Thạc sĩ Điều dưỡng", "ths,dd"),
    ("ThS. CNĐD", "ths,cndd"),
    ("Y tá", "dd"),
    ("Y tá trưởng", "dd"),
    // midwives, technicians, assistant doctors
    ("NHS", "hs"),
    ("NHS.", "hs"),
    ("Nữ hộ sinh", "hs"),
    ("Hộ sinh", "hs"),
    ("Hộ sinh trưởng", "hs"),
    ("HST", "hs"),
    ("NHSTH", "hs"),
    ("Hộ sinh hạng III", "hs"),
    ("CNHS", "cn,hs"),
    ("CN hộ sinh", "cn,hs"),
    ("Cử nhân hộ sinh", "cn,hs"),
    ("KTV", "ktv"),
    ("KTV.", "ktv"),
    ("KTV trưởng", "ktv"),
    ("KTVT", "ktv"),
    ("KTV chính", "ktv"),
    ("Kỹ thuật viên", "ktv"),
    ("Kĩ thuật viên trưởng", "ktv"),
    ("KTV xét nghiệm", "ktv"),
    ("KTV. XN", "ktv"),
    ("KTV CĐHA", "ktv"),
    ("Kỹ thuật y hạng III", "ktv"),
    ("KTVCKI", "ktv,cki"),
    ("CN XN", "cn"),
    ("CNXN", "cn"),
    ("CN xét nghiệm", "cn"),
    ("Cử nhân xét nghiệm", "cn"),
    ("Cử nhân Kỹ thuật y học", "cn"),
    ("CN", "cn"),
    ("Cử nhân", "cn"),
    ("Cử nhân: ", "cn"),
    ("CN. Dinh dưỡng", "cn"),
    ("Cử nhân kinh tế", "cn"),
    ("Cử nhân Luật", "cn"),
    ("CN CTXH", "cn"),
    ("Y sĩ", "ys"),
    ("Y sỹ", "ys"),
    ("YS.", "ys"),
    ("Y sĩ đa khoa", "ys"),
    ("Y sỹ YHCT", "ys"),
    // other professions
    ("KS", "ks"),
    ("KS.", "ks"),
    ("Kỹ sư", "ks"),
    ("Kĩ sư CNTT", "ks"),
    ("ThS.KS", "ths,ks"),
    ("Luật sư", "ls"),
    ("LS.", "ls"),
    ("ThS. Luật", "ths"),
    // ranks
    ("Đại tá", "dai_ta"),
    ("Đại tá, PGS.TS", "dai_ta,pgs,ts"),
    ("Đại tá, PGS.TS.BS", "dai_ta,pgs,ts,bs"),
    ("Đại tá, BSCKII", "dai_ta,bsckii"),
    ("Đại tá - Bác sĩ", "dai_ta,bs"),
    ("Thượng tá", "thuong_ta"),
    ("Thượng tá, TS", "thuong_ta,ts"),
    ("Trung tá BS", "trung_ta,bs"),
    ("Thiếu tá", "thieu_ta"),
    ("Thiếu tá QNCN", "thieu_ta"),
    ("Đại úy", "dai_uy"),
    ("Đại uý, Bác sĩ", "dai_uy,bs"),
    ("Thượng úy", "thuong_uy"),
    ("Trung uý", "trung_uy"),
    ("Thiếu úy", "thieu_uy"),
    ("Thiếu tướng GS.TS", "thieu_tuong,gs,ts"),
    ("Thiếu tướng, PGS, TS, TTND", "thieu_tuong,pgs,ts,ttnd"),
    ("Trung tướng", "trung_tuong"),
    ("Thượng tướng", "thuong_tuong"),
    ("Đại tướng", "dai_tuong"),
    // honorifics
    ("Ông", "mr:"),
    ("ông", "mr:"),
    ("ÔNG:", "mr:"),
    ("Bà", "ms:"),
    ("Ông (bà):", "mr_or_ms:"),
    ("Ông/Bà", "mr_or_ms:"),
    ("Đồng chí", "comrade:"),
    ("đồng chí", "comrade:"),
    ("Đ/c", "comrade:"),
    ("đ/c", "comrade:"),
    ("Đ/C:", "comrade:"),
    ("đ.c", "comrade:"),
    ("đc", "comrade:"),
    ("Đồng chí PGS.TS.", "pgs,ts,comrade:"),
    ("Đồng chí Đại tá", "dai_ta,comrade:"),
    ("Đ/c BSCKII", "bsckii,comrade:"),
    ("Đồng chí Bà", "comrade:"),
    ("Ông TS.BS", "ts,bs,mr:"),
    ("Bà ThS", "ths,ms:"),
    ("Anh", "anh:"),
    ("chị", "chi:"),
    ("Anh/Chị", "mr_or_ms:"),
    ("Cô", "co:"),
    ("Cô ThS", "ths,co:"),
    ("Thầy", "thay:"),
    ("Thầy GS", "gs,thay:"),
    ("Ngài", "excellency:"),
    ("Mr.", "mr:"),
    ("Mrs", "ms:"),
    ("Ms.", "ms:"),
    // in English
    ("Dr.", "dr"),
    ("Dr", "dr"),
    ("Prof.", "gs"),
    ("Prof. Dr.", "gs,dr"),
    ("Assoc. Prof.", "pgs"),
    ("Associate Professor", "pgs"),
];

#[test]
fn titles_in_front_are_read_in_their_order() {
    let mut wrong = Vec::new();
    for &(titles, codes) in IN_FRONT {
        for bare in ["Nguyễn Văn An", "LÊ THỊ CÚC"] {
            for written in [format!("{titles} {bare}"), format!("{titles}  {bare}.")] {
                let name = read(&written);
                let is_right =
                    said(&name) == (codes.to_owned(), bare) && name.is_fully_understood();
                if !is_right {
                    let understood = name.is_fully_understood();
                    wrong.push(format!("{written}: {:?} {understood}", said(&name)));
                }
                assert_eq!(name.to_string(), written.trim());
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whole texts: what is read, and whether all of it is understood.
const WHOLE: &[(&str, &str, &str, bool)] = &[
    // no space before the name
    ("BSCKII.Lê Thị Oanh", "bsckii", "Lê Thị Oanh", true),
    ("PGS.TS.Lê Văn Đức", "pgs,ts", "Lê Văn Đức", true),
    // capitals, one word, foreign and other names
    ("PGS.TS ĐÀO XUÂN CƠ", "pgs,ts", "ĐÀO XUÂN CƠ", true),
    ("BS. Lan", "bs", "Lan", true),
    ("BS H'Hen Niê", "bs", "H'Hen Niê", true),
    ("Y Sơn Niê", "", "Y Sơn Niê", true),
    ("BS. Ksor Phước", "bs", "Ksor Phước", true),
    ("Hạng A Chảng", "", "Hạng A Chảng", true),
    ("Dr. John F. Smith", "dr", "John F. Smith", true),
    ("Mr. Smith", "mr:", "Smith", true),
    ("Prof. Jean-Pierre Martin", "gs", "Jean-Pierre Martin", true),
    (
        "Công Tằng Tôn Nữ Thị Hương Lan",
        "",
        "Công Tằng Tôn Nữ Thị Hương Lan",
        true,
    ),
    ("nguyễn văn an", "", "nguyễn văn an", true),
    ("Nguyen Van An", "", "Nguyen Van An", true),
    // names that begin like a title or an office
    ("Hồ Sĩ An", "", "Hồ Sĩ An", true),
    ("Cao Thị Bs", "", "Cao Thị Bs", true),
    ("TS Khổng Văn B", "ts", "Khổng Văn B", true),
    ("Phó Đức Phương", "", "Phó Đức Phương", true),
    ("BS Phó Đức Nhuận", "bs", "Phó Đức Nhuận", true),
    ("Quyền Văn Minh", "", "Quyền Văn Minh", true),
    ("Điều dưỡng Viên Thị Lan", "dd", "Viên Thị Lan", false),
    ("ĐIỀU DƯỠNG VIÊN THỊ LAN", "dd", "VIÊN THỊ LAN", false),
    ("Ông Thị Xuân", "", "Ông Thị Xuân", true),
    ("Ông Ông Văn Tùng", "mr:", "Ông Văn Tùng", false),
    ("Ông Văn Tùng", "", "Ông Văn Tùng", false),
    ("Ông Văn Đức Phong", "mr:", "Văn Đức Phong", true),
    ("Bà Rịa", "", "Bà Rịa", false),
    ("bà Lan", "ms:", "Lan", true),
    ("chị Lê Lan", "chi:", "Lê Lan", true),
    ("ĐD Chính", "dd", "Chính", false),
    ("BS Luật Văn An", "bs", "Luật Văn An", false),
    ("BS Cao Thị Chính", "bs", "Cao Thị Chính", true),
    ("BS HSTC Nguyễn Văn An", "bs", "Nguyễn Văn An", true),
    ("Bác sĩ Nhi khoa Nguyễn Văn An", "bs", "Nguyễn Văn An", true),
    (
        "BS CKI Nội tổng hợp Nguyễn Văn An",
        "bscki",
        "Nguyễn Văn An",
        true,
    ),
    (
        "Bác sĩ thú y Nguyễn Văn An",
        "bs",
        "thú y Nguyễn Văn An",
        false,
    ),
    (
        "Cố Giáo sư Nguyễn Văn An",
        "",
        "Cố Giáo sư Nguyễn Văn An",
        false,
    ),
    (
        "Assoc. Prof. Nguyen Van An, MD. PhD",
        "pgs,bs,ts",
        "Nguyen Van An",
        true,
    ),
    (
        "TS. Nguyễn Văn An, Bệnh viện Bạch Mai",
        "ts",
        "Nguyễn Văn An",
        false,
    ),
    (
        "Ông Nguyễn Văn An, sinh năm 1970",
        "mr:",
        "Nguyễn Văn An",
        false,
    ),
    ("Thầy Tư", "", "Thầy Tư", false),
    ("Anh Thư", "", "Anh Thư", false),
    ("Anh Đào Lê", "", "Anh Đào Lê", false),
    ("Lương Y Nguyên", "", "Lương Y Nguyên", false),
    ("Cao Cấp Văn", "", "Cao Cấp Văn", true),
    // behind the name
    ("Nguyễn Văn A, MD", "bs", "Nguyễn Văn A", true),
    ("Nguyễn Văn A, MD, PhD", "bs,ts", "Nguyễn Văn A", true),
    ("Nguyễn Văn A, M.D., Ph.D.", "bs,ts", "Nguyễn Văn A", true),
    ("Nguyễn Văn A MD PhD", "bs,ts", "Nguyễn Văn A", true),
    ("Nguyễn Văn An, PGS.TS", "pgs,ts", "Nguyễn Văn An", true),
    ("Nguyễn Văn An (BSCKII)", "bsckii", "Nguyễn Văn An", true),
    (
        "Nguyễn Văn An – TTƯT, BSCKII",
        "ttut,bsckii",
        "Nguyễn Văn An",
        true,
    ),
    ("BS. Nguyễn Văn An - TTƯT", "bs,ttut", "Nguyễn Văn An", true),
    ("Dr. Smith, MD", "dr,bs", "Smith", true),
    // an office behind the name ends it
    ("Nguyễn Văn An - Giám đốc", "", "Nguyễn Văn An", false),
    (
        "PGS.TS Lê Văn Đức, Phó Giám đốc Bệnh viện A",
        "pgs,ts",
        "Lê Văn Đức",
        false,
    ),
    (
        "BSCKI Lê Thị Lan- Trưởng khoa Nội",
        "bscki",
        "Lê Thị Lan",
        false,
    ),
    (
        "BS. Lê Thị Lan (Trưởng khoa Nội)",
        "bs",
        "Lê Thị Lan",
        false,
    ),
    // what is not understood stays
    (
        "Giám đốc Nguyễn Văn An",
        "",
        "Giám đốc Nguyễn Văn An",
        false,
    ),
    (
        "Trưởng khoa: BSCKI Lê Thị Lan",
        "",
        "Trưởng khoa: BSCKI Lê Thị Lan",
        false,
    ),
    (
        "BS. Trưởng khoa Nội Lê Thị Lan",
        "bs",
        "Trưởng khoa Nội Lê Thị Lan",
        false,
    ),
    (
        "Điều dưỡng trưởng khoa Nội Lê Thị Lan",
        "dd",
        "trưởng khoa Nội Lê Thị Lan",
        false,
    ),
    ("BS. XYZ Nguyễn Văn An", "bs", "XYZ Nguyễn Văn An", false),
    ("X.Y.Z. Nguyễn Văn An", "", "X.Y.Z. Nguyễn Văn An", false),
    ("BSXYZ NGUYỄN VĂN AN", "", "BSXYZ NGUYỄN VĂN AN", false),
    ("Bsxyz Nguyễn Văn An", "", "Bsxyz Nguyễn Văn An", false),
    ("BSCKll Nguyễn Văn An", "", "BSCKll Nguyễn Văn An", false),
    ("BSCK Nguyễn Văn An", "", "BSCK Nguyễn Văn An", false),
    (
        "Bác sĩ chuyên khoa Nguyễn Văn An",
        "bs",
        "chuyên khoa Nguyễn Văn An",
        false,
    ),
    ("UV Nguyễn Văn An", "", "UV Nguyễn Văn An", false),
    ("CA Nguyễn Văn An", "", "CA Nguyễn Văn An", false),
    ("Lương y Nguyễn Văn An", "", "Lương y Nguyễn Văn An", false),
    (
        "Chuyên viên Nguyễn Văn An",
        "",
        "Chuyên viên Nguyễn Văn An",
        false,
    ),
    (
        "CHUYÊN GIA NGUYỄN VĂN AN",
        "",
        "CHUYÊN GIA NGUYỄN VĂN AN",
        false,
    ),
    (
        "chuyên viên nguyễn văn an",
        "",
        "chuyên viên nguyễn văn an",
        false,
    ),
    (
        "Thầy thuốc trẻ Nguyễn Văn An",
        "",
        "Thầy thuốc trẻ Nguyễn Văn An",
        false,
    ),
    (
        "THẦY THUỐC TRẺ NGUYỄN VĂN AN",
        "",
        "THẦY THUỐC TRẺ NGUYỄN VĂN AN",
        false,
    ),
    (
        "Anh Hùng Nguyễn Văn An",
        "",
        "Anh Hùng Nguyễn Văn An",
        false,
    ),
    ("Nguyễn Văn An 1975", "", "Nguyễn Văn An 1975", false),
    ("Nguyễn Văn An (1975)", "", "Nguyễn Văn An (1975)", false),
    ("1. BS Nguyễn Văn An", "", "1. BS Nguyễn Văn An", false),
    (
        "BS Nguyễn Văn An, ThS Lê B",
        "bs",
        "Nguyễn Văn An, ThS Lê B",
        false,
    ),
    ("Nguyễn Văn An/Lê B", "", "Nguyễn Văn An/Lê B", false),
    (
        "Ông Nguyễn Văn An và bà Lê B",
        "mr:",
        "Nguyễn Văn An và bà Lê B",
        false,
    ),
    ("Nguyễn Văn An BS", "", "Nguyễn Văn An BS", false),
    (
        "Họ và tên: Nguyễn Văn An",
        "",
        "Họ và tên: Nguyễn Văn An",
        false,
    ),
    (
        "Nguyên Giám đốc Nguyễn Văn An",
        "",
        "Nguyên Giám đốc Nguyễn Văn An",
        false,
    ),
    ("Khoa Nội", "", "Khoa Nội", false),
];

#[test]
fn whole_texts_claim_no_more_than_is_certain() {
    let mut wrong = Vec::new();
    for &(written, codes, bare, understood) in WHOLE {
        let name = read(written);
        if said(&name) != (codes.to_owned(), bare) || name.is_fully_understood() != understood {
            let read = name.is_fully_understood();
            wrong.push(format!("{written}: {:?} {read}", said(&name)));
        }
        assert_eq!(name.as_written(), written);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn titles_alone_are_no_name() {
    for written in [
        "PGS.TS",
        "Bác sĩ chính",
        "Điều dưỡng trưởng",
        "Đại tá",
        "Đồng chí",
        "ThSBSCKII.",
        "Dược sĩ hạng III",
        "BS. ......",
    ] {
        assert!(PersonName::parse(written).is_err(), "{written}");
    }
}

/// What a name is printed from.
fn parts() -> impl Strategy<Value = (Option<Honorific>, Vec<Title>, &'static str)> {
    let honorific = prop::option::of(prop::sample::select(Honorific::ALL));
    let titles = prop::collection::vec(prop::sample::select(Title::ALL), 0..5);
    let name = prop::sample::select(vec![
        "Nguyễn Văn An",
        "LÊ THỊ CÚC",
        "Đặng Hồng Anh Thư",
        "Hồ Sĩ An",
        "Y Sơn Niê",
        "Trần Báu Hà",
    ]);
    (honorific, titles, name)
}

/// Whether two titles side by side are written as another title.
fn is_one_title(pair: &[Title]) -> bool {
    use Title::{Bachelor, Nurse, Pharmacist, Physician, SpecialistDegreeOne, SpecialistDegreeTwo};
    pair == [Bachelor, Nurse]
        || (matches!(pair, [Physician | Pharmacist | Nurse, _])
            && matches!(pair, [_, SpecialistDegreeOne | SpecialistDegreeTwo]))
}

proptest! {
    /// A name read from its printed parts has these parts.
    #[test]
    fn printed_parts_are_read_again((honorific, titles, bare) in parts(), dots in any::<bool>()) {
        prop_assume!(!titles.windows(2).any(is_one_title));
        let mut written = honorific.map_or(String::new(), |it| format!("{} ", it.vi()));
        for title in &titles {
            written.push_str(title.abbreviation());
            written.push_str(if dots { ". " } else { " " });
        }
        written.push_str(bare);
        let name = read(&written);
        prop_assert_eq!(name.honorific(), honorific);
        prop_assert_eq!(name.titles(), &titles[..]);
        prop_assert_eq!(name.name(), bare);
        prop_assert!(name.is_fully_understood(), "{}", written);
        prop_assert_eq!(name.to_string(), written);
    }

    /// Nothing of a name is lost, whatever stands before and behind it, and the text is kept.
    #[test]
    fn a_name_loses_no_letters(
        before in prop::collection::vec(prop::sample::select(vec![
            "BS", "Ông", "Bà", "Thầy", "XYZ", "Giám đốc", "trưởng", "viên", "CK", "Văn", "1.", "Anh", "chính",
            "PGSTS", "Quyền", "MD",
        ]), 0..5),
        behind in prop::collection::vec(prop::sample::select(vec![
            ",", "MD", "- Giám đốc", "(1975)", "PhD", ".", "BS", "và", ";",
        ]), 0..4),
    ) {
        let written = format!("{} Đặng Hồng {}", before.join(" "), behind.join(" "));
        let name = read(&written);
        prop_assert!(name.name().contains("Đặng Hồng"), "{}", written);
        prop_assert!(written.contains(name.name()));
        prop_assert_eq!(name.as_written(), written.trim());
    }

    #[test]
    fn any_text_is_kept_or_refused(written in "\\PC{0,60}") {
        if let Ok(name) = PersonName::parse(&written) {
            prop_assert!(!name.name().is_empty() && name.as_written().contains(name.name()));
            let json = serde_json::to_string(&name).unwrap();
            prop_assert_eq!(serde_json::from_str::<PersonName>(&json).unwrap(), name);
        }
    }
}
