//! The rows of the yearly table: what each record says.

use super::super::numbers::{Known, TrainingNumbers};
use super::super::trainees::{Cadres, Trainees};
use super::began::{self, began_before};
use super::{ProgrammeRow, SupportProgramme, TaughtKind};
use crate::any::AnyRecord;
use crate::organisation::OrganisationRef;
use crate::package::{Outline, Package};
use crate::record::{Record, Reported};
use crate::register::Register;
use crate::register::time::{Time, course_report};
use crate::specialty::Subject;
use crate::training::course::{Course, CoursePlan, CourseStatus, ReportedCourse};
use crate::training::enrolment::{Admission, Enrolment};
use crate::value::{Answer, Count, CourseId, Figure, OrganisationId, Period, RecordRef, Unit};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

/// The rows of each programme, in their order.
pub(super) fn of(
    register: &Register,
    giver: OrganisationId,
    period: &Period,
) -> BTreeMap<SupportProgramme, Vec<ProgrammeRow>> {
    let gathering = Gathering {
        register,
        time: Time(period),
        cadres: Cadres::of(register),
        seats: seats_told(register),
    };
    let mut rows: Vec<(SupportProgramme, ProgrammeRow)> = Vec::new();
    let mut alone: BTreeMap<(SupportProgramme, Subject), Vec<ProgrammeRow>> = BTreeMap::new();
    for record in register.valid() {
        match record {
            AnyRecord::Package(package) if names(package.state().supporters(), giver) => {
                let programme = SupportProgramme::of(register, package.state().basis());
                rows.extend(gathering.package(package).map(|row| (programme, row)));
            }
            AnyRecord::Course(course) if names(&course.state().plan().organisers, giver) => {
                let programme = SupportProgramme::of_course(register, course.state());
                rows.extend(gathering.course(course).map(|row| (programme, row)));
            }
            AnyRecord::Enrolment(enrolment) if is_taught_by(enrolment, giver) => {
                let programme = SupportProgramme::of(register, enrolment.state().basis());
                if let Some(subject) = enrolment.state().nomination().study.subject() {
                    let of_subject = alone.entry((programme, subject.clone())).or_default();
                    of_subject.extend(gathering.enrolment(enrolment));
                }
            }
            AnyRecord::Package(_)
            | AnyRecord::Course(_)
            | AnyRecord::Enrolment(_)
            | AnyRecord::Agreement(_)
            | AnyRecord::Survey(_)
            | AnyRecord::Plan(_)
            | AnyRecord::Secondment(_)
            | AnyRecord::Consultation(_) => {}
        }
    }
    for ((programme, _), of_subject) in alone {
        rows.extend(together(&of_subject).map(|row| (programme, row)));
    }
    let mut by_programme: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (programme, row) in rows {
        by_programme.entry(programme).or_default().push(row);
    }
    for rows in by_programme.values_mut() {
        rows.sort_by_cached_key(|row| {
            let least = row.certain.iter().chain(&row.possible).min().copied();
            (row.kind, row.is_report, least)
        });
    }
    by_programme
}

struct Gathering<'a> {
    register: &'a Register,
    time: Time<'a>,
    cadres: Cadres,
    /// The enrolments that say that they are in a course, by course.
    seats: BTreeMap<CourseId, Vec<&'a Record<Enrolment>>>,
}

fn seats_told(register: &Register) -> BTreeMap<CourseId, Vec<&Record<Enrolment>>> {
    let mut told: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for enrolment in register.valid_of::<Enrolment>() {
        if enrolment.state().started().is_some()
            && let Some(course) = enrolment.state().course()
        {
            told.entry(course).or_default().push(enrolment);
        }
    }
    told
}

impl Gathering<'_> {
    fn package(&self, package: &Record<Package>) -> Option<ProgrammeRow> {
        let state = package.state();
        let began = began::transfer(package, self.time);
        let accepted = state.acceptances().iter().map(|it| &it.on);
        let outline = state.outline();
        let planned = outline.and_then(|outline| outline.period.as_ref());
        let trainees = Trainees::of_package(self.register, package, &self.cadres);
        let known = Known {
            planned: self.starts(planned.or(state.proposal().wanted.as_ref())),
            planned_trainees: outline.and_then(team_of),
            held: began.in_time,
            finished: self.time.contains_first(accepted),
            trainees: &trainees,
            told: None,
        };
        let row = self.row(package.id().into(), &known)?;
        Some(ProgrammeRow {
            kind: TaughtKind::Package,
            name: Some(state.proposal().name.clone()),
            subjects: state.subjects().into_iter().cloned().collect(),
            is_report: began.is_report,
            ..row
        })
    }

    fn course(&self, course: &Record<Course>) -> Option<ProgrammeRow> {
        let (state, time) = (course.state(), self.time);
        let began = began::course(course, time);
        let report = course_report(course).map(|(_, report)| report);
        let trainees = self.in_course(course, report);
        let planned = state.plan();
        let known = Known {
            planned: match &planned.period {
                Some(period) => self.starts(Some(period)),
                None => self.first_session(planned),
            },
            planned_trainees: seats_of(planned),
            held: began.in_time,
            finished: began::course_finished(course, time),
            trainees: &trainees,
            told: state.reported_learners().filter(|it| it.is_given()),
        };
        let row = self.row(course.id().into(), &known)?;
        Some(ProgrammeRow {
            kind: TaughtKind::Course,
            name: planned.name.clone(),
            subjects: state.subjects().into_iter().cloned().collect(),
            is_report: began.is_report,
            ..row
        })
    }

    fn in_course<'t>(
        &self,
        course: &Record<Course>,
        report: Option<&Reported<CourseStatus, ReportedCourse>>,
    ) -> Trainees<'t> {
        let mut trainees = Trainees::default();
        let mut seated = BTreeSet::new();
        for seat in course.state().seats_ever() {
            seated.insert(seat.enrolment);
            if seat.released.is_none() {
                trainees.add(seat.person, seat.enrolment, true);
            }
        }
        for enrolment in self.seats.get(&course.id()).into_iter().flatten() {
            if !seated.contains(&enrolment.id()) {
                trainees.add(enrolment.state().person(), enrolment.id(), false);
            }
        }
        trainees.add_cadres(&self.cadres);
        if report.is_some_and(|report| !report.known.seats_complete) {
            trainees.may_have_more();
        }
        trainees
    }

    fn enrolment(&self, enrolment: &Record<Enrolment>) -> Option<ProgrammeRow> {
        let (state, time) = (enrolment.state(), self.time);
        let mut trainees = Trainees::default();
        trainees.add(state.person(), enrolment.id(), true);
        trainees.add_cadres(&self.cadres);
        let held = if let Some(started) = state.started() {
            time.contains(started)
        } else {
            let later: Vec<_> = state.assessments().iter().map(|it| &it.on).collect();
            began_before(time, &later)
        };
        let returned = state.returned().map(|returned| &returned.on);
        let known = Known {
            planned: self.starts(state.nomination().wanted.as_ref()),
            planned_trainees: Some(Count::exact(1)),
            held,
            finished: returned.map_or(Answer::No, |on| time.contains(on)),
            trainees: &trainees,
            told: None,
        };
        let row = self.row(enrolment.id().into(), &known)?;
        Some(ProgrammeRow {
            kind: TaughtKind::WithoutCourse,
            name: None,
            subjects: state.subjects().into_iter().cloned().collect(),
            is_report: false,
            ..row
        })
    }

    /// The numbers of a row and the records behind them; `None` if nothing of it may count.
    fn row(&self, record: RecordRef, known: &Known<'_>) -> Option<ProgrammeRow> {
        let counts = known.planned.or(known.held).or(known.finished);
        if counts.is_no() {
            return None;
        }
        let mut row = ProgrammeRow {
            kind: TaughtKind::Package,
            name: None,
            subjects: Vec::new(),
            is_report: false,
            numbers: TrainingNumbers::of(known),
            certain: Vec::new(),
            possible: Vec::new(),
        };
        let mut certain: BTreeSet<RecordRef> = BTreeSet::new();
        let mut possible: BTreeSet<RecordRef> = BTreeSet::new();
        if counts.is_yes() {
            certain.insert(record);
        } else {
            possible.insert(record);
        }
        for trainee in known.trainees.persons.values() {
            for enrolment in &trainee.enrolments {
                // a course names enrolments that the register may not have
                if known.held.is_no() || self.register.record(*enrolment).is_none() {
                    continue;
                }
                if known.held.is_yes() && trainee.is_certain {
                    certain.insert((*enrolment).into());
                } else {
                    possible.insert((*enrolment).into());
                }
            }
        }
        row.possible = possible.difference(&certain).copied().collect();
        row.certain = certain.into_iter().collect();
        Some(row)
    }

    /// Whether something is to start in the time, by a plan that says when.
    fn starts(&self, planned: Option<&Period>) -> Answer {
        match planned.map(Period::from) {
            Some(from) if !from.is_unknown() => self.time.contains(from),
            Some(_) | None => Answer::No,
        }
    }

    fn first_session(&self, plan: &CoursePlan) -> Answer {
        let sessions = plan.sessions.iter().map(|session| &session.on);
        self.time
            .contains_first(sessions.filter(|on| !on.is_unknown()))
    }
}

fn names(organisations: &[OrganisationRef], id: OrganisationId) -> bool {
    organisations.iter().any(|it| it.id == Some(id))
}

/// Whether the trainee was accepted without a course at the place of this organisation.
fn is_taught_by(enrolment: &Record<Enrolment>, id: OrganisationId) -> bool {
    let accepted = enrolment.state().acceptance();
    accepted.is_some_and(|accepted| match &accepted.what.admission {
        Admission::WithoutCourse(training) => names(training.host.as_slice(), id),
        Admission::Seat(_) => false,
    })
}

/// How many are to learn, by the team of the outline, or else by its one figure of persons.
fn team_of(outline: &Outline) -> Option<Count> {
    if outline.team.is_empty() {
        return persons_of(&outline.planned);
    }
    let mut sum: u32 = 0;
    for member in &outline.team {
        let named = u16::try_from(member.people.len()).unwrap_or(u16::MAX);
        let count = member.count.or((named > 0).then_some(named))?;
        sum = sum.saturating_add(count.into());
    }
    Some(Count::exact(sum))
}

/// How many are to learn, by the seats of the plan, or else by its one target of persons.
fn seats_of(plan: &CoursePlan) -> Option<Count> {
    let seats = plan.capacity.map(|seats| Count::exact(u32::from(seats)));
    seats.or_else(|| persons_of(&plan.targets))
}

fn persons_of(figures: &[Figure]) -> Option<Count> {
    let mut of_persons = figures.iter().filter(|figure| figure.unit == Unit::Person);
    let first = of_persons.next()?;
    let is_only = of_persons.next().is_none();
    (is_only && first.count.is_given()).then_some(first.count)
}

/// One row of the enrolments without a course in one subject.
fn together(rows: &[ProgrammeRow]) -> Option<ProgrammeRow> {
    let mut row = rows.first()?.clone();
    let numbers: Vec<_> = rows.iter().map(|row| &row.numbers).collect();
    row.numbers = TrainingNumbers::sum(&numbers);
    let certain: BTreeSet<_> = rows.iter().flat_map(|row| &row.certain).copied().collect();
    let possible = rows.iter().flat_map(|row| &row.possible).copied();
    let possible: BTreeSet<_> = possible.filter(|it| !certain.contains(it)).collect();
    row.certain = certain.into_iter().collect();
    row.possible = possible.into_iter().collect();
    Some(row)
}
