//! What the team and the calendar of a secondment answer.

use crate::secondment_support::ended as ended_of;
use crate::secondment_support::*;
use lienvien::secondment::{
    SecondedMember, SecondmentEvent, SecondmentStatus as Status, SecondmentTeam,
};
use lienvien::value::Count;

/// Of stints that may share days, each day counts once, however they lie within one another.
#[test]
fn a_span_within_a_span_counts_its_days_once() {
    let stint = |began: &'static str, ended: &'static str| {
        [(begun(doctor()), began), (ended_of(doctor()), ended)]
    };
    let sent = |stints: &[[(SecondmentEvent, &'static str); 2]]| {
        stints
            .iter()
            .flatten()
            .cloned()
            .fold(standing_in(Status::Confirmed), |record, (event, on)| {
                then(record, event, on)
            })
    };
    let march = || stint("2025-03", "2025-03");
    let within = || stint("2025-03-10", "2025-03-12");
    let across = || stint("2025-03-28", "2025-04-02");
    for (stints, low, high) in [
        (vec![within()], 3, 3),
        (vec![within(), across()], 9, 9),
        (vec![march()], 0, 31),
        (vec![march(), within()], 3, 31),
        (vec![march(), across()], 6, 33),
        (vec![march(), within(), across()], 9, 33),
    ] {
        let record = sent(&stints);
        let counted = record.state().calendar_days_of(doctor(), day("2025-12-31"));
        let expected = if low == high {
            Count::exact(high)
        } else {
            Count::between(low, high).unwrap()
        };
        assert_eq!(counted, expected, "{low} to {high}");
    }
}

#[test]
fn a_team_names_its_members_or_counts_heads() {
    let members = [
        SecondedMember::new().person(doctor()),
        SecondedMember::new(),
    ];
    assert_eq!(SecondmentTeam::persons(members.clone()).members(), members);
    assert_eq!(SecondmentTeam::HeadCount(Count::exact(2)).members(), []);
}
