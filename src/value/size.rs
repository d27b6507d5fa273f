//! The bounds of a value: each list has a maximum, so that reading stays linear, and nothing is counted
//! below zero.

use super::message::Both;
use super::reading::wanted;
use super::{Coded, Count, Explain as _, Mentions, Problem, Unit, explanation::join};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use core::{cmp, fmt, marker::PhantomData};
use serde::de::{self, Deserialize, Deserializer, SeqAccess, Visitor};

messages! {
    /// Why a value is outside the bounds of all values. No real paper is; how large a value may be is in
    /// `docs/limits.md`.
    pub enum OutOfBounds {
        /// A list with more items than it may have.
        List {
            /// Where the list is in the JSON of the value.
            at: Box<str>,
            /// The most items that it may have.
            most: usize,
        } = "size.list_too_long" {
            en("the list has more than {most} items, expected no more")
            vi("danh sách có hơn {most} mục, chỉ được tối đa {most} mục")
            at("{at}")
        }
        /// More text in one line, or one draft, than it may hold.
        Text {
            /// The bytes of all its texts.
            found: usize,
            /// The most bytes.
            most: usize,
        } = "size.too_much_text" {
            en("the texts have {found} bytes together, expected at most {most}")
            vi("các nội dung chữ dài tổng cộng {found} byte, chỉ được tối đa {most} byte")
        }
        /// A negative number of what is counted.
        Negative {
            /// Where the number is in the JSON of the value.
            at: Box<str>,
            /// The number.
            found: Count,
            /// What is counted.
            unit: Coded<Unit>,
        } = "figure.negative" {
            en("the figure is `{found}` in the unit `{unit}`, expected 0 or more", unit = unit.en())
            vi("số liệu là `{found}` theo đơn vị tính `{unit}`, không được âm", unit = unit.vi())
            at("{at}")
        }
    }
}

/// The bytes that all texts of a value have together, or the first of its parts that is out of bounds.
pub type Measured = Result<usize, Box<OutOfBounds>>;

/// The most bytes that the texts of one line have together.
pub(crate) const MOST_TEXT: usize = 4 << 20;

/// What was measured in a part: the path starts with the path of that part.
#[inline]
fn within(measured: Measured, part: impl FnOnce() -> String) -> Measured {
    measured.map_err(|mut why| {
        if let OutOfBounds::List { at, .. } | OutOfBounds::Negative { at, .. } = &mut *why {
            *at = join(&part(), at).into();
        }
        why
    })
}

/// Measures a field.
///
/// # Errors
///
/// The first list in it that is too long, with its path.
#[inline]
pub fn measured(name: &str, value: &(impl Mentions + ?Sized)) -> Measured {
    within(value.measure(), || name.into())
}

/// Measures a field that is a list of at most so many items.
///
/// # Errors
///
/// The list if it is too long, or the first list in it that is, with its path.
#[inline]
pub fn measured_list<T: Mentions>(name: &str, items: &[T], most: usize) -> Measured {
    if items.len() > most {
        let at = name.into();
        return Err(Box::new(OutOfBounds::List { at, most }));
    }
    let mut bytes = 0_usize;
    for (index, item) in items.iter().enumerate() {
        let size = within(item.measure(), || format!("{name}[{index}]"))?;
        bytes = bytes.saturating_add(size);
    }
    Ok(bytes)
}

/// Measures what a case of an enum holds.
#[inline]
pub(crate) fn measured_case(name: &str, held: &(impl Mentions + ?Sized)) -> Measured {
    within(held.measure(), || key(name))
}

/// Measures the list that a case of an enum holds.
pub(crate) fn measured_list_of_case<T: Mentions>(name: &str, items: &[T], most: usize) -> Measured {
    within(measured_list("", items, most), || key(name))
}

/// The key of a case in JSON: `head_count` for `HeadCount`.
fn key(name: &str) -> String {
    let mut key = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !key.is_empty() {
            key.push('_');
        }
        key.push(c.to_ascii_lowercase());
    }
    key
}

/// Checks the bounds of a line or a draft.
///
/// # Errors
///
/// [`OutOfBounds`].
#[inline]
pub(crate) fn check_size(value: &(impl Mentions + ?Sized)) -> Result<(), Box<OutOfBounds>> {
    let (found, most) = (value.measure()?, MOST_TEXT);
    if found > most {
        return Err(Box::new(OutOfBounds::Text { found, most }));
    }
    Ok(())
}

/// What is out of bounds in a draft, as a problem of its list.
pub(crate) fn size_problem<E>(
    draft: &impl Mentions,
    error: fn(Box<OutOfBounds>) -> E,
) -> Option<Problem<E>> {
    let why = check_size(draft).err()?;
    Some(Problem::new(why.path(), error(why)))
}

/// A list as it is read: one that is longer than `MOST` is refused before more of it is read.
#[derive(Debug)]
pub struct List<T, const MOST: usize>(Vec<T>);

impl<T, const MOST: usize> Default for List<T, MOST> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T, const MOST: usize> From<List<T, MOST>> for Vec<T> {
    fn from(list: List<T, MOST>) -> Self {
        list.0
    }
}

impl<'de, T: Deserialize<'de>, const MOST: usize> Deserialize<'de> for List<T, MOST> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        list::<T, D, MOST>(deserializer).map(Self)
    }
}

/// A list that may be missing, as it is read.
#[derive(Debug)]
pub struct ListIfAny<T, const MOST: usize>(Option<List<T, MOST>>);

impl<T, const MOST: usize> Default for ListIfAny<T, MOST> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T, const MOST: usize> From<ListIfAny<T, MOST>> for Option<Vec<T>> {
    fn from(list: ListIfAny<T, MOST>) -> Self {
        list.0.map(Vec::from)
    }
}

impl<'de, T: Deserialize<'de>, const MOST: usize> Deserialize<'de> for ListIfAny<T, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self)
    }
}

/// Reads a list of at most `MOST` items.
///
/// # Errors
///
/// Those of the deserializer, and [`OutOfBounds`].
#[inline]
pub(crate) fn list<'de, T: Deserialize<'de>, D: Deserializer<'de>, const MOST: usize>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_seq(Items::<T, MOST>(PhantomData))
}

struct Items<T, const MOST: usize>(PhantomData<fn() -> T>);

/// The bytes that a reader may set aside for a list before it has read it.
const MOST_AHEAD: usize = 4096;

impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for Items<T, MOST> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        wanted(f, "a list", "một danh sách")
    }

    #[inline]
    fn visit_seq<Q: SeqAccess<'de>>(self, mut seq: Q) -> Result<Vec<T>, Q::Error> {
        let ahead = MOST_AHEAD / cmp::max(size_of::<T>(), 1);
        let mut items = Vec::with_capacity(cmp::min(seq.size_hint().unwrap_or(0), ahead));
        while let Some(item) = seq.next_element()? {
            if items.len() == MOST {
                let (at, most) = (Box::default(), MOST);
                return Err(de::Error::custom(Both(&OutOfBounds::List { at, most })));
            }
            items.push(item);
        }
        Ok(items)
    }
}
