//! Corrections: the history as it should have been written, judged from its start.

use super::progress::Progress;
use super::{Aggregate, Change, Correction, Entry, LedgerRefusal, Place, Record, Refused, Verdict};
use alloc::{boxed::Box, vec::Vec};

/// An entry of the history that would result: where it stands, where its text is, and the text.
struct Draft<'a, E> {
    place: Place,
    text: Place,
    entry: &'a Entry<E>,
    /// Stays until the end, so that what is inserted after it has a place.
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
        let strikes = |line| {
            let void = Place::line(line);
            let is_strike =
                |change: &Change<_>| matches!(change, Change::Strike(place) if *place == void);
            correction.changes.iter().any(is_strike)
        };
        let unvoid = match self.voided {
            Some(line) if !strikes(line) => return Err(LedgerRefusal::Voided { line }.into()),
            voided => voided.is_some(),
        };
        let drafts = self.redraft(correction)?;
        let progress = Box::new(run(&drafts)?);
        Ok(Verdict::Correct { progress, unvoid })
    }

    /// The history that would result, not yet judged.
    fn redraft<'a>(
        &'a self,
        correction: &'a Correction<A::Event>,
    ) -> Result<Vec<Draft<'a, A::Event>>, LedgerRefusal> {
        let number = self.version() + 1;
        let mut void = self.voided.map(Place::line);
        let mut drafts: Vec<_> = self
            .progress
            .steps
            .iter()
            .filter_map(|step| {
                let entry = self.entry_at(step.text)?;
                Some(Draft::new(step.place, step.text, entry))
            })
            .collect();
        for (change, nth) in correction.changes.iter().zip(1..) {
            let text = Place::inserted(number, nth);
            let own = |place: Place| place.line_number() == number;
            let find = |place: Place| {
                drafts
                    .iter()
                    .position(|draft| draft.place == place && !draft.struck && !own(place))
                    .ok_or(LedgerRefusal::NoSuchEntry { place })
            };
            match change {
                Change::Replace(place, entry) => {
                    let at = find(*place)?;
                    if let Some(draft) = drafts.get_mut(at) {
                        (draft.text, draft.entry) = (text, entry);
                    }
                }
                Change::Strike(place) if void == Some(*place) => void = None,
                Change::Strike(place) => match find(*place)? {
                    0 => return Err(LedgerRefusal::OpeningStruck),
                    at => {
                        if let Some(draft) = drafts.get_mut(at) {
                            draft.struck = true;
                        }
                    }
                },
                Change::InsertAfter(place, entry) => {
                    // Behind what this correction already inserted there.
                    let behind = find(*place)? + 1;
                    let inserted = |draft: &&Draft<'_, _>| own(draft.place);
                    let at = behind + drafts.iter().skip(behind).take_while(inserted).count();
                    drafts.insert(at, Draft::new(text, text, entry));
                }
            }
        }
        drafts.retain(|draft| !draft.struck);
        Ok(drafts)
    }
}

/// Runs a whole history through the gate.
fn run<A: Aggregate>(drafts: &[Draft<'_, A::Event>]) -> Result<Progress<A>, Refused<A>> {
    let because = |at: Place| {
        move |cause| Refused::Corrected {
            at,
            cause: Box::new(cause),
        }
    };
    let (first, rest) = drafts.split_first().ok_or(LedgerRefusal::Empty)?;
    let mut progress = Progress::open(first.text, first.entry).map_err(because(first.place))?;
    for draft in rest {
        let status = progress.judge(draft.entry).map_err(because(draft.place))?;
        progress.admit(draft.place, draft.text, draft.entry, status);
    }
    Ok(progress)
}
