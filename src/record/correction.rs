//! Corrections: the history as it should have been written, judged from its start.

use super::progress::Progress;
use super::{
    Aggregate, Change, Correction, Entry, LedgerRefusal, LineNumber, Place, Record, Refused,
    Verdict,
};
use alloc::{boxed::Box, vec::Vec};

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
        for (change, nth) in correction.changes.iter().zip(1_u32..) {
            let text = Place::inserted(number, nth);
            match change {
                Change::Replace(place, entry) => {
                    let at = position(&drafts, *place, number)?;
                    if let Some(draft) = drafts.get_mut(at) {
                        (draft.text, draft.entry) = (text, entry);
                    }
                }
                Change::Strike(place) if void == Some(*place) => void = None,
                Change::Strike(place) => match position(&drafts, *place, number)? {
                    0 => return Err(LedgerRefusal::OpeningStruck),
                    at => {
                        if let Some(draft) = drafts.get_mut(at) {
                            draft.struck = true;
                        }
                    }
                },
                Change::InsertAfter(place, entry) => {
                    // After the entries that this correction has already inserted there.
                    let mut at = position(&drafts, *place, number)? + 1;
                    while drafts
                        .get(at)
                        .is_some_and(|it| it.place.line_number() == number)
                    {
                        at += 1;
                    }
                    drafts.insert(at, Draft::new(text, text, entry));
                }
            }
        }
        drafts.retain(|draft| !draft.struck);
        Ok(drafts)
    }
}

/// Whether one of the changes strikes this line.
fn strikes<E>(correction: &Correction<E>, line: LineNumber) -> bool {
    let void = Place::line(line);
    let mut changes = correction.changes.iter();
    changes.any(|change| matches!(change, Change::Strike(place) if *place == void))
}

/// The index of the entry of this place among the drafts. A change can name only a place that
/// existed before its correction, so a place in the correction's own line, `own`, is refused.
fn position<E>(
    drafts: &[Draft<'_, E>],
    place: Place,
    own: LineNumber,
) -> Result<usize, LedgerRefusal> {
    let mut drafts = drafts.iter();
    match drafts.position(|draft| draft.place == place && !draft.struck) {
        Some(at) if place.line_number() != own => Ok(at),
        Some(_) | None => Err(LedgerRefusal::NoSuchEntry { place }),
    }
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
