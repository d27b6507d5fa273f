//! The two articles that the crate must be able to say, and the third example.

// Of the facts of an example, which that example uses whole, a test needs a part.
#[path = "../../examples/mang_luoi_benh_vien/facts.rs"]
mod network_facts;

mod bac_quang;
mod bac_quang_values;
mod both;
mod ha_tinh;
mod listed;
mod network;
