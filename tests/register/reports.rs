//! Reports of the field: what counts in which programme, and what the rows of the forms say.

mod activities;
mod staff;

use crate::agreement_support as pact;
use crate::course_support as class;
use crate::door::*;
use crate::enrolment_support as learner;
use crate::package_support as pack;
use lienvien::agreement::{ContentKind, InstrumentKind};
use lienvien::any::AnyRecord;
use lienvien::basis::Basis;
use lienvien::organisation::Cadre;
use lienvien::package::{
    CaseLevel, Outline, PackageEvent, PackageStatus, ReportedPackage, TeamMember, TraineeAssessment,
};
use lienvien::record::{Event, Line, Record, Reported};
use lienvien::register::{
    ProgrammeRow, ProgrammeTable, Register, SupportProgramme, TaughtKind, YearlyTable,
};
use lienvien::training::course::{CourseEvent, CourseKind, CourseStatus, ReportedCourse};
use lienvien::training::enrolment::{
    Enrolment, EnrolmentAcceptance, EnrolmentEvent, WithoutCourse,
};
use lienvien::value::{Coded, Count, Document, Period, Provenance};

pub(crate) fn days(from: &str, to: &str) -> Period {
    Period::new(when(from), when(to)).unwrap()
}

fn table(records: impl IntoIterator<Item = AnyRecord>, (from, to): (&str, &str)) -> YearlyTable {
    let register: Register = records.into_iter().collect();
    register.yearly_table(id(2), &days(from, to))
}

const YEAR: (&str, &str) = ("2025-01-01", "2025-12-31");

fn of(table: &YearlyTable, programme: SupportProgramme) -> &ProgrammeTable {
    let mut programmes = table.programmes.iter();
    programmes.find(|it| it.programme == programme).unwrap()
}

/// The only row, and its programme.
#[track_caller]
fn only(table: &YearlyTable) -> (SupportProgramme, &ProgrammeRow) {
    let rows = table.programmes.iter();
    let rows = rows.flat_map(|it| it.rows.iter().map(|row| (it.programme, row)));
    let all: Vec<_> = rows.collect();
    assert_eq!(all.len(), 1, "{all:?}");
    all[0]
}

/// A package that Bạch Mai transfers, on this basis, from the start of training on this day.
pub(crate) fn transferred(basis: Basis, on: &str) -> pack::Pack {
    let opened = pack::open(pack::proposed(pack::proposal()), "2024-01-10").unwrap();
    let package = then(opened, pack::committed(basis), "2024-02-10");
    then(package, pack::training(), on)
}

pub(crate) fn assessed(number: u128) -> TraineeAssessment {
    TraineeAssessment::new().trainee(pack::trainee(number))
}

#[test]
fn a_package_counts_where_its_first_stage_began() {
    let package = transferred(pack::project_1816(), "2025-03-10");
    let case = pack::case(1, CaseLevel::SupervisedInRoom).performer(pack::trainee(1));
    let package = then(
        package,
        pack::logged(case.cadre(Cadre::Doctor)),
        "2025-03-11",
    );
    let case = pack::case(2, CaseLevel::SupervisedInRoom).performer(pack::trainee(2));
    let package = then(
        package,
        pack::logged(case.cadre(Cadre::Technician)),
        "2025-03-11",
    );
    let package = then(package, pack::assessed(assessed(3)), "2025-03-12");
    let package = then(package, pack::on_site(), "2026-01-10");
    let package = then(package, pack::accepted(pack::whole()), "2026-02-10");
    let found = table([package.clone().into()], YEAR);
    let (programme, row) = only(&found);
    assert_eq!(
        (programme, row.kind),
        (SupportProgramme::Project1816, TaughtKind::Package)
    );
    assert!(!row.is_report);
    assert_eq!(
        row.cells(1),
        [
            "1",
            "tiêu sợi huyết",
            "0",
            "0",
            "1",
            "0",
            "1",
            "1",
            "0",
            "1",
            "3"
        ]
    );
    assert_eq!(row.cells(1).len(), ProgrammeRow::HEADINGS.len());
    assert_eq!(row.certain, [package.id().into()]);
    let totals = of(&found, SupportProgramme::Project1816).lived;
    assert_eq!(totals.heading_vi().to_string(), "1 kỹ thuật, 3 học viên");
    assert_eq!(found.lived, totals);
    let json = serde_json::to_value(&found).unwrap();
    let json = &json["programmes"][0]["rows"][0];
    assert_eq!(
        (&json["kind"], &json["numbers"]["trainees"]),
        (&"package".into(), &"3".into())
    );
    assert_eq!(totals.trainees(), Count::exact(3));
    // on the first day and the last, and not outside
    for (period, is_it) in [
        (("2025-03-10", "2025-03-10"), true),
        (("2025-01-01", "2025-03-09"), false),
        (("2025-03-11", "2025-12-31"), false),
    ] {
        let found = table([package.clone().into()], period);
        assert_eq!(
            !of(&found, SupportProgramme::Project1816).rows.is_empty(),
            is_it
        );
    }
    // accepted later: it ended in a year in which it does not count
    let found = table([package.clone().into()], ("2026-01-01", "2026-12-31"));
    let (_, row) = only(&found);
    assert_eq!(
        (row.numbers.held, row.numbers.finished),
        (Count::exact(0), Count::exact(1))
    );
    assert_eq!(row.numbers.trainees, Count::exact(0));
    let mut voided = package;
    voided.append(Line::void(text("nhập trùng"))).unwrap();
    assert!(
        table([voided.into()], YEAR)
            .programmes
            .iter()
            .all(|it| it.rows.is_empty())
    );
}

#[test]
fn what_is_not_known_stays_open() {
    // only the month is known, and nobody is named
    let package = transferred(pack::project_1816(), "2025-03");
    let found = table([package.clone().into()], ("2025-03-15", "2025-12-31"));
    let (_, row) = only(&found);
    assert_eq!(row.numbers.held, Count::between(0, 1).unwrap());
    assert_eq!(row.numbers.trainees, Count::NotStated);
    assert!(row.certain.is_empty());
    assert_eq!(row.possible, [package.id().into()]);
    assert_eq!(row.cells(1)[10], "");
    let heading = found.lived.heading_vi().to_string();
    assert_eq!(heading, "từ 0 đến 1 kỹ thuật, chưa rõ số học viên");
    // an assessment that names nobody is of somebody; one who assisted may have learnt
    let package = then(package, pack::assessed(TraineeAssessment::new()), "2025-04");
    let found = table([package.clone().into()], YEAR);
    assert_eq!(only(&found).1.numbers.trainees, Count::exact(1));
    let case = pack::case(1, CaseLevel::Assisted).performer(pack::trainee(1));
    let package = then(package, pack::logged(case), "2025-04");
    let found = table([package.into()], YEAR);
    assert_eq!(
        only(&found).1.numbers.trainees,
        Count::between(0, 2).unwrap()
    );
    // who works alone did not learn by that
    let alone = pack::case(1, CaseLevel::Independent).performer(pack::trainee(1));
    let package = transferred(pack::project_1816(), "2025-03-10");
    let package = then(package, pack::logged(alone), "2025-04");
    let found = table([package.into()], YEAR);
    assert_eq!(only(&found).1.numbers.trainees, Count::NotStated);
}

#[test]
fn without_a_stage_it_began_before_what_is_told() {
    let opened = pack::open(pack::proposed(pack::proposal()), "2024-01-10").unwrap();
    let proposed = opened.clone();
    assert!(
        table([proposed.into()], YEAR)
            .programmes
            .iter()
            .all(|it| it.rows.is_empty())
    );
    let package = then(opened, pack::accepted(pack::whole()), "2025-06-10");
    let found = table([package.clone().into()], YEAR);
    assert_eq!(only(&found).1.numbers.held, Count::between(0, 1).unwrap());
    let found = table([package.into()], ("2025-06-11", "2025-12-31"));
    assert!(found.programmes.iter().all(|it| it.rows.is_empty()));
}

#[test]
fn what_is_reported_stands_apart() {
    let told = |from: Option<&str>, reached: PackageStatus| {
        let mut known = ReportedPackage::new(pack::proposal());
        known.period = from.map(|from| days(from, "2025-08-31"));
        let source = Provenance::new(text("ĐCSVN"));
        let event = PackageEvent::reported(Reported::new(reached, source, known));
        AnyRecord::from(pack::open(event, "2025-12-31").unwrap())
    };
    let found = table([told(Some("2025-06-01"), PackageStatus::Received)], YEAR);
    let (programme, row) = only(&found);
    assert!(row.is_report);
    assert_eq!(programme, SupportProgramme::NotStated);
    assert_eq!(
        (row.numbers.held, row.numbers.trainees),
        (Count::exact(1), Count::NotStated)
    );
    let none = Count::exact(0);
    assert_eq!(
        (found.lived.packages.held, found.reported.packages.held),
        (none, Count::exact(1))
    );
    let found = table([told(None, PackageStatus::Received)], YEAR);
    assert_eq!(only(&found).1.numbers.held, Count::between(0, 1).unwrap());
    let found = table([told(None, PackageStatus::Committed)], YEAR);
    assert!(found.programmes.iter().all(|it| it.rows.is_empty()));
}

#[test]
fn the_basis_says_the_programme_or_nothing_does() {
    let year = when("2025");
    for (basis, programme) in [
        (Basis::project_1816(None), SupportProgramme::Project1816),
        (Basis::satellite(None), SupportProgramme::Satellite),
        (
            Basis::direction_of_lower_levels(year),
            SupportProgramme::DirectionOfLowerLevels,
        ),
        (Basis::rotation(None), SupportProgramme::NotStated),
        (
            Basis::from(Document::new(text("Công văn"))),
            SupportProgramme::NotStated,
        ),
    ] {
        let found = table([transferred(basis, "2025-03-10").into()], YEAR);
        assert_eq!(only(&found).0, programme);
    }
    // a contract is one by its terms; a memorandum does not say in which programme
    for (kind, programme) in [
        (InstrumentKind::TransferContract, SupportProgramme::Contract),
        (InstrumentKind::Memorandum, SupportProgramme::NotStated),
    ] {
        let terms = pact::terms_with(|draft| draft.kind = kind.into());
        let agreement = pact::signed_on(terms, "2024-01-02");
        let covered = agreement.presume_covered_on(
            &pact::ha_tinh(),
            ContentKind::TechniqueTransfer,
            &[lienvien::specialty::Specialty::Neurology.into()],
            day("2024-02-10"),
        );
        let package = transferred(covered.unwrap().into(), "2025-03-10");
        let records = [AnyRecord::from(agreement), package.clone().into()];
        assert_eq!(only(&table(records, YEAR)).0, programme);
        // the register does not have the agreement
        let found = table([package.into()], YEAR);
        assert_eq!(only(&found).0, SupportProgramme::NotStated);
    }
}

fn held(course: class::Class) -> class::Class {
    let course = then(course, CourseEvent::Started, "2025-03-01");
    then(course, CourseEvent::Finished, "2025-03-20")
}

#[test]
fn a_course_counts_by_plan_and_as_held() {
    let plan = class::plan().period(days("2025-02-01", "2025-02-28"));
    let opened = class::open_with(plan);
    let seated = then(opened, class::given(1), "2025-01-20");
    let seated = then(seated, class::given(2), "2025-01-20");
    let seated = then(seated, class::released(2), "2025-01-21");
    let course = held(seated);
    let nomination = learner::nomination().cadre(Cadre::Nurse);
    let mut nomination = nomination;
    nomination.person = class::person(1);
    let opening = learner::nominated(nomination).on(when("2025-01-02"));
    let enrolment = Record::<Enrolment>::open(class::enrolment(1), opening).unwrap();
    let records: Vec<AnyRecord> = vec![course.clone().into(), enrolment.into()];
    let found = table(records.clone(), YEAR);
    let (programme, row) = only(&found);
    assert_eq!(programme, SupportProgramme::DirectionOfLowerLevels);
    assert_eq!(
        row.cells(4),
        [
            "4",
            "Siêu âm tim cơ bản",
            "1",
            "2",
            "1",
            "1",
            "0",
            "1",
            "0",
            "0",
            "1"
        ]
    );
    assert_eq!(row.certain.len(), 2);
    assert_eq!(found.lived.courses.held, Count::exact(1));
    let heading = found.lived.heading_vi().to_string();
    assert_eq!(heading, "0 kỹ thuật, 0 học viên");
    let found = table(records.clone(), ("2025-02-01", "2025-02-28"));
    let (_, row) = only(&found);
    assert_eq!(
        (row.numbers.planned, row.numbers.held),
        (Count::exact(1), Count::exact(0))
    );
    let found = table(records, ("2025-03-01", "2025-03-19"));
    let (_, row) = only(&found);
    assert_eq!(
        (row.numbers.held, row.numbers.finished),
        (Count::exact(1), Count::exact(0))
    );
}

#[test]
fn kind_and_basis_of_a_course_may_say_two_programmes() {
    let programme = |kind: Option<Coded<_>>, basis: Option<Basis>| {
        let mut plan = class::plan();
        (plan.kind, plan.basis) = (kind, basis);
        let course = then(class::open_with(plan), CourseEvent::Started, "2025-03-01");
        only(&table([course.into()], YEAR)).0
    };
    let on_demand = || Some(Coded::Other(text("đào tạo theo nhu cầu xã hội")));
    assert_eq!(programme(on_demand(), None), SupportProgramme::OnDemand);
    assert_eq!(programme(None, None), SupportProgramme::NotStated);
    let planned = Some(CourseKind::Planned.into());
    assert_eq!(programme(planned, None), SupportProgramme::NotStated);
    let satellite = || Some(CourseKind::Satellite.into());
    let project = || Some(Basis::project_1816(None));
    assert_eq!(programme(satellite(), None), SupportProgramme::Satellite);
    assert_eq!(programme(None, project()), SupportProgramme::Project1816);
    assert_eq!(
        programme(satellite(), project()),
        SupportProgramme::NotStated
    );
    assert_eq!(
        programme(satellite(), Some(Basis::satellite(None))),
        SupportProgramme::Satellite
    );
}

#[test]
fn a_report_of_a_course_tells_how_many_learnt() {
    let mut known = ReportedCourse::new(class::plan());
    known.learners = Some(Count::MoreThan(240.into()));
    known.since = when("2025-05-05");
    let told = class::reported_as(CourseStatus::Running, known.clone());
    let found = table([told.into()], YEAR);
    let (_, row) = only(&found);
    assert!(row.is_report);
    assert_eq!(row.numbers.trainees, Count::MoreThan(240.into()));
    assert_eq!(found.reported.courses.trainees, Count::MoreThan(240.into()));
    assert_eq!(row.cells(1)[10], "hơn 240");
    // it had ended by that day, nobody knows when it started
    let told = class::reported_as(CourseStatus::Finished, known);
    let found = table([told.into()], YEAR);
    let (_, row) = only(&found);
    assert_eq!(row.numbers.held, Count::between(0, 1).unwrap());
    assert_eq!(row.numbers.finished, Count::exact(1));
    assert_eq!(row.numbers.trainees, Count::NotStated);
}

#[test]
fn training_without_a_course_is_one_row_of_each_subject() {
    let at_bach_mai = |number: u128, on: &str| {
        let mut nomination = learner::bedside();
        nomination.person = class::person(number);
        let opening = learner::nominated(nomination).on(when("2025-01-02"));
        let record = Record::<Enrolment>::open(class::enrolment(number), opening).unwrap();
        let training = WithoutCourse::new()
            .host(bach_mai())
            .basis(pack::project_1816());
        let accepted = learner::accepted(EnrolmentAcceptance::new(training));
        let record = then(record, accepted, "2025-01-03");
        AnyRecord::from(then(record, EnrolmentEvent::Started, on))
    };
    let records = [
        at_bach_mai(1, "2025-02-01"),
        at_bach_mai(2, "2025"),
        at_bach_mai(3, "2026-01-01"),
    ];
    let found = table(records, ("2025-01-01", "2025-06-30"));
    let (programme, row) = only(&found);
    assert_eq!(programme, SupportProgramme::Project1816);
    assert_eq!((row.kind, &row.name), (TaughtKind::WithoutCourse, &None));
    assert_eq!(row.cells(1)[1], "thần kinh");
    assert_eq!(row.numbers.held, Count::between(1, 2).unwrap());
    assert_eq!(row.numbers.trainees, Count::between(1, 2).unwrap());
    assert_eq!((row.certain.len(), row.possible.len()), (1, 1));
}

#[test]
fn the_outline_says_how_many_are_to_learn() {
    let two = TeamMember::new(Cadre::Doctor).count(2);
    let outline = Outline::new()
        .period(days("2025-03-01", "2025-06-30"))
        .team([
            two,
            TeamMember::new(Cadre::Nurse).people([pack::trainee(7)]),
        ]);
    let opened = pack::open(pack::proposed(pack::proposal()), "2025-01-10").unwrap();
    let package = then(opened, PackageEvent::outlined(outline), "2025-01-11");
    let found = table([package.into()], YEAR);
    let (_, row) = only(&found);
    assert_eq!(
        (row.numbers.planned, row.numbers.held),
        (Count::exact(1), Count::exact(0))
    );
    assert_eq!(row.numbers.planned_trainees, Count::exact(3));
}

#[test]
fn only_what_names_the_giver_by_its_id_is_found() {
    let package = transferred(pack::project_1816(), "2025-03-10");
    let register: Register = [AnyRecord::from(package)].into_iter().collect();
    let rows = |giver| {
        let table = register.yearly_table(id(giver), &days(YEAR.0, YEAR.1));
        table
            .programmes
            .iter()
            .map(|it| it.rows.len())
            .sum::<usize>()
    };
    assert_eq!((rows(2), rows(3), rows(10)), (1, 0, 0));
    let table = register.yearly_table(id(3), &days(YEAR.0, YEAR.1));
    let all: Vec<_> = table.programmes.iter().map(|it| it.programme).collect();
    assert_eq!(all, SupportProgramme::ALL);
}

#[cfg(feature = "proptest")]
#[path = "reports/laws.rs"]
mod laws;
