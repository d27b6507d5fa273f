//! Why a survey refuses an event.

use super::{Dimension, Rating, RequirementNumber, SiteNumber, SurveySide};
use crate::basis::BasisFault;
use crate::record::{LinePath, TooEarly};
use crate::specialty::Subject;
use crate::value::Joined;
use alloc::{boxed::Box, sync::Arc};

messages! {
    /// Why a survey refuses an event.
    pub enum SurveyRefusal {
        /// The survey has no host.
        NoHost {
            /// The field that should name a host.
            at: LinePath,
        } = "SU-01" "survey.plan.no_host" {
            en("the survey has no host, expected at least one site that is surveyed")
            vi("chưa nêu cơ sở được khảo sát, cần ít nhất một cơ sở")
            at("{at}")
        }
        /// One organisation is listed as two hosts.
        HostTwice {
            /// The number of its second place.
            site: SiteNumber,
            /// The field that names it.
            at: LinePath,
        } = "SU-02" "survey.plan.host_twice" {
            en("site {site} is the same organisation as a site before it, expected each host once")
            vi("cơ sở thứ {site} trùng với một cơ sở đã nêu, mỗi cơ sở chỉ nêu một lần")
            at("{at}")
        }
        /// A committee of the Party surveys or is surveyed.
        PartyCommittee {
            /// The side of the committee.
            side: SurveySide,
            /// The field that names it.
            at: LinePath,
        } = "SU-03" "survey.plan.party_committee" {
            en("{side} is a committee of the Party, expected it as a guest: it neither gives nor receives support")
            vi("{side} là cấp ủy Đảng, chỉ có thể là khách mời, không hỗ trợ hoặc nhận hỗ trợ", side = side.vi())
            parameters(side = side.code())
            at("{at}")
        }
        /// The delegation does not have exactly one leader.
        Leaders {
            /// The number of members who lead.
            found: usize,
        } = "SU-04" "survey.delegation.leaders" {
            en("{found} members lead the delegation, expected exactly one")
            vi("đoàn công tác có {found} trưởng đoàn, cần đúng một trưởng đoàn")
            at("payload.delegation.members")
        }
        /// A site that isn't surveyed.
        NoSuchSite {
            /// The number given.
            site: SiteNumber,
            /// The sites that are surveyed.
            sites: Arc<Joined<SiteNumber>>,
            /// The field that names the site.
            at: LinePath,
        } = "SU-05" "survey.site.not_surveyed" {
            en("site {site} is not surveyed, expected one of {sites}")
            vi("không khảo sát cơ sở thứ {site}, chỉ có cơ sở thứ {sites}")
            at("{at}")
        }
        /// A site takes part twice.
        SiteTwice {
            /// The site.
            site: SiteNumber,
            /// The field that names the site.
            at: LinePath,
        } = "SU-06" "survey.site.twice" {
            en("site {site} is listed twice, expected each site once")
            vi("cơ sở thứ {site} được nêu hai lần, mỗi cơ sở chỉ nêu một lần")
            at("{at}")
        }
        /// A presentation or a proposal comes after a finding.
        StepTooLate = "SU-07" "survey.step.after_findings" {
            en("there is a finding at this site already, expected presentation and proposal before any finding, or the reason in `out_of_order`")
            vi("đã có kết quả khảo sát tại cơ sở này; trình bày và đề xuất phải trước kết quả khảo sát, nếu khác trình tự phải ghi rõ lý do")
            at("payload.out_of_order")
        }
        /// A finding comes before the host presented itself and proposed its needs.
        FoundTooEarly = "SU-08" "survey.finding.before_steps" {
            en("the host has not yet presented itself and proposed its needs, expected both before any finding, or the reason in `out_of_order`")
            vi("cơ sở chưa trình bày và đề xuất nhu cầu; cần cả hai bước trước kết quả khảo sát, nếu khác trình tự phải ghi rõ lý do")
            at("payload.out_of_order")
        }
        /// A rating below `meets` has no reason.
        NoReason {
            /// The dimension that is rated.
            dimension: Dimension,
            /// The rating.
            rating: Rating,
            /// The field that should give the reason.
            at: LinePath,
        } = "SU-09" "survey.finding.no_reason" {
            en("`{dimension}` is rated `{rating}` without a reason, expected a reason for a rating below `{meets}`", meets = Rating::Meets)
            vi("{dimension} được đánh giá “{rating}” nhưng chưa có lý do, cần lý do khi chưa đạt mức “{meets}”", dimension = dimension.vi(), rating = rating.vi(), meets = Rating::Meets.vi())
            at("{at}")
        }
        /// The verdict is `ready` although a dimension is insufficient.
        ReadyThoughInsufficient {
            /// The dimension that is insufficient.
            dimension: Dimension,
            /// The field that gives the rating.
            at: LinePath,
        } = "SU-10" "survey.finding.ready_though_insufficient" {
            en("the verdict is `ready` though `{dimension}` is rated `insufficient`, expected another verdict or another rating")
            vi("kết luận “đủ điều kiện” trong khi {dimension} chưa đáp ứng, cần kết luận khác hoặc đánh giá khác", dimension = dimension.vi())
            at("{at}")
        }
        /// A requirement has a number that was already given.
        RequiredTwice {
            /// The number.
            requirement: RequirementNumber,
            /// The field that gives the number.
            at: LinePath,
        } = "SU-11" "survey.requirement.twice" {
            en("there is a requirement {requirement} already, expected another number")
            vi("đã có yêu cầu số {requirement}, cần số khác")
            at("{at}")
        }
        /// A requirement follows from a finding that does not exist.
        RequiredOfNothing {
            /// The subject it names.
            subject: Box<Subject>,
            /// The field that names the subject.
            at: LinePath,
        } = "SU-12" "survey.requirement.no_finding" {
            en("there is no finding in `{subject}`, expected a requirement that follows from a finding")
            vi("chưa có kết quả khảo sát về {subject}, yêu cầu phải căn cứ vào kết quả khảo sát", subject = subject.vi())
            at("{at}")
        }
        /// A conclusion comes before any finding.
        NoFinding = "SU-13" "survey.concluded.no_finding" {
            en("there is no finding yet, expected at least one before the conclusion")
            vi("chưa có kết quả khảo sát, cần ít nhất một kết quả trước khi kết luận")
            at("type")
        }
        /// Something is agreed that was neither proposed nor offered.
        NotProposed {
            /// The subject that is agreed on.
            subject: Box<Subject>,
            /// The field that names the subject.
            at: LinePath,
        } = "SU-14" "survey.concluded.not_proposed" {
            en("`{subject}` is agreed on but no host proposed it, expected a proposal or the mark `offered`")
            vi("thống nhất về {subject} nhưng cơ sở không đề xuất, cần có đề xuất hoặc ghi là do bên khảo sát đề nghị (`offered`)", subject = subject.vi())
            at("{at}")
        }
        /// A side signs twice.
        SignedTwice {
            /// The side.
            side: SurveySide,
        } = "SU-15" "survey.signature.twice" {
            en("{side} has signed already, expected one signature for each side")
            vi("{side} đã ký, mỗi bên chỉ ký một lần", side = side.vi())
            parameters(side = side.code())
            at("payload.side")
        }
        /// The signer is a guest or a witness.
        SignedByGuest {
            /// The side.
            side: SurveySide,
            /// The field that names the person.
            at: LinePath,
        } = "SU-16" "survey.signature.by_guest" {
            en("a guest or witness signs for {side}, expected somebody else: guests and witnesses never sign")
            vi("khách mời hoặc người chứng kiến lại ký thay {side}, người chứng kiến không được tính là người ký", side = side.vi())
            parameters(side = side.code())
            at("{at}")
        }
        /// A side that signed refuses to sign.
        RefusedAfterSigning {
            /// The side.
            side: SurveySide,
        } = "SU-17" "survey.signature.refused_after_signing" {
            en("{side} has signed already, expected a side that has not signed")
            vi("{side} đã ký, chỉ bên chưa ký mới có thể từ chối ký", side = side.vi())
            parameters(side = side.code())
            at("payload.side")
        }
        /// There is no such requirement.
        NoSuchRequirement {
            /// The number given.
            requirement: RequirementNumber,
        } = "SU-18" "survey.requirement.unknown" {
            en("there is no requirement {requirement}, expected one of this survey")
            vi("không có yêu cầu số {requirement} trong khảo sát này")
            at("payload.requirement")
        }
        /// The report is dated before the signing.
        ReportedTooEarly {
            /// The date of the report, and the day on which the minutes were signed.
            dates: Box<TooEarly>,
        } = "SU-19" "survey.reported.before_signing" {
            en("reported as of {found}, expected not before {bound}, when the minutes were signed", found = dates.found, bound = dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {found}, không được trước thời điểm ký biên bản là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("on")
        }
        /// A requirement is met, waived or unmet, but the survey has none.
        NoRequirement = "SU-20" "survey.requirement.none" {
            en("the survey has no requirement, expected one before it is met, waived or found unmet")
            vi("khảo sát không có yêu cầu nào để ghi nhận đáp ứng, miễn hoặc chưa đáp ứng")
            at("type")
        }
        /// The evidence of an agreement is no basis for what the record says.
        UnfitBasis {
            /// What does not fit.
            why: Box<BasisFault>,
        } = "SU-21" "survey.basis.unfit" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
            at("{}", why.path())
        }
        /// A report gives two findings at one site in one subject.
        FoundTwice {
            /// The subject.
            subject: Box<Subject>,
            /// The field that gives the second.
            at: LinePath,
        } = "SU-22" "survey.reported.found_twice" {
            en("the report has a finding in `{subject}` at this site already, expected one for each site and subject")
            vi("báo cáo đã có kết quả khảo sát về {subject} tại cơ sở này, mỗi cơ sở và lĩnh vực chỉ nêu một lần", subject = subject.vi())
            at("{at}")
        }
        /// A person is in the delegation twice.
        MemberTwice {
            /// The position of the member.
            index: usize,
        } = "SU-23" "survey.delegation.member_twice" {
            en("the person is in the delegation already, expected each member once")
            vi("người này đã có trong đoàn công tác, mỗi thành viên chỉ ghi một lần")
            at("payload.delegation.members[{index}].person")
        }
        /// The later survey is this one.
        SupersededByItself = "SU-24" "survey.superseded.by_itself" {
            en("the survey is said to be replaced by itself, expected another survey")
            vi("khảo sát được ghi là do chính nó thay thế, cần một khảo sát khác")
            at("payload.by")
        }
    }
}
