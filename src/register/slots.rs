//! The places of the records.

use crate::any::AnyRecord;
use crate::value::RecordKind;
use alloc::{sync::Arc, vec::Vec};
use core::ops::Range;

const KINDS: usize = RecordKind::ALL.len();

/// The records, each in a slot with a number. Those of one kind stand together, so that who asks for one kind
/// does not look at the others. A copy shares the records.
#[derive(Debug, Clone, Default)]
pub(super) struct Slots {
    kinds: [OfKind; KINDS],
    /// The slots that were emptied, and may not be filled again yet.
    emptied: Vec<u32>,
}

#[derive(Debug, Clone, Default)]
struct OfKind {
    records: Vec<Option<Arc<AnyRecord>>>,
    /// The slots that may be filled again.
    free: Vec<u32>,
}

/// The kind of the record in a slot, and the place among those of its kind.
fn place(slot: u32) -> (usize, usize) {
    let slot = usize::try_from(slot).unwrap_or(usize::MAX);
    (slot % KINDS, slot / KINDS)
}

impl Slots {
    pub(super) fn get(&self, slot: u32) -> Option<&AnyRecord> {
        let (kind, place) = place(slot);
        self.kinds.get(kind)?.records.get(place)?.as_deref()
    }

    fn get_mut(&mut self, slot: u32) -> Option<&mut Option<Arc<AnyRecord>>> {
        let (kind, place) = place(slot);
        self.kinds.get_mut(kind)?.records.get_mut(place)
    }

    /// A slot for a new record of this kind.
    pub(super) fn empty(&mut self, kind: RecordKind) -> u32 {
        let number = kind as usize;
        let Some(of_kind) = self.kinds.get_mut(number) else {
            return u32::MAX;
        };
        if let Some(slot) = of_kind.free.pop() {
            return slot;
        }
        let slot = of_kind.records.len().saturating_mul(KINDS);
        of_kind.records.push(None);
        u32::try_from(slot.saturating_add(number)).unwrap_or(u32::MAX)
    }

    /// Puts a record into a slot of its kind, and gives back the one that was there.
    pub(super) fn fill(&mut self, slot: u32, record: AnyRecord) -> Option<AnyRecord> {
        let before = self.get_mut(slot)?.replace(Arc::new(record));
        before.map(Arc::unwrap_or_clone)
    }

    pub(super) fn take(&mut self, slot: u32) -> Option<AnyRecord> {
        let record = self.get_mut(slot)?.take()?;
        self.emptied.push(slot);
        Some(Arc::unwrap_or_clone(record))
    }

    /// Whether so many were emptied that it pays to forget them.
    pub(super) fn are_many_emptied(&self) -> bool {
        self.emptied.len() > self.len() / 16
    }

    /// Lets the slots that were emptied be filled again.
    pub(super) fn release(&mut self) {
        for slot in core::mem::take(&mut self.emptied) {
            let (kind, _) = place(slot);
            if let Some(of_kind) = self.kinds.get_mut(kind) {
                of_kind.free.push(slot);
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        let mut len: usize = 0;
        for of_kind in &self.kinds {
            let filled = of_kind.records.len().saturating_sub(of_kind.free.len());
            len = len.saturating_add(filled);
        }
        len.saturating_sub(self.emptied.len())
    }

    /// The records by kind, and in no order among those of one kind.
    pub(super) fn all(&self) -> impl Iterator<Item = &AnyRecord> {
        let records = self.kinds.iter().flat_map(|it| &it.records);
        records.flatten().map(Arc::as_ref)
    }

    /// The records of one kind that have these places among those of the kind, in no order.
    pub(super) fn within(
        &self,
        kind: RecordKind,
        places: Range<usize>,
    ) -> impl Iterator<Item = &AnyRecord> {
        let records = self
            .kinds
            .get(kind as usize)
            .map(|it| it.records.as_slice());
        let records = records.unwrap_or_default().iter().skip(places.start);
        records.take(places.len()).flatten().map(Arc::as_ref)
    }

    /// How many places there are for the records of a kind, at most.
    pub(super) fn places(&self) -> usize {
        let places = self.kinds.iter().map(|it| it.records.len());
        places.max().unwrap_or_default()
    }
}
