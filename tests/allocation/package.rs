//! What a package with many cases holds.

use crate::allocation::held;
use crate::package_support::*;
use lienvien::organisation::Cadre;
use lienvien::package::{CaseLevel, LoggedCase, PackageEvent, PracticeTarget};
use lienvien::record::{Dated, Entry, Event};
use std::sync::Arc;

const KIB: usize = 1024;

fn filled(cases: u128) -> Pack {
    let level = CaseLevel::SupervisedInRoom;
    let record = training_with([PracticeTarget::new([level], 100)]);
    let full = |n| {
        let by = trainee(n % 6);
        let case = case(n, level).performer(by).taught_by(trainee(7));
        case.cadre(Cadre::Doctor).technique(1)
    };
    (0..cases).fold(record, |record, n| {
        then(record, logged(full(n)), "2025-03-01")
    })
}

/// With room to grow as the record leaves it, and all that is in it.
#[test]
fn the_state_of_a_package_with_200_cases_fits_16_kib() {
    let record = filled(200);
    let before = held();
    let state = std::hint::black_box(record.state().clone());
    let held = held() - before + size_of_val(&state);
    assert_eq!(state.cases().len(), 200);
    // The clone has no room to spare; the record's list of cases has grown to 256. What the cases carry is
    // shared with the lines.
    let spare = (200_usize.next_power_of_two() - 200) * size_of::<Dated<Arc<LoggedCase>>>();
    assert!(held + spare <= 16 * KIB, "{held} + {spare} bytes");
}

/// A case is what it carries: a line of it is not as large as the largest event.
#[test]
fn a_case_costs_a_line_what_it_carries() {
    assert!(size_of::<LoggedCase>() <= 112);
    assert!(size_of::<Entry<PackageEvent>>() <= 96);
    // Logging allocates nothing of its own, only room for the lists to grow.
    let mut record = filled(200);
    let entry = logged(case(1000, CaseLevel::Assisted)).on(day("2025-04-01"));
    let before = held();
    record.append(entry).unwrap();
    assert_eq!(held() - before, 0);
}
