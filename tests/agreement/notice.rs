//! Notices: the agreement goes on until they take effect, and they can be withdrawn until then.

use crate::agreement_support::*;
use Standing::{Draft, Ended, Expired, InForce, NotInForce, Suspended, Unknown};
use lienvien::agreement::{
    AgreementEvent, AgreementEventKind as Kind, AgreementStatus, Leaving, Notice, NoticeKind,
    Standing,
};
use lienvien::record::Missing;
use lienvien::value::{Answer, Explain};

fn noticed(effective: &str) -> Pact {
    then(ha_tinh_agreement(), notice(effective), "2026-04-01")
}

#[test]
fn it_goes_on_until_the_notice_takes_effect() {
    let noticed = noticed("2026-07-01");
    assert_eq!(noticed.status(), AgreementStatus::Signed);
    assert_stands(
        &noticed,
        &[
            ("2024-10-11", Draft),
            ("2026-03-31", InForce),
            ("2026-04-01", InForce),
            ("2026-06-30", InForce),
            ("2026-07-01", Ended),
            ("2031-01-01", Ended),
        ],
    );
    for date in ["2026-06-30", "2026-07-01", "2031-01-01"] {
        let expired = noticed.is_expired_but_not_liquidated(day(date));
        assert_eq!(expired, Answer::No, "on {date}");
    }
    // For a day after its time it is over before.
    let late = then(ha_tinh_agreement(), notice("2031-02-01"), "2026-04-01");
    assert_stands(&late, &[("2031-01-31", Expired), ("2031-02-01", Ended)]);
}

#[test]
fn everything_may_follow_a_notice_that_could_follow_before() {
    for status in [AgreementStatus::Signed, AgreementStatus::Suspended] {
        let before = standing_in(status);
        let after = then(before.clone(), notice("2026-07-01"), "unknown");
        let kinds = |record: &Pact| -> Vec<_> {
            let steps = record.next_steps(day("2026-05-01")).into_iter();
            let free = steps.filter(|step| step.blockers.is_empty());
            free.map(|step| step.event)
                .filter(|kind| *kind != Kind::NoticeWithdrawn)
                .collect()
        };
        assert_eq!(kinds(&after), kinds(&before));
    }
    let suspended = then(noticed("2026-07-01"), suspended(None), "2026-05-01");
    assert_stands(
        &suspended,
        &[
            ("2026-04-30", InForce),
            ("2026-06-30", Suspended),
            ("2026-07-01", Ended),
        ],
    );
    let resumed = then(suspended, AgreementEvent::Resumed, "2026-06-01");
    assert_stands(&resumed, &[("2026-06-30", InForce), ("2026-07-01", Ended)]);
}

#[test]
fn a_notice_without_a_date_leaves_open_what_follows_it() {
    for (effective, last) in [("unknown", Unknown), ("2026", NotInForce)] {
        let agreement = noticed(effective);
        assert_stands(
            &agreement,
            &[
                ("2026-03-31", InForce),
                ("2026-04-01", Unknown),
                ("2026-12-30", Unknown),
            ],
        );
        assert_missing(&agreement, "2026-04-01", &[Missing::TerminationDate]);
        let after = agreement.standing_on(day("2031-01-01"));
        let expected = if last == Unknown { NotInForce } else { Ended };
        assert_eq!(after, expected);
    }
    assert_stands(&noticed("2026"), &[("2026-12-31", Ended)]);
    let undated = then(ha_tinh_agreement(), notice("unknown"), "unknown");
    assert_stands(
        &undated,
        &[("2024-10-11", NotInForce), ("2024-10-12", Unknown)],
    );
}

#[test]
fn a_notice_that_was_withdrawn_ends_nothing() {
    let noticed = noticed("2026-07-01");
    let withdrawn = then(noticed.clone(), notice_withdrawn(1), "2026-05-01");
    let goes_on = [
        ("2026-04-15", InForce),
        ("2026-07-01", InForce),
        ("2031-01-01", Expired),
    ];
    assert_stands(&withdrawn, &goes_on);
    // What was known before is answered by the record of then.
    let before = withdrawn.at_version(noticed.version()).unwrap();
    assert_stands(&before, &[("2026-07-01", Ended)]);
    // Given again, it is another notice.
    let again = then(withdrawn, notice("2027-01-01"), "2026-08-01");
    assert_stands(&again, &[("2026-12-31", InForce), ("2027-01-01", Ended)]);
    let standing: Vec<_> = again.state().standing_notices().collect();
    assert_eq!(standing.len(), 1);
    assert_eq!(standing[0].0, 2.into());
    assert_eq!(again.state().notices().len(), 2);
    assert_eq!(again.state().withdrawn_notices().len(), 1);
    // Whenever it was withdrawn, it was before it took effect.
    let undated = then(noticed, notice_withdrawn(1), "unknown");
    assert_stands(&undated, &goes_on);
}

#[test]
fn of_two_notices_the_first_to_take_effect_ends_it() {
    let both = then(noticed("2026-09-01"), notice("2026-07-01"), "2026-05-01");
    assert_stands(&both, &[("2026-06-30", InForce), ("2026-07-01", Ended)]);
    let later = then(both.clone(), notice_withdrawn(2), "2026-05-02");
    assert_stands(&later, &[("2026-08-31", InForce), ("2026-09-01", Ended)]);
    let earlier = then(both, notice_withdrawn(1), "2026-05-02");
    assert_stands(&earlier, &[("2026-06-30", InForce), ("2026-07-01", Ended)]);
}

#[test]
fn an_end_that_was_written_and_a_notice_fit_together() {
    let written = then(noticed("2026-07-01"), terminated(None), "2026-07-01");
    assert_eq!(written.status(), AgreementStatus::Terminated);
    assert_stands(&written, &[("2026-06-30", InForce), ("2026-07-01", Ended)]);
    let settled = then(noticed("2026-07-01"), liquidated(&[1, 2]), "2026-06-01");
    assert_stands(&settled, &[("2026-05-31", InForce), ("2026-06-01", Ended)]);
}

// --------------------------------------------------------------------------- after a termination

/// What can still happen until an end that is agreed on can be written, and nothing of it afterwards.
#[test]
fn until_a_termination_takes_effect_the_agreement_lives() {
    let ended = |effective| {
        then(
            ha_tinh_agreement(),
            terminated(Some(effective)),
            "2026-05-01",
        )
    };
    let needs_it = [
        Kind::Amended,
        Kind::RequestAccepted,
        Kind::PartyLeft,
        Kind::Renewed,
    ];
    for kind in needs_it {
        for on in ["2026-05-01", "2026-06-30", "2026", "unknown"] {
            let after = then(ended("2026-07-01"), event(kind), on);
            assert_eq!(after.status(), AgreementStatus::Terminated);
            assert_eq!(warned(&after), [""; 0], "{kind} {on}");
        }
        then(ended("unknown"), event(kind), "2027-01-01");
        // What is dated after the end can be written; it is warned of.
        for on in ["2026-07-01", "2026-07", "2027"] {
            let after = then(ended("2026-07-01"), event(kind), on);
            assert_eq!(
                warned(&after),
                ["agreement.termination.before_event"],
                "{kind} {on}"
            );
        }
    }
    // A paper about it can still come later.
    for kind in [
        Kind::Approved,
        Kind::Numbered,
        Kind::Identified,
        Kind::Linked,
    ] {
        for on in ["2026-06-30", "2026-07-02"] {
            let after = then(ended("2026-07-01"), event(kind), on);
            assert_eq!(warned(&after), [""; 0]);
        }
    }
    // If too few are left, it ends before.
    let alone = then(ended("2026-07-01"), event(Kind::PartyLeft), "2026-06-01");
    assert_stands(&alone, &[("2026-05-31", InForce), ("2026-06-01", Ended)]);
    assert_refused(
        &alone,
        AgreementEvent::party_left(Leaving::new(2).cause(text("sáp nhập"))),
        "2026-06-02",
        (
            "AG-33",
            "agreement.party.too_few_stay",
            "fewer than two parties have stayed, so the agreement has ended, expected no further party to \
             leave",
            "chỉ còn lại dưới hai bên nên văn bản hợp tác đã chấm dứt, không được ghi thêm bên rút khỏi",
        ),
    );
}

// -------------------------------------------------------------------------------------- the rules

#[test]
fn ag_42_a_notice_takes_effect_on_its_own_day_or_later() {
    let refused = refusal(&ha_tinh_agreement(), notice("2026-03-31"), "2026-04-01");
    assert_says(
        &refused,
        (
            "AG-42",
            "agreement.notice.ends_before_notice",
            "the notice takes effect from 2026-03-31, expected not before 2026-04-01, when it was given; \
             write an end that has taken effect as `terminated`",
            "thông báo có hiệu lực từ 31/03/2026, không được trước ngày thông báo là 01/04/2026; nếu đã \
             chấm dứt thì ghi “chấm dứt”",
        ),
    );
    assert_eq!(refused.path(), "payload.effective");
    for effective in ["2026-04-01", "2026-04", "--03-31", "unknown"] {
        noticed(effective);
    }
}

#[test]
fn ag_43_no_notice_before_the_signing() {
    let report = reported(AgreementStatus::Signed, terms(), "2024-10-12");
    let agreement = open(report, "unknown").unwrap();
    let refused = refusal(&agreement, notice("unknown"), "2024-10-11");
    assert_says(
        &refused,
        (
            "AG-43",
            "agreement.notice.before_signing",
            "notice given for 2024-10-11, expected not before 2024-10-12, when the paper was signed",
            "thông báo tại thời điểm 11/10/2024, không được trước thời điểm ký kết là 12/10/2024",
        ),
    );
    assert_eq!(refused.path(), "on");
    let refused = refusal(&agreement, notice("2024-10-11"), "unknown");
    assert_eq!(
        (refused.rule(), &*refused.path()),
        (Some("AG-43"), "payload.effective")
    );
    then(agreement.clone(), notice("2024-10-12"), "2024-10-12");
    then(agreement, notice("2024"), "2024");
}

#[test]
fn ag_44_and_ag_15_who_gave_notice() {
    let by = |parties: &[u16]| {
        AgreementEvent::notice_given(
            Notice::new(NoticeKind::NonRenewal).by(parties.iter().copied()),
        )
    };
    for parties in [&[][..], &[1], &[2, 1]] {
        then(ha_tinh_agreement(), by(parties), "2026-04-01");
    }
    let refused = refusal(&ha_tinh_agreement(), by(&[1, 2, 1]), "2026-04-01");
    assert_says(
        &refused,
        (
            "AG-44",
            "agreement.notice.by_twice",
            "party 1 is named already, expected each party that gave notice once",
            "đã nêu bên thứ 1, mỗi bên thông báo chỉ nêu một lần",
        ),
    );
    assert_eq!(refused.path(), "payload.by[2]");
    for party in [0, 3] {
        let refused = refusal(&ha_tinh_agreement(), by(&[1, party]), "2026-04-01");
        assert_eq!(refused.rule(), Some("AG-15"));
        assert_eq!(refused.path(), "payload.by[1]");
    }
}

#[test]
fn ag_45_to_ag_48_only_a_notice_that_stands_is_withdrawn() {
    let none = ha_tinh_agreement();
    assert_refused(
        &none,
        notice_withdrawn(1),
        "2026-04-01",
        (
            "AG-45",
            "agreement.notice.none",
            "no notice stands that has not taken effect, expected one to withdraw",
            "không có thông báo nào chưa đến ngày có hiệu lực, chỉ rút được thông báo như vậy",
        ),
    );
    assert_eq!(
        blockers(&none, Kind::NoticeWithdrawn, "2026-04-01"),
        ["AG-45"]
    );
    let refused = refusal(&noticed("2026-07-01"), notice_withdrawn(1), "2026-07-01");
    assert_eq!(refused.rule(), Some("AG-45"));
    let two = then(noticed("2026-07-01"), notice("2026-09-01"), "2026-04-01");
    for number in [0, 3] {
        assert_refused(
            &two,
            notice_withdrawn(number),
            "2026-05-01",
            (
                "AG-46",
                "agreement.notice.no_such_notice",
                &format!("there is no notice {number}, expected 1 to 2"),
                &format!(
                    "không có thông báo thứ {number}, chỉ có từ thông báo thứ 1 đến thông báo thứ 2"
                ),
            ),
        );
    }
    let once = then(two.clone(), notice_withdrawn(1), "2026-05-01");
    assert_refused(
        &once,
        notice_withdrawn(1),
        "2026-05-01",
        (
            "AG-47",
            "agreement.notice.withdrawn_twice",
            "notice 1 is withdrawn already, expected a notice that stands",
            "thông báo thứ 1 đã được rút, chỉ rút được thông báo chưa rút",
        ),
    );
    assert_refused(
        &two,
        notice_withdrawn(1),
        "2026-07-01",
        (
            "AG-48",
            "agreement.notice.withdrawn_too_late",
            "notice 1 is in effect from 2026-07-01, expected an earlier day to withdraw it",
            "thông báo thứ 1 đã có hiệu lực từ 01/07/2026, chỉ rút được trước thời điểm đó",
        ),
    );
    for on in ["2026-06-30", "2026", "unknown"] {
        then(two.clone(), notice_withdrawn(1), on);
    }
    then(noticed("unknown"), notice_withdrawn(1), "2030-01-01");
}
