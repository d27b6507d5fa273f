//! Plans: their lifecycle, their premise, their items and revisions.

#[path = "../support/agreement.rs"]
mod agreement_support;
#[path = "../support/door.rs"]
mod door;
#[path = "../support/json.rs"]
mod json;
#[path = "../support/table.rs"]
mod lifecycle;
#[path = "../support/plan.rs"]
mod plan_support;

mod content;
mod facts;
mod histories;
mod longest;
mod parts;
mod premise;
mod revisions;
mod rules;
mod several_rules;
mod table;
