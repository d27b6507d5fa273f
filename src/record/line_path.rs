//! The field of a line that a refusal is about.

use alloc::{boxed::Box, format};
use core::fmt;

/// Vị trí trong dòng: the field that a refusal is about, as a path into the JSON of the line:
/// `payload.signatures[1].side`, counted from 0. A refusal holds it if the field is another one in
/// another kind of event.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LinePath(Box<Box<str>>); // twice boxed, so that a refusal stays small

impl LinePath {
    pub(crate) fn new(path: impl fmt::Display) -> Self {
        Self(Box::new(format!("{path}").into()))
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LinePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for LinePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}
