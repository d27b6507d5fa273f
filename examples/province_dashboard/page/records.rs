//! The lines of the records to which the page links.

use super::{anchor, line_anchor};
use crate::view::{View, names};
use lienvien::any::AnyRecord;
use lienvien::record::{Aggregate, Event as _, Record};
use lienvien::value::{RecordKind, RecordRef, Vocabulary as _};
use maud::{Markup, html};
use std::collections::BTreeSet;

pub(super) fn section(view: &View<'_>) -> Markup {
    let shown = linked(view);
    html! {
        p { "Mỗi hồ sơ là một lịch sử: bấm vào tên để xem các mục." }
        @for kind in RecordKind::ALL {
            @let of_kind: Vec<_> = shown.iter().filter(|record| record.kind == *kind).collect();
            @if !of_kind.is_empty() {
                h3 { (names::in_heading(kind.vi())) " (" (of_kind.len()) ")" }
                @for record in of_kind {
                    @if let Some(held) = view.register.record(*record) { (one(view, held)) }
                }
            }
        }
    }
}

/// All records that findings, due dates, risks and bars name.
fn linked(view: &View<'_>) -> BTreeSet<RecordRef> {
    let mut linked = BTreeSet::new();
    for finding in &view.findings {
        linked.extend(finding.records.iter().copied());
    }
    linked.extend(view.due.iter().map(|due| due.record));
    for risk in &view.at_risk {
        linked.insert(risk.package.into());
    }
    let bars = view.groups.iter().flat_map(|group| &group.bars);
    linked.extend(bars.map(|bar| bar.record));
    linked
}

/// The history of a record; open if something was found in it.
fn one(view: &View<'_>, record: &AnyRecord) -> Markup {
    let reference = record.reference();
    let is_found = view
        .findings
        .iter()
        .any(|finding| finding.records.contains(&reference));
    html! {
        details.record id=(anchor(reference)) open[is_found] {
            summary {
                (names::in_heading(&names::short(record)))
                " – " span.status { (record.status_vi()) }
            }
            table.lines {
                thead { tr { th { "Mục" } th { "Ngày" } th { "Sự việc" } th { "Trạng thái" } } }
                tbody { (lines(record)) }
            }
        }
    }
}

fn lines(record: &AnyRecord) -> Markup {
    match record {
        AnyRecord::Agreement(record) => lines_of(record),
        AnyRecord::Survey(record) => lines_of(record),
        AnyRecord::Plan(record) => lines_of(record),
        AnyRecord::Package(record) => lines_of(record),
        AnyRecord::Course(record) => lines_of(record),
        AnyRecord::Enrolment(record) => lines_of(record),
        AnyRecord::Secondment(record) => lines_of(record),
        AnyRecord::Consultation(record) => lines_of(record),
        // the list may grow
        _ => html! {},
    }
}

/// The entries in force, and the notes between them, of which the findings of figures name the lines.
fn lines_of<A: Aggregate>(record: &Record<A>) -> Markup
where
    RecordRef: From<lienvien::value::Id<A::Tag>>,
{
    let reference = RecordRef::from(record.id());
    let id = |place: &str| line_anchor(reference, place);
    html! {
        @for held in record.history() {
            @let place = held.place.to_string();
            tr id=(id(&place)) {
                td { (place) }
                td { @if !held.entry.on.is_unknown() { (held.entry.on.vi().to_string()) } }
                td { (names::in_heading(held.entry.event.kind().vi())) }
                td { (held.status.vi()) }
            }
        }
        @for (number, note) in record.notes() {
            @let place = number.to_string();
            tr.note id=(id(&place)) {
                td { (place) }
                td { @if !note.on.is_unknown() { (note.on.vi().to_string()) } }
                td colspan="2" { "Ghi chú" }
            }
        }
    }
}
