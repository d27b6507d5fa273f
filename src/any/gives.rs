//! What a record gave at a version, and gives now.

use super::{AnyRecord, Unconfirmed};
use crate::agreement::{Agreement, Covered, InForce};
use crate::organisation::Organisation;
use crate::record::{Aggregate, Claim, Line, Record, Upheld};
use crate::survey::{ReadyToStart, SignedMinutes, SiteNumber, Survey};
use crate::training::course::{Course, Seat};
use crate::value::{Evidence, OrganisationId};
use alloc::vec::Vec;
use core::any::Any;

/// Where organisations are found.
pub(super) type Organisations<'o> = &'o dyn Fn(OrganisationId) -> Option<&'o Organisation>;
/// Claims with their places, by version.
type Claims<'a> = Vec<(usize, Claim<'a>)>;
type Answers<'a> = Vec<(usize, Claim<'a>, Result<(), Unconfirmed>)>;

/// Why a claim does not hold.
enum Doubt {
    Unknown,
    Never,
    NoLonger,
    NoOrganisation(OrganisationId),
}

impl Doubt {
    fn about(self, evidence: &dyn Evidence) -> Unconfirmed {
        let (claimed, record, version) = (evidence.kind(), evidence.record(), evidence.version());
        match self {
            Self::Unknown => Unconfirmed::RecordUnknown { claimed, record },
            Self::Never => Unconfirmed::NeverHeld {
                claimed,
                record,
                version,
            },
            Self::NoLonger => Unconfirmed::NoLongerHolds {
                claimed,
                record,
                version,
            },
            Self::NoOrganisation(organisation) => Unconfirmed::OrganisationUnknown {
                record,
                organisation,
            },
        }
    }
}

/// The organisation without which an agreement cannot be asked again.
pub(super) fn recipient(evidence: &dyn Evidence) -> Option<OrganisationId> {
    read::<Covered>(evidence).map(Covered::recipient)
}

fn read<E: Evidence>(evidence: &dyn Evidence) -> Option<&E> {
    let evidence: &dyn Any = evidence;
    evidence.downcast_ref()
}

/// Whether each claim about one record holds. The claims are sorted by version.
pub(super) fn answers<'a>(
    record: Option<&AnyRecord>,
    claims: Claims<'a>,
    organisations: Organisations<'_>,
) -> Answers<'a> {
    match record {
        None => of_each(claims, |_| Err(Doubt::Unknown)),
        Some(AnyRecord::Agreement(record)) => ask(record, claims, |past, evidence| {
            by_agreement(past, record, evidence, organisations)
        }),
        Some(AnyRecord::Survey(record)) => ask(record, claims, |past, evidence| {
            by_survey(past, record, evidence)
        }),
        Some(AnyRecord::Course(record)) => ask(record, claims, |past, evidence| {
            by_course(past, record, evidence)
        }),
        Some(
            AnyRecord::Plan(_)
            | AnyRecord::Package(_)
            | AnyRecord::Enrolment(_)
            | AnyRecord::Secondment(_)
            | AnyRecord::Consultation(_),
        ) => of_each(claims, |_| Err(Doubt::Never)),
    }
}

fn of_each(
    claims: Claims<'_>,
    mut answer: impl FnMut(&dyn Evidence) -> Result<(), Doubt>,
) -> Answers<'_> {
    let mut answers = Vec::new();
    for (at, claim) in claims {
        let answer = answer(claim.evidence).map_err(|doubt| doubt.about(claim.evidence));
        answers.push((at, claim, answer));
    }
    answers
}

/// Asks the record as it was at the version of each claim. It is built up line by line, once for all
/// claims.
fn ask<'a, A: Aggregate>(
    record: &Record<A>,
    claims: Claims<'a>,
    answer: impl Fn(&Record<A>, &dyn Evidence) -> Result<(), Doubt>,
) -> Answers<'a> {
    let mut lines = record.ledger().iter();
    let mut past: Option<Record<A>> = None;
    of_each(claims, |evidence| {
        let version = evidence.version();
        while past.as_ref().map_or(0, Record::version) < version
            && let Some(line) = lines.next()
        {
            grow(&mut past, record, line);
        }
        match &past {
            Some(past) if past.version() == version => answer(past, evidence),
            Some(_) | None => Err(Doubt::Never),
        }
    })
}

/// Adds a line of the record, which was accepted when it was written and so is accepted again.
fn grow<A: Aggregate>(past: &mut Option<Record<A>>, of: &Record<A>, line: &Line<A::Event>) {
    match past {
        Some(past) => drop(past.append(line.clone())),
        None => *past = Record::open(of.id(), line.clone()).ok(),
    }
}

/// Compares a claim with what the record answers, then and now, to the question of the claim.
fn compare<E: Upheld + PartialEq, A: Aggregate>(
    claimed: &E,
    (past, now): (&Record<A>, &Record<A>),
    ask: impl Fn(&Record<A>) -> Vec<E>,
) -> Result<(), Doubt> {
    if !ask(past).contains(claimed) {
        return Err(Doubt::Never);
    }
    if !ask(now).iter().any(|later| claimed.is_upheld_by(later)) {
        return Err(Doubt::NoLonger);
    }
    Ok(())
}

fn by_agreement(
    past: &Record<Agreement>,
    now: &Record<Agreement>,
    evidence: &dyn Evidence,
    organisations: Organisations<'_>,
) -> Result<(), Doubt> {
    let records = (past, now);
    if let Some(claimed) = read::<InForce>(evidence) {
        let given = |record: &Record<_>| record.presume_in_force_on(claimed.day());
        return compare(claimed, records, |record| {
            given(record).into_iter().collect()
        });
    }
    let claimed = read::<Covered>(evidence).ok_or(Doubt::Never)?;
    let recipient = claimed.recipient();
    let facility = organisations(recipient).ok_or(Doubt::NoOrganisation(recipient))?;
    compare(claimed, records, |record| {
        let (activity, subjects) = (claimed.activity(), claimed.subjects());
        let given = record.presume_covered_on(facility, activity, subjects, claimed.day());
        given.into_iter().collect()
    })
}

fn by_survey(
    past: &Record<Survey>,
    now: &Record<Survey>,
    evidence: &dyn Evidence,
) -> Result<(), Doubt> {
    let records = (past, now);
    if let Some(claimed) = read::<SignedMinutes>(evidence) {
        return compare(claimed, records, |record| {
            let given = |site| record.presume_signed_minutes(site).ok();
            record
                .state()
                .sites()
                .into_iter()
                .filter_map(given)
                .collect()
        });
    }
    let claimed = read::<ReadyToStart>(evidence).ok_or(Doubt::Never)?;
    let given = |record: &Record<_>, site: SiteNumber| {
        record.presume_ready_to_start(site, claimed.subjects(), claimed.day())
    };
    compare(claimed, records, |record| {
        let sites = record.state().sites().into_iter();
        sites.filter_map(|site| given(record, site).ok()).collect()
    })
}

fn by_course(
    past: &Record<Course>,
    now: &Record<Course>,
    evidence: &dyn Evidence,
) -> Result<(), Doubt> {
    let claimed = read::<Seat>(evidence).ok_or(Doubt::Never)?;
    compare(claimed, (past, now), |record| {
        record.seat(claimed.enrolment()).into_iter().collect()
    })
}
