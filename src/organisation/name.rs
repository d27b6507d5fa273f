//! Names of organisations, with the usual abbreviations written out.

use crate::value::search_key;
use alloc::string::String;

/// An abbreviation in names of organisations.
pub(crate) struct Abbreviation {
    /// The search key of the abbreviation.
    key: &'static str,
    /// The words that it stands for, as an official writes them within a name.
    pub(crate) full: &'static str,
    /// Their search key.
    full_key: &'static str,
}

macro_rules! abbreviations {
    ($($short:literal = $full:literal;)+) => {
        &[$(Abbreviation { key: __name_key!($short), full: $full, full_key: __name_key!($full) }),+]
    };
}

/// The usual abbreviations. None of them is also a Vietnamese word, so a word is never mistaken for an
/// abbreviation. `TƯ` (trung ương) is left out, because it has the same key as the word `tư`. In order of
/// their keys.
const ABBREVIATIONS: &[Abbreviation] = abbreviations! {
    "BCA" = "Bộ Công an";
    "BHXH" = "Bảo hiểm xã hội";
    "BQP" = "Bộ Quốc phòng";
    "BV" = "Bệnh viện";
    "BVĐK" = "Bệnh viện đa khoa";
    "BVĐKKV" = "Bệnh viện đa khoa khu vực";
    "BVĐKQT" = "Bệnh viện đa khoa quốc tế";
    "BVĐKT" = "Bệnh viện đa khoa tỉnh";
    "BVĐKTP" = "Bệnh viện đa khoa thành phố";
    "BVĐKTƯ" = "Bệnh viện đa khoa Trung ương";
    "BVĐKTW" = "Bệnh viện đa khoa Trung ương";
    "BVPHCN" = "Bệnh viện Phục hồi chức năng";
    "BVPS" = "Bệnh viện Phụ sản";
    "BVQY" = "Bệnh viện Quân y";
    "BVSN" = "Bệnh viện Sản Nhi";
    "BVTƯ" = "Bệnh viện Trung ương";
    "BVTW" = "Bệnh viện Trung ương";
    "BVUB" = "Bệnh viện Ung bướu";
    "BVYHCT" = "Bệnh viện Y học cổ truyền";
    "BYT" = "Bộ Y tế";
    "CDC" = "Trung tâm Kiểm soát bệnh tật";
    "CSSKSS" = "Chăm sóc sức khỏe sinh sản";
    "CTCP" = "Công ty cổ phần";
    "Cty" = "Công ty";
    "ĐH" = "Đại học";
    "ĐHY" = "Đại học Y";
    "ĐHYD" = "Đại học Y Dược";
    "ĐK" = "đa khoa";
    "ĐKKV" = "đa khoa khu vực";
    "ĐKT" = "đa khoa tỉnh";
    "ĐKTƯ" = "đa khoa Trung ương";
    "ĐKTW" = "đa khoa Trung ương";
    "HCM" = "Hồ Chí Minh";
    "HĐND" = "Hội đồng nhân dân";
    "HVQY" = "Học viện Quân y";
    "KCB" = "khám bệnh, chữa bệnh";
    "KSBT" = "Kiểm soát bệnh tật";
    "KV" = "khu vực";
    "LĐLĐ" = "Liên đoàn Lao động";
    "PHCN" = "Phục hồi chức năng";
    "PK" = "Phòng khám";
    "PKĐK" = "Phòng khám đa khoa";
    "SYT" = "Sở Y tế";
    "TP" = "thành phố";
    "TPHCM" = "thành phố Hồ Chí Minh";
    "TTKSBT" = "Trung tâm Kiểm soát bệnh tật";
    "TTYT" = "Trung tâm Y tế";
    "TTYTDP" = "Trung tâm Y tế dự phòng";
    "TTYTKV" = "Trung tâm Y tế khu vực";
    "TW" = "Trung ương";
    "TWQĐ" = "Trung ương Quân đội";
    "TX" = "thị xã";
    "TYT" = "Trạm Y tế";
    "UBND" = "Ủy ban nhân dân";
    "YDCT" = "Y Dược cổ truyền";
    "YHCT" = "Y học cổ truyền";
    "YTDP" = "Y tế dự phòng";
};

/// The abbreviation with this search key.
pub(crate) fn abbreviation(key: &str) -> Option<&'static Abbreviation> {
    let at = ABBREVIATIONS.binary_search_by_key(&key, |short| short.key);
    at.ok().and_then(|at| ABBREVIATIONS.get(at))
}

/// The key by which the name of an organisation is found: its [`search_key`], with these
/// abbreviations written out where they stand as whole words: BV, BVĐK, BVĐKKV, BVĐKT, BVĐKTP, BVĐKQT,
/// BVĐKTW, BVĐKTƯ, BVTW, BVTƯ, BVPHCN, BVYHCT, BVPS, BVUB, BVSN, BVQY, ĐK, ĐKKV, ĐKT, ĐKTW, ĐKTƯ, KV, TW,
/// TWQĐ, PHCN, YHCT, YDCT, ĐH, ĐHY, ĐHYD, HVQY, TTYT, TTYTKV, TTYTDP, YTDP, TYT, PK, PKĐK, KCB, CDC, KSBT,
/// TTKSBT, CSSKSS, BYT, BCA, BQP, SYT, UBND, HĐND, BHXH, LĐLĐ, CTCP, Cty, TP, TX, HCM, TPHCM; and TT (trung
/// tâm) as the first word, because elsewhere it may be a `thị trấn`.
///
/// Equal keys mean that two names may be read in the same way, not that they name the same
/// organisation. To show a name in full, see [`full_name`](crate::vi::full_name).
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
    abbreviation(word).map_or(word, |short| short.full_key)
}
