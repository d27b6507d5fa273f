//! The lifecycle of an agreement: which event may follow which status, and where it leads.

use crate::agreement_support::*;
use lienvien::agreement::{
    Agreement, AgreementEvent, AgreementEventKind as Kind, AgreementStatus as Status,
};
use lienvien::record::{Aggregate, Refused};
use lienvien::value::{Explain, Vocabulary};

/// Where the event of [`event`] leads from each status that it may follow, written out by hand.
const LEADS: &[(Kind, &[(Status, Status)])] = &[
    (Kind::Drafted, &[]),
    (Kind::Reported, &[]),
    (
        Kind::Revised,
        &[
            (Status::Draft, Status::Draft),
            (Status::Agreed, Status::Draft),
        ],
    ),
    (Kind::Agreed, &[(Status::Draft, Status::Agreed)]),
    (
        Kind::Approved,
        &[
            (Status::Draft, Status::Draft),
            (Status::Agreed, Status::Agreed),
            (Status::PartlySigned, Status::PartlySigned),
        ],
    ),
    (
        Kind::Rejected,
        &[
            (Status::Draft, Status::Rejected),
            (Status::Agreed, Status::Rejected),
            (Status::PartlySigned, Status::Rejected),
        ],
    ),
    (
        Kind::Withdrawn,
        &[
            (Status::Draft, Status::Withdrawn),
            (Status::Agreed, Status::Withdrawn),
        ],
    ),
    (
        Kind::Signed,
        &[
            (Status::Agreed, Status::PartlySigned),
            (Status::PartlySigned, Status::Signed),
        ],
    ),
    (Kind::Rescinded, &[(Status::PartlySigned, Status::Agreed)]),
    (
        Kind::Numbered,
        &[
            (Status::PartlySigned, Status::PartlySigned),
            (Status::Signed, Status::Signed),
            (Status::Suspended, Status::Suspended),
            (Status::Terminated, Status::Terminated),
        ],
    ),
    (
        Kind::Identified,
        &[
            (Status::PartlySigned, Status::PartlySigned),
            (Status::Signed, Status::Signed),
            (Status::Suspended, Status::Suspended),
            (Status::Terminated, Status::Terminated),
        ],
    ),
    (Kind::Amended, &[(Status::Signed, Status::Signed)]),
    (Kind::RequestAccepted, &[(Status::Signed, Status::Signed)]),
    // Of two parties one leaves.
    (
        Kind::PartyLeft,
        &[
            (Status::Signed, Status::Terminated),
            (Status::Suspended, Status::Terminated),
        ],
    ),
    (
        Kind::Linked,
        &[
            (Status::Draft, Status::Draft),
            (Status::Agreed, Status::Agreed),
            (Status::PartlySigned, Status::PartlySigned),
            (Status::Signed, Status::Signed),
            (Status::Suspended, Status::Suspended),
            (Status::Terminated, Status::Terminated),
        ],
    ),
    (Kind::Suspended, &[(Status::Signed, Status::Suspended)]),
    (Kind::Resumed, &[(Status::Suspended, Status::Signed)]),
    (
        Kind::Renewed,
        &[
            (Status::Signed, Status::Signed),
            (Status::Suspended, Status::Suspended),
        ],
    ),
    (
        Kind::Terminated,
        &[
            (Status::Signed, Status::Terminated),
            (Status::Suspended, Status::Terminated),
        ],
    ),
    (
        Kind::Liquidated,
        &[
            (Status::Signed, Status::Liquidated),
            (Status::Suspended, Status::Liquidated),
            (Status::Terminated, Status::Liquidated),
        ],
    ),
];

#[test]
fn every_event_after_every_status_is_allowed_or_refused_as_the_table_says() {
    assert!(LEADS.iter().map(|(kind, _)| kind).eq(Kind::ALL));
    assert_eq!(Status::ALL.len() * Kind::ALL.len(), 9 * 20);
    for (kind, leads) in LEADS {
        for &from in Status::ALL {
            let record = standing_in(from);
            assert_eq!(record.status(), from);
            let to = leads.iter().find(|(status, _)| *status == from);
            if let Some((_, to)) = to {
                let led = then(record, event(*kind), "unknown");
                assert_eq!(led.status(), *to, "{kind} after {from}");
            } else {
                assert_not_allowed(&record, event(*kind));
            }
        }
    }
}

#[test]
fn only_a_draft_or_a_report_opens_a_record() {
    let openings = [
        (Kind::Drafted, Status::Draft),
        (Kind::Reported, Status::Signed),
    ];
    assert_opens::<Agreement>(event, &openings);
}

#[test]
fn a_report_reaches_what_is_signed_and_nothing_before() {
    let reachable = [
        Status::Signed,
        Status::Suspended,
        Status::Terminated,
        Status::Liquidated,
    ];
    for &reached in Status::ALL {
        let event = reported(reached, terms(), "2024-10-12");
        let opened = open(event, "unknown");
        if reachable.contains(&reached) {
            assert_eq!(opened.unwrap().status(), reached);
        } else {
            let refused = opened.unwrap_err();
            let event = Kind::Reported;
            assert_eq!(
                refused,
                Refused::NotReached {
                    event,
                    status: reached
                }
            );
            assert_eq!(refused.code(), "record.transition.not_reached");
        }
    }
}

#[test]
fn signing_and_rescinding_lead_to_either_target_by_who_is_left() {
    let terms = terms_with(|draft| {
        let mut third = draft.parties[0].clone();
        third.organisation = Some(committee().id(uuid(3)));
        draft.parties.push(third);
    });
    let record = record_of(terms, [AgreementEvent::Agreed, signed(3)]);
    assert_eq!(record.status(), Status::PartlySigned);
    let record = then(record, signed(1), "unknown");
    assert_eq!(record.status(), Status::PartlySigned);
    let rescinded = then(record.clone(), rescinded(3), "unknown");
    assert_eq!(rescinded.status(), Status::PartlySigned);
    assert_eq!(then(record, signed(2), "unknown").status(), Status::Signed);
}

/// The targets that the rows name and that the events above reach are the same: no row promises a
/// status that nothing leads to.
#[test]
fn the_targets_of_every_accepted_event_lie_in_its_row() {
    for (kind, leads) in LEADS {
        for &(from, to) in *leads {
            let row = Agreement::TRANSITIONS.row(Some(from), *kind).unwrap();
            assert!(row.permits(Some(from), to), "{kind} from {from} to {to}");
            assert!(row.targets(Some(from)).any(|target| target == to));
        }
        let from: Vec<_> = Agreement::TRANSITIONS
            .rows()
            .iter()
            .filter(|row| row.event == *kind)
            .flat_map(|row| row.from)
            .collect();
        assert!(
            from.into_iter().eq(leads.iter().map(|(from, _)| from)),
            "{kind}"
        );
    }
}

#[test]
fn an_end_takes_no_further_event() {
    let ends = [Status::Liquidated, Status::Rejected, Status::Withdrawn];
    for &status in Status::ALL {
        assert_eq!(
            Agreement::TRANSITIONS.is_terminal(status),
            ends.contains(&status)
        );
        assert_eq!(standing_in(status).is_ended(), ends.contains(&status));
    }
    let refused = refusal(&standing_in(Status::Liquidated), signed(1), "unknown");
    assert_eq!(
        refused.to_string(),
        "`signed` can't follow `liquidated`, expected nothing more: that is an end"
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

#[test]
fn the_openings_are_derived_from_the_table() {
    let openings: Vec<_> = Agreement::TRANSITIONS.allowed(None).collect();
    assert_eq!(openings, [Kind::Drafted, Kind::Reported]);
}

#[test]
fn the_drawing_shows_every_row() {
    let drawing = Agreement::TRANSITIONS.mermaid();
    let lines: Vec<_> = drawing.lines().map(str::trim).collect();
    assert_eq!(lines.first(), Some(&"stateDiagram-v2"));
    for line in [
        "[*] --> draft: drafted",
        "[*] --> terminated: reported",
        "partly_signed --> agreed: rescinded",
        "signed --> signed: request_accepted",
        "suspended --> signed: resumed",
        "liquidated --> [*]",
        "rejected --> [*]",
        "withdrawn --> [*]",
    ] {
        assert!(lines.contains(&line), "{line}");
    }
    for (kind, leads) in LEADS {
        for (from, to) in *leads {
            let line = format!("{from} --> {to}: {kind}");
            assert!(lines.contains(&line.as_str()), "{line}");
        }
    }
    let ends = lines.iter().filter(|line| line.ends_with("--> [*]"));
    assert_eq!(ends.count(), 3);
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
