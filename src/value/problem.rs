//! All problems of a draft at once, so that a form can show each problem at its field.

use super::{Case, Explain, Explanation, Parameters, Vi, explanation::join};
use alloc::{boxed::Box, string::String, vec::Vec};
use core::{error::Error, fmt};

/// Lỗi: one thing that is wrong in a draft, and where.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Problem<E> {
    /// The field, as JSON names it: `located[1].since`.
    pub path: Box<str>,
    /// What is wrong there.
    pub error: E,
}

/// Danh sách lỗi: all problems of a draft, at least one, in the order of its fields.
///
/// [`code`](Explain::code) is the code of the first problem; `Display` and [`vi`](Explain::vi) give
/// all.
///
/// ```
/// use lienvien::value::{Problem, Problems, TextError};
/// let blank = Problem::new("names[0].name", TextError::Blank);
/// let problems = Problems::found([blank]).unwrap_err();
/// assert_eq!(
///     problems.to_string(),
///     "`names[0].name`: the text is blank, expected at least one visible character",
/// );
/// assert_eq!(Problems::<TextError>::found([]), Ok(()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Problems<E>(Problem<E>, Vec<Problem<E>>);

impl<E> Problem<E> {
    /// A problem in that field.
    pub fn new(path: impl Into<Box<str>>, error: E) -> Self {
        let path = path.into();
        Self { path, error }
    }
}

impl<E> Problems<E> {
    /// The only problem of a draft.
    pub const fn one(problem: Problem<E>) -> Self {
        Self(problem, Vec::new())
    }

    /// Refuses a draft that has problems.
    ///
    /// # Errors
    ///
    /// All the problems, if there are any.
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

/// The source is the first problem.
impl<E: Error + 'static> Error for Problems<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0.error)
    }
}

impl<E: Explain + 'static> Explain for Problems<E> {
    fn case(&self) -> &'static Case {
        self.0.error.case()
    }

    /// Those of the first problem.
    fn parameters(&self) -> Parameters {
        self.0.error.parameters()
    }

    /// That of the first problem.
    fn path(&self) -> String {
        join(&self.0.path, &self.0.error.path())
    }

    /// Those of every problem.
    fn explanations(&self) -> Vec<Explanation> {
        self.iter().flat_map(Problem::explanations).collect()
    }

    fn fmt_vi(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, |error, f| fmt::Display::fmt(&Vi(error), f))
    }
}
