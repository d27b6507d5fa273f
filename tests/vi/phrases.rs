//! Dates and periods as real papers write them, with what they say.

use lienvien::value::{Period, When};
use serde_json::json;

#[test]
fn dates_are_read_as_papers_write_them() {
    for (written, said) in [
        ("Ngày 17/11", "--11-17"),
        ("tháng 7/1951", "1951-07"),
        ("Ngày 26/3/1976", "1976-03-26"),
        ("ngày 04/11/2015", "2015-11-04"),
        ("ngày 18 tháng 11 năm 2016", "2016-11-18"),
        ("ngày 20 tháng 6 năm 2017", "2017-06-20"),
        ("năm 2009", "2009"),
        ("29/06/2019 20:17", "2019-06-29T20:17+07:00"),
        ("13:50 20/11/2017", "2017-11-20T13:50+07:00"),
        ("Ngày 27/02/2018", "2018-02-27"),
        ("Ngày 5/2", "--02-05"),
        ("Ngày 11/11", "--11-11"),
        ("04/11/2011", "2011-11-04"),
        ("Ngày 31 tháng 3 năm 2017", "2017-03-31"),
        ("cuối tháng 12/2021", "2021-12"),
        ("ngày 07/7/2017", "2017-07-07"),
        ("21 tháng 09 năm 2025", "2025-09-21"),
        ("Tháng 4-1997", "1997-04"),
        ("08/05/2026", "2026-05-08"),
    ] {
        let read = When::parse_vi(written).unwrap_or_else(|why| panic!("{written}: {why}"));
        assert_eq!(read.to_string(), said, "{written}");
    }
}

#[test]
fn periods_are_read_as_papers_write_them() {
    for (written, said) in [
        ("Từ năm 2018", json!({"from": "2018"})),
        ("kể từ ngày 01/4/1976", json!({"from": "1976-04-01"})),
        ("từ ngày 01/10/2014", json!({"from": "2014-10-01"})),
        (
            "27/2/1955 - 27/2/2018",
            json!({"from": "1955-02-27", "to": "2018-02-27"}),
        ),
        ("năm 2018 – 2019", json!({"from": "2018", "to": "2019"})),
        ("Giai đoạn 2005-2014", json!({"from": "2005", "to": "2014"})),
        (
            "giai đoạn 2009 - 2013",
            json!({"from": "2009", "to": "2013"}),
        ),
        ("giai đoạn 2025-2027", json!({"from": "2025", "to": "2027"})),
        (
            "từ ngày 01 tháng 10 năm 2013",
            json!({"from": "2013-10-01"}),
        ),
        (
            "kể từ ngày ký đến hết ngày 28/02/2027",
            json!({"to": "2027-02-28", "starts": "signing"}),
        ),
        (
            "từ ngày 01/01/2026 đến hết ngày 31/12/2026",
            json!({"from": "2026-01-01", "to": "2026-12-31"}),
        ),
        ("Quý 2/2025", json!({"from": "2025-04", "to": "2025-06"})),
        (
            "3 tháng cuối năm 2020",
            json!({"from": "2020-10", "to": "2020-12"}),
        ),
        ("năm 2010-2015", json!({"from": "2010", "to": "2015"})),
        ("năm 2027", json!({"from": "2027", "to": "2027"})),
    ] {
        let read = Period::parse_vi(written).unwrap_or_else(|why| panic!("{written}: {why}"));
        assert_eq!(json!(read), said, "{written}");
    }
}
