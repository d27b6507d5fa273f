//! The JSON of a record. Reading replays the history: every line is judged as it is read, so
//! nothing is buffered and an error is reported at its line and column.

use super::{Aggregate, LedgerRefusal, LineNumber, LineRefused, Record, Refused};
use crate::value::{Both, Id, Vocabulary};
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

/// Checks that the status or version that a document states is the one that its lines lead to.
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

/// Reads a status by its code, so that the vocabulary of a status does not need serde.
struct Status<A>(PhantomData<fn() -> A>);

impl<'de, A: Aggregate> DeserializeSeed<'de> for Status<A> {
    type Value = A::Status;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<A::Status, D::Error> {
        crate::value::read_str(deserializer, "a status", crate::value::by_code)
    }
}

/// The lines. Each is judged as soon as it is read.
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
        let mut record = None;
        while seq.next_element_seed(Door(&mut record))?.is_some() {}
        record.ok_or_else(|| refused::<A, _>(LineNumber::new(1), LedgerRefusal::Empty.into()))
    }
}

fn refused<A: Aggregate, X: de::Error>(line: LineNumber, refused: Refused<A>) -> X {
    X::custom(Both(&LineRefused::new(line, refused)))
}

/// One line, judged before the reader moves on, so that an error is reported at this line and not
/// at the next.
struct Door<'a, A: Aggregate>(&'a mut Option<Record<A>>);

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
        match self.0 {
            Some(record) => {
                let number = record.next_number();
                record.append(line).map_err(|why| refused(number, why))
            }
            // No rule uses the id, so the line is judged with a nil id; the id of the document is
            // set afterwards.
            opened => {
                let record = Record::open(uuid::Uuid::nil(), line);
                *opened = Some(record.map_err(|why| refused(LineNumber::new(1), why))?);
                Ok(())
            }
        }
    }
}
