//! Which cases certainly are new, without looking at each that is logged.

use crate::value::CaseToken;

/// Tokens, as far as 128 bytes tell them apart: of one that was never taken in, it mostly says so.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct SeenTokens([u64; 16]);

impl SeenTokens {
    /// Whether the token may have been taken in. One that was, always may.
    pub(super) fn may_hold(&self, token: CaseToken) -> bool {
        let (word, bit) = place(token);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    pub(super) fn take(&mut self, token: CaseToken) {
        let (word, bit) = place(token);
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= bit;
        }
    }
}

/// The word and the bit in it of a token: the upper ten bits of a product that mixes all of it.
fn place(token: CaseToken) -> (usize, u64) {
    let (high, low) = token.uuid().as_u64_pair();
    let mixed = (high ^ low).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let word = usize::from((mixed >> 60) as u8);
    (word, 1 << ((mixed >> 54) & 63))
}
