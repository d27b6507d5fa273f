//! JSON from outside: any order of keys, one form, every problem at once.
#![cfg(feature = "json")]

mod discreet;
mod documents;
mod formats;
mod mangled;
mod order;
mod problems;
mod texts;
mod values;
