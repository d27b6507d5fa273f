//! What papers write, read as values.

mod corpus;
mod counts;
mod dates;
mod departments;
mod lists;
mod noise;
mod office;
mod organisations;
mod people;
mod periods;
mod phrases;
mod provinces;
mod subjects;
