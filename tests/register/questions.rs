//! What only all records together can answer.

use crate::agreement_support as pact;
use crate::consultation_support as consult;
use crate::course_support as class;
use crate::door::*;
use crate::enrolment_support as trainee;
use crate::package_support as pack;
use crate::plan_support as transfer;
use crate::secondment_support as sent;
use crate::survey_support as visit;
use lienvien::agreement::{
    Agreement, AgreementContent, AgreementEvent, ContentKind, Coverage, InstrumentKind, Link,
    LinkKind, LinkTarget, Obligation, ObligationMet, Party, PartyRole, Renewal, Standing, Terms,
    TermsDraft,
};
use lienvien::any::AnyRecord;
use lienvien::organisation::OrganisationRef;
use lienvien::package::{CaseLevel, PackageEvent, PackageStatus};
use lienvien::plan::PlanItem;
use lienvien::record::{Event, Line, Place, Record};
use lienvien::register::{AgreementChain, DueKind, PersonHistory, Register, Supporting, Timeline};
use lienvien::secondment::SecondmentEvent;
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::{Requirement, RequirementKind};
use lienvien::training::course::{CourseEvent, SessionHeld};
use lienvien::training::enrolment::EnrolmentStatus;
use lienvien::value::{
    AgreementId, Answer, CourseId, PackageId, Period, RecordRef, SecondmentId, When,
    tag::AgreementTag,
};

mod due;
mod supports;

const TRANSFER: ContentKind = ContentKind::TechniqueTransfer;

/// An agreement by which one hospital supports another, signed on 01/01/2025, for that year.
fn between(
    number: u128,
    giver: OrganisationRef,
    receiver: OrganisationRef,
    subjects: &[Specialty],
) -> Record<Agreement> {
    let parties = [
        Party::signing(receiver, PartyRole::Recipient),
        Party::signing(giver, PartyRole::Transferor),
    ];
    let content = AgreementContent::new(TRANSFER).subjects(subjects.iter().copied());
    let draft = TermsDraft::new(InstrumentKind::Memorandum, text("Hợp đồng"), parties)
        .contents([content])
        .period(Period::new(when("2025-01-01"), when("2025-12-31")).unwrap());
    let terms = Terms::try_from(draft).unwrap();
    let drafted = AgreementEvent::drafted(terms).on(When::UNKNOWN);
    let opened = then(
        Record::open(uuid(number), drafted).unwrap(),
        AgreementEvent::Agreed,
        "unknown",
    );
    then_each(opened, [pact::signed(1), pact::signed(2)], "2025-01-01")
}

fn register(records: impl IntoIterator<Item = AnyRecord>) -> Register {
    records.into_iter().collect()
}

fn hospital() -> OrganisationRef {
    hospital_of_ha_tinh().id(pact::ha_tinh().id())
}

#[test]
fn coverage_tells_which_agreement_says_what() {
    let neurology = between(1, bach_mai(), hospital(), &[Specialty::Neurology]);
    let cardiology = between(2, viet_duc(), hospital(), &[Specialty::Cardiology]);
    let elsewhere = between(3, viet_duc(), bac_quang(), &[Specialty::Neurology]);
    let mut register = register([neurology, cardiology, elsewhere].map(AnyRecord::from));
    let ask = |register: &Register, subjects: &[Specialty], on: &str| {
        let subjects: Vec<Subject> = subjects.iter().map(|it| (*it).into()).collect();
        register.coverage(pact::ha_tinh().id(), TRANSFER, &subjects, day(on))
    };
    // An organisation of which the master data know nothing.
    let unknown = ask(&register, &[Specialty::Neurology], "2025-06-01");
    assert_eq!(unknown.coverage, Coverage::Unknown);
    assert_eq!(unknown.subjects[0].coverage, Coverage::Unknown);
    assert!(unknown.agreements.is_empty());

    register.put_organisation(pact::ha_tinh());
    for (on, expected) in [
        ("2024-12-31", Coverage::NotCovered),
        ("2025-01-01", Coverage::Covered),
        ("2025-12-31", Coverage::Covered),
        ("2026-01-01", Coverage::NotCovered),
    ] {
        let found = ask(&register, &[Specialty::Neurology], on);
        assert_eq!(found.coverage, expected, "{on}");
        assert_eq!(
            found.agreements.len(),
            2,
            "the third is for another hospital"
        );
    }
    let found = ask(&register, &[Specialty::Cardiology], "2025-06-01");
    let said: Vec<_> = found
        .agreements
        .iter()
        .map(|it| (it.agreement, it.covering.coverage))
        .collect();
    let (first, second): (AgreementId, AgreementId) = (id(1), id(2));
    assert_eq!(
        said,
        [(second, Coverage::Covered), (first, Coverage::NotCovered)]
    );
    assert_eq!(found.agreements[1].covering.standing, Standing::InForce);
    // Each of two subjects is covered, but both together by no agreement.
    let both = [Specialty::Neurology, Specialty::Cardiology];
    let found = ask(&register, &both, "2025-06-01");
    assert_eq!(found.coverage, Coverage::NotCovered);
    assert!(
        found
            .subjects
            .iter()
            .all(|it| it.coverage == Coverage::Covered)
    );
}

#[test]
fn coverage_finds_territories_and_open_lists() {
    let mut register = register([AnyRecord::from(pact::ha_tinh_agreement())]);
    let facilities = [
        pact::ha_tinh(),
        pact::nghe_an(),
        pact::hospital(12, &[]),
        pact::hospital(13, &[("40", "unknown"), ("42", "2020-01-01")]),
    ];
    for facility in facilities {
        register.put_organisation(facility.clone());
        let subjects = [Specialty::Neurology.into()];
        let found = register.coverage(facility.id(), TRANSFER, &subjects, day("2025-06-01"));
        let asked =
            pact::ha_tinh_agreement().covers(&facility, TRANSFER, &subjects, day("2025-06-01"));
        assert_eq!(found.coverage, asked.coverage);
        assert_eq!(
            !found.agreements.is_empty(),
            asked.by_recipient != Coverage::NotCovered
        );
    }
}

#[cfg(feature = "proptest")]
mod found_by_the_index {
    use super::*;
    use lienvien::testing::histories;
    use proptest::{collection::vec, prelude::*};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        /// The agreements that the index leaves out are certainly not for the facility.
        #[test]
        fn are_all_agreements_for_a_facility(records in vec(histories::<Agreement>(), 1..6)) {
            let mut register: Register = records.iter().cloned().map(AnyRecord::from).collect();
            for facility in [pact::ha_tinh(), pact::nghe_an(), pact::hospital(12, &[]),
                pact::hospital(13, &[("40", "unknown"), ("42", "2020-01-01")])] {
                register.put_organisation(facility.clone());
                for today in ["2008-01-01", "2025-01-01", "2026-01-01"].map(day) {
                    let found = register.coverage(facility.id(), TRANSFER, &[], today);
                    let found: Vec<_> = found.agreements.iter().map(|it| it.agreement).collect();
                    for record in register.iter() {
                        let AnyRecord::Agreement(agreement) = record else { continue };
                        let covering = agreement.covers(&facility, TRANSFER, &[], today);
                        let is_for_it = covering.by_recipient != Coverage::NotCovered
                            && !agreement.is_voided();
                        prop_assert_eq!(found.contains(&agreement.id()), is_for_it);
                    }
                }
            }
        }
    }
}

#[test]
fn the_network_is_of_those_in_force() {
    let first = between(
        1,
        bach_mai(),
        hospital(),
        &[Specialty::Neurology, Specialty::Cardiology],
    );
    let mut register = register([first.into(), pact::ha_tinh_agreement().into()]);
    register.put_organisation(pact::ha_tinh());
    register.put_organisation(pact::nghe_an());
    let edges = |register: &Register, on: &str| -> Vec<(String, AgreementId, ContentKind, usize)> {
        let edge = |it: Supporting| {
            assert_eq!(it.supporter, bach_mai());
            (
                it.recipient.name.to_string(),
                it.agreement,
                it.activity,
                it.subjects.len(),
            )
        };
        register
            .supports_on(day(on))
            .into_iter()
            .map(edge)
            .collect()
    };
    let (contract, memorandum) = (id(1), pact::ha_tinh_agreement().id());
    // The list of the memorandum is open, so who else may give is not certain; each listed subject is.
    let of_2024 = edges(&register, "2024-12-31");
    assert!(
        of_2024
            .iter()
            .all(|(_, agreement, ..)| *agreement == memorandum)
    );
    assert!(!of_2024.iter().any(|(name, ..)| name.contains("Nghệ An")));
    let in_2025 = edges(&register, "2025-01-01");
    let own: Vec<_> = in_2025
        .iter()
        .filter(|(_, it, ..)| *it == contract)
        .collect();
    assert_eq!(own.len(), 1);
    assert_eq!((own[0].2, own[0].3), (TRANSFER, 2));
    assert_eq!(edges(&register, "2026-01-01"), of_2024);
    assert!(edges(&register, "2024-10-11").is_empty());
    let mut voided = between(
        1,
        bach_mai(),
        hospital(),
        &[Specialty::Neurology, Specialty::Cardiology],
    );
    voided.append(Line::void(text("nhập trùng"))).unwrap();
    register.put(voided.into());
    assert_eq!(edges(&register, "2025-01-01"), of_2024);
}

fn renewed(record: Record<Agreement>, by: u128) -> Record<Agreement> {
    let renewal = Renewal::new(id::<AgreementTag>(by)).from(when("2026-01-01"));
    then(record, AgreementEvent::renewed(renewal), "2025-12-01")
}

#[test]
fn a_chain_goes_from_the_first_to_the_last() {
    let at = |number| between(number, bach_mai(), hospital(), &[Specialty::Neurology]);
    let members = |chain: &AgreementChain| -> Vec<u128> {
        chain
            .members
            .iter()
            .map(|it| it.agreement.uuid().as_u128())
            .collect()
    };
    let number = |n: u128| uuid(n).as_u128();
    // 5 is renewed by 3, and 3 by 4, which nobody has put in.
    let mut register = register([renewed(at(5), 3).into(), renewed(at(3), 4).into()]);
    let framework = Link::new(
        LinkKind::Framework,
        LinkTarget::Record(RecordRef::from(id::<AgreementTag>(3))),
    );
    let appendix = then(at(8), AgreementEvent::linked(framework), "2025-02-01");
    register.put(appendix.into());
    for asked in [3, 5] {
        let chain = register.chain_of(id(asked)).unwrap();
        assert_eq!(members(&chain), [5, 3, 4].map(number));
        assert!(!chain.is_circular);
        let known: Vec<_> = chain.members.iter().map(|it| it.is_known).collect();
        assert_eq!(known, [true, true, false]);
        let by = chain.members[0].renewed_by.clone();
        assert_eq!(by, Some((id(3), Some(when("2026-01-01")))));
        assert_eq!(chain.links.len(), 1);
        assert_eq!(
            (chain.links[0].from, chain.links[0].place),
            (id(8), Place::line(5))
        );
    }
    assert_eq!(register.chain_of(id(4)), None, "only its id is known");
    let alone = register.chain_of(id(8)).unwrap();
    assert_eq!((members(&alone), alone.links.len()), (vec![number(8)], 1));
    // A circle ends.
    register.remove(id::<AgreementTag>(5));
    register.remove(id::<AgreementTag>(3));
    register.extend([renewed(at(5), 3), renewed(at(3), 5), renewed(at(2), 5)].map(AnyRecord::from));
    let chain = register.chain_of(id(3)).unwrap();
    assert_eq!(
        (members(&chain), chain.is_circular),
        ([2, 3, 5].map(number).to_vec(), true)
    );
}

#[test]
fn next_steps_are_those_of_the_record() {
    let records: [AnyRecord; 8] = [
        pact::ha_tinh_agreement().into(),
        visit::standing_in(lienvien::survey::SurveyStatus::Concluded).into(),
        transfer::approved_plan().into(),
        pack::training_with([]).into(),
        class::running_with(class::plan(), [1, 2]).into(),
        trainee::at_the_bedside().into(),
        sent::approved_of(sent::proposal()).into(),
        consult::in_session(lienvien::survey::CaseSeverity::Difficult).into(),
    ];
    let references = records.clone().map(|record| record.reference());
    let register = register(records);
    for reference in references {
        let steps = register.next_steps(reference, day("2025-06-01")).unwrap();
        assert!(!steps.is_empty(), "{reference}");
        for step in steps {
            assert!(!step.vi.is_empty() && !step.en.is_empty() && !step.to.is_empty());
            assert!(
                step.blockers
                    .iter()
                    .all(|it| it.rule.is_some() && !it.vi.is_empty())
            );
        }
    }
    // Nobody can leave before coming, or all be back.
    let away = then(
        sent::approved_of(sent::proposal()),
        sent::begun(sent::doctor()),
        "2025-06-10",
    );
    let mut register = register;
    register.put(away.clone().into());
    let told = register.next_steps(away.id(), day("2025-06-01"));
    let told: Vec<_> = told
        .unwrap()
        .into_iter()
        .map(|step| (step.event, step.blockers.len()))
        .collect();
    let own = away.next_steps(day("2025-06-01")).into_iter();
    let own: Vec<_> = own
        .map(|step| (step.event.code(), step.blockers.len()))
        .collect();
    assert_eq!(told, own);
    assert!(own.iter().any(|(_, blockers)| *blockers > 0));
    assert_eq!(
        register.next_steps(PackageId::new(uuid(999)), day("2025-06-01")),
        None
    );
}

#[test]
fn a_timeline_is_in_order_of_date() {
    let away = |number, on: &str| {
        let proposed = sent::proposed(sent::proposal()).on(when(on));
        Record::<lienvien::secondment::Secondment>::open(uuid(number), proposed).unwrap()
    };
    let first = then(away(1, "2025-03-01"), sent::approved(), "2025-05-01");
    let second = then(away(2, "2025-04"), sent::approved(), "unknown");
    let mut voided = away(3, "2025-01-01");
    voided.append(Line::void(text("nhập trùng"))).unwrap();
    let register = register([first, second, voided].map(AnyRecord::from));
    let timeline = register.timeline(bach_mai().id.unwrap());
    let dated: Vec<_> = timeline
        .dated
        .iter()
        .map(|it| (it.on.to_string(), it.record.id, it.event))
        .collect();
    let expected = [
        ("2025-03-01", uuid(1), "proposed"),
        ("2025-04", uuid(2), "proposed"),
        ("2025-05-01", uuid(1), "approved"),
    ];
    assert_eq!(
        dated,
        expected.map(|(on, id, event)| (on.to_owned(), id, event))
    );
    let undated: Vec<_> = timeline
        .undated
        .iter()
        .map(|it| (it.record.id, it.place))
        .collect();
    assert_eq!(undated, [(uuid(2), Place::line(2))]);
    assert_eq!(register.timeline(id(999)), Timeline::default());
}

#[test]
fn a_person_taught_and_learnt() {
    let person = trainee::trainee();
    let taught = |minutes: Option<u16>| {
        let mut session = SessionHeld::new().trainers([person]);
        session.minutes = minutes;
        CourseEvent::session_held(session)
    };
    let course = class::open_with(class::plan());
    let course = then(course, taught(Some(90)), "2025-03-02");
    let course = then(course, taught(Some(45)), "2025-03-01");
    let stint = then(
        sent::approved_of(sent::proposal()),
        sent::past(person, "2025-05-01"),
        "2025-05-09",
    );
    let case = pack::case(1, CaseLevel::Independent).performer(person);
    let other = pack::case(2, CaseLevel::Observed).performer(person);
    let shown = pack::case(3, CaseLevel::Independent).taught_by(person);
    let package = pack::record_of(
        pack::proposed(pack::proposal()),
        [case, other, shown].map(pack::logged),
    );
    let study = trainee::at_the_bedside();
    let records = [
        course.clone().into(),
        stint.into(),
        package.into(),
        study.clone().into(),
    ];
    let mut register = register(records);
    let history = register.person(person);
    let session_dates = [when("2025-03-01"), when("2025-03-02")];
    assert_eq!(history.taught.len(), 1);
    assert_eq!(history.taught[0].course, CourseId::new(course.id().uuid()));
    assert_eq!(history.taught[0].sessions, session_dates);
    assert_eq!(history.taught[0].minutes, Some(135));
    assert_eq!(history.studies.len(), 1);
    assert_eq!(
        (history.studies[0].status, history.studies[0].has_passed),
        (EnrolmentStatus::Active, Answer::No)
    );
    assert_eq!(history.stints.len(), 1);
    let _: SecondmentId = history.stints[0].secondment;
    assert_eq!(history.stints[0].ended, Some(when("2025-05-09")));
    assert_eq!(
        (
            history.performed[0].cases.len(),
            history.performed[0].unaided
        ),
        (1, 1)
    );
    assert_eq!(history.taught_cases[0].cases.len(), 1);
    // A session of unknown length leaves the sum open.
    register.put(then(course, taught(None), "2025-03-03").into());
    assert_eq!(register.person(person).taught[0].minutes, None);
    assert_eq!(register.person(id(999)), PersonHistory::default());
}
