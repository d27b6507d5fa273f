//! The kind of an organisation that its name shows.

use crate::organisation::OrganisationKind as Kind;
use alloc::{string::String, vec::Vec};

/// The words of a text, in lower case.
pub(super) struct Words<'a>(Vec<&'a str>);

impl<'a> Words<'a> {
    pub(super) fn of(lower: &'a str) -> Self {
        let words = lower.split(|c: char| !c.is_alphanumeric());
        Self(words.filter(|word| !word.is_empty()).collect())
    }

    /// The words after these.
    fn after(&self, words: &str) -> Option<&[&'a str]> {
        let mut rest = self.0.as_slice();
        for word in words.split(' ') {
            rest = match rest {
                [first, others @ ..] if same(first, word) => others,
                _ => return None,
            };
        }
        Some(rest)
    }

    pub(super) fn begins(&self, words: &str) -> bool {
        self.after(words).is_some()
    }

    pub(super) fn mentions(&self, words: &str) -> bool {
        (0..self.0.len()).any(|at| {
            let tail = self.0.get(at..).unwrap_or_default();
            begins(tail, words)
        })
    }
}

fn begins(words: &[&str], with: &str) -> bool {
    let mut words = words.iter();
    with.split(' ')
        .all(|word| words.next().is_some_and(|found| same(found, word)))
}

/// Whether two words are the same but for the place of the accent: `uỷ`, `ủy`.
fn same(a: &str, b: &str) -> bool {
    const OTHER: [(&str, &str); 4] = [("uỷ", "ủy"), ("khoẻ", "khỏe"), ("kĩ", "kỹ"), ("hoá", "hóa")];
    a == b || OTHER.contains(&(a, b))
}

/// The kind of an organisation with this full name; `None` if it is not certain.
pub(super) fn kind_of(full: &str) -> Option<Kind> {
    let lower: String = full.to_lowercase();
    let words = Words::of(&lower);
    if names_several(&words) || has_second(&lower) {
        return None;
    }
    if let Some(rest) = words.after("bệnh viện") {
        return hospital(rest, &words);
    }
    if let Some(rest) = words.after("trung tâm y tế") {
        return health_centre(rest);
    }
    if let Some(rest) = words.after("ủy ban nhân dân") {
        return committee(rest);
    }
    if let Some(rest) = words.after("viện") {
        let is_other = [
            "kiểm sát",
            "hàn lâm",
            "dưỡng lão",
            "quân y",
            "phí",
            "trưởng",
            "trợ",
        ];
        return (!rest.is_empty() && !is_other.iter().any(|other| begins(rest, other)))
            .then_some(Kind::Institute);
    }
    if let Some(rest) = words.after("trạm y tế") {
        let is_other = ["lưu động", "công ty", "trường", "cơ quan", "quân dân"];
        return (!is_other.iter().any(|other| begins(rest, other))).then_some(Kind::CommuneStation);
    }
    if words.begins("trung tâm cấp cứu") || words.begins("cấp cứu") || words.begins("trung tâm 115")
    {
        return words.mentions("115").then_some(Kind::EmergencyCentre);
    }
    if words.begins("cục") || words.begins("vụ") {
        return administration(&words);
    }
    let (_, kind) = BEGINNINGS
        .iter()
        .find(|(beginning, _)| words.begins(beginning))?;
    Some(*kind)
}

/// Names that their first words tell.
const BEGINNINGS: &[(&str, Kind)] = &[
    ("trung tâm kiểm soát bệnh tật", Kind::DiseaseControlCentre),
    ("phòng khám đa khoa", Kind::Polyclinic),
    ("nhà hộ sinh", Kind::MaternityHome),
    ("quân y viện", Kind::MilitaryHospital),
    ("sở y tế", Kind::DepartmentOfHealth),
    ("hội đồng nhân dân", Kind::PeoplesCouncil),
    ("bảo hiểm xã hội", Kind::SocialInsurance),
    ("bộ y tế", Kind::Ministry),
    ("bộ quốc phòng", Kind::Ministry),
    ("bộ công an", Kind::Ministry),
    ("bộ giáo dục", Kind::Ministry),
    ("bộ tài chính", Kind::Ministry),
    ("bộ nội vụ", Kind::Ministry),
    ("bộ khoa học", Kind::Ministry),
    ("bộ kế hoạch", Kind::Ministry),
    ("bộ lao động", Kind::Ministry),
    ("tỉnh ủy", Kind::PartyCommittee),
    ("thành ủy", Kind::PartyCommittee),
    ("huyện ủy", Kind::PartyCommittee),
    ("quận ủy", Kind::PartyCommittee),
    ("thị ủy", Kind::PartyCommittee),
    ("đảng ủy", Kind::PartyCommittee),
    ("đảng bộ", Kind::PartyCommittee),
    ("công đoàn", Kind::TradeUnion),
    ("liên đoàn lao động", Kind::TradeUnion),
    ("tổng liên đoàn lao động", Kind::TradeUnion),
    ("trường đại học", Kind::University),
    ("đại học", Kind::University),
    ("trường cao đẳng", Kind::University),
    ("cao đẳng", Kind::University),
    ("học viện", Kind::University),
    ("tổng hội y học", Kind::Society),
    ("hội điều dưỡng", Kind::Society),
    ("hội thầy thuốc", Kind::Society),
    ("hội y học", Kind::Society),
    ("hội đông y", Kind::Society),
    ("hội tim mạch", Kind::Society),
    ("hội ngoại khoa", Kind::Society),
    ("hội nội khoa", Kind::Society),
    ("hội nhi khoa", Kind::Society),
    ("hội hồi sức", Kind::Society),
    ("hội phẫu thuật", Kind::Society),
    ("hội sản phụ khoa", Kind::Society),
    ("hội hộ sinh", Kind::Society),
    ("hội ung thư", Kind::Society),
    ("công ty", Kind::Company),
    ("tập đoàn", Kind::Company),
    ("tổ chức y tế thế giới", Kind::ForeignBody),
];

/// Whether a name is of several organisations, or of none: `Các bệnh viện`, `HĐND và UBND tỉnh`.
fn names_several(words: &Words<'_>) -> bool {
    const HEADS: [&str; 8] = [
        "bệnh viện",
        "trung tâm y tế",
        "sở y tế",
        "ủy ban nhân dân",
        "hội đồng nhân dân",
        "bộ y tế",
        "ban giám đốc",
        "trường đại học",
    ];
    let is_plural = ["các", "những", "liên danh", "liên viện"]
        .iter()
        .any(|many| words.begins(many));
    let with_head = |sign: &str| {
        HEADS
            .iter()
            .any(|head| words.mentions(&[sign, head].join(" ")))
    };
    let both = words.mentions("hội đồng nhân dân") && words.mentions("ủy ban nhân dân");
    is_plural || both || with_head("và") || words.mentions("đảng ủy ban giám đốc")
}

/// Whether a facility stands behind a sign: a second one, or the one to which the letterhead belongs (`Sở Y tế -
/// Bệnh viện A`).
fn has_second(lower: &str) -> bool {
    let parts = lower.split([',', ';', '-', '–', '—', '/']).skip(1);
    parts.map(Words::of).any(|part| {
        let facilities = [
            "bệnh viện",
            "trung tâm y tế",
            "trung tâm kiểm soát bệnh tật",
        ];
        facilities.iter().any(|facility| part.begins(facility))
    })
}

/// What a hospital treats, between `Bệnh viện` and the word that says whose it is.
const TREATS: &[&str] = &[
    "đa khoa",
    "chuyên khoa",
    "sản nhi",
    "phụ sản nhi",
    "phụ sản",
    "sản",
    "nhi",
    "y học cổ truyền",
    "y dược cổ truyền",
    "phục hồi chức năng",
    "điều dưỡng",
    "điều dưỡng và phục hồi chức năng",
    "tâm thần",
    "tâm thần kinh",
    "lao và bệnh phổi",
    "lao phổi",
    "lao",
    "phổi",
    "mắt",
    "da liễu",
    "phong và da liễu",
    "phong da liễu",
    "ung bướu",
    "nội tiết",
    "tim mạch",
    "chỉnh hình",
    "chấn thương chỉnh hình",
    "bệnh nhiệt đới",
    "truyền nhiễm",
    "răng hàm mặt",
    "tai mũi họng",
    "thận",
];

/// A hospital; `rest` is what follows the word.
fn hospital(rest: &[&str], words: &Words<'_>) -> Option<Kind> {
    if begins(rest, "quân dân y") || words.mentions("quân dân y") {
        return None;
    }
    let is_military = [
        "quân y",
        "quân đội",
        "bộ quốc phòng",
        "quân khu",
        "quân đoàn",
    ];
    if is_military.iter().any(|army| words.mentions(army)) {
        return Some(Kind::MilitaryHospital);
    }
    if words.mentions("bộ công an") || words.mentions("công an") {
        return Some(Kind::PoliceHospital);
    }
    if words.mentions("tư nhân") {
        return Some(Kind::PrivateHospital);
    }
    let is_of_school = ["đại học", "trường đại học", "thuộc trường đại học"];
    if is_of_school.iter().any(|school| begins(rest, school)) {
        return Some(Kind::UniversityHospital);
    }
    let mut rest = rest;
    loop {
        let treats = TREATS.iter().filter(|treats| begins(rest, treats));
        let Some(longest) = treats.max_by_key(|treats| treats.len()) else {
            break;
        };
        rest = rest.get(longest.split(' ').count()..).unwrap_or_default();
        rest = rest.strip_prefix(&["và"]).unwrap_or(rest);
    }
    match rest {
        ["tỉnh", ..] => Some(Kind::ProvincialHospital),
        ["khu", "vực", ..] => Some(Kind::RegionalHospital),
        ["huyện" | "quận", ..] | ["thị", "xã", ..] => Some(Kind::DistrictHospital),
        _ if words.mentions("trung ương") => Some(Kind::CentralHospital),
        _ => None,
    }
}

fn health_centre(rest: &[&str]) -> Option<Kind> {
    let is_other = [
        "dự phòng",
        "lao động",
        "quân dân",
        "công an",
        "quân đội",
        "công ty",
        "trường",
    ];
    if is_other.iter().any(|other| begins(rest, other)) {
        return None;
    }
    match rest {
        ["khu", "vực", ..] => Some(Kind::AreaHealthCentre),
        _ => Some(Kind::HealthCentre),
    }
}

fn committee(rest: &[&str]) -> Option<Kind> {
    match rest {
        [] | ["tỉnh" | "huyện" | "quận", ..] | ["thành", "phố", ..] | ["thị", "xã", ..] => {
            Some(Kind::PeoplesCommittee)
        }
        ["xã" | "phường", ..] | ["đặc", "khu", ..] | ["thị", "trấn", ..] | ["cấp", "xã", ..] => {
            Some(Kind::CommunePeoplesCommittee)
        }
        // a bare place may be a province or a commune
        _ => None,
    }
}

/// A cục or a vụ of the Ministry of Health; those of other ministries have branches in the provinces.
fn administration(words: &Words<'_>) -> Option<Kind> {
    const OF_HEALTH: [&str; 19] = [
        "cục quản lý khám",
        "cục quản lý dược",
        "cục quản lý y dược cổ truyền",
        "cục quản lý y dược học cổ truyền",
        "cục quản lý môi trường y tế",
        "cục khoa học công nghệ và đào tạo",
        "cục y tế dự phòng",
        "cục phòng bệnh",
        "cục phòng chống hiv",
        "cục an toàn thực phẩm",
        "cục bà mẹ",
        "cục dân số",
        "cục hạ tầng và thiết bị y tế",
        "cục công nghệ thông tin",
        "cục quân y",
        "cục y tế",
        "vụ bảo hiểm y tế",
        "vụ tổ chức cán bộ",
        "vụ sức khỏe",
    ];
    let is_branch = words.mentions("tỉnh") || words.mentions("chi cục");
    let is_of_health = OF_HEALTH.iter().any(|name| words.begins(name));
    let is_of_ministry = words.mentions("bộ y tế");
    (!is_branch && (is_of_health || is_of_ministry)).then_some(Kind::Ministry)
}
