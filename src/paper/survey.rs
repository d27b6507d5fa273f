//! Biên bản khảo sát: the minutes of a survey.

mod conclusion;

use super::Paper;
use super::words::{
    NOT_STATED, actor, add, basis, capitalised, closing, date, document, figure, foot, head,
    joined, notes, stated, subjects, word,
};
use crate::record::{Dated, Record};
use crate::survey::{
    Delegation, DelegationMember, EquipmentItem, Opening, RequirementOutcome, RequirementOwner,
    SiteNumber, Survey, SurveyFinding, TrackedRequirement,
};
use crate::value::{Coded, Count, Text, When};
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Biên bản khảo sát: time, place, delegations with their roles, what was presented, needs, findings,
/// requirements with who meets them and until when, the conclusion, and the signatures.
///
/// ```
#[doc = include_str!("../survey/example.txt")]
/// # use lienvien::paper;
/// let minutes = paper::survey_minutes(&survey).to_string();
/// assert!(minutes.contains("BIÊN BẢN KHẢO SÁT"));
/// assert!(minutes.contains("…, ngày 18 tháng 7 năm 2024"));
/// assert!(minutes.contains("| 1  | Phẫu thuật tiêu hóa"));
/// // the host has not signed yet
/// assert!(minutes.contains("(Ký, ghi rõ họ tên)"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn survey_minutes(record: &Record<Survey>) -> Paper {
    let state = record.state();
    let mut paper = Paper::blank();
    let plan = state.plan();
    let opening = state.opening();
    let on = opening.map_or(&When::UNKNOWN, |opening| &opening.on);
    let place = state
        .signatures()
        .iter()
        .find_map(|it| it.what.place.as_ref());
    head(
        &mut paper,
        [plan.surveyor.name.to_string()],
        None,
        place,
        on,
    );
    let hosts = plan.hosts.iter().map(|host| host.name.as_str());
    let purpose = plan.purpose.as_ref();
    let purpose = purpose.map_or_else(|| "khảo sát".to_owned(), |purpose| purpose.vi().to_owned());
    paper.title([
        "BIÊN BẢN KHẢO SÁT".to_owned(),
        format!("{} tại {}", capitalised(&purpose), joined(hosts)),
    ]);
    let authority = plan.basis.as_ref().map(basis);
    paper.paragraph(format!("Căn cứ: {}.", stated(authority)));
    time_and_place(&mut paper, state);
    present(&mut paper, state);
    work(&mut paper, state);
    needs(&mut paper, state);
    findings(&mut paper, state);
    requirements(&mut paper, state);
    conclusion::conclusion(&mut paper, state);
    conclusion::witnesses(&mut paper, state);
    notes(&mut paper, record);
    closing(&mut paper);
    conclusion::sign(&mut paper, state);
    foot(&mut paper, record);
    paper
}

fn time_and_place(paper: &mut Paper, state: &Survey) {
    paper.heading("THỜI GIAN, ĐỊA ĐIỂM");
    if state.openings().is_empty() {
        paper.dash(format!("Thời gian: {NOT_STATED}"));
    }
    for opening in state.openings() {
        paper.dash(format!("Thời gian: {}", date(&opening.on)));
    }
    for (_, host) in state.plan().numbered_hosts() {
        paper.dash(format!("Địa điểm: {host}"));
    }
    for postponed in state.postponements() {
        let reason = stated(postponed.what.reason.as_ref());
        paper.dash(format!(
            "Đã hoãn ({}), lý do: {reason}",
            date(&postponed.on)
        ));
    }
}

fn present(paper: &mut Paper, state: &Survey) {
    paper.heading("THÀNH PHẦN");
    paper.point(format!("Đơn vị khảo sát: {}", state.plan().surveyor));
    match state.opening() {
        Some(Dated { what: opening, .. }) => delegation(paper, &opening.delegation),
        None => paper.dash(format!("Thành viên đoàn: {NOT_STATED}")),
    }
    for (site, host) in state.plan().numbered_hosts() {
        paper.point(format!("Cơ sở được khảo sát: {host}"));
        let opening = state.opening().map(|opening| &opening.what);
        let teams = opening.into_iter().flat_map(|it: &Opening| &it.hosts);
        let mut is_named = false;
        for team in teams.filter(|team| team.site == site) {
            for person in &team.people {
                paper.dash(person);
                is_named = true;
            }
        }
        if !is_named {
            paper.dash(format!("Người tham dự: {NOT_STATED}"));
        }
    }
    let guests = state.guests();
    if !guests.is_empty() {
        paper.point("Khách mời:");
    }
    for guest in guests {
        paper.dash(capitalised(&actor(guest)));
    }
}

fn delegation(paper: &mut Paper, delegation: &Delegation) {
    if let Some(name) = &delegation.name {
        paper.dash(format!("Tên đoàn: {name}"));
    }
    if let Some(decision) = &delegation.decision {
        paper.dash(format!("Quyết định thành lập: {}", document(decision)));
    }
    for DelegationMember { person, roles, .. } in &delegation.members {
        let roles = if roles.is_empty() {
            "Thành viên đoàn".to_owned()
        } else {
            capitalised(&joined(roles.iter().map(Coded::vi)))
        };
        paper.dash(format!("{roles}: {}", stated(person.as_ref())));
    }
    if delegation.members.is_empty() {
        paper.dash(format!("Thành viên đoàn: {NOT_STATED}"));
    }
}

fn work(paper: &mut Paper, state: &Survey) {
    paper.heading("NỘI DUNG LÀM VIỆC");
    let mut agenda = Vec::new();
    for opening in state.openings() {
        for content in &opening.what.agenda {
            agenda.push(content.written.as_deref().unwrap_or(content.kind.vi()));
        }
    }
    paper.point(format!("Chương trình: {}", joined(agenda)));
    for Dated { on, what, .. } in state.presentations() {
        let by = what
            .by
            .as_ref()
            .map(|by| format!(" ({by})"))
            .unwrap_or_default();
        let site = at_site(state, what.site);
        let emphasis = subjects(&what.emphasis);
        let mut words = format!("Cơ sở trình bày hoạt động chuyên môn{site}{by}");
        add(&mut words, format_args!(", nhấn mạnh: {emphasis}"));
        if !on.is_unknown() {
            add(&mut words, format_args!("; {}", on.vi_in_sentence()));
        }
        paper.point(words);
    }
}

/// ` tại …`, if several hosts are surveyed and the site is known.
fn at_site(state: &Survey, site: Option<SiteNumber>) -> String {
    let plan = state.plan();
    let host = site
        .filter(|_| plan.hosts.len() > 1)
        .and_then(|site| plan.host(site));
    host.map(|host| format!(" tại {host}")).unwrap_or_default()
}

fn needs(paper: &mut Paper, state: &Survey) {
    paper.heading("NHU CẦU, ĐỀ XUẤT CỦA CƠ SỞ");
    if state.proposals().is_empty() {
        paper.dash(capitalised(NOT_STATED));
    }
    for Dated { what: proposed, .. } in state.proposals() {
        let by = proposed
            .by
            .as_ref()
            .map(|by| format!(" ({by})"))
            .unwrap_or_default();
        paper.point(format!(
            "Đề xuất hỗ trợ{}{by}:",
            at_site(state, proposed.site)
        ));
        for item in &proposed.items {
            let mut words = Vec::new();
            words.extend(item.written.as_ref().map(Text::to_string));
            if words.is_empty() {
                words.extend(item.kind.as_ref().map(|kind| kind.vi().to_owned()));
            }
            words.extend(item.subject.as_ref().map(|subject| subject.vi().to_owned()));
            words.extend(item.techniques.map(|class| class.vi().to_owned()));
            words.extend(item.targets.iter().map(figure));
            paper.dash(capitalised(&joined(words)));
        }
        if proposed.items_open {
            paper.dash("(Danh mục đề xuất chưa đầy đủ)");
        }
        for target in &proposed.targets {
            paper.dash(figure(target));
        }
    }
}

fn findings(paper: &mut Paper, state: &Survey) {
    paper.heading("KẾT QUẢ KHẢO SÁT");
    if state.findings().is_empty() {
        paper.dash(capitalised(NOT_STATED));
        return;
    }
    let findings = (1..).zip(state.findings());
    paper.table(
        [
            "TT",
            "Chuyên khoa, chuyên ngành",
            "Nội dung đánh giá",
            "Kết luận",
            "Ghi chú",
        ],
        findings.clone().map(|(number, Dated { what, .. })| {
            let site = at_site(state, what.site);
            let subject = what.subject.as_ref();
            let subject = subject.map_or("toàn bộ cơ sở", |subject| subject.vi());
            [
                i32::to_string(&number),
                format!("{}{site}", capitalised(subject)),
                assessed(what),
                capitalised(word(what.verdict.as_ref())),
                what.written
                    .as_ref()
                    .map(Text::to_string)
                    .unwrap_or_default(),
            ]
        }),
    );
    for (number, Dated { what, .. }) in findings {
        for item in &what.inventory {
            paper.dash(format!("Mục {number}, thiết bị: {}", equipment(item)));
        }
        for said in &what.figures {
            paper.dash(format!("Mục {number}, số liệu: {}", figure(said)));
        }
    }
}

/// `nhân lực (đáp ứng tốt); trang thiết bị (không nêu mức)`.
fn assessed(finding: &SurveyFinding) -> String {
    joined(finding.assessed.iter().map(|how| {
        let rating = how
            .rating
            .as_ref()
            .map_or("không nêu mức", |rating| rating.vi());
        let mut words = format!("{} ({rating})", how.dimension.vi());
        if let Some(reason) = &how.reason {
            add(&mut words, format_args!(", lý do: {reason}"));
        }
        for count in &how.counts {
            add(&mut words, format_args!(", {}", figure(count)));
        }
        words
    }))
}

fn equipment(item: &EquipmentItem) -> String {
    let count = |count: Option<Count>| stated(count.map(|count| count.vi().to_string()));
    let meets = item
        .meets_need
        .map(|meets| if meets { "có" } else { "không" });
    format!(
        "{}; số lượng tốt: {}; kém: {}; không hoạt động: {}; đáp ứng nhu cầu: {}",
        item.name,
        count(item.good),
        count(item.poor),
        count(item.not_working),
        stated(meets)
    )
}

fn requirements(paper: &mut Paper, state: &Survey) {
    paper.heading("YÊU CẦU");
    if state.requirements().len() == 0 {
        paper.dash(capitalised(NOT_STATED));
        return;
    }
    paper.table(
        ["Số", "Yêu cầu", "Bên thực hiện", "Thời hạn", "Kết quả"],
        state
            .requirements()
            .map(|tracked| requirement(state, tracked)),
    );
    let is_blocking = |tracked: &TrackedRequirement| tracked.requirement.blocking == Some(true);
    if state.requirements().any(is_blocking) {
        paper.paragraph(
            "(*) Phải đáp ứng hoặc được miễn bằng văn bản trước khi triển khai tại cơ sở",
        );
    }
}

fn requirement(state: &Survey, tracked: &TrackedRequirement) -> [String; 5] {
    let asked = &tracked.requirement;
    let written = asked.written.as_deref().unwrap_or(asked.kind.vi());
    let star = if asked.blocking == Some(true) {
        " (*)"
    } else {
        ""
    };
    let owner = match &asked.owner {
        Some(RequirementOwner::Host) => {
            let host = asked.site.and_then(|site| state.plan().host(site));
            host.map_or_else(|| "cơ sở được khảo sát".to_owned(), ToString::to_string)
        }
        Some(RequirementOwner::Surveyor) => "đơn vị khảo sát".to_owned(),
        Some(RequirementOwner::Other(other)) => other.to_string(),
        None => NOT_STATED.to_owned(),
    };
    let mut outcomes = Vec::new();
    for outcome in &tracked.outcomes {
        let (how, on) = (outcome.what.standing().vi(), date(&outcome.on));
        let why = match &outcome.what {
            RequirementOutcome::Met(met) => met.evidence.as_ref().map(document),
            RequirementOutcome::Waived(waived) => waived.document.as_ref().map(document),
            RequirementOutcome::Unmet(unmet) => unmet.reason.as_ref().map(Text::to_string),
        };
        let why = why.map(|why| format!(" ({why})")).unwrap_or_default();
        outcomes.push(format!("{how}, ngày ghi nhận: {on}{why}"));
    }
    [
        asked.number.to_string(),
        format!("{}{star}", capitalised(written)),
        owner,
        date(&asked.due),
        if outcomes.is_empty() {
            "chưa ghi nhận".to_owned()
        } else {
            outcomes.join("; ")
        },
    ]
}
