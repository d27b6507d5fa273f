//! Who learnt in a package or a course, and of which cadre, as far as the records say it.

use crate::any::AnyRecord;
use crate::organisation::Cadre;
use crate::package::{CaseLevel, LoggedCase, Package, TraineeAssessment};
use crate::record::Record;
use crate::register::Register;
use crate::training::enrolment::Enrolment;
use crate::value::{
    Answer, Bounds, CaseToken, Coded, EnrolmentId, PersonId, RecordRef, When, same_key,
};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

vocabulary! {
    /// Cột trình độ: the columns in which forms put staff by cadre. Two of them stand for several cadres.
    pub enum CadreColumn("column of cadres") {
        /// Doctors.
        Doctor = "doctor", "bác sĩ", "doctor";
        /// Assistant doctors, nurses and technicians. Midwives are not named in the heading, and are others.
        NurseOrTechnician = "nurse_or_technician", "y sĩ, điều dưỡng, kỹ thuật viên", "assistant doctor, nurse or technician";
        /// Anybody else.
        Other = "other", "khác", "other";
    }
}

impl CadreColumn {
    /// The column of a cadre.
    pub fn of(cadre: &Coded<Cadre>) -> Self {
        match cadre {
            Coded::Listed(Cadre::Doctor) => Self::Doctor,
            Coded::Listed(Cadre::Nurse | Cadre::Technician) => Self::NurseOrTechnician,
            Coded::Other(written) if same_key(written, "y sĩ") => Self::NurseOrTechnician,
            Coded::Listed(
                Cadre::Midwife | Cadre::Pharmacist | Cadre::Engineer | Cadre::Manager,
            )
            | Coded::Other(_) => Self::Other,
        }
    }
}

/// The cadres that enrolments state, by person.
pub(super) struct Cadres(BTreeMap<PersonId, BTreeSet<CadreColumn>>);

impl Cadres {
    pub(super) fn of(register: &Register) -> Self {
        let mut stated: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for enrolment in register.valid_of::<Enrolment>() {
            if let Some(cadre) = &enrolment.state().nomination().cadre {
                let columns = stated.entry(enrolment.state().person()).or_default();
                columns.insert(CadreColumn::of(cadre));
            }
        }
        Self(stated)
    }

    fn of_person(&self, person: PersonId) -> BTreeSet<CadreColumn> {
        self.0.get(&person).cloned().unwrap_or_default()
    }
}

/// One who learnt.
#[derive(Default)]
pub(super) struct Trainee<'a> {
    /// Whether the records leave no doubt that the person learnt.
    pub(super) is_certain: bool,
    columns: BTreeSet<CadreColumn>,
    /// The assessments in the package, by date, and those of enrolments that name it.
    pub(super) assessed: Vec<(&'a When, &'a TraineeAssessment)>,
    pub(super) assessed_elsewhere: Vec<(&'a When, &'a TraineeAssessment)>,
    /// The cases that the person took part in, each once, and those in which perhaps.
    pub(super) cases: BTreeSet<CaseToken>,
    pub(super) perhaps: BTreeSet<CaseToken>,
    /// The enrolments behind it.
    pub(super) enrolments: BTreeSet<EnrolmentId>,
}

impl Trainee<'_> {
    /// The column of the cadre, if the records state one.
    pub(super) fn column(&self) -> Option<CadreColumn> {
        let mut columns = self.columns.iter();
        let first = columns.next().copied();
        first.filter(|_| columns.next().is_none())
    }

    /// In how many logged cases the person took part; `None` if none is logged.
    pub(super) fn practices(&self) -> Option<Bounds> {
        let perhaps = self.perhaps.difference(&self.cases).count();
        let (low, more) = (number(self.cases.len()), number(perhaps));
        let high = Some(low.saturating_add(more));
        (high != Some(0)).then_some(Bounds { low, high })
    }
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// Those who learnt.
#[derive(Default)]
pub(super) struct Trainees<'a> {
    pub(super) persons: BTreeMap<PersonId, Trainee<'a>>,
    /// Assessments that do not say whom they are about.
    unnamed: u64,
    /// Whether there may be more than the records name.
    may_have_more: bool,
}

impl<'a> Trainees<'a> {
    /// Those who learnt in a package: who was assessed in it, or did a case that was taught. Who did another
    /// case with help, or has an enrolment whose follow-up names the package, may have learnt in it.
    pub(super) fn of_package(
        register: &'a Register,
        package: &'a Record<Package>,
        cadres: &Cadres,
    ) -> Self {
        let state = package.state();
        let mut all = Self::default();
        for assessed in state.assessments() {
            match assessed.what.trainee {
                Some(person) => {
                    let trainee = all.persons.entry(person).or_default();
                    trainee.is_certain = true;
                    trainee.assessed.push((&assessed.on, &assessed.what));
                }
                None => all.unnamed = all.unnamed.saturating_add(1),
            }
        }
        for case in state.cases() {
            if let Some(person) = case.what.performer {
                match has_learnt(&case.what) {
                    Answer::Yes => all.persons.entry(person).or_default().is_certain = true,
                    Answer::Unknown => {
                        all.persons.entry(person).or_default();
                    }
                    Answer::No => {}
                }
            }
        }
        for record in register.naming(RecordRef::from(package.id())) {
            if let AnyRecord::Enrolment(enrolment) = record
                && !enrolment.is_voided()
            {
                all.add_enrolment(package, enrolment);
            }
        }
        for case in state.cases() {
            if let Some(trainee) = case.what.performer.and_then(|it| all.persons.get_mut(&it)) {
                let (token, cadre) = (case.what.token, &case.what.cadre);
                trainee.columns.extend(cadre.as_ref().map(CadreColumn::of));
                match case.what.level {
                    Some(CaseLevel::Observed) => {}
                    Some(_) => {
                        trainee.cases.insert(token);
                    }
                    None => {
                        trainee.perhaps.insert(token);
                    }
                }
            }
        }
        let team = state.outline().map_or(&[][..], |outline| &outline.team);
        for member in team {
            for person in &member.people {
                if let Some(trainee) = all.persons.get_mut(person) {
                    trainee.columns.insert(CadreColumn::of(&member.cadre));
                }
            }
        }
        all.add_cadres(cadres);
        all.may_have_more = package.is_reported() || (all.persons.is_empty() && all.unnamed == 0);
        all
    }

    fn add_enrolment(&mut self, package: &Record<Package>, enrolment: &'a Record<Enrolment>) {
        let state = enrolment.state();
        let mut follow_ups = state.follow_ups().iter();
        if !follow_ups.any(|it| it.what.package == Some(package.id())) {
            return;
        }
        let trainee = self.persons.entry(state.person()).or_default();
        trainee.enrolments.insert(enrolment.id());
        let examinations = state.assessments().iter().chain(state.later_assessments());
        for examination in examinations {
            let assessed = (&examination.on, &examination.what.assessment);
            trainee.assessed_elsewhere.push(assessed);
        }
    }

    /// One who certainly learnt, or may have; what the caller knows of all persons is added later.
    pub(super) fn add(&mut self, person: PersonId, enrolment: EnrolmentId, is_certain: bool) {
        let trainee = self.persons.entry(person).or_default();
        trainee.is_certain |= is_certain;
        trainee.enrolments.insert(enrolment);
    }

    pub(super) const fn may_have_more(&mut self) {
        self.may_have_more = true;
    }

    pub(super) fn add_cadres(&mut self, cadres: &Cadres) {
        for (person, trainee) in &mut self.persons {
            trainee.columns.extend(cadres.of_person(*person));
        }
    }

    /// How many stand in this column; without a column, those whose cadre is not known.
    pub(super) fn bounds_of(&self, column: Option<CadreColumn>) -> Bounds {
        let mut bounds = Bounds::NONE;
        for trainee in self.persons.values() {
            if trainee.column() == column {
                bounds = bounds.plus(trainee.bounds());
            }
        }
        if column.is_some() {
            return bounds;
        }
        let is_somebody = self.unnamed > 0 && self.persons.is_empty();
        bounds = bounds.plus(Bounds {
            // an assessment without a name may be of one who is named elsewhere
            low: u64::from(is_somebody),
            high: (!self.may_have_more).then_some(self.unnamed),
        });
        bounds
    }

    /// How many are named with a cadre.
    pub(super) fn named(&self) -> Bounds {
        let mut bounds = Bounds::NONE;
        for trainee in self.persons.values() {
            if trainee.column().is_some() {
                bounds = bounds.plus(trainee.bounds());
            }
        }
        bounds
    }
}

impl Trainee<'_> {
    fn bounds(&self) -> Bounds {
        let counts = if self.is_certain {
            Answer::Yes
        } else {
            Answer::Unknown
        };
        Bounds::one(counts)
    }
}

/// Whether the performer of a case learnt in it.
fn has_learnt(case: &LoggedCase) -> Answer {
    match case.level {
        Some(CaseLevel::SupervisedScrubbed | CaseLevel::SupervisedInRoom) => Answer::Yes,
        Some(CaseLevel::TaughtOthers) => Answer::No,
        _ if case.taught_by.is_some() => Answer::Yes,
        Some(CaseLevel::Observed | CaseLevel::Assisted) | None => Answer::Unknown,
        Some(CaseLevel::Independent) => Answer::No,
    }
}
