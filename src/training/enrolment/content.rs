//! Who is sent to learn what, and how the training takes somebody in.

use super::PassRule;
use crate::agreement::Money;
use crate::organisation::{Cadre, OrganisationRef};
use crate::specialty::Subject;
use crate::training::course::{Seat, read_seat};
use crate::value::{CourseId, Document, Length, PersonId};
use serde::{Deserialize, Deserializer, Serialize};

/// Cử đi đào tạo: who is sent by which unit to learn what. The person is an id, and nothing else.
///
/// # JSON
///
/// ```
/// use lienvien::organisation::{OrganisationKind, OrganisationRef};
/// use lienvien::specialty::Specialty;
/// use lienvien::training::enrolment::Nomination;
/// use lienvien::value::Text;
/// let home = OrganisationRef::new(
///     OrganisationKind::ProvincialHospital,
///     Text::new("Bệnh viện đa khoa tỉnh Hà Tĩnh")?,
/// );
/// let trainee = "67e55044-10b1-426f-9247-bb680e5fe0c8".parse()?;
/// assert_eq!(
///     serde_json::to_string(&Nomination::new(trainee, home, Specialty::Neurology)).unwrap(),
///     r#"{"person":"67e55044-10b1-426f-9247-bb680e5fe0c8","home":{"kind":"provincial_hospital","name":"Bệnh viện đa khoa tỉnh Hà Tĩnh"},"study":{"subject":{"specialty":"neurology"}}}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nomination {
    /// Who.
    pub person: PersonId,
    /// The unit that sends, and expects the trainee back.
    pub home: OrganisationRef,
    /// For what.
    pub study: Study,
    /// As what the trainee works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadre: Option<Cadre>,
    /// What the trainee promised in return.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<ServiceCommitment>,
    /// By which rule one passes, if it is known so early.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass_rule: Option<PassRule>,
}

/// Nội dung học: for what somebody is nominated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Study {
    /// One course.
    Course(CourseId),
    /// A specialty, or a field such as management, wherever it is taught.
    Subject(Subject),
}

/// Cam kết phục vụ: that the trainee will work somewhere for some time after the training, or repay.
/// Each detail is there as far as the paper gives it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceCommitment {
    /// For how long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<Length>,
    /// To whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<OrganisationRef>,
    /// What has to be repaid if it is broken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repay: Option<Money>,
    /// The paper that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

/// Tiếp nhận: how the training takes the nominee in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnrolmentAcceptance {
    /// By which way in.
    #[serde(deserialize_with = "read_admission")]
    pub admission: Admission,
    /// By which rule one passes; it takes the place of the nomination's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass_rule: Option<PassRule>,
}

/// Hình thức tiếp nhận: on a seat of a course, or without a course.
///
/// ```compile_fail,E0277
/// // It is read only as part of a line, since it may hold the evidence of a course.
/// let admission: lienvien::training::enrolment::Admission = serde_json::from_str("{}").unwrap();
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Admission {
    /// A course gave a seat.
    Seat(Seat),
    /// Training without a course, such as at the bedside (kèm cặp tại khoa).
    WithoutCourse {
        /// Where.
        #[serde(skip_serializing_if = "Option::is_none")]
        host: Option<OrganisationRef>,
    },
}

#[derive(Deserialize)]
#[serde(
    remote = "Admission",
    rename_all = "snake_case",
    deny_unknown_fields,
    expecting = "a way into the training"
)]
enum StoredAdmission {
    Seat(#[serde(deserialize_with = "read_seat")] Seat),
    WithoutCourse {
        #[serde(default)]
        host: Option<OrganisationRef>,
    },
}

fn read_admission<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Admission, D::Error> {
    StoredAdmission::deserialize(deserializer)
}

impl Nomination {
    /// A nomination of which nothing more is known.
    pub fn new(person: PersonId, home: OrganisationRef, study: impl Into<Study>) -> Self {
        Self {
            person,
            home,
            study: study.into(),
            cadre: None,
            commitment: None,
            pass_rule: None,
        }
    }

    /// The same, of one who works as this.
    #[must_use]
    pub fn of_cadre(self, cadre: Cadre) -> Self {
        Self {
            cadre: Some(cadre),
            ..self
        }
    }

    /// The same, with this commitment of service.
    #[must_use]
    pub fn committed(self, commitment: ServiceCommitment) -> Self {
        Self {
            commitment: Some(commitment),
            ..self
        }
    }

    /// The same, where one passes by this rule.
    #[must_use]
    pub fn passing_by(self, rule: PassRule) -> Self {
        Self {
            pass_rule: Some(rule),
            ..self
        }
    }
}

impl ServiceCommitment {
    /// A commitment of which only the length is known.
    pub fn for_length(length: Length) -> Self {
        Self {
            length: Some(length),
            ..Self::default()
        }
    }
}

impl Study {
    /// The course, if it is one.
    pub const fn course(&self) -> Option<CourseId> {
        match self {
            Self::Course(course) => Some(*course),
            Self::Subject(_) => None,
        }
    }
}

impl From<CourseId> for Study {
    fn from(course: CourseId) -> Self {
        Self::Course(course)
    }
}

impl<S: Into<Subject>> From<S> for Study {
    fn from(subject: S) -> Self {
        Self::Subject(subject.into())
    }
}

impl EnrolmentAcceptance {
    /// Taken in on this seat.
    pub const fn on(seat: Seat) -> Self {
        Self {
            admission: Admission::Seat(seat),
            pass_rule: None,
        }
    }

    /// Taken in without a course, nobody says where.
    pub const fn without_course() -> Self {
        Self {
            admission: Admission::WithoutCourse { host: None },
            pass_rule: None,
        }
    }

    /// Taken in by this organisation, without a course.
    pub const fn hosted_by(host: OrganisationRef) -> Self {
        Self {
            admission: Admission::WithoutCourse { host: Some(host) },
            pass_rule: None,
        }
    }

    /// The same, where one passes by this rule.
    #[must_use]
    pub fn passing_by(self, rule: PassRule) -> Self {
        Self {
            pass_rule: Some(rule),
            ..self
        }
    }

    /// The seat, if it is on one.
    pub const fn seat(&self) -> Option<&Seat> {
        match &self.admission {
            Admission::Seat(seat) => Some(seat),
            Admission::WithoutCourse { .. } => None,
        }
    }
}
