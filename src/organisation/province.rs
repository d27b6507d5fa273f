//! Provinces and their codes: 63 until 30/06/2025, 34 since then.

mod table;

use crate::value::{NameKey, quoted, read_str};
use alloc::{boxed::Box, vec, vec::Vec};
use chrono::NaiveDate;
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use table::{ROWS, Row};

messages! {
    /// Why a province code is refused.
    pub enum ProvinceError {
        /// Not the code of any province, past or present.
        NotCode {
            /// What was given, shortened.
            found: Box<str>,
        } = "province.not_a_code" {
            en("`{found}` is not a province code, expected two digits that name a province, such as `42`")
            vi("`{found}` không phải mã tỉnh, cần hai chữ số của một tỉnh, thành phố, ví dụ `42`")
        }
    }
}

/// Mã tỉnh, thành phố: the two digits of a province (QĐ 124/2004/QĐ-TTg; QĐ 19/2025/QĐ-TTg).
///
/// The meaning of a code depends on the day: `24` was Bắc Giang until 30/06/2025 and is Bắc Ninh
/// since; see [`Province::at`].
///
/// # Invariants
///
/// Two digits that are, or once were, the code of a province. `97` and `98`, with which the codes
/// of facilities of the army and the police begin, are not province codes.
///
/// # JSON
///
/// A string: `"02"`, never a number.
///
/// ```
/// use lienvien::organisation::ProvinceCode;
/// let code: ProvinceCode = "02".parse()?;
/// assert_eq!(code.as_str(), "02");
/// assert_eq!(
///     "2".parse::<ProvinceCode>().unwrap_err().to_string(),
///     "`2` is not a province code, expected two digits that name a province, such as `42`",
/// );
/// # Ok::<(), lienvien::organisation::ProvinceError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProvinceCode([u8; 2]);

mentions!(nothing: ProvinceCode);

impl ProvinceCode {
    /// The two digits.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// All provinces that this code has meant, the earliest first.
    pub(super) fn meanings(self) -> impl Iterator<Item = Province> {
        let first = ROWS.partition_point(|row| row.code < self);
        ROWS.iter()
            .skip(first)
            .take_while(move |row| row.code == self)
            .map(Province)
    }
}

/// The search keys of the kinds of province, as they stand before a name.
const KINDS: [&str; 5] = ["tinh ", "thanh pho ", "tp ", "t p ", "t "];

/// The length of the longest key that a name with its kind has.
const LONGEST: usize = "thanh pho ba ria vung tau".len();

/// Tỉnh, thành phố trực thuộc trung ương: a province while it has one code, one name and one kind.
///
/// A province made by the merger of 01/07/2025 is another province than those it was made of, even
/// if it kept the code and the name of one. The eleven provinces that did not merge are the same
/// before and after.
///
/// Sources: QĐ 124/2004/QĐ-TTg (codes of the 63), NQ 202/2025/QH15 (the merger), QĐ 19/2025/QĐ-TTg
/// (codes of the 34), NQ 175/2024/QH15 (Huế a city from 01/01/2025), Nghị quyết 30/2026/QH16 (Đồng Nai
/// a city from 30/04/2026). They do not say from when each of the 63 existed, so these have no first
/// day and are taken to exist on every earlier day.
///
/// ```
/// use chrono::NaiveDate;
/// use lienvien::organisation::Province;
/// let before = NaiveDate::from_ymd_opt(2025, 6, 30).unwrap();
/// let after = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
/// let code = "24".parse()?;
/// assert_eq!(Province::at(code, before).unwrap().name(), "Bắc Giang");
/// assert_eq!(Province::at(code, after).unwrap().name(), "Bắc Ninh");
///
/// let ha_giang = Province::find("HÀ GIANG", before).unwrap();
/// assert_eq!(ha_giang.became_on(after).unwrap().full_name(), "Tỉnh Tuyên Quang");
/// # Ok::<(), lienvien::organisation::ProvinceError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Province(&'static Row);

impl Province {
    /// Every province, past and present, by code and then by time.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(Self)
    }

    /// The province with this code on that day; `None` if the code was not in use then.
    pub fn at(code: ProvinceCode, day: NaiveDate) -> Option<Self> {
        code.meanings().find(|province| province.exists_on(day))
    }

    /// The province with this name on that day, in any spelling, with or without `tỉnh` or `thành
    /// phố` before it, or with another usual name (`TPHCM`, `Đắc Lắc`, `BR-VT`). After `thành phố` it must
    /// have been a city of the central government: `thành phố Hà Tĩnh` was a part of the province, and so
    /// was `thành phố Huế` until 31/12/2024. `Sài Gòn` is found on no day. Nothing is allocated.
    ///
    /// ```
    /// use lienvien::{day, organisation::Province};
    /// let code = |name| Some(Province::find(name, day!(2026-01-01))?.code().to_string());
    /// assert_eq!(code("TP.HCM").as_deref(), Some("79"));
    /// assert_eq!(code("T. Hà Tĩnh").as_deref(), Some("42"));
    /// assert_eq!(code("TP. Hà Tĩnh"), None);
    /// assert_eq!(code("Tiền Giang"), None); // merged on 01/07/2025
    /// ```
    pub fn find(name: &str, day: NaiveDate) -> Option<Self> {
        let key = NameKey::new(name, LONGEST);
        let key = key.whole()?;
        let mut kinds = KINDS.iter();
        let bare = kinds.find_map(|kind| Some((*kind, key.strip_prefix(kind.as_bytes())?)));
        let (kind, bare) = bare.unwrap_or(("", key));
        let says_city = !matches!(kind, "" | "tinh " | "t ");
        Self::all().find(|province| {
            let Self(row) = province;
            let is_named = |own: &&str| own.as_bytes() == bare || own.as_bytes() == key;
            let is_called_so = is_named(&row.key) || row.also.iter().any(is_named);
            let may_be_called_so = !says_city || row.full_name.starts_with("Thành phố");
            is_called_so && may_be_called_so && province.exists_on(day)
        })
    }

    /// Its code.
    pub fn code(self) -> ProvinceCode {
        self.0.code
    }

    /// Its name: `Hà Tĩnh`.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// Its name with its kind: `Tỉnh Hà Tĩnh`.
    pub fn full_name(self) -> &'static str {
        self.0.full_name
    }

    /// Its first day; `None` if no source gives it.
    pub fn valid_from(self) -> Option<NaiveDate> {
        self.0.from
    }

    /// Its last day; `None` while it exists.
    pub fn valid_to(self) -> Option<NaiveDate> {
        self.0.to
    }

    /// Whether it existed on that day.
    pub fn exists_on(self, day: NaiveDate) -> bool {
        self.0.from.is_none_or(|from| from <= day) && self.0.to.is_none_or(|to| day <= to)
    }

    /// The province that replaced it on the day after its last day; empty while it exists. No
    /// province has been split.
    pub fn successors(self) -> impl Iterator<Item = Self> {
        self.successor().into_iter()
    }

    fn successor(self) -> Option<Self> {
        Self::at(self.0.into?, self.0.to?.succ_opt()?)
    }

    /// The provinces that it was made of.
    pub fn predecessors(self) -> impl Iterator<Item = Self> {
        Self::all().filter(move |province| province.successor() == Some(self))
    }

    /// The province that it is on that day: itself, or the province that it became part of. `None`
    /// before its first day.
    pub fn became_on(self, day: NaiveDate) -> Option<Self> {
        let mut province = self;
        while province.0.to.is_some_and(|to| to < day) {
            province = province.successor()?;
        }
        province.exists_on(day).then_some(province)
    }

    /// The provinces of its area on that day: the province that it became, or, before its first
    /// day, all provinces that it was later made of.
    pub(super) fn ground_on(self, day: NaiveDate) -> Vec<Self> {
        match self.became_on(day) {
            Some(province) => vec![province],
            None => self
                .predecessors()
                .flat_map(|province| province.ground_on(day))
                .collect(),
        }
    }
}

impl FromStr for ProvinceCode {
    type Err = ProvinceError;

    fn from_str(written: &str) -> Result<Self, ProvinceError> {
        <[u8; 2]>::try_from(written.as_bytes())
            .map(Self)
            .ok()
            .filter(|code| code.meanings().next().is_some())
            .ok_or_else(|| ProvinceError::NotCode {
                found: quoted(written),
            })
    }
}

impl fmt::Display for ProvinceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for ProvinceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Province {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Province {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code(), self.full_name())
    }
}

impl Serialize for ProvinceCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ProvinceCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a province code", str::parse)
    }
}
