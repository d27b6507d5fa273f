//! Which commitment answers which need.

use crate::support::{loan::*, text};
use lienvien::record::{Commitment, Fields, Need, Note, NoteContent, Record};
use lienvien::specialty::{ManagementField, Specialty, Subject, TechniqueClass};
use lienvien::value::Text;

fn words() -> Text {
    text("đào tạo và chuyển giao")
}

/// Whether the need is answered after this promise; all its parts alike.
fn is_answered(need: Need, promise: Commitment) -> bool {
    let mut record: Record<Loan> = lent();
    for content in [NoteContent::Need(need), NoteContent::Commitment(promise)] {
        record.append(Note::new(content)).unwrap();
    }
    let line = lienvien::record::LineNumber::new(record.version());
    let answers = record.needs_vs_commitments();
    assert_eq!(answers.len(), 1);
    match answers[0].answered_by[..] {
        [] => false,
        [by] => by == line,
        _ => panic!("one promise"),
    }
}

/// A class is promised if all that it asks is promised.
#[test]
fn a_promise_of_techniques_answers_a_class_that_asks_no_more() {
    let classes = [(false, false), (true, false), (false, true), (true, true)];
    let class = |(new, advanced)| {
        let mut class = TechniqueClass::default();
        (class.new, class.advanced) = (new, advanced);
        class
    };
    for wanted in classes {
        for promised in classes {
            let need = Need::new(words()).techniques(class(wanted));
            let promise = Commitment::new(words(), Fields::All).techniques(class(promised));
            let enough = (promised.0 || !wanted.0) && (promised.1 || !wanted.1);
            assert_eq!(
                is_answered(need, promise),
                enough,
                "{wanted:?} {promised:?}"
            );
        }
        let need = Need::new(words()).techniques(class(wanted));
        assert!(!is_answered(need, Commitment::new(words(), Fields::All)));
    }
}

#[test]
fn fields_cover_their_subjects_and_parts_of_them() {
    let surgery = Subject::from(Specialty::Surgery);
    let digestive = Subject::from(Specialty::DigestiveSurgery);
    let pharmacy = Subject::from(ManagementField::ClinicalPharmacy);
    for (fields, subject, is_covered) in [
        (Fields::These(vec![surgery.clone()]), &surgery, true),
        (Fields::These(vec![surgery.clone()]), &digestive, true),
        (Fields::These(vec![digestive.clone()]), &surgery, false),
        (Fields::These(vec![surgery.clone()]), &pharmacy, false),
        (Fields::These(vec![]), &surgery, false),
        (Fields::All, &surgery, surgery.is_field()),
        (Fields::All, &pharmacy, pharmacy.is_field()),
    ] {
        assert_eq!(fields.cover(subject), is_covered, "{fields:?} {subject:?}");
        let need = Need::new(words()).subjects([subject.clone()]);
        assert_eq!(
            is_answered(need, Commitment::new(words(), fields)),
            is_covered
        );
    }
}
