//! Periods in JSON and in no language.

use super::{CountingRule, End, Length, Period, PeriodError, PeriodStart};
use crate::value::reading::{discreet, object, wanted};
use crate::value::{Both, Shown, When};
use core::fmt;
use serde::de::value::MapAccessDeserializer;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An open end, as ISO 8601-2 writes it.
const OPEN: &str = "..";

impl Serialize for End {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::On(to) => to.serialize(serializer),
            Self::Open => serializer.serialize_str(OPEN),
        }
    }
}

impl<'de> Deserialize<'de> for End {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> de::Visitor<'de> for Reader {
            type Value = End;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                wanted(f, "a date or `..`", "một ngày tháng hoặc `..`")
            }

            fn visit_str<E: de::Error>(self, written: &str) -> Result<End, E> {
                if written == OPEN {
                    return Ok(End::Open);
                }
                let to: Result<When, _> = written.parse();
                to.map(End::On).map_err(|error| E::custom(Both(&error)))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<End, A::Error> {
                When::deserialize(MapAccessDeserializer::new(map)).map(End::On)
            }
        }

        deserializer.deserialize_any(Reader).map_err(discreet)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    #[serde(default)]
    from: When,
    #[serde(default = "unknown")]
    to: End,
    #[serde(default)]
    length: Option<Length>,
    #[serde(default)]
    starts: PeriodStart,
    #[serde(default)]
    counting: CountingRule,
}

const fn unknown() -> End {
    End::On(When::UNKNOWN)
}

impl Fields {
    fn period(self) -> Result<Period, PeriodError> {
        let period = match (self.to, self.length) {
            (End::Open, _) => Period::open_ended(self.from),
            (End::On(to), Some(length)) if self.from.is_unknown() && to.is_unknown() => {
                Period::lasting(length)
            }
            (End::On(to), None) if self.from.is_unknown() && to.is_unknown() => {
                Period::from_event(self.starts)?
            }
            (End::On(to), _) => Period::new(self.from, to)?,
        };
        Ok(Period {
            length: self.length,
            starts: self.starts,
            counting: self.counting,
            ..period
        })
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields: Fields = object(deserializer)?;
        fields
            .period()
            .map_err(|error| de::Error::custom(Both(&error)))
    }
}

impl Period {
    /// The period in no language, as ISO 8601-2 writes an interval: `2024/2030`, `2024/..` (no end),
    /// `2024/` (the end is not known), `/2030`, `2024/P2Y`, `P2Y`, `signing/P2Y`.
    pub(crate) fn interval(&self) -> impl fmt::Display {
        Shown(|f: &mut fmt::Formatter<'_>| {
            match (self.from.is_unknown(), self.starts) {
                (false, _) => write!(f, "{}", self.from)?,
                (true, PeriodStart::NotStated) => {}
                (true, PeriodStart::Signing | PeriodStart::Effect) => write!(f, "{}", self.starts)?,
            }
            let has_start = !self.from.is_unknown() || self.starts != PeriodStart::NotStated;
            match (&self.to, self.length) {
                (End::On(to), Some(length)) if to.is_unknown() && has_start => {
                    write!(f, "/{length}")
                }
                (End::On(to), Some(length)) if to.is_unknown() => write!(f, "{length}"),
                (End::On(to), None) if to.is_unknown() => f.write_str("/"),
                (End::On(to), length) => write_end(f, to, length),
                (End::Open, length) => write_end(f, &OPEN, length),
            }
        })
    }
}

fn write_end(
    f: &mut fmt::Formatter<'_>,
    to: &dyn fmt::Display,
    length: Option<Length>,
) -> fmt::Result {
    write!(f, "/{to}")?;
    length.map_or(Ok(()), |length| write!(f, "/{length}"))
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to, .. } = self;
        let mut join = "";
        match (from.is_unknown(), to) {
            (true, End::On(to)) if to.is_unknown() => {}
            (false, End::On(to)) if to.is_unknown() => write!(f, "from {from}")?,
            (false, End::On(to)) if from == to => write!(f, "{from}")?,
            (false, End::On(to)) => write!(f, "{from} – {to}")?,
            (true, End::On(to)) => write!(f, "until {to}")?,
            (false, End::Open) => write!(f, "from {from} without end")?,
            (true, End::Open) => f.write_str("without end")?,
        }
        if !(from.is_unknown() && to.is_unknown()) {
            join = ", ";
        }
        if let Some(length) = self.length {
            write!(f, "{join}{length}")?;
        }
        if self.length.is_some() {
            join = ", ";
        }
        match self.starts {
            PeriodStart::NotStated => {}
            PeriodStart::Signing | PeriodStart::Effect => {
                write!(f, "{join}from {}", self.starts.en())?;
            }
        }
        match self.counting {
            CountingRule::CivilCode => Ok(()),
            CountingRule::FirstDayCounts => write!(f, ", {}", self.counting.en()),
        }
    }
}
