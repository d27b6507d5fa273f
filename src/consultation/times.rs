//! How long a response took.

use super::{Consultation, Milestone};
use crate::record::Dated;
use crate::value::{Count, When};

impl Consultation {
    /// When it reached a milestone; nothing if it has not. The first acceptance counts, as long as
    /// one stands; of several sessions the first.
    pub fn reached(&self, milestone: Milestone) -> Option<&When> {
        let mut times = self.times.iter();
        let found = times.find(|time| time.what == milestone)?;
        Some(&found.on)
    }

    /// The minutes from one milestone to another: exact where both are known to the minute,
    /// otherwise between two bounds; of two moments of one day at most 1439. Nothing where one of
    /// the milestones is not reached or its date unknown, and nothing where they came the other way
    /// round: a late acceptance is no response time before the start.
    ///
    /// ```
    /// use lienvien::consultation::{Consultation, ConsultedCase, ConsultationEvent, ConsultationKind, Milestone, Request, Start};
    /// use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// use lienvien::record::{Event, Record};
    /// use lienvien::survey::CaseSeverity;
    /// use lienvien::value::{CaseToken, Count, Text, When};
    /// use uuid::Uuid;
    ///
    /// let asker = OrganisationRef::new(OrganisationKind::RegionalHospital, Text::new("Bệnh viện ĐKKV Bắc Quang")?);
    /// let case = ConsultedCase::of(CaseToken::new(Uuid::from_u128(1)));
    /// let request = Request::new(asker, ConsultationKind::Case, CaseSeverity::Critical, case)
    ///     .asking(Text::new("có chỉ định mổ cấp cứu không?")?);
    /// let at: When = "2025-03-01T22:10+07:00".parse()?;
    /// let mut record = Record::<Consultation>::open(Uuid::nil(), ConsultationEvent::Requested(request.into()).on(at))?;
    /// let start = Start::in_emergency(Text::new("người bệnh sốc mất máu")?);
    /// record.append(ConsultationEvent::Started(start.into()).on("2025-03-01T22:25+07:00".parse::<When>()?))?;
    ///
    /// let minutes = |to| record.state().minutes(Milestone::Requested, to);
    /// assert_eq!(minutes(Milestone::Started), Some(Count::exact(15)));
    /// assert_eq!(minutes(Milestone::Concluded), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn minutes(&self, from: Milestone, to: Milestone) -> Option<Count> {
        let place = |wanted| self.times.iter().position(|time| time.what == wanted);
        let (from, to) = (place(from)?, place(to)?);
        if from >= to {
            return None;
        }
        minutes_between(&self.times.get(from)?.on, &self.times.get(to)?.on)
    }

    /// It reached a milestone. Of one that it reaches again the first time counts.
    pub(super) fn reach(&mut self, milestone: Milestone, on: &When) {
        if self.reached(milestone).is_none() {
            self.times.push(Dated::new(&milestone, on));
        }
    }

    /// What it reached no longer stands.
    pub(super) fn forget(&mut self, milestone: Milestone) {
        self.times.retain(|time| time.what != milestone);
    }
}

/// The minutes from one moment to a later one, as far as their dates tell.
fn minutes_between(from: &When, to: &When) -> Option<Count> {
    let least = to
        .earliest_minute()?
        .signed_duration_since(from.latest_minute()?);
    let most = to
        .latest_minute()?
        .signed_duration_since(from.earliest_minute()?);
    let (least, most) = (least.num_minutes().max(0), most.num_minutes());
    if least == most {
        Some(Count::exact(least))
    } else {
        Count::between(least, most).ok()
    }
}
