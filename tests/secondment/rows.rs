//! What the articles and the practice say of sending experts, said with the crate; and what the
//! record of a secondment answers.

use crate::agreement_support::{covered_between, ha_tinh_agreement};
use crate::secondment_support::*;
use lienvien::agreement::ContentKind;
use lienvien::agreement::{ExpertRank, TeachingMethod};
use lienvien::basis::Basis;
use lienvien::organisation::{Cadre, OrganisationKind, OrganisationRef};
use lienvien::record::{Commitment, Event, Fields, Note, NoteContent, Record};
use lienvien::secondment::{
    CompletionGrade, LoggedDay, SecondedMember, Secondment, SecondmentEvent,
    SecondmentEventKind as Kind, SecondmentProposal, SecondmentPurpose, SecondmentReplacement,
    SecondmentStatus as Status, SecondmentTeam,
};
use lienvien::specialty::{ManagementField, Specialty};
use lienvien::training::course::{Course, CourseEvent, CoursePlan};
use lienvien::value::{Answer, Count, Length, LengthUnit, Period, Vocabulary};

fn read_back(record: &Sent) -> Sent {
    serde_json::from_str(&serde_json::to_string(record).unwrap()).unwrap()
}

#[test]
fn row_1_50_leading_experts_of_several_fields_are_sent() {
    let rank = ExpertRank::find("chuyên gia đầu ngành").unwrap();
    let proposal = SecondmentProposal::new(bach_mai(), host())
        .purpose(SecondmentPurpose::Teach)
        .rank(rank)
        .subjects_open();
    assert_eq!(proposal.rank, Some(ExpertRank::Leading));
    let record = approved_of(proposal);
    let state = read_back(&record);
    let proposal = state.state().proposal();
    assert!(proposal.subjects.is_empty() && proposal.subjects_open);
    assert_eq!(proposal.home.name.to_string(), "Bệnh viện Bạch Mai");
    assert_eq!(proposal.team, None);
}

/// They come to any facility, not only to hospitals.
#[test]
fn row_1_51_they_come_to_the_facility() {
    let centre = OrganisationRef::new(
        OrganisationKind::HealthCentre,
        text("Trung tâm Y tế huyện Kỳ Anh"),
    );
    let record =
        approved_of(SecondmentProposal::new(bach_mai(), centre).purpose(SecondmentPurpose::Treat));
    let record = then(record, begun(doctor()), "2025-03-03");
    assert_eq!(record.status(), Status::OnSite);
}

#[test]
fn row_1_52_they_teach_hands_on_and_their_cases_are_taught_cases() {
    let proposal = proposal().method(TeachingMethod::find("cầm tay chỉ việc").unwrap());
    assert_eq!(proposal.method, Some(TeachingMethod::HandsOn));
    let record = then(approved_of(proposal), begun(doctor()), "2025-03-03");
    let record = then(record, logged(day_of(None)), "2025-03-03");
    assert_eq!(record.state().taught(), Count::exact(2));
}

/// "sẽ cử": somebody promises to send. That is a note of the agreement; no secondment comes of it.
#[test]
fn trap_t9_a_promise_to_send_is_no_secondment() {
    let mut agreement = ha_tinh_agreement();
    let (status, events) = (agreement.status(), agreement.history().count());
    let said = text("sẽ cử các chuyên gia đầu ngành trên các lĩnh vực");
    let promise = NoteContent::Commitment(Commitment::new(said, Fields::These(Vec::new())));
    agreement.append(Note::new(promise)).unwrap();
    assert_eq!(
        (agreement.status(), agreement.history().count()),
        (status, events)
    );
    // Nor is a proposal: nobody has gone, and no day is counted.
    let proposed = standing_in(Status::Proposed);
    assert_eq!(proposed.state().stints(), []);
    assert_eq!(
        proposed.state().calendar_days(day("2030-01-01")),
        Count::exact(0)
    );
}

/// A visit of four days is booked under Project 1816, whose least is three months: recorded.
#[test]
fn four_days_under_project_1816() {
    let proposal = proposal().basis(Basis::project_1816(document(
        "Quyết định cử cán bộ hỗ trợ tuyến dưới",
    )));
    let record = then(approved_of(proposal), begun(doctor()), "2025-05-05");
    let record = then(record, ended(doctor()), "2025-05-08");
    let record = then(record, event(Kind::Completed), "2025-05-08");
    assert_eq!(
        record.state().calendar_days(day("2025-12-31")),
        Count::exact(4)
    );
}

#[test]
fn a_team_by_heads_gets_its_persons_with_the_stints() {
    let heads = SecondmentTeam::HeadCount("5".parse().unwrap());
    let record = approved_of(proposal().team(heads));
    assert_eq!(record.state().team(), []);
    let record = then(record, begun(doctor()), "2025-03-03");
    let record = then(record, begun(nurse()), "2025-03-03");
    assert!(record.state().persons().eq([doctor(), nurse()]));
}

#[test]
fn who_goes_in_whose_place() {
    let member = |person, cadre| SecondedMember::new().person(person).cadre(cadre);
    let third = id(23);
    let record = then(
        standing_in(Status::Decided),
        replaced(nurse(), third),
        "unknown",
    );
    // The profession of the one who left says nothing of the newcomer's.
    let team = [member(doctor(), Cadre::Doctor), SecondedMember::from(third)];
    assert_eq!(record.state().team(), team);
    // One who goes already, in another's place: one person, once.
    let again = then(record.clone(), replaced(doctor(), third), "unknown");
    assert_eq!(again.state().team(), [SecondedMember::from(third)]);
    assert_eq!(again.state().replacements().len(), 2);
    // What is stated of the newcomer, or known of a member, is kept.
    let stated = SecondmentReplacement::new(doctor(), third).cadre(Cadre::Technician);
    let stated = then(record, SecondmentEvent::replaced(stated), "unknown");
    assert_eq!(stated.state().team(), [member(third, Cadre::Technician)]);
    let nurse_for_doctor = then(
        standing_in(Status::Decided),
        replaced(doctor(), nurse()),
        "unknown",
    );
    assert_eq!(
        nurse_for_doctor.state().team(),
        [member(nurse(), Cadre::Nurse)]
    );
    // One goes in the place of somebody whom the team does not name: it stays as it is.
    let came = then(standing_in(Status::Decided), begun(stranger()), "unknown");
    let instead = then(came, replaced(stranger(), nurse()), "unknown");
    let team = instead.state().team();
    assert_eq!(team, standing_in(Status::Decided).state().team());
    assert_eq!(instead.state().replacements().len(), 1);
    // It ends no stint.
    let there = standing_in(Status::OnSite);
    let there = then(there, replaced(doctor(), third), "2025-05-06");
    assert!(there.state().on_site().eq([doctor()]));
}

#[test]
fn the_planned_end_follows_the_extensions() {
    let record = standing_in(Status::Decided);
    assert_eq!(record.state().planned_end(), Some(&when("2025-08-31")));
    let record = then(record, extended("2025-12"), "unknown");
    let record = then(record, extended("2025-10-31"), "unknown");
    assert_eq!(record.state().planned_end(), Some(&when("2025-10-31")));
    assert_eq!(record.state().extensions().len(), 2);
    let bare =
        SecondmentProposal::new(bach_mai(), host()).purpose(SecondmentPurpose::LeadDepartment);
    assert_eq!(approved_of(bare).state().planned_end(), None);
}

#[test]
fn who_was_on_site_on_a_day() {
    let record = standing_in(Status::OnSite); // 03/03 – 28/03, and from 05/05 on
    for (date, answer) in [
        ("2025-03-02", Answer::No),
        ("2025-03-03", Answer::Yes),
        ("2025-03-28", Answer::Yes),
        ("2025-03-29", Answer::No),
        ("2025-05-05", Answer::Yes),
        ("2026-01-01", Answer::Yes),
    ] {
        let day = day(date);
        assert_eq!(record.state().is_on_site_on(doctor(), day), answer, "{day}");
        assert_eq!(record.state().is_on_site_on(nurse(), day), Answer::No);
    }
    let inexact = then(standing_in(Status::Decided), begun(doctor()), "2025-03");
    let inexact = then(inexact, ended(doctor()), "2025-04");
    for (date, answer) in [
        ("2025-02-28", Answer::No),
        ("2025-03-01", Answer::Unknown),
        ("2025-03-31", Answer::Yes),
        ("2025-04-01", Answer::Yes),
        ("2025-04-02", Answer::Unknown),
        ("2025-05-01", Answer::No),
    ] {
        let day = day(date);
        assert_eq!(
            inexact.state().is_on_site_on(doctor(), day),
            answer,
            "{day}"
        );
    }
    // to the minute
    let left = then(
        standing_in(Status::Decided),
        begun(doctor()),
        "2025-03-03T09:30+07:00",
    );
    let left = then(left, ended(doctor()), "2025-03-04T11:00+07:00");
    for (date, answer) in [("2025-03-03", Answer::Yes), ("2025-03-04", Answer::Yes)] {
        assert_eq!(left.state().is_on_site_on(doctor(), day(date)), answer);
    }
    assert_eq!(
        left.state().is_on_site_on(doctor(), day("2025-03-05")),
        Answer::No
    );
    // the days of coming and of leaving are theirs, whatever else is unknown
    for (began, end, answers) in [
        (
            "2025-03-03",
            "unknown",
            [Answer::No, Answer::Yes, Answer::Unknown],
        ),
        (
            "2025-03-03",
            "2025",
            [Answer::No, Answer::Yes, Answer::Unknown],
        ),
        (
            "unknown",
            "2025-03-03",
            [Answer::Unknown, Answer::Yes, Answer::No],
        ),
        (
            "2025",
            "2025-03-03",
            [Answer::Unknown, Answer::Yes, Answer::No],
        ),
    ] {
        let there = then(standing_in(Status::Approved), begun(doctor()), began);
        let there = then(there, ended(doctor()), end);
        for (on, answer) in ["2025-03-02", "2025-03-03", "2025-03-04"]
            .into_iter()
            .zip(answers)
        {
            let found = there.state().is_on_site_on(doctor(), day(on));
            assert_eq!(found, answer, "{on}, {began} to {end}");
        }
    }
    // before a report there may have been other stints
    let report = reported(Status::Completed, [stint("2024-03-04", Some("2024-03-08"))]);
    let report = record_of(report, "2025", []);
    let state = report.state();
    assert_eq!(
        state.is_on_site_on(doctor(), day("2024-03-05")),
        Answer::Yes
    );
    assert_eq!(
        state.is_on_site_on(doctor(), day("2024-03-09")),
        Answer::Unknown
    );
    assert_eq!(
        state.is_on_site_on(nurse(), day("2024-03-05")),
        Answer::Unknown
    );
}

#[test]
fn cases_of_a_package_are_counted_there() {
    let record = standing_in(Status::OnSite); // one day: 2 taught, 1 assisted
    let in_package = day_of(Some(doctor())).package(id(70));
    let record = then(record, logged(in_package), "2025-05-06");
    let state = record.state();
    assert_eq!(
        (state.taught(), state.taught_here()),
        (Count::exact(4), Count::exact(2))
    );
    assert_eq!(
        (state.assisted(), state.assisted_here()),
        (Count::exact(2), Count::exact(1))
    );
    // Visits and minutes are counted nowhere else.
    assert_eq!(
        (state.patients(), state.minutes()),
        (Count::exact(24), Count::exact(840))
    );
}

#[test]
fn a_day_that_does_not_say_leaves_at_least_so_many() {
    let silent = LoggedDay::new()
        .content(text("giao ban, đi buồng"))
        .assisted(0);
    let record = then(standing_in(Status::OnSite), logged(silent), "2025-05-06");
    let state = record.state();
    assert_eq!(state.taught(), Count::AtLeast(2.into()));
    assert_eq!(state.assisted(), Count::exact(1));
    // What is logged is nothing, whether or not somebody was there.
    for status in [Status::Decided, Status::Approved] {
        assert_eq!(standing_in(status).state().taught(), Count::exact(0));
    }
    let there = then(standing_in(Status::Decided), begun(doctor()), "2025-03-03");
    assert_eq!(there.state().taught(), Count::exact(0));
}

/// What came before a report was logged nowhere.
#[test]
fn of_a_reported_secondment_at_least_what_is_logged_was_done() {
    let sums = |record: &Sent| {
        let state = record.state();
        let taught = [state.taught(), state.taught_here()];
        let assisted = [state.assisted(), state.assisted_here()];
        let others = [state.patients(), state.minutes()];
        [taught, assisted, others]
            .concat()
            .iter()
            .map(Count::to_string)
            .collect::<Vec<_>>()
    };
    let report = record_of(reported(Status::Between, []), "2025-01-01", []);
    assert_eq!(sums(&report), [">=0"; 6]);
    let logged = then(report, logged(day_of(None)), "2025-03-03");
    assert_eq!(sums(&logged), [">=2", ">=2", ">=1", ">=1", ">=12", ">=420"]);
}

/// What a paper says is kept, also where its duration does not fit its dates.
#[test]
fn a_duration_that_does_not_fit_its_dates_is_kept() {
    for (months, agrees) in [(5, Answer::No), (6, Answer::Yes), (7, Answer::No)] {
        let length = Length::new(months, LengthUnit::Month).unwrap();
        let period = Period::new(when("2025-03-01"), when("2025-08-31")).unwrap();
        let period = period.with_length(length);
        assert_eq!(period.agrees(), agrees, "{length:?}");

        let sent = approved_of(proposal().period(period.clone()));
        let kept = read_back(&sent).state().proposal().period.clone();
        assert_eq!(kept, Some(period.clone()));

        let plan = CoursePlan::new().period(period.clone()).subjects_open();
        let planned = CourseEvent::planned(plan).on(when("2025-02-10"));
        let course = Record::<Course>::open(uuid(89), planned).unwrap();
        let json = serde_json::to_string(&course).unwrap();
        let course: Record<Course> = serde_json::from_str(&json).unwrap();
        assert_eq!(course.state().plan().period, Some(period));
    }
}

#[test]
fn what_is_reported_and_assessed_is_kept_with_its_day() {
    let closed = read_back(&standing_in(Status::Closed));
    let state = closed.state();
    let [report] = state.reports() else {
        panic!("one report")
    };
    assert_eq!(
        (&report.on, report.what.figures.len()),
        (&when("2025-05-20"), 1)
    );
    let [assessment] = state.assessments() else {
        panic!("one assessment")
    };
    let grade = assessment.what.grade.as_ref().unwrap();
    assert_eq!(grade.vi(), "hoàn thành xuất sắc nhiệm vụ");
    assert_eq!(assessment.what.staff_works_alone, Some(true));
    // What the expert reports is not added to what is logged.
    assert_eq!(state.taught(), Count::exact(2));
    let grades = CompletionGrade::ALL.iter().map(|grade| grade.vi());
    assert!(grades.eq([
        "hoàn thành xuất sắc nhiệm vụ",
        "hoàn thành tốt nhiệm vụ",
        "hoàn thành nhiệm vụ",
        "không hoàn thành nhiệm vụ"
    ]));
}

#[test]
fn every_standing_reads_back_from_json() {
    for &status in Status::ALL {
        let record = standing_in(status);
        assert_eq!(read_back(&record), record, "{status}");
    }
    let covered = covered_between(
        &[bach_mai()],
        &host(),
        ContentKind::ExpertSupport,
        &[
            Specialty::Cardiology.into(),
            Specialty::Surgery.into(),
            ManagementField::HospitalManagement.into(),
        ],
        "2025-03-01",
    );
    let proposal = proposal()
        .subjects([ManagementField::HospitalManagement])
        .subjects([Specialty::Surgery])
        .basis(Basis::Covered(covered));
    let record = record_of(proposed(proposal), "2025-03-01", []);
    assert_eq!(read_back(&record), record);
    let stints = [stint("2024-03", Some("unknown")), stint("2024-05", None)];
    let report = record_of(reported(Status::OnSite, stints), "2025", []);
    assert_eq!(read_back(&report), report);
}

#[test]
fn lines_are_written_plainly() {
    let record = standing_in(Status::OnSite);
    let json = serde_json::to_string(&record).unwrap();
    for line in [
        r#"{"on":"2025-02-14","type":"decided","payload":{"number":"305/QĐ-BM"}}"#,
        r#"{"on":"2025-02-17","type":"confirmed"}"#,
        r#"{"on":"2025-03-03","type":"stint_begun","payload":{"person":"00000000-0000-0000-0000-000000000015"}}"#,
        r#""taught":2,"assisted":1,"patients":12,"minutes":420,"person":"00000000-0000-0000-0000-000000000015"}"#,
        r#""programme":{"name":"Đề án 1816","wave":"đợt 1 năm 2025"}"#,
    ] {
        assert!(json.contains(line), "{line} in {json}");
    }
    let closed = serde_json::to_string(&standing_in(Status::Closed)).unwrap();
    for detail in ["hoàn thành nhiệm vụ được giao", "nhiệt tình, trách nhiệm"] {
        assert!(
            closed.contains(&format!(r#""detail":"{detail}""#)),
            "{closed}"
        );
    }
    let report = record_of(reported(Status::Completed, []), "2025", []);
    let report = serde_json::to_string(&report).unwrap();
    assert!(
        report.contains(r#""known":{"proposal":{"home":"#),
        "{report}"
    );
    let unknown = json.replacen(r#""taught":2"#, r#""taugth":2"#, 1);
    let error = serde_json::from_str::<Record<Secondment>>(&unknown).unwrap_err();
    assert!(error.to_string().contains("taugth"), "{error}");
}

/// A day that was forgotten is written when it becomes known.
#[test]
fn a_day_is_written_down_late() {
    let record = standing_in(Status::Between);
    let record = then(record, logged(day_of(Some(doctor()))), "2025-03-10");
    assert_eq!(record.state().taught(), Count::exact(4));
    let days: Vec<_> = record
        .state()
        .days()
        .iter()
        .map(|day| day.on.clone())
        .collect();
    assert_eq!(days, [when("2025-03-04"), when("2025-03-10")]);
}
