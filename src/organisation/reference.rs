//! An organisation as a record names it.

use super::OrganisationKind;
use crate::value::{Answer, Id, OrganisationId, Text};
use core::fmt;
use serde::{Deserialize, Serialize};

/// Tổ chức được nêu: an organisation as a paper names it, frozen as written.
///
/// A record holds this and never looks into master data: what was signed keeps the name it was
/// signed under. The id is the caller's; an organisation that nobody has looked up yet has none.
///
/// # JSON
///
/// `{"id":"…","kind":"central_hospital","name":"Bệnh viện Bạch Mai","unit":"Khoa Ngoại"}`;
/// `id` and `unit` only if known.
///
/// ```
/// use lienvien::{organisation::{OrganisationKind, OrganisationRef}, value::{Answer, Text}};
/// let host = OrganisationRef::new(
///     OrganisationKind::RegionalHospital,
///     Text::new("Bệnh viện ĐKKV Bắc Quang")?,
/// );
/// assert_eq!(host.to_string(), "Bệnh viện ĐKKV Bắc Quang");
/// // Equal names are no proof, different ones no disproof.
/// assert_eq!(host.same_as(&host.clone()), Answer::Unknown);
/// # Ok::<(), lienvien::value::TextError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an organisation")]
pub struct OrganisationRef {
    /// Its id, if it is known which organisation is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<OrganisationId>,
    /// What it is.
    pub kind: OrganisationKind,
    /// Its name, as written.
    pub name: Text,
    /// The part of it that is meant (a department, a centre, a delegation), as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
}

impl OrganisationRef {
    /// An organisation known by its name alone.
    pub const fn new(kind: OrganisationKind, name: Text) -> Self {
        Self {
            id: None,
            kind,
            name,
            unit: None,
        }
    }

    /// The same, with its id.
    #[must_use]
    pub fn with_id(mut self, id: OrganisationId) -> Self {
        self.id = Some(id);
        self
    }

    /// The same, narrowed to a unit.
    #[must_use]
    pub fn with_unit(mut self, unit: Text) -> Self {
        self.unit = Some(unit);
        self
    }

    /// Whether both are the same organisation, whatever the unit. Only ids are compared: without
    /// one on each side the answer is unknown.
    pub fn same_as(&self, other: &Self) -> Answer {
        same_id(self.id, other.id)
    }
}

/// Whether two ids, where both are known, are the same.
pub(super) fn same_id<K>(a: Option<Id<K>>, b: Option<Id<K>>) -> Answer {
    match (a, b) {
        (Some(a), Some(b)) => (a == b).into(),
        (None, _) | (_, None) => Answer::Unknown,
    }
}

/// The name, after its unit if there is one: `Khoa Ngoại, Bệnh viện Bạch Mai`.
impl fmt::Display for OrganisationRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.unit {
            None => self.name.fmt(f),
            Some(unit) => write!(f, "{unit}, {}", self.name),
        }
    }
}
