//! What ends, falls due or is at risk.

use super::*;
use lienvien::agreement::{AutomaticRenewal, Notice, NoticeKind};
use lienvien::value::{Length, LengthUnit, Limit};

/// What is due between two days: kind, number, line, whether it falls, whether it is overdue.
fn due(
    record: impl Into<AnyRecord>,
    from: &str,
    to: &str,
) -> Vec<(DueKind, Option<u16>, String, Answer, Answer)> {
    let register = register([record.into()]);
    let found = register.due(day(from), day(to));
    let row = |it: lienvien::register::Due| {
        let place = it.place.map(|it| it.to_string()).unwrap_or_default();
        (it.kind, it.number, place, it.falls, it.is_overdue)
    };
    found.into_iter().map(row).collect()
}

#[test]
fn what_is_due_falls_between_two_days() {
    use Answer::{No, Unknown, Yes};
    let contract = || between(1, bach_mai(), hospital(), &[Specialty::Neurology]);
    let ends = |falls| vec![(DueKind::AgreementEnd, None, "1".to_owned(), falls, No)];
    assert_eq!(due(contract(), "2025-12-31", "2026-01-31"), ends(Yes));
    assert_eq!(due(contract(), "2025-12-01", "2025-12-31"), ends(Yes));
    assert_eq!(due(contract(), "2025-12-01", "2025-12-30"), []);
    assert_eq!(due(contract(), "2026-01-01", "2026-01-31"), []);

    let owing = |due: &str| {
        let obligation = Obligation::new(1, text("bố trí nhân lực")).due(when(due));
        let terms = pact::terms_with(|draft| draft.obligations = vec![obligation]);
        pact::signed_on(terms, "2024-10-12")
    };
    let owed =
        |falls, overdue| vec![(DueKind::Obligation, Some(1), "1".to_owned(), falls, overdue)];
    assert_eq!(
        due(owing("2025-03-31"), "2025-03-31", "2025-03-31"),
        owed(Yes, No)
    );
    assert_eq!(due(owing("2025-03-31"), "2025-03-01", "2025-03-30"), []);
    assert_eq!(
        due(owing("2025-03-31"), "2025-04-01", "2025-04-30"),
        owed(No, Yes)
    );
    assert_eq!(
        due(owing("2025-03"), "2025-03-15", "2025-04-30"),
        owed(Unknown, Unknown)
    );
    assert_eq!(due(owing("unknown"), "2025-03-15", "2025-04-30"), []);
    let met = AgreementEvent::obligation_met(ObligationMet::new(1));
    let met = then(owing("2025-03-31"), met, "2025-03-01");
    assert_eq!(due(met, "2025-03-01", "2025-04-30"), []);
}

#[test]
fn a_renewal_is_up_for_review_while_notice_can_be_given() {
    use Answer::{No, Unknown, Yes};
    let renewing = |clause: AutomaticRenewal| {
        let terms = pact::terms_with(|draft| {
            draft.period = Some(Period::new(when("2024-01-01"), when("2025-12-31")).unwrap());
            draft.automatic_renewal = Some(clause);
        });
        pact::signed_on(terms, "2024-01-01")
    };
    let review = |falls| vec![(DueKind::RenewalNotice, None, "1".to_owned(), falls, No)];
    // 30 days before 31/12.
    let agreement = renewing(pact::year_by_year());
    let on = |from, to| due(agreement.clone(), from, to);
    assert_eq!(on("2025-11-01", "2025-11-30"), []);
    assert_eq!(on("2025-11-01", "2025-12-01"), review(Yes));
    assert_eq!(on("2025-12-01", "2025-12-01"), review(Yes));
    assert_eq!(on("2025-12-02", "2026-11-30"), []);
    assert_eq!(on("2025-12-02", "2026-12-01"), review(Yes));
    let against = Notice::new(NoticeKind::NonRenewal).by([1]);
    let against = AgreementEvent::notice_given(against);
    let noticed = then(agreement.clone(), against, "2025-10-01");
    let kinds = |record| -> Vec<_> {
        let found = due(record, "2025-11-01", "2026-01-31").into_iter();
        found.map(|(kind, _, _, falls, _)| (kind, falls)).collect()
    };
    assert_eq!(kinds(noticed), [(DueKind::AgreementEnd, Yes)]);
    // It renews itself once: then there is nothing left to review.
    let once = renewing(pact::year_by_year().most(1));
    let end = (DueKind::AgreementEnd, Unknown); // of the first term, or of the second
    assert_eq!(kinds(once.clone()), [(DueKind::RenewalNotice, Yes), end]);
    let later: Vec<_> = due(once, "2025-12-02", "2026-12-31")
        .into_iter()
        .map(|it| it.0)
        .collect();
    assert_eq!(later, [DueKind::AgreementEnd]);
    // Nobody knows how long about a month is.
    let about = Length::new(1, LengthUnit::Month)
        .unwrap()
        .limited(Limit::About);
    let about = renewing(pact::year_by_year().notice(about));
    assert_eq!(due(about, "2025-11-01", "2026-12-31"), []);
}

#[test]
fn requirements_and_items_stay_due_until_they_are_settled() {
    use Answer::{No, Yes};
    let requirement =
        Requirement::of_host(4, RequirementKind::EquipmentUpgrade).due(when("2025-03-31"));
    let survey = visit::signed_with([visit::required(requirement)]);
    let row = |falls, overdue| {
        vec![(
            DueKind::Requirement,
            Some(4),
            "5".to_owned(),
            falls,
            overdue,
        )]
    };
    assert_eq!(
        due(survey.clone(), "2025-03-31", "2025-04-30"),
        row(Yes, No)
    );
    assert_eq!(
        due(survey.clone(), "2025-04-01", "2025-04-30"),
        row(No, Yes)
    );
    let met = then(survey, visit::met(4), "2025-03-30");
    assert_eq!(due(met, "2025-03-01", "2025-04-30"), []);

    let window = transfer::period("2025-01-01", "2025-06-30");
    let item = |number| -> PlanItem { transfer::item(number).window(window.clone()) };
    let content = transfer::within(lienvien::period!(2025..=2026), [item(1), item(2)]).unwrap();
    let plan = transfer::plan_of(transfer::draft().content(content), transfer::approving());
    let plan = then(plan, transfer::settled(1), "2025-05-01");
    let row = |falls, overdue| vec![(DueKind::PlanItem, Some(2), "1".to_owned(), falls, overdue)];
    assert_eq!(due(plan.clone(), "2025-06-30", "2025-07-31"), row(Yes, No));
    assert_eq!(due(plan.clone(), "2025-07-01", "2025-07-31"), row(No, Yes));
    assert_eq!(due(plan, "2025-06-01", "2025-06-29"), []);
}

#[test]
fn permissions_secondments_and_courses_end() {
    use Answer::{No, Yes};
    let permitted = pack::record_of(
        pack::proposed(pack::proposal()),
        [pack::authorised(Some("2025-05-31"))],
    );
    let row = vec![(DueKind::Permission, None, "2".to_owned(), Yes, No)];
    assert_eq!(due(permitted.clone(), "2025-05-31", "2025-06-30"), row);
    assert_eq!(due(permitted, "2025-06-01", "2025-06-30"), []);

    // It was planned until 31/08/2025.
    let away = sent::approved_of(sent::proposal());
    let row = |line: &str, falls, overdue| {
        vec![(
            DueKind::SecondmentEnd,
            None,
            line.to_owned(),
            falls,
            overdue,
        )]
    };
    assert_eq!(
        due(away.clone(), "2025-08-01", "2025-08-31"),
        row("1", Yes, No)
    );
    assert_eq!(
        due(away.clone(), "2025-09-01", "2025-09-30"),
        row("1", No, Yes)
    );
    let longer = then(away.clone(), sent::extended("2025-09-30"), "2025-08-20");
    assert_eq!(due(longer, "2025-09-01", "2025-09-30"), row("3", Yes, No));
    let over = then(
        away,
        SecondmentEvent::cancelled(sent::reason()),
        "2025-02-01",
    );
    assert_eq!(due(over, "2025-08-01", "2025-09-30"), []);

    let plan = class::plan().period(transfer::period("2025-01-01", "2025-02-28"));
    let course = class::open_with(plan);
    let row = |falls, overdue| vec![(DueKind::CourseEnd, None, "1".to_owned(), falls, overdue)];
    assert_eq!(
        due(course.clone(), "2025-02-28", "2025-03-01"),
        row(Yes, No)
    );
    assert_eq!(due(course, "2025-03-01", "2025-03-31"), row(No, Yes));
}

#[test]
fn a_technique_hangs_on_one_person() {
    let case = |number, performer: Option<u128>| {
        let mut case = pack::case(number, CaseLevel::Independent);
        case.performer = performer.map(pack::trainee);
        pack::logged(case)
    };
    let accepted = |cases: Vec<PackageEvent>| {
        let record = pack::record_of(pack::proposed(pack::proposal()), []);
        let record = then_each(record, cases, "2025-03-01");
        then(record, pack::accepted(pack::whole()), "2025-04-01")
    };
    let ask = |record: &pack::Pack, on: &str| {
        let found = register([record.clone().into()]).at_risk(day(on));
        found
            .into_iter()
            .next()
            .map(|it| (it.persons.len(), it.hangs_on_one))
    };
    let one = accepted(vec![case(1, Some(1)), case(2, Some(1))]);
    assert_eq!(ask(&one, "2025-03-01"), Some((1, Answer::Yes)));
    assert_eq!(
        ask(&one, "2025-02-28"),
        None,
        "nobody is known to have performed it"
    );
    let two = accepted(vec![case(1, Some(1)), case(2, Some(2))]);
    assert_eq!(ask(&two, "2025-06-01"), None);
    let perhaps = accepted(vec![case(1, Some(1)), case(2, None)]);
    assert_eq!(ask(&perhaps, "2025-06-01"), Some((1, Answer::Unknown)));
    let ending = then(two, pack::authorised(Some("2025-12-31")), "2025-01-01");
    let found = register([ending.clone().into()]).at_risk(day("2025-12-31"));
    assert_eq!(found[0].permission_ends, Some(when("2025-12-31")));
    assert_eq!(
        (found[0].status, found[0].may_be_performed),
        (PackageStatus::Accepted, Answer::Yes)
    );
    assert!(
        register([ending.into()])
            .at_risk(day("2026-01-01"))
            .is_empty()
    );
}
