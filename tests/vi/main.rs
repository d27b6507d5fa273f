//! What papers write, read as values.

mod corpus;
mod office;
mod people;
mod phrases;
