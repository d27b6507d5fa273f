//! What a value weighs, and what comes with the crate. Figures that are exact anywhere are tested
//! here; how fast it runs is asked of the benches.

use lienvien::agreement::Agreement;
use lienvien::consultation::Consultation;
use lienvien::package::Package;
use lienvien::plan::Plan;
use lienvien::record::{Aggregate, Line, Refused};
use lienvien::secondment::{LoggedDay, Secondment, SecondmentEvent};
use lienvien::survey::Survey;
use lienvien::training::course::{Course, CourseEvent, SeatRelease};
use lienvien::training::enrolment::Enrolment;
use lienvien::value::{AgreementId, Answer, Count, Decimal, Text, When};
use std::any::type_name;
use std::collections::BTreeSet;
use std::process::Command;

const POINTER: usize = size_of::<usize>();

fn is_small<A: Aggregate>() {
    let name = type_name::<A>();
    assert!(size_of::<A::Refusal>() <= 24, "{name}");
    assert!(size_of::<Refused<A>>() <= 32, "{name}");
    assert!(size_of::<Result<(), Refused<A>>>() <= 32, "{name}");
    assert!(size_of::<Line<A::Event>>() <= 256, "{name}");
}

/// A new aggregate is one more line here.
#[test]
fn the_refusals_and_lines_of_every_aggregate_are_small() {
    is_small::<Agreement>();
    is_small::<Survey>();
    is_small::<Plan>();
    is_small::<Package>();
    is_small::<Course>();
    is_small::<Enrolment>();
    is_small::<Secondment>();
    is_small::<Consultation>();
}

/// A seat or a day of work costs a line what it carries.
#[test]
fn events_that_come_often_are_small() {
    assert!(size_of::<SeatRelease>() <= 48);
    assert!(size_of::<CourseEvent>() <= 56);
    assert!(size_of::<LoggedDay>() <= 72);
    assert!(size_of::<SecondmentEvent>() <= size_of::<LoggedDay>() + 8);
}

#[test]
fn values_are_small() {
    assert!(size_of::<When>() <= 16);
    assert_eq!(size_of::<Option<When>>(), size_of::<When>());
    assert_eq!(size_of::<Text>(), 2 * POINTER);
    assert_eq!(size_of::<Option<Text>>(), 2 * POINTER);
    assert_eq!(size_of::<AgreementId>(), 16);
    assert_eq!(size_of::<Answer>(), 1);
    assert!(size_of::<Count>() <= 3 * size_of::<Decimal>());
}

/// The crates of the default tree, for any target.
fn crates(features: &[&str]) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--edges=normal",
            "--prefix=none",
            "--target=all",
        ])
        .args(features)
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
    for (features, most) in [(&[][..], 20), (&["--no-default-features"], 16)] {
        let crates = crates(features);
        assert!(crates.contains("chrono"), "{crates:?}");
        assert!(crates.len() <= most, "{crates:?}");
    }
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
    let crates = crates(&[]);
    let found: Vec<_> = CLOCKS_AND_DICE
        .into_iter()
        .filter(|name| crates.contains(*name))
        .collect();
    assert!(found.is_empty(), "{found:?}");
}
