//! Macros for declarations that would otherwise be repeated: messages, vocabularies, payloads,
//! numbers, mentions, and literals that are checked while compiling.

#[macro_use]
mod messages;
#[macro_use]
mod vocabulary;
#[macro_use]
mod payload;
#[macro_use]
mod numbers;
#[macro_use]
mod mentions;
#[macro_use]
mod literals;

pub use payload::Blank;
