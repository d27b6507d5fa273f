//! Facts of master data that hold from one date until the next.

use super::ProvinceCode;
use crate::value::{Answer, Text, When};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Tên gọi theo thời gian: a name, and since when.
///
/// # JSON
///
/// `{"name":"Bệnh viện đa khoa tỉnh Hà Tĩnh","since":"2010"}`; `since` only if known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a dated name")]
pub struct DatedName {
    /// The name.
    pub name: Text,
    /// The first day on which it was so named.
    #[serde(default = "unknown", skip_serializing_if = "When::is_unknown")]
    pub since: When,
}

/// Địa bàn theo thời gian: a place, and since when.
///
/// The code is read as of `since`: `24` since 2010 is Bắc Giang, and goes with it into Bắc Ninh.
///
/// # JSON
///
/// `{"province":"02","since":"2010"}`; `since` only if known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a dated place")]
pub struct DatedPlace {
    /// The province.
    pub province: ProvinceCode,
    /// The first day on which it lay there.
    #[serde(default = "unknown", skip_serializing_if = "When::is_unknown")]
    pub since: When,
}

fn unknown() -> When {
    When::UNKNOWN
}

/// A fact that holds until the next of its kind begins.
pub(super) trait Dated {
    fn since(&self) -> &When;
}

impl Dated for DatedName {
    fn since(&self) -> &When {
        &self.since
    }
}

impl Dated for DatedPlace {
    fn since(&self) -> &When {
        &self.since
    }
}

/// The facts that may hold on a day, in their order; none if it is not certain that any does.
/// A first fact without a date is all that is known of the time before the second.
pub(super) fn held_on<T: Dated>(facts: &[T], day: NaiveDate) -> Vec<usize> {
    let begun = |(i, fact): (usize, &T)| {
        if i == 0 && fact.since().is_unknown() {
            Answer::Yes
        } else {
            fact.since().by(day)
        }
    };
    let begun: Vec<Answer> = facts.iter().enumerate().map(begun).collect();
    let Some(base) = begun.iter().rposition(|answer| answer.is_yes()) else {
        return Vec::new();
    };
    (base..facts.len())
        .filter(|&i| !begun.get(i).is_some_and(|answer| answer.is_no()))
        .collect()
}

/// The facts that certainly don't begin after all before them.
pub(super) fn out_of_order<T: Dated>(facts: &[T]) -> impl Iterator<Item = usize> {
    let mut floor = None;
    facts.iter().enumerate().filter_map(move |(i, fact)| {
        let since = fact.since();
        let wrong =
            matches!((since.latest(), floor), (Some(latest), Some(floor)) if latest <= floor);
        floor = floor.max(since.earliest());
        wrong.then_some(i)
    })
}
