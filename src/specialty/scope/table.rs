//! The scopes of practice, one row each, sorted by code.
//!
//! Source: Công văn 2148/BHXH of 02/7/2024, field `PHAMVI_CM`; one transcription, which spells
//! `truyển máu` in 122 and 319. The last column is the department whose number is the suffix.

use super::{PracticeScopeCode, Profession};
use crate::specialty::short::Short;

#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Row {
    pub(super) code: PracticeScopeCode,
    pub(super) name: &'static str,
    /// The search key of the name.
    pub(super) key: &'static str,
    pub(super) profession: Profession,
    pub(super) department: Option<&'static str>,
}

macro_rules! row {
    ($code:literal, $name:literal, $profession:ident $(, $department:literal)?) => {
        Row {
            code: PracticeScopeCode(Short::new($code)),
            name: $name,
            key: __name_key!($name),
            profession: Profession::$profession,
            department: row!(@maybe $($department)?),
        }
    };
    (@maybe $department:literal) => { Some($department) };
    (@maybe) => { None };
}

#[rustfmt::skip] // one row a line
pub(super) static ROWS: &[Row] = &[
    row!("101", "Bác sỹ chuyên khoa Hồi sức cấp cứu", Doctor),
    row!("102", "Bác sỹ chuyên khoa Nội khoa", Doctor),
    row!("102.04", "Bác sỹ chuyên khoa Nội Tim mạch", Doctor, "K04"),
    row!("102.05", "Bác sỹ chuyên khoa Nội tiêu hóa", Doctor, "K05"),
    row!("102.06", "Bác sỹ chuyên khoa Nội cơ - xương - khớp", Doctor, "K06"),
    row!("102.07", "Bác sỹ chuyên khoa Nội thận - tiết niệu", Doctor, "K07"),
    row!("102.09", "Bác sỹ chuyên khoa Dị ứng", Doctor, "K09"),
    row!("102.10", "Bác sỹ chuyên khoa Huyết học", Doctor, "K10"),
    row!("102.11", "Bác sỹ chuyên khoa Truyền nhiễm", Doctor, "K11"),
    row!("102.14", "Bác sỹ chuyên khoa Thần kinh", Doctor, "K14"),
    row!("102.50", "Bác sỹ chuyên khoa Nội Hô hấp", Doctor, "K50"),
    row!("103", "Bác sỹ chuyên khoa Nhi khoa", Doctor),
    row!("104", "Bác sỹ chuyên khoa Ngoại lao", Doctor),
    row!("105", "Bác sỹ chuyên khoa Da liễu", Doctor),
    row!("106", "Bác sỹ chuyên khoa Tâm thần", Doctor),
    row!("107", "Bác sỹ chuyên khoa Nội tiết", Doctor),
    row!("108", "Bác sỹ Y học cổ truyền", Doctor),
    row!("109", "Bác sỹ chuyên khoa Gây mê hồi sức", Doctor),
    row!("110", "Bác sỹ chuyên khoa Ngoại khoa", Doctor),
    row!("110.20", "Bác sỹ chuyên khoa Ngoại thần kinh", Doctor, "K20"),
    row!("110.21", "Bác sỹ chuyên khoa Ngoại lồng ngực", Doctor, "K21"),
    row!("110.22", "Bác sỹ chuyên khoa Ngoại tiêu hóa", Doctor, "K22"),
    row!("110.23", "Bác sỹ chuyên khoa Ngoại thận - tiết niệu", Doctor, "K23"),
    row!("110.24", "Bác sỹ chuyên khoa Chấn thương chỉnh hình", Doctor, "K24"),
    row!("111", "Bác sỹ chuyên khoa Bỏng", Doctor),
    row!("112", "Bác sỹ chuyên khoa Ung bướu", Doctor),
    row!("113", "Bác sỹ chuyên khoa Phụ sản", Doctor),
    row!("114", "Bác sỹ chuyên khoa Mắt", Doctor),
    row!("115", "Bác sỹ chuyên khoa Tai mũi họng", Doctor),
    row!("116", "Bác sỹ Răng hàm mặt", Doctor),
    row!("117", "Bác sỹ chuyên khoa Phục hồi chức năng", Doctor),
    row!("118", "Bác sỹ chuyên khoa Chẩn đoán hình ảnh", Doctor),
    row!("119", "Bác sỹ chuyên khoa Y học hạt nhân", Doctor),
    row!("120", "Bác sỹ chuyên khoa Nội soi chẩn đoán can thiệp", Doctor),
    row!("121", "Bác sỹ chuyên khoa Thăm dò chức năng", Doctor),
    row!("122", "Bác sỹ chuyên khoa Huyết học-truyền máu", Doctor),
    row!("123", "Bác sỹ chuyên khoa Hóa sinh", Doctor),
    row!("124", "Bác sỹ chuyên khoa Vi sinh", Doctor),
    row!("125", "Bác sỹ chuyên khoa Giải phẫu bệnh", Doctor),
    row!("126", "Bác sỹ chuyên khoa Vi phẫu", Doctor),
    row!("127", "Bác sỹ chuyên khoa Phẫu thuật nội soi", Doctor),
    row!("128", "Bác sỹ chuyên khoa Tạo hình thẩm mỹ", Doctor),
    row!("129", "Bác sỹ đa khoa", Doctor),
    row!("130", "Bác sỹ Y học dự phòng", Doctor),
    row!("131", "Bác sỹ y học cổ truyền không dùng thuốc", Doctor),
    row!("132", "Bác sỹ y khoa", Doctor),
    row!("133", "Bác sỹ chuyên khoa dinh dưỡng", Doctor),
    row!("134", "Bác sỹ tâm lý lâm sàng", Doctor),
    row!("201", "Y sỹ đa khoa", AssistantDoctor),
    row!("202", "Y sỹ Y học cổ truyền", AssistantDoctor),
    row!("301", "Điều dưỡng có trình độ từ đại học trở lên", Nurse),
    row!("302", "Điều dưỡng trình độ dưới đại học", Nurse),
    row!("303", "Điều dưỡng có văn bằng chuyên khoa Hồi sức cấp cứu", Nurse),
    row!("304", "Điều dưỡng có văn bằng chuyên khoa Nội khoa", Nurse),
    row!("305", "Điều dưỡng có văn bằng chuyên khoa Da liễu", Nurse),
    row!("306", "Điều dưỡng có văn bằng chuyên khoa Tâm thần", Nurse),
    row!("307", "Điều dưỡng có văn bằng chuyên khoa Nội tiết", Nurse),
    row!("308", "Điều dưỡng có văn bằng chuyên khoa Y học cổ truyền", Nurse),
    row!("309", "Điều dưỡng có văn bằng chuyên khoa Gây mê hồi sức", Nurse),
    row!("310", "Điều dưỡng có văn bằng chuyên khoa Ngoại", Nurse),
    row!("311", "Điều dưỡng có văn bằng chuyên khoa Bỏng", Nurse),
    row!("312", "Điều dưỡng có văn bằng chuyên khoa Ung bướu", Nurse),
    row!("314", "Điều dưỡng có văn bằng chuyên khoa Mắt", Nurse),
    row!("315", "Điều dưỡng có văn bằng chuyên khoa Tai mũi họng", Nurse),
    row!("316", "Điều dưỡng có văn bằng chuyên khoa Răng hàm mặt", Nurse),
    row!("317", "Điều dưỡng có văn bằng chuyên khoa Phục hồi chức năng", Nurse),
    row!("318", "Điều dưỡng có văn bằng chuyên khoa Thăm dò chức năng", Nurse),
    row!("319", "Điều dưỡng có văn bằng chuyên khoa Huyết học-truyền máu", Nurse),
    row!("401", "Hộ sinh trình độ từ đại học trở lên", Midwife),
    row!("402", "Hộ sinh trình độ dưới đại học", Midwife),
    row!("501", "Kỹ thuật y xét nghiệm Huyết học trình độ từ đại học trở lên", Technician),
    row!("502", "Kỹ thuật y xét nghiệm Hóa sinh trình độ từ đại học trở lên", Technician),
    row!("503", "Kỹ thuật y xét nghiệm Vi sinh trình độ từ đại học trở lên", Technician),
    row!("504", "Kỹ thuật y xét nghiệm Giải phẫu bệnh trình độ từ đại học trở lên", Technician),
    row!("505", "Kỹ thuật y xét nghiệm Huyết học trình độ dưới đại học", Technician),
    row!("506", "Kỹ thuật y xét nghiệm Hóa sinh trình độ dưới đại học", Technician),
    row!("507", "Kỹ thuật y xét nghiệm Vi sinh trình độ dưới đại học", Technician),
    row!("508", "Kỹ thuật y xét nghiệm Giải phẫu bệnh trình độ dưới đại học", Technician),
    row!("511", "Kỹ thuật y hình ảnh y học trình độ từ đại học trở lên", Technician),
    row!("512", "Kỹ thuật y hình ảnh y học trình độ dưới đại học", Technician),
    row!("513", "Kỹ thuật y phục hình răng", Technician),
    row!("514", "Kỹ thuật y khúc xạ nhãn khoa", Technician),
    row!("515", "Kỹ thuật y phục hồi chức năng", Technician),
    row!("601", "Cử nhân tâm lý lâm sàng", ClinicalPsychologist),
    row!("701", "Lương y", TraditionalHealer),
    row!("801", "Dược sỹ từ đại học trở lên", Pharmacist),
    row!("802", "Dược sỹ dưới đại học", Pharmacist),
    row!("901", "Kỹ sư vật lý y học", Engineer),
    row!("902", "Kỹ sư xạ trị", Engineer),
    row!("903", "Kỹ sư công nghệ sinh học", Engineer),
    row!("904", "Cử nhân công nghệ sinh học", Engineer),
];
