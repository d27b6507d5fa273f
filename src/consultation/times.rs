//! Response times.

use super::{Adviser, Consultation, ConsultationMilestone};
use crate::value::{Answer, Count, When};

impl Consultation {
    /// The date on which it reached a milestone; `None` if it has not. It is the first date, where there
    /// are several: an unknown one comes first. An acceptance counts as long as it is in effect.
    pub fn reached(&self, milestone: ConsultationMilestone) -> Option<&When> {
        match milestone {
            ConsultationMilestone::Requested => self.asked.as_ref(),
            ConsultationMilestone::ApprovedInternally => Some(&self.approvals.first()?.on),
            ConsultationMilestone::Accepted => {
                let dates = self.advisers.iter().filter_map(Adviser::accepted_on);
                dates.min_by_key(|on| on.sort_key())
            }
            ConsultationMilestone::Started => Some(&self.sessions.first()?.began.on),
            ConsultationMilestone::Concluded => {
                let told = self.told.as_ref().filter(|_| self.sessions.is_empty());
                let conclusion = self.conclusions.first().map(|conclusion| &conclusion.on);
                conclusion.or_else(|| told.map(|told| &told.held))
            }
        }
    }

    /// The minutes from one milestone to another: exact if both are known to the minute, otherwise
    /// between two bounds. If both are on the same day, there are at most 1439 minutes.
    ///
    /// `None` if one of the milestones is not reached or its date is unknown, or if they came in
    /// the other order: an acceptance after the start has no response time before the start.
    ///
    /// ```
    /// use lienvien::consultation::{
    ///     Consultation, ConsultationEvent, ConsultationKind, ConsultationMilestone as Milestone,
    ///     ConsultationRequest, ConsultationStart, ConsultedCase,
    /// };
    /// use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// use lienvien::record::{Event, Record};
    /// use lienvien::survey::CaseSeverity;
    /// use lienvien::{text, value::{CaseToken, Count, When}};
    /// use uuid::Uuid;
    ///
    /// let asker = OrganisationRef::new(OrganisationKind::RegionalHospital, text!("Bệnh viện ĐKKV Bắc Quang"));
    /// let case = ConsultedCase::new("0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b70".parse::<CaseToken>()?);
    /// let request = ConsultationRequest::new(asker, ConsultationKind::Case)
    ///     .severity(CaseSeverity::Critical)
    ///     .case(case)
    ///     .questions([text!("có chỉ định mổ cấp cứu không?")]);
    /// let at: When = "2025-03-01T22:10+07:00".parse()?;
    /// let mut record = Record::<Consultation>::open(Uuid::nil(), ConsultationEvent::requested(request).on(at))?;
    /// let start = ConsultationStart::new().emergency(text!("người bệnh sốc mất máu"));
    /// record.append(ConsultationEvent::started(start).on("2025-03-01T22:25+07:00".parse::<When>()?))?;
    ///
    /// let state = record.state();
    /// assert_eq!(state.minutes(Milestone::Requested, Milestone::Started), Some(Count::exact(15)));
    /// assert_eq!(state.minutes(Milestone::Requested, Milestone::Concluded), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn minutes(&self, from: ConsultationMilestone, to: ConsultationMilestone) -> Option<Count> {
        let (first, second) = (self.reached(from)?, self.reached(to)?);
        let is_in_order = match first.is_before(second) {
            Answer::Yes => true,
            // At the same time, or perhaps: then in the order in which they usually come.
            Answer::No | Answer::Unknown => from < to && !second.is_before(first).is_yes(),
        };
        if is_in_order {
            minutes_between(first, second)
        } else {
            None
        }
    }
}

/// The minutes from one moment to a later one, as exact as the dates allow.
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
