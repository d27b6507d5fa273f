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
mod basis;
mod coverage;
mod document;
mod ends;
mod getters;
mod histories;
mod laws;
mod links;
mod longest;
mod papers_of_many_kinds;
mod party_left;
mod properties;
mod recipients;
mod repeated;
mod resources;
mod rules;
mod several_rules;
mod signature_rules;
mod signing;
mod standing;
mod table;
mod terms;
mod terms_json;
