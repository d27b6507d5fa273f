//! Agreements: their lifecycle, their terms, and what they answer on a day.

#[path = "../support/agreement.rs"]
mod agreement_support;
#[path = "../support/amendments.rs"]
mod amendments;
#[path = "../support/door.rs"]
mod door;
#[path = "../support/json.rs"]
mod json;
#[path = "../support/table.rs"]
mod lifecycle;
#[path = "../support/lives.rs"]
mod lives;
#[path = "../support/papers.rs"]
mod papers;
#[path = "../support/survey.rs"]
mod survey_support;

mod amendment;
mod amendment_rules;
mod answers;
mod basis;
mod coverage;
mod document;
mod ends;
mod from_practice;
mod getters;
mod histories;
mod lasting;
mod late;
mod laws;
mod links;
mod longest;
mod notice;
mod papers_of_many_kinds;
mod party_left;
mod permission;
mod properties;
mod recipients;
mod repeated;
mod resources;
mod rollover;
mod rules;
mod said;
mod several_rules;
mod signature_rules;
mod signing;
mod standing;
mod statements;
mod table;
mod terms;
mod terms_json;
mod time_statements;
