//! What holds of every agreement, whatever is in it.

use crate::agreement_support::*;
use Coverage::{Covered, NotCovered, Unknown};
use lienvien::agreement::{
    AgreementEvent, AgreementUnavailable, Clause, ContentKind, Coverage, PartyLetter, Standing,
};
use lienvien::organisation::Province;
use lienvien::specialty::{ManagementField, OtherSubject, Specialty, Subject};
use lienvien::value::Period;
use proptest::prelude::*;

fn any_day() -> impl Strategy<Value = chrono::NaiveDate> {
    (0..4000_i64).prop_map(|days| day("2023-01-01") + chrono::Duration::days(days))
}

fn any_subject() -> impl Strategy<Value = Subject> {
    let specialties = Specialty::ALL.iter().copied().map(Subject::from);
    let fields = ManagementField::ALL.iter().copied().map(Subject::from);
    let others = OtherSubject::ALL.iter().copied().map(Subject::from);
    proptest::sample::select(specialties.chain(fields).chain(others).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn letters_change_no_answer(day in any_day(), subject in any_subject(), named in any::<bool>()) {
        let (a, b) = (Some(PartyLetter::A), Some(PartyLetter::B));
        let answers = [[None, None], [a, b], [b, a]].map(|letters| {
            let terms = terms_with(|draft| {
                for (party, letter) in draft.parties.iter_mut().zip(letters) {
                    party.letter = letter.map(Into::into);
                }
                if !named {
                    draft.recipients.clear();
                }
            });
            signed_on(terms, "2024-10-12").covers(&ha_tinh(), ContentKind::TechniqueTransfer, std::slice::from_ref(&subject), day)
        });
        prop_assert_eq!(&answers[0], &answers[1]);
        prop_assert_eq!(&answers[1], &answers[2]);
    }

    #[test]
    fn a_facility_outside_the_territory_is_never_covered_by_it(
        day in any_day(),
        subject in any_subject(),
        province in proptest::sample::select(Province::all().collect::<Vec<_>>()),
    ) {
        prop_assume!(province.code().as_str() != "42");
        let since = province.valid_from().map_or("unknown".to_owned(), |day| day.to_string());
        let outside = hospital(12, &[(province.code().as_str(), &since)]);
        let covering = ha_tinh_agreement().covers(&outside, ContentKind::TechniqueTransfer, &[subject], day);
        prop_assert_ne!(covering.by_terms, Covered);
        prop_assert!(!covering.clauses.contains(&Clause::Recipient(1.into())) || covering.by_terms == Unknown);
    }

    #[test]
    fn after_its_end_it_is_never_in_force(
        (from, years, after) in (2000..2030_i32, 0..10_i32, 1..4000_i64),
        until in proptest::option::of("20(1[0-9]|2[0-9])-0[1-9]"),
        is_resumed in any::<bool>(),
    ) {
        let to = from + years;
        let terms = terms_with(|draft| draft.period = Some(Period::years(from, to).unwrap()));
        let mut agreement = signed_on(terms, "unknown");
        agreement = then(agreement, suspended(until.as_deref()), "unknown");
        if is_resumed {
            agreement = then(agreement, AgreementEvent::Resumed, "unknown");
        }
        let day = day(&format!("{to}-12-31")) + chrono::Duration::days(after);
        let standing = agreement.standing_on(day);
        prop_assert!(!matches!(standing, Standing::InForce | Standing::Unknown), "{}", standing);
        let unavailable = AgreementUnavailable::NotInForce { standing, day };
        prop_assert_eq!(agreement.in_force_on(day), Err(unavailable.clone()));
        let subject = [Specialty::Neurology.into()];
        prop_assert_eq!(agreement.covers(&ha_tinh(), ContentKind::TechniqueTransfer, &subject, day).coverage, NotCovered);
        prop_assert_eq!(agreement.covered_on(&ha_tinh(), ContentKind::TechniqueTransfer, &subject, day), Err(unavailable));
    }
}
