//! What stands in front of a date: the place of a paper, the label of a field.

use crate::value::search_key;

/// Labels before a date, as search keys.
const LABELS: &[&str] = &[
    "dang",
    "dang luc",
    "dang ngay",
    "dang vao",
    "dang tai",
    "ngay dang",
    "ngay dang tin",
    "cap nhat",
    "cap nhat luc",
    "cap nhat ngay",
    "cap nhat lan cuoi",
    "ngay cap nhat",
    "ngay tao",
    "ngay gui",
    "ngay viet",
    "ngay xuat ban",
    "xuat ban",
    "ban hanh",
    "ban hanh ngay",
    "ngay ban hanh",
    "ki ngay",
    "ngay ki",
    "ngay lap",
    "lap ngay",
    "thoi gian",
    "thoi gian dang",
    "ngay hieu luc",
    "ngay co hieu luc",
    "ngay het hieu luc",
    "ngay het han",
    "ngay cap",
    "ngay hop",
    "ngay bat dau",
    "ngay ket thuc",
];

/// The most words of a label.
const LABEL_WORDS: usize = 5;

/// What follows the label of a date: `Ngày đăng: 12/05/2020`.
pub(super) fn after_label(written: &str) -> Option<&str> {
    let mut after = None;
    // the longest label counts
    for end in word_ends(written).take(LABEL_WORDS) {
        let (label, rest) = written.split_at_checked(end)?;
        let key = search_key(label);
        let is_label = LABELS.contains(&key.as_str());
        // without a colon these are words of the date
        let is_word = matches!(key.as_str(), "ngay" | "thang" | "nam");
        if is_label || (is_word && rest.trim_start().starts_with(':')) {
            after = Some(rest.trim_start_matches([':', ' ', '\u{a0}']));
        }
    }
    after
}

/// The places at which words end.
fn word_ends(written: &str) -> impl Iterator<Item = usize> {
    let mut at = 0;
    core::iter::from_fn(move || {
        let rest = written.get(at..)?;
        let word = rest.trim_start();
        let length = word.find([' ', ':', '\u{a0}']).unwrap_or(word.len());
        at = written.len() - word.len() + length;
        (length > 0).then_some(at)
    })
}

/// The most letters of a place.
const LONGEST_PLACE: usize = 80;

/// What follows the place of a paper: `ngày 22 tháng 9 năm 2020` of `Hà Nội, ngày 22 tháng 9 năm 2020`. Without a
/// comma the date has to begin with `ngày`. The place may be the blank of a form.
///
/// A place begins with a capital, and has no digits and no word that would change the date.
pub(super) fn after_place(written: &str) -> Option<&str> {
    let mut place_end = None;
    for (at, _) in written.match_indices(',') {
        if at > LONGEST_PLACE || !is_place(written.get(..at)?) {
            break;
        }
        place_end = Some(at + 1);
    }
    if place_end.is_none() {
        let named = word_ends(written).take(12).find(|end| {
            written.get(..*end).is_some_and(|head| {
                let last = head.rsplit(char::is_whitespace).next();
                last.is_some_and(|last| matches!(search_key(last).as_str(), "ngay"))
            })
        })?;
        let head = written.get(..named)?;
        let at = head.rfind(char::is_whitespace)?;
        place_end = is_place(written.get(..at)?).then_some(at);
    }
    Some(written.get(place_end?..)?.trim_start())
}

fn is_place(written: &str) -> bool {
    let mut words = 0;
    for word in written.split([' ', '\u{a0}', ',']) {
        if word.is_empty() || word == "-" || word == "–" {
            continue;
        }
        let is_blank = word.chars().all(|c| matches!(c, '.' | '…' | '_'));
        if !is_blank && !is_word_of_place(word, words == 0) {
            return false;
        }
        words += 1;
    }
    (1..=10).contains(&words)
}

fn is_word_of_place(word: &str, is_first: bool) -> bool {
    let is_clean = !word.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '/' | ';'));
    let begins = word.starts_with(char::is_uppercase) || search_key(word) == "tai";
    is_clean && (begins || !is_first) && !CHANGING.contains(&word.to_lowercase().as_str())
}

/// Words that would change a date or be part of one, as they are written, with accents and without.
const CHANGING: &[&str] = &[
    "trước", "truoc", "sau", "sáu", "đến", "den", "tới", "toi", "khoảng", "khoang", "giữa", "giua",
    "đầu", "dau", "cuối", "cuoi", "chưa", "chua", "không", "khong", "hết", "het", "kể", "ke",
    "tháng", "thang", "ngày", "ngay", "thứ", "thu", "chủ", "chu", "nhật", "nhat", "sáng", "sang",
    "trưa", "trua", "chiều", "chieu", "tối", "đêm", "dem", "âm", "am", "lịch", "lich", "mùng",
    "mồng", "mung", "rằm", "ram", "giêng", "gieng", "chạp", "chap", "tết", "tet", "hôm", "hom",
    "nhuận", "ngoài", "trừ", "hoặc", "hay", "phải", "dự", "cách",
];
