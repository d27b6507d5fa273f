//! Secondments: their lifecycle, stints and working days.

#[path = "../support/agreement.rs"]
mod agreement_support;
#[path = "../support/door.rs"]
mod door;
#[path = "../support/json.rs"]
mod json;
#[path = "../support/table.rs"]
mod lifecycle;
#[path = "../support/secondment.rs"]
mod secondment_support;

mod diary;
mod getters;
mod histories;
mod late;
mod many_stints;
mod rows;
mod rules;
mod several_rules;
mod stint_rules;
mod table;
mod warnings;
mod working_days;
