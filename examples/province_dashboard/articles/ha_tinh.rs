//! The Hà Tĩnh article and its invented sequel.

// Its own example uses all of it.
#[allow(dead_code)]
#[path = "../../ha_tinh_bach_mai/facts.rs"]
pub(crate) mod facts;
#[allow(dead_code)]
#[path = "../../ha_tinh_bach_mai/invented.rs"]
mod invented;
#[path = "../../ha_tinh_bach_mai/json.rs"]
pub(crate) mod json;
