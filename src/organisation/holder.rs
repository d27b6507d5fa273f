//! Persons in the master data of the embedder, with the offices that they hold from day to day.

use super::dated::is_past;
use super::{Office, OrganisationRef, PersonName, PersonRef};
use crate::value::{
    Answer, Both, Known, OutOfBounds, PersonId, Problem, Problems, When, size::size_problem,
};
use alloc::{boxed::Box, format, vec, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, de};

payload! {
    /// Chức vụ theo thời gian: an office that a person holds from a day to a day. A person may hold
    /// several at a time.
    ///
    /// # JSON
    ///
    /// `{"office":{"kind":"director","written":"Giám đốc"},"since":"2019-03-01","until":"2024-06-30"}`;
    /// `organisation`, `since` and `until` only if known.
    pub struct HeldOffice {
        /// The office.
        pub office: Office,
        /// Where it is held, unless the office says so.
        pub organisation: Option<OrganisationRef> = None,
        /// The first day.
        pub since: When = When::UNKNOWN,
        /// The last day: `None` if it is still held, `unknown` if it ended and nobody knows when.
        pub until: Option<When> = None,
    }
}

impl HeldOffice {
    /// Whether it is held on that day.
    pub fn is_held_on(&self, day: NaiveDate) -> Answer {
        let until = self.until.as_ref();
        let is_over = until.map_or(Answer::No, |until| is_past(until, day));
        self.since.on_or_before(day).and(is_over.negate())
    }
}

/// An office since a day that nobody knows.
impl From<Office> for HeldOffice {
    fn from(office: Office) -> Self {
        Self::new(office)
    }
}

payload! {
    /// Bản khai về người: a person as it is filled in, not yet checked. [`Person`] is made from it.
    ///
    /// # JSON
    ///
    /// `{"id":"…","name":"PGS.TS Đào Xuân Cơ","offices":[…]}`; `offices` only if there are any.
    pub struct PersonDraft {
        /// The id.
        pub id: PersonId,
        /// The name with its titles.
        pub name: PersonName,
        /// The offices that are known, in any order.
        pub offices: Vec<HeldOffice; 200> = Vec::new(),
    }
}

messages! {
    /// Why a person of the master data is refused; each case is a problem of one field.
    pub enum PersonFault {
        /// A list, or all texts together, are larger than they may be.
        OutOfBounds {
            /// What is too large.
            why: Box<OutOfBounds>,
        } = "person.out_of_bounds" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
        }
        /// An office ends before it begins.
        EndsBeforeItBegins {
            /// The first day.
            since: When,
            /// The last day.
            until: When,
        } = "person.office_ends_before_it_begins" {
            en("the office is held until `{until}`, before it begins `{since}`")
            vi("ngày thôi giữ chức vụ `{until}` trước ngày bắt đầu `{since}`", until = until.vi(), since = since.vi())
        }
    }
}

/// Người: what the embedder's master data says about a person. No record reads it: a record holds
/// what a paper says ([`PersonRef`]), with the office of that day.
///
/// The offices are those that are known: an office that is not among them may still be held.
///
/// # Invariants
///
/// No office ends before it begins.
///
/// # JSON
///
/// See [`PersonDraft`].
///
/// # Errors
///
/// It is made from a draft. All [`Problems`] of the draft are reported at once.
///
/// ```
/// use lienvien::organisation::{HeldOffice, Office, Person, PersonDraft, PersonName};
/// use lienvien::{day, id, when};
/// let name = PersonName::parse("BSCKII Nguyễn Văn An")?;
/// let draft = PersonDraft::new(id!("67e55044-10b1-426f-9247-bb680e5fe0c8"), name).offices([
///     HeldOffice::new(Office::parse("Phó Giám đốc phụ trách")?)
///         .since(when!(2023-02-01))
///         .until(when!(2024-06-30)),
///     HeldOffice::new(Office::parse("Giám đốc")?).since(when!(2024-07-01)),
/// ]);
/// let person = Person::try_from(draft)?;
/// let on = |day| person.reference_on(day).known().map(|it| it.to_string());
/// assert_eq!(on(day!(2024-06-30)).as_deref(), Some("BSCKII Nguyễn Văn An, Phó Giám đốc phụ trách"));
/// assert_eq!(on(day!(2024-07-01)).as_deref(), Some("BSCKII Nguyễn Văn An, Giám đốc"));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Person(PersonDraft);

impl Person {
    /// The id.
    pub fn id(&self) -> PersonId {
        self.0.id
    }

    /// The name with its titles.
    pub fn name(&self) -> &PersonName {
        &self.0.name
    }

    /// The offices that are known.
    pub fn offices(&self) -> &[HeldOffice] {
        &self.0.offices
    }

    /// The offices that the person may hold on that day, each with the answer: yes or unknown.
    pub fn offices_on(&self, day: NaiveDate) -> Vec<(&HeldOffice, Answer)> {
        let mut held = Vec::new();
        for office in self.offices() {
            let answer = office.is_held_on(day);
            if !answer.is_no() {
                held.push((office, answer));
            }
        }
        held
    }

    /// The reference for a record of that day, with the office of that day. If several are possible or
    /// are held together, there is a candidate for each, and one without an office if none is certain.
    /// If no office is known for that day, the reference has none.
    pub fn reference_on(&self, day: NaiveDate) -> Known<PersonRef> {
        let held = self.offices_on(day);
        let mut references = Vec::new();
        if !held.iter().any(|(_, answer)| answer.is_yes()) {
            references.push(self.reference());
        }
        for (held, _) in held {
            let mut reference = self.reference().with_office(held.office.clone());
            if let Some(organisation) = &held.organisation {
                reference = reference.with_organisation(organisation.clone());
            }
            references.push(reference);
        }
        Known::among(references)
    }

    fn reference(&self) -> PersonRef {
        PersonRef::identified(self.id()).with_name(self.name().clone())
    }
}

impl TryFrom<PersonDraft> for Person {
    type Error = Problems<PersonFault>;

    fn try_from(draft: PersonDraft) -> Result<Self, Self::Error> {
        Problems::found(draft.problems())?;
        Ok(Self(draft))
    }
}

impl PersonDraft {
    fn problems(&self) -> Vec<Problem<PersonFault>> {
        if let Some(problem) = size_problem(self, |why| PersonFault::OutOfBounds { why }) {
            return vec![problem];
        }
        let mut problems = Vec::new();
        for (i, held) in self.offices.iter().enumerate() {
            if let Some(until) = &held.until
                && until.is_before(&held.since).is_yes()
            {
                let (since, until) = (held.since.clone(), until.clone());
                let error = PersonFault::EndsBeforeItBegins { since, until };
                let path = format!("offices[{i}].until").into();
                problems.push(Problem { path, error });
            }
        }
        problems
    }
}

/// The draft of a person, for changing it.
impl From<Person> for PersonDraft {
    fn from(person: Person) -> Self {
        person.0
    }
}

impl<'de> Deserialize<'de> for Person {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(PersonDraft::deserialize(deserializer)?)
            .map_err(|problems| de::Error::custom(Both(&problems)))
    }
}
