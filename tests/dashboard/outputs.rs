//! The tables of the terminal, the flat rows, and the questions in SQL.

use crate::province::{self, Result};
use crate::view::View;
use crate::{sql, terminal};
use lienvien::register::FlatRow;

#[test]
fn the_terminal_has_every_table() -> Result<()> {
    let (province, planted) = province::with_defects()?;
    let register = province.register();
    let view = View::of(&register, &planted)?;
    let printed = terminal::paper(&view).to_string();
    for heading in [
        "I. MA TRẬN CƠ SỞ VÀ CHUYÊN KHOA",
        "II. DÒNG THỜI GIAN CÁC VĂN BẢN HỢP TÁC VÀ GÓI KỸ THUẬT",
        "III. PHÁT HIỆN CỦA SỔ THEO DÕI, THEO MỨC ĐỘ",
        "IV. VIỆC ĐẾN HẠN TRONG 90 NGÀY TỚI, ĐẾN HẾT 31/03/2026",
        "V. CHỈ SỐ CỦA KỲ TỪ 01/07/2025 ĐẾN 31/12/2025",
        "VI. KỸ THUẬT CÓ NGUY CƠ KHÔNG DUY TRÌ ĐƯỢC",
        "VII. LỖI GÀI SẴN TRONG TỈNH GIẢ ĐỊNH",
    ] {
        assert!(printed.contains(heading), "{heading}");
    }
    for line in [
        // the articles
        "| Bệnh viện ĐKKV Bắc Quang  | ?  | ?  | ?    | ★    |",
        "| Gói phẫu thuật tiêu hóa | ····◐◐◐◐◐●★★······ | đã thực hiện độc lập |",
        // a contradiction, with names for ids, and what resolves it
        "“Trung tâm Y tế khu vực Bến Lau” ký kết ngày 18/08/2025",
        "- Văn bản hợp tác: số 55/TTHT-2025, Trung tâm Y tế khu vực Bến Lau, mục 2",
        "- Cách xử lý: đính chính bên ký hoặc ngày ký, hoặc sửa dữ liệu tổ chức",
    ] {
        assert!(printed.contains(line), "{line}");
    }
    assert_eq!(printed.matches("| đã phát hiện").count(), planted.len());
    assert!(!printed.contains("chưa phát hiện"));
    let too_wide = printed.lines().find(|line| line.chars().count() > 96);
    assert_eq!(too_wide, None);
    Ok(())
}

#[test]
fn sql_answers_what_the_register_does() -> Result<()> {
    let (province, _) = province::with_defects()?;
    let register = province.register();
    let database = sql::loaded(&register)?;
    for question in &sql::QUESTIONS {
        let (by_sql, by_register) = (
            sql::asked(&database, question)?,
            (question.of_register)(&register)?,
        );
        assert!(by_sql.len() >= 5, "{}", question.vi);
        assert_eq!(by_sql, by_register, "{}", question.vi);
    }
    let mut written = Vec::new();
    sql::write(&mut written, &register)?;
    let written = String::from_utf8(written)?;
    assert_eq!(written.matches("Kết quả khớp với sổ theo dõi").count(), 3);
    Ok(())
}

#[test]
fn the_rows_have_a_line_for_each_record_and_entry() -> Result<()> {
    let (province, _) = province::with_defects()?;
    let register = province.register();
    let csv = register.rows_csv().to_string();
    assert_eq!(csv.lines().count(), register.rows().count() + 1);
    let head: Vec<_> = FlatRow::COLUMNS.iter().map(|(name, ..)| *name).collect();
    assert_eq!(csv.lines().next(), Some(head.join(",").as_str()));
    Ok(())
}
