//! What the record of a survey answers of itself.

use crate::survey_support::*;
use lienvien::record::Certainty;
use lienvien::specialty::{ManagementField, Specialty, Subject};
use lienvien::survey::{
    AgreedItem, AgreedList, RemoteSupport, Requirement, RequirementKind, RequirementStanding,
    SiteNumber, SurveyConclusion, SurveyEvent, SurveyEventKind, SurveyFinding, SurveySide,
    SurveyStatus as Status, TeleHealth, Verdict,
};
use lienvien::value::{Answer, Known};

/// The later of two signatures dates the minutes, whoever signed first.
#[test]
fn the_later_of_two_signatures_dates_the_minutes() {
    let presumed = |record: &Visit| {
        let minutes = record.presume_signed_minutes(SITE).unwrap();
        (
            minutes.signed().to_string(),
            *minutes.certainty() != Certainty::Certain,
        )
    };
    for (delegation, host, dated, is_presumed) in [
        ("2024-07-18", "2024-07-19", "2024-07-19", false),
        ("2024-07-19", "2024-07-18", "2024-07-19", false),
        ("2024-07-18", "2024-07-18", "2024-07-18", false),
        ("2024-07", "2024-07-18", "2024-07", false),
        ("2024-07-18", "2024-07", "2024-07", false),
        // if neither is certainly the later, the host's
        ("2024-07-31", "2024-07", "2024-07", false),
        ("2024-07", "2024-07-31", "2024-07-31", false),
        ("unknown", "2024-07-18", "unknown", true),
        ("2024-07-18", "unknown", "unknown", true),
        ("unknown", "unknown", "unknown", true),
    ] {
        // the lines may stand in any order of the days only if each day may be the later
        let both = [
            (signed(SurveySide::Delegation), delegation),
            (signed(SITE), host),
        ];
        let concluded = standing_in(Status::Concluded);
        let sign = |order: [usize; 2]| {
            order
                .into_iter()
                .try_fold(concluded.clone(), |mut record, at| {
                    let (event, on) = both[at].clone();
                    let line = lienvien::record::Event::on(event, when(on));
                    record.append(line).map(|()| record)
                })
        };
        let mut judged = 0;
        for record in [sign([0, 1]), sign([1, 0])].into_iter().flatten() {
            assert_eq!(
                presumed(&record),
                (dated.into(), is_presumed),
                "{delegation} {host}"
            );
            judged += 1;
        }
        assert!(judged > 0, "{delegation} {host}");
    }
}

/// The subject of a requirement, a part of it, and a whole of which it is a part.
#[test]
fn a_requirement_concerns_its_subjects_their_parts_and_their_wholes() {
    let surgery = Subject::from(Specialty::Surgery);
    assert!(surgery.covers(&DIGESTIVE).is_yes() && DIGESTIVE.covers(&surgery).is_no());
    let other = Subject::from(ManagementField::ClinicalPharmacy);
    let from = |subjects: &[Subject]| {
        let kind = RequirementKind::EquipmentUpgrade;
        Requirement::new(1, kind).from(subjects.iter().cloned())
    };
    for (subjects, subject, concerns) in [
        (&[][..], &DIGESTIVE, true),
        (&[DIGESTIVE], &DIGESTIVE, true),
        (&[DIGESTIVE], &surgery, true),
        (std::slice::from_ref(&surgery), &DIGESTIVE, true),
        (&[DIGESTIVE], &UROLOGY, false),
        (&[DIGESTIVE], &other, false),
        (&[DIGESTIVE, UROLOGY], &UROLOGY, true),
    ] {
        assert_eq!(
            from(subjects).concerns(subject),
            concerns,
            "{subjects:?} {subject:?}"
        );
    }
}

/// Whatever came last of two outcomes that both close it, a requirement is closed.
#[test]
fn a_requirement_is_open_only_if_one_reading_leaves_it_open() {
    let day = day("2025-01-01");
    for (events, standing, open) in [
        (vec![], Known::Known(RequirementStanding::Open), Answer::Yes),
        (
            vec![(met(1), "2024-12-01")],
            Known::Known(RequirementStanding::Met),
            Answer::No,
        ),
        (
            vec![(met(1), "unknown")],
            Known::among([RequirementStanding::Open, RequirementStanding::Met]),
            Answer::Unknown,
        ),
        (
            vec![(met(1), "2024-12-01"), (waived(1), "unknown")],
            Known::among([RequirementStanding::Waived, RequirementStanding::Met]),
            Answer::No,
        ),
        (
            vec![(met(1), "2024-12-01"), (unmet(1), "unknown")],
            Known::among([RequirementStanding::Open, RequirementStanding::Met]),
            Answer::Unknown,
        ),
    ] {
        let mut record = standing_in(Status::Signed);
        for (event, on) in events {
            record = then(record, event, on);
        }
        let asked = record.state().requirement(1.into()).unwrap();
        assert_eq!(
            (asked.standing_on(day), asked.is_open_on(day)),
            (standing, open)
        );
    }
}

#[test]
fn what_was_put_off_and_what_was_refused_is_kept() {
    let record = survey(plan());
    assert_eq!(record.state().postponements(), []);
    let record = then(record, event(SurveyEventKind::Postponed), "2024-07-01");
    let [postponed] = record.state().postponements() else {
        panic!("postponed once");
    };
    assert_eq!(
        (&postponed.on, &postponed.what.to),
        (&when("2024-07-01"), &when("2024-08"))
    );
    let record = standing_in(Status::Concluded);
    assert_eq!(record.state().refusals(), []);
    let record = then(record, refused(SITE), "2024-07-18");
    let [refusal] = record.state().refusals() else {
        panic!("refused once");
    };
    assert_eq!(
        (&refusal.on, refusal.what.side),
        (&when("2024-07-18"), SITE.into())
    );
    // who reopens the minutes starts anew
    let record = then(record, event(SurveyEventKind::Reopened), "2024-07-19");
    assert_eq!(record.state().refusals(), []);
}

/// A subject; else a whole of it; else the parts that together make it up; a finding about the site
/// before one about all sites.
#[test]
fn findings_on_a_subject_are_the_nearest() {
    let surgery = Subject::from(Specialty::Surgery);
    let at = |site: Option<SiteNumber>, subject: &Subject| {
        let mut finding = SurveyFinding::of(subject.clone(), Verdict::Ready);
        finding.site = site;
        finding
    };
    let record = |findings: &[SurveyFinding]| {
        let found = findings.iter().cloned().map(found);
        then_each(begun(plan_of(2)), found, "unknown")
    };
    let (one, two) = (Some(SITE), Some(SiteNumber::new(2)));
    let whole = at(one, &surgery);
    for (findings, site, subject, expected) in [
        (
            vec![at(one, &DIGESTIVE), whole.clone()],
            SITE,
            &DIGESTIVE,
            vec![0],
        ),
        (
            vec![at(one, &UROLOGY), whole.clone()],
            SITE,
            &DIGESTIVE,
            vec![1],
        ),
        (vec![at(two, &DIGESTIVE)], SITE, &DIGESTIVE, vec![]),
        (vec![at(None, &DIGESTIVE)], SITE, &DIGESTIVE, vec![0]),
        (
            vec![at(None, &DIGESTIVE), at(one, &DIGESTIVE)],
            SITE,
            &DIGESTIVE,
            vec![1],
        ),
        (vec![at(one, &IMAGING)], SITE, &DIGESTIVE, vec![]),
    ] {
        let record = record(&findings);
        let expected: Vec<_> = expected
            .into_iter()
            .map(|at: usize| &findings[at])
            .collect();
        assert_eq!(
            record.state().findings_on(site, subject),
            expected,
            "{findings:?}"
        );
    }
}

#[test]
fn a_conclusion_is_exhaustive_if_no_list_is_open() {
    let list = || AgreedList::new().items([AgreedItem::new(DIGESTIVE)]);
    for (lists, is_exhaustive) in [
        (vec![], true),
        (vec![list(), list()], true),
        (vec![list(), list().open()], false),
        (vec![list().open()], false),
    ] {
        let conclusion = SurveyConclusion::new().agreed(lists);
        assert_eq!(conclusion.is_exhaustive(), is_exhaustive);
    }
}

#[test]
fn a_conclusion_offers_remote_support() {
    let concluded = standing_in(Status::Concluded);
    assert_eq!(concluded.state().remote_support(), []);
    let offered = [RemoteSupport::new(TeleHealth::new())];
    let conclusion = SurveyConclusion::new().remote_support(offered.clone());
    let record = then(
        standing_in(Status::InProgress),
        SurveyEvent::concluded(conclusion),
        "unknown",
    );
    assert_eq!(record.state().remote_support(), offered);
}
