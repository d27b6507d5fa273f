//! Organisations and the people who act for them.
//!
//! A record holds an [`OrganisationRef`] and a [`PersonRef`]: what a paper says, in its words. Two
//! references are to the same organisation or person only if their ids are equal; names are never
//! compared. [`Organisation`] and [`Person`] are what the embedder's master data says: they answer
//! questions by date, and no record depends on them.
//!
//! The code of a facility, the number of a licence and the transfer columns of the insurance lists
//! are kept as text, as the lists and papers give them. Methods say which form they have.

mod cadre;
mod class;
mod closure;
mod dated;
mod document_ref;
mod holder;
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
pub use closure::Closure;
pub use dated::{
    DatedCode, DatedKind, DatedLevel, DatedManager, DatedName, DatedPlace, DatedRank, DatedTier,
    DatedWhole,
};
pub use document_ref::DocumentRef;
pub use holder::{HeldOffice, Person, PersonDraft, PersonFault};
pub use insurance::{FacilityCode, InsuranceError, TransferColumns};
pub use kind::OrganisationKind;
pub use licence::{
    FacilityLicence, LicenceError, LicenceNumber, PractitionerLicence, PractitionerLicenceKind,
};
pub use master::{Organisation, OrganisationDraft, OrganisationError};
pub(crate) use name::abbreviation;
pub use name::name_key;
pub use office::{Office, OfficeHolding, OfficeKind};
pub(crate) use person::ReadName;
pub use person::{PersonError, PersonName, PersonRef};
pub use province::{Province, ProvinceCode, ProvinceError};
pub use reference::OrganisationRef;
pub use signing::SigningCapacity;
pub use standing::{FacilityRank, TechnicalLevel, Tier};
pub use succession::{Succession, SuccessionKind};
pub use territory::Territory;
pub use title::{Honorific, Title};
