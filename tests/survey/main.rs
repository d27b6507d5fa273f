//! Surveys: their lifecycle, their minutes, and what they vouch for.

#[path = "../support/agreement.rs"]
mod agreement_support;
#[path = "../support/door.rs"]
mod door;
#[path = "../support/json.rs"]
mod json;
#[path = "../support/table.rs"]
mod lifecycle;
#[path = "../support/survey.rs"]
mod survey_support;

mod evidence;
mod getters;
mod histories;
mod inspection;
mod latest;
mod longest;
mod minutes_rules;
mod questions;
mod repeated;
mod rules;
mod several_rules;
mod table;
mod warnings;
