//! Persons: where they are on one day, who judged whom, who is left.
//!
//! A fact counts from the day on which it certainly was so. A person is known by id alone.

use super::trainees::place_of_return;
use super::{is_by, place_of, status_on, vi_day};
use crate::any::AnyRecord;
use crate::organisation::OrganisationRef;
use crate::package::{
    AssessmentConclusion, CaseLevel, Exception, LoggedCase, Package, PackageEvent, PackageStatus,
};
use crate::record::{Place, Record};
use crate::register::Register;
use crate::register::check::{Look, Out, checks_table};
use crate::register::links::Key;
use crate::secondment::{PastStint, Secondment, SecondmentEvent, SecondmentStatus, Stint};
use crate::value::{PersonId, RecordKind, RecordRef, When};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};
use chrono::NaiveDate;

const SECONDMENTS: &[RecordKind] = &[RecordKind::Secondment];
const PACKAGES: &[RecordKind] = &[RecordKind::Package];
const ENROLMENTS: &[RecordKind] = &[RecordKind::Enrolment];

checks_table! {
    pub(super) const CHECKS = {
        "RG-21" "register.person.two_places" Contradiction (SECONDMENTS) reads (SECONDMENTS) by two_places {
            en("person `{person}` was on site by this record on {day}, and by `{other}` at another host")
            vi("ngày {day}, theo hồ sơ này người `{person}` có mặt tại cơ sở tiếp nhận, còn theo hồ sơ `{other}` thì ở cơ sở khác")
            resolve("correct the stint that is wrong", "đính chính đợt công tác ghi sai")
        }
        "RG-22" "register.person.assessor_taught" Breach (PACKAGES) reads (&[RecordKind::Package, RecordKind::Secondment]) by assessor_taught {
            en("person `{person}` assessed trainee `{trainee}`, whom that person had taught by `{other}` in a case that is logged here")
            vi("người `{person}` đánh giá học viên `{trainee}`, trong khi theo hồ sơ `{other}` chính người này đã hướng dẫn học viên ở ca ghi nhận tại đây")
            resolve("let somebody else assess the trainee, or name it as an exception in the minutes of acceptance", "để người khác đánh giá học viên, hoặc nêu là ngoại lệ trong biên bản nghiệm thu")
        }
        "RG-23" "register.package.team_left" Attention (PACKAGES) reads (ENROLMENTS) by team_left {
            en("{left} of the {passed} trainees who passed are left at the recipient, and the outline needs a team of {needed}")
            vi("trong {passed} học viên đạt chỉ còn {left} người tại cơ sở tiếp nhận, trong khi kíp theo đề cương cần {needed} người")
            resolve("train others, or write the outline anew", "đào tạo bổ sung người, hoặc lập lại đề cương")
        }
        "RG-24" "register.secondment.replacement_not_approved" Attention (SECONDMENTS) reads (&[]) by replacement_not_approved {
            en("person `{person}` was replaced, and no approval or decision came after that")
            vi("đã thay người `{person}` nhưng sau đó không có phê duyệt hay quyết định cử")
            resolve("write the approval or the decision into the record", "ghi phê duyệt hoặc quyết định cử vào hồ sơ")
        }
    }
}

// --------------------------------------------------------------------------------------- secondments

/// A person who leaves one host on the day of arrival at another may have been at both.
fn two_places(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Secondment(here) = look.record else {
        return;
    };
    for person in here.state().persons() {
        for other in look.register.sharing(Key::Person(person)) {
            let AnyRecord::Secondment(there) = other else {
                continue;
            };
            let (this, that) = (here.state().host(), there.state().host());
            if other.is_voided()
                || other.reference() <= look.reference()
                || !are_two(look.register, this, that)
            {
                continue;
            }
            let Some((day, stint, other_stint)) =
                shared_day(here.state(), there.state(), person, look.day)
            else {
                continue;
            };
            let finding = out.finding();
            let finding = finding
                .line(look.reference(), place_of_stint(here, stint))
                .line(other.reference(), place_of_stint(there, other_stint))
                .organisation(this.id)
                .organisation(that.id)
                .person(person)
                .with("person", person)
                .worded("day", day, vi_day(day))
                .with("other", other.reference());
            out.push(finding);
        }
    }
}

/// Whether the two are certainly two: by their ids, and by the master data neither ever was a part of the
/// other.
pub(super) fn are_two(register: &Register, a: &OrganisationRef, b: &OrganisationRef) -> bool {
    let was_part = |part: &OrganisationRef, whole: &OrganisationRef| {
        let known = part.id.and_then(|id| register.organisation(id));
        known.is_some_and(|part| part.part_of().iter().any(|it| it.of == whole.id))
    };
    a.same_as(b).is_no() && !was_part(a, b) && !was_part(b, a)
}

/// The first day that certainly belongs to a stint of either, and is not the last of one and the first of
/// the other.
fn shared_day<'a>(
    here: &'a Secondment,
    there: &'a Secondment,
    person: PersonId,
    until: NaiveDate,
) -> Option<(NaiveDate, &'a Stint, &'a Stint)> {
    let mut found: Option<(NaiveDate, &Stint, &Stint)> = None;
    for stint in here.stints_of(person) {
        let Some(days) = stint.certain_days(until) else {
            continue;
        };
        for other in there.stints_of(person) {
            let Some(others) = other.certain_days(until) else {
                continue;
            };
            let first = *days.start().max(others.start());
            let last = *days.end().min(others.end());
            let is_way =
                first == last && (days.end() == others.start() || others.end() == days.start());
            if first <= last && !is_way && found.is_none_or(|(day, ..)| first < day) {
                found = Some((first, stint, other));
            }
        }
    }
    found
}

/// The line by which the stint began, or by which it was told.
pub(super) fn place_of_stint(record: &Record<Secondment>, stint: &Stint) -> Place {
    let is_told = |told: &PastStint, on: &When| {
        told.person == stint.person && told.began == stint.began && stint.ended.as_ref() == Some(on)
    };
    let place = place_of(record, |entry| {
        matches!(&entry.event, SecondmentEvent::StintBegun(it) if it.person == stint.person && entry.on == stint.began)
            || matches!(&entry.event, SecondmentEvent::StintTold(it) if is_told(it, &entry.on))
    });
    place.unwrap_or(Place::FIRST)
}

/// Before a report there may have been approvals that the record does not hold; and what was cancelled needs
/// none.
fn replacement_not_approved(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Secondment(record) = look.record else {
        return;
    };
    let is_off = status_on(record, look.day) == Some(SecondmentStatus::Cancelled);
    if record.is_reported() || is_off {
        return;
    }
    let state = record.state();
    let approvals = state.approvals().iter().map(|it| &it.on);
    let decisions = state.decisions().iter().map(|it| &it.on);
    let papers: Vec<&When> = approvals.chain(decisions).collect();
    for replacement in state.replacements() {
        let may_be_after = |on: &&When| {
            !on.is_before(&replacement.on).is_yes() && !on.on_or_before(look.day).is_no()
        };
        if !is_by(&replacement.on, look.day) || papers.iter().any(may_be_after) {
            continue;
        }
        let (person, by) = (replacement.what.person, replacement.what.by);
        let place = place_of(record, |entry| {
            matches!(&entry.event, SecondmentEvent::Replaced(it) if *it == replacement.what)
                && entry.on == replacement.on
        });
        let finding = out.finding().with("person", person);
        let finding = finding.line(look.reference(), place.unwrap_or(Place::FIRST));
        out.push(finding.person(person).person(by));
    }
}

// ------------------------------------------------------------------------------------------ packages

/// The trainee whose case this is, if it counts as practice.
fn practised_by(case: &LoggedCase) -> Option<PersonId> {
    let is_practice = case.level.is_some_and(|level| level != CaseLevel::Observed);
    case.performer.filter(|_| is_practice)
}

/// Minutes that name it as an exception hide nothing. What the package itself logs as taught is not
/// looked for here.
fn assessor_taught(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Package(record) = look.record else {
        return;
    };
    let state = record.state();
    let mut judged = Judged::new();
    for assessed in state.assessments() {
        if let Some(trainee) = assessed.what.trainee
            && is_by(&assessed.on, look.day)
        {
            for assessor in &assessed.what.assessors {
                // they stand by date, so that the last one stays
                judged.insert((*assessor, trainee), &assessed.on);
            }
        }
    }
    let mut exceptions = state
        .acceptances()
        .iter()
        .flat_map(|it| &it.what.exceptions);
    if judged.is_empty() || exceptions.any(|it| *it == Exception::AssessorTaught) {
        return;
    }
    let mut found = BTreeMap::new();
    taught_in_packages(look, state, &judged, &mut found);
    taught_in_secondments(look, record, &judged, &mut found);
    for ((person, trainee, other), place) in found {
        let assessment = place_of(record, |entry| {
            matches!(&entry.event, PackageEvent::Assessed(it)
                if it.trainee == Some(trainee) && it.assessors.contains(&person))
        });
        let finding = out.finding();
        let finding = finding
            .line(look.reference(), assessment.unwrap_or(Place::FIRST))
            .line(other, place)
            .person(person)
            .person(trainee)
            .with("person", person)
            .with("trainee", trainee)
            .with("other", other);
        out.push(finding);
    }
}

/// Who assessed whom, and when last. What was done after that does not count.
type Judged<'a> = BTreeMap<(PersonId, PersonId), &'a When>;
/// Who taught whom by which record, and the line.
type Taught = BTreeMap<(PersonId, PersonId, RecordRef), Place>;

/// Other packages log a case of this one, and say who taught it.
fn taught_in_packages(look: &Look<'_>, state: &Package, judged: &Judged<'_>, found: &mut Taught) {
    let (mut practised, mut packages) = (BTreeMap::new(), BTreeMap::new());
    for case in state.cases() {
        let Some(trainee) = practised_by(&case.what) else {
            continue;
        };
        practised.insert((case.what.token, trainee), &case.on);
        for other in look.register.sharing(Key::Case(case.what.token)) {
            if let AnyRecord::Package(package) = other
                && !other.is_voided()
                && other.reference() != look.reference()
            {
                packages.insert(other.reference(), package);
            }
        }
    }
    for (other, package) in packages {
        for case in package.state().cases() {
            if let (Some(trainee), Some(teacher)) = (case.what.performer, case.what.taught_by)
                && let Some(assessed) = judged.get(&(teacher, trainee))
                && let Some(on) = practised.get(&(case.what.token, trainee))
                && on.is_after(assessed).is_no()
            {
                let place = || {
                    place_of(
                        package,
                        |entry| matches!(&entry.event, PackageEvent::CaseLogged(it) if *it == case.what),
                    )
                };
                let place = || place().unwrap_or(Place::FIRST);
                found.entry((teacher, trainee, other)).or_insert_with(place);
            }
        }
    }
}

/// A logged day of a secondment says who taught cases of this package. Whose cases they were is certain if
/// all that were logged for that day are of one trainee.
fn taught_in_secondments(
    look: &Look<'_>,
    record: &Record<Package>,
    judged: &Judged<'_>,
    found: &mut Taught,
) {
    for other in look.register.naming(look.reference()) {
        let AnyRecord::Secondment(sent) = other else {
            continue;
        };
        if other.is_voided() {
            continue;
        }
        for logged in sent.state().days() {
            let (Some(person), Some(on)) = (logged.what.person, logged.on.exact_day()) else {
                continue;
            };
            if logged.what.package == Some(record.id())
                && logged.what.taught.is_some_and(|cases| cases > 0)
                && judged.keys().any(|(assessor, _)| *assessor == person)
                && let Some(trainee) = only_trainee(record.state(), person, on)
                && let Some(assessed) = judged.get(&(person, trainee))
                && logged.on.is_after(assessed).is_no()
            {
                let place = place_of(sent, |entry| {
                    matches!(&entry.event, SecondmentEvent::DayLogged(it) if *it == logged.what)
                        && entry.on == logged.on
                });
                let place = place.unwrap_or(Place::FIRST);
                found.insert((person, trainee, other.reference()), place);
            }
        }
    }
}

/// The trainee of all cases that may have been performed on that day, taught by this person or by somebody
/// who is not named; one of them certainly was practised on that day.
fn only_trainee(state: &Package, teacher: PersonId, on: NaiveDate) -> Option<PersonId> {
    let (mut trainee, mut is_certain) = (None, false);
    for case in state.cases() {
        let is_before = case.on.latest().is_some_and(|latest| latest < on);
        if is_before || case.on.earliest().is_some_and(|earliest| earliest > on) {
            continue;
        }
        let performer = case.what.performer?;
        if case
            .what
            .taught_by
            .is_some_and(|taught_by| taught_by != teacher)
            || trainee.is_some_and(|trainee| trainee != performer)
        {
            return None;
        }
        trainee = Some(performer);
        is_certain |= case.on.exact_day() == Some(on) && practised_by(&case.what).is_some();
    }
    trainee.filter(|_| is_certain)
}

/// Of assessments that do not say who or how, nobody knows how many passed; nor of a package that began
/// before its record.
fn team_left(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Package(record) = look.record else {
        return;
    };
    let state = record.state();
    let status = status_on(record, look.day);
    let is_received = matches!(
        status,
        Some(PackageStatus::Accepted | PackageStatus::Independent)
    );
    let Some(outline) = state
        .outline()
        .filter(|_| is_received && !record.is_reported())
    else {
        return;
    };
    let mut needed: usize = 0;
    for member in &outline.team {
        let count = member.count.map_or(member.people.len(), usize::from);
        needed = needed.saturating_add(count);
    }
    let mut passed = BTreeSet::new();
    for assessed in state.assessments() {
        match (assessed.what.trainee, assessed.what.conclusion) {
            (Some(trainee), Some(AssessmentConclusion::Passed)) => {
                passed.insert(trainee);
            }
            (Some(_), Some(AssessmentConclusion::Failed)) => {}
            (None, _) | (_, None) => return,
        }
    }
    let mut gone = Vec::new();
    for trainee in &passed {
        gone.extend(left_by(look, state, *trainee).map(|(other, place)| (*trainee, other, place)));
    }
    let left = passed.len().saturating_sub(gone.len());
    if gone.is_empty() || left >= needed {
        return;
    }
    let mut finding = out.finding();
    finding = finding
        .organisation(state.recipient().id)
        .with("passed", passed.len())
        .with("left", left)
        .with("needed", needed);
    for (trainee, other, place) in gone {
        finding = finding.line(other, place).person(trainee);
    }
    out.push(finding);
}

/// The line by which this person, whom the recipient had sent to learn, returned to another unit; unless the
/// person may have come back, or performed a case or was assessed later.
fn left_by(look: &Look<'_>, package: &Package, person: PersonId) -> Option<(RecordRef, Place)> {
    let recipient = package.recipient();
    let mut last: Option<(&When, RecordRef, Place)> = None;
    let mut there: Vec<&When> = Vec::new();
    for other in look.register.sharing(Key::Person(person)) {
        let AnyRecord::Enrolment(record) = other else {
            continue;
        };
        let state = record.state();
        let Some(returned) = state.returned() else {
            continue;
        };
        if other.is_voided() || state.person() != person {
            continue;
        }
        let is_elsewhere = returned.what.unit.same_as(recipient).is_no();
        let was_there = state.nomination().home.same_as(recipient).is_yes();
        if !is_elsewhere {
            there.push(&returned.on);
        } else if was_there
            && is_by(&returned.on, look.day)
            && last.is_none_or(|(on, ..)| on.sort_key() < returned.on.sort_key())
        {
            last = Some((&returned.on, other.reference(), place_of_return(record)));
        }
    }
    let (left, record, place) = last?;
    let cases = package.cases().iter();
    let cases = cases.filter(|case| case.what.performer == Some(person));
    let assessed = package.assessments().iter();
    let assessed = assessed.filter(|it| it.what.trainee == Some(person));
    there.extend(cases.map(|case| &case.on));
    there.extend(assessed.map(|it| &it.on));
    let has_left = there.iter().all(|on| on.is_after(left).is_no());
    has_left.then_some((record, place))
}
