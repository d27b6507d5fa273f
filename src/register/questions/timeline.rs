//! What happened in all records that name an organisation.

use super::entries::{Word, entries};
use crate::record::Place;
use crate::register::Register;
use crate::value::{Mention, OrganisationId, RecordRef, When};
use alloc::vec::Vec;
use serde::Serialize;

/// Dòng thời gian: the entries of all records that name an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Timeline {
    /// The entries whose dates have bounds, by [`When::sort_key`].
    pub dated: Vec<TimelineEntry>,
    /// The entries of which nobody knows when they happened, by record.
    pub undated: Vec<TimelineEntry>,
}

/// Mục trên dòng thời gian: an entry of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct TimelineEntry {
    /// The record.
    pub record: RecordRef,
    /// The place of the entry in it.
    pub place: Place,
    /// When it happened, as far as known.
    pub on: When,
    /// The code of the event.
    pub event: &'static str,
    /// The Vietnamese name of the event.
    pub vi: &'static str,
    /// The English name of the event.
    pub en: &'static str,
    /// The code of the status after it.
    pub status: &'static str,
    /// Whether it is a report with which a record begins; it says what was known then, not what happened.
    pub is_report: bool,
    /// Whether the entry itself names the organisation, and not only another line of the record.
    pub names_it: bool,
}

impl Register {
    /// Every entry in force of every record in which such an entry names the organisation by its id, in
    /// order of date. Records that name it without an id are not found.
    ///
    /// ```
    #[doc = include_str!("../../any/example.txt")]
    /// # let mut register = lienvien::register::Register::new();
    /// let hospital = lienvien::value::OrganisationId::new(lienvien::uuid::Uuid::nil());
    /// let home = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai")).id(hospital);
    /// let proposal = SecondmentProposal::new(home, sent.state().host().clone());
    /// let proposed = SecondmentEvent::proposed(proposal).on(day!(2025-05-05));
    /// let mut sent = Record::<Secondment>::open(id, proposed)?;
    /// sent.append(SecondmentEvent::refused(Reason::new()).on(day!(2025-05-12)))?;
    /// register.put(sent.into());
    /// let timeline = register.timeline(hospital);
    /// let events: Vec<_> = timeline.dated.iter().map(|entry| entry.event).collect();
    /// assert_eq!(events, ["proposed", "refused"]);
    /// assert!(timeline.dated[0].names_it && !timeline.dated[1].names_it);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn timeline(&self, organisation: OrganisationId) -> Timeline {
        let is_it = |mention: &Mention<'_>| match mention {
            Mention::Organisation { id, .. } => *id == Some(organisation),
            Mention::Person { .. } | Mention::Record(_) => false,
        };
        let mut timeline = Timeline::default();
        for record in self.valid() {
            let of_record = entries(record);
            if !of_record.iter().any(|it| it.mentions.iter().any(is_it)) {
                continue;
            }
            for entry in of_record {
                let Word { code, vi, en } = entry.event;
                let list = if entry.on.earliest().or(entry.on.latest()).is_some() {
                    &mut timeline.dated
                } else {
                    &mut timeline.undated
                };
                list.push(TimelineEntry {
                    record: record.reference(),
                    place: entry.place,
                    on: entry.on.clone(),
                    event: code,
                    vi,
                    en,
                    status: entry.status,
                    is_report: entry.is_report,
                    names_it: entry.mentions.iter().any(is_it),
                });
            }
        }
        // stable: within a record the entries keep the order of the history
        timeline.undated.sort_by_key(|entry| entry.record);
        timeline
            .dated
            .sort_by_key(|entry| (entry.on.sort_key(), entry.record));
        timeline
    }
}
