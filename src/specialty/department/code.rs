//! Department codes as they are written in hospital data.

use super::Department;
use crate::specialty::short::are_digits;
use crate::value::{Known, quoted, read_str};
use alloc::{boxed::Box, format};
use chrono::NaiveDate;
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

messages! {
    /// Why a department code is refused.
    pub enum DepartmentError {
        /// Not in any of the forms.
        NotCode {
            /// What was given, shortened.
            found: Box<str>,
        } = "department.not_a_code" {
            en("`{found}` is not a department code, expected a form such as `K02`, `K0809`, `K22.1` or `K02.D35`")
            vi("`{found}` không phải mã khoa, cần một dạng như `K02`, `K0809`, `K22.1` hoặc `K02.D35`")
        }
    }
}

vocabulary! {
    /// Dạng mã khoa: the forms of a department code.
    pub enum DepartmentForm("form of department code") {
        /// One department: `K02`.
        Single = "single", "khoa", "department";
        /// Several departments run as one: `K0809`.
        Joint = "joint", "liên khoa", "joint department";
        /// A part of a department: `K22.1`.
        Sub = "sub", "khoa thành phần", "sub-department";
        /// Đơn nguyên: a unit of a department: `K02.D35`.
        Unit = "unit", "đơn nguyên", "unit";
    }
}

/// Mã khoa: a department code of hospital data, also in the forms that join or divide departments.
///
/// # Invariants
///
/// `K` and two digits for each department, at most four of them (QĐ 5937/QĐ-BYT, annex 5, has three:
/// `Kxxyyzz`). After a single department may follow `.` and the number of a part of it, of at most three
/// digits, or `.D` and the two digits of a unit. The code need not be in a list: hospitals number parts
/// and units themselves. No number of a patient fits: the shortest has nine digits.
///
/// # JSON
///
/// A string: `"K0809"`.
///
/// ```
/// use chrono::NaiveDate;
/// use lienvien::specialty::{DepartmentCode, DepartmentForm};
/// let code: DepartmentCode = "K0809".parse()?;
/// assert_eq!(code.form(), DepartmentForm::Joint);
/// assert_eq!(code.numbers().collect::<Vec<_>>(), ["08", "09"]);
/// let day = NaiveDate::from_ymd_opt(2024, 10, 12).unwrap();
/// let joined = code.departments_on(day).filter_map(|department| department.known()?);
/// let names: Vec<_> = joined.map(|department| department.name()).collect();
/// assert_eq!(names, ["Khoa Nội tiết", "Khoa Dị ứng"]);
/// # Ok::<(), lienvien::specialty::DepartmentError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DepartmentCode(Box<str>);

/// The most departments that one code joins.
const MOST_JOINED: usize = 4;

/// The digits of the departments, and what follows the dot.
fn split(code: &str) -> Option<(&str, Option<&str>)> {
    let rest = code.strip_prefix('K')?;
    let (numbers, after) = match rest.split_once('.') {
        Some((numbers, after)) => (numbers, Some(after)),
        None => (rest, None),
    };
    let is_right = are_digits(numbers)
        && match after {
            None => numbers.len() % 2 == 0 && numbers.len() <= 2 * MOST_JOINED,
            Some(after) => {
                let unit = after.strip_prefix('D');
                numbers.len() == 2
                    && unit.map_or_else(
                        || are_digits(after) && after.len() <= 3,
                        |u| u.len() == 2 && are_digits(u),
                    )
            }
        };
    is_right.then_some((numbers, after))
}

impl DepartmentCode {
    /// The code as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn parts(&self) -> (&str, Option<&str>) {
        split(&self.0).unwrap_or_default()
    }

    /// The form of the code.
    pub fn form(&self) -> DepartmentForm {
        match self.parts() {
            (numbers, None) if numbers.len() > 2 => DepartmentForm::Joint,
            (_, None) => DepartmentForm::Single,
            (_, Some(after)) if after.starts_with('D') => DepartmentForm::Unit,
            (_, Some(_)) => DepartmentForm::Sub,
        }
    }

    /// The two digits of each department in the code; a code that joins none has one department.
    pub fn numbers(&self) -> impl Iterator<Item = &str> {
        let (mut rest, _) = self.parts();
        core::iter::from_fn(move || {
            let (number, after) = rest.split_at_checked(2)?;
            rest = after;
            Some(number)
        })
    }

    /// The number of the part of a department: `1` in `K22.1`.
    pub fn sub(&self) -> Option<&str> {
        self.parts().1.filter(|after| !after.starts_with('D'))
    }

    /// The digits of the unit: `35` in `K02.D35`.
    pub fn unit(&self) -> Option<&str> {
        self.parts().1?.strip_prefix('D')
    }

    /// What the code stands for on that day: the part itself if a list names it, otherwise each of the
    /// departments in the code. `None` stands for a department that is in no list, and an unknown
    /// one for a day on which it depends on the hospital which list it uses; see [`Department::at`].
    pub fn departments_on(
        &self,
        day: NaiveDate,
    ) -> impl Iterator<Item = Known<Option<Department>>> {
        let itself = Some(Department::at(self, day)).filter(|found| *found != Known::Known(None));
        let is_listed = itself.is_some();
        let joined = self
            .numbers()
            .filter(move |_| !is_listed)
            .map(move |number| Department::at(format!("K{number}"), day));
        itself.into_iter().chain(joined)
    }
}

impl AsRef<str> for DepartmentCode {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl FromStr for DepartmentCode {
    type Err = DepartmentError;

    fn from_str(written: &str) -> Result<Self, DepartmentError> {
        match split(written) {
            Some(_) => Ok(Self(written.into())),
            None => Err(DepartmentError::NotCode {
                found: quoted(written),
            }),
        }
    }
}

impl fmt::Display for DepartmentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for DepartmentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Serialize for DepartmentCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for DepartmentCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a department code", str::parse)
    }
}
