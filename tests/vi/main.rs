//! What papers write, read as values.

mod corpus;
mod counts;
mod dates;
mod lists;
mod noise;
mod office;
mod periods;
mod phrases;
