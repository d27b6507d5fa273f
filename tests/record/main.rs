//! What every record does: the door, the ledger, corrections, JSON, laws.

#[path = "../support/json.rs"]
mod json;
#[path = "../support/mod.rs"]
mod support;

mod bounds;
mod correction;
mod document;
mod door;
mod history;
mod late;
mod laws;
mod needs;
mod replay;
mod several_rules;
mod store;
mod table;
mod versions;
