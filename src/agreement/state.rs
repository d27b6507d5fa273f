//! The state of an agreement.

use super::parties::Parties;
use super::{
    AcceptedRequest, AgreementStatus, Appendix, Identification, Leaving, Link, Notice,
    NoticeWithdrawal, ObligationMet, ObligationMissed, ObligationNumber, ObligationWaived, Party,
    PartyNumber, PartySignature, Renewal, ReportedAgreement, RequestNumber, Rescission, RollOver,
    Terms,
};
use crate::organisation::{OrganisationRef, PersonRef};
use crate::record::{Approval, Dated, Reported, insert_by_date};
use crate::specialty::Subject;
use crate::value::{Answer, Text, When, nth, numbered};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Văn bản hợp tác: the state of an agreement. To ask about a day, ask its record:
/// [`standing_on`](crate::record::Record::standing_on), [`covers`](crate::record::Record::covers).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The terms as drafted and signed.
    pub(super) as_signed: Terms,
    pub(super) approvals: Vec<Dated<Approval>>,
    pub(super) signatures: Vec<Dated<PartySignature>>,
    /// The parties that gave these signatures.
    pub(super) signers: Parties,
    /// When all of the required signatures were there.
    pub(super) signed: Option<Since>,
    pub(super) number: Option<Text>,
    pub(super) amendments: Vec<Amendment>,
    pub(super) left: Vec<Dated<PartyNumber>>,
    /// The parties that left, on any day.
    pub(super) gone: Parties,
    pub(super) requests: Vec<Dated<AcceptedRequest>>,
    pub(super) links: Vec<Dated<Link>>,
    /// What became of the obligations, by date.
    pub(super) outcomes: Vec<Dated<ObligationOutcome>>,
    pub(super) renewal: Option<Renewal>,
    pub(super) suspensions: Vec<Suspended>,
    pub(super) notices: Vec<Dated<Notice>>,
    pub(super) withdrawn_notices: Vec<Dated<NoticeWithdrawal>>,
    /// The renewals that were noted.
    pub(super) roll_overs: Vec<Dated<RollOver>>,
    /// The ends that were written: early, since too few parties were left, by liquidation. The first
    /// of them ended it.
    pub(super) ends: Vec<Since>,
}

/// Phụ lục đã ký: an appendix that was signed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Amendment {
    /// The day from which it is in effect.
    pub from: When,
    /// The day on which it was signed.
    pub signed: When,
    /// The appendix.
    pub appendix: Appendix,
}

/// Kết quả thực hiện nghĩa vụ: what became of an obligation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ObligationOutcome {
    /// It was met.
    Met(ObligationMet),
    /// It was waived.
    Waived(ObligationWaived),
    /// It was not met, or not in time.
    Missed(ObligationMissed),
}

impl ObligationOutcome {
    /// The number of the obligation, in the terms of that day.
    pub const fn obligation(&self) -> ObligationNumber {
        match self {
            Self::Met(event) => event.obligation,
            Self::Waived(event) => event.obligation,
            Self::Missed(event) => event.obligation,
        }
    }

    /// Whether the obligation is settled by it: met or waived.
    pub const fn is_settled(&self) -> bool {
        match self {
            Self::Met(_) | Self::Waived(_) => true,
            Self::Missed(_) => false,
        }
    }
}

/// A time during which it was suspended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Suspended {
    pub(super) from: Since,
    pub(super) until: Option<When>,
    pub(super) resumed: Option<When>,
}

/// The time from which something is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Since {
    pub(super) when: When,
    /// It is certainly true by this date, even if `when` is not known: a report or a later event
    /// says so.
    at_latest: When,
}

impl Since {
    pub(super) const fn at(when: When) -> Self {
        let at_latest = When::UNKNOWN;
        Self { when, at_latest }
    }

    pub(super) fn at_latest(self, at_latest: When) -> Self {
        Self { at_latest, ..self }
    }

    /// The date by which it is certainly true, as far as known.
    pub(super) const fn by(&self) -> &When {
        if self.when.is_unknown() {
            &self.at_latest
        } else {
            &self.when
        }
    }

    pub(super) fn on_or_before(&self, day: NaiveDate) -> Answer {
        if self.at_latest.on_or_before(day).is_yes() {
            Answer::Yes
        } else {
            self.when.on_or_before(day)
        }
    }
}

impl Agreement {
    pub(super) fn drafted(terms: Terms) -> Self {
        Self {
            as_signed: terms,
            approvals: Vec::new(),
            signatures: Vec::new(),
            signers: Parties::NONE,
            signed: None,
            number: None,
            amendments: Vec::new(),
            left: Vec::new(),
            gone: Parties::NONE,
            requests: Vec::new(),
            links: Vec::new(),
            outcomes: Vec::new(),
            renewal: None,
            suspensions: Vec::new(),
            notices: Vec::new(),
            withdrawn_notices: Vec::new(),
            roll_overs: Vec::new(),
            ends: Vec::new(),
        }
    }

    pub(super) fn reported(
        report: &Reported<AgreementStatus, ReportedAgreement>,
        on: &When,
    ) -> Self {
        let mut state = Self::drafted(report.known.terms.clone());
        for signature in &report.known.signatures {
            state.sign(signature, &When::UNKNOWN);
        }
        if report.reached.is_signed() {
            state.signed = Some(Since::at(report.known.signed.clone()).at_latest(on.clone()));
        }
        // A report says that something is true on its day, not from when.
        let since = Since::at(When::UNKNOWN).at_latest(on.clone());
        if report.reached == AgreementStatus::Suspended {
            state.suspensions.push(Suspended {
                from: since,
                until: None,
                resumed: None,
            });
        } else if matches!(
            report.reached,
            AgreementStatus::Terminated | AgreementStatus::Liquidated
        ) {
            state.ends.push(since);
        }
        state
    }

    /// The present terms, with every appendix.
    pub fn terms(&self) -> &Terms {
        self.reading(self.amendments.len())
    }

    /// The named parties of the present terms, including those that have left.
    pub fn organisations(&self) -> Vec<&OrganisationRef> {
        self.terms().organisations()
    }

    /// The subjects in the present terms, each once.
    pub fn subjects(&self) -> Vec<&Subject> {
        self.terms().subjects()
    }

    /// The terms as they were signed, without any appendix.
    pub const fn terms_as_signed(&self) -> &Terms {
        &self.as_signed
    }

    /// Every text of the terms that was signed or told: the first, and that of each appendix.
    #[cfg(feature = "register")]
    pub(crate) fn all_terms(&self) -> impl Iterator<Item = &Terms> {
        let later = self.amendments.iter().map(|it| &it.appendix.terms);
        core::iter::once(self.terms_as_signed()).chain(later)
    }

    /// The appendices that were signed, by the dates from which they are in effect.
    pub fn amendments(&self) -> &[Amendment] {
        &self.amendments
    }

    /// The parties that left, and from when.
    pub fn left(&self) -> &[Dated<PartyNumber>] {
        &self.left
    }

    /// Whether a party had left on or before this day.
    pub fn has_left_on_or_before(&self, party: impl Into<PartyNumber>, day: NaiveDate) -> Answer {
        let party = party.into();
        match self.left.iter().find(|left| left.what == party) {
            Some(left) => left.on.on_or_before(day),
            None => Answer::No,
        }
    }

    /// Whether a party has left, on any day.
    pub(super) fn has_left(&self, party: PartyNumber) -> bool {
        self.gone.contains(party)
    }

    /// The parties that had left on or before this day, and those that may have.
    pub(super) fn departures_on(&self, day: NaiveDate) -> (Parties, Parties) {
        let (mut gone, mut in_doubt) = (Parties::NONE, Parties::NONE);
        for left in &self.left {
            match left.on.on_or_before(day) {
                Answer::Yes => gone.insert(left.what),
                Answer::Unknown => in_doubt.insert(left.what),
                Answer::No => {}
            }
        }
        (gone, in_doubt)
    }

    /// The parties that had left on or before this day. If this is not known for some parties,
    /// there are several sets: without them, with the first of them, with the first two, and so
    /// on.
    pub(super) fn gone_on(&self, day: NaiveDate) -> Vec<Parties> {
        let (mut gone, in_doubt) = self.departures_on(day);
        let mut sets = alloc::vec![gone];
        for left in &self.left {
            if in_doubt.contains(left.what) {
                gone.insert(left.what);
                sets.push(gone);
            }
        }
        sets
    }

    /// The links to other papers, by date.
    pub fn links(&self) -> &[Dated<Link>] {
        &self.links
    }

    /// What became of the obligations, by date. An obligation is named by its number in the terms of
    /// that day.
    pub fn obligation_outcomes(&self) -> &[Dated<ObligationOutcome>] {
        &self.outcomes
    }

    /// The agreement that continues it.
    pub const fn renewal(&self) -> Option<&Renewal> {
        self.renewal.as_ref()
    }

    /// The approvals and permissions given, by date.
    pub fn approvals(&self) -> &[Dated<Approval>] {
        &self.approvals
    }

    /// The signatures that were given and not taken back.
    pub fn signatures(&self) -> &[Dated<PartySignature>] {
        &self.signatures
    }

    /// The day on which the last required party signed; `None` while a signature is missing.
    pub fn signed(&self) -> Option<&When> {
        self.signed.as_ref().map(|since| &since.when)
    }

    pub(super) fn ended_on_or_before(&self, day: NaiveDate) -> Answer {
        let ends = self.ends.iter().map(|end| end.on_or_before(day));
        ends.fold(self.is_given_up_by(day), Answer::or)
    }

    /// The number of the paper.
    pub const fn number(&self) -> Option<&Text> {
        self.number.as_ref()
    }

    /// The requests accepted under the on-demand clause, by date, numbered from 1 in this order.
    pub fn requests(&self) -> &[Dated<AcceptedRequest>] {
        &self.requests
    }

    /// The accepted request with this number.
    pub fn request(&self, number: impl Into<RequestNumber>) -> Option<&Dated<AcceptedRequest>> {
        nth(&self.requests, number.into())
    }

    /// The accepted requests with their numbers.
    pub fn numbered_requests(
        &self,
    ) -> impl Iterator<Item = (RequestNumber, &Dated<AcceptedRequest>)> {
        numbered(&self.requests)
    }

    /// The parties that still have to sign the paper. A paper that is reported as signed has none.
    pub fn unsigned(&self) -> impl Iterator<Item = PartyNumber> {
        self.as_signed
            .numbered_parties()
            .filter(|(number, party)| {
                party.must_sign() && self.signed.is_none() && !self.signers.contains(*number)
            })
            .map(|(number, _)| number)
    }

    /// The signature of a party under the paper.
    pub fn signature_of(&self, party: impl Into<PartyNumber>) -> Option<&PartySignature> {
        let party = party.into();
        self.given().find(|signature| signature.side == party)
    }

    pub(super) fn given(&self) -> impl Iterator<Item = &PartySignature> + Clone {
        self.signatures.iter().map(|signature| &signature.what)
    }

    pub(super) fn revise(&mut self, terms: &Terms) {
        self.as_signed = terms.clone();
        // what was signed was another text
        self.signatures.clear();
        self.signers = Parties::NONE;
    }

    pub(super) fn sign(&mut self, signature: &PartySignature, on: &When) {
        self.signers.insert(signature.side);
        self.signatures.push(Dated::copied(signature, on));
    }

    pub(super) fn rescind(&mut self, event: &Rescission) {
        self.signers.remove(event.party);
        self.signatures
            .retain(|signature| signature.what.side != event.party);
    }

    pub(super) fn amend(&mut self, appendix: &Appendix, on: &When) {
        let from = appendix.effective.as_ref().unwrap_or(on).clone();
        let amendment = Amendment {
            from,
            signed: on.clone(),
            appendix: appendix.clone(),
        };
        insert_by_date(&mut self.amendments, amendment, |it| &it.from);
    }

    pub(super) fn settle(&mut self, outcome: ObligationOutcome, on: &When) {
        insert_by_date(&mut self.outcomes, Dated::new(outcome, on.clone()), |it| {
            &it.on
        });
    }

    pub(super) fn leave(&mut self, event: &Leaving, on: &When) {
        let from = event.effective.as_ref().unwrap_or(on);
        self.left.push(Dated::copied(&event.party, from));
        self.gone.insert(event.party);
    }

    /// The named parties that have not left.
    pub(super) fn staying(&self) -> impl Iterator<Item = (PartyNumber, &Party)> {
        self.terms()
            .numbered_parties()
            .filter(|(number, party)| party.organisation.is_some() && !self.has_left(*number))
    }

    /// Whether fewer than two parties are left, or would be without this one.
    pub(super) fn would_be_too_few_without(&self, party: Option<PartyNumber>) -> bool {
        let staying = self.staying();
        let others = staying.filter(|(number, _)| Some(*number) != party);
        others.take(2).count() < 2
    }

    pub(super) fn are_too_few(&self) -> bool {
        self.would_be_too_few_without(None)
    }

    pub(super) fn identify(&mut self, event: &Identification) {
        for given in &mut self.signatures {
            let signature = &mut given.what;
            if signature.side != event.party {
                continue;
            }
            // The office and the organisation in the paper stay; the person is added.
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
}
