//! Every row and every trap of `facts.md` has a test that is named after it, and every such test its row.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const FACTS: &str = include_str!("facts.md");

/// The first cells of the tables: `1.12`, `1.35-07`, `T4`.
fn listed() -> BTreeSet<String> {
    let mut listed = BTreeSet::new();
    for line in FACTS.lines() {
        let cell = line
            .strip_prefix("| ")
            .and_then(|rest| rest.split(' ').next());
        let cell = cell.unwrap_or_default();
        if cell.starts_with(['1', '2', 'T']) {
            assert!(listed.insert(cell.to_owned()), "{cell} is listed twice");
        }
    }
    listed
}

/// Collects the names of the tests that are named after rows or traps.
fn named(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        if path.is_dir() {
            named(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            for line in fs::read_to_string(path).unwrap().lines() {
                let name = line.trim().strip_prefix("fn ").unwrap_or_default();
                if name.starts_with("row_") || name.starts_with("trap_") {
                    found.push(name.split('(').next().unwrap().to_owned());
                }
            }
        }
    }
}

/// The rows and traps that the name of a test begins with, each as first and last of a range.
fn claims(name: &str) -> Vec<(String, String)> {
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let mut words = name.split('_').peekable();
    let mut found: Vec<(String, String)> = Vec::new();
    let mut is_range = false;
    while let Some(word) = words.next() {
        match word {
            "row" | "trap" | "and" => {}
            "to" => is_range = true,
            "1" | "2" if words.peek().is_some_and(|next| is_number(next)) => {
                let row = format!("{word}.{}", words.next().unwrap());
                match found.last_mut() {
                    Some((_, last)) if is_range => *last = row,
                    Some(_) | None => found.push((row.clone(), row)),
                }
                is_range = false;
            }
            _ if word.strip_prefix('t').is_some_and(is_number) => {
                let trap = word.to_uppercase();
                found.push((trap.clone(), trap));
            }
            _ => break,
        }
    }
    found
}

/// Whether a row lies in the range. `1.35` stands for all its parts.
fn is_within(row: &str, first: &str, last: &str) -> bool {
    let is_part =
        |rest: &str| rest.starts_with('-') || rest.starts_with(|c: char| c.is_ascii_lowercase());
    row.strip_prefix(first)
        .is_some_and(|rest| rest.is_empty() || is_part(rest))
        || (first != last && first <= row && row <= last)
}

#[test]
fn every_row_and_trap_has_its_test_and_every_such_test_its_row() {
    let listed = listed();
    assert_eq!(listed.len(), 123 + 14);
    let mut names = Vec::new();
    named(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"),
        &mut names,
    );
    let mut proved = BTreeSet::new();
    for name in &names {
        let claims = claims(name);
        assert!(!claims.is_empty(), "{name} names no row");
        for (first, last) in claims {
            let rows = listed.iter().filter(|row| is_within(row, &first, &last));
            let rows: Vec<_> = rows.cloned().collect();
            assert!(!rows.is_empty(), "{name}: {first} is not listed");
            proved.extend(rows);
        }
    }
    let unproved: Vec<_> = listed.difference(&proved).collect();
    assert!(unproved.is_empty(), "no test for {unproved:?}");
}
