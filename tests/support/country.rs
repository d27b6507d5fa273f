//! A country of hospitals that support one another, of any size: what a register of a whole country holds. All of
//! it is made from its numbers, so two countries of one size are equal.
#![allow(dead_code)] // no program needs all of it

use chrono::{Days, NaiveDate};
use lienvien::agreement::{
    Agreement, AgreementContent, AgreementEvent, ContentKind, Covered, InstrumentKind, Party,
    PartyRole, PartySignature, Terms, TermsDraft,
};
use lienvien::any::AnyRecord;
use lienvien::basis::Basis;
use lienvien::consultation::{
    Consultation, ConsultationConclusion, ConsultationEvent, ConsultationKind, ConsultationRequest,
    ConsultedCase,
};
use lienvien::organisation::{
    Cadre, DatedPlace, Organisation, OrganisationDraft, OrganisationKind, OrganisationRef, Province,
};
use lienvien::package::{
    AssessmentConclusion, CaseLevel, CaseOutcome, LoggedCase, Outline, Package, PackageAcceptance,
    PackageCommitment, PackageEvent, PackageProposal, StagePlace, TraineeAssessment, TrainingStart,
};
use lienvien::record::{Aggregate, Approval, Event, Record};
use lienvien::secondment::{
    SecondedMember, Secondment, SecondmentDecision, SecondmentEvent, SecondmentProposal,
    SecondmentPurpose, SecondmentTeam,
};
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::CaseSeverity;
use lienvien::training::course::{
    Attendance, Course, CourseEvent, CoursePlan, Learner, PlannedSession, SessionHeld,
};
use lienvien::training::enrolment::{
    CertificateKind, Certification, Enrolment, EnrolmentAcceptance, EnrolmentEvent, FollowUp,
    Nomination, Return,
};
use lienvien::value::{CaseToken, Document, Id, Period, Text};
use uuid::Uuid;

/// How many there are of each.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub(crate) hospitals: u64,
    pub(crate) agreements: u64,
    pub(crate) packages: u64,
    pub(crate) enrolments: u64,
}

/// The trainees of one course.
const SEATS: u64 = 25;

/// The cases of one package.
const CASES: u64 = 10;

impl Size {
    pub(crate) const COUNTRY: Self = Self {
        hospitals: 1_500,
        agreements: 5_000,
        packages: 20_000,
        enrolments: 100_000,
    };

    /// A country that is so many times smaller, with two givers at least.
    pub(crate) const fn divided(self, by: u64) -> Self {
        Self {
            hospitals: if self.hospitals / by > 20 {
                self.hospitals / by
            } else {
                20
            },
            agreements: self.agreements / by,
            packages: self.packages / by,
            enrolments: self.enrolments / by,
        }
    }

    pub(crate) const fn courses(self) -> u64 {
        self.enrolments / SEATS
    }

    pub(crate) const fn secondments(self) -> u64 {
        self.packages / 4
    }

    pub(crate) const fn consultations(self) -> u64 {
        self.packages
    }

    /// The cases that packages log and that consultations ask about.
    pub(crate) const fn cases(self) -> u64 {
        self.packages * CASES + self.consultations()
    }

    /// One hospital in ten gives support.
    const fn givers(self) -> u64 {
        self.hospitals / 10
    }
}

fn text(written: impl AsRef<str>) -> Text {
    Text::new(written.as_ref()).unwrap()
}

/// An id that is spread over all ids, as a random one would be: kinds and numbers are told apart.
pub(crate) fn id(kind: u8, number: u64) -> Uuid {
    let mixed = |seed: u64| {
        let mut it = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    };
    let seed = number | u64::from(kind) << 48;
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&mixed(seed).to_be_bytes());
    bytes[8..].copy_from_slice(&mixed(!seed).to_be_bytes());
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

const HOSPITAL: u8 = 1;
const AGREEMENT: u8 = 2;
const PACKAGE: u8 = 3;
const ENROLMENT: u8 = 4;
const COURSE: u8 = 5;
const SECONDMENT: u8 = 6;
const CONSULTATION: u8 = 7;
const EXPERT: u8 = 8;
const TRAINEE: u8 = 9;
const CASE: u8 = 10;
const CONSULTED: u8 = 11;

/// The day of the questions.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 11, 15).unwrap()
}

/// The half-year of the figures.
pub(crate) fn half_year() -> Period {
    let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day).unwrap();
    Period::new(day(1, 1).into(), day(6, 30).into()).unwrap()
}

/// A day of 2025, some days after the first of January.
fn on(days: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
    first.checked_add_days(Days::new(days)).unwrap()
}

fn is_giver(size: Size, number: u64) -> bool {
    number < size.givers()
}

fn named(size: Size, number: u64) -> OrganisationRef {
    let kind = if is_giver(size, number) {
        OrganisationKind::CentralHospital
    } else {
        OrganisationKind::ProvincialHospital
    };
    OrganisationRef::new(kind, text(format!("Bệnh viện đa khoa số {number}")))
        .id(id(HOSPITAL, number))
}

pub(crate) fn organisation(size: Size, number: u64) -> Organisation {
    let named = named(size, number);
    let mut draft = OrganisationDraft::new(id(HOSPITAL, number), named.kind, [named.name]);
    let provinces: Vec<_> = Province::all().collect();
    let province = provinces[usize::try_from(number).unwrap() % provinces.len()];
    draft.located = vec![DatedPlace::new(province.code())];
    draft.opened = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap().into();
    draft.try_into().unwrap()
}

pub(crate) fn organisations(size: Size) -> impl Iterator<Item = Organisation> {
    (0..size.hospitals).map(move |number| organisation(size, number))
}

/// Subjects of which none is a part of another.
const SUBJECTS: [Specialty; 16] = [
    Specialty::Cardiology,
    Specialty::Neurology,
    Specialty::Endocrinology,
    Specialty::Gastroenterology,
    Specialty::Respiratory,
    Specialty::Rehabilitation,
    Specialty::Psychiatry,
    Specialty::Paediatrics,
    Specialty::Obstetrics,
    Specialty::DiagnosticImaging,
    Specialty::ClinicalNutrition,
    Specialty::Dermatology,
    Specialty::Ophthalmology,
    Specialty::Oncology,
    Specialty::Burns,
    Specialty::Otorhinolaryngology,
];

/// The two subjects of an agreement, and of what is counted under it: no others of the same two hospitals
/// has them.
pub(crate) fn subjects(size: Size, agreement: u64) -> [Subject; 2] {
    let receivers = size.hospitals - size.givers();
    let pair = (agreement % receivers + agreement / receivers) % 8;
    let of = |n: u64| Subject::from(SUBJECTS[usize::try_from(n).unwrap()]);
    [of(pair * 2), of(pair * 2 + 1)]
}

/// Who gives and who receives by an agreement. A hospital that receives has several agreements, in
/// different subjects.
fn sides(size: Size, agreement: u64) -> (u64, u64) {
    let receivers = size.hospitals - size.givers();
    let giver = agreement % size.givers();
    (giver, size.givers() + agreement % receivers)
}

fn made<A: Aggregate>(
    kind: u8,
    number: u64,
    events: impl IntoIterator<Item = (A::Event, NaiveDate)>,
) -> Record<A> {
    let mut events = events.into_iter();
    let (opening, day) = events.next().unwrap();
    let mut record = Record::<A>::open(id(kind, number), opening.on(day)).unwrap();
    for (event, day) in events {
        record.append(event.on(day)).unwrap();
    }
    record
}

pub(crate) fn agreement(size: Size, number: u64) -> Record<Agreement> {
    let (giver, receiver) = sides(size, number);
    let parties = [
        Party::signing(named(size, giver), PartyRole::Transferor),
        Party::signing(named(size, receiver), PartyRole::Recipient),
    ];
    let title = text(format!("Biên bản ghi nhớ hợp tác số {number}"));
    let mut draft = TermsDraft::new(InstrumentKind::Memorandum, title, parties);
    let kinds = [
        ContentKind::TechniqueTransfer,
        ContentKind::ProfessionalTraining,
        ContentKind::Consultation,
    ];
    let content = |kind| AgreementContent::new(kind).subjects(subjects(size, number));
    draft.contents = kinds.into_iter().map(content).collect();
    draft.period = Some(Period::years(2025, 2027).unwrap());
    let terms = Terms::try_from(draft).unwrap();
    made(
        AGREEMENT,
        number,
        [
            (AgreementEvent::drafted(terms), on(0)),
            (AgreementEvent::Agreed, on(0)),
            (AgreementEvent::signed(PartySignature::new(1)), on(1)),
            (AgreementEvent::signed(PartySignature::new(2)), on(1)),
        ],
    )
}

/// The evidence of the agreement for something in it.
fn covered(size: Size, number: u64, day: NaiveDate) -> Covered {
    let agreement = agreement(size, number);
    let (_, receiver) = sides(size, number);
    let recipient = organisation(size, receiver);
    agreement
        .covered_on(
            &recipient,
            ContentKind::TechniqueTransfer,
            &subjects(size, number),
            day,
        )
        .unwrap()
}

pub(crate) fn package(size: Size, number: u64) -> Record<Package> {
    let under = number % size.agreements;
    let (giver, receiver) = sides(size, under);
    let expert = Id::new(id(EXPERT, giver * 100 + number % 40));
    let trainee = |n: u64| Id::new(id(TRAINEE, (number * 5 + n) % size.enrolments));
    let name = text(format!("gói kỹ thuật {number}"));
    let proposal = PackageProposal::new(name, named(size, receiver))
        .subjects(subjects(size, under))
        .supporters([named(size, giver)])
        .techniques([text(format!("kỹ thuật {number}"))]);
    let basis = Basis::Covered(covered(size, under, on(12)));
    let mut events = vec![
        (PackageEvent::proposed(proposal), on(10)),
        (
            PackageEvent::outlined(Outline::new().places([StagePlace::AtSupporter])),
            on(11),
        ),
        (
            PackageEvent::committed(PackageCommitment::new().basis(basis)),
            on(12),
        ),
        (PackageEvent::training_started(TrainingStart::new()), on(20)),
    ];
    for n in 0..CASES {
        let token = id(CASE, number * CASES + n).as_u128();
        let token = token & !(0xf << 76) | 7 << 76;
        let case = LoggedCase::new(CaseToken::new(Uuid::from_u128(token)).unwrap())
            .level(CaseLevel::SupervisedInRoom)
            .performer(trainee(n % 5))
            .cadre(Cadre::Doctor)
            .taught_by(expert)
            .outcome(CaseOutcome::Successful);
        events.push((PackageEvent::case_logged(case), on(30 + n)));
    }
    let assessor = Id::new(id(EXPERT, giver * 100 + 40 + number % 40));
    for n in 0..2 {
        let passed = TraineeAssessment::new()
            .conclusion(AssessmentConclusion::Passed)
            .trainee(trainee(n))
            .assessors([assessor]);
        events.push((PackageEvent::assessed(passed), on(50)));
    }
    let minutes = Document::new(text("Biên bản nghiệm thu"));
    let accepted = PackageAcceptance::whole(minutes);
    events.push((PackageEvent::accepted(accepted), on(60 + number % 300)));
    made(PACKAGE, number, events)
}

/// The course whose trainees come from hospitals that one giver supports.
pub(crate) fn course(size: Size, number: u64) -> Record<Course> {
    let giver = number % size.givers();
    let sessions = (0..5).map(|_| PlannedSession::new().minutes(90));
    let plan = CoursePlan::new()
        .name(text(format!("Khóa đào tạo số {number}")))
        .subjects(subjects(size, giver))
        .organisers([named(size, giver)])
        .capacity(u16::try_from(SEATS).unwrap())
        .sessions(sessions);
    let mut events = vec![
        (CourseEvent::planned(plan), on(10)),
        (
            CourseEvent::approved(Approval::new(named(size, giver))),
            on(11),
        ),
    ];
    let learners = number * SEATS..(number + 1) * SEATS;
    for n in learners.clone() {
        let learner = Learner::new(id(ENROLMENT, n), id(TRAINEE, n));
        events.push((CourseEvent::seat_given(learner), on(12)));
    }
    let first = 20 + number % 250;
    events.push((CourseEvent::Started, on(first)));
    for session in 1..=5_u16 {
        let attended = learners.clone().map(|n| Attendance::new(id(ENROLMENT, n)));
        let held = SessionHeld::new()
            .session(session)
            .minutes(90)
            .trainers([id(EXPERT, giver * 100 + 80 + number % 20)])
            .attendance(attended.collect::<Vec<_>>());
        events.push((
            CourseEvent::session_held(held),
            on(first + u64::from(session)),
        ));
    }
    events.push((CourseEvent::Finished, on(first + 7)));
    made(COURSE, number, events)
}

/// The trainees of a course, each with the seat that the course gave.
fn enrolments(size: Size, course: &Record<Course>, number: u64) -> Vec<Record<Enrolment>> {
    let first = 20 + number % 250;
    let giver = number % size.givers();
    let enrolment = |n: u64| {
        let home = named(size, size.givers() + n % (size.hospitals - size.givers()));
        let trainee = id(TRAINEE, n);
        let nomination = Nomination::new(trainee, home.clone(), course.id()).cadre(Cadre::Nurse);
        let seat = course.seat(Id::new(id(ENROLMENT, n))).unwrap();
        let passed = TraineeAssessment::new()
            .conclusion(AssessmentConclusion::Passed)
            .trainee(trainee)
            .assessors([id(EXPERT, giver * 100 + 60 + number % 20)]);
        let certificate = Certification::new(CertificateKind::Certificate)
            .number(text(format!("{n}/2025")))
            .issuer(named(size, giver));
        let follow_up = FollowUp::new().after_months(1).practising(true);
        let last = first + 7;
        made(
            ENROLMENT,
            n,
            [
                (EnrolmentEvent::nominated(nomination), on(11)),
                (
                    EnrolmentEvent::accepted(EnrolmentAcceptance::new(seat)),
                    on(12),
                ),
                (EnrolmentEvent::Started, on(first)),
                (EnrolmentEvent::assessed(passed), on(last)),
                (EnrolmentEvent::certified(certificate), on(last)),
                (EnrolmentEvent::returned(Return::new(home)), on(last + 1)),
                (EnrolmentEvent::followed_up(follow_up), on(last + 31)),
            ],
        )
    };
    (number * SEATS..(number + 1) * SEATS)
        .map(enrolment)
        .collect()
}

pub(crate) fn secondment(size: Size, number: u64) -> Record<Secondment> {
    let under = number % size.agreements;
    let (giver, receiver) = sides(size, under);
    // each expert goes once in the time of one secondment
    let (slot, start) = (
        number / size.agreements,
        on(20 + 10 * (number / size.agreements)),
    );
    let expert: Uuid = id(EXPERT, size.hospitals * 100 + under * 10 + slot);
    let member = SecondedMember::new().person(expert).cadre(Cadre::Doctor);
    let end = start.checked_add_days(Days::new(60)).unwrap();
    let basis = Basis::Covered(covered(size, under, on(10)));
    let proposal = SecondmentProposal::new(named(size, giver), named(size, receiver))
        .purpose(SecondmentPurpose::Teach)
        .subjects(subjects(size, under))
        .team(SecondmentTeam::persons([member]))
        .period(Period::new(start.into(), end.into()).unwrap())
        .basis(basis);
    let decision = SecondmentDecision::from(text(format!("{number}/QĐ-BV")));
    let person = Id::new(expert);
    made(
        SECONDMENT,
        number,
        [
            (SecondmentEvent::proposed(proposal), on(10)),
            (
                SecondmentEvent::approved(Approval::new(named(size, giver))),
                on(11),
            ),
            (SecondmentEvent::decided(decision), on(12)),
            (SecondmentEvent::Confirmed, on(13)),
            (SecondmentEvent::stint_begun(person), start),
            (SecondmentEvent::stint_ended(person), end),
            (SecondmentEvent::Completed, end),
        ],
    )
}

pub(crate) fn consultation(size: Size, number: u64) -> Record<Consultation> {
    let under = number % size.agreements;
    let (giver, receiver) = sides(size, under);
    let token = id(CONSULTED, number).as_u128() & !(0xf << 76) | 7 << 76;
    let case = ConsultedCase::new(CaseToken::new(Uuid::from_u128(token)).unwrap());
    let request = ConsultationRequest::new(named(size, receiver), ConsultationKind::Case)
        .severity(CaseSeverity::Difficult)
        .case(case)
        .subjects(subjects(size, under))
        .advisers([named(size, giver)]);
    let day = on(20 + number % 300);
    made(
        CONSULTATION,
        number,
        [
            (ConsultationEvent::requested(request), day),
            (
                ConsultationEvent::concluded(ConsultationConclusion::new()),
                day,
            ),
        ],
    )
}

/// All records of the country, one after another.
pub(crate) fn records(size: Size) -> impl Iterator<Item = AnyRecord> {
    let agreements = (0..size.agreements).map(move |n| agreement(size, n).into());
    let packages = (0..size.packages).map(move |n| package(size, n).into());
    let courses = (0..size.courses()).flat_map(move |n| {
        let course = course(size, n);
        let mut records: Vec<AnyRecord> = Vec::new();
        for enrolment in enrolments(size, &course, n) {
            records.push(enrolment.into());
        }
        records.push(course.into());
        records
    });
    let secondments = (0..size.secondments()).map(move |n| secondment(size, n).into());
    let consultations = (0..size.consultations()).map(move |n| consultation(size, n).into());
    agreements
        .chain(packages)
        .chain(courses)
        .chain(secondments)
        .chain(consultations)
}
