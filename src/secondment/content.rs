//! The proposal of a secondment: who is sent, from which hospital to which, and for what purpose.

use super::{SecondmentPurpose, Stint};
use crate::agreement::{ExpertRank, TeachingMethod};
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::{Cadre, OrganisationRef};
use crate::specialty::Subject;
use crate::value::{Coded, Count, Document, Figure, Period, PersonId, Text};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

payload! {
    /// Đề xuất cử chuyên gia: a proposal to send staff from one hospital to another.
    ///
    /// A statement that a hospital *will* send experts, as in the [Hà Tĩnh article](crate#the-two-articles), is not a
    /// proposal. It is a content of an agreement, or a commitment in a note.
    ///
    /// # Rules
    ///
    /// They are checked when the proposal is written into a record. Home and host must not be
    /// certainly the same organisation. The team must not be certainly empty, and no person may be
    /// in it twice.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// use lienvien::secondment::{SecondmentProposal, SecondmentPurpose, SecondmentTeam};
    /// use lienvien::{specialty::Specialty, text, value::Count};
    /// let home = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
    /// let host = OrganisationRef::new(OrganisationKind::ProvincialHospital, text!("Bệnh viện đa khoa tỉnh Hà Tĩnh"));
    /// let sent = SecondmentProposal::new(home, host)
    ///     .purpose(SecondmentPurpose::Teach)
    ///     .subjects([Specialty::Cardiology])
    ///     .team(SecondmentTeam::HeadCount(Count::exact(2)));
    /// assert_eq!(
    ///     serde_json::to_string(&sent).unwrap(),
    ///     r#"{"home":{"kind":"central_hospital","name":"Bệnh viện Bạch Mai"},"host":{"kind":"provincial_hospital","name":"Bệnh viện đa khoa tỉnh Hà Tĩnh"},"purpose":"teach","subjects":[{"specialty":"cardiology"}],"team":{"head_count":"2"}}"#,
    /// );
    /// ```
    pub struct SecondmentProposal {
        /// The organisation that sends.
        pub home: OrganisationRef,
        /// The organisation that receives them.
        pub host: OrganisationRef,
        /// The purpose, if it is stated.
        pub purpose: Option<Coded<SecondmentPurpose>> = None,
        /// The subjects.
        pub subjects: Vec<Subject; 500> = Vec::new(),
        /// Whether there are more subjects than those named (`trên các lĩnh vực`).
        pub subjects_open: bool = false,
        /// The team, as far as known.
        pub team: Option<SecondmentTeam> = None,
        /// The rank of the experts.
        pub rank: Option<ExpertRank> = None,
        /// The way of teaching.
        pub method: Option<TeachingMethod> = None,
        /// The planned time. It may contain several stints.
        pub period: Option<Period> = None,
        /// The basis that authorises it.
        #[serde(deserialize_with = "read_basis_if_any")]
        pub basis: Option<Basis> = None,
        /// The programme in which it is counted.
        pub programme: Option<SecondmentProgramme> = None,
        /// The letter by which it is asked for or proposed.
        pub document: Option<Document> = None,
    }
}

/// Đoàn được cử: the team, as a head-count or as a list of members.
///
/// # JSON
///
/// `{"head_count":"5"}` or `{"persons":[{"person":"…","cadre":"doctor"}]}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SecondmentTeam {
    /// Only the number of persons.
    HeadCount(Count),
    /// The members, as far as known.
    Persons(
        #[serde(deserialize_with = "crate::value::size::list::<_, _, 200>")] Vec<SecondedMember>,
    ),
}

mentions! { enum SecondmentTeam { HeadCount, Persons[200] } }

payload! {
    /// Thành viên: a member of the team. The id has no meaning of its own; without an id the person
    /// is not known yet.
    pub struct SecondedMember {
        /// The person.
        pub person: Option<PersonId> = None,
        /// The profession of the person in this secondment.
        pub cadre: Option<Coded<Cadre>> = None,
    }
}

payload! {
    /// Chương trình: a programme in which a secondment is counted, such as a plan of rotation, and the
    /// wave of the programme to which it belongs.
    pub struct SecondmentProgramme {
        /// The name.
        pub name: Text,
        /// The wave (đợt), as written: `đợt 2 năm 2025`.
        pub wave: Option<Text> = None,
    }
}

payload! {
    /// Cử chuyên gia ghi nhận theo báo cáo: what is known of a secondment whose record begins with
    /// a report.
    pub struct ReportedSecondment {
        /// The secondment: who was sent, from which hospital to which, and for what purpose.
        pub proposal: SecondmentProposal,
        /// The stints that are known. There may have been others, unless they are said to be all.
        pub stints: Vec<Stint; 200> = Vec::new(),
        /// Whether these are all the stints until the day of the report.
        pub are_all_stints: bool = false,
        /// The figures in the report. They are not added to any count.
        pub figures: Vec<Figure; 200> = Vec::new(),
    }
}

numbers! {
    /// Số thứ tự thành viên: the number of a member in the team, counted from 1.
    SecondedMemberNumber(u16);
}

impl SecondmentTeam {
    /// A team of these members. If only the id of a member is known, the id alone can be given.
    pub fn persons(members: impl IntoIterator<Item: Into<SecondedMember>>) -> Self {
        Self::Persons(members.into_iter().map(Into::into).collect())
    }

    /// The named members; empty for a head-count.
    pub fn members(&self) -> &[SecondedMember] {
        match self {
            Self::HeadCount(_) => &[],
            Self::Persons(members) => members,
        }
    }
}

impl From<PersonId> for SecondedMember {
    fn from(person: PersonId) -> Self {
        Self::new().person(person)
    }
}
