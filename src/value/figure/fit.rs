//! Whether the numbers of a figure fit together.

use super::{Figure, Part, unit::UnitKind};
use crate::value::{Answer, Coded, Count, Decimal, Unit};
use core::ops::Bound;

impl Figure {
    /// Whether the breakdown fits. Yes if there are no parts.
    ///
    /// Parts of a number make it up: their sum is the whole, or at most the whole if the breakdown is
    /// [open](Figure::parts_open). Parts of a rate are no shares of it, but rates of their own: with what
    /// each is [out of](Part::out_of), their weighted mean is the whole, up to rounding. Without it, the
    /// breakdown fits only if the parts can be nothing but shares, as those of 100 % are.
    ///
    /// ```
    /// use lienvien::{text, value::{Answer, Count, Figure, Part, Unit}};
    /// let trained = |whole| {
    ///     let part = |rate, of| Part::new(text!("một phần"), Count::exact(rate)).out_of(of);
    ///     Figure::new(text!("đã tập huấn"), Count::exact(whole), Unit::Percent)
    ///         .parts([part(90, 50), part(70, 150)])
    ///         .parts_fit()
    /// };
    /// assert_eq!(trained(75), Answer::Yes); // 45 and 105 of 200
    /// assert_eq!(trained(80), Answer::No); // the mean without weights
    /// ```
    pub fn parts_fit(&self) -> Answer {
        if self.parts.is_empty() {
            return Answer::Yes;
        }
        match self.unit.kind() {
            UnitKind::Rate => self.rates_fit(),
            kind @ (UnitKind::Countable | UnitKind::Money | UnitKind::Other) => self
                .shares_fit(kind == UnitKind::Countable)
                .and(self.denominators_fit()),
        }
    }

    /// Whether count ≤ `out_of`; for a percentage, which is a share of it, whether it is at most 100.
    /// Yes if there is no `out_of`.
    pub fn out_of_fits(&self) -> Answer {
        self.out_of
            .map_or(Answer::Yes, |whole| is_of(self.count, whole, &self.unit))
    }

    /// Whether the parts add up. `never_negative`: no part can be below zero, so that none is above the
    /// whole.
    fn shares_fit(&self, never_negative: bool) -> Answer {
        let is_above = |part: &Part| part.count.is_more_than(self.count).is_yes();
        if never_negative && self.parts.iter().any(is_above) {
            return Answer::No;
        }
        let Some(sum) = Count::sum(self.parts.iter().map(|part| part.count)) else {
            return Answer::Unknown;
        };
        match (self.parts_open, never_negative) {
            (false, _) => sum.is_equal_to(self.count),
            (true, true) => sum.is_at_most(self.count),
            (true, false) => Answer::Unknown,
        }
    }

    /// Whether no part is above what it is out of, and these make up what the whole is out of.
    fn denominators_fit(&self) -> Answer {
        let mut fit = Answer::Yes;
        for part in &self.parts {
            if let Some(of) = part.out_of {
                fit = fit.and(is_of(part.count, of, &self.unit));
            }
        }
        let given = || self.parts.iter().map(|part| part.out_of);
        let (Some(whole), true) = (self.out_of, given().all(|of| of.is_some())) else {
            return fit;
        };
        fit.and(match Count::sum(given().flatten()) {
            Some(sum) if self.parts_open => sum.is_at_most(whole),
            Some(sum) => sum.is_equal_to(whole),
            None => Answer::Unknown,
        })
    }

    /// Whether the parts of a rate fit.
    fn rates_fit(&self) -> Answer {
        if self.parts.iter().any(|part| part.out_of.is_some()) {
            let mean = if self.parts_open {
                Answer::Unknown
            } else {
                self.is_weighted_mean()
            };
            return self.denominators_fit().and(mean);
        }
        let as_shares = if self.unit == Unit::Percent {
            self.shares_of_rate_fit()
        } else {
            Answer::No
        };
        match (as_shares, self.may_be_mean()) {
            (Answer::No, false) => Answer::No,
            (as_shares, false) => as_shares,
            (_, true) => Answer::Unknown,
        }
    }

    /// Whether the parts are shares that make up the whole, up to rounding: each number is rounded by at
    /// most half of the last decimal given.
    fn shares_of_rate_fit(&self) -> Answer {
        let Some(sum) = Count::sum(self.parts.iter().map(|part| part.count)) else {
            return Answer::Unknown;
        };
        let (Some(sum), Some(whole)) = (sum.number(), self.count.number()) else {
            return Answer::Unknown;
        };
        let numbers = self.parts.iter().fold(1_u128, |n, _| n.saturating_add(1));
        let most_off = self.step().saturating_mul(numbers);
        let (sum, whole) = (sum.millionths(), whole.millionths());
        let off = sum.abs_diff(whole).saturating_mul(2);
        (off <= most_off || (self.parts_open && sum < whole)).into()
    }

    /// Whether the whole may be the mean of the parts, whatever their weights: not if it is certainly below
    /// or above all of them. With more parts than are named, it always may.
    fn may_be_mean(&self) -> bool {
        let Some(whole) = self.count.number() else {
            return true;
        };
        let Ok(step) = i128::try_from(self.step()) else {
            return true;
        };
        let (mut least, mut most) = (i128::MAX, i128::MIN);
        for part in &self.parts {
            let Some(rate) = part.count.number() else {
                return true;
            };
            (least, most) = (least.min(rate.millionths()), most.max(rate.millionths()));
        }
        // the whole and the part next to it are both rounded
        let whole = whole.millionths();
        let is_within = whole.saturating_add(step) >= least && whole.saturating_sub(step) <= most;
        self.parts_open || is_within
    }

    /// Whether the whole is the mean of the parts, each weighed by what it is out of, up to rounding.
    fn is_weighted_mean(&self) -> Answer {
        self.off_by()
            .map_or(Answer::Unknown, |(off, most_off)| (off <= most_off).into())
    }

    /// How far the sum of what the parts count is from what the whole counts, and how far rounding may take
    /// it; `None` if a number is not exact, or too large.
    fn off_by(&self) -> Option<(u128, u128)> {
        let half_step = self.step() / 2;
        let (mut counted, mut of) = (0_i128, 0_i128);
        for part in &self.parts {
            let (rate, weight) = (part.count.number()?, part.out_of?.number()?.millionths());
            counted = counted.checked_add(rate.millionths().checked_mul(weight)?)?;
            of = of.checked_add(weight)?;
        }
        let expected = self.count.number()?.millionths().checked_mul(of)?;
        let most_off = half_step.checked_mul(of.unsigned_abs())?.checked_mul(2)?;
        Some((counted.abs_diff(expected), most_off))
    }

    /// The last decimal of the finest number given, in millionths.
    fn step(&self) -> u128 {
        let counts = self.parts.iter().map(|part| part.count).chain([self.count]);
        let finest = counts.map(|count| match count.lower() {
            Bound::Included(number) => number.scale(),
            Bound::Excluded(_) | Bound::Unbounded => 0,
        });
        Decimal::step(finest.fold(0, u8::max)).unsigned_abs()
    }
}

/// Whether a number can be out of another: a share of it, or at most it.
fn is_of(count: Count, of: Count, unit: &Coded<Unit>) -> Answer {
    match unit.kind() {
        UnitKind::Rate if *unit == Unit::Percent => count.is_at_most(100),
        UnitKind::Rate => Answer::Yes, // points of any scale
        UnitKind::Countable | UnitKind::Money | UnitKind::Other => count.is_at_most(of),
    }
}
