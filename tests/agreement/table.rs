//! The lifecycle of an agreement: which event may follow which status, and where it leads.

use crate::agreement_support::*;
use crate::lifecycle::{Leads, Lifecycle, Stays, To};
use lienvien::agreement::{
    Agreement, AgreementEvent, AgreementEventKind as Kind, AgreementStatus as Status, Terms,
};
use lienvien::record::Aggregate;
use lienvien::value::{Explain, Vocabulary};

/// Where the event of [`event`] leads from each status that it may follow, written out by hand.
const LEADS: &[Leads<Status, Kind>] = {
    use Status::{
        Agreed, Draft, Liquidated, PartlySigned, Rejected, Signed, Suspended, Terminated, Withdrawn,
    };
    const ALL: &[Status] = &[
        Draft,
        Agreed,
        PartlySigned,
        Signed,
        Suspended,
        Terminated,
        Liquidated,
        Rejected,
        Withdrawn,
    ];
    const SIGNED: &[Status] = &[Signed, Suspended, Terminated, Liquidated];
    const BOUND: &[Status] = &[PartlySigned, Signed, Suspended, Terminated, Liquidated];
    &[
        (Kind::Drafted, &[], Stays),
        (Kind::Reported, &[], Stays),
        (Kind::Revised, &[Draft, Agreed, PartlySigned], To(Draft)),
        (Kind::Agreed, &[Draft], To(Agreed)),
        (Kind::Approved, ALL, Stays),
        (Kind::Rejected, &[Draft, Agreed], To(Rejected)),
        (
            Kind::Withdrawn,
            &[Draft, Agreed, PartlySigned],
            To(Withdrawn),
        ),
        (Kind::Signed, &[Draft, Agreed], To(PartlySigned)),
        (Kind::Signed, &[PartlySigned], To(Signed)),
        (Kind::Rescinded, &[PartlySigned], To(Agreed)),
        (
            Kind::Numbered,
            &[
                Agreed,
                PartlySigned,
                Signed,
                Suspended,
                Terminated,
                Liquidated,
                Rejected,
                Withdrawn,
            ],
            Stays,
        ),
        (Kind::Identified, BOUND, Stays),
        (Kind::Amended, SIGNED, Stays),
        (Kind::ObligationMet, BOUND, Stays),
        (Kind::ObligationWaived, BOUND, Stays),
        (Kind::ObligationMissed, BOUND, Stays),
        (Kind::RequestAccepted, SIGNED, Stays),
        // Of two parties one leaves.
        (
            Kind::PartyLeft,
            &[Signed, Suspended, Terminated],
            To(Terminated),
        ),
        (Kind::Linked, ALL, Stays),
        (Kind::Suspended, &[Signed, Suspended], To(Suspended)),
        (Kind::Resumed, &[Suspended], To(Signed)),
        (Kind::NoticeGiven, &[Signed, Suspended], Stays),
        // No notice stands that could be withdrawn.
        (Kind::NoticeWithdrawn, &[], Stays),
        (Kind::RolledOver, &[Signed, Suspended], Stays),
        (Kind::Renewed, SIGNED, Stays),
        (Kind::Terminated, &[Signed, Suspended], To(Terminated)),
        (
            Kind::Liquidated,
            &[Signed, Suspended, Terminated],
            To(Liquidated),
        ),
    ]
};

/// Three parties that all sign.
fn three_parties() -> Terms {
    terms_with(|draft| {
        let mut third = draft.parties[0].clone();
        third.organisation = Some(committee().id(uuid(3)));
        draft.parties.push(third);
    })
}

fn with_notice(record: Pact) -> Pact {
    then(record, event(Kind::NoticeGiven), "unknown")
}

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let alone = terms_with(|draft| draft.parties[0].signs = false);
    let [draft, alone] =
        [vec![], vec![AgreementEvent::Agreed]].map(|it| record_of(alone.clone(), it));
    let three = |events: Vec<AgreementEvent>| {
        let agreed = record_of(three_parties(), [AgreementEvent::Agreed]);
        then_each(agreed, events, "unknown")
    };
    let one = three(vec![signed(3)]);
    let two = three(vec![signed(3), signed(1)]);
    let all = three(vec![signed(3), signed(1), signed(2)]);
    let suspended = then(all.clone(), event(Kind::Suspended), "unknown");
    Lifecycle::<Agreement> {
        size: (9, 26),
        standing_in,
        event,
        report: |reached| match reached {
            Status::PartlySigned => reported_by(reached, &[1]),
            _ => reported(reached, terms(), "2024-10-12"),
        },
        opens: &[
            (Kind::Drafted, Status::Draft),
            (Kind::Reported, Status::Signed),
        ],
        reports: Status::ALL,
        leads: LEADS,
        refused: &[
            (Kind::NoticeWithdrawn, Status::Signed, "AG-45"),
            (Kind::NoticeWithdrawn, Status::Suspended, "AG-45"),
            // The first party has signed.
            (Kind::Rejected, Status::PartlySigned, "AG-24"),
            // Nobody had signed.
            (Kind::Identified, Status::Rejected, "AG-28"),
            (Kind::Identified, Status::Withdrawn, "AG-28"),
        ],
        // Signing and rescinding lead to either target by who is left.
        also: &[
            (alone, signed(2), Status::Signed),
            (draft, signed(2), Status::Signed),
            (three(vec![]), signed(3), Status::PartlySigned),
            (one, signed(1), Status::PartlySigned),
            (two.clone(), rescinded(3), Status::PartlySigned),
            (two.clone(), signed(2), Status::Signed),
            (
                two.clone(),
                AgreementEvent::rejected(rejection(2)),
                Status::Rejected,
            ),
            (
                then(
                    two.clone(),
                    AgreementEvent::rejected(rejection(2)),
                    "unknown",
                ),
                event(Kind::Identified),
                Status::Rejected,
            ),
            (
                then(two, event(Kind::Withdrawn), "unknown"),
                event(Kind::Identified),
                Status::Withdrawn,
            ),
            (all, event(Kind::PartyLeft), Status::Signed),
            (suspended, event(Kind::PartyLeft), Status::Suspended),
            (
                with_notice(standing_in(Status::Signed)),
                event(Kind::NoticeWithdrawn),
                Status::Signed,
            ),
            (
                with_notice(standing_in(Status::Suspended)),
                event(Kind::NoticeWithdrawn),
                Status::Suspended,
            ),
        ],
        ends: &[Status::Liquidated, Status::Rejected, Status::Withdrawn],
        drawn: &[
            "[*] --> draft: drafted",
            "[*] --> terminated: reported",
            "partly_signed --> agreed: rescinded",
            "signed --> signed: request_accepted",
            "suspended --> signed: resumed",
            "liquidated --> [*]",
            "rejected --> [*]",
            "withdrawn --> [*]",
        ],
    }
    .check();
}

#[test]
fn an_end_takes_only_what_becomes_known_late() {
    let refused = refusal(&standing_in(Status::Liquidated), signed(1), "unknown");
    assert_eq!(
        refused.to_string(),
        "`signed` can't follow `liquidated`, expected one of `approved`, `numbered`, `identified`, `amended`, \
         `obligation_met`, `obligation_waived`, `obligation_missed`, `request_accepted`, `linked`, `renewed`"
    );
    assert!(
        refused
            .vi()
            .starts_with("không thể ghi “ký kết” khi hồ sơ ở trạng thái “đã thanh lý”")
    );
}

/// What may come next is asked without a payload, and what stands in the way is told with it.
#[test]
fn the_next_steps_name_the_rules_that_stand_in_the_way() {
    let empty = terms_with(|draft| {
        draft.contents.clear();
        draft.contents_open = false;
    });
    let steps = record_of(empty, []).next_steps(day("2024-10-12"));
    let kinds: Vec<_> = steps.iter().map(|step| step.event).collect();
    assert!(
        kinds
            .iter()
            .copied()
            .eq(Agreement::TRANSITIONS.allowed(Some(Status::Draft)))
    );
    for step in steps {
        let rules: Vec<_> = step.blockers.iter().map(Explain::rule).collect();
        let expected = if step.event == Kind::Agreed {
            vec![Some("AG-14")]
        } else {
            Vec::new()
        };
        assert_eq!(rules, expected, "{}", step.event);
    }
    assert_eq!(Kind::NAME, "agreement event");
}
