//! Biên bản nghiệm thu, chuyển giao kỹ thuật: the minutes of acceptance.

use super::Paper;
use super::signature::{signatures, signed, unsigned};
use super::words::{
    NOT_STATED, add, basis, capitalised, closing, date, document, figure, foot, head, joined,
    named, notes, or_blank, stated, subjects,
};
use crate::organisation::OrganisationRef;
use crate::package::{
    AssessmentConclusion, CaseLevel, CaseOutcome, Exception, Extent, LoggedCase, Package,
    PackageAcceptance, PracticeTarget, TechniqueNumber, TraineeAssessment, TransferSide,
};
use crate::record::{Dated, Record};
use crate::value::{Coded, Period, PersonId, Score, Text, When, numbered};
use alloc::borrow::ToOwned;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Biên bản nghiệm thu, chuyển giao kỹ thuật: what was accepted, as the latest acceptance has it, with the table of
/// techniques (cases by level, what was required, result), the persons who were assessed, and the signatures.
///
/// A record knows a person by an id; `name` tells the name to print instead, if the caller has it.
///
/// ```
#[doc = include_str!("../package/example.txt")]
/// # use lienvien::paper;
/// let minutes = paper::acceptance_minutes(&package, |_| None).to_string();
/// assert!(minutes.contains("BIÊN BẢN NGHIỆM THU, CHUYỂN GIAO KỸ THUẬT"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn acceptance_minutes(
    record: &Record<Package>,
    name: impl Fn(PersonId) -> Option<String>,
) -> Paper {
    let state = record.state();
    let proposal = state.proposal();
    let acceptance = state.acceptance();
    let accepted = acceptance.map(|acceptance| &acceptance.what);
    let mut paper = Paper::blank();
    let on = acceptance.map_or(&When::UNKNOWN, |acceptance| &acceptance.on);
    let minutes = accepted.and_then(|it| it.minutes.as_ref());
    let given = accepted.map_or(&[][..], |it| it.signatures.as_slice());
    let place = given.iter().find_map(|signature| signature.place.as_ref());
    let number = minutes.and_then(|minutes| minutes.number.as_ref());
    let issuers = state.supporters().iter().map(|it| it.name.to_string());
    head(&mut paper, issuers, number, place, on);
    paper.title([
        "BIÊN BẢN NGHIỆM THU, CHUYỂN GIAO KỸ THUẬT".to_owned(),
        capitalised(&proposal.name),
    ]);
    paper.paragraph(format!("Căn cứ: {}.", stated(state.basis().map(basis))));

    paper.heading("CÁC BÊN VÀ NỘI DUNG CHUYỂN GIAO");
    paper.dash(format!("Bên hỗ trợ: {}", joined(state.supporters())));
    paper.dash(format!("Bên tiếp nhận: {}", state.recipient()));
    paper.dash(format!(
        "Chuyên khoa, lĩnh vực: {}",
        subjects(&proposal.subjects)
    ));
    let period = state.transferred().map(Period::vi);
    if period.is_some() {
        paper.dash(format!("Thời gian chuyển giao: {}", stated(period)));
    }
    for stage in state.stages() {
        let (place, from) = (capitalised(stage.place.vi()), date(&stage.began));
        let until = stage.ended.as_ref().map(date);
        paper.dash(format!("{place}: từ {from} đến {}", stated(until)));
    }

    techniques(&mut paper, state);
    assessments(&mut paper, state, name);
    result(&mut paper, state);
    notes(&mut paper, record);
    closing(&mut paper);
    sign(&mut paper, state);
    foot(&mut paper, record);
    paper
}

/// The cases of one technique, by level, and what became of them.
#[derive(Default)]
struct Counted {
    /// `None`: the level is not stated.
    levels: BTreeMap<Option<CaseLevel>, usize>,
    outcomes: BTreeMap<Coded<CaseOutcome>, usize>,
}

impl Counted {
    fn add(&mut self, case: &LoggedCase) {
        let level = self.levels.entry(case.level).or_default();
        *level = level.saturating_add(1);
        if let Some(outcome) = &case.outcome {
            let count = self.outcomes.entry(outcome.clone()).or_default();
            *count = count.saturating_add(1);
        }
    }

    fn words(&self) -> String {
        let levels = self.levels.iter();
        let levels =
            levels.map(|(level, count)| (level.map_or("không nêu mức độ", CaseLevel::vi), count));
        let outcomes = self
            .outcomes
            .iter()
            .map(|(outcome, count)| (outcome.vi(), count));
        let mut words = Vec::new();
        for (what, count) in levels.chain(outcomes) {
            words.push(format!("{what}: {count} ca"));
        }
        if words.is_empty() {
            return "hồ sơ không ghi ca nào".to_owned();
        }
        words.join("; ")
    }
}

fn techniques(paper: &mut Paper, state: &Package) {
    paper.heading("KỸ THUẬT VÀ SỐ CA THỰC HIỆN");
    let proposal = state.proposal();
    let mut counted: BTreeMap<Option<TechniqueNumber>, Counted> = BTreeMap::new();
    for case in state
        .cases()
        .iter()
        .filter(|case| is_before_acceptance(state, &case.on))
    {
        let technique = proposal.technique_of(case.what.technique);
        counted.entry(technique).or_default().add(&case.what);
    }
    let mut required: BTreeMap<Option<TechniqueNumber>, Vec<String>> = BTreeMap::new();
    let targets = state
        .outline()
        .map_or(&[][..], |outline| outline.targets.as_slice());
    for target in targets {
        let of = proposal.technique_of(target.technique);
        required.entry(of).or_default().push(requirement(target));
    }
    let accepted = state.acceptance().map(|acceptance| &*acceptance.what);
    let excepted = accepted.map(excepted).unwrap_or_default();
    let mut rows = Vec::new();
    let mut row = |number: Option<TechniqueNumber>, name: String| {
        let cases = counted.get(&number).map(Counted::words);
        let cases = cases.unwrap_or_else(|| Counted::default().words());
        let required = required.get(&number).map(|words| words.join("; "));
        let result = match number {
            Some(number) if excepted.contains(&number) => "chưa nghiệm thu",
            Some(_) | None => accepted.map_or("chưa nghiệm thu", result_of_others),
        };
        let at = rows.len().saturating_add(1).to_string();
        rows.push([at, name, cases, stated(required), result.to_owned()]);
    };
    for (number, technique) in numbered::<TechniqueNumber, _>(&proposal.techniques) {
        let code = technique.code.as_ref().map(|code| format!(" (mã {code})"));
        row(
            Some(number),
            format!(
                "{}{}",
                capitalised(&technique.name),
                code.unwrap_or_default()
            ),
        );
    }
    if proposal.techniques.is_empty() {
        row(None, capitalised(&proposal.name));
    } else if counted.contains_key(&None) || required.contains_key(&None) {
        row(None, "Không nêu kỹ thuật".to_owned());
    }
    let head = [
        "TT",
        "Kỹ thuật",
        "Số ca theo mức độ",
        "Yêu cầu của đề cương",
        "Kết quả",
    ];
    paper.table(head, rows);
    if proposal.techniques_open {
        paper.paragraph("(Danh mục kỹ thuật chưa đầy đủ)");
    }
}

/// Whether something may have happened before the acceptance, which says nothing of what came later.
fn is_before_acceptance(state: &Package, on: &When) -> bool {
    let accepted = state.acceptance();
    accepted.is_none_or(|accepted| !on.is_after(&accepted.on).is_yes())
}

/// The techniques that the acceptance leaves out.
fn excepted(acceptance: &PackageAcceptance) -> BTreeSet<TechniqueNumber> {
    let mut excepted = BTreeSet::new();
    for exception in &acceptance.exceptions {
        if let Exception::Technique(number) = exception {
            excepted.insert(*number);
        }
    }
    excepted
}

/// What is known of the techniques that the acceptance does not leave out.
fn result_of_others(acceptance: &PackageAcceptance) -> &'static str {
    let is_technique = |it: &Exception| matches!(it, Exception::Technique(_));
    match acceptance.extent {
        Some(Extent::Whole) => "đã nghiệm thu",
        Some(Extent::Partial)
            if !acceptance.exceptions.is_empty()
                && acceptance.exceptions.iter().all(is_technique) =>
        {
            "đã nghiệm thu"
        }
        Some(Extent::Partial) => "nghiệm thu một phần",
        None => "không nêu phạm vi",
    }
}

/// `bác sĩ: 5 ca (thực hiện độc lập)`.
fn requirement(target: &PracticeTarget) -> String {
    let levels = joined(target.levels.iter().map(|level| level.vi()));
    let cadre = target
        .cadre
        .as_ref()
        .map(|cadre| format!("{}: ", cadre.vi()));
    format!(
        "{}{} ca ({levels})",
        cadre.unwrap_or_default(),
        target.cases
    )
}

fn assessments(paper: &mut Paper, state: &Package, name: impl Fn(PersonId) -> Option<String>) {
    paper.heading("CÁN BỘ NHẬN CHUYỂN GIAO VÀ KẾT QUẢ ĐÁNH GIÁ");
    let mut rows = Vec::new();
    for Dated { on, what, .. } in state.assessments() {
        if !is_before_acceptance(state, on) {
            continue;
        }
        let [before, theory, practice, after] = scores(what);
        rows.push([
            rows.len().saturating_add(1).to_string(),
            what.trainee
                .map_or_else(|| NOT_STATED.to_owned(), |it| named(it, &name)),
            date(on),
            before,
            theory,
            practice,
            after,
            or_blank(what.times_performed),
            conclusion(what),
        ]);
    }
    if rows.is_empty() {
        paper.dash("Hồ sơ không ghi kết quả đánh giá nào");
        return;
    }
    paper.table(
        [
            "TT",
            "Họ tên hoặc mã",
            "Ngày",
            "Điểm trước",
            "Lý thuyết",
            "Thực hành",
            "Điểm sau",
            "Số lần thực hành",
            "Kết luận",
        ],
        rows,
    );
}

/// The scores before, in theory, in practice and after.
pub(super) fn scores(assessment: &TraineeAssessment) -> [String; 4] {
    let score = |score: Option<Score>| or_blank(score.map(Score::vi));
    [
        score(assessment.before),
        score(assessment.theory),
        score(assessment.practice),
        score(assessment.after),
    ]
}

pub(super) fn conclusion(assessment: &TraineeAssessment) -> String {
    let mut words = stated(assessment.conclusion.map(AssessmentConclusion::vi));
    if let Some(reason) = &assessment.reason {
        add(&mut words, format_args!(", lý do: {reason}"));
    }
    words
}

fn result(paper: &mut Paper, state: &Package) {
    paper.heading("KẾT QUẢ NGHIỆM THU");
    let Some(Dated { on, what, .. }) = state.acceptance() else {
        paper.dash("Hồ sơ chưa ghi nghiệm thu");
        return;
    };
    paper.dash(format!("Ngày nghiệm thu: {}", date(on)));
    if let Some(minutes) = &what.minutes {
        paper.dash(format!("Văn bản: {}", document(minutes)));
    }
    paper.dash(format!(
        "Phạm vi nghiệm thu: {}",
        stated(what.extent.map(Extent::vi))
    ));
    let proposal = state.proposal();
    for exception in &what.exceptions {
        let words = match exception {
            Exception::Technique(number) => {
                let technique = proposal.technique(*number).map(|technique| &technique.name);
                let name = technique.map_or_else(|| format!("số {number}"), Text::to_string);
                format!("chưa nghiệm thu kỹ thuật {name}")
            }
            Exception::Target(number) => {
                let target = state.outline().and_then(|outline| outline.target(*number));
                let target = target.map(requirement).unwrap_or_default();
                format!("chưa đạt yêu cầu số {number} của đề cương {target}")
            }
            Exception::NoPassedTrainee => "chưa có học viên được kết luận Đạt".to_owned(),
            Exception::AssessorTaught => "người đánh giá là người đã hướng dẫn".to_owned(),
            Exception::Other(words) => words.to_string(),
        };
        paper.dash(format!("Tồn tại: {}", words.trim_end()));
    }
    if let Some(outline) = state.outline() {
        for criterion in &outline.criteria {
            paper.dash(format!("Tiêu chí nghiệm thu: {criterion}"));
        }
        for planned in &outline.planned {
            paper.dash(format!("Kế hoạch: {}", figure(planned)));
        }
    }
}

fn sign(paper: &mut Paper, state: &Package) {
    let accepted = state
        .acceptance()
        .map(|acceptance| (&acceptance.what, &acceptance.on));
    let mut blocks = Vec::new();
    for side in [TransferSide::Supporter, TransferSide::Recipient] {
        let organisation: Option<&OrganisationRef> = match side {
            TransferSide::Supporter => match state.supporters() {
                [only] => Some(only),
                _ => None,
            },
            TransferSide::Recipient => Some(state.recipient()),
        };
        let label = format!("Đại diện {}", side.vi());
        let mut is_signed = false;
        if let Some((acceptance, on)) = accepted {
            for signature in acceptance.signatures.iter().filter(|it| it.side == side) {
                blocks.push(signed(&label, organisation, signature, on));
                is_signed = true;
            }
        }
        if !is_signed {
            blocks.push(unsigned(&label));
        }
    }
    signatures(paper, &blocks);
}
