//! Lists as papers write them.

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
    /// `v.v.`).
    pub is_exhaustive: bool,
}

/// Splits a list at commas and semicolons of any kind. A cedilla (U+00B8) is read as a comma, for
/// which papers have it by mistake. `và` joins the parts of one name and does not split.
pub fn items(text: &str) -> Listed<'_> {
    split(text, is_separator)
}

/// Splits a text at its semicolons: the groups of a list whose items are separated by commas.
///
/// ```
/// use lienvien::vi::groups;
/// let list = groups("quản lý dược, dược lâm sàng; quản lý thiết bị y tế");
/// assert_eq!(list.items.len(), 2);
/// ```
pub fn groups(text: &str) -> Listed<'_> {
    split(text, |c| matches!(c, ';' | '；'))
}

fn split(text: &str, at: impl Fn(char) -> bool) -> Listed<'_> {
    let named = || {
        text.split(&at)
            .map(item)
            .filter(|(item, _)| !item.is_empty())
    };
    // counted first, so that a long list takes no more room than it needs
    let mut items = Vec::with_capacity(named().count());
    items.extend(named().map(|(item, _)| item));
    Listed {
        items,
        is_exhaustive: text.split(&at).all(|written| item(written).1),
    }
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
    (item.trim_matches(around), is_last)
}

/// How a list says that there are more items.
const MORE: [&str; 4] = ["…", "...", "v.v.", "v.v"];

fn is_separator(c: char) -> bool {
    matches!(c, ',' | ';' | '\u{b8}' | '，' | '；')
}
