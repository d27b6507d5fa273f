//! Bases that authorise support: agreements, and others.

use super::agreement::terms;
use super::values::{self, document};
use crate::agreement::{
    Agreement, AgreementContent, AgreementEvent, AgreementStatus, ContentKind, Covered, InForce,
    InstrumentKind, Party, PartyRole, Recipient, ReportedAgreement, Terms, TermsDraft,
};
use crate::basis::Basis;
use crate::organisation::{Organisation, OrganisationDraft, OrganisationKind, OrganisationRef};
use crate::record::{Event, Record, Reported};
use crate::specialty::Subject;
use crate::value::{Id, OrganisationId, Provenance, Text, When};
use chrono::NaiveDate;
use proptest::{option, prelude::*};
use uuid::Uuid;

/// Evidence of some agreement on some day.
pub(super) fn agreement_in_force() -> impl Strategy<Value = InForce> {
    let agreement = (terms(), values::day(), values::provenance());
    agreement.prop_filter_map("not in force", |(terms, day, source)| {
        in_force(terms, day.into(), source)
    })
}

fn in_force(terms: Terms, signed: When, source: Provenance) -> Option<InForce> {
    let day = signed.exact_day()?;
    let report = AgreementEvent::reported(Reported::new(
        AgreementStatus::Signed,
        source,
        ReportedAgreement::new(terms).signed(signed.clone()),
    ));
    let agreement = Record::<Agreement>::open(Uuid::nil(), report.on(signed));
    agreement.ok()?.presume_in_force_on(day).ok()
}

/// Evidence of the smallest agreement under which one organisation supports another, signed on an
/// unknown day.
pub(super) fn covered(
    supporter: &OrganisationRef,
    recipient: &OrganisationRef,
    activity: ContentKind,
    subjects: &[Subject],
    day: NaiveDate,
) -> Option<Covered> {
    let agreement = between(supporter, recipient, activity, subjects)?;
    let OrganisationRef { kind, name, .. } = recipient.clone();
    let facility = OrganisationDraft::new(id_of(recipient), kind, [name]);
    let facility = Organisation::try_from(facility).ok()?;
    let covered = agreement.presume_covered_on(&facility, activity, subjects, day);
    covered.ok()
}

/// Evidence that some agreement was in force, which does not say what it covers.
pub(super) fn in_force_on(day: NaiveDate) -> Option<InForce> {
    let hospital = |kind, name| Some(OrganisationRef::new(kind, Text::new(name).ok()?));
    let giver = hospital(OrganisationKind::CentralHospital, "Bệnh viện Trung ương")?;
    let recipient = hospital(
        OrganisationKind::ProvincialHospital,
        "Bệnh viện đa khoa tỉnh",
    )?;
    let agreement = between(&giver, &recipient, ContentKind::TechniqueTransfer, &[])?;
    agreement.presume_in_force_on(day).ok()
}

fn id_of(recipient: &OrganisationRef) -> OrganisationId {
    let other = Id::new(Uuid::from_u128(7));
    recipient.id.unwrap_or(other)
}

fn between(
    supporter: &OrganisationRef,
    recipient: &OrganisationRef,
    activity: ContentKind,
    subjects: &[Subject],
) -> Option<Record<Agreement>> {
    let parties = [
        Party::signing(supporter.clone(), PartyRole::Transferor),
        Party::signing(recipient.clone(), PartyRole::Recipient),
    ];
    let title = Text::new("Bản ghi nhớ").ok()?;
    let content = AgreementContent::new(activity).subjects(subjects.iter().cloned());
    let draft = TermsDraft::new(InstrumentKind::Memorandum, title.clone(), parties)
        .contents([content])
        .recipients([Recipient::Facility(recipient.clone().id(id_of(recipient)))]);
    let report = AgreementEvent::reported(Reported::new(
        AgreementStatus::Signed,
        Provenance::new(title),
        ReportedAgreement::new(Terms::try_from(draft).ok()?),
    ));
    Record::<Agreement>::open(Uuid::from_u128(1), report.on(When::UNKNOWN)).ok()
}

/// A basis that is not an agreement.
pub(super) fn basis() -> impl Strategy<Value = Basis> {
    prop_oneof![
        values::when().prop_map(Basis::direction_of_lower_levels),
        option::of(document()).prop_map(Basis::project_1816),
        option::of(document()).prop_map(Basis::satellite),
        option::of(document()).prop_map(Basis::rotation),
        document().prop_map(Basis::authority_order),
        document().prop_map(Basis::invitation),
        values::text().prop_map(Basis::emergency),
        document().prop_map(Basis::Document),
    ]
}
