//! Offices, with their scope.

mod scope;

use crate::organisation::{Office, OfficeHolding, OfficeKind, name_key};
use crate::value::{Coded, NameKey, Text, TextError, Vocabulary, longest, same_key};
use alloc::vec::Vec;
use scope::{allows_short, is_unit, of_scope, without_charge};

impl Office {
    /// Makes an office from the written text; see the conversion from a [`Text`].
    ///
    /// # Errors
    ///
    /// [`TextError`] when it is not a text.
    pub fn parse(written: &str) -> Result<Self, TextError> {
        Text::new(written).map(Self::from)
    }

    /// The offices that a text names side by side, each as it would be read alone; a list with one
    /// office if it names one.
    ///
    /// ```
    /// use lienvien::{organisation::{Office, OfficeKind}, text};
    /// let both = Office::several(&text!("Bí thư Đảng ủy, Giám đốc Bệnh viện A"));
    /// assert_eq!(both[0].kind, OfficeKind::PartySecretary);
    /// assert_eq!(both[1].kind, OfficeKind::Director);
    /// ```
    pub fn several(written: &Text) -> Vec<Self> {
        let mut offices = Vec::new();
        for part in parts(written) {
            offices.extend(Text::new(part).map(Self::from));
        }
        offices
    }
}

/// An office as written, in any spelling; the forms that are understood stand in [`vi`](crate::vi). What
/// follows the name of the office is its scope, and decides with it: `Giám đốc Bệnh viện A` is a
/// [`Director`](OfficeKind::Director), `Giám đốc Trung tâm Đào tạo` is not. Where the scope leaves the kind
/// open, or no name fits, the kind is what is written. If several offices stand side by side, the first is
/// read; see [`several`](Office::several).
impl From<Text> for Office {
    fn from(written: Text) -> Self {
        let first = parts(&written).into_iter().next().unwrap_or_default();
        let (mark, office) = without_mark(first);
        let read = match mark {
            Some(OfficeHolding::Former) => read(without_mark(office).1),
            Some(_) | None => read(office),
        };
        let in_charge = after_words(office, "phu trach").map(trim_scope);
        let in_charge = in_charge.filter(|scope| is_unit(&name_key(scope)));
        match (mark, read, in_charge) {
            // who held an office holds it no more
            (Some(OfficeHolding::Former), Some(read), _) => Self {
                kind: Coded::Other(written.clone()),
                holding: mark,
                scope: Text::new(read.scope).ok(),
                written,
            },
            (_, Some(read), _) => Self {
                kind: read.kind.into(),
                holding: mark.or(read.in_charge),
                scope: Text::new(read.scope).ok(),
                written,
            },
            // `Phụ trách khoa Nội` does not say which office its holder has
            (None, None, Some(scope)) => Self {
                kind: Coded::Other(written.clone()),
                holding: Some(OfficeHolding::InCharge),
                scope: Text::new(scope).ok(),
                written,
            },
            (_, None, _) => Self::new(Coded::Other(written.clone()), written),
        }
    }
}

/// Whether a text begins with the name of an office.
pub(super) fn begins_with_office(text: &str) -> bool {
    is_office(text.trim_start())
}

fn is_office(text: &str) -> bool {
    title(without_mark(without_mark(text).1).1).is_some()
}

/// What is certain of an office.
struct Read<'a> {
    kind: OfficeKind,
    in_charge: Option<OfficeHolding>,
    scope: &'a str,
}

/// An office without a mark before it; `None` if its kind is not certain.
fn read(office: &str) -> Option<Read<'_>> {
    let (title, rest) = title(office)?;
    let rest = after_words(rest, "thuong truc").unwrap_or(rest);
    let scope = trim_scope(rest);
    let key = name_key(scope);
    let (key, in_charge) = without_charge(title, &key)?;
    let kind = of_scope(title, key)?;
    let scope = if key.is_empty() { "" } else { scope };
    Some(Read {
        kind,
        in_charge,
        scope,
    })
}

fn trim_scope(text: &str) -> &str {
    text.trim_matches(|c: char| !is_word(c) && !matches!(c, '(' | ')' | '"' | '”'))
}

/// The offices that stand side by side: after a sign or `kiêm`, with the name of an office behind it.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut rest, mut from) = (text, 0);
    while let Some((end, next)) = next_break(rest, from) {
        let (Some(part), Some(other)) = (rest.get(..end), rest.get(next..)) else {
            break;
        };
        if is_office(other) && !part.trim().is_empty() {
            parts.push(part.trim());
            (rest, from) = (other, 0);
        } else {
            from = next;
        }
    }
    parts.push(rest.trim());
    parts
}

/// Where the next office may begin: the end of the words before, and its own beginning.
fn next_break(text: &str, from: usize) -> Option<(usize, usize)> {
    let after = text.get(from..)?;
    let sign = |c: char| matches!(c, ',' | ';' | '/' | '–' | '—' | '-');
    let mut found = None;
    if let Some(at) = after.find(sign) {
        let width = after.get(at..)?.chars().next()?.len_utf8();
        found = Some((at, at.saturating_add(width)));
    }
    // only what stands before the sign counts, so that a text with many signs is not read again and again
    let before = found.and_then(|(at, _)| after.get(..at)).unwrap_or(after);
    for also in [" kiêm ", " Kiêm ", " KIÊM "] {
        if let Some(at) = before.find(also)
            && found.is_none_or(|(first, _)| at < first)
        {
            found = Some((at, at.saturating_add(also.len())));
        }
    }
    let (end, next) = found?;
    // a sign and `kiêm` together
    let begins = after.get(next..)?;
    let skipped =
        after_words(begins, "kiem").map_or(0, |rest| begins.len().saturating_sub(rest.len()));
    let next = next.saturating_add(skipped);
    Some((from.saturating_add(end), from.saturating_add(next)))
}

/// The words before the name of an office that say how it is held.
const MARKS: [(&str, OfficeHolding); 5] = [
    ("quyen", OfficeHolding::Acting),
    ("q", OfficeHolding::Acting),
    ("nguyen la", OfficeHolding::Former),
    ("nguyen", OfficeHolding::Former),
    ("cuu", OfficeHolding::Former),
];

/// Without such words, if the name of an office follows; `nguyên quyền Giám đốc` has two.
fn without_mark(text: &str) -> (Option<OfficeHolding>, &str) {
    for (mark, holding) in MARKS {
        if let Some(rest) = after_words(text, mark)
            && (title(rest).is_some()
                || after_words(rest, "quyen").is_some_and(|it| title(it).is_some()))
        {
            return (Some(holding), rest);
        }
    }
    (None, text)
}

/// Short names of offices; those with a condition may be other words, and what follows decides.
const SHORT: &[(&str, OfficeKind)] = &[
    ("GĐ", OfficeKind::Director),
    ("PGĐ", OfficeKind::DeputyDirector),
    ("P GĐ", OfficeKind::DeputyDirector),
    ("P Giám đốc", OfficeKind::DeputyDirector),
    ("Phó GĐ", OfficeKind::DeputyDirector),
    ("TGĐ", OfficeKind::GeneralDirector),
    ("PTGĐ", OfficeKind::DeputyGeneralDirector),
    ("Phó TGĐ", OfficeKind::DeputyGeneralDirector),
    ("P Tổng Giám đốc", OfficeKind::DeputyGeneralDirector),
    ("TK", OfficeKind::HeadOfDepartment),
    ("PTK", OfficeKind::DeputyHeadOfDepartment),
    ("P Trưởng khoa", OfficeKind::DeputyHeadOfDepartment),
    ("Phó TK", OfficeKind::DeputyHeadOfDepartment),
    ("TP", OfficeKind::HeadOfOffice),
    ("PTP", OfficeKind::DeputyHeadOfOffice),
    ("P Trưởng phòng", OfficeKind::DeputyHeadOfOffice),
    ("Phó TP", OfficeKind::DeputyHeadOfOffice),
    ("CT", OfficeKind::Chair),
    ("PCT", OfficeKind::ViceChair),
    ("Phó CT", OfficeKind::ViceChair),
    ("P Chủ tịch", OfficeKind::ViceChair),
    ("ĐDT", OfficeKind::ChiefNurse),
];

/// The shortest name of an office with which a text begins, and the text after it: `Giám đốc` also of
/// `Giám đốc Sở Y tế`, whose scope tells the rest.
fn title(text: &str) -> Option<(OfficeKind, &str)> {
    let names = OfficeKind::NAMES_VI;
    // with a space and the first letter of the next word
    let key = NameKey::new(text, longest(names).saturating_add(2));
    // the names are sorted by the length of their keys
    if let Some(name) = names.iter().find(|name| key.begins_with(name.key())) {
        return Some((*name.named(), after_office(text, name.name())?));
    }
    for &(short, kind) in SHORT {
        if let Some(rest) = after_office(text, short)
            && allows_short(short, &name_key(beginning(rest)))
        {
            return Some((kind, rest));
        }
    }
    None
}

/// As much of a scope as tells whether a short name is an office, so that a long text is not read again
/// and again.
fn beginning(scope: &str) -> &str {
    let end = scope.char_indices().nth(60).map(|(at, _)| at);
    end.and_then(|end| scope.get(..end)).unwrap_or(scope)
}

/// The rest of a text after the name of an office. Words with accents have those of the name: a `Thủ
/// trưởng` is no `Thứ trưởng`.
fn after_office<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = text;
    for expected in name.split(' ') {
        rest = rest.trim_start_matches(|c: char| !is_word(c));
        let end = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        let (word, others) = rest.split_at_checked(end)?;
        // without accents a short name may be another one, and `thu truong` is either of two words
        let needs_accents = expected.chars().all(char::is_uppercase) || expected == "Thứ";
        let is_plain = word.is_ascii() && !needs_accents && same_key(word, expected);
        if !is_plain && !lower(word).eq(lower(expected)) {
            return None;
        }
        rest = others;
    }
    Some(rest)
}

/// The letters of a word in lower case, with the `i` that papers write beside `y`.
fn lower(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase).map(|c| match c {
        'ý' => 'í',
        'ỹ' => 'ĩ',
        other => other,
    })
}

/// The rest of a text after words with this key; `None` if it does not begin with them.
fn after_words<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    let mut rest = text;
    for _ in key.split(' ') {
        rest = rest.trim_start_matches(|c: char| !is_word(c));
        rest = rest.trim_start_matches(is_word);
    }
    let words = text.get(..text.len().saturating_sub(rest.len()))?;
    same_key(words, key).then_some(rest)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}
