//! The JSON of a record. Reading is replaying: every line goes through the door as it is read, so
//! nothing is buffered and an error stands at its line and column.

use super::{
    Aggregate, Change, Content, Correction, Entry, Event, Line, LineRefused, Note, Place, Record,
};
use crate::value::{Both, Id, Text, Vocabulary, When, day};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use core::{fmt, marker::PhantomData};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor},
    ser::SerializeMap,
};

/// Declares the keys of an object; any other is an error that names them.
macro_rules! keys {
    ($Name:ident { $($Key:ident = $key:literal),+ $(,)? }) => {
        #[derive(Clone, Copy)]
        enum $Name { $($Key),+ }

        impl<'de> Deserialize<'de> for $Name {
            #[inline]
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Keys;

                impl Visitor<'_> for Keys {
                    type Value = $Name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("a key")
                    }

                    #[inline]
                    fn visit_str<X: de::Error>(self, key: &str) -> Result<$Name, X> {
                        match key {
                            $( $key => Ok($Name::$Key), )+
                            other => Err(X::unknown_field(other, &[$($key),+])),
                        }
                    }
                }

                deserializer.deserialize_identifier(Keys)
            }
        }
    };
}

/// Takes the value of a key that may stand only once.
#[inline]
fn once<T, X: de::Error>(
    slot: &mut Option<T>,
    key: &'static str,
    value: Result<T, X>,
) -> Result<(), X> {
    if slot.is_some() {
        return Err(X::duplicate_field(key));
    }
    *slot = Some(value?);
    Ok(())
}

fn required<T, X: de::Error>(slot: Option<T>, key: &'static str) -> Result<T, X> {
    slot.ok_or_else(|| X::missing_field(key))
}

// ---------------------------------------------------------------------------------------- record

keys! { RecordKey { Id = "id", Schema = "schema", Status = "status", Version = "version", Entries = "entries" } }

impl<A: Aggregate> Serialize for Record<A> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("id", &self.id())?;
        map.serialize_entry("schema", A::SCHEMA)?;
        map.serialize_entry("status", self.status().code())?;
        map.serialize_entry("version", &self.version())?;
        map.serialize_entry("entries", self.ledger())?;
        map.end()
    }
}

impl<'de, A: Aggregate> Deserialize<'de> for Record<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Document(PhantomData))
    }
}

struct Document<A>(PhantomData<fn() -> A>);

impl<'de, A: Aggregate> Visitor<'de> for Document<A> {
    type Value = Record<A>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a record of schema `{}`", A::SCHEMA)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Record<A>, M::Error> {
        let (mut id, mut schema, mut status, mut version, mut record) =
            (None, None, None, None, None);
        while let Some(key) = map.next_key()? {
            match key {
                RecordKey::Id => once(&mut id, "id", map.next_value::<Id<A::Tag>>())?,
                RecordKey::Schema => once(
                    &mut schema,
                    "schema",
                    map.next_value_seed(Schema(A::SCHEMA)),
                )?,
                RecordKey::Status => once(
                    &mut status,
                    "status",
                    map.next_value_seed(Status::<A>(PhantomData)),
                )?,
                RecordKey::Version => once(&mut version, "version", map.next_value::<u32>())?,
                RecordKey::Entries => {
                    if schema.is_none() {
                        return Err(de::Error::custom(
                            "`schema` must come before `entries` | `schema` phải đứng trước `entries`",
                        ));
                    }
                    once(
                        &mut record,
                        "entries",
                        map.next_value_seed(Entries(PhantomData)),
                    )?;
                }
            }
        }
        let id = required(id, "id")?;
        required(schema, "schema")?;
        let (status, version) = (required(status, "status")?, required(version, "version")?);
        let mut record: Record<A> = required(record, "entries")?;
        record.id = id;
        agree("status", &status.code(), &record.status().code())?;
        agree("version", &version, &record.version())?;
        Ok(record)
    }
}

/// What a document says of itself must be what its lines earn.
fn agree<T: PartialEq + fmt::Display, X: de::Error>(
    key: &str,
    says: &T,
    earned: &T,
) -> Result<(), X> {
    if says == earned {
        return Ok(());
    }
    Err(X::custom(format_args!(
        "`{key}` says `{says}`, but the lines of `entries` earn `{earned}` \
         | `{key}` ghi `{says}`, nhưng các dòng trong `entries` chỉ cho `{earned}`"
    )))
}

struct Schema(&'static str);

impl<'de> DeserializeSeed<'de> for Schema {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Schema {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the schema `{}`", self.0)
    }

    fn visit_str<X: de::Error>(self, found: &str) -> Result<(), X> {
        if found == self.0 {
            return Ok(());
        }
        let (found, expected) = (crate::value::quoted(found), self.0);
        Err(X::custom(format_args!(
            "unknown schema `{found}`, expected `{expected}` \
             | không đọc được mẫu `{found}`, cần `{expected}`"
        )))
    }
}

/// A status by its code; the vocabulary of a status need not know serde.
struct Status<A>(PhantomData<fn() -> A>);

impl<'de, A: Aggregate> DeserializeSeed<'de> for Status<A> {
    type Value = A::Status;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<A::Status, D::Error> {
        crate::value::read_str(deserializer, "a status", crate::value::by_code)
    }
}

/// The lines, each let through the door as soon as it is read.
struct Entries<A>(PhantomData<fn() -> A>);

impl<'de, A: Aggregate> DeserializeSeed<'de> for Entries<A> {
    type Value = Record<A>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Record<A>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, A: Aggregate> Visitor<'de> for Entries<A> {
    type Value = Record<A>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the lines of a record")
    }

    fn visit_seq<Q: SeqAccess<'de>>(self, mut seq: Q) -> Result<Record<A>, Q::Error> {
        let refused =
            |line| move |refused| de::Error::custom(Both(&LineRefused::<A> { line, refused }));
        let first: Line<A::Event> = seq
            .next_element()?
            .ok_or_else(|| refused(1)(super::LedgerRefusal::Empty.into()))?;
        // The id stands outside the lines and no rule looks at it; the document puts it in.
        let mut record = Record::open(uuid::Uuid::nil(), first).map_err(refused(1))?;
        while let Some(line) = seq.next_element::<Line<A::Event>>()? {
            let number = record.version().saturating_add(1);
            record.append(line).map_err(refused(number))?;
        }
        Ok(record)
    }
}

// ------------------------------------------------------------------------------------------ line

keys! { LineKey {
    On = "on", Type = "type", Payload = "payload", Why = "why", Changes = "changes", Note = "note",
    Void = "void", Recorded = "recorded",
} }

impl<E: Event> Serialize for Line<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match &self.content {
            Content::Entry(entry) => write_entry(&mut map, entry)?,
            Content::Correction(correction) => {
                map.serialize_entry("why", &correction.why)?;
                map.serialize_entry("changes", &correction.changes)?;
            }
            Content::Note(note) => map.serialize_entry("note", note)?,
            Content::Void(why) => map.serialize_entry("void", why)?,
        }
        if let Some(recorded) = &self.recorded {
            map.serialize_entry("recorded", &Day(*recorded))?;
        }
        map.end()
    }
}

fn write_entry<E: Event, M: SerializeMap>(map: &mut M, entry: &Entry<E>) -> Result<(), M::Error> {
    map.serialize_entry("on", &entry.on)?;
    map.serialize_entry("type", entry.event.kind().code())?;
    entry.event.write(map)
}

impl<'de, E: Event> Deserialize<'de> for Line<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(LineVisitor(PhantomData))
    }
}

struct LineVisitor<E>(PhantomData<fn() -> E>);

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
            (true, false, None, None) => Content::Entry(entry.finish()?),
            (false, true, None, None) => Content::Correction(Correction {
                why: required(why, "why")?,
                changes: required(changes, "changes")?,
            }),
            (false, false, Some(note), None) => Content::Note(Box::new(note)),
            (false, false, None, Some(why)) => Content::Void(why),
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
struct EntryParts<E: Event> {
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
    const fn is_begun(&self) -> bool {
        self.on.is_some() || self.kind.is_some()
    }

    #[inline]
    fn on<'de, M: MapAccess<'de>>(&mut self, map: &mut M) -> Result<(), M::Error> {
        once(&mut self.on, "on", map.next_value())
    }

    #[inline]
    fn kind<'de, M: MapAccess<'de>>(&mut self, map: &mut M) -> Result<(), M::Error> {
        once(
            &mut self.kind,
            "type",
            map.next_value_seed(Kind::<E>(PhantomData)),
        )
    }

    #[inline]
    fn payload<'de, M: MapAccess<'de>>(&mut self, map: &mut M) -> Result<(), M::Error> {
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

    fn finish<X: de::Error>(self) -> Result<Entry<E>, X> {
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

// ---------------------------------------------------------------------------------------- change

keys! { ChangeKey {
    On = "on", Type = "type", Payload = "payload", After = "after", Strike = "strike", Replace = "replace",
} }

impl<E: Event> Serialize for Change<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Replace(place, entry) => {
                map.serialize_entry("replace", place)?;
                write_entry(&mut map, entry)?;
            }
            Self::Strike(place) => map.serialize_entry("strike", place)?,
            Self::InsertAfter(place, entry) => {
                map.serialize_entry("after", place)?;
                write_entry(&mut map, entry)?;
            }
        }
        map.end()
    }
}

impl<'de, E: Event> Deserialize<'de> for Change<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ChangeVisitor(PhantomData))
    }
}

struct ChangeVisitor<E>(PhantomData<fn() -> E>);

impl<'de, E: Event> Visitor<'de> for ChangeVisitor<E> {
    type Value = Change<E>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a change: `replace`, `strike` or `after`")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Change<E>, M::Error> {
        let mut entry = EntryParts::default();
        let (mut replace, mut strike, mut after) = (None, None, None);
        while let Some(key) = map.next_key()? {
            match key {
                ChangeKey::On => entry.on(&mut map)?,
                ChangeKey::Type => entry.kind(&mut map)?,
                ChangeKey::Payload => entry.payload(&mut map)?,
                ChangeKey::After => once(&mut after, "after", map.next_value())?,
                ChangeKey::Strike => once(&mut strike, "strike", map.next_value())?,
                ChangeKey::Replace => once(&mut replace, "replace", map.next_value())?,
            }
        }
        match (replace, strike, after) {
            (Some(place), None, None) => Ok(Change::Replace(place, entry.finish()?)),
            (None, None, Some(place)) => Ok(Change::InsertAfter(place, entry.finish()?)),
            (None, Some(place), None) if !entry.is_begun() => Ok(Change::Strike(place)),
            (_, _, _) => Err(de::Error::custom(
                "the change is unclear, expected one of `replace`, `strike` and `after`, and an entry unless it strikes \
                 | thay đổi không rõ, cần đúng một trong `replace`, `strike`, `after`, kèm mục ghi trừ khi xóa",
            )),
        }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.change_number() {
            None => serializer.serialize_u32(self.line_number()),
            Some(_) => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PlaceVisitor;

        impl Visitor<'_> for PlaceVisitor {
            type Value = Place;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "the number of a line, or a text like \"5.1\" for the first change of line 5",
                )
            }

            fn visit_u64<X: de::Error>(self, line: u64) -> Result<Place, X> {
                let found = de::Unexpected::Unsigned(line);
                u32::try_from(line)
                    .map(Place::line)
                    .map_err(|_| X::invalid_value(found, &self))
            }

            fn visit_str<X: de::Error>(self, written: &str) -> Result<Place, X> {
                written
                    .split_once('.')
                    .and_then(|(line, change)| {
                        let change = change.parse().ok().filter(|change| *change > 0)?;
                        Some(Place::inserted(line.parse().ok()?, change))
                    })
                    .ok_or_else(|| X::invalid_value(de::Unexpected::Str(written), &self))
            }
        }

        deserializer.deserialize_any(PlaceVisitor)
    }
}
