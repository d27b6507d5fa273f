//! The Bắc Quang article and its invented sequel.

// Its own example uses all of it.
#[allow(dead_code)]
#[path = "../../bac_quang_viet_duc/facts.rs"]
pub(crate) mod facts;
#[allow(dead_code)]
#[path = "../../bac_quang_viet_duc/invented.rs"]
mod invented;
#[path = "../../bac_quang_viet_duc/json.rs"]
pub(crate) mod json;
