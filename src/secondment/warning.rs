//! What a secondment warns of.

use super::spans::Spans;
use super::{
    Secondment, SecondmentEvent, SecondmentReplacement, SecondmentStatus, SecondmentTeam, Stint,
};
use crate::record::{Place, Record, Warnings};
use crate::value::{PersonId, When};
use alloc::{
    boxed::Box,
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};
use chrono::NaiveDate;

messages! {
    /// What a secondment warns of. A person is never named.
    pub enum SecondmentWarning {
        /// A stay lasts longer than was decided.
        LongerThanDecided {
            /// The last day that was decided.
            end: Box<When>,
        } = "secondment.stay.longer_than_decided" {
            en("a stint lasts longer than {end}, the last day that was decided")
            vi("một đợt công tác kéo dài quá {end} là ngày cuối theo kế hoạch và các lần gia hạn", end = end.vi())
        }
        /// A stint begins after the planned time.
        AfterPlan {
            /// The last day that was decided.
            end: Box<When>,
        } = "secondment.stint.after_plan" {
            en("a stint begins after {end}, the last day that was decided")
            vi("một đợt công tác bắt đầu sau {end} là ngày cuối theo kế hoạch và các lần gia hạn", end = end.vi())
        }
        /// A stint begins before the planned time.
        BeforePlan {
            /// The first day that was planned.
            start: Box<When>,
        } = "secondment.stint.before_plan" {
            en("a stint begins before {start}, the first day that was planned")
            vi("một đợt công tác bắt đầu trước {start} là ngày đầu theo kế hoạch", start = start.vi())
        }
        /// Somebody who is spoken of is not in the team.
        NotInTeam = "secondment.person.not_in_team" {
            en("a person is neither in the team nor came in the place of a member")
            vi("có người không thuộc đoàn được cử và cũng không thay ai trong đoàn")
        }
        /// The first decision came after the first stint.
        DecidedLate {
            /// The day on which the first stint began.
            began: Box<When>,
        } = "secondment.decision.late" {
            en("the decision came after the first stint began on {began}, and gives no reason")
            vi("quyết định cử được ban hành sau khi đợt đầu tiên đã bắt đầu {began} nhưng không nêu lý do", began = began.vi())
        }
        /// The first approval came after the first stint.
        ApprovedLate {
            /// The day on which the first stint began.
            began: Box<When>,
        } = "secondment.approval.late" {
            en("the approval came after the first stint began on {began}, without an emergency")
            vi("việc cử được phê duyệt sau khi đợt đầu tiên đã bắt đầu {began} nhưng không phải trường hợp khẩn cấp", began = began.vi())
        }
        /// A stint began although it was refused or cancelled.
        InSpiteOf {
            /// The status in which it stood.
            status: SecondmentStatus,
        } = "secondment.stint.in_spite_of" {
            en("a stint began although the secondment was `{status}`")
            vi("một đợt công tác bắt đầu trong khi hồ sơ ở trạng thái “{status}”", status = status.vi())
            parameters(status = status.code())
        }
        /// A day on which nobody who worked is known to have been on site.
        OutsideStints {
            /// The day.
            on: Box<When>,
        } = "secondment.day.outside_stints" {
            en("nobody who worked on {on} is known to have had a stint on that day")
            vi("{on} không thuộc đợt nào đã ghi của người thực hiện", on = on.vi())
        }
        /// The host's assessment is by somebody who was sent.
        AssessedByTheSent = "secondment.assessment.by_the_sent" {
            en("the assessment for the host is by a person who was sent")
            vi("người đánh giá thay mặt cơ sở tiếp nhận lại là người được cử")
        }
    }
}

/// A stint, and the lines that tell it.
struct Lived {
    stint: Stint,
    lines: Vec<Place>,
}

/// What the history tells, with the lines.
#[derive(Default)]
struct Told {
    stints: Vec<Lived>,
    /// The lines that speak of a person as of one who was sent.
    persons: BTreeMap<PersonId, Vec<Place>>,
    /// The line of each approval, decision and extension.
    approvals: Vec<Place>,
    decisions: Vec<Place>,
    extensions: Vec<Place>,
}

/// Adds what may be wrong in the record on this day.
pub(super) fn find(record: &Record<Secondment>, day: NaiveDate, out: &mut Warnings<Secondment>) {
    let told = tell(record, out);
    let state = record.state();
    warn_of_plan(state, &told, day, out);
    warn_of_late_papers(state, &told, out);
    if let Some(team) = team(state) {
        for (person, lines) in &told.persons {
            if !team.contains(person) {
                out.push(SecondmentWarning::NotInTeam, lines.iter().copied());
            }
        }
    }
    warn_of_days(record, out);
    warn_of_assessors(record, out);
}

/// Collects what the history tells, and warns of stints that began in spite of a refusal.
fn tell(record: &Record<Secondment>, out: &mut Warnings<Secondment>) -> Told {
    let mut told = Told::default();
    let mut open: BTreeMap<PersonId, Lived> = BTreeMap::new();
    let mut status = None;
    for held in record.history() {
        let (place, on) = (held.place, &held.entry.on);
        let mut person = None;
        match &held.entry.event {
            SecondmentEvent::Reported(report) => {
                for stint in &report.known.stints {
                    let lines = alloc::vec![place];
                    let lived = Lived {
                        stint: stint.clone(),
                        lines,
                    };
                    told.persons.entry(stint.person).or_default().push(place);
                    if stint.goes_on() {
                        open.insert(stint.person, lived);
                    } else {
                        told.stints.push(lived);
                    }
                }
            }
            SecondmentEvent::Approved(_) => told.approvals.push(place),
            SecondmentEvent::Decided(_) => told.decisions.push(place),
            SecondmentEvent::Extended(_) => told.extensions.push(place),
            SecondmentEvent::StintBegun(start) => {
                let (stint, lines) = (start.began(on), alloc::vec![place]);
                open.insert(start.person, Lived { stint, lines });
                person = Some(start.person);
                if let Some(status) = status.filter(|status| is_opposed(*status)) {
                    out.push(SecondmentWarning::InSpiteOf { status }, [place]);
                }
            }
            SecondmentEvent::StintEnded(end) => {
                let lived = open.remove(&end.person);
                told.stints.push(end_of(lived, end.person, on, place));
                person = Some(end.person);
            }
            SecondmentEvent::StintTold(stint) => {
                let lines = alloc::vec![place];
                let stint = stint.ended(on);
                person = Some(stint.person);
                told.stints.push(Lived { stint, lines });
            }
            SecondmentEvent::Recalled(_) | SecondmentEvent::Completed => {
                for (person, lived) in core::mem::take(&mut open) {
                    told.stints.push(end_of(Some(lived), person, on, place));
                }
            }
            SecondmentEvent::DayLogged(day) => person = day.person,
            SecondmentEvent::Replaced(replacement) => person = Some(replacement.person),
            SecondmentEvent::ReportedBack(report) => person = report.person,
            SecondmentEvent::HostAssessed(assessment) => person = assessment.person,
            SecondmentEvent::Proposed(_)
            | SecondmentEvent::Refused(_)
            | SecondmentEvent::Confirmed
            | SecondmentEvent::Declined(_)
            | SecondmentEvent::Cancelled(_)
            | SecondmentEvent::Closed => {}
        }
        if let Some(person) = person {
            told.persons.entry(person).or_default().push(place);
        }
        status = Some(held.status);
    }
    told.stints.extend(open.into_values());
    told
}

/// The stint that ends on this line; of one whose beginning is not told, only the end is known.
fn end_of(lived: Option<Lived>, person: PersonId, on: &When, place: Place) -> Lived {
    let mut lived = lived.unwrap_or_else(|| Lived {
        stint: Stint::new(person),
        lines: Vec::new(),
    });
    lived.stint.ended = Some(on.clone());
    lived.lines.push(place);
    lived
}

/// Whether somebody said that nobody should go.
const fn is_opposed(status: SecondmentStatus) -> bool {
    match status {
        SecondmentStatus::Refused | SecondmentStatus::Declined | SecondmentStatus::Cancelled => {
            true
        }
        SecondmentStatus::Proposed
        | SecondmentStatus::Approved
        | SecondmentStatus::Decided
        | SecondmentStatus::Confirmed
        | SecondmentStatus::OnSite
        | SecondmentStatus::Between
        | SecondmentStatus::Completed
        | SecondmentStatus::Recalled
        | SecondmentStatus::Closed => false,
    }
}

/// Warns of stints outside the planned time.
fn warn_of_plan(state: &Secondment, told: &Told, day: NaiveDate, out: &mut Warnings<Secondment>) {
    let (start, end) = (state.proposal().period.as_ref(), state.planned_end());
    for Lived { stint, lines } in &told.stints {
        if let Some(period) = start
            && stint.began.is_before(period.from()).is_yes()
        {
            let start = Box::new(period.from().clone());
            let lines = [Place::FIRST].into_iter().chain(lines.iter().copied());
            out.push(SecondmentWarning::BeforePlan { start }, lines);
        }
        let Some(end) = end else {
            continue;
        };
        let is_long = match &stint.ended {
            Some(ended) => ended.is_after(end).is_yes(),
            None => end.is_before(&day.into()).is_yes(),
        };
        let warning = if stint.began.is_after(end).is_yes() {
            SecondmentWarning::AfterPlan {
                end: Box::new(end.clone()),
            }
        } else if is_long {
            SecondmentWarning::LongerThanDecided {
                end: Box::new(end.clone()),
            }
        } else {
            continue;
        };
        let plan: &[Place] = if told.extensions.is_empty() {
            &[Place::FIRST]
        } else {
            &told.extensions
        };
        out.push(warning, plan.iter().chain(lines).copied());
    }
}

/// Warns of a decision and of an approval after the first stint. Before a report there may have been
/// others.
fn warn_of_late_papers(state: &Secondment, told: &Told, out: &mut Warnings<Secondment>) {
    let mut first: Option<(&Lived, NaiveDate)> = None;
    for lived in &told.stints {
        let Some(began) = lived.stint.began.latest() else {
            continue;
        };
        if first.is_none_or(|(_, earlier)| began < earlier) {
            first = Some((lived, began));
        }
    }
    let Some((Lived { stint, lines }, _)) = first else {
        return;
    };
    if state.told.is_some() || stint.emergency.is_some() {
        return;
    }
    let is_late = |on: &When| on.is_after(&stint.began).is_yes();
    let began = || Box::new(stint.began.clone());
    let decisions = state.decisions();
    let gives_reason = decisions.iter().any(|it| it.what.late_because.is_some());
    if !gives_reason && !decisions.is_empty() && decisions.iter().all(|it| is_late(&it.on)) {
        let lines = lines.iter().chain(&told.decisions).copied();
        out.push(SecondmentWarning::DecidedLate { began: began() }, lines);
    }
    let approvals = state.approvals();
    if !approvals.is_empty() && approvals.iter().all(|it| is_late(&it.on)) {
        let lines = lines.iter().chain(&told.approvals).copied();
        out.push(SecondmentWarning::ApprovedLate { began: began() }, lines);
    }
}

/// The members and those who came in their places; `None` if not everybody is named.
fn team(state: &Secondment) -> Option<BTreeSet<PersonId>> {
    let Some(SecondmentTeam::Persons(members)) = &state.proposal().team else {
        return None;
    };
    let mut team = BTreeSet::new();
    for member in members {
        team.insert(member.person?);
    }
    for replacement in state.replacements() {
        let SecondmentReplacement { by, .. } = &replacement.what;
        team.insert(*by);
    }
    Some(team)
}

/// Warns of days of work on which nobody who worked had a stint.
fn warn_of_days(record: &Record<Secondment>, out: &mut Warnings<Secondment>) {
    let state = record.state();
    if state.has_gaps {
        return;
    }
    let (mut of_each, mut of_all) = (Spans::default(), Spans::default());
    for stint in state.stints() {
        let days = stint.possible_days();
        of_each.add(stint.person, days, ());
        of_all.add((), days, ());
    }
    for held in record.history() {
        let (SecondmentEvent::DayLogged(day), on) = (&held.entry.event, &held.entry.on) else {
            continue;
        };
        let first = on.earliest().unwrap_or(NaiveDate::MIN);
        let last = on.latest().unwrap_or(NaiveDate::MAX);
        let found = match day.person {
            Some(person) => of_each.meeting(person, (first, last)),
            None => of_all.meeting((), (first, last)),
        };
        if found.is_none() {
            let on = Box::new(on.clone());
            out.push(SecondmentWarning::OutsideStints { on }, [held.place]);
        }
    }
}

/// Warns of assessments by somebody who had a stint or is in the team.
fn warn_of_assessors(record: &Record<Secondment>, out: &mut Warnings<Secondment>) {
    let mut sent: BTreeSet<_> = record
        .state()
        .stints()
        .iter()
        .map(|stint| stint.person)
        .collect();
    let team = record.state().team();
    sent.extend(team.into_iter().filter_map(|member| member.person));
    for held in record.history() {
        if let SecondmentEvent::HostAssessed(assessment) = &held.entry.event
            && assessment.by.is_some_and(|by| sent.contains(&by))
        {
            out.push(SecondmentWarning::AssessedByTheSent, [held.place]);
        }
    }
}
