//! The Bắc Quang article, fact by fact: what its survey says, through the records of the example.

mod bad_input;
mod conclusion;
mod consultations;
mod continuation;
mod meeting;
mod minutes;
mod steps;
mod traps;

use chrono::NaiveDate;
use lienvien::organisation::PersonRef;
use lienvien::plan::{Plan, PlanContent, PlanDraft, PlanEvent};
use lienvien::record::{Actor, Aggregate, Event as _, Record, Refused};
use lienvien::specialty::Subject;
use lienvien::survey::{NotReady, Opening, Survey, SurveyConclusion, SurveyEvent, SurveyPlan};
use lienvien::value::{Document, Explain as _, Text, When};

// The example uses all of it; a test need not.
#[allow(dead_code)]
#[path = "../../examples/bac_quang_viet_duc/facts.rs"]
pub(crate) mod facts;
#[allow(dead_code)]
#[path = "../../examples/bac_quang_viet_duc/invented.rs"]
mod invented;
#[path = "../../examples/bac_quang_viet_duc/json.rs"]
mod printed;

use facts::SITE;

fn survey() -> Record<Survey> {
    facts::survey().unwrap()
}

fn working_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 7, 18).unwrap()
}

/// The five fields agreed on.
fn subjects() -> Vec<Subject> {
    facts::agreed_subjects().unwrap()
}

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn document(title: &str) -> Document {
    Document::new(text(title))
}

fn conclusion() -> SurveyConclusion {
    survey().state().conclusion().unwrap().what.clone()
}

/// The survey as it stood when the delegation had met the host, opened so.
fn opened_with(change: impl FnOnce(&mut Opening)) -> Result<Record<Survey>, Refused<Survey>> {
    let mut record = facts::planned().unwrap();
    let mut opening = facts::opening().unwrap();
    change(&mut opening);
    record.append(SurveyEvent::opened(opening).on(working_day()))?;
    Ok(record)
}

/// A survey planned otherwise.
fn planned_with(change: impl FnOnce(&mut SurveyPlan)) -> Result<Record<Survey>, Refused<Survey>> {
    let mut plan = facts::plan().unwrap();
    change(&mut plan);
    let planned = SurveyEvent::planned(plan).on(When::UNKNOWN);
    Record::open(survey().id(), planned)
}

/// A plan on the minutes of the survey.
fn plan_with(content: PlanContent) -> Record<Plan> {
    let minutes = survey().signed_minutes(SITE).unwrap();
    let draft = PlanDraft::new(facts::bac_quang().unwrap())
        .premise(minutes)
        .content(content);
    let drafted = PlanEvent::drafted(draft).on(working_day());
    Record::open(uuid::Uuid::from_u128(9), drafted).unwrap()
}

/// The requirements that stand in the way of all that was agreed, on the day of the survey.
fn open_requirements(survey: &Record<Survey>) -> Vec<String> {
    match survey.ready_to_start(SITE, &subjects(), working_day()) {
        // whether the host is able to take the techniques over, the article does not say
        Ok(_) | Err(NotReady::NotCertain { .. }) => Vec::new(),
        Err(NotReady::Requirements { open, .. }) => {
            open.iter().map(|(number, _)| number.to_string()).collect()
        }
        Err(other) => panic!("{other}"),
    }
}

/// Asserts that the event is refused under this number, and that nothing changed.
#[track_caller]
fn refuses<A: Aggregate>(record: &mut Record<A>, event: A::Event, number: &str) -> Refused<A> {
    refuses_on(record, event, working_day(), number)
}

#[track_caller]
fn refuses_on<A: Aggregate>(
    record: &mut Record<A>,
    event: A::Event,
    on: impl Into<When>,
    number: &str,
) -> Refused<A> {
    let before = record.clone();
    let refused = record.append(event.on(on)).unwrap_err();
    assert_eq!(rule(&refused), Some(number), "{refused}");
    assert_eq!(*record, before, "a refusal changes nothing");
    refused
}

fn rule<A: Aggregate>(refused: &Refused<A>) -> Option<&'static str> {
    refused.rule()
}

fn person(actor: &Actor) -> &PersonRef {
    match actor {
        Actor::Person(person) => person,
        Actor::Organisation(_) => panic!("a person"),
    }
}
