//! Technique packages: their lifecycle, cases, results and evidence.

#[path = "../support/agreement.rs"]
mod agreement_support;
#[path = "../support/door.rs"]
mod door;
#[path = "../support/json.rs"]
mod json;
#[path = "../support/table.rs"]
mod lifecycle;
#[path = "../support/package.rs"]
mod package_support;
#[path = "../support/readiness.rs"]
mod readiness;

mod content;
mod evidence_rules;
mod getters;
mod histories;
mod late;
mod long_lists;
mod permission;
mod repeated;
mod reported;
mod result_rules;
mod rows;
mod rules;
mod several_rules;
mod table;
mod warnings;
