//! A quick test whether a case may already be logged, without comparing it with every case.

use crate::value::CaseToken;

/// A 1,024-bit Bloom-style filter of tokens: no false negatives, and rarely a false positive.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct SeenTokens([u64; 16]);

impl SeenTokens {
    /// Whether the token may have been added; always true for a token that was added.
    pub(super) fn may_hold(&self, token: CaseToken) -> bool {
        let (word, bit) = place(token);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// Adds the token.
    pub(super) fn take(&mut self, token: CaseToken) {
        let (word, bit) = place(token);
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= bit;
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
