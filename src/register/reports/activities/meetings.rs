//! Courses and their sessions, consultations, surveys and plans.

use super::{ActivityKind, Common, Gathering};
use crate::any::AnyRecord;
use crate::consultation::{
    AdviserParty, Consultation, ConsultationConclusion, ConsultationEvent, ConsultationKind,
    ConsultationStatus, PatientOutcome,
};
use crate::organisation::PersonRef;
use crate::plan::{ItemNumber, ItemOutcome, Plan, PlanEvent};
use crate::record::{Dated, Event as _, Place, Record};
use crate::register::time::{course_report, has_started};
use crate::survey::{Delegation, Survey, SurveyEvent};
use crate::training::course::{Course, CourseEvent, SessionHeld};
use crate::value::{Coded, PersonId, When};
use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

pub(super) fn course<'a>(
    gathering: &mut Gathering<'a, '_>,
    any: &'a AnyRecord,
    record: &'a Record<Course>,
) {
    const KIND: ActivityKind = ActivityKind::Training;
    let (state, plan) = (record.state(), record.state().plan());
    let recipients = plan.recipients.iter().filter_map(|it| it.facility());
    let common = Common::of(any, &plan.organisers, recipients);
    let name = plan.name.as_deref().unwrap_or("khóa đào tạo");
    let (mut started, mut finished) = (None, None);
    for held in record.history() {
        let (at, event) = ((held.place, &held.entry.on), &held.entry.event);
        if let CourseEvent::Started = event {
            started = Some(at);
        } else if let CourseEvent::Finished = event {
            finished = Some(at.1);
        } else if let CourseEvent::SessionHeld(session) = event {
            let planned = session.session.and_then(|number| plan.session(number));
            let content = planned.and_then(|planned| planned.content.as_deref());
            let what = session_words(name, session, content);
            let mut row = common.row(KIND, at, &what);
            row.staff = session.distinct_trainers().into_iter().collect();
            row.result = session.learners().map(|it| format!("{it} học viên có mặt"));
            gathering.add(row);
        }
    }
    if let Some(at) = started {
        let mut row = common.row(KIND, at, name).batch(finished.cloned());
        row.staff = state.trainers().into_iter().collect();
        gathering.add(row);
    } else if let Some((told, report)) = course_report(record)
        && has_started(report.reached)
    {
        let row = common.row(KIND, (Place::FIRST, &When::UNKNOWN), name);
        let mut row = row.batch(Some(finished.cloned().unwrap_or(When::UNKNOWN)));
        row.result = state
            .reported_learners()
            .map(|it| format!("{} học viên", it.vi()));
        gathering.add_told(row, told);
    }
}

fn session_words(name: &str, session: &SessionHeld, content: Option<&str>) -> String {
    let kind = if session.makes_up {
        "học bù buổi"
    } else {
        "buổi"
    };
    let which = match session.session {
        Some(number) => format!("{name}: {kind} {number}"),
        None => format!("{name}: {kind} học"),
    };
    match content {
        Some(content) => format!("{which}, {content}"),
        None => which,
    }
}

pub(super) fn consultation<'a>(
    gathering: &mut Gathering<'a, '_>,
    any: &'a AnyRecord,
    record: &'a Record<Consultation>,
) {
    let (state, request) = (record.state(), record.state().request());
    let kind = kind_of(&request.kind);
    let advisers = state.advisers().iter();
    let advisers = advisers.filter_map(|adviser| adviser.party.organisation());
    let common = Common::of(any, advisers, [&request.asker]);
    let staff = staff_of(
        record.state().conclusions(),
        state.advisers().iter().map(|it| &it.party),
    );
    let result = state.outcome().and_then(|outcome| {
        let then = outcome.what.then.as_ref().map(PatientOutcome::vi);
        then.map(|then| then.to_string())
    });
    let (mut concluded, mut was_held) = (None, false);
    for held in record.history() {
        let (at, event) = ((held.place, &held.entry.on), &held.entry.event);
        let mut told = None;
        let at = if let ConsultationEvent::Started(_) = event {
            at
        } else if let ConsultationEvent::Concluded(_) = event {
            concluded = concluded.or(Some(at));
            continue;
        } else if let ConsultationEvent::Reported(report) = event
            && is_held(report.reached)
        {
            told = Some(at.1);
            (held.place, &report.known.held)
        } else {
            continue;
        };
        was_held = true;
        let mut row = common.row(kind, at, request.kind.vi());
        row.staff.clone_from(&staff);
        row.result.clone_from(&result);
        match told {
            Some(told) => gathering.add_told(row, told),
            None => gathering.add(row),
        }
    }
    if let Some(at) = concluded.filter(|_| !was_held) {
        let mut row = common.row(kind, at, request.kind.vi());
        row.staff = staff;
        row.result = result;
        gathering.add(row);
    }
}

fn is_held(reached: ConsultationStatus) -> bool {
    match reached {
        ConsultationStatus::InSession | ConsultationStatus::Concluded => true,
        // a record may be closed without a session
        ConsultationStatus::Closed
        | ConsultationStatus::Requested
        | ConsultationStatus::ApprovedInternally
        | ConsultationStatus::Accepted
        | ConsultationStatus::Scheduled
        | ConsultationStatus::RefusedInternally
        | ConsultationStatus::Declined
        | ConsultationStatus::Cancelled => false,
    }
}

fn kind_of(kind: &Coded<ConsultationKind>) -> ActivityKind {
    match kind {
        Coded::Listed(
            ConsultationKind::Advice
            | ConsultationKind::Case
            | ConsultationKind::Imaging
            | ConsultationKind::Pathology,
        )
        | Coded::Other(_) => ActivityKind::Consultation,
        Coded::Listed(ConsultationKind::GuidedOperation) => ActivityKind::Operation,
        Coded::Listed(ConsultationKind::TransferTraining) => ActivityKind::TechniqueTransfer,
        Coded::Listed(ConsultationKind::RemoteExamination) => ActivityKind::Examination,
        Coded::Listed(ConsultationKind::Lecture) => ActivityKind::Training,
    }
}

/// The participants whose ids the conclusions give, and the persons who advise, each once.
fn staff_of<'a>(
    conclusions: &[Dated<Arc<ConsultationConclusion>>],
    advisers: impl Iterator<Item = &'a AdviserParty>,
) -> Vec<PersonId> {
    let mut staff = Vec::new();
    for conclusion in conclusions {
        for participant in &conclusion.what.participants {
            staff.extend(participant.person.as_ref().and_then(PersonRef::id));
        }
    }
    for adviser in advisers {
        match adviser {
            AdviserParty::Person(person) => staff.extend(person.id()),
            AdviserParty::Organisation(_) => {}
        }
    }
    staff.sort_unstable();
    staff.dedup();
    staff
}

pub(super) fn survey<'a>(
    gathering: &mut Gathering<'a, '_>,
    any: &'a AnyRecord,
    record: &'a Record<Survey>,
) {
    const KIND: ActivityKind = ActivityKind::Survey;
    let plan = record.state().plan();
    let common = Common::of(any, [&plan.surveyor], &plan.hosts);
    let what = plan.purpose.as_ref().map_or(KIND.vi(), |it| it.vi());
    for held in record.history() {
        let (at, event) = ((held.place, &held.entry.on), &held.entry.event);
        if let SurveyEvent::Opened(opening) = event {
            let mut row = common.row(KIND, at, what);
            row.staff = members_of(&opening.delegation);
            gathering.add(row);
        } else if let SurveyEvent::Concluded(conclusion) = event {
            let mut row = common.row(KIND, at, &format!("{what}: kết luận"));
            let verdict = conclusion.verdict.as_ref().map(Coded::vi);
            row.result = verdict
                .or(conclusion.overall.as_deref())
                .map(ToOwned::to_owned);
            gathering.add(row);
        } else if let SurveyEvent::Reported(report) = event
            && let Some(opening) = &report.known.opening
        {
            let mut row = common.row(KIND, (held.place, &When::UNKNOWN), what);
            row.staff = members_of(&opening.delegation);
            gathering.add_told(row, at.1);
        }
    }
}

fn members_of(delegation: &Delegation) -> Vec<PersonId> {
    let members = delegation.members.iter();
    members
        .filter_map(|member| member.person.as_ref()?.id())
        .collect()
}

pub(super) fn plan<'a>(
    gathering: &mut Gathering<'a, '_>,
    any: &'a AnyRecord,
    record: &'a Record<Plan>,
) {
    const KIND: ActivityKind = ActivityKind::Planning;
    let state = record.state();
    let common = Common::of(any, state.supporters(), [state.recipient()]);
    let items = words_of_items(state);
    for held in record.history() {
        let (at, event) = ((held.place, &held.entry.on), &held.entry.event);
        let step = event.kind().vi();
        if let PlanEvent::Drafted(_) | PlanEvent::Amended(_) | PlanEvent::Approved(_) = event {
            gathering.add(common.row(KIND, at, step));
        } else if let PlanEvent::Completed = event {
            gathering.add(common.row(KIND, at, step));
        } else if let PlanEvent::ItemSettled(settled) = event {
            let number = settled.item;
            let what = match items.get(&number) {
                Some(written) => format!("nội dung {number}: {written}"),
                None => format!("nội dung {number}"),
            };
            let mut row = common.row(KIND, at, &what);
            row.result = Some(outcome_words(&settled.outcome).to_owned());
            gathering.add(row);
        }
    }
}

/// The words of the items, as the last revision that has them gives them.
fn words_of_items(plan: &Plan) -> BTreeMap<ItemNumber, &str> {
    let mut words = BTreeMap::new();
    for revision in plan.revisions() {
        for item in &revision.content.items {
            if let Some(written) = &item.written {
                words.insert(item.number, written.as_str());
            }
        }
    }
    words
}

fn outcome_words(outcome: &ItemOutcome) -> &'static str {
    match outcome {
        ItemOutcome::Accepted(_) => "nghiệm thu",
        ItemOutcome::Moved(_) => "chuyển sang kế hoạch khác",
        ItemOutcome::Dropped(_) => "không thực hiện",
    }
}
