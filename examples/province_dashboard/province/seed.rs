//! A generator of numbers and ids: the same seed gives the same province on every machine.

use lienvien::value::{CaseToken, Id};
use uuid::{Builder, Uuid};

use super::Result;

/// SplitMix64: small, and good enough to mix a province. It keeps no secret.
pub(crate) struct Seed(u64);

impl Seed {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below this one.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// One of these.
    pub(crate) fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        let at = self.below(of.len() as u64);
        of[usize::try_from(at).unwrap_or_default()]
    }

    /// Whether it falls on so many of a hundred.
    pub(crate) fn percent(&mut self, of_a_hundred: u64) -> bool {
        self.below(100) < of_a_hundred
    }

    fn bytes(&mut self) -> [u8; 16] {
        let (high, low) = (u128::from(self.next()), u128::from(self.next()));
        ((high << 64) | low).to_be_bytes()
    }

    /// An id of a record, an organisation or a person.
    pub(crate) fn id<K>(&mut self) -> Id<K> {
        let id: Uuid = Builder::from_random_bytes(self.bytes()).into_uuid();
        Id::new(id)
    }

    /// A token that stands for a patient's case: a hospital makes each at random.
    pub(crate) fn case(&mut self) -> Result<CaseToken> {
        let mut random = [0; 10];
        random.copy_from_slice(&self.bytes()[..10]);
        let token = Builder::from_unix_timestamp_millis(1_735_689_600_000, &random).into_uuid();
        Ok(CaseToken::new(token)?)
    }
}
