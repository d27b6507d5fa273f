//! Lines that break several rules at once: each is told, with its place in the line.

use crate::agreement_support::covered_between;
use crate::door::paths::{assert_breaks, assert_opening_breaks, refusals_of_opening};
use crate::secondment_support::*;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::record::{Event, IntoLine, Reported};
use lienvien::secondment::{
    HostAssessment, ReportedSecondment, Secondment, SecondmentEvent, SecondmentProposal,
    SecondmentStatus as Status, SecondmentTeam, Stint,
};
use lienvien::specialty::Specialty;
use lienvien::value::{Count, Explain, Provenance};

/// Of one hospital to itself, with somebody three times in the team.
fn faulty() -> SecondmentProposal {
    let mut proposal = proposal().team(SecondmentTeam::persons([
        doctor(),
        nurse(),
        doctor(),
        doctor(),
    ]));
    proposal.home = proposal.host.clone();
    proposal
}

fn report_of(proposal: SecondmentProposal, stints: &[Stint]) -> SecondmentEvent {
    let known = ReportedSecondment::new(proposal).stints(stints.iter().cloned());
    let source = Provenance::new(text("Bệnh viện Bạch Mai"));
    SecondmentEvent::reported(Reported::new(Status::Between, source, known))
}

#[test]
fn an_opening_breaks_four_rules() {
    let covered = covered_between(
        &[bach_mai()],
        &host(),
        ContentKind::ExpertSupport,
        &[Specialty::Cardiology.into()],
        "2025-02-10",
    );
    let agreed = faulty().basis(Basis::Covered(covered));
    assert_opening_breaks::<Secondment>(
        proposed(agreed.clone()),
        "2025-02-11",
        &[
            ("SE-01", "payload.host"),
            ("SE-03", "payload.team.persons[2].person"),
            ("SE-03", "payload.team.persons[3].person"),
            ("SE-04", "payload.basis.covered.day"),
        ],
    );
    for team in [
        SecondmentTeam::HeadCount(Count::exact(0)),
        SecondmentTeam::Persons(vec![]),
    ] {
        assert_opening_breaks::<Secondment>(
            proposed(agreed.clone().team(team)),
            "2025-02-11",
            &[
                ("SE-01", "payload.host"),
                ("SE-02", "payload.team"),
                ("SE-04", "payload.basis.covered.day"),
            ],
        );
    }
}

#[test]
fn every_stint_of_a_report_is_judged() {
    let stints = [
        stint("2025-03-03", Some("2025-03-28")),
        // ends before it begins: it has no days that it could share
        stint("2025-03-20", Some("2025-03-10")),
        // shares a day with the first
        stint("2025-03-28", Some("2025-04-30")),
        // shares a day with that one, and is later than the report
        stint("2025-04-30", None),
    ];
    assert_opening_breaks::<Secondment>(
        report_of(faulty(), &stints),
        "2025-04-29",
        &[
            ("SE-01", "payload.known.proposal.host"),
            ("SE-03", "payload.known.proposal.team.persons[2].person"),
            ("SE-03", "payload.known.proposal.team.persons[3].person"),
            ("SE-12", "payload.known.stints[1].ended"),
            ("SE-05", "payload.known.stints[2].ended"),
            ("SE-10", "payload.known.stints[2]"),
            ("SE-05", "payload.known.stints[3].began"),
            ("SE-10", "payload.known.stints[3]"),
            ("SE-07", "payload.reached"),
        ],
    );
    let nobody = all_stints(reported(
        Status::OnSite,
        [stint("2025-03-03", Some("2025-03-02"))],
    ));
    assert_opening_breaks::<Secondment>(
        nobody,
        "2025-03-01",
        &[
            ("SE-12", "payload.known.stints[0].ended"),
            ("SE-05", "payload.known.stints[0].began"),
            ("SE-05", "payload.known.stints[0].ended"),
            ("SE-06", "payload.reached"),
        ],
    );
    let open = [stint("2025-03-03", None), stint("2025-03-04", None)];
    assert_opening_breaks::<Secondment>(
        report_of(proposal(), &open),
        "2025-04",
        &[
            ("SE-09", "payload.known.stints[1]"),
            ("SE-07", "payload.reached"),
        ],
    );
}

/// The stints of a report that share a day with an earlier one are those that do so with one of the
/// earlier ones alone.
#[test]
fn a_stint_is_compared_with_every_earlier_one() {
    let dates = [
        "2025-03-03",
        "2025-03-10",
        "2025-03-20",
        "2025-03",
        "unknown",
    ];
    let mut kinds = Vec::new();
    for began in dates {
        for ended in dates.map(Some).into_iter().chain([None]) {
            let stint = stint(began, ended);
            let alone = sharing(std::slice::from_ref(&stint));
            if let Some([]) = alone.as_deref() {
                kinds.push(stint);
            }
        }
    }
    assert_eq!(kinds.len(), 27);
    for (i, first) in kinds.iter().enumerate() {
        for (j, second) in kinds.iter().enumerate() {
            let shares = |one: &Stint, other: &Stint| {
                let both = [one.clone(), other.clone()];
                sharing(&both).unwrap() == [1]
            };
            let third = &kinds[(i * 7 + j * 11) % kinds.len()];
            let fourth = &kinds[(i * 13 + j * 5 + 3) % kinds.len()];
            let all = [first, second, third, fourth];
            let mut expected = Vec::new();
            for (at, stint) in all.iter().enumerate() {
                if all[..at].iter().any(|earlier| shares(earlier, stint)) {
                    expected.push(at);
                }
            }
            let found = sharing(&all.map(Clone::clone)).unwrap();
            assert_eq!(found, expected, "{all:#?}");
        }
    }
}

/// The places of the stints that share a day with an earlier one; `None` if another rule about a stint
/// is broken.
fn sharing(stints: &[Stint]) -> Option<Vec<usize>> {
    let line = report_of(proposal(), stints)
        .on(when("unknown"))
        .into_line();
    let mut found = Vec::new();
    for refused in refusals_of_opening::<Secondment>(&line) {
        match refused.rule() {
            Some("SE-09" | "SE-10") => {
                let path = refused.path();
                let place = path.strip_prefix("payload.known.stints[").unwrap();
                found.push(place.strip_suffix("]").unwrap().parse().unwrap());
            }
            Some("SE-07") => {}
            _ => return None,
        }
    }
    Some(found)
}

#[test]
fn a_line_breaks_two_rules() {
    let there = standing_in(Status::OnSite); // since 05/05/2025
    assert_breaks(
        &there,
        begun(doctor()),
        "2025-03-20",
        &[("SE-09", "payload.person"), ("RE-01", "on")],
    );
    let decided = standing_in(Status::Decided);
    assert_breaks(
        &decided,
        replaced(stranger(), stranger()),
        "2025-02-01",
        &[("SE-15", "payload.by")],
    );
}

/// What blocks every stint that could end is not said again of the one that is named.
#[test]
fn a_leave_is_not_refused_twice() {
    let there = standing_in(Status::OnSite);
    let early = "2025-05-04";
    let blocked = ("SE-12", "on");
    assert_breaks(&there, ended(doctor()), early, &[blocked, ("RE-01", "on")]);
    assert_breaks(
        &there,
        ended(nurse()),
        early,
        &[blocked, ("SE-11", "payload.person"), ("RE-01", "on")],
    );
    let both = then(there, begun(nurse()), "2025-05-06");
    assert_breaks(
        &both,
        ended(nurse()),
        "2025-05-05",
        &[blocked, ("RE-01", "on")],
    );
    for event in [ended(doctor()), ended(nurse()), SecondmentEvent::Completed] {
        assert_breaks(&both, event, early, &[blocked, ("RE-01", "on")]);
    }
}

#[test]
fn the_other_rules_lead_to_their_fields() {
    let begun = then(approved_of(proposal()), begun(doctor()), "2025-03-03");
    assert_breaks(
        &begun,
        extended("2025-01"),
        "2025-01",
        &[("SE-14", "payload.to")],
    );
    let assessed = HostAssessment::new().person(doctor()).by(doctor());
    assert_breaks(
        &begun,
        SecondmentEvent::host_assessed(assessed),
        "2024",
        &[("SE-08", "payload.by")],
    );
    assert_breaks(
        &begun,
        past(doctor(), "2025-03-01"),
        "2025-03-03",
        &[("SE-09", "payload")],
    );
    assert_breaks(
        &begun,
        past(doctor(), "2025-03-02"),
        "2025-03-01",
        &[("SE-12", "on")],
    );
}
