//! Agreements beside one another, beside the master data, and beside what counts under them.

use crate::agreement_support::*;
use crate::planted::{assert_clean, assert_finds, assert_finds_nothing, register};
use lienvien::agreement::{
    AgreementContent, AgreementEvent, ContentKind, InstrumentKind, Link, LinkKind, LinkTarget,
    Party, PartyRole, Renewal, Terms, TermsDraft,
};
use lienvien::organisation::{Organisation, OrganisationKind, OrganisationRef};
use lienvien::package::{Package, PackageCommitment, PackageEvent, PackageProposal};
use lienvien::record::{Event, Line, Reason, Record};
use lienvien::register::Register;
use lienvien::specialty::{Specialty, Subject};
use lienvien::value::{Period, RecordKind, RecordRef};

// ---------------------------------------------------------------------------------- what is planted

/// One hospital supports another by a transfer of techniques, from 2024 to 2030.
fn support(
    giver: OrganisationRef,
    receiver: OrganisationRef,
    subjects: &[Specialty],
) -> TermsDraft {
    let parties = [
        Party::signing(receiver, PartyRole::Recipient),
        Party::signing(giver, PartyRole::Transferor),
    ];
    let title = text("Thỏa thuận hợp tác");
    let content = AgreementContent::new(ContentKind::TechniqueTransfer);
    TermsDraft::new(InstrumentKind::CooperationAgreement, title, parties)
        .contents([content.subjects(subjects.iter().copied())])
        .period(Period::years(2024, 2030).unwrap())
}

pub(crate) fn from_bach_mai(subjects: &[Specialty]) -> TermsDraft {
    support(bach_mai(), hospital_of_ha_tinh(), subjects)
}

pub(crate) const NEUROLOGY: &[Specialty] = &[Specialty::Neurology];

/// These terms, signed by both parties on a day.
pub(crate) fn pact(number: u128, terms: TermsDraft, on: &str) -> Pact {
    let terms: Terms = terms.try_into().unwrap();
    let drafted = AgreementEvent::drafted(terms).on(when("2024-01-02"));
    let drafted = Record::open(uuid(number), drafted).unwrap();
    then_each(drafted, [signed(1), signed(2)], on)
}

pub(crate) fn reference(number: u128) -> RecordRef {
    RecordRef::new(RecordKind::Agreement, uuid(number))
}

fn two(one: Pact, other: Pact) -> Register {
    register([one.into(), other.into()])
}

// ------------------------------------------------------------------------------- two agreements

#[test]
fn two_agreements_overlap() {
    let one = || {
        pact(
            1,
            from_bach_mai(&[Specialty::Neurology, Specialty::Pathology]),
            "2024-10-12",
        )
    };
    let other = || {
        pact(
            2,
            from_bach_mai(&[Specialty::Urology, Specialty::Neurology]),
            "2025-03-01",
        )
    };
    let planted = two(one(), other());
    let id = uuid(2);
    assert_clean(&planted, "2025-02-28");
    for (on, vi) in [("2025-03-01", "01/03/2025"), ("2030-12-31", "31/12/2030")] {
        assert_finds(
            &planted,
            ("RG-09", on),
            (
                &format!(
                    "this agreement and `{id}` are both in force on {on}, and by both `Bệnh viện Bạch Mai` supports `Bệnh viện đa khoa tỉnh Hà Tĩnh` by `technique_transfer` in: `neurology`"
                ),
                &format!(
                    "ngày {vi} văn bản này và văn bản `{id}` cùng có hiệu lực, theo cả hai thì “Bệnh viện Bạch Mai” hỗ trợ “Bệnh viện đa khoa tỉnh Hà Tĩnh” về chuyển giao kỹ thuật, nội dung: thần kinh"
                ),
            ),
            &[reference(1), reference(2)],
            &[],
        );
    }
    assert_finds_nothing(&planted, "RG-09", "2031-01-01");
    // Nobody knows from when the second is in force.
    let undated = pact(2, from_bach_mai(NEUROLOGY), "unknown");
    assert_clean(&two(one(), undated), "2025-03-01");
    // Another subject, another recipient, a supporter without an id, another activity.
    let without_id = OrganisationRef::new(bach_mai().kind, bach_mai().name);
    let mut training = from_bach_mai(NEUROLOGY);
    training.contents[0].kind = ContentKind::Research.into();
    for terms in [
        from_bach_mai(&[Specialty::Urology]),
        support(bach_mai(), bac_quang(), NEUROLOGY),
        support(without_id, hospital_of_ha_tinh(), NEUROLOGY),
        training,
    ] {
        assert_clean(&two(one(), pact(2, terms, "2025-03-01")), "2025-03-01");
    }
    // The second says that it belongs with the first, or is entered in error.
    let target = LinkTarget::Record(reference(1));
    let linked = AgreementEvent::linked(Link::new(LinkKind::Framework, target));
    assert_clean(
        &two(one(), then(other(), linked, "2025-03-01")),
        "2025-03-01",
    );
    let mut voided = other();
    voided.append(Line::void(text("nhập trùng"))).unwrap();
    assert_clean(&two(one(), voided), "2025-03-01");
}

/// A content that includes an activity supports by it too.
#[test]
fn an_activity_that_another_includes_overlaps() {
    let mut training = from_bach_mai(NEUROLOGY);
    training.contents[0].kind = ContentKind::ProfessionalTraining.into();
    let planted = two(
        pact(1, training, "2024-10-12"),
        pact(2, from_bach_mai(NEUROLOGY), "2024-10-12"),
    );
    let findings = planted.findings(day("2025-01-01"));
    let activities: Vec<_> = findings.iter().map(|it| it.parameters()[5]).collect();
    assert_eq!(activities, [("activity", "professional_training")]);
}

#[test]
fn two_hospitals_support_each_other() {
    let one = || pact(1, from_bach_mai(NEUROLOGY), "2024-10-12");
    let back = |subjects: &[Specialty]| support(hospital_of_ha_tinh(), bach_mai(), subjects);
    let planted = two(one(), pact(2, back(NEUROLOGY), "2025-03-01"));
    let id = uuid(2);
    assert_clean(&planted, "2025-02-28");
    assert_finds(
        &planted,
        ("RG-10", "2025-03-01"),
        (
            &format!(
                "on 2025-03-01 `Bệnh viện Bạch Mai` supports `Bệnh viện đa khoa tỉnh Hà Tĩnh` by this agreement, and by `{id}` the other way round, both in: `neurology`"
            ),
            &format!(
                "ngày 01/03/2025 theo văn bản này “Bệnh viện Bạch Mai” hỗ trợ “Bệnh viện đa khoa tỉnh Hà Tĩnh”, còn theo văn bản `{id}` thì ngược lại, cùng nội dung: thần kinh"
            ),
        ),
        &[reference(1), reference(2)],
        &[],
    );
    assert_finds_nothing(&planted, "RG-10", "2031-01-01");
    for other in [
        pact(2, back(&[Specialty::Urology]), "2025-03-01"),
        pact(2, back(NEUROLOGY), "unknown"),
    ] {
        assert_clean(&two(one(), other), "2025-03-01");
    }
    // Where one paper goes both ways, the parties want it so.
    let mut mutual = back(NEUROLOGY);
    mutual.contents[0].direction = Some(direction(&[1], &[2]).both_ways());
    assert_finds_nothing(
        &two(one(), pact(2, mutual, "2025-03-01")),
        "RG-10",
        "2025-03-01",
    );
}

/// Bạch Mai supports Hà Tĩnh, Hà Tĩnh supports Bắc Quang, and Bắc Quang supports whom this names.
fn in_a_row(last: OrganisationRef, subjects: &[Specialty], signed: &str) -> Register {
    let pact = |number, terms, on| pact(number, terms, on).into();
    register([
        pact(1, from_bach_mai(NEUROLOGY), "2024-10-12"),
        pact(
            2,
            support(hospital_of_ha_tinh(), bac_quang(), NEUROLOGY),
            "2024-10-12",
        ),
        pact(3, support(bac_quang(), last, subjects), signed),
    ])
}

#[test]
fn three_hospitals_support_one_another_in_a_circle() {
    let planted = in_a_row(bach_mai(), NEUROLOGY, "2025-03-01");
    let of = |number| uuid(number).to_string();
    let (organisations, agreements) =
        ([2, 10, 20].map(of).join(", "), [1, 2, 3].map(of).join(", "));
    assert_clean(&planted, "2025-02-28");
    assert_finds(
        &planted,
        ("RG-45", "2025-03-01"),
        (
            &format!(
                "on 2025-03-01 these organisations support one another in a circle in `neurology`: {organisations}; by these agreements: {agreements}"
            ),
            &format!(
                "ngày 01/03/2025 các tổ chức sau hỗ trợ nhau thành vòng khép kín về “thần kinh”: {organisations}; theo các văn bản hợp tác: {agreements}"
            ),
        ),
        &[],
        &[],
    );
    let finding = &planted.findings(day("2025-03-01"))[0];
    assert_eq!(finding.organisations, [2, 10, 20].map(id));
    assert_finds_nothing(&planted, "RG-45", "2031-01-01");
    for open in [
        in_a_row(viet_duc(), NEUROLOGY, "2025-03-01"),
        in_a_row(bach_mai(), &[Specialty::Urology], "2025-03-01"),
        in_a_row(bach_mai(), NEUROLOGY, "unknown"),
        // of two the other check tells
        register([
            pact(1, from_bach_mai(NEUROLOGY), "2024-10-12").into(),
            pact(
                2,
                support(hospital_of_ha_tinh(), bach_mai(), NEUROLOGY),
                "2024-10-12",
            )
            .into(),
        ]),
    ] {
        assert_finds_nothing(&open, "RG-45", "2025-03-01");
    }
}

/// A long row of thousands is walked without a deep stack, and its circle is one finding.
#[test]
fn a_circle_of_many_is_one_finding() {
    let hospital = |number: u128| {
        organisation(
            OrganisationKind::ProvincialHospital,
            "Bệnh viện",
            1_000 + number,
        )
    };
    let all = 300;
    let pacts = (0..all).map(|number| {
        let terms = support(hospital(number), hospital((number + 1) % all), NEUROLOGY);
        pact(1 + number, terms, "2024-10-12").into()
    });
    let found = register(pacts).findings(day("2025-03-01"));
    let circles: Vec<_> = found
        .iter()
        .filter(|it| it.number() == Some("RG-45"))
        .collect();
    assert_eq!(circles.len(), 1);
    assert_eq!(circles[0].organisations.len(), 300);
}

// -------------------------------------------------------------------------------- what has ended

#[test]
fn an_agreement_is_expired_and_not_settled() {
    let record = || pact(1, from_bach_mai(NEUROLOGY), "2024-10-12");
    let planted = register([record().into()]);
    assert_clean(&planted, "2030-12-31");
    assert_finds(
        &planted,
        ("RG-13", "2031-01-01"),
        (
            "the agreement has expired by 2031-01-01, and is neither terminated nor settled",
            "tính đến ngày 01/01/2031 văn bản đã hết thời hạn nhưng chưa thanh lý",
        ),
        &[reference(1)],
        &[],
    );
    let settled = then(record(), liquidated(&[1, 2]), "2031-01-01");
    assert_clean(&register([settled.into()]), "2031-01-01");
    // another agreement continues it
    let continued = chain(None, 2031, "2030-07-01");
    assert_finds_nothing(&continued, "RG-13", "2031-01-01");
    let mut endless = from_bach_mai(NEUROLOGY);
    endless.period = None;
    assert_clean(
        &register([pact(1, endless, "2024-10-12").into()]),
        "2031-01-01",
    );
}

fn package(number: u128, under: &Pact) -> Record<Package> {
    let facility: Organisation = hospital_of_ha_tinh().try_into().unwrap();
    let subjects: [Subject; 1] = [Specialty::Neurology.into()];
    let on = "2025-01-06";
    let covered = under
        .covered_on(
            &facility,
            ContentKind::TechniqueTransfer,
            &subjects,
            day(on),
        )
        .unwrap();
    let proposal = PackageProposal::new(text("tiêu sợi huyết"), hospital_of_ha_tinh())
        .subjects(subjects)
        .supporters([bach_mai()]);
    let proposed = PackageEvent::proposed(proposal).on(when("2025-01-02"));
    let record = Record::open(uuid(number), proposed).unwrap();
    let committed = PackageCommitment::new().basis(covered);
    then(record, PackageEvent::committed(committed), on)
}

#[test]
fn work_is_open_under_an_agreement_that_has_ended() {
    let under = pact(1, from_bach_mai(NEUROLOGY), "2024-10-12");
    let open = package(100, &under);
    let with = |under: &Pact, package: &Record<Package>| {
        let mut register = register([under.clone().into(), package.clone().into()]);
        register.put_organisation(hospital_of_ha_tinh().try_into().unwrap());
        register
    };
    let ended = then(under.clone(), terminated(None), "2026-03-01");
    let planted = with(&ended, &open);
    assert_clean(&planted, "2026-02-28");
    let records = [RecordRef::from(open.id()), reference(1)];
    let id = uuid(1);
    assert_finds(
        &planted,
        ("RG-14", "2026-03-01"),
        (
            &format!(
                "this record is still open on 2026-03-01, but agreement `{id}`, under which it counts, is `ended`"
            ),
            &format!(
                "ngày 01/03/2026 hồ sơ này chưa kết thúc, nhưng văn bản hợp tác `{id}` là căn cứ của hồ sơ đã chấm dứt"
            ),
        ),
        &records,
        &[(0, "2")],
    );
    assert_finds(
        &with(&under, &open),
        ("RG-14", "2031-01-01"),
        (
            &format!(
                "this record is still open on 2031-01-01, but agreement `{id}`, under which it counts, is `expired`"
            ),
            &format!(
                "ngày 01/01/2031 hồ sơ này chưa kết thúc, nhưng văn bản hợp tác `{id}` là căn cứ của hồ sơ đã hết thời hạn"
            ),
        ),
        &records,
        &[(0, "2")],
    );
    // It was cancelled by then; perhaps; or nobody knows whether the agreement has ended.
    let cancelled = |on: &str| {
        let reason = Reason::from(text("chưa bố trí được nhân lực"));
        then(open.clone(), PackageEvent::cancelled(reason), on)
    };
    assert_clean(&with(&ended, &cancelled("2026-03-01")), "2026-03-01");
    assert_finds_nothing(&with(&ended, &cancelled("2026-03")), "RG-14", "2026-03-01");
    let some_day = then(under, terminated(Some("2026")), "2026-01-01");
    assert_finds_nothing(&with(&some_day, &open), "RG-14", "2026-03-01");
}

// ---------------------------------------------------------------------------------------- chains

fn renewed(record: Pact, from: Option<&str>) -> Pact {
    let mut renewal = Renewal::new(id(2));
    renewal.from = from.map(when);
    then(record, AgreementEvent::renewed(renewal), "2030-06-01")
}

/// An agreement to the end of 2030, and one that continues it from a year to 2040.
fn chain(from: Option<&str>, year: i32, signed: &str) -> Register {
    let first = pact(1, from_bach_mai(NEUROLOGY), "2024-10-12");
    let later = from_bach_mai(NEUROLOGY).period(Period::years(year, 2040).unwrap());
    two(renewed(first, from), pact(2, later, signed))
}

#[test]
fn a_chain_of_renewals_has_a_gap() {
    let id = uuid(2);
    let records = [reference(1), reference(2)];
    assert_finds(
        &chain(None, 2030, "2031-01-02"),
        ("RG-16", "2030-07-01"),
        (
            &format!(
                "the agreement is in force to 2030-12-31, and `{id}`, which continues it, only from 2031-01-02"
            ),
            &format!(
                "văn bản có hiệu lực đến ngày 31/12/2030, văn bản tiếp theo `{id}` có hiệu lực từ ngày 02/01/2031, giữa hai văn bản có khoảng trống"
            ),
        ),
        &records,
        &[],
    );
    for (from, year, signed) in [
        (None, 2030, "2031-01-01"),
        (None, 2031, "2030-07-01"),
        (None, 2030, "2031-01"),
        (Some("2031-01-01"), 2031, "2030-07-01"),
    ] {
        let register = chain(from, year, signed);
        assert_finds_nothing(&register, "RG-16", "2030-07-01");
        assert_finds_nothing(&register, "RG-17", "2030-07-01");
    }
    let found = chain(Some("2030-10-01"), 2031, "2030-07-01").findings(day("2030-07-01"));
    assert_eq!(
        found[0].to_string(),
        format!(
            "the agreement is in force to 2030-09-30, and `{id}`, which continues it, only from 2031-01-01"
        )
    );
}

#[test]
fn a_chain_of_renewals_has_an_overlap() {
    let id = uuid(2);
    let planted = chain(None, 2030, "2030-12-31");
    assert_finds(
        &planted,
        ("RG-17", "2030-07-01"),
        (
            &format!(
                "`{id}`, which continues the agreement, is in force from 2030-12-31, but the agreement is in force to 2030-12-31"
            ),
            &format!(
                "văn bản tiếp theo `{id}` có hiệu lực từ ngày 31/12/2030, nhưng văn bản này còn hiệu lực đến ngày 31/12/2030"
            ),
        ),
        &[reference(1), reference(2)],
        &[],
    );
    // The two are one chain, and not two that overlap.
    assert_finds_nothing(&planted, "RG-09", "2030-12-31");
    assert_finds_nothing(
        &chain(Some("2030-12-31"), 2030, "2030-12-31"),
        "RG-17",
        "2030-07-01",
    );
}

#[test]
fn a_successor_is_not_in_the_register() {
    let first = renewed(pact(1, from_bach_mai(NEUROLOGY), "2024-10-12"), None);
    let id = uuid(2);
    assert_finds(
        &register([first.into()]),
        ("RG-18", "2030-07-01"),
        (
            &format!("`{id}`, which continues the agreement, is not in the register"),
            &format!("chưa có trong sổ theo dõi văn bản `{id}` tiếp nối văn bản này"),
        ),
        &[reference(1), reference(2)],
        &[],
    );
    assert_clean(&chain(None, 2031, "2030-07-01"), "2030-07-01");
}
