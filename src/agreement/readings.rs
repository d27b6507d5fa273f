//! The terms that may apply on a day. Only the changes of the appendices are kept: the terms with some
//! of them are made when somebody asks.

use super::{Agreement, Terms};
use crate::value::{Answer, Known, Period};
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
        self.each_reading(day, |terms| {
            if candidates.len() <= MOST_TERMS && !candidates.contains(terms) {
                candidates.push(terms.clone());
            }
        });
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
        let mut readings = self.readings_on(day);
        match (readings.pop(), readings.is_empty()) {
            (Some(only), true) => Known::Known(only),
            (last, _) => {
                readings.extend(last);
                Known::Unknown(readings)
            }
        }
    }

    /// The terms with so many of the appendices: with 0 as they were signed, with all of them the
    /// present terms.
    pub fn terms_with(&self, amendments: usize) -> Terms {
        if amendments >= self.amendments.len() {
            return self.present.clone();
        }
        let mut terms = self.as_signed.clone();
        self.add_amendments(&mut terms, 0, amendments);
        terms
    }

    fn add_amendments(&self, terms: &mut Terms, from: usize, to: usize) {
        for amendment in self.amendments.iter().take(to).skip(from) {
            terms.amend(&amendment.appendix);
        }
    }

    /// How many appendices may be in effect on a day: first without any that may not be in effect yet,
    /// then with each of those.
    pub(super) fn readings_on(&self, day: NaiveDate) -> Vec<usize> {
        let mut certain = 0;
        let mut in_doubt = Vec::new();
        let mut is_later = false;
        for (before, amendment) in self.amendments.iter().enumerate() {
            let with_it = before.saturating_add(1);
            match amendment.from.on_or_before(day) {
                Answer::Yes if !is_later => {
                    certain = with_it;
                    in_doubt.clear();
                }
                // Later appendices change the terms of one that is not in effect yet. So if a later
                // one is in effect, its terms are in doubt.
                Answer::Yes | Answer::Unknown => in_doubt.push(with_it),
                Answer::No => is_later = true,
            }
        }
        in_doubt.insert(0, certain);
        in_doubt
    }

    /// Asks a question of the terms of each reading. One copy of the terms is made for all of them.
    pub(super) fn each_reading(&self, day: NaiveDate, mut ask: impl FnMut(&Terms)) {
        let mut terms = self.as_signed.clone();
        let mut added = 0;
        for reading in self.readings_on(day) {
            if reading == self.amendments.len() {
                ask(&self.present);
            } else {
                self.add_amendments(&mut terms, added, reading);
                added = reading;
                ask(&terms);
            }
        }
    }

    /// The period of the terms with so many of the appendices.
    pub(super) fn period_with(&self, amendments: usize) -> Option<&Period> {
        let last = amendments.checked_sub(1);
        match last.and_then(|last| self.amendments.get(last)) {
            Some(amendment) => amendment.period.as_ref(),
            None => self.as_signed.period.as_ref(),
        }
    }
}
