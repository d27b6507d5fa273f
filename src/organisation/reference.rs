//! An organisation as a record names it.

use super::OrganisationKind;
use crate::value::{Answer, Coded, Found, Id, Mentions, OrganisationId, Text};
use core::fmt;

payload! {
    named
    /// Tổ chức được nêu: an organisation as a paper names it, kept as written.
    ///
    /// A record holds this and never looks into master data: the name on a signed paper stays as it
    /// was signed. The id is chosen by the caller; an organisation that has not been looked up yet
    /// has no id.
    ///
    /// # JSON
    ///
    /// `{"id":"…","kind":"central_hospital","name":"Bệnh viện Bạch Mai","unit":"Khoa Ngoại"}`;
    /// `id` and `unit` are written only if known.
    ///
    /// ```
    /// use lienvien::{id, text};
    /// use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// use lienvien::value::Answer;
    /// let name = text!("Bệnh viện ĐKKV Bắc Quang");
    /// let host = OrganisationRef::new(OrganisationKind::RegionalHospital, name);
    /// assert_eq!(host.to_string(), "Bệnh viện ĐKKV Bắc Quang");
    /// // Two organisations may have the same name, and one may have several.
    /// assert_eq!(host.same_as(&host.clone()), Answer::Unknown);
    /// let known = host.id(id!("67e55044-10b1-426f-9247-bb680e5fe0c8"));
    /// assert_eq!(known.same_as(&known.clone()), Answer::Yes);
    /// ```
    #[derive(PartialOrd, Ord)]
    pub struct OrganisationRef {
        /// Its id, if it is known which organisation this is.
        pub id: Option<OrganisationId> = None,
        /// The kind of organisation.
        pub kind: Coded<OrganisationKind>,
        /// Its name, as written.
        pub name: Text,
        /// The part of it that is meant (a department, a centre, a delegation), as written.
        pub unit: Option<Text> = None,
    }
}

impl OrganisationRef {
    /// Whether both are the same organisation; units are not compared. Only ids are compared: if
    /// one side has no id the answer is unknown.
    pub fn same_as(&self, other: &Self) -> Answer {
        same_id(self.id, other.id)
    }
}

impl Mentions for OrganisationRef {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        found.add_organisation(self.id, Some(&self.name));
    }
}

/// Whether two ids are the same; unknown if one of them is not known.
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
