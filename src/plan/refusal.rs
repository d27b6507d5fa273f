//! Why a transfer plan refuses an event. The rules about its period and items are in
//! [`PlanFault`](super::PlanFault), PL-01 to PL-03.

use super::{ItemNumber, RevisionStatus};
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
        } = "PL-04" "plan.premise.other_host" {
            en("the minutes are of a survey at `{host}`, expected those of the recipient `{recipient}`", host = hosts.host, recipient = hosts.recipient)
            vi("biên bản khảo sát là của “{host}”, cần biên bản khảo sát tại cơ sở tiếp nhận “{recipient}”", host = hosts.host, recipient = hosts.recipient)
            at("{at}")
        }
        /// The evidence of an agreement is no basis for what the record says.
        UnfitBasis {
            /// What does not fit.
            why: Box<BasisFault>,
        } = "PL-05" "plan.basis.unfit" {
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
        } = "PL-06" "plan.supporter.recipient" {
            en("supporter {supporter} is the recipient itself, expected another organisation")
            vi("bên hỗ trợ thứ {supporter} chính là bên tiếp nhận, cần một tổ chức khác")
            at("{at}")
        }
        /// The report is dated before the approval.
        ReportedTooEarly {
            /// The date of the report, and the day of the approval.
            dates: Box<TooEarly>,
        } = "PL-07" "plan.reported.before_approval" {
            en("reported as of {found}, expected not before {bound}, when it was approved", found = dates.found, bound = dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {found}, không được trước thời điểm phê duyệt là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("on")
        }
        /// Every item is settled.
        AllSettled = "PL-08" "plan.item.all_settled" {
            en("every item of the plan is settled, expected at least one that is not settled")
            vi("mọi nội dung của kế hoạch đều đã có kết quả, cần một nội dung chưa có kết quả")
            at("type")
        }
        /// There is no such item in any revision.
        UnknownItem {
            /// The number given.
            item: ItemNumber,
        } = "PL-09" "plan.item.unknown" {
            en("no revision of the plan has an item {item}, expected one of its items")
            vi("không bản kế hoạch nào có nội dung số {item}, cần một nội dung của kế hoạch")
            at("payload.item")
        }
        /// An item is settled twice.
        SettledTwice {
            /// The item.
            item: ItemNumber,
        } = "PL-10" "plan.item.settled_twice" {
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
        } = "PL-11" "plan.supporter.twice" {
            en("supporter {supporter} is the same organisation as a supporter before it, expected each supporter once")
            vi("bên hỗ trợ thứ {supporter} trùng với một bên đã nêu, mỗi bên chỉ nêu một lần")
            at("{at}")
        }
        /// The plan is on hold, and no revision is in preparation.
        NothingInPreparation = "PL-12" "plan.revision.none" {
            en("no revision of the plan is in preparation, expected one that is drafted or submitted")
            vi("không có bản kế hoạch nào đang được chuẩn bị, cần một bản đang dự thảo hoặc đã trình")
            at("type")
        }
        /// The plan is on hold, and the revision in preparation has another status.
        OtherRevisionStatus {
            /// The status that the revision has.
            found: RevisionStatus,
            /// The status that it would have.
            wanted: RevisionStatus,
        } = "PL-13" "plan.revision.other_status" {
            en("the revision in preparation is `{found}`, expected one that is `{wanted}`")
            vi("bản kế hoạch đang chuẩn bị ở trạng thái “{found}”, cần ở trạng thái “{wanted}”", found = found.vi(), wanted = wanted.vi())
            at("type")
        }
        /// A later revision is in preparation.
        InPreparation = "PL-14" "plan.revision.in_preparation" {
            en("a later revision is in preparation, expected it to be approved, rejected or withdrawn before")
            vi("đang có một bản điều chỉnh chưa được quyết định, cần phê duyệt, từ chối hoặc rút bản đó trước")
            at("type")
        }
    }
}
