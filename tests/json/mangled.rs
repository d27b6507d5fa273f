//! Documents that somebody changed at random: a problem is told exactly if the document is not read.

use crate::documents::{Document, documents, places, readers_of};
use proptest::{collection::vec, prelude::*, sample::Index};
use serde_json::Value;
use std::sync::LazyLock;

static DOCUMENTS: LazyLock<Vec<Document>> = LazyLock::new(documents);

/// Changes one place: it is taken out, or gets the value of a place of another document.
fn mangle(tree: &mut Value, place: Index, how: u8, other: &Value, from: Index) {
    let place = place.get(&places(tree)).pointer.clone();
    let source = from.get(&places(other)).pointer.clone();
    let source = other.pointer(&source).unwrap().clone();
    let (parent, key) = place.rsplit_once('/').unwrap_or(("", ""));
    match (how, tree.pointer_mut(parent)) {
        (0, Some(Value::Object(members))) => {
            members.remove(key);
        }
        (0, Some(Value::Array(items))) if !items.is_empty() => {
            items.remove(key.parse::<usize>().unwrap_or(0) % items.len());
        }
        (1, Some(Value::Array(items))) => items.push(source),
        (2, _) => {
            if let Some(Value::String(text)) = tree.pointer_mut(&place) {
                text.pop();
            }
        }
        (_, _) => *tree.pointer_mut(&place).unwrap() = source,
    }
}

fn changes() -> impl Strategy<Value = Vec<(Index, u8, Index, Index)>> {
    vec(
        (any::<Index>(), 0..5_u8, any::<Index>(), any::<Index>()),
        1..4,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_not_read_has_a_problem_and_what_is_read_has_none(
        document in any::<Index>(),
        changes in changes(),
    ) {
        let document = document.get(&DOCUMENTS);
        let readers = readers_of(document.kind);
        let mut tree = document.tree.clone();
        for (place, how, other, from) in &changes {
            mangle(&mut tree, *place, *how, &other.get(&DOCUMENTS).tree, *from);
        }
        let text = tree.to_string();
        let read = (readers.record.read)(&text);
        let problems = (readers.record.problems)(&text);
        prop_assert_eq!(read.is_ok(), problems.is_empty(), "{:?} {:?}\n{}", read, problems, text);
        for problem in &problems {
            prop_assert!(!problem.en.is_empty() && !problem.vi.is_empty() && !problem.code.is_empty());
            prop_assert!(problem.position.is_some());
        }
        for line in tree["entries"].as_array().into_iter().flatten() {
            let text = line.to_string();
            let read = (readers.line.read)(&text);
            let problems = (readers.line.problems)(&text);
            prop_assert_eq!(read.is_ok(), problems.is_empty(), "{:?} {:?}\n{}", read, problems, text);
        }
    }
}
