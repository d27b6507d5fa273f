//! Báo cáo năm: the yearly table of a training-and-direction centre.

mod began;
mod rows;

pub(super) use began::{has_begun, package_report, transfer};

use super::numbers::{TrainingNumbers, sum};
use super::{SupportProgramme, list};
use crate::register::Register;
use crate::specialty::Subject;
use crate::value::{Count, OrganisationId, Period, RecordRef, Text};
use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display};
use serde::Serialize;

vocabulary! {
    /// Hình thức: what a row of the yearly table stands for.
    pub enum TaughtKind("kind of taught thing") {
        /// A technique package, for one recipient.
        Package = "package", "gói kỹ thuật", "technique package";
        /// A course.
        Course = "course", "khóa đào tạo", "course";
        /// Training without a course, such as at the bedside: all enrolments in one subject.
        WithoutCourse = "without_course", "đào tạo không theo khóa", "training without a course";
    }
}

/// Bảng tổng hợp năm: what one organisation taught in a period, by programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct YearlyTable {
    /// A table for each programme, in the order of [`SupportProgramme::ALL`], also where nothing is in it.
    pub programmes: Vec<ProgrammeTable>,
    /// All programmes together, of what was lived.
    pub lived: YearlyTotals,
    /// All programmes together, of what records only report of the time before them. The two are not added:
    /// who reports what is also written down as it happens would count it twice.
    pub reported: YearlyTotals,
}

/// Bảng của một chương trình: what was taught in one programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ProgrammeTable {
    /// The programme.
    pub programme: SupportProgramme,
    /// The rows: packages, courses, and training without a course; within each, what was lived comes first,
    /// then by the least id of the records behind the row.
    pub rows: Vec<ProgrammeRow>,
    /// The totals of what was lived.
    pub lived: YearlyTotals,
    /// The totals of what was only reported.
    pub reported: YearlyTotals,
}

/// Tổng: the sums of the rows of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct YearlyTotals {
    /// Kỹ thuật: technique packages. One technique for two recipients is two packages.
    pub packages: TrainingNumbers,
    /// Khóa đào tạo: courses.
    pub courses: TrainingNumbers,
    /// Lượt đào tạo không theo khóa: enrolments without a course.
    pub without_course: TrainingNumbers,
}

/// Dòng của bảng: one package or course, or training without a course in one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ProgrammeRow {
    /// What it is.
    pub kind: TaughtKind,
    /// Gói kỹ thuật: the name, if the record gives one.
    pub name: Option<Text>,
    /// Its subjects.
    pub subjects: Vec<Subject>,
    /// Whether the record only reports it.
    pub is_report: bool,
    /// Số học viên, and what else is counted.
    pub numbers: TrainingNumbers,
    /// The records behind it that certainly count: the package or the course, and the enrolments of its
    /// trainees.
    pub certain: Vec<RecordRef>,
    /// The other records that may count.
    pub possible: Vec<RecordRef>,
}

impl YearlyTotals {
    /// The totals of the rows that are only reported, or of those that are not.
    fn of(rows: &[&ProgrammeRow], are_reports: bool) -> Self {
        let of = |kind| {
            let rows = rows.iter().filter(|row| row.is_report == are_reports);
            let rows = rows.filter(|row| row.kind == kind);
            let numbers: Vec<_> = rows.map(|row| &row.numbers).collect();
            TrainingNumbers::sum(&numbers)
        };
        Self {
            packages: of(TaughtKind::Package),
            courses: of(TaughtKind::Course),
            without_course: of(TaughtKind::WithoutCourse),
        }
    }

    /// Tổng số học viên: all that learnt, in packages, in courses and without a course.
    pub fn trainees(&self) -> Count {
        let kinds = [&self.packages, &self.courses, &self.without_course];
        sum(kinds.map(|numbers| numbers.trainees))
    }

    /// The heading line of the form: `3 kỹ thuật, 12 học viên`, counted by packages.
    pub fn heading_vi(&self) -> impl Display {
        let (packages, trainees) = (self.packages.held, self.packages.trainees);
        Heading { packages, trainees }
    }
}

struct Heading {
    packages: Count,
    trainees: Count,
}

impl Display for Heading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (packages, trainees) = (told(self.packages), told(self.trainees));
        write!(f, "{packages} kỹ thuật, {trainees} học viên")
    }
}

/// A number, or that the records do not tell it.
fn told(count: Count) -> String {
    if count == Count::NotStated {
        "chưa rõ số".to_owned()
    } else {
        count.vi().to_string()
    }
}

impl ProgrammeRow {
    /// The headings of the columns in Vietnamese, in the order of [`cells`](Self::cells).
    pub const HEADINGS: [&'static str; 11] = [
        "STT",
        "Gói kỹ thuật, khóa đào tạo",
        "Theo kế hoạch",
        "Học viên theo kế hoạch",
        "Đã thực hiện",
        "Đã kết thúc",
        "Bác sĩ",
        "Y sĩ, điều dưỡng, kỹ thuật viên",
        "Khác",
        "Chưa rõ trình độ",
        "Tổng số học viên",
    ];

    /// The row as the form has it, with this number; a number that no record tells is empty.
    pub fn cells(&self, number: usize) -> [String; 11] {
        let name = match &self.name {
            Some(name) => name.to_string(),
            None => list(self.subjects.iter().map(Subject::vi)),
        };
        let numbers = &self.numbers;
        let [planned, to_learn, held, finished] = [
            numbers.planned,
            numbers.planned_trainees,
            numbers.held,
            numbers.finished,
        ]
        .map(cell);
        let [doctors, nurses, others, not_stated, trainees] = [
            numbers.doctors,
            numbers.nurses_and_technicians,
            numbers.others,
            numbers.not_stated,
            numbers.trainees,
        ]
        .map(cell);
        [
            number.to_string(),
            name,
            planned,
            to_learn,
            held,
            finished,
            doctors,
            nurses,
            others,
            not_stated,
            trainees,
        ]
    }
}

fn cell(count: Count) -> String {
    super::cell((count != Count::NotStated).then(|| count.vi()))
}

impl Register {
    /// What an organisation taught in a period, by programme: the technique packages that it transfers, the
    /// courses that it holds, and the training without a course at its place. Only records that name it by
    /// its id are found, and records that were entered in error do not count.
    ///
    /// - A package counts in the period in which its first stage began, a course in which it started, and
    ///   training without a course in which the trainee started.
    /// - In a package learns who was assessed in it, or did a case that was taught; in a course, who has a
    ///   seat. Who only may have learnt is within the bounds.
    /// - Which programme it is, the basis and the kind of course say. Under a contract is what rests on an
    ///   agreement that is one and is in the register. What says no programme, or two, is
    ///   [`NotStated`](SupportProgramme::NotStated).
    ///
    /// ```
    #[doc = include_str!("../../package/example.txt")]
    /// use lienvien::basis::Basis;
    /// use lienvien::register::{Register, SupportProgramme};
    /// use lienvien::value::{Count, OrganisationId, PersonId};
    /// use lienvien::{period, uuid::Uuid};
    /// let centre = OrganisationId::new(Uuid::from_u128(7));
    /// let giver = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
    /// let recipient = package.state().recipient().clone();
    /// let proposal = PackageProposal::new(text!("tiêm khớp"), recipient).supporters([giver.id(centre)]);
    /// let proposed = PackageEvent::proposed(proposal).on(day!(2025-01-06));
    /// let mut package = Record::<Package>::open(package.id(), proposed)?;
    /// let commitment = PackageCommitment::new().basis(Basis::project_1816(None));
    /// let passed = TraineeAssessment::new().trainee(PersonId::new(Uuid::from_u128(1)));
    /// package.append(PackageEvent::committed(commitment).on(day!(2025-02-03)))?;
    /// package.append(PackageEvent::training_started(TrainingStart::new()).on(day!(2025-03-03)))?;
    /// package.append(PackageEvent::assessed(passed).on(day!(2025-04-01)))?;
    /// let mut register = Register::new();
    /// register.put(package.into());
    ///
    /// let table = register.yearly_table(centre, &period!(2025-01-01 ..= 2025-12-31));
    /// let project = &table.programmes[0];
    /// assert_eq!(project.programme, SupportProgramme::Project1816);
    /// assert_eq!(project.lived.heading_vi().to_string(), "1 kỹ thuật, 1 học viên");
    /// assert_eq!(project.rows[0].numbers.not_stated, Count::exact(1));
    /// assert_eq!(project.rows[0].cells(1)[1], "tiêm khớp");
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn yearly_table(&self, giver: OrganisationId, period: &Period) -> YearlyTable {
        let mut by_programme = rows::of(self, giver, period);
        let mut programmes = Vec::new();
        for programme in SupportProgramme::ALL {
            let rows = by_programme.remove(programme).unwrap_or_default();
            let all: Vec<_> = rows.iter().collect();
            programmes.push(ProgrammeTable {
                programme: *programme,
                lived: YearlyTotals::of(&all, false),
                reported: YearlyTotals::of(&all, true),
                rows,
            });
        }
        let all: Vec<_> = programmes.iter().flat_map(|table| &table.rows).collect();
        YearlyTable {
            lived: YearlyTotals::of(&all, false),
            reported: YearlyTotals::of(&all, true),
            programmes,
        }
    }
}
