//! An error as a client gets it.

use super::{Explain, Problem};
use alloc::collections::BTreeMap;
use alloc::{string::String, vec::Vec};
use core::fmt::{self, Write};
use serde::Serialize;

/// Giải thích lỗi: everything that an error can say, so that a client can show it or build a sentence
/// of its own from the code and the parameters.
///
/// # JSON
///
/// ```
/// use lienvien::value::{Explain, Text};
/// let error = Text::new("  ").unwrap_err();
/// assert_eq!(
///     serde_json::to_string(&error.explanations()).unwrap(),
///     "[{\"code\":\"text.blank\",\"path\":\"\",\"parameters\":{},\
///       \"en\":\"the text is blank, expected at least one visible character\",\
///       \"vi\":\"nội dung để trống, cần ít nhất một ký tự nhìn thấy được\"}]",
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct Explanation {
    /// The number of the rule, if it is a rule of an aggregate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The stable code.
    pub code: String,
    /// Where the error is in the JSON of what was judged; blank if it is about the whole.
    pub path: String,
    /// What the sentences name.
    pub parameters: BTreeMap<String, String>,
    /// The English sentence.
    pub en: String,
    /// The Vietnamese sentence.
    pub vi: String,
    /// Where the value stands in the text, if the error was found in a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
}

/// Vị trí trong văn bản: a place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

impl Explanation {
    /// Everything that one error says.
    pub fn of(error: &(impl Explain + ?Sized)) -> Self {
        let mut parameters = BTreeMap::new();
        for (name, value) in error.parameters() {
            parameters.insert(name.into(), value);
        }
        Self {
            rule: error.rule().map(String::from),
            code: error.code().into(),
            path: error.path(),
            parameters,
            en: alloc::format!("{error}"),
            vi: error.vi(),
            position: None,
        }
    }

    /// The same error, found in a part of something: the path starts with the path of that part.
    #[must_use]
    pub fn within(mut self, part: &str) -> Self {
        self.path = join(part, &self.path);
        self
    }
}

/// The path of a part within a part.
pub(crate) fn join(outer: &str, inner: &str) -> String {
    let dot = if outer.is_empty() || inner.is_empty() || inner.starts_with('[') {
        ""
    } else {
        "."
    };
    alloc::format!("{outer}{dot}{inner}")
}

/// Shown in English; several languages are in the fields.
impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.en)
        } else {
            write!(f, "`{}`: {}", self.path, self.en)
        }
    }
}

impl core::error::Error for Explanation {}

// A deserializer passes an error on as a text. The readers of this crate get the whole error through
// that text: `{:#}` writes it in the form below, which no sentence has.
pub(super) const START: char = '\u{1d}';
const PROBLEM: char = '\u{1e}';
const FIELD: char = '\u{1f}';

/// Writes errors so that [`decode`] can read them.
pub(crate) fn encode(explanations: &[Explanation], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let plain = |text: &str| text.replace([START, PROBLEM, FIELD], " ");
    f.write_char(START)?;
    for explanation in explanations {
        let Explanation {
            rule,
            code,
            path,
            parameters,
            en,
            vi,
            position: _,
        } = explanation;
        let rule = rule.as_deref().unwrap_or_default();
        for field in [rule, code, path, en, vi] {
            write!(f, "{}{FIELD}", plain(field))?;
        }
        for (name, value) in parameters {
            write!(f, "{}{FIELD}{}{FIELD}", plain(name), plain(value))?;
        }
        f.write_char(PROBLEM)?;
    }
    Ok(())
}

/// Several errors where an error can be only one string: both languages, each with the paths; `{:#}`
/// as [`encode`] writes them.
pub(crate) struct Explanations<'a>(pub(crate) &'a [Explanation]);

impl fmt::Display for Explanations<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return encode(self.0, f);
        }
        let of = |explanation: &Explanation, sentence: &str| {
            alloc::format!("`{}`: {sentence}", explanation.path)
        };
        let en: Vec<_> = self.0.iter().map(|one| of(one, &one.en)).collect();
        let vi: Vec<_> = self.0.iter().map(|one| of(one, &one.vi)).collect();
        write!(f, "{} | {}", en.join("; "), vi.join("; "))
    }
}

/// Reads what [`encode`] wrote; `None` for any other text.
pub(crate) fn decode(text: &str) -> Option<Vec<Explanation>> {
    let mut explanations = Vec::new();
    for problem in text.strip_prefix(START)?.split_terminator(PROBLEM) {
        let mut fields = problem.split_terminator(FIELD).map(String::from);
        let mut explanation = Explanation {
            rule: fields.next().filter(|rule| !rule.is_empty()),
            code: fields.next()?,
            path: fields.next()?,
            en: fields.next()?,
            vi: fields.next()?,
            parameters: BTreeMap::new(),
            position: None,
        };
        while let (Some(name), Some(value)) = (fields.next(), fields.next()) {
            explanation.parameters.insert(name, value);
        }
        explanations.push(explanation);
    }
    Some(explanations)
}

impl<E: Explain> Problem<E> {
    /// Everything that the problem says, with its path.
    pub fn explanations(&self) -> impl Iterator<Item = Explanation> {
        let explanations = self.error.explanations().into_iter();
        explanations.map(|explanation| explanation.within(&self.path))
    }
}
