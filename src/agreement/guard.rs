//! The rules about the payloads of events.

use super::amendment::Unfit;
use super::{
    Agreement, AgreementRefusal, AgreementStatus, AgreementSuspension, Appendix, Identification,
    Leaving, Liquidation, Party, PartyNumber, PartySignature, Rejection, Renewal,
    ReportedAgreement, Termination, Terms,
};
use crate::record::{Reported, TooEarly};
use crate::value::When;
use alloc::boxed::Box;
use core::iter;

type Guarded = Result<(), AgreementRefusal>;

type GuardedStatus = Result<AgreementStatus, AgreementRefusal>;

// ----------------------------------------------------------------------------------- up to the signing

pub(super) fn guard_report(
    report: &Reported<AgreementStatus, ReportedAgreement>,
    on: &When,
) -> Guarded {
    TooEarly::check(on, &report.known.signed)
        .map_err(|dates| AgreementRefusal::ReportedTooEarly { dates })
}

impl Agreement {
    pub(super) fn guard_rejection(&self, event: &Rejection) -> Guarded {
        self.party(event.party)?;
        Ok(())
    }

    pub(super) fn guard_signature(&self, signature: &PartySignature) -> GuardedStatus {
        can_sign(&self.terms, signature, self.given())?;
        let is_last = self.unsigned().all(|missing| missing == signature.side);
        Ok(if is_last {
            AgreementStatus::Signed
        } else {
            AgreementStatus::PartlySigned
        })
    }

    pub(super) fn guard_rescission(&self, event: &Rejection) -> GuardedStatus {
        self.signed_by(event.party)?;
        Ok(if self.signatures.len() > 1 {
            AgreementStatus::PartlySigned
        } else {
            AgreementStatus::Agreed
        })
    }

    pub(super) fn guard_identification(&self, event: &Identification) -> Guarded {
        let party = event.party;
        if self.signed_by(party)?.is_identified() {
            return Err(AgreementRefusal::IdentifiedTwice { party });
        }
        let identified = PartySignature::new(party).signer(event.person.clone());
        if !identified.is_identified() {
            return Err(AgreementRefusal::NobodyIdentified { party });
        }
        no_witness_signs(&self.given().chain(iter::once(&identified)))
    }
}

// ---------------------------------------------------------------------------------- after the signing

impl Agreement {
    pub(super) fn guard_appendix(&self, appendix: &Appendix) -> Guarded {
        if appendix.changes.is_empty() && appendix.successions.is_empty() {
            return Err(AgreementRefusal::EmptyAppendix);
        }
        self.not_before_signing(appendix.effective.as_ref())
            .map_err(|dates| AgreementRefusal::AmendedTooEarly { dates })?;
        let parties = self.terms().parties.len();
        let terms = appendix.apply(self.terms()).map_err(|unfit| match unfit {
            Unfit::Party(party) => AgreementRefusal::NotAParty { party, parties },
            Unfit::Content(content, contents) => {
                AgreementRefusal::NoSuchContent { content, contents }
            }
            Unfit::Terms(problems) => AgreementRefusal::FaultyAppendix { problems },
        })?;
        self.all_sign(&terms, &appendix.signatures, |party| {
            AgreementRefusal::AppendixUnsigned { party }
        })
    }

    pub(super) fn guard_leaving(&self, status: AgreementStatus, event: &Leaving) -> GuardedStatus {
        let party = event.party;
        self.party(party)?;
        if self.has_left(party) {
            return Err(AgreementRefusal::LeftTwice { party });
        }
        self.not_before_signing(event.effective.as_ref())
            .map_err(|dates| AgreementRefusal::LeftTooEarly { dates })?;
        let stay = self
            .staying()
            .filter(|(number, _)| *number != party)
            .count();
        Ok(if stay < 2 {
            AgreementStatus::Terminated
        } else {
            status
        })
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

    pub(super) fn guard_termination(&self, event: &Termination, on: &When) -> Guarded {
        if let Some(party) = event.party {
            self.party(party)?;
        }
        let effective = event.effective.as_ref().unwrap_or(on);
        self.not_before_signing(Some(effective))
            .map_err(|dates| AgreementRefusal::TerminatedTooEarly { dates })
    }

    pub(super) fn guard_liquidation(&self, event: &Liquidation) -> Guarded {
        self.all_sign(self.terms(), &event.signatures, |party| {
            AgreementRefusal::LiquidationUnsigned { party }
        })
    }
}

// -------------------------------------------------------------------------------------------- shared

impl Agreement {
    fn party(&self, party: PartyNumber) -> Result<&Party, AgreementRefusal> {
        party_of(self.terms(), party)
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
    /// and every party that has to sign and has not left must have signed.
    fn all_sign(
        &self,
        terms: &Terms,
        signatures: &[PartySignature],
        missing: fn(PartyNumber) -> AgreementRefusal,
    ) -> Guarded {
        for (i, signature) in signatures.iter().enumerate() {
            can_sign(terms, signature, signatures.iter().take(i))?;
        }
        for (number, party) in terms.numbered_parties() {
            let has_signed = signatures.iter().any(|given| given.side == number);
            if party.must_sign() && !has_signed && !self.has_left(number) {
                return Err(missing(number));
            }
        }
        Ok(())
    }
}

fn party_of(terms: &Terms, party: PartyNumber) -> Result<&Party, AgreementRefusal> {
    let parties = terms.parties.len();
    terms
        .party(party)
        .ok_or(AgreementRefusal::NotAParty { party, parties })
}

/// Checks a signature together with the earlier signatures under the same paper.
fn can_sign<'a>(
    terms: &Terms,
    signature: &'a PartySignature,
    earlier: impl Iterator<Item = &'a PartySignature> + Clone,
) -> Guarded {
    let number = signature.side;
    let party = party_of(terms, number)?;
    if party.organisation.is_none() {
        return Err(AgreementRefusal::Unnamed { party: number });
    }
    if !party.signs {
        return Err(AgreementRefusal::DoesNotSign { party: number });
    }
    no_witness_signs(&earlier.clone().chain(iter::once(signature)))?;
    for other in earlier {
        if other.side == number {
            return Err(AgreementRefusal::SignedTwice { party: number });
        }
    }
    Ok(())
}

/// Checks that a witness of the signing does not sign for a party, whichever signature names the
/// witness.
fn no_witness_signs<'a>(
    signatures: &(impl Iterator<Item = &'a PartySignature> + Clone),
) -> Guarded {
    for signature in signatures.clone() {
        let Some(signer) = &signature.signer else {
            continue;
        };
        for other in signatures.clone() {
            if other.is_witnessed_by(signer) {
                let party = signature.side;
                return Err(AgreementRefusal::SignedByWitness { party });
            }
        }
    }
    Ok(())
}
