//! Facts of master data that hold from one date until the next.

use super::{FacilityCode, FacilityRank, ProvinceCode, TechnicalLevel, Tier};
use crate::value::{Answer, Known, OrganisationId, Text, When};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A fact that holds until the next of its kind begins.
pub(super) trait Dated {
    fn since(&self) -> &When;
}

macro_rules! dated {
    ($(
        $(#[$meta:meta])*
        $Name:ident($expecting:literal) {
            $(#[$field_meta:meta])*
            $field:ident: $ty:ty
        }
    )+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, expecting = $expecting)]
        pub struct $Name {
            $(#[$field_meta])*
            pub $field: $ty,
            /// The first day on which it was so.
            #[serde(default = "unknown", skip_serializing_if = "When::is_unknown")]
            pub since: When,
        }

        impl Dated for $Name {
            fn since(&self) -> &When {
                &self.since
            }
        }
    )+ };
}

dated! {
    /// Tên gọi theo thời gian: a name, and since when.
    ///
    /// # JSON
    ///
    /// `{"name":"Bệnh viện đa khoa tỉnh Hà Tĩnh","since":"2010"}`; `since` only if known.
    DatedName("a dated name") {
        /// The name.
        name: Text
    }

    /// Địa bàn theo thời gian: a place, and since when.
    ///
    /// The code is read as of `since`: `24` since 2010 is Bắc Giang, and goes with it into Bắc Ninh.
    ///
    /// # JSON
    ///
    /// `{"province":"02","since":"2010"}`; `since` only if known.
    DatedPlace("a dated place") {
        /// The province.
        province: ProvinceCode
    }

    /// Đơn vị chủ quản theo thời gian: what an organisation is a part of (a campus, a department of
    /// a hospital), and since when.
    ///
    /// # JSON
    ///
    /// `{"of":"67e55044-10b1-426f-9247-bb680e5fe0c8","since":"2025"}`; without `of` it has stood on
    /// its own since then; `since` only if known.
    DatedWhole("a dated whole") {
        /// What it is a part of; `None` while it stands on its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<OrganisationId>
    }

    /// Mã cơ sở khám bệnh, chữa bệnh theo thời gian: a code, and since when.
    ///
    /// # JSON
    ///
    /// `{"code":"01929","since":"2010"}`; `since` only if known.
    DatedCode("a dated facility code") {
        /// The code.
        code: FacilityCode
    }

    /// Cấp chuyên môn kỹ thuật theo thời gian: a technical level, and since when.
    ///
    /// # JSON
    ///
    /// `{"level":"specialised","since":"2024-12-31"}`; `since` only if known.
    DatedLevel("a dated technical level") {
        /// The level.
        level: TechnicalLevel
    }

    /// Hạng theo thời gian: a rank, and since when.
    ///
    /// # JSON
    ///
    /// `{"rank":"i","since":"2015"}`; `since` only if known.
    DatedRank("a dated rank") {
        /// The rank.
        rank: FacilityRank
    }

    /// Tuyến theo thời gian: a tier, and since when.
    ///
    /// # JSON
    ///
    /// `{"tier":"district","since":"2014"}`; `since` only if known.
    DatedTier("a dated tier") {
        /// The tier.
        tier: Tier
    }
}

fn unknown() -> When {
    When::UNKNOWN
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

/// What the facts say of a day. Without candidates, they say nothing of it.
pub(super) fn known_on<'a, T: Dated, R: PartialEq>(
    facts: &'a [T],
    day: NaiveDate,
    said: impl Fn(&'a T) -> R,
) -> Known<R> {
    let held = held_on(facts, day).into_iter();
    Known::among(held.filter_map(|i| facts.get(i)).map(said))
}

/// Whether a last day is over on that day.
pub(super) fn is_past(last: &When, day: NaiveDate) -> Answer {
    day.pred_opt().map_or(Answer::Unknown, |eve| last.by(eve))
}

/// The dates that certainly lie too early after all before them.
pub(super) fn out_of_order<'a>(
    dates: impl Iterator<Item = &'a When>,
    too_early: impl Fn(NaiveDate, NaiveDate) -> bool,
) -> impl Iterator<Item = (usize, &'a When)> {
    let mut floor = None;
    dates.enumerate().filter(move |(_, date)| {
        let wrong = matches!(
            (date.latest(), floor),
            (Some(latest), Some(floor)) if too_early(latest, floor)
        );
        floor = floor.max(date.earliest());
        wrong
    })
}
