//! Counts in Vietnamese.

use super::Count;
use core::fmt;

#[derive(Debug)]
pub(super) struct Shown(pub(super) Count);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, number) = match self.0 {
            Count::Exact(number) => ("", number),
            Count::AtLeast(number) => ("ít nhất ", number),
            Count::MoreThan(number) => ("hơn ", number),
            Count::AtMost(number) => ("tối đa ", number),
            Count::LessThan(number) => ("dưới ", number),
            Count::Nearly(number) => ("gần ", number),
            Count::About(number) => ("khoảng ", number),
            Count::Between(range) => {
                f.write_str("từ ")?;
                range.from().fmt_vi(f)?;
                (" đến ", range.to())
            }
            Count::Several(magnitude) => return f.write_str(magnitude.vi()),
            Count::Up => return f.write_str("tăng"),
            Count::Down => return f.write_str("giảm"),
            Count::NotAsked => return f.write_str("không hỏi"),
            Count::NotStated => return f.write_str("không nêu"),
        };
        f.write_str(word)?;
        number.fmt_vi(f)
    }
}
