//! CO-16: an organiser of a course is named once.

use crate::course_support::*;
use lienvien::organisation::OrganisationRef;
use lienvien::training::course::{CourseStatus as Status, ReportedCourse};
use lienvien::value::Explain;

#[test]
fn co_16_an_organiser_is_named_once() {
    let of = |organisers: &[OrganisationRef]| {
        let mut plan = plan();
        plan.organisers = organisers.to_vec();
        plan
    };
    let mut unknown = bach_mai();
    unknown.id = None;
    let heart = bach_mai().unit(text("Viện Tim mạch"));
    let apart = [bach_mai(), heart, viet_duc(), unknown.clone(), unknown];
    open(planned(of(&apart)), "2025").unwrap();
    let twice = [bach_mai(), viet_duc(), bach_mai()];
    let refused = open(planned(of(&twice)), "2025").unwrap_err();
    assert_says(
        &refused,
        (
            "CO-16",
            "course.organiser.twice",
            "`Bệnh viện Bạch Mai` is an organiser already, expected each organiser once",
            "“Bệnh viện Bạch Mai” đã là đơn vị tổ chức, mỗi đơn vị chỉ nêu một lần",
        ),
    );
    assert_eq!(refused.path(), "payload.organisers[2]");
    let known = ReportedCourse::new(of(&twice));
    let refused = open(reported(Status::Running, known), "2025").unwrap_err();
    let path = "payload.known.plan.organisers[2]";
    assert_eq!(
        (refused.rule(), refused.path()),
        (Some("CO-16"), path.into())
    );
}
