//! The events of a package.

use super::{
    Authorisation, Independence, LoggedCase, OnSiteStart, Outline, PackageAcceptance,
    PackageCommitment, PackageProposal, PackageStatus, Restoration, Review, StageEnd, StageStart,
    SuspensionCause, TraineeAssessment, TrainingStart,
};
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::OrganisationRef;
use crate::record::{Reason, Reported};
use crate::value::{Coded, Document, Period, Text, When};
use alloc::{boxed::Box, sync::Arc};

crate::events! {
    /// Sự việc: an event of a package. Large payloads are boxed: a package has hundreds of cases,
    /// and a line with a case must not take the memory of the largest payload.
    ///
    /// Steps that no source tells are left out: a package may be accepted without a commitment in its
    /// record. What does not move the status and is judged by its own date may be written late.
    #[derive(Hash)]
    pub enum PackageEvent / PackageEventKind("package event") {
        /// It was proposed. A record begins with this, or with a report.
        Proposed(Arc<PackageProposal>) = proposed, "đề xuất", "proposed";
        /// Its status is known only from a report; see [`Reported`]. A record begins with this, or with a
        /// proposal.
        Reported(Box<Reported<PackageStatus, ReportedPackage>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// One side declined it. Once somebody has committed to the transfer, it is *cancelled* instead.
        Declined(Reason) = declined, "từ chối", "declined";
        /// The proposal was withdrawn. Once somebody has committed to the transfer, it is *cancelled*
        /// instead.
        Withdrawn(Reason) = withdrawn, "rút lại", "withdrawn";
        /// Its outline was written, or written anew; the last one counts. For a package that has ended
        /// nobody writes an outline.
        Outlined(Arc<Outline>) = outlined, "lập đề cương", "outlined";
        /// Somebody committed to the transfer; the last commitment counts. Nobody commits to the transfer
        /// of a package that has ended.
        Committed(Arc<PackageCommitment>) = committed, "cam kết chuyển giao", "committed";
        /// A stage at the supporter began. If the status says that more was reached, this is a further
        /// stage, and may become known late. No stage of a package that was declined or withdrawn ever
        /// began.
        TrainingStarted(Box<TrainingStart>) = training_started, "bắt đầu đào tạo tại cơ sở hỗ trợ", "training started", most 200;
        /// A stage at the recipient began. If the status says that more was reached, this is a further
        /// stage, and may become known late. No stage of a package that was declined or withdrawn ever
        /// began.
        OnSiteStarted(Box<OnSiteStart>) = on_site_started, "bắt đầu chuyển giao tại cơ sở tiếp nhận", "on-site stage started", most 200;
        /// Another stage began, such as a remote one; it does not move the status. No stage of a package
        /// that was declined or withdrawn ever began.
        StageStarted(Box<StageStart>) = stage_started, "bắt đầu giai đoạn khác", "other stage started", most 200;
        /// A stage ended, also one whose beginning is not known. No stage of a package that was declined
        /// or withdrawn ever began.
        StageEnded(Box<StageEnd>) = stage_ended, "kết thúc giai đoạn", "stage ended", most 200;
        /// A case was performed. It may become known in every status.
        CaseLogged(Arc<LoggedCase>) = case_logged, "ghi nhận ca thực hiện", "case logged", most 100_000;
        /// A trainee was assessed. It may become known in every status.
        Assessed(Arc<TraineeAssessment>) = assessed, "đánh giá học viên", "trainee assessed";
        /// Both sides accepted the package, or a part of it. What was declined, withdrawn or failed is not
        /// accepted.
        Accepted(Arc<PackageAcceptance>) = accepted, "nghiệm thu", "accepted";
        /// The transfer failed. What the recipient performs alone did not fail: if it is lost later, it
        /// *lapses*. And what has ended does not fail any more.
        Failed(Reason) = failed, "kết luận chuyển giao không đạt", "failed";
        /// The recipient was permitted to perform it. It may become known in every status.
        Authorised(Arc<Authorisation>) = authorised, "phê duyệt cho phép thực hiện kỹ thuật", "authorised", most 200;
        /// The permissions given by then ended, also one that is not known. It may become known in every
        /// status.
        AuthorisationEnded = authorisation_ended, "chấm dứt hiệu lực cho phép thực hiện kỹ thuật", "authorisation ended", most 200;
        /// The recipient performs it alone. What was declined, withdrawn or failed was not received.
        Independent(Arc<Independence>) = independent, "xác nhận thực hiện độc lập", "independent";
        /// It was reviewed. What was declined or withdrawn was never transferred, and is not reviewed.
        Reviewed(Arc<Review>) = reviewed, "đánh giá sau chuyển giao", "reviewed";
        /// The technique is not performed for some time, or an authority stopped it. What has ended is not
        /// performed under this package any more, and nothing remains to be suspended.
        Suspended(Box<PackageSuspension>) = suspended, "tạm ngừng thực hiện kỹ thuật", "suspended";
        /// The technique is performed again; every suspension and a lapse are over. What is not suspended,
        /// lapsed or on hold needs no restoration.
        Restored(Box<Restoration>) = restored, "khôi phục thực hiện kỹ thuật", "restored";
        /// The recipient can no longer perform it. What was not received can't be lost; what was not
        /// received before the package ended can't either.
        Lapsed(Reason) = lapsed, "xác nhận không còn duy trì kỹ thuật", "lapsed";
        /// The package was put on hold. It can't be put on hold twice, nor after it has ended.
        Held(Reason) = held, "tạm dừng", "held";
        /// The package continues after a hold. What is not on hold goes on anyway.
        Resumed = resumed, "tiếp tục sau tạm dừng", "resumed";
        /// It was stopped for good. What was declined or withdrawn, failed or is cancelled has stopped
        /// already.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
    }
}

payload! {
    /// Gói kỹ thuật theo báo cáo: what is known of a package whose record begins with a report. The
    /// package was transferred before its record began, or elsewhere.
    pub struct ReportedPackage {
        /// Which package it is, who transferred it, and who received it.
        pub proposal: PackageProposal,
        /// The period of the transfer.
        pub period: Option<Period> = None,
        /// The day on which it reached the reported status.
        pub since: When = When::UNKNOWN,
        /// The basis of the transfer, as reported. If it is an agreement, the package counts under it.
        #[serde(deserialize_with = "read_basis_if_any")]
        pub basis: Option<Basis> = None,
        /// Its outline.
        pub outline: Option<Outline> = None,
        /// The suspension, if it is reported as suspended.
        pub suspension: Option<PackageSuspension> = None,
        /// The status to which it returns when the hold, the suspension or the risk is over. If it is not
        /// reported, the record returns to the least that is certain: after a hold `proposed`, otherwise
        /// `received`.
        pub returns_to: Option<PackageStatus> = None,
    }
}

payload! {
    /// Tạm ngừng thực hiện: a suspension. A stop order names the authority and its document.
    ///
    /// ```
    /// use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// use lienvien::package::{PackageSuspension, SuspensionCause};
    /// use lienvien::{text, value::Document};
    /// let department = OrganisationRef::new(OrganisationKind::DepartmentOfHealth, text!("Sở Y tế tỉnh Hà Tĩnh"));
    /// let order = PackageSuspension::ordered_by(department, Document::new(text!("Quyết định đình chỉ")));
    /// assert_eq!(order.cause, Some(SuspensionCause::AuthorityOrder.into()));
    /// ```
    pub struct PackageSuspension {
        /// The cause, if it is stated.
        pub cause: Option<Coded<SuspensionCause>> = None,
        /// The authority that ordered it.
        pub authority: Option<OrganisationRef> = None,
        /// The document by which it was ordered or decided.
        pub document: Option<Document> = None,
        /// Further details.
        pub detail: Option<Text> = None,
    }
}

impl PackageSuspension {
    /// An authority stopped it, by this document.
    pub fn ordered_by(
        authority: impl Into<OrganisationRef>,
        document: impl Into<Document>,
    ) -> Self {
        let stop = Self::new().cause(SuspensionCause::AuthorityOrder);
        stop.authority(authority).document(document)
    }
}

/// A suspension with this cause, and nothing else known.
impl From<SuspensionCause> for PackageSuspension {
    fn from(cause: SuspensionCause) -> Self {
        Self::new().cause(cause)
    }
}
