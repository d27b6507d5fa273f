//! Lists whose items have numbers, letters or dashes in front.

use alloc::vec::Vec;

/// The order of the letters of a numbered list: official papers count a, b, c, d, đ, e, g (Decree 30/2020/NĐ-CP,
/// Annex I, on the points of a clause), others a, b, c, d, e, f, g.
const LETTERS: [&str; 2] = ["abcdđeghiklmnopqrstuvxy", "abcdefghijklmnopqrstuvwxyz"];

/// How a number is marked as one: `1.`, `1)`, `(1)`, `1/`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Stop,
    Bracket,
    Brackets,
    Slash,
}

/// The items between the numbers of a list; `None` if there are not at least two numbers, from the first on, of
/// one kind. What stands before the first number has to end with a colon.
pub(super) fn numbered(text: &str) -> Option<Vec<&str>> {
    let mut pieces = Vec::new();
    let mut kind = None;
    let (mut count, mut start) = (0_usize, 0);
    for (at, word) in words(text) {
        let Some((number, mark)) = marked(word) else {
            continue;
        };
        match kind {
            None => {
                let before = text.get(..at).unwrap_or_default().trim_end();
                let is_first = LETTERS.iter().any(|letters| is_nth(number, 0, letters));
                if !is_first || !(before.is_empty() || before.ends_with(':')) {
                    continue;
                }
                kind = Some((mark, number.starts_with(|c: char| c.is_ascii_digit())));
            }
            Some((first_mark, is_digit)) => {
                let is_next = LETTERS.iter().any(|letters| is_nth(number, count, letters));
                let is_same = number.starts_with(|c: char| c.is_ascii_digit()) == is_digit;
                if mark != first_mark || !is_same || !is_next {
                    continue;
                }
                pieces.extend(text.get(start..at));
            }
        }
        count += 1;
        start = at + word.len();
    }
    pieces.extend(text.get(start..));
    (count >= 2).then_some(pieces)
}

/// Whether this is the number, or the letter, that comes after so many others.
fn is_nth(number: &str, nth: usize, letters: &str) -> bool {
    if let Ok(written) = number.parse::<usize>() {
        return written == nth + 1;
    }
    let mut written = number.chars();
    written.next() == letters.chars().nth(nth) && written.next().is_none()
}

/// The number or letter of a word that marks an item.
fn marked(word: &str) -> Option<(&str, Mark)> {
    let (number, mark) = if let Some(inside) = word.strip_prefix('(') {
        (inside.strip_suffix(')')?, Mark::Brackets)
    } else if let Some(number) = word.strip_suffix(')') {
        (number, Mark::Bracket)
    } else if let Some(number) = word.strip_suffix('.') {
        (number, Mark::Stop)
    } else {
        (word.strip_suffix('/')?, Mark::Slash)
    };
    let is_number =
        !number.is_empty() && number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
    let mut letters = number.chars();
    let is_letter = letters.next().is_some_and(char::is_lowercase) && letters.next().is_none();
    (is_number || is_letter).then_some((number, mark))
}

/// The words and where they begin.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    text.split_inclusive(char::is_whitespace)
        .filter_map(move |piece| {
            let start = end;
            end += piece.len();
            let word = piece.trim_end();
            (!word.is_empty()).then_some((start, word))
        })
}

/// The lines, if there are two and each that is not blank has a dash or dot in front, but perhaps the first, which ends with a colon.
pub(super) fn bulleted(text: &str) -> Option<Vec<&str>> {
    let mut pieces = Vec::new();
    for (nth, line) in text.lines().enumerate() {
        let line = line.trim();
        match line.strip_prefix(['-', '–', '—', '+', '•', '*', '▪', '●']) {
            Some(item) => pieces.push(item),
            None if line.is_empty() || (nth == 0 && line.ends_with(':')) => {}
            None => return None,
        }
    }
    (pieces.len() >= 2).then_some(pieces)
}
