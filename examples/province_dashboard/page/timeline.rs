//! The bars, as a picture of lines and boxes that is part of the page.

use super::anchor;
use crate::province::TODAY;
use crate::view::bars::{Bar, FIRST, Group, LAST};
use crate::view::{View, vi_day};
use chrono::NaiveDate;
use lienvien::value::RecordKind;
use maud::{Markup, html};

/// In pixels.
const ROW: i64 = 19;
const BOX: i64 = 14;

pub(super) fn section(view: &View<'_>) -> Markup {
    html! {
        p {
            "Khung rỗng là thời hạn của văn bản hợp tác, khung màu là gói kỹ thuật theo từng giai "
            "đoạn (màu như ở ma trận), vạch đỏ là " (vi_day(TODAY)) ". Bấm vào tên để xem hồ sơ."
        }
        @for group in &view.groups { (picture(group)) }
    }
}

/// How far a day is from the left side, in hundredths of a percent.
fn x(day: NaiveDate) -> i64 {
    let days = |to: NaiveDate| to.signed_duration_since(FIRST).num_days();
    days(day) * 10_000 / days(LAST)
}

fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn picture(group: &Group) -> Markup {
    let rows = i64::try_from(group.bars.len()).unwrap_or_default();
    let height = rows * ROW + ROW;
    html! {
        div.group {
            h3 { (group.recipient) }
            div.bars {
                ul.names style={ "line-height:" (ROW) "px;padding-top:" (ROW) "px" } {
                    @for bar in &group.bars {
                        li { a href={ "#" (anchor(bar.record)) } title=(bar.now) { (bar.name) } }
                    }
                }
                svg height=(height) role="img"
                    aria-label={ "Dòng thời gian của " (group.recipient) } {
                    (years(height))
                    @for (at, bar) in (1..).zip(&group.bars) { (boxes(bar, at * ROW)) }
                    @let today = percent(x(TODAY));
                    line.today x1=(today) x2=(today) y1="0" y2=(height) {}
                }
            }
        }
    }
}

fn years(height: i64) -> Markup {
    let years = (2024..=2026).filter_map(|year| Some((year, NaiveDate::from_ymd_opt(year, 1, 1)?)));
    html! {
        @for (year, first) in years {
            @let first = percent(x(first));
            line.year x1=(first) x2=(first) y1="0" y2=(height) {}
            text x=(first) dx="4" y=(ROW - 6) { (year) }
        }
    }
}

fn boxes(bar: &Bar, top: i64) -> Markup {
    let kind = if bar.record.kind == RecordKind::Agreement {
        "agreement"
    } else {
        "package"
    };
    html! {
        @for stretch in &bar.stretches {
            @let (left, right) = (x(stretch.from), x(stretch.to));
            rect class={ (kind) " " (stretch.cell.class()) } x=(percent(left)) y=(top)
                width=(percent((right - left).max(30))) height=(BOX) {
                title { (bar.name) ": " (bar.now) }
            }
        }
    }
}
