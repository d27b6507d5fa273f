//! Where a package continues after a hold, a suspension or a risk.

use super::PackageStatus;

/// The status to which the package returns when a hold, a suspension or a risk is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Returns {
    pub(super) hold: PackageStatus,
    pub(super) suspension: PackageStatus,
    pub(super) risk: PackageStatus,
}

impl Returns {
    pub(super) const fn to(status: PackageStatus) -> Self {
        Self {
            hold: status,
            suspension: status,
            risk: status,
        }
    }

    /// Stores the statuses to return to, when the next status is known. Entering a hold, a
    /// suspension or a risk keeps the status to which it returns, and those of the weaker ones: a
    /// hold is stronger than a suspension, and a suspension stronger than a risk.
    pub(super) const fn note(&mut self, next: PackageStatus) {
        match next {
            PackageStatus::OnHold => {}
            PackageStatus::Suspended => self.hold = next,
            PackageStatus::AtRisk => {
                self.hold = next;
                self.suspension = next;
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
            | PackageStatus::Lapsed
            | PackageStatus::Cancelled => *self = Self::to(next),
        }
    }
}
