//! What a record knows of an agreement.

use super::{
    AcceptedRequest, AgreementContent, AgreementStatus, Appendix, Leaving, Link, Party,
    PartyNumber, PartySignature, Renewal, ReportedAgreement, Terms,
};
use crate::record::{Approval, Dated, Reported};
use crate::value::{Answer, Known, Text, When};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Văn bản hợp tác: the state of an agreement. Its questions by date are asked of the record:
/// [`standing_on`](crate::record::Record::standing_on), [`covers`](crate::record::Record::covers).
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// The terms as drafted and signed.
    pub(super) terms: Terms,
    pub(super) approvals: Vec<Dated<Approval>>,
    pub(super) signatures: Vec<Dated<PartySignature>>,
    /// Since when all of the required signatures are there.
    pub(super) signed: Option<Since>,
    pub(super) number: Option<Text>,
    pub(super) amendments: Vec<Amendment>,
    pub(super) left: Vec<Dated<PartyNumber>>,
    pub(super) requests: Vec<Dated<AcceptedRequest>>,
    pub(super) links: Vec<Link>,
    pub(super) renewal: Option<Renewal>,
    pub(super) suspensions: Vec<Suspended>,
    /// Since when it has ended, before its time or for good.
    pub(super) ended: Option<Since>,
}

/// Phụ lục đã ký: an appendix that was signed, and the terms as they read since.
#[derive(Debug, Clone, PartialEq)]
pub struct Amendment {
    /// From when it holds.
    pub from: When,
    /// The appendix.
    pub appendix: Appendix,
    /// The terms with it.
    pub terms: Terms,
}

/// A time for which it was suspended.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Suspended {
    pub(super) from: Since,
    pub(super) until: Option<When>,
    pub(super) resumed: Option<When>,
}

/// Since when something holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Since {
    pub(super) when: When,
    /// Whatever is known of that, by then it holds: a report says so, or what followed from it.
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

    pub(super) fn by(&self, day: NaiveDate) -> Answer {
        if self.at_latest.by(day).is_yes() {
            Answer::Yes
        } else {
            self.when.by(day)
        }
    }
}

impl Agreement {
    pub(super) fn drafted(terms: Terms) -> Self {
        Self {
            terms,
            approvals: Vec::new(),
            signatures: Vec::new(),
            signed: None,
            number: None,
            amendments: Vec::new(),
            left: Vec::new(),
            requests: Vec::new(),
            links: Vec::new(),
            renewal: None,
            suspensions: Vec::new(),
            ended: None,
        }
    }

    pub(super) fn reported(
        report: &Reported<AgreementStatus, ReportedAgreement>,
        on: &When,
    ) -> Self {
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

    /// The terms as they read now, with every appendix.
    pub fn terms(&self) -> &Terms {
        self.amendments
            .last()
            .map_or(&self.terms, |amendment| &amendment.terms)
    }

    /// The terms as they were signed, without any appendix.
    pub const fn terms_as_signed(&self) -> &Terms {
        &self.terms
    }

    /// The terms as they read on a day. Where it isn't known whether an appendix held by then, both
    /// readings are candidates.
    pub fn terms_on(&self, day: NaiveDate) -> Known<&Terms> {
        Known::among(self.readings_on(day))
    }

    pub(super) fn readings_on(&self, day: NaiveDate) -> impl Iterator<Item = &Terms> + Clone {
        let holds = move |amendment: &Amendment| amendment.from.by(day);
        let not_yet = self
            .amendments
            .iter()
            .position(|amendment| holds(amendment).is_no());
        let before = not_yet.unwrap_or(self.amendments.len());
        let mut before = self.amendments.iter().take(before);
        let certain = before.rposition(|amendment| holds(amendment).is_yes());
        let first = certain.and_then(|at| self.amendments.get(at));
        let first = first.map_or(&self.terms, |amendment| &amendment.terms);
        // An appendix behind one that doesn't hold yet was written onto that one's terms, so even if
        // it holds, its terms are no more than a candidate.
        let later = self.amendments.iter().skip(certain.map_or(0, |at| at + 1));
        let maybe = later.filter(move |amendment| !holds(amendment).is_no());
        core::iter::once(first).chain(maybe.map(|amendment| &amendment.terms))
    }

    /// The appendices that were signed.
    pub fn amendments(&self) -> &[Amendment] {
        &self.amendments
    }

    /// The parties that left, and from when.
    pub fn left(&self) -> &[Dated<PartyNumber>] {
        &self.left
    }

    /// Whether a party had left by the end of the day.
    pub fn has_left_by(&self, party: PartyNumber, day: NaiveDate) -> Answer {
        let left = self.left.iter().find(|left| left.what == party);
        left.map_or(Answer::No, |left| left.on.by(day))
    }

    /// The parties that had left by the end of the day. Where it isn't known of some whether they
    /// had, there are several such lists: with none of these, with the first of them, and so on.
    pub(super) fn gone_on(&self, day: NaiveDate) -> Vec<Vec<PartyNumber>> {
        let left = |answer| {
            let left = self
                .left
                .iter()
                .filter(move |left| left.on.by(day) == answer);
            left.map(|left| left.what)
        };
        let mut gone: Vec<_> = left(Answer::Yes).collect();
        let mut lists = alloc::vec![gone.clone()];
        for party in left(Answer::Unknown) {
            gone.push(party);
            lists.push(gone.clone());
        }
        lists
    }

    /// The papers it belongs with.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The agreement that carries it on.
    pub const fn renewal(&self) -> Option<&Renewal> {
        self.renewal.as_ref()
    }

    /// The approvals and permissions given.
    pub fn approvals(&self) -> &[Dated<Approval>] {
        &self.approvals
    }

    /// The signatures that hold.
    pub fn signatures(&self) -> &[Dated<PartySignature>] {
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

    /// The parties whose signatures under the paper are still missing; of a paper that is reported
    /// as signed, none.
    pub fn unsigned(&self) -> impl Iterator<Item = PartyNumber> {
        let is_missing = |party| self.signed.is_none() && self.signature_of(party).is_none();
        self.terms
            .numbered_parties()
            .filter(move |(number, party)| party.must_sign() && is_missing(*number))
            .map(|(number, _)| number)
    }

    /// The signature of a party under the paper.
    pub fn signature_of(&self, party: PartyNumber) -> Option<&PartySignature> {
        self.given().find(|signature| signature.side == party)
    }

    pub(super) fn given(&self) -> impl Iterator<Item = &PartySignature> + Clone {
        self.signatures.iter().map(|signature| &signature.what)
    }

    pub(super) fn amend(&mut self, appendix: &Appendix, on: &When) {
        // The guard has applied it once already.
        if let Ok(terms) = appendix.apply(self.terms()) {
            self.amendments.push(Amendment {
                from: appendix.effective.clone().unwrap_or_else(|| on.clone()),
                appendix: appendix.clone(),
                terms,
            });
        }
    }

    pub(super) fn leave(&mut self, event: &Leaving, on: &When) {
        let on = event.effective.as_ref().unwrap_or(on);
        self.left.push(Dated::new(&event.party, on));
    }

    /// The named parties that have not left.
    pub(super) fn staying(&self) -> impl Iterator<Item = (PartyNumber, &Party)> {
        let has_left = |party| self.left.iter().any(|left| left.what == party);
        self.terms()
            .numbered_parties()
            .filter(move |(number, party)| party.organisation.is_some() && !has_left(*number))
    }

    /// The parties that give support in a content: those of its direction, or by their roles.
    pub(super) fn givers<'a>(
        terms: &'a Terms,
        content: &'a AgreementContent,
    ) -> impl Iterator<Item = PartyNumber> {
        terms
            .numbered_parties()
            .filter(|(number, party)| match &content.direction {
                Some(direction) => direction.gives(*number),
                None => party.role.gives(),
            })
            .map(|(number, _)| number)
    }
}
