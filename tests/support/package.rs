//! Packages to test with: one at the hospital of the Hà Tĩnh article, and one in every status.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::basis::Basis;
use lienvien::package::{
    AssessmentConclusion, Authorisation, CaseLevel, Exception, Independence, LoggedCase,
    OnSiteStart, Outline, Package, PackageAcceptance, PackageCommitment, PackageEvent,
    PackageEventKind, PackageProposal, PackageStatus, PackageSuspension, PracticeTarget, Readiness,
    ReportedPackage, Restoration, Review, StageEnd, StagePlace, StageStart, SuspensionCause,
    TraineeAssessment, TrainingStart,
};
use lienvien::record::{Event, Reason, Record, Refused, Reported};
use lienvien::specialty::Specialty;
use lienvien::value::{Document, Explain, PersonId, Provenance};

pub(crate) use crate::door::hospital_of_ha_tinh as recipient;

pub(crate) type Pack = Record<Package>;

/// A package of two techniques in neurology.
pub(crate) fn proposal() -> PackageProposal {
    PackageProposal::new(text("tiêu sợi huyết"), recipient())
        .subjects([Specialty::Neurology])
        .supporters([bach_mai()])
        .techniques([
            text("tiêu sợi huyết đường tĩnh mạch"),
            text("tiêu sợi huyết đường động mạch"),
        ])
}

pub(crate) fn proposed(proposal: PackageProposal) -> PackageEvent {
    PackageEvent::proposed(proposal)
}

pub(crate) fn reported(reached: PackageStatus, package: PackageProposal) -> PackageEvent {
    let source = Provenance::new(text("ĐCSVN"));
    let known = ReportedPackage::new(package);
    PackageEvent::reported(Reported::new(reached, source, known))
}

pub(crate) fn reason() -> Reason {
    let reason = text("chưa bố trí được nhân lực");
    Reason::from(reason)
}

pub(crate) fn outlined(targets: impl IntoIterator<Item = PracticeTarget>) -> PackageEvent {
    let outline = Outline::new().places([StagePlace::AtSupporter, StagePlace::OnSite]);
    PackageEvent::outlined(outline.targets(targets))
}

pub(crate) fn project_1816() -> Basis {
    Basis::project_1816(None)
}

pub(crate) fn committed(basis: impl Into<Basis>) -> PackageEvent {
    PackageEvent::committed(PackageCommitment::new().basis(basis))
}

pub(crate) fn training() -> PackageEvent {
    PackageEvent::training_started(TrainingStart::new().host(bach_mai()).place(text("Hà Nội")))
}

pub(crate) fn started(readiness: Readiness) -> PackageEvent {
    PackageEvent::on_site_started(OnSiteStart::new().readiness(readiness))
}

pub(crate) fn on_site() -> PackageEvent {
    let reason = text("đã làm việc cùng nhau nhiều năm");
    started(Readiness::NotSurveyed(reason.into()))
}

pub(crate) fn ended(stage: StagePlace) -> PackageEvent {
    PackageEvent::stage_ended(StageEnd::new(stage))
}

pub(crate) fn case(number: u128, level: CaseLevel) -> LoggedCase {
    LoggedCase::new(token(number)).level(level)
}

pub(crate) fn logged(case: LoggedCase) -> PackageEvent {
    PackageEvent::case_logged(case)
}

pub(crate) fn assessed(assessment: TraineeAssessment) -> PackageEvent {
    PackageEvent::assessed(assessment)
}

pub(crate) fn accepted(acceptance: PackageAcceptance) -> PackageEvent {
    PackageEvent::accepted(acceptance)
}

pub(crate) fn minutes() -> Document {
    document("Biên bản nghiệm thu")
}

pub(crate) fn whole() -> PackageAcceptance {
    PackageAcceptance::whole(minutes())
}

pub(crate) fn partial(exceptions: impl IntoIterator<Item = Exception>) -> PackageEvent {
    accepted(PackageAcceptance::partial(minutes(), exceptions))
}

pub(crate) fn authorised(until: Option<&str>) -> PackageEvent {
    let mut authorisation =
        Authorisation::new().decision(document("Quyết định phê duyệt danh mục kỹ thuật"));
    authorisation.until = until.map(when);
    PackageEvent::authorised(authorisation)
}

pub(crate) fn stated() -> PackageEvent {
    let source = Provenance::new(text("Sở Y tế Hà Tĩnh"));
    let stated = Independence::stated(text("đã thực hiện thành công"), source);
    PackageEvent::independent(stated)
}

pub(crate) fn shown_by(cases: impl IntoIterator<Item = u128>) -> PackageEvent {
    let cases = cases.into_iter().map(token);
    PackageEvent::independent(Independence::shown_by(cases))
}

pub(crate) fn reviewed(at_risk: Option<bool>) -> PackageEvent {
    let mut review = Review::new().after_months(6);
    review.at_risk = at_risk;
    PackageEvent::reviewed(review)
}

pub(crate) fn suspended() -> PackageEvent {
    PackageEvent::suspended(PackageSuspension::new().cause(SuspensionCause::Equipment))
}

pub(crate) fn restored() -> PackageEvent {
    PackageEvent::restored(Restoration::new().evidence(text("đã sửa máy")))
}

/// An event of each kind that no rule refuses where the table allows it and nothing blocks it.
pub(crate) fn event(kind: PackageEventKind) -> PackageEvent {
    match kind {
        PackageEventKind::Proposed => proposed(proposal()),
        PackageEventKind::Reported => reported(PackageStatus::Received, proposal()),
        PackageEventKind::Declined => PackageEvent::declined(reason()),
        PackageEventKind::Withdrawn => PackageEvent::withdrawn(reason()),
        PackageEventKind::Outlined => outlined([]),
        PackageEventKind::Committed => committed(project_1816()),
        PackageEventKind::TrainingStarted => training(),
        PackageEventKind::OnSiteStarted => on_site(),
        PackageEventKind::StageStarted => {
            PackageEvent::stage_started(StageStart::new(StagePlace::Remote))
        }
        PackageEventKind::StageEnded => ended(StagePlace::AtSupporter),
        PackageEventKind::CaseLogged => logged(case(99, CaseLevel::Assisted)),
        PackageEventKind::Assessed => {
            assessed(TraineeAssessment::new().conclusion(AssessmentConclusion::Passed))
        }
        PackageEventKind::Accepted => accepted(whole()),
        PackageEventKind::Failed => PackageEvent::failed(reason()),
        PackageEventKind::Authorised => authorised(None),
        PackageEventKind::AuthorisationEnded => PackageEvent::AuthorisationEnded,
        PackageEventKind::Independent => stated(),
        PackageEventKind::Reviewed => reviewed(Some(true)),
        PackageEventKind::Suspended => suspended(),
        PackageEventKind::Restored => restored(),
        PackageEventKind::Lapsed => PackageEvent::lapsed(reason()),
        PackageEventKind::Held => PackageEvent::held(reason()),
        PackageEventKind::Resumed => PackageEvent::Resumed,
        PackageEventKind::Cancelled => PackageEvent::cancelled(reason()),
        _ => panic!("{kind} is new here"),
    }
}

/// A record opened by this event.
pub(crate) fn open(event: PackageEvent, on: &str) -> Result<Pack, Refused<Package>> {
    Record::open(uuid(77), event.on(when(on)))
}

/// A record opened by this event, with these after it; nothing is dated.
pub(crate) fn record_of(
    opening: PackageEvent,
    events: impl IntoIterator<Item = PackageEvent>,
) -> Pack {
    then_each(open(opening, "unknown").unwrap(), events, "unknown")
}

/// A package that is taught at the supporter, with these targets.
pub(crate) fn training_with(targets: impl IntoIterator<Item = PracticeTarget>) -> Pack {
    let events = [outlined(targets), committed(project_1816()), training()];
    record_of(proposed(proposal()), events)
}

pub(crate) fn standing_in(status: PackageStatus) -> Pack {
    use PackageEventKind as Kind;
    let lived: &[Kind] = match status {
        PackageStatus::Received => {
            return record_of(reported(PackageStatus::Received, proposal()), []);
        }
        PackageStatus::Proposed => &[],
        PackageStatus::Outlined => &[Kind::Outlined],
        PackageStatus::Committed => &[Kind::Outlined, Kind::Committed],
        PackageStatus::Training => &[Kind::Outlined, Kind::Committed, Kind::TrainingStarted],
        PackageStatus::OnSite => &[Kind::Outlined, Kind::Committed, Kind::OnSiteStarted],
        PackageStatus::Declined => &[Kind::Declined],
        PackageStatus::Withdrawn => &[Kind::Withdrawn],
        PackageStatus::Cancelled => &[Kind::Cancelled],
        PackageStatus::OnHold => &[Kind::Outlined, Kind::Committed, Kind::Held],
        PackageStatus::Accepted => return then(training_with([]), accepted(whole()), "unknown"),
        PackageStatus::Failed => {
            return then(training_with([]), PackageEvent::failed(reason()), "unknown");
        }
        PackageStatus::Independent => {
            return then(standing_in(PackageStatus::Accepted), stated(), "unknown");
        }
        PackageStatus::AtRisk => {
            let independent = standing_in(PackageStatus::Independent);
            return then(independent, reviewed(Some(true)), "unknown");
        }
        PackageStatus::Suspended => return then(training_with([]), suspended(), "unknown"),
        PackageStatus::Lapsed => {
            let suspended = standing_in(PackageStatus::Suspended);
            return then(suspended, PackageEvent::lapsed(reason()), "unknown");
        }
        _ => panic!("{status} is new here"),
    };
    let events = lived.iter().copied().map(event);
    record_of(proposed(proposal()), events)
}

pub(crate) fn trainee(number: u128) -> PersonId {
    id(1000 + number)
}

/// The codes of what the record warns of on this day.
#[track_caller]
pub(crate) fn warnings(record: &Pack, on: &str) -> Vec<&'static str> {
    let warnings = record.warnings(day(on));
    warnings.iter().map(Explain::code).collect()
}
