//! Stages of packages, their techniques, and how independence is known.

use super::*;
use lienvien::package::{Exception, PackageEvent, PackageProposal, PackageTechnique};
use lienvien::record::Record;

const YEAR: (&str, &str) = ("2025-01-01", "2025-12-31");

#[test]
fn a_package_counts_at_each_stage() {
    let opened = pack::open(pack::proposed(pack::proposal()), "2025-01-10").unwrap();
    let package = then(opened, pack::outlined([]), "2025-01-20");
    let package = then(package, pack::committed(pack::project_1816()), "2025-02-10");
    let package = then(package, pack::training(), "2025-02-20");
    let package = then(package, pack::on_site(), "2025-03-10");
    // Further stages are no first ones.
    let package = then(package, pack::training(), "2025-04-10");
    let records = [AnyRecord::from(package)];
    for (code, on, next) in [
        ("packages.outlined", "2025-01-20", "2025-01-21"),
        ("packages.training", "2025-02-20", "2025-02-21"),
        ("packages.on_site", "2025-03-10", "2025-03-11"),
    ] {
        let expected = [((on, on), "1"), ((next, "2026-01-01"), "0")];
        assert_lived(code, &records, &expected);
    }
    assert_lived("packages.received", &records, &[(YEAR, "0")]);
}

fn told(reached: PackageStatus, since: &str, on: &str) -> lienvien::record::Record<Package> {
    let mut known = ReportedPackage::new(pack::proposal());
    known.since = when(since);
    let report = Reported::new(reached, Provenance::new(text("ĐCSVN")), known);
    pack::open(PackageEvent::reported(report), on).unwrap()
}

#[test]
fn only_a_report_says_received_and_leaves_open_what_was_before() {
    let received = told(PackageStatus::Received, "2025-05-01", "2025-06-01");
    let pair = |lived: &str, reported: &str| (lived.to_owned(), reported.to_owned());
    let ask = |code, record: &Record<Package>| counted(code, &[record.clone().into()], YEAR);
    assert_eq!(ask("packages.received", &received), pair("0", "1"));
    assert_eq!(ask("packages.accepted", &received), pair("0", "0"));
    let accepted = then(received, pack::accepted(pack::whole()), "2025-07-01");
    assert_eq!(ask("packages.accepted", &accepted), pair("1", "0"));
    // Of what was independent before, nobody knows whether it is the first acceptance.
    let independent = told(PackageStatus::Independent, "2024-05-01", "2024-06-01");
    let accepted = then(independent, pack::accepted(pack::whole()), "2025-07-01");
    assert_eq!(ask("packages.accepted", &accepted), pair("0..1", "0"));
    assert_eq!(ask("packages.independent", &accepted), pair("0", "0"));
}

#[test]
fn measured_and_claimed_independence_stand_apart() {
    let opened = || pack::open(pack::proposed(pack::proposal()), "2025-01-10").unwrap();
    let stated = then(opened(), pack::stated(), "2025-05-01");
    let case = pack::case(1, lienvien::package::CaseLevel::Independent).technique(1);
    let logged = then(opened(), pack::logged(case), "2025-05-01");
    let shown = then(logged, pack::shown_by([1]), "2025-05-02");
    for (record, evidence) in [(stated, "statement"), (shown, "cases")] {
        let found = indicator("packages.independent", &[record.into()], YEAR);
        assert_eq!(found.lived.count, Count::exact(1));
        assert_eq!(found.lived.parts[0].key[2], evidence);
    }
}

fn taught(number: u128, techniques: &[(&str, Option<&str>)]) -> Record<Package> {
    let technique = |(name, code): &(&str, Option<&str>)| {
        let mut technique = PackageTechnique::new(text(name));
        technique.code = code.map(|code| code.parse().unwrap());
        technique
    };
    let mut proposal = PackageProposal::new(text("gói"), pack::recipient());
    proposal.techniques = techniques.iter().map(technique).collect();
    let proposed = pack::proposed(proposal).on(when("2025-01-10"));
    Record::open(uuid(number), proposed).unwrap()
}

fn accepted(record: Record<Package>, event: PackageEvent, on: &str) -> AnyRecord {
    then(record, event, on).into()
}

#[test]
fn a_technique_counts_once_in_all_packages() {
    let whole = || pack::accepted(pack::whole());
    let one = taught(
        1,
        &[("Tiêm khớp gối", Some("2.101")), ("Siêu âm khớp", None)],
    );
    let two = taught(
        2,
        &[("Tiêm khớp", Some("02.0101.0054")), ("siêu âm khớp", None)],
    );
    let records = [
        accepted(one.clone(), whole(), "2025-03-01"),
        accepted(two, whole(), "2025-04-01"),
    ];
    let code = "techniques.accepted";
    let (march, april) = (("2025-03-01", "2025-03-31"), ("2025-03-02", "2025-04-01"));
    assert_lived(code, &records, &[(YEAR, "2"), (march, "2"), (april, "2")]);
    assert_lived(code, &records, &[(("2025-04-02", "2025-12-31"), "0")]);
    assert_eq!(indicator(code, &records, YEAR).lived.certain.len(), 2);
    // What the minutes except is not accepted; if they name nothing, nobody knows what it is.
    let except = |exceptions: &[Exception]| pack::partial(exceptions.iter().cloned());
    let excepted = Exception::Technique(lienvien::package::TechniqueNumber::new(2));
    let part = accepted(one.clone(), except(&[excepted]), "2025-03-01");
    assert_lived(code, &[part], &[(YEAR, "1")]);
    let other = Exception::Other(text("một kỹ thuật chưa đạt"));
    let part = accepted(
        one.clone(),
        except(std::slice::from_ref(&other)),
        "2025-03-01",
    );
    assert_lived(
        code,
        &[part],
        &[(YEAR, "0..2"), (("2025-03-02", "2025-12-31"), "0")],
    );
    // The rest is accepted later: then each was accepted, and perhaps already before.
    let part = then(one, except(&[other]), "2025-03-01");
    let rest = accepted(part, whole(), "2025-04-01");
    let rest = [rest];
    assert_lived(
        code,
        &rest,
        &[(YEAR, "2"), (march, "0..2"), (april, "0..2")],
    );
}

#[test]
fn techniques_without_a_name_leave_a_least_number() {
    let whole = || pack::accepted(pack::whole());
    let field = accepted(taught(1, &[]), whole(), "2025-03-01");
    let named = accepted(taught(2, &[("Siêu âm khớp", None)]), whole(), "2025-03-01");
    let records = [field, named];
    assert_lived("techniques.accepted", &records, &[(YEAR, ">=1")]);
    assert_lived(
        "techniques.accepted",
        &records,
        &[(("2025-03-02", "2025-12-31"), "0")],
    );
    assert_lived("techniques.independent", &records, &[(YEAR, "0")]);
    let report = told(PackageStatus::Independent, "2025-05-01", "2025-06-01").into();
    let found = indicator("techniques.independent", &[report], YEAR);
    assert_eq!(
        (found.lived.count, found.reported.count),
        (0.into(), 2.into())
    );
}
