//! JSON text, read with every problem at once.
//!
//! Each type of this crate reads and writes JSON by serde, and so passes every rule. What serde says
//! of an error is one sentence. This module says more of it: an [`Explanation`] has the path, the line
//! and column, the number of the rule, the code, the parameters, and the two languages apart. Also
//! what is wrong with the JSON itself is said in both.
//!
//! The keys of an object may come in any order. The form of lines and records is in `docs/json.md`, and
//! so is what other formats hold.
//!
//! ```
//! use lienvien::agreement::{Agreement, AgreementEvent, Terms};
//! use lienvien::json;
//!
//! let line = r#"{"on":"2024-10-12","payload":{"party":0},"type":"singed"}"#;
//! let problem = json::read_line::<AgreementEvent>(line).unwrap_err();
//! assert_eq!((&*problem.code, &*problem.path), ("vocabulary.unknown_code", "type"));
//! assert_eq!(problem.position.map(|at| (at.line, at.column)), Some((1, 49)));
//! assert!(problem.vi.starts_with("`singed` không có trong danh mục"));
//!
//! // a form with several mistakes: all are told at once
//! let draft = r#"{"kind":"memo","title":" ","parties":[{"role":"recipient"}]}"#;
//! let problems = json::problems_in::<Terms>(draft);
//! let told: Vec<_> = problems.iter().map(|problem| (&*problem.path, &*problem.code)).collect();
//! assert_eq!(told, [
//!     ("kind", "vocabulary.unknown_code"),
//!     ("title", "text.blank"),
//!     ("parties", "agreement.terms.too_few_parties"),
//!     ("parties", "agreement.terms.nobody_signs"),
//!     ("parties[0].signs", "json.missing_key"),
//! ]);
//! ```

mod text;

use crate::record::{Aggregate, Event, Line, Record};
use crate::value::reading::{examine, said_by};
use crate::value::{Explanation, JsonFault};
use alloc::{boxed::Box, string::String, vec::Vec};
use serde::{Deserialize, Serialize};

/// Reads a record. Its lines pass the same door as when they were written.
///
/// # Errors
///
/// The first problem of the text, as [`problems_in`] tells it.
///
/// ```
#[doc = include_str!("../record/example.txt")]
/// use lienvien::json;
/// let text = json::write(&sent)?;
/// assert_eq!(json::read::<Secondment>(&text)?, sent);
/// let problem = json::read::<Secondment>(&text.replace("\"version\":1", "\"version\":2")).unwrap_err();
/// assert_eq!((&*problem.code, &*problem.path), ("record.json.other_version", "version"));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn read<A: Aggregate>(text: &str) -> Result<Record<A>, Box<Explanation>> {
    read_as(text)
}

/// Reads a line. A line from outside is a claim: it is well formed, but what its evidence says still
/// has to be asked of the records that it names.
///
/// # Errors
///
/// The first problem of the text, as [`problems_in`] tells it. A text of more than [`MOST_LINE_BYTES`]
/// is refused before it is read.
pub fn read_line<E: Event>(text: &str) -> Result<Line<E>, Box<Explanation>> {
    read_at_most(text, MOST_LINE_BYTES)
}

/// The most bytes of the JSON of one line.
pub const MOST_LINE_BYTES: usize = 16 << 20;

/// Reads what [`read_as`] reads, unless the text has more bytes than this: the bound of a program that
/// does not want to read any document, however long.
///
/// # Errors
///
/// The first problem of the text, as [`problems_in`] tells it; or that it is too large.
///
/// ```
#[doc = include_str!("../record/example.txt")]
/// use lienvien::{json, record::Record};
/// let text = json::write(&sent)?;
/// assert_eq!(json::read_at_most::<Record<Secondment>>(&text, text.len())?, sent);
/// let problem = json::read_at_most::<Record<Secondment>>(&text, 100).unwrap_err();
/// assert_eq!(problem.code, "json.text_too_large");
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn read_at_most<'de, T: Deserialize<'de>>(
    text: &'de str,
    most: usize,
) -> Result<T, Box<Explanation>> {
    let found = text.len();
    if found > most {
        let fault = JsonFault::TextTooLarge { found, most };
        return Err(Box::new(Explanation::of(&fault)));
    }
    read_as(text)
}

/// Reads a draft, a payload, a value: anything that serde can read.
///
/// # Errors
///
/// The first problem of the text, as [`problems_in`] tells it.
pub fn read_as<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, Box<Explanation>> {
    let error = match serde_json::from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let first = problems_in::<T>(text).into_iter().next();
    Err(Box::new(first.unwrap_or_else(|| {
        // what the two ways of reading see differently
        let why = said_by(&error);
        Explanation::of(&JsonFault::Other { why })
    })))
}

/// Writes a record, a line or anything else as JSON, on one line.
///
/// # Errors
///
/// Only if a type of another crate can't be written as JSON.
pub fn write(value: &impl Serialize) -> Result<String, Box<Explanation>> {
    serde_json::to_string(value).map_err(|error| {
        let why = said_by(&error);
        Box::new(Explanation::of(&JsonFault::Other { why }))
    })
}

/// Every problem of a text that is to be a record, a line, a draft or a value, in the order of the
/// text; none if it can be read. At most 100 are told, and of a text of 200,000 values or more only the
/// first.
///
/// A bad value does not hide what stands after it: something harmless is put in its place, and a
/// problem that may come from that is not told. The lines of a record are judged up to the first that
/// is refused; after it, only their values are. Of a payload whose `type` is not known nothing is told.
///
/// ```
/// use lienvien::agreement::AgreementEvent;
/// use lienvien::{json, record::Line};
/// let line = r#"{"type":"signed","on":"2024-13","payload":{"side":"1","signer":[]},"recorded":5}"#;
/// let problems = json::problems_in::<Line<AgreementEvent>>(line);
/// let told: Vec<_> = problems.iter().map(|problem| (&*problem.path, &*problem.code)).collect();
/// assert_eq!(told, [
///     ("on", "when.month"),
///     ("payload.side", "json.wrong_type"),
///     ("payload.signer", "json.wrong_type"),
///     ("recorded", "json.wrong_type"),
/// ]);
/// assert_eq!(problems[1].en, "the value is a text, expected a number");
/// assert_eq!(problems[1].vi, "giá trị là chuỗi ký tự, cần số");
/// ```
pub fn problems_in<'de, T: Deserialize<'de>>(text: &'de str) -> Vec<Explanation> {
    let problems = match text::tree(text) {
        Ok(Some(tree)) => {
            let again = || text::tree(text).ok().flatten();
            examine(tree, again, |reader| T::deserialize(reader)).err()
        }
        Ok(None) => {
            let error = serde_json::from_str::<T>(text).err();
            error.map(|error| alloc::vec![text::too_many_values(text, &error)])
        }
        Err(problem) => Some(alloc::vec![*problem]),
    };
    text::positioned(text, problems.unwrap_or_default())
}
