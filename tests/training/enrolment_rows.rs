//! What the two articles say of trainees: a test for each row and trap; and what a record answers
//! of certificates, follow-ups and commitments.

use crate::enrolment_support::*;
use crate::package_support::{Pack, case, logged, token, training_with};
use lienvien::agreement::{Currency, Money};
use lienvien::basis::Basis;
use lienvien::organisation::Cadre;
use lienvien::package::CaseLevel;
use lienvien::specialty::{ManagementField, Specialty, Subject};
use lienvien::training::enrolment::{
    CertificateKind, Certification, EnrolmentAcceptance, EnrolmentEvent, EnrolmentStatus, FollowUp,
    Nomination, Owed, ReportedEnrolment, ServiceCommitment, Study, WithoutCourse,
};
use lienvien::value::{Answer, Count};

fn trained(mut known: ReportedEnrolment) -> Trainee {
    known.period = None;
    record_of(reported(EnrolmentStatus::Returned, known), [])
}

#[test]
fn row_1_21_health_staff_of_every_cadre_is_trained() {
    for cadre in Cadre::ALL {
        let known = ReportedEnrolment::new(bedside().cadre(*cadre));
        let record = trained(known);
        assert!(record.is_reported());
        assert_eq!(record.state().nomination().cadre, Some((*cadre).into()));
        assert_eq!(record.state().nomination().home, home());
        // Nobody states when, by whom or where.
        assert!(record.state().trained().is_none() && record.state().reached_since().is_unknown());
    }
}

#[test]
fn row_1_22_what_is_learnt_is_a_field_or_a_specialty() {
    let studies: [Study; 2] = [
        ManagementField::HospitalManagement.into(),
        Specialty::Neurology.into(),
    ];
    for study in studies {
        let nomination = Nomination::new(trainee(), home(), study.clone());
        let record = record_of(nominated(nomination), []);
        assert_eq!(record.state().nomination().study, study);
        assert_eq!(record.state().course(), None);
    }
}

#[test]
fn row_1_23_after_the_return_to_the_unit() {
    let certified = standing_in(EnrolmentStatus::Certified);
    assert_eq!(certified.state().returned_elsewhere(), Answer::No);
    let mut unnumbered = home();
    unnumbered.id = None;
    for (unit, answer) in [
        (home(), Answer::No),
        (home().unit(text("Khoa Thần kinh")), Answer::No),
        (unnumbered, Answer::Unknown),
        (elsewhere(), Answer::Yes),
    ] {
        // To wherever it is: it is kept.
        let record = then(certified.clone(), returned(unit.clone()), "2025-06-02");
        assert_eq!(record.status(), EnrolmentStatus::Returned);
        assert_eq!(record.state().returned_elsewhere(), answer, "{unit}");
        let kept = record.state().returned().unwrap();
        assert_eq!((&kept.what.unit, &kept.on), (&unit, &when("2025-06-02")));
    }
    // The report of the return does not state the unit.
    let mut known = ReportedEnrolment::new(nomination());
    let record = trained(known.clone());
    assert_eq!(record.state().returned_elsewhere(), Answer::Unknown);
    known.unit = Some(elsewhere());
    assert_eq!(trained(known).state().returned_elsewhere(), Answer::Yes);
}

fn package(performer: Option<u128>, level: CaseLevel) -> Pack {
    let mut case = case(1, level);
    case.performer = performer.map(id);
    then(training_with([]), logged(case), "unknown")
}

#[test]
fn row_1_24_and_trap_t14_trained_there_and_practising_here() {
    let back = |follow_ups: &[Option<bool>]| {
        let certified = standing_in(EnrolmentStatus::Certified);
        let back = then(certified, returned(home()), "2025-06-02");
        let said = (1..)
            .zip(follow_ups)
            .map(|(n, practising)| (n, said(*practising)));
        said.fold(back, |back, (n, event)| {
            then(back, event, &format!("2025-12-{n:02}"))
        })
    };
    let practises = |record: &Trainee, package: &Pack| record.state().practises([package.state()]);
    let idle = |record: &Trainee, package: &Pack| {
        let state = record.state();
        state.trained_but_not_practising([package.state()])
    };
    let nothing = training_with([]);
    // Training does not end with the certificate: what became of it is unknown until somebody states it.
    for (follow_ups, answer) in [
        (&[][..], Answer::Unknown),
        (&[Some(true)], Answer::Yes),
        (&[Some(false)], Answer::No),
        (&[None], Answer::Unknown),
        (&[Some(true), Some(false)], Answer::No),
        (&[Some(false), None], Answer::Unknown),
    ] {
        let back = back(follow_ups);
        assert_eq!(back.state().practises([]), answer);
        assert_eq!(practises(&back, &nothing), answer);
        assert_eq!(idle(&back, &nothing), answer.negate());
    }
    // A case done without help shows it, but does not override a later no; a supervised case, or the
    // case of another person, shows nothing.
    for (performer, level, is_shown) in [
        (Some(1001), CaseLevel::Independent, true),
        (Some(1001), CaseLevel::TaughtOthers, true),
        (Some(1001), CaseLevel::SupervisedInRoom, false),
        (Some(1002), CaseLevel::Independent, false),
        (None, CaseLevel::Independent, false),
    ] {
        let package = package(performer, level);
        for (follow_ups, shown, otherwise) in [
            (&[][..], Answer::Yes, Answer::Unknown),
            (&[None], Answer::Yes, Answer::Unknown),
            (&[Some(true)], Answer::Yes, Answer::Yes),
            (&[Some(false)], Answer::Unknown, Answer::No),
            (&[Some(false), Some(true)], Answer::Yes, Answer::Yes),
            (&[Some(true), Some(false)], Answer::Unknown, Answer::No),
        ] {
            let (back, answer) = (back(follow_ups), if is_shown { shown } else { otherwise });
            assert_eq!(practises(&back, &package), answer, "{performer:?} {level}");
            assert_eq!(idle(&back, &package), answer.negate());
        }
    }
    // A case logged under nobody is the trainee's if a follow-up names it; a case of another person is not.
    let naming = FollowUp::new()
        .package(training_with([]).id())
        .cases([token(1)])
        .techniques([text("tiêu sợi huyết đường tĩnh mạch")]);
    let back = then(back(&[]), followed_up(naming), "2025-12");
    let done = |performer, level| practises(&back, &package(performer, level));
    assert_eq!(done(None, CaseLevel::Independent), Answer::Yes);
    assert_eq!(done(None, CaseLevel::Assisted), Answer::Unknown);
    assert_eq!(done(Some(1002), CaseLevel::Independent), Answer::Unknown);
}

/// A trainee who has not passed is not one who was trained and does not practise.
#[test]
fn only_one_who_passed_can_be_trained_but_not_practising() {
    for &status in EnrolmentStatus::ALL {
        let record = standing_in(status);
        let state = record.state();
        let idle = state.trained_but_not_practising([]);
        assert_eq!(
            idle,
            state.has_passed().and(state.practises([]).negate()),
            "{status}"
        );
    }
    for (reached, passed) in [
        (EnrolmentStatus::Nominated, Answer::No),
        (EnrolmentStatus::Active, Answer::Unknown),
        (EnrolmentStatus::Failed, Answer::Unknown), // maybe before
        (EnrolmentStatus::Passed, Answer::Yes),
        (EnrolmentStatus::Certified, Answer::Yes),
        (EnrolmentStatus::Revoked, Answer::Yes),
        (EnrolmentStatus::Returned, Answer::Unknown),
    ] {
        let known = ReportedEnrolment::new(bedside());
        let record = record_of(reported(reached, known), []);
        assert_eq!(record.state().has_passed(), passed, "{reached}");
        let idle = record.state().trained_but_not_practising([]);
        assert_eq!(idle, passed.and(Answer::Unknown));
    }
}

#[test]
fn a_certificate_and_an_attestation_are_two_papers() {
    let passed = standing_in(EnrolmentStatus::Passed);
    assert_eq!(passed.state().credit(), None);
    for &paper in CertificateKind::ALL {
        let issued = Certification::new(paper).credit(480);
        let record = then(passed.clone(), certified(issued), "2025-05-20");
        let award = record.state().certificate().unwrap();
        assert_eq!(award.certificate.paper, paper);
        assert_eq!(award.on, when("2025-05-20"));
        assert_eq!(record.state().credit(), Some(480));
    }
    assert_eq!(CertificateKind::Certificate.vi(), "chứng chỉ");
    assert_eq!(CertificateKind::Attestation.vi(), "giấy chứng nhận");
}

#[test]
fn a_revoked_certificate_is_kept_and_counts_no_more() {
    let certified_once = standing_in(EnrolmentStatus::Certified);
    let revoked = then(certified_once, revoked(), "2025-06-01");
    assert_eq!(revoked.status(), EnrolmentStatus::Revoked);
    assert!(revoked.state().has_passed().is_yes());
    let state = revoked.state();
    assert_eq!((state.certificate(), state.credit()), (None, None));
    let awards = state.certificates();
    let taken_back = awards[0].revoked.as_ref().unwrap();
    assert_eq!(taken_back.on, when("2025-06-01"));
    // Whoever passed may get another one.
    let again = Certification::new(CertificateKind::Attestation);
    let again = then(revoked, certified(again), "2025-07-01");
    assert_eq!(again.state().certificates().len(), 2);
    let paper = &again.state().certificate().unwrap().certificate.paper;
    assert_eq!(*paper, CertificateKind::Attestation);
    // The certificate of a trainee reported as certified may be unknown; it can still be revoked.
    let known = ReportedEnrolment::new(bedside());
    let known = record_of(
        reported(EnrolmentStatus::Certified, known),
        [crate::enrolment_support::revoked()],
    );
    assert_eq!(known.state().certificates(), []);
    assert_eq!(known.state().revocations().len(), 1);
}

#[test]
fn a_leave_lasts_until_the_trainee_comes_back() {
    let away = standing_in(EnrolmentStatus::OnLeave);
    let leaves = away.state().leaves();
    assert_eq!(leaves.len(), 2);
    assert_eq!(leaves[0].back, Some(when("2025-02-12")));
    assert_eq!(
        (&leaves[1].from, &leaves[1].back),
        (&when("2025-03-03"), &None)
    );
    let back = then(away, EnrolmentEvent::CameBack, "2025-03-10");
    assert_eq!(back.status(), EnrolmentStatus::Active);
    assert_eq!(back.state().leaves()[1].back, Some(when("2025-03-10")));
}

fn committed(repay: Option<Money>) -> Trainee {
    let mut commitment = ServiceCommitment::new();
    commitment.repay = repay;
    let opening = nominated(bedside().commitment(commitment));
    let events = [
        accepted(EnrolmentAcceptance::new(WithoutCourse::new())),
        EnrolmentEvent::Started,
        passed(),
    ];
    record_of(opening, events)
}

#[test]
fn what_is_owed_is_what_is_not_repaid() {
    let owed = |record: &Trainee| record.state().owed();
    let bound = committed(Some(dong(30_000_000)));
    assert_eq!(owed(&bound), Owed::Nothing);
    let mut bound = then(bound, broken(), "unknown");
    assert_eq!(owed(&bound), Owed::Amount(dong(30_000_000)));
    for (paid, left) in [
        (10_000_000, Owed::Amount(dong(20_000_000))),
        (19_999_999, Owed::Amount(dong(1))),
        (1, Owed::Nothing),
        (1, Owed::Nothing), // more than was owed is kept
    ] {
        bound = then(bound, repaid(dong(paid)), "unknown");
        assert_eq!(owed(&bound), left);
    }
    assert_eq!(bound.state().repayments().len(), 4);
    // It is still owed after the record is closed.
    let closed = then(committed(Some(dong(5))), broken(), "unknown");
    let closed = then(closed, EnrolmentEvent::Closed, "unknown");
    assert_eq!(owed(&closed), Owed::Amount(dong(5)));
}

#[test]
fn what_is_owed_is_unknown_where_amounts_are() {
    let rough = Money::new(Count::parse_vi("khoảng 30.000.000").unwrap(), Currency::VND).unwrap();
    let dollars = Money::new(Count::exact(100), "USD".parse().unwrap()).unwrap();
    let owed = |sum: Option<Money>, paid: &[Money]| {
        let broken = then(committed(sum), broken(), "unknown");
        let paid = paid.iter().map(|amount| repaid(*amount));
        let record = paid.fold(broken, |record, event| then(record, event, "unknown"));
        record.state().owed()
    };
    assert_eq!(owed(None, &[]), Owed::Unknown);
    assert_eq!(owed(None, &[dong(5)]), Owed::Unknown);
    // As long as nothing is repaid, the sum stays as it is written.
    assert_eq!(owed(Some(rough), &[]), Owed::Amount(rough));
    assert_eq!(owed(Some(rough), &[dong(5)]), Owed::Unknown);
    assert_eq!(owed(Some(dong(5)), &[rough]), Owed::Unknown);
    assert_eq!(owed(Some(dong(5)), &[dollars]), Owed::Unknown);
    assert_eq!(owed(Some(dong(5)), &[dong(5), dollars]), Owed::Unknown);
}

/// Evidence in a record comes back as it was written, and only as part of it.
#[test]
fn a_record_with_a_seat_is_read_as_it_was_written() {
    let record = standing_in(EnrolmentStatus::Returned);
    let json = serde_json::to_string(&record).unwrap();
    let seat =
        r#""admission":{"seat":{"course":"00000000-0000-0000-0000-0000000001f4","version":3,"#;
    assert!(json.contains(seat), "{json}");
    assert_eq!(serde_json::from_str::<Trainee>(&json).unwrap(), record);
    let seat = record.state().seat().unwrap();
    assert_eq!((seat.version(), seat.enrolment()), (3, record.id()));

    let refused = |from: &str, to: &str| {
        let broken = json.replace(from, to);
        assert_ne!(broken, json);
        let read = serde_json::from_str::<Trainee>(&broken);
        read.unwrap_err().to_string()
    };
    for (from, to, why) in [
        (r#""seat":{"#, r#""seat":{"x":1,"#, "unknown field `x`"),
        (r#"{"seat":"#, r#"{"place":"#, "unknown variant `place`"),
        (r#""theory":850"#, r#""theory":1001"#, "expected 0 to 1000"),
        (
            r#""paper":"certificate""#,
            r#""paper":"diploma""#,
            "`diploma` is not a kind of certificate",
        ),
        // The seat of another person in the JSON is refused by the same rule.
        (
            r#""person":"00000000-0000-0000-0000-0000000003e9"}}}},"#,
            r#""person":"00000000-0000-0000-0000-0000000003ea"}}}},"#,
            "the seat was given to another person",
        ),
    ] {
        let said = refused(from, to);
        assert!(said.contains(why), "{said}");
    }
}

/// Cases are tokens, trainees ids: no name and no number of a patient fits in.
#[test]
fn no_patient_can_be_written() {
    let record = standing_in(EnrolmentStatus::Returned);
    let json = serde_json::to_string(&record).unwrap();
    let with = |payload: &str| {
        let line = format!(r#",{{"on":"unknown","type":"followed_up","payload":{payload}}}]}}"#);
        let text = json.replacen(r#""version":14"#, r#""version":15"#, 1);
        let text = format!("{}{line}", text.strip_suffix("]}").unwrap());
        serde_json::from_str::<Trainee>(&text)
    };
    for said in [
        "{}",
        r#"{"practising":true}"#,
        r#"{"practising":false,"detail":"chưa có máy"}"#,
    ] {
        assert!(with(said).is_ok(), "{said}");
    }
    for (payload, why) in [
        (
            r#"{"practising":true,"cases":["Nguyễn Văn A"]}"#,
            "the 12 characters given are not a case token",
        ),
        (
            r#"{"practising":true,"detail":"người bệnh số 001099012345"}"#,
            "an identity number or health-insurance card number begins at character 15",
        ),
        (
            r#"{"practising":"yes"}"#,
            r#"invalid type: string "yes", expected a boolean"#,
        ),
        (r#"{"text":"chưa có máy"}"#, "unknown field `text`"),
    ] {
        let said = with(payload).unwrap_err().to_string();
        assert!(said.contains(why), "{said}");
        assert!(
            !said.contains("Nguyễn") && !said.contains("001099012345"),
            "{said}"
        );
    }
}

/// Training without a course has a basis of its own; training in a course has that of the course.
#[test]
fn training_without_a_course_is_counted_under_its_own_basis() {
    let nominee = record_of(nominated(bedside()), []);
    let neurology = [Subject::from(Specialty::Neurology)];
    assert_eq!(
        nominee.state().subjects(),
        neurology.iter().collect::<Vec<_>>()
    );
    assert_eq!(nominee.state().basis(), None);

    let basis = Basis::direction_of_lower_levels(when("2025"));
    let training = WithoutCourse::new().host(home()).basis(basis.clone());
    let event = accepted(EnrolmentAcceptance::new(training));
    let at_the_bedside = then(nominee, event, "2025-03-01");
    let state = at_the_bedside.state();
    assert_eq!((state.basis(), state.counted_under()), (Some(&basis), None));

    let json = serde_json::to_string(&at_the_bedside).unwrap();
    let written = r#"{"admission":{"without_course":{"host":{"id":"#;
    assert!(json.contains(written), "{json}");
    let written = r#""basis":{"direction_of_lower_levels":{"year":"2025"}}}}}"#;
    assert!(json.contains(written), "{json}");
    assert_eq!(
        serde_json::from_str::<Trainee>(&json).unwrap(),
        at_the_bedside
    );

    let seated = standing_in(EnrolmentStatus::Active);
    let state = seated.state();
    assert!(state.seat().is_some() && state.subjects().is_empty());
    assert_eq!((state.basis(), state.counted_under()), (None, None));
}
