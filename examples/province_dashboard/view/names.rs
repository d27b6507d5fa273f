//! What the dashboard calls a record, and sentences in which names stand for ids.

use super::called;
use lienvien::agreement::Agreement;
use lienvien::any::AnyRecord;
use lienvien::consultation::ConsultationKind;
use lienvien::organisation::Cadre;
use lienvien::record::Record;
use lienvien::register::Register;
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::{CaseSeverity, RequirementKind};
use lienvien::training::course::CourseKind;
use lienvien::value::{OrganisationId, RecordRef, Vocabulary};
use uuid::Uuid;

/// The kind of a record, and which one it is.
pub(crate) fn title(register: &Register, record: RecordRef) -> String {
    let kind = in_heading(record.kind.vi());
    match register.record(record) {
        // their own names begin with it
        Some(held @ (AnyRecord::Package(_) | AnyRecord::Course(_))) => in_heading(&short(held)),
        Some(held) => format!("{kind}: {}", short(held)),
        None => format!("{kind} chưa có trong sổ"),
    }
}

/// Which record of its kind it is.
pub(crate) fn short(record: &AnyRecord) -> String {
    match record {
        AnyRecord::Agreement(it) => match it.state().number() {
            Some(number) => format!("số {number}, {}", recipient(it)),
            None => it.state().terms().title.to_string(),
        },
        AnyRecord::Survey(it) => {
            let hosts = it.state().plan().hosts.iter();
            joined(hosts.map(|host| host.name.to_string()))
        }
        AnyRecord::Plan(it) => it.state().recipient().name.to_string(),
        AnyRecord::Package(it) => {
            let package = it.state();
            format!("{}, {}", package.proposal().name, package.recipient().name)
        }
        AnyRecord::Course(it) => {
            let name = it.state().plan().name.as_ref();
            name.map_or_else(|| subjects(it.state().subjects()), ToString::to_string)
        }
        AnyRecord::Enrolment(it) => {
            let (person, home) = (it.state().person(), &it.state().nomination().home);
            format!("học viên {}, {}", shortened(person.uuid()), home.name)
        }
        AnyRecord::Secondment(it) => {
            let sent = it.state();
            format!("{} → {}", sent.home().name, sent.host().name)
        }
        AnyRecord::Consultation(it) => {
            let asked = it.state();
            format!(
                "{}, {}",
                subjects(asked.subjects()),
                asked.request().asker.name
            )
        }
        // the list may grow
        _ => shortened(record.id()),
    }
}

/// Who receives by an agreement.
pub(crate) fn recipient(record: &Record<Agreement>) -> String {
    let parties = record.state().terms().parties.iter();
    let receiving = parties.filter(|party| party.role.receives());
    joined(receiving.filter_map(|it| it.organisation.as_ref().map(|it| it.name.to_string())))
}

fn subjects(subjects: Vec<&Subject>) -> String {
    joined(subjects.into_iter().map(|it| it.vi().to_string()))
}

fn joined(names: impl Iterator<Item = String>) -> String {
    let names: Vec<_> = names.collect();
    if names.is_empty() {
        "không nêu".to_owned()
    } else {
        names.join(", ")
    }
}

/// A piece of a sentence.
pub(crate) enum Piece {
    Words(String),
    /// A record of the register.
    Record(RecordRef),
}

/// The sentence of a finding, in which codes stand between backticks: records become links, and
/// organisations their names; of what else has an id, its beginning is enough to tell it apart.
pub(crate) fn pieces(register: &Register, sentence: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, part) in sentence.split('`').enumerate() {
        if part.is_empty() {
            continue;
        }
        pieces.push(if at % 2 == 0 {
            Piece::Words(part.to_owned())
        } else {
            code(register, part)
        });
    }
    pieces
}

fn code(register: &Register, code: &str) -> Piece {
    let (_, id) = code.rsplit_once('/').unwrap_or(("", code));
    let Ok(id) = id.parse::<Uuid>() else {
        return Piece::Words(format!("“{code}”"));
    };
    if let Some(record) = register.iter().find(|record| record.id() == id) {
        return Piece::Record(record.reference());
    }
    let organisation = register.organisation(OrganisationId::new(id));
    Piece::Words(organisation.map_or_else(|| shortened(id), |it| format!("“{}”", called(it))))
}

/// The sentence in plain text.
pub(crate) fn plain(register: &Register, sentence: &str) -> String {
    let mut plain = String::new();
    for piece in pieces(register, sentence) {
        match piece {
            Piece::Words(words) => plain += &words,
            Piece::Record(record) => {
                let name = register.record(record).map(short);
                for words in ["“", &name.unwrap_or_default(), "”"] {
                    plain += words;
                }
            }
        }
    }
    plain
}

/// The beginning of an id.
pub(crate) fn shortened(id: Uuid) -> String {
    let id = id.to_string();
    let (beginning, _) = id.split_once('-').unwrap_or((&id, ""));
    format!("{beginning}…")
}

/// What an indicator calls a part: organisations, subjects and codes by their names.
pub(crate) fn part(register: &Register, key: &[String]) -> String {
    let words = key.iter().flat_map(|words| words.split(';'));
    joined(words.map(|word| {
        let known = word.parse::<Uuid>().ok().map(OrganisationId::new);
        let organisation = known.and_then(|id| register.organisation(id));
        organisation.map_or_else(|| code_vi(word).unwrap_or(word).to_owned(), called)
    }))
}

/// The Vietnamese word for a code by which the parts of an indicator differ.
fn code_vi(code: &str) -> Option<&'static str> {
    let own = match code {
        "not_stated" => Some("không nêu"),
        "treated_locally" => Some("điều trị tại cơ sở"),
        "referred" => Some("chuyển cơ sở khác"),
        "died" => Some("tử vong"),
        "other" => Some("khác"),
        _ => None,
    };
    own.or_else(|| vi::<Specialty>(code))
        .or_else(|| vi::<Cadre>(code))
        .or_else(|| vi::<CourseKind>(code))
        .or_else(|| vi::<ConsultationKind>(code))
        .or_else(|| vi::<CaseSeverity>(code))
        .or_else(|| vi::<RequirementKind>(code))
}

fn vi<V: Vocabulary>(code: &str) -> Option<&'static str> {
    V::from_code(code).map(Vocabulary::vi)
}

/// With a capital letter in front.
pub(crate) fn in_heading(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
