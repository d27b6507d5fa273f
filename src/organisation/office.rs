//! Offices that people hold.

use super::OrganisationRef;
use crate::value::{NameKey, Text, TextError, Vocabulary, longest};
use core::fmt;

vocabulary! {
    /// Loại chức vụ: the kind of office that a person holds.
    ///
    /// ```
    /// use lienvien::{organisation::OfficeKind, value::Vocabulary};
    /// assert_eq!(OfficeKind::find("phó giám đốc"), Some(OfficeKind::DeputyDirector));
    /// ```
    pub enum OfficeKind("office") {
        /// The director of a hospital or another body.
        Director = "director", "Giám đốc", "director";
        /// A deputy director of a hospital or another body.
        DeputyDirector = "deputy_director", "Phó Giám đốc", "deputy director";
        /// The head of a clinical or paraclinical department.
        HeadOfDepartment = "head_of_department", "Trưởng khoa", "head of department";
        /// A deputy head of a clinical or paraclinical department.
        DeputyHeadOfDepartment = "deputy_head_of_department", "Phó khoa" | "Phó Trưởng khoa", "deputy head of department";
        /// The head of an office of the administration.
        HeadOfOffice = "head_of_office", "Trưởng phòng", "head of office";
        /// The chief nurse of a hospital or a department.
        ChiefNurse = "chief_nurse", "Điều dưỡng trưởng", "chief nurse";
        /// The head of a delegation.
        HeadOfDelegation = "head_of_delegation", "Trưởng đoàn", "head of delegation";
        /// The person who writes the minutes.
        Secretary = "secretary", "Thư ký", "secretary";
        /// Represents an organisation, without a stated office.
        Representative = "representative", "Người đại diện" | "Đại diện", "representative";
        /// The chair of a People's Committee.
        Chair = "chair", "Chủ tịch" | "Chủ tịch UBND" | "Chủ tịch Ủy ban nhân dân", "chair";
        /// A vice chair of a People's Committee.
        ViceChair = "vice_chair", "Phó Chủ tịch" | "Phó Chủ tịch UBND" | "Phó Chủ tịch Ủy ban nhân dân", "vice-chair";
        /// The director of the Department of Health of a province.
        HealthDirector = "health_director", "Giám đốc Sở Y tế", "director of the department of health";
        /// A deputy director of the Department of Health of a province.
        DeputyHealthDirector = "deputy_health_director", "Phó Giám đốc Sở Y tế", "deputy director of the department of health";
        /// The secretary of a committee of the Party; attends, and never signs for a party.
        PartySecretary = "party_secretary", "Bí thư", "party secretary";
        /// A deputy secretary of a committee of the Party; attends, and never signs for a party.
        DeputyPartySecretary = "deputy_party_secretary", "Phó Bí thư" | "Phó Bí thư Thường trực", "deputy party secretary";
        /// An office of another kind.
        Other = "other", "chức vụ khác", "other office";
    }
}

payload! {
    /// Chức vụ: an office, as written, and its kind.
    ///
    /// # JSON
    ///
    /// `{"kind":"vice_chair","written":"Phó Chủ tịch UBND tỉnh Hà Tĩnh"}`
    ///
    /// ```
    /// use lienvien::organisation::{Office, OfficeKind};
    /// let office = Office::parse("Phó Chủ tịch UBND tỉnh Hà Tĩnh")?;
    /// assert_eq!(office.kind, OfficeKind::ViceChair);
    /// assert_eq!(office.to_string(), "Phó Chủ tịch UBND tỉnh Hà Tĩnh");
    /// # Ok::<(), lienvien::value::TextError>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    pub struct Office {
        /// The kind of office.
        pub kind: OfficeKind,
        /// The office, as written.
        pub written: Text,
    }
}

impl Office {
    /// Makes an office from the written text; see the conversion from a [`Text`].
    ///
    /// # Errors
    ///
    /// [`TextError`] when it is not a text.
    pub fn parse(written: &str) -> Result<Self, TextError> {
        Text::new(written).map(Self::from)
    }
}

/// An office as written. Its kind is the longest office name with which the text begins, in any
/// spelling; if there is none, the kind is [`OfficeKind::Other`].
impl From<Text> for Office {
    fn from(written: Text) -> Self {
        let names = OfficeKind::NAMES_VI;
        // with a space and the first letter of the next word
        let key = NameKey::new(&written, longest(names).saturating_add(2));
        let mut kind = OfficeKind::Other;
        for name in names {
            // the names are sorted by the length of their keys
            if key.begins_with(name.key()) {
                kind = *name.named();
            }
        }
        Self { kind, written }
    }
}

impl Office {
    /// Whether the office, as written, contains the name of this organisation.
    pub(super) fn names(&self, organisation: &OrganisationRef) -> bool {
        let name = organisation.name.search_key();
        self.written.search_key().contains(&name)
    }
}

impl fmt::Display for Office {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.written.fmt(f)
    }
}
