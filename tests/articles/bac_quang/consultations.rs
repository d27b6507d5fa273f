//! What becomes of the offer of remote support: in the article nothing, in the invented continuation
//! three consultations.

use super::{conclusion, facts, invented::consultations as invented, survey};
use lienvien::basis::{Basis, BasisKind};
use lienvien::consultation::{
    AdviserParty, Consultation, ConsultationConclusion, ConsultationEvent,
    ConsultationEventKind as Kind, ConsultationMilestone as Milestone, ConsultationPresence,
    ConsultationSide, ConsultationStatus, QuestionNumber,
};
use lienvien::day;
use lienvien::record::{Event as _, Record};
use lienvien::survey::{CaseSeverity, Channel};
use lienvien::value::{Answer, Count, When};

fn difficult() -> Record<Consultation> {
    invented::difficult_case(&survey()).unwrap()
}

fn critical() -> Record<Consultation> {
    invented::critical_case(&survey()).unwrap()
}

/// A time of the day of the difficult case.
fn at(time: &str) -> When {
    When::parse_vi(&format!("{time} ngày 12/05/2025")).unwrap()
}

/// What the record warns of on the next day.
fn warned(record: &Record<Consultation>) -> Vec<&'static str> {
    let warnings = record.warnings(day!(2025 - 05 - 13));
    warnings
        .iter()
        .map(lienvien::value::Explain::code)
        .collect()
}

fn kinds(record: &Record<Consultation>) -> Vec<Kind> {
    let history = record.history();
    history.map(|held| held.entry.event.kind()).collect()
}

fn minutes(record: &Record<Consultation>, from: Milestone, to: Milestone) -> Option<Count> {
    record.state().minutes(from, to)
}

/// The conclusion of a consultation, to be written otherwise.
fn concluded(record: &Record<Consultation>) -> ConsultationConclusion {
    (*record.state().conclusion().unwrap().what).clone()
}

/// A routine case is outside the offer, which is for difficult and critical ones: it rests on the direction
/// of lower levels.
#[test]
fn a_routine_case_takes_up_no_offer() {
    let record = invented::routine_case(&survey()).unwrap();
    let (state, request) = (record.state(), record.state().request());
    assert_eq!(record.status(), ConsultationStatus::Closed);
    assert_eq!(
        (request.severity.clone(), request.offer),
        (Some(CaseSeverity::Routine.into()), None)
    );
    let basis = request.basis.as_ref().map(Basis::kind);
    assert_eq!(basis, Some(BasisKind::DirectionOfLowerLevels));
    assert_eq!(state.is_referral_avoided(), Answer::Yes);
    let offered = conclusion().remote_support[0].channel.clone();
    assert_eq!(state.channel(), Some(&offered));
    assert_eq!(offered.vi(), "hệ thống TeleHealth");
    assert_eq!(
        state.organisation(ConsultationSide::Asker),
        Some(state.decision_owner())
    );
    assert_eq!(
        state.organisation(ConsultationSide::adviser(1)),
        request
            .advisers
            .first()
            .and_then(AdviserParty::organisation)
    );
    assert_eq!(state.organisation(ConsultationSide::adviser(2)), None);
    assert!(
        state
            .sides()
            .eq([ConsultationSide::Asker, ConsultationSide::adviser(1)])
    );
    assert_eq!(state.basis(), request.basis.as_ref());
    assert_eq!(
        state.subjects(),
        request.subjects.iter().collect::<Vec<_>>()
    );
}

#[test]
fn row_2_34_a_consultation_takes_the_offer_up_and_leaves_it_as_it_stands() {
    let told = survey();
    for record in [difficult(), critical()] {
        let request = record.state().request();
        assert_eq!(request.offer, Some(told.id().into()));
        let (asker, adviser) = (facts::bac_quang().unwrap(), facts::viet_duc().unwrap());
        assert_eq!(
            (&request.asker, &request.advisers[..]),
            (&asker, &[adviser.into()][..])
        );
    }
    assert_ne!(
        difficult().state().request().case,
        critical().state().request().case
    );
    assert_eq!(survey(), told);
}

/// The offer is of the article. A consultation needs a case and a question, which nobody tells of.
#[test]
fn trap_t9_the_article_has_an_offer_and_no_case() {
    let told = serde_json::to_string(&survey()).unwrap();
    assert_eq!(conclusion().remote_support.len(), 1);
    for record in [difficult(), critical()] {
        let request = record.state().request();
        assert!(!told.contains(&record.id().to_string()));
        let case = request.case.as_ref().unwrap();
        assert!(!told.contains(&case.token.to_string()));
        assert!(
            !request
                .questions
                .iter()
                .any(|asked| told.contains(asked.as_str()))
        );
    }
}

#[test]
fn row_2_35_both_kinds_of_case_that_were_offered() {
    let severity =
        |record: Record<Consultation>| record.state().request().severity.clone().unwrap();
    let asked = [severity(difficult()), severity(critical())];
    assert_eq!(asked.as_slice(), conclusion().remote_support[0].severities);
}

#[test]
fn row_2_35_an_emergency_goes_ahead_of_schedule_and_approvals() {
    let record = critical();
    assert_eq!(
        kinds(&record),
        [
            Kind::Requested,
            Kind::Started,
            Kind::Accepted,
            Kind::ApprovedInternally,
            Kind::Concluded,
            Kind::OutcomeReported,
        ]
    );
    // What was skipped is the schedule; both approvals were due, and are written.
    let begun = invented::begun_in_emergency(&survey()).unwrap();
    let due = [Milestone::ApprovedInternally, Milestone::Accepted];
    assert!(begun.state().approvals_due().eq(due));
    assert_eq!(record.state().approvals_due().count(), 0);
    assert!(record.state().is_emergency());
    assert_eq!(record.state().schedule(), None);
    let start = &record.state().sessions()[0].began.what;
    assert!(start.emergency.is_some());

    let mut requested = invented::requested(&survey()).unwrap();
    assert_eq!(
        requested.state().request().severity,
        Some(CaseSeverity::Difficult.into())
    );
    let begun = invented::begun_without_approval(&survey()).unwrap();
    requested.append(begun.on(at("7 giờ 45"))).unwrap();
    assert_eq!(warned(&requested), ["consultation.emergency.not_critical"]);
}

#[test]
fn row_2_36_both_sides_conclude_and_the_treating_side_decides() {
    for record in [difficult(), critical()] {
        let host = facts::bac_quang().unwrap();
        assert_eq!(record.state().decision_owner(), &host);
        let participants = concluded(&record).participants;
        let sides: Vec<_> = participants.iter().map(|it| it.side).collect();
        assert_eq!(
            sides,
            [ConsultationSide::Asker, ConsultationSide::adviser(1)]
        );
        assert!(record.state().is_advice_followed().is_yes());
    }
    // One side cannot find the best way alone.
    for (missing, code) in [
        (
            ConsultationSide::Asker,
            "consultation.participants.no_asker",
        ),
        (
            ConsultationSide::adviser(1),
            "consultation.participants.no_adviser",
        ),
    ] {
        let mut conclusion = concluded(&difficult());
        conclusion.participants.retain(|it| it.side != missing);
        let mut record = invented::in_session(&survey()).unwrap();
        let alone = ConsultationEvent::concluded(conclusion);
        record.append(alone.on(at("14 giờ 40"))).unwrap();
        assert_eq!(warned(&record), [code]);
    }
}

#[test]
fn row_2_36_what_was_asked_is_answered_question_by_question() {
    for record in [difficult(), critical()] {
        let answers = concluded(&record).answers;
        let answered: Vec<_> = answers.iter().map(|it| it.question).collect();
        assert_eq!(answered, [1, 2].map(QuestionNumber::new));
    }
    let mut record = invented::in_session(&survey()).unwrap();
    let first_alone = invented::concluded(invented::ANSWERS.into_iter().take(1)).unwrap();
    record.append(first_alone.on(at("14 giờ 40"))).unwrap();
    assert_eq!(warned(&record), ["consultation.conclusion.unanswered"]);
}

#[test]
fn row_2_37_in_time_to_the_minute() {
    let exact = |minutes: i64| Some(Count::exact(minutes));
    let usual = difficult();
    for (from, to, took) in [
        (Milestone::Requested, Milestone::ApprovedInternally, 30),
        (Milestone::Requested, Milestone::Accepted, 105),
        (Milestone::Accepted, Milestone::Started, 290),
        (Milestone::Started, Milestone::Concluded, 35),
    ] {
        assert_eq!(minutes(&usual, from, to), exact(took), "{from} {to}");
    }
    // In the emergency it began before anybody had accepted.
    let emergency = critical();
    let waited = minutes(&emergency, Milestone::Requested, Milestone::Started);
    assert_eq!(waited, exact(10));
    let late = minutes(&emergency, Milestone::Started, Milestone::Accepted);
    assert_eq!(late, exact(10));
    let before = minutes(&emergency, Milestone::Accepted, Milestone::Started);
    assert_eq!(before, None);
}

#[test]
fn row_2_38_over_the_channel_of_the_offer() {
    let offered = conclusion().remote_support.remove(0).channel;
    assert!(matches!(offered, Channel::TeleHealth(_)));
    let usual = difficult();
    let schedule = &usual.state().schedule().unwrap().what;
    assert_eq!(schedule.channel.as_ref(), Some(&offered));
    assert_eq!(schedule.is_remote(), Answer::Yes);
    // Without a schedule the start says it.
    let emergency = critical();
    let start = &emergency.state().sessions()[0].began.what;
    assert_eq!(start.channel.as_ref(), Some(&offered));
    for record in [usual, emergency] {
        let participants = concluded(&record).participants;
        let presence: Vec<_> = participants.iter().map(|it| it.presence).collect();
        assert_eq!(
            presence,
            [
                Some(ConsultationPresence::OnSite),
                Some(ConsultationPresence::Remote)
            ]
        );
    }
}

#[test]
fn of_two_reports_the_latest_counts() {
    let record = difficult();
    assert_eq!(record.status(), ConsultationStatus::Closed);
    let [first, latest] = record.state().outcomes() else {
        panic!("two reports")
    };
    assert_ne!(first.what.followed, latest.what.followed);
    assert_eq!(record.state().outcome(), Some(latest));
    assert_eq!(record.state().is_referral_avoided(), Answer::Yes);
    assert_eq!(critical().state().is_referral_avoided(), Answer::No);
}
