//! The survey of a facility before anything is handed over, and the plan that follows from it.

use super::agreements::Support;
use super::{Province, Result, after, between, document, text, write};
use chrono::NaiveDate;
use lienvien::agreement::{Modality, Mode};
use lienvien::day;
use lienvien::plan::{
    Approver, ItemAcceptance, ItemSettlement, Plan, PlanApproval, PlanContentDraft, PlanDraft,
    PlanEvent, PlanItem, ResponsibleSide,
};
use lienvien::record::{Event as _, Record};
use lienvien::survey::{
    AgreedItem, AgreedList, Delegation, MinutesSignature, NeedProposal, Opening, Presentation,
    ProposedItem, Requirement, RequirementKind, RequirementMet, SiteNumber, Survey,
    SurveyConclusion, SurveyEvent, SurveyFinding, SurveyPlan, SurveyPurpose, SurveySide, Verdict,
};
use lienvien::value::{PackageId, When};

/// The facility is the only site.
pub(crate) const SITE: SiteNumber = SiteNumber::new(1);

pub(super) fn add(province: &mut Province) -> Result<()> {
    for number in 0..province.supports.len() {
        let id = province.seed.id();
        let survey = survey(province, &province.supports[number], number, id)?;
        province.push(survey.clone());
        province.supports[number].survey = Some(survey);
    }
    Ok(())
}

/// On how many days after the agreement the survey is.
const SURVEYED: u64 = 25;

/// What is asked of the facility, and until when: of some it is still to come.
const ASKED: [(RequirementKind, NaiveDate); 3] = [
    (RequirementKind::EquipmentUpgrade, day!(2026 - 02 - 15)),
    (RequirementKind::StaffDevelopmentPlan, day!(2026 - 03 - 20)),
    (RequirementKind::Infrastructure, day!(2026 - 09 - 30)),
];

fn survey(
    province: &Province,
    support: &Support,
    number: usize,
    id: lienvien::value::SurveyId,
) -> Result<Record<Survey>> {
    let hub = &province.hubs[support.hub].called;
    let host = &province.facilities[support.facility].called;
    let plan = SurveyPlan::new(hub.clone(), [host.clone()]).purpose(SurveyPurpose::Readiness);
    let (planned, on) = (after(support.signed, 10), after(support.signed, SURVEYED));
    let mut record = Record::open(id, SurveyEvent::planned(plan).on(When::from(planned)))?;
    let subjects = || support.subjects.iter().copied();
    let needs = subjects().map(|subject| ProposedItem::new().subject(subject));
    let delegation = Delegation::new().name(text("Đoàn khảo sát")?);
    let mut events = vec![
        SurveyEvent::opened(Opening::new(delegation)),
        SurveyEvent::presented(Presentation::new().site(SITE)),
        SurveyEvent::needs_proposed(NeedProposal::new().site(SITE).items(needs)),
    ];
    for subject in subjects() {
        let finding = SurveyFinding::of(subject, Verdict::Ready).site(SITE);
        events.push(SurveyEvent::found(finding));
    }
    let (kind, due) = ASKED[number % ASKED.len()];
    let met = Requirement::of_host(1, RequirementKind::Licence).site(SITE);
    // nothing has to wait for it
    let open = Requirement::of_host(2, kind).site(SITE).blocking(false);
    let open = open.due(When::from(due)).from(subjects().last());
    events.extend([SurveyEvent::required(met), SurveyEvent::required(open)]);
    let agreed = AgreedList::new().items(subjects().map(AgreedItem::new));
    events.push(SurveyEvent::concluded(
        SurveyConclusion::new().agreed([agreed]),
    ));
    for side in [SurveySide::Delegation, SITE.into()] {
        events.push(SurveyEvent::signed(MinutesSignature::new(side)));
    }
    write(&mut record, events.into_iter().map(|event| (on, event)))?;
    let paper = document("Giấy phép hoạt động đã bổ sung phạm vi hoạt động chuyên môn")?;
    let met = SurveyEvent::met(RequirementMet::new(1).evidence(paper));
    write(&mut record, [(after(on, 14), met)])?;
    Ok(record)
}

/// Until when an item of a plan is to be done.
const WINDOWS: [NaiveDate; 3] = [
    day!(2026 - 01 - 31),
    day!(2026 - 06 - 30),
    day!(2026 - 12 - 31),
];

/// Kế hoạch: an item for each specialty, settled by the package that was accepted.
pub(super) fn plan(
    province: &mut Province,
    number: usize,
    accepted: &[Option<(NaiveDate, PackageId)>],
) -> Result<Record<Plan>> {
    let id = province.seed.id();
    let support = &province.supports[number];
    let host = province.facilities[support.facility].called.clone();
    let hub = province.hubs[support.hub].called.clone();
    let survey = support.survey.as_ref().ok_or("chưa có khảo sát")?;
    let drafted = after(support.signed, SURVEYED + 7);
    let mut items = Vec::new();
    for (at, (item, subject)) in (1..).zip(&support.subjects).enumerate() {
        let window = between(drafted, WINDOWS[(number + at) % WINDOWS.len()])?;
        items.push(
            PlanItem::new(item)
                .subject(*subject)
                .modes([
                    Mode::new(Modality::AtSupporter),
                    Mode::new(Modality::OnSite),
                ])
                .responsible(ResponsibleSide::Both)
                .window(window),
        );
    }
    let period = between(drafted, day!(2026 - 12 - 31))?;
    let content = PlanContentDraft::new().period(period).items(items);
    let draft = PlanDraft::new(host)
        .premise(survey.signed_minutes(SITE)?)
        .supporters([hub])
        .content(lienvien::plan::PlanContent::try_from(content)?);
    let mut plan = Record::open(id, PlanEvent::drafted(draft).on(When::from(drafted)))?;
    // the second requirement is still open then
    let approved = |by| PlanEvent::approved(PlanApproval::new(by).open_requirements([2]));
    let events = [
        (after(drafted, 3), PlanEvent::Submitted),
        (after(drafted, 8), approved(Approver::Supporter)),
        (after(drafted, 10), approved(Approver::Recipient)),
    ];
    write(&mut plan, events)?;
    let mut settled = Vec::new();
    for (item, accepted) in (1..).zip(accepted) {
        if let Some((on, package)) = accepted {
            let outcome = ItemAcceptance::new().package(*package);
            let settlement = ItemSettlement::new(item, outcome);
            settled.push((after(*on, 5), PlanEvent::item_settled(settlement)));
        }
    }
    settled.sort_by_key(|(on, _)| *on);
    write(&mut plan, settled)?;
    Ok(plan)
}
