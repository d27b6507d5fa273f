//! Dates in JSON.

use super::{Shape, Text, When};
use crate::value::reading::{discreet, object, wanted};
use crate::value::{Both, read_str};
use chrono::Datelike;
use core::{fmt, str};
use serde::de::value::MapAccessDeserializer;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Shape::Day(day) => day::serialize(day, serializer),
            Shape::Resolved(resolved) => {
                let mut fields = serializer.serialize_struct("When", 3)?;
                fields.serialize_field("said", &resolved.said)?;
                fields.serialize_field("year", &resolved.day.year())?;
                fields.serialize_field("basis", &resolved.basis)?;
                fields.end()
            }
            Shape::Unknown
            | Shape::Year(_)
            | Shape::Month { .. }
            | Shape::DayMonth { .. }
            | Shape::Minute(_) => serializer.collect_str(self),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ResolvedFields {
    #[serde(deserialize_with = "as_said")]
    said: When,
    year: i32,
    basis: Text,
}

fn as_said<'de, D: Deserializer<'de>>(deserializer: D) -> Result<When, D::Error> {
    read_str(deserializer, "a day and month", str::parse)
}

impl<'de> Deserialize<'de> for When {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> de::Visitor<'de> for Reader {
            type Value = When;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                wanted(
                    f,
                    "a date, or what was said with its year and basis",
                    "một ngày tháng, hoặc nguyên văn kèm năm và căn cứ",
                )
            }

            #[inline]
            fn visit_str<E: de::Error>(self, written: &str) -> Result<When, E> {
                written.parse().map_err(|error| E::custom(Both(&error)))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<When, A::Error> {
                let ResolvedFields { said, year, basis } = object(MapAccessDeserializer::new(map))?;
                said.resolved(year, basis)
                    .map_err(|error| de::Error::custom(Both(&error)))
            }
        }

        deserializer.deserialize_any(Reader).map_err(discreet)
    }
}

/// Ngày: one whole day in JSON, `"2024-10-12"`, for fields of chrono's [`NaiveDate`](chrono::NaiveDate).
///
/// ```
/// #[derive(serde::Serialize, serde::Deserialize)]
/// struct Entry {
///     #[serde(with = "lienvien::value::day")]
///     on: chrono::NaiveDate,
///     #[serde(with = "lienvien::value::day::option", default, skip_serializing_if = "Option::is_none")]
///     recorded: Option<chrono::NaiveDate>,
/// }
/// let entry: Entry = serde_json::from_str(r#"{"on":"2024-10-12"}"#)?;
/// assert_eq!(serde_json::to_string(&entry)?, r#"{"on":"2024-10-12"}"#);
/// assert!(serde_json::from_str::<Entry>(r#"{"on":"2024-10"}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub mod day {
    use super::super::{WhenError, iso, quoted};
    use super::{read_str, str};
    use chrono::NaiveDate;
    use serde::{Deserializer, Serializer};

    /// Reads a day.
    ///
    /// # Errors
    ///
    /// [`WhenError::NotDay`] for anything else, [`WhenError::Day`] or [`WhenError::Month`] when it
    /// does not exist.
    #[inline]
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        read_str(deserializer, "a day", |written| {
            iso::day(written).unwrap_or_else(|| {
                Err(WhenError::NotDay {
                    found: quoted(written),
                })
            })
        })
    }

    /// Writes a day.
    ///
    /// # Errors
    ///
    /// Only those of the serializer.
    pub fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes = iso::ten_bytes(*day);
        match bytes.as_ref().map(|bytes| str::from_utf8(bytes)) {
            Some(Ok(written)) => serializer.serialize_str(written),
            Some(Err(_)) | None => serializer.collect_str(day),
        }
    }

    /// A day that may be missing, in JSON.
    pub mod option {
        use chrono::NaiveDate;
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        #[derive(Serialize, Deserialize)]
        struct Day(#[serde(with = "super")] NaiveDate);

        /// Reads a day or `null`.
        ///
        /// # Errors
        ///
        /// As when reading a day that must be there.
        pub fn deserialize<'de, D: Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Option<NaiveDate>, D::Error> {
            Ok(Option::<Day>::deserialize(deserializer)?.map(|Day(day)| day))
        }

        /// Writes the day or `null`.
        ///
        /// # Errors
        ///
        /// Only those of the serializer.
        // serde passes a reference to the field, not to its content
        #[allow(clippy::ref_option)]
        pub fn serialize<S: Serializer>(
            day: &Option<NaiveDate>,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            day.map(Day).serialize(serializer)
        }
    }
}
