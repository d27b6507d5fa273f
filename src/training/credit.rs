//! Credit for continuing training, by the caller's table.

use crate::value::{Both, Text, search_key, size};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    string::String,
    vec::Vec,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

messages! {
    /// Why a table of credit is refused.
    pub enum CreditTableError {
        /// One form has two rows.
        FormTwice {
            /// The form.
            form: Text,
        } = "credit.form_twice" {
            en("the form `{form}` has two rows, expected one row")
            vi("hình thức “{form}” có hai dòng trong bảng quy đổi, chỉ được một dòng")
        }
        /// The table has more rows than it may have.
        TooManyRows {
            /// The most rows.
            most: usize,
        } = "credit.too_many_rows" {
            en("the table of credit has more than {most} rows, expected no more")
            vi("bảng quy đổi có hơn {most} dòng, chỉ được tối đa {most} dòng")
        }
        /// A row gives credit per 0 minutes.
        NoMinutes {
            /// The form.
            form: Text,
        } = "credit.no_minutes" {
            en("the form `{form}` gives credit per 0 minutes, expected at least 1")
            vi("hình thức “{form}” quy đổi theo 0 phút, cần ít nhất 1 phút")
        }
    }
}

/// Bảng quy đổi giờ tín chỉ: the credit for each form of continuing training (course, conference,
/// teaching, research, …). The caller supplies the forms and the numbers: the circular that sets
/// them (TT 32/2023/TT-BYT) changes, and this crate has no numbers of its own.
///
/// # Invariants
///
/// - at most 200 rows ([`MOST_ROWS`](CreditTable::MOST_ROWS));
/// - each form once, however it is spelt;
/// - credit per minutes is for at least one minute.
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
/// use lienvien::text;
/// let (course, report) = (text!("lớp đào tạo"), text!("báo cáo hội nghị"));
/// let table = CreditTable::new([
///     CreditRow::new(course.clone(), CreditUnit::Minutes(50), 60),
///     CreditRow::new(report.clone(), CreditUnit::Piece, 30).cap(40),
/// ])?;
/// let sum = table.sum(&[
///     Attended::new(course.clone(), Effort::Minutes(75)),
///     Attended::new(course, Effort::Minutes(50)),
///     Attended::new(report, Effort::Pieces(2)),
/// ]);
/// // 125 minutes give 150 of credit; two reports would give 60, but there is a cap.
/// assert_eq!(sum.exact(), Some(190));
///
/// let sum = table.sum(&[Attended::new(text!("viết sách"), Effort::Pieces(1))]);
/// assert_eq!((sum.exact(), &*sum.unknown[0]), (None, "viết sách"));
/// # Ok::<(), lienvien::training::CreditTableError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreditTable {
    rows: Vec<CreditRow>,
    /// The index of the row of each form, by the search key of the form.
    by_form: BTreeMap<String, usize>,
}

payload! {
    /// Dòng quy đổi: the credit for one form of continuing training.
    pub struct CreditRow {
        /// The form, by its name or its code, in any spelling.
        pub form: Text,
        /// The unit of the form for which there is credit.
        pub per: CreditUnit,
        /// The minutes of credit for each unit.
        pub credit: u32,
        /// Whether only whole units count. If not, a part of a unit gives the same part of the credit,
        /// rounded down to the minute.
        pub whole: bool = false,
        /// The most minutes of credit that this form can give in total.
        pub cap: Option<u32> = None,
    }
}

/// Đơn vị quy đổi: the unit of a form for which there is credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CreditUnit {
    /// A number of minutes, at least one.
    Minutes(u32),
    /// One piece: a report, a case, a session, a paper.
    Piece,
}

mentions! { enum CreditUnit { Minutes; Piece } }

payload! {
    /// Đã tham gia: how much a person did of one form.
    pub struct Attended {
        /// The form.
        pub form: Text,
        /// The amount.
        pub effort: Effort,
    }
}

/// Khối lượng: the amount that a person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Effort {
    /// A number of minutes.
    Minutes(u32),
    /// A number of pieces.
    Pieces(u32),
}

mentions! { enum Effort { Minutes, Pieces } }

/// Tổng giờ tín chỉ: the credit for several forms together.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct CreditTotal {
    /// The minutes of credit for all forms that the table can convert.
    pub known: u64,
    /// The forms that the table cannot convert: they have no row, or the row counts minutes but
    /// pieces were given, or the other way round, or the number is too large.
    pub unknown: Vec<Text>,
}

impl CreditTable {
    /// The most rows that a table may have.
    pub const MOST_ROWS: usize = 200;

    /// A table of these rows.
    ///
    /// # Errors
    ///
    /// [`CreditTableError`] when there are too many rows, when a form has two rows, or gives credit
    /// per 0 minutes.
    pub fn new(rows: impl IntoIterator<Item = CreditRow>) -> Result<Self, CreditTableError> {
        let mut table = Self {
            rows: Vec::new(),
            by_form: BTreeMap::new(),
        };
        for (index, row) in rows.into_iter().enumerate() {
            if index == Self::MOST_ROWS {
                let most = Self::MOST_ROWS;
                return Err(CreditTableError::TooManyRows { most });
            }
            if row.per == CreditUnit::Minutes(0) {
                return Err(CreditTableError::NoMinutes { form: row.form });
            }
            if table.by_form.insert(search_key(&row.form), index).is_some() {
                return Err(CreditTableError::FormTwice { form: row.form });
            }
            table.rows.push(row);
        }
        Ok(table)
    }

    /// The rows.
    pub fn rows(&self) -> &[CreditRow] {
        &self.rows
    }

    /// The row of a form, in any spelling of the form.
    pub fn row(&self, form: &str) -> Option<&CreditRow> {
        self.rows.get(*self.by_form.get(&search_key(form))?)
    }

    /// The minutes of credit for this. `None` if the table cannot convert it.
    pub fn credit(&self, attended: &Attended) -> Option<u32> {
        let row = self.row(&attended.form)?;
        row.credit_for(row.counts(attended.effort)?.into())
    }

    /// The credit for all of these together. Amounts of one form are added first, then converted
    /// and capped: two halves of a unit are one unit.
    pub fn sum(&self, attended: &[Attended]) -> CreditTotal {
        let mut done = alloc::vec![0_u64; self.rows.len()];
        // The forms that cannot be converted, each once.
        let mut unknown = BTreeMap::new();
        for (at, Attended { form, effort }) in attended.iter().enumerate() {
            let key = search_key(form);
            let row = self.by_form.get(&key).copied();
            let counted = row.and_then(|row| self.rows.get(row)?.counts(*effort));
            match (counted, row.and_then(|row| done.get_mut(row))) {
                (Some(counted), Some(done)) => *done = done.saturating_add(counted.into()),
                (_, _) => {
                    unknown.entry(key).or_insert((at, form));
                }
            }
        }
        let mut total = CreditTotal::default();
        for (row, done) in self.rows.iter().zip(done) {
            if let Some(credit) = row.credit_for(done) {
                total.known = total.known.saturating_add(credit.into());
            } else {
                total.unknown.push(row.form.clone());
                unknown.remove(&search_key(&row.form));
            }
        }
        let in_order: BTreeSet<_> = unknown.into_values().collect();
        total
            .unknown
            .extend(in_order.into_iter().map(|(_, form)| form.clone()));
        total
    }
}

impl CreditRow {
    /// The minutes or pieces, if this row counts them.
    const fn counts(&self, effort: Effort) -> Option<u32> {
        match (self.per, effort) {
            (CreditUnit::Minutes(_), Effort::Minutes(done))
            | (CreditUnit::Piece, Effort::Pieces(done)) => Some(done),
            (CreditUnit::Minutes(_), Effort::Pieces(_))
            | (CreditUnit::Piece, Effort::Minutes(_)) => None,
        }
    }

    /// The credit for this many minutes or pieces; `None` if the number is too large.
    fn credit_for(&self, done: u64) -> Option<u32> {
        let per = match self.per {
            CreditUnit::Minutes(per) => u128::from(per),
            CreditUnit::Piece => 1,
        };
        let (done, credit) = (u128::from(done), u128::from(self.credit));
        // The product of a number below 2⁶⁴ and one below 2³² fits.
        let earned = if self.whole {
            done.checked_div(per)? * credit
        } else {
            (done * credit).checked_div(per)?
        };
        let capped = self.cap.map_or(earned, |cap| earned.min(cap.into()));
        u32::try_from(capped).ok()
    }
}

impl CreditTotal {
    /// The minutes of credit, if every form could be converted.
    pub fn exact(&self) -> Option<u64> {
        self.unknown.is_empty().then_some(self.known)
    }
}

impl Serialize for CreditTable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.rows.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for CreditTable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows = size::list::<CreditRow, D, { Self::MOST_ROWS }>(deserializer)?;
        Self::new(rows).map_err(|error| de::Error::custom(Both(&error)))
    }
}
