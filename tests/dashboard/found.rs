//! What was planted is found, and nothing else that is as bad.

use crate::defects;
use crate::province::{self, Result, TODAY};
use lienvien::any::AnyRecord;
use lienvien::register::{Finding, Severity};
use lienvien::value::RecordKind;

fn is_bad(finding: &Finding) -> bool {
    matches!(finding.severity, Severity::Contradiction | Severity::Breach)
}

#[test]
fn every_defect_is_found_where_it_was_planted() -> Result<()> {
    let (province, planted) = province::with_defects()?;
    let findings = province.register().findings(TODAY);
    assert_eq!(planted.len(), defects::ALL.len());
    assert!(planted.len() >= 12);
    for planted in &planted {
        let check = planted.defect.check;
        assert!(planted.defect.number().is_some(), "{check} is no check");
        assert!(
            planted.is_found(&findings),
            "{check}: {}",
            planted.defect.vi
        );
    }
    // nothing as bad as that anywhere else
    for finding in findings.iter().filter(|finding| is_bad(finding)) {
        let is_planted = planted.iter().any(|planted| {
            let records = &planted.places.records;
            planted.defect.check == finding.code()
                && finding
                    .records
                    .iter()
                    .all(|record| records.contains(record))
        });
        assert!(is_planted, "{finding}");
    }
    Ok(())
}

#[test]
fn without_defects_nothing_contradicts_and_no_rule_is_broken() -> Result<()> {
    let province = province::without_defects()?;
    let register = province.register();
    let findings = register.findings(TODAY);
    let bad: Vec<_> = findings.iter().filter(|finding| is_bad(finding)).collect();
    assert!(bad.is_empty(), "{bad:?}");
    for planted in defects::ALL {
        assert!(
            findings
                .iter()
                .all(|finding| finding.code() != planted.check),
            "{}",
            planted.check
        );
    }
    // nor on any other day of the half-year
    for day in [province::HALF_YEAR[0], province::before(TODAY, 92)] {
        assert!(!register.findings(day).iter().any(is_bad), "{day}");
    }
    Ok(())
}

#[test]
fn the_province_has_records_of_every_kind_and_both_articles() -> Result<()> {
    let (province, _) = province::with_defects()?;
    let register = province.register();
    assert!((300..=400).contains(&register.len()), "{}", register.len());
    for kind in RecordKind::ALL {
        assert!(register.of_kind(*kind).count() >= 10, "{kind}");
    }
    for record in crate::articles::records()? {
        assert_eq!(register.record(record.reference()), Some(&record));
    }
    Ok(())
}

#[test]
fn one_seed_gives_one_province() -> Result<()> {
    let written = || -> Result<Vec<String>> {
        let (province, _) = province::with_defects()?;
        let records = province.records.iter();
        Ok(records
            .map(serde_json::to_string)
            .collect::<std::result::Result<_, _>>()?)
    };
    let lines = written()?;
    assert_eq!(lines, written()?);
    let (province, _) = province::with_defects()?;
    for (line, record) in lines.iter().zip(&province.records) {
        assert!(!line.contains('\n'), "one record, one line");
        assert_eq!(serde_json::from_str::<AnyRecord>(line)?, *record);
    }
    Ok(())
}
