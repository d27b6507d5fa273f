//! What the two articles say of packages: a test for each row and trap.

use crate::agreement_support::{
    ha_tinh, ha_tinh_agreement, nghe_an, requested, signed_on, terms_with,
};
use crate::package_support::*;
use crate::readiness::{SITE, ready_of, survey_with};
use lienvien::agreement::ContentKind;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::package::{
    AssessmentConclusion, CaseLevel, PackageEvent, PackageProposal, PackageStatus, Readiness,
    TraineeAssessment,
};
use lienvien::record::{Certainty, Event};
use lienvien::specialty::{Specialty, TechniqueTopic};
use lienvien::survey::{
    NotReady, PackageKind, Requirement, RequirementKind, RequirementMet, RequirementWaived,
    SurveyEvent, Verdict,
};
use lienvien::value::{Answer, Explain, Known, Vocabulary, When};
use lienvien::vi::items;
use lienvien::when;

/// The list of the Hà Tĩnh article, as printed.
const RECEIVED: &str = "can thiệp mạch vành, sinh học phân tử, hóa mô miễn dịch; tiêu sợi huyết; \
                        chạy thận nhân tạo; đo chức năng hô hấp; siêu âm; tiêm khớp,…";

fn received(name: &str) -> Pack {
    let topic = TechniqueTopic::find(name).unwrap();
    let package = PackageProposal::new(text(name), recipient());
    let package = package.subjects(topic.specialties().iter().copied());
    record_of(reported(PackageStatus::Received, package), [])
}

fn the_eight() -> Vec<Pack> {
    let listed = items(RECEIVED);
    listed.items.iter().map(|name| received(name)).collect()
}

#[test]
fn row_1_13_cooperation_before_the_agreement_has_no_date() {
    for package in the_eight() {
        assert!(package.is_reported());
        assert_eq!(package.state().transferred(), None);
        assert!(package.state().reached_since().is_unknown());
        // Nobody knows since when; not "not yet".
        assert!(matches!(
            package.status_on(day("2020-01-01")),
            Known::Unknown(_)
        ));
    }
}

#[test]
fn row_1_17_received_and_performed_successfully_are_two_results() {
    let received = received("tiêm khớp");
    assert_eq!(received.status(), PackageStatus::Received);
    let accepted = then(received.clone(), accepted(whole()), "unknown");
    assert_eq!(accepted.status(), PackageStatus::Accepted);
    // It is performed alone once somebody says so with a source, or cases show it.
    for record in [&received, &accepted] {
        refuses(record, shown_by([]).on(When::UNKNOWN), "PK-22");
        let case = logged(case(1, CaseLevel::Independent));
        let shown = then(
            then(record.clone(), case, "unknown"),
            shown_by([1]),
            "unknown",
        );
        assert_eq!(shown.status(), PackageStatus::Independent);
        let stated = then(record.clone(), stated(), "unknown");
        assert_eq!(stated.status(), PackageStatus::Independent);
    }
}

#[test]
fn row_1_18_many_packages_are_no_count() {
    let listed = items(RECEIVED);
    assert_eq!(listed.items.len(), 8);
    assert!(!listed.is_exhaustive);
    assert_eq!(the_eight().len(), 8);
}

/// 1.19a to 1.19h: each package with the specialties it belongs to.
#[test]
fn row_1_19_the_eight_packages_are_about_their_specialties() {
    use Specialty as S;
    let expected: [(&str, &[Specialty]); 8] = [
        ("can thiệp mạch vành", &[S::InterventionalCardiology]),
        ("sinh học phân tử", &[S::MolecularBiology]),
        ("hóa mô miễn dịch", &[S::Pathology]),
        (
            "tiêu sợi huyết",
            &[S::Neurology, S::EmergencyCriticalCare, S::Cardiology],
        ),
        ("chạy thận nhân tạo", &[S::Dialysis]),
        ("đo chức năng hô hấp", &[S::Respiratory]),
        ("siêu âm", &[S::DiagnosticImaging]),
        ("tiêm khớp", &[S::Musculoskeletal]),
    ];
    for ((name, specialties), package) in expected.into_iter().zip(the_eight()) {
        let proposal = package.state().proposal();
        assert_eq!(&*proposal.name, name);
        let subjects = proposal.subjects.iter().map(|it| it.specialty().unwrap());
        assert!(subjects.eq(specialties.iter().copied()), "{name}");
    }
    // 1.19c: pathology is none of the later twenty, and the package stands all the same.
    let twenty = crate::agreement_support::the_twenty();
    assert!(!twenty.contains(&Specialty::Pathology));
    // 1.19e: part of the compound `tiết niệu và lọc máu`.
    let compound = Specialty::find("tiết niệu và lọc máu").unwrap();
    assert!(compound.covers(Specialty::Dialysis));
}

#[test]
fn trap_t3_results_before_the_agreement_count_under_none() {
    let agreement = ha_tinh_agreement();
    let counted = |package: &&Pack| package.state().counted_under() == Some(agreement.id());
    let packages = the_eight();
    assert_eq!(packages.iter().filter(counted).count(), 0);
    // They go on under the normal table, and still count under none.
    let accepted: Vec<_> = packages
        .into_iter()
        .map(|package| then(package, accepted(whole()), "2025-03-01"))
        .collect();
    assert_eq!(accepted.iter().filter(counted).count(), 0);
}

#[test]
fn row_1_23_a_trainee_is_known_by_id_alone() {
    let assessment = TraineeAssessment::new()
        .conclusion(AssessmentConclusion::Passed)
        .trainee(trainee(1));
    let record = then(training_with([]), assessed(assessment), "2025-03-01");
    assert!(record.state().passed().eq([trainee(1)]));
    let json = serde_json::to_string(&record.state().assessments()[0].what).unwrap();
    assert_eq!(
        json,
        r#"{"trainee":"00000000-0000-0000-0000-0000000003e9","conclusion":"passed"}"#
    );
}

#[test]
fn row_1_24_passed_without_unaided_case() {
    let passed = |n| {
        assessed(
            TraineeAssessment::new()
                .conclusion(AssessmentConclusion::Passed)
                .trainee(trainee(n)),
        )
    };
    let mut record = training_with([]);
    for n in [1, 2, 3] {
        record = then(record, passed(n), "2025-03-01");
    }
    let failed = TraineeAssessment::new()
        .conclusion(AssessmentConclusion::Failed)
        .reason(text("chưa đủ số ca"));
    let failed = assessed(failed.trainee(trainee(3)));
    record = then(record, failed, "2025-04-01");
    assert!(record.state().passed().eq([trainee(1), trainee(2)]));
    record = then(record, accepted(whole()), "2025-05-01");
    for (n, level) in [(1, CaseLevel::Independent), (2, CaseLevel::Assisted)] {
        let case = case(n, level).performer(trainee(n));
        record = then(record, logged(case), "2025-06-01");
    }
    assert!(
        record
            .state()
            .passed_without_unaided_case()
            .eq([trainee(2)])
    );
    assert_eq!(record.state().performed_by(trainee(1)).count(), 1);
}

#[test]
fn row_2_16_two_kinds_of_package_are_asked_for() {
    for kind in PackageKind::ALL {
        let mut package = proposal();
        package.kind = Some((*kind).into());
        let record = record_of(proposed(package), []);
        assert_eq!(record.state().proposal().kind, Some((*kind).into()));
    }
}

fn bac_quang() -> OrganisationRef {
    let name = text("Bệnh viện ĐKKV Bắc Quang");
    OrganisationRef::new(OrganisationKind::RegionalHospital, name).id(uuid(20))
}

fn surgery() -> Pack {
    let package = PackageProposal::new(text("phẫu thuật tiêu hóa"), bac_quang())
        .subjects([Specialty::DigestiveSurgery]);
    record_of(proposed(package), [outlined([]), committed(project_1816())])
}

/// The requirements gate the start: planning and committing went through, the start on site does
/// not before each of them is met or waived.
#[test]
fn row_2_23_and_trap_t10_requirements_gate_the_start() {
    let subjects = [Specialty::DigestiveSurgery];
    let mut survey = survey_with(
        bac_quang(),
        &subjects,
        Verdict::Conditional,
        [
            Requirement::of_host(1, RequirementKind::StaffDevelopmentPlan).from(subjects),
            Requirement::of_host(2, RequirementKind::EquipmentUpgrade).from(subjects),
        ],
    );
    let package = surgery();
    assert_eq!(package.status(), PackageStatus::Committed);

    let start = day("2024-09-01");
    let refused = ready_of(&survey, &subjects, start).unwrap_err();
    assert!(matches!(refused, NotReady::Requirements { .. }));
    assert_eq!(
        refused.to_string(),
        "on 2024-09-01 these requirements were open: 1 (`staff_development_plan`), 2 (`equipment_upgrade`); \
         expected each of them met or waived before the start"
    );
    let met = RequirementMet::new(1).evidence(document("Kế hoạch phát triển nhân lực"));
    let waived = RequirementWaived::new(2)
        .by(bac_quang())
        .document(document("Công văn"));
    for event in [SurveyEvent::met(met), SurveyEvent::waived(waived)] {
        let refused = ready_of(&survey, &subjects, start).unwrap_err();
        assert!(matches!(refused, NotReady::Requirements { .. }));
        survey.append(event.on(when!(2024 - 08 - 20))).unwrap();
    }
    let ready = ready_of(&survey, &subjects, start).unwrap();
    assert_eq!(*ready.certainty(), Certainty::Certain);
    assert_eq!(ready.survey(), survey.id());
    let on_site = then(package, started(Readiness::Surveyed(ready)), "2024-09-01");
    assert_eq!(on_site.status(), PackageStatus::OnSite);
    survey.signed_minutes(SITE).unwrap();
}

/// Accepted, and not on the approved list: not yet permitted.
#[test]
fn accepted_is_not_authorised() {
    let mut record = then(
        standing_in(PackageStatus::Training),
        accepted(whole()),
        "2025-03-01",
    );
    let on = |record: &Pack, date| record.state().is_authorised_on(day(date));
    assert_eq!(on(&record, "2025-06-01"), Answer::No);
    record = then(record, authorised(Some("2025-12-31")), "2025-06-01");
    assert_eq!(record.status(), PackageStatus::Accepted);
    for (date, answer) in [
        ("2025-05-31", Answer::No),
        ("2025-06-01", Answer::Yes),
        ("2025-12-31", Answer::Yes),
        ("2026-01-01", Answer::No),
    ] {
        assert_eq!(on(&record, date), answer, "{date}");
    }
    let ended = then(record.clone(), PackageEvent::AuthorisationEnded, "2025-09");
    for (date, answer) in [
        ("2025-08-31", Answer::Yes),
        ("2025-09-15", Answer::Unknown),
        ("2025-10-01", Answer::No),
    ] {
        assert_eq!(on(&ended, date), answer, "{date}");
    }
    let again = then(ended, authorised(None), "2025-10-15");
    assert_eq!(on(&again, "2030-01-01"), Answer::Yes);
}

/// What was permitted before a report, nobody knows; once authorisation is seen to end, nothing of it holds.
#[test]
fn a_reported_package_may_have_been_authorised_before_its_record() {
    let on = |record: &Pack, date| record.state().is_authorised_on(day(date));
    let reported = open(reported(PackageStatus::Received, proposal()), "2025-01-01").unwrap();
    assert_eq!(on(&reported, "2025-06-01"), Answer::Unknown);

    let ended = then(
        reported.clone(),
        PackageEvent::AuthorisationEnded,
        "2025-09",
    );
    for (date, answer) in [
        ("2025-08-31", Answer::Unknown),
        ("2025-09-30", Answer::No),
        ("2025-10-01", Answer::No),
    ] {
        assert_eq!(on(&ended, date), answer, "{date}");
    }

    // A permission of this record says yes for its own time, and goes with the others.
    let authorised = then(reported, authorised(Some("2025-12-31")), "2025-06-01");
    for (date, answer) in [
        ("2025-05-31", Answer::Unknown),
        ("2025-06-01", Answer::Yes),
        ("2025-12-31", Answer::Yes),
        ("2026-01-01", Answer::Unknown),
    ] {
        assert_eq!(on(&authorised, date), answer, "{date}");
    }
    let ended = then(authorised, PackageEvent::AuthorisationEnded, "2025-09-01");
    assert_eq!(on(&ended, "2025-08-31"), Answer::Yes);
    assert_eq!(on(&ended, "2025-09-01"), Answer::No);
}

/// A case is refused by its token, whoever writes it: a name is none, and is never repeated.
#[test]
fn bad_input_is_refused_with_its_reason() {
    let record = standing_in(PackageStatus::Training);
    let json = serde_json::to_string(&record).unwrap();
    let with = |case: &str| {
        let line = format!(r#",{{"on":"unknown","type":"case_logged","payload":{case}}}]}}"#);
        format!("{}{line}", json.strip_suffix("]}").unwrap())
    };
    let refused = |json: &str| {
        let read: Result<Pack, _> = serde_json::from_str(json);
        read.unwrap_err().to_string()
    };
    let named = refused(&with(r#"{"token":"Nguyễn Văn A","level":"assisted"}"#));
    assert!(
        named.contains("the 12 characters given are not a case token"),
        "{named}"
    );
    assert!(named.contains("không phải mã ca ẩn danh"), "{named}");
    assert!(!named.contains("Nguyễn"), "{named}");
    for (case, why) in [
        (r#"{"level":"assisted"}"#, "missing field `token`"),
        (
            r#"{"token":"0192f0c1-7e4b-7c3a-9d52-000000000001","level":"assisted","patient":"A"}"#,
            "unknown field `patient`",
        ),
        (
            r#"{"token":"0192f0c1-7e4b-7c3a-9d52-000000000001","level":"watched"}"#,
            "`watched` is not a level of practice",
        ),
    ] {
        let said = refused(&with(case));
        assert!(said.contains(why), "{said}");
    }
    // Evidence is read as part of a line, and only as the line has it.
    let broken = json.replace(r#"{"project_1816":{"#, r#"{"covered":{"#);
    assert!(refused(&broken).contains("missing field `agreement`"));
    let error = serde_json::from_str::<lienvien::value::Score>("1001").unwrap_err();
    assert!(error.to_string().contains("expected 0 to 1000"), "{error}");
    assert_eq!(
        serde_json::from_str::<lienvien::value::Score>("1000")
            .unwrap()
            .to_string(),
        "10.00"
    );
    assert_eq!(
        "x".parse::<lienvien::value::CaseToken>()
            .unwrap_err()
            .code(),
        "case_token.not_uuid"
    );
}

/// Evidence in a record comes back as it was written.
#[test]
fn a_record_with_evidence_is_read_as_it_was_written() {
    let subjects = [Specialty::Neurology];
    let covered = ha_tinh_agreement()
        .covered_on(
            &ha_tinh(),
            ContentKind::TechniqueTransfer,
            &subjects.map(Into::into),
            day("2025-03-01"),
        )
        .unwrap();
    let record = then(
        standing_in(PackageStatus::Outlined),
        committed(covered),
        "2025-03-01",
    );
    let ready = crate::readiness::ready(recipient(), &subjects, day("2025-03-02"));
    let record = then(record, started(Readiness::Surveyed(ready)), "2025-03-02");
    let json = serde_json::to_string(&record).unwrap();
    assert!(
        json.contains(r#""basis":{"covered":{"agreement":"#),
        "{json}"
    );
    assert!(
        json.contains(r#""readiness":{"surveyed":{"survey":"#),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<Pack>(&json).unwrap(), record);
    let strayed = json.replace(
        r#""covered":{"agreement""#,
        r#""covered":{"x":1,"agreement""#,
    );
    let refused = serde_json::from_str::<Pack>(&strayed).unwrap_err();
    assert!(
        refused.to_string().contains("unknown field `x`"),
        "{refused}"
    );
}

/// Nghệ An is not covered by the agreement of Hà Tĩnh; on demand it needs an accepted request.
#[test]
fn trap_t2_the_signatory_is_not_the_recipient() {
    let signed = ha_tinh_agreement();
    let (on, subjects) = (day("2025-03-01"), [Specialty::Neurology.into()]);
    let refused = signed
        .covered_on(&nghe_an(), ContentKind::TechniqueTransfer, &subjects, on)
        .unwrap_err();
    assert_eq!(refused.code(), "agreement.evidence.not_covered");
    let own = signed
        .covered_on(&ha_tinh(), ContentKind::TechniqueTransfer, &subjects, on)
        .unwrap();
    let package = standing_in(PackageStatus::Outlined);
    then(package, committed(own.clone()), "2025-03-01");

    let mut elsewhere = proposal();
    elsewhere.recipient = recipient().id(nghe_an().id());
    let elsewhere = record_of(proposed(elsewhere), [outlined([])]);
    refuses(&elsewhere, committed(own).on(on), "PK-07");

    let pathology = [Specialty::Pathology.into()];
    let refused = signed
        .covered_on(&ha_tinh(), ContentKind::TechniqueTransfer, &pathology, on)
        .unwrap_err();
    assert_eq!(refused.code(), "agreement.evidence.not_covered");
    let asked = then(signed, requested(Specialty::Pathology), "2025-01-10");
    asked
        .covered_on(&ha_tinh(), ContentKind::TechniqueTransfer, &pathology, on)
        .unwrap();
    // Without a period it is only presumed, on purpose, and still a basis.
    let open_ended = signed_on(terms_with(|draft| draft.period = None), "2024-10-12");
    let refused = open_ended
        .covered_on(&ha_tinh(), ContentKind::TechniqueTransfer, &subjects, on)
        .unwrap_err();
    assert_eq!(refused.code(), "agreement.evidence.not_certain");
    let presumed = open_ended
        .presume_covered_on(&ha_tinh(), ContentKind::TechniqueTransfer, &subjects, on)
        .unwrap();
    then(
        standing_in(PackageStatus::Outlined),
        committed(presumed),
        "2025-03-01",
    );
}
