//! What is proposed: who goes, from where to where, and what for.

use super::{SecondmentPurpose, Stint};
use crate::agreement::{ExpertRank, TeachingMethod};
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::{Cadre, OrganisationRef};
use crate::specialty::Subject;
use crate::value::{Count, Figure, Period, PersonId, Text, is_false};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Đề xuất cử chuyên gia: who is to be sent, from where to where, and what for.
///
/// That a hospital *will* send experts, as in the Hà Tĩnh article, is a content of an agreement or
/// a commitment in a note, and no proposal.
///
/// # Rules
///
/// Judged when it is written into a record: home and host are not certainly one organisation; the
/// team is not certainly nobody, and nobody is in it twice.
///
/// # JSON
///
/// ```
/// use lienvien::organisation::{OrganisationKind, OrganisationRef};
/// use lienvien::secondment::{SecondmentProposal, SecondmentPurpose, Team};
/// use lienvien::{specialty::Specialty, value::{Count, Text}};
/// let home = OrganisationRef::new(OrganisationKind::CentralHospital, Text::new("Bệnh viện Bạch Mai")?);
/// let host = OrganisationRef::new(OrganisationKind::ProvincialHospital, Text::new("Bệnh viện đa khoa tỉnh Hà Tĩnh")?);
/// let sent = SecondmentProposal::new(home, host, SecondmentPurpose::Teach)
///     .in_subjects([Specialty::Cardiology])
///     .with_team(Team::HeadCount(Count::exact(2)));
/// assert_eq!(
///     serde_json::to_string(&sent).unwrap(),
///     r#"{"home":{"kind":"central_hospital","name":"Bệnh viện Bạch Mai"},"host":{"kind":"provincial_hospital","name":"Bệnh viện đa khoa tỉnh Hà Tĩnh"},"purpose":"teach","subjects":[{"specialty":"cardiology"}],"team":{"head_count":"2"}}"#,
/// );
/// # Ok::<(), lienvien::value::TextError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondmentProposal {
    /// Who sends.
    pub home: OrganisationRef,
    /// Who receives them.
    pub host: OrganisationRef,
    /// What for.
    pub purpose: SecondmentPurpose,
    /// In which subjects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// Whether there are more subjects than are named (`trên các lĩnh vực`).
    #[serde(default, skip_serializing_if = "is_false")]
    pub subjects_open: bool,
    /// Who goes, as far as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<Team>,
    /// Of which rank they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<ExpertRank>,
    /// How they teach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<TeachingMethod>,
    /// From when to when, or for how long. It may consist of several stints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// What authorises it.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "read_basis_if_any"
    )]
    pub basis: Option<Basis>,
    /// The programme that it is counted to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<Programme>,
}

/// Đoàn được cử: who goes, by heads or by persons.
///
/// # JSON
///
/// `{"head_count":"5"}` or `{"persons":[{"person":"…","cadre":"doctor"}]}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Team {
    /// So many; who, is not said.
    HeadCount(Count),
    /// These.
    Persons(Vec<SecondedMember>),
}

/// Thành viên: one who goes. The id is opaque; without one the person is not known yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondedMember {
    /// Who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// As what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadre: Option<Cadre>,
}

/// Chương trình: a programme that a secondment is counted to, such as a plan of rotation, and which
/// of its waves it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// What it is called.
    pub name: Text,
    /// The wave (đợt), as written: `đợt 2 năm 2025`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wave: Option<Text>,
}

/// Cử chuyên gia ghi nhận theo báo cáo: what is known of a secondment that a record takes up only by
/// report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportedSecondment {
    /// Who was sent, from where to where, and what for.
    pub proposal: SecondmentProposal,
    /// The stints that are known. There may have been others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stints: Vec<Stint>,
    /// What is told of it in figures. They are added to nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
}

impl SecondmentProposal {
    /// A secondment of which only this is known.
    pub const fn new(
        home: OrganisationRef,
        host: OrganisationRef,
        purpose: SecondmentPurpose,
    ) -> Self {
        Self {
            home,
            host,
            purpose,
            subjects: Vec::new(),
            subjects_open: false,
            team: None,
            rank: None,
            method: None,
            period: None,
            basis: None,
            programme: None,
        }
    }

    /// The same, in these subjects too.
    #[must_use]
    pub fn in_subjects<S: Into<Subject>>(mut self, subjects: impl IntoIterator<Item = S>) -> Self {
        self.subjects.extend(subjects.into_iter().map(Into::into));
        self
    }

    /// The same, done by this team.
    #[must_use]
    pub fn with_team(self, team: Team) -> Self {
        Self {
            team: Some(team),
            ..self
        }
    }

    /// The same, of experts of this rank.
    #[must_use]
    pub fn ranked(self, rank: ExpertRank) -> Self {
        Self {
            rank: Some(rank),
            ..self
        }
    }

    /// The same, who teach in this way.
    #[must_use]
    pub fn by_method(self, method: TeachingMethod) -> Self {
        Self {
            method: Some(method),
            ..self
        }
    }

    /// The same, planned for this period.
    #[must_use]
    pub fn during(self, period: Period) -> Self {
        Self {
            period: Some(period),
            ..self
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

    /// The same, counted to this programme.
    #[must_use]
    pub fn under(self, programme: Programme) -> Self {
        Self {
            programme: Some(programme),
            ..self
        }
    }
}

impl Team {
    /// These persons, of whom only the ids are known.
    pub fn of(persons: impl IntoIterator<Item = PersonId>) -> Self {
        let member = |person| SecondedMember {
            person: Some(person),
            cadre: None,
        };
        Self::Persons(persons.into_iter().map(member).collect())
    }

    /// Those who are named.
    pub fn members(&self) -> &[SecondedMember] {
        match self {
            Self::HeadCount(_) => &[],
            Self::Persons(members) => members,
        }
    }
}

impl ReportedSecondment {
    /// A secondment of which no more is known.
    pub const fn of(proposal: SecondmentProposal) -> Self {
        Self {
            proposal,
            stints: Vec::new(),
            figures: Vec::new(),
        }
    }
}
