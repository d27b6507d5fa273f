//! Indicators of consultations and of the requirements of surveys.

use super::items::{Gathered, Key, NOT_STATED, code_of};
use crate::consultation::{
    Consultation, ConsultationEvent, ConsultationMilestone, ConsultationStatus, PatientOutcome,
};
use crate::record::Record;
use crate::register::time::told_on;
use crate::survey::{Survey, SurveyEvent, SurveyStatus};
use crate::value::{Answer, Bounds, Count, When};
use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

/// The kind, the severity and the outcome of a consultation.
fn key_of(record: &Record<Consultation>) -> Key {
    let state = record.state();
    let then = state
        .outcome()
        .and_then(|outcome| outcome.what.then.as_ref());
    let then = match then {
        Some(PatientOutcome::TreatedLocally) => "treated_locally",
        Some(PatientOutcome::Referred(_)) => "referred",
        Some(PatientOutcome::Died) => "died",
        Some(PatientOutcome::Other(_)) => "other",
        None => NOT_STATED,
    };
    let mut key = asked_key(record);
    key.push(then.to_owned());
    key
}

/// The kind and the severity of a consultation.
fn asked_key(record: &Record<Consultation>) -> Key {
    let request = record.state().request();
    alloc::vec![
        code_of(Some(&request.kind)),
        code_of(request.severity.as_ref()),
    ]
}

/// Adds each consultation, as far as it counts.
fn consultations(
    gathered: &mut Gathered<'_>,
    counts: impl Fn(&Gathered<'_>, &Record<Consultation>) -> (bool, Answer),
) {
    for consultation in gathered.records::<Consultation>() {
        let (is_report, counts) = counts(gathered, consultation);
        gathered.add_one(is_report, key_of(consultation), consultation.id(), counts);
    }
}

pub(super) fn requested(gathered: &mut Gathered<'_>) {
    consultations(gathered, |gathered, consultation| {
        let time = gathered.time;
        if let Some(told) = told_on(consultation) {
            return (true, time.contains_told(&When::UNKNOWN, told));
        }
        let state = consultation.state();
        let asked = state.reached(ConsultationMilestone::Requested);
        (false, time.contains_first(asked))
    });
}

pub(super) fn concluded(gathered: &mut Gathered<'_>) {
    consultations(gathered, |gathered, consultation| {
        let (time, state) = (gathered.time, consultation.state());
        let told = told_on(consultation).zip(told_as_concluded(consultation));
        if let Some((told, held)) = told {
            return (true, time.contains_told(held, told));
        }
        let conclusions = state.conclusions().iter();
        (false, time.contains_first(conclusions.map(|it| &it.on)))
    });
}

/// The date of the session, if the report with which the record begins says that it was concluded.
fn told_as_concluded(record: &Record<Consultation>) -> Option<&When> {
    let first = record.history().next()?;
    let ConsultationEvent::Reported(report) = &first.entry.event else {
        return None;
    };
    match report.reached {
        ConsultationStatus::Concluded | ConsultationStatus::Closed => Some(&report.known.held),
        ConsultationStatus::Requested
        | ConsultationStatus::ApprovedInternally
        | ConsultationStatus::Accepted
        | ConsultationStatus::Scheduled
        | ConsultationStatus::InSession
        | ConsultationStatus::RefusedInternally
        | ConsultationStatus::Declined
        | ConsultationStatus::Cancelled => None,
    }
}

/// Adds each consultation whose first session began in the time, and of those that are wanted how long
/// that took.
fn started(
    gathered: &mut Gathered<'_>,
    key: impl Fn(&Record<Consultation>) -> Key,
    bounds: impl Fn(Option<Count>, Answer) -> Bounds,
) {
    for consultation in gathered.records::<Consultation>() {
        let sessions = consultation.state().sessions().iter();
        let counts = gathered
            .time
            .contains_first(sessions.map(|it| &it.began.on));
        let bounds = bounds(response(consultation), counts);
        let records = [consultation.id().into()];
        gathered.lived.add(key(consultation), records, bounds);
    }
}

/// The minutes from the request to the first session, as far as known.
fn response(record: &Record<Consultation>) -> Option<Count> {
    let (from, to) = (
        ConsultationMilestone::Requested,
        ConsultationMilestone::Started,
    );
    record.state().minutes(from, to)
}

pub(super) fn sessions(gathered: &mut Gathered<'_>) {
    let key = |record: &Record<Consultation>| {
        let class = match response(record) {
            Some(Count::Exact(_)) => "exact",
            Some(_) => "bounded",
            None => NOT_STATED,
        };
        let mut key = asked_key(record);
        key.push(class.to_owned());
        key
    };
    started(gathered, key, |_, counts| Bounds::one(counts));
}

pub(super) fn timed(gathered: &mut Gathered<'_>) {
    started(gathered, asked_key, |minutes, counts| {
        minutes.map_or(Bounds::NONE, |_| Bounds::one(counts))
    });
}

pub(super) fn response_minutes(gathered: &mut Gathered<'_>) {
    started(gathered, asked_key, |minutes, counts| {
        let minutes = minutes.map_or(Bounds::NONE, Bounds::of);
        minutes.if_counts(counts)
    });
}

pub(super) fn outcomes(gathered: &mut Gathered<'_>) {
    consultations(gathered, |gathered, consultation| {
        let outcomes = consultation.state().outcomes().iter();
        let dates = outcomes.map(|outcome| &outcome.on);
        (false, gathered.time.contains_any(dates))
    });
}

pub(super) fn followed(gathered: &mut Gathered<'_>) {
    consultations(gathered, |gathered, consultation| {
        let state = consultation.state();
        let outcomes = state.outcomes().iter();
        let in_time = gathered
            .time
            .contains_any(outcomes.map(|outcome| &outcome.on));
        (false, in_time.and(state.is_advice_followed()))
    });
}

pub(super) fn referrals_avoided(gathered: &mut Gathered<'_>) {
    consultations(gathered, |gathered, consultation| {
        let state = consultation.state();
        let mut in_time = Answer::No;
        for outcome in state.outcomes() {
            if outcome.what.then == Some(PatientOutcome::TreatedLocally) {
                in_time = in_time.or(gathered.time.contains(&outcome.on));
            }
        }
        (false, in_time.and(state.is_referral_avoided()))
    });
}

pub(super) fn referrals_made(gathered: &mut Gathered<'_>) {
    consultations(gathered, |gathered, consultation| {
        let mut referrals = Vec::new();
        for outcome in consultation.state().outcomes() {
            if outcome
                .what
                .then
                .as_ref()
                .is_some_and(PatientOutcome::is_referral)
            {
                referrals.push(&outcome.on);
            }
        }
        (false, gathered.time.contains_first(referrals))
    });
}

pub(super) fn requirements_open(gathered: &mut Gathered<'_>) {
    for survey in gathered.records::<Survey>() {
        match survey.status() {
            SurveyStatus::Planned
            | SurveyStatus::InProgress
            | SurveyStatus::BrokenOff
            | SurveyStatus::Concluded
            | SurveyStatus::PartlySigned
            | SurveyStatus::Signed
            | SurveyStatus::Disputed => {}
            SurveyStatus::Cancelled | SurveyStatus::Superseded => continue,
        }
        let mut lived = BTreeSet::new();
        for held in survey.history() {
            if let SurveyEvent::Required(requirement) = &held.entry.event {
                lived.insert(requirement.number);
            }
        }
        for tracked in survey.state().requirements() {
            let is_open = |day| tracked.on.on_or_before(day).and(tracked.is_open_on(day));
            let counts = match gathered.time.last_day() {
                Some(days) => Answer::agreed(days.map(is_open)),
                None => Answer::Unknown,
            };
            let is_report = !lived.contains(&tracked.requirement.number);
            let key = alloc::vec![code_of(Some(&tracked.requirement.kind))];
            gathered.add_one(is_report, key, survey.id(), counts);
        }
    }
}
