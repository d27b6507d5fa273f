//! The dashboard as one page of HTML, which needs nothing from elsewhere and no script.

// The paths are written out because a test takes this file in from elsewhere.
#[path = "page/findings.rs"]
mod findings;
#[path = "page/records.rs"]
mod records;
#[path = "page/style.rs"]
mod style;
#[path = "page/timeline.rs"]
mod timeline;

use crate::province::{HALF_YEAR, TODAY, after};
use crate::view::matrix::{COLUMNS, Cell};
use crate::view::{AHEAD, INVENTED, SEVERITIES, TITLE, View, names, vi_day};
use lienvien::package::PackageStatus;
use lienvien::register::{IndicatorPart, TechniqueAtRisk};
use lienvien::value::RecordRef;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The sections: the id of each, and its heading.
const SECTIONS: [(&str, &str); 7] = [
    ("ma-tran", "Ma trận cơ sở và chuyên khoa"),
    ("thoi-gian", "Dòng thời gian"),
    ("phat-hien", "Phát hiện theo mức độ"),
    ("den-han", "Việc đến hạn trong 90 ngày tới"),
    ("chi-so", "Chỉ số của nửa năm"),
    ("nguy-co", "Kỹ thuật có nguy cơ không duy trì được"),
    ("ho-so", "Diễn biến các hồ sơ được nhắc tới"),
];

pub(crate) fn html(view: &View<'_>) -> Markup {
    let sections: [Markup; SECTIONS.len()] = [
        matrix(view),
        timeline::section(view),
        findings::section(view),
        due(view),
        indicators(view),
        at_risk(view),
        records::section(view),
    ];
    html! {
        (DOCTYPE)
        html lang="vi" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Bảng theo dõi hợp tác bệnh viện – tỉnh giả định" }
                style { (PreEscaped(style::CSS)) }
            }
            body {
                header {
                    h1 { (TITLE) }
                    p.day { "Tại " (vi_day(TODAY)) }
                    p.invented { (INVENTED) }
                    (tiles(view))
                    nav {
                        @for (id, heading) in SECTIONS {
                            a href={ "#" (id) } { (heading) }
                        }
                    }
                }
                main {
                    @for ((id, heading), section) in SECTIONS.into_iter().zip(sections) {
                        section id=(id) {
                            h2 { (heading) }
                            (section)
                        }
                    }
                }
                footer { p { "In từ sổ theo dõi; không phải là văn bản chính thức." } }
            }
        }
    }
}

/// The numbers that are looked at first.
fn tiles(view: &View<'_>) -> Markup {
    html! {
        ul.tiles {
            li { b { (view.register.len()) } " hồ sơ trong sổ" }
            @for severity in SEVERITIES {
                li class={ "tile-" (severity.code()) } {
                    b { (view.found(severity).count()) } " " (severity.vi())
                }
            }
            li { b { (view.due.len()) } " việc đến hạn" }
            li { b { (view.at_risk.len()) } " kỹ thuật có nguy cơ" }
        }
    }
}

fn matrix(view: &View<'_>) -> Markup {
    html! {
        div.wide {
            table.matrix {
                thead {
                    tr {
                        th scope="col" { "Cơ sở tiếp nhận" }
                        @for (subject, head) in COLUMNS {
                            th scope="col" { abbr title=(subject.vi()) { (head) } }
                        }
                    }
                }
                tbody {
                    @for row in &view.matrix.rows {
                        tr {
                            th scope="row" { (row.facility) }
                            @for (cell, (subject, _)) in row.cells.iter().zip(COLUMNS) {
                                td class=(cell.class()) title={ (subject.vi()) ": " (cell.vi()) } {
                                    (cell.symbol())
                                }
                            }
                        }
                    }
                }
            }
        }
        ul.legend {
            @for cell in Cell::ALL {
                li { span class={ "key " (cell.class()) } { (cell.symbol()) } " " (cell.vi()) }
            }
        }
        p.legend {
            @for (at, (subject, head)) in COLUMNS.into_iter().enumerate() {
                @if at > 0 { "; " }
                (head) " " (subject.vi())
            }
        }
    }
}

fn due(view: &View<'_>) -> Markup {
    html! {
        p { "Từ " (vi_day(TODAY)) " đến hết " (vi_day(after(TODAY, AHEAD))) "." }
        table.stacked {
            thead { tr { th { "Thời hạn" } th { "Việc" } th { "Hồ sơ" } } }
            tbody {
                @for due in &view.due {
                    tr {
                        td.date {
                            (due.on.vi().to_string())
                            @if due.is_overdue.is_yes() { " " span.overdue { "quá hạn" } }
                        }
                        td { (names::in_heading(due.kind.vi())) }
                        td {
                            @match due.place {
                                Some(place) => (to_line(view, due.record, &place.to_string())),
                                None => (to_record(view, due.record)),
                            }
                        }
                    }
                }
            }
        }
    }
}

fn indicators(view: &View<'_>) -> Markup {
    let [from, to] = HALF_YEAR.map(vi_day);
    html! {
        p {
            "Kỳ từ " (from) " đến " (to) ". “Theo diễn biến” là những việc ghi lại khi diễn ra, "
            "“theo báo cáo” là những việc chỉ biết qua báo cáo; hai cột không cộng với nhau."
        }
        table.indicators {
            thead { tr { th { "Chỉ số" } th { "Theo diễn biến" } th { "Theo báo cáo" } } }
            tbody {
                @for indicator in &view.indicators {
                    tr {
                        td {
                            details {
                                summary { (names::in_heading(indicator.kind.vi)) }
                                p.definition {
                                    (names::in_heading(indicator.kind.definition_vi)) "."
                                }
                                (parts(view, &indicator.lived.parts))
                            }
                        }
                        td.number {
                            b { (indicator.lived.count.vi().to_string()) }
                            " " span.unit { (indicator.kind.unit.vi()) }
                        }
                        td.number { (indicator.reported.count.vi().to_string()) }
                    }
                }
            }
        }
    }
}

fn parts(view: &View<'_>, parts: &[IndicatorPart]) -> Markup {
    html! {
        ul.parts {
            @for part in parts {
                li { (names::part(view.register, &part.key)) ": " (part.count.vi().to_string()) }
            }
        }
    }
}

fn at_risk(view: &View<'_>) -> Markup {
    html! {
        table.stacked {
            thead {
                tr { th { "Gói kỹ thuật" } th { "Trạng thái" } th { "Lý do" } }
            }
            tbody {
                @for risk in &view.at_risk {
                    tr {
                        td { (to_record(view, risk.package.into())) }
                        td { (names::in_heading(risk.status.vi())) }
                        td {
                            ul.reasons {
                                @for reason in reasons(risk) { li { (reason) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Why a technique is at risk.
fn reasons(risk: &TechniqueAtRisk) -> Vec<String> {
    let mut reasons = Vec::new();
    if risk.hangs_on_one.is_yes() {
        reasons.push("chỉ một người thực hiện được".to_owned());
    }
    if let Some(until) = &risk.permission_ends {
        reasons.push(format!("quyết định cho phép hết hiệu lực {}", until.vi()));
    }
    if risk.status == PackageStatus::AtRisk {
        reasons.push("theo dõi sau chuyển giao kết luận có nguy cơ".to_owned());
    }
    reasons
}

// --------------------------------------------------------------------------------------------- links

/// The anchor of a record.
fn anchor(record: RecordRef) -> String {
    format!("{}-{}", record.kind.code(), record.id)
}

/// The anchor of a line of a record.
fn line_anchor(record: RecordRef, place: &str) -> String {
    format!("{}-{place}", anchor(record))
}

/// A link to a record that the page shows; its name alone if the register does not have it.
fn to_record(view: &View<'_>, record: RecordRef) -> Markup {
    let title = names::title(view.register, record);
    html! {
        @if view.register.record(record).is_some() {
            a href={ "#" (anchor(record)) } { (title) }
        } @else {
            (title)
        }
    }
}

/// A link to a line of a record that the page shows.
fn to_line(view: &View<'_>, record: RecordRef, place: &str) -> Markup {
    html! {
        a href={ "#" (line_anchor(record, place)) } {
            (names::title(view.register, record)) ", mục " (place)
        }
    }
}
