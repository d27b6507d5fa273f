//! Why a record refuses a line.

use super::{Aggregate, KindOf, LineNumber, MOST_CORRECTIONS, MOST_LINES, Place};
use crate::value::{
    Case, Explain, Explanation, Joined, OutOfBounds, Parameters, Vi, Vocabulary, When,
};
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use core::fmt;

/// Bị từ chối: why a record refuses a line. The record stays unchanged.
///
/// Branch on the variants or on [`code`](Explain::code); show [`vi`](Explain::vi) to people.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refused<A: Aggregate> {
    /// The table has no row for this kind of event after this status (none: as the first entry).
    NotAllowed {
        /// The status of the record; `None` if there is no record yet.
        status: Option<A::Status>,
        /// What was proposed.
        event: KindOf<A>,
    },
    /// The event may be written here, but does not lead to this status.
    NotReached {
        /// What was proposed.
        event: KindOf<A>,
        /// The status that was expected.
        status: A::Status,
    },
    /// The history has as many events of this kind as it may have.
    TooMany {
        /// The kind.
        event: KindOf<A>,
        /// How many it may have.
        most: u32,
    },
    /// A rule of the aggregate.
    Rule(A::Refusal),
    /// A rule of every record.
    Ledger(LedgerRefusal),
    /// With the correction, an entry of the corrected history would be refused.
    Corrected {
        /// The place of that entry.
        at: Place,
        /// Why it would be refused.
        cause: Box<Self>,
    },
}

messages! {
    /// Why any record refuses a line, whatever it is about.
    pub enum LedgerRefusal {
        /// Dated before something that already happened.
        BeforeEarlierEntry {
            /// The latest possible moment of the event.
            latest: NaiveDateTime,
            /// The earliest possible moment of the entry that is already written.
            floor: NaiveDateTime,
        } = "RE-01" "record.order.before_earlier_entry" {
            en("the event happened on {happened} at the latest, expected not before {earlier}, the date of an earlier entry", happened = moment(latest), earlier = moment(floor))
            vi("sự việc xảy ra muộn nhất {happened}, không được trước {earlier} là thời điểm của mục đã ghi", happened = moment(latest).vi(), earlier = moment(floor).vi())
            at("on")
        }
        /// Recorded on an earlier day than the line before it.
        RecordedBackwards {
            /// The day given.
            found: NaiveDate,
            /// The day of the line before.
            last: NaiveDate,
        } = "RE-02" "record.order.recorded_backwards" {
            en("the line was recorded on {found}, expected not before {last}, when the line before it was")
            vi("mục được ghi sổ ngày {found}, không được trước ngày {last} của mục liền trước", found = When::from(*found).vi(), last = When::from(*last).vi())
            at("recorded")
        }
        /// The record was voided.
        Voided {
            /// The line that voids it.
            line: LineNumber,
        } = "RE-03" "record.voided" {
            en("the record was voided by line {line}, expected a note or a correction that strikes that line")
            vi("hồ sơ đã bị hủy ở mục {line}, chỉ được ghi chú, hoặc đính chính để xóa mục hủy đó")
        }
        /// There is no entry at that place now.
        NoSuchEntry {
            /// The place named.
            place: Place,
        } = "RE-04" "record.correction.no_such_entry" {
            en("there is no entry at {place}, expected the place of an existing entry")
            vi("không có mục nào ở vị trí {place}, cần vị trí của một mục còn giá trị")
            at("changes")
        }
        /// The first line can only be replaced.
        OpeningStruck = "RE-05" "record.correction.opening_struck" {
            en("line 1 opens the record and can't be struck, expected a replacement or a void")
            vi("mục 1 mở hồ sơ nên không thể xóa, chỉ được ghi lại hoặc hủy cả hồ sơ")
            at("changes")
        }
        /// A correction without changes.
        NothingCorrected = "RE-06" "record.correction.empty" {
            en("the correction has no changes, expected at least one")
            vi("đính chính không có thay đổi nào, cần ít nhất một thay đổi")
            at("changes")
        }
        /// A note about a line that isn't there.
        NoSuchLine {
            /// The line named.
            line: LineNumber,
            /// The number of lines.
            version: u32,
        } = "RE-07" "record.note.no_such_line" {
            en("the note is about line {line}, expected one of the {version} lines written before it")
            vi("ghi chú về mục {line}, cần một trong {version} mục đã ghi trước đó")
            at("note.line")
        }
        /// The first line is something other than an entry.
        NotOpened = "RE-08" "record.not_opened" {
            en("the first line is not an entry, expected one that opens the record")
            vi("mục đầu tiên không ghi sự việc, cần một mục mở hồ sơ")
        }
        /// No lines at all.
        Empty = "RE-09" "record.empty" {
            en("there are no lines, expected at least the one that opens the record")
            vi("không có mục nào, cần ít nhất mục mở hồ sơ")
        }
        /// The record is full.
        Full = "RE-10" "record.full" {
            en("the record has {most} lines, expected no more", most = MOST_LINES)
            vi("hồ sơ đã có {most} mục, không được ghi thêm", most = MOST_LINES)
        }
        /// As many lines are corrections as may be.
        CorrectedTooOften = "RE-18" "record.correction.too_many" {
            en("the record has {most} corrections, expected no more: void it and write it anew", most = MOST_CORRECTIONS)
            vi("hồ sơ đã có {most} lần đính chính, không thể đính chính thêm, cần hủy và lập lại hồ sơ", most = MOST_CORRECTIONS)
        }
        /// A list of the line, or all its texts together, are larger than they may be.
        OutOfBounds {
            /// What is too large.
            why: Box<OutOfBounds>,
        } = "RE-17" "record.line.out_of_bounds" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
            at("{}", why.path())
        }
        /// A stored line has a greater number than the next one.
        LinesMissing {
            /// The number of the next line.
            expected: LineNumber,
            /// The number given.
            found: LineNumber,
        } = "RE-13" "record.lines.missing" {
            en("line {found} was given, expected line {expected} first: it is missing or comes later")
            vi("gặp mục {found}, cần mục {expected} trước: mục đó bị thiếu hoặc đến sau")
        }
        /// A stored line has the number of a line that is already there.
        LinesRepeated {
            /// The number of the next line.
            expected: LineNumber,
            /// The number given.
            found: LineNumber,
        } = "RE-14" "record.lines.repeated" {
            en("line {found} was given, expected line {expected}: each line comes once, and in order from 1")
            vi("gặp mục {found}, cần mục {expected}: mỗi mục chỉ có một lần, theo thứ tự từ 1")
        }
        /// Recorded on a day that has not come yet.
        RecordedInFuture {
            /// The day given.
            found: NaiveDate,
            /// The caller's day.
            today: NaiveDate,
        } = "RE-15" "record.recorded.in_future" {
            en("the line was recorded on {found}, expected not after {today}, which is today")
            vi("mục được ghi sổ ngày {found}, không được sau ngày hôm nay {today}", found = When::from(*found).vi(), today = When::from(*today).vi())
            at("recorded")
        }
    }
}

/// A moment as people write it: only the day, if the time is the first or the last minute of the
/// day.
fn moment(moment: &NaiveDateTime) -> When {
    let time = moment.time();
    if time == NaiveTime::MIN || Some(time) == NaiveTime::from_hms_opt(23, 59, 0) {
        When::from(moment.date())
    } else {
        When::minute(*moment)
    }
}

impl<A: Aggregate> From<LedgerRefusal> for Refused<A> {
    fn from(refusal: LedgerRefusal) -> Self {
        Self::Ledger(refusal)
    }
}

const NOT_ALLOWED: Case = Case::new(
    &["RE-11", "record.transition.not_allowed"],
    "`{event}` can't follow `{status}`, expected one of {allowed}",
    "không thể ghi “{event}” khi hồ sơ ở trạng thái “{status}”, lúc này chỉ ghi được {allowed}",
);

const NOT_REACHED: Case = Case::new(
    &["RE-12", "record.transition.not_reached"],
    "`{event}` does not lead to `{status}`, expected a status that its row in the table names",
    "“{event}” không dẫn tới trạng thái “{status}”, cần một trạng thái mà bảng trạng thái cho phép",
);

const TOO_MANY: Case = Case::new(
    &["RE-16", "record.event.too_many"],
    "the history has {most} events of type `{event}`, expected no more",
    "hồ sơ đã có {most} mục “{event}”, không được ghi thêm",
);

impl<A: Aggregate> Refused<A> {
    /// The cases that come from the table. The others are those of [`LedgerRefusal`] and of the
    /// aggregate's own refusal.
    pub const CASES: &'static [Case] = &[NOT_ALLOWED, NOT_REACHED, TOO_MANY];
}

struct Allowed<A: Aggregate> {
    status: Option<A::Status>,
    quote: fn(&mut fmt::Formatter<'_>, KindOf<A>) -> fmt::Result,
}

impl<A: Aggregate> fmt::Display for Allowed<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, kind) in A::TRANSITIONS.allowed(self.status).enumerate() {
            f.write_str(if i == 0 { "" } else { ", " })?;
            (self.quote)(f, kind)?;
        }
        Ok(())
    }
}

impl<A: Aggregate> fmt::Display for Refused<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAllowed { status, event } => {
                match status {
                    Some(status) => write!(f, "`{event}` can't follow `{status}`")?,
                    None => write!(f, "`{event}` can't open a record")?,
                }
                let allowed = Allowed::<A> {
                    status: *status,
                    quote: |f, kind| write!(f, "`{kind}`"),
                };
                if A::TRANSITIONS.allowed(*status).next().is_none() {
                    f.write_str(", expected nothing more: this status is final")
                } else {
                    write!(f, ", expected one of {allowed}")
                }
            }
            Self::NotReached { event, status } => {
                write!(
                    f,
                    "`{event}` does not lead to `{status}`, expected a status that its row in the table names"
                )
            }
            Self::TooMany { event, most } => {
                write!(
                    f,
                    "the history has {most} events of type `{event}`, expected no more"
                )
            }
            Self::Rule(refusal) => refusal.fmt(f),
            Self::Ledger(refusal) => refusal.fmt(f),
            Self::Corrected { at, cause } => {
                write!(
                    f,
                    "with this correction the entry at {at} would be refused: {cause}"
                )
            }
        }
    }
}

impl<A: Aggregate> core::error::Error for Refused<A> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::NotAllowed { .. } | Self::NotReached { .. } | Self::TooMany { .. } => None,
            Self::Rule(refusal) => refusal.source(),
            Self::Ledger(refusal) => refusal.source(),
            Self::Corrected { cause, .. } => Some(cause),
        }
    }
}

impl<A: Aggregate> Refused<A> {
    /// What the table says, as parameters.
    fn of_table(&self) -> Parameters {
        let named = |status: Option<A::Status>, event: KindOf<A>| {
            let status = status.map_or("", Vocabulary::code);
            alloc::vec![("event", event.code().into()), ("status", status.into())]
        };
        match self {
            Self::NotAllowed { status, event } => {
                let allowed = A::TRANSITIONS.allowed(*status).collect();
                let mut parameters = named(*status, *event);
                parameters.push(("allowed", Joined(allowed).to_string()));
                parameters
            }
            Self::NotReached { event, status } => named(Some(*status), *event),
            Self::TooMany { event, most } => {
                alloc::vec![("event", event.code().into()), ("most", most.to_string())]
            }
            Self::Rule(_) | Self::Ledger(_) | Self::Corrected { .. } => Parameters::new(),
        }
    }
}

impl<A: Aggregate> Explain for Refused<A> {
    fn parameters(&self) -> Parameters {
        match self {
            Self::NotAllowed { .. } | Self::NotReached { .. } | Self::TooMany { .. } => {
                self.of_table()
            }
            Self::Rule(refusal) => refusal.parameters(),
            Self::Ledger(refusal) => refusal.parameters(),
            Self::Corrected { at, cause } => {
                let mut parameters = cause.parameters();
                parameters.push(("corrected", at.to_string()));
                parameters
            }
        }
    }

    /// The path into the JSON of the line.
    fn path(&self) -> String {
        match self {
            Self::NotAllowed { .. } | Self::NotReached { .. } | Self::TooMany { .. } => {
                "type".into()
            }
            Self::Rule(refusal) => refusal.path(),
            Self::Ledger(refusal) => refusal.path(),
            Self::Corrected { .. } => "changes".into(),
        }
    }

    /// Those of the rule, which may have found several problems.
    fn explanations(&self) -> Vec<Explanation> {
        match self {
            Self::Rule(refusal) => refusal.explanations(),
            Self::NotAllowed { .. }
            | Self::NotReached { .. }
            | Self::TooMany { .. }
            | Self::Ledger(_)
            | Self::Corrected { .. } => alloc::vec![Explanation::of(self)],
        }
    }

    fn case(&self) -> &'static Case {
        match self {
            Self::NotAllowed { .. } => &NOT_ALLOWED,
            Self::NotReached { .. } => &NOT_REACHED,
            Self::TooMany { .. } => &TOO_MANY,
            Self::Rule(refusal) => refusal.case(),
            Self::Ledger(refusal) => refusal.case(),
            Self::Corrected { cause, .. } => cause.case(),
        }
    }

    fn fmt_vi(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAllowed { status, event } => {
                match status {
                    Some(status) => {
                        write!(
                            f,
                            "không thể ghi “{}” khi hồ sơ ở trạng thái “{}”",
                            event.vi(),
                            status.vi()
                        )?;
                    }
                    None => write!(f, "không thể mở hồ sơ bằng “{}”", event.vi())?,
                }
                let allowed = Allowed::<A> {
                    status: *status,
                    quote: |f, kind| write!(f, "“{}”", kind.vi()),
                };
                if A::TRANSITIONS.allowed(*status).next().is_none() {
                    f.write_str(", hồ sơ đã kết thúc")
                } else {
                    write!(f, ", lúc này chỉ ghi được {allowed}")
                }
            }
            Self::NotReached { event, status } => {
                write!(
                    f,
                    "“{}” không dẫn tới trạng thái “{}”, cần một trạng thái mà bảng trạng thái cho phép",
                    event.vi(),
                    status.vi()
                )
            }
            Self::TooMany { event, most } => {
                write!(
                    f,
                    "hồ sơ đã có {most} mục “{}”, không được ghi thêm",
                    event.vi()
                )
            }
            Self::Rule(refusal) => refusal.fmt_vi(f),
            Self::Ledger(refusal) => refusal.fmt_vi(f),
            Self::Corrected { at, cause } => {
                write!(
                    f,
                    "với đính chính này, mục ở vị trí {at} sẽ không được chấp nhận: {}",
                    Vi(&**cause)
                )
            }
        }
    }
}
