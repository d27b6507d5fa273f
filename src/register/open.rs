//! Whether there is something left to do in a record of a status.

use crate::package::PackageStatus;
use crate::plan::PlanStatus;
use crate::secondment::SecondmentStatus;
use crate::training::course::CourseStatus;

pub(super) const fn is_open_plan(status: PlanStatus) -> bool {
    match status {
        PlanStatus::Draft | PlanStatus::Submitted | PlanStatus::Approved | PlanStatus::OnHold => {
            true
        }
        PlanStatus::Completed
        | PlanStatus::Rejected
        | PlanStatus::Withdrawn
        | PlanStatus::Cancelled => false,
    }
}

/// Whether the transfer is planned or under way.
pub(super) const fn is_open_package(status: PackageStatus) -> bool {
    match status {
        PackageStatus::Proposed
        | PackageStatus::Outlined
        | PackageStatus::Committed
        | PackageStatus::Training
        | PackageStatus::OnSite
        | PackageStatus::OnHold => true,
        PackageStatus::Received
        | PackageStatus::Accepted
        | PackageStatus::Independent
        | PackageStatus::AtRisk
        | PackageStatus::Suspended
        | PackageStatus::Declined
        | PackageStatus::Withdrawn
        | PackageStatus::Failed
        | PackageStatus::Lapsed
        | PackageStatus::Cancelled => false,
    }
}

pub(super) const fn is_open_course(status: CourseStatus) -> bool {
    match status {
        CourseStatus::Planned
        | CourseStatus::Open
        | CourseStatus::Running
        | CourseStatus::Interrupted => true,
        CourseStatus::Finished
        | CourseStatus::Closed
        | CourseStatus::Refused
        | CourseStatus::Cancelled
        | CourseStatus::Aborted => false,
    }
}

pub(super) const fn is_open_secondment(status: SecondmentStatus) -> bool {
    match status {
        SecondmentStatus::Proposed
        | SecondmentStatus::Approved
        | SecondmentStatus::Decided
        | SecondmentStatus::Confirmed
        | SecondmentStatus::OnSite
        | SecondmentStatus::Between => true,
        SecondmentStatus::Refused
        | SecondmentStatus::Declined
        | SecondmentStatus::Completed
        | SecondmentStatus::Recalled
        | SecondmentStatus::Cancelled
        | SecondmentStatus::Closed => false,
    }
}
