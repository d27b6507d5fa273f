//! AG-40 and AG-41: what an appendix may not name twice, and no agreement as its own renewal.

use crate::amendments::pact;
use crate::papers::{Planned, assert_says, refusal, then};
use lienvien::agreement::{AgreementEvent, PartySuccession, Renewal};
use lienvien::value::Explain;

#[test]
fn ag_40_a_party_has_one_successor_in_an_appendix() {
    let appendix = |parties: &[u16]| {
        let mut appendix = Planned::new()
            .signatures([1, 2, 3])
            .to(pact().state().terms());
        for party in parties {
            appendix.successions.push(PartySuccession::new(*party));
        }
        AgreementEvent::amended(appendix)
    };
    then(pact(), appendix(&[2]), "2025-06-01");
    let refused = refusal(&pact(), appendix(&[2, 2]), "2025-06-01");
    assert_says(
        &refused,
        (
            "AG-40",
            "agreement.amendment.succeeded_twice",
            "party 2 has a successor in this appendix already, expected one successor for each party",
            "phụ lục này đã nêu tổ chức kế thừa bên thứ 2, mỗi bên chỉ có một tổ chức kế thừa",
        ),
    );
    assert_eq!(refused.path(), "payload.successions[1].party");
}

#[test]
fn ag_41_no_agreement_continues_itself() {
    let pact = pact();
    let renewed = |successor| AgreementEvent::renewed(Renewal::new(successor));
    then(
        pact.clone(),
        renewed(crate::agreement_support::ha_tinh_agreement().id()),
        "2026-06-01",
    );
    let refused = refusal(&pact, renewed(pact.id()), "2026-06-01");
    assert_says(
        &refused,
        (
            "AG-41",
            "agreement.renewal.by_itself",
            "the agreement is said to be continued by itself, expected another agreement",
            "văn bản được ghi là gia hạn bằng chính nó, cần một văn bản khác",
        ),
    );
    assert_eq!(refused.path(), "payload.successor");
}
