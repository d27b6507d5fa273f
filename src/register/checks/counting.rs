//! Under what records count: evidence that is only presumed, strangers to an agreement, and one course that
//! counts under two programmes.

use super::ANY;
use crate::agreement::{Agreement, Covered, InForce};
use crate::any::AnyRecord;
use crate::basis::Basis;
use crate::organisation::{Organisation, OrganisationRef};
use crate::record::{Certainty, MissingFacts, Place, Record};
use crate::register::check::{Look, Out, checks_table};
use crate::register::questions::organisations;
use crate::register::{Finding, Register};
use crate::survey::{ReadyToStart, SignedMinutes, SiteNumber, Survey};
use crate::training::enrolment::{Admission, Enrolment, EnrolmentEvent};
use crate::value::{AgreementId, Evidence, OrganisationId, RecordKind};
use alloc::{collections::BTreeSet, format, string::String, vec::Vec};
use core::any::Any;

const COUNTED: &[RecordKind] = &[
    RecordKind::Survey,
    RecordKind::Plan,
    RecordKind::Package,
    RecordKind::Course,
    RecordKind::Enrolment,
    RecordKind::Secondment,
    RecordKind::Consultation,
];

checks_table! {
    pub(super) const CHECKS = {
        "RG-06" "register.counting.only_presumed" Unclear (ANY) reads (&[RecordKind::Agreement, RecordKind::Survey]) by only_presumed {
            en("the evidence `{claimed}` of `{record}` is only presumed, because this is not known: {missing}")
            vi("chứng cứ “{claimed}” của hồ sơ `{record}` mới chỉ được suy đoán, còn chưa rõ: {missing}")
            resolve("write into that record what is missing", "ghi vào hồ sơ đó những điều còn chưa rõ")
        }
        "RG-07" "register.counting.strangers" Breach (COUNTED) reads (&[RecordKind::Agreement]) by strangers {
            en("this record is counted under agreement `{agreement}`, but none of its organisations is a party to it")
            vi("hồ sơ này được tính theo văn bản hợp tác `{agreement}`, nhưng không có tổ chức nào của hồ sơ là một bên của văn bản đó")
            resolve("correct the basis, or the organisations", "đính chính căn cứ, hoặc các tổ chức của hồ sơ")
        }
        "RG-08" "register.counting.two_programmes" Contradiction (&[RecordKind::Enrolment]) reads (&[RecordKind::Course]) by two_programmes {
            en("the trainee has a seat in course `{course}`, which rests on {theirs}, but was accepted without a course on {ours}")
            vi("học viên có suất học trong khóa đào tạo `{course}` theo {theirs}, nhưng được tiếp nhận không theo khóa theo {ours}")
            resolve("accept the trainee with the seat, or release the seat in the course", "tiếp nhận học viên theo suất học, hoặc ghi thôi giữ suất học trong khóa")
        }
    }
}

/// Evidence that is presumed stays in the line. If the record that gave it now knows what was missing,
/// nothing is unclear any more.
fn only_presumed(look: &Look<'_>, out: &mut Out<'_>) {
    for (place, evidence) in look.record.relied_on() {
        let Some(missing) = missing_in(evidence) else {
            continue;
        };
        if is_certain_now(look.register, evidence) {
            continue;
        }
        let (claimed, giver) = (evidence.kind(), evidence.record());
        let finding = out.finding().line(look.reference(), place).record(giver);
        let finding = finding
            .with("record", giver)
            .worded("claimed", claimed, claimed.vi());
        out.push(finding.worded("missing", missing, missing.vi()));
    }
}

fn read<E: Evidence>(evidence: &dyn Evidence) -> Option<&E> {
    let evidence: &dyn Any = evidence;
    evidence.downcast_ref()
}

/// The facts that were missing when the evidence was given; `None` if it is certain.
fn missing_in(evidence: &dyn Evidence) -> Option<MissingFacts> {
    let certainty = read(evidence).map(InForce::certainty);
    let certainty = certainty.or_else(|| read(evidence).map(Covered::certainty));
    let certainty = certainty.or_else(|| read(evidence).map(SignedMinutes::certainty));
    let certainty = certainty.or_else(|| read(evidence).map(ReadyToStart::certainty));
    certainty.and_then(|certainty: &Certainty| certainty.missing())
}

/// Whether the record that gave the evidence now answers the same question with certainty.
fn is_certain_now(register: &Register, evidence: &dyn Evidence) -> bool {
    match register.record(evidence.record()) {
        Some(AnyRecord::Agreement(agreement)) => {
            if let Some(in_force) = read::<InForce>(evidence) {
                return agreement.in_force_on(in_force.day()).is_ok();
            }
            let Some(covered) = read::<Covered>(evidence) else {
                return false;
            };
            let Some(facility) = register.organisation(covered.recipient()) else {
                return false;
            };
            let (activity, subjects) = (covered.activity(), covered.subjects());
            agreement
                .covered_on(facility, activity, subjects, covered.day())
                .is_ok()
        }
        Some(AnyRecord::Survey(survey)) => {
            let sites = survey.state().sites().into_iter();
            let is_certain = |site| is_certain_at(survey, site, evidence);
            sites.into_iter().any(is_certain)
        }
        Some(
            AnyRecord::Plan(_)
            | AnyRecord::Package(_)
            | AnyRecord::Course(_)
            | AnyRecord::Enrolment(_)
            | AnyRecord::Secondment(_)
            | AnyRecord::Consultation(_),
        )
        | None => false,
    }
}

fn is_certain_at(survey: &Record<Survey>, site: SiteNumber, evidence: &dyn Evidence) -> bool {
    if let Some(minutes) = read::<SignedMinutes>(evidence) {
        let now = survey.signed_minutes(site);
        return now.is_ok_and(|now| now.host() == minutes.host());
    }
    let Some(ready) = read::<ReadyToStart>(evidence) else {
        return false;
    };
    let now = survey.ready_to_start(site, ready.subjects(), ready.day());
    now.is_ok_and(|now| now.host() == ready.host())
}

/// The agreement under which a record counts.
pub(super) fn counted_under(record: &AnyRecord) -> Option<AgreementId> {
    match record {
        AnyRecord::Agreement(_) => None,
        AnyRecord::Survey(record) => record.state().counted_under(),
        AnyRecord::Plan(record) => record.state().counted_under(),
        AnyRecord::Package(record) => record.state().counted_under(),
        AnyRecord::Course(record) => record.state().counted_under(),
        AnyRecord::Enrolment(record) => record.state().counted_under(),
        AnyRecord::Secondment(record) => record.state().counted_under(),
        AnyRecord::Consultation(record) => record.state().counted_under(),
    }
}

/// A finding with the line that says under which agreement the record counts.
pub(super) fn in_counting(look: &Look<'_>, out: &Out<'_>, agreement: AgreementId) -> Finding {
    let mut at: Option<Place> = None;
    for (place, evidence) in look.record.relied_on() {
        if evidence.record() == agreement.into() {
            at = Some(place);
        }
    }
    let finding = out.finding();
    match at {
        Some(place) => finding.line(look.reference(), place).record(agreement),
        None => finding.record(agreement),
    }
}

/// The ids of those who take part, if all are known: two at least, because of one alone it is not known
/// who gives and who receives.
fn participants(record: &AnyRecord) -> Option<BTreeSet<OrganisationId>> {
    if let AnyRecord::Consultation(record) = record {
        let mut advisers = record.state().advisers().iter();
        if advisers.any(|adviser| adviser.party.organisation().is_none()) {
            return None;
        }
    }
    let ids = ids(organisations(record))?;
    (ids.len() >= 2).then_some(ids)
}

fn ids(named: Vec<&OrganisationRef>) -> Option<BTreeSet<OrganisationId>> {
    named.into_iter().map(|it| it.id).collect()
}

/// The ids of all who ever were a party, if all are known.
fn parties(agreement: &Agreement) -> Option<BTreeSet<OrganisationId>> {
    let mut parties = BTreeSet::new();
    for terms in agreement.all_terms() {
        let is_open =
            terms.parties_open || terms.parties.iter().any(|it| it.organisation.is_none());
        if is_open {
            return None;
        }
        parties.extend(ids(terms.organisations())?);
    }
    Some(parties)
}

/// A part of a party, or who took its place, is no stranger.
fn strangers(look: &Look<'_>, out: &mut Out<'_>) {
    let Some(under) = counted_under(look.record) else {
        return;
    };
    let Some(agreement) = look.register.get::<Agreement>(under) else {
        return;
    };
    let Some((sides, parties)) = participants(look.record).zip(parties(agreement.state())) else {
        return;
    };
    if agreement.is_voided() {
        return;
    }
    for side in &sides {
        for party in &parties {
            if side == party || are_related(look.register, *side, *party) {
                return;
            }
        }
    }
    let mut finding = in_counting(look, out, under);
    for side in sides {
        finding = finding.organisation(Some(side));
    }
    out.push(finding.with("agreement", under));
}

/// Whether the master data say that one is or was a part of the other, or took its place.
fn are_related(register: &Register, one: OrganisationId, other: OrganisationId) -> bool {
    let names = |from: OrganisationId, to: OrganisationId| {
        let organisation = register.organisation(from);
        organisation.is_some_and(|organisation| is_tied_to(organisation, to))
    };
    names(one, other) || names(other, one)
}

fn is_tied_to(organisation: &Organisation, to: OrganisationId) -> bool {
    let mut wholes = organisation.part_of().iter();
    let mut steps = organisation.succession().iter();
    wholes.any(|whole| whole.of == Some(to)) || steps.any(|step| step.others.contains(&to))
}

fn two_programmes(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Enrolment(enrolment) = look.record else {
        return;
    };
    let Some((place, ours)) = accepted_without_course(enrolment) else {
        return;
    };
    for other in look.register.naming(look.reference()) {
        let AnyRecord::Course(course) = other else {
            continue;
        };
        if course.is_voided() || course.state().seat_of(enrolment.id()).is_none() {
            continue;
        }
        let Some(theirs) = course.state().basis() else {
            continue;
        };
        if theirs.kind() == ours.kind() && theirs.counted_under() == ours.counted_under() {
            continue;
        }
        let finding = out
            .finding()
            .line(look.reference(), place)
            .record(course.id());
        let finding = finding.with("course", course.id()).worded(
            "theirs",
            in_english(theirs),
            in_vietnamese(theirs),
        );
        out.push(finding.worded("ours", in_english(ours), in_vietnamese(ours)));
    }
}

/// The basis of training without a course, and the place of the acceptance.
fn accepted_without_course(enrolment: &Record<Enrolment>) -> Option<(Place, &Basis)> {
    let accepted = enrolment.state().acceptance()?;
    let ours = match &accepted.what.admission {
        Admission::Seat(_) => return None,
        Admission::WithoutCourse(training) => training.basis.as_ref()?,
    };
    let mut history = enrolment.history();
    let held = history.find(|held| matches!(held.entry.event, EnrolmentEvent::Accepted(_)))?;
    Some((held.place, ours))
}

fn in_english(basis: &Basis) -> String {
    match basis.counted_under() {
        Some(agreement) => format!("agreement `{agreement}`"),
        None => format!("`{}`", basis.kind()),
    }
}

fn in_vietnamese(basis: &Basis) -> String {
    match basis.counted_under() {
        Some(agreement) => format!("văn bản hợp tác `{agreement}`"),
        None => format!("“{}”", basis.kind().vi()),
    }
}
