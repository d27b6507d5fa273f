//! Lists as papers write them.

use super::numbering::{bulleted, numbered, words};
use crate::value::search_key;
use alloc::vec::Vec;

/// The items of a list as a text gives it.
///
/// ```
/// use lienvien::vi::items;
/// let list = items("siêu âm; tiêm khớp,…");
/// assert_eq!(list.items, ["siêu âm", "tiêm khớp"]);
/// assert!(!list.is_exhaustive);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Listed<'a> {
    /// The items as written, trimmed.
    pub items: Vec<&'a str>,
    /// Whether the list is complete: `false` if the text says that there are more items (`…`, `...`,
    /// `v.v.`, `và nhiều khoa khác`), or that these are examples (`như`).
    pub is_exhaustive: bool,
}

/// Splits a list: at commas and semicolons of any kind, at the ends of lines, and at `cũng như`; or, if it is
/// numbered (`1. … 2. …`, `a) … b) …`, `(1) … (2) …`) or each line has a dash or dot in front, at the numbers or
/// dashes and nowhere else. A cedilla (U+00B8) is read as a comma, for which papers have it by mistake. Commas in
/// brackets and in `1,5` do not split. What stands in front of the list, `gồm:` or `các khoa như`, is left out.
///
/// `và` joins the parts of one name, `Đào tạo và Chỉ đạo tuyến`, or two items; which of them cannot be known from
/// the text. It does not split; [`parts`] gives what an item may be made of.
///
/// ```
/// use lienvien::vi::items;
/// let list = items("1. Khoa Nội, Ngoại 2. Khoa Nhi 3. Phòng Đào tạo và Chỉ đạo tuyến");
/// assert_eq!(list.items, ["Khoa Nội, Ngoại", "Khoa Nhi", "Phòng Đào tạo và Chỉ đạo tuyến"]);
/// assert_eq!(items("các kỹ thuật như: CT, MRI").items, ["CT", "MRI"]);
/// ```
pub fn items(text: &str) -> Listed<'_> {
    if let Some(pieces) = numbered(text).or_else(|| bulleted(text)) {
        return listed(|| pieces.iter().copied());
    }
    listed(|| separated(text, is_separator).flat_map(|piece| piece.split(" cũng như ")))
}

/// Splits a text at its semicolons: the groups of a list whose items are separated by commas.
///
/// ```
/// use lienvien::vi::groups;
/// let list = groups("quản lý dược, dược lâm sàng; quản lý thiết bị y tế");
/// assert_eq!(list.items.len(), 2);
/// ```
pub fn groups(text: &str) -> Listed<'_> {
    listed(|| separated(text, |c| matches!(c, ';' | '；')))
}

/// What an item may be made of if its `và` joins items and not the parts of a name.
///
/// ```
/// use lienvien::vi::parts;
/// assert_eq!(parts("nhi và hồi sức cấp cứu"), ["nhi", "hồi sức cấp cứu"]);
/// assert_eq!(parts("nhi"), ["nhi"]);
/// ```
pub fn parts(item: &str) -> Vec<&str> {
    let (mut parts, mut start) = (Vec::new(), 0);
    for (at, word) in words(item) {
        if search_key(word) == "va" {
            parts.extend(item.get(start..at).map(str::trim));
            start = at + word.len();
        }
    }
    parts.extend(item.get(start..).map(str::trim));
    parts.retain(|part| !part.is_empty());
    parts
}

fn listed<'a, P: Iterator<Item = &'a str>>(pieces: impl Fn() -> P) -> Listed<'a> {
    let settled = || {
        pieces()
            .enumerate()
            .map(|(nth, piece)| settled(piece, nth == 0))
    };
    // counted first, so that a long list takes no more room than it needs
    let mut items = Vec::with_capacity(settled().filter(|(item, _)| !item.is_empty()).count());
    items.extend(
        settled()
            .map(|(item, _)| item)
            .filter(|item| !item.is_empty()),
    );
    Listed {
        items,
        is_exhaustive: settled().all(|(_, is_last)| is_last),
    }
}

/// A piece as an item, blank if it is none, and whether it does not say that there are more.
fn settled(piece: &str, is_first: bool) -> (&str, bool) {
    let (mut written, mut is_last) = item(piece);
    if is_first && let Some((rest, are_examples)) = without_heading(written) {
        written = item(rest).0;
        is_last &= !are_examples;
    }
    if let Some(rest) = after_and(written) {
        is_last &= !says_more(rest);
        written = if says_more(rest) { "" } else { rest };
    }
    if let Some((before, _)) = written
        .rsplit_once(" và ")
        .filter(|(_, last)| says_more(last))
    {
        written = before.trim_end();
        is_last = false;
    }
    written = written.strip_suffix(" và").map_or(written, str::trim_end);
    (if written == "và" { "" } else { written }, is_last)
}

/// The pieces between separators. A comma in brackets that are closed, and one between two numbers, is none.
fn separated(text: &str, is_separator: impl Fn(char) -> bool) -> impl Iterator<Item = &str> {
    let has_brackets = is_balanced(text);
    let mut depth = 0_usize;
    let mut places = text.char_indices();
    let mut start = Some(0);
    core::iter::from_fn(move || {
        let from = start?;
        for (at, c) in places.by_ref() {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            let is_inside = has_brackets && depth > 0 && c != '\n';
            if is_separator(c) && !is_inside && !is_in_number(text, at) {
                start = Some(at + c.len_utf8());
                return text.get(from..at);
            }
        }
        start = None;
        text.get(from..)
    })
}

/// Whether every bracket is closed on its line.
fn is_balanced(text: &str) -> bool {
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return false,
            ')' => depth -= 1,
            '\n' if depth > 0 => return false,
            _ => {}
        }
    }
    depth == 0
}

/// Whether the comma at this place is the comma of a number, `1,5`, and not one of a list of numbers, `1,2,3`.
fn is_in_number(text: &str, at: usize) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let (Some(before), Some(after)) = (text.get(..at), text.get(at + 1..)) else {
        return false;
    };
    let rest = after.trim_start_matches(digit);
    let first = before.trim_end_matches(digit);
    let is_comma = text.as_bytes().get(at) == Some(&b',');
    let is_between = before.ends_with(digit) && after.starts_with(digit);
    let is_chain = rest.starts_with(',')
        && rest.get(1..).is_some_and(|rest| rest.starts_with(digit))
        || first.ends_with(',') && first.trim_end_matches(',').ends_with(digit);
    is_comma && is_between && !is_chain
}

/// Without the words that say that a list follows, and whether its items are examples: `bao gồm:`, `các khoa như`.
fn without_heading(piece: &str) -> Option<(&str, bool)> {
    if let Some((heading, rest)) = piece.split_once(':') {
        let key = search_key(heading);
        let ends = |words: &str| {
            key == words || key.strip_suffix(words).is_some_and(|it| it.ends_with(' '))
        };
        if ends("nhu") && !ends("cung nhu") {
            return Some((rest, true));
        }
        let opens = ["gom", "sau", "cu the", "la"]
            .iter()
            .any(|words| ends(words));
        let opens = opens || key.starts_with("gom ") || key.starts_with("bao gom ");
        return opens.then_some((rest, false));
    }
    for opening in [
        "Bao gồm cả ",
        "bao gồm cả ",
        "Bao gồm ",
        "bao gồm ",
        "Gồm có ",
        "gồm có ",
        "Gồm ",
        "gồm ",
    ] {
        if let Some(rest) = piece.strip_prefix(opening) {
            return Some((rest, false));
        }
    }
    if let Some(rest) = piece.strip_prefix("như ").or(piece.strip_prefix("Như ")) {
        return Some((rest, true));
    }
    let (heading, rest) = piece.split_once(" như ")?;
    let key = search_key(heading);
    let is_many = MANY.iter().any(|many| key.starts_with(many));
    (is_many && !key.ends_with(" cung")).then_some((rest, true))
}

/// Words before things that are not counted.
const MANY: [&str; 4] = ["cac ", "nhieu ", "mot so ", "nhung "];

/// What follows `và` at the beginning of an item.
fn after_and(item: &str) -> Option<&str> {
    item.strip_prefix("và ")
        .or(item.strip_prefix("Và "))
        .map(str::trim_start)
}

/// Whether it names no item, but says that there are more: `các bệnh viện khác`, `nhiều khoa khác`.
fn says_more(item: &str) -> bool {
    let key = search_key(item);
    let is_many = MANY.iter().any(|many| key.starts_with(many));
    (is_many && key.ends_with(" khac")) || key == "khac" || key == "van van"
}

/// An item without what stands around it, and whether it does not say that there are more.
fn item(written: &str) -> (&str, bool) {
    let mut item = written.trim();
    let mut is_last = true;
    while let Some(shorter) = MORE.iter().find_map(|more| item.strip_suffix(more)) {
        item = shorter.trim_end();
        is_last = false;
    }
    let around = |c: char| c.is_whitespace() || c == '.' || is_separator(c);
    let item = item.trim_matches(around);
    // a dash in front of a line
    let bare = item
        .strip_prefix("- ")
        .or(item.strip_prefix("– "))
        .or(item.strip_prefix("+ "));
    (bare.map_or(item, str::trim_start), is_last)
}

/// How a list says that there are more items.
const MORE: [&str; 8] = ["…", "...", "..", "v.v.", "v.v", "v...v", "vv", "vân vân"];

fn is_separator(c: char) -> bool {
    matches!(c, ',' | ';' | '\u{b8}' | '，' | '；' | '•' | '\n' | '\r')
}
