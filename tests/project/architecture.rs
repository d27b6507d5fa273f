//! What `ARCHITECTURE.md` says of the code is so.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const ARCHITECTURE: &str = include_str!("../../ARCHITECTURE.md");
const TOY: &str = include_str!("../support/loan.rs");

/// Each may use those before it, and itself.
const ARROWS: [&str; 12] = [
    "value",
    "organisation",
    "specialty",
    "record",
    "agreement",
    "basis",
    "survey",
    "plan",
    "package",
    "training",
    "secondment",
    "consultation",
];

const AGGREGATES: [&str; 8] = [
    "agreement",
    "survey",
    "plan",
    "package",
    "training/course",
    "training/enrolment",
    "secondment",
    "consultation",
];

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The sources of a module: its file, and all in its folder.
fn sources(module: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![src().join(module)];
    found.extend(fs::read_to_string(src().join(format!("{module}.rs"))).ok());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    assert!(!found.is_empty(), "{module} is nowhere");
    found
}

/// The modules that a source names after `crate::`, outside its comments.
fn uses(source: &str) -> BTreeSet<&str> {
    let code = source.lines().filter(|line| !line.trim().starts_with("//"));
    let after = code.flat_map(|line| line.split("crate::").skip(1));
    after
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_lowercase() && c != '_');
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect()
}

#[test]
fn arrows_run_one_way() {
    for (at, module) in ARROWS.iter().enumerate() {
        for source in sources(module) {
            let backwards = uses(&source);
            let backwards: Vec<_> = ARROWS[at + 1..]
                .iter()
                .filter(|later| backwards.contains(**later))
                .collect();
            assert!(backwards.is_empty(), "{module} uses {backwards:?}");
            assert!(!uses(&source).contains("testing"), "{module} uses testing");
        }
    }
    let named = ARROWS.iter().map(|module| ARCHITECTURE.contains(module));
    assert!(named.into_iter().all(|named| named));
}

/// No module is left out of the arrows.
#[test]
fn every_module_has_its_place() {
    let others = ["lib", "macros", "testing"];
    let known: BTreeSet<_> = ARROWS.into_iter().chain(others).collect();
    for entry in fs::read_dir(src()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(known.contains(name), "{name}");
    }
}

#[test]
fn it_has_two_pages() {
    let lines = ARCHITECTURE.lines().count();
    assert!(lines <= 120, "{lines} lines");
}

/// The smallest lifecycle that has every difficulty at once.
#[test]
fn the_toy_costs_what_is_stated() {
    let lifecycle = TOY.lines().take_while(|line| !line.starts_with("// ---"));
    let stated = format!("one file of {} lines", lifecycle.count());
    assert!(ARCHITECTURE.contains(&stated), "due: {stated}");
}

#[test]
fn an_aggregate_costs_what_is_stated() {
    let cost = |module: &&str| {
        let sources = sources(module);
        let lines = sources.iter().map(|source| source.lines().count());
        (sources.len(), lines.sum::<usize>())
    };
    let costs: Vec<_> = AGGREGATES.iter().map(cost).collect();
    let files = costs.iter().map(|(files, _)| *files);
    let hundreds = costs.iter().map(|(_, lines)| lines.div_ceil(100));
    let stated = format!(
        "{} to {} files and {} to {} hundred lines",
        files.clone().min().unwrap(),
        files.max().unwrap(),
        hundreds.clone().min().unwrap(),
        hundreds.max().unwrap(),
    );
    assert!(ARCHITECTURE.contains(&stated), "due: {stated}");
}

#[test]
fn a_file_has_at_most_400_lines_or_so() {
    for module in ARROWS.iter().chain(&["testing", "macros"]) {
        for source in sources(module) {
            let lines = source.lines().count();
            let first = source.lines().next().unwrap_or_default();
            assert!(lines <= 440, "{module}: {lines} lines, {first}");
        }
    }
}
