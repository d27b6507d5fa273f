//! All that is wrong with a draft, at once: a form wants every problem, with its place.

use super::{Case, Explain, Vi};
use alloc::{boxed::Box, vec::Vec};
use core::{error::Error, fmt};

/// Lỗi: one thing that is wrong in a draft, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem<E> {
    /// The field, as JSON names it: `located[1].since`.
    pub path: Box<str>,
    /// What is wrong there.
    pub error: E,
}

/// Danh sách lỗi: all that is wrong in a draft, at least one thing, in the order of its fields.
///
/// [`code`](Explain::code) is that of the first; `Display` and [`vi`](Explain::vi) give all.
///
/// ```
/// use lienvien::value::{Problem, Problems, TextError};
/// let blank = Problem { path: "names[0].name".into(), error: TextError::Blank };
/// let problems = Problems::found([blank]).unwrap_err();
/// assert_eq!(
///     problems.to_string(),
///     "`names[0].name`: the text is blank, expected at least one visible character",
/// );
/// assert_eq!(Problems::<TextError>::found([]), Ok(()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems<E>(Problem<E>, Vec<Problem<E>>);

impl<E> Problems<E> {
    /// Refuses a draft in which there is any problem.
    ///
    /// # Errors
    ///
    /// All the problems, if there is any.
    pub fn found(problems: impl IntoIterator<Item = Problem<E>>) -> Result<(), Self> {
        let mut problems = problems.into_iter();
        match problems.next() {
            None => Ok(()),
            Some(first) => Err(Self(first, problems.collect())),
        }
    }

    /// The problems, in the order of the fields.
    pub fn iter(&self) -> impl Iterator<Item = &Problem<E>> {
        core::iter::once(&self.0).chain(&self.1)
    }

    fn write(
        &self,
        f: &mut fmt::Formatter<'_>,
        show: impl Fn(&E, &mut fmt::Formatter<'_>) -> fmt::Result,
    ) -> fmt::Result {
        for (i, problem) in self.iter().enumerate() {
            write!(f, "{}`{}`: ", if i == 0 { "" } else { "; " }, problem.path)?;
            show(&problem.error, f)?;
        }
        Ok(())
    }
}

impl<E: fmt::Display> fmt::Display for Problems<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, fmt::Display::fmt)
    }
}

impl<E: Error> Error for Problems<E> {}

impl<E: Explain> Explain for Problems<E> {
    fn case(&self) -> &'static Case {
        self.0.error.case()
    }

    fn fmt_vi(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, |error, f| fmt::Display::fmt(&Vi(error), f))
    }
}
