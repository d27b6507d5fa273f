//! The same lifecycle written by hand, as one would without the crate's records: one `match` over
//! status and event, the same rules, the same state, the events kept in a `Vec`.

use chrono::NaiveDateTime;
use lienvien::{
    agreement::{
        AcceptedRequest, AgreementEvent, AgreementStatus, Identification, Liquidation, PartyNumber,
        PartySignature, Termination, Terms,
    },
    organisation::PersonRef,
    record::{Actor, Approval, Entry},
    value::{Text, When},
};

#[derive(Debug, Clone, Copy)]
pub enum Refused {
    NotAllowed,
    Early,
    NoContent,
    NotAParty,
    Unnamed,
    DoesNotSign,
    SignedTwice,
    SignedByWitness,
    NotSigned,
    NumberedTwice,
    IdentifiedTwice,
    NobodyIdentified,
    NoOnDemandClause,
    SuspendedBackwards,
    TerminatedTooEarly,
    LiquidationUnsigned,
}

#[derive(Debug, Clone)]
struct Suspended {
    from: When,
    until: Option<When>,
    resumed: Option<When>,
}

#[derive(Debug, Clone)]
pub struct Paper {
    status: AgreementStatus,
    terms: Terms,
    approvals: Vec<(When, Approval)>,
    signatures: Vec<(When, PartySignature)>,
    signed: Option<When>,
    number: Option<Text>,
    requests: Vec<(When, AcceptedRequest)>,
    suspensions: Vec<Suspended>,
    ended: Option<When>,
    floor: Option<NaiveDateTime>,
    log: Vec<Entry<AgreementEvent>>,
}

impl Paper {
    pub fn open(entry: Entry<AgreementEvent>) -> Result<Self, Refused> {
        let AgreementEvent::Drafted(terms) = &entry.event else {
            return Err(Refused::NotAllowed);
        };
        Ok(Self {
            status: AgreementStatus::Draft,
            terms: terms.clone(),
            approvals: Vec::new(),
            signatures: Vec::new(),
            signed: None,
            number: None,
            requests: Vec::new(),
            suspensions: Vec::new(),
            ended: None,
            floor: entry.on.earliest_minute(),
            log: vec![entry],
        })
    }

    pub fn status(&self) -> AgreementStatus {
        self.status
    }

    #[inline]
    pub fn apply(&mut self, entry: Entry<AgreementEvent>) -> Result<(), Refused> {
        use {AgreementEvent as E, AgreementStatus as S};
        let (on, earliest) = (&entry.on, entry.on.earliest_minute());
        if let (Some(latest), Some(floor)) = (on.latest_minute(), self.floor)
            && latest < floor
        {
            return Err(Refused::Early);
        }
        let status = match (self.status, &entry.event) {
            (S::Draft | S::Agreed, E::Revised(terms)) => {
                self.terms = terms.clone();
                S::Draft
            }
            (S::Draft, E::Agreed) => {
                if self.terms.contents.is_empty() {
                    return Err(Refused::NoContent);
                }
                S::Agreed
            }
            (status @ (S::Draft | S::Agreed | S::PartlySigned), E::Approved(approval)) => {
                self.approvals.push((on.clone(), approval.clone()));
                status
            }
            (S::Draft | S::Agreed | S::PartlySigned, E::Rejected(event)) => {
                if let Some(party) = event.party {
                    self.terms.party(party).ok_or(Refused::NotAParty)?;
                }
                self.ended = Some(on.clone());
                S::Rejected
            }
            (S::Draft | S::Agreed, E::Withdrawn(_)) => {
                self.ended = Some(on.clone());
                S::Withdrawn
            }
            (S::Agreed | S::PartlySigned, E::Signed(signature)) => self.sign(on, signature)?,
            (S::PartlySigned, E::Rescinded(event)) => {
                self.find(event.party)?;
                self.signatures
                    .retain(|(_, signature)| signature.side != event.party);
                if self.signatures.is_empty() {
                    S::Agreed
                } else {
                    S::PartlySigned
                }
            }
            (
                status @ (S::PartlySigned | S::Signed | S::Suspended | S::Terminated),
                E::Numbered(event),
            ) => {
                if self.number.is_some() {
                    return Err(Refused::NumberedTwice);
                }
                self.number = Some(event.number.clone());
                status
            }
            (
                status @ (S::PartlySigned | S::Signed | S::Suspended | S::Terminated),
                E::Identified(event),
            ) => {
                self.identify(event)?;
                status
            }
            (S::Signed, E::RequestAccepted(request)) => {
                if self.terms.on_demand.is_none() {
                    return Err(Refused::NoOnDemandClause);
                }
                self.requests.push((on.clone(), request.clone()));
                S::Signed
            }
            (S::Signed, E::Suspended(event)) => {
                if event
                    .until
                    .as_ref()
                    .is_some_and(|until| until.is_before(on).is_yes())
                {
                    return Err(Refused::SuspendedBackwards);
                }
                self.suspensions.push(Suspended {
                    from: on.clone(),
                    until: event.until.clone(),
                    resumed: None,
                });
                S::Suspended
            }
            (S::Suspended, E::Resumed) => {
                if let Some(suspended) = self.suspensions.last_mut() {
                    suspended.resumed = Some(on.clone());
                }
                S::Signed
            }
            (S::Signed | S::Suspended, E::Terminated(event)) => {
                self.ended = Some(self.terminate(on, event)?);
                S::Terminated
            }
            (S::Signed | S::Suspended | S::Terminated, E::Liquidated(event)) => {
                self.liquidate(event)?;
                self.ended.get_or_insert_with(|| on.clone());
                S::Liquidated
            }
            _ => return Err(Refused::NotAllowed),
        };
        self.status = status;
        self.floor = self.floor.max(earliest);
        self.log.push(entry);
        Ok(())
    }

    fn sign(&mut self, on: &When, signature: &PartySignature) -> Result<AgreementStatus, Refused> {
        self.may_sign(
            signature.side,
            signature.signer.as_ref(),
            &signature.witnesses,
        )?;
        if self.find(signature.side).is_ok() {
            return Err(Refused::SignedTwice);
        }
        self.signatures.push((on.clone(), signature.clone()));
        let mut parties = self.terms.numbered_parties();
        if parties.all(|(number, party)| !party.must_sign() || self.find(number).is_ok()) {
            self.signed = Some(on.clone());
            Ok(AgreementStatus::Signed)
        } else {
            Ok(AgreementStatus::PartlySigned)
        }
    }

    fn find(&self, party: PartyNumber) -> Result<&PartySignature, Refused> {
        self.terms.party(party).ok_or(Refused::NotAParty)?;
        let mut signatures = self.signatures.iter().map(|(_, signature)| signature);
        signatures
            .find(|signature| signature.side == party)
            .ok_or(Refused::NotSigned)
    }

    fn may_sign(
        &self,
        party: PartyNumber,
        signer: Option<&PersonRef>,
        witnesses: &[Actor],
    ) -> Result<(), Refused> {
        let party = self.terms.party(party).ok_or(Refused::NotAParty)?;
        if party.organisation.is_none() {
            return Err(Refused::Unnamed);
        }
        if !party.signs {
            return Err(Refused::DoesNotSign);
        }
        let Some(signer) = signer else { return Ok(()) };
        let earlier = self
            .signatures
            .iter()
            .flat_map(|(_, signature)| &signature.witnesses);
        let is_signer = |witness: &Actor| match witness {
            Actor::Person(person) => person.same_as(signer).is_yes(),
            Actor::Organisation(_) => false,
        };
        if earlier.chain(witnesses).any(is_signer) {
            return Err(Refused::SignedByWitness);
        }
        Ok(())
    }

    fn identify(&mut self, event: &Identification) -> Result<(), Refused> {
        if self.find(event.party)?.is_identified() {
            return Err(Refused::IdentifiedTwice);
        }
        if event.person.name().is_none() && event.person.id().is_none() {
            return Err(Refused::NobodyIdentified);
        }
        self.may_sign(event.party, Some(&event.person), &[])?;
        let mut signatures = self.signatures.iter_mut().map(|(_, signature)| signature);
        if let Some(signature) = signatures.find(|signature| signature.side == event.party) {
            let office = signature.signer.as_ref().and_then(|signer| signer.office());
            signature.signer = Some(match (event.person.office(), office) {
                (None, Some(office)) => event.person.clone().with_office(office.clone()),
                _ => event.person.clone(),
            });
        }
        Ok(())
    }

    fn terminate(&self, on: &When, event: &Termination) -> Result<When, Refused> {
        if let Some(party) = event.party {
            self.terms.party(party).ok_or(Refused::NotAParty)?;
        }
        if let (Some(effective), Some(signed)) = (&event.effective, &self.signed)
            && effective.is_before(signed).is_yes()
        {
            return Err(Refused::TerminatedTooEarly);
        }
        Ok(event.effective.as_ref().unwrap_or(on).clone())
    }

    fn liquidate(&self, event: &Liquidation) -> Result<(), Refused> {
        for (
            i,
            PartySignature {
                side: party,
                signer,
                witnesses,
                ..
            },
        ) in event.signatures.iter().enumerate()
        {
            self.may_sign(*party, signer.as_ref(), witnesses)?;
            if event
                .signatures
                .iter()
                .take(i)
                .any(|earlier| earlier.side == *party)
            {
                return Err(Refused::SignedTwice);
            }
        }
        let has = |number| {
            event
                .signatures
                .iter()
                .any(|signature| signature.side == number)
        };
        let mut parties = self.terms.numbered_parties();
        if parties.all(|(number, party)| !party.must_sign() || has(number)) {
            Ok(())
        } else {
            Err(Refused::LiquidationUnsigned)
        }
    }
}
