//! Values that are written as literals, checked while compiling.

/// A [`Text`](crate::value::Text) from a literal, checked while compiling: no `?` is needed.
///
/// The literal must be a text that [`Text::new`](crate::value::Text::new) keeps unchanged, with
/// only letters and punctuation of Vietnamese and western Europe, and with fewer than twelve
/// digits. For any other text call `Text::new`.
///
/// ```
/// use lienvien::{text, value::Text};
/// assert_eq!(text!("Bệnh viện Bạch Mai"), Text::new("Bệnh viện Bạch Mai")?);
/// # Ok::<(), lienvien::value::TextError>(())
/// ```
///
/// ```compile_fail,E0080
/// let blank = lienvien::text!(" ");
/// ```
#[macro_export]
macro_rules! text {
    ($written:literal) => {{
        const LITERAL: $crate::__private::TextLiteral =
            match $crate::__private::TextLiteral::new($written) {
                ::core::result::Result::Ok(literal) => literal,
                ::core::result::Result::Err(why) => ::core::panic!("{}", why),
            };
        $crate::value::Text::from(LITERAL)
    }};
}

/// A day from a literal, checked while compiling: a `NaiveDate`, also in a constant.
///
/// ```
/// use chrono::NaiveDate;
/// const SIGNED: NaiveDate = lienvien::day!(2024-10-12);
/// assert_eq!(NaiveDate::from_ymd_opt(2024, 10, 12), Some(SIGNED));
/// ```
///
/// ```compile_fail,E0080
/// let day = lienvien::day!(2023-02-29);
/// ```
#[macro_export]
macro_rules! day {
    ($($part:tt)-+) => {{
        // a separate constant, so that `cargo check` evaluates it
        const LITERAL: $crate::chrono::NaiveDate =
            match $crate::__private::day(::core::concat!($("-", ::core::stringify!($part)),+)) {
                ::core::result::Result::Ok(day) => day,
                ::core::result::Result::Err(why) => ::core::panic!("{}", why),
            };
        LITERAL
    }};
}

/// A [`When`](crate::value::When) from a literal, checked while compiling: a year, a month or a day.
///
/// ```
/// use lienvien::{value::When, when};
/// assert_eq!(when!(2024), When::year(2024)?);
/// assert_eq!(when!(2024-10), When::month(2024, 10)?);
/// assert_eq!(when!(2024-10-12), When::ymd(2024, 10, 12)?);
/// # Ok::<(), lienvien::value::WhenError>(())
/// ```
///
/// ```compile_fail,E0080
/// let month = lienvien::when!(2024-13);
/// ```
#[macro_export]
macro_rules! when {
    ($($part:tt)-+) => {{
        // a separate constant, so that `cargo check` evaluates it
        const LITERAL: $crate::value::When =
            match $crate::__private::when(::core::concat!($("-", ::core::stringify!($part)),+)) {
                ::core::result::Result::Ok(date) => $crate::value::When::from_literal(date),
                ::core::result::Result::Err(why) => ::core::panic!("{}", why),
            };
        LITERAL
    }};
}

/// A [`Period`](crate::value::Period) from a literal, checked while compiling. Both ends are
/// included; each is a year, a month or a day.
///
/// ```
/// use lienvien::{period, value::Period};
/// assert_eq!(period!(2024 ..= 2030), Period::years(2024, 2030)?);
/// assert_eq!(period!(2024-10-12 ..= 2024-12).to_string(), "2024-10-12 – 2024-12");
/// # Ok::<(), lienvien::value::PeriodError>(())
/// ```
///
/// ```compile_fail,E0080
/// let reversed = lienvien::period!(2030 ..= 2024);
/// ```
#[macro_export]
macro_rules! period {
    ($($from:tt)-+ ..= $($to:tt)-+) => {{
        // a separate constant, so that `cargo check` evaluates it
        const LITERAL: $crate::value::Period =
            match $crate::__private::period(
                ::core::concat!($("-", ::core::stringify!($from)),+),
                ::core::concat!($("-", ::core::stringify!($to)),+),
            ) {
                ::core::result::Result::Ok(period) => $crate::value::Period::from_literal(period),
                ::core::result::Result::Err(why) => ::core::panic!("{}", why),
            };
        LITERAL
    }};
}

/// An [`Id`](crate::value::Id) from a literal, checked while compiling, also in a constant.
///
/// ```
/// use lienvien::{id, value::AgreementId};
/// const MEMORANDUM: AgreementId = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
/// assert_eq!(MEMORANDUM.to_string(), "67e55044-10b1-426f-9247-bb680e5fe0c8");
/// ```
#[macro_export]
macro_rules! id {
    ($uuid:literal) => {
        $crate::value::Id::new($crate::__private::uuid::uuid!($uuid))
    };
}
