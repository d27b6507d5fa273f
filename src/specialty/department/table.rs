//! The departments, one row each, sorted by code and then by time.
//!
//! Codes, names and the first list with the code: Công văn 9324 of 2015 and QĐ 5937/QĐ-BYT, annex 5
//! (K01 to K50), QĐ 2010/QĐ-BYT (K51 to K53), QĐ 1804/QĐ-BYT, annex 2 (the other codes, and the
//! present meaning of K99). Names are taken from the latest list, except for K31: its transcription
//! lost a word, so the wording of QĐ 5937/QĐ-BYT comes first. The names that are in no list are those that
//! hospitals use for themselves. English names and places are this crate's own.

use super::{DepartmentList, DepartmentPlace};
use crate::specialty::{ManagementField, Specialty};

/// A department during the time in which its code had one meaning.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Row {
    pub(super) code: &'static str,
    /// The names; the first is the one shown.
    pub(super) names: &'static [&'static str],
    /// The search keys of the names, in the same order.
    pub(super) keys: &'static [&'static str],
    pub(super) en: &'static str,
    /// The first list that gives the code this meaning.
    pub(super) first: DepartmentList,
    /// The list that gives the code another meaning.
    pub(super) until: Option<DepartmentList>,
    pub(super) place: DepartmentPlace,
}

macro_rules! row {
    ($code:literal, [$($vi:literal),+], $en:literal, $first:ident $(.. $until:ident)?, $($place:tt)+) => {
        Row {
            code: $code,
            names: &[$($vi),+],
            keys: &[$(__name_key!($vi)),+],
            en: $en,
            first: DepartmentList::$first,
            until: row!(@maybe $($until)?),
            place: row!(@place $($place)+),
        }
    };
    (@maybe $list:ident) => { Some(DepartmentList::$list) };
    (@maybe) => { None };
    (@place General) => { DepartmentPlace::General };
    (@place Management($field:ident)) => { DepartmentPlace::Management(ManagementField::$field) };
    (@place $specialty:ident) => { DepartmentPlace::Specialty(Specialty::$specialty) };
}

#[rustfmt::skip] // one row a line
pub(super) static ROWS: &[Row] = &[
    row!("K01", ["Khoa Khám bệnh"], "Outpatient (consultation) department", Cv9324, General),
    row!("K02", ["Khoa Hồi sức cấp cứu", "Khoa Cấp cứu", "Khoa Cấp cứu - Hồi sức", "Khoa HSCC"], "Emergency and resuscitation", Cv9324, EmergencyCriticalCare),
    row!("K03", ["Khoa Nội tổng hợp", "Khoa Nội", "Khoa Nội khoa", "Khoa Nội chung"], "General internal medicine", Cv9324, InternalMedicine),
    row!("K04", ["Khoa Nội tim mạch", "Khoa Tim mạch"], "Cardiology", Cv9324, Cardiology),
    row!("K05", ["Khoa Nội tiêu hóa", "Khoa Tiêu hóa"], "Gastroenterology", Cv9324, Gastroenterology),
    row!("K06", ["Khoa Nội cơ - xương - khớp", "Khoa Cơ - xương - khớp"], "Rheumatology (musculoskeletal medicine)", Cv9324, Musculoskeletal),
    row!("K07", ["Khoa Nội thận - tiết niệu", "Khoa Nội thận", "Khoa Nội tiết niệu"], "Nephrology and urology (medical)", Cv9324, Urology),
    row!("K08", ["Khoa Nội tiết", "Khoa Nội tiết - Đái tháo đường"], "Endocrinology", Cv9324, Endocrinology),
    row!("K09", ["Khoa Dị ứng", "Khoa Dị ứng - Miễn dịch lâm sàng", "Khoa Dị ứng và Miễn dịch lâm sàng"], "Allergy", Cv9324, ClinicalAllergyAndImmunology),
    row!("K10", ["Khoa Huyết học lâm sàng"], "Clinical haematology", Cv9324, Haematology),
    row!("K11", ["Khoa Truyền nhiễm", "Khoa Bệnh nhiệt đới", "Khoa Bệnh truyền nhiễm", "Khoa Các bệnh truyền nhiễm", "Khoa Nhiễm"], "Infectious diseases", Cv9324, InfectiousDiseases),
    row!("K12", ["Khoa Lao", "Khoa Lao và Bệnh phổi"], "Tuberculosis", Cv9324, Tuberculosis),
    row!("K13", ["Khoa Da liễu"], "Dermatology", Cv9324, Dermatology),
    row!("K14", ["Khoa Thần kinh", "Khoa Nội thần kinh"], "Neurology", Cv9324, Neurology),
    row!("K15", ["Khoa Tâm thần"], "Psychiatry", Cv9324, Psychiatry),
    row!("K16", ["Khoa Y học cổ truyền", "Khoa YHCT", "Khoa Đông y", "Khoa Y dược cổ truyền"], "Traditional medicine", Cv9324, TraditionalMedicine),
    row!("K16.1", ["Khoa Ngũ quan"], "Five sense organs (traditional medicine)", Qd1804, TraditionalMedicine),
    row!("K16.2", ["Khoa Châm cứu"], "Acupuncture (traditional medicine)", Qd1804, TraditionalMedicine),
    row!("K16.3", ["Khoa Ngoại phụ"], "External and gynaecological diseases (traditional medicine)", Qd1804, TraditionalMedicine),
    row!("K17", ["Khoa Lão học", "Khoa Lão", "Khoa Người cao tuổi", "Khoa Lão khoa"], "Geriatrics", Cv9324, Geriatrics),
    row!("K18", ["Khoa Nhi", "Khoa Nhi khoa", "Khoa Nhi tổng hợp"], "Paediatrics", Cv9324, Paediatrics),
    row!("K19", ["Khoa Ngoại tổng hợp", "Khoa Ngoại", "Khoa Ngoại khoa", "Khoa Ngoại chung"], "General surgery", Cv9324, Surgery),
    row!("K20", ["Khoa Ngoại thần kinh", "Khoa Phẫu thuật thần kinh"], "Neurosurgery", Cv9324, Neurosurgery),
    row!("K21", ["Khoa Ngoại lồng ngực"], "Thoracic surgery", Cv9324, ThoracicSurgery),
    row!("K22", ["Khoa Ngoại tiêu hóa"], "Digestive surgery", Cv9324, DigestiveSurgery),
    row!("K22.1", ["Khoa Ngoại Hậu môn, đại trực tràng và sàn chậu"], "Anorectal, colorectal and pelvic floor surgery", Qd1804, DigestiveSurgery),
    row!("K23", ["Khoa Ngoại thận - tiết niệu", "Khoa Ngoại tiết niệu"], "Urological surgery", Cv9324, UrologicalSurgery),
    row!("K24", ["Khoa Chấn thương chỉnh hình", "Khoa Ngoại chấn thương chỉnh hình", "Khoa Ngoại chấn thương", "Khoa CTCH", "Khoa Ngoại CTCH"], "Trauma and orthopaedics", Cv9324, TraumaOrthopaedicSurgery),
    row!("K25", ["Khoa Bỏng"], "Burns", Cv9324, Burns),
    row!("K26", ["Khoa Phẫu thuật - Gây mê hồi sức", "Khoa Gây mê hồi sức", "Khoa GMHS", "Khoa Phẫu thuật - GMHS", "Khoa Gây mê"], "Operating theatre, anaesthesia and resuscitation", Cv9324, Anaesthesia),
    row!("K27", ["Khoa Phụ sản", "Khoa Sản", "Khoa Sản phụ khoa", "Khoa Sản phụ"], "Obstetrics and gynaecology", Cv9324, ObstetricsAndGynaecology),
    row!("K28", ["Khoa Tai - Mũi - Họng", "Khoa TMH"], "Ear, nose and throat", Cv9324, Otorhinolaryngology),
    row!("K29", ["Khoa Răng - Hàm - Mặt", "Khoa RHM"], "Odonto-maxillofacial", Cv9324, OdontoMaxillofacial),
    row!("K30", ["Khoa Mắt"], "Ophthalmology", Cv9324, Ophthalmology),
    row!("K31", ["Khoa Vật lý trị liệu - Phục hồi chức năng", "Khoa Hồi chức năng và/hoặc Vật lý trị liệu", "Khoa Phục hồi chức năng", "Khoa PHCN", "Khoa Vật lý trị liệu", "Khoa VLTL - PHCN"], "Rehabilitation and/or physiotherapy", Cv9324, Rehabilitation),
    row!("K32", ["Khoa Y học hạt nhân"], "Nuclear medicine", Cv9324, NuclearMedicine),
    row!("K33", ["Khoa Ung bướu", "Khoa Ung bướu (điều trị tia xạ)", "Khoa Ung thư"], "Oncology", Cv9324, Oncology),
    row!("K34", ["Khoa Truyền máu"], "Blood transfusion", Cv9324, Transfusion),
    row!("K35", ["Khoa Lọc máu nhân tạo", "Khoa Lọc máu (thận nhân tạo)", "Khoa Thận nhân tạo", "Khoa Lọc máu"], "Haemodialysis (artificial kidney)", Cv9324, Dialysis),
    row!("K36", ["Khoa Huyết học"], "Haematology (laboratory)", Cv9324, Haematology),
    row!("K37", ["Khoa Sinh hóa", "Khoa Hóa sinh"], "Biochemistry", Cv9324, Biochemistry),
    row!("K38", ["Khoa Vi sinh"], "Microbiology", Cv9324, Microbiology),
    row!("K39", ["Khoa Chẩn đoán hình ảnh", "Khoa CĐHA"], "Diagnostic imaging", Cv9324, DiagnosticImaging),
    row!("K40", ["Khoa Thăm dò chức năng", "Khoa TDCN"], "Functional exploration", Cv9324, FunctionalExploration),
    row!("K41", ["Khoa Nội soi"], "Endoscopy", Cv9324, Endoscopy),
    row!("K42", ["Khoa Giải phẫu bệnh", "Khoa GPB"], "Anatomical pathology", Cv9324, Pathology),
    row!("K43", ["Khoa Kiểm soát nhiễm khuẩn", "Khoa Chống nhiễm khuẩn", "Khoa KSNK"], "Infection control", Cv9324, InfectionControl),
    row!("K44", ["Khoa Dược"], "Pharmacy", Cv9324, Management(PharmacyManagement)),
    row!("K45", ["Khoa Dinh dưỡng", "Khoa Dinh dưỡng - Tiết chế", "Khoa Dinh dưỡng lâm sàng"], "Nutrition", Cv9324, ClinicalNutrition),
    row!("K46", ["Khoa Sinh học phân tử"], "Molecular biology", Cv9324, MolecularBiology),
    row!("K47", ["Khoa Xét nghiệm", "Khoa XN"], "Laboratory", Cv9324, Laboratory),
    row!("K48", ["Khoa Hồi sức tích cực", "Khoa HSTC"], "Intensive care", Cv9324, EmergencyCriticalCare),
    row!("K49", ["Khoa Chống độc"], "Poison control (toxicology)", Cv9324, Toxicology),
    row!("K50", ["Khoa Nội hô hấp", "Khoa Hô hấp"], "Respiratory medicine", Cv9324, Respiratory),
    row!("K51", ["Khoa Đột quỵ"], "Stroke", Qd2010, Stroke),
    row!("K52", ["Khoa Phẫu thuật tạo hình thẩm mỹ"], "Plastic and cosmetic surgery", Qd2010, PlasticSurgery),
    row!("K53", ["Khoa Nam học"], "Andrology", Qd2010, Andrology),
    row!("K54", ["Khoa Y học gia đình"], "Family medicine", Qd1804, FamilyMedicine),
    row!("K55", ["Khoa Y học dưới nước"], "Underwater (diving) medicine", Qd1804, UnderwaterMedicine),
    row!("K56", ["Khoa Hỗ trợ sinh sản"], "Assisted reproduction", Qd1804, AssistedReproduction),
    row!("K57", ["Khoa Điều trị ban ngày"], "Day treatment", Qd1804, General),
    row!("K58", ["Khoa Ký sinh trùng"], "Parasitology", Qd1804, Parasitology),
    row!("K59", ["Khoa Khám, chữa bệnh theo yêu cầu"], "On-demand examination and treatment", Qd1804, General),
    row!("K59.1", ["Khoa Khám bệnh theo yêu cầu"], "On-demand outpatient", Qd1804, General),
    row!("K59.2", ["Khoa Điều trị theo yêu cầu"], "On-demand inpatient", Qd1804, General),
    row!("K60", ["Khoa Di truyền lâm sàng"], "Clinical genetics", Qd1804, ClinicalGenetics),
    row!("K99", ["Khoa Điều trị COVID-19"], "COVID-19 treatment", Qd5937..Qd1804, InfectiousDiseases),
    row!("K99", ["Khoa Điều trị bệnh truyền nhiễm nhóm A"], "Group A communicable disease treatment", Qd1804, InfectiousDiseases),
];
