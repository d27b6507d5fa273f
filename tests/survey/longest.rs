//! Surveys with as many sites as there may be, and the same rules for the last of them.

use crate::survey_support::*;
use lienvien::organisation::OrganisationKind;
use lienvien::record::Event;
use lienvien::specialty::{CustomSpecialty, Subject};
use lienvien::survey::{
    AgreedItem, Finding, NeedProposal, ProposedItem, SiteNumber, SurveyEvent, SurveySide,
    SurveyStatus, Verdict,
};
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
        plan.hosts[place].kind = OrganisationKind::PartyCommittee;
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

/// A proposal of a site counts for that site, one of all sites for each; and a custom specialty is the
/// same in any spelling.
#[test]
fn what_is_agreed_was_proposed_for_the_same_site() {
    let custom = |name| Subject::from(CustomSpecialty::new(text(name)).unwrap());
    let site = |n| SiteNumber::new(n);
    let propose = |subject: Subject, site: Option<SiteNumber>| {
        let mut proposal = NeedProposal::new().items([ProposedItem::new().subject(subject)]);
        proposal.site = site;
        SurveyEvent::needs_proposed(proposal)
    };
    let events = [
        opened(),
        presented(),
        propose(custom("y học thể thao"), Some(site(1))),
        propose(UROLOGY, None),
        verdict(DIGESTIVE, Verdict::Ready),
    ];
    let record = then_each(survey(plan_of(2)), events, "unknown");
    let agree = |subject: Subject, site: Option<SiteNumber>| {
        let mut item = AgreedItem::new(subject);
        item.site = site;
        concluded([item])
    };
    let accepted = |subject, site| is_accepted(&record, agree(subject, site), "unknown");
    for name in ["y học thể thao", "Y HỌC THỂ THAO", "y hoc the thao"] {
        assert!(accepted(custom(name), Some(site(1))), "{name}");
        assert!(accepted(custom(name), None), "{name}");
        assert!(!accepted(custom(name), Some(site(2))), "{name}");
    }
    assert!(!accepted(custom("y học hàng không"), Some(site(1))));
    for at in [None, Some(site(1)), Some(site(2))] {
        assert!(accepted(UROLOGY, at));
        assert!(!accepted(TRAUMA, at));
    }
}

/// A finding replaces only the finding in the same subject at the same site.
#[test]
fn the_latest_finding_counts_for_its_site_and_subject() {
    let found = |subject: Subject, site: Option<u16>, verdict| {
        let mut finding = Finding::new(subject, verdict);
        finding.site = site.map(SiteNumber::new);
        SurveyEvent::found(finding)
    };
    let record = then_each(
        begun(plan_of(2)),
        [
            found(UROLOGY, Some(1), Verdict::NotReady),
            found(UROLOGY, Some(2), Verdict::NotReady),
            found(DIGESTIVE, Some(1), Verdict::NotReady),
            found(UROLOGY, None, Verdict::NotReady),
            found(UROLOGY, Some(1), Verdict::Ready),
        ],
        "unknown",
    );
    let kept: Vec<_> = record
        .state()
        .findings()
        .iter()
        .map(|found| &found.what)
        .collect();
    assert_eq!(kept.len(), 4);
    assert_eq!(kept[0].verdict, Verdict::Ready);
    assert!(
        kept[1..]
            .iter()
            .all(|found| found.verdict == Verdict::NotReady)
    );
}
