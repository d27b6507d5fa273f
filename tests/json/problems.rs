//! Every problem at once, and none that only a filler caused.

use crate::documents::{Piece, Place, pieces, places};
use lienvien::agreement::Terms;
use lienvien::json::problems_in;
use proptest::{collection::vec, prelude::*, sample::Index};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A value that cannot stand in the place of this one.
fn bad(value: &Value) -> Value {
    match value {
        Value::Object(_) | Value::Array(_) => json!(true),
        Value::String(_) => json!(["x"]),
        _ => json!({"x": 1}),
    }
}

/// The paths and codes of what is told of a piece.
type Told = Vec<(String, String)>;

/// Breaks every piece in every place, once for each shape; whatever is told of it has to be right. How
/// many were broken.
fn each_broken(
    breaks: impl Fn(&mut Value, &Place) -> bool,
    is_right: impl Fn(&Piece, &Place, &Told) -> bool,
) -> usize {
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for piece in pieces() {
        for place in places(&piece.tree) {
            // of a payload whose `type` is not known nothing is told
            if piece.is_line && place.path == "type"
                || seen.contains(&(piece.what.clone(), place.shape.clone()))
            {
                continue;
            }
            let mut broken = piece.tree.clone();
            if !breaks(&mut broken, &place) {
                continue;
            }
            let problems = (piece.reader.problems)(&broken.to_string());
            let told: Told = problems.into_iter().map(|it| (it.path, it.code)).collect();
            if !is_right(&piece, &place, &told) {
                wrong.push(format!("{} {}: {told:?}", piece.what, place.path));
            }
            seen.insert((piece.what.clone(), place.shape));
        }
    }
    let (all, wrong) = (seen.len(), wrong.join("\n"));
    assert!(wrong.is_empty(), "{wrong}\nof {all}");
    all
}

#[test]
fn one_bad_value_is_one_problem() {
    let broken = each_broken(
        |tree, place| {
            let value = tree.pointer_mut(&place.pointer).unwrap();
            *value = bad(value);
            !place.path.is_empty()
        },
        |_, place, told| matches!(&**told, [(at, _)] if *at == place.path),
    );
    assert!(broken > 1_000, "{broken}");
}

#[test]
fn a_missing_key_is_one_problem_or_none() {
    let broken = each_broken(
        |tree, place| {
            let Some((parent, key)) = place.pointer.rsplit_once('/') else {
                return false;
            };
            let parent = tree.pointer_mut(parent).unwrap();
            parent
                .as_object_mut()
                .is_some_and(|it| it.remove(key).is_some())
        },
        |piece, place, told| match &**told {
            [] => true,
            // told where the key is missing, or at the object that now says nothing or too little
            [(at, _)] => place.path.starts_with(&**at) || piece.is_line && at == "type",
            _ => false,
        },
    );
    assert!(broken > 1_000, "{broken}");
}

#[test]
fn a_key_without_meaning_is_one_problem() {
    let broken = each_broken(
        |tree, place| {
            let value = tree.pointer_mut(&place.pointer).unwrap();
            let members = value.as_object_mut();
            members.is_some_and(|it| it.insert("zzz".into(), json!([{}])).is_none())
        },
        |_, _, told| told.len() == 1,
    );
    assert!(broken > 300, "{broken}");
}

/// A draft with three broken rules: a letter and an organisation twice, and a party that is not there.
fn draft() -> Value {
    let hospital = json!({"id": "00000000-0000-0000-0000-000000000002", "kind": "central_hospital", "name": "Bệnh viện Bạch Mai"});
    let province = json!({"kind": "peoples_committee", "name": "UBND tỉnh Hà Tĩnh"});
    json!({
        "kind": "memorandum",
        "title": "Bản ghi nhớ",
        "label": "12/BGN",
        "parties": [
            {"organisation": province, "role": "recipient", "signs": true, "letter": "A"},
            {"organisation": hospital, "role": "transferor", "signs": true, "letter": "A"},
            {"organisation": hospital, "role": "transferor", "signs": false},
        ],
        "contents": [
            {"kind": "technique_transfer", "subjects": [{"specialty": "neurology"}]},
            {"kind": "technique_transfer", "direction": {"from": [1], "to": [9]}},
        ],
        "period": {"from": "2024", "to": "2030"},
        "grounds": [{"results": "kết quả hợp tác"}],
        "permission": {"ground": "quy chế làm việc"},
    })
}

const RULES: [(&str, &str); 3] = [
    ("parties[1].letter", "agreement.terms.same_letter"),
    (
        "parties[2].organisation",
        "agreement.terms.same_organisation",
    ),
    (
        "contents[1].direction.to[0]",
        "agreement.terms.no_such_party",
    ),
];

fn told(tree: &Value) -> Vec<(String, String)> {
    let problems = problems_in::<Terms>(&tree.to_string());
    problems
        .into_iter()
        .map(|problem| (problem.path, problem.code))
        .collect()
}

#[test]
fn five_bad_values_and_three_broken_rules_are_eight_problems() {
    let mut broken = draft();
    broken["kind"] = json!("memo");
    broken["title"] = json!(" ");
    broken["contents"][0]["kind"] = json!(7);
    broken["period"]["from"] = json!("2024-13");
    broken["grounds"][0] = json!({"result": "kết quả"});
    let values = [
        ("kind", "vocabulary.unknown_code"),
        ("title", "text.blank"),
        ("contents[0].kind", "json.wrong_form"),
        ("period.from", "when.month"),
        ("grounds[0]", "json.unknown_choice"),
    ];
    let expected: BTreeSet<_> = values.into_iter().chain(RULES).collect();
    let problems = problems_in::<Terms>(&broken.to_string());
    let found: BTreeSet<_> = problems
        .iter()
        .map(|problem| (&*problem.path, &*problem.code))
        .collect();
    assert_eq!(found, expected);
    assert_eq!(problems.len(), 8);
    for problem in &problems {
        assert!(problem.position.is_some());
        assert!(!problem.en.is_empty() && !problem.vi.is_empty());
    }
    let rule = problems
        .iter()
        .find(|problem| problem.code.ends_with("no_such_party"))
        .unwrap();
    assert_eq!(rule.rule.as_deref(), Some("AG-07"));
    assert_eq!(rule.parameters["parties"], "3");
    assert_eq!(
        rule.vi,
        "không có bên thứ 9, chỉ có từ bên thứ 1 đến bên thứ 3"
    );
}

/// Whether a broken rule may hang on the value of this place: one is a part of the other, or they are
/// in one list of parties.
fn may_hang_on(rule: &str, place: &str) -> bool {
    let in_list = |path: &str| path.starts_with("parties");
    rule.starts_with(place)
        || place.starts_with(rule)
        || (in_list(place) && place.len() < "parties[0].x".len())
        || (in_list(rule)
            && in_list(place)
            && (rule.contains("organisation") == place.contains("organisation")))
        || (rule.contains("direction") && place == "parties")
}

proptest! {
    #[test]
    fn bad_values_hide_no_rule_and_break_none(picks in vec(any::<Index>(), 0..6)) {
        let mut all = places(&draft());
        all.remove(0);
        let mut broken = draft();
        let mut values: Vec<String> = Vec::new();
        for pick in picks {
            let Place { path, pointer, .. } = pick.get(&all);
            // a place in a value that is bad already is gone
            if values.iter().any(|other| path.starts_with(&**other) || other.starts_with(&**path)) {
                continue;
            }
            let place = broken.pointer_mut(pointer).unwrap();
            *place = bad(place);
            values.push(path.clone());
        }
        let found = told(&broken);
        let (rules, bad): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|(_, code)| code.starts_with("agreement."));
        let bad: BTreeSet<_> = bad.into_iter().map(|(path, _)| path).collect();
        prop_assert_eq!(bad, values.iter().cloned().collect::<BTreeSet<_>>());
        for (path, code) in &rules {
            prop_assert!(RULES.contains(&(path, code)), "{} {} with {:?}", path, code, values);
        }
        for (path, code) in RULES {
            if !values.iter().any(|place| may_hang_on(path, place)) {
                prop_assert!(rules.iter().any(|rule| rule.1 == code), "{} with {:?}", path, values);
            }
        }
    }
}
