//! The records of an example: those that the article tells, and what is invented after them.

// The example uses all of it; a test need not.
#[allow(dead_code, unused_imports)]
#[path = "../../examples/ha_tinh_bach_mai/facts.rs"]
pub(crate) mod facts;
#[allow(dead_code)]
#[path = "../../examples/ha_tinh_bach_mai/invented.rs"]
pub(crate) mod invented;
