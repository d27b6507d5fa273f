//! Where persons and organisations acted: somewhere else, or at a time when they were not open.

use super::people::{are_two, place_of_stint};
use super::vi_day;
use crate::agreement::Modality;
use crate::any::AnyRecord;
use crate::consultation::{Consultation, ConsultationEvent};
use crate::organisation::OrganisationRef;
use crate::package::{Package, PackageEvent};
use crate::record::{Place, Record};
use crate::register::check::{Look, Out, checks_table};
use crate::register::links::Key;
use crate::secondment::{Secondment, Stint};
use crate::survey::{Survey, SurveyEvent};
use crate::training::course::{Course, CourseEvent, CoursePlan, SessionHeld};
use crate::value::{EnrolmentId, OrganisationId, PersonId, RecordKind};
use alloc::{collections::BTreeMap, vec::Vec};
use chrono::NaiveDate;

const ACTED: &[RecordKind] = &[
    RecordKind::Survey,
    RecordKind::Package,
    RecordKind::Course,
    RecordKind::Secondment,
    RecordKind::Consultation,
];
const AT_WORK: &[RecordKind] = &[RecordKind::Package, RecordKind::Course];

checks_table! {
    pub(super) const CHECKS = {
        "RG-25" "register.person.elsewhere" Attention (AT_WORK) reads (&[RecordKind::Secondment]) by elsewhere {
            en("person `{person}` was at `{place}` on {day} by this record, amid a stint at another host by `{other}`")
            vi("ngày {day}, theo hồ sơ này người `{person}` có mặt tại “{place}”, trong khi theo hồ sơ `{other}` đang trong đợt công tác ở cơ sở khác")
            resolve("correct the day or the person, or end the stint and begin another", "đính chính ngày hoặc người, hoặc ghi kết thúc đợt công tác và bắt đầu đợt mới")
        }
        "RG-26" "register.organisation.acted_while_closed" Contradiction (ACTED) reads (&[]) by acted_while_closed {
            en("by this record `{organisation}` was at work on {day}, but by the master data it was not open on that day")
            vi("theo hồ sơ này “{organisation}” hoạt động ngày {day}, nhưng theo dữ liệu tổ chức thì không hoạt động vào thời điểm đó")
            resolve("correct the organisation or the day, or the master data", "đính chính tổ chức hoặc ngày, hoặc sửa dữ liệu tổ chức")
        }
    }
}

// -------------------------------------------------------------------------------------------- persons

/// A day on which a person was at a place, and the line that says so.
struct Act<'a> {
    line: Place,
    on: NaiveDate,
    at: &'a OrganisationRef,
}

/// By person.
type Acts<'a> = BTreeMap<PersonId, Vec<Act<'a>>>;

/// On the first and the last day of a stint a person may have been at both places.
fn elsewhere(look: &Look<'_>, out: &mut Out<'_>) {
    let acts = match look.record {
        AnyRecord::Package(record) => performed(record),
        AnyRecord::Course(record) => in_sessions(record),
        AnyRecord::Agreement(_)
        | AnyRecord::Survey(_)
        | AnyRecord::Plan(_)
        | AnyRecord::Enrolment(_)
        | AnyRecord::Secondment(_)
        | AnyRecord::Consultation(_) => return,
    };
    for (person, acts) in acts {
        for other in look.register.sharing(Key::Person(person)) {
            let AnyRecord::Secondment(sent) = other else {
                continue;
            };
            if other.is_voided() {
                continue;
            }
            let host = sent.state().host();
            let is_away = |act: &Act<'_>| are_two(look.register, act.at, host);
            let Some((act, stint)) = first_amid(sent, person, &acts, look.day, is_away) else {
                continue;
            };
            let finding = out.finding();
            let finding = finding
                .line(look.reference(), act.line)
                .line(other.reference(), place_of_stint(sent, stint))
                .organisation(act.at.id)
                .organisation(host.id)
                .person(person)
                .with("person", person)
                .with("place", &act.at.name)
                .worded("day", act.on, vi_day(act.on))
                .with("other", other.reference());
            out.push(finding);
        }
    }
}

/// The first act amid a stint, with the stint.
fn first_amid<'a, 'b>(
    sent: &'b Record<Secondment>,
    person: PersonId,
    acts: &'b [Act<'a>],
    until: NaiveDate,
    is_away: impl Fn(&Act<'a>) -> bool,
) -> Option<(&'b Act<'a>, &'b Stint)> {
    let mut first: Option<(&Act<'a>, &Stint)> = None;
    for stint in sent.state().stints_of(person) {
        let Some(days) = stint.certain_days(until) else {
            continue;
        };
        for act in acts {
            let is_amid = *days.start() < act.on && act.on < *days.end();
            if is_amid && first.is_none_or(|(before, _)| act.on < before.on) && is_away(act) {
                first = Some((act, stint));
            }
        }
    }
    first
}

/// What was performed with help may have been performed at the supporter.
fn performed(record: &Record<Package>) -> Acts<'_> {
    let mut acts = Acts::new();
    let at = record.state().recipient();
    for held in record.history() {
        if let PackageEvent::CaseLogged(case) = &held.entry.event
            && case.is_unaided().is_yes()
            && let (Some(person), Some(on)) = (case.performer, held.entry.on.exact_day())
        {
            let line = held.place;
            acts.entry(person).or_default().push(Act { line, on, at });
        }
    }
    acts
}

/// Who taught and who learnt in the sessions of which it is certain where they were held.
fn in_sessions(record: &Record<Course>) -> Acts<'_> {
    let (mut acts, state) = (Acts::new(), record.state());
    let seats = state.seats_ever().iter();
    let learners: BTreeMap<EnrolmentId, PersonId> =
        seats.map(|seat| (seat.enrolment, seat.person)).collect();
    for held in record.history() {
        let CourseEvent::SessionHeld(session) = &held.entry.event else {
            continue;
        };
        let place = held_at(state.plan(), session).zip(held.entry.on.exact_day());
        let Some((at, on)) = place else { continue };
        let attended = session
            .present()
            .filter_map(|it| learners.get(&it.enrolment));
        let mut persons = session.distinct_trainers();
        persons.extend(attended);
        let line = held.place;
        for person in persons {
            acts.entry(person).or_default().push(Act { line, on, at });
        }
    }
    acts
}

/// Where a session was held: at the one who organises the course, or at the one for whom it is.
fn held_at<'a>(plan: &'a CoursePlan, session: &SessionHeld) -> Option<&'a OrganisationRef> {
    let ([organiser], [recipient]) = (plan.organisers.as_slice(), plan.recipients.as_slice())
    else {
        return None;
    };
    let facility = recipient.facility();
    if facility.is_some_and(|facility| !facility.same_as(organiser).is_no()) {
        return None;
    }
    match session.mode.as_ref()?.modality.listed()? {
        Modality::AtSupporter => Some(organiser),
        Modality::OnSite => facility,
        Modality::Remote => None,
    }
}

// -------------------------------------------------------------------------------------- organisations

/// A day on which an organisation was at work, and the line that says so.
type Deed<'a> = (&'a OrganisationRef, NaiveDate, Place);

/// Of each organisation, the first time is told. Signatures of agreements are looked at by themselves.
fn acted_while_closed(look: &Look<'_>, out: &mut Out<'_>) {
    let mut first: BTreeMap<OrganisationId, Deed<'_>> = BTreeMap::new();
    for (by, on, line) in deeds(look.record) {
        let Some(id) = by.id else { continue };
        let organisation = look.register.organisation(id);
        let is_shut = organisation.is_some_and(|it| it.is_open_on(on).is_no());
        let is_first = first.get(&id).is_none_or(|(_, before, _)| on < *before);
        if on <= look.day && is_shut && is_first {
            first.insert(id, (by, on, line));
        }
    }
    for (id, (by, on, line)) in first {
        let finding = out.finding().line(look.reference(), line);
        let finding = finding
            .organisation(Some(id))
            .with("organisation", &by.name);
        out.push(finding.worded("day", on, vi_day(on)));
    }
}

fn deeds(record: &AnyRecord) -> Vec<Deed<'_>> {
    match record {
        AnyRecord::Survey(record) => findings_of(record),
        AnyRecord::Package(record) => transfers_of(record),
        AnyRecord::Course(record) => sessions_of(record),
        AnyRecord::Secondment(record) => stints_of(record),
        AnyRecord::Consultation(record) => consulted_of(record),
        AnyRecord::Agreement(_) | AnyRecord::Plan(_) | AnyRecord::Enrolment(_) => Vec::new(),
    }
}

/// The hosts at which something was found.
fn findings_of(record: &Record<Survey>) -> Vec<Deed<'_>> {
    let mut deeds = Vec::new();
    for held in record.history() {
        if let SurveyEvent::Found(finding) = &held.entry.event {
            let host = finding.site.and_then(|site| record.state().host(site));
            let deed = host.zip(held.entry.on.exact_day());
            deeds.extend(deed.map(|(host, on)| (host, on, held.place)));
        }
    }
    deeds
}

/// The recipient, when the transfer began there and when it performed a case without help.
fn transfers_of(record: &Record<Package>) -> Vec<Deed<'_>> {
    let mut deeds = Vec::new();
    for held in record.history() {
        let is_there = if let PackageEvent::CaseLogged(case) = &held.entry.event {
            case.is_unaided().is_yes()
        } else {
            matches!(&held.entry.event, PackageEvent::OnSiteStarted(_))
        };
        if let Some(on) = held.entry.on.exact_day().filter(|_| is_there) {
            deeds.push((record.state().recipient(), on, held.place));
        }
    }
    deeds
}

/// The organiser, if there is only one.
fn sessions_of(record: &Record<Course>) -> Vec<Deed<'_>> {
    let mut deeds = Vec::new();
    let [organiser] = record.state().plan().organisers.as_slice() else {
        return deeds;
    };
    for held in record.history() {
        if let CourseEvent::SessionHeld(_) = &held.entry.event
            && let Some(on) = held.entry.on.exact_day()
        {
            deeds.push((organiser, on, held.place));
        }
    }
    deeds
}

/// The host, on the first day of a stint and on the last day of one that is over.
fn stints_of(record: &Record<Secondment>) -> Vec<Deed<'_>> {
    let mut deeds = Vec::new();
    let state = record.state();
    for stint in state.stints() {
        let Some(days) = stint.certain_days(NaiveDate::MAX) else {
            continue;
        };
        let line = place_of_stint(record, stint);
        deeds.push((state.host(), *days.start(), line));
        if stint.ended.is_some() {
            deeds.push((state.host(), *days.end(), line));
        }
    }
    deeds
}

/// The hospital that asked, when a session began.
fn consulted_of(record: &Record<Consultation>) -> Vec<Deed<'_>> {
    let mut deeds = Vec::new();
    for held in record.history() {
        if let ConsultationEvent::Started(_) = &held.entry.event
            && let Some(on) = held.entry.on.exact_day()
        {
            deeds.push((&record.state().request().asker, on, held.place));
        }
    }
    deeds
}
