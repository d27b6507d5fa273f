//! Organisations in the master data of the embedder.

mod draft;
mod life;

pub use draft::{OrganisationDraft, OrganisationError};

use super::dated::{held_on, known_on, until_next};
use super::{
    Closure, DatedCode, DatedKind, DatedLevel, DatedManager, DatedName, DatedPlace, DatedRank,
    DatedTier, DatedWhole, FacilityCode, FacilityLicence, FacilityRank, ManagingBody,
    OrganisationKind, OrganisationRef, Province, Succession, TechnicalLevel, Tier, name_key,
};
use crate::value::{Answer, Both, Coded, Known, OrganisationId, Problem, Problems, Text, When};
use alloc::{string::String, vec, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, de};

/// Tổ chức: what the embedder's master data says about an organisation.
///
/// No record reads it; some questions take one as an argument. Names, places and the other lists
/// are dated: each entry is true until the next begins. What is not known on a day is not guessed.
/// Level, rank and tier are independent: none follows from another.
///
/// An entry without a date begins on a day that nobody knows, so that no day before the next entry is
/// certain. Two lists are another matter, because an organisation has a name and a place as long as
/// it exists: if their first entry has no date, it begins on the first day of the organisation. Who knows only that a fact was true by some day
/// says so: `since` may be a [span](When::span) that ends on it. The kind is as stated, until a
/// later kind begins.
///
/// # Invariants
///
/// - there is a name;
/// - the entries of each list stand in order of time, as far as their dates tell;
/// - a province code was in use when the place begins;
/// - it is not a part of itself;
/// - it did not close before it opened, opened again after it had closed, and closed again after that;
/// - a step of succession has as many other organisations as its kind needs, none of them twice;
///   the organisation itself may be among them only if it was split;
/// - after it was merged away or split up, no step follows but its separation, and it was not open;
/// - it took over nothing while it was closed.
///
/// # JSON
///
/// See [`OrganisationDraft`].
///
/// # Errors
///
/// It is made from a draft. All [`Problems`] of the draft are reported at once.
///
/// ```
/// use lienvien::organisation::{
///     DatedPlace, Organisation, OrganisationDraft, OrganisationKind, ProvinceCode,
/// };
/// use lienvien::{day, id, text};
///
/// // The host hospital of the Bắc Quang article, with all the names that it has there.
/// let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
/// let name = text!("Bệnh viện đa khoa khu vực Bắc Quang");
/// let ha_giang: ProvinceCode = "02".parse()?;
/// let draft = OrganisationDraft::new(id, OrganisationKind::RegionalHospital, [name])
///     .located([DatedPlace::new(ha_giang)]);
/// let host = Organisation::try_from(draft)?;
///
/// assert!(host.matches("BVĐKKV BẮC QUANG") && host.matches("Bệnh viện ĐKKV Bắc Quang"));
/// let province = host.province_on(day!(2025-07-01)).known();
/// assert_eq!(province.map(|province| province.name()), Some("Tuyên Quang"));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Organisation(OrganisationDraft);

impl Organisation {
    /// Its id.
    pub fn id(&self) -> OrganisationId {
        self.0.id
    }

    /// The kind of organisation, as it was at first.
    pub fn kind(&self) -> &Coded<OrganisationKind> {
        &self.0.kind
    }

    /// The kinds that it became later, in order of time.
    pub fn became(&self) -> &[DatedKind] {
        &self.0.became
    }

    /// The kind of organisation on that day.
    pub fn kind_on(&self, day: NaiveDate) -> Known<&Coded<OrganisationKind>> {
        Known::among(self.kinds_on(day))
    }

    /// Whether it treats patients on that day; unknown if its kinds of that day do not agree.
    pub fn is_facility_on(&self, day: NaiveDate) -> Answer {
        self.by_kind(day, Coded::is_facility)
    }

    /// What all kinds say that it may be of on that day.
    pub(super) fn by_kind(
        &self,
        day: NaiveDate,
        ask: impl Fn(&Coded<OrganisationKind>) -> Answer,
    ) -> Answer {
        Answer::agreed(self.kinds_on(day).into_iter().map(ask))
    }

    fn kinds_on(&self, day: NaiveDate) -> Vec<&Coded<OrganisationKind>> {
        let later = self.became().iter().map(|it| (&it.since, &it.kind));
        until_next(self.kind(), later, day)
    }

    /// Whether a paper that names an organisation of this kind may mean it: no if it never was of this
    /// kind. A health centre whose area is not stated may be that of an area.
    pub(crate) fn may_be_of(&self, kind: &Coded<OrganisationKind>) -> bool {
        use OrganisationKind::{AreaHealthCentre, HealthCentre};
        let is_centre = |it: &Coded<OrganisationKind>| {
            matches!(it.listed(), Some(HealthCentre | AreaHealthCentre))
        };
        let mut own = self.became().iter().map(|later| &later.kind);
        let may_mean = |own: &Coded<OrganisationKind>| {
            (is_centre(own) && is_centre(kind)) || !own.is_same_as(kind).is_no()
        };
        may_mean(self.kind()) || own.any(may_mean)
    }

    /// Its names, in order of time.
    pub fn names(&self) -> &[DatedName] {
        &self.0.names
    }

    /// Its other names.
    pub fn aliases(&self) -> &[Text] {
        &self.0.aliases
    }

    /// Its country, as written; `None` if it is not stated.
    pub fn country(&self) -> Option<&Text> {
        self.0.country.as_ref()
    }

    /// The places where it is, in order of time.
    pub fn located(&self) -> &[DatedPlace] {
        &self.0.located
    }

    /// The organisations that it is a part of, in order of time.
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

    /// Who manages it, in order of time.
    pub fn managed(&self) -> &[DatedManager] {
        &self.0.managed
    }

    /// The steps by which it replaced other organisations or they replaced it, in order of time.
    pub fn succession(&self) -> &[Succession] {
        &self.0.succession
    }

    /// Its first day.
    pub fn opened(&self) -> &When {
        &self.0.opened
    }

    /// The times in which it was closed, in order of time.
    pub fn closed(&self) -> &[Closure] {
        &self.0.closed
    }

    /// Whether its first name and place are those of that day if it exists then: not before it opened.
    fn had_begun_on(&self, day: NaiveDate) -> Answer {
        let is_too_early = self.opened().on_or_before(day).is_no();
        Answer::from(!is_too_early)
    }

    /// Its name on that day. If there are no candidates, no name is known for that day.
    pub fn name_on(&self, day: NaiveDate) -> Known<&Text> {
        known_on(&self.0.names, self.had_begun_on(day), day, |dated| {
            &dated.name
        })
    }

    /// The province in which it is on that day, whether or not it is open then. When its province
    /// merges, the place belongs to the merged province. If there are no candidates, no place is
    /// known for that day.
    pub fn province_on(&self, day: NaiveDate) -> Known<Province> {
        let provinces = held_on(&self.0.located, self.had_begun_on(day), day)
            .into_iter()
            .flat_map(|i| self.0.readings(i))
            .flat_map(|province| province.ground_on(day));
        Known::among(provinces)
    }

    /// The organisation that it is a part of on that day; `Known::Known(None)` if it is independent
    /// then. If there are no candidates, nothing is known for that day.
    pub fn part_of_on(&self, day: NaiveDate) -> Known<Option<OrganisationId>> {
        known_on(&self.0.part_of, Answer::Unknown, day, |dated| dated.of)
    }

    /// Its code as a facility on that day. If there are no candidates, no code is known for that
    /// day.
    pub fn code_on(&self, day: NaiveDate) -> Known<&FacilityCode> {
        known_on(&self.0.codes, Answer::Unknown, day, |dated| &dated.code)
    }

    /// Its technical level on that day. If there are no candidates, no level is known for that day.
    pub fn level_on(&self, day: NaiveDate) -> Known<TechnicalLevel> {
        known_on(&self.0.levels, Answer::Unknown, day, |dated| dated.level)
    }

    /// Its rank on that day. If there are no candidates, no rank is known for that day.
    pub fn rank_on(&self, day: NaiveDate) -> Known<FacilityRank> {
        known_on(&self.0.ranks, Answer::Unknown, day, |dated| dated.rank)
    }

    /// Its tier on that day. If there are no candidates, no tier is known for that day.
    pub fn tier_on(&self, day: NaiveDate) -> Known<Tier> {
        known_on(&self.0.tiers, Answer::Unknown, day, |dated| dated.tier)
    }

    /// Who manages it on that day. If there are no candidates, nobody is known for that day.
    pub fn managed_on(&self, day: NaiveDate) -> Known<&Coded<ManagingBody>> {
        known_on(&self.0.managed, Answer::Unknown, day, |dated| &dated.by)
    }

    /// Whether one of its licences to operate is valid on that day; unknown if no licence is given.
    pub fn is_licensed_on(&self, day: NaiveDate) -> Answer {
        let answers = self.0.licences.iter().map(|licence| licence.holds_on(day));
        answers.reduce(Answer::or).unwrap_or(Answer::Unknown)
    }

    /// Whether the text is one of its names or aliases, from any time, in any spelling, with or
    /// without the usual abbreviations; see [`name_key`].
    pub fn matches(&self, text: &str) -> bool {
        let key = name_key(text);
        self.keys().any(|own| own == key)
    }

    /// Whether both may be the same organisation, entered twice:
    ///
    /// - `Yes` if they have the same id.
    /// - `Unknown` if they share a name or an alias from any time, and may be in the same province
    ///   on that day. Somebody has to check.
    /// - `No` otherwise. Equal names alone never prove that two organisations are one.
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

    /// The reference for a record of that day, with the name and the kind of that day. If several are
    /// possible, there is a candidate for each; if there are no candidates, no name is known for
    /// that day.
    ///
    /// ```
    /// use lienvien::organisation::{DatedName, Organisation, OrganisationDraft, OrganisationKind};
    /// use lienvien::{day, id, text, value::Known, when};
    /// let [old, new] = [text!("Bệnh viện A"), text!("Bệnh viện B")];
    /// let names = [old.clone().into(), DatedName::new(new.clone()).since(when!(2025))];
    /// let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
    /// let draft = OrganisationDraft::new(id, OrganisationKind::RegionalHospital, names);
    /// let hospital = Organisation::try_from(draft)?;
    /// let name_on = |day| hospital.reference_on(day).known().map(|reference| reference.name);
    /// assert_eq!(name_on(day!(2024-10-12)), Some(old));
    /// // Renamed on some day of 2025.
    /// assert_eq!(name_on(day!(2025-07-01)), None);
    /// assert_eq!(name_on(day!(2026-01-01)), Some(new));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn reference_on(&self, day: NaiveDate) -> Known<OrganisationRef> {
        let names = match self.name_on(day) {
            Known::Known(name) => vec![name],
            Known::Unknown(names) => names,
        };
        let mut references = Vec::new();
        for name in names {
            for kind in self.kinds_on(day) {
                references.push(OrganisationRef::new(kind.clone(), name.clone()).id(self.id()));
            }
        }
        Known::among(references)
    }
}

impl TryFrom<OrganisationDraft> for Organisation {
    type Error = Problems<OrganisationError>;

    fn try_from(draft: OrganisationDraft) -> Result<Self, Self::Error> {
        Problems::found(draft.problems())?;
        Ok(Self(draft))
    }
}

/// Used if there is no master data: only the id, the kind and the name of the reference are known.
/// Questions can be asked about it; whatever else they need is unknown. A unit in the reference is
/// left out: the organisation is the whole.
///
/// An organisation needs an id. If the reference has no id, give it one with
/// [`OrganisationRef::id`] first; otherwise it is refused ([`OrganisationError::NoId`]), because
/// only the id tells two organisations apart.
///
/// ```
/// use lienvien::organisation::{Organisation, OrganisationKind, OrganisationRef};
/// use lienvien::value::Answer;
/// use lienvien::{day, id, text};
/// let named = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
/// assert_eq!(
///     Organisation::try_from(named.clone()).unwrap_err().to_string(),
///     "`id`: the reference has no id, expected the id of the organisation",
/// );
/// let named = named.id(id!("67e55044-10b1-426f-9247-bb680e5fe0c8"));
/// let hospital = Organisation::try_from(named)?;
/// assert_eq!(hospital.is_open_on(day!(2024-10-12)), Answer::Unknown);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
impl TryFrom<OrganisationRef> for Organisation {
    type Error = Problems<OrganisationError>;

    fn try_from(reference: OrganisationRef) -> Result<Self, Self::Error> {
        let Some(id) = reference.id else {
            let error = OrganisationError::NoId;
            return Err(Problems::one(Problem::new("id", error)));
        };
        OrganisationDraft::new(id, reference.kind, [reference.name]).try_into()
    }
}

/// The draft of an organisation, for changing it.
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

/// Whether two values, as far as they are known, may be the same.
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
