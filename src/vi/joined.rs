//! Names joined to one: `Ngoại - Sản`, `Y học cổ truyền & PHCN`.

use crate::value::{after_words, first_word, is_word};
use alloc::{format, vec::Vec};

/// The most parts that a text may have, and the most that one name has.
const MOST: usize = 12;
const MOST_OF_A_NAME: usize = 5;

/// A part of a text between two of the signs that join names.
#[derive(Clone, Copy)]
struct Part {
    from: usize,
    to: usize,
    /// Whether a dash, and nothing clearer, stands before it.
    has_dash: bool,
}

/// The names of which a text is made, each as `find` knows it, in their order. The longest names are
/// taken first, once from the beginning and once from the end: if that differs, the text has no certain
/// reading.
///
/// `Nội` and `Ngoại` go on: `Nội - Tim mạch` is one name or two, and after `Ngoại tiêu hóa` the words `tiết
/// niệu` may mean the surgery. Such a text is refused.
pub(super) fn only_reading<T: PartialEq>(
    text: &str,
    find: impl Fn(&str) -> Option<T>,
) -> Option<Vec<T>> {
    let parts = split(text);
    if parts.len() > MOST {
        return None;
    }
    let find_in = |parts: &[Part]| {
        let (from, to) = (parts.first()?.from, parts.last()?.to);
        find(text.get(from..to)?)
    };
    let mut names = Vec::new();
    let mut starts = Vec::new();
    let mut rest = parts.as_slice();
    while !rest.is_empty() {
        let longest = rest.len().min(MOST_OF_A_NAME);
        let mut lengths = (1..=longest).rev();
        let (name, of_name, others) = lengths.find_map(|length| {
            let (of_name, others) = rest.split_at_checked(length)?;
            Some((find_in(of_name)?, of_name, others))
        })?;
        let (first, last) = (of_name.first()?, of_name.last()?);
        let written = text.get(first.from..last.to)?;
        if !names.is_empty()
            && goes_on(
                text.get(..first.from)?,
                written,
                first.has_dash,
                &name,
                &find,
            )
        {
            return None;
        }
        starts.push(first.from);
        if !names.contains(&name) {
            names.push(name); // `VLTL - PHCN` are two names of one
        }
        rest = others;
    }
    let mut rest = parts.as_slice();
    while !rest.is_empty() {
        let first = rest.len().saturating_sub(MOST_OF_A_NAME);
        let mut at = first..rest.len();
        let (others, from) = at.find_map(|at| {
            let (others, of_name) = rest.split_at_checked(at)?;
            find_in(of_name).map(|_| (others, of_name.first().map(|part| part.from)))
        })?;
        if starts.pop() != from {
            return None;
        }
        rest = others;
    }
    Some(names).filter(|names| !names.is_empty())
}

/// Whether a name may mean another thing because of the `nội`, `ngoại` or `phẫu thuật` before it.
fn goes_on<T: PartialEq>(
    before: &str,
    name: &str,
    has_dash: bool,
    found: &T,
    find: &impl Fn(&str) -> Option<T>,
) -> bool {
    let mut words = before;
    let mut last = "";
    let mut is_surgery = false;
    while let Some((word, after)) = first_word(words) {
        is_surgery |= is_word(word, "ngoại") || after_words(words, "phẫu thuật").is_some();
        (words, last) = (after, word);
    }
    let whole = |first: &str| find(&format!("{first} {name}"));
    if has_dash && (is_word(last, "nội") || is_word(last, "ngoại")) && whole(last).is_some() {
        return true;
    }
    is_surgery && whole("ngoại").is_some_and(|surgery| surgery != *found)
}

/// Whether `Nội` or `Ngoại` stands beside another name that is known alone, `Nội - Tim mạch`: the name of
/// one thing or of two. In `Nội-Tim mạch` the dash joins the words of one.
pub(super) fn may_be_two(text: &str, is_name: impl Fn(&str) -> bool) -> bool {
    let Some((first, after)) = first_word(text) else {
        return false;
    };
    if !is_word(first, "nội") && !is_word(first, "ngoại") {
        return false;
    }
    let rest = after.trim_start_matches(|c: char| !c.is_alphanumeric());
    let between = after.strip_suffix(rest).unwrap_or_default();
    let is_apart = between.contains(JOINS)
        || (between.contains(DASHES) && between.contains(char::is_whitespace));
    is_apart && is_name(rest)
}

/// Names that stand side by side without a sign: `Sản Nhi`, `Ngoại Sản`.
const SIDE_BY_SIDE: [(&str, &str); 2] = [("sản", "nhi"), ("ngoại", "sản")];

const DASHES: [char; 6] = ['-', '\u{2010}', '\u{2011}', '\u{2012}', '–', '—'];
const JOINS: [char; 5] = [',', ';', '/', '&', '+'];

/// The parts between `,`, `;`, `/`, `&`, `+`, dashes, and the word `và`, and those that stand side by side.
fn split(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let (mut is_new, mut has_dash) = (true, false);
    let (mut end, mut last) = (0, "");
    let mut rest = text;
    while let Some((word, after)) = first_word(rest) {
        let to = text.len() - after.len();
        let from = to - word.len();
        let between = text.get(end..from).unwrap_or_default();
        end = to;
        rest = after;
        let dash = between.contains(DASHES);
        let joins = between.contains(JOINS);
        has_dash = (has_dash || dash) && !joins;
        let is_two = |(one, two): &(&str, &str)| is_word(last, one) && is_word(word, two);
        is_new |= dash || joins || SIDE_BY_SIDE.iter().any(is_two);
        last = word;
        if is_word(word, "và") {
            (is_new, has_dash) = (true, false);
            continue;
        }
        match parts.last_mut() {
            Some(part) if !is_new => part.to = to,
            _ => parts.push(Part { from, to, has_dash }),
        }
        (is_new, has_dash) = (false, false);
    }
    if is_new {
        parts.clear(); // something is to follow `và`
    }
    parts
}
