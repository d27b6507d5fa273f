//! The nomination of a trainee, and the acceptance.

use super::PassRule;
use crate::agreement::Money;
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::{Cadre, OrganisationRef};
use crate::specialty::Subject;
use crate::training::course::{Seat, read_seat};
use crate::value::{Coded, CourseId, Document, Length, Period, PersonId};
use serde::{Deserialize, Deserializer, Serialize};

payload! {
    /// Cử đi đào tạo: a unit sends a person to learn. The person is given only as an id.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// use lienvien::training::enrolment::Nomination;
    /// use lienvien::{id, specialty::Specialty, text, value::PersonId};
    /// let name = text!("Bệnh viện đa khoa tỉnh Hà Tĩnh");
    /// let home = OrganisationRef::new(OrganisationKind::ProvincialHospital, name);
    /// const TRAINEE: PersonId = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
    /// assert_eq!(
    ///     serde_json::to_string(&Nomination::new(TRAINEE, home, Specialty::Neurology)).unwrap(),
    ///     r#"{"person":"67e55044-10b1-426f-9247-bb680e5fe0c8","home":{"kind":"provincial_hospital","name":"Bệnh viện đa khoa tỉnh Hà Tĩnh"},"study":{"subject":{"specialty":"neurology"}}}"#,
    /// );
    /// ```
    pub struct Nomination {
        /// The person who is sent.
        pub person: PersonId,
        /// The unit that sends the trainee and expects the trainee back.
        pub home: OrganisationRef,
        /// The content to learn.
        pub study: Study,
        /// The cadre of the trainee.
        pub cadre: Option<Coded<Cadre>> = None,
        /// The trainee's promise in return.
        pub commitment: Option<ServiceCommitment> = None,
        /// The rule by which the trainee passes, if it is known at this time.
        pub pass_rule: Option<PassRule> = None,
        /// The time for which the training is wanted.
        pub wanted: Option<Period> = None,
        /// The letter or decision by which the trainee is sent.
        pub document: Option<Document> = None,
    }
}

/// Nội dung học: what a person is nominated to learn.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Study {
    /// One course.
    Course(CourseId),
    /// A specialty, or a field such as management, taught anywhere.
    Subject(Subject),
}

mentions! { enum Study { Course, Subject } }

payload! {
    /// Cam kết phục vụ: the trainee's promise to work at a unit for some time after the training,
    /// or to repay. Each field is given only if the paper states it.
    pub struct ServiceCommitment {
        /// The length of the promised work.
        pub length: Option<Length> = None,
        /// The unit to which the trainee made the promise.
        pub to: Option<OrganisationRef> = None,
        /// The amount to repay if the promise is broken.
        pub repay: Option<Money> = None,
        /// The paper that states it.
        pub document: Option<Document> = None,
    }
}

payload! {
    /// Tiếp nhận: how the training accepts the trainee.
    pub struct EnrolmentAcceptance {
        /// With a seat in a course, or without a course.
        #[serde(deserialize_with = "read_admission")]
        pub admission: Admission,
        /// The rule by which the trainee passes; it replaces the rule of the nomination.
        pub pass_rule: Option<PassRule> = None,
    }
}

/// Hình thức tiếp nhận: with a seat in a course, or without a course.
///
/// ```compile_fail,E0277
/// // It is read only as part of a line, because it may hold the evidence of a course.
/// let admission: lienvien::training::enrolment::Admission = serde_json::from_str("{}").unwrap();
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Admission {
    /// A course gave a seat.
    Seat(Seat),
    /// Training without a course, such as at the bedside (kèm cặp tại khoa).
    WithoutCourse(WithoutCourse),
}

mentions! { enum Admission { Seat, WithoutCourse } }

payload! {
    /// Đào tạo không theo khóa: training without a course, such as at the bedside. For training in
    /// a course, the record of the course states the basis.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::{basis::Basis, training::enrolment::WithoutCourse, when};
    /// let basis = Basis::direction_of_lower_levels(when!(2025));
    /// assert_eq!(
    ///     serde_json::to_string(&WithoutCourse::new().basis(basis)).unwrap(),
    ///     r#"{"basis":{"direction_of_lower_levels":{"year":"2025"}}}"#,
    /// );
    /// ```
    pub struct WithoutCourse {
        /// The organisation where the training takes place.
        pub host: Option<OrganisationRef> = None,
        /// The basis that authorises it. The evidence of an agreement must be for the day of the
        /// acceptance.
        #[serde(deserialize_with = "read_basis_if_any")]
        pub basis: Option<Basis> = None,
    }
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
    WithoutCourse(WithoutCourse),
}

fn read_admission<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Admission, D::Error> {
    StoredAdmission::deserialize(deserializer)
}

impl Study {
    /// The course, if the study is a course.
    pub const fn course(&self) -> Option<CourseId> {
        match self {
            Self::Course(course) => Some(*course),
            Self::Subject(_) => None,
        }
    }

    /// The subject, if the study is no course.
    pub(super) fn subjects(&self) -> &[Subject] {
        match self {
            Self::Course(_) => &[],
            Self::Subject(subject) => core::slice::from_ref(subject),
        }
    }

    /// The specialty or field, if the study is one. The subjects of a course are in the record of
    /// the course.
    pub const fn subject(&self) -> Option<&Subject> {
        match self {
            Self::Course(_) => None,
            Self::Subject(subject) => Some(subject),
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

impl Admission {
    /// The seat, if the admission is to a course.
    pub const fn seat(&self) -> Option<&Seat> {
        match self {
            Self::Seat(seat) => Some(seat),
            Self::WithoutCourse(_) => None,
        }
    }

    /// The basis, if the admission is without a course and the basis is stated.
    pub const fn basis(&self) -> Option<&Basis> {
        match self {
            Self::Seat(_) => None,
            Self::WithoutCourse(training) => training.basis.as_ref(),
        }
    }
}

impl From<Seat> for Admission {
    fn from(seat: Seat) -> Self {
        Self::Seat(seat)
    }
}

impl From<WithoutCourse> for Admission {
    fn from(training: WithoutCourse) -> Self {
        Self::WithoutCourse(training)
    }
}
