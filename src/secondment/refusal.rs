//! Why a secondment refuses an event.

use crate::record::{OtherDay, TooEarly};
use crate::value::{Text, When};
use alloc::boxed::Box;

messages! {
    /// Why a secondment refuses an event. A person is never named.
    pub enum SecondmentRefusal {
        /// Somebody is sent to where they come from.
        HostIsHome {
            /// The name of the host.
            name: Text,
        } = "SE-01" "secondment.host.is_home" {
            en("`{name}` is both home and host, expected two organisations")
            vi("“{name}” vừa là đơn vị cử vừa là đơn vị tiếp nhận, cần hai đơn vị khác nhau")
        }
        /// A team of nobody.
        NobodySent = "SE-02" "secondment.team.nobody" {
            en("nobody is sent, expected at least one person")
            vi("không có ai được cử, cần ít nhất một người")
        }
        /// One person twice in the team.
        MemberTwice {
            /// Which of the members, from 1.
            member: usize,
        } = "SE-03" "secondment.team.person_twice" {
            en("member {member} is in the team already, expected each person once")
            vi("thành viên thứ {member} đã có trong đoàn, mỗi người chỉ ghi một lần")
        }
        /// The agreement vouches for another day.
        BasisOnOtherDay {
            /// The two dates.
            dates: Box<OtherDay>,
        } = "SE-04" "secondment.basis.other_day" {
            en("the agreement vouches for {}, expected the day of the proposal, {}", dates.found, dates.on)
            vi("văn bản hợp tác được xác nhận hiệu lực vào {}, cần xác nhận vào thời điểm đề xuất là {}", When::from(dates.found).vi(), dates.on.vi())
        }
        /// Reported as of a time before what is reported.
        ReportedTooEarly {
            /// As of when it is reported, and when the stint began or ended.
            dates: Box<TooEarly>,
        } = "SE-05" "secondment.reported.before_stint" {
            en("reported as of {}, expected not before {}, the date of a stint", dates.found, dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {}, không được trước {} là thời điểm của một đợt", dates.found.vi(), dates.bound.vi())
        }
        /// Reported as on site, and nobody is.
        NobodyOnSite = "SE-06" "secondment.reported.nobody_on_site" {
            en("reported as on site with every stint over, expected one that goes on")
            vi("báo cáo là đang công tác nhưng không có đợt nào đang diễn ra, cần ít nhất một đợt chưa kết thúc")
        }
        /// Reported as over or between stints, and somebody is still there.
        StillOnSite {
            /// How many.
            persons: usize,
        } = "SE-07" "secondment.reported.still_on_site" {
            en("reported as no longer on site with {persons} whose stint goes on, expected every stint to be over")
            vi("báo cáo là không còn công tác tại đơn vị tiếp nhận nhưng có {persons} người chưa kết thúc đợt, cần mọi đợt đã kết thúc")
        }
        /// A late decision that doesn't say why.
        LateWithoutGround {
            /// When the first stint began, and when it was decided.
            dates: Box<TooEarly>,
        } = "SE-08" "secondment.decision.late_without_ground" {
            en("the decision is of {}, after the first stint began on {}, and gives no ground, expected one", dates.bound, dates.found)
            vi("quyết định ra {}, sau khi đợt đầu tiên đã bắt đầu {}, nhưng không nêu lý do; cần nêu lý do", dates.bound.vi(), dates.found.vi())
        }
        /// Somebody comes who is there.
        AlreadyOnSite {
            /// Since when.
            since: When,
        } = "SE-09" "secondment.stint.already_on_site" {
            en("the person is on site already, since {since}, expected the end of that stint first")
            vi("người này đang công tác tại đơn vị tiếp nhận, bắt đầu {}; cần kết thúc đợt đó trước", since.vi())
        }
        /// Two stints of one person on one day.
        TwiceOnOneDay {
            /// The date given, and when the person's earlier stint ended.
            dates: Box<TooEarly>,
        } = "SE-10" "secondment.stint.twice_on_one_day" {
            en("the person's earlier stint ended on {}, and {} puts both on one day, expected a later day", dates.bound, dates.found)
            vi("đợt trước của người này kết thúc {}, với thời điểm {} thì hai đợt trùng ngày; cần một ngày sau đó", dates.bound.vi(), dates.found.vi())
        }
        /// Somebody leaves who isn't there.
        NotOnSite = "SE-11" "secondment.stint.not_on_site" {
            en("the person has no stint that goes on, expected one that can end")
            vi("người này không có đợt nào đang diễn ra, cần một đợt chưa kết thúc")
        }
        /// A stint that ends before it begins.
        StintBackwards {
            /// The end given, and the beginning.
            dates: Box<TooEarly>,
        } = "SE-12" "secondment.stint.ends_before_start" {
            en("the stint ends on {}, expected not before {}, when it began", dates.found, dates.bound)
            vi("đợt kết thúc {}, không được trước thời điểm bắt đầu là {}", dates.found.vi(), dates.bound.vi())
        }
        /// A day on which nobody was there.
        OutsideStints {
            /// The day.
            on: When,
        } = "SE-13" "secondment.day.outside_stints" {
            en("{on} is on no stint of those who worked, expected a day of one")
            vi("{} không thuộc đợt nào của người thực hiện, cần một ngày trong đợt", on.vi())
        }
        /// An extension that is over before it all began.
        ExtendedBackwards {
            /// The end given, and the beginning.
            dates: Box<TooEarly>,
        } = "SE-14" "secondment.extension.ends_before_start" {
            en("extended to {}, expected not before {}, when the secondment begins", dates.found, dates.bound)
            vi("gia hạn đến {}, không được trước thời điểm bắt đầu là {}", dates.found.vi(), dates.bound.vi())
        }
        /// Somebody in their own place.
        ReplacedByOneself = "SE-15" "secondment.replacement.same_person" {
            en("the person is replaced by themselves, expected another person")
            vi("người thay và người được thay là một, cần hai người khác nhau")
        }
        /// Somebody who was certainly not sent.
        NotSent = "SE-16" "secondment.person.not_sent" {
            en("the person is neither in the team nor had a stint, expected one of those sent")
            vi("người này không có trong đoàn được cử và chưa có đợt nào, cần một người đã được cử")
        }
    }
}
