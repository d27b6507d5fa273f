//! The records of the two articles, as their own examples print them: read again, a record a line.

// The paths are written out because a test takes this file in from elsewhere.
#[path = "articles/bac_quang.rs"]
mod bac_quang;
#[path = "articles/ha_tinh.rs"]
mod ha_tinh;

use crate::province::Result;
use lienvien::any::AnyRecord;
use lienvien::organisation::Organisation;

/// What both articles tell, and what their examples invent to follow, which a note in each marks.
pub(crate) fn records() -> Result<Vec<AnyRecord>> {
    let mut printed = Vec::new();
    ha_tinh::json::write(&mut printed)?;
    bac_quang::json::write(&mut printed)?;
    let mut records = Vec::new();
    for line in String::from_utf8(printed)?.lines() {
        records.push(serde_json::from_str(line)?);
    }
    Ok(records)
}

/// The recipients of the two articles.
pub(crate) fn organisations() -> Result<Vec<Organisation>> {
    let bac_quang = bac_quang::facts::bac_quang()?.try_into()?;
    Ok(vec![ha_tinh::facts::provincial_hospital()?, bac_quang])
}
