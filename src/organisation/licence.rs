//! Licences: of facilities to operate, of persons to practise.

use super::dated::is_past;
use crate::value::{Answer, Both, Text, TextError, Vi, When, read_str};
use chrono::NaiveDate;
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

messages! {
    /// Why a licence is refused. Its number is never repeated.
    pub enum LicenceError {
        /// The number is no text.
        NotText {
            /// What is wrong with it.
            why: TextError,
        } = "licence.number_not_text" {
            en("a licence number is refused: {why}")
            vi("số giấy phép, chứng chỉ không hợp lệ: {}", Vi(why))
        }
        /// It ends before it was issued.
        EndsBeforeIssued {
            /// When it was issued.
            issued: When,
            /// Its last day.
            expires: When,
        } = "licence.ends_before_issued" {
            en("it ends `{expires}`, before it was issued `{issued}`")
            vi("ngày hết hiệu lực `{}` trước ngày cấp `{}`", expires.vi(), issued.vi())
        }
    }
}

/// Số giấy phép, số chứng chỉ: the number of a licence, as written.
///
/// That of a practitioner names a person: `Debug` doesn't show it, no error repeats it. Usual is
/// `001234/BYT-CCHN`; no rule fixes the form, and the issuer in it says nothing of where the person
/// practises.
///
/// # JSON
///
/// A string.
///
/// ```
/// use lienvien::organisation::LicenceNumber;
/// let number: LicenceNumber = "001234/BYT-CCHN".parse()?;
/// assert!(number.is_usual_form());
/// assert_eq!(format!("{number:?}"), "LicenceNumber(15 characters)");
/// # Ok::<(), lienvien::organisation::LicenceError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LicenceNumber(Text);

impl LicenceNumber {
    /// The number.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it has the form that a practitioner's licence usually has: five to seven digits, an
    /// issuer, and CCHN, GPHN or CCHND.
    pub fn is_usual_form(&self) -> bool {
        let Some((serial, rest)) = self.0.split_once('/') else {
            return false;
        };
        let Some((issuer, paper)) = rest.split_once('-') else {
            return false;
        };
        (5..=7).contains(&serial.len())
            && serial.bytes().all(|byte| byte.is_ascii_digit())
            && (2..=10).contains(&issuer.chars().count())
            && issuer
                .chars()
                .all(|c| c.is_alphabetic() || c.is_ascii_digit())
            && matches!(paper, "CCHN" | "GPHN" | "CCHND")
    }
}

vocabulary! {
    /// Loại giấy phép, chứng chỉ hành nghề: the paper by which a person may practise.
    pub enum PractitionerLicenceKind("kind of practitioner's licence") {
        /// Under the law of 2009, without an end; usable until it is converted.
        Certificate = "cchn", "chứng chỉ hành nghề" | "CCHN", "practice certificate";
        /// Of a pharmacist.
        PharmacyCertificate = "cchnd", "chứng chỉ hành nghề dược" | "CCHND", "pharmacy practice certificate";
        /// Under Luật 15/2023/QH15, from 01/01/2024, for five years.
        Licence = "gphn", "giấy phép hành nghề" | "GPHN", "practice licence";
    }
}

/// Giấy phép hành nghề, chứng chỉ hành nghề: the paper by which a person may practise.
///
/// It holds from the day it was issued to its last day, as far as these are known. How long the law
/// lets a paper without an end be used is not judged here: that it still holds is then unknown.
///
/// # Invariants
///
/// It doesn't certainly end before it was issued.
///
/// # JSON
///
/// `{"kind":"gphn","number":"…","issued":"2024-03-01","expires":"2029-02-28","scope":"…"}`; the dates
/// and the scope only if known.
///
/// ```
/// use chrono::NaiveDate;
/// use lienvien::organisation::{PractitionerLicence, PractitionerLicenceKind};
/// use lienvien::value::{Answer, When};
/// let number = "009999/HNO-GPHN".parse()?;
/// let (issued, expires) = (When::ymd(2024, 3, 1)?, When::ymd(2029, 2, 28)?);
/// let kind = PractitionerLicenceKind::Licence;
/// let licence = PractitionerLicence::new(kind, number, Some(issued), Some(expires), None)?;
/// let day = NaiveDate::from_ymd_opt(2029, 3, 1).unwrap();
/// assert_eq!(licence.holds_on(day), Answer::No);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PractitionerLicence {
    kind: PractitionerLicenceKind,
    number: LicenceNumber,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<When>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<When>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<Text>,
}

/// Giấy phép hoạt động: the paper by which a facility may operate.
///
/// # Invariants
///
/// It doesn't certainly end before it was issued.
///
/// # JSON
///
/// `{"number":"…","authority":"Bộ Y tế","issued":"2012","expires":"2030","scope":"…"}`; all but the number
/// only if known.
///
/// ```
/// use lienvien::organisation::FacilityLicence;
/// use lienvien::value::When;
/// let (issued, expires) = (When::year(2012)?, When::year(2011)?);
/// let reversed = FacilityLicence::new("12/BYT-GPHĐ".parse()?, None, Some(issued), Some(expires), None);
/// assert_eq!(
///     reversed.unwrap_err().to_string(),
///     "it ends `2011`, before it was issued `2012`",
/// );
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FacilityLicence {
    number: LicenceNumber,
    #[serde(skip_serializing_if = "Option::is_none")]
    authority: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<When>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<When>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<Text>,
}

macro_rules! dates {
    ($($Name:ident),+) => { $( impl $Name {
        /// Its number.
        pub fn number(&self) -> &LicenceNumber {
            &self.number
        }

        /// When it was issued: the first day on which it holds.
        pub fn issued(&self) -> Option<&When> {
            self.issued.as_ref()
        }

        /// The last day on which it holds: the one written on it, or the one by which it was
        /// revoked.
        pub fn expires(&self) -> Option<&When> {
            self.expires.as_ref()
        }

        /// What it allows, as written.
        pub fn scope(&self) -> Option<&Text> {
            self.scope.as_ref()
        }

        /// Whether it holds on that day, by the dates given. Without a last day it is never certain
        /// that it still does.
        pub fn holds_on(&self, day: NaiveDate) -> Answer {
            let issued = self.issued().map_or(Answer::Unknown, |issued| issued.by(day));
            let over = self.expires().map_or(Answer::Unknown, |last| is_past(last, day));
            issued.and(over.negate())
        }
    } )+ };
}

dates!(PractitionerLicence, FacilityLicence);

impl PractitionerLicence {
    /// A licence with what is known of it.
    ///
    /// # Errors
    ///
    /// [`LicenceError::EndsBeforeIssued`].
    pub fn new(
        kind: PractitionerLicenceKind,
        number: LicenceNumber,
        issued: Option<When>,
        expires: Option<When>,
        scope: Option<Text>,
    ) -> Result<Self, LicenceError> {
        in_order(issued.as_ref(), expires.as_ref())?;
        Ok(Self {
            kind,
            number,
            issued,
            expires,
            scope,
        })
    }

    /// What paper it is.
    pub fn kind(&self) -> PractitionerLicenceKind {
        self.kind
    }
}

impl FacilityLicence {
    /// A licence with what is known of it.
    ///
    /// # Errors
    ///
    /// [`LicenceError::EndsBeforeIssued`].
    pub fn new(
        number: LicenceNumber,
        authority: Option<Text>,
        issued: Option<When>,
        expires: Option<When>,
        scope: Option<Text>,
    ) -> Result<Self, LicenceError> {
        in_order(issued.as_ref(), expires.as_ref())?;
        Ok(Self {
            number,
            authority,
            issued,
            expires,
            scope,
        })
    }

    /// Who issued it.
    pub fn authority(&self) -> Option<&Text> {
        self.authority.as_ref()
    }
}

fn in_order(issued: Option<&When>, expires: Option<&When>) -> Result<(), LicenceError> {
    match (issued, expires) {
        (Some(issued), Some(expires)) if expires.is_before(issued).is_yes() => {
            let (issued, expires) = (issued.clone(), expires.clone());
            Err(LicenceError::EndsBeforeIssued { issued, expires })
        }
        (Some(_) | None, Some(_) | None) => Ok(()),
    }
}

impl FromStr for LicenceNumber {
    type Err = LicenceError;

    fn from_str(written: &str) -> Result<Self, LicenceError> {
        Text::new(written)
            .map(Self)
            .map_err(|why| LicenceError::NotText { why })
    }
}

impl fmt::Display for LicenceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The length instead of the number, which has no place in a log.
impl fmt::Debug for LicenceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LicenceNumber({} characters)", self.0.chars().count())
    }
}

impl Serialize for LicenceNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for LicenceNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a licence number", str::parse)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a practitioner's licence")]
struct RawPractitioner {
    kind: PractitionerLicenceKind,
    number: LicenceNumber,
    #[serde(default)]
    issued: Option<When>,
    #[serde(default)]
    expires: Option<When>,
    #[serde(default)]
    scope: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an operating licence")]
struct RawFacility {
    number: LicenceNumber,
    #[serde(default)]
    authority: Option<Text>,
    #[serde(default)]
    issued: Option<When>,
    #[serde(default)]
    expires: Option<When>,
    #[serde(default)]
    scope: Option<Text>,
}

impl<'de> Deserialize<'de> for PractitionerLicence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawPractitioner::deserialize(deserializer)?;
        Self::new(raw.kind, raw.number, raw.issued, raw.expires, raw.scope)
            .map_err(|error| de::Error::custom(Both(&error)))
    }
}

impl<'de> Deserialize<'de> for FacilityLicence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawFacility::deserialize(deserializer)?;
        Self::new(
            raw.number,
            raw.authority,
            raw.issued,
            raw.expires,
            raw.scope,
        )
        .map_err(|error| de::Error::custom(Both(&error)))
    }
}
