//! How a record is rebuilt from stored lines, and why it can't be.

use super::{Aggregate, LedgerRefusal, Line, LineNumber, Record, Refused};
use crate::value::{Case, Explain, Explanation, Id, Parameters, Vi, join};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::{convert::Infallible, fmt};

/// The first line that is refused when lines are written one after the other, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LineRefused<A: Aggregate> {
    /// The number of the line.
    pub line: LineNumber,
    /// Why it is refused.
    pub refused: Refused<A>,
}

impl<A: Aggregate> LineRefused<A> {
    /// Says that the line of this number is refused.
    pub fn new(line: impl Into<LineNumber>, refused: Refused<A>) -> Self {
        let line = line.into();
        Self { line, refused }
    }
}

/// Không dựng lại được hồ sơ: why stored rows make no record, or don't continue one.
///
/// It is an [`Error`](core::error::Error), and explains itself, if `X` is one: `source` then gives
/// `X`. The sentences leave `X` out, since it is in one language and may tell what no client should
/// read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReplayError<A: Aggregate, X> {
    /// A row could not be loaded.
    NotLoaded {
        /// The number of the line that was expected in it.
        line: LineNumber,
        /// Why.
        error: X,
    },
    /// A line is refused: because of its number, or by a rule.
    Refused(LineRefused<A>),
}

/// Phần hồ sơ đọc được: what could be saved of stored lines.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Salvaged<A: Aggregate> {
    /// The record of the lines before the refused one; `None` if the first line is refused.
    pub record: Option<Record<A>>,
    /// Why the next line is refused; `None` if no line is refused.
    pub refused: Option<LineRefused<A>>,
    /// The refused line and all lines after it, unchanged, with their numbers.
    pub rest: Vec<(u32, Line<A::Event>)>,
}

impl<A: Aggregate> Record<A> {
    /// Makes a record from the rows of a store: each is a line with its number, or says why it could
    /// not be loaded. Each line is judged as [`append`](Record::append) judges it. The rows are taken
    /// one by one, so they may come straight from a database.
    ///
    /// Lines that are in memory have nothing to load:
    /// `(1..).zip(lines).map(Ok::<_, Infallible>)` numbers them.
    ///
    /// # Errors
    ///
    /// The first row that could not be loaded, or whose line is refused. The numbers count from 1
    /// without a gap: if a line is missing, this is `RE-13`, which names it; if a number comes again
    /// or too late, `RE-14`.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// # fn read(text: &str) -> serde_json::Result<Line<SecondmentEvent>> { serde_json::from_str(text) }
    /// # let (first, second) = (serde_json::to_string(&proposed.into_line())?, serde_json::to_string(&approved.into_line())?);
    /// let mut table = vec![(1, first), (2, second)];
    /// let rows = table.iter().map(|(number, text)| Ok::<_, serde_json::Error>((*number, read(text)?)));
    /// assert_eq!(Record::<Secondment>::replay(id, rows)?.version(), 2);
    ///
    /// table[1].0 = 3;
    /// let rows = table.iter().map(|(number, text)| Ok::<_, serde_json::Error>((*number, read(text)?)));
    /// let refused = Record::<Secondment>::replay(id, rows).unwrap_err();
    /// assert_eq!(refused.rule(), Some("RE-13"));
    /// assert_eq!(
    ///     refused.to_string(),
    ///     "line 3 is refused: line 3 was given, expected line 2 first: it is missing or comes later",
    /// );
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn replay<X>(
        id: impl Into<Id<A::Tag>>,
        rows: impl IntoIterator<Item = Result<(u32, Line<A::Event>), X>>,
    ) -> Result<Self, ReplayError<A, X>> {
        let first = LineNumber::new(1);
        let mut rows = rows.into_iter();
        let Some(row) = rows.next() else {
            return Err(LineRefused::new(first, LedgerRefusal::Empty.into()).into());
        };
        let row = row.map_err(|error| ReplayError::NotLoaded { line: first, error })?;
        let mut record = Self::open_row(id.into(), row)?;
        record.reserve(rows.size_hint().0);
        record.append_rows(rows)?;
        Ok(record)
    }

    /// Writes the lines that another writer wrote meanwhile, all or none: the rows of a store with
    /// greater numbers than [`version`](Record::version), as for [`replay`](Record::replay).
    ///
    /// # Errors
    ///
    /// The first row that could not be loaded, or whose line is refused; the record is then as it
    /// was, also without the lines before that row. A line that the record already has is refused
    /// too (`RE-14`), whatever it says: it may be another line under the same number.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// # use core::convert::Infallible;
    /// let mut other = sent.clone();
    /// other.append(approved)?;
    /// let missing = other.since(sent.version()).to_vec();
    /// let again = (1..).zip(missing.clone()).map(Ok::<_, Infallible>);
    /// assert_eq!(sent.catch_up(again).unwrap_err().rule(), Some("RE-14"));
    /// sent.catch_up((2..).zip(missing).map(Ok::<_, Infallible>))?;
    /// assert_eq!(sent, other);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn catch_up<X>(
        &mut self,
        rows: impl IntoIterator<Item = Result<(u32, Line<A::Event>), X>>,
    ) -> Result<(), ReplayError<A, X>> {
        let before = self.ledger.len();
        let caught_up = self.append_rows(rows);
        if caught_up.is_err() && self.ledger.len() > before {
            self.ledger.truncate(before);
            // These lines were accepted before, so they are accepted again.
            if let Ok(record) = Self::of_lines(self.id, core::mem::take(&mut self.ledger)) {
                *self = record;
            }
        }
        caught_up
    }

    /// The lines after the one with this number: what a reader at that version still lacks.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// sent.append(approved.clone())?;
    /// assert_eq!(sent.since(1), [approved.into_line()]);
    /// assert_eq!(sent.since(2), []);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn since(&self, version: u32) -> &[Line<A::Event>] {
        let written = usize::try_from(version).unwrap_or(usize::MAX);
        self.ledger.get(written..).unwrap_or_default()
    }

    /// As much of a record as its stored lines allow: for lines that another program wrote, that were
    /// written under an earlier version of the rules, or of which some are lost. If a row can't be
    /// loaded, give those before it.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let lines = [proposed.clone().into_line(), approved.into_line(), proposed.clone().into_line()];
    /// let salvaged = Record::<Secondment>::salvage(id, (1..).zip(lines));
    /// assert_eq!(salvaged.record.map(|record| record.version()), Some(2));
    /// assert_eq!(salvaged.rest, [(3, proposed.into_line())]);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn salvage(
        id: impl Into<Id<A::Tag>>,
        rows: impl IntoIterator<Item = (u32, Line<A::Event>)>,
    ) -> Salvaged<A> {
        let id = id.into();
        let mut rows = rows.into_iter();
        let mut record: Option<Self> = None;
        while let Some(row) = rows.next() {
            let kept = row.clone();
            let result = match &mut record {
                None => Self::open_row(id, row).map(|opened| record = Some(opened)),
                Some(record) => record.append_row(row),
            };
            if let Err(refused) = result {
                let mut rest = alloc::vec![kept];
                rest.extend(rows);
                return Salvaged {
                    record,
                    refused: Some(refused),
                    rest,
                };
            }
        }
        Salvaged {
            refused: None,
            rest: Vec::new(),
            record,
        }
    }

    /// The record of lines that are in memory in their order.
    pub(crate) fn of_lines(
        id: Id<A::Tag>,
        lines: impl IntoIterator<Item = Line<A::Event>>,
    ) -> Result<Self, LineRefused<A>> {
        let rows = (1..).zip(lines).map(Ok::<_, Infallible>);
        Self::replay(id, rows).map_err(LineRefused::from)
    }

    fn append_rows<X>(
        &mut self,
        rows: impl IntoIterator<Item = Result<(u32, Line<A::Event>), X>>,
    ) -> Result<(), ReplayError<A, X>> {
        for row in rows {
            match row {
                Ok(row) => self.append_row(row)?,
                Err(error) => {
                    let line = self.next_number();
                    return Err(ReplayError::NotLoaded { line, error });
                }
            }
        }
        Ok(())
    }

    pub(crate) fn open_row(
        id: Id<A::Tag>,
        (number, line): (u32, Line<A::Event>),
    ) -> Result<Self, LineRefused<A>> {
        let opened = match in_turn(LineNumber::new(1), number.into()) {
            Ok(()) => Self::open(id, line),
            Err(refusal) => Err(refusal.into()),
        };
        opened.map_err(|refused| LineRefused::new(number, refused))
    }

    pub(crate) fn append_row(
        &mut self,
        (number, line): (u32, Line<A::Event>),
    ) -> Result<(), LineRefused<A>> {
        let appended = match in_turn(self.next_number(), number.into()) {
            Ok(()) => self.append(line),
            Err(refusal) => Err(refusal.into()),
        };
        appended.map_err(|refused| LineRefused::new(number, refused))
    }
}

/// Checks that the number of a stored line is the next one.
fn in_turn(expected: LineNumber, found: LineNumber) -> Result<(), LedgerRefusal> {
    if found > expected {
        return Err(LedgerRefusal::LinesMissing { expected, found });
    }
    if found < expected {
        return Err(LedgerRefusal::LinesRepeated { expected, found });
    }
    Ok(())
}

impl<A: Aggregate> fmt::Display for LineRefused<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} is refused: {}", self.line, self.refused)
    }
}

impl<A: Aggregate> core::error::Error for LineRefused<A> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(&self.refused)
    }
}

impl<A: Aggregate> Explain for LineRefused<A> {
    fn case(&self) -> &'static Case {
        self.refused.case()
    }

    fn parameters(&self) -> Parameters {
        let mut parameters = self.refused.parameters();
        parameters.push(("line", self.line.to_string()));
        parameters
    }

    /// The path into the JSON of the record.
    fn path(&self) -> String {
        join(&path_of(self.line), &self.refused.path())
    }

    /// Those of the refusal, each with the line.
    fn explanations(&self) -> Vec<Explanation> {
        let mut found = Vec::new();
        for explanation in self.refused.explanations() {
            let mut explanation = explanation.within(&path_of(self.line));
            let line = ("line".into(), self.line.to_string());
            explanation.parameters.extend([line]);
            found.push(explanation);
        }
        found
    }

    fn fmt_vi(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "mục {} không được chấp nhận: {}",
            self.line,
            Vi(&self.refused)
        )
    }
}

const NOT_LOADED: Case = Case::new(
    &["record.lines.not_loaded"],
    "line {line} could not be loaded",
    "không đọc được mục {line} từ nơi lưu",
);

impl<A: Aggregate, X> ReplayError<A, X> {
    /// The case that a row could not be loaded. The others are those of [`Refused`].
    pub const CASES: &'static [Case] = &[NOT_LOADED];
}

impl<A: Aggregate, X> From<LineRefused<A>> for ReplayError<A, X> {
    fn from(refused: LineRefused<A>) -> Self {
        Self::Refused(refused)
    }
}

/// Lines that are in memory can always be loaded.
impl<A: Aggregate> From<ReplayError<A, Infallible>> for LineRefused<A> {
    fn from(error: ReplayError<A, Infallible>) -> Self {
        match error {
            ReplayError::NotLoaded { error, .. } => match error {},
            ReplayError::Refused(refused) => refused,
        }
    }
}

impl<A: Aggregate, X> fmt::Display for ReplayError<A, X> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotLoaded { line, .. } => write!(f, "line {line} could not be loaded"),
            Self::Refused(refused) => refused.fmt(f),
        }
    }
}

impl<A: Aggregate, X: core::error::Error + 'static> core::error::Error for ReplayError<A, X> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::NotLoaded { error, .. } => Some(error),
            Self::Refused(refused) => refused.source(),
        }
    }
}

impl<A: Aggregate, X: core::error::Error + 'static> Explain for ReplayError<A, X> {
    fn case(&self) -> &'static Case {
        match self {
            Self::NotLoaded { .. } => &NOT_LOADED,
            Self::Refused(refused) => refused.case(),
        }
    }

    fn parameters(&self) -> Parameters {
        match self {
            Self::NotLoaded { line, .. } => alloc::vec![("line", line.to_string())],
            Self::Refused(refused) => refused.parameters(),
        }
    }

    /// The path into the JSON of the record.
    fn path(&self) -> String {
        match self {
            Self::NotLoaded { line, .. } => path_of(*line),
            Self::Refused(refused) => refused.path(),
        }
    }

    fn explanations(&self) -> Vec<Explanation> {
        match self {
            Self::NotLoaded { .. } => alloc::vec![Explanation::of(self)],
            Self::Refused(refused) => refused.explanations(),
        }
    }

    fn fmt_vi(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotLoaded { line, .. } => write!(f, "không đọc được mục {line} từ nơi lưu"),
            Self::Refused(refused) => refused.fmt_vi(f),
        }
    }
}

/// Where a line is in the JSON of its record.
fn path_of(line: LineNumber) -> String {
    alloc::format!("entries[{}]", line.index())
}
