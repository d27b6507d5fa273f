//! Why a survey gives no evidence.

use super::{RequirementKind, RequirementNumber, SiteNumber, SurveySide, Verdict};
use crate::record::MissingFacts;
use crate::specialty::Subject;
use crate::value::{Coded, Shown, Vi, When};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use core::fmt;

messages! {
    /// Why a survey gives no evidence of signed minutes.
    pub enum SurveyUnavailable {
        /// There is no such site among those surveyed.
        NoSuchSite {
            /// The number given.
            site: SiteNumber,
        } = "survey.evidence.no_such_site" {
            en("site {site} is not surveyed, expected a site that is surveyed")
            vi("không khảo sát cơ sở thứ {site}, cần một cơ sở được khảo sát")
        }
        /// The record was entered in error.
        Voided = "survey.evidence.voided" {
            en("the survey was entered in error, expected a survey that is counted")
            vi("hồ sơ khảo sát đã bị hủy do ghi nhầm, cần khảo sát còn giá trị")
        }
        /// A later survey took its place.
        Superseded = "survey.evidence.superseded" {
            en("a later survey took the place of this one, expected the latest")
            vi("khảo sát này đã được thay thế, cần khảo sát mới nhất")
        }
        /// A side has not signed.
        NotSigned {
            /// The side.
            side: SurveySide,
        } = "survey.evidence.not_signed" {
            en("{side} has not signed the minutes, expected the signatures of the delegation and of the site")
            vi("{side} chưa ký biên bản khảo sát, cần chữ ký của đoàn khảo sát và của cơ sở", side = side.vi())
            parameters(side = side.code())
        }
        /// A side certainly signed only after the day.
        NotSignedYet {
            /// The side.
            side: SurveySide,
            /// The day of the question.
            day: NaiveDate,
        } = "survey.evidence.not_signed_yet" {
            en("{side} had not signed the minutes on {day}, expected minutes signed by then")
            vi("vào ngày {day} {side} chưa ký biên bản khảo sát, cần biên bản đã ký", day = When::from(*day).vi(), side = side.vi())
            parameters(side = side.code())
        }
        /// It is not known when the minutes were signed.
        NotCertain {
            /// The facts that are not known.
            missing: MissingFacts,
        } = "survey.evidence.not_certain" {
            en("the evidence is not certain: not known is {missing}; expected these facts, or evidence that is presumed on purpose")
            vi("chưa thể xác nhận chắc chắn vì chưa rõ {missing}; cần bổ sung, hoặc chủ động dùng chứng cứ suy đoán", missing = missing.vi())
        }
    }
}

messages! {
    /// Why a survey does not give evidence that a host is ready to start.
    pub enum NotReady {
        /// There are no signed minutes.
        Unavailable {
            /// The reason.
            why: SurveyUnavailable,
        } = "survey.readiness.unavailable" {
            en("the survey is no evidence of readiness: {why}")
            vi("khảo sát không thể làm căn cứ: {why}", why = Vi(why))
            source(why)
        }
        /// No subject is given.
        NoSubject = "survey.readiness.no_subject" {
            en("no subject is given, expected at least one to start with")
            vi("chưa nêu nội dung triển khai, cần ít nhất một nội dung")
        }
        /// There is no finding in a subject.
        NotFound {
            /// The subject.
            subject: Box<Subject>,
        } = "survey.readiness.not_found" {
            en("there is no finding in `{subject}` at this site, expected a finding")
            vi("chưa có kết quả khảo sát về {subject} tại cơ sở này, cần có kết quả khảo sát", subject = subject.vi())
        }
        /// The verdict says no.
        Verdict {
            /// The subject in which it was given.
            subject: Box<Subject>,
            /// The verdict.
            verdict: Verdict,
        } = "survey.readiness.verdict" {
            en("the verdict in `{subject}` is `{verdict}`, expected `ready`, `on_demand`, or `conditional` with its requirements met")
            vi("kết luận khảo sát về {subject} là “{verdict}”, cần kết luận đủ điều kiện hoặc triển khai theo nhu cầu; nếu kèm theo yêu cầu thì phải đáp ứng các yêu cầu đó", subject = subject.vi(), verdict = verdict.vi())
        }
        /// Blocking requirements are open.
        Requirements {
            /// The open requirements.
            open: OpenRequirements,
            /// The day of the question.
            day: NaiveDate,
        } = "survey.readiness.requirements_open" {
            en("on {day} these requirements were open: {open}; expected each of them met or waived before the start")
            vi("vào ngày {day} còn yêu cầu chưa đáp ứng: {open}; cần đáp ứng hoặc được miễn trước khi triển khai", day = When::from(*day).vi(), open = open.vi())
        }
        /// It is not certain, because facts are not known.
        NotCertain {
            /// The facts that are not known.
            missing: MissingFacts,
            /// The day of the question.
            day: NaiveDate,
        } = "survey.readiness.not_certain" {
            en("it is not certain that the site was ready on {day}: not known is {missing}; expected these facts, or evidence that is presumed on purpose")
            vi("chưa thể xác nhận chắc chắn cơ sở đủ điều kiện triển khai vào ngày {day} vì chưa rõ {missing}; cần bổ sung, hoặc chủ động dùng chứng cứ suy đoán", day = When::from(*day).vi(), missing = missing.vi())
        }
    }
}

/// Yêu cầu chưa đáp ứng: the blocking requirements that are open, each with its kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OpenRequirements(pub(super) Vec<(RequirementNumber, Coded<RequirementKind>)>);

impl OpenRequirements {
    /// The requirements with number and kind, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (RequirementNumber, &Coded<RequirementKind>)> {
        self.0.iter().map(|(number, kind)| (*number, kind))
    }

    /// In Vietnamese: `số 1 (kế hoạch phát triển nhân lực), số 2 (nâng cấp trang thiết bị)`.
    pub fn vi(&self) -> impl fmt::Display {
        Shown(|f: &mut fmt::Formatter<'_>| {
            let mut separator = "";
            for (number, kind) in self.iter() {
                write!(f, "{separator}số {number} ({})", kind.vi())?;
                separator = ", ";
            }
            Ok(())
        })
    }
}

/// In English: ``1 (`staff_development_plan`), 2 (`equipment_upgrade`)``.
impl fmt::Display for OpenRequirements {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for (number, kind) in self.iter() {
            write!(f, "{separator}{number} (`{kind}`)")?;
            separator = ", ";
        }
        Ok(())
    }
}

impl From<SurveyUnavailable> for NotReady {
    fn from(why: SurveyUnavailable) -> Self {
        Self::Unavailable { why }
    }
}
