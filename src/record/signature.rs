//! Signatures under the papers that a record describes.

use super::Actor;
use crate::organisation::{PersonRef, SigningCapacity};
use crate::value::{PersonId, Text};
use alloc::vec::Vec;

payload! {
    /// Chữ ký: the signature of one side (bên) under a paper: of a party of an agreement, of the
    /// delegation or a host under the minutes of a survey, of a side of an acceptance. It is enough
    /// to know which organisation signed: the person may be known by office alone, or not at all.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::{organisation::{Office, PersonRef}, record::Signature};
    /// let signature = Signature::<u8>::new(1).signer(PersonRef::in_office(Office::parse("Giám đốc")?));
    /// assert_eq!(
    ///     serde_json::to_string(&signature).unwrap(),
    ///     r#"{"side":1,"signer":{"office":{"kind":"director","written":"Giám đốc"}}}"#,
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct Signature<S> {
        /// The side that signed.
        pub side: S,
        /// The person who signed; or only the organisation, if the side has several organisations.
        pub signer: Option<PersonRef> = None,
        /// The capacity of the signer.
        pub capacity: Option<SigningCapacity> = None,
        /// The place of signing.
        pub place: Option<Text> = None,
        /// Whether it was signed on line.
        pub online: Option<bool> = None,
        /// The witnesses of the signing, who do not sign.
        pub witnesses: Vec<Actor; 100> = Vec::new(),
    }
}

impl<S> Signature<S> {
    /// Whether it is known who signed, by name or id.
    pub fn is_identified(&self) -> bool {
        let signer = self.signer.as_ref();
        signer.is_some_and(|person| person.name().is_some() || person.id().is_some())
    }

    /// The id of the person who signed, if known.
    pub(crate) fn signer_id(&self) -> Option<PersonId> {
        self.signer.as_ref().and_then(PersonRef::id)
    }

    /// The ids of the witnesses, as far as known.
    pub(crate) fn witness_ids(&self) -> impl Iterator<Item = PersonId> {
        self.witnesses.iter().filter_map(|witness| match witness {
            Actor::Person(witness) => witness.id(),
            Actor::Organisation(_) => None,
        })
    }

    /// Whether a witness of the other signature certainly made this one.
    pub(crate) fn is_by_witness_of(&self, other: &Self) -> bool {
        let signer = self.signer.as_ref();
        signer.is_some_and(|signer| other.is_witnessed_by(signer))
    }

    /// Whether this person is certainly a witness of this signature.
    pub(crate) fn is_witnessed_by(&self, person: &PersonRef) -> bool {
        self.witnesses.iter().any(|witness| match witness {
            Actor::Person(witness) => witness.same_as(person).is_yes(),
            Actor::Organisation(_) => false,
        })
    }
}
