//! What the insurance lists say about facilities and about techniques handed over between them.

use super::DocumentRef;
use crate::value::identity::is_invisible;
use crate::value::reading::MOST_PROBLEMS;
use crate::value::{OutOfBounds, Problem, Problems, quoted, read_str, size::size_problem};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

messages! {
    /// Why what an insurance list says is refused.
    pub enum InsuranceError {
        /// Not the code of a facility.
        NotFacilityCode {
            /// What was given, shortened.
            found: Box<str>,
        } = "insurance.not_a_facility_code" {
            en("`{found}` is not a facility code, expected five characters without spaces, such as `01929`")
            vi("`{found}` không phải mã cơ sở khám bệnh, chữa bệnh, cần năm ký tự không có dấu cách, ví dụ `01929`")
        }
        /// Not a reference to a document.
        NotDocument {
            /// What was given, shortened.
            found: Box<str>,
        } = "insurance.not_a_document" {
            en("`{found}` is not a reference to a document, expected its date and number, such as `20240201_456/QĐ-SYT`")
            vi("`{found}` không phải tham chiếu văn bản, cần ngày và số văn bản, ví dụ `20240201_456/QĐ-SYT`")
        }
        /// Not a number of services.
        NotQuantity {
            /// What was given, shortened.
            found: Box<str>,
        } = "insurance.not_a_quantity" {
            en("`{found}` is not a number of services, expected digits without a leading zero, at most {most}", most = u32::MAX)
            vi("`{found}` không phải số lượng dịch vụ, cần các chữ số, không có số 0 ở đầu, tối đa {most}", most = u32::MAX)
        }
        /// More facilities than a list may have.
        OutOfBounds {
            /// What is too large.
            why: Box<OutOfBounds>,
        } = "insurance.out_of_bounds" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
        }
    }
}

/// Mã cơ sở khám bệnh, chữa bệnh (MA_CSKCB): the code of a facility in the insurance lists, as
/// written.
///
/// Five digits by rule (QĐ 384/QĐ-BYT); older lists have a letter in the third place for health
/// stations. Both forms are accepted; [`is_strict`](Self::is_strict) and
/// [`is_lenient`](Self::is_lenient) say which form a code has. The first two characters are those
/// of a province by QĐ 124/2004/QĐ-TTg, or `97` and `98` for the army and the police. After the
/// merger of the provinces not all codes were changed, so they do not prove where the facility is.
///
/// # Invariants
///
/// Five characters, none of them a space, a control character or the semicolon that separates codes
/// in a list.
///
/// # JSON
///
/// A string: `"01929"`, never a number.
///
/// ```
/// use lienvien::organisation::FacilityCode;
/// let bach_mai: FacilityCode = "01929".parse()?;
/// assert!(bach_mai.is_strict());
/// assert_eq!(bach_mai.province_prefix(), "01");
/// let station: FacilityCode = "01C51".parse()?;
/// assert!(!station.is_strict() && station.is_lenient());
/// # Ok::<(), lienvien::organisation::InsuranceError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FacilityCode(Box<str>);

mentions!(nothing: FacilityCode);

impl FacilityCode {
    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is five digits, as QĐ 384/QĐ-BYT requires.
    pub fn is_strict(&self) -> bool {
        self.0.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether it is five digits, or four digits with a capital letter in the third place.
    pub fn is_lenient(&self) -> bool {
        self.0
            .bytes()
            .enumerate()
            .all(|(i, byte)| byte.is_ascii_digit() || (i == 2 && byte.is_ascii_uppercase()))
    }

    /// The first two characters, as text. They do not prove where the facility is.
    pub fn province_prefix(&self) -> &str {
        let end = self.0.char_indices().nth(2).map_or(0, |(end, _)| end);
        self.0.get(..end).unwrap_or_default()
    }

    /// Whether it begins as the codes of the army (`97`) and the police (`98`) do.
    pub fn is_armed_forces(&self) -> bool {
        self.is_military() || self.is_police()
    }

    /// Whether it begins as the codes of the army do (`97`).
    pub fn is_military(&self) -> bool {
        self.province_prefix() == "97"
    }

    /// Whether it begins as the codes of the police do (`98`).
    pub fn is_police(&self) -> bool {
        self.province_prefix() == "98"
    }
}

payload! {
    /// Các cột chuyển giao kỹ thuật: what the insurance lists of services and of staff say about a
    /// technique that was handed over (TT 12/2026/TT-BTC of the Ministry of Finance).
    ///
    /// Each column is read and written back unchanged (in Unicode form NFC). The facility that
    /// hands a technique over leaves the columns empty. The list of services has no decision; the
    /// list of staff has no quantity.
    ///
    /// # JSON
    ///
    /// `{"facilities":["79001","79002"],"decision":"20240201_456/QĐ-SYT","quantity":120}`; a key is
    /// left out if its column is empty.
    ///
    /// # Errors
    ///
    /// [`TransferColumns::read`] reports everything that is wrong at once, with its place: `CSKCB_CGKT[1]`.
    ///
    /// ```
    /// use lienvien::organisation::TransferColumns;
    /// let columns = TransferColumns::read("79001;79002", "20240201_456/QĐ-SYT", "")?;
    /// assert_eq!(columns.facilities.len(), 2);
    /// assert_eq!(columns.quantity, None);
    /// assert_eq!(columns.cskcb_cgkt(), "79001;79002");
    ///
    /// let problems = TransferColumns::read("79001; 7900", "", "").unwrap_err();
    /// assert_eq!(
    ///     problems.to_string(),
    ///     "`CSKCB_CGKT[1]`: ` ####` is not a facility code, expected five characters without spaces, such as `01929`",
    /// );
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub struct TransferColumns {
        /// The facilities that handed the technique over, in their order (`CSKCB_CGKT`).
        pub facilities: Vec<FacilityCode; 1_000> = Vec::new(),
        /// The decision to hand it over (`QD_CGKT`).
        pub decision: Option<DocumentRef> = None,
        /// How many services the transfer contract has (`SO_LUONG_CGKT`).
        pub quantity: Option<u32> = None,
    }
}

impl TransferColumns {
    /// Reads the columns `CSKCB_CGKT`, `QD_CGKT` and `SO_LUONG_CGKT`; an empty column gives no
    /// value.
    ///
    /// # Errors
    ///
    /// Every problem in the columns.
    pub fn read(
        cskcb_cgkt: &str,
        qd_cgkt: &str,
        so_luong_cgkt: &str,
    ) -> Result<Self, Problems<InsuranceError>> {
        let mut problems = Vec::new();
        let mut columns = Self::default();
        let codes = filled(cskcb_cgkt).map(|column| column.split(';'));
        // a code has five characters, and a semicolon follows it
        columns
            .facilities
            .reserve(cskcb_cgkt.len().div_ceil(CODE + 1));
        for (i, code) in codes.into_iter().flatten().enumerate() {
            if problems.len() == MOST_PROBLEMS {
                break;
            }
            match code.parse() {
                Ok(code) => columns.facilities.push(code),
                Err(error) => problems.push(Problem {
                    path: format!("CSKCB_CGKT[{i}]").into(),
                    error,
                }),
            }
        }
        if let Some(found) = size_problem(&columns, |why| InsuranceError::OutOfBounds { why }) {
            problems.push(Problem::new("CSKCB_CGKT", found.error));
        }
        let mut add = |path: Box<str>, error| problems.push(Problem { path, error });
        match filled(qd_cgkt).map(str::parse).transpose() {
            Ok(decision) => columns.decision = decision,
            Err(error) => add("QD_CGKT".into(), error),
        }
        match filled(so_luong_cgkt).map(quantity).transpose() {
            Ok(quantity) => columns.quantity = quantity,
            Err(error) => add("SO_LUONG_CGKT".into(), error),
        }
        Problems::found(problems)?;
        Ok(columns)
    }

    /// The column `CSKCB_CGKT`.
    pub fn cskcb_cgkt(&self) -> String {
        let codes: Vec<&str> = self.facilities.iter().map(FacilityCode::as_str).collect();
        codes.join(";")
    }

    /// The column `QD_CGKT`.
    pub fn qd_cgkt(&self) -> String {
        let decision = self.decision.as_ref();
        decision.map_or_else(String::new, |decision| decision.as_str().into())
    }

    /// The column `SO_LUONG_CGKT`.
    pub fn so_luong_cgkt(&self) -> String {
        self.quantity
            .map_or_else(String::new, |quantity| format!("{quantity}"))
    }
}

/// The characters of a facility code.
const CODE: usize = 5;

fn filled(column: &str) -> Option<&str> {
    (!column.is_empty()).then_some(column)
}

/// A number, if it is written as this crate writes it.
fn quantity(written: &str) -> Result<u32, InsuranceError> {
    written
        .parse::<u32>()
        .ok()
        .filter(|quantity| format!("{quantity}") == written)
        .ok_or_else(|| InsuranceError::NotQuantity {
            found: quoted(written),
        })
}

impl FromStr for FacilityCode {
    type Err = InsuranceError;

    fn from_str(written: &str) -> Result<Self, InsuranceError> {
        let mut characters = written.chars();
        let is_visible = |c: char| !c.is_whitespace() && !c.is_control() && !is_invisible(c);
        if written.chars().count() == CODE && characters.all(|c| is_visible(c) && c != ';') {
            Ok(Self(written.into()))
        } else {
            Err(InsuranceError::NotFacilityCode {
                found: quoted(written),
            })
        }
    }
}

impl fmt::Display for FacilityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for FacilityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Serialize for FacilityCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for FacilityCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a facility code", str::parse)
    }
}
