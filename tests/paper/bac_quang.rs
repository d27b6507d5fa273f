//! The records of an example: those that the article tells, and what is invented after them.

// The example uses all of it; a test need not.
#[allow(dead_code, unused_imports)]
#[path = "../../examples/bac_quang_viet_duc/facts.rs"]
pub(crate) mod facts;
#[allow(dead_code)]
#[path = "../../examples/bac_quang_viet_duc/invented.rs"]
pub(crate) mod invented;
