//! Why a secondment refuses an event.

use super::SecondedMemberNumber;
use crate::record::{OtherDay, TooEarly};
use crate::value::{Text, When};
use alloc::boxed::Box;

messages! {
    /// Why a secondment refuses an event. A person is never named.
    pub enum SecondmentRefusal {
        /// Home and host are one organisation.
        HostIsHome {
            /// The name of the host.
            name: Text,
        } = "SE-01" "secondment.host.is_home" {
            en("`{name}` is both home and host, expected two organisations")
            vi("“{name}” vừa là đơn vị cử vừa là đơn vị tiếp nhận, cần hai đơn vị khác nhau")
        }
        /// The team is empty.
        NobodySent = "SE-02" "secondment.team.nobody" {
            en("nobody is sent, expected at least one person")
            vi("không có ai được cử, cần ít nhất một người")
        }
        /// A person is in the team twice.
        MemberTwice {
            /// The number of the member.
            member: SecondedMemberNumber,
        } = "SE-03" "secondment.team.person_twice" {
            en("member {member} is in the team already, expected each person once")
            vi("thành viên thứ {member} đã có trong đoàn, mỗi người chỉ ghi một lần")
        }
        /// The evidence of the agreement is for another day.
        BasisOnOtherDay {
            /// The two dates.
            dates: Box<OtherDay>,
        } = "SE-04" "secondment.basis.other_day" {
            en("the evidence of the agreement is for {}, expected the day of the proposal, {}", dates.found, dates.on)
            vi("văn bản hợp tác được xác nhận hiệu lực vào {}, cần xác nhận vào thời điểm đề xuất là {}", When::from(dates.found).vi(), dates.on.vi())
        }
        /// The report is dated before a date that it gives.
        ReportedTooEarly {
            /// The date of the report, and the date on which the stint began or ended.
            dates: Box<TooEarly>,
        } = "SE-05" "secondment.reported.before_stint" {
            en("the report is as of {}, expected not before {}, the date of a stint", dates.found, dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {}, không được trước {} là thời điểm của một đợt", dates.found.vi(), dates.bound.vi())
        }
        /// Reported as on site, but every stint has ended.
        NobodyOnSite = "SE-06" "secondment.reported.nobody_on_site" {
            en("reported as on site, but every stint has ended, expected a stint that goes on")
            vi("báo cáo là đang công tác nhưng không có đợt nào đang diễn ra, cần ít nhất một đợt chưa kết thúc")
        }
        /// Reported as over or between stints, but a stint is not over.
        StillOnSite {
            /// The number of persons still on site.
            persons: usize,
        } = "SE-07" "secondment.reported.still_on_site" {
            en("reported as no longer on site, but persons whose stint goes on: {persons}, expected every stint to have ended")
            vi("báo cáo là không còn công tác tại đơn vị tiếp nhận nhưng có {persons} người chưa kết thúc đợt, cần mọi đợt đã kết thúc")
        }
        /// A late decision gives no reason.
        LateWithoutGround {
            /// The day on which the first stint began, and the date of the decision.
            dates: Box<TooEarly>,
        } = "SE-08" "secondment.decision.late_without_ground" {
            en("the decision is of {}, after the first stint began on {}, and gives no reason, expected a reason", dates.bound, dates.found)
            vi("quyết định ra {}, sau khi đợt đầu tiên đã bắt đầu {}, nhưng không nêu lý do; cần nêu lý do", dates.bound.vi(), dates.found.vi())
        }
        /// A person begins a stint but has not ended an earlier one.
        AlreadyOnSite {
            /// The first day of the open stint.
            since: When,
        } = "SE-09" "secondment.stint.already_on_site" {
            en("the person has been on site since {since}, expected the end of that stint first")
            vi("người này đang công tác tại đơn vị tiếp nhận, bắt đầu {}; cần kết thúc đợt đó trước", since.vi())
        }
        /// A person has two stints on one day.
        TwiceOnOneDay {
            /// The date given, and the day on which the person's earlier stint ended.
            dates: Box<TooEarly>,
        } = "SE-10" "secondment.stint.twice_on_one_day" {
            en("the person's earlier stint ended on {}, so that with {} two stints share a day, expected a later day", dates.bound, dates.found)
            vi("đợt trước của người này kết thúc {}, với thời điểm {} thì hai đợt trùng ngày; cần một ngày sau đó", dates.bound.vi(), dates.found.vi())
        }
        /// A person leaves who is not on site.
        NotOnSite = "SE-11" "secondment.stint.not_on_site" {
            en("the person has no stint that goes on, expected a stint that can end")
            vi("người này không có đợt nào đang diễn ra, cần một đợt chưa kết thúc")
        }
        /// A stint ends before it begins.
        StintBackwards {
            /// The date of the end, and the date of the beginning.
            dates: Box<TooEarly>,
        } = "SE-12" "secondment.stint.ends_before_start" {
            en("the stint ends on {}, expected not before {}, when it began", dates.found, dates.bound)
            vi("đợt kết thúc {}, không được trước thời điểm bắt đầu là {}", dates.found.vi(), dates.bound.vi())
        }
        /// Nobody who worked that day had a stint on it.
        OutsideStints {
            /// The day.
            on: When,
        } = "SE-13" "secondment.day.outside_stints" {
            en("nobody who worked on {on} had a stint on that day, expected a day of a stint")
            vi("{} không thuộc đợt nào của người thực hiện, cần một ngày trong đợt", on.vi())
        }
        /// An extension ends before the secondment begins.
        ExtendedBackwards {
            /// The date of the end, and the date of the beginning.
            dates: Box<TooEarly>,
        } = "SE-14" "secondment.extension.ends_before_start" {
            en("extended to {}, expected not before {}, when the secondment begins", dates.found, dates.bound)
            vi("gia hạn đến {}, không được trước thời điểm bắt đầu là {}", dates.found.vi(), dates.bound.vi())
        }
        /// A person is replaced by the same person.
        ReplacedByOneself = "SE-15" "secondment.replacement.same_person" {
            en("the person and the replacement are the same, expected two persons")
            vi("người thay và người được thay là một, cần hai người khác nhau")
        }
        /// The person was certainly not sent.
        NotSent = "SE-16" "secondment.person.not_sent" {
            en("the person is not in the team and has had no stint, expected somebody who was sent")
            vi("người này không có trong đoàn được cử và chưa có đợt nào, cần một người đã được cử")
        }
    }
}
