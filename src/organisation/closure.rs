//! How an organisation closes and opens again.

use super::dated::is_past;
use crate::value::{Answer, When};
use chrono::NaiveDate;

payload! {
    /// Ngừng hoạt động: a time in which an organisation is closed.
    ///
    /// # JSON
    ///
    /// `{"last_day":"2021-07-31","reopened":"2021-11"}`; `reopened` only if it opened again.
    ///
    /// ```
    /// use lienvien::organisation::{Closure, Organisation, OrganisationDraft, OrganisationKind};
    /// use lienvien::{day, id, text, value::Answer, when};
    /// let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
    /// let draft = OrganisationDraft::new(id, OrganisationKind::Polyclinic, [text!("Phòng khám A")])
    ///     .opened(when!(2015))
    ///     .closed([Closure::new(when!(2021-07-31)).reopened(when!(2021-11-01))]);
    /// let clinic = Organisation::try_from(draft)?;
    /// assert_eq!(clinic.is_open_on(day!(2021-07-31)), Answer::Yes);
    /// assert_eq!(clinic.is_open_on(day!(2021-08-01)), Answer::No);
    /// assert_eq!(clinic.is_open_on(day!(2021-11-01)), Answer::Yes);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub struct Closure {
        /// The last day on which it was open; [`When::UNKNOWN`] if nobody knows since when it is closed.
        pub last_day: When,
        /// The first day on which it was open again; `None` if it was not, [`When::UNKNOWN`] if it
        /// was and nobody knows since when.
        pub reopened: Option<When> = None,
    }
}

/// Closed after that day, and not opened again.
impl From<When> for Closure {
    fn from(last_day: When) -> Self {
        Self::new(last_day)
    }
}

impl Closure {
    /// Whether it is closed on that day.
    pub(super) fn is_shut_on(&self, day: NaiveDate) -> Answer {
        let reopened = self.reopened.as_ref();
        let is_open_again = reopened.map_or(Answer::No, |on| on.on_or_before(day));
        is_past(&self.last_day, day).and(is_open_again.negate())
    }

    /// Whether it is certainly closed on all possible days of a date.
    pub(super) fn is_shut_throughout(&self, date: &When) -> bool {
        let reopened = self.reopened.as_ref();
        self.last_day.is_before(date).is_yes()
            && reopened.is_none_or(|reopened| date.is_before(reopened).is_yes())
    }
}
