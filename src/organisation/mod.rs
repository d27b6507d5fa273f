//! Organisations and the people who act for them.
//!
//! A record holds an [`OrganisationRef`] and a [`PersonRef`]: what a paper says, in its words. Two
//! references are to the same organisation or person only if their ids are equal; names are never
//! compared. [`Organisation`] is what the embedder's master data says: it answers questions by
//! date, and no record depends on it.
//!
//! The code of a facility, the number of a licence and the transfer columns of the insurance lists
//! are kept as text, as the lists and papers give them. Methods say which form they have.

mod cadre;
mod class;
mod dated;
mod document_ref;
mod insurance;
mod kind;
mod licence;
mod master;
mod name;
mod office;
mod person;
mod province;
mod reference;
mod signing;
mod standing;
mod succession;
mod territory;
mod title;

pub use cadre::Cadre;
pub use class::{FacilityClass, ManagingBody};
pub use dated::{
    DatedCode, DatedLevel, DatedManager, DatedName, DatedPlace, DatedRank, DatedTier, DatedWhole,
};
pub use document_ref::DocumentRef;
pub use insurance::{FacilityCode, InsuranceError, TransferColumns};
pub use kind::OrganisationKind;
pub use licence::{
    FacilityLicence, LicenceError, LicenceNumber, PractitionerLicence, PractitionerLicenceKind,
};
pub use master::{Organisation, OrganisationDraft, OrganisationError};
pub use name::name_key;
pub use office::{Office, OfficeKind};
pub use person::{PersonError, PersonName, PersonRef};
pub use province::{Province, ProvinceCode, ProvinceError};
pub use reference::OrganisationRef;
pub use signing::SigningCapacity;
pub use standing::{FacilityRank, TechnicalLevel, Tier};
pub use succession::{Succession, SuccessionKind};
pub use territory::Territory;
pub use title::{Honorific, Title};
