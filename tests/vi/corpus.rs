//! Phrases of real papers, with the values that they say (`phrases.tsv`: phrase, kind, value; `-` is refused or
//! not found).

use chrono::NaiveDate;
use lienvien::organisation::{Office, PersonName, Province, name_key};
use lienvien::specialty::{Department, DepartmentCode, Subject, TechniqueCode};
use lienvien::value::{Count, Period, When};
use lienvien::vi::{full_name, items};

const PHRASES: &str = include_str!("phrases.tsv");

/// What is read of a phrase; `None` if it is refused or not found.
fn read(kind: &str, phrase: &str) -> Option<String> {
    match kind {
        "date" => When::parse_vi(phrase).ok().map(|when| when.to_string()),
        "period" => {
            let period = Period::parse_vi(phrase).ok()?;
            Some(serde_json::to_string(&period).unwrap())
        }
        "name" => {
            let name = PersonName::parse(phrase).ok()?;
            let mut titles: Vec<_> = name.titles().iter().map(|title| title.code()).collect();
            let honorific = name.honorific().map(|it| format!("{}:", it.code()));
            titles.extend(honorific.as_deref());
            Some(format!("{}|{}", titles.join(","), name.name()))
        }
        "office" => {
            let office = Office::parse(phrase).ok()?;
            Some(
                office
                    .kind
                    .listed()
                    .map_or("other", |kind| kind.code())
                    .to_owned(),
            )
        }
        "subject" => Some(Subject::find(phrase)?.code().to_owned()),
        "list" => {
            let list = items(phrase);
            let end = if list.is_exhaustive { "closed" } else { "open" };
            Some(format!("{},{end}", list.items.len()))
        }
        "province" => {
            let (name, day) = phrase.split_once(" @ ").unwrap();
            let day: NaiveDate = day.parse().unwrap();
            Some(Province::find(name, day)?.code().to_string())
        }
        "technique" => phrase
            .parse::<TechniqueCode>()
            .ok()
            .map(|code| code.to_string()),
        "department code" => phrase
            .parse::<DepartmentCode>()
            .ok()
            .map(|code| code.to_string()),
        "org" => Some(name_key(&full_name(phrase))),
        "department" => {
            let codes: Vec<_> = Department::named(phrase).map(Department::code).collect();
            (!codes.is_empty()).then(|| codes.join(","))
        }
        "count" => Count::parse_vi(phrase).ok().map(|count| count.to_string()),
        other => panic!("{other}"),
    }
}

#[test]
fn every_phrase_is_read_as_it_is_meant() {
    let mut wrong = Vec::new();
    for line in PHRASES.lines().skip(1) {
        let fields: Vec<_> = line.split('\t').collect();
        let [phrase, kind, value] = fields[..] else {
            panic!("{line}");
        };
        let said = match kind {
            "org" => name_key(value),
            _ => value.to_owned(),
        };
        let read = read(kind, phrase);
        if read.as_deref().unwrap_or("-") != said {
            wrong.push(format!("{phrase}\t{kind}\t{said}\t{read:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
