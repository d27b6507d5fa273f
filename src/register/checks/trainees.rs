//! What became of trainees.

use super::{is_by, place_of, status_on};
use crate::any::{AnyRecord, Unconfirmed};
use crate::package::Package;
use crate::record::{Dated, Place, Record};
use crate::register::Register;
use crate::register::check::{Look, Out, checks_table};
use crate::register::links::Key;
use crate::training::course::CourseEvent;
use crate::training::enrolment::{Enrolment, EnrolmentEvent, EnrolmentStatus, Owed};
use crate::value::{EvidenceKind, RecordKind};
use alloc::{collections::BTreeMap, vec::Vec};

const ENROLMENTS: &[RecordKind] = &[RecordKind::Enrolment];

checks_table! {
    pub(super) const CHECKS = {
        "RG-27" "register.enrolment.returned_elsewhere" Attention (ENROLMENTS) reads (&[]) by returned_elsewhere {
            en("the trainee returned to `{unit}`, not to `{home}`, which had sent the trainee")
            vi("học viên trở lại làm việc tại “{unit}”, không phải “{home}” là đơn vị cử đi")
            resolve("agree with the unit on the commitment of service, or correct the unit", "thống nhất với đơn vị về cam kết phục vụ, hoặc đính chính đơn vị")
        }
        "RG-28" "register.enrolment.not_practising" Attention (ENROLMENTS) reads (&[RecordKind::Package]) by not_practising {
            en("the trainee passed, but does not practise what was learnt")
            vi("học viên đã đạt nhưng không thực hành nội dung đã học")
            resolve("find out what is missing, and follow up again", "tìm hiểu vướng mắc và theo dõi lại sau đào tạo")
        }
        "RG-29" "register.enrolment.not_repaid" Attention (ENROLMENTS) reads (&[]) by not_repaid {
            en("the commitment of service was broken, and {amount} is still to be repaid")
            vi("học viên vi phạm cam kết phục vụ và còn phải đền bù chi phí đào tạo {amount}")
            resolve("write what was repaid", "ghi số tiền đã đền bù")
        }
        "RG-30" "register.enrolment.seat_lost" Contradiction (ENROLMENTS) reads (&[RecordKind::Course]) by seat_lost {
            en("the trainee is being trained with a seat in `{course}`, which has no seat for this enrolment any more")
            vi("học viên đang học theo suất trong khóa `{course}`, nhưng theo hồ sơ khóa thì học viên không còn suất")
            resolve("give the seat again in the course, or write that the trainee left", "xếp lại suất trong khóa, hoặc ghi là học viên đã thôi học")
        }
    }
}

pub(super) fn place_of_return(record: &Record<Enrolment>) -> Place {
    let place = place_of(record, |entry| {
        matches!(&entry.event, EnrolmentEvent::Returned(_))
    });
    place.unwrap_or(Place::FIRST)
}

fn returned_elsewhere(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Enrolment(record) = look.record else {
        return;
    };
    let state = record.state();
    let Some(returned) = state.returned().filter(|it| is_by(&it.on, look.day)) else {
        return;
    };
    if state.returned_elsewhere().is_yes() {
        let (unit, home) = (&returned.what.unit, &state.nomination().home);
        let finding = out.finding();
        let finding = finding
            .line(look.reference(), place_of_return(record))
            .organisation(unit.id)
            .organisation(home.id)
            .person(state.person())
            .with("unit", &unit.name)
            .with("home", &home.name);
        out.push(finding);
    }
}

fn not_practising(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Enrolment(record) = look.record else {
        return;
    };
    let state = record.state();
    let last = state.follow_ups().last();
    let denied = last.filter(|it| it.what.practising == Some(false) && is_by(&it.on, look.day));
    let Some(denied) = denied else {
        return;
    };
    if !state
        .trained_but_not_practising(packages_of(look, state))
        .is_yes()
    {
        return;
    }
    let place = place_of(record, |entry| {
        matches!(&entry.event, EnrolmentEvent::FollowedUp(it) if *it == denied.what)
            && entry.on == denied.on
    });
    let finding = out.finding().person(state.person());
    out.push(finding.line(look.reference(), place.unwrap_or(Place::FIRST)));
}

/// The packages that may hold a case of the trainee: those that name the trainee, and those that a follow-up
/// names or of which it names a case.
fn packages_of<'a>(look: &Look<'a>, state: &Enrolment) -> Vec<&'a Package> {
    let register: &'a Register = look.register;
    let mut records: Vec<&AnyRecord> = register.sharing(Key::Person(state.person())).collect();
    for Dated { what, .. } in state.follow_ups() {
        records.extend(what.package.and_then(|package| register.record(package)));
        for case in &what.cases {
            records.extend(register.sharing(Key::Case(*case)));
        }
    }
    let mut packages = BTreeMap::new();
    for record in records {
        if let AnyRecord::Package(package) = record
            && !package.is_voided()
        {
            packages.insert(record.reference(), package.state());
        }
    }
    packages.into_values().collect()
}

fn not_repaid(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Enrolment(record) = look.record else {
        return;
    };
    let state = record.state();
    let is_broken = state.broken().is_some_and(|it| is_by(&it.on, look.day));
    if let (true, Owed::Amount(amount)) = (is_broken, state.owed()) {
        let place = place_of(record, |entry| {
            matches!(&entry.event, EnrolmentEvent::CommitmentBroken(_))
        });
        let plain = alloc::format!("{} {}", amount.amount(), amount.currency().as_str());
        let finding = out.finding().worded("amount", plain, amount.vi());
        let finding = finding.line(look.reference(), place.unwrap_or(Place::FIRST));
        out.push(finding.person(state.person()));
    }
}

/// A seat that the course never had is evidence that never held.
fn seat_lost(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Enrolment(record) = look.record else {
        return;
    };
    let state = record.state();
    let status = status_on(record, look.day);
    if !matches!(
        status,
        Some(EnrolmentStatus::Active | EnrolmentStatus::OnLeave)
    ) {
        return;
    }
    let id = record.id();
    for (line, confirmed) in look.confirmed() {
        let evidence = confirmed.claim.evidence;
        if evidence.kind() != EvidenceKind::Seat
            || !matches!(&confirmed.answer, Err(Unconfirmed::NoLongerHolds { .. }))
        {
            continue;
        }
        let Some(AnyRecord::Course(course)) = look.register.record(evidence.record()) else {
            continue;
        };
        let is_this = state
            .seat()
            .is_some_and(|seat| seat.course() == course.id());
        if !is_this || course.is_voided() || course.state().seat_of(id).is_some() {
            continue;
        }
        let mut seats = course.state().seats_ever().iter().rev();
        let seat = seats.find(|seat| seat.enrolment == id);
        let released = seat.and_then(|seat| seat.released.as_ref());
        if released.is_some_and(|released| !is_by(&released.on, look.day)) {
            continue;
        }
        let place = place_of(
            course,
            |entry| matches!(&entry.event, CourseEvent::SeatReleased(it) if it.enrolment == id),
        );
        let finding = out.finding().with("course", evidence.record());
        let finding = finding.line(look.reference(), *line);
        let finding = match place {
            Some(place) => finding.line(evidence.record(), place),
            None => finding.record(evidence.record()),
        };
        out.push(finding.person(state.person()));
    }
}
