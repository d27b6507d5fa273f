//! The framework from first to last: signed, extended, succeeded to, left by one party, and renewed.

use super::{heading, known, letter, subjects, title};
use crate::facts::papers::{LUC_SON, Papers};
use crate::facts::{self, Result, day};
use lienvien::agreement::{Agreement, ContentKind, PartyNumber, Terms, in_force_among};
use lienvien::record::Record;
use lienvien::specialty::{OtherSubject, Specialty, Subject};
use std::io::Write;

pub(super) fn write(out: &mut impl Write, papers: &Papers) -> Result<()> {
    heading(out, "III. HỢP ĐỒNG NGUYÊN TẮC BA BÊN")?;
    let framework = &papers.framework;
    writeln!(out, "1. {} (tóm tắt ở cuối)", title(framework))?;
    terms_by_date(out, framework)?;
    by_subject(out, framework)?;
    chain(out, papers)
}

fn terms_by_date(out: &mut impl Write, framework: &Record<Agreement>) -> Result<()> {
    writeln!(out, "2. Điều khoản theo ngày:")?;
    let terms_on = |day| framework.state().terms_on(day);
    for asked in ["31/12/2024", "01/01/2025", "01/07/2025"] {
        let name = |terms: Terms| {
            let party = terms
                .party(LUC_SON)
                .and_then(|party| party.organisation.as_ref());
            party.map(ToString::to_string).unwrap_or_default()
        };
        let period = |terms: Terms| {
            let period = terms.period.as_ref();
            period.map_or_else(
                || "không ghi thời hạn".to_owned(),
                |period| period.vi().to_string(),
            )
        };
        let contents = |terms: Terms| terms.contents.len().to_string();
        let on = day(asked)?;
        writeln!(
            out,
            "   - Ngày {asked}: {}; {} nội dung; Bên C là {}",
            known(terms_on(on), period),
            known(terms_on(on), contents),
            known(terms_on(on), name)
        )?;
    }
    if let Some(content) = framework.state().terms().contents.last() {
        let (kind, added) = (content.kind.vi(), subjects(&content.subjects));
        writeln!(out, "   Nội dung được bổ sung: {kind} về {added}")?;
    }
    Ok(())
}

/// Who answers for a subject, and who supports whom, before and after Bên B left.
fn by_subject(out: &mut impl Write, framework: &Record<Agreement>) -> Result<()> {
    let terms = framework.state().terms();
    let names = |parties: Vec<PartyNumber>| {
        let names: Vec<_> = parties
            .into_iter()
            .map(|party| letter(terms, party))
            .collect();
        names.join(" và ")
    };
    let pairs = |pairs: Vec<(PartyNumber, PartyNumber)>| match pairs.as_slice() {
        [] => "không còn bên nào hỗ trợ".to_owned(),
        pairs => {
            let pair =
                |(from, to): &(_, _)| format!("{} → {}", letter(terms, *from), letter(terms, *to));
            pairs.iter().map(pair).collect::<Vec<_>>().join(", ")
        }
    };
    let [obstetrics, alarm] = [Specialty::Obstetrics.into(), OtherSubject::RedAlert.into()];
    let fetal: Subject = facts::fetal_medicine()?.into();
    writeln!(
        out,
        "3. Trách nhiệm và chiều hỗ trợ, trước và sau khi Bên B rút khỏi:"
    )?;
    for asked in ["30/09/2025", "01/10/2025"] {
        let on = day(asked)?;
        let responsible = known(
            framework.responsible_for(ContentKind::TechniqueTransfer, &obstetrics, on),
            names,
        );
        writeln!(
            out,
            "   - Ngày {asked}: chịu trách nhiệm về {}: {responsible}",
            obstetrics.vi()
        )?;
        for (activity, subject) in [
            (ContentKind::ExpertSupport, &alarm),
            (ContentKind::ProfessionalTraining, &fetal),
        ] {
            let supports = known(framework.supports(activity, subject, on), pairs);
            writeln!(out, "     Hỗ trợ {}: {supports}", subject.vi())?;
        }
    }
    Ok(())
}

/// Gia hạn bằng văn bản mới: which paper of the chain is in force on each day.
fn chain(out: &mut impl Write, papers: &Papers) -> Result<()> {
    let chain = [&papers.framework, &papers.renewed];
    writeln!(
        out,
        "4. Gia hạn bằng văn bản mới: {}",
        title(&papers.renewed)
    )?;
    writeln!(out, "   Văn bản đang có hiệu lực trong chuỗi:")?;
    let number = |record: &Record<Agreement>| {
        let number = record.state().number();
        number.map_or_else(|| "không số".to_owned(), |number| format!("số {number}"))
    };
    for asked in [
        "31/01/2024",
        "01/02/2024",
        "31/01/2026",
        "01/02/2026",
        "31/01/2029",
        "01/02/2029",
    ] {
        let in_force = in_force_among(chain, day(asked)?);
        let in_force = known(in_force, |records| match records.as_slice() {
            [] => "không có".to_owned(),
            records => records
                .iter()
                .map(|record| number(record))
                .collect::<Vec<_>>()
                .join(", "),
        });
        writeln!(out, "   - Ngày {asked}: {in_force}")?;
    }
    Ok(())
}
