//! What a name without titles looks like.

use super::super::office::begins_with_office;
use super::{after, words::NO_NAME};
use crate::value::KeyChars;

/// The most words of one name. Long names of the former royal family have seven.
const MOST_WORDS: usize = 7;

/// How many words a text has.
pub(super) fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Whether a text has nothing that looks like a title, an office or a second name: words of letters
/// alone, all with a capital or none, and no abbreviation among them.
pub(super) fn is_plain_name(name: &str) -> bool {
    let mut words = 0_usize;
    let (mut capital, mut small) = (false, false);
    for word in name.split_whitespace() {
        let is_first = words == 0;
        words = words.saturating_add(1);
        if !is_letters(word, is_first) {
            return false;
        }
        if word.starts_with(char::is_lowercase) {
            small = true;
        } else {
            capital = true;
        }
        let is_short = word.chars().nth(1).is_none_or(|second| second == '.');
        let is_abbreviation = is_capitals(word) && !is_syllable(word);
        let is_no_word = is_first && !is_syllable(word) && begins_like_title(word);
        if !is_short && (is_abbreviation || is_no_word) {
            return false;
        }
        if ["và", "kiêm", "cùng"]
            .iter()
            .any(|no| after(word, no).is_some())
        {
            return false;
        }
    }
    let is_mixed = capital && small;
    let is_one = (1..=MOST_WORDS).contains(&words) && !is_mixed;
    is_one && !has_capitals_in_front(name) && !begins_like_no_name(name)
}

/// Whether a text begins with an office, a unit, or another word that no name begins with.
pub(super) fn begins_like_no_name(text: &str) -> bool {
    begins_with_office(text) || NO_NAME.iter().any(|words| after(text, words).is_some())
}

/// Whether a word has letters only; an apostrophe or a hyphen within it, and the dot of an initial that
/// is not the first word.
fn is_letters(word: &str, is_first: bool) -> bool {
    let mut letters = 0_usize;
    let mut last = '-';
    for c in word.chars() {
        let is_within = matches!(c, '-' | '\'' | '’' | 'ʼ' | '`');
        if c.is_alphabetic() {
            letters = letters.saturating_add(1);
        } else if c == '.' {
            // only after one letter, and at the end
            if is_first || letters != 1 || word.chars().nth(2).is_some() {
                return false;
            }
        } else if is_within {
            if last == '-' {
                return false;
            }
        } else if !is_mark(c) {
            return false;
        }
        last = c;
    }
    letters > 0 && last != '-'
}

/// An accent that stays a character of its own after composing, as in names of the Central Highlands.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn is_capitals(word: &str) -> bool {
    !word.contains(char::is_lowercase)
}

/// Whether a name in mixed letters begins with capitals that have no accent: `CA Nguyễn Văn A`.
fn has_capitals_in_front(name: &str) -> bool {
    let Some((first, rest)) = name.split_once(' ') else {
        return false;
    };
    first.chars().nth(1).is_some()
        && first.bytes().all(|byte| byte.is_ascii_uppercase())
        && !is_capitals(rest)
}

/// With what abbreviations of titles begin, in small letters.
fn begins_like_title(word: &str) -> bool {
    const BEGINNINGS: [&str; 12] = [
        "bs", "ths", "ts", "gs", "pgs", "ds", "dd", "cn", "ktv", "nhs", "ck", "tt",
    ];
    let begins = |with: &&str| {
        let mut key = KeyChars::new(word);
        with.chars().all(|c| key.next() == Some(c))
    };
    !has_vowel(word) || BEGINNINGS.iter().any(begins)
}

/// Whether a text has a vowel: most abbreviations have none.
pub(in super::super) fn has_vowel(text: &str) -> bool {
    KeyChars::new(text).any(is_vowel)
}

const fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Whether a word may be a syllable of Vietnamese: a consonant, one to three vowels, a consonant, the
/// first and the last of the few that the language has there.
fn is_syllable(word: &str) -> bool {
    const BEFORE: [&str; 27] = [
        "", "b", "c", "ch", "d", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
        "ph", "q", "r", "s", "t", "th", "tr", "v", "x", "gi",
    ];
    const AFTER: [&str; 9] = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];
    let mut vowels = 0_usize;
    // the consonants before and after the vowels, one by one; what is longer than three is none of them
    let (mut before, mut after) = ([None; 4], [None; 4]);
    let add = |letters: &mut [Option<char>; 4], c| {
        if let Some(place) = letters.iter_mut().find(|place| place.is_none()) {
            *place = Some(c);
        }
    };
    for c in KeyChars::new(word) {
        if is_vowel(c) && after == [None; 4] {
            vowels = vowels.saturating_add(1);
        } else if vowels == 0 {
            add(&mut before, c);
        } else {
            add(&mut after, c);
        }
    }
    let is = |letters: [Option<char>; 4], those: &[&str]| {
        those
            .iter()
            .any(|one| one.chars().eq(letters.into_iter().flatten()))
    };
    (1..=3).contains(&vowels) && is(before, &BEFORE) && is(after, &AFTER)
}
