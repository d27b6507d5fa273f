//! What a survey warns of.

use super::{
    MinutesSignature, Rating, RequirementNumber, Survey, SurveyEvent, SurveyFinding, SurveySide,
    Verdict,
};
use crate::organisation::PersonRef;
use crate::record::{Place, Record, Warnings};
use crate::value::When;
use alloc::{boxed::Box, collections::BTreeMap, vec::Vec};
use chrono::NaiveDate;

messages! {
    /// Cảnh báo: what may be wrong in a survey, although each of its lines could be written.
    pub enum SurveyWarning {
        /// A requirement is overdue.
        RequirementOverdue {
            /// The number of the requirement.
            requirement: RequirementNumber,
            /// The due date.
            due: Box<When>,
        } = "survey.requirement.overdue" {
            en("requirement {requirement} was due by {due} and is open")
            vi("yêu cầu số {requirement} đã quá hạn {due} mà chưa được đáp ứng hoặc được miễn", due = due.vi())
        }
        /// An outcome names a requirement that the record does not state.
        RequirementUnknown {
            /// The number of the requirement.
            requirement: RequirementNumber,
        } = "survey.requirement.unknown" {
            en("requirement {requirement} has an outcome, but the record does not state it")
            vi("có kết quả xử lý yêu cầu số {requirement} nhưng hồ sơ không nêu yêu cầu này")
        }
        /// The verdict is `ready` although a dimension is rated insufficient.
        ReadyThoughInsufficient {
            /// The Vietnamese name of the dimension, or the words of the paper.
            dimension: Box<str>,
        } = "survey.finding.ready_though_insufficient" {
            en("the verdict is `ready` though `{dimension}` is rated `insufficient`")
            vi("kết luận “đủ điều kiện” trong khi nội dung “{dimension}” chưa đáp ứng")
        }
        /// Somebody who is not in the delegation signed for it.
        SignedByOther = "survey.signature.not_in_delegation" {
            en("the signer for the delegation is not among its members")
            vi("người ký với tư cách đoàn khảo sát không có trong thành phần đoàn")
        }
    }
}

/// Adds what may be wrong in the survey on a day. Lines of a later day are left out.
pub(super) fn warn(record: &Record<Survey>, day: NaiveDate, out: &mut Warnings<Survey>) {
    let state = record.state();
    let mut unknown: BTreeMap<RequirementNumber, Vec<Place>> = BTreeMap::new();
    for held in record.history() {
        let place = held.place;
        if held.entry.on.on_or_before(day).is_no() {
            continue;
        }
        let outcome = match &held.entry.event {
            SurveyEvent::Found(finding) => {
                warn_of_finding(finding, place, out);
                None
            }
            SurveyEvent::Required(requirement) => {
                warn_of_requirement(state, requirement.number, day, place, out);
                None
            }
            SurveyEvent::Reported(report) => {
                for finding in &report.known.findings {
                    warn_of_finding(finding, place, out);
                }
                for requirement in &report.known.requirements {
                    warn_of_requirement(state, requirement.number, day, place, out);
                }
                None
            }
            SurveyEvent::Signed(signature) => {
                warn_of_signature(state, signature, place, out);
                None
            }
            SurveyEvent::Met(event) => Some(event.requirement),
            SurveyEvent::Waived(event) => Some(event.requirement),
            SurveyEvent::Unmet(event) => Some(event.requirement),
            SurveyEvent::Planned(_)
            | SurveyEvent::Postponed(_)
            | SurveyEvent::Cancelled(_)
            | SurveyEvent::Opened(_)
            | SurveyEvent::Presented(_)
            | SurveyEvent::NeedsProposed(_)
            | SurveyEvent::BrokenOff(_)
            | SurveyEvent::Concluded(_)
            | SurveyEvent::Reopened(_)
            | SurveyEvent::RefusedToSign(_)
            | SurveyEvent::Superseded(_) => None,
        };
        if let Some(number) = outcome.filter(|number| state.requirement(*number).is_none()) {
            unknown.entry(number).or_default().push(place);
        }
    }
    for (requirement, lines) in unknown {
        out.push(SurveyWarning::RequirementUnknown { requirement }, lines);
    }
}

fn warn_of_finding(finding: &SurveyFinding, place: Place, out: &mut Warnings<Survey>) {
    let is_ready = finding
        .verdict
        .as_ref()
        .is_some_and(|said| *said == Verdict::Ready);
    for assessed in &finding.assessed {
        let rating = assessed.rating.as_ref();
        if is_ready && rating.is_some_and(|rating| *rating == Rating::Insufficient) {
            let dimension = assessed.dimension.vi().into();
            out.push(
                SurveyWarning::ReadyThoughInsufficient { dimension },
                [place],
            );
        }
    }
}

fn warn_of_requirement(
    state: &Survey,
    requirement: RequirementNumber,
    day: NaiveDate,
    place: Place,
    out: &mut Warnings<Survey>,
) {
    if let Some(tracked) = state.requirement(requirement)
        && tracked.is_overdue_on(day).is_yes()
    {
        let due = Box::new(tracked.requirement.due.clone());
        out.push(
            SurveyWarning::RequirementOverdue { requirement, due },
            [place],
        );
    }
}

/// Only if all members are known, and each by an id.
fn warn_of_signature(
    state: &Survey,
    signature: &MinutesSignature,
    place: Place,
    out: &mut Warnings<Survey>,
) {
    let Some(signer) = signature.signer_id() else {
        return;
    };
    let is_other = |opening: &super::Opening| {
        let mut members = opening.delegation.members.iter();
        opening.delegation.complete
            && members.all(|member| {
                let person = member.person.as_ref().and_then(PersonRef::id);
                person.is_some_and(|person| person != signer)
            })
    };
    let mut openings = state.openings().iter().map(|opening| &opening.what);
    if signature.side == SurveySide::Delegation
        && !state.openings().is_empty()
        && openings.all(is_other)
    {
        out.push(SurveyWarning::SignedByOther, [place]);
    }
}
