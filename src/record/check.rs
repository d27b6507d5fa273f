//! What a record says of a line before it is written.

use super::bounds::may_be_so_large;
use super::progress::Progress;
use super::{Aggregate, LedgerRefusal, Line, LineContent, Record, Refused};
use alloc::vec::Vec;
use chrono::NaiveDate;

impl<A: Aggregate> Record<A> {
    /// Judges a line as [`append`](Record::append) would, and writes nothing.
    ///
    /// # Errors
    ///
    /// [`Refused`], exactly where [`append`](Record::append) refuses.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let refused = sent.check(&proposed.into_line()).unwrap_err();
    /// assert_eq!(refused.rule(), Some("RE-11"));
    /// assert_eq!(sent.check(&approved.into_line()), Ok(()));
    /// assert_eq!(sent.version(), 1);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn check(&self, line: &Line<A::Event>) -> Result<(), Refused<A>> {
        self.judge(line)?;
        self.guard_own(line)
    }

    /// Judges a line as [`check`](Record::check) does, and refuses it also if it says that it was
    /// recorded later than today, by the caller's calendar. For lines that state their days
    /// themselves, such as those of an import; where your own program writes them down,
    /// [`recorded_on`](Line::recorded_on) states the day.
    ///
    /// # Errors
    ///
    /// [`Refused`], exactly where [`check`](Record::check) refuses, or by `RE-15`.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let today = day!(2025-05-12);
    /// let tomorrow = approved.clone().into_line().recorded_on(day!(2025-05-13));
    /// assert_eq!(sent.check_as_of(&tomorrow, today).unwrap_err().rule(), Some("RE-15"));
    /// assert_eq!(sent.check_as_of(&approved.into_line().recorded_on(today), today), Ok(()));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn check_as_of(&self, line: &Line<A::Event>, today: NaiveDate) -> Result<(), Refused<A>> {
        recorded_by(line, today)?;
        self.check(line)
    }

    /// Judges the first line of a record as [`open`](Record::open) would, and refuses it also if it
    /// says that it was recorded later than today: what [`check_as_of`](Record::check_as_of) is to
    /// [`append`](Record::append), this is to [`open`](Record::open).
    ///
    /// # Errors
    ///
    /// [`Refused`], exactly where [`open`](Record::open) refuses, or by `RE-15`.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let first = proposed.into_line().recorded_on(day!(9999-12-31));
    /// let refused = Record::<Secondment>::check_opening_as_of(&first, day!(2025-05-12)).unwrap_err();
    /// assert_eq!(refused.vi(), "mục được ghi sổ ngày 31/12/9999, không được sau ngày hôm nay 12/05/2025");
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn check_opening_as_of(line: &Line<A::Event>, today: NaiveDate) -> Result<(), Refused<A>> {
        recorded_by(line, today)?;
        match Self::refusals_of_opening(line).into_iter().next() {
            Some(refused) => Err(refused),
            None => Ok(()),
        }
    }

    /// Every rule that a line breaks, each with the path into the JSON of the line. It has none exactly
    /// if [`check`](Record::check) finds nothing, and its first is what that finds. A form can so show
    /// everything at once.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let refusals = sent.refusals(&proposed.into_line());
    /// assert_eq!((refusals.len(), refusals[0].path()), (1, "type".into()));
    /// assert_eq!(sent.refusals(&approved.into_line()), []);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn refusals(&self, line: &Line<A::Event>) -> Vec<Refused<A>> {
        let mut out = Vec::new();
        if let Err(refusal) = self.may_follow(line.recorded) {
            out.push(refusal.into());
        }
        if let Err(refusal) = may_be_so_large(line) {
            // what is too large is not looked at
            out.push(refusal.into());
            return out;
        }
        match &line.content {
            LineContent::Entry(entry) if self.voided.is_none() => {
                out.extend(self.progress.refusals(entry));
            }
            LineContent::Entry(_)
            | LineContent::Correction(_)
            | LineContent::Note(_)
            | LineContent::Void(_) => {
                out.extend(self.judge_content(&line.content).err());
            }
        }
        out.extend(self.guard_own(line).err());
        out
    }

    /// Every rule that a line breaks as the first of a record: what [`refusals`](Record::refusals) is
    /// to [`check`](Record::check), this is to [`open`](Record::open).
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let refusals = Record::<Secondment>::refusals_of_opening(&approved.into_line());
    /// assert_eq!(refusals[0].rule(), Some("RE-11"));
    /// assert_eq!(Record::<Secondment>::refusals_of_opening(&proposed.into_line()), []);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn refusals_of_opening(line: &Line<A::Event>) -> Vec<Refused<A>> {
        match &line.content {
            LineContent::Entry(entry) => match may_be_so_large(line) {
                Ok(()) => Progress::refusals_of_opening(entry),
                Err(refusal) => alloc::vec![refusal.into()],
            },
            LineContent::Correction(_) | LineContent::Note(_) | LineContent::Void(_) => {
                alloc::vec![LedgerRefusal::NotOpened.into()]
            }
        }
    }
}

/// Checks that a line was not recorded after this day.
fn recorded_by<E>(line: &Line<E>, today: NaiveDate) -> Result<(), LedgerRefusal> {
    match line.recorded {
        Some(found) if found > today => Err(LedgerRefusal::RecordedInFuture { found, today }),
        Some(_) | None => Ok(()),
    }
}
