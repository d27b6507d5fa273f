//! An organisation as it is filled in, and what may be wrong with it.

use crate::organisation::dated::{Dated, out_of_order};
use crate::organisation::{
    DatedCode, DatedLevel, DatedName, DatedPlace, DatedRank, DatedTier, DatedWhole,
    FacilityLicence, OrganisationKind, Province, ProvinceCode, Succession, SuccessionKind,
};
use crate::value::{OrganisationId, Problem, Text, When};
use alloc::{boxed::Box, format, string::String, vec, vec::Vec};
use serde::{Deserialize, Serialize};

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
        /// A part of itself.
        PartOfItself = "organisation.part_of_itself" {
            en("it is said to be a part of itself, expected another organisation")
            vi("tổ chức không thể trực thuộc chính mình, cần một tổ chức khác")
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
        /// A step of succession before those that stand before it.
        Before {
            /// When it was.
            on: When,
        } = "organisation.before" {
            en("`{on}` is before the entries before it, expected them in order of time")
            vi("`{}` trước các mục đứng trước, cần xếp theo thứ tự thời gian", on.vi())
        }
        /// Too few or too many others take part in a step of succession.
        Others {
            /// What step it is.
            kind: SuccessionKind,
            /// How many there are.
            found: usize,
        } = "organisation.others" {
            en("the number of others given for `{kind}` is {found}, expected {}", expected(*kind, ["none", "exactly", "at least"]))
            vi("mục “{}” đã ghi {found} tổ chức, cần {}", kind.vi(), expected(*kind, ["để trống", "đúng", "ít nhất"]))
        }
        /// One organisation twice in a step of succession, or itself where another is meant.
        NotAnother = "organisation.not_another" {
            en("it is the organisation itself or stands there already, expected another one")
            vi("đây là chính tổ chức này hoặc đã được ghi ở trên, cần một tổ chức khác")
        }
    }
}

/// How many others a step of succession takes, in the words of one language.
fn expected(kind: SuccessionKind, [none, exactly, at_least]: [&str; 3]) -> String {
    match kind.others() {
        (_, 0) => none.into(),
        (least, most) if least == most => format!("{exactly} {least}"),
        (least, _) => format!("{at_least} {least}"),
    }
}

/// Bản khai tổ chức: an organisation as it is filled in, not yet judged.
/// [`Organisation`](super::Organisation) is made of it.
///
/// More fields may come; begin with [`OrganisationDraft::new`].
///
/// # JSON
///
/// `{"id":"…","kind":"central_hospital","names":[{"name":"Bệnh viện Bạch Mai"}],"codes":[{"code":"01929"}],
/// "tiers":[{"tier":"central"}]}`; beside id, kind and names only what is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an organisation")]
#[non_exhaustive]
pub struct OrganisationDraft {
    /// Its id.
    pub id: OrganisationId,
    /// What it is.
    pub kind: OrganisationKind,
    /// Its names, in order of time; each holds until the next begins.
    pub names: Vec<DatedName>,
    /// What else it is called: other spellings, names in speech. Usual abbreviations need not
    /// stand here, see [`name_key`](crate::organisation::name_key).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Text>,
    /// Its country, as the embedder writes it: a name or a code. None is not stated, not Việt Nam.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Text>,
    /// Where it lies, in order of time; each place holds until the next begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub located: Vec<DatedPlace>,
    /// What it is a part of, in order of time; each holds until the next begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub part_of: Vec<DatedWhole>,
    /// Its codes as a facility, in order of time; each holds until the next begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<DatedCode>,
    /// Its licences to operate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub licences: Vec<FacilityLicence>,
    /// Its technical levels, in order of time; each holds until the next begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<DatedLevel>,
    /// Its ranks, in order of time; each holds until the next begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranks: Vec<DatedRank>,
    /// Its tiers, in order of time; each holds until the next begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<DatedTier>,
    /// Its first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<When>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<When>,
    /// How it followed others and they it, in order of time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub succession: Vec<Succession>,
}

impl OrganisationDraft {
    /// An organisation of which only kind and name are known.
    pub fn new(id: OrganisationId, kind: OrganisationKind, name: Text) -> Self {
        Self {
            id,
            kind,
            names: vec![DatedName {
                name,
                since: When::UNKNOWN,
            }],
            aliases: Vec::new(),
            country: None,
            located: Vec::new(),
            part_of: Vec::new(),
            codes: Vec::new(),
            licences: Vec::new(),
            levels: Vec::new(),
            ranks: Vec::new(),
            tiers: Vec::new(),
            opened: None,
            closed: None,
            succession: Vec::new(),
        }
    }

    pub(super) fn problems(&self) -> Vec<Problem<OrganisationError>> {
        let mut problems = Vec::new();
        let add = &mut |path: Box<str>, error| problems.push(Problem { path, error });
        if self.names.is_empty() {
            add("names".into(), OrganisationError::NoName);
        }
        unordered("names", &self.names, add);
        self.check_places(add);
        unordered("part_of", &self.part_of, add);
        for (i, part) in self.part_of.iter().enumerate() {
            if part.of == Some(self.id) {
                let path = format!("part_of[{i}].of");
                add(path.into(), OrganisationError::PartOfItself);
            }
        }
        unordered("codes", &self.codes, add);
        unordered("levels", &self.levels, add);
        unordered("ranks", &self.ranks, add);
        unordered("tiers", &self.tiers, add);
        if let (Some(opened), Some(closed)) = (&self.opened, &self.closed)
            && closed.is_before(opened).is_yes()
        {
            let (opened, closed) = (opened.clone(), closed.clone());
            let error = OrganisationError::ClosedBeforeOpened { opened, closed };
            add("closed".into(), error);
        }
        self.check_succession(add);
        problems
    }

    fn check_places(&self, add: &mut impl FnMut(Box<str>, OrganisationError)) {
        unordered("located", &self.located, add);
        for (i, &DatedPlace { province: code, .. }) in self.located.iter().enumerate() {
            if self.readings(i).next().is_none() {
                let path = format!("located[{i}].province");
                add(path.into(), OrganisationError::CodeNotInUse { code });
            }
        }
    }

    fn check_succession(&self, add: &mut impl FnMut(Box<str>, OrganisationError)) {
        let dates = self.succession.iter().map(|step| &step.on);
        for (i, on) in out_of_order(dates, |latest, floor| latest < floor) {
            let path = format!("succession[{i}].on");
            add(path.into(), OrganisationError::Before { on: on.clone() });
        }
        for (i, step) in self.succession.iter().enumerate() {
            let (kind, found) = (step.kind, step.others.len());
            let (least, most) = kind.others();
            if !(least..=most).contains(&found) {
                let path = format!("succession[{i}].others");
                add(path.into(), OrganisationError::Others { kind, found });
            }
            for (j, other) in step.others.iter().enumerate() {
                let itself = *other == self.id && kind != SuccessionKind::SplitInto;
                if itself || step.others.iter().take(j).any(|before| before == other) {
                    let path = format!("succession[{i}].others[{j}]");
                    add(path.into(), OrganisationError::NotAnother);
                }
            }
        }
    }

    /// What the code of a place may mean: all that it meant while the place may have begun.
    pub(super) fn readings(&self, place: usize) -> impl Iterator<Item = Province> {
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
    let dates = facts.iter().map(Dated::since);
    for (i, since) in out_of_order(dates, |latest, floor| latest <= floor) {
        let since = since.clone();
        let path = format!("{field}[{i}].since");
        add(path.into(), OrganisationError::NotAfter { since });
    }
}
