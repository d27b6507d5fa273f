//! How it may go on, which is invented: marked as such, and apart from what the article tells.

use super::{facts, invented, is_of, lines, memorandum, printed};
use lienvien::agreement::Agreement;
use lienvien::package::Package;
use lienvien::record::{Aggregate, LineNumber, NoteContent, Record};
use lienvien::secondment::Secondment;
use lienvien::training::course::Course;
use lienvien::training::enrolment::Enrolment;

/// The record of this line; it is written again as it was read.
#[track_caller]
fn read<A: Aggregate>(line: &str) -> Record<A> {
    let record = serde_json::from_str(line).unwrap();
    assert_eq!(serde_json::to_string(&record).unwrap(), line);
    record
}

/// On which line a note says that the record is invented.
fn marked<A: Aggregate>(record: &Record<A>) -> Option<LineNumber> {
    record.notes().find_map(|(line, note)| match &note.content {
        NoteContent::Statement(said) if said.as_str() == invented::INVENTED => Some(line),
        _ => None,
    })
}

#[test]
fn every_line_printed_reads_back_equal() {
    let lines = lines(printed::write);
    let mut lines = lines.iter().map(String::as_str);
    let mut next = || lines.next().unwrap();
    assert_eq!(read::<Agreement>(next()), memorandum());
    for package in facts::packages().unwrap() {
        assert_eq!(read::<Package>(next()), package);
    }
    assert_eq!(read::<Course>(next()), facts::past_training().unwrap());
    let invented = invented::all(&memorandum()).unwrap();
    assert_eq!(read::<Course>(next()), invented.course);
    for (_, enrolment) in invented.enrolments() {
        assert_eq!(read::<Enrolment>(next()), *enrolment);
    }
    assert_eq!(read::<Package>(next()), invented.package);
    assert_eq!(read::<Secondment>(next()), invented.secondment);
    assert_eq!(lines.next(), None);
}

#[test]
fn what_is_invented_is_marked_in_every_record() {
    let invented = invented::all(&memorandum()).unwrap();
    assert_eq!(marked(&invented.course), Some(2.into()));
    for (name, enrolment) in invented.enrolments() {
        assert_eq!(marked(enrolment), Some(2.into()), "{name}");
    }
    assert_eq!(marked(&invented.package), Some(2.into()));
    assert_eq!(marked(&invented.secondment), Some(2.into()));
    // And in no record that the article gives.
    let told = lines(printed::told);
    assert!(
        !told
            .iter()
            .any(|line| line.contains("GIẢ ĐỊNH") || line.contains("(giả định)"))
    );
}

/// Persons are ids, and patients tokens: what is invented has no place where a person has a name.
#[test]
fn nobody_is_named_in_what_is_invented() {
    let told = lines(printed::told).len();
    for line in lines(printed::write).iter().skip(told) {
        assert!(line.contains(r#""person":""#) || is_of::<Package>(line));
        for named in [
            r#""person":{"#,
            r#""signer":"#,
            r#""titles":"#,
            r#""office":"#,
        ] {
            assert!(!line.contains(named), "{named} {line}");
        }
    }
}
