//! The content of a course: the plan, and the sessions as they were held.

use super::CourseKind;
use crate::agreement::{Mode, Recipient};
use crate::basis::{Basis, read_basis_if_any};
use crate::organisation::{Cadre, OrganisationRef};
use crate::specialty::Subject;
use crate::value::{Coded, EnrolmentId, Figure, Period, PersonId, Text, When, nth};
use alloc::{collections::BTreeSet, vec::Vec};

numbers! {
    /// Số thứ tự của buổi học: the number of a session in the order of the course, from 1. Sessions
    /// that were not planned get the next numbers.
    SessionNumber(u16);
}

payload! {
    /// Kế hoạch khóa đào tạo: the plan of a course, as far as it is known.
    ///
    /// # Rules
    ///
    /// Checked when it is written into a record: at least one subject, or the statement that there
    /// are several subjects that are not named (`nhiều lĩnh vực`).
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
        /// Its name.
        pub name: Option<Text> = None,
        /// The specialties and fields of management that are taught.
        pub subjects: Vec<Subject; 500> = Vec::new(),
        /// Whether there are more subjects than those named.
        pub subjects_open: bool = false,
        /// The programme or purpose of the course.
        pub kind: Option<Coded<CourseKind>> = None,
        /// The organisations that hold it; several may share it.
        pub organisers: Vec<OrganisationRef; 100> = Vec::new(),
        /// The facilities whose staff can attend.
        pub recipients: Vec<Recipient; 1_000> = Vec::new(),
        /// The cadres that can attend; empty if the paper does not say.
        pub cadres: Vec<Coded<Cadre>; 50> = Vec::new(),
        /// The ways and places of teaching.
        pub modes: Vec<Mode; 50> = Vec::new(),
        /// The number of seats.
        pub capacity: Option<u16> = None,
        /// Its sessions, numbered from 1 in this order; empty if they are not planned one by one.
        pub sessions: Vec<PlannedSession; 1_000> = Vec::new(),
        /// The period, or the length.
        pub period: Option<Period> = None,
        /// What is to be reached: `20 học viên`.
        pub targets: Vec<Figure; 100> = Vec::new(),
        /// The basis that authorises it.
        #[serde(deserialize_with = "read_basis_if_any")]
        pub basis: Option<Basis> = None,
    }
}

payload! {
    /// Buổi học theo kế hoạch: a session as it is planned.
    pub struct PlannedSession {
        /// The planned duration.
        pub minutes: Option<u16> = None,
        /// The planned date.
        pub on: When = When::UNKNOWN,
        /// The content that is taught.
        pub content: Option<Text> = None,
        /// The way and the place of teaching, if this session has one of its own.
        pub mode: Option<Mode> = None,
    }
}

payload! {
    /// Buổi học: a session that was held, or a make-up session for learners who missed one.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::training::course::SessionHeld;
    /// let third = SessionHeld::new().session(3).minutes(90);
    /// assert_eq!(serde_json::to_string(&third).unwrap(), r#"{"session":3,"minutes":90}"#);
    /// let made_up = third.makes_up();
    /// assert_eq!(
    ///     serde_json::to_string(&made_up).unwrap(),
    ///     r#"{"session":3,"makes_up":true,"minutes":90}"#,
    /// );
    /// ```
    pub struct SessionHeld {
        /// Its number, if it is known; for a make-up session, the number of the session that it makes up.
        pub session: Option<SessionNumber> = None,
        /// Whether it is a make-up session (học bù) for those who attend it.
        pub makes_up: bool = false,
        /// The duration, if it is known.
        pub minutes: Option<u16> = None,
        /// The attendance. `None`: nobody recorded it. An empty list: nobody attended.
        pub attendance: Option<Vec<Attendance; 10_000>> = None,
        /// The persons who taught.
        pub trainers: Vec<PersonId; 1_000> = Vec::new(),
        /// The way and the place of teaching: remotely, at the recipient.
        pub mode: Option<Mode> = None,
    }
}

payload! {
    /// Có mặt: a record that a learner attended a session.
    #[derive(Copy)]
    pub struct Attendance {
        /// The enrolment of the person who attended.
        pub enrolment: EnrolmentId,
        /// The minutes attended; `None` means the whole session.
        pub minutes: Option<u16> = None,
    }
}

payload! {
    /// Cho nghỉ buổi học: a planned session is not held.
    pub struct SessionExcused {
        /// The number of the session.
        pub session: SessionNumber,
        /// The reason, if it is given.
        pub reason: Option<Text> = None,
    }
}

impl CoursePlan {
    /// The facilities whose staff can attend; none if they are not named one by one.
    pub(super) fn facilities(&self) -> Vec<&OrganisationRef> {
        let mut facilities = Vec::new();
        for recipient in &self.recipients {
            let Some(facility) = recipient.facility() else {
                return Vec::new();
            };
            facilities.push(facility);
        }
        facilities
    }

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
    /// The number of learners who attended; `None` if nobody recorded the attendance.
    pub fn learners(&self) -> Option<usize> {
        self.attendance.as_ref()?;
        Some(self.present().count())
    }

    /// The recorded attendance of those who attended.
    pub(crate) fn present(&self) -> impl Iterator<Item = &Attendance> {
        let recorded = self.attendance.iter().flatten();
        recorded.filter(|it| it.minutes != Some(0))
    }

    /// The trainers, each once.
    pub fn distinct_trainers(&self) -> BTreeSet<PersonId> {
        self.trainers.iter().copied().collect()
    }

    /// Whether this enrolment is in the list of attendance.
    pub(super) fn lists(&self, enrolment: EnrolmentId) -> bool {
        let mut listed = self.attendance.iter().flatten();
        listed.any(|attended| attended.enrolment == enrolment)
    }

    /// The minutes that this enrolment attended; `None` if nobody recorded the attendance, or if it attended
    /// the whole of a session whose length is not known.
    pub fn minutes_of(&self, enrolment: EnrolmentId) -> Option<u16> {
        for attendance in self.attendance.as_ref()? {
            if attendance.enrolment == enrolment {
                return attendance.minutes.or(self.minutes);
            }
        }
        Some(0)
    }
}
