//! What ends or falls due between two days.

use crate::agreement::{Agreement, AgreementEvent, Standing};
use crate::any::AnyRecord;
use crate::package::{Package, PackageEvent};
use crate::plan::{Plan, PlanEvent};
use crate::record::{Aggregate, Entry, Place, Record};
use crate::register::Register;
use crate::register::open::{is_open_course, is_open_plan, is_open_secondment};
use crate::secondment::{Secondment, SecondmentEvent};
use crate::survey::{RequirementNumber, Survey, SurveyEvent, SurveyStatus};
use crate::training::course::Course;
use crate::value::{Answer, Period, RecordRef, When};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Việc đến hạn: something that ends or falls due.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Due {
    /// The record.
    pub record: RecordRef,
    /// The place of the entry that says it.
    pub place: Option<Place>,
    /// What it is.
    pub kind: DueKind,
    /// The number of the obligation, the requirement or the item.
    pub number: Option<u16>,
    /// The date, as far as known.
    pub on: When,
    /// Whether the date lies between the two days, and it still stands.
    pub falls: Answer,
    /// Whether it was due before the first of the two days and is still not done. Of what merely ends: `No`.
    pub is_overdue: Answer,
}

vocabulary! {
    /// Loại việc đến hạn: what ends or falls due.
    pub enum DueKind("what falls due") {
        /// The last day of an agreement.
        AgreementEnd = "agreement_end", "văn bản hợp tác hết thời hạn", "end of an agreement";
        /// An agreement that renews itself is up for review: the last day for a notice against that.
        RenewalNotice = "renewal_notice", "hạn cuối thông báo không gia hạn", "last day for a notice against the renewal";
        /// The day by which a party has to meet an obligation.
        Obligation = "obligation", "nghĩa vụ đến hạn", "obligation";
        /// The day by which a requirement of a survey has to be met.
        Requirement = "requirement", "yêu cầu khảo sát đến hạn", "requirement";
        /// The last day of the time for an item of a plan.
        PlanItem = "plan_item", "nội dung kế hoạch đến hạn", "item of a plan";
        /// The last day of a permission to perform a technique.
        Permission = "permission", "quyết định cho phép thực hiện kỹ thuật hết hiệu lực", "end of a permission";
        /// The planned end of a secondment.
        SecondmentEnd = "secondment_end", "dự kiến kết thúc đợt cử chuyên gia", "planned end of a secondment";
        /// The planned end of a course.
        CourseEnd = "course_end", "dự kiến kết thúc khóa đào tạo", "planned end of a course";
    }
}

impl Register {
    /// What ends, is up for review or falls due between two days, both included, and what was due before and is
    /// still not done, in order of date: by [`When::sort_key`], then by record. What has no date is left out, and so is
    /// what was settled.
    ///
    /// ```
    #[doc = include_str!("../../agreement/example.txt")]
    /// use lienvien::register::DueKind;
    /// # let mut register = lienvien::register::Register::new();
    /// register.put(memorandum.into());
    /// let due = register.due(day!(2030-10-01), day!(2030-12-31));
    /// assert_eq!((due[0].kind, &due[0].on), (DueKind::AgreementEnd, &when!(2030-12-31)));
    /// assert_eq!((due[0].falls, due[0].is_overdue), (Answer::Yes, Answer::No));
    /// assert!(register.due(day!(2030-10-01), day!(2030-12-30)).is_empty());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn due(&self, from: NaiveDate, to: NaiveDate) -> Vec<Due> {
        let mut found = Found {
            from,
            to,
            record: RecordRef::new(crate::value::RecordKind::Agreement, uuid::Uuid::nil()),
            due: Vec::new(),
        };
        for record in self.valid() {
            found.record = record.reference();
            match record {
                AnyRecord::Agreement(record) => of_agreement(record, &mut found),
                AnyRecord::Survey(record) => of_survey(record, &mut found),
                AnyRecord::Plan(record) => of_plan(record, &mut found),
                AnyRecord::Package(record) => of_package(record, &mut found),
                AnyRecord::Course(record) => of_course(record, &mut found),
                AnyRecord::Secondment(record) => of_secondment(record, &mut found),
                AnyRecord::Enrolment(_) | AnyRecord::Consultation(_) => {}
            }
        }
        let mut due = found.due;
        due.sort_by_cached_key(|it| (it.on.sort_key(), it.record, it.kind, it.number, it.place));
        due
    }
}

struct Found {
    from: NaiveDate,
    to: NaiveDate,
    /// The record that is asked.
    record: RecordRef,
    due: Vec<Due>,
}

/// Something with a date: what it is, its number, and the place of the entry that says it.
type Thing = (DueKind, Option<u16>, Option<Place>);

impl Found {
    /// Adds what merely ends on a date.
    fn ends(&mut self, thing: Thing, on: When) {
        let falls = self.falls(&on);
        self.add(thing, on, falls, Answer::No);
    }

    /// Adds what has to be done by a date, if it is or may be open.
    fn has_to_be_done(&mut self, thing: Thing, by: When, is_open: Answer) {
        let falls = self.falls(&by).and(is_open);
        let is_overdue = by.is_before(&self.from.into()).and(is_open);
        self.add(thing, by, falls, is_overdue);
    }

    fn add(&mut self, thing: Thing, on: When, falls: Answer, is_overdue: Answer) {
        let has_bounds = on.earliest().or(on.latest()).is_some();
        if has_bounds && !falls.or(is_overdue).is_no() {
            let ((kind, number, place), record) = (thing, self.record);
            self.due.push(Due {
                record,
                place,
                kind,
                number,
                on,
                falls,
                is_overdue,
            });
        }
    }

    /// Whether a date lies between the two days.
    fn falls(&self, on: &When) -> Answer {
        on.is_before(&self.from.into())
            .negate()
            .and(on.on_or_before(self.to))
    }
}

/// The place of the last entry of which this is true.
fn last_place<A: Aggregate>(
    record: &Record<A>,
    is_it: impl Fn(&Entry<A::Event>) -> bool,
) -> Option<Place> {
    let mut place = None;
    for held in record.history() {
        if is_it(held.entry) {
            place = Some(held.place);
        }
    }
    place
}

/// A date between two days; `None` if they are in the wrong order.
fn between(first: NaiveDate, last: NaiveDate) -> Option<When> {
    if first == last {
        return Some(first.into());
    }
    When::span(first.into(), last.into()).ok()
}

/// The last day of a period.
fn end_of(period: &Period) -> When {
    match (period.earliest_end(), period.latest_end()) {
        (Some(first), Some(last)) => between(first, last).unwrap_or(When::UNKNOWN),
        (_, _) => period.to().clone(),
    }
}

fn of_agreement(record: &Record<Agreement>, found: &mut Found) {
    let has_expired = match record.standing_on(found.from) {
        Standing::InForce | Standing::NotInForce | Standing::Suspended | Standing::Unknown => false,
        Standing::Expired => true,
        Standing::Draft | Standing::Ended => return,
    };
    let state = record.state();
    let terms = last_place(record, |entry| {
        matches!(
            entry.event,
            AgreementEvent::Drafted(_)
                | AgreementEvent::Revised(_)
                | AgreementEvent::Reported(_)
                | AgreementEvent::Amended(_)
        )
    });
    if !has_expired
        && let Some((first, last)) = record.last_day_from(found.from)
        && let Some(on) = between(first, last)
    {
        found.ends((DueKind::AgreementEnd, None, terms), on);
    }
    if !has_expired
        && let Some((first, last)) = state.notice_due_from(found.from)
        && let Some(by) = between(first, last)
    {
        found.ends((DueKind::RenewalNotice, None, terms), by);
    }
    for (number, owed) in state.terms().numbered_obligations() {
        let mut outcomes = state.obligation_outcomes().iter();
        let is_settled = outcomes.any(|it| it.what.is_settled() && it.what.obligation() == number);
        if !is_settled {
            let thing = (DueKind::Obligation, Some(number.get()), terms);
            found.has_to_be_done(thing, owed.due.clone(), Answer::Yes);
        }
    }
}

fn of_survey(record: &Record<Survey>, found: &mut Found) {
    match record.status() {
        SurveyStatus::Planned
        | SurveyStatus::InProgress
        | SurveyStatus::BrokenOff
        | SurveyStatus::Concluded
        | SurveyStatus::PartlySigned
        | SurveyStatus::Signed
        | SurveyStatus::Disputed => {}
        SurveyStatus::Cancelled | SurveyStatus::Superseded => return,
    }
    for tracked in record.state().requirements() {
        let (number, due) = (tracked.requirement.number, &tracked.requirement.due);
        let place = place_of_requirement(record, number);
        let thing = (DueKind::Requirement, Some(number.get()), place);
        // outcomes that are dated later are known too
        let is_open = tracked.is_open_on(NaiveDate::MAX);
        found.has_to_be_done(thing, due.clone(), is_open);
    }
}

fn place_of_requirement(record: &Record<Survey>, number: RequirementNumber) -> Option<Place> {
    last_place(record, |entry| {
        if let SurveyEvent::Required(requirement) = &entry.event {
            requirement.number == number
        } else if let SurveyEvent::Reported(report) = &entry.event {
            let mut told = report.known.requirements.iter();
            told.any(|requirement| requirement.number == number)
        } else {
            false
        }
    })
}

fn of_plan(record: &Record<Plan>, found: &mut Found) {
    if !is_open_plan(record.status()) {
        return;
    }
    let state = record.state();
    let content = state.in_effect().map(|revision| &revision.content);
    let place = last_place(record, |entry| {
        let said = match &entry.event {
            PlanEvent::Drafted(draft) => Some(&draft.content),
            PlanEvent::Reported(report) => Some(&report.known.content),
            PlanEvent::Revised(content) | PlanEvent::Amended(content) => Some(content),
            PlanEvent::Submitted
            | PlanEvent::Returned(_)
            | PlanEvent::Approved(_)
            | PlanEvent::Rejected(_)
            | PlanEvent::Withdrawn(_)
            | PlanEvent::Held(_)
            | PlanEvent::Resumed
            | PlanEvent::ItemSettled(_)
            | PlanEvent::Completed
            | PlanEvent::Cancelled(_) => None,
        };
        said.is_some() && said == content
    });
    for item in state.open_items() {
        if let Some(window) = &item.window {
            let thing = (DueKind::PlanItem, Some(item.number.get()), place);
            found.has_to_be_done(thing, end_of(window), Answer::Yes);
        }
    }
}

fn of_package(record: &Record<Package>, found: &mut Found) {
    for held in record.history() {
        if let PackageEvent::Authorised(authorisation) = &held.entry.event
            && let Some(until) = &authorisation.until
        {
            let ends = record.state().authorisations_ended();
            let has_ended = ends
                .iter()
                .any(|end| !end.is_before(&held.entry.on).is_yes());
            let thing = (DueKind::Permission, None, Some(held.place));
            if !has_ended {
                found.ends(thing, until.clone());
            }
        }
    }
}

fn of_course(record: &Record<Course>, found: &mut Found) {
    if !is_open_course(record.status()) {
        return;
    }
    if let Some(period) = &record.state().plan().period {
        let thing = (DueKind::CourseEnd, None, Some(Place::FIRST));
        found.has_to_be_done(thing, end_of(period), Answer::Yes);
    }
}

fn of_secondment(record: &Record<Secondment>, found: &mut Found) {
    if !is_open_secondment(record.status()) {
        return;
    }
    if let Some(end) = record.state().planned_end() {
        let said = last_place(record, |entry| {
            if let SecondmentEvent::Extended(extension) = &entry.event {
                extension.to == *end
            } else {
                false
            }
        });
        let thing = (DueKind::SecondmentEnd, None, said.or(Some(Place::FIRST)));
        found.has_to_be_done(thing, end.clone(), Answer::Yes);
    }
}
