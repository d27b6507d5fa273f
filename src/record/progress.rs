//! The gate: computes state and status from a history. Every change of a state passes here.

use super::{Aggregate, Entry, Event, Gate, LedgerRefusal, Place, Refused};
use alloc::vec::Vec;
use chrono::NaiveDateTime;

/// The result of all entries so far: state, status and steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Progress<A: Aggregate> {
    pub(super) state: A,
    pub(super) status: A::Status,
    /// Of each entry, take the earliest moment at which it can have happened: this is the latest of
    /// those. An event that certainly happened before it is refused.
    floor: Option<NaiveDateTime>,
    pub(super) steps: Vec<Step<A::Status>>,
}

/// An entry in force: its place, the line with its text, and the status after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step<S> {
    pub(super) place: Place,
    /// The line with the text: the same as `place`, unless a correction replaced the text.
    pub(super) text: Place,
    pub(super) status: S,
}

impl<A: Aggregate> Progress<A> {
    /// The progress of a record that this entry opens.
    pub(super) fn open(text: Place, entry: &Entry<A::Event>) -> Result<Self, Refused<A>> {
        let event = entry.event.kind();
        let not_allowed = Refused::NotAllowed {
            status: None,
            event,
        };
        let Some(row) = A::TRANSITIONS.row(None, event) else {
            return Err(not_allowed);
        };
        let opened = A::open(entry, &Gate::new()).map_err(Refused::Rule)?;
        let (state, status) = opened.ok_or(not_allowed)?;
        if !row.permits(None, status) {
            return Err(Refused::NotReached { event, status });
        }
        let step = Step {
            place: Place::FIRST,
            text,
            status,
        };
        Ok(Self {
            state,
            status,
            floor: entry.on.earliest_minute(),
            steps: alloc::vec![step],
        })
    }

    /// Judges an entry: table, blockers, guard, order. Returns the status it leads to.
    #[inline]
    pub(super) fn judge(&self, entry: &Entry<A::Event>) -> Result<A::Status, Refused<A>> {
        let event = entry.event.kind();
        let Some(row) = A::TRANSITIONS.row(Some(self.status), event) else {
            return Err(Refused::NotAllowed {
                status: Some(self.status),
                event,
            });
        };
        let mut blockers = Vec::new();
        self.state
            .blockers(self.status, event, &entry.on, &mut blockers);
        if let Some(first) = blockers.into_iter().next() {
            return Err(Refused::Rule(first));
        }
        let status = self
            .state
            .guard(self.status, entry)
            .map_err(Refused::Rule)?;
        if !row.permits(Some(self.status), status) {
            return Err(Refused::NotReached { event, status });
        }
        if let (Some(latest), Some(floor)) = (entry.on.latest_minute(), self.floor)
            && latest < floor
        {
            return Err(LedgerRefusal::BeforeEarlierEntry { latest, floor }.into());
        }
        Ok(status)
    }

    /// Adds an entry that was judged to lead to `status`.
    #[inline]
    pub(super) fn admit(
        &mut self,
        place: Place,
        text: Place,
        entry: &Entry<A::Event>,
        status: A::Status,
    ) {
        self.state.fold(entry, status, &Gate::new());
        self.status = status;
        self.floor = self.floor.max(entry.on.earliest_minute());
        self.steps.push(Step {
            place,
            text,
            status,
        });
    }
}
