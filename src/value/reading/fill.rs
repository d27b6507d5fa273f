//! Something harmless in the place of a bad value.

use super::{Fault, Found, Node, Path, Value, attempt};
use alloc::{string::String, vec::Vec};
use serde::de::Deserialize;

/// The deepest at which a filler is tried: a type may contain itself.
const DEEPEST: usize = 80;

/// The deepest that fillers with all their keys are nested.
const DEEPEST_WHOLE: u32 = 4;

/// Puts a filler in the place of a blank value and reads that.
pub(super) fn fill<'de, T: Deserialize<'de>>(
    node: &mut Node<'de>,
    path: &Path<'_>,
    found: &Found,
) -> Result<T, Fault> {
    if found.silent.get() == 0 {
        found.filled.borrow_mut().push(path.shown());
    }
    found.silent.set(found.silent.get().saturating_add(1));
    let mut filled = Err(Fault::Told);
    if path.depth < DEEPEST {
        let number = found.fillers.get().saturating_add(1);
        found.fillers.set(number);
        filled = first_that_fits(fillers(found.reading, number), node, path, found);
    }
    found.silent.set(found.silent.get().saturating_sub(1));
    if filled.is_err() {
        node.value = Value::Lost;
        found.lose(path);
    }
    filled
}

/// Reads the first filler that is a value of the type. A type that refuses a filler may name its
/// choices, or its keys; they are tried then.
fn first_that_fits<'de, T: Deserialize<'de>>(
    fillers: Vec<Value<'de>>,
    node: &mut Node<'de>,
    path: &Path<'_>,
    found: &Found,
) -> Result<T, Fault> {
    for filler in fillers {
        found.names.borrow_mut().clear();
        if let Ok(value) = try_one(filler, node, path, found) {
            return Ok(value);
        }
        let mut choices = core::mem::take(&mut *found.names.borrow_mut());
        if let Some(turn) = found.reading.checked_rem(choices.len()) {
            choices.rotate_left(turn);
        }
        for choice in choices {
            let object = object(core::slice::from_ref(&choice));
            for filler in [Value::Text(choice.into()), object] {
                if let Ok(value) = try_one(filler, node, path, found) {
                    return Ok(value);
                }
            }
        }
    }
    let keys = keys_of::<T>(node, path, found);
    let mut objects = alloc::vec![object(&[])];
    objects.extend(keys.iter().map(|key| object(core::slice::from_ref(key))));
    if !found.reading.is_multiple_of(2) && found.silent.get() <= DEEPEST_WHOLE {
        // in every other reading, what may be left out is filled too
        objects.insert(0, object(&keys));
    }
    for filler in objects {
        if let Ok(value) = try_one(filler, node, path, found) {
            return Ok(value);
        }
    }
    Err(Fault::Told)
}

/// An object with these keys, whose values are to be filled.
fn object<'de>(keys: &[String]) -> Value<'de> {
    let blank = |key: &String| (key.clone().into(), Node::from(Value::Blank));
    Value::Object(keys.iter().map(blank).collect())
}

/// The keys of a type: it names them when it gets another.
fn keys_of<'de, T: Deserialize<'de>>(
    node: &mut Node<'de>,
    path: &Path<'_>,
    found: &Found,
) -> Vec<String> {
    found.names.borrow_mut().clear();
    node.value = object(&["?".into()]);
    // whatever comes of it, only the keys are wanted
    let _: Result<T, Fault> = attempt(node, path, found, |reader| T::deserialize(reader));
    core::mem::take(&mut *found.names.borrow_mut())
}

fn try_one<'de, T: Deserialize<'de>>(
    filler: Value<'de>,
    node: &mut Node<'de>,
    path: &Path<'_>,
    found: &Found,
) -> Result<T, Fault> {
    node.value = filler;
    loop {
        match attempt(node, path, found, |reader| T::deserialize(reader)) {
            Err(Fault::Again) if !matches!(node.value, Value::Blank) => {}
            done => return done,
        }
    }
}

/// What is tried in one place: values of every kind. Every reading and every place gets others, so
/// that what is wrong because of a filler is not wrong each time.
fn fillers<'de>(reading: usize, number: usize) -> Vec<Value<'de>> {
    const DATES: &[&str] = &["unknown", "2024", "1950-01-01", "2090-12-31", "2024-06-15"];
    const DAYS: &[&str] = &["2024-06-15", "1950-01-01", "2090-12-31"];
    const LENGTHS: &[&str] = &["P2Y", "P1M", "P9Y"];
    const CODES: &[&str] = &[
        "2.101",
        "102.04",
        "K0809",
        "01929",
        "02",
        "VND",
        "001234/BYT-CCHN",
        "20251210_277/NQ-HĐND_92003",
        "--10-12",
    ];
    const NUMBERS: &[u64] = &[1, 0, 2, 30, 500];

    let uuid = alloc::format!("0192f0c1-7e4b-7c3a-9d52-{reading:04x}{number:08x}");
    let mut texts: Vec<String> = alloc::vec![
        alloc::format!("x{reading}-{number}"),
        uuid.clone(),
        alloc::format!("agreement/{uuid}"),
        alloc::format!("{}", number.saturating_add(reading)),
    ];
    for (list, all) in [(DATES, 1), (DAYS, 1), (LENGTHS, 1), (CODES, CODES.len())] {
        for place in 0..all {
            let turn = reading.saturating_add(place).checked_rem(list.len());
            let text = turn.and_then(|turn| list.get(turn)).copied();
            texts.extend(text.map(String::from));
        }
    }
    let turn = reading.checked_rem(NUMBERS.len()).unwrap_or_default();
    let whole = NUMBERS.get(turn).copied().unwrap_or_default();
    let items = reading.checked_rem(3).unwrap_or_default();

    let mut fillers = Vec::new();
    fillers.extend(texts.into_iter().map(|text| Value::Text(text.into())));
    fillers.push(Value::Unsigned(whole));
    fillers.push(Value::Unsigned(1));
    fillers.push(Value::Bool(!reading.is_multiple_of(2)));
    fillers.push(Value::List(alloc::vec![Value::Blank.into(); items]));
    fillers.push(Value::List(Vec::new()));
    if reading.is_multiple_of(2) {
        // nothing is the most harmless where it may be
        fillers.insert(0, Value::Null);
    }
    fillers
}
