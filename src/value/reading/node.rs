//! A tree of JSON values, of any text or format that describes itself.

use super::JsonFault;
use crate::value::Both;
use alloc::{borrow::Cow, string::String, vec::Vec};
use core::{cell::Cell, fmt};
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value.
#[derive(Debug, Clone)]
pub(crate) struct Node<'de> {
    pub(crate) value: Value<'de>,
    /// The byte of the text at which it starts; 0 if it was not read from a text.
    at: u32,
    pub(super) turn: Turn,
}

/// When the value of a key is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    /// In its place.
    Normal,
    /// After all others: it can't be read, and the reading will stop there.
    Last,
    /// Never: its key is unknown or was there before.
    Never,
}

#[derive(Debug, Clone)]
pub(crate) enum Value<'de> {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    /// Another number, as it is written.
    OtherNumber(Cow<'de, str>),
    Text(Cow<'de, str>),
    List(Vec<Node<'de>>),
    Object(Vec<(Cow<'de, str>, Node<'de>)>),
    /// A bad or missing value, to be filled.
    Blank,
    /// A bad or missing value that no filler fits.
    Lost,
}

impl<'de> From<Value<'de>> for Node<'de> {
    fn from(value: Value<'de>) -> Self {
        Self::at(value, 0)
    }
}

impl<'de> Node<'de> {
    /// A value that starts at this byte of a text; a text that is made into a tree is short enough.
    pub(crate) fn at(value: Value<'de>, at: usize) -> Self {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let turn = Turn::Normal;
        Self { value, at, turn }
    }

    /// Adds a key whose value is missing, and says whether the key was not there.
    pub(super) fn add(&mut self, key: &'static str) -> bool {
        let mut missing = Self::from(Value::Blank);
        missing.at = self.at;
        match &mut self.value {
            Value::Object(pairs) if pairs.iter().all(|(there, _)| there != key) => {
                pairs.push((Cow::Borrowed(key), missing));
                true
            }
            _ => false,
        }
    }

    /// The byte at which the value at this path starts, or else the nearest value around it.
    pub(crate) fn position_of(&self, path: &str) -> usize {
        let mut node = self;
        let mut rest = path;
        while !rest.is_empty() {
            rest = rest.strip_prefix('.').unwrap_or(rest);
            let (next, after) = if let Some(index) = rest.strip_prefix('[') {
                let Some((index, after)) = index.split_once(']') else {
                    break;
                };
                let Value::List(items) = &node.value else {
                    break;
                };
                (
                    index.parse().ok().and_then(|index: usize| items.get(index)),
                    after,
                )
            } else {
                let end = rest.find(['.', '[']).unwrap_or(rest.len());
                let (key, after) = rest.split_at(end);
                let Value::Object(pairs) = &node.value else {
                    break;
                };
                (
                    pairs
                        .iter()
                        .find(|(other, _)| other == key)
                        .map(|(_, node)| node),
                    after,
                )
            };
            let Some(next) = next else { break };
            (node, rest) = (next, after);
        }
        usize::try_from(node.at).unwrap_or(usize::MAX)
    }
}

/// Reads any value into a tree, if it is not too large.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Buffer<'a> {
    /// The number of values that may still be read.
    left: &'a Cell<usize>,
    most: usize,
    depth: usize,
}

/// The deepest that values may be nested.
pub(crate) const DEEPEST: usize = 64;

impl<'a> Buffer<'a> {
    /// A buffer for at most as many values as the cell says.
    pub(crate) fn new(left: &'a Cell<usize>) -> Self {
        Self {
            left,
            most: left.get(),
            depth: 0,
        }
    }

    fn within<X: de::Error>(self) -> Result<Self, X> {
        if self.depth == DEEPEST {
            return Err(X::custom(Both(&JsonFault::TooDeep { most: DEEPEST })));
        }
        Ok(Self {
            depth: self.depth.saturating_add(1),
            ..self
        })
    }
}

impl<'de> DeserializeSeed<'de> for Buffer<'_> {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        match self.left.get().checked_sub(1) {
            Some(left) => self.left.set(left),
            None => {
                return Err(de::Error::custom(Both(&JsonFault::TooLarge {
                    most: self.most,
                })));
            }
        }
        deserializer.deserialize_any(self).map(Node::from)
    }
}

impl<'de> Visitor<'de> for Buffer<'_> {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::fault::wanted(f, "a JSON value", "một giá trị JSON")
    }

    fn visit_unit<X>(self) -> Result<Value<'de>, X> {
        Ok(Value::Null)
    }

    fn visit_none<X>(self) -> Result<Value<'de>, X> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Value<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<X>(self, value: bool) -> Result<Value<'de>, X> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<X>(self, value: u64) -> Result<Value<'de>, X> {
        Ok(Value::Unsigned(value))
    }

    fn visit_i64<X>(self, value: i64) -> Result<Value<'de>, X> {
        Ok(match u64::try_from(value) {
            Ok(value) => Value::Unsigned(value),
            Err(_) => Value::Signed(value),
        })
    }

    fn visit_f64<X>(self, value: f64) -> Result<Value<'de>, X> {
        Ok(Value::OtherNumber(alloc::format!("{value}").into()))
    }

    fn visit_borrowed_str<X>(self, value: &'de str) -> Result<Value<'de>, X> {
        Ok(Value::Text(value.into()))
    }

    fn visit_str<X>(self, value: &str) -> Result<Value<'de>, X> {
        Ok(Value::Text(Cow::Owned(value.into())))
    }

    fn visit_string<X>(self, value: String) -> Result<Value<'de>, X> {
        Ok(Value::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value<'de>, A::Error> {
        let inner = self.within()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value<'de>, A::Error> {
        let inner = self.within()?;
        let mut pairs = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            pairs.push((key.into(), map.next_value_seed(inner)?));
        }
        Ok(Value::Object(pairs))
    }
}
