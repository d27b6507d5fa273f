//! Why an agreement refuses an event. The rules of the terms themselves are
//! [`TermsFault`](super::TermsFault), AG-01 to AG-10.

use super::PartyNumber;
use crate::value::When;
use alloc::boxed::Box;

/// A date that is too early, and the one it must not precede. Boxed in a refusal, so that the way
/// that succeeds pays nothing for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TooEarly {
    /// The date given.
    pub found: When,
    /// The date before which it must not lie.
    pub bound: When,
}

impl TooEarly {
    pub(super) fn new(found: &When, bound: &When) -> Self {
        let (found, bound) = (found.clone(), bound.clone());
        Self { found, bound }
    }
}

messages! {
    /// Why an agreement refuses an event.
    pub enum AgreementRefusal {
        /// Nothing to agree on.
        NoContent = "AG-11" "agreement.agreed.no_content" {
            en("the terms have no content, expected at least one before the parties agree")
            vi("điều khoản chưa có nội dung hợp tác, cần ít nhất một nội dung trước khi thống nhất")
        }
        /// A party that isn't there.
        NotAParty {
            /// The number given.
            party: PartyNumber,
            /// How many parties there are.
            parties: usize,
        } = "AG-12" "agreement.party.not_a_party" {
            en("there is no party {party}, expected 1 to {parties}")
            vi("không có bên thứ {party}, chỉ có từ bên thứ 1 đến bên thứ {parties}")
        }
        /// A signature for a party that is still to be named.
        Unnamed {
            /// The party.
            party: PartyNumber,
        } = "AG-13" "agreement.signature.party_unnamed" {
            en("party {party} is still to be named, expected a signature for a named party")
            vi("bên thứ {party} chưa được nêu tên, chỉ bên đã nêu tên mới ký được")
        }
        /// A signature for a party that doesn't sign.
        DoesNotSign {
            /// The party.
            party: PartyNumber,
        } = "AG-14" "agreement.signature.party_does_not_sign" {
            en("party {party} does not sign this paper, expected a signature for a party that does")
            vi("bên thứ {party} không phải bên ký văn bản này, chỉ ghi chữ ký của bên phải ký")
        }
        /// A second signature for one party.
        SignedTwice {
            /// The party.
            party: PartyNumber,
        } = "AG-15" "agreement.signature.twice" {
            en("party {party} has signed already, expected one signature for each party")
            vi("bên thứ {party} đã ký, mỗi bên chỉ ký một lần")
        }
        /// The signer is one of the witnesses.
        SignedByWitness {
            /// The party.
            party: PartyNumber,
        } = "AG-16" "agreement.signature.by_witness" {
            en("a witness of the signing signs for party {party}, expected somebody else: a witness never counts as a signer")
            vi("người chứng kiến lại ký thay bên thứ {party}, người chứng kiến không được tính là người ký")
        }
        /// Something done to a signature that isn't there.
        NotSigned {
            /// The party.
            party: PartyNumber,
        } = "AG-17" "agreement.signature.missing" {
            en("party {party} has not signed, expected a party that has")
            vi("bên thứ {party} chưa ký, chỉ áp dụng cho bên đã ký")
        }
        /// A second number.
        NumberedTwice = "AG-18" "agreement.number.twice" {
            en("the paper has its number already, expected a number once; to change it, correct the line")
            vi("văn bản đã được cấp số, chỉ cấp số một lần; muốn đổi phải đính chính")
        }
        /// It is known already who signed.
        IdentifiedTwice {
            /// The party.
            party: PartyNumber,
        } = "AG-19" "agreement.signer.identified_twice" {
            en("it is known already who signed for party {party}, expected a signature without a person")
            vi("đã biết người ký của bên thứ {party}, chỉ xác định cho chữ ký chưa rõ người ký")
        }
        /// A signer given by neither name nor id.
        NobodyIdentified {
            /// The party.
            party: PartyNumber,
        } = "AG-20" "agreement.signer.nobody_identified" {
            en("the person who signed for party {party} has neither name nor id, expected one of them")
            vi("người ký của bên thứ {party} không có cả họ tên lẫn mã định danh, cần ít nhất một trong hai")
        }
        /// No clause under which anything could be asked for.
        NoOnDemandClause = "AG-21" "agreement.request.no_clause" {
            en("the terms have no on-demand clause, expected one before a request is accepted under it")
            vi("điều khoản không có nội dung hỗ trợ theo nhu cầu nên không thể chấp thuận đề nghị")
        }
        /// A suspension that ends before it begins.
        SuspendedBackwards {
            /// The end given, and the begin.
            dates: Box<TooEarly>,
        } = "AG-22" "agreement.suspension.ends_before_start" {
            en("suspended until {}, expected not before {}, when it begins", dates.found, dates.bound)
            vi("tạm dừng đến {}, không được trước khi bắt đầu tạm dừng là {}", dates.found.vi(), dates.bound.vi())
        }
        /// An end before the signing.
        TerminatedTooEarly {
            /// From when it was to end, and when it was signed.
            dates: Box<TooEarly>,
        } = "AG-23" "agreement.termination.before_signing" {
            en("terminated from {}, expected not before {}, when it was signed", dates.found, dates.bound)
            vi("chấm dứt từ {}, không được trước thời điểm ký kết là {}", dates.found.vi(), dates.bound.vi())
        }
        /// A party is missing under the minutes of liquidation.
        LiquidationUnsigned {
            /// The party.
            party: PartyNumber,
        } = "AG-24" "agreement.liquidation.unsigned" {
            en("party {party} has not signed the minutes of liquidation, expected every party that signs")
            vi("bên thứ {party} chưa ký biên bản thanh lý, cần đủ chữ ký của các bên phải ký")
        }
        /// No signature of an unknown person is left.
        AllIdentified = "AG-25" "agreement.signer.all_identified" {
            en("it is known of every signature who signed, expected one without a person")
            vi("tất cả chữ ký đều đã rõ người ký, cần một chữ ký chưa rõ người ký")
        }
        /// A suspension before the signing.
        SuspendedTooEarly {
            /// From when it was suspended, and when it was signed.
            dates: Box<TooEarly>,
        } = "AG-26" "agreement.suspension.before_signing" {
            en("suspended from {}, expected not before {}, when it was signed", dates.found, dates.bound)
            vi("tạm dừng từ {}, không được trước thời điểm ký kết là {}", dates.found.vi(), dates.bound.vi())
        }
        /// A report of a time before the signing.
        ReportedTooEarly {
            /// As of when it is reported, and when it was signed.
            dates: Box<TooEarly>,
        } = "AG-27" "agreement.reported.before_signing" {
            en("reported as of {}, expected not before {}, when it was signed", dates.found, dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {}, không được trước thời điểm ký kết là {}", dates.found.vi(), dates.bound.vi())
        }
    }
}
