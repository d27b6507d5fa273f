//! What papers write, read as values.

mod corpus;
mod dates;
mod office;
mod phrases;
