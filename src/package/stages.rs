//! The stages of a package: which end belongs to which beginning.

use super::StagePlace;
use crate::record::Dated;
use crate::value::{Coded, When};
use alloc::vec::Vec;

/// Giai đoạn: a stage of a package.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Stage {
    /// The place of the stage.
    pub place: Coded<StagePlace>,
    /// The date on which it began; unknown also if only its end is recorded.
    pub began: When,
    /// The date on which it ended. `None`: no end is recorded. Unknown: it ended on a day that is not
    /// known.
    pub ended: Option<When>,
}

/// The stages that these beginnings and ends make up, both by date: to each beginning belongs the first
/// free end at the same place that is not certainly before it. An end without a beginning is a stage too,
/// and comes first.
pub(super) fn stages_of(
    begun: &[Dated<Coded<StagePlace>>],
    ended: &[Dated<Coded<StagePlace>>],
) -> Vec<Stage> {
    let mut free: Vec<_> = ended.iter().map(Some).collect();
    let mut stages = Vec::new();
    for start in begun {
        let end = free.iter_mut().find(|end| {
            end.is_some_and(|end| end.what == start.what && !end.on.is_before(&start.on).is_yes())
        });
        let ended = end.and_then(Option::take).map(|end| end.on.clone());
        stages.push(Stage {
            place: start.what.clone(),
            began: start.on.clone(),
            ended,
        });
    }
    let orphans = free.into_iter().flatten().map(|end| Stage {
        place: end.what.clone(),
        began: When::UNKNOWN,
        ended: Some(end.on.clone()),
    });
    orphans.chain(stages).collect()
}
