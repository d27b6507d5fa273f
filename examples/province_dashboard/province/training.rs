//! Courses of the hubs, and who is sent to them.

use super::{Province, Result, TODAY, after, before, document, text, write};
use chrono::{Datelike as _, NaiveDate};
use lienvien::agreement::{Modality, Mode, Recipient};
use lienvien::basis::Basis;
use lienvien::day;
use lienvien::organisation::{Cadre, OrganisationRef};
use lienvien::package::{AssessmentConclusion, TraineeAssessment};
use lienvien::record::{Approval, Event as _, Record};
use lienvien::training::course::{
    Attendance, Course, CourseEvent, CourseKind, CoursePlan, CourseReport, Learner, PlannedSession,
    SessionHeld,
};
use lienvien::training::enrolment::{
    CertificateKind, Certification, Enrolment, EnrolmentAcceptance, EnrolmentEvent, FinalScore,
    FollowUp, Nomination, PassRule, Return,
};
use lienvien::value::{EnrolmentId, PersonId, Score, When};

/// When the courses of each hub begin; the last is still to come.
const BEGINS: [NaiveDate; 4] = [
    day!(2024 - 05 - 13),
    day!(2025 - 03 - 10),
    day!(2025 - 08 - 11),
    day!(2026 - 01 - 19),
];

const SESSIONS: u16 = 4;
const MINUTES: u16 = 240;

#[derive(Clone)]
struct Trainee {
    enrolment: EnrolmentId,
    person: PersonId,
    home: OrganisationRef,
    cadre: Cadre,
    /// In hundredths.
    score: u16,
}

pub(super) fn add(province: &mut Province) -> Result<()> {
    for hub in 0..province.hubs.len() {
        for (at, begins) in BEGINS.into_iter().enumerate() {
            let begins = after(begins, 7 * u64::try_from(hub)?);
            let trainees = trainees(province, hub);
            let subjects = province.hubs[hub].subjects;
            let planned = planned(province, hub, subjects[at % subjects.len()], begins)?;
            let seated = seated(planned, begins, &trainees)?;
            let course = held(&seated, begins, &trainees, province.hubs[hub].assessor)?;
            for trainee in &trainees {
                let enrolment = sent(province, hub, (&seated, &course), trainee, begins)?;
                province.push(enrolment);
            }
            province.push(course);
        }
    }
    Ok(())
}

/// Some from each facility that the hub supports.
fn trainees(province: &mut Province, hub: usize) -> Vec<Trainee> {
    let supports = province
        .supports
        .iter()
        .filter(|support| support.hub == hub);
    let homes: Vec<_> = supports.map(|support| support.facility).collect();
    let seed = &mut province.seed;
    let mut trainees = Vec::new();
    for home in homes {
        trainees.push(Trainee {
            enrolment: seed.id(),
            person: seed.id(),
            home: province.facilities[home].called.clone(),
            cadre: seed.one_of(&[Cadre::Doctor, Cadre::Doctor, Cadre::Nurse]),
            score: 600 + u16::try_from(seed.below(36)).unwrap_or_default() * 10,
        });
    }
    trainees
}

fn planned(
    province: &mut Province,
    hub: usize,
    subject: lienvien::specialty::Specialty,
    begins: NaiveDate,
) -> Result<Record<Course>> {
    let id = province.seed.id();
    let organiser = province.hubs[hub].called.clone();
    let supports = province
        .supports
        .iter()
        .filter(|support| support.hub == hub);
    let homes = supports.map(|it| province.facilities[it.facility].called.clone());
    let year = When::year(begins.year())?;
    let session = PlannedSession::new().minutes(MINUTES);
    let plan = CoursePlan::new()
        .name(text(&format!("Khóa đào tạo liên tục về {}", subject.vi()))?)
        .subjects([subject])
        .kind(CourseKind::DirectionOfLowerLevels)
        .organisers([organiser.clone()])
        .recipients(homes.map(Recipient::Facility))
        .cadres([Cadre::Doctor, Cadre::Nurse])
        .modes([Mode::new(Modality::AtSupporter).place(text("Hà Nội")?)])
        .period(super::between(begins, after(begins, 11))?)
        .capacity(12)
        .sessions((0..SESSIONS).map(|_| session.clone()))
        .basis(Basis::direction_of_lower_levels(year));
    let planned = CourseEvent::planned(plan);
    let mut course = Record::open(id, planned.on(When::from(before(begins, 45))))?;
    let decision = document("Quyết định mở khóa đào tạo")?;
    let approved = CourseEvent::approved(Approval::new(organiser).decision(decision));
    write(&mut course, [(before(begins, 40), approved)])?;
    Ok(course)
}

fn seated(
    mut course: Record<Course>,
    begins: NaiveDate,
    trainees: &[Trainee],
) -> Result<Record<Course>> {
    let seat = |it: &Trainee| CourseEvent::seat_given(Learner::new(it.enrolment, it.person));
    let seats = trainees.iter().map(|it| (before(begins, 20), seat(it)));
    write(&mut course, seats)?;
    Ok(course)
}

fn held(
    seated: &Record<Course>,
    begins: NaiveDate,
    trainees: &[Trainee],
    trainer: PersonId,
) -> Result<Record<Course>> {
    let mut course = seated.clone();
    let mut events = vec![(begins, CourseEvent::Started)];
    for session in 1..=SESSIONS {
        let on = after(begins, u64::from(session - 1) * 3);
        let attended = trainees
            .iter()
            .map(|it| Attendance::new(it.enrolment))
            .collect::<Vec<_>>();
        let session = SessionHeld::new()
            .session(session)
            .minutes(MINUTES)
            .trainers([trainer])
            .attendance(attended);
        events.push((on, CourseEvent::session_held(session)));
    }
    let report = CourseReport::new().document(document("Báo cáo tổng kết khóa đào tạo")?);
    events.push((after(begins, 11), CourseEvent::Finished));
    events.push((after(begins, 25), CourseEvent::closed(report)));
    write(&mut course, events)?;
    Ok(course)
}

/// From the nomination to the follow-up half a year after the return.
fn sent(
    province: &Province,
    hub: usize,
    (seated, course): (&Record<Course>, &Record<Course>),
    trainee: &Trainee,
    begins: NaiveDate,
) -> Result<Record<Enrolment>> {
    let rule = PassRule::new(FinalScore::Mean, Score::hundredths(500)?);
    let nomination = Nomination::new(trainee.person, trainee.home.clone(), course.id())
        .cadre(trainee.cadre)
        .pass_rule(rule);
    let nominated = EnrolmentEvent::nominated(nomination);
    let mut record = Record::open(
        trainee.enrolment,
        nominated.on(When::from(before(begins, 30))),
    )?;
    if before(begins, 20) > TODAY {
        return Ok(record);
    }
    let seat = seated.seat(trainee.enrolment)?;
    let issuer = province.hubs[hub].called.clone();
    let passed = TraineeAssessment::new()
        .conclusion(AssessmentConclusion::Passed)
        .theory(Score::hundredths(trainee.score)?)
        .practice(Score::hundredths(trainee.score + 20)?)
        .assessors([province.hubs[hub].assessor]);
    let certificate = Certification::new(CertificateKind::Certificate).issuer(issuer);
    let practising = FollowUp::new().practising(true).after_months(6);
    let ends = after(begins, 11);
    let events = [
        (
            before(begins, 20),
            EnrolmentEvent::accepted(EnrolmentAcceptance::new(seat)),
        ),
        (begins, EnrolmentEvent::Started),
        (ends, EnrolmentEvent::assessed(passed)),
        (after(ends, 7), EnrolmentEvent::certified(certificate)),
        (
            after(ends, 10),
            EnrolmentEvent::returned(Return::new(trainee.home.clone())),
        ),
        (after(ends, 195), EnrolmentEvent::followed_up(practising)),
    ];
    write(&mut record, events)?;
    Ok(record)
}
