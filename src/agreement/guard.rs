//! The rules of what changes or ends a paper that was signed.

use super::amendment::Unfit;
use super::{
    Agreement, AgreementRefusal, AgreementStatus, Appendix, Leaving, Liquidation, Renewal,
    Termination,
};
use crate::record::TooEarly;
use crate::value::When;
use alloc::boxed::Box;

type Guarded = Result<(), AgreementRefusal>;

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

    pub(super) fn guard_leaving(
        &self,
        status: AgreementStatus,
        event: &Leaving,
    ) -> Result<AgreementStatus, AgreementRefusal> {
        let party = event.party;
        self.party(party)?;
        if self.left.iter().any(|left| left.what == party) {
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

    /// Judges a date that must not lie before the signing, as far as both are known.
    pub(super) fn not_before_signing(&self, date: Option<&When>) -> Result<(), Box<TooEarly>> {
        let dates = date.zip(self.signed());
        dates.map_or(Ok(()), |(date, signed)| TooEarly::check(date, signed))
    }
}
