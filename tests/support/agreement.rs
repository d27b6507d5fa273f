//! Agreements to test with: that of the Hà Tĩnh article, and builders for what a test changes in it.
#![allow(dead_code)] // no test file needs all of it

pub(crate) use crate::door::*;

use lienvien::agreement::{
    AcceptedRequest, Agreement, AgreementContent, AgreementEvent, AgreementEventKind,
    AgreementStatus, AgreementSuspension, AgreementUnavailable, Appendix, AutomaticRenewal,
    ContentKind, Covered, Direction, Identification, InstrumentKind, Leaving, Link, LinkKind,
    LinkTarget, Liquidation, Notice, NoticeKind, NoticeWithdrawal, ObligationMet, ObligationMissed,
    ObligationWaived, OnDemand, Party, PartyRole, PartySignature, Recipient, Rejection, Renewal,
    ReportedAgreement, Rescission, RollOver, Standing, Termination, TerminationCause, Terms,
    TermsDraft,
};
use lienvien::organisation::{
    DatedPlace, Organisation, OrganisationDraft, OrganisationKind, OrganisationRef, PersonRef,
    ProvinceCode,
};
use lienvien::record::{
    Actor, Approval, Certainty, Event, Missing, Reason, Record, Refused, Reported,
};
use lienvien::specialty::{ManagementField, Specialty, SpecialtyGroup, Subject};
use lienvien::value::{Explain, Length, LengthUnit, Period, Provenance};

pub(crate) type Pact = Record<Agreement>;

// ------------------------------------------------------------------------------------------ values

/// A provincial hospital, older than all papers, in these provinces, each since then.
pub(crate) fn hospital(number: u128, places: &[(&str, &str)]) -> Organisation {
    let place = |(code, since): &(&str, &str)| {
        let province: ProvinceCode = code.parse().unwrap();
        DatedPlace::new(province).since(when(since))
    };
    let name = text("Bệnh viện đa khoa tỉnh");
    let mut draft =
        OrganisationDraft::new(id(number), OrganisationKind::ProvincialHospital, [name]);
    draft.located = places.iter().map(place).collect();
    draft.opened = when("2000");
    draft.try_into().unwrap()
}

/// Bệnh viện đa khoa tỉnh Hà Tĩnh: a recipient that is no party.
pub(crate) fn ha_tinh() -> Organisation {
    hospital(10, &[("42", "unknown")])
}

/// A hospital in Nghệ An.
pub(crate) fn nghe_an() -> Organisation {
    hospital(11, &[("40", "unknown")])
}

// ------------------------------------------------------------------------------------------- terms

/// The twenty fields of the article.
pub(crate) fn the_twenty() -> Vec<Specialty> {
    Specialty::ALL.iter().copied().take(20).collect()
}

/// The terms of the article.
pub(crate) fn draft() -> TermsDraft {
    let title = text("Bản ghi nhớ hợp tác hỗ trợ y tế");
    let parties = [
        Party::signing(committee(), PartyRole::Recipient),
        Party::signing(bach_mai(), PartyRole::Transferor),
    ];
    let mut draft = TermsDraft::new(InstrumentKind::Memorandum, title, parties);
    draft.contents = vec![
        AgreementContent::new(ContentKind::ManagementTraining)
            .subjects(ManagementField::ALL.iter().copied().take(5)),
        AgreementContent::new(ContentKind::TechniqueTransfer).subjects(the_twenty()),
    ];
    draft.contents_open = true;
    draft.on_demand = Some(OnDemand::new([
        SpecialtyGroup::Clinical,
        SpecialtyGroup::Paraclinical,
    ]));
    draft.recipients = vec![Recipient::Territory(territory("42"))];
    draft.period = Some(Period::years(2024, 2030).unwrap());
    draft
}

/// The terms of the article, with a change.
pub(crate) fn terms_with(change: impl FnOnce(&mut TermsDraft)) -> Terms {
    let mut draft = draft();
    change(&mut draft);
    draft.try_into().unwrap()
}

pub(crate) fn terms() -> Terms {
    terms_with(|_| {})
}

/// By a year each time, unless a party gives notice 30 days before.
pub(crate) fn year_by_year() -> AutomaticRenewal {
    let of = |count, unit| Length::new(count, unit).unwrap();
    AutomaticRenewal::new()
        .term(of(1, LengthUnit::Year))
        .notice(of(30, LengthUnit::Day))
}

/// A party that is still to be named.
pub(crate) fn unnamed(role: PartyRole) -> Party {
    Party::new(role, true)
}

pub(crate) fn direction(from: &[u16], to: &[u16]) -> Direction {
    Direction::new(from.iter().copied(), to.iter().copied())
}

// ------------------------------------------------------------------------------------------ events

pub(crate) fn signed(party: u16) -> AgreementEvent {
    AgreementEvent::signed(PartySignature::new(party))
}

pub(crate) fn signed_by(party: u16, signer: PersonRef) -> AgreementEvent {
    AgreementEvent::signed(PartySignature::new(party).signer(signer))
}

pub(crate) fn rejection(party: u16) -> Rejection {
    Rejection::new()
        .party(party)
        .reason(text("chưa bố trí được kinh phí"))
}

pub(crate) fn rescinded(party: u16) -> AgreementEvent {
    AgreementEvent::rescinded(Rescission::new(party).reason(text("chưa bố trí được kinh phí")))
}

pub(crate) fn numbered(number: &str) -> AgreementEvent {
    AgreementEvent::numbered(text(number))
}

pub(crate) fn identified(party: u16, person: PersonRef) -> AgreementEvent {
    AgreementEvent::identified(Identification::new(party, person))
}

pub(crate) fn requested(subject: impl Into<Subject>) -> AgreementEvent {
    AgreementEvent::request_accepted(AcceptedRequest::new(subject))
}

pub(crate) fn suspended(until: Option<&str>) -> AgreementEvent {
    let mut suspension = AgreementSuspension::from(text("dịch bệnh"));
    suspension.until = until.map(when);
    AgreementEvent::suspended(suspension)
}

pub(crate) fn terminated(effective: Option<&str>) -> AgreementEvent {
    let mut termination = Termination::new(TerminationCause::Mutual);
    termination.effective = effective.map(when);
    AgreementEvent::terminated(termination)
}

/// Party 2 gives notice of an end.
pub(crate) fn notice(effective: &str) -> AgreementEvent {
    let notice = Notice::new(NoticeKind::Termination).by([2]);
    AgreementEvent::notice_given(notice.effective(when(effective)))
}

pub(crate) fn notice_withdrawn(number: u16) -> AgreementEvent {
    AgreementEvent::notice_withdrawn(NoticeWithdrawal::new(number))
}

pub(crate) fn liquidated(parties: &[u16]) -> AgreementEvent {
    let minutes = document("Biên bản thanh lý");
    let liquidation = Liquidation::new().minutes(minutes);
    AgreementEvent::liquidated(liquidation.signatures(parties.iter().copied()))
}

pub(crate) fn reported(reached: AgreementStatus, terms: Terms, signed: &str) -> AgreementEvent {
    let signed = when(signed);
    AgreementEvent::reported(Reported::new(
        reached,
        Provenance::new(text("Sở Y tế Hà Tĩnh")),
        ReportedAgreement::new(terms).signed(signed),
    ))
}

/// A report with the signatures of these parties.
pub(crate) fn reported_by(reached: AgreementStatus, parties: &[u16]) -> AgreementEvent {
    let known = ReportedAgreement::new(terms()).signatures(parties.iter().copied());
    let source = Provenance::new(text("Sở Y tế Hà Tĩnh"));
    AgreementEvent::reported(Reported::new(reached, source, known))
}

/// The codes of what the record warns of on 01/01/2030.
pub(crate) fn warned(record: &Pact) -> Vec<&'static str> {
    let warnings = record.warnings(day("2030-01-01"));
    warnings.iter().map(Explain::code).collect()
}

/// An event of each kind that no rule refuses where the table allows it.
pub(crate) fn event(kind: AgreementEventKind) -> AgreementEvent {
    match kind {
        AgreementEventKind::Drafted => AgreementEvent::drafted(terms()),
        AgreementEventKind::Reported => reported(AgreementStatus::Signed, terms(), "2024-10-12"),
        AgreementEventKind::Revised => AgreementEvent::revised(terms_with(|draft| {
            draft.automatic_renewal = Some(year_by_year().most(5));
        })),
        AgreementEventKind::Agreed => AgreementEvent::Agreed,
        AgreementEventKind::Approved => AgreementEvent::approved(
            Approval::new(committee()).decision(document("Quyết định phê duyệt")),
        ),
        AgreementEventKind::Rejected => AgreementEvent::rejected(rejection(1)),
        AgreementEventKind::Withdrawn => {
            AgreementEvent::withdrawn(Reason::from(text("thay bằng văn bản khác")))
        }
        AgreementEventKind::Signed => signed(2),
        AgreementEventKind::Rescinded => rescinded(1),
        AgreementEventKind::Numbered => numbered("12/BGN"),
        AgreementEventKind::Identified => identified(1, named("Trần Báu Hà")),
        AgreementEventKind::Amended => {
            let longer =
                terms_with(|draft| draft.period = Some(Period::years(2024, 2035).unwrap()));
            AgreementEvent::amended(Appendix::new(longer).signatures([1, 2]))
        }
        AgreementEventKind::ObligationMet => {
            let met = ObligationMet::new(1).document(document("Báo cáo của Sở Y tế"));
            AgreementEvent::obligation_met(met)
        }
        AgreementEventKind::ObligationWaived => {
            let waived = ObligationWaived::new(1).by(Actor::from(committee()));
            AgreementEvent::obligation_waived(waived.document(document("Công văn đồng ý")))
        }
        AgreementEventKind::ObligationMissed => {
            let missed = ObligationMissed::new(2).reason(text("chưa bố trí được phòng mổ"));
            AgreementEvent::obligation_missed(missed)
        }
        AgreementEventKind::RequestAccepted => requested(Specialty::Pathology),
        AgreementEventKind::PartyLeft => {
            AgreementEvent::party_left(Leaving::new(1).cause(text("sáp nhập")))
        }
        AgreementEventKind::Linked => AgreementEvent::linked(Link::new(
            LinkKind::SameOccasion,
            LinkTarget::Document(document("Bản ghi nhớ ký cùng dịp")),
        )),
        AgreementEventKind::NoticeGiven => AgreementEvent::notice_given(
            Notice::new(NoticeKind::Termination)
                .by([2])
                .effective(when("2026-07-01"))
                .reason(text("cơ cấu lại nhiệm vụ chỉ đạo tuyến"))
                .document(document("Thông báo về việc chấm dứt Bản ghi nhớ")),
        ),
        AgreementEventKind::NoticeWithdrawn => AgreementEvent::notice_withdrawn(
            NoticeWithdrawal::new(1).reason(text("tiếp tục hợp tác")),
        ),
        AgreementEventKind::RolledOver => AgreementEvent::rolled_over(
            RollOver::new()
                .until(when("2035-12-31"))
                .document(document("Thông báo về việc tự động gia hạn")),
        ),
        AgreementEventKind::Renewed => AgreementEvent::renewed(Renewal::new(id(8))),
        AgreementEventKind::Suspended => suspended(None),
        AgreementEventKind::Resumed => AgreementEvent::Resumed,
        AgreementEventKind::Terminated => terminated(None),
        AgreementEventKind::Liquidated => liquidated(&[1, 2]),
        _ => panic!("{kind} is new here"),
    }
}

// ----------------------------------------------------------------------------------------- records

/// A record opened by this event.
pub(crate) fn open(event: AgreementEvent, on: &str) -> Result<Pact, Refused<Agreement>> {
    Record::open(uuid(7), event.on(when(on)))
}

/// A record of these terms with these events after the draft, all without a date.
pub(crate) fn record_of(terms: Terms, events: impl IntoIterator<Item = AgreementEvent>) -> Pact {
    let opened = open(AgreementEvent::drafted(terms), "unknown").unwrap();
    then_each(opened, events, "unknown")
}

/// These terms, signed by both parties on this date.
pub(crate) fn signed_on(terms: Terms, on: &str) -> Pact {
    let agreed = record_of(terms, [AgreementEvent::Agreed]);
    then(then(agreed, signed(1), on), signed(2), on)
}

/// The agreement of the article, signed on 12/10/2024.
pub(crate) fn ha_tinh_agreement() -> Pact {
    signed_on(terms(), "2024-10-12")
}

/// Evidence that by a paper of them all these support the recipient in this activity and these
/// subjects. The agreement has the id of that of Hà Tĩnh.
pub(crate) fn covered_between(
    givers: &[OrganisationRef],
    recipient: &OrganisationRef,
    activity: ContentKind,
    subjects: &[Subject],
    on: &str,
) -> Covered {
    let content = AgreementContent::new(activity).subjects(subjects.iter().cloned());
    let terms = terms_with(|draft| {
        let giver = |it: &OrganisationRef| Party::signing(it.clone(), PartyRole::Transferor);
        let signing = [
            giver(&givers[0]),
            Party::signing(recipient.clone(), PartyRole::Recipient),
        ];
        draft.parties = signing.into();
        for other in &givers[1..] {
            let mut other = giver(other);
            other.signs = false;
            draft.parties.push(other);
        }
        draft.recipients = Vec::new();
        draft.contents = vec![content];
    });
    let facility = OrganisationDraft::new(
        recipient.id.unwrap(),
        recipient.kind.clone(),
        [text("Bệnh viện")],
    );
    let facility: Organisation = facility.try_into().unwrap();
    let agreement = signed_on(terms, "2024-10-12");
    agreement
        .covered_on(&facility, activity, subjects, day(on))
        .unwrap()
}

/// A record that stands in this status, all without dates. Party 1 has signed wherever one has.
pub(crate) fn standing_in(status: AgreementStatus) -> Pact {
    let agreed = [AgreementEvent::Agreed];
    let fully = [AgreementEvent::Agreed, signed(1), signed(2)];
    let after = |kind| fully.iter().cloned().chain([event(kind)]);
    match status {
        AgreementStatus::Draft => record_of(terms(), []),
        AgreementStatus::Agreed => record_of(terms(), agreed),
        AgreementStatus::PartlySigned => record_of(terms(), agreed.into_iter().chain([signed(1)])),
        AgreementStatus::Signed => record_of(terms(), fully),
        AgreementStatus::Suspended => record_of(terms(), after(AgreementEventKind::Suspended)),
        AgreementStatus::Terminated => record_of(terms(), after(AgreementEventKind::Terminated)),
        AgreementStatus::Liquidated => record_of(terms(), after(AgreementEventKind::Liquidated)),
        AgreementStatus::Rejected => record_of(terms(), [event(AgreementEventKind::Rejected)]),
        AgreementStatus::Withdrawn => record_of(terms(), [event(AgreementEventKind::Withdrawn)]),
        _ => panic!("{status} is new here"),
    }
}

// -------------------------------------------------------------------------------------- assertions

/// Two parties that sign, one that doesn't, and one that is still to be named.
pub(crate) fn four_parties() -> Pact {
    let terms = terms_with(|draft| {
        let mut monitor = Party::signing(committee().id(uuid(3)), PartyRole::Monitor);
        monitor.signs = false;
        draft.parties.extend([monitor, unnamed(PartyRole::Funder)]);
    });
    record_of(terms, [AgreementEvent::Agreed])
}

/// Asserts how it stands on each day, and that evidence is given out just where it is in force, and
/// presumed just where it may be.
#[track_caller]
pub(crate) fn assert_stands(record: &Pact, expected: &[(&str, Standing)]) {
    for &(date, standing) in expected {
        let day = day(date);
        assert_eq!(record.standing_on(day), standing, "on {day}");
        let (evidence, presumed) = (record.in_force_on(day), record.presume_in_force_on(day));
        let refused = match (standing, presumed) {
            (Standing::InForce, Ok(presumed)) => {
                assert_eq!(*presumed.certainty(), Certainty::Certain, "on {day}");
                assert_eq!(evidence, Ok(presumed), "on {day}");
                continue;
            }
            (Standing::Unknown, Ok(presumed)) => {
                let missing = presumed.certainty().missing().unwrap();
                AgreementUnavailable::NotCertain { missing, day }
            }
            (_, Ok(_)) => panic!("evidence on {day} of an agreement that is `{standing}`"),
            (_, Err(unavailable)) => {
                let expected = AgreementUnavailable::NotInForce { standing, day };
                assert_eq!(unavailable, expected);
                expected
            }
        };
        assert_eq!(evidence, Err(refused), "on {day}");
    }
}

#[track_caller]
pub(crate) fn assert_missing(record: &Pact, date: &str, missing: &[Missing]) {
    let evidence = record.presume_in_force_on(day(date)).unwrap();
    assert_eq!(*evidence.certainty(), Certainty::lacking(missing.to_vec()));
}
