//! The techniques of the topics, one row each, by topic.
//!
//! Topic, shared code, name, class, letter of the line: QĐ 7603/QĐ-BYT, annex 1. `Both` if the
//! transcription of annex 1 of TT 23/2024/TT-BYT has the same code, name and class, `One` if it has
//! only the same code and name.

use super::{TechniqueGrade, TechniqueKind, TechniqueTopic};
use crate::specialty::TechniqueCode;

#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Row {
    pub(super) topic: TechniqueTopic,
    pub(super) code: TechniqueCode,
    pub(super) name: &'static str,
    pub(super) class: Option<Class>,
    pub(super) line: char,
    pub(super) is_class_confirmed: bool,
}

/// The meaning of the code of a class.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Class {
    pub(super) code: &'static str,
    pub(super) kind: TechniqueKind,
    pub(super) grade: TechniqueGrade,
}

macro_rules! classes {
    ($($NAME:ident: $kind:ident, $grade:ident;)+) => { $(
        const $NAME: Option<Class> = Some(Class {
            code: stringify!($NAME),
            kind: TechniqueKind::$kind,
            grade: TechniqueGrade::$grade,
        });
    )+ };
}

classes! {
    PDB: Surgery, Special;
    P1: Surgery, First;
    P2: Surgery, Second;
    TDB: Procedure, Special;
    T1: Procedure, First;
    T2: Procedure, Second;
    T3: Procedure, Third;
}

const UNCLASSIFIED: Option<Class> = None;

macro_rules! row {
    ($topic:ident, $code:literal, $name:literal, $class:ident, $line:literal, $sources:ident) => {
        Row {
            topic: TechniqueTopic::$topic,
            code: TechniqueCode::known($code),
            name: $name,
            class: $class,
            line: $line,
            is_class_confirmed: row!(@$sources),
        }
    };
    (@Both) => { true };
    (@One) => { false };
}

#[rustfmt::skip] // one row a line
pub(super) static ROWS: &[Row] = &[
    row!(CoronaryIntervention, "02.0101.0054", "Nong và đặt stent động mạch vành", TDB, 'B', One),
    row!(CoronaryIntervention, "02.0437.0053", "Chụp động mạch vành", T1, 'B', One),
    row!(CoronaryIntervention, "02.0440.0054", "Hút huyết khối trong động mạch vành", T1, 'B', One),
    row!(CoronaryIntervention, "02.0118.0009", "Siêu âm trong lòng mạch vành (iVUS)", TDB, 'A', One),
    row!(CoronaryIntervention, "18.0657.0053", "Chụp động mạch vành", T1, 'B', One),
    row!(CoronaryIntervention, "18.0658.0054", "Chụp, nong động mạch vành bằng bóng", TDB, 'B', One),
    row!(CoronaryIntervention, "18.0659.0054", "Chụp, nong và đặt stent động mạch vành", TDB, 'B', One),
    row!(CoronaryIntervention, "18.0198.0041", "Chụp cắt lớp vi tính động mạch vành, tim (từ 1- 32 dãy)", T2, 'B', One),
    row!(CoronaryIntervention, "18.0207.0042", "Chụp cắt lớp vi tính động mạch vành, tim (từ 64- 128 dãy)", T2, 'B', Both),
    row!(CoronaryIntervention, "10.0213.0392", "Phẫu thuật bắc cầu động mạch chủ - động mạch vành có dùng máy tim phổi nhân tạo", PDB, 'B', One),
    row!(CoronaryIntervention, "10.0214.0395", "Phẫu thuật bắc cầu động mạch chủ - động mạch vành không dùng máy tim phổi nhân tạo", PDB, 'B', One),
    row!(MolecularBiology, "24.0012.1719", "Vi khuẩn định danh PCR", UNCLASSIFIED, 'B', One),
    row!(MolecularBiology, "24.0115.1719", "Virus Real-time PCR", UNCLASSIFIED, 'B', One),
    row!(MolecularBiology, "24.0136.1651", "HBV đo tải lượng Real-time PCR", UNCLASSIFIED, 'B', Both),
    row!(MolecularBiology, "24.0151.1654", "HCV đo tải lượng Real-time PCR", UNCLASSIFIED, 'B', Both),
    row!(MolecularBiology, "24.0032.1687", "Mycobacterium tuberculosis Real-time PCR", UNCLASSIFIED, 'B', One),
    row!(MolecularBiology, "24.0239.1667", "HPV Real-time PCR", UNCLASSIFIED, 'B', One),
    row!(MolecularBiology, "22.0645.1374", "Xét nghiệm phát hiện đột biến gen bằng kỹ thuật PCR", UNCLASSIFIED, 'B', One),
    row!(MolecularBiology, "22.0643.1334", "Xét nghiệm phát hiện đột biến gen thalassemia bằng kỹ thuật PCR", UNCLASSIFIED, 'B', One),
    row!(MolecularBiology, "22.0647.1290", "Xét nghiệm giải trình tự gen bằng kỹ thuật giải trình tự gen thế hệ 2", UNCLASSIFIED, 'B', One),
    row!(MolecularBiology, "25.0093.1739", "Xét nghiệm đột biến gen EGFR", UNCLASSIFIED, 'A', One),
    row!(MolecularBiology, "25.0094.1740", "Xét nghiệm đột biến gen KRAS", UNCLASSIFIED, 'A', One),
    row!(Immunohistochemistry, "25.0061.1746", "Nhuộm hóa mô miễn dịch cho mỗi một dấu ấn", UNCLASSIFIED, 'B', One),
    row!(Immunohistochemistry, "25.0062.1746", "Nhuộm miễn dịch huỳnh quang gián tiếp phát hiện kháng nguyên", UNCLASSIFIED, 'B', One),
    row!(Immunohistochemistry, "25.0063.1746", "Nhuộm miễn dịch huỳnh quang trực tiếp phát hiện kháng nguyên", UNCLASSIFIED, 'B', One),
    row!(Immunohistochemistry, "22.0147.1295", "Nhuộm hoá mô miễn dịch tuỷ xương", UNCLASSIFIED, 'B', One),
    row!(Immunohistochemistry, "22.0615.1417", "Xét nghiệm và chẩn đoán hóa mô miễn dịch tủy xương cho một dấu ấn (Marker) trên máy nhuộm tự động", UNCLASSIFIED, 'B', One),
    row!(Thrombolysis, "01.0322.0097", "Khai thông động mạch vành bằng sử dụng thuốc tiêu sợi huyết trong điều trị nhồi máu cơ tim cấp", UNCLASSIFIED, 'C', One),
    row!(Thrombolysis, "01.0346.0097", "Khai thông mạch não bằng điều trị thuốc tiêu sợi huyết trong nhồi máu não cấp", UNCLASSIFIED, 'C', One),
    row!(Thrombolysis, "01.0386.0097", "Khai thông động mạch phổi bằng sử dụng thuốc tiêu sợi huyết trong điều trị tắc mạch phổi cấp", UNCLASSIFIED, 'C', One),
    row!(Thrombolysis, "18.0524.0052", "Chụp và điều trị bơm thuốc tiêu sợi huyết tại chỗ mạch chi qua ống thông số hóa xóa nền", TDB, 'B', One),
    row!(Thrombolysis, "18.0565.0057", "Chụp và bơm thuốc tiêu sợi huyết đường động mạch điều trị tắc động mạch não cấp số hóa xóa nền", P1, 'B', One),
    row!(Haemodialysis, "01.0172.0101", "Đặt catheter lọc máu cấp cứu", T2, 'B', One),
    row!(Haemodialysis, "01.0173.0195", "Lọc máu cấp cứu (ở người chưa có mở thông động tĩnh mạch)", T1, 'C', One),
    row!(Haemodialysis, "01.0174.0195", "Thận nhân tạo cấp cứu", T1, 'C', One),
    row!(Haemodialysis, "01.0175.0196", "Thận nhân tạo thường qui", T2, 'C', One),
    row!(Haemodialysis, "01.0176.0118", "Lọc máu liên tục cấp cứu (CVVH)", TDB, 'B', One),
    row!(Haemodialysis, "02.0209.0194", "Lọc máu bằng kỹ thuật thẩm tách siêu lọc dịch bù trực tiếp từ dịch lọc (Hemodiafiltration Online: HDF-Online) (Hoặc: Thẩm tách siêu lọc máu (HDF-Online))", T1, 'B', One),
    row!(Haemodialysis, "02.0495.0196", "Thận nhân tạo chu kỳ (Quả lọc, dây máu 06 lần)", T2, 'C', One),
    row!(Haemodialysis, "02.0496.0195", "Thận nhân tạo cấp cứu (Quả lọc, dây máu 01 lần)", T1, 'C', One),
    row!(Haemodialysis, "10.0260.0399", "Phẫu thuật tạo thông động – tĩnh mạch để chạy thận nhân tạo", P1, 'C', One),
    row!(Spirometry, "02.0024.1791", "Đo chức năng hô hấp", UNCLASSIFIED, 'D', Both),
    row!(Spirometry, "02.0613.1796", "Đo phế dung kế - Spirometry (FVC, SVC, TLC)", T1, 'B', One),
    row!(Spirometry, "02.0614.1796", "Đo dung tích sống gắng sức - FVC", T3, 'B', One),
    row!(Spirometry, "02.0058.0122", "Nghiệm pháp hồi phục phế quản với thuốc giãn phế quản", UNCLASSIFIED, 'B', Both),
    row!(Ultrasound, "02.0113.0004", "Siêu âm Doppler tim", T3, 'C', Both),
    row!(Ultrasound, "02.0117.0008", "Siêu âm tim qua thực quản", T2, 'B', One),
    row!(Ultrasound, "02.0119.0004", "Siêu âm tim cấp cứu tại giường", T3, 'C', Both),
    row!(Ultrasound, "02.0314.0001", "Siêu âm ổ bụng", UNCLASSIFIED, 'D', Both),
    row!(Ultrasound, "18.0015.0001", "Siêu âm ổ bụng (gan mật, tụy, lách, thận, bàng quang)", UNCLASSIFIED, 'C', Both),
    row!(Ultrasound, "18.0016.0001", "Siêu âm hệ tiết niệu (thận, tuyến thượng thận, bàng quang, tiền liệt tuyến)", UNCLASSIFIED, 'C', Both),
    row!(Ultrasound, "18.0020.0001", "Siêu âm thai (thai, nhau thai, nước ối)", UNCLASSIFIED, 'C', Both),
    row!(Ultrasound, "18.0043.0001", "Siêu âm khớp (gối, háng, khuỷu, cổ tay….)", UNCLASSIFIED, 'B', Both),
    row!(Ultrasound, "18.0049.0004", "Siêu âm tim, màng tim qua thành ngực", UNCLASSIFIED, 'B', Both),
    row!(Ultrasound, "18.0052.0004", "Siêu âm Doppler tim, van tim", T3, 'B', Both),
    row!(Ultrasound, "01.0239.0001", "Siêu âm ổ bụng tại giường cấp cứu", T2, 'C', Both),
    row!(JointInjection, "02.0381.0213", "Tiêm khớp gối", T3, 'B', Both),
    row!(JointInjection, "02.0382.0213", "Tiêm khớp háng", T3, 'B', One),
    row!(JointInjection, "02.0389.0213", "Tiêm khớp vai", T3, 'B', Both),
    row!(JointInjection, "02.0411.0214", "Tiêm khớp gối dưới hướng dẫn của siêu âm", T2, 'B', Both),
    row!(JointInjection, "02.0419.0214", "Tiêm khớp vai dưới hướng dẫn của siêu âm", T2, 'B', Both),
    row!(JointInjection, "02.0510.0213", "Tiêm nội khớp: acid Hyaluronic", T3, 'B', One),
    row!(DigestiveSurgery, "10.0463.0465", "Khâu lỗ thủng dạ dày tá tràng", P2, 'C', Both),
    row!(DigestiveSurgery, "10.0506.0459", "Cắt ruột thừa đơn thuần", P2, 'D', Both),
    row!(DigestiveSurgery, "10.0514.0454", "Cắt đoạn đại tràng nối ngay", P1, 'B', Both),
    row!(DigestiveSurgery, "10.0576.0466", "Cắt gan phải", PDB, 'A', Both),
    row!(DigestiveSurgery, "10.0621.0472", "Cắt túi mật", P1, 'C', Both),
    row!(DigestiveSurgery, "10.0648.0482", "Cắt khối tá tụy", PDB, 'B', Both),
    row!(DigestiveSurgery, "10.0682.0492", "Phẫu thuật điều trị thoát vị bẹn bằng phương pháp Lichtenstein", P2, 'C', Both),
    row!(DigestiveSurgery, "27.0142.0451", "Phẫu thuật nội soi khâu thủng dạ dày", P1, 'B', Both),
    row!(DigestiveSurgery, "27.0157.0450", "Phẫu thuật nội soi cắt toàn bộ dạ dày", PDB, 'A', Both),
    row!(DigestiveSurgery, "27.0187.2039", "Phẫu thuật nội soi cắt ruột thừa", P2, 'C', Both),
    row!(DigestiveSurgery, "27.0273.0473", "Phẫu thuật nội soi cắt túi mật", P1, 'C', Both),
    row!(UrologicalSurgery, "10.0298.0581", "Tán sỏi thận qua da có C.Arm + siêu âm/ Laser", PDB, 'A', Both),
    row!(UrologicalSurgery, "10.0303.0416", "Cắt thận đơn thuần", P1, 'B', Both),
    row!(UrologicalSurgery, "10.0304.0416", "Cắt một nửa thận (cắt thận bán phần)", P1, 'B', Both),
    row!(UrologicalSurgery, "10.0325.0421", "Lấy sỏi niệu quản đơn thuần", P2, 'B', Both),
    row!(UrologicalSurgery, "10.0355.0421", "Lấy sỏi bàng quang", P2, 'C', Both),
    row!(UrologicalSurgery, "10.0366.0581", "Phẫu thuật cắt toàn bộ tuyến tiền liệt trong điều trị ung thư tuyến tiền liệt", PDB, 'A', Both),
    row!(UrologicalSurgery, "20.0084.0440", "Nội soi tán sỏi niệu quản (búa khí nén, siêu âm, laser)", TDB, 'B', Both),
    row!(UrologicalSurgery, "27.0343.0419", "Phẫu thuật nội soi cắt thận tận gốc", PDB, 'A', Both),
    row!(UrologicalSurgery, "27.0344.0419", "Phẫu thuật nội soi cắt thận đơn giản", P1, 'B', Both),
    row!(UrologicalSurgery, "27.0354.1196", "Tán sỏi thận qua da", P1, 'B', Both),
    row!(UrologicalSurgery, "27.0396.0433", "Cắt u phì đại lành tính tuyến tiền liệt qua nội soi", P1, 'B', Both),
    row!(TraumaOrthopaedicSurgery, "10.0739.0556", "Phẫu thuật KHX gãy thân 2 xương cẳng tay", P1, 'B', Both),
    row!(TraumaOrthopaedicSurgery, "10.0761.0556", "Phẫu thuật KHX gãy cổ xương đùi", P1, 'B', Both),
    row!(TraumaOrthopaedicSurgery, "10.0765.0556", "Phẫu thuật KHX gãy thân xương đùi", P1, 'B', Both),
    row!(TraumaOrthopaedicSurgery, "10.0780.0556", "Phẫu thuật KHX gãy thân 2 xương cẳng chân", P1, 'B', Both),
    row!(TraumaOrthopaedicSurgery, "10.0929.0547", "Phẫu thuật thay toàn bộ khớp háng", PDB, 'B', Both),
    row!(TraumaOrthopaedicSurgery, "10.1118.0546", "Phẫu thuật thay toàn bộ khớp gối", UNCLASSIFIED, 'B', Both),
    row!(TraumaOrthopaedicSurgery, "10.1007.0521", "Nắn, bó bột gãy một xương cẳng tay", T1, 'B', Both),
    row!(TraumaOrthopaedicSurgery, "27.0461.0541", "Phẫu thuật nội soi cắt sụn chêm", P1, 'B', Both),
    row!(TraumaOrthopaedicSurgery, "27.0467.0542", "Phẫu thuật nội soi tái tạo dây chằng chéo trước bằng gân chân ngỗng", PDB, 'B', Both),
    row!(DiagnosticImaging, "18.0119.0028", "Chụp Xquang ngực thẳng", UNCLASSIFIED, 'D', Both),
    row!(DiagnosticImaging, "18.0149.0040", "Chụp CLVT sọ não không tiêm thuốc cản quang (từ 1-32 dãy)", UNCLASSIFIED, 'C', Both),
    row!(DiagnosticImaging, "18.0150.0041", "Chụp CLVT sọ não có tiêm thuốc cản quang (từ 1-32 dãy)", T2, 'C', Both),
    row!(DiagnosticImaging, "18.0219.0041", "Chụp cắt lớp vi tính tầng trên ổ bụng thường quy (gồm: chụp Cắt lớp vi tính gan-mật, tụy, lách, dạ dày-tá tràng.v.v.) (từ 1-32 dãy)", T2, 'C', Both),
    row!(DiagnosticImaging, "18.0220.0041", "Chụp cắt lớp vi tính bụng-tiểu khung thường quy (từ 1-32 dãy)", T2, 'C', Both),
    row!(DiagnosticImaging, "18.0296.0066", "Chụp cộng hưởng từ sọ não (0.2-1.5T)", UNCLASSIFIED, 'B', One),
    row!(DiagnosticImaging, "18.0297.0065", "Chụp cộng hưởng từ sọ não có tiêm chất tương phản (0.2-1.5T)", T2, 'B', One),
    row!(AnatomicalPathology, "25.0015.1758", "Chọc hút kim nhỏ các hạch", T3, 'D', Both),
    row!(AnatomicalPathology, "25.0030.1751", "Xét nghiệm mô bệnh học thường quy cố định, chuyển, đúc, cắt, nhuộm…các bệnh phẩm sinh thiết", T3, 'C', Both),
    row!(AnatomicalPathology, "25.0037.1751", "Nhuộm hai màu Hematoxyline- Eosin", UNCLASSIFIED, 'B', One),
    row!(AnatomicalPathology, "25.0074.1736", "Nhuộm phiến đồ tế bào theo Papanicolaou", UNCLASSIFIED, 'C', One),
    row!(AnatomicalPathology, "25.0079.1744", "Cell bloc (khối tế bào)", UNCLASSIFIED, 'B', One),
    row!(AnatomicalPathology, "25.0089.1735", "Xét nghiệm tế bào học áp nhuộm thường quy", UNCLASSIFIED, 'D', One),
    row!(AnatomicalPathology, "25.0090.1757", "Xét nghiệm sinh thiết tức thì bằng cắt lạnh", T2, 'B', One),
];
