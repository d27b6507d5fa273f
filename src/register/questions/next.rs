//! What may follow in a record of any kind.

use super::entries::Word;
use crate::any::{AnyRecord, each};
use crate::record::{Aggregate, Record};
use crate::register::Register;
use crate::value::{Explain, Explanation, RecordRef, Vocabulary};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::Serialize;

/// Bước tiếp theo: a kind of event that may follow in a record of any kind, and the rules that refuse it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct AnyNextStep {
    /// The code of the event.
    pub event: &'static str,
    /// The Vietnamese name of the event.
    pub vi: &'static str,
    /// The English name of the event.
    pub en: &'static str,
    /// The codes of the statuses that it may lead to.
    pub to: Vec<&'static str>,
    /// The rules that refuse every event of this kind on that day, each with its number, its code and its
    /// sentences; empty if such an event can be accepted.
    pub blockers: Vec<Explanation>,
}

impl Register {
    /// The kinds of event that may follow in a record, and what is in the way of each on that day; see
    /// [`Record::next_steps`]. `None` if the register does not have the record.
    ///
    /// ```
    #[doc = include_str!("../../any/example.txt")]
    /// # let mut register = lienvien::register::Register::new();
    /// register.put(sent.into());
    /// let reference: lienvien::value::RecordRef = lienvien::value::SecondmentId::from(id).into();
    /// let steps = register.next_steps(reference, day!(2025-05-06)).unwrap_or_default();
    /// assert_eq!((steps[0].event, steps[0].vi), ("approved", "phê duyệt"));
    /// assert_eq!(steps[0].to, ["approved"]);
    /// assert!(steps[0].blockers.is_empty());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn next_steps(
        &self,
        record: impl Into<RecordRef>,
        day: NaiveDate,
    ) -> Option<Vec<AnyNextStep>> {
        fn of<A: Aggregate>(record: &Record<A>, day: NaiveDate) -> Vec<AnyNextStep> {
            let mut steps = Vec::new();
            for step in record.next_steps(day) {
                let Word { code, vi, en } = Word::of(step.event);
                let blockers = step.blockers.iter().flat_map(Explain::explanations);
                steps.push(AnyNextStep {
                    event: code,
                    vi,
                    en,
                    to: step.to().map(Vocabulary::code).collect(),
                    blockers: blockers.collect(),
                });
            }
            steps
        }
        let record = self.record(record)?;
        Some(each!(AnyRecord, record, record => of(record, day)))
    }
}
