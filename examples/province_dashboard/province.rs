//! Tỉnh giả định: a province that is made from a seed, the same one each time.
//!
//! Facilities are supported by three central hospitals, each in its own specialties. What each support goes
//! through is written as far as the day of the dashboard has come.

// The paths are written out because a test takes this file in from elsewhere.
#[path = "province/agreements.rs"]
pub(crate) mod agreements;
#[path = "province/consultations.rs"]
pub(crate) mod consultations;
#[path = "province/organisations.rs"]
pub(crate) mod organisations;
#[path = "province/packages.rs"]
pub(crate) mod packages;
#[path = "province/secondments.rs"]
pub(crate) mod secondments;
#[path = "province/seed.rs"]
pub(crate) mod seed;
#[path = "province/surveys.rs"]
pub(crate) mod surveys;
#[path = "province/training.rs"]
pub(crate) mod training;

use crate::articles;
use crate::defects::{self, Planted};
use agreements::Support;
use chrono::{Days, NaiveDate};
use lienvien::any::AnyRecord;
use lienvien::day;
use lienvien::organisation::Organisation;
use lienvien::record::{Aggregate, Event as _, Record};
use lienvien::register::Register;
use lienvien::value::{Document, Period, Text, When};
use organisations::{Facility, Hub};
use seed::Seed;
use std::error::Error;

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The day of the dashboard: the last of the half-year.
pub(crate) const TODAY: NaiveDate = day!(2025 - 12 - 31);

/// Kỳ báo cáo: the second half of 2025.
pub(crate) const HALF_YEAR: [NaiveDate; 2] = [day!(2025 - 07 - 01), TODAY];

const SEED: u64 = 1816;

/// The invented province: who is in it, who supports whom, and all records.
pub(crate) struct Province {
    pub(crate) seed: Seed,
    pub(crate) hubs: Vec<Hub>,
    pub(crate) facilities: Vec<Facility>,
    pub(crate) supports: Vec<Support>,
    /// Further organisations of the master data.
    pub(crate) organisations: Vec<Organisation>,
    pub(crate) records: Vec<AnyRecord>,
}

/// The province, in which nothing contradicts anything and no rule is broken; both articles are in it.
pub(crate) fn without_defects() -> Result<Province> {
    let mut seed = Seed::new(SEED);
    let hubs = organisations::hubs(&mut seed)?;
    let facilities = organisations::facilities(&mut seed)?;
    let mut province = Province {
        seed,
        hubs,
        facilities,
        supports: Vec::new(),
        organisations: articles::organisations()?,
        records: articles::records()?,
    };
    agreements::add(&mut province)?;
    surveys::add(&mut province)?;
    packages::add(&mut province)?;
    training::add(&mut province)?;
    consultations::add(&mut province)?;
    Ok(province)
}

/// The province with everything that was planted in it.
pub(crate) fn with_defects() -> Result<(Province, Vec<Planted>)> {
    let mut province = without_defects()?;
    let planted = defects::plant(&mut province)?;
    Ok((province, planted))
}

impl Province {
    /// Sổ theo dõi: the register of all of it.
    pub(crate) fn register(&self) -> Register {
        let mut register: Register = self.records.iter().cloned().collect();
        let hubs = self.hubs.iter().map(|hub| &hub.organisation);
        let facilities = self.facilities.iter().map(|it| &it.organisation);
        for organisation in hubs.chain(facilities).chain(&self.organisations) {
            register.put_organisation(organisation.clone());
        }
        register
    }

    pub(crate) fn push(&mut self, record: impl Into<AnyRecord>) {
        self.records.push(record.into());
    }
}

// ------------------------------------------------------------------------------------------- writing

pub(crate) fn text(written: &str) -> Result<Text> {
    Ok(Text::new(written)?)
}

pub(crate) fn document(title: &str) -> Result<Document> {
    Ok(Document::new(text(title)?))
}

/// So many days after a day.
pub(crate) fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// So many days before a day.
pub(crate) fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

pub(crate) fn between(from: NaiveDate, to: NaiveDate) -> Result<Period> {
    Ok(Period::new(When::from(from), When::from(to))?)
}

/// Writes events one after the other, until the first that is not yet.
pub(crate) fn write<A: Aggregate>(
    record: &mut Record<A>,
    events: impl IntoIterator<Item = (NaiveDate, A::Event)>,
) -> Result<()> {
    for (on, event) in events {
        if on > TODAY {
            break;
        }
        record.append(event.on(When::from(on)))?;
    }
    Ok(())
}
