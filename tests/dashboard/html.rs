//! The page: well-formed, complete, and in need of nothing from elsewhere.

use crate::province::agreements::Pact;
use crate::province::{self, Result, TODAY};
use crate::view::View;
use crate::{html, page};
use lienvien::day;
use std::collections::BTreeSet;

/// A tag: its name, all that stands in it after the slash of an end, and whether it is one.
struct Tag<'a> {
    name: &'a str,
    written: &'a str,
    is_end: bool,
}

/// The tags of a page, in order.
fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    for piece in page.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').expect("every tag is closed");
        let (is_end, written) = (tag.starts_with('/'), tag.trim_start_matches('/'));
        let (name, _) = written.split_once(' ').unwrap_or((written, ""));
        tags.push(Tag {
            name,
            written,
            is_end,
        });
    }
    tags
}

/// The values of an attribute, in order.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let before = format!(" {attribute}=\"");
    let mut values = Vec::new();
    for tag in tags(page) {
        for piece in tag.written.split(before.as_str()).skip(1) {
            values.extend(piece.split('"').next());
        }
    }
    values
}

#[test]
fn every_tag_is_closed_in_turn() -> Result<()> {
    let page = html()?;
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"vi\">"));
    let mut open = Vec::new();
    for tag in tags(&page).into_iter().skip(1) {
        assert_eq!(tag.written.matches('"').count() % 2, 0, "{}", tag.written);
        if tag.is_end {
            assert_eq!(open.pop(), Some(tag.name));
        } else if tag.name != "meta" {
            open.push(tag.name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    Ok(())
}

#[test]
fn nothing_comes_from_elsewhere() -> Result<()> {
    let page = html()?;
    for outside in [
        "http:", "https:", "//", "<script", "<link", "<img", "<iframe", "@import", "url(",
    ] {
        assert!(!page.contains(outside), "{outside}");
    }
    for tag in tags(&page) {
        let handlers = [" on", "src=", "style=\"@"];
        assert!(
            !handlers.iter().any(|it| tag.written.contains(it)),
            "{}",
            tag.written
        );
    }
    Ok(())
}

#[test]
fn every_link_has_its_anchor() -> Result<()> {
    let page = html()?;
    let ids = values(&page, "id");
    let anchors: BTreeSet<_> = ids.iter().copied().collect();
    assert_eq!(anchors.len(), ids.len(), "an id stands once");
    let links = values(&page, "href");
    assert!(links.len() > 150);
    for link in links {
        let anchor = link.strip_prefix('#').expect("links stay on the page");
        assert!(anchors.contains(anchor), "{link}");
    }
    Ok(())
}

#[test]
fn the_page_shows_all_that_was_asked() -> Result<()> {
    let (province, planted) = province::with_defects()?;
    let register = province.register();
    let view = View::of(&register, &planted)?;
    let page = page::html(&view).into_string();
    let count = |what: &str| page.matches(what).count();
    assert_eq!(count("<h2>"), 7);
    assert_eq!(count("<th scope=\"row\">"), view.matrix.rows.len());
    assert_eq!(count("<p class=\"sentence\">"), view.findings.len());
    assert_eq!(count("<td class=\"date\">"), view.due.len());
    assert_eq!(count("<p class=\"definition\">"), view.indicators.len());
    assert_eq!(count("<ul class=\"reasons\">"), view.at_risk.len());
    let stretches = view.groups.iter().flat_map(|group| &group.bars);
    let stretches = stretches.map(|bar| bar.stretches.len());
    assert_eq!(count("<rect "), stretches.sum::<usize>());
    // each line that a finding names is there, and is linked
    for finding in &view.findings {
        for line in &finding.lines {
            let (kind, id) = (line.record.kind.code(), line.record.id);
            let anchor = format!("{kind}-{id}-{}\"", line.place);
            assert!(page.contains(&format!("id=\"{anchor}")), "{anchor}");
            assert!(page.contains(&format!("href=\"#{anchor}")), "{anchor}");
        }
    }
    Ok(())
}

#[test]
fn texts_of_records_are_escaped() -> Result<()> {
    let mut province = province::without_defects()?;
    let id = province.seed.id();
    let pact = Pact {
        giver: &province.hubs[0].called,
        receiver: &province.facilities[11].called,
        subjects: province.hubs[1].subjects,
        number: "<script>alert(1)</script>&\"",
        signed: day!(2025 - 03 - 03),
        ends: TODAY,
    };
    let record = pact.record(id)?;
    province.push(record);
    let register = province.register();
    let page = page::html(&View::of(&register, &[])?).into_string();
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;"));
    assert!(!page.contains("<script"));
    Ok(())
}
