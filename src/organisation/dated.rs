//! Facts of master data that are true from one date until the next.

use super::{
    FacilityCode, FacilityRank, ManagingBody, OrganisationKind, ProvinceCode, TechnicalLevel, Tier,
};
use crate::value::{Answer, Coded, Known, OrganisationId, Text, When};
use alloc::{vec, vec::Vec};
use chrono::NaiveDate;

/// A fact that is true until the next fact of its kind begins.
pub(super) trait Dated {
    fn since(&self) -> &When;
}

/// What may be true on a day: the first thing, each until the next certainly begins.
pub(super) fn until_next<'a, T>(
    first: T,
    later: impl Iterator<Item = (&'a When, T)>,
    day: NaiveDate,
) -> Vec<T> {
    let mut possible = vec![first];
    for (since, next) in later {
        match since.on_or_before(day) {
            Answer::Yes => possible = vec![next],
            Answer::Unknown => possible.push(next),
            Answer::No => {}
        }
    }
    possible
}

macro_rules! dated {
    ($(
        $(#[$meta:meta])*
        $Name:ident { $(#[doc = $doc:literal])* $field:ident: $($ty:tt)+ }
    )+) => { $(
        payload! {
            $(#[$meta])*
            pub struct $Name {
                $(#[doc = $doc])*
                pub $field: $($ty)+,
                /// The first day on which it was true.
                pub since: When = When::UNKNOWN,
            }
        }

        impl Dated for $Name {
            fn since(&self) -> &When {
                &self.since
            }
        }
    )+ };
}

dated! {
    /// Tên gọi theo thời gian: a name, and from when.
    ///
    /// # JSON
    ///
    /// `{"name":"Bệnh viện đa khoa tỉnh Hà Tĩnh","since":"2010"}`; `since` only if known.
    DatedName {
        /// The name.
        name: Text
    }

    /// Loại tổ chức theo thời gian: a kind, and from when.
    ///
    /// # JSON
    ///
    /// `{"kind":"area_health_centre","since":"2025-07-01"}`; `since` only if known.
    DatedKind {
        /// The kind.
        kind: Coded<OrganisationKind>
    }

    /// Địa bàn theo thời gian: a place, and from when.
    ///
    /// The code is read as of `since`: `24` since 2010 means Bắc Giang, so that the place is in Bắc
    /// Ninh after the merger.
    ///
    /// # JSON
    ///
    /// `{"province":"02","since":"2010"}`; `since` only if known.
    DatedPlace {
        /// The province.
        province: ProvinceCode
    }

    /// Đơn vị chủ quản theo thời gian: what an organisation is a part of (a campus, a department of
    /// a hospital), and from when.
    ///
    /// # JSON
    ///
    /// `{"of":"67e55044-10b1-426f-9247-bb680e5fe0c8","since":"2025"}`; without `of` it is
    /// independent from then on; `since` only if known.
    DatedWhole {
        /// What it is a part of; `None` if it is independent.
        of: Option<OrganisationId> = None
    }

    /// Mã cơ sở khám bệnh, chữa bệnh theo thời gian: a code, and from when.
    ///
    /// # JSON
    ///
    /// `{"code":"01929","since":"2010"}`; `since` only if known.
    DatedCode {
        /// The code.
        code: FacilityCode
    }

    /// Cấp chuyên môn kỹ thuật theo thời gian: a technical level, and from when.
    ///
    /// # JSON
    ///
    /// `{"level":"specialised","since":"2024-12-31"}`; `since` only if known.
    DatedLevel {
        /// The level.
        level: TechnicalLevel
    }

    /// Hạng theo thời gian: a rank, and from when.
    ///
    /// # JSON
    ///
    /// `{"rank":"i","since":"2015"}`; `since` only if known.
    DatedRank {
        /// The rank.
        rank: FacilityRank
    }

    /// Tuyến theo thời gian: a tier, and from when.
    ///
    /// # JSON
    ///
    /// `{"tier":"district","since":"2014"}`; `since` only if known.
    DatedTier {
        /// The tier.
        tier: Tier
    }

    /// Cơ quan quản lý theo thời gian: who manages an organisation, and from when.
    ///
    /// # JSON
    ///
    /// `{"by":"department_of_health","since":"2016"}`; `since` only if known.
    DatedManager {
        /// Who manages it.
        by: Coded<ManagingBody>
    }
}

/// A name without a date.
impl From<Text> for DatedName {
    fn from(name: Text) -> Self {
        Self::new(name)
    }
}

/// The facts that may be true on a day, in their order; empty if it is not certain that any of them
/// is. `first` tells whether the first fact, if it has no date, had begun on that day.
pub(super) fn held_on<T: Dated>(facts: &[T], first: Answer, day: NaiveDate) -> Vec<usize> {
    let mut held = Vec::new();
    for (i, fact) in facts.iter().enumerate() {
        let has_begun = if i == 0 && fact.since().is_unknown() {
            first
        } else {
            fact.since().on_or_before(day)
        };
        match has_begun {
            // the earlier facts have certainly ended
            Answer::Yes => held = vec![i],
            Answer::Unknown if !held.is_empty() => held.push(i),
            Answer::Unknown | Answer::No => {}
        }
    }
    held
}

/// What the facts say about a day. If there are no candidates, they say nothing about it.
pub(super) fn known_on<'a, T: Dated, R: PartialEq>(
    facts: &'a [T],
    first: Answer,
    day: NaiveDate,
    said: impl Fn(&'a T) -> R,
) -> Known<R> {
    let held = held_on(facts, first, day).into_iter();
    Known::among(held.filter_map(|i| facts.get(i)).map(said))
}

/// Whether the last day was before that day.
pub(super) fn is_past(last: &When, day: NaiveDate) -> Answer {
    day.pred_opt()
        .map_or(Answer::Unknown, |eve| last.on_or_before(eve))
}

/// The dates that are certainly too early, compared with the earlier dates of the list.
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
