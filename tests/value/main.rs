//! Values: texts, dates, periods, counts, figures.

mod case_token;
mod count;
mod figure;
mod literal;
mod period;
mod text;
mod when;
