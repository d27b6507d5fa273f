//! What can be asked of a record.

use crate::support::{day, loan::*, on, replayed, text};
use lienvien::{
    record::{Commitment, Correction, Fields, Line, Need, Note, NoteContent, Wanted},
    specialty::{Subject, TechniqueClass},
    value::Known,
};

const LENT: [(&str, LoanStatus); 4] = [
    ("2024-10-01", LoanStatus::Requested),
    ("2024-10-05", LoanStatus::Approved),
    ("2024-10-12", LoanStatus::PartlyLent),
    ("2024-11-01", LoanStatus::Lent),
];

// --------------------------------------------------------------------------------- status_on

#[test]
fn exact_dates_decide_the_status_of_every_day() {
    let record = lent();
    assert_eq!(record.status_on(day("2024-09-30")), Known::Known(None));
    for (n, (date, status)) in LENT.iter().enumerate() {
        assert_eq!(record.status_on(day(date)), Known::Known(Some(*status)));
        let before = n.checked_sub(1).map(|n| LENT[n].1);
        let eve = day(date).pred_opt().unwrap();
        assert_eq!(record.status_on(eve), Known::Known(before));
    }
    assert_eq!(
        record.status_on(chrono::NaiveDate::MAX),
        Known::Known(Some(LoanStatus::Lent))
    );
}

#[test]
fn partial_dates_leave_candidates() {
    use LoanStatus::{Approved, Lent, PartlyLent, Requested};
    let record = loan([
        ("2024", requested(3)),
        ("2024-10", LoanEvent::Approved),
        ("unknown", handed_over(2)),
        ("2024-12-15", handed_over(1)),
    ]);
    let on = |date| record.status_on(day(date));
    assert_eq!(on("2023-12-31"), Known::Known(None));
    assert_eq!(
        on("2024-01-01"),
        Known::Unknown(vec![None, Some(Requested)])
    );
    assert_eq!(
        on("2024-09-30"),
        Known::Unknown(vec![None, Some(Requested)])
    );
    assert_eq!(
        on("2024-10-01"),
        Known::Unknown(vec![
            None,
            Some(Requested),
            Some(Approved),
            Some(PartlyLent)
        ])
    );
    assert_eq!(
        on("2024-10-31"),
        Known::Unknown(vec![Some(Approved), Some(PartlyLent)])
    );
    assert_eq!(
        on("2024-12-14"),
        Known::Unknown(vec![Some(Approved), Some(PartlyLent)])
    );
    assert_eq!(on("2024-12-15"), Known::Known(Some(Lent)));
}

#[test]
fn candidates_that_agree_are_no_doubt() {
    let record = loan([
        ("2024-10-01", reported(LoanStatus::Lent, 3, 3)),
        ("2024", returned(1)),
        ("unknown", LoanEvent::RepairOpened),
    ]);
    let lent = Known::Known(Some(LoanStatus::Lent));
    assert_eq!(record.status_on(day("2024-10-01")), lent);
    assert_eq!(record.status_on(day("2030-01-01")), lent);
}

#[test]
fn before_a_report_it_is_anything_that_can_have_led_there() {
    use LoanStatus::{Approved, Lent, OnHold, PartlyLent, Requested, Returned};
    let record = loan([("2024-10-12", reported(Lent, 3, 3)), ("2025", returned(3))]);
    let Known::Unknown(mut before) = record.status_on(day("2024-10-11")) else {
        panic!("nothing is known before a report");
    };
    before.sort();
    assert_eq!(
        before,
        [
            None,
            Some(Requested),
            Some(Approved),
            Some(PartlyLent),
            Some(Lent),
            Some(OnHold)
        ]
    );
    assert_eq!(
        record.status_on(day("2024-10-12")),
        Known::Known(Some(Lent))
    );
    assert_eq!(
        record.status_on(day("2025-01-01")),
        Known::Unknown(vec![Some(Lent), Some(Returned)])
    );
}

#[test]
fn status_on_follows_corrections() {
    let mut record = lent();
    let wrong = Correction::because(text("nhầm ngày"));
    record
        .append(wrong.replace(3, on("2024-10-20", handed_over(2))))
        .unwrap();
    assert_eq!(
        record.status_on(day("2024-10-19")),
        Known::Known(Some(LoanStatus::Approved))
    );
}

// ------------------------------------------------------------------------------- version_on, at_version

fn recorded(date: &str, event: LoanEvent, recorded: &str) -> Line<LoanEvent> {
    Line::from(on(date, event)).recorded_on(day(recorded))
}

#[test]
fn a_record_as_it_was_known() {
    let strike = Correction::because(text("chưa duyệt")).strike(2);
    let lines = [
        recorded("2024-10-01", requested(3), "2024-10-02"),
        recorded("2024-10-05", LoanEvent::Approved, "2024-10-06"),
        Line::from(strike).recorded_on(day("2024-10-20")),
    ];
    let record = replayed::<Loan>(lines.clone()).unwrap();
    let known = |on: &str| {
        let version = record.version_on(day(on)).known().unwrap();
        let known = record.at_version(version)?;
        assert_eq!(known.version(), version);
        Some((version, known.status()))
    };
    let (requested, approved) = (LoanStatus::Requested, LoanStatus::Approved);
    assert_eq!(known("2024-10-01"), None);
    assert_eq!(known("2024-10-02"), Some((1, requested)));
    assert_eq!(known("2024-10-05"), Some((1, requested)));
    assert_eq!(known("2024-10-19"), Some((2, approved)));
    assert_eq!(known("2024-10-20"), Some((3, requested)));
    assert_eq!(record.at_version(3), Some(record.clone()));
    assert_eq!((record.at_version(0), record.at_version(4)), (None, None));
    // Both days at once: what was true on the 5th, as known on the 19th and on the 20th.
    let asked = record.at_version(2).unwrap();
    assert_eq!(
        asked.status_on(day("2024-10-05")),
        Known::Known(Some(approved))
    );
    assert_eq!(
        record.status_on(day("2024-10-05")),
        Known::Known(Some(requested))
    );
}

#[test]
fn without_recorded_days_what_was_known_is_open() {
    let lines = [
        on("2024-10-01", requested(3)).into(),
        recorded("2024-10-05", LoanEvent::Approved, "2024-10-06"),
        on("2024-10-12", handed_over(1)).into(),
        recorded("2024-10-13", handed_over(2), "2024-10-13"),
    ];
    let record = replayed::<Loan>(lines.clone()).unwrap();
    let versions = |on: &str| match record.version_on(day(on)) {
        Known::Known(version) => vec![version],
        Known::Unknown(versions) => versions,
    };
    assert_eq!(versions("2024-10-05"), [0, 1]);
    assert_eq!(versions("2024-10-06"), [2, 3]);
    assert_eq!(versions("2024-10-12"), [2, 3]);
    assert_eq!(versions("2024-10-13"), [4]);
}

// ----------------------------------------------------------------------- needs_vs_commitments

#[test]
fn trap_t13_a_request_is_not_a_commitment() {
    let subject = |name: &str| Subject::find(name).unwrap();
    let class = |new, advanced| match (new, advanced) {
        (true, true) => TechniqueClass::NEW_AND_ADVANCED,
        (true, false) => TechniqueClass::NEW,
        (false, true) => TechniqueClass::ADVANCED,
        (false, false) => TechniqueClass::default(),
    };
    let need = |said: &str, subjects: Vec<Subject>, techniques| {
        let text = text(said);
        NoteContent::Need({
            let mut made = Need::new(text).subjects(subjects);
            made.techniques = techniques;
            made
        })
    };
    let commit = |said: &str, fields, techniques| {
        let text = text(said);
        NoteContent::Commitment({
            let mut made = Commitment::new(text, fields);
            made.techniques = techniques;
            made
        })
    };
    let management = subject("quản lý bệnh viện");
    let science = subject("ứng dụng khoa học công nghệ");
    let both = class(true, true);
    let mut record = lent();
    for content in [
        need(
            "nâng cao năng lực quản lý bệnh viện",
            vec![management.clone()],
            None,
        ),
        need(
            "đẩy mạnh ứng dụng khoa học công nghệ",
            vec![science.clone()],
            None,
        ),
        need(
            "chuyển giao các kỹ thuật mới, kỹ thuật chuyên sâu",
            vec![],
            Some(both),
        ),
        need(
            "chuyển giao các kỹ thuật mới",
            vec![],
            Some(class(true, false)),
        ),
        commit("trên tất cả các lĩnh vực", Fields::All, Some(both)),
        commit(
            "hỗ trợ quản lý",
            Fields::These(vec![management.clone()]),
            Some(class(false, true)),
        ),
    ] {
        record.append(Note::new(content)).unwrap();
    }
    let answers: Vec<_> = record
        .needs_vs_commitments()
        .into_iter()
        .map(|answer| (answer.line.get(), answer.wanted, answer.answered_by))
        .collect();
    assert_eq!(
        answers,
        [
            (5, Wanted::Subject(management), vec![9.into(), 10.into()]),
            (6, Wanted::Subject(science), vec![]),
            (7, Wanted::Techniques(both), vec![9.into()]),
            (8, Wanted::Techniques(class(true, false)), vec![9.into()]),
        ]
    );
}
