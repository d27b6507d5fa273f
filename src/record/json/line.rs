//! The JSON of a line.

use super::{RecordFault, once, refuse, required, written_version};
use crate::record::{Change, Correction, Entry, Event, Line, LineContent, MOST_CHANGES, Note};
use crate::value::reading::{Buffer, Node, discreet, read_waiting, wanted};
use crate::value::size::List;
use crate::value::{Joined, Text, Vocabulary, When, day};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use core::{cell::Cell, fmt, marker::PhantomData};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, DeserializeSeed, MapAccess, Visitor},
    ser::SerializeMap,
};

keys! { LineKey {
    On = "on", V = "v", Type = "type", Payload = "payload", Why = "why", Changes = "changes", Note = "note",
    Void = "void", Recorded = "recorded",
} }

impl<E: Event> Serialize for Line<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match &self.content {
            LineContent::Entry(entry) => write_entry(&mut map, entry)?,
            LineContent::Correction(correction) => {
                map.serialize_entry("why", &correction.why)?;
                map.serialize_entry("changes", &correction.changes)?;
            }
            LineContent::Note(note) => map.serialize_entry("note", note)?,
            LineContent::Void(why) => map.serialize_entry("void", why)?,
        }
        if let Some(recorded) = &self.recorded {
            map.serialize_entry("recorded", &Day(*recorded))?;
        }
        map.end()
    }
}

pub(super) fn write_entry<E: Event, M: SerializeMap>(
    map: &mut M,
    entry: &Entry<E>,
) -> Result<(), M::Error> {
    map.serialize_entry("on", &entry.on)?;
    let version = written_version::<E>();
    if version > 1 {
        map.serialize_entry("v", &version)?;
    }
    map.serialize_entry("type", entry.event.kind().code())?;
    entry.event.write(map)
}

impl<'de, E: Event> Deserialize<'de> for Line<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = deserializer.deserialize_map(LineVisitor(PhantomData));
        read.map_err(discreet)
    }
}

pub(super) struct LineVisitor<E>(pub(super) PhantomData<fn() -> E>);

impl<'de, E: Event> Visitor<'de> for LineVisitor<E> {
    type Value = Line<E>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        wanted(
            f,
            "a line: an entry, a correction, a note or a void",
            "một mục đã ghi: sự việc, đính chính, ghi chú hoặc hủy",
        )
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Line<E>, M::Error> {
        let mut entry = EntryParts::default();
        let (mut why, mut changes, mut note, mut void, mut recorded) =
            (None, None, None, None, None);
        while let Some(key) = map.next_key()? {
            match key {
                LineKey::On => entry.on(&mut map)?,
                LineKey::V => entry.version(&mut map)?,
                LineKey::Type => entry.kind(&mut map)?,
                LineKey::Payload => entry.payload(&mut map)?,
                LineKey::Why => once(&mut why, key.text(), map.next_value::<Text>())?,
                LineKey::Changes => {
                    let list = map.next_value::<Changes<E>>();
                    once(&mut changes, key.text(), list.map(Vec::from))?;
                }
                LineKey::Note => once(&mut note, key.text(), map.next_value::<Note>())?,
                LineKey::Void => once(&mut void, key.text(), map.next_value::<Text>())?,
                LineKey::Recorded => once(&mut recorded, key.text(), map.next_value::<Day>())?,
            }
        }
        let content = match (
            entry.is_begun(),
            why.is_some() || changes.is_some(),
            note,
            void,
        ) {
            (true, false, None, None) => LineContent::Entry(entry.finish()?),
            (false, true, None, None) => LineContent::Correction(Box::new(Correction {
                why: required(why, "why")?,
                changes: required(changes, "changes")?,
            })),
            (false, false, Some(note), None) => LineContent::Note(Box::new(note)),
            (false, false, None, Some(why)) => LineContent::Void(why),
            (false, false, None, None) => return Err(de::Error::missing_field("type")),
            (_, _, _, _) => return Err(refuse(&RecordFault::MixedLine)),
        };
        Ok(Line {
            recorded: recorded.map(|Day(recorded)| recorded),
            content,
        })
    }
}

type Changes<E> = List<Change<E>, MOST_CHANGES>;

/// The parts of an entry as they come in. The payload is read by kind and version; if it comes before
/// them it waits for them as a tree.
pub(super) struct EntryParts<'de, E: Event> {
    on: Option<When>,
    version: Option<u16>,
    kind: Option<E::Kind>,
    event: Option<E>,
    // boxed, because it is rare
    waiting: Option<Box<Node<'de>>>,
}

/// The values of a payload that may wait for their kind.
const MOST_WAITING: usize = 100_000;

impl<E: Event> Default for EntryParts<'_, E> {
    fn default() -> Self {
        Self {
            on: None,
            version: None,
            kind: None,
            event: None,
            waiting: None,
        }
    }
}

impl<'de, E: Event> EntryParts<'de, E> {
    pub(super) const fn is_begun(&self) -> bool {
        self.on.is_some() || self.kind.is_some() || self.waiting.is_some() || self.version.is_some()
    }

    #[inline]
    pub(super) fn on<M: MapAccess<'de>>(&mut self, map: &mut M) -> Result<(), M::Error> {
        once(&mut self.on, "on", map.next_value())
    }

    pub(super) fn version<M: MapAccess<'de>>(&mut self, map: &mut M) -> Result<(), M::Error> {
        once(&mut self.version, "v", map.next_value())?;
        match self.version {
            Some(found) if !E::VERSIONS.contains(&found) => {
                let expected = Joined(E::VERSIONS.to_vec());
                Err(refuse(&RecordFault::UnknownVersion { found, expected }))
            }
            Some(_) | None => Ok(()),
        }
    }

    #[inline]
    pub(super) fn kind<M: MapAccess<'de>>(&mut self, map: &mut M) -> Result<(), M::Error> {
        once(
            &mut self.kind,
            "type",
            map.next_value_seed(Kind::<E>(PhantomData)),
        )
    }

    #[inline]
    pub(super) fn payload<M: MapAccess<'de>>(&mut self, map: &mut M) -> Result<(), M::Error> {
        let is_clear = self.version.is_some() || E::VERSIONS.len() == 1;
        match self.kind {
            Some(kind) if is_clear && self.waiting.is_none() => once(
                &mut self.event,
                "payload",
                map.next_value_seed(Payload::<E>(kind, self.version.unwrap_or(1))),
            ),
            Some(_) | None => {
                let left = Cell::new(MOST_WAITING);
                let tree = map.next_value_seed(Buffer::new(&left));
                if self.event.is_some() {
                    return Err(de::Error::duplicate_field("payload"));
                }
                once(&mut self.waiting, "payload", tree.map(Box::new))
            }
        }
    }

    pub(super) fn finish<X: de::Error>(self) -> Result<Entry<E>, X> {
        let kind = required(self.kind, "type")?;
        let version = self.version.unwrap_or(1);
        let event = match (self.waiting, self.event) {
            (None, Some(event)) => Some(event),
            (None, None) => E::bare(kind),
            (Some(tree), _) => Some(read_payload(&tree, kind, version)?),
        };
        Ok(Entry {
            on: required(self.on, "on")?,
            event: required(event, "payload")?,
        })
    }
}

/// Reads a payload that waited for its kind.
#[cold]
fn read_payload<E: Event, X: de::Error>(
    tree: &Node<'_>,
    kind: E::Kind,
    version: u16,
) -> Result<E, X> {
    read_waiting("payload", tree, |reader| E::read(kind, version, reader))
}

struct Kind<E>(PhantomData<fn() -> E>);

impl<'de, E: Event> DeserializeSeed<'de> for Kind<E> {
    type Value = E::Kind;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<E::Kind, D::Error> {
        crate::value::read_str(deserializer, "an event type", crate::value::by_code)
    }
}

struct Payload<E: Event>(E::Kind, u16);

impl<'de, E: Event> DeserializeSeed<'de> for Payload<E> {
    type Value = E;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<E, D::Error> {
        E::read(self.0, self.1, deserializer)
    }
}

/// A day of the calendar, for a key that may be absent.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Day(#[serde(with = "day")] NaiveDate);
