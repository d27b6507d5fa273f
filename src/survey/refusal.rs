//! Why a survey refuses an event.

use super::{Dimension, RequirementNumber, SiteNumber, SurveySide};
use crate::basis::BasisFault;
use crate::record::{LinePath, TooEarly};
use crate::specialty::Subject;
use crate::value::{Coded, Joined};
use alloc::{
    borrow::ToOwned,
    boxed::Box,
    string::{String, ToString},
    sync::Arc,
};

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
            vi("{side} là cấp ủy Đảng, chỉ là khách mời, không phải bên hỗ trợ hay bên tiếp nhận", side = side.vi())
            parameters(side = side.code())
            at("{at}")
        }
        /// A person is in the delegation twice.
        MemberTwice {
            /// The field that names the person again.
            at: LinePath,
        } = "SU-04" "survey.delegation.member_twice" {
            en("the person is in the delegation already, expected each member once")
            vi("người này đã có trong đoàn khảo sát, mỗi thành viên chỉ ghi một lần")
            at("{at}")
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
        /// A person is named twice among the people of a site.
        PersonTwice {
            /// The site.
            site: SiteNumber,
            /// The field that names the person again.
            at: LinePath,
        } = "SU-07" "survey.site.person_twice" {
            en("the person is among the people of site {site} already, expected each person once")
            vi("người này đã có trong thành phần của cơ sở thứ {site}, mỗi người chỉ nêu một lần")
            at("{at}")
        }
        /// A finding assesses a dimension twice.
        DimensionTwice {
            /// The dimension.
            dimension: Box<Coded<Dimension>>,
            /// The field that names it again.
            at: LinePath,
        } = "SU-08" "survey.finding.dimension_twice" {
            en("`{dimension}` is assessed twice in one finding, expected each dimension once")
            vi("nội dung “{dimension}” được đánh giá hai lần trong một kết quả, mỗi nội dung chỉ đánh giá một lần", dimension = dimension.vi())
            at("{at}")
        }
        /// A report gives two findings at one site in one subject, or about the whole house.
        FoundTwice {
            /// The subject, if it is not the whole house.
            subject: Option<Box<Subject>>,
            /// The field that gives the second.
            at: LinePath,
        } = "SU-09" "survey.reported.found_twice" {
            en("the report has a finding in `{subject}` at this site already, expected one for each site and subject", subject = named(subject.as_deref()))
            vi("báo cáo đã có kết quả khảo sát về {subject} tại cơ sở này, mỗi cơ sở và lĩnh vực chỉ nêu một lần", subject = named_vi(subject.as_deref()))
            parameters(subject = named(subject.as_deref()))
            at("{at}")
        }
        /// The evidence of an agreement is no basis for what the record says.
        UnfitBasis {
            /// What does not fit.
            why: Box<BasisFault>,
        } = "SU-10" "survey.basis.unfit" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
            at("{}", why.path())
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
        /// The report is dated before the signing.
        ReportedTooEarly {
            /// The date of the report, and the day on which the minutes were signed.
            dates: Box<TooEarly>,
        } = "SU-12" "survey.reported.before_signing" {
            en("reported as of {found}, expected not before {bound}, when the minutes were signed", found = dates.found, bound = dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {found}, không được trước thời điểm ký biên bản là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("on")
        }
        /// The later survey is this one.
        SupersededByItself = "SU-13" "survey.superseded.by_itself" {
            en("the survey is said to be replaced by itself, expected another survey")
            vi("khảo sát được ghi là do chính nó thay thế, cần một khảo sát khác")
            at("payload.by")
        }
        /// A side that signed refuses to sign.
        RefusedAfterSigning {
            /// The side.
            side: SurveySide,
        } = "SU-14" "survey.signature.refused_after_signing" {
            en("{side} has signed already, expected a side that has not signed")
            vi("{side} đã ký, chỉ bên chưa ký mới có thể từ chối ký", side = side.vi())
            parameters(side = side.code())
            at("payload.side")
        }
        /// A side signs twice.
        SignedTwice {
            /// The side.
            side: SurveySide,
            /// The field that names it.
            at: LinePath,
        } = "SU-15" "survey.signature.twice" {
            en("{side} has signed already, expected one signature for each side")
            vi("{side} đã ký, mỗi bên chỉ ký một lần", side = side.vi())
            parameters(side = side.code())
            at("{at}")
        }
        /// The signer is a guest or a witness.
        SignedByGuest {
            /// The side.
            side: SurveySide,
            /// The field that names the person.
            at: LinePath,
        } = "SU-16" "survey.signature.by_guest" {
            en("a guest or witness signs for {side}, expected somebody else: guests and witnesses never sign")
            vi("khách mời hoặc người chứng kiến lại ký với tư cách {side}, khách mời và người chứng kiến không được tính là người ký", side = side.vi())
            parameters(side = side.code())
            at("{at}")
        }
    }
}

/// The subject of a finding, by code or name.
fn named(subject: Option<&Subject>) -> String {
    subject.map_or_else(|| "whole_house".to_owned(), ToString::to_string)
}

fn named_vi(subject: Option<&Subject>) -> &str {
    subject.map_or("toàn bộ cơ sở", Subject::vi)
}
