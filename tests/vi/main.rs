//! What papers write, read as values.

mod corpus;
mod office;
mod organisations;
mod people;
mod phrases;
