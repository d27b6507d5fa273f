//! Đọc văn bản tiếng Việt: what papers write, read as values.
//!
//! Each type has its own `parse_vi` or `parse`; what they understand stands here, in one place.
//!
//! # Names
//!
//! [`PersonName::parse`](crate::organisation::PersonName::parse) reads
//!
//! ```text
//! name      = { honorific | title } name-words [ sign title { "," title } ]
//! honorific = "ông" | "bà" | "ông/bà" | "đồng chí" | "đ/c" | "ngài" | "anh" | "chị" | "cô" | "thầy" | "Mr" | …
//! title     = ( degree | profession | honour | rank ) { grade | field }
//! grade     = "chính" | "cao cấp" | "trưởng" | "hạng" I–IV | "đại học" | "cao đẳng" | "trung học" | …
//! field     = "đa khoa" | "YHCT" | "quản lý bệnh viện" | "xét nghiệm" | …
//! sign      = "," | "-" | "–" | "("
//! ```
//!
//! - Titles are written out or abbreviated, in capitals or not, with dots, hyphens, commas, spaces or nothing between
//!   them: `PGS.TS`, `Th.S`, `BS CK II`, `Bác sỹ chuyên khoa cấp 2`, `ThSBSCKII`. Accents must match. A profession and
//!   the specialist degree behind it are one title (`BS. CKII`); grade and field belong to the title.
//! - A word that is also a name (`Bà Rịa`, `Thầy Tư`, `Anh Thư`, `Ông Văn Tùng`) is an honorific only if a whole name
//!   follows it, and the name is marked as not fully understood if that is left open.
//! - Not fully understood is also what has digits, brackets or commas, an abbreviation or a small word that no list has,
//!   an office, or a second person. An office behind the name ends it: `Lê Thị Lan - Trưởng khoa Nội`.
//! - The text as written is always kept and printed.
//!
//! Sources: professional titles and their grades, Thông tư liên tịch 10/2015, 26/2015 and 27/2015/TTLT-BYT-BNV; ranks,
//! Luật 16/1999/QH10 and 37/2018/QH14; honours, Luật Thi đua, khen thưởng 06/2022/QH15; the abbreviations are those of
//! web pages and papers of hospitals.
//!
//! # Offices
//!
//! [`Office::parse`](crate::organisation::Office::parse) and [`several`](crate::organisation::Office::several) read
//!
//! ```text
//! offices = office { ( "," | ";" | "/" | "-" | "kiêm" ) office }
//! office  = [ "quyền" | "Q." | "nguyên" | "cựu" ] office-name [ "thường trực" ] [ scope ] [ "phụ trách" ]
//!         | "phụ trách" scope
//! ```
//!
//! - The name of the office is one of [`OfficeKind`](crate::organisation::OfficeKind), or short: `GĐ`, `PGĐ`, `P. Giám
//!   đốc`, `TK Ngoại`, `PTK`, `TP KHTH`, `CT UBND`, `PCT`. A short name that may be another word (`TP` a city, `TK` a
//!   secretary) is an office only before a scope that leaves no doubt.
//! - The scope decides the kind: the director of the police of a province, the secretary of the youth union and the chair
//!   of a society are no office of the list, and stay in their words.
//! - `Quyền` and `Q.` are an acting head, `phụ trách` behind a deputy one in charge; who is `nguyên Giám đốc`, and who is
//!   only `phụ trách khoa`, has no kind of office.
//!
//! Sources: NĐ 30/2020/NĐ-CP, Phụ lục I (offices in signatures); QĐ 1895/1997/QĐ-BYT (the offices of a hospital).
//!
//! # Organisations
//!
//! [`full_name`] writes abbreviations out, [`OrganisationKind::of_name`](crate::organisation::OrganisationKind::of_name)
//! tells the kind, [`OrganisationRef::parse_vi`](crate::organisation::OrganisationRef::parse_vi) tells the unit from the
//! house:
//!
//! ```text
//! organisation = [ unit ( "," | "-" | "thuộc" | "của" | " " ) ] house
//! unit         = ( "khoa" | "phòng" | "bộ môn" | "đơn vị" | "trung tâm" | "viện" | … ) words
//! ```
//!
//! - A centre or an institute before a hospital or a school is a unit; before an authority it may stand alone, and
//!   nothing is divided.
//! - The kind is read from the first words: `Bệnh viện đa khoa tỉnh …`, `TTYT khu vực …`, `CDC …`, `UBND xã …`. `Bệnh
//!   viện Bạch Mai`, `UBND Cát Ngạn` and `Bệnh viện đa khoa thành phố …` do not show theirs.
//!
//! Sources: NĐ 96/2023/NĐ-CP, Điều 39 (facilities); Luật 72/2025/QH15 (committees of provinces and communes).

mod count;
mod list;
mod office;
mod organisation;
mod period;
mod person;
mod span;
mod when;

pub use list::{Listed, groups, items};
pub use organisation::full_name;
