//! Names of people with their titles.

use crate::organisation::{Honorific, PersonError, PersonName, Title};
use crate::value::{KeyChars, Text, Vocabulary};
use alloc::vec::Vec;

impl PersonName {
    /// Makes a name from the written text.
    ///
    /// `ông` or `bà` at the front is read as an honorific. `Ông` may also be a family name, but the
    /// name is printed the same in both cases.
    ///
    /// # Errors
    ///
    /// [`PersonError`] when it is not a text, or has titles and no name.
    pub fn parse(written: &str) -> Result<Self, PersonError> {
        Text::new(written)
            .map_err(|why| PersonError::NotText { why })?
            .try_into()
    }
}

/// # Errors
///
/// [`PersonError::NoName`] when there are titles and no name.
impl TryFrom<Text> for PersonName {
    type Error = PersonError;

    fn try_from(written: Text) -> Result<Self, PersonError> {
        let (honorific, rest) = honorific(&written);
        let (titles, name) = titles(rest);
        if name.is_empty() {
            return Err(PersonError::NoName {
                length: written.chars().count(),
            });
        }
        let length = name.len();
        Ok(Self::read(written, honorific, titles, length))
    }
}

/// Removes the titles from the front of a text: returns the titles, and the rest of the text.
fn titles(text: &str) -> (Vec<Title>, &str) {
    let (mut titles, mut rest) = (Vec::new(), text);
    while let Some((title, shorter)) = strip(rest) {
        titles.push(title);
        rest = shorter;
    }
    (titles, rest)
}

/// Removes the honorific from the front of a text.
fn honorific(text: &str) -> (Option<Honorific>, &str) {
    match strip(text) {
        Some((honorific, rest)) => (Some(honorific), rest),
        None => (None, text),
    }
}

/// Removes one word of a list from the front of a text, the longest that fits.
fn strip<V: Vocabulary>(text: &str) -> Option<(V, &str)> {
    let begin = first_letters(KeyChars::new(text));
    V::NAMES_VI
        .iter()
        // the first letters already tell most words of the list apart
        .filter(|name| first_letters(name.key().bytes().map(char::from)) == begin)
        .filter_map(|name| Some((*name.named(), after(text, name.name())?)))
        .min_by_key(|(_, rest)| rest.len())
        .map(|(word, rest)| {
            (
                word,
                rest.trim_start_matches(|c: char| !c.is_alphanumeric()),
            )
        })
}

/// The first two letters of a key. A `y` counts as an `i`, which it may become at the end of a word.
fn first_letters(key: impl Iterator<Item = char>) -> [Option<char>; 2] {
    let mut letters = key
        .filter(|c| *c != ' ')
        .map(|c| if c == 'y' { 'i' } else { c });
    [letters.next(), letters.next()]
}

/// The rest of a text after these whole words at its front. Upper and lower case are equal, and so
/// are `sỹ` and `sĩ`; characters between the letters are ignored (`Th.S`, `BS. CKII`). The accents
/// must match, so that a name is not taken for an abbreviation.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text;
    for letter in word.chars().filter(|c| c.is_alphanumeric()) {
        let next = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let found = next
            .chars()
            .next()
            .filter(|&found| same_letter(found, letter))?;
        rest = next.get(found.len_utf8()..)?;
    }
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

fn same_letter(a: char, b: char) -> bool {
    a == b || lower(a).eq(lower(b))
}

/// The lower-case form of a letter, with `ĩ` for `ỹ`.
fn lower(letter: char) -> impl Iterator<Item = char> {
    letter
        .to_lowercase()
        .map(|c| if c == 'ỹ' { 'ĩ' } else { c })
}
