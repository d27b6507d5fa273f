//! Notes: what is worth keeping and changes nothing.

use super::{Aggregate, LineContent, LineNumber, Record};
use crate::organisation::{OrganisationRef, PersonRef};
use crate::specialty::{Subject, TechniqueClass};
use crate::value::{Coded, Figure, Period, Provenance, Text, When};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

payload! {
    /// Ghi chú: a line that changes nothing. It has no effect on the status, and its date may be
    /// earlier than that of other lines: what somebody said, asked for or promised, a ceremony, a
    /// photograph, a reported figure.
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
    pub struct Note {
        /// When it was said or happened.
        pub on: When = When::UNKNOWN,
        /// Who said or did it.
        pub by: Vec<Actor; 100> = Vec::new(),
        /// The line that it is about.
        pub line: Option<LineNumber> = None,
        /// Where it can be read.
        pub source: Option<Box<Provenance>> = None,
        /// The content.
        pub content: NoteContent,
    }
}

/// Chủ thể: who says or does something: an organisation, or a person, named or not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// An organisation.
    Organisation(OrganisationRef),
    /// A person, with office and organisation as far as given.
    Person(PersonRef),
}

mentions! { enum Actor { Organisation, Person } }

/// Nội dung ghi chú: what a note says.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    Figure(Box<Figure>), // boxed, because it is much larger than the others
    /// Nguồn: only the source of the record, or of a line.
    Source(Provenance),
}

mentions! { enum NoteContent { Statement, Dispute, Assessment, Need, Commitment, Ceremony, Attachment, Figure, Source } }

payload! {
    /// Đánh giá: a judgement of what was done.
    pub struct Assessment {
        /// The words.
        pub text: Text,
        /// The period that is judged.
        pub period: Option<Period> = None,
    }
}

payload! {
    /// Mong muốn, nhu cầu: what one side asks for.
    pub struct Need {
        /// What was said.
        pub text: Text,
        /// The subjects in which support is needed.
        pub subjects: Vec<Subject; 500> = Vec::new(),
        /// The class of techniques asked for.
        pub techniques: Option<TechniqueClass> = None,
        /// The quantities that are asked for.
        pub targets: Vec<Figure; 200> = Vec::new(),
    }
}

payload! {
    /// Cam kết: what one side promises.
    pub struct Commitment {
        /// The words.
        pub text: Text,
        /// The subjects that are promised.
        pub fields: Fields,
        /// The class of techniques promised.
        pub techniques: Option<TechniqueClass> = None,
        /// The quantities that are promised.
        pub targets: Vec<Figure; 200> = Vec::new(),
    }
}

/// Lĩnh vực cam kết: which subjects a promise covers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Fields {
    /// Tất cả các lĩnh vực: every specialty and every field of management. Contents of another
    /// kind, such as science and technology, are not "fields" and have to be named.
    All,
    /// Only these subjects.
    These(#[serde(deserialize_with = "crate::value::size::list::<_, _, 500>")] Vec<Subject>),
}

mentions! { enum Fields { These[500]; All } }

impl Fields {
    /// Whether the promise covers the subject.
    pub fn cover(&self, subject: &Subject) -> bool {
        match self {
            Self::All => subject.is_field(),
            Self::These(subjects) => subjects
                .iter()
                .any(|promised| promised.covers(subject).is_yes()),
        }
    }
}

payload! {
    /// Lễ ký kết, buổi làm việc: a ceremony or meeting.
    pub struct Ceremony {
        /// What it was called.
        pub name: Text,
        /// The organisations that held it.
        pub organisers: Vec<OrganisationRef; 100> = Vec::new(),
        /// Where it was held.
        pub place: Option<Text> = None,
        /// Photographs and papers of it.
        pub attachments: Vec<Attachment; 200> = Vec::new(),
    }
}

payload! {
    /// Tài liệu kèm theo: a photograph, a scan or a document. Only a description is kept, not the
    /// file.
    pub struct Attachment {
        /// The kind of document.
        pub kind: Coded<AttachmentKind>,
        /// Its caption or title.
        pub title: Option<Text> = None,
        /// The person or organisation that made it.
        pub credit: Option<Text> = None,
        /// Where it is kept.
        pub locator: Option<Text> = None,
    }
}

vocabulary! {
    /// Loại tài liệu: what is attached.
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NeedAnswer {
    /// The line that states the need.
    pub line: LineNumber,
    /// The thing that is needed.
    pub wanted: Wanted,
    /// The lines whose commitments answer it; empty if nobody promised it.
    pub answered_by: Vec<LineNumber>,
}

/// Điều cần hỗ trợ: one thing that is needed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Wanted {
    /// Support in a subject.
    Subject(Subject),
    /// Techniques of a class.
    Techniques(TechniqueClass),
}

impl From<OrganisationRef> for Actor {
    fn from(organisation: OrganisationRef) -> Self {
        Self::Organisation(organisation)
    }
}

impl From<PersonRef> for Actor {
    fn from(person: PersonRef) -> Self {
        Self::Person(person)
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
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(Note::new(NoteContent::Statement(text!("cảm ơn sự hỗ trợ"))))?;
    /// let lines: Vec<_> = sent.notes().map(|(line, _)| line.get()).collect();
    /// assert_eq!(lines, [2]);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn notes(&self) -> impl Iterator<Item = (LineNumber, &Note)> {
        self.ledger()
            .iter()
            .zip((1..).map(LineNumber::new))
            .filter_map(|(line, number)| match &line.content {
                LineContent::Note(note) => Some((number, &**note)),
                LineContent::Entry(_) | LineContent::Correction(_) | LineContent::Void(_) => None,
            })
    }

    /// What the notes ask for, each thing with the notes that promise it. A request is not a
    /// commitment: if nobody promised a thing, its `answered_by` is empty.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let need = Need::new(text!("mong được đào tạo")).subjects([lienvien::specialty::Specialty::Cardiology]);
    /// sent.append(Note::new(NoteContent::Need(need)))?;
    /// let answers = sent.needs_vs_commitments();
    /// assert_eq!((answers[0].line.get(), answers[0].answered_by.len()), (2, 0));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn needs_vs_commitments(&self) -> Vec<NeedAnswer> {
        let mut commitments = Vec::new();
        let mut wanted = Vec::new();
        for (line, note) in self.notes() {
            match &note.content {
                NoteContent::Commitment(commitment) => commitments.push((line, commitment)),
                NoteContent::Need(need) => {
                    for subject in &need.subjects {
                        wanted.push((line, Wanted::Subject(subject.clone())));
                    }
                    if let Some(class) = need.techniques {
                        wanted.push((line, Wanted::Techniques(class)));
                    }
                }
                NoteContent::Statement(_)
                | NoteContent::Dispute(_)
                | NoteContent::Assessment(_)
                | NoteContent::Ceremony(_)
                | NoteContent::Attachment(_)
                | NoteContent::Figure(_)
                | NoteContent::Source(_) => {}
            }
        }
        let mut answers = Vec::new();
        for (line, wanted) in wanted {
            let mut answered_by = Vec::new();
            for (line, commitment) in &commitments {
                if commitment.answers(&wanted) {
                    answered_by.push(*line);
                }
            }
            answers.push(NeedAnswer {
                line,
                wanted,
                answered_by,
            });
        }
        answers
    }
}
