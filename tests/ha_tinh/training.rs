//! What the article tells of training.

use super::facts;
use lienvien::agreement::Recipient;
use lienvien::record::NoteContent;
use lienvien::training::course::CourseStatus;

#[test]
fn row_1_21_the_training_before_is_told_of_the_whole_province() {
    let told = facts::past_training().unwrap();
    assert!(told.is_reported());
    assert_eq!(told.status(), CourseStatus::Finished);
    let course = told.state();
    assert_eq!(course.plan().organisers, [facts::bach_mai().unwrap()]);
    let [Recipient::Territory(province)] = course.plan().recipients[..] else {
        panic!("one territory")
    };
    assert_eq!(province.province.as_str(), "42");
    // How many learned, when, and as what they work, it does not say.
    assert_eq!(
        (course.reported_learners(), course.free_seats()),
        (None, None)
    );
    assert_eq!(
        (course.figures().count(), course.seats_ever().len()),
        (0, 0)
    );
    assert!(course.plan().cadres.is_empty() && course.plan().basis.is_none());
    assert!(course.reached_since().unwrap().is_unknown());
}

#[test]
fn row_1_22_the_subjects_of_the_training_before_are_several_and_unnamed() {
    let told = facts::past_training().unwrap();
    let plan = told.state().plan();
    assert!(plan.subjects.is_empty() && plan.subjects_open);
}

/// The article says it of all who were trained, and names none: a statement, and nobody's follow-up.
#[test]
fn row_1_24_what_came_of_the_training_before_is_a_statement() {
    let told = facts::past_training().unwrap();
    let said: Vec<_> = told.notes().map(|(_, note)| note.content.clone()).collect();
    let [NoteContent::Statement(said)] = said.as_slice() else {
        panic!("one statement")
    };
    assert_eq!(said.as_str(), facts::SAID_OF_TRAINING);
    assert!(said.ends_with("phát huy được hiệu quả trong triển khai các kỹ thuật đã được đào tạo"));
}
