//! GIẢ ĐỊNH: how it may go on. None of this is in the article; papers, techniques, numbers and dates
//! are made up, and a note in each record says so.

// The path is written out because a test takes this file in from elsewhere.
#[path = "invented/consultations.rs"]
pub(crate) mod consultations;

use super::facts::{self, Result, SITE};
use lienvien::agreement::{Modality, Mode};
use lienvien::basis::Basis;
use lienvien::package::{
    AssessmentConclusion, Authorisation, AuthorisationKind, CaseLevel, Exception, Independence,
    LoggedCase, OnSiteStart, Outline, Package, PackageAcceptance, PackageCommitment, PackageEvent,
    PackageProposal, PracticeTarget, Readiness, StageEnd, StagePlace, TraineeAssessment,
};
use lienvien::period;
use lienvien::plan::{
    Approver, ItemAcceptance, ItemSettlement, Plan, PlanApproval, PlanContent, PlanContentDraft,
    PlanDraft, PlanEvent, PlanItem, ResponsibleSide,
};
use lienvien::record::{Aggregate, Entry, Event as _, Note, NoteContent, Record};
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::{
    RequirementMet, RequirementNumber, Survey, SurveyEvent, SurveyFinding, Verdict,
};
use lienvien::value::{CaseToken, Document, PackageId, PersonId, PlanId, Text, When};
use lienvien::{id, text};
use uuid::Uuid;

const PLAN: PlanId = id!("1f7ca2e5-64d9-4b38-8c01-73be90f52d6a");
const DIGESTIVE: PackageId = id!("8ae350d6-2b97-4c14-b5f8-06d1c37a94e2");
const PATHOLOGY: PackageId = id!("b4609f1c-d853-4e7a-9a26-e5c4187b30fd");
const TRAINEE: PersonId = id!("52f9c6b8-0e3d-4a71-8d94-af20671ec5b3");

/// The papers that show the requirements met: which one, its title, and when it was taken note of.
const MET: [(RequirementNumber, &str, &str); 2] = [
    (
        RequirementNumber::new(1),
        "Kế hoạch phát triển nhân lực các chuyên ngành tiếp nhận chuyển giao",
        "15/01/2025",
    ),
    (
        RequirementNumber::new(2),
        "Biên bản nghiệm thu, bàn giao trang thiết bị",
        "20/03/2025",
    ),
];

/// What marks a record that is invented from its first line.
pub(crate) const ALL_INVENTED: &str =
    "GIẢ ĐỊNH: toàn bộ hồ sơ này là tự đặt, không có trong bài viết nguồn";

/// What marks the lines after those that the article tells.
pub(crate) const INVENTED_FROM_HERE: &str =
    "GIẢ ĐỊNH: các mục từ đây trở đi là tự đặt, không có trong bài viết nguồn";

fn mark<A: Aggregate>(record: &mut Record<A>, what: &str) -> Result<()> {
    let said = NoteContent::Statement(Text::new(what)?);
    record.append(Note::new(said))?;
    Ok(())
}

/// The survey with verdicts that became known after the signing and with both requirements met, after a
/// note that the rest is invented.
pub(crate) fn with_requirements_met(survey: &Record<Survey>) -> Result<Record<Survey>> {
    let mut survey = survey.clone();
    mark(&mut survey, INVENTED_FROM_HERE)?;
    for subject in facts::agreed_subjects()? {
        let finding = SurveyFinding::of(subject, Verdict::Conditional).site(SITE);
        survey.append(SurveyEvent::found(finding).on(When::parse_vi("20/08/2024")?))?;
    }
    for (requirement, title, on) in MET {
        let evidence = document(title)?;
        let met = SurveyEvent::met(RequirementMet::new(requirement).evidence(evidence));
        survey.append(met.on(When::parse_vi(on)?))?;
    }
    Ok(survey)
}

// -------------------------------------------------------------------------------------------- plan

/// Kế hoạch: on the signed minutes, with an item for each field agreed on, approved by both sides
/// while the requirements were still open.
pub(crate) fn plan(survey: &Record<Survey>) -> Result<Record<Plan>> {
    let item = |(number, subject): (u16, Subject)| {
        PlanItem::new(number)
            .subject(subject)
            .modes([Mode::new(Modality::OnSite)])
            .responsible(ResponsibleSide::Both)
    };
    let content = PlanContentDraft::new()
        .period(period!(2025..=2026))
        .items((1..).zip(facts::agreed_subjects()?).map(item));
    let draft = PlanDraft::new(facts::bac_quang()?)
        .premise(survey.signed_minutes(SITE)?)
        .supporters([facts::viet_duc()?])
        .content(PlanContent::try_from(content)?);
    let drafted = PlanEvent::drafted(draft);
    let mut plan = Record::open(PLAN, drafted.on(When::parse_vi("05/09/2024")?))?;
    mark(&mut plan, ALL_INVENTED)?;
    let open = MET.map(|(requirement, ..)| requirement);
    let approved = |by| PlanEvent::approved(PlanApproval::new(by).open_requirements(open));
    for (on, event) in [
        ("01/10/2024", PlanEvent::Submitted),
        ("10/10/2024", approved(Approver::Supporter)),
        ("15/10/2024", approved(Approver::Recipient)),
    ] {
        plan.append(event.on(When::parse_vi(on)?))?;
    }
    Ok(plan)
}

/// The plan after its first item was settled by this package. A package that is accepted in part
/// settles no item.
pub(crate) fn plan_under_way(survey: &Record<Survey>, package: PackageId) -> Result<Record<Plan>> {
    let mut plan = plan(survey)?;
    let accepted = ItemAcceptance::new().package(package);
    let settled = PlanEvent::item_settled(ItemSettlement::new(1, accepted));
    plan.append(settled.on(When::parse_vi("15/07/2025")?))?;
    Ok(plan)
}

// ---------------------------------------------------------------------------------------- packages

/// Gói phẫu thuật tiêu hóa: accepted as a whole, then permitted, then performed alone.
pub(crate) fn digestive_surgery(survey: &Record<Survey>) -> Result<Record<Package>> {
    let mut package = accepted_whole(survey)?;
    let decision = document("Quyết định cho phép áp dụng chính thức kỹ thuật mới")?;
    let authorised = Authorisation::new()
        .decision(decision)
        .kind(AuthorisationKind::OfficialNew);
    let alone = LoggedCase::new(case(4))
        .level(CaseLevel::Independent)
        .performer(TRAINEE);
    let independent = Independence::shown_by([case(4)]);
    write(
        &mut package,
        [
            ("01/09/2025", PackageEvent::authorised(authorised)),
            ("15/09/2025", PackageEvent::case_logged(alone)),
            ("01/10/2025", PackageEvent::independent(independent)),
        ],
    )?;
    Ok(package)
}

/// The package as it was when both sides had accepted it.
pub(crate) fn accepted_whole(survey: &Record<Survey>) -> Result<Record<Package>> {
    let supervised = [CaseLevel::SupervisedScrubbed, CaseLevel::SupervisedInRoom];
    let outline = Outline::new()
        .places([StagePlace::OnSite])
        .targets([PracticeTarget::new(supervised, 3)]);
    let name = "Gói phẫu thuật tiêu hóa";
    let proposal = proposal(name, Specialty::DigestiveSurgery)?;
    let mut package = committed(DIGESTIVE, proposal, outline)?;
    let on = "01/04/2025";
    let started = started(survey, Specialty::DigestiveSurgery, on)?;
    let done = |n, level| {
        PackageEvent::case_logged(LoggedCase::new(case(n)).level(level).performer(TRAINEE))
    };
    let passed = TraineeAssessment::new()
        .conclusion(AssessmentConclusion::Passed)
        .trainee(TRAINEE);
    let accepted =
        PackageAcceptance::whole(document("Biên bản nghiệm thu gói phẫu thuật tiêu hóa")?);
    write(
        &mut package,
        [
            (on, started),
            ("02/04/2025", done(1, CaseLevel::SupervisedScrubbed)),
            ("10/04/2025", done(2, CaseLevel::SupervisedScrubbed)),
            ("24/04/2025", done(3, CaseLevel::SupervisedInRoom)),
            ("30/06/2025", ended()),
            ("30/06/2025", PackageEvent::assessed(passed)),
            ("15/07/2025", PackageEvent::accepted(accepted)),
        ],
    )?;
    Ok(package)
}

/// Gói giải phẫu bệnh: of two techniques one is accepted.
pub(crate) fn pathology(survey: &Record<Survey>) -> Result<Record<Package>> {
    let proposal = proposal("Gói giải phẫu bệnh", Specialty::Pathology)?.techniques([
        text!("xét nghiệm mô bệnh học thường quy"),
        text!("sinh thiết tức thì bằng cắt lạnh"),
    ]);
    let mut package = committed(
        PATHOLOGY,
        proposal,
        Outline::new().places([StagePlace::OnSite]),
    )?;
    let on = "05/05/2025";
    let started = started(survey, Specialty::Pathology, on)?;
    let minutes = document("Biên bản nghiệm thu gói giải phẫu bệnh")?;
    let second_left_out = Exception::Technique(2.into());
    let accepted = PackageAcceptance::partial(minutes, [second_left_out]);
    write(
        &mut package,
        [
            (on, started),
            ("31/07/2025", ended()),
            ("20/08/2025", PackageEvent::accepted(accepted)),
        ],
    )?;
    Ok(package)
}

fn proposal(name: &str, subject: Specialty) -> Result<PackageProposal> {
    let proposal = PackageProposal::new(Text::new(name)?, facts::bac_quang()?)
        .subjects([subject])
        .supporters([facts::viet_duc()?]);
    Ok(proposal.origin(PlanId::from(PLAN)))
}

/// A package with an outline, which was committed to under the direction of lower levels.
fn committed(
    id: PackageId,
    proposal: PackageProposal,
    outline: Outline,
) -> Result<Record<Package>> {
    let proposed = PackageEvent::proposed(proposal);
    let mut package = Record::open(id, proposed.on(When::parse_vi("16/10/2024")?))?;
    mark(&mut package, ALL_INVENTED)?;
    let year = When::year(2024)?;
    let commitment = PackageCommitment::new().basis(Basis::direction_of_lower_levels(year));
    write(
        &mut package,
        [
            ("20/10/2024", PackageEvent::outlined(outline)),
            ("01/11/2024", PackageEvent::committed(commitment)),
        ],
    )?;
    Ok(package)
}

/// The stage at the recipient begins; the survey vouches for its readiness on that day, or refuses.
fn started(survey: &Record<Survey>, subject: Specialty, on: &str) -> Result<PackageEvent> {
    let day = When::parse_vi(on)?
        .exact_day()
        .ok_or("không phải một ngày cụ thể")?;
    let ready = survey.ready_to_start(SITE, &[subject.into()], day)?;
    let readiness = Readiness::Surveyed(ready);
    Ok(PackageEvent::on_site_started(
        OnSiteStart::new().readiness(readiness),
    ))
}

fn ended() -> PackageEvent {
    let stage = StagePlace::OnSite;
    PackageEvent::stage_ended(StageEnd::new(stage))
}

/// A case before the permission, which became known when the package had long been independent.
pub(crate) fn late_case() -> Result<Entry<PackageEvent>> {
    let alone = LoggedCase::new(case(9))
        .level(CaseLevel::Independent)
        .performer(TRAINEE);
    Ok(PackageEvent::case_logged(alone).on(When::parse_vi("20/08/2025")?))
}

/// A token that stands for a patient's case: a hospital makes each at random.
const fn case(number: u128) -> CaseToken {
    match CaseToken::new(Uuid::from_u128(
        0x0193_2c85_a6d1_7f04_8b37_d05e_91c2_6a40 + number,
    )) {
        Ok(token) => token,
        Err(_) => panic!("of version 7"),
    }
}

fn document(title: &str) -> Result<Document> {
    Ok(Document::new(Text::new(title)?))
}

fn write<'a, A: Aggregate>(
    record: &mut Record<A>,
    events: impl IntoIterator<Item = (&'a str, A::Event)>,
) -> Result<()> {
    for (on, event) in events {
        record.append(event.on(When::parse_vi(on)?))?;
    }
    Ok(())
}
