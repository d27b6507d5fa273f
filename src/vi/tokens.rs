//! The pieces that dates and periods are written with.

use alloc::{string::String, vec::Vec};
use unicode_normalization::UnicodeNormalization as _;

/// A piece of a Vietnamese date or period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Token {
    /// One of [`WORDS`].
    Word(&'static str),
    /// A number and with how many digits it was written.
    Number(u16, usize),
    /// A sign between numbers; every dash is `-`.
    Sign(char),
    /// The blank of a form: `…`, `....`, `__`, `202…`.
    Blank,
}

/// The words of dates and periods: how they are written, and by what they are known here. A word is read
/// with the accents that it has, or with none.
const WORDS: &[(&str, &str)] = &[
    ("năm", "nam"),
    ("tháng", "thang"),
    ("tuần", "tuan"),
    ("ngày", "ngay"),
    ("giờ", "gio"),
    ("h", "gio"),
    ("g", "gio"),
    ("phút", "phut"),
    ("p", "phut"),
    ("giây", "giay"),
    ("s", "giay"),
    ("không", "khong"),
    ("chưa", "chua"),
    ("rõ", "ro"),
    ("giai", "giai"),
    ("đoạn", "doan"),
    ("thời", "thoi"),
    ("hạn", "han"),
    ("gian", "gian"),
    ("trong", "trong"),
    ("vòng", "vong"),
    ("từ", "tu"),
    ("kể", "ke"),
    ("ký", "ki"),
    ("kí", "ki"),
    ("đến", "den"),
    ("tới", "den"),
    ("hết", "het"),
    ("nay", "nay"),
    ("trở", "tro"),
    ("đi", "di"),
    ("xác", "xac"),
    ("định", "dinh"),
    ("vô", "vo"),
    ("có", "co"),
    ("hiệu", "hieu"),
    ("lực", "luc"),
    ("tính", "tinh"),
    ("cả", "ca"),
    ("suốt", "suot"),
    ("là", "la"),
    ("đầu", "dau"),
    ("tiên", "tien"),
    ("giữa", "giua"),
    ("cuối", "cuoi"),
    ("trước", "truoc"),
    ("sau", "sau"),
    ("khoảng", "khoang"),
    ("quý", "qui"),
    ("quí", "qui"),
    ("quy", "qui"),
    ("q", "qui"),
    ("i", "i"),
    ("ii", "ii"),
    ("iii", "iii"),
    ("iv", "iv"),
    ("và", "va"),
    ("nửa", "nua"),
    ("rưỡi", "ruoi"),
    ("gần", "gan"),
    ("hơn", "hon"),
    ("trên", "tren"),
    ("dưới", "duoi"),
    ("ít", "it"),
    ("nhiều", "nhieu"),
    ("nhất", "nhat"),
    ("tối", "tối"),
    ("chậm", "cham"),
    ("muộn", "muon"),
    ("thiểu", "thieu"),
    ("đa", "da"),
    ("quá", "qua"),
    ("vượt", "vuot"),
    ("lên", "len"),
    ("xuống", "xuong"),
    ("thứ", "thu"),
    ("t", "t"),
    ("chủ", "chu"),
    ("nhật", "nhat"),
    ("cn", "cn"),
    ("sáng", "sang"),
    ("trưa", "trua"),
    ("chiều", "chieu"),
    ("đêm", "dem"),
    ("buổi", "buoi"),
    ("rạng", "rang"),
    ("hôm", "hom"),
    ("am", "am"),
    ("pm", "pm"),
    ("sa", "am"),
    ("ch", "pm"),
    ("gmt", "gmt"),
    ("utc", "gmt"),
    ("hợp", "hop"),
    ("đồng", "dong"),
    ("thỏa", "thoa"),
    ("thoả", "thoa"),
    ("thuận", "thuan"),
    ("biên", "bien"),
    ("bản", "ban"),
    ("văn", "van"),
    ("tác", "tac"),
    ("này", "này"),
    ("của", "cua"),
    ("được", "duoc"),
    ("thực", "thuc"),
    ("hiện", "hien"),
    ("giá", "gia"),
    ("trị", "tri"),
    ("cho", "cho"),
    ("với", "voi"),
    ("các", "cac"),
    ("bên", "ben"),
    ("cùng", "cung"),
    ("kết", "ket"),
    ("bắt", "bat"),
    ("thi", "thi"),
    ("hành", "hanh"),
    ("một", "mot"),
    ("hai", "hai"),
    ("ba", "ba"),
    ("tư", "tư"),
    ("bốn", "bon"),
    ("lăm", "lam"),
    ("sáu", "sáu"),
    ("bảy", "bay"),
    ("bẩy", "bay"),
    ("tám", "tam"),
    ("chín", "chin"),
    ("mười", "muoi"),
    ("mươi", "muoi"),
    ("mốt", "mot"),
];

/// Words without accents that are two words of a date: `tối` and `tới`.
const UNCLEAR: &str = "toi";

/// Words that do not change the date.
const FILLERS: &[&str] = &["vào", "vao", "lúc", "hồi", "hoi"];

/// The most pieces that are read; a date or a period has far fewer.
const MOST_PIECES: usize = 64;

/// The pieces of a text; `None` if it has anything that cannot be part of a date or period.
pub(super) fn tokens(written: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = written.trim().trim_end_matches([',', ';', ':']);
    // one full stop ends a sentence, more are a blank
    if let Some(sentence) = rest.strip_suffix('.')
        && !sentence.ends_with(['.', '…'])
    {
        rest = sentence;
    }
    while let Some(first) = rest.chars().next() {
        let kind = Kind::of(first);
        let end = rest
            .find(|c: char| c.is_whitespace() || Kind::of(c) != kind)
            .unwrap_or(rest.len());
        let is_stop = first == '.' && end == 1;
        let end = match kind {
            Kind::Sign => first.len_utf8(),
            Kind::Dots | Kind::Digit | Kind::Letter => end,
        };
        let (piece, after) = rest.split_at_checked(end)?;
        match kind {
            Kind::Dots if is_stop => tokens.push(Token::Sign('.')),
            Kind::Dots => push_blank(&mut tokens),
            Kind::Sign => tokens.extend(sign(first, after)),
            Kind::Digit if after.starts_with(['…', '_']) || after.starts_with("..") => {
                // `202…`, `1…`: what is written of the number is not the number
                if piece.len() < 4 {
                    push_blank(&mut tokens);
                } else {
                    tokens.push(number(piece)?);
                    if after.trim_matches(['…', '_', '.', ' ']).is_empty() {
                        break;
                    }
                }
            }
            Kind::Digit => tokens.push(number(piece)?),
            Kind::Letter => {
                let piece: String = piece.nfc().collect();
                if !is_filler(&piece, &tokens) {
                    tokens.push(word(&piece, &tokens)?);
                }
            }
        }
        if tokens.len() > MOST_PIECES {
            return None;
        }
        rest = after.trim_start();
    }
    Some(with_open_fields(&tokens))
}

#[derive(PartialEq, Eq, Hash, Clone, Copy)]
enum Kind {
    Digit,
    Sign,
    Dots,
    Letter,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            '0'..='9' => Self::Digit,
            '.' | '…' | '_' | '‥' => Self::Dots,
            '/'
            | ':'
            | ','
            | ';'
            | '+'
            | '-'
            | '\''
            | '’'
            | '′'
            | '('
            | ')'
            | '['
            | ']'
            | '"'
            | '“'
            | '”'
            | '|'
            | '•'
            | '·'
            | '\u{2010}'..='\u{2015}'
            | '\u{2212}' => Self::Sign,
            _ => Self::Letter,
        }
    }
}

/// The sign as a token. A comma is one only between digits, `1,5`; what stands around parts of a stamp is none.
fn sign(written: char, after: &str) -> Option<Token> {
    match written {
        ',' if after.starts_with(|c: char| c.is_ascii_digit()) => Some(Token::Sign(',')),
        ',' | ';' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | '|' | '•' | '·' => None,
        '/' | ':' | '+' => Some(Token::Sign(written)),
        '\'' | '’' | '′' => Some(Token::Word("phut")),
        _ => Some(Token::Sign('-')),
    }
}

fn number(digits: &str) -> Option<Token> {
    Some(Token::Number(digits.parse().ok()?, digits.len()))
}

/// A blank; several in a row are one, also where a number is begun within it.
fn push_blank(tokens: &mut Vec<Token>) {
    if tokens.last() != Some(&Token::Blank) {
        tokens.push(Token::Blank);
    }
}

/// The word as a token; `None` if it is unknown.
fn word(piece: &str, before: &[Token]) -> Option<Token> {
    use Token::{Number, Word};
    // `tháng Năm` is May; `tháng năm` may be the month and year of a form
    if piece == "Năm" && matches!(before, [Word("thang")] | [.., Number(..), Word("thang")]) {
        return Some(Word("Năm"));
    }
    let lower = piece.to_lowercase();
    if lower == UNCLEAR {
        return None;
    }
    for (accented, token) in WORDS {
        if *accented == lower || (*token == lower && lower.is_ascii()) {
            return Some(Word(token));
        }
    }
    None
}

/// Whether the word does not change the date. `luc` after `hieu` is `lực`.
fn is_filler(piece: &str, before: &[Token]) -> bool {
    let lower = piece.to_lowercase();
    let is_point = lower == "luc" && before.last() != Some(&Token::Word("hieu"));
    is_point || FILLERS.contains(&lower.as_str())
}

/// The fields of a form that are left open without dots have blanks: `ngày   tháng   năm 2021`, `  /  /2021`.
fn with_open_fields(tokens: &[Token]) -> Vec<Token> {
    use Token::{Blank, Number, Sign, Word};
    let slashes = tokens.iter().filter(|token| **token == Sign('/')).count();
    let has_number = tokens.iter().any(|token| matches!(token, Number(..)));
    let (is_form, is_day) = (
        slashes == 2 && has_number,
        tokens.first() == Some(&Word("ngay")),
    );
    let mut filled = Vec::with_capacity(tokens.len());
    let mut rest = tokens;
    while let [first, after @ ..] = rest {
        let follows_nothing = matches!(filled.as_slice(), [] | [.., Sign('/') | Word("ngay")]);
        if is_form && *first == Sign('/') && follows_nothing {
            filled.push(Blank);
        }
        filled.push(*first);
        let is_open = match (first, after) {
            (Word("ngay"), [Word("thang"), ..]) => true,
            (Word("thang"), [Word("nam"), ..]) => matches!(filled.as_slice(), [.., Blank, _]),
            (Word("nam"), []) => {
                is_day
                    && matches!(
                        filled.as_slice(),
                        [.., Word("thang"), Number(..) | Blank, _]
                    )
            }
            (Sign('/'), []) => is_form,
            _ => false,
        };
        if is_open {
            filled.push(Blank);
        }
        rest = after;
    }
    // `năm 20` with the rest left open, as the day is
    if let [fields @ .., Word("nam"), Number(_, 2)] = filled.as_slice()
        && fields.contains(&Blank)
    {
        filled.pop();
        filled.push(Blank);
    }
    filled
}
