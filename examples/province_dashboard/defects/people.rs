//! Defects about persons who are sent, and who judge.

use super::{APART, Places, facility, hub};
use crate::province::secondments::Sending;
use crate::province::{Province, Result, packages, text, write};
use chrono::NaiveDate;
use lienvien::basis::Basis;
use lienvien::day;
use lienvien::package::{
    AssessmentConclusion, CaseLevel, LoggedCase, PackageEvent, TraineeAssessment,
};
use lienvien::record::{Reason, Record};
use lienvien::secondment::{LoggedDay, Secondment, SecondmentEvent, SecondmentReplacement};
use lienvien::value::{PersonId, When};

/// Experts are sent from a hub to a facility, under the direction of lower levels.
fn sent(
    province: &mut Province,
    (home, host): (usize, usize),
    experts: &[PersonId],
    [from, to]: [NaiveDate; 2],
) -> Result<Record<Secondment>> {
    let id = province.seed.id();
    let (home, host) = (hub(province, home), facility(province, host));
    let sending = Sending {
        home: &home,
        host: &host,
        experts,
        subject: APART,
        from,
        to,
    };
    sending.confirmed(id, Basis::direction_of_lower_levels(When::year(2025)?))
}

/// One history says that the expert went, the other that nobody did.
pub(super) fn diverged(province: &mut Province) -> Result<Places> {
    let expert: PersonId = province.seed.id();
    let days = [day!(2025 - 11 - 03), day!(2025 - 11 - 14)];
    let confirmed = sent(province, (0, 2), &[expert], days)?;
    let mut went = confirmed.clone();
    let events = [
        (days[0], SecondmentEvent::stint_begun(expert)),
        (days[1], SecondmentEvent::stint_ended(expert)),
        (days[1], SecondmentEvent::Completed),
    ];
    write(&mut went, events)?;
    let mut stayed = confirmed;
    let reason = Reason::from(text("chuyên gia nghỉ ốm, chưa bố trí được người thay")?);
    write(&mut stayed, [(days[0], SecondmentEvent::cancelled(reason))])?;
    let places = Places::of([went.id().into()]);
    province.push(went);
    province.push(stayed);
    Ok(places)
}

pub(super) fn two_places(province: &mut Province) -> Result<Places> {
    let expert: PersonId = province.seed.id();
    let mut places = Places::default();
    for (host, from, to) in [
        (4, day!(2025 - 10 - 06), day!(2025 - 10 - 17)),
        (6, day!(2025 - 10 - 15), day!(2025 - 10 - 24)),
    ] {
        let mut record = sent(province, (0, host), &[expert], [from, to])?;
        let events = [
            (from, SecondmentEvent::stint_begun(expert)),
            (to, SecondmentEvent::stint_ended(expert)),
            (to, SecondmentEvent::Completed),
        ];
        write(&mut record, events)?;
        places.records.push(record.id().into());
        province.push(record);
    }
    Ok(places)
}

/// The log of a secondment says who taught on the day of the case that was assessed by the same person.
pub(super) fn assessor_taught(province: &mut Province) -> Result<Places> {
    let (expert, trainee): (PersonId, PersonId) = (province.seed.id(), province.seed.id());
    let taught = day!(2025 - 07 - 09);
    let id = province.seed.id();
    let begins = day!(2025 - 06 - 16);
    let mut package = packages::proposed(province, id, (0, 10), APART, begins)?;
    let case = LoggedCase::new(province.seed.case()?)
        .level(CaseLevel::SupervisedInRoom)
        .performer(trainee);
    let assessed = TraineeAssessment::new()
        .conclusion(AssessmentConclusion::Passed)
        .trainee(trainee)
        .assessors([expert]);
    let events = [
        (taught, PackageEvent::case_logged(case)),
        (day!(2025 - 07 - 18), PackageEvent::assessed(assessed)),
    ];
    write(&mut package, events)?;
    let days = [day!(2025 - 07 - 07), day!(2025 - 07 - 11)];
    let mut record = sent(province, (0, 10), &[expert], days)?;
    let logged = LoggedDay::new()
        .person(expert)
        .taught(1)
        .package(package.id());
    let events = [
        (days[0], SecondmentEvent::stint_begun(expert)),
        (taught, SecondmentEvent::day_logged(logged)),
        (days[1], SecondmentEvent::stint_ended(expert)),
        (days[1], SecondmentEvent::Completed),
    ];
    write(&mut record, events)?;
    let places = Places::of([package.id().into(), record.id().into()]);
    province.push(package);
    province.push(record);
    Ok(places)
}

pub(super) fn replaced(province: &mut Province) -> Result<Places> {
    let (expert, other): (PersonId, PersonId) = (province.seed.id(), province.seed.id());
    let days = [day!(2025 - 12 - 08), day!(2026 - 01 - 16)];
    let mut record = sent(province, (0, 11), &[expert], days)?;
    let replacement = SecondmentReplacement::new(expert, other).reason(text("nghỉ ốm")?);
    let events = [
        (day!(2025 - 12 - 04), SecondmentEvent::replaced(replacement)),
        (days[0], SecondmentEvent::stint_begun(other)),
    ];
    write(&mut record, events)?;
    let places = Places::of([record.id().into()]);
    province.push(record);
    Ok(places)
}
