//! Danh sách hoạt động: what was done in a period, one activity a row.

mod meetings;
mod transfers;

use super::{cell, list};
use crate::any::AnyRecord;
use crate::organisation::OrganisationRef;
use crate::record::Place;
use crate::register::Register;
use crate::register::time::Time;
use crate::value::{Answer, PackageId, Period, PersonId, RecordRef, When};
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use serde::Serialize;

vocabulary! {
    /// Loại hoạt động: the kinds of activity that records tell.
    pub enum ActivityKind("kind of activity") {
        /// Patients are examined and treated.
        Examination = "examination", "khám bệnh, chữa bệnh", "examination and treatment";
        /// Consultation on a case.
        Consultation = "consultation", "hội chẩn", "consultation";
        /// An operation that an adviser guides.
        Operation = "operation", "phẫu thuật" | "hội chẩn phẫu thuật", "operation";
        /// Training in courses, and lectures.
        Training = "training", "đào tạo", "training";
        /// The transfer of a technique: its stages, cases, assessments and acceptance.
        TechniqueTransfer = "technique_transfer", "chuyển giao kỹ thuật" | "CGKT", "technique transfer";
        /// The work of experts at a host for another purpose, or for one that is not stated.
        ExpertSupport = "expert_support", "cử chuyên gia hỗ trợ", "expert support";
        /// The survey of a host.
        Survey = "survey", "khảo sát", "survey";
        /// The plan of a transfer: drafts, approvals, and the outcomes of its items.
        Planning = "planning", "xây dựng, thực hiện kế hoạch", "planning";
    }
}

/// Hoạt động: something that was done, as one entry of a record tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ActivityRow<'a> {
    /// Loại hoạt động: the kind.
    pub kind: ActivityKind,
    /// Đợt: whether it is something longer, a stint, a stage or a course, of which other rows may tell the
    /// days, the cases and the sessions. Who counts, counts either the longer or these.
    pub is_batch: bool,
    /// Từ ngày: the first day, as far as known.
    pub from: When,
    /// Đến ngày: the last day; the first, if it took one day. `None`: no record says that it is over.
    pub until: Option<When>,
    /// Nội dung: what was done, as the record words it.
    pub description: String,
    /// Cán bộ thực hiện: who did it, as far as records give ids.
    pub staff: Vec<PersonId>,
    /// Cơ sở hỗ trợ: who gave the support.
    pub supporters: Vec<&'a OrganisationRef>,
    /// Cơ sở tiếp nhận: who received it.
    pub recipients: Vec<&'a OrganisationRef>,
    /// Kết quả: the result, if the record tells one.
    pub result: Option<String>,
    /// Trạng thái: the code of the status of the record now.
    pub status: &'static str,
    /// The Vietnamese name of that status.
    pub status_vi: &'static str,
    /// Hồ sơ: the record.
    pub record: RecordRef,
    /// Mục: the place of the entry in it.
    pub place: Place,
    /// Whether the record only reports it. What is reported may also stand in the list as it was lived.
    pub is_report: bool,
    /// The package in which the cases of this day are logged one by one. They have rows of their own.
    pub counted_in: Option<PackageId>,
    /// Whether it is certain that some of it lies in the period: yes, or unknown.
    pub in_period: Answer,
}

impl ActivityRow<'_> {
    /// The headings of the columns in Vietnamese, in the order of [`cells`](Self::cells).
    pub const HEADINGS: [&'static str; 11] = [
        "STT",
        "Loại hoạt động",
        "Từ ngày",
        "Đến ngày",
        "Nội dung",
        "Cán bộ thực hiện",
        "Cơ sở tiếp nhận",
        "Kết quả",
        "Trạng thái hồ sơ",
        "Mục của hồ sơ",
        "Ghi chú",
    ];

    /// The row for a table, with this number. `name` tells the name of a person, if the caller has it;
    /// otherwise the id stands for it. What is not known is empty.
    pub fn cells(&self, number: usize, name: impl Fn(PersonId) -> Option<String>) -> [String; 11] {
        let date = |on: &When| cell((!on.is_unknown()).then(|| on.vi()));
        let staff = self.staff.iter();
        let staff = staff.map(|person| name(*person).unwrap_or_else(|| person.to_string()));
        let told = self.is_report.then_some("ghi nhận theo báo cáo");
        let perhaps = (!self.in_period.is_yes()).then_some("chưa rõ có trong kỳ");
        [
            number.to_string(),
            self.kind.vi().to_owned(),
            date(&self.from),
            self.until.as_ref().map_or_else(String::new, date),
            self.description.clone(),
            list(staff),
            list(&self.recipients),
            cell(self.result.as_ref()),
            self.status_vi.to_owned(),
            format!("{}, mục {}", self.record, self.place),
            list(told.into_iter().chain(perhaps)),
        ]
    }
}

/// The rows that are being gathered.
struct Gathering<'a, 'p> {
    time: Time<'p>,
    rows: Vec<ActivityRow<'a>>,
}

/// What the rows of one record have in common.
#[derive(Clone)]
struct Common<'a> {
    record: RecordRef,
    status: &'static str,
    status_vi: &'static str,
    supporters: Vec<&'a OrganisationRef>,
    recipients: Vec<&'a OrganisationRef>,
}

impl<'a> Common<'a> {
    fn of(
        record: &AnyRecord,
        supporters: impl IntoIterator<Item = &'a OrganisationRef>,
        recipients: impl IntoIterator<Item = &'a OrganisationRef>,
    ) -> Self {
        Self {
            record: record.reference(),
            status: record.status_code(),
            status_vi: record.status_vi(),
            supporters: supporters.into_iter().collect(),
            recipients: recipients.into_iter().collect(),
        }
    }

    /// An activity of one day.
    fn row(&self, kind: ActivityKind, (place, on): (Place, &When), what: &str) -> ActivityRow<'a> {
        ActivityRow {
            kind,
            is_batch: false,
            from: on.clone(),
            until: Some(on.clone()),
            description: what.to_owned(),
            staff: Vec::new(),
            supporters: self.supporters.clone(),
            recipients: self.recipients.clone(),
            result: None,
            status: self.status,
            status_vi: self.status_vi,
            record: self.record,
            place,
            is_report: false,
            counted_in: None,
            in_period: Answer::Unknown,
        }
    }
}

impl ActivityRow<'_> {
    /// The same as something longer.
    fn batch(self, until: Option<When>) -> Self {
        Self {
            is_batch: true,
            until,
            ..self
        }
    }
}

impl<'a> Gathering<'a, '_> {
    /// Adds an activity, unless it certainly lies outside the period.
    fn add(&mut self, row: ActivityRow<'a>) {
        let in_period = self.time.meets(&row.from, row.until.as_ref());
        self.push(row, in_period);
    }

    /// Adds an activity that a report of this date tells, and that was over by then if it has an end.
    fn add_told(&mut self, row: ActivityRow<'a>, told: &When) {
        let in_period = self.time.meets(&row.from, row.until.as_ref());
        let may_be = if row.until.is_some() {
            self.time.has_begun(told)
        } else {
            Answer::Yes
        };
        let in_period = if may_be.is_no() {
            Answer::No
        } else {
            in_period
        };
        let row = ActivityRow {
            is_report: true,
            ..row
        };
        self.push(row, in_period);
    }

    fn push(&mut self, row: ActivityRow<'a>, in_period: Answer) {
        if !in_period.is_no() {
            self.rows.push(ActivityRow { in_period, ..row });
        }
    }
}

impl Register {
    /// The activities that certainly or perhaps lie in a period, at least in part: stints and logged days of
    /// experts, courses and their sessions, consultations, the stages, cases, assessments and acceptances of
    /// packages, the steps of plans, and surveys. By their first days, those without a date last, then by
    /// record and place.
    ///
    /// ```
    #[doc = include_str!("../../any/example.txt")]
    /// use lienvien::register::{ActivityKind, ActivityRow, Register};
    /// use lienvien::{period, value::PersonId, uuid::Uuid};
    /// let expert = PersonId::new(Uuid::from_u128(1));
    /// sent.append(SecondmentEvent::stint_begun(StintStart::new(expert)).on(day!(2025-06-02)))?;
    /// let day = LoggedDay::new().content(text!("khám bệnh tại khoa")).patients(12).person(expert);
    /// sent.append(SecondmentEvent::day_logged(day).on(day!(2025-06-03)))?;
    /// let mut register = Register::new();
    /// register.put(sent.into());
    ///
    /// let rows = register.activities(&period!(2025-06-01 ..= 2025-06-30));
    /// let kinds: Vec<_> = rows.iter().map(|row| (row.kind, row.is_batch)).collect();
    /// assert_eq!(kinds, [(ActivityKind::ExpertSupport, true), (ActivityKind::Examination, false)]);
    /// let cells = rows[1].cells(2, |_| Some("Nguyễn Văn A".to_owned()));
    /// assert_eq!(cells[2..8], ["03/06/2025", "03/06/2025", "khám bệnh tại khoa", "Nguyễn Văn A",
    ///     "Bệnh viện đa khoa tỉnh Hà Tĩnh", "12 lượt khám"]);
    /// assert_eq!(cells.len(), ActivityRow::HEADINGS.len());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn activities(&self, period: &Period) -> Vec<ActivityRow<'_>> {
        let mut gathering = Gathering {
            time: Time(period),
            rows: Vec::new(),
        };
        for any in self.valid() {
            match any {
                AnyRecord::Survey(survey) => meetings::survey(&mut gathering, any, survey),
                AnyRecord::Plan(plan) => meetings::plan(&mut gathering, any, plan),
                AnyRecord::Package(package) => transfers::package(&mut gathering, any, package),
                AnyRecord::Course(course) => meetings::course(&mut gathering, any, course),
                AnyRecord::Secondment(secondment) => {
                    transfers::secondment(&mut gathering, any, secondment);
                }
                AnyRecord::Consultation(consultation) => {
                    meetings::consultation(&mut gathering, any, consultation);
                }
                AnyRecord::Agreement(_) | AnyRecord::Enrolment(_) => {}
            }
        }
        let mut rows = gathering.rows;
        // stable: what one entry tells keeps its order
        rows.sort_by_key(|row| {
            let is_undated = row.from.is_unknown();
            (is_undated, row.from.sort_key(), row.record, row.place)
        });
        rows
    }
}
