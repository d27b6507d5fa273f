//! What a survey vouches for: signed minutes, and that a host is ready to start.

use crate::survey_support::*;
use lienvien::record::{Certainty, Correction, Event, Missing};
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::{
    NotReady, Requirement, RequirementKind, RequirementOutcome, RequirementStanding,
    RequirementWaived, SurveyConclusion, SurveyEvent, SurveyFinding, SurveySide,
    SurveyStatus as Status, SurveyUnavailable, Verdict,
};
use lienvien::value::{Answer, Explain, Known};

#[test]
fn minutes_are_vouched_for_once_delegation_and_host_have_signed() {
    let concluded = standing_in(Status::Concluded);
    let error = concluded.signed_minutes(SITE).unwrap_err();
    assert_tells(
        &error,
        (
            "survey.evidence.not_signed",
            "the delegation has not signed the minutes, expected the signatures of the delegation and of the site",
            "đoàn khảo sát chưa ký biên bản khảo sát, cần chữ ký của đoàn khảo sát và của cơ sở",
        ),
    );
    let partly = then(
        concluded.clone(),
        signed(SurveySide::Delegation),
        "2024-07-18",
    );
    let side = SurveySide::Site(SITE);
    let error = partly.signed_minutes(SITE).unwrap_err();
    assert_eq!(error, SurveyUnavailable::NotSigned { side });
    let full = then(partly, signed(SITE), "2024-07-19");
    let minutes = full.signed_minutes(SITE).unwrap();
    assert_eq!(minutes.survey(), id(7));
    assert_eq!(minutes.version(), full.version());
    assert_eq!(minutes.host(), &bac_quang());
    assert_eq!(minutes.signed(), &when("2024-07-19"));
    assert_eq!(minutes.certainty(), &Certainty::Certain);
    assert_eq!(
        serde_json::to_string(&minutes).unwrap(),
        format!(
            r#"{{"survey":"00000000-0000-0000-0000-000000000007","version":{},"host":{{"id":"00000000-0000-0000-0000-000000000014","kind":"regional_hospital","name":"Bệnh viện ĐKKV Bắc Quang"}},"signed":"2024-07-19","certainty":"certain"}}"#,
            full.version()
        )
    );
}

#[test]
fn minutes_without_a_date_are_presumed() {
    let survey = standing_in(Status::Signed);
    let minutes = survey.presume_signed_minutes(SITE).unwrap();
    let presumed = Certainty::lacking(vec![Missing::SigningDate]);
    assert_eq!(minutes.certainty(), &presumed);
    assert!(minutes.signed().is_unknown());
    // what is not certain is not given unless it is presumed on purpose
    let refused = survey.signed_minutes(SITE).unwrap_err();
    let missing = presumed.missing().unwrap();
    assert_eq!(refused, SurveyUnavailable::NotCertain { missing });
    assert_eq!(
        (refused.code(), refused.to_string(), refused.vi()),
        (
            "survey.evidence.not_certain",
            "the evidence is not certain: not known is date of signing; expected these facts, or evidence that is presumed on purpose".into(),
            "chưa thể xác nhận chắc chắn vì chưa rõ ngày ký; cần bổ sung, hoặc chủ động dùng chứng cứ suy đoán".into(),
        )
    );
}

#[test]
fn minutes_of_another_site_superseded_or_voided_are_no_evidence() {
    let full = standing_in(Status::Signed);
    let error = full.signed_minutes(2.into()).unwrap_err();
    assert_tells(
        &error,
        (
            "survey.evidence.no_such_site",
            "site 2 is not surveyed, expected a site that is surveyed",
            "không khảo sát cơ sở thứ 2, cần một cơ sở được khảo sát",
        ),
    );
    let error = standing_in(Status::Superseded)
        .signed_minutes(SITE)
        .unwrap_err();
    assert_tells(
        &error,
        (
            "survey.evidence.superseded",
            "a later survey took the place of this one, expected the latest",
            "khảo sát này đã được thay thế, cần khảo sát mới nhất",
        ),
    );
    let mut voided = full;
    voided
        .append(lienvien::record::Line::void(text("nhập trùng")))
        .unwrap();
    let error = voided.signed_minutes(SITE).unwrap_err();
    assert_tells(
        &error,
        (
            "survey.evidence.voided",
            "the survey was entered in error, expected a survey that is counted",
            "hồ sơ khảo sát đã bị hủy do ghi nhầm, cần khảo sát còn giá trị",
        ),
    );
}

#[test]
fn each_host_signs_for_itself() {
    let record = then_each(
        begun(plan_of(2)),
        [verdict(DIGESTIVE, Verdict::Ready), concluded([])],
        "unknown",
    );
    let one = then_each(
        record,
        [
            signed(SurveySide::Delegation),
            signed(SurveySide::Site(2.into())),
        ],
        "unknown",
    );
    assert_eq!(one.status(), Status::PartlySigned);
    assert!(one.presume_signed_minutes(2.into()).is_ok());
    let side = SurveySide::Site(SITE);
    let error = one.signed_minutes(SITE).unwrap_err();
    assert_eq!(error, SurveyUnavailable::NotSigned { side });
    // A host that refuses takes nothing from one that signed.
    let disputed = then(one, refused(SITE), "unknown");
    assert_eq!(disputed.status(), Status::Disputed);
    assert!(disputed.presume_signed_minutes(2.into()).is_ok());
}

pub(super) fn ready(record: &Visit, subjects: &[Subject]) -> Result<Certainty, NotReady> {
    let on = day("2024-09-01");
    let ready = record.presume_ready_to_start(SITE, subjects, on)?;
    let certainly = record.ready_to_start(SITE, subjects, on);
    match ready.certainty().missing() {
        None => assert_eq!(certainly, Ok(ready.clone())),
        Some(missing) => {
            let day = on;
            assert_eq!(certainly, Err(NotReady::NotCertain { missing, day }));
        }
    }
    assert_eq!(ready.subjects(), subjects);
    assert_eq!(ready.host(), &bac_quang());
    assert_eq!((ready.survey(), ready.version()), (id(7), record.version()));
    Ok(*ready.certainty())
}

#[test]
fn the_verdict_decides_and_no_overall_one_overrides_it() {
    for &verdict in Verdict::ALL {
        let answer = ready(
            &signed_with([self::verdict(DIGESTIVE, verdict)]),
            &[DIGESTIVE],
        );
        match verdict {
            Verdict::Ready | Verdict::OnDemand => assert_eq!(answer, Ok(Certainty::Certain)),
            Verdict::Conditional => {
                let missing = vec![Missing::Conditions];
                assert_eq!(answer, Ok(Certainty::lacking(missing)));
            }
            Verdict::ToBeWeighed | Verdict::NotReady => {
                let subject = Box::new(DIGESTIVE);
                assert_eq!(answer, Err(NotReady::Verdict { subject, verdict }));
            }
            _ => panic!("{verdict} is new here"),
        }
    }
    let overall = SurveyEvent::concluded(SurveyConclusion::new().verdict(Verdict::Ready));
    let record = then_each(
        begun(plan()),
        [
            verdict(DIGESTIVE, Verdict::NotReady),
            overall,
            signed(SurveySide::Delegation),
            signed(SITE),
        ],
        "unknown",
    );
    assert_tells(
        &ready(&record, &[DIGESTIVE]).unwrap_err(),
        (
            "survey.readiness.verdict",
            "the verdict in `digestive_surgery` is `not_ready`, expected `ready`, `on_demand`, or `conditional` with its requirements met",
            "kết luận khảo sát về phẫu thuật tiêu hóa là “chưa đủ điều kiện”, cần kết luận đủ điều kiện hoặc triển khai theo nhu cầu; nếu kèm theo yêu cầu thì phải đáp ứng các yêu cầu đó",
        ),
    );
}

#[test]
fn every_subject_was_looked_at_itself_or_in_a_whole_of_it() {
    let record = signed_with([
        verdict(Specialty::Surgery.into(), Verdict::NotReady),
        verdict(DIGESTIVE, Verdict::Ready),
    ]);
    assert_eq!(ready(&record, &[DIGESTIVE]), Ok(Certainty::Certain));
    // Of urology nothing is told by itself, so what is told of surgery counts.
    assert!(matches!(
        ready(&record, &[UROLOGY]),
        Err(NotReady::Verdict { .. })
    ));
    assert_tells(
        &ready(&record, &[DIGESTIVE, PATHOLOGY]).unwrap_err(),
        (
            "survey.readiness.not_found",
            "there is no finding in `pathology` at this site, expected a finding",
            "chưa có kết quả khảo sát về giải phẫu bệnh tại cơ sở này, cần có kết quả khảo sát",
        ),
    );
    assert_tells(
        &ready(&record, &[]).unwrap_err(),
        (
            "survey.readiness.no_subject",
            "no subject is given, expected at least one to start with",
            "chưa nêu nội dung triển khai, cần ít nhất một nội dung",
        ),
    );
}

fn conditional() -> Visit {
    let of = |number: u16, kind| Requirement::of_host(number, kind);
    let staff = of(1, RequirementKind::StaffDevelopmentPlan).from([Specialty::DigestiveSurgery]);
    let equipment = of(2, RequirementKind::EquipmentUpgrade);
    let pathology = of(3, RequirementKind::Licence).from([Specialty::Pathology]);
    let mut minor = of(4, RequirementKind::Infrastructure);
    minor.blocking = Some(false);
    signed_with([
        verdict(DIGESTIVE, Verdict::Conditional),
        verdict(PATHOLOGY, Verdict::Ready),
        required(staff),
        required(equipment),
        required(pathology),
        required(minor),
    ])
}

/// Asserts that these requirements, and no others, are open for a start in these subjects.
#[track_caller]
fn assert_open(record: &Visit, subjects: &[Subject], numbers: &[u16]) {
    let NotReady::Requirements { open, .. } = ready(record, subjects).unwrap_err() else {
        panic!("requirements are open");
    };
    let open: Vec<u16> = open.iter().map(|(number, _)| number.get()).collect();
    assert_eq!(open, numbers);
}

#[test]
fn row_2_23_and_trap_t10_open_requirements_are_named_and_closed_by_evidence_or_waiver() {
    let record = conditional();
    let error = ready(&record, &[DIGESTIVE]).unwrap_err();
    assert_tells(
        &error,
        (
            "survey.readiness.requirements_open",
            "on 2024-09-01 these requirements were open: 1 (`staff_development_plan`), 2 (`equipment_upgrade`); expected each of them met or waived before the start",
            "vào ngày 01/09/2024 còn yêu cầu chưa đáp ứng: số 1 (kế hoạch phát triển nhân lực), số 2 (nâng cấp trang thiết bị); cần đáp ứng hoặc được miễn trước khi triển khai",
        ),
    );
    let NotReady::Requirements { open, .. } = error else {
        panic!("{error}")
    };
    let numbers: Vec<_> = open.iter().map(|(number, _)| number).collect();
    assert_eq!(numbers, [1.into(), 2.into()]);
    // Planning goes on: the minutes are signed.
    assert!(record.signed_minutes(SITE).is_ok());

    let one = then(record, met(1), "2024-08-01");
    let error = ready(&one, &[DIGESTIVE]).unwrap_err();
    assert!(error.to_string().contains("open: 2 (`equipment_upgrade`);"));
    let both = then(one, waived(2), "2024-08-31");
    assert_eq!(ready(&both, &[DIGESTIVE]), Ok(Certainty::Certain));
    // The licence for pathology is of that subject alone; together they wait for it.
    assert_open(&both, &[PATHOLOGY], &[3]);
    assert_open(&both, &[DIGESTIVE, PATHOLOGY], &[3]);
    let unmet = then(both, unmet(1), "2024-09-01");
    assert_open(&unmet, &[DIGESTIVE], &[1]);
}

#[test]
fn what_is_met_later_was_open_before() {
    let record = then_each(conditional(), [met(1), waived(2)], "2024-08-15");
    let start = |date| record.ready_to_start(SITE, &[DIGESTIVE], day(date));
    let error = start("2024-08-14").unwrap_err();
    assert_eq!(error.code(), "survey.readiness.requirements_open");
    assert!(start("2024-08-15").is_ok());
    assert!(start("2024-08-16").is_ok());
    assert_tells(
        &start("2024-07-17").unwrap_err(),
        (
            "survey.readiness.unavailable",
            "the survey is no evidence of readiness: the delegation had not signed the minutes on 2024-07-17, expected minutes signed by then",
            "khảo sát không thể làm căn cứ: vào ngày 17/07/2024 đoàn khảo sát chưa ký biên bản khảo sát, cần biên bản đã ký",
        ),
    );
    let standing = |date| {
        let state = record.state().requirement(1.into()).unwrap();
        state.standing_on(day(date))
    };
    // Before it was raised, on 18/07, it was lacking too.
    for date in ["2024-07-17", "2024-07-18", "2024-08-14"] {
        let open = Known::Known(RequirementStanding::Open);
        assert_eq!(standing(date), open, "{date}");
    }
    assert_eq!(
        standing("2024-08-15"),
        Known::Known(RequirementStanding::Met)
    );

    let outcomes = &record.state().requirement(2.into()).unwrap().outcomes;
    let paper = document("Công văn");
    let by_paper =
        RequirementOutcome::Waived(RequirementWaived::new(2).by(viet_duc()).document(paper));
    assert!(outcomes.iter().map(|it| &it.what).eq([&by_paper]));

    let vague = then_each(conditional(), [met(1), waived(2)], "2024-08");
    let ready = vague.presume_ready_to_start(SITE, &[DIGESTIVE], day("2024-08-15"));
    let missing = vec![Missing::RequirementDate];
    assert_eq!(ready.unwrap().certainty(), &Certainty::lacking(missing));
    let candidates = vec![RequirementStanding::Open, RequirementStanding::Met];
    let state = vague.state().requirement(1.into()).unwrap();
    assert_eq!(
        state.standing_on(day("2024-08-15")),
        Known::Unknown(candidates)
    );
}

#[test]
fn a_requirement_is_overdue_once_its_day_is_over_and_it_is_still_open() {
    let due = Requirement::of_host(1, RequirementKind::Licence).due(when("2024-08-15"));
    let open = signed_with([verdict(DIGESTIVE, Verdict::Conditional), required(due)]);
    let overdue = |record: &Visit, date| {
        let tracked = record.state().requirement(1.into()).unwrap();
        tracked.is_overdue_on(day(date))
    };
    assert_eq!(overdue(&open, "2024-08-15"), Answer::No);
    assert_eq!(overdue(&open, "2024-08-16"), Answer::Yes);
    let met = then(open, met(1), "2024-08-16");
    assert_eq!(overdue(&met, "2024-08-16"), Answer::No);
    let undated = conditional();
    assert_eq!(overdue(&undated, "2030-01-01"), Answer::Unknown);
}

#[test]
fn sites_are_told_apart() {
    let at = |site: u16, verdict| found(SurveyFinding::of(DIGESTIVE, verdict).site(site));
    let licence = Requirement::of_host(1, RequirementKind::Licence).site(2);
    let events = [
        at(1, Verdict::Ready),
        at(2, Verdict::Ready),
        verdict(DIGESTIVE, Verdict::NotReady),
        verdict(IMAGING, Verdict::Ready),
        required(licence),
        concluded([]),
        signed(SurveySide::Delegation),
        signed(SITE),
        signed(SurveySide::Site(2.into())),
    ];
    let record = then_each(begun(plan_of(2)), events, "unknown");
    let start = |site: u16, subject| {
        record.presume_ready_to_start(site.into(), &[subject], day("2024-09-01"))
    };
    // What is told of a site goes before what is told of all.
    assert!(start(1, DIGESTIVE).is_ok());
    assert!(start(1, IMAGING).is_ok());
    let error = start(2, DIGESTIVE).unwrap_err();
    assert_eq!(error.code(), "survey.readiness.requirements_open");
}

#[test]
fn a_correction_that_strikes_a_signature_takes_the_evidence_away() {
    let mut record = signed_with([verdict(DIGESTIVE, Verdict::Ready)]);
    let last = record.version();
    let correction = Correction::because(text("ký nhầm")).strike(last);
    record.append(correction).unwrap();
    let side = SurveySide::Site(SITE);
    let refused = Err(SurveyUnavailable::NotSigned { side });
    assert_eq!(record.signed_minutes(SITE), refused);
    record.append(signed(SITE).on(when("2024-07-20"))).unwrap();
    assert_eq!(
        record.signed_minutes(SITE).unwrap().signed(),
        &when("2024-07-20")
    );
}
