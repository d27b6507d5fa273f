//! What every error of the crate can say about itself.

use super::{Explanation, explanation::encode, identity::is_invisible};
use alloc::string::{String, ToString};
use alloc::{boxed::Box, vec::Vec};
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

    /// The names of the parameters, in the order of the English pattern and then of the Vietnamese one.
    pub fn parameters(&self) -> Vec<&'static str> {
        let mut names = Vec::new();
        for pattern in [self.en, self.vi] {
            for opened in pattern.split('{').skip(1) {
                if let Some((name, _)) = opened.split_once('}')
                    && !names.contains(&name)
                {
                    names.push(name);
                }
            }
        }
        names
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

    /// The parameters that the sentences name, in the order of the English one, in a form that is the
    /// same in every language: codes, numbers, dates as in JSON. Those of an error that is wrapped follow.
    fn parameters(&self) -> Parameters;

    /// Where the error is in the JSON of what was judged, such as `signatures[1].on`; blank if it is
    /// about the whole.
    fn path(&self) -> String {
        String::new()
    }

    /// Everything that the error can say, for a client that shows it; an error that has several causes
    /// gives one for each.
    fn explanations(&self) -> Vec<Explanation> {
        alloc::vec![Explanation::of(self)]
    }

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

/// The names and values that a sentence uses.
pub type Parameters = Vec<(&'static str, String)>;

/// A field of an error, and whether it can be shown.
#[derive(Debug)]
pub struct Shows<'a, T: ?Sized>(pub &'a T);

impl<'a, T: fmt::Display> Shows<'a, T> {
    /// The field, which can be shown.
    pub fn shown(&self) -> Option<&'a dyn fmt::Display> {
        Some(self.0)
    }
}

/// What holds for a field that cannot be shown itself: the method of [`Shows`] goes first.
pub trait NotShown<'a> {
    /// Nothing.
    fn shown(&self) -> Option<&'a dyn fmt::Display> {
        None
    }
}

impl<'a, T: ?Sized> NotShown<'a> for Shows<'a, T> {}

/// The parameters that the patterns of a case name. The first value of a name counts.
pub fn parameters(case: &Case, values: &[(&'static str, Option<&dyn fmt::Display>)]) -> Parameters {
    let mut found = Parameters::new();
    for name in case.parameters() {
        let value = values
            .iter()
            .find_map(|(of, value)| value.filter(|_| *of == name).map(|value| (*of, value)));
        if let Some((name, value)) = value {
            found.push((name, value.to_string()));
        }
    }
    found
}

/// Adds the parameters of an error that is wrapped, without those whose name is taken.
pub fn add_parameters(found: &mut Parameters, wrapped: Parameters) {
    for (name, value) in wrapped {
        if !found.iter().any(|(taken, _)| *taken == name) {
            found.push((name, value));
        }
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

/// Displays both sentences, English first, where an error can be only one string; `{:#}` is for the
/// readers of this crate, and says everything.
#[derive(Debug)]
pub(crate) struct Both<'a, E: ?Sized>(pub(crate) &'a E);

impl<E: Explain + ?Sized> fmt::Display for Both<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return encode(&self.0.explanations(), f);
        }
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

/// The value that was given, as a message shows it. It is shown as written only if nobody can be known by
/// it: one word of ASCII, such as a code, without nine digits in a row (whatever joins them). Otherwise
/// its form is shown, each letter as `x` and each digit as `#`: a value in the wrong place may be the name
/// or the number of a patient.
pub(crate) fn quoted(found: &str) -> Box<str> {
    let (shown, more) = cut(found);
    if names_nobody(shown) {
        return alloc::format!("{shown}{more}").into();
    }
    let seen = shown.chars().filter(|c| !is_invisible(*c));
    seen.map(form).chain(more.chars()).collect()
}

/// A [`Text`](super::Text), or what an error says, cut to a length that fits in a message.
pub(crate) fn shortened(text: &str) -> Box<str> {
    let (shown, more) = cut(text);
    alloc::format!("{shown}{more}").into()
}

/// The beginning of a text that fits in a message, and what says that there is more.
fn cut(text: &str) -> (&str, &'static str) {
    let end = text.char_indices().nth(LONGEST);
    match end.and_then(|(end, _)| text.get(..end)) {
        Some(beginning) => (beginning, "…"),
        None => (text, ""),
    }
}

/// The most characters of a value in a message.
const LONGEST: usize = 40;

/// The fewest digits by which somebody may be known.
const NUMBER: usize = 9;

/// Whether a value is one word of ASCII, and has no number of a person.
fn names_nobody(found: &str) -> bool {
    let mut digits = 0_usize;
    found.bytes().all(|byte| {
        if byte.is_ascii_digit() {
            digits = digits.saturating_add(1);
        } else if byte.is_ascii_alphabetic() {
            digits = 0;
        }
        byte.is_ascii_graphic() && digits < NUMBER
    })
}

/// A character in a value that is not shown.
fn form(c: char) -> char {
    if c.is_numeric() {
        '#'
    } else if c.is_alphabetic() {
        'x'
    } else if c.is_ascii_punctuation() || c == ' ' {
        c
    } else {
        '·'
    }
}
