//! The list of staff who received a technique.

use super::{assessed, days, transferred};
use crate::course_support as class;
use crate::door::*;
use crate::enrolment_support as learner;
use crate::package_support as pack;
use lienvien::any::AnyRecord;
use lienvien::organisation::Cadre;
use lienvien::package::{AssessmentConclusion, CaseLevel, LoggedCase, TraineeAssessment};
use lienvien::record::{Event, Record};
use lienvien::register::{CadreColumn, Register, TrainedStaffRow};
use lienvien::training::enrolment::{
    Enrolment, EnrolmentAcceptance, EnrolmentEvent, FollowUp, WithoutCourse,
};
use lienvien::value::{Coded, Count, Score};

fn list(records: impl IntoIterator<Item = AnyRecord>) -> Vec<TrainedStaffRow> {
    let register: Register = records.into_iter().collect();
    register.trained_staff(id(2), &days("2025-01-01", "2025-12-31"))
}

fn score(hundredths: u16) -> Score {
    Score::hundredths(hundredths).unwrap()
}

fn did(number: u128, level: CaseLevel) -> LoggedCase {
    pack::case(number, level)
        .performer(pack::trainee(1))
        .cadre(Cadre::Doctor)
}

fn package() -> pack::Pack {
    let package = transferred(pack::project_1816(), "2025-03-10");
    let package = then(
        package,
        pack::assessed(assessed(1).before(score(450))),
        "2025-03-10",
    );
    let seen = pack::logged(did(1, CaseLevel::Observed));
    let package = then(package, seen, "2025-03-11");
    let package = then(
        package,
        pack::logged(did(2, CaseLevel::Assisted)),
        "2025-03-12",
    );
    then(
        package,
        pack::logged(did(3, CaseLevel::SupervisedInRoom)),
        "2025-03-13",
    )
}

#[test]
fn a_row_is_what_the_last_words_say() {
    let failed = assessed(1)
        .after(score(480))
        .conclusion(AssessmentConclusion::Failed)
        .reason(text("chưa đủ số ca"));
    let package = then(package(), pack::assessed(failed), "2025-04-01");
    let rows = list([package.clone().into()]);
    let [row] = &rows[..] else {
        panic!("{rows:?}");
    };
    assert_eq!(
        (row.cadre, row.practices),
        (Some(CadreColumn::Doctor), Some(Count::exact(2)))
    );
    assert!(row.is_certain);
    let person = pack::trainee(1).to_string();
    assert_eq!(
        row.cells(1, None),
        [
            "1",
            &person,
            "x",
            "",
            "",
            "tiêu sợi huyết",
            "4,5",
            "2",
            "4,8",
            "",
            "x",
            "chưa đủ số ca"
        ]
    );
    let json = serde_json::to_value(row).unwrap();
    assert_eq!(
        (&json["cadre"], &json["practices"], &json["conclusion"]),
        (&"doctor".into(), &"2".into(), &"failed".into())
    );
    let passed = assessed(1)
        .after(score(800))
        .conclusion(AssessmentConclusion::Passed);
    let package = then(package, pack::assessed(passed.clone()), "2025-05-01");
    let rows = list([package.clone().into()]);
    assert_eq!(
        rows[0].cells(1, Some("Trần Thị B"))[6..],
        ["4,5", "2", "8", "x", "", ""]
    );
    // of two on one day nobody knows which was the last
    let failed = assessed(1).conclusion(AssessmentConclusion::Failed);
    let package = then(package, pack::assessed(failed), "2025-05");
    let rows = list([package.into()]);
    assert_eq!((rows[0].conclusion, &rows[0].reason), (None, &None));
    assert_eq!(rows[0].after, Some(score(800)));
}

#[test]
fn what_is_not_known_is_an_empty_cell() {
    let package = transferred(pack::project_1816(), "2025-03");
    let package = then(package, pack::assessed(assessed(5)), "2025-04");
    let rows = list([package.clone().into()]);
    let person = pack::trainee(5).to_string();
    assert_eq!(
        rows[0].cells(3, None),
        [
            "3",
            &person,
            "",
            "",
            "",
            "tiêu sợi huyết",
            "",
            "",
            "",
            "",
            "",
            ""
        ]
    );
    // an assessment says how often; no case is logged
    let told = assessed(5).times_performed(10);
    let package = then(package, pack::assessed(told), "2025-05");
    let rows = list([package.clone().into()]);
    assert_eq!(
        (rows[0].practices, rows[0].practices_told),
        (None, Some(10))
    );
    assert_eq!(rows[0].cells(1, None)[7], "10");
    // a case without a level may have been watched only
    let case = LoggedCase::new(token(1))
        .performer(pack::trainee(5))
        .taught_by(pack::trainee(9));
    let package = then(package, pack::logged(case), "2025-05");
    let rows = list([package.into()]);
    assert_eq!(rows[0].practices, Some(Count::between(0, 1).unwrap()));
}

#[test]
fn an_enrolment_whose_follow_up_names_the_package_adds_its_results() {
    let package = package();
    let mut nomination = learner::bedside();
    nomination.person = pack::trainee(1);
    nomination.cadre = Some(Cadre::Nurse.into());
    let opening = learner::nominated(nomination).on(when("2025-01-02"));
    let enrolment = Record::<Enrolment>::open(class::enrolment(1), opening).unwrap();
    let admission = WithoutCourse::new();
    let acceptance = EnrolmentAcceptance::new(admission);
    let enrolment = then(enrolment, learner::accepted(acceptance), "2025-01-03");
    let started = EnrolmentEvent::Started;
    let enrolment = then(enrolment, started, "2025-01-04");
    let assessment = TraineeAssessment::new()
        .before(score(100))
        .after(score(900))
        .conclusion(AssessmentConclusion::Passed);
    let enrolment = then(enrolment, learner::assessed(assessment), "2025-02-01");
    let enrolment = then(enrolment, learner::returned(learner::home()), "2025-03-01");
    let without = [AnyRecord::from(package.clone()), enrolment.clone().into()];
    let rows = list(without);
    assert_eq!((rows[0].after, rows[0].enrolments.len()), (None, 0));
    let follow_up = FollowUp::new().package(package.id());
    let enrolment = then(enrolment, learner::followed_up(follow_up), "2025-06-01");
    let rows = list([AnyRecord::from(package), enrolment.clone().into()]);
    // what the package says comes first
    assert_eq!(
        (rows[0].before, rows[0].after),
        (Some(score(450)), Some(score(900)))
    );
    assert_eq!(rows[0].conclusion, Some(AssessmentConclusion::Passed));
    assert_eq!(rows[0].enrolments, [enrolment.id()]);
    // a doctor in one record, a nurse in the other
    assert_eq!(rows[0].cadre, None);
}

#[test]
fn the_name_is_that_which_records_give_with_the_id() {
    use lienvien::organisation::{PersonName, PersonRef};
    let signed_by = |name: &str, number: u128| {
        let signer = PersonRef::named(PersonName::parse(name).unwrap()).with_id(pack::trainee(1));
        let mut nomination = learner::nomination();
        nomination.person = pack::trainee(8);
        let opening = learner::nominated(nomination).on(when("2025-01-02"));
        let opened = Record::<Enrolment>::open(class::enrolment(number), opening).unwrap();
        let passed = assessed(8).conclusion(AssessmentConclusion::Passed);
        let certificate = learner::certificate().signer(signer);
        let record = [
            EnrolmentEvent::Started,
            learner::assessed(passed),
            learner::certified(certificate),
        ];
        AnyRecord::from(then_each(opened, record, "2025-02-01"))
    };
    let rows = list([package().into()]);
    assert_eq!(rows[0].name, None);
    let rows = list([package().into(), signed_by("Nguyễn Văn A", 1)]);
    assert_eq!(rows[0].name.as_deref(), Some("Nguyễn Văn A"));
    assert_eq!(rows[0].cells(1, None)[1], "Nguyễn Văn A");
    let [one, same, other] = ["Nguyễn Văn A", "NGUYỄN VĂN A", "Nguyễn Văn Anh"];
    let name = |second| {
        let second = signed_by(second, 2);
        list([package().into(), signed_by(one, 1), second])
            .remove(0)
            .name
    };
    assert_eq!(name(same).as_deref(), Some(same));
    assert_eq!(name(other), None);
}

#[test]
fn packages_of_another_time_or_giver_are_not_in_the_list() {
    let register: Register = [AnyRecord::from(package())].into_iter().collect();
    let rows = |giver, from, to| register.trained_staff(id(giver), &days(from, to)).len();
    assert_eq!(rows(2, "2025-03-10", "2025-03-10"), 1);
    assert_eq!(rows(2, "2025-03-11", "2025-12-31"), 0);
    assert_eq!(rows(3, "2025-01-01", "2025-12-31"), 0);
}

#[test]
fn each_cadre_has_its_column() {
    for cadre in Cadre::ALL {
        let column = CadreColumn::of(&Coded::from(*cadre));
        let expected = match cadre.code() {
            "doctor" => CadreColumn::Doctor,
            "nurse" | "technician" => CadreColumn::NurseOrTechnician,
            _ => CadreColumn::Other,
        };
        assert_eq!(column, expected);
    }
    let other = |words| CadreColumn::of(&Coded::Other(text(words)));
    assert_eq!(other("Y sỹ"), CadreColumn::NurseOrTechnician);
    assert_eq!(other("y tá thôn bản"), CadreColumn::Other);
    assert_eq!(CadreColumn::ALL.len(), 3);
}
