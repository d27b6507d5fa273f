//! The JSON of a record of any kind: that of the record, whose kind its schema says.

use super::kinds::{SCHEMAS, each, of_kind};
use super::{AnyLine, AnyRecord};
use crate::record::{Aggregate, Line, Record, RecordFault, RecordKey};
use crate::value::reading::{Buffer, Node, Value, discreet, read_waiting, wanted};
use crate::value::{Joined, RecordKind, quoted, read_str};
#[cfg(feature = "json")]
use crate::{json, value::Explanation};
#[cfg(feature = "json")]
use alloc::boxed::Box;
use alloc::{borrow::Cow, string::String, vec, vec::Vec};
use core::{cell::Cell, fmt};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, DeserializeSeed, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

impl Serialize for AnyRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        each!(Self, self, record => record.serialize(serializer))
    }
}

impl Serialize for AnyLine {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        each!(Self, self, line => line.serialize(serializer))
    }
}

impl<'de> Deserialize<'de> for AnyRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Document).map_err(discreet)
    }
}

/// Đọc dòng ghi: reads a line for a record of a kind; made by [`AnyLine::seed`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AnyLineSeed(RecordKind);

impl AnyLine {
    /// Reads a line for a record of this kind.
    ///
    /// ```
    /// use lienvien::{any::AnyLine, value::RecordKind};
    /// use serde::de::DeserializeSeed;
    /// let text = r#"{"on": "2025-07-25", "type": "completed"}"#;
    /// let mut reader = serde_json::Deserializer::from_str(text);
    /// let line = AnyLine::seed(RecordKind::Secondment).deserialize(&mut reader)?;
    /// reader.end()?;
    /// assert_eq!(line.kind(), RecordKind::Secondment);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub const fn seed(kind: RecordKind) -> AnyLineSeed {
        AnyLineSeed(kind)
    }
}

#[cfg(feature = "json")]
impl AnyLine {
    /// Reads a line for a record of this kind from JSON text.
    ///
    /// # Errors
    ///
    /// The first problem of the text, as [`problems_in`](AnyLine::problems_in) tells it.
    ///
    /// ```
    /// use lienvien::{any::AnyLine, value::RecordKind};
    /// let completed = r#"{"on": "2025-07-25", "type": "completed"}"#;
    /// assert!(AnyLine::read(RecordKind::Secondment, completed).is_ok());
    /// let problem = AnyLine::read(RecordKind::Course, &completed.replace("07-25", "7")).unwrap_err();
    /// assert_eq!((&*problem.code, &*problem.path), ("when.not_a_date", "on"));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn read(kind: RecordKind, text: &str) -> Result<Self, Box<Explanation>> {
        of_kind!(kind, A => json::read_line::<<A as Aggregate>::Event>(text).map(Self::from))
    }

    /// Every problem of a text that is to be a line for a record of this kind; see
    /// [`json::problems_in`](crate::json::problems_in).
    pub fn problems_in(kind: RecordKind, text: &str) -> Vec<Explanation> {
        of_kind!(kind, A => json::problems_in::<Line<<A as Aggregate>::Event>>(text))
    }
}

impl<'de> DeserializeSeed<'de> for AnyLineSeed {
    type Value = AnyLine;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<AnyLine, D::Error> {
        of_kind!(self.0, A => Line::<<A as Aggregate>::Event>::deserialize(deserializer).map(AnyLine::from))
    }
}

/// The values that may stand before the schema.
const MOST_WAITING: usize = 1_000_000;

struct Document;

impl<'de> Visitor<'de> for Document {
    type Value = AnyRecord;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        wanted(f, "a record", "một hồ sơ")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<AnyRecord, M::Error> {
        let left = Cell::new(MOST_WAITING);
        let (mut kind, mut head, mut is_small) = (None, Vec::new(), true);
        while let Some(key) = map.next_key::<RecordKey>()? {
            let value = if key == RecordKey::Schema && kind.is_none() {
                let Schema(known, written) = map.next_value()?;
                kind = Some(known);
                Node::from(Value::Text(written.into()))
            } else {
                map.next_value_seed(Buffer::new(&left))?
            };
            is_small &= matches!(value.value, Value::Text(_) | Value::Unsigned(_));
            head.push((Cow::Borrowed(key.text()), value));
            if kind.is_some() && is_small {
                break;
            }
        }
        let kind = kind.ok_or_else(|| de::Error::missing_field("schema"))?;
        if !is_small {
            return read_tree(kind, &Value::Object(head).into());
        }
        let whole = MapAccessDeserializer::new(Whole {
            head: head.into_iter(),
            now: None,
            rest: map,
        });
        of_kind!(kind, A => Record::<A>::deserialize(whole).map(AnyRecord::from))
    }
}

/// Reads a document whose lines came before its schema.
fn read_tree<X: de::Error>(kind: RecordKind, tree: &Node<'_>) -> Result<AnyRecord, X> {
    of_kind!(kind, A => read_waiting("", tree, |reader| Record::<A>::deserialize(reader)).map(AnyRecord::from))
}

/// The kind whose form this is, and the schema as written. Which versions are read, the record says.
struct Schema(RecordKind, String);

impl<'de> Deserialize<'de> for Schema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a schema", |found| {
            let name = found.rsplit_once('/').map_or(found, |(name, _)| name);
            let known = SCHEMAS.iter().find(|(_, schema)| *schema == name);
            known
                .map(|(kind, _)| Self(*kind, found.into()))
                .ok_or_else(|| {
                    let expected = SCHEMAS.iter().map(|(_, schema)| (*schema).into());
                    RecordFault::UnknownSchema {
                        found: quoted(found),
                        expected: Joined(expected.collect()),
                    }
                })
        })
    }
}

/// The small values up to the schema, and then the rest.
struct Whole<'de, M> {
    head: vec::IntoIter<(Cow<'de, str>, Node<'de>)>,
    /// The value whose key was read last, if it is one of the head.
    now: Option<(Cow<'de, str>, Node<'de>)>,
    rest: M,
}

impl<'de, M: MapAccess<'de>> MapAccess<'de> for Whole<'de, M> {
    type Error = M::Error;

    fn next_key<K: Deserialize<'de>>(&mut self) -> Result<Option<K>, M::Error> {
        self.now = self.head.next();
        match &self.now {
            Some((key, _)) => K::deserialize(key.clone().into_deserializer()).map(Some),
            None => self.rest.next_key(),
        }
    }

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, M::Error> {
        self.now = self.head.next();
        match &self.now {
            Some((key, _)) => seed.deserialize(key.clone().into_deserializer()).map(Some),
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value<V: Deserialize<'de>>(&mut self) -> Result<V, M::Error> {
        match self.now.take() {
            Some((key, node)) => read_waiting(&key, &node, |reader| V::deserialize(reader)),
            None => self.rest.next_value(),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, M::Error> {
        match self.now.take().map(|(_, node)| node.value) {
            Some(Value::Text(text)) => seed.deserialize(text.into_deserializer()),
            Some(Value::Unsigned(number)) => seed.deserialize(number.into_deserializer()),
            // the head has no other values
            Some(_) | None => self.rest.next_value_seed(seed),
        }
    }
}
