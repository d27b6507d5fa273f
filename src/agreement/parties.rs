//! Sets of parties.

use super::{PartyNumber, PartyRole, TermsDraft};
use crate::value::Answer;
use core::ops::{BitAnd, BitOr};

/// A set of parties. There are at most 100, so the bits of one number hold it; no other number is ever
/// in the set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Parties(u128);

impl Parties {
    pub(super) const NONE: Self = Self(0);

    fn only(party: PartyNumber) -> Self {
        let place = u32::from(party.get()).checked_sub(1);
        Self(place.map_or(0, |place| 1_u128.checked_shl(place).unwrap_or(0)))
    }

    pub(super) fn contains(self, party: PartyNumber) -> bool {
        !(self & Self::only(party)).is_empty()
    }

    pub(super) fn insert(&mut self, party: PartyNumber) {
        *self = *self | Self::only(party);
    }

    pub(super) fn remove(&mut self, party: PartyNumber) {
        *self = self.without_one(party);
    }

    #[must_use]
    pub(super) fn without_one(self, party: PartyNumber) -> Self {
        self.without(Self::only(party))
    }

    #[must_use]
    pub(super) const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The parties, in the order of their numbers.
    pub(super) fn iter(self) -> impl Iterator<Item = PartyNumber> {
        let mut rest = self.0;
        core::iter::from_fn(move || {
            let place = u16::try_from(rest.trailing_zeros()).ok();
            let place = place.filter(|_| rest != 0)?;
            rest &= rest.wrapping_sub(1); // without the lowest bit
            Some(PartyNumber::new(place.saturating_add(1)))
        })
    }
}

impl TermsDraft {
    /// Whether one of these parties receives for facilities that it does not name: unknown if it is no
    /// facility, or still to be named.
    pub(super) fn receives_for_others(&self, parties: Parties) -> Answer {
        for number in parties.iter() {
            let organisation = self.party(number).and_then(|it| it.organisation.as_ref());
            if organisation.is_none_or(|it| !it.kind.is_facility().is_yes()) {
                return Answer::Unknown;
            }
        }
        Answer::No
    }

    /// The parties with a role of this kind.
    pub(super) fn parties_where(&self, is_meant: fn(PartyRole) -> bool) -> Parties {
        let mut parties = Parties::NONE;
        for (number, party) in self.numbered_parties() {
            if is_meant(party.role) {
                parties.insert(number);
            }
        }
        parties
    }
}

impl BitOr for Parties {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitAnd for Parties {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl<'a> FromIterator<&'a PartyNumber> for Parties {
    fn from_iter<I: IntoIterator<Item = &'a PartyNumber>>(parties: I) -> Self {
        parties.into_iter().copied().collect()
    }
}

impl FromIterator<PartyNumber> for Parties {
    fn from_iter<I: IntoIterator<Item = PartyNumber>>(parties: I) -> Self {
        let mut set = Self::NONE;
        for party in parties {
            set.insert(party);
        }
        set
    }
}
