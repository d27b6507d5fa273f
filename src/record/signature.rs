//! Signatures under the papers that a record tells of.

use super::Actor;
use crate::organisation::{PersonRef, SigningCapacity};
use crate::value::Text;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Chữ ký: the signature of one side (bên) under a paper: of a party of an agreement, of the
/// delegation or a host under the minutes of a survey, of a side of an acceptance. That of the
/// organisation is enough: the person may be known by office alone, or not at all.
///
/// # JSON
///
/// ```
/// use lienvien::{organisation::{Office, PersonRef}, record::Signature};
/// let signature = Signature::<u8>::of(1).by(PersonRef::in_office(Office::parse("Giám đốc")?));
/// assert_eq!(
///     serde_json::to_string(&signature).unwrap(),
///     r#"{"side":1,"signer":{"office":{"kind":"director","written":"Giám đốc"}}}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature<S> {
    /// For which side.
    pub side: S,
    /// Who signed; or the organisation alone, where the side has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<PersonRef>,
    /// In which capacity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<SigningCapacity>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// Whether it was signed on line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online: Option<bool>,
    /// Who looked on. A witness signs nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub witnesses: Vec<Actor>,
}

impl<S> Signature<S> {
    /// The signature of a side, of which nothing more is known.
    pub const fn of(side: S) -> Self {
        Self {
            side,
            signer: None,
            capacity: None,
            place: None,
            online: None,
            witnesses: Vec::new(),
        }
    }

    /// The same, by this person.
    #[must_use]
    pub fn by(self, signer: PersonRef) -> Self {
        Self {
            signer: Some(signer),
            ..self
        }
    }

    /// The same, in this capacity.
    #[must_use]
    pub fn as_capacity(self, capacity: SigningCapacity) -> Self {
        Self {
            capacity: Some(capacity),
            ..self
        }
    }

    /// The same, before this witness too.
    #[must_use]
    pub fn before(mut self, witness: Actor) -> Self {
        self.witnesses.push(witness);
        self
    }

    /// Whether it is known who signed, by name or id.
    pub fn is_identified(&self) -> bool {
        let known = |person: &PersonRef| person.name().is_some() || person.id().is_some();
        self.signer.as_ref().is_some_and(known)
    }

    /// Whether somebody certainly is a witness here.
    pub(crate) fn is_witnessed_by(&self, person: &PersonRef) -> bool {
        self.witnesses.iter().any(|witness| match witness {
            Actor::Person(witness) => witness.same_as(person).is_yes(),
            Actor::Organisation(_) => false,
        })
    }
}
