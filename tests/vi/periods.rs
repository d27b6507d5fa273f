//! Periods as papers, contract forms and reports write them: each form is read as it is meant, or refused.

use lienvien::value::Period;

/// What is written, and what it says in JSON.
const PERIODS: &[(&str, &str)] = &[
    ("kể từ ngày 01/4/1976", r#"{"from":"1976-04-01"}"#),
    ("Từ năm 2018", r#"{"from":"2018"}"#),
    ("từ năm 2018 đến nay", r#"{"from":"2018"}"#),
    ("từ tháng 5/2018 tới nay", r#"{"from":"2018-05"}"#),
    ("từ ngày 01/01/2021 trở đi", r#"{"from":"2021-01-01"}"#),
    ("từ đó đến nay", "-"),
    ("đến nay", "-"),
    (
        "kể từ ngày ký đến hết ngày 31/12/2013",
        r#"{"to":"2013-12-31","starts":"signing"}"#,
    ),
    (
        "có hiệu lực kể từ ngày ký đến hết ngày 31/12/2013",
        r#"{"to":"2013-12-31","starts":"signing"}"#,
    ),
    (
        "Hợp đồng này có hiệu lực kể từ ngày ký và có giá trị đến hết ngày 31/12/2013",
        r#"{"to":"2013-12-31","starts":"signing"}"#,
    ),
    (
        "có hiệu lực từ ngày 01/01/2021 đến hết ngày 31/12/2021",
        r#"{"from":"2021-01-01","to":"2021-12-31"}"#,
    ),
    (
        "Hợp đồng có hiệu lực từ ngày 01 tháng 01 năm 2021 đến hết ngày 31 tháng 12 năm 2021",
        r#"{"from":"2021-01-01","to":"2021-12-31"}"#,
    ),
    (
        "Thời gian thực hiện hợp đồng: Từ ngày ký hợp đồng đến ngày 31/12/2021",
        r#"{"to":"2021-12-31","starts":"signing"}"#,
    ),
    (
        "Thời gian thực hiện: từ 01/01/2021 đến 31/12/2021",
        r#"{"from":"2021-01-01","to":"2021-12-31"}"#,
    ),
    (
        "từ ngày 01/01/2021 tới ngày 31/12/2021",
        r#"{"from":"2021-01-01","to":"2021-12-31"}"#,
    ),
    (
        "từ ngày 01/01/2021 cho đến ngày 31/12/2021",
        r#"{"from":"2021-01-01","to":"2021-12-31"}"#,
    ),
    ("cho đến hết ngày 31/12/2021", r#"{"to":"2021-12-31"}"#),
    (
        "từ 05-07/6/2021",
        r#"{"from":"2021-06-05","to":"2021-06-07"}"#,
    ),
    (
        "từ ngày 5 đến ngày 7/6/2021",
        r#"{"from":"2021-06-05","to":"2021-06-07"}"#,
    ),
    (
        "ngày 5-7/6/2021",
        r#"{"from":"2021-06-05","to":"2021-06-07"}"#,
    ),
    ("từ tháng 1-6/2021", r#"{"from":"2021-01","to":"2021-06"}"#),
    ("từ tháng 1-2021", r#"{"from":"2021-01"}"#),
    ("12 tháng (01 năm)", "-"),
    ("01 năm (12 tháng)", "-"),
    (
        "12 tháng (từ 01/01/2021 đến 31/12/2021)",
        r#"{"from":"2021-01-01","to":"2021-12-31","length":"P12M"}"#,
    ),
    ("2 năm tới", "-"),
    ("2 năm qua", "-"),
    ("sau 2 năm", "-"),
    ("2 năm đầu", "-"),
    ("2-3 năm", "-"),
    ("2 năm một lần", "-"),
    ("3 tháng/lần", "-"),
    ("không có hiệu lực từ ngày 01/01/2021", "-"),
    ("12 tháng kể từ ngày nghiệm thu", "-"),
    ("1/2 năm", "-"),
    ("2 năm 13 tháng", "-"),
    // quarters and parts of years
    ("quý III/2025", r#"{"from":"2025-07","to":"2025-09"}"#),
    ("Quý 2/2025", r#"{"from":"2025-04","to":"2025-06"}"#),
    (
        "trong quý III năm 2025",
        r#"{"from":"2025-07","to":"2025-09"}"#,
    ),
    ("Q3/2025", r#"{"from":"2025-07","to":"2025-09"}"#),
    (
        "từ quý I/2025 đến quý III/2025",
        r#"{"from":"2025-01","to":"2025-09"}"#,
    ),
    (
        "6 tháng đầu năm 2021",
        r#"{"from":"2021-01","to":"2021-06"}"#,
    ),
    (
        "06 tháng đầu năm 2021",
        r#"{"from":"2021-01","to":"2021-06"}"#,
    ),
    (
        "sáu tháng đầu năm 2021",
        r#"{"from":"2021-01","to":"2021-06"}"#,
    ),
    (
        "3 tháng cuối năm 2020",
        r#"{"from":"2020-10","to":"2020-12"}"#,
    ),
    ("nửa đầu năm 2021", r#"{"from":"2021-01","to":"2021-06"}"#),
    ("nửa cuối năm 2021", r#"{"from":"2021-07","to":"2021-12"}"#),
    ("6 tháng năm 2021", "-"),
    ("suốt năm 2021", r#"{"from":"2021","to":"2021"}"#),
    ("cả năm 2021", r#"{"from":"2021","to":"2021"}"#),
    ("trong cả năm 2021", r#"{"from":"2021","to":"2021"}"#),
    ("cả năm", "-"),
    ("tháng 7-8/2024", r#"{"from":"2024-07","to":"2024-08"}"#),
    // lengths
    ("2 năm", r#"{"length":"P2Y"}"#),
    ("02 (hai) năm", r#"{"length":"P2Y"}"#),
    ("02 (ba) năm", "-"),
    ("05 (năm) năm", r#"{"length":"P5Y"}"#),
    ("24 tháng (hai mươi bốn tháng)", r#"{"length":"P24M"}"#),
    ("24 (hai mươi bốn) tháng", r#"{"length":"P24M"}"#),
    ("24 tháng (hai mươi tháng)", "-"),
    ("hai năm", r#"{"length":"P2Y"}"#),
    ("năm năm", r#"{"length":"P5Y"}"#),
    ("mười hai tháng", r#"{"length":"P12M"}"#),
    ("hai mươi năm", r#"{"length":"P20Y"}"#),
    ("hai mươi lăm ngày", r#"{"length":"P25D"}"#),
    ("một năm rưỡi", r#"{"length":"P18M"}"#),
    ("2 năm rưỡi", r#"{"length":"P30M"}"#),
    ("1 năm 6 tháng", r#"{"length":"P18M"}"#),
    ("1,5 năm", r#"{"length":"P18M"}"#),
    ("0,5 năm", r#"{"length":"P6M"}"#),
    ("1,2 năm", "-"),
    ("1,5 tháng", "-"),
    ("1.5 năm", "-"),
    ("nửa năm", r#"{"length":"P6M"}"#),
    ("nửa tháng", r#"{"length":"P15D"}"#),
    ("2 quý", r#"{"length":"P6M"}"#),
    ("gần 1,5 năm", r#"{"length":"<~P18M"}"#),
    ("gần 2 năm", r#"{"length":"<~P2Y"}"#),
    ("hơn 2 năm", r#"{"length":">P2Y"}"#),
    ("trên 3 tháng", r#"{"length":">P3M"}"#),
    ("khoảng 2 năm", r#"{"length":"~P2Y"}"#),
    ("tối thiểu 3 tháng", r#"{"length":">=P3M"}"#),
    ("ít nhất 03 tháng", r#"{"length":">=P3M"}"#),
    ("không dưới 12 tháng", r#"{"length":">=P12M"}"#),
    ("từ 3 tháng trở lên", "-"),
    ("3 tháng trở lên", r#"{"length":">=P3M"}"#),
    ("tối đa 6 tháng", r#"{"length":"<=P6M"}"#),
    ("không quá 60 ngày", r#"{"length":"<=P60D"}"#),
    ("không vượt quá 60 ngày", r#"{"length":"<=P60D"}"#),
    ("quá 60 ngày", r#"{"length":">P60D"}"#),
    ("dưới 1 năm", r#"{"length":"<P1Y"}"#),
    ("chưa đến 1 năm", r#"{"length":"<P1Y"}"#),
    ("trong thời hạn không quá 60 ngày", r#"{"length":"<=P60D"}"#),
    (
        "không quá 60 ngày kể từ ngày ký",
        r#"{"length":"<=P60D","starts":"signing"}"#,
    ),
    (
        "ít nhất 3 tháng kể từ ngày 01/01/2021",
        r#"{"from":"2021-01-01","length":">=P3M"}"#,
    ),
    ("trong vòng 06 tháng", r#"{"length":"P6M"}"#),
    ("trong 3 tháng", r#"{"length":"P3M"}"#),
    ("trong thời gian 3 tháng", r#"{"length":"P3M"}"#),
    ("thời gian: 3 tháng", r#"{"length":"P3M"}"#),
    ("thời hạn là 2 năm", r#"{"length":"P2Y"}"#),
    ("10 ngày làm việc", "-"),
    ("3-6 tháng", "-"),
    ("từ 3 đến 6 tháng", "-"),
    ("2 giờ", "-"),
    ("vài tháng", "-"),
    ("nhiều năm", "-"),
    // lengths with dates
    (
        "02 năm 2011-2012",
        r#"{"from":"2011","to":"2012","length":"P2Y"}"#,
    ),
    (
        "02 năm (2011-2012)",
        r#"{"from":"2011","to":"2012","length":"P2Y"}"#,
    ),
    (
        "trong 2 năm 2011 và 2012",
        r#"{"from":"2011","to":"2012","length":"P2Y"}"#,
    ),
    (
        "trong hai năm 2011-2012",
        r#"{"from":"2011","to":"2012","length":"P2Y"}"#,
    ),
    (
        "5 năm 2016-2020",
        r#"{"from":"2016","to":"2020","length":"P5Y"}"#,
    ),
    ("2 năm 2024", "-"),
    (
        "Hợp đồng có thời hạn 01 năm kể từ ngày ký",
        r#"{"length":"P1Y","starts":"signing"}"#,
    ),
    (
        "thời hạn 12 tháng, tính từ ngày ký",
        r#"{"length":"P12M","starts":"signing"}"#,
    ),
    (
        "12 tháng kể từ ngày hai bên ký kết",
        r#"{"length":"P12M","starts":"signing"}"#,
    ),
    (
        "12 tháng kể từ ngày hai bên cùng ký hợp đồng",
        r#"{"length":"P12M","starts":"signing"}"#,
    ),
    (
        "12 tháng kể từ ngày ký kết hợp đồng",
        r#"{"length":"P12M","starts":"signing"}"#,
    ),
    (
        "12 tháng kể từ ngày hợp đồng có hiệu lực",
        r#"{"length":"P12M","starts":"effect"}"#,
    ),
    (
        "02 năm kể từ ngày có hiệu lực thi hành",
        r#"{"length":"P2Y","starts":"effect"}"#,
    ),
    (
        "Hợp đồng có giá trị trong vòng 12 tháng kể từ ngày ký",
        r#"{"length":"P12M","starts":"signing"}"#,
    ),
    (
        "Thời hạn của hợp đồng: 12 tháng kể từ ngày ký",
        r#"{"length":"P12M","starts":"signing"}"#,
    ),
    (
        "từ ngày 12/10/2024 trong thời hạn 2 năm",
        r#"{"from":"2024-10-12","length":"P2Y"}"#,
    ),
    (
        "kể từ ngày ký và có thời hạn 02 năm",
        r#"{"length":"P2Y","starts":"signing"}"#,
    ),
    (
        "Thỏa thuận này có hiệu lực kể từ ngày ký, thời hạn 02 năm",
        r#"{"length":"P2Y","starts":"signing"}"#,
    ),
    (
        "3 tháng, từ ngày 01/01/2021 đến ngày 31/03/2021",
        r#"{"from":"2021-01-01","to":"2021-03-31","length":"P3M"}"#,
    ),
    ("từ ngày 01/01/2021 đến ngày 31/03/2021 (3 tháng)", "-"),
    // no end, and an end that is an event
    ("không xác định thời hạn", r#"{"to":".."}"#),
    ("Hợp đồng không xác định thời hạn", r#"{"to":".."}"#),
    (
        "Thời hạn hợp đồng: không xác định thời hạn",
        r#"{"to":".."}"#,
    ),
    (
        "từ ngày 01/01/2021 cho đến khi có văn bản mới thay thế",
        r#"{"from":"2021-01-01"}"#,
    ),
    (
        "từ ngày 01/01/2021 đến khi hai bên thanh lý hợp đồng",
        r#"{"from":"2021-01-01"}"#,
    ),
    (
        "có hiệu lực từ ngày 01/01/2021 cho đến khi có quyết định khác",
        r#"{"from":"2021-01-01"}"#,
    ),
    ("cho đến khi có văn bản mới thay thế", "-"),
    ("kể từ ngày ký cho đến khi có văn bản mới thay thế", "-"),
    ("từ ngày 01/01/2021 đến khi hết dịch vào tháng 6/2021", "-"),
    ("2 năm, cho đến khi thanh lý", "-"),
    ("khi có dịch", "-"),
    ("kể từ ngày ký", r#"{"starts":"signing"}"#),
    (
        "Hợp đồng có hiệu lực kể từ ngày ký",
        r#"{"starts":"signing"}"#,
    ),
    ("từ ngày có hiệu lực", r#"{"starts":"effect"}"#),
    // blanks
    ("từ ngày … tháng … năm … đến ngày … tháng … năm …", "-"),
    (
        "từ ngày 01/01/2026 đến ngày … tháng … năm …",
        r#"{"from":"2026-01-01"}"#,
    ),
    ("kể từ ngày ký đến hết ngày … tháng … năm 2026", "-"),
    ("từ ngày … tháng 5 năm 2021 đến hết ngày 31/12/2021", "-"),
    ("Thời hạn hợp đồng là … năm kể từ ngày ký", "-"),
    ("…… tháng", "-"),
    // doubtful
    ("2009-12", "-"),
    ("giai đoạn 2009-12", r#"{"from":"2009","to":"2012"}"#),
    (
        "trong giai đoạn 2009-2013",
        r#"{"from":"2009","to":"2013"}"#,
    ),
    ("nhiệm kỳ 2020-2025", "-"),
    ("năm học 2020-2021", "-"),
    ("từ 7h30 đến 11h30 ngày 5/6/2021", "-"),
    ("không 2 năm", "-"),
    ("toi 12/10/2024", "-"),
    ("hết năm", "-"),
];

#[test]
fn periods_are_read_as_meant_or_refused() {
    let mut wrong = Vec::new();
    for (written, said) in PERIODS {
        let read = Period::parse_vi(written);
        let shown = read.map_or_else(|_| "-".to_owned(), |it| serde_json::to_string(&it).unwrap());
        if shown != *said {
            wrong.push(format!("{written}: {shown}, not {said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
