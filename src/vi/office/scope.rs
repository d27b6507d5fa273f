//! What an office is by its scope: by what follows the name of the office.

use crate::organisation::{OfficeHolding, OfficeKind};

const fn is_deputy(title: OfficeKind) -> bool {
    matches!(
        title,
        OfficeKind::DeputyDirector
            | OfficeKind::DeputyInstituteDirector
            | OfficeKind::DeputyHeadOfDepartment
            | OfficeKind::DeputyHeadOfOffice
            | OfficeKind::DeputyHeadOfAdministration
            | OfficeKind::DeputyHeadOfSubject
            | OfficeKind::DeputyHeadOfStation
            | OfficeKind::DeputyGeneralDirector
            | OfficeKind::DeputyHeadOfMinistryDepartment
            | OfficeKind::DeputyChiefOfOffice
            | OfficeKind::ViceRector
    )
}

/// A deputy put in charge: `phụ trách` behind the name of the office or at the end. Of a deputy who is
/// responsible for a field (`phụ trách chuyên môn`) it does not say that. `None` if it may mean either.
pub(super) fn without_charge(
    title: OfficeKind,
    scope: &str,
) -> Option<(&str, Option<OfficeHolding>)> {
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

const UNION: &[&str] = &[
    "cong doan",
    "cdcs",
    "bch cong doan",
    "ban chap hanh cong doan",
    "lien doan lao dong",
    "ldld",
];

/// Whether somebody who is `phụ trách` this is in charge of a unit, and not responsible for a field.
pub(super) fn is_unit(scope: &str) -> bool {
    const UNITS: &[&str] = &[
        "khoa",
        "phong",
        "bo mon",
        "don vi",
        "trung tam",
        "vien",
        "tram",
        "tram y te",
    ];
    scope.is_empty() || begins(scope, UNITS) || begins(scope, BODIES) || begins(scope, DEPARTMENT)
}

/// Boards that direct a body: of a company, a school, a hospital (NĐ 120/2020/NĐ-CP, Điều 7).
const BOARDS: &[&str] = &[
    "hoi dong quan tri",
    "hdqt",
    "hoi dong thanh vien",
    "hdtv",
    "hoi dong truong",
    "hoi dong quan li",
    "hdql",
    "hoi dong dai hoc",
];

/// Short names of offices of the administration of a hospital. A city has none of them.
const OFFICES: &[&str] = &[
    "khth",
    "tccb",
    "tchc",
    "hcqt",
    "tckt",
    "tcns",
    "hctc",
    "qlcl",
    "ctxh",
    "cntt",
    "vtyt",
    "vttbyt",
    "ttbyt",
    "ttbvtyt",
    "khnv",
    "khtc",
    "kttc",
    "dtcdt",
    "cdt",
    "nckh",
    "htqt",
    "kh",
    "tc",
    "hc",
    "qlcl ctxh",
    "dd",
    "dieu duong",
    "ke hoach",
    "ke hoach tong hop",
    "to chuc",
    "tai chinh",
    "hanh chinh",
    "quan li",
    "vat tu",
    "chi dao tuyen",
];

/// Whether a short name of an office is one before this scope: `TK` is also a secretary, `TP` a city,
/// `CT` a company or a picture.
pub(super) fn allows_short(short: &str, scope: &str) -> bool {
    match short {
        "TK" => {
            !scope.is_empty() && !begins(scope, MEETINGS) && !begins(scope, &["doan", "giam doc"])
        }
        "TP" => begins(scope, OFFICES),
        "CT" => begins(scope, COMMITTEES) || begins(scope, UNION) || begins(scope, BOARDS),
        _ => true,
    }
}

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
    "quan",
    "thi tran",
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
pub(super) fn of_scope(title: OfficeKind, scope: &str) -> Option<OfficeKind> {
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
            let is_other = begins(scope, &["kiem sat", "vien kiem sat", "vksnd", "vks"]);
            (!is_other).then_some(title)
        }
        Kind::HeadOfDepartment | Kind::DeputyHeadOfDepartment => {
            let teaches = SCHOOLS.iter().any(|school| mentions(scope, school));
            let is_school = scope == "y" || (teaches && !mentions(scope, "benh vien"));
            // `Trưởng khoa/phòng`: whichever
            let is_either = begins(scope, &["phong"]);
            // `Trưởng Khoa học`
            let is_science = begins(scope, &["hoc"]);
            (!is_school && !is_either && !is_science).then_some(title)
        }
        Kind::Rector | Kind::ViceRector => {
            // a school for children has one too
            let of_school = begins(scope, &SCHOOLS) || begins(scope, &["truong cd", "nha truong"]);
            (bare || of_school).then_some(title)
        }
        Kind::HeadOfOffice if begins(scope, &["kham"]) => Some(Kind::HeadOfClinic),
        Kind::HeadOfOffice | Kind::DeputyHeadOfOffice => (!begins(scope, ROOMS)).then_some(title),
        Kind::HeadOfStation | Kind::DeputyHeadOfStation => {
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
        Kind::Chair if begins(scope, BOARDS) => Some(Kind::BoardChair),
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
        | Kind::ChiefMidwife
        | Kind::ChiefTechnician
        | Kind::ChiefAccountant
        | Kind::HeadOfClinic
        | Kind::GeneralDirector
        | Kind::DeputyGeneralDirector
        | Kind::BoardChair
        | Kind::HeadOfMinistryDepartment
        | Kind::DeputyHeadOfMinistryDepartment
        | Kind::ChiefOfOffice
        | Kind::DeputyChiefOfOffice
        | Kind::HeadOfSubject
        | Kind::DeputyHeadOfSubject
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
