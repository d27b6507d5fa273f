//! Notices: that the agreement is to end, or is not to renew itself.

use super::{Agreement, AgreementRefusal, PartyNumber};
use crate::organisation::OrganisationRef;
use crate::record::{Broken, Dated, LinePath, TooEarly, repeated};
use crate::value::{Answer, Document, Text, When, nth, numbered};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;

vocabulary! {
    /// Loại thông báo: what a notice is against.
    pub enum NoticeKind("notice kind") {
        /// Against the agreement itself: it ends on a day that the notice names.
        Termination = "termination", "chấm dứt văn bản hợp tác" | "chấm dứt trước thời hạn", "termination";
        /// Against its renewal: it ends when the present term ends.
        NonRenewal = "non_renewal", "không gia hạn" | "không tiếp tục gia hạn", "non-renewal";
    }
}

numbers! {
    /// Số thứ tự của thông báo: the number of a notice in the order of
    /// [`Agreement::notices`], from 1.
    NoticeNumber(u16);
}

payload! {
    /// Thông báo: somebody gives notice that the agreement is to end, or is not to renew itself. It goes
    /// on until then, and until then the notice can be withdrawn.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// let notice = Notice::new(NoticeKind::Termination).by([2]).effective(when!(2026-07-01));
    /// memorandum.append(AgreementEvent::notice_given(notice).on(day!(2026-04-01)))?;
    /// assert_eq!(memorandum.standing_on(day!(2026-06-30)), Standing::InForce);
    /// assert_eq!(memorandum.standing_on(day!(2026-07-01)), Standing::Ended);
    /// // Until that day all may follow that may follow a signature.
    /// memorandum.append(AgreementEvent::notice_withdrawn(NoticeWithdrawal::new(1)).on(day!(2026-05-15)))?;
    /// assert_eq!(memorandum.standing_on(day!(2026-07-01)), Standing::InForce);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub struct Notice {
        /// What it is against.
        pub kind: NoticeKind,
        /// The parties that gave it: one, or several that agree. None: an authority did, or it is not
        /// known who.
        pub by: Vec<PartyNumber; 100> = Vec::new(),
        /// The authority that asked for it.
        pub authority: Option<OrganisationRef> = None,
        /// The day from which the agreement is no longer in force. Absent: the notice names none, and one
        /// against the renewal means the term in which it was given. Unknown: it names a day, which is
        /// not known.
        pub effective: Option<When> = None,
        /// The reason.
        pub reason: Option<Text> = None,
        /// The paper that gives notice.
        pub document: Option<Document> = None,
    }
}

payload! {
    /// Rút thông báo: a notice is withdrawn before it takes effect.
    pub struct NoticeWithdrawal {
        /// The notice.
        pub notice: NoticeNumber,
        /// The reason.
        pub reason: Option<Text> = None,
        /// The paper that withdraws it.
        pub document: Option<Document> = None,
    }
}

impl From<NoticeKind> for Notice {
    fn from(kind: NoticeKind) -> Self {
        Self::new(kind)
    }
}

impl From<NoticeNumber> for NoticeWithdrawal {
    fn from(notice: NoticeNumber) -> Self {
        Self::new(notice)
    }
}

impl Notice {
    /// The day that it names, as far as it is known.
    pub(super) fn from(&self) -> &When {
        self.effective.as_ref().unwrap_or(&When::UNKNOWN)
    }

    /// Whether it has certainly taken effect at this time.
    fn is_due_by(&self, on: &When) -> bool {
        on.is_before(self.from()).is_no()
    }
}

impl Agreement {
    /// The notices given, including those that were withdrawn, numbered from 1 in this order.
    pub fn notices(&self) -> &[Dated<Notice>] {
        &self.notices
    }

    /// The notice with this number.
    pub fn notice(&self, number: impl Into<NoticeNumber>) -> Option<&Dated<Notice>> {
        nth(&self.notices, number.into())
    }

    /// The notices with their numbers.
    pub fn numbered_notices(&self) -> impl Iterator<Item = (NoticeNumber, &Dated<Notice>)> {
        numbered(&self.notices)
    }

    /// The notices that were withdrawn.
    pub fn withdrawn_notices(&self) -> &[Dated<NoticeWithdrawal>] {
        &self.withdrawn_notices
    }

    /// The notices that were not withdrawn, with their numbers.
    pub fn standing_notices(&self) -> impl Iterator<Item = (NoticeNumber, &Dated<Notice>)> {
        self.numbered_notices()
            .filter(|(number, _)| !self.is_withdrawn(*number))
    }

    fn is_withdrawn(&self, number: NoticeNumber) -> bool {
        let mut withdrawn = self.withdrawn_notices.iter();
        withdrawn.any(|withdrawn| withdrawn.what.notice == number)
    }

    /// Whether a notice against the agreement has taken effect by the day. It cannot do so before it
    /// was given.
    pub(super) fn is_given_up_by(&self, day: NaiveDate) -> Answer {
        let mut found = Answer::No;
        for notice in self.notices_of_an_end() {
            let is_given = !notice.on.on_or_before(day).is_no();
            let is_due = notice.what.from().on_or_before(day);
            found = found.or(is_due.and(is_given.into()));
        }
        found
    }

    /// The notices against the agreement itself that were not withdrawn.
    pub(super) fn notices_of_an_end(&self) -> impl Iterator<Item = &Dated<Notice>> {
        self.standing_notices()
            .map(|(_, notice)| notice)
            .filter(|notice| notice.what.kind == NoticeKind::Termination)
    }

    /// Whether a notice stands that may still be withdrawn at this time.
    pub(super) fn has_notice_to_withdraw(&self, on: &When) -> bool {
        let mut standing = self.standing_notices();
        standing.any(|(_, notice)| !notice.what.is_due_by(on))
    }

    pub(super) fn guard_notice(
        &self,
        event: &Notice,
        on: &When,
        out: &mut Broken<AgreementRefusal>,
    ) {
        for (i, party) in event.by.iter().enumerate() {
            out.extend(self.party_at(*party, format_args!("payload.by[{i}]")).err());
        }
        for (index, party) in repeated(&event.by, |party| Some(*party)) {
            let party = *party;
            out.push(AgreementRefusal::NoticeByTwice { party, index });
        }
        if let Err(dates) = TooEarly::check(event.from(), on) {
            out.push(AgreementRefusal::NoticeBackwards { dates });
        } else if let Err(dates) = self.not_before_signing(Some(event.from())) {
            let at = LinePath::new("payload.effective");
            out.push(AgreementRefusal::NoticeTooEarly { dates, at });
        }
    }

    pub(super) fn guard_notice_withdrawal(
        &self,
        event: &NoticeWithdrawal,
        on: &When,
        out: &mut Broken<AgreementRefusal>,
    ) {
        let number = event.notice;
        let notices = self.notices.len();
        match self.notice(number) {
            // if none can be withdrawn, that blocks every withdrawal
            _ if !self.has_notice_to_withdraw(on) => {}
            None => out.push(AgreementRefusal::NoSuchNotice { number, notices }),
            Some(_) if self.is_withdrawn(number) => {
                out.push(AgreementRefusal::NoticeWithdrawnTwice { number });
            }
            Some(notice) if notice.what.is_due_by(on) => {
                let end = Box::new(notice.what.from().clone());
                out.push(AgreementRefusal::NoticeWithdrawnTooLate { number, end });
            }
            Some(_) => {}
        }
    }
}
