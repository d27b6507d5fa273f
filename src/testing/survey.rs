//! Payloads of surveys.

use super::basis::{agreement_in_force, basis};
use super::values::{actor, document, organisation, person};
use super::{Payloads, values};
use crate::basis::Basis;
use crate::record::{Entry, Event, Postponement, Record};
use crate::specialty::{Specialty, Subject};
use crate::survey::{
    AgreedItem, AgreedList, Assessed, BreakingOff, Delegation, DelegationMember, DelegationRole,
    Dimension, HostTeam, MinutesSignature, NeedProposal, Opening, Presentation, ProposedItem,
    Rating, RemoteSupport, ReportedSurvey, Requirement, RequirementKind, RequirementMet,
    RequirementNumber, RequirementUnmet, RequirementWaived, SigningRefusal, SiteNumber,
    Supersession, Survey, SurveyConclusion, SurveyEvent, SurveyEventKind, SurveyFinding,
    SurveyPlan, SurveyPurpose, SurveySide, SurveyStatus, TeleHealth, Verdict,
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
        let found: Vec<_> = state.subjects().into_iter().cloned().collect();
        let required = state.requirements();
        let required: Vec<_> = required.map(|tracked| tracked.requirement.number).collect();
        let used = u16::try_from(required.len()).unwrap_or(u16::MAX);
        match kind {
            SurveyEventKind::Planned => plan().prop_map(SurveyEvent::planned).boxed(),
            SurveyEventKind::Reported => reported(),
            SurveyEventKind::Postponed => (values::text(), values::when())
                .prop_map(|(reason, to)| SurveyEvent::postponed(Postponement::from(reason).to(to)))
                .boxed(),
            SurveyEventKind::Cancelled => values::reason().prop_map(SurveyEvent::Cancelled).boxed(),
            SurveyEventKind::Reopened => values::reason().prop_map(SurveyEvent::Reopened).boxed(),
            SurveyEventKind::Opened => opening(all).prop_map(SurveyEvent::opened).boxed(),
            SurveyEventKind::Presented => presentation(all),
            SurveyEventKind::NeedsProposed => {
                proposal(all).prop_map(SurveyEvent::needs_proposed).boxed()
            }
            SurveyEventKind::Found => finding(all).prop_map(SurveyEvent::found).boxed(),
            SurveyEventKind::Required => requirement(all, found, used)
                .prop_map(SurveyEvent::required)
                .boxed(),
            SurveyEventKind::BrokenOff => option::of(values::text())
                .prop_map(|reason| {
                    let mut breaking_off = BreakingOff::new();
                    breaking_off.reason = reason;
                    SurveyEvent::broken_off(breaking_off)
                })
                .boxed(),
            SurveyEventKind::Concluded => conclusion(all).prop_map(SurveyEvent::concluded).boxed(),
            SurveyEventKind::Signed => {
                let side = prop_oneof![2 => side_of(unsigned), 1 => side_of(sides)];
                signature(side.boxed())
                    .prop_map(SurveyEvent::signed)
                    .boxed()
            }
            SurveyEventKind::RefusedToSign => (side_of(sides), values::text())
                .prop_map(|(side, reason)| {
                    SurveyEvent::refused_to_sign(SigningRefusal::new(side).reason(reason))
                })
                .boxed(),
            SurveyEventKind::Met => (number_of(required), document())
                .prop_map(|(requirement, evidence)| {
                    SurveyEvent::met(RequirementMet::new(requirement).evidence(evidence))
                })
                .boxed(),
            SurveyEventKind::Waived => waived(required),
            SurveyEventKind::Unmet => (number_of(required), values::text())
                .prop_map(|(requirement, reason)| {
                    SurveyEvent::unmet(RequirementUnmet::new(requirement).reason(reason))
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
    let purpose = option::of(values::coded::<SurveyPurpose>());
    let hosts = prop_oneof![1 => Just(Vec::new()), 12 => vec(organisation(), 1..4)];
    (
        organisation(),
        hosts,
        purpose,
        option::of(basis()),
        values::when(),
    )
        .prop_map(|(surveyor, hosts, purpose, basis, year)| {
            let mut plan = SurveyPlan::new(surveyor, hosts).year(year);
            plan.purpose = purpose;
            plan.basis = basis;
            plan
        })
}

fn reported() -> BoxedStrategy<SurveyEvent> {
    let reached = select(SurveyStatus::ALL);
    let sites = alloc::vec![SiteNumber::new(1)];
    let known = (
        plan(),
        option::of(opening(sites.clone())),
        vec(proposal(sites.clone()), 0..2),
        vec(finding(sites.clone()), 0..2),
        vec(requirement(sites.clone(), Vec::new(), 0), 0..2),
        option::of(conclusion(sites)),
        option::weighted(0.3, signature(Just(SurveySide::Delegation).boxed())),
        (any::<bool>(), values::when()),
    );
    let known = known.prop_map(
        |(
            plan,
            opening,
            needs,
            findings,
            requirements,
            conclusion,
            signature,
            (complete, signed),
        )| {
            let mut known = ReportedSurvey::new(plan)
                .needs(needs)
                .findings(findings)
                .requirements(requirements)
                .signatures(signature)
                .signed(signed);
            known.opening = opening;
            known.conclusion = conclusion;
            known.complete = complete;
            known
        },
    );
    values::reported(reached, known)
        .prop_map(SurveyEvent::reported)
        .boxed()
}

fn opening(sites: Vec<SiteNumber>) -> BoxedStrategy<Opening> {
    let delegation = prop_oneof![
        3 => person().prop_map(Delegation::led_by),
        1 => vec(member(), 0..3).prop_map(|members| Delegation::new().members(members)),
        1 => vec(member(), 0..3).prop_map(|members| Delegation::new().members(members).complete()),
    ];
    let team = (site_of(sites), vec(person(), 0..2)).prop_map(|(site, people)| {
        HostTeam::new(site.unwrap_or(SiteNumber::new(1))).people(people)
    });
    let hosts = prop_oneof![2 => Just(Vec::new()), 1 => vec(team, 0..3)];
    (delegation, hosts, vec(actor(), 0..3))
        .prop_map(|(delegation, hosts, guests)| {
            Opening::new(delegation).hosts(hosts).guests(guests)
        })
        .boxed()
}

fn member() -> impl Strategy<Value = DelegationMember> {
    let roles = vec(values::coded::<DelegationRole>(), 0..2);
    (option::of(person()), roles).prop_map(|(person, roles)| {
        let mut member = DelegationMember::new().roles(roles);
        member.person = person;
        member
    })
}

fn presentation(sites: Vec<SiteNumber>) -> BoxedStrategy<SurveyEvent> {
    (site_of(sites), option::of(person()), vec(subject(), 0..2))
        .prop_map(|(site, by, emphasis)| {
            let mut presentation = Presentation::new().emphasis(emphasis);
            presentation.site = site;
            presentation.by = by;
            SurveyEvent::presented(presentation)
        })
        .boxed()
}

fn proposal(sites: Vec<SiteNumber>) -> BoxedStrategy<NeedProposal> {
    let item = option::weighted(0.8, subject()).prop_map(|subject| {
        let mut item = ProposedItem::new();
        item.subject = subject;
        item
    });
    let letter = option::weighted(0.3, (values::period_if_any(), document()));
    (site_of(sites), vec(item, 0..4), any::<bool>(), letter)
        .prop_map(|(site, items, items_open, letter)| {
            let mut proposal = NeedProposal::new().items(items);
            if let Some((wanted, letter)) = letter {
                (proposal.wanted, proposal.document) = (wanted, Some(letter));
            }
            proposal.site = site;
            proposal.items_open = items_open;
            proposal
        })
        .boxed()
}

fn finding(sites: Vec<SiteNumber>) -> BoxedStrategy<SurveyFinding> {
    let reason = option::of(values::text());
    let rating = option::of(values::coded::<Rating>());
    let assessed = (values::coded::<Dimension>(), rating, reason);
    let assessed = assessed.prop_map(|(dimension, rating, reason)| {
        let mut assessed = Assessed::new(dimension);
        assessed.rating = rating;
        assessed.reason = reason;
        assessed
    });
    let parts = (
        site_of(sites),
        option::weighted(0.8, subject()),
        option::weighted(0.8, values::coded::<Verdict>()),
        vec(assessed, 0..3),
    );
    parts
        .prop_map(|(site, subject, verdict, assessed)| {
            let mut finding = SurveyFinding::new().assessed(assessed);
            finding.site = site;
            finding.subject = subject;
            finding.verdict = verdict;
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
    let kind = values::coded::<RequirementKind>();
    (
        number,
        site_of(sites),
        kind,
        vec(from, 0..2),
        option::weighted(0.8, any::<bool>()),
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
    let verdict = option::of(values::coded::<Verdict>());
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

fn signature(side: BoxedStrategy<SurveySide>) -> BoxedStrategy<MinutesSignature> {
    let signer = option::of(person());
    (side, signer, vec(actor(), 0..2))
        .prop_map(|(side, signer, witnesses)| {
            let mut signature = MinutesSignature::new(side).witnesses(witnesses);
            signature.signer = signer;
            signature
        })
        .boxed()
}

fn waived(required: Vec<RequirementNumber>) -> BoxedStrategy<SurveyEvent> {
    (number_of(required), organisation(), document())
        .prop_map(|(requirement, by, document)| {
            SurveyEvent::waived(
                RequirementWaived::new(requirement)
                    .by(by)
                    .document(document),
            )
        })
        .boxed()
}
