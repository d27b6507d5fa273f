//! What the Bắc Quang article says of remote support: a test for each row and trap.

use crate::consultation_support::*;
use lienvien::consultation::{
    AdviceFollowed, ConsultationEvent, ConsultationEventKind as Kind,
    ConsultationMilestone as Milestone, ConsultationPresence, ConsultationSchedule,
    ConsultationSide, InternalApproval,
};
use lienvien::record::{Actor, Note, NoteContent};
use lienvien::survey::{CaseSeverity, Channel};
use lienvien::value::{Answer, Count, RecordRef};

/// An offer stands with no case, in the conclusion of the survey; a consultation may refer to it.
#[test]
fn row_2_34_and_trap_t9_an_offer_is_no_consultation() {
    let survey = crate::facts::survey().unwrap();
    let conclusion = survey.state().conclusion().unwrap();
    let [offer] = &conclusion.what.remote_support[..] else {
        panic!("one offer")
    };
    // It names no case and no question. What takes the offer up is a record of its own, and says so.
    let taken_up = request(CaseSeverity::Difficult).offer(RecordRef::from(survey.id()));
    let record = record_of(requested(taken_up), []);
    assert_eq!(record.state().request().offer, Some(survey.id().into()));
    assert!(!record.is_reported());
    // An offer told of later is a note, and no case either.
    let mut record = record;
    let note = Note::new(NoteContent::Statement(offer.written.clone().unwrap()));
    let before = record.state().clone();
    record.append(note).unwrap();
    assert_eq!(record.state(), &before);
}

#[test]
fn row_2_35_difficult_and_critical_cases_and_an_emergency_skips_the_schedule() {
    let survey = crate::facts::survey().unwrap();
    let conclusion = survey.state().conclusion().unwrap();
    let severities = &conclusion.what.remote_support[0].severities;
    assert_eq!(
        *severities,
        [CaseSeverity::Difficult, CaseSeverity::Critical]
    );
    // It skips the schedule, never the record: the start is a line, and the approvals are due.
    let critical = asked(CaseSeverity::Critical, [emergency()]);
    assert!(
        critical
            .history()
            .any(|held| { lienvien::record::Event::kind(&held.entry.event) == Kind::Started })
    );
    assert_eq!(critical.state().approvals_due().count(), 2);
}

#[test]
fn row_2_36_both_sides_seek_the_best_way_and_the_treating_side_decides() {
    let events = [emergency(), concluded(conclusion(1))];
    let record = asked(CaseSeverity::Critical, events);
    let conclusion = &record.state().conclusion().unwrap().what;
    for side in [ConsultationSide::Asker, ConsultationSide::adviser(1)] {
        assert!(conclusion.participants.iter().any(|it| it.side == side));
    }
    assert_eq!(record.state().decision_owner(), &bac_quang());
    // It may decide otherwise, and reports that.
    let otherwise = outcome(AdviceFollowed::NotFollowed, None);
    let record = then(record, otherwise, "unknown");
    assert_eq!(record.state().is_advice_followed(), Answer::No);
}

#[test]
fn row_2_37_how_timely_it_was() {
    let at = |minute: &str| format!("2025-03-01T{minute}+07:00");
    let asked_at = |on: &str| {
        let opening = requested(request(CaseSeverity::Critical));
        open(opening, on).unwrap()
    };
    let usual = |requested: &str, accepted_on: &str| {
        let record = then(asked_at(requested), approved(), accepted_on);
        let record = then(record, accepted(1), accepted_on);
        let record = then(record, scheduled(schedule_at("unknown")), accepted_on);
        let record = then(record, started(), &at("23:00"));
        then(record, concluded(conclusion(1)), &at("23:45"))
    };
    let minutes = |record: &Consult, from, to| record.state().minutes(from, to);

    let record = usual(&at("22:10"), &at("22:30"));
    assert_eq!(
        minutes(&record, Milestone::Requested, Milestone::Accepted),
        Some(Count::exact(20))
    );
    assert_eq!(
        minutes(&record, Milestone::Requested, Milestone::ApprovedInternally),
        Some(Count::exact(20))
    );
    assert_eq!(
        minutes(&record, Milestone::Accepted, Milestone::Started),
        Some(Count::exact(30))
    );
    assert_eq!(
        minutes(&record, Milestone::Started, Milestone::Concluded),
        Some(Count::exact(45))
    );
    assert_eq!(
        minutes(&record, Milestone::Requested, Milestone::Concluded),
        Some(Count::exact(95))
    );
    assert_eq!(
        minutes(&record, Milestone::Concluded, Milestone::Requested),
        None
    );
    assert_eq!(
        minutes(&record, Milestone::Started, Milestone::Started),
        None
    );

    // Where a date is a day, there are bounds; where it is nothing, nothing is said.
    let by_day = usual("2025-03-01", "2025-03-01");
    let between = |from, to| Some(Count::between(from, to).unwrap());
    assert_eq!(
        minutes(&by_day, Milestone::Requested, Milestone::Accepted),
        between(0, 1439)
    );
    assert_eq!(
        minutes(&by_day, Milestone::Requested, Milestone::Started),
        between(0, 1380)
    );
    let day_before = usual("2025-02-28", "2025-03-01T22:30+07:00");
    assert_eq!(
        minutes(&day_before, Milestone::Requested, Milestone::Accepted),
        between(1351, 2790)
    );
    let undated = usual("unknown", "unknown");
    assert_eq!(
        minutes(&undated, Milestone::Requested, Milestone::Accepted),
        None
    );
    assert_eq!(
        minutes(&undated, Milestone::Started, Milestone::Concluded),
        Some(Count::exact(45))
    );

    // A late acceptance is no response before the start; the start itself is one.
    let late = then(asked_at(&at("22:10")), emergency(), &at("22:25"));
    let late = then(late, accepted(1), &at("22:40"));
    assert_eq!(
        minutes(&late, Milestone::Accepted, Milestone::Started),
        None
    );
    assert_eq!(
        minutes(&late, Milestone::Requested, Milestone::Started),
        Some(Count::exact(15))
    );
    assert_eq!(
        minutes(&late, Milestone::Started, Milestone::Accepted),
        Some(Count::exact(15))
    );
}

/// The first acceptance that stands counts; one that was taken back was none.
/// The first start is when somebody responded, also if that session broke off.
#[test]
fn of_several_sessions_the_first_counts() {
    let at = |minute: &str| format!("2025-03-01T{minute}+07:00");
    let opening = requested(request(CaseSeverity::Critical));
    let mut record = open(opening, &at("22:10")).unwrap();
    for (event, minute) in [
        (emergency(), "22:25"),
        (accepted(1), "22:40"),
        (approved(), "22:41"),
        (ConsultationEvent::broken_off(reason()), "22:42"),
        (emergency(), "22:50"),
        (concluded(conclusion(1)), "23:25"),
    ] {
        record = then(record, event, &at(minute));
    }
    let state = record.state();
    assert_eq!(state.reached(Milestone::Started), Some(&when(&at("22:25"))));
    for (from, to, minutes) in [
        (Milestone::Requested, Milestone::Started, Some(15)),
        (Milestone::Started, Milestone::Accepted, Some(15)),
        (Milestone::Started, Milestone::Concluded, Some(60)),
        (Milestone::Accepted, Milestone::Started, None),
    ] {
        let found = state.minutes(from, to);
        assert_eq!(
            found,
            minutes.map(|count: u32| Count::exact(count)),
            "{from} to {to}"
        );
    }
    let [first, second] = state.sessions() else {
        panic!("two sessions")
    };
    assert_eq!(first.broken_off.as_ref().unwrap().what, reason());
    assert_eq!(second.broken_off, None);
}

#[test]
fn an_acceptance_taken_back_is_no_response() {
    let record = asked(CaseSeverity::Difficult, [approved()]);
    let record = then(record, accepted(1), "2025-03-01T08:00+07:00");
    let both = then(record.clone(), accepted(2), "2025-03-01T08:30+07:00");
    let first = |record: &Consult| record.state().reached(Milestone::Accepted).cloned();
    assert_eq!(first(&both), Some(when("2025-03-01T08:00+07:00")));
    let none = then(record, withdrawn(1), "2025-03-01T09:00+07:00");
    assert_eq!(first(&none), None);
    let again = then(none, accepted(2), "2025-03-01T10:00+07:00");
    assert_eq!(first(&again), Some(when("2025-03-01T10:00+07:00")));
}

#[test]
fn row_2_38_over_the_telehealth_system() {
    let survey = crate::facts::survey().unwrap();
    let offered = survey.state().conclusion().unwrap().what.remote_support[0]
        .channel
        .clone();
    let schedule = schedule_at("unknown").channel(offered.clone());
    let events = [approved(), accepted(1), scheduled(schedule)];
    let record = asked(CaseSeverity::Difficult, events);
    let schedule = &record.state().schedule().unwrap().what;
    assert_eq!(schedule.channel, Some(offered));
    assert!(matches!(schedule.channel, Some(Channel::TeleHealth(_))));
    assert_eq!(schedule.is_remote(), Answer::Yes);
}

#[test]
fn whether_it_is_remote_is_said_by_the_channel_or_by_those_who_take_part() {
    let bare = ConsultationSchedule::new;
    let with = |[asker, adviser]: [Option<ConsultationPresence>; 2]| {
        let mut both = both_sides();
        both[0].presence = asker;
        both[1].presence = adviser;
        ConsultationSchedule::new().participants(both)
    };
    let (remote, on_site) = (
        Some(ConsultationPresence::Remote),
        Some(ConsultationPresence::OnSite),
    );
    for (schedule, answer) in [
        (bare().channel(telehealth()), Answer::Yes),
        (with([on_site, remote]), Answer::Yes),
        (with([None, remote]), Answer::Yes),
        (with([on_site, on_site]), Answer::No),
        (with([on_site, None]), Answer::Unknown),
        (bare(), Answer::Unknown),
    ] {
        assert_eq!(schedule.is_remote(), answer);
    }
}

#[test]
fn a_person_or_an_organisation_approves() {
    for (by, key) in [
        (Actor::Person(person(41)), "person"),
        (Actor::Organisation(bac_quang()), "organisation"),
    ] {
        let approval = InternalApproval::new().by(by);
        let approved = ConsultationEvent::approved_internally(approval.clone());
        let record = asked(CaseSeverity::Difficult, [approved]);
        let json = serde_json::to_string(&record).unwrap();
        assert!(
            json.contains(&format!(r#""payload":{{"by":{{"{key}":"#)),
            "{json}"
        );
        let read: Consult = serde_json::from_str(&json).unwrap();
        assert_eq!(read.state().internal_approvals()[0].what, approval);
    }
}

/// Nobody has to have a name: a side takes part, an approval is given.
#[test]
fn trap_t8_unnamed_persons_round_trip() {
    let nameless = ConsultationEvent::approved_internally(InternalApproval::new());
    let events = [
        nameless,
        accepted(1),
        scheduled(schedule_at("unknown")),
        started(),
    ];
    let record = asked(CaseSeverity::Difficult, events);
    let record = then(record, concluded(conclusion(1)), "unknown");
    let participants = &record.state().conclusion().unwrap().what.participants;
    assert!(participants.iter().all(|it| it.person.is_none()));
    let json = serde_json::to_string(&record).unwrap();
    assert!(!json.contains("\"person\"") && !json.contains("null"));
    assert_eq!(serde_json::from_str::<Consult>(&json).unwrap(), record);
}
