//! The numbers of a row, and their sums.

use super::trainees::{CadreColumn, Trainees};
use crate::value::{Answer, Bounds, Count, Decimal};
use core::ops::Bound;
use serde::Serialize;

/// Số liệu đào tạo: how much was planned and done, and how many learnt.
///
/// Each number is exact if every date that matters is known well enough, else between what is certain and
/// what is possible. A number that no record tells is [`Count::NotStated`]. A sum in which one is not told is
/// at least what is certain of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct TrainingNumbers {
    /// Theo kế hoạch: how many were to start in the period, by a plan that says when.
    pub planned: Count,
    /// Số học viên theo kế hoạch: how many were to learn in these.
    pub planned_trainees: Count,
    /// Đã thực hiện: how many started in the period.
    pub held: Count,
    /// Đã kết thúc: how many ended in the period, whenever they started.
    pub finished: Count,
    /// Tổng số học viên: how many learnt in those that started, so far; the sum of the next four. Who learns
    /// in two of them counts in both.
    pub trainees: Count,
    /// Bác sĩ: those of whom the records say that they are doctors.
    pub doctors: Count,
    /// Y sĩ, điều dưỡng, kỹ thuật viên: those of whom the records say that they are this.
    pub nurses_and_technicians: Count,
    /// Khác: those of whom the records name another cadre.
    pub others: Count,
    /// Chưa rõ: those whose cadre is not stated, or stated in two ways.
    pub not_stated: Count,
}

/// What is known of something that may count in the period.
pub(super) struct Known<'a> {
    pub(super) planned: Answer,
    pub(super) planned_trainees: Option<Count>,
    pub(super) held: Answer,
    pub(super) finished: Answer,
    pub(super) trainees: &'a Trainees<'a>,
    /// How many a report says that they were.
    pub(super) told: Option<Count>,
}

impl TrainingNumbers {
    pub(super) fn of(known: &Known<'_>) -> Self {
        let column = |column| if_counts(known.held, count(known.trainees.bounds_of(column)));
        let named = [
            column(Some(CadreColumn::Doctor)),
            column(Some(CadreColumn::NurseOrTechnician)),
            column(Some(CadreColumn::Other)),
        ];
        let rest = match known.told {
            Some(told) => if_counts(known.held, beside(told, known.trainees)),
            None => column(None),
        };
        let [doctors, nurses_and_technicians, others] = named;
        Self {
            planned: Bounds::one(known.planned).count(),
            planned_trainees: if_counts(
                known.planned,
                known.planned_trainees.unwrap_or(Count::NotStated),
            ),
            held: Bounds::one(known.held).count(),
            finished: Bounds::one(known.finished).count(),
            trainees: sum([doctors, nurses_and_technicians, others, rest]),
            doctors,
            nurses_and_technicians,
            others,
            not_stated: rest,
        }
    }

    /// The sums of each number.
    pub(super) fn sum(all: &[&Self]) -> Self {
        let of = |number: fn(&Self) -> Count| sum(all.iter().map(|it| number(it)));
        Self {
            planned: of(|it| it.planned),
            planned_trainees: of(|it| it.planned_trainees),
            held: of(|it| it.held),
            finished: of(|it| it.finished),
            trainees: of(|it| it.trainees),
            doctors: of(|it| it.doctors),
            nurses_and_technicians: of(|it| it.nurses_and_technicians),
            others: of(|it| it.others),
            not_stated: of(|it| it.not_stated),
        }
    }
}

/// A number of trainees; not stated if nothing is known of it.
fn count(bounds: Bounds) -> Count {
    if bounds.low == 0 && bounds.high.is_none() {
        Count::NotStated
    } else {
        bounds.count()
    }
}

/// The number of those whose cadre is not stated, beside a number that a report tells of all.
fn beside(told: Count, trainees: &Trainees<'_>) -> Count {
    let named = trainees.named();
    if named == Bounds::NONE {
        return told;
    }
    let (Some(told), Some(named)) = (told.number(), named.count().number()) else {
        return Count::NotStated;
    };
    let rest = told.checked_sub(named).unwrap_or(told);
    Count::exact(rest.max(Decimal::ZERO))
}

/// A number that counts certainly, perhaps, or not.
fn if_counts(counts: Answer, number: Count) -> Count {
    match (counts, number.upper()) {
        (Answer::Yes, _) => number,
        (Answer::No, _) => Count::exact(0),
        (Answer::Unknown, Bound::Included(most)) => {
            if most == Decimal::ZERO {
                Count::exact(0)
            } else {
                Count::between(0, most).unwrap_or(Count::NotStated)
            }
        }
        (Answer::Unknown, Bound::Excluded(_) | Bound::Unbounded) => Count::NotStated,
    }
}

/// The sum. If one of the numbers has no bound that would give it one, at least the sum of what is certain.
pub(super) fn sum(counts: impl IntoIterator<Item = Count> + Clone) -> Count {
    let none = Count::exact(0);
    let mut given = counts.clone().into_iter().filter(|count| *count != none);
    if let (Some(only), None) = (given.next(), given.next()) {
        return only;
    }
    if let Some(sum) = Count::sum(counts.clone()) {
        return sum;
    }
    let least = counts.into_iter().map(|count| match count.lower() {
        Bound::Included(least) | Bound::Excluded(least) => Count::Exact(least),
        Bound::Unbounded => none,
    });
    match Count::sum(least).and_then(Count::number) {
        Some(least) if least > Decimal::ZERO => Count::AtLeast(least),
        Some(_) | None => Count::NotStated,
    }
}
