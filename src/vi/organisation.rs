//! Names of organisations: written out in full, with their unit and their kind.

mod kind;

use super::person::has_vowel;
use crate::organisation::{OrganisationKind, OrganisationRef, abbreviation};
use crate::value::{Coded, Text, TextError, search_key};
use alloc::{borrow::Cow, string::String, vec::Vec};
use kind::{Words, kind_of};

/// The name of an organisation with its abbreviations written out, with their accents. Written out are those
/// of [`name_key`](crate::organisation::name_key), `TƯ`, `TT` (trung tâm) at the beginning of a part, and
/// those that only stand after `Bệnh viện` (`BV PS`, `BV UB`, `BV QY`). What may stand for several words stays
/// as written (`BVCC`, `TT` before a place). A name in capitals stays in capitals.
///
/// ```
/// use lienvien::vi::full_name;
/// assert_eq!(full_name("BV ĐH Y Hà Nội"), "Bệnh viện Đại học Y Hà Nội");
/// assert_eq!(
///     full_name("TT Sản nhi, BV đa khoa tỉnh Phú Thọ"),
///     "Trung tâm Sản nhi, Bệnh viện đa khoa tỉnh Phú Thọ",
/// );
/// assert_eq!(full_name("BV Nhi TƯ"), "Bệnh viện Nhi Trung ương");
/// ```
pub fn full_name(written: &str) -> String {
    let in_capitals = is_in_capitals(written);
    let is_foreign = is_foreign(written);
    let mut full = String::with_capacity(written.len().saturating_mul(2));
    let mut rest = written;
    while !rest.is_empty() {
        let (word, after) = next_word(rest);
        if word.is_empty() {
            let mut chars = rest.chars();
            full.extend(chars.next());
            rest = chars.as_str();
            continue;
        }
        let letters = without_dots(word);
        let found = match words_for(&letters, &full) {
            Some(_) if is_foreign && letters.eq_ignore_ascii_case("cdc") => None,
            found => found,
        };
        let Some(words) = found else {
            full.push_str(word);
            rest = after;
            continue;
        };
        if in_capitals {
            full.push_str(&words.to_uppercase());
        } else {
            full.push_str(words);
        }
        // the dot belongs to the abbreviation: `TP. Vinh`, `TP.HCM`
        rest = after.strip_prefix('.').unwrap_or(after);
        if rest.starts_with(char::is_alphanumeric) {
            full.push(' ');
        }
    }
    if in_capitals {
        return full;
    }
    full.replace("thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh")
}

/// The word at the front of a text, and the text after it. Single letters with dots between them are one
/// word: `T.Ư`. Empty if the text does not begin with a word.
fn next_word(text: &str) -> (&str, &str) {
    let run = |text: &str| {
        text.find(|c: char| !c.is_alphanumeric())
            .unwrap_or(text.len())
    };
    let mut end = run(text);
    let is_letter = |word: Option<&str>| word.is_some_and(|word| word.chars().count() == 1);
    if is_letter(text.get(..end)) {
        while let Some(next) = text.get(end..).and_then(|rest| rest.strip_prefix('.'))
            && let letter = run(next)
            && is_letter(next.get(..letter))
        {
            end = end.saturating_add(letter).saturating_add(1);
        }
    }
    text.split_at_checked(end).unwrap_or((text, ""))
}

fn without_dots(word: &str) -> Cow<'_, str> {
    if word.contains('.') {
        Cow::Owned(word.replace('.', ""))
    } else {
        Cow::Borrowed(word)
    }
}

/// The words for an abbreviation, after what is written before it.
fn words_for(word: &str, before: &str) -> Option<&'static str> {
    const AFTER_HOSPITAL: &[(&str, &str)] = &[
        ("PS", "Phụ sản"),
        ("UB", "Ung bướu"),
        ("QY", "Quân y"),
        ("RHM", "Răng Hàm Mặt"),
        ("TMH", "Tai Mũi Họng"),
        ("CTCH", "Chấn thương Chỉnh hình"),
        ("ĐKQT", "đa khoa quốc tế"),
    ];
    if let Some(short) = abbreviation(&search_key(word)) {
        return Some(short.full);
    }
    // only the last words count, so that a long text is not read again for each word
    let last = before.char_indices().rev().nth(12).map_or(0, |(at, _)| at);
    let last = before.get(last..).unwrap_or_default();
    let is_after = |words: &str| search_key(last).ends_with(words);
    match word {
        "TƯ" => return Some("Trung ương"),
        "TT" | "Tt" if begins_part(before) => return Some("Trung tâm"),
        "QĐ" if is_after("trung uong") => return Some("Quân đội"),
        "CĐ" if is_after("truong") => return Some("Cao đẳng"),
        _ => {}
    }
    let row = AFTER_HOSPITAL.iter().find(|(short, _)| *short == word)?;
    is_after("benh vien").then_some(row.1)
}

/// Whether a part of a name begins after this: nothing, or a sign that parts are set off with.
fn begins_part(before: &str) -> bool {
    let before = before.trim_end();
    before.is_empty() || before.ends_with([',', ';', '-', '–', '—', ':', '('])
}

/// Whether the words that are no abbreviations are in capitals.
fn is_in_capitals(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    let (mut capitals, mut has_accent) = (0_usize, false);
    let is_mixed = words.any(|word| {
        let is_name = word.chars().nth(1).is_some()
            && !word.starts_with(|c: char| c.is_ascii_digit())
            && word != "TƯ"
            && has_vowel(word)
            && abbreviation(&search_key(word)).is_none();
        let is_capital = !word.contains(char::is_lowercase);
        if is_name && is_capital {
            capitals = capitals.saturating_add(1);
            has_accent |= !word.is_ascii();
        }
        is_name && !is_capital
    });
    // one word of plain letters may be an abbreviation that is not known
    !is_mixed && (capitals > 1 || (capitals == 1 && has_accent))
}

/// Whether a text names a country abroad: its CDC is no centre of a province.
fn is_foreign(text: &str) -> bool {
    let lower = text.to_lowercase();
    let lower = Words::of(&lower);
    [
        "hoa kỳ",
        "mỹ",
        "us",
        "usa",
        "hàn quốc",
        "trung quốc",
        "nhật bản",
        "châu âu",
        "châu phi",
        "đài loan",
    ]
    .iter()
    .any(|country| lower.mentions(country))
}

impl OrganisationKind {
    /// The kind that a name shows by itself; `None` where it is not certain: `Bệnh viện Bạch Mai` does not say
    /// whose hospital it is. Whether an organisation is of this kind on a day, master data tell.
    ///
    /// ```
    /// use lienvien::organisation::OrganisationKind;
    /// let kind = OrganisationKind::of_name;
    /// assert_eq!(kind("BVĐK tỉnh Hà Tĩnh"), Some(OrganisationKind::ProvincialHospital));
    /// assert_eq!(kind("TTYT khu vực Yên Lục"), Some(OrganisationKind::AreaHealthCentre));
    /// assert_eq!(kind("Bệnh viện Bạch Mai"), None);
    /// assert_eq!(kind("Bệnh viện đa khoa Hà Tĩnh"), None);
    /// ```
    pub fn of_name(name: &str) -> Option<Self> {
        kind_of(&full_name(name))
    }
}

impl OrganisationRef {
    /// An organisation as written, with its unit and the kind that its name shows; if that is not certain the
    /// kind is what is written. The unit is a part that stands before or behind the name of a facility, an
    /// authority or a school. Name and unit stay as written; to write them out, see [`full_name`].
    ///
    /// # Errors
    ///
    /// [`TextError`] when it is not a text.
    ///
    /// ```
    /// use lienvien::organisation::{OrganisationKind, OrganisationRef};
    /// let read = OrganisationRef::parse_vi("TT Sản nhi, BV đa khoa tỉnh Phú Thọ")?;
    /// assert_eq!(read.unit.as_deref(), Some("TT Sản nhi"));
    /// assert_eq!(read.name.as_str(), "BV đa khoa tỉnh Phú Thọ");
    /// assert_eq!(read.kind, OrganisationKind::ProvincialHospital);
    /// # Ok::<(), lienvien::value::TextError>(())
    /// ```
    pub fn parse_vi(written: &str) -> Result<Self, TextError> {
        let written = Text::new(written)?;
        let (unit, name) = match unit_and_house(&written) {
            Some((unit, house)) => (Some(Text::new(unit)?), Text::new(house)?),
            None => (None, written),
        };
        let kind = match OrganisationKind::of_name(&name) {
            Some(kind) => Coded::Listed(kind),
            None => Coded::Other(name.clone()),
        };
        let mut read = Self::new(kind, name);
        read.unit = unit;
        Ok(read)
    }
}

/// The most places where a name of one organisation may be divided: a text with more of them is a list.
const MOST_BREAKS: usize = 6;

/// A unit and the organisation that it is a part of.
fn unit_and_house(text: &str) -> Option<(&str, &str)> {
    let breaks = breaks(text);
    if breaks.len() > MOST_BREAKS {
        return None;
    }
    for (end, next) in breaks.iter().rev().copied() {
        let (before, after) = (text.get(..end)?.trim(), text.get(next..)?.trim());
        if is_unit(before) && is_house_of(after, before) {
            return Some((before, after));
        }
    }
    // `Bệnh viện A - Khoa Nội`; what may stand alone may be a second organisation
    let (end, next) = breaks.first().copied()?;
    let (before, after) = (text.get(..end)?.trim(), text.get(next..)?.trim());
    let is_certain = breaks.len() == 1
        && is_unit(after)
        && !may_stand_alone(after)
        && is_house_of(before, after);
    is_certain.then_some((after, before))
}

/// With what the name of a house begins that follows its unit without a sign.
const HOUSES: [&str; 4] = ["Bệnh viện ", "BV", "TTYT", "Trung tâm Y tế "];

/// Where a part of a name may end and another begin: at a sign, at `thuộc`, before the word of a hospital.
fn breaks(text: &str) -> Vec<(usize, usize)> {
    let mut breaks = Vec::new();
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        let next = at.saturating_add(c.len_utf8());
        let rest = text.get(next..).unwrap_or_default();
        let is_sign = match c {
            ',' | ';' | '–' | '—' => true,
            '-' => last == ' ' && rest.starts_with(' '),
            _ => false,
        };
        if is_sign {
            breaks.push((at, next));
        } else if c == ' ' {
            let belongs = ["thuộc ", "trực thuộc ", "của "];
            let is_second = text.get(..at).is_some_and(|it| it.ends_with("trực"));
            let word = belongs.iter().find(|word| rest.starts_with(**word));
            let word = word.filter(|_| !is_second);
            if let Some(word) = word {
                breaks.push((at, next.saturating_add(word.len())));
            } else if HOUSES.iter().any(|house| rest.starts_with(house))
                && !text.get(..at).is_some_and(ends_with_break)
            {
                breaks.push((at, next));
            }
        }
        last = c;
    }
    breaks
}

/// Whether a break stands directly before.
fn ends_with_break(text: &str) -> bool {
    text.ends_with([',', ';', '-', '–', '—']) || text.ends_with("thuộc") || text.ends_with("của")
}

/// With what the name of a unit begins.
fn is_unit(name: &str) -> bool {
    let full = full_name(name).to_lowercase();
    let words = Words::of(&full);
    // what is an organisation of its own
    let is_own = kind_of(&full).is_some_and(|kind| kind != OrganisationKind::Institute)
        || [
            "phòng khám",
            "tổ chức",
            "đoàn thanh niên",
            "đoàn tncs",
            "đoàn cơ sở",
        ]
        .iter()
        .any(|own| words.begins(own));
    let is_unit = [
        "khoa",
        "phòng",
        "bộ môn",
        "đơn vị",
        "tổ",
        "ban",
        "trung tâm",
        "viện",
        "đoàn",
    ]
    .iter()
    .any(|unit| words.begins(unit));
    is_unit && !is_own
}

/// Whether this is the organisation that the unit is a part of. A centre or an institute is a part of a
/// hospital or a school, and of an authority only in law.
fn is_house_of(name: &str, unit: &str) -> bool {
    let full = full_name(name).to_lowercase();
    let words = Words::of(&full);
    let is_body = [
        "bệnh viện",
        "trung tâm y tế",
        "trường đại học",
        "đại học",
        "học viện",
        "trường cao đẳng",
    ]
    .iter()
    .any(|body| words.begins(body));
    let is_authority = ["sở y tế", "bộ y tế"].iter().any(|body| words.begins(body));
    is_body || (is_authority && !may_stand_alone(unit))
}

/// Whether a unit may also be an organisation under an authority: a centre, an institute.
fn may_stand_alone(unit: &str) -> bool {
    let unit = unit.to_lowercase();
    let unit = Words::of(&unit);
    ["trung tâm", "tt", "viện", "ban", "đoàn", "tổ"]
        .iter()
        .any(|own| unit.begins(own))
}
