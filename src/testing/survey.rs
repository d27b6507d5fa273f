//! Payloads of surveys.

use super::basis::{agreement_in_force, basis};
use super::values::{actor, document, organisation, person};
use super::{Payloads, values};
use crate::basis::Basis;
use crate::record::{Entry, Event, Postponement, Record};
use crate::specialty::{Specialty, Subject};
use crate::survey::{
    AgreedItem, AgreedList, Assessed, Delegation, DelegationMember, Dimension, Finding, HostTeam,
    MinutesSignature, NeedProposal, Opening, Presentation, ProposedItem, Rating, RemoteSupport,
    ReportedSurvey, Requirement, RequirementKind, RequirementMet, RequirementNumber,
    RequirementUnmet, RequirementWaived, SigningRefusal, SiteNumber, Supersession, Survey,
    SurveyConclusion, SurveyEvent, SurveyEventKind, SurveyPlan, SurveyPurpose, SurveySide,
    SurveyStatus, TeleHealth, Verdict,
};
use crate::value::When;
use alloc::vec::Vec;
use proptest::{collection::vec, option, prelude::*, sample::select, strategy::BoxedStrategy};

impl Payloads for Survey {
    fn opening() -> BoxedStrategy<Entry<SurveyEvent>> {
        let event = prop_oneof![
            3 => plan().prop_map(SurveyEvent::planned),
            1 => reported(),
        ];
        prop_oneof![5 => (event, values::when()), 1 => on_agreement()]
            .prop_map(|(event, on)| event.on(on))
            .boxed()
    }

    fn event(record: &Record<Self>, kind: SurveyEventKind) -> BoxedStrategy<SurveyEvent> {
        let state = record.state();
        let all = state.sites();
        let sides: Vec<_> = state.sides().collect();
        let unsigned: Vec<_> = state.unsigned().collect();
        let found: Vec<_> = state
            .findings()
            .iter()
            .map(|finding| finding.what.subject.clone())
            .collect();
        let required = state.requirements().iter();
        let required: Vec<_> = required.map(|tracked| tracked.requirement.number).collect();
        let used = u16::try_from(required.len()).unwrap_or(u16::MAX);
        match kind {
            SurveyEventKind::Planned => plan().prop_map(SurveyEvent::planned).boxed(),
            SurveyEventKind::Reported => reported(),
            SurveyEventKind::Postponed => (values::text(), values::when())
                .prop_map(|(reason, to)| SurveyEvent::postponed(Postponement::new(reason).to(to)))
                .boxed(),
            SurveyEventKind::Cancelled => values::reason().prop_map(SurveyEvent::Cancelled).boxed(),
            SurveyEventKind::Reopened => values::reason().prop_map(SurveyEvent::Reopened).boxed(),
            SurveyEventKind::Opened => meeting(all),
            SurveyEventKind::Presented => presentation(all),
            SurveyEventKind::NeedsProposed => proposal(all),
            SurveyEventKind::Found => finding(all).prop_map(SurveyEvent::found).boxed(),
            SurveyEventKind::Required => requirement(all, found, used)
                .prop_map(SurveyEvent::required)
                .boxed(),
            SurveyEventKind::Concluded => conclusion(all).prop_map(SurveyEvent::concluded).boxed(),
            SurveyEventKind::Signed => {
                let side = prop_oneof![2 => side_of(unsigned), 1 => side_of(sides)];
                signature(side.boxed())
            }
            SurveyEventKind::RefusedToSign => (side_of(sides), values::text())
                .prop_map(|(side, reason)| {
                    SurveyEvent::refused_to_sign(SigningRefusal::new(side, reason))
                })
                .boxed(),
            SurveyEventKind::Met => (number_of(required), document())
                .prop_map(|(requirement, evidence)| {
                    SurveyEvent::met(RequirementMet::new(requirement, evidence))
                })
                .boxed(),
            SurveyEventKind::Waived => waived(required),
            SurveyEventKind::Unmet => (number_of(required), values::text())
                .prop_map(|(requirement, reason)| {
                    SurveyEvent::unmet(RequirementUnmet::new(requirement, reason))
                })
                .boxed(),
            SurveyEventKind::Superseded => values::id()
                .prop_map(|by| SurveyEvent::superseded(Supersession::new(by)))
                .boxed(),
        }
    }
}

/// A subject, one of few, so that several events are often about the same one.
fn subject() -> impl Strategy<Value = Subject> {
    const MET: &[Specialty] = &[
        Specialty::Surgery,
        Specialty::DigestiveSurgery,
        Specialty::UrologicalSurgery,
        Specialty::DiagnosticImaging,
        Specialty::Pathology,
    ];
    select(MET).prop_map(Subject::Specialty)
}

/// One of these sites, no site, or now and then another number.
fn site_of(sites: Vec<SiteNumber>) -> BoxedStrategy<Option<SiteNumber>> {
    let any = (0..5_u16).prop_map(SiteNumber::new);
    let named = if sites.is_empty() {
        any.boxed()
    } else {
        prop_oneof![15 => select(sites), 1 => any].boxed()
    };
    option::of(named).boxed()
}

fn side_of(sides: Vec<SurveySide>) -> BoxedStrategy<SurveySide> {
    let any = prop_oneof![
        Just(SurveySide::Delegation),
        (0..5_u16).prop_map(|site| SurveySide::Site(site.into())),
    ];
    if sides.is_empty() {
        any.boxed()
    } else {
        prop_oneof![9 => select(sides), 1 => any].boxed()
    }
}

fn number_of(numbers: Vec<RequirementNumber>) -> BoxedStrategy<RequirementNumber> {
    let any = (0..6_u16).prop_map(RequirementNumber::new);
    if numbers.is_empty() {
        any.boxed()
    } else {
        prop_oneof![9 => select(numbers), 1 => any].boxed()
    }
}

/// A plan under an agreement, which is most often in force on the day of the plan.
fn on_agreement() -> impl Strategy<Value = (SurveyEvent, When)> {
    let another_day = option::weighted(0.2, values::when());
    (plan(), agreement_in_force(), another_day).prop_map(|(plan, in_force, another)| {
        let on = another.unwrap_or_else(|| in_force.day().into());
        let plan = plan.basis(Basis::Agreement(in_force));
        (SurveyEvent::planned(plan), on)
    })
}

fn plan() -> impl Strategy<Value = SurveyPlan> {
    let purpose = select(SurveyPurpose::ALL);
    let hosts = prop_oneof![1 => Just(Vec::new()), 12 => vec(organisation(), 1..4)];
    (
        organisation(),
        hosts,
        purpose,
        option::of(basis()),
        values::when(),
    )
        .prop_map(|(surveyor, hosts, purpose, basis, year)| {
            let mut plan = SurveyPlan::new(surveyor, hosts, purpose).year(year);
            plan.basis = basis;
            plan
        })
}

fn reported() -> BoxedStrategy<SurveyEvent> {
    let reached = prop_oneof![
        4 => select(&[SurveyStatus::Concluded, SurveyStatus::Signed][..]),
        1 => select(SurveyStatus::ALL),
    ];
    let sites = alloc::vec![SiteNumber::new(1)];
    let known = (
        plan(),
        vec(finding(sites.clone()), 0..2),
        vec(requirement(sites.clone(), Vec::new(), 0), 0..2),
        option::of(conclusion(sites)),
        values::when(),
    );
    let known = known.prop_map(|(plan, findings, requirements, conclusion, signed)| {
        let mut known = ReportedSurvey::new(plan)
            .findings(findings)
            .requirements(requirements)
            .signed(signed);
        known.conclusion = conclusion;
        known
    });
    values::reported(reached, known)
        .prop_map(SurveyEvent::reported)
        .boxed()
}

fn meeting(sites: Vec<SiteNumber>) -> BoxedStrategy<SurveyEvent> {
    let delegation = prop_oneof![
        3 => person().prop_map(Delegation::led_by),
        3 => Just(Delegation::unnamed()),
        1 => vec(member(), 0..3).prop_map(Delegation::new),
    ];
    let team = (site_of(sites), vec(person(), 0..2)).prop_map(|(site, people)| {
        HostTeam::new(site.unwrap_or(SiteNumber::new(1))).people(people)
    });
    let hosts = prop_oneof![2 => Just(Vec::new()), 1 => vec(team, 0..3)];
    (delegation, hosts, vec(actor(), 0..3))
        .prop_map(|(delegation, hosts, guests)| {
            SurveyEvent::opened(Opening::new(delegation).hosts(hosts).guests(guests))
        })
        .boxed()
}

fn member() -> impl Strategy<Value = DelegationMember> {
    (option::of(person()), any::<bool>()).prop_map(|(person, leads)| {
        let mut member = DelegationMember::new();
        member.person = person;
        member.leads = leads;
        member
    })
}

fn presentation(sites: Vec<SiteNumber>) -> BoxedStrategy<SurveyEvent> {
    let why = option::weighted(0.5, values::text());
    (
        site_of(sites),
        option::of(person()),
        vec(subject(), 0..2),
        why,
    )
        .prop_map(|(site, by, emphasis, out_of_order)| {
            let mut presentation = Presentation::new().emphasis(emphasis);
            presentation.site = site;
            presentation.by = by;
            presentation.out_of_order = out_of_order;
            SurveyEvent::presented(presentation)
        })
        .boxed()
}

fn proposal(sites: Vec<SiteNumber>) -> BoxedStrategy<SurveyEvent> {
    let item = option::weighted(0.8, subject()).prop_map(|subject| {
        let mut item = ProposedItem::new();
        item.subject = subject;
        item
    });
    let why = option::weighted(0.5, values::text());
    (site_of(sites), vec(item, 0..4), any::<bool>(), why)
        .prop_map(|(site, items, items_open, out_of_order)| {
            let mut proposal = NeedProposal::new().items(items);
            proposal.site = site;
            proposal.items_open = items_open;
            proposal.out_of_order = out_of_order;
            SurveyEvent::needs_proposed(proposal)
        })
        .boxed()
}

fn finding(sites: Vec<SiteNumber>) -> BoxedStrategy<Finding> {
    let reason = option::weighted(0.9, values::text());
    let assessed = (option::of(select(Rating::ALL)), reason);
    let assessed = assessed.prop_map(|(rating, reason)| {
        let mut assessed = Assessed::new();
        assessed.rating = rating;
        assessed.reason = reason;
        assessed
    });
    let assessed = option::of((select(Dimension::ALL), assessed));
    let why = option::weighted(0.5, values::text());
    let parts = (
        site_of(sites),
        subject(),
        select(Verdict::ALL),
        assessed,
        why,
    );
    parts
        .prop_map(|(site, subject, verdict, assessed, out_of_order)| {
            let mut finding = Finding::new(subject, verdict);
            finding.site = site;
            finding.out_of_order = out_of_order;
            if let Some((dimension, assessed)) = assessed {
                let of = match dimension {
                    Dimension::Staff => &mut finding.staff,
                    Dimension::Equipment => &mut finding.equipment,
                    Dimension::Premises => &mut finding.premises,
                    Dimension::Certificates => &mut finding.certificates,
                    Dimension::Volume => &mut finding.volume,
                };
                *of = Some(assessed);
            }
            finding
        })
        .boxed()
}

fn requirement(
    sites: Vec<SiteNumber>,
    found: Vec<Subject>,
    used: u16,
) -> BoxedStrategy<Requirement> {
    let from = if found.is_empty() {
        subject().boxed()
    } else {
        prop_oneof![9 => select(found), 1 => subject()].boxed()
    };
    // Some numbers are always free, even if many are used.
    let number = (1..used.saturating_add(6)).prop_map(RequirementNumber::new);
    let due = option::of(values::when()).prop_map(|due| due.unwrap_or(When::UNKNOWN));
    let kind = select(RequirementKind::ALL);
    (
        number,
        site_of(sites),
        kind,
        vec(from, 0..2),
        any::<bool>(),
        due,
    )
        .prop_map(|(number, site, kind, from, blocking, due)| {
            let mut requirement = Requirement::of_host(number, kind).from(from).due(due);
            requirement.blocking = blocking;
            requirement.site = site;
            requirement
        })
        .boxed()
}

fn conclusion(sites: Vec<SiteNumber>) -> BoxedStrategy<SurveyConclusion> {
    let item = (subject(), site_of(sites), proptest::bool::weighted(0.8)).prop_map(
        |(subject, site, offered)| {
            let mut item = AgreedItem::new(subject);
            item.site = site;
            item.offered = offered;
            item
        },
    );
    let list = (vec(item, 0..3), any::<bool>()).prop_map(|(items, open)| {
        let mut list = AgreedList::new().items(items);
        list.open = open;
        list
    });
    let remote = option::of(values::text()).prop_map(|system| {
        let mut telehealth = TeleHealth::new();
        telehealth.system = system;
        RemoteSupport::new(telehealth)
    });
    let verdict = option::of(select(Verdict::ALL));
    (
        option::of(values::text()),
        verdict,
        vec(list, 0..2),
        vec(remote, 0..2),
    )
        .prop_map(|(overall, verdict, agreed, remote_support)| {
            let mut conclusion = SurveyConclusion::new()
                .agreed(agreed)
                .remote_support(remote_support);
            conclusion.overall = overall;
            conclusion.verdict = verdict;
            conclusion
        })
        .boxed()
}

fn signature(side: BoxedStrategy<SurveySide>) -> BoxedStrategy<SurveyEvent> {
    let signer = option::of(person());
    (side, signer, vec(actor(), 0..2))
        .prop_map(|(side, signer, witnesses)| {
            let mut signature = MinutesSignature::new(side).witnesses(witnesses);
            signature.signer = signer;
            SurveyEvent::signed(signature)
        })
        .boxed()
}

fn waived(required: Vec<RequirementNumber>) -> BoxedStrategy<SurveyEvent> {
    (number_of(required), organisation(), document())
        .prop_map(|(requirement, by, document)| {
            SurveyEvent::waived(RequirementWaived::new(requirement, by, document))
        })
        .boxed()
}
