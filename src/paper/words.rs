//! What all papers say in the same words.

use super::Paper;
use crate::basis::Basis;
use crate::record::{Actor, Aggregate, NoteContent, Record};
use crate::specialty::Subject;
use crate::value::{Coded, Document, Figure, PersonId, Provenance, Text, Vocabulary, When};
use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};
use chrono::Datelike;
use core::fmt::{self, Display};

/// What the record does not know.
pub(super) const NOT_STATED: &str = "không nêu";

/// What is to be filled in by hand.
pub(super) const BLANK: &str = "…";

const DATE_BLANK: &str = "ngày … tháng … năm …";

/// Goes on with a sentence.
pub(super) fn add(words: &mut String, more: fmt::Arguments<'_>) {
    words.push_str(&alloc::fmt::format(more));
}

/// A value, or that it is not stated.
pub(super) fn stated<T: Display>(value: Option<T>) -> String {
    value.map_or_else(|| NOT_STATED.to_owned(), |value| value.to_string())
}

/// A value, or a blank to fill in.
pub(super) fn or_blank<T: Display>(value: Option<T>) -> String {
    value.map_or_else(|| BLANK.to_owned(), |value| value.to_string())
}

/// The words of a list, or those of the paper, or that they are not stated.
pub(super) fn word<V: Vocabulary>(value: Option<&Coded<V>>) -> &str {
    value.map_or(NOT_STATED, Coded::vi)
}

/// A date, and how it came to its year where the source leaves that out.
pub(super) fn date(on: &When) -> String {
    match on.basis() {
        _ if on.is_unknown() => NOT_STATED.to_owned(),
        Some(basis) => {
            let said = on.said();
            format!(
                "{} (nguồn ghi “{}”; năm xác định {basis})",
                on.vi(),
                said.vi()
            )
        }
        None => on.vi().to_string(),
    }
}

/// The date of a paper: `ngày 05 tháng 10 năm 2024`, with a blank for what is not known. Days below 10 and the
/// months 1 and 2 have a zero in front (Decree 30/2020/NĐ-CP, Annex I).
pub(super) fn date_line(on: &When) -> String {
    if on.is_unknown() {
        return DATE_BLANK.to_owned();
    }
    let (Some(first), Some(last)) = (on.earliest(), on.latest()) else {
        return on.vi().to_string();
    };
    let is_same_year = first.year() == last.year();
    let is_same_month = is_same_year && first.month() == last.month();
    let month = match first.month() {
        month @ (1 | 2) => format!("{month:02}"),
        month => month.to_string(),
    };
    if first == last {
        format!("ngày {:02} tháng {month} năm {}", first.day(), first.year())
    } else if is_same_month {
        format!("ngày … tháng {month} năm {}", first.year())
    } else if is_same_year {
        format!("ngày … tháng … năm {}", first.year())
    } else {
        DATE_BLANK.to_owned()
    }
}

/// The head of a paper: who issues it, its number, and on the right the motto, the place and the date.
pub(super) fn head(
    paper: &mut Paper,
    issuers: impl IntoIterator<Item = String>,
    number: Option<&Text>,
    place: Option<&Text>,
    on: &When,
) {
    let mut left: Vec<_> = issuers
        .into_iter()
        .map(|name| name.to_uppercase())
        .collect();
    if left.is_empty() {
        left.push(BLANK.to_owned());
    }
    // the number stands beside the place and the date
    if left.len() == 1 {
        left.push(String::new());
    }
    left.push(match number {
        // as some papers write it
        Some(number) if number.to_lowercase().starts_with("số") => number.to_string(),
        Some(number) => format!("Số: {number}"),
        None => "Số: …/…".to_owned(),
    });
    let right = vec![
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".to_owned(),
        "Độc lập - Tự do - Hạnh phúc".to_owned(),
        format!("{}, {}", or_blank(place), date_line(on)),
    ];
    paper.columns(vec![left, right]);
}

/// The last line of every paper.
pub(super) fn foot<A: Aggregate>(paper: &mut Paper, record: &Record<A>) {
    if record.is_reported() {
        paper.paragraph("(Hồ sơ ghi nhận theo báo cáo, không có diễn biến trước đó.)");
    }
    printed(paper);
}

pub(super) fn printed(paper: &mut Paper) {
    paper.paragraph("(Bản in từ dữ liệu của hồ sơ, không thay cho văn bản gốc.)");
}

/// The last lines of minutes, which nobody but those who were there can fill in.
pub(super) fn closing(paper: &mut Paper) {
    paper.paragraph(
        "Biên bản kết thúc vào hồi … giờ … ngày … tháng … năm …, được lập thành … bản, mỗi bên giữ … bản.",
    );
}

pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

pub(super) fn subjects<'a>(subjects: impl IntoIterator<Item = &'a Subject>) -> String {
    let mut names = Vec::new();
    for subject in subjects {
        names.push(subject.vi());
    }
    if names.is_empty() {
        return NOT_STATED.to_owned();
    }
    names.join("; ")
}

/// Things in a row, or that there are none.
pub(super) fn joined<T: Display>(things: impl IntoIterator<Item = T>) -> String {
    let mut names = Vec::new();
    for thing in things {
        names.push(thing.to_string());
    }
    if names.is_empty() {
        return NOT_STATED.to_owned();
    }
    names.join("; ")
}

/// A person by name, if the caller knows it, otherwise by id.
pub(super) fn named(person: PersonId, name: impl Fn(PersonId) -> Option<String>) -> String {
    name(person).unwrap_or_else(|| person.to_string())
}

/// A person or an organisation.
pub(super) fn actor(actor: &Actor) -> String {
    match actor {
        Actor::Organisation(organisation) => organisation.to_string(),
        Actor::Person(person) => person.to_string(),
    }
}

/// `Quyết định về việc …, số 12/QĐ-BV, ngày 12/10/2024`: what is not known is left out.
pub(super) fn document(document: &Document) -> String {
    let mut words = document.title.to_string();
    if let Some(number) = &document.number {
        add(&mut words, format_args!(", số {number}"));
    }
    if !document.dated.is_unknown() {
        add(
            &mut words,
            format_args!(", {}", document.dated.vi_in_sentence()),
        );
    }
    words
}

pub(super) fn source(source: &Provenance) -> String {
    let mut words = String::new();
    if let Some(author) = &source.author {
        add(&mut words, format_args!("{author} - "));
    }
    words.push_str(&source.publisher);
    if let Some(title) = &source.title {
        add(&mut words, format_args!(", “{title}”"));
    }
    if !source.published.is_unknown() {
        add(
            &mut words,
            format_args!(", {}", source.published.vi_in_sentence()),
        );
    }
    words
}

/// What authorises the support.
pub(super) fn basis(basis: &Basis) -> String {
    let kind = basis.kind().vi();
    match basis {
        Basis::Agreement(in_force) => {
            let day = When::from(in_force.day());
            format!("{kind} đang có hiệu lực ngày {}", day.vi())
        }
        Basis::Covered(covered) => {
            let day = When::from(covered.day());
            format!("{kind} đang có hiệu lực ngày {}", day.vi())
        }
        Basis::DirectionOfLowerLevels { year } => {
            if year.is_unknown() {
                kind.to_owned()
            } else {
                format!("{kind} {}", year.vi_in_sentence())
            }
        }
        Basis::Project1816 { decision: paper }
        | Basis::Satellite { project: paper }
        | Basis::Rotation { decision: paper } => match paper {
            Some(paper) => format!("{kind} ({})", document(paper)),
            None => kind.to_owned(),
        },
        Basis::AuthorityOrder { document: paper } | Basis::Invitation { document: paper } => {
            format!("{kind} ({})", document(paper))
        }
        Basis::Emergency { reason } => format!("{kind}: {reason}"),
        Basis::Document(paper) => document(paper),
    }
}

/// `số ca phẫu thuật: 12 ca trên 20, năm 2024 (kế hoạch)`.
pub(super) fn figure(figure: &Figure) -> String {
    let mut words = format!(
        "{}: {} {}",
        figure.measure,
        figure.count.vi(),
        figure.unit.vi()
    );
    if let Some(all) = figure.out_of {
        add(&mut words, format_args!(" trên {}", all.vi()));
    }
    if let Some(scope) = &figure.scope {
        add(&mut words, format_args!(", phạm vi: {scope}"));
    }
    if let Some(time) = &figure.time {
        add(&mut words, format_args!(", {}", time.vi()));
    }
    if !figure.as_of.is_unknown() {
        add(
            &mut words,
            format_args!(", tính đến {}", figure.as_of.vi_in_sentence()),
        );
    }
    for part in &figure.parts {
        add(
            &mut words,
            format_args!("; {}: {}", part.label, part.count.vi()),
        );
    }
    if let Some(basis) = figure.basis {
        add(&mut words, format_args!(" ({})", basis.vi()));
    }
    words
}

/// What was said, promised and attached, as the notes of a record hold it.
pub(super) fn notes<A: Aggregate>(paper: &mut Paper, record: &Record<A>) {
    let mut is_first = true;
    for (line, note) in record.notes() {
        if core::mem::take(&mut is_first) {
            paper.heading("Ý KIẾN, CAM KẾT VÀ NỘI DUNG GHI KÈM");
        }
        let on = if note.on.is_unknown() {
            String::new()
        } else {
            format!(", {}", note.on.vi_in_sentence())
        };
        let by = if note.by.is_empty() {
            String::new()
        } else {
            format!(" của {}", joined(note.by.iter().map(actor)))
        };
        match &note.content {
            NoteContent::Statement(said) if note.by.is_empty() => {
                paper.dash(format!("Ghi chú{on}: “{said}”"));
            }
            NoteContent::Statement(said) => paper.dash(format!("Phát biểu{by}{on}: “{said}”")),
            NoteContent::Dispute(said) => paper.dash(format!("Ý kiến khác{by}{on}: “{said}”")),
            NoteContent::Assessment(said) => {
                paper.dash(format!("Đánh giá{by}{on}: “{}”", said.text));
            }
            NoteContent::Need(need) => paper.dash(format!("Mong muốn{by}{on}: “{}”", need.text)),
            NoteContent::Commitment(promise) => {
                paper.dash(format!("Cam kết{by}{on} (mục {line}): “{}”", promise.text));
            }
            NoteContent::Ceremony(held) => {
                paper.dash(format!("{}{on}", capitalised(&held.name)));
                if let Some(place) = &held.place {
                    paper.plus(format!("Địa điểm: {place}"));
                }
                if !held.organisers.is_empty() {
                    paper.plus(format!("Phối hợp tổ chức: {}", joined(&held.organisers)));
                }
                for attached in &held.attachments {
                    paper.plus(attachment(attached));
                }
            }
            NoteContent::Attachment(attached) => paper.dash(attachment(attached)),
            NoteContent::Figure(said) => paper.dash(format!("Số liệu{by}{on}: {}", figure(said))),
            NoteContent::Source(from) => paper.dash(format!("Nguồn: {}", source(from))),
        }
    }
}

fn attachment(attached: &crate::record::Attachment) -> String {
    let mut words = capitalised(attached.kind.vi());
    if let Some(title) = &attached.title {
        add(&mut words, format_args!(": “{title}”"));
    }
    if let Some(credit) = &attached.credit {
        add(&mut words, format_args!(" (tác giả: {credit})"));
    }
    words
}
