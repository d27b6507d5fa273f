//! The keys and values of an object of a tree.

use super::node::Turn;
use super::reader::read;
use super::{Fault, Found, JsonFault, Node, Path, Step, attempt};
use crate::value::{Explanation, quoted};
use alloc::{borrow::Cow, vec::Vec};
use serde::de::value::StrDeserializer;
use serde::de::{Deserialize, DeserializeSeed, MapAccess};

/// The keys of an object and their values.
pub(super) struct Pairs<'a, 'de> {
    members: &'a mut [(Cow<'de, str>, Node<'de>)],
    /// The places of the pairs, in the order in which they are read.
    order: alloc::vec::IntoIter<usize>,
    /// The place of the pair whose key was read last.
    now: usize,
    path: &'a Path<'a>,
    found: &'a Found,
}

impl<'a, 'de> Pairs<'a, 'de> {
    pub(super) fn of(
        pairs: &'a mut [(Cow<'de, str>, Node<'de>)],
        path: &'a Path<'a>,
        found: &'a Found,
    ) -> Self {
        tell_repeated(pairs, path, found);
        let mut order = Vec::with_capacity(pairs.len());
        for (place, (key, node)) in pairs.iter().enumerate() {
            // what says how others are read goes first
            let first = matches!(&**key, "schema" | "type" | "v");
            order.push((node.turn, !first, place));
        }
        order.sort_unstable();
        let order: Vec<_> = order.into_iter().map(|(_, _, place)| place).collect();
        Self {
            members: pairs,
            order: order.into_iter(),
            now: 0,
            path,
            found,
        }
    }

    /// The next pair that is to be read.
    fn next(&mut self) -> Option<&mut (Cow<'de, str>, Node<'de>)> {
        self.now = self.order.next()?;
        let pair = self.members.get_mut(self.now)?;
        (pair.1.turn != Turn::Never).then_some(pair)
    }

    /// Puts off a value that can't be read, so that the others are read before it.
    fn put_off<T>(&mut self, read: Result<T, Fault>) -> Result<T, Fault> {
        if let (Err(Fault::Told), Some((_, node))) = (&read, self.members.get_mut(self.now))
            && node.turn == Turn::Normal
        {
            node.turn = Turn::Last;
            return Err(Fault::Again);
        }
        read
    }
}

/// Tells each key that was there before, and leaves it out.
fn tell_repeated(pairs: &mut [(Cow<'_, str>, Node<'_>)], path: &Path<'_>, found: &Found) {
    let mut sorted: Vec<usize> = (0..pairs.len()).collect();
    let key_of = |place: &usize| pairs.get(*place).map(|(key, _)| &**key);
    sorted.sort_by(|one, other| key_of(one).cmp(&key_of(other)));
    let mut repeated = Vec::new();
    for two in sorted.windows(2) {
        if let [one, other] = two
            && key_of(one) == key_of(other)
        {
            repeated.push(*other);
        }
    }
    for place in repeated {
        if let Some((key, node)) = pairs.get_mut(place)
            && node.turn != Turn::Never
        {
            node.turn = Turn::Never;
            let key = quoted(key);
            let explanation = Explanation::of(&JsonFault::RepeatedKey { key: key.clone() });
            found.tell(node, &path.then(Step::Key(&key)), explanation);
        }
    }
}

impl<'de> MapAccess<'de> for Pairs<'_, 'de> {
    type Error = Fault;

    fn next_key<K: Deserialize<'de>>(&mut self) -> Result<Option<K>, Fault> {
        let (path, found) = (self.path, self.found);
        while let Some((key, node)) = self.next() {
            match K::deserialize(StrDeserializer::<Fault>::new(key)) {
                Ok(key) => return Ok(Some(key)),
                Err(Fault::Bad(problems)) => {
                    node.turn = Turn::Never;
                    let key = quoted(key);
                    for problem in problems {
                        found.tell(node, &path.then(Step::Key(&key)), problem);
                    }
                }
                Err(fault) => return Err(fault),
            }
        }
        Ok(None)
    }

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        match self.next() {
            Some((key, _)) => seed.deserialize(StrDeserializer::new(key)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value<V: Deserialize<'de>>(&mut self) -> Result<V, Fault> {
        let Some((key, node)) = self.members.get_mut(self.now) else {
            return Err(Fault::Told);
        };
        let value = read(node, &self.path.then(Step::Key(key)), self.found);
        self.put_off(value)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let Some((key, node)) = self.members.get_mut(self.now) else {
            return Err(Fault::Told);
        };
        let path = self.path.then(Step::Key(key));
        let value = attempt(node, &path, self.found, |reader| seed.deserialize(reader));
        self.put_off(value)
    }
}
