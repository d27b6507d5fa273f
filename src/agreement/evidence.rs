//! What an agreement vouches for to other records.

use super::{Agreement, Coverage, Standing};
use crate::organisation::Organisation;
use crate::record::{Certainty, Record, evidence};
use crate::specialty::Subject;
use crate::value::{AgreementId, OrganisationId, When, day};
use chrono::NaiveDate;

messages! {
    /// Why an agreement does not vouch for what it was asked for.
    pub enum AgreementUnavailable {
        /// It certainly was not in force.
        NotInForce {
            /// How it stood.
            standing: Standing,
            /// On this day.
            day: NaiveDate,
        } = "agreement.evidence.not_in_force" {
            en("the agreement is `{standing}` on {day}, expected one that is in force")
            vi("vào ngày {} văn bản hợp tác {}, cần văn bản đang có hiệu lực", When::from(*day).vi(), standing.vi())
        }
        /// The recipient or a subject is not covered.
        NotCovered {
            /// The answer: not covered, or only on demand.
            coverage: Coverage,
            /// On this day.
            day: NaiveDate,
        } = "agreement.evidence.not_covered" {
            en("the agreement answers `{coverage}` for this recipient and these subjects on {day}, expected `covered`")
            vi("vào ngày {} đơn vị và nội dung này {}, cần {}", When::from(*day).vi(), coverage.vi(), Coverage::Covered.vi())
        }
    }
}

evidence! {
    /// Chứng cứ hiệu lực: that an agreement was in force on a day. Only the record of the agreement
    /// issues it.
    ///
    /// ```compile_fail,E0451
    /// // Nobody else can make one.
    /// let evidence = lienvien::agreement::InForce { version: 1 };
    /// ```
    ///
    /// ```compile_fail,E0277
    /// // And nobody can read one from text by itself.
    /// let evidence: lienvien::agreement::InForce = serde_json::from_str("{}").unwrap();
    /// ```
    pub struct InForce("evidence that an agreement was in force", read_in_force) {
        /// The agreement that vouches.
        copy agreement: AgreementId;
        /// The number of lines it had then.
        copy version: u32;
        /// The day for which it vouches.
        copy day: NaiveDate, serde(with = "day");
        /// Whether it is certain, or presumed because something is not known.
        lend certainty: Certainty;
    }
}

evidence! {
    /// Chứng cứ phạm vi: that an agreement was in force on a day and covered a recipient and
    /// subjects. Only the record of the agreement issues it.
    ///
    /// ```compile_fail,E0451
    /// // Nobody else can make one.
    /// let evidence = lienvien::agreement::Covered { version: 1 };
    /// ```
    ///
    /// ```compile_fail,E0277
    /// // And nobody can read one from text by itself.
    /// let evidence: lienvien::agreement::Covered = serde_json::from_str("{}").unwrap();
    /// ```
    pub struct Covered("evidence that an agreement covers a recipient", read_covered) {
        /// The agreement that vouches.
        copy agreement: AgreementId;
        /// The number of lines it had then.
        copy version: u32;
        /// The day for which it vouches.
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
    /// Evidence that the agreement is in force on a day. If a fact is not known, it is only presumed.
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
    /// subjects. If a fact is not known, it is only presumed.
    ///
    /// # Errors
    ///
    /// [`AgreementUnavailable`] if it certainly is not in force, or does not cover them, or covers
    /// them only on demand and no request was accepted.
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
