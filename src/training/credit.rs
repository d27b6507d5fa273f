//! What continuing training is worth in credit, by the caller's table.

use crate::value::{Both, Text, is_false, same_key};
use alloc::vec::Vec;
use serde::{Deserialize, Deserializer, Serialize, de};

messages! {
    /// Why a table of credit is refused.
    pub enum CreditTableError {
        /// Two rows for one form.
        FormTwice {
            /// The form.
            form: Text,
        } = "credit.form_twice" {
            en("the form `{form}` has two rows, expected one")
            vi("hình thức “{form}” có hai dòng trong bảng quy đổi, chỉ được một dòng")
        }
        /// Credit for no minutes at all.
        NoMinutes {
            /// The form.
            form: Text,
        } = "credit.no_minutes" {
            en("the form `{form}` gives credit per 0 minutes, expected at least 1")
            vi("hình thức “{form}” quy đổi theo 0 phút, cần ít nhất 1 phút")
        }
    }
}

/// Bảng quy đổi giờ tín chỉ: what each form of continuing training (course, conference, teaching,
/// research, …) is worth. The forms and the numbers are the caller's: the circular that sets them
/// (TT 32/2023/TT-BYT) changes, and this crate brings no numbers of its own.
///
/// # Invariants
///
/// - each form once, however it is spelt;
/// - credit per minutes is per at least one.
///
/// # JSON
///
/// The rows: `[{"form":"hội thảo","per":{"minutes":240},"credit":60},{"form":"báo cáo","per":"piece","credit":30,"cap":120}]`.
///
/// # Example
///
/// The numbers here are invented.
///
/// ```
/// use lienvien::training::{Attended, CreditRow, CreditTable, CreditUnit, Effort};
/// use lienvien::value::Text;
/// let (course, report) = (Text::new("lớp đào tạo")?, Text::new("báo cáo hội nghị")?);
/// let table = CreditTable::new([
///     CreditRow::new(course.clone(), CreditUnit::Minutes(50), 60),
///     CreditRow::new(report.clone(), CreditUnit::Piece, 30).capped(40),
/// ])?;
/// let sum = table.sum(&[
///     Attended::new(course.clone(), Effort::Minutes(75)),
///     Attended::new(course, Effort::Minutes(50)),
///     Attended::new(report, Effort::Pieces(2)),
/// ]);
/// // 125 minutes are 150 of credit; two reports would be 60, and are capped.
/// assert_eq!(sum.exact(), Some(190));
///
/// let sum = table.sum(&[Attended::new(Text::new("viết sách")?, Effort::Pieces(1))]);
/// assert_eq!((sum.exact(), &*sum.unknown[0]), (None, "viết sách"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CreditTable(Vec<CreditRow>);

/// Dòng quy đổi: what one form of continuing training is worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditRow {
    /// The form, by its name or its code. Spellings that mean the same are one form.
    pub form: Text,
    /// For how much of it there is credit.
    pub per: CreditUnit,
    /// How many minutes of credit that gives.
    pub credit: u32,
    /// Whether only whole units count. If not, a part of a unit gives its part of the credit, rounded
    /// down to the minute.
    #[serde(default, skip_serializing_if = "is_false")]
    pub whole: bool,
    /// The most minutes of credit that this form gives, all of it together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<u32>,
}

/// Đơn vị quy đổi: for how much of a form there is credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreditUnit {
    /// For so many minutes; at least one.
    Minutes(u32),
    /// For a piece: a report, a case, a session, a paper.
    Piece,
}

/// Đã tham gia: what somebody did of one form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attended {
    /// The form.
    pub form: Text,
    /// How much of it.
    pub effort: Effort,
}

/// Khối lượng: how much somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effort {
    /// So many minutes.
    Minutes(u32),
    /// So many pieces.
    Pieces(u32),
}

/// Tổng giờ tín chỉ: what several forms are worth together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CreditTotal {
    /// The minutes of credit of all that the table knows.
    pub known: u64,
    /// The forms of which the table doesn't say what was done is worth: they have no row, or one that
    /// counts minutes where pieces were given, or the other way round.
    pub unknown: Vec<Text>,
}

impl CreditTable {
    /// A table of these rows.
    ///
    /// # Errors
    ///
    /// [`CreditTableError`] when a form has two rows, or gives credit per 0 minutes.
    pub fn new(rows: impl IntoIterator<Item = CreditRow>) -> Result<Self, CreditTableError> {
        let rows: Vec<_> = rows.into_iter().collect();
        for (n, row) in rows.iter().enumerate() {
            let form = || row.form.clone();
            if row.per == CreditUnit::Minutes(0) {
                return Err(CreditTableError::NoMinutes { form: form() });
            }
            let mut before = rows.iter().take(n);
            if before.any(|other| same_key(&other.form, &row.form)) {
                return Err(CreditTableError::FormTwice { form: form() });
            }
        }
        Ok(Self(rows))
    }

    /// The rows.
    pub fn rows(&self) -> &[CreditRow] {
        &self.0
    }

    /// The row of a form, however it is spelt.
    pub fn row(&self, form: &str) -> Option<&CreditRow> {
        self.0.iter().find(|row| same_key(&row.form, form))
    }

    /// What is attended of one form is worth, in minutes of credit. `None` where the table doesn't say.
    pub fn credit(&self, attended: &Attended) -> Option<u32> {
        let row = self.row(&attended.form)?;
        row.credit_for(row.counts(attended.effort)?.into())
    }

    /// What all of it is worth. What is done of one form is added up first, then converted and capped:
    /// two halves of a unit are a whole one.
    pub fn sum(&self, attended: &[Attended]) -> CreditTotal {
        let mut total = CreditTotal::default();
        for row in &self.0 {
            let own = attended.iter().filter(|it| same_key(&it.form, &row.form));
            let done = own.filter_map(|it| row.counts(it.effort));
            let done = done.fold(0, |sum: u64, done| sum.saturating_add(done.into()));
            match row.credit_for(done) {
                Some(credit) => total.known = total.known.saturating_add(credit.into()),
                None => total.unknown.push(row.form.clone()),
            }
        }
        for Attended { form, effort } in attended {
            let row = self.row(form);
            let is_known = row.is_some_and(|row| row.counts(*effort).is_some());
            if !is_known && !total.unknown.iter().any(|other| same_key(other, form)) {
                total.unknown.push(form.clone());
            }
        }
        total
    }
}

impl CreditRow {
    /// So many minutes of credit for so much of a form, without a cap.
    pub const fn new(form: Text, per: CreditUnit, credit: u32) -> Self {
        Self {
            form,
            per,
            credit,
            whole: false,
            cap: None,
        }
    }

    /// The same, with at most so many minutes of credit in all.
    #[must_use]
    pub fn capped(self, cap: u32) -> Self {
        Self {
            cap: Some(cap),
            ..self
        }
    }

    /// The same, where only whole units count.
    #[must_use]
    pub fn in_whole_units(self) -> Self {
        Self {
            whole: true,
            ..self
        }
    }

    /// The minutes or pieces that this row counts, if it counts them.
    const fn counts(&self, effort: Effort) -> Option<u32> {
        match (self.per, effort) {
            (CreditUnit::Minutes(_), Effort::Minutes(done))
            | (CreditUnit::Piece, Effort::Pieces(done)) => Some(done),
            (CreditUnit::Minutes(_), Effort::Pieces(_))
            | (CreditUnit::Piece, Effort::Minutes(_)) => None,
        }
    }

    /// The credit for so many minutes or pieces, unless it is more than can be counted.
    fn credit_for(&self, done: u64) -> Option<u32> {
        let per = match self.per {
            CreditUnit::Minutes(per) => u128::from(per),
            CreditUnit::Piece => 1,
        };
        let (done, credit) = (u128::from(done), u128::from(self.credit));
        // Less than 2⁶⁴ times less than 2³²: there is room.
        let credit = if self.whole {
            done.checked_div(per)? * credit
        } else {
            (done * credit).checked_div(per)?
        };
        let credit = self.cap.map_or(credit, |cap| credit.min(cap.into()));
        u32::try_from(credit).ok()
    }
}

impl CreditTotal {
    /// The minutes of credit, if it is known what everything is worth.
    pub fn exact(&self) -> Option<u64> {
        self.unknown.is_empty().then_some(self.known)
    }
}

impl Attended {
    /// So much of this form.
    pub const fn new(form: Text, effort: Effort) -> Self {
        Self { form, effort }
    }
}

impl<'de> Deserialize<'de> for CreditTable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows = Vec::<CreditRow>::deserialize(deserializer)?;
        Self::new(rows).map_err(|error| de::Error::custom(Both(&error)))
    }
}
