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
    &[
        (Kind::Drafted, &[], Stays),
        (Kind::Reported, &[], Stays),
        (Kind::Revised, &[Draft, Agreed], To(Draft)),
        (Kind::Agreed, &[Draft], To(Agreed)),
        (
            Kind::Approved,
            &[Draft, Agreed, PartlySigned, Signed, Suspended, Terminated],
            Stays,
        ),
        (Kind::Rejected, &[Draft, Agreed, PartlySigned], To(Rejected)),
        (Kind::Withdrawn, &[Draft, Agreed], To(Withdrawn)),
        (Kind::Signed, &[Agreed], To(PartlySigned)),
        (Kind::Signed, &[PartlySigned], To(Signed)),
        (Kind::Rescinded, &[PartlySigned], To(Agreed)),
        (
            Kind::Numbered,
            &[PartlySigned, Signed, Suspended, Terminated],
            Stays,
        ),
        (
            Kind::Identified,
            &[PartlySigned, Signed, Suspended, Terminated],
            Stays,
        ),
        (Kind::Amended, &[Signed, Terminated], Stays),
        (Kind::RequestAccepted, &[Signed, Terminated], Stays),
        // Of two parties one leaves.
        (
            Kind::PartyLeft,
            &[Signed, Suspended, Terminated],
            To(Terminated),
        ),
        (
            Kind::Linked,
            &[Draft, Agreed, PartlySigned, Signed, Suspended, Terminated],
            Stays,
        ),
        (Kind::Suspended, &[Signed], To(Suspended)),
        (Kind::Resumed, &[Suspended], To(Signed)),
        (Kind::NoticeGiven, &[Signed, Suspended], Stays),
        // No notice stands that could be withdrawn.
        (Kind::NoticeWithdrawn, &[], Stays),
        (Kind::RolledOver, &[Signed, Suspended], Stays),
        (Kind::Renewed, &[Signed, Suspended, Terminated], Stays),
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
    let alone = record_of(alone, [AgreementEvent::Agreed]);
    let three = |events: Vec<AgreementEvent>| {
        let agreed = record_of(three_parties(), [AgreementEvent::Agreed]);
        then_each(agreed, events, "unknown")
    };
    let one = three(vec![signed(3)]);
    let two = three(vec![signed(3), signed(1)]);
    let all = three(vec![signed(3), signed(1), signed(2)]);
    let suspended = then(all.clone(), event(Kind::Suspended), "unknown");
    Lifecycle::<Agreement> {
        size: (9, 23),
        standing_in,
        event,
        report: |reached| reported(reached, terms(), "2024-10-12"),
        opens: &[
            (Kind::Drafted, Status::Draft),
            (Kind::Reported, Status::Signed),
        ],
        reports: &[
            Status::Signed,
            Status::Suspended,
            Status::Terminated,
            Status::Liquidated,
        ],
        leads: LEADS,
        refused: &[
            (Kind::NoticeWithdrawn, Status::Signed, "AG-45"),
            (Kind::NoticeWithdrawn, Status::Suspended, "AG-45"),
        ],
        // Signing and rescinding lead to either target by who is left.
        also: &[
            (alone, signed(2), Status::Signed),
            (three(vec![]), signed(3), Status::PartlySigned),
            (one, signed(1), Status::PartlySigned),
            (two.clone(), rescinded(3), Status::PartlySigned),
            (two, signed(2), Status::Signed),
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
fn an_end_takes_no_further_event() {
    let refused = refusal(&standing_in(Status::Liquidated), signed(1), "unknown");
    assert_eq!(
        refused.to_string(),
        "`signed` can't follow `liquidated`, expected nothing more: this status is final"
    );
    assert_eq!(
        refused.vi(),
        "không thể ghi “ký kết” khi hồ sơ ở trạng thái “đã thanh lý”, hồ sơ đã kết thúc"
    );
}

#[test]
fn row_1_26_signing_from_a_draft_names_the_step_that_is_missing() {
    let refused = refusal(&standing_in(Status::Draft), signed(1), "unknown");
    assert_eq!(
        refused.to_string(),
        "`signed` can't follow `draft`, expected one of `revised`, `agreed`, `approved`, `rejected`, \
         `withdrawn`, `linked`"
    );
    assert_eq!(
        refused.vi(),
        "không thể ghi “ký kết” khi hồ sơ ở trạng thái “dự thảo”, lúc này chỉ ghi được “sửa dự thảo”, \
         “thống nhất nội dung”, “được phê duyệt”, “bị từ chối”, “rút lại”, “liên kết văn bản”"
    );
}

/// What may come next is asked without a payload, and what stands in the way is told with it.
#[test]
fn the_next_steps_name_the_rules_that_stand_in_the_way() {
    let empty = terms_with(|draft| draft.contents.clear());
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
