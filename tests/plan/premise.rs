//! What a transfer plan is built on: the signed minutes of its recipient, an agreement, or another
//! basis.

use crate::agreement_support::{covered_between, ha_tinh_agreement};
use crate::plan_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::{Basis, BasisKind};
use lienvien::plan::{
    Approver, Plan, PlanApproval, PlanDraft, PlanEvent, PlanStatus as Status, Premise,
};
use lienvien::record::{Actor, Event, Record, Refused};
use lienvien::specialty::Specialty;
use lienvien::survey::{
    Delegation, MinutesSignature, NeedProposal, Opening, Presentation, Requirement,
    RequirementKind, SignedMinutes, SiteNumber, Supersession, Survey, SurveyConclusion,
    SurveyEvent, SurveyFinding, SurveyPlan, SurveyPurpose, SurveySide, SurveyUnavailable, Verdict,
};
use lienvien::value::{Explain, When};
use serde_json::{Value, json};

/// A plan of the recipient built on this, drafted then.
fn built_on(premise: impl Into<Premise>, on: &str) -> Result<Transfer, Refused<Plan>> {
    opened(
        PlanDraft::new(bac_quang())
            .premise(premise)
            .content(content([1])),
        on,
    )
}

// ----------------------------------------------------------------------------------------- minutes

const BAC_QUANG: SiteNumber = SiteNumber::new(1);

/// The survey of two hosts, with minutes that nobody has signed and two requirements still open.
fn surveyed() -> Record<Survey> {
    let hosts = [bac_quang(), another_hospital()];
    let plan = SurveyPlan::new(viet_duc(), hosts).purpose(SurveyPurpose::Needs);
    let overall = text("đánh giá cao về những kết quả đã đạt được");
    let conclusion = SurveyConclusion::new().overall(overall);
    let required = |number: u16, kind| {
        let requirement = Requirement::of_host(number, kind).from([Specialty::DigestiveSurgery]);
        SurveyEvent::required(requirement)
    };
    let finding = SurveyFinding::of(Specialty::DigestiveSurgery, Verdict::Conditional);
    let opening = Opening::new(Delegation::new());
    let planned = SurveyEvent::planned(plan);
    let survey = Record::open(id(30), planned.on(When::UNKNOWN)).unwrap();
    let events = [
        SurveyEvent::opened(opening),
        SurveyEvent::presented(Presentation::new()),
        SurveyEvent::needs_proposed(NeedProposal::new()),
        SurveyEvent::found(finding),
        required(1, RequirementKind::StaffDevelopmentPlan),
        required(2, RequirementKind::EquipmentUpgrade),
        SurveyEvent::concluded(conclusion),
    ];
    then_each(survey, events, "unknown")
}

fn sign(survey: &mut Record<Survey>, side: impl Into<SurveySide>, on: &str) {
    let signature = MinutesSignature::new(side);
    let event = SurveyEvent::signed(signature);
    survey.append(event.on(when(on))).unwrap();
}

fn signed_minutes() -> SignedMinutes {
    let mut survey = surveyed();
    sign(&mut survey, SurveySide::Delegation, "2024-07-18");
    sign(&mut survey, BAC_QUANG, "2024-07-18");
    survey.signed_minutes(BAC_QUANG).unwrap()
}

#[test]
fn row_2_40_signed_minutes_of_the_recipient_are_the_premise_of_a_plan() {
    let mut survey = surveyed();
    let not_signed = |side| Err(SurveyUnavailable::NotSigned { side });
    // Unsigned minutes can't even be handed over.
    assert_eq!(
        survey.signed_minutes(BAC_QUANG),
        not_signed(SurveySide::Delegation)
    );
    sign(&mut survey, SurveySide::Delegation, "2024-07-18");
    assert_eq!(
        survey.signed_minutes(BAC_QUANG),
        not_signed(BAC_QUANG.into())
    );
    sign(&mut survey, BAC_QUANG, "2024-07-18");

    let minutes = survey.signed_minutes(BAC_QUANG).unwrap();
    let plan = built_on(minutes.clone(), "2024-07-18").unwrap();
    assert_eq!(plan.status(), Status::Draft);
    let Some(Premise::Survey(premise)) = plan.state().premise() else {
        panic!("the premise is the survey");
    };
    assert_eq!(premise, &minutes);
    assert_eq!(premise.survey(), id(30));

    // Those of another host of the same survey are no premise.
    let other = SiteNumber::new(2);
    sign(&mut survey, other, "2024-07-19");
    let other = survey.signed_minutes(other).unwrap();
    assert_eq!(
        built_on(other, "2024-08").unwrap_err().rule(),
        Some("PL-04")
    );

    // Nor are those of a survey that another one took the place of.
    let by = Supersession::new(id(31));
    survey
        .append(SurveyEvent::superseded(by).on(when("2025")))
        .unwrap();
    let superseded = Err(SurveyUnavailable::Superseded);
    assert_eq!(survey.signed_minutes(BAC_QUANG), superseded);
}

#[test]
fn pl_04_the_minutes_are_of_the_recipient() {
    let other = stored_minutes(&another_hospital(), "2024-07-18");
    let refused = built_on(other.clone(), "2024-08").unwrap_err();
    assert_says(
        &refused,
        (
            "PL-04",
            "plan.premise.other_host",
            "the minutes are of a survey at `Bệnh viện Phục hồi chức năng`, expected those of the recipient `Bệnh viện ĐKKV Bắc Quang`",
            "biên bản khảo sát là của “Bệnh viện Phục hồi chức năng”, cần biên bản khảo sát tại cơ sở tiếp nhận “Bệnh viện ĐKKV Bắc Quang”",
        ),
    );
    let mut report = report(Status::Approved, "2025");
    report.known.premise = Some(other);
    let event = PlanEvent::reported(report);
    let refused = open(event, "unknown").unwrap_err();
    assert_eq!(refused.rule(), Some("PL-04"));
    // Whether a host without an id is the recipient can't be told, whatever its name.
    let mut unknown = another_hospital();
    unknown.id = None;
    assert!(built_on(stored_minutes(&unknown, "2024-07-18"), "2024-08").is_ok());
}

#[test]
fn a_plan_older_than_the_minutes_of_its_premise_is_warned_of() {
    let warned = |signed: &str, on: &str| {
        let plan = built_on(stored_minutes(&bac_quang(), signed), on).unwrap();
        plan.warnings(day("2024-01-01"))
    };
    let warnings = warned("2024-07-18", "2024-07-17");
    let [warning] = &warnings[..] else {
        panic!("{warnings:?}");
    };
    assert_eq!(
        (warning.code(), warning.to_string(), warning.vi()),
        (
            "plan.premise.before_minutes",
            "the plan is of 2024-07-17, but the minutes that are its premise were signed only on 2024-07-18".into(),
            "kế hoạch có từ 17/07/2024 nhưng biên bản khảo sát làm tiền đề đến 18/07/2024 mới được ký".into(),
        ),
    );
    for (signed, on) in [
        ("2024-07-18", "2024-07-18"),
        ("2024-07-18", "2024-07-19"),
        ("2024-07-18", "2024"),
        ("2024-07-18", "unknown"),
        ("2024", "2024-01-01"),
        ("unknown", "2024-07-17"),
        // The article gives no year: `Ngày 18.7`.
        ("--07-18", "2024-07-17"),
    ] {
        assert!(warned(signed, on).is_empty(), "{signed}, {on}");
    }
}

// ------------------------------------------------------------------------------------- other bases

#[test]
fn pl_05_an_agreement_vouches_for_the_day_of_the_draft() {
    let covered = covered_between(
        &[viet_duc()],
        &bac_quang(),
        ContentKind::TechniqueTransfer,
        &[Specialty::DigestiveSurgery.into()],
        "2024-11-05",
    );
    let on = |date| built_on(covered.clone(), date);
    for date in ["2024-11-04", "2024-11-06", "2024-10", "2025"] {
        assert_eq!(on(date).unwrap_err().rule(), Some("PL-05"), "{date}");
    }
    assert_says(
        &on("2024-11-04").unwrap_err(),
        (
            "PL-05",
            "plan.basis.unfit",
            "the evidence of the agreement is for 2024-11-05, expected for the day of the event, 2024-11-04",
            "hiệu lực và phạm vi của văn bản hợp tác mới được xác nhận tại ngày 05/11/2024, cần xác nhận tại thời điểm của sự việc là 04/11/2024",
        ),
    );
    for date in [
        "2024-11-05",
        "2024-11-05T09:30+07:00",
        "2024-11",
        "2024",
        "--11-04",
        "unknown",
    ] {
        let record = on(date).unwrap();
        let Some(Premise::Basis(Basis::Covered(evidence))) = record.state().premise() else {
            panic!("the premise is the agreement");
        };
        assert_eq!(evidence, &covered);
    }
}

#[test]
fn trap_t1_neither_an_agreement_nor_a_survey_is_needed() {
    let record = built_on(direction_of_2024(), "2024").unwrap();
    let Some(Premise::Basis(basis)) = record.state().premise() else {
        panic!("the premise is the direction of lower levels");
    };
    assert_eq!(basis.kind(), BasisKind::DirectionOfLowerLevels);
    // Survey first: the minutes are premise enough, with no agreement anywhere.
    let minutes = signed_minutes();
    let surveyed = then_each(
        built_on(minutes, "2024-08").unwrap(),
        approving(),
        "unknown",
    );
    assert_eq!(surveyed.status(), Status::Approved);
    // Agreement first: it is premise enough, with no survey anywhere.
    let agreed = covered_between(
        &[viet_duc()],
        &bac_quang(),
        ContentKind::TechniqueTransfer,
        &[Specialty::DigestiveSurgery.into()],
        "2024-11-05",
    );
    let agreed = then_each(
        built_on(agreed, "2024-11-05").unwrap(),
        approving(),
        "unknown",
    );
    assert_eq!(agreed.status(), Status::Approved);
}

#[test]
fn trap_t10_open_requirements_are_named_and_do_not_stand_in_the_way_of_a_plan() {
    let minutes = signed_minutes();
    let record = then(
        built_on(minutes, "2024-08").unwrap(),
        PlanEvent::Submitted,
        "unknown",
    );
    // The staff development plan and the upgrade of equipment, both still to come.
    let by = |by, open: &[u16]| {
        let open = open.iter().copied();
        PlanEvent::approved(PlanApproval::new(by).open_requirements(open))
    };
    let record = then(record, by(Approver::Supporter, &[1, 2]), "unknown");
    let record = then(record, by(Approver::Recipient, &[2]), "unknown");
    assert_eq!(record.status(), Status::Approved);
    let named = record.state().in_effect().unwrap().open_requirements();
    assert_eq!(named, [1.into(), 2.into()]);
}

#[test]
fn a_plan_counts_under_the_agreement_that_it_was_drafted_on() {
    let memorandum = ha_tinh_agreement();
    let covered = covered_between(
        &[viet_duc()],
        &bac_quang(),
        ContentKind::TechniqueTransfer,
        &[Specialty::DigestiveSurgery.into()],
        "2024-11-05",
    );
    let record = built_on(covered.clone(), "2024-11-05").unwrap();
    assert_eq!(record.state().counted_under(), Some(memorandum.id()));
    assert_eq!(
        record.state().basis(),
        Some(&Basis::Covered(covered.clone()))
    );
    // Neither the minutes of a survey nor the direction of lower levels is an agreement.
    let surveyed = built_on(signed_minutes(), "2024-08").unwrap();
    assert_eq!(surveyed.state().basis(), None);
    assert_eq!(surveyed.state().counted_under(), None);
    let directed = built_on(direction_of_2024(), "2024").unwrap();
    assert_eq!(directed.state().basis(), Some(&direction_of_2024()));
    assert_eq!(directed.state().counted_under(), None);
    // What is reported was done before any record.
    let mut report = report(Status::Approved, "2024-11-05");
    report.known.premise = Some(covered.into());
    let reported = open(PlanEvent::reported(report), "2025").unwrap();
    assert!(reported.state().basis().is_some());
    assert_eq!(reported.state().counted_under(), None);
}

#[test]
fn the_subjects_of_a_plan_are_those_of_its_items_each_once() {
    let record = built_on(direction_of_2024(), "2024").unwrap();
    let digestive = Specialty::DigestiveSurgery.into();
    assert_eq!(record.state().subjects(), [&digestive]);
    let pathology = item(2).subject(Specialty::Pathology);
    let next = unscheduled([item(1), pathology, item(3)]).unwrap();
    let revised = then(record, PlanEvent::revised(next.clone()), "2024");
    let pathology = Specialty::Pathology.into();
    assert_eq!(revised.state().subjects(), [&digestive, &pathology]);
    // What is not in effect yet does not count while something is.
    let amended = then(approved_plan(), PlanEvent::amended(next), "unknown");
    assert_eq!(amended.state().subjects(), [&digestive]);
}

#[test]
fn a_draft_without_content_says_nothing_of_it() {
    let empty = PlanDraft::new(bac_quang()).premise(direction_of_2024());
    let json = serde_json::to_value(&empty).unwrap();
    assert_eq!(json.get("content"), None);
    let stated = opened(empty.content(content([1])), "2024").unwrap();
    assert!(
        serde_json::to_string(&stated)
            .unwrap()
            .contains(r#""content":{"period""#)
    );
}

// -------------------------------------------------------------------------------------------- json

/// Why a document with this payload of its first line is refused.
fn unreadable(edit: impl FnOnce(&mut Value)) -> String {
    let minutes = stored_minutes(&bac_quang(), "2024-07-18");
    let mut json = serde_json::to_value(built_on(minutes, "2024-08").unwrap()).unwrap();
    edit(&mut json["entries"][0]["payload"]);
    let text = in_order(&json);
    serde_json::from_str::<Transfer>(&text)
        .unwrap_err()
        .to_string()
}

#[test]
fn a_document_is_read_by_the_same_rules() {
    let minutes = stored_minutes(&bac_quang(), "2024-07-18");
    let record = then_each(
        built_on(minutes, "2024-08").unwrap(),
        approving(),
        "unknown",
    );
    let text = serde_json::to_string(&record).unwrap();
    assert_eq!(serde_json::from_str::<Transfer>(&text).unwrap(), record);

    let refused = unreadable(|payload| {
        payload["premise"]["survey"]["host"] = json!(another_hospital());
    });
    assert!(
        refused.contains("the minutes are of a survey at"),
        "{refused}"
    );
    assert!(refused.contains("biên bản khảo sát là của"), "{refused}");

    let refused = unreadable(|payload| {
        payload["content"]["items"] = json!([{"number": 1, "after": [1]}]);
    });
    assert!(
        refused.contains(
            "`items`: items wait for one another: `1 → 1`, expected no item that waits for itself | \
             `items`: các nội dung phụ thuộc lẫn nhau thành vòng: `1 → 1`, không được để nội dung nào phụ thuộc chính nó"
        ),
        "{refused}"
    );
}

#[test]
fn bad_input_is_named() {
    for (edit, named) in [
        (
            (|payload| payload["premise"] = json!({"survey": {}})) as fn(&mut Value),
            "missing field `survey`",
        ),
        (
            |payload| payload["premise"] = json!({"promise": {}}),
            "unknown variant `promise`, expected `survey` or `basis`",
        ),
        (
            |payload| payload["premise"]["survey"]["signed_by"] = json!("all"),
            "unknown field `signed_by`",
        ),
        (
            |payload| payload["agreement"] = json!("none"),
            "unknown field `agreement`",
        ),
        (
            |payload| drop(payload.as_object_mut().unwrap().remove("recipient")),
            "missing field `recipient`",
        ),
        (
            |payload| payload["content"]["items"][0]["responsible"] = json!("nobody"),
            "`nobody` is not a responsible side, expected one of `supporter`, `recipient`, `both`",
        ),
        (
            |payload| payload["content"]["items"][0]["number"] = json!(65536),
            "65536",
        ),
    ] {
        let refused = unreadable(edit);
        assert!(refused.contains(named), "{refused}\nlacks {named}");
    }
}

#[test]
fn outcomes_are_read_and_written() {
    use lienvien::plan::ItemOutcome;
    for json in [
        r#"{"accepted":{}}"#,
        r#"{"accepted":{"package":"00000000-0000-0000-0000-000000000001"}}"#,
        r#"{"moved":{"to":"00000000-0000-0000-0000-000000000002","reason":"chờ thiết bị"}}"#,
        r#"{"dropped":{"reason":"trùng nội dung"}}"#,
        r#"{"dropped":{}}"#,
    ] {
        let outcome: ItemOutcome = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&outcome).unwrap(), json);
    }
    for (json, named) in [
        (r#"{"dropped":{"reason":" "}}"#, "the text is blank"),
        (r#"{"accepted":{"reason":"tốt"}}"#, "unknown field `reason`"),
        (r#"{"done":{}}"#, "unknown variant `done`"),
    ] {
        let refused = serde_json::from_str::<ItemOutcome>(json)
            .unwrap_err()
            .to_string();
        assert!(refused.contains(named), "{refused}");
    }
}

#[test]
fn an_approval_says_for_which_side_and_by_whom() {
    let approval = PlanApproval::new(Approver::Recipient).by(Actor::Organisation(bac_quang()));
    let json = serde_json::to_value(&approval).unwrap();
    let expected = json!({"side": "recipient", "by": {"organisation": bac_quang()}});
    assert_eq!(json, expected);
    assert_eq!(
        serde_json::from_value::<PlanApproval>(json).unwrap(),
        approval
    );
}
