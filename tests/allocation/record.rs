//! What an accepted event allocates: nothing of its own, only room for the ledger to grow.

use crate::allocation::allocations;
use lienvien::agreement::{
    Agreement, AgreementContent, AgreementEvent, AgreementSuspension, ContentKind, InstrumentKind,
    Party, PartyRole, PartySignature, Renewal, Terms, TermsDraft,
};
use lienvien::basis::Basis;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::plan::{ItemAcceptance, ItemSettlement, Plan, PlanDraft, PlanEvent};
use lienvien::record::{Entry, Event, Line, Record};
use lienvien::value::{Text, When};
fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn signed() -> Record<Agreement> {
    let party = |name: &str, role| {
        Party::signing(
            OrganisationRef::new(OrganisationKind::CentralHospital, text(name)),
            role,
        )
    };
    let parties = [
        party("Bệnh viện Bạch Mai", PartyRole::Transferor),
        party("Bệnh viện Đa khoa tỉnh Hà Tĩnh", PartyRole::Recipient),
    ];
    let mut draft = TermsDraft::new(
        InstrumentKind::Memorandum,
        text("Bản ghi nhớ hợp tác"),
        parties,
    );
    draft.contents = vec![AgreementContent::new(ContentKind::TechniqueTransfer)];
    let terms = Terms::try_from(draft).unwrap();
    let drafted = AgreementEvent::drafted(terms).on(When::UNKNOWN);
    let mut record = Record::open(uuid::Uuid::nil(), drafted).unwrap();
    for event in [
        AgreementEvent::Agreed,
        AgreementEvent::signed(PartySignature::new(1)),
        AgreementEvent::signed(PartySignature::new(2)),
    ] {
        record.append(event.on(When::UNKNOWN)).unwrap();
    }
    record
}

/// Suspended and resumed, so often that each `Vec` of the record has grown several times.
fn lines(pairs: usize) -> Vec<Line<AgreementEvent>> {
    let suspension = AgreementSuspension::from(text("phòng, chống dịch"));
    let suspended = AgreementEvent::suspended(suspension).on(When::UNKNOWN);
    let resumed = AgreementEvent::resumed().on(When::UNKNOWN);
    (0..pairs)
        .flat_map(|_| [suspended.clone().into(), resumed.clone().into()])
        .collect()
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| Box::new(1)), 1);
    assert_eq!(allocations(|| vec![1].push(2)), 2);
}

#[test]
fn an_event_without_payload_allocates_only_as_the_ledger_grows() {
    let mut record = signed();
    let mut lines = lines(500).into_iter();
    let mut grown = 0;
    while let (Some(suspended), Some(resumed)) = (lines.next(), lines.next()) {
        record.append(suspended).unwrap();
        let made = allocations(|| record.append(resumed).unwrap());
        // the ledger, and the steps of the history
        assert!(made <= 2, "{made} allocations for one event");
        grown += made;
    }
    // a thousand lines: each `Vec` doubles ten times at most, whichever event makes it
    assert!(grown <= 2 * 10, "{grown} allocations for 500 events");
}

#[test]
fn a_refused_event_allocates_nothing() {
    let mut record = signed();
    let resumed = || AgreementEvent::resumed().on(When::UNKNOWN);
    assert_eq!(allocations(|| record.append(resumed())), 0);
    let unknown = || AgreementEvent::signed(PartySignature::new(9)).on(When::UNKNOWN);
    assert_eq!(allocations(|| record.append(unknown())), 0);
}

/// One for the list, and one for the rules of each step that is blocked.
#[test]
fn the_next_steps_are_allocated_once() {
    let record = signed();
    let day = lienvien::day!(2025 - 01 - 01);
    let steps = record.next_steps(day);
    let blocked = steps.iter().filter(|step| !step.blockers.is_empty());
    assert_eq!(blocked.count(), 1);
    assert!(steps.len() > 3);
    assert_eq!(allocations(|| record.next_steps(day)), 2);
}

/// A rule that refuses every event of a kind now, whatever it carries.
#[test]
fn an_event_refused_by_a_blocker_allocates_nothing() {
    let refused = |line: Entry<AgreementEvent>, record: &mut Record<Agreement>| {
        assert_eq!(allocations(|| record.append(line).unwrap_err()), 0);
    };
    let mut record = signed();
    let numbered = || AgreementEvent::numbered(text("12/TTHT")).on(When::UNKNOWN);
    record.append(numbered()).unwrap();
    refused(numbered(), &mut record);
    let renewal = || AgreementEvent::renewed(Renewal::new(uuid::Uuid::from_u128(7)));
    record.append(renewal().on(When::UNKNOWN)).unwrap();
    refused(renewal().on(When::UNKNOWN), &mut record);

    let host = OrganisationRef::new(OrganisationKind::RegionalHospital, text("Bệnh viện ĐKKV"));
    let draft = PlanDraft::new(host).premise(Basis::rotation(None));
    let drafted = PlanEvent::drafted(draft).on(When::UNKNOWN);
    let mut plan = Record::<Plan>::open(uuid::Uuid::nil(), drafted).unwrap();
    let settled = PlanEvent::item_settled(ItemSettlement::new(1, ItemAcceptance::new()));
    let settled = settled.on(When::UNKNOWN);
    assert_eq!(allocations(|| plan.append(settled).unwrap_err()), 0);
}

#[test]
fn a_text_is_shared_by_its_copies() {
    let reason = text("phòng, chống dịch");
    assert_eq!(allocations(|| reason.clone()), 0);
    assert_eq!(allocations(|| text("phòng, chống dịch")), 1);
}
