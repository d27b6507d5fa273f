//! Facts after the fact: what became of obligations, approvals after the signing, reports of any status; and
//! what an agreement warns of.

use crate::agreement_support::*;
use crate::papers::{Change, Planned, amend};
use lienvien::agreement::{
    AgreementEvent, AgreementEventKind as Kind, AgreementStatus as Status, NeededPermission,
    Obligation, ObligationMet, ObligationOutcome, ObligationWaived, Party, PartyRole, Rejection,
    RollOver, Standing, Terms,
};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::record::Approval;
use lienvien::value::{Count, Explain, Figure, Period, Unit};

fn owing() -> Terms {
    terms_with(|draft| {
        draft.obligations = vec![
            Obligation::new(1, text("bố trí phòng mổ")).due(when("2025-03-31")),
            Obligation::new(2, text("cử chuyên gia")).due(when("2025-06")),
            Obligation::new(2, text("báo cáo khi được yêu cầu")),
        ];
    })
}

fn signed_and_owing() -> Pact {
    signed_on(owing(), "2024-10-12")
}

fn warned_on(record: &Pact, on: &str) -> Vec<String> {
    let warnings = record.warnings(day(on));
    warnings.iter().map(ToString::to_string).collect()
}

// ------------------------------------------------------------------------------------- obligations

#[test]
fn an_obligation_is_overdue_from_the_day_after_it_was_due() {
    let pact = signed_and_owing();
    assert_eq!(warned_on(&pact, "2025-03-31"), [""; 0]);
    let said = "obligation 1 of party 1 was due by 2025-03-31 and is neither met nor waived";
    assert_eq!(warned_on(&pact, "2025-04-01"), [said]);
    assert_eq!(warned_on(&pact, "2025-06-30").len(), 1);
    let both = pact.warnings(day("2025-07-01"));
    assert_eq!(both.len(), 2);
    let vi = "nghĩa vụ thứ 2 của bên thứ 2 đã quá hạn 06/2025, chưa thực hiện và chưa được miễn";
    assert_eq!(both[1].vi(), vi);
    assert_eq!(both[1].code(), "agreement.obligation.overdue");
    assert_eq!(both[1].lines, [lienvien::record::Place::FIRST]);
}

#[test]
fn what_is_met_or_waived_by_then_is_not_overdue_and_what_is_missed_still_is() {
    let met = |on: &str| {
        then(
            signed_and_owing(),
            AgreementEvent::obligation_met(ObligationMet::new(1)),
            on,
        )
    };
    assert_eq!(warned_on(&met("2025-03-01"), "2025-04-01"), [""; 0]);
    // met later: overdue until then
    assert_eq!(warned_on(&met("2025-05-01"), "2025-04-30").len(), 1);
    assert_eq!(warned_on(&met("2025-05-01"), "2025-05-01"), [""; 0]);
    assert_eq!(warned_on(&met("unknown"), "2025-04-01"), [""; 0]);
    let waived = AgreementEvent::obligation_waived(ObligationWaived::new(1));
    let waived = then(signed_and_owing(), waived, "2025-02-01");
    assert_eq!(warned_on(&waived, "2025-04-01"), [""; 0]);
    let missed = then(
        signed_and_owing(),
        event(Kind::ObligationMissed),
        "2025-02-01",
    );
    assert_eq!(warned_on(&missed, "2025-07-01").len(), 2);
    let [outcome] = missed.state().obligation_outcomes() else {
        panic!("one outcome");
    };
    assert!(matches!(outcome.what, ObligationOutcome::Missed(_)));
    assert!(!outcome.what.is_settled());
    // before the signing, after the end, and where the appendices name other obligations, nothing is due
    assert_eq!(warned_on(&record_of(owing(), []), "2026-01-01"), [""; 0]);
    let ended = then(signed_and_owing(), terminated(None), "2025-03-01");
    assert_eq!(warned_on(&ended, "2026-01-01"), [""; 0]);
    let other = Planned::new().signatures([1, 2]).to(&terms());
    let amended = then(
        signed_and_owing(),
        AgreementEvent::amended(other),
        "2025-01-01",
    );
    assert_eq!(warned_on(&amended, "2026-01-01"), [""; 0]);
}

#[test]
fn an_obligation_that_no_terms_of_the_day_have_is_warned_of() {
    let four = AgreementEvent::obligation_met(ObligationMet::new(4));
    let pact = then(signed_and_owing(), four.clone(), "2025-01-01");
    let said = "the terms of that day have no obligation 4";
    assert_eq!(warned_on(&pact, "2025-01-02"), [said]);
    // an appendix adds it, and became known later
    let mut more = owing().to_draft();
    more.obligations
        .push(Obligation::new(1, text("bố trí chỗ ở")));
    let appendix = lienvien::agreement::Appendix::new(Terms::try_from(more).unwrap());
    for (from, warned) in [("2024-12-01", 0), ("2025-01-01", 0), ("2025-01-02", 1)] {
        let amended = then(
            pact.clone(),
            AgreementEvent::amended(appendix.clone()),
            from,
        );
        assert_eq!(warned_on(&amended, "2025-01-02").len(), warned, "{from}");
    }
}

// --------------------------------------------------------------------------------------- permission

#[test]
fn a_permission_after_the_signing_is_written_and_warned_of() {
    let needed = terms_with(|draft| draft.permission = Some(NeededPermission::new()));
    let pact = signed_on(needed, "2024-10-12");
    let approved = || AgreementEvent::approved(Approval::new(committee()));
    assert_eq!(warned(&pact), [""; 0]);
    for (on, warned) in [
        ("2024-10-11", 0),
        ("2024-10-12", 0),
        ("2024-10", 0),
        ("2024-10-13", 1),
    ] {
        let pact = then(pact.clone(), approved(), on);
        let warnings = pact.warnings(day("2025-01-01"));
        assert_eq!(warnings.len(), warned, "{on}");
        for warning in warnings {
            assert_eq!(warning.code(), "agreement.permission.after_signing");
            let lines: Vec<_> = warning.lines.iter().map(ToString::to_string).collect();
            assert_eq!(lines, ["4", "5"]);
        }
        // another one came in time
        let twice = then(pact, approved(), "2024-10-01");
        assert_eq!(warned_on(&twice, "2025-01-01"), [""; 0]);
    }
    // a paper that needs none
    let pact = then(ha_tinh_agreement(), approved(), "2025-01-01");
    assert_eq!(warned(&pact), [""; 0]);
}

// ------------------------------------------------------------------------------- other warnings

#[test]
fn a_suspension_past_its_planned_end_is_warned_of() {
    let pact = then(
        ha_tinh_agreement(),
        suspended(Some("2025-06-30")),
        "2025-03-01",
    );
    assert_eq!(warned_on(&pact, "2025-06-30"), [""; 0]);
    let said = "the suspension was to last until 2025-06-30, and nothing says that it ended";
    assert_eq!(warned_on(&pact, "2025-07-01"), [said]);
    let resumed = then(pact.clone(), AgreementEvent::Resumed, "2025-07-05");
    assert_eq!(warned_on(&resumed, "2025-07-06"), [""; 0]);
    // prolonged
    let longer = then(pact, suspended(Some("2025-12-31")), "2025-06-20");
    assert_eq!(longer.status(), Status::Suspended);
    assert_eq!(warned_on(&longer, "2025-12-31"), [""; 0]);
    assert_eq!(warned_on(&longer, "2026-01-01").len(), 1);
    assert_eq!(longer.standing_on(day("2025-12-31")), Standing::Suspended);
    let resumed = then(longer, AgreementEvent::Resumed, "2026-01-10");
    assert_eq!(resumed.standing_on(day("2026-01-10")), Standing::InForce);
}

#[test]
fn an_appendix_after_the_period_and_another_party_are_warned_of() {
    let longer = Planned::new().changes([Change::Period(Period::years(2024, 2035).unwrap())]);
    let late = longer.clone().to(&terms());
    let pact = then(
        ha_tinh_agreement(),
        AgreementEvent::amended(late.clone()),
        "2031-01-01",
    );
    let warnings = pact.warnings(day("2031-02-01"));
    let codes: Vec<_> = warnings.iter().map(Explain::code).collect();
    assert_eq!(codes, ["agreement.appendix.after_period"]);
    let in_time = then(
        ha_tinh_agreement(),
        AgreementEvent::amended(late),
        "2030-12-31",
    );
    assert_eq!(warned_on(&in_time, "2031-02-01"), [""; 0]);

    let other = OrganisationRef::new(OrganisationKind::CentralHospital, text("Bệnh viện Hồng Hà"));
    let other = other.id(uuid(0x909));
    let named = terms_with(|draft| {
        let first = draft.parties[1].organisation.take().unwrap();
        draft.parties[1].organisation = Some(first.id(uuid(0x908)));
    });
    let pact = signed_on(named.clone(), "2024-10-12");
    let mut replaced = named.to_draft();
    replaced.parties[1].organisation = Some(other);
    let mut appendix = lienvien::agreement::Appendix::new(Terms::try_from(replaced).unwrap());
    let silent = then(
        pact.clone(),
        AgreementEvent::amended(appendix.clone()),
        "2025-01-01",
    );
    assert_eq!(warned(&silent), ["agreement.appendix.other_party"]);
    appendix.successions = vec![lienvien::agreement::PartySuccession::new(2)];
    let told = then(pact, AgreementEvent::amended(appendix), "2025-01-01");
    assert_eq!(warned(&told), [""; 0]);
}

#[test]
fn a_roll_over_without_a_clause_is_warned_of() {
    let without = terms_with(|draft| draft.automatic_renewal = None);
    let noted = AgreementEvent::rolled_over(RollOver::new());
    let pact = then(
        signed_on(without, "2024-10-12"),
        noted.clone(),
        "2031-01-05",
    );
    assert_eq!(warned(&pact), ["agreement.roll_over.no_clause"]);
    let with = terms_with(|draft| draft.automatic_renewal = Some(year_by_year()));
    let pact = then(signed_on(with, "2024-10-12"), noted, "2031-01-05");
    assert_eq!(warned(&pact), [""; 0]);
}

// ------------------------------------------------------------------------------------------ reports

#[test]
fn every_status_may_be_reported() {
    for &reached in Status::ALL {
        let signers: &[u16] = if reached == Status::PartlySigned {
            &[1]
        } else {
            &[]
        };
        let pact = open(reported_by(reached, signers), "2025-01-01").unwrap();
        assert_eq!((pact.status(), pact.is_reported()), (reached, true));
    }
    // what was partly signed is completed
    let partly = open(reported_by(Status::PartlySigned, &[2]), "2025-01-01").unwrap();
    assert!(partly.state().unsigned().eq([1.into()]));
    let all = then(partly.clone(), signed(1), "2025-02-01");
    assert_eq!(all.status(), Status::Signed);
    assert_eq!(
        then(partly, rescinded(2), "2025-02-01").status(),
        Status::Agreed
    );
}

#[test]
fn ag_49_the_signatures_of_a_report_fit_its_status() {
    for (reached, signers) in [
        (Status::Draft, &[1_u16][..]),
        (Status::Agreed, &[1]),
        (Status::PartlySigned, &[]),
        (Status::PartlySigned, &[1, 2]),
    ] {
        let refused = open(reported_by(reached, signers), "2025-01-01").unwrap_err();
        assert_eq!(refused.rule(), Some("AG-49"), "{refused}");
    }
    let refused = open(reported_by(Status::Draft, &[1]), "2025-01-01").unwrap_err();
    assert_says(
        &refused,
        (
            "AG-49",
            "agreement.reported.signatures",
            "`draft` was reported with 1 signatures, expected none before the signing, and of a partly signed paper those of some of the parties that sign",
            "ghi nhận “dự thảo” với 1 chữ ký; văn bản chưa ký thì không được nêu chữ ký nào, văn bản đã ký một phần thì phải nêu chữ ký của một số bên phải ký",
        ),
    );
    let twice = open(reported_by(Status::Signed, &[1, 1]), "2025-01-01").unwrap_err();
    assert_eq!(twice.rule(), Some("AG-18"));
    let nobody = open(reported_by(Status::Signed, &[7]), "2025-01-01").unwrap_err();
    assert_eq!(nobody.rule(), Some("AG-15"));
}

// ---------------------------------------------------------------------------- no step is invented

#[test]
fn a_paper_is_signed_without_a_word_on_how_the_text_was_agreed() {
    let pact = then_each(record_of(terms(), []), [signed(1), signed(2)], "2024-10-12");
    assert_eq!(pact.status(), Status::Signed);
}

#[test]
fn a_text_that_one_has_signed_is_drafted_again_and_loses_the_signature() {
    let pact = then(record_of(terms(), []), signed(1), "2024-10-01");
    let again = then(pact.clone(), AgreementEvent::revised(terms()), "2024-10-05");
    assert_eq!(
        (again.status(), again.state().signatures().len()),
        (Status::Draft, 0)
    );
    let withdrawn = then(pact, event(Kind::Withdrawn), "2024-10-05");
    assert_eq!(withdrawn.status(), Status::Withdrawn);
}

#[test]
fn who_rejects_and_why_may_be_unknown() {
    let pact = record_of(terms(), []);
    let nobody = then(
        pact.clone(),
        AgreementEvent::rejected(Rejection::new()),
        "unknown",
    );
    assert_eq!(nobody.status(), Status::Rejected);
    let by_authority = Rejection::new().authority(committee());
    then(pact, AgreementEvent::rejected(by_authority), "unknown");
}

#[test]
fn targets_are_figures() {
    let year = |count, unit| Figure::new(text("mỗi năm"), Count::parse_vi(count).unwrap(), unit);
    let planned = terms_with(|draft| {
        draft.targets = vec![year("ít nhất 3", Unit::Package), year("20", Unit::Person)];
    });
    let json = serde_json::to_string(&planned).unwrap();
    assert!(json.contains(r#""targets":[{"measure":"mỗi năm","count":">=3","unit":"package"}"#));
    assert_eq!(serde_json::from_str::<Terms>(&json).unwrap(), planned);
}

#[test]
fn letters_and_kinds_beyond_the_list_are_written_as_the_paper_has_them() {
    let party = Party::new(PartyRole::Monitor, false).letter(text("Bên G"));
    let draft = terms_with(|draft| {
        draft.kind = text("giấy thỏa thuận").into();
        draft.parties.push(party);
    });
    let json = serde_json::to_string(&draft).unwrap();
    assert!(json.contains(r#""kind":{"other":"giấy thỏa thuận"}"#));
    assert!(json.contains(r#""letter":{"other":"Bên G"}"#));
    assert_eq!(serde_json::from_str::<Terms>(&json).unwrap(), draft);
    let _ = amend(signed_on(draft, "2024-10-12"), Planned::new(), "2025-01-01");
}

// ------------------------------------------------------------------------------------- any order

#[test]
fn what_becomes_known_late_may_come_in_any_order() {
    let events = [
        (event(Kind::Approved), "2025-05-02"),
        (event(Kind::Numbered), "2024-10-20"),
        (event(Kind::ObligationMet), "2025-03-01"),
        (event(Kind::RequestAccepted), "2025-01-15"),
        (event(Kind::Amended), "2025-04-01"),
        (event(Kind::Linked), "2024-11-01"),
    ];
    let mut first: Option<Pact> = None;
    for turn in 0..events.len() {
        let mut record = ha_tinh_agreement();
        for at in 0..events.len() {
            let (event, on) = events[(at + turn) % events.len()].clone();
            record = then(record, event, on);
        }
        let first = first.get_or_insert_with(|| record.clone());
        assert_eq!(record.state(), first.state());
    }
}
