//! Consultations: their lifecycle, sessions, and that no patient is named.

#[path = "../support/agreement.rs"]
mod agreement_support;
#[path = "../support/consultation.rs"]
mod consultation_support;
#[path = "../support/door.rs"]
mod door;
#[allow(dead_code)]
#[path = "../../examples/bac_quang_viet_duc/facts.rs"]
mod facts;
#[path = "../support/json.rs"]
mod json;
#[path = "../support/table.rs"]
mod lifecycle;
#[path = "../support/rich.rs"]
mod rich;

mod cases;
mod getters;
mod histories;
mod identity;
mod late;
mod repeated;
mod rows;
mod rules;
mod session_rules;
mod several_rules;
mod shared;
mod table;
mod warnings;
