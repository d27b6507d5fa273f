//! What holds of every print of every record.
#![cfg(feature = "proptest")]

use chrono::NaiveDate;
use lienvien::agreement::Agreement;
use lienvien::organisation::OrganisationRef;
use lienvien::paper::{self, Paper};
use lienvien::survey::Survey;
use lienvien::testing::histories;
use proptest::prelude::*;

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
    print: impl Fn(&lienvien::record::Record<A>) -> Paper,
    organisations: impl Fn(&A) -> Vec<&OrganisationRef>,
) {
    proptest!(ProptestConfig::with_cases(100), |(record in histories::<A>())| {
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
