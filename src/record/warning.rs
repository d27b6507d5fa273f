//! What a record warns of. A warning never refuses: it points at what may be wrong.

use super::{Aggregate, LineContent, LineNumber, Place, Record};
use crate::value::{Case, Explain, Explanation, Figure, Found, Parameters, Period, shortened};
use alloc::{boxed::Box, string::String, vec::Vec};
use chrono::NaiveDate;
use core::{error::Error, fmt};

/// Cảnh báo: something that may be wrong in a record, although each of its lines could be written, and
/// the lines concerned.
///
/// `Display` and [`vi`](Explain::vi) say it in English and in Vietnamese.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Warning<A: Aggregate> {
    /// The places of the lines concerned, by which a correction names them.
    pub lines: Vec<Place>,
    /// What may be wrong.
    pub what: Warned<A>,
}

/// Nội dung cảnh báo: what a record warns of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warned<A: Aggregate> {
    /// What any record warns of, whatever it is about.
    Any(ValueWarning),
    /// What only records of this kind warn of.
    Own(A::Warning),
}

messages! {
    /// What any record warns of, whatever it is about.
    pub enum ValueWarning {
        /// The parts of a figure do not fit it.
        PartsDiffer {
            /// What the figure measures, shortened.
            measure: Box<str>,
        } = "record.figure.parts_differ" {
            en("the parts of the figure `{measure}` do not add up to it")
            vi("các phần của số liệu `{measure}` không khớp với tổng")
        }
        /// A figure is greater than that out of which it is.
        AboveWhole {
            /// What the figure measures, shortened.
            measure: Box<str>,
        } = "record.figure.above_whole" {
            en("the figure `{measure}` is greater than the number out of which it is given")
            vi("số liệu `{measure}` lớn hơn tổng số mà nó được tính trên đó")
        }
        /// The length of a period does not fit its dates.
        LengthDisagrees {
            /// The period.
            period: Box<Period>,
        } = "record.period.length_disagrees" {
            en("the length of the period `{period}` does not fit its dates")
            vi("độ dài của thời hạn “{period}” không khớp với các ngày của nó", period = period.vi())
            parameters(period = period.interval())
        }
    }
}

/// Không có cảnh báo riêng: for an aggregate that warns of nothing of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums)] // there is none
pub enum NoWarning {}

/// Danh sách cảnh báo: where an aggregate puts its warnings.
#[derive(Debug)]
pub struct Warnings<A: Aggregate>(Vec<Warning<A>>);

impl<A: Aggregate> Warnings<A> {
    /// Adds a warning about these lines.
    pub fn push(&mut self, what: A::Warning, lines: impl IntoIterator<Item = Place>) {
        self.add(Warned::Own(what), lines.into_iter().collect());
    }

    fn add(&mut self, what: Warned<A>, lines: Vec<Place>) {
        self.0.push(Warning { lines, what });
    }

    /// Adds what is certainly wrong with the figures and the periods of a line.
    fn add_values(&mut self, place: Place, found: &Found<'_>) {
        let measure = |figure: &Figure| shortened(&figure.measure);
        for figure in found.figures() {
            if figure.parts_fit().is_no() {
                let measure = measure(figure);
                self.add(
                    Warned::Any(ValueWarning::PartsDiffer { measure }),
                    alloc::vec![place],
                );
            }
            if figure.out_of_fits().is_no() {
                let measure = measure(figure);
                self.add(
                    Warned::Any(ValueWarning::AboveWhole { measure }),
                    alloc::vec![place],
                );
            }
        }
        for period in found.periods() {
            if period.agrees().is_no() {
                let period = Box::new((*period).clone());
                self.add(
                    Warned::Any(ValueWarning::LengthDisagrees { period }),
                    alloc::vec![place],
                );
            }
        }
    }
}

impl<A: Aggregate> Record<A> {
    /// What may be wrong in the record on this day, as far as it can be seen in the record alone, in the
    /// order of the lines concerned. A warning says only what is certain; none refuses a line. A record
    /// that was voided warns of nothing.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// use lienvien::value::{Count, Figure, Unit};
    /// let trained = Figure::new(text!("học viên"), Count::exact(21), Unit::Person).out_of(Count::exact(19));
    /// sent.append(Note::new(NoteContent::Figure(trained.into())))?;
    /// let warnings = sent.warnings(day!(2025-05-12));
    /// let found: Vec<_> = warnings.iter().map(|warning| (warning.code(), warning.lines.len())).collect();
    /// assert_eq!(found, [("record.figure.above_whole", 1)]);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn warnings(&self, day: NaiveDate) -> Vec<Warning<A>> {
        let mut out = Warnings(Vec::new());
        if self.is_voided() {
            return out.0;
        }
        for held in self.history() {
            out.add_values(held.place, &Found::within(&held.entry.event));
        }
        for (line, number) in self.ledger().iter().zip((1..).map(LineNumber::new)) {
            if let LineContent::Note(note) = &line.content {
                out.add_values(Place::line(number), &Found::within(note));
            }
        }
        A::warnings(self, day, &mut out);
        out.0.sort_by_key(|warning| warning.lines.first().copied());
        out.0
    }
}

impl<A: Aggregate> Warned<A> {
    fn explain(&self) -> &(dyn Explain + 'static) {
        match self {
            Self::Any(warning) => warning,
            Self::Own(warning) => warning,
        }
    }
}

impl<A: Aggregate> fmt::Display for Warning<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.what.explain(), f)
    }
}

impl<A: Aggregate> Error for Warning<A> {}

impl<A: Aggregate> Explain for Warning<A> {
    fn case(&self) -> &'static Case {
        self.what.explain().case()
    }

    fn parameters(&self) -> Parameters {
        self.what.explain().parameters()
    }

    fn path(&self) -> String {
        self.what.explain().path()
    }

    fn explanations(&self) -> Vec<Explanation> {
        self.what.explain().explanations()
    }

    fn fmt_vi(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.what.explain().fmt_vi(f)
    }
}

impl fmt::Display for NoWarning {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl Error for NoWarning {}

impl Explain for NoWarning {
    fn case(&self) -> &'static Case {
        match *self {}
    }

    fn parameters(&self) -> Parameters {
        match *self {}
    }

    fn fmt_vi(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}
