//! What papers write, read as values.

mod corpus;
mod departments;
mod office;
mod organisations;
mod people;
mod phrases;
mod provinces;
mod subjects;
