//! What is planted in the province: one defect for each of some checks, and what has to find it.

// The paths are written out because a test takes this file in from elsewhere.
#[path = "defects/agreements.rs"]
mod agreements;
#[path = "defects/cases.rs"]
mod cases;
#[path = "defects/people.rs"]
mod people;

use crate::province::{Province, Result};
use lienvien::organisation::OrganisationRef;
use lienvien::register::{Check, Finding};
use lienvien::specialty::Specialty;
use lienvien::value::{OrganisationId, RecordRef};

/// Lỗi gài sẵn: what is planted, and by which check it has to be found.
pub(crate) struct Defect {
    /// The code of the check.
    pub(crate) check: &'static str,
    /// What is planted, in Vietnamese.
    pub(crate) vi: &'static str,
    plant: fn(&mut Province) -> Result<Places>,
}

/// Where a defect was planted.
#[derive(Default)]
pub(crate) struct Places {
    pub(crate) records: Vec<RecordRef>,
    pub(crate) organisations: Vec<OrganisationId>,
}

/// A defect that was planted.
pub(crate) struct Planted {
    pub(crate) defect: &'static Defect,
    pub(crate) places: Places,
}

macro_rules! defects {
    ($( $check:literal $vi:literal by $plant:path; )+) => {
        /// Every defect, in the order in which they are planted.
        pub(crate) const ALL: &[Defect] = &[$(
            Defect { check: $check, vi: $vi, plant: $plant }
        ),+];
    };
}

defects! {
    "register.record.diverged"
        "một hồ sơ cử chuyên gia được ghi tiếp ở hai nơi, mỗi nơi một khác" by people::diverged;
    "register.evidence.record_unknown"
        "gói kỹ thuật thực hiện theo một văn bản hợp tác chưa đưa vào sổ" by agreements::unknown;
    "register.agreements.overlapping"
        "hai văn bản cùng hỗ trợ một cơ sở về cùng một chuyên khoa" by agreements::overlapping;
    "register.agreements.not_liquidated"
        "văn bản đã hết thời hạn mà chưa thanh lý" by agreements::not_liquidated;
    "register.agreements.ended_with_open_work"
        "gói kỹ thuật còn dở dang khi văn bản hợp tác đã chấm dứt" by agreements::open_work;
    "register.agreements.signed_while_closed"
        "một bên ký kết khi đã ngừng hoạt động" by agreements::signed_while_closed;
    "register.agreements.renewed_with_gap"
        "văn bản tiếp theo có hiệu lực muộn, để lại khoảng trống" by agreements::with_gap;
    "register.figures.differ"
        "hai hồ sơ nêu hai số liệu khác nhau về cùng một việc" by agreements::figures;
    "register.person.two_places"
        "một chuyên gia có mặt ở hai cơ sở trong cùng một ngày" by people::two_places;
    "register.person.assessor_taught"
        "người đánh giá cũng là người đã hướng dẫn học viên" by people::assessor_taught;
    "register.secondment.replacement_not_approved"
        "thay người được cử mà không có phê duyệt" by people::replaced;
    "register.package.open_twice"
        "một gói kỹ thuật được lập hai hồ sơ cho cùng cơ sở tiếp nhận" by cases::open_twice;
    "register.case.two_recipients"
        "một ca được ghi là thực hiện độc lập ở hai cơ sở" by cases::two_recipients;
    "register.case.under_stop_order"
        "kỹ thuật đang bị yêu cầu tạm ngừng vẫn được thực hiện" by cases::stopped;
    "register.consultation.outcomes_differ"
        "một ca vừa ghi điều trị tại cơ sở, vừa ghi chuyển cơ sở khác" by cases::outcomes;
    "register.session.points_differ"
        "một buổi hội chẩn có hai số điểm cầu khác nhau" by cases::points;
    "register.organisation.may_be"
        "một cơ sở được nhập hai lần vào dữ liệu tổ chức" by agreements::entered_twice;
}

impl Defect {
    /// The number of the check.
    pub(crate) fn number(&self) -> Option<&'static str> {
        let mut checks = Check::all();
        let check = checks.find(|check| check.case.code == self.check)?;
        check.case.rule
    }
}

impl Planted {
    /// Whether the check found it where it was planted.
    pub(crate) fn is_found(&self, findings: &[Finding]) -> bool {
        findings.iter().any(|finding| {
            let (records, organisations) = (&self.places.records, &self.places.organisations);
            finding.code() == self.defect.check
                && records.iter().all(|it| finding.records.contains(it))
                && organisations
                    .iter()
                    .all(|it| finding.organisations.contains(it))
        })
    }
}

/// Plants every defect, each beside the others.
pub(crate) fn plant(province: &mut Province) -> Result<Vec<Planted>> {
    let mut planted = Vec::new();
    for defect in ALL {
        let places = (defect.plant)(province)?;
        planted.push(Planted { defect, places });
    }
    Ok(planted)
}

impl Places {
    fn of<const N: usize>(records: [RecordRef; N]) -> Self {
        Self {
            records: records.into(),
            organisations: Vec::new(),
        }
    }
}

// --------------------------------------------------------------------------------------------- parts

fn hub(province: &Province, number: usize) -> OrganisationRef {
    province.hubs[number].called.clone()
}

fn facility(province: &Province, number: usize) -> OrganisationRef {
    province.facilities[number].called.clone()
}

/// A specialty in which no facility is supported, so that nothing else is near what is planted.
const APART: Specialty = Specialty::Endocrinology;
