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
use crate::value::{Document, SurveyId, Text, When, numbered};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

crate::events! {
    /// Sự việc: what can happen to a survey.
    pub enum SurveyEvent / SurveyEventKind("survey event") {
        /// It was planned.
        Planned(Box<SurveyPlan>) = "planned", "lên kế hoạch khảo sát", "planned";
        /// It stands there by report; see [`Reported`].
        Reported(Box<Reported<SurveyStatus, ReportedSurvey>>) = "reported", "ghi nhận theo báo cáo", "reported";
        /// It was put off.
        Postponed(Postponement) = "postponed", "hoãn", "postponed";
        /// It was given up before it began.
        Cancelled(Reason) = "cancelled", "hủy", "cancelled";
        /// The delegation met the hosts.
        Opened(Box<Opening>) = "opened", "bắt đầu buổi làm việc", "opened";
        /// A host presented itself.
        Presented(Box<Presentation>) = "presented", "cơ sở trình bày", "presented";
        /// A host proposed what it needs.
        NeedsProposed(Box<NeedProposal>) = "needs_proposed", "đề xuất nhu cầu", "needs proposed";
        /// Something was found in a specialty.
        Found(Box<Finding>) = "found", "ghi nhận kết quả khảo sát", "found";
        /// Something was required.
        Required(Box<Requirement>) = "required", "nêu yêu cầu", "required";
        /// Both sides came to a conclusion.
        Concluded(Box<SurveyConclusion>) = "concluded", "kết luận", "concluded";
        /// It was taken up again; conclusion and signatures no longer hold.
        Reopened(Reason) = "reopened", "mở lại khảo sát", "reopened";
        /// A side signed the minutes.
        Signed(Box<MinutesSignature>) = "signed", "ký biên bản", "signed";
        /// A side refuses to sign.
        RefusedToSign(SigningRefusal) = "refused_to_sign", "từ chối ký", "refused to sign";
        /// A requirement was met.
        Met(RequirementMet) = "met", "đáp ứng yêu cầu", "requirement met";
        /// A requirement was waived.
        Waived(Box<RequirementWaived>) = "waived", "miễn yêu cầu", "requirement waived";
        /// A requirement was found not to be met.
        Unmet(RequirementUnmet) = "unmet", "chưa đáp ứng yêu cầu", "requirement unmet";
        /// A later survey took its place.
        Superseded(Supersession) = "superseded", "được thay thế", "superseded";
    }
}

/// Kế hoạch khảo sát: who surveys whom, and why. No agreement is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyPlan {
    /// Who surveys: any body.
    pub surveyor: OrganisationRef,
    /// The sites that are surveyed.
    pub hosts: Vec<OrganisationRef>,
    /// What for.
    pub purpose: SurveyPurpose,
    /// What authorises it.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "read_basis_if_any"
    )]
    pub basis: Option<Basis>,
    /// The year to which it is counted.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub year: When,
}

/// Khảo sát theo báo cáo: what is known of a survey that a record takes up only by report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportedSurvey {
    /// Who surveyed whom.
    pub plan: SurveyPlan,
    /// What was found, as far as known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// What was required, as far as known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<Requirement>,
    /// What was concluded, as far as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conclusion: Option<SurveyConclusion>,
    /// When the last side signed.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub signed: When,
}

/// Buổi làm việc: the delegation meets the hosts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Who came.
    pub delegation: Delegation,
    /// The sites that are surveyed; if none is named, all that were planned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<HostTeam>,
    /// Who else was there, named or not. A guest never signs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<Actor>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<agreement::AgreementContent>,
}

/// Đoàn công tác: the delegation that surveys. One of its members leads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delegation {
    /// What it is called, if not after the body that surveys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Who belongs to it, as far as told.
    pub members: Vec<DelegationMember>,
}

/// Thành viên đoàn: a member of the delegation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DelegationMember {
    /// Who it is, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonRef>,
    /// Whether this one leads the delegation (trưởng đoàn).
    #[serde(default, skip_serializing_if = "crate::value::is_false")]
    pub leads: bool,
}

/// Cơ sở tham gia: a site that is surveyed, and who takes part for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostTeam {
    /// The site.
    pub site: SiteNumber,
    /// Who takes part, as far as told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonRef>,
}

/// Trình bày của cơ sở: a host presents what it does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Presentation {
    /// Which site; absent if all did together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteNumber>,
    /// Who presented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonRef>,
    /// On what it laid stress.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub emphasis: Vec<Subject>,
    /// Why it came only after something had been found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_of_order: Option<Text>,
}

/// Đề xuất nhu cầu: a host proposes what it needs. It binds nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedProposal {
    /// Which site; absent if all did together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteNumber>,
    /// Who proposed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonRef>,
    /// What it needs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ProposedItem>,
    /// Whether the list is known not to be all.
    #[serde(default, skip_serializing_if = "crate::value::is_false")]
    pub items_open: bool,
    /// Why it came only after something had been found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_of_order: Option<Text>,
}

/// Nội dung đề xuất: one thing that a host asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposedItem {
    /// What kind of package.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PackageKind>,
    /// In which subject, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// The class of techniques.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub techniques: Option<TechniqueClass>,
    /// The words of the paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Text>,
}

/// Chữ ký biên bản: the signature of one side under the minutes.
pub type MinutesSignature = Signature<SurveySide>;

/// Từ chối ký: a side refuses to sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningRefusal {
    /// Which side.
    pub side: SurveySide,
    /// The reason.
    pub reason: Text,
}

/// Đáp ứng yêu cầu: a requirement was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequirementMet {
    /// Which one.
    pub requirement: RequirementNumber,
    /// What shows it.
    pub evidence: Document,
}

/// Miễn yêu cầu: a requirement was waived, in writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequirementWaived {
    /// Which one.
    pub requirement: RequirementNumber,
    /// By whom.
    pub by: OrganisationRef,
    /// By which paper.
    pub document: Document,
}

/// Chưa đáp ứng yêu cầu: a requirement was looked at and is not met, even if it was said to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequirementUnmet {
    /// Which one.
    pub requirement: RequirementNumber,
    /// The reason.
    pub reason: Text,
}

/// Thay thế: a later survey took the place of this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supersession {
    /// The later survey.
    pub by: SurveyId,
}

impl SurveyPlan {
    /// This body surveys these sites for this purpose.
    pub fn new(
        surveyor: OrganisationRef,
        hosts: impl IntoIterator<Item = OrganisationRef>,
        purpose: SurveyPurpose,
    ) -> Self {
        Self {
            surveyor,
            hosts: hosts.into_iter().collect(),
            purpose,
            basis: None,
            year: When::UNKNOWN,
        }
    }

    /// The same, on this basis.
    #[must_use]
    pub fn on_basis(self, basis: Basis) -> Self {
        Self {
            basis: Some(basis),
            ..self
        }
    }

    /// The host with this number.
    pub fn host(&self, site: SiteNumber) -> Option<&OrganisationRef> {
        self.hosts.get(site.index()?)
    }

    /// The hosts with their numbers.
    pub fn numbered_hosts(&self) -> impl Iterator<Item = (SiteNumber, &OrganisationRef)> {
        numbered(&self.hosts).map(|(number, host)| (SiteNumber::new(number), host))
    }
}

impl Delegation {
    /// A delegation of which only the leader is told, or nobody by name.
    pub fn led_by(leader: Option<PersonRef>) -> Self {
        let leader = DelegationMember {
            person: leader,
            leads: true,
        };
        Self {
            name: None,
            members: alloc::vec![leader],
        }
    }

    /// Who leads it.
    pub fn leader(&self) -> Option<&DelegationMember> {
        self.members.iter().find(|member| member.leads)
    }
}

impl Opening {
    /// The delegation meets all hosts; nobody else is told of.
    pub const fn of(delegation: Delegation) -> Self {
        Self {
            delegation,
            hosts: Vec::new(),
            guests: Vec::new(),
            agenda: Vec::new(),
        }
    }
}
