//! Findings by severity, with links to the lines.

use super::{anchor, to_line, to_record};
use crate::view::names::{Piece, in_heading, pieces, short};
use crate::view::{SEVERITIES, View};
use lienvien::register::Finding;
use maud::{Markup, html};

pub(super) fn section(view: &View<'_>) -> Markup {
    html! {
        @for severity in SEVERITIES {
            h3 class={ "severity " (severity.code()) } {
                (in_heading(severity.vi())) " (" (view.found(severity).count()) ")"
            }
            ol.findings {
                @for finding in view.found(severity) {
                    li class=(severity.code()) { (found(view, finding)) }
                }
            }
        }
        h3 { "Lỗi gài sẵn trong tỉnh giả định" }
        p { "Mỗi lỗi dưới đây được đặt vào dữ liệu để sổ theo dõi phát hiện." }
        ul.planted {
            @for planted in view.planted {
                li {
                    b { (planted.defect.number().unwrap_or_default()) } " " (planted.defect.vi)
                    @if planted.is_found(&view.findings) {
                        ": đã phát hiện"
                    } @else {
                        ": chưa phát hiện"
                    }
                }
            }
        }
    }
}

fn found(view: &View<'_>, finding: &Finding) -> Markup {
    html! {
        p.sentence {
            @if let Some(number) = finding.number() { b { (number) } " " }
            (sentence(view, finding))
        }
        ul.places {
            @for record in &finding.records {
                @let lines = finding.lines.iter();
                @let mut lines = lines.filter(|line| line.record == *record).peekable();
                @if lines.peek().is_none() {
                    li { (to_record(view, *record)) }
                }
                @for line in lines {
                    li { (to_line(view, *record, &line.place.to_string())) }
                }
            }
        }
        @if !finding.resolve_vi().is_empty() {
            p.resolve { "Cách xử lý: " (finding.resolve_vi()) }
        }
    }
}

/// The sentence, in which records are links.
fn sentence(view: &View<'_>, finding: &Finding) -> Markup {
    html! {
        @for (at, piece) in pieces(view.register, &finding.vi()).into_iter().enumerate() {
            @match piece {
                Piece::Words(words) => {
                    @if at == 0 { (in_heading(&words)) } @else { (words) }
                }
                Piece::Record(record) => {
                    a href={ "#" (anchor(record)) } {
                        "“" (view.register.record(record).map(short).unwrap_or_default()) "”"
                    }
                }
            }
        }
    }
}
