//! What authorises support, as the line of a survey holds it.

use crate::survey_support::*;
use lienvien::basis::{Basis, BasisKind};
use lienvien::value::{Explain, Vocabulary};

fn each() -> Vec<Basis> {
    let agreement = crate::agreement_support::ha_tinh_agreement();
    let decision = || Some(document("Quyết định cử cán bộ hỗ trợ tuyến dưới"));
    vec![
        Basis::Agreement(agreement.in_force_on(day("2025-01-01")).unwrap()),
        Basis::direction_of_lower_levels(when("2024")),
        Basis::project_1816(decision()),
        Basis::satellite(None),
        Basis::rotation(None),
        Basis::authority_order(document("Công văn")),
        Basis::invitation(document("Thư mời")),
        Basis::emergency(text("lũ lụt")),
        Basis::Document(document("Kế hoạch")),
    ]
}

fn on_basis(basis: Basis) -> Visit {
    survey(plan().basis(basis))
}

#[test]
fn su_21_an_agreement_vouches_for_the_day_of_the_plan() {
    let in_force = || crate::agreement_support::ha_tinh_agreement().in_force_on(day("2025-01-01"));
    let open = |on: &str| {
        let plan = plan().basis(Basis::Agreement(in_force().unwrap()));
        open(planned(plan), on)
    };
    for on in ["2025-01-01", "2025-01", "2025", "unknown"] {
        assert!(open(on).is_ok(), "{on}");
    }
    for on in ["2024-12-31", "2025-01-02", "2024"] {
        let refused = open(on).unwrap_err();
        assert_eq!(refused.code(), "survey.basis.unfit", "{on}");
    }
    assert_says(
        &open("2025-01-02").unwrap_err(),
        (
            "SU-10",
            "survey.basis.unfit",
            "the evidence of the agreement is for 2025-01-01, expected for the day of the event, 2025-01-02",
            "hiệu lực và phạm vi của văn bản hợp tác mới được xác nhận tại ngày 01/01/2025, cần xác nhận tại thời điểm của sự việc là 02/01/2025",
        ),
    );
}

#[test]
fn a_basis_is_read_as_part_of_a_line() {
    for (basis, kind) in each().into_iter().zip(BasisKind::ALL) {
        assert_eq!(basis.kind(), *kind);
        assert_eq!(
            basis.counted_under().is_some(),
            *kind == BasisKind::Agreement
        );
        let record = on_basis(basis.clone());
        let json = serde_json::to_string(&record).unwrap();
        let read: Visit = serde_json::from_str(&json).unwrap();
        assert_eq!(read, record);
        assert_eq!(read.state().plan().basis, Some(basis));
        // It is named in JSON as its kind is.
        assert!(json.contains(&format!(r#""basis":{{"{kind}":"#)), "{json}");
    }
    assert_eq!(each().len(), BasisKind::ALL.len());
    assert_eq!(
        BasisKind::find("chỉ đạo tuyến"),
        Some(BasisKind::DirectionOfLowerLevels)
    );
}

#[test]
fn what_is_missing_unknown_or_too_much_is_refused() {
    let json = serde_json::to_string(&on_basis(each().remove(1))).unwrap();
    let basis = r#"{"direction_of_lower_levels":{"year":"2024"}}"#;
    assert!(json.contains(basis));
    let read = |other: &str| serde_json::from_str::<Visit>(&json.replace(basis, other));
    for (other, expected) in [
        (r#"{"friendship":{}}"#, "unknown variant `friendship`"),
        (
            r#"{"direction_of_lower_levels":{"month":"2024"}}"#,
            "unknown field `month`",
        ),
        (r#"{"authority_order":{}}"#, "missing field `document`"),
        (r#"{"emergency":{"reason":" "}}"#, "the text is blank"),
        (
            r#"{"agreement":{"agreement":"67e55044-10b1-426f-9247-bb680e5fe0c8","version":1,"certainty":"certain"}}"#,
            "missing field `day`",
        ),
    ] {
        let error = read(other).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
    assert!(read(r#"{"direction_of_lower_levels":{}}"#).is_ok());
    assert!(read("null").is_ok());
    let mut bare = plan();
    bare.basis = None;
    assert!(open(planned(bare), "unknown").is_ok());
}
