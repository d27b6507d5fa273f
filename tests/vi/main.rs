//! What papers write, read as values.

mod corpus;
mod departments;
mod office;
mod phrases;
mod provinces;
mod subjects;
