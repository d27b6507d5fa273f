//! What a trainee promised, and what is owed for a broken promise.

use super::{Enrolment, Repayment, RepaymentRequest, ServiceCommitment};
use crate::agreement::{Currency, Money};
use crate::record::{Dated, Reason, may_be_last};
use crate::value::{Count, Decimal};

/// Khoản còn phải đền bù: the amount still to repay after a broken commitment of service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owed {
    /// Nothing: no commitment is broken and nothing is asked for, or all of it is repaid.
    Nothing,
    /// This amount.
    Amount(Money),
    /// Not known: the sum is not stated, or amounts are not exact, or they are in several
    /// currencies.
    Unknown,
}

impl Enrolment {
    /// The trainee's promise in return.
    pub fn commitment(&self) -> Option<&ServiceCommitment> {
        self.nomination.commitment.as_ref()
    }

    /// The date on which the commitment was broken, and the reason, if it was broken.
    pub const fn broken(&self) -> Option<&Dated<Reason>> {
        self.broken.as_ref()
    }

    /// What was asked for, by date.
    pub fn repayment_requests(&self) -> &[Dated<RepaymentRequest>] {
        &self.requests
    }

    /// The repayments, by date.
    pub fn repayments(&self) -> &[Dated<Repayment>] {
        &self.repayments
    }

    /// The amount still to repay: of what was last asked for, or else of what the broken commitment states.
    pub fn owed(&self) -> Owed {
        if self.broken.is_none() && self.requests.is_empty() {
            return Owed::Nothing;
        }
        let sum = match self.requests.last() {
            Some(last) => {
                let asked = last.what.amount;
                let is_certain = may_be_last(&self.requests).all(|it| it.what.amount == asked);
                asked.filter(|_| is_certain)
            }
            None => self.commitment().and_then(|commitment| commitment.repay),
        };
        match sum {
            Some(sum) if self.repayments.is_empty() => Owed::Amount(sum),
            Some(sum) => self.left_of(sum).unwrap_or(Owed::Unknown),
            None => Owed::Unknown,
        }
    }

    fn left_of(&self, sum: Money) -> Option<Owed> {
        let currency = sum.currency();
        let mut left = exact(sum, currency)?;
        for repayment in &self.repayments {
            left = left.checked_sub(exact(repayment.what.amount, currency)?)?;
        }
        if left <= Decimal::ZERO {
            return Some(Owed::Nothing);
        }
        let owed = Money::new(Count::Exact(left), currency);
        owed.ok().map(Owed::Amount)
    }
}

/// The amount, if it is exact and in this currency.
fn exact(money: Money, currency: Currency) -> Option<Decimal> {
    money
        .amount()
        .number()
        .filter(|_| money.currency() == currency)
}
