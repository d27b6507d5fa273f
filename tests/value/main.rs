//! Values: texts, dates, periods, counts, figures.

mod case_token;
mod count;
mod figure;
mod period;
mod text;
mod when;
