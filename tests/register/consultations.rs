//! Consultations of one case, and of one session.

use crate::consultation_support::{
    Consult, concluded, conclusion, outcome, request, requested, started,
};
use crate::door::*;
use crate::found::{assert_clean, assert_finds, register};
use lienvien::consultation::{
    AdviceFollowed, CasePart, ConsultationEvent, ConsultationRequest, ConsultationStart,
    ConsultedCase, PatientOutcome, PatientReferral, SessionPoint, SharedSession,
};
use lienvien::record::{Event, Reason, Record};
use lienvien::survey::CaseSeverity;
use lienvien::value::{Count, RecordKind, RecordRef};

fn consultation(number: u128) -> RecordRef {
    RecordRef::new(RecordKind::Consultation, uuid(number))
}

fn of(case: ConsultedCase) -> ConsultationRequest {
    request(CaseSeverity::Critical).case(case)
}

fn case() -> ConsultedCase {
    ConsultedCase::new(token(1))
}

fn asked(number: u128, request: ConsultationRequest) -> Consult {
    Record::open(uuid(number), requested(request).on(when("2025-03-01"))).unwrap()
}

/// A consultation after which this became of the patient.
fn after(number: u128, request: ConsultationRequest, then_: PatientOutcome, on: &str) -> Consult {
    let record = then_each(
        asked(number, request),
        [started(), concluded(conclusion(1))],
        "2025-03-02",
    );
    then(record, outcome(AdviceFollowed::Wholly, Some(then_)), on)
}

#[test]
fn a_referral_is_avoided_and_made() {
    let sent = || PatientReferral::new().into();
    let treated = || after(31, of(case()), PatientOutcome::TreatedLocally, "2025-03-10");
    let both = |other: Consult| register([treated().into(), other.into()]);
    let other = consultation(32);
    let en = format!(
        "the referral counts as avoided here, but by `{other}` the patient of this case had been sent to another hospital"
    );
    let vi = format!(
        "hồ sơ này tính là người bệnh không phải chuyển cơ sở khám bệnh, chữa bệnh, nhưng theo hồ sơ `{other}` người bệnh của ca này đã được chuyển cơ sở khác"
    );
    let lines = [(consultation(31), "4"), (other, "4")];
    let found = both(after(32, of(case()), sent(), "2025-03-09"));
    assert_clean(&found, "2025-03-09");
    assert_finds(
        &found,
        "2025-03-10",
        ("register.consultation.outcomes_differ", &en, &vi, &lines),
    );
    let found = both(after(32, of(case()), sent(), "2025-03-10"));
    assert_finds(
        &found,
        "2025-03-10",
        ("register.consultation.outcomes_differ", &en, &vi, &lines),
    );
    // sent later, or perhaps; another patient, another case; treated too
    for other in [
        after(32, of(case()), sent(), "2025-03-11"),
        after(32, of(case()), sent(), "unknown"),
        after(32, of(case().part(CasePart::Newborn)), sent(), "2025-03-09"),
        after(32, of(ConsultedCase::new(token(2))), sent(), "2025-03-09"),
        after(32, of(case()), PatientOutcome::TreatedLocally, "2025-03-09"),
    ] {
        assert_clean(&both(other), "2026-01-01");
    }
}

#[test]
fn a_consultation_continues_one_about_another_patient() {
    let both = |before: ConsultationRequest, after: ConsultationRequest| {
        let after = asked(32, after.previous(id(31)));
        register([asked(31, before).into(), after.into()])
    };
    let previous = consultation(31);
    let en = format!("it is said to continue `{previous}`, which is about another case or patient");
    let vi = format!(
        "hồ sơ được ghi là tiếp theo hội chẩn `{previous}`, nhưng hội chẩn đó về ca khác hoặc người bệnh khác"
    );
    let lines = [(consultation(32), "1"), (previous, "1")];
    let said = (
        "register.consultation.previous_of_other_case",
        en.as_str(),
        vi.as_str(),
        &lines[..],
    );
    let another = ConsultedCase::new(token(2));
    assert_finds(&both(of(case()), of(another.clone())), "2025-06-01", said);
    let (mother, newborn) = (
        case().part(CasePart::Mother),
        case().part(CasePart::Newborn),
    );
    assert_finds(&both(of(mother.clone()), of(newborn)), "2025-06-01", said);
    assert_clean(&both(of(case()), of(case())), "2025-06-01");
    assert_clean(&both(of(mother), of(case())), "2025-06-01");
    // two hospitals give each a token
    let mut elsewhere = of(another);
    elsewhere.asker = hospital_of_ha_tinh();
    assert_clean(&both(of(case()), elsewhere), "2025-06-01");
}

#[test]
fn a_consultation_continues_one_that_is_not_there() {
    let found = register([asked(32, of(case()).previous(id(31))).into()]);
    let previous = consultation(31);
    let en = format!("`{previous}`, which it continues, is not in the register");
    let vi = format!("chưa có trong sổ theo dõi hội chẩn trước đó `{previous}`");
    let lines = [(consultation(32), "1")];
    assert_finds(
        &found,
        "2025-06-01",
        ("register.consultation.previous_unknown", &en, &vi, &lines),
    );
}

#[test]
fn one_session_has_two_numbers_of_points() {
    let in_session = |number, session: SharedSession| {
        let asked = asked(number, of(ConsultedCase::new(token(number))));
        let start = ConsultationStart::new().session(session);
        then(asked, ConsultationEvent::started(start), "2025-03-02")
    };
    let both = |one, other| register([in_session(31, one).into(), in_session(32, other).into()]);
    let session = || SharedSession::new(id(55));
    let stated = |count| session().point_count(count);
    let exactly = |number: u32| stated(Count::exact(number));
    let other = consultation(32);
    let key = uuid(55);
    let en = format!("session `{key}` has 6 points by this record, and 5 by `{other}`");
    let vi =
        format!("buổi hội chẩn `{key}` có 6 điểm cầu theo hồ sơ này và 5 theo hồ sơ `{other}`");
    assert_finds(
        &both(exactly(6), exactly(5)),
        "2025-06-01",
        ("register.session.points_differ", &en, &vi, &[]),
    );
    assert_clean(&both(exactly(6), exactly(6)), "2025-06-01");
    assert_clean(&both(exactly(6), session()), "2025-06-01");
    assert_clean(
        &both(exactly(6), stated(Count::AtLeast(6.into()))),
        "2025-06-01",
    );
    // points that are all, each known by its id
    let all = |points: Vec<SessionPoint>| session().points(points).are_all_points();
    let two = || {
        vec![
            SessionPoint::from(viet_duc()),
            SessionPoint::from(bac_quang()),
        ]
    };
    let en = format!("session `{key}` has 6 points by this record, and 2 by `{other}`");
    let vi =
        format!("buổi hội chẩn `{key}` có 6 điểm cầu theo hồ sơ này và 2 theo hồ sơ `{other}`");
    assert_finds(
        &both(exactly(6), all(two())),
        "2025-06-01",
        ("register.session.points_differ", &en, &vi, &[]),
    );
    assert_clean(&both(exactly(6), session().points(two())), "2025-06-01");
    let mut unnamed = two();
    unnamed.push(SessionPoint::from(text("điểm cầu Nhật Bản")));
    assert_clean(&both(exactly(6), all(unnamed)), "2025-06-01");
    let apart = SharedSession::new(id(56)).point_count(Count::exact(5));
    assert_clean(&both(exactly(6), apart), "2025-06-01");
}

#[test]
fn one_session_is_held_on_two_days() {
    let started_on = |number, on: &str| {
        let asked = asked(number, of(ConsultedCase::new(token(number))));
        let start = ConsultationStart::new().session(SharedSession::new(id(55)));
        then(asked, ConsultationEvent::started(start), on)
    };
    let both = |one: &str, other: Consult| register([started_on(31, one).into(), other.into()]);
    let (key, other) = (uuid(55), consultation(32));
    let en = format!(
        "session `{key}` was held on 2025-03-02 by this record, and on 2025-03-04 by `{other}`"
    );
    let vi = format!(
        "buổi hội chẩn `{key}` diễn ra ngày 02/03/2025 theo hồ sơ này và ngày 04/03/2025 theo hồ sơ `{other}`"
    );
    let found = both("2025-03-02", started_on(32, "2025-03-04"));
    assert_clean(&found, "2025-03-03");
    assert_finds(
        &found,
        "2025-03-04",
        ("register.session.days_differ", &en, &vi, &[]),
    );
    for on in ["2025-03-02", "2025-03-03", "2025-03", "unknown"] {
        assert_clean(&both("2025-03-02", started_on(32, on)), "2026-01-01");
    }
    // broken off, and taken up again on the day that the other record tells
    let reason: Reason = text("mất đường truyền").into();
    let broken = then(
        started_on(32, "2025-03-04"),
        ConsultationEvent::broken_off(reason),
        "2025-03-04",
    );
    let again = ConsultationStart::new().session(SharedSession::new(id(55)));
    let again = then(broken, ConsultationEvent::started(again), "2025-03-09");
    assert_clean(&both("2025-03-09", again.clone()), "2026-01-01");
    assert_eq!(
        both("2025-03-07", again).findings(day("2026-01-01")).len(),
        1
    );
}
