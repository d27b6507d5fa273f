//! What became of trainees: where they returned, whether they practise, what they owe, their seats.

use crate::course_support::{approved, plan, planned, released};
use crate::door::*;
use crate::enrolment_support::{
    accepted, commitment, dong, elsewhere, home, passed, reason, repaid, returned, said, trainee,
};
use crate::found::{assert_clean, assert_finds, register};
use crate::package_support::logged;
use lienvien::organisation::OrganisationRef;
use lienvien::package::{CaseLevel, LoggedCase, Package, PackageEvent, PackageProposal};
use lienvien::record::{Event, Record};
use lienvien::specialty::Specialty;
use lienvien::training::course::{Course, CourseEvent, Learner, SeatRelease};
use lienvien::training::enrolment::{
    Enrolment, EnrolmentAcceptance, EnrolmentEvent, FollowUp, Nomination,
};
use lienvien::value::{RecordKind, RecordRef};

type Dated<'a> = (EnrolmentEvent, &'a str);

fn here() -> RecordRef {
    RecordRef::new(RecordKind::Enrolment, uuid(88))
}

fn sent_to_learn<'a>(events: impl IntoIterator<Item = Dated<'a>>) -> Record<Enrolment> {
    let nomination =
        Nomination::new(trainee(), home(), Specialty::Neurology).commitment(commitment());
    let nominated = EnrolmentEvent::nominated(nomination).on(when("2025-01-02"));
    let record = Record::open(uuid(88), nominated).unwrap();
    let record = then(record, EnrolmentEvent::Started, "2025-01-06");
    let events = events.into_iter();
    events.fold(record, |record, (event, on)| then(record, event, on))
}

#[test]
fn a_trainee_returned_elsewhere() {
    let back_at =
        |unit: OrganisationRef, on| register([sent_to_learn([(returned(unit), on)]).into()]);
    let found = back_at(elsewhere(), "2025-05-01");
    let en = "the trainee returned to `Bệnh viện đa khoa thành phố Vinh`, not to `Bệnh viện đa khoa tỉnh Hà Tĩnh`, which had sent the trainee";
    let vi = "học viên trở lại làm việc tại “Bệnh viện đa khoa thành phố Vinh”, không phải “Bệnh viện đa khoa tỉnh Hà Tĩnh” là đơn vị cử đi";
    assert_clean(&found, "2025-04-30");
    assert_finds(
        &found,
        "2025-05-01",
        (
            "register.enrolment.returned_elsewhere",
            en,
            vi,
            &[(here(), "3")],
        ),
    );
    assert_clean(&back_at(home(), "2025-05-01"), "2026-01-01");
    assert_clean(&back_at(elsewhere(), "unknown"), "2026-01-01");
    let mut unknown = elsewhere();
    unknown.id = None;
    assert_clean(&back_at(unknown, "2025-05-01"), "2026-01-01");
}

/// Passed, and said to practise or not.
fn followed(practising: Option<bool>) -> Record<Enrolment> {
    sent_to_learn([
        (passed(), "2025-04-01"),
        (returned(home()), "2025-05-01"),
        (said(practising), "2025-11-01"),
    ])
}

/// A package with this case.
fn package_with(case: LoggedCase) -> Record<Package> {
    let proposal = PackageProposal::new(text("tiêu sợi huyết"), home());
    let proposed = PackageEvent::proposed(proposal).on(when("2025-01-02"));
    let record = Record::open(uuid(3), proposed).unwrap();
    then(record, logged(case), "2025-06-01")
}

#[test]
fn a_trainee_does_not_practise() {
    let found = register([followed(Some(false)).into()]);
    let en = "the trainee passed, but does not practise what was learnt";
    let vi = "học viên đã đạt nhưng không thực hành nội dung đã học";
    assert_clean(&found, "2025-10-31");
    assert_finds(
        &found,
        "2025-11-01",
        (
            "register.enrolment.not_practising",
            en,
            vi,
            &[(here(), "5")],
        ),
    );
    assert_clean(&register([followed(Some(true)).into()]), "2026-01-01");
    assert_clean(&register([followed(None).into()]), "2026-01-01");
    // a case with help shows nothing; one without help does
    let case = |level| LoggedCase::new(token(1)).level(level).performer(trainee());
    let both = |case| register([followed(Some(false)).into(), package_with(case).into()]);
    let found = both(case(CaseLevel::Assisted));
    assert_finds(
        &found,
        "2025-11-01",
        (
            "register.enrolment.not_practising",
            en,
            vi,
            &[(here(), "5")],
        ),
    );
    assert_clean(&both(case(CaseLevel::Independent)), "2025-11-01");
    // also a case without a performer that a follow-up names
    let named = EnrolmentEvent::followed_up(FollowUp::new().cases([token(1)]));
    let mut naming = sent_to_learn([(passed(), "2025-04-01"), (returned(home()), "2025-05-01")]);
    naming = then(naming, named, "2025-07-01");
    naming = then(naming, said(Some(false)), "2025-11-01");
    let unnamed = LoggedCase::new(token(1)).level(CaseLevel::Independent);
    let found = register([naming.into(), package_with(unnamed.clone()).into()]);
    assert_clean(&found, "2025-11-01");
    assert_finds(
        &both(unnamed),
        "2025-11-01",
        (
            "register.enrolment.not_practising",
            en,
            vi,
            &[(here(), "5")],
        ),
    );
}

#[test]
fn a_broken_commitment_is_not_repaid() {
    let broken = || sent_to_learn([(EnrolmentEvent::commitment_broken(reason()), "2025-05-01")]);
    let found = register([broken().into()]);
    let en = "the commitment of service was broken, and 30000000 VND is still to be repaid";
    let vi = "học viên vi phạm cam kết phục vụ và còn phải đền bù chi phí đào tạo 30.000.000 đồng";
    let lines = [(here(), "3")];
    assert_clean(&found, "2025-04-30");
    assert_finds(
        &found,
        "2025-05-01",
        ("register.enrolment.not_repaid", en, vi, &lines),
    );
    let part = then(broken(), repaid(dong(29_999_999)), "2025-06-01");
    let en = "the commitment of service was broken, and 1 VND is still to be repaid";
    let vi = "học viên vi phạm cam kết phục vụ và còn phải đền bù chi phí đào tạo 1 đồng";
    assert_finds(
        &register([part.into()]),
        "2025-06-01",
        ("register.enrolment.not_repaid", en, vi, &lines),
    );
    let whole = then(broken(), repaid(dong(30_000_000)), "2025-06-01");
    assert_clean(&register([whole.into()]), "2025-06-01");
}

// --------------------------------------------------------------------------------------------- seats

fn course() -> Record<Course> {
    let planned = planned(plan()).on(when("2025-01-02"));
    let record = Record::open(uuid(500), planned).unwrap();
    let record = then(record, approved(), "2025-01-03");
    let seat = CourseEvent::seat_given(Learner::new(id(88), trainee()));
    then(record, seat, "2025-01-04")
}

fn seated(course: &Record<Course>) -> Record<Enrolment> {
    let nomination = Nomination::new(trainee(), home(), course.id());
    let nominated = EnrolmentEvent::nominated(nomination).on(when("2025-01-02"));
    let record = Record::open(uuid(88), nominated).unwrap();
    let acceptance = EnrolmentAcceptance::new(course.seat(record.id()).unwrap());
    let record = then(record, accepted(acceptance), "2025-01-05");
    then(record, EnrolmentEvent::Started, "2025-01-06")
}

#[test]
fn a_trainee_learns_on_a_seat_that_was_released() {
    let (course, learns) = (course(), seated(&course()));
    let release = CourseEvent::seat_released(SeatRelease::new(id(88)));
    let without = then(course.clone(), release, "2025-02-01");
    let other = RecordRef::from(course.id());
    let found = register([without.clone().into(), learns.clone().into()]);
    let en = format!(
        "the trainee is being trained with a seat in `{other}`, which has no seat for this enrolment any more"
    );
    let vi = format!(
        "học viên đang học theo suất trong khóa `{other}`, nhưng theo hồ sơ khóa thì học viên không còn suất"
    );
    let lines = [(here(), "2"), (other, "4")];
    assert_clean(&found, "2025-01-31");
    assert_finds(
        &found,
        "2025-02-01",
        ("register.enrolment.seat_lost", &en, &vi, &lines),
    );
    // who has left needs no seat
    let left = then(learns.clone(), EnrolmentEvent::NoShow, "2025-02-02");
    assert_clean(
        &register([without.clone().into(), left.into()]),
        "2025-02-02",
    );
    // a seat that was given again
    let again = CourseEvent::seat_given(Learner::new(id(88), trainee()));
    let again = then(without, again, "2025-02-03");
    assert_clean(
        &register([again.into(), learns.clone().into()]),
        "2025-02-03",
    );
    // when it was released is not known
    let unknown = then(course, released(88), "unknown");
    assert_clean(&register([unknown.into(), learns.into()]), "2025-02-03");
}
