//! Quyết định cử cán bộ: the content of a secondment decision.

use super::Paper;
use super::signature::{signatures, unsigned};
use super::words::{
    BLANK, NOT_STATED, basis, capitalised, foot, head, named, or_blank, stated, subjects, word,
};
use crate::agreement::TeachingMethod;
use crate::record::Record;
use crate::secondment::{Secondment, SecondmentTeam};
use crate::value::{Period, PersonId, When};
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Nội dung quyết định cử cán bộ, chuyên gia: on what it rests, who is sent, to whom, for what and how long. Who signs
/// it is not in the record: it prints as a blank.
///
/// A record knows a person by an id; `name` tells the name to print instead, if the caller has it.
///
/// ```
/// use lienvien::organisation::{OrganisationKind, OrganisationRef};
/// use lienvien::paper;
/// use lienvien::record::{Event, Record};
/// use lienvien::secondment::{Secondment, SecondmentEvent, SecondmentProposal, SecondmentPurpose};
/// use lienvien::{day, id, text};
/// let home = OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện Bạch Mai"));
/// let host = OrganisationRef::new(OrganisationKind::ProvincialHospital, text!("Bệnh viện đa khoa tỉnh Hà Tĩnh"));
/// let proposal = SecondmentProposal::new(home, host).purpose(SecondmentPurpose::Teach);
/// let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
/// let sent = Record::<Secondment>::open(id, SecondmentEvent::proposed(proposal).on(day!(2025-05-05)))?;
/// let decision = paper::secondment_decision(&sent, |_| None).to_string();
/// assert!(decision.contains("Điều 1. Cử … cán bộ của Bệnh viện Bạch Mai đến công tác tại Bệnh viện đa khoa tỉnh Hà Tĩnh."));
/// assert!(decision.contains("- Mục đích: đào tạo, chuyển giao kỹ thuật\n"));
/// assert!(decision.contains("- Thời gian: không nêu\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn secondment_decision(
    record: &Record<Secondment>,
    name: impl Fn(PersonId) -> Option<String>,
) -> Paper {
    let state = record.state();
    let proposal = state.proposal();
    let mut paper = Paper::blank();
    let decided = state.decisions().last();
    let on = decided.map_or(&When::UNKNOWN, |decided| &decided.on);
    let number = decided.and_then(|decided| decided.what.number.as_ref());
    head(
        &mut paper,
        [proposal.home.name.to_string()],
        number,
        None,
        on,
    );
    paper.title([
        "QUYẾT ĐỊNH".to_owned(),
        format!("Về việc cử cán bộ đến công tác tại {}", proposal.host.name),
    ]);
    paper.centre(format!("{BLANK} {}", proposal.home.name.to_uppercase()));
    let authority = proposal.basis.as_ref().map(basis);
    paper.paragraph(format!("Căn cứ {};", or_blank(authority)));
    if let Some(programme) = &proposal.programme {
        let wave = programme
            .wave
            .as_ref()
            .map(|wave| format!(", {wave}"))
            .unwrap_or_default();
        paper.paragraph(format!("Căn cứ {}{wave};", programme.name));
    }
    for approval in state.approvals() {
        if let Some(decision) = &approval.what.decision {
            paper.paragraph(format!("Căn cứ {};", super::words::document(decision)));
        }
    }
    paper.paragraph(format!("Theo đề nghị của {BLANK}"));
    paper.centre("QUYẾT ĐỊNH:");

    let team = state.team();
    let count = match &proposal.team {
        Some(SecondmentTeam::HeadCount(count)) if team.is_empty() => Some(count.vi().to_string()),
        Some(_) | None if team.is_empty() => None,
        Some(_) | None => Some(team.len().to_string()),
    };
    let what = proposal.rank.map_or("cán bộ", |rank| rank.vi());
    let (home, host) = (&proposal.home, &proposal.host);
    paper.paragraph(format!(
        "Điều 1. Cử {} {what} của {home} đến công tác tại {host}.",
        or_blank(count)
    ));
    if !team.is_empty() {
        let mut rows = Vec::new();
        for (number, member) in (1..).zip(&team) {
            rows.push([
                i32::to_string(&number),
                member
                    .person
                    .map_or_else(|| BLANK.to_owned(), |it| named(it, &name)),
                capitalised(word(member.cadre.as_ref())),
            ]);
        }
        paper.table(["TT", "Họ tên hoặc mã", "Chức danh"], rows);
    }
    paper.paragraph("Điều 2. Mục đích, nội dung và thời gian:");
    paper.dash(format!("Mục đích: {}", word(proposal.purpose.as_ref())));
    paper.dash(format!(
        "Chuyên khoa, lĩnh vực: {}",
        subjects(&proposal.subjects)
    ));
    if proposal.subjects_open {
        paper.dash("(Danh mục chuyên khoa, lĩnh vực chưa đầy đủ)");
    }
    let method = proposal.method.map(TeachingMethod::vi);
    paper.dash(format!("Hình thức: {}", stated(method)));
    let period = proposal.period.as_ref().map(Period::vi);
    paper.dash(format!("Thời gian: {}", stated(period)));
    for extension in state.extensions() {
        paper.dash(format!("Đã gia hạn đến: {}", extension.what.to.vi()));
    }
    paper.paragraph(format!(
        "Điều 3. Các cán bộ có tên tại Điều 1, {BLANK} và các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này."
    ));
    paper.paragraph("Nơi nhận:");
    paper.dash("Như Điều 3;");
    paper.dash(format!("{};", proposal.host));
    paper.dash(format!("Lưu: {BLANK}"));
    signatures(&mut paper, &[Vec::new(), unsigned(BLANK)]);
    if decided.is_none() {
        paper.paragraph(format!(
            "(Hồ sơ chưa ghi quyết định; số, ngày: {NOT_STATED})"
        ));
    }
    foot(&mut paper, record);
    paper
}
