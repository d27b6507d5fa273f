//! The lifecycle of a survey: which event may follow which status, and where it leads.

use crate::lifecycle::{Leads, Lifecycle, Stays, To};
use crate::survey_support::*;
use lienvien::survey::{
    MinutesSignature, Survey, SurveyEventKind as Kind, SurveySide, SurveyStatus as Status,
    SurveyUnavailable, Verdict,
};

/// Where the event of [`event`] leads from each status that it may follow, written out by hand.
const LEADS: &[Leads<Status, Kind>] = {
    use Status::{
        BrokenOff, Cancelled, Concluded, Disputed, InProgress, PartlySigned, Planned, Signed,
        Superseded,
    };
    /// It has begun.
    const BEGUN: &[Status] = &[
        InProgress,
        BrokenOff,
        Concluded,
        PartlySigned,
        Signed,
        Disputed,
        Superseded,
    ];
    &[
        (Kind::Planned, &[], Stays),
        (Kind::Reported, &[], Stays),
        (Kind::Postponed, &[Planned], Stays),
        (Kind::Cancelled, &[Planned], To(Cancelled)),
        (Kind::Opened, &[Planned], To(InProgress)),
        (Kind::Opened, &[InProgress], Stays),
        (Kind::Presented, &[Planned], To(InProgress)),
        (Kind::Presented, BEGUN, Stays),
        (Kind::NeedsProposed, Status::ALL, Stays),
        (Kind::Found, &[Planned], To(InProgress)),
        (Kind::Found, BEGUN, Stays),
        (Kind::Required, &[Planned], To(InProgress)),
        (Kind::Required, BEGUN, Stays),
        (Kind::BrokenOff, &[Planned, InProgress], To(BrokenOff)),
        (
            Kind::Concluded,
            &[Planned, InProgress, BrokenOff],
            To(Concluded),
        ),
        (
            Kind::Concluded,
            &[Concluded, PartlySigned, Signed, Disputed],
            Stays,
        ),
        (
            Kind::Reopened,
            &[BrokenOff, Concluded, PartlySigned, Signed, Disputed],
            To(InProgress),
        ),
        (
            Kind::Signed,
            &[Planned, InProgress, BrokenOff, Concluded, Disputed],
            To(PartlySigned),
        ),
        (Kind::Signed, &[PartlySigned], To(Signed)),
        (
            Kind::RefusedToSign,
            &[
                Planned,
                InProgress,
                BrokenOff,
                Concluded,
                PartlySigned,
                Disputed,
            ],
            To(Disputed),
        ),
        (Kind::Met, BEGUN, Stays),
        (Kind::Waived, BEGUN, Stays),
        (Kind::Unmet, BEGUN, Stays),
        (
            Kind::Superseded,
            &[
                Planned,
                InProgress,
                BrokenOff,
                Concluded,
                PartlySigned,
                Signed,
                Disputed,
            ],
            To(Superseded),
        ),
    ]
};

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let events = [
        verdict(DIGESTIVE, Verdict::Ready),
        concluded([]),
        signed(SurveySide::Delegation),
    ];
    let two_sites = then_each(begun(plan_of(2)), events, "unknown");
    let disputed = standing_in(Status::Disputed);
    // By the report one side has signed, and it is the other that signs last.
    let mut also = Vec::new();
    for status in [
        Status::Planned,
        Status::InProgress,
        Status::BrokenOff,
        Status::Concluded,
    ] {
        let known = known().signatures([MinutesSignature::new(SurveySide::Delegation)]);
        let record = open(reported(status, known), "unknown").unwrap();
        also.push((record, signed(SITE), Status::Signed));
    }
    also.extend([
        (two_sites, signed(SITE), Status::PartlySigned),
        (
            disputed.clone(),
            signed(SurveySide::Delegation),
            Status::Disputed,
        ),
        (
            then(disputed, signed(SurveySide::Delegation), "unknown"),
            signed(SITE),
            Status::Signed,
        ),
    ]);
    Lifecycle::<Survey> {
        size: (9, 18),
        standing_in,
        event,
        report: |reached| reported(reached, known()),
        opens: &[
            (Kind::Planned, Status::Planned),
            (Kind::Reported, Status::Signed),
        ],
        reports: &[
            Status::Planned,
            Status::InProgress,
            Status::BrokenOff,
            Status::Concluded,
            Status::PartlySigned,
            Status::Signed,
            Status::Disputed,
            Status::Cancelled,
            Status::Superseded,
        ],
        leads: LEADS,
        refused: &[],
        also: &also,
        ends: &[Status::Cancelled, Status::Superseded],
        drawn: &[
            "[*] --> planned: planned",
            "in_progress --> in_progress: needs_proposed",
            "partly_signed --> disputed: refused_to_sign",
            "broken_off --> in_progress: reopened",
            "cancelled --> cancelled: needs_proposed",
            "superseded --> [*]",
        ],
    }
    .check();
}

#[test]
fn a_report_keeps_what_is_known() {
    for &reached in Status::ALL {
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
        Status::BrokenOff,
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
        assert_eq!(again.state().findings().len(), 2);
        assert!(again.presume_signed_minutes(SITE).is_ok());
    }
    let reported = open(event(Kind::Reported), "unknown").unwrap();
    assert!(reported.presume_signed_minutes(SITE).is_ok());
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
