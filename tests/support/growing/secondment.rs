//! What grows in a secondment: the team, the stints, the diary, the replacements, the reports.

use super::{Growing, an_id, asking, document, many, reading, text};
use chrono::{Days, NaiveDate};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::record::{Approval, Event, Line, Reported};
use lienvien::secondment::{
    BackReport, CompletionGrade, HostAssessment, LoggedDay, ReportedSecondment, Secondment,
    SecondmentDecision, SecondmentEvent, SecondmentExtension, SecondmentProposal,
    SecondmentPurpose, SecondmentReplacement, SecondmentStatus, SecondmentTeam, Stint,
    WorkCalendar,
};
use lienvien::specialty::{CustomSpecialty, Subject};
use lienvien::value::{Count, Figure, Provenance, Unit, When};

fn hospital(n: usize) -> OrganisationRef {
    OrganisationRef::new(OrganisationKind::CentralHospital, text("Bệnh viện", n))
}

fn proposal() -> SecondmentProposal {
    SecondmentProposal::new(hospital(1), hospital(2)).purpose(SecondmentPurpose::Teach)
}

fn day(n: usize) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
    first + Days::new(n as u64)
}

type Dated = (SecondmentEvent, When);

/// A secondment that is approved, and these events.
fn of(
    proposal: SecondmentProposal,
    status: &str,
    events: impl IntoIterator<Item = Dated>,
) -> String {
    let begun = [
        SecondmentEvent::proposed(proposal),
        SecondmentEvent::approved(Approval::new(hospital(1))),
    ];
    let events = begun
        .map(|event| (event, When::UNKNOWN))
        .into_iter()
        .chain(events);
    lines(status, events)
}

fn lines(status: &str, events: impl IntoIterator<Item = Dated>) -> String {
    let lines = events
        .into_iter()
        .map(|(event, on)| serde_json::to_string(&Line::from(event.on(on))).unwrap());
    document("secondment", status, lines)
}

fn begun(person: usize, on: usize) -> Dated {
    (SecondmentEvent::stint_begun(an_id(person)), day(on).into())
}

fn ended(person: usize, on: usize) -> Dated {
    (SecondmentEvent::stint_ended(an_id(person)), day(on).into())
}

fn decided() -> Dated {
    (
        SecondmentEvent::decided(text("305/QĐ-BM", 1)),
        When::UNKNOWN,
    )
}

/// One person comes and leaves again and again.
fn of_one(n: usize) -> String {
    let stints = (0..n).flat_map(|n| [begun(1, 2 * n), ended(1, 2 * n + 1)]);
    of(proposal(), "between", stints)
}

/// Each of many persons comes and leaves.
fn of_many(n: usize) -> String {
    let stints = (0..n).flat_map(|n| [begun(n, n), ended(n, n)]);
    of(proposal(), "between", stints)
}

/// All come, then all leave, the last first.
fn together(n: usize) -> String {
    let come = (0..n).map(|n| begun(n, n));
    let leave = (0..n).rev().map(|it| ended(it, n));
    of(proposal(), "between", come.chain(leave))
}

/// All come and are recalled together.
fn recalled(n: usize) -> String {
    let come = (0..n).map(|n| begun(n, n));
    let completed = (SecondmentEvent::completed(), day(n).into());
    of(proposal(), "completed", come.chain([completed]))
}

/// A day of each of the persons who left long ago and of all who are on site.
fn diary(n: usize) -> String {
    let stints = (0..n).flat_map(|n| [begun(n, 0), ended(n, 0)]);
    let days = (0..n).rev().map(|n| {
        let logged = LoggedDay::new().taught(2).person(an_id(n));
        (SecondmentEvent::day_logged(logged), When::UNKNOWN)
    });
    of(proposal(), "between", stints.chain(days))
}

fn days_of_all(n: usize) -> String {
    let stints = (0..n).flat_map(|n| [begun(n, n), ended(n, n)]);
    let days = (0..n).map(|it| {
        let logged = LoggedDay::new().package(an_id(it));
        (SecondmentEvent::day_logged(logged), day(n).into())
    });
    let last = begun(n, n);
    of(proposal(), "on_site", stints.chain([last]).chain(days))
}

fn team(n: usize) -> SecondmentProposal {
    let members = many(n, an_id::<lienvien::value::tag::PersonTag>);
    proposal().team(SecondmentTeam::persons(members))
}

/// One after the other replaces the one before.
fn replaced(n: usize) -> String {
    let replaced = (0..n).map(|n| {
        let replacement = SecondmentReplacement::new(an_id(n), an_id(n + 1));
        (SecondmentEvent::replaced(replacement), When::UNKNOWN)
    });
    of(team(1), "decided", [decided()].into_iter().chain(replaced))
}

/// Reports and assessments of each person who had a stint; the team is named.
fn reports(n: usize) -> String {
    let stints = (0..n).flat_map(|n| [begun(n, n), ended(n, n)]);
    let completed = (SecondmentEvent::completed(), day(n).into());
    let reports = (0..n).flat_map(|it| {
        let report = BackReport::new().person(an_id(it));
        let assessment = HostAssessment::from(CompletionGrade::ALL[0]).person(an_id(it));
        [
            (SecondmentEvent::reported_back(report), day(n).into()),
            (SecondmentEvent::host_assessed(assessment), day(n).into()),
        ]
    });
    of(
        team(1),
        "completed",
        stints.chain([completed]).chain(reports),
    )
}

fn reported(n: usize) -> String {
    let stint = |n| {
        Stint::new(an_id(n / 10))
            .began(day(10 * n))
            .ended(day(10 * n + 5))
    };
    let known = ReportedSecondment::new(proposal()).stints(many(n, stint));
    let known = known.figures(many(n, figure));
    let source = Provenance::new(text("ĐCSVN", 1));
    let report = Reported::new(SecondmentStatus::Between, source, known);
    lines(
        "between",
        [(SecondmentEvent::reported(report), When::UNKNOWN)],
    )
}

fn figure(n: usize) -> Figure {
    Figure::new(text("ca hội chẩn", n), Count::exact(3), Unit::Case)
}

fn extended(n: usize) -> String {
    let extended = (0..n).map(|n| {
        let extension = SecondmentExtension::new(day(n));
        (SecondmentEvent::extended(extension), When::UNKNOWN)
    });
    of(
        proposal(),
        "decided",
        [decided()].into_iter().chain(extended),
    )
}

fn decisions(n: usize) -> String {
    let decided = (0..n).map(|n| {
        let decision = SecondmentDecision::from(text("305/QĐ-BM", n));
        (SecondmentEvent::decided(decision), When::UNKNOWN)
    });
    of(proposal(), "decided", decided)
}

pub(super) fn all() -> Vec<Growing> {
    vec![
        reading::<Secondment>("secondment: stints of one person", 10_000, of_one),
        reading::<Secondment>("secondment: stints of many persons", 10_000, of_many),
        reading::<Secondment>("secondment: many persons together", 10_000, together),
        reading::<Secondment>("secondment: completed, many on site", 10_000, recalled),
        reading::<Secondment>("secondment: diary of persons", 10_000, diary),
        reading::<Secondment>("secondment: diary of all", 9_999, days_of_all),
        reading::<Secondment>("secondment: replacements", 1_000, replaced),
        reading::<Secondment>("secondment: reports and assessments", 10_000, reports),
        reading::<Secondment>("secondment: reported stints", 200, reported),
        reading::<Secondment>("secondment: extensions", 10_000, extended),
        reading::<Secondment>("secondment: decisions", 10_000, decisions),
        reading::<Secondment>("secondment: team", 200, |n| of(team(n), "approved", [])),
        reading::<Secondment>("secondment: subjects", 500, |n| {
            let named = |n| CustomSpecialty::new(text("chuyên khoa", n)).unwrap();
            let subjects = many(n, |n| Subject::Custom(named(n)));
            of(proposal().subjects(subjects), "approved", [])
        }),
        reading::<Secondment>("secondment: figures of a report", 200, |n| {
            let completed = (SecondmentEvent::completed(), day(1).into());
            let report = BackReport::new().figures(many(n, figure));
            let report = (SecondmentEvent::reported_back(report), day(1).into());
            of(proposal(), "completed", [begun(1, 1), completed, report])
        }),
        asking!(
            "secondment: working days of many",
            10_000,
            of_many,
            |record: Secondment| {
                let calendar = WorkCalendar::monday_to_friday();
                record.state().working_days(&calendar, NaiveDate::MAX)
            }
        ),
        asking!(
            "secondment: working days of one",
            10_000,
            of_one,
            |record: Secondment| {
                let calendar = WorkCalendar::monday_to_friday();
                record
                    .state()
                    .working_days_of(an_id(1), &calendar, NaiveDate::MAX)
            }
        ),
        asking!(
            "secondment: persons",
            10_000,
            of_many,
            |record: Secondment| {
                record.state().persons().count() + record.state().on_site().count()
            }
        ),
        asking!(
            "secondment: on site on a day",
            10_000,
            of_one,
            |record: Secondment| record.state().is_on_site_on(an_id(1), NaiveDate::MAX)
        ),
        asking!(
            "secondment: team after replacements",
            1_000,
            replaced,
            |record: Secondment| record.state().team().len()
        ),
        asking!(
            "secondment: cases taught",
            10_000,
            diary,
            |record: Secondment| (record.state().taught(), record.state().taught_here())
        ),
    ]
}
