//! The papers of packages, courses, secondments and consultations, and the table of all activities: each from a record
//! that knows much, and from one that knows almost nothing.

use crate::golden::prints_as;
use crate::{bac_quang, ha_tinh};
use lienvien::any::AnyRecord;
use lienvien::consultation::{
    Consultation, ConsultationEvent, ConsultationKind, ConsultationRequest,
};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::package::{Package, PackageEvent, PackageProposal};
use lienvien::paper::{
    acceptance_minutes, activity_table, consultation_record, secondment_decision, trainee_list,
};
use lienvien::record::{Event as _, Record};
use lienvien::secondment::{Secondment, SecondmentEvent, SecondmentProposal};
use lienvien::training::course::{Course, CourseEvent, CoursePlan};
use lienvien::value::{PersonId, When};
use lienvien::{id, period, text};

fn nobody(_: PersonId) -> Option<String> {
    None
}

fn luc_son() -> OrganisationRef {
    OrganisationRef::new(
        OrganisationKind::CentralHospital,
        text!("Bệnh viện Lục Sơn"),
    )
}

fn yen_luc() -> OrganisationRef {
    OrganisationRef::new(
        OrganisationKind::RegionalHospital,
        text!("Bệnh viện Yên Lục"),
    )
}

fn blank<A: lienvien::record::Aggregate>(event: A::Event) -> Record<A> {
    let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
    Record::open(
        lienvien::value::Id::<A::Tag>::uuid(id),
        event.on(When::UNKNOWN),
    )
    .unwrap()
}

#[test]
fn a_package_accepted_whole_and_one_accepted_in_part() {
    let survey = bac_quang::facts::survey().unwrap();
    let ready = bac_quang::invented::with_requirements_met(&survey).unwrap();
    let whole = bac_quang::invented::digestive_surgery(&ready).unwrap();
    let named = |_| Some("BS. Nguyễn Văn An".to_owned());
    prints_as("acceptance_full", &acceptance_minutes(&whole, named));
    let part = bac_quang::invented::pathology(&ready).unwrap();
    prints_as("acceptance_partial", &acceptance_minutes(&part, nobody));
}

#[test]
fn a_package_that_is_only_proposed() {
    let proposed = PackageEvent::proposed(PackageProposal::new(text!("tiêm khớp"), yen_luc()));
    prints_as(
        "acceptance_blank",
        &acceptance_minutes(&blank::<Package>(proposed), nobody),
    );
}

#[test]
fn the_trainees_of_a_course() {
    let memorandum = ha_tinh::facts::memorandum().unwrap();
    let invented = ha_tinh::invented::all(&memorandum).unwrap();
    let enrolments = invented.enrolments();
    let name = |person: PersonId| {
        let mut all = enrolments.iter();
        let own = all.find(|(_, enrolment)| enrolment.state().person() == person);
        own.map(|(letter, _)| format!("Học viên {letter}"))
    };
    let all = enrolments.iter().map(|(_, enrolment)| *enrolment);
    prints_as("trainees_full", &trainee_list(&invented.course, all, name));
}

#[test]
fn a_course_without_trainees() {
    let course = blank::<Course>(CourseEvent::planned(open_plan()));
    prints_as("trainees_blank", &trainee_list(&course, [], nobody));
}

#[test]
fn a_secondment_that_was_decided() {
    let memorandum = ha_tinh::facts::memorandum().unwrap();
    let invented = ha_tinh::invented::all(&memorandum).unwrap();
    let name = |_| Some("PGS.TS Lê Thị Bình".to_owned());
    prints_as(
        "secondment_full",
        &secondment_decision(&invented.secondment, name),
    );
}

#[test]
fn a_secondment_that_is_only_proposed() {
    let proposal = SecondmentProposal::new(luc_son(), yen_luc());
    let sent = blank::<Secondment>(SecondmentEvent::proposed(proposal));
    prints_as("secondment_blank", &secondment_decision(&sent, nobody));
}

#[test]
fn a_consultation_with_its_outcomes() {
    let survey = bac_quang::facts::survey().unwrap();
    let held = bac_quang::invented::consultations::difficult_case(&survey).unwrap();
    prints_as("consultation_full", &consultation_record(&held));
}

#[test]
fn a_consultation_that_is_only_asked_for() {
    let request = ConsultationRequest::new(yen_luc(), ConsultationKind::Case);
    let asked = blank::<Consultation>(ConsultationEvent::requested(request));
    prints_as("consultation_blank", &consultation_record(&asked));
}

/// What the articles tell and what is invented after them, in the first half of 2025: the packages of before 2024 are
/// known by report, and counted apart.
#[test]
fn the_activities_of_half_a_year() {
    let memorandum = ha_tinh::facts::memorandum().unwrap();
    let invented = ha_tinh::invented::all(&memorandum).unwrap();
    let mut records: Vec<AnyRecord> = vec![memorandum.into(), invented.course.clone().into()];
    for (_, enrolment) in invented.enrolments() {
        records.push(enrolment.clone().into());
    }
    records.extend(
        ha_tinh::facts::packages()
            .unwrap()
            .into_iter()
            .map(Into::into),
    );
    records.push(invented.package.clone().into());
    records.push(invented.secondment.clone().into());
    let survey = bac_quang::facts::survey().unwrap();
    for held in [
        bac_quang::invented::consultations::routine_case(&survey),
        bac_quang::invented::consultations::difficult_case(&survey),
    ] {
        records.push(held.unwrap().into());
    }
    records.push(survey.into());
    prints_as(
        "activities_full",
        &activity_table(&records, &period!(2025 - 01..=2025 - 06)),
    );
}

#[test]
fn no_activities_at_all() {
    prints_as(
        "activities_blank",
        &activity_table([], &period!(2025 - 01..=2025 - 06)),
    );
}

fn open_plan() -> CoursePlan {
    let mut plan = CoursePlan::new();
    plan.subjects_open = true;
    plan
}
