//! Secondments to test with: from the hospital of the Hà Tĩnh article, and one in every status.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::basis::Basis;
use lienvien::organisation::Cadre;
use lienvien::record::{Approval, Event, Reason, Record, Refused, Reported};
use lienvien::secondment::{
    BackReport, CompletionGrade, HostAssessment, LoggedDay, PastStint, ReportedSecondment,
    SecondedMember, Secondment, SecondmentDecision, SecondmentEvent, SecondmentEventKind,
    SecondmentExtension, SecondmentProgramme, SecondmentProposal, SecondmentPurpose,
    SecondmentReplacement, SecondmentStatus, SecondmentTeam, Stint,
};
use lienvien::specialty::Specialty;
use lienvien::value::{Count, Explain, Figure, Period, PersonId, Provenance, Unit};

pub(crate) use crate::door::hospital_of_ha_tinh as host;

pub(crate) type Sent = Record<Secondment>;
pub(crate) type Person = PersonId;

pub(crate) fn doctor() -> Person {
    id(21)
}

pub(crate) fn nurse() -> Person {
    id(22)
}

/// Somebody whom nobody sent.
pub(crate) fn stranger() -> Person {
    id(29)
}

/// A doctor and a nurse who teach cardiology for half a year.
pub(crate) fn proposal() -> SecondmentProposal {
    let member = |person, cadre| SecondedMember::new().person(person).cadre(cadre);
    let team = [
        member(doctor(), Cadre::Doctor),
        member(nurse(), Cadre::Nurse),
    ];
    let programme = SecondmentProgramme::new(text("Đề án 1816")).wave(text("đợt 1 năm 2025"));
    SecondmentProposal::new(bach_mai(), host())
        .purpose(SecondmentPurpose::Teach)
        .subjects([Specialty::Cardiology])
        .team(SecondmentTeam::persons(team))
        .period(Period::new(when("2025-03-01"), when("2025-08-31")).unwrap())
        .basis(Basis::project_1816(None))
        .programme(programme)
}

pub(crate) fn proposed(proposal: SecondmentProposal) -> SecondmentEvent {
    SecondmentEvent::proposed(proposal)
}

/// A report of that secondment, with these stints.
pub(crate) fn reported(
    reached: SecondmentStatus,
    stints: impl IntoIterator<Item = Stint>,
) -> SecondmentEvent {
    let known = ReportedSecondment::new(proposal())
        .stints(stints)
        .figures([Figure::new(
            text("kỹ thuật chuyển giao"),
            Count::exact(3),
            Unit::Technique,
        )]);
    SecondmentEvent::reported(Reported::new(
        reached,
        Provenance::new(text("Bệnh viện Bạch Mai")),
        known,
    ))
}

/// This report, in which the stints that it names are all.
pub(crate) fn all_stints(report: SecondmentEvent) -> SecondmentEvent {
    let SecondmentEvent::Reported(mut report) = report else {
        panic!("a report")
    };
    report.known.are_all_stints = true;
    SecondmentEvent::reported(*report)
}

/// A stint of the doctor, over or not.
pub(crate) fn stint(began: &str, ended: Option<&str>) -> Stint {
    let stint = Stint::new(doctor()).began(when(began));
    match ended {
        Some(ended) => stint.ended(when(ended)),
        None => stint,
    }
}

pub(crate) fn reason() -> Reason {
    let reason = text("chưa bố trí được nhân lực");
    Reason::from(reason)
}

pub(crate) fn approved() -> SecondmentEvent {
    SecondmentEvent::approved(Approval::new(bach_mai()).decision(document("Tờ trình")))
}

pub(crate) fn decided(late_because: Option<&str>) -> SecondmentEvent {
    let number = text("305/QĐ-BM");
    match late_because {
        Some(because) => {
            SecondmentEvent::decided(SecondmentDecision::from(number).late_because(text(because)))
        }
        None => SecondmentEvent::decided(number),
    }
}

pub(crate) fn begun(person: Person) -> SecondmentEvent {
    SecondmentEvent::stint_begun(person)
}

pub(crate) fn ended(person: Person) -> SecondmentEvent {
    SecondmentEvent::stint_ended(person)
}

/// A stint that is over, from this day on.
pub(crate) fn past(person: Person, began: &str) -> SecondmentEvent {
    SecondmentEvent::stint_told(PastStint::new(person).began(when(began)))
}

pub(crate) fn logged(day: LoggedDay) -> SecondmentEvent {
    SecondmentEvent::day_logged(day)
}

pub(crate) fn day_of(person: Option<Person>) -> LoggedDay {
    let mut day = LoggedDay::new()
        .content(text("hướng dẫn chụp mạch vành"))
        .taught(2)
        .assisted(1)
        .patients(12)
        .minutes(420);
    day.person = person;
    day
}

pub(crate) fn extended(to: &str) -> SecondmentEvent {
    SecondmentEvent::extended(
        SecondmentExtension::new(when(to)).decision(document("Quyết định gia hạn")),
    )
}

pub(crate) fn replaced(person: Person, by: Person) -> SecondmentEvent {
    SecondmentEvent::replaced(SecondmentReplacement::new(person, by).reason(text("nghỉ ốm")))
}

pub(crate) fn reported_back(person: Option<Person>) -> SecondmentEvent {
    let mut report = BackReport::new()
        .detail(text("hoàn thành nhiệm vụ được giao"))
        .figures([Figure::new(
            text("ca hướng dẫn"),
            Count::exact(2),
            Unit::Case,
        )])
        .grade(CompletionGrade::Good)
        .document(document("Báo cáo kết quả công tác"));
    report.person = person;
    SecondmentEvent::reported_back(report)
}

pub(crate) fn assessed(person: Option<Person>) -> SecondmentEvent {
    let mut assessment = HostAssessment::from(CompletionGrade::Excellent)
        .detail(text("nhiệt tình, trách nhiệm"))
        .staff_works_alone(true);
    assessment.person = person;
    SecondmentEvent::host_assessed(assessment)
}

/// An event of each kind that no rule refuses where the table allows it and nothing blocks it.
pub(crate) fn event(kind: SecondmentEventKind) -> SecondmentEvent {
    use SecondmentEventKind as Kind;
    match kind {
        Kind::Proposed => proposed(proposal()),
        Kind::Reported => reported(SecondmentStatus::Completed, []),
        Kind::Approved => approved(),
        Kind::Refused => SecondmentEvent::refused(reason()),
        Kind::Decided => decided(Some("đi gấp theo đề nghị của đơn vị tiếp nhận")),
        Kind::Confirmed => SecondmentEvent::Confirmed,
        Kind::Declined => SecondmentEvent::declined(reason()),
        Kind::StintBegun => begun(nurse()),
        Kind::StintEnded => ended(doctor()),
        Kind::StintTold => past(nurse(), "2025-01-06"),
        Kind::DayLogged => logged(day_of(None)),
        Kind::Extended => extended("2025-10-31"),
        Kind::Replaced => replaced(nurse(), id(23)),
        Kind::Cancelled => SecondmentEvent::cancelled(reason()),
        Kind::Recalled => SecondmentEvent::recalled(reason()),
        Kind::Completed => SecondmentEvent::Completed,
        Kind::ReportedBack => reported_back(Some(doctor())),
        Kind::HostAssessed => assessed(None),
        Kind::Closed => SecondmentEvent::Closed,
        _ => panic!("{kind} is new here"),
    }
}

/// A record opened by this event.
pub(crate) fn open(event: SecondmentEvent, on: &str) -> Result<Sent, Refused<Secondment>> {
    Record::open(uuid(88), event.on(when(on)))
}

/// The rule by which a record refuses to be opened by this event, if any.
pub(crate) fn rule_of(event: SecondmentEvent, on: &str) -> Option<&'static str> {
    open(event, on).err().and_then(|refused| refused.rule())
}

/// A record opened by this event, with these after it, each on its day.
pub(crate) fn record_of<'a>(
    opening: SecondmentEvent,
    on: &str,
    events: impl IntoIterator<Item = (SecondmentEvent, &'a str)>,
) -> Sent {
    let events = events.into_iter();
    let record = open(opening, on).unwrap();
    events.fold(record, |record, (event, on)| then(record, event, on))
}

/// A secondment of which this was proposed, and which was approved; nothing is dated.
pub(crate) fn approved_of(proposal: SecondmentProposal) -> Sent {
    let approved = [(approved(), "unknown")];
    record_of(proposed(proposal), "unknown", approved)
}

/// The doctor's two stints, with what was done in them; the first of them over.
fn stints() -> Vec<(SecondmentEvent, &'static str)> {
    vec![
        (begun(doctor()), "2025-03-03"),
        (logged(day_of(Some(doctor()))), "2025-03-04"),
        (ended(doctor()), "2025-03-28"),
        (begun(doctor()), "2025-05-05"),
    ]
}

pub(crate) fn standing_in(status: SecondmentStatus) -> Sent {
    use SecondmentStatus as Status;
    let before: Vec<(SecondmentEvent, &str)> = vec![
        (approved(), "2025-02-12"),
        (decided(None), "2025-02-14"),
        (SecondmentEvent::Confirmed, "2025-02-17"),
    ];
    let steps = |count| before.clone().into_iter().take(count);
    let (lived, last): (Vec<_>, Option<(SecondmentEvent, &str)>) = match status {
        Status::Proposed => (vec![], None),
        Status::Approved => (steps(1).collect(), None),
        Status::Refused => (
            vec![],
            Some((event(SecondmentEventKind::Refused), "2025-02-12")),
        ),
        Status::Decided => (steps(2).collect(), None),
        Status::Confirmed => (steps(3).collect(), None),
        Status::Declined => (
            steps(2).collect(),
            Some((event(SecondmentEventKind::Declined), "2025-02-17")),
        ),
        Status::Cancelled => (
            steps(3).collect(),
            Some((event(SecondmentEventKind::Cancelled), "2025-02-20")),
        ),
        Status::OnSite => (steps(3).chain(stints()).collect(), None),
        Status::Between => (
            steps(3).chain(stints()).collect(),
            Some((ended(doctor()), "2025-05-16")),
        ),
        Status::Recalled => (
            steps(3).chain(stints()).collect(),
            Some((event(SecondmentEventKind::Recalled), "2025-05-16")),
        ),
        Status::Completed => {
            let between = standing_in(Status::Between);
            return then(between, SecondmentEvent::Completed, "2025-05-19");
        }
        Status::Closed => {
            let completed = standing_in(Status::Completed);
            let back = then(completed, reported_back(Some(doctor())), "2025-05-20");
            let assessed = then(back, assessed(Some(doctor())), "2025-05-21");
            return then(assessed, SecondmentEvent::Closed, "2025-05-22");
        }
        _ => panic!("{status} is new here"),
    };
    record_of(
        proposed(proposal()),
        "2025-02-10",
        lived.into_iter().chain(last),
    )
}
