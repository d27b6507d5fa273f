//! Technique packages, from the proposal until they are performed alone, and who is sent for them.

use super::{Province, Result, TODAY, after, before, document, secondments, surveys, text, write};
use chrono::NaiveDate;
use lienvien::agreement::ContentKind;
use lienvien::organisation::Cadre;
use lienvien::package::{
    AssessmentConclusion, Authorisation, CaseLevel, Independence, LoggedCase, OnSiteStart, Outline,
    Package, PackageAcceptance, PackageCommitment, PackageEvent, PackageProposal, PracticeTarget,
    Readiness, Review, StageEnd, StagePlace, TraineeAssessment, TrainingStart,
};
use lienvien::record::{Event as _, Reason, Record};
use lienvien::specialty::Specialty;
use lienvien::survey::PackageKind;
use lienvien::value::{CaseToken, PackageId, PersonId, When};
use secondments::Teaching;

/// What is handed over in a specialty: the package, and its technique.
pub(crate) const fn named(subject: Specialty) -> (&'static str, &'static str) {
    match subject {
        Specialty::Cardiology => ("Gói siêu âm tim", "siêu âm tim qua thành ngực"),
        Specialty::Neurology => ("Gói đột quỵ não", "tiêu sợi huyết đường tĩnh mạch"),
        Specialty::EmergencyCriticalCare => ("Gói lọc máu cấp cứu", "lọc máu liên tục"),
        Specialty::DigestiveSurgery => ("Gói phẫu thuật nội soi tiêu hóa", "cắt túi mật nội soi"),
        Specialty::UrologicalSurgery => ("Gói tán sỏi nội soi", "tán sỏi niệu quản nội soi"),
        Specialty::TraumaOrthopaedicSurgery => ("Gói kết hợp xương", "kết hợp xương nẹp vít"),
        Specialty::DiagnosticImaging => (
            "Gói cắt lớp vi tính",
            "chụp cắt lớp vi tính có thuốc cản quang",
        ),
        Specialty::Obstetrics => ("Gói cấp cứu sản khoa", "bóng chèn lòng tử cung"),
        Specialty::Paediatrics => ("Gói hô hấp nhi", "thở áp lực dương liên tục"),
        Specialty::Neonatology => ("Gói hồi sức sơ sinh", "hồi sức sơ sinh ngay sau đẻ"),
        Specialty::Endocrinology => ("Gói đái tháo đường", "theo dõi đường huyết liên tục"),
        _ => ("Gói kỹ thuật", "kỹ thuật chuyên khoa"),
    }
}

/// Who learns, who teaches, which cases, and how far it is to go.
struct Course {
    begins: NaiveDate,
    trainees: Vec<PersonId>,
    expert: PersonId,
    with_help: Vec<CaseToken>,
    alone: Vec<CaseToken>,
    until: Option<NaiveDate>,
    at_risk: bool,
}

/// On which day after the proposal the experts are at the recipient.
const ON_SITE: [u64; 2] = [75, 86];

pub(super) fn add(province: &mut Province) -> Result<()> {
    for number in 0..province.supports.len() {
        let mut accepted = Vec::new();
        let subjects = province.supports[number].subjects.clone();
        for (at, subject) in subjects.iter().enumerate() {
            // of the last in the list the recipient often has nobody free yet
            let waits = at + 1 == subjects.len() && province.seed.percent(60);
            let begins = after(
                province.supports[number].signed,
                50 + 60 * u64::try_from(at)?,
            );
            let latest = before(TODAY, 2 + province.seed.below(60));
            let begins = after(begins, province.seed.below(240)).min(latest);
            let package = package(province, number, *subject, begins, waits)?;
            province.supports[number]
                .packages
                .push((*subject, package.id()));
            let on = package
                .state()
                .acceptance()
                .and_then(|it| it.on.exact_day());
            accepted.push(on.map(|on| (on, package.id())));
            province.push(package);
        }
        let plan = surveys::plan(province, number, &accepted)?;
        province.push(plan);
    }
    Ok(())
}

fn course(province: &mut Province, hub: usize, begins: NaiveDate) -> Result<Course> {
    let seed = &mut province.seed;
    let learners = 1 + usize::from(!seed.percent(20)) + usize::from(seed.percent(40));
    let trainees = (0..learners).map(|_| seed.id()).collect();
    let mut cases = || (0..3).map(|_| seed.case()).collect::<Result<Vec<_>>>();
    let (with_help, alone) = (cases()?, cases()?);
    let until = seed.percent(25).then(|| after(TODAY, 20 + seed.below(300)));
    let at_risk = seed.percent(25);
    let [from, to] = ON_SITE.map(|days| after(begins, days));
    let expert = province.hubs[hub].expert(from, to, &mut province.seed);
    Ok(Course {
        begins,
        trainees,
        expert,
        with_help,
        alone,
        until,
        at_risk,
    })
}

fn package(
    province: &mut Province,
    number: usize,
    subject: Specialty,
    begins: NaiveDate,
    waits: bool,
) -> Result<Record<Package>> {
    let (id, is_declined) = (province.seed.id(), province.seed.percent(6));
    let support = &province.supports[number];
    let (hub, facility) = (support.hub, support.facility);
    let mut record = proposed(province, id, (hub, facility), subject, begins)?;
    if is_declined {
        let reason = Reason::from(text("cơ sở hỗ trợ chưa bố trí được chuyên gia")?);
        let declined = PackageEvent::declined(reason);
        write(&mut record, [(after(begins, 20), declined)])?;
        return Ok(record);
    }
    let course = course(province, hub, begins)?;
    let support = &province.supports[number];
    let committed = after(begins, 20);
    if committed > TODAY {
        return Ok(record);
    }
    let covered = support.covers(province, ContentKind::TechniqueTransfer, subject, committed)?;
    let supervised = [CaseLevel::SupervisedScrubbed, CaseLevel::SupervisedInRoom];
    let outline = Outline::new()
        .places([StagePlace::AtSupporter, StagePlace::OnSite])
        .targets([PracticeTarget::new(supervised, 3)]);
    let commitment = PackageCommitment::new().basis(covered);
    let host = province.hubs[hub].called.clone();
    let training = TrainingStart::new().host(host).place(text("Hà Nội")?);
    let events = [
        (after(begins, 10), PackageEvent::outlined(outline)),
        (committed, PackageEvent::committed(commitment)),
        (after(begins, 40), PackageEvent::training_started(training)),
        (after(begins, 60), ended(StagePlace::AtSupporter)),
    ];
    write(&mut record, events)?;
    if waits || after(begins, ON_SITE[0]) > TODAY {
        return Ok(record);
    }
    let survey = support.survey.as_ref().ok_or("chưa có khảo sát")?;
    let on = after(begins, ON_SITE[0]);
    let ready = survey.ready_to_start(surveys::SITE, &[subject.into()], on)?;
    let start = OnSiteStart::new().readiness(Readiness::Surveyed(ready));
    write(&mut record, [(on, PackageEvent::on_site_started(start))])?;
    let assessor = province.hubs[hub].assessor;
    write(&mut record, taught_and_accepted(&course, assessor)?)?;
    write(&mut record, alone(&course)?)?;
    let taught = Teaching {
        support: number,
        subject,
        package: id,
        expert: course.expert,
        from: on,
        to: after(begins, ON_SITE[1]),
    };
    let sent = secondments::for_package(province, &taught)?;
    province.push(sent);
    Ok(record)
}

/// A package that a hub proposes to hand over to a facility.
pub(crate) fn proposed(
    province: &Province,
    id: PackageId,
    (hub, facility): (usize, usize),
    subject: Specialty,
    on: NaiveDate,
) -> Result<Record<Package>> {
    let (name, technique) = named(subject);
    let recipient = province.facilities[facility].called.clone();
    let proposal = PackageProposal::new(text(name)?, recipient)
        .subjects([subject])
        .techniques([text(technique)?])
        .supporters([province.hubs[hub].called.clone()])
        .kind(PackageKind::Technique);
    Ok(Record::open(
        id,
        PackageEvent::proposed(proposal).on(When::from(on)),
    )?)
}

/// The days on which a case is performed with help.
pub(crate) const TAUGHT: [u64; 3] = [77, 79, 82];

type Dated = Vec<(NaiveDate, PackageEvent)>;

fn taught_and_accepted(course: &Course, assessor: PersonId) -> Result<Dated> {
    let on = |days| after(course.begins, days);
    let mut events = Dated::new();
    for (at, token) in course.with_help.iter().enumerate() {
        let level = [CaseLevel::SupervisedScrubbed, CaseLevel::SupervisedInRoom][at % 2];
        let case = LoggedCase::new(*token)
            .level(level)
            .performer(course.trainees[at % course.trainees.len()])
            .cadre(Cadre::Doctor)
            .taught_by(course.expert);
        events.push((on(TAUGHT[at]), PackageEvent::case_logged(case)));
    }
    events.push((on(86), ended(StagePlace::OnSite)));
    for trainee in &course.trainees {
        let passed = TraineeAssessment::new()
            .conclusion(AssessmentConclusion::Passed)
            .trainee(*trainee)
            .assessors([assessor]);
        events.push((on(90), PackageEvent::assessed(passed)));
    }
    let minutes = document("Biên bản nghiệm thu gói kỹ thuật")?;
    let accepted = PackageEvent::accepted(PackageAcceptance::whole(minutes));
    events.push((on(100), accepted));
    Ok(events)
}

/// Permitted, performed alone, and looked at again half a year later.
fn alone(course: &Course) -> Result<Dated> {
    let on = |days| after(course.begins, days);
    let decision = document("Quyết định phê duyệt danh mục kỹ thuật")?;
    let mut permitted = Authorisation::new().decision(decision);
    permitted.until = course.until.map(When::from);
    let mut events = vec![(on(130), PackageEvent::authorised(permitted))];
    for (at, token) in course.alone.iter().enumerate() {
        let case = LoggedCase::new(*token)
            .level(CaseLevel::Independent)
            .performer(course.trainees[at % course.trainees.len()])
            .cadre(Cadre::Doctor);
        events.push((
            on(140 + 8 * u64::try_from(at)?),
            PackageEvent::case_logged(case),
        ));
    }
    let shown = Independence::shown_by(course.alone.iter().copied());
    events.push((on(170), PackageEvent::independent(shown)));
    let review = Review::new().after_months(6).at_risk(course.at_risk);
    events.push((on(350), PackageEvent::reviewed(review)));
    Ok(events)
}

fn ended(stage: StagePlace) -> PackageEvent {
    PackageEvent::stage_ended(StageEnd::new(stage))
}
