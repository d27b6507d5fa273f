//! Since when and until when somebody supports somebody.

use super::*;
use lienvien::agreement::{
    Appendix, AutomaticRenewal, Leaving, NeededPermission, Notice, NoticeKind, PartyNumber,
    PartySuccession, Recipient,
};
use lienvien::organisation::Organisation;
use lienvien::value::{Length, LengthUnit};

/// Who supports whom since when and until when, on a day.
fn dated(
    record: &Record<Agreement>,
    facilities: &[Organisation],
    on: &str,
) -> Vec<(String, String, String, String)> {
    let mut register = register([AnyRecord::from(record.clone())]);
    for facility in facilities {
        register.put_organisation(facility.clone());
    }
    let row = |it: Supporting| {
        let until = it.until.map(|until| until.to_string());
        (
            it.supporter.name.to_string(),
            it.recipient.name.to_string(),
            it.since.to_string(),
            until.unwrap_or_else(|| "-".to_owned()),
        )
    };
    register.supports_on(day(on)).into_iter().map(row).collect()
}

fn row(
    supporter: &OrganisationRef,
    recipient: &OrganisationRef,
    since: &str,
    until: &str,
) -> (String, String, String, String) {
    let named = |it: &OrganisationRef| it.name.to_string();
    (
        named(supporter),
        named(recipient),
        since.to_owned(),
        until.to_owned(),
    )
}

fn contract() -> Record<Agreement> {
    between(1, bach_mai(), hospital(), &[Specialty::Neurology])
}

/// A change of the terms by an appendix of one day, signed by the first two.
fn amended(
    record: Record<Agreement>,
    effective: Option<&str>,
    on: &str,
    change: impl FnOnce(&mut TermsDraft),
) -> Record<Agreement> {
    amended_by(record, (effective, on), Vec::new(), change)
}

fn amended_by(
    record: Record<Agreement>,
    (effective, on): (Option<&str>, &str),
    successions: Vec<PartySuccession>,
    change: impl FnOnce(&mut TermsDraft),
) -> Record<Agreement> {
    let mut draft = record.state().terms().to_draft();
    change(&mut draft);
    let mut appendix = Appendix::new(Terms::try_from(draft).unwrap());
    appendix.effective = effective.map(when);
    appendix.successions = successions;
    then(record, AgreementEvent::amended(appendix), on)
}

fn giving(organisation: OrganisationRef) -> Party {
    let mut party = Party::signing(organisation, PartyRole::Transferor);
    party.signs = false;
    party
}

#[test]
fn support_lasts_as_long_as_its_agreement() {
    let (giver, receiver) = (bach_mai(), hospital());
    let whole = [row(&giver, &receiver, "2025-01-01", "2025-12-31")];
    for on in ["2025-01-01", "2025-12-31"] {
        assert_eq!(dated(&contract(), &[], on), whole);
    }
    for on in ["2024-12-31", "2026-01-01"] {
        assert_eq!(dated(&contract(), &[], on), []);
    }
    let terms = |effective: Option<&str>, period: Option<Period>| {
        let mut draft = contract().state().terms().to_draft();
        draft.effective = effective.map(when);
        draft.period = period;
        Terms::try_from(draft).unwrap()
    };
    let period = |from: &str, to: &str| Some(Period::new(when(from), when(to)).unwrap());
    let asked = |effective, period, signed: &str, on: &str| {
        let record = pact::signed_on(terms(effective, period), signed);
        let found = dated(&record, &[], on);
        found
            .into_iter()
            .map(|(_, _, since, until)| (since, until))
            .collect::<Vec<_>>()
    };
    let one = |since: &str, until: &str| vec![(since.to_owned(), until.to_owned())];
    let year = || period("2025-01-01", "2025-12-31");
    assert_eq!(
        asked(Some("2025-03-01"), year(), "2025-02-01", "2025-06-01"),
        one("2025-03-01", "2025-12-31")
    );
    assert_eq!(
        asked(None, year(), "2024-11-01", "2025-06-01"),
        one("2025-01-01", "2025-12-31")
    );
    // Signed after the period began: nobody knows which of the two days is meant.
    assert_eq!(
        asked(None, year(), "2025-02-01", "2025-06-01"),
        one("2025-01-01/2025-02-01", "2025-12-31")
    );
    // A year means what is left of it.
    assert_eq!(
        asked(None, period("2025", "2026"), "2025-02-01", "2025-06-01"),
        one("2025-02-01", "2026-12-31")
    );
    // Some day of the month, and not after the day that is asked.
    assert_eq!(
        asked(None, year(), "2024-11", "2025-06-01"),
        one("2025-01-01", "2025-12-31")
    );
    assert_eq!(
        asked(None, period("2025", "2025-12-31"), "2025-03", "2025-06-01"),
        one("2025-03-01/2025-03-31", "2025-12-31")
    );
    assert_eq!(
        asked(Some("2025-01-01"), None, "2025-01-01", "2025-06-01"),
        []
    );
}

#[test]
fn a_party_joins_and_leaves() {
    let (first, other, receiver) = (bach_mai(), viet_duc(), hospital());
    let joined = amended(contract(), None, "2025-03-01", |draft| {
        draft.parties.push(giving(viet_duc()));
    });
    let own = |until| row(&first, &receiver, "2025-01-01", until);
    let more = |until| row(&other, &receiver, "2025-03-01", until);
    let end = "2025-12-31";
    assert_eq!(dated(&joined, &[], "2025-02-28"), [own(end)]);
    assert_eq!(dated(&joined, &[], "2025-03-01"), [own(end), more(end)]);
    let mut leaving = Leaving::new(PartyNumber::new(3));
    leaving.effective = Some(when("2025-09-01"));
    let left = then(
        joined.clone(),
        AgreementEvent::party_left(leaving.clone()),
        "2025-08-01",
    );
    assert_eq!(
        dated(&left, &[], "2025-08-31"),
        [own(end), more("2025-08-31")]
    );
    assert_eq!(dated(&left, &[], "2025-09-01"), [own(end)]);
    // Some day of September: certain until its eve.
    leaving.effective = Some(when("2025-09"));
    let left = then(joined, AgreementEvent::party_left(leaving), "2025-08-01");
    assert_eq!(
        dated(&left, &[], "2025-08-31"),
        [own(end), more("2025-08-31/2025-09-29")]
    );
    assert!(!dated(&left, &[], "2025-09-01").contains(&more(end)));
    assert_eq!(dated(&left, &[], "2025-09-30"), [own(end)]);
}

#[test]
fn another_takes_the_place_of_a_party() {
    let succession = vec![PartySuccession::new(PartyNumber::new(2))];
    let on = (Some("2025-07-01"), "2025-06-01");
    let replaced = amended_by(contract(), on, succession, |draft| {
        draft.parties[1].organisation = Some(viet_duc());
    });
    assert_eq!(
        dated(&replaced, &[], "2025-06-30"),
        [row(&bach_mai(), &hospital(), "2025-01-01", "2025-06-30")]
    );
    assert_eq!(
        dated(&replaced, &[], "2025-07-01"),
        [row(&viet_duc(), &hospital(), "2025-07-01", "2025-12-31")]
    );
}

#[test]
fn a_facility_becomes_a_recipient_by_an_appendix() {
    let facility = pact::nghe_an();
    let named = facility.reference_on(day("2025-06-01")).known().unwrap();
    let recipient = named.clone();
    let joined = amended(contract(), None, "2025-03-01", |draft| {
        draft.recipients.push(Recipient::Facility(recipient));
    });
    let facilities = [facility];
    let own = row(&bach_mai(), &hospital(), "2025-01-01", "2025-12-31");
    assert_eq!(
        dated(&joined, &facilities, "2025-02-28"),
        std::slice::from_ref(&own)
    );
    let mut both = [own, row(&bach_mai(), &named, "2025-03-01", "2025-12-31")];
    let mut found = dated(&joined, &facilities, "2025-03-01");
    both.sort();
    found.sort();
    assert_eq!(found, both);
}

#[test]
fn an_activity_comes_and_goes_by_appendices() {
    let training = ContentKind::ProfessionalTraining;
    let added = amended(contract(), Some("2025-04"), "2025-03-01", |draft| {
        let content = AgreementContent::new(training).subjects([Specialty::Surgery]);
        draft.contents.push(content);
    });
    let ended = amended(added, None, "2025-10-01", |draft| {
        draft.contents.retain(|it| it.kind != training);
    });
    let of = |on: &str| {
        let found = register([AnyRecord::from(ended.clone())]).supports_on(day(on));
        let found = found.into_iter().filter(|it| it.activity == training);
        let dates = |it: Supporting| (it.since.to_string(), it.until.unwrap().to_string());
        found.map(dates).collect::<Vec<_>>()
    };
    assert_eq!(of("2025-03-31"), []);
    let april = ("2025-04-01/2025-04-30".to_owned(), "2025-09-30".to_owned());
    assert_eq!(of("2025-04-30"), std::slice::from_ref(&april));
    assert_eq!(of("2025-09-30"), [april]);
    assert_eq!(of("2025-10-01"), []);
}

#[test]
fn an_end_before_the_term_is_seen() {
    let notice = Notice::new(NoticeKind::Termination)
        .by([2])
        .effective(when("2025-07-01"));
    let ending = then(
        contract(),
        AgreementEvent::notice_given(notice),
        "2025-05-01",
    );
    let expected = [row(&bach_mai(), &hospital(), "2025-01-01", "2025-06-30")];
    assert_eq!(dated(&ending, &[], "2025-06-30"), expected);
    assert_eq!(dated(&ending, &[], "2025-07-01"), []);
}

#[test]
fn a_needed_permission_begins_it_and_renewals_leave_its_end_open() {
    let terms = |change: &dyn Fn(&mut TermsDraft)| {
        let mut draft = contract().state().terms().to_draft();
        change(&mut draft);
        Terms::try_from(draft).unwrap()
    };
    let permitted = terms(&|draft| draft.permission = Some(NeededPermission::new()));
    let record = pact::signed_on(permitted, "2025-01-01");
    assert_eq!(dated(&record, &[], "2025-06-01"), []);
    let approval = lienvien::record::Approval::new(committee());
    let record = then(record, AgreementEvent::approved(approval), "2025-02-01");
    assert_eq!(
        dated(&record, &[], "2025-02-01"),
        [row(&bach_mai(), &hospital(), "2025-02-01", "2025-12-31")]
    );
    assert_eq!(dated(&record, &[], "2025-01-31"), []);
    let renewing = terms(&|draft| {
        let year = Length::new(1, LengthUnit::Year).unwrap();
        draft.automatic_renewal = Some(AutomaticRenewal::new().term(year));
    });
    let record = pact::signed_on(renewing, "2025-01-01");
    assert_eq!(
        dated(&record, &[], "2025-06-01"),
        [row(&bach_mai(), &hospital(), "2025-01-01", "-")]
    );
}

#[cfg(feature = "proptest")]
mod laws {
    use super::*;
    use lienvien::testing::histories;
    use proptest::{collection::vec, prelude::*};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        /// The dates hold the day, and beside them nobody certainly supports the same.
        #[test]
        fn support_is_between_its_dates(records in vec(histories::<Agreement>(), 1..4)) {
            let all = records.into_iter().map(AnyRecord::from);
            let mut register = register(all.chain([contract().into()]));
            for facility in [pact::ha_tinh(), pact::nghe_an()] {
                register.put_organisation(facility);
            }
            let is_there = |it: &Supporting, on| {
                let same = |other: &Supporting| {
                    (other.agreement, other.activity) == (it.agreement, it.activity)
                        && (&other.supporter, &other.recipient) == (&it.supporter, &it.recipient)
                };
                register.supports_on(on).iter().any(same)
            };
            for today in ["2024-12-31", "2025-06-01", "2026-01-01", "2029-01-01"].map(day) {
                for it in register.supports_on(today) {
                    prop_assert_eq!(it.since.latest().map(|since| since <= today), Some(true));
                    if let Some(eve) = it.since.earliest().and_then(|day| day.pred_opt()) {
                        prop_assert!(!is_there(&it, eve), "{:?} on {}", it, eve);
                    }
                    let Some(until) = &it.until else { continue };
                    prop_assert!(!until.is_before(&today.into()).is_yes(), "{:?}", it);
                    if let Some(next) = until.latest().and_then(|day| day.succ_opt()) {
                        prop_assert!(!is_there(&it, next), "{:?} on {}", it, next);
                    }
                }
            }
        }
    }
}
