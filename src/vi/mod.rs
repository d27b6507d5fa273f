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

mod count;
mod heading;
mod length;
mod list;
mod number;
mod numbering;
mod office;
mod period;
mod person;
mod span;
mod stamp;
mod tokens;
mod when;

pub use list::{Listed, groups, items, parts};
