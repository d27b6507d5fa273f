//! What an indicator counts: items with bounds, in parts.

use super::{IndicatorPart, Tally};
use crate::agreement::{Currency, Money};
use crate::any::AnyRecord;
use crate::organisation::OrganisationRef;
use crate::record::{Aggregate, Record};
use crate::register::Register;
use crate::register::time::Time;
use crate::secondment::WorkCalendar;
use crate::specialty::Subject;
use crate::value::{Answer, Bounds, Coded, RecordRef, Vocabulary, tag::Recorded};
use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::{string::String, vec::Vec};
use core::ops::Range;

/// What a part is called where the records do not say it.
pub(super) const NOT_STATED: &str = "not_stated";

/// The words of a part, one for each dimension.
pub(super) type Key = Vec<String>;

/// The items of an indicator, lived or reported, in parts.
#[derive(Default)]
pub(super) struct Items(BTreeMap<Key, Sum>);

struct Sum {
    bounds: Bounds,
    certain: Vec<RecordRef>,
    possible: Vec<RecordRef>,
}

impl Items {
    /// Adds something that records tell, unless it certainly does not count.
    pub(super) fn add(
        &mut self,
        key: Key,
        records: impl IntoIterator<Item = RecordRef>,
        bounds: Bounds,
    ) {
        if bounds == Bounds::NONE {
            return;
        }
        let sum = self.0.entry(key).or_insert(Sum {
            bounds: Bounds::NONE,
            certain: Vec::new(),
            possible: Vec::new(),
        });
        sum.bounds = sum.bounds.plus(bounds);
        if bounds.low > 0 {
            sum.certain.extend(records);
        } else {
            sum.possible.extend(records);
        }
    }

    pub(super) fn tally(self) -> Tally {
        let mut bounds = Bounds::NONE;
        let (mut certain, mut possible) = (Vec::new(), Vec::new());
        let mut parts = Vec::new();
        for (key, sum) in self.0 {
            bounds = bounds.plus(sum.bounds);
            certain.extend_from_slice(&sum.certain);
            possible.extend_from_slice(&sum.possible);
            let (certain, possible) = each_once(sum.certain, sum.possible);
            parts.push(IndicatorPart {
                key,
                count: sum.bounds.count(),
                certain,
                possible,
            });
        }
        let (certain, possible) = each_once(certain, possible);
        Tally {
            count: bounds.count(),
            certain,
            possible,
            parts,
        }
    }
}

/// Each record once, in order: as certain, or else as possible.
fn each_once(
    mut certain: Vec<RecordRef>,
    mut possible: Vec<RecordRef>,
) -> (Vec<RecordRef>, Vec<RecordRef>) {
    for records in [&mut certain, &mut possible] {
        records.sort_unstable();
        records.dedup();
    }
    possible.retain(|record| certain.binary_search(record).is_err());
    (certain, possible)
}

/// What an indicator gathers.
pub(super) struct Gathered<'a> {
    pub(super) register: &'a Register,
    /// The places of the records that are looked at now, among those of each kind.
    pub(super) places: Range<usize>,
    pub(super) time: Time<'a>,
    /// The working days, if the caller gave a calendar.
    pub(super) calendar: Option<&'a WorkCalendar>,
    pub(super) lived: Items,
    pub(super) reported: Items,
    /// Sums of money, each currency apart.
    pub(super) money: BTreeMap<Currency, Sums>,
}

/// Sums of money in one currency.
#[derive(Default)]
pub(super) struct Sums {
    pub(super) lived: Items,
    pub(super) reported: Items,
}

impl<'a> Gathered<'a> {
    /// The records of one kind that are not voided and that are looked at now.
    pub(super) fn records<A>(&self) -> impl Iterator<Item = &'a Record<A>> + use<'a, A>
    where
        A: Aggregate,
        A::Tag: Recorded,
        for<'b> &'b Record<A>: TryFrom<&'b AnyRecord>,
    {
        self.register.valid_within(self.places.clone())
    }

    /// The records of all kinds, likewise.
    pub(super) fn records_of_all_kinds(&self) -> impl Iterator<Item = &'a AnyRecord> + use<'a> {
        self.register.all_valid_within(self.places.clone())
    }

    /// Adds one thing of a record, lived or reported, if it counts.
    pub(super) fn add_one(
        &mut self,
        is_report: bool,
        key: Key,
        record: impl Into<RecordRef>,
        counts: Answer,
    ) {
        self.items(is_report)
            .add(key, [record.into()], Bounds::one(counts));
    }

    /// Adds a sum of money that a record states, if it counts.
    pub(super) fn add_money(
        &mut self,
        is_report: bool,
        key: Key,
        record: impl Into<RecordRef>,
        (money, counts): (Money, Answer),
    ) {
        let sums = self.money.entry(money.currency()).or_default();
        let items = if is_report {
            &mut sums.reported
        } else {
            &mut sums.lived
        };
        let bounds = Bounds::of(money.amount()).if_counts(counts);
        items.add(key, [record.into()], bounds);
    }

    pub(super) fn items(&mut self, is_report: bool) -> &mut Items {
        if is_report {
            &mut self.reported
        } else {
            &mut self.lived
        }
    }
}

/// The subjects as one word of a part: their codes, sorted, with `;` between them.
pub(super) fn subjects_word(subjects: &[&Subject]) -> String {
    let codes: BTreeSet<_> = subjects.iter().map(|subject| subject.code()).collect();
    joined(codes)
}

/// Organisations as one word of a part: their ids, or their names without ids.
pub(super) fn organisations_word<'a>(
    organisations: impl IntoIterator<Item = &'a OrganisationRef>,
) -> String {
    let word = |it: &OrganisationRef| match it.id {
        Some(id) => alloc::format!("{id}"),
        None => it.name.as_str().to_owned(),
    };
    let words: BTreeSet<_> = organisations.into_iter().map(word).collect();
    joined(words.iter().map(String::as_str))
}

fn joined<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<_> = words.into_iter().collect();
    if words.is_empty() {
        NOT_STATED.to_owned()
    } else {
        words.join(";")
    }
}

/// The code of a word, `other` if the paper has words of its own.
pub(super) fn code_of<V: Vocabulary>(coded: Option<&Coded<V>>) -> String {
    let code = match coded {
        Some(Coded::Listed(word)) => word.code(),
        Some(Coded::Other(_)) => "other",
        None => NOT_STATED,
    };
    code.to_owned()
}
