//! Payloads of transfer plans.

use super::agreement::{period, subject};
use super::basis::{basis, covered};
use super::values::{actor, document, organisation};
use super::{Payloads, values};
use crate::agreement::{ContentKind, Modality, Mode};
use crate::organisation::OrganisationRef;
use crate::plan::{
    Approver, ItemAcceptance, ItemMove, ItemNumber, ItemOutcome, ItemSettlement, Plan,
    PlanApproval, PlanContent, PlanContentDraft, PlanDraft, PlanEvent, PlanEventKind, PlanItem,
    PlanStatus, Premise, ReportedPlan, ResponsibleSide,
};
use crate::record::{Entry, Event, Record, Reported};
use crate::survey::{
    ReportedSurvey, RequirementNumber, SignedMinutes, SiteNumber, Survey, SurveyEvent, SurveyPlan,
    SurveyPurpose, SurveyStatus,
};
use crate::value::{Period, Provenance, When};
use alloc::vec::Vec;
use proptest::{
    collection::vec, option, prelude::*, sample::select, sample::subsequence,
    strategy::BoxedStrategy,
};

impl Payloads for Plan {
    fn opening() -> BoxedStrategy<Entry<PlanEvent>> {
        let reported = (reported(), values::when());
        prop_oneof![3 => drafted(), 1 => reported]
            .prop_map(|(event, on)| event.on(on))
            .boxed()
    }

    fn event(record: &Record<Self>, kind: PlanEventKind) -> BoxedStrategy<PlanEvent> {
        let reason = values::reason;
        match kind {
            PlanEventKind::Drafted => drafted().prop_map(|(event, _)| event).boxed(),
            PlanEventKind::Reported => reported(),
            PlanEventKind::Revised => content().prop_map(PlanEvent::Revised).boxed(),
            PlanEventKind::Amended => content().prop_map(PlanEvent::Amended).boxed(),
            PlanEventKind::Submitted => Just(PlanEvent::Submitted).boxed(),
            PlanEventKind::Resumed => Just(PlanEvent::Resumed).boxed(),
            PlanEventKind::Completed => Just(PlanEvent::Completed).boxed(),
            PlanEventKind::Returned => reason().prop_map(PlanEvent::Returned).boxed(),
            PlanEventKind::Rejected => reason().prop_map(PlanEvent::Rejected).boxed(),
            PlanEventKind::Withdrawn => reason().prop_map(PlanEvent::Withdrawn).boxed(),
            PlanEventKind::Held => reason().prop_map(PlanEvent::Held).boxed(),
            PlanEventKind::Cancelled => reason().prop_map(PlanEvent::Cancelled).boxed(),
            PlanEventKind::Approved => approval(),
            PlanEventKind::ItemSettled => {
                let open = record.state().open_items().map(|item| item.number);
                settlement(open.collect())
            }
        }
    }
}

/// The premise, recipient and date of a draft.
#[derive(Debug, Clone)]
struct Founded {
    premise: Premise,
    recipient: OrganisationRef,
    on: When,
}

/// Mostly valid; now and then for another recipient, or drafted on another day.
fn founded() -> impl Strategy<Value = Founded> {
    let another = (
        option::weighted(0.1, organisation()),
        option::weighted(0.1, values::when()),
    );
    let founded = prop_oneof![
        3 => on_minutes(),
        1 => on_agreement(),
        2 => (basis(), organisation(), values::when()).prop_map(|(basis, recipient, on)| Founded {
            premise: basis.into(),
            recipient,
            on,
        }),
    ];
    (founded, another).prop_map(|(founded, (recipient, on))| Founded {
        premise: founded.premise,
        recipient: recipient.unwrap_or(founded.recipient),
        on: on.unwrap_or(founded.on),
    })
}

fn on_minutes() -> impl Strategy<Value = Founded> {
    let survey = (values::day(), organisation(), organisation());
    let surveyed = survey.prop_filter_map("no survey", |(signed, recipient, surveyor)| {
        let minutes = minutes(surveyor, recipient.clone(), signed.into())?;
        Some((signed, recipient, minutes))
    });
    surveyed.prop_flat_map(|(signed, recipient, minutes)| {
        values::following(signed).prop_map(move |on| Founded {
            premise: minutes.clone().into(),
            recipient: recipient.clone(),
            on,
        })
    })
}

fn minutes(
    surveyor: OrganisationRef,
    host: OrganisationRef,
    signed: When,
) -> Option<SignedMinutes> {
    let report = SurveyEvent::reported(Reported::new(
        SurveyStatus::Signed,
        Provenance::new(host.name.clone()),
        ReportedSurvey::new(SurveyPlan::new(surveyor, [host]).purpose(SurveyPurpose::Needs))
            .signed(signed.clone()),
    ));
    let survey = Record::<Survey>::open(uuid::Uuid::nil(), report.on(signed));
    survey.ok()?.presume_signed_minutes(SiteNumber::new(1)).ok()
}

fn on_agreement() -> impl Strategy<Value = Founded> {
    let parts = (organisation(), organisation(), values::day());
    parts.prop_filter_map("not covered", |(supporter, recipient, day)| {
        let activity = ContentKind::TechniqueTransfer;
        Some(Founded {
            premise: covered(&supporter, &recipient, activity, &[], day)?.into(),
            recipient,
            on: day.into(),
        })
    })
}

fn supporters() -> impl Strategy<Value = Vec<OrganisationRef>> {
    vec(organisation(), 0..3)
}

fn drafted() -> impl Strategy<Value = (PlanEvent, When)> {
    (founded(), supporters(), content()).prop_map(|(founded, supporters, content)| {
        let draft = PlanDraft::new(founded.recipient)
            .premise(founded.premise)
            .supporters(supporters)
            .content(content);
        (PlanEvent::drafted(draft), founded.on)
    })
}

fn reported() -> BoxedStrategy<PlanEvent> {
    let approved = option::weighted(0.2, values::when());
    let known = (any::<bool>(), founded(), supporters(), content(), approved).prop_map(
        |(is_known, founded, supporters, content, approved)| {
            let mut known = ReportedPlan::new(founded.recipient)
                .supporters(supporters)
                .content(content)
                .approved(approved.unwrap_or(When::UNKNOWN));
            known.premise = is_known.then_some(founded.premise);
            known
        },
    );
    values::reported(select(PlanStatus::ALL), known)
        .prop_map(PlanEvent::reported)
        .boxed()
}

/// Content, mostly complete, each item after some of the earlier ones; now and then without a
/// period.
fn content() -> impl Strategy<Value = PlanContent> {
    let items = vec(item(), 0..5);
    let targets = vec(values::figure(), 0..2);
    (option::weighted(0.9, period()), items, targets).prop_filter_map(
        "a window outside the period",
        |(period, items, targets)| {
            let items = items
                .into_iter()
                .zip(1..)
                .map(|((mut item, after), number)| {
                    let before = after.into_iter().filter(|other| *other < number);
                    item.number = ItemNumber::new(number);
                    item.after(before)
                });
            let mut draft = PlanContentDraft::new().items(items);
            (draft.period, draft.targets) = (period, targets);
            PlanContent::try_from(draft).ok()
        },
    )
}

fn item() -> impl Strategy<Value = (PlanItem, Vec<u16>)> {
    let parts = (
        option::weighted(0.95, subject()),
        subsequence(Modality::ALL, 1..=3),
        option::weighted(0.95, select(ResponsibleSide::ALL)),
        option::of(values::text()),
        option::weighted(0.2, years()),
        vec(values::figure(), 0..2),
    );
    let after = subsequence([1, 2, 3, 4].to_vec(), 0..=2);
    (parts, after).prop_map(
        |((subject, modes, responsible, written, window, targets), after)| {
            let mut item = PlanItem::new(0).modes(modes.into_iter().map(Mode::new));
            item.written = written;
            item.subject = subject;
            item.responsible = responsible;
            (item.window, item.targets) = (window, targets);
            (item, after)
        },
    )
}

fn years() -> impl Strategy<Value = Period> {
    (2000..2040)
        .prop_map(|year| Period::years(year, year).expect("a year does not end before it begins"))
}

fn approval() -> BoxedStrategy<PlanEvent> {
    (
        select(Approver::ALL),
        option::of(actor()),
        option::of(document()),
        vec((1..4_u16).prop_map(RequirementNumber::from), 0..3),
    )
        .prop_map(|(side, by, decision, open_requirements)| {
            let mut approval = PlanApproval::new(side).open_requirements(open_requirements);
            approval.by = by;
            approval.decision = decision;
            PlanEvent::approved(approval)
        })
        .boxed()
}

/// The settlement of one of these items; now and then of another number, with or without an item.
fn settlement(open: Vec<ItemNumber>) -> BoxedStrategy<PlanEvent> {
    let any = (0..6_u16).prop_map(ItemNumber::new);
    let item = if open.is_empty() {
        any.boxed()
    } else {
        prop_oneof![9 => select(open), 1 => any].boxed()
    };
    let outcome = prop_oneof![
        option::of(values::id()).prop_map(|package| {
            let mut acceptance = ItemAcceptance::new();
            acceptance.package = package;
            ItemOutcome::Accepted(acceptance)
        }),
        (option::of(values::id()), values::text()).prop_map(|(to, reason)| {
            let mut moved = ItemMove::from(reason);
            moved.to = to;
            ItemOutcome::Moved(moved)
        }),
        values::reason().prop_map(ItemOutcome::Dropped),
    ];
    (item, outcome)
        .prop_map(|(item, outcome)| PlanEvent::item_settled(ItemSettlement::new(item, outcome)))
        .boxed()
}
