//! Trích biên bản hội chẩn: the record of a consultation.

use super::Paper;
use super::signature::signatures;
use super::words::{
    BLANK, NOT_STATED, basis, capitalised, date, document, foot, head, notes, or_blank, stated,
    subjects, word,
};
use crate::consultation::{
    Consultation, ConsultationConclusion, ConsultationMilestone, ConsultationParticipant,
    ConsultationPresence, ConsultationSide, ParticipantRole,
};
use crate::organisation::PersonRef;
use crate::record::{Dated, Record};
use crate::survey::Channel;
use crate::value::{Coded, When};
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Trích biên bản hội chẩn: when, at which points, who took part, the case by its token (never a patient's identity),
/// the questions with their answers, the conclusion, and what came of it.
///
/// ```
/// use lienvien::consultation::{Consultation, ConsultationEvent, ConsultationKind, ConsultationRequest};
/// use lienvien::organisation::{OrganisationKind, OrganisationRef};
/// use lienvien::paper;
/// use lienvien::record::{Event, Record};
/// use lienvien::{day, id, text};
/// let asker = OrganisationRef::new(OrganisationKind::RegionalHospital, text!("Bệnh viện ĐKKV Bắc Quang"));
/// let request = ConsultationRequest::new(asker, ConsultationKind::Case).questions([text!("có chỉ định mổ không?")]);
/// let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
/// let asked = Record::<Consultation>::open(id, ConsultationEvent::requested(request).on(day!(2025-05-12)))?;
/// let printed = paper::consultation_record(&asked).to_string();
/// assert!(printed.contains("TRÍCH BIÊN BẢN HỘI CHẨN"));
/// assert!(printed.contains("1. Câu hỏi: có chỉ định mổ không?\n   - Trả lời: …\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn consultation_record(record: &Record<Consultation>) -> Paper {
    let state = record.state();
    let request = state.request();
    let concluded = state.conclusion();
    let began = state.sessions().last().map(|session| &session.began);
    let on = concluded.map(|concluded| &concluded.on);
    let on = on
        .or(began.map(|began| &began.on))
        .unwrap_or(&When::UNKNOWN);
    let conclusion = concluded.map(|concluded| &*concluded.what);
    let minutes = conclusion.and_then(|conclusion| conclusion.minutes.as_ref());
    let mut paper = Paper::blank();
    let number = minutes.and_then(|minutes| minutes.number.as_ref());
    head(
        &mut paper,
        [request.asker.name.to_string()],
        number,
        None,
        on,
    );
    paper.title([
        "TRÍCH BIÊN BẢN HỘI CHẨN".to_owned(),
        capitalised(request.kind.vi()),
    ]);
    paper.paragraph(format!(
        "Căn cứ: {}.",
        stated(request.basis.as_ref().map(basis))
    ));

    paper.heading("THỜI GIAN, ĐIỂM CẦU");
    for milestone in [
        ConsultationMilestone::Requested,
        ConsultationMilestone::ApprovedInternally,
        ConsultationMilestone::Accepted,
    ] {
        if let Some(on) = state.reached(milestone) {
            paper.dash(format!("{}: {}", capitalised(milestone.vi()), date(on)));
        }
    }
    for session in state.sessions() {
        paper.dash(format!("Bắt đầu: {}", date(&session.began.on)));
        if let Some(broken) = &session.broken_off {
            let reason = stated(broken.what.reason.as_ref());
            paper.dash(format!("Gián đoạn: {}, lý do: {reason}", date(&broken.on)));
        }
    }
    if state.sessions().is_empty() {
        paper.dash(format!("Bắt đầu: {NOT_STATED}"));
    }
    let ended = concluded.map(|concluded| date(&concluded.on));
    paper.dash(format!("Kết luận: {}", stated(ended)));
    paper.dash(format!(
        "Kênh: {}",
        stated(state.channel().map(Channel::vi))
    ));
    paper.dash(format!("Điểm cầu đề nghị: {}", request.asker));
    if state.advisers().is_empty() {
        paper.dash(format!("Điểm cầu tư vấn: {NOT_STATED}"));
    }
    for adviser in state.advisers() {
        let answer = adviser.answers.last().map(|answer| answer.what.vi());
        let party = adviser.party.vi();
        paper.dash(format!(
            "Điểm cầu tư vấn: {party} ({})",
            answer.unwrap_or("chưa trả lời")
        ));
    }

    participants(&mut paper, state, conclusion);
    case(&mut paper, state);
    answers(&mut paper, state, conclusion);
    outcomes(&mut paper, state);
    notes(&mut paper, record);
    sign(&mut paper, conclusion);
    foot(&mut paper, record);
    paper
}

/// Which organisation a side is.
fn side(state: &Consultation, side: ConsultationSide) -> String {
    let organisation = state.organisation(side);
    organisation.map_or_else(|| side.vi().to_string(), ToString::to_string)
}

fn participants(paper: &mut Paper, state: &Consultation, held: Option<&ConsultationConclusion>) {
    paper.heading("THÀNH PHẦN");
    let planned = state
        .schedule()
        .map(|schedule| schedule.what.participants.as_slice());
    let present = held.map(|held| held.participants.as_slice());
    let listed = match (present, planned) {
        (Some(present), _) if !present.is_empty() => present,
        (_, Some(planned)) if !planned.is_empty() => {
            paper.paragraph("(Theo lịch; hồ sơ không ghi người có mặt)");
            planned
        }
        _ => {
            paper.dash(capitalised(NOT_STATED));
            return;
        }
    };
    for ConsultationParticipant {
        side: of,
        person,
        presence,
        role,
        ..
    } in listed
    {
        let role = capitalised(role.as_ref().map_or("tham gia", |role| role.vi()));
        let presence = stated(presence.map(ConsultationPresence::vi));
        let person = person
            .as_ref()
            .map(|person| format!("{person} – "))
            .unwrap_or_default();
        paper.dash(format!("{role}: {person}{} ({presence})", side(state, *of)));
    }
}

fn case(paper: &mut Paper, state: &Consultation) {
    paper.heading("CA BỆNH");
    let request = state.request();
    let case = request.case.as_ref();
    let token = case.map(|case| case.token.to_string());
    let part = case
        .and_then(|case| case.part)
        .map(|part| format!(" ({})", part.vi()));
    paper.dash(format!(
        "Mã ca (ẩn danh): {}{}",
        stated(token),
        part.unwrap_or_default()
    ));
    paper.dash(format!(
        "Mức độ: {}",
        stated(request.severity.as_ref().map(Coded::vi))
    ));
    paper.dash(format!("Chuyên khoa: {}", subjects(&request.subjects)));
    for session in state.sessions() {
        if let Some(why) = &session.began.what.emergency {
            paper.dash(format!("Lý do khẩn cấp: {why}"));
        }
        if let Some(informed) = session.began.what.patient_informed {
            let informed = if informed { "có" } else { "không" };
            paper.dash(format!("Người bệnh được thông báo: {informed}"));
        }
    }
    let ground = state.data_ground();
    paper.dash(format!(
        "Căn cứ chuyển thông tin người bệnh: {}",
        word(ground)
    ));
    if let Some(offer) = request.offer {
        let (kind, id) = (offer.kind.vi(), offer.id);
        paper.dash(format!("Theo đề xuất hỗ trợ từ xa trong hồ sơ {kind} {id}"));
    }
}

fn answers(paper: &mut Paper, state: &Consultation, held: Option<&ConsultationConclusion>) {
    paper.heading("CÂU HỎI, TRẢ LỜI VÀ KẾT LUẬN");
    let mut answers: Vec<Vec<String>> = Vec::new();
    answers.resize(state.request().questions.len(), Vec::new());
    for answered in held.into_iter().flat_map(|held| &held.answers) {
        let by = answered.adviser.map(ConsultationSide::Adviser);
        let by = by
            .map(|by| format!(" ({})", side(state, by)))
            .unwrap_or_default();
        let at = usize::from(answered.question.get()).checked_sub(1);
        if let Some(of) = at.and_then(|at| answers.get_mut(at)) {
            of.push(format!("{}{by}", answered.answer));
        }
    }
    for (question, answers) in state.request().questions.iter().zip(answers) {
        paper.point(format!("Câu hỏi: {question}"));
        if answers.is_empty() {
            paper.dash(format!("Trả lời: {BLANK}"));
        }
        for answer in answers {
            paper.dash(format!("Trả lời: {answer}"));
        }
    }
    if state.request().questions.is_empty() {
        paper.point(format!("Câu hỏi: {NOT_STATED}"));
    }
    if let Some(minutes) = held.and_then(|held| held.minutes.as_ref()) {
        paper.point(format!("Văn bản: {}", document(minutes)));
    }
    paper.point(format!("Quyết định điều trị: {}", state.decision_owner()));
}

fn outcomes(paper: &mut Paper, state: &Consultation) {
    paper.heading("KẾT QUẢ SAU HỘI CHẨN");
    if state.outcomes().is_empty() {
        paper.dash("Hồ sơ chưa ghi báo cáo kết quả");
    }
    for Dated { on, what, .. } in state.outcomes() {
        let followed = what
            .followed
            .map_or("chưa rõ mức độ thực hiện", |it| it.vi());
        let then = what.then.as_ref().map(|then| then.vi().to_string());
        let then = then.unwrap_or_else(|| "chưa rõ diễn biến".to_owned());
        let detail = what
            .detail
            .as_ref()
            .map(|it| format!(" ({it})"))
            .unwrap_or_default();
        paper.dash(format!(
            "Báo cáo ngày {}: {followed}; {then}{detail}",
            date(on)
        ));
    }
}

/// Whoever chaired and kept the minutes, to be signed by them.
fn sign(paper: &mut Paper, held: Option<&ConsultationConclusion>) {
    let mut blocks = Vec::new();
    for (role, label) in [
        (ParticipantRole::Secretary, "THƯ KÝ"),
        (ParticipantRole::Chair, "CHỦ TRÌ"),
    ] {
        let listed = held.into_iter().flat_map(|held| &held.participants);
        let mut in_role = listed.filter(|it| it.role.as_ref().is_some_and(|own| *own == role));
        let person = in_role.find_map(|it| it.person.as_ref());
        let name = person.and_then(PersonRef::name).map(ToString::to_string);
        blocks.push(Vec::from([
            label.to_owned(),
            "(Ký, ghi rõ họ tên)".to_owned(),
            String::new(),
            or_blank(name),
        ]));
    }
    signatures(paper, &blocks);
}
