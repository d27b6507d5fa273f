//! Why a secondment refuses an event.

use super::SecondedMemberNumber;
use crate::basis::BasisFault;
use crate::record::{LinePath, TooEarly};
use crate::value::{Text, When};
use alloc::boxed::Box;

messages! {
    /// Why a secondment refuses an event. A person is never named.
    pub enum SecondmentRefusal {
        /// Home and host are one organisation.
        HostIsHome {
            /// The name of the host.
            name: Box<Text>,
            /// The field that names the host.
            at: LinePath,
        } = "SE-01" "secondment.host.is_home" {
            en("`{name}` is both home and host, expected two organisations")
            vi("“{name}” vừa là đơn vị cử vừa là cơ sở tiếp nhận, cần hai tổ chức khác nhau")
            at("{at}")
        }
        /// The team is empty.
        NobodySent {
            /// The field that gives the team.
            at: LinePath,
        } = "SE-02" "secondment.team.nobody" {
            en("nobody is sent, expected at least one person")
            vi("không có ai được cử, cần ít nhất một người")
            at("{at}")
        }
        /// A person is in the team twice.
        MemberTwice {
            /// The number of the member.
            member: SecondedMemberNumber,
            /// The field that names the member.
            at: LinePath,
        } = "SE-03" "secondment.team.person_twice" {
            en("member {member} is in the team already, expected each person once")
            vi("thành viên thứ {member} đã có trong đoàn, mỗi người chỉ ghi một lần")
            at("{at}")
        }
        /// The evidence of an agreement is no basis for what the record says.
        UnfitBasis {
            /// What does not fit.
            why: Box<BasisFault>,
        } = "SE-04" "secondment.basis.unfit" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
            at("{}", why.path())
        }
        /// The report is dated before a date that it gives.
        ReportedTooEarly {
            /// The date of the report, and the date on which the stint began or ended.
            dates: Box<TooEarly>,
            /// The field that gives the date of the stint.
            at: LinePath,
        } = "SE-05" "secondment.reported.before_stint" {
            en("the report is as of {found}, expected not before {bound}, the date of a stint", found = dates.found, bound = dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {found}, không được trước {bound} là thời điểm của một đợt", found = dates.found.vi(), bound = dates.bound.vi())
            at("{at}")
        }
        /// Reported as on site, but every stint has ended, and these are all.
        NobodyOnSite = "SE-06" "secondment.reported.nobody_on_site" {
            en("reported as on site, but every stint has ended, expected a stint that goes on")
            vi("báo cáo là đang công tác nhưng không có đợt nào đang diễn ra, cần ít nhất một đợt chưa kết thúc")
            at("payload.reached")
        }
        /// Reported as over or between stints, but a stint is not over.
        StillOnSite {
            /// The number of persons still on site.
            persons: usize,
        } = "SE-07" "secondment.reported.still_on_site" {
            en("reported as no longer on site, but persons whose stint goes on: {persons}, expected every stint to have ended")
            vi("báo cáo là không còn công tác tại cơ sở tiếp nhận nhưng có {persons} người chưa kết thúc đợt, cần mọi đợt đã kết thúc")
            at("payload.reached")
        }
        /// A person assesses himself or herself.
        AssessesOneself = "SE-08" "secondment.assessment.of_oneself" {
            en("the person who assesses is the person who is assessed, expected two persons")
            vi("người đánh giá và người được đánh giá là một, cần hai người khác nhau")
            at("payload.by")
        }
        /// A person begins a stint but has not ended an earlier one.
        AlreadyOnSite {
            /// The first day of the open stint.
            since: Box<When>,
            /// The field that names the person, or the stint of a report.
            at: LinePath,
        } = "SE-09" "secondment.stint.already_on_site" {
            en("the person has been on site since {since}, expected the end of that stint first")
            vi("người này đang công tác tại cơ sở tiếp nhận, bắt đầu {since}; cần kết thúc đợt đó trước", since = since.vi())
            at("{at}")
        }
        /// A person has two stints on one day.
        TwiceOnOneDay {
            /// The date given, and the day on which the person's earlier stint ended.
            dates: Box<TooEarly>,
            /// The field that gives the date, or the stint of a report.
            at: LinePath,
        } = "SE-10" "secondment.stint.twice_on_one_day" {
            en("the person's earlier stint ended on {bound}, so that with {found} two stints share a day, expected a later day", bound = dates.bound, found = dates.found)
            vi("đợt trước của người này kết thúc {bound}, với thời điểm {found} thì hai đợt trùng ngày; cần một ngày sau đó", bound = dates.bound.vi(), found = dates.found.vi())
            at("{at}")
        }
        /// A person leaves who is not on site.
        NotOnSite = "SE-11" "secondment.stint.not_on_site" {
            en("the person has no stint that goes on, expected a stint that can end")
            vi("người này không có đợt nào đang diễn ra, cần một đợt chưa kết thúc")
            at("payload.person")
        }
        /// A stint ends before it begins.
        StintBackwards {
            /// The date of the end, and the date of the beginning.
            dates: Box<TooEarly>,
            /// The field that gives the date of the end.
            at: LinePath,
        } = "SE-12" "secondment.stint.ends_before_start" {
            en("the stint ends on {found}, expected not before {bound}, when it began", found = dates.found, bound = dates.bound)
            vi("đợt kết thúc {found}, không được trước thời điểm bắt đầu là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("{at}")
        }
        /// A day is logged twice.
        LoggedTwice {
            /// The day.
            on: When,
        } = "SE-13" "secondment.day.logged_twice" {
            en("{on} is logged already for the same persons and package, expected each day once; to change it, correct the line")
            vi("{on} đã có nhật ký của cùng người và cùng gói kỹ thuật, mỗi ngày chỉ ghi một lần; muốn đổi phải đính chính", on = on.vi())
            at("on")
        }
        /// An extension ends before the planned time begins.
        ExtendedBackwards {
            /// The date of the end, and the date of the beginning.
            dates: Box<TooEarly>,
        } = "SE-14" "secondment.extension.ends_before_start" {
            en("extended to {found}, expected not before {bound}, when the planned time begins", found = dates.found, bound = dates.bound)
            vi("gia hạn đến {found}, không được trước thời điểm bắt đầu theo kế hoạch là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("payload.to")
        }
        /// A person is replaced by the same person.
        ReplacedByOneself = "SE-15" "secondment.replacement.same_person" {
            en("the person and the replacement are the same, expected two persons")
            vi("người thay và người được thay là một, cần hai người khác nhau")
            at("payload.by")
        }
    }
}
