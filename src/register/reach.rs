//! For whom agreements may be: the keys by which the register finds those that may cover a facility.

use super::links::Key;
use crate::agreement::{Agreement, Recipient, Terms};
use crate::any::AnyRecord;
use crate::organisation::{Province, Territory};
use crate::record::Record;
use crate::value::Mention;
use alloc::vec::Vec;

/// The keys by which it is found for whom a record with what it names may be. They do not count for what a
/// change affects.
pub(super) fn reach(record: &AnyRecord, mentions: &[Mention<'_>]) -> Vec<u32> {
    let mut keys = Vec::new();
    if let AnyRecord::Agreement(agreement) = record {
        for mention in mentions {
            if let Mention::Organisation { id: Some(id), .. } = mention {
                keys.push(Key::Party(*id).number());
            }
        }
        for terms in agreement.state().all_terms() {
            reach_of(agreement, terms, &mut keys);
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Adds the keys of the facilities that the terms may be for without naming them by id.
fn reach_of(agreement: &Record<Agreement>, terms: &Terms, keys: &mut Vec<u32>) {
    let mut is_for_anybody = terms.recipients_open || terms.parties_open;
    let names_nobody = terms.recipients.is_empty();
    is_for_anybody |= names_nobody && !terms.parties.iter().any(|party| party.role.receives());
    for party in &terms.parties {
        is_for_anybody |= match &party.organisation {
            Some(organisation) if !organisation.kind.is_facility().is_no() => {
                organisation.id.is_none()
            }
            Some(_) | None => names_nobody,
        };
    }
    for recipient in &terms.recipients {
        match recipient {
            Recipient::Facility(facility) => is_for_anybody |= facility.id.is_none(),
            Recipient::Territory(territory) if means_a_province(agreement, territory) => {
                keys.push(Key::Province(territory.province).number());
                keys.push(Key::AnyProvince.number());
            }
            Recipient::Territory(_) => is_for_anybody = true,
        }
    }
    if is_for_anybody {
        keys.push(Key::Anybody.number());
    }
}

/// Whether the code of a territory certainly was in use when the agreement was signed, or always was.
fn means_a_province(agreement: &Record<Agreement>, territory: &Territory) -> bool {
    if let Some(signed) = agreement.state().signed() {
        let is_in_use = |day| territory.province_as_of(day).is_some();
        let mut days = [signed.earliest(), signed.latest()].into_iter();
        return days.all(|day| day.is_some_and(is_in_use));
    }
    let rows = || Province::all().filter(|it| it.code() == territory.province);
    rows().any(|it| it.valid_from().is_none()) && rows().any(|it| it.valid_to().is_none())
}
