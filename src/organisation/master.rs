//! Organisations as the embedder knows them.

mod draft;

pub use draft::{OrganisationDraft, OrganisationError};

use super::dated::{held_on, is_past, known_on};
use super::{
    DatedCode, DatedLevel, DatedName, DatedPlace, DatedRank, DatedTier, DatedWhole, FacilityCode,
    FacilityLicence, FacilityRank, OrganisationKind, OrganisationRef, Province, Succession,
    TechnicalLevel, Tier, name_key,
};
use crate::value::{Answer, Both, Known, OrganisationId, Problems, Text, When};
use alloc::{string::String, vec, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, de};

/// Tổ chức: what the embedder's master data knows of an organisation.
///
/// No record looks into it; questions that are given one do. Names, places and the like are dated:
/// each holds until the next begins, and a first one without a date is all that is known of the
/// time before the second. What is not known on a day is not guessed. Level, rank and tier are
/// three things, none of which follows from another.
///
/// # Invariants
///
/// - there is a name;
/// - the entries of each list stand in order of time, as far as their dates tell;
/// - a province code was in use when the place begins;
/// - it is no part of itself;
/// - it didn't close before it opened;
/// - a step of succession has as many others as its kind takes, none of them twice, and itself
///   only among what it was split into.
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
/// // The host hospital of the Bắc Quang article, under all the names it goes by there.
/// let id = "67e55044-10b1-426f-9247-bb680e5fe0c8".parse()?;
/// let name = Text::new("Bệnh viện đa khoa khu vực Bắc Quang")?;
/// let mut draft = OrganisationDraft::new(id, OrganisationKind::RegionalHospital, name);
/// draft.located = vec![DatedPlace { province: "02".parse()?, since: When::UNKNOWN }];
/// let host = Organisation::try_from(draft)?;
///
/// assert!(host.matches("BVĐKKV BẮC QUANG") && host.matches("Bệnh viện ĐKKV Bắc Quang"));
/// let after = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
/// assert_eq!(host.province_on(after).known().unwrap().name(), "Tuyên Quang");
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Organisation(OrganisationDraft);

impl Organisation {
    /// Its id.
    pub fn id(&self) -> OrganisationId {
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

    /// Its country, as written; `None` is not stated.
    pub fn country(&self) -> Option<&Text> {
        self.0.country.as_ref()
    }

    /// Where it lies, in order of time.
    pub fn located(&self) -> &[DatedPlace] {
        &self.0.located
    }

    /// What it is a part of, in order of time.
    pub fn part_of(&self) -> &[DatedWhole] {
        &self.0.part_of
    }

    /// Its codes as a facility, in order of time.
    pub fn codes(&self) -> &[DatedCode] {
        &self.0.codes
    }

    /// Its licences to operate.
    pub fn licences(&self) -> &[FacilityLicence] {
        &self.0.licences
    }

    /// Its technical levels, in order of time.
    pub fn levels(&self) -> &[DatedLevel] {
        &self.0.levels
    }

    /// Its ranks, in order of time.
    pub fn ranks(&self) -> &[DatedRank] {
        &self.0.ranks
    }

    /// Its tiers, in order of time.
    pub fn tiers(&self) -> &[DatedTier] {
        &self.0.tiers
    }

    /// How it followed others and they it, in order of time.
    pub fn succession(&self) -> &[Succession] {
        &self.0.succession
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
        known_on(&self.0.names, day, |dated| &dated.name)
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

    /// What it is a part of on that day: nothing, if it is known to stand on its own. Without
    /// candidates, nothing is known of it then.
    pub fn part_of_on(&self, day: NaiveDate) -> Known<Option<OrganisationId>> {
        known_on(&self.0.part_of, day, |dated| dated.of)
    }

    /// The code that it has as a facility on that day. Without candidates, none is known then.
    pub fn code_on(&self, day: NaiveDate) -> Known<&FacilityCode> {
        known_on(&self.0.codes, day, |dated| &dated.code)
    }

    /// Its technical level on that day. Without candidates, none is known then.
    pub fn level_on(&self, day: NaiveDate) -> Known<TechnicalLevel> {
        known_on(&self.0.levels, day, |dated| dated.level)
    }

    /// Its rank on that day. Without candidates, none is known then.
    pub fn rank_on(&self, day: NaiveDate) -> Known<FacilityRank> {
        known_on(&self.0.ranks, day, |dated| dated.rank)
    }

    /// Its tier on that day. Without candidates, none is known then.
    pub fn tier_on(&self, day: NaiveDate) -> Known<Tier> {
        known_on(&self.0.tiers, day, |dated| dated.tier)
    }

    /// Whether it is open on that day.
    pub fn is_open_on(&self, day: NaiveDate) -> Answer {
        let opened = self
            .opened()
            .map_or(Answer::Unknown, |opened| opened.by(day));
        let closed = self
            .closed()
            .map_or(Answer::No, |closed| is_past(closed, day));
        opened.and(closed.negate())
    }

    /// Whether one of its licences to operate holds on that day; unknown while none is given.
    pub fn is_licensed_on(&self, day: NaiveDate) -> Answer {
        let answers = self.0.licences.iter().map(|licence| licence.holds_on(day));
        answers.reduce(Answer::or).unwrap_or(Answer::Unknown)
    }

    /// Who stands in its place on that day, since it was merged or split: nobody while it stands
    /// itself. Those may have been followed by others in turn.
    pub fn successors_on(&self, day: NaiveDate) -> Known<&[OrganisationId]> {
        let mut candidates = vec![&[][..]];
        for step in &self.0.succession {
            let Some(others) = step.in_its_place() else {
                continue;
            };
            match step.on.by(day) {
                Answer::Yes => candidates = vec![others],
                Answer::Unknown => candidates.push(others),
                Answer::No => {}
            }
        }
        Known::among(candidates)
    }

    /// Whether the text is one of its names or aliases, of any time, in any spelling, with the usual
    /// abbreviations or without; see [`name_key`].
    pub fn matches(&self, text: &str) -> bool {
        let key = name_key(text);
        self.keys().any(|own| own == key)
    }

    /// Whether both may be one organisation, entered twice.
    ///
    /// One id is one organisation: `Yes`. Two that share a name or an alias, of any time, are `Unknown`
    /// unless they certainly lie in two provinces on that day: somebody has to look. All others are
    /// two, as far as their names tell: `No`. Names never make two organisations one.
    pub fn may_be(&self, other: &Self, day: NaiveDate) -> Answer {
        if self.id() == other.id() {
            return Answer::Yes;
        }
        let theirs: Vec<String> = other.keys().collect();
        let shared = self.keys().any(|key| theirs.contains(&key));
        if shared && may_agree(&self.province_on(day), &other.province_on(day)) {
            Answer::Unknown
        } else {
            Answer::No
        }
    }

    fn keys(&self) -> impl Iterator<Item = String> {
        let names = self.0.names.iter().map(|dated| &dated.name);
        names.chain(&self.0.aliases).map(|name| name_key(name))
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

/// Whether two things, as far as they are known, may be the same.
fn may_agree<T: PartialEq>(a: &Known<T>, b: &Known<T>) -> bool {
    let (a, b) = (possible(a), possible(b));
    a.is_empty() || b.is_empty() || a.iter().any(|one| b.contains(one))
}

fn possible<T>(known: &Known<T>) -> &[T] {
    match known {
        Known::Known(only) => core::slice::from_ref(only),
        Known::Unknown(candidates) => candidates,
    }
}
