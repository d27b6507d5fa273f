//! What a paper and its record say of the time of an agreement, statement by statement: taking one out
//! never makes the standing more certain, and none that is added turns an answer into its opposite.
//!
//! Not in the table: what the law says where the paper is silent (without a start of its own the
//! agreement starts when the last party signs), and events that end what another began (a resumption, a
//! notice that is withdrawn): of these only the date can be taken out.

use crate::papers::day;
use crate::said::{Date, Lasting, Said, UNKNOWN, said};
use chrono::{Days, NaiveDate};
use lienvien::agreement::{Standing, in_force_among};
use lienvien::value::{Answer, Known, PeriodStart};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

// --------------------------------------------------------------------------------- the statements

/// Takes a statement out of what was said; the answer is whether it was there.
type Take = fn(&mut Said) -> bool;

/// Every statement that bears on the standing.
const STATEMENTS: &[(&str, Take)] = &[
    ("the first signature's date", |said| {
        forget(&mut said.signed[0])
    }),
    ("the last signature's date", |said| {
        forget(&mut said.signed[1])
    }),
    ("the effective date", |said| {
        said.effective.as_mut().is_some_and(forget)
    }),
    ("the end of the period", |said| match &mut said.period {
        Lasting::Between(_, to) => forget(to),
        Lasting::Nothing | Lasting::For(..) | Lasting::Both(..) | Lasting::Open(_) => false,
    }),
    ("that there is no end", |said| match said.period {
        Lasting::Open(from) => {
            said.period = Lasting::Between(from, UNKNOWN);
            true
        }
        Lasting::Nothing | Lasting::For(..) | Lasting::Both(..) | Lasting::Between(..) => false,
    }),
    ("the length", |said| match said.period {
        Lasting::For(..) => {
            said.period = Lasting::Nothing;
            true
        }
        // a length that does not fit contradicts the dates
        Lasting::Both(from, to, _) if !said.period.contradicts_itself() => {
            said.period = Lasting::Between(from, to);
            true
        }
        Lasting::Nothing | Lasting::Both(..) | Lasting::Open(_) | Lasting::Between(..) => false,
    }),
    ("from when the length counts", |said| {
        match &mut said.period {
            Lasting::For(_, starts) => {
                let was_there = *starts != PeriodStart::NotStated;
                *starts = PeriodStart::NotStated;
                was_there
            }
            Lasting::Nothing | Lasting::Both(..) | Lasting::Open(_) | Lasting::Between(..) => false,
        }
    }),
    ("the term of a renewal", |said| {
        let clause = said.clause.as_mut();
        clause.is_some_and(|(term, ..)| term.take().is_some())
    }),
    ("how often it renews itself", |said| {
        // a renewal that was noted contradicts a maximum that it exceeds
        let is_clear = said.rolled_over.is_none();
        let clause = said.clause.as_mut();
        is_clear && clause.is_some_and(|(.., most)| most.take().is_some())
    }),
    ("the approval", |said| {
        let permission = said.permission.as_mut();
        permission.is_some_and(|(_, approved)| approved.take().is_some())
    }),
    ("the date of the approval", |said| {
        let approved = said.permission.as_mut().and_then(|(_, it)| it.as_mut());
        approved.is_some_and(|(_, on)| forget(on))
    }),
    ("the authority that approved, by its id", |said| {
        match &mut said.permission {
            // by another authority it contradicts the paper
            Some((needed, Some((by, _)))) if needed == by => by.take().is_some(),
            _ => false,
        }
    }),
    ("the date of the suspension", |said| {
        said.suspended.as_mut().is_some_and(|(on, ..)| forget(on))
    }),
    ("until when it is suspended", |said| {
        let until = said
            .suspended
            .as_mut()
            .and_then(|(_, until, _)| until.as_mut());
        until.is_some_and(forget)
    }),
    ("the date of the resumption", |said| {
        let resumed = said.suspended.as_mut().and_then(|(.., it)| it.as_mut());
        resumed.is_some_and(forget)
    }),
    ("the date of the appendix", |said| {
        said.appendix.as_mut().is_some_and(|(on, _)| forget(on))
    }),
    ("from when the appendix is in effect", |said| {
        let from = said.appendix.as_mut().and_then(|(_, from)| from.as_mut());
        from.is_some_and(forget)
    }),
    ("the date of the notice", |said| {
        said.notice.as_mut().is_some_and(|(on, ..)| forget(on))
    }),
    ("from when the notice is in effect", |said| {
        let from = said.notice.as_mut().and_then(|(_, from, _)| from.as_mut());
        from.is_some_and(forget)
    }),
    ("the date of its withdrawal", |said| {
        let withdrawn = said.notice.as_mut().and_then(|(.., it)| it.as_mut());
        withdrawn.is_some_and(forget)
    }),
    ("the date of the notice against the renewal", |said| {
        said.against_renewal
            .as_mut()
            .is_some_and(|(on, _)| forget(on))
    }),
    ("the term against which it is", |said| {
        let from = said
            .against_renewal
            .as_mut()
            .and_then(|(_, from)| from.as_mut());
        from.is_some_and(forget)
    }),
    ("that it was rolled over", |said| {
        said.was_to_roll_over() && said.clause.is_some() && said.rolled_over.take().is_some()
    }),
    ("when it was rolled over", |said| {
        said.was_to_roll_over() && said.rolled_over.as_mut().is_some_and(forget)
    }),
    ("from when a later agreement takes its place", |said| {
        said.renewed.as_mut().is_some_and(forget)
    }),
    ("the date of the termination", |said| {
        said.terminated.as_mut().is_some_and(|(on, _)| forget(on))
    }),
    ("from when the termination is in effect", |said| {
        let from = said.terminated.as_mut().and_then(|(_, from)| from.as_mut());
        from.is_some_and(forget)
    }),
];

fn forget(date: &mut Date) -> bool {
    let was_known = *date != UNKNOWN;
    *date = UNKNOWN;
    was_known
}

/// Days in every month from before the signing to after the last end, and around all dates above.
fn days() -> Vec<NaiveDate> {
    let first = day("2024-08-30");
    let month_ends = (0..130).map(|n| first.checked_add_days(Days::new(n * 15)).unwrap());
    let mut days: Vec<_> = month_ends.collect();
    for around in [
        "2024-09-01",
        "2024-10-12",
        "2024-10-31",
        "2024-12-01",
        "2025-01-01",
        "2025-01-12",
        "2025-03-01",
        "2025-04-12",
        "2025-06-01",
        "2025-08-01",
        "2025-10-12",
        "2026-01-01",
        "2026-02-01",
        "2026-05-01",
        "2027-01-01",
        "2027-08-01",
        "2028-01-01",
        "2031-01-01",
    ] {
        let around = day(around);
        days.extend(
            [around.pred_opt(), Some(around), around.succ_opt()]
                .into_iter()
                .flatten(),
        );
    }
    days
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn taking_out_a_statement_never_makes_the_standing_more_certain(said in said()) {
        let Some(with) = said.record() else {
            return Ok(());
        };
        for (statement, take) in STATEMENTS {
            let mut less = said.clone();
            if !take(&mut less) {
                continue;
            }
            let Some(without) = less.record() else {
                continue;
            };
            for on in days() {
                let (before, after) = (without.standing_on(on), with.standing_on(on));
                let (before, after) = (before.is_in_force(), after.is_in_force());
                prop_assert!(
                    before == Answer::Unknown || before == after,
                    "{}: {:?} without it, {:?} with it, on {}", statement, before, after, on
                );
            }
        }
    }

    /// The other questions about the time answer as the standing does.
    #[test]
    fn what_remains_and_what_is_expired_fits_the_standing(said in said()) {
        let Some(pact) = said.record() else {
            return Ok(());
        };
        let stands: Vec<_> = days().into_iter().map(|on| (on, pact.standing_on(on))).collect();
        for (on, standing) in &stands {
            let expired = pact.is_expired_but_not_liquidated(*on);
            prop_assert_eq!(expired.is_yes(), *standing == Standing::Expired, "on {}", on);
            let among = in_force_among([&pact], *on);
            let expected = match standing.is_in_force() {
                Answer::Yes => Known::Known(vec![&pact]),
                Answer::No => Known::Known(vec![]),
                Answer::Unknown => Known::Unknown(vec![vec![], vec![&pact]]),
            };
            prop_assert_eq!(among, expected);
            // An appendix changes later what remains.
            let (Some(remaining), None) = (pact.remaining(*on), said.appendix) else {
                continue;
            };
            for (later, standing) in &stands {
                let after = later.signed_duration_since(*on).num_days();
                let is_over = matches!(standing, Standing::Ended | Standing::Expired);
                if after > 0 && after <= *remaining.start() {
                    prop_assert!(!is_over, "{:?} on {}, {} on {}", remaining, on, standing, later);
                }
                if after > *remaining.end() {
                    let in_force = standing.is_in_force();
                    prop_assert_eq!(in_force, Answer::No, "{:?} on {}, on {}", remaining, on, later);
                }
            }
        }
    }
}

/// Every statement of the table is met, so that the property says something of it.
#[test]
fn every_statement_is_met() {
    let mut runner = TestRunner::deterministic();
    let mut met = vec![0; STATEMENTS.len()];
    for _ in 0..600 {
        let said = said().new_tree(&mut runner).unwrap().current();
        if said.record().is_none() {
            continue;
        }
        for (met, (_, take)) in met.iter_mut().zip(STATEMENTS) {
            let mut less = said.clone();
            *met += usize::from(take(&mut less) && less.record().is_some());
        }
    }
    for (met, (statement, _)) in met.iter().zip(STATEMENTS) {
        assert!(*met > 5, "{statement} was met {met} times");
    }
}
