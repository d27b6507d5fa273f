//! The rule by which scores lead to a conclusion: exact, and three-valued where scores are missing.

use lienvien::package::{AssessmentConclusion, TraineeAssessment};
use lienvien::training::enrolment::{FinalScore, JudgedScore, PassRule};
use lienvien::value::{Answer, Score};
use proptest::{option, prelude::*, sample::select};

fn score(hundredths: u16) -> Score {
    Score::hundredths(hundredths).unwrap()
}

fn sat(theory: Option<u16>, practice: Option<u16>, after: Option<u16>) -> TraineeAssessment {
    let mut assessment = TraineeAssessment::new().conclusion(AssessmentConclusion::Passed);
    assessment.theory = theory.map(score);
    assessment.practice = practice.map(score);
    assessment.after = after.map(score);
    assessment
}

#[test]
fn the_final_score_is_the_one_that_the_rule_names() {
    let of = |by, theory, practice, after| {
        let rule = PassRule::new(by, score(500));
        let last = rule.final_score(&sat(theory, practice, after));
        last.map(Score::in_hundredths)
    };
    let (t, p, a) = (Some(600), Some(701), Some(900));
    for (by, [both, theory, practice, none]) in [
        (FinalScore::After, [Some(900); 4]),
        (FinalScore::Mean, [Some(651), None, None, None]), // 6.505 is 6.51
        (
            FinalScore::MeanOrOnlyOne,
            [Some(651), Some(600), Some(701), None],
        ),
    ] {
        assert_eq!(of(by, t, p, a), both, "{by}");
        assert_eq!(of(by, t, None, a), theory, "{by}");
        assert_eq!(of(by, None, p, a), practice, "{by}");
        assert_eq!(of(by, None, None, a), none, "{by}");
    }
    assert_eq!(of(FinalScore::After, t, p, None), None);
}

#[test]
fn what_is_missing_decides_only_where_it_cannot_help() {
    let mean = |mark| PassRule::new(FinalScore::Mean, score(mark));
    for (rule, theory, practice, answer) in [
        // 4 and anything up to 10: from 2 to 7.
        (mean(700), Some(400), None, Answer::Unknown),
        (mean(701), Some(400), None, Answer::No),
        (mean(200), Some(400), None, Answer::Yes),
        (mean(201), Some(400), None, Answer::Unknown),
        (mean(500), None, None, Answer::Unknown),
        (mean(0), None, None, Answer::Yes),
        (mean(500).each(score(450)), Some(449), None, Answer::No),
        (
            mean(500).each(score(450)),
            Some(1000),
            None,
            Answer::Unknown,
        ),
        (
            mean(500).each(score(450)),
            Some(450),
            Some(550),
            Answer::Yes,
        ),
        (
            mean(500).each(score(450)),
            Some(449),
            Some(1000),
            Answer::No,
        ),
    ] {
        let sat = sat(theory, practice, None);
        assert_eq!(
            rule.is_met_by(&sat),
            answer,
            "{rule:?} {theory:?} {practice:?}"
        );
        assert_eq!(rule.shortfall(&sat).is_some(), answer.is_no());
    }
    // Where one may be missing, the other is judged in its place.
    let either = PassRule::new(FinalScore::MeanOrOnlyOne, score(500)).each(score(450));
    assert_eq!(either.is_met_by(&sat(None, Some(500), None)), Answer::Yes);
    assert_eq!(
        either.is_met_by(&sat(None, None, Some(1000))),
        Answer::Unknown
    );
    // By the score after the training, theory and practice count only for their own mark.
    let after = PassRule::new(FinalScore::After, score(500));
    assert_eq!(
        after.is_met_by(&sat(Some(0), Some(0), Some(500))),
        Answer::Yes
    );
    assert_eq!(after.is_met_by(&sat(None, None, Some(499))), Answer::No);
}

#[test]
fn a_shortfall_names_the_score() {
    let rule = PassRule::new(FinalScore::Mean, score(500)).each(score(400));
    let short = |theory, practice| {
        let short = rule.shortfall(&sat(theory, practice, None))?;
        Some((short.score, short.found, short.wanted))
    };
    let found = |judged, found, wanted| Some((judged, score(found), score(wanted)));
    assert_eq!(
        short(Some(0), Some(999)),
        found(JudgedScore::Theory, 0, 400)
    );
    assert_eq!(
        short(Some(900), Some(399)),
        found(JudgedScore::Practice, 399, 400)
    );
    assert_eq!(
        short(Some(400), Some(400)),
        found(JudgedScore::Final, 400, 500)
    );
    assert_eq!(short(Some(400), Some(600)), None);
}

/// A score that is not given may exist: the trainee may have passed with it, so nothing is refused.
#[test]
fn the_only_score_given_need_not_be_the_only_one() {
    let of = |mark| PassRule::new(FinalScore::MeanOrOnlyOne, score(mark));
    for (rule, is_short) in [
        // 4 and at most 10 are 7.
        (of(700), false),
        (of(701), true),
        (of(500).each(score(400)), false),
        (of(500).each(score(401)), true),
    ] {
        for sat in [sat(Some(400), None, None), sat(None, Some(400), None)] {
            assert_eq!(rule.shortfall(&sat).is_some(), is_short, "{rule:?}");
            assert_eq!(rule.final_score(&sat), Some(score(400)));
            assert_eq!(rule.is_met_by(&sat), Answer::No);
        }
    }
    let short = of(701).shortfall(&sat(Some(400), None, None)).unwrap();
    assert_eq!((short.score, short.found), (JudgedScore::Final, score(700)));
}

#[test]
fn a_rule_is_read_as_it_was_written() {
    let rule = PassRule::new(FinalScore::MeanOrOnlyOne, score(500));
    for (rule, json) in [
        (rule, r#"{"by":"mean_or_only_one","mark":500}"#),
        (
            rule.each(score(400)),
            r#"{"by":"mean_or_only_one","mark":500,"each":400}"#,
        ),
    ] {
        assert_eq!(serde_json::to_string(&rule).unwrap(), json);
        assert_eq!(serde_json::from_str::<PassRule>(json).unwrap(), rule);
    }
    for (json, why) in [
        (r#"{"by":"mean","mark":1001}"#, "expected 0 to 1000"),
        (r#"{"by":"best","mark":5}"#, "`best` is not a final score"),
        (r#"{"by":"mean","mark":5.5}"#, "5.5"),
        (r#"{"by":"mean"}"#, "missing field `mark`"),
        (r#"{"by":"mean","mark":5,"x":1}"#, "unknown field `x`"),
    ] {
        let error = serde_json::from_str::<PassRule>(json).unwrap_err();
        assert!(error.to_string().contains(why), "{error}");
    }
}

proptest! {
    /// Whatever is filled in for what is missing, a certain answer stays as it is.
    #[test]
    fn a_certain_answer_stays(
        by in select(FinalScore::ALL),
        mark in 0..=1000_u16,
        each in option::of(0..=1000_u16),
        known in [option::of(0..=1000_u16), option::of(0..=1000_u16), option::of(0..=1000_u16)],
        rest in [0..=1000_u16, 0..=1000_u16, 0..=1000_u16],
    ) {
        let mut rule = PassRule::new(by, score(mark));
        rule.each = each.map(score);
        let answer = rule.is_met_by(&sat(known[0], known[1], known[2]));
        // By this rule a missing score is no score to come.
        let is_final = by == FinalScore::MeanOrOnlyOne && known[0].or(known[1]).is_some();
        let fill = |n: usize| known[n].or((!is_final || n == 2).then_some(rest[n]));
        let filled = rule.is_met_by(&sat(fill(0), fill(1), fill(2)));
        prop_assert_ne!(filled, Answer::Unknown);
        prop_assert!(answer == Answer::Unknown || answer == filled);
        // What is certain stays certain, whichever of the missing scores there are.
        let short = rule.shortfall(&sat(known[0], known[1], known[2])).is_some();
        let full = |n: usize| known[n].or(Some(rest[n]));
        for some in [sat(full(0), full(1), full(2)), sat(fill(0), fill(1), fill(2))] {
            prop_assert!(!short || rule.is_met_by(&some).is_no());
        }
        prop_assert!(is_final || short == answer.is_no());
    }

    /// A mean is the nearest hundredth of the exact one, and lies between the two.
    #[test]
    fn a_mean_is_near(one in 0..=1000_u16, other in 0..=1000_u16) {
        let mean = score(one).mean(score(other)).in_hundredths();
        let twice = 2 * i32::from(mean) - i32::from(one) - i32::from(other);
        prop_assert!((0..=1).contains(&twice));
        prop_assert!(mean >= one.min(other) && mean <= one.max(other));
        prop_assert_eq!(score(one).mean(score(other)), score(other).mean(score(one)));
    }
}

#[test]
fn scores_are_written_as_papers_write_them() {
    for (hundredths, vi) in [
        (0, "0"),
        (5, "0,05"),
        (450, "4,5"),
        (475, "4,75"),
        (500, "5"),
        (1000, "10"),
    ] {
        assert_eq!(score(hundredths).vi().to_string(), vi);
    }
}
