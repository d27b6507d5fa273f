//! Why a record of any kind refuses a line.

use crate::record::{Aggregate, Place, Warning};
use crate::value::{Case, Explain, Explanation, Parameters, RecordKind};
use alloc::{boxed::Box, string::String, vec::Vec};
use core::{error::Error, fmt};
use serde::Serialize;

/// Bị từ chối: why a record of any kind refuses a line: any error that can explain itself. Branch on
/// [`code`](Explain::code); [`explanations`](Explain::explanations) has everything for a client.
#[derive(Debug)]
pub struct AnyRefused(Box<dyn Explain + Send + Sync>);

messages! {
    /// Why something of any kind is not of the kind that is needed.
    pub enum OtherKind {
        /// A record of another kind.
        Record {
            /// Its kind.
            found: RecordKind,
            /// The kind that is needed.
            expected: RecordKind,
        } = "record.other_kind" {
            en("the record is of the kind `{found}`, expected `{expected}`")
            vi("hồ sơ thuộc loại “{found}”, cần loại “{expected}”", found = found.vi(), expected = expected.vi())
        }
        /// A line for a record of another kind.
        Line {
            /// The kind of record that it is for.
            found: RecordKind,
            /// The kind of the record.
            expected: RecordKind,
        } = "record.line_of_other_kind" {
            en("the line is for a record of the kind `{found}`, expected a line for `{expected}`")
            vi("mục thuộc hồ sơ loại “{found}”, cần mục của hồ sơ loại “{expected}”", found = found.vi(), expected = expected.vi())
        }
    }
}

/// Cảnh báo: what a record of any kind warns of; see [`Warning`](crate::record::Warning).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct AnyWarning {
    /// The places of the lines concerned.
    pub lines: Vec<Place>,
    /// What may be wrong, with its code and in both languages.
    pub what: Explanation,
}

impl AnyWarning {
    pub(super) fn of<A: Aggregate>(warning: Warning<A>) -> Self {
        let what = Explanation::of(&warning);
        let lines = warning.lines;
        Self { lines, what }
    }
}

impl AnyRefused {
    pub(crate) fn new(why: impl Explain + Send + Sync + 'static) -> Self {
        Self(Box::new(why))
    }
}

impl fmt::Display for AnyRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for AnyRefused {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

impl Explain for AnyRefused {
    fn case(&self) -> &'static Case {
        self.0.case()
    }

    fn fmt_vi(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt_vi(f)
    }

    fn parameters(&self) -> Parameters {
        self.0.parameters()
    }

    fn path(&self) -> String {
        self.0.path()
    }

    fn explanations(&self) -> Vec<Explanation> {
        self.0.explanations()
    }
}
