//! What can be asked of the record by date, facility and specialty.

use super::{SIGNING_DAY, capitalised, day, heading, recipient, words};
use crate::facts::{self, Result};
use chrono::NaiveDate;
use lienvien::agreement::{Agreement, Clause, ContentKind, Coverage, TermsDraft};
use lienvien::organisation::Organisation;
use lienvien::record::Record;
use lienvien::specialty::Specialty;
use std::io::Write;
use uuid::Uuid;

pub(super) fn in_force(out: &mut impl Write, memorandum: &Record<Agreement>) -> Result<()> {
    heading(out, "IX. HIỆU LỰC THEO NGÀY")?;
    for asked in ["11/10/2024", SIGNING_DAY, "31/12/2030", "01/01/2031"] {
        let standing = memorandum.standing_on(day(asked)?);
        writeln!(out, "- Ngày {asked}: {}", standing.vi())?;
    }
    Ok(())
}

pub(super) fn coverage(out: &mut impl Write, memorandum: &Record<Agreement>) -> Result<()> {
    let asked = SIGNING_DAY;
    heading(out, &format!("X. PHẠM VI HỢP TÁC TẠI NGÀY {asked}"))?;
    let provincial = facts::provincial_hospital()?;
    let invented = "một bệnh viện ở tỉnh Nghệ An (đơn vị giả định)";
    let invented = facts::hospital_in("40", Uuid::from_u128(1).into(), invented)?;
    for (facility, specialty) in [
        (&provincial, Specialty::Cardiology),
        (&provincial, Specialty::Pathology),
        (&invented, Specialty::Cardiology),
    ] {
        covered(out, memorandum, facility, specialty, day(asked)?)?;
    }
    Ok(())
}

fn covered(
    out: &mut impl Write,
    memorandum: &Record<Agreement>,
    facility: &Organisation,
    specialty: Specialty,
    day: NaiveDate,
) -> Result<()> {
    let covering = memorandum.covers(
        facility,
        ContentKind::TechniqueTransfer,
        &[specialty.into()],
        day,
    );
    let name = facility.name_on(day).known().map_or("", |name| name);
    let answer = covering.coverage.vi();
    writeln!(
        out,
        "- {} tại {name}: {answer}",
        capitalised(specialty.vi())
    )?;
    let terms = memorandum.state().terms();
    match covering.coverage {
        Coverage::Covered | Coverage::OnDemand => {
            let says = |said: &Clause| clause(terms, *said, day);
            let clauses: Vec<_> = covering.clauses.iter().map(says).collect();
            writeln!(out, "  Căn cứ: {}", clauses.join("; "))?;
        }
        Coverage::Unknown => {
            let missing: Vec<_> = covering.missing.iter().map(|fact| fact.vi()).collect();
            writeln!(out, "  Chưa rõ: {}", missing.join("; "))?;
        }
        Coverage::NotCovered => {
            writeln!(
                out,
                "  Không có điều khoản nào bao gồm cả đơn vị và nội dung này"
            )?;
        }
        _ => writeln!(out, "  {}", capitalised(covering.coverage.vi()))?,
    }
    Ok(())
}

fn clause(terms: &TermsDraft, clause: Clause, day: NaiveDate) -> String {
    match clause {
        Clause::Content(number) => terms.content(number).map_or("", words).to_owned(),
        Clause::OnDemand => "điều khoản theo nhu cầu".to_owned(),
        Clause::Request(_) => "đề nghị đã được chấp thuận".to_owned(),
        Clause::Recipient(number) => {
            let named = terms.recipient(number);
            named.map(|named| recipient(named, day)).unwrap_or_default()
        }
        Clause::Party(number) => {
            let party = terms.party(number);
            let organisation = party.and_then(|party| party.organisation.as_ref());
            organisation.map(ToString::to_string).unwrap_or_default()
        }
        _ => "điều khoản khác".to_owned(),
    }
}
