//! What can happen to a package.

use super::{
    Authorisation, Independence, LoggedCase, OnSiteStart, Outline, PackageAcceptance,
    PackageCommitment, PackageProposal, PackageStatus, Restoration, Review, StageEnd,
    SuspensionCause, TraineeAssessment, TrainingStart,
};
use crate::record::{Reason, Reported};
use crate::value::{Period, Text, When};
use alloc::boxed::Box;
use serde::{Deserialize, Serialize};

crate::events! {
    /// Sự việc: what can happen to a package. What is large is boxed, so that a case, of which there
    /// are hundreds, costs a line no more than it carries.
    pub enum PackageEvent / PackageEventKind("package event") {
        /// It was proposed.
        Proposed(Box<PackageProposal>) = "proposed", "đề xuất", "proposed";
        /// It stands there by report; see [`Reported`].
        Reported(Box<Reported<PackageStatus, ReportedPackage>>) = "reported", "ghi nhận theo báo cáo", "reported";
        /// One side did not want it.
        Declined(Reason) = "declined", "từ chối", "declined";
        /// It was given up before anybody committed to it.
        Withdrawn(Reason) = "withdrawn", "rút lại", "withdrawn";
        /// Its outline was written.
        Outlined(Box<Outline>) = "outlined", "lập đề cương", "outlined";
        /// The transfer was committed to, on a basis.
        Committed(Box<PackageCommitment>) = "committed", "cam kết chuyển giao", "committed";
        /// The stage at the supporter began.
        TrainingStarted(Box<TrainingStart>) = "training_started", "bắt đầu đào tạo tại đơn vị chuyển giao", "training started";
        /// The stage at the recipient began.
        OnSiteStarted(Box<OnSiteStart>) = "on_site_started", "bắt đầu chuyển giao tại chỗ", "on-site stage started";
        /// A stage ended.
        StageEnded(StageEnd) = "stage_ended", "kết thúc giai đoạn", "stage ended";
        /// A case was done.
        CaseLogged(LoggedCase) = "case_logged", "ghi nhận ca thực hiện", "case logged";
        /// A trainee was assessed.
        Assessed(Box<TraineeAssessment>) = "assessed", "đánh giá học viên", "trainee assessed";
        /// Both sides accepted the package.
        Accepted(Box<PackageAcceptance>) = "accepted", "nghiệm thu", "accepted";
        /// The transfer failed.
        Failed(Reason) = "failed", "chuyển giao không đạt", "failed";
        /// The recipient was permitted to perform it.
        Authorised(Box<Authorisation>) = "authorised", "được phép thực hiện", "authorised";
        /// The permission ended.
        AuthorisationEnded = "authorisation_ended", "hết được phép thực hiện", "authorisation ended";
        /// The recipient performs it alone.
        Independent(Box<Independence>) = "independent", "thực hiện độc lập", "independent";
        /// It was looked at some time later.
        Reviewed(Box<Review>) = "reviewed", "đánh giá sau chuyển giao", "reviewed";
        /// It was suspended.
        Suspended(PackageSuspension) = "suspended", "tạm ngừng", "suspended";
        /// It was taken up again.
        Restored(Box<Restoration>) = "restored", "khôi phục thực hiện", "restored";
        /// It was lost.
        Lapsed(Reason) = "lapsed", "mai một", "lapsed";
        /// It was laid aside.
        Held(Reason) = "held", "tạm hoãn", "held";
        /// It goes on.
        Resumed = "resumed", "tiếp tục", "resumed";
        /// It was called off.
        Cancelled(Reason) = "cancelled", "hủy", "cancelled";
    }
}

/// Gói kỹ thuật theo báo cáo: what is known of a package that a record takes up only by report: one
/// that was transferred before any record, or elsewhere. It counts under no agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportedPackage {
    /// What it is, whose, and for whom.
    pub proposal: PackageProposal,
    /// When it was transferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// When it reached what is reported.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub since: When,
}

/// Tạm ngừng thực hiện: a suspension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackageSuspension {
    /// The cause.
    pub cause: SuspensionCause,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Text>,
}

impl ReportedPackage {
    /// A package of which nothing is known but what it is, whose, and for whom.
    pub const fn of(proposal: PackageProposal) -> Self {
        Self {
            proposal,
            period: None,
            since: When::UNKNOWN,
        }
    }
}
