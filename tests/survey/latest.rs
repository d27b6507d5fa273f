//! The latest finding and the latest outcome count, by date; and what nobody states is not certain.

use crate::evidence::ready;
use crate::survey_support::*;
use lienvien::record::{Certainty, Missing};
use lienvien::survey::{
    NotReady, Requirement, RequirementKind, RequirementStanding, SurveyEvent, SurveyFinding,
    SurveyStatus as Status, Verdict,
};
use lienvien::value::Known;

/// What nobody says of a finding or of a requirement makes readiness uncertain, and never certain.
#[test]
fn what_is_not_stated_is_missing() {
    let lacking = |missing: &[Missing]| Ok(Certainty::lacking(missing.iter().copied()));
    let by_words = SurveyFinding::new()
        .subject(DIGESTIVE)
        .verdict(text("tạm đạt"));
    let without = SurveyFinding::new().subject(DIGESTIVE);
    for finding in [by_words, without] {
        let answer = ready(&signed_with([found(finding)]), &[DIGESTIVE]);
        assert_eq!(answer, lacking(&[Missing::Verdict]));
    }
    // Whether the requirement holds up the start is not said.
    let asked = Requirement::new(1, RequirementKind::Licence);
    let events = [verdict(DIGESTIVE, Verdict::Ready), required(asked)];
    let record = signed_with(events);
    assert_eq!(
        ready(&record, &[DIGESTIVE]),
        lacking(&[Missing::Conditions])
    );
    let over = then(record, met(1), "2024-08-01");
    assert_eq!(ready(&over, &[DIGESTIVE]), Ok(Certainty::Certain));
    // A verdict on the whole house is none on a subject, and one that says no makes it uncertain.
    let house = |verdict: Verdict| found(SurveyFinding::new().verdict(verdict));
    let only = ready(&signed_with([house(Verdict::Ready)]), &[DIGESTIVE]);
    assert!(matches!(only, Err(NotReady::NotFound { .. })));
    for &whole in Verdict::ALL {
        let refuses = [Verdict::ToBeWeighed, Verdict::NotReady].contains(&whole);
        let record = signed_with([verdict(DIGESTIVE, Verdict::Ready), house(whole)]);
        let missing = if refuses {
            &[Missing::Verdict][..]
        } else {
            &[]
        };
        assert_eq!(ready(&record, &[DIGESTIVE]), lacking(missing), "{whole}");
    }
    // A report may not tell all.
    for complete in [false, true] {
        let mut known = known().signed(when("2024-07-18"));
        known.findings = vec![SurveyFinding::of(DIGESTIVE, Verdict::Ready)];
        known.requirements.clear();
        known.complete = complete;
        let record = open(reported(Status::Signed, known), "2024-08-01").unwrap();
        let missing = if complete {
            &[][..]
        } else {
            &[Missing::Conditions]
        };
        assert_eq!(ready(&record, &[DIGESTIVE]), lacking(missing));
    }
}

/// The latest finding counts, by its date, in whatever order they were written.
#[test]
fn the_latest_finding_decides() {
    let of = |told: &[(Verdict, &str)]| {
        let mut record = signed_with([]);
        for (found, on) in told {
            record = then(record, verdict(DIGESTIVE, *found), on);
        }
        ready(&record, &[DIGESTIVE])
    };
    let (yes, no) = (Verdict::Ready, Verdict::NotReady);
    assert_eq!(
        of(&[(yes, "2024-07-18"), (no, "2024-07-17")]),
        Ok(Certainty::Certain)
    );
    assert!(of(&[(no, "2024-07-18"), (yes, "2024-07-17")]).is_err());
    let open = Ok(Certainty::lacking([Missing::FindingDate]));
    for on in ["2024-07-18", "2024", "unknown"] {
        assert_eq!(of(&[(yes, "2024-07-18"), (no, on)]), open, "{on}");
        assert_eq!(
            of(&[(yes, "2024-07-18"), (yes, on)]),
            Ok(Certainty::Certain)
        );
        assert!(of(&[(no, "2024-07-18"), (no, on)]).is_err());
    }
}

/// The latest outcome counts, by its date; an outcome may become known before its requirement.
#[test]
fn the_latest_outcome_decides() {
    let asked = required(Requirement::of_host(1, RequirementKind::Licence));
    let found = verdict(DIGESTIVE, Verdict::Conditional);
    let standing = |events: &[(SurveyEvent, &str)]| {
        let mut record = signed_with([found.clone()]);
        for (event, on) in events {
            record = then(record, event.clone(), on);
        }
        let tracked = record.state().requirement(1.into()).unwrap();
        tracked.standing_on(day("2025-01-01"))
    };
    let (met_in, open) = (RequirementStanding::Met, RequirementStanding::Open);
    let stated = (asked, "2024-07-18");
    let (first, second) = ((met(1), "2024-09-01"), (unmet(1), "2024-10-01"));
    for order in [
        [&stated, &first, &second],
        [&second, &first, &stated],
        [&second, &stated, &first],
    ] {
        let events = order.map(Clone::clone);
        assert_eq!(standing(&events), Known::Known(open));
    }
    let again = (met(1), "2024-10-01");
    let events = [stated.clone(), first, again, second];
    assert_eq!(standing(&events), Known::among([met_in, open]));
    // Of a day to come nothing is known yet.
    let later = (met(1), "2025-01-02");
    assert_eq!(standing(&[stated, later]), Known::Known(open));
}
