//! Agreements at random: terms, what may befall a signed agreement, and who asks.
#![allow(dead_code)] // no test file needs all of it

use super::papers::{
    Change, Pact, Planned, agreed, day, id, left, signature, subject, territory, text, when,
};
use chrono::{Days, NaiveDate};
use lienvien::agreement::{
    AcceptedRequest, AgreementContent, AgreementEvent, ContentKind, Coverage, Direction, Duty,
    InstrumentKind, OnDemand, Party, PartyRole, Recipient, TermsDraft,
};
use lienvien::organisation::{
    DatedPlace, Organisation, OrganisationDraft, OrganisationKind, OrganisationRef, Province,
    ProvinceCode,
};
use lienvien::record::Event;
use lienvien::specialty::{SpecialtyGroup, Subject};
use lienvien::value::Period;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Compounds and their parts, a kind and what it is a kind of, and subjects of every sort.
pub(crate) const SUBJECTS: [&str; 13] = [
    "cardiology_and_intervention",
    "cardiology",
    "interventional_cardiology",
    "urology_and_dialysis",
    "urology",
    "dialysis",
    "surgery",
    "digestive_surgery",
    "laboratory",
    "molecular_biology",
    "infection_control",
    "hospital_management",
    "research",
];

/// As far as dates are known.
pub(crate) const DATES: [&str; 6] = [
    "2024-10-12",
    "2024-10",
    "2025-03-01",
    "2025",
    "2026-06-30",
    "unknown",
];

pub(crate) fn subjects() -> Vec<Subject> {
    SUBJECTS.into_iter().map(subject).collect()
}

/// Days before, on, between and after those dates.
pub(crate) fn days() -> impl Strategy<Value = NaiveDate> {
    (0_u64..2600).prop_map(|n| day("2024-09-01").checked_add_days(Days::new(n)).unwrap())
}

// ------------------------------------------------------------------------------------------- terms

/// Parties 1 to 4: an authority, then hospitals of Hà Tĩnh.
pub(crate) fn party(number: u16) -> impl Strategy<Value = Party> {
    let kind = if number == 1 {
        OrganisationKind::DepartmentOfHealth
    } else {
        OrganisationKind::ProvincialHospital
    };
    let organisation =
        OrganisationRef::new(kind, text("Đơn vị")).id(uuid::Uuid::from_u128(number.into()));
    select(PartyRole::ALL).prop_map(move |role| Party::signing(organisation.clone(), role))
}

pub(crate) fn content(parties: u16) -> impl Strategy<Value = AgreementContent> {
    let cut = 1..parties;
    let direction = (cut, any::<bool>(), any::<bool>()).prop_map(move |(cut, turned, both)| {
        let (some, others) = (1..=cut, cut + 1..=parties);
        let mut direction = if turned {
            Direction::new(others, some)
        } else {
            Direction::new(some, others)
        };
        direction.both_ways = both;
        direction
    });
    let subjects = subsequence(subjects(), 0..4);
    (subjects, any::<bool>(), option::of(direction)).prop_map(|(subjects, open, direction)| {
        let mut content = AgreementContent::new(ContentKind::TechniqueTransfer).subjects(subjects);
        content.subjects_open = open;
        content.direction = direction;
        content
    })
}

pub(crate) fn recipient() -> impl Strategy<Value = Recipient> {
    let named = |number: Option<u128>| {
        let kind = OrganisationKind::ProvincialHospital;
        let mut organisation = OrganisationRef::new(kind, text("Đơn vị thụ hưởng"));
        organisation.id = number.map(id);
        Recipient::Facility(organisation)
    };
    let province = |code: &str| Recipient::Territory(territory(code));
    prop_oneof![
        select(vec![Some(2), Some(8), None]).prop_map(named),
        select(vec!["42", "40"]).prop_map(province),
    ]
}

pub(crate) fn period() -> impl Strategy<Value = Option<Period>> {
    let dates = |from, to| Period::new(when(from), when(to)).unwrap();
    select(vec![
        None,
        Some(Period::years(2024, 2026).unwrap()),
        Some(dates("2025-01-01", "2027-12-31")),
        Some(Period::parse_vi("2 năm").unwrap()),
        Some(dates("2025", "unknown")),
        Some(dates("unknown", "2026-06")),
    ])
}

pub(crate) fn on_demand() -> impl Strategy<Value = Option<OnDemand>> {
    let groups = subsequence(SpecialtyGroup::ALL, 1..=2);
    option::of(groups.prop_map(OnDemand::new))
}

pub(crate) fn draft() -> impl Strategy<Value = TermsDraft> {
    (2_u16..=4).prop_flat_map(|parties| {
        let parties_of = (1..=parties).map(party).collect::<Vec<_>>();
        let duty = (1..=parties, select(subjects()))
            .prop_map(|(party, subject)| Duty::new([party], [subject]));
        (
            parties_of,
            (vec(content(parties), 1..4), any::<bool>(), on_demand()),
            (vec(recipient(), 0..3), any::<bool>()),
            (period(), option::of(select(DATES.to_vec()))),
            vec(duty, 0..2),
        )
            .prop_map(
                |(parties, (contents, contents_open, on_demand), recipients, dates, duties)| {
                    let title = text("Thỏa thuận hợp tác");
                    let kind = InstrumentKind::CooperationAgreement;
                    let mut draft = TermsDraft::new(kind, title, parties);
                    draft.contents = contents;
                    draft.contents_open = contents_open;
                    draft.on_demand = on_demand;
                    draft.recipients = recipients.0;
                    draft.recipients_open = recipients.1;
                    draft.period = dates.0;
                    draft.effective = dates.1.map(when);
                    draft.duties = duties;
                    draft
                },
            )
    })
}

// ----------------------------------------------------------------------------------------- records

/// What may befall a signed agreement; what its record refuses did not happen.
#[derive(Debug, Clone)]
pub(crate) enum Fate {
    Left(u16, Option<&'static str>),
    Requested(Subject),
    Added(AgreementContent, Option<&'static str>),
    Removed(u16),
}

pub(crate) fn fate() -> impl Strategy<Value = Fate> {
    let date = || option::of(select(DATES.to_vec()));
    prop_oneof![
        (1_u16..=4, date()).prop_map(|(party, on)| Fate::Left(party, on)),
        select(subjects()).prop_map(Fate::Requested),
        (content(2), date()).prop_map(|(content, on)| Fate::Added(content, on)),
        (1_u16..=3).prop_map(Fate::Removed),
    ]
}

impl Fate {
    fn event(&self, pact: &Pact, parties: u16) -> AgreementEvent {
        let appendix = |change, effective: Option<&str>| {
            let mut appendix = Planned::new().changes([change]).signatures(1..=parties);
            appendix.effective = effective.map(when);
            appendix.of(pact)
        };
        match self {
            Self::Left(party, on) => left(*party, *on),
            Self::Requested(subject) => {
                AgreementEvent::request_accepted(AcceptedRequest::new(subject.clone()))
            }
            Self::Added(content, on) => appendix(Change::AddContent(content.clone()), *on),
            Self::Removed(number) => appendix(Change::RemoveContent(usize::from(*number)), None),
        }
    }
}

/// What happened, and when: the dates that a record takes, in their order.
pub(crate) type Life = (&'static str, Vec<(Fate, &'static str)>);

pub(crate) fn life() -> impl Strategy<Value = Life> {
    let fates = vec((fate(), select(DATES.to_vec())), 0..4);
    (select(DATES.to_vec()), fates)
}

/// The record of these terms, signed by all, with what happened afterwards.
pub(crate) fn lived(draft: TermsDraft, (signed, fates): &Life) -> Option<Pact> {
    let mut pact = agreed(1, draft.try_into().ok()?);
    let parties = u16::try_from(pact.state().terms().parties.len()).ok()?;
    for party in 1..=parties {
        pact.append(signature(party).on(when(signed))).unwrap();
    }
    for (fate, on) in fates {
        let event = fate.event(&pact, parties);
        let _ = pact.append(event.on(when(on)));
    }
    Some(pact)
}

/// A hospital with this id that has been in this province since 2000.
pub(crate) fn hospital(number: u128, province: &str) -> OrganisationDraft {
    let (kind, name) = (OrganisationKind::ProvincialHospital, text("Bệnh viện"));
    let mut draft = OrganisationDraft::new(id(number), kind, [name]);
    draft.opened = lienvien::when!(2000);
    let province: ProvinceCode = province.parse().unwrap();
    draft.located = vec![DatedPlace::new(province).since(lienvien::when!(2000))];
    draft
}

/// Parties, recipients by name, and others, of two provinces.
pub(crate) fn asking() -> impl Strategy<Value = OrganisationDraft> {
    let any = (select(vec![2, 3, 4, 8, 9]), select(vec!["42", "40"]));
    any.prop_map(|(number, province)| hospital(number, province))
}

/// All that can be asked of an agreement, as text.
pub(crate) fn answers(pact: &Pact, facility: &Organisation, day: NaiveDate) -> String {
    let of = |subject: &Subject| {
        let subjects = std::slice::from_ref(subject);
        let covering = pact.covers(facility, ContentKind::TechniqueTransfer, subjects, day);
        let evidence = pact.covered_on(facility, ContentKind::TechniqueTransfer, subjects, day);
        let supports = pact.supports(ContentKind::TechniqueTransfer, subject, day);
        let responsible = pact.responsible_for(ContentKind::TechniqueTransfer, subject, day);
        format!("{covering:?} {evidence:?} {supports:?} {responsible:?}")
    };
    let of_each: Vec<_> = subjects().iter().map(of).collect();
    let (standing, left) = (pact.standing_on(day), pact.remaining(day));
    format!("{standing:?} {left:?} {of_each:?}")
}

pub(crate) fn by_terms(
    pact: &Pact,
    facility: &Organisation,
    subject: &Subject,
    day: NaiveDate,
) -> Coverage {
    let subjects = std::slice::from_ref(subject);
    pact.covers(facility, ContentKind::TechniqueTransfer, subjects, day)
        .by_terms
}

/// Whether the paper leaves it open what or whom it covers, so that saying more can rule out something.
pub(crate) fn is_open(draft: &TermsDraft, (_, fates): &Life) -> bool {
    let added = fates.iter().filter_map(|(fate, _)| match fate {
        Fate::Added(content, _) => Some(content),
        Fate::Left(..) | Fate::Requested(_) | Fate::Removed(_) => None,
    });
    let mut contents = draft.contents.iter().chain(added);
    let in_anything = contents.any(|content| content.subjects.is_empty());
    let nobody_receives = draft.recipients.is_empty() && draft.receiving_parties().count() == 0;
    draft.contents_open || in_anything || nobody_receives
}

/// Two of the 63 provinces that stood before 01/07/2025, by their codes.
pub(crate) fn before_the_merger() -> impl Strategy<Value = (String, String)> {
    let stood = |province: &Province| province.exists_on(day("2024-10-12"));
    let codes: Vec<_> = Province::all()
        .filter(stood)
        .map(|province| province.code().to_string())
        .collect();
    subsequence(codes, 2)
        .prop_shuffle()
        .prop_map(|codes| (codes[0].clone(), codes[1].clone()))
}
