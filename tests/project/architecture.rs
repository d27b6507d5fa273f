//! What `ARCHITECTURE.md` says of the code is so.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const ARCHITECTURE: &str = include_str!("../../ARCHITECTURE.md");
/// Each may use those before it, and itself.
const ARROWS: [&str; 17] = [
    "value",
    "organisation",
    "specialty",
    "vi",
    "record",
    "agreement",
    "basis",
    "survey",
    "plan",
    "package",
    "training",
    "secondment",
    "consultation",
    "json",
    "any",
    "paper",
    "register",
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

/// Every public name of a module means one thing, so that all modules can be imported with `*`.
#[test]
fn no_two_modules_declare_a_public_name() {
    const DECLARES: [&str; 6] = ["struct", "enum", "trait", "type", "const", "fn"];
    let parts = ["training/course", "training/credit", "training/enrolment"];
    let modules = ARROWS.into_iter().filter(|module| *module != "training");
    let mut declared: BTreeMap<String, &str> = BTreeMap::new();
    for module in modules.chain(parts) {
        let mut own = BTreeSet::new();
        for source in sources(module) {
            for line in source.lines() {
                // at most one step in: inside of a macro, and not inside of an `impl`
                let Some(rest) = line.trim_start().strip_prefix("pub ") else {
                    continue;
                };
                let indent = line.len() - line.trim_start().len();
                let mut words = rest.split(|c: char| !c.is_alphanumeric() && c != '_');
                let what = words.next().unwrap_or_default();
                let is_item =
                    DECLARES.contains(&what) && (indent == 0 || what != "fn" && indent == 4);
                if let (true, Some(name)) = (is_item, words.next())
                    && !(what == "const" && indent == 4)
                {
                    own.insert(name.to_owned());
                }
            }
        }
        for name in own {
            if let Some(other) = declared.insert(name.clone(), module) {
                panic!("{module} and {other} both declare `{name}`");
            }
        }
    }
    assert!(declared.len() > 200, "{}", declared.len());
}

/// Whether the attributes at the end of these lines, above a struct or an enum, say that it may grow.
fn may_grow(before: &[&str]) -> bool {
    let above = before.iter().rev();
    let mut attributes = above.take_while(|line| line.starts_with("#[") || line.starts_with("///"));
    attributes.any(|line| *line == "#[non_exhaustive]")
}

/// Whoever reads a public struct can't have written all of its fields, so that it may get another: it
/// is a payload, or says that it is not exhaustive, or its fields are private.
#[test]
fn every_public_struct_can_grow() {
    for module in ARROWS {
        for source in sources(module) {
            let lines: Vec<_> = source.lines().collect();
            for (at, line) in lines.iter().enumerate() {
                if !line.starts_with("pub struct ") || !line.ends_with('{') {
                    continue;
                }
                let body = lines[at + 1..].iter().take_while(|line| **line != "}");
                let is_open = body.clone().any(|line| line.starts_with("    pub "));
                assert!(!is_open || may_grow(&lines[..at]), "{module}: {line}");
            }
        }
    }
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

/// An enum may get another variant, or is closed by what it means.
#[test]
fn every_public_enum_can_grow() {
    // Known or not; loaded or not; certain or presumed; an organisation or a person; two sides; in the list
    // or not; no warning at all.
    const CLOSED: [&str; 10] = [
        "Coded",
        "NoWarning",
        "Known",
        "LoadError",
        "ReplayError",
        "Certainty",
        "Actor",
        "SurveySide",
        "ConsultationSide",
        "Owed",
    ];
    let mut closed = Vec::new();
    for module in ARROWS {
        for source in sources(module) {
            let lines: Vec<_> = source.lines().collect();
            for (at, line) in lines.iter().enumerate() {
                let Some(rest) = line.strip_prefix("pub enum ") else {
                    continue;
                };
                if !may_grow(&lines[..at]) {
                    let name = rest.split(|c: char| !c.is_alphanumeric()).next();
                    closed.push(name.unwrap().to_owned());
                }
            }
        }
    }
    closed.sort();
    let mut expected = CLOSED.map(str::to_owned).to_vec();
    expected.sort();
    assert_eq!(closed, expected);
}
