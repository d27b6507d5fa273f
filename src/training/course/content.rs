//! What a course consists of: what is planned, and the sessions as they were held.

use super::CourseKind;
use crate::agreement::{Mode, Recipient};
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::{Cadre, OrganisationRef};
use crate::specialty::Subject;
use crate::value::{EnrolmentId, Period, PersonId, Text, When, is_false, nth};
use alloc::{collections::BTreeSet, vec::Vec};
use serde::{Deserialize, Serialize};

/// Kế hoạch khóa đào tạo: what a course is about, for whom, where and how long, as far as it is known.
///
/// # Rules
///
/// Judged when it is written into a record: at least one subject, or that there are several which
/// nobody names (`nhiều lĩnh vực`).
///
/// # JSON
///
/// ```
/// use lienvien::specialty::ManagementField;
/// use lienvien::training::course::CoursePlan;
/// let plan = CoursePlan::about([ManagementField::ClinicalPharmacy]).with_capacity(30);
/// assert_eq!(
///     serde_json::to_string(&plan).unwrap(),
///     r#"{"subjects":[{"management":"clinical_pharmacy"}],"capacity":30}"#,
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoursePlan {
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The specialties and fields of management that it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// Whether there are more subjects than are named.
    #[serde(default, skip_serializing_if = "is_false")]
    pub subjects_open: bool,
    /// Under which programme it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<CourseKind>,
    /// Who holds it; several may share it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisers: Vec<OrganisationRef>,
    /// Whose staff it is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Recipient>,
    /// The cadres it is for; none if it is not said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cadres: Vec<Cadre>,
    /// In which ways and at which places it is taught.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modes: Vec<Mode>,
    /// How many seats it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u16>,
    /// Its sessions, numbered from 1 in this order; none if they are not planned one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<PlannedSession>,
    /// From when to when, or how long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// What authorises it.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "read_basis_if_any"
    )]
    pub basis: Option<Basis>,
}

/// Buổi học theo kế hoạch: a session as it is planned.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedSession {
    /// How long it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// When.
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub on: When,
    /// What is taught.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Text>,
}

/// Buổi học: a session as it was held, or one that makes it up for those who missed it.
///
/// # JSON
///
/// ```
/// use lienvien::training::course::SessionHeld;
/// assert_eq!(serde_json::to_string(&SessionHeld::of(3, 90)).unwrap(), r#"{"session":3,"minutes":90}"#);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionHeld {
    /// Its number, from 1; of a make-up, that of the session it makes up. A session beyond those
    /// that were planned has a number beyond theirs.
    pub session: u16,
    /// Whether it only makes up that session (học bù), for those who attend.
    #[serde(default, skip_serializing_if = "is_false")]
    pub makes_up: bool,
    /// How long it lasted.
    pub minutes: u16,
    /// Who attended; absent if nobody took it down, which is not the same as nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attendance: Option<Vec<Attendance>>,
    /// Who taught.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trainers: Vec<PersonId>,
}

/// Có mặt: that somebody attended a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Who.
    pub enrolment: EnrolmentId,
    /// For how long; if absent, all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
}

/// Cho nghỉ buổi học: that a session is not held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionExcused {
    /// Its number.
    pub session: u16,
    /// The reason.
    pub reason: Text,
}

impl CoursePlan {
    /// A course of which only the subjects are known.
    pub fn about<S: Into<Subject>>(subjects: impl IntoIterator<Item = S>) -> Self {
        Self {
            subjects: subjects.into_iter().map(Into::into).collect(),
            ..Self::default()
        }
    }

    /// The same, called so.
    #[must_use]
    pub fn named(self, name: Text) -> Self {
        Self {
            name: Some(name),
            ..self
        }
    }

    /// The same, held by this organisation too.
    #[must_use]
    pub fn organised_by(mut self, organiser: OrganisationRef) -> Self {
        self.organisers.push(organiser);
        self
    }

    /// The same, for staff of these facilities too.
    #[must_use]
    pub fn for_staff_of(mut self, recipient: Recipient) -> Self {
        self.recipients.push(recipient);
        self
    }

    /// The same, for these cadres too.
    #[must_use]
    pub fn for_cadres(mut self, cadres: impl IntoIterator<Item = Cadre>) -> Self {
        self.cadres.extend(cadres);
        self
    }

    /// The same, with so many seats.
    #[must_use]
    pub fn with_capacity(self, capacity: u16) -> Self {
        Self {
            capacity: Some(capacity),
            ..self
        }
    }

    /// The same, with one session more, of so many minutes.
    #[must_use]
    pub fn with_session(mut self, minutes: u16) -> Self {
        self.sessions.push(PlannedSession {
            minutes: Some(minutes),
            ..PlannedSession::default()
        });
        self
    }

    /// The same, held in this time.
    #[must_use]
    pub fn during(self, period: Period) -> Self {
        Self {
            period: Some(period),
            ..self
        }
    }

    /// The same, held under this programme.
    #[must_use]
    pub fn of_kind(self, kind: CourseKind) -> Self {
        Self {
            kind: Some(kind),
            ..self
        }
    }

    /// The same, taught in this way too.
    #[must_use]
    pub fn taught(mut self, mode: Mode) -> Self {
        self.modes.push(mode);
        self
    }

    /// The same, on this basis.
    #[must_use]
    pub fn on_basis(self, basis: Basis) -> Self {
        Self {
            basis: Some(basis),
            ..self
        }
    }

    /// The session with this number, counted from 1.
    pub fn session(&self, number: u16) -> Option<&PlannedSession> {
        nth(&self.sessions, number)
    }

    /// The minutes of all its sessions; none if they are not planned one by one, or the length of
    /// one is not known.
    pub fn minutes(&self) -> Option<u32> {
        let mut minutes = self.sessions.iter().map(|session| session.minutes);
        let sum = minutes.try_fold(0, |sum: u32, it| sum.checked_add(it?.into()))?;
        (!self.sessions.is_empty()).then_some(sum)
    }
}

impl SessionHeld {
    /// A session of which only the number and the length are known.
    pub const fn of(session: u16, minutes: u16) -> Self {
        Self {
            session,
            makes_up: false,
            minutes,
            attendance: None,
            trainers: Vec::new(),
        }
    }

    /// One that makes up the session with this number.
    pub fn making_up(session: u16, minutes: u16) -> Self {
        Self {
            makes_up: true,
            ..Self::of(session, minutes)
        }
    }

    /// The same, attended by these, all of it.
    #[must_use]
    pub fn attended_by(self, enrolments: impl IntoIterator<Item = EnrolmentId>) -> Self {
        let whole = |enrolment| Attendance {
            enrolment,
            minutes: None,
        };
        let mut attendance = self.attendance.unwrap_or_default();
        attendance.extend(enrolments.into_iter().map(whole));
        Self {
            attendance: Some(attendance),
            ..self
        }
    }

    /// The same, attended by this one for so many minutes.
    #[must_use]
    pub fn attended_for(self, enrolment: EnrolmentId, minutes: u16) -> Self {
        let mut attendance = self.attendance.unwrap_or_default();
        attendance.push(Attendance {
            enrolment,
            minutes: Some(minutes),
        });
        Self {
            attendance: Some(attendance),
            ..self
        }
    }

    /// The same, taught by this one too.
    #[must_use]
    pub fn taught_by(mut self, trainer: PersonId) -> Self {
        self.trainers.push(trainer);
        self
    }

    /// How many learners were there; none if nobody took it down.
    pub fn learners(&self) -> Option<usize> {
        let was_there = |it: &&Attendance| it.minutes != Some(0);
        let attendance = self.attendance.as_ref()?;
        Some(attendance.iter().filter(was_there).count())
    }

    /// Who taught, each once.
    pub fn distinct_trainers(&self) -> BTreeSet<PersonId> {
        self.trainers.iter().copied().collect()
    }

    /// For how many minutes this enrolment attended; none if nobody took it down.
    pub fn minutes_of(&self, enrolment: EnrolmentId) -> Option<u16> {
        let mut attendance = self.attendance.as_ref()?.iter();
        let own = attendance.find(|it| it.enrolment == enrolment);
        Some(own.map_or(0, |it| it.minutes.unwrap_or(self.minutes)))
    }
}
