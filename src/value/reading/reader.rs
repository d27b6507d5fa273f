//! The deserializer of a tree, which goes on after a bad value.

use super::fill::fill;
use super::pairs::Pairs;
use super::{Fault, Found, JsonFault, JsonShape, Node, Path, Step, Value, attempt};
use crate::value::{Joined, quoted};
use alloc::{borrow::Cow, boxed::Box, string::ToString, vec::Vec};
use serde::de::value::StrDeserializer;
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};

/// A newtype of this name wraps a list whose every item is wanted, also those after a bad one.
pub(crate) const WHOLE_LIST: &str = "lienvien::whole_list";

/// Reads one value of a tree.
#[derive(Debug)]
pub(crate) struct Reader<'a, 'de> {
    pub(super) node: &'a mut Node<'de>,
    pub(super) path: &'a Path<'a>,
    pub(super) found: &'a Found,
}

/// Reads a value that is asked for by its type: it is read again after each mending.
pub(super) fn read<'de, T: Deserialize<'de>>(
    node: &mut Node<'de>,
    path: &Path<'_>,
    found: &Found,
) -> Result<T, Fault> {
    loop {
        if matches!(node.value, Value::Blank) {
            return fill(node, path, found);
        }
        match attempt(node, path, found, |reader| T::deserialize(reader)) {
            Err(Fault::Again) => {}
            done => return done,
        }
    }
}

impl<'de> Reader<'_, 'de> {
    /// What is wrong with a value of another kind.
    fn other_than(&self, expected: JsonShape) -> Fault {
        let found = match self.node.value {
            Value::Null => JsonShape::Null,
            Value::Bool(_) => JsonShape::Boolean,
            Value::Unsigned(_) | Value::Signed(_) | Value::OtherNumber(_) => JsonShape::Number,
            Value::Text(_) => JsonShape::Text,
            Value::List(_) => JsonShape::List,
            Value::Object(_) => JsonShape::Object,
            Value::Blank | Value::Lost => return Fault::Bad(Vec::new()),
        };
        Fault::wrong_type(found, expected)
    }

    /// A whole number within the bounds of its type.
    fn whole<V: Visitor<'de>>(self, least: i64, most: u64, visitor: V) -> Result<V::Value, Fault> {
        let found: Box<str> = match &self.node.value {
            Value::Unsigned(number) if *number <= most => return visitor.visit_u64(*number),
            Value::Signed(number) if *number >= least => return visitor.visit_i64(*number),
            Value::Unsigned(number) => quoted(&number.to_string()),
            Value::Signed(number) => quoted(&number.to_string()),
            Value::OtherNumber(written) => quoted(written),
            _ => return Err(self.other_than(JsonShape::Number)),
        };
        Err(Fault::of(&JsonFault::WrongNumber { found, least, most }))
    }
}

/// Shows a text to a visitor.
fn show<'de, V: Visitor<'de>>(text: &Cow<'de, str>, visitor: V) -> Result<V::Value, Fault> {
    match text {
        Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
        Cow::Owned(text) => visitor.visit_str(text),
    }
}

macro_rules! whole_numbers {
    ($( $name:ident: $Int:ident, $Most:ident; )+) => { $(
        // a greatest number is no less than 0, and a least one no less than that of `i64`
        #[allow(clippy::cast_sign_loss, clippy::cast_lossless, clippy::cast_possible_wrap)]
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            self.whole($Int::MIN as i64, $Int::MAX as u64, visitor)
        }
    )+ };
}

impl<'de> Deserializer<'de> for Reader<'_, 'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &mut self.node.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Unsigned(number) => visitor.visit_u64(*number),
            Value::Signed(number) => visitor.visit_i64(*number),
            Value::OtherNumber(written) => Err(de::Error::invalid_type(
                Unexpected::Other(written),
                &visitor,
            )),
            Value::Text(text) => show(text, visitor),
            Value::List(_) => self.deserialize_seq(visitor),
            Value::Object(_) => self.deserialize_map(visitor),
            Value::Blank | Value::Lost => Err(Fault::Bad(Vec::new())),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.node.value {
            Value::Bool(value) => visitor.visit_bool(value),
            _ => Err(self.other_than(JsonShape::Boolean)),
        }
    }

    whole_numbers! {
        deserialize_i8: i8, i8;
        deserialize_i16: i16, i16;
        deserialize_i32: i32, i32;
        deserialize_i64: i64, i64;
        deserialize_u8: u8, u8;
        deserialize_u16: u16, u16;
        deserialize_u32: u32, u32;
        deserialize_u64: u64, u64;
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.value {
            Value::Text(text) => show(text, visitor),
            _ => Err(self.other_than(JsonShape::Text)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.node.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if name == WHOLE_LIST {
            self.deserialize_seq(visitor)
        } else {
            visitor.visit_newtype_struct(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Self { path, found, .. } = self;
        match &mut self.node.value {
            Value::List(items) => visitor.visit_seq(Items {
                nodes: items.iter_mut().enumerate(),
                path,
                found,
            }),
            _ => Err(self.other_than(JsonShape::List)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Self { path, found, .. } = self;
        match &mut self.node.value {
            Value::Object(pairs) => visitor.visit_map(Pairs::of(pairs, path, found)),
            _ => Err(self.other_than(JsonShape::Object)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        choices: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let Self { path, found, .. } = self;
        match &mut self.node.value {
            Value::Text(choice) => {
                let choice = choice.clone();
                visitor.visit_enum(Choice {
                    name: &choice,
                    content: None,
                    path,
                    found,
                })
            }
            Value::Object(pairs) => match &mut **pairs {
                [(choice, content)] => visitor.visit_enum(Choice {
                    name: choice,
                    content: Some(content),
                    path,
                    found,
                }),
                pairs => Err(Fault::of(&JsonFault::NotOneChoice {
                    found: pairs.len(),
                    expected: Joined(choices.to_vec()),
                })),
            },
            _ => Err(self.other_than(JsonShape::Object)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        f32 f64 i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct identifier
    }
}

/// The items of a list.
struct Items<'a, 'de> {
    nodes: core::iter::Enumerate<core::slice::IterMut<'a, Node<'de>>>,
    path: &'a Path<'a>,
    found: &'a Found,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Fault;

    fn next_element<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, Fault> {
        let Some((index, node)) = self.nodes.next() else {
            return Ok(None);
        };
        let first = read(node, &self.path.then(Step::Index(index)), self.found);
        if first.is_err() {
            // the list can't be made any more, but what else is wrong in it is told
            for (index, node) in self.nodes.by_ref() {
                let _: Result<T, Fault> =
                    read(node, &self.path.then(Step::Index(index)), self.found);
            }
        }
        first.map(Some)
    }

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some((index, node)) = self.nodes.next() else {
            return Ok(None);
        };
        let path = self.path.then(Step::Index(index));
        attempt(node, &path, self.found, |reader| seed.deserialize(reader)).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.nodes.len())
    }
}

/// One of several choices: a text, or an object with one key.
struct Choice<'a, 'de> {
    name: &'a str,
    content: Option<&'a mut Node<'de>>,
    path: &'a Path<'a>,
    found: &'a Found,
}

impl<'de> EnumAccess<'de> for Choice<'_, 'de> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Fault> {
        let choice: StrDeserializer<'_, Fault> = self.name.into_deserializer();
        Ok((seed.deserialize(choice)?, self))
    }
}

impl<'a, 'de> Choice<'a, 'de> {
    /// The content of the choice.
    fn content(self) -> Result<(&'a mut Node<'de>, Path<'a>, &'a Found), Fault> {
        let path = self.path.then(Step::Key(self.name));
        match self.content {
            Some(node) => Ok((node, path, self.found)),
            None => Err(Fault::wrong_type(JsonShape::Text, JsonShape::Object)),
        }
    }
}

impl<'de> VariantAccess<'de> for Choice<'_, 'de> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.content {
            None => Ok(()),
            Some(_) => Err(Fault::wrong_type(JsonShape::Object, JsonShape::Text)),
        }
    }

    fn newtype_variant<T: Deserialize<'de>>(self) -> Result<T, Fault> {
        let (node, path, found) = self.content()?;
        read(node, &path, found)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fault> {
        let (node, path, found) = self.content()?;
        attempt(node, &path, found, |reader| seed.deserialize(reader))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        let (node, path, found) = self.content()?;
        attempt(node, &path, found, |reader| reader.deserialize_seq(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let (node, path, found) = self.content()?;
        attempt(node, &path, found, |reader| reader.deserialize_map(visitor))
    }
}
