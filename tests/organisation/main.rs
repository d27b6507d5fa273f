//! Organisations, persons, provinces, licences.

mod holder;
mod insurance;
mod licence;
mod life;
mod master;
mod name;
mod person;
mod province;
mod reference;
mod standing;
mod succession;
mod territory;
