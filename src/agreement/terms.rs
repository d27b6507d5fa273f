//! The terms of an agreement: what the parties set down.

use super::content::is_false;
use super::{
    Beneficiary, Content, Direction, Ground, InstrumentKind, Objective, OnDemand, Party,
    PartyNumber, PartyRole, Permission, Recipient,
};
use crate::organisation::{OrganisationKind, OrganisationRef};
use crate::value::{Answer, Both, Period, Problem, Problems, Provenance, Text, When};
use alloc::{boxed::Box, format, sync::Arc, vec::Vec};
use core::ops::Deref;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

messages! {
    /// What can be wrong in the terms of an agreement.
    pub enum TermsFault {
        /// Fewer than two parties.
        TooFewParties {
            /// How many there are.
            found: usize,
        } = "AG-01" "agreement.terms.too_few_parties" {
            en("{found} parties, expected at least 2")
            vi("chỉ có {found} bên, cần ít nhất 2 bên")
        }
        /// More than one party still to be named.
        TooManyUnnamed = "AG-02" "agreement.terms.too_many_unnamed" {
            en("a second party is still to be named, expected at most one")
            vi("bên thứ hai chưa được nêu tên, chỉ được tối đa một bên chưa nêu tên")
        }
        /// One organisation is two parties.
        SameOrganisation {
            /// The party that it already is.
            party: PartyNumber,
        } = "AG-03" "agreement.terms.same_organisation" {
            en("the organisation is already party {party}, expected another one")
            vi("tổ chức này đã là bên thứ {party}, mỗi tổ chức chỉ là một bên")
        }
        /// Nobody has to sign.
        NobodySigns = "AG-04" "agreement.terms.nobody_signs" {
            en("no named party signs, expected at least one")
            vi("không có bên nào được nêu tên phải ký, cần ít nhất một bên ký")
        }
        /// One letter for two parties.
        SameLetter {
            /// The party that already has it.
            party: PartyNumber,
        } = "AG-05" "agreement.terms.same_letter" {
            en("the letter is already that of party {party}, expected another one")
            vi("ký hiệu này đã dùng cho bên thứ {party}, mỗi bên cần một ký hiệu riêng")
        }
        /// A committee of the Party gives or receives support.
        NotASupporter {
            /// The role given.
            role: PartyRole,
        } = "AG-06" "agreement.terms.not_a_supporter" {
            en("a party committee can't be `{role}`, expected a role that neither gives nor receives support")
            vi("cấp ủy Đảng không thể là “{}”, chỉ có thể giữ vai trò không hỗ trợ và không tiếp nhận", role.vi())
        }
        /// A party that isn't there.
        NoSuchParty {
            /// The number given.
            party: PartyNumber,
            /// How many there are.
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
        /// A recipient by name that treats no patients.
        NotAFacility {
            /// What it is.
            kind: OrganisationKind,
        } = "AG-09" "agreement.terms.recipient_not_a_facility" {
            en("the recipient is a `{kind}`, expected a facility that treats patients")
            vi("đơn vị thụ hưởng là “{}”, cần một cơ sở khám bệnh, chữa bệnh", kind.vi())
        }
        /// In force only once the period is over.
        EffectiveTooLate {
            /// The effective date given.
            effective: When,
        } = "AG-10" "agreement.terms.effective_after_end" {
            en("effective from {effective}, expected a date before the period ends")
            vi("có hiệu lực từ {}, phải trước khi hết thời hạn", effective.vi())
        }
    }
}

/// Dự thảo điều khoản: terms as a form fills them in, not yet judged. `Terms::try_from(draft)`
/// names everything that is wrong at once.
///
/// The flags `…_open` say that the paper itself marks a list as incomplete (`…`, `như`,
/// `một số … khác`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsDraft {
    /// What kind of paper it is.
    pub kind: InstrumentKind,
    /// Its title.
    pub title: Text,
    /// How the paper names its own kind, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// The parties, numbered from 1 in this order.
    pub parties: Vec<Party>,
    /// Whether there are more parties than are named.
    #[serde(default, skip_serializing_if = "is_false")]
    pub parties_open: bool,
    /// What they do together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<Content>,
    /// Whether there are more contents than are named.
    #[serde(default, skip_serializing_if = "is_false")]
    pub contents_open: bool,
    /// Other specialties on demand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_demand: Option<OnDemand>,
    /// Who may receive support; if nobody is named, the parties that receive.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Recipient>,
    /// Whether there are more recipients than are named.
    #[serde(default, skip_serializing_if = "is_false")]
    pub recipients_open: bool,
    /// The period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The day from which it is in force, where the paper says so apart from period and signing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<When>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objectives: Vec<Objective>,
    /// Who gains by it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beneficiaries: Vec<Beneficiary>,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
    /// The permission it needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permission: Option<Permission>,
    /// Where all this is known from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
}

/// Điều khoản: the terms of an agreement.
///
/// # Invariants
///
/// - at least two parties, at most one of them still to be named, none twice (by id), no letter twice;
/// - at least one named party signs;
/// - a committee of the Party neither gives nor receives support;
/// - every direction names parties that exist, none on both sides;
/// - a recipient by name is a facility;
/// - an effective date does not lie certainly after the period;
/// - no objective twice.
///
/// Everything is read through [`TermsDraft`], to which terms dereference.
///
/// # JSON
///
/// That of [`TermsDraft`]; what is wrong is refused with every path.
///
/// ```
/// use lienvien::agreement::{InstrumentKind, Terms, TermsDraft};
/// use lienvien::value::{Explain, Text};
/// let draft = TermsDraft::new(InstrumentKind::Memorandum, Text::new("Bản ghi nhớ hợp tác")?);
/// let problems = Terms::try_from(draft).unwrap_err();
/// let found: Vec<_> = problems.iter().map(|p| (&*p.path, p.error.code())).collect();
/// assert_eq!(found, [
///     ("parties", "agreement.terms.too_few_parties"),
///     ("parties", "agreement.terms.nobody_signs"),
/// ]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms(Arc<TermsDraft>); // never changed once made, so ledger and state share them

impl TermsDraft {
    /// A draft of which only kind and title stand.
    pub const fn new(kind: InstrumentKind, title: Text) -> Self {
        Self {
            kind,
            title,
            label: None,
            parties: Vec::new(),
            parties_open: false,
            contents: Vec::new(),
            contents_open: false,
            on_demand: None,
            recipients: Vec::new(),
            recipients_open: false,
            period: None,
            effective: None,
            objectives: Vec::new(),
            beneficiaries: Vec::new(),
            grounds: Vec::new(),
            permission: None,
            provenance: None,
        }
    }

    /// The party with this number.
    pub fn party(&self, number: PartyNumber) -> Option<&Party> {
        self.parties.get(number.index()?)
    }

    /// The parties with their numbers.
    pub fn numbered_parties(&self) -> impl Iterator<Item = (PartyNumber, &Party)> {
        (1..).map(PartyNumber::new).zip(&self.parties)
    }

    /// The parties that give support.
    pub fn transferors(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.role.gives())
    }

    /// The parties that receive support, for themselves or for the facilities they answer for.
    pub fn receiving_parties(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.role.receives())
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
        for (i, party) in self.parties.iter().enumerate() {
            self.check_party(i, party, faults);
        }
    }

    fn check_party(&self, i: usize, party: &Party, faults: &mut Faults) {
        let earlier = |is_same: &dyn Fn(&Party) -> bool| {
            let mut earlier = self.numbered_parties().take(i);
            earlier
                .find(|(_, other)| is_same(other))
                .map(|(number, _)| number)
        };
        if let Some(organisation) = &party.organisation {
            let is_it = |other: &OrganisationRef| other.same_as(organisation).is_yes();
            if let Some(party) = earlier(&|other| other.organisation.as_ref().is_some_and(is_it)) {
                let fault = TermsFault::SameOrganisation { party };
                faults.add(format!("parties[{i}].organisation"), fault);
            }
            let role = party.role;
            let supports = role.gives() || role.receives();
            if supports && organisation.kind == OrganisationKind::PartyCommittee {
                faults.add(
                    format!("parties[{i}].role"),
                    TermsFault::NotASupporter { role },
                );
            }
        }
        if let Some(letter) = party.letter
            && let Some(party) = earlier(&|other| other.letter == Some(letter))
        {
            faults.add(
                format!("parties[{i}].letter"),
                TermsFault::SameLetter { party },
            );
        }
    }

    fn check_direction(&self, i: usize, direction: &Direction, faults: &mut Faults) {
        let parties = self.parties.len();
        let Direction { from, to, .. } = direction;
        for (side, numbers) in [("from", from), ("to", to)] {
            for (j, party) in numbers.iter().copied().enumerate() {
                let path = || format!("contents[{i}].direction.{side}[{j}]");
                if self.party(party).is_none() {
                    faults.add(path(), TermsFault::NoSuchParty { party, parties });
                }
                if side == "to" && from.contains(&party) {
                    faults.add(path(), TermsFault::SupportsItself { party });
                }
            }
        }
    }

    fn check_effective(&self, faults: &mut Faults) {
        let (Some(effective), Some(period)) = (&self.effective, &self.period) else {
            return;
        };
        let is_over = |day| period.ended_by(day) == Answer::Yes;
        if effective.earliest().is_some_and(is_over) {
            let effective = effective.clone();
            faults.add("effective", TermsFault::EffectiveTooLate { effective });
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

impl TryFrom<TermsDraft> for Terms {
    type Error = Problems<TermsFault>;

    fn try_from(mut draft: TermsDraft) -> Result<Self, Problems<TermsFault>> {
        let mut faults = Faults(Vec::new());
        draft.check_parties(&mut faults);
        for (i, content) in draft.contents.iter().enumerate() {
            if let Some(direction) = &content.direction {
                draft.check_direction(i, direction, &mut faults);
            }
        }
        for (i, recipient) in draft.recipients.iter().enumerate() {
            if let Recipient::Facility(OrganisationRef { kind, .. }) = recipient
                && !kind.is_facility()
            {
                let fault = TermsFault::NotAFacility { kind: *kind };
                faults.add(format!("recipients[{i}]"), fault);
            }
        }
        draft.check_effective(&mut faults);
        Problems::found(faults.0)?;
        let mut seen = Vec::new();
        draft.objectives.retain(|objective| {
            let is_new = !seen.contains(objective);
            seen.push(*objective);
            is_new
        });
        Ok(Self(Arc::new(draft)))
    }
}

impl From<Terms> for TermsDraft {
    fn from(terms: Terms) -> Self {
        Arc::unwrap_or_clone(terms.0)
    }
}

impl Deref for Terms {
    type Target = TermsDraft;

    fn deref(&self) -> &TermsDraft {
        &self.0
    }
}

impl Serialize for Terms {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_ref().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Terms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        TermsDraft::deserialize(deserializer)?
            .try_into()
            .map_err(|problems| de::Error::custom(Both(&problems)))
    }
}
