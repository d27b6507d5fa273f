//! Twenty cooperation papers of widely different kinds, each with what it must answer and what it
//! must leave unknown.
//!
//! The papers are invented, true to life: hospitals, companies and numbers of papers don't exist;
//! People's Committees, Departments of Health and ministries are plainly public bodies, and signed
//! nothing of this. No person is named.

use lienvien::agreement::{Coverage, PartyNumber};

macro_rules! json {
    ($name:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/agreements/",
            $name,
            ".json"
        ))
    };
}

mod changes;
mod instruments;
mod partners;

const UNKNOWN: Coverage = Coverage::Unknown;

fn numbers(parties: &[u16]) -> Vec<PartyNumber> {
    parties.iter().copied().map(PartyNumber::new).collect()
}

fn pairs(pairs: &[(u16, u16)]) -> Vec<(PartyNumber, PartyNumber)> {
    let pair = |(from, to): &(u16, u16)| (PartyNumber::new(*from), PartyNumber::new(*to));
    pairs.iter().map(pair).collect()
}
