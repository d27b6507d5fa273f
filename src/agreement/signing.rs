//! Who may sign, the paper or a later one, and what is learnt of a signer later.

use super::{
    Agreement, AgreementRefusal, AgreementStatus, Identification, Party, PartyNumber,
    PartySignature, Rejection, Terms,
};
use crate::organisation::PersonRef;
use core::iter;

impl Agreement {
    pub(super) fn party(&self, party: PartyNumber) -> Result<&Party, AgreementRefusal> {
        party_of(self.terms(), party)
    }

    fn signed_by(&self, party: PartyNumber) -> Result<&PartySignature, AgreementRefusal> {
        self.party(party)?;
        self.signature_of(party)
            .ok_or(AgreementRefusal::NotSigned { party })
    }

    pub(super) fn guard_signature(
        &self,
        signature: &PartySignature,
    ) -> Result<AgreementStatus, AgreementRefusal> {
        can_sign(&self.terms, signature, self.given())?;
        let party = signature.side;
        let is_last = self.unsigned().all(|missing| missing == party);
        Ok(if is_last {
            AgreementStatus::Signed
        } else {
            AgreementStatus::PartlySigned
        })
    }

    pub(super) fn guard_identification(
        &self,
        event: &Identification,
    ) -> Result<(), AgreementRefusal> {
        let party = event.party;
        if self.signed_by(party)?.is_identified() {
            return Err(AgreementRefusal::IdentifiedTwice { party });
        }
        if event.person.name().is_none() && event.person.id().is_none() {
            return Err(AgreementRefusal::NobodyIdentified { party });
        }
        let identified = PartySignature::of(party).by(event.person.clone());
        no_witness_signs(&self.given().chain(iter::once(&identified)))
    }

    /// Judges the signatures under a later paper of these terms: each can sign, and of those who
    /// have to and have not left none is missing.
    pub(super) fn all_sign(
        &self,
        terms: &Terms,
        signatures: &[PartySignature],
        missing: fn(PartyNumber) -> AgreementRefusal,
    ) -> Result<(), AgreementRefusal> {
        let signatures = signatures.iter();
        for (i, signature) in signatures.clone().enumerate() {
            can_sign(terms, signature, signatures.clone().take(i))?;
        }
        let has_signed = |party| signatures.clone().any(|given| given.side == party);
        let has_left = |party| self.left.iter().any(|left| left.what == party);
        let mut required = terms
            .numbered_parties()
            .filter(|(_, party)| party.must_sign());
        let absent = required.find(|(party, _)| !has_signed(*party) && !has_left(*party));
        absent.map_or(Ok(()), |(party, _)| Err(missing(party)))
    }

    pub(super) fn identify(&mut self, event: &Identification) {
        let mut signatures = self.signatures.iter_mut().map(|given| &mut given.what);
        if let Some(signature) = signatures.find(|given| given.side == event.party) {
            // What the paper shows stays; who it was is added to it.
            let mut person = event.person.clone();
            let shown = signature.signer.take();
            if let Some(office) = shown.as_ref().and_then(PersonRef::office) {
                person = person.with_office(office.clone());
            }
            if let Some(organisation) = shown.as_ref().and_then(PersonRef::organisation) {
                person = person.with_organisation(organisation.clone());
            }
            signature.signer = Some(person);
        }
    }

    pub(super) fn guard_rescission(
        &self,
        event: &Rejection,
    ) -> Result<AgreementStatus, AgreementRefusal> {
        self.signed_by(event.party)?;
        Ok(if self.signatures.len() > 1 {
            AgreementStatus::PartlySigned
        } else {
            AgreementStatus::Agreed
        })
    }
}

/// Whoever looks on at a signing signs for none of the parties, in whatever order it is written.
fn no_witness_signs<'a>(
    signatures: &(impl Iterator<Item = &'a PartySignature> + Clone),
) -> Result<(), AgreementRefusal> {
    let is_witness = |person: &PersonRef| {
        let mut all = signatures.clone();
        all.any(|given| given.is_witnessed_by(person))
    };
    let by_witness = |given: &&PartySignature| given.signer.as_ref().is_some_and(is_witness);
    match signatures.clone().find(by_witness) {
        Some(&PartySignature { side: party, .. }) => {
            Err(AgreementRefusal::SignedByWitness { party })
        }
        None => Ok(()),
    }
}

fn party_of(terms: &Terms, party: PartyNumber) -> Result<&Party, AgreementRefusal> {
    let parties = terms.parties.len();
    terms
        .party(party)
        .ok_or(AgreementRefusal::NotAParty { party, parties })
}

/// Judges a signature beside those before it under the same paper.
fn can_sign<'a>(
    terms: &Terms,
    signature: &'a PartySignature,
    mut earlier: impl Iterator<Item = &'a PartySignature> + Clone,
) -> Result<(), AgreementRefusal> {
    let party = signature.side;
    let Party {
        organisation,
        signs,
        ..
    } = party_of(terms, party)?;
    if organisation.is_none() {
        return Err(AgreementRefusal::Unnamed { party });
    }
    if !signs {
        return Err(AgreementRefusal::DoesNotSign { party });
    }
    no_witness_signs(&earlier.clone().chain(iter::once(signature)))?;
    if earlier.any(|earlier| earlier.side == party) {
        return Err(AgreementRefusal::SignedTwice { party });
    }
    Ok(())
}
