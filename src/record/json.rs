//! The JSON of a record. Reading replays the history: every line is judged as it is read, so
//! nothing is buffered and an error is reported at its line and column.

use super::{Aggregate, Event, LedgerRefusal, Line, LineRefused, Record};
use crate::value::reading::{WHOLE_LIST, discreet, wanted};
use crate::value::{Both, Explain, Id, Joined, Shown, Vocabulary, encode, quoted};
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::{fmt, marker::PhantomData};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor},
    ser::SerializeMap,
};

/// Declares the keys of an object; any other is an error that names them.
macro_rules! keys {
    ($vis:vis $Name:ident { $($Key:ident = $key:literal),+ $(,)? }) => {
        #[derive(Clone, Copy, PartialEq, Eq)]
        $vis enum $Name { $($Key),+ }

        impl $Name {
            /// The key as it is written.
            #[inline]
            $vis const fn text(self) -> &'static str {
                match self { $( Self::$Key => $key ),+ }
            }
        }

        impl<'de> Deserialize<'de> for $Name {
            #[inline]
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Keys;

                impl Visitor<'_> for Keys {
                    type Value = $Name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        wanted(f, "a key", "một khóa")
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

/// Takes the value of a key that may appear only once.
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

mod change;
mod line;

use line::LineVisitor;

messages! {
    /// Why the JSON of a record or a line is refused, beside what its values and its rules say.
    pub enum RecordFault {
        /// A document of another kind, or of a version that is not read.
        UnknownSchema {
            /// The schema given, shortened.
            found: Box<str>,
            /// The schemas that are read.
            expected: Joined<String>,
        } = "record.json.unknown_schema" {
            en("unknown schema `{found}`, expected `{expected}`")
            vi("không đọc được mẫu `{found}`, cần `{expected}`")
        }
        /// A status that the lines do not lead to.
        OtherStatus {
            /// The status given.
            found: &'static str,
            /// The status that the lines lead to.
            earned: &'static str,
        } = "record.json.other_status" {
            en("`status` says `{found}`, but the lines of `entries` earn `{earned}`")
            vi("`status` ghi `{found}`, nhưng các mục trong `entries` chỉ cho `{earned}`")
            at("status")
        }
        /// Another number of lines.
        OtherVersion {
            /// The number given.
            found: u32,
            /// The number of lines.
            earned: u32,
        } = "record.json.other_version" {
            en("`version` says `{found}`, but the lines of `entries` earn `{earned}`")
            vi("`version` ghi `{found}`, nhưng các mục trong `entries` chỉ cho `{earned}`")
            at("version")
        }
        /// A line with keys of several kinds of line.
        MixedLine = "record.json.mixed_line" {
            en("the line mixes keys of an entry, a correction, a note and a void, expected those of one")
            vi("mục trộn lẫn các khóa của sự việc, đính chính, ghi chú và hủy, chỉ được dùng một loại")
        }
        /// A change that is none of the three.
        UnclearChange = "record.json.unclear_change" {
            en("the change is unclear, expected one of `replace`, `strike` and `after`, and an entry unless it strikes")
            vi("thay đổi không rõ, cần đúng một trong `replace`, `strike`, `after`, kèm sự việc trừ khi xóa")
        }
        /// A payload of an event that carries nothing.
        NoPayload {
            /// The kind of event.
            event: &'static str,
        } = "record.json.no_payload" {
            en("an event of type `{event}` has no `payload`")
            vi("sự việc loại `{event}` không có `payload`")
        }
        /// An entry in a form that is not read.
        UnknownVersion {
            /// The version given.
            found: u16,
            /// The versions that are read.
            expected: Joined<u16>,
        } = "record.json.unknown_version" {
            en("the entry has the form of version {found}, expected one of: {expected}")
            vi("mục theo mẫu phiên bản {found}, chỉ đọc được các phiên bản: {expected}")
            at("v")
        }
    }
}

fn refuse<X: de::Error>(fault: &RecordFault) -> X {
    X::custom(Both(fault))
}

keys! { pub(crate) RecordKey { Id = "id", Schema = "schema", Status = "status", Version = "version", Entries = "entries" } }

/// The name of a form: `lienvien/agreement/1`.
fn schema<A: Aggregate>(version: u16) -> impl fmt::Display {
    Shown(move |f: &mut fmt::Formatter<'_>| write!(f, "{}/{version}", A::SCHEMA))
}

/// The version in which events are written: the last that is read.
pub(super) fn written_version<E: Event>() -> u16 {
    E::VERSIONS.last().copied().unwrap_or(1)
}

impl<A: Aggregate> Serialize for Record<A> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("id", &self.id())?;
        let schema = schema::<A>(written_version::<A::Event>());
        map.serialize_entry("schema", &format_args!("{schema}"))?;
        map.serialize_entry("status", self.status().code())?;
        map.serialize_entry("version", &self.version())?;
        map.serialize_entry("entries", self.ledger())?;
        map.end()
    }
}

impl<'de, A: Aggregate> Deserialize<'de> for Record<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = deserializer.deserialize_map(Document(PhantomData));
        read.map_err(discreet)
    }
}

struct Document<A>(PhantomData<fn() -> A>);

impl<'de, A: Aggregate> Visitor<'de> for Document<A> {
    type Value = Record<A>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        wanted(f, "a record of schema", "một hồ sơ theo mẫu")?;
        write!(f, " `{}`", A::SCHEMA)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Record<A>, M::Error> {
        let (mut id, mut schema, mut status, mut version, mut record) =
            (None, None, None, None, None);
        while let Some(key) = map.next_key()? {
            match key {
                RecordKey::Id => once(&mut id, key.text(), map.next_value::<Id<A::Tag>>())?,
                RecordKey::Schema => once(&mut schema, key.text(), map.next_value::<Schema<A>>())?,
                RecordKey::Status => once(&mut status, key.text(), map.next_value::<Status<A>>())?,
                RecordKey::Version => once(&mut version, key.text(), map.next_value::<u32>())?,
                RecordKey::Entries => {
                    let entries = Entries::new(version);
                    once(&mut record, key.text(), map.next_value_seed(entries))?;
                }
            }
        }
        let id = required(id, "id")?;
        required(schema, "schema")?;
        let (Status(status), found) = (required(status, "status")?, required(version, "version")?);
        let record: Record<A> = required(record, "entries")?;
        // told of the id: it may have been put in the place of a bad one
        let record = record.named(id).map_err(|why| refused_at(&why, |_| "id"))?;
        let (status, earned) = (status.code(), record.status().code());
        if status != earned {
            let found = status;
            return Err(refuse(&RecordFault::OtherStatus { found, earned }));
        }
        let earned = record.version();
        if found != earned {
            return Err(refuse(&RecordFault::OtherVersion { found, earned }));
        }
        Ok(record)
    }
}

/// Reads a schema of the aggregate, of any version that is read.
struct Schema<A>(PhantomData<fn() -> A>);

impl<'de, A: Aggregate> Deserialize<'de> for Schema<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::value::read_str(deserializer, "a schema", |found| {
            let versions = <A::Event as Event>::VERSIONS;
            let version = found
                .strip_prefix(A::SCHEMA)
                .and_then(|rest| rest.strip_prefix('/'))
                .filter(|digits| !digits.starts_with(['0', '+']))
                .and_then(|digits| digits.parse().ok());
            if version.is_some_and(|version| versions.contains(&version)) {
                return Ok(Self(PhantomData));
            }
            let expected = versions
                .iter()
                .map(|version| schema::<A>(*version).to_string());
            let (found, expected) = (quoted(found), Joined(expected.collect()));
            Err(RecordFault::UnknownSchema { found, expected })
        })
    }
}

/// Reads a status by its code, so that the vocabulary of a status does not need serde.
struct Status<A: Aggregate>(A::Status);

impl<'de, A: Aggregate> Deserialize<'de> for Status<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::value::read_str(deserializer, "a status", crate::value::by_code).map(Self)
    }
}

/// Reads lines into the record that they lead to. Each is judged as soon as it is read.
struct Entries<A> {
    /// How many lines to make room for.
    room: usize,
    of: PhantomData<fn() -> A>,
}

impl<A: Aggregate> Entries<A> {
    /// The lines for which a document may ask room before they are read.
    const MOST_ROOM: u32 = 64;

    /// The entries of a document that says its version before them, as ours do, or does not.
    fn new(version: Option<u32>) -> Self {
        let room = version.unwrap_or(0).min(Self::MOST_ROOM);
        Self {
            room: usize::try_from(room).unwrap_or(0),
            of: PhantomData,
        }
    }
}

impl<'de, A: Aggregate> DeserializeSeed<'de> for Entries<A> {
    type Value = Record<A>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Record<A>, D::Error> {
        deserializer.deserialize_newtype_struct(WHOLE_LIST, WholeList(self))
    }
}

/// Writes a line into a record; the first opens it. The id of the document may come later: what the
/// lines say of it is judged afterwards.
fn write<A: Aggregate>(
    record: &mut Option<Record<A>>,
    line: Line<A::Event>,
    room: usize,
) -> Result<(), LineRefused<A>> {
    match record {
        Some(record) => {
            let number = record.next_number();
            record
                .append_unnamed(line)
                .map_err(|why| LineRefused::new(number, why))
        }
        opened => {
            let record = Record::open_unnamed(line).map_err(|why| LineRefused::new(1, why))?;
            opened.insert(record).reserve(room.saturating_sub(1));
            Ok(())
        }
    }
}

/// The record that the lines lead to, if there was one; without the room that its lists had to grow.
fn or_empty<A: Aggregate, X: de::Error>(record: Option<Record<A>>) -> Result<Record<A>, X> {
    let Some(mut record) = record else {
        return Err(refused(&LineRefused::<A>::new(
            1,
            LedgerRefusal::Empty.into(),
        )));
    };
    record.shrink();
    Ok(record)
}

/// A refusal, with its path into the list of lines.
fn refused<A: Aggregate, X: de::Error>(refused: &LineRefused<A>) -> X {
    refused_at(refused, |path| {
        path.strip_prefix("entries").unwrap_or_default()
    })
}

fn refused_at<A: Aggregate, X: de::Error>(refused: &LineRefused<A>, place: fn(&str) -> &str) -> X {
    X::custom(Shown(|f: &mut fmt::Formatter<'_>| {
        if !f.alternate() {
            return fmt::Display::fmt(&Both(refused), f);
        }
        let mut explanations = refused.explanations();
        for explanation in &mut explanations {
            explanation.path = place(&explanation.path).into();
        }
        encode(&explanations, f)
    }))
}

/// Lines of a text, which come one by one, or of a tree, in which every line is looked at.
struct WholeList<A>(Entries<A>);

impl<'de, A: Aggregate> Visitor<'de> for WholeList<A> {
    type Value = Record<A>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        wanted(f, "the lines of a record", "các mục của hồ sơ")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Record<A>, D::Error> {
        deserializer.deserialize_seq(Lines(self.0))
    }

    fn visit_seq<Q: SeqAccess<'de>>(self, mut seq: Q) -> Result<Record<A>, Q::Error> {
        let (mut record, mut first_refused) = (None, None);
        loop {
            match seq.next_element() {
                Ok(Some(line)) if first_refused.is_none() => {
                    first_refused = write(&mut record, line, self.0.room).err();
                }
                Ok(Some(_)) => {}
                Ok(None) => break,
                Err(error) => return Err(first_refused.map_or(error, |why| refused(&why))),
            }
        }
        match first_refused {
            Some(why) => Err(refused(&why)),
            None => or_empty(record),
        }
    }
}

struct Lines<A>(Entries<A>);

impl<'de, A: Aggregate> Visitor<'de> for Lines<A> {
    type Value = Record<A>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        WholeList(Entries::<A>::new(None)).expecting(f)
    }

    fn visit_seq<Q: SeqAccess<'de>>(self, mut seq: Q) -> Result<Record<A>, Q::Error> {
        let mut record = None;
        let room = self.0.room;
        while seq.next_element_seed(Door(&mut record, room))?.is_some() {}
        or_empty(record)
    }
}

/// One line, judged before the reader moves on, so that an error is reported at this line and not
/// at the next.
struct Door<'a, A: Aggregate>(&'a mut Option<Record<A>>, usize);

impl<'de, A: Aggregate> DeserializeSeed<'de> for Door<'_, A> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, A: Aggregate> Visitor<'de> for Door<'_, A> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        LineVisitor::<A::Event>(PhantomData).expecting(f)
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<(), M::Error> {
        let line = LineVisitor(PhantomData).visit_map(map)?;
        write(self.0, line, self.1).map_err(|why| refused(&why))
    }
}
