//! Any order of keys, and one form of an object.

use crate::documents::{documents, pieces, places, readers_of};
use serde_json::Value;
use std::collections::BTreeSet;

type Order = fn(&mut Vec<&String>);

/// That of the alphabet, backwards, and as PostgreSQL's jsonb keeps them: by length, then by bytes.
const ORDERS: [Order; 3] = [
    |keys| keys.sort(),
    |keys| keys.sort_by(|a, b| b.cmp(a)),
    |keys| keys.sort_by_key(|key| (key.len(), key.as_bytes())),
];

/// A tree as text, with the keys of each object in this order.
fn written(tree: &Value, order: Order) -> String {
    match tree {
        Value::Object(members) => {
            let mut keys: Vec<_> = members.keys().collect();
            order(&mut keys);
            let pairs: Vec<_> = keys
                .into_iter()
                .map(|key| {
                    let value = written(&members[key], order);
                    format!("{}:{value}", Value::from(key.as_str()))
                })
                .collect();
            format!("{{{}}}", pairs.join(","))
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| written(item, order)).collect();
            format!("[{}]", items.join(","))
        }
        other => other.to_string(),
    }
}

#[test]
fn keys_are_read_in_any_order() {
    for document in documents() {
        let (reader, name) = (readers_of(document.kind).record, &document.name);
        for order in ORDERS {
            let text = written(&document.tree, order);
            assert_eq!((reader.read)(&text).as_ref(), Ok(&document.tree), "{name}");
            assert_eq!((reader.problems)(&text), [], "{name}");
        }
        let read = (reader.read_value)(document.tree.clone());
        assert_eq!(read, Ok(document.tree));
    }
    let pieces = pieces();
    assert!(pieces.len() > 1_000, "{}", pieces.len());
    for piece in pieces {
        for order in ORDERS {
            let text = written(&piece.tree, order);
            assert_eq!(
                (piece.reader.read)(&text).as_ref(),
                Ok(&piece.tree),
                "{text}"
            );
            assert_eq!((piece.reader.problems)(&text), []);
        }
        let read = (piece.reader.read_value)(piece.tree.clone());
        assert_eq!(read, Ok(piece.tree));
    }
}

#[test]
fn an_array_is_no_object() {
    let mut seen = BTreeSet::new();
    for piece in pieces() {
        for place in places(&piece.tree) {
            let mut broken = piece.tree.clone();
            let value = broken.pointer_mut(&place.pointer).unwrap();
            let Value::Object(members) = value else {
                continue;
            };
            if !seen.insert((piece.what.clone(), place.shape)) {
                continue;
            }
            *value = Value::Array(members.values().cloned().collect());
            let text = broken.to_string();
            assert!((piece.reader.read)(&text).is_err(), "{} {text}", piece.what);
            assert!((piece.reader.read_value)(broken).is_err());
            assert!(!(piece.reader.problems)(&text).is_empty());
        }
    }
    assert!(seen.len() > 500, "{}", seen.len());
}
