//! Records from the lines of a store.

use super::Register;
use crate::any::{AnyLine, AnyRecord, AnyRefused, OtherKind};
use crate::record::LineNumber;
use crate::value::{Case, Explain, Parameters, RecordRef};
use alloc::{string::String, string::ToString, vec::Vec};
use core::fmt;

/// Không nạp được vào sổ: why a row of a store could not be put into a register.
#[derive(Debug)]
pub enum LoadError<X> {
    /// A row could not be loaded.
    NotLoaded(X),
    /// A line is refused by its record: because of its number, or by a rule.
    #[non_exhaustive]
    Refused {
        /// The record.
        record: RecordRef,
        /// The number of the line.
        line: LineNumber,
        /// Why it is refused.
        refused: AnyRefused,
    },
}

impl Register {
    /// Puts in the records of stored lines. Each row is a line with its record and its number, or says why it
    /// could not be loaded. The lines of one record stand together, from number 1 on or after those that the
    /// register has: as `select kind, id, number, line from lines order by kind, id, number` gives them.
    ///
    /// For documents there are `collect` and `extend`, since a register is made from records.
    ///
    /// # Errors
    ///
    /// The first row that could not be loaded, or whose line is refused; see [`Record::replay`]. What stands
    /// before it is in the register. Who wants the rows after it too, gives them by `&mut rows`, and calls again.
    ///
    /// [`Record::replay`]: crate::record::Record::replay
    ///
    /// ```
    #[doc = include_str!("../any/example.txt")]
    /// use core::convert::Infallible;
    /// use lienvien::any::AnyRecord;
    /// use lienvien::register::{LoadError, Register};
    /// let sent = AnyRecord::from(sent);
    /// let reference = sent.reference();
    /// let rows = |number| sent.since(0).into_iter().map(move |line| Ok::<_, Infallible>((reference, number, line)));
    /// let mut register = Register::new();
    /// register.load(rows(1))?;
    /// assert_eq!(register.record(reference), Some(&sent));
    /// // A row is missing.
    /// let refused = Register::new().load(rows(2)).unwrap_err();
    /// assert!(matches!(&refused, LoadError::Refused { record, .. } if *record == reference));
    /// assert!(refused.to_string().ends_with("line 2 is refused: line 2 was given, expected line 1 first: it is missing or comes later"));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn load<X>(
        &mut self,
        rows: impl IntoIterator<Item = Result<(RecordRef, u32, AnyLine), X>>,
    ) -> Result<(), LoadError<X>> {
        let mut record: Option<AnyRecord> = None;
        let loaded = rows
            .into_iter()
            .try_for_each(|row| self.load_row(row, &mut record));
        self.extend(record);
        loaded
    }

    /// Adds a row to the record that is being read. With the first row of another one, that one is put in.
    fn load_row<X>(
        &mut self,
        row: Result<(RecordRef, u32, AnyLine), X>,
        reading: &mut Option<AnyRecord>,
    ) -> Result<(), LoadError<X>> {
        let (of, number, line) = row.map_err(LoadError::NotLoaded)?;
        if reading.as_ref().is_none_or(|it| it.reference() != of) {
            self.extend(reading.take());
            if number != 1 {
                *reading = self.record(of).cloned();
            }
        }
        let appended = match reading {
            Some(record) => record.append_row(number, line),
            None if line.kind() == of.kind => {
                AnyRecord::open_row(of.id, number, line).map(|record| *reading = Some(record))
            }
            None => Err(AnyRefused::new(OtherKind::Line {
                found: line.kind(),
                expected: of.kind,
            })),
        };
        appended.map_err(|refused| LoadError::Refused {
            record: of,
            line: number.into(),
            refused,
        })
    }
}

const NOT_LOADED: Case = Case::new(
    &["register.row.not_loaded"],
    "a row of the store could not be loaded",
    "không đọc được một dòng từ nơi lưu",
);

impl<X> LoadError<X> {
    /// The case that a row could not be loaded. The others are those of the record.
    pub const CASES: &'static [Case] = &[NOT_LOADED];
}

impl<X> fmt::Display for LoadError<X> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotLoaded(_) => f.write_str(NOT_LOADED.en),
            Self::Refused {
                record, refused, ..
            } => write!(f, "record `{record}`: {refused}"),
        }
    }
}

impl<X: core::error::Error + 'static> core::error::Error for LoadError<X> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::NotLoaded(error) => Some(error),
            Self::Refused { refused, .. } => Some(refused),
        }
    }
}

impl<X: core::error::Error + 'static> Explain for LoadError<X> {
    fn case(&self) -> &'static Case {
        match self {
            Self::NotLoaded(_) => &NOT_LOADED,
            Self::Refused { refused, .. } => refused.case(),
        }
    }

    fn parameters(&self) -> Parameters {
        match self {
            Self::NotLoaded(_) => Vec::new(),
            Self::Refused {
                record, refused, ..
            } => {
                let mut parameters = refused.parameters();
                parameters.push(("record", record.to_string()));
                parameters
            }
        }
    }

    /// The path into the JSON of the record.
    fn path(&self) -> String {
        match self {
            Self::NotLoaded(_) => String::new(),
            Self::Refused { refused, .. } => refused.path(),
        }
    }

    fn fmt_vi(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotLoaded(_) => f.write_str(NOT_LOADED.vi),
            Self::Refused {
                record, refused, ..
            } => write!(f, "hồ sơ `{record}`: {}", refused.vi()),
        }
    }
}
