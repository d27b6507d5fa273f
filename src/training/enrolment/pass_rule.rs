//! The rule by which scores lead to a conclusion.

use super::{FinalScore, JudgedScore};
use crate::package::TraineeAssessment;
use crate::value::{Answer, Score};

payload! {
    /// Quy tắc xét đạt: the scores with which a trainee passes. The training hospital sets the
    /// rule; there is no national rule, and this crate has none.
    ///
    /// A mean is computed exactly, then rounded to the nearest hundredth, a half upwards: 4,99 and 5,00
    /// give 5,00.
    ///
    /// # JSON
    ///
    /// `{"by":"mean_or_only_one","mark":500}`, with `"each":400` if theory and practice must each reach
    /// a score of their own.
    ///
    /// ```
    /// use lienvien::package::{AssessmentConclusion, TraineeAssessment};
    /// use lienvien::training::enrolment::{FinalScore, PassRule};
    /// use lienvien::value::{Answer, Score};
    /// let five = Score::hundredths(500)?;
    /// let rule = PassRule::new(FinalScore::MeanOrOnlyOne, five);
    /// let sat = TraineeAssessment::new().conclusion(AssessmentConclusion::Passed)
    ///     .theory(Score::hundredths(850)?)
    ///     .practice(Score::hundredths(775)?);
    /// assert_eq!(rule.final_score(&sat), Some(Score::hundredths(813)?));
    /// assert_eq!(rule.is_met_by(&sat), Answer::Yes);
    /// // Without any score it is unknown.
    /// assert_eq!(rule.is_met_by(&TraineeAssessment::new().conclusion(AssessmentConclusion::Passed)), Answer::Unknown);
    /// # Ok::<(), lienvien::value::ScoreError>(())
    /// ```
    #[derive(Copy)]
    pub struct PassRule {
        /// The score that is the final one.
        pub by: FinalScore,
        /// The lowest final score that passes.
        pub mark: Score,
        /// The lowest score that passes in theory, and in practice, if the rule sets one.
        pub each: Option<Score> = None,
    }
}

/// Điểm chưa đạt: a score that is certainly below what a rule requires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ScoreShortfall {
    /// The score that is too low.
    pub score: JudgedScore,
    /// The highest possible value of the score.
    pub found: Score,
    /// The lowest value that the rule accepts.
    pub wanted: Score,
}

/// The possible values of a score: from `low` to `high`, both included. A score that is not known
/// can have every value.
#[derive(Clone, Copy)]
struct Span {
    low: Score,
    high: Score,
}

impl Span {
    fn of(score: Option<Score>) -> Self {
        Self {
            low: score.unwrap_or(Score::ZERO),
            high: score.unwrap_or(Score::TEN),
        }
    }

    fn mean(self, other: Self) -> Self {
        Self {
            low: self.low.mean(other.low),
            high: self.high.mean(other.high),
        }
    }

    fn reaches(self, wanted: Score) -> Answer {
        if self.low >= wanted {
            Answer::Yes
        } else if self.high < wanted {
            Answer::No
        } else {
            Answer::Unknown
        }
    }
}

impl PassRule {
    /// The final score, if the scores for it are known.
    pub fn final_score(self, assessment: &TraineeAssessment) -> Option<Score> {
        let Span { low, high } = self.final_span(assessment);
        (low == high).then_some(low)
    }

    /// Whether the scores satisfy the rule. [`FinalScore::MeanOrOnlyOne`] treats a missing score as
    /// one that does not exist, as [`final_score`](Self::final_score) does.
    pub fn is_met_by(self, assessment: &TraineeAssessment) -> Answer {
        let mut met = Answer::Yes;
        for (_, span, wanted) in self.judged(assessment) {
            met = met.and(span.reaches(wanted));
        }
        met
    }

    /// The first score that is certainly below what the rule requires. A score that is not given
    /// may exist, also under [`FinalScore::MeanOrOnlyOne`].
    pub fn shortfall(self, assessment: &TraineeAssessment) -> Option<ScoreShortfall> {
        self.shortfalls(assessment).next()
    }

    /// The scores that are certainly below what the rule requires.
    pub(super) fn shortfalls(
        self,
        assessment: &TraineeAssessment,
    ) -> impl Iterator<Item = ScoreShortfall> {
        let by = match self.by {
            FinalScore::MeanOrOnlyOne | FinalScore::Mean => FinalScore::Mean,
            FinalScore::After => FinalScore::After,
        };
        let judged = (Self { by, ..self }).judged(assessment).into_iter();
        judged.filter_map(|(score, span, wanted)| {
            let found = span.high;
            let is_short = span.reaches(wanted).is_no();
            is_short.then_some(ScoreShortfall {
                score,
                found,
                wanted,
            })
        })
    }

    fn final_span(self, assessment: &TraineeAssessment) -> Span {
        let (theory, practice) = (assessment.theory, assessment.practice);
        match self.by {
            FinalScore::After => Span::of(assessment.after),
            FinalScore::Mean => Span::of(theory).mean(Span::of(practice)),
            FinalScore::MeanOrOnlyOne => {
                Span::of(theory.or(practice)).mean(Span::of(practice.or(theory)))
            }
        }
    }

    /// The scores to judge: which score, its possible values, and the value that it must reach.
    fn judged(self, assessment: &TraineeAssessment) -> [(JudgedScore, Span, Score); 3] {
        let (theory, practice) = (assessment.theory, assessment.practice);
        let least = self.each.unwrap_or(Score::ZERO);
        [
            (JudgedScore::Final, self.final_span(assessment), self.mark),
            (JudgedScore::Theory, self.span_of(theory, practice), least),
            (JudgedScore::Practice, self.span_of(practice, theory), least),
        ]
    }

    /// The possible values of the score in theory or in practice; `other` is the second of the two.
    fn span_of(self, score: Option<Score>, other: Option<Score>) -> Span {
        match (score, self.by) {
            // Here the other score replaces a missing one.
            (None, FinalScore::MeanOrOnlyOne) => Span::of(other),
            (_, FinalScore::MeanOrOnlyOne | FinalScore::Mean | FinalScore::After) => {
                Span::of(score)
            }
        }
    }
}
