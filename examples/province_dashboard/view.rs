//! What the dashboard shows, before anybody writes it: asked of the register once, for every output.

// The paths are written out because a test takes this file in from elsewhere.
#[path = "view/bars.rs"]
pub(crate) mod bars;
#[path = "view/matrix.rs"]
pub(crate) mod matrix;
#[path = "view/names.rs"]
pub(crate) mod names;

use crate::defects::Planted;
use crate::province::{HALF_YEAR, Result, TODAY, after, between};
use bars::Group;
use chrono::NaiveDate;
use lienvien::organisation::Organisation;
use lienvien::register::{Due, Finding, Indicator, Register, Severity, TechniqueAtRisk};
use lienvien::value::When;
use matrix::Matrix;

/// How many days ahead is asked what is due.
pub(crate) const AHEAD: u64 = 90;

pub(crate) const TITLE: &str = "BẢNG THEO DÕI HỢP TÁC CHUYÊN MÔN GIỮA CÁC BỆNH VIỆN";

/// What is true of it and what is not.
pub(crate) const INVENTED: &str = "TƯ LIỆU GIẢ ĐỊNH ĐỂ MINH HỌA: tỉnh, các cơ sở, văn bản, \
    số hiệu và số liệu dưới đây đều được đặt ra, không có thật. Riêng bản ghi nhớ của Hà Tĩnh với \
    Bệnh viện Bạch Mai và cuộc khảo sát tại Bắc Quang lấy theo hai bài báo; phần tiếp theo của hai \
    hồ sơ đó cũng là giả định.";

/// All that the dashboard shows.
pub(crate) struct View<'a> {
    pub(crate) register: &'a Register,
    pub(crate) matrix: Matrix,
    pub(crate) groups: Vec<Group>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) due: Vec<Due>,
    pub(crate) indicators: Vec<Indicator>,
    pub(crate) at_risk: Vec<TechniqueAtRisk>,
    pub(crate) planted: &'a [Planted],
}

/// The severities, the worst first.
pub(crate) const SEVERITIES: [Severity; 4] = [
    Severity::Contradiction,
    Severity::Breach,
    Severity::Attention,
    Severity::Unclear,
];

impl<'a> View<'a> {
    pub(crate) fn of(register: &'a Register, planted: &'a [Planted]) -> Result<Self> {
        let [from, to] = HALF_YEAR;
        Ok(Self {
            register,
            matrix: Matrix::of(register),
            groups: bars::groups(register),
            findings: register.findings(TODAY),
            due: register.due(TODAY, after(TODAY, AHEAD)),
            indicators: register.indicators(&between(from, to)?),
            at_risk: register.at_risk(TODAY),
            planted,
        })
    }

    /// The findings of one severity.
    pub(crate) fn found(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        let findings = self.findings.iter();
        findings.filter(move |finding| finding.severity == severity)
    }
}

/// The day as papers write it.
pub(crate) fn vi_day(day: NaiveDate) -> String {
    When::from(day).vi().to_string()
}

/// The name that an organisation has today.
pub(crate) fn called(organisation: &Organisation) -> String {
    let name = organisation.name_on(TODAY).known();
    name.map_or_else(|| organisation.id().to_string(), ToString::to_string)
}
