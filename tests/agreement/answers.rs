//! What an agreement answers: by activity, under conditions, of open lists, of roles that are not
//! stated, of duties of several levels, and of territories with and without classes.

use crate::papers::{Pact, day, facility, organisation, signed, subject, text, then};
use Coverage::{Covered, NotCovered, OnDemand, Unknown};
use lienvien::agreement::{
    AcceptedRequest, AgreementContent, AgreementEvent, Clause, ContentKind, Coverage, Direction,
    Duty, InstrumentKind, Party, PartyNumber, PartyRole, Recipient, TermsDraft,
};
use lienvien::organisation::{
    DatedManager, FacilityClass, ManagingBody, Organisation, OrganisationDraft, OrganisationKind,
    Territory,
};
use lienvien::period;
use lienvien::record::Missing;
use lienvien::specialty::{Specialty, SpecialtyGroup, Subject};
use lienvien::value::{Answer, Known};

const ON: &str = "2025-06-01";

/// A central hospital supports one of a province; the third party has this role.
fn draft(third: Option<PartyRole>) -> TermsDraft {
    let kinds = [
        (
            OrganisationKind::CentralHospital,
            "Bệnh viện Trung ương Hồng Hà",
            1,
        ),
        (
            OrganisationKind::ProvincialHospital,
            "Bệnh viện đa khoa tỉnh Ngàn Sâu",
            2,
        ),
        (
            OrganisationKind::RegionalHospital,
            "Bệnh viện đa khoa khu vực Lục Đầu",
            3,
        ),
    ];
    let roles = [
        Some(PartyRole::Transferor),
        Some(PartyRole::Recipient),
        third,
    ];
    let mut parties = Vec::new();
    for ((kind, name, id), role) in kinds.into_iter().zip(roles) {
        if let Some(role) = role {
            parties.push(Party::signing(organisation(kind, name, id), role));
        }
    }
    let title = text("Thỏa thuận hợp tác");
    let kind = InstrumentKind::CooperationAgreement;
    TermsDraft::new(kind, title, parties).period(period!(2024..=2030))
}

fn content(kind: ContentKind, subjects: &[Specialty]) -> AgreementContent {
    AgreementContent::new(kind).subjects(subjects.iter().copied())
}

fn pact(draft: TermsDraft) -> Pact {
    let parties: Vec<_> = (1..)
        .zip(&draft.parties)
        .map(|(number, _)| (number, "2024-12-20"))
        .collect();
    signed(1, draft.try_into().unwrap(), &parties)
}

fn with(contents: Vec<AgreementContent>) -> TermsDraft {
    draft(None).contents(contents)
}

fn recipient() -> Organisation {
    facility(2, OrganisationKind::ProvincialHospital, "42")
}

fn covers(pact: &Pact, activity: ContentKind, of: impl Into<Subject>) -> Coverage {
    pact.covers(&recipient(), activity, &[of.into()], day(ON))
        .coverage
}

fn supports(pact: &Pact, activity: ContentKind, code: &str) -> Known<Vec<(u16, u16)>> {
    let numbers = |pairs: Vec<(PartyNumber, PartyNumber)>| {
        pairs
            .into_iter()
            .map(|(from, to)| (from.get(), to.get()))
            .collect()
    };
    match pact.supports(activity, &subject(code), day(ON)) {
        Known::Known(pairs) => Known::Known(numbers(pairs)),
        Known::Unknown(candidates) => Known::Unknown(candidates.into_iter().map(numbers).collect()),
    }
}

fn responsible(pact: &Pact, code: &str) -> Known<Vec<u16>> {
    let numbers = |parties: Vec<PartyNumber>| parties.into_iter().map(PartyNumber::get).collect();
    match pact.responsible_for(ContentKind::TechniqueTransfer, &subject(code), day(ON)) {
        Known::Known(parties) => Known::Known(numbers(parties)),
        Known::Unknown(candidates) => Known::Unknown(candidates.into_iter().map(numbers).collect()),
    }
}

// -------------------------------------------------------------------------------------- activities

/// Written out by hand: what each kind of content includes. All the rest it does not include.
#[test]
fn a_content_includes_its_own_activity_and_a_transfer_what_hands_it_over() {
    let extra = [
        (
            ContentKind::TechniqueTransfer,
            ContentKind::ProfessionalTraining,
        ),
        (ContentKind::TechniqueTransfer, ContentKind::ExpertSupport),
    ];
    for kind in ContentKind::ALL {
        for activity in ContentKind::ALL {
            let expected = (kind == activity || extra.contains(&(*kind, *activity))).into();
            assert_eq!(kind.includes(*activity), expected, "{kind}, {activity}");
            // What the content includes, the agreement covers, and who gives it is known.
            let pact = pact(with(vec![content(*kind, &[Specialty::Cardiology])]));
            assert_eq!(
                covers(&pact, *activity, Specialty::Cardiology),
                expected.into()
            );
            let pairs = match expected {
                Answer::Yes => Known::Known(vec![(1, 2)]),
                Answer::No => Known::Known(vec![]),
                Answer::Unknown => Known::Unknown(vec![vec![], vec![(1, 2)]]),
            };
            assert_eq!(
                supports(&pact, *activity, "cardiology"),
                pairs,
                "{kind}, {activity}"
            );
        }
    }
}

#[test]
fn research_in_cardiology_is_no_transfer_in_cardiology() {
    let pact = pact(with(vec![content(
        ContentKind::Research,
        &[Specialty::Cardiology],
    )]));
    let cardiology = [Specialty::Cardiology.into()];
    let covering = pact.covers(
        &recipient(),
        ContentKind::TechniqueTransfer,
        &cardiology,
        day(ON),
    );
    assert_eq!((covering.coverage, covering.missing), (NotCovered, vec![]));
    assert_eq!(responsible(&pact, "cardiology"), Known::Unknown(vec![]));
    let covering = pact.covers(&recipient(), ContentKind::Research, &cardiology, day(ON));
    assert_eq!(covering.coverage, Covered);
    let says = [Clause::Content(1.into()), Clause::Party(2.into())];
    assert_eq!(covering.clauses, says);
}

#[test]
fn where_the_activity_is_not_known_it_is_what_is_missing() {
    let written = AgreementContent::new(text("giám sát dịch tễ")).subjects([Specialty::Cardiology]);
    let other = pact(with(vec![written]));
    let cardiology = [Specialty::Cardiology.into()];
    let covering = other.covers(
        &recipient(),
        ContentKind::Consultation,
        &cardiology,
        day(ON),
    );
    assert_eq!(
        (covering.coverage, covering.missing),
        (Unknown, vec![Missing::Activity])
    );
    assert!(covering.clauses.contains(&Clause::Content(1.into())));
    // An open list of contents that names the activity leaves the subject open, else the activity too.
    let mut open = with(vec![content(
        ContentKind::Research,
        &[Specialty::Cardiology],
    )]);
    open.contents_open = true;
    let open = pact(open);
    let surgery = [Specialty::Surgery.into()];
    let missing = |activity| {
        open.covers(&recipient(), activity, &surgery, day(ON))
            .missing
    };
    assert_eq!(missing(ContentKind::Research), [Missing::Subject]);
    let both = [Missing::Activity, Missing::Subject];
    assert_eq!(missing(ContentKind::Exchange), both);
}

/// The clause and the requests extend the subjects of the activities that the contents name.
#[test]
fn what_is_on_demand_is_on_demand_in_the_activities_of_the_contents() {
    let mut terms = with(vec![content(
        ContentKind::Research,
        &[Specialty::Cardiology],
    )]);
    terms.on_demand = Some(lienvien::agreement::OnDemand::new([
        SpecialtyGroup::Clinical,
    ]));
    let asked = pact(terms.clone());
    assert_eq!(
        covers(&asked, ContentKind::Research, Specialty::Surgery),
        OnDemand
    );
    assert_eq!(
        covers(&asked, ContentKind::Exchange, Specialty::Surgery),
        NotCovered
    );
    let request = AcceptedRequest::new(Specialty::Surgery);
    let accepted = then(
        asked,
        AgreementEvent::request_accepted(request),
        "2025-03-01",
    );
    assert_eq!(
        covers(&accepted, ContentKind::Research, Specialty::Surgery),
        Covered
    );
    assert_eq!(
        covers(&accepted, ContentKind::Exchange, Specialty::Surgery),
        NotCovered
    );
    assert_eq!(
        supports(&accepted, ContentKind::Research, "surgery"),
        Known::Known(vec![(1, 2)])
    );
    assert_eq!(
        supports(&accepted, ContentKind::Exchange, "surgery"),
        Known::Known(vec![])
    );
}

// -------------------------------------------------------------------------------------- conditions

#[test]
fn a_content_with_a_condition_covers_only_presumably() {
    let under = content(ContentKind::TechniqueTransfer, &[Specialty::Cardiology])
        .condition(text("khi có điều kiện phù hợp"));
    let conditional = pact(with(vec![under.clone()]));
    let cardiology = [Specialty::Cardiology.into()];
    let transfer = ContentKind::TechniqueTransfer;
    let covering = conditional.covers(&recipient(), transfer, &cardiology, day(ON));
    assert_eq!(
        (covering.coverage, covering.missing),
        (Unknown, vec![Missing::ContentCondition])
    );
    let either = Known::Unknown(vec![vec![], vec![(1, 2)]]);
    assert_eq!(supports(&conditional, transfer, "cardiology"), either);
    assert_eq!(
        responsible(&conditional, "cardiology"),
        Known::Unknown(vec![vec![1]])
    );
    assert_eq!(
        covers(&conditional, transfer, Specialty::Surgery),
        NotCovered
    );
    // Another content without one decides.
    let both = pact(with(vec![
        under,
        content(transfer, &[Specialty::Cardiology]),
    ]));
    assert_eq!(covers(&both, transfer, Specialty::Cardiology), Covered);
    assert_eq!(responsible(&both, "cardiology"), Known::Known(vec![1]));
}

/// Two contents together list both parts of the subject: one states by whom, of the other the roles tell the same.
#[test]
fn contents_that_list_a_subject_together_may_state_the_direction_or_leave_it_to_the_roles() {
    let transfer = ContentKind::TechniqueTransfer;
    let listed = |direction: &[Option<Direction>; 2]| {
        let mut contents = vec![
            content(transfer, &[Specialty::Dialysis]),
            content(transfer, &[Specialty::Urology]),
        ];
        for (content, direction) in contents.iter_mut().zip(direction) {
            content.direction.clone_from(direction);
        }
        pact(with(contents))
    };
    let stated = Some(Direction::new([1], [2]));
    for directions in [
        [None, None],
        [stated.clone(), None],
        [None, stated.clone()],
        [stated.clone(), stated.clone()],
    ] {
        let pact = listed(&directions);
        let code = Specialty::UrologyAndDialysis.code();
        assert_eq!(supports(&pact, transfer, code), Known::Known(vec![(1, 2)]));
    }
    // The other way round, it is not known who supports in both together.
    let pact = listed(&[Some(Direction::new([2], [1])), None]);
    let code = Specialty::UrologyAndDialysis.code();
    assert_eq!(supports(&pact, transfer, code).known(), None);
}

// -------------------------------------------------------------------------------- open lists, roles

#[test]
fn what_is_not_in_an_open_list_is_unknown_in_all_three_questions() {
    let transfer = ContentKind::TechniqueTransfer;
    let listed = || with(vec![content(transfer, &[Specialty::Cardiology])]);
    let closed = pact(listed());
    assert_eq!(covers(&closed, transfer, Specialty::Surgery), NotCovered);
    assert_eq!(supports(&closed, transfer, "surgery"), Known::Known(vec![]));
    assert_eq!(responsible(&closed, "cardiology"), Known::Known(vec![1]));

    let mut contents = listed();
    contents.contents_open = true;
    let mut subjects = listed();
    subjects.contents[0].subjects_open = true;
    for open in [contents, subjects] {
        let open = pact(open);
        assert_eq!(covers(&open, transfer, Specialty::Surgery), Unknown);
        assert_eq!(supports(&open, transfer, "surgery").known(), None);
        assert_eq!(responsible(&open, "surgery").known(), None);
        // What is listed stays known.
        assert_eq!(covers(&open, transfer, Specialty::Cardiology), Covered);
        assert_eq!(
            supports(&open, transfer, "cardiology"),
            Known::Known(vec![(1, 2)])
        );
    }
    // Where two may give, contents that are not listed may be given by the other.
    let mut two = draft(Some(PartyRole::Transferor));
    let of_one = content(transfer, &[Specialty::Cardiology]).direction(Direction::new([1], [2]));
    two.contents = vec![of_one];
    assert_eq!(
        supports(&pact(two.clone()), transfer, "cardiology"),
        Known::Known(vec![(1, 2)])
    );
    two.contents_open = true;
    let two = pact(two);
    let either = Known::Unknown(vec![vec![(1, 2)], vec![(1, 2), (3, 2)]]);
    assert_eq!(supports(&two, transfer, "cardiology"), either);
    assert_eq!(
        responsible(&two, "cardiology"),
        Known::Unknown(vec![vec![1], vec![3]])
    );
    // There may be other givers, and other answerable parties.
    let mut parties = listed();
    parties.parties_open = true;
    let open = pact(parties.clone());
    assert_eq!(covers(&open, transfer, Specialty::Cardiology), Covered);
    assert_eq!(
        supports(&open, transfer, "cardiology"),
        Known::Unknown(vec![])
    );
    assert_eq!(responsible(&open, "cardiology"), Known::Unknown(vec![]));
    let stranger = facility(9, OrganisationKind::ProvincialHospital, "42");
    let asked = |pact: &Pact| {
        let cardiology = [Specialty::Cardiology.into()];
        pact.covers(&stranger, transfer, &cardiology, day(ON))
            .coverage
    };
    assert_eq!((asked(&closed), asked(&open)), (NotCovered, Unknown));
    // A direction and a duty name their parties.
    parties.contents[0].direction = Some(Direction::new([1], [2]));
    let directed = pact(parties.clone());
    assert_eq!(
        supports(&directed, transfer, "cardiology"),
        Known::Known(vec![(1, 2)])
    );
    parties.contents[0].direction = None;
    parties.duties = vec![Duty::new([2], [Specialty::Cardiology])];
    assert_eq!(
        responsible(&pact(parties), "cardiology"),
        Known::Known(vec![2])
    );
}

#[test]
fn where_roles_are_not_stated_it_is_unknown_who_supports_whom() {
    let transfer = ContentKind::TechniqueTransfer;
    let listed = content(transfer, &[Specialty::Cardiology]);
    let mut unstated = with(vec![listed.clone()]);
    for party in &mut unstated.parties {
        party.role = PartyRole::NotStated;
    }
    let pact_of = |draft: &TermsDraft| pact(draft.clone());
    let nobody = pact_of(&unstated);
    assert_eq!(
        supports(&nobody, transfer, "cardiology"),
        Known::Unknown(vec![])
    );
    assert_eq!(responsible(&nobody, "cardiology"), Known::Unknown(vec![]));
    let cardiology = [Specialty::Cardiology.into()];
    let covering = nobody.covers(&recipient(), transfer, &cardiology, day(ON));
    assert_eq!(covering.coverage, Unknown);
    assert_eq!(covering.missing, [Missing::Supporter, Missing::Recipient]);
    // A direction says it.
    unstated.contents[0].direction = Some(Direction::new([1], [2]));
    let directed = pact_of(&unstated);
    assert_eq!(
        supports(&directed, transfer, "cardiology"),
        Known::Known(vec![(1, 2)])
    );
    assert_eq!(covers(&directed, transfer, Specialty::Cardiology), Covered);
    // One more party without a role may give or receive; one that monitors does neither.
    for (role, known) in [
        (PartyRole::NotStated, None),
        (PartyRole::Monitor, Some(vec![(1, 2)])),
    ] {
        let third = pact(draft(Some(role)).contents([listed.clone()]));
        assert_eq!(
            supports(&third, transfer, "cardiology").known(),
            known,
            "{role}"
        );
    }
    // Where nobody is said to give, or to receive, the paper leaves it open.
    for (place, role) in [(0, PartyRole::Monitor), (1, PartyRole::Funder)] {
        let mut one_sided = with(vec![listed.clone()]);
        one_sided.parties[place].role = role;
        assert_eq!(
            supports(&pact(one_sided), transfer, "cardiology"),
            Known::Unknown(vec![])
        );
    }
}

// ------------------------------------------------------------------------------------------ duties

#[test]
fn the_more_specific_duty_answers() {
    let transfer = ContentKind::TechniqueTransfer;
    let of = |duties: Vec<Duty>| {
        let listed = content(transfer, &[Specialty::Surgery]);
        pact(
            draft(Some(PartyRole::Recipient))
                .contents([listed])
                .duties(duties),
        )
    };
    let surgery = || Duty::new([1], [Specialty::Surgery]);
    let digestive = || Duty::new([3], [Specialty::DigestiveSurgery]);
    for duties in [vec![surgery(), digestive()], vec![digestive(), surgery()]] {
        let pact = of(duties);
        assert_eq!(
            responsible(&pact, "digestive_surgery"),
            Known::Known(vec![3])
        );
        assert_eq!(responsible(&pact, "surgery"), Known::Known(vec![1]));
        assert_eq!(responsible(&pact, "neurosurgery"), Known::Known(vec![1]));
    }
    // Two of one level share, whatever else one of them is for.
    let second = Duty::new([2], [Specialty::DigestiveSurgery, Specialty::Cardiology]);
    let shared = of(vec![surgery(), digestive(), second]);
    assert_eq!(
        responsible(&shared, "digestive_surgery"),
        Known::Known(vec![2, 3])
    );
    // One duty for both levels is of the more specific one.
    let both = Duty::new([2], [Specialty::Surgery, Specialty::DigestiveSurgery]);
    let both = of(vec![surgery(), both]);
    assert_eq!(
        responsible(&both, "digestive_surgery"),
        Known::Known(vec![2])
    );
    assert_eq!(responsible(&both, "surgery"), Known::Known(vec![1, 2]));
    // The more general duty is left when the more specific party is gone.
    let left = then(
        of(vec![surgery(), digestive()]),
        crate::papers::left(3, None),
        "2025-03-01",
    );
    assert_eq!(
        responsible(&left, "digestive_surgery"),
        Known::Known(vec![1])
    );
}

// --------------------------------------------------------------------------------------- territory

/// A paper for the facilities of Hà Tĩnh, signed by a hospital and this party.
fn of_territory(signer: OrganisationKind, role: PartyRole, classes: &[FacilityClass]) -> Pact {
    let mut terms = with(vec![content(
        ContentKind::TechniqueTransfer,
        &[Specialty::Cardiology],
    )]);
    terms.parties[1] = Party::signing(organisation(signer, "Bên ký", 2), role);
    let mut territory: Territory = crate::papers::territory("42");
    territory.classes = classes.iter().copied().map(Into::into).collect();
    terms.recipients = vec![Recipient::Territory(territory)];
    pact(terms)
}

fn covers_kind(pact: &Pact, kind: OrganisationKind) -> Coverage {
    let there = facility(9, kind, "42");
    let cardiology = [Specialty::Cardiology.into()];
    pact.covers(&there, ContentKind::TechniqueTransfer, &cardiology, day(ON))
        .coverage
}

const DIRECTED: [OrganisationKind; 6] = [
    OrganisationKind::ProvincialHospital,
    OrganisationKind::RegionalHospital,
    OrganisationKind::DistrictHospital,
    OrganisationKind::HealthCentre,
    OrganisationKind::AreaHealthCentre,
    OrganisationKind::CommuneStation,
];

#[test]
fn without_a_class_only_those_whom_a_signing_authority_directs_are_certain() {
    use OrganisationKind::{DepartmentOfHealth, PeoplesCommittee, ProvincialHospital};
    let facilities = OrganisationKind::ALL
        .iter()
        .filter(|kind| kind.is_facility().is_yes());
    for kind in facilities {
        for (signer, role, directs) in [
            (PeoplesCommittee, PartyRole::Recipient, true),
            (DepartmentOfHealth, PartyRole::CoordinatingAuthority, true),
            // One that gives, or whose role is not stated, need not be theirs.
            (DepartmentOfHealth, PartyRole::Transferor, false),
            (DepartmentOfHealth, PartyRole::NotStated, false),
            (ProvincialHospital, PartyRole::Recipient, false),
        ] {
            let pact = of_territory(signer, role, &[]);
            let is_certain = directs && DIRECTED.contains(kind);
            let expected = if is_certain { Covered } else { Unknown };
            assert_eq!(
                covers_kind(&pact, *kind),
                expected,
                "{kind}, {signer}, {role}"
            );
        }
    }
    // Elsewhere nobody is covered, certain or not.
    let pact = of_territory(PeoplesCommittee, PartyRole::Recipient, &[]);
    let elsewhere = facility(9, OrganisationKind::PrivateHospital, "40");
    let cardiology = [Specialty::Cardiology.into()];
    let transfer = ContentKind::TechniqueTransfer;
    let coverage = pact
        .covers(&elsewhere, transfer, &cardiology, day(ON))
        .coverage;
    assert_eq!(coverage, NotCovered);
}

#[test]
fn a_class_decides_as_far_as_the_kind_of_the_facility_does() {
    let committee = OrganisationKind::PeoplesCommittee;
    for class in FacilityClass::ALL {
        let pact = of_territory(committee, PartyRole::Recipient, &[*class]);
        let facilities = OrganisationKind::ALL
            .iter()
            .filter(|kind| kind.is_facility().is_yes());
        for kind in facilities {
            let expected = class.includes_kind(*kind).into();
            assert_eq!(covers_kind(&pact, *kind), expected, "{class}, {kind}");
        }
    }
    // Several classes are all needed.
    let classes = [FacilityClass::Public, FacilityClass::Hospital];
    let both = of_territory(committee, PartyRole::Recipient, &classes);
    for (kind, expected) in [
        (OrganisationKind::DistrictHospital, Covered),
        (OrganisationKind::PrivateHospital, NotCovered),
        (OrganisationKind::CommuneStation, NotCovered),
        (OrganisationKind::MilitaryHospital, Unknown),
        (OrganisationKind::HealthCentre, Unknown),
    ] {
        assert_eq!(covers_kind(&both, kind), expected, "{kind}");
    }
}

/// What the master data say of who manages a facility goes before its kind.
#[test]
fn who_manages_a_facility_decides() {
    let of = |kind, body| {
        let mut draft = OrganisationDraft::from(facility(9, kind, "42"));
        draft.managed = vec![DatedManager::new(body).since(lienvien::when!(2000))];
        Organisation::try_from(draft).unwrap()
    };
    let cardiology = [Specialty::Cardiology.into()];
    let asked = |classes: &[FacilityClass], facility: &Organisation| {
        let pact = of_territory(
            OrganisationKind::PeoplesCommittee,
            PartyRole::Recipient,
            classes,
        );
        let transfer = ContentKind::TechniqueTransfer;
        pact.covers(facility, transfer, &cardiology, day(ON))
            .coverage
    };
    let regional = OrganisationKind::RegionalHospital;
    let under = [FacilityClass::UnderDepartmentOfHealth];
    assert_eq!(asked(&under, &facility(9, regional, "42")), Unknown);
    assert_eq!(
        asked(&under, &of(regional, ManagingBody::DepartmentOfHealth)),
        Covered
    );
    assert_eq!(
        asked(&under, &of(regional, ManagingBody::PeoplesCommittee)),
        NotCovered
    );
    // Without a class: directed or not.
    assert_eq!(
        asked(&[], &of(regional, ManagingBody::OtherMinistry)),
        Unknown
    );
    let university = OrganisationKind::UniversityHospital;
    assert_eq!(
        asked(&[], &of(university, ManagingBody::DepartmentOfHealth)),
        Covered
    );
    let public = [FacilityClass::Public];
    assert_eq!(
        asked(&public, &of(university, ManagingBody::MinistryOfHealth)),
        Covered
    );
    assert_eq!(
        asked(&public, &of(university, ManagingBody::Private)),
        NotCovered
    );
    assert_eq!(
        asked(&public, &of(university, ManagingBody::University)),
        Unknown
    );
}

/// A hospital that receives as a party is a recipient, whomever the terms name besides.
#[test]
fn a_party_that_receives_is_a_recipient_beside_those_named() {
    let mut terms = with(vec![content(
        ContentKind::TechniqueTransfer,
        &[Specialty::Cardiology],
    )]);
    let other = organisation(OrganisationKind::HealthCentre, "Trung tâm Y tế Lục Đầu", 7);
    terms.recipients = vec![Recipient::Facility(other)];
    let pact = pact(terms);
    let transfer = ContentKind::TechniqueTransfer;
    assert_eq!(covers(&pact, transfer, Specialty::Cardiology), Covered);
    assert_eq!(
        supports(&pact, transfer, "cardiology"),
        Known::Known(vec![(1, 2)])
    );
}

/// A party without an id that only gives may be the facility that asks, if it is of the same kind.
#[test]
fn a_giver_without_an_id_may_be_the_facility_itself() {
    let committee = OrganisationKind::PeoplesCommittee;
    for (kind, expected) in [
        (OrganisationKind::ProvincialHospital, Unknown),
        (OrganisationKind::CentralHospital, Covered),
    ] {
        let mut terms = with(vec![content(
            ContentKind::TechniqueTransfer,
            &[Specialty::Cardiology],
        )]);
        let mut giver = organisation(kind, "Bệnh viện A", 1);
        giver.id = None;
        terms.parties[0] = Party::signing(giver, PartyRole::Transferor);
        terms.parties[1] = Party::signing(organisation(committee, "UBND", 2), PartyRole::Recipient);
        terms.recipients = vec![Recipient::Territory(crate::papers::territory("42"))];
        let pact = pact(terms);
        assert_eq!(
            covers_kind(&pact, OrganisationKind::ProvincialHospital),
            expected,
            "{kind}"
        );
    }
}
