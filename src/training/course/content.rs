//! What a course consists of: what is planned, and the sessions as they were held.

use super::CourseKind;
use crate::agreement::{Mode, Recipient};
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::{Cadre, OrganisationRef};
use crate::specialty::Subject;
use crate::value::{EnrolmentId, Period, PersonId, Text, When, nth};
use alloc::{collections::BTreeSet, vec::Vec};

numbers! {
    /// Số thứ tự của buổi học: a session by its place among the sessions of the course, from 1. A
    /// session beyond those that were planned has a number beyond theirs.
    SessionNumber(u16);
}

payload! {
    /// Kế hoạch khóa đào tạo: what a course is about, for whom, where and how long, as far as it is known.
    ///
    /// # Rules
    ///
    /// Checked when it is written into a record: at least one subject, or the statement that there
    /// are several which nobody names (`nhiều lĩnh vực`).
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::specialty::ManagementField;
    /// use lienvien::training::course::CoursePlan;
    /// let plan = CoursePlan::new().subjects([ManagementField::ClinicalPharmacy]).capacity(30);
    /// assert_eq!(
    ///     serde_json::to_string(&plan).unwrap(),
    ///     r#"{"subjects":[{"management":"clinical_pharmacy"}],"capacity":30}"#,
    /// );
    /// ```
    pub struct CoursePlan {
        /// What it is called.
        pub name: Option<Text> = None,
        /// The specialties and fields of management that it is about.
        pub subjects: Vec<Subject> = Vec::new(),
        /// Whether there are more subjects than are named.
        pub subjects_open: bool = false,
        /// Under which programme it is held.
        pub kind: Option<CourseKind> = None,
        /// Who holds it; several may share it.
        pub organisers: Vec<OrganisationRef> = Vec::new(),
        /// The facilities whose staff it is for.
        pub recipients: Vec<Recipient> = Vec::new(),
        /// The cadres it is for; empty if nobody says which.
        pub cadres: Vec<Cadre> = Vec::new(),
        /// In which ways and at which places it is taught.
        pub modes: Vec<Mode> = Vec::new(),
        /// How many seats it has.
        pub capacity: Option<u16> = None,
        /// Its sessions, numbered from 1 in this order; empty if they are not planned one by one.
        pub sessions: Vec<PlannedSession> = Vec::new(),
        /// When it takes place, or how long it lasts.
        pub period: Option<Period> = None,
        /// What authorises it.
        #[serde(deserialize_with = "read_basis_if_any")]
        pub basis: Option<Basis> = None,
    }
}

payload! {
    /// Buổi học theo kế hoạch: a session as it is planned.
    pub struct PlannedSession {
        /// How long it lasts.
        pub minutes: Option<u16> = None,
        /// When it takes place.
        pub on: When = When::UNKNOWN,
        /// What is taught.
        pub content: Option<Text> = None,
    }
}

payload! {
    /// Buổi học: a session as it was held, or one that makes it up for those who missed it.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::training::course::SessionHeld;
    /// let third = SessionHeld::new(3, 90);
    /// assert_eq!(serde_json::to_string(&third).unwrap(), r#"{"session":3,"minutes":90}"#);
    /// let made_up = third.makes_up();
    /// assert_eq!(
    ///     serde_json::to_string(&made_up).unwrap(),
    ///     r#"{"session":3,"makes_up":true,"minutes":90}"#,
    /// );
    /// ```
    pub struct SessionHeld {
        /// Its number; of a make-up, the number of the session that it makes up.
        pub session: SessionNumber,
        /// Whether it only makes up that session (học bù) for those who attend.
        pub makes_up: bool = false,
        /// How long it lasted.
        pub minutes: u16,
        /// Who attended. `None`: nobody took down who attended. An empty list: nobody attended.
        pub attendance: Option<Vec<Attendance>> = None,
        /// The persons who taught.
        pub trainers: Vec<PersonId> = Vec::new(),
    }
}

payload! {
    /// Có mặt: that somebody attended a session.
    #[derive(Copy)]
    pub struct Attendance {
        /// The enrolment of the person who attended.
        pub enrolment: EnrolmentId,
        /// For how many minutes; `None` means the whole session.
        pub minutes: Option<u16> = None,
    }
}

payload! {
    /// Cho nghỉ buổi học: that a session is not held.
    pub struct SessionExcused {
        /// The number of the session.
        pub session: SessionNumber,
        /// Why it is not held.
        pub reason: Text,
    }
}

impl CoursePlan {
    /// The session with this number.
    pub fn session(&self, number: impl Into<SessionNumber>) -> Option<&PlannedSession> {
        nth(&self.sessions, number.into())
    }

    /// The minutes of all its sessions together; `None` if the sessions are not planned one by one,
    /// or the length of one is not known.
    pub fn minutes(&self) -> Option<u32> {
        if self.sessions.is_empty() {
            return None;
        }
        let mut sum: u32 = 0;
        for session in &self.sessions {
            sum = sum.checked_add(session.minutes?.into())?;
        }
        Some(sum)
    }
}

impl SessionHeld {
    /// How many learners were there; `None` if nobody took down who attended.
    pub fn learners(&self) -> Option<usize> {
        let attendance = self.attendance.as_ref()?;
        let present = attendance.iter().filter(|it| it.minutes != Some(0));
        Some(present.count())
    }

    /// Who taught, each once.
    pub fn distinct_trainers(&self) -> BTreeSet<PersonId> {
        self.trainers.iter().copied().collect()
    }

    /// For how many minutes this enrolment attended; `None` if nobody took down who attended.
    pub fn minutes_of(&self, enrolment: EnrolmentId) -> Option<u16> {
        for attendance in self.attendance.as_ref()? {
            if attendance.enrolment == enrolment {
                return Some(attendance.minutes.unwrap_or(self.minutes));
            }
        }
        Some(0)
    }
}
