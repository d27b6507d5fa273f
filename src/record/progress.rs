//! The gate: computes state and status from a history. Every change of a state passes here.

use super::{Aggregate, Broken, Entry, Event, Gate, KindOf, LedgerRefusal, Place, Refused, Row};
use crate::value::Vocabulary;
use alloc::vec::Vec;
use chrono::NaiveDateTime;

/// The result of all entries so far: state, status and steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Progress<A: Aggregate> {
    pub(super) state: A,
    pub(super) status: A::Status,
    /// Of each entry, take the earliest moment at which it can have happened: this is the latest of
    /// those. An event that certainly happened before it is refused. What may be written late does not
    /// count, and is not held to it.
    floor: Option<NaiveDateTime>,
    pub(super) steps: Vec<Step<A::Status>>,
    /// How many events of each kind there are.
    counts: Vec<u32>,
}

/// An entry in force: its place, the line with its text, and the status after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step<S> {
    pub(super) place: Place,
    /// The line with the text: the same as `place`, unless a correction replaced the text.
    pub(super) text: Place,
    pub(super) status: S,
    /// Whether the event may be written late, so that its place says nothing of when it happened.
    pub(super) late: bool,
}

impl<A: Aggregate> Progress<A> {
    /// The progress of a record that this entry opens.
    pub(super) fn open(text: Place, entry: &Entry<A::Event>) -> Result<Self, Refused<A>> {
        let mut broken = Broken::first();
        let opened = Self::opened(entry, &mut broken);
        broken.into_result().map_err(Refused::Rule)?;
        let (state, status) = opened?;
        let step = Step {
            place: Place::FIRST,
            text,
            status,
            late: false,
        };
        Ok(Self {
            state,
            status,
            floor: entry.on.earliest_minute(),
            steps: alloc::vec![step],
            counts: first_of(entry.event.kind()),
        })
    }

    /// Every reason against an entry that is to open a record.
    pub(super) fn refusals_of_opening(entry: &Entry<A::Event>) -> Vec<Refused<A>> {
        let mut broken = Broken::all();
        let opened = Self::opened(entry, &mut broken);
        let mut out: Vec<_> = broken.into_iter().map(Refused::Rule).collect();
        if out.is_empty() {
            out.extend(opened.err());
        }
        out
    }

    /// The first state and status, as far as the table allows them.
    fn opened(
        entry: &Entry<A::Event>,
        broken: &mut Broken<A::Refusal>,
    ) -> Result<(A, A::Status), Refused<A>> {
        let event = entry.event.kind();
        let opened = A::TRANSITIONS
            .row(None, event)
            .and_then(|row| Some((row, A::open(entry, broken, &Gate::new())?)));
        match opened {
            Some((row, (state, status))) if row.permits(None, status) => Ok((state, status)),
            Some((_, (_, status))) => Err(Refused::NotReached { event, status }),
            None => Err(Refused::NotAllowed {
                status: None,
                event,
            }),
        }
    }

    /// Judges an entry: table, blockers, guard, and order unless it may be written late. Returns the status it leads to.
    #[inline]
    pub(super) fn judge(&self, entry: &Entry<A::Event>) -> Result<A::Status, Refused<A>> {
        let row = self.row(entry)?;
        self.has_room(entry)?;
        let mut broken = Broken::first();
        let event = entry.event.kind();
        self.state
            .blockers(self.status, event, &entry.on, &mut broken);
        let status = if broken.is_empty() {
            self.state.guard(self.status, entry, &mut broken)
        } else {
            self.status
        };
        broken.into_result().map_err(Refused::Rule)?;
        if !row.permits(Some(self.status), status) {
            return Err(Refused::NotReached { event, status });
        }
        if !row.late {
            self.in_order(entry)?;
        }
        Ok(status)
    }

    /// Every reason against an entry, in the order in which [`judge`](Progress::judge) asks.
    pub(super) fn refusals(&self, entry: &Entry<A::Event>) -> Vec<Refused<A>> {
        let row = match self.row(entry) {
            Ok(row) => row,
            Err(refused) => return alloc::vec![refused],
        };
        if let Err(refused) = self.has_room(entry) {
            return alloc::vec![refused];
        }
        let (mut blockers, mut broken) = (Broken::all(), Broken::all());
        let event = entry.event.kind();
        self.state
            .blockers(self.status, event, &entry.on, &mut blockers);
        let status = self.state.guard(self.status, entry, &mut broken);
        let blockers: Vec<_> = blockers.into_iter().collect();
        let mut out = Vec::new();
        for rule in broken {
            // the guard may find again what blocks every event of this kind
            if !blockers.contains(&rule) {
                out.push(Refused::Rule(rule));
            }
        }
        out.splice(..0, blockers.into_iter().map(Refused::Rule));
        if out.is_empty() && !row.permits(Some(self.status), status) {
            out.push(Refused::NotReached { event, status });
        }
        if !row.late {
            out.extend(self.in_order(entry).err().map(Refused::Ledger));
        }
        out
    }

    /// The row of the table for an entry.
    #[inline]
    fn row(
        &self,
        entry: &Entry<A::Event>,
    ) -> Result<&'static Row<A::Status, KindOf<A>>, Refused<A>> {
        let (status, event) = (Some(self.status), entry.event.kind());
        let row = A::TRANSITIONS.row(status, event);
        row.ok_or(Refused::NotAllowed { status, event })
    }

    /// Checks that the history may have another event of this kind.
    #[inline]
    fn has_room(&self, entry: &Entry<A::Event>) -> Result<(), Refused<A>> {
        let event = entry.event.kind();
        let (count, most) = (self.counts.get(event.index()), A::Event::most(event));
        if count.is_some_and(|count| *count >= most) {
            return Err(Refused::TooMany { event, most });
        }
        Ok(())
    }

    /// Checks that an entry can have happened after what is already dated.
    #[inline]
    fn in_order(&self, entry: &Entry<A::Event>) -> Result<(), LedgerRefusal> {
        match (entry.on.latest_minute(), self.floor) {
            (Some(latest), Some(floor)) if latest < floor => {
                Err(LedgerRefusal::BeforeEarlierEntry { latest, floor })
            }
            (_, _) => Ok(()),
        }
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
        let late = self.row(entry).is_ok_and(|row| row.late);
        self.state.fold(entry, status, &Gate::new());
        self.status = status;
        if let Some(count) = self.counts.get_mut(entry.event.kind().index()) {
            *count = count.saturating_add(1);
        }
        if !late {
            self.floor = self.floor.max(entry.on.earliest_minute());
        }
        self.steps.push(Step {
            place,
            text,
            status,
            late,
        });
    }
}

/// The counts of a history with one event.
fn first_of<K: Vocabulary>(event: K) -> Vec<u32> {
    let mut counts = alloc::vec![0; K::ALL.len()];
    if let Some(count) = counts.get_mut(event.index()) {
        *count = 1;
    }
    counts
}
