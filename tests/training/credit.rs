//! Credit by the caller's table. Every number here is invented.

use lienvien::training::{Attended, CreditRow, CreditTable, CreditTableError, CreditUnit, Effort};
use lienvien::value::{Explain, Text};
use proptest::{collection::vec, prelude::*};

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn minutes(form: &str, minutes: u32) -> Attended {
    Attended::new(text(form), Effort::Minutes(minutes))
}

fn pieces(form: &str, pieces: u32) -> Attended {
    Attended::new(text(form), Effort::Pieces(pieces))
}

fn course(per: u32, credit: u32) -> CreditRow {
    CreditRow::new(text("lớp đào tạo"), CreditUnit::Minutes(per), credit)
}

fn table() -> CreditTable {
    CreditTable::new([
        course(50, 60),
        CreditRow::new(text("hội thảo"), CreditUnit::Minutes(240), 60).whole(),
        CreditRow::new(text("báo cáo"), CreditUnit::Piece, 30).cap(75),
    ])
    .unwrap()
}

#[test]
fn a_form_gives_credit_by_its_row() {
    for (attended, credit) in [
        (minutes("lớp đào tạo", 50), Some(60)),
        (minutes("lớp đào tạo", 49), Some(58)), // 58.8 and no more
        (minutes("lớp đào tạo", 51), Some(61)),
        (minutes("lớp đào tạo", 0), Some(0)),
        (minutes("Lớp Đào Tạo", 50), Some(60)),
        (minutes("hội thảo", 239), Some(0)),
        (minutes("hội thảo", 240), Some(60)),
        (minutes("hội thảo", 479), Some(60)),
        (pieces("báo cáo", 2), Some(60)),
        (pieces("báo cáo", 3), Some(75)),
        (pieces("báo cáo", u32::MAX), Some(75)),
        // No row, or one that counts something else: unknown, not nothing.
        (pieces("viết sách", 1), None),
        (minutes("báo cáo", 60), None),
        (pieces("hội thảo", 1), None),
    ] {
        assert_eq!(table().credit(&attended), credit, "{attended:?}");
    }
}

#[test]
fn forms_add_up() {
    let table = table();
    assert_eq!(table.sum(&[]).exact(), Some(0));
    let sum = table.sum(&[
        minutes("hội thảo", 120),
        pieces("báo cáo", 2),
        minutes("Hội thảo", 120), // the second half of a unit
        minutes("lớp đào tạo", 75),
        pieces("báo cáo", 2), // four of them, capped
    ]);
    assert_eq!(sum.exact(), Some(60 + 75 + 90));

    let sum = table.sum(&[
        pieces("viết sách", 1),
        minutes("lớp đào tạo", 50),
        minutes("báo cáo", 60),
        pieces("Viết Sách", 2),
        pieces("báo cáo", 1),
    ]);
    assert_eq!((sum.known, sum.exact()), (60 + 30, None));
    assert_eq!(sum.unknown, [text("viết sách"), text("báo cáo")]);

    let empty = CreditTable::new([]).unwrap();
    assert_eq!(empty.sum(&[pieces("báo cáo", 1)]).exact(), None);
}

#[test]
fn nothing_overflows() {
    let most = CreditTable::new([course(1, u32::MAX)]).unwrap();
    assert_eq!(most.credit(&minutes("lớp đào tạo", 1)), Some(u32::MAX));
    assert_eq!(most.credit(&minutes("lớp đào tạo", 2)), None);
    let much = vec![minutes("lớp đào tạo", u32::MAX); 3];
    assert_eq!(most.sum(&much).unknown, [text("lớp đào tạo")]);
    let capped = CreditTable::new([course(1, u32::MAX).cap(7)]).unwrap();
    assert_eq!(capped.sum(&much).exact(), Some(7));
}

#[test]
fn a_table_has_each_form_once_and_no_credit_per_nothing() {
    let refused = CreditTable::new([course(50, 60), course(45, 60)]).unwrap_err();
    assert_eq!(refused.code(), "credit.form_twice");
    assert_eq!(
        refused.to_string(),
        "the form `lớp đào tạo` has two rows, expected one row"
    );
    assert_eq!(
        refused.vi(),
        "hình thức “lớp đào tạo” có hai dòng trong bảng quy đổi, chỉ được một dòng"
    );
    let spelt = CreditRow::new(text("LỚP ĐÀO TẠO"), CreditUnit::Piece, 1);
    assert!(matches!(
        CreditTable::new([course(50, 60), spelt]),
        Err(CreditTableError::FormTwice { .. })
    ));
    let refused = CreditTable::new([course(0, 60)]).unwrap_err();
    assert_eq!(refused.code(), "credit.no_minutes");
    assert_eq!(
        refused.to_string(),
        "the form `lớp đào tạo` gives credit per 0 minutes, expected at least 1"
    );
    assert_eq!(
        refused.vi(),
        "hình thức “lớp đào tạo” quy đổi theo 0 phút, cần ít nhất 1 phút"
    );
    assert!(CreditTable::new([course(1, 0)]).is_ok());
}

#[test]
fn a_table_is_read_as_it_was_written_and_checked() {
    let json = r#"[{"form":"lớp đào tạo","per":{"minutes":50},"credit":60},{"form":"hội thảo","per":{"minutes":240},"credit":60,"whole":true},{"form":"báo cáo","per":"piece","credit":30,"cap":75}]"#;
    assert_eq!(serde_json::to_string(&table()).unwrap(), json);
    assert_eq!(serde_json::from_str::<CreditTable>(json).unwrap(), table());
    assert_eq!(table().rows().len(), 3);
    for (from, to, why) in [
        ("hội thảo", "lớp đào tạo", "has two rows"),
        ("hội thảo", "lớp đào tạo", "có hai dòng"),
        (
            r#"{"minutes":50}"#,
            r#"{"minutes":0}"#,
            "expected at least 1",
        ),
        (
            r#"{"minutes":50}"#,
            r#"{"hours":1}"#,
            "unknown variant `hours`",
        ),
        (r#""cap":75"#, r#""most":75"#, "unknown field `most`"),
        (r#""credit":30"#, r#""credit":0.5"#, "0.5"),
    ] {
        let error = serde_json::from_str::<CreditTable>(&json.replace(from, to)).unwrap_err();
        assert!(error.to_string().contains(why), "{error}");
    }
}

proptest! {
    /// Adding up is exact: never more than the row gives pro rata, less by under a minute; more effort
    /// never gives less, and the order doesn't matter.
    #[test]
    fn sums_are_exact(per in 1..500_u32, credit in 0..500_u32, done in vec(0..1000_u32, 0..6)) {
        let table = CreditTable::new([course(per, credit)]).unwrap();
        let attended: Vec<_> = done.iter().map(|n| minutes("lớp đào tạo", *n)).collect();
        let sum = table.sum(&attended).exact().unwrap();
        let exact = u64::from(done.iter().sum::<u32>()) * u64::from(credit);
        let whole = CreditTable::new([course(per, credit).whole()]).unwrap();
        let per = u64::from(per);
        prop_assert!(sum * per <= exact && exact < (sum + 1) * per);
        prop_assert!(whole.sum(&attended).exact().unwrap() <= sum);
        let mut reversed = attended.clone();
        reversed.reverse();
        prop_assert_eq!(table.sum(&reversed).exact(), Some(sum));
        let fewer = attended.split_last().map_or(&[][..], |(_, rest)| rest);
        prop_assert!(table.sum(fewer).exact().unwrap() <= sum);
    }
}

#[test]
fn a_table_has_at_most_200_rows() {
    let row = |n| CreditRow::new(text(&format!("hình thức {n}")), CreditUnit::Piece, n);
    let whole = CreditTable::new((0..200).map(row)).unwrap();
    assert_eq!(whole.row("HÌNH THỨC 199"), Some(&row(199)));
    let json = serde_json::to_string(&whole).unwrap();
    assert_eq!(serde_json::from_str::<CreditTable>(&json).unwrap(), whole);

    let refused = CreditTable::new((0..201).map(row)).unwrap_err();
    assert_eq!(refused.code(), "credit.too_many_rows");
    assert_eq!(
        refused.to_string(),
        "the table of credit has more than 200 rows, expected no more"
    );
    assert_eq!(
        refused.vi(),
        "bảng quy đổi có hơn 200 dòng, chỉ được tối đa 200 dòng"
    );
    let rows: Vec<_> = (0..201).map(row).collect();
    let json = serde_json::to_string(&rows).unwrap();
    let refused = serde_json::from_str::<CreditTable>(&json).unwrap_err();
    assert!(
        refused.to_string().contains("more than 200 items"),
        "{refused}"
    );
}

/// A form without a row is told once, as it was first spelt, after the rows that overflow.
#[test]
fn what_cannot_be_converted_is_told_in_order_and_once() {
    let table = CreditTable::new([course(1, u32::MAX)]).unwrap();
    let attended = [
        pieces("Viết sách", 1),
        minutes("lớp đào tạo", 2),
        pieces("báo cáo", 1),
        pieces("VIẾT SÁCH", 1),
        pieces("Lớp đào tạo", 1),
    ];
    let sum = table.sum(&attended);
    assert_eq!(
        sum.unknown,
        [text("lớp đào tạo"), text("Viết sách"), text("báo cáo")]
    );
}
