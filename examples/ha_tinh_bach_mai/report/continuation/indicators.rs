//! GIẢ ĐỊNH: what a register counts for a year, and the ratios of it.

use crate::facts::Result;
use crate::invented::secondment;
use lienvien::any::AnyRecord;
use lienvien::paper::Paper;
use lienvien::period;
use lienvien::register::{IndicatorRatio, Register};
use lienvien::value::Count;

/// The indicators of 2025 that count anything, with what makes them up.
pub(super) fn of_the_year(report: &mut Paper, records: Vec<AnyRecord>) -> Result<()> {
    let register: Register = records.into_iter().collect();
    let year = period!(2025 - 01 - 01..=2025 - 12 - 31);
    let indicators = register.indicators_with(&year, &secondment::calendar()?);
    for indicator in &indicators {
        let (kind, lived) = (indicator.kind, &indicator.lived);
        if lived.count != Count::exact(0) {
            let (count, unit) = (lived.count.vi(), kind.unit.vi());
            let records = lived.certain.len();
            let what = format!("{} ({unit}): {count}", super::super::capitalised(kind.vi));
            report.dash(format!("{what}; căn cứ {records} hồ sơ"));
        }
    }
    for ratio in IndicatorRatio::all(&indicators) {
        if let Some(lived) = ratio.lived {
            let what = super::super::capitalised(ratio.kind.vi);
            report.plus(format!("{what}: {}", lived.vi()));
        }
    }
    Ok(())
}
