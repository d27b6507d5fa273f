//! Advisers, schedules, participants, sessions and conclusions.

use super::{
    AdviserNumber, ConsultationPresence, DataGround, ParticipantRole, QuestionNumber, SharedSession,
};
use crate::organisation::PersonRef;
use crate::record::Actor;
use crate::survey::Channel;
use crate::value::{Answer, Coded, Document, Shown, Text, When};
use alloc::vec::Vec;
use core::fmt;
use serde::{Deserialize, Serialize};

/// Bên tham gia: a side of a consultation.
///
/// # JSON
///
/// `"asker"`, or `{"adviser":1}`.
///
/// ```
/// use lienvien::consultation::ConsultationSide;
/// let side = ConsultationSide::adviser(1);
/// assert_eq!(serde_json::to_string(&side).unwrap(), r#"{"adviser":1}"#);
/// assert_eq!(side.vi().to_string(), "bên tư vấn thứ 1");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", expecting = "a side of the consultation")]
pub enum ConsultationSide {
    /// The organisation that asks, and decides.
    Asker,
    /// The adviser with this number.
    Adviser(AdviserNumber),
}

mentions! { enum ConsultationSide { Adviser; Asker } }

payload! {
    /// Duyệt đề nghị: the asking hospital approves its own request.
    pub struct InternalApproval {
        /// The person or organisation that approved, if known.
        pub by: Option<Actor> = None,
    }
}

payload! {
    /// Tiếp nhận: an adviser accepts the case.
    pub struct ConsultationAcceptance {
        /// The number of the adviser.
        pub adviser: AdviserNumber,
    }
}

payload! {
    /// Từ chối tiếp nhận: an adviser declines the case.
    pub struct ConsultationDecline {
        /// The number of the adviser.
        pub adviser: AdviserNumber,
        /// The reason, if it is stated.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Thu hồi tiếp nhận: an adviser withdraws its acceptance. Later it may accept again, or
    /// decline.
    pub struct ConsultationWithdrawal {
        /// The number of the adviser.
        pub adviser: AdviserNumber,
        /// The reason, if it is stated.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Lịch hội chẩn: the time, channel and participants of the session.
    pub struct ConsultationSchedule {
        /// The time of the session.
        pub at: When = When::UNKNOWN,
        /// The channel, if a participant is at another place.
        pub channel: Option<Channel> = None,
        /// The participants, as far as they are known.
        pub participants: Vec<ConsultationParticipant; 1_000> = Vec::new(),
        /// The session, if several consultations are to be held in it.
        pub session: Option<SharedSession> = None,
    }
}

payload! {
    /// Thành phần tham gia: a participant, named or not.
    pub struct ConsultationParticipant {
        /// The side.
        pub side: ConsultationSide,
        /// The person, if known.
        pub person: Option<PersonRef> = None,
        /// Whether the person takes part from another place, if known.
        pub presence: Option<ConsultationPresence> = None,
        /// What the person does in the session, if it is stated: the chair, the secretary.
        pub role: Option<Coded<ParticipantRole>> = None,
    }
}

payload! {
    /// Vắng mặt: a side did not come, so that the session was not held.
    pub struct ConsultationNoShow {
        /// The side that did not come.
        pub side: ConsultationSide,
    }
}

payload! {
    /// Bắt đầu hội chẩn: the session begins.
    pub struct ConsultationStart {
        /// Whether the patient or the family was informed, if known.
        pub patient_informed: Option<bool> = None,
        /// The channel, if it is not the scheduled one: in an emergency it may be the telephone.
        pub channel: Option<Channel> = None,
        /// The emergency that left no time for the approvals or for a schedule.
        pub emergency: Option<Text> = None,
        /// On what ground data of the patient passed between the hospitals, if it is stated here.
        pub data_ground: Option<Coded<DataGround>> = None,
        /// The session, if several consultations are held in it.
        pub session: Option<SharedSession> = None,
    }
}

payload! {
    /// Kết luận hội chẩn: the answers to the questions, written down in minutes (TT 49/2017/TT-BYT).
    /// It has no field for the person who decides, because the asker always decides.
    ///
    /// ```
    /// use lienvien::consultation::{ConsultationConclusion, QuestionAnswer};
    /// use lienvien::{text, value::Document};
    /// let conclusion = ConsultationConclusion::from(Document::new(text!("Biên bản hội chẩn")))
    ///     .answers([QuestionAnswer::new(1, text!("có")), QuestionAnswer::new(2, text!("không"))]);
    /// assert_eq!(conclusion.answers.len(), 2);
    /// ```
    pub struct ConsultationConclusion {
        /// The answers. Advisers who disagree may each answer the same question, each in other words:
        /// the same answer stands once.
        pub answers: Vec<QuestionAnswer; 200> = Vec::new(),
        /// The participants, as far as they are known.
        pub participants: Vec<ConsultationParticipant; 1_000> = Vec::new(),
        /// The minutes (biên bản hội chẩn), if there are any.
        pub minutes: Option<Document> = None,
    }
}

payload! {
    /// Trả lời câu hỏi: an answer to one question.
    pub struct QuestionAnswer {
        /// The number of the question.
        pub question: QuestionNumber,
        /// The answer.
        pub answer: Text,
        /// The number of the adviser who answers, if it is stated.
        pub adviser: Option<AdviserNumber> = None,
    }
}

impl ConsultationSide {
    /// The adviser with this number.
    pub fn adviser(number: impl Into<AdviserNumber>) -> Self {
        Self::Adviser(number.into())
    }

    /// The Vietnamese name: `bên đề nghị`, `bên tư vấn thứ 1`.
    pub fn vi(self) -> impl fmt::Display {
        Shown(move |f: &mut fmt::Formatter<'_>| match self {
            Self::Asker => f.write_str("bên đề nghị"),
            Self::Adviser(number) => write!(f, "bên tư vấn thứ {number}"),
        })
    }
}

/// The English name: `the asker`, `adviser 1`.
impl fmt::Display for ConsultationSide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Asker => f.write_str("the asker"),
            Self::Adviser(number) => write!(f, "adviser {number}"),
        }
    }
}

/// A conclusion of which the minutes are known.
impl From<Document> for ConsultationConclusion {
    fn from(minutes: Document) -> Self {
        Self::new().minutes(minutes)
    }
}

impl From<ConsultationSide> for ConsultationNoShow {
    fn from(side: ConsultationSide) -> Self {
        Self::new(side)
    }
}

impl ConsultationSchedule {
    /// Whether somebody takes part from another place. One adviser may come to the patient while
    /// another is on the channel. The answer is unknown if neither a channel nor a presence is
    /// given.
    pub fn is_remote(&self) -> Answer {
        if self.channel.is_some() {
            return Answer::Yes;
        }
        let away = self.participants.iter().map(|it| match it.presence {
            Some(presence) => (presence == ConsultationPresence::Remote).into(),
            None => Answer::Unknown,
        });
        away.reduce(Answer::or).unwrap_or(Answer::Unknown)
    }
}
