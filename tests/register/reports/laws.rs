//! The totals are the sums of the rows, and the list of staff has as many rows as the table counts.

use super::days;
use crate::incremental::any_record;
use lienvien::any::AnyRecord;
use lienvien::register::{
    ActivityRow, ProgrammeRow, Register, TaughtKind, TrainingNumbers, YearlyTable, YearlyTotals,
};
use lienvien::value::{Count, Mention, OrganisationId, Period, RecordKind};
use proptest::{collection::vec, prelude::*};
use std::collections::BTreeSet;
use std::ops::Bound;

type Number = fn(&TrainingNumbers) -> Count;

const NUMBERS: [Number; 9] = [
    |it| it.planned,
    |it| it.planned_trainees,
    |it| it.held,
    |it| it.finished,
    |it| it.trainees,
    |it| it.doctors,
    |it| it.nurses_and_technicians,
    |it| it.others,
    |it| it.not_stated,
];

/// The number is the sum of the others; if no sum can be told, it is at least what is certain of them.
fn check_sum(number: Count, of: &[Count]) -> Result<(), TestCaseError> {
    if let Some(sum) = Count::sum(of.iter().copied()) {
        let told: Vec<_> = of.iter().filter(|it| **it != Count::exact(0)).collect();
        if told.len() != 1 {
            prop_assert_eq!(number, sum, "{:?}", of);
        }
        return Ok(());
    }
    let least = of.iter().map(|it| match it.lower() {
        Bound::Included(least) | Bound::Excluded(least) => Count::exact(least),
        Bound::Unbounded => Count::exact(0),
    });
    let least = Count::sum(least).unwrap().number().unwrap();
    let found = match number.lower() {
        Bound::Included(least) | Bound::Excluded(least) => least,
        Bound::Unbounded => 0.into(),
    };
    prop_assert_eq!(found, least, "{:?}", of);
    Ok(())
}

fn check_totals(totals: &YearlyTotals, rows: &[&ProgrammeRow]) -> Result<(), TestCaseError> {
    for (kind, numbers) in [
        (TaughtKind::Package, &totals.packages),
        (TaughtKind::Course, &totals.courses),
        (TaughtKind::WithoutCourse, &totals.without_course),
    ] {
        for number in NUMBERS {
            let rows = rows.iter().filter(|row| row.kind == kind);
            let of: Vec<_> = rows.map(|row| number(&row.numbers)).collect();
            check_sum(number(numbers), &of)?;
        }
    }
    let trainees = [totals.packages, totals.courses, totals.without_course].map(|it| it.trainees);
    check_sum(totals.trainees(), &trainees)
}

fn check_table(table: &YearlyTable) -> Result<(), TestCaseError> {
    let mut all = Vec::new();
    for programme in &table.programmes {
        for is_report in [false, true] {
            let rows = programme.rows.iter();
            let rows: Vec<_> = rows.filter(|row| row.is_report == is_report).collect();
            let totals = if is_report {
                &programme.reported
            } else {
                &programme.lived
            };
            check_totals(totals, &rows)?;
        }
        all.extend(&programme.rows);
    }
    let (reported, lived): (Vec<_>, Vec<_>) = all.iter().partition(|row| row.is_report);
    check_totals(&table.lived, &lived)?;
    check_totals(&table.reported, &reported)?;
    let mut seen = BTreeSet::new();
    for row in all {
        let numbers = &row.numbers;
        let columns = [
            numbers.doctors,
            numbers.nurses_and_technicians,
            numbers.others,
            numbers.not_stated,
        ];
        check_sum(numbers.trainees, &columns)?;
        prop_assert!(!row.certain.is_empty() || !row.possible.is_empty());
        prop_assert!(row.certain.iter().all(|it| !row.possible.contains(it)));
        for record in row.certain.iter().chain(&row.possible) {
            let is_own = match record.kind {
                RecordKind::Package | RecordKind::Course => true,
                RecordKind::Enrolment => row.kind == TaughtKind::WithoutCourse,
                _ => false,
            };
            prop_assert!(!is_own || seen.insert(*record), "in two rows");
        }
    }
    Ok(())
}

/// The trainees of each package in the table are those in the list, if each assessment names its trainee.
fn check_staff(
    register: &Register,
    giver: OrganisationId,
    period: &Period,
) -> Result<(), TestCaseError> {
    let table = register.yearly_table(giver, period);
    let staff = register.trained_staff(giver, period);
    let in_order = staff.is_sorted_by_key(|row| (row.package, row.person));
    prop_assert!(in_order);
    for row in table.programmes.iter().flat_map(|it| &it.rows) {
        if row.kind != TaughtKind::Package {
            continue;
        }
        let package = row.certain.iter().chain(&row.possible);
        let of_package = |own: &&lienvien::register::TrainedStaffRow| {
            package.clone().any(|record| *record == own.package.into())
        };
        let own: Vec<_> = staff.iter().filter(of_package).collect();
        let certain = own.iter().filter(|it| it.is_certain).count();
        let trainees = row.numbers.trainees;
        let is_at_least = trainees.is_at_least(u32::try_from(certain).unwrap());
        prop_assert!(!is_at_least.is_no(), "{} of {:?}", certain, trainees);
        if let Bound::Included(most) = trainees.upper() {
            prop_assert!(
                Count::exact(most)
                    .is_at_least(u32::try_from(own.len()).unwrap())
                    .is_yes()
            );
        }
    }
    Ok(())
}

fn givers(records: &[AnyRecord]) -> BTreeSet<OrganisationId> {
    let mut givers = BTreeSet::new();
    for record in records {
        for mention in record.mentions() {
            if let Mention::Organisation { id: Some(id), .. } = mention {
                givers.insert(id);
            }
        }
    }
    givers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn totals_are_the_sums_of_their_rows(records in vec(any_record(), 1..12)) {
        let register: Register = records.iter().cloned().collect();
        for period in [days("2024-01-01", "2025-06-30"), days("2025", "2026"), days("2020-01-01", "unknown")] {
            for giver in givers(&records) {
                check_table(&register.yearly_table(giver, &period))?;
                check_staff(&register, giver, &period)?;
            }
        }
    }

    /// Neither does the order in which records are put in matter, nor is a longer period shorter of anything.
    #[test]
    fn activities_depend_on_the_period_alone(records in vec(any_record(), 1..6)) {
        let forth: Register = records.iter().cloned().collect();
        let back: Register = records.iter().rev().cloned().collect();
        let references: BTreeSet<_> = records.iter().map(AnyRecord::reference).collect();
        prop_assume!(references.len() == records.len());
        let year = days("2025-01-01", "2025-12-31");
        let rows = forth.activities(&year);
        prop_assert_eq!(&rows, &back.activities(&year));
        let longer = days("2024-01-01", "2026-12-31");
        let all = forth.activities(&longer);
        let is_same = |one: &ActivityRow<'_>, other: &ActivityRow<'_>| {
            (one.record, one.place, one.kind, &one.description) == (other.record, other.place, other.kind, &other.description)
        };
        for row in &rows {
            prop_assert!(all.iter().any(|other| is_same(row, other) && (!row.in_period.is_yes() || other.in_period.is_yes())));
        }
        for giver in givers(&records) {
            prop_assert_eq!(forth.yearly_table(giver, &year), back.yearly_table(giver, &year));
            prop_assert_eq!(forth.trained_staff(giver, &year), back.trained_staff(giver, &year));
        }
    }
}
