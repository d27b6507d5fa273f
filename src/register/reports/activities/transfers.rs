//! What experts did at hosts, and what was done in packages.

use super::super::yearly::{has_begun, package_report};
use super::{ActivityKind, Common, Gathering};
use crate::any::AnyRecord;
use crate::package::{
    Extent, LoggedCase, Package, PackageEvent, PackageProposal, StagePlace, is_in_stage,
};
use crate::record::{Place, Record};
use crate::secondment::{LoggedDay, Secondment, SecondmentEvent, SecondmentPurpose};
use crate::value::{Coded, Period, PersonId, When};
use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use chrono::NaiveDateTime;

type SortKey = (Option<NaiveDateTime>, NaiveDateTime);

pub(super) fn secondment<'a>(
    gathering: &mut Gathering<'a, '_>,
    any: &'a AnyRecord,
    record: &'a Record<Secondment>,
) {
    let state = record.state();
    let common = Common::of(any, [state.home()], [state.host()]);
    let of_purpose = kind_of(state.proposal().purpose.as_ref());
    let mut begun: BTreeMap<(PersonId, SortKey), Place> = BTreeMap::new();
    let mut over: BTreeMap<(PersonId, SortKey), Place> = BTreeMap::new();
    let mut told = None;
    for held in record.history() {
        let (on, event) = (&held.entry.on, &held.entry.event);
        if let SecondmentEvent::StintBegun(start) = event {
            begun.insert((start.person, on.sort_key()), held.place);
        } else if let SecondmentEvent::StintTold(stint) = event {
            over.insert((stint.person, on.sort_key()), held.place);
        } else if let SecondmentEvent::StintEnded(end) = event {
            over.insert((end.person, on.sort_key()), held.place);
        } else if let SecondmentEvent::Reported(report) = event {
            told = Some((on, &report.known.stints));
        } else if let SecondmentEvent::DayLogged(day) = event {
            let kind = match (day.package, day.patients) {
                (Some(_), _) => ActivityKind::TechniqueTransfer,
                (None, Some(1..)) if day.taught.is_none() => ActivityKind::Examination,
                (None, _) => of_purpose,
            };
            let what = day.content.as_deref().unwrap_or("ngày công tác");
            let mut row = common.row(kind, (held.place, on), what);
            row.staff.extend(day.person);
            row.result = work_of(day);
            row.counted_in = day.package;
            gathering.add(row);
        }
    }
    for stint in state.stints() {
        let ended = stint.ended.as_ref();
        let by_begin = begun.get(&(stint.person, stint.began.sort_key()));
        let by_end = || ended.and_then(|ended| over.get(&(stint.person, ended.sort_key())));
        let is_told = told.filter(|(_, stints)| stints.contains(stint));
        let place = by_begin.or_else(by_end).copied();
        // a stint of the report that goes on may have been ended since; that is an entry
        let place = place.unwrap_or(Place::FIRST);
        let row = common.row(
            of_purpose,
            (place, &stint.began),
            "đợt công tác của chuyên gia",
        );
        let mut row = row.batch(stint.ended.clone());
        row.staff.push(stint.person);
        match is_told {
            Some((on, _)) => {
                row.place = Place::FIRST;
                gathering.add_told(row, on);
            }
            None => gathering.add(row),
        }
    }
}

fn kind_of(purpose: Option<&Coded<SecondmentPurpose>>) -> ActivityKind {
    match purpose {
        Some(Coded::Listed(SecondmentPurpose::Treat)) => ActivityKind::Examination,
        Some(
            Coded::Listed(
                SecondmentPurpose::Teach
                | SecondmentPurpose::LeadDepartment
                | SecondmentPurpose::Exchange,
            )
            | Coded::Other(_),
        )
        | None => ActivityKind::ExpertSupport,
    }
}

/// The cases and the visits of a day.
fn work_of(day: &LoggedDay) -> Option<String> {
    let taught = day.taught.map(|cases| format!("hướng dẫn {cases} ca"));
    let assisted = day.assisted.map(|cases| format!("hỗ trợ {cases} ca"));
    let seen = day.patients.map(|visits| format!("{visits} lượt khám"));
    let all = super::list(taught.into_iter().chain(assisted).chain(seen));
    (!all.is_empty()).then_some(all)
}

pub(super) fn package<'a>(
    gathering: &mut Gathering<'a, '_>,
    any: &'a AnyRecord,
    record: &'a Record<Package>,
) {
    const KIND: ActivityKind = ActivityKind::TechniqueTransfer;
    let (state, proposal) = (record.state(), record.state().proposal());
    let common = Common::of(any, state.supporters(), [state.recipient()]);
    let mut stages = StagePlaces::default();
    for held in record.history() {
        let (at, event) = ((held.place, &held.entry.on), &held.entry.event);
        if let PackageEvent::TrainingStarted(_) = event {
            stages.begun(StagePlace::AtSupporter.into(), at);
        } else if let PackageEvent::OnSiteStarted(_) = event {
            stages.begun(StagePlace::OnSite.into(), at);
        } else if let PackageEvent::StageStarted(start) = event {
            stages.begun(start.stage.clone(), at);
        } else if let PackageEvent::StageEnded(end) = event {
            stages.ended(end.stage.clone(), at);
        } else if let PackageEvent::CaseLogged(case) = event {
            let mut row = common.row(KIND, at, &case_words(proposal, case));
            row.staff.extend(case.performer);
            row.staff.extend(case.taught_by);
            row.result = case.outcome.as_ref().map(|it| it.vi().to_owned());
            gathering.add(row);
        } else if let PackageEvent::Assessed(assessment) = event {
            let what = format!("{}: đánh giá học viên", proposal.name);
            let mut row = common.row(KIND, at, &what);
            row.staff.clone_from(&assessment.assessors);
            row.result = assessment.conclusion.map(|it| it.vi().to_owned());
            gathering.add(row);
        } else if let PackageEvent::Accepted(acceptance) = event {
            let what = format!("{}: nghiệm thu", proposal.name);
            let mut row = common.row(KIND, at, &what);
            row.result = acceptance.extent.map(Extent::vi).map(ToOwned::to_owned);
            gathering.add(row);
        }
    }
    for stage in state.stages() {
        let what = format!("{}: giai đoạn {}", proposal.name, stage.place.vi());
        let place = stages.take(&stage.place, &stage.began, stage.ended.as_ref());
        let row = common.row(KIND, (place, &stage.began), &what);
        gathering.add(row.batch(stage.ended));
    }
    if let Some((told, reached)) = package_report(record)
        && !has_begun(reached).is_no()
    {
        let unknown = When::UNKNOWN;
        let period = state.transferred();
        let from = period.map_or(&unknown, Period::from);
        let row = common.row(KIND, (Place::FIRST, from), &proposal.name);
        let goes_on = is_in_stage(reached);
        let until = period.map_or(&unknown, Period::to);
        gathering.add_told(row.batch((!goes_on).then(|| until.clone())), told);
    }
}

fn case_words(proposal: &PackageProposal, case: &LoggedCase) -> String {
    let technique = proposal.technique_of(case.technique);
    let technique = technique.and_then(|number| proposal.technique(number));
    let name = technique.map_or(&proposal.name, |technique| &technique.name);
    match case.level {
        Some(level) => format!("{name}: {}", level.vi()),
        None => name.to_string(),
    }
}

type Entries = BTreeMap<(Coded<StagePlace>, SortKey), Vec<Place>>;

/// Where the beginnings and the ends of stages stand in the record.
#[derive(Default)]
struct StagePlaces {
    begun: Entries,
    ended: Entries,
}

impl StagePlaces {
    fn begun(&mut self, stage: Coded<StagePlace>, (place, on): (Place, &When)) {
        let places = self.begun.entry((stage, on.sort_key())).or_default();
        places.push(place);
    }

    fn ended(&mut self, stage: Coded<StagePlace>, (place, on): (Place, &When)) {
        let places = self.ended.entry((stage, on.sort_key())).or_default();
        places.push(place);
    }

    /// The place of the beginning of a stage, or of its end if only that is told.
    fn take(&mut self, stage: &Coded<StagePlace>, began: &When, ended: Option<&When>) -> Place {
        let pop = |entries: &mut Entries, on: &When| {
            let places = entries.get_mut(&(stage.clone(), on.sort_key()))?;
            places.pop()
        };
        let place = pop(&mut self.begun, began);
        let place = place.or_else(|| pop(&mut self.ended, ended?));
        place.unwrap_or(Place::FIRST)
    }
}
