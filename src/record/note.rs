//! Notes: what is worth keeping and changes nothing.

use super::{Aggregate, LineContent, Record};
use crate::organisation::{OrganisationRef, PersonRef};
use crate::specialty::{Subject, TechniqueClass};
use crate::value::{Figure, Period, Provenance, Text, When};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Ghi chú: a line that changes nothing. No event or status knows it, and it is exempt from the
/// order: what somebody said, asked for or promised, a ceremony, a photograph, a reported figure.
///
/// # JSON
///
/// ```
/// use lienvien::record::{Note, NoteContent};
/// use lienvien::value::Text;
/// let note = Note::new(NoteContent::Statement(Text::new("cảm ơn sự hỗ trợ, giúp đỡ")?));
/// assert_eq!(
///     serde_json::to_string(&note).unwrap(),
///     r#"{"content":{"statement":"cảm ơn sự hỗ trợ, giúp đỡ"}}"#,
/// );
/// # Ok::<(), lienvien::value::TextError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// When it was said or happened.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub on: When,
    /// Who said or did it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Actor>,
    /// The line that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Provenance>,
    /// What it says.
    pub content: NoteContent,
}

/// Chủ thể: who says or does something: an organisation, or a person, named or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// An organisation.
    Organisation(OrganisationRef),
    /// A person, with office and organisation as far as given.
    Person(PersonRef),
}

/// Nội dung ghi chú: what a note says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NoteContent {
    /// Phát biểu: something said, such as thanks.
    Statement(Text),
    /// Ý kiến khác: somebody disputes a line.
    Dispute(Text),
    /// Đánh giá: a judgement of what was done.
    Assessment(Assessment),
    /// Mong muốn, nhu cầu: what one side asks for. It binds nobody.
    Need(Need),
    /// Cam kết: what one side promises.
    Commitment(Commitment),
    /// Lễ ký kết, buổi làm việc: a ceremony or meeting. A paper can be signed without one.
    Ceremony(Ceremony),
    /// Tài liệu kèm theo: a photograph, a scan, a document.
    Attachment(Attachment),
    /// Số liệu báo cáo: a figure as reported.
    Figure(Figure),
    /// Nguồn: nothing but where the record, or the line, comes from.
    Source(Provenance),
}

/// Đánh giá: a judgement of what was done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// What was said.
    pub text: Text,
    /// The time that is judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
}

/// Mong muốn, nhu cầu: what one side asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// What was said.
    pub text: Text,
    /// In which subjects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// The class of techniques asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub techniques: Option<TechniqueClass>,
}

/// Cam kết: what one side promises.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// What was said.
    pub text: Text,
    /// In which subjects.
    pub fields: Fields,
    /// The class of techniques promised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub techniques: Option<TechniqueClass>,
}

/// Lĩnh vực cam kết: which subjects a promise reaches.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fields {
    /// Tất cả các lĩnh vực: every specialty and every field of management. Contents of another
    /// kind, such as science and technology, are not "fields" and have to be named.
    All,
    /// These.
    These(Vec<Subject>),
}

impl Fields {
    /// Whether the promise reaches the subject.
    pub fn cover(&self, subject: &Subject) -> bool {
        match self {
            Self::All => subject.is_field(),
            Self::These(subjects) => subjects.iter().any(|promised| promised.covers(subject)),
        }
    }
}

/// Lễ ký kết, buổi làm việc: a ceremony or meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ceremony {
    /// What it was called.
    pub name: Text,
    /// Who held it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisers: Vec<OrganisationRef>,
    /// Where it was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// Photographs and papers of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
}

/// Tài liệu kèm theo: a photograph, a scan, a document: what it is, not its bytes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// What it is.
    pub kind: AttachmentKind,
    /// Its caption or title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<Text>,
    /// Where it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locator: Option<Text>,
}

vocabulary! {
    /// Loại tài liệu: what is attached.
    #[non_exhaustive]
    pub enum AttachmentKind("attachment kind") {
        /// A photograph.
        Photo = "photo", "ảnh", "photograph";
        /// A video or sound recording.
        Recording = "recording", "bản ghi hình, ghi âm", "recording";
        /// A scan of a signed paper.
        Scan = "scan", "bản quét", "scan";
        /// Another document.
        Document = "document", "văn bản", "document";
    }
}

/// Nhu cầu và cam kết đáp ứng: a need, and the notes that promise what it asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedAnswer {
    /// The line that states the need.
    pub line: u32,
    /// What is needed.
    pub wanted: Wanted,
    /// The lines whose commitments answer it; none if nobody promised it.
    pub answered_by: Vec<u32>,
}

/// Điều cần hỗ trợ: one thing that is needed.
#[derive(Debug, Clone, PartialEq)]
pub enum Wanted {
    /// Support in a subject.
    Subject(Subject),
    /// Techniques of a class.
    Techniques(TechniqueClass),
}

impl Note {
    /// A note of which only the content is known.
    pub fn new(content: NoteContent) -> Self {
        Self {
            on: When::UNKNOWN,
            by: Vec::new(),
            line: None,
            source: None,
            content,
        }
    }

    /// Said or done by this one too.
    #[must_use]
    pub fn by(mut self, actor: Actor) -> Self {
        self.by.push(actor);
        self
    }

    /// Said or done then.
    #[must_use]
    pub fn on(self, on: impl Into<When>) -> Self {
        Self {
            on: on.into(),
            ..self
        }
    }

    /// About this line.
    #[must_use]
    pub fn about(self, line: u32) -> Self {
        Self {
            line: Some(line),
            ..self
        }
    }

    /// To be read there.
    #[must_use]
    pub fn source(self, source: Provenance) -> Self {
        Self {
            source: Some(source),
            ..self
        }
    }
}

impl Commitment {
    fn answers(&self, wanted: &Wanted) -> bool {
        match wanted {
            Wanted::Subject(subject) => self.fields.cover(subject),
            Wanted::Techniques(class) => self.techniques.is_some_and(|promised| {
                (promised.new || !class.new) && (promised.advanced || !class.advanced)
            }),
        }
    }
}

impl<A: Aggregate> Record<A> {
    /// The notes, with the numbers of their lines.
    pub fn notes(&self) -> impl Iterator<Item = (u32, &Note)> {
        self.ledger()
            .iter()
            .zip(1..)
            .filter_map(|(line, number)| match &line.content {
                LineContent::Note(note) => Some((number, &**note)),
                LineContent::Entry(_) | LineContent::Correction(_) | LineContent::Void(_) => None,
            })
    }

    /// What the notes ask for, each thing with the notes that promise it. A request is not a
    /// commitment: what nobody promised has no answer here.
    pub fn needs_vs_commitments(&self) -> Vec<NeedAnswer> {
        let commitments: Vec<_> = self
            .notes()
            .filter_map(|(line, note)| {
                let NoteContent::Commitment(commitment) = &note.content else {
                    return None;
                };
                Some((line, commitment))
            })
            .collect();
        let answer = |line, wanted: Wanted| NeedAnswer {
            line,
            answered_by: commitments
                .iter()
                .filter(|(_, commitment)| commitment.answers(&wanted))
                .map(|(line, _)| *line)
                .collect(),
            wanted,
        };
        self.notes()
            .filter_map(|(line, note)| {
                let NoteContent::Need(need) = &note.content else {
                    return None;
                };
                Some((line, need))
            })
            .flat_map(|(line, need)| {
                let subjects = need.subjects.iter().cloned().map(Wanted::Subject);
                let techniques = need.techniques.into_iter().map(Wanted::Techniques);
                subjects.chain(techniques).map(move |wanted| (line, wanted))
            })
            .map(|(line, wanted)| answer(line, wanted))
            .collect()
    }
}
