//! Which cases are logged, so that a new case need not be compared with all of them.

use super::{CaseLevel, TechniqueNumber};
use crate::value::{CaseToken, PersonId};
use alloc::collections::BTreeSet;

/// What makes a case another case: the token, the level, the technique and the person.
pub(super) type CaseKey = (
    CaseToken,
    Option<CaseLevel>,
    Option<TechniqueNumber>,
    Option<PersonId>,
);

/// How many cases are told apart by the filter alone.
const FEW: usize = 256;

/// The cases that are logged.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum LoggedCases {
    /// At most [`FEW`]: a 1,024-bit Bloom-style filter of tokens. It has no false negatives; after
    /// a positive, the case is compared with the others.
    Few([u64; 16]),
    /// More: every key.
    Many(BTreeSet<CaseKey>),
}

impl LoggedCases {
    pub(super) const NONE: Self = Self::Few([0; 16]);

    /// Whether the case is logged; `cases` are the keys of all cases that are.
    pub(super) fn contain(&self, case: CaseKey, mut cases: impl Iterator<Item = CaseKey>) -> bool {
        match self {
            Self::Few(filter) => {
                let (word, bit) = place(case.0);
                filter.get(word).is_some_and(|bits| bits & bit != 0)
                    && cases.any(|logged| logged == case)
            }
            Self::Many(keys) => keys.contains(&case),
        }
    }

    /// Adds the case; `cases` are the keys of all cases that were logged before it, and so many they are.
    pub(super) fn add(
        &mut self,
        case: CaseKey,
        cases: impl Iterator<Item = CaseKey>,
        count: usize,
    ) {
        if let Self::Few(_) = self
            && count >= FEW
        {
            *self = Self::Many(cases.collect());
        }
        match self {
            Self::Few(filter) => {
                let (word, bit) = place(case.0);
                if let Some(bits) = filter.get_mut(word) {
                    *bits |= bit;
                }
            }
            Self::Many(keys) => {
                keys.insert(case);
            }
        }
    }
}

/// The word and the bit of a token: the upper ten bits of a product that mixes all bits of the token.
fn place(token: CaseToken) -> (usize, u64) {
    let (high, low) = token.uuid().as_u64_pair();
    let mixed = (high ^ low).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let word = usize::from((mixed >> 60) as u8);
    (word, 1 << ((mixed >> 54) & 63))
}
