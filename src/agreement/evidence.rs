//! Evidence that an agreement gives to other records.

use super::{Agreement, Coverage, Standing};
use crate::organisation::Organisation;
use crate::record::{Certainty, Record, evidence};
use crate::specialty::Subject;
use crate::value::{AgreementId, OrganisationId, When, day};
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
        /// The recipient or a subject is not covered.
        NotCovered {
            /// The answer: not covered, or only on demand.
            coverage: Coverage,
            /// The day of the question.
            day: NaiveDate,
        } = "agreement.evidence.not_covered" {
            en("the agreement answers `{coverage}` for this recipient and these subjects on {day}, expected `{covered}`", covered = Coverage::Covered)
            vi("vào ngày {day} đơn vị và nội dung này {coverage}, cần {covered}", day = When::from(*day).vi(), coverage = coverage.vi(), covered = Coverage::Covered.vi())
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
    /// Chứng cứ phạm vi: evidence that an agreement was in force on a day and covered a recipient
    /// and subjects. Only the record of the agreement makes it. In a line from outside it is a
    /// [claim](crate::record::Claim).
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
        /// The recipient that is covered.
        copy recipient: OrganisationId;
        /// The subjects that are covered.
        list subjects: Subject;
        /// Whether it is certain, or presumed because something is not known.
        lend certainty: Certainty;
    }
}

impl Record<Agreement> {
    /// Evidence that the agreement is in force on a day. It is only presumed if a needed fact is
    /// not known.
    ///
    /// # Errors
    ///
    /// [`AgreementUnavailable`] if it certainly is not in force.
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

    /// Evidence that the agreement is in force on a day and covers this facility and all these
    /// subjects. It is only presumed if a needed fact is not known.
    ///
    /// # Errors
    ///
    /// [`AgreementUnavailable`] if the agreement certainly is not in force, or does not cover the
    /// facility and the subjects, or covers a subject only on demand and no request was accepted.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let covered = memorandum.covered_on(&hospital, &[neurology.clone()], day!(2024-10-12))?;
    /// assert_eq!(covered.subjects(), [neurology]);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn covered_on(
        &self,
        facility: &Organisation,
        subjects: &[Subject],
        day: NaiveDate,
    ) -> Result<Covered, AgreementUnavailable> {
        let InForce {
            agreement, version, ..
        } = self.in_force_on(day)?;
        let covering = self.covers(facility, subjects, day);
        match covering.by_terms {
            Coverage::Covered | Coverage::Unknown => Ok(Covered {
                agreement,
                version,
                day,
                recipient: facility.id(),
                subjects: subjects.to_vec(),
                certainty: Certainty::lacking(covering.missing),
            }),
            coverage @ (Coverage::OnDemand | Coverage::NotCovered) => {
                Err(AgreementUnavailable::NotCovered { coverage, day })
            }
        }
    }
}
