//! Problems in the terms of an agreement, all found at once.

use super::{Direction, InstrumentKind, Party, PartyNumber, PartyRole, Recipient, TermsDraft};
use crate::organisation::{OrganisationKind, OrganisationRef};
use crate::value::{OutOfBounds, Problem, When, size::size_problem};
use alloc::collections::{BTreeMap, btree_map::Entry};
use alloc::{boxed::Box, format, string::ToString, vec::Vec};
use core::fmt;

messages! {
    /// A problem in the terms of an agreement.
    pub enum TermsFault {
        /// Fewer than two parties.
        TooFewParties {
            /// The number of parties.
            found: usize,
        } = "AG-01" "agreement.terms.too_few_parties" {
            en("{found} parties, expected at least 2")
            vi("chỉ có {found} bên, cần ít nhất 2 bên")
        }
        /// More than one party is still to be named.
        TooManyUnnamed = "AG-02" "agreement.terms.too_many_unnamed" {
            en("more than one party is still to be named, expected at most one")
            vi("có hơn một bên chưa được nêu tên, chỉ được tối đa một bên")
        }
        /// One organisation appears as two parties.
        SameOrganisation {
            /// The party with the same organisation.
            party: PartyNumber,
        } = "AG-03" "agreement.terms.same_organisation" {
            en("the organisation is already party {party}, expected another organisation")
            vi("tổ chức này đã là bên thứ {party}, mỗi tổ chức chỉ là một bên")
        }
        /// No party has to sign.
        NobodySigns = "AG-04" "agreement.terms.nobody_signs" {
            en("no named party signs, expected at least one")
            vi("không có bên nào đã nêu tên là bên ký, cần ít nhất một bên ký")
        }
        /// Two parties have the same letter.
        SameLetter {
            /// The party with the same letter.
            party: PartyNumber,
        } = "AG-05" "agreement.terms.same_letter" {
            en("party {party} already has this letter, expected another letter")
            vi("ký hiệu này đã dùng cho bên thứ {party}, mỗi bên cần một ký hiệu riêng")
        }
        /// A committee of the Party gives or receives support.
        NotASupporter {
            /// The role given.
            role: PartyRole,
        } = "AG-06" "agreement.terms.not_a_supporter" {
            en("a party committee can't be `{role}`, expected a role that neither gives nor receives support")
            vi("cấp ủy Đảng không thể là “{role}”, chỉ có thể giữ vai trò không hỗ trợ và không tiếp nhận", role = role.vi())
        }
        /// There is no such party.
        NoSuchParty {
            /// The number given.
            party: PartyNumber,
            /// The number of parties.
            parties: usize,
        } = "AG-07" "agreement.terms.no_such_party" {
            en("there is no party {party}, expected 1 to {parties}")
            vi("không có bên thứ {party}, chỉ có từ bên thứ 1 đến bên thứ {parties}")
        }
        /// A party supports itself.
        SupportsItself {
            /// The party.
            party: PartyNumber,
        } = "AG-08" "agreement.terms.supports_itself" {
            en("party {party} would support itself, expected it on one side only")
            vi("bên thứ {party} tự hỗ trợ chính mình, mỗi bên chỉ được ở một phía")
        }
        /// A named recipient does not treat patients.
        NotAFacility {
            /// The kind of organisation.
            kind: OrganisationKind,
        } = "AG-09" "agreement.terms.recipient_not_a_facility" {
            en("the recipient is a `{kind}`, expected a facility that treats patients")
            vi("cơ sở tiếp nhận là “{kind}”, cần một cơ sở khám bệnh, chữa bệnh", kind = kind.vi())
        }
        /// The effective date is after the end of the period.
        EffectiveTooLate {
            /// The effective date given.
            effective: When,
        } = "AG-10" "agreement.terms.effective_after_end" {
            en("effective from {effective}, expected a date before the period ends")
            vi("ngày có hiệu lực {effective} phải trước ngày hết thời hạn", effective = effective.vi())
        }
        /// A list of parties is empty, for example one side of a direction.
        NobodyThere = "AG-11" "agreement.terms.nobody_there" {
            en("no party is named, expected at least one")
            vi("chưa nêu bên nào, cần ít nhất một bên")
        }
        /// A decision is signed by others than the issuing authority.
        DecisionSigners {
            /// The number of parties that sign.
            found: usize,
        } = "AG-12" "agreement.terms.decision_signers" {
            en("{found} parties sign a decision, expected one: the authority that issues it")
            vi("có {found} bên ký quyết định, chỉ cơ quan ban hành quyết định mới ký")
        }
        /// A decision is issued by an organisation that is not an authority.
        NotAnAuthority {
            /// The kind of the signer.
            kind: OrganisationKind,
        } = "AG-13" "agreement.terms.issuer_not_an_authority" {
            en("a decision is issued by a `{kind}`, expected an authority")
            vi("quyết định do “{kind}” ban hành, phải do cơ quan có thẩm quyền ban hành", kind = kind.vi())
        }
        /// A list, or all texts together, are larger than they may be.
        OutOfBounds {
            /// What is too large.
            why: Box<OutOfBounds>,
        } = "agreement.terms.out_of_bounds" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
        }
    }
}

/// The problems found so far.
struct Faults(Vec<Problem<TermsFault>>);

impl Faults {
    fn add(&mut self, path: impl Into<Box<str>>, error: TermsFault) {
        let path = path.into();
        self.0.push(Problem { path, error });
    }
}

impl TermsDraft {
    /// All problems, in the order of the keys. What is too large is not looked at further.
    pub(super) fn problems(&self) -> Vec<Problem<TermsFault>> {
        if let Some(problem) = size_problem(self, |why| TermsFault::OutOfBounds { why }) {
            return alloc::vec![problem];
        }
        let mut faults = Faults(Vec::new());
        self.check_parties(&mut faults);
        for (i, content) in self.contents.iter().enumerate() {
            if let Some(direction) = &content.direction {
                self.check_direction(i, direction, &mut faults);
            }
        }
        for (i, recipient) in self.recipients.iter().enumerate() {
            if let Recipient::Facility(OrganisationRef { kind, .. }) = recipient
                && let Some(kind) = kind.listed()
                && kind.is_facility().is_no()
            {
                let fault = TermsFault::NotAFacility { kind };
                faults.add(format!("recipients[{i}]"), fault);
            }
        }
        self.check_resources(&mut faults);
        self.check_issuer(&mut faults);
        self.check_effective(&mut faults);
        faults.0
    }

    fn check_parties(&self, faults: &mut Faults) {
        let found = self.parties.len();
        if found < 2 {
            faults.add("parties", TermsFault::TooFewParties { found });
        }
        if !self.parties.iter().any(Party::must_sign) {
            faults.add("parties", TermsFault::NobodySigns);
        }
        let unnamed = self.parties.iter().enumerate();
        for (i, _) in unnamed
            .filter(|(_, party)| party.organisation.is_none())
            .skip(1)
        {
            faults.add(
                format!("parties[{i}].organisation"),
                TermsFault::TooManyUnnamed,
            );
        }
        let mut organisations = BTreeMap::new();
        let mut letters = BTreeMap::new();
        for (number, party) in self.numbered_parties() {
            let i = number.index();
            if let Some(organisation) = &party.organisation {
                if let Some(id) = organisation.id
                    && let Some(party) = first_with(&mut organisations, id, number)
                {
                    let fault = TermsFault::SameOrganisation { party };
                    faults.add(format!("parties[{i}].organisation"), fault);
                }
                let role = party.role;
                let supports = role.gives() || role.receives();
                if supports && organisation.kind == OrganisationKind::PartyCommittee {
                    let fault = TermsFault::NotASupporter { role };
                    faults.add(format!("parties[{i}].role"), fault);
                }
            }
            if let Some(letter) = &party.letter
                && let Some(party) = first_with(&mut letters, letter, number)
            {
                let fault = TermsFault::SameLetter { party };
                faults.add(format!("parties[{i}].letter"), fault);
            }
        }
    }

    fn check_direction(&self, i: usize, direction: &Direction, faults: &mut Faults) {
        let Direction { from, to, .. } = direction;
        for (side, numbers) in [("from", from), ("to", to)] {
            let path = format_args!("contents[{i}].direction.{side}");
            self.check_numbers(path, numbers, faults);
            for (j, party) in numbers.iter().copied().enumerate() {
                if side == "to" && from.contains(&party) {
                    faults.add(format!("{path}[{j}]"), TermsFault::SupportsItself { party });
                }
            }
        }
    }

    fn check_number(&self, path: fmt::Arguments<'_>, party: PartyNumber, faults: &mut Faults) {
        if self.party(party).is_none() {
            let parties = self.parties.len();
            let fault = TermsFault::NoSuchParty { party, parties };
            faults.add(path.to_string(), fault);
        }
    }

    fn check_numbers(
        &self,
        path: fmt::Arguments<'_>,
        parties: &[PartyNumber],
        faults: &mut Faults,
    ) {
        if parties.is_empty() {
            faults.add(path.to_string(), TermsFault::NobodyThere);
        }
        for (i, party) in parties.iter().enumerate() {
            self.check_number(format_args!("{path}[{i}]"), *party, faults);
        }
    }

    fn check_resources(&self, faults: &mut Faults) {
        for (i, duty) in self.duties.iter().enumerate() {
            self.check_numbers(format_args!("duties[{i}].parties"), &duty.parties, faults);
        }
        for (i, obligation) in self.obligations.iter().enumerate() {
            let path = format_args!("obligations[{i}].party");
            self.check_number(path, obligation.party, faults);
        }
        for (i, funding) in self.funding.iter().enumerate() {
            if let Some(party) = funding.by {
                self.check_number(format_args!("funding[{i}].by"), party, faults);
            }
        }
        for (i, resource) in self.resources.iter().enumerate() {
            for (side, party) in [("from", resource.from), ("to", resource.to)] {
                if let Some(party) = party {
                    self.check_number(format_args!("resources[{i}].{side}"), party, faults);
                }
            }
            if let (Some(party), true) = (resource.to, resource.from == resource.to) {
                let fault = TermsFault::SupportsItself { party };
                faults.add(format!("resources[{i}].to"), fault);
            }
        }
    }

    /// Checks that only the issuing authority signs a decision.
    fn check_issuer(&self, faults: &mut Faults) {
        if self.kind != InstrumentKind::Decision {
            return;
        }
        let found = self.parties.iter().filter(|party| party.signs).count();
        if found > 1 {
            faults.add("parties", TermsFault::DecisionSigners { found });
        }
        for (i, party) in self.parties.iter().enumerate() {
            if let Some(OrganisationRef { kind, .. }) = &party.organisation
                && party.signs
                && let Some(kind) = kind.listed()
                && kind.is_authority().is_no()
            {
                let fault = TermsFault::NotAnAuthority { kind };
                faults.add(format!("parties[{i}].organisation"), fault);
            }
        }
    }

    fn check_effective(&self, faults: &mut Faults) {
        let (Some(effective), Some(period)) = (&self.effective, &self.period) else {
            return;
        };
        if let Some(first) = effective.earliest()
            && period.ended_before(first).is_yes()
        {
            let effective = effective.clone();
            faults.add("effective", TermsFault::EffectiveTooLate { effective });
        }
    }
}

/// The number under which this was noted first; if it was not noted before, it is noted now.
fn first_with<K: Ord>(
    noted: &mut BTreeMap<K, PartyNumber>,
    key: K,
    number: PartyNumber,
) -> Option<PartyNumber> {
    match noted.entry(key) {
        Entry::Occupied(first) => Some(*first.get()),
        Entry::Vacant(place) => {
            place.insert(number);
            None
        }
    }
}
