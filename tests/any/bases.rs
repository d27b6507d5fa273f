//! What is counted under an agreement rests on evidence of who supports whom, in which activity and
//! subjects: one table for every record that counts.

use crate::agreement_support::{covered_between, ha_tinh_agreement};
use crate::door::paths::{refusals, refusals_of_opening};
use crate::door::*;
use lienvien::agreement::{ContentKind, Covered, Recipient};
use lienvien::basis::{Basis, BasisFault};
use lienvien::consultation::{
    Consultation, ConsultationEvent, ConsultationKind, ConsultationRequest, ConsultedCase,
};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::package::{
    Outline, Package, PackageCommitment, PackageEvent, PackageProposal, StagePlace,
};
use lienvien::plan::{Plan, PlanDraft, PlanEvent};
use lienvien::record::{Aggregate, Event, IntoLine, Record, Refused};
use lienvien::secondment::{Secondment, SecondmentEvent, SecondmentProposal, SecondmentPurpose};
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::{CaseSeverity, Survey, SurveyEvent, SurveyPlan, SurveyPurpose};
use lienvien::training::course::{Course, CourseEvent, CoursePlan};
use lienvien::training::enrolment::{
    Enrolment, EnrolmentAcceptance, EnrolmentEvent, Nomination, WithoutCourse,
};
use lienvien::value::Explain;
use std::error::Error;

/// What a record says of its support.
#[derive(Clone)]
struct Said {
    giver: OrganisationRef,
    recipient: OrganisationRef,
    subject: Specialty,
    basis: Basis,
}

type Told = Vec<(String, String)>;

/// The codes and paths of everything that the refusals say.
fn told<A: Aggregate>(refused: &[Refused<A>]) -> Told {
    let explained = refused.iter().flat_map(|it| {
        let mut why: &dyn Error = it;
        while let Some(source) = why.source() {
            why = source;
        }
        let why = why.downcast_ref::<Box<BasisFault>>();
        let why = why.unwrap_or_else(|| panic!("{it} is no fault of the basis"));
        assert_eq!(
            (it.to_string(), it.vi(), it.path()),
            (why.to_string(), why.vi(), why.path())
        );
        [(why.code().to_owned(), why.path())]
    });
    explained.collect()
}

fn opening<A: Aggregate>(event: A::Event, on: &str) -> Told {
    told(&refusals_of_opening::<A>(&event.on(when(on)).into_line()))
}

fn later<A: Aggregate>(events: Vec<A::Event>, last: A::Event, on: &str) -> Told {
    let mut events = events.into_iter().map(|event| event.on(when("unknown")));
    let mut record = Record::<A>::open(uuid(77), events.next().unwrap()).unwrap();
    for event in events {
        record.append(event).unwrap();
    }
    told(&refusals(&record, &last.on(when(on)).into_line()))
}

fn plan(said: Said, on: &str) -> Told {
    let draft = PlanDraft::new(said.recipient)
        .premise(said.basis)
        .supporters([said.giver]);
    opening::<Plan>(PlanEvent::drafted(draft), on)
}

fn package(said: Said, on: &str) -> Told {
    let proposal = PackageProposal::new(text("Gói"), said.recipient)
        .supporters([said.giver])
        .subjects([said.subject]);
    let outline = Outline::new().places([StagePlace::OnSite]);
    let before = vec![
        PackageEvent::proposed(proposal),
        PackageEvent::outlined(outline),
    ];
    let committed = PackageEvent::committed(PackageCommitment::new().basis(said.basis));
    later::<Package>(before, committed, on)
}

fn course(said: Said, on: &str) -> Told {
    let plan = CoursePlan::new()
        .organisers([said.giver])
        .recipients([Recipient::Facility(said.recipient)])
        .subjects([said.subject])
        .basis(said.basis);
    opening::<Course>(CourseEvent::planned(plan), on)
}

fn enrolment(said: Said, on: &str) -> Told {
    let nominated = Nomination::new(id(1001), said.recipient, said.subject);
    let training = WithoutCourse::new().host(said.giver).basis(said.basis);
    later::<Enrolment>(
        vec![EnrolmentEvent::nominated(nominated)],
        EnrolmentEvent::accepted(EnrolmentAcceptance::new(training)),
        on,
    )
}

fn secondment(said: Said, on: &str) -> Told {
    let proposal = SecondmentProposal::new(said.giver, said.recipient)
        .purpose(SecondmentPurpose::Teach)
        .subjects([said.subject])
        .basis(said.basis);
    opening::<Secondment>(SecondmentEvent::proposed(proposal), on)
}

fn consultation(said: Said, on: &str) -> Told {
    let case = ConsultedCase::new(token(1));
    let kind = ConsultationKind::Case;
    let request = ConsultationRequest::new(said.recipient, kind)
        .severity(CaseSeverity::Difficult)
        .case(case)
        .advisers([said.giver])
        .questions([text("có chỉ định phẫu thuật không?")])
        .subjects([said.subject])
        .basis(said.basis);
    opening::<Consultation>(ConsultationEvent::requested(request), on)
}

/// A record that counts, where its basis stands in the line, and which activities it may be.
struct Counted {
    put: fn(Said, &str) -> Told,
    place: &'static str,
    activities: &'static [ContentKind],
    /// Whether it names its subjects beside its basis.
    has_subjects: bool,
}

const TRAINING: &[ContentKind] = &[
    ContentKind::ManagementTraining,
    ContentKind::ProfessionalTraining,
    ContentKind::TechniqueTransfer, // it includes the training
];

const COUNTED: [Counted; 6] = [
    Counted {
        put: plan,
        place: "payload.premise.basis",
        activities: &[
            ContentKind::ManagementTraining,
            ContentKind::ProfessionalTraining,
            ContentKind::TechniqueTransfer,
            ContentKind::ExpertSupport,
            ContentKind::Consultation,
        ],
        has_subjects: false,
    },
    Counted {
        put: package,
        place: "payload.basis",
        activities: &[ContentKind::TechniqueTransfer],
        has_subjects: true,
    },
    Counted {
        put: course,
        place: "payload.basis",
        activities: TRAINING,
        has_subjects: true,
    },
    Counted {
        put: enrolment,
        place: "payload.admission.without_course.basis",
        activities: TRAINING,
        has_subjects: true,
    },
    Counted {
        put: secondment,
        place: "payload.basis",
        activities: &[
            ContentKind::ManagementTraining,
            ContentKind::ProfessionalTraining,
            ContentKind::TechniqueTransfer,
            ContentKind::ExpertSupport,
        ],
        has_subjects: true,
    },
    Counted {
        put: consultation,
        place: "payload.basis",
        activities: &[ContentKind::Consultation],
        has_subjects: true,
    },
];

fn covered(activity: ContentKind) -> Covered {
    let subjects: [Subject; 1] = [Specialty::Surgery.into()];
    covered_between(
        &[viet_duc()],
        &bac_quang(),
        activity,
        &subjects,
        "2025-03-01",
    )
}

fn said(activity: ContentKind) -> Said {
    Said {
        giver: viet_duc(),
        recipient: bac_quang(),
        subject: Specialty::DigestiveSurgery,
        basis: covered(activity).into(),
    }
}

/// What is told at the evidence of a record.
fn at(counted: &Counted, told: &[(&str, &str)]) -> Told {
    let told = told.iter();
    told.map(|(code, path)| (format!("basis.{code}"), format!("{}.{path}", counted.place)))
        .collect()
}

#[test]
fn evidence_of_the_same_support_is_a_basis() {
    for counted in &COUNTED {
        for &activity in counted.activities {
            for on in ["2025-03-01", "2025-03", "unknown"] {
                assert_eq!((counted.put)(said(activity), on), [], "{activity}");
            }
        }
    }
}

#[test]
fn what_certainly_differs_is_refused() {
    let another = organisation(OrganisationKind::ProvincialHospital, "Bệnh viện khác", 99);
    for counted in &COUNTED {
        let said = said(counted.activities[0]);
        let put = |said: &Said, on| (counted.put)(said.clone(), on);
        for on in ["2025-02-28", "2025-03-02"] {
            let expected = at(counted, &[("other_day", "covered.day")]);
            assert_eq!(put(&said, on), expected);
        }
        let mut other = said.clone();
        other.recipient = another.clone();
        let expected = at(counted, &[("other_recipient", "covered.recipient")]);
        assert_eq!(put(&other, "2025-03-01"), expected);
        let mut other = said.clone();
        other.giver = another.clone();
        let expected = at(counted, &[("not_a_supporter", "covered.supporters")]);
        assert_eq!(put(&other, "2025-03-01"), expected);
        let mut other = said.clone();
        other.subject = Specialty::Ophthalmology;
        let expected = at(counted, &[("subject_not_covered", "covered.subjects")]);
        let expected = if counted.has_subjects {
            expected
        } else {
            vec![]
        };
        assert_eq!(put(&other, "2025-03-01"), expected);
    }
}

#[test]
fn evidence_for_another_activity_is_refused() {
    for counted in &COUNTED {
        for &activity in ContentKind::ALL {
            let expected = if counted.activities.contains(&activity) {
                vec![]
            } else {
                at(counted, &[("other_activity", "covered.activity")])
            };
            assert_eq!(
                (counted.put)(said(activity), "2025-03-01"),
                expected,
                "{activity}"
            );
        }
    }
}

#[test]
fn an_agreement_in_force_is_no_basis_by_itself() {
    let in_force = ha_tinh_agreement().in_force_on(day("2025-03-01")).unwrap();
    for counted in &COUNTED {
        let mut said = said(counted.activities[0]);
        said.basis = in_force.clone().into();
        let expected = at(counted, &[("in_force_only", "agreement")]);
        assert_eq!((counted.put)(said, "2025-03-01"), expected);
    }
    // nothing is counted by a survey
    let plan = SurveyPlan::new(viet_duc(), [bac_quang()]).purpose(SurveyPurpose::Needs);
    let plan = plan.basis(Basis::from(in_force));
    let planned = |on| opening::<Survey>(SurveyEvent::planned(plan.clone()), on);
    assert_eq!(planned("2025-03-01"), []);
    let other_day = (
        "basis.other_day".to_owned(),
        "payload.basis.agreement.day".to_owned(),
    );
    assert_eq!(planned("2025-03-02"), [other_day]);
}

/// Without ids nobody knows that it is another organisation.
#[test]
fn what_is_not_known_to_differ_is_accepted() {
    for counted in &COUNTED {
        let mut said = said(counted.activities[0]);
        said.giver.id = None;
        said.recipient.id = None;
        assert_eq!((counted.put)(said, "2025-03-01"), []);
    }
}

/// The recipient may hold the course for its own staff.
#[test]
fn a_recipient_may_organise_what_it_is_given() {
    let mut said = said(ContentKind::ProfessionalTraining);
    said.giver = bac_quang();
    assert_eq!(course(said, "2025-03-01"), []);
}
