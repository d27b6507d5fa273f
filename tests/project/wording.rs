//! One word for one thing, and one way of writing, in every label and message.

use crate::glossary::groups;
use crate::rules_document::sections;
use lienvien::agreement::Agreement;
use lienvien::consultation::Consultation;
use lienvien::package::Package;
use lienvien::plan::Plan;
use lienvien::record::Aggregate;
use lienvien::secondment::Secondment;
use lienvien::specialty::Department;
use lienvien::survey::Survey;
use lienvien::training::{course::Course, enrolment::Enrolment};
use lienvien::value::{Text, Vocabulary};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The word for one thing, and the words that must not stand for it. What is found but not shown may
/// have them.
pub(crate) struct Concept {
    pub(crate) word: &'static str,
    pub(crate) en: &'static str,
    pub(crate) not: &'static [&'static str],
    /// The beginnings of the places where this holds; none: everywhere.
    within: &'static [&'static str],
    /// The places where another word is the right one.
    except: &'static [&'static str],
}

const fn one(word: &'static str, en: &'static str, not: &'static [&'static str]) -> Concept {
    Concept {
        word,
        en,
        not,
        within: &[],
        except: &[],
    }
}

pub(crate) const CONCEPTS: &[Concept] = &[
    one(
        "bên hỗ trợ",
        "supporter, as a party",
        &["bên chuyển giao", "đơn vị chuyển giao", "đơn vị hỗ trợ"],
    ),
    one(
        "cơ sở hỗ trợ",
        "supporter, as a facility",
        &["cơ sở chuyển giao"],
    ),
    one(
        "bên tiếp nhận",
        "recipient, as a party",
        &[
            "đơn vị thụ hưởng",
            "bên thụ hưởng",
            "bên nhận chuyển giao",
            "bên nhận hỗ trợ",
        ],
    ),
    one(
        "cơ sở tiếp nhận",
        "recipient or host, as a facility",
        &["đơn vị tiếp nhận", "nơi tiếp nhận"],
    ),
    one(
        "bên đề nghị",
        "asker of a consultation",
        &["đơn vị đề nghị"],
    ),
    one(
        "bên tư vấn",
        "adviser of a consultation",
        &["đơn vị tư vấn"],
    ),
    one(
        "văn bản hợp tác",
        "agreement",
        &["văn bản thỏa thuận", "văn bản ký kết"],
    ),
    one(
        "rút khỏi",
        "to leave an agreement or a course",
        &["rời khỏi"],
    ),
    Concept {
        within: &["agreement"],
        ..one("gia hạn", "to renew", &["thay thế", "kéo dài thời hạn"])
    },
    Concept {
        except: &["organisation::SigningCapacity"],
        ..one(
            "ký với tư cách",
            "to sign in the capacity of; *ký thay* stands for KT. alone",
            &["ký thay"],
        )
    },
    one("phê duyệt", "to approve", &["duyệt"]),
    one(
        "tạm dừng",
        "to pause an agreement, a plan, a package or a course",
        &["tạm hoãn", "tạm gián đoạn", "gián đoạn"],
    ),
    one(
        "tạm ngừng thực hiện kỹ thuật",
        "to stop performing a technique for some time",
        &["tạm ngừng"],
    ),
    one("không còn duy trì", "lapsed", &["mai một"]),
    one(
        "dừng khi chưa kết luận",
        "broken off",
        &["dừng giữa chừng", "dừng hẳn"],
    ),
    one(
        "kết thúc khóa đào tạo",
        "to come to the end of a course",
        &["bế giảng"],
    ),
    one("hủy", "to cancel; to void a record", &["hủy bỏ", "bãi bỏ"]),
    one("ghi nhầm", "entered in error", &["nhập nhầm"]),
    Concept {
        within: &["record", "evidence", "claim"],
        ..one("mục", "line of a record", &["dòng"])
    },
    one("lập kế hoạch", "to plan", &["lên kế hoạch"]),
    one(
        "đoàn khảo sát",
        "delegation of a survey",
        &["đoàn công tác"],
    ),
    one("xếp lịch", "to schedule", &["lập lịch", "lên lịch"]),
    one(
        "đền bù chi phí đào tạo",
        "to repay the cost of training (Law 58/2010/QH12, article 35)",
        &["bồi hoàn", "đền bù"],
    ),
    one("cử đi đào tạo", "to nominate for training", &["cử đi học"]),
    one("trở lại làm việc", "to return from training", &["trở về"]),
    one("học viên", "trainee", &["người học", "thực tập sinh"]),
    one("người bệnh", "patient (Law 15/2023/QH15)", &["bệnh nhân"]),
    Concept {
        except: &["course::CourseKind"],
        ..one(
            "khám bệnh, chữa bệnh",
            "examination and treatment (Law 15/2023/QH15)",
            &["khám, chữa bệnh", "khám chữa bệnh", "KCB"],
        )
    },
    one(
        "chuyển cơ sở khám bệnh, chữa bệnh",
        "to refer a patient",
        &["chuyển tuyến", "chuyển viện"],
    ),
    one(
        "số lượng người bệnh",
        "number of patients",
        &["lượng người bệnh"],
    ),
    one("cơ sở vật chất", "premises", &["cơ sở hạ tầng"]),
    one("trang thiết bị", "equipment", &["máy móc"]),
    one("trường hợp khẩn cấp", "emergency", &["tình huống khẩn cấp"]),
    one(
        "giấy mời, công văn mời",
        "invitation of an office",
        &["thư mời"],
    ),
    one("chứng cứ", "evidence", &["bằng chứng"]),
    Concept {
        except: &["specialty::Profession"],
        ..one(
            "bác sĩ, dược sĩ, y sĩ",
            "doctor, pharmacist, assistant doctor; *sỹ* stands in the titles of practice of the law alone \
             (Law 15/2023/QH15, article 26)",
            &["sỹ"],
        )
    },
];

/// A text that a user reads, and where it is from.
struct Shown {
    place: String,
    vi: &'static str,
}

fn labels() -> Vec<Shown> {
    let mut labels = Vec::new();
    for list in groups().into_iter().flat_map(|(_, lists)| lists) {
        for word in list.words {
            let place = format!("{} {}", list.name, word.code);
            labels.push(Shown { place, vi: word.vi });
        }
    }
    labels
}

fn messages() -> Vec<Shown> {
    let cases = sections().into_iter().flat_map(|section| section.cases);
    let shown = cases.map(|case| Shown {
        place: case.code.to_owned(),
        vi: case.vi,
    });
    shown.collect()
}

fn all_texts() -> Vec<Shown> {
    let mut texts = labels();
    texts.extend(messages());
    texts
}

/// What is left without what stands between backticks: codes and examples.
fn without_codes(text: &str) -> String {
    text.split('`').step_by(2).collect()
}

/// The word of the concept's list that stands in this text.
fn wrong_word<'c>(concept: &'c Concept, place: &str, text: &str) -> Option<&'c str> {
    let starts = |begins: &&str| place.starts_with(*begins);
    let applies = concept.within.is_empty() || concept.within.iter().any(starts);
    if !applies || concept.except.iter().any(starts) {
        return None;
    }
    let rest = without_codes(text).replace(concept.word, "…");
    let rest = rest.to_lowercase();
    let mut not = concept.not.iter().copied();
    not.find(|word| rest.contains(&word.to_lowercase()))
}

#[test]
fn one_thing_has_one_word() {
    let mut wrong = String::new();
    for Shown { place, vi } in all_texts() {
        for concept in CONCEPTS {
            if let Some(word) = wrong_word(concept, &place, vi) {
                let _ = writeln!(wrong, "{place}: “{word}”, due “{}”: {vi}", concept.word);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_wrong_word_is_seen() {
    let concept = |word| CONCEPTS.iter().find(|concept| concept.word == word);
    let seen = |word, place, text| wrong_word(concept(word).unwrap(), place, text);
    assert_eq!(seen("phê duyệt", "x", "chờ phê duyệt"), None);
    assert_eq!(seen("phê duyệt", "x", "chờ duyệt"), Some("duyệt"));
    assert_eq!(seen("gia hạn", "survey", "được thay thế"), None);
    assert_eq!(seen("gia hạn", "agreement.x", "Thay thế"), Some("thay thế"));
    assert_eq!(
        seen(
            "ký với tư cách",
            "organisation::SigningCapacity for_superior",
            "ký thay"
        ),
        None
    );
    assert_eq!(seen("xếp lịch", "x", "`lập lịch`"), None);
}

/// Whether the tone mark stands in the new style (hoá, uỷ), where this crate writes hóa, ủy. In a
/// syllable that goes on after the vowels (hoàn, quý) there is one place only.
fn is_new_style(word: &str) -> bool {
    const NEW: [&str; 15] = [
        "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ",
    ];
    let word = word.to_lowercase();
    !word.starts_with("qu") && NEW.iter().any(|end| word.ends_with(end))
}

#[test]
fn tone_marks_stand_in_one_style() {
    for word in ["hoá", "Uỷ", "thuỷ", "Hoà", "khoẻ", "luỹ"] {
        assert!(is_new_style(word), "{word}");
    }
    for word in [
        "hóa", "ủy", "toàn", "quý", "quỹ", "khoản", "ngoài", "khỏe", "lũy",
    ] {
        assert!(!is_new_style(word), "{word}");
    }
    let departments = Department::all().map(|department| Shown {
        place: department.code().to_owned(),
        vi: department.name(),
    });
    for Shown { place, vi } in all_texts().into_iter().chain(departments) {
        let mut words = vi.split(|letter: char| !letter.is_alphabetic());
        assert!(!words.any(is_new_style), "{place}: {vi}");
    }
}

#[test]
fn texts_are_written_by_one_rule() {
    for Shown { place, vi } in all_texts() {
        // NFC, no double blank, none at the ends
        assert_eq!(Text::new(vi).unwrap().as_str(), vi, "{place}");
        for sign in ["\"", "'", "“”", " ,", " ;", " .", "( ", " )", "…"] {
            assert!(!vi.contains(sign), "{place}: {sign} in {vi}");
        }
        assert!(!vi.ends_with(['.', ',', ';', ':']), "{place}: {vi}");
        let count = |sign| vi.matches(sign).count();
        assert_eq!(count('“'), count('”'), "{place}: {vi}");
        assert_eq!(count('('), count(')'), "{place}: {vi}");
        assert_eq!(count('`') % 2, 0, "{place}: {vi}");
        for date in vi.split(|sign: char| !sign.is_ascii_digit() && sign != '/') {
            // 0 before a day and a month under 10; `23/2024/` is the number of a paper
            if let [day, month, year] = date.split('/').collect::<Vec<_>>()[..]
                && year.len() == 4
            {
                assert_eq!((day.len(), month.len()), (2, 2), "{place}: {vi}");
            }
        }
    }
}

/// What is written with capitals: names, and the offices and titles that papers write so.
const NAMES: &[&str] = &[
    "Bộ Y tế",
    "Bộ Quốc phòng",
    "Bộ Công an",
    "Sở Y tế",
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Bảo hiểm xã hội",
    "Đảng",
    "Đề án 1816",
    "Đề án khám, chữa bệnh từ xa",
    "Nhật",
    "Mỹ",
    "JSON",
];

/// The lists whose words are titles, letters, ranks or numbers of papers.
const CAPITALS: &[&str] = &[
    "organisation::Title",
    "organisation::OfficeKind",
    "organisation::FacilityRank",
    "agreement::PartyLetter",
    "specialty::TechniqueList",
    "specialty::DepartmentList",
    "specialty::TechniqueGrade",
];

#[test]
fn only_names_have_capitals() {
    for Shown { place, vi } in all_texts() {
        if CAPITALS.iter().any(|list| place.starts_with(list)) {
            continue;
        }
        let mut text = without_codes(vi);
        for name in NAMES {
            text = text.replace(name, "");
        }
        assert!(!text.contains(char::is_uppercase), "{place}: {vi}");
    }
}

/// Whether a message says what is expected: with a word that demands or bounds.
fn says_what_is_expected(vi: &str) -> bool {
    let demands = ["cần", "phải", "chỉ", "không được", "tối đa", "ít nhất"];
    let text = format!(" {} ", vi.replace([',', ';', ':'], " "));
    demands
        .iter()
        .any(|word| text.contains(&format!(" {word} ")))
}

#[test]
fn both_languages_say_what_is_expected() {
    assert!(!says_what_is_expected(
        "“ký” không dẫn tới trạng thái “dự thảo”"
    ));
    for case in sections().into_iter().flat_map(|section| section.cases) {
        if case.en.contains("expected") {
            assert!(says_what_is_expected(case.vi), "{}: {}", case.code, case.vi);
        }
    }
}

/// What a status begins with, or has as a word: so it reads as a state and not as an act.
const OF_STATES: [&str; 8] = ["đã", "đang", "chờ", "chưa", "không", "có", "dự thảo", "đạt"];

fn statuses_are_no_events<A: Aggregate>() {
    let rows = A::TRANSITIONS.rows().iter();
    let events: BTreeSet<_> = rows.map(|row| row.event.vi()).collect();
    for status in A::Status::ALL {
        let vi = status.vi();
        assert!(
            !events.contains(vi),
            "{}: “{vi}” is an event too",
            A::SCHEMA
        );
        let words = format!(" {vi} ");
        let is_state = OF_STATES
            .iter()
            .any(|word| words.contains(&format!(" {word} ")));
        assert!(is_state, "{}: “{vi}” reads like an event", A::SCHEMA);
    }
}

#[test]
fn a_status_and_an_event_never_have_the_same_words() {
    statuses_are_no_events::<Agreement>();
    statuses_are_no_events::<Survey>();
    statuses_are_no_events::<Plan>();
    statuses_are_no_events::<Package>();
    statuses_are_no_events::<Course>();
    statuses_are_no_events::<Enrolment>();
    statuses_are_no_events::<Secondment>();
    statuses_are_no_events::<Consultation>();
}
