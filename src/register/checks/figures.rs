//! Figures in the notes of several records, or of one, about the same thing. Nothing is averaged.

use super::ANY;
use crate::any::AnyRecord;
use crate::record::LineNumber;
use crate::register::Finding;
use crate::register::check::{Look, Out, checks_table};
use crate::register::indicators::undisputed;
use crate::register::links::figure_key;
use crate::value::{Figure, FigureBasis, Known, RecordRef};
use alloc::{collections::BTreeSet, format, string::String, vec::Vec};
use core::cmp::Ordering;

checks_table! {
    pub(super) const CHECKS = {
        "RG-19" "register.figures.differ" Contradiction (ANY) reads (ANY) by differ {
            en("the figure `{measure}` of `{scope}` for one time is {this} here and {other} in `{record}`")
            vi("cùng thời gian, số liệu `{measure}` của `{scope}` ở đây là {this}, trong hồ sơ `{record}` là {other}")
            resolve("find out which figure is right, and dispute the other by a note on its line", "xác định số liệu đúng, rồi ghi ý kiến khác về mục có số liệu kia")
        }
        "RG-20" "register.figures.part_above_whole" Contradiction (ANY) reads (ANY) by part_above_whole {
            en("the figure `{measure}` of `{scope}` is {part} for {part_time} in `{part_record}`, but only {whole} for {whole_time} in `{whole_record}`")
            vi("số liệu `{measure}` của `{scope}` {part_time} là {part} trong hồ sơ `{part_record}`, nhưng cả {whole_time} chỉ là {whole} trong hồ sơ `{whole_record}`")
            resolve("find out which figure is right, and dispute the other by a note on its line", "xác định số liệu đúng, rồi ghi ý kiến khác về mục có số liệu kia")
        }
    }
}

/// A figure as a note reports it.
#[derive(Clone, Copy)]
struct Said<'a> {
    record: RecordRef,
    line: LineNumber,
    figure: &'a Figure,
    key: u32,
}

/// The figures that a record reports as facts, of a scope and a time that are stated, and that nobody
/// disputes.
fn said(record: &AnyRecord) -> Vec<Said<'_>> {
    let mut said = Vec::new();
    for (line, _, figure) in undisputed(record) {
        let is_fact = figure.basis != Some(FigureBasis::Planned);
        if let Some(key) = figure_key(figure).filter(|_| is_fact) {
            said.push(Said {
                record: record.reference(),
                line,
                figure,
                key: key.number(),
            });
        }
    }
    said
}

/// Each figure of the record with each that may be about the same: in a later line, or in a record with a
/// greater reference.
fn pairs<'a>(look: &Look<'a>) -> Vec<(Said<'a>, Said<'a>)> {
    let mut pairs = Vec::new();
    let own = said(look.record);
    let mut seen = BTreeSet::new();
    for (at, one) in own.iter().enumerate() {
        let later = own.iter().skip(at).skip(1);
        pairs.extend(later.filter(|it| it.key == one.key).map(|it| (*one, *it)));
        if !seen.insert(one.key) {
            continue;
        }
        let Some(key) = figure_key(one.figure) else {
            continue;
        };
        for other in look.register.sharing(key) {
            if other.reference() <= look.reference() || other.is_voided() {
                continue;
            }
            let theirs = said(other);
            for other in theirs.into_iter().filter(|it| it.key == one.key) {
                let ours = own.iter().filter(|it| it.key == one.key);
                pairs.extend(ours.map(|one| (*one, other)));
            }
        }
    }
    pairs
}

/// A finding that names two figures of one measure and scope.
fn about(out: &Out<'_>, one: &Said<'_>, other: &Said<'_>) -> Finding {
    let finding = out.finding().line(one.record, one.line.into());
    let finding = finding.line(other.record, other.line.into());
    let scope = one.figure.scope.as_ref().map_or("", |scope| scope);
    finding
        .with("measure", &one.figure.measure)
        .with("scope", scope)
}

fn differ(look: &Look<'_>, out: &mut Out<'_>) {
    for (one, other) in pairs(look) {
        let Ok(Known::Known(Ordering::Less | Ordering::Greater)) = one.figure.compare(other.figure)
        else {
            continue;
        };
        let (this, that) = (one.figure.count, other.figure.count);
        let finding = about(out, &one, &other).worded("this", this, this.vi());
        let finding = finding.worded("other", that, that.vi());
        out.push(finding.with("record", other.record));
    }
}

fn part_above_whole(look: &Look<'_>, out: &mut Out<'_>) {
    for (one, other) in pairs(look) {
        let (part, whole) = if one.figure.is_part_of(other.figure) {
            (&one, &other)
        } else if other.figure.is_part_of(one.figure) {
            (&other, &one)
        } else {
            continue;
        };
        if !part.figure.count.is_more_than(whole.figure.count).is_yes() {
            continue;
        }
        let mut finding = about(out, &one, &other);
        for (said, [count, time, record]) in [
            (part, ["part", "part_time", "part_record"]),
            (whole, ["whole", "whole_time", "whole_record"]),
        ] {
            let (en, vi) = time_of(said.figure);
            let number = said.figure.count;
            finding = finding
                .worded(count, number, number.vi())
                .worded(time, en, vi)
                .with(record, said.record);
        }
        out.push(finding);
    }
}

/// The time of a figure in both languages, with the day up to which it counts.
fn time_of(figure: &Figure) -> (String, String) {
    let time = figure.time.as_ref();
    let time = time.map(|time| (format!("{time}"), format!("{}", time.vi())));
    let (mut en, mut vi) = time.unwrap_or_default();
    if !figure.as_of.is_unknown() {
        en = format!("{en} as of {}", figure.as_of);
        vi = format!("{vi} (tính đến {})", figure.as_of.vi_in_sentence());
    }
    (en, vi)
}
