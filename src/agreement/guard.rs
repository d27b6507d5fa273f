//! The rules about the payloads of events.

use super::{
    Agreement, AgreementRefusal, AgreementStatus, AgreementSuspension, Appendix, Identification,
    Leaving, Liquidation, Party, PartyNumber, PartySignature, Rejection, Renewal,
    ReportedAgreement, Rescission, Termination, TermsDraft,
};
use crate::record::{Broken, LinePath, Reported, TooEarly, repeated};
use crate::value::When;
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use core::fmt;

type Guarded = Result<(), AgreementRefusal>;

// ----------------------------------------------------------------------------------- up to the signing

pub(super) fn guard_report(
    report: &Reported<AgreementStatus, ReportedAgreement>,
    on: &When,
    out: &mut Broken<AgreementRefusal>,
) {
    let known = &report.known;
    if let Err(dates) = TooEarly::check(on, &known.signed) {
        out.push(AgreementRefusal::ReportedTooEarly { dates });
    }
    let mut signed = BTreeSet::new();
    for (i, signature) in known.signatures.iter().enumerate() {
        let place = format_args!("payload.known.signatures[{i}]");
        if can_sign(&known.terms, signature, place, out) && !signed.insert(signature.side) {
            out.push(twice_at(place, signature.side));
        }
    }
    let must_sign = known
        .terms
        .numbered_parties()
        .filter(|(_, party)| party.must_sign());
    let all_signed = must_sign
        .into_iter()
        .all(|(number, _)| signed.contains(&number));
    let fits = match report.reached {
        AgreementStatus::Draft | AgreementStatus::Agreed => signed.is_empty(),
        AgreementStatus::PartlySigned => !signed.is_empty() && !all_signed,
        AgreementStatus::Signed
        | AgreementStatus::Suspended
        | AgreementStatus::Terminated
        | AgreementStatus::Liquidated
        | AgreementStatus::Rejected
        | AgreementStatus::Withdrawn => true,
    };
    if !fits {
        let (reached, found) = (report.reached, known.signatures.len());
        out.push(AgreementRefusal::ReportedOtherwise { reached, found });
    }
}

impl Agreement {
    pub(super) fn guard_rejection(&self, event: &Rejection) -> Guarded {
        let Some(party) = event.party else {
            return Ok(());
        };
        self.party(party)?;
        if self.signers.contains(party) {
            return Err(AgreementRefusal::RejectedBySigner { party });
        }
        Ok(())
    }

    pub(super) fn guard_signature(
        &self,
        signature: &PartySignature,
        out: &mut Broken<AgreementRefusal>,
    ) -> AgreementStatus {
        let place = format_args!("payload");
        let party = signature.side;
        if can_sign(&self.as_signed, signature, place, out) {
            let is_by_witness = |given| signature.is_by_witness_of(given);
            let mut given = self.given();
            if let Some(given) = given.find(|given| given.is_by_witness_of(signature)) {
                out.push(witness_at(place, given.side));
            }
            if is_by_witness(signature) || self.given().any(is_by_witness) {
                out.push(signer_at(place, party));
            }
            if self.signers.contains(party) {
                out.push(twice_at(place, party));
            }
        }
        if self.unsigned().all(|missing| missing == party) {
            AgreementStatus::Signed
        } else {
            AgreementStatus::PartlySigned
        }
    }

    pub(super) fn guard_rescission(
        &self,
        event: &Rescission,
        out: &mut Broken<AgreementRefusal>,
    ) -> AgreementStatus {
        out.extend(self.signed_by(event.party).err());
        if self.signatures.len() > 1 {
            AgreementStatus::PartlySigned
        } else {
            AgreementStatus::Agreed
        }
    }

    pub(super) fn guard_identification(
        &self,
        event: &Identification,
        out: &mut Broken<AgreementRefusal>,
    ) {
        let Identification { party, person, .. } = event;
        let party = *party;
        match self.signed_by(party) {
            Err(refusal) => out.push(refusal),
            // if all are identified, that blocks every identification
            Ok(given) if given.is_identified() && !self.are_all_identified() => {
                out.push(AgreementRefusal::IdentifiedTwice { party });
            }
            Ok(_) => {}
        }
        if person.name().is_none() && person.id().is_none() {
            out.push(AgreementRefusal::NobodyIdentified { party });
        }
        if self.given().any(|given| given.is_witnessed_by(person)) {
            let at = LinePath::new("payload.person");
            out.push(AgreementRefusal::SignedByWitness { party, at });
        }
    }

    /// Whether it is known of every signature who signed.
    pub(super) fn are_all_identified(&self) -> bool {
        self.given().all(PartySignature::is_identified)
    }
}

// ---------------------------------------------------------------------------------- after the signing

impl Agreement {
    /// Every rule holds for all appendices together, in whatever order they became known.
    pub(super) fn guard_appendix(
        &self,
        appendix: &Appendix,
        on: &When,
        out: &mut Broken<AgreementRefusal>,
    ) {
        if let Err(dates) = self.not_before_signing(appendix.effective.as_ref()) {
            out.push(AgreementRefusal::AmendedTooEarly { dates });
        }
        for (index, succession) in repeated(&appendix.successions, |it| Some(it.party)) {
            let party = succession.party;
            out.push(AgreementRefusal::SucceededTwice { party, index });
        }
        let terms = &appendix.terms;
        for (i, succession) in appendix.successions.iter().enumerate() {
            let at = format_args!("payload.successions[{i}].party");
            out.extend(party_of(terms, succession.party, at).err());
        }
        let from = appendix.effective.as_ref().unwrap_or(on);
        let (found, mut expected) = (terms.parties.len(), self.as_signed.parties.len());
        for other in &self.amendments {
            let parties = other.appendix.terms.parties.len();
            if other.from.is_before(from).is_yes() {
                expected = expected.max(parties);
            } else if other.from.is_after(from).is_yes() && found > parties {
                let (found, expected) = (parties, found);
                out.push(AgreementRefusal::PartiesMissing { found, expected });
            }
        }
        if found < expected {
            out.push(AgreementRefusal::PartiesMissing { found, expected });
        }
        let missing = |party| AgreementRefusal::AppendixUnsigned { party };
        self.all_sign(terms, &appendix.signatures, missing, out);
    }

    pub(super) fn guard_leaving(
        &self,
        status: AgreementStatus,
        event: &Leaving,
        out: &mut Broken<AgreementRefusal>,
    ) -> AgreementStatus {
        let party = event.party;
        out.extend(self.party(party).err());
        if self.has_left(party) {
            out.push(AgreementRefusal::LeftTwice { party });
        }
        if let Err(dates) = self.not_before_signing(event.effective.as_ref()) {
            out.push(AgreementRefusal::LeftTooEarly { dates });
        }
        if self.would_be_too_few_without(Some(party)) {
            AgreementStatus::Terminated
        } else {
            status
        }
    }

    pub(super) fn guard_suspension(event: &AgreementSuspension, on: &When) -> Guarded {
        match &event.until {
            Some(until) => TooEarly::check(until, on)
                .map_err(|dates| AgreementRefusal::SuspendedBackwards { dates }),
            None => Ok(()),
        }
    }

    pub(super) fn guard_renewal(&self, event: &Renewal) -> Guarded {
        self.not_before_signing(event.from.as_ref())
            .map_err(|dates| AgreementRefusal::RenewedTooEarly { dates })
    }

    pub(super) fn guard_termination(
        &self,
        event: &Termination,
        on: &When,
        out: &mut Broken<AgreementRefusal>,
    ) {
        if let Some(party) = event.party {
            out.extend(self.party(party).err());
        }
        let (effective, at) = match &event.effective {
            Some(effective) => (effective, "payload.effective"),
            None => (on, "on"),
        };
        if let Err(dates) = self.not_before_signing(Some(effective)) {
            let at = LinePath::new(at);
            out.push(AgreementRefusal::TerminatedTooEarly { dates, at });
        }
    }

    pub(super) fn guard_liquidation(
        &self,
        event: &Liquidation,
        out: &mut Broken<AgreementRefusal>,
    ) {
        let missing = |party| AgreementRefusal::LiquidationUnsigned { party };
        self.all_sign(self.terms(), &event.signatures, missing, out);
    }
}

// -------------------------------------------------------------------------------------------- shared

impl Agreement {
    /// The party that the field `party` of an event names.
    fn party(&self, party: PartyNumber) -> Result<&Party, AgreementRefusal> {
        self.party_at(party, format_args!("payload.party"))
    }

    /// The party that this field of an event names.
    pub(super) fn party_at(
        &self,
        party: PartyNumber,
        at: fmt::Arguments<'_>,
    ) -> Result<&Party, AgreementRefusal> {
        party_of(self.terms(), party, at)
    }

    fn signed_by(&self, party: PartyNumber) -> Result<&PartySignature, AgreementRefusal> {
        self.party(party)?;
        self.signature_of(party)
            .ok_or(AgreementRefusal::NotSigned { party })
    }

    /// Checks that a date is not before the signing, as far as both are known.
    pub(super) fn not_before_signing(&self, date: Option<&When>) -> Result<(), Box<TooEarly>> {
        match (date, self.signed()) {
            (Some(date), Some(signed)) => TooEarly::check(date, signed),
            (None, _) | (_, None) => Ok(()),
        }
    }

    /// Checks the signatures under a later paper of these terms: each signer must be able to sign,
    /// and every party that has to sign and has not left must have signed. If none is given, it is not
    /// known who signed.
    fn all_sign(
        &self,
        terms: &TermsDraft,
        signatures: &[PartySignature],
        missing: fn(PartyNumber) -> AgreementRefusal,
        out: &mut Broken<AgreementRefusal>,
    ) {
        let mut signed = BTreeSet::new();
        let mut witnesses = BTreeSet::new();
        let mut signers = BTreeMap::new();
        for (i, signature) in signatures.iter().enumerate() {
            let place = format_args!("payload.signatures[{i}]");
            let party = signature.side;
            if !can_sign(terms, signature, place, out) {
                continue;
            }
            let ids = signature.witness_ids();
            let first = ids.filter_map(|witness| signers.get(&witness)).min();
            if let Some((_, earlier)) = first {
                out.push(witness_at(place, *earlier));
            }
            witnesses.extend(signature.witness_ids());
            if let Some(signer) = signature.signer_id() {
                if witnesses.contains(&signer) {
                    out.push(signer_at(place, party));
                }
                signers.entry(signer).or_insert((i, party));
            }
            if !signed.insert(party) {
                out.push(twice_at(place, party));
            }
        }
        if signatures.is_empty() {
            return;
        }
        signed.extend(self.left.iter().map(|left| left.what));
        for (number, party) in terms.numbered_parties() {
            if party.must_sign() && !signed.contains(&number) {
                out.push(missing(number));
            }
        }
    }
}

fn party_of<'a>(
    terms: &'a TermsDraft,
    party: PartyNumber,
    at: fmt::Arguments<'_>,
) -> Result<&'a Party, AgreementRefusal> {
    terms
        .party(party)
        .ok_or_else(|| AgreementRefusal::NotAParty {
            party,
            parties: terms.parties.len(),
            at: LinePath::new(at),
        })
}

/// Checks the party of a signature that stands at this place of the line. The answer is whether
/// there is such a party.
fn can_sign(
    terms: &TermsDraft,
    signature: &PartySignature,
    place: fmt::Arguments<'_>,
    out: &mut Broken<AgreementRefusal>,
) -> bool {
    let number = signature.side;
    let at = format_args!("{place}.side");
    let party = match party_of(terms, number, at) {
        Ok(party) => party,
        Err(refusal) => {
            out.push(refusal);
            return false;
        }
    };
    if party.organisation.is_none() {
        let at = LinePath::new(at);
        out.push(AgreementRefusal::Unnamed { party: number, at });
    }
    if !party.signs {
        let at = LinePath::new(at);
        out.push(AgreementRefusal::DoesNotSign { party: number, at });
    }
    true
}

/// A witness of the signature at this place signs for a party.
fn witness_at(place: fmt::Arguments<'_>, party: PartyNumber) -> AgreementRefusal {
    let at = LinePath::new(format_args!("{place}.witnesses"));
    AgreementRefusal::SignedByWitness { party, at }
}

/// The signer of the signature at this place, for this party, is a witness.
fn signer_at(place: fmt::Arguments<'_>, party: PartyNumber) -> AgreementRefusal {
    let at = LinePath::new(format_args!("{place}.signer"));
    AgreementRefusal::SignedByWitness { party, at }
}

/// The signature at this place is the second of its party.
fn twice_at(place: fmt::Arguments<'_>, party: PartyNumber) -> AgreementRefusal {
    let at = LinePath::new(format_args!("{place}.side"));
    AgreementRefusal::SignedTwice { party, at }
}
