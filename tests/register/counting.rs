//! Under what records count.

use crate::agreements::{NEUROLOGY, from_bach_mai, pact};
use crate::door::*;
use crate::planted::{assert_clean, assert_finds, assert_finds_nothing, register};
use crate::survey_support::standing_in;
use lienvien::agreement::{AgreementEvent, ContentKind, InForce, PartySignature};
use lienvien::basis::Basis;
use lienvien::organisation::{
    DatedWhole, Organisation, OrganisationDraft, OrganisationKind, OrganisationRef,
};
use lienvien::package::{Package, PackageCommitment, PackageEvent, PackageProposal};
use lienvien::plan::{Plan, PlanDraft, PlanEvent};
use lienvien::record::{Correction, Event, Place, Record};
use lienvien::register::Register;
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::{SurveyEvent, SurveyPlan, SurveyStatus};
use lienvien::training::course::{Course, CourseEvent, CoursePlan, Learner, SeatRelease};
use lienvien::training::enrolment::{
    Enrolment, EnrolmentAcceptance, EnrolmentEvent, Nomination, WithoutCourse,
};
use lienvien::value::{CourseId, RecordRef};

const TODAY: &str = "2026-01-01";

/// A survey under an agreement, of one hospital by another.
fn survey(
    surveyor: OrganisationRef,
    host: OrganisationRef,
    under: InForce,
) -> Record<lienvien::survey::Survey> {
    let on = under.day();
    let plan = SurveyPlan::new(surveyor, [host]).basis(under);
    Record::open(uuid(200), SurveyEvent::planned(plan).on(on)).unwrap()
}

// --------------------------------------------------------------------------- presumed evidence

#[test]
fn evidence_is_only_presumed() {
    // The agreement is signed, and nobody knows on which day.
    let mut under = pact(1, from_bach_mai(NEUROLOGY), "unknown");
    let presumed = under.presume_in_force_on(day("2025-01-06")).unwrap();
    let survey = survey(bach_mai(), hospital_of_ha_tinh(), presumed);
    let records = [RecordRef::from(survey.id()), RecordRef::from(under.id())];
    let id = uuid(1);
    assert_finds(
        &register([under.clone().into(), survey.clone().into()]),
        ("RG-06", TODAY),
        (
            &format!(
                "the evidence `in_force` of `agreement/{id}` is only presumed, because this is not known: date of signing"
            ),
            &format!(
                "chứng cứ “văn bản hợp tác đang có hiệu lực” của hồ sơ `agreement/{id}` mới chỉ được suy đoán, còn chưa rõ: ngày ký"
            ),
        ),
        &records,
        &[(0, "1")],
    );
    // The day of the signing became known.
    let signed =
        |party: u16| AgreementEvent::signed(PartySignature::new(party)).on(when("2024-10-12"));
    let known = Correction::because(text("đã tìm thấy bản gốc"))
        .replace(Place::line(2), signed(1))
        .replace(Place::line(3), signed(2));
    under.append(known).unwrap();
    assert_clean(&register([under.into(), survey.into()]), TODAY);

    let under = pact(1, from_bach_mai(NEUROLOGY), "2024-10-12");
    let certain = under.in_force_on(day("2025-01-06")).unwrap();
    let survey = self::survey(bach_mai(), hospital_of_ha_tinh(), certain);
    assert_clean(&register([under.into(), survey.into()]), TODAY);
}

#[test]
fn coverage_and_minutes_are_only_presumed() {
    let under = pact(1, from_bach_mai(NEUROLOGY), "unknown");
    let facility: Organisation = hospital_of_ha_tinh().try_into().unwrap();
    let subjects: [Subject; 1] = [Specialty::Neurology.into()];
    let activity = ContentKind::TechniqueTransfer;
    let covered = under.presume_covered_on(&facility, activity, &subjects, day("2025-01-06"));
    let proposal = PackageProposal::new(text("tiêu sợi huyết"), hospital_of_ha_tinh())
        .subjects(subjects)
        .supporters([bach_mai()]);
    let proposed = PackageEvent::proposed(proposal).on(when("2025-01-02"));
    let package: Record<Package> = Record::open(uuid(100), proposed).unwrap();
    let committed = PackageCommitment::new().basis(covered.unwrap());
    let package = then(package, PackageEvent::committed(committed), "2025-01-06");
    let mut planted = register([under.clone().into(), package.clone().into()]);
    planted.put_organisation(facility);
    assert_finds(
        &planted,
        ("RG-06", TODAY),
        (
            &format!(
                "the evidence `covered` of `agreement/{}` is only presumed, because this is not known: date of signing",
                uuid(1)
            ),
            &format!(
                "chứng cứ “cơ sở tiếp nhận và nội dung thuộc phạm vi hợp tác” của hồ sơ `agreement/{}` mới chỉ được suy đoán, còn chưa rõ: ngày ký",
                uuid(1)
            ),
        ),
        &[package.id().into(), under.id().into()],
        &[(0, "2")],
    );

    let survey = standing_in(SurveyStatus::Signed);
    let minutes = survey
        .presume_signed_minutes(crate::survey_support::SITE)
        .unwrap();
    let draft = PlanDraft::new(bac_quang()).premise(minutes);
    let plan: Record<Plan> =
        Record::open(uuid(300), PlanEvent::drafted(draft).on(when("2025-01-02"))).unwrap();
    let planted = register([survey.clone().into(), plan.clone().into()]);
    assert_finds(
        &planted,
        ("RG-06", TODAY),
        (
            &format!(
                "the evidence `signed_minutes` of `survey/{}` is only presumed, because this is not known: date of signing",
                survey.id()
            ),
            &format!(
                "chứng cứ “biên bản khảo sát đã ký” của hồ sơ `survey/{}` mới chỉ được suy đoán, còn chưa rõ: ngày ký",
                survey.id()
            ),
        ),
        &[plan.id().into(), survey.id().into()],
        &[(0, "1")],
    );
}

// ------------------------------------------------------------------------------------- strangers

#[test]
fn a_record_counts_under_an_agreement_of_others() {
    let under = pact(1, from_bach_mai(NEUROLOGY), "2024-10-12");
    let in_force = || under.in_force_on(day("2025-01-06")).unwrap();
    let with = |surveyor, host| {
        let survey = survey(surveyor, host, in_force());
        register([under.clone().into(), survey.into()])
    };
    let mut planted = with(viet_duc(), bac_quang());
    let id = uuid(1);
    assert_finds(
        &planted,
        ("RG-07", TODAY),
        (
            &format!(
                "this record is counted under agreement `{id}`, but none of its organisations is a party to it"
            ),
            &format!(
                "hồ sơ này được tính theo văn bản hợp tác `{id}`, nhưng không có tổ chức nào của hồ sơ là một bên của văn bản đó"
            ),
        ),
        &[
            RecordRef::new(lienvien::value::RecordKind::Survey, uuid(200)),
            under.id().into(),
        ],
        &[(0, "1")],
    );
    let without_id = OrganisationRef::new(viet_duc().kind, viet_duc().name);
    assert_clean(&with(bach_mai(), bac_quang()), TODAY);
    assert_clean(&with(viet_duc(), hospital_of_ha_tinh()), TODAY);
    assert_clean(&with(without_id, bac_quang()), TODAY);
    assert_clean(&with(viet_duc(), viet_duc()), TODAY);
    // A campus of a party is no stranger.
    let kind = OrganisationKind::CentralHospital;
    let campus = OrganisationDraft::new(viet_duc().id.unwrap(), kind, [viet_duc().name]);
    let campus = campus.part_of([DatedWhole::new().of(bach_mai().id.unwrap())]);
    planted.put_organisation(campus.try_into().unwrap());
    assert_clean(&planted, TODAY);
    // There are more parties than those named, or one without an id.
    let open = pact(1, from_bach_mai(NEUROLOGY).parties_open(), "2024-10-12");
    let mut unknown = from_bach_mai(NEUROLOGY);
    unknown.parties[0].organisation.as_mut().unwrap().id = None;
    for under in [open, pact(1, unknown, "2024-10-12")] {
        let in_force = under.in_force_on(day("2025-01-06")).unwrap();
        let survey = survey(viet_duc(), bac_quang(), in_force);
        assert_clean(&register([under.into(), survey.into()]), TODAY);
    }
}

// -------------------------------------------------------------------------------- two programmes

fn course(basis: Option<Basis>) -> Record<Course> {
    let mut plan = CoursePlan::new()
        .subjects([Specialty::Neurology])
        .capacity(3);
    plan.basis = basis;
    let planned = CourseEvent::planned(plan).on(when("2025-02-01"));
    let record = Record::open(uuid(500), planned).unwrap();
    let learner = Learner::new(id(88), id(1001));
    then(record, CourseEvent::seat_given(learner), "2025-02-03")
}

fn trainee(basis: Option<Basis>) -> Record<Enrolment> {
    let course: CourseId = id(500);
    let nomination = Nomination::new(id(1001), hospital_of_ha_tinh(), course);
    let nominated = EnrolmentEvent::nominated(nomination).on(when("2025-02-01"));
    let record = Record::open(uuid(88), nominated).unwrap();
    let mut training = WithoutCourse::new();
    training.basis = basis;
    let accepted = EnrolmentAcceptance::new(training);
    then(record, EnrolmentEvent::accepted(accepted), "2025-02-04")
}

#[test]
fn one_training_counts_under_two_programmes() {
    let project = || Some(Basis::project_1816(None));
    let direction = || Some(Basis::direction_of_lower_levels(when("2025")));
    let with = |course: Record<Course>, trainee| register([course.into(), Record::into(trainee)]);
    let records: [RecordRef; 2] = [trainee(None).id().into(), course(None).id().into()];
    let id = uuid(500);
    assert_finds(
        &with(course(direction()), trainee(project())),
        ("RG-08", TODAY),
        (
            &format!(
                "the trainee has a seat in course `{id}`, which rests on `direction_of_lower_levels`, but was accepted without a course on `project_1816`"
            ),
            &format!(
                "học viên có suất học trong khóa đào tạo `{id}` theo “công tác chỉ đạo tuyến”, nhưng được tiếp nhận không theo khóa theo “Đề án 1816”"
            ),
        ),
        &records,
        &[(0, "2")],
    );
    let released = SeatRelease::new(crate::door::id(88));
    let released = then(
        course(direction()),
        CourseEvent::seat_released(released),
        "2025-02-05",
    );
    let others: [Register; 4] = [
        with(course(project()), trainee(project())),
        with(course(None), trainee(project())),
        with(course(direction()), trainee(None)),
        with(released, trainee(project())),
    ];
    for other in others {
        assert_finds_nothing(&other, "RG-08", TODAY);
    }
}
