//! Why a consultation refuses an event.

use super::AdviserAnswer;
use crate::record::{OtherDay, TooEarly};
use crate::survey::CaseSeverity;
use crate::value::{Joined, Text, When};
use alloc::boxed::Box;

messages! {
    /// Why a consultation refuses an event.
    pub enum ConsultationRefusal {
        /// A hospital that asks itself.
        AskerAdvises {
            /// Its name, as adviser.
            name: Text,
        } = "CN-01" "consultation.adviser.is_asker" {
            en("`{name}` is both asker and adviser, expected two organisations")
            vi("“{name}” vừa là đơn vị đề nghị vừa là đơn vị tư vấn, cần hai đơn vị khác nhau")
        }
        /// An adviser a second time.
        AdviserTwice {
            /// Its name.
            name: Text,
        } = "CN-02" "consultation.adviser.twice" {
            en("`{name}` is an adviser already, expected each once: one that was asked answers by its number")
            vi("“{name}” đã là đơn vị tư vấn, mỗi đơn vị chỉ nêu một lần; đơn vị đã được đề nghị trả lời theo số thứ tự")
        }
        /// Nothing is asked.
        NoQuestion = "CN-03" "consultation.request.no_question" {
            en("nothing is asked, expected at least one question")
            vi("chưa nêu câu hỏi, đề nghị hội chẩn cần ít nhất một câu hỏi")
        }
        /// A case that is the other patient's too.
        LinkedToItself = "CN-04" "consultation.case.linked_to_itself" {
            en("the case is linked to its own token, expected that of another patient: of two patients under one token it is said which is meant")
            vi("ca bệnh được liên kết với chính mã của mình, cần mã của người bệnh khác; nếu hai người bệnh chung một mã thì ghi rõ người mẹ hay trẻ sơ sinh")
        }
        /// An agreement that vouches for another day.
        BasisOnOtherDay {
            /// The two dates.
            dates: Box<OtherDay>,
        } = "CN-05" "consultation.basis.other_day" {
            en("the agreement vouches for {}, expected the day of the request, {}", dates.found, dates.on)
            vi("văn bản hợp tác được xác nhận hiệu lực vào {}, cần xác nhận vào thời điểm đề nghị là {}", When::from(dates.found).vi(), dates.on.vi())
        }
        /// Reported as of a time before it was held.
        ReportedTooEarly {
            /// As of when it is reported, and when it was held.
            dates: Box<TooEarly>,
        } = "CN-06" "consultation.reported.before_held" {
            en("reported as of {}, expected not before {}, when it was held", dates.found, dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {}, không được trước thời điểm hội chẩn là {}", dates.found.vi(), dates.bound.vi())
        }
        /// The way of an emergency for a case that is none.
        NotCritical {
            /// How grave it is.
            severity: CaseSeverity,
        } = "CN-07" "consultation.emergency.not_critical" {
            en("the case is `{severity}`, expected a critical one for the emergency path: any other is approved, accepted and scheduled first")
            vi("mức độ ca bệnh là “{}”, chỉ ca nguy cấp mới được hội chẩn khẩn cấp; ca khác phải được duyệt, tiếp nhận và lập lịch trước", severity.vi())
        }
        /// An emergency, and nobody says why.
        NoEmergencyReason = "CN-08" "consultation.emergency.no_reason" {
            en("the session was not scheduled and no reason is given, expected the reason of the emergency")
            vi("buổi hội chẩn chưa được lập lịch nhưng không nêu lý do, cần nêu lý do khẩn cấp")
        }
        /// An approval after the start of a case that is no emergency.
        LateNotCritical {
            /// How grave it is.
            severity: CaseSeverity,
        } = "CN-09" "consultation.approval.late" {
            en("the session has begun and the case is `{severity}`, expected approvals before it: only those of a critical case may come late")
            vi("buổi hội chẩn đã bắt đầu và mức độ ca bệnh là “{}”, cần duyệt và tiếp nhận trước; chỉ ca nguy cấp mới được bổ sung sau", severity.vi())
        }
        /// Approved a second time.
        ApprovedAlready = "CN-10" "consultation.approval.twice" {
            en("the asking hospital has approved the request already, expected one approval")
            vi("đề nghị đã được duyệt, chỉ duyệt một lần")
        }
        /// An adviser that isn't there.
        NoSuchAdviser {
            /// The number given.
            adviser: u16,
            /// How many there are.
            advisers: usize,
        } = "CN-11" "consultation.adviser.no_such_adviser" {
            en("there is no adviser {adviser}, the consultation has {advisers}, expected a number from 1")
            vi("không có đơn vị tư vấn thứ {adviser}, hội chẩn chỉ có {advisers} đơn vị, đánh số từ 1")
        }
        /// An adviser that answers a second time.
        AnsweredAlready {
            /// Its number.
            adviser: u16,
            /// What it said.
            answer: AdviserAnswer,
        } = "CN-12" "consultation.adviser.answered_already" {
            en("adviser {adviser} has answered `{answer}` already, expected one that has not")
            vi("đơn vị tư vấn thứ {adviser} đã trả lời “{}”, cần đơn vị chưa trả lời", answer.vi())
        }
        /// No acceptance that could be taken back.
        NotAccepted {
            /// The number of the adviser.
            adviser: u16,
        } = "CN-13" "consultation.adviser.not_accepted" {
            en("adviser {adviser} has not accepted, expected one whose acceptance stands")
            vi("đơn vị tư vấn thứ {adviser} chưa tiếp nhận, cần đơn vị đang tiếp nhận")
        }
        /// A session that is to be before its time was set.
        ScheduledTooEarly {
            /// For when, and when that was set.
            dates: Box<TooEarly>,
        } = "CN-14" "consultation.schedule.in_the_past" {
            en("the session is to be on {}, expected not before {}, when that was set", dates.found, dates.bound)
            vi("lịch hội chẩn vào {}, không được trước thời điểm lập lịch là {}", dates.found.vi(), dates.bound.vi())
        }
        /// Nobody of the asking side.
        NobodyOfAsker = "CN-15" "consultation.participants.no_asker" {
            en("nobody takes part for the asker, expected participants of both sides")
            vi("chưa có người tham gia của bên đề nghị, cần có đủ hai bên")
        }
        /// Nobody of the advising side.
        NobodyOfAdviser = "CN-16" "consultation.participants.no_adviser" {
            en("nobody takes part for an adviser that has not declined, expected participants of both sides")
            vi("chưa có người tham gia của đơn vị tư vấn (không kể đơn vị đã từ chối), cần có đủ hai bên")
        }
        /// A question that isn't there.
        NoSuchQuestion {
            /// The number given.
            question: u16,
            /// How many there are.
            questions: usize,
        } = "CN-17" "consultation.conclusion.no_such_question" {
            en("there is no question {question}, the request has {questions}, expected a number from 1")
            vi("không có câu hỏi thứ {question}, đề nghị chỉ có {questions} câu hỏi, đánh số từ 1")
        }
        /// A question that nobody answered.
        Unanswered {
            /// Which ones.
            questions: Box<Joined<u16>>,
        } = "CN-18" "consultation.conclusion.unanswered" {
            en("these questions have no answer: {questions}; expected an answer to each")
            vi("các câu hỏi sau chưa có trả lời: {questions}; cần trả lời từng câu hỏi")
        }
    }
}
