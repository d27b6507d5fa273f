//! What the register finds.

use super::Check;
use crate::record::Place;
use crate::value::{Explanation, OrganisationId, PersonId, RecordRef};
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::fmt;
use serde::{Serialize, Serializer, ser::SerializeStruct};

vocabulary! {
    /// Mức độ: how bad a finding is.
    pub enum Severity("severity") {
        /// Two statements that cannot both be true.
        Contradiction = "contradiction", "mâu thuẫn", "contradiction";
        /// A rule of cooperation was not kept.
        Breach = "breach", "không đúng quy định", "breach";
        /// There is something to do.
        Attention = "attention", "cần xử lý", "attention";
        /// Not enough is known to tell, and the finding says what is missing.
        Unclear = "unclear", "chưa rõ", "unclear";
    }
}

/// Phát hiện: something that the register found between records, or that one record warns of by itself.
///
/// `Display` and [`vi`](Self::vi) say it in English and in Vietnamese, [`resolve_en`](Self::resolve_en) and
/// [`resolve_vi`](Self::resolve_vi) what would resolve it.
///
/// # JSON
///
/// Written, never read: `{"rule":"RG-06","code":"…","severity":"contradiction","records":[…],"lines":[…],
/// "organisations":[…],"persons":[…],"parameters":{…},"en":"…","vi":"…","resolve_en":"…","resolve_vi":"…"}`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The check that found it; `None` if a record warns of it by itself.
    pub check: Option<&'static Check>,
    /// How bad it is.
    pub severity: Severity,
    /// The records concerned. The first is the one in which it was found.
    pub records: Vec<RecordRef>,
    /// The lines concerned.
    pub lines: Vec<FoundLine>,
    /// The organisations concerned, as far as they have an id.
    pub organisations: Vec<OrganisationId>,
    /// The persons concerned.
    pub persons: Vec<PersonId>,
    /// What it says.
    what: What,
}

/// Dòng liên quan: a line of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct FoundLine {
    /// The record.
    pub record: RecordRef,
    /// The place of the line in it.
    pub place: Place,
}

/// What a finding says.
#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    /// By the patterns of its check.
    Check(Vec<Value>),
    /// By the words of the record.
    Warning(Explanation),
}

/// A value that the sentences of a finding name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Value {
    name: &'static str,
    /// The same in every language.
    plain: String,
    /// As the Vietnamese sentence writes it, if that is something else.
    vi: Option<String>,
}

impl Finding {
    pub(super) const fn of(check: &'static Check) -> Self {
        Self {
            check: Some(check),
            severity: check.severity,
            records: Vec::new(),
            lines: Vec::new(),
            organisations: Vec::new(),
            persons: Vec::new(),
            what: What::Check(Vec::new()),
        }
    }

    pub(super) fn warning(record: RecordRef, lines: &[Place], what: Explanation) -> Self {
        Self {
            check: None,
            severity: Severity::Attention,
            records: alloc::vec![record],
            lines: lines
                .iter()
                .map(|place| FoundLine {
                    record,
                    place: *place,
                })
                .collect(),
            organisations: Vec::new(),
            persons: Vec::new(),
            what: What::Warning(what),
        }
    }

    /// Adds a record that is concerned.
    #[must_use]
    pub(super) fn record(mut self, record: impl Into<RecordRef>) -> Self {
        let record = record.into();
        if !self.records.contains(&record) {
            self.records.push(record);
        }
        self
    }

    /// Adds a line that is concerned, and its record.
    #[must_use]
    pub(super) fn line(self, record: impl Into<RecordRef>, place: Place) -> Self {
        let record = record.into();
        let mut finding = self.record(record);
        finding.lines.push(FoundLine { record, place });
        finding
    }

    #[must_use]
    pub(super) fn organisation(mut self, organisation: Option<OrganisationId>) -> Self {
        self.organisations.extend(organisation);
        self
    }

    #[must_use]
    pub(super) fn person(mut self, person: PersonId) -> Self {
        self.persons.push(person);
        self
    }

    /// Sets a value that both sentences name in the same way.
    #[must_use]
    pub(super) fn with(self, name: &'static str, value: impl fmt::Display) -> Self {
        let plain = alloc::format!("{value}");
        self.set(Value {
            name,
            plain,
            vi: None,
        })
    }

    /// Sets a value that is a code or a date: the Vietnamese sentence names it by its Vietnamese words.
    #[must_use]
    pub(super) fn worded(
        self,
        name: &'static str,
        plain: impl fmt::Display,
        vi: impl fmt::Display,
    ) -> Self {
        let (plain, vi) = (alloc::format!("{plain}"), Some(alloc::format!("{vi}")));
        self.set(Value { name, plain, vi })
    }

    fn set(mut self, value: Value) -> Self {
        if let What::Check(values) = &mut self.what {
            values.push(value);
        }
        self
    }

    /// The number of the check, such as `RG-06`; `None` if a record warns of it by itself.
    pub fn number(&self) -> Option<&'static str> {
        self.check.and_then(|check| check.case.rule)
    }

    /// The stable code.
    pub fn code(&self) -> &str {
        match &self.what {
            What::Check(_) => self.check.map_or("", |check| check.case.code),
            What::Warning(what) => &what.code,
        }
    }

    /// The Vietnamese sentence.
    pub fn vi(&self) -> String {
        match (&self.what, self.check) {
            (What::Check(values), Some(check)) => filled(check.case.vi, values, true),
            (What::Check(_), None) => String::new(),
            (What::Warning(what), _) => what.vi.clone(),
        }
    }

    /// What would resolve it, in English; blank if the record says it by itself.
    pub fn resolve_en(&self) -> &'static str {
        self.check.map_or("", |check| check.resolve_en)
    }

    /// What would resolve it, in Vietnamese.
    pub fn resolve_vi(&self) -> &'static str {
        self.check.map_or("", |check| check.resolve_vi)
    }

    /// The values that the sentences name, the same in every language.
    pub fn parameters(&self) -> Vec<(&str, &str)> {
        match &self.what {
            What::Check(values) => {
                let values = values.iter();
                values
                    .map(|value| (value.name, value.plain.as_str()))
                    .collect()
            }
            What::Warning(what) => {
                let values = what.parameters.iter();
                values
                    .map(|(name, value)| (name.as_str(), value.as_str()))
                    .collect()
            }
        }
    }
}

/// The pattern with the values in the places of their names.
fn filled(pattern: &str, values: &[Value], in_vietnamese: bool) -> String {
    let mut said = String::new();
    let mut pieces = pattern.split('{');
    said.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, rest) = piece.split_once('}').unwrap_or((piece, ""));
        if let Some(value) = values.iter().find(|value| value.name == name) {
            let vi = value.vi.as_ref().filter(|_| in_vietnamese);
            said.push_str(vi.unwrap_or(&value.plain));
        }
        said.push_str(rest);
    }
    said
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.what, self.check) {
            (What::Check(values), Some(check)) => {
                f.write_str(&filled(check.case.en, values, false))
            }
            (What::Check(_), None) => Ok(()),
            (What::Warning(what), _) => f.write_str(&what.en),
        }
    }
}

impl Finding {
    /// Findings stand in the order of their checks, then of the records concerned; what records warn of by
    /// themselves comes last.
    pub(super) fn sort(findings: &mut Vec<Self>) {
        findings.sort_by_cached_key(|finding| {
            let number = finding.number().unwrap_or("RG-~").to_owned();
            let said = alloc::format!("{finding}");
            (number, finding.records.clone(), finding.lines.clone(), said)
        });
        findings.dedup();
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Finding", 12)?;
        fields.serialize_field("rule", &self.number())?;
        fields.serialize_field("code", self.code())?;
        fields.serialize_field("severity", self.severity.code())?;
        fields.serialize_field("records", &self.records)?;
        fields.serialize_field("lines", &self.lines)?;
        fields.serialize_field("organisations", &self.organisations)?;
        fields.serialize_field("persons", &self.persons)?;
        let parameters: alloc::collections::BTreeMap<_, _> =
            self.parameters().into_iter().collect();
        fields.serialize_field("parameters", &parameters)?;
        fields.serialize_field("en", &alloc::format!("{self}"))?;
        fields.serialize_field("vi", &self.vi())?;
        fields.serialize_field("resolve_en", self.resolve_en())?;
        fields.serialize_field("resolve_vi", self.resolve_vi())?;
        fields.end()
    }
}
