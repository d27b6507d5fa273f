//! The chapters of the technique list, one row each, by list and number.
//!
//! Annex 1: the 28 chapters of TT 43/2013/TT-BYT and TT 23/2024/TT-BYT; a second name is the
//! wording of QĐ 7603/QĐ-BYT, annex 1, if it differs. Annex 2 of TT 23/2024/TT-BYT: only one
//! source, whose abbreviations are written out and kept as second names; it gives no name for chapters 21 and 30. English names are
//! this crate's own.

use super::{ChapterNumber, TechniqueList};

#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Row {
    pub(super) list: TechniqueList,
    pub(super) number: ChapterNumber,
    /// The names; the first is the one shown.
    pub(super) names: &'static [&'static str],
    pub(super) en: Option<&'static str>,
}

macro_rules! row {
    ($list:ident, $number:literal, $names:tt $(, $en:literal)?) => {
        Row {
            list: TechniqueList::$list,
            number: ChapterNumber::new($number),
            names: &$names,
            en: row!(@maybe $($en)?),
        }
    };
    (@maybe $en:literal) => { Some($en) };
    (@maybe) => { None };
}

#[rustfmt::skip] // one row a line
pub(super) static ROWS: &[Row] = &[
    row!(Annex1, 1, ["HỒI SỨC CẤP CỨU VÀ CHỐNG ĐỘC"], "Emergency resuscitation and toxicology"),
    row!(Annex1, 2, ["NỘI KHOA"], "Internal medicine"),
    row!(Annex1, 3, ["NHI KHOA"], "Paediatrics"),
    row!(Annex1, 4, ["LAO (NGOẠI LAO)", "LAO"], "Tuberculosis (TB surgery)"),
    row!(Annex1, 5, ["DA LIỄU"], "Dermatology"),
    row!(Annex1, 6, ["TÂM THẦN"], "Psychiatry"),
    row!(Annex1, 7, ["NỘI TIẾT"], "Endocrinology"),
    row!(Annex1, 8, ["Y HỌC CỔ TRUYỀN"], "Traditional medicine"),
    row!(Annex1, 9, ["GÂY MÊ HỒI SỨC"], "Anaesthesia and resuscitation"),
    row!(Annex1, 10, ["NGOẠI KHOA"], "Surgery"),
    row!(Annex1, 11, ["BỎNG"], "Burns"),
    row!(Annex1, 12, ["UNG BƯỚU"], "Oncology"),
    row!(Annex1, 13, ["PHỤ SẢN"], "Obstetrics and gynaecology"),
    row!(Annex1, 14, ["MẮT"], "Ophthalmology"),
    row!(Annex1, 15, ["TAI MŨI HỌNG"], "Ear, nose and throat"),
    row!(Annex1, 16, ["RĂNG HÀM MẶT"], "Odonto-maxillofacial"),
    row!(Annex1, 17, ["PHỤC HỒI CHỨC NĂNG"], "Rehabilitation"),
    row!(Annex1, 18, ["ĐIỆN QUANG"], "Radiology (điện quang)"),
    row!(Annex1, 19, ["Y HỌC HẠT NHÂN"], "Nuclear medicine"),
    row!(Annex1, 20, ["NỘI SOI CHẨN ĐOÁN CAN THIỆP"], "Diagnostic and interventional endoscopy"),
    row!(Annex1, 21, ["THĂM DÒ CHỨC NĂNG"], "Functional exploration"),
    row!(Annex1, 22, ["HUYẾT HỌC TRUYỀN MÁU"], "Haematology and blood transfusion"),
    row!(Annex1, 23, ["HÓA SINH"], "Biochemistry"),
    row!(Annex1, 24, ["VI SINH - KÝ SINH TRÙNG", "VI SINH"], "Microbiology and parasitology"),
    row!(Annex1, 25, ["GIẢI PHẪU BỆNH"], "Anatomical pathology"),
    row!(Annex1, 26, ["VI PHẪU"], "Microsurgery"),
    row!(Annex1, 27, ["PHẪU THUẬT NỘI SOI"], "Endoscopic surgery"),
    row!(Annex1, 28, ["PHẪU THUẬT TẠO HÌNH THẨM MỸ"], "Plastic and cosmetic surgery"),
    row!(Annex2, 1, ["Thần kinh"]),
    row!(Annex2, 2, ["Tuần hoàn"]),
    row!(Annex2, 3, ["Hô hấp"]),
    row!(Annex2, 4, ["Tiêu hóa"]),
    row!(Annex2, 5, ["Tiết niệu"]),
    row!(Annex2, 6, ["Nội tiết"]),
    row!(Annex2, 7, ["Tạo máu và lympho"]),
    row!(Annex2, 8, ["Cơ xương khớp"]),
    row!(Annex2, 9, ["Mắt"]),
    row!(Annex2, 10, ["Tai"]),
    row!(Annex2, 11, ["Mũi họng miệng"]),
    row!(Annex2, 12, ["Sinh dục nam"]),
    row!(Annex2, 13, ["Sinh dục nữ"]),
    row!(Annex2, 14, ["Sản khoa - Sơ sinh"]),
    row!(Annex2, 15, ["Da và lớp bao phủ"]),
    row!(Annex2, 16, ["Tạo hình - thẩm mỹ"]),
    row!(Annex2, 17, ["Y học hạt nhân, hóa trị, xạ trị", "YHHN, hóa trị, xạ trị"]),
    row!(Annex2, 18, ["Y học cổ truyền", "YHCT"]),
    row!(Annex2, 19, ["Phục hồi chức năng"]),
    row!(Annex2, 20, ["Tâm thần"]),
    row!(Annex2, 22, ["Kỹ thuật chung"]),
    row!(Annex2, 23, ["Điện quang"]),
    row!(Annex2, 24, ["Hóa sinh"]),
    row!(Annex2, 25, ["Huyết học"]),
    row!(Annex2, 26, ["Dị ứng - Miễn dịch lâm sàng", "Dị ứng- MDLS"]),
    row!(Annex2, 27, ["Di truyền - sinh học phân tử"]),
    row!(Annex2, 28, ["Vi sinh"]),
    row!(Annex2, 29, ["Giải phẫu bệnh"]),
];
