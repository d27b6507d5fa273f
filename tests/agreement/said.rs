//! What a paper and its record say of the time of an agreement, at random.

use crate::papers::{Change, Pact, Planned, agreed, id, renewed, signature, text, when};
use lienvien::agreement::{
    AgreementContent, AgreementEvent, AgreementSuspension, AutomaticRenewal, ContentKind,
    InstrumentKind, NeededPermission, Notice, NoticeKind, NoticeWithdrawal, Party, PartyRole,
    RollOver, Termination, TerminationCause, Terms, TermsDraft,
};
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::record::{Approval, Event};
use lienvien::value::{Length, LengthUnit, Period, PeriodStart};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub(crate) type Date = &'static str;

pub(crate) const UNKNOWN: Date = "unknown";

/// The id of the authority that approved, and when.
pub(crate) type Approved = (Option<u128>, Date);

/// What the paper and its record say.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) signed: [Date; 2],
    pub(crate) effective: Option<Date>,
    pub(crate) period: Lasting,
    pub(crate) clause: Option<(Option<Length>, Option<Length>, Option<u16>)>,
    /// The id of the authority that is needed, and when it approved.
    pub(crate) permission: Option<(Option<u128>, Option<Approved>)>,
    /// From, planned to, resumed.
    pub(crate) suspended: Option<(Date, Option<Date>, Option<Date>)>,
    pub(crate) appendix: Option<(Date, Option<Date>)>,
    /// Against the agreement: on, from, withdrawn.
    pub(crate) notice: Option<(Date, Option<Date>, Option<Date>)>,
    pub(crate) against_renewal: Option<(Date, Option<Date>)>,
    pub(crate) rolled_over: Option<Date>,
    pub(crate) renewed: Option<Date>,
    pub(crate) terminated: Option<(Date, Option<Date>)>,
}

#[derive(Debug, Clone)]
pub(crate) enum Lasting {
    Nothing,
    Between(Date, Date),
    For(Length, PeriodStart),
    /// From, to, and a length that may not fit.
    Both(Date, Date, Length),
    Open(Date),
}

fn length(count: u16, unit: LengthUnit) -> Length {
    Length::new(count, unit).unwrap()
}

fn lengths() -> impl Strategy<Value = Length> {
    let year = length(1, LengthUnit::Year);
    select(vec![
        year,
        length(6, LengthUnit::Month),
        length(90, LengthUnit::Day),
    ])
}

fn one_of(dates: &'static [Date]) -> impl Strategy<Value = Date> {
    select(dates)
}

fn lasting() -> impl Strategy<Value = Lasting> {
    let from = || one_of(&["2024", "2024-10-01", "2024-10-12", "2025-01-01", UNKNOWN]);
    let to = || one_of(&["2025-10-12", "2025-12-31", "2025", "2026-03", "2030"]);
    prop_oneof![
        1 => Just(Lasting::Nothing),
        4 => (from(), to()).prop_map(|(from, to)| Lasting::Between(from, to)),
        4 => (lengths(), select(PeriodStart::ALL)).prop_map(|(length, starts)| Lasting::For(length, starts)),
        2 => (from(), to(), lengths()).prop_map(|(from, to, length)| Lasting::Both(from, to, length)),
        1 => from().prop_map(Lasting::Open),
    ]
}

pub(crate) fn said() -> impl Strategy<Value = Said> {
    let clause = (
        option::weighted(0.8, lengths()),
        option::of(Just(length(30, LengthUnit::Day))),
        option::of(0..3_u16),
    );
    let authority = || option::of(20..22_u128);
    let approved = (
        authority(),
        one_of(&["2024-09-15", "2024-12-01", "2024-12", UNKNOWN]),
    );
    let paper = (
        (
            one_of(&["2024-10-10", "2024-10", "2024-10-12", UNKNOWN]),
            one_of(&["2024-10-12", "2024-10", UNKNOWN]),
        ),
        option::of(one_of(&["2024-09-01", "2024-11", "2025-01-01", UNKNOWN])),
        lasting(),
        option::of(clause),
        option::weighted(0.3, (authority(), option::of(approved))),
    );
    let suspended = (
        one_of(&["2025-03-01", "2025-03", UNKNOWN]),
        option::of(one_of(&["2025-05-31", "2025-05", UNKNOWN])),
        option::of(one_of(&["2025-06-01", "2025-06", UNKNOWN])),
    );
    let appendix = (
        one_of(&["2025-07-01", "2025-07", UNKNOWN]),
        option::of(one_of(&["2025-08-01", "2025-08", UNKNOWN])),
    );
    let notice = (
        one_of(&["2025-09-01", "2025-09", UNKNOWN]),
        option::of(one_of(&["2026-02-01", "2026-02", "2027-01-01", UNKNOWN])),
        option::weighted(0.3, one_of(&["2025-10-01", UNKNOWN])),
    );
    let against = (
        one_of(&["2025-10-05", "2025-12-15", "2025-12", UNKNOWN]),
        option::weighted(0.4, one_of(&["2026-01-01", "2027", UNKNOWN])),
    );
    let life = (
        option::weighted(0.3, suspended),
        option::weighted(0.3, appendix),
        option::weighted(0.3, notice),
        option::weighted(0.3, against),
        option::weighted(0.3, one_of(&["2026-01-10", "2027-06-01", UNKNOWN])),
        option::weighted(0.2, one_of(&["2026-05-01", "2026", UNKNOWN])),
        option::weighted(
            0.2,
            (
                one_of(&["2027-07-01", UNKNOWN]),
                option::of(one_of(&["2027-08-01", "2027", UNKNOWN])),
            ),
        ),
    );
    (paper, life).prop_map(|(paper, life)| {
        let ((first, last), effective, period, clause, permission) = paper;
        let (suspended, appendix, notice, against_renewal, rolled_over, renewed, terminated) = life;
        Said {
            signed: [first, last],
            effective,
            period,
            clause,
            permission,
            suspended,
            appendix,
            notice,
            against_renewal,
            rolled_over,
            renewed,
            terminated,
        }
    })
}

// ------------------------------------------------------------------------------------ its record

impl Lasting {
    fn period(&self) -> Option<Period> {
        match self {
            Self::Nothing => None,
            Self::Between(from, to) => Period::new(when(from), when(to)).ok(),
            Self::For(length, starts) => Some(Period::lasting(*length).starting(*starts)),
            Self::Both(from, to, length) => {
                let period = Period::new(when(from), when(to)).ok()?;
                Some(period.with_length(*length))
            }
            Self::Open(from) => Some(Period::open_ended(when(from))),
        }
    }

    pub(crate) fn contradicts_itself(&self) -> bool {
        self.period()
            .is_some_and(|period| !period.agrees().is_yes())
    }
}

fn party(number: u128, role: PartyRole) -> Party {
    let kind = OrganisationKind::CentralHospital;
    Party::signing(
        OrganisationRef::new(kind, text("Bệnh viện")).id(id(number)),
        role,
    )
}

fn authority(number: Option<u128>) -> OrganisationRef {
    let mut authority = OrganisationRef::new(OrganisationKind::Ministry, text("Bộ Y tế"));
    authority.id = number.map(id);
    authority
}

impl Said {
    /// The record; `None` if the paper or the record refuses it.
    pub(crate) fn record(&self) -> Option<Pact> {
        let parties = [
            party(1, PartyRole::Transferor),
            party(2, PartyRole::Recipient),
        ];
        let contents = [AgreementContent::new(ContentKind::ExpertSupport)];
        let title = text("Thỏa thuận hợp tác");
        let kind = InstrumentKind::CooperationAgreement;
        let mut draft = TermsDraft::new(kind, title, parties).contents(contents);
        draft.effective = self.effective.map(when);
        draft.period = self.period.period();
        if let Some((term, notice, most)) = self.clause {
            let mut clause = AutomaticRenewal::new();
            (clause.term, clause.notice, clause.most) = (term, notice, most);
            draft.automatic_renewal = Some(clause);
        }
        if let Some((needed, _)) = self.permission {
            draft.permission = Some(NeededPermission::new().authority(authority(needed)));
        }
        let terms = Terms::try_from(draft).ok()?;
        let mut pact = agreed(1, terms.clone());
        for (event, on) in self.events(&terms) {
            pact.append(event.on(when(on))).ok()?;
        }
        Some(pact)
    }

    /// Whether it does not contradict the paper and its record that it was rolled over: neither was there
    /// a notice, nor is there a maximum.
    pub(crate) fn was_to_roll_over(&self) -> bool {
        let most = self.clause.and_then(|(.., most)| most);
        self.against_renewal.is_none() && most.is_none()
    }

    fn events(&self, terms: &Terms) -> Vec<(AgreementEvent, Date)> {
        let mut events = vec![
            (signature(1), self.signed[0]),
            (signature(2), self.signed[1]),
        ];
        if let Some((_, Some((by, on)))) = self.permission {
            let approved = AgreementEvent::approved(Approval::new(authority(by)));
            let is_before = on == "2024-09-15";
            let place = if is_before { 0 } else { events.len() };
            events.insert(place, (approved, on));
        }
        if let Some((on, until, resumed)) = self.suspended {
            let mut suspension = AgreementSuspension::from(text("dịch bệnh"));
            suspension.until = until.map(when);
            events.push((AgreementEvent::suspended(suspension), on));
            events.extend(resumed.map(|on| (AgreementEvent::Resumed, on)));
        }
        if let Some((on, effective)) = self.appendix {
            let longer = Period::years(2024, 2027).unwrap();
            let changes = [Change::Period(longer)];
            let mut appendix = Planned::new().changes(changes).signatures([1, 2]);
            appendix.effective = effective.map(when);
            events.push((AgreementEvent::amended(appendix.to(terms)), on));
        }
        if let Some((on, effective, withdrawn)) = self.notice {
            let mut notice = Notice::new(NoticeKind::Termination);
            notice.effective = effective.map(when);
            events.push((AgreementEvent::notice_given(notice), on));
            let withdrawal = || AgreementEvent::notice_withdrawn(NoticeWithdrawal::new(1));
            events.extend(withdrawn.map(|on| (withdrawal(), on)));
        }
        if let Some((on, effective)) = self.against_renewal {
            let mut notice = Notice::new(NoticeKind::NonRenewal);
            notice.effective = effective.map(when);
            events.push((AgreementEvent::notice_given(notice), on));
        }
        if let Some(on) = self.rolled_over {
            events.push((AgreementEvent::rolled_over(RollOver::new()), on));
        }
        if let Some(from) = self.renewed {
            events.push((renewed(9, Some(from)), UNKNOWN));
        }
        if let Some((on, effective)) = self.terminated {
            let mut termination = Termination::new(TerminationCause::Mutual);
            termination.effective = effective.map(when);
            events.push((AgreementEvent::terminated(termination), on));
        }
        events
    }
}
