//! Lists as papers write them.

use lienvien::vi::{items, parts};

/// What is written, its items with `|` between them, and `…` after them if there are more.
const LISTS: &[(&str, &str)] = &[
    ("Nội, Ngoại; Sản, Nhi", "Nội|Ngoại|Sản|Nhi"),
    ("Nội, Ngoại và Sản", "Nội|Ngoại và Sản"),
    ("Nội, Ngoại, và Sản", "Nội|Ngoại|Sản"),
    ("Nội; và Sản", "Nội|Sản"),
    ("Đào tạo và Chỉ đạo tuyến", "Đào tạo và Chỉ đạo tuyến"),
    ("Nội cũng như Ngoại, Sản", "Nội|Ngoại|Sản"),
    ("Nội, Ngoại…", "Nội|Ngoại…"),
    ("Nội, Ngoại,...", "Nội|Ngoại…"),
    ("Nội, Ngoại, v.v…", "Nội|Ngoại…"),
    ("Nội, Ngoại, vân vân", "Nội|Ngoại…"),
    ("Nội, Ngoại và nhiều chuyên khoa khác", "Nội|Ngoại…"),
    ("Nội, Ngoại, và các khoa khác", "Nội|Ngoại…"),
    (
        "Nội, Ngoại và Truyền nhiễm khác",
        "Nội|Ngoại và Truyền nhiễm khác",
    ),
    ("Nội, ngoại, v.v..", "Nội|ngoại…"),
    ("Nội, ngoại vv", "Nội|ngoại…"),
    ("Nội, và", "Nội"),
    ("bao gồm cả Nội, Ngoại", "Nội|Ngoại"),
    ("Gồm 3 khoa: nội, ngoại, sản", "nội|ngoại|sản"),
    ("1/ Nội 2/ Ngoại", "Nội|Ngoại"),
    ("Nội - Ngoại - Sản", "Nội - Ngoại - Sản"),
    (
        "1. Nội tiết 1.1. Đái tháo đường 2. Ngoại",
        "Nội tiết 1.1. Đái tháo đường|Ngoại",
    ),
    (
        "TS. Nguyễn Văn A, ThS. Trần Thị B",
        "TS. Nguyễn Văn A|ThS. Trần Thị B",
    ),
    ("1. Nội 2. Ngoại 3. Sản", "Nội|Ngoại|Sản"),
    ("1. Nội, nhi; 2. Ngoại; 3. Sản.", "Nội, nhi|Ngoại|Sản"),
    ("1) Nội 2) Ngoại", "Nội|Ngoại"),
    ("(1) Nội, (2) Ngoại và (3) Sản", "Nội|Ngoại|Sản"),
    (
        "a) Nội; b) Ngoại; c) Sản; d) Nhi; đ) Mắt",
        "Nội|Ngoại|Sản|Nhi|Mắt",
    ),
    ("gồm các khoa: 1. Nội 2. Ngoại", "Nội|Ngoại"),
    ("Nội 2. Ngoại", "Nội 2. Ngoại"),
    ("1. Nội 3. Sản", "1. Nội 3. Sản"),
    ("1. Nội\n2. Ngoại", "Nội|Ngoại"),
    (
        "- Nội\n- Ngoại, sản\n- Đào tạo và chỉ đạo tuyến",
        "Nội|Ngoại, sản|Đào tạo và chỉ đạo tuyến",
    ),
    ("Các khoa:\n+ Nội\n+ Ngoại", "Nội|Ngoại"),
    ("Nội\nNgoại\nSản", "Nội|Ngoại|Sản"),
    ("• Nội • Ngoại", "Nội|Ngoại"),
    ("- Nội, Ngoại", "Nội|Ngoại"),
    ("Gây mê - hồi sức, Nội", "Gây mê - hồi sức|Nội"),
    (
        "chẩn đoán hình ảnh (CT, MRI), xét nghiệm",
        "chẩn đoán hình ảnh (CT, MRI)|xét nghiệm",
    ),
    (
        "chẩn đoán (CT, MRI, xét nghiệm",
        "chẩn đoán (CT|MRI|xét nghiệm",
    ),
    ("MRI 1,5 Tesla, CT 64 dãy", "MRI 1,5 Tesla|CT 64 dãy"),
    ("K01,K02,K03", "K01|K02|K03"),
    ("01,02,03", "01|02|03"),
    ("bao gồm: Nội, Ngoại", "Nội|Ngoại"),
    ("Gồm các khoa sau: Nội, Ngoại", "Nội|Ngoại"),
    ("bao gồm Nội, Ngoại", "Nội|Ngoại"),
    ("các chuyên khoa như: Nội, Ngoại", "Nội|Ngoại…"),
    ("các chuyên khoa như Nội, Ngoại", "Nội|Ngoại…"),
    ("như Nội, Ngoại", "Nội|Ngoại…"),
    (
        "phát triển như một trung tâm, đào tạo",
        "phát triển như một trung tâm|đào tạo",
    ),
    ("Nội: 5 ca, Ngoại: 3 ca", "Nội: 5 ca|Ngoại: 3 ca"),
];

#[test]
fn lists_are_split_where_it_is_certain() {
    let mut wrong = Vec::new();
    for (written, said) in LISTS {
        let list = items(written);
        let mut shown = list.items.join("|");
        if !list.is_exhaustive {
            shown.push('…');
        }
        if shown != *said {
            wrong.push(format!("{written}: {shown}, not {said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn parts_of_an_item_are_what_its_and_may_join() {
    for (item, said) in [
        (
            "Đào tạo và Chỉ đạo tuyến",
            &["Đào tạo", "Chỉ đạo tuyến"][..],
        ),
        ("Nội", &["Nội"]),
        ("a và b VÀ c", &["a", "b", "c"]),
        ("và b", &["b"]),
        ("", &[]),
    ] {
        assert_eq!(parts(item), said);
    }
}
