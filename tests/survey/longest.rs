//! Surveys with as many sites as there may be, and the same rules for the last of them.

use crate::survey_support::*;
use lienvien::organisation::OrganisationKind;
use lienvien::record::Event;
use lienvien::specialty::Subject;
use lienvien::survey::{SiteNumber, SurveyEvent, SurveyFinding, SurveySide, SurveyStatus, Verdict};
use lienvien::value::{Explain, When};

const MOST_SITES: u16 = 200;

fn concluded_at_all() -> Visit {
    let found = [verdict(DIGESTIVE, Verdict::Ready), concluded([])];
    then_each(begun(plan_of(MOST_SITES.into())), found, "unknown")
}

#[test]
fn minutes_are_signed_when_the_last_site_has_signed() {
    let mut record = then(
        concluded_at_all(),
        signed(SurveySide::Delegation),
        "unknown",
    );
    for site in 1..MOST_SITES {
        record = then(record, signed(SiteNumber::new(site)), "unknown");
        assert_eq!(record.status(), SurveyStatus::PartlySigned);
        let left = usize::from(MOST_SITES - site);
        assert_eq!(record.state().unsigned().count(), left);
    }
    refuses(
        &record,
        signed(SiteNumber::new(MOST_SITES - 1)).on(When::UNKNOWN),
        "SU-15",
    );
    refuses(
        &record,
        signed(SiteNumber::new(MOST_SITES + 1)).on(When::UNKNOWN),
        "SU-05",
    );
    let record = then(record, signed(SiteNumber::new(MOST_SITES)), "unknown");
    assert_eq!(record.status(), SurveyStatus::Signed);
    let last = SiteNumber::new(MOST_SITES);
    assert!(record.presume_signed_minutes(last).is_ok());
}

#[test]
fn a_committee_of_the_party_is_no_host_at_any_place() {
    for place in [0, 1, usize::from(MOST_SITES) - 1] {
        let mut plan = plan_of(MOST_SITES.into());
        plan.hosts[place].kind = OrganisationKind::PartyCommittee.into();
        let refused = open(planned(plan), "unknown").unwrap_err();
        assert_eq!(refused.rule(), Some("SU-03"), "{place}");
    }
    let mut twice = plan_of(MOST_SITES.into());
    twice.hosts[usize::from(MOST_SITES) - 1].id = twice.hosts[0].id;
    let refused = open(planned(twice), "unknown").unwrap_err();
    assert_eq!(refused.rule(), Some("SU-02"));
    let refused = open(planned(plan_of(u128::from(MOST_SITES) + 1)), "unknown").unwrap_err();
    assert_eq!(refused.rule(), Some("RE-17"));
}

/// A finding counts instead of the earlier ones in the same subject at the same site, and of no others.
#[test]
fn the_latest_finding_counts_for_its_site_and_subject() {
    let found = |subject: Subject, site: Option<u16>, verdict| {
        let mut finding = SurveyFinding::of(subject, verdict);
        finding.site = site.map(SiteNumber::new);
        SurveyEvent::found(finding)
    };
    let told = [
        (UROLOGY, Some(1), Verdict::Ready, "2024-07-18"),
        (UROLOGY, Some(1), Verdict::NotReady, "2024-07-17"),
        (UROLOGY, Some(2), Verdict::NotReady, "2024-07-17"),
        (DIGESTIVE, Some(1), Verdict::NotReady, "2024-07-17"),
        (UROLOGY, None, Verdict::NotReady, "2024-07-17"),
    ];
    let mut record = begun(plan_of(2));
    for (subject, site, verdict, on) in told {
        record = then(record, found(subject, site, verdict), on);
    }
    assert_eq!(record.state().findings().len(), 5);
    let kept = record.state().latest_findings();
    let ready = Some(Verdict::Ready.into());
    let is_ready = kept.iter().filter(|found| found.what.verdict == ready);
    assert_eq!((kept.len(), is_ready.count()), (4, 1));
}
