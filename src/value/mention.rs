//! What a line or a record names: organisations, persons, other records, evidence, figures, periods.

use super::{
    CaseToken, Count, Decimal, Evidence, Figure, FigureTime, Id, Length, Measured, OrganisationId,
    Period, PersonId, RecordRef, Score, Text, When, id::Identified, size::measured_list,
};
use alloc::{boxed::Box, collections::BTreeSet, string::String, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use core::fmt;

/// Nêu tên: an organisation, a person or a record that something names. An index keeps these, to
/// find every record that names a hospital.
///
/// A person known by office alone, with neither an id nor a name, is not mentioned.
///
/// ```
/// use lienvien::organisation::{OrganisationKind, OrganisationRef};
/// use lienvien::{text, value::{Found, Mention}};
/// let home = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
/// let found = Found::within(&home);
/// assert!(matches!(
///     found.mentions(),
///     [Mention::Organisation { id: None, name: Some("Bệnh viện Bạch Mai"), .. }],
/// ));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Mention<'a> {
    /// An organisation, by id, by name, or by both.
    #[non_exhaustive]
    Organisation {
        /// Its id, if it is known.
        id: Option<OrganisationId>,
        /// Its name as written, if it is written.
        name: Option<&'a str>,
    },
    /// A person, by id, by name, or by both.
    #[non_exhaustive]
    Person {
        /// The id, if it is known.
        id: Option<PersonId>,
        /// The name without titles, if it is written.
        name: Option<&'a str>,
    },
    /// A record.
    Record(RecordRef),
}

/// Does not show the name of a person, because it must not appear in a log.
impl fmt::Debug for Mention<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organisation { id, name } => f
                .debug_struct("Organisation")
                .field("id", id)
                .field("name", name)
                .finish(),
            Self::Person { id, name } => f
                .debug_struct("Person")
                .field("id", id)
                .field("is_named", &name.is_some())
                .finish(),
            Self::Record(record) => f.debug_tuple("Record").field(record).finish(),
        }
    }
}

/// A value that may name organisations, persons, records, or hold evidence, figures or periods; and that
/// has a size.
///
/// [`payload!`](crate::payload), [`vocabulary!`](crate::vocabulary) and [`events!`](crate::events)
/// implement it. A type of your own that is a field of a payload or the payload of an event
/// implements it too; if it names nothing, then without any method.
///
/// ```
/// use lienvien::value::{AgreementId, Found, Mentions};
/// struct Stamp(u8);
/// impl Mentions for Stamp {}
///
/// struct Stamped { stamp: Stamp, agreement: AgreementId }
/// impl Mentions for Stamped {
///     fn mention<'a>(&'a self, found: &mut Found<'a>) {
///         self.agreement.mention(found);
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "it is not known what a `{Self}` names",
    note = "if it names no organisation, person or record: `impl lienvien::value::Mentions for {Self} {{}}`"
)]
pub trait Mentions {
    /// Adds everything that the value names to `found`, in the order of its JSON.
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        let _ = found;
    }

    /// The bytes that all its texts have together. A list adds what its items have; a value without
    /// text has none.
    ///
    /// # Errors
    ///
    /// The first list that is longer than it may be, with its path.
    #[inline]
    fn measure(&self) -> Measured {
        Ok(0)
    }
}

/// Kết quả tìm: what was found in a value. Each thing is listed once, in the order in which it is
/// first named.
#[derive(Debug, Clone, Default)]
pub struct Found<'a> {
    mentions: Vec<Mention<'a>>,
    known: BTreeSet<Mention<'a>>,
    evidence: Vec<&'a dyn Evidence>,
    figures: Vec<&'a Figure>,
    periods: Vec<&'a Period>,
}

impl<'a> Found<'a> {
    /// Everything that this value names.
    pub fn within(value: &'a (impl Mentions + ?Sized)) -> Self {
        let mut found = Self::default();
        value.mention(&mut found);
        found
    }

    /// The organisations, persons and records.
    pub fn mentions(&self) -> &[Mention<'a>] {
        &self.mentions
    }

    /// The pieces of evidence; one that stands in several places is listed for each.
    pub fn evidence(&self) -> &[&'a dyn Evidence] {
        &self.evidence
    }

    /// The figures, in the order in which they stand.
    pub fn figures(&self) -> &[&'a Figure] {
        &self.figures
    }

    /// The periods, in the order in which they stand.
    pub fn periods(&self) -> &[&'a Period] {
        &self.periods
    }

    /// The organisations, persons and records, without a copy.
    pub fn into_mentions(self) -> Vec<Mention<'a>> {
        self.mentions
    }

    /// The pieces of evidence, without a copy.
    pub fn into_evidence(self) -> Vec<&'a dyn Evidence> {
        self.evidence
    }

    /// Adds an organisation. Without an id and a name, nothing is added.
    pub fn add_organisation(&mut self, id: Option<OrganisationId>, name: Option<&'a str>) {
        if id.is_some() || name.is_some() {
            self.add(Mention::Organisation { id, name });
        }
    }

    /// Adds a person. Without an id and a name, nothing is added.
    pub fn add_person(&mut self, id: Option<PersonId>, name: Option<&'a str>) {
        if id.is_some() || name.is_some() {
            self.add(Mention::Person { id, name });
        }
    }

    /// Adds a record.
    pub fn add_record(&mut self, record: RecordRef) {
        self.add(Mention::Record(record));
    }

    /// Adds a piece of evidence, but not what it names.
    pub fn add_evidence(&mut self, evidence: &'a dyn Evidence) {
        self.evidence.push(evidence);
    }

    /// Adds a figure, but not what it names.
    pub fn add_figure(&mut self, figure: &'a Figure) {
        self.figures.push(figure);
    }

    /// Adds a period.
    pub fn add_period(&mut self, period: &'a Period) {
        self.periods.push(period);
    }

    fn add(&mut self, mention: Mention<'a>) {
        if self.known.insert(mention) {
            self.mentions.push(mention);
        }
    }
}

/// An id with one of the tags of this crate is a mention; an id with another tag is not.
impl<K: 'static> Mentions for Id<K> {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        match self.identified() {
            Some(Identified::Organisation(id)) => found.add_organisation(Some(id), None),
            Some(Identified::Person(id)) => found.add_person(Some(id), None),
            Some(Identified::Record(record)) => found.add_record(record),
            Some(Identified::Session) | None => {}
        }
    }
}

impl Mentions for RecordRef {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        found.add_record(*self);
    }
}

impl<T: Mentions> Mentions for Option<T> {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        if let Some(value) = self {
            value.mention(found);
        }
    }

    #[inline]
    fn measure(&self) -> Measured {
        self.as_ref().map_or(Ok(0), T::measure)
    }
}

impl<T: Mentions> Mentions for Vec<T> {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        for item in self {
            item.mention(found);
        }
    }

    #[inline]
    fn measure(&self) -> Measured {
        measured_list("", self, usize::MAX)
    }
}

impl<T: Mentions + ?Sized> Mentions for Box<T> {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        (**self).mention(found);
    }

    #[inline]
    fn measure(&self) -> Measured {
        (**self).measure()
    }
}

impl<T: Mentions + ?Sized> Mentions for Arc<T> {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        (**self).mention(found);
    }

    #[inline]
    fn measure(&self) -> Measured {
        (**self).measure()
    }
}

mentions!(nothing: bool, u8, u16, u32, u64, i8, i16, i32, i64, char, String, NaiveDate);
mentions!(nothing: CaseToken, Count, Decimal, Length, Score, When);
mentions! { enum FigureTime { During, Since } }

impl Mentions for Period {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        found.add_period(self);
    }
}

impl Mentions for Text {
    #[inline]
    fn measure(&self) -> Measured {
        Ok(self.as_str().len())
    }
}
