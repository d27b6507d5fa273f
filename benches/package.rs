//! What a package with 200 cases costs, beside the same lifecycle written by hand as one `match`,
//! in one run. Budget: the record at most twice the hand-written match.
#![allow(missing_docs, clippy::pedantic, clippy::unwrap_used)]

use chrono::{NaiveDate, NaiveDateTime};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use lienvien::{
    basis::Basis,
    organisation::{OrganisationKind, OrganisationRef},
    package::{
        Acceptance, CaseLevel, Commitment, Extent, LoggedCase, Outline, Package, PackageBasis,
        PackageEvent, PackageStatus, PracticeTarget, Proposal, Side, StagePlace, TrainingStart,
    },
    record::{Entry, Event, Record},
    value::{CaseToken, Document, Id, Text, When},
};
use uuid::Uuid;

const CASES: u128 = 200;

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn entries() -> Vec<Entry<PackageEvent>> {
    let name = text("Bệnh viện đa khoa tỉnh");
    let recipient = OrganisationRef::new(OrganisationKind::ProvincialHospital, name);
    let proposal =
        Proposal::new(text("tiêm khớp"), recipient).with_technique(text("tiêm khớp gối"));
    let target = PracticeTarget::of(CASES as u16, [CaseLevel::SupervisedInRoom]);
    let outline = Outline::at([StagePlace::AtSupporter]).with_target(target);
    let basis = Basis::Project1816 { decision: None };
    let mut events = vec![
        PackageEvent::Proposed(proposal.into()),
        PackageEvent::Outlined(outline.into()),
        PackageEvent::Committed(Commitment::on(basis.into()).into()),
        PackageEvent::TrainingStarted(TrainingStart::default().into()),
    ];
    events.extend((0..CASES).map(|n| {
        let token = CaseToken::new(Uuid::from_u128(n * 0x9e37_79b9_7f4a_7c15));
        let case = LoggedCase::of(token, CaseLevel::SupervisedInRoom);
        PackageEvent::CaseLogged(case.by(Id::new(Uuid::from_u128(n % 6))))
    }));
    let minutes = Document::called(text("Biên bản nghiệm thu"));
    events.push(PackageEvent::Accepted(Acceptance::whole(minutes).into()));
    let on = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
    events.into_iter().map(|event| event.on(on)).collect()
}

#[derive(Debug)]
struct Refused;

/// The same rules, the same state, the events kept in a `Vec`.
#[derive(Debug, Clone)]
struct ByHand {
    status: PackageStatus,
    proposal: Proposal,
    outline: Option<Outline>,
    commitment: Option<(When, Commitment)>,
    stages: Vec<(StagePlace, When, Option<When>)>,
    cases: Vec<LoggedCase>,
    acceptance: Option<(When, Acceptance)>,
    floor: Option<NaiveDateTime>,
    log: Vec<Entry<PackageEvent>>,
}

impl ByHand {
    fn open(entry: Entry<PackageEvent>) -> Result<Self, Refused> {
        let PackageEvent::Proposed(proposal) = &entry.event else {
            return Err(Refused);
        };
        if !proposal.recipient.kind.is_facility() {
            return Err(Refused);
        }
        Ok(Self {
            status: PackageStatus::Proposed,
            proposal: (**proposal).clone(),
            outline: None,
            commitment: None,
            stages: Vec::new(),
            cases: Vec::new(),
            acceptance: None,
            floor: entry.on.earliest_minute(),
            log: vec![entry],
        })
    }

    fn apply(&mut self, entry: Entry<PackageEvent>) -> Result<(), Refused> {
        use {PackageEvent as E, PackageStatus as S};
        let (on, earliest) = (&entry.on, entry.on.earliest_minute());
        if let (Some(latest), Some(floor)) = (on.latest_minute(), self.floor)
            && latest < floor
        {
            return Err(Refused);
        }
        let status = match (self.status, &entry.event) {
            (S::Proposed, E::Outlined(outline)) => {
                let lacks = |target: &PracticeTarget| target.levels.is_empty();
                if outline.places.is_empty() || outline.targets.iter().any(lacks) {
                    return Err(Refused);
                }
                self.outline = Some((**outline).clone());
                S::Outlined
            }
            (S::Outlined, E::Committed(event)) => {
                if let PackageBasis::Other(Basis::Agreement(_)) = event.basis {
                    return Err(Refused);
                }
                self.commitment = Some((on.clone(), (**event).clone()));
                S::Committed
            }
            (S::Committed | S::OnSite, E::TrainingStarted(_)) => {
                self.stages
                    .push((StagePlace::AtSupporter, on.clone(), None));
                S::Training
            }
            (status @ (S::Committed | S::Training | S::OnSite), E::CaseLogged(case)) => {
                let technique = self.technique(case);
                if self.cases.iter().any(|logged| {
                    logged.token == case.token
                        && logged.level == case.level
                        && self.technique(logged) == technique
                }) {
                    return Err(Refused);
                }
                self.cases.push(*case);
                status
            }
            (S::Training | S::OnSite, E::Accepted(event)) => {
                let signed = |side| event.signatures.iter().any(|it| it.side == side);
                let whole = event.extent == Extent::Whole;
                if !signed(Side::Supporter) || !signed(Side::Recipient) || whole && self.unmet() {
                    return Err(Refused);
                }
                self.acceptance = Some((on.clone(), (**event).clone()));
                S::Accepted
            }
            _ => return Err(Refused),
        };
        self.status = status;
        self.floor = self.floor.max(earliest);
        self.log.push(entry);
        Ok(())
    }

    fn technique(&self, case: &LoggedCase) -> Option<u16> {
        let is_only_one = self.proposal.techniques.len() == 1;
        case.technique.or(is_only_one.then_some(1))
    }

    fn unmet(&self) -> bool {
        let counted = |target: &PracticeTarget| {
            let counts = |case: &&LoggedCase| target.levels.contains(&case.level);
            self.cases.iter().filter(counts).count()
        };
        let unmet = |target: &PracticeTarget| counted(target) < target.cases.into();
        self.outline.iter().flat_map(|it| &it.targets).any(unmet)
    }
}

fn package_with_200_cases(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("package/200 cases");
    group.throughput(Throughput::Elements(CASES as u64));
    let entries = entries();
    group.bench_function("record", |b| {
        b.iter_batched(
            || entries.clone(),
            |entries| {
                let mut entries = entries.into_iter();
                let opening = entries.next().unwrap();
                let mut record = Record::<Package>::open(Uuid::from_u128(9), opening).unwrap();
                for entry in entries {
                    record.append(entry).unwrap();
                }
                assert_eq!(record.status(), PackageStatus::Accepted);
                record
            },
            BatchSize::SmallInput,
        );
    });
    group.bench_function("match by hand", |b| {
        b.iter_batched(
            || entries.clone(),
            |entries| {
                let mut entries = entries.into_iter();
                let mut package = ByHand::open(entries.next().unwrap()).unwrap();
                for entry in entries {
                    package.apply(entry).unwrap();
                }
                assert_eq!(package.status, PackageStatus::Accepted);
                package
            },
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

criterion_group!(benches, package_with_200_cases);
criterion_main!(benches);
