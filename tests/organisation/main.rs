//! Organisations, persons, provinces, licences.

mod insurance;
mod licence;
mod master;
mod name;
mod person;
mod province;
mod reference;
mod standing;
mod succession;
mod territory;
