//! Papers and requests of people who do this job, with the answers that they would give.

use crate::agreement_support::*;
use Standing::{Draft, Ended, Expired, InForce, Unknown};
use lienvien::agreement::{
    AgreementEvent, AutomaticRenewal, Notice, NoticeKind, NoticeWithdrawal, Party, PartyRole,
    RollOver, Standing,
};
use lienvien::record::{Correction, Event, Missing};
use lienvien::value::{Length, Period};
use lienvien::{day, when};

fn lasting(written: &str) -> Period {
    Period::parse_vi(written).unwrap()
}

/// A contract of one year that goes on from year to year unless somebody gives notice 30 days before.
fn rolling() -> Pact {
    let length = |written: &str| written.parse::<Length>().unwrap();
    let clause = AutomaticRenewal::new()
        .term(length("P1Y"))
        .notice(length("P30D"));
    let terms = terms_with(|draft| {
        draft.period = Some(lasting("từ ngày 01/01/2025 đến hết ngày 31/12/2025"));
        draft.automatic_renewal = Some(clause);
    });
    signed_on(terms, "2024-12-20")
}

#[test]
fn a_contract_that_rolls_on_until_notice() {
    let silent = rolling();
    assert_stands(&silent, &[("2025-12-31", InForce), ("2026-01-01", Unknown)]);
    assert_missing(&silent, "2026-01-01", &[Missing::RenewalNotice]);
    // that it rolled on is an event
    let noted = then(
        silent.clone(),
        AgreementEvent::rolled_over(RollOver::new()),
        "2026-01-01",
    );
    assert_stands(
        &noted,
        &[
            ("2026-01-01", InForce),
            ("2026-12-31", InForce),
            ("2027-01-01", Unknown),
        ],
    );
    // and so is the notice that ends it with its term
    let notice = AgreementEvent::notice_given(Notice::new(NoticeKind::NonRenewal).by([2]));
    let refused = then(silent, notice, "2025-11-15");
    assert_stands(
        &refused,
        &[("2025-12-31", InForce), ("2026-01-01", Expired)],
    );
    // within the notice other things may follow, and it can be taken back
    let numbered = then(refused, numbered("12/HĐNT"), "2025-11-20");
    let taken_back = AgreementEvent::notice_withdrawn(NoticeWithdrawal::new(1));
    let taken_back = then(numbered, taken_back, "2025-11-25");
    assert_stands(&taken_back, &[("2026-01-01", Unknown)]);
}

#[test]
fn a_party_need_not_sign_and_parts_are_signed_on_different_days() {
    let terms = terms_with(|draft| {
        let monitor = Party::new(PartyRole::Monitor, false).organisation(viet_duc());
        draft.parties.push(monitor);
        draft.period = Some(lasting("đến hết ngày 31/12/2026"));
    });
    let agreed = record_of(terms, [AgreementEvent::Agreed]);
    let partly = then(agreed, signed(1), "2025-02-10");
    assert_stands(&partly, &[("2025-02-10", Draft), ("2025-03-01", Draft)]);
    let pact = then(partly, signed(2), "2025-03-01");
    assert_stands(
        &pact,
        &[
            ("2025-02-28", Draft),
            ("2025-03-01", InForce),
            ("2026-12-31", InForce),
            ("2027-01-01", Expired),
        ],
    );
}

#[test]
fn a_paper_takes_effect_before_or_after_it_is_signed() {
    let effective = |from| {
        let terms = terms_with(|draft| {
            draft.effective = Some(when(from));
            draft.period = Some(lasting("đến hết ngày 31/12/2026"));
        });
        signed_on(terms, "2025-02-10")
    };
    let before = effective("2025-01-01");
    assert_stands(
        &before,
        &[
            ("2024-12-31", Draft),
            ("2025-01-01", InForce),
            ("2025-02-09", InForce),
        ],
    );
    let after = effective("2025-03-01");
    assert_stands(
        &after,
        &[
            ("2025-02-10", Standing::NotInForce),
            ("2025-02-28", Standing::NotInForce),
            ("2025-03-01", InForce),
        ],
    );
}

/// The first paper of 2018 of a hospital and one abroad: `Ngày 22/3`, for three years from the signing.
#[test]
fn a_memorandum_of_three_years_ends_on_its_day() {
    let terms = terms_with(|draft| draft.period = Some(lasting("3 năm kể từ ngày ký")));
    let without_year = signed_on(terms, "--03-22");
    assert_eq!(without_year.standing_on(day!(2019 - 01 - 01)), Unknown);
    let signed_in_2018 = when("--03-22")
        .resolved(2018, text("tin đầu năm 2018"))
        .unwrap();
    let mut pact = without_year;
    let both = [signed(1), signed(2)].map(|event| event.on(signed_in_2018.clone()));
    let [first, second] = both;
    let correction = Correction::because(text("năm của bản tin"))
        .replace(3, first)
        .replace(4, second);
    pact.append(correction).unwrap();
    assert_stands(
        &pact,
        &[
            ("2018-03-21", Draft),
            ("2018-03-22", InForce),
            ("2021-03-22", InForce),
            ("2021-03-23", Expired),
        ],
    );
}

/// Clauses on time, as forms of contracts print them, in papers signed on 12/10/2024.
#[test]
fn clauses_on_time() {
    for (clause, last) in [
        ("thời hạn 02 năm kể từ ngày ký", Some("2026-10-12")),
        ("24 tháng kể từ ngày 12/10/2024", Some("2026-10-12")),
        ("90 ngày kể từ ngày ký", Some("2025-01-10")),
        ("kể từ ngày ký đến hết ngày 31/12/2026", Some("2026-12-31")),
        ("từ ngày 12/10/2024 đến ngày 11/10/2026", Some("2026-10-11")),
        ("giai đoạn 2024 - 2026", Some("2026-12-31")),
        ("không xác định thời hạn", None),
        ("vô thời hạn", None),
    ] {
        let pact = signed_on(
            terms_with(|draft| draft.period = Some(lasting(clause))),
            "2024-10-12",
        );
        let Some(last) = last else {
            assert_stands(&pact, &[("2024-10-12", InForce), ("2099-12-31", InForce)]);
            assert_eq!(pact.remaining(day!(2025 - 01 - 01)), None, "{clause}");
            continue;
        };
        let next = day(last).succ_opt().unwrap().to_string();
        assert_stands(
            &pact,
            &[("2024-10-12", InForce), (last, InForce), (&next, Expired)],
        );
    }
}

/// Notice is given today for a day to come: the work goes on until then.
#[test]
fn notice_for_a_day_to_come() {
    let notice = Notice::new(NoticeKind::Termination)
        .by([1])
        .effective(when!(2026 - 07 - 01));
    let pact = then(
        ha_tinh_agreement(),
        AgreementEvent::notice_given(notice),
        "2026-04-01",
    );
    let pact = then(
        pact,
        requested(lienvien::specialty::Specialty::Pathology),
        "2026-05-01",
    );
    assert_stands(&pact, &[("2026-06-30", InForce), ("2026-07-01", Ended)]);
}
