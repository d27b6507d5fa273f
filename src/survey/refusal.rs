//! Why a survey refuses an event.

use super::{Dimension, Rating, RequirementNumber, SiteNumber, SurveySide};
use crate::record::{OtherDay, TooEarly};
use crate::specialty::Subject;
use crate::value::{Joined, When};
use alloc::boxed::Box;

messages! {
    /// Why a survey refuses an event.
    pub enum SurveyRefusal {
        /// The survey has no host.
        NoHost = "SU-01" "survey.plan.no_host" {
            en("the survey has no host, expected at least one site that is surveyed")
            vi("chưa nêu cơ sở được khảo sát, cần ít nhất một cơ sở")
        }
        /// One organisation is listed as two hosts.
        HostTwice {
            /// The number of its second place.
            site: SiteNumber,
        } = "SU-02" "survey.plan.host_twice" {
            en("site {site} is the same organisation as a site before it, expected each host once")
            vi("cơ sở thứ {site} trùng với một cơ sở đã nêu, mỗi cơ sở chỉ nêu một lần")
        }
        /// A committee of the Party surveys or is surveyed.
        PartyCommittee {
            /// The side of the committee.
            side: SurveySide,
        } = "SU-03" "survey.plan.party_committee" {
            en("{side} is a committee of the Party, expected it as a guest: it neither gives nor receives support")
            vi("{} là cấp ủy Đảng, chỉ có thể là khách mời, không hỗ trợ hoặc nhận hỗ trợ", side.vi())
        }
        /// The delegation does not have exactly one leader.
        Leaders {
            /// The number of members who lead.
            found: usize,
        } = "SU-04" "survey.delegation.leaders" {
            en("{found} members lead the delegation, expected exactly one")
            vi("đoàn công tác có {found} trưởng đoàn, cần đúng một trưởng đoàn")
        }
        /// A site that isn't surveyed.
        NoSuchSite {
            /// The number given.
            site: SiteNumber,
            /// The sites that are surveyed.
            sites: Box<Joined<SiteNumber>>,
        } = "SU-05" "survey.site.not_surveyed" {
            en("site {site} is not surveyed, expected one of {sites}")
            vi("không khảo sát cơ sở thứ {site}, chỉ có cơ sở thứ {sites}")
        }
        /// A site takes part twice.
        SiteTwice {
            /// The site.
            site: SiteNumber,
        } = "SU-06" "survey.site.twice" {
            en("site {site} is listed twice, expected each site once")
            vi("cơ sở thứ {site} được nêu hai lần, mỗi cơ sở chỉ nêu một lần")
        }
        /// A presentation or a proposal comes after a finding.
        StepTooLate = "SU-07" "survey.step.after_findings" {
            en("there is a finding at this site already, expected presentation and proposal before any finding, or the reason in `out_of_order`")
            vi("đã có kết quả khảo sát tại cơ sở này; trình bày và đề xuất phải trước kết quả khảo sát, nếu khác trình tự phải ghi rõ lý do")
        }
        /// A finding comes before the host presented itself and proposed its needs.
        FoundTooEarly = "SU-08" "survey.finding.before_steps" {
            en("the host has not yet presented itself and proposed its needs, expected both before any finding, or the reason in `out_of_order`")
            vi("cơ sở chưa trình bày và đề xuất nhu cầu; cần cả hai bước trước kết quả khảo sát, nếu khác trình tự phải ghi rõ lý do")
        }
        /// A rating below `meets` has no reason.
        NoReason {
            /// The dimension that is rated.
            dimension: Dimension,
            /// The rating.
            rating: Rating,
        } = "SU-09" "survey.finding.no_reason" {
            en("`{dimension}` is rated `{rating}` without a reason, expected a reason for a rating below `meets`")
            vi("{} được đánh giá “{}” nhưng chưa có lý do, cần lý do khi chưa đạt mức “{}”", dimension.vi(), rating.vi(), Rating::Meets.vi())
        }
        /// The verdict is `ready` although a dimension is insufficient.
        ReadyThoughInsufficient {
            /// The dimension that is insufficient.
            dimension: Dimension,
        } = "SU-10" "survey.finding.ready_though_insufficient" {
            en("the verdict is `ready` though `{dimension}` is rated `insufficient`, expected another verdict or another rating")
            vi("kết luận “đủ điều kiện” trong khi {} chưa đáp ứng, cần kết luận khác hoặc đánh giá khác", dimension.vi())
        }
        /// A requirement has a number that was already given.
        RequiredTwice {
            /// The number.
            requirement: RequirementNumber,
        } = "SU-11" "survey.requirement.twice" {
            en("there is a requirement {requirement} already, expected another number")
            vi("đã có yêu cầu số {requirement}, cần số khác")
        }
        /// A requirement follows from a finding that does not exist.
        RequiredOfNothing {
            /// The subject it names.
            subject: Box<Subject>,
        } = "SU-12" "survey.requirement.no_finding" {
            en("there is no finding in `{subject}`, expected a requirement that follows from a finding")
            vi("chưa có kết quả khảo sát về {}, yêu cầu phải căn cứ vào kết quả khảo sát", subject.vi())
        }
        /// A conclusion comes before any finding.
        NoFinding = "SU-13" "survey.concluded.no_finding" {
            en("there is no finding yet, expected at least one before the conclusion")
            vi("chưa có kết quả khảo sát, cần ít nhất một kết quả trước khi kết luận")
        }
        /// Something is agreed that was neither proposed nor offered.
        NotProposed {
            /// The subject that is agreed on.
            subject: Box<Subject>,
        } = "SU-14" "survey.concluded.not_proposed" {
            en("`{subject}` is agreed on but no host proposed it, expected a proposal or the mark `offered`")
            vi("thống nhất về {} nhưng cơ sở không đề xuất, cần có đề xuất hoặc ghi là do bên khảo sát đề nghị (`offered`)", subject.vi())
        }
        /// A side signs twice.
        SignedTwice {
            /// The side.
            side: SurveySide,
        } = "SU-15" "survey.signature.twice" {
            en("{side} has signed already, expected one signature for each side")
            vi("{} đã ký, mỗi bên chỉ ký một lần", side.vi())
        }
        /// The signer is a guest or a witness.
        SignedByGuest {
            /// The side.
            side: SurveySide,
        } = "SU-16" "survey.signature.by_guest" {
            en("a guest or witness signs for {side}, expected somebody else: guests and witnesses never sign")
            vi("khách mời hoặc người chứng kiến lại ký thay {}, người chứng kiến không được tính là người ký", side.vi())
        }
        /// A side that signed refuses to sign.
        RefusedAfterSigning {
            /// The side.
            side: SurveySide,
        } = "SU-17" "survey.signature.refused_after_signing" {
            en("{side} has signed already, expected a side that has not signed")
            vi("{} đã ký, chỉ bên chưa ký mới có thể từ chối ký", side.vi())
        }
        /// There is no such requirement.
        NoSuchRequirement {
            /// The number given.
            requirement: RequirementNumber,
        } = "SU-18" "survey.requirement.unknown" {
            en("there is no requirement {requirement}, expected one of this survey")
            vi("không có yêu cầu số {requirement} trong khảo sát này")
        }
        /// The report is dated before the signing.
        ReportedTooEarly {
            /// The date of the report, and the day on which the minutes were signed.
            dates: Box<TooEarly>,
        } = "SU-19" "survey.reported.before_signing" {
            en("reported as of {}, expected not before {}, when the minutes were signed", dates.found, dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {}, không được trước thời điểm ký biên bản là {}", dates.found.vi(), dates.bound.vi())
        }
        /// A requirement is met, waived or unmet, but the survey has none.
        NoRequirement = "SU-20" "survey.requirement.none" {
            en("the survey has no requirement, expected one before it is met, waived or found unmet")
            vi("khảo sát không có yêu cầu nào để ghi nhận đáp ứng, miễn hoặc chưa đáp ứng")
        }
        /// The evidence of the agreement is for another day.
        BasisOnOtherDay {
            /// The two dates.
            dates: Box<OtherDay>,
        } = "SU-21" "survey.basis.other_day" {
            en("the evidence of the agreement is for {}, expected the day of the plan, {}", dates.found, dates.on)
            vi("văn bản hợp tác được xác nhận hiệu lực vào {}, cần xác nhận vào thời điểm lập kế hoạch khảo sát là {}", When::from(dates.found).vi(), dates.on.vi())
        }
    }
}
