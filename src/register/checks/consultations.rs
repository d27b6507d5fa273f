//! Consultations of one case, and cases that are consulted on in one session.

use super::{is_by, place_of, vi_day};
use crate::any::AnyRecord;
use crate::consultation::{
    Consultation, ConsultationEvent, ConsultationOutcome, PatientOutcome, SharedSession,
};
use crate::record::{Dated, Place, Record};
use crate::register::check::{Look, Out, checks_table};
use crate::register::links::Key;
use crate::value::{Count, OrganisationId, RecordKind, RecordRef, SessionId};
use alloc::{collections::BTreeMap, collections::BTreeSet, sync::Arc};
use chrono::NaiveDate;

const CONSULTATIONS: &[RecordKind] = &[RecordKind::Consultation];

checks_table! {
    pub(super) const CHECKS = {
        "RG-38" "register.consultation.outcomes_differ" Contradiction (CONSULTATIONS) reads (CONSULTATIONS) by outcomes_differ {
            en("the referral counts as avoided here, but by `{other}` the patient of this case had been sent to another hospital")
            vi("hồ sơ này tính là người bệnh không phải chuyển cơ sở khám bệnh, chữa bệnh, nhưng theo hồ sơ `{other}` người bệnh của ca này đã được chuyển cơ sở khác")
            resolve("correct the outcome that is wrong", "đính chính kết quả ghi sai")
        }
        "RG-39" "register.consultation.previous_of_other_case" Contradiction (CONSULTATIONS) reads (CONSULTATIONS) by previous_of_other_case {
            en("it is said to continue `{previous}`, which is about another case or patient")
            vi("hồ sơ được ghi là tiếp theo hội chẩn `{previous}`, nhưng hội chẩn đó về ca khác hoặc người bệnh khác")
            resolve("correct the case, or the consultation that it continues", "đính chính ca, hoặc hội chẩn trước đó")
        }
        "RG-40" "register.consultation.previous_unknown" Unclear (CONSULTATIONS) reads (CONSULTATIONS) by previous_unknown {
            en("`{previous}`, which it continues, is not in the register")
            vi("chưa có trong sổ theo dõi hội chẩn trước đó `{previous}`")
            resolve("put that record into the register", "đưa hồ sơ đó vào sổ theo dõi")
        }
        "RG-41" "register.session.points_differ" Contradiction (CONSULTATIONS) reads (CONSULTATIONS) by points_differ {
            en("session `{session}` has {here} points by this record, and {there} by `{other}`")
            vi("buổi hội chẩn `{session}` có {here} điểm cầu theo hồ sơ này và {there} theo hồ sơ `{other}`")
            resolve("correct the points that are wrong", "đính chính điểm cầu ghi sai")
        }
        "RG-42" "register.session.days_differ" Contradiction (CONSULTATIONS) reads (CONSULTATIONS) by days_differ {
            en("session `{session}` was held on {here} by this record, and on {there} by `{other}`")
            vi("buổi hội chẩn `{session}` diễn ra ngày {here} theo hồ sơ này và ngày {there} theo hồ sơ `{other}`")
            resolve("correct the day that is wrong", "đính chính ngày ghi sai")
        }
    }
}

/// A patient who was treated locally may be sent to another hospital later: only an outcome that is not older
/// than the referral contradicts it.
fn outcomes_differ(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Consultation(record) = look.record else {
        return;
    };
    let state = record.state();
    let (Some(case), Some(outcome)) = (&state.request().case, state.outcome()) else {
        return;
    };
    if !state.is_referral_avoided().is_yes() || !is_by(&outcome.on, look.day) {
        return;
    }
    for other in look.register.sharing(Key::Case(case.token)) {
        let AnyRecord::Consultation(theirs) = other else {
            continue;
        };
        let request = theirs.state().request();
        let theirs_case = request.case.as_ref();
        if other.is_voided()
            || other.reference() == look.reference()
            || !theirs_case.is_some_and(|it| it.is_same_patient(case).is_yes())
            || !request.asker.same_as(&state.request().asker).is_yes()
        {
            continue;
        }
        let mut outcomes = theirs.state().outcomes().iter();
        let sent = outcomes.find(|it| {
            let then = it.what.then.as_ref();
            then.is_some_and(PatientOutcome::is_referral) && it.on.is_after(&outcome.on).is_no()
        });
        if let Some(sent) = sent {
            let finding = out.finding();
            let finding = finding
                .line(look.reference(), place_of_outcome(record, outcome))
                .line(other.reference(), place_of_outcome(theirs, sent))
                .organisation(request.asker.id)
                .with("other", other.reference());
            out.push(finding);
        }
    }
}

fn place_of_outcome(
    record: &Record<Consultation>,
    outcome: &Dated<Arc<ConsultationOutcome>>,
) -> Place {
    let place = place_of(record, |entry| {
        matches!(&entry.event, ConsultationEvent::OutcomeReported(it) if *it == outcome.what)
            && entry.on == outcome.on
    });
    place.unwrap_or(Place::FIRST)
}

/// Cases of one patient may have several tokens, if several hospitals gave them; one hospital gives one.
fn previous_of_other_case(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Consultation(record) = look.record else {
        return;
    };
    let request = record.state().request();
    let previous = request.previous.and_then(|it| look.register.record(it));
    let Some(AnyRecord::Consultation(before)) = previous else {
        return;
    };
    let earlier = before.state().request();
    let (Some(case), Some(theirs)) = (&request.case, &earlier.case) else {
        return;
    };
    let is_one_asker = request.asker.same_as(&earlier.asker).is_yes();
    let is_other =
        case.is_same_patient(theirs).is_no() || (is_one_asker && case.token != theirs.token);
    if is_other && !before.is_voided() {
        let previous = RecordRef::from(before.id());
        let finding = out.finding();
        let finding = finding
            .line(look.reference(), Place::FIRST)
            .line(previous, Place::FIRST)
            .organisation(request.asker.id)
            .with("previous", previous);
        out.push(finding);
    }
}

fn previous_unknown(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Consultation(record) = look.record else {
        return;
    };
    if let Some(previous) = record.state().request().previous
        && look.register.record(previous).is_none()
    {
        let previous = RecordRef::from(previous);
        let finding = out.finding().line(look.reference(), Place::FIRST);
        out.push(finding.record(previous).with("previous", previous));
    }
}

// ------------------------------------------------------------------------------------------ sessions

/// How many points a session has by one record: as it says, or as many as it names if these are all.
fn points_of(session: &SharedSession) -> Option<Count> {
    if session.point_count.is_some() || !session.are_all_points {
        return session.point_count;
    }
    let named: Option<BTreeSet<OrganisationId>> = named_by_id(session);
    let named = u32::try_from(named?.len()).ok()?;
    Some(Count::exact(named))
}

/// The points, if each has an id.
fn named_by_id(session: &SharedSession) -> Option<BTreeSet<OrganisationId>> {
    let points = session.points.iter();
    points.map(|it| it.organisation.as_ref()?.id).collect()
}

fn points_differ(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Consultation(record) = look.record else {
        return;
    };
    let mut told = BTreeMap::new();
    for session in record.state().held().flatten() {
        told.insert(session.key, session);
    }
    for (key, session) in told {
        let Some(here) = points_of(session) else {
            continue;
        };
        for other in look.register.sharing(Key::Session(key)) {
            let AnyRecord::Consultation(theirs) = other else {
                continue;
            };
            if other.is_voided() || other.reference() <= look.reference() {
                continue;
            }
            let mut sessions = theirs.state().held().flatten();
            let session = sessions.find(|it| it.key == key);
            let Some(there) = session.and_then(points_of) else {
                continue;
            };
            if here.is_equal_to(there).is_no() {
                let finding = out.finding();
                let finding = finding
                    .record(other.reference())
                    .with("session", key)
                    .worded("here", here, here.vi())
                    .worded("there", there, there.vi())
                    .with("other", other.reference());
                out.push(finding);
            }
        }
    }
}

/// The days on which each session was held by a record; none of a session of which one is not exact.
fn days_of(record: &Record<Consultation>) -> BTreeMap<SessionId, BTreeSet<NaiveDate>> {
    let (mut days, mut unknown) = (BTreeMap::<_, BTreeSet<_>>::new(), BTreeSet::new());
    for (session, on) in record.state().held_on() {
        let Some(session) = session else { continue };
        match on.exact_day() {
            Some(day) => {
                days.entry(session.key).or_default().insert(day);
            }
            None => {
                unknown.insert(session.key);
            }
        }
    }
    days.retain(|session, _| !unknown.contains(session));
    days
}

/// A session that began before midnight may be that of the next day by another record; and a record may
/// tell only one of the days of a session that was broken off.
fn days_differ(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Consultation(record) = look.record else {
        return;
    };
    for (key, here) in days_of(record) {
        for other in look.register.sharing(Key::Session(key)) {
            let AnyRecord::Consultation(theirs) = other else {
                continue;
            };
            if other.is_voided() || other.reference() <= look.reference() {
                continue;
            }
            let theirs = days_of(theirs);
            let Some(there) = theirs.get(&key) else {
                continue;
            };
            let is_near = |day: &NaiveDate| {
                let mut others = there.iter();
                others.any(|other| day.signed_duration_since(*other).num_days().abs() <= 1)
            };
            let firsts = here.first().zip(there.first());
            let Some((one, another)) = firsts.filter(|_| !here.iter().any(is_near)) else {
                continue;
            };
            if *one <= look.day && *another <= look.day {
                let finding = out.finding();
                let finding = finding
                    .record(other.reference())
                    .with("session", key)
                    .worded("here", one, vi_day(*one))
                    .worded("there", another, vi_day(*another))
                    .with("other", other.reference());
                out.push(finding);
            }
        }
    }
}
