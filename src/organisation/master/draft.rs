//! The draft of an organisation, and the problems it may have.

use crate::organisation::dated::{Dated, out_of_order};
use crate::organisation::{
    Closure, DatedCode, DatedKind, DatedLevel, DatedManager, DatedName, DatedPlace, DatedRank,
    DatedTier, DatedWhole, FacilityLicence, OrganisationKind, Province, ProvinceCode, Succession,
    SuccessionKind,
};
use crate::value::{Coded, OrganisationId, OutOfBounds, Problem, Text, When, size::size_problem};
use alloc::{boxed::Box, format, string::String, vec::Vec};

messages! {
    /// Why an organisation is refused; each case is a problem of one field.
    pub enum OrganisationError {
        /// There is no name.
        NoName = "organisation.no_name" {
            en("there is no name, expected at least one")
            vi("chưa có tên gọi, cần ít nhất một tên")
        }
        /// A list, or all texts together, are larger than they may be.
        OutOfBounds {
            /// What is too large.
            why: Box<OutOfBounds>,
        } = "organisation.out_of_bounds" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
        }
        /// A dated fact that does not begin after the earlier entries of the list.
        NotAfter {
            /// Its first day.
            since: When,
        } = "organisation.not_after" {
            en("`{since}` is not after the entries before it, expected them in order of time")
            vi("`{since}` không sau các mục đứng trước, cần xếp theo thứ tự thời gian", since = since.vi())
        }
        /// A code that was the code of no province at the time given.
        CodeNotInUse {
            /// The code.
            code: ProvinceCode,
        } = "organisation.code_not_in_use" {
            en("`{code}` was the code of no province at that time")
            vi("vào thời điểm đó `{code}` không phải mã của tỉnh, thành phố nào")
        }
        /// The organisation is said to be a part of itself.
        PartOfItself = "organisation.part_of_itself" {
            en("it is said to be a part of itself, expected another organisation")
            vi("tổ chức không thể trực thuộc chính mình, cần một tổ chức khác")
        }
        /// Closed before it opened.
        ClosedBeforeOpened {
            /// The day on which it opened.
            opened: When,
            /// The day on which it closed.
            closed: When,
        } = "organisation.closed_before_opened" {
            en("it closed `{closed}`, before it opened `{opened}`")
            vi("ngày ngừng hoạt động `{closed}` trước ngày bắt đầu hoạt động `{opened}`", closed = closed.vi(), opened = opened.vi())
        }
        /// Open again before it had closed.
        ReopenedTooEarly {
            /// The day on which it opened again.
            reopened: When,
            /// The last day before.
            closed: When,
        } = "organisation.reopened_too_early" {
            en("it opened again `{reopened}`, expected a day after its last day `{closed}`")
            vi("ngày hoạt động trở lại `{reopened}` phải sau ngày hoạt động cuối cùng `{closed}`", reopened = reopened.vi(), closed = closed.vi())
        }
        /// Closed twice, and not opened in between.
        NotReopened = "organisation.not_reopened" {
            en("it closed again later, expected the day on which it had opened again, or `unknown`")
            vi("sau đó lại ngừng hoạt động, cần ngày hoạt động trở lại, hoặc `unknown` nếu không rõ")
        }
        /// Something befell it after it had been merged away or split up.
        AfterItsEnd {
            /// The kind of step.
            kind: SuccessionKind,
        } = "organisation.after_its_end" {
            en("`{kind}` follows a step at which it was merged away or split up, expected its separation first")
            vi("tổ chức đã sáp nhập, hợp nhất hoặc chia, tách nên không thể “{kind}”, trước đó cần được tách ra lại", kind = kind.vi())
        }
        /// It was open on a day on which it had been merged away or split up.
        OpenAfterItsEnd {
            /// That day.
            on: When,
        } = "organisation.open_after_its_end" {
            en("it would be open `{on}`, when it had been merged away or split up")
            vi("vào ngày `{on}` tổ chức đã sáp nhập, hợp nhất hoặc chia, tách nên không còn hoạt động", on = on.vi())
        }
        /// It took over others on a day on which it was closed.
        WhileClosed {
            /// The kind of step.
            kind: SuccessionKind,
            /// When.
            on: When,
        } = "organisation.while_closed" {
            en("`{kind}` is dated `{on}`, when it was closed, expected a day on which it was open")
            vi("“{kind}” ghi ngày `{on}` khi tổ chức đã ngừng hoạt động, cần một ngày tổ chức còn hoạt động", on = on.vi(), kind = kind.vi())
        }
        /// A step of succession that was before an earlier entry of the list.
        Before {
            /// The date of the step.
            on: When,
        } = "organisation.before" {
            en("`{on}` is before the entries before it, expected them in order of time")
            vi("`{on}` trước các mục đứng trước, cần xếp theo thứ tự thời gian", on = on.vi())
        }
        /// Too few or too many others take part in a step of succession.
        Others {
            /// The kind of step.
            kind: SuccessionKind,
            /// How many there are.
            found: usize,
        } = "organisation.others" {
            en("the number of others given for `{kind}` is {found}, expected {expected}", expected = expected(*kind, ["none", "exactly", "at least"]))
            vi("mục “{kind}” đã ghi {found} tổ chức, cần {expected}", kind = kind.vi(), expected = expected(*kind, ["để trống", "đúng", "ít nhất"]))
            parameters(expected = expected_count(*kind))
        }
        /// A reference without an id: no organisation can be made from it.
        NoId = "organisation.no_id" {
            en("the reference has no id, expected the id of the organisation")
            vi("tổ chức được nêu chưa có mã định danh, cần có mã định danh")
        }
        /// An organisation appears twice in a step of succession, or the organisation itself is
        /// given where another is needed.
        NotAnother = "organisation.not_another" {
            en("it is the organisation itself or is already in the list, expected another organisation")
            vi("đây là chính tổ chức này hoặc đã được ghi ở trên, cần một tổ chức khác")
        }
    }
}

/// The number of other organisations that a step of succession needs, in words of one language.
fn expected(kind: SuccessionKind, [none, exactly, at_least]: [&str; 3]) -> String {
    match kind.others() {
        (_, 0) => none.into(),
        (least, most) if least == most => format!("{exactly} {least}"),
        (least, _) => format!("{at_least} {least}"),
    }
}

/// The same number, as a count is written: `0`, `1`, `>=2`.
fn expected_count(kind: SuccessionKind) -> String {
    match kind.others() {
        (least, most) if least == most => format!("{least}"),
        (least, _) => format!(">={least}"),
    }
}

payload! {
    /// Bản khai tổ chức: an organisation as it is filled in, not yet checked.
    /// [`Organisation`](super::Organisation) is made from it.
    ///
    /// The names are one [`Text`], if only one name is known, or several [`DatedName`]s.
    ///
    /// ```
    /// use lienvien::organisation::{DatedName, OrganisationDraft, OrganisationKind};
    /// use lienvien::{id, text, when};
    /// let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
    /// let kind = OrganisationKind::RegionalHospital;
    /// let one = OrganisationDraft::new(id, kind, [text!("Bệnh viện A")]);
    /// assert_eq!(one.names, [DatedName::new(text!("Bệnh viện A"))]);
    /// let renamed = DatedName::new(text!("Bệnh viện B")).since(when!(2025));
    /// let two = OrganisationDraft::new(id, kind, [text!("Bệnh viện A").into(), renamed]);
    /// assert_eq!(two.names.len(), 2);
    /// ```
    ///
    /// # JSON
    ///
    /// `{"id":"…","kind":"central_hospital","names":[{"name":"Bệnh viện Bạch
    /// Mai"}],"codes":[{"code":"01929"}], "tiers":[{"tier":"central"}]}`; id, kind and names are
    /// required, the other keys only if known.
    pub struct OrganisationDraft {
        /// Its id.
        pub id: OrganisationId,
        /// The kind of organisation, until the first of `became` begins.
        pub kind: Coded<OrganisationKind>,
        /// Its names, in order of time; each is valid until the next begins.
        pub names: Vec<DatedName; 200>,
        /// Its other names: other spellings, names in speech. Usual abbreviations are not needed
        /// here, see [`name_key`](crate::organisation::name_key).
        pub aliases: Vec<Text; 200> = Vec::new(),
        /// Its country, as the embedder writes it: a name or a code. `None` means "not stated"; it
        /// does not mean Việt Nam.
        pub country: Option<Text> = None,
        /// The places where it is, in order of time; each is valid until the next begins.
        pub located: Vec<DatedPlace; 200> = Vec::new(),
        /// The organisations that it is a part of, in order of time; each is valid until the next
        /// begins.
        pub part_of: Vec<DatedWhole; 200> = Vec::new(),
        /// Its codes as a facility, in order of time; each is valid until the next begins.
        pub codes: Vec<DatedCode; 200> = Vec::new(),
        /// Its licences to operate.
        pub licences: Vec<FacilityLicence; 200> = Vec::new(),
        /// Its technical levels, in order of time; each is valid until the next begins.
        pub levels: Vec<DatedLevel; 200> = Vec::new(),
        /// Its ranks, in order of time; each is valid until the next begins.
        pub ranks: Vec<DatedRank; 200> = Vec::new(),
        /// Its tiers, in order of time; each is valid until the next begins.
        pub tiers: Vec<DatedTier; 200> = Vec::new(),
        /// Who manages it, in order of time; each is valid until the next begins.
        pub managed: Vec<DatedManager; 200> = Vec::new(),
        /// The kinds that it became later, in order of time; each is valid until the next begins.
        pub became: Vec<DatedKind; 200> = Vec::new(),
        /// Its first day.
        pub opened: When = When::UNKNOWN,
        /// The times in which it was closed, in order of time.
        pub closed: Vec<Closure; 200> = Vec::new(),
        /// The steps by which it replaced other organisations or they replaced it, in order of
        /// time.
        pub succession: Vec<Succession; 200> = Vec::new(),
    }
}

impl OrganisationDraft {
    pub(super) fn problems(&self) -> Vec<Problem<OrganisationError>> {
        if let Some(problem) = size_problem(self, |why| OrganisationError::OutOfBounds { why }) {
            return alloc::vec![problem];
        }
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
        unordered("managed", &self.managed, add);
        unordered("became", &self.became, add);
        self.check_life(add);
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

    /// The provinces that the code of a place may mean: each that the code meant on a possible
    /// first day of the place.
    pub(super) fn readings(&self, place: usize) -> impl Iterator<Item = Province> {
        let located = self.located.get(place);
        let next = self.located.get(place.saturating_add(1));
        let first = located.and_then(|located| located.since().earliest());
        let last = located
            .and_then(|located| located.since().latest())
            .or_else(|| next?.since().latest()?.pred_opt());
        located
            .into_iter()
            .flat_map(|located| located.province.meanings())
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
