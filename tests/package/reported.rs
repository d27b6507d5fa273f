//! Packages whose record begins with a report: in every status, with what is known.

use crate::agreement_support::{ha_tinh, ha_tinh_agreement};
use crate::package_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::package::{
    Outline, PackageEvent, PackageStatus as Status, PackageSuspension, ReportedPackage, StagePlace,
    SuspensionCause,
};
use lienvien::record::Reported;
use lienvien::specialty::Specialty;
use lienvien::value::{Answer, Explain, Provenance};

fn report(reached: Status, known: ReportedPackage) -> Pack {
    let source = Provenance::new(text("ĐCSVN"));
    open(
        PackageEvent::reported(Reported::new(reached, source, known)),
        "2025-06-01",
    )
    .unwrap()
}

#[test]
fn every_status_can_be_reported() {
    for &status in Status::ALL {
        let record = report(status, ReportedPackage::new(proposal()));
        assert_eq!((record.status(), record.is_reported()), (status, true));
        let json = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<Pack>(&json).unwrap(), record);
    }
}

#[test]
fn a_report_holds_what_is_known() {
    let outline = Outline::new().places([StagePlace::Remote]);
    let known = ReportedPackage::new(proposal())
        .basis(Basis::project_1816(None))
        .outline(outline.clone())
        .suspension(PackageSuspension::new().cause(text("chưa có thuốc")))
        .since(when("2025-05-01"));
    let record = report(Status::Suspended, known);
    let state = record.state();
    assert_eq!(state.outline(), Some(&outline));
    assert_eq!(state.basis(), Some(&Basis::project_1816(None)));
    let suspension = state.suspension().unwrap();
    assert_eq!(suspension.on, when("2025-05-01"));
    assert_eq!(
        suspension.what.cause.as_ref().unwrap().vi(),
        "chưa có thuốc"
    );
    // A later commitment says more.
    let committed = then(record, committed(Basis::satellite(None)), "2025-07-01");
    assert_eq!(committed.state().basis(), Some(&Basis::satellite(None)));
}

/// Before the report nobody knows whether it was suspended; as of the report it is.
#[test]
fn a_reported_suspension_stops_it() {
    let known = || ReportedPackage::new(proposal());
    let may = |record: &Pack, on| record.state().may_be_performed_on(day(on));
    for status in [Status::Suspended, Status::Lapsed] {
        let record = then(report(status, known()), authorised(None), "2025-01-01");
        assert_eq!(may(&record, "2025-05-31"), Answer::Unknown);
        assert_eq!(may(&record, "2025-06-01"), Answer::No);
        let record = then(record, restored(), "2025-09-01");
        assert_eq!(may(&record, "2025-09-01"), Answer::Yes);
        let since = report(status, known().since(when("2025-03-01")));
        assert_eq!(may(&since, "2025-03-01"), Answer::No);
    }
    let accepted = then(
        report(Status::Accepted, known()),
        authorised(None),
        "2025-01-01",
    );
    assert_eq!(may(&accepted, "2025-05-31"), Answer::Unknown);
    assert_eq!(may(&accepted, "2025-06-01"), Answer::Yes);
    assert_eq!(
        accepted
            .state()
            .suspension()
            .map(|it| it.what.cause.clone()),
        None::<Option<lienvien::value::Coded<SuspensionCause>>>
    );
}

/// What rests on an agreement by report counts under it, and the evidence must fit what is reported.
#[test]
fn a_reported_basis_counts() {
    let signed = ha_tinh_agreement();
    let covered = |subject: Specialty| {
        let (subjects, on) = ([subject.into()], day("2025-03-01"));
        let kind = ContentKind::TechniqueTransfer;
        signed.covered_on(&ha_tinh(), kind, &subjects, on).unwrap()
    };
    let known = |basis: Basis| ReportedPackage::new(proposal()).basis(basis);
    let record = report(
        Status::Training,
        known(covered(Specialty::Neurology).into()),
    );
    assert!(record.is_reported());
    assert_eq!(record.state().counted_under(), Some(signed.id()));
    let other = Reported::new(
        Status::Training,
        Provenance::new(text("ĐCSVN")),
        known(covered(Specialty::Cardiology).into()),
    );
    let refused = open(PackageEvent::reported(other), "2025-06-01").unwrap_err();
    assert_eq!(refused.rule(), Some("PK-07"));
    assert_eq!(refused.path(), "payload.known.basis.covered.subjects");
}
