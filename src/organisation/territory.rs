//! Recipients that are named by where they lie.

use super::{Organisation, Province, ProvinceCode};
use crate::value::{Answer, Known};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Địa bàn: all facilities of a province (`các bệnh viện trên địa bàn tỉnh Hà Tĩnh`, in the Hà Tĩnh
/// article), named or not. The code is read as of the day on which the paper was signed.
///
/// # JSON
///
/// `{"province":"42"}`
///
/// ```
/// use chrono::NaiveDate;
/// use lienvien::organisation::{
///     DatedPlace, Organisation, OrganisationDraft, OrganisationKind, Territory,
/// };
/// use lienvien::value::{Answer, Text, When};
///
/// let id = "67e55044-10b1-426f-9247-bb680e5fe0c8".parse()?;
/// let name = Text::new("Bệnh viện đa khoa tỉnh Hà Tĩnh")?;
/// let mut draft = OrganisationDraft::new(id, OrganisationKind::ProvincialHospital, name);
/// draft.located = vec![DatedPlace { province: "42".parse()?, since: When::UNKNOWN }];
/// let hospital = Organisation::try_from(draft)?;
///
/// let signed = NaiveDate::from_ymd_opt(2024, 10, 12).unwrap();
/// let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
/// let ha_tinh = Territory { province: "42".parse()? };
/// let nghe_an = Territory { province: "40".parse()? };
/// assert_eq!(ha_tinh.covers(&hospital, signed, day), Answer::Yes);
/// assert_eq!(nghe_an.covers(&hospital, signed, day), Answer::No);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a territory")]
pub struct Territory {
    /// The province.
    pub province: ProvinceCode,
}

impl Territory {
    /// The province that is meant by a paper of that day; none if the code was not in use then.
    pub fn province_as_of(self, as_of: NaiveDate) -> Option<Province> {
        Province::at(self.province, as_of)
    }

    /// Whether a paper signed `as_of`, which names this territory, covers the organisation on `day`.
    ///
    /// - Only a facility is covered: no authority, party committee, school or company.
    /// - One that lay in the province when the paper was signed is covered, whatever became of the
    ///   province.
    /// - As long as the province is merged with no other, one that comes to lie in it is covered too.
    /// - Once it is merged, one that lay elsewhere isn't covered: that both now lie in one province
    ///   changes nothing. Of one opened since then in the merged province, and of one whose place
    ///   before isn't known, the paper doesn't decide: `Unknown`.
    ///
    /// A facility without a day of opening is taken to have been wherever its places say.
    pub fn covers(self, facility: &Organisation, as_of: NaiveDate, day: NaiveDate) -> Answer {
        if !facility.kind().is_facility() {
            return Answer::No;
        }
        let Some(then) = self.province_as_of(as_of) else {
            return Answer::Unknown;
        };
        let unmerged = unmerged_on(then, as_of, day);
        let last = unmerged.valid_to().map_or(day, |last| last.min(day));
        let inside = lay_in(facility, then, as_of).or(lay_in(facility, unmerged, last));
        match then.became_on(day) {
            Some(merged) if merged != unmerged && !existed(facility, last).is_yes() => {
                let lies = lay_in(facility, merged, day);
                inside.or(lies).and(Answer::Unknown)
            }
            Some(_) | None => inside,
        }
    }
}

/// What the province has become by that day, before it merged with any other.
fn unmerged_on(then: Province, as_of: NaiveDate, day: NaiveDate) -> Province {
    let mut province = then;
    while let Some(next) = province.successors().next()
        && next.valid_from().is_some_and(|from| from <= day)
        && next.ground_on(as_of) == [then]
    {
        province = next;
    }
    province
}

/// Whether the facility, open by that day, lay in the province.
fn lay_in(facility: &Organisation, province: Province, day: NaiveDate) -> Answer {
    existed(facility, day).and(is_in(&facility.province_on(day), province))
}

fn existed(facility: &Organisation, day: NaiveDate) -> Answer {
    facility
        .opened()
        .map_or(Answer::Yes, |opened| opened.by(day))
}

/// Whether a place, as far as it is known, is in the province.
fn is_in(place: &Known<Province>, province: Province) -> Answer {
    match place {
        Known::Known(known) => (*known == province).into(),
        Known::Unknown(candidates) if candidates.is_empty() => Answer::Unknown,
        Known::Unknown(candidates) if candidates.contains(&province) => Answer::Unknown,
        Known::Unknown(_) => Answer::No,
    }
}
