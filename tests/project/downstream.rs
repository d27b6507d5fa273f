//! What a program that embeds the crate may write, and what the compiler tells it where it may not.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;
use std::{env, fs};

/// The folder in which this test's own dependencies lie, the crate among them.
fn dependencies() -> PathBuf {
    env::current_exe().unwrap().parent().unwrap().to_owned()
}

/// The newest library of this name there: the one that this test was built with.
fn library(name: &str) -> PathBuf {
    let mut found: Vec<(SystemTime, PathBuf)> = Vec::new();
    for entry in fs::read_dir(dependencies()).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_stem().unwrap().to_str().unwrap();
        let is_library = path
            .extension()
            .is_some_and(|extension| extension == "rlib");
        if is_library && file.starts_with(&format!("lib{name}-")) {
            found.push((path.metadata().unwrap().modified().unwrap(), path));
        }
    }
    found.sort();
    found.pop().unwrap().1
}

/// Compiles a program of another crate: what the compiler says, if it refuses.
fn compile(name: &str, source: &str) -> Result<(), String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let program = folder.join(name).with_extension("rs");
    fs::write(&program, source).unwrap();
    let output = Command::new(env::var("RUSTC").unwrap_or("rustc".to_owned()))
        .args(["--edition=2024", "--crate-type=lib", "--emit=metadata"])
        .arg("--out-dir")
        .arg(folder)
        .arg("-L")
        .arg(format!("dependency={}", dependencies().display()))
        .arg("--extern")
        .arg(format!("lienvien={}", library("lienvien").display()))
        .arg(&program)
        .output()
        .unwrap();
    if output.status.success() {
        return Ok(());
    }
    Err(String::from_utf8(output.stderr).unwrap())
}

/// The compiler refuses the program, with all of this in what it says.
#[track_caller]
fn refuses(name: &str, source: &str, said: &[&str]) {
    let error = compile(name, source).expect_err("this must not compile");
    for part in said {
        assert!(error.contains(part), "`{part}` is not in: {error}");
    }
}

/// Payloads by `new` and setters, fields read and changed, events by constructors and matched: what goes
/// on compiling when a payload gets another optional field, or a list another word.
const EMBEDDER: &str = r#"
use lienvien::record::{Event, Line, Postponement, Record, Refused};
use lienvien::secondment::{Secondment, SecondmentEvent};
use lienvien::training::course::{Course, CourseEvent};
use lienvien::{day, text, value::{Document, Text, When}, when};

pub fn decision(number: Option<Text>) -> Document {
    let mut decision = Document::new(text!("Quyết định")).dated(day!(2025-02-21));
    decision.number = number;
    decision
}

pub fn put_off(course: &mut Record<Course>) -> Result<(), Refused<Course>> {
    let postponed = Postponement::from(text!("chưa đủ học viên")).to(when!(2025-04));
    course.append(CourseEvent::postponed(postponed).on(day!(2025-03-01)))?;
    course.append(Line::void(text!("nhập nhầm")))
}

pub fn says(event: &SecondmentEvent) -> Option<&Text> {
    match event {
        SecondmentEvent::Refused(why) | SecondmentEvent::Cancelled(why) => why.reason.as_ref(),
        _ => None,
    }
}

pub fn completed(sent: &mut Record<Secondment>) -> Result<(), Refused<Secondment>> {
    sent.append(SecondmentEvent::completed().on(When::UNKNOWN))
}

// The dates and ids are those of the crates that lienvien hands on.
pub fn year(day: lienvien::chrono::NaiveDate) -> String {
    format!("{day} {}", lienvien::uuid::Uuid::nil())
}
"#;

#[test]
fn an_embedder_writes_payloads_by_new_and_setters() {
    assert_eq!(compile("embedder", EMBEDDER), Ok(()));
}

/// A payload may get another optional field: nobody outside can have written all of its fields.
#[test]
fn no_other_crate_writes_all_fields_of_a_payload() {
    let literal = r#"
        use lienvien::{record::Reason, text};
        pub fn reason() -> Reason { Reason { reason: Some(text!("lũ lụt")) } }
    "#;
    refuses("literal", literal, &["E0639", "non-exhaustive struct"]);
    let pattern = r"
        use lienvien::record::Reason;
        pub fn read(Reason { reason }: Reason) { drop(reason) }
    ";
    refuses("pattern", pattern, &["E0638", "non-exhaustive"]);
}

/// A list may get another word.
#[test]
fn no_other_crate_matches_all_words_of_a_list() {
    let exhaustive = r"
        use lienvien::organisation::Cadre;
        pub fn is_doctor(cadre: Cadre) -> bool { match cadre { Cadre::Doctor => true } }
    ";
    refuses("exhaustive", exhaustive, &["E0004", "`_` not covered"]);
}

/// The event alone is no line: the compiler says what is missing.
#[test]
fn an_event_without_its_date_gets_a_hint() {
    let undated = r"
        use lienvien::record::{Record, Refused};
        use lienvien::secondment::{Secondment, SecondmentEvent};
        pub fn end(sent: &mut Record<Secondment>) -> Result<(), Refused<Secondment>> {
            sent.append(SecondmentEvent::completed())
        }
    ";
    let hint = "an event needs its date: write `event.on(day)`";
    refuses("undated", undated, &["E0277", hint, "When::UNKNOWN"]);
}

/// What a payload names is asked of each of its fields: the compiler says what to write.
#[test]
fn a_field_that_does_not_say_what_it_names_gets_a_hint() {
    let silent = r#"
        pub struct Stamp;
        lienvien::events! { pub enum SealEvent / SealEventKind("seal event") {
            Sealed(Stamp) = sealed, "đóng dấu", "sealed";
        } }
    "#;
    let hint = "`impl lienvien::value::Mentions for Stamp {}`";
    refuses(
        "silent",
        silent,
        &["E0277", "it is not known what a `Stamp` names", hint],
    );
}

#[test]
fn a_wrong_literal_does_not_compile_and_says_why() {
    let program = |literal: &str| format!("pub fn wrong() {{ let _ = lienvien::{literal}; }}");
    for (name, literal, why) in [
        ("blank", r#"text!(" ")"#, "the text is blank"),
        (
            "broken",
            "text!(\"a\\nb\")",
            "a character that no literal may have",
        ),
        ("no_day", "day!(2023-02-29)", "no such day"),
        (
            "no_month",
            "when!(2024-13)",
            "expected a year, a month or a day",
        ),
        (
            "backwards",
            "period!(2030 ..= 2024)",
            "ends before it begins",
        ),
        ("no_id", r#"id!("67e55044")"#, "E0080"),
    ] {
        refuses(name, &program(literal), &[why]);
    }
}

/// Every module in one file, with `*`: no name means two things.
#[test]
fn all_modules_are_imported_with_a_star_in_one_file() {
    let globs = r"
        #![deny(warnings)]
        use lienvien::{
            agreement::*, any::*, basis::*, consultation::*, organisation::*, package::*, plan::*, record::*,
            secondment::*, specialty::*, survey::*, training::*, training::course::*,
            training::enrolment::*, value::*,
        };
        pub type Sides = (SurveySide, ConsultationSide, TransferSide);
        pub type Records = (Record<Course>, Record<Enrolment>, Record<Plan>, Record<Secondment>);
        pub type Papers = (TermsDraft, AgreementContent);
        pub type Values = (Basis, Specialty, OrganisationRef, CreditTable, Text);
        pub type OfAnyKind = (AnyRecord, AnyLine, AnyRefused);
    ";
    assert_eq!(compile("globs", globs), Ok(()));
}
