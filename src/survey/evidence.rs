//! Evidence that a survey gives to other records.

use super::state::findings_among;
use super::{
    NotReady, OpenRequirements, SiteNumber, Survey, SurveyFinding, SurveySide, SurveyStatus,
    SurveyUnavailable, TrackedRequirement, Verdict,
};
use crate::organisation::OrganisationRef;
use crate::record::{Certainty, Dated, EvidenceError, Missing, Record, evidence};
use crate::specialty::Subject;
use crate::value::{Answer, Coded, SurveyId, When, day};
use alloc::{boxed::Box, collections::BTreeMap, vec::Vec};
use chrono::NaiveDate;

evidence! {
    /// Biên bản khảo sát đã ký: evidence that the delegation and one host signed the minutes of a
    /// survey. Only the record of the survey makes it. In a line from outside it is a
    /// [claim](crate::record::Claim).
    ///
    /// ```compile_fail,E0451
    /// // No other code can make this evidence.
    /// let evidence = lienvien::survey::SignedMinutes { version: 1 };
    /// ```
    ///
    /// ```compile_fail,E0277
    /// // It is read only as a part of a line, and there it is a claim.
    /// let evidence: lienvien::survey::SignedMinutes = serde_json::from_str("{}").unwrap();
    /// ```
    pub struct SignedMinutes: SignedMinutes by survey on signed ("signed minutes", read_signed_minutes, SignedMinutes::check) {
        /// The survey that gives the evidence.
        copy survey: SurveyId;
        /// The number of lines in its record at that time.
        copy version: u32;
        /// The host that signed.
        lend host: OrganisationRef;
        /// The day on which the later of the two signed.
        lend signed: When, serde(default, skip_serializing_if = "When::is_unknown");
        /// Whether it is certain, or presumed because something is not known.
        lend certainty: Certainty;
    }
}

evidence! {
    /// Đủ điều kiện triển khai: evidence that, by a survey, a host was ready to start with some
    /// subjects on a day. Only the record of the survey makes it. In a line from outside it is a
    /// [claim](crate::record::Claim).
    ///
    /// ```compile_fail,E0451
    /// // No other code can make this evidence.
    /// let evidence = lienvien::survey::ReadyToStart { version: 1 };
    /// ```
    ///
    /// ```compile_fail,E0277
    /// // It is read only as a part of a line, and there it is a claim.
    /// let evidence: lienvien::survey::ReadyToStart = serde_json::from_str("{}").unwrap();
    /// ```
    pub struct ReadyToStart: ReadyToStart by survey on day ("evidence of readiness", read_ready_to_start, ReadyToStart::check) {
        /// The survey that gives the evidence.
        copy survey: SurveyId;
        /// The number of lines in its record at that time.
        copy version: u32;
        /// The day on which the host was ready.
        copy day: NaiveDate, serde(with = "day");
        /// The host that is ready.
        lend host: OrganisationRef;
        /// The subjects that can start.
        list subjects: Subject[500];
        /// Whether it is certain, or presumed because something is not known.
        lend certainty: Certainty;
    }
}

impl SignedMinutes {
    /// The day is missing exactly if it is not known.
    fn check(&self) -> Result<(), EvidenceError> {
        let missing = self.signed.is_unknown().then_some(Missing::SigningDate);
        if self.certainty == Certainty::lacking(missing) {
            return Ok(());
        }
        Err(EvidenceError::SigningDate)
    }
}

impl ReadyToStart {
    fn check(&self) -> Result<(), EvidenceError> {
        if self.subjects.is_empty() {
            return Err(EvidenceError::NoSubject);
        }
        Ok(())
    }
}

impl Record<Survey> {
    /// Evidence that the delegation and this host signed the minutes, and on which day.
    ///
    /// # Errors
    ///
    /// [`SurveyUnavailable`] if one of them has not signed, or the survey is no longer counted; or if
    /// the day is not known. To go on without it, ask
    /// [`presume_signed_minutes`](Self::presume_signed_minutes).
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let refused = survey.signed_minutes(site).unwrap_err();
    /// assert_eq!(refused.code(), "survey.evidence.not_signed");
    /// survey.append(SurveyEvent::signed(MinutesSignature::new(site)).on(day!(2024-07-18)))?;
    /// assert_eq!(survey.signed_minutes(site)?.host(), &host);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn signed_minutes(&self, site: SiteNumber) -> Result<SignedMinutes, SurveyUnavailable> {
        let minutes = self.presume_signed_minutes(site)?;
        match minutes.certainty.missing() {
            None => Ok(minutes),
            Some(missing) => Err(SurveyUnavailable::NotCertain { missing }),
        }
    }

    /// Evidence that the delegation and this host signed the minutes, also if the day is not known.
    ///
    /// # Errors
    ///
    /// [`SurveyUnavailable`] if one of them has not signed, or the survey is no longer counted.
    pub fn presume_signed_minutes(
        &self,
        site: SiteNumber,
    ) -> Result<SignedMinutes, SurveyUnavailable> {
        let state = self.state();
        let host = state
            .host(site)
            .ok_or(SurveyUnavailable::NoSuchSite { site })?;
        if self.is_voided() {
            return Err(SurveyUnavailable::Voided);
        }
        if self.status() == SurveyStatus::Superseded {
            return Err(SurveyUnavailable::Superseded);
        }
        let by_delegation = state.when_signed(SurveySide::Delegation)?;
        let by_host = state.when_signed(site.into())?;
        let mut missing = Vec::new();
        let is_open = |on: &When| on.earliest().is_none() || on.latest().is_none();
        let signed = if is_open(by_delegation) || is_open(by_host) {
            missing.push(Missing::SigningDate);
            &When::UNKNOWN
        } else if by_host.latest() < by_delegation.latest() {
            by_delegation
        } else {
            by_host
        };
        Ok(SignedMinutes {
            survey: self.id(),
            version: self.version(),
            host: host.clone(),
            signed: signed.clone(),
            certainty: Certainty::lacking(missing),
        })
    }

    /// Evidence that, by the signed minutes, this host certainly is ready to start with all these
    /// subjects on a day. The verdict on the whole is ignored.
    ///
    /// # Errors
    ///
    /// [`NotReady`] if the minutes are not signed, if a subject has no finding, if a verdict says
    /// no, or if blocking requirements are certainly open; these are listed. Also if a needed fact is not
    /// known; to go on without it, ask [`presume_ready_to_start`](Self::presume_ready_to_start).
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// survey.append(SurveyEvent::signed(MinutesSignature::new(site)).on(day!(2024-07-18)))?;
    /// let ready = survey.ready_to_start(site, &[surgery.clone()], day!(2025-01-06))?;
    /// assert_eq!(ready.subjects(), [surgery]);
    /// let refused = survey.ready_to_start(site, &[Specialty::Urology.into()], day!(2025-01-06)).unwrap_err();
    /// assert_eq!(refused.code(), "survey.readiness.not_found");
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn ready_to_start(
        &self,
        site: SiteNumber,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Result<ReadyToStart, NotReady> {
        let ready = self.presume_ready_to_start(site, subjects, day)?;
        match ready.certainty.missing() {
            None => Ok(ready),
            Some(missing) => Err(NotReady::NotCertain { missing, day }),
        }
    }

    /// Evidence as [`ready_to_start`](Self::ready_to_start) gives it, as far as nothing says that the
    /// host is not ready. What is not known is listed in the evidence, and is presumed by whoever calls
    /// this.
    ///
    /// # Errors
    ///
    /// [`NotReady`] if the minutes are not signed, if a subject has no finding, if a verdict says
    /// no, or if blocking requirements are certainly open; these are listed.
    pub fn presume_ready_to_start(
        &self,
        site: SiteNumber,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Result<ReadyToStart, NotReady> {
        let minutes = self.presume_signed_minutes(site)?;
        let state = self.state();
        let mut missing = Vec::new();
        for side in [SurveySide::Delegation, site.into()] {
            match state.when_signed(side)?.on_or_before(day) {
                Answer::No => return Err(SurveyUnavailable::NotSignedYet { side, day }.into()),
                Answer::Yes => {}
                Answer::Unknown => missing.push(Missing::SigningDate),
            }
        }
        if subjects.is_empty() {
            return Err(NotReady::NoSubject);
        }
        let blocking: Vec<_> = state.blocking(site, subjects).collect();
        let latest = state.latest_findings();
        for subject in subjects {
            let found = findings_among(&latest, site, subject);
            let is_conditional = is_conditional(found, subject, &mut missing)?;
            let has_conditions = blocking
                .iter()
                .any(|asked| asked.requirement.concerns(subject));
            if is_conditional && !has_conditions {
                missing.push(Missing::Conditions);
            }
        }
        for Dated { what, .. } in latest {
            let is_there = what.site.is_none_or(|found| found == site);
            let verdict = what.verdict.as_ref().and_then(Coded::listed);
            if what.subject.is_none() && is_there && verdict.is_some_and(Verdict::refuses) {
                missing.push(Missing::Verdict);
            }
        }
        if state.may_have_more {
            missing.push(Missing::Conditions);
        }
        let mut open = Vec::new();
        for tracked in blocking {
            let asked = &tracked.requirement;
            match (tracked.is_open_on(day), asked.blocking) {
                (Answer::No, _) => {}
                (Answer::Yes, Some(_)) => open.push((asked.number, asked.kind.clone())),
                (Answer::Unknown, Some(_)) => missing.push(Missing::RequirementDate),
                // nobody knows whether it holds up the start
                (Answer::Yes | Answer::Unknown, None) => missing.push(Missing::Conditions),
            }
        }
        if !open.is_empty() {
            let open = OpenRequirements(open);
            return Err(NotReady::Requirements { open, day });
        }
        Ok(ReadyToStart {
            survey: minutes.survey,
            version: minutes.version,
            day,
            host: minutes.host,
            subjects: subjects.to_vec(),
            certainty: Certainty::lacking(missing),
        })
    }
}

impl Survey {
    /// The day on which the side signed; an error if it did not.
    fn when_signed(&self, side: SurveySide) -> Result<&When, SurveyUnavailable> {
        match self.signed_by(side) {
            Some(signed) => Ok(signed),
            None => Err(SurveyUnavailable::NotSigned { side }),
        }
    }

    /// The requirements that a site has to meet before it can start with one of the subjects, or may have
    /// to: those that do not say whether they are blocking.
    fn blocking(
        &self,
        site: SiteNumber,
        subjects: &[Subject],
    ) -> impl Iterator<Item = &TrackedRequirement> {
        self.requirements().filter(move |tracked| {
            let asked = &tracked.requirement;
            let is_there = asked.site.is_none_or(|asked| asked == site);
            asked.blocking != Some(false)
                && is_there
                && subjects.iter().any(|subject| asked.concerns(subject))
        })
    }
}

/// Whether the start in this subject depends on requirements; an error if every finding that may be the
/// latest says no. What is not certain is added to what is missing.
fn is_conditional(
    findings: Vec<&SurveyFinding>,
    subject: &Subject,
    missing: &mut Vec<Missing>,
) -> Result<bool, NotReady> {
    if findings.is_empty() {
        let subject = Box::new(subject.clone());
        return Err(NotReady::NotFound { subject });
    }
    // of one subject, several findings that may be the latest, and what they say
    let mut said: BTreeMap<&Option<Subject>, Vec<Option<Verdict>>> = BTreeMap::new();
    for finding in findings {
        let verdict = finding.verdict.as_ref().and_then(Coded::listed);
        said.entry(&finding.subject).or_default().push(verdict);
    }
    let mut is_conditional = false;
    for (found, verdicts) in said {
        let refuses = |verdict: &Option<Verdict>| verdict.is_some_and(Verdict::refuses);
        if let [Some(verdict), ..] = verdicts.as_slice()
            && verdicts.iter().all(refuses)
        {
            let (verdict, found) = (*verdict, found.as_ref().unwrap_or(subject));
            let subject = Box::new(found.clone());
            return Err(NotReady::Verdict { subject, verdict });
        }
        if verdicts.iter().any(Option::is_none) {
            missing.push(Missing::Verdict);
        }
        if verdicts.iter().any(refuses) {
            missing.push(Missing::FindingDate);
        }
        is_conditional |= verdicts.contains(&Some(Verdict::Conditional));
    }
    Ok(is_conditional)
}

impl Verdict {
    /// Whether nothing can start after it.
    const fn refuses(self) -> bool {
        match self {
            Self::Ready | Self::OnDemand | Self::Conditional => false,
            Self::ToBeWeighed | Self::NotReady => true,
        }
    }
}
