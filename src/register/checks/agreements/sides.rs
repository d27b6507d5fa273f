//! The two sides of an agreement in the master data.

use super::between::{Said, Way};
use super::{Pact, agreement, dated};
use crate::agreement::{AgreementEvent, PartySignature, Terms};
use crate::record::Place;
use crate::register::check::{Look, Out};
use crate::register::{Finding, Register};
use crate::value::{Known, OrganisationId, When};
use alloc::{collections::BTreeSet, vec::Vec};
use chrono::NaiveDate;

/// The pairs of a supporter and a recipient, by the roles of the parties or a content, on a day on which
/// the agreement is certainly in force and its terms are known.
fn sides(this: &Pact, day: NaiveDate) -> Option<(Said<'_>, BTreeSet<Way>)> {
    if !this.standing_on(day).is_in_force().is_yes() {
        return None;
    }
    let said = Said::by(this, day)?;
    let (mut givers, mut receivers) = (BTreeSet::new(), BTreeSet::new());
    for (number, party) in said.terms.numbered_parties() {
        let Some(id) = said.id(number) else { continue };
        if !this.state().has_left_on_or_before(number, day).is_no() {
            continue;
        }
        let contents = said.terms.contents.iter();
        let mut directions = contents.filter_map(|it| it.direction.as_ref());
        if party.role.gives() || directions.clone().any(|it| it.gives(number)) {
            givers.insert(id);
        }
        if party.role.receives() || directions.any(|it| it.receives(number)) {
            receivers.insert(id);
        }
    }
    let mut pairs = BTreeSet::new();
    for giver in &givers {
        for receiver in &receivers {
            // two that support each other are one pair
            if giver != receiver && !pairs.contains(&(*receiver, *giver)) {
                pairs.insert((*giver, *receiver));
            }
        }
    }
    Some((said, pairs))
}

fn sided(out: &Out<'_>, said: &Said<'_>, (giver, receiver): Way) -> Finding {
    let finding = out
        .finding()
        .organisation(Some(giver))
        .organisation(Some(receiver));
    let finding = dated(finding, "day", said.day).with("giver", said.name(giver));
    finding.with("receiver", said.name(receiver))
}

pub(super) fn one_organisation(look: &Look<'_>, out: &mut Out<'_>) {
    let Some((said, pairs)) = agreement(look).and_then(|this| sides(this, look.day)) else {
        return;
    };
    for way in pairs {
        let heirs = heir(look.register, way.0, look.day).zip(heir(look.register, way.1, look.day));
        if heirs.is_some_and(|(one, other)| one == other) {
            out.push(sided(out, &said, way));
        }
    }
}

/// The one organisation that is there in its place on the day, as far as the master data know; `None` if
/// that is not certain, or if there are several.
fn heir(register: &Register, id: OrganisationId, day: NaiveDate) -> Option<OrganisationId> {
    let (mut heir, mut seen) = (id, BTreeSet::new());
    while let Some(organisation) = register.organisation(heir) {
        if !seen.insert(heir) {
            return None;
        }
        match organisation.successors_on(day) {
            Known::Known([]) => break,
            Known::Known([next]) => heir = *next,
            Known::Known(_) | Known::Unknown(_) => return None,
        }
    }
    Some(heir)
}

pub(super) fn one_province(look: &Look<'_>, out: &mut Out<'_>) {
    let Some(this) = agreement(look) else { return };
    let signed = this.state().signed().and_then(When::exact_day);
    let Some((signed, (said, pairs))) = signed.zip(sides(this, look.day)) else {
        return;
    };
    let province = |id, day| look.register.organisation(id)?.province_on(day).known();
    for way in pairs {
        let at = |day| province(way.0, day).zip(province(way.1, day));
        let Some((then, now)) = at(signed).zip(at(look.day)) else {
            continue;
        };
        if then.0 != then.1 && now.0 == now.1 {
            out.push(sided(out, &said, way).with("province", now.0.name()));
        }
    }
}

/// A signature of an agreement or an appendix, on a day that is known.
struct Given<'a> {
    place: Place,
    terms: &'a Terms,
    signature: &'a PartySignature,
    on: NaiveDate,
}

/// The signatures that were given and not taken back.
fn given(this: &Pact) -> Vec<Given<'_>> {
    let (state, mut given) = (this.state(), Vec::new());
    for held in this.history() {
        let (terms, signatures) = match &held.entry.event {
            AgreementEvent::Signed(signature) if state.signature_of(signature.side).is_some() => {
                (state.terms_as_signed(), core::slice::from_ref(signature))
            }
            AgreementEvent::Amended(appendix) => (&appendix.terms, appendix.signatures.as_slice()),
            AgreementEvent::Drafted(_)
            | AgreementEvent::Reported(_)
            | AgreementEvent::Revised(_)
            | AgreementEvent::Agreed
            | AgreementEvent::Approved(_)
            | AgreementEvent::Rejected(_)
            | AgreementEvent::Withdrawn(_)
            | AgreementEvent::Signed(_)
            | AgreementEvent::Rescinded(_)
            | AgreementEvent::Numbered(_)
            | AgreementEvent::Identified(_)
            | AgreementEvent::ObligationMet(_)
            | AgreementEvent::ObligationWaived(_)
            | AgreementEvent::ObligationMissed(_)
            | AgreementEvent::RequestAccepted(_)
            | AgreementEvent::PartyLeft(_)
            | AgreementEvent::Linked(_)
            | AgreementEvent::Suspended(_)
            | AgreementEvent::Resumed
            | AgreementEvent::NoticeGiven(_)
            | AgreementEvent::NoticeWithdrawn(_)
            | AgreementEvent::RolledOver(_)
            | AgreementEvent::Renewed(_)
            | AgreementEvent::Terminated(_)
            | AgreementEvent::Liquidated(_) => continue,
        };
        let Some(on) = held.entry.on.exact_day() else {
            continue;
        };
        // of several by one side, the last stands: the others were of another text, or taken back
        let is_again = |other: &Given<'_>| {
            core::ptr::eq(other.terms, terms)
                && signatures.iter().any(|it| it.side == other.signature.side)
        };
        given.retain(|other| !is_again(other));
        for signature in signatures {
            given.push(Given {
                place: held.place,
                terms,
                signature,
                on,
            });
        }
    }
    given
}

pub(super) fn signed_while_closed(look: &Look<'_>, out: &mut Out<'_>) {
    let Some(this) = agreement(look) else { return };
    for given in given(this) {
        let party = given.terms.party(given.signature.side);
        let Some(named) = party.and_then(|party| party.organisation.as_ref()) else {
            continue;
        };
        let Some(organisation) = named.id.and_then(|id| look.register.organisation(id)) else {
            continue;
        };
        if organisation.is_open_on(given.on).is_no() {
            let finding = out.finding().line(look.reference(), given.place);
            let finding = finding.organisation(named.id).with("party", &named.name);
            out.push(dated(finding, "signed", given.on));
        }
    }
}
