//! Documents as the insurance lists refer to them.

use super::{FacilityCode, InsuranceError};
use crate::value::{Text, When, quoted, read_str};
use alloc::format;
use chrono::{Datelike, NaiveDate};
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Tham chiếu văn bản: the date of a document, its number and, in some lists, the code of a
/// facility: `20251210_277/NQ-HĐND_92003` (TT 12/2026/TT-BTC of the Ministry of Finance).
///
/// A number may contain `_` itself. What follows the last `_` is a code if it has the form of a
/// code ([`FacilityCode::is_lenient`]), and otherwise part of the number.
///
/// # Invariants
///
/// Eight digits that are a day, `_`, and a number that is not blank at either end.
///
/// # JSON
///
/// A string, as written.
///
/// ```
/// use lienvien::organisation::DocumentRef;
/// let document: DocumentRef = "20251210_277/NQ-HĐND_92003".parse()?;
/// assert_eq!(document.dated().to_string(), "2025-12-10");
/// assert_eq!(document.number(), "277/NQ-HĐND");
/// assert_eq!(document.facility().unwrap().as_str(), "92003");
/// # Ok::<(), lienvien::organisation::InsuranceError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentRef {
    written: Text,
    dated: NaiveDate,
    facility: Option<FacilityCode>,
}

mentions!(nothing: DocumentRef);

impl DocumentRef {
    /// A document of that day with this number. If the number ends with `_` and a code, the code is
    /// read as the code of a facility.
    ///
    /// # Errors
    ///
    /// [`InsuranceError::NotDocument`] for a year that does not have four digits.
    pub fn new(dated: NaiveDate, number: &Text) -> Result<Self, InsuranceError> {
        let (year, month, day) = (dated.year(), dated.month(), dated.day());
        format!("{year:04}{month:02}{day:02}_{number}").parse()
    }

    /// Adds the code of a facility.
    ///
    /// # Errors
    ///
    /// [`InsuranceError::NotDocument`] if the result is too long.
    ///
    /// ```
    /// use lienvien::{day, organisation::{DocumentRef, FacilityCode}, text};
    /// let code: FacilityCode = "92003".parse()?;
    /// let document = DocumentRef::new(day!(2025-12-10), &text!("277/NQ-HĐND"))?;
    /// assert_eq!(document.with_facility(&code)?.as_str(), "20251210_277/NQ-HĐND_92003");
    /// # Ok::<(), lienvien::organisation::InsuranceError>(())
    /// ```
    pub fn with_facility(&self, code: &FacilityCode) -> Result<Self, InsuranceError> {
        format!("{self}_{code}").parse()
    }

    /// The whole reference, as written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// The date of the document.
    pub fn dated(&self) -> NaiveDate {
        self.dated
    }

    /// The number of the document.
    pub fn number(&self) -> &str {
        let rest = self.written.get(DATE..).unwrap_or_default();
        let code = self.facility.as_ref().map_or("", FacilityCode::as_str);
        let mut number = rest.strip_suffix(code).unwrap_or(rest);
        if self.facility.is_some() {
            number = number.strip_suffix('_').unwrap_or(number);
        }
        number.strip_prefix('_').unwrap_or(number)
    }

    /// The facility that is named after the number.
    pub fn facility(&self) -> Option<&FacilityCode> {
        self.facility.as_ref()
    }
}

/// The number of digits of a date.
const DATE: usize = 8;

fn day(digits: &str) -> Option<NaiveDate> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let month = digits.get(4..6)?.parse().ok()?;
    let day = digits.get(6..)?.parse().ok()?;
    let year = digits.get(..4)?.parse().ok()?;
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| When::YEARS.contains(&year))
}

fn read(written: &str) -> Option<DocumentRef> {
    let (date, number) = written.split_at_checked(DATE)?;
    let number = number.strip_prefix('_')?;
    let dated = day(date)?;
    let text = Text::new(number).ok()?;
    if number.trim().len() != number.len() {
        return None;
    }
    let facility = text
        .rsplit_once('_')
        .filter(|(number, _)| !number.trim().is_empty())
        .and_then(|(_, code)| code.parse().ok())
        .filter(FacilityCode::is_lenient);
    Some(DocumentRef {
        written: Text::new(written).ok()?,
        dated,
        facility,
    })
}

impl FromStr for DocumentRef {
    type Err = InsuranceError;

    fn from_str(written: &str) -> Result<Self, InsuranceError> {
        read(written).ok_or_else(|| InsuranceError::NotDocument {
            found: quoted(written),
        })
    }
}

impl fmt::Display for DocumentRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.written.fmt(f)
    }
}

impl fmt::Debug for DocumentRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.written.fmt(f)
    }
}

impl Serialize for DocumentRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for DocumentRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a reference to a document", str::parse)
    }
}
