//! When an organisation exists and is open.

use super::{Organisation, OrganisationDraft, OrganisationError};
use crate::organisation::SuccessionKind;
use crate::organisation::dated::{out_of_order, until_next};
use crate::value::{Answer, Known, OrganisationId, When};
use alloc::{boxed::Box, format, vec::Vec};
use chrono::NaiveDate;

impl Organisation {
    /// Whether it is open on that day: it has opened, is not closed, and was not merged into another
    /// organisation or split up. A hospital that was merged away is not open from that day on.
    ///
    /// ```
    /// use lienvien::organisation::{
    ///     Organisation, OrganisationDraft, OrganisationKind, Succession, SuccessionKind,
    /// };
    /// use lienvien::value::{Answer, OrganisationId};
    /// use lienvien::{day, id, text, when};
    /// let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
    /// let other: OrganisationId = id!("0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b70");
    /// let merged = Succession::new(SuccessionKind::MergedInto).on(day!(2025-07-01)).others([other]);
    /// let draft = OrganisationDraft::new(id, OrganisationKind::HealthCentre, [text!("TTYT A")])
    ///     .opened(when!(2006))
    ///     .succession([merged]);
    /// let centre = Organisation::try_from(draft)?;
    /// assert_eq!(centre.is_open_on(day!(2025-06-30)), Answer::Yes);
    /// assert_eq!(centre.is_open_on(day!(2025-07-01)), Answer::No);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn is_open_on(&self, day: NaiveDate) -> Answer {
        let mut is_open = self.opened().on_or_before(day).and(self.exists_on(day));
        for closure in self.closed() {
            is_open = is_open.and(closure.is_shut_on(day).negate());
        }
        is_open
    }

    /// Whether it has not been merged away or split up by that day.
    fn exists_on(&self, day: NaiveDate) -> Answer {
        let steps = self.succession().iter();
        let later = steps.filter_map(|step| Some((&step.on, step.leaves(self.id())?.into())));
        Answer::agreed(until_next(Answer::Yes, later, day))
    }

    /// The organisations that replace it on that day, because it was merged or split; empty while
    /// it exists itself. They may in turn have been replaced by others. Who took over only a part of
    /// it does not replace it.
    pub fn successors_on(&self, day: NaiveDate) -> Known<&[OrganisationId]> {
        let steps = self.succession().iter();
        let later = steps.filter_map(|step| Some((&step.on, step.in_its_place()?)));
        Known::among(until_next(&[][..], later, day))
    }
}

/// A time in which the organisation does not exist: it was merged away or split up.
struct Gone<'a> {
    from: &'a When,
    /// When it was separated again, if it was.
    until: Option<&'a When>,
}

impl Gone<'_> {
    /// Whether it is certainly gone on all possible days of a date.
    fn is_throughout(&self, date: &When) -> bool {
        let has_begun = matches!(
            (self.from.latest(), date.earliest()),
            (Some(from), Some(date)) if from <= date
        );
        has_begun
            && self
                .until
                .is_none_or(|until| date.is_before(until).is_yes())
    }
}

type Add<'a> = &'a mut dyn FnMut(Box<str>, OrganisationError);

impl OrganisationDraft {
    /// Checks that it opens, closes, and is replaced in an order that is possible.
    pub(super) fn check_life(&self, add: Add<'_>) {
        self.check_closures(add);
        self.check_succession(add);
        let gone = self.check_steps(add);
        let is_gone = |date: &When| gone.iter().any(|it| it.is_throughout(date));
        if is_gone(&self.opened) {
            let on = self.opened.clone();
            add("opened".into(), OrganisationError::OpenAfterItsEnd { on });
        }
        for (i, closure) in self.closed.iter().enumerate() {
            let dates = [
                ("last_day", Some(&closure.last_day)),
                ("reopened", closure.reopened.as_ref()),
            ];
            for (field, date) in dates {
                if let Some(on) = date.filter(|date| is_gone(date)) {
                    let error = OrganisationError::OpenAfterItsEnd { on: on.clone() };
                    add(format!("closed[{i}].{field}").into(), error);
                }
            }
        }
    }

    fn check_closures(&self, add: Add<'_>) {
        let last = self.closed.len().saturating_sub(1);
        let mut open_from = &self.opened;
        for (i, closure) in self.closed.iter().enumerate() {
            let closed = &closure.last_day;
            if closed.is_before(open_from).is_yes() {
                let (opened, closed) = (open_from.clone(), closed.clone());
                let error = OrganisationError::ClosedBeforeOpened { opened, closed };
                add(format!("closed[{i}].last_day").into(), error);
            }
            match &closure.reopened {
                Some(reopened) => {
                    let too_early = matches!(
                        (reopened.latest(), closed.earliest()),
                        (Some(reopened), Some(closed)) if reopened <= closed
                    );
                    if too_early {
                        let (reopened, closed) = (reopened.clone(), closed.clone());
                        let error = OrganisationError::ReopenedTooEarly { reopened, closed };
                        add(format!("closed[{i}].reopened").into(), error);
                    }
                    open_from = reopened;
                }
                None if i < last => {
                    add(
                        format!("closed[{i}].reopened").into(),
                        OrganisationError::NotReopened,
                    );
                }
                None => {}
            }
        }
    }

    fn check_succession(&self, add: Add<'_>) {
        let dates = self.succession.iter().map(|step| &step.on);
        for (i, on) in out_of_order(dates, |latest, floor| latest < floor) {
            let path = format!("succession[{i}].on");
            add(path.into(), OrganisationError::Before { on: on.clone() });
        }
        for (i, step) in self.succession.iter().enumerate() {
            let (kind, found) = (step.kind, step.others.len());
            let (least, most) = kind.others();
            if !(least..=most).contains(&found) {
                let path = format!("succession[{i}].others");
                add(path.into(), OrganisationError::Others { kind, found });
            }
            for (j, other) in step.others.iter().enumerate() {
                let itself = *other == self.id && kind != SuccessionKind::SplitInto;
                if itself || step.others.iter().take(j).any(|before| before == other) {
                    let path = format!("succession[{i}].others[{j}]");
                    add(path.into(), OrganisationError::NotAnother);
                }
            }
        }
    }

    /// Checks that nothing befalls it that it is too late for: it can be merged away once until it is
    /// separated again, and takes over nothing while it is closed. Returns the times in which it is
    /// gone.
    fn check_steps(&self, add: Add<'_>) -> Vec<Gone<'_>> {
        let mut gone: Vec<Gone<'_>> = Vec::new();
        for (i, step) in self.succession.iter().enumerate() {
            let (kind, on) = (step.kind, step.on.clone());
            let takes_over = matches!(
                kind,
                SuccessionKind::TookOver | SuccessionKind::TookOverPart
            );
            let path = || format!("succession[{i}]").into();
            let end = gone.last_mut().filter(|it| it.until.is_none());
            match (end, step.leaves(self.id)) {
                (Some(end), Some(true)) if kind == SuccessionKind::SplitFrom => {
                    end.until = Some(&step.on);
                }
                (Some(_), _) => add(path(), OrganisationError::AfterItsEnd { kind }),
                (None, Some(false)) => gone.push(Gone {
                    from: &step.on,
                    until: None,
                }),
                (None, Some(true) | None) => {}
            }
            if takes_over && self.closed.iter().any(|it| it.is_shut_throughout(&step.on)) {
                add(path(), OrganisationError::WhileClosed { kind, on });
            }
        }
        gone
    }
}
