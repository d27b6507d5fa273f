//! Licences of facilities to operate, and of persons to practise.

use super::dated::is_past;
use crate::value::reading::object;
use crate::value::{Answer, Both, Text, TextError, Vi, When, read_str};
use chrono::NaiveDate;
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

messages! {
    /// Why a licence is refused. Its number is never repeated.
    pub enum LicenceError {
        /// The number is not a text.
        NotText {
            /// What is wrong with it.
            why: TextError,
        } = "licence.number_not_text" {
            en("a licence number is refused: {why}")
            vi("số giấy phép, chứng chỉ không hợp lệ: {why}", why = Vi(why))
            source(why)
        }
        /// It ends before it was issued.
        EndsBeforeIssued {
            /// The day on which it was issued.
            issued: When,
            /// Its last day.
            expires: When,
        } = "licence.ends_before_issued" {
            en("it ends `{expires}`, before it was issued `{issued}`")
            vi("ngày hết hiệu lực `{expires}` trước ngày cấp `{issued}`", expires = expires.vi(), issued = issued.vi())
        }
    }
}

/// Số giấy phép, số chứng chỉ: the number of a licence, as written.
///
/// The number of a practitioner's licence identifies a person: `Debug` does not show it, and no
/// error repeats it. The usual form is `001234/BYT-CCHN`, but no rule fixes the form, and the
/// issuer in the number does not say where the person practises.
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
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// Loại giấy phép, chứng chỉ hành nghề: the kinds of paper by which a person may practise.
    pub enum PractitionerLicenceKind("kind of practitioner's licence") {
        /// A paper under the law of 2009, without an end; usable until it is converted.
        Certificate = "cchn", "chứng chỉ hành nghề" | "CCHN", "practice certificate";
        /// The certificate of a pharmacist.
        PharmacyCertificate = "cchnd", "chứng chỉ hành nghề dược" | "CCHND", "pharmacy practice certificate";
        /// A paper under Luật 15/2023/QH15, from 01/01/2024, valid for five years.
        Licence = "gphn", "giấy phép hành nghề" | "GPHN", "practice licence";
    }
}

/// Giấy phép hành nghề, chứng chỉ hành nghề: the paper by which a person may practise.
///
/// It is valid from the day it was issued to its last day, as far as these are known. This type
/// does not decide how long the law allows the use of a paper without an end: it is then unknown
/// whether the paper is still valid.
///
/// # Invariants
///
/// It does not certainly end before it was issued.
///
/// # JSON
///
/// `{"kind":"gphn","number":"…","issued":"2024-03-01","expires":"2029-02-28","scope":"…"}`; the dates
/// and the scope only if known.
///
/// ```
/// use lienvien::organisation::{PractitionerLicence, PractitionerLicenceKind};
/// use lienvien::{day, value::Answer, when};
/// let number = "009999/HNO-GPHN".parse()?;
/// let licence = PractitionerLicence::new(PractitionerLicenceKind::Licence, number)
///     .with_dates(when!(2024-03-01), when!(2029-02-28))?;
/// assert_eq!(licence.holds_on(day!(2029-03-01)), Answer::No);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PractitionerLicence {
    kind: PractitionerLicenceKind,
    number: LicenceNumber,
    #[serde(skip_serializing_if = "When::is_unknown")]
    issued: When,
    #[serde(skip_serializing_if = "When::is_unknown")]
    expires: When,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<Text>,
}

/// Giấy phép hoạt động: the paper by which a facility may operate.
///
/// # Invariants
///
/// It does not certainly end before it was issued.
///
/// # JSON
///
/// `{"number":"…","authority":"Bộ Y tế","issued":"2012","expires":"2030","scope":"…"}`; all but the number
/// only if known.
///
/// ```
/// use lienvien::organisation::FacilityLicence;
/// use lienvien::{text, when};
/// let licence = FacilityLicence::new("12/BYT-GPHĐ".parse()?).with_authority(text!("Bộ Y tế"));
/// assert_eq!(
///     licence.with_dates(when!(2012), when!(2011)).unwrap_err().to_string(),
///     "it ends `2011`, before it was issued `2012`",
/// );
/// # Ok::<(), lienvien::organisation::LicenceError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FacilityLicence {
    number: LicenceNumber,
    #[serde(skip_serializing_if = "Option::is_none")]
    authority: Option<Text>,
    #[serde(skip_serializing_if = "When::is_unknown")]
    issued: When,
    #[serde(skip_serializing_if = "When::is_unknown")]
    expires: When,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<Text>,
}

mentions!(nothing: FacilityLicence);

macro_rules! licence {
    ($($Name:ident),+) => { $( impl $Name {
        /// Sets the day on which it was issued and its last day; either may be
        /// [`When::UNKNOWN`].
        ///
        /// # Errors
        ///
        /// [`LicenceError::EndsBeforeIssued`].
        pub fn with_dates(
            self,
            issued: impl Into<When>,
            expires: impl Into<When>,
        ) -> Result<Self, LicenceError> {
            let (issued, expires) = (issued.into(), expires.into());
            if expires.is_before(&issued).is_yes() {
                return Err(LicenceError::EndsBeforeIssued { issued, expires });
            }
            Ok(Self { issued, expires, ..self })
        }

        /// Sets what it allows, as written.
        #[must_use]
        pub fn with_scope(mut self, scope: impl Into<Text>) -> Self {
            self.scope = Some(scope.into());
            self
        }

        /// Its number.
        pub const fn number(&self) -> &LicenceNumber {
            &self.number
        }

        /// The day on which it was issued: the first day on which it is valid.
        pub const fn issued(&self) -> &When {
            &self.issued
        }

        /// The last day on which it is valid: the day written on it, or the day on which it was
        /// revoked. [`When::UNKNOWN`] for a paper without an end.
        pub const fn expires(&self) -> &When {
            &self.expires
        }

        /// What it allows, as written.
        pub const fn scope(&self) -> Option<&Text> {
            self.scope.as_ref()
        }

        /// Whether it is valid on that day, according to its dates. Without a last day, it is never
        /// certain that it is still valid.
        pub fn holds_on(&self, day: NaiveDate) -> Answer {
            let is_over = is_past(&self.expires, day);
            self.issued.on_or_before(day).and(is_over.negate())
        }
    } )+ };
}

licence!(PractitionerLicence, FacilityLicence);

impl PractitionerLicence {
    /// A licence of this kind with this number; nothing else is known.
    pub const fn new(kind: PractitionerLicenceKind, number: LicenceNumber) -> Self {
        Self {
            kind,
            number,
            issued: When::UNKNOWN,
            expires: When::UNKNOWN,
            scope: None,
        }
    }

    /// The kind of the paper.
    pub const fn kind(&self) -> PractitionerLicenceKind {
        self.kind
    }
}

impl FacilityLicence {
    /// A licence with this number; nothing else is known.
    pub const fn new(number: LicenceNumber) -> Self {
        Self {
            number,
            authority: None,
            issued: When::UNKNOWN,
            expires: When::UNKNOWN,
            scope: None,
        }
    }

    /// Sets the authority that issued it.
    #[must_use]
    pub fn with_authority(mut self, authority: impl Into<Text>) -> Self {
        self.authority = Some(authority.into());
        self
    }

    /// The authority that issued it.
    pub const fn authority(&self) -> Option<&Text> {
        self.authority.as_ref()
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

/// Shows the length instead of the number, because the number must not appear in a log.
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
#[serde(deny_unknown_fields)]
struct PractitionerFields {
    kind: PractitionerLicenceKind,
    number: LicenceNumber,
    #[serde(default)]
    issued: When,
    #[serde(default)]
    expires: When,
    #[serde(default)]
    scope: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FacilityFields {
    number: LicenceNumber,
    #[serde(default)]
    authority: Option<Text>,
    #[serde(default)]
    issued: When,
    #[serde(default)]
    expires: When,
    #[serde(default)]
    scope: Option<Text>,
}

impl<'de> Deserialize<'de> for PractitionerLicence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = object::<PractitionerFields, D>(deserializer)?;
        let mut licence = Self::new(fields.kind, fields.number);
        licence.scope = fields.scope;
        licence
            .with_dates(fields.issued, fields.expires)
            .map_err(|error| de::Error::custom(Both(&error)))
    }
}

impl<'de> Deserialize<'de> for FacilityLicence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = object::<FacilityFields, D>(deserializer)?;
        let mut licence = Self::new(fields.number);
        (licence.authority, licence.scope) = (fields.authority, fields.scope);
        licence
            .with_dates(fields.issued, fields.expires)
            .map_err(|error| de::Error::custom(Both(&error)))
    }
}
