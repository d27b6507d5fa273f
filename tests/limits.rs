//! What a value weighs, and what comes with the crate. Figures that are exact anywhere are tested
//! here; how fast it runs is asked of the benches.

use lienvien::agreement::{Agreement, AgreementEvent, AgreementRefusal};
use lienvien::record::{Line, Refused};
use lienvien::value::{Answer, Count, Decimal, Id, Text, When, kind};
use std::collections::BTreeSet;
use std::process::Command;

const POINTER: usize = size_of::<usize>();

#[test]
fn a_refusal_is_small() {
    assert!(size_of::<Refused<Agreement>>() <= 32);
    assert!(size_of::<Result<(), Refused<Agreement>>>() <= 32);
    assert!(size_of::<AgreementRefusal>() <= 16);
}

#[test]
fn values_are_small() {
    assert!(size_of::<When>() <= 16);
    assert_eq!(size_of::<Option<When>>(), size_of::<When>());
    assert_eq!(size_of::<Text>(), 2 * POINTER);
    assert_eq!(size_of::<Option<Text>>(), 2 * POINTER);
    assert_eq!(size_of::<Id<kind::Agreement>>(), 16);
    assert_eq!(size_of::<Answer>(), 1);
    assert!(size_of::<Count>() <= 3 * size_of::<Decimal>());
}

#[test]
fn a_line_is_small() {
    assert!(size_of::<Line<AgreementEvent>>() <= 256);
}

/// The crates of the default tree, for any target.
fn crates() -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--edges=normal",
            "--prefix=none",
            "--target=all",
        ])
        .args(["--package", env!("CARGO_PKG_NAME")])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let tree = String::from_utf8(output.stdout).unwrap();
    let names = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    names.map(str::to_owned).collect()
}

#[test]
fn few_crates_come_along() {
    let crates = crates();
    assert!(crates.contains("chrono"), "{crates:?}");
    assert!(crates.len() <= 16, "{crates:?}");
}

#[test]
fn no_clock_and_no_source_of_chance_comes_along() {
    const CLOCKS_AND_DICE: [&str; 8] = [
        "getrandom",
        "rand",
        "rand_core",
        "fastrand",
        "iana-time-zone",
        "js-sys",
        "wasm-bindgen",
        "libc",
    ];
    let crates = crates();
    let found: Vec<_> = CLOCKS_AND_DICE
        .into_iter()
        .filter(|name| crates.contains(*name))
        .collect();
    assert!(found.is_empty(), "{found:?}");
}
