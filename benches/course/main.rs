//! What a course, an enrolment and a secondment cost: reading one with all rules checked, beside
//! plain derives that check none; accepting events however many came before; refusing them. Compare
//! within a run, never between runs.
#![allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    clippy::pedantic,
    clippy::type_complexity,
    clippy::unwrap_used
)]

#[path = "../documents.rs"]
mod documents;
mod peers;

use chrono::{Days, NaiveDate};
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use lienvien::{
    organisation::{Cadre, OrganisationKind, OrganisationRef},
    package::{AssessmentConclusion, TraineeAssessment},
    record::{Aggregate, Approval, Entry, Event, Line, Record},
    secondment::{
        LoggedDay, Secondment, SecondmentEvent, SecondmentProposal, SecondmentPurpose,
        SecondmentTeam,
    },
    specialty::Specialty,
    training::{
        course::{
            Attendance, Course, CourseEvent, CoursePlan, Learner, PlannedSession, SessionExcused,
            SessionHeld,
        },
        enrolment::{
            CertificateKind, Certification, Enrolment, EnrolmentAcceptance, EnrolmentEvent,
            FollowUp, Nomination, Return, WithoutCourse,
        },
    },
    value::{Id, Score, Text},
};
use std::{convert::Infallible, hint::black_box};
use uuid::Uuid;

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

/// An id that looks random, as those of people do.
fn id<K>(n: u128) -> Id<K> {
    let mixed = n.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
    Id::new(uuid::Builder::from_random_bytes(mixed.to_be_bytes()).into_uuid())
}

fn hospital(name: &str) -> OrganisationRef {
    OrganisationRef::new(OrganisationKind::ProvincialHospital, text(name))
}

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, 1).unwrap() + Days::new(n)
}

fn learner(n: u128) -> Learner {
    Learner::new(id(n), id(n + 1_000_000))
}

/// Nearly all of so many learners: one in ten is away.
fn session(n: u16, learners: u128) -> CourseEvent {
    let came = (0..learners).filter(|learner| (learner + u128::from(n)) % 10 != 0);
    let attendance: Vec<_> = came.map(|n| Attendance::new(id(n))).collect();
    let held = SessionHeld::new()
        .session(n)
        .minutes(90)
        .attendance(attendance);
    CourseEvent::session_held(held.trainers([id(2_000_000)]))
}

fn plan(sessions: u16, capacity: u16) -> CoursePlan {
    CoursePlan::new()
        .name(text("Siêu âm tim cơ bản"))
        .subjects([Specialty::CardiologyAndIntervention])
        .cadres([Cadre::Doctor])
        .capacity(capacity)
        .sessions(vec![PlannedSession::new().minutes(90); sessions.into()])
}

/// A course of so many sessions and learners, which is over.
fn course(sessions: u16, learners: u16) -> Vec<Entry<CourseEvent>> {
    let approval = Approval::new(hospital("Bệnh viện Bạch Mai"));
    let mut events = vec![
        CourseEvent::planned(plan(sessions, learners)),
        CourseEvent::approved(approval),
    ];
    events.extend((0..learners).map(|n| CourseEvent::seat_given(learner(n.into()))));
    events.push(CourseEvent::started());
    events.extend((1..=sessions).map(|n| session(n, learners.into())));
    events.push(CourseEvent::finished());
    events.into_iter().map(|event| event.on(day(0))).collect()
}

fn enrolment() -> Vec<Entry<EnrolmentEvent>> {
    let home = hospital("Bệnh viện đa khoa tỉnh Hà Tĩnh");
    let nomination = Nomination::new(id(1), home.clone(), Specialty::Neurology);
    let score = |hundredths| Score::hundredths(hundredths).unwrap();
    let passed = TraineeAssessment::new()
        .conclusion(AssessmentConclusion::Passed)
        .theory(score(850))
        .practice(score(775));
    let paper = Certification::new(CertificateKind::Certificate)
        .number(text("123/2025/CC"))
        .credit(2_400);
    let events = [
        EnrolmentEvent::nominated(nomination.cadre(Cadre::Doctor)),
        EnrolmentEvent::accepted(EnrolmentAcceptance::new(WithoutCourse::new())),
        EnrolmentEvent::started(),
        EnrolmentEvent::assessed(passed),
        EnrolmentEvent::certified(paper),
        EnrolmentEvent::returned(Return::new(home)),
        EnrolmentEvent::followed_up(FollowUp::new().after_months(6).practising(true)),
        EnrolmentEvent::closed(),
    ];
    (0..)
        .zip(events)
        .map(|(n, event)| event.on(day(n)))
        .collect()
}

fn secondment(days: u64) -> Vec<Entry<SecondmentEvent>> {
    let (home, host) = (hospital("Bệnh viện Bạch Mai"), hospital("Bệnh viện tỉnh"));
    let approval = Approval::new(home.clone());
    let members = [id::<lienvien::value::tag::PersonTag>(1), id(2)];
    let proposal = SecondmentProposal::new(home, host)
        .purpose(SecondmentPurpose::Teach)
        .subjects([Specialty::Cardiology])
        .team(SecondmentTeam::persons(members));
    let mut entries = vec![
        SecondmentEvent::proposed(proposal).on(day(0)),
        SecondmentEvent::approved(approval).on(day(0)),
        SecondmentEvent::decided(text("305/QĐ-BM")).on(day(0)),
        SecondmentEvent::stint_begun(id(1)).on(day(1)),
        SecondmentEvent::stint_begun(id(2)).on(day(1)),
    ];
    for n in 1..=days {
        let logged = LoggedDay::new().taught(2).assisted(1).minutes(480);
        let logged = logged.content(text("hướng dẫn siêu âm tim tại khoa"));
        entries.push(SecondmentEvent::day_logged(logged.person(id(1))).on(day(n)));
    }
    entries.push(SecondmentEvent::completed().on(day(days)));
    entries
}

fn record<A: Aggregate>(entries: Vec<Entry<A::Event>>) -> Record<A> {
    let lines = entries.into_iter().map(Line::from);
    let rows = (1..).zip(lines).map(Ok::<_, Infallible>);
    Record::replay(Uuid::from_u128(9), rows).unwrap()
}

/// Budget: the record at most 0.95 times the flat structs.
fn read(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("course/read");
    for (sessions, learners) in [(20, 30), (40, 120)] {
        let document = serde_json::to_string(&record::<Course>(course(sessions, learners)));
        let (document, size) = (document.unwrap(), format!("{sessions}x{learners}"));
        group.throughput(Throughput::Bytes(document.len() as u64));
        let reads: [(&str, fn(&str)); 3] = [
            ("record", |json| {
                drop(serde_json::from_str::<Record<Course>>(json).unwrap())
            }),
            ("flat structs", |json| {
                drop(serde_json::from_str::<peers::FlatCourse>(json).unwrap())
            }),
            ("flattened enum", |json| {
                drop(serde_json::from_str::<peers::FlattenedCourse>(json).unwrap())
            }),
        ];
        for (name, read) in reads {
            group.bench_with_input(BenchmarkId::new(name, &size), &*document, |b, json| {
                b.iter(|| read(black_box(json)));
            });
        }
    }
    group.finish();
    let enrolment = serde_json::to_string(&record::<Enrolment>(enrolment())).unwrap();
    let secondment = serde_json::to_string(&record::<Secondment>(secondment(100))).unwrap();
    let reads: [(&str, &str, &String, fn(&str)); 4] = [
        ("enrolment/read", "record", &enrolment, |json| {
            drop(serde_json::from_str::<Record<Enrolment>>(json).unwrap())
        }),
        ("enrolment/read", "flat structs", &enrolment, |json| {
            drop(serde_json::from_str::<peers::FlatEnrolment>(json).unwrap())
        }),
        ("secondment/read", "record", &secondment, |json| {
            drop(serde_json::from_str::<Record<Secondment>>(json).unwrap())
        }),
        ("secondment/read", "flat structs", &secondment, |json| {
            drop(serde_json::from_str::<peers::FlatSecondment>(json).unwrap())
        }),
    ];
    for (group, name, document, read) in reads {
        let mut group = criterion.benchmark_group(group);
        group.throughput(Throughput::Bytes(document.len() as u64));
        group.bench_function(name, |b| b.iter(|| read(black_box(document))));
        group.finish();
    }
}

/// A hundred events, after few and after many of their kind. Budget: after many at most twice.
fn accept(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("course/accept 100");
    group.sample_size(20).throughput(Throughput::Elements(100));
    for before in [100_u128, 9_000] {
        let begun = [
            CourseEvent::planned(plan(0, 10_000)),
            CourseEvent::approved(Approval::new(hospital("Bệnh viện Bạch Mai"))),
        ];
        let seats = (0..before).map(|n| CourseEvent::seat_given(learner(n)));
        let events = begun.into_iter().chain(seats);
        let course = record::<Course>(events.map(|event| event.on(day(0))).collect());
        group.bench_function(BenchmarkId::new("seats", before), |b| {
            b.iter_batched(
                || {
                    // A clone has no room to spare: it gets some before the clock starts.
                    let mut course = course.clone();
                    let seat = CourseEvent::seat_given(learner(9_499));
                    course.append(seat.on(day(0))).unwrap();
                    course
                },
                |mut course| {
                    for n in 9_500..9_600 {
                        let seat = CourseEvent::seat_given(learner(n));
                        course.append(seat.on(day(0))).unwrap();
                    }
                    course
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

/// An event that is refused, by a rule of its kind or of what it carries.
fn refuse(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("course/refuse");
    let mut entries = course(1_000, 30);
    entries.pop();
    let full = record::<Course>(entries);
    let reason = text("giảng viên đi công tác");
    for (name, event) in [
        ("by the table", CourseEvent::resumed()),
        ("full", CourseEvent::seat_given(learner(77))),
        (
            "no session open",
            CourseEvent::session_excused(SessionExcused::new(7).reason(reason)),
        ),
        (
            "held before",
            CourseEvent::session_held(SessionHeld::new().session(7).minutes(90)),
        ),
    ] {
        let entry = event.on(day(0));
        let mut full = full.clone();
        group.bench_function(name, |b| {
            b.iter_batched(
                || entry.clone(),
                |entry| full.append(entry).unwrap_err(),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, read, accept, refuse);
criterion_main!(benches);
