//! Defects about packages, and about cases that several records tell of.

use super::{APART, Places, facility, hub};
use crate::province::consultations::Asking;
use crate::province::{Province, Result, document, packages, text, write};
use chrono::NaiveDate;
use lienvien::basis::Basis;
use lienvien::consultation::{PatientOutcome, PatientReferral, SharedSession};
use lienvien::day;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::package::{
    CaseLevel, LoggedCase, Package, PackageEvent, PackageProposal, PackageSuspension,
    PackageTechnique,
};
use lienvien::record::{Event as _, Record};
use lienvien::specialty::{Specialty, TechniqueCode};
use lienvien::survey::CaseSeverity;
use lienvien::value::{CaseToken, Count, SessionId, When};

pub(super) fn open_twice(province: &mut Province) -> Result<Places> {
    let mut places = Places::default();
    for on in [day!(2025 - 11 - 10), day!(2025 - 11 - 24)] {
        let id = province.seed.id();
        let record = packages::proposed(province, id, (0, 4), APART, on)?;
        places.records.push(record.id().into());
        province.push(record);
    }
    Ok(places)
}

/// A package of another name, so that it is no second record of one that is there.
fn called(
    province: &mut Province,
    name: &str,
    recipient: usize,
    (subject, technique): (Specialty, PackageTechnique),
) -> Result<Record<Package>> {
    let proposal = PackageProposal::new(text(name)?, facility(province, recipient))
        .subjects([subject])
        .techniques([technique])
        .supporters([hub(province, 0)]);
    let proposed = PackageEvent::proposed(proposal).on(When::from(day!(2025 - 05 - 05)));
    Ok(Record::open(province.seed.id(), proposed)?)
}

fn alone(case: CaseToken) -> PackageEvent {
    PackageEvent::case_logged(LoggedCase::new(case).level(CaseLevel::Independent))
}

pub(super) fn two_recipients(province: &mut Province) -> Result<Places> {
    let case = province.seed.case()?;
    let mut places = Places::default();
    for (recipient, on) in [(0, day!(2025 - 08 - 05)), (2, day!(2025 - 08 - 07))] {
        let technique = PackageTechnique::new(text("cắm điện cực máy tạo nhịp")?);
        let mut record = called(
            province,
            "Gói máy tạo nhịp",
            recipient,
            (Specialty::Cardiology, technique),
        )?;
        write(&mut record, [(on, alone(case))])?;
        places.records.push(record.id().into());
        province.push(record);
    }
    Ok(places)
}

/// The health authority of the province stopped a technique in one package; another one goes on with it.
pub(super) fn stopped(province: &mut Province) -> Result<Places> {
    let coded = || -> Result<(Specialty, PackageTechnique)> {
        let code: TechniqueCode = "2.58".parse()?;
        let name = "nghiệm pháp hồi phục phế quản với thuốc giãn phế quản";
        let technique = PackageTechnique::new(text(name)?);
        Ok((Specialty::Respiratory, technique.code(code)))
    };
    let name = text("Sở Y tế (giả định)")?;
    let kind = OrganisationKind::DepartmentOfHealth;
    let authority = OrganisationRef::new(kind, name).id(province.seed.id::<()>().uuid());
    let order = document("Quyết định tạm ngừng thực hiện kỹ thuật")?;
    let order = PackageSuspension::ordered_by(authority, order);
    let mut first = called(province, "Gói thăm dò chức năng hô hấp", 1, coded()?)?;
    let suspended = PackageEvent::suspended(order);
    write(&mut first, [(day!(2025 - 09 - 02), suspended)])?;
    let mut second = called(province, "Gói đo chức năng hô hấp", 1, coded()?)?;
    let case = province.seed.case()?;
    write(&mut second, [(day!(2025 - 10 - 21), alone(case))])?;
    let places = Places::of([first.id().into(), second.id().into()]);
    province.push(first);
    province.push(second);
    Ok(places)
}

struct Asked {
    facility: usize,
    token: CaseToken,
    on: NaiveDate,
    session: Option<SharedSession>,
    then: PatientOutcome,
}

fn asked(province: &mut Province, case: Asked) -> Result<Places> {
    let id = province.seed.id();
    let (from, to) = (facility(province, case.facility), hub(province, 0));
    let asking = Asking {
        asker: &from,
        adviser: &to,
        subject: APART,
        severity: CaseSeverity::Difficult,
        case: case.token,
        on: case.on,
        session: case.session,
        then: case.then,
    };
    let record = asking.record(id, Basis::direction_of_lower_levels(When::year(2025)?))?;
    let places = Places::of([record.id().into()]);
    province.push(record);
    Ok(places)
}

/// Both outcomes are reported on one day.
pub(super) fn outcomes(province: &mut Province) -> Result<Places> {
    let token = province.seed.case()?;
    let mut places = Places::default();
    let outcomes = [
        PatientOutcome::TreatedLocally,
        PatientReferral::new().into(),
    ];
    for then in outcomes {
        let this = Asked {
            facility: 6,
            token,
            on: day!(2025 - 11 - 17),
            session: None,
            then,
        };
        places.records.extend(asked(province, this)?.records);
    }
    Ok(places)
}

/// Two facilities were in one session.
pub(super) fn points(province: &mut Province) -> Result<Places> {
    let key: SessionId = province.seed.id();
    let mut places = Places::default();
    for (facility, points) in [(8, 6_u32), (9, 5)] {
        let this = Asked {
            facility,
            token: province.seed.case()?,
            on: day!(2025 - 12 - 01),
            session: Some(SharedSession::new(key).point_count(Count::exact(points))),
            then: PatientOutcome::TreatedLocally,
        };
        places.records.extend(asked(province, this)?.records);
    }
    Ok(places)
}
