//! Sessions in which several consultations are held, and how they are counted.

use super::Consultation;
use crate::organisation::OrganisationRef;
use crate::value::{Count, OrganisationId, SessionId, Text, search_key};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    string::String,
    vec::Vec,
};

payload! {
    /// Buổi hội chẩn chung: a session in which several consultations are held: five hospitals bring their
    /// cases, a sixth point (điểm cầu) lectures. Each case, and the lecture, is a consultation with a record
    /// of its own; all of them name the session by the same id.
    ///
    /// The points may stand in one of the records or in each. See [`ConsultationTally`].
    pub struct SharedSession {
        /// What all consultations of the session have in common.
        pub key: SessionId,
        /// The points that take part, as far as they are known.
        pub points: Vec<SessionPoint; 1_000> = Vec::new(),
        /// Whether these are all the points.
        pub are_all_points: bool = false,
        /// The number of points, if it is stated.
        pub point_count: Option<Count> = None,
    }
}

payload! {
    /// Điểm cầu: a point that takes part in a session.
    pub struct SessionPoint {
        /// The organisation, if it is known.
        pub organisation: Option<OrganisationRef> = None,
        /// The place, as written: `điểm cầu Nhật Bản`.
        pub place: Option<Text> = None,
    }
}

impl From<SessionId> for SharedSession {
    fn from(key: SessionId) -> Self {
        Self::new(key)
    }
}

impl From<OrganisationRef> for SessionPoint {
    fn from(organisation: OrganisationRef) -> Self {
        Self::new().organisation(organisation)
    }
}

/// A point known only by its place.
impl From<Text> for SessionPoint {
    fn from(place: Text) -> Self {
        Self::new().place(place)
    }
}

/// Số buổi, số điểm cầu, số ca: how many sessions were held, at how many points, and about how many
/// cases. The three are counted apart.
///
/// ```
/// use lienvien::consultation::{
///     Consultation, ConsultationEvent, ConsultationKind, ConsultationRequest, ConsultationStart,
///     ConsultationTally, ConsultedCase, SharedSession,
/// };
/// use lienvien::organisation::{OrganisationKind, OrganisationRef};
/// use lienvien::record::{Event, Record};
/// use lienvien::{text, value::{CaseToken, Count, Id, When}};
/// use uuid::Uuid;
///
/// let session = SharedSession::new(Id::new(Uuid::from_u128(1))).point_count(Count::exact(6));
/// let mut held = Vec::new();
/// for n in 0..5 {
///     let hospital = OrganisationRef::new(OrganisationKind::ProvincialHospital, text!("Bệnh viện đa khoa tỉnh"));
///     let token = CaseToken::new(Uuid::from_u128(0x0192f0c1_7e4b_7c3a_9d52_3f1c8e6a4b70 + n))?;
///     let request = ConsultationRequest::new(hospital, ConsultationKind::Case).case(ConsultedCase::new(token));
///     let mut record = Record::<Consultation>::open(Uuid::nil(), ConsultationEvent::requested(request).on(When::UNKNOWN))?;
///     let start = ConsultationStart::new().session(session.clone());
///     record.append(ConsultationEvent::started(start).on(When::UNKNOWN))?;
///     held.push(record);
/// }
/// let tally = ConsultationTally::of(held.iter().map(Record::state));
/// assert_eq!((tally.sessions, tally.points, tally.cases), (Count::exact(1), Count::exact(6), Count::exact(5)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ConsultationTally {
    /// The sessions that were held. Of those that no id ties together nobody knows whether several were
    /// one.
    pub sessions: Count,
    /// The points of these sessions: at each session, each point once, by its id, or by its name if it has
    /// none. A lower bound if a session does not say that its points are all.
    pub points: Count,
    /// The cases, each once however often it was consulted on. Mother and newborn under one token are two.
    pub cases: Count,
}

/// What tells one point from another.
type PointKey = (Option<OrganisationId>, String, String);

/// The points of one session, over all its records.
#[derive(Default)]
struct Points {
    named: BTreeSet<PointKey>,
    is_whole: bool,
    stated: Option<Count>,
}

impl ConsultationTally {
    /// Counts over these consultations. Those that were only asked for or scheduled do not count.
    pub fn of<'a>(consultations: impl IntoIterator<Item = &'a Consultation>) -> Self {
        let (mut shared, mut cases) = (BTreeMap::<SessionId, Points>::new(), BTreeSet::new());
        // The sessions without an id; and the most of one record, which are certainly several.
        let (mut alone, mut most) = (0_u32, 0_u32);
        for consultation in consultations {
            let (mut unnamed, mut keys) = (0_u32, BTreeSet::new());
            for session in consultation.held() {
                match session {
                    Some(session) => {
                        keys.insert(session.key);
                        shared.entry(session.key).or_default().add(session);
                    }
                    None => unnamed = unnamed.saturating_add(1),
                }
            }
            let own = u32::try_from(keys.len()).unwrap_or(u32::MAX);
            let own = own.saturating_add(unnamed);
            if own == 0 {
                continue;
            }
            (alone, most) = (alone.saturating_add(unnamed), most.max(own));
            if let Some(case) = &consultation.request().case {
                cases.insert((case.token, case.part));
            }
        }
        let named = u32::try_from(shared.len()).unwrap_or(u32::MAX);
        let (least, greatest) = (named.max(most), named.saturating_add(alone));
        let sessions = if least == greatest {
            Count::exact(least)
        } else {
            Count::between(least, greatest).unwrap_or(Count::AtLeast(least.into()))
        };
        let mut points: Vec<_> = shared.into_values().map(Points::count).collect();
        points.extend((alone > 0).then_some(Count::AtLeast(0.into())));
        Self {
            sessions,
            points: Count::sum(points).unwrap_or(Count::AtLeast(0.into())),
            cases: Count::exact(u32::try_from(cases.len()).unwrap_or(u32::MAX)),
        }
    }
}

impl Points {
    fn add(&mut self, session: &SharedSession) {
        for SessionPoint {
            organisation,
            place,
        } in &session.points
        {
            let id = organisation.as_ref().and_then(|it| it.id);
            let name = match organisation {
                Some(organisation) if id.is_none() => search_key(&organisation.name),
                Some(_) | None => String::new(),
            };
            let place = match place {
                Some(place) if organisation.is_none() => search_key(place),
                Some(_) | None => String::new(),
            };
            self.named.insert((id, name, place));
        }
        self.is_whole |= session.are_all_points;
        self.stated = self.stated.or(session.point_count);
    }

    fn count(self) -> Count {
        let named = u32::try_from(self.named.len()).unwrap_or(u32::MAX);
        match self.stated {
            Some(stated) => stated,
            None if self.is_whole => Count::exact(named),
            None => Count::AtLeast(named.into()),
        }
    }
}
