//! Packages of one recipient, and cases that several packages log.

use super::{is_by, place_of, status_on};
use crate::any::AnyRecord;
use crate::package::{
    Interruption, Package, PackageEvent, PackageStatus, Readiness, SuspensionCause,
};
use crate::record::{Dated, Place, Record};
use crate::register::Finding;
use crate::register::check::{Look, Out, checks_table};
use crate::register::links::Key;
use crate::register::open::is_open_package;
use crate::specialty::{Subject, TechniqueCode};
use crate::survey::{Survey, SurveyEvent, SurveyFinding, SurveyStatus, Verdict};
use crate::value::{CaseToken, OrganisationId, RecordKind, RecordRef, SurveyId, When, same_key};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};
use chrono::NaiveDate;

const PACKAGES: &[RecordKind] = &[RecordKind::Package];

checks_table! {
    pub(super) const CHECKS = {
        "RG-33" "register.package.open_twice" Attention (PACKAGES) reads (PACKAGES) by open_twice {
            en("`{other}` is the same package `{name}` for the same recipient, and neither has come to an end")
            vi("hồ sơ `{other}` cũng là gói “{name}” cho cùng cơ sở tiếp nhận, và cả hai chưa kết thúc")
            resolve("void the record that was opened by mistake, or tell the two packages apart by their names", "hủy hồ sơ lập nhầm, hoặc đặt tên để phân biệt hai gói")
        }
        "RG-34" "register.case.two_recipients" Contradiction (PACKAGES) reads (PACKAGES) by two_recipients {
            en("{cases} cases were performed without help here, and by `{other}` at another recipient, the first is `{case}`")
            vi("{cases} ca được thực hiện độc lập tại đây, nhưng theo hồ sơ `{other}` thì tại cơ sở tiếp nhận khác, đầu tiên là ca `{case}`")
            resolve("correct the cases that were logged at the wrong place", "đính chính các ca ghi nhầm nơi thực hiện")
        }
        "RG-35" "register.case.under_stop_order" Breach (PACKAGES) reads (PACKAGES) by under_stop_order {
            en("technique `{technique}` is stopped by an order here, and by `{other}` was performed without help at the same recipient, in {cases} cases")
            vi("đã có yêu cầu tạm ngừng thực hiện kỹ thuật `{technique}` theo hồ sơ này, nhưng theo hồ sơ `{other}` có {cases} ca vẫn được thực hiện độc lập tại cùng cơ sở tiếp nhận")
            resolve("write when the order was lifted, or correct the cases", "ghi ngày khôi phục thực hiện, hoặc đính chính các ca")
        }
        "RG-36" "register.package.not_ready" Attention (PACKAGES) reads (&[RecordKind::Survey]) by not_ready {
            en("the transfer on site began, although `{survey}` had found the recipient not ready in `{subject}`")
            vi("đã bắt đầu chuyển giao tại cơ sở tiếp nhận dù khảo sát `{survey}` kết luận cơ sở chưa đủ điều kiện về “{subject}”")
            resolve("survey the recipient again, or write why it may start", "khảo sát lại cơ sở tiếp nhận, hoặc ghi lý do được triển khai")
        }
        "RG-37" "register.package.survey_not_signed" Attention (PACKAGES) reads (&[RecordKind::Survey]) by survey_not_signed {
            en("the transfer on site began without a survey, although the minutes of `{survey}`, which has looked at `{subject}` there, are not signed")
            vi("đã bắt đầu chuyển giao tại cơ sở tiếp nhận mà không dẫn khảo sát nào, trong khi biên bản khảo sát `{survey}` về “{subject}” tại cơ sở này chưa được ký")
            resolve("finish the survey, or write why it may start", "hoàn thành khảo sát, hoặc ghi lý do được triển khai")
        }
    }
}

/// The other packages for the recipient of this one, and for the same unit of it.
fn beside<'a>(look: &Look<'a>, package: &Package) -> Vec<(&'a AnyRecord, &'a Record<Package>)> {
    let mut found = Vec::new();
    let recipient = package.recipient();
    let Some(id) = recipient.id else {
        return found;
    };
    for other in look.register.sharing(Key::PackageFor(id)) {
        if let AnyRecord::Package(record) = other
            && !other.is_voided()
            && other.reference() != look.reference()
        {
            let theirs = record.state().recipient();
            if theirs.same_as(recipient).is_yes() && theirs.unit == recipient.unit {
                found.push((other, record));
            }
        }
    }
    found
}

/// Whether the transfer certainly is planned or under way.
fn is_open(record: &Record<Package>, day: NaiveDate) -> bool {
    status_on(record, day).is_some_and(is_open_package)
}

/// Two packages are the same if they have one name in any spelling, and a subject in common.
fn open_twice(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Package(record) = look.record else {
        return;
    };
    let state = record.state();
    if !is_open(record, look.day) {
        return;
    }
    let (name, subjects) = (&state.proposal().name, state.subjects());
    for (other, theirs) in beside(look, state) {
        let proposal = theirs.state().proposal();
        if other.reference() > look.reference()
            && same_key(name, &proposal.name)
            && subjects
                .iter()
                .any(|subject| proposal.subjects.contains(subject))
            && is_open(theirs, look.day)
        {
            let finding = out.finding();
            let finding = finding
                .line(look.reference(), Place::FIRST)
                .line(other.reference(), Place::FIRST)
                .organisation(state.recipient().id)
                .with("other", other.reference())
                .with("name", name);
            out.push(finding);
        }
    }
}

fn place_of_case(
    record: &Record<Package>,
    token: CaseToken,
    is_it: impl Fn(&When) -> bool,
) -> Place {
    let place = place_of(record, |entry| {
        matches!(&entry.event, PackageEvent::CaseLogged(case)
            if case.token == token && case.is_unaided().is_yes())
            && is_it(&entry.on)
    });
    place.unwrap_or(Place::FIRST)
}

/// What was performed with help may have been performed at the supporter, for several recipients.
fn two_recipients(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Package(record) = look.record else {
        return;
    };
    let here = record.state().recipient();
    let unaided = unaided_by(record.state(), look.day);
    let mut packages = BTreeMap::new();
    for token in &unaided {
        for other in look.register.sharing(Key::Case(*token)) {
            if let AnyRecord::Package(package) = other
                && !other.is_voided()
                && other.reference() > look.reference()
            {
                packages.insert(other.reference(), package);
            }
        }
    }
    for (other, package) in packages {
        let there = package.state().recipient();
        let theirs = unaided_by(package.state(), look.day);
        let mut both = unaided.intersection(&theirs);
        let Some(first) = both.next().filter(|_| here.same_as(there).is_no()) else {
            continue;
        };
        let finding = out.finding();
        let finding = finding
            .line(look.reference(), place_of_case(record, *first, |_| true))
            .line(other, place_of_case(package, *first, |_| true))
            .organisation(here.id)
            .organisation(there.id)
            .with("case", first)
            .with("cases", both.count().saturating_add(1))
            .with("other", other);
        out.push(finding);
    }
}

/// The cases that were performed without help by the end of a day.
fn unaided_by(state: &Package, day: NaiveDate) -> BTreeSet<CaseToken> {
    let mut unaided = BTreeSet::new();
    for case in state.cases() {
        if case.what.is_unaided().is_yes() && is_by(&case.on, day) {
            unaided.insert(case.what.token);
        }
    }
    unaided
}

/// Cases of the package itself are a warning of its record.
fn under_stop_order(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Package(record) = look.record else {
        return;
    };
    let state = record.state();
    let orders: Vec<_> = state
        .interruptions()
        .iter()
        .filter(|it| is_order(it))
        .collect();
    if orders.is_empty() {
        return;
    }
    let techniques = state.proposal().techniques.iter();
    let stopped: BTreeSet<_> = techniques.filter_map(|it| it.code.as_ref()).collect();
    let is_stopped = |on: &When| {
        is_by(on, look.day)
            && orders.iter().any(|order| {
                let over = order.restored.as_ref();
                order.began.is_before(on).is_yes()
                    && over.is_none_or(|over| on.is_before(over).is_yes())
            })
    };
    for (other, theirs) in beside(look, state) {
        for code in &stopped {
            let cases = of_technique(theirs.state(), code, is_stopped);
            let Some(first) = cases.first() else {
                continue;
            };
            let order = place_of(record, |entry| {
                matches!(&entry.event, PackageEvent::Suspended(it)
                    if it.cause.as_ref().is_some_and(|cause| *cause == SuspensionCause::AuthorityOrder))
            });
            let finding = out.finding();
            let finding = finding
                .line(look.reference(), order.unwrap_or(Place::FIRST))
                .line(other.reference(), place_of_case(theirs, *first, is_stopped))
                .organisation(state.recipient().id)
                .with("technique", code)
                .with("other", other.reference())
                .with("cases", cases.len());
            out.push(finding);
        }
    }
}

/// Whether an authority stopped it.
fn is_order(interruption: &Interruption) -> bool {
    let suspension = interruption.suspension.as_ref();
    let cause = suspension.and_then(|suspension| suspension.cause.as_ref());
    cause.is_some_and(|cause| *cause == SuspensionCause::AuthorityOrder)
}

/// The cases of this technique that were performed without help at such a time, each once.
fn of_technique(
    state: &Package,
    code: &TechniqueCode,
    is_then: impl Fn(&When) -> bool,
) -> Vec<CaseToken> {
    let mut found = Vec::new();
    let proposal = state.proposal();
    for case in state.cases() {
        let number = proposal.technique_of(case.what.technique);
        let technique = number.and_then(|number| proposal.technique(number));
        if technique.is_some_and(|it| it.code.as_ref() == Some(code))
            && case.what.is_unaided().is_yes()
            && is_then(&case.on)
            && !found.contains(&case.what.token)
        {
            found.push(case.what.token);
        }
    }
    found
}

// ------------------------------------------------------------------------------------------- surveys

/// A finding counts once the minutes are signed. If another finding may be later, nobody knows which counts;
/// nor if anything in a survey on which the transfer relies may be.
fn not_ready(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Package(record) = look.record else {
        return;
    };
    let state = record.state();
    let Some(id) = state.recipient().id else {
        return;
    };
    let Some((place, began, relied)) = began_on_site(record, look.day) else {
        return;
    };
    let relied = relied.into_iter().map(|it| look.register.get::<Survey>(it));
    let relied: Vec<_> = relied.collect();
    let mut findings: Vec<(&Record<Survey>, &Dated<SurveyFinding>)> = Vec::new();
    for other in look.register.sharing(Key::PackageFor(id)) {
        if let AnyRecord::Survey(survey) = other
            && !survey.is_voided()
        {
            findings.extend(found_at(survey, id).map(|finding| (survey, finding)));
        }
    }
    findings.sort_by_key(|(survey, finding)| (finding.on.sort_key(), survey.id()));
    for subject in state.subjects() {
        let mut refusals = findings.iter().rev().filter(|(survey, finding)| {
            refuses(&finding.what, subject)
                && finding.on.is_before(began).is_yes()
                && status_on(survey, look.day) == Some(SurveyStatus::Signed)
        });
        let Some((survey, refusal)) = refusals.next() else {
            continue;
        };
        let is_last = findings.iter().all(|(_, other)| {
            let is_other = other.what.subject.as_ref().is_some_and(|other| {
                other.covers(subject).is_no() && subject.covers(other).is_no()
            });
            is_other || refuses(&other.what, subject) || other.on.is_before(&refusal.on).is_yes()
        });
        if !is_last || !relied.iter().all(|it| was_done_before(*it, &refusal.on)) {
            continue;
        }
        let finding = out.finding().line(look.reference(), place);
        let finding = with_survey(finding, (survey, refusal), subject);
        out.push(finding.organisation(Some(id)));
    }
}

/// Whether nothing in a survey, after it was planned, may be as late as this.
fn was_done_before(survey: Option<&Record<Survey>>, on: &When) -> bool {
    survey.is_some_and(|survey| {
        survey.history().all(|held| {
            matches!(&held.entry.event, SurveyEvent::Planned(_))
                || held.entry.on.is_before(on).is_yes()
        })
    })
}

/// The line by which the stage at the recipient first began, when that was, and the surveys that are said to
/// have found the recipient ready.
fn began_on_site(
    record: &Record<Package>,
    day: NaiveDate,
) -> Option<(Place, &When, BTreeSet<SurveyId>)> {
    match status_on(record, day)? {
        PackageStatus::OnSite
        | PackageStatus::Received
        | PackageStatus::Accepted
        | PackageStatus::Independent
        | PackageStatus::AtRisk
        | PackageStatus::Suspended
        | PackageStatus::OnHold => {}
        PackageStatus::Proposed
        | PackageStatus::Outlined
        | PackageStatus::Committed
        | PackageStatus::Training
        | PackageStatus::Declined
        | PackageStatus::Withdrawn
        | PackageStatus::Failed
        | PackageStatus::Lapsed
        | PackageStatus::Cancelled => return None,
    }
    let (mut began, mut relied) = (None, BTreeSet::new());
    for held in record.history() {
        if let PackageEvent::OnSiteStarted(start) = &held.entry.event {
            if let Some(Readiness::Surveyed(ready)) = &start.readiness {
                relied.insert(ready.survey());
            }
            began = began.or(Some((held.place, &held.entry.on)));
        }
    }
    let (place, on) = began.filter(|(_, on)| is_by(on, day))?;
    Some((place, on, relied))
}

/// The findings of a survey that are about this host, or about all hosts.
fn found_at(
    survey: &Record<Survey>,
    host: OrganisationId,
) -> impl Iterator<Item = &Dated<SurveyFinding>> {
    let state = survey.state();
    state.findings().iter().filter(move |finding| {
        let site = finding.what.site.and_then(|site| state.host(site));
        finding.what.site.is_none() || site.is_some_and(|it| it.id == Some(host))
    })
}

/// The finding with what a survey found of a subject, and the line that says it.
fn with_survey(
    finding: Finding,
    (survey, found): (&Record<Survey>, &Dated<SurveyFinding>),
    subject: &Subject,
) -> Finding {
    let place = place_of(survey, |entry| {
        matches!(&entry.event, SurveyEvent::Found(it) if **it == found.what) && entry.on == found.on
    });
    let survey = RecordRef::from(survey.id());
    let finding = finding.line(survey, place.unwrap_or(Place::FIRST));
    finding
        .with("survey", survey)
        .worded("subject", subject, subject.vi())
}

/// Whether it finds that the host is not ready in exactly this subject.
fn refuses(finding: &SurveyFinding, subject: &Subject) -> bool {
    let verdict = finding.verdict.as_ref();
    finding.subject.as_ref() == Some(subject)
        && verdict.is_some_and(|verdict| *verdict == Verdict::NotReady)
}

/// Nothing was relied on, and the record of a survey that had looked at the subject before is not finished.
fn survey_not_signed(look: &Look<'_>, out: &mut Out<'_>) {
    let AnyRecord::Package(record) = look.record else {
        return;
    };
    let state = record.state();
    let Some(id) = state.recipient().id else {
        return;
    };
    let began = began_on_site(record, look.day).filter(|(_, _, relied)| relied.is_empty());
    let Some((place, began, _)) = began else {
        return;
    };
    for other in look.register.sharing(Key::PackageFor(id)) {
        let AnyRecord::Survey(survey) = other else {
            continue;
        };
        if other.is_voided() || !status_on(survey, look.day).is_some_and(is_unfinished) {
            continue;
        }
        for subject in state.subjects() {
            let mut findings = found_at(survey, id);
            let looked = findings.find(|finding| {
                finding.what.subject.as_ref() == Some(subject)
                    && finding.on.is_before(began).is_yes()
            });
            if let Some(looked) = looked {
                let finding = out.finding().line(look.reference(), place);
                let finding = with_survey(finding, (survey, looked), subject);
                out.push(finding.organisation(Some(id)));
            }
        }
    }
}

const fn is_unfinished(status: SurveyStatus) -> bool {
    match status {
        SurveyStatus::Planned | SurveyStatus::InProgress | SurveyStatus::Concluded => true,
        // of these minutes the part of this host may be signed
        SurveyStatus::PartlySigned
        | SurveyStatus::BrokenOff
        | SurveyStatus::Signed
        | SurveyStatus::Disputed
        | SurveyStatus::Cancelled
        | SurveyStatus::Superseded => false,
    }
}
