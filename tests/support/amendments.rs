//! An agreement of three parties, and appendices to it.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::papers::*;

use lienvien::agreement::{AgreementContent, ContentKind};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::specialty::Specialty;
use lienvien::value::Period;

/// Three parties, two contents, 2025 to 2027; signed on 20/12/2024.
pub(crate) fn pact() -> Pact {
    let terms = terms(include_str!("../agreements/03_ba_ben.json"));
    signed(3, terms, &[1, 2, 3].map(|party| (party, "2024-12-20")))
}

pub(crate) fn period(from: &str, to: &str) -> Change {
    Change::Period(Period::new(when(from), when(to)).unwrap())
}

pub(crate) fn content(subject: Specialty) -> Change {
    let content = AgreementContent::new(ContentKind::TechniqueTransfer).subjects([subject]);
    Change::AddContent(content)
}

pub(crate) fn newcomer() -> OrganisationRef {
    let kind = OrganisationKind::RegionalHospital;
    organisation(kind, "Bệnh viện Đa khoa khu vực Rú Lĩnh", 0x701)
}

pub(crate) fn by_all(changes: impl IntoIterator<Item = Change>) -> Planned {
    Planned::new().changes(changes).signatures([1, 2, 3])
}

pub(crate) fn from(effective: &str, planned: Planned) -> Planned {
    planned.effective(when(effective))
}
