//! Numbers that no figure can have.

use super::Figure;
use crate::value::{Count, OutOfBounds, Unit};
use alloc::{boxed::Box, format, string::String};

impl Figure {
    /// Checks that there is no negative number of what is counted.
    ///
    /// ```
    /// use lienvien::{text, value::{Count, Explain, Figure, Unit}};
    /// let few = Figure::new(text!("học viên"), Count::exact(-3), Unit::Person);
    /// let why = few.check().unwrap_err();
    /// assert_eq!((why.code(), why.path()), ("figure.negative", "count".into()));
    /// let less = Figure::new(text!("tăng trưởng"), Count::exact(-3), Unit::Percent);
    /// assert!(less.check().is_ok());
    /// ```
    ///
    /// # Errors
    ///
    /// [`OutOfBounds::Negative`], with the path of the first such number.
    pub fn check(&self) -> Result<(), Box<OutOfBounds>> {
        let counts = !self.unit.may_be_negative();
        // what a percentage is out of is counted too
        let counts_wholes = counts || self.unit == Unit::Percent;
        let whole = |of: Option<Count>| of.filter(|_| counts_wholes);
        let number = |count| Some(count).filter(|_| counts);
        self.refuse_negative(number(self.count), || "count".into())?;
        self.refuse_negative(whole(self.out_of), || "out_of".into())?;
        let earlier = self
            .baseline
            .as_ref()
            .and_then(|earlier| number(earlier.count));
        self.refuse_negative(earlier, || "baseline.count".into())?;
        for (index, part) in self.parts.iter().enumerate() {
            self.refuse_negative(number(part.count), || format!("parts[{index}].count"))?;
            self.refuse_negative(whole(part.out_of), || format!("parts[{index}].out_of"))?;
        }
        Ok(())
    }

    fn refuse_negative(
        &self,
        count: Option<Count>,
        at: impl FnOnce() -> String,
    ) -> Result<(), Box<OutOfBounds>> {
        let Some(found) = count.filter(|count| count.is_negative()) else {
            return Ok(());
        };
        let (at, unit) = (at().into(), self.unit.clone());
        Err(Box::new(OutOfBounds::Negative { at, found, unit }))
    }
}
