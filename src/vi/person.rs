//! Names of people with their titles.

mod plain;
mod words;

use super::office::begins_with_office;
use crate::organisation::{Honorific, PersonError, PersonName, ReadName, Title};
use crate::value::{KeyChars, Text, Vocabulary};
use alloc::vec::Vec;
pub(super) use plain::has_vowel;
use plain::{begins_like_no_name, is_plain_name, word_count};
use words::{ABROAD, OTHER_SPELLINGS, PASSED, PASSED_IN_GLUED};

impl PersonName {
    /// Makes a name from the written text; the forms that are understood stand in [`vi`](crate::vi).
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
        let mut front = Front::of(&written);
        if front.rest.is_empty() {
            return Err(PersonError::NoName {
                length: written.chars().count(),
            });
        }
        let begin = written.len().saturating_sub(front.rest.len());
        let behind = Behind::of(front.rest);
        front.titles.extend(behind.titles);
        let is_fully_understood = front.is_clear && behind.is_clear && is_plain_name(behind.name);
        let read = ReadName {
            honorific: front.honorific,
            titles: front.titles,
            name: [begin, begin.saturating_add(behind.name.len())],
            is_fully_understood,
        };
        Ok(Self::read(written, read))
    }
}

/// The honorifics and titles at the front of a text.
struct Front<'a> {
    honorific: Option<Honorific>,
    titles: Vec<Title>,
    /// What follows them.
    rest: &'a str,
    is_clear: bool,
}

impl<'a> Front<'a> {
    fn of(text: &'a str) -> Self {
        let mut front = Self {
            honorific: None,
            titles: Vec::new(),
            rest: text,
            is_clear: true,
        };
        while let Some(shorter) = front.next() {
            front.rest = shorter;
        }
        front
    }

    /// Reads the next word or words; returns the rest after them.
    fn next(&mut self) -> Option<&'a str> {
        let title = longest_title(self.rest);
        let honorific = strip::<Honorific>(self.rest);
        if let Some((honorific, after)) = honorific
            && title.is_none_or(|(_, rest)| after.len() < rest.len())
        {
            return self.addressed(honorific, after);
        }
        let rest = match title {
            Some((title, rest)) => {
                self.add(title);
                rest
            }
            None => self.glued()?,
        };
        Some(self.without_grades(rest))
    }

    fn addressed(&mut self, honorific: Honorific, after: &'a str) -> Option<&'a str> {
        if is_family_name(honorific, self.rest, after) {
            return None;
        }
        if !is_honorific(honorific, self.rest, after) {
            self.is_clear = false;
            return None;
        }
        self.honorific = self.honorific.or(Some(honorific));
        Some(after)
    }

    /// Adds a title; one that completes the title before it takes its place.
    fn add(&mut self, title: Title) {
        let joined = self.titles.last().and_then(|&last| join(last, title));
        match joined {
            Some(joined) => {
                self.titles.pop();
                self.titles.push(joined);
            }
            None => self.titles.push(title),
        }
    }

    /// Reads abbreviations written without anything between them: `ThSBSCKII`, `PGSTS`.
    fn glued(&mut self) -> Option<&'a str> {
        let end = self.rest.find(|c: char| !c.is_alphanumeric());
        let word = self.rest.get(..end?)?;
        // intensive and emergency care rather than a midwife's grade
        let is_field = ["HSTC", "HSCC"]
            .iter()
            .any(|field| letters(word, field) == Some(""));
        if word.len() > LONGEST_GLUED || is_field {
            return None;
        }
        let mut titles = Vec::new();
        if !spell(word, &mut titles) {
            return None;
        }
        for title in titles {
            self.add(title);
        }
        Some(trim(self.rest.get(end?..)?))
    }

    /// Passes over the grade and the field of a title: `chính`, `hạng II`, `y học cổ truyền`. They are a
    /// part of the title, and the title says no more without them.
    fn without_grades(&mut self, mut rest: &'a str) -> &'a str {
        while longest_title(rest).is_none() && !begins_with_office(rest) {
            let found = PASSED.iter().filter_map(|words| after(rest, words));
            let Some(shorter) = found.min_by_key(|shorter| shorter.len()) else {
                break;
            };
            let shorter = trim(shorter);
            let passed = rest.get(..rest.len().saturating_sub(shorter.len()));
            if !passed.is_some_and(is_no_name) {
                let words = word_count(shorter);
                let is_family_name = ["thị", "văn"].iter().any(|it| after(shorter, it).is_some());
                // `BS. Chính`, `BS. Luật Văn An`: a person of that name, or a grade and a field
                if words == 0 || is_family_name {
                    self.is_clear = false;
                }
                if words < 2 || is_family_name {
                    break;
                }
            }
            rest = shorter;
        }
        // `viên` ends `điều dưỡng viên`, and `Viên` is also a family name
        match after(rest, "viên") {
            Some(shorter) if rest.starts_with('v') => trim(shorter),
            Some(_) => {
                self.is_clear = false;
                rest
            }
            None => rest,
        }
    }
}

/// The most bytes that abbreviations without anything between them may have.
const LONGEST_GLUED: usize = 24;

/// Two titles that are one when they stand side by side: `BS. CKII`.
const fn join(first: Title, second: Title) -> Option<Title> {
    match (first, second) {
        (Title::Physician, Title::SpecialistDegreeTwo) => Some(Title::SpecialistTwo),
        (Title::Physician, Title::SpecialistDegreeOne) => Some(Title::SpecialistOne),
        (Title::Pharmacist, Title::SpecialistDegreeTwo) => Some(Title::PharmacistTwo),
        (Title::Pharmacist, Title::SpecialistDegreeOne) => Some(Title::PharmacistOne),
        (Title::Nurse, Title::SpecialistDegreeOne) => Some(Title::NurseOne),
        (Title::Bachelor, Title::Nurse) => Some(Title::BachelorNurse),
        _ => None,
    }
}

/// Whether a word is nothing but abbreviations, which it adds to the titles.
fn spell(word: &str, titles: &mut Vec<Title>) -> bool {
    if word.is_empty() {
        return true;
    }
    let before = titles.len();
    for title in Title::ALL {
        for name in title.names_vi() {
            // a name in one word is an abbreviation
            if !name.contains(' ')
                && let Some(rest) = letters(word, name)
            {
                titles.push(*title);
                if spell(rest, titles) {
                    return true;
                }
                titles.truncate(before);
            }
        }
    }
    for grade in PASSED_IN_GLUED {
        if before > 0
            && let Some(rest) = letters(word, grade)
            && spell(rest, titles)
        {
            return true;
        }
    }
    false
}

/// The rest of a word after these letters.
fn letters<'a>(word: &'a str, letters: &str) -> Option<&'a str> {
    let mut rest = word.chars();
    for letter in letters.chars() {
        if !same_letter(rest.next()?, letter) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// Whether words before a name cannot be a part of it: they begin with a small letter, or are an
/// abbreviation.
fn is_no_name(words: &str) -> bool {
    words.starts_with(char::is_lowercase) || !has_vowel(words)
}

/// `Ông` is also a family name: nobody's family name is `Thị`.
fn is_family_name(honorific: Honorific, word: &str, name: &str) -> bool {
    honorific == Honorific::Mr && word.starts_with('Ô') && after(name, "thị").is_some()
}

/// Whether a word that may be a part of the name (`Bà Rịa`, `Anh Thư`, `Ông Văn Tùng`) is an honorific.
fn is_honorific(honorific: Honorific, word: &str, name: &str) -> bool {
    if longest_title(name).is_some() {
        return true;
    }
    let is_abroad = word.starts_with(['M', 'm']);
    // no name begins with a small letter before a capital
    let is_small = word.starts_with(char::is_lowercase) && name.starts_with(char::is_uppercase);
    match honorific {
        _ if is_small => true,
        Honorific::Comrade | Honorific::MrOrMs | Honorific::Excellency => true,
        Honorific::Mr | Honorific::Ms if is_abroad => true,
        Honorific::Mr if word.starts_with('Ô') && word_count(name) == 2 => {
            after(name, "văn").is_none()
        }
        Honorific::Mr | Honorific::Ms => word_count(name) > 1,
        Honorific::Anh | Honorific::Chi | Honorific::Co | Honorific::Thay => {
            let is_other_word = ["hùng", "thuốc", "em", "đỡ"]
                .iter()
                .any(|other| after(name, other).is_some());
            word_count(name) > 2 && name.starts_with(char::is_uppercase) && !is_other_word
        }
    }
}

/// The name, and what stands behind it.
struct Behind<'a> {
    name: &'a str,
    titles: Vec<Title>,
    is_clear: bool,
}

impl<'a> Behind<'a> {
    fn of(text: &'a str) -> Self {
        let end = |text: &'a str| text.trim_end_matches([' ', '.', ',', ';', ':', '\u{a0}']);
        let trimmed = end(text);
        let whole = if trimmed.is_empty() { text } else { trimmed };
        if let Some((name, behind)) = split_at_sign(whole)
            && !end(name).is_empty()
        {
            let name = end(name);
            if let Some(titles) = all_titles(behind) {
                return Self {
                    name,
                    titles,
                    is_clear: true,
                };
            }
            let office = begins_like_no_name(behind) && word_count(name) > 1;
            return Self {
                name: if office && is_plain_name(name) {
                    name
                } else {
                    whole
                },
                titles: Vec::new(),
                is_clear: false,
            };
        }
        // `Nguyễn Văn A MD PhD`
        let (mut name, mut titles) = (whole, Vec::new());
        while let Some((before, last)) = name.rsplit_once(' ') {
            let Some((_, title)) = ABROAD.iter().find(|(word, _)| *word == last) else {
                break;
            };
            titles.insert(0, *title);
            name = end(before);
        }
        Self {
            name,
            titles,
            is_clear: true,
        }
    }
}

/// The text before and after the first sign that no name has.
fn split_at_sign(text: &str) -> Option<(&str, &str)> {
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        let next = text.get(at.saturating_add(c.len_utf8())..)?;
        let is_sign = match c {
            ',' | ';' | '(' | '–' | '—' => true,
            '-' => last == ' ' || next.starts_with(' '),
            _ => false,
        };
        if is_sign {
            return Some((text.get(..at)?, next));
        }
        last = c;
    }
    None
}

/// The titles of a text that has nothing else; `None` if it has.
fn all_titles(text: &str) -> Option<Vec<Title>> {
    let mut titles = Vec::new();
    for part in text.split([',', ';']) {
        let mut part = part.trim_matches(|c: char| !c.is_alphanumeric());
        while let Some((title, rest)) = abroad(part) {
            titles.push(title);
            part = rest;
        }
        let front = Front::of(part);
        if !front.rest.is_empty() || front.honorific.is_some() {
            return None;
        }
        titles.extend(front.titles);
    }
    (!titles.is_empty()).then_some(titles)
}

/// Removes a degree of a university abroad from the front of a text.
fn abroad(text: &str) -> Option<(Title, &str)> {
    let found = ABROAD
        .iter()
        .find_map(|(word, title)| Some((*title, after(text, word)?)));
    found.map(|(title, rest)| (title, trim(rest)))
}

/// Removes the longest title from the front of a text.
fn longest_title(text: &str) -> Option<(Title, &str)> {
    let listed = strip::<Title>(text);
    let others = OTHER_SPELLINGS.iter();
    let other = others
        .filter_map(|(words, title)| Some((*title, trim(after(text, words)?))))
        .min_by_key(|(_, rest)| rest.len());
    match (listed, other) {
        (Some(listed), Some(other)) if other.1.len() < listed.1.len() => Some(other),
        (None, other) => other,
        (listed, _) => listed,
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
        .map(|(word, rest)| (word, trim(rest)))
}

/// Without what is no letter or digit at the front.
fn trim(text: &str) -> &str {
    text.trim_start_matches(|c: char| !c.is_alphanumeric())
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
        let next = trim(rest);
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
