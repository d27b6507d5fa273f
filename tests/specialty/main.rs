//! Specialties, departments, techniques, subjects.

mod catalogue;
mod custom;
mod department;
mod published;
mod scope;
mod subject;
mod technique;
mod technique_code;
