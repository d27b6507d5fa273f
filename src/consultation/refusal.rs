//! Why a consultation refuses an event.

use super::{AdviserAnswer, AdviserNumber, QuestionNumber};
use crate::basis::BasisFault;
use crate::record::{LinePath, TooEarly};
use crate::survey::CaseSeverity;
use crate::value::{Joined, Text};
use alloc::boxed::Box;

messages! {
    /// Why a consultation refuses an event.
    pub enum ConsultationRefusal {
        /// The asker is also an adviser.
        AskerAdvises {
            /// The name of the adviser.
            name: Box<Text>,
            /// The field that names it.
            at: LinePath,
        } = "CN-01" "consultation.adviser.is_asker" {
            en("`{name}` is both asker and adviser, expected two organisations")
            vi("“{name}” vừa là đơn vị đề nghị vừa là đơn vị tư vấn, cần hai đơn vị khác nhau")
            at("{at}")
        }
        /// An adviser is named twice.
        AdviserTwice {
            /// Its name.
            name: Box<Text>,
            /// The field that names it.
            at: LinePath,
        } = "CN-02" "consultation.adviser.twice" {
            en("`{name}` is an adviser already, expected each adviser once: an adviser that was asked answers by its number")
            vi("“{name}” đã là đơn vị tư vấn, mỗi đơn vị chỉ nêu một lần; đơn vị đã được đề nghị trả lời theo số thứ tự")
            at("{at}")
        }
        /// The request has no question.
        NoQuestion = "CN-03" "consultation.request.no_question" {
            en("the request has no question, expected at least one")
            vi("chưa nêu câu hỏi, đề nghị hội chẩn cần ít nhất một câu hỏi")
            at("payload.questions")
        }
        /// A case is linked to its own token.
        LinkedToItself {
            /// The field that gives the token.
            at: LinePath,
        } = "CN-04" "consultation.case.linked_to_itself" {
            en("the case is linked to its own token, expected the token of another patient: if two patients share one token, `part` says which one is meant")
            vi("ca bệnh được liên kết với chính mã của mình, cần mã của người bệnh khác; nếu hai người bệnh chung một mã thì ghi rõ người mẹ hay trẻ sơ sinh")
            at("{at}")
        }
        /// The evidence of an agreement is no basis for what the record says.
        UnfitBasis {
            /// What does not fit.
            why: Box<BasisFault>,
        } = "CN-05" "consultation.basis.unfit" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
            at("{}", why.path())
        }
        /// The report is dated before the session.
        ReportedTooEarly {
            /// The date of the report, and the date of the session.
            dates: Box<TooEarly>,
        } = "CN-06" "consultation.reported.before_held" {
            en("the report is as of {found}, expected not before {bound}, when the session was held", found = dates.found, bound = dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {found}, không được trước thời điểm hội chẩn là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("on")
        }
        /// An emergency is claimed for a case that is not critical.
        NotCritical {
            /// The severity of the case.
            severity: CaseSeverity,
            /// The field that claims the emergency.
            at: LinePath,
        } = "CN-07" "consultation.emergency.not_critical" {
            en("the case is `{severity}`, expected a critical case for an emergency: any other case is approved, accepted and scheduled first")
            vi("mức độ ca bệnh là “{severity}”, chỉ ca nguy cấp mới được hội chẩn khẩn cấp; ca khác phải được duyệt, tiếp nhận và lập lịch trước", severity = severity.vi())
            at("{at}")
        }
        /// An emergency has no reason.
        NoEmergencyReason = "CN-08" "consultation.emergency.no_reason" {
            en("the session was not scheduled and no reason is given, expected the reason of the emergency")
            vi("buổi hội chẩn chưa được lập lịch nhưng không nêu lý do, cần nêu lý do khẩn cấp")
            at("payload.emergency")
        }
        /// An approval comes after the start, and the case is not critical.
        LateNotCritical {
            /// The severity of the case.
            severity: CaseSeverity,
        } = "CN-09" "consultation.approval.late" {
            en("the session has begun and the case is `{severity}`, expected the approvals before the session: only those of a critical case may come late")
            vi("buổi hội chẩn đã bắt đầu và mức độ ca bệnh là “{severity}”, cần duyệt và tiếp nhận trước; chỉ ca nguy cấp mới được bổ sung sau", severity = severity.vi())
            at("type")
        }
        /// The request is approved twice.
        ApprovedAlready = "CN-10" "consultation.approval.twice" {
            en("the asking hospital has approved the request already, expected one approval")
            vi("đề nghị đã được duyệt, chỉ duyệt một lần")
            at("type")
        }
        /// No adviser has this number.
        NoSuchAdviser {
            /// The number given.
            adviser: AdviserNumber,
            /// The number of advisers.
            advisers: usize,
            /// The field that gives the number.
            at: LinePath,
        } = "CN-11" "consultation.adviser.no_such_adviser" {
            en("there is no adviser {adviser}, the consultation has {advisers}, expected a number from 1")
            vi("không có đơn vị tư vấn thứ {adviser}, hội chẩn chỉ có {advisers} đơn vị, đánh số từ 1")
            at("{at}")
        }
        /// An adviser answers twice.
        AnsweredAlready {
            /// The number of the adviser.
            adviser: AdviserNumber,
            /// The earlier answer.
            answer: AdviserAnswer,
        } = "CN-12" "consultation.adviser.answered_already" {
            en("adviser {adviser} has already answered `{answer}`, expected an adviser that has not answered")
            vi("đơn vị tư vấn thứ {adviser} đã trả lời “{answer}”, cần đơn vị chưa trả lời", answer = answer.vi())
            at("payload.adviser.number")
        }
        /// The adviser has not accepted, so there is no acceptance to withdraw.
        NotAccepted {
            /// The number of the adviser.
            adviser: AdviserNumber,
        } = "CN-13" "consultation.adviser.not_accepted" {
            en("adviser {adviser} has not accepted, expected an adviser that has accepted")
            vi("đơn vị tư vấn thứ {adviser} chưa tiếp nhận, cần đơn vị đang tiếp nhận")
            at("payload.adviser")
        }
        /// The session is to be before the day on which it was scheduled.
        ScheduledTooEarly {
            /// The time of the session, and the date on which it was scheduled.
            dates: Box<TooEarly>,
        } = "CN-14" "consultation.schedule.in_the_past" {
            en("the session is to be on {found}, expected not before {bound}, the date of scheduling", found = dates.found, bound = dates.bound)
            vi("lịch hội chẩn vào {found}, không được trước thời điểm lập lịch là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("payload.at")
        }
        /// No participant is from the asker.
        NobodyOfAsker = "CN-15" "consultation.participants.no_asker" {
            en("nobody takes part for the asker, expected participants of both sides")
            vi("chưa có người tham gia của bên đề nghị, cần có đủ hai bên")
            at("payload.participants")
        }
        /// No participant is from an adviser.
        NobodyOfAdviser = "CN-16" "consultation.participants.no_adviser" {
            en("nobody takes part for any adviser that has not declined, expected participants of both sides")
            vi("chưa có người tham gia của đơn vị tư vấn (không kể đơn vị đã từ chối), cần có đủ hai bên")
            at("payload.participants")
        }
        /// No question has this number.
        NoSuchQuestion {
            /// The number given.
            question: QuestionNumber,
            /// The number of questions.
            questions: usize,
            /// The field that gives the number.
            at: LinePath,
        } = "CN-17" "consultation.conclusion.no_such_question" {
            en("there is no question {question}, the request has {questions}, expected a number from 1")
            vi("không có câu hỏi thứ {question}, đề nghị chỉ có {questions} câu hỏi, đánh số từ 1")
            at("{at}")
        }
        /// A question has no answer.
        Unanswered {
            /// The numbers of the questions.
            questions: Box<Joined<QuestionNumber>>,
        } = "CN-18" "consultation.conclusion.unanswered" {
            en("these questions have no answer: {questions}; expected an answer to each")
            vi("các câu hỏi sau chưa có trả lời: {questions}; cần trả lời từng câu hỏi")
            at("payload.answers")
        }
        /// The same answer to a question stands twice.
        AnsweredTwice {
            /// The number of the question.
            question: QuestionNumber,
            /// The field that gives it again.
            at: LinePath,
        } = "CN-19" "consultation.conclusion.answered_twice" {
            en("question {question} has this answer already, expected each answer once; advisers who disagree give different answers")
            vi("câu hỏi thứ {question} đã có trả lời này, mỗi trả lời chỉ ghi một lần; các đơn vị tư vấn có ý kiến khác nhau thì trả lời khác nhau")
            at("{at}")
        }
        /// A person takes part twice.
        ParticipantTwice {
            /// The field that names the person again.
            at: LinePath,
        } = "CN-20" "consultation.participants.twice" {
            en("the person is a participant already, expected each person once, on one side")
            vi("người này đã có trong thành phần tham gia, mỗi người chỉ ghi một lần, ở một bên")
            at("{at}")
        }
    }
}
