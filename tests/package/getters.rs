//! What the record of a package answers of itself.

use crate::door::*;
use crate::package_support::*;
use lienvien::package::{
    CaseLevel, Outline, PackageEvent, PackageStatus as Status, PracticeTarget, ReportedPackage,
    StagePlace, SuspensionCause,
};
use lienvien::period;
use lienvien::record::Reported;
use lienvien::value::{Provenance, When};

#[test]
fn a_report_says_when_the_package_was_transferred() {
    let known = ReportedPackage::new(proposal())
        .period(period!(2024..=2024))
        .since(when("2024-11"));
    let source = Provenance::new(text("ĐCSVN"));
    let event = PackageEvent::reported(Reported::new(Status::Received, source, known));
    let record = open(event, "2025-01-01").unwrap();
    assert_eq!(record.state().transferred(), Some(&period!(2024..=2024)));
    assert_eq!(record.state().reached_since(), &when("2024-11"));
    for untold in [
        standing_in(Status::Received),
        standing_in(Status::Proposed),
        standing_in(Status::Accepted),
    ] {
        assert_eq!(untold.state().transferred(), None);
        assert_eq!(untold.state().reached_since(), &When::UNKNOWN);
    }
}

#[test]
fn every_review_is_kept_in_its_order() {
    let mut record = standing_in(Status::Independent);
    assert_eq!(record.state().reviews(), []);
    for (at_risk, on) in [
        (Some(true), "2025-07-01"),
        (Some(false), "2025-12-01"),
        (None, "2026-01-01"),
    ] {
        record = then(record, reviewed(at_risk), on);
    }
    let kept: Vec<_> = record
        .state()
        .reviews()
        .iter()
        .map(|it| (it.what.at_risk, it.on.to_string()))
        .collect();
    let given = [
        (Some(true), "2025-07-01".to_owned()),
        (Some(false), "2025-12-01".to_owned()),
        (None, "2026-01-01".to_owned()),
    ];
    assert_eq!(kept, given);
}

#[test]
fn the_outline_and_the_suspension_are_kept() {
    let target = PracticeTarget::new([CaseLevel::Assisted], 3);
    assert_eq!(standing_in(Status::Proposed).state().outline(), None);
    let outlined = record_of(proposed(proposal()), [outlined([target.clone()])]);
    let outline = Outline::new()
        .places([StagePlace::AtSupporter, StagePlace::OnSite])
        .targets([target]);
    assert_eq!(outlined.state().outline(), Some(&outline));
    assert_eq!(standing_in(Status::Training).state().suspension(), None);
    let record = then(standing_in(Status::Training), suspended(), "2025-05-01");
    let suspension = record.state().suspension().unwrap();
    assert_eq!(
        (&suspension.what.cause, &suspension.on),
        (
            &Some(SuspensionCause::Equipment.into()),
            &when("2025-05-01")
        )
    );
}
