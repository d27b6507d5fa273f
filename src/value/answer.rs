//! Three-valued answers: *unknown* is an answer, never a default.

use alloc::vec::Vec;

vocabulary! {
    closed
    /// Câu trả lời: an answer that may be unknown.
    ///
    /// The operators are Kleene's: with `Unknown` the result is certain only if the other side alone decides.
    ///
    /// ```
    /// use lienvien::value::Answer;
    /// assert_eq!(Answer::Unknown.and(Answer::No), Answer::No);
    /// assert_eq!(Answer::Unknown.and(Answer::Yes), Answer::Unknown);
    /// assert_eq!(Answer::from(true), Answer::Yes);
    /// ```
    pub enum Answer("answer") {
        /// Certainly so.
        Yes = "yes", "có", "yes";
        /// Certainly not so.
        No = "no", "không", "no";
        /// The known facts do not decide it.
        Unknown = "unknown", "chưa rõ", "unknown";
    }
}

impl Answer {
    /// Logical and: a certain `No` on either side is enough for `No`.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            (Self::Unknown | Self::Yes, Self::Unknown) | (Self::Unknown, Self::Yes) => {
                Self::Unknown
            }
        }
    }

    /// Logical or: a certain `Yes` on either side is enough for `Yes`.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        self.negate().and(other.negate()).negate()
    }

    /// The opposite; the opposite of unknown is unknown.
    #[must_use]
    pub const fn negate(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
        }
    }

    /// Whether the answer is certainly yes.
    pub const fn is_yes(self) -> bool {
        matches!(self, Self::Yes)
    }

    /// Whether the answer is certainly no.
    pub const fn is_no(self) -> bool {
        matches!(self, Self::No)
    }

    /// What all of these answers say; unknown if they differ, or if there is none.
    pub(crate) fn agreed(answers: impl IntoIterator<Item = Self>) -> Self {
        let mut answers = answers.into_iter();
        let Some(first) = answers.next() else {
            return Self::Unknown;
        };
        if answers.all(|other| other == first) {
            first
        } else {
            Self::Unknown
        }
    }
}

impl From<bool> for Answer {
    fn from(certain: bool) -> Self {
        if certain { Self::Yes } else { Self::No }
    }
}

/// The answer to a question about a day: known, or one of several candidates.
///
/// ```
/// use lienvien::value::Known;
/// assert_eq!(Known::among([1, 1]), Known::Known(1));
/// assert_eq!(Known::among([1, 2]), Known::Unknown(vec![1, 2]));
/// assert_eq!(Known::among([1, 2]).known(), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Known<T> {
    /// It is certainly this value.
    Known(T),
    /// It is one of these values, in the order of time; if there is no candidate, nothing is known
    /// about it.
    Unknown(Vec<T>),
}

impl<T: PartialEq> Known<T> {
    /// `Known` if all candidates are equal, else `Unknown` with the candidates, each once.
    pub fn among(candidates: impl IntoIterator<Item = T>) -> Self {
        let mut distinct: Vec<T> = Vec::new();
        for candidate in candidates {
            if !distinct.contains(&candidate) {
                distinct.push(candidate);
            }
        }
        match (distinct.pop(), distinct.is_empty()) {
            (Some(only), true) => Self::Known(only),
            (last, _) => {
                distinct.extend(last);
                Self::Unknown(distinct)
            }
        }
    }
}

impl<T> Known<T> {
    /// The value, if it is known.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known(thing) => Some(thing),
            Self::Unknown(_) => None,
        }
    }
}
