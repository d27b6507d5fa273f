//! Whether a facility is a recipient of an agreement, under one reading of the terms.

use super::parties::Parties;
use super::question::Reading;
use super::standing::note;
use super::{Clause, PartyRole, Recipient};
use crate::organisation::{OrganisationKind, OrganisationRef, Territory};
use crate::record::Missing;
use crate::value::Answer;
use alloc::vec::Vec;

impl Reading<'_> {
    /// Whether the facilities of the territory include this one. If the paper names no class, only
    /// those that a signer directs are certain.
    fn reaches(&self, territory: &Territory) -> Answer {
        let is_meant = if !territory.classes.is_empty() {
            Answer::Yes
        } else if self.is_signed_for() {
            self.facility.is_directed_by_province_on(self.day)
        } else {
            Answer::Unknown
        };
        let is_meant = is_meant.or(Answer::Unknown);
        self.lies_in(territory).and(is_meant)
    }

    /// Whether an authority of a province signs for the facilities under it: it receives or
    /// coordinates.
    fn is_signed_for(&self) -> bool {
        let mut parties = self.terms.numbered_parties();
        parties.any(|(number, party)| {
            let is_of_province = party.organisation.as_ref().is_some_and(|it| {
                matches!(
                    it.kind.listed(),
                    Some(OrganisationKind::PeoplesCommittee | OrganisationKind::DepartmentOfHealth)
                )
            });
            let for_them = party.role.receives()
                || party.role == PartyRole::CoordinatingAuthority
                || self.directed_to.contains(number);
            party.signs && is_of_province && for_them
        })
    }

    /// Whether the facility is in the territory, with the borders that the province had on the day
    /// of signing.
    fn lies_in(&self, territory: &Territory) -> Answer {
        let Some(signed) = self.agreement.signed() else {
            return territory.covers(self.facility, self.day, self.day);
        };
        let (Some(first), Some(last)) = (signed.earliest(), signed.latest()) else {
            return Answer::Unknown;
        };
        let covers = |signed| territory.covers(self.facility, signed, self.day);
        Answer::agreed([first, last].map(covers))
    }

    /// Whether the facility is the named organisation. They are compared by id.
    fn is_named(&self, organisation: &OrganisationRef) -> Answer {
        match organisation.id {
            Some(id) => (id == self.facility.id()).into(),
            None => Answer::Unknown,
        }
    }

    /// Whether the facility is one of the recipients: the parties that receive, by role or by a
    /// direction, and those whom the terms name besides.
    pub(super) fn recipient(&mut self) -> Answer {
        let mut answers = Vec::new();
        let receiving = self.directed_to | self.terms.parties_where(PartyRole::receives);
        self.ask_receiving_parties(receiving, &mut answers);
        for (number, recipient) in self.terms.numbered_recipients() {
            let answer = match recipient {
                Recipient::Facility(organisation) => self.is_named(organisation),
                Recipient::Territory(territory) => self.reaches(territory),
            };
            answers.push((answer, Clause::Recipient(number)));
        }
        // If no recipient is given, or a list is open, the answer is not a certain no.
        let names_nobody = self.terms.recipients.is_empty() && receiving.is_empty();
        let is_open = names_nobody || self.terms.recipients_open || self.terms.parties_open;
        let mut found = if is_open { Answer::Unknown } else { Answer::No };
        for (answer, clause) in answers {
            found = found.or(answer);
            if !answer.is_no() {
                self.clauses.insert(clause);
            }
        }
        let is_party_that_receives = self.may_itself_receive();
        if is_party_that_receives == Answer::Unknown {
            note(&mut self.missing, [Missing::Supporter]);
        }
        found
            .and(is_party_that_receives)
            .and(self.facility.is_facility_on(self.day))
    }

    /// Whether the facility, if it is a party, can be a recipient: a party that only gives, or that
    /// has left, is not a recipient even if it is in the territory.
    fn may_itself_receive(&self) -> Answer {
        self.as_party(|own| match own {
            Some((number, _)) if self.directed_to.contains(number) => self.stays(number),
            Some((number, party)) => self.stays(number).and(self.may_receive(party.role)),
            None => Answer::Yes,
        })
    }

    /// Adds whether the facility is one of the parties that receive, by role or by a direction, and
    /// have not left. A party whose role is not stated may receive.
    fn ask_receiving_parties(&self, receiving: Parties, answers: &mut Vec<(Answer, Clause)>) {
        let names_nobody = self.terms.recipients.is_empty();
        for (number, party) in self.terms.numbered_parties() {
            let receives = if receiving.contains(number) {
                Answer::Yes
            } else if party.role.is_not_stated() {
                Answer::Unknown
            } else {
                continue;
            };
            let answer = match &party.organisation {
                Some(organisation) if !organisation.kind.is_facility().is_no() => {
                    self.is_named(organisation)
                }
                // An authority receives support for facilities that the paper does not name.
                Some(_) | None if names_nobody => Answer::Unknown,
                Some(_) | None => continue,
            };
            let answer = answer.and(receives).and(self.stays(number));
            answers.push((answer, Clause::Party(number)));
        }
    }
}
