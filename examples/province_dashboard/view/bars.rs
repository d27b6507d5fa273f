//! Dòng thời gian: the agreements and packages of each recipient, as bars from 2024 to 2026.

use super::matrix::{Cell, stage};
use super::names;
use crate::province::TODAY;
use chrono::NaiveDate;
use lienvien::agreement::{Agreement, Standing};
use lienvien::any::AnyRecord;
use lienvien::day;
use lienvien::package::Package;
use lienvien::record::Record;
use lienvien::register::Register;
use lienvien::value::{Period, RecordRef, When};
use std::collections::BTreeMap;

/// The days between which the bars are drawn.
pub(crate) const FIRST: NaiveDate = day!(2024 - 01 - 01);
pub(crate) const LAST: NaiveDate = day!(2026 - 12 - 31);

/// The agreements and packages of one recipient.
pub(crate) struct Group {
    pub(crate) recipient: String,
    pub(crate) bars: Vec<Bar>,
}

/// One record from its first day to its last, in stretches.
pub(crate) struct Bar {
    pub(crate) record: RecordRef,
    pub(crate) name: String,
    /// How it stands today.
    pub(crate) now: &'static str,
    pub(crate) stretches: Vec<Stretch>,
}

pub(crate) struct Stretch {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    pub(crate) cell: Cell,
}

impl Stretch {
    /// The part of it between the first and the last day, if any.
    fn within(from: NaiveDate, to: NaiveDate, cell: Cell) -> Option<Self> {
        let (from, to) = (from.max(FIRST), to.min(LAST));
        (from <= to).then_some(Self { from, to, cell })
    }
}

pub(super) fn groups(register: &Register) -> Vec<Group> {
    let mut groups: BTreeMap<String, Vec<Bar>> = BTreeMap::new();
    // the agreements come before the packages
    for record in register.iter() {
        let (recipient, bar) = match record {
            AnyRecord::Agreement(record) => (names::recipient(record), agreement(record)),
            AnyRecord::Package(record) => {
                let recipient = record.state().recipient().name.to_string();
                (recipient, package(record))
            }
            _ => continue,
        };
        if !bar.stretches.is_empty() {
            groups.entry(recipient).or_default().push(bar);
        }
    }
    let group = |(recipient, mut bars): (String, Vec<Bar>)| {
        let begins = |bar: &Bar| bar.stretches.first().map(|it| it.from);
        bars.sort_by_key(|bar| (bar.record.kind, begins(bar)));
        Group { recipient, bars }
    };
    groups.into_iter().map(group).collect()
}

/// An agreement from the first day on which it may be in force to the last.
fn agreement(record: &Record<Agreement>) -> Bar {
    let state = record.state();
    let signed = state.signed().and_then(When::earliest);
    let period = state.terms().period.as_ref();
    let begins = signed.max(period.and_then(Period::earliest_start));
    let ends = period.and_then(Period::latest_end).unwrap_or(LAST);
    let standing = record.standing_on(TODAY);
    let ends = if standing == Standing::Ended {
        ends.min(last_day(record))
    } else {
        ends
    };
    let stretch = begins.and_then(|begins| Stretch::within(begins, ends, Cell::Covered));
    Bar {
        record: record.id().into(),
        name: state.number().map_or_else(
            || state.terms().title.to_string(),
            |it| format!("VB số {it}"),
        ),
        now: standing.vi(),
        stretches: stretch.into_iter().collect(),
    }
}

/// The day of the last entry.
fn last_day(record: &Record<Agreement>) -> NaiveDate {
    let days = record.history().filter_map(|held| held.entry.on.latest());
    days.max().unwrap_or(LAST)
}

/// A package by its stages, each up to the next; the last up to today, if it goes on.
fn package(record: &Record<Package>) -> Bar {
    let mut reached: Vec<(NaiveDate, Option<Cell>)> = Vec::new();
    for held in record.history() {
        if let Some(on) = held.entry.on.exact_day() {
            let cell = stage(held.status);
            if reached.last().is_none_or(|(_, last)| *last != cell) {
                reached.push((on, cell));
            }
        }
    }
    let mut stretches = Vec::new();
    for (at, (from, cell)) in reached.iter().enumerate() {
        let to = reached.get(at + 1).map_or(TODAY, |(next, _)| *next);
        stretches.extend(cell.and_then(|cell| Stretch::within(*from, to, cell)));
    }
    Bar {
        record: record.id().into(),
        name: record.state().proposal().name.to_string(),
        now: record.status().vi(),
        stretches,
    }
}
