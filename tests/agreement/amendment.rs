//! Appendices: what they change, and from when.

use crate::amendments::*;
use lienvien::agreement::{
    AgreementEvent, Appendix, AutomaticRenewal, ContentKind, Coverage, Duty, Funding, FundingKind,
    NeededPermission, Obligation, OnDemand, Party, PartyRole, Standing, Terms, TermsDraft,
    TermsPart,
};
use lienvien::organisation::OrganisationKind;
use lienvien::record::Missing;
use lienvien::specialty::{Specialty, SpecialtyGroup};
use lienvien::value::{Count, Figure, Known, Unit};

#[test]
fn the_terms_are_those_of_the_day() {
    let added = amend(
        pact(),
        by_all([content(Specialty::Neurology)]),
        "2025-06-01",
    );
    let removed = by_all([Change::RemoveContent(1)]);
    let pact = amend(added, from("2026-01-01", removed), "2025-11-15");
    let contents = |on| {
        let terms = pact.state().terms_on(day(on)).known().unwrap();
        terms.contents.len()
    };
    assert_eq!(contents("2025-05-31"), 2);
    assert_eq!(contents("2025-06-01"), 3);
    assert_eq!(contents("2025-12-31"), 3);
    assert_eq!(contents("2026-01-01"), 2);
    assert_eq!(pact.state().terms_as_signed().contents.len(), 2);
    assert_eq!(pact.state().terms().contents.len(), 2);
    assert_eq!(pact.state().amendments().len(), 2);
    let recipient = facility(0x302, OrganisationKind::ProvincialHospital, "42");
    covers(
        &pact,
        &recipient,
        &[
            ("neurology", "2025-05-31", Coverage::NotCovered),
            ("neurology", "2025-06-01", Coverage::Covered),
            ("surgery", "2025-12-31", Coverage::Covered),
            ("surgery", "2026-01-01", Coverage::NotCovered),
        ],
    );
}

#[test]
fn a_partial_date_leaves_both_readings() {
    let change = from("2026", by_all([period("2025-01-01", "2026-06-30")]));
    let pact = amend(pact(), change, "2025-11-15");
    let ends = |on| match pact.state().terms_on(day(on)) {
        Known::Known(terms) => vec![terms.period.as_ref().unwrap().latest_end().unwrap()],
        Known::Unknown(terms) => {
            let mut ends = Vec::new();
            ends.extend(
                terms
                    .iter()
                    .filter_map(|terms| terms.period.as_ref()?.latest_end()),
            );
            ends
        }
    };
    assert_eq!(ends("2025-12-31"), [day("2027-12-31")]);
    assert_eq!(ends("2026-03-01"), [day("2027-12-31"), day("2026-06-30")]);
    assert_eq!(ends("2026-12-31"), [day("2026-06-30")]);
    stands(
        &pact,
        &[
            ("2026-06-30", Standing::InForce), // under either reading
            ("2026-07-01", Standing::Unknown),
            ("2026-12-30", Standing::Unknown),
            ("2026-12-31", Standing::Expired),
        ],
    );
    assert_eq!(pact.remaining(day("2026-06-20")), Some(10..=559));
    let recipient = facility(0x302, OrganisationKind::ProvincialHospital, "42");
    let covering = pact.covers(
        &recipient,
        ContentKind::TechniqueTransfer,
        &[subject("surgery")],
        day("2026-07-01"),
    );
    assert_eq!(covering.coverage, Coverage::Unknown);
    assert_eq!(covering.by_terms, Coverage::Covered);
    assert!(covering.missing.contains(&Missing::AmendmentDate));
}

#[test]
fn a_period_can_be_made_shorter() {
    let shorter = by_all([period("2025-01-01", "2025-09-30")]);
    let pact = amend(pact(), shorter, "2025-06-01");
    stands(
        &pact,
        &[
            ("2025-09-30", Standing::InForce),
            ("2025-10-01", Standing::Expired),
            ("2027-12-31", Standing::Expired),
        ],
    );
}

/// The first appendix is in effect later than the second, which does not name what the first adds: from
/// then on nobody can tell which of the two the parties mean.
#[test]
fn an_appendix_that_overtakes_another_leaves_both_readings() {
    let signed = pact();
    let later = from("2026-01-01", by_all([content(Specialty::Neurology)])).of(&signed);
    let sooner = by_all([content(Specialty::Psychiatry)]).of(&signed);
    let pact = then(signed, later, "2025-03-01");
    let pact = then(pact, sooner, "2025-06-01");
    let recipient = facility(0x302, OrganisationKind::ProvincialHospital, "42");
    covers(
        &pact,
        &recipient,
        &[
            ("psychiatry", "2025-05-31", Coverage::NotCovered),
            ("psychiatry", "2025-06-01", Coverage::Covered),
            ("neurology", "2025-06-01", Coverage::NotCovered),
            ("surgery", "2025-06-01", Coverage::Covered),
            ("neurology", "2026-01-01", Coverage::Unknown),
            ("psychiatry", "2026-01-01", Coverage::Unknown),
        ],
    );
}

/// Whatever an appendix changes is told, and nothing else.
#[test]
fn the_differences_are_computed() {
    type Edit = fn(&mut TermsDraft);

    let signed = pact().state().terms().clone();
    assert_eq!(signed.differences(&signed), []);
    let edits: [(TermsPart, Edit); 14] = [
        (TermsPart::Title, |it| {
            it.label = Some(text("Bản thỏa thuận"));
        }),
        (TermsPart::Parties, |it| it.parties_open = true),
        (TermsPart::Contents, |it| it.contents_open = true),
        (TermsPart::OnDemand, |it| {
            it.on_demand = Some(OnDemand::new([SpecialtyGroup::HospitalWide]));
        }),
        (TermsPart::Recipients, |it| it.recipients_open = true),
        (TermsPart::Period, |it| {
            it.effective = Some(when("2025-02-01"));
        }),
        (TermsPart::AutomaticRenewal, |it| {
            it.automatic_renewal = Some(AutomaticRenewal::new());
        }),
        (TermsPart::Duties, |it| {
            it.duties.push(Duty::new([1], [Specialty::Urology]));
        }),
        (TermsPart::Obligations, |it| {
            it.obligations.push(Obligation::new(1, text("báo cáo")));
        }),
        (TermsPart::Targets, |it| {
            let packages = Figure::new(text("gói kỹ thuật"), Count::exact(3), Unit::Package);
            it.targets.push(packages);
        }),
        (TermsPart::Funding, |it| {
            it.funding.push(Funding::new(FundingKind::StateBudget));
        }),
        (TermsPart::Resources, |it| it.resources.clear()),
        (TermsPart::Purpose, |it| {
            it.objectives.push(text("giảm chi phí đi lại").into());
        }),
        (TermsPart::Permission, |it| {
            it.permission = Some(NeededPermission::new());
        }),
    ];
    for (part, edit) in edits {
        let mut draft = signed.to_draft();
        edit(&mut draft);
        let changed = Terms::try_from(draft).unwrap();
        let appendix = Appendix::new(changed.clone()).signatures([1, 2, 3]);
        let pact = then(pact(), AgreementEvent::amended(appendix), "2025-06-01");
        assert_eq!(pact.state().terms(), &changed);
        let expected: &[TermsPart] = if changed == signed { &[] } else { &[part] };
        assert_eq!(signed.differences(&changed), expected, "{part}");
    }
}

#[test]
fn a_succession_keeps_the_name_at_signing_for_the_past() {
    let succession = succeeded(3, newcomer(), document("Quyết định sáp nhập"));
    let pact = amend(pact(), succession.signatures([1, 2, 3]), "2025-07-01");
    let name = |terms: &Terms| {
        terms.parties[2]
            .organisation
            .as_ref()
            .unwrap()
            .name
            .to_string()
    };
    let on = |on| name(&pact.state().terms_on(day(on)).known().unwrap());
    assert_eq!(on("2025-06-30"), "Bệnh viện Đa khoa tỉnh Ngàn Sâu");
    assert_eq!(on("2025-07-01"), "Bệnh viện Đa khoa khu vực Rú Lĩnh");
    let signed_as = name(pact.state().terms_as_signed());
    assert_eq!(signed_as, "Bệnh viện Đa khoa tỉnh Ngàn Sâu");
    assert_eq!(
        name(pact.state().terms()),
        "Bệnh viện Đa khoa khu vực Rú Lĩnh"
    );
}

#[test]
fn an_appendix_survives_the_round_trip() {
    let mut appendix = succeeded(3, newcomer(), document("Quyết định sáp nhập"));
    appendix.changes = vec![
        period("2025-01-01", "2028"),
        content(Specialty::Neurology),
        Change::RemoveContent(1),
        Change::AddParty(Party::new(PartyRole::Funder, true)),
    ];
    appendix.document = Some(document("Phụ lục số 01"));
    let appendix = from("2025-07", appendix.signatures([1, 2, 3]));
    let pact = amend(pact(), appendix, "2025-06-01");
    let json = serde_json::to_string(&pact).unwrap();
    assert!(json.contains(r#""successions":[{"party":3,"document":"#));
    assert_eq!(serde_json::from_str::<Pact>(&json).unwrap(), pact);
}
