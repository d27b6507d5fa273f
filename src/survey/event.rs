//! The events of a survey.

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
    /// Sự việc: an event of a survey.
    #[derive(Hash)]
    pub enum SurveyEvent / SurveyEventKind("survey event") {
        /// It was planned.
        Planned(Box<SurveyPlan>) = planned, "lên kế hoạch khảo sát", "planned";
        /// Its status is known only from a report; see [`Reported`].
        Reported(Box<Reported<SurveyStatus, ReportedSurvey>>) = reported, "ghi nhận theo báo cáo", "reported";
        /// It was postponed.
        Postponed(Postponement) = postponed, "hoãn", "postponed";
        /// It was cancelled before it began.
        Cancelled(Reason) = cancelled, "hủy", "cancelled";
        /// The delegation met the hosts.
        Opened(Box<Opening>) = opened, "bắt đầu buổi làm việc", "opened";
        /// A host presented its work.
        Presented(Box<Presentation>) = presented, "cơ sở trình bày", "presented";
        /// A host proposed its needs.
        NeedsProposed(Box<NeedProposal>) = needs_proposed, "đề xuất nhu cầu", "needs proposed";
        /// A finding in a specialty was recorded.
        Found(Box<Finding>) = found, "ghi nhận kết quả khảo sát", "found";
        /// A requirement was stated.
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
    /// Kế hoạch khảo sát: who surveys whom, and why. An agreement is not needed.
    pub struct SurveyPlan {
        /// The organisation that surveys; any kind of body.
        pub surveyor: OrganisationRef,
        /// The sites that are surveyed.
        pub hosts: Vec<OrganisationRef; 200>,
        /// The purpose.
        pub purpose: SurveyPurpose,
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
        /// The plan: who surveyed whom, and why.
        pub plan: SurveyPlan,
        /// The findings, as far as known.
        pub findings: Vec<Finding; 1_000> = Vec::new(),
        /// The requirements, as far as known.
        pub requirements: Vec<Requirement; 1_000> = Vec::new(),
        /// The conclusion, as far as known.
        pub conclusion: Option<SurveyConclusion> = None,
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
    /// Đoàn công tác: the delegation that surveys. One of its members leads it.
    pub struct Delegation {
        /// Its name, if it is not simply the name of the surveyor.
        pub name: Option<Text> = None,
        /// Its members, as far as known.
        pub members: Vec<DelegationMember; 200>,
    }
}

payload! {
    /// Thành viên đoàn: a member of the delegation.
    pub struct DelegationMember {
        /// The person, if known.
        pub person: Option<PersonRef> = None,
        /// Whether this member leads the delegation (trưởng đoàn).
        pub leads: bool = false,
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
        /// The reason why it took place only after a finding.
        pub out_of_order: Option<Text> = None,
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
        /// The reason why it took place only after a finding.
        pub out_of_order: Option<Text> = None,
    }
}

payload! {
    /// Nội dung đề xuất: one thing that a host asks for.
    pub struct ProposedItem {
        /// The kind of package.
        pub kind: Option<PackageKind> = None,
        /// The subject, if the paper gives it.
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
        /// The side.
        pub side: SurveySide,
        /// The reason.
        pub reason: Text,
    }
}

payload! {
    /// Đáp ứng yêu cầu: a requirement was met.
    pub struct RequirementMet {
        /// The number of the requirement.
        pub requirement: RequirementNumber,
        /// The document that shows it.
        pub evidence: Document,
    }
}

payload! {
    /// Miễn yêu cầu: a requirement was waived, in writing.
    pub struct RequirementWaived {
        /// The number of the requirement.
        pub requirement: RequirementNumber,
        /// The organisation that waived it.
        pub by: OrganisationRef,
        /// The paper by which it was waived.
        pub document: Document,
    }
}

payload! {
    /// Chưa đáp ứng yêu cầu: a requirement was checked and is not met, even if it was recorded as met.
    pub struct RequirementUnmet {
        /// The number of the requirement.
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
    /// A delegation with only its leader named.
    pub fn led_by(leader: impl Into<PersonRef>) -> Self {
        Self::new([DelegationMember::new().person(leader).leads()])
    }

    /// A delegation with nobody named; it has a leader, who is not known.
    pub fn unnamed() -> Self {
        Self::new([DelegationMember::new().leads()])
    }

    /// The member who leads it.
    pub fn leader(&self) -> Option<&DelegationMember> {
        self.members.iter().find(|member| member.leads)
    }
}
