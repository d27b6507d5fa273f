//! Plain values to test with, short to write, and the few organisations that many tests name.
#![allow(dead_code)] // no test file needs all of it

use chrono::NaiveDate;
use lienvien::organisation::{
    OrganisationKind, OrganisationRef, PersonName, PersonRef, ProvinceCode, Territory,
};
use lienvien::value::{CaseToken, Document, Id, Text, When};
use uuid::Uuid;

pub(crate) fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

/// A day, as `2024-10-12`.
pub(crate) fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

/// A date as JSON writes it, as far as it is known.
pub(crate) fn when(written: &str) -> When {
    written.parse().unwrap()
}

pub(crate) fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub(crate) fn id<K>(number: u128) -> Id<K> {
    Id::new(uuid(number))
}

/// A token of version 7, a number apart from the others.
pub(crate) fn token(number: u128) -> CaseToken {
    CaseToken::new(uuid(0x0192_f0c1_7e4b_7c3a_9d52_0000_0000_0000 + number)).unwrap()
}

pub(crate) fn document(title: &str) -> Document {
    Document::new(text(title))
}

/// Somebody of whom only the id is known.
pub(crate) fn person(number: u128) -> PersonRef {
    PersonRef::identified(id(number))
}

/// Somebody of whom only the name is known.
pub(crate) fn named(written: &str) -> PersonRef {
    PersonRef::named(PersonName::parse(written).unwrap())
}

pub(crate) fn territory(code: &str) -> Territory {
    let province: ProvinceCode = code.parse().unwrap();
    Territory::new(province)
}

// ----------------------------------------------------------------------------------- organisations

pub(crate) fn organisation(kind: OrganisationKind, name: &str, number: u128) -> OrganisationRef {
    OrganisationRef::new(kind, text(name)).id(uuid(number))
}

/// The People's Committee that signs for the province, in the Hà Tĩnh article.
pub(crate) fn committee() -> OrganisationRef {
    let kind = OrganisationKind::PeoplesCommittee;
    organisation(kind, "UBND tỉnh Hà Tĩnh", 1)
}

/// The central hospital that supports the province.
pub(crate) fn bach_mai() -> OrganisationRef {
    let kind = OrganisationKind::CentralHospital;
    organisation(kind, "Bệnh viện Bạch Mai", 2)
}

/// The hospital of the province that receives.
pub(crate) fn hospital_of_ha_tinh() -> OrganisationRef {
    let kind = OrganisationKind::ProvincialHospital;
    organisation(kind, "Bệnh viện đa khoa tỉnh Hà Tĩnh", 10)
}

/// The host of the survey in the Bắc Quang article.
pub(crate) fn bac_quang() -> OrganisationRef {
    let kind = OrganisationKind::RegionalHospital;
    organisation(kind, "Bệnh viện ĐKKV Bắc Quang", 20)
}

/// The hospital that surveys it and supports it.
pub(crate) fn viet_duc() -> OrganisationRef {
    let kind = OrganisationKind::CentralHospital;
    organisation(kind, "Bệnh viện Hữu Nghị Việt Đức", 21)
}
