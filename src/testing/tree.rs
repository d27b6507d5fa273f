//! A text that was read as a tree of values, to reorder and to damage it.

use super::draw::Draw;
use alloc::{string::String, vec::Vec};
use core::fmt;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, DeserializeOwned, MapAccess, SeqAccess, Visitor},
};

/// The text in which an embedder keeps records: usually JSON by `serde_json`, which is not a
/// dependency of this crate.
pub trait Format {
    /// Writes a value.
    fn write<T: Serialize>(value: &T) -> String;

    /// Reads a value.
    ///
    /// # Errors
    ///
    /// The reason why the text is refused.
    fn read<T: DeserializeOwned>(text: &str) -> Result<T, String>;
}

/// A JSON value without floats; its keys are in the order in which they will be written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Tree {
    Null,
    Bool(bool),
    Integer(i64),
    Text(String),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

impl Tree {
    /// The keys as PostgreSQL's `jsonb` orders them, at every depth: shorter first, then by bytes.
    pub(super) fn order_keys(&mut self) {
        match self {
            Self::Map(entries) => {
                entries.sort_by(|(a, _), (b, _)| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
                for (_, value) in entries {
                    value.order_keys();
                }
            }
            Self::List(values) => {
                for value in values {
                    value.order_keys();
                }
            }
            Self::Null | Self::Bool(_) | Self::Integer(_) | Self::Text(_) => {}
        }
    }

    /// The values directly inside it.
    fn branches(&mut self) -> Vec<&mut Self> {
        match self {
            Self::Map(entries) => entries.iter_mut().map(|(_, value)| value).collect(),
            Self::List(values) => values.iter_mut().collect(),
            Self::Null | Self::Bool(_) | Self::Integer(_) | Self::Text(_) => Vec::new(),
        }
    }

    /// Swaps, drops or repeats an element of a list or map inside it, or changes a value.
    pub(super) fn damage(&mut self, draw: &mut Draw) {
        if !draw.one_in(3) {
            let mut branches = self.branches();
            let at = draw.below(branches.len());
            if let Some(branch) = branches.get_mut(at) {
                return branch.damage(draw);
            }
        }
        match self {
            Self::Map(entries) => shuffle(entries, draw),
            Self::List(values) => shuffle(values, draw),
            Self::Integer(n) => *n = n.wrapping_add(if draw.one_in(2) { 1 } else { -1 }),
            Self::Text(text) => {
                text.pop();
            }
            Self::Null | Self::Bool(_) => *self = Self::Integer(0),
        }
    }
}

fn shuffle<T: Clone>(items: &mut Vec<T>, draw: &mut Draw) {
    if items.is_empty() {
        return;
    }
    let (one, other) = (draw.below(items.len()), draw.below(items.len()));
    match draw.below(3) {
        0 => items.swap(one, other),
        1 => drop(items.remove(one)),
        _ => items.extend(items.get(one).cloned()),
    }
}

/// The text after damage: some bytes are flipped, cut off, cut out or doubled.
pub(super) fn damage(text: &str, draw: &mut Draw) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let (one, other) = (draw.below(bytes.len()), draw.below(bytes.len()));
    match draw.below(4) {
        0 => bytes.truncate(one),
        1 => drop(bytes.drain(one.min(other)..one.max(other))),
        2 => bytes.extend_from_within(one.min(other)..),
        _ => {
            if let Some(byte) = bytes.get_mut(one) {
                *byte ^= 1 << draw.below(7);
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(values) => serializer.collect_seq(values),
            Self::Map(entries) => {
                serializer.collect_map(entries.iter().map(|(key, value)| (key, value)))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value without floats")
    }

    fn visit_unit<X>(self) -> Result<Tree, X> {
        Ok(Tree::Null)
    }

    fn visit_bool<X>(self, value: bool) -> Result<Tree, X> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<X>(self, value: i64) -> Result<Tree, X> {
        Ok(Tree::Integer(value))
    }

    fn visit_u64<X: de::Error>(self, value: u64) -> Result<Tree, X> {
        i64::try_from(value).map(Tree::Integer).map_err(X::custom)
    }

    fn visit_str<X>(self, value: &str) -> Result<Tree, X> {
        Ok(Tree::Text(value.into()))
    }

    fn visit_seq<Q: SeqAccess<'de>>(self, mut seq: Q) -> Result<Tree, Q::Error> {
        let mut values = Vec::new();
        while let Some(value) = seq.next_element()? {
            values.push(value);
        }
        Ok(Tree::List(values))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Tree, M::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Tree::Map(entries))
    }
}
