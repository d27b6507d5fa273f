//! Đọc văn bản tiếng Việt: what papers write, read as values.
//!
//! Each type has its own `parse_vi` or `parse`; what they understand stands here, in one place.
//!
//! # Subjects
//!
//! Read by [`Subject::find`](crate::specialty::Subject::find) and
//! [`find_all`](crate::specialty::Subject::find_all), [`Department::named`](crate::specialty::Department::named),
//! [`DepartmentName::parse`], [`PracticeScope::find`](crate::specialty::PracticeScope::find) and
//! [`Province::find`](crate::organisation::Province::find). Capitals, quotes, full stops, the kind of dash and the
//! place of a tone mark (`hoá`, `hóa`) do not matter, nor `i` for `y`. Accents do: a text has those of the name
//! (hỏi and ngã count as one), or none at all.
//!
//! ```text
//! subject     = { before } name [ "(" abbreviation ")" ]
//! before      = khoa | chuyên khoa | chuyên ngành | lĩnh vực | bộ môn | đơn nguyên | đơn vị | trung tâm | phòng | các
//! subjects    = [ [ khoa ] liên chuyên khoa | liên khoa ] subject { join subject }
//! join        = "," | ";" | "/" | "&" | "+" | dash | và
//! department  = [ khoa ] name { join name } [ [ số ] number ] [ hospital ]
//! number      = [ letter ] one or two digits | I … VII | A … D
//! hospital    = bệnh viện … | BV … | BVĐK … | trung tâm y tế … | TTYT … | viện … | phòng khám … | (của | thuộc) …
//! scope       = (bác sĩ | BS | y sĩ | YS | điều dưỡng | ĐD) [ chuyên khoa | CK ] specialty
//!             | khám bệnh, chữa bệnh chuyên khoa specialty
//! province    = [ tỉnh | T. | thành phố | TP | T.P. ] name
//! ```
//!
//! - After `khoa`, `chuyên khoa`, `đơn nguyên`, `đơn vị` and `trung tâm` stands a specialty (`đơn vị đào tạo` is whoever
//!   trains); after `phòng` no clinical one (`phòng đột quỵ` is prevention).
//! - A name that holds a join (`Tai - Mũi - Họng`) is taken whole. `Nội` or `Ngoại` before a dash and a name is one thing or
//!   two, and after the name of an operation the next may be one too (`ngoại tiêu hóa - tiết niệu`): refused.
//! - `Sản Nhi` and `Ngoại Sản` are two without a sign.
//! - An abbreviation with another usual reading is no name: ĐQ (đột quỵ, điện quang), TMCT (tim mạch can thiệp, thiếu máu
//!   cơ tim), DL (dược lâm sàng, da liễu), CĐT (chỉ đạo tuyến, chủ đầu tư); ĐD without its accent may be dinh dưỡng.
//! - After `thành phố` stands a city of the central government of that day; `Sài Gòn` is on no list.
//!
//! Sources of the names: the department lists (Công văn 9324 of 2015, QĐ 5937/QĐ-BYT, QĐ 2010/QĐ-BYT, QĐ 1804/QĐ-BYT), the
//! technique list (TT 23/2024/TT-BYT), Công văn 2148/BHXH, QĐ 124/2004/QĐ-TTg and QĐ 19/2025/QĐ-TTg; the joint code:
//! QĐ 5937/QĐ-BYT, annex 5. The everyday names and abbreviations are those of hospitals' own papers.

mod count;
mod department;
mod joined;
mod list;
mod office;
mod period;
mod person;
mod scope;
mod span;
mod subject;
mod when;

pub use department::DepartmentName;
pub use list::{Listed, groups, items};
