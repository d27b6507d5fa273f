//! Văn bản in từ hồ sơ: what a record knows, printed in the layout in which Vietnamese hospitals write it.
//!
//! | function | Vietnamese |
//! |---|---|
//! | [`agreement_summary`] | tóm tắt văn bản hợp tác |
//! | [`survey_minutes`] | biên bản khảo sát |
//! | [`acceptance_minutes`] | biên bản nghiệm thu, chuyển giao kỹ thuật |
//! | [`trainee_list`] | danh sách học viên |
//! | [`secondment_decision`] | nội dung quyết định cử cán bộ, chuyên gia |
//! | [`consultation_record`] | trích biên bản hội chẩn |
//! | [`activity_table`] | bảng tổng hợp 6 tháng |
//!
//! Each makes a [`Paper`], which prints as plain text (`Display`) and as [Markdown](Paper::markdown), always in the
//! same way. **It is a print of what the record knows, and not the paper itself**: its last line says so.
//! What the record does not know prints as `không nêu`, or as a blank to fill in (`…`), and never as a guess.
//!
//! The layout is that of Annex I of Decree 30/2020/NĐ-CP: the issuing body on the left and the national motto on
//! the right, number and mark, place and date, the name of the paper, what it says, and who signs in which
//! capacity (`KT.`, `TM.`, `TL.`, `TUQ.`, `Q.`).
//!
//! No text of a record can change the layout: in plain text everything is wrapped at 96 characters, and in
//! Markdown whatever Markdown would read as a mark is escaped.

mod activities;
mod agreement;
mod consultation;
mod markdown;
mod package;
mod secondment;
mod signature;
mod survey;
mod table;
mod text;
mod trainees;
mod words;

pub use activities::activity_table;
pub use agreement::agreement_summary;
pub use consultation::consultation_record;
pub use package::acceptance_minutes;
pub use secondment::secondment_decision;
pub use survey::survey_minutes;
pub use trainees::trainee_list;

use crate::record::{Aggregate, Event as _, Record};
use crate::value::Vocabulary as _;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Display;
use table::Table;

/// Văn bản in: a paper that can be printed.
///
/// The functions of [this module](self) make it; whoever wants another section or another paper writes it with
/// the same parts. Headings are numbered I, II, III; points below them 1, 2, 3.
///
/// ```
/// use lienvien::paper::Paper;
/// let mut paper = Paper::new("Danh mục gói kỹ thuật");
/// paper.heading("Gói đã tiếp nhận");
/// paper.point("Can thiệp mạch vành");
/// paper.dash("Thời gian: không nêu");
/// assert!(paper.to_string().ends_with("I. Gói đã tiếp nhận\n1. Can thiệp mạch vành\n   - Thời gian: không nêu\n"));
/// assert!(paper.markdown().to_string().contains("## I. Gói đã tiếp nhận\n\n1. Can thiệp mạch vành\n   - Thời gian"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Paper {
    blocks: Vec<Block>,
}

/// One part of a paper. Texts are kept as they are; each writer escapes and wraps them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Block {
    /// Columns side by side, each of centred lines: the head of a paper, and its signatures.
    Columns(Vec<Vec<String>>),
    /// The name of the paper, and what it is about.
    Title(Vec<String>),
    Heading(String),
    Centre(String),
    Paragraph(String),
    Point(String),
    Dash(String),
    Plus(String),
    Table(Table),
}

impl Paper {
    /// A paper with this name and nothing else.
    pub fn new(title: impl Display) -> Self {
        let mut paper = Self::blank();
        paper.title([title.to_string()]);
        paper
    }

    fn blank() -> Self {
        let blocks = Vec::new();
        Self { blocks }
    }

    /// Mục I, II, III: a heading. It gets the next Roman number.
    pub fn heading(&mut self, text: impl Display) {
        self.blocks.push(Block::Heading(text.to_string()));
    }

    /// Đoạn: a paragraph.
    pub fn paragraph(&mut self, text: impl Display) {
        self.blocks.push(Block::Paragraph(text.to_string()));
    }

    /// Điểm 1, 2, 3: a point. It gets the next number under its heading.
    pub fn point(&mut self, text: impl Display) {
        self.blocks.push(Block::Point(text.to_string()));
    }

    /// Gạch đầu dòng: a dash, below the point before it.
    pub fn dash(&mut self, text: impl Display) {
        self.blocks.push(Block::Dash(text.to_string()));
    }

    /// Dấu cộng: a plus, below the dash before it.
    pub fn plus(&mut self, text: impl Display) {
        self.blocks.push(Block::Plus(text.to_string()));
    }

    /// Bảng: a table; every row has a cell for each column.
    pub fn table<const N: usize>(
        &mut self,
        head: [&str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) {
        self.blocks.push(Block::Table(Table::new(head, rows)));
    }

    /// Diễn biến: a table of what happened, in the order of the history, and the status after each event.
    ///
    /// ```
    #[doc = include_str!("../agreement/example.txt")]
    /// let mut paper = lienvien::paper::Paper::new("Diễn biến");
    /// paper.history(&memorandum);
    /// assert!(paper.to_string().contains("| 12/10/2024 | ký kết"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn history<A: Aggregate>(&mut self, record: &Record<A>) {
        let rows = record.history().map(|held| {
            let (on, event) = (&held.entry.on, held.entry.event.kind().vi());
            let on = (!on.is_unknown()).then(|| on.vi());
            [
                held.place.to_string(),
                words::stated(on),
                event.into(),
                held.status.vi().into(),
            ]
        });
        self.table(["Mục", "Ngày", "Sự việc", "Trạng thái"], rows);
    }

    /// The paper as Markdown.
    pub fn markdown(&self) -> impl Display + '_ {
        markdown::Markdown(self)
    }

    fn columns(&mut self, columns: Vec<Vec<String>>) {
        self.blocks.push(Block::Columns(columns));
    }

    fn centre(&mut self, text: impl Display) {
        self.blocks.push(Block::Centre(text.to_string()));
    }

    fn title(&mut self, lines: impl Into<Vec<String>>) {
        self.blocks.push(Block::Title(lines.into()));
    }
}

/// Where a writer stands: which number comes next, and how far points and dashes are set in.
#[derive(Debug, Default)]
struct Place {
    headings: usize,
    points: usize,
    below_point: usize,
    below_dash: usize,
}

impl Place {
    fn heading(&mut self) -> String {
        self.headings = self.headings.saturating_add(1);
        self.points = 0;
        self.leave_list();
        let mut mark = roman(self.headings);
        mark.push_str(". ");
        mark
    }

    /// Dashes are no longer below the point before.
    fn leave_list(&mut self) {
        (self.below_point, self.below_dash) = (0, 0);
    }

    fn point(&mut self) -> String {
        self.points = self.points.saturating_add(1);
        let mut mark = self.points.to_string();
        mark.push_str(". ");
        self.below_point = mark.len();
        self.below_dash = mark.len();
        mark
    }

    /// How far a dash is set in.
    fn dash(&mut self) -> usize {
        self.below_dash = self.below_point.saturating_add(2);
        self.below_point
    }
}

fn roman(number: usize) -> String {
    const DIGITS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number > 3999 {
        return number.to_string();
    }
    let mut rest = number;
    let mut roman = String::new();
    for (value, digit) in DIGITS {
        while let Some(less) = rest.checked_sub(value) {
            roman.push_str(digit);
            rest = less;
        }
    }
    roman
}
