//! The lifecycle of a package written by hand, as one `match`.

use chrono::NaiveDateTime;
use lienvien::{
    basis::Basis,
    package::{
        Extent, LoggedCase, Outline, PackageAcceptance, PackageCommitment, PackageEvent,
        PackageProposal, PackageStatus, PracticeTarget, StagePlace, TechniqueNumber, TransferSide,
    },
    record::Entry,
    value::When,
};

#[derive(Debug)]
pub struct Refused;

/// The same rules, the same state, the events kept in a `Vec`.
#[derive(Debug, Clone)]
pub struct ByHand {
    pub status: PackageStatus,
    proposal: PackageProposal,
    outline: Option<Outline>,
    commitment: Option<(When, PackageCommitment)>,
    stages: Vec<(StagePlace, When, Option<When>)>,
    cases: Vec<LoggedCase>,
    acceptance: Option<(When, PackageAcceptance)>,
    floor: Option<NaiveDateTime>,
    log: Vec<Entry<PackageEvent>>,
}

impl ByHand {
    pub fn open(entry: Entry<PackageEvent>) -> Result<Self, Refused> {
        let PackageEvent::Proposed(proposal) = &entry.event else {
            return Err(Refused);
        };
        if proposal.recipient.kind.is_facility().is_no() {
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

    pub fn apply(&mut self, entry: Entry<PackageEvent>) -> Result<(), Refused> {
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
                if outline.targets.iter().any(lacks) {
                    return Err(Refused);
                }
                self.outline = Some((**outline).clone());
                S::Outlined
            }
            (S::Outlined, E::Committed(event)) => {
                if let Some(Basis::Agreement(_)) = event.basis {
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
                self.cases.push((**case).clone());
                status
            }
            (S::Training | S::OnSite, E::Accepted(event)) => {
                let signed = |side| event.signatures.iter().any(|it| it.side == side);
                let whole = event.extent == Some(Extent::Whole);
                if !signed(TransferSide::Supporter)
                    || !signed(TransferSide::Recipient)
                    || whole && self.unmet()
                {
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

    fn technique(&self, case: &LoggedCase) -> Option<TechniqueNumber> {
        let is_only_one = self.proposal.techniques.len() == 1;
        case.technique
            .or(is_only_one.then_some(TechniqueNumber::new(1)))
    }

    fn unmet(&self) -> bool {
        let counted = |target: &PracticeTarget| {
            let counts = |case: &&LoggedCase| {
                case.level
                    .is_none_or(|level| target.levels.contains(&level))
            };
            self.cases.iter().filter(counts).count()
        };
        let unmet = |target: &PracticeTarget| counted(target) < target.cases.into();
        self.outline.iter().flat_map(|it| &it.targets).any(unmet)
    }
}
