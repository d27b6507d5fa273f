//! Why a transfer plan refuses an event. The rules about its period and items are in
//! [`PlanFault`](super::PlanFault), PL-01 to PL-04.

use super::ItemNumber;
use crate::basis::BasisFault;
use crate::organisation::OrganisationRef;
use crate::record::{LinePath, TooEarly};
use alloc::boxed::Box;

numbers! {
    /// Số thứ tự của bên hỗ trợ: the number of a supporter in the order of the plan, from
    /// 1.
    PlanSupporterNumber(u16);
}

/// The host whose minutes were given, and the recipient of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct OtherHost {
    /// The host of the survey.
    pub host: OrganisationRef,
    /// The recipient of the plan.
    pub recipient: OrganisationRef,
}

messages! {
    /// Why a transfer plan refuses an event.
    pub enum PlanRefusal {
        /// The minutes are of another host.
        MinutesOfAnotherHost {
            /// The host in the minutes, and the recipient.
            hosts: Box<OtherHost>,
            /// The field that holds the minutes.
            at: LinePath,
        } = "PL-05" "plan.premise.other_host" {
            en("the minutes are of a survey at `{host}`, expected those of the recipient `{recipient}`", host = hosts.host, recipient = hosts.recipient)
            vi("biên bản khảo sát là của “{host}”, cần biên bản khảo sát tại cơ sở tiếp nhận “{recipient}”", host = hosts.host, recipient = hosts.recipient)
            at("{at}")
        }
        /// The plan is dated before the signing of the minutes that are its premise.
        BeforeMinutes {
            /// The date of the draft, and the day on which the minutes were signed.
            dates: Box<TooEarly>,
        } = "PL-06" "plan.premise.before_minutes" {
            en("drafted on {found}, expected not before {bound}, when the minutes that are its premise were signed", found = dates.found, bound = dates.bound)
            vi("lập dự thảo vào {found}, không được trước thời điểm ký biên bản khảo sát làm tiền đề là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("on")
        }
        /// The evidence of an agreement is no basis for what the record says.
        UnfitBasis {
            /// What does not fit.
            why: Box<BasisFault>,
        } = "PL-07" "plan.basis.unfit" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
            at("{}", why.path())
        }
        /// The recipient is its own supporter.
        SupportsItself {
            /// The number of the supporter.
            supporter: PlanSupporterNumber,
            /// The field that names the supporter.
            at: LinePath,
        } = "PL-08" "plan.supporter.recipient" {
            en("supporter {supporter} is the recipient itself, expected another organisation")
            vi("bên hỗ trợ thứ {supporter} chính là bên tiếp nhận, cần một tổ chức khác")
            at("{at}")
        }
        /// The report is dated before the approval.
        ReportedTooEarly {
            /// The date of the report, and the day of the approval.
            dates: Box<TooEarly>,
        } = "PL-09" "plan.reported.before_approval" {
            en("reported as of {found}, expected not before {bound}, when it was approved", found = dates.found, bound = dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {found}, không được trước thời điểm phê duyệt là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("on")
        }
        /// Every item is settled.
        AllSettled = "PL-10" "plan.item.all_settled" {
            en("every item of the plan is settled, expected at least one that is not settled")
            vi("mọi nội dung của kế hoạch đều đã có kết quả, cần một nội dung chưa có kết quả")
            at("type")
        }
        /// There is no such item in any revision.
        UnknownItem {
            /// The number given.
            item: ItemNumber,
        } = "PL-11" "plan.item.unknown" {
            en("no revision of the plan has an item {item}, expected one of its items")
            vi("không bản kế hoạch nào có nội dung số {item}, cần một nội dung của kế hoạch")
            at("payload.item")
        }
        /// An item is settled twice.
        SettledTwice {
            /// The item.
            item: ItemNumber,
        } = "PL-12" "plan.item.settled_twice" {
            en("item {item} is settled already, expected an item that is not settled; to change it, correct the line")
            vi("nội dung số {item} đã có kết quả, cần nội dung chưa có kết quả; muốn đổi phải đính chính")
            at("payload.item")
        }
        /// An organisation is named as a supporter twice.
        SupporterTwice {
            /// The number of the supporter.
            supporter: PlanSupporterNumber,
            /// The field that names the supporter.
            at: LinePath,
        } = "PL-13" "plan.supporter.twice" {
            en("supporter {supporter} is the same organisation as a supporter before it, expected each supporter once")
            vi("bên hỗ trợ thứ {supporter} trùng với một bên đã nêu, mỗi bên chỉ nêu một lần")
            at("{at}")
        }
        /// The reported plan was approved, or reported, before the signing of the minutes that are its
        /// premise.
        ReportedBeforeMinutes {
            /// The day of the approval or of the report, and the day on which the minutes were signed.
            dates: Box<TooEarly>,
            /// The field that gives the first.
            at: LinePath,
        } = "PL-14" "plan.reported.before_minutes" {
            en("the plan is of {found} at the latest, expected not before {bound}, when the minutes that are its premise were signed", found = dates.found, bound = dates.bound)
            vi("kế hoạch được lập muộn nhất vào {found}, không được trước thời điểm ký biên bản khảo sát làm tiền đề là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("{at}")
        }
    }
}
