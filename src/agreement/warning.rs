//! What an agreement warns of.

use super::{
    Agreement, AgreementEvent, AgreementStatus, Amendment, Appendix, ObligationNumber, PartyNumber,
    Terms,
};
use crate::record::{Held, Place, Record, TooEarly, Warnings};
use crate::value::{Answer, When};
use alloc::{boxed::Box, collections::BTreeSet};
use chrono::NaiveDate;

messages! {
    /// What an agreement warns of.
    pub enum AgreementWarning {
        /// It was signed before the permission that it needs.
        PermittedLate {
            /// The signing, and the permission.
            dates: Box<TooEarly>,
        } = "agreement.permission.after_signing" {
            en("the last party signed on {found}, before the permission of {bound} that the paper needs", found = dates.found, bound = dates.bound)
            vi("ký kết {found}, trước khi được phê duyệt {bound} theo yêu cầu của văn bản", found = dates.found.vi(), bound = dates.bound.vi())
        }
        /// An obligation is overdue.
        ObligationOverdue {
            /// The obligation.
            obligation: ObligationNumber,
            /// The party that has to meet it.
            party: PartyNumber,
            /// The day by which it has to be met.
            due: Box<When>,
        } = "agreement.obligation.overdue" {
            en("obligation {obligation} of party {party} was due by {due} and is neither met nor waived")
            vi("nghĩa vụ thứ {obligation} của bên thứ {party} đã quá hạn {due}, chưa thực hiện và chưa được miễn", due = due.vi())
        }
        /// The terms of the day have no such obligation.
        NoSuchObligation {
            /// The number given.
            obligation: ObligationNumber,
        } = "agreement.obligation.no_such_obligation" {
            en("the terms of that day have no obligation {obligation}")
            vi("điều khoản tại thời điểm đó không có nghĩa vụ thứ {obligation}")
        }
        /// A request was accepted although the terms have no on-demand clause.
        NoOnDemandClause = "agreement.request.no_clause" {
            en("a request was accepted, but the terms of that day have no on-demand clause")
            vi("đã chấp thuận đề nghị nhưng điều khoản tại thời điểm đó không có nội dung hỗ trợ theo nhu cầu")
        }
        /// Something is dated after the end.
        AfterTheEnd {
            /// The end.
            end: Box<When>,
        } = "agreement.termination.before_event" {
            en("the agreement has ended from {end}, and this is dated after it")
            vi("văn bản hợp tác đã chấm dứt từ {end}, sự việc này diễn ra sau đó", end = end.vi())
        }
        /// An appendix was signed after the period was over.
        AmendedAfterPeriod {
            /// The last day of the period.
            end: NaiveDate,
        } = "agreement.appendix.after_period" {
            en("the appendix is dated after {end}, the last day of the period")
            vi("phụ lục được ký sau khi hết thời hạn vào ngày {end}", end = When::from(*end).vi())
        }
        /// An appendix names another organisation as a party, without a succession.
        OtherParty {
            /// The party.
            party: PartyNumber,
        } = "agreement.appendix.other_party" {
            en("the appendix names another organisation as party {party}, but no succession")
            vi("phụ lục nêu tổ chức khác là bên thứ {party} nhưng không nêu việc kế thừa")
        }
        /// The planned end of a suspension is over, and nothing says that it ended.
        SuspensionOverdue {
            /// The planned last day.
            until: Box<When>,
        } = "agreement.suspension.overdue" {
            en("the suspension was to last until {until}, and nothing says that it ended")
            vi("dự kiến tạm dừng đến {until}, chưa ghi việc tiếp tục thực hiện", until = until.vi())
        }
        /// It went on for a further term without a clause by which it renews itself.
        NoRenewalClause = "agreement.roll_over.no_clause" {
            en("it went on for a further term, but the terms have no clause by which it renews itself")
            vi("đã tự động gia hạn nhưng điều khoản không có nội dung tự động gia hạn")
        }
    }
}

type Out<'a> = &'a mut Warnings<Agreement>;

pub(super) fn find(record: &Record<Agreement>, day: NaiveDate, out: Out<'_>) {
    let state = record.state();
    let (mut lines, end) = (Lines::default(), end_of(record));
    for held in record.history() {
        match &held.entry.event {
            AgreementEvent::Signed(_) => lines.signing = Some(held.place),
            AgreementEvent::Suspended(_) => lines.suspension = Some(held.place),
            AgreementEvent::Approved(_) => lines.permission = lines.permission.or(Some(held.place)),
            AgreementEvent::Drafted(_)
            | AgreementEvent::Revised(_)
            | AgreementEvent::Reported(_) => lines.terms = Some(held.place),
            AgreementEvent::ObligationMet(event) => {
                state.warn_of_number(event.obligation, &held, out);
            }
            AgreementEvent::ObligationWaived(event) => {
                state.warn_of_number(event.obligation, &held, out);
            }
            AgreementEvent::ObligationMissed(event) => {
                state.warn_of_number(event.obligation, &held, out);
            }
            AgreementEvent::RequestAccepted(_) => {
                if state.all_on(&held.entry.on, |terms| terms.on_demand.is_none()) {
                    out.push(AgreementWarning::NoOnDemandClause, [held.place]);
                }
                warn_of_the_end(&held, end, out);
            }
            AgreementEvent::RolledOver(_) => {
                if state.all_on(&held.entry.on, |terms| terms.automatic_renewal.is_none()) {
                    out.push(AgreementWarning::NoRenewalClause, [held.place]);
                }
            }
            AgreementEvent::Amended(appendix) => {
                state.warn_of_appendix(appendix, &held, out);
                warn_of_the_end(&held, end, out);
                if appendix.terms == *state.terms() {
                    lines.terms = Some(held.place);
                }
            }
            AgreementEvent::PartyLeft(_) | AgreementEvent::Renewed(_) => {
                warn_of_the_end(&held, end, out);
            }
            AgreementEvent::Agreed
            | AgreementEvent::Rejected(_)
            | AgreementEvent::Withdrawn(_)
            | AgreementEvent::Rescinded(_)
            | AgreementEvent::Numbered(_)
            | AgreementEvent::Identified(_)
            | AgreementEvent::Linked(_)
            | AgreementEvent::Resumed
            | AgreementEvent::NoticeGiven(_)
            | AgreementEvent::NoticeWithdrawn(_)
            | AgreementEvent::Terminated(_)
            | AgreementEvent::Liquidated(_) => {}
        }
    }
    state.warn_of_permission(&lines, out);
    state.warn_of_suspension(day, &lines, out);
    state.warn_of_obligations(day, &lines, out);
}

/// The line that ended it, and the day from which it did.
fn end_of(record: &Record<Agreement>) -> Option<(Place, &When)> {
    let ended = record.history().find(|held| match held.status {
        AgreementStatus::Terminated | AgreementStatus::Liquidated => true,
        AgreementStatus::Draft
        | AgreementStatus::Agreed
        | AgreementStatus::PartlySigned
        | AgreementStatus::Signed
        | AgreementStatus::Suspended
        | AgreementStatus::Rejected
        | AgreementStatus::Withdrawn => false,
    })?;
    let effective = if let AgreementEvent::Terminated(event) = &ended.entry.event {
        event.effective.as_ref()
    } else if let AgreementEvent::PartyLeft(event) = &ended.entry.event {
        event.effective.as_ref()
    } else {
        None
    };
    Some((ended.place, effective.unwrap_or(&ended.entry.on)))
}

fn warn_of_the_end(held: &Held<'_, Agreement>, end: Option<(Place, &When)>, out: Out<'_>) {
    if let Some((line, end)) = end
        && line != held.place
        && held.entry.on.is_before(end).is_no()
    {
        let end = Box::new(end.clone());
        out.push(AgreementWarning::AfterTheEnd { end }, [held.place, line]);
    }
}

/// The lines that warnings point at.
#[derive(Default)]
struct Lines {
    /// Of the present terms.
    terms: Option<Place>,
    /// Of the last signature.
    signing: Option<Place>,
    /// Of the first permission.
    permission: Option<Place>,
    /// Of the last suspension.
    suspension: Option<Place>,
}

impl Agreement {
    /// Whether something is true of all terms that may apply on a date; of all terms if it is not known.
    fn all_on(&self, on: &When, is_so: impl Fn(&Terms) -> bool) -> bool {
        match (on.earliest(), on.latest()) {
            (Some(first), Some(last)) if first == last => self.possible_terms_on(first).all(is_so),
            (_, _) => (0..=self.amendments.len()).all(|reading| is_so(self.reading(reading))),
        }
    }

    /// It came late if every approval certainly came after the signing.
    fn warn_of_permission(&self, lines: &Lines, out: Out<'_>) {
        let (Some(signed), Some(_)) = (self.signed(), &self.as_signed.permission) else {
            return;
        };
        let mut late = None;
        for given in &self.approvals {
            match TooEarly::check(signed, &given.on) {
                Err(dates) => late = late.or(Some(dates)),
                Ok(()) => return,
            }
        }
        if let Some(dates) = late {
            let places = lines.signing.into_iter().chain(lines.permission);
            out.push(AgreementWarning::PermittedLate { dates }, places);
        }
    }

    fn warn_of_number(&self, obligation: ObligationNumber, held: &Held<'_, Self>, out: Out<'_>) {
        if self.all_on(&held.entry.on, |terms| {
            terms.obligation(obligation).is_none()
        }) {
            out.push(
                AgreementWarning::NoSuchObligation { obligation },
                [held.place],
            );
        }
    }

    fn warn_of_appendix(&self, appendix: &Appendix, held: &Held<'_, Self>, out: Out<'_>) {
        let same = |it: &Amendment| it.appendix == *appendix;
        let Some(at) = self.amendments.iter().position(same) else {
            return;
        };
        let before = self.reading(at);
        for (party, now) in appendix.terms.numbered_parties() {
            let former = before.party(party).and_then(|it| it.organisation.as_ref());
            let is_other = match (former, &now.organisation) {
                (Some(former), Some(now)) => former.same_as(now).is_no(),
                (_, _) => false,
            };
            if is_other && !appendix.successions.iter().any(|it| it.party == party) {
                out.push(AgreementWarning::OtherParty { party }, [held.place]);
            }
        }
        let last = self.last_day_of(at);
        if let (Some(end), Some(on)) = (last, held.entry.on.earliest())
            && end < on
        {
            out.push(AgreementWarning::AmendedAfterPeriod { end }, [held.place]);
        }
    }

    fn warn_of_suspension(&self, day: NaiveDate, lines: &Lines, out: Out<'_>) {
        let Some(open) = self.suspensions.last().filter(|it| it.resumed.is_none()) else {
            return;
        };
        if let Some(until) = &open.until
            && until.latest().is_some_and(|last| last < day)
            && self.ends.is_empty()
        {
            let until = Box::new(until.clone());
            out.push(
                AgreementWarning::SuspensionOverdue { until },
                lines.suspension,
            );
        }
    }

    /// The obligations that were due before the day, if they are the same in all terms, so that their
    /// numbers tell which of them were met.
    fn warn_of_obligations(&self, day: NaiveDate, lines: &Lines, out: Out<'_>) {
        let (terms, all) = (self.terms(), 0..=self.amendments.len());
        let mut all = all.map(|reading| self.reading(reading));
        if !all.all(|other| other.obligations == terms.obligations) {
            return;
        }
        let signed = self.signed.as_ref().map(|signed| signed.on_or_before(day));
        if signed != Some(Answer::Yes) || !self.ended_on_or_before(day).is_no() {
            return;
        }
        // not certainly open: perhaps settled by then
        let mut settled = BTreeSet::new();
        for outcome in &self.outcomes {
            if outcome.what.is_settled() && !outcome.on.on_or_before(day).is_no() {
                settled.insert(outcome.what.obligation());
            }
        }
        for (obligation, owed) in terms.numbered_obligations() {
            let is_due = owed.due.latest().is_some_and(|last| last < day);
            if is_due && !settled.contains(&obligation) {
                let (party, due) = (owed.party, Box::new(owed.due.clone()));
                let warning = AgreementWarning::ObligationOverdue {
                    obligation,
                    party,
                    due,
                };
                out.push(warning, lines.terms);
            }
        }
    }
}
