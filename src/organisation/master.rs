//! Organisations as the embedder knows them.

use super::dated::{Dated, held_on, out_of_order};
use super::{DatedName, DatedPlace, OrganisationKind, OrganisationRef, Province, ProvinceCode};
use crate::value::{Answer, Both, Id, Known, Problem, Problems, Text, When, kind, search_key};
use alloc::{boxed::Box, format, vec, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, de};

messages! {
    /// Why an organisation is refused; each case is a problem of one field.
    pub enum OrganisationError {
        /// Without a name.
        NoName = "organisation.no_name" {
            en("there is no name, expected at least one")
            vi("chưa có tên gọi, cần ít nhất một tên")
        }
        /// A dated fact that doesn't begin after those before it.
        NotAfter {
            /// When it begins.
            since: When,
        } = "organisation.not_after" {
            en("`{since}` is not after the entries before it, expected them in order of time")
            vi("`{}` không sau các mục đứng trước, cần xếp theo thứ tự thời gian", since.vi())
        }
        /// A code that meant no province when it is said to have held.
        CodeNotInUse {
            /// The code.
            code: ProvinceCode,
        } = "organisation.code_not_in_use" {
            en("`{code}` was the code of no province at that time")
            vi("vào thời điểm đó `{code}` không phải mã của tỉnh, thành phố nào")
        }
        /// Closed before it opened.
        ClosedBeforeOpened {
            /// When it opened.
            opened: When,
            /// When it closed.
            closed: When,
        } = "organisation.closed_before_opened" {
            en("it closed `{closed}`, before it opened `{opened}`")
            vi("ngày chấm dứt hoạt động `{}` trước ngày bắt đầu hoạt động `{}`", closed.vi(), opened.vi())
        }
    }
}

/// Bản khai tổ chức: an organisation as it is filled in, not yet judged. [`Organisation`] is made of it.
///
/// More fields will come; begin with [`OrganisationDraft::new`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an organisation")]
#[non_exhaustive]
pub struct OrganisationDraft {
    /// Its id.
    pub id: Id<kind::Organisation>,
    /// What it is.
    pub kind: OrganisationKind,
    /// Its names, in order of time; each holds until the next begins.
    pub names: Vec<DatedName>,
    /// What else it is called: abbreviations, other spellings, names in speech.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Text>,
    /// Where it lies, in order of time; each place holds until the next begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub located: Vec<DatedPlace>,
    /// Its first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<When>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<When>,
}

impl OrganisationDraft {
    /// An organisation of which only kind and name are known.
    pub fn new(id: Id<kind::Organisation>, kind: OrganisationKind, name: Text) -> Self {
        Self {
            id,
            kind,
            names: vec![DatedName {
                name,
                since: When::UNKNOWN,
            }],
            aliases: Vec::new(),
            located: Vec::new(),
            opened: None,
            closed: None,
        }
    }

    fn problems(&self) -> Vec<Problem<OrganisationError>> {
        let mut problems = Vec::new();
        let mut add = |path: Box<str>, error| problems.push(Problem { path, error });
        if self.names.is_empty() {
            add("names".into(), OrganisationError::NoName);
        }
        unordered("names", &self.names, &mut add);
        unordered("located", &self.located, &mut add);
        for (i, &DatedPlace { province: code, .. }) in self.located.iter().enumerate() {
            if self.readings(i).next().is_none() {
                let path = format!("located[{i}].province");
                add(path.into(), OrganisationError::CodeNotInUse { code });
            }
        }
        if let (Some(opened), Some(closed)) = (&self.opened, &self.closed)
            && closed.is_before(opened).is_yes()
        {
            let (opened, closed) = (opened.clone(), closed.clone());
            add(
                "closed".into(),
                OrganisationError::ClosedBeforeOpened { opened, closed },
            );
        }
        problems
    }

    /// What the code of a place may mean: all that it meant while the place may have begun.
    fn readings(&self, place: usize) -> impl Iterator<Item = Province> {
        let begins = |i: usize| self.located.get(i).map(Dated::since);
        let first = begins(place).and_then(When::earliest);
        let last = begins(place)
            .and_then(When::latest)
            .or_else(|| begins(place.checked_add(1)?)?.latest()?.pred_opt());
        let code = self.located.get(place).map(|located| located.province);
        code.into_iter()
            .flat_map(ProvinceCode::meanings)
            .filter(move |province| {
                let ended = province
                    .valid_to()
                    .zip(first)
                    .is_some_and(|(to, first)| to < first);
                let to_come = province
                    .valid_from()
                    .zip(last)
                    .is_some_and(|(from, last)| last < from);
                !ended && !to_come
            })
    }
}

fn unordered<T: Dated>(
    field: &str,
    facts: &[T],
    add: &mut impl FnMut(Box<str>, OrganisationError),
) {
    for i in out_of_order(facts) {
        if let Some(fact) = facts.get(i) {
            let since = fact.since().clone();
            let path = format!("{field}[{i}].since");
            add(path.into(), OrganisationError::NotAfter { since });
        }
    }
}

/// Tổ chức: what the embedder's master data knows of an organisation.
///
/// No record looks into it; questions that are given one do. Names and places are dated: each
/// holds until the next begins, and a first one without a date is all that is known of the time
/// before the second. What is not known on a day is not guessed.
///
/// # Invariants
///
/// - there is a name;
/// - names and places stand in order of time, as far as their dates tell;
/// - a province code was in use when the place begins;
/// - it didn't close before it opened.
///
/// # JSON
///
/// That of [`OrganisationDraft`].
///
/// # Errors
///
/// Made from a draft; all [`Problems`] at once.
///
/// ```
/// use chrono::NaiveDate;
/// use lienvien::organisation::{DatedPlace, Organisation, OrganisationDraft, OrganisationKind};
/// use lienvien::value::{Text, When};
///
/// // The host hospital of the Bắc Quang article, under the two names it goes by there.
/// let id = "67e55044-10b1-426f-9247-bb680e5fe0c8".parse()?;
/// let name = Text::new("Bệnh viện đa khoa khu vực Bắc Quang")?;
/// let mut draft = OrganisationDraft::new(id, OrganisationKind::RegionalHospital, name);
/// draft.aliases = vec![Text::new("Bệnh viện ĐKKV Bắc Quang")?, Text::new("BVĐKKV Bắc Quang")?];
/// draft.located = vec![DatedPlace { province: "02".parse()?, since: When::UNKNOWN }];
/// let host = Organisation::try_from(draft)?;
///
/// assert!(host.matches("BVĐKKV BẮC QUANG"));
/// let after = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
/// assert_eq!(host.province_on(after).known().unwrap().name(), "Tuyên Quang");
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Organisation(OrganisationDraft);

impl Organisation {
    /// Its id.
    pub fn id(&self) -> Id<kind::Organisation> {
        self.0.id
    }

    /// What it is.
    pub fn kind(&self) -> OrganisationKind {
        self.0.kind
    }

    /// Its names, in order of time.
    pub fn names(&self) -> &[DatedName] {
        &self.0.names
    }

    /// What else it is called.
    pub fn aliases(&self) -> &[Text] {
        &self.0.aliases
    }

    /// Where it lies, in order of time.
    pub fn located(&self) -> &[DatedPlace] {
        &self.0.located
    }

    /// Its first day.
    pub fn opened(&self) -> Option<&When> {
        self.0.opened.as_ref()
    }

    /// Its last day; one that isn't closed has none.
    pub fn closed(&self) -> Option<&When> {
        self.0.closed.as_ref()
    }

    /// The name it bears on that day. Without candidates, nothing is known of the names then.
    pub fn name_on(&self, day: NaiveDate) -> Known<&Text> {
        let names = held_on(&self.0.names, day)
            .into_iter()
            .filter_map(|i| Some(&self.0.names.get(i)?.name));
        Known::among(names)
    }

    /// The province in which it lies on that day, or would lie were it open. A place goes with its
    /// province into what that becomes. Without candidates, nothing is known of its place then.
    pub fn province_on(&self, day: NaiveDate) -> Known<Province> {
        let provinces = held_on(&self.0.located, day)
            .into_iter()
            .flat_map(|i| self.0.readings(i))
            .flat_map(|province| province.ground_on(day));
        Known::among(provinces)
    }

    /// Whether it is open on that day.
    pub fn is_open_on(&self, day: NaiveDate) -> Answer {
        let opened = self
            .opened()
            .map_or(Answer::Unknown, |opened| opened.by(day));
        let closed = self.closed().map_or(Answer::No, |closed| {
            day.pred_opt().map_or(Answer::Unknown, |eve| closed.by(eve))
        });
        opened.and(closed.negate())
    }

    /// Whether the text is one of its names or aliases, of any time, in any spelling.
    pub fn matches(&self, text: &str) -> bool {
        let key = search_key(text);
        let names = self.0.names.iter().map(|dated| &dated.name);
        names
            .chain(&self.0.aliases)
            .any(|name| name.search_key() == key)
    }

    /// The reference that a record of that day holds; `None` when its name then isn't known.
    pub fn to_ref_on(&self, day: NaiveDate) -> Option<OrganisationRef> {
        let name = self.name_on(day).known()?.clone();
        Some(OrganisationRef::new(self.kind(), name).with_id(self.id()))
    }
}

impl TryFrom<OrganisationDraft> for Organisation {
    type Error = Problems<OrganisationError>;

    fn try_from(draft: OrganisationDraft) -> Result<Self, Self::Error> {
        Problems::found(draft.problems())?;
        Ok(Self(draft))
    }
}

/// The draft again, to be changed.
impl From<Organisation> for OrganisationDraft {
    fn from(organisation: Organisation) -> Self {
        organisation.0
    }
}

impl<'de> Deserialize<'de> for Organisation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(OrganisationDraft::deserialize(deserializer)?)
            .map_err(|problems| de::Error::custom(Both(&problems)))
    }
}
