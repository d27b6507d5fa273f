//! Search keys: what ordinary Vietnamese folds to by a table, and everything else by Unicode.

use lienvien::value::{Text, Vocabulary, same_key, search_key};
use proptest::prelude::*;
use unicode_normalization::{
    UnicodeNormalization,
    char::{canonical_combining_class, decompose_canonical},
};

/// The key as the documentation describes it, by the tables of Unicode alone.
fn by_unicode(text: &str) -> String {
    let mut folded = String::new();
    for c in text.chars() {
        decompose_canonical(c, |part| {
            for part in part.to_lowercase() {
                if canonical_combining_class(part) != 0 {
                    continue;
                }
                folded.push(match part {
                    'đ' => 'd',
                    _ if part.is_alphanumeric() => part,
                    _ => ' ',
                });
            }
        });
    }
    let words: Vec<String> = folded
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| match word.strip_suffix('y') {
            Some(before) if is_only_vowel(before) => format!("{before}i"),
            _ => word.to_owned(),
        })
        .collect();
    words.join(" ")
}

/// Whether a `y` after this beginning of a word is the only vowel of its syllable.
fn is_only_vowel(before: &str) -> bool {
    before.ends_with("qu")
        || before
            .chars()
            .next_back()
            .is_some_and(|last| !"aeiouy".contains(last))
}

fn agrees(text: &str) {
    assert_eq!(search_key(text), by_unicode(text), "{text:?}");
}

#[test]
fn every_character_has_the_key_that_unicode_gives_it() {
    for c in '\0'..=char::MAX {
        // at both ends, and where the treatment of a `y` depends on it
        agrees(&format!("{c}y{c}"));
    }
    for c in '\0'..'\u{3000}' {
        agrees(&format!("A{c}b {c}y"));
        agrees(&format!("qu{c}{c}uy{c}"));
    }
}

proptest! {
    #[test]
    fn every_text_has_the_key_that_unicode_gives_it(text in any::<String>()) {
        agrees(&text);
    }

    #[test]
    fn so_has_every_vietnamese_text(
        text in "[a-zA-Zà-ỹÀ-ỸđĐăĂâÂêÊôÔơƠưƯ0-9yYquQU .,–-]{0,60}",
        decomposed in any::<bool>(),
    ) {
        let text = if decomposed { text.nfd().collect() } else { text };
        agrees(&text);
    }

    #[test]
    fn texts_are_the_same_if_their_keys_are(a in "[aAáyY iq–u]{0,6}", b in "[aAáyY iq–u]{0,6}") {
        prop_assert_eq!(same_key(&a, &b), search_key(&a) == search_key(&b));
    }
}

const LONG: &str = "một tên dài hơn mọi tên trong các danh mục của ngành y tế, dài đến mức không ai viết \
    nó ra hết mà không phải dừng lại giữa chừng để nghỉ tay một lúc rồi mới viết tiếp cho xong";

lienvien::vocabulary! {
    /// Names with letters of many kinds: of other scripts, decomposed, and very long.
    enum Odd("odd word") {
        /// Only ordinary letters.
        Ordinary = "ordinary", "thường – lệ" | "THƯỜNG", "ordinary";
        /// Other scripts.
        Foreign = "foreign", "ไทย" | "Ελλάδα" | "𝒜 ßeta", "søren";
        /// Accents as characters of their own.
        Decomposed = "decomposed", "ho\u{302}\u{300}i su\u{31b}\u{301}c", "re\u{301}sume\u{301}";
        /// Longer than any key that is made while compiling.
        Long = "long", "một tên dài hơn mọi tên trong các danh mục của ngành y tế, dài đến mức không ai viết \
    nó ra hết mà không phải dừng lại giữa chừng để nghỉ tay một lúc rồi mới viết tiếp cho xong", "long";
        /// A name with nothing to find it by.
        Blank = "blank", "…", "blank";
    }
}

#[test]
fn a_name_with_any_letters_is_found() {
    for word in Odd::ALL {
        let names = word.names_vi().iter().copied().chain([word.en()]);
        for name in names {
            for spelling in [name.to_owned(), name.to_uppercase(), search_key(name)] {
                let found = <Odd as Vocabulary>::find(&spelling);
                // `ß` is `SS` in upper case
                let is_other = spelling != name && name.contains('ß') && spelling.contains("SS");
                assert_eq!(found == Some(*word), !is_other, "{spelling}");
            }
        }
    }
    assert_eq!(Odd::find("Thường, lệ"), Some(Odd::Ordinary));
    assert_eq!(Odd::find(&LONG.replace(' ', "  ")), Some(Odd::Long));
    for unknown in ["ไท", "Ελλάδ", "thường lệ x", "y", &LONG[..LONG.len() - 1]] {
        assert_eq!(Odd::find(unknown), None, "{unknown}");
    }
}

/// A text has 4,000 characters of four bytes at most.
#[test]
fn a_text_that_is_longer_than_any_text_is_no_name() {
    let padded = |length: usize, name: &str| format!("{}{name}", " ".repeat(length - name.len()));
    for (name, word) in [("THƯỜNG", Odd::Ordinary), ("Ελλάδα", Odd::Foreign)] {
        assert_eq!(Odd::find(&padded(4 * Text::MAX, name)), Some(word));
        assert_eq!(Odd::find(&padded(4 * Text::MAX + 1, name)), None);
    }
}

lienvien::vocabulary! {
    /// Two words with one name.
    enum Shared("shared word") {
        /// The first.
        First = "first", "b" | "tên chung", "one";
        /// The second, whose other name is shorter.
        Second = "second", "a" | "Tên chung", "two";
        /// Its English name is the Vietnamese one of another word.
        Third = "third", "c", "a";
    }
}

#[test]
fn of_words_with_one_name_the_first_is_found_and_vietnamese_goes_before_english() {
    assert_eq!(Shared::find("TÊN CHUNG"), Some(Shared::First));
    assert_eq!(Shared::find("A"), Some(Shared::Second));
    assert_eq!(Shared::find("TWO"), Some(Shared::Second));
    assert_eq!(Shared::find("C"), Some(Shared::Third));
}
