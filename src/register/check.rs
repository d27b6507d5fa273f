//! A check is a row: what it is called, what it says, where it starts, what it reads, one function.

use super::{Finding, Register, Severity, checks};
use crate::any::{AnyRecord, Confirmed};
use crate::record::{Claim, Place};
use crate::value::{Case, RecordKind, RecordRef};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::cell::OnceCell;
use core::fmt;

/// Phép kiểm tra: one check of the register.
#[non_exhaustive]
pub struct Check {
    /// Its number, its code and its two sentences.
    pub case: Case,
    /// How bad its findings are.
    pub severity: Severity,
    /// The kinds of record in which it looks.
    pub from: &'static [RecordKind],
    /// The kinds of record that it reads besides.
    pub reads: &'static [RecordKind],
    /// What resolves its findings, in English.
    pub resolve_en: &'static str,
    /// What resolves its findings, in Vietnamese.
    pub resolve_vi: &'static str,
    pub(super) run: Run,
}

/// The function of a check: it looks at one record, and at records that share something with it.
pub(super) type Run = fn(&Look<'_>, &mut Out<'_>);

impl Check {
    /// Every check, in the order of the numbers.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        checks::ALL.iter().copied().flatten()
    }
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Check").field(&self.case.code).finish()
    }
}

impl PartialEq for Check {
    fn eq(&self, other: &Self) -> bool {
        self.case == other.case
    }
}

impl Eq for Check {}

/// Declares checks: number, code, severity, the kinds from which it starts and those that it reads, its
/// function; its sentences, and what resolves it.
macro_rules! checks {
    ($vis:vis const $NAME:ident = {
        $(
            $number:literal $code:literal $severity:ident
            ($from:expr) reads ($reads:expr) by $run:path {
                en($en:literal)
                vi($vi:literal)
                resolve($resolve_en:literal, $resolve_vi:literal)
            }
        )+
    }) => {
        $vis const $NAME: &[$crate::register::Check] = &[$(
            $crate::register::Check {
                case: $crate::value::Case::new(&[$number, $code], $en, $vi),
                severity: $crate::register::Severity::$severity,
                from: $from,
                reads: $reads,
                resolve_en: $resolve_en,
                resolve_vi: $resolve_vi,
                run: $run,
            }
        ),+];
    };
}
pub(super) use checks as checks_table;

/// Where a check looks: one record on one day, and the register around it.
pub(super) struct Look<'a> {
    pub(super) register: &'a Register,
    pub(super) record: &'a AnyRecord,
    pub(super) day: NaiveDate,
    confirmed: OnceCell<Vec<(Place, Confirmed<'a>)>>,
}

impl<'a> Look<'a> {
    pub(super) const fn at(register: &'a Register, record: &'a AnyRecord, day: NaiveDate) -> Self {
        Self {
            register,
            record,
            day,
            confirmed: OnceCell::new(),
        }
    }

    /// The record in which it looks.
    pub(super) const fn reference(&self) -> RecordRef {
        self.record.reference()
    }

    /// The evidence on which the entries in force rely, with the places of the entries, asked again.
    pub(super) fn confirmed(&self) -> &[(Place, Confirmed<'a>)] {
        self.confirmed.get_or_init(|| {
            let (mut places, mut claims) = (Vec::new(), Vec::new());
            for (place, evidence) in self.record.relied_on() {
                places.push(place);
                claims.push(Claim::from(evidence));
            }
            let confirmed = self.register.confirm(claims);
            places.into_iter().zip(confirmed).collect()
        })
    }

    /// Runs every check that starts from a record of this kind.
    pub(super) fn run(&self, findings: &mut Vec<Finding>) {
        if self.record.is_voided() {
            return;
        }
        let kind = self.record.kind();
        for check in Check::all() {
            if check.from.contains(&kind) {
                let record = self.reference();
                let mut out = Out {
                    check,
                    record,
                    findings,
                };
                (check.run)(self, &mut out);
            }
        }
        for warning in self.record.warnings(self.day) {
            let finding = Finding::warning(self.reference(), &warning.lines, warning.what);
            findings.push(finding);
        }
    }
}

/// Where a check puts what it finds.
pub(super) struct Out<'a> {
    check: &'static Check,
    record: RecordRef,
    findings: &'a mut Vec<Finding>,
}

impl Out<'_> {
    /// A finding of this check in the record in which it looks.
    pub(super) fn finding(&self) -> Finding {
        Finding::of(self.check).record(self.record)
    }

    pub(super) fn push(&mut self, finding: Finding) {
        self.findings.push(finding);
    }
}
