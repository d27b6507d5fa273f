//! What grows in a package: its lists, its cases, its trainees, its stages.

use super::{Growing, an_id, asking, many, number, of_events, reading, text, token};
use lienvien::basis::Basis;
use lienvien::organisation::{Cadre, OrganisationKind, OrganisationRef};
use lienvien::package::{
    AssessmentConclusion, Authorisation, CaseLevel, Exception, Extent, Goal, Independence,
    LoggedCase, OnSiteStart, Outline, Package, PackageAcceptance, PackageCommitment, PackageEvent,
    PackageProposal, PackageSuspension, PracticeTarget, Readiness, Restoration, Review,
    SideSignature, StageEnd, StagePlace, SuspensionCause, TeamMember, TraineeAssessment,
    TrainingStart, TransferSide,
};
use lienvien::record::{Reason, Record};
use lienvien::specialty::{CustomSpecialty, Subject};
use lienvien::value::Document;

fn hospital(n: usize) -> OrganisationRef {
    let name = text("Bệnh viện đa khoa", n);
    OrganisationRef::new(OrganisationKind::ProvincialHospital, name)
}

fn subject(n: usize) -> Subject {
    Subject::Custom(CustomSpecialty::new(text("chuyên khoa", n)).unwrap())
}

fn proposal() -> PackageProposal {
    PackageProposal::new(text("tiêm khớp", 1), hospital(1))
}

fn outline() -> Outline {
    Outline::new().places([StagePlace::AtSupporter])
}

fn started() -> PackageEvent {
    PackageEvent::training_started(TrainingStart::new())
}

fn minutes() -> Document {
    Document::new(text("Biên bản nghiệm thu", 1))
}

fn target(cases: u16) -> PracticeTarget {
    PracticeTarget::new([CaseLevel::SupervisedInRoom], cases)
}

fn case(n: usize) -> PackageEvent {
    let case = LoggedCase::new(token(n)).level(CaseLevel::SupervisedInRoom);
    let case = case.performer(an_id(n % 1_000)).cadre(Cadre::Doctor);
    PackageEvent::case_logged(case.technique(1).taught_by(an_id(1_001)))
}

fn passed(n: usize) -> PackageEvent {
    let passed = TraineeAssessment::new()
        .conclusion(AssessmentConclusion::Passed)
        .trainee(an_id(n));
    PackageEvent::assessed(passed.times_performed(5))
}

/// A package with this proposal and outline that is taught, and these events.
fn of(
    proposal: PackageProposal,
    outline: Outline,
    status: &str,
    events: impl IntoIterator<Item = PackageEvent>,
) -> String {
    let begun = [
        PackageEvent::proposed(proposal.techniques([text("kỹ thuật", 1)])),
        PackageEvent::outlined(outline),
        PackageEvent::committed(PackageCommitment::new().basis(Basis::project_1816(None))),
        started(),
    ];
    of_events("package", status, begun.into_iter().chain(events))
}

fn taught(events: impl IntoIterator<Item = PackageEvent>) -> String {
    of(proposal(), outline(), "training", events)
}

fn proposed(proposal: PackageProposal) -> String {
    of(proposal, outline(), "training", [])
}

fn outlined(outline: Outline) -> String {
    of(proposal(), outline, "training", [])
}

fn accepted(events: impl IntoIterator<Item = PackageEvent>) -> String {
    let accepted = PackageEvent::accepted(PackageAcceptance::whole(minutes()));
    let events = events.into_iter();
    let (before, after): (Vec<_>, Vec<_>) =
        events.partition(|event| matches!(event, PackageEvent::Assessed(_)));
    let events = before.into_iter().chain([accepted]).chain(after);
    of(proposal(), outline(), "accepted", events)
}

/// Every target is met by every case, and trainees were assessed.
fn cases_accepted(n: usize) -> String {
    let outline = outline().targets(many(200, |_| target(number((n / 2).min(60_000)))));
    let events = (0..n).map(case).chain((0..n / 10).map(passed));
    let accepted = PackageEvent::accepted(PackageAcceptance::whole(minutes()));
    of(proposal(), outline, "accepted", events.chain([accepted]))
}

fn trainees_accepted(n: usize) -> String {
    let outline = outline().targets([target(1)]);
    let accepted = PackageEvent::accepted(PackageAcceptance::whole(minutes()));
    let events = (0..n).map(passed).chain([accepted]);
    of(proposal(), outline, "accepted", events)
}

fn targets_accepted(n: usize) -> String {
    let outline = outline().targets(many(n, |_| target(1)));
    let accepted = PackageEvent::accepted(PackageAcceptance::whole(minutes()));
    of(proposal(), outline, "accepted", [case(1), accepted])
}

fn exceptions(n: usize) -> String {
    let exceptions = many(n, |n| Exception::Other(text("còn thiếu", n)));
    let accepted = PackageEvent::accepted(PackageAcceptance::partial(minutes(), exceptions));
    of(proposal(), outline(), "accepted", [accepted])
}

fn signatures(n: usize) -> String {
    let signed = many(n.max(2), |n| SideSignature::new(TransferSide::ALL[n % 2]));
    let acceptance = PackageAcceptance::new()
        .minutes(minutes())
        .signatures(signed)
        .extent(Extent::Whole);
    let accepted = PackageEvent::accepted(acceptance);
    of(proposal(), outline(), "accepted", [accepted])
}

/// Each of a few hundred stages begins and ends.
fn stages(n: usize) -> String {
    let not_surveyed = Readiness::NotSurveyed(Reason::from(text("đã khảo sát trước", 1)));
    let events = (0..n).flat_map(|_| {
        [
            PackageEvent::on_site_started(OnSiteStart::new().readiness(not_surveyed.clone())),
            started(),
            PackageEvent::stage_ended(StageEnd::new(StagePlace::OnSite)),
        ]
    });
    taught(events)
}

fn permissions(n: usize) -> String {
    let decision = |n| Document::new(text("Quyết định", n));
    let authorised = |n| PackageEvent::authorised(Authorisation::new().decision(decision(n)));
    accepted((0..n).flat_map(|n| [authorised(n), PackageEvent::authorisation_ended()]))
}

fn suspensions(n: usize) -> String {
    taught((0..n).flat_map(|n| {
        let suspension = PackageSuspension::new().cause(SuspensionCause::Equipment);
        let restoration = Restoration::new().evidence(text("đã sửa máy", n));
        [
            PackageEvent::suspended(suspension),
            PackageEvent::restored(restoration),
        ]
    }))
}

fn holds(n: usize) -> String {
    let held = |n| PackageEvent::held(Reason::from(text("chờ thiết bị", n)));
    taught((0..n).flat_map(|n| [held(n), PackageEvent::resumed()]))
}

fn shown_by_cases(n: usize) -> String {
    let unaided = |n| LoggedCase::new(token(n)).level(CaseLevel::Independent);
    let cases = (0..n).map(|n| PackageEvent::case_logged(unaided(n)));
    let shown = PackageEvent::independent(Independence::shown_by((0..n).map(token)));
    let accepted = PackageEvent::accepted(PackageAcceptance::whole(minutes()));
    let events = [accepted].into_iter().chain(cases).chain([shown]);
    of(proposal(), outline(), "independent", events)
}

/// A package with so many cases that somebody performed unaided.
pub(super) fn unaided(n: usize) -> Record<Package> {
    let unaided = |n| LoggedCase::new(token(n)).level(CaseLevel::Independent);
    let cases = (0..n).map(|n| PackageEvent::case_logged(unaided(n + 1_000_000)));
    super::read(&taught(cases))
}

/// Evidence that covers each subject of the proposal.
fn subjects_covered(n: usize) -> String {
    let (subjects, recipient) = (many(n, subject), an_id(7));
    let proposal = PackageProposal::new(text("tiêm khớp", 1), hospital(1).id(recipient));
    let covered = format!(
        r#"{{"agreement":"{}","version":4,"day":"2025-03-01","activity":"technique_transfer","supporters":[],"recipient":"{recipient}","subjects":{},"certainty":"certain"}}"#,
        super::id(8),
        serde_json::to_string(&subjects).unwrap(),
    );
    let document = of(proposal.subjects(subjects), outline(), "training", []);
    document.replace(
        r#"{"project_1816":{}}"#,
        &format!(r#"{{"covered":{covered}}}"#),
    )
}

fn asked(n: usize) -> String {
    taught((0..n).map(case).chain((0..n / 10).map(passed)))
}

/// Lists of payloads that no rule looks at.
fn payloads() -> Vec<Growing> {
    vec![
        reading::<Package>("package: supporters", 100, |n| {
            proposed(proposal().supporters(many(n, hospital)))
        }),
        reading::<Package>("package: subjects", 500, |n| {
            proposed(proposal().subjects(many(n, subject)))
        }),
        reading::<Package>("package: techniques", 499, |n| {
            proposed(proposal().techniques(many(n, |n| text("kỹ thuật tiêm", n))))
        }),
        reading::<Package>("package: goals", 200, |n| {
            outlined(outline().goals(many(n, |n| Goal::new(text("mục tiêu", n)))))
        }),
        reading::<Package>("package: contents", 500, |n| {
            outlined(outline().content(many(n, |n| text("nội dung", n))))
        }),
        reading::<Package>("package: criteria", 200, |n| {
            outlined(outline().criteria(many(n, |n| text("tiêu chí", n))))
        }),
        reading::<Package>("package: team", 200, |n| {
            outlined(outline().team(many(n, |_| TeamMember::new(Cadre::Doctor))))
        }),
        reading::<Package>("package: assessors", 100, |n| {
            let passed = TraineeAssessment::new().conclusion(AssessmentConclusion::Passed);
            taught([PackageEvent::assessed(passed.assessors(many(n, an_id)))])
        }),
        reading::<Package>("package: signatures", 100, signatures),
        reading::<Package>("package: exceptions", 500, exceptions),
    ]
}

fn questions() -> Vec<Growing> {
    vec![
        asking!(
            "package: passed without an unaided case",
            100_000,
            asked,
            |record: Package| record.state().passed_without_unaided_case().count()
        ),
        asking!("package: passed", 100_000, asked, |record: Package| record
            .state()
            .passed()
            .count()),
        asking!(
            "package: shortfalls",
            100_000,
            cases_accepted,
            |record: Package| record.state().shortfalls().count()
        ),
        asking!(
            "package: cases of a person",
            100_000,
            asked,
            |record: Package| {
                record.state().performed_by(an_id(1)).count()
                    + record.state().taught_by(an_id(1)).count()
            }
        ),
        asking!(
            "package: authorised on a day",
            200,
            permissions,
            |record: Package| record.state().is_authorised_on(chrono::NaiveDate::MAX)
        ),
        asking!(
            "package: subjects, asked",
            500,
            |n| proposed(proposal().subjects(many(n, subject))),
            |record: Package| record.state().subjects().len()
        ),
        asking!("package: mentions", 100_000, asked, |record: Package| {
            record.mentions().len()
        }),
    ]
}

pub(super) fn all() -> Vec<Growing> {
    let mut all = vec![
        reading::<Package>("package: cases", 100_000, |n| taught((0..n).map(case))),
        reading::<Package>("package: cases with few tokens", 100_000, |n| {
            taught((0..n).map(|n| {
                let level = CaseLevel::ALL[n % 6];
                PackageEvent::case_logged(LoggedCase::new(token(n / 6)).level(level))
            }))
        }),
        reading::<Package>("package: cases, accepted", 100_000, cases_accepted),
        reading::<Package>("package: trainees, accepted", 10_000, trainees_accepted),
        reading::<Package>("package: targets, accepted", 200, targets_accepted),
        reading::<Package>("package: subjects covered", 500, subjects_covered),
        reading::<Package>("package: stages", 199, stages),
        reading::<Package>("package: permissions", 200, permissions),
        reading::<Package>("package: suspensions", 10_000, suspensions),
        reading::<Package>("package: holds", 10_000, holds),
        reading::<Package>("package: reviews", 10_000, |n| {
            accepted((0..n).map(|_| PackageEvent::reviewed(Review::new())))
        }),
        reading::<Package>(
            "package: independent, shown by cases",
            10_000,
            shown_by_cases,
        ),
    ];
    all.extend(payloads());
    all.extend(questions());
    all
}
