//! What an enrolment warns of.

use super::{
    Admission, Enrolment, EnrolmentEvent, EnrolmentStatus, Examination, JudgedScore, Nomination,
    PassRule,
};
use crate::package::AssessmentConclusion;
use crate::record::{Place, Record, TooEarly, Warnings};
use crate::value::{CourseId, Score, When};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;

messages! {
    /// What an enrolment warns of. Persons are never named.
    pub enum EnrolmentWarning {
        /// The trainee passed, but these scores do not pass by the rule in the record.
        BelowMark {
            /// The score that is too low.
            score: JudgedScore,
            /// The highest possible value of the score.
            found: Score,
            /// The lowest value that the rule accepts.
            wanted: Score,
        } = "enrolment.assessment.below_mark" {
            en("the trainee passed, but the {score} is at most {found}, and the rule of this record asks for {wanted}", score = score.en())
            vi("học viên được kết luận đạt nhưng {score} cao nhất là {found}, theo quy tắc xét đạt của hồ sơ cần từ {wanted} trở lên", score = score.vi(), found = found.vi(), wanted = wanted.vi())
        }
        /// A certificate was issued before the trainee was assessed.
        CertifiedBeforeAssessment {
            /// The date of the certificate.
            found: When,
            /// The date of the first assessment.
            assessed: When,
        } = "enrolment.certificate.before_assessment" {
            en("the certificate is of {found}, but the trainee was first assessed on {assessed}")
            vi("chứng chỉ, giấy chứng nhận cấp {found} nhưng {assessed} học viên mới được đánh giá lần đầu", found = found.vi(), assessed = assessed.vi())
        }
        /// A certificate is valid, although the trainee was last assessed as not yet passed.
        CertifiedWithoutPass = "enrolment.certificate.without_pass" {
            en("the trainee has a valid certificate, but has not passed by the last assessment")
            vi("học viên có chứng chỉ, giấy chứng nhận còn giá trị nhưng lần đánh giá cuối chưa đạt")
        }
        /// A commitment was broken or repaid that the record does not state.
        CommitmentNotStated = "enrolment.commitment.not_stated" {
            en("a commitment of service was broken or repaid, but the nomination states none")
            vi("có ghi nhận vi phạm cam kết phục vụ hoặc đền bù chi phí đào tạo nhưng nội dung cử đi đào tạo không nêu cam kết")
        }
        /// The training was to end earlier, and the trainee has not returned.
        NotReturned {
            /// The last day of the training.
            end: NaiveDate,
        } = "enrolment.return.missing" {
            en("the training ended on {end}, but the trainee has not returned")
            vi("thời gian đào tạo kết thúc ngày {end} nhưng học viên chưa trở lại làm việc", end = When::from(*end).vi())
        }
        /// The trainee was accepted only after the training had begun.
        AcceptedAfterStart {
            /// The date of the acceptance.
            accepted: When,
            /// The date on which the trainee began.
            started: When,
        } = "enrolment.acceptance.after_start" {
            en("the trainee began on {started}, but was accepted only on {accepted}")
            vi("học viên bắt đầu học {started} nhưng {accepted} mới được tiếp nhận", started = started.vi(), accepted = accepted.vi())
        }
        /// The trainee was nominated for a course, but accepted without a seat in it.
        NoSeat {
            /// The course of the nomination.
            course: CourseId,
        } = "enrolment.acceptance.no_seat" {
            en("the trainee was nominated for course `{course}`, but accepted without a seat in it")
            vi("học viên được cử đi đào tạo ở khóa `{course}` nhưng được tiếp nhận không có suất học trong khóa")
        }
        /// The seat is in another course.
        OtherCourse {
            /// The course of the nomination.
            course: CourseId,
        } = "enrolment.acceptance.other_course" {
            en("the trainee was nominated for course `{course}`, but the seat is in another course")
            vi("học viên được cử đi đào tạo ở khóa `{course}` nhưng suất học thuộc khóa khác")
        }
        /// The trainee was accepted before the seat was given.
        BeforeSeat {
            /// The date of the acceptance, and the date on which the seat was given.
            dates: Box<TooEarly>,
        } = "enrolment.acceptance.before_seat" {
            en("the trainee was accepted on {found}, but the seat was given only on {bound}", found = dates.found, bound = dates.bound)
            vi("học viên được tiếp nhận {found} nhưng đến {bound} mới được xếp suất học", found = dates.found.vi(), bound = dates.bound.vi())
        }
    }
}

/// The places of what the warnings are about.
#[derive(Default)]
struct Places<'a> {
    accepted: Option<Place>,
    certified: Option<(Place, &'a When)>,
    assessed: Vec<(Place, &'a When)>,
    /// The first line that speaks of a commitment.
    committed: Option<Place>,
}

pub(super) fn warn(record: &Record<Enrolment>, day: NaiveDate, out: &mut Warnings<Enrolment>) {
    let (state, mut places) = (record.state(), Places::default());
    for held in record.history() {
        let (place, on) = (held.place, &held.entry.on);
        match &held.entry.event {
            EnrolmentEvent::Accepted(event) => {
                places.accepted = Some(place);
                warn_of_admission(state.nomination(), (&event.admission, on), place, out);
            }
            EnrolmentEvent::Assessed(examination) => {
                places.assessed.push((place, on));
                warn_of_scores(examination, state.pass_rule(), place, out);
            }
            EnrolmentEvent::Certified(_) => places.certified = Some((place, on)),
            EnrolmentEvent::CommitmentBroken(_) | EnrolmentEvent::Repaid(_) => {
                places.committed.get_or_insert(place);
            }
            EnrolmentEvent::Nominated(_)
            | EnrolmentEvent::Reported(_)
            | EnrolmentEvent::Waitlisted
            | EnrolmentEvent::Rejected(_)
            | EnrolmentEvent::Started
            | EnrolmentEvent::LeaveTaken(_)
            | EnrolmentEvent::CameBack
            | EnrolmentEvent::CertificateRevoked(_)
            | EnrolmentEvent::Returned(_)
            | EnrolmentEvent::FollowedUp(_)
            | EnrolmentEvent::RepaymentAsked(_)
            | EnrolmentEvent::Closed
            | EnrolmentEvent::Withdrawn(_)
            | EnrolmentEvent::NoShow
            | EnrolmentEvent::Expelled(_) => {}
        }
    }
    warn_of_certificate(state, &places, out);
    if let (Some(place), None) = (places.committed, state.commitment()) {
        out.push(EnrolmentWarning::CommitmentNotStated, [Place::FIRST, place]);
    }
    if let (Some(acceptance), Some(started)) = (state.acceptance(), state.started())
        && acceptance.on.is_after(started).is_yes()
    {
        let (accepted, started) = (acceptance.on.clone(), started.clone());
        let warning = EnrolmentWarning::AcceptedAfterStart { accepted, started };
        out.push(warning, places.accepted);
    }
    if is_away(record.status())
        && let Some(period) = state.trained()
        && let Some(end) = period.end_before(day)
    {
        out.push(EnrolmentWarning::NotReturned { end }, [Place::FIRST]);
    }
}

/// Warns of an acceptance that does not fit the nomination or the seat.
fn warn_of_admission(
    nomination: &Nomination,
    (admission, on): (&Admission, &When),
    place: Place,
    out: &mut Warnings<Enrolment>,
) {
    let course = nomination.study.course();
    match admission {
        Admission::Seat(seat) => {
            if let Some(course) = course.filter(|course| *course != seat.course()) {
                let warning = EnrolmentWarning::OtherCourse { course };
                out.push(warning, [Place::FIRST, place]);
            }
            if let Err(dates) = TooEarly::check(on, seat.given()) {
                out.push(EnrolmentWarning::BeforeSeat { dates }, [place]);
            }
        }
        Admission::WithoutCourse(_) => {
            if let Some(course) = course {
                out.push(EnrolmentWarning::NoSeat { course }, [Place::FIRST, place]);
            }
        }
    }
}

/// Warns of scores that are below the rule, of one who passed.
fn warn_of_scores(
    examination: &Examination,
    rule: Option<PassRule>,
    place: Place,
    out: &mut Warnings<Enrolment>,
) {
    let assessment = &examination.assessment;
    let Some(rule) = examination.pass_rule.or(rule) else {
        return;
    };
    if assessment.conclusion == Some(AssessmentConclusion::Failed) {
        return;
    }
    for short in rule.shortfalls(assessment) {
        let (score, found, wanted) = (short.score, short.found, short.wanted);
        out.push(
            EnrolmentWarning::BelowMark {
                score,
                found,
                wanted,
            },
            [place],
        );
    }
}

fn warn_of_certificate(state: &Enrolment, places: &Places<'_>, out: &mut Warnings<Enrolment>) {
    if let (Some((place, found)), Some((first, assessed))) =
        (places.certified, places.assessed.first())
        && places
            .assessed
            .iter()
            .all(|(_, on)| found.is_before(on).is_yes())
    {
        let (found, assessed) = (found.clone(), (*assessed).clone());
        let warning = EnrolmentWarning::CertifiedBeforeAssessment { found, assessed };
        out.push(warning, [*first, place]);
    }
    if state.certificate().is_some() && state.conclusion() == Some(AssessmentConclusion::Failed) {
        let certified = places.certified.map_or(Place::FIRST, |(place, _)| place);
        let last = places.assessed.last().map(|(place, _)| *place);
        let lines = [certified].into_iter().chain(last);
        out.push(EnrolmentWarning::CertifiedWithoutPass, lines);
    }
}

/// Whether a trainee in this status is still away from the unit, as far as the record says.
const fn is_away(status: EnrolmentStatus) -> bool {
    match status {
        EnrolmentStatus::Active
        | EnrolmentStatus::OnLeave
        | EnrolmentStatus::Passed
        | EnrolmentStatus::Failed
        | EnrolmentStatus::Certified
        | EnrolmentStatus::Revoked => true,
        EnrolmentStatus::Nominated
        | EnrolmentStatus::Waitlisted
        | EnrolmentStatus::Accepted
        | EnrolmentStatus::Returned
        | EnrolmentStatus::Closed
        | EnrolmentStatus::Rejected
        | EnrolmentStatus::Withdrawn
        | EnrolmentStatus::NoShow
        | EnrolmentStatus::Expelled => false,
    }
}
