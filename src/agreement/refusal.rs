//! Why an agreement refuses an event. The rules about the terms are in
//! [`TermsFault`](super::TermsFault), AG-01 to AG-13.

use super::{AgreementStatus, NoticeNumber, PartyNumber};
use crate::record::{LinePath, TooEarly};
use crate::value::When;
use alloc::boxed::Box;

messages! {
    /// Why an agreement refuses an event.
    pub enum AgreementRefusal {
        /// There is no content to agree on.
        NoContent = "AG-14" "agreement.agreed.no_content" {
            en("the terms have no content, expected at least one before the parties agree")
            vi("điều khoản chưa có nội dung hợp tác, cần ít nhất một nội dung trước khi thống nhất")
            at("type")
        }
        /// There is no such party.
        NotAParty {
            /// The number given.
            party: PartyNumber,
            /// How many parties there are.
            parties: usize,
            /// The field that names the party.
            at: LinePath,
        } = "AG-15" "agreement.party.not_a_party" {
            en("there is no party {party}, expected 1 to {parties}")
            vi("không có bên thứ {party}, chỉ có từ bên thứ 1 đến bên thứ {parties}")
            at("{at}")
        }
        /// A signature for a party that is still to be named.
        Unnamed {
            /// The party.
            party: PartyNumber,
            /// The field that names the party.
            at: LinePath,
        } = "AG-16" "agreement.signature.party_unnamed" {
            en("party {party} is still to be named, expected a signature for a named party")
            vi("bên thứ {party} chưa được nêu tên, chỉ bên đã nêu tên mới ký được")
            at("{at}")
        }
        /// A signature for a party that does not sign.
        DoesNotSign {
            /// The party.
            party: PartyNumber,
            /// The field that names the party.
            at: LinePath,
        } = "AG-17" "agreement.signature.party_does_not_sign" {
            en("party {party} does not sign this paper, expected a signature for a party that signs")
            vi("bên thứ {party} không phải bên ký văn bản này, chỉ ghi chữ ký của bên phải ký")
            at("{at}")
        }
        /// A second signature for one party.
        SignedTwice {
            /// The party.
            party: PartyNumber,
            /// The field that names the party.
            at: LinePath,
        } = "AG-18" "agreement.signature.twice" {
            en("party {party} has signed already, expected one signature for each party")
            vi("bên thứ {party} đã ký, mỗi bên chỉ ký một lần")
            at("{at}")
        }
        /// The signer is one of the witnesses.
        SignedByWitness {
            /// The party.
            party: PartyNumber,
            /// The field that names the person.
            at: LinePath,
        } = "AG-19" "agreement.signature.by_witness" {
            en("a witness of the signing signs for party {party}, expected somebody else: a witness is never a signer")
            vi("người chứng kiến lại ký với tư cách bên thứ {party}, người chứng kiến không được tính là người ký")
            at("{at}")
        }
        /// The event is about a signature that does not exist.
        NotSigned {
            /// The party.
            party: PartyNumber,
        } = "AG-20" "agreement.signature.missing" {
            en("party {party} has not signed, expected a party that has signed")
            vi("bên thứ {party} chưa ký, chỉ áp dụng cho bên đã ký")
            at("payload.party")
        }
        /// The paper already has a number.
        NumberedTwice = "AG-21" "agreement.number.twice" {
            en("the paper has its number already, expected a number once; to change it, correct the line")
            vi("văn bản đã được cấp số, chỉ cấp số một lần; muốn đổi phải đính chính")
            at("type")
        }
        /// It is already known who signed.
        IdentifiedTwice {
            /// The party.
            party: PartyNumber,
        } = "AG-22" "agreement.signer.identified_twice" {
            en("it is already known who signed for party {party}, expected a signature without a person")
            vi("đã biết người ký của bên thứ {party}, chỉ xác định cho chữ ký chưa rõ người ký")
            at("payload.party")
        }
        /// The signer has neither a name nor an id.
        NobodyIdentified {
            /// The party.
            party: PartyNumber,
        } = "AG-23" "agreement.signer.nobody_identified" {
            en("the person who signed for party {party} has neither name nor id, expected one of them")
            vi("người ký của bên thứ {party} không có cả họ tên lẫn mã định danh, cần ít nhất một trong hai")
            at("payload.person")
        }
        /// A party that has signed rejects.
        RejectedBySigner {
            /// The party.
            party: PartyNumber,
        } = "AG-24" "agreement.rejected.by_signer" {
            en("party {party} has signed, expected a party that has not: who has signed takes the signature back")
            vi("bên thứ {party} đã ký, chỉ bên chưa ký mới từ chối; bên đã ký phải rút chữ ký")
            at("payload.party")
        }
        /// A suspension ends before it starts.
        SuspendedBackwards {
            /// The end given, and the start.
            dates: Box<TooEarly>,
        } = "AG-25" "agreement.suspension.ends_before_start" {
            en("suspended until {found}, expected not before {bound}, when it begins", found = dates.found, bound = dates.bound)
            vi("tạm dừng đến {found}, không được trước thời điểm bắt đầu tạm dừng là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("payload.until")
        }
        /// The termination is dated before the signing.
        TerminatedTooEarly {
            /// The day from which it was terminated, and the day of the signing.
            dates: Box<TooEarly>,
            /// The field that gives the day: that of the event, if no other is given.
            at: LinePath,
        } = "AG-26" "agreement.termination.before_signing" {
            en("terminated from {found}, expected not before {bound}, when it was signed", found = dates.found, bound = dates.bound)
            vi("chấm dứt từ {found}, không được trước thời điểm ký kết là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("{at}")
        }
        /// A party has not signed the minutes of liquidation.
        LiquidationUnsigned {
            /// The party.
            party: PartyNumber,
        } = "AG-27" "agreement.liquidation.unsigned" {
            en("party {party} has not signed the minutes of liquidation, expected every party that signs")
            vi("bên thứ {party} chưa ký biên bản thanh lý, cần đủ chữ ký của các bên phải ký")
            at("payload.signatures")
        }
        /// No signature is left whose signer is unknown.
        AllIdentified = "AG-28" "agreement.signer.all_identified" {
            en("the signer of every signature is known, expected a signature without a person")
            vi("tất cả chữ ký đều đã rõ người ký, cần một chữ ký chưa rõ người ký")
            at("type")
        }
        /// The suspension is dated before the signing.
        SuspendedTooEarly {
            /// The day from which it was suspended, and the day of the signing.
            dates: Box<TooEarly>,
        } = "AG-29" "agreement.suspension.before_signing" {
            en("suspended from {found}, expected not before {bound}, when it was signed", found = dates.found, bound = dates.bound)
            vi("tạm dừng từ {found}, không được trước thời điểm ký kết là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("on")
        }
        /// The report is dated before the signing.
        ReportedTooEarly {
            /// The date of the report, and the day of the signing.
            dates: Box<TooEarly>,
        } = "AG-30" "agreement.reported.before_signing" {
            en("reported as of {found}, expected not before {bound}, when it was signed", found = dates.found, bound = dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {found}, không được trước thời điểm ký kết là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("on")
        }
        /// The terms of the appendix name fewer parties than the terms before it.
        PartiesMissing {
            /// The number of parties that they name.
            found: usize,
            /// The number of parties before.
            expected: usize,
        } = "AG-31" "agreement.appendix.parties_missing" {
            en("the terms with the appendix name {found} parties, expected the {expected} of the terms before it, also those that have left, and any that are added after them")
            vi("điều khoản theo phụ lục chỉ nêu {found} bên, cần đủ {expected} bên của điều khoản trước đó, kể cả bên đã rút, rồi mới đến bên bổ sung")
            at("payload.terms.parties")
        }
        /// A party has not signed the appendix.
        AppendixUnsigned {
            /// The party.
            party: PartyNumber,
        } = "AG-32" "agreement.appendix.unsigned" {
            en("party {party} has not signed the appendix, expected every party that signs")
            vi("bên thứ {party} chưa ký phụ lục, cần đủ chữ ký của các bên phải ký")
            at("payload.signatures")
        }
        /// So many parties left that the agreement ended.
        TooFewStay = "AG-33" "agreement.party.too_few_stay" {
            en("fewer than two parties have stayed, so the agreement has ended, expected no further party to leave")
            vi("chỉ còn lại dưới hai bên nên văn bản hợp tác đã chấm dứt, không được ghi thêm bên rút khỏi")
            at("type")
        }
        /// A further term ends before the term that it continues.
        RolledOverTooEarly {
            /// The end given, and the end of the term.
            dates: Box<TooEarly>,
        } = "AG-34" "agreement.roll_over.ends_before_term" {
            en("rolled over until {found}, expected not before {bound}, when the term before it ends", found = dates.found, bound = dates.bound)
            vi("tự động gia hạn đến {found}, không được trước ngày hết thời hạn trước đó là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("payload.until")
        }
        /// The appendix is in effect before the signing.
        AmendedTooEarly {
            /// The day from which it is in effect, and the day on which the paper was signed.
            dates: Box<TooEarly>,
        } = "AG-35" "agreement.appendix.before_signing" {
            en("the appendix is in effect from {found}, expected not before {bound}, when the paper was signed", found = dates.found, bound = dates.bound)
            vi("phụ lục có hiệu lực từ {found}, không được trước thời điểm ký kết là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("payload.effective")
        }
        /// The party has already left.
        LeftTwice {
            /// The party.
            party: PartyNumber,
        } = "AG-36" "agreement.party.left_twice" {
            en("party {party} has left already, expected a party that has not left")
            vi("bên thứ {party} đã rút khỏi văn bản hợp tác, chỉ áp dụng cho bên còn tham gia")
            at("payload.party")
        }
        /// The party leaves before the signing.
        LeftTooEarly {
            /// The day from which it leaves, and the day on which the paper was signed.
            dates: Box<TooEarly>,
        } = "AG-37" "agreement.party.left_before_signing" {
            en("the party leaves from {found}, expected not before {bound}, when the paper was signed", found = dates.found, bound = dates.bound)
            vi("bên này rút khỏi văn bản hợp tác từ {found}, không được trước thời điểm ký kết là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("payload.effective")
        }
        /// The agreement already has a renewal.
        RenewedTwice = "AG-38" "agreement.renewal.twice" {
            en("a later agreement already continues this one, expected one renewal; to change it, correct the line")
            vi("đã được gia hạn bằng văn bản khác, chỉ ghi một lần; muốn đổi phải đính chính")
            at("type")
        }
        /// The renewal is dated before the signing.
        RenewedTooEarly {
            /// The day from which it is renewed, and the day on which the paper was signed.
            dates: Box<TooEarly>,
        } = "AG-39" "agreement.renewal.before_signing" {
            en("renewed from {found}, expected not before {bound}, when the paper was signed", found = dates.found, bound = dates.bound)
            vi("được gia hạn từ {found}, không được trước thời điểm ký kết là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("payload.from")
        }
        /// An appendix names two successors of one party.
        SucceededTwice {
            /// The party.
            party: PartyNumber,
            /// The position of the second.
            index: usize,
        } = "AG-40" "agreement.amendment.succeeded_twice" {
            en("party {party} has a successor in this appendix already, expected one successor for each party")
            vi("phụ lục này đã nêu tổ chức kế thừa bên thứ {party}, mỗi bên chỉ có một tổ chức kế thừa")
            at("payload.successions[{index}].party")
        }
        /// The later agreement is this one.
        RenewedByItself = "AG-41" "agreement.renewal.by_itself" {
            en("the agreement is said to be continued by itself, expected another agreement")
            vi("văn bản được ghi là gia hạn bằng chính nó, cần một văn bản khác")
            at("payload.successor")
        }
        /// A notice takes effect before it was given.
        NoticeBackwards {
            /// The day from which it takes effect, and the day on which it was given.
            dates: Box<TooEarly>,
        } = "AG-42" "agreement.notice.ends_before_notice" {
            en("the notice takes effect from {found}, expected not before {bound}, when it was given; write an end that has taken effect as `terminated`", found = dates.found, bound = dates.bound)
            vi("thông báo có hiệu lực từ {found}, không được trước ngày thông báo là {bound}; nếu đã chấm dứt thì ghi “chấm dứt”", found = dates.found.vi(), bound = dates.bound.vi())
            at("payload.effective")
        }
        /// A notice is dated before the signing.
        NoticeTooEarly {
            /// The day of the notice, or from which it takes effect, and the day of the signing.
            dates: Box<TooEarly>,
            /// The field that gives the day.
            at: LinePath,
        } = "AG-43" "agreement.notice.before_signing" {
            en("notice given for {found}, expected not before {bound}, when the paper was signed", found = dates.found, bound = dates.bound)
            vi("thông báo tại thời điểm {found}, không được trước thời điểm ký kết là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("{at}")
        }
        /// A party is named twice among those that gave notice.
        NoticeByTwice {
            /// The party.
            party: PartyNumber,
            /// The position of the second.
            index: usize,
        } = "AG-44" "agreement.notice.by_twice" {
            en("party {party} is named already, expected each party that gave notice once")
            vi("đã nêu bên thứ {party}, mỗi bên thông báo chỉ nêu một lần")
            at("payload.by[{index}]")
        }
        /// No notice stands that can still be withdrawn.
        NoNotice = "AG-45" "agreement.notice.none" {
            en("no notice stands that has not taken effect, expected one to withdraw")
            vi("không có thông báo nào chưa đến ngày có hiệu lực, chỉ rút được thông báo như vậy")
            at("type")
        }
        /// There is no such notice.
        NoSuchNotice {
            /// The number given.
            number: NoticeNumber,
            /// The number of notices.
            notices: usize,
        } = "AG-46" "agreement.notice.no_such_notice" {
            en("there is no notice {number}, expected 1 to {notices}")
            vi("không có thông báo thứ {number}, chỉ có từ thông báo thứ 1 đến thông báo thứ {notices}")
            at("payload.notice")
        }
        /// The notice was withdrawn before.
        NoticeWithdrawnTwice {
            /// The notice.
            number: NoticeNumber,
        } = "AG-47" "agreement.notice.withdrawn_twice" {
            en("notice {number} is withdrawn already, expected a notice that stands")
            vi("thông báo thứ {number} đã được rút, chỉ rút được thông báo chưa rút")
            at("payload.notice")
        }
        /// The notice took effect before it is withdrawn.
        NoticeWithdrawnTooLate {
            /// The notice.
            number: NoticeNumber,
            /// The day from which it is in effect.
            end: Box<When>,
        } = "AG-48" "agreement.notice.withdrawn_too_late" {
            en("notice {number} is in effect from {end}, expected an earlier day to withdraw it")
            vi("thông báo thứ {number} đã có hiệu lực từ {end}, chỉ rút được trước thời điểm đó", end = end.vi())
            at("on")
        }
        /// The signatures of a report do not fit the status.
        ReportedOtherwise {
            /// The status that is reported.
            reached: AgreementStatus,
            /// The number of signatures.
            found: usize,
        } = "AG-49" "agreement.reported.signatures" {
            en("`{reached}` was reported with {found} signatures, expected none before the signing, and of a partly signed paper those of some of the parties that sign")
            vi("ghi nhận “{reached}” với {found} chữ ký; văn bản chưa ký thì không được nêu chữ ký nào, văn bản đã ký một phần thì phải nêu chữ ký của một số bên phải ký", reached = reached.vi())
            at("payload.known.signatures")
        }
    }
}
