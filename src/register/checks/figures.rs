//! Figures in the notes and entries of several records, or of one, about the same thing. Nothing is averaged.

use super::ANY;
use crate::any::AnyRecord;
use crate::record::Place;
use crate::register::Finding;
use crate::register::check::{Look, Out, checks_table};
use crate::register::links::Key;
use crate::register::told::{About, Scopes, noted, told};
use crate::value::{Figure, FigureBasis, Known, RecordRef};
use alloc::{format, string::String, vec::Vec};
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

/// A figure as a note or an entry reports it.
#[derive(Clone, Copy)]
struct Said<'a> {
    record: RecordRef,
    place: Place,
    figure: &'a Figure,
    about: About,
    is_noted: bool,
}

/// The figures that a record reports as facts, and of which it is clear what they are about.
fn said(record: &AnyRecord) -> Vec<Said<'_>> {
    let mut figures = Vec::new();
    for (line, _, figure) in noted(record) {
        figures.push((Place::from(line), figure, true));
    }
    for (place, figure) in told(record) {
        figures.push((place, figure, false));
    }
    let scopes = Scopes::of(record);
    let mut said = Vec::new();
    for (place, figure, is_noted) in figures {
        let is_fact = figure.basis != Some(FigureBasis::Planned);
        if let Some(about) = scopes.about(figure).filter(|_| is_fact) {
            said.push(Said {
                record: record.reference(),
                place,
                figure,
                about,
                is_noted,
            });
        }
    }
    said
}

/// Each figure of the record with the first that does not fit it: later in the record itself, and in records with
/// a greater reference. A later entry of one record may restate what an earlier one said.
fn pairs<'a>(
    look: &Look<'a>,
    does_not_fit: impl Fn(&Figure, &Figure) -> bool,
) -> Vec<(Said<'a>, Said<'a>)> {
    let mut pairs = Vec::new();
    let own = said(look.record);
    for (at, one) in own.iter().enumerate() {
        let mut later = own.iter().skip(at).skip(1);
        let later = later.find(|it| {
            it.about.is_same_as(one.about)
                && (one.is_noted || it.is_noted)
                && does_not_fit(one.figure, it.figure)
        });
        pairs.extend(later.map(|it| (*one, *it)));
        if own.iter().take(at).any(|it| it.about == one.about) {
            continue;
        }
        let theirs = of_others(look, one.about);
        for ours in own.iter().filter(|it| it.about == one.about) {
            let mut theirs = theirs.iter();
            let first = theirs.find(|it| does_not_fit(ours.figure, it.figure));
            pairs.extend(first.map(|it| (*ours, *it)));
        }
    }
    pairs
}

/// The figures of records with greater references that are about the same, in the order of the records.
fn of_others<'a>(look: &Look<'a>, about: About) -> Vec<Said<'a>> {
    let mut others = Vec::new();
    for other in look.register.sharing(Key::Figure(about.words)) {
        if other.reference() > look.reference() && !other.is_voided() {
            others.extend(
                said(other)
                    .into_iter()
                    .filter(|it| it.about.is_same_as(about)),
            );
        }
    }
    others.sort_by_key(|it| it.record);
    others
}

/// A finding that names two figures of one measure and scope.
fn about(out: &Out<'_>, one: &Said<'_>, other: &Said<'_>) -> Finding {
    let finding = out.finding().line(one.record, one.place);
    let finding = finding.line(other.record, other.place);
    let scope = one.figure.scope.as_ref().map_or("", |scope| scope);
    finding
        .with("measure", &one.figure.measure)
        .with("scope", scope)
}

fn differ(look: &Look<'_>, out: &mut Out<'_>) {
    let differ = |one: &Figure, other: &Figure| {
        let compared = one.compare(other);
        matches!(
            compared,
            Ok(Known::Known(Ordering::Less | Ordering::Greater))
        )
    };
    for (one, other) in pairs(look, differ) {
        let (this, that) = (one.figure.count, other.figure.count);
        let finding = about(out, &one, &other).worded("this", this, this.vi());
        let finding = finding.worded("other", that, that.vi());
        out.push(finding.with("record", other.record));
    }
}

/// Whether the first is a part of the second, and more than it.
fn is_above(part: &Figure, whole: &Figure) -> bool {
    part.is_part_of(whole) && part.count.is_more_than(whole.count).is_yes()
}

fn part_above_whole(look: &Look<'_>, out: &mut Out<'_>) {
    let do_not_fit = |one: &Figure, other: &Figure| is_above(one, other) || is_above(other, one);
    for (one, other) in pairs(look, do_not_fit) {
        let (part, whole) = if is_above(one.figure, other.figure) {
            (&one, &other)
        } else {
            (&other, &one)
        };
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
