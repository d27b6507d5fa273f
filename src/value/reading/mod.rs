//! Reading a tree of JSON values with every problem at once.
//!
//! A [`Node`] is read by the same `Deserialize` as any text. A bad value is told with its path and
//! replaced by something harmless, so that the reading goes on; a problem that such a filler may have
//! caused is left out.

mod fault;
mod fill;
mod foreign;
mod node;
mod object;
mod pairs;
mod reader;

pub use fault::{Bilingual, JsonFault, JsonShape, JsonSyntax};
pub(crate) use fault::{Fault, wanted};
pub(crate) use foreign::{discreet, said_by};
#[cfg(feature = "json")]
pub(crate) use node::DEEPEST;
pub(crate) use node::{Buffer, Node, Value};
pub(crate) use object::Objects;
pub use object::object;
pub(crate) use reader::{Reader, WHOLE_LIST};

use super::explanation::join;
use super::{Explanation, Explanations};
use alloc::{collections::BTreeSet, string::String, vec::Vec};
use core::cell::{Cell, RefCell};
use core::fmt::{self, Write};
use serde::de;

/// At most this many problems are told.
pub(crate) const MOST_PROBLEMS: usize = 100;

/// The readings with different fillers that a problem has to outlast.
const READINGS: usize = 8;

/// A problem, and the byte of the text at which its value starts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Located {
    pub(crate) at: usize,
    pub(crate) explanation: Explanation,
    /// The path of the value whose reading told it: the problem may be in a part of that.
    pub(crate) by: String,
}

/// The codes of errors that name all choices, or all keys.
const NAMING_CODES: &[&str] = &[
    "vocabulary.unknown_code",
    "json.unknown_choice",
    "json.unknown_key",
];

/// Reads a tree. A reading changes it, so another one makes it again.
///
/// # Errors
///
/// Every problem, at least one, in the order of the text; none that is there only because of what
/// was put in the place of another bad value.
pub(crate) fn examine<'de, T>(
    tree: Node<'de>,
    again: impl Fn() -> Option<Node<'de>>,
    read: impl Fn(Reader<'_, 'de>) -> Result<T, Fault>,
) -> Result<T, Vec<Located>> {
    let first = read_once(tree, &read, 0);
    if let (Some(value), []) = (first.value, &*first.problems) {
        return Ok(value);
    }
    let mut readings = alloc::vec![(first.problems, first.lost)];
    if first.is_filled {
        for reading in 1..READINGS {
            let Some(tree) = again() else { break };
            let Reading { problems, lost, .. } = read_once(tree, &read, reading);
            readings.push((problems, lost));
        }
    }
    let mut problems: BTreeSet<&Located> = BTreeSet::new();
    problems.extend(readings.iter().flat_map(|(found, _)| found));
    for (found, lost) in &readings {
        problems.retain(|problem| {
            // what could not be filled kept all that it is a part of from being judged
            let is_part = |place: &String| *place != problem.by && is_within(place, &problem.by);
            let is_judged = !lost.iter().any(is_part);
            found.binary_search(problem).is_ok() || !is_judged
        });
    }
    if problems.is_empty() {
        // what is not read has a problem, even if no reading agrees with another
        problems.extend(readings.iter().find_map(|(found, _)| found.first()));
    }
    Err(problems.into_iter().cloned().collect())
}

/// Whether a path is another one, or leads into it.
fn is_within(path: &str, other: &str) -> bool {
    let rest = path.strip_prefix(other);
    other.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Reads a value that had to wait as a tree, and stands at this path.
///
/// # Errors
///
/// Every problem of it, as one error.
pub(crate) fn read_waiting<'de, T, X: de::Error>(
    path: &str,
    tree: &Node<'de>,
    read: impl Fn(Reader<'_, 'de>) -> Result<T, Fault>,
) -> Result<T, X> {
    examine(tree.clone(), || Some(tree.clone()), read).map_err(|problems| {
        let mut explanations = Vec::new();
        for problem in problems {
            explanations.push(problem.explanation.within(path));
        }
        X::custom(Explanations(&explanations))
    })
}

/// What one reading gave.
struct Reading<T> {
    value: Option<T>,
    /// In the order of the text.
    problems: Vec<Located>,
    is_filled: bool,
    /// The values that could not be filled.
    lost: Vec<String>,
}

/// Reads a tree with one set of fillers.
fn read_once<'de, T>(
    mut tree: Node<'de>,
    read: &impl Fn(Reader<'_, 'de>) -> Result<T, Fault>,
    reading: usize,
) -> Reading<T> {
    let found = Found::new(reading);
    let value = loop {
        match attempt(&mut tree, &Path::ROOT, &found, read) {
            Ok(value) => break Some(value),
            Err(Fault::Again) => {}
            Err(_) => break None,
        }
    };
    let mut problems = found.problems.into_inner();
    problems.sort();
    problems.dedup();
    Reading {
        value,
        problems,
        is_filled: !found.filled.into_inner().is_empty(),
        lost: found.lost.into_inner(),
    }
}

/// The problems of one reading.
#[derive(Debug)]
pub(crate) struct Found {
    problems: RefCell<Vec<Located>>,
    /// Greater than 0 while a filler is tried: what is wrong with it is no problem of the text.
    silent: Cell<u32>,
    /// The places whose value was bad or missing: what is found in them later comes from a filler.
    filled: RefCell<Vec<String>>,
    /// The places that could not be filled.
    lost: RefCell<Vec<String>>,
    /// How many places got a filler.
    fillers: Cell<usize>,
    /// The choices or the keys that a type named when it refused a filler.
    names: RefCell<Vec<String>>,
    /// The number of this reading; each puts other fillers in.
    reading: usize,
}

impl Found {
    const fn new(reading: usize) -> Self {
        Self {
            problems: RefCell::new(Vec::new()),
            silent: Cell::new(0),
            filled: RefCell::new(Vec::new()),
            lost: RefCell::new(Vec::new()),
            fillers: Cell::new(0),
            names: RefCell::new(Vec::new()),
            reading,
        }
    }

    /// Keeps that a place could not be filled.
    fn lose(&self, path: &Path<'_>) {
        if self.silent.get() == 0 {
            self.lost.borrow_mut().push(path.shown());
        }
    }

    fn is_in_filler(&self, path: &str) -> bool {
        let filled = self.filled.borrow();
        filled.iter().any(|place| is_within(path, place))
    }

    /// Whether so many problems are told that no more are looked for.
    fn is_full(&self) -> bool {
        self.problems.borrow().len() == MOST_PROBLEMS
    }

    /// Keeps a problem of the value at this path.
    fn tell(&self, node: &Node<'_>, path: &Path<'_>, explanation: Explanation) {
        if self.silent.get() > 0 {
            let named = explanation.parameters.get("expected");
            if let (Some(names), true) = (named, NAMING_CODES.contains(&&*explanation.code)) {
                *self.names.borrow_mut() = names.split(", ").map(String::from).collect();
            }
            return;
        }
        if !self.is_full() {
            let at = node.position_of(&explanation.path);
            let by = path.shown();
            let explanation = explanation.within(&by);
            if !self.is_in_filler(&explanation.path) {
                let problem = Located {
                    at,
                    explanation,
                    by,
                };
                self.problems.borrow_mut().push(problem);
            }
        }
    }
}

/// Where a value stands in its tree.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
    depth: usize,
}

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    const ROOT: Self = Self {
        parent: None,
        step: Step::Key(""),
        depth: 0,
    };

    fn then(&'a self, step: Step<'a>) -> Self {
        Self {
            parent: Some(self),
            step,
            depth: self.depth.saturating_add(1),
        }
    }

    fn shown(&self) -> String {
        let Some(parent) = self.parent else {
            return String::new();
        };
        let mut shown = parent.shown();
        match self.step {
            Step::Key(key) => join(&shown, key),
            Step::Index(index) => {
                // a `String` takes all that is written
                let _: fmt::Result = write!(shown, "[{index}]");
                shown
            }
        }
    }
}

/// Reads a value once. What is wrong is told and mended in the tree, and then it is to be read again.
fn attempt<'de, T>(
    node: &mut Node<'de>,
    path: &Path<'_>,
    found: &Found,
    read: impl FnOnce(Reader<'_, 'de>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    if matches!(node.value, Value::Lost) || found.is_full() {
        return Err(Fault::Told);
    }
    let fault = match read(Reader { node, path, found }) {
        Ok(value) => return Ok(value),
        Err(fault) => fault,
    };
    match fault {
        Fault::Again | Fault::Told => Err(fault),
        Fault::Missing(key) => {
            let missing = Explanation::of(&JsonFault::MissingKey { key });
            found.tell(node, path, missing.within(key));
            if !node.add(key) {
                // it is there and not taken: to read it again would never end
                found.lose(path);
                node.value = Value::Lost;
            }
            Err(Fault::Again)
        }
        Fault::Bad(problems) => {
            for problem in problems {
                found.tell(node, path, problem);
            }
            node.value = if matches!(node.value, Value::Blank) {
                found.lose(path);
                Value::Lost
            } else {
                Value::Blank
            };
            Err(Fault::Again)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Node, Value, read_once};
    use alloc::{borrow::Cow, vec};
    use serde::{Deserialize as _, de::Error as _, de::IgnoredAny};

    #[test]
    fn a_key_that_is_there_and_is_said_to_be_missing_ends_the_reading() {
        for value in [
            Value::Null,
            Value::Object(vec![(Cow::Borrowed("year"), Node::from(Value::Null))]),
        ] {
            let read = read_once(
                Node::from(value),
                &|reader| {
                    IgnoredAny::deserialize(reader)?;
                    Err::<(), _>(super::Fault::missing_field("year"))
                },
                0,
            );
            assert!(read.value.is_none());
            assert_eq!(read.problems.len(), 1);
        }
    }
}
