//! The terms that may apply on a day: those that were signed, or those of an appendix.

use super::{Agreement, Terms};
use crate::value::{Known, Period};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// The most terms that are listed as candidates for a day.
const MOST_TERMS: usize = 4;

impl Agreement {
    /// The terms on a day. If it is not known whether an appendix was in effect by then, the terms
    /// with it and the terms without it are candidates; of more than four, none is listed.
    /// [`amendments_on`](Self::amendments_on) gives the appendices of each.
    pub fn terms_on(&self, day: NaiveDate) -> Known<Terms> {
        let mut candidates = Vec::new();
        for terms in self.possible_terms_on(day) {
            if candidates.len() <= MOST_TERMS && !candidates.contains(terms) {
                candidates.push(terms.clone());
            }
        }
        if candidates.len() > MOST_TERMS {
            candidates.clear();
        }
        Known::among(candidates)
    }

    /// How many of the appendices were in effect on a day, for [`terms_with`](Self::terms_with). If it
    /// is not known of some appendix, there are several candidates.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let agreement = memorandum.state();
    /// assert_eq!(agreement.amendments_on(day!(2024-10-12)), Known::Known(0));
    /// assert_eq!(agreement.terms_with(0), *agreement.terms_as_signed());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn amendments_on(&self, day: NaiveDate) -> Known<usize> {
        Known::among(self.readings_on(day))
    }

    /// The terms with so many of the appendices, in the order of their dates: with 0 as they were signed,
    /// with all of them the present terms.
    pub fn terms_with(&self, amendments: usize) -> Terms {
        self.reading(amendments).clone()
    }

    /// The terms of [`terms_with`](Self::terms_with), by reference.
    pub(super) fn reading(&self, amendments: usize) -> &Terms {
        let last = amendments.min(self.amendments.len()).checked_sub(1);
        match last.and_then(|last| self.amendments.get(last)) {
            Some(amendment) => &amendment.appendix.terms,
            None => &self.as_signed,
        }
    }

    /// How many appendices may be in effect on a day: first up to the last that certainly is, then with
    /// each that may be in effect instead, because it may be in effect from a later day, or was perhaps
    /// signed later.
    pub(super) fn readings_on(&self, day: NaiveDate) -> Vec<usize> {
        let mut certain = None;
        for amendment in self.amendments.iter().zip(1_usize..) {
            if amendment.0.from.on_or_before(day).is_yes() {
                certain = Some(amendment);
            }
        }
        let last = certain.map_or(0, |(_, number)| number);
        let mut readings = alloc::vec![last];
        for (amendment, number) in self.amendments.iter().zip(1_usize..) {
            let may_be_later = match certain {
                Some((other, _)) => {
                    let is_earlier = amendment.from.is_after(&other.from).is_no()
                        && amendment.signed.is_after(&other.signed).is_no();
                    !is_earlier
                }
                None => true,
            };
            let may_be_in_effect = !amendment.from.on_or_before(day).is_no();
            if number != last && may_be_later && may_be_in_effect {
                readings.push(number);
            }
        }
        readings
    }

    /// The terms of each reading.
    pub(super) fn possible_terms_on(&self, day: NaiveDate) -> impl Iterator<Item = &Terms> {
        let readings = self.readings_on(day).into_iter();
        readings.map(|reading| self.reading(reading))
    }

    /// The period of the terms with so many of the appendices.
    pub(super) fn period_with(&self, amendments: usize) -> Option<&Period> {
        self.reading(amendments).period.as_ref()
    }
}
