//! A lifecycle with a bug: its guard names a status that the row doesn't list.

use super::loan::{LOAN, LoanEvent, LoanEventKind, LoanRefusal, LoanStatus, LoanTag};
use lienvien::{
    record::{Aggregate, Broken, Entry, Gate, Table},
    value::When,
};

/// A loan that a repair declines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strayed(LoanStatus);

impl Aggregate for Strayed {
    type Tag = LoanTag;
    type Event = LoanEvent;
    type Status = LoanStatus;
    type Refusal = LoanRefusal;
    type Warning = lienvien::record::NoWarning;

    const SCHEMA: &'static str = "tests/strayed";
    const TRANSITIONS: Table<LoanStatus, LoanEventKind> = LOAN;
    const REPORTED: LoanEventKind = LoanEventKind::Reported;

    fn open(
        _: &Entry<LoanEvent>,
        _: &mut Broken<LoanRefusal>,
        _: &Gate<Self>,
    ) -> Option<(Self, LoanStatus)> {
        Some((Self(LoanStatus::Lent), LoanStatus::Lent))
    }

    fn blockers(&self, _: LoanStatus, _: LoanEventKind, _: &When, _: &mut Broken<LoanRefusal>) {}

    fn guard(
        &self,
        _: LoanStatus,
        entry: &Entry<LoanEvent>,
        _: &mut Broken<LoanRefusal>,
    ) -> LoanStatus {
        match &entry.event {
            LoanEvent::RepairOpened => LoanStatus::Declined,
            _ => LoanStatus::Lent,
        }
    }

    fn fold(&mut self, _: &Entry<LoanEvent>, next: LoanStatus, _: &Gate<Self>) {
        self.0 = next;
    }
}
