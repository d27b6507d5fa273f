//! `docs/json.md` shows the JSON of every kind of line, from the golden files. To write it anew:
//! `BLESS=1 cargo test --all-features --test project json_document`.

use lienvien::agreement::Agreement;
use lienvien::consultation::Consultation;
use lienvien::package::Package;
use lienvien::plan::Plan;
use lienvien::record::{Aggregate, Event, KindOf, Line, Record};
use lienvien::secondment::Secondment;
use lienvien::survey::Survey;
use lienvien::training::{course::Course, enrolment::Enrolment};
use lienvien::value::{Vocabulary, tag::Recorded};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn golden<A: Aggregate<Tag: Recorded>>(part: &str, name: &str) -> Record<A> {
    let folder = root().join("tests/golden/v1").join(A::Tag::KIND.code());
    let path = folder.join(part).join(name).with_extension("json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn shown<E: Event>(line: &Line<E>) -> String {
    format!("```json\n{}\n```\n\n", serde_json::to_string(line).unwrap())
}

/// A line of every kind of event.
fn events_of<A: Aggregate<Tag: Recorded>>() -> String {
    let kind = A::Tag::KIND;
    let mut section = format!("### {} · {}\n\n", kind.vi(), kind.en());
    writeln!(
        section,
        "`\"schema\": \"{}/1\"`; statuses: {}.\n",
        A::SCHEMA,
        codes::<A::Status>()
    )
    .unwrap();
    for event in KindOf::<A>::ALL {
        let record = golden::<A>("event", event.code());
        let line = record.ledger().last().unwrap();
        writeln!(
            section,
            "`{}`: {}, {}\n",
            event.code(),
            event.vi(),
            event.en()
        )
        .unwrap();
        section += &shown(line);
    }
    section
}

fn codes<V: Vocabulary>() -> String {
    let codes: Vec<_> = V::ALL
        .iter()
        .map(|word| format!("`{}`", word.code()))
        .collect();
    codes.join(", ")
}

/// The lines of the golden file that has every kind.
fn other_lines() -> String {
    let record = golden::<Agreement>("lines", "every_kind");
    let text = |line: &Line<_>| serde_json::to_string(line).unwrap();
    let starting = |start: &str| {
        let lines = record
            .ledger()
            .iter()
            .filter(|line| text(line).starts_with(start));
        lines.map(shown).collect::<String>()
    };
    let mut out = String::new();
    out += "### Correction\n\n";
    out += "`why`, and `changes` in their order. A change is `replace` (the entry at this place should have\n";
    out += "been this one), `strike` (the entry, or the void, at this place should not have been written) or\n";
    out += "`after` (this entry is missing after this place). A place is the number of a line, or `\"16.1\"` for\n";
    out += "the entry that the first change of line 16 inserted.\n\n";
    out += &starting("{\"why\"");
    out += "### Note\n\n";
    out += "`content` is one of those below. `line` says which line the note is about, `on` when it was said, `by`\n";
    out += "who said it; each only if given.\n\n";
    out += &starting("{\"note\"");
    out += "### Void\n\nThe whole record was entered in error.\n\n";
    out += &starting("{\"void\"");
    out
}

fn document() -> String {
    let mut out = fs::read_to_string(root().join("tests/project/json_document.md")).unwrap();
    let (before, after) = out.split_once("<!-- other lines -->\n").unwrap();
    let (between, end) = after.split_once("<!-- events -->\n").unwrap();
    let events = [
        events_of::<Agreement>(),
        events_of::<Survey>(),
        events_of::<Plan>(),
        events_of::<Package>(),
        events_of::<Course>(),
        events_of::<Enrolment>(),
        events_of::<Secondment>(),
        events_of::<Consultation>(),
    ];
    out = [before, &other_lines(), between, &events.concat(), end].concat();
    out.trim_end().to_owned() + "\n"
}

#[test]
fn the_page_shows_what_is_written() {
    let page: &Path = &root().join("docs/json.md");
    let expected = document();
    if env::var_os("BLESS").is_some() {
        fs::create_dir_all(page.parent().unwrap()).unwrap();
        fs::write(page, &expected).unwrap();
    }
    let found = fs::read_to_string(page)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        found == expected,
        "docs/json.md is out of date: BLESS=1 writes it"
    );
}
