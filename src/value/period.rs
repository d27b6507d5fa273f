//! Periods between two dates, and lengths of time.

mod bounds;
mod form;
mod length;
mod vi;

pub(crate) use bounds::is_before;
pub use length::{CountingRule, Length, LengthUnit};

use super::{Vi, When, WhenError, quoted};
use alloc::{boxed::Box, string::ToString};
use serde::Serialize;

messages! {
    /// Why a period or a length of time is refused.
    pub enum PeriodError {
        /// Neither an end nor a length is given.
        Empty = "period.empty" {
            en("the period has neither dates nor a length nor an event that begins it, expected at least one of them")
            vi("giai đoạn không có ngày tháng, không có thời hạn và không nêu sự việc bắt đầu, cần ít nhất một trong ba")
        }
        /// The period certainly ends before it begins.
        Reversed {
            /// The beginning.
            from: Box<str>,
            /// The end.
            to: Box<str>,
        } = "period.reversed" {
            en("the period begins in `{from}` and ends in `{to}`, expected an end that is not before the beginning")
            vi("giai đoạn bắt đầu `{from}` nhưng kết thúc `{to}`, thời điểm kết thúc không được trước thời điểm bắt đầu")
        }
        /// One of its dates is refused.
        Date {
            /// What is wrong with the date.
            error: WhenError,
        } = "period.date" {
            en("a date of the period is refused: {error}")
            vi("ngày tháng của giai đoạn không hợp lệ: {error}", error = Vi(error))
            source(error)
        }
        /// Not a period as Vietnamese papers write it.
        NotVietnamese {
            /// What was given, shortened.
            found: Box<str>,
        } = "period.not_vietnamese" {
            en("`{found}` is not a period in Vietnamese, expected one like `giai đoạn 2024 – 2030`, `từ ngày 12/10/2024 đến ngày 31/12/2030`, `từ năm 2024` or `2 năm`")
            vi("không đọc được giai đoạn `{found}`, cần dạng `giai đoạn 2024 – 2030`, `từ ngày 12/10/2024 đến ngày 31/12/2030`, `từ năm 2024` hoặc `2 năm`")
        }
        /// A length of zero.
        NoLength {
            /// The unit of the length.
            unit: LengthUnit,
        } = "period.no_length" {
            en("the length is 0 {unit}s, expected at least 1", unit = unit.en())
            vi("thời hạn là 0 {unit}, cần ít nhất 1", unit = unit.vi())
        }
        /// Not a length of time.
        NotLength {
            /// What was given, shortened.
            found: Box<str>,
        } = "period.not_length" {
            en("`{found}` is not a length of time, expected one like `P2Y`, `P6M`, `P3W` or `P90D` with at most 65535 units")
            vi("`{found}` không phải thời hạn, cần dạng `P2Y`, `P6M`, `P3W` hoặc `P90D`, tối đa 65535 đơn vị")
        }
    }
}

impl From<WhenError> for PeriodError {
    fn from(error: WhenError) -> Self {
        Self::Date { error }
    }
}

vocabulary! {
    /// Mốc tính thời hạn: where a period starts if the paper gives no date for it.
    #[derive(Default)]
    pub enum PeriodStart("start of a period") {
        /// The paper does not say where it starts: `thời hạn 2 năm`.
        #[default]
        NotStated = "not_stated", "không nêu", "not stated";
        /// It starts on the day of signing: `2 năm kể từ ngày ký`.
        Signing = "signing", "ngày ký", "the signing";
        /// It starts on the day on which the paper takes effect: `2 năm kể từ ngày có hiệu lực`.
        Effect = "effect", "ngày có hiệu lực", "the day of effect";
    }
}

/// Giai đoạn, thời hạn: a period between two dates, or a length of time.
///
/// Both ends belong to the period. In a period with two dates a year or a month means all of it: `giai
/// đoạn 2024 – 2030` of the [Hà Tĩnh article](crate#the-two-articles) runs from 01/01/2024 to
/// 31/12/2030. If the beginning stands alone or with a length, it may be any day of that year. An end
/// that the paper does not give is unknown, not infinite; [`open_ended`](Period::open_ended) is a
/// period of which the paper says that it has no end.
///
/// A length is counted as the [`CountingRule`] says. If it starts on a day that is not known exactly,
/// the end is not known exactly either. If a length and two dates [agree](Period::agrees), the dates
/// are the answer; if they do not, or if this is not known, the end is unknown between them.
///
/// # Invariants
///
/// - an end, a length, or a beginning is given;
/// - the end is not certainly before the beginning.
///
/// # JSON
///
/// `{"from":"2024","to":"2030","length":"P7Y"}`; a key is left out if the paper does not give it.
/// `"to":".."` is an open end. `"starts":"signing"` or `"effect"` says from where the period runs.
/// `"counting":"first_day_counts"` stands only if the Civil Code's rule is not meant.
///
/// ```
/// use lienvien::value::{Answer, Period};
/// let period = Period::parse_vi("giai đoạn 2024 – 2030")?;
/// assert_eq!(period, Period::years(2024, 2030)?);
/// let on = |y, m, d| Some(period.contains(chrono::NaiveDate::from_ymd_opt(y, m, d)?));
/// assert_eq!(on(2024, 1, 1), Some(Answer::Yes));
/// assert_eq!(on(2030, 12, 31), Some(Answer::Yes));
/// assert_eq!(on(2031, 1, 1), Some(Answer::No));
/// assert_eq!(period.vi().to_string(), "giai đoạn 2024 – 2030");
/// # Ok::<(), lienvien::value::PeriodError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Period {
    #[serde(skip_serializing_if = "When::is_unknown")]
    from: When,
    #[serde(skip_serializing_if = "End::is_unknown")]
    to: End,
    #[serde(skip_serializing_if = "Option::is_none")]
    length: Option<Length>,
    #[serde(skip_serializing_if = "is_default")]
    starts: PeriodStart,
    #[serde(skip_serializing_if = "is_default")]
    counting: CountingRule,
}

/// The end that the paper gives.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum End {
    On(When),
    /// The paper says that there is no end.
    Open,
}

impl End {
    const fn is_unknown(&self) -> bool {
        match self {
            Self::On(to) => to.is_unknown(),
            Self::Open => false,
        }
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// All of a span that begins or ends a period.
fn whole(from: When, to: When) -> (When, When) {
    let first = match from.ends() {
        Some((first, _)) if !to.is_unknown() => first.clone(),
        Some(_) | None => from,
    };
    let last = match to.ends() {
        Some((_, last)) => last.clone(),
        None => to,
    };
    (first, last)
}

impl Period {
    /// From a date to a date, both included; one of them may be [`When::UNKNOWN`]. A period that ends with
    /// a span ends with its last date: `quý III/2025` with September; one with two dates that begins with
    /// a span begins with its first date.
    ///
    /// # Errors
    ///
    /// - [`PeriodError::Empty`] when both are unknown;
    /// - [`PeriodError::Reversed`] when it certainly ends before it begins.
    ///
    /// ```
    /// use lienvien::value::{Period, When};
    /// assert!(Period::new(When::month(2024, 10)?, When::UNKNOWN).is_ok());
    /// assert!(Period::new(When::month(2024, 10)?, When::month(2024, 9)?).is_err());
    /// # Ok::<(), lienvien::value::WhenError>(())
    /// ```
    pub fn new(from: When, to: When) -> Result<Self, PeriodError> {
        if from.is_unknown() && to.is_unknown() {
            return Err(PeriodError::Empty);
        }
        let (from, to) = whole(from, to);
        if to.is_before(&from).is_yes() {
            return Err(PeriodError::Reversed {
                from: from.to_string().into(),
                to: to.to_string().into(),
            });
        }
        Ok(Self::between(from, to))
    }

    /// From a date to a date that is not before it.
    pub(super) const fn between(from: When, to: When) -> Self {
        Self {
            from,
            to: End::On(to),
            length: None,
            starts: PeriodStart::NotStated,
            counting: CountingRule::CivilCode,
        }
    }

    /// From the first day of a year to the last day of a year.
    ///
    /// # Errors
    ///
    /// - [`PeriodError::Date`] for a year outside [`When::YEARS`];
    /// - [`PeriodError::Reversed`] when the second is before the first.
    ///
    /// ```
    /// use lienvien::value::Period;
    /// assert!(Period::years(2024, 2024).is_ok());
    /// assert!(Period::years(2030, 2024).is_err());
    /// ```
    pub fn years(from: i32, to: i32) -> Result<Self, PeriodError> {
        Self::new(When::year(from)?, When::year(to)?)
    }

    /// A period of this length; the paper does not say where it starts.
    pub const fn lasting(length: Length) -> Self {
        let mut period = Self::between(When::UNKNOWN, When::UNKNOWN);
        period.length = Some(length);
        period
    }

    /// A period of which the paper says only with which event it starts: `kể từ ngày ký`.
    ///
    /// # Errors
    ///
    /// [`PeriodError::Empty`] for an event that is not stated.
    ///
    /// ```
    /// use lienvien::value::{Period, PeriodStart};
    /// assert_eq!(Period::from_event(PeriodStart::Signing)?, Period::parse_vi("kể từ ngày ký")?);
    /// assert!(Period::from_event(PeriodStart::NotStated).is_err());
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    pub fn from_event(starts: PeriodStart) -> Result<Self, PeriodError> {
        match starts {
            PeriodStart::Signing | PeriodStart::Effect => {
                Ok(Self::between(When::UNKNOWN, When::UNKNOWN).starting(starts))
            }
            PeriodStart::NotStated => Err(PeriodError::Empty),
        }
    }

    /// Không xác định thời hạn: from a date on, and the paper says that there is no end. The date may be
    /// [`When::UNKNOWN`].
    ///
    /// ```
    /// use lienvien::{day, value::{Answer, Period, When}, when};
    /// let open = Period::open_ended(when!(2024-10-12));
    /// assert_eq!(open.contains(day!(2999-12-31)), Answer::Yes);
    /// assert_eq!(open.ended_before(day!(2999-12-31)), Answer::No);
    /// let end_not_given = Period::new(when!(2024-10-12), When::UNKNOWN)?;
    /// assert_eq!(end_not_given.contains(day!(2999-12-31)), Answer::Unknown);
    /// assert_eq!(Period::parse_vi("không xác định thời hạn")?, Period::open_ended(When::UNKNOWN));
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    pub const fn open_ended(from: When) -> Self {
        Self {
            from,
            to: End::Open,
            length: None,
            starts: PeriodStart::NotStated,
            counting: CountingRule::CivilCode,
        }
    }

    /// Sets a length beside the dates, even if it does not fit them.
    #[must_use]
    pub fn with_length(self, length: Length) -> Self {
        Self {
            length: Some(length),
            ..self
        }
    }

    /// Sets where the period starts, as the paper says. If the beginning has a date, it is the date of
    /// that signing or of that effect.
    ///
    /// ```
    /// use lienvien::value::{Length, LengthUnit, Period, PeriodStart};
    /// let two_years = Period::lasting(Length::new(2, LengthUnit::Year)?);
    /// assert_eq!(Period::parse_vi("thời hạn 2 năm")?, two_years);
    /// let from_signing = two_years.starting(PeriodStart::Signing);
    /// assert_eq!(Period::parse_vi("2 năm kể từ ngày ký")?, from_signing);
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    #[must_use]
    pub fn starting(self, starts: PeriodStart) -> Self {
        Self { starts, ..self }
    }

    /// Sets how the length is counted; the Civil Code applies if this is not called.
    #[must_use]
    pub fn counted_by(self, counting: CountingRule) -> Self {
        Self { counting, ..self }
    }

    /// Sets the day on which a period starts that has no date for it: a length alone, an open end, or
    /// a period that [starts](Self::starts) on the signing or the day of effect. Any other period stays
    /// unchanged.
    ///
    /// ```
    /// use lienvien::{day, value::Period, when};
    /// let agreed = Period::parse_vi("2 năm kể từ ngày ký")?;
    /// assert_eq!(agreed.latest_end(), None);
    /// let anchored = agreed.anchored(&when!(2024-10-12));
    /// assert_eq!(anchored.latest_end(), Some(day!(2026-10-12)));
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    #[must_use]
    pub fn anchored(self, start: &When) -> Self {
        if self.can_be_anchored() {
            let from = start.clone();
            Self { from, ..self }
        } else {
            self
        }
    }

    /// Sets a start that lies between two dates, as [`anchored`](Self::anchored) sets one: from the
    /// earliest possible day of the first to the latest possible day of the second. Between the ends that
    /// follow, the answers are unknown. A date that is not known leaves its side open.
    ///
    /// ```
    /// use lienvien::{day, value::{Answer, Period}, when};
    /// let agreed = Period::parse_vi("thời hạn 2 năm")?;
    /// let anchored = agreed.anchored_between(&when!(2024-10-12), &when!(2025-01-01));
    /// assert_eq!(anchored.earliest_end(), Some(day!(2026-10-12)));
    /// assert_eq!(anchored.latest_end(), Some(day!(2027-01-01)));
    /// assert_eq!(anchored.contains(day!(2026-12-01)), Answer::Unknown);
    /// # Ok::<(), lienvien::value::PeriodError>(())
    /// ```
    #[must_use]
    pub fn anchored_between(self, earliest: &When, latest: &When) -> Self {
        self.anchored(&When::within(earliest.earliest(), latest.latest()))
    }

    fn can_be_anchored(&self) -> bool {
        let ends_on_a_date = matches!(&self.to, End::On(to) if !to.is_unknown());
        self.from.is_unknown() && (!ends_on_a_date || self.starts != PeriodStart::NotStated)
    }

    /// The date on which it begins.
    pub const fn from(&self) -> &When {
        &self.from
    }

    /// The date on which it ends; unknown if the paper gives no end, or says that there is none.
    pub const fn to(&self) -> &When {
        match &self.to {
            End::On(to) => to,
            End::Open => &When::UNKNOWN,
        }
    }

    /// Whether the paper says that it has no end.
    pub const fn is_open_ended(&self) -> bool {
        matches!(self.to, End::Open)
    }

    /// How long it lasts; `None` if the paper gives no length.
    pub const fn length(&self) -> Option<Length> {
        self.length
    }

    /// Where it starts, if the paper says so without a date, or beside the date.
    pub const fn starts(&self) -> PeriodStart {
        self.starts
    }

    /// How the length is counted.
    pub const fn counting(&self) -> CountingRule {
        self.counting
    }
}
