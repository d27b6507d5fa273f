//! The JSON of a line.

use super::{once, required};
use crate::record::{Change, Correction, Entry, Event, Line, LineContent, Note};
use crate::value::{Text, Vocabulary, When, day};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use core::{fmt, marker::PhantomData};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, DeserializeSeed, MapAccess, Visitor},
    ser::SerializeMap,
};

keys! { LineKey {
    On = "on", Type = "type", Payload = "payload", Why = "why", Changes = "changes", Note = "note",
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
    map.serialize_entry("type", entry.event.kind().code())?;
    entry.event.write(map)
}

impl<'de, E: Event> Deserialize<'de> for Line<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(LineVisitor(PhantomData))
    }
}

pub(super) struct LineVisitor<E>(pub(super) PhantomData<fn() -> E>);

impl<'de, E: Event> Visitor<'de> for LineVisitor<E> {
    type Value = Line<E>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a line: an entry, a correction, a note or a void")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Line<E>, M::Error> {
        let mut entry = EntryParts::default();
        let (mut why, mut changes, mut note, mut void, mut recorded) =
            (None, None, None, None, None);
        while let Some(key) = map.next_key()? {
            match key {
                LineKey::On => entry.on(&mut map)?,
                LineKey::Type => entry.kind(&mut map)?,
                LineKey::Payload => entry.payload(&mut map)?,
                LineKey::Why => once(&mut why, "why", map.next_value::<Text>())?,
                LineKey::Changes => {
                    once(&mut changes, "changes", map.next_value::<Vec<Change<E>>>())?;
                }
                LineKey::Note => once(&mut note, "note", map.next_value::<Note>())?,
                LineKey::Void => once(&mut void, "void", map.next_value::<Text>())?,
                LineKey::Recorded => once(&mut recorded, "recorded", map.next_value::<Day>())?,
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
            (_, _, _, _) => {
                return Err(de::Error::custom(
                    "the line mixes keys of an entry, a correction, a note and a void, expected those of one \
                     | dòng trộn lẫn các khóa của mục ghi, đính chính, ghi chú và hủy, chỉ được dùng một loại",
                ));
            }
        };
        Ok(Line {
            recorded: recorded.map(|Day(recorded)| recorded),
            content,
        })
    }
}

/// The parts of an entry as they come in. The payload is read by the kind already seen.
pub(super) struct EntryParts<E: Event> {
    on: Option<When>,
    kind: Option<E::Kind>,
    event: Option<E>,
}

impl<E: Event> Default for EntryParts<E> {
    fn default() -> Self {
        Self {
            on: None,
            kind: None,
            event: None,
        }
    }
}

impl<E: Event> EntryParts<E> {
    pub(super) const fn is_begun(&self) -> bool {
        self.on.is_some() || self.kind.is_some()
    }

    #[inline]
    pub(super) fn on<'de, M: MapAccess<'de>>(&mut self, map: &mut M) -> Result<(), M::Error> {
        once(&mut self.on, "on", map.next_value())
    }

    #[inline]
    pub(super) fn kind<'de, M: MapAccess<'de>>(&mut self, map: &mut M) -> Result<(), M::Error> {
        once(
            &mut self.kind,
            "type",
            map.next_value_seed(Kind::<E>(PhantomData)),
        )
    }

    #[inline]
    pub(super) fn payload<'de, M: MapAccess<'de>>(&mut self, map: &mut M) -> Result<(), M::Error> {
        let Some(kind) = self.kind else {
            return Err(de::Error::custom(
                "`type` must come before `payload` | `type` phải đứng trước `payload`",
            ));
        };
        once(
            &mut self.event,
            "payload",
            map.next_value_seed(Payload::<E>(kind)),
        )
    }

    pub(super) fn finish<X: de::Error>(self) -> Result<Entry<E>, X> {
        let kind = required(self.kind, "type")?;
        let event = self.event.or_else(|| E::bare(kind));
        Ok(Entry {
            on: required(self.on, "on")?,
            event: required(event, "payload")?,
        })
    }
}

struct Kind<E>(PhantomData<fn() -> E>);

impl<'de, E: Event> DeserializeSeed<'de> for Kind<E> {
    type Value = E::Kind;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<E::Kind, D::Error> {
        crate::value::read_str(deserializer, "an event type", crate::value::by_code)
    }
}

struct Payload<E: Event>(E::Kind);

impl<'de, E: Event> DeserializeSeed<'de> for Payload<E> {
    type Value = E;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<E, D::Error> {
        E::read(self.0, deserializer)
    }
}

/// A day of the calendar, for a key that may be absent.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Day(#[serde(with = "day")] NaiveDate);
