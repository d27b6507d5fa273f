//! The less a paper says, the less certain are its answers: whatever the paper, the facility, the
//! activity, the subject and the day.

use crate::lives::hospital;
use crate::papers::{
    Pact, agreed, day, id, left, organisation, signature, subject, territory, text, then,
};
use lienvien::agreement::{
    AcceptedRequest, AgreementContent, AgreementEvent, ContentKind, Coverage, Direction, Duty,
    InstrumentKind, OnDemand, Party, PartyNumber, PartyRole, Recipient, Terms, TermsDraft,
};
use lienvien::organisation::{FacilityClass, Organisation, OrganisationKind};
use lienvien::period;
use lienvien::record::Event;
use lienvien::specialty::{CustomSpecialty, Specialty, SpecialtyGroup, Subject};
use lienvien::value::{Known, OrganisationId};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Kinds and wholes, subjects of other sorts, and specialties that the catalogue does not know.
fn subjects() -> Vec<Subject> {
    let codes = [
        "surgery",
        "digestive_surgery",
        "urology_and_dialysis",
        "urology",
        "dialysis",
    ];
    let codes = codes
        .into_iter()
        .chain(["cardiology", "hospital_management"]);
    let custom = |name| CustomSpecialty::new(text(name)).unwrap();
    let spine = custom("phẫu thuật cột sống");
    codes
        .map(subject)
        .chain([
            spine.with_parent(Specialty::Surgery).into(),
            custom("y học thể thao").into(),
        ])
        .collect()
}

const ACTIVITIES: [ContentKind; 3] = [
    ContentKind::TechniqueTransfer,
    ContentKind::ProfessionalTraining,
    ContentKind::Research,
];

fn party(number: u16) -> impl Strategy<Value = Party> {
    let kinds = if number == 1 {
        vec![
            OrganisationKind::DepartmentOfHealth,
            OrganisationKind::ProvincialHospital,
        ]
    } else {
        vec![OrganisationKind::ProvincialHospital]
    };
    (
        select(kinds),
        select(PartyRole::ALL),
        prop::bool::weighted(0.8),
    )
        .prop_map(move |(kind, role, has_id)| {
            let mut named = organisation(kind, "Đơn vị", number.into());
            if !has_id {
                named.id = None;
            }
            Party::signing(named, role)
        })
}

/// A direction that does not contradict the roles: who gives has a role that gives, or none.
/// Where some give and receive, a direction would limit what the roles say.
fn direction(parties: &[Party], cut: usize) -> Option<Direction> {
    if parties.iter().any(|party| party.role == PartyRole::Mutual) {
        return None;
    }
    let (mut from, mut to) = (Vec::new(), Vec::new());
    for (number, party) in (1_u16..).zip(parties) {
        let is_unstated = party.role == PartyRole::NotStated;
        let (gives, receives) = (party.role.gives(), party.role.receives());
        if (gives || is_unstated) && (!receives || usize::from(number) <= cut) {
            from.push(number);
        } else if receives || is_unstated {
            to.push(number);
        }
    }
    (!from.is_empty() && !to.is_empty()).then(|| Direction::new(from, to))
}

fn is_named(party: Option<OrganisationId>, recipient: &Recipient) -> bool {
    matches!(recipient, Recipient::Facility(named) if named.id.is_some() && named.id == party)
}

#[derive(Debug, Clone)]
struct Drawn {
    kind: ContentKind,
    subjects: Vec<Subject>,
    open: bool,
    cut: Option<usize>,
    conditional: bool,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    (
        select(ACTIVITIES.to_vec()),
        subsequence(subjects(), 0..4),
        prop::bool::weighted(0.2),
        option::of(0_usize..4),
        prop::bool::weighted(0.2),
    )
        .prop_map(|(kind, subjects, open, cut, conditional)| Drawn {
            kind,
            subjects,
            open,
            cut,
            conditional,
        })
}

fn recipient() -> impl Strategy<Value = Recipient> {
    let named = |number: Option<u128>| {
        let mut named = organisation(OrganisationKind::ProvincialHospital, "Cơ sở tiếp nhận", 8);
        named.id = number.map(id);
        Recipient::Facility(named)
    };
    let classes = subsequence(
        vec![
            FacilityClass::Hospital,
            FacilityClass::Public,
            FacilityClass::Private,
        ],
        0..=2,
    );
    prop_oneof![
        select(vec![Some(2), Some(8), None]).prop_map(named),
        (select(vec!["42", "40"]), classes)
            .prop_map(|(code, classes)| Recipient::Territory(territory(code).classes(classes))),
    ]
}

fn draft() -> impl Strategy<Value = TermsDraft> {
    (2_u16..=4).prop_flat_map(|parties| {
        (
            (1..=parties).map(party).collect::<Vec<_>>(),
            vec(drawn(), 1..4),
            (
                prop::bool::weighted(0.2),
                prop::bool::weighted(0.2),
                prop::bool::weighted(0.2),
            ),
            vec(recipient(), 0..3),
            vec((1..=parties, subsequence(subjects(), 1..3)), 0..3),
            option::weighted(0.3, Just(OnDemand::new([SpecialtyGroup::Clinical]))),
        )
            .prop_map(|(parties, contents, open, recipients, duties, on_demand)| {
                let kind = InstrumentKind::CooperationAgreement;
                let mut draft = TermsDraft::new(kind, text("Thỏa thuận"), parties);
                for one in contents {
                    let mut content = AgreementContent::new(one.kind).subjects(one.subjects);
                    content.subjects_open = one.open;
                    content.direction = one.cut.and_then(|cut| direction(&draft.parties, cut));
                    content.condition = one.conditional.then(|| text("khi đủ điều kiện"));
                    draft.contents.push(content);
                }
                (
                    draft.contents_open,
                    draft.parties_open,
                    draft.recipients_open,
                ) = open;
                // A paper that names one that only gives as a recipient, by its role or by the directions,
                // contradicts itself.
                let directions = || draft.contents.iter().filter_map(|it| it.direction.as_ref());
                let only_gives = |number: PartyNumber| {
                    directions().any(|it| it.from.contains(&number))
                        && !directions().any(|it| it.to.contains(&number))
                };
                let gives = |named: &Recipient| {
                    let mut givers = draft
                        .numbered_parties()
                        .filter(|(number, party)| party.role.gives() || only_gives(*number));
                    givers.any(|(_, party)| {
                        is_named(party.organisation.as_ref().and_then(|it| it.id), named)
                    })
                };
                draft.recipients = recipients
                    .into_iter()
                    .filter(|named| !gives(named))
                    .collect();
                for (party, subjects) in duties {
                    draft.duties.push(Duty::new([party], subjects));
                }
                draft.on_demand = on_demand;
                draft.period(period!(2024..=2030))
            })
    })
}

/// What may befall the paper: a party leaves, or a request is accepted, on a known day or not.
#[derive(Debug, Clone)]
enum Fate {
    Left(u16, &'static str),
    Requested(Subject, &'static str),
}

fn fate() -> impl Strategy<Value = Fate> {
    let dates = || select(vec!["2025-01-15", "2025", "2026-01-01"]);
    prop_oneof![
        (1_u16..=4, dates()).prop_map(|(party, on)| Fate::Left(party, on)),
        (select(subjects()), dates()).prop_map(|(subject, on)| Fate::Requested(subject, on)),
    ]
}

fn pact(draft: &TermsDraft, fates: &[Fate]) -> Option<Pact> {
    let parties = u16::try_from(draft.parties.len()).ok()?;
    let mut pact = agreed(1, Terms::try_from(draft.clone()).ok()?);
    for party in 1..=parties {
        pact = then(pact, signature(party), "2024-10-12");
    }
    for fate in fates {
        let (event, on) = match fate {
            Fate::Left(party, on) => (left(*party, None), on),
            Fate::Requested(subject, on) => {
                let request = AcceptedRequest::new(subject.clone());
                (AgreementEvent::request_accepted(request), on)
            }
        };
        let _ = pact.append(event.on(crate::papers::when(on)));
    }
    Some(pact)
}

/// How many parties left, and how many requests were accepted.
fn befell(pact: &Pact) -> (usize, usize) {
    (pact.state().left().len(), pact.state().requests().len())
}

// ---------------------------------------------------------------------------------------- the table

/// A statement, by what is left of the paper without it. `None` if the paper does not say it, or if
/// what is left would say something else.
type WithoutIt = fn(&TermsDraft, usize, &Subject) -> Option<TermsDraft>;

/// All statements that bear on the three questions. A list that loses an item is marked open: without
/// the mark it would say that there is nothing else. A class of a territory is none: it limits what the
/// territory says, and without it the paper speaks of every facility.
const STATEMENTS: [(&str, WithoutIt); 9] = [
    ("role", |draft, n, _| {
        changed(draft, |draft| {
            draft.parties.get_mut(n)?.role = PartyRole::NotStated;
            Some(())
        })
    }),
    ("id of a party", |draft, n, _| {
        changed(draft, |draft| {
            let named = draft.parties.get_mut(n)?.organisation.as_mut()?;
            named.id.take().map(drop)
        })
    }),
    ("direction", |draft, n, _| {
        changed(draft, |draft| {
            draft.contents.get_mut(n)?.direction.take().map(drop)
        })
    }),
    ("list of subjects", |draft, n, subject| {
        changed(draft, |draft| {
            not_on_demand(draft, subject)?;
            draft.contents.get_mut(n)?.subjects.clear();
            Some(())
        })
    }),
    ("subject", |draft, n, subject| {
        changed(draft, |draft| {
            not_on_demand(draft, subject)?;
            let content = draft.contents.get_mut(n)?;
            content.subjects_open = true;
            content.subjects.pop().map(drop)
        })
    }),
    ("content", |draft, n, subject| {
        changed(draft, |draft| {
            not_on_demand(draft, subject)?;
            draft.contents_open = true;
            (n < draft.contents.len() && draft.contents.len() > 1)
                .then(|| drop(draft.contents.remove(n)))
        })
    }),
    ("recipient", |draft, n, _| {
        changed(draft, |draft| {
            draft.recipients_open = true;
            (n < draft.recipients.len()).then(|| drop(draft.recipients.remove(n)))
        })
    }),
    ("id of a recipient", |draft, n, _| {
        changed(draft, |draft| match draft.recipients.get_mut(n)? {
            Recipient::Facility(named) => named.id.take().map(drop),
            _ => None,
        })
    }),
    ("clause on demand", |draft, _, _| {
        changed(draft, |draft| {
            draft.contents_open = true;
            draft.on_demand.take().map(drop)
        })
    }),
];

/// Reservations: what the paper leaves open.
const RESERVATIONS: [(&str, WithoutIt); 5] = [
    ("open contents", |draft, _, _| {
        changed(draft, |draft| {
            draft.contents_open = true;
            Some(())
        })
    }),
    ("open parties", |draft, _, _| {
        changed(draft, |draft| {
            draft.parties_open = true;
            Some(())
        })
    }),
    ("open recipients", |draft, _, _| {
        changed(draft, |draft| {
            draft.recipients_open = true;
            Some(())
        })
    }),
    ("open subjects", |draft, n, _| {
        changed(draft, |draft| {
            draft.contents.get_mut(n)?.subjects_open = true;
            Some(())
        })
    }),
    ("condition", |draft, n, _| {
        changed(draft, |draft| {
            draft.contents.get_mut(n)?.condition = Some(text("khi đủ điều kiện"));
            Some(())
        })
    }),
];

fn changed(
    draft: &TermsDraft,
    change: impl FnOnce(&mut TermsDraft) -> Option<()>,
) -> Option<TermsDraft> {
    let mut draft = draft.clone();
    change(&mut draft)?;
    Some(draft)
}

/// What the clause says of all *other* specialties it says of one more when a content loses it.
fn not_on_demand(draft: &TermsDraft, subject: &Subject) -> Option<()> {
    let clause = draft.on_demand.as_ref();
    clause
        .is_none_or(|clause| clause.reaches(subject).is_no())
        .then_some(())
}

// --------------------------------------------------------------------------------------- the answers

type Pairs = Known<Vec<(PartyNumber, PartyNumber)>>;

#[derive(Debug)]
struct Answers {
    covered: [Coverage; 3],
    supports: Pairs,
    responsible: Known<Vec<PartyNumber>>,
}

fn ask(
    pact: &Pact,
    facility: &Organisation,
    activity: ContentKind,
    subject: &Subject,
    on: &str,
) -> Answers {
    let covering = pact.covers(facility, activity, std::slice::from_ref(subject), day(on));
    Answers {
        covered: [
            covering.by_terms,
            covering.by_subjects,
            covering.by_recipient,
        ],
        supports: pact.supports(activity, subject, day(on)),
        responsible: pact.responsible_for(activity, subject, day(on)),
    }
}

/// Whether the second answers, of the paper that says less, are nowhere more certain than the first,
/// and nowhere their opposite.
fn say_no_more(more: &Answers, less: &Answers) -> bool {
    let covered = more
        .covered
        .iter()
        .zip(&less.covered)
        .all(|answers| match answers {
            (Coverage::Unknown, less) => *less == Coverage::Unknown,
            (Coverage::NotCovered, less) => {
                matches!(less, Coverage::NotCovered | Coverage::Unknown)
            }
            (_, less) => *less != Coverage::NotCovered,
        });
    let supports = match (&more.supports, &less.supports) {
        (_, Known::Unknown(_)) => true,
        (Known::Unknown(_), Known::Known(_)) => false,
        (Known::Known(more), Known::Known(less)) => {
            let within = |some: &Vec<_>, all: &Vec<_>| some.iter().all(|pair| all.contains(pair));
            within(more, less) || within(less, more)
        }
    };
    let responsible = match (&more.responsible, &less.responsible) {
        (Known::Known(more), Known::Known(less)) => more == less,
        (Known::Unknown(_), Known::Known(_)) => false,
        (_, Known::Unknown(_)) => true,
    };
    covered && supports && responsible
}

fn facility() -> impl Strategy<Value = Organisation> {
    let kinds = vec![
        OrganisationKind::ProvincialHospital,
        OrganisationKind::ProvincialHospital,
        OrganisationKind::PrivateHospital,
    ];
    (
        select(vec![2_u128, 3, 8, 9]),
        select(vec!["42", "40"]),
        select(kinds),
    )
        .prop_map(|(number, province, kind)| {
            let mut draft = hospital(number, province);
            // A party is of the kind that the paper gives.
            if number > 8 {
                draft.kind = kind.into();
            }
            draft.try_into().unwrap()
        })
}

const DAYS: [&str; 3] = ["2024-12-01", "2025-06-01", "2026-06-01"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn taking_a_statement_out_makes_no_answer_more_certain(
        draft in draft(),
        fates in vec(fate(), 0..3),
        facility in facility(),
        activity in select(ACTIVITIES.to_vec()),
        subject in select(subjects()),
        on in select(DAYS.to_vec()),
    ) {
        let Some(full) = pact(&draft, &fates) else { return Ok(()) };
        let more = ask(&full, &facility, activity, &subject, on);
        for (name, without) in STATEMENTS.into_iter().chain(RESERVATIONS) {
            for n in 0..4 {
                let less = without(&draft, n, &subject);
                let Some(less) = less.and_then(|less| pact(&less, &fates)) else { continue };
                if befell(&less) != befell(&full) {
                    continue; // something else befell it
                }
                let less = ask(&less, &facility, activity, &subject, on);
                prop_assert!(say_no_more(&more, &less), "{name} {n}: {more:?} then {less:?}");
            }
        }
    }

    /// A specialty that no longer names its parent, in the paper or in the question.
    #[test]
    fn without_the_parent_no_answer_is_more_certain(
        draft in draft(),
        facility in facility(),
        activity in select(ACTIVITIES.to_vec()),
        subject in select(subjects()),
        on in select(DAYS.to_vec()),
    ) {
        let Some(full) = pact(&draft, &[]) else { return Ok(()) };
        let more = ask(&full, &facility, activity, &subject, on);
        let orphan = |subject: &mut Subject| {
            if let Subject::Custom(custom) = subject {
                *subject = CustomSpecialty::new(custom.name().clone()).unwrap().into();
            }
        };
        let (mut asked, mut vague) = (subject.clone(), draft);
        orphan(&mut asked);
        let less = ask(&full, &facility, activity, &asked, on);
        // Without its group the clause on demand says less of it too.
        prop_assert!(say_no_more(&more, &less), "asked: {more:?} then {less:?}");
        let contents = vague.contents.iter_mut().flat_map(|content| &mut content.subjects);
        contents.for_each(orphan);
        if vague.duties.is_empty() {
            let Some(vague) = pact(&vague, &[]) else { return Ok(()) };
            let less = ask(&vague, &facility, activity, &subject, on);
            prop_assert!(say_no_more(&more, &less), "listed: {more:?} then {less:?}");
        }
    }

    /// What one question calls certain, no other denies.
    #[test]
    fn the_three_questions_agree(
        draft in draft(),
        fates in vec(fate(), 0..3),
        facility in facility(),
        activity in select(ACTIVITIES.to_vec()),
        subject in select(subjects()),
        on in select(DAYS.to_vec()),
    ) {
        let Some(pact) = pact(&draft, &fates) else { return Ok(()) };
        let answers = ask(&pact, &facility, activity, &subject, on);
        let [by_terms, by_subjects, _] = answers.covered;
        let own = (1_u16..).zip(&draft.parties).find(|(_, party)| {
            party.organisation.as_ref().is_some_and(|it| it.id == Some(facility.id()))
        });
        let Known::Known(pairs) = &answers.supports else { return Ok(()) };
        if let Some((number, party)) = own {
            let number = PartyNumber::new(number);
            if pairs.iter().any(|(_, to)| *to == number) {
                prop_assert_ne!(by_terms, Coverage::NotCovered);
            } else if party.role.receives() {
                prop_assert_ne!(by_terms, Coverage::Covered);
            }
        } else if !pairs.is_empty() {
            prop_assert_ne!(by_subjects, Coverage::NotCovered);
        }
        if let Known::Known(responsible) = &answers.responsible
            && draft.duties.is_empty()
        {
            prop_assert!(pairs.iter().all(|(from, _)| responsible.contains(from)), "{answers:?}");
        }
    }
}
