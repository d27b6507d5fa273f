//! The events of a survey.

use super::{
    Delegation, PackageKind, Requirement, RequirementNumber, SiteNumber, SurveyConclusion,
    SurveyFinding, SurveyPurpose, SurveySide, SurveyStatus,
};
use crate::agreement;
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::{OrganisationRef, PersonRef};
use crate::record::{Actor, Postponement, Reason, Reported, Signature};
use crate::specialty::{Subject, TechniqueClass};
use crate::value::{Coded, Document, Figure, Period, SurveyId, Text, When, nth, numbered};
use alloc::{boxed::Box, vec::Vec};

crate::events! {
    /// Sự việc: an event of a survey.
    ///
    /// Steps that no source tells are left out. What was presented, proposed, found and required, and what
    /// became of a requirement, is judged by its own date and may be written late.
    #[derive(Hash)]
    pub enum SurveyEvent / SurveyEventKind("survey event") {
        /// It was planned. A record begins with this, or with a report.
        Planned(Box<SurveyPlan>) = planned, "lập kế hoạch khảo sát", "planned";
        /// Its status is known only from a report; see [`Reported`]. A record begins with this, or with a
        /// plan.
        Reported(Box<Reported<SurveyStatus, ReportedSurvey>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// It was postponed. What has begun is broken off instead.
        Postponed(Postponement) = postponed, "hoãn", "postponed";
        /// It was cancelled before it began. What has begun is broken off instead.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
        /// The delegation met the hosts, on the first or a further day. After the survey nobody meets under
        /// it, unless it is opened again.
        Opened(Box<Opening>) = opened, "bắt đầu buổi làm việc", "opened";
        /// A host presented its work. At a survey that was cancelled before it began nothing is presented.
        Presented(Box<Presentation>) = presented, "cơ sở trình bày", "presented";
        /// A host proposed its needs, at the meeting or by letter. It may become known in every status.
        NeedsProposed(Box<NeedProposal>) = needs_proposed, "đề xuất nhu cầu", "needs proposed";
        /// A finding was recorded. A survey that was cancelled before it began finds nothing.
        Found(Box<SurveyFinding>) = found, "ghi nhận kết quả khảo sát", "found";
        /// A requirement was stated. A survey that was cancelled before it began requires nothing.
        Required(Box<Requirement>) = required, "nêu yêu cầu", "required";
        /// It was broken off. What was concluded or signed was not broken off, and what was cancelled never
        /// began.
        BrokenOff(BreakingOff) = broken_off, "dừng khi chưa kết luận", "broken off";
        /// Both sides came to a conclusion; the last one counts. A survey that was cancelled or superseded
        /// is not concluded any more.
        Concluded(Box<SurveyConclusion>) = concluded, "kết luận", "concluded";
        /// It was opened again; the conclusion and the signatures no longer count. What was not ended goes
        /// on anyway, and instead of what was cancelled or superseded there is another survey.
        Reopened(Reason) = reopened, "mở lại khảo sát", "reopened";
        /// A side signed the minutes, also one that had refused. If every side has signed, none is left; of
        /// what was cancelled there are no minutes, and those of what was superseded are signed no more.
        Signed(Box<MinutesSignature>) = signed, "ký biên bản", "signed";
        /// A side refuses to sign. If every side has signed, none can refuse; of what was cancelled there are
        /// no minutes, and those of what was superseded are signed no more.
        RefusedToSign(SigningRefusal) = refused_to_sign, "từ chối ký", "refused to sign";
        /// A requirement was met, also one that is not known. A survey that has not begun requires nothing.
        Met(RequirementMet) = met, "đáp ứng yêu cầu", "requirement met";
        /// A requirement was waived, also one that is not known. A survey that has not begun requires
        /// nothing.
        Waived(Box<RequirementWaived>) = waived, "miễn yêu cầu", "requirement waived";
        /// A requirement was checked and is not met. A survey that has not begun requires nothing.
        Unmet(RequirementUnmet) = unmet, "chưa đáp ứng yêu cầu", "requirement unmet";
        /// A later survey took its place. What was cancelled has no place, and what is superseded has lost
        /// it.
        Superseded(Supersession) = superseded, "được thay thế", "superseded";
    }
}

payload! {
    /// Kế hoạch khảo sát: who surveys whom, and why. An agreement is not needed. A hospital may survey
    /// itself.
    pub struct SurveyPlan {
        /// The organisation that surveys; any kind of body.
        pub surveyor: OrganisationRef,
        /// The sites that are surveyed.
        pub hosts: Vec<OrganisationRef; 200>,
        /// The purpose, if it is stated.
        pub purpose: Option<Coded<SurveyPurpose>> = None,
        /// The basis that authorises it.
        #[serde(deserialize_with = "read_basis_if_any")]
        pub basis: Option<Basis> = None,
        /// The year in which its figures are counted.
        pub year: When = When::UNKNOWN,
    }
}

payload! {
    /// Khảo sát theo báo cáo: what is known of a survey whose record begins with a report.
    pub struct ReportedSurvey {
        /// The plan: who surveyed whom, and why. If its basis is an agreement, the survey counts under it.
        pub plan: SurveyPlan,
        /// The meeting of delegation and hosts, as far as known.
        pub opening: Option<Opening> = None,
        /// The needs that the hosts proposed, as far as known.
        pub needs: Vec<NeedProposal; 500> = Vec::new(),
        /// The findings, as far as known.
        pub findings: Vec<SurveyFinding; 1_000> = Vec::new(),
        /// The requirements, as far as known.
        pub requirements: Vec<Requirement; 1_000> = Vec::new(),
        /// Whether these are all its findings and requirements.
        pub complete: bool = false,
        /// The conclusion, as far as known.
        pub conclusion: Option<SurveyConclusion> = None,
        /// The signatures, as far as known.
        pub signatures: Vec<MinutesSignature; 201> = Vec::new(),
        /// The day on which the last side signed.
        pub signed: When = When::UNKNOWN,
    }
}

payload! {
    /// Buổi làm việc: the delegation meets the hosts.
    pub struct Opening {
        /// The delegation that came.
        pub delegation: Delegation,
        /// The sites that are surveyed; if none is named, all sites of the plan.
        pub hosts: Vec<HostTeam; 200> = Vec::new(),
        /// The other persons present, named or not. A guest never signs the minutes.
        pub guests: Vec<Actor; 1_000> = Vec::new(),
        /// The agenda of the meeting.
        pub agenda: Vec<agreement::AgreementContent; 500> = Vec::new(),
    }
}

payload! {
    /// Cơ sở tham gia: a site that is surveyed, and its people at the meeting.
    pub struct HostTeam {
        /// The site.
        pub site: SiteNumber,
        /// The persons who take part, as far as known.
        pub people: Vec<PersonRef; 200> = Vec::new(),
    }
}

payload! {
    /// Trình bày của cơ sở: a host presents its work.
    pub struct Presentation {
        /// The site; absent if all sites presented together.
        pub site: Option<SiteNumber> = None,
        /// The person who presented.
        pub by: Option<PersonRef> = None,
        /// The subjects that it stressed.
        pub emphasis: Vec<Subject; 500> = Vec::new(),
    }
}

payload! {
    /// Đề xuất nhu cầu: a host proposes its needs. The proposal binds nobody.
    pub struct NeedProposal {
        /// The site; absent if all sites proposed together.
        pub site: Option<SiteNumber> = None,
        /// The person who proposed it.
        pub by: Option<PersonRef> = None,
        /// The needs.
        pub items: Vec<ProposedItem; 500> = Vec::new(),
        /// Whether the list is known to be incomplete.
        pub items_open: bool = false,
        /// The quantities wanted for all of it, such as `mỗi năm ít nhất 3 gói`.
        pub targets: Vec<Figure; 200> = Vec::new(),
        /// The time for which they are wanted.
        pub wanted: Option<Period> = None,
        /// The letter by which they are proposed.
        pub document: Option<Document> = None,
    }
}

payload! {
    /// Nội dung đề xuất: one thing that a host asks for.
    pub struct ProposedItem {
        /// The kind of package.
        pub kind: Option<Coded<PackageKind>> = None,
        /// The subject, if the paper gives it.
        pub subject: Option<Subject> = None,
        /// The class of techniques.
        pub techniques: Option<TechniqueClass> = None,
        /// The quantities wanted, such as `20 học viên`.
        pub targets: Vec<Figure; 50> = Vec::new(),
        /// The words of the paper.
        pub written: Option<Text> = None,
    }
}

/// Chữ ký biên bản: the signature of one side under the minutes.
pub type MinutesSignature = Signature<SurveySide>;

payload! {
    /// Từ chối ký: a side refuses to sign.
    pub struct SigningRefusal {
        /// The side.
        pub side: SurveySide,
        /// The reason, if it is stated.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Dừng giữa chừng: a survey was broken off.
    pub struct BreakingOff {
        /// The reason, if it is stated.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Đáp ứng yêu cầu: a requirement was met.
    pub struct RequirementMet {
        /// The number of the requirement.
        pub requirement: RequirementNumber,
        /// The document that shows it, if it is known.
        pub evidence: Option<Document> = None,
    }
}

payload! {
    /// Miễn yêu cầu: a requirement was waived.
    pub struct RequirementWaived {
        /// The number of the requirement.
        pub requirement: RequirementNumber,
        /// The organisation that waived it, if it is known.
        pub by: Option<OrganisationRef> = None,
        /// The paper by which it was waived, if it is known.
        pub document: Option<Document> = None,
    }
}

payload! {
    /// Chưa đáp ứng yêu cầu: a requirement was checked and is not met, even if it was recorded as met.
    pub struct RequirementUnmet {
        /// The number of the requirement.
        pub requirement: RequirementNumber,
        /// The reason, if it is stated.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Thay thế: a later survey took the place of this one.
    pub struct Supersession {
        /// The later survey.
        pub by: SurveyId,
    }
}

impl SurveyPlan {
    /// The host with this number.
    pub fn host(&self, site: SiteNumber) -> Option<&OrganisationRef> {
        nth(&self.hosts, site)
    }

    /// The hosts with their numbers.
    pub fn numbered_hosts(&self) -> impl Iterator<Item = (SiteNumber, &OrganisationRef)> {
        numbered(&self.hosts)
    }
}
