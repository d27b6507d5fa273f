//! What holds of every agreement, whatever its terms and whatever befell it.

use crate::lives::{
    DATES, Fate, Life, answers, asking, before_the_merger, by_terms, content, days, draft,
    hospital, is_open, life, lived, subjects,
};
use crate::papers::{Pact, territory, text, when};
use lienvien::agreement::{AgreementUnavailable, ContentKind, Coverage, PartyLetter, Recipient};
use lienvien::organisation::{DatedName, Organisation};
use lienvien::value::Answer;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn letters_change_no_answer(
        draft in draft(),
        letters in Just(PartyLetter::ALL.to_vec()).prop_shuffle(),
        life in life(),
        facility in asking(),
        day in days(),
    ) {
        let facility = Organisation::try_from(facility).unwrap();
        let mut lettered = draft.clone();
        for (party, letter) in lettered.parties.iter_mut().zip(letters) {
            party.letter = Some(letter.into());
        }
        let (Some(plain), Some(lettered)) = (lived(draft, &life), lived(lettered, &life)) else {
            return Ok(());
        };
        prop_assert_eq!(answers(&plain, &facility, day), answers(&lettered, &facility, day));
    }

    /// More in the terms never takes away what was certain: what was covered stays covered, and what
    /// was on demand is never ruled out. What wasn't known may be decided either way, but a no can
    /// come of it only where the paper itself had left open what or whom it covers.
    #[test]
    fn one_content_more_never_lowers_coverage(
        (draft, more) in draft().prop_flat_map(|draft| {
            let parties = u16::try_from(draft.parties.len()).unwrap();
            (Just(draft), content(parties))
        }),
        life in life(),
        facility in asking(),
        day in days(),
    ) {
        let facility = Organisation::try_from(facility).unwrap();
        // What is removed is counted by number; so that it is the same, the new one comes last.
        let life = (life.0, life.1.into_iter().filter(|(fate, _)| !matches!(fate, Fate::Removed(_))).collect());
        let mut longer = draft.clone();
        longer.contents.push(more);
        let open = is_open(&draft, &life);
        let (Some(before), Some(after)) = (lived(draft, &life), lived(longer, &life)) else {
            return Ok(());
        };
        for subject in subjects() {
            let of = |pact| by_terms(pact, &facility, &subject, day);
            let fits = match (of(&before), of(&after)) {
                (Coverage::Covered, after) => after == Coverage::Covered,
                (Coverage::OnDemand, after) => after != Coverage::NotCovered,
                (Coverage::Unknown, after) => after != Coverage::NotCovered || open,
                (Coverage::NotCovered, _) => true,
                (new, _) => panic!("{new} is new here"),
            };
            prop_assert!(fits, "{subject}: {:?} then {:?}", of(&before), of(&after));
        }
    }

    /// An appendix that adds a content leaves the days before it as they were, and from its day on
    /// answers as if the content had stood in the paper.
    #[test]
    fn an_appendix_adds_from_its_day_on(
        draft in draft(),
        more in content(2),
        facility in asking(),
        day in days(),
    ) {
        let facility = Organisation::try_from(facility).unwrap();
        let on = "2025-06-01";
        let mut longer = draft.clone();
        longer.contents.push(more.clone());
        let signed: Life = ("2024-10-12", Vec::new());
        let added: Life = ("2024-10-12", vec![(Fate::Added(more, None), on)]);
        let (Some(plain), Some(longer), Some(amended)) =
            (lived(draft.clone(), &signed), lived(longer, &signed), lived(draft, &added))
        else {
            return Ok(());
        };
        let same = if day < crate::papers::day(on) { &plain } else { &longer };
        for subject in subjects() {
            let of = |pact| by_terms(pact, &facility, &subject, day);
            prop_assert_eq!(of(&amended), of(same));
        }
        prop_assert_eq!(amended.standing_on(day), same.standing_on(day));
    }

    #[test]
    fn a_whole_that_is_covered_covers_its_parts(
        draft in draft(),
        life in life(),
        facility in asking(),
        day in days(),
    ) {
        let facility = Organisation::try_from(facility).unwrap();
        let Some(pact) = lived(draft, &life) else {
            return Ok(());
        };
        for whole in subjects() {
            if by_terms(&pact, &facility, &whole, day) != Coverage::Covered {
                continue;
            }
            for part in subjects().into_iter().filter(|part| whole.covers(part).is_yes()) {
                let of_part = by_terms(&pact, &facility, &part, day);
                prop_assert_eq!(of_part, Coverage::Covered, "{} of {}", part, whole);
            }
        }
    }

    /// Asked for several subjects at once, the answer is the weakest of the single ones.
    #[test]
    fn subjects_are_covered_one_by_one(
        draft in draft(),
        asked in subsequence(subjects(), 1..4),
        life in life(),
        facility in asking(),
        day in days(),
    ) {
        let facility = Organisation::try_from(facility).unwrap();
        let Some(pact) = lived(draft, &life) else {
            return Ok(());
        };
        // Where two readings of the terms are possible, each subject may fail in another of them.
        if pact.state().terms_on(day).known().is_none() {
            return Ok(());
        }
        let single = asked.iter().map(|subject| by_terms(&pact, &facility, subject, day));
        let weakest = single.reduce(Coverage::and).unwrap();
        prop_assert_eq!(pact.covers(&facility, ContentKind::TechniqueTransfer, &asked, day).by_terms, weakest);
    }

    #[test]
    fn a_facility_outside_the_territory_is_never_covered(
        draft in draft(),
        (inside, outside) in before_the_merger(),
        life in life(),
        day in days(),
    ) {
        let facility = Organisation::try_from(hospital(9, &outside)).unwrap();
        let mut draft = draft;
        draft.recipients = vec![Recipient::Territory(territory(&inside))];
        draft.recipients_open = false;
        // As the province was on the day of signing, so that day is known here.
        let life = ("2024-10-12", life.1);
        let Some(pact) = lived(draft, &life) else {
            return Ok(());
        };
        for subject in subjects() {
            prop_assert_eq!(by_terms(&pact, &facility, &subject, day), Coverage::NotCovered);
        }
    }

    /// Nothing but a new signed line carries an agreement over its end.
    #[test]
    fn after_the_end_it_is_never_in_force(draft in draft(), life in life(), day in days()) {
        let Some(pact) = lived(draft, &life) else {
            return Ok(());
        };
        let Some(period) = pact.state().terms_as_signed().period.clone() else {
            return Ok(());
        };
        // A length of which the paper names no start runs from the signing or from the effective date.
        let effective = pact.state().terms().effective.clone();
        let is_over = [Some(when(life.0)), effective].into_iter().flatten().all(|start| {
            let end = period.clone().anchored(&start).latest_end();
            end.is_some_and(|end| end < day)
        });
        if is_over {
            let standing = pact.standing_on(day);
            prop_assert_eq!(standing.is_in_force(), Answer::No);
            let unavailable = AgreementUnavailable::NotInForce { standing, day };
            prop_assert_eq!(pact.in_force_on(day), Err(unavailable));
        }
    }

    /// What master data calls an organisation, and since when, is nothing to the paper.
    #[test]
    fn a_new_name_changes_no_answer(
        draft in draft(),
        life in life(),
        facility in asking(),
        day in days(),
    ) {
        let mut renamed = facility.clone();
        let name = DatedName::new(text("Bệnh viện Đa khoa khu vực"));
        renamed.names.push(name.since(when("2025-07-01")));
        renamed.aliases.push(text("BVĐKKV"));
        let facility = Organisation::try_from(facility).unwrap();
        let renamed = Organisation::try_from(renamed).unwrap();
        let Some(pact) = lived(draft, &life) else {
            return Ok(());
        };
        prop_assert_eq!(answers(&pact, &facility, day), answers(&pact, &renamed, day));
    }

    #[test]
    fn a_record_reads_back_as_it_was_written(draft in draft(), life in life()) {
        let Some(pact) = lived(draft, &life) else {
            return Ok(());
        };
        let json = serde_json::to_string(&pact).unwrap();
        prop_assert_eq!(serde_json::from_str::<Pact>(&json).unwrap(), pact);
    }

    /// A party that leaves takes support away, and adds none.
    #[test]
    fn who_leaves_adds_no_coverage(
        draft in draft(),
        signed in select(DATES.to_vec()),
        party in 1_u16..=4,
        facility in asking(),
        day in days(),
    ) {
        let facility = Organisation::try_from(facility).unwrap();
        let gone: Life = (signed, vec![(Fate::Left(party, None), "2025-06-01")]);
        let stayed: Life = (signed, Vec::new());
        let (Some(before), Some(after)) = (lived(draft.clone(), &stayed), lived(draft, &gone)) else {
            return Ok(());
        };
        for subject in subjects() {
            let of = |pact| by_terms(pact, &facility, &subject, day);
            if of(&before) == Coverage::NotCovered {
                prop_assert_eq!(of(&after), Coverage::NotCovered);
            }
            if of(&after) == Coverage::Covered {
                prop_assert_eq!(of(&before), Coverage::Covered);
            }
        }
    }
}
