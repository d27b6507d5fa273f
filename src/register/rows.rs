//! Flat rows: the register as one table, for whoever outgrows one process.

mod csv;

use super::Register;
use super::questions::{AnyEntry, entries, subjects};
use crate::any::AnyRecord;
use crate::specialty::Subject;
use crate::value::{Mention, When, day};
use alloc::collections::BTreeSet;
use alloc::{string::String, vec::Vec};
use chrono::NaiveDate;
use serde::Serialize;

pub use csv::FlatCsv;

/// Declares the columns: the row, their names, and what each holds, in the order in which they are written.
macro_rules! columns {
    ($( $(#[$meta:meta])* $column:ident: $Type:ty, $vi:literal, $en:literal; )+) => {
        /// Dòng phẳng: one row for a record, or for an entry in force of it.
        ///
        /// Every column is a text, a number, a yes or no, or empty. A list is one text with `;` between; ids
        /// and codes have none. Names of persons and organisations are in no column.
        ///
        /// # Columns
        ///
        /// | Column | Vietnamese | What it holds |
        /// |---|---|---|
        $( #[doc = concat!("| `", stringify!($column), "` | ", $vi, " | ", $en, " |")] )+
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[non_exhaustive]
        pub struct FlatRow {
            $( #[doc = concat!($en, ".")] $(#[$meta])* pub $column: $Type, )+
        }

        impl FlatRow {
            /// The columns in order: the name of each, what it holds in Vietnamese, and in English.
            pub const COLUMNS: &'static [(&'static str, &'static str, &'static str)] =
                &[$( (stringify!($column), $vi, $en) ),+];

            /// The cells in the order of the columns.
            fn cells(&self) -> Vec<String> {
                alloc::vec![$( csv::Cell::cell(&self.$column) ),+]
            }
        }
    };
}

columns! {
    kind: &'static str, "loại hồ sơ", "The code of the kind of record";
    id: String, "mã hồ sơ", "The id of the record";
    line: Option<String>, "mục", "The place of the entry, such as `2`, or `5.1` if change 1 of line 5 inserted it; empty in the row of a record";
    event: Option<&'static str>, "loại sự việc", "The code of the event; empty in the row of a record";
    status: &'static str, "trạng thái", "The code of the status: after the entry, or of the record now";
    #[serde(serialize_with = "day::option::serialize")]
    on_earliest: Option<NaiveDate>, "ngày sớm nhất", "The earliest possible day of the entry, or of the entry that opened the record; empty if unknown";
    #[serde(serialize_with = "day::option::serialize")]
    on_latest: Option<NaiveDate>, "ngày muộn nhất", "The latest possible day of the same; empty if unknown";
    organisations: String, "mã các tổ chức", "The ids of the organisations that the entry names, or any entry in force of the record; those without an id are left out";
    persons: String, "mã những người liên quan", "The ids of the persons, likewise";
    records: String, "các hồ sơ được nêu", "The records that are named, likewise, each as `kind/id`";
    subjects: String, "mã lĩnh vực", "The codes of the subjects of the record, in both rows; those that are not in the catalogue are left out";
    reported: bool, "theo báo cáo", "Whether the entry is a report with which a record begins, or the record begins with one; otherwise it was lived";
    voided: bool, "đã hủy", "Whether the record was entered in error; it then counts nowhere";
    version: u32, "số mục", "The number of lines of the record, in both rows";
}

/// Ids and codes as one text.
fn joined(words: BTreeSet<String>) -> String {
    let words: Vec<_> = words.into_iter().collect();
    words.join(";")
}

/// What a record or an entry names by id.
#[derive(Default)]
struct Named {
    organisations: BTreeSet<String>,
    persons: BTreeSet<String>,
    records: BTreeSet<String>,
}

impl Named {
    fn add(&mut self, mentions: &[Mention<'_>]) {
        for mention in mentions {
            match mention {
                Mention::Organisation { id: Some(id), .. } => {
                    self.organisations.insert(alloc::format!("{id}"));
                }
                Mention::Person { id: Some(id), .. } => {
                    self.persons.insert(alloc::format!("{id}"));
                }
                Mention::Record(record) => {
                    self.records.insert(alloc::format!("{record}"));
                }
                Mention::Organisation { id: None, .. } | Mention::Person { id: None, .. } => {}
            }
        }
    }
}

/// The row of a record, of which only what entries change is missing.
fn row_of(record: &AnyRecord, opening: Option<&AnyEntry<'_>>, named: Named) -> FlatRow {
    let mut codes = BTreeSet::new();
    for subject in subjects(record) {
        match subject {
            Subject::Specialty(_) | Subject::Management(_) | Subject::Other(_) => {
                codes.insert(subject.code().into());
            }
            Subject::Custom(_) => {}
        }
    }
    FlatRow {
        kind: record.kind().code(),
        id: alloc::format!("{}", record.id()),
        line: None,
        event: None,
        status: record.status_code(),
        on_earliest: opening.and_then(|it| it.on.earliest()),
        on_latest: opening.and_then(|it| it.on.latest()),
        organisations: joined(named.organisations),
        persons: joined(named.persons),
        records: joined(named.records),
        subjects: joined(codes),
        reported: opening.is_some_and(|it| it.is_report),
        voided: record.is_voided(),
        version: record.version(),
    }
}

fn rows_of(record: &AnyRecord) -> Vec<FlatRow> {
    let entries = entries(record);
    let mut of_record = Named::default();
    for entry in &entries {
        of_record.add(&entry.mentions);
    }
    let row = row_of(record, entries.first(), of_record);
    let mut rows = Vec::with_capacity(entries.len().saturating_add(1));
    for entry in &entries {
        let mut named = Named::default();
        named.add(&entry.mentions);
        let on: &When = entry.on;
        rows.push(FlatRow {
            line: Some(alloc::format!("{}", entry.place)),
            event: Some(entry.event.code),
            status: entry.status,
            on_earliest: on.earliest(),
            on_latest: on.latest(),
            organisations: joined(named.organisations),
            persons: joined(named.persons),
            records: joined(named.records),
            reported: entry.is_report,
            ..row.clone()
        });
    }
    rows.insert(0, row);
    rows
}

impl Register {
    /// One flat row for each record, by kind and id, and after it one for each of its entries in force, in the
    /// order of the history. They are made one record after another; all together may be many.
    ///
    /// The columns are those of [`FlatRow::COLUMNS`]. `Display` of [`rows_csv`](Self::rows_csv) writes them as
    /// CSV; a serializer of JSON writes them as NDJSON, one object a line:
    ///
    /// ```
    #[doc = include_str!("../any/example.txt")]
    /// # let mut register = lienvien::register::Register::new();
    /// register.put(sent.into());
    /// let mut ndjson = String::new();
    /// for row in register.rows() {
    ///     ndjson += &serde_json::to_string(&row)?;
    ///     ndjson.push('\n');
    /// }
    /// let first: serde_json::Value = serde_json::from_str(ndjson.lines().next().unwrap())?;
    /// assert_eq!((&first["kind"], &first["line"]), (&"secondment".into(), &serde_json::Value::Null));
    /// assert_eq!(ndjson.lines().count(), 2);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    ///
    /// From a table of these rows SQL answers what the register does, such as how many packages of a province were
    /// accepted in a year: `SELECT count(*) FROM rows WHERE kind = 'package' AND event = 'accepted' AND
    /// on_earliest >= '2025-01-01' AND on_latest <= '2025-12-31' AND NOT voided`.
    pub fn rows(&self) -> impl Iterator<Item = FlatRow> {
        self.iter().flat_map(rows_of)
    }

    /// The [rows](Self::rows) as CSV by RFC 4180, with a header and lines that end with CR LF. `Display` writes it;
    /// a cell is in quotes if it has a comma, a quote or an end of line, and a value that is not known is empty.
    ///
    /// ```
    #[doc = include_str!("../any/example.txt")]
    /// # let mut register = lienvien::register::Register::new();
    /// register.put(sent.into());
    /// let csv = register.rows_csv().to_string();
    /// let lines: Vec<_> = csv.lines().collect();
    /// assert!(lines[0].starts_with("kind,id,line,event,status,on_earliest"));
    /// assert_eq!(
    ///     lines[2],
    ///     "secondment,67e55044-10b1-426f-9247-bb680e5fe0c8,1,proposed,proposed,2025-05-05,2025-05-05,,,,,false,false,1",
    /// );
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub const fn rows_csv(&self) -> FlatCsv<'_> {
        FlatCsv::of(self)
    }
}
