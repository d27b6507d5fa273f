//! Closed lists: what is told of a code that is not in the list.

use lienvien::text;
use lienvien::value::{Answer, Coded, Explain, RecordKind, Text, Unit, UnknownCode, Vocabulary};

#[test]
fn an_unknown_code_is_told_with_the_list() {
    let error: UnknownCode = "contract".parse::<RecordKind>().unwrap_err();
    assert_eq!(error.found(), "contract");
    assert_eq!(error.expected(), RecordKind::CODES);
    assert_eq!(
        error.to_string(),
        "`contract` is not a record kind, expected one of `agreement`, `survey`, `plan`, `package`, `course`, \
         `enrolment`, `secondment`, `consultation`"
    );
    assert_eq!(
        error.vi(),
        "`contract` không có trong danh mục, chỉ dùng một trong các mã `agreement`, `survey`, `plan`, `package`, \
         `course`, `enrolment`, `secondment`, `consultation`"
    );
    assert_eq!(
        error.parameters(),
        [
            ("found", "contract".to_owned()),
            ("list", "record kind".to_owned()),
            ("expected", RecordKind::CODES.join(", ")),
        ]
    );
}

/// A value in the wrong place may be the name or the number of a person: then only its form is told.
#[test]
fn what_may_name_a_person_is_told_by_its_form() {
    for (written, told) in [
        ("technique_transfer", "technique_transfer"),
        ("2024-10-12T09:30", "2024-10-12T09:30"),
        ("12345678", "12345678"),
        ("123456789", "#########"),
        ("K001085001234", "x############"),
        ("12.34.56.78.9", "##.##.##.##.#"),
        ("DN4010123456789", "xx#############"),
        ("Nguyễn Văn A", "xxxxxx xxx x"),
        ("hai từ", "xxx xx"),
        ("mười", "xxxx"),
        ("٣", "#"),
        ("a\u{200b}b c", "xx x"),
        ("a\nb", "x·x"),
        ("", ""),
    ] {
        let error = written.parse::<RecordKind>().unwrap_err();
        assert_eq!(error.found(), told, "{written:?}");
        for said in [error.to_string(), error.vi(), format!("{error:?}")] {
            assert_eq!(
                written == told,
                said.contains(written) && said.contains(told),
                "{said}"
            );
        }
    }
    // at most forty characters are told, and what they are is judged by what is told
    let long = "a".repeat(41);
    assert_eq!(
        long.parse::<RecordKind>().unwrap_err().found(),
        format!("{}…", "a".repeat(40))
    );
    assert_eq!(
        "a".repeat(40).parse::<RecordKind>().unwrap_err().found(),
        "a".repeat(40)
    );
    let late = format!("{}001085001234", "a".repeat(36));
    assert_eq!(
        late.parse::<RecordKind>().unwrap_err().found(),
        format!("{}0010…", "a".repeat(36))
    );
}

#[test]
fn a_text_is_a_string_slice() {
    let text = Text::new("Bệnh viện Bạch Mai").unwrap();
    let slice: &str = text.as_ref();
    assert_eq!(slice, "Bệnh viện Bạch Mai");
    assert_eq!(&*text, slice);
}

#[test]
fn a_list_takes_other_words_in_one_way() {
    for (text, vi) in [
        (r#""person""#, "người"),
        (r#"{"other":"giường kế hoạch"}"#, "giường kế hoạch"),
    ] {
        let read: Coded<Unit> = serde_json::from_str(text).expect(text);
        assert_eq!(read.vi(), vi);
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
    }
    for (text, refused) in [
        (r#""persons""#, "or other words as `{\"other\":…}`"),
        (r#"{"other":" "}"#, "the text is blank"),
        (r#"{"othr":"x"}"#, "othr"),
        ("7", "a code of the list, or other words"),
    ] {
        let error = serde_json::from_str::<Coded<Unit>>(text).unwrap_err();
        assert!(error.to_string().contains(refused), "{error}");
    }
}

#[test]
fn other_words_are_the_same_only_if_nobody_can_doubt_it() {
    let coded = [
        Coded::from(Unit::Person),
        Unit::Case.into(),
        text!("giường").into(),
        text!("GIƯỜNG").into(),
        text!("buồng").into(),
    ];
    let told = |a: usize, b: usize| coded[a].is_same_as(&coded[b]);
    assert_eq!((told(0, 0), told(0, 1)), (Answer::Yes, Answer::No));
    assert_eq!((told(2, 3), told(2, 4)), (Answer::Yes, Answer::Unknown));
    assert_eq!((told(0, 2), told(2, 0)), (Answer::Unknown, Answer::Unknown));
    assert_eq!(Coded::<Unit>::of(text!("Lượt Khám")), Unit::Visit);
    assert_eq!(
        Coded::<Unit>::of(text!("buồng")),
        Coded::from(text!("buồng"))
    );
}
