//! What grows in an enrolment, its results and follow-ups, and in a table of credit.

use super::{Growing, an_id, asking, many, of_events, read, reading, text, token};
use lienvien::agreement::{Currency, Money};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::package::{AssessmentConclusion, TraineeAssessment};
use lienvien::record::Reason;
use lienvien::specialty::Specialty;
use lienvien::training::enrolment::{
    Enrolment, EnrolmentAcceptance, EnrolmentEvent, FollowUp, Nomination, Repayment, Return,
    ServiceCommitment, WithoutCourse,
};
use lienvien::training::{Attended, CreditRow, CreditTable, CreditUnit, Effort};
use lienvien::value::Count;
use std::hint::black_box;

fn hospital(n: usize) -> OrganisationRef {
    OrganisationRef::new(OrganisationKind::ProvincialHospital, text("Bệnh viện", n))
}

/// Somebody who learns at the bedside, and these events.
fn learning(status: &str, events: impl IntoIterator<Item = EnrolmentEvent>) -> String {
    let money = Money::new(Count::exact(1_000_000), Currency::VND).unwrap();
    let promised = ServiceCommitment::new().repay(money);
    let nomination =
        Nomination::new(an_id(1), hospital(1), Specialty::Neurology).commitment(promised);
    let begun = [
        EnrolmentEvent::nominated(nomination),
        EnrolmentEvent::accepted(EnrolmentAcceptance::new(WithoutCourse::new())),
        EnrolmentEvent::started(),
    ];
    of_events("enrolment", status, begun.into_iter().chain(events))
}

fn assessed(conclusion: AssessmentConclusion) -> EnrolmentEvent {
    let assessment = TraineeAssessment::new()
        .conclusion(conclusion)
        .reason(text("chưa đủ ca", 1));
    EnrolmentEvent::assessed(assessment)
}

fn back(events: impl IntoIterator<Item = EnrolmentEvent>) -> String {
    let passed = assessed(AssessmentConclusion::Passed);
    let returned = EnrolmentEvent::returned(Return::new(hospital(1)));
    learning("returned", [passed, returned].into_iter().chain(events))
}

fn followed_up(n: usize) -> String {
    let follow_up = FollowUp::new().cases(many(n, token));
    back([EnrolmentEvent::followed_up(follow_up)])
}

fn repaid(n: usize) -> String {
    let one = Money::new(Count::exact(1), Currency::VND).unwrap();
    let broken = EnrolmentEvent::commitment_broken(Reason::from(text("chuyển công tác", 1)));
    let repaid = (0..n).map(|_| EnrolmentEvent::repaid(Repayment::new(one)));
    back([broken].into_iter().chain(repaid))
}

/// A package with as many unaided cases, each logged without a performer.
fn practised(text: &str) -> Box<dyn Fn()> {
    let record = read::<Enrolment>(text);
    let cases = &record.state().follow_ups()[0].what.cases;
    let packages = super::package::unaided(cases.len());
    Box::new(move || {
        black_box(record.state().practises([packages.state()]));
    })
}

fn enrolments() -> Vec<Growing> {
    vec![
        reading::<Enrolment>("enrolment: leaves", 10_000, |n| {
            learning(
                "active",
                (0..n).flat_map(|n| {
                    let reason = Reason::from(text("việc gia đình", n));
                    [
                        EnrolmentEvent::leave_taken(reason),
                        EnrolmentEvent::came_back(),
                    ]
                }),
            )
        }),
        reading::<Enrolment>("enrolment: assessments", 10_000, |n| {
            learning(
                "failed",
                (0..n).map(|_| assessed(AssessmentConclusion::Failed)),
            )
        }),
        reading::<Enrolment>("enrolment: follow-ups", 10_000, |n| {
            back((0..n).map(|_| EnrolmentEvent::followed_up(FollowUp::new())))
        }),
        reading::<Enrolment>("enrolment: cases of a follow-up", 10_000, followed_up),
        reading::<Enrolment>("enrolment: techniques of a follow-up", 200, |n| {
            let follow_up = FollowUp::new().techniques(many(n, |n| text("kỹ thuật", n)));
            back([EnrolmentEvent::followed_up(follow_up)])
        }),
        reading::<Enrolment>("enrolment: repayments", 10_000, repaid),
        asking!("enrolment: owed", 10_000, repaid, |record: Enrolment| {
            record.state().owed()
        }),
        Growing {
            name: "enrolment: practises",
            most: 10_000,
            document: followed_up,
            read: practised,
        },
    ]
}

fn row(n: usize) -> CreditRow {
    CreditRow::new(text("hình thức", n), CreditUnit::Minutes(50), 60)
}

fn table(n: usize) -> String {
    serde_json::to_string(&CreditTable::new((0..n).map(row)).unwrap()).unwrap()
}

/// Of the forms that were attended, half are in the table.
fn forms(n: usize) -> String {
    let attended = many(n, |n| {
        Attended::new(text("hình thức", n % 400), Effort::Minutes(75))
    });
    serde_json::to_string(&attended).unwrap()
}

fn credit() -> Vec<Growing> {
    vec![
        Growing {
            name: "credit: rows",
            most: CreditTable::MOST_ROWS,
            document: table,
            read: |text| {
                let text = text.to_owned();
                Box::new(move || {
                    black_box(serde_json::from_str::<CreditTable>(&text).unwrap());
                })
            },
        },
        Growing {
            name: "credit: forms attended",
            most: 100_000,
            document: forms,
            read: |text| {
                let attended: Vec<Attended> = serde_json::from_str(text).unwrap();
                let table = CreditTable::new((0..200).map(row)).unwrap();
                Box::new(move || {
                    black_box(table.sum(&attended));
                })
            },
        },
    ]
}

pub(super) fn all() -> Vec<Growing> {
    let mut all = enrolments();
    all.extend(credit());
    all
}
