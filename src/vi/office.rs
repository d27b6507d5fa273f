//! Offices, with their scope.

use crate::organisation::{Office, OfficeHolding, OfficeKind, name_key};
use crate::value::{Coded, NameKey, Text, TextError, Vocabulary, longest, same_key};
use alloc::vec::Vec;

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

/// An office as written, in any spelling. It begins with the name of an office, after `Quyền` or `Q.` for an acting head. What follows is its scope, and decides with it: `Giám đốc
/// Bệnh viện A` is a [`Director`](OfficeKind::Director), `Giám đốc Trung tâm Đào tạo` is not. Where the
/// scope leaves the kind open, or no name fits, the kind is what is written. If several offices stand
/// side by side, the first is read; see [`several`](Office::several).
impl From<Text> for Office {
    fn from(written: Text) -> Self {
        match read(&written) {
            Some(read) => Self {
                kind: read.kind.into(),
                holding: read.holding,
                scope: Text::new(read.scope).ok(),
                written,
            },
            None => Self::new(Coded::Other(written.clone()), written),
        }
    }
}

/// Whether a text begins with the name of an office.
pub(super) fn begins_with_office(text: &str) -> bool {
    title(without_acting(text.trim_start()).1).is_some()
}

/// What is certain of an office.
struct Read<'a> {
    kind: OfficeKind,
    holding: Option<OfficeHolding>,
    scope: &'a str,
}

/// The first office of a text; `None` if its kind is not certain.
fn read(text: &str) -> Option<Read<'_>> {
    let first = parts(text).into_iter().next()?;
    let (holding, office) = without_acting(first);
    let (title, rest) = title(office)?;
    let rest = after_words(rest, "thuong truc").unwrap_or(rest);
    let scope = rest.trim_matches(|c: char| !is_word(c) && !matches!(c, '(' | ')' | '"' | '”'));
    let key = name_key(scope);
    let (key, in_charge) = without_charge(title, &key)?;
    let kind = of_scope(title, key)?;
    let scope = if key.is_empty() { "" } else { scope };
    Some(Read {
        kind,
        holding: holding.or(in_charge),
        scope,
    })
}

/// The offices that stand side by side: after a sign or `kiêm`, with the name of an office behind it.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut rest, mut from) = (text, 0);
    while let Some((end, next)) = next_break(rest, from) {
        let (Some(part), Some(other)) = (rest.get(..end), rest.get(next..)) else {
            break;
        };
        if title(without_acting(other).1).is_some() && !part.trim().is_empty() {
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

/// Without `Quyền` or `Q.` before the name of an office.
fn without_acting(text: &str) -> (Option<OfficeHolding>, &str) {
    for acting in ["quyen", "q"] {
        if let Some(rest) = after_words(text, acting)
            && title(rest).is_some()
        {
            return (Some(OfficeHolding::Acting), rest);
        }
    }
    (None, text)
}

/// The shortest name of an office with which a text begins, and the text after it: `Giám đốc` also of
/// `Giám đốc Sở Y tế`, whose scope tells the rest.
fn title(text: &str) -> Option<(OfficeKind, &str)> {
    let names = OfficeKind::NAMES_VI;
    // with a space and the first letter of the next word
    let key = NameKey::new(text, longest(names).saturating_add(2));
    // the names are sorted by the length of their keys
    let name = names.iter().find(|name| key.begins_with(name.key()))?;
    Some((*name.named(), after_words(text, name.key())?))
}

const fn is_deputy(title: OfficeKind) -> bool {
    matches!(
        title,
        OfficeKind::DeputyDirector
            | OfficeKind::DeputyInstituteDirector
            | OfficeKind::DeputyHeadOfDepartment
            | OfficeKind::DeputyHeadOfOffice
            | OfficeKind::DeputyHeadOfAdministration
            | OfficeKind::ViceRector
    )
}

/// A deputy put in charge: `phụ trách` behind the name of the office or at the end. Of a deputy who is
/// responsible for a field (`phụ trách chuyên môn`) it does not say that. `None` if it may mean either.
fn without_charge(title: OfficeKind, scope: &str) -> Option<(&str, Option<OfficeHolding>)> {
    const IN_CHARGE: [&str; 2] = ["phu trach", "phu trach dieu hanh"];
    if !is_deputy(title) {
        return Some((scope, None));
    }
    let charged = Some(OfficeHolding::InCharge);
    for mark in IN_CHARGE {
        if scope == mark {
            return Some(("", charged));
        }
        if let Some(before) = scope.strip_suffix(mark)
            && let Some(before) = before.strip_suffix(' ')
        {
            return Some((before, charged));
        }
    }
    let Some(what) = scope.strip_prefix("phu trach ") else {
        return Some((scope, None));
    };
    let is_its_unit = (title == OfficeKind::DeputyHeadOfDepartment && begins(what, &["khoa"]))
        || (title == OfficeKind::DeputyHeadOfOffice && begins(what, &["phong"]));
    if begins(what, FIELDS) {
        Some((scope, None))
    } else if begins(what, BODIES) || begins(what, DEPARTMENT) || is_its_unit {
        Some((what, charged))
    } else {
        None
    }
}

/// With what the scope of a body of its own begins, as [`name_key`] writes it.
const BODIES: &[&str] = &[
    "benh vien",
    "trung tam y te",
    "trung tam kiem soat benh tat",
    "trung tam cap cuu 115",
    "phong kham da khoa",
    "benh xa",
    "nha ho sinh",
    "hoc vien",
    "dai hoc",
    "truong dai hoc",
    "truong cao dang",
    "cong ti",
    "bao hiem xa hoi",
];

/// Fields for which a deputy director of any body is responsible.
const FIELDS: &[&str] = &[
    "chuyen mon",
    "cong tac",
    "linh vuc",
    "khoi",
    "mang",
    "dao tao",
    "kinh te",
    "tai chinh",
    "hanh chinh",
    "hau can",
    "dieu tri",
    "ke hoach",
    "noi",
    "ngoai",
];

/// The Department of Health of a province.
const DEPARTMENT: &[&str] = &["so y te"];

const UNION: &[&str] = &["cong doan", "bch cong doan", "ban chap hanh cong doan"];

const SCHOOLS: [&str; 4] = ["truong dai hoc", "truong cao dang", "dai hoc", "hoc vien"];

const COMMITTEES: &[&str] = &[
    "uy ban nhan dan",
    "tinh",
    "thanh pho",
    "thi xa",
    "huyen",
    "xa",
    "phuong",
    "dac khu",
];

const PARTY: &[&str] = &[
    "dang uy",
    "dang bo",
    "dang doan",
    "tinh uy",
    "thanh uy",
    "huyen uy",
    "quan uy",
    "thi uy",
    "chi bo",
    "chi uy",
    "ban can su dang",
    "ban chap hanh dang bo",
    "ban thuong vu dang",
    "trung uong dang",
];

/// What a delegation is for, or from.
const DELEGATIONS: &[&str] = &[
    "cong tac",
    "khao sat",
    "kiem tra",
    "danh gia",
    "tham dinh",
    "giam sat",
    "thanh tra",
    "chuyen gia",
    "can bo",
    "ho tro",
    "lam viec",
    "chuyen giao",
    "benh vien",
    "bo y te",
    "so y te",
];

/// What has minutes beside a delegation.
const MEETINGS: &[&str] = &[
    "hoi dong",
    "cuoc hop",
    "phien hop",
    "buoi hop",
    "buoi lam viec",
    "hoi nghi",
    "hoi chan",
    "bien ban",
];

/// Rooms and clinics (phòng) that are no office of the administration.
const ROOMS: &[&str] = &[
    "kham",
    "mo",
    "xet nghiem",
    "tiem",
    "thu thuat",
    "benh",
    "thi nghiem",
    "giao dich",
];

/// The kind of an office with this scope; `None` if the scope makes it another office or leaves it
/// open.
fn of_scope(title: OfficeKind, scope: &str) -> Option<OfficeKind> {
    use OfficeKind as Kind;
    let bare = scope.is_empty();
    match title {
        Kind::Director if begins(scope, DEPARTMENT) => Some(Kind::HealthDirector),
        Kind::Director => {
            let centre = Kind::DirectorOfCentre;
            of_body(scope, [title, centre, Kind::InstituteDirector])
        }
        Kind::DeputyDirector if begins(scope, DEPARTMENT) => Some(Kind::DeputyHealthDirector),
        Kind::DeputyDirector => {
            let field = scope.strip_prefix("phu trach ").unwrap_or(scope);
            if begins(field, FIELDS) {
                return Some(title);
            }
            let centre = Kind::DeputyDirectorOfCentre;
            of_body(scope, [title, centre, Kind::DeputyInstituteDirector])
        }
        Kind::InstituteDirector | Kind::DeputyInstituteDirector => {
            let is_other = begins(scope, &["kiem sat", "vien kiem sat"]);
            (!is_other).then_some(title)
        }
        Kind::HeadOfDepartment | Kind::DeputyHeadOfDepartment => {
            let teaches = SCHOOLS.iter().any(|school| mentions(scope, school));
            let is_school = scope == "y" || (teaches && !mentions(scope, "benh vien"));
            (!is_school).then_some(title)
        }
        Kind::HeadOfOffice | Kind::DeputyHeadOfOffice => (!begins(scope, ROOMS)).then_some(title),
        Kind::HeadOfStation => {
            let of_health = &["y te", "xa", "phuong", "thi tran"][..];
            (bare || begins(scope, of_health)).then_some(title)
        }
        Kind::HeadOfDelegation => (bare || begins(scope, DELEGATIONS)).then_some(title),
        Kind::Secretary => {
            let delegation = scope.strip_prefix("doan ");
            let takes_minutes = bare
                || scope == "doan"
                || delegation.is_some_and(|of| begins(of, DELEGATIONS))
                || begins(scope, MEETINGS);
            takes_minutes.then_some(title)
        }
        Kind::Chair if begins(scope, UNION) => Some(Kind::UnionChair),
        Kind::ViceChair if begins(scope, UNION) => Some(Kind::UnionViceChair),
        Kind::Chair | Kind::ViceChair => {
            // `Tỉnh hội`, `Tỉnh đoàn`, `xã hội`
            let second = scope.split(' ').nth(1);
            let is_association = matches!(second, Some("hoi" | "doan"));
            let is_of_committee = begins(scope, COMMITTEES) && !is_association;
            (bare || is_of_committee).then_some(title)
        }
        Kind::PartySecretary | Kind::DeputyPartySecretary => {
            (bare || begins(scope, PARTY)).then_some(title)
        }
        Kind::DirectorOfCentre
        | Kind::DeputyDirectorOfCentre
        | Kind::ChiefNurse
        | Kind::HeadOfSubject
        | Kind::Rector
        | Kind::ViceRector
        | Kind::Representative
        | Kind::Minister
        | Kind::DeputyMinister
        | Kind::HeadOfAdministration
        | Kind::DeputyHeadOfAdministration
        | Kind::HealthDirector
        | Kind::DeputyHealthDirector
        | Kind::UnionChair
        | Kind::UnionViceChair => Some(title),
    }
}

/// The director of a body of its own, of a centre that need not be one, or of an institute.
fn of_body(scope: &str, [own, centre, institute]: [OfficeKind; 3]) -> Option<OfficeKind> {
    if matches!(scope, "" | "trung tam" | "vien") || begins(scope, BODIES) {
        Some(own)
    } else if begins(scope, &["trung tam"]) {
        Some(centre)
    } else if begins(scope, &["vien"]) {
        Some(institute)
    } else {
        None
    }
}

/// Whether a key begins with one of these, in whole words.
fn begins(key: &str, with: &[&str]) -> bool {
    with.iter().any(|words| {
        key.strip_prefix(words)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// Whether a key has these words somewhere.
fn mentions(key: &str, words: &str) -> bool {
    key.match_indices(words).any(|(at, _)| {
        let end = at.saturating_add(words.len());
        let before = key
            .get(..at)
            .is_some_and(|it| it.is_empty() || it.ends_with(' '));
        before
            && key
                .get(end..)
                .is_some_and(|it| it.is_empty() || it.starts_with(' '))
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
