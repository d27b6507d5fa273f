//! What one person taught and learnt.

use crate::any::AnyRecord;
use crate::organisation::OrganisationRef;
use crate::package::{CaseLevel, LoggedCase};
use crate::register::Register;
use crate::register::links::Key;
use crate::training::enrolment::EnrolmentStatus;
use crate::value::{
    Answer, CourseId, EnrolmentId, OrganisationId, PackageId, PersonId, SecondmentId, When,
};
use alloc::vec::Vec;

/// Quá trình của một người: what a person taught, learnt and performed, where and when, by the records that
/// name the person by id. Each list is in the order of the ids of the records.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PersonHistory {
    /// The courses in which the person taught sessions.
    pub taught: Vec<CourseTaught>,
    /// The enrolments of the person.
    pub studies: Vec<PersonStudy>,
    /// The stints at hosts, in the order of a secondment's [`stints`](crate::secondment::Secondment::stints).
    pub stints: Vec<PersonStint>,
    /// The cases that the person performed, by package; those that the person only observed do not count.
    pub performed: Vec<CaseWork>,
    /// The cases in which the person taught the performer, by package.
    pub taught_cases: Vec<CaseWork>,
}

/// Khóa đã giảng dạy: a course in which a person taught.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CourseTaught {
    /// The course.
    pub course: CourseId,
    /// The dates of the sessions that the person taught, in order.
    pub sessions: Vec<When>,
    /// How long these sessions were together; `None` if this is not known of each.
    pub minutes: Option<u32>,
}

/// Quá trình học: an enrolment of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PersonStudy {
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// The course, if there is one.
    pub course: Option<CourseId>,
    /// The hospital that sent the person.
    pub home: OrganisationRef,
    /// The status now.
    pub status: EnrolmentStatus,
    /// When the person began to learn, if the record says so.
    pub started: Option<When>,
    /// Whether the person passed.
    pub has_passed: Answer,
    /// When the certificates were given that are still valid.
    pub certified: Vec<When>,
}

/// Đợt công tác: a stint of a person at a host.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PersonStint {
    /// The secondment.
    pub secondment: SecondmentId,
    /// The host, if it has an id.
    pub host: Option<OrganisationId>,
    /// The first day.
    pub began: When,
    /// The last day; `None` if it is not over.
    pub ended: Option<When>,
}

/// Ca trong một gói kỹ thuật: the cases of a person in one package.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CaseWork {
    /// The package.
    pub package: PackageId,
    /// The dates of the cases, in order; so many cases there are.
    pub cases: Vec<When>,
    /// How many of them were certainly performed unaided.
    pub unaided: usize,
}

impl Register {
    /// What one person taught, learnt and performed, where and when.
    ///
    /// ```
    #[doc = include_str!("../../package/example.txt")]
    /// use lienvien::value::{CaseToken, PersonId};
    /// # let mut register = lienvien::register::Register::new();
    /// let surgeon = PersonId::new(lienvien::uuid::Uuid::from_u128(1));
    /// let case = CaseToken::new(lienvien::uuid::Uuid::from_u128(0x67e5_5044_10b1_426f_9247_bb68_0e5f_e0c8))?;
    /// let case = LoggedCase::new(case).performer(surgeon).level(CaseLevel::Independent);
    /// package.append(PackageEvent::case_logged(case).on(day!(2025-05-06)))?;
    /// register.put(package.into());
    /// let history = register.person(surgeon);
    /// assert_eq!(history.performed[0].cases, [when!(2025-05-06)]);
    /// assert_eq!(history.performed[0].unaided, 1);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn person(&self, person: PersonId) -> PersonHistory {
        let mut records: Vec<_> = self.sharing(Key::Person(person)).collect();
        records.retain(|record| !record.is_voided());
        records.sort_by_key(|record| record.reference());
        let mut history = PersonHistory::default();
        for record in records {
            match record {
                AnyRecord::Course(course) => {
                    let mut taught = CourseTaught {
                        course: course.id(),
                        sessions: Vec::new(),
                        minutes: Some(0),
                    };
                    for session in course.state().sessions() {
                        if session.what.trainers.contains(&person) {
                            let minutes = session.what.minutes.map(u32::from);
                            let sum = taught.minutes.zip(minutes);
                            taught.minutes = sum.map(|(sum, more)| sum.saturating_add(more));
                            taught.sessions.push(session.on.clone());
                        }
                    }
                    if !taught.sessions.is_empty() {
                        history.taught.push(taught);
                    }
                }
                AnyRecord::Enrolment(enrolment) => {
                    let state = enrolment.state();
                    if state.person() == person {
                        let awards = state.certificates().into_iter();
                        let valid = awards.filter(|award| award.revoked.is_none());
                        history.studies.push(PersonStudy {
                            enrolment: enrolment.id(),
                            course: state.course(),
                            home: state.nomination().home.clone(),
                            status: enrolment.status(),
                            started: state.started().cloned(),
                            has_passed: state.has_passed(),
                            certified: valid.map(|award| award.on).collect(),
                        });
                    }
                }
                AnyRecord::Secondment(secondment) => {
                    for stint in secondment.state().stints_of(person) {
                        history.stints.push(PersonStint {
                            secondment: secondment.id(),
                            host: secondment.state().host().id,
                            began: stint.began.clone(),
                            ended: stint.ended.clone(),
                        });
                    }
                }
                AnyRecord::Package(package) => {
                    let works = |is_theirs: fn(&LoggedCase, PersonId) -> bool| {
                        let mut work = CaseWork {
                            package: package.id(),
                            cases: Vec::new(),
                            unaided: 0,
                        };
                        for case in package.state().cases() {
                            if is_theirs(&case.what, person) {
                                work.cases.push(case.on.clone());
                                let is_unaided = case.what.is_unaided().is_yes();
                                let more = usize::from(is_unaided);
                                work.unaided = work.unaided.saturating_add(more);
                            }
                        }
                        (!work.cases.is_empty()).then_some(work)
                    };
                    history.performed.extend(works(|case, person| {
                        case.performer == Some(person) && case.level != Some(CaseLevel::Observed)
                    }));
                    history
                        .taught_cases
                        .extend(works(|case, person| case.taught_by == Some(person)));
                }
                AnyRecord::Agreement(_)
                | AnyRecord::Survey(_)
                | AnyRecord::Plan(_)
                | AnyRecord::Consultation(_) => {}
            }
        }
        history
    }
}
