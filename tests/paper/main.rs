//! Papers printed from records: the exact prints, and what holds of every print.
#![cfg(feature = "paper")]

// The examples use all of their facts; a test need not.
#[allow(dead_code, unused_imports)]
#[path = "../../examples/bac_quang_viet_duc/facts.rs"]
mod bac_quang;
#[allow(dead_code, unused_imports)]
#[path = "../../examples/ha_tinh_bach_mai/facts.rs"]
mod ha_tinh;

mod agreement;
mod every;
mod golden;
mod layout;
mod survey;
