//! Recipients that are named by the place where they are.

use super::{FacilityClass, Organisation, Province, ProvinceCode};
use crate::value::{Answer, Coded, Known};
use alloc::vec::Vec;
use chrono::NaiveDate;

payload! {
    /// Địa bàn: the facilities of a province, named or not: all of them (`các cơ sở y tế trên địa bàn`),
    /// or those of some classes (`các bệnh viện công lập trên địa bàn`). The code is read as of the day
    /// on which the paper was signed.
    ///
    /// # JSON
    ///
    /// `{"province":"42","classes":["public","hospital"]}`; `classes` only if there are any. A class that
    /// the list does not have is `{"other":"trạm y tế quân dân y"}`; nobody can tell who is in it.
    ///
    /// ```
    /// use lienvien::organisation::{
    ///     DatedPlace, Organisation, OrganisationDraft, OrganisationKind, ProvinceCode, Territory,
    /// };
    /// use lienvien::{day, id, text, value::Answer, when};
    ///
    /// let (ha_tinh, nghe_an): (ProvinceCode, ProvinceCode) = ("42".parse()?, "40".parse()?);
    /// let number = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
    /// let name = text!("Bệnh viện đa khoa tỉnh Hà Tĩnh");
    /// let draft = OrganisationDraft::new(number, OrganisationKind::ProvincialHospital, [name])
    ///     .located([DatedPlace::new(ha_tinh)])
    ///     .opened(when!(2010));
    /// let hospital = Organisation::try_from(draft)?;
    ///
    /// let (signed, day) = (day!(2024-10-12), day!(2026-01-01));
    /// let [ha_tinh, nghe_an] = [ha_tinh, nghe_an].map(Territory::new);
    /// assert_eq!(ha_tinh.covers(&hospital, signed, day), Answer::Yes);
    /// assert_eq!(nghe_an.covers(&hospital, signed, day), Answer::No);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    pub struct Territory {
        /// The province.
        pub province: ProvinceCode,
        /// The classes that the paper names; a facility must be in all of them. What the paper lists
        /// side by side (`các bệnh viện và trung tâm y tế`) is several recipients.
        pub classes: Vec<Coded<FacilityClass>; 20> = Vec::new(),
    }
}

impl Territory {
    /// The province that a paper of that day means; `None` if the code was not in use then.
    pub fn province_as_of(&self, as_of: NaiveDate) -> Option<Province> {
        Province::at(self.province, as_of)
    }

    /// Whether a paper signed `as_of`, which names this territory, covers the organisation on `day`.
    ///
    /// - Only a facility is covered: no authority, party committee, school or company.
    /// - If the paper names classes, the facility must be in each of them on `day`; see
    ///   [`FacilityClass::includes`]. An [agreement](crate::agreement) without classes is certain only
    ///   of those facilities that its signers direct.
    /// - A facility that was in the province when the paper was signed is covered, also after the
    ///   province was merged.
    /// - Until the province merges with another, a facility that moves or opens there later is
    ///   covered too.
    /// - After a merger, a facility that was in another province before is not covered, although
    ///   both are now in one province. `Unknown` for a facility opened in the merged province since
    ///   then, and for a facility whose earlier place is not known: the paper does not decide
    ///   these.
    ///
    /// A facility that is closed or was merged away on `day` is not covered then. If its first day is
    /// not known, it is unknown whether it is covered: nobody can tell where it was before a merger.
    pub fn covers(&self, facility: &Organisation, as_of: NaiveDate, day: NaiveDate) -> Answer {
        let mut in_classes = facility.is_facility_on(day);
        if in_classes.is_no() {
            return in_classes;
        }
        for class in &self.classes {
            in_classes = in_classes.and(class.includes(facility, day));
        }
        let Some(then) = self.province_as_of(as_of) else {
            return in_classes.and(Answer::Unknown);
        };
        let unmerged = unmerged_on(then, as_of, day);
        let last = unmerged.valid_to().map_or(day, |last| last.min(day));
        let inside = lay_in(facility, then, as_of).or(lay_in(facility, unmerged, last));
        let is_there = match then.became_on(day) {
            Some(merged) if merged != unmerged && !existed(facility, last).is_yes() => {
                let lies = lay_in(facility, merged, day);
                inside.or(lies).and(Answer::Unknown)
            }
            Some(_) | None => inside,
        };
        in_classes.and(is_there).and(facility.is_open_on(day))
    }
}

/// The province that this one has become by that day, before any merger with another.
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

/// Whether the facility had opened by that day and was in the province.
fn lay_in(facility: &Organisation, province: Province, day: NaiveDate) -> Answer {
    existed(facility, day).and(is_in(&facility.province_on(day), province))
}

/// Whether the facility had opened by that day.
fn existed(facility: &Organisation, day: NaiveDate) -> Answer {
    facility.opened().on_or_before(day)
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
