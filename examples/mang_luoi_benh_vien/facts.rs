//! Mạng lưới bệnh viện Lục Sơn: the organisations and their papers. All of it is invented.

// The paths are written out because a test takes this file in from elsewhere.
#[path = "facts/mistakes.rs"]
pub(crate) mod mistakes;
#[path = "facts/organisations.rs"]
pub(crate) mod organisations;
#[path = "facts/others.rs"]
mod others;
#[path = "facts/papers.rs"]
pub(crate) mod papers;

use chrono::NaiveDate;
use lienvien::organisation::{Organisation, OrganisationRef};
use lienvien::specialty::{CustomSpecialty, SpecialtyGroup};
use lienvien::text;
use lienvien::value::{Document, Period, Text, When};
use std::error::Error;

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

pub(crate) fn when(written: &str) -> Result<When> {
    Ok(When::parse_vi(written)?)
}

pub(crate) fn day(written: &str) -> Result<NaiveDate> {
    let no_day = || format!("“{written}” không phải một ngày cụ thể");
    Ok(when(written)?.exact_day().ok_or_else(no_day)?)
}

pub(crate) fn period(from: &str, to: &str) -> Result<Period> {
    Ok(Period::new(when(from)?, when(to)?)?)
}

pub(crate) fn document(title: &str, number: &str, dated: &str) -> Result<Document> {
    Ok(Document::new(Text::new(title)?)
        .number(Text::new(number)?)
        .dated(when(dated)?))
}

/// Y học bào thai: a specialty that the catalogue doesn't have.
pub(crate) fn fetal_medicine() -> Result<CustomSpecialty> {
    let fetal = CustomSpecialty::new(text!("y học bào thai"))?;
    Ok(fetal
        .with_group(SpecialtyGroup::Clinical)
        .with_code(text!("YHBT"))?)
}

/// The name that an organisation bears on a day, as a paper of that day has it.
pub(crate) fn named_on(organisation: &Organisation, written: &str) -> Result<OrganisationRef> {
    let unnamed = || format!("không rõ tên tổ chức vào ngày {written}");
    Ok(organisation
        .reference_on(day(written)?)
        .known()
        .ok_or_else(unnamed)?)
}
