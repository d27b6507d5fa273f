//! Đọc văn bản tiếng Việt: what papers write, read as values.
//!
//! Each type has its own `parse_vi` or `parse`; what they understand stands here, in one place. Every reader
//! takes any capitals, and accents or none; what it does not understand, or what may be read in two ways, it
//! refuses. What a value prints in Vietnamese is read back as that value.
//!
//! # Dates
//!
//! [`When::parse_vi`](crate::value::When::parse_vi). `D`, `M`, `Y` are a day, a month and a year of four digits.
//!
//! - `[ngày] D/M/Y`, `D-M-Y`, `D.M.Y`, `Y-M-D`; `[ngày] D tháng M năm Y`, the form of the place and date of a paper
//!   (Decree 30/2020/NĐ-CP, Annex I); without the year; `tháng M`, `M/Y`, `TM/Y`, `năm Y`. A month may have its name,
//!   `tháng Mười một`; `Giêng`, `Chạp`, `mùng`, `rằm` and `âm lịch` are of the lunar calendar and are refused.
//! - A form leaves fields open with dots, lines or blanks: `ngày … tháng … năm 2021` is the year, `…/…/……` is unknown.
//!   A day of a month that is not known is left out.
//! - A place in front, `Hà Nội, `, or a label of a web page, `Ngày đăng:`, `Cập nhật lúc`. A place begins with a
//!   capital, and has no digits and no word that could change a date.
//! - A part of the day, `sáng`, `buổi chiều`, is read and not kept, but tells which `3 giờ` it is. A day of the week
//!   is checked if the year is known; if it contradicts the date, both are refused, for either may be wrong.
//! - A time before or after the day, as in minutes and stamps: `9 giờ 30 [phút]`, `9h30`, `9:30[:15]`, `08:30 PM`,
//!   `2 giờ chiều`, with `GMT+7` or no zone. The minute is kept; beside a day without its year it is not.
//! - Spans: `12–13/10`, `12 đến 13/10`, `trước …`, `sau …`, `từ …`, `đến [hết] …`, `giữa … và …`, `quý III[/Y]`,
//!   `6 tháng đầu năm [Y]`, `nửa cuối năm Y`, `tháng 7-8/Y`; `đầu`, `giữa`, `cuối` of a year or month; `khoảng`.
//!
//! # Periods
//!
//! [`Period::parse_vi`](crate::value::Period::parse_vi), after the clauses of contract forms.
//!
//! - Dates: `[giai đoạn] Y-Y`, `từ … đến [hết] …`, `kể từ …`, `đến …`, one date or span alone. `… đến nay`, `… trở đi`
//!   and `… cho đến khi có văn bản thay thế` have an end that is not known.
//! - `từ ngày [hai bên] ký`, `từ ngày [hợp đồng] có hiệu lực`, with its date or without; `Hợp đồng này có hiệu lực …`.
//! - A length, `24 tháng`, `02 (hai) năm`, `hai năm`, `1,5 năm`, `một năm rưỡi`, `nửa tháng` (15 days, Civil Code
//!   91/2015/QH13, Art. 146(1)), alone or beside dates: `2 năm kể từ …`, `…, thời hạn 2 năm`, `02 năm 2011-2012`. With a
//!   [`Limit`](crate::value::Limit) in front, `gần`, `hơn`, `khoảng`, `ít nhất`, `không quá`, or `trở lên` behind.
//! - `không xác định thời hạn`, `vô thời hạn`; `…, tính cả ngày đầu`.
//! - Refused: `2009-12` (a month or years) with both readings, `3-6 tháng`, working days, a day that a form leaves
//!   open in a month that is given.
//!
//! # Counts
//!
//! [`Count::parse_vi`](crate::value::Count::parse_vi), and with what is counted
//! [`Count::parse_vi_with_unit`](crate::value::Count::parse_vi_with_unit).
//!
//! - Digits with dots between thousands and a comma before decimals, `05`, `01 (một)`, `1,2 triệu`, `2 nghìn tỷ`; words,
//!   `hai mươi`, `một trăm linh năm`. Refused: `1,077` and `25,000`, which may be thousands in the English way.
//! - A limit in front, in words or as `≥ > ≤ < ~`; `5 trở lên`, `30 ca trở lên`; `5-7`, `từ 5 đến 7`, `30%-40%`.
//! - `hàng chục`, `vài trăm`; `tăng`, `giảm`, `không hỏi`, `không nêu`.
//! - Refused: `10/12` (a share, or a date), `52,8 ± 14,6`, `gấp 2 lần`, `khoảng 5-7`, `vài`, `nhiều`, `một số`.
//!
//! # Lists
//!
//! [`items`], [`groups`] and [`parts`] say where they split. `và` is left alone, because it may join the parts of one
//! name; only at the beginning of an item, after a comma, it goes.
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
mod department;
mod heading;
mod joined;
mod length;
mod list;
mod number;
mod numbering;
mod office;
mod organisation;
mod period;
mod person;
mod scope;
mod span;
mod stamp;
mod subject;
mod tokens;
mod when;

pub use department::DepartmentName;
pub use list::{Listed, groups, items, parts};
pub use organisation::full_name;
