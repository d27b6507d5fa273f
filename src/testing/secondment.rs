//! Payloads of secondments.

use super::basis::{basis, covered};
use super::values::{document, organisation};
use super::{Payloads, values};
use crate::agreement::ContentKind;
use crate::record::{Entry, Event, Record, Reported};
use crate::secondment::{
    BackReport, CompletionGrade, HostAssessment, LoggedDay, PastStint, ReportedSecondment,
    SecondedMember, Secondment, SecondmentDecision, SecondmentEvent, SecondmentEventKind,
    SecondmentExtension, SecondmentProgramme, SecondmentProposal, SecondmentPurpose,
    SecondmentReplacement, SecondmentStatus, SecondmentTeam, Stint, StintStart,
};
use crate::specialty::Specialty;
use crate::value::{Count, Figure, Id, PersonId, Unit, When};
use alloc::vec::Vec;
use chrono::NaiveDate;
use proptest::{
    collection::vec, option, prelude::*, sample::select, sample::subsequence,
    strategy::BoxedStrategy,
};
use uuid::Uuid;

impl Payloads for Secondment {
    fn opening() -> BoxedStrategy<Entry<SecondmentEvent>> {
        let plain = (proposal(), values::when())
            .prop_map(|(proposal, on)| SecondmentEvent::proposed(proposal).on(on));
        let other = option::weighted(0.2, values::when());
        let founded = (proposal(), values::day(), other).prop_map(|(proposal, day, other)| {
            // Most often proposed on the day of the evidence of the agreement.
            let on = other.unwrap_or_else(|| day.into());
            SecondmentEvent::proposed(on_agreement(proposal, day)).on(on)
        });
        prop_oneof![4 => plain, 1 => founded, 2 => reported()].boxed()
    }

    fn event(record: &Record<Self>, kind: SecondmentEventKind) -> BoxedStrategy<SecondmentEvent> {
        use SecondmentEvent as Event;
        use SecondmentEventKind as Kind;
        let state = record.state();
        match kind {
            Kind::Proposed => proposal().prop_map(SecondmentEvent::proposed).boxed(),
            Kind::Reported => reported().prop_map(|entry| entry.event).boxed(),
            Kind::Approved => values::approval()
                .prop_map(SecondmentEvent::approved)
                .boxed(),
            Kind::Refused => values::reason().prop_map(Event::Refused).boxed(),
            Kind::Declined => values::reason().prop_map(Event::Declined).boxed(),
            Kind::Cancelled => values::reason().prop_map(Event::Cancelled).boxed(),
            Kind::Recalled => values::reason().prop_map(Event::Recalled).boxed(),
            Kind::Confirmed => Just(Event::Confirmed).boxed(),
            Kind::Completed => Just(Event::Completed).boxed(),
            Kind::Closed => Just(Event::Closed).boxed(),
            Kind::Decided => (option::of(values::text()), option::of(values::text()))
                .prop_map(|(number, late_because)| {
                    let mut decision = SecondmentDecision::new();
                    decision.number = number;
                    decision.late_because = late_because;
                    SecondmentEvent::decided(decision)
                })
                .boxed(),
            Kind::StintBegun => (person(), option::weighted(0.2, values::text()))
                .prop_map(|(person, emergency)| {
                    let mut start = StintStart::new(person);
                    start.emergency = emergency;
                    SecondmentEvent::stint_begun(start)
                })
                .boxed(),
            Kind::StintTold => (
                person(),
                // often not known, because a known day may lie after the day of the entry
                prop_oneof![2 => values::when(), 1 => Just(When::UNKNOWN)],
                option::weighted(0.2, values::text()),
            )
                .prop_map(|(person, began, emergency)| {
                    let mut stint = PastStint::new(person).began(began);
                    stint.emergency = emergency;
                    SecondmentEvent::stint_told(stint)
                })
                .boxed(),
            Kind::StintEnded => one_of(state.on_site().collect())
                .prop_map(SecondmentEvent::stint_ended)
                .boxed(),
            Kind::DayLogged => logged_day(state),
            Kind::Extended => (values::when(), option::of(document()))
                .prop_map(|(to, decision)| {
                    let mut extension = SecondmentExtension::new(to);
                    extension.decision = decision;
                    SecondmentEvent::extended(extension)
                })
                .boxed(),
            Kind::Replaced => replacement(state),
            Kind::ReportedBack => back_report(state),
            Kind::HostAssessed => assessment(state),
        }
    }
}

/// A person, often one of few, so that the same person appears again.
fn person() -> impl Strategy<Value = PersonId> {
    let few = (0..4_u128).prop_map(|n| Id::new(Uuid::from_u128(n)));
    prop_oneof![3 => few, 1 => values::id()]
}

/// Most often one of these persons, if there are any.
fn one_of(persons: Vec<PersonId>) -> BoxedStrategy<PersonId> {
    if persons.is_empty() {
        return person().boxed();
    }
    prop_oneof![7 => select(persons), 1 => person()].boxed()
}

fn proposal() -> impl Strategy<Value = SecondmentProposal> {
    let team = prop_oneof![
        1 => (0..6_u32).prop_map(|heads| SecondmentTeam::HeadCount(Count::exact(heads))),
        1 => Just(SecondmentTeam::HeadCount(Count::Up)),
        3 => vec(member(), 0..4).prop_map(SecondmentTeam::Persons),
    ];
    let parts = (
        organisation(),
        organisation(),
        option::of(values::coded::<SecondmentPurpose>()),
        subsequence(Specialty::ALL, 0..3),
        option::of(team),
        values::period_if_any(),
        option::of(basis()),
        option::of(programme()),
        option::of(document()),
    );
    parts.prop_map(
        |(home, host, purpose, subjects, team, period, basis, programme, letter)| {
            let mut proposal = SecondmentProposal::new(home, host).subjects(subjects);
            proposal.purpose = purpose;
            proposal.team = team;
            proposal.period = period;
            proposal.basis = basis;
            proposal.programme = programme;
            proposal.document = letter;
            proposal
        },
    )
}

fn member() -> impl Strategy<Value = SecondedMember> {
    let parts = (option::of(person()), option::of(values::coded()));
    parts.prop_map(|(person, cadre)| {
        let mut member = SecondedMember::new();
        member.person = person;
        member.cadre = cadre;
        member
    })
}

fn programme() -> impl Strategy<Value = SecondmentProgramme> {
    let parts = (values::text(), option::of(values::text()));
    parts.prop_map(|(name, wave)| {
        let mut programme = SecondmentProgramme::new(name);
        programme.wave = wave;
        programme
    })
}

fn on_agreement(proposal: SecondmentProposal, day: NaiveDate) -> SecondmentProposal {
    let SecondmentProposal {
        home,
        host,
        subjects,
        ..
    } = &proposal;
    match covered(home, host, ContentKind::ExpertSupport, subjects, day) {
        Some(covered) => proposal.basis(covered),
        None => proposal,
    }
}

fn stint() -> impl Strategy<Value = Stint> {
    values::day().prop_flat_map(|day| {
        let last = prop_oneof![9 => values::following(day), 1 => values::when()];
        (
            person(),
            values::following(day),
            option::weighted(0.8, last),
        )
            .prop_map(|(person, began, ended)| {
                let mut stint = Stint::new(person).began(began);
                stint.ended = ended;
                stint
            })
    })
}

fn figure() -> impl Strategy<Value = Figure> {
    let figure = (values::text(), 0..200_u32, select(Unit::ALL));
    figure.prop_map(|(measure, count, unit)| Figure::new(measure, Count::exact(count), unit))
}

/// A report, most often dated after its stints, and on site if one of them is open.
fn reported() -> impl Strategy<Value = Entry<SecondmentEvent>> {
    let parts = (
        proposal(),
        vec(stint(), 0..3),
        vec(figure(), 0..2),
        select(SecondmentStatus::ALL),
        (
            any::<bool>(),
            option::weighted(0.1, select(SecondmentStatus::ALL)),
        ),
        prop_oneof![5 => Just(When::UNKNOWN), 1 => values::when()],
        values::provenance(),
    );
    parts.prop_map(
        |(proposal, stints, figures, over, (are_all, other), on, source)| {
            let goes_on = stints.iter().any(|stint| stint.ended.is_none());
            let due = if goes_on {
                SecondmentStatus::OnSite
            } else {
                over
            };
            let mut known = ReportedSecondment::new(proposal)
                .stints(stints)
                .figures(figures);
            known.are_all_stints = are_all;
            SecondmentEvent::reported(Reported::new(other.unwrap_or(due), source, known)).on(on)
        },
    )
}

fn logged_day(state: &Secondment) -> BoxedStrategy<SecondmentEvent> {
    let number = || option::of(0..9_u16);
    let parts = (
        option::of(values::text()),
        (number(), number(), number(), number()),
        option::of(one_of(state.on_site().collect())),
        option::weighted(0.3, values::id()),
    );
    parts
        .prop_map(
            |(content, (taught, assisted, patients, minutes), person, package)| {
                let mut day = LoggedDay::new();
                day.content = content;
                day.taught = taught;
                day.assisted = assisted;
                day.patients = patients;
                day.minutes = minutes;
                day.person = person;
                day.package = package;
                SecondmentEvent::day_logged(day)
            },
        )
        .boxed()
}

fn sent(state: &Secondment) -> BoxedStrategy<PersonId> {
    let team = state.team().into_iter().filter_map(|it| it.person);
    one_of(state.persons().chain(team).collect())
}

fn replacement(state: &Secondment) -> BoxedStrategy<SecondmentEvent> {
    let cadre = option::weighted(0.3, values::coded::<crate::organisation::Cadre>());
    (sent(state), person(), option::of(values::text()), cadre)
        .prop_map(|(person, by, reason, cadre)| {
            let mut replacement = SecondmentReplacement::new(person, by);
            replacement.reason = reason;
            replacement.cadre = cadre;
            SecondmentEvent::replaced(replacement)
        })
        .boxed()
}

fn back_report(state: &Secondment) -> BoxedStrategy<SecondmentEvent> {
    let parts = (
        option::of(sent(state)),
        option::of(values::text()),
        vec(figure(), 0..2),
        option::of(values::coded::<CompletionGrade>()),
    );
    parts
        .prop_map(|(person, detail, figures, grade)| {
            let mut report = BackReport::new().figures(figures);
            report.person = person;
            report.detail = detail;
            report.grade = grade;
            SecondmentEvent::reported_back(report)
        })
        .boxed()
}

fn assessment(state: &Secondment) -> BoxedStrategy<SecondmentEvent> {
    let parts = (
        option::of(values::coded::<CompletionGrade>()),
        (option::of(sent(state)), option::of(person())),
        option::of(values::text()),
        option::of(any::<bool>()),
    );
    parts
        .prop_map(|(grade, (person, by), detail, staff_works_alone)| {
            let mut assessment = HostAssessment::new();
            assessment.grade = grade;
            assessment.person = person;
            assessment.by = by;
            assessment.detail = detail;
            assessment.staff_works_alone = staff_works_alone;
            SecondmentEvent::host_assessed(assessment)
        })
        .boxed()
}
