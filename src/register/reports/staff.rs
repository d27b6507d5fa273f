//! Danh sách cán bộ nhận chuyển giao kỹ thuật: the staff who received a technique.

use super::trainees::{Cadres, Trainee, Trainees};
use super::yearly::transfer;
use super::{CadreColumn, cell};
use crate::package::{AssessmentConclusion, Package, TraineeAssessment};
use crate::record::Record;
use crate::register::Register;
use crate::register::questions::entries;
use crate::register::time::Time;
use crate::value::{
    Bounds, Count, EnrolmentId, Mention, OrganisationId, PackageId, Period, PersonId, Score, Text,
    When, same_key,
};
use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use serde::Serialize;

/// Cán bộ nhận chuyển giao kỹ thuật: one trainee in one package.
///
/// A field is `None` if no record says it, or if the dates leave open which of two that differ is the last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct TrainedStaffRow {
    /// The trainee.
    pub person: PersonId,
    /// Họ và tên: the name that records give with this id; `None` if none does, or two differ.
    pub name: Option<String>,
    /// Trình độ: the column of the cadre, if the records state one.
    pub cadre: Option<CadreColumn>,
    /// The package.
    pub package: PackageId,
    /// Tên kỹ thuật được chuyển giao: the name of the package.
    pub technique: Text,
    /// Điểm đánh giá trước chuyển giao: the score before.
    pub before: Option<Score>,
    /// Số lần thực hành: in how many logged cases of the package the person took part; `None` if none is
    /// logged.
    pub practices: Option<Count>,
    /// The number of times that an assessment says that the person performed it; not every case is logged.
    pub practices_told: Option<u16>,
    /// Điểm đánh giá sau chuyển giao: the score after.
    pub after: Option<Score>,
    /// Kết luận: đạt, chưa đạt.
    pub conclusion: Option<AssessmentConclusion>,
    /// Lý do: the reason that the last conclusion gives.
    pub reason: Option<Text>,
    /// Whether it is certain that the package counts in the period and that the person learnt in it.
    pub is_certain: bool,
    /// The enrolments of the person whose follow-ups name the package. What the package does not say of the
    /// person's scores, their assessments may.
    pub enrolments: Vec<EnrolmentId>,
}

impl TrainedStaffRow {
    /// The headings of the columns in Vietnamese, in the order of [`cells`](Self::cells). On the form some
    /// stand below a common head: *Trình độ* above the third to the fifth, *Kết luận* above the last three.
    pub const HEADINGS: [&'static str; 12] = [
        "TT",
        "Họ và tên cán bộ nhận chuyển giao kỹ thuật",
        "BS",
        "ĐD/KTV",
        "Khác",
        "Tên kỹ thuật được chuyển giao",
        "Điểm đánh giá trước chuyển giao",
        "Số lần thực hành kỹ thuật",
        "Điểm đánh giá sau chuyển giao",
        "Đạt",
        "Chưa đạt",
        "Lý do",
    ];

    /// The row as the form has it, with this number. `x` marks the cadre and the conclusion, and what is not
    /// known is empty. Without a name the id stands for it; a caller may give the name that it knows.
    pub fn cells(&self, number: usize, name: Option<&str>) -> [String; 12] {
        let name = name.or(self.name.as_deref());
        let mark = |is_it: bool| if is_it { "x" } else { "" }.to_owned();
        let practices = cell(self.practices.map(Count::vi));
        let practices = if practices.is_empty() {
            cell(self.practices_told)
        } else {
            practices
        };
        [
            number.to_string(),
            name.map_or_else(|| self.person.to_string(), ToOwned::to_owned),
            mark(self.cadre == Some(CadreColumn::Doctor)),
            mark(self.cadre == Some(CadreColumn::NurseOrTechnician)),
            mark(self.cadre == Some(CadreColumn::Other)),
            self.technique.to_string(),
            cell(self.before.map(Score::vi)),
            practices,
            cell(self.after.map(Score::vi)),
            mark(self.conclusion == Some(AssessmentConclusion::Passed)),
            mark(self.conclusion == Some(AssessmentConclusion::Failed)),
            cell(self.reason.as_ref()),
        ]
    }
}

impl Register {
    /// The staff who learnt in the packages that an organisation transfers, of those that count in the period
    /// in its [`yearly_table`](Self::yearly_table): one row for each trainee and package, by the ids of
    /// package and person. Who only may have learnt is in it too.
    ///
    /// ```
    #[doc = include_str!("../../package/example.txt")]
    /// use lienvien::register::{Register, TrainedStaffRow};
    /// use lienvien::value::{OrganisationId, PersonId, Score};
    /// use lienvien::{period, uuid::Uuid};
    /// let centre = OrganisationId::new(Uuid::from_u128(7));
    /// let giver = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
    /// let recipient = package.state().recipient().clone();
    /// let proposal = PackageProposal::new(text!("tiêm khớp"), recipient).supporters([giver.id(centre)]);
    /// let proposed = PackageEvent::proposed(proposal).on(day!(2025-01-06));
    /// let mut package = Record::<Package>::open(package.id(), proposed)?;
    /// let trainee = PersonId::new(Uuid::from_u128(1));
    /// let assessment = TraineeAssessment::new().trainee(trainee).before(Score::hundredths(450)?);
    /// let assessment = assessment.after(Score::hundredths(875)?).conclusion(AssessmentConclusion::Passed);
    /// package.append(PackageEvent::training_started(TrainingStart::new()).on(day!(2025-03-03)))?;
    /// package.append(PackageEvent::assessed(assessment).on(day!(2025-04-01)))?;
    /// let mut register = Register::new();
    /// register.put(package.into());
    ///
    /// let rows = register.trained_staff(centre, &period!(2025-01-01 ..= 2025-12-31));
    /// let cells = rows[0].cells(1, Some("Trần Thị B"));
    /// assert_eq!(cells, ["1", "Trần Thị B", "", "", "", "tiêm khớp", "4,5", "", "8,75", "x", "", ""]);
    /// assert_eq!(cells.len(), TrainedStaffRow::HEADINGS.len());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn trained_staff(&self, giver: OrganisationId, period: &Period) -> Vec<TrainedStaffRow> {
        let cadres = Cadres::of(self);
        let mut rows = Vec::new();
        for package in self.valid_of::<Package>() {
            let supporters = package.state().supporters();
            if !supporters.iter().any(|it| it.id == Some(giver)) {
                continue;
            }
            let held = transfer(package, Time(period)).in_time;
            if held.is_no() {
                continue;
            }
            let trainees = Trainees::of_package(self, package, &cadres);
            for (person, trainee) in &trainees.persons {
                let mut row = row(package, *person, trainee);
                row.is_certain &= held.is_yes();
                rows.push(row);
            }
        }
        rows.sort_by_key(|row| (row.package, row.person));
        self.add_names(&mut rows);
        rows
    }

    /// Adds the names by which records call these persons.
    fn add_names(&self, rows: &mut [TrainedStaffRow]) {
        let mut names: BTreeMap<PersonId, Option<&str>> = BTreeMap::new();
        let mut is_clear: BTreeMap<PersonId, bool> = BTreeMap::new();
        for row in rows.iter() {
            names.insert(row.person, None);
        }
        for record in self.valid() {
            for entry in entries(record) {
                for mention in entry.mentions {
                    let Mention::Person {
                        id: Some(id),
                        name: Some(name),
                    } = mention
                    else {
                        continue;
                    };
                    let Some(known) = names.get_mut(&id) else {
                        continue;
                    };
                    let is_same = known.is_none_or(|known| same_key(known, name));
                    *is_clear.entry(id).or_insert(true) &= is_same;
                    // of two spellings the lesser, in whatever order the records stand
                    *known = Some(known.map_or(name, |known| known.min(name)));
                }
            }
        }
        for row in rows {
            let name = names.get(&row.person).copied().flatten();
            let is_clear = is_clear.get(&row.person) == Some(&true);
            row.name = name.filter(|_| is_clear).map(ToOwned::to_owned);
        }
    }
}

/// What is known of a trainee in a package.
fn row(package: &Record<Package>, person: PersonId, trainee: &Trainee<'_>) -> TrainedStaffRow {
    let conclusion = trainee.last(|it| it.conclusion);
    let reason = trainee.last(|it| it.conclusion.map(|_| it.reason.clone()));
    TrainedStaffRow {
        person,
        name: None,
        cadre: trainee.column(),
        package: package.id(),
        technique: package.state().proposal().name.clone(),
        before: trainee.last(|it| it.before),
        practices: trainee.practices().map(Bounds::count),
        practices_told: trainee.last(|it| it.times_performed),
        after: trainee.last(|it| it.after),
        conclusion,
        reason: reason.flatten(),
        is_certain: trainee.is_certain,
        enrolments: trainee.enrolments.iter().copied().collect(),
    }
}

impl Trainee<'_> {
    /// What the last assessment that says it says: one in the package, or else one of an enrolment.
    fn last<T: PartialEq>(&self, what: impl Fn(&TraineeAssessment) -> Option<T>) -> Option<T> {
        match last_of(&self.assessed, &what) {
            Said::Nothing => match last_of(&self.assessed_elsewhere, &what) {
                Said::Nothing | Said::Differently => None,
                Said::So(said) => Some(said),
            },
            Said::Differently => None,
            Said::So(said) => Some(said),
        }
    }
}

/// What assessments say.
enum Said<T> {
    Nothing,
    /// Two that may be the last differ.
    Differently,
    So(T),
}

fn last_of<T: PartialEq>(
    assessed: &[(&When, &TraineeAssessment)],
    what: impl Fn(&TraineeAssessment) -> Option<T>,
) -> Said<T> {
    let mut said: Vec<(&When, T)> = Vec::new();
    for (on, assessment) in assessed {
        said.extend(what(assessment).map(|it| (*on, it)));
    }
    said.sort_by_key(|(on, _)| on.sort_key());
    let Some((latest, last)) = said.pop() else {
        return Said::Nothing;
    };
    let may_be_last = |on: &When| !on.is_before(latest).is_yes();
    if said
        .iter()
        .any(|(on, other)| may_be_last(on) && *other != last)
    {
        return Said::Differently;
    }
    Said::So(last)
}
