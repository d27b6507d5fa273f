//! By which rule a conclusion follows from scores.

use super::{FinalScore, JudgedScore};
use crate::package::TraineeAssessment;
use crate::value::{Answer, Score};
use serde::{Deserialize, Serialize};

/// Quy tắc xét đạt: by which scores somebody passes. The training hospital sets it; there is no
/// national one, and this crate brings none.
///
/// A mean is exact, then rounded to the nearest hundredth, and upwards where it lies between two: 4,99
/// and 5,00 give 5,00.
///
/// # JSON
///
/// `{"by":"mean_or_only_one","mark":500}`, with `"each":400` where theory and practice each have a
/// mark of their own.
///
/// ```
/// use lienvien::package::{AssessmentConclusion, TraineeAssessment};
/// use lienvien::training::enrolment::{FinalScore, PassRule};
/// use lienvien::value::{Answer, Score};
/// let five = Score::hundredths(500)?;
/// let rule = PassRule::of(FinalScore::MeanOrOnlyOne, five);
/// let sat = TraineeAssessment {
///     theory: Some(Score::hundredths(850)?),
///     practice: Some(Score::hundredths(775)?),
///     ..TraineeAssessment::of(AssessmentConclusion::Passed)
/// };
/// assert_eq!(rule.final_score(&sat), Some(Score::hundredths(813)?));
/// assert_eq!(rule.is_met_by(&sat), Answer::Yes);
/// // Without any score nobody can tell.
/// assert_eq!(rule.is_met_by(&TraineeAssessment::of(AssessmentConclusion::Passed)), Answer::Unknown);
/// # Ok::<(), lienvien::value::ScoreError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a pass rule")]
pub struct PassRule {
    /// Which score is the final one.
    pub by: FinalScore,
    /// The least final score with which one passes.
    pub mark: Score,
    /// The least score that theory and practice each must reach, if the rule says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<Score>,
}

/// Điểm chưa đạt: a score that certainly does not reach what a rule asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScoreShortfall {
    /// Which score.
    pub score: JudgedScore,
    /// The most that it can be.
    pub found: Score,
    /// The least that is asked for.
    pub wanted: Score,
}

/// A score between two bounds, both included: whole where it isn't known.
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
    /// Passes who has at least this final score.
    pub const fn of(by: FinalScore, mark: Score) -> Self {
        Self {
            by,
            mark,
            each: None,
        }
    }

    /// The same, with at least this score in theory and in practice each.
    #[must_use]
    pub const fn with_each(self, each: Score) -> Self {
        Self {
            each: Some(each),
            ..self
        }
    }

    /// The final score, if the scores that make it are known.
    pub fn final_score(self, assessment: &TraineeAssessment) -> Option<Score> {
        let Span { low, high } = self.final_span(assessment);
        (low == high).then_some(low)
    }

    /// Whether the scores reach what the rule asks for. Where it goes by the only score, one that
    /// isn't given is taken for none, as in [`final_score`](Self::final_score).
    pub fn is_met_by(self, assessment: &TraineeAssessment) -> Answer {
        let reached = self.judged(assessment);
        let reached = reached.map(|(_, span, wanted)| span.reaches(wanted));
        reached.into_iter().fold(Answer::Yes, Answer::and)
    }

    /// The first score that certainly does not reach what the rule asks for. One that isn't given
    /// may exist all the same, also where the rule would go by the only score.
    pub fn shortfall(self, assessment: &TraineeAssessment) -> Option<ScoreShortfall> {
        let by = match self.by {
            FinalScore::MeanOrOnlyOne | FinalScore::Mean => FinalScore::Mean,
            FinalScore::After => FinalScore::After,
        };
        let judged = Self { by, ..self }.judged(assessment).into_iter();
        let mut short = judged.filter(|(_, span, wanted)| span.reaches(*wanted).is_no());
        short.next().map(|(score, span, wanted)| ScoreShortfall {
            score,
            found: span.high,
            wanted,
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

    /// What is judged: which score, what it can be, and what it must reach.
    fn judged(self, assessment: &TraineeAssessment) -> [(JudgedScore, Span, Score); 3] {
        let each = |score: Option<Score>, other: Option<Score>| match (score, self.by) {
            // Where one may be missing, a missing one is judged by the other.
            (None, FinalScore::MeanOrOnlyOne) => Span::of(other),
            (_, FinalScore::MeanOrOnlyOne | FinalScore::Mean | FinalScore::After) => {
                Span::of(score)
            }
        };
        let (theory, practice) = (assessment.theory, assessment.practice);
        let least = self.each.unwrap_or(Score::ZERO);
        [
            (JudgedScore::Final, self.final_span(assessment), self.mark),
            (JudgedScore::Theory, each(theory, practice), least),
            (JudgedScore::Practice, each(practice, theory), least),
        ]
    }
}
