//! Văn bản hợp tác: memoranda, cooperation agreements and contracts between hospitals and authorities.
//!
//! The terms say what the parties set down; the record says what happened to them: drafted, agreed,
//! signed party by party, suspended, terminated, settled. Whether the agreement is in force on a
//! day, and whom and what it covers, is computed for the day asked and never stored.
//!
//! ```
//! use chrono::NaiveDate;
//! use lienvien::agreement::{
//!     Agreement, AgreementEvent, Content, ContentKind, InstrumentKind, Party, PartyRole, Signature,
//!     Standing, Terms, TermsDraft,
//! };
//! use lienvien::organisation::{OrganisationKind, OrganisationRef};
//! use lienvien::record::{Event, Record};
//! use lienvien::specialty::Specialty;
//! use lienvien::value::{Explain, Period, Text, When};
//!
//! let province = OrganisationRef::new(OrganisationKind::PeoplesCommittee, Text::new("UBND tỉnh Hà Tĩnh")?);
//! let hospital = OrganisationRef::new(OrganisationKind::CentralHospital, Text::new("Bệnh viện Bạch Mai")?);
//! let mut draft = TermsDraft::new(InstrumentKind::Memorandum, Text::new("Bản ghi nhớ hợp tác hỗ trợ y tế")?);
//! draft.parties = vec![
//!     Party::signing(province, PartyRole::Recipient),
//!     Party::signing(hospital, PartyRole::Transferor),
//! ];
//! draft.contents = vec![Content::of(ContentKind::TechniqueTransfer).in_subjects([Specialty::Neurology])];
//! draft.period = Some(Period::parse_vi("giai đoạn 2024 – 2030")?);
//!
//! let id = uuid::Uuid::from_u128(0x67e55044_10b1_426f_9247_bb680e5fe0c8);
//! let mut agreement = Record::<Agreement>::open(id, AgreementEvent::Drafted(Terms::try_from(draft)?).on(When::UNKNOWN))?;
//!
//! let day = NaiveDate::from_ymd_opt(2024, 10, 12).unwrap();
//! let signed = |party: u16| AgreementEvent::Signed(Signature::of(party.into())).on(day);
//! let refused = agreement.append(signed(1)).unwrap_err();
//! assert_eq!(refused.to_string(), "`signed` can't follow `draft`, expected one of `revised`, `agreed`, `approved`, `rejected`, `withdrawn`");
//! assert!(refused.vi().starts_with("không thể ghi “ký kết” khi đang “dự thảo”"));
//!
//! agreement.append(AgreementEvent::Agreed.on(When::UNKNOWN))?;
//! agreement.append(signed(1))?;
//! agreement.append(signed(2))?;
//! assert_eq!(agreement.standing_on(day), Standing::InForce);
//! assert_eq!(agreement.standing_on(NaiveDate::from_ymd_opt(2031, 1, 1).unwrap()), Standing::Expired);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod content;
mod coverage;
mod event;
mod evidence;
mod refusal;
mod signing;
mod standing;
mod status;
mod terms;
mod vocabulary;

pub use content::{
    Beneficiary, Content, Direction, Ground, Mode, OnDemand, Party, PartyNumber, Permission,
    Recipient,
};
pub use coverage::{Clause, Covering};
pub use event::{
    AcceptedRequest, AgreementEvent, AgreementEventKind, Approval, Identification, Liquidation,
    Numbering, Reason, Rejection, ReportedAgreement, Signature, Suspension, Termination,
};
pub use evidence::{AgreementUnavailable, Covered, InForce};
pub use refusal::{AgreementRefusal, TooEarly};
pub use status::{AgreementStatus, TRANSITIONS};
pub use terms::{Terms, TermsDraft, TermsFault};
pub use vocabulary::{
    BeneficiaryKind, ContentKind, Coverage, ExpertRank, InstrumentKind, Modality, Objective,
    PartyLetter, PartyRole, Standing, TeachingMethod, TerminationCause,
};

use crate::record::{Aggregate, Entry, Gate, Reported, Table};
use crate::value::{Text, When, kind};
use alloc::{boxed::Box, vec::Vec};
use standing::{Since, Suspended};

/// Văn bản hợp tác: the state of an agreement. Its questions by date are asked of the record:
/// [`standing_on`](crate::record::Record::standing_on), [`covers`](crate::record::Record::covers).
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    terms: Terms,
    approvals: Vec<Dated<Approval>>,
    signatures: Vec<Dated<Signature>>,
    /// Since when all of the required signatures are there.
    signed: Option<Since>,
    number: Option<Text>,
    requests: Vec<Dated<AcceptedRequest>>,
    suspensions: Vec<Suspended>,
    /// Since when it has ended, before its time or for good.
    ended: Option<Since>,
}

/// Something, and when it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    /// When.
    pub on: When,
    /// What.
    pub what: T,
}

impl Agreement {
    fn drafted(terms: Terms) -> Self {
        Self {
            terms,
            approvals: Vec::new(),
            signatures: Vec::new(),
            signed: None,
            number: None,
            requests: Vec::new(),
            suspensions: Vec::new(),
            ended: None,
        }
    }

    fn reported(report: &Reported<AgreementStatus, ReportedAgreement>, on: &When) -> Self {
        let is = |status| report.reached == status;
        let ended = is(AgreementStatus::Terminated) || is(AgreementStatus::Liquidated);
        // A report says that something holds on its day, not since when.
        let since = |when| Since::at(when).at_latest(on.clone());
        let suspended = is(AgreementStatus::Suspended).then(|| Suspended {
            from: since(When::UNKNOWN),
            until: None,
            resumed: None,
        });
        Self {
            signed: Some(since(report.known.signed.clone())),
            suspensions: suspended.into_iter().collect(),
            ended: ended.then(|| since(When::UNKNOWN)),
            ..Self::drafted(report.known.terms.clone())
        }
    }

    /// The terms.
    pub const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The approvals and permissions given.
    pub fn approvals(&self) -> &[Dated<Approval>] {
        &self.approvals
    }

    /// The signatures that hold.
    pub fn signatures(&self) -> &[Dated<Signature>] {
        &self.signatures
    }

    /// When the last party that has to sign did; none while one is missing.
    pub fn signed(&self) -> Option<&When> {
        self.signed.as_ref().map(|since| &since.when)
    }

    /// The number of the paper.
    pub const fn number(&self) -> Option<&Text> {
        self.number.as_ref()
    }

    /// The requests accepted under the on-demand clause.
    pub fn requests(&self) -> &[Dated<AcceptedRequest>] {
        &self.requests
    }

    /// The parties whose signatures are still missing; of a paper that is reported as signed, none.
    pub fn unsigned(&self) -> impl Iterator<Item = PartyNumber> {
        let is_missing = |party| self.signed.is_none() && self.signature(party).is_none();
        self.must_sign().filter(move |party| is_missing(*party))
    }

    fn must_sign(&self) -> impl Iterator<Item = PartyNumber> {
        let parties = self.terms.numbered_parties();
        parties
            .filter(|(_, party)| party.must_sign())
            .map(|(number, _)| number)
    }

    /// The date, if it certainly lies before the signing.
    fn before_signing(&self, on: &When) -> Option<Box<TooEarly>> {
        let signed = self.signed()?;
        let is_before = on.is_before(signed).is_yes();
        is_before.then(|| Box::new(TooEarly::new(on, signed)))
    }

    fn guard_termination(&self, event: &Termination, on: &When) -> Result<(), AgreementRefusal> {
        if let Some(party) = event.party {
            self.party(party)?;
        }
        match self.before_signing(event.effective.as_ref().unwrap_or(on)) {
            Some(dates) => Err(AgreementRefusal::TerminatedTooEarly { dates }),
            None => Ok(()),
        }
    }
}

impl Aggregate for Agreement {
    type Tag = kind::Agreement;
    type Event = AgreementEvent;
    type Status = AgreementStatus;
    type Refusal = AgreementRefusal;

    const SCHEMA: &'static str = "lienvien/agreement/1";
    const TRANSITIONS: Table<AgreementStatus, AgreementEventKind> = TRANSITIONS;
    const REPORTED: AgreementEventKind = AgreementEventKind::Reported;

    fn open(
        entry: &Entry<AgreementEvent>,
        _: &Gate<Self>,
    ) -> Result<Option<(Self, AgreementStatus)>, AgreementRefusal> {
        Ok(match &entry.event {
            AgreementEvent::Drafted(terms) => {
                Some((Self::drafted(terms.clone()), AgreementStatus::Draft))
            }
            AgreementEvent::Reported(report) => {
                let signed = &report.known.signed;
                if entry.on.is_before(signed).is_yes() {
                    let dates = Box::new(TooEarly::new(&entry.on, signed));
                    return Err(AgreementRefusal::ReportedTooEarly { dates });
                }
                Some((Self::reported(report, &entry.on), report.reached))
            }
            AgreementEvent::Revised(_)
            | AgreementEvent::Agreed
            | AgreementEvent::Approved(_)
            | AgreementEvent::Rejected(_)
            | AgreementEvent::Withdrawn(_)
            | AgreementEvent::Signed(_)
            | AgreementEvent::Rescinded(_)
            | AgreementEvent::Numbered(_)
            | AgreementEvent::Identified(_)
            | AgreementEvent::RequestAccepted(_)
            | AgreementEvent::Suspended(_)
            | AgreementEvent::Resumed
            | AgreementEvent::Terminated(_)
            | AgreementEvent::Liquidated(_) => None,
        })
    }

    fn blockers(
        &self,
        _: AgreementStatus,
        event: AgreementEventKind,
        on: &When,
        out: &mut Vec<AgreementRefusal>,
    ) {
        let refusal = match event {
            AgreementEventKind::Agreed => {
                let nothing = self.terms.contents.is_empty();
                nothing.then_some(AgreementRefusal::NoContent)
            }
            AgreementEventKind::Numbered => {
                let number = self.number.as_ref();
                number.map(|_| AgreementRefusal::NumberedTwice)
            }
            AgreementEventKind::Identified => {
                let all = self.given().all(Signature::is_identified);
                all.then_some(AgreementRefusal::AllIdentified)
            }
            AgreementEventKind::RequestAccepted => {
                let without = self.terms.on_demand.is_none();
                without.then_some(AgreementRefusal::NoOnDemandClause)
            }
            AgreementEventKind::Suspended => self
                .before_signing(on)
                .map(|dates| AgreementRefusal::SuspendedTooEarly { dates }),
            AgreementEventKind::Drafted
            | AgreementEventKind::Reported
            | AgreementEventKind::Revised
            | AgreementEventKind::Approved
            | AgreementEventKind::Rejected
            | AgreementEventKind::Withdrawn
            | AgreementEventKind::Signed
            | AgreementEventKind::Rescinded
            | AgreementEventKind::Resumed
            | AgreementEventKind::Terminated
            | AgreementEventKind::Liquidated => None,
        };
        out.extend(refusal);
    }

    fn guard(
        &self,
        status: AgreementStatus,
        entry: &Entry<AgreementEvent>,
    ) -> Result<AgreementStatus, AgreementRefusal> {
        match &entry.event {
            AgreementEvent::Drafted(_) | AgreementEvent::Revised(_) => Ok(AgreementStatus::Draft),
            AgreementEvent::Reported(report) => Ok(report.reached),
            AgreementEvent::Agreed => Ok(AgreementStatus::Agreed),
            AgreementEvent::Approved(_)
            | AgreementEvent::Numbered(_)
            | AgreementEvent::RequestAccepted(_) => Ok(status),
            AgreementEvent::Rejected(event) => {
                self.party(event.party)?;
                Ok(AgreementStatus::Rejected)
            }
            AgreementEvent::Withdrawn(_) => Ok(AgreementStatus::Withdrawn),
            AgreementEvent::Signed(signature) => self.guard_signature(signature),
            AgreementEvent::Rescinded(event) => self.guard_rescission(event),
            AgreementEvent::Identified(event) => {
                self.guard_identification(event)?;
                Ok(status)
            }
            AgreementEvent::Suspended(event) => match &event.until {
                Some(until) if until.is_before(&entry.on).is_yes() => {
                    let dates = Box::new(TooEarly::new(until, &entry.on));
                    Err(AgreementRefusal::SuspendedBackwards { dates })
                }
                Some(_) | None => Ok(AgreementStatus::Suspended),
            },
            AgreementEvent::Resumed => Ok(AgreementStatus::Signed),
            AgreementEvent::Terminated(event) => {
                self.guard_termination(event, &entry.on)?;
                Ok(AgreementStatus::Terminated)
            }
            AgreementEvent::Liquidated(event) => {
                self.guard_liquidation(event)?;
                Ok(AgreementStatus::Liquidated)
            }
        }
    }

    fn fold(&mut self, entry: &Entry<AgreementEvent>, next: AgreementStatus, _: &Gate<Self>) {
        let on = || entry.on.clone();
        match &entry.event {
            AgreementEvent::Drafted(terms) | AgreementEvent::Revised(terms) => {
                self.terms = terms.clone();
            }
            AgreementEvent::Reported(report) => *self = Self::reported(report, &entry.on),
            AgreementEvent::Agreed => {}
            AgreementEvent::Approved(approval) => self.approvals.push(dated(approval, on())),
            AgreementEvent::Rejected(_) | AgreementEvent::Withdrawn(_) => {
                self.ended = Some(Since::at(on()));
            }
            AgreementEvent::Signed(signature) => {
                self.signatures.push(dated(signature, on()));
                if next == AgreementStatus::Signed {
                    self.signed = Some(Since::at(on()));
                }
            }
            AgreementEvent::Rescinded(event) => {
                self.signatures
                    .retain(|signature| signature.what.party != event.party);
            }
            AgreementEvent::Numbered(event) => self.number = Some(event.number.clone()),
            AgreementEvent::Identified(event) => self.identify(event),
            AgreementEvent::RequestAccepted(request) => self.requests.push(dated(request, on())),
            AgreementEvent::Suspended(event) => self.suspensions.push(Suspended {
                from: Since::at(on()),
                until: event.until.clone(),
                resumed: None,
            }),
            AgreementEvent::Resumed => {
                if let Some(suspended) = self.suspensions.last_mut() {
                    suspended.resumed = Some(on());
                }
            }
            AgreementEvent::Terminated(event) => {
                self.ended = Some(Since::at(event.effective.clone().unwrap_or_else(on)));
            }
            AgreementEvent::Liquidated(_) => {
                // An end before the time stands; what is settled has ended in any case.
                let ended = self.ended.take().unwrap_or_else(|| Since::at(on()));
                self.ended = Some(ended.at_latest(on()));
            }
        }
    }
}

fn dated<T: Clone>(what: &T, on: When) -> Dated<T> {
    let what = what.clone();
    Dated { on, what }
}
