//! Defects between agreements, the master data, and what counts under agreements.

use super::{APART, Places, facility, hub};
use crate::province::agreements::Pact;
use crate::province::organisations::{self, PROVINCE};
use crate::province::{Province, Result, TODAY, between, packages, text, write};
use chrono::NaiveDate;
use lienvien::agreement::{
    Agreement, AgreementEvent, ContentKind, Renewal, Termination, TerminationCause,
};
use lienvien::day;
use lienvien::organisation::{Closure, OrganisationKind, OrganisationRef};
use lienvien::package::{Outline, Package, PackageCommitment, PackageEvent};
use lienvien::record::{Note, NoteContent, Record};
use lienvien::specialty::{Specialty, Subject};
use lienvien::value::{AgreementId, Count, Figure, FigureTime, RecordRef, Unit, When};

/// A hub supports a facility in these specialties between two days.
fn pact(
    province: &mut Province,
    (giver, receiver): (OrganisationRef, OrganisationRef),
    subjects: &[Specialty],
    [signed, ends]: [NaiveDate; 2],
    number: &str,
) -> Result<Record<Agreement>> {
    let id = province.seed.id();
    let pact = Pact {
        giver: &giver,
        receiver: &receiver,
        subjects,
        number,
        signed,
        ends,
    };
    pact.record(id)
}

/// A package that was committed to under an agreement and is not started.
fn package(
    province: &mut Province,
    under: &Record<Agreement>,
    (hub, facility): (usize, usize),
    on: NaiveDate,
) -> Result<Record<Package>> {
    let id = province.seed.id();
    let mut package = packages::proposed(province, id, (hub, facility), APART, on)?;
    let recipient = &province.facilities[facility].organisation;
    let subjects: [Subject; 1] = [APART.into()];
    let covered = under.covered_on(recipient, ContentKind::TechniqueTransfer, &subjects, on)?;
    let commitment = PackageCommitment::new().basis(covered);
    let events = [
        (on, PackageEvent::outlined(Outline::new())),
        (on, PackageEvent::committed(commitment)),
    ];
    write(&mut package, events)?;
    Ok(package)
}

/// The package is in the register, the agreement that it names is not.
pub(super) fn unknown(province: &mut Province) -> Result<Places> {
    let sides = (hub(province, 0), facility(province, 5));
    let days = [day!(2025 - 02 - 10), day!(2027 - 12 - 31)];
    let absent = pact(province, sides, &[APART], days, "51/TTHT-2025")?;
    let package = package(province, &absent, (0, 5), day!(2025 - 10 - 06))?;
    let places = Places::of([package.id().into(), absent.id().into()]);
    province.push(package);
    Ok(places)
}

/// Two papers for the same support, of which neither names the other.
pub(super) fn overlapping(province: &mut Province) -> Result<Places> {
    let mut records = Vec::new();
    for (signed, number) in [
        (day!(2025 - 03 - 03), "52/TTHT-2025"),
        (day!(2025 - 09 - 15), "53/TTHT-2025"),
    ] {
        let sides = (hub(province, 0), facility(province, 7));
        let days = [signed, day!(2027 - 12 - 31)];
        let record = pact(province, sides, &[APART], days, number)?;
        records.push(RecordRef::from(record.id()));
        province.push(record);
    }
    Ok(Places {
        records,
        ..Places::default()
    })
}

pub(super) fn not_liquidated(province: &mut Province) -> Result<Places> {
    let sides = (hub(province, 0), facility(province, 8));
    let days = [day!(2023 - 07 - 03), day!(2025 - 06 - 30)];
    let record = pact(province, sides, &[APART], days, "19/TTHT-2023")?;
    let places = Places::of([record.id().into()]);
    province.push(record);
    Ok(places)
}

pub(super) fn open_work(province: &mut Province) -> Result<Places> {
    let sides = (hub(province, 0), facility(province, 9));
    let days = [day!(2025 - 01 - 13), day!(2027 - 12 - 31)];
    let mut under = pact(province, sides, &[APART], days, "54/TTHT-2025")?;
    let package = package(province, &under, (0, 9), day!(2025 - 06 - 02))?;
    let ended = AgreementEvent::terminated(Termination::new(TerminationCause::Mutual));
    write(&mut under, [(day!(2025 - 09 - 30), ended)])?;
    let places = Places::of([package.id().into(), under.id().into()]);
    province.push(under);
    province.push(package);
    Ok(places)
}

pub(super) fn signed_while_closed(province: &mut Province) -> Result<Places> {
    let (kind, name) = (
        OrganisationKind::AreaHealthCentre,
        "Trung tâm Y tế khu vực Bến Lau",
    );
    let draft = organisations::draft(&mut province.seed, kind, name, PROVINCE)?;
    let closed = Closure::from(When::from(day!(2025 - 06 - 30)));
    let closed = organisations::facility(draft.closed([closed]), kind, name)?;
    let sides = (hub(province, 0), closed.called);
    let days = [day!(2025 - 08 - 18), day!(2027 - 12 - 31)];
    let record = pact(province, sides, &[APART], days, "55/TTHT-2025")?;
    let mut places = Places::of([record.id().into()]);
    places.organisations.push(closed.organisation.id());
    province.organisations.push(closed.organisation);
    province.push(record);
    Ok(places)
}

/// The later agreement was signed two months after the end of the one that it continues.
pub(super) fn with_gap(province: &mut Province) -> Result<Places> {
    let sides = (hub(province, 0), facility(province, 1));
    let later = [day!(2025 - 09 - 01), day!(2028 - 08 - 31)];
    let later = pact(province, sides.clone(), &[APART], later, "56/TTHT-2025")?;
    let earlier = [day!(2022 - 07 - 01), day!(2025 - 06 - 30)];
    let mut earlier = pact(province, sides, &[APART], earlier, "14/TTHT-2022")?;
    let successor: AgreementId = later.id();
    let renewed = AgreementEvent::renewed(Renewal::new(successor));
    write(&mut earlier, [(day!(2025 - 09 - 01), renewed)])?;
    let places = Places::of([earlier.id().into(), later.id().into()]);
    province.push(earlier);
    province.push(later);
    Ok(places)
}

/// Two agreements are noted with a figure each: so many were trained in one year.
pub(super) fn figures(province: &mut Province) -> Result<Places> {
    let mut records = Vec::new();
    for (trained, number, ends) in [
        (46_u32, "57/TTHT-2025", day!(2027 - 06 - 30)),
        (64, "58/TTHT-2025", day!(2028 - 06 - 30)),
    ] {
        let is_first = records.is_empty();
        let subjects = [if is_first {
            APART
        } else {
            Specialty::Rehabilitation
        }];
        let sides = (hub(province, 0), facility(province, 3));
        let days = [day!(2025 - 04 - 14), ends];
        let mut record = pact(province, sides, &subjects, days, number)?;
        let year = between(day!(2024 - 01 - 01), day!(2024 - 12 - 31))?;
        let measure = text("học viên được đào tạo")?;
        let scope = province.facilities[3].called.name.clone();
        let figure = Figure::new(measure, Count::exact(trained), Unit::Person)
            .scope(scope)
            .time(FigureTime::During(year));
        record.append(Note::new(NoteContent::Figure(figure.into())).on(When::from(TODAY)))?;
        records.push(RecordRef::from(record.id()));
        province.push(record);
    }
    Ok(Places {
        records,
        ..Places::default()
    })
}

/// The same facility again, with its name written for short.
pub(super) fn entered_twice(province: &mut Province) -> Result<Places> {
    let first = &province.facilities[10];
    let (kind, name) = (OrganisationKind::AreaHealthCentre, "TTYT khu vực Đồi Sim");
    let mut places = Places::default();
    places.organisations.push(first.organisation.id());
    let draft = organisations::draft(&mut province.seed, kind, name, PROVINCE)?;
    let again = organisations::facility(draft, kind, name)?;
    places.organisations.push(again.organisation.id());
    province.organisations.push(again.organisation);
    Ok(places)
}
