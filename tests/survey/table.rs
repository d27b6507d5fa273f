//! The lifecycle of a survey: which event may follow which status, and where it leads.

use crate::survey_support::*;
use lienvien::survey::{
    Survey, SurveyEventKind as Kind, SurveySide, SurveyStatus as Status, SurveyUnavailable, Verdict,
};

/// Where the event of [`event`] leads from each status that it may follow, written out by hand.
const LEADS: &[(Kind, &[(Status, Status)])] = &[
    (Kind::Planned, &[]),
    (Kind::Reported, &[]),
    (Kind::Postponed, &[(Status::Planned, Status::Planned)]),
    (Kind::Cancelled, &[(Status::Planned, Status::Cancelled)]),
    (Kind::Opened, &[(Status::Planned, Status::InProgress)]),
    (Kind::Presented, &[(Status::InProgress, Status::InProgress)]),
    (
        Kind::NeedsProposed,
        &[(Status::InProgress, Status::InProgress)],
    ),
    (Kind::Found, &[(Status::InProgress, Status::InProgress)]),
    (Kind::Required, &[(Status::InProgress, Status::InProgress)]),
    (Kind::Concluded, &[(Status::InProgress, Status::Concluded)]),
    (
        Kind::Reopened,
        &[
            (Status::Concluded, Status::InProgress),
            (Status::PartlySigned, Status::InProgress),
            (Status::Signed, Status::InProgress),
            (Status::Disputed, Status::InProgress),
        ],
    ),
    (
        Kind::Signed,
        &[
            (Status::Concluded, Status::PartlySigned),
            (Status::PartlySigned, Status::Signed),
        ],
    ),
    (
        Kind::RefusedToSign,
        &[
            (Status::Concluded, Status::Disputed),
            (Status::PartlySigned, Status::Disputed),
        ],
    ),
    (Kind::Met, OUTCOME),
    (Kind::Waived, OUTCOME),
    (Kind::Unmet, OUTCOME),
    (Kind::Superseded, &[(Status::Signed, Status::Superseded)]),
];

const OUTCOME: &[(Status, Status)] = &[
    (Status::Concluded, Status::Concluded),
    (Status::PartlySigned, Status::PartlySigned),
    (Status::Signed, Status::Signed),
];

#[test]
fn every_event_after_every_status_is_allowed_or_refused_as_the_table_says() {
    assert!(LEADS.iter().map(|(kind, _)| kind).eq(Kind::ALL));
    assert_eq!(Status::ALL.len() * Kind::ALL.len(), 8 * 17);
    for (kind, leads) in LEADS {
        for &from in Status::ALL {
            let record = standing_in(from);
            assert_eq!(record.status(), from);
            if let Some((_, to)) = leads.iter().find(|(status, _)| *status == from) {
                let led = then(record, event(*kind), "unknown");
                assert_eq!(led.status(), *to, "{kind} after {from}");
            } else {
                assert_not_allowed(&record, event(*kind));
            }
        }
    }
}

#[test]
fn only_a_plan_or_a_report_opens_a_record() {
    let openings = [
        (Kind::Planned, Status::Planned),
        (Kind::Reported, Status::Signed),
    ];
    assert_opens::<Survey>(event, &openings);
}

#[test]
fn a_report_reaches_what_is_concluded_or_signed() {
    let reachable = [Status::Concluded, Status::Signed];
    assert_reports_reach::<Survey>(|status| reported(status, known()), &reachable);
    for reached in reachable {
        let record = open(reported(reached, known()), "unknown").unwrap();
        assert_eq!(record.state().plan(), &plan());
        assert_eq!(record.state().findings().len(), 1);
        let unsigned = if reached == Status::Signed { 0 } else { 2 };
        assert_eq!(record.state().unsigned().count(), unsigned);
    }
}

/// The delegation has not signed, so that there are no minutes.
#[track_caller]
fn assert_unsigned(record: &Visit) {
    let side = SurveySide::Delegation;
    let refused = Err(SurveyUnavailable::NotSigned { side });
    assert_eq!(record.signed_minutes(SITE), refused);
}

#[test]
fn reopening_drops_the_conclusion_and_every_signature_and_keeps_what_was_found() {
    for status in [
        Status::Concluded,
        Status::PartlySigned,
        Status::Signed,
        Status::Disputed,
    ] {
        let reopened = then(standing_in(status), event(Kind::Reopened), "unknown");
        let state = reopened.state();
        assert!(state.conclusion().is_none());
        assert!(state.signatures().is_empty() && state.refusals().is_empty());
        assert_eq!(state.unsigned().count(), 2);
        assert_eq!((state.findings().len(), state.requirements().len()), (1, 2));
        assert_unsigned(&reopened);
        // It can be found anew, concluded and signed by all once more.
        let again = [
            verdict(DIGESTIVE, Verdict::Ready),
            concluded([]),
            signed(SITE),
            signed(SurveySide::Delegation),
        ];
        let again = then_each(reopened, again, "unknown");
        assert_eq!(again.status(), Status::Signed);
        assert_eq!(again.state().findings().len(), 1);
        assert!(again.signed_minutes(SITE).is_ok());
    }
    let reported = open(event(Kind::Reported), "unknown").unwrap();
    assert!(reported.signed_minutes(SITE).is_ok());
    let reopened = then(reported, event(Kind::Reopened), "unknown");
    assert_eq!(reopened.state().unsigned().count(), 2);
}

#[test]
fn every_event_is_read_as_it_is_written() {
    for &status in Status::ALL {
        let record = standing_in(status);
        let json = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<Visit>(&json).unwrap(), record);
    }
    let json = serde_json::to_string(&survey(plan())).unwrap();
    assert_eq!(
        json,
        r#"{"id":"00000000-0000-0000-0000-000000000007","schema":"lienvien/survey/1","status":"planned","version":1,"entries":[{"on":"unknown","type":"planned","payload":{"surveyor":{"id":"00000000-0000-0000-0000-000000000015","kind":"central_hospital","name":"Bệnh viện Hữu Nghị Việt Đức"},"hosts":[{"id":"00000000-0000-0000-0000-000000000014","kind":"regional_hospital","name":"Bệnh viện ĐKKV Bắc Quang"}],"purpose":"needs","basis":{"direction_of_lower_levels":{"year":"2024"}},"year":"2024"}}]}"#
    );
    let wrong = json.replace(r#""purpose":"needs""#, r#""purposes":"needs""#);
    let error = serde_json::from_str::<Visit>(&wrong).unwrap_err();
    assert!(
        error.to_string().contains("unknown field `purposes`"),
        "{error}"
    );
}
