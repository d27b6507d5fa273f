//! Links between papers, renewals with AG-38 and AG-39, and which of several papers is in force.

use crate::papers::{
    Pact, agreed, assert_says, day, document, id, linked, refusal, renewed, signature, signed,
    stands, terms, terms_with, text, then, when,
};
use lienvien::agreement::{
    AgreementEvent, AgreementStatus, AgreementSuspension, Link, LinkKind, LinkTarget, Liquidation,
    Standing, Termination, TerminationCause, in_force_among,
};
use lienvien::record::{Certainty, Event, Missing, Reason};
use lienvien::value::{Known, When};

const TWO: &str = include_str!("../agreements/10_hop_dong_khung.json");

/// A framework contract of two parties, 01/02/2025 to 31/01/2028; signed on 20/01/2025.
fn pact(number: u128) -> Pact {
    signed(number, terms(TWO), &[(1, "2025-01-20"), (2, "2025-01-20")])
}

fn suspended() -> AgreementEvent {
    AgreementEvent::suspended(AgreementSuspension::from(text("bão lũ")))
}

fn terminated(effective: Option<&str>) -> AgreementEvent {
    let mut termination = Termination::new(TerminationCause::Notice).party(1);
    termination.effective = effective.map(when);
    AgreementEvent::terminated(termination)
}

fn liquidated() -> AgreementEvent {
    AgreementEvent::liquidated(
        Liquidation::new()
            .minutes(document("Biên bản thanh lý"))
            .signatures([1, 2]),
    )
}

fn to_a_paper() -> AgreementEvent {
    AgreementEvent::linked(Link::new(
        LinkKind::Programme,
        LinkTarget::Document(document("Chương trình chỉ đạo tuyến năm 2026")),
    ))
}

// ------------------------------------------------------------------------------------------- links

#[test]
fn a_link_is_written_in_any_status() {
    let draft = AgreementEvent::drafted(terms(TWO)).on(When::UNKNOWN);
    let draft = Pact::open(id(1), draft).unwrap();
    let partly = then(agreed(1, terms(TWO)), signature(1), "2025-01-20");
    let on = "2025-06-01";
    let standing = [
        (draft.clone(), AgreementStatus::Draft),
        (agreed(1, terms(TWO)), AgreementStatus::Agreed),
        (partly, AgreementStatus::PartlySigned),
        (pact(1), AgreementStatus::Signed),
        (then(pact(1), suspended(), on), AgreementStatus::Suspended),
        (
            then(pact(1), terminated(None), on),
            AgreementStatus::Terminated,
        ),
    ];
    for (pact, status) in standing {
        let linked = then(pact, to_a_paper(), on);
        assert_eq!(linked.status(), status);
        assert_eq!(linked.state().links().len(), 1);
    }
    let reason = text("thay bằng văn bản khác");
    let withdrawn = AgreementEvent::withdrawn(Reason::from(reason));
    let withdrawn = then(draft, withdrawn, on);
    // A link may become known in any status.
    for ended in [then(pact(1), liquidated(), on), withdrawn] {
        then(ended, to_a_paper(), "2025-06-02");
    }
}

#[test]
fn a_link_changes_no_answer() {
    let frame = pact(1);
    let child = then(pact(2), linked(LinkKind::Framework, &frame), "2025-02-01");
    let ended = then(frame, terminated(None), "2025-03-01");
    stands(&ended, &[("2025-03-01", Standing::Ended)]);
    stands(&child, &[("2025-03-01", Standing::InForce)]); // what outlives its framework is found, not refused
}

#[test]
fn links_read_as_written() {
    let frame = pact(1);
    let child = LinkKind::ALL.iter().fold(pact(2), |child, kind| {
        then(child, linked(*kind, &frame), "2025-02-01")
    });
    let child = then(child, to_a_paper(), "2025-02-01");
    let json = serde_json::to_string(&child).unwrap();
    assert!(json.contains(
        r#"{"kind":"framework","other":{"record":"agreement/00000000-0000-0000-0000-000000000001"}}"#
    ));
    assert!(json.contains(
        r#"{"kind":"programme","other":{"document":{"title":"Chương trình chỉ đạo tuyến năm 2026"}}}"#
    ));
    assert_eq!(serde_json::from_str::<Pact>(&json).unwrap(), child);
    let codes: Vec<_> = LinkKind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(codes, ["framework", "same_occasion", "series", "programme"]);
}

// ---------------------------------------------------------------------------------------- renewals

#[test]
fn ag_38_an_agreement_is_renewed_once() {
    let pact = then(pact(1), renewed(2, None), "2028-01-10");
    assert_says(
        &refusal(&pact, renewed(3, None), "2028-01-11"),
        (
            "AG-38",
            "agreement.renewal.twice",
            "a later agreement already continues this one, expected one renewal; to change it, correct the line",
            "đã được gia hạn bằng văn bản khác, chỉ ghi một lần; muốn đổi phải đính chính",
        ),
    );
    let steps = pact.next_steps(day("2028-01-11"));
    let blocked = steps.iter().filter(|step| !step.blockers.is_empty());
    let blocked: Vec<_> = blocked.map(|step| step.event.code()).collect();
    assert!(blocked.contains(&"renewed"));
}

#[test]
fn ag_39_a_renewal_does_not_reach_before_the_signing() {
    assert_says(
        &refusal(&pact(1), renewed(2, Some("2025-01-19")), "2025-06-01"),
        (
            "AG-39",
            "agreement.renewal.before_signing",
            "renewed from 2025-01-19, expected not before 2025-01-20, when the paper was signed",
            "được gia hạn từ 19/01/2025, không được trước thời điểm ký kết là 20/01/2025",
        ),
    );
    for from in ["2025-01-20", "2025-01-21", "2025-01", "2025", "unknown"] {
        then(pact(1), renewed(2, Some(from)), "2025-06-01");
    }
}

#[test]
fn a_renewal_is_written_of_what_was_signed() {
    let on = "2025-06-01";
    let suspended = then(pact(1), suspended(), on);
    let renewed_then = then(suspended, renewed(2, None), on);
    assert_eq!(renewed_then.status(), AgreementStatus::Suspended);
    then(then(pact(1), terminated(None), on), renewed(2, None), on);
    then(then(pact(1), liquidated(), on), renewed(2, None), on);
    refusal(&agreed(1, terms(TWO)), renewed(2, None), on);
}

#[test]
fn a_renewal_takes_the_place_from_its_date_on() {
    let plain = then(pact(1), renewed(2, None), "2027-12-20");
    stands(
        &plain,
        &[
            ("2028-01-31", Standing::InForce), // to its own end
            ("2028-02-01", Standing::Expired),
        ],
    );
    let replaced = then(pact(1), renewed(2, Some("2028-01-01")), "2027-12-20");
    stands(
        &replaced,
        &[
            ("2027-12-31", Standing::InForce),
            ("2028-01-01", Standing::Expired),
        ],
    );
    let sometime = then(pact(1), renewed(2, Some("2027")), "2027-12-20");
    stands(
        &sometime,
        &[
            ("2026-12-31", Standing::InForce),
            ("2027-06-01", Standing::Unknown),
            ("2027-12-31", Standing::Expired),
        ],
    );
    let evidence = sometime.presume_in_force_on(day("2027-06-01")).unwrap();
    let lacking = Certainty::lacking(vec![Missing::RenewalDate]);
    assert_eq!(*evidence.certainty(), lacking);
    let json = serde_json::to_string(&sometime).unwrap();
    assert_eq!(serde_json::from_str::<Pact>(&json).unwrap(), sometime);
}

// -------------------------------------------------------------------------------------- which of them

#[test]
fn of_no_papers_none_is_in_force() {
    assert_eq!(in_force_among([], day("2025-06-01")), Known::Known(vec![]));
}

#[test]
fn two_papers_can_be_in_force_at_once() {
    let (one, other) = (pact(1), pact(2));
    let both = Known::Known(vec![&one, &other]);
    assert_eq!(in_force_among([&one, &other], day("2025-06-01")), both);
}

#[test]
fn where_it_is_not_known_both_are_candidates() {
    let endless = terms_with(TWO, |draft| draft.period = None);
    let endless = signed(3, endless, &[(1, "2025-01-20"), (2, "2025-01-20")]);
    let one = pact(1);
    let among = |on| in_force_among([&one, &endless], day(on));
    assert_eq!(among("2025-01-19"), Known::Known(vec![])); // not signed yet
    let either = Known::Unknown(vec![vec![&one], vec![&one, &endless]]);
    assert_eq!(among("2025-06-01"), either);
    let perhaps = Known::Unknown(vec![vec![], vec![&endless]]);
    assert_eq!(among("2028-02-01"), perhaps);
}

/// Settled before the notice has run out: what is closed is not in force.
#[test]
fn a_liquidation_ends_what_a_notice_would_have_ended_later() {
    let notice = then(pact(1), terminated(Some("2026-12-31")), "2026-06-01");
    stands(&notice, &[("2026-12-30", Standing::InForce)]);
    let settled = then(notice, liquidated(), "2026-09-15");
    stands(
        &settled,
        &[
            ("2026-09-14", Standing::InForce),
            ("2026-09-15", Standing::Ended),
        ],
    );
    let long_over = then(pact(1), terminated(None), "2026-06-01");
    let settled = then(long_over, liquidated(), "2026-09-15");
    stands(&settled, &[("2026-06-01", Standing::Ended)]);
}
