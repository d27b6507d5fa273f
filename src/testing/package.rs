//! Payloads of packages.

pub(super) mod evidence;

use super::basis::in_force_on;
use super::values::{document, organisation, person};
use super::{Payloads, values};
use crate::basis::Basis;
use crate::organisation::{Cadre, OrganisationKind, OrganisationRef};
use crate::package::{
    AssessmentConclusion, Authorisation, CaseLevel, Exception, Extent, Independence, LoggedCase,
    OnSiteStart, Outline, Package, PackageAcceptance, PackageCommitment, PackageEvent,
    PackageEventKind, PackageProposal, PackageStatus, PackageSuspension, PracticeTarget, Readiness,
    ReportedPackage, Restoration, Review, SideSignature, StageEnd, StagePlace, SuspensionCause,
    TechniqueNumber, TraineeAssessment, TrainingStart, TransferSide,
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
            PackageEventKind::Outlined => outline(),
            PackageEventKind::Committed => commitment(record),
            PackageEventKind::TrainingStarted => option::of(organisation())
                .prop_map(|host| {
                    let mut start = TrainingStart::new();
                    start.host = host;
                    PackageEvent::training_started(start)
                })
                .boxed(),
            PackageEventKind::OnSiteStarted => on_site(record),
            PackageEventKind::StageEnded => select(StagePlace::ALL)
                .prop_map(|stage| PackageEvent::stage_ended(StageEnd::new(stage)))
                .boxed(),
            PackageEventKind::CaseLogged => case().prop_map(PackageEvent::CaseLogged).boxed(),
            PackageEventKind::Assessed => assessment(),
            PackageEventKind::Accepted => acceptance(),
            PackageEventKind::Authorised => authorisation(),
            PackageEventKind::Independent => independence(state),
            PackageEventKind::Reviewed => review(),
            PackageEventKind::Suspended => select(SuspensionCause::ALL)
                .prop_map(|cause| PackageEvent::suspended(PackageSuspension::new(cause)))
                .boxed(),
            PackageEventKind::Restored => (values::text(), option::of(document()))
                .prop_map(|(evidence, document)| {
                    let mut restoration = Restoration::new(evidence);
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
    );
    parts.prop_map(
        |(name, recipient, supporters, subjects, techniques, is_open)| {
            let mut proposal = PackageProposal::new(name, recipient)
                .supporters(supporters)
                .subjects(subjects)
                .techniques(techniques);
            proposal.techniques_open = is_open;
            proposal
        },
    )
}

fn reported() -> BoxedStrategy<PackageEvent> {
    let reached = prop_oneof![
        9 => select(&[PackageStatus::Received, PackageStatus::Accepted, PackageStatus::Independent][..]),
        1 => select(PackageStatus::ALL),
    ];
    let known = (proposal(), values::when())
        .prop_map(|(package, since)| ReportedPackage::new(package).since(since));
    values::reported(reached, known)
        .prop_map(PackageEvent::reported)
        .boxed()
}

fn technique_number() -> impl Strategy<Value = TechniqueNumber> {
    (0..3_u16).prop_map(TechniqueNumber::new)
}

fn outline() -> BoxedStrategy<PackageEvent> {
    let places = prop_oneof![
        9 => subsequence(StagePlace::ALL, 1..=2),
        1 => Just(Vec::new()),
    ];
    (places, vec(target(), 0..2))
        .prop_map(|(places, targets)| PackageEvent::outlined(Outline::new(places).targets(targets)))
        .boxed()
}

fn target() -> impl Strategy<Value = PracticeTarget> {
    let parts = (
        option::of(select(Cadre::ALL)),
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
    (basis, option::of(document()))
        .prop_map(|(basis, document)| {
            let mut commitment = PackageCommitment::new(basis);
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
        .prop_map(|readiness| PackageEvent::on_site_started(OnSiteStart::new(readiness)))
        .boxed()
}

fn case() -> impl Strategy<Value = LoggedCase> {
    let parts = (
        values::case_token(),
        select(CaseLevel::ALL),
        option::weighted(0.3, technique_number()),
        option::of(values::one_of(6)),
        option::of(select(Cadre::ALL)),
        option::of(values::one_of(6)),
    );
    parts.prop_map(|(token, level, technique, performer, cadre, taught_by)| {
        let mut case = LoggedCase::new(token, level);
        case.technique = technique;
        case.performer = performer;
        case.cadre = cadre;
        case.taught_by = taught_by;
        case
    })
}

fn assessment() -> BoxedStrategy<PackageEvent> {
    let parts = (
        option::of(values::one_of(6)),
        select(AssessmentConclusion::ALL),
        option::of(values::text()),
        (score(), score()),
        option::of(0..30_u16),
        vec(values::one_of(6), 0..2),
    );
    parts
        .prop_map(
            |(trainee, conclusion, reason, (theory, practice), times_performed, assessors)| {
                let mut assessment = TraineeAssessment::new(conclusion).assessors(assessors);
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
        document(),
        signatures,
        select(Extent::ALL),
        vec(exception, 0..2),
    )
        .prop_map(|(minutes, signatures, extent, exceptions)| {
            let acceptance = PackageAcceptance::new(minutes, signatures, extent);
            PackageEvent::accepted(acceptance.exceptions(exceptions))
        })
        .boxed()
}

fn signature(side: TransferSide) -> impl Strategy<Value = SideSignature> {
    option::of(person()).prop_map(move |signer| {
        let mut made = SideSignature::new(side);
        made.signer = signer;
        made
    })
}

fn authorisation() -> BoxedStrategy<PackageEvent> {
    (document(), option::weighted(0.3, values::when()))
        .prop_map(|(decision, until)| {
            let mut authorisation = Authorisation::new(decision);
            authorisation.until = until;
            PackageEvent::authorised(authorisation)
        })
        .boxed()
}

/// Independence shown by cases of the record; sometimes by a case that is not in it, or by none.
fn independence(state: &Package) -> BoxedStrategy<PackageEvent> {
    let mut unaided = Vec::new();
    for case in state.cases_since_acceptance() {
        if case.level.is_unaided() {
            unaided.push(case.token);
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
