//! Which figures may be added or compared.

use super::{Figure, FigureBasis, FigureMismatch, FigureTime, unit::UnitKind};
use crate::value::{Count, Known, Period, When, same_key, shortened};
use alloc::boxed::Box;
use chrono::{Datelike, NaiveDate};
use core::cmp::Ordering;

impl Figure {
    /// The sum of two figures, as far as it is certain; see [`Count::sum`].
    ///
    /// # Errors
    ///
    /// [`FigureMismatch`] when they are rates or scores, or differ in measure, unit, time, scope, or in
    /// whether they are planned; and when nobody can tell whether their times are the same.
    pub fn sum_with(&self, other: &Self) -> Result<Option<Count>, FigureMismatch> {
        self.matches(other)?;
        if self.unit.kind() == UnitKind::Rate {
            let unit = Box::new(self.unit.clone());
            return Err(FigureMismatch::Rate { unit });
        }
        Ok(Count::sum([self.count, other.count]))
    }

    /// Which of two figures is greater, as far as that is certain; see [`Count::compare`].
    ///
    /// # Errors
    ///
    /// [`FigureMismatch`] when they differ in measure, unit, time, scope, or in whether they are planned;
    /// and when nobody can tell whether their times are the same.
    pub fn compare(&self, other: &Self) -> Result<Known<Ordering>, FigureMismatch> {
        self.matches(other)?;
        Ok(self.count.compare(other.count))
    }

    /// Whether this figure counts a part of what the other counts, so that it cannot be greater: the same
    /// things, in a time that certainly lies within the longer time of the other. Only of what is counted,
    /// because there is no negative number of it.
    ///
    /// ```
    /// use lienvien::{period, text, value::{Count, Figure, FigureTime, Unit}};
    /// let trained = |n| Figure::new(text!("học viên"), Count::exact(n), Unit::Person).scope(text!("Hà Tĩnh"));
    /// let year = trained(40).time(FigureTime::During(period!(2024 ..= 2024)));
    /// let years = trained(90).time(FigureTime::During(period!(2024 ..= 2025)));
    /// assert!(year.is_part_of(&years) && !years.is_part_of(&year));
    /// ```
    pub fn is_part_of(&self, whole: &Self) -> bool {
        let is_alike = self.matches_in_kind(whole).is_ok() && self.matches_in_scope(whole).is_ok();
        if self.unit.kind() != UnitKind::Countable || !is_alike {
            return false;
        }
        let Some(((first, last), (begin, end))) = self.days().zip(whole.days()) else {
            return false;
        };
        begin <= first && last <= end && (begin, end) != (first, last)
    }

    /// The first and the last day that the figure counts, if its time is given in days, months or years.
    fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = match self.time.as_ref()? {
            FigureTime::During(period) => {
                let (first, _) = first_and_last(period)?;
                let is_certain = is_whole(period.from()) && is_whole(period.to());
                is_certain.then_some(first)?
            }
            FigureTime::Since(start) => start.exact_day()?,
        };
        Some((first, self.counted_to()?))
    }

    /// Refuses two figures that cannot be compared, with the first difference between them. Figures
    /// without a scope are about what their record is about.
    fn matches(&self, other: &Self) -> Result<(), FigureMismatch> {
        self.matches_in_kind(other)?;
        self.matches_in_time(other)?;
        self.matches_in_scope(other)
    }

    fn matches_in_kind(&self, other: &Self) -> Result<(), FigureMismatch> {
        if !same_key(&self.measure, &other.measure) {
            return Err(FigureMismatch::Measure {
                this: shortened(&self.measure),
                other: shortened(&other.measure),
            });
        }
        if !self.unit.is_same_as(&other.unit).is_yes() {
            return Err(FigureMismatch::Unit {
                this: Box::new(self.unit.clone()),
                other: Box::new(other.unit.clone()),
            });
        }
        if self.is_planned() != other.is_planned() {
            return Err(FigureMismatch::Planned);
        }
        Ok(())
    }

    fn matches_in_scope(&self, other: &Self) -> Result<(), FigureMismatch> {
        if !same(self.scope.as_deref(), other.scope.as_deref(), |a, b| {
            same_key(a, b)
        }) {
            return Err(FigureMismatch::Scope {
                this: self.scope.as_deref().map(shortened),
                other: other.scope.as_deref().map(shortened),
            });
        }
        Ok(())
    }

    fn is_planned(&self) -> bool {
        self.basis == Some(FigureBasis::Planned)
    }

    /// Refuses two figures whose times differ, or are not known to be the same.
    fn matches_in_time(&self, other: &Self) -> Result<(), FigureMismatch> {
        if !same(
            self.time.as_ref(),
            other.time.as_ref(),
            FigureTime::says_the_same,
        ) {
            return Err(FigureMismatch::Time {
                this: self.time.clone().map(Box::new),
                other: other.time.clone().map(Box::new),
            });
        }
        match (self.counted_to(), other.counted_to()) {
            (Some(this), Some(other)) if this == other => Ok(()),
            (Some(this), Some(other)) => Err(FigureMismatch::AsOf { this, other }),
            (Some(_) | None, None) | (None, Some(_)) => Err(FigureMismatch::Undated {
                time: self.time.clone().map(Box::new),
            }),
        }
    }

    /// The day up to which the figure counts; `None` if nobody can tell. A period that was over as of the
    /// day given is counted to its end, and so is one without such a day.
    fn counted_to(&self) -> Option<NaiveDate> {
        let as_of = self.as_of.exact_day();
        match &self.time {
            None => as_of,
            Some(FigureTime::Since(start)) => span(start).and(as_of),
            Some(FigureTime::During(period)) => {
                let (_, end) = first_and_last(period)?;
                let is_over =
                    self.as_of.is_unknown() || self.as_of.earliest().is_some_and(|day| end <= day);
                if is_over { Some(end) } else { as_of }
            }
        }
    }
}

impl FigureTime {
    /// Whether both say the same: `2024 – 2030` and 01/01/2024 to 31/12/2030 do. Whether they mean the same
    /// is another question, if one of the days is not known.
    fn says_the_same(&self, other: &Self) -> bool {
        if self == other {
            return true;
        }
        match (self, other) {
            (Self::During(one), Self::During(another)) => {
                first_and_last(one).is_some_and(|days| first_and_last(another) == Some(days))
            }
            (Self::Since(one), Self::Since(another)) => {
                span(one).is_some_and(|days| span(another) == Some(days))
            }
            (Self::During(_), Self::Since(_)) | (Self::Since(_), Self::During(_)) => false,
        }
    }
}

/// The first and the last day of a period, if both are known.
fn first_and_last(period: &Period) -> Option<(NaiveDate, NaiveDate)> {
    period.earliest_start().zip(period.latest_end())
}

/// Whether a date is a whole day, month or year, and no guess at one.
fn is_whole(when: &When) -> bool {
    let Some((first, last)) = span(when) else {
        return false;
    };
    let is_month = (first.year(), first.month()) == (last.year(), last.month())
        && first.day() == 1
        && last.succ_opt().is_none_or(|next| next.day() == 1);
    first == last || is_month || when.is_year()
}

/// The days that a date may be, if they are known.
fn span(when: &When) -> Option<(NaiveDate, NaiveDate)> {
    when.earliest().zip(when.latest())
}

/// Whether both are absent, or both given and the same.
fn same<T: ?Sized>(a: Option<&T>, b: Option<&T>, is_same: impl FnOnce(&T, &T) -> bool) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => is_same(a, b),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}
