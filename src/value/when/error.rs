//! Why a date is refused.

use super::When;
use alloc::boxed::Box;

messages! {
    /// Why a date is refused.
    pub enum WhenError {
        /// A year outside [`When::YEARS`].
        Year {
            /// The year given.
            found: i32,
        } = "when.year" {
            en("the year is {found}, expected {first} to {last}", first = When::YEARS.start(), last = When::YEARS.end())
            vi("năm {found} không hợp lệ, chỉ từ năm {first} đến năm {last}", first = When::YEARS.start(), last = When::YEARS.end())
        }
        /// A month outside 1 to 12.
        Month {
            /// The month given.
            found: u32,
        } = "when.month" {
            en("the month is {found}, expected 1 to 12")
            vi("tháng {found} không hợp lệ, chỉ từ tháng 1 đến tháng 12")
        }
        /// A day that the month of that year does not have.
        Day {
            /// The year given.
            year: i32,
            /// The month given.
            month: u32,
            /// The day given.
            day: u32,
            /// The last day of that month.
            last: u32,
        } = "when.day" {
            en("the day is {day} in month {month} of {year}, expected 1 to {last}")
            vi("tháng {month} năm {year} không có ngày {day}, chỉ từ ngày 1 đến ngày {last}")
        }
        /// A day that this month does not have in any year.
        DayOfMonth {
            /// The month given.
            month: u32,
            /// The day given.
            day: u32,
            /// The last day of that month in the longest year.
            last: u32,
        } = "when.day_of_month" {
            en("the day is {day} in month {month}, expected 1 to {last}")
            vi("tháng {month} không có ngày {day}, chỉ từ ngày 1 đến ngày {last}")
        }
        /// Not written in any form of [`When`].
        NotDate {
            /// What was given, shortened.
            found: Box<str>,
        } = "when.not_a_date" {
            en("`{found}` is not a date, expected one like `2024`, `2024-10`, `2024-10-12`, `2024-10-12T09:30+07:00`, `--10-12` or `unknown`")
            vi("`{found}` không phải ngày tháng, cần dạng `2024`, `2024-10`, `2024-10-12`, `2024-10-12T09:30+07:00`, `--10-12` hoặc `unknown`")
        }
        /// Not one exact day.
        NotDay {
            /// What was given, shortened.
            found: Box<str>,
        } = "when.not_a_day" {
            en("`{found}` is not a day, expected one like `2024-10-12`")
            vi("`{found}` không phải một ngày, cần dạng `2024-10-12`")
        }
        /// A time without its UTC offset.
        NoOffset {
            /// What was given, shortened.
            found: Box<str>,
        } = "when.no_offset" {
            en("`{found}` has no utc offset, expected one like `2024-10-12T09:30+07:00`")
            vi("`{found}` thiếu múi giờ, cần dạng `2024-10-12T09:30+07:00`")
        }
        /// Not a date as Vietnamese papers write it.
        NotVietnamese {
            /// What was given, shortened.
            found: Box<str>,
        } = "when.not_vietnamese" {
            en("`{found}` is not a date in Vietnamese, expected one like `12/10/2024`, `12/10`, `10/2024`, `năm 2024` or `9 giờ 30 ngày 12/10/2024`")
            vi("không đọc được ngày tháng `{found}`, cần dạng `12/10/2024`, `12/10`, `10/2024`, `năm 2024` hoặc `9 giờ 30 ngày 12/10/2024`")
        }
        /// A year is supplied for something other than a date or a span without a year.
        NotDayMonth {
            /// The date for which a year was supplied.
            found: Box<str>,
        } = "when.not_day_month" {
            en("a year was supplied for `{found}`, expected a date without a year like `--10-12`")
            vi("không thể bổ sung năm cho `{found}`, chỉ bổ sung được cho ngày tháng chưa có năm như `--10-12`")
        }
        /// Not a span of two dates, or a part of a year or month.
        NotSpan {
            /// What was given, shortened.
            found: Box<str>,
        } = "when.not_a_span" {
            en("`{found}` is not a span, expected years, months or days, all with a year or all without, like `2025-07/2025-09`")
            vi("`{found}` không phải một khoảng thời gian, cần năm, tháng hoặc ngày, cùng có năm hoặc cùng không có năm, như `2025-07/2025-09`")
        }
        /// The span ends before it begins.
        Reversed {
            /// The beginning.
            from: Box<str>,
            /// The end.
            to: Box<str>,
        } = "when.reversed" {
            en("the span begins in `{from}` and ends in `{to}`, expected an end that is not before the beginning")
            vi("khoảng thời gian bắt đầu `{from}` nhưng kết thúc `{to}`, thời điểm kết thúc không được trước thời điểm bắt đầu")
        }
        /// The words and the span beside them say different things.
        OtherSpan {
            /// The span given, shortened.
            found: Box<str>,
            /// The span of the words.
            expected: Box<str>,
        } = "when.other_span" {
            en("the span is `{found}`, expected `{expected}` as the words say")
            vi("khoảng thời gian là `{found}`, cần `{expected}` theo lời văn")
        }
        /// A month or a span of years: readers would not agree.
        Ambiguous {
            /// The month that it may be.
            month: Box<str>,
            /// The years that it may be.
            years: Box<str>,
        } = "when.ambiguous" {
            en("the date may be the month `{month}` or the years `{years}`, expected one of these forms")
            vi("ngày tháng có thể là tháng `{month}` hoặc các năm `{years}`, cần viết theo một trong hai dạng này")
        }
        /// The day of the week beside the date is another one. Which of the two is wrong is not said.
        Weekday {
            /// The date.
            day: Box<str>,
            /// The day of the week given.
            found: &'static str,
            /// The day of the week of that date.
            expected: &'static str,
        } = "when.weekday" {
            en("the date `{day}` is said to be a `{found}`, expected `{expected}` or another date")
            vi("ngày `{day}` được ghi là {found}, nhưng ngày đó là {expected}; cần sửa thứ hoặc sửa ngày")
        }
    }
}
