//! Ma trận cơ sở × chuyên khoa: how far each facility has come in each specialty.

use super::called;
use crate::province::TODAY;
use lienvien::agreement::{ContentKind, Coverage};
use lienvien::any::AnyRecord;
use lienvien::package::PackageStatus;
use lienvien::register::Register;
use lienvien::specialty::{Specialty, Subject};
use lienvien::value::{OrganisationId, RecordKind};
use std::collections::BTreeMap;

/// The specialties of the columns, with what their heads say.
pub(crate) const COLUMNS: [(Specialty, &str); 11] = [
    (Specialty::Cardiology, "TM"),
    (Specialty::Neurology, "TK"),
    (Specialty::EmergencyCriticalCare, "HSCC"),
    (Specialty::DigestiveSurgery, "PTTH"),
    (Specialty::UrologicalSurgery, "PTTN"),
    (Specialty::TraumaOrthopaedicSurgery, "CTCH"),
    (Specialty::DiagnosticImaging, "CĐHA"),
    (Specialty::Obstetrics, "Sản"),
    (Specialty::Paediatrics, "Nhi"),
    (Specialty::Neonatology, "SS"),
    (Specialty::Endocrinology, "NT"),
];

/// Một ô: how far a facility has come in a specialty. The later ones come before the earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cell {
    Nothing,
    Unknown,
    OnDemand,
    Covered,
    Received,
    Independent,
    Moving,
    AtRisk,
}

impl Cell {
    pub(crate) const ALL: [Self; 8] = [
        Self::Covered,
        Self::OnDemand,
        Self::Moving,
        Self::Received,
        Self::Independent,
        Self::AtRisk,
        Self::Unknown,
        Self::Nothing,
    ];

    pub(crate) const fn symbol(self) -> &'static str {
        match self {
            Self::Nothing => "·",
            Self::Unknown => "?",
            Self::OnDemand => "n",
            Self::Covered => "○",
            Self::Received => "●",
            Self::Independent => "★",
            Self::Moving => "◐",
            Self::AtRisk => "!",
        }
    }

    pub(crate) const fn vi(self) -> &'static str {
        match self {
            Self::Nothing => "không thuộc phạm vi hợp tác",
            Self::Unknown => "chưa xác định được",
            Self::OnDemand => "hỗ trợ khi có đề nghị theo nhu cầu",
            Self::Covered => "thuộc phạm vi hợp tác, chưa có gói kỹ thuật",
            Self::Received => "đã nghiệm thu hoặc đã tiếp nhận",
            Self::Independent => "đã thực hiện độc lập",
            Self::Moving => "đang chuyển giao",
            Self::AtRisk => "có nguy cơ không duy trì, hoặc đang tạm ngừng",
        }
    }

    /// What the style of the page calls it.
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Unknown => "unknown",
            Self::OnDemand => "demand",
            Self::Covered => "covered",
            Self::Received => "received",
            Self::Independent => "independent",
            Self::Moving => "moving",
            Self::AtRisk => "risk",
        }
    }

    const fn of_coverage(coverage: Coverage) -> Self {
        match coverage {
            Coverage::Covered => Self::Covered,
            Coverage::OnDemand => Self::OnDemand,
            Coverage::NotCovered => Self::Nothing,
            // the list may grow
            _ => Self::Unknown,
        }
    }
}

/// How far a package in this status has come; `None` if it does not go on.
pub(crate) const fn stage(status: PackageStatus) -> Option<Cell> {
    match status {
        PackageStatus::Proposed
        | PackageStatus::Outlined
        | PackageStatus::Committed
        | PackageStatus::Training
        | PackageStatus::OnSite
        | PackageStatus::OnHold => Some(Cell::Moving),
        PackageStatus::Received | PackageStatus::Accepted => Some(Cell::Received),
        PackageStatus::Independent => Some(Cell::Independent),
        PackageStatus::AtRisk | PackageStatus::Suspended => Some(Cell::AtRisk),
        // the list may grow
        _ => None,
    }
}

pub(crate) struct Row {
    pub(crate) facility: String,
    pub(crate) cells: [Cell; COLUMNS.len()],
}

pub(crate) struct Matrix {
    pub(crate) rows: Vec<Row>,
}

impl Matrix {
    pub(super) fn of(register: &Register) -> Self {
        let stages = stages(register);
        let mut rows = Vec::new();
        for organisation in register.organisations() {
            let cells = COLUMNS.map(|(subject, _)| {
                let packages = stages.get(&(organisation.id(), subject));
                packages.copied().unwrap_or_else(|| {
                    let (activity, subject) = (ContentKind::TechniqueTransfer, subject.into());
                    let found = register.coverage(organisation.id(), activity, &[subject], TODAY);
                    Cell::of_coverage(found.coverage)
                })
            });
            // who only gives has no row
            if cells.iter().any(|cell| *cell != Cell::Nothing) {
                let facility = called(organisation);
                rows.push(Row { facility, cells });
            }
        }
        rows.sort_by(|one, other| one.facility.cmp(&other.facility));
        Self { rows }
    }
}

/// How far the packages of each recipient have come in each specialty.
fn stages(register: &Register) -> BTreeMap<(OrganisationId, Specialty), Cell> {
    let mut stages = BTreeMap::new();
    for record in register.of_kind(RecordKind::Package) {
        let AnyRecord::Package(package) = record else {
            continue;
        };
        let (Some(recipient), Some(reached)) =
            (package.state().recipient().id, stage(package.status()))
        else {
            continue;
        };
        for subject in package.state().subjects() {
            if let Subject::Specialty(specialty) = subject {
                let cell = stages.entry((recipient, *specialty)).or_insert(reached);
                *cell = reached.max(*cell);
            }
        }
    }
    stages
}
