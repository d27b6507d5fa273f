//! Names of organisations, with the usual abbreviations written out.

use crate::value::search_key;
use alloc::string::String;

/// The usual abbreviations in names of organisations, with the words that each stands for, as
/// search keys. None of them is also a Vietnamese word, so a word is never mistaken for an
/// abbreviation. `TƯ` (trung ương) is left out, because it has the same key as the word `tư`. In order
/// of their keys.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("bhxh", "bao hiem xa hoi"),
    ("bv", "benh vien"),
    ("bvdk", "benh vien da khoa"),
    ("bvdkkv", "benh vien da khoa khu vuc"),
    ("bvdkt", "benh vien da khoa tinh"),
    ("bvdktw", "benh vien da khoa trung uong"),
    ("bvphcn", "benh vien phuc hoi chuc nang"),
    ("bvtw", "benh vien trung uong"),
    ("bvyhct", "benh vien y hoc co truyen"),
    ("byt", "bo y te"),
    ("cdc", "trung tam kiem soat benh tat"),
    ("dh", "dai hoc"),
    ("dhi", "dai hoc y"),
    ("dhyd", "dai hoc y duoc"),
    ("dk", "da khoa"),
    ("dkkv", "da khoa khu vuc"),
    ("dkt", "da khoa tinh"),
    ("hcm", "ho chi minh"),
    ("hdnd", "hoi dong nhan dan"),
    ("kv", "khu vuc"),
    ("phcn", "phuc hoi chuc nang"),
    ("pk", "phong kham"),
    ("pkdk", "phong kham da khoa"),
    ("syt", "so y te"),
    ("tp", "thanh pho"),
    ("tphcm", "thanh pho ho chi minh"),
    ("ttksbt", "trung tam kiem soat benh tat"),
    ("ttyt", "trung tam y te"),
    ("ttytdp", "trung tam y te du phong"),
    ("ttytkv", "trung tam y te khu vuc"),
    ("tw", "trung uong"),
    ("tyt", "tram y te"),
    ("ubnd", "uy ban nhan dan"),
    ("yhct", "y hoc co truyen"),
];

/// The key by which the name of an organisation is found: its [`search_key`], with these
/// abbreviations written out where they stand as whole words: BV, BVĐK, BVĐKKV, BVĐKT, BVĐKTW,
/// BVTW, BVPHCN, BVYHCT, ĐK, ĐKKV, ĐKT, KV, TW, PHCN, YHCT, ĐH, ĐHY, ĐHYD, TTYT, TTYTKV, TTYTDP, TYT, PK,
/// PKĐK, CDC, TTKSBT, BYT, SYT, UBND, HĐND, BHXH, TP, HCM, TPHCM; and TT (trung tâm) as the first word, because
/// elsewhere it may be a `thị trấn`.
///
/// Equal keys mean that two names may be read in the same way, not that they name the same
/// organisation.
///
/// ```
/// use lienvien::organisation::name_key;
/// let full = name_key("Bệnh viện đa khoa khu vực Bắc Quang");
/// assert_eq!(name_key("BVĐKKV BẮC QUANG"), full);
/// assert_eq!(name_key("Bệnh viện ĐKKV Bắc Quang"), full);
/// assert_eq!(full, "benh vien da khoa khu vuc bac quang");
/// ```
pub fn name_key(text: &str) -> String {
    let folded = search_key(text);
    let mut key = String::with_capacity(folded.len());
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let is_centre = word == "tt" && key.is_empty();
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(if is_centre {
            "trung tam"
        } else {
            written_out(word)
        });
    }
    key
}

fn written_out(word: &str) -> &str {
    ABBREVIATIONS
        .binary_search_by_key(&word, |(short, _)| short)
        .ok()
        .and_then(|i| ABBREVIATIONS.get(i))
        .map_or(word, |(_, full)| full)
}
