//! What serde and the parsers of other crates say of a value: without the value, if it may name somebody.

use crate::value::explanation::START;
use crate::value::{quoted, shortened};
use alloc::{boxed::Box, format, string::String};
use core::fmt::{self, Display, Write};
use serde::de;

/// How serde begins to quote a value, and how it ends.
const QUOTED: &[(&str, &str)] = &[
    ("invalid type: string \"", "\""),
    ("invalid value: string \"", "\""),
    ("invalid type: integer `", "`"),
    ("invalid value: integer `", "`"),
    ("invalid type: floating point `", "`"),
    ("invalid value: floating point `", "`"),
    ("invalid type: character `", "`"),
    ("invalid value: character `", "`"),
    ("unknown field `", "`"),
    ("unknown variant `", "`"),
    ("duplicate field `", "`"),
];

/// What may stand after a quoted value.
const AFTER: &[&str] = &[", expected ", ", there are no ", " at line "];

/// The message with the value as [`quoted`] shows it; `None` if that is how it is.
fn mended(message: &str) -> Option<String> {
    for (before, end) in QUOTED {
        let Some((head, rest)) = message.split_once(before) else {
            continue;
        };
        // the value may hold what ends it: the last end counts
        let ends = AFTER
            .iter()
            .find_map(|after| rest.rfind(&*format!("{end}{after}")));
        let ends = ends.or_else(|| rest.rfind(end)).unwrap_or(rest.len());
        let (found, tail) = rest.split_at_checked(ends)?;
        let shown = quoted(found);
        return (*shown != *found).then(|| format!("{head}{before}{shown}{tail}"));
    }
    None
}

/// What an error says, fit for a message of our own.
pub(crate) fn said_by(error: &impl Display) -> Box<str> {
    let message = format!("{error}");
    shortened(mended(&message).as_deref().unwrap_or(&message))
}

/// The same error, without the value that it quotes. Serde writes what it found into its errors, and the
/// deserializers of other crates do; what is read by this crate passes here before anybody sees it.
#[cold]
pub(crate) fn discreet<E: de::Error>(error: E) -> E {
    if is_ours(&error) {
        return error;
    }
    match mended(&format!("{error}")) {
        Some(message) => E::custom(message),
        None => error,
    }
}

/// Whether an error comes from our own tree, which quotes nothing: it says all in a form of its own, or
/// nothing at all.
fn is_ours(error: &impl Display) -> bool {
    struct First(Option<char>);

    impl Write for First {
        fn write_str(&mut self, written: &str) -> fmt::Result {
            self.0 = written.chars().next();
            if self.0.is_some() {
                Err(fmt::Error)
            } else {
                Ok(())
            }
        }
    }

    let mut first = First(None);
    let _ = write!(first, "{error}");
    first.0.is_none_or(|first| first == START)
}
