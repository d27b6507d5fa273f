//! The invented network of the example `mang_luoi_benh_vien`: what it must answer.

use crate::network_facts::{Result, day, mistakes, organisations, papers};
use lienvien::agreement::{
    Agreement, ContentKind, Coverage, PartyNumber, Standing, Terms, in_force_among,
};
use lienvien::organisation::{Organisation, Province, TechnicalLevel};
use lienvien::record::{Missing, Record};
use lienvien::specialty::{OtherSubject, Specialty};
use lienvien::value::{Answer, Explain, Known, RecordRef};

#[test]
fn every_record_and_organisation_reads_back_equal() -> Result<()> {
    for record in papers::all()?.records() {
        let json = serde_json::to_string(record)?;
        assert!(!json.contains('\n'), "one record, one line");
        assert_eq!(serde_json::from_str::<Record<Agreement>>(&json)?, *record);
    }
    for organisation in organisations::all()? {
        let json = serde_json::to_string(&organisation)?;
        assert_eq!(serde_json::from_str::<Organisation>(&json)?, organisation);
    }
    Ok(())
}

#[test]
fn the_hospital_goes_with_its_province_and_changes_its_name() -> Result<()> {
    let hospital = organisations::luc_son()?;
    let [before, after] = [day("30/06/2025")?, day("01/07/2025")?];
    let name = |on| hospital.name_on(on).known().map(ToString::to_string);
    assert_eq!(
        name(before).as_deref(),
        Some("Bệnh viện Đa khoa huyện Lục Sơn")
    );
    assert_eq!(
        name(after).as_deref(),
        Some("Bệnh viện Đa khoa khu vực Lục Sơn")
    );
    let province = |on| hospital.province_on(on).known().map(Province::name);
    assert_eq!(province(before), Some("Bắc Giang"));
    assert_eq!(province(after), Some("Bắc Ninh"));
    assert_eq!(
        hospital.level_on(day("31/12/2024")?),
        Known::Unknown(vec![])
    );
    assert_eq!(
        hospital.level_on(day("01/01/2025")?),
        Known::Known(TechnicalLevel::Basic)
    );
    assert_eq!(hospital.is_licensed_on(before), Answer::Yes);
    assert_eq!(hospital.is_licensed_on(after), Answer::Unknown); // the new licence names no last day
    let centre = organisations::yen_luc_centre()?;
    assert_eq!(
        centre.successors_on(day("31/12/2025")?),
        Known::Known(&[][..])
    );
    assert_eq!(
        centre.successors_on(day("01/01/2026")?),
        Known::Known(&[hospital.id()][..])
    );
    Ok(())
}

#[test]
fn two_of_one_name_in_two_provinces_stay_two() -> Result<()> {
    let (here, there) = (
        organisations::luc_son()?,
        organisations::namesake_in_lang_son()?,
    );
    assert!(here.matches("BVĐKKV LỤC SƠN") && there.matches("BVĐKKV LỤC SƠN"));
    let on = day("01/07/2025")?;
    assert_eq!(here.may_be(&there, on), Answer::No);
    let somewhere = organisations::namesake_without_a_place()?;
    assert_eq!(here.may_be(&somewhere, on), Answer::Unknown);
    Ok(())
}

#[test]
fn licences_are_shown_by_their_form_and_columns_written_as_read() -> Result<()> {
    let licence = organisations::practitioner_licence()?;
    assert!(licence.number().is_usual_form());
    assert!(!format!("{licence:?}").contains(licence.number().as_str()));
    for written in [organisations::OF_SERVICES, organisations::OF_STAFF] {
        let columns = organisations::transfer_columns(written)?;
        let again = [
            columns.cskcb_cgkt(),
            columns.qd_cgkt(),
            columns.so_luong_cgkt(),
        ];
        assert_eq!(again, written);
    }
    Ok(())
}

#[test]
fn appendices_change_the_terms_from_their_day() -> Result<()> {
    let framework = papers::all()?.framework;
    let terms = |on| {
        let terms = framework.state().terms_on(day(on)?).known();
        Ok::<_, Box<dyn std::error::Error>>(terms.ok_or("hai cách đọc")?)
    };
    let (signed, extended, succeeded) = (
        terms("31/12/2024")?,
        terms("01/01/2025")?,
        terms("01/07/2025")?,
    );
    assert_eq!((signed.contents.len(), extended.contents.len()), (3, 4));
    assert_eq!(
        extended.period,
        Some(crate::network_facts::period("01/02/2024", "31/03/2026")?)
    );
    let name = |terms: &Terms| {
        terms
            .party(papers::LUC_SON)
            .and_then(|party| party.organisation.clone())
    };
    assert_eq!(name(&signed), name(&extended));
    assert_eq!(
        name(&succeeded),
        Some(crate::network_facts::named_on(
            &organisations::luc_son()?,
            "01/07/2025"
        )?)
    );
    Ok(())
}

#[test]
fn what_two_answered_for_one_answers_for_once_the_other_has_left() -> Result<()> {
    let framework = papers::all()?.framework;
    let parties = |numbers: &[u16]| numbers.iter().copied().map(PartyNumber::new).collect();
    let [before, after] = [day("30/09/2025")?, day("01/10/2025")?];
    let obstetrics = Specialty::Obstetrics.into();
    assert_eq!(
        framework.responsible_for(ContentKind::TechniqueTransfer, &obstetrics, before),
        Known::Known(parties(&[1, 2]))
    );
    assert_eq!(
        framework.responsible_for(ContentKind::TechniqueTransfer, &obstetrics, after),
        Known::Known(parties(&[1]))
    );
    let alarm = OtherSubject::RedAlert.into();
    let both_ways = vec![(1.into(), 2.into()), (2.into(), 1.into())];
    assert_eq!(
        framework.supports(ContentKind::ExpertSupport, &alarm, before),
        Known::Known(both_ways)
    );
    assert_eq!(
        framework.supports(ContentKind::ExpertSupport, &alarm, after),
        Known::Known(vec![])
    );
    let hospital = organisations::luc_son()?;
    let fetal = [crate::network_facts::fetal_medicine()?.into()];
    assert_eq!(
        framework
            .covers(&hospital, ContentKind::ProfessionalTraining, &fetal, before)
            .coverage,
        Coverage::Covered
    );
    assert_eq!(
        framework
            .covers(&hospital, ContentKind::ProfessionalTraining, &fetal, after)
            .coverage,
        Coverage::Unknown // nobody says whether it is a part of obstetrics
    );
    Ok(())
}

#[test]
fn of_a_chain_of_renewals_the_right_one_is_in_force() -> Result<()> {
    let papers = papers::all()?;
    let (first, second) = (&papers.framework, &papers.renewed);
    assert_eq!(
        first.state().renewal().map(|renewal| renewal.successor),
        Some(second.id())
    );
    for (on, expected) in [
        ("31/01/2024", vec![]),
        ("01/02/2024", vec![first]),
        ("31/01/2026", vec![first]),
        ("01/02/2026", vec![second]), // though the first runs to 31/03/2026
        ("31/01/2029", vec![second]),
        ("01/02/2029", vec![]),
    ] {
        assert_eq!(
            in_force_among([first, second], day(on)?),
            Known::Known(expected),
            "{on}"
        );
    }
    Ok(())
}

#[test]
fn the_other_papers_stand_as_they_should() -> Result<()> {
    let papers = papers::all()?;
    let stands = |record: &Record<Agreement>, on| {
        Ok::<_, Box<dyn std::error::Error>>(record.standing_on(day(on)?))
    };
    let link = papers
        .contract
        .state()
        .links()
        .first()
        .ok_or("chưa liên kết")?;
    assert_eq!(
        link.what.other,
        lienvien::agreement::LinkTarget::Record(RecordRef::from(papers.framework.id()))
    );
    assert_eq!(stands(&papers.contract, "09/03/2024")?, Standing::Draft);
    // The parties signed on two days, and the paper does not say from which its length runs.
    assert_eq!(stands(&papers.contract, "07/09/2024")?, Standing::InForce);
    assert_eq!(stands(&papers.contract, "08/09/2024")?, Standing::Unknown);
    assert_eq!(stands(&papers.contract, "10/09/2024")?, Standing::Unknown);
    assert_eq!(stands(&papers.contract, "11/09/2024")?, Standing::Expired);
    assert_eq!(papers.decision.state().signatures().len(), 1);
    assert_eq!(stands(&papers.decision, "15/09/2025")?, Standing::InForce);
    assert_eq!(stands(&papers.memorandum, "01/08/2025")?, Standing::Unknown);

    let dialysis = [Specialty::Dialysis.into()];
    let asked = |facility: &Organisation| {
        Ok::<_, Box<dyn std::error::Error>>(papers.memorandum.covers(
            facility,
            ContentKind::Consultation,
            &dialysis,
            day("01/08/2025")?,
        ))
    };
    let of_bac_giang = asked(&organisations::luc_son()?)?;
    assert_eq!(
        (of_bac_giang.by_terms, of_bac_giang.coverage),
        (Coverage::Covered, Coverage::Unknown)
    );
    assert_eq!(of_bac_giang.missing, [Missing::PeriodEnd]);
    assert_eq!(
        asked(&organisations::gia_thuan()?)?.coverage,
        Coverage::NotCovered
    );
    Ok(())
}

#[test]
fn mistakes_are_refused_by_their_rules() -> Result<()> {
    let rule = |refused: &dyn Explain| refused.rule();
    let unsigned = mistakes::unsigned_appendix()?.unwrap_err();
    assert_eq!(rule(&unsigned), Some("AG-32"));
    let twice = mistakes::left_twice(&papers::all()?.framework)?.unwrap_err();
    assert_eq!(rule(&twice), Some("AG-36"));
    let problems = Terms::try_from(mistakes::faulty_terms()?).unwrap_err();
    let found: Vec<_> = problems
        .iter()
        .map(|problem| (rule(&problem.error), &*problem.path))
        .collect();
    assert_eq!(
        found,
        [
            (Some("AG-05"), "parties[1].letter"),
            (Some("AG-03"), "parties[2].organisation"),
            (Some("AG-08"), "contents[0].direction.to[0]"),
            (Some("AG-09"), "recipients[0]"),
            (Some("AG-07"), "obligations[0].party"),
        ]
    );
    Ok(())
}
