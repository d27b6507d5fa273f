//! Evidence that an agreement gives to other records.

use super::{Agreement, ContentKind, Coverage, Standing};
use crate::organisation::{Organisation, OrganisationRef};
use crate::record::{Certainty, Missing, MissingFacts, Record, evidence};
use crate::specialty::Subject;
use crate::value::{AgreementId, Known, OrganisationId, When, day, distinct};
use alloc::vec::Vec;
use chrono::NaiveDate;

messages! {
    /// Why an agreement does not give the evidence that was asked for.
    pub enum AgreementUnavailable {
        /// It certainly was not in force.
        NotInForce {
            /// Its standing.
            standing: Standing,
            /// The day of the question.
            day: NaiveDate,
        } = "agreement.evidence.not_in_force" {
            en("the agreement is `{standing}` on {day}, expected an agreement in force")
            vi("vào ngày {day} văn bản hợp tác {standing}, cần văn bản đang có hiệu lực", day = When::from(*day).vi(), standing = standing.vi())
        }
        /// The recipient, the activity or a subject is not covered.
        NotCovered {
            /// The answer: not covered, or only on demand.
            coverage: Coverage,
            /// The day of the question.
            day: NaiveDate,
        } = "agreement.evidence.not_covered" {
            en("the agreement answers `{coverage}` for this recipient, activity and subjects on {day}, expected `{covered}`", covered = Coverage::Covered)
            vi("vào ngày {day} cơ sở tiếp nhận, hoạt động và nội dung này {coverage}, cần {covered}", day = When::from(*day).vi(), coverage = coverage.vi(), covered = Coverage::Covered.vi())
        }
        /// It is not certain, because facts are not known.
        NotCertain {
            /// The facts that are not known.
            missing: MissingFacts,
            /// The day of the question.
            day: NaiveDate,
        } = "agreement.evidence.not_certain" {
            en("on {day} the answer of the agreement is not certain: not known is {missing}; expected these facts, or evidence that is presumed on purpose")
            vi("vào ngày {day} chưa thể xác nhận chắc chắn theo văn bản hợp tác vì chưa rõ {missing}; cần bổ sung, hoặc chủ động dùng chứng cứ suy đoán", day = When::from(*day).vi(), missing = missing.vi())
        }
    }
}

evidence! {
    /// Chứng cứ hiệu lực: evidence that an agreement was in force on a day. Only the record of the
    /// agreement makes it. In a line from outside it is a [claim](crate::record::Claim).
    ///
    /// ```compile_fail,E0451
    /// // No other code can make this evidence.
    /// let evidence = lienvien::agreement::InForce { version: 1 };
    /// ```
    ///
    /// ```compile_fail,E0277
    /// // It is read only as a part of a line, and there it is a claim.
    /// let evidence: lienvien::agreement::InForce = serde_json::from_str("{}").unwrap();
    /// ```
    pub struct InForce: InForce by agreement on day ("evidence that an agreement was in force", read_in_force) {
        /// The agreement that gives the evidence.
        copy agreement: AgreementId;
        /// The number of lines in the record at that time.
        copy version: u32;
        /// The day on which the agreement was in force.
        copy day: NaiveDate, serde(with = "day");
        /// Whether it is certain, or presumed because something is not known.
        lend certainty: Certainty;
    }
}

evidence! {
    /// Chứng cứ phạm vi: evidence that an agreement was in force on a day and covered an activity in
    /// some subjects for a recipient, and of who gives that support. Only the record of the agreement
    /// makes it. In a line from outside it is a [claim](crate::record::Claim).
    ///
    /// ```compile_fail,E0451
    /// // No other code can make this evidence.
    /// let evidence = lienvien::agreement::Covered { version: 1 };
    /// ```
    ///
    /// ```compile_fail,E0277
    /// // It is read only as a part of a line, and there it is a claim.
    /// let evidence: lienvien::agreement::Covered = serde_json::from_str("{}").unwrap();
    /// ```
    pub struct Covered: Covered by agreement on day ("evidence that an agreement covers a recipient", read_covered) {
        /// The agreement that gives the evidence.
        copy agreement: AgreementId;
        /// The number of lines in the record at that time.
        copy version: u32;
        /// The day of the coverage.
        copy day: NaiveDate, serde(with = "day");
        /// The activity that is covered.
        copy activity: ContentKind;
        /// The parties that give this support, all of them; empty if the paper does not say who does.
        list supporters: OrganisationRef[100];
        /// The recipient that is covered.
        copy recipient: OrganisationId;
        /// The subjects that are covered.
        list subjects: Subject[500];
        /// Whether it is certain, or presumed because something is not known.
        lend certainty: Certainty;
    }
}

impl Record<Agreement> {
    /// Evidence that the agreement certainly is in force on a day.
    ///
    /// # Errors
    ///
    /// [`AgreementUnavailable`] if it certainly is not in force, or if a needed fact is not known; to
    /// go on without that fact, ask [`presume_in_force_on`](Self::presume_in_force_on).
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let in_force = memorandum.in_force_on(day!(2024-10-12))?;
    /// assert_eq!((in_force.agreement(), in_force.certainty()), (memorandum.id(), &Certainty::Certain));
    /// let refused = memorandum.in_force_on(day!(2024-10-11)).unwrap_err();
    /// assert_eq!(refused.code(), "agreement.evidence.not_in_force");
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn in_force_on(&self, day: NaiveDate) -> Result<InForce, AgreementUnavailable> {
        let evidence = self.presume_in_force_on(day)?;
        certain(evidence.certainty, day)?;
        Ok(evidence)
    }

    /// Evidence that the agreement is in force on a day, as far as nothing says that it is not. What is
    /// not known is listed in the evidence, and is presumed by whoever calls this.
    ///
    /// # Errors
    ///
    /// [`AgreementUnavailable::NotInForce`] if it certainly is not in force.
    pub fn presume_in_force_on(&self, day: NaiveDate) -> Result<InForce, AgreementUnavailable> {
        let standing = self.standing_on(day);
        if standing.is_in_force().is_no() {
            return Err(AgreementUnavailable::NotInForce { standing, day });
        }
        let (_, missing) = self.state().stand_on(day);
        Ok(InForce {
            agreement: self.id(),
            version: self.version(),
            day,
            certainty: Certainty::lacking(missing),
        })
    }

    /// Evidence that the agreement certainly is in force on a day and covers this activity in all these
    /// subjects for this facility, and of who supports it.
    ///
    /// # Errors
    ///
    /// [`AgreementUnavailable`] if the agreement certainly is not in force, or does not cover the
    /// facility, the activity and the subjects, or covers a subject only on demand and no request was
    /// accepted; or if a needed fact is not known. To go on without that fact, ask
    /// [`presume_covered_on`](Self::presume_covered_on).
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let activity = ContentKind::TechniqueTransfer;
    /// let covered = memorandum.covered_on(&hospital, activity, &[neurology.clone()], day!(2024-10-12))?;
    /// assert_eq!(covered.subjects(), [neurology]);
    /// assert_eq!(covered.supporters().len(), 1);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn covered_on(
        &self,
        facility: &Organisation,
        activity: ContentKind,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Result<Covered, AgreementUnavailable> {
        let evidence = self.presume_covered_on(facility, activity, subjects, day)?;
        certain(evidence.certainty, day)?;
        Ok(evidence)
    }

    /// Evidence as [`covered_on`](Self::covered_on) gives it, as far as nothing says that the agreement
    /// is not in force or does not cover it. What is not known is listed in the evidence, and is
    /// presumed by whoever calls this.
    ///
    /// # Errors
    ///
    /// [`AgreementUnavailable`] if the agreement certainly is not in force, or does not cover the
    /// facility, the activity and the subjects, or covers a subject only on demand and no request was
    /// accepted.
    pub fn presume_covered_on(
        &self,
        facility: &Organisation,
        activity: ContentKind,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Result<Covered, AgreementUnavailable> {
        let InForce {
            agreement, version, ..
        } = self.presume_in_force_on(day)?;
        let covering = self.covers(facility, activity, subjects, day);
        let mut missing = covering.missing;
        match covering.by_terms {
            Coverage::Covered | Coverage::Unknown => {}
            coverage @ (Coverage::OnDemand | Coverage::NotCovered) => {
                return Err(AgreementUnavailable::NotCovered { coverage, day });
            }
        }
        let supporters = self.supporters_of(facility, activity, subjects, day);
        if supporters.is_empty() {
            missing.push(Missing::Supporter);
        }
        Ok(Covered {
            agreement,
            version,
            day,
            activity,
            supporters,
            recipient: facility.id(),
            subjects: subjects.to_vec(),
            certainty: Certainty::lacking(missing),
        })
    }

    /// The organisations that give this support to this facility; none if that is not known of each.
    fn supporters_of(
        &self,
        facility: &Organisation,
        activity: ContentKind,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Vec<OrganisationRef> {
        let Known::Known(terms) = self.state().terms_on(day) else {
            return Vec::new();
        };
        let is_facility = |number| {
            let party = terms.party(number);
            let organisation = party.and_then(|party| party.organisation.as_ref());
            organisation.is_some_and(|organisation| organisation.id == Some(facility.id()))
        };
        let mut asked: Vec<_> = subjects.iter().map(Some).collect();
        if asked.is_empty() {
            asked.push(None);
        }
        let mut givers = Vec::new();
        for subject in asked {
            let Known::Known(pairs) = self.supports_in(activity, subject, day) else {
                return Vec::new();
            };
            // a facility that is no party itself receives from all who give
            let is_party = pairs.iter().any(|(_, receiver)| is_facility(*receiver));
            for (giver, receiver) in pairs {
                if !is_party || is_facility(receiver) {
                    givers.push(giver);
                }
            }
        }
        let mut supporters = Vec::new();
        for giver in distinct(givers.iter()) {
            match terms
                .party(*giver)
                .and_then(|party| party.organisation.as_ref())
            {
                Some(organisation) => supporters.push(organisation.clone()),
                None => return Vec::new(),
            }
        }
        supporters
    }
}

/// Checks that nothing is missing.
fn certain(certainty: Certainty, day: NaiveDate) -> Result<(), AgreementUnavailable> {
    match certainty.missing() {
        None => Ok(()),
        Some(missing) => Err(AgreementUnavailable::NotCertain { missing, day }),
    }
}
