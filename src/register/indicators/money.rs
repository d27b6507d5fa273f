//! Indicators of money. What was agreed and what was paid stand apart.

use super::items::{Gathered, code_of, organisations_word};
use crate::agreement::{Agreement, AgreementEvent};
use crate::record::Record;
use crate::register::time::told_on;
use crate::training::enrolment::Enrolment;
use crate::value::Answer;

pub(super) fn agreed(gathered: &mut Gathered<'_>) {
    for agreement in gathered.records::<Agreement>() {
        let Some((is_report, counts)) = signed(gathered, agreement) else {
            continue;
        };
        for funding in &agreement.state().terms_as_signed().funding {
            if let Some(money) = funding.amount {
                let key = alloc::vec![code_of(Some(&funding.kind))];
                gathered.add_money(is_report, key, agreement.id(), (money, counts));
            }
        }
    }
}

/// Whether an agreement was signed in the time, and whether only a report tells it.
fn signed(gathered: &Gathered<'_>, agreement: &Record<Agreement>) -> Option<(bool, Answer)> {
    let (time, signed) = (gathered.time, agreement.state().signed()?);
    let first = agreement.history().next().map(|first| &first.entry.event);
    if let Some(AgreementEvent::Reported(report)) = first
        && report.reached.is_signed()
    {
        return Some((true, time.contains_told(signed, told_on(agreement)?)));
    }
    Some((false, time.contains(signed)))
}

pub(super) fn repaid(gathered: &mut Gathered<'_>) {
    for enrolment in gathered.records::<Enrolment>() {
        let state = enrolment.state();
        for repaid in state.repayments() {
            let key = alloc::vec![organisations_word([&state.nomination().home])];
            let counts = gathered.time.contains(&repaid.on);
            let sum = (repaid.what.amount, counts);
            gathered.add_money(false, key, enrolment.id(), sum);
        }
    }
}
