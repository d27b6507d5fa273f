//! The eight kinds of record, listed once.

use super::{AnyRefused, AnyWarning, OtherKind};
use crate::record::{Aggregate, Claim, Line, Record};
use crate::value::{Explain, Explanation, Mention, RecordKind, RecordRef};
use alloc::vec::Vec;
use chrono::NaiveDate;
use uuid::Uuid;
#[cfg(feature = "register")]
use {
    crate::record::{LineNumber, Note, Place},
    crate::value::Evidence,
};

/// Declares the enums over all kinds, their conversions, and `each!`: a `match` whose arms are the same
/// expression for every kind. The first token is a dollar sign, for `each!`.
macro_rules! kinds {
    ($d:tt $( $Kind:ident($Aggregate:path), $vi:literal, $what:literal; )+) => {
        /// Hồ sơ bất kỳ: a record of any kind.
        ///
        /// # JSON
        ///
        /// That of the record; on reading, `schema` says of which kind it is. If the lines stand before
        /// it, they wait for it in memory.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant)] // a match sees the record itself, of whatever kind
        pub enum AnyRecord {
            $( #[doc = concat!($vi, ": ", $what, ".")] $Kind(Record<$Aggregate>), )+
        }

        /// Dòng ghi bất kỳ: a line for a record of any kind.
        ///
        /// # JSON
        ///
        /// That of the line. A line does not say of which kind its record is, so it is read by
        /// [`seed`](Self::seed).
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum AnyLine {
            $( #[doc = concat!("A line for ", $what, ".")] $Kind(Line<<$Aggregate as Aggregate>::Event>), )+
        }

        /// For a value of any kind, one expression that is the same for all kinds.
        macro_rules! each {
            ($d Any:ident, $d any:expr, $d it:ident => $d body:expr) => {
                match $d any { $( $d Any::$Kind($d it) => $d body, )+ }
            };
        }

        /// For a kind, one expression in which the name is the aggregate of that kind.
        macro_rules! of_kind {
            ($d kind:expr, $d A:ident => $d body:expr) => {
                match $d kind { $( RecordKind::$Kind => { type $d A = $Aggregate; $d body } )+ }
            };
        }

        $(
            impl From<Record<$Aggregate>> for AnyRecord {
                fn from(record: Record<$Aggregate>) -> Self {
                    Self::$Kind(record)
                }
            }

            /// # Errors
            ///
            /// [`OtherKind`] if it is a record of another kind.
            impl TryFrom<AnyRecord> for Record<$Aggregate> {
                type Error = OtherKind;

                fn try_from(record: AnyRecord) -> Result<Self, OtherKind> {
                    match record {
                        AnyRecord::$Kind(record) => Ok(record),
                        other => Err(OtherKind::Record { found: other.kind(), expected: RecordKind::$Kind }),
                    }
                }
            }

            /// # Errors
            ///
            /// [`OtherKind`] if it is a record of another kind.
            impl<'a> TryFrom<&'a AnyRecord> for &'a Record<$Aggregate> {
                type Error = OtherKind;

                fn try_from(record: &'a AnyRecord) -> Result<Self, OtherKind> {
                    match record {
                        AnyRecord::$Kind(record) => Ok(record),
                        other => Err(OtherKind::Record { found: other.kind(), expected: RecordKind::$Kind }),
                    }
                }
            }

            impl From<Line<<$Aggregate as Aggregate>::Event>> for AnyLine {
                fn from(line: Line<<$Aggregate as Aggregate>::Event>) -> Self {
                    Self::$Kind(line)
                }
            }

            /// # Errors
            ///
            /// [`OtherKind`] if it is a line for a record of another kind.
            impl TryFrom<AnyLine> for Line<<$Aggregate as Aggregate>::Event> {
                type Error = OtherKind;

                fn try_from(line: AnyLine) -> Result<Self, OtherKind> {
                    match line {
                        AnyLine::$Kind(line) => Ok(line),
                        other => Err(OtherKind::Line { found: other.kind(), expected: RecordKind::$Kind }),
                    }
                }
            }

            /// # Errors
            ///
            /// [`OtherKind`] if it is a line for a record of another kind.
            impl<'a> TryFrom<&'a AnyLine> for &'a Line<<$Aggregate as Aggregate>::Event> {
                type Error = OtherKind;

                fn try_from(line: &'a AnyLine) -> Result<Self, OtherKind> {
                    match line {
                        AnyLine::$Kind(line) => Ok(line),
                        other => Err(OtherKind::Line { found: other.kind(), expected: RecordKind::$Kind }),
                    }
                }
            }
        )+

        impl AnyRecord {
            /// Opens a record of the kind of the line, with this line as the first.
            ///
            /// # Errors
            ///
            /// [`AnyRefused`], where [`Record::open`] refuses.
            pub fn open(id: Uuid, line: impl Into<AnyLine>) -> Result<Self, AnyRefused> {
                match line.into() {
                    $( AnyLine::$Kind(line) => Record::<$Aggregate>::open(id, line)
                        .map(Self::$Kind)
                        .map_err(AnyRefused::new), )+
                }
            }

            /// Opens a record with a stored line, which has to be the first.
            #[cfg(feature = "register")]
            pub(crate) fn open_row(id: Uuid, number: u32, line: AnyLine) -> Result<Self, AnyRefused> {
                match line {
                    $( AnyLine::$Kind(line) => Record::<$Aggregate>::open_row(id.into(), (number, line))
                        .map(Self::$Kind)
                        .map_err(AnyRefused::new), )+
                }
            }

            /// The kind of record.
            pub const fn kind(&self) -> RecordKind {
                match self { $( Self::$Kind(_) => RecordKind::$Kind, )+ }
            }

            /// Whether it is the other record or goes on from it: it begins with the same lines.
            pub fn begins_with(&self, other: &Self) -> bool {
                match (self, other) {
                    $( (Self::$Kind(record), Self::$Kind(other)) => {
                        record.id() == other.id() && record.ledger().starts_with(other.ledger())
                    } )+
                    _ => false,
                }
            }

            /// The lines after the one with this number, as copies; all lines after number 0.
            pub fn since(&self, version: u32) -> Vec<AnyLine> {
                match self {
                    $( Self::$Kind(record) => {
                        record.since(version).iter().cloned().map(AnyLine::$Kind).collect()
                    } )+
                }
            }
        }

        impl AnyLine {
            /// The kind of record that the line is for.
            pub const fn kind(&self) -> RecordKind {
                match self { $( Self::$Kind(_) => RecordKind::$Kind, )+ }
            }
        }

        /// The kinds, each with the name of its JSON form.
        pub(super) const SCHEMAS: &[(RecordKind, &str)] =
            &[$( (RecordKind::$Kind, <$Aggregate>::SCHEMA) ),+];
    };
}

kinds! { $
    Agreement(crate::agreement::Agreement), "Văn bản hợp tác", "an agreement";
    Survey(crate::survey::Survey), "Khảo sát", "a survey";
    Plan(crate::plan::Plan), "Kế hoạch chuyển giao", "a transfer plan";
    Package(crate::package::Package), "Gói kỹ thuật", "a technique package";
    Course(crate::training::course::Course), "Khóa đào tạo", "a training course";
    Enrolment(crate::training::enrolment::Enrolment), "Học viên", "an enrolment";
    Secondment(crate::secondment::Secondment), "Cử chuyên gia", "a secondment";
    Consultation(crate::consultation::Consultation), "Hội chẩn", "a consultation";
}
#[cfg(feature = "register")]
pub(crate) use each;
#[cfg(not(feature = "register"))]
pub(super) use each;
pub(super) use of_kind;

impl AnyRecord {
    /// Writes a line, as [`Record::append`] does.
    ///
    /// # Errors
    ///
    /// [`AnyRefused`], where [`Record::append`] refuses, and for a line of another kind; the record is
    /// then as it was.
    pub fn append(&mut self, line: impl Into<AnyLine>) -> Result<(), AnyRefused> {
        fn append<A: Aggregate>(record: &mut Record<A>, line: AnyLine) -> Result<(), AnyRefused>
        where
            Line<A::Event>: TryFrom<AnyLine, Error = OtherKind>,
        {
            let line: Line<A::Event> = line.try_into().map_err(AnyRefused::new)?;
            record.append(line).map_err(AnyRefused::new)
        }
        each!(Self, self, record => append(record, line.into()))
    }

    /// Writes a stored line, which has to be the next one.
    #[cfg(feature = "register")]
    pub(crate) fn append_row(&mut self, number: u32, line: AnyLine) -> Result<(), AnyRefused> {
        each!(Self, self, record => {
            let line = line.try_into().map_err(AnyRefused::new)?;
            record.append_row((number, line)).map_err(AnyRefused::new)
        })
    }

    /// Judges a line as [`append`](Self::append) would, and writes nothing.
    ///
    /// # Errors
    ///
    /// [`AnyRefused`], exactly where [`append`](Self::append) refuses.
    pub fn check(&self, line: &AnyLine) -> Result<(), AnyRefused> {
        each!(Self, self, record => {
            let line = line.try_into().map_err(AnyRefused::new)?;
            record.check(line).map_err(AnyRefused::new)
        })
    }

    /// Judges a line as [`check`](Self::check) does, and refuses it also if it says that it was recorded
    /// later than today; see [`Record::check_as_of`].
    ///
    /// # Errors
    ///
    /// [`AnyRefused`], where [`Record::check_as_of`] refuses, and for a line of another kind.
    pub fn check_as_of(&self, line: &AnyLine, today: NaiveDate) -> Result<(), AnyRefused> {
        each!(Self, self, record => {
            let line = line.try_into().map_err(AnyRefused::new)?;
            record.check_as_of(line, today).map_err(AnyRefused::new)
        })
    }

    /// Every rule that a line breaks, as [`Record::refusals`] finds them.
    pub fn refusals(&self, line: &AnyLine) -> Vec<Explanation> {
        each!(Self, self, record => match line.try_into() {
            Ok(line) => record.refusals(line).iter().flat_map(Explain::explanations).collect(),
            Err(other) => OtherKind::explanations(&other),
        })
    }

    /// What may be wrong in the record on this day; see [`Record::warnings`].
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// use lienvien::any::AnyRecord;
    /// assert!(AnyRecord::from(sent).warnings(day!(2025-06-01)).is_empty());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn warnings(&self, day: NaiveDate) -> Vec<AnyWarning> {
        each!(Self, self, record => {
            record.warnings(day).into_iter().map(AnyWarning::of).collect()
        })
    }

    /// The id, without its kind.
    pub const fn id(&self) -> Uuid {
        each!(Self, self, record => record.id().uuid())
    }

    /// The kind and the id.
    pub const fn reference(&self) -> RecordRef {
        RecordRef::new(self.kind(), self.id())
    }

    /// The name of its JSON form, without the version, such as `lienvien/agreement`.
    pub const fn schema(&self) -> &'static str {
        of_kind!(self.kind(), A => <A as Aggregate>::SCHEMA)
    }

    /// The code of its status.
    pub fn status_code(&self) -> &'static str {
        each!(Self, self, record => record.status().code())
    }

    /// The Vietnamese name of its status.
    pub fn status_vi(&self) -> &'static str {
        each!(Self, self, record => record.status().vi())
    }

    /// The English name of its status.
    pub fn status_en(&self) -> &'static str {
        each!(Self, self, record => record.status().en())
    }

    /// The number of lines.
    pub const fn version(&self) -> u32 {
        each!(Self, self, record => record.version())
    }

    /// Whether the record was entered in error; it is then not counted anywhere.
    pub const fn is_voided(&self) -> bool {
        each!(Self, self, record => record.is_voided())
    }

    /// Whether its status is final; see [`Record::is_ended`].
    pub fn is_ended(&self) -> bool {
        each!(Self, self, record => record.is_ended())
    }

    /// The evidence that its lines hold; see [`Record::claims`].
    pub fn claims(&self) -> Vec<Claim<'_>> {
        each!(Self, self, record => record.claims())
    }

    /// The evidence of its entries in force; see [`Record::relied_on`].
    #[cfg(feature = "register")]
    pub(crate) fn relied_on(&self) -> Vec<(Place, &dyn Evidence)> {
        each!(Self, self, record => record.relied_on())
    }

    /// Its notes; see [`Record::notes`].
    #[cfg(feature = "register")]
    pub(crate) fn notes(&self) -> Vec<(LineNumber, &Note)> {
        each!(Self, self, record => record.notes().collect())
    }

    /// The organisations, persons and records that its lines name; see [`Record::mentions`].
    pub fn mentions(&self) -> Vec<Mention<'_>> {
        each!(Self, self, record => record.mentions())
    }
}

impl AnyLine {
    /// The line as recorded on this day, whatever it said before; see [`Line::recorded_on`].
    #[must_use]
    pub fn recorded_on(self, today: NaiveDate) -> Self {
        each!(Self, self, line => line.recorded_on(today).into())
    }

    /// The day on which the line says that it was recorded, if it does.
    pub const fn recorded(&self) -> Option<NaiveDate> {
        each!(Self, self, line => line.recorded)
    }

    /// The evidence that the line holds; see [`Line::claims`].
    pub fn claims(&self) -> Vec<Claim<'_>> {
        each!(Self, self, line => line.claims())
    }

    /// The organisations, persons and records that the line names, each once.
    pub fn mentions(&self) -> Vec<Mention<'_>> {
        each!(Self, self, line => line.mentions())
    }
}
