//! What can happen to a survey.

use super::{
    Finding, PackageKind, Requirement, RequirementNumber, SiteNumber, SurveyConclusion,
    SurveyPurpose, SurveySide, SurveyStatus,
};
use crate::agreement;
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::{OrganisationRef, PersonRef};
use crate::record::{Actor, Postponement, Reason, Reported, Signature};
use crate::specialty::{Subject, TechniqueClass};
use crate::value::{Document, SurveyId, Text, When, nth, numbered};
use alloc::{boxed::Box, vec::Vec};

crate::events! {
    /// Sự việc: what can happen to a survey.
    #[derive(Hash)]
    pub enum SurveyEvent / SurveyEventKind("survey event") {
        /// It was planned.
        Planned(Box<SurveyPlan>) = planned, "lên kế hoạch khảo sát", "planned";
        /// It has come so far by report; see [`Reported`].
        Reported(Box<Reported<SurveyStatus, ReportedSurvey>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// It was postponed.
        Postponed(Postponement) = postponed, "hoãn", "postponed";
        /// It was cancelled before it began.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
        /// The delegation met the hosts.
        Opened(Box<Opening>) = opened, "bắt đầu buổi làm việc", "opened";
        /// A host presented its work.
        Presented(Box<Presentation>) = presented, "cơ sở trình bày", "presented";
        /// A host proposed what it needs.
        NeedsProposed(Box<NeedProposal>) = needs_proposed, "đề xuất nhu cầu", "needs proposed";
        /// Something was found in a specialty.
        Found(Box<Finding>) = found, "ghi nhận kết quả khảo sát", "found";
        /// Something was required.
        Required(Box<Requirement>) = required, "nêu yêu cầu", "required";
        /// Both sides came to a conclusion.
        Concluded(Box<SurveyConclusion>) = concluded, "kết luận", "concluded";
        /// It was opened again; the conclusion and the signatures no longer count.
        Reopened(Reason) = reopened, "mở lại khảo sát", "reopened";
        /// A side signed the minutes.
        Signed(Box<MinutesSignature>) = signed, "ký biên bản", "signed";
        /// A side refuses to sign.
        RefusedToSign(SigningRefusal) = refused_to_sign, "từ chối ký", "refused to sign";
        /// A requirement was met.
        Met(RequirementMet) = met, "đáp ứng yêu cầu", "requirement met";
        /// A requirement was waived.
        Waived(Box<RequirementWaived>) = waived, "miễn yêu cầu", "requirement waived";
        /// A requirement was checked and is not met.
        Unmet(RequirementUnmet) = unmet, "chưa đáp ứng yêu cầu", "requirement unmet";
        /// A later survey took its place.
        Superseded(Supersession) = superseded, "được thay thế", "superseded";
    }
}

payload! {
    /// Kế hoạch khảo sát: who surveys whom, and why. No agreement is needed.
    pub struct SurveyPlan {
        /// Who surveys: any body.
        pub surveyor: OrganisationRef,
        /// The sites that are surveyed.
        pub hosts: Vec<OrganisationRef>,
        /// What it is for.
        pub purpose: SurveyPurpose,
        /// What authorises it.
        #[serde(deserialize_with = "read_basis_if_any")]
        pub basis: Option<Basis> = None,
        /// The year in whose figures it is counted.
        pub year: When = When::UNKNOWN,
    }
}

payload! {
    /// Khảo sát theo báo cáo: what is known of a survey of which there is only a report.
    pub struct ReportedSurvey {
        /// Who surveyed whom.
        pub plan: SurveyPlan,
        /// What was found, as far as known.
        pub findings: Vec<Finding> = Vec::new(),
        /// What was required, as far as known.
        pub requirements: Vec<Requirement> = Vec::new(),
        /// What was concluded, as far as known.
        pub conclusion: Option<SurveyConclusion> = None,
        /// When the last side signed.
        pub signed: When = When::UNKNOWN,
    }
}

payload! {
    /// Buổi làm việc: the delegation meets the hosts.
    pub struct Opening {
        /// Who came.
        pub delegation: Delegation,
        /// The sites that are surveyed; if none is named, all that were planned.
        pub hosts: Vec<HostTeam> = Vec::new(),
        /// Who else was there, named or not. A guest never signs the minutes.
        pub guests: Vec<Actor> = Vec::new(),
        /// What it is about.
        pub agenda: Vec<agreement::AgreementContent> = Vec::new(),
    }
}

payload! {
    /// Đoàn công tác: the delegation that surveys. One of its members leads it.
    pub struct Delegation {
        /// What it is called, if not after the body that surveys.
        pub name: Option<Text> = None,
        /// Who belongs to it, as far as known.
        pub members: Vec<DelegationMember>,
    }
}

payload! {
    /// Thành viên đoàn: a member of the delegation.
    pub struct DelegationMember {
        /// Who it is, if known.
        pub person: Option<PersonRef> = None,
        /// Whether this one leads the delegation (trưởng đoàn).
        pub leads: bool = false,
    }
}

payload! {
    /// Cơ sở tham gia: a site that is surveyed, and who takes part for it.
    pub struct HostTeam {
        /// The site.
        pub site: SiteNumber,
        /// Who takes part, as far as known.
        pub people: Vec<PersonRef> = Vec::new(),
    }
}

payload! {
    /// Trình bày của cơ sở: a host presents its work.
    pub struct Presentation {
        /// Which site; none if all did together.
        pub site: Option<SiteNumber> = None,
        /// Who presented.
        pub by: Option<PersonRef> = None,
        /// Which subjects it stressed.
        pub emphasis: Vec<Subject> = Vec::new(),
        /// Why it took place only after something had been found.
        pub out_of_order: Option<Text> = None,
    }
}

payload! {
    /// Đề xuất nhu cầu: a host proposes what it needs. It binds nobody.
    pub struct NeedProposal {
        /// Which site; none if all did together.
        pub site: Option<SiteNumber> = None,
        /// Who proposed it.
        pub by: Option<PersonRef> = None,
        /// What it needs.
        pub items: Vec<ProposedItem> = Vec::new(),
        /// Whether the list is known to be incomplete.
        pub items_open: bool = false,
        /// Why it took place only after something had been found.
        pub out_of_order: Option<Text> = None,
    }
}

payload! {
    /// Nội dung đề xuất: one thing that a host asks for.
    pub struct ProposedItem {
        /// What kind of package.
        pub kind: Option<PackageKind> = None,
        /// In which subject, if the paper says so.
        pub subject: Option<Subject> = None,
        /// The class of techniques.
        pub techniques: Option<TechniqueClass> = None,
        /// The words of the paper.
        pub written: Option<Text> = None,
    }
}

/// Chữ ký biên bản: the signature of one side under the minutes.
pub type MinutesSignature = Signature<SurveySide>;

payload! {
    /// Từ chối ký: a side refuses to sign.
    pub struct SigningRefusal {
        /// Which side.
        pub side: SurveySide,
        /// The reason.
        pub reason: Text,
    }
}

payload! {
    /// Đáp ứng yêu cầu: a requirement was met.
    pub struct RequirementMet {
        /// Which one.
        pub requirement: RequirementNumber,
        /// What shows it.
        pub evidence: Document,
    }
}

payload! {
    /// Miễn yêu cầu: a requirement was waived, in writing.
    pub struct RequirementWaived {
        /// Which one.
        pub requirement: RequirementNumber,
        /// By whom.
        pub by: OrganisationRef,
        /// By which paper.
        pub document: Document,
    }
}

payload! {
    /// Chưa đáp ứng yêu cầu: a requirement was checked and is not met, even if it was recorded as met.
    pub struct RequirementUnmet {
        /// Which one.
        pub requirement: RequirementNumber,
        /// The reason.
        pub reason: Text,
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

impl Delegation {
    /// A delegation of which only the leader is named.
    pub fn led_by(leader: impl Into<PersonRef>) -> Self {
        Self::new([DelegationMember::new().person(leader).leads()])
    }

    /// A delegation of which nobody is named: somebody leads it.
    pub fn unnamed() -> Self {
        Self::new([DelegationMember::new().leads()])
    }

    /// Who leads it.
    pub fn leader(&self) -> Option<&DelegationMember> {
        self.members.iter().find(|member| member.leads)
    }
}
