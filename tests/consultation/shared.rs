//! Sessions of several cases: sessions, points and cases are counted apart.

use crate::consultation_support::*;
use lienvien::consultation::{
    CasePart, ConsultationConclusion, ConsultationEvent, ConsultationKind, ConsultationRequest,
    ConsultationStart, ConsultationStatus as Status, ConsultationTally, ConsultedCase,
    ReportedConsultation, SessionPoint, SharedSession,
};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::value::Count;

fn hospital(number: u128) -> OrganisationRef {
    let name = text(&format!("Bệnh viện đa khoa tỉnh {number}"));
    OrganisationRef::new(OrganisationKind::ProvincialHospital, name).id(id(200 + number))
}

/// What a hospital asks, with or without a case, held in this session.
fn held(
    number: u128,
    case: impl Into<Option<ConsultedCase>>,
    session: Option<SharedSession>,
) -> Consult {
    let case = case.into();
    let kind = match case {
        Some(_) => ConsultationKind::Case,
        None => ConsultationKind::Lecture,
    };
    let mut request = ConsultationRequest::new(hospital(number), kind);
    request.case = case;
    let mut start = ConsultationStart::new();
    start.session = session;
    record_of(requested(request), [ConsultationEvent::started(start)])
}

fn case(number: u128) -> ConsultedCase {
    ConsultedCase::new(token(number))
}

fn tally(records: &[Consult]) -> [String; 3] {
    let found = ConsultationTally::of(records.iter().map(lienvien::record::Record::state));
    [found.sessions, found.points, found.cases].map(|count| count.to_string())
}

/// Five hospitals bring a case each, and a sixth point lectures from abroad: one session, six points,
/// five cases.
#[test]
fn five_cases_and_a_lecture_in_one_session() {
    let session = |points: Vec<SessionPoint>| SharedSession::new(id(1)).points(points);
    let mut records: Vec<_> = (1..=5)
        .map(|n| held(n, case(n), Some(session(vec![hospital(n).into()]))))
        .collect();
    let abroad = SessionPoint::from(text("điểm cầu Nhật Bản"));
    records.push(held(6, None, Some(session(vec![abroad.clone()]))));
    assert_eq!(tally(&records), ["1", ">=6", "5"]);
    // One of them says that these are all; or a paper says how many there were.
    let mut all = session(vec![hospital(1).into()]);
    all.are_all_points = true;
    records[0] = held(1, case(1), Some(all));
    assert_eq!(tally(&records), ["1", "6", "5"]);
    let stated = session(vec![abroad]).point_count(Count::exact(9));
    records[5] = held(6, None, Some(stated));
    assert_eq!(tally(&records), ["1", "9", "5"]);
}

#[test]
fn what_no_id_ties_together_may_be_one_session() {
    let two = [held(1, case(1), None), held(2, case(2), None)];
    assert_eq!(tally(&two), ["1..2", ">=0", "2"]);
    let session = SharedSession::from(id(1));
    let three = [two.to_vec(), vec![held(3, case(3), Some(session))]].concat();
    assert_eq!(tally(&three), ["1..3", ">=0", "3"]);
    assert_eq!(tally(&[]), ["0", "0", "0"]);
    // A session that was broken off and resumed is one session.
    let mut resumed = held(1, case(1), Some(SharedSession::from(id(1))));
    let mut start = ConsultationStart::new();
    start.session = Some(SharedSession::from(id(1)));
    for event in [
        ConsultationEvent::broken_off(reason()),
        ConsultationEvent::started(start),
    ] {
        resumed = then(resumed, event, "unknown");
    }
    assert_eq!(tally(&[resumed])[0], "1");
    // One case in two sessions is one case; mother and newborn under one token are two.
    let other = |n| Some(SharedSession::from(id(n)));
    let again = [held(1, case(1), other(1)), held(1, case(1), other(2))];
    assert_eq!(tally(&again)[0], "2");
    assert_eq!(tally(&again)[2], "1");
    let part = |part| Some(ConsultedCase::new(token(1)).part(part));
    let both = [
        held(1, part(CasePart::Mother), other(1)),
        held(1, part(CasePart::Newborn), other(1)),
    ];
    assert_eq!(tally(&both)[2], "2");
}

/// What was not held counts nowhere; what is reported, or concluded without its session, does.
#[test]
fn only_what_was_held_counts() {
    let only_asked = asked(lienvien::survey::CaseSeverity::Difficult, []);
    let planned = then(
        only_asked.clone(),
        scheduled(schedule_at("2025-03")),
        "unknown",
    );
    assert_eq!(tally(&[only_asked.clone(), planned]), ["0", "0", "0"]);
    let over = then(
        only_asked,
        concluded(ConsultationConclusion::new()),
        "unknown",
    );
    assert_eq!(tally(&[over]), ["1", ">=0", "1"]);
    let known = || ReportedConsultation::new(difficult()).session(shared_session());
    let report = record_of(reported(Status::Closed, known()), []);
    assert_eq!(tally(&[report.clone(), report]), ["1", ">=2", "1"]);
    let refused = record_of(reported(Status::RefusedInternally, known()), []);
    assert_eq!(tally(&[refused]), ["0", "0", "0"]);
}

/// By report every status can stand.
#[test]
fn a_report_reaches_every_status() {
    for &status in Status::ALL {
        let known = ReportedConsultation::new(difficult());
        assert_eq!(record_of(reported(status, known), []).status(), status);
    }
}
