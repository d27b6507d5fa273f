//! The JSON of a change, and of the place that it names.

use super::line::{EntryParts, write_entry};
use super::{RecordFault, once, refuse};
use crate::record::{Change, Event, Place};
use crate::value::reading::{discreet, wanted};
use alloc::string::ToString;
use core::{fmt, marker::PhantomData};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, MapAccess, Visitor},
    ser::SerializeMap,
};

keys! { ChangeKey {
    On = "on", V = "v", Type = "type", Payload = "payload", After = "after", Strike = "strike", Replace = "replace",
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
        let read = deserializer.deserialize_map(ChangeVisitor(PhantomData));
        read.map_err(discreet)
    }
}

struct ChangeVisitor<E>(PhantomData<fn() -> E>);

impl<'de, E: Event> Visitor<'de> for ChangeVisitor<E> {
    type Value = Change<E>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        wanted(
            f,
            "a change: `replace`, `strike` or `after`",
            "một thay đổi: `replace`, `strike` hoặc `after`",
        )
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Change<E>, M::Error> {
        let mut entry = EntryParts::default();
        let (mut replace, mut strike, mut after) = (None, None, None);
        while let Some(key) = map.next_key()? {
            match key {
                ChangeKey::On => entry.on(&mut map)?,
                ChangeKey::V => entry.version(&mut map)?,
                ChangeKey::Type => entry.kind(&mut map)?,
                ChangeKey::Payload => entry.payload(&mut map)?,
                ChangeKey::After => once(&mut after, key.text(), map.next_value())?,
                ChangeKey::Strike => once(&mut strike, key.text(), map.next_value())?,
                ChangeKey::Replace => once(&mut replace, key.text(), map.next_value())?,
            }
        }
        match (replace, strike, after) {
            (Some(place), None, None) => Ok(Change::Replace(place, entry.finish()?)),
            (None, None, Some(place)) => Ok(Change::InsertAfter(place, entry.finish()?)),
            (None, Some(place), None) if !entry.is_begun() => Ok(Change::Strike(place)),
            (_, _, _) => Err(refuse(&RecordFault::UnclearChange)),
        }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.change_number() {
            None => self.line_number().serialize(serializer),
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
                wanted(
                    f,
                    "the number of a line, or a text like \"5.1\" for the first change of line 5",
                    "số thứ tự của mục, hoặc chuỗi như \"5.1\" cho thay đổi thứ nhất của mục 5",
                )
            }

            fn visit_u64<X: de::Error>(self, line: u64) -> Result<Place, X> {
                let found = de::Unexpected::Unsigned(line);
                u32::try_from(line)
                    .map(Place::from)
                    .map_err(|_| X::invalid_value(found, &self))
            }

            // TOML has only signed numbers
            fn visit_i64<X: de::Error>(self, line: i64) -> Result<Place, X> {
                let found = de::Unexpected::Signed(line);
                u32::try_from(line)
                    .map(Place::from)
                    .map_err(|_| X::invalid_value(found, &self))
            }

            fn visit_str<X: de::Error>(self, written: &str) -> Result<Place, X> {
                written
                    .split_once('.')
                    .and_then(|(line, change)| {
                        let (line, change) =
                            (line.parse::<u32>().ok()?, change.parse::<u32>().ok()?);
                        let place = Place::inserted(line, change);
                        // Only the form that is written: no sign, no leading zero, no change 0.
                        (place.to_string() == written).then_some(place)
                    })
                    .ok_or_else(|| X::invalid_value(de::Unexpected::Str(written), &self))
            }
        }

        deserializer.deserialize_any(PlaceVisitor).map_err(discreet)
    }
}
