//! Which of two counts is greater, as far as that is certain.

use super::Count;
use crate::value::{Answer, Decimal, Known};
use core::{cmp::Ordering, ops::Bound};

impl Count {
    /// Whether the count is that number or more.
    ///
    /// ```
    /// use lienvien::value::{Answer, Count};
    /// let trained = Count::parse_vi("hơn 240")?;
    /// assert_eq!(trained.is_at_least(200), Answer::Yes);
    /// assert_eq!(trained.is_at_least(300), Answer::Unknown);
    /// assert_eq!(Count::parse_vi("gần 100")?.is_at_least(100), Answer::No);
    /// # Ok::<(), lienvien::value::CountError>(())
    /// ```
    pub fn is_at_least(self, other: impl Into<Self>) -> Answer {
        self.is_less_than(other).negate()
    }

    /// Whether the count is that number or fewer.
    pub fn is_at_most(self, other: impl Into<Self>) -> Answer {
        self.is_more_than(other).negate()
    }

    /// Whether the count is fewer than that number.
    pub fn is_less_than(self, other: impl Into<Self>) -> Answer {
        is_below(self, other.into())
    }

    /// Whether the count is more than that number.
    pub fn is_more_than(self, other: impl Into<Self>) -> Answer {
        is_below(other.into(), self)
    }

    /// Whether both are the same number: certainly only if each can be no other number.
    ///
    /// ```
    /// use lienvien::value::{Answer, Count};
    /// let few = Count::parse_vi("dưới 5")?;
    /// assert_eq!(few.is_equal_to(5), Answer::No);
    /// assert_eq!(few.is_equal_to(few), Answer::Unknown);
    /// # Ok::<(), lienvien::value::CountError>(())
    /// ```
    pub fn is_equal_to(self, other: impl Into<Self>) -> Answer {
        let other = other.into();
        if lies_below(self.upper(), other.lower()) || lies_below(other.upper(), self.lower()) {
            return Answer::No;
        }
        match (self.point(), other.point()) {
            (Some(one), Some(another)) => (one == another).into(),
            (Some(_) | None, None) | (None, Some(_)) => Answer::Unknown,
        }
    }

    /// Which of two counts is greater: known, or one of the orders that are possible.
    ///
    /// ```
    /// use core::cmp::Ordering::{Equal, Greater, Less};
    /// use lienvien::value::{Count, Known};
    /// let (few, more) = (Count::parse_vi("dưới 5")?, Count::parse_vi("từ 5 đến 7")?);
    /// assert_eq!(few.compare(more), Known::Known(Less));
    /// assert_eq!(more.compare(Count::exact(6)), Known::Unknown(vec![Less, Equal, Greater]));
    /// // Five or more is certainly not less than five.
    /// let five_or_more = Count::parse_vi("ít nhất 5")?;
    /// assert_eq!(five_or_more.compare(Count::exact(5)), Known::Unknown(vec![Equal, Greater]));
    /// # Ok::<(), lienvien::value::CountError>(())
    /// ```
    pub fn compare(self, other: Self) -> Known<Ordering> {
        let possible = [
            (Ordering::Less, self.is_less_than(other)),
            (Ordering::Equal, self.is_equal_to(other)),
            (Ordering::Greater, self.is_more_than(other)),
        ];
        let possible = possible.into_iter().filter(|(_, is_so)| !is_so.is_no());
        Known::among(possible.map(|(order, _)| order))
    }

    /// The number, if only one is possible.
    fn point(self) -> Option<Decimal> {
        match (self.lower(), self.upper()) {
            (Bound::Included(low), Bound::Included(high)) if low == high => Some(low),
            _ => None,
        }
    }
}

/// Whether one count is below another: yes if each possible number of it is, no if none is.
fn is_below(low: Count, high: Count) -> Answer {
    if lies_below(low.upper(), high.lower()) {
        return Answer::Yes;
    }
    match (low.lower(), high.upper()) {
        (
            Bound::Included(least) | Bound::Excluded(least),
            Bound::Included(most) | Bound::Excluded(most),
        ) if least >= most => Answer::No,
        _ => Answer::Unknown,
    }
}

/// Whether every number under the upper bound is below every number over the lower bound.
fn lies_below(upper: Bound<Decimal>, lower: Bound<Decimal>) -> bool {
    match (upper, lower) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
        (Bound::Included(high), Bound::Included(low)) => high < low,
        (Bound::Excluded(high), Bound::Included(low) | Bound::Excluded(low))
        | (Bound::Included(high), Bound::Excluded(low)) => high <= low,
    }
}
