//! A text as a tree that knows where each value stands.

use crate::value::reading::{DEEPEST, Located, Node, Value, said_by};
use crate::value::{Explanation, JsonFault, JsonSyntax, Position};
use alloc::string::{String, ToString};
use alloc::{borrow::Cow, boxed::Box, vec::Vec};
use core::{cell::Cell, fmt};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::{Error, error::Category, value::RawValue};

/// At most this many values are made into a tree, which takes more memory than its text.
const MOST_VALUES: usize = 200_000;

/// Reads a text into a tree; `None` if it has too many values.
pub(super) fn tree(text: &str) -> Result<Option<Node<'_>>, Box<Located>> {
    let raw = serde_json::from_str(text).map_err(|error| unreadable(text, &error, 0))?;
    let left = Cell::new(MOST_VALUES);
    let tree = node(text, raw, 0, &left)?;
    Ok((left.get() > 0).then_some(tree))
}

fn node<'de>(
    text: &'de str,
    raw: &'de RawValue,
    depth: usize,
    left: &Cell<usize>,
) -> Result<Node<'de>, Box<Located>> {
    left.set(left.get().saturating_sub(1));
    if left.get() == 0 {
        return Ok(Value::Null.into());
    }
    let written = raw.get();
    let at = offset(text, written);
    let failed = |error: Error| unreadable(text, &error, at);
    let value = match written.as_bytes().first() {
        Some(b'{' | b'[') if depth == DEEPEST => {
            return Err(located(&JsonFault::TooDeep { most: DEEPEST }, at));
        }
        Some(b'{') => {
            let Members(members) = serde_json::from_str(written).map_err(failed)?;
            let mut pairs = Vec::with_capacity(members.len());
            for (key, raw) in members {
                pairs.push((key, node(text, raw, depth + 1, left)?));
            }
            Value::Object(pairs)
        }
        Some(b'[') => {
            let raws: Vec<&RawValue> = serde_json::from_str(written).map_err(failed)?;
            let mut items = Vec::with_capacity(raws.len());
            for raw in raws {
                items.push(node(text, raw, depth + 1, left)?);
            }
            Value::List(items)
        }
        Some(b'"') => Value::Text(serde_json::from_str::<Key<'_>>(written).map_err(failed)?.0),
        Some(b't') => Value::Bool(true),
        Some(b'f') => Value::Bool(false),
        Some(b'n') => Value::Null,
        _ => number(written),
    };
    Ok(Node::at(value, at))
}

fn number(written: &str) -> Value<'_> {
    match (written.parse(), written.parse()) {
        (Ok(number), _) => Value::Unsigned(number),
        // `-0` is no whole number for any parser of JSON
        (Err(_), Ok(number)) if number != 0 => Value::Signed(number),
        (Err(_), _) => Value::OtherNumber(Cow::Borrowed(written)),
    }
}

/// The byte of a text at which a part of it starts.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// What is told of a text that has too many values.
pub(super) fn too_many_values(text: &str, error: &Error) -> Located {
    let Located { at, .. } = *unreadable(text, error, 0);
    let (most, why) = (MOST_VALUES, said_by(error));
    *located(&JsonFault::TooManyValues { most, why }, at)
}

fn located(fault: &JsonFault, at: usize) -> Box<Located> {
    let explanation = Explanation::of(fault);
    Box::new(Located {
        at,
        explanation,
        by: String::new(),
    })
}

/// What the parser says of a text, or of the part of it that starts at this byte.
fn unreadable(text: &str, error: &Error, from: usize) -> Box<Located> {
    if error.classify() == Category::Eof {
        return located(&JsonFault::CutShort, text.len());
    }
    let said = error.to_string();
    let why = said.rsplit_once(" at line ").map_or(&*said, |(why, _)| why);
    let why = match why {
        "expected `:`" => JsonSyntax::NoColon,
        "expected `,` or `]`" => JsonSyntax::NoCommaInList,
        "expected `,` or `}`" => JsonSyntax::NoCommaInObject,
        "trailing comma" => JsonSyntax::TrailingComma,
        "key must be a string" => JsonSyntax::KeyNotText,
        "expected value" => JsonSyntax::NoValue,
        "expected ident" => JsonSyntax::UnknownWord,
        "invalid number" => JsonSyntax::BadNumber,
        "invalid escape"
        | "lone leading surrogate in hex escape"
        | "unexpected end of hex escape" => JsonSyntax::BadEscape,
        "trailing characters" => JsonSyntax::AfterTheEnd,
        why if why.starts_with("control character") => JsonSyntax::ControlCharacter,
        _ => JsonSyntax::Other,
    };
    let part = text.get(from..).unwrap_or_default();
    let at = from.saturating_add(byte_of(part, error, why));
    located(&JsonFault::Syntax { why }, at)
}

/// The byte that the parser did not expect: it counts lines, and bytes in a line, from 1.
fn byte_of(text: &str, error: &Error, why: JsonSyntax) -> usize {
    let mut lines = text.split_inclusive('\n');
    let mut at = 0_usize;
    for line in lines.by_ref().take(error.line().saturating_sub(1)) {
        at = at.saturating_add(line.len());
    }
    at = at.saturating_add(error.column().saturating_sub(1));
    let bytes = text.as_bytes();
    if why == JsonSyntax::ControlCharacter {
        // it stops before that character, or after it
        let rest = bytes.get(at..).unwrap_or_default();
        let ahead = rest.iter().position(|byte| *byte < b' ');
        at = at.saturating_add(ahead.unwrap_or_default());
    } else if why == JsonSyntax::BadEscape {
        // it stops somewhere in the escape
        let before = bytes.get(..at).unwrap_or_default();
        at = before.iter().rposition(|byte| *byte == b'\\').unwrap_or(at);
    }
    at.min(text.len())
}

/// Gives each problem its line and column.
pub(super) fn positioned(text: &str, mut problems: Vec<Located>) -> Vec<Explanation> {
    problems.sort();
    let mut position = Position { line: 1, column: 1 };
    let mut upcoming = text.char_indices().peekable();
    let mut explanations = Vec::with_capacity(problems.len());
    for Located {
        at, explanation, ..
    } in problems
    {
        while let Some((_, letter)) = upcoming.next_if(|(byte, _)| *byte < at) {
            if letter == '\n' {
                position.line = position.line.saturating_add(1);
                position.column = 1;
            } else {
                position.column = position.column.saturating_add(1);
            }
        }
        let position = Some(position);
        explanations.push(Explanation {
            position,
            ..explanation
        });
    }
    explanations
}

/// The keys and values of an object as they are written, also those that are repeated.
struct Members<'de>(Vec<(Cow<'de, str>, &'de RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Members<'de>, M::Error> {
                let mut members = Vec::new();
                while let Some((Key(key), value)) = map.next_entry()? {
                    members.push((key, value));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Reader)
    }
}

/// A text that is copied only if it is written with escapes.
#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);
