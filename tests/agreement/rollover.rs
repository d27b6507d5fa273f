//! Agreements that renew themselves unless somebody gives notice.

use crate::agreement_support::*;
use crate::papers::{Change, Planned, amend};
use Standing::{Ended, Expired, InForce, Suspended, Unknown};
use lienvien::agreement::{
    AgreementEvent, AutomaticRenewal, Notice, NoticeKind, RollOver, Standing, Terms, in_force_among,
};
use lienvien::record::Missing;
use lienvien::value::{Answer, Explain, Known, Length, LengthUnit, Limit, Period};

/// To this day, and then by this clause.
fn renewing(to: &str, clause: AutomaticRenewal) -> Terms {
    terms_with(|draft| {
        draft.period = Some(Period::new(when("2024-01-01"), when(to)).unwrap());
        draft.effective = Some(when("2024-01-01"));
        draft.automatic_renewal = Some(clause);
    })
}

/// Two years, signed on 01/01/2024, then by this clause.
fn by(clause: AutomaticRenewal) -> Pact {
    signed_on(renewing("2025-12-31", clause), "2024-01-01")
}

fn length(count: u16, unit: LengthUnit) -> Length {
    Length::new(count, unit).unwrap()
}

fn rolled_over() -> AgreementEvent {
    AgreementEvent::rolled_over(RollOver::new())
}

fn until(last: &str) -> AgreementEvent {
    AgreementEvent::rolled_over(RollOver::new().until(when(last)))
}

fn against() -> AgreementEvent {
    AgreementEvent::notice_given(Notice::new(NoticeKind::NonRenewal).by([1]))
}

#[test]
fn after_the_first_term_it_is_presumed_to_be_in_force() {
    let agreement = by(year_by_year());
    assert_stands(
        &agreement,
        &[
            ("2025-12-31", InForce),
            ("2026-01-01", Unknown),
            ("2027-01-01", Unknown),
            ("9999-12-31", Unknown),
        ],
    );
    assert_missing(&agreement, "2026-01-01", &[Missing::RenewalNotice]);
    let expired = |date| agreement.is_expired_but_not_liquidated(day(date));
    assert_eq!(expired("2025-12-31"), Answer::No);
    assert_eq!(expired("2026-01-01"), Answer::Unknown);
    assert_eq!(agreement.remaining(day("2025-12-01")), None);
    let among = in_force_among([&agreement], day("2026-01-01"));
    assert!(matches!(among, Known::Unknown(candidates) if candidates.len() == 2));
}

#[test]
fn a_renewal_that_was_noted_is_certain_to_the_end_of_its_term() {
    let once = then(by(year_by_year()), rolled_over(), "2026-01-05");
    assert_stands(
        &once,
        &[
            ("2026-01-01", InForce),
            ("2026-12-31", InForce),
            ("2027-01-01", Unknown),
        ],
    );
    let twice = then(once.clone(), rolled_over(), "2027-01-05");
    assert_stands(&twice, &[("2027-12-31", InForce), ("2028-01-01", Unknown)]);
    assert_eq!(twice.state().roll_overs().count(), 2);
    // Noted before the term begins, or without a date.
    for on in ["2025-12-15", "unknown"] {
        let early = then(by(year_by_year()), rolled_over(), on);
        assert_stands(&early, &[("2026-12-31", InForce), ("2027-01-01", Unknown)]);
    }
    // Noted of a later term, the earlier ones are certain too.
    let late = then(by(year_by_year()), rolled_over(), "2028-03-01");
    assert_stands(&late, &[("2028-12-31", InForce), ("2029-01-01", Unknown)]);
    // What else befalls it goes on to do so.
    let suspended = then(once, suspended(None), "2026-06-01");
    assert_stands(&suspended, &[("2026-06-01", Suspended)]);
    let ended = then(suspended, terminated(None), "2026-07-01");
    assert_stands(&ended, &[("2026-07-01", Ended), ("2027-01-01", Ended)]);
    assert_eq!(ended.remaining(day("2026-06-20")), Some(10..=10));
}

#[test]
fn an_end_that_is_stated_with_the_renewal_goes_before_the_clause() {
    let stated = then(by(year_by_year()), until("2027-06-30"), "2026-01-05");
    assert_stands(&stated, &[("2027-06-30", InForce), ("2027-07-01", Unknown)]);
    let next = then(stated, rolled_over(), "unknown");
    assert_stands(&next, &[("2028-06-29", InForce), ("2028-07-01", Unknown)]);
    // A year is meant whole.
    let year = then(by(year_by_year()), until("2027"), "2026-01-05");
    assert_stands(&year, &[("2027-12-31", InForce), ("2028-01-01", Unknown)]);
    // Without a clause nothing says that it goes on after that.
    let without = then(ha_tinh_agreement(), until("2035-12-31"), "2031-01-05");
    assert_stands(
        &without,
        &[("2035-12-31", InForce), ("2036-01-01", Expired)],
    );
    assert_eq!(without.remaining(day("2035-12-01")), Some(30..=30));
    let open = then(ha_tinh_agreement(), rolled_over(), "2031-01-05");
    assert_stands(&open, &[("2030-12-31", InForce), ("2031-01-01", Unknown)]);
    assert_missing(&open, "2031-01-01", &[Missing::PeriodEnd]);
}

#[test]
fn at_most_so_often() {
    let agreement = by(year_by_year().most(3));
    assert_stands(
        &agreement,
        &[
            ("2026-01-01", Unknown),
            ("2028-12-31", Unknown),
            ("2029-01-01", Expired),
        ],
    );
    assert_eq!(agreement.remaining(day("2025-12-01")), Some(30..=1126));
    let noted = then(agreement, until("2026-12-31"), "2026-01-05");
    assert_stands(
        &noted,
        &[
            ("2026-12-31", InForce),
            ("2028-12-31", Unknown),
            ("2029-01-01", Expired),
        ],
    );
    let never = by(year_by_year().most(0));
    assert_stands(&never, &[("2025-12-31", InForce), ("2026-01-01", Expired)]);
    // Noted more often than the paper says, it was renewed all the same.
    // Nobody knows whether that holds for the next term too.
    let more = then(never, rolled_over(), "2026-01-05");
    assert_stands(&more, &[("2026-12-31", InForce), ("2027-01-01", Unknown)]);
}

#[test]
fn a_notice_against_the_renewal_lets_the_term_end() {
    let agreement = || by(year_by_year());
    // In time: 30 days before the end.
    let in_time = then(agreement(), against(), "2025-12-01");
    assert_stands(
        &in_time,
        &[("2025-12-31", InForce), ("2026-01-01", Expired)],
    );
    let expired = in_time.is_expired_but_not_liquidated(day("2026-01-01"));
    assert_eq!(expired, Answer::Yes);
    assert_eq!(in_time.remaining(day("2025-12-01")), Some(30..=30));
    // Too late for the first term, it is in time for the next.
    for on in ["2025-12-02", "2025-12-31", "2025-12"] {
        let late = then(agreement(), against(), on);
        assert_stands(
            &late,
            &[
                ("2025-12-31", InForce),
                ("2026-01-01", Unknown),
                ("2026-12-31", Unknown),
                ("2027-01-01", Expired),
            ],
        );
        assert_missing(&late, "2026-01-01", &[Missing::RenewalNotice]);
    }
    // In a later term.
    let later = then(agreement(), against(), "2027-06-01");
    assert_stands(
        &later,
        &[
            ("2026-01-01", Unknown),
            ("2027-12-31", Unknown),
            ("2028-01-01", Expired),
        ],
    );
    // It names the end of a later term.
    let notice = Notice::new(NoticeKind::NonRenewal).effective(when("2028-01-01"));
    let named = AgreementEvent::notice_given(notice);
    let named = then(agreement(), named, "2025-06-01");
    assert_stands(&named, &[("2027-12-31", Unknown), ("2028-01-01", Expired)]);
    // It names the end of a term, but nobody knows which.
    let notice = Notice::new(NoticeKind::NonRenewal).effective(when("unknown"));
    let unnamed = then(
        agreement(),
        AgreementEvent::notice_given(notice),
        "2025-06-01",
    );
    assert_stands(
        &unnamed,
        &[("2025-12-31", InForce), ("2026-01-01", Unknown)],
    );
    // Nobody knows when.
    let undated = then(agreement(), against(), "unknown");
    assert_stands(
        &undated,
        &[("2025-12-31", InForce), ("2026-01-01", Unknown)],
    );
    // Withdrawn.
    let withdrawn = then(in_time, notice_withdrawn(1), "2025-12-15");
    assert_stands(&withdrawn, &[("2026-01-01", Unknown)]);
    // Without a clause it is in vain.
    let without = then(ha_tinh_agreement(), against(), "2026-01-01");
    assert_stands(
        &without,
        &[("2030-12-31", InForce), ("2031-01-01", Expired)],
    );
}

#[test]
fn a_notice_at_any_time_before_the_end() {
    let clause = AutomaticRenewal::new().term(length(1, LengthUnit::Year));
    let last = then(by(clause), against(), "2025-12-31");
    assert_stands(&last, &[("2025-12-31", InForce), ("2026-01-01", Expired)]);
    // What was noted in spite of a notice happened; what the notice is worth then, nobody knows.
    let clause = AutomaticRenewal::new().term(length(1, LengthUnit::Year));
    let noted = then(by(clause), against(), "2025-06-01");
    let noted = then(noted, rolled_over(), "2026-01-05");
    assert_stands(&noted, &[("2026-12-31", InForce), ("2027-01-01", Unknown)]);
}

#[test]
fn a_clause_without_a_term_says_that_it_goes_on_but_not_how_long() {
    let agreement = by(AutomaticRenewal::new());
    assert_stands(
        &agreement,
        &[("2025-12-31", InForce), ("2026-01-01", Unknown)],
    );
    let stated = then(agreement.clone(), until("2026-12-31"), "2026-01-05");
    assert_stands(&stated, &[("2026-12-31", InForce), ("2027-01-01", Unknown)]);
    let noted = then(agreement.clone(), rolled_over(), "2026-01-05");
    assert_stands(&noted, &[("2025-12-31", InForce), ("2026-01-01", Unknown)]);
    let over = then(agreement, against(), "2025-06-01");
    assert_stands(&over, &[("2025-12-31", InForce), ("2026-01-01", Expired)]);
}

/// A term of about a year counts no ends; a notice of at least 30 days is as one of 30 days, one of about 30 days is
/// in time only if nobody can doubt it.
#[test]
fn a_term_or_notice_with_a_limit_is_judged_as_far_as_it_says() {
    let year = || length(1, LengthUnit::Year);
    let days = |limit| length(30, LengthUnit::Day).limited(limit);
    let about = AutomaticRenewal::new().term(year().limited(Limit::About));
    let noted = then(by(about), rolled_over(), "2026-01-05");
    assert_stands(&noted, &[("2025-12-31", InForce), ("2026-01-01", Unknown)]);
    for (limit, standing) in [
        (Limit::Exactly, Expired),
        (Limit::AtLeast, Expired),
        (Limit::MoreThan, Expired),
        (Limit::AtMost, Unknown),
        (Limit::About, Unknown),
        (Limit::Nearly, Unknown),
        (Limit::LessThan, Unknown),
    ] {
        let clause = AutomaticRenewal::new().term(year()).notice(days(limit));
        let against = then(by(clause), against(), "2025-06-01");
        assert_stands(
            &against,
            &[("2025-12-31", InForce), ("2026-06-01", standing)],
        );
    }
}

/// Six months from 30/06 end on 30/12 or on 31/12, by how one counts.
#[test]
fn the_end_of_a_term_is_certain_where_both_ways_of_counting_agree() {
    let clause = AutomaticRenewal::new()
        .term(length(6, LengthUnit::Month))
        .most(1);
    let agreement = signed_on(renewing("2026-06-30", clause), "2024-01-01");
    let noted = then(agreement, rolled_over(), "2026-07-01");
    assert_stands(
        &noted,
        &[
            ("2026-12-30", InForce),
            ("2026-12-31", Unknown),
            ("2027-01-01", Expired),
        ],
    );
}

#[test]
fn a_million_renewals_of_a_day_take_no_longer_than_one() {
    let clause = || AutomaticRenewal::new().term(length(1, LengthUnit::Day));
    let daily = by(clause());
    let far = then(daily.clone(), against(), "9999-12-30");
    assert_stands(&far, &[("2026-01-01", Unknown), ("9999-12-30", Unknown)]);
    let noted = then(daily, rolled_over(), "4763-11-29");
    assert_stands(&noted, &[("4763-11-29", InForce), ("4763-11-30", Unknown)]);
    let long = AutomaticRenewal::new()
        .term(length(u16::MAX, LengthUnit::Year))
        .most(u16::MAX);
    // Its last renewal ends beyond the calendar.
    let beyond = by(long);
    assert_stands(&beyond, &[("9999-12-31", Unknown)]);
    assert_eq!(beyond.remaining(day("2026-01-01")), None);
}

#[test]
fn a_new_period_begins_a_new_chain() {
    let noted = then(by(year_by_year()), rolled_over(), "2026-01-05");
    let period = Period::new(when("2024-01-01"), when("2028-12-31")).unwrap();
    let longer = Planned::new()
        .changes([Change::Period(period)])
        .signatures([1, 2]);
    let longer = amend(noted, longer, "2026-06-01");
    assert_stands(
        &longer,
        &[
            ("2026-05-31", InForce),
            ("2028-12-31", InForce),
            ("2029-01-01", Unknown),
        ],
    );
    let again = then(longer, rolled_over(), "2029-01-05");
    assert_stands(&again, &[("2029-12-31", InForce), ("2030-01-01", Unknown)]);
}

#[test]
fn ag_34_a_further_term_does_not_end_before_the_term_before_it() {
    let refused = refusal(&by(year_by_year()), until("2025-12-30"), "2025-12-01");
    assert_says(
        &refused,
        (
            "AG-34",
            "agreement.roll_over.ends_before_term",
            "rolled over until 2025-12-30, expected not before 2025-12-31, when the term before it ends",
            "tự động gia hạn đến 30/12/2025, không được trước ngày hết thời hạn trước đó là 31/12/2025",
        ),
    );
    assert_eq!(refused.path(), "payload.until");
    for last in ["2025-12-31", "2025-12", "2025", "unknown"] {
        then(by(year_by_year()), until(last), "2025-12-01");
    }
}
