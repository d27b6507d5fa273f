//! Who supports whom on a day.

use super::coverage::area_of;
use crate::agreement::{Agreement, ContentKind, Coverage, PartyNumber, Recipient, Terms};
use crate::any::AnyRecord;
use crate::organisation::{Organisation, OrganisationRef, ProvinceCode};
use crate::record::Record;
use crate::register::Register;
use crate::specialty::Subject;
use crate::value::{AgreementId, Known, OrganisationId};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Quan hệ hỗ trợ: one organisation certainly supports another under an agreement that is in force.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Supporting {
    /// Who gives support.
    pub supporter: OrganisationRef,
    /// Who receives it: a party, or a facility of the recipients.
    pub recipient: OrganisationRef,
    /// The activity, as a content of the agreement names it. A transfer of techniques includes the training
    /// and the experts for it; see [`ContentKind::includes`].
    pub activity: ContentKind,
    /// The agreement.
    pub agreement: AgreementId,
    /// The subjects, in the order of the terms; empty if no subject is certain, as where the paper names none.
    pub subjects: Vec<Subject>,
}

impl Register {
    /// Who certainly supports whom on this day, in which activity and subjects, by agreements that are
    /// certainly in force: the hubs and spokes of the network, by supporter and recipient.
    ///
    /// - Between parties: what [`Record::supports`] knows. A party that is not named is left out.
    /// - A facility that is a recipient without being a party is supported by those who give, if the
    ///   agreement certainly covers it, the master data have it, and support goes one way only.
    /// - What may be so is not in the list.
    ///
    /// ```
    #[doc = include_str!("../../agreement/example.txt")]
    /// # let mut register = lienvien::register::Register::new();
    /// register.put(memorandum.into());
    /// register.put_organisation(hospital);
    /// let network = register.supports_on(day!(2025-01-01));
    /// let pairs: Vec<_> = network.iter().map(|it| (it.supporter.name.as_str(), it.recipient.name.as_str())).collect();
    /// assert_eq!(pairs, [
    ///     ("Bệnh viện Bạch Mai", "UBND tỉnh Hà Tĩnh"),
    ///     ("Bệnh viện Bạch Mai", "Bệnh viện đa khoa tỉnh Hà Tĩnh"),
    /// ]);
    /// assert_eq!(network[0].subjects, [neurology]);
    /// assert!(register.supports_on(day!(2031-01-01)).is_empty());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn supports_on(&self, day: NaiveDate) -> Vec<Supporting> {
        let mut by_province: BTreeMap<ProvinceCode, Vec<&Organisation>> = BTreeMap::new();
        for organisation in self.organisations() {
            for place in organisation.located() {
                by_province
                    .entry(place.province)
                    .or_default()
                    .push(organisation);
            }
        }
        let mut found = Vec::new();
        for record in self.valid() {
            let AnyRecord::Agreement(agreement) = record else {
                continue;
            };
            if !agreement.standing_on(day).is_in_force().is_yes() {
                continue;
            }
            let asked = Asked::of(self, agreement, day, &by_province);
            for activity in asked.activities() {
                asked.add(activity, &mut found);
            }
        }
        found.sort_unstable();
        found
    }
}

/// An agreement on a day.
struct Asked<'a> {
    agreement: &'a Record<Agreement>,
    day: NaiveDate,
    terms: Vec<Terms>,
    /// The facilities of the master data that may be recipients without being parties.
    facilities: BTreeMap<OrganisationId, &'a Organisation>,
}

/// The subjects in which the first party supports the second.
type Pairs = BTreeMap<(PartyNumber, PartyNumber), Vec<Subject>>;

impl<'a> Asked<'a> {
    fn of(
        register: &'a Register,
        agreement: &'a Record<Agreement>,
        day: NaiveDate,
        by_province: &BTreeMap<ProvinceCode, Vec<&'a Organisation>>,
    ) -> Self {
        let terms = match agreement.state().terms_on(day) {
            Known::Known(terms) => alloc::vec![terms],
            Known::Unknown(candidates) => candidates,
        };
        let mut facilities = BTreeMap::new();
        for recipient in terms.iter().flat_map(|terms| &terms.recipients) {
            match recipient {
                Recipient::Facility(facility) => {
                    let known = facility.id.and_then(|id| register.organisation(id));
                    facilities.extend(known.map(|it| (it.id(), it)));
                }
                Recipient::Territory(territory) => {
                    for code in area_of(territory.province) {
                        let there = by_province.get(&code).into_iter().flatten();
                        facilities.extend(there.map(|it| (it.id(), *it)));
                    }
                }
            }
        }
        for party in terms.iter().flat_map(|terms| &terms.parties) {
            if let Some(id) = party.organisation.as_ref().and_then(|it| it.id) {
                facilities.remove(&id);
            }
        }
        Self {
            agreement,
            day,
            terms,
            facilities,
        }
    }

    /// The activities that the contents name.
    fn activities(&self) -> BTreeSet<ContentKind> {
        let contents = self.terms.iter().flat_map(|terms| &terms.contents);
        contents
            .filter_map(|content| content.kind.listed())
            .collect()
    }

    /// The subjects that the contents list, and for which a request was accepted.
    fn subjects(&self) -> Vec<&Subject> {
        let mut subjects: Vec<_> = self
            .terms
            .iter()
            .flat_map(|terms| terms.subjects())
            .collect();
        let requests = self.agreement.state().requests().iter();
        subjects.extend(requests.map(|request| &request.what.subject));
        let mut seen = BTreeSet::new();
        subjects.retain(|subject| seen.insert(*subject));
        subjects
    }

    fn add(&self, activity: ContentKind, found: &mut Vec<Supporting>) {
        let mut pairs = Pairs::new();
        if let Known::Known(known) = self.agreement.supports_in(activity, None, self.day) {
            pairs.extend(known.into_iter().map(|pair| (pair, Vec::new())));
        }
        for subject in self.subjects() {
            if let Known::Known(known) = self.agreement.supports(activity, subject, self.day) {
                for pair in known {
                    pairs.entry(pair).or_default().push(subject.clone());
                }
            }
        }
        let supporting = |supporter: &OrganisationRef, recipient, subjects| Supporting {
            supporter: supporter.clone(),
            recipient,
            activity,
            agreement: self.agreement.id(),
            subjects,
        };
        for ((giver, receiver), subjects) in &pairs {
            if let (Some(giver), Some(receiver)) = (self.party(*giver), self.party(*receiver)) {
                found.push(supporting(giver, receiver.clone(), subjects.clone()));
            }
        }
        let is_one_way = pairs.keys().all(|(giver, receiver)| {
            !pairs.keys().any(|(_, other)| other == giver)
                && !pairs.keys().any(|(other, _)| other == receiver)
        });
        if !is_one_way {
            return;
        }
        let mut by_giver: BTreeMap<PartyNumber, BTreeSet<&Subject>> = BTreeMap::new();
        for ((giver, _), subjects) in &pairs {
            by_giver.entry(*giver).or_default().extend(subjects);
        }
        for facility in self.facilities.values() {
            let Some(recipient) = self.named(facility) else {
                continue;
            };
            for (giver, subjects) in &by_giver {
                let Some(giver) = self.party(*giver) else {
                    continue;
                };
                let subjects: Vec<_> = subjects.iter().map(|it| (*it).clone()).collect();
                if let Some(subjects) = self.covered(facility, activity, subjects) {
                    found.push(supporting(giver, recipient.clone(), subjects));
                }
            }
        }
    }

    /// Those of the subjects in which the agreement certainly covers the facility; `None` if it does not.
    fn covered(
        &self,
        facility: &Organisation,
        activity: ContentKind,
        mut subjects: Vec<Subject>,
    ) -> Option<Vec<Subject>> {
        let covers = |subjects: &[Subject]| {
            let covering = self
                .agreement
                .covers(facility, activity, subjects, self.day);
            covering.coverage == Coverage::Covered
        };
        if covers(&subjects) {
            return Some(subjects);
        }
        subjects.retain(|subject| covers(core::slice::from_ref(subject)));
        (!subjects.is_empty() || covers(&[])).then_some(subjects)
    }

    /// The organisation of a party, if all the terms that may apply name the same one.
    fn party(&self, number: PartyNumber) -> Option<&OrganisationRef> {
        let mut named = self.terms.iter().map(|terms| {
            let party = terms.party(number)?;
            party.organisation.as_ref()
        });
        let first = named.next()??;
        named.all(|other| other == Some(first)).then_some(first)
    }

    fn named(&self, facility: &Organisation) -> Option<OrganisationRef> {
        match facility.reference_on(self.day) {
            Known::Known(reference) => Some(reference),
            Known::Unknown(candidates) => candidates.into_iter().next(),
        }
    }
}
