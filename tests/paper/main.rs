//! Papers printed from records: the exact prints, and what holds of every print.
#![cfg(feature = "paper")]

mod agreement;
mod bac_quang;
mod every;
mod golden;
mod ha_tinh;
mod layout;
mod others;
mod survey;
