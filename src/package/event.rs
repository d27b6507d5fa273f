//! The events of a package.

use super::{
    Authorisation, Independence, LoggedCase, OnSiteStart, Outline, PackageAcceptance,
    PackageCommitment, PackageProposal, PackageStatus, Restoration, Review, StageEnd,
    SuspensionCause, TraineeAssessment, TrainingStart,
};
use crate::record::{Reason, Reported};
use crate::value::{Period, Text, When};
use alloc::{boxed::Box, sync::Arc};

crate::events! {
    /// Sự việc: an event of a package. Large payloads are boxed: a package has hundreds of cases,
    /// and a line with a case must not take the memory of the largest payload.
    #[derive(Hash)]
    pub enum PackageEvent / PackageEventKind("package event") {
        /// It was proposed.
        Proposed(Arc<PackageProposal>) = proposed, "đề xuất", "proposed";
        /// Its status is known only from a report; see [`Reported`].
        Reported(Box<Reported<PackageStatus, ReportedPackage>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// One side declined it.
        Declined(Reason) = declined, "từ chối", "declined";
        /// The proposal was withdrawn before anybody committed to the transfer.
        Withdrawn(Reason) = withdrawn, "rút lại", "withdrawn";
        /// Its outline was written.
        Outlined(Arc<Outline>) = outlined, "lập đề cương", "outlined";
        /// Somebody committed to the transfer, on a basis.
        Committed(Arc<PackageCommitment>) = committed, "cam kết chuyển giao", "committed";
        /// The stage at the supporter began.
        TrainingStarted(Box<TrainingStart>) = training_started, "bắt đầu đào tạo tại đơn vị chuyển giao", "training started", most 200;
        /// The stage at the recipient began.
        OnSiteStarted(Box<OnSiteStart>) = on_site_started, "bắt đầu chuyển giao tại chỗ", "on-site stage started", most 200;
        /// A stage ended.
        StageEnded(StageEnd) = stage_ended, "kết thúc giai đoạn", "stage ended", most 200;
        /// A case was performed.
        CaseLogged(LoggedCase) = case_logged, "ghi nhận ca thực hiện", "case logged", most 100_000;
        /// A trainee was assessed.
        Assessed(Arc<TraineeAssessment>) = assessed, "đánh giá học viên", "trainee assessed";
        /// Both sides accepted the package.
        Accepted(Arc<PackageAcceptance>) = accepted, "nghiệm thu", "accepted";
        /// The transfer failed.
        Failed(Reason) = failed, "chuyển giao không đạt", "failed";
        /// The recipient was permitted to perform it.
        Authorised(Arc<Authorisation>) = authorised, "được phép thực hiện", "authorised", most 200;
        /// The permission ended.
        AuthorisationEnded = authorisation_ended, "hết được phép thực hiện", "authorisation ended", most 200;
        /// The recipient performs it alone.
        Independent(Arc<Independence>) = independent, "thực hiện độc lập", "independent";
        /// It was reviewed some time after the transfer.
        Reviewed(Arc<Review>) = reviewed, "đánh giá sau chuyển giao", "reviewed";
        /// The technique is not performed for some time.
        Suspended(PackageSuspension) = suspended, "tạm ngừng", "suspended";
        /// The technique is performed again.
        Restored(Box<Restoration>) = restored, "khôi phục thực hiện", "restored";
        /// The recipient can no longer perform it.
        Lapsed(Reason) = lapsed, "mai một", "lapsed";
        /// The package was put on hold.
        Held(Reason) = held, "tạm hoãn", "held";
        /// The package continues after a hold.
        Resumed = resumed, "tiếp tục", "resumed";
        /// It was cancelled.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
    }
}

payload! {
    /// Gói kỹ thuật theo báo cáo: what is known of a package whose record begins with a report. The
    /// package was transferred before its record began, or elsewhere. It is not counted under any
    /// agreement.
    pub struct ReportedPackage {
        /// Which package it is, who transferred it, and who received it.
        pub proposal: PackageProposal,
        /// The period of the transfer.
        pub period: Option<Period> = None,
        /// The day on which it reached the reported status.
        pub since: When = When::UNKNOWN,
    }
}

payload! {
    /// Tạm ngừng thực hiện: a suspension.
    pub struct PackageSuspension {
        /// The cause.
        pub cause: SuspensionCause,
        /// Further details.
        pub detail: Option<Text> = None,
    }
}
