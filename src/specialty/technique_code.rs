//! Technique codes and their parts.

use super::short::{Short, are_digits};
use crate::value::{quoted, read_str};
use alloc::{boxed::Box, format};
use core::{cmp::Ordering, fmt, hash, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

messages! {
    /// Why a technique code is refused.
    pub enum TechniqueCodeError {
        /// Not in any of the forms.
        NotCode {
            /// What was given, shortened.
            found: Box<str>,
        } = "technique_code.not_a_code" {
            en("`{found}` is not a technique code, expected a form such as `2.101`, `27.205b`, `BS_1.387` or `02.0101.0054`")
            vi("`{found}` không phải mã kỹ thuật, cần một dạng như `2.101`, `27.205b`, `BS_1.387` hoặc `02.0101.0054`")
        }
    }
}

/// Mã kỹ thuật: the code of a technique, as the technique list or hospital data writes it.
///
/// | form | is |
/// |---|---|
/// | `2.101`, `27.205b` | chapter and number in the list of TT 43/2013/TT-BYT, kept by annex 1 of TT 23/2024/TT-BYT |
/// | `BS_1.387` | the same, supplemented (bổ sung) |
/// | `02.0101.0054`, `27.208b.0459_GT` | shared code (QĐ 7603/QĐ-BYT): technique, tariff item, variant such as `GT`, under local anaesthesia |
/// | `23.0121.1548.K.92115` | the same, done at another facility |
///
/// The tariff item only says which price applies, and one technique can have several prices: the
/// technique of `02.0085.1778` is `02.0085`. The code of an examination, such as `02.03`, is not a
/// technique code, but it has the same form and is accepted.
///
/// # Invariants
///
/// One of the forms above, neither chapter nor number zero. A code is text, never a number: `2.240` is not
/// `2.24`. It is printed as written, but compared part by part without leading zeros: `02.0101` is `==` to
/// `2.101`, and codes are ordered as the list is.
///
/// # JSON
///
/// A string as written: `"2.240"`; never a number.
///
/// ```
/// use lienvien::specialty::TechniqueCode;
/// let listed: TechniqueCode = "2.101".parse()?;
/// let shared: TechniqueCode = "02.0101.0054".parse()?;
/// assert!(listed.same_technique_as(&shared) && listed != shared);
/// assert_eq!(shared.tariff_item(), Some("0054"));
/// assert_eq!(shared.technique().to_string(), "2.101");
/// assert_ne!("2.240".parse::<TechniqueCode>()?, "2.24".parse()?);
/// # Ok::<(), lienvien::specialty::TechniqueCodeError>(())
/// ```
#[derive(Clone, Copy)]
pub struct TechniqueCode(Short<LONGEST>);

mentions!(nothing: TechniqueCode);

/// The length of the longest form, `23.0121.1548.K.92115`.
const LONGEST: usize = 20;

/// The parts, in the order in which codes are compared; `None` sorts first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
struct Parts<'a> {
    technique: (Digits<'a>, bool, Digits<'a>, Option<&'a str>),
    tariff_item: Option<&'a str>,
    variant: Option<&'a str>,
    facility: Option<&'a str>,
}

/// Digits without leading zeros. Fewer digits sort first, then the smaller value; no conversion to
/// a number is needed.
type Digits<'a> = (usize, &'a str);

fn digits(text: &str) -> Digits<'_> {
    let significant = text.trim_start_matches('0');
    (significant.len(), significant)
}

/// The parts of a code in one of the forms.
fn split(code: &str) -> Option<Parts<'_>> {
    let (is_supplement, code) = match code.strip_prefix("BS_") {
        Some(code) => (true, code),
        None => (false, code),
    };
    let (chapter, rest) = code.split_once('.')?;
    let (technique, price) = match rest.split_once('.') {
        Some((technique, price)) => (technique, Some(price)),
        None => (rest, None),
    };
    let number = technique.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let letter = technique.get(number.len()..).filter(|l| !l.is_empty());
    let is_technique = are_digits(chapter)
        && matches!(chapter.len(), 1 | 2)
        && are_digits(number)
        && matches!(number.len(), 1..=4)
        && letter.is_none_or(|letter| letter.len() == 1);
    let is_shared = !is_supplement && chapter.len() == 2 && matches!(number.len(), 3 | 4);
    let parts = Parts {
        technique: (digits(chapter), is_supplement, digits(number), letter),
        ..price.map_or(Some(Parts::default()), |price| {
            // real data has referrals with neither letter nor variant
            let is_plain = number.len() == 4 && letter.is_none();
            split_price(price).filter(|parts| is_shared && (parts.facility.is_none() || is_plain))
        })?
    };
    is_technique.then_some(parts)
}

/// The parts that follow the technique in a shared code.
fn split_price(price: &str) -> Option<Parts<'_>> {
    let (item, after) = price
        .split_at_checked(4)
        .filter(|(item, _)| are_digits(item))?;
    let (variant, facility) = match (after.strip_prefix('_'), after.strip_prefix(".K.")) {
        (Some(variant), _) if is_variant(variant) => (Some(variant), None),
        (_, Some(facility)) if is_facility(facility) => (None, Some(facility)),
        _ if after.is_empty() => (None, None),
        _ => return None,
    };
    Some(Parts {
        tariff_item: Some(item),
        variant,
        facility,
        ..Parts::default()
    })
}

fn is_variant(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase())
}

fn is_facility(text: &str) -> bool {
    text.len() == 5
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
}

impl TechniqueCode {
    /// A code known to be valid: tests check the codes of the tables.
    pub(super) const fn known(code: &'static str) -> Self {
        Self(Short::new(code))
    }

    /// The code as written.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    fn parts(&self) -> Parts<'_> {
        split(self.as_str()).unwrap_or_default()
    }

    /// Bổ sung: whether the code is a supplement to the list (`BS_`). TT 25/2026/TT-BYT keeps the
    /// other numbers as technique codes, but not the supplements.
    pub fn is_supplement(&self) -> bool {
        self.parts().technique.1
    }

    /// The digits of the chapter, without a leading zero: `2`.
    pub fn chapter(&self) -> &str {
        self.parts().technique.0.1
    }

    /// The digits of the number in its chapter, without leading zeros: `101`.
    pub fn number(&self) -> &str {
        self.parts().technique.2.1
    }

    /// The letter after the number: `b` in `27.205b`.
    pub fn letter(&self) -> Option<&str> {
        self.parts().technique.3
    }

    /// The tariff item: `0054` in `02.0101.0054`.
    pub fn tariff_item(&self) -> Option<&str> {
        self.parts().tariff_item
    }

    /// The variant: `GT` in `27.208b.0459_GT`.
    pub fn variant(&self) -> Option<&str> {
        self.parts().variant
    }

    /// Mã cơ sở khám bệnh, chữa bệnh: the facility that performed it for the facility that reports it.
    pub fn facility(&self) -> Option<&str> {
        self.parts().facility
    }

    /// Whether both name the same technique, at any price and in any facility.
    pub fn same_technique_as(&self, other: &Self) -> bool {
        self.parts().technique == other.parts().technique
    }

    /// Only the technique, as the technique list writes it: `2.101` for `02.0101.0054`.
    #[must_use]
    pub fn technique(&self) -> Self {
        let ((_, chapter), is_supplement, (_, number), letter) = self.parts().technique;
        let prefix = if is_supplement { "BS_" } else { "" };
        let letter = letter.unwrap_or_default();
        Self(Short::new(&format!("{prefix}{chapter}.{number}{letter}")))
    }
}

impl FromStr for TechniqueCode {
    type Err = TechniqueCodeError;

    fn from_str(written: &str) -> Result<Self, TechniqueCodeError> {
        // chapters and numbers count from 1
        match split(written) {
            Some(Parts {
                technique: ((1.., _), _, (1.., _), _),
                ..
            }) => Ok(Self(Short::new(written))),
            Some(_) | None => Err(TechniqueCodeError::NotCode {
                found: quoted(written),
            }),
        }
    }
}

impl PartialEq for TechniqueCode {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for TechniqueCode {}

impl PartialOrd for TechniqueCode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for TechniqueCode {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts().cmp(&other.parts())
    }
}

impl hash::Hash for TechniqueCode {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

impl fmt::Display for TechniqueCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for TechniqueCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Serialize for TechniqueCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for TechniqueCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a technique code", str::parse)
    }
}
