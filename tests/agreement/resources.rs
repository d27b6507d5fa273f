//! Duties, obligations, money and things: AG-11 to AG-13, the parties they name, and who answers.

use crate::papers::{assert_says, day, signed, subject, terms, terms_with, text};
use lienvien::agreement::{
    AgreementContent, ContentKind, Currency, Direction, Duty, Funding, FundingKind, InstrumentKind,
    Money, Obligation, PartyNumber, PartyRole, Resource, Terms, TermsDraft, TermsFault,
};
use lienvien::specialty::{Specialty, Subject};
use lienvien::value::{Count, Explain, Known, Problem};

const THREE: &str = include_str!("../agreements/03_ba_ben.json");
const DECISION: &str = include_str!("../agreements/12_quyet_dinh_cua_so_y_te.json");
const SHARED: &str = include_str!("../agreements/20_hai_ben_cung_phu_trach_san_khoa.json");

/// What is wrong with the paper once it is changed so.
fn faults(json: &str, change: impl FnOnce(&mut TermsDraft)) -> Vec<Problem<TermsFault>> {
    let mut draft = terms(json).to_draft();
    change(&mut draft);
    let problems = Terms::try_from(draft).unwrap_err();
    problems.iter().cloned().collect()
}

/// The places of what is wrong, and the codes.
fn places(faults: &[Problem<TermsFault>]) -> Vec<(&str, &str)> {
    let place = |fault: &'_ Problem<TermsFault>| fault.error.code();
    faults
        .iter()
        .map(|fault| (&*fault.path, place(fault)))
        .collect()
}

fn numbers(parties: &[u16]) -> Vec<PartyNumber> {
    parties.iter().copied().map(PartyNumber::new).collect()
}

fn lent(from: Option<u16>, to: Option<u16>) -> Resource {
    let json = r#"{"kind":"equipment","terms":"lent","what":"Máy thở"}"#;
    let resource: Resource = serde_json::from_str(json).unwrap();
    let mut resource = resource;
    resource.from = from.map(PartyNumber::new);
    resource.to = to.map(PartyNumber::new);
    resource
}

// ------------------------------------------------------------------------------------------- rules

#[test]
fn ag_07_who_owes_something_is_a_party() {
    let found = faults(THREE, |draft| {
        draft.duties = vec![Duty::new([0, 1, 4], [Specialty::Surgery])];
        draft.obligations = vec![Obligation::new(4, text("Báo cáo hằng quý"))];
        draft.funding = vec![Funding::new(FundingKind::Fee).by(4)];
        draft.resources = vec![lent(Some(4), Some(5))];
    });
    let code = "agreement.terms.no_such_party";
    assert_eq!(
        places(&found),
        [
            ("duties[0].parties[0]", code),
            ("duties[0].parties[2]", code),
            ("obligations[0].party", code),
            ("funding[0].by", code),
            ("resources[0].from", code),
            ("resources[0].to", code),
        ]
    );
    assert_says(
        &found[0].error,
        (
            "AG-07",
            code,
            "there is no party 0, expected 1 to 3",
            "không có bên thứ 0, chỉ có từ bên thứ 1 đến bên thứ 3",
        ),
    );
    // On the boundary.
    terms_with(THREE, |draft| {
        draft.duties = vec![Duty::new([1, 3], [Specialty::Surgery])];
        draft.resources = vec![
            lent(Some(1), Some(3)),
            lent(None, Some(3)),
            lent(None, None),
        ];
    });
}

#[test]
fn ag_08_nothing_is_lent_to_oneself() {
    let found = faults(THREE, |draft| {
        draft.resources = vec![lent(Some(2), Some(2))];
    });
    assert_eq!(
        places(&found),
        [("resources[0].to", "agreement.terms.supports_itself")]
    );
    assert_says(
        &found[0].error,
        (
            "AG-08",
            "agreement.terms.supports_itself",
            "party 2 would support itself, expected it on one side only",
            "bên thứ 2 tự hỗ trợ chính mình, mỗi bên chỉ được ở một phía",
        ),
    );
}

#[test]
fn ag_11_a_side_that_is_given_names_somebody() {
    let found = faults(THREE, |draft| {
        draft.contents[0].direction = Some(Direction::new([0; 0], [0; 0]));
        draft.duties = vec![Duty::new([0; 0], [Specialty::Surgery])];
    });
    let code = "agreement.terms.nobody_there";
    assert_eq!(
        places(&found),
        [
            ("contents[0].direction.from", code),
            ("contents[0].direction.to", code),
            ("duties[0].parties", code),
        ]
    );
    assert_says(
        &found[0].error,
        (
            "AG-11",
            code,
            "no party is named, expected at least one",
            "chưa nêu bên nào, cần ít nhất một bên",
        ),
    );
}

#[test]
fn ag_12_a_decision_is_signed_by_its_issuer_alone() {
    let signing = |parties: &'static [usize]| {
        move |draft: &mut TermsDraft| {
            for (i, party) in draft.parties.iter_mut().enumerate() {
                party.signs = parties.contains(&i);
            }
        }
    };
    terms_with(DECISION, signing(&[0]));
    let nobody = faults(DECISION, signing(&[]));
    assert_eq!(
        places(&nobody),
        [("parties", "agreement.terms.nobody_signs")]
    );
    let found = faults(DECISION, signing(&[0, 1]));
    assert_eq!(
        places(&found),
        [
            ("parties", "agreement.terms.decision_signers"),
            (
                "parties[1].organisation",
                "agreement.terms.issuer_not_an_authority"
            ),
        ]
    );
    assert_says(
        &found[0].error,
        (
            "AG-12",
            "agreement.terms.decision_signers",
            "2 parties sign a decision, expected one: the authority that issues it",
            "có 2 bên ký quyết định, chỉ cơ quan ban hành quyết định mới ký",
        ),
    );
}

#[test]
fn ag_13_a_decision_is_issued_by_an_authority() {
    let by_a_hospital = |draft: &mut TermsDraft| {
        draft.parties[0].signs = false;
        draft.parties[1].signs = true;
    };
    let found = faults(DECISION, by_a_hospital);
    assert_eq!(found.len(), 1);
    assert_says(
        &found[0].error,
        (
            "AG-13",
            "agreement.terms.issuer_not_an_authority",
            "a decision is issued by a `provincial_hospital`, expected an authority",
            "quyết định do “bệnh viện tuyến tỉnh” ban hành, phải do cơ quan có thẩm quyền ban hành",
        ),
    );
    // Any other paper may be signed by whomever.
    terms_with(DECISION, |draft| {
        by_a_hospital(draft);
        draft.kind = InstrumentKind::Programme.into();
    });
}

// --------------------------------------------------------------------------------------- questions

#[test]
fn who_answers_for_a_subject() {
    let pact = signed(
        20,
        terms(SHARED),
        &[1, 2, 3].map(|party| (party, "2024-12-20")),
    );
    let responsible = |code| {
        pact.responsible_for(
            ContentKind::TechniqueTransfer,
            &subject(code),
            day("2025-06-01"),
        )
    };
    assert_eq!(responsible("obstetrics"), Known::Known(numbers(&[1, 2])));
    // A duty for the whole is one for its kinds; that for a kind is none for the whole.
    let responsible_in_training = |code| {
        let activity = ContentKind::ProfessionalTraining;
        pact.responsible_for(activity, &subject(code), day("2025-06-01"))
    };
    let molecular = pact.responsible_for(
        ContentKind::ProfessionalTraining,
        &subject("molecular_biology"),
        day("2025-06-01"),
    );
    let each = Known::Unknown(vec![numbers(&[1]), numbers(&[2])]);
    assert_eq!(molecular, each);
    let one_gives = responsible_in_training("clinical_nutrition");
    assert_eq!(one_gives, Known::Known(numbers(&[2])));
    assert_eq!(responsible("surgery"), Known::Unknown(vec![]));
}

/// What all parts of a compound are listed for, the compound is.
#[test]
fn who_has_the_parts_has_the_whole() {
    let parts = [Specialty::Urology, Specialty::Dialysis];
    let terms = terms_with(SHARED, |draft| {
        let content = AgreementContent::new(ContentKind::TechniqueTransfer);
        draft.contents = vec![content.subjects(parts)];
        draft.duties = vec![Duty::new([1], parts)];
    });
    let pact = signed(20, terms, &[1, 2, 3].map(|party| (party, "2024-12-20")));
    let (whole, on) = (subject("urology_and_dialysis"), day("2025-06-01"));
    let pairs = pact
        .supports(ContentKind::TechniqueTransfer, &whole, on)
        .known()
        .unwrap();
    assert_eq!(pairs.len(), 2);
    assert_eq!(
        pact.responsible_for(ContentKind::TechniqueTransfer, &whole, on),
        Known::Known(numbers(&[1]))
    );
}

#[test]
fn two_duties_for_one_subject_are_shared() {
    let terms = terms_with(SHARED, |draft| {
        draft.duties = vec![
            Duty::new([2], [Specialty::Obstetrics]),
            Duty::new([1, 2], [Specialty::Obstetrics]),
        ];
    });
    let pact = signed(20, terms, &[1, 2, 3].map(|party| (party, "2024-12-20")));
    let both = pact.responsible_for(
        ContentKind::TechniqueTransfer,
        &subject("obstetrics"),
        day("2025-06-01"),
    );
    assert_eq!(both, Known::Known(numbers(&[1, 2])));
}

#[test]
fn who_supports_whom_by_role_and_by_direction() {
    let terms = terms_with(SHARED, |draft| draft.parties[2].role = PartyRole::Mutual);
    let pact = signed(20, terms, &[1, 2, 3].map(|party| (party, "2024-12-20")));
    let supports = |code| {
        let pairs = pact
            .supports(
                ContentKind::ProfessionalTraining,
                &subject(code),
                day("2025-06-01"),
            )
            .known()
            .unwrap();
        pairs
            .into_iter()
            .map(|(from, to)| format!("{from}>{to}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(supports("obstetrics"), ["1>3", "2>3"]);
    assert_eq!(supports("clinical_nutrition"), ["2>3"]);
    assert!(supports("surgery").is_empty());
}

// ------------------------------------------------------------------------------------------- money

#[test]
fn a_currency_is_three_capital_letters() {
    for code in ["VND", "USD", "JPY", "XXX"] {
        let currency: Currency = code.parse().unwrap();
        assert_eq!(
            (currency.as_str(), currency.to_string().as_str()),
            (code, code)
        );
        assert_eq!(
            format!("{currency:?} {currency:>5}"),
            format!("{code}   {code}")
        );
    }
    for wrong in [
        "",
        "VN",
        "VNDD",
        "vnd",
        "Vnd",
        "V D",
        "VN1",
        "VN\u{110}",
        "₫",
        "đồng",
    ] {
        let error = wrong.parse::<Currency>().unwrap_err();
        assert_eq!(error.code(), "currency.not_a_code", "{wrong}");
    }
    let error = "vnd".parse::<Currency>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "`vnd` is not a currency code, expected three capital letters like `VND`"
    );
    assert_eq!(
        error.vi(),
        "`vnd` không phải mã tiền tệ, cần ba chữ in hoa như `VND`"
    );
}

#[test]
fn money_reads_as_written() {
    for json in [
        r#"{"amount":"850000000","currency":"VND"}"#,
        r#"{"amount":"~120000","currency":"USD"}"#,
        r#"{"amount":">=1200000000","currency":"VND"}"#,
        r#"{"amount":"25000000000..30000000000","currency":"VND"}"#,
    ] {
        let money: Money = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&money).unwrap(), json);
    }
    let five_billion = Count::parse_vi("khoảng 5.000.000.000").unwrap();
    let about = Money::new(five_billion, Currency::VND).unwrap();
    let json = r#"{"amount":"~5000000000","currency":"VND"}"#;
    assert_eq!(serde_json::to_string(&about).unwrap(), json);
    for (wrong, why) in [
        (r#"{"amount":"850000000"}"#, "missing field `currency`"),
        (
            r#"{"amount":850000000,"currency":"VND"}"#,
            "invalid type: integer `#########`",
        ),
        (
            r#"{"amount":"850000000","currency":"đồng"}"#,
            "`xxxx` is not a currency code",
        ),
        (
            r#"{"amount":"850.000.000","currency":"VND"}"#,
            "`###.###.###` is not a count",
        ),
        (
            r#"{"amount":"850000000","currency":"VND","of":"2025"}"#,
            "unknown field `of`",
        ),
        (
            r#"{"amount":"-1","currency":"VND"}"#,
            "the amount is `-1`, expected 0 or more",
        ),
        (
            r#"{"amount":"up","currency":"VND"}"#,
            "the amount is `up`, expected a number",
        ),
    ] {
        assert_unreadable::<Money>(wrong, why);
    }
}

/// Asserts that this is not read, and that the reason has these words.
#[track_caller]
fn assert_unreadable<T: serde::de::DeserializeOwned + std::fmt::Debug>(json: &str, why: &str) {
    let error = serde_json::from_str::<T>(json).unwrap_err().to_string();
    assert!(error.contains(why), "{json}: {error}");
}

#[test]
fn money_is_a_number_and_not_negative() {
    let money = |written: &str| Money::new(written.parse().unwrap(), Currency::VND);
    for fine in ["0", "1", "<=0", "~0", "0..1"] {
        assert!(money(fine).is_ok(), "{fine}");
    }
    for negative in ["-1", "<-1", "~-1", "-1..1"] {
        let refused = money(negative).unwrap_err();
        assert_eq!(refused.code(), "money.negative");
        assert_eq!(
            refused.to_string(),
            format!("the amount is `{negative}`, expected 0 or more")
        );
        assert_eq!(
            refused.vi(),
            format!("số tiền là `{negative}`, không được âm")
        );
    }
    for direction in ["up", "down"] {
        let refused = money(direction).unwrap_err();
        assert_eq!(refused.code(), "money.no_number");
        assert_eq!(
            refused.to_string(),
            format!("the amount is `{direction}`, expected a number")
        );
        assert_eq!(
            refused.vi(),
            format!("số tiền là `{direction}`, cần một con số")
        );
    }
}

#[test]
fn what_is_owed_refuses_unknown_keys() {
    let duty = r#"{"parties":[1],"subjects":[{"specialty":"surgery"}],"by":"2025"}"#;
    assert_unreadable::<Duty>(duty, "unknown field `by`");
    let funding = r#"{"kind":"fee","paid":true}"#;
    assert_unreadable::<Funding>(funding, "unknown field `paid`");
    let resource = r#"{"kind":"equipment","terms":"sold","what":"Máy thở"}"#;
    assert_unreadable::<Resource>(resource, "`sold`");
    let subject = Subject::from(Specialty::Obstetrics);
    let duty: Duty =
        serde_json::from_str(r#"{"parties":[1,2],"subjects":[{"specialty":"obstetrics"}]}"#)
            .unwrap();
    assert_eq!(duty, Duty::new([1, 2], [subject]));
}
