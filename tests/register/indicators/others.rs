//! Working days, response times, outcomes, money, figures and ratios.

use super::*;
use lienvien::agreement::{AgreementStatus, Currency, Funding, FundingKind, Money};
use lienvien::consultation::Consultation;
use lienvien::record::{Note, NoteContent};
use lienvien::register::{IndicatorRatio, RatioKind};
use lienvien::secondment::WorkCalendar;
use lienvien::value::{Baseline, Figure, FigureBasis, FigureTime, Ratio, Unit};

const YEAR: (&str, &str) = ("2025-01-01", "2025-12-31");

fn working_days(record: &Record<Secondment>, (from, to): (&str, &str)) -> String {
    let register: Register = [AnyRecord::from(record.clone())].into_iter().collect();
    let calendar = WorkCalendar::monday_to_friday().with_holidays([day("2025-03-05")]);
    let all = register.indicators_with(&days(from, to), &calendar);
    let found = all.iter().find(|it| it.kind.code == "experts.working_days");
    found.unwrap().lived.count.to_string()
}

#[test]
fn working_days_are_those_of_the_calendar() {
    let away = |number, from: &str, to: &str| {
        let proposed = sent::proposed(sent::proposal()).on(when("unknown"));
        let opened = Record::<Secondment>::open(uuid(number), proposed).unwrap();
        then(
            then(opened, sent::approved(), "unknown"),
            sent::past(sent::doctor(), from),
            to,
        )
    };
    // Monday 03/03 to Monday 10/03, without the weekend and the holiday.
    let sent = away(1, "2025-03-03", "2025-03-10");
    let march = ("2025-03-01", "2025-03-31");
    assert_eq!(working_days(&sent, march), "5");
    assert_eq!(working_days(&sent, ("2025-03-04", "2025-03-06")), "2");
    assert_eq!(working_days(&sent, ("2025-03-08", "2025-03-09")), "0");
    // Some days of a week with a holiday: maybe just that one.
    let unclear = away(2, "2025-03-03/2025-03-07", "2025-03-03/2025-03-07");
    assert_eq!(working_days(&unclear, march), "0..4");
    assert_eq!(
        working_days(
            &away(3, "2025-03-06/2025-03-07", "2025-03-06/2025-03-07"),
            march
        ),
        "1..2"
    );
    // Without a calendar nobody knows which of the days are working days.
    assert_lived(
        "experts.working_days",
        &[sent.clone().into()],
        &[(march, "0..8")],
    );
    assert_lived("experts.days", &[sent.into()], &[(march, "8")]);
}

fn asked(number: u128, on: &str) -> Record<Consultation> {
    let event = consult::requested(consult::request(CaseSeverity::Difficult)).on(when(on));
    let record = Record::<Consultation>::open(uuid(number), event).unwrap();
    let record = then_each(record, [consult::approved(), consult::accepted(1)], on);
    let schedule = consult::schedule_at("2025-03-02");
    then(record, consult::scheduled(schedule), on)
}

#[test]
fn a_response_is_as_exact_as_its_dates() {
    let held = |number, asked_on: &str, on: &str| -> AnyRecord {
        then(asked(number, asked_on), consult::started(), on).into()
    };
    let exact = held(1, "2025-03-01T22:10+07:00", "2025-03-01T22:25+07:00");
    let bounded = held(2, "2025-03-01", "2025-03-02");
    let unknown = held(3, "unknown", "2025-03-02");
    let waiting = asked(4, "2025-03-01").into();
    let march = ("2025-03-01", "2025-03-31");
    let all = [exact.clone(), bounded.clone(), unknown, waiting];
    let started = indicator("consultations.started", &all, march);
    let classes: Vec<_> = started
        .lived
        .parts
        .iter()
        .map(|it| (&*it.key[2], it.count))
        .collect();
    let one = Count::exact(1);
    assert_eq!(
        classes,
        [("bounded", one), ("exact", one), ("not_stated", one)]
    );
    assert_lived(
        "consultations.timed",
        &all,
        &[(march, "2"), (("2025-03-02", "2025-03-31"), "1")],
    );
    let code = "consultations.response_minutes";
    assert_lived(
        code,
        &[exact],
        &[(march, "15"), (("2025-03-02", "2025-03-31"), "0")],
    );
    assert_lived(code, &[bounded], &[(march, "1..2879")]);
    assert_lived(code, &all, &[(march, "16..2894")]);
}

#[test]
fn ratios_are_exact_and_empty_without_a_base() {
    let ended = |number, followed, outcome, on: &str| -> AnyRecord {
        let record = then(
            asked(number, "2025-03-01"),
            consult::started(),
            "2025-03-02",
        );
        let conclusion = consult::concluded(consult::conclusion(1));
        let record = then(record, conclusion, "2025-03-02");
        then(record, consult::outcome(followed, Some(outcome)), on).into()
    };
    let away = || PatientOutcome::Referred(PatientReferral::new());
    let records = [
        ended(
            1,
            AdviceFollowed::Wholly,
            PatientOutcome::TreatedLocally,
            "2025-03-10",
        ),
        ended(2, AdviceFollowed::Partly, away(), "2025-03-31"),
        ended(
            3,
            AdviceFollowed::Wholly,
            PatientOutcome::Died,
            "2025-04-01",
        ),
    ];
    let march = ("2025-03-01", "2025-03-31");
    assert_lived(
        "consultations.with_outcome",
        &records,
        &[(march, "2"), (YEAR, "3")],
    );
    assert_lived(
        "consultations.followed",
        &records,
        &[(march, "1"), (YEAR, "2")],
    );
    let of = |code: &str, (from, to): (&str, &str)| {
        let register: Register = records.iter().cloned().collect();
        let ratios = IndicatorRatio::all(&register.indicators(&days(from, to)));
        let found = ratios.into_iter().find(|it| it.kind.code == code).unwrap();
        assert_eq!(found.reported, None);
        found.lived.map(|ratio| ratio.to_string())
    };
    let avoided = "referrals.avoided_of_outcomes";
    assert_eq!(of(avoided, march).as_deref(), Some("1/2"));
    assert_eq!(of(avoided, YEAR).as_deref(), Some("1/3"));
    assert_eq!(of(avoided, ("2025-03-01", "2025-03-09")), None);
    assert_eq!(
        of("referrals.made_of_outcomes", march).as_deref(),
        Some("1/2")
    );
    assert_eq!(
        of("consultations.followed_of_outcomes", YEAR).as_deref(),
        Some("2/3")
    );
    assert_eq!(of("trainees.passed_of_nominated", YEAR), None);
    // What may be nothing is no base.
    let unclear = ended(
        1,
        AdviceFollowed::Wholly,
        PatientOutcome::TreatedLocally,
        "2025-03",
    );
    let register: Register = [unclear].into_iter().collect();
    let mid_march = register.indicators(&days("2025-03-01", "2025-03-15"));
    let ratios = IndicatorRatio::all(&mid_march);
    let found = ratios.iter().find(|it| it.kind.code == avoided).unwrap();
    assert_eq!(found.lived, None);
}

#[test]
fn every_ratio_is_of_two_indicators_and_worded() {
    let mut codes = BTreeSet::new();
    for kind in RatioKind::all() {
        assert!(codes.insert(kind.code) && RatioKind::with_code(kind.code) == Some(kind));
        for indicator in [kind.number, kind.base] {
            let found = IndicatorKind::with_code(indicator).unwrap();
            assert_ne!(found.unit, lienvien::register::IndicatorUnit::Money);
        }
        for said in [kind.vi, kind.en, kind.definition_vi, kind.definition_en] {
            assert!(!said.is_empty() && !said.ends_with('.'), "{}", kind.code);
        }
    }
    let all = Register::new().indicators(&days("2025-01-01", "2025-12-31"));
    assert_eq!(IndicatorRatio::all(&all).len(), codes.len());
    assert!(IndicatorRatio::all(&[]).is_empty());
}

#[test]
fn trainees_count_where_they_were_judged() {
    let opened = trainee::open(trainee::nominated(trainee::bedside()), "2025-01-10").unwrap();
    let record = then(
        opened,
        lienvien::training::enrolment::EnrolmentEvent::Started,
        "2025-01-12",
    );
    let record = then(record, trainee::undecided(), "2025-01-20");
    let record = then(record, trainee::failed(), "2025-02-01");
    let record = then(record, trainee::passed(), "2025-03-01");
    let record = then(record, trainee::said(None), "2025-05-01");
    let record = then(record, trainee::said(Some(false)), "2025-06-01");
    let record = then(
        record,
        trainee::repaid(trainee::dong(5_000_000)),
        "2025-07-01",
    );
    let records = [AnyRecord::from(record)];
    assert_lived(
        "trainees.assessed",
        &records,
        &[
            (YEAR, "1"),
            (("2025-01-01", "2025-01-31"), "0"),
            (("2025-02-01", "2025-02-01"), "1"),
            (("2025-03-02", "2025-12-31"), "0"),
        ],
    );
    assert_lived(
        "trainees.followed_up",
        &records,
        &[
            (("2025-05-01", "2025-05-31"), "0"),
            (("2025-06-01", "2025-06-01"), "1"),
        ],
    );
    assert_lived(
        "money.repaid",
        &records,
        &[(YEAR, "5000000"), (("2025-07-02", "2025-12-31"), "0")],
    );
}

#[test]
fn money_stands_apart_by_currency_and_source() {
    let sum =
        |amount: &str, currency: Currency| Money::new(amount.parse().unwrap(), currency).unwrap();
    let funded = |kind, amount| {
        let mut funding = Funding::new(kind);
        funding.amount = amount;
        funding
    };
    let usd: Currency = "USD".parse().unwrap();
    let funding = vec![
        funded(
            FundingKind::StateBudget,
            Some(sum("2000000000", Currency::VND)),
        ),
        funded(FundingKind::Project, Some(sum("500000000", Currency::VND))),
        funded(FundingKind::Donation, Some(sum("120000.5", usd))),
        funded(FundingKind::OwnRevenue, None),
    ];
    let terms = pact::terms_with(|draft| draft.funding = funding);
    let records = [AnyRecord::from(pact::signed_on(
        terms.clone(),
        "2025-03-01",
    ))];
    let asked =
        |records: &[AnyRecord], (from, to): (&str, &str)| -> Vec<(String, String, String)> {
            let register: Register = records.iter().cloned().collect();
            let all = register.indicators(&days(from, to));
            let agreed = all.into_iter().filter(|it| it.kind.code == "money.agreed");
            let row = |it: Indicator| {
                let currency = it.currency.unwrap().to_string();
                (
                    currency,
                    it.lived.count.to_string(),
                    it.reported.count.to_string(),
                )
            };
            agreed.map(row).collect()
        };
    let row = |currency: &str, lived: &str, reported: &str| {
        (currency.to_owned(), lived.to_owned(), reported.to_owned())
    };
    assert_eq!(
        asked(&records, ("2025-03-01", "2025-03-01")),
        [
            row("VND", "2500000000", "0"),
            row("USD", "120000..120001", "0")
        ]
    );
    let nothing = [row("VND", "0", "0"), row("USD", "0", "0")];
    assert_eq!(asked(&records, ("2025-03-02", "2025-12-31")), nothing);
    let found = indicator("money.agreed", &records, YEAR);
    let sources: Vec<_> = found
        .lived
        .parts
        .iter()
        .map(|it| it.key[0].as_str())
        .collect();
    assert_eq!(sources, ["project", "state_budget"]);
    // By report, signed on an unknown day before.
    let report = pact::reported(AgreementStatus::Signed, terms, "unknown");
    let told = [AnyRecord::from(pact::open(report, "2025-06-01").unwrap())];
    assert_eq!(
        asked(&told, YEAR),
        [
            row("VND", "0", "0..2500000000"),
            row("USD", "0", "0..120001")
        ]
    );
    // It was signed before the report.
    assert_eq!(asked(&told, ("2025-06-02", "2025-12-31")), nothing);
    assert_eq!(
        asked(&told, ("2024-01-01", "2025-05-31"))[0],
        row("VND", "0", "0..2500000000")
    );
    assert_eq!(asked(&[], YEAR), [row("VND", "0", "0")]);
}

/// A figure of patients sent away in a year, against an earlier number.
fn sent_away(count: &str, earlier: &str, from: &str, to: &str) -> Figure {
    Figure::new(
        text("ca chuyển tuyến"),
        count.parse::<Count>().unwrap(),
        Unit::Case,
    )
    .time(FigureTime::During(days(from, to)))
    .baseline(Baseline::new(earlier.parse::<Count>().unwrap()))
}

fn noted(notes: impl IntoIterator<Item = Note>) -> Record<Secondment> {
    let proposed = sent::proposed(sent::proposal()).on(when("2025-01-02"));
    let mut record = Record::open(uuid(1), proposed).unwrap();
    for note in notes {
        record.append(note).unwrap();
    }
    record
}

fn note(figure: Figure) -> Note {
    Note::new(NoteContent::Figure(figure.into()))
}

#[test]
fn a_figure_changed_against_its_baseline() {
    use lienvien::value::Answer::{Unknown, Yes};
    let changes = |record: &Record<Secondment>, (from, to): (&str, &str)| {
        let register: Register = [AnyRecord::from(record.clone())].into_iter().collect();
        let found = register.figure_changes(&days(from, to));
        let row = |it: lienvien::register::FigureChange| {
            (
                it.line.get(),
                it.change.map(|it| it.to_string()),
                it.in_time,
            )
        };
        found.into_iter().map(row).collect::<Vec<_>>()
    };
    let fell = |from, to| note(sent_away("12", "104", from, to));
    let whole = Some("12/104".to_owned());
    let record = noted([
        fell("2025-01-01", "2025-12-31"),
        fell("2025", "2025"),
        note(sent_away("12", "0", "2025-01-01", "2025-12-31")),
        note(Figure::new(text("giường"), Count::exact(5), Unit::Bed)),
    ]);
    assert_eq!(
        changes(&record, YEAR),
        [
            (2, whole.clone(), Yes),
            (3, whole.clone(), Yes),
            (4, None, Yes)
        ]
    );
    assert_eq!(changes(&record, ("2025-01-02", "2025-12-31")), []);
    assert_eq!(changes(&record, ("2025-01-01", "2025-12-30")), []);
    let since = sent_away("12", "104", "2025", "2025")
        .time(FigureTime::Since(when("2025-03")))
        .as_of(when("2025-12-31"));
    let unclear = noted([note(since)]);
    assert_eq!(
        changes(&unclear, ("2025-03-15", "2025-12-31")),
        [(2, whole.clone(), Unknown)]
    );
    assert_eq!(
        changes(&unclear, ("2025-03-01", "2025-12-31")),
        [(2, whole, Yes)]
    );
    assert_eq!(changes(&unclear, ("2025-03-01", "2025-12-30")), []);
    let mut disputed = record;
    let dispute = |line| Note::new(NoteContent::Dispute(text("chưa đúng"))).line(line);
    for line in [2, 3, 4] {
        disputed.append(dispute(line)).unwrap();
    }
    assert_eq!(changes(&disputed, YEAR), []);
    assert_eq!(Ratio::of(Count::Up, Count::exact(5)), None);
}

#[test]
fn figures_stand_apart_by_how_they_are_known() {
    let known = |basis: Option<FigureBasis>, on: &str| {
        let mut figure = Figure::new(text("học viên"), Count::exact(5), Unit::Person);
        figure.basis = basis;
        note(figure).on(when(on))
    };
    let record = noted([
        known(Some(FigureBasis::Measured), "2025-03-01"),
        known(Some(FigureBasis::Claimed), "2025-03-31"),
        known(Some(FigureBasis::Claimed), "2025-04-01"),
        known(None, "unknown"),
    ]);
    let march = indicator(
        "figures.told",
        &[record.into()],
        ("2025-03-01", "2025-03-31"),
    );
    let parts: Vec<_> = march
        .reported
        .parts
        .iter()
        .map(|it| (&*it.key[0], it.count.to_string()))
        .collect();
    let part = |basis, count: &str| (basis, count.to_owned());
    assert_eq!(
        parts,
        [
            part("claimed", "1"),
            part("measured", "1"),
            part("not_stated", "0..1")
        ]
    );
    assert_eq!(march.lived.count, Count::exact(0));
}
