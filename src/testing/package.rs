//! Payloads of packages.

pub(super) mod evidence;

use super::basis::in_force_on;
use super::values::{actor, document, organisation, person};
use super::{Payloads, values};
use crate::basis::Basis;
use crate::organisation::Cadre;
use crate::organisation::{OrganisationKind, OrganisationRef};
use crate::package::{
    AssessmentConclusion, Authorisation, CaseLevel, Exception, Extent, Independence, LoggedCase,
    OnSiteStart, Outline, Package, PackageAcceptance, PackageCommitment, PackageEvent,
    PackageEventKind, PackageProposal, PackageStatus, PackageSuspension, PracticeTarget, Readiness,
    ReportedPackage, Restoration, Review, SideSignature, StageEnd, StagePlace, StageStart,
    SuspensionCause, TeamMember, TechniqueNumber, TraineeAssessment, TrainingStart, TransferSide,
};
use crate::record::{Entry, Event, Record};
use crate::specialty::Specialty;
use crate::value::{Id, OrganisationId, Score};
use alloc::vec::Vec;
use chrono::NaiveDate;
use evidence::{covered, ready};
use proptest::{
    collection::vec, option, prelude::*, sample::select, sample::subsequence,
    strategy::BoxedStrategy,
};
use uuid::Uuid;

/// The specialties of these packages: few, so that evidence often matches.
const SUBJECTS: &[Specialty] = &[Specialty::Neurology, Specialty::Surgery];

impl Payloads for Package {
    fn opening() -> BoxedStrategy<Entry<PackageEvent>> {
        let event = prop_oneof![
            3 => proposal().prop_map(PackageEvent::proposed),
            1 => reported(),
        ];
        (event, values::when())
            .prop_map(|(event, on)| event.on(on))
            .boxed()
    }

    fn event(record: &Record<Self>, kind: PackageEventKind) -> BoxedStrategy<PackageEvent> {
        let state = record.state();
        match kind {
            PackageEventKind::Proposed => proposal().prop_map(PackageEvent::proposed).boxed(),
            PackageEventKind::Reported => reported(),
            PackageEventKind::Declined => values::reason().prop_map(PackageEvent::Declined).boxed(),
            PackageEventKind::Withdrawn => {
                values::reason().prop_map(PackageEvent::Withdrawn).boxed()
            }
            PackageEventKind::Failed => values::reason().prop_map(PackageEvent::Failed).boxed(),
            PackageEventKind::Lapsed => values::reason().prop_map(PackageEvent::Lapsed).boxed(),
            PackageEventKind::Held => values::reason().prop_map(PackageEvent::Held).boxed(),
            PackageEventKind::Cancelled => {
                values::reason().prop_map(PackageEvent::Cancelled).boxed()
            }
            PackageEventKind::Resumed => Just(PackageEvent::Resumed).boxed(),
            PackageEventKind::AuthorisationEnded => Just(PackageEvent::AuthorisationEnded).boxed(),
            PackageEventKind::Outlined => outline().prop_map(PackageEvent::outlined).boxed(),
            PackageEventKind::Committed => commitment(record),
            PackageEventKind::TrainingStarted => option::of(organisation())
                .prop_map(|host| {
                    let mut start = TrainingStart::new();
                    start.host = host;
                    PackageEvent::training_started(start)
                })
                .boxed(),
            PackageEventKind::OnSiteStarted => on_site(record),
            PackageEventKind::StageStarted => values::coded::<StagePlace>()
                .prop_map(|stage| PackageEvent::stage_started(StageStart::new(stage)))
                .boxed(),
            PackageEventKind::StageEnded => values::coded::<StagePlace>()
                .prop_map(|stage| PackageEvent::stage_ended(StageEnd::new(stage)))
                .boxed(),
            PackageEventKind::CaseLogged => case().prop_map(PackageEvent::case_logged).boxed(),
            PackageEventKind::Assessed => assessment(),
            PackageEventKind::Accepted => acceptance(),
            PackageEventKind::Authorised => authorisation(),
            PackageEventKind::Independent => independence(state),
            PackageEventKind::Reviewed => review(),
            PackageEventKind::Suspended => suspension().prop_map(PackageEvent::suspended).boxed(),
            PackageEventKind::Restored => (values::text(), option::of(document()))
                .prop_map(|(evidence, document)| {
                    let mut restoration = Restoration::new().evidence(evidence);
                    restoration.document = document;
                    PackageEvent::restored(restoration)
                })
                .boxed(),
        }
    }
}

/// Most often a facility; sometimes any organisation.
fn recipient() -> impl Strategy<Value = OrganisationRef> {
    let facility = (values::text(), option::weighted(0.8, 0..2_u128)).prop_map(|(name, id)| {
        let facility = OrganisationRef::new(OrganisationKind::ProvincialHospital, name);
        OrganisationRef {
            id: id.map(facility_id),
            ..facility
        }
    });
    prop_oneof![9 => facility, 1 => organisation()]
}

fn facility_id(number: u128) -> OrganisationId {
    Id::new(Uuid::from_u128(number))
}

fn proposal() -> impl Strategy<Value = PackageProposal> {
    let parts = (
        values::text(),
        recipient(),
        vec(organisation(), 0..2),
        subsequence(SUBJECTS, 0..=1),
        vec(values::text(), 0..3),
        any::<bool>(),
        option::weighted(0.3, (values::period_if_any(), document())),
    );
    parts.prop_map(
        |(name, recipient, supporters, subjects, techniques, is_open, letter)| {
            let mut proposal = PackageProposal::new(name, recipient)
                .supporters(supporters)
                .subjects(subjects)
                .techniques(techniques);
            proposal.techniques_open = is_open;
            if let Some((wanted, letter)) = letter {
                (proposal.wanted, proposal.document) = (wanted, Some(letter));
            }
            proposal
        },
    )
}

fn reported() -> BoxedStrategy<PackageEvent> {
    let reached = select(PackageStatus::ALL);
    let known = (
        proposal(),
        values::when(),
        option::weighted(0.2, outline()),
        option::of(suspension()),
        option::weighted(0.2, select(PackageStatus::ALL)),
        option::weighted(0.3, option::of(document()).prop_map(Basis::project_1816)),
    );
    let known = known.prop_map(|(package, since, outline, suspension, returns_to, basis)| {
        let mut known = ReportedPackage::new(package).since(since);
        known.outline = outline;
        known.suspension = suspension;
        known.returns_to = returns_to;
        known.basis = basis;
        known
    });
    values::reported(reached, known)
        .prop_map(PackageEvent::reported)
        .boxed()
}

fn technique_number() -> impl Strategy<Value = TechniqueNumber> {
    (0..3_u16).prop_map(TechniqueNumber::new)
}

fn suspension() -> impl Strategy<Value = PackageSuspension> {
    let parts = (
        option::of(values::coded::<SuspensionCause>()),
        option::of(organisation()),
        option::of(document()),
    );
    parts.prop_map(|(cause, authority, document)| {
        let mut suspension = PackageSuspension::new();
        suspension.cause = cause;
        suspension.authority = authority;
        suspension.document = document;
        suspension
    })
}

fn outline() -> impl Strategy<Value = Outline> {
    let team = (values::coded::<Cadre>(), vec(values::one_of(6), 0..2))
        .prop_map(|(cadre, people)| TeamMember::new(cadre).people(people));
    let parts = (
        vec(values::coded::<StagePlace>(), 0..2),
        vec(target(), 0..2),
        vec(team, 0..2),
    );
    parts.prop_map(|(places, targets, team)| {
        Outline::new().places(places).targets(targets).team(team)
    })
}

fn target() -> impl Strategy<Value = PracticeTarget> {
    let parts = (
        option::of(values::coded()),
        option::weighted(0.2, technique_number()),
        subsequence(CaseLevel::ALL, 0..=3),
        0..3_u16,
    );
    parts.prop_map(|(cadre, technique, levels, cases)| {
        let mut target = PracticeTarget::new(levels, cases);
        target.cadre = cadre;
        target.technique = technique;
        target
    })
}

/// A possible day of the next event.
fn day_of(record: &Record<Package>) -> NaiveDate {
    let days = record.history().filter_map(|held| held.entry.on.earliest());
    days.max().unwrap_or_default()
}

fn commitment(record: &Record<Package>) -> BoxedStrategy<PackageEvent> {
    let day = day_of(record);
    let covered = (0..2_u128, subsequence(SUBJECTS, 1..=2))
        .prop_filter_map("nothing that covers", move |(recipient, subjects)| {
            covered(recipient, &subjects, day).map(Basis::Covered)
        });
    let in_force = Just(()).prop_filter_map("nothing in force", move |()| {
        in_force_on(day).map(Basis::Agreement)
    });
    let other = prop_oneof![
        option::of(document()).prop_map(Basis::project_1816),
        values::text().prop_map(Basis::emergency),
        document().prop_map(Basis::Document),
    ];
    let basis = prop_oneof![
        4 => covered,
        4 => other,
        1 => in_force,
    ];
    (option::weighted(0.9, basis), option::of(document()))
        .prop_map(|(basis, document)| {
            let mut commitment = PackageCommitment::new();
            commitment.basis = basis;
            commitment.document = document;
            PackageEvent::committed(commitment)
        })
        .boxed()
}

fn on_site(record: &Record<Package>) -> BoxedStrategy<PackageEvent> {
    let day = day_of(record);
    let surveyed = (0..2_u128, subsequence(SUBJECTS, 1..=2))
        .prop_filter_map("nobody found ready", move |(host, subjects)| {
            ready(host, &subjects, day).map(Readiness::Surveyed)
        });
    let not = values::text().prop_map(|reason| Readiness::NotSurveyed(reason.into()));
    prop_oneof![1 => surveyed, 1 => not]
        .prop_map(|readiness| {
            PackageEvent::on_site_started(OnSiteStart::new().readiness(readiness))
        })
        .boxed()
}

fn case() -> impl Strategy<Value = LoggedCase> {
    let parts = (
        values::case_token(),
        option::weighted(0.9, select(CaseLevel::ALL)),
        option::weighted(0.3, technique_number()),
        option::of(values::one_of(6)),
        option::of(values::coded()),
        option::of(values::one_of(6)),
        option::of(values::coded()),
    );
    parts.prop_map(
        |(token, level, technique, performer, cadre, taught_by, outcome)| {
            let mut case = LoggedCase::new(token);
            case.level = level;
            case.outcome = outcome;
            case.technique = technique;
            case.performer = performer;
            case.cadre = cadre;
            case.taught_by = taught_by;
            case
        },
    )
}

fn assessment() -> BoxedStrategy<PackageEvent> {
    let parts = (
        option::of(values::one_of(6)),
        option::weighted(0.9, select(AssessmentConclusion::ALL)),
        option::of(values::text()),
        (score(), score()),
        option::of(0..30_u16),
        vec(values::one_of(6), 0..2),
    );
    parts
        .prop_map(
            |(trainee, conclusion, reason, (theory, practice), times_performed, assessors)| {
                let mut assessment = TraineeAssessment::new().assessors(assessors);
                assessment.conclusion = conclusion;
                assessment.trainee = trainee;
                assessment.reason = reason;
                assessment.theory = theory;
                assessment.practice = practice;
                assessment.times_performed = times_performed;
                PackageEvent::assessed(assessment)
            },
        )
        .boxed()
}

fn score() -> impl Strategy<Value = Option<Score>> {
    option::of((0..=1000_u16).prop_map(|n| Score::hundredths(n).expect("it is at most ten")))
}

/// An acceptance signed by both sides; sometimes by one side or by none.
fn acceptance() -> BoxedStrategy<PackageEvent> {
    let exception = prop_oneof![
        2 => (0..3_u16).prop_map(|number| Exception::Target(number.into())),
        1 => technique_number().prop_map(Exception::Technique),
        1 => Just(Exception::NoPassedTrainee),
        1 => Just(Exception::AssessorTaught),
        1 => values::text().prop_map(Exception::Other),
    ];
    let sides = prop_oneof![6 => Just(TransferSide::ALL.to_vec()), 1 => subsequence(TransferSide::ALL, 0..=1)];
    let signatures = sides.prop_flat_map(|sides| {
        let each: Vec<_> = sides.into_iter().map(signature).collect();
        each
    });
    (
        option::of(document()),
        signatures,
        option::of(select(Extent::ALL)),
        vec(exception, 0..2),
    )
        .prop_map(|(minutes, signatures, extent, exceptions)| {
            let mut acceptance = PackageAcceptance::new().signatures(signatures);
            acceptance.minutes = minutes;
            acceptance.extent = extent;
            PackageEvent::accepted(acceptance.exceptions(exceptions))
        })
        .boxed()
}

fn signature(side: TransferSide) -> impl Strategy<Value = SideSignature> {
    let witnesses = option::weighted(0.3, actor());
    (option::of(person()), witnesses).prop_map(move |(signer, witness)| {
        let mut made = SideSignature::new(side).witnesses(witness);
        made.signer = signer;
        made
    })
}

fn authorisation() -> BoxedStrategy<PackageEvent> {
    let parts = (
        option::of(document()),
        option::weighted(0.3, values::when()),
        option::weighted(0.3, 0..3_u32),
    );
    parts
        .prop_map(|(decision, until, cases)| {
            let mut authorisation = Authorisation::new();
            authorisation.decision = decision;
            authorisation.until = until;
            authorisation.cases = cases;
            PackageEvent::authorised(authorisation)
        })
        .boxed()
}

/// Independence shown by cases of the record; sometimes by a case that is not in it, or by none.
fn independence(state: &Package) -> BoxedStrategy<PackageEvent> {
    let mut unaided = Vec::new();
    for case in state.cases_since_acceptance() {
        if case.what.is_unaided().is_yes() {
            unaided.push(case.what.token);
        }
    }
    let shown = subsequence(unaided.clone(), 0..=unaided.len()).prop_map(Independence::shown_by);
    let any = values::case_token().prop_map(|token| Independence::shown_by([token]));
    let stated = (values::text(), values::provenance())
        .prop_map(|(text, source)| Independence::stated(text, source));
    prop_oneof![4 => shown, 1 => any, 3 => stated]
        .prop_map(PackageEvent::independent)
        .boxed()
}

fn review() -> BoxedStrategy<PackageEvent> {
    (option::of(1..24_u16), option::of(any::<bool>()))
        .prop_map(|(after_months, at_risk)| {
            let mut review = Review::new();
            review.after_months = after_months;
            review.at_risk = at_risk;
            PackageEvent::reviewed(review)
        })
        .boxed()
}
