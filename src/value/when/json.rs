//! Dates in JSON.

use super::{Shape, Text, When, WhenError, quoted};
use crate::value::reading::{discreet, object, wanted};
use crate::value::{Both, read_str};
use alloc::string::{String, ToString};
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
                if resolved.said.is_part() {
                    fields.serialize_field("said", &format_args!("{}", resolved.said.vi()))?;
                } else {
                    fields.serialize_field("said", &resolved.said)?;
                }
                fields.serialize_field("year", &resolved.year)?;
                fields.serialize_field("basis", &resolved.basis)?;
                fields.end()
            }
            Shape::Span(span) if self.is_part() => {
                let mut fields = serializer.serialize_struct("When", 2)?;
                fields.serialize_field("said", &format_args!("{}", self.vi()))?;
                fields.serialize_field("span", &format_args!("{span}"))?;
                fields.end()
            }
            Shape::Unknown
            | Shape::Year(_)
            | Shape::Month { .. }
            | Shape::MonthOfYear(_)
            | Shape::DayMonth { .. }
            | Shape::Minute(_)
            | Shape::Span(_) => serializer.collect_str(self),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    #[serde(deserialize_with = "as_said")]
    said: When,
    #[serde(default, deserialize_with = "given")]
    span: Option<String>,
    #[serde(default, deserialize_with = "given")]
    year: Option<i32>,
    #[serde(default, deserialize_with = "given")]
    basis: Option<Text>,
}

/// Reads a value that may be left out, but is never `null`.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(d: D) -> Result<Option<T>, D::Error> {
    T::deserialize(d).map(Some)
}

fn as_said<'de, D: Deserializer<'de>>(deserializer: D) -> Result<When, D::Error> {
    read_str(deserializer, "a day and month", |said| {
        said.parse().or_else(|error| match When::parse_vi(said) {
            Ok(words) if words.is_part() => Ok(words),
            Ok(_) | Err(_) => Err(error),
        })
    })
}

impl Fields {
    fn when<E: de::Error>(self) -> Result<When, E> {
        let refused = |error: WhenError| E::custom(Both(&error));
        match (self.year, self.basis, self.span) {
            (Some(year), Some(basis), None) => self.said.resolved(year, basis).map_err(refused),
            (None, None, span) if self.said.is_part() => match span {
                Some(found) if self.said.to_string() != found => {
                    Err(refused(WhenError::OtherSpan {
                        found: quoted(&found),
                        expected: self.said.to_string().into(),
                    }))
                }
                Some(_) | None => Ok(self.said),
            },
            (None, _, _) => Err(E::missing_field("year")),
            (Some(_), None, _) => Err(E::missing_field("basis")),
            (Some(_), Some(_), Some(_)) => {
                Err(E::unknown_field("span", &["said", "year", "basis"]))
            }
        }
    }
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
                let fields: Fields = object(MapAccessDeserializer::new(map))?;
                fields.when()
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
