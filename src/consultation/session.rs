//! Who answers the request, who takes part, and what they conclude.

use super::Presence;
use crate::organisation::{OrganisationRef, PersonRef};
use crate::record::Actor;
use crate::survey::Channel;
use crate::value::{Answer, Document, Shown, Text, When};
use alloc::vec::Vec;
use core::fmt;
use serde::{Deserialize, Serialize};

/// Bên tham gia: a side of a consultation.
///
/// # JSON
///
/// `"asker"`, or `{"adviser":1}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", expecting = "a side of the consultation")]
pub enum ConsultationSide {
    /// Who asks, and decides.
    Asker,
    /// Who advises: the adviser with this number, from 1.
    Adviser(u16),
}

/// Đơn vị tư vấn: an adviser that answers the request.
///
/// # JSON
///
/// `{"number":1}`, or `{"joining":{…}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", expecting = "an adviser")]
pub enum AdviserRef {
    /// The one with this number, from 1: first those that were asked, in their order, then those
    /// that joined.
    Number(u16),
    /// One that was not asked by name, and gets the next number.
    Joining(OrganisationRef),
}

/// Duyệt đề nghị: the asking hospital approves its own request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InternalApproval {
    /// Who approved, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Actor>,
}

/// Tiếp nhận: an adviser takes the case on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsultationAcceptance {
    /// Which one.
    pub adviser: AdviserRef,
}

/// Từ chối tiếp nhận: an adviser does not take the case on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decline {
    /// Which one.
    pub adviser: AdviserRef,
    /// The reason.
    pub reason: Text,
}

/// Thu hồi tiếp nhận: an adviser takes its acceptance back. It may accept again, or decline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsultationWithdrawal {
    /// The number of the adviser.
    pub adviser: u16,
    /// The reason.
    pub reason: Text,
}

/// Lịch hội chẩn: when the session is to be, how, and who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// For when.
    pub at: When,
    /// How the places talk, if anybody is at another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// Who takes part: at least somebody of either side.
    pub participants: Vec<Participant>,
}

/// Thành phần tham gia: somebody who takes part, named or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// For which side.
    pub side: ConsultationSide,
    /// Who it is, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonRef>,
    /// How, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presence: Option<Presence>,
}

/// Vắng mặt: a side did not come, so that the session was not held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoShow {
    /// Which side.
    pub side: ConsultationSide,
}

/// Bắt đầu hội chẩn: the session begins.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// Whether the patient, or the family, was informed, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patient_informed: Option<bool>,
    /// How the places talk, if not as scheduled: in an emergency perhaps by telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// Why there was no time for approvals or a schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emergency: Option<Text>,
}

/// Kết luận hội chẩn: an answer to each question, written down in minutes (TT 49/2017/TT-BYT). Who
/// decides is not said here: it always is the asker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsultationConclusion {
    /// The answers. Advisers who differ may each answer a question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<QuestionAnswer>,
    /// Who took part: at least somebody of either side.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Participant>,
    /// The minutes (biên bản hội chẩn).
    pub minutes: Document,
}

/// Trả lời câu hỏi: an answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionAnswer {
    /// The number of the question.
    pub question: u16,
    /// The answer.
    pub answer: Text,
}

impl ConsultationSide {
    /// The Vietnamese name: `bên đề nghị`, `đơn vị tư vấn thứ 1`.
    pub fn vi(self) -> impl fmt::Display {
        Shown(move |f: &mut fmt::Formatter<'_>| match self {
            Self::Asker => f.write_str("bên đề nghị"),
            Self::Adviser(number) => write!(f, "đơn vị tư vấn thứ {number}"),
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

impl ConsultationAcceptance {
    /// The adviser with this number takes the case on.
    pub const fn by(adviser: u16) -> Self {
        Self {
            adviser: AdviserRef::Number(adviser),
        }
    }
}

impl Decline {
    /// The adviser with this number does not take the case on.
    pub const fn by(adviser: u16, reason: Text) -> Self {
        Self {
            adviser: AdviserRef::Number(adviser),
            reason,
        }
    }
}

impl Schedule {
    /// A session at this time; who takes part is to be added.
    pub const fn at(at: When) -> Self {
        Self {
            at,
            channel: None,
            participants: Vec::new(),
        }
    }

    /// The same, over this channel.
    #[must_use]
    pub fn over(self, channel: Channel) -> Self {
        Self {
            channel: Some(channel),
            ..self
        }
    }

    /// The same, with this participant too.
    #[must_use]
    pub fn with(mut self, participant: Participant) -> Self {
        self.participants.push(participant);
        self
    }

    /// Whether anybody takes part from another place. Of several advisers one may come, and another
    /// be heard over the channel. Where neither a channel nor anybody is told of, nobody knows.
    pub fn is_remote(&self) -> Answer {
        let is_away = |presence: Option<Presence>| match presence {
            Some(presence) => (presence == Presence::Remote).into(),
            None => Answer::Unknown,
        };
        if self.channel.is_some() {
            return Answer::Yes;
        }
        let away = self.participants.iter().map(|it| is_away(it.presence));
        away.reduce(Answer::or).unwrap_or(Answer::Unknown)
    }
}

impl Participant {
    /// Somebody of this side.
    pub const fn of(side: ConsultationSide) -> Self {
        Self {
            side,
            person: None,
            presence: None,
        }
    }

    /// The same: this person.
    #[must_use]
    pub fn person(self, person: PersonRef) -> Self {
        Self {
            person: Some(person),
            ..self
        }
    }

    /// The same, taking part so.
    #[must_use]
    pub fn present(self, presence: Presence) -> Self {
        Self {
            presence: Some(presence),
            ..self
        }
    }
}

impl Start {
    /// There was no time for approvals or a schedule, for this reason.
    pub const fn in_emergency(reason: Text) -> Self {
        Self {
            patient_informed: None,
            channel: None,
            emergency: Some(reason),
        }
    }

    /// The same, over this channel.
    #[must_use]
    pub fn over(self, channel: Channel) -> Self {
        Self {
            channel: Some(channel),
            ..self
        }
    }

    /// The same, with the patient or the family informed.
    #[must_use]
    pub fn with_patient_informed(self) -> Self {
        Self {
            patient_informed: Some(true),
            ..self
        }
    }
}

impl ConsultationConclusion {
    /// A conclusion of which only the minutes are known.
    pub const fn written_in(minutes: Document) -> Self {
        Self {
            answers: Vec::new(),
            participants: Vec::new(),
            minutes,
        }
    }

    /// The same, with this answer to the question with this number.
    #[must_use]
    pub fn answering(mut self, question: u16, answer: Text) -> Self {
        self.answers.push(QuestionAnswer { question, answer });
        self
    }

    /// The same, with this participant too.
    #[must_use]
    pub fn with(mut self, participant: Participant) -> Self {
        self.participants.push(participant);
        self
    }
}
