//! What holds of every print of every record.
#![cfg(feature = "proptest")]

use chrono::NaiveDate;
use lienvien::agreement::Agreement;
use lienvien::any::AnyRecord;
use lienvien::consultation::Consultation;
use lienvien::organisation::OrganisationRef;
use lienvien::package::Package;
use lienvien::paper::{self, Paper};
use lienvien::plan::Plan;
use lienvien::record::{Event as _, Record};
use lienvien::secondment::Secondment;
use lienvien::survey::Survey;
use lienvien::testing::histories;
use lienvien::training::course::{Course, CourseEvent, CoursePlan};
use lienvien::training::enrolment::Enrolment;
use lienvien::value::{PersonId, When};
use proptest::prelude::*;
use uuid::Uuid;

fn today() -> NaiveDate {
    lienvien::day!(2025 - 06 - 30)
}

/// A text without its white space: how it is wrapped does not matter.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The cells of a row of a Markdown table.
fn cells(row: &str) -> usize {
    let mut cells = 0;
    let mut letters = row.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '|' => cells += 1,
            _ => {}
        }
    }
    cells
}

/// What each line of Markdown says, without its marks and without the backslashes.
fn unescaped(markdown: &str) -> String {
    let mut said = String::new();
    let mut letters = markdown.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => said.extend(letters.next()),
            '|' | '#' | '*' => {}
            other => said.push(other),
        }
    }
    squeezed(&said)
}

fn holds(paper: &Paper, again: &Paper, organisations: &[&OrganisationRef], json: usize) {
    assert_eq!(paper, again);
    let (text, markdown) = (paper.to_string(), paper.markdown().to_string());
    assert_eq!(
        (&text, &markdown),
        (&again.to_string(), &again.markdown().to_string())
    );
    for line in text.lines() {
        assert!(line.chars().count() <= 96, "{line}");
        assert!(!line.ends_with(' ') || line.starts_with("| "), "{line:?}");
    }
    let (said, written) = (unescaped(&markdown), squeezed(&text));
    for organisation in organisations {
        let name = squeezed(&organisation.name);
        // a cell of a table may break a name in plain text, but not in Markdown
        assert!(said.contains(&name), "{name}\n{markdown}");
        assert!(
            written.contains(&name)
                || written.contains(&name.to_uppercase())
                || text.contains("+--"),
            "{name}\n{text}"
        );
    }
    let mut columns = None;
    for line in markdown.lines() {
        if line.starts_with('|') {
            assert_eq!(cells(line), *columns.get_or_insert(cells(line)), "{line}");
        } else {
            columns = None;
        }
    }
    // linear: a print has no more than so much for each character of the record, and a page besides
    assert!(
        text.len() + markdown.len() < 8_000 + 20 * json,
        "{} of {json}",
        text.len()
    );
}

/// Every print of so many records of a kind.
fn every<A: lienvien::testing::Payloads>(
    print: impl Fn(&Record<A>) -> Paper,
    organisations: impl Fn(&A) -> Vec<&OrganisationRef>,
) {
    proptest!(ProptestConfig::with_cases(60), |(record in histories::<A>())| {
        let json = serde_json::to_string(&record).unwrap().len();
        let again = record.clone();
        holds(&print(&record), &print(&again), &organisations(record.state()), json);
    });
}

#[test]
fn every_agreement_prints() {
    every::<Agreement>(
        |record| paper::agreement_summary(record, today()),
        Agreement::organisations,
    );
}

#[test]
fn every_survey_prints() {
    every::<Survey>(paper::survey_minutes, Survey::organisations);
}

fn nobody(_: PersonId) -> Option<String> {
    None
}

#[test]
fn every_acceptance_prints() {
    every::<Package>(
        |record| paper::acceptance_minutes(record, nobody),
        Package::organisations,
    );
}

#[test]
fn every_secondment_prints() {
    every::<Secondment>(
        |record| paper::secondment_decision(record, nobody),
        Secondment::organisations,
    );
}

#[test]
fn every_consultation_prints() {
    every::<Consultation>(paper::consultation_record, Consultation::organisations);
}

#[test]
fn every_course_prints() {
    every::<Course>(
        |record| paper::trainee_list(record, [], nobody),
        |course| course.plan().organisers.iter().collect(),
    );
}

/// Each trainee in the list of the course that the enrolment names.
#[test]
fn every_trainee_prints() {
    every::<Enrolment>(
        |record| {
            let id = record
                .state()
                .course()
                .map_or(uuid(7), lienvien::value::Id::uuid);
            let planned = CourseEvent::planned(open_plan()).on(When::UNKNOWN);
            let course = Record::<Course>::open(id, planned).unwrap();
            let paper = paper::trainee_list(&course, [record], nobody);
            let is_listed = paper.markdown().to_string().contains("| 1 | ");
            assert_eq!(is_listed, record.state().course().is_some());
            paper
        },
        |enrolment| {
            let home = &enrolment.nomination().home;
            enrolment.course().map(|_| home).into_iter().collect()
        },
    );
}

fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn counted<A: lienvien::testing::Payloads>()
where
    AnyRecord: From<Record<A>>,
{
    every::<A>(
        |record| {
            let records = [AnyRecord::from(record.clone())];
            paper::activity_table(&records, &lienvien::period!(2025 - 01..=2025 - 06))
        },
        |_| Vec::new(),
    );
}

#[test]
fn every_record_is_counted() {
    counted::<Agreement>();
    counted::<Survey>();
    counted::<Plan>();
    counted::<Package>();
    counted::<Course>();
    counted::<Enrolment>();
    counted::<Secondment>();
    counted::<Consultation>();
}

fn open_plan() -> CoursePlan {
    let mut plan = CoursePlan::new();
    plan.subjects_open = true;
    plan
}
