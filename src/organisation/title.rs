//! Titles and honorifics before a name.

use crate::value::{KeyChars, Vocabulary};
use alloc::vec::Vec;

vocabulary! {
    /// Học hàm, học vị, danh hiệu, chức danh nghề nghiệp: a title written before a name.
    ///
    /// They are written in the order honour, academic rank, degree, profession, with dots and no
    /// spaces: `TTND.GS.TS.BS Nguyễn Văn A`. A person may have several, or none.
    ///
    /// ```
    /// use lienvien::{organisation::Title, value::Vocabulary};
    /// assert_eq!(Title::SpecialistTwo.abbreviation(), "BSCKII");
    /// assert_eq!(Title::find("bác sỹ chuyên khoa cấp II"), Some(Title::SpecialistTwo));
    /// ```
    pub enum Title("title") {
        /// An honour of the medical profession.
        PeoplesPhysician = "ttnd", "Thầy thuốc Nhân dân" | "TTND", "People's Physician";
        /// An honour of the medical profession.
        MeritedPhysician = "ttut", "Thầy thuốc Ưu tú" | "TTƯT", "Merited Physician";
        /// An honour of the teaching profession.
        PeoplesTeacher = "ngnd", "Nhà giáo Nhân dân" | "NGND", "People's Teacher";
        /// An honour of the teaching profession.
        MeritedTeacher = "ngut", "Nhà giáo Ưu tú" | "NGƯT", "Merited Teacher";
        /// An academic rank.
        Professor = "gs", "Giáo sư" | "GS", "Professor";
        /// An academic rank.
        AssociateProfessor = "pgs", "Phó Giáo sư" | "PGS", "Associate Professor";
        /// A degree.
        DoctorOfScience = "tskh", "Tiến sĩ khoa học" | "TSKH", "Doctor of Science";
        /// A degree.
        Doctorate = "ts", "Tiến sĩ" | "TS", "PhD";
        /// A degree.
        Master = "ths", "Thạc sĩ" | "ThS", "Master";
        /// A doctor with the second specialist degree.
        SpecialistTwo = "bsckii", "Bác sĩ chuyên khoa cấp II" | "Bác sĩ chuyên khoa II" | "BSCKII" | "BSCK2", "Specialist Doctor level II";
        /// A doctor with the first specialist degree.
        SpecialistOne = "bscki", "Bác sĩ chuyên khoa cấp I" | "Bác sĩ chuyên khoa I" | "BSCKI" | "BSCK1", "Specialist Doctor level I";
        /// A doctor trained in residency.
        ResidentTrained = "bsnt", "Bác sĩ nội trú" | "BSNT", "Resident-trained Doctor";
        /// A profession.
        Physician = "bs", "Bác sĩ" | "BS", "Doctor";
        /// A profession.
        AssistantDoctor = "ys", "Y sĩ" | "YS", "Assistant Doctor";
        /// A pharmacist with the second specialist degree.
        PharmacistTwo = "dsckii", "Dược sĩ chuyên khoa cấp II" | "Dược sĩ chuyên khoa II" | "DSCKII" | "DSCK2", "Specialist Pharmacist level II";
        /// A pharmacist with the first specialist degree.
        PharmacistOne = "dscki", "Dược sĩ chuyên khoa cấp I" | "Dược sĩ chuyên khoa I" | "DSCKI" | "DSCK1", "Specialist Pharmacist level I";
        /// A profession.
        Pharmacist = "ds", "Dược sĩ" | "DS", "Pharmacist";
        /// A nurse with a bachelor's degree.
        BachelorNurse = "cndd", "Cử nhân điều dưỡng" | "CNĐD", "Bachelor of Nursing";
        /// A profession.
        Nurse = "dd", "Điều dưỡng" | "ĐD", "Nurse";
        /// A profession.
        Midwife = "hs", "Hộ sinh" | "HS" | "NHS", "Midwife";
        /// A profession.
        Technician = "ktv", "Kỹ thuật viên" | "KTV" | "Kỹ thuật y" | "KTY", "Medical Technician";
        /// A degree.
        Bachelor = "cn", "Cử nhân" | "CN", "Bachelor";
    }
}

vocabulary! {
    /// Cách xưng hô: how a person is addressed. It is not a title and says nothing about competence.
    pub enum Honorific("honorific") {
        /// Used among members of the Party and in official reports.
        Comrade = "comrade", "đồng chí" | "đ/c", "comrade";
        /// Used for a man.
        Mr = "mr", "ông", "Mr";
        /// Used for a woman.
        Ms = "ms", "bà", "Ms";
    }
}

impl Title {
    /// The abbreviation before a name: `PGS`.
    pub const fn abbreviation(self) -> &'static str {
        match self {
            Self::PeoplesPhysician => "TTND",
            Self::MeritedPhysician => "TTƯT",
            Self::PeoplesTeacher => "NGND",
            Self::MeritedTeacher => "NGƯT",
            Self::Professor => "GS",
            Self::AssociateProfessor => "PGS",
            Self::DoctorOfScience => "TSKH",
            Self::Doctorate => "TS",
            Self::Master => "ThS",
            Self::SpecialistTwo => "BSCKII",
            Self::SpecialistOne => "BSCKI",
            Self::ResidentTrained => "BSNT",
            Self::Physician => "BS",
            Self::AssistantDoctor => "YS",
            Self::PharmacistTwo => "DSCKII",
            Self::PharmacistOne => "DSCKI",
            Self::Pharmacist => "DS",
            Self::BachelorNurse => "CNĐD",
            Self::Nurse => "ĐD",
            Self::Midwife => "HS",
            Self::Technician => "KTV",
            Self::Bachelor => "CN",
        }
    }

    /// Removes the titles from the front of a text: returns the titles, and the rest of the text.
    pub(super) fn strip_all(text: &str) -> (Vec<Self>, &str) {
        let (mut titles, mut rest) = (Vec::new(), text);
        while let Some((title, shorter)) = strip(rest) {
            titles.push(title);
            rest = shorter;
        }
        (titles, rest)
    }
}

impl Honorific {
    /// Removes the honorific from the front of a text.
    pub(super) fn strip(text: &str) -> (Option<Self>, &str) {
        match strip(text) {
            Some((honorific, rest)) => (Some(honorific), rest),
            None => (None, text),
        }
    }
}

/// Removes one word of a list from the front of a text, the longest that fits.
fn strip<V: Vocabulary>(text: &str) -> Option<(V, &str)> {
    let begin = first_letters(KeyChars::new(text));
    V::NAMES_VI
        .iter()
        // the first letters already tell most words of the list apart
        .filter(|name| first_letters(name.key().bytes().map(char::from)) == begin)
        .filter_map(|name| Some((*name.named(), after(text, name.name())?)))
        .min_by_key(|(_, rest)| rest.len())
        .map(|(word, rest)| {
            (
                word,
                rest.trim_start_matches(|c: char| !c.is_alphanumeric()),
            )
        })
}

/// The first two letters of a key. A `y` counts as an `i`, which it may become at the end of a word.
fn first_letters(key: impl Iterator<Item = char>) -> [Option<char>; 2] {
    let mut letters = key
        .filter(|c| *c != ' ')
        .map(|c| if c == 'y' { 'i' } else { c });
    [letters.next(), letters.next()]
}

/// The rest of a text after these whole words at its front. Upper and lower case are equal, and so
/// are `sỹ` and `sĩ`; characters between the letters are ignored (`Th.S`, `BS. CKII`). The accents
/// must match, so that a name is not taken for an abbreviation.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text;
    for letter in word.chars().filter(|c| c.is_alphanumeric()) {
        let next = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let found = next
            .chars()
            .next()
            .filter(|&found| same_letter(found, letter))?;
        rest = next.get(found.len_utf8()..)?;
    }
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

fn same_letter(a: char, b: char) -> bool {
    a == b || lower(a).eq(lower(b))
}

/// The lower-case form of a letter, with `ĩ` for `ỹ`.
fn lower(letter: char) -> impl Iterator<Item = char> {
    letter
        .to_lowercase()
        .map(|c| if c == 'ỹ' { 'ĩ' } else { c })
}
