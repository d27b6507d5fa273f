//! A permission that the paper needs: without it nobody knows whether the agreement is in force.

use crate::agreement_support::*;
use Standing::{Draft, Expired, InForce, Unknown};
use lienvien::agreement::{AgreementEvent, AgreementStatus, NeededPermission, Standing};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::record::{Actor, Approval, Missing};

fn ministry() -> OrganisationRef {
    OrganisationRef::new(OrganisationKind::Ministry, text("Bộ Y tế"))
}

/// Signed on 12/10/2024, and this authority has to permit it.
fn needing(authority: Option<OrganisationRef>) -> Pact {
    let terms = terms_with(|draft| {
        let mut needed = NeededPermission::new();
        needed.authority = authority;
        draft.permission = Some(needed);
    });
    signed_on(terms, "2024-10-12")
}

fn approved(by: impl Into<Actor>) -> AgreementEvent {
    AgreementEvent::approved(Approval::new(by))
}

#[test]
fn without_the_permission_it_is_unknown_whether_it_is_in_force() {
    let agreement = needing(Some(ministry()));
    assert_stands(
        &agreement,
        &[
            ("2024-10-11", Draft),
            ("2024-10-12", Unknown),
            ("2030-12-31", Unknown),
            ("2031-01-01", Expired),
        ],
    );
    assert_missing(&agreement, "2024-10-12", &[Missing::Permission]);
}

#[test]
fn it_is_in_force_from_the_day_on_which_it_was_permitted() {
    let late = then(
        needing(Some(ministry())),
        approved(ministry()),
        "2024-12-01",
    );
    assert_eq!(late.status(), AgreementStatus::Signed);
    assert_stands(
        &late,
        &[
            ("2024-11-30", Unknown),
            ("2024-12-01", InForce),
            ("2031-01-01", Expired),
        ],
    );
    let month = then(needing(None), approved(ministry()), "2024-12");
    assert_stands(&month, &[("2024-12-30", Unknown), ("2024-12-31", InForce)]);
    assert_missing(&month, "2024-12-30", &[Missing::Permission]);
    let undated = then(needing(None), approved(ministry()), "unknown");
    assert_stands(&undated, &[("2030-12-31", Unknown)]);
    let suspended = then(needing(None), suspended(None), "2025-01-01");
    then(suspended, approved(ministry()), "2025-02-01");
    // Before the signing.
    let terms = terms_with(|draft| draft.permission = Some(NeededPermission::new()));
    let drafted = then(record_of(terms, []), approved(ministry()), "2024-09-01");
    let agreed = then(drafted, AgreementEvent::Agreed, "2024-10-01");
    let early = then(
        then(agreed, signed(1), "2024-10-12"),
        signed(2),
        "2024-10-12",
    );
    assert_stands(&early, &[("2024-10-11", Draft), ("2024-10-12", InForce)]);
}

#[test]
fn only_the_authority_that_the_paper_names_permits_it() {
    let with_id = |number| ministry().id(id(number));
    let named_otherwise = || {
        let name = text("Bộ Y tế nước Cộng hòa xã hội chủ nghĩa Việt Nam");
        OrganisationRef::new(OrganisationKind::Ministry, name)
    };
    let minister = || named("Trần Báu Hà");
    // The authority that is needed, who approved, and whether that is it.
    for (needed, by, is_it) in [
        (Some(with_id(20)), Actor::from(with_id(20)), true),
        (Some(with_id(20)), with_id(21).into(), false),
        (Some(with_id(20)), named_otherwise().id(id(20)).into(), true),
        (Some(with_id(20)), ministry().into(), true),
        (Some(ministry()), with_id(20).into(), true),
        (Some(ministry()), named_otherwise().into(), false),
        (Some(ministry()), committee().into(), false),
        (
            Some(ministry()),
            minister().with_organisation(ministry()).into(),
            true,
        ),
        (Some(ministry()), minister().into(), false),
        (None, minister().into(), true),
        (None, committee().into(), true),
    ] {
        let context = format!("{needed:?} by {by:?}");
        let agreement = then(needing(needed), approved(by), "2024-10-12");
        let expected = if is_it { InForce } else { Unknown };
        assert_eq!(
            agreement.standing_on(day("2024-10-12")),
            expected,
            "{context}"
        );
    }
}
