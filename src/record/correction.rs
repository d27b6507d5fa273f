//! Corrections: the history as it should have been written, judged from its start.

use super::progress::Progress;
use super::{
    Aggregate, Change, Correction, Entry, LedgerRefusal, LineNumber, MOST_CORRECTIONS, Place,
    Record, Refused, Verdict,
};
use alloc::{boxed::Box, collections::BTreeMap, vec::Vec};

/// An entry of the corrected history: its place, the place of its text, and the text.
struct Draft<'a, E> {
    place: Place,
    text: Place,
    entry: &'a Entry<E>,
    /// A struck draft stays in the list until all changes are applied, so that another entry can be
    /// inserted after it.
    struck: bool,
}

impl<'a, E> Draft<'a, E> {
    const fn new(place: Place, text: Place, entry: &'a Entry<E>) -> Self {
        Self {
            place,
            text,
            entry,
            struck: false,
        }
    }
}

impl<A: Aggregate> Record<A> {
    pub(super) fn judge_correction(
        &self,
        correction: &Correction<A::Event>,
    ) -> Result<Verdict<A>, Refused<A>> {
        if correction.changes.is_empty() {
            return Err(LedgerRefusal::NothingCorrected.into());
        }
        if let Some(line) = self.voided
            && !strikes(correction, line)
        {
            return Err(LedgerRefusal::Voided { line }.into());
        }
        if self.corrections >= MOST_CORRECTIONS {
            return Err(LedgerRefusal::CorrectedTooOften.into());
        }
        let drafts = self.redraft(correction)?;
        Ok(Verdict::Correct {
            progress: Box::new(run(&drafts)?),
            unvoid: self.is_voided(),
        })
    }

    /// The corrected history, not yet judged.
    fn redraft<'a>(
        &'a self,
        correction: &'a Correction<A::Event>,
    ) -> Result<Vec<Draft<'a, A::Event>>, LedgerRefusal> {
        let number = self.next_number();
        let mut void = self.voided.map(Place::from);
        let mut drafts = Vec::with_capacity(self.progress.steps.len());
        for step in &self.progress.steps {
            if let Some(entry) = self.entry_at(step.text) {
                drafts.push(Draft::new(step.place, step.text, entry));
            }
        }
        // A change names only a place that existed before its correction.
        let places = drafts.iter().map(|draft| draft.place);
        let places: BTreeMap<_, _> = places.zip(0_usize..).collect();
        let mut inserted = Vec::new();
        for (change, nth) in correction.changes.iter().zip(1_u32..) {
            let text = Place::inserted(number, nth);
            match change {
                Change::Replace(place, entry) => {
                    let (_, draft) = named(&mut drafts, &places, *place)?;
                    (draft.text, draft.entry) = (text, entry);
                }
                Change::Strike(place) if void == Some(*place) => void = None,
                Change::Strike(place) => match named(&mut drafts, &places, *place)? {
                    (0, _) => return Err(LedgerRefusal::OpeningStruck),
                    (_, draft) => draft.struck = true,
                },
                Change::InsertAfter(place, entry) => {
                    let (at, _) = named(&mut drafts, &places, *place)?;
                    inserted.push((at, Draft::new(text, text, entry)));
                }
            }
        }
        // Those that are inserted after the same entry keep their order.
        inserted.sort_by_key(|(at, _)| *at);
        let mut inserted = inserted.into_iter().peekable();
        let mut corrected = Vec::with_capacity(drafts.len() + inserted.len());
        for (at, draft) in drafts.into_iter().enumerate() {
            if !draft.struck {
                corrected.push(draft);
            }
            while let Some((_, draft)) = inserted.next_if(|(after, _)| *after == at) {
                corrected.push(draft);
            }
        }
        Ok(corrected)
    }
}

/// Whether one of the changes strikes this line.
fn strikes<E>(correction: &Correction<E>, line: LineNumber) -> bool {
    let void = Place::line(line);
    let mut changes = correction.changes.iter();
    changes.any(|change| matches!(change, Change::Strike(place) if *place == void))
}

/// The draft at this place, unless it is struck, and its index.
fn named<'d, 'a, E>(
    drafts: &'d mut [Draft<'a, E>],
    places: &BTreeMap<Place, usize>,
    place: Place,
) -> Result<(usize, &'d mut Draft<'a, E>), LedgerRefusal> {
    let at = places.get(&place).copied();
    at.and_then(|at| Some((at, drafts.get_mut(at)?)))
        .filter(|(_, draft)| !draft.struck)
        .ok_or(LedgerRefusal::NoSuchEntry { place })
}

/// Runs a whole history through the gate.
fn run<A: Aggregate>(drafts: &[Draft<'_, A::Event>]) -> Result<Progress<A>, Refused<A>> {
    let (first, rest) = drafts.split_first().ok_or(LedgerRefusal::Empty)?;
    let mut progress =
        Progress::open(first.text, first.entry).map_err(|cause| because(first.place, cause))?;
    for draft in rest {
        let status = progress
            .judge(draft.entry)
            .map_err(|cause| because(draft.place, cause))?;
        progress.admit(draft.place, draft.text, draft.entry, status);
    }
    Ok(progress)
}

fn because<A: Aggregate>(at: Place, cause: Refused<A>) -> Refused<A> {
    Refused::Corrected {
        at,
        cause: Box::new(cause),
    }
}
