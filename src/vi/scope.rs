//! Scopes of practice as papers name them.

use super::joined::may_be_two;
use crate::specialty::{PracticeScope, Subject};
use crate::value::{Text, after_words, first_word, is_word, may_be_written, same_key};

/// How a paper names a profession, and how the list of scopes does.
const PROFESSIONS: [(&str, &str); 8] = [
    ("bác sĩ", "bác sĩ"),
    ("BS", "bác sĩ"),
    ("y sĩ", "y sĩ"),
    ("YS", "y sĩ"),
    ("điều dưỡng có văn bằng", "điều dưỡng có văn bằng"),
    ("điều dưỡng", "điều dưỡng có văn bằng"),
    ("ĐD", "điều dưỡng có văn bằng"),
    // only doctors examine and treat in a specialty
    ("khám bệnh chữa bệnh", "bác sĩ chuyên khoa"),
];

impl PracticeScope {
    /// The scope with this code, or this name in any spelling; also with the abbreviation of the profession
    /// and another name of the specialty (`BS chuyên khoa Nhi`), and as licences write it (`Khám bệnh, chữa
    /// bệnh chuyên khoa Mắt`). A degree is no scope: `bác sĩ chuyên khoa I`.
    ///
    /// ```
    /// use lienvien::specialty::PracticeScope;
    /// let code = |text| Some(PracticeScope::find(text)?.code().to_string());
    /// assert_eq!(code("BS Tim mạch").as_deref(), Some("102.04"));
    /// assert_eq!(code("Khám bệnh, chữa bệnh chuyên khoa Mắt").as_deref(), Some("114"));
    /// assert_eq!(code("BS chuyên khoa Chống độc"), None);
    /// ```
    pub fn find(text: &str) -> Option<Self> {
        if let Some(scope) = Self::written(text) {
            return Some(scope);
        }
        if text.len() > 4 * Text::MAX {
            return None;
        }
        for (written, listed) in PROFESSIONS {
            let Some(named) = after_words(text, written) else {
                continue;
            };
            let has_specialty = named != field(named);
            if listed.ends_with("chuyên khoa") && !has_specialty {
                continue;
            }
            return of_field(field(named), listed);
        }
        None
    }
}

/// The one scope of a profession with this name of a specialty.
fn of_field(named: &str, profession: &str) -> Option<PracticeScope> {
    first_word(named)?;
    if may_be_two(named, |name| Subject::find(name).is_some()) {
        return None;
    }
    let subject = Subject::find(named).filter(|subject| subject.specialty().is_some());
    let mut found = None;
    for scope in PracticeScope::all() {
        let Some(own) = after_words(scope.name(), profession) else {
            continue;
        };
        let own = field(own);
        if same_key(named, own) && may_be_written(named, own) {
            return Some(scope);
        }
        if subject.is_some() && Subject::find(own) == subject {
            if found.is_some() {
                return None;
            }
            found = Some(scope);
        }
    }
    found
}

/// The text after `chuyên khoa` or `CK`.
fn field(text: &str) -> &str {
    if let Some(rest) = after_words(text, "chuyên khoa") {
        return rest;
    }
    match first_word(text) {
        Some((word, rest)) if is_word(word, "CK") => rest,
        _ => text,
    }
}
