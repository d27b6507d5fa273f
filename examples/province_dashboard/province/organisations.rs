//! The invented hospitals: who supports, and who receives.

use super::seed::Seed;
use super::{Result, text};
use chrono::NaiveDate;
use lienvien::organisation::{
    DatedPlace, Organisation, OrganisationDraft, OrganisationKind, OrganisationRef, ProvinceCode,
};
use lienvien::specialty::Specialty;
use lienvien::value::{PersonId, When};

/// A central hospital that supports facilities of the province.
pub(crate) struct Hub {
    pub(crate) organisation: Organisation,
    pub(crate) called: OrganisationRef,
    /// The specialties in which it supports; no other hub has them.
    pub(crate) subjects: &'static [Specialty],
    /// Who assesses, and teaches nobody.
    pub(crate) assessor: PersonId,
    experts: Vec<Expert>,
}

/// Somebody who teaches, and when that person is away for it.
struct Expert {
    person: PersonId,
    away: Vec<(NaiveDate, NaiveDate)>,
}

/// A facility of the province.
pub(crate) struct Facility {
    pub(crate) organisation: Organisation,
    pub(crate) called: OrganisationRef,
}

type NamedHub = (&'static str, &'static [Specialty]);

const HUBS: [NamedHub; 3] = [
    (
        "Bệnh viện Trung ương Sao Khuê",
        &[
            Specialty::Cardiology,
            Specialty::Neurology,
            Specialty::EmergencyCriticalCare,
        ],
    ),
    (
        "Bệnh viện Ngoại khoa Trung ương Mai Hạc",
        &[
            Specialty::DigestiveSurgery,
            Specialty::UrologicalSurgery,
            Specialty::TraumaOrthopaedicSurgery,
            Specialty::DiagnosticImaging,
        ],
    ),
    (
        "Bệnh viện Sản Nhi Trung ương Trăng Non",
        &[
            Specialty::Obstetrics,
            Specialty::Paediatrics,
            Specialty::Neonatology,
        ],
    ),
];

const FACILITIES: [(OrganisationKind, &str); 12] = [
    (
        OrganisationKind::ProvincialHospital,
        "Bệnh viện Đa khoa Nà Hoa",
    ),
    (
        OrganisationKind::RegionalHospital,
        "Bệnh viện Đa khoa khu vực Phiêng Lan",
    ),
    (
        OrganisationKind::RegionalHospital,
        "Bệnh viện Đa khoa khu vực Mường Sen",
    ),
    (
        OrganisationKind::RegionalHospital,
        "Bệnh viện Đa khoa khu vực Suối Ngần",
    ),
    (
        OrganisationKind::RegionalHospital,
        "Bệnh viện Đa khoa khu vực Bản Mận",
    ),
    (
        OrganisationKind::RegionalHospital,
        "Bệnh viện Đa khoa khu vực Đèo Mây",
    ),
    (
        OrganisationKind::AreaHealthCentre,
        "Trung tâm Y tế khu vực Khe Trúc",
    ),
    (
        OrganisationKind::AreaHealthCentre,
        "Trung tâm Y tế khu vực Nậm Thơm",
    ),
    (
        OrganisationKind::AreaHealthCentre,
        "Trung tâm Y tế khu vực Hang Tiên",
    ),
    (
        OrganisationKind::AreaHealthCentre,
        "Trung tâm Y tế khu vực Thác Nhài",
    ),
    (
        OrganisationKind::AreaHealthCentre,
        "Trung tâm Y tế khu vực Đồi Sim",
    ),
    (
        OrganisationKind::AreaHealthCentre,
        "Trung tâm Y tế khu vực Cầu Gạo",
    ),
];

/// Hà Nội, and the province of the facilities: of the real list, the hospitals in them are invented.
const HA_NOI: &str = "01";
pub(crate) const PROVINCE: &str = "14";

pub(super) fn hubs(seed: &mut Seed) -> Result<Vec<Hub>> {
    let mut hubs = Vec::new();
    for (name, subjects) in HUBS {
        let kind = OrganisationKind::CentralHospital;
        let organisation: Organisation = draft(seed, kind, name, HA_NOI)?.try_into()?;
        hubs.push(Hub {
            called: reference(&organisation, kind, name)?,
            organisation,
            subjects,
            assessor: seed.id(),
            experts: Vec::new(),
        });
    }
    Ok(hubs)
}

pub(super) fn facilities(seed: &mut Seed) -> Result<Vec<Facility>> {
    let mut facilities = Vec::new();
    for (kind, name) in FACILITIES {
        facilities.push(facility(draft(seed, kind, name, PROVINCE)?, kind, name)?);
    }
    Ok(facilities)
}

pub(crate) fn facility(
    draft: OrganisationDraft,
    kind: OrganisationKind,
    name: &str,
) -> Result<Facility> {
    let organisation: Organisation = draft.try_into()?;
    Ok(Facility {
        called: reference(&organisation, kind, name)?,
        organisation,
    })
}

/// What the master data know of an organisation with this name.
pub(crate) fn draft(
    seed: &mut Seed,
    kind: OrganisationKind,
    name: &str,
    province: &str,
) -> Result<OrganisationDraft> {
    let place = DatedPlace::new(province.parse::<ProvinceCode>()?);
    let draft = OrganisationDraft::new(seed.id(), kind, [text(name)?]);
    Ok(draft.opened(When::year(2008)?).located([place]))
}

fn reference(
    organisation: &Organisation,
    kind: OrganisationKind,
    name: &str,
) -> Result<OrganisationRef> {
    Ok(OrganisationRef::new(kind, text(name)?).id(organisation.id()))
}

impl Hub {
    /// An expert who is at home between these days, and is sent away then.
    pub(crate) fn expert(&mut self, from: NaiveDate, to: NaiveDate, seed: &mut Seed) -> PersonId {
        for expert in &mut self.experts {
            if expert
                .away
                .iter()
                .all(|(left, back)| to < *left || *back < from)
            {
                expert.away.push((from, to));
                return expert.person;
            }
        }
        let person = seed.id();
        let away = vec![(from, to)];
        self.experts.push(Expert { person, away });
        person
    }
}
