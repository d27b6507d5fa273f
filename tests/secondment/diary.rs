//! SE-13: a day is logged once for a person and a package.

use crate::secondment_support::*;
use lienvien::record::{Correction, Event};
use lienvien::secondment::{LoggedDay, SecondmentStatus as Status};
use lienvien::value::{Count, Explain, PackageId};

fn day_in(person: Option<Person>, package: Option<PackageId>) -> LoggedDay {
    let mut day = day_of(person);
    day.package = package;
    day
}

#[test]
fn se_13_a_day_is_logged_once_for_a_person_and_a_package() {
    let there = || {
        then(
            then(
                standing_in(Status::Confirmed),
                begun(doctor()),
                "2025-03-03",
            ),
            begun(nurse()),
            "2025-03-03",
        )
    };
    let (one, two) = (Some(id(61)), Some(id(62)));
    let apart = [
        (Some(doctor()), None),
        (Some(nurse()), None),
        (None, None),
        (Some(doctor()), one),
        (Some(doctor()), two),
        (None, two),
    ];
    for (person, package) in apart {
        let mut record = there();
        for (person, package) in apart {
            record = then(record, logged(day_in(person, package)), "2025-03-04");
        }
        let again = || logged(day_in(person, package).taught(9));
        assert_refused(
            &record,
            again(),
            "2025-03-04",
            (
                "SE-13",
                "secondment.day.logged_twice",
                "2025-03-04 is logged already for the same persons and package, expected each day once; to change it, correct the line",
                "04/03/2025 đã có nhật ký của cùng người và cùng gói kỹ thuật, mỗi ngày chỉ ghi một lần; muốn đổi phải đính chính",
            ),
        );
        // the hour makes no other day, the next day does
        let hour = refusal(&record, again(), "2025-03-04T14:00+07:00");
        assert_eq!((hour.rule(), hour.path()), (Some("SE-13"), "on".into()));
        then(record, again(), "2025-03-05");
    }
}

/// Days that are not known may be two; they are never the same for certain.
#[test]
fn se_13_only_known_days_are_compared() {
    let mut record = then(
        standing_in(Status::Confirmed),
        begun(doctor()),
        "2025-03-03",
    );
    for on in ["2025-03", "2025-03", "unknown", "unknown"] {
        record = then(record, logged(day_of(Some(doctor()))), on);
    }
    assert_eq!(record.state().days().len(), 4);
    assert_eq!(record.state().taught(), Count::exact(8));
}

/// What a correction strikes may be logged again.
#[test]
fn se_13_a_struck_day_may_be_logged_again() {
    let record = then(
        standing_in(Status::Confirmed),
        begun(doctor()),
        "2025-03-03",
    );
    let mut record = then(record, logged(day_of(Some(doctor()))), "2025-03-04");
    let again = || logged(day_of(Some(doctor()))).on(when("2025-03-04"));
    refuses(&record, again(), "SE-13");
    let strike = Correction::because(text("ghi nhầm ngày")).strike(record.version());
    record.append(strike).unwrap();
    record.append(again()).unwrap();
    assert_eq!(record.state().days().len(), 1);
}
