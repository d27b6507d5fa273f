//! What every error of the crate can say about itself.

use alloc::{borrow::Cow, boxed::Box, string::String, vec::Vec};
use core::fmt;

/// A case of an error enum as it is declared: its codes and its two patterns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Case {
    /// The number of the rule (`AG-07`), if the case is a rule of an aggregate.
    pub rule: Option<&'static str>,
    /// The stable code, for branching and translation.
    pub code: &'static str,
    /// The English pattern.
    pub en: &'static str,
    /// The Vietnamese pattern.
    pub vi: &'static str,
}

impl Case {
    #[doc(hidden)]
    pub const fn new(ids: &[&'static str], en: &'static str, vi: &'static str) -> Self {
        let (rule, code) = match *ids {
            [rule, code, ..] => (Some(rule), code),
            [code] => (None, code),
            [] => (None, ""),
        };
        Self { rule, code, en, vi }
    }
}

/// An error that explains itself twice: `Display` in English for logs, [`vi`](Explain::vi) in
/// Vietnamese for people; each a whole sentence without its full stop.
pub trait Explain: core::error::Error {
    /// The case as declared.
    fn case(&self) -> &'static Case;

    /// Writes the Vietnamese sentence.
    ///
    /// # Errors
    ///
    /// Only those of the formatter.
    fn fmt_vi(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// The stable code.
    fn code(&self) -> &'static str {
        self.case().code
    }

    /// The number of the rule, if it is a rule of an aggregate.
    fn rule(&self) -> Option<&'static str> {
        self.case().rule
    }

    /// The Vietnamese sentence.
    fn vi(&self) -> String {
        alloc::format!("{}", Vi(self))
    }
}

/// Displays the Vietnamese sentence of an error.
#[derive(Debug)]
pub struct Vi<'a, E: ?Sized>(pub &'a E);

impl<E: Explain + ?Sized> fmt::Display for Vi<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt_vi(f)
    }
}

/// Displays both sentences, English first, where an error can be only one string.
#[derive(Debug)]
pub(crate) struct Both<'a, E: ?Sized>(pub(crate) &'a E);

impl<E: Explain + ?Sized> fmt::Display for Both<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} | {}", self.0, Vi(self.0))
    }
}

/// Displays what a function writes.
pub(crate) struct Shown<F>(pub(crate) F);

impl<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result> fmt::Display for Shown<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0(f)
    }
}

/// Several things in one message, with commas between: `1, 3`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Joined<T>(pub Vec<T>);

impl<T: fmt::Display> fmt::Display for Joined<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, thing) in self.0.iter().enumerate() {
            let separator = if i == 0 { "" } else { ", " };
            write!(f, "{separator}{thing}")?;
        }
        Ok(())
    }
}

/// The value that was given, cut to a length that fits in a message.
pub(crate) fn quoted(found: &str) -> Box<str> {
    const LONGEST: usize = 40;
    match found.char_indices().nth(LONGEST) {
        None => found.into(),
        Some((end, _)) => {
            let mut cut: Cow<'_, str> = found.get(..end).unwrap_or_default().into();
            cut.to_mut().push('…');
            cut.into()
        }
    }
}
