//! Values: an invalid value cannot be made.
//!
//! A value with a rule has private fields and one checked constructor; every other way to make it
//! (`FromStr`, serde) calls that constructor. Text is brought to one Unicode form. What a paper
//! does not say stays open: a date may be a year, a count may be "more than 240", an answer may be
//! *unknown*.

mod answer;
mod case_token;
mod coded;
mod count;
mod decimal;
mod document;
mod evidence;
pub(crate) mod explanation;
mod figure;
mod id;
pub(crate) mod identity;
mod keyed;
mod limit;
pub(crate) mod literal;
mod mention;
pub(crate) mod message;
mod period;
mod problem;
mod provenance;
mod ratio;
pub(crate) mod reading;
mod score;
pub(crate) mod size;
mod text;
mod vocabulary;
mod when;

pub use answer::{Answer, Known};
pub use case_token::{CaseToken, CaseTokenError};
pub use coded::Coded;
pub(crate) use count::Bounds;
pub use count::{Count, CountError, CountRange, Magnitude};
pub use decimal::Decimal;
pub use document::Document;
pub use evidence::{Evidence, EvidenceKind};
pub use explanation::{Explanation, Position};
pub(crate) use explanation::{Explanations, encode, join};
pub use figure::{Baseline, Figure, FigureBasis, FigureMismatch, FigureTime, Part, Unit};
pub use id::{
    AgreementId, ConsultationId, CourseId, EnrolmentId, Id, IdError, OrganisationId, PackageId,
    PersonId, PlanId, RecordKind, RecordRef, SecondmentId, SessionId, SurveyId, tag,
};
pub use keyed::Keyed;
pub(crate) use keyed::longest;
#[doc(hidden)]
pub use keyed::sorted;
pub use limit::Limit;
pub(crate) use literal::TextLiteral;
pub use mention::{Found, Mention, Mentions};
pub(crate) use message::{Both, Shown, quoted, shortened};
pub use message::{Case, Explain, Joined, Parameters, Vi};
pub(crate) use period::is_before;
pub use period::{CountingRule, Length, LengthUnit, Period, PeriodError, PeriodStart};
pub use problem::{Problem, Problems};
pub use provenance::Provenance;
pub use ratio::Ratio;
pub use reading::{Bilingual, JsonFault, JsonShape, JsonSyntax};
pub use score::{Score, ScoreError};
pub use size::{Measured, OutOfBounds};
#[doc(hidden)]
pub use text::NameLiteral;
pub(crate) use text::{
    KeyChars, NameKey, after_words, first_word, is_marked_as, is_word, may_be_written,
};
pub use text::{Text, TextError, same_key, search_key};
#[doc(hidden)]
pub use vocabulary::by_code;
pub use vocabulary::{UnknownCode, Vocabulary};
pub(crate) use vocabulary::{by_name, longest_name};
pub(crate) use when::Side;
pub use when::{SpanPart, When, WhenError, day};

use alloc::{collections::BTreeSet, vec::Vec};
use core::{fmt, marker::PhantomData};
use serde::{Deserializer, de};

/// Reads a value from a string by its checked constructor, without copying the string first. The
/// error is in both languages.
#[doc(hidden)]
pub fn read_str<'de, D, T, E, F>(
    deserializer: D,
    what: &'static str,
    read: F,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    E: Explain,
    F: FnOnce(&str) -> Result<T, E>,
{
    struct Reader<T, E, F>(&'static str, F, PhantomData<fn() -> Result<T, E>>);

    impl<T, E: Explain, F: FnOnce(&str) -> Result<T, E>> de::Visitor<'_> for Reader<T, E, F> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }

        #[inline]
        fn visit_str<X: de::Error>(self, written: &str) -> Result<T, X> {
            (self.1)(written).map_err(|error| X::custom(Both(&error)))
        }
    }

    deserializer
        .deserialize_str(Reader(what, read, PhantomData))
        .map_err(reading::discreet)
}

/// The items, each once, in the order in which they first appear.
pub(crate) fn distinct<'a, T: Ord>(all: impl Iterator<Item = &'a T>) -> Vec<&'a T> {
    let mut known = BTreeSet::new();
    all.filter(|thing| known.insert(*thing)).collect()
}

/// Things with their numbers, counted from 1 as papers do. None is left out: no list is so long that
/// its numbers end.
pub(crate) fn numbered<N: From<u16>, T>(
    things: impl IntoIterator<Item = T>,
) -> impl Iterator<Item = (N, T)> {
    let things = things.into_iter().enumerate();
    things.map(|(index, thing)| {
        let number = u16::try_from(index.saturating_add(1));
        (N::from(number.unwrap_or(u16::MAX)), thing)
    })
}

/// The thing with this number, counted from 1.
pub(crate) fn nth<T>(things: &[T], number: impl Into<u16>) -> Option<&T> {
    things.get(usize::from(number.into()).checked_sub(1)?)
}

/// The thing with this number, counted from 1, to change it.
pub(crate) fn nth_mut<T>(things: &mut [T], number: impl Into<u16>) -> Option<&mut T> {
    things.get_mut(usize::from(number.into()).checked_sub(1)?)
}
