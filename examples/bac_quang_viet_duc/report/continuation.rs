//! GIẢ ĐỊNH: how it may go on. No word of it is in the article.

use super::{consultations, day, heading, questions};
use crate::facts::Result;
use crate::invented;
use lienvien::package::{Exception, Package};
use lienvien::plan::{Plan, PlanEvent, Premise, Revision};
use lienvien::record::{Aggregate, Event as _, Record};
use lienvien::survey::{RequirementOutcome, Survey, TrackedRequirement};
use lienvien::value::{Explain as _, Vocabulary as _, When};
use std::io::Write;

/// A day between the two papers, and one after both.
const ASKED: [&str; 2] = ["01/02/2025", "01/04/2025"];

/// Days after the acceptance of the first package: before, and after the permission.
const PERMITTED: [&str; 2] = ["01/08/2025", "01/10/2025"];

pub(super) fn write(out: &mut impl Write, survey: &Record<Survey>) -> Result<()> {
    heading(
        out,
        "IX. GIẢ ĐỊNH: DIỄN BIẾN TIẾP THEO (không có trong nguồn; văn bản, kỹ thuật, số ca và ngày là tự đặt)",
    )?;
    writeln!(out, "1. GIẢ ĐỊNH: lập kế hoạch khi yêu cầu còn để mở:")?;
    planned(out, &invented::plan(survey)?)?;
    let ready = invented::with_requirements_met(survey)?;
    writeln!(out, "2. GIẢ ĐỊNH: cơ sở đáp ứng các yêu cầu:")?;
    for tracked in ready.state().requirements() {
        met(out, tracked)?;
    }
    for (number, asked) in (3..).zip(ASKED) {
        writeln!(
            out,
            "{number}. GIẢ ĐỊNH: triển khai tại chỗ, hỏi tại ngày {asked}:"
        )?;
        questions::start(out, &ready, day(asked)?)?;
    }
    let whole = invented::digestive_surgery(&ready)?;
    writeln!(out, "5. GIẢ ĐỊNH: một gói đi đến thực hiện độc lập:")?;
    package(out, &whole)?;
    permitted(out, whole.state())?;
    let part = invented::pathology(&ready)?;
    let mut whole = whole;
    whole.append(invented::late_case()?)?;
    writeln!(
        out,
        "   Ghi muộn một ca ngày 20/08/2025; cảnh báo của hồ sơ:"
    )?;
    for warning in whole.warnings(day("01/10/2025")?) {
        let lines: Vec<_> = warning.lines.iter().map(ToString::to_string).collect();
        writeln!(out, "   - {} (mục {})", warning.vi(), lines.join(", "))?;
    }
    writeln!(out, "6. GIẢ ĐỊNH: một gói chỉ được nghiệm thu một phần:")?;
    package(out, &part)?;
    accepted(out, part.state())?;
    writeln!(out, "7. GIẢ ĐỊNH: kết quả thực hiện kế hoạch:")?;
    completed(out, &mut invented::plan_under_way(survey, whole.id())?)?;
    consultations::write(out, survey)?;
    writeln!(out, "(Hết phần GIẢ ĐỊNH)")?;
    Ok(())
}

fn met(out: &mut impl Write, tracked: &TrackedRequirement) -> Result<()> {
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
        writeln!(
            out,
            "   - Yêu cầu số {number}: {how} ngày {on}, theo “{paper}”"
        )?;
    }
    Ok(())
}

fn planned(out: &mut impl Write, plan: &Record<Plan>) -> Result<()> {
    if let Some(Premise::Survey(minutes)) = plan.state().premise() {
        let signed = minutes.signed().vi();
        writeln!(out, "   Tiền đề: biên bản khảo sát ký ngày {signed}")?;
    }
    history(out, plan)?;
    let open = plan
        .state()
        .in_effect()
        .map(Revision::open_requirements)
        .unwrap_or_default();
    let open: Vec<_> = open.iter().map(ToString::to_string).collect();
    let open = open.join(", ");
    writeln!(out, "   Khi phê duyệt còn để mở yêu cầu số: {open}")?;
    Ok(())
}

fn package(out: &mut impl Write, package: &Record<Package>) -> Result<()> {
    writeln!(out, "   {}", package.state().proposal().name)?;
    history(out, package)
}

/// To be accepted is not yet to be permitted.
fn permitted(out: &mut impl Write, package: &Package) -> Result<()> {
    for asked in PERMITTED {
        let answer = package.is_authorised_on(day(asked)?).vi();
        writeln!(out, "   Được phép thực hiện tại ngày {asked}: {answer}")?;
    }
    Ok(())
}

fn accepted(out: &mut impl Write, package: &Package) -> Result<()> {
    if let Some(acceptance) = package.acceptance() {
        let extent = acceptance
            .what
            .extent
            .map_or("không nêu", |extent| extent.vi());
        writeln!(out, "   Phạm vi nghiệm thu: {extent}")?;
        for exception in &acceptance.what.exceptions {
            if let Exception::Technique(number) = exception
                && let Some(technique) = package.proposal().technique(*number)
            {
                writeln!(out, "   Chưa nghiệm thu: {}", technique.name)?;
            }
        }
    }
    Ok(())
}

/// What is accepted in part settles no item, so the plan goes on.
fn completed(out: &mut impl Write, plan: &mut Record<Plan>) -> Result<()> {
    for item in plan.state().settled() {
        writeln!(out, "   - Nội dung số {} đã nghiệm thu", item.what.item)?;
    }
    match plan.append(PlanEvent::completed().on(When::parse_vi("31/12/2026")?)) {
        Ok(()) => writeln!(out, "   → Đã hoàn thành kế hoạch")?,
        Err(refused) => {
            let why = refused.vi();
            writeln!(out, "   → Chưa hoàn thành được: {why}")?;
        }
    }
    Ok(())
}

pub(super) fn history<A: Aggregate>(out: &mut impl Write, record: &Record<A>) -> Result<()> {
    for held in record.history() {
        let (on, event) = (held.entry.on.vi(), held.entry.event.kind().vi());
        let status = held.status.vi();
        writeln!(out, "   - {on}: {event} → {status}")?;
    }
    Ok(())
}
