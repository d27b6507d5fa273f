//! Organisations and the people who act for them.
//!
//! A record holds an [`OrganisationRef`] and a [`PersonRef`]: what a paper says, as it says it.
//! Neither is ever taken for another by its name, only by its id. [`Organisation`] is what the
//! embedder's master data knows besides: it answers questions, and no record depends on it.

mod dated;
mod kind;
mod master;
mod office;
mod person;
mod province;
mod reference;
mod signing;
mod territory;
mod title;

pub use dated::{DatedName, DatedPlace};
pub use kind::OrganisationKind;
pub use master::{Organisation, OrganisationDraft, OrganisationError};
pub use office::{Office, OfficeKind};
pub use person::{PersonError, PersonName, PersonRef};
pub use province::{Province, ProvinceCode, ProvinceError};
pub use reference::OrganisationRef;
pub use signing::SigningCapacity;
pub use territory::Territory;
pub use title::{Honorific, Title};
