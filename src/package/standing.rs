//! Where a package stands: how far it came, and what interrupts it.

use super::{PackageEvent, PackageStatus};
use crate::record::Reported;

/// How far a package came, whether something interrupts it, and how it ended. From the strongest to the
/// weakest, what interrupts it is a hold, a suspension, a risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Standing {
    /// How far it came: a status from `proposed` to `independent`.
    reached: PackageStatus,
    at_risk: bool,
    suspended: bool,
    held: bool,
    /// The status in which it ended.
    ended: Option<PackageStatus>,
}

impl Standing {
    /// A package that came this far, and that nothing interrupts.
    pub(super) const fn at(reached: PackageStatus) -> Self {
        Self {
            reached,
            at_risk: false,
            suspended: false,
            held: false,
            ended: None,
        }
    }

    /// A package that is reported in one status, and returns to another.
    pub(super) fn reported<K>(
        report: &Reported<PackageStatus, K>,
        returns_to: Option<PackageStatus>,
    ) -> Self {
        let least = match report.reached {
            PackageStatus::OnHold => PackageStatus::Proposed,
            PackageStatus::AtRisk | PackageStatus::Suspended | PackageStatus::Lapsed => {
                PackageStatus::Received
            }
            PackageStatus::Proposed
            | PackageStatus::Outlined
            | PackageStatus::Committed
            | PackageStatus::Training
            | PackageStatus::OnSite
            | PackageStatus::Received
            | PackageStatus::Accepted
            | PackageStatus::Independent
            | PackageStatus::Declined
            | PackageStatus::Withdrawn
            | PackageStatus::Failed
            | PackageStatus::Cancelled => return Self::interrupted(report.reached),
        };
        let inner = Self::interrupted(returns_to.unwrap_or(least));
        let outer = Self::interrupted(report.reached);
        Self {
            reached: inner.reached,
            at_risk: inner.at_risk || outer.at_risk,
            suspended: inner.suspended || outer.suspended,
            held: inner.held || outer.held,
            ended: outer.ended,
        }
    }

    /// A package in this status, of which nothing else is known.
    const fn interrupted(status: PackageStatus) -> Self {
        let received = Self::at(PackageStatus::Received);
        match status {
            PackageStatus::Proposed
            | PackageStatus::Outlined
            | PackageStatus::Committed
            | PackageStatus::Training
            | PackageStatus::OnSite
            | PackageStatus::Received
            | PackageStatus::Accepted
            | PackageStatus::Independent => Self::at(status),
            PackageStatus::AtRisk => Self {
                at_risk: true,
                ..received
            },
            PackageStatus::Suspended => Self {
                suspended: true,
                ..received
            },
            PackageStatus::OnHold => Self {
                held: true,
                ..received
            },
            PackageStatus::Declined
            | PackageStatus::Withdrawn
            | PackageStatus::Failed
            | PackageStatus::Lapsed
            | PackageStatus::Cancelled => Self {
                ended: Some(status),
                ..received
            },
        }
    }

    pub(super) const fn status(self) -> PackageStatus {
        if let Some(ended) = self.ended {
            ended
        } else if self.held {
            PackageStatus::OnHold
        } else if self.suspended {
            PackageStatus::Suspended
        } else if self.at_risk {
            PackageStatus::AtRisk
        } else {
            self.reached
        }
    }

    /// Whether somebody committed to the transfer, or more was reached.
    pub(super) const fn is_committed(self) -> bool {
        rank(self.reached) >= rank(PackageStatus::Committed)
    }

    /// Where it stands after an event that the table allows. What is written late changes nothing.
    pub(super) fn after(self, event: &PackageEvent) -> Self {
        match event {
            PackageEvent::Proposed(_)
            | PackageEvent::Reported(_)
            | PackageEvent::StageStarted(_)
            | PackageEvent::StageEnded(_)
            | PackageEvent::CaseLogged(_)
            | PackageEvent::Assessed(_)
            | PackageEvent::Authorised(_)
            | PackageEvent::AuthorisationEnded => self,
            PackageEvent::Declined(_) => self.ending(PackageStatus::Declined),
            PackageEvent::Withdrawn(_) => self.ending(PackageStatus::Withdrawn),
            PackageEvent::Failed(_) => self.ending(PackageStatus::Failed),
            PackageEvent::Lapsed(_) => self.ending(PackageStatus::Lapsed),
            PackageEvent::Cancelled(_) => self.ending(PackageStatus::Cancelled),
            PackageEvent::Outlined(_) => self.reaching(PackageStatus::Outlined),
            PackageEvent::Committed(_) => self.reaching(PackageStatus::Committed),
            PackageEvent::TrainingStarted(_) => self.starting(PackageStatus::Training),
            PackageEvent::OnSiteStarted(_) => self.starting(PackageStatus::OnSite),
            PackageEvent::Accepted(_) => self.going_on().reaching(PackageStatus::Accepted),
            PackageEvent::Independent(_) => self.going_on().reaching(PackageStatus::Independent),
            PackageEvent::Reviewed(review) => match (self.status(), review.at_risk) {
                (
                    PackageStatus::Received | PackageStatus::Accepted | PackageStatus::Independent,
                    Some(true),
                ) => Self {
                    at_risk: true,
                    ..self
                },
                (PackageStatus::AtRisk, Some(false)) => Self {
                    at_risk: false,
                    ..self
                },
                (_, Some(_) | None) => self,
            },
            PackageEvent::Suspended(_) => Self {
                suspended: true,
                ..self
            },
            PackageEvent::Restored(_) => Self {
                suspended: false,
                ended: None,
                ..self
            },
            PackageEvent::Held(_) => Self { held: true, ..self },
            PackageEvent::Resumed => self.going_on(),
        }
    }

    const fn ending(self, status: PackageStatus) -> Self {
        Self {
            held: false,
            ended: Some(status),
            ..self
        }
    }

    /// Work that goes on shows that a hold is over.
    const fn going_on(self) -> Self {
        Self {
            held: false,
            ..self
        }
    }

    /// A stage that begins. During a suspension it says nothing of what was reached.
    const fn starting(self, stage: PackageStatus) -> Self {
        match self.status() {
            PackageStatus::Suspended => self,
            _ => self.going_on().reaching(stage),
        }
    }

    /// It came at least this far. What has ended comes no further.
    const fn reaching(self, status: PackageStatus) -> Self {
        if self.ended.is_none() && rank(status) >= rank(self.reached) {
            return Self {
                reached: status,
                ..self
            };
        }
        self
    }
}

/// How far a status is. The two stages may come in any order.
const fn rank(status: PackageStatus) -> u8 {
    match status {
        PackageStatus::Proposed => 0,
        PackageStatus::Outlined => 1,
        PackageStatus::Committed => 2,
        PackageStatus::Training | PackageStatus::OnSite => 3,
        PackageStatus::Received => 4,
        PackageStatus::Accepted => 5,
        PackageStatus::Independent => 6,
        PackageStatus::AtRisk
        | PackageStatus::Suspended
        | PackageStatus::OnHold
        | PackageStatus::Declined
        | PackageStatus::Withdrawn
        | PackageStatus::Failed
        | PackageStatus::Lapsed
        | PackageStatus::Cancelled => 7,
    }
}
