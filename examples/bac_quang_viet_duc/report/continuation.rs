//! GIẢ ĐỊNH: how it may go on. No word of it is in the article.

use super::{consultations, questions, refused};
use crate::facts::Result;
use crate::invented;
use chrono::NaiveDate;
use lienvien::day;
use lienvien::package::Package;
use lienvien::paper::{self, Paper};
use lienvien::plan::{Plan, PlanEvent, Premise, Revision};
use lienvien::record::{Event as _, Record};
use lienvien::survey::{RequirementOutcome, Survey, TrackedRequirement};
use lienvien::value::{Explain as _, PersonId, When};
use std::io::Write;

/// A day between the two papers, and one after both.
const ASKED: [NaiveDate; 2] = [day!(2025 - 02 - 01), day!(2025 - 04 - 01)];

/// Days after the acceptance of the first package: before, and after the permission.
const PERMITTED: [NaiveDate; 2] = [day!(2025 - 08 - 01), day!(2025 - 10 - 01)];

pub(super) fn write(out: &mut impl Write, survey: &Record<Survey>) -> Result<()> {
    let ready = invented::with_requirements_met(survey)?;
    let whole = invented::digestive_surgery(&ready)?;
    let part = invented::pathology(&ready)?;
    let mut report = Paper::new("GIẢ ĐỊNH: DIỄN BIẾN TIẾP THEO");
    report.paragraph("(Không có trong nguồn; văn bản, kỹ thuật, số ca và ngày là tự đặt.)");
    report.heading("GIẢ ĐỊNH: LẬP KẾ HOẠCH KHI YÊU CẦU CÒN ĐỂ MỞ");
    planned(&mut report, &invented::plan(survey)?);
    report.heading("GIẢ ĐỊNH: CƠ SỞ ĐÁP ỨNG CÁC YÊU CẦU");
    for tracked in ready.state().requirements() {
        met(&mut report, tracked);
    }
    for asked in ASKED {
        questions::start(&mut report, &ready, asked)?;
    }
    report.heading("GIẢ ĐỊNH: MỘT GÓI ĐI ĐẾN THỰC HIỆN ĐỘC LẬP");
    report.paragraph(&whole.state().proposal().name);
    report.history(&whole);
    permitted(&mut report, whole.state());
    late_case(&mut report, whole.clone())?;
    report.heading("GIẢ ĐỊNH: MỘT GÓI CHỈ ĐƯỢC NGHIỆM THU MỘT PHẦN");
    report.paragraph(&part.state().proposal().name);
    report.history(&part);
    report.heading("GIẢ ĐỊNH: KẾT QUẢ THỰC HIỆN KẾ HOẠCH");
    completed(&mut report, invented::plan_under_way(survey, whole.id())?)?;
    consultations::questions(&mut report, survey)?;
    writeln!(out, "{report}")?;
    let name = |_: PersonId| Some("Học viên (giả định)".to_owned());
    for package in [&whole, &part] {
        let minutes = paper::acceptance_minutes(package, name);
        writeln!(out, "GIẢ ĐỊNH\n{minutes}")?;
    }
    consultations::write(out, survey)?;
    writeln!(out, "(Hết phần GIẢ ĐỊNH)")?;
    Ok(())
}

fn met(report: &mut Paper, tracked: &TrackedRequirement) {
    let number = tracked.requirement.number;
    for outcome in &tracked.outcomes {
        let (on, how) = (outcome.on.vi(), outcome.what.standing().vi());
        let paper = match &outcome.what {
            RequirementOutcome::Met(met) => met.evidence.as_ref().map(|paper| &paper.title),
            RequirementOutcome::Waived(waived) => {
                waived.document.as_ref().map(|paper| &paper.title)
            }
            RequirementOutcome::Unmet(unmet) => unmet.reason.as_ref(),
            _ => continue,
        };
        let paper = paper.map_or("văn bản không nêu", |paper| paper.as_str());
        report.dash(format!(
            "Yêu cầu số {number}: {how} ngày {on}, theo “{paper}”"
        ));
    }
}

fn planned(report: &mut Paper, plan: &Record<Plan>) {
    if let Some(Premise::Survey(minutes)) = plan.state().premise() {
        let signed = minutes.signed().vi();
        report.dash(format!("Tiền đề: biên bản khảo sát ký ngày {signed}"));
    }
    report.history(plan);
    let in_effect = plan.state().in_effect();
    let open = in_effect
        .map(Revision::open_requirements)
        .unwrap_or_default();
    let open: Vec<_> = open.iter().map(ToString::to_string).collect();
    report.paragraph(format!(
        "Khi phê duyệt, các yêu cầu chưa được đáp ứng: số {}",
        open.join(", ")
    ));
}

/// To be accepted is not yet to be permitted.
fn permitted(report: &mut Paper, package: &Package) {
    for asked in PERMITTED {
        let answer = package.is_authorised_on(asked).vi();
        let asked = When::from(asked);
        report.dash(format!(
            "Được phép thực hiện tại ngày {}: {answer}",
            asked.vi()
        ));
    }
}

/// A case that becomes known late, on a day without a permission.
fn late_case(report: &mut Paper, mut package: Record<Package>) -> Result<()> {
    package.append(invented::late_case()?)?;
    report.dash("Ghi muộn một ca ngày 20/08/2025; cảnh báo của hồ sơ:");
    for warning in package.warnings(day!(2025 - 10 - 01)) {
        let lines: Vec<_> = warning.lines.iter().map(ToString::to_string).collect();
        report.plus(format!("{} (mục {})", warning.vi(), lines.join(", ")));
    }
    Ok(())
}

/// What is accepted in part settles no item, so the plan goes on.
fn completed(report: &mut Paper, mut plan: Record<Plan>) -> Result<()> {
    for item in plan.state().settled() {
        report.dash(format!("Nội dung số {} đã nghiệm thu", item.what.item));
    }
    report.point("Ghi hoàn thành kế hoạch:");
    let completed = PlanEvent::completed().on(When::parse_vi("31/12/2026")?);
    refused(report, plan.append(completed));
    Ok(())
}
