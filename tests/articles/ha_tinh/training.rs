//! Training: what the article tells of it, and the course and trainees that the example invents.

use super::{facts, invented, memorandum, modes, signing_day, terms};
use invented::course::{A, B, C};
use invented::{Invented, course};
use lienvien::agreement::{ContentKind, Modality, Objective, Recipient};
use lienvien::basis::Basis;
use lienvien::organisation::Cadre;
use lienvien::package::AssessmentConclusion;
use lienvien::record::{Event as _, NoteContent, Record};
use lienvien::specialty::{Specialty, Subject};
use lienvien::training::course::{CourseEvent, CourseStatus};
use lienvien::training::enrolment::{CertificateKind, Enrolment, EnrolmentStatus, Study};
use lienvien::training::{Attended, Effort};
use lienvien::value::{Answer, Explain as _, Text, When};

fn continuation() -> Invented {
    invented::all(&memorandum()).unwrap()
}

fn practises(enrolment: &Record<Enrolment>, continuation: &Invented) -> Answer {
    enrolment.state().practises([continuation.package.state()])
}

fn idle(enrolment: &Record<Enrolment>, continuation: &Invented) -> Answer {
    let state = enrolment.state();
    state.trained_but_not_practising([continuation.package.state()])
}

/// The objective has an indicator: who passed on a course that rests on the memorandum.
#[test]
fn row_1_05_staff_competence_is_seen_in_those_who_passed() {
    assert!(
        terms()
            .objectives
            .contains(&Objective::StaffCompetence.into())
    );
    let continuation = continuation();
    let plan = continuation.course.state().plan();
    let agreement = plan.basis.as_ref().and_then(Basis::counted_under);
    assert_eq!(agreement, Some(memorandum().id()));
    let on_course = |it: &&Record<Enrolment>| it.state().course() == Some(continuation.course.id());
    let enrolments = continuation.enrolments().map(|(_, enrolment)| enrolment);
    let passed = enrolments.into_iter().filter(on_course);
    let passed = passed.filter(|it| it.state().conclusion() == Some(AssessmentConclusion::Passed));
    assert_eq!(passed.count(), 2);
}

#[test]
fn row_1_21_the_training_before_is_told_of_the_whole_province() {
    let told = facts::past_training().unwrap();
    assert!(told.is_reported());
    assert_eq!(told.status(), CourseStatus::Finished);
    let course = told.state();
    assert_eq!(course.plan().organisers, [facts::bach_mai()]);
    let [Recipient::Territory(province)] = &course.plan().recipients[..] else {
        panic!("one territory")
    };
    assert_eq!(province.province.as_str(), "42");
    // It does not state how many learned, when, and in which cadres.
    assert_eq!(
        (course.reported_learners(), course.free_seats()),
        (None, None)
    );
    assert_eq!(
        (course.figures().count(), course.seats_ever().len()),
        (0, 0)
    );
    assert!(course.plan().cadres.is_empty() && course.plan().basis.is_none());
    assert!(course.reached_since().is_unknown());
}

#[test]
fn row_1_21_each_trainee_is_of_a_cadre_and_of_a_home_unit() {
    for (name, enrolment) in continuation().enrolments() {
        let nomination = enrolment.state().nomination();
        assert_eq!(nomination.cadre, Some(Cadre::Doctor.into()), "{name}");
        assert!(nomination.home.kind.is_facility().is_yes(), "{name}");
    }
}

#[test]
fn row_1_22_the_subjects_of_the_training_before_are_several_and_unnamed() {
    let told = facts::past_training().unwrap();
    let plan = told.state().plan();
    assert!(plan.subjects.is_empty() && plan.subjects_open);
    let continuation = continuation();
    let subjects = &continuation.course.state().plan().subjects;
    assert_eq!(*subjects, [Subject::from(Specialty::Cardiology)]);
    let hospital = facts::provincial_hospital().unwrap();
    assert!(
        memorandum()
            .covered_on(
                &hospital,
                ContentKind::TechniqueTransfer,
                subjects,
                signing_day()
            )
            .is_ok()
    );
    // A subject may be learnt without any course.
    let Study::Subject(subject) = &continuation.at_the_bedside.state().nomination().study else {
        panic!("a subject")
    };
    assert_eq!(*subject, Specialty::Cardiology.into());
}

#[test]
fn row_1_23_who_returns_elsewhere_is_seen() {
    let continuation = continuation();
    for (enrolment, status, answer) in [
        (&continuation.at_home, EnrolmentStatus::Returned, Answer::No),
        (
            &continuation.elsewhere,
            EnrolmentStatus::Returned,
            Answer::Yes,
        ),
        (
            &continuation.withdrawn,
            EnrolmentStatus::Withdrawn,
            Answer::No,
        ),
        (
            &continuation.at_the_bedside,
            EnrolmentStatus::Returned,
            Answer::No,
        ),
    ] {
        assert_eq!(enrolment.status(), status);
        assert_eq!(enrolment.state().returned_elsewhere(), answer);
    }
    let returned = continuation.elsewhere.state().returned().unwrap();
    assert_ne!(
        returned.what.unit,
        continuation.elsewhere.state().nomination().home
    );
}

/// The article says it of all who were trained and names nobody: it is a statement, not a follow-up.
#[test]
fn row_1_24_what_came_of_the_training_before_is_a_statement() {
    let told = facts::past_training().unwrap();
    let said: Vec<_> = told.notes().map(|(_, note)| note.content.clone()).collect();
    let [NoteContent::Statement(said)] = said.as_slice() else {
        panic!("one statement")
    };
    assert_eq!(said.as_str(), facts::SAID_OF_TRAINING);
    assert!(said.ends_with("phát huy được hiệu quả trong triển khai các kỹ thuật đã được đào tạo"));
}

#[test]
fn row_1_24_and_trap_t14_trained_in_hanoi_and_practising_at_home() {
    let continuation = continuation();
    for (enrolment, answer) in [
        (&continuation.at_home, Answer::Yes),
        (&continuation.elsewhere, Answer::Unknown),
        (&continuation.at_the_bedside, Answer::No),
    ] {
        assert_eq!(
            enrolment.state().conclusion(),
            Some(AssessmentConclusion::Passed)
        );
        assert_eq!(practises(enrolment, &continuation), answer);
        assert_eq!(idle(enrolment, &continuation), answer.negate());
    }
    // A trainee who never learned it is not one who learned it and does not practise.
    assert_eq!(idle(&continuation.withdrawn, &continuation), Answer::No);
    // The cases that show it are those that the follow-up names, in the package that it names.
    let followed_up = &continuation.at_home.state().follow_ups()[0].what;
    assert_eq!(followed_up.package, Some(continuation.package.id()));
    let package = continuation.package.state();
    for token in &followed_up.cases {
        let mut cases = package.performed_by(A.person);
        assert!(cases.any(|case| case.token == *token && case.is_unaided().is_yes()));
    }
    assert_eq!(package.counted_under(), Some(memorandum().id()));
    assert_eq!(package.passed_without_unaided_case().count(), 0);
}

#[test]
fn row_1_49_the_course_is_held_as_the_memorandum_says() {
    let continuation = continuation();
    assert_eq!(
        continuation.course.state().plan().modes,
        modes(Modality::AtSupporter)
    );
    // If it is planned before the signing, no agreement is in force.
    let eve = signing_day().pred_opt().unwrap();
    let unavailable = memorandum().in_force_on(eve).unwrap_err();
    assert_eq!(unavailable.code(), "agreement.evidence.not_in_force");
}

#[test]
fn a_seat_goes_from_one_who_withdraws_to_one_who_waits() {
    let seated = course::seated(&memorandum()).unwrap();
    assert_eq!(seated.state().free_seats(), Some(0));
    let given = CourseEvent::seat_given(B).on(When::UNKNOWN);
    let refused = seated.check(&given.into()).unwrap_err();
    assert_eq!(refused.code(), "course.seat.full");
    assert_eq!(
        seated.seat(B.enrolment).unwrap_err().code(),
        "course.evidence.waiting"
    );
    let reseated = course::reseated(&seated).unwrap();
    let waited = reseated.state().seat_of(B.enrolment).unwrap();
    assert_eq!(
        (waited.passed_over, reseated.state().waiting().len()),
        (0, 0)
    );
    assert_eq!(
        reseated.seat(C.enrolment).unwrap_err().code(),
        "course.evidence.not_seated"
    );
    // Each was accepted on a seat that the course confirmed at that time.
    let continuation = continuation();
    for (enrolment, course) in [
        (&continuation.at_home, &seated),
        (&continuation.elsewhere, &reseated),
        (&continuation.withdrawn, &seated),
    ] {
        let seat = enrolment.state().seat().unwrap();
        assert_eq!(
            (seat.course(), seat.version()),
            (course.id(), course.version())
        );
        assert_eq!(
            (seat.enrolment(), seat.person()),
            (enrolment.id(), enrolment.state().person())
        );
    }
    assert!(continuation.at_the_bedside.state().seat().is_none());
}

#[test]
fn what_was_attended_is_worth_what_the_table_says() {
    let (continuation, table) = (continuation(), course::credit_table().unwrap());
    let attended = |enrolment: &Record<Enrolment>| {
        let course = continuation.course.state();
        course.attendance_of(enrolment.id()).unwrap()
    };
    for (enrolment, minutes, credit) in [
        (&continuation.at_home, 720, 840),
        (&continuation.elsewhere, 660, 780),
    ] {
        let found = attended(enrolment);
        assert_eq!((found.attended, found.planned), (minutes, Some(720)));
        assert_eq!(enrolment.state().credit(), Some(credit));
    }
    let bedside = Text::new(course::BEDSIDE).unwrap();
    let sum = table.sum(&[Attended::new(bedside.clone(), Effort::Minutes(720))]);
    assert_eq!((sum.exact(), sum.unknown), (None, vec![bedside]));
}

#[test]
fn a_course_gives_a_certificate_and_the_bedside_an_attestation() {
    let continuation = continuation();
    for (enrolment, paper) in [
        (&continuation.at_home, Some(CertificateKind::Certificate)),
        (&continuation.elsewhere, Some(CertificateKind::Certificate)),
        (&continuation.withdrawn, None),
        (
            &continuation.at_the_bedside,
            Some(CertificateKind::Attestation),
        ),
    ] {
        let award = enrolment.state().certificate();
        assert_eq!(
            award.and_then(|award| award.certificate.paper.listed()),
            paper
        );
    }
}
