//! What is said with a number: exactly it, at least it, about it.

use super::{Count, Decimal, Vocabulary as _, same_key};

vocabulary! {
    closed
    /// Giới hạn của con số: what a paper says with a number: that it is exactly this, at least this, about
    /// this. A [`Length`](super::Length) has one; a [`Count`] is made of one and a number.
    #[derive(Default)]
    pub enum Limit("limit") {
        /// Exactly this.
        #[default]
        Exactly = "exactly", "đúng", "exactly";
        /// This or more.
        AtLeast = "at_least", "ít nhất" | "tối thiểu" | "không dưới" | "không ít hơn" | "từ đủ", "at least";
        /// More than this.
        MoreThan = "more_than", "hơn" | "trên" | "nhiều hơn" | "lớn hơn" | "vượt" | "quá", "more than";
        /// This or fewer.
        AtMost = "at_most", "tối đa" | "nhiều nhất" | "không quá" | "không vượt quá", "at most";
        /// Fewer than this.
        LessThan = "less_than", "dưới" | "ít hơn" | "chưa đến" | "chưa tới" | "chưa đầy", "less than";
        /// Fewer than this, and near to it. How near is not certain.
        Nearly = "nearly", "gần" | "gần đến" | "gần tới" | "ngót", "nearly";
        /// About this. How exact it is, is not said, so nothing is certain.
        About = "about", "khoảng" | "chừng" | "xấp xỉ" | "ước" | "ước tính" | "ước khoảng" | "khoảng chừng" | "trên dưới" | "tầm" | "cỡ", "about";
    }
}

impl Limit {
    /// The sign in front of a number; nothing if it is exact.
    pub(super) const fn sign(self) -> &'static str {
        match self {
            Self::Exactly => "",
            Self::AtLeast => ">=",
            Self::MoreThan => ">",
            Self::AtMost => "<=",
            Self::LessThan => "<",
            Self::Nearly => "<~",
            Self::About => "~",
        }
    }

    /// What the sign in front of a number says.
    pub(crate) fn of_sign(sign: &str) -> Option<Self> {
        Some(match sign {
            "≥" => Self::AtLeast,
            "≤" => Self::AtMost,
            "≲" => Self::Nearly,
            "≈" => Self::About,
            sign => *Self::ALL.iter().find(|limit| limit.sign() == sign)?,
        })
    }

    /// What the Vietnamese words in front of a number say.
    pub(crate) fn of_words(words: &str) -> Option<Self> {
        let is_named = |limit: &&Self| limit.names_vi().iter().any(|name| same_key(name, words));
        Self::ALL.iter().find(is_named).copied()
    }

    /// The count that this limit and a number make.
    pub(crate) const fn count(self, number: Decimal) -> Count {
        match self {
            Self::Exactly => Count::Exact(number),
            Self::AtLeast => Count::AtLeast(number),
            Self::MoreThan => Count::MoreThan(number),
            Self::AtMost => Count::AtMost(number),
            Self::LessThan => Count::LessThan(number),
            Self::Nearly => Count::Nearly(number),
            Self::About => Count::About(number),
        }
    }
}
