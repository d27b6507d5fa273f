//! Why a consultation refuses an event.

use super::{AdviserNumber, QuestionNumber};
use crate::basis::BasisFault;
use crate::record::{LinePath, TooEarly};
use crate::value::Text;
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
            vi("“{name}” vừa là bên đề nghị vừa là bên tư vấn, cần hai tổ chức khác nhau")
            at("{at}")
        }
        /// An adviser is named twice.
        AdviserTwice {
            /// The field that names it again.
            at: LinePath,
        } = "CN-02" "consultation.adviser.twice" {
            en("the adviser is named already, expected each adviser once: an adviser that was asked answers by its number")
            vi("bên tư vấn này đã được nêu, mỗi bên chỉ nêu một lần; bên đã được đề nghị trả lời theo số thứ tự")
            at("{at}")
        }
        /// A person who advises takes part for the asker.
        AdviserForAsker {
            /// The field that names the person.
            at: LinePath,
        } = "CN-03" "consultation.participants.adviser_for_asker" {
            en("the person is an adviser, and takes part for the asker, expected one side for each person")
            vi("người này là chuyên gia tư vấn nhưng lại tham gia cho bên đề nghị, mỗi người chỉ ở một bên")
            at("{at}")
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
        /// No adviser has this number.
        NoSuchAdviser {
            /// The number given.
            adviser: AdviserNumber,
            /// The number of advisers.
            advisers: usize,
            /// The field that gives the number.
            at: LinePath,
        } = "CN-07" "consultation.adviser.no_such_adviser" {
            en("there is no adviser {adviser}, the consultation has {advisers}, expected a number from 1")
            vi("không có bên tư vấn thứ {adviser}, hội chẩn chỉ có {advisers} bên tư vấn, đánh số từ 1")
            at("{at}")
        }
        /// No question has this number.
        NoSuchQuestion {
            /// The number given.
            question: QuestionNumber,
            /// The number of questions.
            questions: usize,
            /// The field that gives the number.
            at: LinePath,
        } = "CN-08" "consultation.conclusion.no_such_question" {
            en("there is no question {question}, the request has {questions}, expected a number from 1")
            vi("không có câu hỏi thứ {question}, đề nghị chỉ có {questions} câu hỏi, đánh số từ 1")
            at("{at}")
        }
        /// The same answer to a question stands twice.
        AnsweredTwice {
            /// The number of the question.
            question: QuestionNumber,
            /// The field that gives it again.
            at: LinePath,
        } = "CN-09" "consultation.conclusion.answered_twice" {
            en("question {question} has this answer already, expected each answer of an adviser once; advisers who disagree give different answers")
            vi("câu hỏi thứ {question} đã có trả lời này, mỗi trả lời của một bên chỉ ghi một lần; các bên tư vấn có ý kiến khác nhau thì trả lời khác nhau")
            at("{at}")
        }
        /// A person takes part twice.
        ParticipantTwice {
            /// The field that names the person again.
            at: LinePath,
        } = "CN-10" "consultation.participants.twice" {
            en("the person is a participant already, expected each person once, on one side")
            vi("người này đã có trong thành phần tham gia, mỗi người chỉ ghi một lần, ở một bên")
            at("{at}")
        }
        /// An adviser is to answer, and there is none.
        NoAdviser = "CN-11" "consultation.adviser.none" {
            en("the consultation has no adviser, expected one to join first")
            vi("hội chẩn chưa có bên tư vấn, cần thêm bên tư vấn trước")
            at("payload.adviser")
        }
    }
}
