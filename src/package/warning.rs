//! What a package warns of.

use super::status::is_in_stage;
use super::{
    AssessmentConclusion, Authorisation, EvidenceCaseNumber, Exception, Extent,
    IndependenceEvidence, Package, PackageAcceptance, PackageEvent, Shortfall, TargetNumber,
};
use crate::record::{Place, Record, Warnings};
use crate::value::{Answer, CaseToken, PersonId, When};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};
use chrono::NaiveDate;
use core::cell::LazyCell;

messages! {
    /// Cảnh báo: what may be wrong in a package, although each of its lines could be written.
    pub enum PackageWarning {
        /// A stage is under way although the planned period is over.
        StageOverdue {
            /// The last day of the planned period.
            planned: NaiveDate,
        } = "package.stage.past_planned_end" {
            en("the transfer was planned until {planned}, and a stage is still under way by the record")
            vi("đề cương dự kiến đến {planned}, nhưng theo hồ sơ vẫn còn giai đoạn đang diễn ra", planned = When::from(*planned).vi())
        }
        /// The cases of a permission are used up.
        PermissionUsedUp {
            /// The number of cases that were logged under it.
            found: usize,
            /// The number of cases for which it is valid.
            most: u32,
        } = "package.authorisation.used_up" {
            en("the permission is valid for {most} cases, and {found} were performed under it")
            vi("quyết định cho phép thực hiện {most} ca, đã thực hiện {found} ca")
        }
        /// Cases were performed unaided while no permission was recorded.
        WithoutPermission {
            /// How many.
            found: usize,
        } = "package.case.without_permission" {
            en("{found} cases were performed unaided on days for which the record has no permission")
            vi("{found} ca được thực hiện độc lập vào ngày mà hồ sơ không có quyết định cho phép")
        }
        /// Cases were performed unaided while the technique was suspended.
        WhileSuspended {
            /// How many.
            found: usize,
        } = "package.case.while_suspended" {
            en("{found} cases were performed unaided while the technique was suspended")
            vi("{found} ca được thực hiện độc lập trong thời gian tạm ngừng thực hiện kỹ thuật")
        }
        /// Cases were performed unaided after the recipient could no longer perform the technique.
        AfterLapse {
            /// How many.
            found: usize,
        } = "package.case.after_lapse" {
            en("{found} cases were performed unaided after the technique had lapsed")
            vi("{found} ca được thực hiện độc lập sau khi kỹ thuật đã không còn duy trì")
        }
        /// A person performed cases unaided before practising with help.
        OutOfTurn {
            /// How many cases.
            found: usize,
        } = "package.case.out_of_turn" {
            en("{found} cases were performed unaided by persons who practised with help only later")
            vi("{found} ca được thực hiện độc lập bởi người mà sau đó mới thực hành có hướng dẫn")
        }
        /// The whole was accepted, and everybody who was assessed by then failed.
        NobodyPassed = "package.acceptance.nobody_passed" {
            en("the whole package was accepted although no trainee had passed an assessment")
            vi("nghiệm thu toàn bộ gói dù chưa có học viên nào được đánh giá đạt")
        }
        /// The whole was accepted, and too few cases can count for a target.
        TargetUnmet {
            /// The number of the target.
            target: TargetNumber,
            /// The greatest number of cases that can count.
            found: u32,
            /// The number of cases in the target.
            wanted: u16,
        } = "package.acceptance.target_unmet" {
            en("the whole package was accepted, but of the {wanted} cases of practice target {target} at most {found} were performed")
            vi("nghiệm thu toàn bộ gói, nhưng chỉ tiêu thực hành thứ {target} mới có {found} trên {wanted} ca")
        }
        /// A case named as evidence of independence is not logged as unaided after the acceptance.
        CaseNotUnaided {
            /// The position of the case in the list of evidence.
            case: EvidenceCaseNumber,
        } = "package.independence.case_not_unaided" {
            en("case {case} of those that show independence is not logged as performed unaided after the acceptance")
            vi("ca thứ {case} trong các ca làm căn cứ chưa được ghi nhận là thực hiện độc lập sau nghiệm thu")
        }
    }
}

/// Adds what may be wrong in the package on a day. Lines of a later day are left out.
pub(super) fn warn(record: &Record<Package>, day: NaiveDate, out: &mut Warnings<Package>) {
    let state = record.state();
    let is_later = |on: &When| on.on_or_before(day).is_no();
    warn_of_stages(record, day, out);
    let mut cases = Unaided::of(state);
    let shortfalls = LazyCell::new(|| state.shortfalls().collect::<Vec<_>>());
    let unaided = LazyCell::new(|| unaided_since_acceptance(state));
    for held in record.history() {
        let (place, on) = (held.place, &held.entry.on);
        if is_later(on) {
            continue;
        }
        match &held.entry.event {
            PackageEvent::CaseLogged(case) => {
                let is_unaided = case.is_unaided().is_yes();
                cases.look_at(place, on, is_unaided, case.performer);
            }
            PackageEvent::Accepted(event) if event.extent == Some(Extent::Whole) => {
                warn_of_acceptance(state, event, &shortfalls, (on, place), out);
            }
            PackageEvent::Authorised(event) => warn_of_use(state, event, on, day, place, out),
            PackageEvent::Independent(event) => {
                if let IndependenceEvidence::Cases(tokens) = &event.evidence {
                    warn_of_evidence(&unaided, tokens, place, out);
                }
            }
            PackageEvent::Proposed(_)
            | PackageEvent::Reported(_)
            | PackageEvent::Accepted(_)
            | PackageEvent::Declined(_)
            | PackageEvent::Withdrawn(_)
            | PackageEvent::Outlined(_)
            | PackageEvent::Committed(_)
            | PackageEvent::TrainingStarted(_)
            | PackageEvent::OnSiteStarted(_)
            | PackageEvent::StageStarted(_)
            | PackageEvent::StageEnded(_)
            | PackageEvent::Assessed(_)
            | PackageEvent::Failed(_)
            | PackageEvent::AuthorisationEnded
            | PackageEvent::Reviewed(_)
            | PackageEvent::Suspended(_)
            | PackageEvent::Restored(_)
            | PackageEvent::Lapsed(_)
            | PackageEvent::Held(_)
            | PackageEvent::Resumed
            | PackageEvent::Cancelled(_) => {}
        }
    }
    cases.warn(out);
}

/// The planned period of the last outline is over, and a stage that began has no end in the record.
fn warn_of_stages(record: &Record<Package>, day: NaiveDate, out: &mut Warnings<Package>) {
    if !is_in_stage(record.status()) {
        return;
    }
    let state = record.state();
    let period = state.outline().and_then(|outline| outline.period.as_ref());
    let Some(planned) = period.and_then(|period| period.end_before(day)) else {
        return;
    };
    let under_way =
        |stage: &super::Stage| stage.ended.is_none() && stage.began.on_or_before(day).is_yes();
    if !state.stages().iter().any(under_way) {
        return;
    }
    let lines = record.history().filter_map(|held| {
        let begins = matches!(
            held.entry.event,
            PackageEvent::Outlined(_)
                | PackageEvent::TrainingStarted(_)
                | PackageEvent::OnSiteStarted(_)
                | PackageEvent::StageStarted(_)
        );
        begins.then_some(held.place)
    });
    out.push(PackageWarning::StageOverdue { planned }, lines);
}

fn warn_of_acceptance(
    state: &Package,
    acceptance: &PackageAcceptance,
    shortfalls: &[Shortfall],
    (on, place): (&When, Place),
    out: &mut Warnings<Package>,
) {
    let mut excepted = BTreeSet::new();
    let mut is_nobody_excepted = false;
    for exception in &acceptance.exceptions {
        match exception {
            Exception::Target(target) => {
                excepted.insert(*target);
            }
            Exception::NoPassedTrainee => is_nobody_excepted = true,
            Exception::Technique(_) | Exception::AssessorTaught | Exception::Other(_) => {}
        }
    }
    for shortfall in shortfalls {
        if !excepted.contains(&shortfall.target) {
            let Shortfall {
                target,
                found,
                wanted,
            } = *shortfall;
            let warning = PackageWarning::TargetUnmet {
                target,
                found,
                wanted,
            };
            out.push(warning, [place]);
        }
    }
    let mut by_then = state
        .assessments()
        .iter()
        .filter(|it| !it.on.is_after(on).is_yes())
        .filter_map(|it| it.what.conclusion)
        .peekable();
    let all_failed = by_then.peek().is_some()
        && by_then.all(|conclusion| conclusion == AssessmentConclusion::Failed);
    if all_failed && !is_nobody_excepted {
        out.push(PackageWarning::NobodyPassed, [place]);
    }
}

fn warn_of_use(
    state: &Package,
    authorisation: &Authorisation,
    on: &When,
    day: NaiveDate,
    place: Place,
    out: &mut Warnings<Package>,
) {
    let Some(most) = authorisation.cases else {
        return;
    };
    let mut given = state.authorisations().iter();
    let given = given.find(|it| it.on == *on && *it.authorisation == *authorisation);
    let Some(permission) = given else { return };
    if permission.is_used_up_on(day, state.cases()).is_yes() {
        let (found, _) = permission.used_by(day, state.cases());
        out.push(PackageWarning::PermissionUsedUp { found, most }, [place]);
    }
}

/// The cases without help that may have been performed after the acceptance.
fn unaided_since_acceptance(state: &Package) -> BTreeSet<CaseToken> {
    let cases = state.cases_since_acceptance().map(|case| &case.what);
    let unaided = cases.filter(|case| !case.is_unaided().is_no());
    unaided.map(|case| case.token).collect()
}

fn warn_of_evidence(
    unaided: &BTreeSet<CaseToken>,
    tokens: &[CaseToken],
    place: Place,
    out: &mut Warnings<Package>,
) {
    for (index, token) in tokens.iter().enumerate() {
        if !unaided.contains(token) {
            let case = EvidenceCaseNumber::at_index(index);
            out.push(PackageWarning::CaseNotUnaided { case }, [place]);
        }
    }
}

/// The unaided cases that may have been performed when they should not.
struct Unaided<'a> {
    state: &'a Package,
    /// The first case of each person with help.
    helped: BTreeMap<PersonId, &'a When>,
    /// The persons of whom a case with help has no certain date.
    unclear: BTreeSet<PersonId>,
    /// What the record answers for a day.
    permitted: BTreeMap<NaiveDate, bool>,
    without_permission: Vec<Place>,
    while_suspended: Vec<Place>,
    after_lapse: Vec<Place>,
    out_of_turn: Vec<Place>,
}

impl<'a> Unaided<'a> {
    fn of(state: &'a Package) -> Self {
        let (mut helped, mut unclear) = (BTreeMap::new(), BTreeSet::new());
        for case in state.cases() {
            let is_unaided = case.what.is_unaided();
            let Some(performer) = case.what.performer.filter(|_| !is_unaided.is_yes()) else {
                continue;
            };
            if is_unaided == Answer::Unknown || case.on.earliest().is_none() {
                unclear.insert(performer);
            }
            // they stand in the order of their earliest possible minutes
            helped.entry(performer).or_insert(&case.on);
        }
        Self {
            state,
            helped,
            unclear,
            permitted: BTreeMap::new(),
            without_permission: Vec::new(),
            while_suspended: Vec::new(),
            after_lapse: Vec::new(),
            out_of_turn: Vec::new(),
        }
    }

    fn look_at(&mut self, place: Place, on: &When, is_unaided: bool, performer: Option<PersonId>) {
        if !is_unaided {
            return;
        }
        let state = self.state;
        if let (Some(first), Some(last)) = (on.earliest(), on.latest())
            && first == last
            && !*self
                .permitted
                .entry(first)
                .or_insert_with(|| !state.is_authorised_on(first).is_no())
        {
            self.without_permission.push(place);
        }
        // they stand in the order in which they began, and one ends before the next or with it
        let began = state.interruptions();
        let began = began.partition_point(|it| it.began.is_before(on).is_yes());
        let last = began
            .checked_sub(1)
            .and_then(|at| state.interruptions().get(at));
        if let Some(interruption) = last
            && interruption.certainly_lasts_at(on)
        {
            match interruption.suspension {
                Some(_) => self.while_suspended.push(place),
                None => self.after_lapse.push(place),
            }
        }
        if let Some(performer) = performer
            && !self.unclear.contains(&performer)
            && let Some(first) = self.helped.get(&performer)
            && on.is_before(first).is_yes()
        {
            self.out_of_turn.push(place);
        }
    }

    fn warn(self, out: &mut Warnings<Package>) {
        type Warn = fn(usize) -> PackageWarning;
        let found: [(Vec<Place>, Warn); 4] = [
            (self.without_permission, |found| {
                PackageWarning::WithoutPermission { found }
            }),
            (self.while_suspended, |found| {
                PackageWarning::WhileSuspended { found }
            }),
            (self.after_lapse, |found| PackageWarning::AfterLapse {
                found,
            }),
            (self.out_of_turn, |found| PackageWarning::OutOfTurn {
                found,
            }),
        ];
        for (lines, warning) in found {
            if !lines.is_empty() {
                out.push(warning(lines.len()), lines);
            }
        }
    }
}
