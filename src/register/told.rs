//! The figures that records tell as facts: those of notes, what a survey found, what a course or a secondment
//! came to. Targets are left out, because they are no facts.

use super::links::{each_entry, mixed};
use crate::any::AnyRecord;
use crate::organisation::{Province, name_key};
use crate::record::{Aggregate, LineNumber, Note, NoteContent, Place, Record};
use crate::secondment::SecondmentEvent;
use crate::survey::{Survey, SurveyEvent, SurveyFinding};
use crate::training::course::CourseEvent;
use crate::value::{Figure, Found, Mention, OrganisationId, RecordRef, search_key};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    string::String,
    vec::Vec,
};
use core::cell::OnceCell;

/// Of what a figure is: the search keys of its measure and its scope, and whose name the scope is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct About {
    pub(super) words: u64,
    of: Whose,
}

/// Whose name the scope of a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Organisation(OrganisationId),
    /// That of an organisation without an id: another record may mean another one by its name.
    Of(RecordRef),
    /// A name that says it by itself: that of a province or of the country, or one with a province in it.
    Stated,
}

impl About {
    /// Whether both certainly are of the same.
    pub(super) fn is_same_as(self, other: Self) -> bool {
        let is_one = match (self.of, other.of) {
            (Whose::Stated, Whose::Organisation(_)) | (Whose::Organisation(_), Whose::Stated) => {
                true
            }
            (one, other) => one == other,
        };
        self.words == other.words && is_one
    }
}

/// The organisations that a record names, by their search keys; `None` for a name that two of them have.
type Names = BTreeMap<String, Option<Whose>>;

/// The scopes of the figures of one record.
pub(super) struct Scopes<'a> {
    record: &'a AnyRecord,
    names: OnceCell<Names>,
}

impl<'a> Scopes<'a> {
    pub(super) const fn of(record: &'a AnyRecord) -> Self {
        Self {
            record,
            names: OnceCell::new(),
        }
    }

    /// Of what a figure is. `None` if nobody can compare it with another one: it does not say of which time
    /// it is, or of what. `toàn viện` does not say of which hospital.
    pub(super) fn about(&self, figure: &Figure) -> Option<About> {
        let (scope, _) = figure.scope.as_ref().zip(figure.time.as_ref())?;
        let (measure, searched) = (figure.measure.search_key(), scope.search_key());
        let whose = self.names().get(&name_key(scope)).copied();
        let of = match whose {
            Some(Some(Whose::Organisation(id))) => Whose::Organisation(id),
            Some(None) => return None,
            _ if says_where(scope) => Whose::Stated,
            Some(Some(whose)) => whose,
            None => return None,
        };
        let words = measure.as_bytes().iter().chain(&[0]);
        let words = mixed(words.chain(searched.as_bytes()));
        Some(About { words, of })
    }

    fn names(&self) -> &Names {
        self.names.get_or_init(|| {
            let mut names = Names::new();
            for mention in self.record.mentions() {
                let Mention::Organisation {
                    id,
                    name: Some(name),
                } = mention
                else {
                    continue;
                };
                let nameless = Whose::Of(self.record.reference());
                let whose = id.map_or(nameless, Whose::Organisation);
                let known = names.entry(name_key(name)).or_insert(Some(whose));
                if *known != Some(whose) {
                    *known = None;
                }
            }
            names
        })
    }
}

/// Whether a scope says by itself where it is: it is the name of a province, of today or before, or of the country;
/// or it ends with `tỉnh` or `thành phố` and such a name.
fn says_where(scope: &str) -> bool {
    let words = scope
        .match_indices(' ')
        .filter_map(|(at, _)| scope.get(at..));
    let ends = words.map(str::trim_start).filter(|end| {
        let searched = search_key(end);
        searched.starts_with("tinh ") || searched.starts_with("thanh pho ")
    });
    let mut ends = core::iter::once(scope).chain(ends);
    matches!(search_key(scope).as_str(), "ca nuoc" | "toan quoc") || ends.any(is_province)
}

fn is_province(name: &str) -> bool {
    let mut provinces = Province::all();
    provinces.any(|province| {
        // a province without a first day was there on any early day
        let day = province.valid_to().or(province.valid_from());
        Province::find(name, day.unwrap_or_default()).is_some()
    })
}

/// The lines of which a note says that they are disputed.
fn disputed(notes: &[(LineNumber, &Note)]) -> BTreeSet<LineNumber> {
    let mut disputed = BTreeSet::new();
    for (_, note) in notes {
        if let NoteContent::Dispute(_) = note.content {
            disputed.extend(note.line);
        }
    }
    disputed
}

/// The figures of the notes of a record, except for those that are disputed.
pub(super) fn noted(record: &AnyRecord) -> Vec<(LineNumber, &Note, &Figure)> {
    let notes = record.notes();
    let disputed = disputed(&notes);
    let mut figures = Vec::new();
    for (line, note) in notes {
        if let NoteContent::Figure(figure) = &note.content
            && !disputed.contains(&line)
        {
            figures.push((line, note, &**figure));
        }
    }
    figures
}

/// Every figure that was ever written into the record, also what a correction replaced or struck.
pub(super) fn ever(record: &AnyRecord) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (_, note) in record.notes() {
        if let NoteContent::Figure(figure) = &note.content {
            figures.push((**figure).clone());
        }
    }
    match record {
        AnyRecord::Survey(record) => each_entry(record, |event| {
            for finding in findings(event) {
                figures.extend(of_finding(finding).into_iter().cloned());
            }
        }),
        AnyRecord::Course(record) => {
            each_entry(record, |event| figures.extend_from_slice(of_course(event)));
        }
        AnyRecord::Secondment(record) => {
            each_entry(record, |event| {
                figures.extend_from_slice(of_secondment(event));
            });
        }
        AnyRecord::Agreement(_)
        | AnyRecord::Plan(_)
        | AnyRecord::Package(_)
        | AnyRecord::Enrolment(_)
        | AnyRecord::Consultation(_) => {}
    }
    figures
}

fn of_course(event: &CourseEvent) -> &[Figure] {
    if let CourseEvent::Reported(report) = event {
        &report.known.figures
    } else if let CourseEvent::Closed(report) = event {
        &report.figures
    } else {
        &[]
    }
}

fn of_secondment(event: &SecondmentEvent) -> &[Figure] {
    if let SecondmentEvent::Reported(report) = event {
        &report.known.figures
    } else if let SecondmentEvent::ReportedBack(report) = event {
        &report.figures
    } else {
        &[]
    }
}

fn findings(event: &SurveyEvent) -> &[SurveyFinding] {
    if let SurveyEvent::Found(finding) = event {
        core::slice::from_ref(&**finding)
    } else if let SurveyEvent::Reported(report) = event {
        &report.known.findings
    } else {
        &[]
    }
}

/// All that was counted for a finding.
fn of_finding(finding: &SurveyFinding) -> Vec<&Figure> {
    Found::within(finding).figures().to_vec()
}

/// The figures of the entries of a record that count and are not disputed, with their places.
pub(super) fn told(record: &AnyRecord) -> Vec<(Place, &Figure)> {
    let disputed = disputed(&record.notes());
    let mut told = match record {
        AnyRecord::Survey(record) => found(record),
        AnyRecord::Course(record) => reported(record, of_course),
        AnyRecord::Secondment(record) => reported(record, of_secondment),
        AnyRecord::Agreement(_)
        | AnyRecord::Plan(_)
        | AnyRecord::Package(_)
        | AnyRecord::Enrolment(_)
        | AnyRecord::Consultation(_) => Vec::new(),
    };
    told.retain(|(place, _)| !disputed.contains(&place.line_number()));
    told
}

fn reported<A: Aggregate>(
    record: &Record<A>,
    figures: fn(&A::Event) -> &[Figure],
) -> Vec<(Place, &Figure)> {
    let mut told = Vec::new();
    for held in record.history() {
        let place = held.place;
        told.extend(figures(&held.entry.event).iter().map(|it| (place, it)));
    }
    told
}

/// A later finding takes the place of an earlier one.
fn found(record: &Record<Survey>) -> Vec<(Place, &Figure)> {
    let mut told = Vec::new();
    let latest = record.state().latest_findings();
    for held in record.history() {
        for finding in findings(&held.entry.event) {
            let figures = of_finding(finding);
            if !figures.is_empty() && latest.iter().any(|it| it.what == *finding) {
                told.extend(figures.into_iter().map(|it| (held.place, it)));
            }
        }
    }
    told
}
