//! The parts of a paper, and that no text changes its layout.

use lienvien::paper::Paper;

fn markdown(text: &str) -> String {
    let mut paper = Paper::new("Tên");
    paper.paragraph(text);
    let printed = paper.markdown().to_string();
    printed
        .strip_prefix("# Tên\n\n")
        .unwrap()
        .trim_end()
        .to_owned()
}

#[test]
fn what_markdown_would_read_as_a_mark_is_escaped() {
    for (text, expected) in [
        ("# tiêu đề", "\\# tiêu đề"),
        ("số 5 # 6", "số 5 # 6"),
        ("- gạch", "\\- gạch"),
        ("+ cộng", "\\+ cộng"),
        ("=== kẻ", "\\=== kẻ"),
        ("> trích", "\\> trích"),
        ("1. điểm", "1\\. điểm"),
        ("12) điểm", "12\\) điểm"),
        ("12/10/2024 ký.", "12/10/2024 ký."),
        ("a | b", "a \\| b"),
        ("*đậm* _nghiêng_ `mã`", "\\*đậm\\* \\_nghiêng\\_ \\`mã\\`"),
        ("<b>[x](y)</b>", "\\<b\\>\\[x\\](y)\\</b\\>"),
        ("R&D &lt; 5~6", "R\\&D \\&lt; 5\\~6"),
        ("a\\b $x$", "a\\\\b \\$x\\$"),
    ] {
        assert_eq!(markdown(text), expected);
    }
}

#[test]
fn headings_and_points_are_numbered_and_points_begin_anew() {
    let mut paper = Paper::new("Tên");
    for _ in 0..4 {
        paper.heading("Mục");
        paper.point("một");
        paper.dash("gạch");
        paper.plus("cộng");
        paper.point("hai");
    }
    let printed = paper.to_string();
    let last = "IV. Mục\n1. một\n   - gạch\n     + cộng\n2. hai\n";
    assert!(printed.ends_with(last), "{printed}");
    let last = "## IV. Mục\n\n1. một\n   - gạch\n     - cộng\n2. hai\n";
    assert!(paper.markdown().to_string().ends_with(last));
}

#[test]
fn a_dash_without_a_point_stands_at_the_margin() {
    let mut paper = Paper::new("Tên");
    paper.point("một");
    paper.paragraph("đoạn");
    paper.dash("gạch");
    assert!(paper.to_string().ends_with("1. một\nđoạn\n- gạch\n"));
    paper.heading("Mục");
    paper.dash("gạch");
    assert!(paper.to_string().ends_with("I. Mục\n- gạch\n"));
}

#[test]
fn long_texts_are_wrapped_below_their_first_letter() {
    let mut paper = Paper::new("Tên");
    paper.point("kỹ thuật ".repeat(30));
    let printed = paper.to_string();
    let lines: Vec<_> = printed.lines().skip(2).collect();
    assert!(lines.len() > 2);
    for (at, line) in lines.iter().enumerate() {
        assert!(line.chars().count() <= 96);
        assert!(
            line.starts_with(if at == 0 { "1. kỹ " } else { "   " }) && !line.starts_with("    ")
        );
    }
}

#[test]
fn a_word_longer_than_a_line_is_broken() {
    let mut paper = Paper::new("Tên");
    let word = "ộ".repeat(250);
    paper.paragraph(&word);
    let printed = paper.to_string();
    let lines: Vec<_> = printed.lines().skip(2).collect();
    let lengths: Vec<_> = lines.iter().map(|line| line.chars().count()).collect();
    assert_eq!(lengths, [96, 96, 58]);
    assert_eq!(lines.concat(), word);
}

#[test]
fn tables_are_aligned_by_characters_and_never_too_wide() {
    let mut paper = Paper::new("Tên");
    let long = "phẫu thuật nội soi ".repeat(12);
    let rows = [
        ["1".to_owned(), long.clone(), "đạt".to_owned()],
        ["2".to_owned(), "ngắn | gọn".to_owned(), long],
    ];
    paper.table(["TT", "Kỹ thuật", "Kết luận"], rows);
    let printed = paper.to_string();
    let widths: Vec<_> = printed
        .lines()
        .skip(2)
        .map(|line| line.chars().count())
        .collect();
    assert!(
        widths
            .iter()
            .all(|width| *width == widths[0] && *width <= 96),
        "{printed}"
    );
    let markdown = paper.markdown().to_string();
    assert!(markdown.contains("| 2 | ngắn \\| gọn | "));
}

#[test]
fn a_small_table_takes_what_it_needs() {
    let mut paper = Paper::new("Tên");
    paper.table(["TT", "Họ và tên"], [["1".to_owned(), "A".to_owned()]]);
    let table = "+----+-----------+\n| TT | Họ và tên |\n+----+-----------+\n| 1  | A         |\n+----+-----------+\n";
    assert!(paper.to_string().ends_with(table));
}
